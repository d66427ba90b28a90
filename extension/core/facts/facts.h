/*
 * facts.h
 *	  Title, agency, year, period, dates and contact, from the prose.
 *
 * This folder, facts/, finds the parts of a report by their headings, and these
 * facts in the text around the tables.
 */
#ifndef GR_FACTS_H
#define GR_FACTS_H

#include "forms/say.h"
#include "report/report.h"

/* Who stands behind a fact. */
typedef enum gr_source
{
	GR_FROM_LINE,				/* of a title: one line */
	GR_FROM_LINES,				/* … over several */
	GR_FROM_INTRODUCTION,		/* … named by a sentence */
	GR_FROM_TITLE,
	GR_FROM_BESIDE,				/* a line below the title */
	GR_FROM_WRITER,				/* 由…编制 */
	GR_FROM_SIGNATURE,
	GR_FROM_PAGE,				/* the page's table of metadata */
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

/* Why a fact was chosen, or why none was. */
typedef struct gr_fact_note
{
	gr_fact_note_kind kind;
	gr_source	source;			/* of a choice */
	gr_source	agrees;			/* who agrees with it; GR_NSOURCES: nobody */
	gr_str		value;
	gr_str		others;			/* what else could have been chosen; absent: nothing */
} gr_fact_note;

typedef struct gr_fact_notes
{
	int			n;
	gr_fact_note at[GR_MAX_FACT_NOTES];
} gr_fact_notes;

extern void gr_facts_init(void);

/*
 * Fill the facts of a report whose sections are cut.  Reads the preface, the
 * beginning of part one and the last part, up to 16 kB of each end.  notes may be
 * NULL; their strings live as long as the report's.  False: no memory.
 */
extern bool gr_find_facts(const gr_env *env, gr_report *report, gr_fact_notes *notes);

/* A note as a sentence. */
extern gr_message gr_fact_message(const gr_fact_note *note);

#endif							/* GR_FACTS_H */
