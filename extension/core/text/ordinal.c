/*
 * ordinal.c
 *	  What stands before headings and around words.
 */
#include "ordinal.h"

#include "fold.h"

int
gr_ordinal_numeral(uint32_t c)
{
	/* fast path: most characters are none */
	if (c < 0x4E00 || c > 0x56DB)
		return 0;
	switch (c)
	{
		case 0x4E00:
			return 1;
		case 0x4E8C:
			return 2;
		case 0x4E09:
			return 3;
		case 0x56DB:
			return 4;
		case 0x4E94:
			return 5;
		case 0x516D:
			return 6;
		case 0x4E03:
			return 7;
		case 0x516B:
			return 8;
		case 0x4E5D:
			return 9;
		case 0x5341:
			return 10;
		default:
			return 0;
	}
}

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
