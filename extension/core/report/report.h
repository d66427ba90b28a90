/*
 * report.h
 *	  A report in memory: figures, printed tokens, facts, prose.
 *
 * This folder, report/, has reports in memory and as bytes, the numbers in
 * their cells, and the sum of several reports.
 */
#ifndef GR_REPORT_H
#define GR_REPORT_H

#include "forms/catalogue.h"
#include "text/date.h"

/* The status of a cell.  A cell is 0 only if a zero is printed. */
typedef enum gr_cell_status
{
	GR_MISSING,					/* the form has the cell, but it was not read */
	GR_NUMBER,
	GR_BLANK,					/* the cell is there and empty */
	GR_NOT_APPLICABLE,			/* a dash, a slash, 无 … */
	GR_TEXT,					/* something that is not one number */
	GR_UNFIT,					/* text: a number that the cell cannot hold, such as 3.5 for a count */
	GR_AT_LEAST					/* a sum in which some report has no number */
} gr_cell_status;

/* The names in SQL.  GR_UNFIT is called "text", too. */
extern const char *const gr_status_names[7];

typedef enum gr_unit
{
	GR_UNIT_NONE,
	GR_UNIT_YUAN,				/* 元 */
	GR_UNIT_WAN_YUAN,			/* 万元 */
	GR_UNIT_YI_YUAN				/* 亿元 */
} gr_unit;

/* Most decimals of an amount: 1 fen in 万元. */
#define GR_MAX_SCALE	6

/*
 * The figures alone: all that checks, sums and metrics read.  A cell of status
 * NUMBER or AT_LEAST has a value, times 10^scale.  For all other cells value is
 * 0. scale is 0 for all cells but amounts.  Slots outside forms[] are MISSING.
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

/*
 * A sum compares sides of at most 28 terms.  If all figures are below this
 * limit, no side overflows int64.  Cells that may be negative are in no sum.
 */
#define GR_PLAIN_LIMIT	(UINT64_C(1) << 58)

/*
 * Numbers are plain if these values of all of them, OR-ed together, are below
 * GR_PLAIN_LIMIT: see gr_decode_plain.
 */
static inline uint64_t
gr_plain_bits(int slot, int64_t value)
{
	return value < 0 && gr_slot_kind(slot) == GR_SIGNED ? 0 : (uint64_t) value;
}

/* Bodies above this size, in bytes, are not joined by gr_parse_report. */
#ifndef GR_LARGE_BODY
#define GR_LARGE_BODY	65536
#endif

/*
 * A part of the prose.
 *
 * runs is NULL, except for a large body in a report of gr_parse_report.  Such a
 * body is joined only when it is encoded, so that memory never holds a third
 * copy of it.  Then body.data is where its first line begins in the text and
 * body.len is its length when joined. runs says which bytes of the text to
 * take: the length of a run, the bytes to skip for a line end, the length of
 * the next run, and so on.
 */
typedef struct gr_section
{
	bool		present;
	gr_str		heading;		/* absent: the part has no heading */
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
	uint8_t		unit[GR_NSLOTS];	/* gr_unit; only for cells that print one */
	gr_str		printed[GR_NSLOTS]; /* only for cells that print more than a number */
	gr_str		title;
	gr_str		agency;
	gr_date		period[2];			/* first and last day; both or neither */
	gr_date		published;
	gr_str		contact[GR_NCONTACTS];
	gr_section	sections[GR_NSECTIONS];
} gr_report;

extern void gr_report_clear(gr_report *report);

/* Puts a number in the form's unit into a cell.  The cell prints nothing else. */
extern void gr_put_number(gr_report *report, int slot, int64_t value, uint8_t scale);

/* Makes a cell blank. */
extern void gr_put_blank(gr_report *report, int slot);

/* Copies the bytes of a body from "from" up to "to". */
extern void gr_copy_body(const gr_section *section, size_t from, size_t to, char *out);

/*
 * Returns the same bytes as a slice of the text if they are one, else as a
 * copy.  The string is empty if there is no memory for the copy.
 */
extern gr_str gr_some_of_body(const gr_env *env, bool *no_memory, const gr_section *section,
							  size_t from, size_t to);

/* The unit as printed (元, 万元, 亿元); "" for none. */
extern gr_str gr_unit_glyphs(gr_unit unit);

#endif							/* GR_REPORT_H */
