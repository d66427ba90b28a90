/*
 * facts.h
 *	  Finds title, agency, year, period, dates and contact in the prose.
 *
 * This folder, facts/, finds the parts of a report by their headings, and these
 * facts in the text around the tables.
 */
#ifndef GR_FACTS_H
#define GR_FACTS_H

#include "forms/say.h"
#include "report/report.h"

/* The source of a fact. */
typedef enum gr_source
{
	GR_FROM_LINE,				/* a title on one line */
	GR_FROM_LINES,				/* a title on several lines */
	GR_FROM_INTRODUCTION,		/* a title in a sentence */
	GR_FROM_TITLE,
	GR_FROM_BESIDE,				/* a line below the title */
	GR_FROM_WRITER,				/* 由…编制 */
	GR_FROM_SIGNATURE,
	GR_FROM_PAGE,				/* the metadata table of the page */
	GR_NSOURCES
} gr_source;

typedef enum gr_fact_note_kind
{
	GR_NOTE_TITLE_SOURCE,
	GR_NOTE_AGENCY_SOURCE,
	GR_NOTE_AGENCY_AMBIGUOUS,
	GR_NOTE_YEAR_AMBIGUOUS
} gr_fact_note_kind;

#define GR_MAX_FACT_NOTES	6

/* Why a fact was chosen, or why none was chosen. */
typedef struct gr_fact_note
{
	gr_fact_note_kind kind;
	gr_source	source;			/* of the chosen fact */
	gr_source	agrees;			/* the source that agrees with it; GR_NSOURCES: none */
	gr_str		value;
	gr_str		others;			/* the other candidates; absent: there are none */
} gr_fact_note;

typedef struct gr_fact_notes
{
	int			n;
	gr_fact_note at[GR_MAX_FACT_NOTES];
} gr_fact_notes;

/*
 * Fills in the facts of a report that was already cut into its sections.  Reads
 * the preface, the beginning of part one and the last part, up to 16 kB of each
 * end.  notes may be NULL.  The strings of notes live as long as those of the
 * report.  Returns false if there is no memory.
 */
extern bool gr_find_facts(const gr_env *env, gr_report *report, gr_fact_notes *notes);

/* Makes a sentence of a note. */
extern gr_message gr_fact_message(const gr_fact_note *note);

#endif							/* GR_FACTS_H */
