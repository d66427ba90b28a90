/*
 * paragraph.c
 *	  Finds the paragraphs of a body that state something.
 *
 * Few paragraphs do.  A claim needs a count or a negation, and a word: one for what a
 * table counts, or 其中.  Reading words is slow, so this file only looks for signs: pairs
 * of adjacent characters that forms/generate chooses so that each word for what a table
 * counts has one of them.  A paragraph with a sign may still state nothing.
 */
#include "scan.h"

#include "text/fold.h"
#include "text/numeral.h"
#include "text/utf8.h"

static inline gr_beginning
begins_with(uint32_t c)
{
	return gr_beginnings[c < GR_PLANE ? c : 0xFFFD];
}

/* Does a line end at this place, behind a full stop? */
static bool
ends_paragraph(const char *start, const char *line_end)
{
	const char *p;

	if (*line_end != '\n' || line_end == start)
		return false;
	p = start + gr_utf8_floor(start, (size_t) (line_end - 1 - start));
	return begins_with(gr_next_folded(&p, line_end)) == GR_BEGINS_FULL_STOP;
}

/*
 * Notes what a character shows.  hint: what begins with it, counted from
 * GR_BEGINS_WORD; negative for a numeral with which no word begins.  before: the
 * character before it.
 */
static inline void
note(gr_paragraph *paragraph, uint32_t before, uint32_t c, int hint)
{
	if (hint < GR_NNUMERALS)
	{
		/* a 0 needs no counter to be a count */
		if (c == '0' || gr_numeral(c) == 0)
			paragraph->states |= !gr_is_year_digit(before);
		return;
	}
	paragraph->names |= gr_sign_letters[hint] >> (before & 63) & 1;
	if (hint < GR_NNUMERALS + GR_NNEGATIONS)
		paragraph->states = true;
	else if (hint < GR_NNUMERALS + GR_NNEGATIONS + GR_NPARTS)
		paragraph->lists = true;
	else
		paragraph->states |= gr_starts_number(begins_with(before));
}

/* The place at which the next poll is due; at most the end of the body. */
static const char *
next_poll(gr_str body, const gr_paragraph *paragraph)
{
	size_t		left = body.len - paragraph->polled;

	return body.data + paragraph->polled + (left < GR_POLL_BYTES ? left : GR_POLL_BYTES);
}

bool
gr_next_paragraph(const gr_env *env, gr_str body, gr_paragraph *paragraph)
{
	const char *start = body.data + paragraph->end;
	const char *end = body.data + body.len;
	const char *p = start;
	const char *stop = next_poll(body, paragraph);
	uint32_t	before = 0;		/* the last character that is not white space */

	*paragraph = (gr_paragraph) {paragraph->end, body.len, paragraph->polled, false, false, false};
	while (p < end)
	{
		const char *place = p;
		uint32_t	c;
		gr_beginning begins;

		/* fast path: most characters are ideographs */
		if (stop - p >= 3 && gr_is_ideograph(*p))
		{
			c = gr_folded[gr_utf8_peek(p, stop)];
			p += 3;
		}
		else
		{
			c = gr_next_folded(&p, end);
			if (p >= stop)
			{
				gr_poll(env);
				paragraph->polled = (size_t) (p - body.data);
				stop = next_poll(body, paragraph);
			}
		}
		begins = begins_with(c);
		/* most characters show nothing */
		if (begins < GR_BEGINS_SPACE || begins >= GR_BEGINS_WORD + GR_NHINTS)
		{
			before = c;
			continue;
		}
		if (begins >= GR_BEGINS_NUMBER)
		{
			note(paragraph, before, c, (int) begins - GR_BEGINS_WORD);
			before = c;
		}
		else if (ends_paragraph(start, place))
		{
			paragraph->end = (size_t) (p - body.data);
			break;
		}
	}
	return paragraph->end > paragraph->start;
}
