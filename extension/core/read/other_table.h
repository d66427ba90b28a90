/*
 * other_table.h
 *	  Tables that say themselves that their figures are not the report's.
 */
#ifndef GR_READ_OTHER_TABLE_H
#define GR_READ_OTHER_TABLE_H

#include "forms/say.h"
#include "regions.h"

/*
 * Notes the title of a report before its tables, if the token is one.  year: the year
 * that it names.  A title that names an organ replaces one that does not, which may be a
 * link.  If two titles differ in the year, title_year becomes 0.
 */
extern void gr_note_title(gr_regions *regions, const gr_token *t, int year);

/*
 * Returns the token that says that the table is about another year, period or agency
 * than the report, or that its counts have another unit than the form's; or NULL.
 * year and own: the report's year and agency, or 0 and an empty text.  *why: which of
 * these.
 */
extern const gr_token *gr_find_refusal(const gr_region *region, int year, gr_str own, gr_message *why);

#endif							/* GR_READ_OTHER_TABLE_H */
