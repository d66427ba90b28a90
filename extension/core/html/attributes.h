/*
 * attributes.h
 *	  Attributes of HTML tags: the spans of cells, and whether an element is visible.
 */
#ifndef GR_HTML_ATTRIBUTES_H
#define GR_HTML_ATTRIBUTES_H

#include "scanner.h"
#include "style.h"

typedef struct gr_html_attributes
{
	unsigned	colspan;		/* 0: not given */
	unsigned	rowspan;
	unsigned	looks;
	bool		named;			/* has a class or an id */
	bool		open;			/* dialog, details: is shown */
	bool		value;			/* has a value */
	bool		no_field;		/* of a type of input that does not print its value */
	bool		no_css;			/* of a type of style sheet that browsers do not read */
	gr_html_applies media;		/* of a style sheet */
	gr_html_declared declared;	/* by its own style */
} gr_html_attributes;

/*
 * Reads the rest of a tag behind its name, and its attributes into found, which
 * may be NULL.  Sets self_closing if the tag ends with a slash.  Returns false if
 * the input ends within the tag, which then is not a tag.
 */
extern bool gr_html_scan_attributes(gr_html_scanner *s, gr_html_attributes *found);

#endif							/* GR_HTML_ATTRIBUTES_H */
