/*
 * numeral.c
 *	  The characters that numbers are written with.
 */
#include "numeral.h"

#include <uchar.h>

int
gr_numeral(uint32_t c)
{
	switch (c)
	{
		case U'〇':
		case U'零':
		case U'○':
			return 0;
		case U'一':
			return 1;
		case U'二':
			return 2;
		case U'三':
			return 3;
		case U'四':
			return 4;
		case U'五':
			return 5;
		case U'六':
			return 6;
		case U'七':
			return 7;
		case U'八':
			return 8;
		case U'九':
			return 9;
		default:
			return -1;
	}
}

/* The bit of a character in a filter of sets of them. */
#define BIT(c)	(UINT64_C(1) << (63 & (c)))

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
