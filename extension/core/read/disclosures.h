/*
 * disclosures.h
 *	  Part two while it is read: its blocks, the columns of each, and their units.
 */
#ifndef GR_DISCLOSURES_H
#define GR_DISCLOSURES_H

#include "reader.h"

/* Columns of a block's head that are kept. */
#define GR_MOST_BLOCK_COLUMNS	12

/* Words between a block's head and its first row's label. */
#define GR_MOST_BLOCK_WORDS	64

/* A unit that no cell of part two has. */
#define GR_FOREIGN_UNIT	(-1)

/* A column of a block. */
typedef struct gr_block_column
{
	int			measure;		/* from 0, or GR_COLUMN_FOREIGN */
	bool		half;			/* 本年新, whose end is on another line */
	int			unit;			/* gr_unit, or GR_FOREIGN_UNIT */
	const gr_token *token;
} gr_block_column;

typedef struct gr_block
{
	bool		in_head;		/* behind 信息内容: words belong to the head */
	int			nzone;
	const gr_token *zone[GR_MOST_BLOCK_WORDS];	/* the words of the head so far */
	int			nabove;
	const gr_token *above[GR_MOST_BLOCK_WORDS];	/* all words since the clause */
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
	bool		apart;			/* values stand before labels somewhere */
	int			page_unit;		/* printed beside the table: gr_unit or GR_FOREIGN_UNIT */
	bool		units_differ;	/* … and several that differ */
	gr_block	block;
} gr_disclosures;

/* ---- units and heads (block_head.c) ---- */

/* The unit that a text ends with, and how long it is. */
extern int	gr_unit_at_end(const char16_t *text, int len, int *unit_len);

/* Is the token only a unit, or a note that gives one? */
extern bool gr_is_unit_alone(const gr_token *t);

/* The column that words name; false if they name none. */
extern bool gr_block_column_of(const gr_disclosures *d, const gr_words_joined *words,
					gr_block_column *out);

/* A word between the rows: does it open a block or a head, or belong to one? */
extern void gr_take_block_piece(gr_disclosures *d, const gr_token *t);

/* The head that ends where the label of this row begins. */
extern void gr_close_block_head(gr_disclosures *d, const gr_group *g);

/* The unit that notes before, in and behind the table give. */
extern void gr_find_page_unit(gr_disclosures *d);

#endif							/* GR_DISCLOSURES_H */
