/*
 * applications.h
 *	  What the files that read part three share.
 */
#ifndef GR_READ_APPLICATIONS_H
#define GR_READ_APPLICATIONS_H

#include "head.h"
#include "label.h"
#include "reader.h"
#include "row.h"

/* Most heads of a table.  A table may repeat its head with other columns. */
#define GR_MOST_HEADS	8

/* Most rows of one region.  The form has 25. */
#define GR_MOST_ROWS	128

/* How the columns of rows with blank cells are found. */
typedef enum gr_sparse_kind
{
	GR_SPARSE_NONE,				/* they are not */
	GR_SPARSE_PLACES,			/* by places in the line */
	GR_SPARSE_LINES				/* by lines: each cell has one, a blank cell too */
} gr_sparse_kind;

/*
 * Columns of rows with blank cells.  views has the places of each run of rows,
 * and end the first row behind the run.  stride: lines from one cell to the next.
 */
#define GR_MOST_RUNS	8
typedef struct gr_sparse
{
	gr_sparse_kind kind;
	int			n;
	int			end[GR_MOST_RUNS];
	gr_column_views views[GR_MOST_RUNS];
	uint32_t	stride;
} gr_sparse;

/* A row whose cells were found. */
typedef struct gr_read_row
{
	const gr_group *group;
	bool		permuted;		/* the head has another order than the form, or its order is inferred */
	bool		other_year;		/* a cell in a foreign column names another year than the report's */
	int			n;
	gr_found	cells[GR_MOST_COLUMNS];
} gr_read_row;

typedef struct gr_applications
{
	gr_reader  *reader;
	gr_names	names;
	gr_rows		rows;
	gr_token_list zone;			/* the words of the first head */
	gr_column_views views;		/* words: the seven columns … */
	gr_column_views head_views;	/* … or the columns of the head */
	gr_offsets	offsets;		/* where the seven cells begin, counted from the label … */
	gr_offsets	places;			/* … or, in a grid, from the beginning of the line */
	bool		found;			/* the region has a table */
	bool		blocks;			/* labels stand in blocks, and values in blocks */
	bool		doubted;		/* the sums contradict columns found by places */
	gr_sparse	sparse;			/* columns of rows with blank cells */
	bool		short_rows;		/* words: a row has fewer values than columns, as empty cells cannot be seen */
	bool		long_rows;		/* rows with more cells than columns (the last one filled) outnumber full rows */
	bool		padded;			/* rows have empty cells beside their seven cells */
	int			nheads;
	gr_head		heads[GR_MOST_HEADS];
	int			nread;
	gr_read_row read[GR_MOST_ROWS];
} gr_applications;

/* Does the token begin the head, or is it one of its words? (head_zone.c) */
extern bool gr_begins_head(const gr_token *t);

/* Returns the words before the first row, without those of its label (head_zone.c). */
extern gr_token_list gr_head_zone(gr_applications *a, const gr_group *first);

/* Cuts off what precedes the head, and leaves out pieces of labels (head_zone.c). */
extern void gr_trim_zone(const gr_applications *a, gr_token_list *zone);

/* Finds the cells of a named row under a head (columns.c). */
extern void gr_read_applications_row(gr_applications *a, const gr_group *g, const gr_head *head);

/* Names the rows of a table in blocks (blocks.c). */
extern bool gr_name_by_blocks(gr_applications *a);

/* Finds the columns of rows with blank cells: a->sparse (sparse.c). */
extern void gr_find_sparse_columns(gr_applications *a);

/* Finds the column of each cell of a row with blank cells.  Returns false if the places do not decide. */
extern bool gr_place_sparse_row(const gr_applications *a, const gr_group *g, int16_t *columns);

/* Drops rows that break their sums (row_sums.c). */
extern void gr_veto_rows(gr_applications *a);

/* Puts the rows into the report (columns.c). */
extern void gr_put_applications(gr_applications *a);

/* Is the total of the row a number, and the sum of the others? (row_sums.c) */
extern bool gr_is_proven_row(gr_reader *reader, const gr_read_row *row);

/* Is the total of the row a number, and less than the sum of the others? (row_sums.c) */
extern bool gr_exceeds_total(gr_reader *reader, const gr_read_row *row);

/* Are all filled cells of the row zeros? (row_sums.c) */
extern bool gr_is_row_of_zeros(gr_reader *reader, const gr_read_row *row);

/* Do all sums of the table hold?  A row that is not printed counts 0 (row_sums.c). */
extern bool gr_table_adds_up(const gr_applications *a);

/*
 * Is the total empty, and the last figure the sum of those before it?  Then
 * empty cells were lost, and the total stands in another column (row_sums.c).
 */
extern bool gr_lacks_empty_cells(gr_reader *reader, const gr_read_row *row);

/* Says which columns of the form the head does not name, if it names others (unread.c). */
extern void gr_say_lost_columns(gr_applications *a);

#endif							/* GR_READ_APPLICATIONS_H */
