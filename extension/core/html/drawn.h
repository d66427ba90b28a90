/*
 * drawn.h
 *	  The cells of tables that are drawn with characters.
 */
#ifndef GR_DRAWN_H
#define GR_DRAWN_H

#include "html.h"

#define GR_DRAWN_COLUMNS	63
#define GR_DRAWN_PIECES		4096	/* of cells, between two borders over the whole width */

/* A part of a line between two bars or corners. */
typedef struct gr_drawn_part
{
	uint32_t	from;			/* places of the bars; in columns of the table once they are known */
	uint32_t	to;
	const char *start;
	const char *end;
	bool		border;
} gr_drawn_part;

/* What one line has of a cell. */
typedef struct gr_drawn_piece
{
	const char *start;
	const char *end;
	int			line;			/* of the table */
	int			next;			/* number of the cell's next piece, or -1 */
} gr_drawn_piece;

typedef struct gr_drawn_cell
{
	uint32_t	from;			/* columns of the table */
	uint32_t	to;
	int			first_row;
	int			last_row;		/* -1: the cell is still open */
	int			first;			/* pieces, or -1 */
	int			last;
	const char *at;				/* in its first line */
} gr_drawn_cell;

typedef struct gr_drawing
{
	const gr_env *env;
	const char *end;			/* of the text */
	bool		frame;			/* one column: bars within a line are text */
	bool		by_number;		/* the first part of each line is in the first column, and so on */
	uint32_t	width;			/* of characters that some fonts draw wide: 1 or 2 columns; 0: all take one */
	uint32_t	ncolumns;
	uint32_t	corners[GR_DRAWN_COLUMNS + 1];	/* their places */

	/* the rows since the last border over the whole width */
	int			line;
	int			row;
	bool		begun;			/* this row has lines */
	int			ncells;
	int			npieces;
	gr_drawn_cell *cells;
	gr_drawn_piece *pieces;
	int			nopen;
	int			open[GR_DRAWN_COLUMNS];	/* numbers of the open cells */

	bool		no_memory;
	bool		writes;			/* else rows are only checked */
	char	   *flat;
	size_t		flat_len;
	gr_html_map *map;			/* NULL: not wanted */
	const char *raw;
} gr_drawing;

/* ---- drawn.c ---- */

/*
 * Makes the flat text of a text with tables drawn with characters, which get the same
 * marks as tables in HTML; all else is copied.  Leaves *flat as it is if there are none.
 */
extern gr_status gr_drawn_flatten(const gr_env *env, const char *raw, size_t len,
								  gr_html_map **map, char **flat, size_t *flat_len);

/* ---- drawn_rows.c ---- */

/*
 * Cuts the line at *p into its parts, and steps to the next line.  Returns the number
 * of parts; 0 if the line does not begin and end with a bar.
 */
extern int	gr_drawn_cut_line(const gr_drawing *d, const char **p, gr_drawn_part *parts);

/* Finds the columns of a table, which are between the corners of its borders. */
extern bool gr_drawn_find_columns(gr_drawing *d, const char *table, const char *end);

/* The same for a table whose lines all have as many parts. */
extern bool gr_drawn_count_columns(gr_drawing *d, const char *table);

/* Reads all lines of a table.  Returns false if its bars are not below its corners. */
extern bool gr_drawn_read(gr_drawing *d, const char *table, const char *end);

/* ---- drawn_flat.c ---- */

/* Writes a mark that the text does not have; its source is the place at. */
extern void gr_drawn_put_mark(gr_drawing *d, char mark, const char *at);

/* Copies text.  Bytes of it that would be marks become white space. */
extern void gr_drawn_put_text(gr_drawing *d, const char *start, const char *end);

/* Writes the words of a line, without its values, because it is not known which row they belong to. */
extern void gr_drawn_put_words(gr_drawing *d, const gr_drawn_part *parts, int n);

/* Writes the rows since the last border over the whole width.  at: where this border begins. */
extern void gr_drawn_put_rows(gr_drawing *d, const char *at);

#endif							/* GR_DRAWN_H */
