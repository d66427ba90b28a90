/*
 * lexicon.c
 *	  Finds the words of forms/prose.def in a text.
 */
#include "sum.h"

#include <uchar.h>

#include "text/fold.h"

#define NBUCKETS		256
#define MAX_LETTERS		15

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

/* The words are Chinese: three bytes a character. */
#define HAS_ROOM(text) \
	_Static_assert(sizeof(text) <= 3 * MAX_LETTERS + 1, "a word has up to MAX_LETTERS characters");
#define GR_COUNTER(text, is_case, is_document) HAS_ROOM(text)
#define GR_TELLS(quantity, text) HAS_ROOM(text)
#define GR_PROSE_WORD(role, text) HAS_ROOM(text)
#include "forms/prose.def"
#undef GR_COUNTER
#undef GR_TELLS
#undef GR_PROSE_WORD

/* The characters of each word, with 0 behind the last one. */
static const char16_t letters[NWORDS][MAX_LETTERS + 1] = {
#define GR_COUNTER(text, is_case, is_document) u"" text,
#include "forms/prose.def"
#undef GR_COUNTER
#define GR_TELLS(quantity, text) u"" text,
#include "forms/prose.def"
#undef GR_TELLS
#define GR_PROSE_WORD(role, text) u"" text,
#include "forms/prose.def"
#undef GR_PROSE_WORD
};

static const char *const organ_ends[] = {
#define GR_ORGAN_END(text) text,
#include "forms/words.def"
#undef GR_ORGAN_END
};

#define NORGAN_ENDS		(sizeof(organ_ends) / sizeof(organ_ends[0]))

/*
 * The words in buckets by their first character, the longest of a bucket first:
 * the first entry of each bucket; the word of each entry; the first two characters
 * of that word, the second one in the high half, 0 for none.
 * The last character of each end of an organ's name, and a filter of them: a bit for
 * the low six bits of each.
 * The set of ideographs of gr_is_plain.
 */
#include "forms/prose.inc"

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

bool
gr_ends_like_organ(const gr_scan *scan, size_t start, size_t end)
{
	size_t		next;
	uint32_t	last = gr_character(scan, gr_before(scan, end), &next);
	size_t		w;

	/* fast path: most texts do not */
	if (!(last_filter >> (last & 63) & 1))
		return false;
	for (w = 0; w < NORGAN_ENDS; w++)
	{
		size_t		len;

		if (last_letters[w] != last)
			continue;
		len = strlen(organ_ends[w]);
		if (end - start >= len && gr_at_prose_word(scan, end - len, organ_ends[w]) == end)
			return true;
	}
	return false;
}

/* Returns the place behind these letters if they stand at a place, or 0. */
static size_t
at_letters(const gr_scan *scan, size_t at, const char16_t *letter)
{
	for (; *letter; letter++)
	{
		size_t		next;

		if (gr_visible(scan, at, &next) != *letter)
			return 0;
		at = next;
	}
	return at;
}

int
gr_find_prose_word(const gr_scan *scan, uint32_t c, size_t behind, int role, size_t *end)
{
	uint32_t	second = 0;
	size_t		behind_second = 0;	/* 0: not read yet */
	int			bucket = (int) (c % NBUCKETS);
	int			i;

	for (i = first_entry[bucket]; i < first_entry[bucket + 1]; i++)
	{
		uint32_t	letter = two_letters[i] >> 16;
		int			w = entries[i];
		gr_role		r = words[w].role;

		if ((two_letters[i] & 0xFFFF) != c)
			continue;
		/* some words have a meaning only beside a number */
		if (role >= 0 ? (int) r != role : r == GR_ROLE_COUNTER || r == GR_ROLE_MORE)
			continue;
		*end = behind;
		if (letter == 0)
			return w;
		if (behind_second == 0)
			second = gr_visible(scan, behind, &behind_second);
		if (letter != second)
			continue;
		*end = at_letters(scan, behind_second, letters[w] + 2);
		if (*end > 0)
			return w;
	}
	return -1;
}
