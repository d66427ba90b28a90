/*
 * table.c
 *	  From the stream of cells to the rows of the three tables.
 *
 * A row begins with its label and takes the cells up to the next label.  What
 * its cells mean is decided at the end, when the form is known and the rows
 * beside it have been seen (fit.c).
 */
#include "table.h"

#include "fold.h"

#define PROCEEDINGS_CELLS	((GR_NITEMS - GR_FIRST_ITEM_PROCEEDINGS) * GR_WIDTH_PROCEEDINGS)

/* Guesses at damaged labels a text may cost. */
#define MAX_GUESSES	500

void
gr_build_begin(gr_builder *b, gr_tables *tables)
{
	int			item;

	memset(b, 0, offsetof(gr_builder, row));
	memset(tables, 0, offsetof(gr_tables, stream));
	memset(&tables->stream, 0, offsetof(gr_stream, cells));
	for (item = 0; item < GR_NITEMS; item++)
		gr_clear_row(&tables->rows[item]);
	b->tables = tables;
	b->table = b->last_item = b->segment_item = b->lone_item = -1;
	b->guesses = MAX_GUESSES;
}

static gr_row_cell
cell_of(const gr_event *event)
{
	return (gr_row_cell) {
		event->start, event->end, event->number, (uint32_t) event->line, (uint8_t) event->kind,
		event->hard, event->uncertain, event->plain
	};
}

static void
extend(gr_builder *b, int table, const char *end)
{
	if (!b->tables->end[table] || end > b->tables->end[table])
		b->tables->end[table] = end;
}

static void
close_row(gr_builder *b)
{
	gr_row	   *row = &b->row;
	int			last;

	if (!b->open)
		return;
	b->open = false;
	if (row->n > 0 && row->cells[row->n - 1].uncertain)
		row->n--;				/* it was the beginning of the next row */
	/* words behind the last value belong to the text around the table */
	for (last = row->n; last > 0 && row->cells[last - 1].kind == GR_EVENT_TEXT &&
		 !row->cells[last - 1].hard; last--)
		;
	if (last > 0 && b->table >= 0)
		extend(b, b->table, row->cells[last - 1].end);
	if (row->item == GR_NO_ITEM - 1)
		return;					/* a row that is not of the form */
	if (b->table == GR_DISCLOSURES && row->n == 0)
		b->lone_item = b->lone_item == -1 ? row->item : GR_NO_ITEM - 1;
	if (row->item != GR_NO_ITEM)
		gr_keep_row(b->tables, &b->tables->rows[row->item], row);
	else if (row->values > 0 || row->n >= 5)
	{
		row->item = b->segment_item >= 0 ? b->segment_item : GR_NO_ITEM;
		gr_keep_segment(b->tables, row);
		b->segment_item = -1;
	}
}

static void
open_row(gr_builder *b, int item, const gr_event *event)
{
	close_row(b);
	gr_clear_row(&b->row);
	b->row.item = item;
	b->row.label_start = event->start;
	b->row.label_end = event->end;
	b->row.line = event->line;
	b->row.official = event->label.forms != 0;
	b->row.ncolumns = b->ncolumns;
	memcpy(b->row.columns, b->columns, sizeof(b->columns));
	b->open = true;
}

/*
 * The end of a block of part two: one row without values and one value without
 * row belong together, however they were torn apart.
 */
static void
close_block(gr_builder *b)
{
	gr_row	   *row;

	if (b->lone_item >= 0 && b->lone_values == 1)
	{
		row = &b->tables->rows[b->lone_item];
		if (row->label_start && row->n == 0)
		{
			row->cells[0] = b->lone_value;
			row->n = row->values = 1;
		}
	}
	b->lone_item = -1;
	b->lone_values = 0;
}

static void
enter(gr_builder *b, int table)
{
	if (b->table == table)
		return;
	close_row(b);
	close_block(b);
	b->table = table;
	b->last_kind = GR_LABEL_NONE;
	b->last_item = b->segment_item = -1;
	b->header_seen = false;
}

/* A label of the table stands here: it is part of the table's extent. */
static void
touch(gr_builder *b, const gr_event *event)
{
	gr_tables  *t = b->tables;

	t->labels[b->table]++;
	if (!t->start[b->table])
	{
		t->start[b->table] = event->start;
		t->line[b->table] = event->line;
	}
	extend(b, b->table, event->end);
}

/*
 * The first header of a table: rows seen before it were words of prose.  A
 * repeated header, at a page break, forgets nothing.
 */
static void
see_header(gr_builder *b, const gr_event *event)
{
	gr_tables  *t = b->tables;
	int			item;

	close_row(b);
	if (b->table == GR_DISCLOSURES && !b->header_seen && t->columns == 0)
	{
		for (item = GR_FIRST_ITEM_DISCLOSURES; item < GR_FIRST_ITEM_APPLICATIONS; item++)
			gr_clear_row(&t->rows[item]);
		t->start[b->table] = NULL;
		t->end[b->table] = NULL;
	}
	b->header_seen = true;
	touch(b, event);
}

static void
vote(gr_builder *b, int table, uint8_t forms, int weight)
{
	int			form;

	/* what several forms print alike tells nothing */
	for (form = 0; form < GR_NFORMS; form++)
		if (forms == GR_FORM_BIT(form))
			b->tables->votes[table][form] += weight;
}

void
gr_build_heading(gr_builder *b, int section)
{
	close_row(b);
	if (section >= GR_SECTION_DISCLOSURES && section <= GR_SECTION_PROCEEDINGS)
		enter(b, section - GR_SECTION_DISCLOSURES);
	else
		enter(b, -1);
}

/* Does this label stand nowhere but in its table? */
static bool
is_strong(const gr_label *label)
{
	switch ((gr_label_kind) label->kind)
	{
		case GR_LABEL_OPENING:
			return true;
		case GR_LABEL_ITEM:
			return (label->table == GR_APPLICATIONS && label->length >= 7) ||
				(label->table == GR_PROCEEDINGS && label->length >= 5);
		case GR_LABEL_COLUMN:
			return label->table != GR_APPLICATIONS && label->length >= 4;
		case GR_LABEL_NONE:
		case GR_LABEL_HEADING:
		case GR_LABEL_GROUP:
		case GR_LABEL_HEADER:
		case GR_LABEL_ROW:
		case GR_LABEL_TOTAL:
		case GR_LABEL_OTHER:
			break;
	}
	return false;
}

static bool
in_header(const gr_builder *b)
{
	return b->last_kind == GR_LABEL_COLUMN || b->last_kind == GR_LABEL_HEADER ||
		b->last_kind == GR_LABEL_OPENING;
}

/* 总计 and 其他 are rows or columns, as what stands around them tells. */
static gr_label
resolve(const gr_builder *b, const gr_label *label)
{
	gr_label	resolved = *label;

	resolved.kind = GR_LABEL_COLUMN;
	resolved.table = b->table;
	if (b->table != GR_APPLICATIONS)
	{
		resolved.id = label->kind == GR_LABEL_TOTAL ? (int) GR_MEASURE_PROCEEDINGS_total :
			(int) GR_MEASURE_PROCEEDINGS_other;
		return resolved;
	}
	if (label->kind == GR_LABEL_TOTAL)
	{
		resolved.id = (int) GR_MEASURE_APPLICATIONS_total;
		if (label->ordinal == 7 || (!in_header(b) && b->last_item >= 0))
		{
			resolved.kind = GR_LABEL_ITEM;
			resolved.id = (int) GR_ITEM_APPLICATIONS_results_total;
		}
		return resolved;
	}
	resolved.id = (int) GR_MEASURE_APPLICATIONS_other_org;
	if (label->ordinal == 6 && label->ordinal_kind != GR_ORDINAL_DIGIT)
	{
		resolved.kind = GR_LABEL_ITEM;
		resolved.id = (int) GR_ITEM_APPLICATIONS_other;
	}
	else if (label->ordinal == 3 ||
			 (!in_header(b) && (b->last_item == (int) GR_ITEM_APPLICATIONS_other_fee_overdue ||
								b->last_item == (int) GR_ITEM_APPLICATIONS_other_correction_overdue)))
	{
		resolved.kind = GR_LABEL_ITEM;
		resolved.id = (int) GR_ITEM_APPLICATIONS_other_misc;
	}
	return resolved;
}

/* A label of part three between its values. */
static void
stop_stream(gr_builder *b, int item)
{
	gr_stream  *stream = &b->tables->stream;

	stream->group++;
	if (stream->nstops == GR_MAX_STOPS)
		stream->unfit = true;
	else
	{
		stream->stops[stream->nstops].item = item;
		stream->stops[stream->nstops++].at = stream->n;
	}
}

static void
add_to_stream(gr_builder *b, const gr_row_cell *cell)
{
	gr_stream  *stream = &b->tables->stream;

	if (cell->hard || stream->n == GR_MAX_STREAM || stream->group > UINT8_MAX)
		stream->unfit = true;
	if (stream->unfit)
		return;
	stream->groups[stream->n] = (uint8_t) stream->group;
	stream->cells[stream->n++] = *cell;
}

static void
see_item(gr_builder *b, const gr_event *event, const gr_label *label)
{
	gr_tables  *t = b->tables;

	touch(b, event);
	vote(b, b->table, label->forms, 1);
	if (b->table == GR_PROCEEDINGS)
	{
		/* values come in groups behind the label of each, or all in one row */
		close_row(b);
		b->segment_item = b->segment_item == -1 ? label->id : GR_NO_ITEM - 1;
	}
	else
	{
		open_row(b, label->id, event);
		if (b->table == GR_APPLICATIONS)
			stop_stream(b, label->id);
		if (label->id == (int) GR_ITEM_APPLICATIONS_other)
			t->other_seen = true;
		if (label->id == (int) GR_ITEM_APPLICATIONS_results_total ||
			label->id == (int) GR_ITEM_APPLICATIONS_carried_forward)
			t->tail_seen = true;
		b->last_item = label->id;
	}
	b->last_kind = GR_LABEL_ITEM;
}

static void see_text(gr_builder *b, const gr_event *event);

/* A column of part two: the first behind a row or a clause begins a block. */
static void
see_column(gr_builder *b, int measure)
{
	b->tables->columns |= UINT32_C(1) << measure;
	if (b->last_kind != GR_LABEL_COLUMN)
		b->ncolumns = 0;
	if (b->ncolumns < GR_MAX_COLUMNS)
		b->columns[b->ncolumns] = (uint8_t) measure;
	b->ncolumns++;
}

static void
see_label(gr_builder *b, const gr_event *event)
{
	const gr_label *label = &event->label;
	gr_label	resolved;

	if (label->kind == GR_LABEL_TOTAL || label->kind == GR_LABEL_OTHER)
	{
		if (b->table != GR_APPLICATIONS && b->table != GR_PROCEEDINGS)
		{
			see_text(b, event);
			return;
		}
		resolved = resolve(b, label);
		label = &resolved;
	}
	if (label->table != b->table)
	{
		if (!is_strong(label))
		{
			/* 行政复议 over the columns of part four, its heading missing */
			if (label->table == GR_PROCEEDINGS && !b->early)
			{
				b->early = event->start;
				b->early_line = event->line;
			}
			see_text(b, event);
			return;
		}
		enter(b, label->table);
		if (label->table == GR_PROCEEDINGS && b->early && !b->tables->start[GR_PROCEEDINGS])
		{
			b->tables->start[GR_PROCEEDINGS] = b->early;
			b->tables->line[GR_PROCEEDINGS] = b->early_line;
		}
	}
	switch ((gr_label_kind) label->kind)
	{
		case GR_LABEL_ITEM:
			see_item(b, event, label);
			return;
		case GR_LABEL_COLUMN:
			see_header(b, event);
			vote(b, b->table, label->forms, 3);
			if (b->table == GR_DISCLOSURES)
				see_column(b, label->id);
			break;
		case GR_LABEL_OPENING:
			if (b->table == GR_APPLICATIONS)
				b->last_item = -1;
			see_header(b, event);
			if (b->table == GR_DISCLOSURES)
				close_block(b);
			break;
		case GR_LABEL_HEADER:
		case GR_LABEL_GROUP:
			close_row(b);
			touch(b, event);
			break;
		case GR_LABEL_ROW:
			touch(b, event);
			open_row(b, GR_NO_ITEM - 1, event);
			break;
		case GR_LABEL_NONE:
		case GR_LABEL_HEADING:
		case GR_LABEL_TOTAL:
		case GR_LABEL_OTHER:
			break;
	}
	b->last_kind = (gr_label_kind) label->kind;
}

static void
add_cell(gr_builder *b, const gr_event *event)
{
	gr_row	   *row = &b->row;

	if (row->n == GR_MAX_ROW)
	{
		row->overflow = true;
		return;
	}
	row->bars |= event->bar;
	row->cells[row->n++] = cell_of(event);
	row->values += event->kind == GR_EVENT_VALUE;
}

/* Values of part four have no label of their own: they open a row. */
static bool
open_segment(gr_builder *b, const gr_event *event)
{
	if (b->open || b->table != GR_PROCEEDINGS)
		return b->open;
	open_row(b, GR_NO_ITEM, event);
	return true;
}

static void
see_text(gr_builder *b, const gr_event *event)
{
	gr_event	guessed = *event;

	/* a damaged label: alone in its cell or line, resembling one row only */
	if (b->table == GR_APPLICATIONS && event->kind == GR_EVENT_TEXT && b->guesses > 0 &&
		event->end - event->start >= 12 && event->end - event->start <= 200 &&
		(event->line_start || event->hard || event->label.ordinal > 0))
	{
		b->guesses--;
		if (gr_guess_row(event->start, event->end, GR_APPLICATIONS, &guessed.label))
		{
			guessed.kind = GR_EVENT_LABEL;
			see_item(b, &guessed, &guessed.label);
			b->row.guessed = true;
			return;
		}
	}
	if (event->kind == GR_EVENT_TEXT && event->end - event->start > GR_PROSE_BYTES / 2)
		b->early = NULL;
	if (!b->open)
		return;
	if (b->row.item == GR_NO_ITEM)
	{
		/* a header's broken words come before the values, prose after */
		if (b->row.values == 0)
			b->open = false;
		else if (event->end - event->start > GR_PROSE_BYTES / 2 ||
				 b->row.values >= PROCEEDINGS_CELLS)
		{
			if (b->row.values < GR_WIDTH_PROCEEDINGS && !b->row.cells[0].hard)
				b->open = false;	/* a number in prose */
			close_row(b);
		}
		else
			add_cell(b, event);
		return;
	}
	/* behind a row's end stands another row */
	if ((event->hard && b->row.broken) || b->row.closed)
		close_row(b);
	else if (!event->hard &&
		(event->end - event->start > GR_PROSE_BYTES ||
		 (b->table == GR_APPLICATIONS && b->row.values >= GR_WIDTH_APPLICATIONS)))
		close_row(b);
	else
		add_cell(b, event);
}

static void
see_row_end(gr_builder *b, bool hard)
{
	if (b->table == GR_APPLICATIONS && b->tables->stream.group <= UINT8_MAX)
		b->tables->stream.group++;
	if (!b->open || b->row.n == 0)
		return;
	if (b->row.item == GR_NO_ITEM && b->row.values == 0)
	{
		/* blank cells of a header */
		b->row.n = 0;
		return;
	}
	b->row.broken = true;
	b->row.closed |= hard && b->row.values > 0;
}

void
gr_build_event(gr_builder *b, const gr_event *event)
{
	switch (event->kind)
	{
		case GR_EVENT_LABEL:
			see_label(b, event);
			break;
		case GR_EVENT_VALUE:
			b->early = NULL;
			if (b->table == GR_APPLICATIONS)
			{
				gr_row_cell cell = cell_of(event);

				add_to_stream(b, &cell);
			}
			else if (b->table == GR_DISCLOSURES && !b->open && b->lone_values++ == 0)
				b->lone_value = cell_of(event);
			if (b->table == GR_APPLICATIONS && !b->open && b->last_item < 0)
				b->tables->orphans++;
			if (b->open && b->row.closed)
				close_row(b);
			if (open_segment(b, event))
				add_cell(b, event);
			break;
		case GR_EVENT_TEXT:
			see_text(b, event);
			break;
		case GR_EVENT_BLANK:
			/* behind a row's end they are covered cells of the next row */
			if (open_segment(b, event) && !b->row.broken)
			{
				/* blank cells of part four's header end where its row begins */
				if (event->uncertain && b->row.item == GR_NO_ITEM && b->row.values == 0)
					b->row.n = 0;
				else
					add_cell(b, event);
			}
			break;
		case GR_EVENT_ROW_END:
			see_row_end(b, event->hard);
			break;
		case GR_EVENT_END:
			if (b->open && b->row.n > 0 && !b->row.closed)
				b->row.cut = b->row.cells[b->row.n - 1].hard ||
					b->row.cells[b->row.n - 1].end == event->end;
			break;
		case GR_EVENT_COVERED:
		case GR_EVENT_PAGE_NUMBER:
			break;
	}
}

void
gr_build_numbers(gr_builder *b, gr_scanner *scanner)
{
	gr_row	   *row = &b->row;
	bool		emptied;
	int			n;
	int			i;

	while (b->open && !row->closed && row->n < GR_MAX_ROW &&
		   (n = gr_scan_numbers(scanner, row->cells + row->n, GR_MAX_ROW - row->n, &emptied)) > 0)
	{
		b->early = NULL;
		if (emptied || (b->table == GR_APPLICATIONS && !b->tables->stream.unfit))
			for (i = 0; i < n; i++)
			{
				if (emptied)
					see_row_end(b, false);
				if (b->table == GR_APPLICATIONS)
					add_to_stream(b, &row->cells[row->n]);
				row->n++;
				row->values++;
			}
		else
		{
			row->n += n;
			row->values += n;
		}
	}
	if (gr_scan_row_end(scanner))
		see_row_end(b, true);
}

void
gr_build_prose(gr_builder *b, gr_scanner *scanner)
{
	/* where a row is open, it may end it; in part three it may be a damaged label */
	if (b->open || b->table == GR_APPLICATIONS)
		return;
	if (gr_skip_prose(scanner))
		b->early = NULL;
}

void
gr_build_end(gr_builder *b)
{
	close_row(b);
	close_block(b);
}
