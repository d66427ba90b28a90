/*
 * tables.c
 *	  The parts of a report as rows.
 */
#include "govreport.h"

#include "text/date.h"

PG_FUNCTION_INFO_V1(govreport_sections);
PG_FUNCTION_INFO_V1(govreport_disclosures);
PG_FUNCTION_INFO_V1(govreport_applications);
PG_FUNCTION_INFO_V1(govreport_proceedings);
PG_FUNCTION_INFO_V1(govreport_info);

/* The cells of a table of a report, in the order of its form. */
static gr_layout
layout_of(const gr_figures *figures, gr_table table)
{
	return gr_table_layout(table, figures->forms[table]);
}

static gr_print
print_of(const gr_figures *figures, int slot)
{
	return gr_latest_print(slot, figures->forms[gr_slot_table(slot)]);
}

/* The printed unit, else that of the form. */
static gr_str
unit_of(const gr_report *report, int slot)
{
	gr_unit		unit = (gr_unit) report->unit[slot];

	return unit != GR_UNIT_NONE ? gr_unit_glyphs(unit) : print_of(&report->figures, slot).unit;
}

static gr_str
status_of(const gr_figures *figures, int slot)
{
	return grpg_str(gr_status_names[figures->status[slot]]);
}

static gr_str
item_of(int slot)
{
	return grpg_item_name((int) gr_slot_item(slot));
}

static gr_str
measure_of(int slot)
{
	return grpg_measure_name((int) gr_slot_measure(slot));
}

static void
put_section(grpg_rows *rows, const gr_section *section, int id, int ordinal)
{
	grpg_put_int(rows, ordinal);
	grpg_put_text(rows, grpg_section_name(id));
	grpg_put_text(rows, section->heading);
	grpg_put_text(rows, section->body);
	grpg_put_row(rows);
}

Datum
govreport_sections(PG_FUNCTION_ARGS)
{
	gr_report  *report = grpg_get_report(PG_GETARG_DATUM(0));
	int			ordinal = 0;
	grpg_rows	rows;
	int			i;

	grpg_rows_begin(&rows, fcinfo);
	for (i = 0; i < GR_NSECTIONS; i++)
		if (report->sections[i].present)
			put_section(&rows, &report->sections[i], i, ++ordinal);
	return grpg_rows_end(&rows);
}

static void
put_disclosure(grpg_rows *rows, const gr_report *report, int slot, int ordinal)
{
	gr_print	print = print_of(&report->figures, slot);

	grpg_put_int(rows, ordinal);
	grpg_put_text(rows, print.clause);
	grpg_put_text(rows, item_of(slot));
	grpg_put_text(rows, print.item_label);
	grpg_put_text(rows, measure_of(slot));
	grpg_put_text(rows, print.measure_label);
	grpg_put_text(rows, unit_of(report, slot));
	grpg_put_cell(rows, &report->figures, slot);
	grpg_put_text(rows, status_of(&report->figures, slot));
	grpg_put_row(rows);
}

Datum
govreport_disclosures(PG_FUNCTION_ARGS)
{
	gr_report  *report = grpg_get_head(PG_GETARG_DATUM(0));
	gr_layout	layout = layout_of(&report->figures, GR_DISCLOSURES);
	grpg_rows	rows;
	int			i;

	grpg_rows_begin(&rows, fcinfo);
	for (i = 0; i < layout.ncells; i++)
		put_disclosure(&rows, report, layout.slots[i], i + 1);
	return grpg_rows_end(&rows);
}

/*
 * Writes a row of part three or four, whose items have all measures of their
 * table.  slot is the first of them.
 */
static void
put_item(grpg_rows *rows, const gr_figures *figures, int slot, int ordinal)
{
	gr_table	table = gr_slot_table(slot);
	int			i;

	grpg_put_int(rows, ordinal);
	if (table == GR_APPLICATIONS)
		grpg_put_text(rows, gr_parent_names[gr_items[gr_slot_item(slot)].parent]);
	grpg_put_text(rows, item_of(slot));
	grpg_put_text(rows, print_of(figures, slot).item_label);
	for (i = 0; i < gr_table_width(table); i++)
		grpg_put_count(rows, figures, slot + i);
	grpg_put_row(rows);
}

static Datum
put_items(FunctionCallInfo fcinfo, gr_table table)
{
	gr_figures	figures;
	gr_layout	layout;
	grpg_rows	rows;
	int			width = gr_table_width(table);
	int			i;

	grpg_rows_begin(&rows, fcinfo);
	grpg_get_figures(PG_GETARG_DATUM(0), &figures);
	layout = layout_of(&figures, table);
	for (i = 0; i < layout.ncells; i += width)
		put_item(&rows, &figures, layout.slots[i], i / width + 1);
	return grpg_rows_end(&rows);
}

Datum
govreport_applications(PG_FUNCTION_ARGS)
{
	return put_items(fcinfo, GR_APPLICATIONS);
}

Datum
govreport_proceedings(PG_FUNCTION_ARGS)
{
	return put_items(fcinfo, GR_PROCEEDINGS);
}

static void
put_date(grpg_rows *rows, int32_t date)
{
	if (date == GR_NO_DATE)
		grpg_put_null(rows);
	else
		grpg_put(rows, grpg_date(date));
}

static void
put_facts(grpg_rows *rows, const gr_report *report)
{
	int			i;

	grpg_put_text(rows, report->title);
	grpg_put_text(rows, report->agency);
	if (report->figures.year == 0)
		grpg_put_null(rows);
	else
		grpg_put_int(rows, report->figures.year);
	if (report->period[0] == GR_NO_DATE)
		grpg_put_null(rows);
	else
		grpg_put(rows, grpg_period(report->period));
	put_date(rows, report->published);
	for (i = 0; i < GR_NTABLES; i++)
		grpg_put_text(rows, grpg_form_name(report->figures.forms[i]));
	for (i = 0; i < GR_NCONTACTS; i++)
		grpg_put_text(rows, report->contact[i]);
	grpg_put_row(rows);
}

Datum
govreport_info(PG_FUNCTION_ARGS)
{
	grpg_rows	rows;

	grpg_rows_begin(&rows, fcinfo);
	put_facts(&rows, grpg_get_report(PG_GETARG_DATUM(0)));
	return grpg_rows_end(&rows);
}
