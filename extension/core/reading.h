/*
 * reading.h
 *	  What the steps of one reading share.
 */
#ifndef GR_READING_H
#define GR_READING_H

#include "facts/facts.h"
#include "facts/heading.h"
#include "html/html.h"
#include "read/reader.h"

/* The state of one reading.  It is too large for the stack. */
typedef struct gr_work
{
	const gr_env *env;
	const char *text;			/* flat text: the raw text, or the text of its HTML */
	size_t		len;
	gr_report  *report;
	gr_evidence *evidence;		/* NULL: not wanted */
	gr_finding_sink sink;
	void	   *sink_context;
	bool		html;
	bool		cut;			/* HTML that ends in a cell, behind a digit */
	gr_html_map *map;			/* of HTML, if evidence is wanted */
	gr_finding *findings;		/* kept until the text is known to be a report */
	size_t		nfindings;
	size_t		room;
	bool		no_memory;		/* a finding could not be stored */
	gr_reader	reader;
	gr_headings headings;
} gr_work;

/* Keeps a finding for the sink. */
extern void gr_keep_finding(gr_work *w, const gr_finding *finding);

/*
 * Keeps a finding that is made of these parts. start is NULL if it has no
 * place.
 */
extern void gr_say(gr_work *w, gr_finding_code code, int table, int item, int measure,
				   const char *start, const char *end, size_t line, gr_message message);

/* Reports where title and agency are from, or why the report has none. */
extern void gr_say_facts(gr_work *w, const gr_fact_notes *notes);

#endif							/* GR_READING_H */
