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

/* The bit of a character in a filter of sets of them. */
#define BIT(c)	(UINT64_C(1) << ((c) & 63))

int
gr_ordinal_numeral(uint32_t c)
{
	/* fast path: most characters are not numerals */
	const uint64_t filter = BIT(U'一') | BIT(U'二') | BIT(U'三') | BIT(U'四') | BIT(U'五') |
		BIT(U'六') | BIT(U'七') | BIT(U'八') | BIT(U'九') | BIT(U'十');
	int			n;

	if (c < U'一' || c > U'四' || (filter & BIT(c)) == 0)
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
