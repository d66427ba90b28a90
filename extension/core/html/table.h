/*
 * table.h
 *	  Tables in HTML: cells and rows in the order of the grid, and the columns
 *	  that spans cover.
 */
#ifndef GR_HTML_TABLE_H
#define GR_HTML_TABLE_H

#include "scanner.h"

extern void gr_html_table_start(gr_html_scanner *s);
extern void gr_html_table_end(gr_html_scanner *s);

/*
 * Starts a row group; no rowspan continues across it.  group is the second
 * letter of the element's name, or 0 to only end the previous group.
 */
extern void gr_html_group_start(gr_html_scanner *s, char group);

/* Ends a row group, if this one is open. */
extern void gr_html_group_end(gr_html_scanner *s, char group);

extern void gr_html_row_start(gr_html_scanner *s);
extern void gr_html_row_end(gr_html_scanner *s);

/* Starts a cell.  colspan and rowspan are at most GR_HTML_COLUMNS; 0: not given. */
extern void gr_html_cell_start(gr_html_scanner *s, unsigned colspan, unsigned rowspan);
extern void gr_html_cell_end(gr_html_scanner *s);

/* Writes the mark of a cell that spans rows.  start is its source. */
extern void gr_html_spans_mark(gr_html_scanner *s, size_t start);

/* Starts or ends a caption. */
extern void gr_html_caption(gr_html_scanner *s, bool start);

#endif							/* GR_HTML_TABLE_H */
