/*
 * corrections.c
 *	  What the sums of a report prove about its cells.
 */
#include "govreport.h"

#include "../core/correct.h"

PG_FUNCTION_INFO_V1(govreport_corrections);
PG_FUNCTION_INFO_V1(govreport_correct);

/* By gr_correction_kind. */
static const char *const kind_names[] = {"implied", "located"};

static void
put_correction(grpg_rows *rows, const gr_figures *figures, const gr_correction *correction)
{
	int			slot = correction->slot;

	grpg_put_place(rows, (int) gr_slot_table(slot), (int) gr_slot_item(slot),
				   (int) gr_slot_measure(slot));
	grpg_put_cell(rows, figures, slot);
	grpg_put_numeric(rows, correction->proven, 0);
	grpg_put_text(rows, grpg_str(kind_names[correction->kind]));
	grpg_put_row(rows);
}

Datum
govreport_corrections(PG_FUNCTION_ARGS)
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
		put_correction(&rows, &figures, &corrections[i]);
	return grpg_rows_end(&rows);
}

Datum
govreport_correct(PG_FUNCTION_ARGS)
{
	gr_report  *report = grpg_get_report(PG_GETARG_DATUM(0));
	gr_correction corrections[GR_NSLOTS];

	gr_apply_corrections(report, corrections, gr_find_corrections(&report->figures, corrections));
	PG_RETURN_DATUM(grpg_report_datum(report));
}
