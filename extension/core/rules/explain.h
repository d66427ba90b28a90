/*
 * explain.h
 *	  Which few cells of part three, changed, make all its sums hold.
 *
 * An explanation is a set of printed numbers of part three and a new value >= 0
 * for each, such that no sum of the table is false and no count is negative.
 * Only the smallest sets are explanations.  A cell without a number is never
 * changed; a sum that has one is an upper limit for its other side.
 *
 * The sums are a code of distance 4: for two wrong cells no single cell is an
 * explanation, and the true pair is always among those found.
 */
#ifndef GR_EXPLAIN_H
#define GR_EXPLAIN_H

#include "report/report.h"

/* Cells of an explanation, at most. */
#define GR_MAX_EXPLAINING	3

/* Cells in slot order; unused ones are 0. */
typedef struct gr_explanation
{
	int			slots[GR_MAX_EXPLAINING];
	int64_t		proposed[GR_MAX_EXPLAINING];
} gr_explanation;

/*
 * total counts every smallest set.  Listed are those whose values are unique, at
 * most so many as there is room for, by their cells.  No set for a table whose
 * sums hold.
 */
typedef struct gr_explanations
{
	int			ncells;			/* of each */
	int			total;
	int			nlisted;
	int			room;			/* of listed; both are the caller's */
	gr_explanation *listed;
} gr_explanations;

/*
 * Find the explanations of up to max_cells cells, at most GR_MAX_EXPLAINING.
 * Needs gr_sums_init.
 */
extern void gr_explain(const gr_env *env, const gr_figures *figures, int max_cells,
					   gr_explanations *found);

#endif							/* GR_EXPLAIN_H */
