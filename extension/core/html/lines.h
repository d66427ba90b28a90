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
 * Does a text with blocks of HTML have lines of its own, as plain text and Markdown do? It
 * does if several of its headings (一、总体情况) are lines without a tag below other such
 * lines.  Otherwise it does if it has a heading of Markdown, or the rule below the head of
 * a table, but these do not count if the text has tags of a whole page ("page").
 */
extern bool gr_html_has_lines(const gr_env *env, const char *raw, size_t len, bool page);

#endif							/* GR_HTML_LINES_H */
