/*
 * correct.h
 *	  Finds what the sums of a report prove about its cells.
 *
 * The sums of part three are a code of minimum distance 4. One wrong cell is
 * located and its true value computed.  Two wrong cells never look like a
 * single wrong cell.  Three wrong cells can look like one other wrong cell, so
 * a located cell is proven only if at most two cells are wrong.  Part four has
 * one sum for each group: it can imply a blank cell but not locate a wrong one.
 *
 * If only one sum forces a blank cell, a misprint in that sum changes the
 * value.  No two cells share two sums, so a value that two sums force is wrong
 * only if two printed numbers are wrong.  A value that follows from another
 * implied value is not forced by a sum of printed numbers.
 */
#ifndef GR_CORRECT_H
#define GR_CORRECT_H

#include "report/report.h"

typedef enum gr_correction_kind
{
	GR_IMPLIED,					/* the cell has no number; the sums force one */
	GR_LOCATED					/* the only cell that can be wrong */
} gr_correction_kind;

typedef struct gr_correction
{
	int			slot;
	gr_correction_kind kind;
	int64_t		proven;			/* a count >= 0 */
	int			sums;			/* number of sums of printed numbers that force it */
} gr_correction;

/*
 * Finds the corrections that the sums prove, in slot order, at most GR_NSLOTS.
 * Returns their number.
 */
extern int	gr_find_corrections(const gr_figures *figures, gr_correction corrections[GR_NSLOTS]);

/*
 * The number of sums that must force a value, if the caller of
 * govreport_correct gives none.
 */
#define GR_ENOUGH_SUMS	2

/*
 * Applies those corrections that at least min_sums sums force.  The cell gets
 * status NUMBER and the proven value, without printed token and unit, and with
 * scale 0.
 */
extern void gr_apply_corrections(gr_report *report, const gr_correction *corrections, int n,
								 int min_sums);

#endif							/* GR_CORRECT_H */
