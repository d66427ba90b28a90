/*
 * cells.c
 *	  Every cell of a report as a row.
 *
 * A report has 200 cells, and most of them are 0.  So the names of a cell are
 * made into texts once in a query, and the row of a plain 0 is made as a whole.
 */
#include "govreport.h"

PG_FUNCTION_INFO_V1(govreport_cells);

/* Section, item, measure, their labels and the unit of the form. */
#define NNAMES		6
#define UNIT		5

/* What the rows of a cell have in common, for one form. */
typedef struct known_cell
{
	Datum		names[NNAMES];
	HeapTuple	zero;			/* the row of a plain 0, or NULL if not made yet */
} known_cell;

/* Lives as long as the query. */
typedef struct known_cells
{
	Datum		status[lengthof(gr_status_names)];	/* 0 if not made yet */
	known_cell *cells[GR_NFORMS][GR_NSLOTS];
} known_cells;

/* A report on its way into rows. */
typedef struct cell_writer
{
	const gr_report *report;
	known_cells *known;
	MemoryContext query;
	grpg_rows	rows;
} cell_writer;

static known_cell *
make_known_cell(int slot, gr_form form)
{
	gr_print	print = gr_slot_print(slot, form);
	known_cell *cell = palloc0(sizeof(known_cell));
	gr_str		names[NNAMES];
	int			i;

	names[0] = grpg_str(gr_table_name(gr_slot_table(slot)));
	names[1] = grpg_item_name((int) gr_slot_item(slot));
	names[2] = grpg_measure_name((int) gr_slot_measure(slot));
	names[3] = print.item_label;
	names[4] = print.measure_label;
	names[UNIT] = print.unit;
	for (i = 0; i < NNAMES; i++)
		if (names[i].data)
			cell->names[i] = PointerGetDatum(grpg_text(names[i]));
	return cell;
}

static known_cell *
known_cell_of(cell_writer *w, int slot)
{
	gr_form		form = gr_latest_form(slot, w->report->figures.forms[gr_slot_table(slot)]);
	known_cell **cell = &w->known->cells[form][slot];

	if (*cell == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(w->query);

		*cell = make_known_cell(slot, form);
		MemoryContextSwitchTo(old);
	}
	return *cell;
}

static Datum
status_text(cell_writer *w, gr_cell_status status)
{
	Datum	   *text = &w->known->status[status];

	if (*text == (Datum) 0)
	{
		MemoryContext old = MemoryContextSwitchTo(w->query);

		*text = PointerGetDatum(grpg_text(grpg_str(gr_status_names[status])));
		MemoryContextSwitchTo(old);
	}
	return *text;
}

/* What the cell prints: NULL if nothing, or if the report is a sum. */
static void
put_printed(cell_writer *w, int slot)
{
	const gr_figures *figures = &w->report->figures;
	char		decimal[GR_DECIMAL_SIZE];

	if (w->report->printed[slot].data || figures->status[slot] != GR_NUMBER)
		grpg_put_text(&w->rows, w->report->printed[slot]);
	else
	{
		gr_print_decimal(figures->value[slot], figures->scale[slot], decimal);
		grpg_put_text(&w->rows, grpg_str(decimal));
	}
}

/* The columns of a row. */
static void
put_columns(cell_writer *w, const known_cell *cell, int slot)
{
	const gr_figures *figures = &w->report->figures;
	gr_unit		unit = (gr_unit) w->report->unit[slot];
	int			i;

	for (i = 0; i < NNAMES; i++)
		if (i == UNIT && unit != GR_UNIT_NONE)
			grpg_put_text(&w->rows, gr_unit_glyphs(unit));
		else if (cell->names[i] == (Datum) 0)
			grpg_put_null(&w->rows);
		else
			grpg_put(&w->rows, cell->names[i]);
	grpg_put_cell(&w->rows, figures, slot);
	grpg_put(&w->rows, status_text(w, (gr_cell_status) figures->status[slot]));
	put_printed(w, slot);
}

static bool
is_plain_zero(const gr_report *report, int slot)
{
	return report->figures.value[slot] == 0 && report->figures.status[slot] == GR_NUMBER &&
		report->figures.scale[slot] == 0 && report->unit[slot] == GR_UNIT_NONE &&
		!report->printed[slot].data;
}

static void
put_cell(cell_writer *w, int slot)
{
	known_cell *cell = known_cell_of(w, slot);

	if (!is_plain_zero(w->report, slot))
	{
		put_columns(w, cell, slot);
		grpg_put_row(&w->rows);
		return;
	}
	if (!cell->zero)
	{
		put_columns(w, cell, slot);
		cell->zero = grpg_take_row(&w->rows, w->query);
	}
	grpg_put_tuple(&w->rows, cell->zero);
}

Datum
govreport_cells(PG_FUNCTION_ARGS)
{
	FmgrInfo   *call = fcinfo->flinfo;
	cell_writer w;
	int			table;
	int			i;

	if (!call->fn_extra)
		call->fn_extra = MemoryContextAllocZero(call->fn_mcxt, sizeof(known_cells));
	w.report = grpg_get_head(PG_GETARG_DATUM(0));
	w.known = call->fn_extra;
	w.query = call->fn_mcxt;
	grpg_rows_begin(&w.rows, fcinfo);
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout = gr_table_layout((gr_table) table, w.report->figures.forms[table]);

		for (i = 0; i < layout.ncells; i++)
			put_cell(&w, layout.slots[i]);
	}
	return grpg_rows_end(&w.rows);
}
