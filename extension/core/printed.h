/*
 * printed.h
 *	  Does the text that a cell prints agree with its number and its unit?
 */
#ifndef GR_PRINTED_H
#define GR_PRINTED_H

#include "number.h"

typedef enum gr_agreement
{
	GR_AGREES,
	GR_OTHER_NUMBER,			/* the first number printed is not the value */
	GR_OTHER_UNIT				/* the unit printed behind it is not the unit */
} gr_agreement;

/*
 * The first number that is printed has to be value / 10^scale, and the unit right
 * behind it has to be unit.  A text without a number agrees with any number,
 * and a number without a unit with any unit, as a column's head may print it.
 * own: the unit of the form, which need not be said.
 */
extern gr_agreement gr_agrees(gr_str printed, gr_kind kind, int64_t value, uint8_t scale,
							  gr_unit unit, gr_unit own);

#endif							/* GR_PRINTED_H */
