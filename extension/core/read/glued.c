/*
 * glued.c
 *	  Pass 6: splits words of a head that are printed without a space between them.
 */
#include "glued.h"

/* The ways to split the beginning of a text into heads. */
typedef struct split
{
	int			ways;			/* 0, 1, or 2 for more */
	const gr_entry *last;		/* the last head of one of them */
} split;

/* Does the entry name a column, or stand over several? */
static bool
is_head(const gr_entry *entry)
{
	return entry->kind == GR_ENTRY_MEASURE || entry->kind == GR_ENTRY_ITEM || entry->kind == GR_ENTRY_LITIGATION ||
		entry->kind == GR_ENTRY_GROUP;
}

/* Adds the ways to go on from an index of the text with one more head. */
static void
add_heads(gr_lexicon lexicon, const gr_key *key, int from, split *splits)
{
	int			longest = gr_longest_entry(lexicon);
	int			len;

	for (len = 1; len <= longest && from + len <= key->len; len++)
	{
		const gr_entry *entry = gr_find_entry(lexicon, key->text + from, len);
		split	   *s = &splits[from + len];

		if (!entry)
			continue;
		s->ways = s->ways + splits[from].ways > 1 ? 2 : 1;
		s->last = entry;
	}
}

int
gr_split_heads(gr_lexicon lexicon, const gr_token *t, const gr_entry **heads)
{
	split		splits[GR_TOKEN_LENGTH + 1];
	gr_key		key;
	int			n = 0;
	int			i;

	if (t->separator != GR_BY_SPACE || t->kind != GR_TOKEN_WORDS || t->len == 0 || !gr_may_begin_entry(lexicon, t->text[0]))
		return 0;
	gr_make_key(t->text, t->len, &key);
	if (key.ordinal > 0 || key.note_len > 0 || key.len > GR_TOKEN_LENGTH)
		return 0;
	memset(splits, 0, (size_t) (key.len + 1) * sizeof(splits[0]));
	splits[0].ways = 1;
	for (i = 0; i < key.len; i++)
		if (splits[i].ways > 0)
			add_heads(lexicon, &key, i, splits);
	if (splits[key.len].ways != 1)
		return 0;
	for (i = key.len; i > 0; i -= splits[i].last->len)
		if (n == GR_MOST_GLUED || !is_head(splits[i].last))
			return 0;
		else
			heads[n++] = splits[i].last;
	/* the last head was found first */
	for (i = 0; i < n / 2; i++)
	{
		const gr_entry *head = heads[i];

		heads[i] = heads[n - 1 - i];
		heads[n - 1 - i] = head;
	}
	return n > 1 ? n : 0;
}
