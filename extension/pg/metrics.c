/*
 * metrics.c
 *	  Rates and totals of a report as rows.
 */
#include "govreport.h"

#include "rules/metrics.h"

PG_FUNCTION_INFO_V1(govreport_metrics);
PG_FUNCTION_INFO_V1(govreport_metric_definitions);

static void
put_side(grpg_rows *rows, const gr_ratio_side *side)
{
	if (side->known)
		grpg_put_numeric(rows, side->value, side->scale);
	else
		grpg_put_null(rows);
}

/* Writes the numerator, or the quotient as SQL divides numerics. */
static void
put_ratio(grpg_rows *rows, const gr_ratio_side *numerator, const gr_ratio_side *denominator)
{
	MemoryContext old;

	if (!denominator->exists)
	{
		put_side(rows, numerator);
		return;
	}
	if (!numerator->known || !denominator->known || denominator->value == 0)
	{
		grpg_put_null(rows);
		return;
	}
	old = MemoryContextSwitchTo(rows->row);
	grpg_put(rows,
			 DirectFunctionCall2(numeric_div,
								 grpg_numeric(numerator->value, numerator->scale),
								 grpg_numeric(denominator->value, denominator->scale)));
	MemoryContextSwitchTo(old);
}

Datum
govreport_metrics(PG_FUNCTION_ARGS)
{
	gr_tally	report;
	grpg_rows	rows;
	int			metric;

	grpg_get_tally(PG_GETARG_DATUM(0), &report);
	grpg_rows_begin(&rows, fcinfo);
	for (metric = 0; metric < GR_NMETRICS; metric++)
	{
		gr_ratio_side numerator;
		gr_ratio_side denominator;

		gr_metric_sides(&report, (gr_metric) metric, &numerator, &denominator);
		grpg_put_text(&rows, gr_metrics[metric].name);
		grpg_put_text(&rows, gr_metrics[metric].label);
		put_side(&rows, &numerator);
		put_side(&rows, &denominator);
		put_ratio(&rows, &numerator, &denominator);
		grpg_put_row(&rows);
	}
	return grpg_rows_end(&rows);
}

static void
put_definition(grpg_rows *rows, gr_metric metric, gr_side_name side)
{
	char		terms[GR_SIDE_SIZE];
	gr_str		text = {terms, gr_write_side(metric, side, terms)};

	if (text.len > 0)
		grpg_put_text(rows, text);
	else
		grpg_put_null(rows);
}

Datum
govreport_metric_definitions(PG_FUNCTION_ARGS)
{
	grpg_rows	rows;
	int			metric;

	grpg_rows_begin(&rows, fcinfo);
	for (metric = 0; metric < GR_NMETRICS; metric++)
	{
		grpg_put_text(&rows, gr_metrics[metric].name);
		grpg_put_text(&rows, gr_metrics[metric].label);
		grpg_put_text(&rows, gr_metrics[metric].english);
		put_definition(&rows, (gr_metric) metric, GR_NUMERATOR);
		put_definition(&rows, (gr_metric) metric, GR_DENOMINATOR);
		grpg_put_row(&rows);
	}
	return grpg_rows_end(&rows);
}
