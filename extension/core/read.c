/*
 * read.c
 *	  Reading a report from raw text: the steps, and what is found worth saying.
 */
#include "read.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "facts.h"
#include "fold.h"
#include "html.h"
#include "number.h"
#include "part.h"

const char *const gr_finding_names[GR_NFINDINGS] = {
#define GR_FINDING(name, code, severity) code,
#include "forms/findings.def"
#undef GR_FINDING
};

const char *const gr_finding_severities[GR_NFINDINGS] = {
#define GR_FINDING(name, code, severity) severity,
#include "forms/findings.def"
#undef GR_FINDING
};

/* All that one reading holds; too large for a stack. */
typedef struct work
{
	const gr_env *env;
	const char *text;			/* flat text: the raw one, or that of its HTML */
	size_t		len;
	gr_reading *reading;
	gr_finding_sink sink;
	void	   *sink_context;
	bool		html;
	gr_finding *findings;		/* of HTML: kept until their places are known */
	size_t		nfindings;
	size_t		room;
	gr_tables	tables;
	gr_headings headings;
	gr_builder	builder;
} work;

/* Findings kept of one HTML text; a page has some hundred. */
#define MAX_KEPT	10000

static void
keep_finding(work *w, const gr_finding *finding)
{
	size_t		len = strlen(finding->message) + 1;
	char	   *message = w->env->alloc(w->env->context, len);

	if (w->nfindings == w->room && w->room < MAX_KEPT)
	{
		size_t		room = w->room > 0 ? 2 * w->room : 256;
		gr_finding *more = w->env->alloc(w->env->context, room * sizeof(gr_finding));

		if (!more)
			return;
		if (w->nfindings > 0)
			memcpy(more, w->findings, w->nfindings * sizeof(gr_finding));
		w->findings = more;
		w->room = room;
	}
	if (!message || w->nfindings == w->room)
		return;
	memcpy(message, finding->message, len);
	w->findings[w->nfindings] = *finding;
	w->findings[w->nfindings++].message = message;
}

static void
say(work *w, gr_finding_code code, int table, int item, int measure,
	const char *start, const char *end, size_t line, const char *format, ...)
{
	char		message[400];
	gr_finding	finding = {code, table, item, measure, 0, 0, line, message};
	va_list		arguments;

	if (!w->sink)
		return;
	va_start(arguments, format);
	vsnprintf(message, sizeof(message), format, arguments);
	va_end(arguments);
	if (start)
	{
		finding.start = (size_t) (start - w->text);
		finding.len = (size_t) (end - start);
	}
	if (w->html)
		keep_finding(w, &finding);
	else
		w->sink(w->sink_context, &finding);
}

static void
scan(work *w)
{
	gr_scanner	scanner;
	gr_event	event;

	gr_build_begin(&w->builder, &w->tables);
	gr_scan_begin(&scanner, w->env, w->text, w->len);
	do
	{
		gr_scan_next(&scanner, &event);
		if (event.kind == GR_EVENT_LABEL && event.label.kind == GR_LABEL_HEADING)
		{
			if (gr_note_heading(&w->headings, &event))
			{
				gr_build_heading(&w->builder, event.label.id);
				continue;
			}
			event.kind = GR_EVENT_TEXT;
		}
		else if (event.kind == GR_EVENT_PAGE_NUMBER)
			say(w, GR_FINDING_page_furniture, -1, -1, -1, event.start, event.end, event.line,
				"a page number was left out");
		gr_build_event(&w->builder, &event);
	} while (event.kind != GR_EVENT_END);
	gr_build_end(&w->builder);
}

/* Is there enough to speak of a table, not of a word that looks like one? */
static bool
table_found(const work *w, int table)
{
	const gr_tables *t = &w->tables;
	int			item;

	if (t->labels[table] >= 3)
		return true;
	for (item = 0; item < GR_NITEMS; item++)
		if ((int) gr_items[item].table == table && t->rows[item].label_start &&
			t->rows[item].values > 0)
			return true;
	return false;
}

static const gr_row *
row_of(const work *w, gr_item item)
{
	const gr_row *row = &w->tables.rows[item];

	return row->label_start ? row : NULL;
}

/* Which form a table's own labels speak for, or -1. */
static int
form_by_labels(const work *w, int table)
{
	const gr_tables *t = &w->tables;
	const gr_row *other = row_of(w, GR_ITEM_APPLICATIONS_other);
	int			best = -1;
	int			form;

	if (table == GR_APPLICATIONS)
	{
		/* （六）其他处理 has three rows of its own, or figures of its own */
		if (row_of(w, GR_ITEM_APPLICATIONS_other_correction_overdue) ||
			row_of(w, GR_ITEM_APPLICATIONS_other_fee_overdue) ||
			row_of(w, GR_ITEM_APPLICATIONS_other_misc))
			return GR_FORM_2021;
		if ((other && other->values > 0) || (t->other_seen && t->tail_seen))
			return GR_FORM_2019;
		return -1;
	}
	for (form = 0; form < GR_NFORMS; form++)
		if (t->votes[table][form] > (best < 0 ? 0 : t->votes[table][best]))
			best = form;
	return best;
}

static void
find_forms(work *w)
{
	static const char *const by[] = {"its labels", "part two", "part three", "the newest form"};
	gr_figures *f = &w->reading->report.figures;
	int			form[GR_NTABLES];
	int			table;

	for (table = 0; table < GR_NTABLES; table++)
	{
		int			why = 0;

		if (!table_found(w, table))
		{
			w->tables.start[table] = w->tables.end[table] = NULL;
			form[table] = -1;
			continue;
		}
		form[table] = table == GR_PROCEEDINGS ? -1 : form_by_labels(w, table);
		if (form[table] < 0 && table == GR_PROCEEDINGS && form[GR_APPLICATIONS] >= 0)
		{
			form[table] = form[GR_APPLICATIONS];
			why = 2;
		}
		if (form[table] < 0 && table != GR_DISCLOSURES && form[GR_DISCLOSURES] >= 0)
		{
			form[table] = form[GR_DISCLOSURES];
			why = 1;
		}
		if (form[table] < 0)
		{
			form[table] = GR_NFORMS - 1;
			why = 3;
		}
		f->forms[table] = GR_FORM_BIT(form[table]);
		say(w, GR_FINDING_table_form, table, -1, -1, w->tables.start[table],
			w->tables.start[table], w->tables.line[table], "read as form %s, by %s",
			gr_form_names[form[table]], by[why]);
	}
}

static void
set_cell(work *w, int slot, const gr_row_cell *cell)
{
	gr_figures *f = &w->reading->report.figures;
	gr_evidence *evidence = &w->reading->evidence[slot];
	int			table = (int) gr_slot_table(slot);
	int			item = (int) gr_slot_item(slot);
	int			measure = (int) gr_slot_measure(slot);
	gr_value	value;

	gr_read_value(cell->start, (size_t) (cell->end - cell->start), gr_slot_kind(slot), &value);
	f->status[slot] = (uint8_t) value.status;
	f->value[slot] = value.value;
	f->scale[slot] = value.scale;
	w->reading->report.unit[slot] = (uint8_t) value.unit;
	if (value.status != GR_BLANK && !value.plain)
		w->reading->report.printed[slot] = (gr_str) {cell->start, (size_t) (cell->end - cell->start)};
	evidence->present = true;
	evidence->start = (size_t) (cell->start - w->text);
	evidence->len = (size_t) (cell->end - cell->start);
	evidence->line = cell->line;
	if (value.has_unit)
		say(w, GR_FINDING_cell_unit, table, item, measure, cell->start, cell->end, cell->line,
			"a unit is printed with the number");
	if (value.has_remark)
		say(w, GR_FINDING_cell_remark, table, item, measure, cell->start, cell->end, cell->line,
			"something is printed beside the number");
	if (value.status == GR_TEXT || value.status == GR_UNFIT)
		say(w, GR_FINDING_cell_text, table, item, measure, cell->start, cell->end, cell->line,
			value.status == GR_TEXT ? "this is not one number" :
			"this number does not fit the cell");
}

/* Say why a row was not read. */
static void
say_unread(work *w, gr_fit fit, int table, int item, int width, const gr_row *row)
{
	const gr_row_cell *first = row->n > 0 ? &row->cells[0] : NULL;
	const char *start = first ? first->start : row->label_start;
	const char *end = first ? row->cells[row->n - 1].end : row->label_end;
	size_t		line = first ? first->line : row->line;

	if (fit == GR_FIT_EMPTY)
		say(w, GR_FINDING_cell_missing, table, item, -1, start, end, line,
			"the row has no values");
	else if (fit == GR_FIT_SHORT)
	{
		bool		together = false;
		int			i;

		for (i = 0; i < row->n; i++)
			together |= row->cells[i].kind == GR_EVENT_TEXT ||
				row->cells[i].end - row->cells[i].start > 2 * width;
		say(w, together ? GR_FINDING_cell_run_together : GR_FINDING_cell_missing,
			table, item, -1, start, end, line,
			"%d values for %d columns, and nothing tells which are missing",
			row->values, width);
	}
	else
		say(w, GR_FINDING_cell_extra, table, item, -1, start, end, line,
			"%s%d values for %d columns, and nothing tells which belong",
			row->overflow ? "more than " : "", row->values, width);
}

static void
say_read(work *w, gr_fit fit, int table, int item, int width, const gr_row *row, const int *refs)
{
	if (fit == GR_FIT_ALIGNED)
		say(w, GR_FINDING_cell_shifted, table, item, -1, row->cells[refs[0]].start,
			row->cells[refs[width - 1]].end, row->cells[refs[0]].line,
			"read by the place of its empty cells");
	else if (fit == GR_FIT_PROVEN)
		say(w, GR_FINDING_cell_extra, table, item, -1, row->cells[refs[0]].start,
			row->cells[refs[width - 1]].end, row->cells[refs[0]].line,
			"%d values for %d columns: only one reading adds up, and it was taken",
			row->values, width);
	if (row->guessed || (!row->official && row->item >= 0))
		say(w, GR_FINDING_label_variant, table, item, -1, row->label_start, row->label_end,
			row->line, "read as \"%s\"", gr_items[item].name.data);
	if (row->copies > 1)
		say(w, GR_FINDING_row_duplicate, table, item, -1, row->label_start, row->label_end,
			row->line, row->conflict ?
			"the row stands there %d times with different figures, and was not read" :
			"the row stands there %d times with the same figures", row->copies);
}

/* Read one row into consecutive cells. */
static void
settle_row(work *w, const gr_row *row, int item, const int *slots, int width, bool last_is_total)
{
	int			table = (int) gr_items[item].table;
	int			refs[GR_MAX_ROW];
	gr_fit		fit = gr_fit_row(&w->tables, row, width, last_is_total, refs);
	int			i;

	switch (fit)
	{
		case GR_FIT_EXACT:
		case GR_FIT_ALIGNED:
		case GR_FIT_PROVEN:
			if (!row->conflict)
				for (i = 0; i < width; i++)
					set_cell(w, slots[i], &row->cells[refs[i]]);
			say_read(w, fit, table, item, width, row, refs);
			break;
		case GR_FIT_SHORT:
		case GR_FIT_LONG:
		case GR_FIT_EMPTY:
			say_unread(w, fit, table, item, width, row);
			break;
	}
}

static void
settle_rows(work *w, gr_table table)
{
	const gr_figures *f = &w->reading->report.figures;
	gr_layout	layout = gr_table_layout(table, f->forms[table]);
	int			slots[GR_WIDTH_DISCLOSURES];
	int			i = 0;

	while (i < layout.ncells)
	{
		gr_item		item = gr_slot_item(layout.slots[i]);
		const gr_row *row = row_of(w, item);
		int			width = 0;

		while (i < layout.ncells && gr_slot_item(layout.slots[i]) == item)
			slots[width++] = layout.slots[i++];
		if (row)
			settle_row(w, row, (int) item, slots, width, table == GR_APPLICATIONS);
		else
			say(w, GR_FINDING_row_missing, (int) table, (int) item, -1, NULL, NULL, 0,
				"the row is not in the text");
	}
	for (i = 0; i < GR_NITEMS; i++)
	{
		const gr_row *row = row_of(w, (gr_item) i);

		if (row && gr_items[i].table == table && row->values > 0 && f->forms[table] != 0 &&
			layout.ncells > 0)
		{
			int			k;

			for (k = 0; k < layout.ncells && (int) gr_slot_item(layout.slots[k]) != i; k++)
				;
			if (k == layout.ncells)
				say(w, GR_FINDING_row_unknown, (int) table, i, -1, row->label_start,
					row->label_end, row->line, "the form of this table has no such row");
		}
	}
}

/* Part four: 15 values in one row, or five behind each of three labels. */
static void
settle_proceedings(work *w)
{
	const gr_tables *t = &w->tables;
	int			width = GR_WIDTH_PROCEEDINGS;
	int			ncells = (GR_NITEMS - GR_FIRST_ITEM_PROCEEDINGS) * width;
	int			slots[32];
	int			refs[GR_MAX_ROW];
	const gr_row *whole = NULL;
	bool		read = false;
	int			i;
	int			k;

	for (i = 0; i < t->nsegments; i++)
	{
		gr_fit		fit = gr_fit_row(t, &t->segments[i], ncells, false, refs);

		if (fit == GR_FIT_EXACT || fit == GR_FIT_ALIGNED)
		{
			if (whole)
				return;			/* two candidates: neither is proven */
			whole = &t->segments[i];
		}
	}
	for (i = 0; i < ncells; i++)
		slots[i] = GR_BASE_PROCEEDINGS + i;
	if (whole)
	{
		settle_row(w, whole, GR_FIRST_ITEM_PROCEEDINGS, slots, ncells, false);
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
		settle_row(w, &t->segments[i], item, slots + (item - GR_FIRST_ITEM_PROCEEDINGS) * width,
				   width, true);
		read = true;
	}
	if (!read && t->nsegments > 0)
		say_unread(w, t->segments[0].values > ncells ? GR_FIT_LONG : GR_FIT_SHORT, GR_PROCEEDINGS,
				   -1, ncells, &t->segments[0]);
	else if (!read)
		say(w, GR_FINDING_cell_missing, GR_PROCEEDINGS, -1, -1, NULL, NULL, 0,
			"the table has no values");
}

/*
 * Labels that stand behind their values: then each row would take its
 * neighbour's figures.  Told by values before the first label and none behind
 * the last; nothing of such a table is read.
 */
static bool
labels_come_last(const work *w)
{
	const gr_row *last = row_of(w, GR_ITEM_APPLICATIONS_carried_forward);

	return w->tables.orphans >= GR_WIDTH_APPLICATIONS && last && last->values == 0;
}

static void
settle(work *w)
{
	gr_figures *f = &w->reading->report.figures;
	int			table;

	for (table = 0; table < GR_NTABLES; table++)
	{
		if (f->forms[table] == 0)
		{
			say(w, GR_FINDING_table_missing, table, -1, -1, NULL, NULL, 0,
				"the table was not found");
			continue;
		}
		if (table == GR_PROCEEDINGS)
			settle_proceedings(w);
		else if (table == GR_APPLICATIONS && labels_come_last(w))
			say(w, GR_FINDING_cell_shifted, table, -1, -1, w->tables.start[table],
				w->tables.end[table], w->tables.line[table],
				"the labels stand behind their values, and the table was not read");
		else
			settle_rows(w, (gr_table) table);
	}
}

static void
say_headings(work *w)
{
	const gr_headings *h = &w->headings;
	const char *before = NULL;
	int			section;

	for (section = GR_SECTION_OVERVIEW; section < GR_NSECTIONS; section++)
	{
		const gr_heading *heading = h->chosen[section] >= 0 ? &h->at[h->chosen[section]] : NULL;

		if (!heading)
			say(w, GR_FINDING_heading_missing, -1, -1, -1, NULL, NULL, 0,
				"part \"%s\" has no heading", gr_section_names[section]);
		else if (before && heading->start < before)
			say(w, GR_FINDING_heading_order, -1, -1, -1, heading->start, heading->end,
				heading->line, "part \"%s\" stands before the one it should follow",
				gr_section_names[section]);
		if (heading)
			before = heading->start;
	}
}

/* A table, a heading of parts two to four, or two of the other headings. */
static bool
is_report(const work *w)
{
	const gr_headings *h = &w->headings;
	const gr_figures *f = &w->reading->report.figures;
	int			common = 0;
	int			table;

	for (table = 0; table < GR_NTABLES; table++)
		if (f->forms[table] != 0 || h->chosen[GR_SECTION_DISCLOSURES + table] >= 0)
			return true;
	common = (h->chosen[GR_SECTION_OVERVIEW] >= 0) + (h->chosen[GR_SECTION_PROBLEMS] >= 0) +
		(h->chosen[GR_SECTION_OTHER_MATTERS] >= 0);
	return common >= 2 && w->reading->report.title.data;
}

/* A page may hold the same report twice; two different ones are refused. */
static bool
is_two_reports(const work *w)
{
	gr_str		first;
	gr_str		second;

	if (w->tables.copied_rows >= 10 && w->tables.conflicts > 0)
		return true;
	return w->tables.copied_rows >= 10 &&
		gr_second_overview(&w->headings, &first, &second, w->text + w->len) &&
		!gr_str_equal(first, second);
}

static gr_status
read_flat(work *w, gr_diagnosis *diagnosis)
{
	gr_report  *report = &w->reading->report;

	scan(w);
	gr_choose_headings(&w->headings, &w->tables);
	find_forms(w);
	if (!gr_cut_parts(w->env, w->text, w->len, &w->headings, &w->tables, report) ||
		!gr_find_facts(w->env, report))
		return GR_NO_MEMORY;
	if (!is_report(w))
	{
		diagnosis->expected = "a table or a part of a government information disclosure report";
		diagnosis->found = gr_trim((gr_str) {w->text, w->len});
		return GR_NOT_A_REPORT;
	}
	if (is_two_reports(w))
	{
		diagnosis->expected = "one report";
		return GR_TWO_REPORTS;
	}
	say_headings(w);
	settle(w);
	return GR_OK;
}

/* A place of the flat text on its way back to the raw one. */
typedef struct place
{
	size_t		flat;
	size_t	   *target;			/* where the raw offset goes */
	size_t	   *line;			/* NULL: the end of a stretch */
} place;

static int
compare_places(const void *a, const void *b)
{
	size_t		x = ((const place *) a)->flat;
	size_t		y = ((const place *) b)->flat;

	return (x > y) - (x < y);
}

/* Note both ends of a stretch; len holds the end until all are known. */
static void
add_places(const work *w, place *places, size_t *n, size_t *start, size_t *len, size_t *line)
{
	size_t		last = *start + *len - 1;

	places[(*n)++] = (place) {*start, start, line};
	if (*len == 0)
		return;
	while (last > *start && ((unsigned char) w->text[last] & 0xC0) == 0x80)
		last--;
	places[(*n)++] = (place) {last, len, NULL};
}

/*
 * Turn the places of evidence and findings from flat text into those of the
 * raw HTML: one pass of the scanner over all of them in order.
 */
static gr_status
return_to_raw(work *w, const char *raw, size_t raw_len)
{
	gr_evidence *evidence = w->reading->evidence;
	size_t		most = 2 * (GR_NSLOTS + w->nfindings);
	place	   *places = w->env->alloc(w->env->context, most * sizeof(place));
	size_t	   *offsets = w->env->alloc(w->env->context, 3 * most * sizeof(size_t));
	size_t		n = 0;
	size_t		line = 1;
	size_t		at = 0;
	size_t		i;
	gr_status	status;

	if (!places || !offsets)
		return GR_NO_MEMORY;
	for (i = 0; i < GR_NSLOTS; i++)
		if (evidence[i].present)
			add_places(w, places, &n, &evidence[i].start, &evidence[i].len, &evidence[i].line);
	for (i = 0; i < w->nfindings; i++)
		if (w->findings[i].line > 0)
			add_places(w, places, &n, &w->findings[i].start, &w->findings[i].len,
					   &w->findings[i].line);
	qsort(places, n, sizeof(place), compare_places);
	for (i = 0; i < n; i++)
		offsets[i] = places[i].flat;
	status = gr_html_places(w->env, raw, raw_len, offsets, offsets + most, offsets + 2 * most, n);
	if (status != GR_OK)
		return status;
	for (i = 0; i < n; i++)
	{
		*places[i].target = offsets[(places[i].line ? 1 : 2) * most + i];
		if (!places[i].line)
			continue;
		for (; at < *places[i].target; at++)
			line += raw[at] == '\n';
		*places[i].line = line;
	}
	for (i = 0; i < GR_NSLOTS; i++)
		if (evidence[i].len > 0)
			evidence[i].len -= evidence[i].start;
	for (i = 0; i < w->nfindings; i++)
	{
		if (w->findings[i].len > 0)
			w->findings[i].len -= w->findings[i].start;
		w->sink(w->sink_context, &w->findings[i]);
	}
	return GR_OK;
}

gr_status
gr_read_report(const gr_env *env, const char *text, size_t len, gr_reading *reading,
			   gr_finding_sink sink, void *sink_context, gr_diagnosis *diagnosis)
{
	work	   *w;
	gr_status	status;

	memset(diagnosis, 0, sizeof(*diagnosis));
	memset(reading->evidence, 0, sizeof(reading->evidence));
	gr_report_clear(&reading->report);
	if (len > GR_MAX_INPUT)
		return GR_TOO_LARGE;
	w = env->alloc(env->context, sizeof(*w));
	if (!w)
		return GR_NO_MEMORY;
	memset(w, 0, offsetof(work, tables));
	memset(&w->headings, 0, sizeof(w->headings));
	w->env = env;
	w->text = text;
	w->len = len;
	w->reading = reading;
	w->sink = sink;
	w->sink_context = sink_context;
	w->html = gr_html_detect(text, len);
	if (w->html)
	{
		char	   *flat;

		status = gr_html_flatten(env, text, len, &flat, &w->len);
		if (status != GR_OK)
			return status;
		w->text = flat;
	}
	status = read_flat(w, diagnosis);
	if (status == GR_OK && w->html)
		status = return_to_raw(w, text, len);
	return status;
}
