/*
 * correct.h
 *	  What the sums of a report prove about its cells.
 *
 * The sums of part three are a code of minimum distance 4.  One wrong cell is
 * located and its true value computed; two are never taken for one.  Three can
 * mimic a fourth, so a located cell is proven if at most two are wrong.  Part
 * four has one sum a group: it can imply a blank but locate nothing.
 *
 * Where one sum alone forces a blank, a misprint in that sum goes into it.  No two
 * cells share two sums, so a value that two sums force is false only if two
 * printed numbers are.  A value found by way of another implied value is forced
 * by no sum of printed numbers.
 */
#ifndef GR_CORRECT_H
#define GR_CORRECT_H

#include "report/report.h"

typedef enum gr_correction_kind
{
	GR_IMPLIED,					/* no number stands there; the sums force one */
	GR_LOCATED					/* the only cell that can be the wrong one */
} gr_correction_kind;

typedef struct gr_correction
{
	int			slot;
	gr_correction_kind kind;
	int64_t		proven;			/* a count, >= 0 */
	int			sums;			/* how many force it, each by printed numbers alone */
} gr_correction;

/*
 * Corrections that the sums prove, in slot order; at most GR_NSLOTS of them.
 * Gives how many.  Needs gr_sums_init.
 */
extern int	gr_find_corrections(const gr_figures *figures, gr_correction corrections[GR_NSLOTS]);

/* Sums that force a value before a report is corrected without being told. */
#define GR_ENOUGH_SUMS	2

/*
 * The report with those applied that at least min_sums sums force: status
 * NUMBER, proven value, no printed token, no unit, scale 0.
 */
extern void gr_apply_corrections(gr_report *report, const gr_correction *corrections, int n,
								 int min_sums);

#endif							/* GR_CORRECT_H */
