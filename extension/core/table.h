/*
 * table.h
 *	  From the stream of cells to the rows of the three tables.
 */
#ifndef GR_TABLE_H
#define GR_TABLE_H

#include "read.h"
#include "scan.h"

/* More cells than any row has; what comes beyond is counted, not kept. */
#define GR_MAX_ROW	40

/* Columns of a block of part two; none has more than three. */
#define GR_MAX_COLUMNS	4

/* A row that stands for no item: values of part four between two labels. */
#define GR_NO_ITEM	(-1)

typedef struct gr_row
{
	int			item;			/* gr_item or GR_NO_ITEM */
	const char *label_start;
	const char *label_end;
	size_t		line;
	bool		official;		/* the label is as a form prints it */
	bool		guessed;		/* the label only resembles that of the item */
	bool		broken;			/* a row end was seen behind its first cell */
	bool		closed;			/* that row end was a grid's */
	bool		bars;			/* blank cells were told by bars */
	bool		overflow;		/* more than GR_MAX_ROW cells */
	bool		cut;			/* the text ends behind its last cell, not the row */
	int			n;
	int			values;			/* cells of kind VALUE */
	int			copies;			/* how often the same row stood in the text */
	bool		conflict;		/* a copy had other figures */
	int			ncolumns;		/* part two: the columns of its block, as printed */
	uint8_t		columns[GR_MAX_COLUMNS];	/* gr_measure */
	gr_row_cell cells[GR_MAX_ROW];	/* n of them are filled, the rest is not */
} gr_row;

/* Forget the row and its cells, which are too many to be cleared. */
static inline void
gr_clear_row(gr_row *row)
{
	memset(row, 0, offsetof(gr_row, cells));
}

static inline void
gr_copy_row(gr_row *to, const gr_row *from)
{
	memcpy(to, from, offsetof(gr_row, cells) + (size_t) from->n * sizeof(gr_row_cell));
}

#define GR_MAX_SEGMENTS	6

/*
 * Part three as a mere sequence, for texts whose labels stand apart from their
 * values (apart.c): all its values, and which labels stand between them.
 */
#define GR_MAX_STREAM	(GR_BASE_PROCEEDINGS - GR_BASE_APPLICATIONS)
#define GR_MAX_STOPS	64

typedef struct gr_stream
{
	int			n;
	int			nstops;
	int			group;			/* of the next value: ended by an empty line */
	bool		unfit;			/* cells with separators, or too many */
	gr_row_cell cells[GR_MAX_STREAM];	/* from here on: filled as counted */
	uint8_t		groups[GR_MAX_STREAM];
	struct
	{
		int			item;
		int			at;			/* values before the label */
	}			stops[GR_MAX_STOPS];
} gr_stream;

/* All that was seen of the tables. */
typedef struct gr_tables
{
	int			nsegments;
	int			labels[GR_NTABLES]; /* labels of the table that were seen */
	const char *start[GR_NTABLES];	/* extent in the text */
	const char *end[GR_NTABLES];
	size_t		line[GR_NTABLES];
	int			votes[GR_NTABLES][GR_NFORMS];
	uint32_t	columns;		/* measures of part two whose labels were seen */
	bool		other_seen;		/* （六）其他处理 */
	bool		tail_seen;		/* （七）总计 or 四、结转 */
	int			orphans;		/* values of part three before its first row */
	int			copied_rows;	/* rows with figures that stood there twice */
	int			conflicts;		/* … with other figures */
	gr_stream	stream;			/* from here on: not cleared as a whole */
	gr_row		rows[GR_NITEMS];	/* of parts two and three; n and label_start
									 * tell whether seen */
	gr_row		segments[GR_MAX_SEGMENTS];	/* of part four */
} gr_tables;

/* Keep a finished row: the first with cells counts, copies are compared. */
extern void gr_keep_row(gr_tables *tables, gr_row *kept, const gr_row *row);

/* Keep a stretch of part four's values. */
extern void gr_keep_segment(gr_tables *tables, const gr_row *row);

/* The builder: gr_tables and where it stands. */
typedef struct gr_builder
{
	gr_tables  *tables;
	int			table;			/* the table that labels may belong to, or -1 */
	bool		open;			/* a row is open */
	gr_label_kind last_kind;	/* of the last label of this table */
	int			last_item;		/* of part three, or -1 */
	int			segment_item;	/* of part four: which group the next values are of */
	const char *early;			/* labels of part four before one that is its alone */
	size_t		early_line;
	bool		header_seen;	/* a label that opens the table */
	int			guesses;		/* guesses left */
	int			ncolumns;		/* of part two's block, in the order printed */
	uint8_t		columns[GR_MAX_COLUMNS];
	int			lone_item;		/* of part two's block: the row without values */
	gr_row_cell lone_value;		/* … and the value without row */
	int			lone_values;
	gr_row		row;			/* if open */
} gr_builder;

extern void gr_build_begin(gr_builder *builder, gr_tables *tables);
extern void gr_build_heading(gr_builder *builder, int section);
extern void gr_build_event(gr_builder *builder, const gr_event *event);
extern void gr_build_end(gr_builder *builder);

/* Past lines of prose that mean nothing to the builder. */
extern void gr_build_prose(gr_builder *builder, gr_scanner *scanner);

/* Plain numbers for the open row, as far as they are parted alike. */
extern void gr_build_numbers(gr_builder *builder, gr_scanner *scanner);


/*
 * The cells of a row of width columns: fills refs with indexes into row->cells
 * and says how they were found.
 */
typedef enum gr_fit
{
	GR_FIT_EXACT,				/* one cell a column */
	GR_FIT_ALIGNED,				/* by its empty cells */
	GR_FIT_PROVEN,				/* by its sum, out of too many */
	GR_FIT_SHORT,				/* too few: unread */
	GR_FIT_LONG,				/* too many: unread */
	GR_FIT_EMPTY				/* no cell at all */
} gr_fit;

/* Nearly all rows: a value a column, and nothing else. */
static inline bool
gr_is_exact(const gr_row *row, int width)
{
	return row->n == width && row->values == width && !row->overflow && !row->cut;
}

/*
 * Part three read as a sequence of values in the form's order: fills a cell for
 * each slot of the form from GR_BASE_APPLICATIONS on.  False: not proven.
 */
extern bool gr_fit_apart(const gr_tables *tables, uint8_t forms, const gr_row_cell **cells);

extern gr_fit gr_fit_row(const gr_tables *tables, const gr_row *row, int width,
						 bool last_is_total, int *refs);

#endif							/* GR_TABLE_H */
