/*
 * read.c
 *	  Reads a report from raw text: the order of the steps, and what is reported
 *	  as findings.
 */
#include "read.h"

#include <stdlib.h>

#include "facts/facts.h"
#include "facts/part.h"
#include "html/html.h"
#include "read/tables.h"
#include "reading.h"
#include "text/fold.h"
#include "text/radicals.h"

/* Keeps a finding of the tables. */
static void
keep_table_finding(void *context, const gr_finding *finding)
{
	gr_keep_finding(context, finding);
}

/* Reads the tables.  Returns false if there is no memory. */
static bool
read_tables(gr_work *w)
{
	gr_reader  *reader = &w->reader;

	memset(reader, 0, sizeof(*reader));
	reader->env = w->env;
	reader->text = w->text;
	reader->report = w->report;
	reader->evidence = w->evidence;
	reader->sink = w->sink ? keep_table_finding : NULL;
	reader->sink_context = w;
	return gr_read_tables(reader, w->len, w->html, w->cut);
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

/*
 * Does the text mention disclosure before "end"? The other headings are common
 * in any report.
 */
static bool
speaks_of_disclosure(const gr_work *w, const char *end)
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

/* Where the first of the chosen headings begins, or the end of the text. */
static const char *
end_of_preface(const gr_work *w)
{
	const gr_headings *h = &w->headings;
	const char *end = w->text + w->len;
	int			section;

	for (section = GR_SECTION_OVERVIEW; section < GR_NSECTIONS; section++)
		if (h->chosen[section] >= 0 && h->at[h->chosen[section]].start < end)
			end = h->at[h->chosen[section]].start;
	return end;
}

/*
 * Is the text a report? It is if it has a table, or the official heading of
 * part two, three or four, or, in a text that mentions disclosure, other
 * numbered headings: one with the official name, or two.  Below a title with a
 * year or a preface that states the statistics period, weaker ones suffice.
 */
static bool
is_report(const gr_work *w)
{
	const gr_headings *h = &w->headings;
	const gr_figures *f = &w->report->figures;
	bool		titled = w->report->title.data != NULL;
	bool		dated = w->report->period[0] != GR_NO_DATE;
	int			own = 0;		/* with the number of their part */
	int			numbered = 0;
	int			of_tables = 0;	/* numbered, of part two or three */
	bool		enough;
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
		numbered += heading && heading->ordinal > 0;
		of_tables += heading && heading->ordinal > 0 &&
			(section == GR_SECTION_DISCLOSURES || section == GR_SECTION_APPLICATIONS);
	}
	/*
	 * Part one alone is enough there, as the text may break off behind it; and
	 * so is part two or three with another number.
	 */
	enough = of_tables > 0 || (own == 1 && h->chosen[GR_SECTION_OVERVIEW] >= 0);
	if (titled && (dated || (f->year != 0 && (enough || numbered >= 2))))
		own = 2;
	if (own >= 2)
		return speaks_of_disclosure(w, w->text + w->len);
	return dated && enough && speaks_of_disclosure(w, end_of_preface(w));
}

/* Does the text hold two different reports? The same report twice is accepted. */
static bool
is_two_reports(const gr_work *w)
{
	gr_str		first;
	gr_str		second;

	return gr_has_two_tables(&w->reader) ||
		(gr_has_table_twice(&w->reader) &&
		 gr_overviews(&w->headings, &first, &second, w->text + w->len) &&
		 !gr_str_equal(first, second));
}

/* Cuts the text into its parts and leaves the tables out. */
static bool
cut_parts(gr_work *w)
{
	const char *starts[GR_NTABLES];
	const char *ends[GR_NTABLES];
	int			table;

	for (table = 0; table < GR_NTABLES; table++)
	{
		starts[table] = w->reader.extent[table].start;
		ends[table] = w->reader.extent[table].end;
	}
	gr_find_headings(w->env, w->text, w->len, &w->headings);
	gr_choose_headings(&w->headings, starts);
	return gr_cut_parts(w->env, w->text, w->len, &w->headings, starts, ends,
						w->evidence != NULL, w->report);
}

static gr_status
read_flat(gr_work *w, gr_diagnosis *diagnosis)
{
	gr_fact_notes notes;

	if (!read_tables(w) || !cut_parts(w) ||
		!gr_find_facts(w->env, w->report, w->sink ? &notes : NULL))
		return GR_NO_MEMORY;
	if (!is_report(w))
	{
		diagnosis->expected = "a table or a part of a government information disclosure report";
		diagnosis->found = gr_trim((gr_str) {w->text, w->len});
		diagnosis->on_disclosure = speaks_of_disclosure(w, w->text + w->len);
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
	say_headings(w);
	if (w->sink)
		gr_say_facts(w, &notes);
	return GR_OK;
}

/* A stretch of the flat text that is mapped back to the raw text. */
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
 * Maps the places of evidence and findings from the flat text back to the raw
 * text.  Sorts them, so that its lines are counted once.
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
	for (i = 0; i < n; i++)
	{
		size_t		start;
		size_t		end;

		gr_html_source(w->map, *places[i].start, *places[i].start + *places[i].len, &start, &end);
		*places[i].start = start;
		*places[i].len = end - start;
	}
	qsort(places, n, sizeof(place), compare_places);
	for (i = 0; i < n; i++)
	{
		for (; at < *places[i].start; at++)
			line += raw[at] == '\n';
		*places[i].line = line;
	}
	return GR_OK;
}

/*
 * Compares findings by their places in the text.  Those without a place come
 * last.
 */
static int
compare_findings(const void *a, const void *b)
{
	const gr_finding *x = *(const gr_finding *const *) a;
	const gr_finding *y = *(const gr_finding *const *) b;

	if ((x->line == 0) != (y->line == 0))
		return x->line == 0 ? 1 : -1;
	if (x->line > 0 && x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return (x > y) - (x < y);
}

/* Gives all findings to the sink, in the order of the text. */
static void
say_findings(gr_work *w)
{
	const gr_finding **order;
	size_t		i;

	if (!w->sink || w->nfindings == 0)
		return;
	order = w->env->alloc(w->env->context, w->nfindings * sizeof(*order));
	if (!order)
	{
		w->no_memory = true;
		return;
	}
	for (i = 0; i < w->nfindings; i++)
		order[i] = &w->findings[i];
	qsort(order, w->nfindings, sizeof(*order), compare_findings);
	for (i = 0; i < w->nfindings; i++)
		w->sink(w->sink_context, order[i]);
}

static gr_work *
new_work(const gr_env *env, gr_report *report)
{
	gr_work    *w = env->alloc(env->context, sizeof(*w));

	if (!w)
		return NULL;
	memset(w, 0, offsetof(gr_work, reader));
	w->headings.n = 0;
	w->env = env;
	w->report = report;
	gr_report_clear(report);
	return w;
}

/*
 * Finishes a report that was read.  Refuses the text if it holds a different
 * report in another form, such as a JSON string of escaped HTML.
 */
static gr_status
read_whole(const gr_env *env, const char *text, size_t len, unsigned whole,
		   gr_diagnosis *diagnosis)
{
	gr_report  *report = env->alloc(env->context, sizeof(*report));
	gr_work    *w = report ? new_work(env, report) : NULL;
	gr_diagnosis second;
	char	   *flat;
	bool		cut;
	gr_status	status;

	if (!w)
		return GR_NO_MEMORY;
	status = gr_html_flatten(env, text, len, whole, NULL, &flat, &w->len, &cut);
	/*
	 * a text that is too large to be flattened is not compared
	 */
	if (status != GR_OK)
		return status == GR_NO_MEMORY ? status : GR_OK;
	w->text = flat;
	w->html = true;
	memset(&second, 0, sizeof(second));
	status = read_flat(w, &second);
	if (status == GR_TWO_REPORTS)
		*diagnosis = second;
	return status == GR_NOT_A_REPORT ? GR_OK : status;
}

/*
 * How many cells the tables print.  If the text is no report, or two reports,
 * none of them counts as read.
 */
static gr_coverage
coverage_of(const gr_work *w, gr_status status)
{
	gr_coverage coverage = gr_coverage_of(&w->reader);

	if (status != GR_OK)
	{
		coverage.unread += coverage.read;
		coverage.read = 0;
	}
	return coverage;
}

/* Reads a report. reading and sink may be NULL. */
static gr_status
read_text(const gr_env *env, const char *text, size_t len, gr_report *report,
		  gr_reading *reading, gr_finding_sink sink, void *sink_context,
		  gr_diagnosis *diagnosis)
{
	gr_evidence *evidence = reading ? reading->evidence : NULL;
	gr_work    *w;
	char	   *flat;
	size_t		flat_len;
	unsigned	whole;
	gr_status	status;

	memset(diagnosis, 0, sizeof(*diagnosis));
	gr_report_clear(report);
	if (len > GR_MAX_INPUT)
		return GR_TOO_LARGE;
	w = new_work(env, report);
	if (!w)
		return GR_NO_MEMORY;
	w->evidence = evidence;
	w->sink = sink;
	w->sink_context = sink_context;
	text = gr_without_radicals(env, text, len);
	if (!text)
		return GR_NO_MEMORY;
	status = gr_html_read(env, text, len, evidence ? &w->map : NULL, &flat, &flat_len, &whole, &w->cut);
	if (status != GR_OK)
		return status;
	w->html = flat != NULL;
	w->text = w->html ? flat : text;
	w->len = w->html ? flat_len : len;
	status = read_flat(w, diagnosis);
	if (status == GR_OK && whole != 0)
		status = read_whole(env, text, len, whole, diagnosis);
	if (reading && status != GR_NO_MEMORY)
		reading->coverage = coverage_of(w, status);
	if (status == GR_OK && w->html && evidence)
		status = return_to_raw(w, text);
	if (status == GR_OK)
		say_findings(w);
	return status == GR_OK && w->no_memory ? GR_NO_MEMORY : status;
}

gr_status
gr_read_report(const gr_env *env, const char *text, size_t len, gr_reading *reading,
			   gr_finding_sink sink, void *sink_context, gr_diagnosis *diagnosis)
{
	memset(reading->evidence, 0, sizeof(reading->evidence));
	memset(&reading->coverage, 0, sizeof(reading->coverage));
	return read_text(env, text, len, &reading->report, reading, sink, sink_context, diagnosis);
}

gr_status
gr_parse_report(const gr_env *env, const char *text, size_t len, gr_report *report,
				gr_diagnosis *diagnosis)
{
	return read_text(env, text, len, report, NULL, NULL, NULL, diagnosis);
}
