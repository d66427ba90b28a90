/*
 * corrections.c
 *	  Corrections, explanations and their rows in SQL.
 */
#include "govreport.h"

#include "rules/correct.h"
#include "rules/explain.h"

PG_FUNCTION_INFO_V1(govreport_corrections);
PG_FUNCTION_INFO_V1(govreport_corrections_with_sums);
PG_FUNCTION_INFO_V1(govreport_correct);
PG_FUNCTION_INFO_V1(govreport_correct_min_sums);
PG_FUNCTION_INFO_V1(govreport_explanations);

/* Most explanations that get rows.  Further ones are only counted. */
#define MAX_LISTED	1000

/* Indexed by gr_correction_kind. */
static const char *const kind_names[] = {"implied", "located"};

static void
put_slot(grpg_rows *rows, int slot)
{
	grpg_put_place(rows, (int) gr_slot_table(slot), (int) gr_slot_item(slot),
				   (int) gr_slot_measure(slot));
}

static Datum
return_corrections(FunctionCallInfo fcinfo, bool with_sums)
{
	gr_figures	figures;
	gr_correction corrections[GR_NSLOTS];
	grpg_rows	rows;
	int			n;
	int			i;

	grpg_get_figures(PG_GETARG_DATUM(0), &figures);
	n = gr_find_corrections(&figures, corrections);
	grpg_rows_begin(&rows, fcinfo);
	for (i = 0; i < n; i++)
	{
		put_slot(&rows, corrections[i].slot);
		grpg_put_cell(&rows, &figures, corrections[i].slot);
		grpg_put_numeric(&rows, corrections[i].proven, 0);
		grpg_put_text(&rows, grpg_str(kind_names[corrections[i].kind]));
		if (with_sums)
			grpg_put_int(&rows, corrections[i].sums);
		grpg_put_row(&rows);
	}
	return grpg_rows_end(&rows);
}

/* Called by the scripts of 1.0 and 1.1: without the column sums. */
Datum
govreport_corrections(PG_FUNCTION_ARGS)
{
	return return_corrections(fcinfo, false);
}

Datum
govreport_corrections_with_sums(PG_FUNCTION_ARGS)
{
	return return_corrections(fcinfo, true);
}

static Datum
corrected(Datum datum, int min_sums)
{
	gr_report  *report = grpg_get_report(datum);
	gr_correction corrections[GR_NSLOTS];

	gr_apply_corrections(report, corrections, gr_find_corrections(&report->figures, corrections),
						 min_sums);
	return grpg_report_datum(report);
}

Datum
govreport_correct(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(corrected(PG_GETARG_DATUM(0), GR_ENOUGH_SUMS));
}

Datum
govreport_correct_min_sums(PG_FUNCTION_ARGS)
{
	int			min_sums = PG_GETARG_INT32(1);

	if (min_sums < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("min_sums must not be negative")));
	PG_RETURN_DATUM(corrected(PG_GETARG_DATUM(0), min_sums));
}

Datum
govreport_explanations(PG_FUNCTION_ARGS)
{
	int			max_cells = PG_GETARG_INT32(1);
	gr_env		env = grpg_env();
	gr_explanations found = {.room = MAX_LISTED};
	gr_figures	figures;
	grpg_rows	rows;
	int			i;
	int			k;

	if (max_cells < 1 || max_cells > GR_MAX_EXPLAINING)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("max_cells must be between 1 and %d", GR_MAX_EXPLAINING)));
	grpg_get_figures(PG_GETARG_DATUM(0), &figures);
	found.listed = palloc(MAX_LISTED * sizeof(gr_explanation));
	gr_explain(&env, &figures, max_cells, &found);
	grpg_rows_begin(&rows, fcinfo);
	for (i = 0; i < found.nlisted; i++)
		for (k = 0; k < found.ncells; k++)
		{
			grpg_put_int(&rows, i + 1);
			grpg_put_int(&rows, found.total);
			grpg_put_int(&rows, found.ncells);
			put_slot(&rows, found.listed[i].slots[k]);
			grpg_put_cell(&rows, &figures, found.listed[i].slots[k]);
			grpg_put_numeric(&rows, found.listed[i].proposed[k], 0);
			grpg_put_row(&rows);
		}
	return grpg_rows_end(&rows);
}
