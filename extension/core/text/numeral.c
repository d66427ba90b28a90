/*
 * numeral.c
 *	  The characters that numbers are written with.
 */
#include "numeral.h"

#include <uchar.h>

int
gr_numeral(uint32_t c)
{
	static const char32_t numerals[] = U"〇一二三四五六七八九";
	int			n;

	if (c == U'零' || c == U'○')
		return 0;
	for (n = 0; n < 10; n++)
		if (numerals[n] == c)
			return n;
	return -1;
}

int
gr_ordinal_numeral(uint32_t c)
{
	int			n;

	/* fast path: most characters are not numerals */
	if (c < U'一' || c > U'四')
		return 0;
	n = gr_numeral(c);
	if (n > 0)
		return n;
	return c == U'十' ? 10 : 0;
}

int
gr_power(uint32_t c)
{
	switch (c)
	{
		case U'十':
			return 10;
		case U'百':
			return 100;
		case U'千':
			return 1000;
		case U'万':
			return 10000;
		default:
			return 0;
	}
}
