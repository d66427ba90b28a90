/*
 * disclosures.h
 *	  Reading part two.
 *
 * Part two has several blocks.  A clause and a head stand over each block.
 */
#ifndef GR_DISCLOSURES_H
#define GR_DISCLOSURES_H

#include "reader.h"
#include "units.h"

/* Most columns of a block's head. */
#define GR_MOST_BLOCK_COLUMNS	12

/* Most words of a block's head. */
#define GR_MOST_BLOCK_WORDS	64

/* A column of a block. */
typedef struct gr_block_column
{
	int			measure;		/* from 0, or GR_COLUMN_FOREIGN */
	bool		half;			/* 本年新: the rest of the head stands on another line */
	gr_units	units;			/* that the head states */
	const gr_token *token;
} gr_block_column;

typedef struct gr_block
{
	bool		in_head;		/* 信息内容 was read: words belong to the head */
	bool		has_clause;		/* a clause stands above the block */
	bool		has_rows;
	gr_units	units;			/* that the clause or 信息内容 states */
	int			nzone;
	const gr_token *zone[GR_MOST_BLOCK_WORDS];	/* words of the head so far */
	int			nabove;
	const gr_token *above[GR_MOST_BLOCK_WORDS];	/* all words since the clause; the last ones */
	int			seen;			/* how many of them stand above the last row, and so begin no new head */
	bool		has_head;
	int			ncolumns;
	gr_block_column columns[GR_MOST_BLOCK_COLUMNS];
} gr_block;

typedef struct gr_disclosures
{
	gr_reader  *reader;
	gr_names	names;
	gr_rows		rows;
	gr_form		form;
	bool		shows_form;		/* a clause or a head of the form is printed */
	bool		apart;			/* values stand before labels somewhere */
	bool		short_rows;		/* words: a row of the block has fewer values than columns, as empty cells cannot be seen */
	bool		values_first;	/* words: values stand before the first label of the block */
	uint32_t	stride;			/* words: lines from one cell to the next, if an empty line is a blank cell; else 0 */
	gr_units	page_units;		/* that notes beside the table state */
	gr_block	block;

	/* the row that is being read: the cells that the form has */
	int			width;
	int			measures[GR_MOST_BLOCK_COLUMNS];
} gr_disclosures;

/* A measure by its name, as gr_block_column counts them.  Only that of an amount is no count. */
#define GR_BLOCK_MEASURE(name)	(GR_MEASURE_DISCLOSURES_##name - GR_FIRST_MEASURE_DISCLOSURES)

/* ---- heads (block_head.c) ---- */

/* Returns the number of cells of a row of the form, and their measures. */
extern int	gr_cells_of_item(int item, gr_form form, int *measures);

/* Finds the column that the words name.  Returns false if they name none. */
extern bool gr_block_column_of(const gr_disclosures *d, const gr_words_joined *words,
							   gr_block_column *out);

/* Does the token alone name a column? */
extern bool gr_is_block_column(const gr_disclosures *d, const gr_token *t);

/*
 * Takes a word outside of the rows: it may open a block or a head, or belong to a head.
 * Returns whether it opens a block (see gr_opens_block).
 */
extern bool gr_take_block_piece(gr_disclosures *d, const gr_token *t);

/*
 * Reads the head of the block, which ends before the label of this group.  Without
 * 信息内容 the words above are a head if one of them names a column.
 */
extern void gr_close_block_head(gr_disclosures *d, const gr_group *g);

/* Finds the units that notes before, in and after the table state. */
extern void gr_find_page_units(gr_disclosures *d);

/* ---- units (block_units.c) ---- */

/* Sets the units of the row's cells, or refuses their numbers.  units: those that the head of each cell states. */
extern void gr_set_units(const gr_disclosures *d, const gr_group *g, const gr_units *const *units,
						 gr_found *cells, int n);

/* ---- a line for each cell (lines_of_cells.c) ---- */

/*
 * Returns the number of lines that each cell takes, or 0 if the text does not have
 * as many lines for a blank cell as for a filled one.  If it has, names the rows by
 * the labels right before them.
 */
extern uint32_t gr_lines_of_cell(gr_disclosures *d);

/* Do values stand between the head of a block and its first label?  Then the labels stand behind their values. */
extern bool gr_values_stand_first(const gr_disclosures *d, const gr_group *first);

/* May the values of a row on several lines belong to two rows? */
extern bool gr_may_be_of_two_rows(const gr_disclosures *d, const gr_group *g);

/*
 * Are there values without a label right above the label of a row whose values are
 * on lines of their own?  Then they may belong to that row.
 */
extern bool gr_follows_lone_values(const gr_disclosures *d, const gr_group *g);

/*
 * Is one of the counts negative?  Then the values of a row on several lines were
 * perhaps not extracted in the order of their columns.
 */
extern bool gr_has_negative_count(const gr_disclosures *d, const gr_group *g, const gr_token *const *window);

#endif							/* GR_DISCLOSURES_H */
