/*
 * tags.h
 *	  Tags of HTML.
 */
#ifndef GR_HTML_TAGS_H
#define GR_HTML_TAGS_H

#include "scanner.h"

/* Reads whatever begins with the '<' at pos. */
extern void gr_html_markup(gr_html_scanner *s);

#endif							/* GR_HTML_TAGS_H */
