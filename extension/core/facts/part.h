/*
 * part.h
 *	  The parts of a report: headings and bodies.
 */
#ifndef GR_PART_H
#define GR_PART_H

#include "heading.h"
#include "report/report.h"

/*
 * Choose one heading a part: none of a table of contents, no copy.  starts: where
 * each table begins, or NULL; a heading stands before its table.
 */
extern void gr_choose_headings(gr_headings *headings, const char *const *starts);

/*
 * Cut the text into parts; fills report->sections.  starts and ends: the extent of
 * each table, or NULL.  join: the lines of large bodies are joined, too.  False: no
 * memory.
 */
extern bool gr_cut_parts(const gr_env *env, const char *text, size_t len,
						 const gr_headings *headings, const char *const *starts,
						 const char *const *ends, bool join, gr_report *report);

/* Where part one begins again behind a whole report, or NULL. */
extern const gr_heading *gr_second_heading(const gr_headings *headings);

/* The text of part one, and of its second copy; false if there is none. */
extern bool gr_overviews(const gr_headings *headings, gr_str *first, gr_str *second,
						 const char *text_end);

#endif							/* GR_PART_H */
