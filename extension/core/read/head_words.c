/*
 * head_words.c
 *	  Pass 6: collects the words of a head of part three, each with the column that it
 *	  names.
 */
#include "head_internal.h"

#include "glued.h"
#include "text/numeral.h"
#include "units.h"
#include "wordset.h"

/* Most tokens that one head word may be broken into. */
#define MOST_PARTS	5

/* ---- single words ---- */

/* Returns the entry of a head whose bracket is a unit.  A column with another unit than the form's is known, too. */
static const gr_entry *
find_head_with_unit(const char16_t *text, int len, const gr_key *key)
{
	const gr_entry *entry = gr_find_entry(GR_HEADS_APPLICATIONS, key->body, key->body_len);
	gr_units	units = {.amount = GR_UNIT_NONE};

	if (!entry)
		return NULL;
	if (gr_begins_with_word_of(GR_SET_UNIT_IS, key->note, key->note_len) > 0 &&
		gr_add_if_units(key->note, key->note_len, &units))
		return entry;
	return gr_states_other_unit(text, len) ? entry : NULL;
}

int
gr_head_column(const char16_t *text, int len, int year, bool *silent)
{
	const gr_entry *entry;
	gr_key		key;

	*silent = false;
	if (len > 40 || len == 0 || !gr_may_begin_entry(GR_HEADS_APPLICATIONS, text[0]))
		return GR_COLUMN_FOREIGN;
	gr_make_key(text, len, &key);
	entry = key.len > 0 && key.ordinal == 0 ? gr_find_head(GR_HEADS_APPLICATIONS, &key, year) : NULL;
	if (!entry && key.note_len > 0 && key.ordinal == 0)
		entry = find_head_with_unit(text, len, &key);
	if (!entry)
		return GR_COLUMN_FOREIGN;
	*silent = entry->kind == GR_ENTRY_SILENT;
	if (entry->kind == GR_ENTRY_GROUP)
		return GR_COLUMN_GROUP;
	return entry->kind == GR_ENTRY_MEASURE ? entry->id - GR_FIRST_MEASURE_APPLICATIONS : GR_COLUMN_FOREIGN;
}

bool
gr_is_head_word(const gr_token *t, int year)
{
	bool		silent;

	return !gr_is_note_in_brackets(t) && gr_head_column(t->text, t->len, year, &silent) != GR_COLUMN_FOREIGN && !silent;
}

bool
gr_is_note_in_brackets(const gr_token *t)
{
	return t->len > 0 && t->text[0] == u'(' && gr_token_has_word_of(GR_SET_HEAD_NOTE, t) &&
		gr_find_text(t->text, t->len, u")", 1) == t->len - 1;
}

bool
gr_is_head_note(const gr_token *t)
{
	gr_key		key;
	int			place = gr_begins_with_word_of(GR_SET_PLACE, t->text, t->len);
	int			i;

	if (gr_token_has_word_of(GR_SET_HEAD_NOTE, t) ||
		(gr_begins_with_word_of(GR_SET_NOTE_BEGIN, t->text, t->len) > 0 &&
		 !gr_is_word_of(GR_SET_REMARKS_HEAD, t->text, t->len)) ||
		gr_ends_with_word_of(GR_SET_NOTE_END, t->text, t->len) > 0)
		return true;
	/* the last characters of a note in brackets: 和） */
	if (t->len > 1 && t->len <= 3 && t->text[t->len - 1] == u')' && t->text[0] != u'(')
		return true;
	if (place > 0 && t->len > place && t->len <= place + 2 && gr_is_digit(t->text[place]))
		return true;
	gr_make_key(t->text, t->len, &key);
	if (key.len == 0 || gr_is_word_of(GR_SET_GROUP, key.text, key.len))
		return true;
	for (i = 0; i < key.len && !(key.text[i] >= 0x4E00 || (key.text[i] >= u'0' && key.text[i] <= u'Z')); i++)
		;
	return i == key.len;
}

/* Do the tokens [from, to) repeat an earlier line of the zone? */
static bool
is_line_again(const gr_token_list *zone, int from, int to)
{
	int			i;
	int			k;

	for (i = 0; i + (to - from) <= from; i++)
	{
		if (i > 0 && zone->at[i - 1]->line == zone->at[i]->line)
			continue;
		for (k = 0; k < to - from; k++)
			if (zone->at[i + k]->line != zone->at[i]->line || !gr_is_same_text(zone->at[i + k], zone->at[from + k]))
				break;
		if (k == to - from)
			return true;
	}
	return false;
}

void
gr_drop_repeated_lines(gr_token_list *zone)
{
	int			kept = 0;
	int			i;
	int			end;

	for (i = 0; i < zone->n; i = end)
	{
		bool		again;
		int			k;

		for (end = i + 1; end < zone->n && zone->at[end]->line == zone->at[i]->line; end++)
			;
		/* the kept lines stand at the front of the list */
		memmove(zone->at + kept, zone->at + i, (size_t) (end - i) * sizeof(zone->at[0]));
		again = end - i > 1 && is_line_again(zone, kept, kept + (end - i));
		for (k = 0; !again && k < end - i; k++)
			kept++;
	}
	zone->n = kept;
}

/* The column of a word behind the first word of the head, where both stand in one cell. */
static int
column_behind_opening(const gr_token *t, int year)
{
	int			opening = gr_begins_with_word_of(GR_SET_HEAD_OPENS, t->text, t->len);
	bool		silent;

	return opening > 0 ? gr_head_column(t->text + opening, t->len - opening, year, &silent) : GR_COLUMN_FOREIGN;
}

/* Does a note in brackets make the head of a column another one? */
static bool
is_head_with_note(const gr_token *t)
{
	const gr_entry *entry;
	gr_key		key;

	if (!gr_may_begin_entry(GR_HEADS_APPLICATIONS, t->text[0]))
		return false;
	gr_make_key(t->text, t->len, &key);
	entry = key.note_len > 0 ? gr_find_entry(GR_HEADS_APPLICATIONS, key.body, key.body_len) : NULL;
	return entry && entry->kind == GR_ENTRY_MEASURE;
}

static void
add_word(gr_head_words *words, int column, const gr_token *t)
{
	if (words->n == GR_MOST_HEAD_WORDS)
		return;
	words->at[words->n++] = (gr_head_word) {column, false, t};
	if (column == GR_COLUMN_FOREIGN)
		words->foreign[words->unknown++] = t;
}

/*
 * Notes the columns whose word states a unit that no count has.  Beside a column without
 * one, as 其他（%） beside 其他, it is another column.
 */
static void
note_units(gr_head_words *words)
{
	int			i;
	int			k;

	for (i = 0; i < words->n; i++)
	{
		gr_head_word *word = &words->at[i];

		if (!word->other_unit || word->column == GR_COLUMN_FOREIGN)
			continue;
		for (k = 0; k < words->n && (words->at[k].column != word->column || words->at[k].other_unit); k++)
			;
		if (k < words->n)
		{
			word->column = GR_COLUMN_FOREIGN;
			words->foreign[words->unknown++] = word->token;
		}
		else
			words->other_units |= word->column == GR_COLUMN_GROUP ? (1u << GR_APPLICANTS) - 1 : 1u << word->column;
	}
}

/*
 * Adds the columns of words that are printed without a space between them.  Returns false
 * if the token is none, or if it may be one word, as 其他自然人: behind 其他 only 总计 follows.
 */
static bool
add_glued_words(gr_head_words *words, const gr_token *t)
{
	const gr_entry *heads[GR_MOST_GLUED];
	int			n = gr_split_heads(GR_HEADS_APPLICATIONS, t, heads);
	int			i;

	for (i = 0; i + 1 < n; i++)
		if (heads[i]->id == GR_MEASURE_APPLICATIONS_other_org && heads[i + 1]->id != GR_MEASURE_APPLICATIONS_total)
			return false;
	for (i = 0; i < n; i++)
	{
		bool		silent;

		add_word(words, gr_head_column(heads[i]->text, heads[i]->len, 0, &silent), t);
	}
	words->glued |= n > 0;
	return n > 0;
}

/* Does the word stand on the same line right behind the head of the labels? */
static bool
stands_behind_corner(const gr_token_list *zone, int i)
{
	const gr_token *before = i > 0 ? zone->at[i - 1] : NULL;

	return before && before->line == zone->at[i]->line && gr_is_word_of(GR_SET_HEAD_OPENS, before->text, before->len);
}

void
gr_collect_head(const gr_token_list *zone, int year, gr_head_words *words)
{
	int			i = 0;

	memset(words, 0, offsetof(gr_head_words, matched));
	words->matched.len = 0;
	while (i < zone->n)
	{
		gr_words_joined joined;
		int			ends[MOST_PARTS];	/* lengths of the first token, of the first two, … */
		int			n = 0;
		int			k;
		bool		silent = false;

		if (gr_is_note_in_brackets(zone->at[i]))
		{
			i++;
			continue;
		}
		joined.len = 0;
		while (n < MOST_PARTS && i + n < zone->n && gr_join_token(&joined, zone->at[i + n]) &&
			   (n == 0 || gr_may_begin_label(GR_HEADS_APPLICATIONS, joined.text, joined.len)))
			ends[n++] = joined.len;
		for (k = n - 1; k >= 0; k--)
		{
			int			column;

			joined.len = ends[k];
			column = gr_head_column(joined.text, joined.len, year, &silent);

			if (column == GR_COLUMN_FOREIGN && !silent)
				continue;
			/* numbers of rows in a column of their own, behind others or behind that of the labels */
			if (silent && (words->n > 0 || stands_behind_corner(zone, i)) &&
				gr_is_word_of(GR_SET_NUMBER_COLUMN, zone->at[i]->text, zone->at[i]->len))
				add_word(words, GR_COLUMN_FOREIGN, zone->at[i]);
			if (!silent)
			{
				add_word(words, column, zone->at[i]);
				if (gr_states_other_unit(joined.text, joined.len))
					words->at[words->n - 1].other_unit = true;
				else
					(void) gr_append_words(&words->matched, &joined);
			}
			break;
		}
		if (k < 0 && !add_glued_words(words, zone->at[i]) && (!gr_is_head_note(zone->at[i]) || is_head_with_note(zone->at[i])))
			add_word(words, column_behind_opening(zone->at[i], year), zone->at[i]);
		i += k >= 0 ? k + 1 : 1;
	}
	note_units(words);
}

/* Longest word that may be the head of a column. */
#define LONGEST_HEAD	14

bool
gr_may_be_head(const gr_token *t)
{
	int			number;

	return t->kind == GR_TOKEN_WORDS && t->len <= LONGEST_HEAD &&
		gr_ends_with_word_of(GR_SET_NOTE_END, t->text, t->len) == 0 && gr_ordinal_length(t->text, t->len, &number) == 0;
}

/* ---- columns ---- */

void
gr_set_official(gr_head *head)
{
	int			i;

	head->kind = GR_HEAD_OFFICIAL;
	head->ncolumns = GR_APPLICANTS;
	for (i = 0; i < GR_APPLICANTS; i++)
		head->columns[i] = (int16_t) i;
}

void
gr_set_named(gr_head *head, const int *columns, int n)
{
	int			i;

	if (n > GR_MOST_COLUMNS)
	{
		head->kind = GR_HEAD_UNKNOWN;
		return;
	}
	head->kind = GR_HEAD_NAMED;
	head->ncolumns = n;
	for (i = 0; i < n; i++)
		head->columns[i] = (int16_t) (columns[i] >= 0 ? columns[i] : GR_COLUMN_FOREIGN);
}

bool
gr_is_permutation(const int *columns, int n)
{
	unsigned	seen = 0;
	int			i;

	for (i = 0; i < n; i++)
	{
		if (columns[i] < 0 || (seen >> columns[i] & 1))
			return false;
		seen |= 1u << columns[i];
	}
	return n == GR_APPLICANTS;
}

bool
gr_columns_ascend(const int *columns, int n)
{
	int			i;

	for (i = 1; i < n; i++)
		if (columns[i] <= columns[i - 1])
			return false;
	return true;
}
