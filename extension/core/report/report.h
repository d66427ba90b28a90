/*
 * report.h
 *	  A report in memory: figures, printed tokens, facts, prose.
 *
 * This folder, report/, has a report in memory and as bytes, the numbers of its
 * cells, and the sum of several reports.
 */
#ifndef GR_REPORT_H
#define GR_REPORT_H

#include "forms/catalogue.h"
#include "text/date.h"

/* What stands in a cell; a zero is only ever a printed zero. */
typedef enum gr_cell_status
{
	GR_MISSING,					/* the form has the cell, the text does not */
	GR_NUMBER,
	GR_BLANK,					/* the cell is there and empty */
	GR_NOT_APPLICABLE,			/* a dash, a slash, 无 … */
	GR_TEXT,					/* something that is not one number */
	GR_UNFIT,					/* text: a number the cell cannot hold, 3.5 of a count */
	GR_AT_LEAST					/* a sum in which some input had no number */
} gr_cell_status;

/* The names users see; GR_UNFIT is one kind of "text". */
extern const char *const gr_status_names[7];

typedef enum gr_unit
{
	GR_UNIT_NONE,
	GR_UNIT_YUAN,				/* 元 */
	GR_UNIT_WAN_YUAN,			/* 万元 */
	GR_UNIT_YI_YUAN				/* 亿元 */
} gr_unit;

/* Largest number of decimals of an amount: 1 fen in 万元. */
#define GR_MAX_SCALE	6

/*
 * The figures alone: all that checks, sums and metrics read.  value holds
 * status NUMBER and AT_LEAST, times 10^scale; it is 0 for all others, and
 * scale is 0 for all but amounts.  Slots outside forms[] are MISSING.
 */
typedef struct gr_figures
{
	uint8_t		forms[GR_NTABLES];	/* mask of forms; 0: table not found */
	bool		lacking[GR_NTABLES];	/* a sum: some report lacks the table, so
									 * no cell is a number; forms is not 0 */
	bool		no_prose;			/* prose was dropped (govreport_figures) */
	int16_t		year;				/* 0: unknown */
	int64_t		value[GR_NSLOTS];
	uint8_t		status[GR_NSLOTS];
	uint8_t		scale[GR_NSLOTS];
} gr_figures;

/* So large that a side of a sum, of at most 28 terms, stays within int64. */
#define GR_PLAIN_LIMIT	(UINT64_C(1) << 58)

/* A body that may be longer is not joined by gr_parse_report (bytes). */
#ifndef GR_LARGE_BODY
#define GR_LARGE_BODY	65536
#endif

/*
 * runs is NULL but in a report of gr_parse_report, where a large body is joined
 * only when it is encoded, so that memory never holds a third one: there
 * body.data is where its first line begins in the text, body.len its length when
 * joined, and runs says what of the text to take: bytes of a run, bytes to skip
 * for a line end, and so on up to the last run.
 */
typedef struct gr_section
{
	bool		present;
	gr_str		heading;		/* absent: the part had none */
	gr_str		body;			/* lines joined by \n; empty, never absent */
	const uint8_t *runs;
} gr_section;

typedef enum gr_contact
{
	GR_ADDRESS,
	GR_PHONE,
	GR_POSTCODE,
	GR_EMAIL,
	GR_WEBSITE
} gr_contact;

#define GR_NCONTACTS	5

extern const char *const gr_contact_names[GR_NCONTACTS];

typedef struct gr_report
{
	gr_figures	figures;
	uint8_t		unit[GR_NSLOTS];	/* gr_unit, of cells that print one */
	gr_str		printed[GR_NSLOTS]; /* where more than a number was printed */
	gr_str		title;
	gr_str		agency;
	gr_date		period[2];			/* first and last day, both or none */
	gr_date		published;
	gr_str		contact[GR_NCONTACTS];
	gr_section	sections[GR_NSECTIONS];
} gr_report;

extern void gr_report_clear(gr_report *report);

/* Put a number into a cell, in the unit of the form; it prints nothing else. */
extern void gr_put_number(gr_report *report, int slot, int64_t value, uint8_t scale);

/* Make a cell blank. */
extern void gr_put_blank(gr_report *report, int slot);

/* Copy the bytes of a body from one to before another. */
extern void gr_copy_body(const gr_section *section, size_t from, size_t to, char *out);

/* The same as a slice, if it is one, or a copy; empty without memory. */
extern gr_str gr_some_of_body(const gr_env *env, bool *no_memory, const gr_section *section,
							  size_t from, size_t to);

/* The unit's glyphs (元, 万元, 亿元); "" for none. */
extern gr_str gr_unit_glyphs(gr_unit unit);

#endif							/* GR_REPORT_H */
