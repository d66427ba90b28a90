/*
 * lexicon.c
 *	  Finds the words of forms/prose.def in a text.
 */
#include "sum.h"

#include "text/fold.h"
#include "text/numeral.h"
#include "text/utf8.h"

/* What a counter may count. */
#define COUNTS_CASES		1
#define COUNTS_DOCUMENTS	2

/* The counters come first, so that the number of a counter is its index. */
const gr_prose_word gr_prose_words[] = {
#define GR_COUNTER(text, is_case, is_document) \
	{GR_ROLE_COUNTER, (is_case ? COUNTS_CASES : 0) | (is_document ? COUNTS_DOCUMENTS : 0), u"" text},
#include "forms/prose.def"
#undef GR_COUNTER
#define GR_TELLS(quantity, text) {GR_ROLE_QUANTITY, GR_QUANTITY_##quantity, u"" text},
#include "forms/prose.def"
#undef GR_TELLS
#define GR_PROSE_WORD(role, text) {GR_ROLE_##role, -1, u"" text},
#include "forms/prose.def"
#undef GR_PROSE_WORD
};

#define NWORDS	((int) (sizeof(gr_prose_words) / sizeof(gr_prose_words[0])))

static const char *const organ_ends[] = {
#define GR_ORGAN_END(text) text,
#include "forms/words.def"
#undef GR_ORGAN_END
};

#define NORGAN_ENDS		(sizeof(organ_ends) / sizeof(organ_ends[0]))

/*
 * What begins with each character; gr_second_letters.
 * The words by first character, the longest of them first: the first entry of each
 * value from GR_BEGINS_WORD on; the word of each entry; the second character of that
 * word, 0 for none.
 * The last character of each end of an organ's name; the set of these ideographs.
 */
#include "forms/prose.inc"

bool
gr_counts_cases(int unit)
{
	return unit >= 0 && (gr_prose_words[unit].meaning & COUNTS_CASES);
}

bool
gr_counts_documents(int unit)
{
	return unit >= 0 && (gr_prose_words[unit].meaning & COUNTS_DOCUMENTS);
}

bool
gr_ends_like_organ(gr_str text, uint32_t last)
{
	const char *end = text.data + text.len;
	size_t		w;

	/* fast path: most texts do not */
	if (!gr_is_han(last) || !gr_has_bit(organ_letters, last - 0x4E00))
		return false;
	for (w = 0; w < NORGAN_ENDS; w++)
	{
		const char *q = organ_ends[w];
		size_t		len;
		const char *q_end;
		const char *p;

		if (last_letters[w] != last)
			continue;
		len = strlen(q);
		if (len > text.len)
			continue;
		p = end - len;
		q_end = q + len;
		while (p < end && q < q_end && gr_next_folded(&p, end) == gr_next_folded(&q, q_end))
			if (p == end)
				return true;
	}
	return false;
}

/* Returns the place behind the letters of a word from the third on if they stand at a place, or 0. */
static int
at_letters(const gr_scan *scan, int at, const char16_t letters[GR_MAX_LETTERS])
{
	int			i;

	for (i = 2; i < GR_MAX_LETTERS && letters[i]; i++)
		if (gr_visible(scan, at, &at) != letters[i])
			return 0;
	return at;
}

int
gr_find_prose_word(const gr_scan *scan, gr_beginning begins, int behind, int role, int *end)
{
	int			list = (int) begins - GR_BEGINS_WORD;
	int			behind_second;
	uint32_t	second;
	int			i;

	if (list < 0)
		return -1;
	second = gr_visible(scan, behind, &behind_second);
	for (i = first_entry[list]; i < first_entry[list + 1]; i++)
	{
		uint32_t	letter = second_letters[i];
		int			w = entries[i];
		int			place;
		gr_role		r;

		if (letter != second && letter != 0)
			continue;
		r = gr_prose_words[w].role;
		/* some words have a meaning only beside a number */
		if (role >= 0 ? (int) r != role : r == GR_ROLE_COUNTER || r == GR_ROLE_MORE)
			continue;
		place = letter == 0 ? behind : at_letters(scan, behind_second, gr_prose_words[w].letters);
		if (place > 0)
		{
			*end = place;
			return w;
		}
	}
	return -1;
}
