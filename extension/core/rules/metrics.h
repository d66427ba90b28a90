/*
 * metrics.h
 *	  Computes rates and totals of a report, defined in forms/metrics.def.
 */
#ifndef GR_METRICS_H
#define GR_METRICS_H

#include "report/add.h"

typedef enum gr_metric
{
#define GR_METRIC(metric, label, english) GR_METRIC_##metric,
#include "forms/metrics.def"
#undef GR_METRIC
	GR_NMETRICS
} gr_metric;

typedef struct gr_metric_info
{
	gr_str		name;
	gr_str		label;
	gr_str		english;
} gr_metric_info;

extern const gr_metric_info gr_metrics[GR_NMETRICS];

/* A numerator or denominator. */
typedef struct gr_ratio_side
{
	bool		exists;			/* the metric has this side */
	bool		known;
	gr_wide		value;			/* times 10^scale, in 万元 for amounts */
	int			scale;
} gr_ratio_side;

/*
 * Computes the sides of a metric.  A side is known if all its cells in the
 * report's forms are numbers, there is at least one, and each amount has a
 * known unit or is 0.
 */
extern void gr_metric_sides(const gr_tally *report, gr_metric metric,
							gr_ratio_side *numerator, gr_ratio_side *denominator);

typedef enum gr_side_name
{
	GR_NUMERATOR,
	GR_DENOMINATOR
} gr_side_name;

/* larger than the longest side as text */
#define GR_SIDE_SIZE	1024

/*
 * Writes a side of a metric as its paths with their signs ("a.b.c + d.e.f -
 * g.h.i"), ended by NUL.  Returns the length, 0 if there is no denominator.
 */
extern size_t gr_write_side(gr_metric metric, gr_side_name side, char out[GR_SIDE_SIZE]);

#endif							/* GR_METRICS_H */
