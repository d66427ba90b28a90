/*
 * part.h
 *	  Cuts a report into parts with headings and bodies.
 */
#ifndef GR_PART_H
#define GR_PART_H

#include "heading.h"
#include "report/report.h"

/*
 * Chooses one heading for each part.  Ignores tables of contents and copies.
 * starts: where each table begins, or NULL.  A heading comes before its table.
 */
extern void gr_choose_headings(gr_headings *headings, const char *const *starts);

/*
 * Cuts the text into parts and fills report->sections.  starts and ends: the
 * extent of each table, or NULL.  join: also join the lines of large bodies.
 * Returns false if there is no memory.
 */
extern bool gr_cut_parts(const gr_env *env, const char *text, size_t len,
						 const gr_headings *headings, const char *const *starts,
						 const char *const *ends, bool join, gr_report *report);

/* The heading of a second part one behind a whole report, or NULL. */
extern const gr_heading *gr_second_heading(const gr_headings *headings);

/*
 * The text of part one and of its second copy.  Returns false if there is no
 * second one.
 */
extern bool gr_overviews(const gr_headings *headings, gr_str *first, gr_str *second,
						 const char *text_end);

#endif							/* GR_PART_H */
