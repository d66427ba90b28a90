/*
 * json_output.h
 *	  JSON as it is written: as text, or directly as jsonb.
 */
#ifndef GRPG_JSON_OUTPUT_H
#define GRPG_JSON_OUTPUT_H

#include "govreport.h"

#pragma GCC visibility push(hidden)

typedef struct json_output
{
	StringInfo	text;			/* on one line, in UTF-8; NULL: jsonb is written */
	grpg_jsonb_state jsonb;		/* of zeros at the beginning */
} json_output;

/* Begins and ends an object or an array, whose bracket is passed. */
extern void grpg_put_json_open(json_output *out, char bracket);
extern void grpg_put_json_close(json_output *out, char bracket);

/* A member of an object: its key, then its value. */
extern void grpg_put_json_key(json_output *out, const char *key);

/* A value.  Strings have to live until the output is taken. */
extern void grpg_put_json_string(json_output *out, gr_str s);
extern void grpg_put_json_number(json_output *out, int64 number, int scale);
extern void grpg_put_json_null(json_output *out);

#pragma GCC visibility pop

#endif							/* GRPG_JSON_OUTPUT_H */
