/*
 * character.c
 *	  Reads the characters of a body, folded and without white space.
 */
#include "scan.h"

#include "text/fold.h"
#include "text/numeral.h"

#define MAX_GAP			16		/* longest white space within a word */
#define LONG_LINE		18		/* a longer line, in characters, may continue on the next one */

void
gr_begin_scan(gr_scan *scan, const gr_env *env, gr_str body, size_t start)
{
	scan->env = env;
	scan->body = body;
	scan->polled = start;
	scan->at = 0;
	scan->n = 0;
	scan->letter[0].place = (uint32_t) start;
	gr_fill_window(scan);
}

void
gr_fill_window(gr_scan *scan)
{
	const char *body = scan->body.data;
	const char *end = body + scan->body.len;
	const char *p = body + scan->letter[scan->n].place;
	int			first = scan->at > GR_LOOK_BACK ? scan->at - GR_LOOK_BACK : 0;
	int			n = scan->n - first;
	gr_letter  *last = scan->letter + GR_WINDOW;
	gr_letter  *letter;
	int			i;

	if ((size_t) (p - body) - scan->polled >= GR_POLL_BYTES)
	{
		scan->polled = (size_t) (p - body);
		gr_poll(scan->env);
	}
	memmove(scan->letter, scan->letter + first, (size_t) n * sizeof(gr_letter));
	for (letter = scan->letter + n; p < end && letter < last; letter++)
	{
		uint32_t	c;

		letter->place = (uint32_t) (p - body);
		c = gr_next_folded(&p, end);
		if (c >= GR_PLANE)
			c = 0xFFFD;
		letter->c = (uint16_t) c;
		letter->begins = gr_beginnings[c];
	}
	n = (int) (letter - scan->letter);
	scan->at -= first;
	scan->n = n;
	scan->full = p < end ? n - GR_LOOK_AHEAD : n;
	for (i = 0; i < GR_NENDS; i++)
		scan->letter[n + i] = (gr_letter) {(uint32_t) (p - body), 0, GR_BEGINS_END};
}

/* Is there the number of a heading or of a page? */
static bool
at_ordinal(const gr_scan *scan, int at)
{
	uint32_t	c = scan->letter[at].c;
	bool		bracket = c == '(' || c == '-';
	int			n;

	if (c == '#' || c == '*' || c == '|')
		return true;
	if (bracket)
		c = scan->letter[++at].c;
	for (n = 0; n < 3 && (gr_is_digit(c) || gr_numeral(c) > 0 || gr_power(c) == 10); n++)
		c = scan->letter[++at].c;
	return n > 0 && (c == '.' || c == U'、' || (bracket && (c == ')' || c == '-')));
}

bool
gr_is_soft(const gr_scan *scan, int at)
{
	const gr_letter *before = scan->letter + at - 1;
	int			n;

	if (at < LONG_LINE || before->begins == GR_BEGINS_FULL_STOP ||
		before->begins == GR_BEGINS_SEMICOLON || before->c == ':')
		return false;
	for (n = 0; n < LONG_LINE; n++)
		if (before[-n].begins == GR_BEGINS_LINE_END)
			return false;
	return !at_ordinal(scan, at + 1);
}

uint32_t
gr_behind_space(const gr_scan *scan, int at, int *next)
{
	int			end = at + MAX_GAP;

	for (; at < end; at++)
	{
		gr_letter	letter = scan->letter[at];

		*next = at + 1;
		if (letter.begins == GR_BEGINS_LINE_END && !gr_is_soft(scan, at))
			return '\n';
		if (letter.begins != GR_BEGINS_SPACE && letter.begins != GR_BEGINS_LINE_END)
			return letter.c;
	}
	return ' ';
}
