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

/* 〇 零 ○ and 一 to 九 as 0 to 9, or -1. */
extern int	gr_numeral(uint32_t c);

/* Is it a digit of a year: 2021 or 二〇二一? */
static inline bool
gr_is_year_digit(uint32_t c)
{
	return gr_is_digit(c) || gr_numeral(c) >= 0;
}

/* 一 to 十 as 1 to 10, or 0. */
extern int	gr_ordinal_numeral(uint32_t c);

/* 十 百 千 万 as 10 to 10000, or 0. */
extern int	gr_power(uint32_t c);

#endif							/* GR_NUMERAL_H */
