/*
 * printed.h
 *	  What the text of a cell says besides its number.
 */
#ifndef GR_PRINTED_H
#define GR_PRINTED_H

#include "report.h"

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

/*
 * How many of the documents of a cell are revisions, as it prints: 22（其中修订 16 件）
 * says 16.  0 if it says nothing of them.
 */
extern int64_t gr_printed_revisions(gr_str printed);

#endif							/* GR_PRINTED_H */
