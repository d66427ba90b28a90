/*
 * sums.h
 *	  The sums of the forms, which forms/generate derives from the form files.
 */
#ifndef GR_SUMS_H
#define GR_SUMS_H

#include "forms/rule.h"
#include "report/report.h"

/*
 * left[0] + … = right[0] + …; item and measure are the place that violations
 * name.
 */
typedef struct gr_sum
{
	gr_rule		rule;
	int			item;			/* gr_item or -1 */
	int			measure;		/* gr_measure or -1 */
	int			nleft;
	int			nright;
	uint16_t	left[28];
	uint16_t	right[2];
} gr_sum;

/* A side of a sum: its value is low, or at least low. */
typedef struct gr_side
{
	gr_wide		low;
	bool		exact;
} gr_side;

/*
 * The sums of a table in a set of forms, in the order of the rules and then of
 * the form.
 */
extern const gr_sum *gr_table_sums(gr_table table, uint8_t forms, int *n);

extern gr_side gr_add_side(const gr_figures *figures, const uint16_t *slots, int n);
extern gr_truth gr_sum_holds(const gr_figures *figures, const gr_sum *sum,
							 gr_side *left, gr_side *right);

/* Are the figures plain, as defined for gr_decode_plain? */
extern bool gr_are_plain(const gr_figures *figures);

/*
 * Is the report consistent? For plain figures: these are complete and break no rule
 * on single cells.
 */
extern bool gr_plain_sums_hold(const gr_figures *figures);

#endif							/* GR_SUMS_H */
