/*
 * grid.h
 *	  The tables of the official forms as grids with merged cells.
 */
#ifndef GR_GRID_H
#define GR_GRID_H

#include "forms/catalogue.h"

/* Part three has the most rows, part four the most columns. */
#define GR_GRID_ROWS		32
#define GR_GRID_COLUMNS		15

typedef struct gr_grid_cell
{
	uint8_t		rows;			/* number of rows it spans; 0: covered by another cell */
	uint8_t		columns;
	int16_t		slot;			/* of a figure; -1: no figure */
	gr_str		label;			/* of a cell without figure; may be empty */
	gr_str		remark;			/* behind the label; may be absent */
} gr_grid_cell;

typedef struct gr_grid
{
	int			nrows;
	int			ncolumns;
	gr_grid_cell at[GR_GRID_ROWS][GR_GRID_COLUMNS];
} gr_grid;

/* What the forms print besides the labels of cells: GR_PHRASE_NOTE and others. */
typedef enum gr_form_phrase
{
#define GR_PHRASE(name, text) GR_PHRASE_##name,
#include "forms/official.def"
#undef GR_PHRASE
	GR_NPHRASES
} gr_form_phrase;

extern const gr_str gr_phrases[GR_NPHRASES];

/*
 * Makes a table as the form prints it.  With several forms (a sum of reports)
 * it has the rows and columns of each, labelled as in the latest form that has
 * them.  Without forms it has no rows.
 */
extern void gr_make_grid(gr_table table, uint8_t forms, gr_grid *grid);

#endif							/* GR_GRID_H */
