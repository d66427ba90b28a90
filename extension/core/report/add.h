/*
 * add.h
 *	  Sums of reports, cell by cell.
 *
 * Adding is commutative and associative: reports in any order and grouped into
 * any partial sums give the same bytes.  A partial sum is stored as a report, so
 * a report has everything that the next addition needs.
 *	status	none < not applicable < number < at least: the greater one wins.  A
 *			cell that the report has without a number (blank, missing, text)
 *			is at least 0.  A cell outside the report's form is none.  In parts
 *			three and four, a number and a "not applicable" give at least that
 *			number: a dash under a total may hide cases.  If it counted as 0,
 *			a sum could be false although it holds in each report.
 *	table	The forms are OR-ed.  If some report lacks the table, any of its
 *			cells may hide a number, so each becomes at least.
 *	unit	of an amount: none (a 0 that prints no unit) < the printed unit, or
 *			that of the form if none is printed < 元 if the units differ.  In 元
 *			an amount of any unit is exact, with at most six decimals.  A nonzero
 *			amount of unknown unit is kept if the others are none.  Beside any
 *			other amount the cell becomes the text "unknown unit", and stays so
 *			whatever is added, even if some report lacks the table.  The unit
 *			of the form is stored only with a 0.
 *	facts	those on which all reports agree; once absent, always absent.
 *
 * Range: a sum of counts has to fit int64.  A sum of two nonzero amounts, or an
 * amount converted to 元, has to fit int64 in millionths of its unit, however
 * few decimals it has; otherwise 9e18 + 0.5 + 0.5 would depend on the order.  If
 * no figure is negative and the sum is in range, so is every partial sum.  Only
 * two things make an error depend on the order: figures below 0, and amounts
 * that exceed the range next to one of unknown unit.
 */
#ifndef GR_ADD_H
#define GR_ADD_H

#include "codec.h"

/* A report to be added, or the sum so far. */
typedef struct gr_tally
{
	gr_figures	figures;
	uint8_t		unit[GR_NSLOTS];	/* gr_unit, of amounts */
	gr_facts	facts;
	bool		any;			/* false: no report yet; an all-zero tally has none */
} gr_tally;

/*
 * Reads a report to be added: everything before the date of signature.  Its
 * strings point into the bytes.
 */
extern gr_status gr_tally_read(const uint8_t *bytes, size_t len, gr_tally *tally);

/*
 * Adds a report or a sum.  If the sum of a cell is out of range, returns
 * GR_OUT_OF_RANGE and the slot; the sum is then unusable.  Strings of the sum
 * are those of the first report.
 */
extern gr_status gr_add(gr_tally *sum, const gr_tally *report, int *slot);

/* Makes a report of a sum.  It shares the sum's strings. */
extern void gr_tally_report(const gr_tally *sum, gr_report *report);

#endif							/* GR_ADD_H */
