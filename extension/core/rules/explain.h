/*
 * explain.h
 *	  Finds the smallest sets of cells of part three whose change makes all its
 *	  sums hold.
 *
 * An explanation is a set of printed numbers of part three with a new value >=
 * 0 for each, such that no sum of the table is false and no count is negative.
 * Only the smallest sets are explanations.  A cell without a number is never
 * changed.  A sum with such a cell is an upper limit for its other side.
 *
 * The sums are a code of distance 4: if two cells are wrong, no single cell is
 * an explanation, and the true pair is always among the explanations.
 */
#ifndef GR_EXPLAIN_H
#define GR_EXPLAIN_H

#include "report/report.h"

/* Most cells of an explanation. */
#define GR_MAX_EXPLAINING	3

/* The cells of an explanation in slot order; unused elements are 0. */
typedef struct gr_explanation
{
	int			slots[GR_MAX_EXPLAINING];
	int64_t		proposed[GR_MAX_EXPLAINING];
} gr_explanation;

/*
 * total is the number of all smallest sets.  listed has those whose values are
 * unique, in the order of their cells, as far as there is room.  A table whose
 * sums hold has no sets.
 */
typedef struct gr_explanations
{
	int			ncells;			/* in each set */
	int			total;
	int			nlisted;
	int			room;			/* size of listed; the caller provides both */
	gr_explanation *listed;
} gr_explanations;

/*
 * Finds the explanations with up to max_cells cells, at most GR_MAX_EXPLAINING.
 */
extern void gr_explain(const gr_env *env, const gr_figures *figures, int max_cells,
					   gr_explanations *found);

#endif							/* GR_EXPLAIN_H */
