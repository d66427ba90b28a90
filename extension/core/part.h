/*
 * part.h
 *	  The parts of a report: headings and bodies.
 */
#ifndef GR_PART_H
#define GR_PART_H

#include "table.h"

#define GR_MAX_HEADINGS	64

typedef struct gr_heading
{
	int			section;
	int			ordinal;
	gr_ordinal_kind ordinal_kind;
	const char *start;
	const char *cut;			/* the same with the marks before it */
	const char *end;
	size_t		line;
	bool		chosen;
} gr_heading;

typedef struct gr_headings
{
	int			n;
	gr_heading	at[GR_MAX_HEADINGS];
	int			chosen[GR_NSECTIONS];	/* index into at, or -1 */
} gr_headings;

/* Is this label a heading?  Then it is noted. */
extern bool gr_note_heading(gr_headings *headings, const gr_event *event);

/* Choose one heading a part: not those of a list of contents, not copies. */
extern void gr_choose_headings(gr_headings *headings, const gr_tables *tables);

/*
 * Cut the text into parts; fills report->sections.  join: of large bodies, too,
 * the lines are joined.  False: no memory.
 */
extern bool gr_cut_parts(const gr_env *env, const char *text, size_t len,
						 const gr_headings *headings, const gr_tables *tables, bool join,
						 gr_report *report);

/* Where part one begins again behind a whole report, or NULL. */
extern const gr_heading *gr_second_heading(const gr_headings *headings);

/* The text of part one, and of its second copy; false if there is none. */
extern bool gr_overviews(const gr_headings *headings, gr_str *first, gr_str *second,
						 const char *text_end);

#endif							/* GR_PART_H */
