/*
 * printed.h
 *	  Reads what the text of a cell says besides its number.
 */
#ifndef GR_PRINTED_H
#define GR_PRINTED_H

#include "report.h"

typedef enum gr_agreement
{
	GR_AGREES,
	GR_OTHER_NUMBER,			/* the first number printed is not the value */
	GR_OTHER_UNIT				/* the unit printed behind the number is not the unit */
} gr_agreement;

/*
 * Does a printed text agree with a value? The first number printed has to be
 * value / 10^scale, and the unit right behind it has to be unit.  A text
 * without a number agrees with any number.  A number without a unit agrees with
 * any unit, because the head of the column may print it. own is the unit of the
 * form, which the text need not print.
 */
extern gr_agreement gr_agrees(gr_str printed, gr_kind kind, int64_t value, uint8_t scale,
							  gr_unit unit, gr_unit own);

/*
 * How many of the documents of a cell are revisions, according to its text:
 * 22（其中修订 16 件） says 16.  Returns 0 if the cell does not mention
 * revisions.
 */
extern int64_t gr_printed_revisions(gr_str printed);

#endif							/* GR_PRINTED_H */
