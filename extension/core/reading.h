/*
 * reading.h
 *	  What the steps of one reading share.
 */
#ifndef GR_READING_H
#define GR_READING_H

#include "facts.h"
#include "html.h"
#include "part.h"
#include "table.h"

/* All that one reading holds; too large for a stack. */
typedef struct gr_work
{
	const gr_env *env;
	const char *text;			/* flat text: the raw one, or that of its HTML */
	size_t		len;
	gr_report  *report;
	gr_evidence *evidence;		/* NULL: not wanted */
	gr_finding_sink sink;
	void	   *sink_context;
	bool		html;
	gr_html_map *map;			/* of HTML, if evidence is wanted */
	gr_finding *findings;		/* of HTML: kept until their places are known */
	size_t		nfindings;
	size_t		room;
	gr_tables	tables;
	gr_headings headings;
	gr_builder	builder;
} gr_work;

/* The row of an item if it was seen, or NULL. */
static inline const gr_row *
gr_row_of(const gr_work *w, gr_item item)
{
	const gr_row *row = &w->tables.rows[item];

	return row->label_start ? row : NULL;
}

/* Tell the sink of a finding; start NULL: it has no place. */
extern void gr_say(gr_work *w, gr_finding_code code, int table, int item, int measure,
				   const char *start, const char *end, size_t line, gr_message message);

/* Give the cells of the forms what the rows of the text hold. */
extern void gr_settle(gr_work *w);

/* Tell where title and agency are from, or why there is none. */
extern void gr_say_facts(gr_work *w, const gr_fact_notes *notes);

#endif							/* GR_READING_H */
