/*
 * read.h
 *	  Reading a report from raw text, with evidence and findings.
 */
#ifndef GR_READ_H
#define GR_READ_H

#include "forms/say.h"
#include "report/report.h"

/*
 * Raise this number with every change after which some text is read otherwise:
 * another figure, fact or part, or one more or less.  Users read texts again
 * whose reports were read by a lower version.  test/unit/test_version.c fails
 * until that is done.
 */
#define GR_READER_VERSION	1

/* What named a cell's row. */
typedef enum gr_row_by
{
	GR_ROW_BY_NOTHING,
	GR_ROW_BY_LABEL,			/* its label, in the row or just before it */
	GR_ROW_BY_PIECES,			/* pieces of its label around it */
	GR_ROW_BY_ORDER				/* the form's order between two named rows */
} gr_row_by;

/* What named a cell's column. */
typedef enum gr_column_by
{
	GR_COLUMN_BY_NOTHING,
	GR_COLUMN_BY_HEAD,			/* the head over it */
	GR_COLUMN_BY_ORDER,			/* no head: the form's order and exactly its width */
	GR_COLUMN_BY_PLACE,			/* where it stands on its line, under the head */
	GR_COLUMN_BY_SUMS			/* the one reading whose sums hold */
} gr_column_by;

/* Where a cell was read: bytes of the raw text; len 0 for a blank cell. */
typedef struct gr_evidence
{
	bool		present;
	size_t		start;
	size_t		len;
	size_t		line;			/* from 1 */
	gr_row_by	row_by;
	gr_column_by column_by;
} gr_evidence;

/*
 * How many cells a text prints in its tables: those that were read, blank ones
 * too, and those that were not.  A cell that is printed twice counts once;
 * columns that the form does not have count nothing.
 */
typedef struct gr_coverage
{
	size_t		read;
	size_t		unread;
} gr_coverage;

/* What a finding is about: GR_FINDING_table_missing … */
typedef enum gr_finding_code
{
#define GR_FINDING(name, code, severity) GR_FINDING_##name,
#include "forms/findings.def"
#undef GR_FINDING
	GR_NFINDINGS
} gr_finding_code;

typedef struct gr_finding
{
	gr_finding_code code;
	int			table;			/* gr_table or -1 */
	int			item;			/* gr_item or -1 */
	int			measure;		/* gr_measure or -1 */
	size_t		start;			/* bytes of the raw text */
	size_t		len;			/* 0: no place */
	size_t		line;			/* from 1; 0: no place */
	gr_message	message;		/* one sentence, see say.h */
} gr_finding;

typedef void (*gr_finding_sink) (void *context, const gr_finding *finding);

/* As SQL has them: "label", "head" ...; NULL for nothing. */
extern const char *const gr_row_by_names[GR_ROW_BY_ORDER + 1];
extern const char *const gr_column_by_names[GR_COLUMN_BY_SUMS + 1];

extern const char *const gr_finding_names[GR_NFINDINGS];
extern const char *const gr_finding_severities[GR_NFINDINGS];

typedef struct gr_reading
{
	gr_report	report;
	gr_evidence evidence[GR_NSLOTS];
	gr_coverage coverage;
} gr_reading;

/*
 * Read a report from valid UTF-8 without NUL.  Strings of the report point
 * into the text or into memory of env.  sink may be NULL; it is called in the
 * order of the text.  GR_NOT_A_REPORT, GR_TWO_REPORTS, GR_TOO_LARGE and
 * GR_NO_MEMORY leave the reading undefined and fill the diagnosis; of
 * the first two the coverage is known: no cell is read, then.
 */
extern gr_status gr_read_report(const gr_env *env, const char *text, size_t len,
								gr_reading *reading,
								gr_finding_sink sink, void *sink_context,
								gr_diagnosis *diagnosis);

/*
 * The same report, to be encoded: without evidence and findings, which cost
 * time, and its large bodies are not joined yet (gr_section).
 */
extern gr_status gr_parse_report(const gr_env *env, const char *text, size_t len,
								 gr_report *report, gr_diagnosis *diagnosis);

#endif							/* GR_READ_H */
