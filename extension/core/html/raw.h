/*
 * raw.h
 *	  Elements whose content has no tags: scripts, style sheets and some others.
 */
#ifndef GR_HTML_RAW_H
#define GR_HTML_RAW_H

#include "attributes.h"

/* Is the end tag of an element whose content has no tags at pos? */
extern bool gr_html_is_end_tag(const gr_html_scanner *s, const char *name);

/*
 * Moves to the end tag of an element whose content has no tags, or to the end
 * of the input.
 */
extern void gr_html_skip_raw(gr_html_scanner *s, const gr_html_tag *tag);

/* The same, but reads style sheets and notes fields. */
extern void gr_html_pass_raw(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found);

#endif							/* GR_HTML_RAW_H */
