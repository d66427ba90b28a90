/*
 * head.h
 *	  The head of part three's table: which column is which.
 */
#ifndef GR_READ_HEAD_H
#define GR_READ_HEAD_H

#include "row.h"

/* Columns of part three on the form, and those a text may have. */
#define GR_APPLICANTS	GR_WIDTH_APPLICATIONS
#define GR_MOST_COLUMNS	9
#define GR_MOST_PLACES	64

/* Instead of a column of the form (0 to 6). */
#define GR_COLUMN_FOREIGN	(-1)	/* another meaning: unread */
#define GR_COLUMN_GROUP		(-2)	/* a head over several columns */

typedef enum gr_head_kind
{
	GR_HEAD_NONE,				/* there is no head */
	GR_HEAD_OFFICIAL,			/* the form's columns in its order */
	GR_HEAD_NAMED,				/* columns has them */
	GR_HEAD_UNKNOWN				/* there is one that cannot be read: no row is */
} gr_head_kind;

/*
 * A head.  places, where the head and the rows stand on one grid: the column at
 * each place of a line, GR_COLUMN_GROUP where there is none.
 */
typedef struct gr_head
{
	gr_head_kind kind;
	int			ncolumns;
	int16_t		columns[GR_MOST_COLUMNS];
	int			nplaces;		/* 0: not on one grid */
	int16_t		places[GR_MOST_PLACES];
	bool		forbids;		/* words in it turn its columns into others */
} gr_head;

/*
 * Where the columns of a text set in columns stand, by full rows; display or
 * counted in characters.
 */
typedef struct gr_columns
{
	bool		display;
	int			n;
	uint32_t	from[GR_MOST_COLUMNS];
	uint32_t	to[GR_MOST_COLUMNS];
} gr_columns;

typedef struct gr_column_views
{
	int			n;				/* 0: no columns to be seen */
	gr_columns	at[2];
} gr_column_views;

/* The columns under rows of this many values. */
extern void gr_find_columns(const gr_rows *rows, int width, gr_column_views *views);

/* Which column each cell of a row stands under; false if that is not one reading. */
extern bool gr_place_cells(const gr_column_views *views, const gr_token_list *cells, int16_t *columns);

/* Drop lines of a head that stand there again, as at a new page. */
extern void gr_drop_repeated_lines(gr_token_list *zone);

/*
 * Words of a head: pieces of the text before the first row.  places: how many
 * that row of a grid has, or 0.
 */
extern void gr_read_head(const gr_token_list *zone, const gr_column_views *views, int places, int year,
						 gr_head *head);

/* The column that a token names by itself: 0 to 6, GR_COLUMN_GROUP, or foreign. */
extern bool gr_is_head_word(const gr_token *t, int year);

/* Fill head->places where the head and all rows stand on one grid. */
extern void gr_map_places(const gr_token_list *zone, const gr_rows *rows, int year, gr_head *head);

/* Take letters out of a pool, each once; false if one is not there. */
extern bool gr_take_letters(gr_words_joined *pool, const char16_t *text, int len);

/* The texts over each column, joined downwards (for part four as well). */
extern void gr_texts_over_columns(const gr_token_list *zone, const uint32_t *centre2, int n,
								  bool display, gr_words_joined *texts);

#endif							/* GR_READ_HEAD_H */
