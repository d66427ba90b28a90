/*
 * finding.h
 *	  What reading a text gives besides the report: where each cell was read,
 *	  and findings.
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
	GR_ROW_BY_ORDER				/* the form's order, between two named rows */
} gr_row_by;

/* What named a cell's column. */
typedef enum gr_column_by
{
	GR_COLUMN_BY_NOTHING,
	GR_COLUMN_BY_HEAD,			/* the head over it */
	GR_COLUMN_BY_ORDER,			/* the form's order: there is no head, and the row has as many cells as the form */
	GR_COLUMN_BY_PLACE,			/* its place on the line, under the head */
	GR_COLUMN_BY_SUMS			/* the sums: only one reading satisfies them */
} gr_column_by;

/* Where a cell was read, in bytes of the raw text. len is 0 for a blank cell. */
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
 * How many cells a text prints in its tables, and how many of them were read
 * (blank ones included) or not.  A cell that is printed twice counts once.
 * Columns that the form does not have are not counted.
 */
typedef struct gr_coverage
{
	size_t		read;
	size_t		unread;
} gr_coverage;

/* The kinds of findings: GR_FINDING_table_missing and others. */
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
	size_t		len;			/* 0: the finding has no place */
	size_t		line;			/* from 1; 0: the finding has no place */
	gr_message	message;		/* one sentence, see say.h */
} gr_finding;

typedef void (*gr_finding_sink) (void *context, const gr_finding *finding);

/* The names in SQL: "label", "head" and others; NULL for nothing. */
extern const char *const gr_row_by_names[GR_ROW_BY_ORDER + 1];
extern const char *const gr_column_by_names[GR_COLUMN_BY_SUMS + 1];

extern const char *const gr_finding_names[GR_NFINDINGS];
extern const char *const gr_finding_severities[GR_NFINDINGS];

#endif							/* GR_FINDING_H */
