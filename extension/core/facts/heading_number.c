/*
 * heading_number.c
 *	  Reads the ordinals of headings.
 */
#include "heading_internal.h"

#include "text/fold.h"
#include "text/numeral.h"
#include "text/ordinal.h"

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

const char *
gr_skip_number(const char *p, const char *end, bool brackets, gr_heading *h)
{
	const char *next = p;
	uint32_t	c = gr_next_folded(&next, end);
	uint32_t	before = 0;
	int			n = 0;
	int			digits = 0;

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
	if (gr_ordinal_numeral(c) > 0)
	{
		n = gr_ordinal_numeral(c);
		h->numbering = GR_NUMBERED_BY_WORD;
	}
	else
	{
		while (c >= '0' && c <= '9' && digits < 2)
		{
			n = n * 10 + (int) (c - '0');
			digits++;
			if (next >= end || *next < '0' || *next > '9')
				break;
			c = gr_next_folded(&next, end);
		}
		if (digits == 0 || n == 0 || n > 20)
			return p;
		h->numbering = GR_NUMBERED_BY_DIGIT;
	}
	if (before == U'第')
	{
		const char *word = next;

		if (end - next >= 6 && memcmp(next, "部分", 6) == 0)
			next += 6;
		else if (end - next >= 3 && memcmp(next, "章", 3) == 0)
			next += 3;
		else
		{
			h->numbering = GR_UNNUMBERED;
			return p;
		}
		word = next;
		if (word < end && gr_next_folded(&word, end) == ':')
			next = word;
		h->numbering = GR_NUMBERED_BY_WORD;
	}
	else
	{
		const char *mark = gr_skip_spaces(next, end);
		bool		spaced = mark != next;

		next = mark;
		c = mark < end ? gr_next_folded(&mark, end) : 0;
		if (c == U'、' || c == '.' || c == ',' || c == ':' || c == U'·' || c == U'｡' || c == U'．' ||
			c == ')')
			next = mark;
		else if (!spaced && !before && !(c == '\n' && h->numbering == GR_NUMBERED_BY_WORD))
		{
			h->numbering = GR_UNNUMBERED;
			return p;
		}
	}
	h->ordinal = n;
	next = gr_skip_spaces(next, end);
	/* the ordinal 一、 may stand on a line of its own, before 总体情况 */
	if (next < end && *next == '\n')
		next = gr_skip_spaces(next + 1, end);
	return next;
}
