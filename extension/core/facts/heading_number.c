/*
 * heading_number.c
 *	  Reads the ordinals of headings.
 */
#include "heading_internal.h"

#include "text/fold.h"
#include "text/numeral.h"
#include "text/spaces.h"

#define CIRCLED_ONE		U'①'
#define CIRCLED_SIX		U'⑥'

/* Skips the rest of an ordinal in brackets, （一） or (1).  Returns NULL if there is none. */
static const char *
skip_bracketed_number(const char *p, const char *end, gr_heading *h)
{
	const char *next = p;
	uint32_t	c = next < end ? gr_next_folded(&next, end) : 0;

	h->ordinal = c >= '1' && c <= '6' ? (int) (c - '0') : gr_ordinal_numeral(c);
	h->numbering = GR_NUMBERED_BY_WORD;
	if (h->ordinal == 0 || next >= end || !gr_is_close(gr_next_folded(&next, end)))
		return NULL;
	return gr_skip_spaces(next, end);
}

/*
 * Reads the number of an ordinal, of which c is the first character and *next stands
 * behind it.  Returns 0 if there is none.
 */
static int
read_ordinal(uint32_t c, const char **next, const char *end, gr_numbering *numbering)
{
	int			n = gr_ordinal_numeral(c);
	int			digits = 0;

	*numbering = n > 0 ? GR_NUMBERED_BY_WORD : GR_NUMBERED_BY_DIGIT;
	if (n > 0)
		return n;
	while (c >= '0' && c <= '9' && digits < 2)
	{
		n = n * 10 + (int) (c - '0');
		digits++;
		if (*next >= end || **next < '0' || **next > '9')
			break;
		c = gr_next_folded(next, end);
	}
	return n > 20 ? 0 : n;
}

/* Skips 部分 or 章 behind 第一. */
static const char *
skip_part_word(const char *p, const char *end)
{
	if (end - p >= 6 && memcmp(p, "部分", 6) == 0)
		return p + 6;
	return end - p >= 3 && memcmp(p, "章", 3) == 0 ? p + 3 : p;
}

/*
 * Skips the mark behind an ordinal.  Returns NULL if what follows belongs to
 * the number.  bare: it needs no mark.
 */
static const char *
skip_ordinal_mark(const char *p, const char *end, bool bare, gr_numbering numbering)
{
	const char *mark = gr_skip_spaces(p, end);
	const char *next = mark;
	uint32_t	c = next < end ? gr_next_folded(&next, end) : 0;

	if (c == U'、' || c == '.' || c == ',' || c == ':' || c == U'·' || c == U'｡' || c == U'．' || c == ')')
		return next;
	if (mark == p && !bare && !(c == '\n' && numbering == GR_NUMBERED_BY_WORD))
		return NULL;
	return mark;
}

const char *
gr_skip_number(const char *p, const char *end, bool brackets, gr_heading *h)
{
	const char *next = p;
	uint32_t	c = gr_next_folded(&next, end);
	gr_numbering numbering;
	uint32_t	before = 0;
	bool		bare;
	int			n;

	h->numbering = GR_UNNUMBERED;
	h->ordinal = 0;
	if (gr_is_open(c))
		return brackets ? skip_bracketed_number(next, end, h) : NULL;
	if (c >= CIRCLED_ONE && c <= CIRCLED_SIX)
	{
		h->numbering = GR_NUMBERED_BY_DIGIT;
		h->ordinal = (int) (c - CIRCLED_ONE) + 1;
		return gr_skip_spaces(next, end);
	}
	if (c == U'表' || c == U'第')
	{
		before = c;
		next = gr_skip_spaces(next, end);
		if (next >= end)
			return p;
		c = gr_next_folded(&next, end);
	}
	n = read_ordinal(c, &next, end, &numbering);
	if (n == 0)
		return p;
	/* 一(yī)、 */
	if (numbering == GR_NUMBERED_BY_WORD && next < end && *next == '(')
		next = gr_skip_reading(next, end);
	bare = before == U'表';
	if (before == U'第')
	{
		const char *word = next;

		numbering = GR_NUMBERED_BY_WORD;
		next = skip_part_word(word, end);
		bare = next > word;
	}
	next = skip_ordinal_mark(next, end, bare, numbering);
	if (!next)
		return p;
	h->numbering = numbering;
	h->ordinal = n;
	next = gr_skip_spaces(next, end);
	/* the ordinal 一、 may stand on a line of its own, before 总体情况 */
	if (next < end && *next == '\n')
		next = gr_skip_spaces(next + 1, end);
	return next;
}
