/*
 * read.c
 *	  Reading a report from raw text: the steps, and what is found worth saying.
 */
#include "read.h"

#include <stdlib.h>

#include "facts.h"
#include "fold.h"
#include "html.h"
#include "reading.h"

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

/* Findings kept of one HTML text; a page has some hundred. */
#define MAX_KEPT	10000

static void
keep_finding(gr_work *w, const gr_finding *finding)
{
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
	if (w->nfindings < w->room)
		w->findings[w->nfindings++] = *finding;
}

void
gr_say(gr_work *w, gr_finding_code code, int table, int item, int measure,
	const char *start, const char *end, size_t line, gr_message message)
{
	gr_finding	finding = {code, table, item, measure, 0, 0, line, message};

	if (!w->sink)
		return;
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

/* Does the label open a part, for the builder of the tables? */
static bool
opens_part(const gr_event *event)
{
	const gr_label *label = &event->label;

	/* （一）主动公开政府信息情况 is a heading inside of part one */
	return label->ordinal_kind != GR_ORDINAL_BRACKET &&
		(label->ordinal_kind != GR_ORDINAL_DIGIT || label->ordinal == label->id) &&
		(label->ordinal != 0 || (event->line_start && label->ends_cell));
}

static void
scan(gr_work *w)
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
			if (opens_part(&event))
			{
				gr_build_heading(&w->builder, event.label.id);
				continue;
			}
			event.kind = GR_EVENT_TEXT;
		}
		else if (event.kind == GR_EVENT_PAGE_NUMBER)
			gr_say(w, GR_FINDING_page_furniture, -1, -1, -1, event.start, event.end, event.line,
				GR_SAY(page_number));
		gr_build_event(&w->builder, &event);
		if (event.kind == GR_EVENT_LABEL || event.kind == GR_EVENT_VALUE)
			gr_build_numbers(&w->builder, &scanner);
		else
			gr_build_prose(&w->builder, &scanner);
	} while (event.kind != GR_EVENT_END);
	gr_build_end(&w->builder);
}

/* Is there enough to speak of a table, not of a word that looks like one? */
static bool
table_found(const gr_work *w, int table)
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

/* Which form a table's own labels speak for, or -1. */
static int
form_by_labels(const gr_work *w, int table)
{
	const gr_tables *t = &w->tables;
	const gr_row *other = gr_row_of(w, GR_ITEM_APPLICATIONS_other);
	int			best = -1;
	int			form;

	if (table == GR_APPLICATIONS)
	{
		/* （六）其他处理 has three rows of its own, or figures of its own */
		if (gr_row_of(w, GR_ITEM_APPLICATIONS_other_correction_overdue) ||
			gr_row_of(w, GR_ITEM_APPLICATIONS_other_fee_overdue) ||
			gr_row_of(w, GR_ITEM_APPLICATIONS_other_misc))
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
find_forms(gr_work *w)
{
	static const gr_message_id by[] = {
		GR_MESSAGE_by_labels, GR_MESSAGE_by_part_two, GR_MESSAGE_by_part_three,
		GR_MESSAGE_by_newest_form
	};
	gr_figures *f = &w->report->figures;
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
		gr_say(w, GR_FINDING_table_form, table, -1, -1, w->tables.start[table],
			w->tables.start[table], w->tables.line[table], GR_SAY(table_form, gr_form_term(form[table]),
				   gr_term_of(GR_TERM_PHRASE, by[why])));
	}
}

static void
say_headings(gr_work *w)
{
	const gr_headings *h = &w->headings;
	const char *before = NULL;
	int			section;

	for (section = GR_SECTION_OVERVIEW; section < GR_NSECTIONS; section++)
	{
		const gr_heading *heading = h->chosen[section] >= 0 ? &h->at[h->chosen[section]] : NULL;

		if (!heading)
			gr_say(w, GR_FINDING_heading_missing, -1, -1, -1, NULL, NULL, 0,
				GR_SAY(heading_missing, gr_section_term(section)));
		else if (before && heading->start < before)
			gr_say(w, GR_FINDING_heading_order, -1, -1, -1, heading->start, heading->end,
				heading->line, GR_SAY(heading_order, gr_section_term(section)));
		if (heading)
			before = heading->start;
	}
}

/* Does the text speak of disclosure at all?  The other headings are common. */
static bool
speaks_of_disclosure(const gr_work *w)
{
	static const char *const words[] = {
#define GR_SUBJECT(text) text,
#include "forms/words.def"
#undef GR_SUBJECT
	};
	size_t		i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
	{
		size_t		len = strlen(words[i]);
		const char *p = w->text;
		const char *end = w->text + w->len;

		while ((p = memchr(p, words[i][0], (size_t) (end - p))) != NULL)
		{
			if ((size_t) (end - p) < len)
				break;
			if (memcmp(p, words[i], len) == 0)
				return true;
			p++;
		}
	}
	return false;
}

/*
 * A table, the official heading of one of parts two to four, or other numbered
 * headings of a text that speaks of disclosure: one by its official name, or two.
 */
static bool
is_report(const gr_work *w)
{
	const gr_headings *h = &w->headings;
	const gr_figures *f = &w->report->figures;
	int			own = 0;
	int			section;

	for (section = GR_SECTION_OVERVIEW; section < GR_NSECTIONS; section++)
	{
		const gr_heading *heading = h->chosen[section] >= 0 ? &h->at[h->chosen[section]] : NULL;
		int			table = section - GR_SECTION_DISCLOSURES;
		bool		official = heading && heading->strength == GR_STRENGTH_OFFICIAL;

		if (table >= 0 && table < GR_NTABLES && (f->forms[table] != 0 || official))
			return true;
		if (heading && heading->ordinal == section)
			own += official ? 2 : 1;
	}
	return own >= 2 && speaks_of_disclosure(w);
}

/* A page may hold the same report twice; two different ones are refused. */
static bool
is_two_reports(const gr_work *w)
{
	gr_str		first;
	gr_str		second;

	if (w->tables.copied_rows >= 10 && w->tables.conflicts > 0)
		return true;
	return w->tables.copied_rows >= 10 &&
		gr_overviews(&w->headings, &first, &second, w->text + w->len) &&
		!gr_str_equal(first, second);
}

static gr_status
read_flat(gr_work *w, gr_diagnosis *diagnosis)
{
	gr_report  *report = w->report;
	gr_fact_notes notes;

	scan(w);
	find_forms(w);
	gr_find_headings(w->env, w->text, w->len, &w->headings);
	gr_choose_headings(&w->headings, w->tables.start);
	if (!gr_cut_parts(w->env, w->text, w->len, &w->headings, w->tables.start, w->tables.end,
					  w->evidence != NULL, report) ||
		!gr_find_facts(w->env, report, w->sink ? &notes : NULL))
		return GR_NO_MEMORY;
	if (!is_report(w))
	{
		diagnosis->expected = "a table or a part of a government information disclosure report";
		diagnosis->found = gr_trim((gr_str) {w->text, w->len});
		return GR_NOT_A_REPORT;
	}
	if (is_two_reports(w))
	{
		const gr_heading *second = gr_second_heading(&w->headings);

		diagnosis->expected = "one report";
		if (second && !w->html)
		{
			diagnosis->offset = (size_t) (second->start - w->text);
			diagnosis->line = second->line;
		}
		return GR_TWO_REPORTS;
	}
	if (w->sink)
		gr_say_facts(w, &notes);
	say_headings(w);
	gr_settle(w);
	return GR_OK;
}

/* A stretch of the flat text on its way back to the raw one. */
typedef struct place
{
	size_t	   *start;
	size_t	   *len;
	size_t	   *line;
} place;

static int
compare_places(const void *a, const void *b)
{
	size_t		x = *((const place *) a)->start;
	size_t		y = *((const place *) b)->start;

	return (x > y) - (x < y);
}

/*
 * Turn the places of evidence and findings from flat text into those of the
 * raw HTML, in the order of the text, so that its lines are counted once.
 */
static gr_status
return_to_raw(gr_work *w, const char *raw)
{
	gr_evidence *evidence = w->evidence;
	size_t		most = GR_NSLOTS + w->nfindings;
	place	   *places = w->env->alloc(w->env->context, most * sizeof(place));
	size_t		n = 0;
	size_t		line = 1;
	size_t		at = 0;
	size_t		i;

	if (!places)
		return GR_NO_MEMORY;
	for (i = 0; i < GR_NSLOTS; i++)
		if (evidence[i].present)
			places[n++] = (place) {&evidence[i].start, &evidence[i].len, &evidence[i].line};
	for (i = 0; i < w->nfindings; i++)
	{
		gr_finding *f = &w->findings[i];

		if (f->line > 0)
			places[n++] = (place) {&f->start, &f->len, &f->line};
	}
	qsort(places, n, sizeof(place), compare_places);
	for (i = 0; i < n; i++)
	{
		size_t		start;
		size_t		end;

		gr_html_source(w->map, *places[i].start, *places[i].start + *places[i].len, &start, &end);
		for (; at < start; at++)
			line += raw[at] == '\n';
		*places[i].start = start;
		*places[i].len = end - start;
		*places[i].line = line;
	}
	for (i = 0; i < w->nfindings; i++)
		w->sink(w->sink_context, &w->findings[i]);
	return GR_OK;
}

/* The marks of cells that span rows are white space to the scanner. */
static void
drop_spans_marks(char *flat, size_t len)
{
	char	   *end = flat + len;

	while ((flat = memchr(flat, GR_HTML_SPANS, (size_t) (end - flat))) != NULL)
		*flat = ' ';
}

/* Read a report; evidence and sink may be NULL. */
static gr_status
read_text(const gr_env *env, const char *text, size_t len, gr_report *report,
		  gr_evidence *evidence, gr_finding_sink sink, void *sink_context,
		  gr_diagnosis *diagnosis)
{
	gr_work    *w;
	char	   *flat;
	size_t		flat_len;
	gr_status	status;

	memset(diagnosis, 0, sizeof(*diagnosis));
	gr_report_clear(report);
	if (len > GR_MAX_INPUT)
		return GR_TOO_LARGE;
	w = env->alloc(env->context, sizeof(*w));
	if (!w)
		return GR_NO_MEMORY;
	memset(w, 0, offsetof(gr_work, tables));
	w->headings.n = 0;
	w->env = env;
	w->report = report;
	w->evidence = evidence;
	w->sink = sink;
	w->sink_context = sink_context;
	status = gr_html_read(env, text, len, evidence ? &w->map : NULL, &flat, &flat_len);
	if (status != GR_OK)
		return status;
	w->html = flat != NULL;
	if (flat)
		drop_spans_marks(flat, flat_len);
	w->text = w->html ? flat : text;
	w->len = w->html ? flat_len : len;
	status = read_flat(w, diagnosis);
	if (status == GR_OK && w->html && evidence)
		status = return_to_raw(w, text);
	return status;
}

gr_status
gr_read_report(const gr_env *env, const char *text, size_t len, gr_reading *reading,
			   gr_finding_sink sink, void *sink_context, gr_diagnosis *diagnosis)
{
	memset(reading->evidence, 0, sizeof(reading->evidence));
	return read_text(env, text, len, &reading->report, reading->evidence, sink, sink_context,
					 diagnosis);
}

gr_status
gr_parse_report(const gr_env *env, const char *text, size_t len, gr_report *report,
				gr_diagnosis *diagnosis)
{
	return read_text(env, text, len, report, NULL, NULL, NULL, diagnosis);
}
