/*
 * settle.c
 *	  From rows to cells: what each cell of the forms holds, and what is said
 *	  of the rows that could not be read.
 */
#include "reading.h"

#include "number.h"

static void
say_of_cell(gr_work *w, gr_finding_code code, int slot, const gr_row_cell *cell,
			gr_message message)
{
	gr_say(w, code, (int) gr_slot_table(slot), (int) gr_slot_item(slot),
		   (int) gr_slot_measure(slot), cell->start, cell->end, cell->line, message);
}

/* What a cell says that is not just a number, or is wanted with evidence. */
static void
read_cell(gr_work *w, int slot, const gr_row_cell *cell)
{
	gr_figures *f = &w->report->figures;
	gr_value	value;

	gr_read_value(cell->start, (size_t) (cell->end - cell->start), gr_slot_kind(slot), &value);
	f->status[slot] = (uint8_t) value.status;
	f->value[slot] = value.value;
	f->scale[slot] = value.scale;
	w->report->unit[slot] = (uint8_t) value.unit;
	if (value.status != GR_BLANK && !value.plain)
		w->report->printed[slot] = (gr_str) {cell->start, (size_t) (cell->end - cell->start)};
	if (w->evidence)
		w->evidence[slot] = (gr_evidence) {
			true, (size_t) (cell->start - w->text), (size_t) (cell->end - cell->start), cell->line,
			GR_ROW_BY_NOTHING, GR_COLUMN_BY_NOTHING
		};
	if (value.has_unit)
		say_of_cell(w, GR_FINDING_cell_unit, slot, cell, GR_SAY(cell_unit));
	if (value.has_remark)
		say_of_cell(w, GR_FINDING_cell_remark, slot, cell,
					GR_SAY(cell_remark));
	if (value.status == GR_TEXT || value.status == GR_UNFIT)
		say_of_cell(w, GR_FINDING_cell_text, slot, cell,
					value.status == GR_TEXT ? GR_SAY(cell_text) : GR_SAY(cell_unfit));
}

/* Fill slots from the cells of a row: those at refs, or all in their order. */
static inline void
set_cells(gr_work *w, const uint16_t *slots, int n, const gr_row_cell *cells, const int *refs)
{
	gr_figures *f = &w->report->figures;
	bool		evidence = w->evidence != NULL;
	int			i;

	for (i = 0; i < n; i++)
	{
		const gr_row_cell *cell = refs ? &cells[refs[i]] : &cells[i];
		int			slot = slots[i];

		if (cell->plain && !evidence)
		{
			f->value[slot] = cell->number;
			f->status[slot] = GR_NUMBER;
		}
		else
			read_cell(w, slot, cell);
	}
}

/* Say why a row was not read. */
static void
say_unread(gr_work *w, gr_fit fit, int table, int item, int width, const gr_row *row)
{
	const gr_row_cell *first = row->n > 0 ? &row->cells[0] : NULL;
	const char *start = first ? first->start : row->label_start;
	const char *end = first ? row->cells[row->n - 1].end : row->label_end;
	size_t		line = first ? first->line : row->line;

	if (fit == GR_FIT_EMPTY)
		gr_say(w, GR_FINDING_cell_missing, table, item, -1, start, end, line,
			GR_SAY(row_empty));
	else if (fit == GR_FIT_SHORT)
	{
		bool		together = false;
		int			i;

		for (i = 0; i < row->n; i++)
			together |= row->cells[i].kind == GR_EVENT_TEXT ||
				row->cells[i].end - row->cells[i].start > 2 * width;
		gr_say(w, together ? GR_FINDING_cell_run_together : GR_FINDING_cell_missing,
			table, item, -1, start, end, line,
			GR_SAY(values_short, gr_number(row->values), gr_number(width)));
	}
	else
		gr_say(w, GR_FINDING_cell_extra, table, item, -1, start, end, line,
			row->overflow ?
			GR_SAY(values_too_many, gr_number(row->values), gr_number(width)) :
			GR_SAY(values_long, gr_number(row->values), gr_number(width)));
}

static void
say_read(gr_work *w, gr_fit fit, int table, int item, int width, const gr_row *row, const int *refs)
{
	if (fit == GR_FIT_ALIGNED)
		gr_say(w, GR_FINDING_cell_shifted, table, item, -1, row->cells[refs[0]].start,
			row->cells[refs[width - 1]].end, row->cells[refs[0]].line,
			GR_SAY(read_by_place));
	else if (fit == GR_FIT_PROVEN)
		gr_say(w, GR_FINDING_cell_extra, table, item, -1, row->cells[refs[0]].start,
			row->cells[refs[width - 1]].end, row->cells[refs[0]].line,
			GR_SAY(values_proven, gr_number(row->values), gr_number(width)));
	if (row->guessed || (!row->official && row->item >= 0))
		gr_say(w, GR_FINDING_label_variant, table, item, -1, row->label_start, row->label_end,
			row->line, GR_SAY(label_read_as, gr_item_term(item)));
	if (row->copies > 1)
		gr_say(w, GR_FINDING_row_duplicate, table, item, -1, row->label_start, row->label_end,
			row->line, row->conflict ?
			GR_SAY(row_conflict, gr_number(row->copies)) :
			GR_SAY(row_same, gr_number(row->copies)));
}

/*
 * Columns of a block of part two that are printed in another order than the
 * form's: put the slots in theirs.  Gives those that hold.
 */
static const uint16_t *
reorder(const gr_row *row, const uint16_t *slots, int width, uint16_t ordered[GR_MAX_COLUMNS])
{
	int			i;
	int			k;

	if (row->ncolumns != width || width > GR_MAX_COLUMNS)
		return slots;
	for (i = 0; i < width && (int) gr_slot_measure(slots[i]) == row->columns[i]; i++)
		;
	if (i == width)
		return slots;
	for (i = 0; i < width; i++)
	{
		for (k = 0; k < width && (int) gr_slot_measure(slots[k]) != row->columns[i]; k++)
			;
		if (k == width || memchr(row->columns, row->columns[i], (size_t) i))
			return slots;
		ordered[i] = slots[k];
	}
	return ordered;
}

/* Read one row into these cells of the form, the first of which is of item. */
static void
settle_row(gr_work *w, const gr_row *row, int item, gr_layout layout, bool last_is_total)
{
	int			table = (int) gr_items[item].table;
	int			width = layout.ncells;
	int			refs[GR_MAX_ROW];
	uint16_t	ordered[GR_MAX_COLUMNS];
	const uint16_t *slots = reorder(row, layout.slots, width, ordered);
	bool		exact = gr_is_exact(row, width);
	gr_fit		fit = GR_FIT_EXACT;

	if (!exact)
		fit = gr_fit_row(&w->tables, row, width, last_is_total, refs);
	switch (fit)
	{
		case GR_FIT_EXACT:
		case GR_FIT_ALIGNED:
		case GR_FIT_PROVEN:
			if (!row->conflict)
				set_cells(w, slots, width, row->cells, exact ? NULL : refs);
			if (w->sink)
				say_read(w, fit, table, item, width, row, refs);
			break;
		case GR_FIT_SHORT:
		case GR_FIT_LONG:
		case GR_FIT_EMPTY:
			if (w->sink)
				say_unread(w, fit, table, item, width, row);
			break;
	}
}

/* Does any row that was read by its label fall short of its cells? */
static bool
has_unread_rows(gr_work *w)
{
	uint8_t		forms = w->report->figures.forms[GR_APPLICATIONS];
	int			item;
	int			end;

	for (gr_table_items(GR_APPLICATIONS, &item, &end); item < end; item++)
	{
		const gr_row *row = gr_row_of(w, (gr_item) item);

		if (row && row->values != GR_WIDTH_APPLICATIONS &&
			gr_row_layout((gr_item) item, forms).ncells > 0)
			return true;
	}
	return false;
}

/* Part three where labels stand apart from their values, if that is proven. */
static bool
settle_apart(gr_work *w)
{
	const gr_row_cell *cells[GR_MAX_STREAM];
	uint8_t		forms = w->report->figures.forms[GR_APPLICATIONS];
	gr_layout	layout = gr_table_layout(GR_APPLICATIONS, forms);
	int			i;

	if (!has_unread_rows(w) || !gr_fit_apart(&w->tables, forms, cells))
		return false;
	for (i = 0; i < layout.ncells; i++)
		set_cells(w, &layout.slots[i], 1, cells[layout.slots[i] - GR_BASE_APPLICATIONS], NULL);
	gr_say(w, GR_FINDING_cell_shifted, GR_APPLICATIONS, -1, -1, w->tables.start[GR_APPLICATIONS],
		   w->tables.end[GR_APPLICATIONS], w->tables.line[GR_APPLICATIONS],
		   GR_SAY(labels_apart));
	return true;
}

static void
settle_rows(gr_work *w, gr_table table)
{
	uint8_t		forms = w->report->figures.forms[table];
	int			first;
	int			end;
	int			item;

	gr_table_items(table, &first, &end);
	for (item = first; item < end; item++)
	{
		const gr_row *row = gr_row_of(w, (gr_item) item);
		gr_layout	layout = gr_row_layout((gr_item) item, forms);

		if (layout.ncells == 0)
			continue;
		if (row)
			settle_row(w, row, item, layout, table == GR_APPLICATIONS);
		else
			gr_say(w, GR_FINDING_row_missing, (int) table, item, -1, NULL, NULL, 0,
				GR_SAY(row_missing));
	}
	for (item = first; w->sink && item < end; item++)
	{
		const gr_row *row = gr_row_of(w, (gr_item) item);

		if (row && row->values > 0 && gr_row_layout((gr_item) item, forms).ncells == 0)
			gr_say(w, GR_FINDING_row_unknown, (int) table, item, -1, row->label_start,
				row->label_end, row->line, GR_SAY(row_unknown));
	}
}

/* Part four: 15 values in one row, or five behind each of three labels. */
static void
settle_proceedings(gr_work *w)
{
	const gr_tables *t = &w->tables;
	uint8_t		forms = w->report->figures.forms[GR_PROCEEDINGS];
	gr_layout	layout = gr_table_layout(GR_PROCEEDINGS, forms);
	int			refs[GR_MAX_ROW];
	const gr_row *whole = NULL;
	bool		read = false;
	int			i;
	int			k;

	for (i = 0; i < t->nsegments; i++)
	{
		gr_fit		fit = gr_fit_row(t, &t->segments[i], layout.ncells, false, refs);

		if (fit == GR_FIT_EXACT || fit == GR_FIT_ALIGNED)
		{
			if (whole)
				return;			/* two candidates: neither is proven */
			whole = &t->segments[i];
		}
	}
	if (whole)
	{
		settle_row(w, whole, GR_FIRST_ITEM_PROCEEDINGS, layout, false);
		return;
	}
	for (i = 0; i < t->nsegments; i++)
	{
		int			item = t->segments[i].item;

		if (item < 0)
			continue;
		for (k = 0; k < t->nsegments; k++)
			if (k != i && t->segments[k].item == item)
				break;
		if (k < t->nsegments)
			continue;
		settle_row(w, &t->segments[i], item, gr_row_layout((gr_item) item, forms), true);
		read = true;
	}
	if (!read && t->nsegments > 0)
		say_unread(w, t->segments[0].values > layout.ncells ? GR_FIT_LONG : GR_FIT_SHORT,
				   GR_PROCEEDINGS, -1, layout.ncells, &t->segments[0]);
	else if (!read)
		gr_say(w, GR_FINDING_cell_missing, GR_PROCEEDINGS, -1, -1, NULL, NULL, 0,
			GR_SAY(table_empty));
}

/*
 * Labels that stand behind their values: then each row would take its
 * neighbour's figures.  Told by values before the first label and none behind
 * the last; nothing of such a table is read.
 */
static bool
labels_come_last(const gr_work *w)
{
	const gr_row *last = gr_row_of(w, GR_ITEM_APPLICATIONS_carried_forward);

	return w->tables.orphans >= GR_WIDTH_APPLICATIONS && last && last->values == 0;
}

void
gr_settle(gr_work *w)
{
	gr_figures *f = &w->report->figures;
	int			table;

	for (table = 0; table < GR_NTABLES; table++)
	{
		if (f->forms[table] == 0)
		{
			gr_say(w, GR_FINDING_table_missing, table, -1, -1, NULL, NULL, 0,
				GR_SAY(table_missing));
			continue;
		}
		if (table == GR_PROCEEDINGS)
			settle_proceedings(w);
		else if (table == GR_APPLICATIONS && settle_apart(w))
			continue;
		else if (table == GR_APPLICATIONS && labels_come_last(w))
			gr_say(w, GR_FINDING_cell_shifted, table, -1, -1, w->tables.start[table],
				w->tables.end[table], w->tables.line[table],
				GR_SAY(labels_last));
		else
			settle_rows(w, (gr_table) table);
	}
}
