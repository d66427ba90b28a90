/*
 * table.h
 *	  Tables in HTML: cells and rows in the order of the grid, and the columns
 *	  that spans cover.
 */
#ifndef GR_HTML_TABLE_H
#define GR_HTML_TABLE_H

#include "attributes.h"

/* Handles the tag of a table or a part of one.  found: its attributes; NULL: it is an end tag. */
extern void gr_html_table_tag(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found);

extern void gr_html_table_end(gr_html_scanner *s);
extern void gr_html_row_end(gr_html_scanner *s);
extern void gr_html_cell_end(gr_html_scanner *s);

/* Writes the mark of a cell that spans rows.  start is its source. */
extern void gr_html_spans_mark(gr_html_scanner *s, size_t start);

#endif							/* GR_HTML_TABLE_H */
