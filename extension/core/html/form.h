/*
 * form.h
 *	  Is a text HTML, and how is the HTML written?
 */
#ifndef GR_HTML_FORM_H
#define GR_HTML_FORM_H

#include "base.h"

/*
 * Finds the form in which the HTML is written, as bits like GR_HTML_LITERAL: the one
 * whose tags have the greatest weight.  It may be plain HTML, HTML escaped in a JSON or
 * JavaScript string, HTML with its tags written as &lt;td&gt;, or both.
 *
 * *earnest: the text is HTML.  A stray '<' or one mention of a tag is not enough; then
 * the form is GR_HTML_LITERAL.  Plain text whose line ends are escapes in JSON is read in
 * the same way, and counts as HTML.  *whole: if the same text also holds a report in
 * another form, the form that reads it; else 0.
 */
extern unsigned gr_html_form(const gr_env *env, const char *raw, size_t len, bool *earnest, unsigned *whole);

#endif							/* GR_HTML_FORM_H */
