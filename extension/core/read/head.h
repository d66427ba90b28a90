/*
 * head.h
 *	  The head of part three: which column is which.
 */
#ifndef GR_READ_HEAD_H
#define GR_READ_HEAD_H

#include "row.h"

/*
 * GR_APPLICANTS is the number of columns of the form; GR_MOST_COLUMNS and
 * GR_MOST_PLACES are the most columns and places that are read.
 */
#define GR_APPLICANTS	GR_WIDTH_APPLICATIONS
#define GR_MOST_COLUMNS	9
#define GR_MOST_PLACES	64

/* Used instead of a column of the form (0 to 6). */
#define GR_COLUMN_FOREIGN	(-1)	/* the column means something else: unread */
#define GR_COLUMN_GROUP		(-2)	/* a head over several columns */

typedef enum gr_head_kind
{
	GR_HEAD_NONE,				/* the text has no head */
	GR_HEAD_OFFICIAL,			/* the form's columns in the form's order */
	GR_HEAD_NAMED,				/* the columns are in the array columns */
	GR_HEAD_UNKNOWN				/* the head cannot be read, so no row is read */
} gr_head_kind;

/*
 * A head.  places is set if the head and the rows stand on one grid: the column
 * at each place of a line, GR_COLUMN_GROUP for none.
 */
typedef struct gr_head
{
	gr_head_kind kind;
	int			ncolumns;
	int16_t		columns[GR_MOST_COLUMNS];
	int			nplaces;		/* 0: not on one grid */
	int16_t		places[GR_MOST_PLACES];
	unsigned	other_units;	/* columns of the form whose head states a unit that no count has, one bit each */
	bool		inferred;		/* a word stands on a line of its own: read unless the sums contradict */
	bool		total_may_lead;	/* kind is OFFICIAL, but 总计 may as well be the first column: the sums decide */
} gr_head;

/*
 * Where the columns of a text set in columns stand, found by its full rows.
 * Counted in columns of a fixed-width font (display) or in characters.
 */
typedef struct gr_columns
{
	bool		display;
	int			n;
	gr_column_range at[GR_MOST_COLUMNS];
} gr_columns;

typedef struct gr_column_views
{
	int			n;				/* 0: no columns were found */
	gr_columns	at[2];
} gr_column_views;

/* Finds the columns of rows with width values. */
extern void gr_find_columns(const gr_rows *rows, int width, gr_column_views *views);

/*
 * Finds the column above each cell of a row.  Returns false if a cell has no
 * column or several, or if the views disagree.
 */
extern bool gr_place_cells(const gr_column_views *views, const gr_token_list *cells, int16_t *columns);

/* Drops lines of a head that are printed again, as at a new page. */
extern void gr_drop_repeated_lines(gr_token_list *zone);

/*
 * Leaves only the last line of a zone, if it names all seven columns.  The lines
 * above it say the same again, or belong to an earlier head.
 */
extern void gr_trim_to_last_line(gr_token_list *zone, int year);

/*
 * Reads a head from its zone.  places: the number of places of the first row in
 * a grid, or 0.
 */
extern void gr_read_head(const gr_token_list *zone, const gr_column_views *views, int places, int year,
						 gr_head *head);

/*
 * Returns what the text names in a head: a column, GR_COLUMN_GROUP or
 * GR_COLUMN_FOREIGN.  *silent: the text belongs to a head, but names no column.
 */
extern int	gr_head_column(const char16_t *text, int len, int year, bool *silent);

/* Is the token one note in brackets, as the form prints one about its sums?  It is no part of a word. */
extern bool gr_is_note_in_brackets(const gr_token *t);

/* Does the token belong to the head or the page without naming a column? */
extern bool gr_is_head_note(const gr_token *t);

/* Does the token alone name a column, or a head over several columns? */
extern bool gr_is_head_word(const gr_token *t, int year);

/* May the token be the head of a column that no form has?  A sentence or a heading is none. */
extern bool gr_may_be_head(const gr_token *t);

/* Fills head->places, if the head and all rows stand on one grid. */
extern void gr_map_places(const gr_token_list *zone, const gr_rows *rows, int year, gr_head *head);

/*
 * Removes each letter of a text once from the pool.  Returns false if one is
 * not in the pool.
 */
extern bool gr_take_letters(gr_words_joined *pool, const char16_t *text, int len);

/*
 * Joins the words over each column, from top to bottom.  centre2 is twice the
 * centre of each column.  Part four uses this too.
 */
extern void gr_texts_over_columns(const gr_token_list *zone, const uint32_t *centre2, int n,
								  bool display, gr_words_joined *texts);

#endif							/* GR_READ_HEAD_H */
