/*
 * continuity.h
 *	  Compares the reports of two consecutive years: what the first carried
 *	  forward, the second carries over.
 */
#ifndef GR_CONTINUITY_H
#define GR_CONTINUITY_H

#include "rules.h"

/*
 * Does this year's carried_over equal last year's carried_forward in all
 * columns? Unknown if a figure is missing and no other differs.
 */
extern gr_truth gr_continues(const gr_figures *previous, const gr_figures *current);

/*
 * Reports all broken continuity rules as violations of the current report.
 * expected follows from the previous report, actual is in the current one.
 * printed: the printed tokens of the current report by slot, or NULL; only the
 * rule on documents in force uses them.
 */
extern void gr_find_discontinuities(const gr_figures *previous, const gr_figures *current,
									const gr_str *printed, gr_violation_sink sink,
									void *context);

/*
 * The values that many reports have in one cell: the smallest and the largest
 * exact number, and the largest lower bound.
 */
typedef struct gr_range
{
	bool		has_exact;
	bool		has_least;
	gr_wide		min;
	gr_wide		max;
	gr_wide		least;
} gr_range;

/*
 * The figures of all reports of one year that continuity compares.  All-zero
 * means no report.
 */
typedef struct gr_year_ranges
{
	gr_range	carried_over[GR_WIDTH_APPLICATIONS];
	gr_range	carried_forward[GR_WIDTH_APPLICATIONS];
} gr_year_ranges;

extern void gr_add_to_year(gr_year_ranges *year, const gr_figures *figures);

/*
 * Does some report of the year not continue some report of the year before?
 * Gives the same answer as gr_continues for all pairs, without comparing each
 * pair.
 */
extern bool gr_years_conflict(const gr_year_ranges *previous, const gr_year_ranges *current);

#endif							/* GR_CONTINUITY_H */
