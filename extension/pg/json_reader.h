/*
 * json_reader.h
 *	  What the files that read the JSON of a report share.
 */
#ifndef GRPG_JSON_READER_H
#define GRPG_JSON_READER_H

#include "govreport.h"

#pragma GCC visibility push(hidden)

/*
 * The chain of keys that leads to a value.  It is written out only for an
 * error.
 */
typedef struct json_place
{
	const struct json_place *parent;
	gr_str		key;			/* absent for the whole object */
} json_place;

typedef struct json_reader
{
	gr_report  *report;
	grpg_failure *failure;
} json_reader;

/* Reads the value of the key with this index. */
typedef bool (*member_reader) (json_reader *reader, const json_place *place,
							  const JsonbValue *value, int index, void *context);

/*
 * Fails with the place, the problem and perhaps the name that was meant.
 * Returns false.
 */
extern bool grpg_json_fail(json_reader *reader, const json_place *place, int sqlstate,
						   const char *what, const char *hint);
extern bool grpg_json_fail_syntax(json_reader *reader, const json_place *place,
								  const char *what);

/*
 * Passes every member to its reader, with the index of its key among the names
 * first to first + n - 1.
 */
extern bool grpg_json_object(json_reader *reader, const json_place *place,
							 const JsonbValue *value, grpg_namer namer, int first, int n,
							 member_reader read, void *context);

/* The object, or the array, in a value; NULL if it is not one. */
extern JsonbContainer *grpg_json_container(const JsonbValue *value, bool array);

/* Reads a string; absent for null. */
extern bool grpg_json_string(json_reader *reader, const json_place *place,
							 const JsonbValue *value, gr_str *s);

/* Reads a number that this kind of cell can hold, as value / 10^scale. */
extern bool grpg_json_number(json_reader *reader, const json_place *place,
							 const JsonbValue *value, gr_kind kind, int64_t *number,
							 uint8_t *scale);

/* Reads a cell.  context is its item. */
extern bool grpg_json_cell(json_reader *reader, const json_place *place,
						   const JsonbValue *value, int measure, void *context);

#pragma GCC visibility pop

#endif							/* GRPG_JSON_READER_H */
