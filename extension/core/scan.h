/*
 * scan.h
 *	  Raw text as a stream of cells, whatever its layout.
 */
#ifndef GR_SCAN_H
#define GR_SCAN_H

#include "label.h"

typedef enum gr_event_kind
{
	GR_EVENT_LABEL,
	GR_EVENT_VALUE,				/* a number or a mark for "does not apply" */
	GR_EVENT_TEXT,				/* anything else: a cell, or a word of prose */
	GR_EVENT_BLANK,				/* a cell that is there and empty */
	GR_EVENT_COVERED,			/* a grid position under a merged cell */
	GR_EVENT_ROW_END,			/* hard: of a grid; soft: an empty line */
	GR_EVENT_PAGE_NUMBER,
	GR_EVENT_END
} gr_event_kind;

typedef struct gr_event
{
	gr_event_kind kind;
	const char *start;
	const char *end;
	const char *cell_start;		/* start, or the marks before it on the line */
	size_t		line;			/* from 1 */
	bool		line_start;		/* nothing but white space and marks before */
	bool		hard;			/* bounded by a tab, bar or cell mark */
	bool		bar;			/* of a blank cell: a bar told it */
	bool		uncertain;		/* … which may be a row's beginning instead */
	bool		plain;			/* of a value: a plain number … */
	int64_t		number;			/* … which is this */
	gr_label	label;
} gr_event;

/*
 * What parts plain numbers of a text, and what it does to the scanner.  Tables
 * part all their numbers alike, so that it is worth keeping.
 */
#define GR_MAX_PARTING	4
#define GR_PARTED_UNKNOWN	0xFF

typedef struct gr_parting
{
	uint32_t	bytes;			/* without the spaces around */
	uint32_t	mask;			/* of those bytes that count */
	uint8_t		len;
	uint8_t		lines;			/* line ends among them */
	uint8_t		parted[8];		/* by the state before: that behind, or unknown */
} gr_parting;

/* A cell of a row. */
typedef struct gr_row_cell
{
	const char *start;
	const char *end;
	int64_t		number;			/* if it is plain */
	uint32_t	line;
	uint8_t		kind;			/* gr_event_kind: VALUE, TEXT or BLANK */
	bool		hard;			/* bounded by separators */
	bool		uncertain;		/* a blank that may be a row's beginning */
	bool		plain;			/* a plain number */
} gr_row_cell;

typedef struct gr_scanner
{
	const gr_env *env;
	const char *text;
	const char *p;
	const char *end;
	size_t		line;
	const char *polled;			/* where poll was last called */
	const char *marks;			/* where marks before p begin */
	const char *cell_end;		/* next hard separator or line end, if past p */
	const char *cell_last;		/* the same without white space before it */
	bool		line_start;		/* nothing at all before on this line */
	bool		fresh;			/* no content before on this line */
	bool		content;		/* content since the last hard separator */
	bool		separated;		/* this line has a tab or bar inside */
	bool		tabbed;			/* this line began with a tab */
	bool		ended_by_bar;	/* the line before ended with a bar … */
	bool		lone_bar;		/* … and had nothing else */
	int			cells;			/* cells with content on this line */
	int			blanks;			/* blank cells still to be given out */
	bool		bars;			/* … told by bars */
	bool		uncertain;		/* … or by one that may begin a row */
	const char *behind;			/* the end of the last label or plain number, if
								 * nothing came since but one empty line */
	uint8_t		state;			/* the state there */
	bool		emptied;		/* there was that empty line */
	gr_parting	parting;
} gr_scanner;

extern void gr_scan_begin(gr_scanner *scanner, const gr_env *env, const char *text, size_t len);
extern void gr_scan_next(gr_scanner *scanner, gr_event *event);

/*
 * Right behind a label or a plain number: up to max more plain numbers that are
 * parted as those before, and what gr_scan_next would say of them.  emptied: an
 * empty line is before each.  Gives how many.
 */
extern int	gr_scan_numbers(gr_scanner *scanner, gr_row_cell *cells, int max, bool *emptied);

/*
 * Right behind a label or a number: past the end of its line if there is nothing
 * more than a bar before.  True: that is the end of a grid's row, of which
 * gr_scan_next would give an event.
 */
extern bool gr_scan_row_end(gr_scanner *scanner);

/* Text longer than this is prose (bytes). */
#define GR_PROSE_BYTES	60

/*
 * Past empty lines and whole lines of prose, of which gr_scan_next would say no
 * more than that they are there.  Gives whether there was prose.
 */
extern bool gr_skip_prose(gr_scanner *scanner);

#endif							/* GR_SCAN_H */
