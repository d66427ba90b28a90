/*
 * character.c
 *	  Reads the characters of a body, folded and without white space.
 */
#include "scan.h"

#include "text/fold.h"
#include "text/numeral.h"
#include "text/utf8.h"

#define MAX_GAP			16		/* longest white space within a word */
#define LONG_LINE		18		/* a longer line, in characters, may continue on the next one */

size_t
gr_before(const gr_scan *scan, size_t at)
{
	return gr_utf8_floor(scan->body.data, at - 1);
}

/* Is there the number of a heading or of a page? */
static bool
at_ordinal(const gr_scan *scan, size_t at)
{
	size_t		next;
	uint32_t	c = gr_character(scan, at, &next);
	bool		bracket = c == '(' || c == '-';
	int			n;

	if (c == '#' || c == '*' || c == '|')
		return true;
	if (bracket)
		c = gr_character(scan, next, &next);
	for (n = 0; n < 3 && (gr_is_digit(c) || gr_numeral(c) > 0 || gr_power(c) == 10); n++)
		c = gr_character(scan, next, &next);
	return n > 0 && (c == '.' || c == U'、' || (bracket && (c == ')' || c == '-')));
}

/* Is the line end at this place within a sentence? */
bool
gr_is_soft(const gr_scan *scan, size_t at)
{
	size_t		p = at;
	size_t		next;
	int			n;

	for (n = 0; n < LONG_LINE; n++)
	{
		uint32_t	c;

		if (p == 0)
			return false;
		p = gr_before(scan, p);
		c = gr_character(scan, p, &next);
		if (gr_classify(c) == GR_CHAR_LINE_END ||
			(n == 0 && (gr_is_full_stop(c) || c == ';' || c == ':')))
			return false;
	}
	return !at_ordinal(scan, at + 1);
}

uint32_t
gr_behind_space(const gr_scan *scan, size_t at, size_t *next)
{
	int			gap;

	for (gap = 0; gap < MAX_GAP; gap++)
	{
		uint32_t	c = gr_character(scan, at, next);
		gr_class	class = gr_classify(c);

		if (c == 0 || (class != GR_CHAR_SPACE && class != GR_CHAR_LINE_END))
			return c;
		if (class == GR_CHAR_LINE_END && !gr_is_soft(scan, at))
			return '\n';
		at = *next;
	}
	return ' ';
}
