/*
 * lexicon.c
 *	  Finds the words of forms/prose.def in a text.
 */
#include "internal.h"

#include "text/fold.h"

#define NBUCKETS		256

typedef struct word
{
	const char *text;
	gr_role		role;
	int			meaning;
} word;

/* What a counter may count. */
#define COUNTS_CASES		1
#define COUNTS_DOCUMENTS	2

/* The counters come first, so that the number of a counter is its index. */
static const word words[] = {
#define GR_COUNTER(text, is_case, is_document) \
	{text, GR_ROLE_COUNTER, (is_case ? COUNTS_CASES : 0) | (is_document ? COUNTS_DOCUMENTS : 0)},
#include "forms/prose.def"
#undef GR_COUNTER
#define GR_TELLS(quantity, text) {text, GR_ROLE_QUANTITY, GR_QUANTITY_##quantity},
#include "forms/prose.def"
#undef GR_TELLS
#define GR_PROSE_WORD(role, text) {text, GR_ROLE_##role, -1},
#include "forms/prose.def"
#undef GR_PROSE_WORD
};

#define NWORDS	((int) (sizeof(words) / sizeof(words[0])))

/*
 * The words by their first character: 1 + the first word of a bucket, 0 for
 * none.
 */
static int16_t first_word[NBUCKETS];
static int16_t next_word[NWORDS];

uint32_t
gr_first_folded(const char *text)
{
	return gr_next_folded(&text, text + strlen(text));
}

void
gr_prose_init(void)
{
	int			i;

	memset(first_word, 0, sizeof(first_word));
	for (i = NWORDS - 1; i >= 0; i--)
	{
		int			bucket = (int) (gr_first_folded(words[i].text) % NBUCKETS);

		next_word[i] = first_word[bucket];
		first_word[bucket] = (int16_t) (i + 1);
	}
}

gr_role
gr_word_role(int word)
{
	return words[word].role;
}

int
gr_word_meaning(int word)
{
	return words[word].meaning;
}

bool
gr_counts_cases(int unit)
{
	return unit >= 0 && (words[unit].meaning & COUNTS_CASES);
}

bool
gr_counts_documents(int unit)
{
	return unit >= 0 && (words[unit].meaning & COUNTS_DOCUMENTS);
}

size_t
gr_at_prose_word(const gr_scan *scan, size_t at, const char *w)
{
	const char *end = w + strlen(w);

	while (w < end)
	{
		size_t		next;

		if (gr_visible(scan, at, &next) != gr_next_folded(&w, end))
			return 0;
		at = next;
	}
	return at;
}

int
gr_find_prose_word(const gr_scan *scan, size_t at, uint32_t c, int role, size_t *end)
{
	int			best = -1;
	int			i;

	*end = at;
	for (i = first_word[c % NBUCKETS]; i > 0; i = next_word[i - 1])
	{
		gr_role		r = words[i - 1].role;
		size_t		behind;

		/* some words have a meaning only beside a number */
		if (role >= 0 ? (int) r != role : r == GR_ROLE_COUNTER || r == GR_ROLE_MORE)
			continue;
		behind = gr_at_prose_word(scan, at, words[i - 1].text);
		if (behind > *end)
		{
			*end = behind;
			best = i - 1;
		}
	}
	return best;
}
