/*
 * continuity.h
 *	  One year's report against the last: what was carried forward is carried
 *	  over.
 */
#ifndef GR_CONTINUITY_H
#define GR_CONTINUITY_H

#include "rules.h"

/*
 * This year's carried_over equals last year's carried_forward in all columns;
 * unknown where a figure is missing and none differs.
 */
extern gr_truth gr_continues(const gr_figures *previous, const gr_figures *current);

/*
 * All continuity rules that are false, as violations of the current report:
 * expected is what the previous one makes it, actual what stands there.
 * printed: what the cells of the current report print, by slot, or NULL; only
 * the rule on documents in force reads it.
 */
extern void gr_find_discontinuities(const gr_figures *previous, const gr_figures *current,
									const gr_str *printed, gr_violation_sink sink,
									void *context);

/*
 * What many reports print in one place: the smallest and the largest of the
 * exact numbers, and the largest number that a place holds at least.
 */
typedef struct gr_range
{
	bool		has_exact;
	bool		has_least;
	gr_wide		min;
	gr_wide		max;
	gr_wide		least;
} gr_range;

/* All reports of one year, as far as continuity compares them; zeroed, none. */
typedef struct gr_year_ranges
{
	gr_range	carried_over[GR_WIDTH_APPLICATIONS];
	gr_range	carried_forward[GR_WIDTH_APPLICATIONS];
} gr_year_ranges;

extern void gr_add_to_year(gr_year_ranges *year, const gr_figures *figures);

/*
 * Does some report of the year not continue some report of the year before?
 * The same as gr_continues over all pairs, without going through them.
 */
extern bool gr_years_conflict(const gr_year_ranges *previous, const gr_year_ranges *current);

#endif							/* GR_CONTINUITY_H */
