/*
 * numeral.h
 *	  The characters that numbers are written with.
 */
#ifndef GR_NUMERAL_H
#define GR_NUMERAL_H

#include "base.h"

static inline bool
gr_is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* A hyphen, a dash, or the line of a table's frame that is printed in place of one. */
static inline bool
gr_is_dash(uint32_t c)
{
	return c == '-' || c == U'—' || c == U'―' || c == U'─';
}

/* An ideograph, or a sign of the full-width blocks, which follow the ideographs in Unicode. */
static inline bool
gr_is_cjk(uint32_t c)
{
	return c >= U'㐀';
}

/* An ideograph of the basic block. */
static inline bool
gr_is_han(uint32_t c)
{
	return c >= 0x4E00 && c < 0xA000;
}

/* The value of 〇 零 ○ (0) and 一 to 九 (1 to 9); -1 for any other character. */
extern int	gr_numeral(uint32_t c);

/* May the character be a digit of a year, as in 2021 or 二〇二一? */
static inline bool
gr_is_year_digit(uint32_t c)
{
	return gr_is_digit(c) || gr_numeral(c) >= 0;
}

/* The value of 一 to 十 (1 to 10); 0 for any other character. */
static inline int
gr_ordinal_numeral(uint32_t c)
{
	int			n = c >= U'一' && c <= U'四' ? gr_numeral(c) : 0;

	if (c == U'十')
		return 10;
	return n > 0 ? n : 0;
}

/* The value of 十 百 千 万 (10 to 10000); 0 for any other character. */
extern int	gr_power(uint32_t c);

#endif							/* GR_NUMERAL_H */
