/*
 * form.h
 *	  Is a text HTML, and how is the HTML written?
 */
#ifndef GR_HTML_FORM_H
#define GR_HTML_FORM_H

#include "base.h"

/*
 * Finds the form in which the HTML is written, as bits like GR_HTML_LITERAL: the one
 * whose tags have the greatest weight.  *earnest: there is enough markup for HTML; if
 * not, the form is GR_HTML_LITERAL.  *whole: if the same text also holds a report in
 * another form, the form that reads it; else 0.
 */
extern unsigned gr_html_form(const gr_env *env, const char *raw, size_t len, bool *earnest, unsigned *whole);

#endif							/* GR_HTML_FORM_H */
