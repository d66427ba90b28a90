/*
 * hidden.h
 *	  Elements whose content is not visible: where they end.
 */
#ifndef GR_HTML_HIDDEN_H
#define GR_HTML_HIDDEN_H

#include "scanner.h"

/* Is the content of an element with this look (GR_HTML_GONE and others) not visible? */
extern bool gr_html_hides(unsigned looks, const gr_html_tag *tag);

/* Drops the content of the element whose start tag was just read. */
extern void gr_html_drop(gr_html_scanner *s, const gr_html_tag *tag);

/* Drops the content of a closed <details>, up to its summary. */
extern void gr_html_drop_details(gr_html_scanner *s, const gr_html_tag *tag);

/* Drops the rest of a closed <details> behind its summary.  tag: the end tag that was just read. */
extern void gr_html_end_summary(gr_html_scanner *s, const gr_html_tag *tag);

/*
 * Handles a tag within an element whose content is dropped.  Returns true if
 * the tag belongs to the dropped content, or does nothing but end it.
 */
extern bool gr_html_dropped(gr_html_scanner *s, const gr_html_tag *tag, bool start);

/*
 * Shows the content of an element, but ends a number at its end.  all: and at each tag
 * in it.
 */
extern void gr_html_keep_apart(gr_html_scanner *s, const gr_html_tag *tag, bool all);

/* Handles a tag while such an element is open. */
extern void gr_html_end_apart(gr_html_scanner *s, const gr_html_tag *tag, bool start);

#endif							/* GR_HTML_HIDDEN_H */
