/*
 * heading_number.c
 *	  Reads the ordinals of headings.
 */
#include "heading_internal.h"

#include <string.h>

#include "text/fold.h"
#include "text/numeral.h"
#include "text/spaces.h"

#define MAX_PARTS	6

/*
 * Fewest and most bytes of a heading without an ordinal; the shortest one is
 * 总体情况.
 */
#define MIN_UNNUMBERED	12
#define MAX_UNNUMBERED	300

/* The first sign of each series of numbers that are one character. */
static const uint32_t first_signs[] = {
	U'Ⅰ', U'ⅰ', U'①', U'⑴', U'⒈', U'❶', U'➀', U'➊', U'㈠', U'㊀'
};

/* Numerals of cheques, which cannot be changed into others. */
static const uint32_t formal_numerals[MAX_PARTS] = {U'壹', U'贰', U'叁', U'肆', U'伍', U'陆'};

static const char *const roman_numerals[MAX_PARTS] = {"I", "II", "III", "IV", "V", "VI"};

/* The number of a numeral of cheques; 0 if it is none of 1 to 6. */
static int
formal_numeral(uint32_t c)
{
	int			i;

	for (i = 0; i < MAX_PARTS; i++)
		if (formal_numerals[i] == c)
			return i + 1;
	return 0;
}

int
gr_number_sign(uint32_t c)
{
	size_t		i;

	if (c < U'Ⅰ' || c >= U'㊀' + MAX_PARTS)
		return 0;
	for (i = 0; i < sizeof(first_signs) / sizeof(first_signs[0]); i++)
		if (c - first_signs[i] < MAX_PARTS)
			return (int) (c - first_signs[i]) + 1;
	return 0;
}

/* Compares text with capital letters, of either case and width.  Returns the end of them, or NULL. */
static const char *
skip_letters(const char *p, const char *end, const char *letters)
{
	for (; *letters; letters++)
		if (p >= end || gr_next_folded(&p, end) != (unsigned char) *letters)
			return NULL;
	return p;
}

/* Skips a Roman numeral at p.  Returns its number, or 0. */
static int
skip_roman(const char **p, const char *end)
{
	int			n;

	for (n = MAX_PARTS; n > 0; n--)
	{
		const char *past = skip_letters(*p, end, roman_numerals[n - 1]);
		const char *next = past;
		uint32_t	c;

		if (!past)
			continue;
		c = past < end ? gr_next_folded(&next, end) : 0;
		if (c >= 'A' && c <= 'Z')
			return 0;
		*p = past;
		return n;
	}
	return 0;
}

/* Skips the rest of an ordinal in brackets, （一） or (1).  Returns NULL if there is none. */
static const char *
skip_bracketed_number(const char *p, const char *end, gr_heading *h)
{
	const char *next = gr_skip_spaces(p, end);
	uint32_t	c = next < end ? gr_next_folded(&next, end) : 0;

	next = gr_skip_spaces(next, end);
	h->ordinal = c >= '1' && c <= '6' ? (int) (c - '0') : gr_ordinal_numeral(c);
	h->numbering = GR_NUMBERED_BY_WORD;
	if (h->ordinal == 0 || next >= end || !gr_is_close(gr_next_folded(&next, end)))
		return NULL;
	next = gr_skip_spaces(next, end);
	/* （一）、 */
	return end - next >= 3 && memcmp(next, "、", 3) == 0 ? gr_skip_spaces(next + 3, end) : next;
}

/* Skips the number of an ordinal at p.  Returns it, or 0. */
static int
skip_ordinal(const char **p, const char *end, gr_numbering *numbering)
{
	const char *next = *p;
	uint32_t	c = gr_next_folded(&next, end);
	int			n = gr_ordinal_numeral(c);
	int			digits = 0;

	if (n == 0)
		n = formal_numeral(c);
	*numbering = n > 0 ? GR_NUMBERED_BY_WORD : GR_NUMBERED_BY_DIGIT;
	if (c == 'I' || c == 'V')
		return skip_roman(p, end);
	if (n == 0)
		n = gr_number_sign(c);
	while (c >= '0' && c <= '9' && digits < 2)
	{
		n = n * 10 + (int) (c - '0');
		digits++;
		if (next >= end || *next < '0' || *next > '9')
			break;
		c = gr_next_folded(&next, end);
	}
	*p = next;
	return n > 20 ? 0 : n;
}

/* Skips 部分, 章 or 节 behind 第一. */
static const char *
skip_part_word(const char *p, const char *end)
{
	const char *word = gr_skip_spaces(p, end);
	const char *second;

	if (end - word < 3)
		return p;
	if (memcmp(word, "章", 3) == 0 || memcmp(word, "节", 3) == 0)
		return word + 3;
	second = gr_skip_spaces(word + 3, end);
	return memcmp(word, "部", 3) == 0 && end - second >= 3 && memcmp(second, "分", 3) == 0 ? second + 3 : p;
}

/*
 * Skips the mark behind an ordinal.  Returns NULL if what follows belongs to
 * the number.  bare: it needs no mark.
 */
static const char *
skip_ordinal_mark(const char *p, const char *end, bool bare, gr_numbering numbering)
{
	const char *mark = gr_past_escape(gr_skip_spaces(p, end), end);
	const char *next = mark;
	uint32_t	c = next < end ? gr_next_folded(&next, end) : 0;

	/* 一 and on the next line 、总体情况 */
	if (c == '\n' && numbering == GR_NUMBERED_BY_WORD)
	{
		next = gr_skip_spaces(next, end);
		if (end - next >= 3 && memcmp(next, "、", 3) == 0)
			return next + 3;
	}
	/* 一，、 */
	if ((c == ',' || c == U'、') && end - next >= 3 && memcmp(next, "、", 3) == 0)
		return next + 3;
	if (c == U'。' || c == ';' || c == U'、' || c == '.' || c == ',' || c == ':' || c == U'·' || c == U'｡' || c == U'．' ||
		gr_is_close(c))
		return next;
	if (mark == p && !bare && !(c == '\n' && numbering == GR_NUMBERED_BY_WORD))
		return NULL;
	return mark;
}

/* May an ordinal begin with this character? */
static bool
may_begin_ordinal(uint32_t c)
{
	if (c < U'一')
		return gr_is_digit(c) || gr_is_open(c) || c == 'I' || c == 'V' || c == 'P' || gr_number_sign(c) > 0;
	return c == U'表' || c == U'第' || gr_ordinal_numeral(c) > 0 || formal_numeral(c) > 0;
}

/*
 * Skips the ordinal at p: 一、 1. Ⅰ 表二： 第一部分.  Returns where the words
 * begin, or NULL if a bracket holds something else than an ordinal.
 */
static const char *
skip_number(const char *p, const char *end, gr_heading *h)
{
	const char *next = p;
	const char *number = p;
	const char *part;
	uint32_t	c = gr_next_folded(&next, end);
	gr_numbering numbering;
	uint32_t	before = 0;
	bool		bare;
	int			n;

	if (gr_is_open(c))
		return skip_bracketed_number(next, end, h);
	part = c == 'P' ? skip_letters(p, end, "PART") : NULL;
	if (c == U'表' || c == U'第' || part)
	{
		before = c;
		number = gr_skip_spaces(part ? part : next, end);
		if (number >= end)
			return p;
	}
	next = number;
	bare = before == U'表' || before == 'P' || gr_number_sign(gr_next_folded(&next, end)) > 0;
	n = skip_ordinal(&number, end, &numbering);
	if (n == 0)
		return p;
	next = number;
	/* 一(yī)、 */
	if (numbering == GR_NUMBERED_BY_WORD && next < end && *next == '(')
		next = gr_skip_reading(next, end);
	if (before == U'第')
	{
		const char *word = next;
		const char *mark;

		numbering = GR_NUMBERED_BY_WORD;
		next = skip_part_word(word, end);
		bare = next > word;
		/* 第一，… begins a sentence */
		mark = gr_skip_spaces(next, end);
		if (!bare && mark < end && gr_next_folded(&mark, end) == ',')
			return p;
	}
	next = skip_ordinal_mark(next, end, bare, numbering);
	if (!next)
		return p;
	h->numbering = numbering;
	h->ordinal = n;
	/* **一、**总体情况 */
	while (next < end && *next == '*')
		next++;
	next = gr_skip_spaces(next, end);
	/* the ordinal 一、 may stand on a line of its own, before 总体情况 */
	if (next < end && *next == '\n')
		next = gr_skip_spaces(next + 1, end);
	return next;
}

const char *
gr_skip_ordinal(const char *p, const char *line_end, const char *end, bool line_start, bool brackets,
				gr_heading *h)
{
	const char *next = p;
	ptrdiff_t	len = line_end - p;
	uint32_t	first = gr_next_folded(&next, end);

	h->numbering = GR_UNNUMBERED;
	h->ordinal = 0;
	if (gr_is_open(first) && !brackets)
		return NULL;
	if (may_begin_ordinal(first))
		p = skip_number(p, end, h);
	/* a heading without an ordinal takes its whole line */
	if (h->numbering == GR_UNNUMBERED && (!line_start || len < MIN_UNNUMBERED || len > MAX_UNNUMBERED))
		return NULL;
	return p && p < end && gr_may_match(p, end, h) ? p : NULL;
}
