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

/* Heads of one table: it may be printed again with other columns. */
#define GR_MOST_HEADS	8

/* Rows that are kept of one region; the form has 25. */
#define GR_MOST_ROWS	128

/* A row whose cells were found. */
typedef struct gr_read_row
{
	const gr_group *group;
	bool		permuted;		/* by a head in another order than the form's */
	int			n;
	gr_found	cells[GR_MOST_COLUMNS];
} gr_read_row;

typedef struct gr_applications
{
	gr_reader  *reader;
	gr_names	names;
	gr_rows		rows;
	gr_token_list zone;			/* the words of the first head */
	gr_column_views views;		/* seven columns set apart by spaces … */
	gr_column_views head_views;	/* … or as many as the head has */
	gr_offsets	offsets;		/* where the seven cells begin: behind the label … */
	gr_offsets	places;			/* … and in a grid, in the line */
	bool		found;			/* there is a table at all */
	bool		blocks;			/* labels in blocks, values in blocks */
	bool		short_rows;		/* words: blank cells left nothing behind */
	bool		padded;			/* rows have blank cells beside their seven */
	int			nheads;
	gr_head		heads[GR_MOST_HEADS];
	int			nread;
	gr_read_row read[GR_MOST_ROWS];
} gr_applications;

/* 一、 二、 四、 and the like: their label spans the columns of labels. */
extern bool gr_is_wide_row(int item);

/* Find the cells of a named row under a head (columns.c). */
extern void gr_read_applications_row(gr_applications *a, const gr_group *g, const gr_head *head);

/* Tables in blocks of labels and blocks of values (blocks.c). */
extern bool gr_name_by_blocks(gr_applications *a);
extern bool gr_blocks_add_up(const gr_applications *a);

/* Drop rows that stand by order only, and break the sums (columns.c). */
extern void gr_veto_rows(gr_applications *a);
extern void gr_put_applications(gr_applications *a);

#endif							/* GR_READ_APPLICATIONS_H */
