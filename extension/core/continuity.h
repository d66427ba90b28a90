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
 */
extern void gr_find_discontinuities(const gr_figures *previous, const gr_figures *current,
									gr_violation_sink sink, void *context);

#endif							/* GR_CONTINUITY_H */
