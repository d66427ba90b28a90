/*
 * spaces.c
 *	  Skips white space within a line.
 */
#include "spaces.h"

#include "fold.h"

const char *
gr_skip_some_spaces(const char *p, const char *end)
{
	while (p < end)
	{
		const char *next = p;
		uint32_t	c;

		if (*p == ' ')
		{
			p = gr_past_spaces(p, end);
			continue;
		}
		c = gr_next_folded(&next, end);
		if (gr_classify(c) != GR_CHAR_SPACE || c == '\t' || (c >= 0x1C && c <= 0x1F))
			break;
		p = next;
	}
	return p;
}
