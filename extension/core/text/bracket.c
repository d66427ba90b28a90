/*
 * bracket.c
 *	  Notes in brackets inside labels.
 */
#include "bracket.h"

#include "fold.h"
#include "spaces.h"

const char *
gr_skip_bracket(const char *p, const char *end)
{
	int			depth = 0;
	int			lines = 0;
	bool		space = false;

	if (end - p > GR_MAX_BRACKET)
		end = p + GR_MAX_BRACKET;
	while (p < end)
	{
		uint32_t	c = gr_next_folded(&p, end);

		/*
		 * A number behind white space on a further line is a value of the row,
		 * so the bracket has ended.
		 */
		if (lines > 0 && space && c >= '0' && c <= '9')
			break;
		space = c == ' ' || c == '\n';
		if (gr_is_open(c))
			depth++;
		else if (gr_is_close(c) && --depth == 0)
			return p;
		else if (gr_is_hard(c) ||
				 (c == '\n' && ++lines > 3))
			break;
	}
	return NULL;
}

bool
gr_is_gloss(const char *p, const char *past)
{
	const char *end = past - 1;

	p++;
	while (p < end)
	{
		uint32_t	c;

		if (gr_utf8_is_inner(*p))
		{
			p++;
			continue;
		}
		c = gr_next_folded(&p, past);
		if (c == ')')
			return true;
		if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x250) ||
			  (c >= 0x300 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00)))
			return false;
	}
	return true;
}
