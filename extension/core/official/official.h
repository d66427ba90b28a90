/*
 * official.h
 *	  Writes a report as the official form, filled in: a page of HTML or
 *	  Markdown that the reader can read back.
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
 * Writes the page, in memory of env.  Parts are in their order with their own
 * headings; a part without a heading gets the official one.  Parts two to four
 * are always there.  A table comes before the prose of its part; a table that
 * the report does not have is left out.  Facts that the prose does not state
 * are printed, too: title, period and contact before it, agency and date behind
 * it.
 *
 * No cell is read back with another value or status, except as follows.  If
 * prose would be read as a row, its numbers are joined to their neighbours by
 * punctuation.  If that does not help, the page has no prose.
 *
 * A number is printed as it was, or as a plain decimal.  A lower bound n is
 * printed ≥n. Blank and missing cells are empty.
 *
 * Returns GR_OK or GR_NO_MEMORY.  The page is at most a few times as long as
 * the prose.
 */
extern gr_status gr_write_official(const gr_env *env, const gr_report *report,
								   gr_markup markup, gr_str *page);

#endif							/* GR_OFFICIAL_H */
