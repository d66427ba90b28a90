/*
 * json.h
 *	  The text of a report that is a string within JSON.
 */
#ifndef GR_HTML_JSON_H
#define GR_HTML_JSON_H

#include "base.h"

/*
 * Copies JSON whose longest string is the report.  In place of all else (the syntax of
 * JSON, names, other values) the copy has zero bytes, which are dropped later.  A title and a
 * date of publication before the report stay, each on a line of its own.  The copy has
 * the same length, and its escapes are not decoded.  Returns false, and copies nothing,
 * if the text is not JSON of this kind.
 */
extern bool gr_json_copy_report(const gr_env *env, const char *raw, size_t len, char *to);

#endif							/* GR_HTML_JSON_H */
