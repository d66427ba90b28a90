/*
 * govreport.h
 *	  What the files of the PostgreSQL side share.
 *
 * Strings of the core (gr_str) are UTF-8. char * and text are in the encoding
 * of the database.  encoding.c converts between them.  An error is a
 * grpg_failure until it is raised.
 */
#ifndef GOVREPORT_H
#define GOVREPORT_H

#include "compat.h"

#include "lib/stringinfo.h"
#include "utils/jsonb.h"
#include "utils/numeric.h"
#include "utils/rel.h"

#include "read.h"
#include "report/add.h"
#include "rules/rules.h"

/* Other modules cannot see what is declared here. */
#pragma GCC visibility push(hidden)

/* ---- failure.c: what went wrong, and raising it ---- */

/*
 * An error.  Its texts are in the database's encoding and in the caller's
 * memory.
 */
typedef struct grpg_failure
{
	int			sqlstate;
	const char *message;
	const char *detail;			/* whole sentences, or NULL */
	const char *hint;			/* whole sentences, or NULL */
} grpg_failure;

/* Fills in a failure.  Returns false, so that the caller can return it. */
extern bool grpg_fail(grpg_failure *failure, int sqlstate, const char *message,
					  const char *detail, const char *hint);

/* Raises an error: a soft one if the context accepts soft errors. */
extern void grpg_save(Node *context, const grpg_failure *failure);
extern void grpg_throw(const grpg_failure *failure) GRPG_NORETURN;

/* Raises the error for a stored value that does not decode. */
extern void grpg_throw_corrupt(void) GRPG_NORETURN;

/* ---- error.c: errors in the words of SQL ---- */

/*
 * Fills in a failure for a status of the core.  Raises an error if memory ran
 * out.
 */
extern bool grpg_fail_status(grpg_failure *failure, gr_status status,
							 const gr_diagnosis *diagnosis, gr_str text);

/* Fails with 54000 if no report may have this size. */
extern bool grpg_check_size(size_t size, grpg_failure *failure);

/* Raises 22023: unrecognized path "…", with a hint or NULL. */
extern void grpg_throw_unrecognized(const char *what, gr_str name, const char *hint)
	GRPG_NORETURN;

/* Returns the i-th of the names that may have been meant. */
typedef gr_str (*grpg_namer) (int i);

/*
 * "Perhaps you meant …" with the nearest of the names first to first + n - 1.
 * all: a sentence that says where all names are, or NULL.
 */
extern char *grpg_nearest_hint(gr_str name, grpg_namer namer, int first, int n, const char *all);

/* A list of the names first to first + n - 1, for example after "Sections are ". */
extern char *grpg_names_hint(const char *before, grpg_namer namer, int first, int n);

/* The nearest paths of the forms, and where all are.  forms as for gr_path_nearest. */
extern char *grpg_nearest_path_hint(gr_str path, const uint8_t *forms);

/* The index of a name among first to first + n - 1, or -1. */
extern int	grpg_find_name(gr_str name, grpg_namer namer, int first, int n);

/* ---- encoding.c: the border between UTF-8 and the database ---- */

/* Converts to UTF-8. The result may share the bytes of the input. */
extern bool grpg_text_to_utf8(const char *text, size_t len, gr_str *utf8,
							  grpg_failure *failure);

/* The same from any encoding of the server except UTF-8. */
extern bool grpg_to_utf8(const char *bytes, size_t len, int encoding, gr_str *utf8,
						 grpg_failure *failure);

/* Checks that the bytes are UTF-8 without NUL. */
extern bool grpg_check_utf8(const char *bytes, size_t len, grpg_failure *failure);

/* A text argument in UTF-8. Raises an error if it cannot be converted. */
extern gr_str grpg_text_arg(const text *argument);

/*
 * Converts from UTF-8. Raises 22P05 for a character that the database does not
 * have.
 */
extern gr_str grpg_from_utf8(gr_str s);	/* may share the bytes of s */
extern text *grpg_text(gr_str s);
extern char *grpg_cstring(gr_str s);

/*
 * The same, but returns NULL for such a character (before 14 it raises an
 * error, too).
 */
extern char *grpg_try_cstring(gr_str s);

/* At most n characters on one line, for a message. */
extern char *grpg_excerpt(gr_str s, int n);

/* The first n characters. */
extern gr_str grpg_head(gr_str s, int n);

/* ---- file.c: files of unknown encoding ---- */

/*
 * Reads the bytes of a file as text, without a byte order mark.  A byte order
 * mark decides the encoding, else the argument encoding (-1: none), else the
 * declaration in the file.  *guessed: nothing names the encoding, and the bytes
 * are not valid UTF-8. The bytes of a document, an archive or a picture are a
 * failure that says what they are.
 */
extern bool grpg_bytea_to_utf8(const bytea *raw, int encoding, gr_str *utf8, bool *guessed,
							   grpg_failure *failure);

/* The server's number of an encoding, or -1. */
extern int	grpg_encoding_of(const char *name);

/* Gets argument n, the name of an encoding; -1 for NULL. */
extern bool grpg_encoding_arg(FunctionCallInfo fcinfo, int n, int *encoding,
							  grpg_failure *failure);

/* The same; raises 22023 for an unknown name. */
extern int	grpg_known_encoding_arg(FunctionCallInfo fcinfo, int n);

/* ---- store.c: a report as a new datum ---- */

extern Datum grpg_report_datum(const gr_report *report);

/* ---- datum.c: a report as a value ---- */

/* The core's services, using the current memory context. */
extern gr_env grpg_env(void);

/*
 * Memory for a reading, valid until the next call, and the services that
 * allocate beside it.
 */
extern gr_reading *grpg_new_reading(void);
extern gr_env grpg_reading_env(void);

/* The figures, from one TOAST slice. */
extern void grpg_get_figures(Datum datum, gr_figures *figures);

/* The same.  Are the figures plain, as defined for gr_decode_plain? */
extern bool grpg_get_plain(Datum datum, gr_figures *figures);

/* Only the forms and the year. */
extern void grpg_get_header(Datum datum, gr_figures *figures);

/* One cell. */
extern gr_cell_status grpg_get_cell(Datum datum, int slot, int64 *value, int *scale);

/*
 * What a sum needs of a report, without detoasting most of the prose.  Strings
 * point into the value, or into a copy if it was toasted.
 */
extern void grpg_get_tally(Datum datum, gr_tally *tally);

/* What comes before the date of signature: figures, title, agency, period. */
extern gr_report *grpg_get_head(Datum datum);

/* The whole report.  Strings point into the (detoasted) value. */
extern gr_report *grpg_get_report(Datum datum);

/* The OID of the type in the schema of the extension. */
extern Oid	grpg_report_type(Oid schema);

/* Raises an error unless the column holds reports, or a domain over them. */
extern void grpg_check_column(Relation table, Form_pg_attribute column, Oid schema);

/* ---- expanded.c: a sum while it grows ---- */

/* The sum in an expanded datum; NULL if the datum is not one. */
extern const gr_tally *grpg_expanded_tally(Datum datum);

/* ---- json_value.c, json_cell.c, json_read.c, json_detect.c, json_write.c ---- */

/* Reads the JSON.  Strings point into it or into the current memory context. */
extern bool grpg_read_json(JsonbContainer *root, gr_report *report, grpg_failure *failure);

/* Is it canonical JSON? If not, it is read as text. */
extern bool grpg_looks_canonical(const char *str, size_t len);

/* The canonical JSON, in the encoding of the database. */
extern char *grpg_write_json(const gr_report *report);
extern Jsonb *grpg_write_jsonb(const gr_report *report);

/* ---- read.c ---- */

/*
 * Reads raw text into a reading of grpg_new_reading.  Its strings point into
 * the text or live as long as the reading.
 */
extern gr_status grpg_read_text(gr_str text, gr_reading *reading, gr_finding_sink sink,
								void *context, grpg_failure *failure);

/* The report alone, without evidence and findings. */
extern bool grpg_parse_text(gr_str text, gr_report *report, grpg_failure *failure);

/* ---- values.c: numbers, dates, names ---- */

/* value / 10^scale without zeros at the end of its decimals, and with them. */
extern Datum grpg_numeric(gr_wide value, int scale);
extern Datum grpg_exact_numeric(gr_wide value, int scale);

/*
 * Splits a number into value / 10^scale without trailing zeros.  Returns false
 * if it exceeds int64, has more than six decimals, or is NaN.
 */
extern bool grpg_split_numeric(Numeric numeric, int64 *value, uint8_t *scale);
extern Datum grpg_date(int32_t days);
extern Datum grpg_period(const int32_t period[2]);

/* "2019", "2021" or "mixed"; absent if there is no form. */
extern gr_str grpg_form_name(uint8_t forms);

/* A name of the core as a string; absent for NULL. */
extern gr_str grpg_str(const char *name);

/* The names of a slot. */
extern gr_str grpg_item_name(int item);
extern gr_str grpg_measure_name(int measure);
extern gr_str grpg_section_name(int section);
extern gr_str grpg_rule_code(int rule);

/* ---- rows.c: the rows of a set-returning function ---- */

#define GRPG_MAX_COLUMNS	16

typedef struct grpg_rows
{
	ReturnSetInfo *result;
	MemoryContext row;			/* memory for one row */
	int			column;
	Datum		values[GRPG_MAX_COLUMNS];
	bool		nulls[GRPG_MAX_COLUMNS];
} grpg_rows;

extern void grpg_rows_begin(grpg_rows *rows, FunctionCallInfo fcinfo);
extern void grpg_put(grpg_rows *rows, Datum value);
extern void grpg_put_null(grpg_rows *rows);
extern void grpg_put_int(grpg_rows *rows, int value);
extern void grpg_put_numeric(grpg_rows *rows, gr_wide value, int scale);
extern void grpg_put_text(grpg_rows *rows, gr_str s);
extern void grpg_put_row(grpg_rows *rows);

/* Takes the columns put so far as a row of its own, which can be put many times. */
extern HeapTuple grpg_take_row(grpg_rows *rows, MemoryContext context);
extern void grpg_put_tuple(grpg_rows *rows, HeapTuple row);
extern Datum grpg_rows_end(grpg_rows *rows);

/*
 * Writes section, item and measure of a place into three columns; -1 gives
 * NULL.
 */
extern void grpg_put_place(grpg_rows *rows, int table, int item, int measure);

/*
 * Writes a cell as numeric or as bigint; NULL unless it is a number or a lower
 * bound.
 */
extern void grpg_put_cell(grpg_rows *rows, const gr_figures *figures, int slot);
extern void grpg_put_count(grpg_rows *rows, const gr_figures *figures, int slot);

/* ---- constraints.c ---- */

/* A three-valued boolean; unknown is NULL. */
extern Datum grpg_truth(FunctionCallInfo fcinfo, gr_truth truth);

/* Adds a line to the DETAIL of an error. */
extern void grpg_add_sentence(StringInfo detail, gr_str sentence);

/* "report of "A" for 2021", or less if agency or year are unknown. */
extern char *grpg_describe(const gr_report *report);

/* ---- violations.c ---- */

/*
 * Gets argument n, a language.  Raises an error for NULL and unknown languages.
 */
extern gr_language grpg_language_arg(FunctionCallInfo fcinfo, int n);

/* Renders a message of the core into allocated memory. */
extern gr_str grpg_render(const gr_message *message, gr_language language);

/* The sentence of a violation. */
extern gr_str grpg_violation_sentence(const gr_figures *figures, const gr_violation *violation,
									  gr_language language);

/*
 * Writes the violations of these figures as rows.  grpg_put_violation is the
 * sink.
 */
typedef struct grpg_violation_rows
{
	grpg_rows	rows;
	const gr_figures *figures;
	gr_language language;
	int			ordinal;		/* number of rows so far */
} grpg_violation_rows;

extern void grpg_put_violation(void *context, const gr_violation *violation);

#pragma GCC visibility pop

#endif							/* GOVREPORT_H */
