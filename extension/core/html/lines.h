/*
 * lines.h
 *	  Lines of plain text and Markdown that has tags in it.
 */
#ifndef GR_HTML_LINES_H
#define GR_HTML_LINES_H

#include "scanner.h"

/* Handles a tag that ends a line: a <br>, or the start or end of a block. */
extern void gr_html_end_line(gr_html_scanner *s);

/* Handles the start of bold text.  A heading may be written as several bold texts. */
extern void gr_html_start_bold(gr_html_scanner *s);

/*
 * Handles the end of bold text.  A heading may be bold in the paragraph whose text
 * follows; a space separates them.
 */
extern void gr_html_end_bold(gr_html_scanner *s);

/*
 * Does the text have a line that only Markdown has: a heading, or the rule
 * below the head of a table? The lines may be within a string.
 */
extern bool gr_html_is_markdown(const gr_env *env, const char *raw, size_t len);

#endif							/* GR_HTML_LINES_H */
