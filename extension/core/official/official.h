/*
 * official.h
 *	  A report as the official form, filled in: a page of HTML or Markdown that
 *	  the reader reads back.
 *
 * This folder, official/, fills the official form with a report's figures.
 */
#ifndef GR_OFFICIAL_H
#define GR_OFFICIAL_H

#include "report/report.h"

typedef enum gr_markup
{
	GR_HTML,
	GR_MARKDOWN
} gr_markup;

/*
 * The page, in memory of env.  Parts come in their order, with their own
 * headings; one without has the official one, and parts two to four are always
 * there.  A table stands before the prose of its part; one that was not found
 * is left out.  Facts that the prose does not state are printed as well: title,
 * period and contact before it, agency and date behind it.
 *
 * No cell is read back with another value or status, but as said below.  Where
 * prose would be read as a row, the numbers in it are joined to their neighbours
 * by a mark of punctuation; if that does not help, the page has no prose.
 *
 * A number is printed as it was or as a plain decimal, at least n as ≥n; blank
 * and missing cells are empty.
 *
 * GR_OK or GR_NO_MEMORY.  The size is at most some times that of the prose.
 */
extern gr_status gr_write_official(const gr_env *env, const gr_report *report,
								   gr_markup markup, gr_str *page);

#endif							/* GR_OFFICIAL_H */
