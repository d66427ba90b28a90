/*
 * text.h
 *	  Text between the tags of HTML.
 */
#ifndef GR_HTML_TEXT_H
#define GR_HTML_TEXT_H

#include "scanner.h"

/*
 * Appends n bytes of text from pos on, unless text is dropped here.  White space
 * between cells, as in "</td>&nbsp;<td>", does not make a line.
 */
extern void gr_html_put_run(gr_html_scanner *s, size_t n);

/* Notes that the open cell shows a field with a value. */
extern void gr_html_put_field(gr_html_scanner *s);

/* Reads text from pos up to a '<' or the end of the part that is read before the next poll. */
extern void gr_html_text(gr_html_scanner *s);

#endif							/* GR_HTML_TEXT_H */
