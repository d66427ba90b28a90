/*
 * continuity.c
 *	  Compares the reports of two consecutive years.
 */
#include "govreport.h"

#include "rules/continuity.h"

PG_FUNCTION_INFO_V1(govreport_continues);
PG_FUNCTION_INFO_V1(govreport_continuity);

Datum
govreport_continues(PG_FUNCTION_ARGS)
{
	gr_figures	previous;
	gr_figures	current;

	grpg_get_figures(PG_GETARG_DATUM(0), &previous);
	grpg_get_figures(PG_GETARG_DATUM(1), &current);
	return grpg_truth(fcinfo, gr_continues(&previous, &current));
}

Datum
govreport_continuity(PG_FUNCTION_ARGS)
{
	grpg_violation_rows to;
	gr_figures	previous;
	gr_report  *current;

	to.language = grpg_language_arg(fcinfo, 2);
	grpg_rows_begin(&to.rows, fcinfo);
	if (!PG_ARGISNULL(0) && !PG_ARGISNULL(1))
	{
		grpg_get_figures(PG_GETARG_DATUM(0), &previous);
		current = grpg_get_head(PG_GETARG_DATUM(1));
		to.figures = &current->figures;
		gr_find_discontinuities(&previous, &current->figures, current->printed,
								grpg_put_violation, &to);
	}
	return grpg_rows_end(&to.rows);
}
