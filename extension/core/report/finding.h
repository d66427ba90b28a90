/*
 * finding.h
 *	  What a reading says beside the report: where each cell was read, and what
 *	  is worth telling.
 */
#ifndef GR_FINDING_H
#define GR_FINDING_H

#include "forms/say.h"

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

#endif							/* GR_FINDING_H */
