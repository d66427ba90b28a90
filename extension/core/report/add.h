/*
 * add.h
 *	  Sums of reports, cell by cell.
 *
 * Adding is commutative and associative: any order, and any way to form partial
 * sums, gives the same bytes.  A partial sum is a report like any other, so all
 * that matters later has to be in it.
 *	status	none < not applicable < number < at least.  A cell that its report
 *			has, but without a number (blank, missing, text), is at least 0; a
 *			cell outside the report's form is none.  In parts three and four a
 *			number beside a "not applicable" is at least that number: a dash
 *			under a total may hide cases, so a sum that counted it as 0 could
 *			be false where no report's sum is.
 *	table	its forms are OR-ed.  Where some report lacks the table, a number may
 *			be hidden from every cell, so each is raised to at least.
 *	unit	of an amount: none (a 0 that prints no unit) < the unit printed, else
 *			that of the form < 元 where units differ.  In 元 every amount of any
 *			unit is exact, with six decimals at most.  A nonzero amount of
 *			unknown unit stays as it is beside none; beside any other, and
 *			whatever comes later, the cell is the text "unknown unit", even
 *			where some report lacks the table.  The unit of the form is not
 *			stored, but with a 0.
 *	facts	what all reports agree on, else absent for good.
 * Range: a sum of counts has to fit int64.  A sum of two nonzero amounts, or an
 * amount converted to 元, has to fit int64 in millionths of its unit, however
 * few decimals it has; else 9e18 + 0.5 + 0.5 would depend on the order.  So for
 * figures that are not negative, a sum that is in range has no partial sum that
 * is not.  Two things can make the order decide whether there is an error:
 * figures below 0, and amounts beyond the range beside one of unknown unit.
 */
#ifndef GR_ADD_H
#define GR_ADD_H

#include "codec.h"

/* A report as it is added, and a sum while it grows. */
typedef struct gr_tally
{
	gr_figures	figures;
	uint8_t		unit[GR_NSLOTS];	/* gr_unit, of amounts */
	gr_facts	facts;
	bool		any;			/* holds a report; all-zero holds none */
} gr_tally;

extern void gr_add_init(void);

/*
 * Read a report to be added: what stands before the date of signature, as of
 * gr_decode_head.  Its strings point into the bytes.
 */
extern gr_status gr_tally_read(const uint8_t *bytes, size_t len, gr_tally *tally);

/*
 * Add a report or a sum.  GR_OUT_OF_RANGE: the sum of this slot is, and sum is
 * lost.  Strings of the sum are those of the first report.
 */
extern gr_status gr_add(gr_tally *sum, const gr_tally *report, int *slot);

/* A sum as a report, whose strings are those of the sum. */
extern void gr_tally_report(const gr_tally *sum, gr_report *report);

#endif							/* GR_ADD_H */
