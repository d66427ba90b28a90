/*
 * metrics.h
 *	  Rates and totals of a report, from forms/metrics.def.
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

/* A side of a metric. */
typedef struct gr_ratio_side
{
	bool		exists;			/* the metric has this side */
	bool		known;
	gr_wide		value;			/* times 10^scale, in 万元 for amounts */
	int			scale;
} gr_ratio_side;

/*
 * The sides of a metric.  A side is known if each of its cells that the report's
 * forms have is a number, amounts of a known unit or 0, and there is one.
 */
extern void gr_metric_sides(const gr_tally *report, gr_metric metric,
							gr_ratio_side *numerator, gr_ratio_side *denominator);

typedef enum gr_side_name
{
	GR_NUMERATOR,
	GR_DENOMINATOR
} gr_side_name;

/* Longest written side is well below this. */
#define GR_SIDE_SIZE	1024

/*
 * A side of a metric as its paths with their signs ("a.b.c + d.e.f - g.h.i"),
 * NUL-terminated; gives the length, 0 for no denominator.
 */
extern size_t gr_write_side(gr_metric metric, gr_side_name side, char out[GR_SIDE_SIZE]);

#endif							/* GR_METRICS_H */
