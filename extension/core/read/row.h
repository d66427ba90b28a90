/*
 * row.h
 *	  The rows of a stretch of text: groups of cells, and the words around them.
 */
#ifndef GR_READ_ROW_H
#define GR_READ_ROW_H

#include "label.h"
#include "regions.h"
#include "report/finding.h"

/* How the rows of a stretch of text are told apart. */
typedef enum gr_mode
{
	GR_MODE_GRID,				/* a line or an HTML row is a row */
	GR_MODE_CELLS,				/* a cell a line, each with a bar */
	GR_MODE_STACKED,			/* a cell a line behind a tab, rows end with an empty line */
	GR_MODE_WORDS				/* white space only */
} gr_mode;

/* How far the name of a group is known. */
typedef enum gr_group_state
{
	GR_GROUP_OPEN,				/* rows is not known yet */
	GR_GROUP_MASKED,			/* one of the rows in rows, by order */
	GR_GROUP_NAMED,				/* item is its row */
	GR_GROUP_BROKEN				/* values before a label in its row: it has no row */
} gr_group_state;

/* Where the label of a named group stands. */
typedef enum gr_label_place
{
	GR_LABEL_IN_ROW,
	GR_LABEL_BEFORE,			/* on lines before the values: another may claim them */
	GR_LABEL_AMONG_OTHERS		/* several labels wait for values */
} gr_label_place;

/* A run of tokens. */
typedef struct gr_token_list
{
	const gr_token **at;
	int			n;
} gr_token_list;

/* A row of the text. */
typedef struct gr_group
{
	gr_mode		mode;
	gr_token_list cells;		/* values, marks, blanks and text of the row */
	gr_token_list own;			/* words of the row itself */
	gr_token_list label;		/* the words that named it */
	uint32_t	line;
	int			place;			/* grid: the first cell's index in its line … */
	int			places;			/* … and how many places the line has */
	int			all_places;		/* with merged columns at its end */
	int			from;			/* the pieces from here … */
	int			here;			/* … to here stand before it */
	int			to;				/* … and up to here behind it */
	gr_group_state state;
	gr_label_place where;
	gr_row_by	by;
	int			item;			/* if named */
	uint32_t	rows;			/* if masked: a bit for each row of the form */
	bool		label_is_tight;	/* nothing but the label was taken for it */
} gr_group;

/* Lines of values that no row claims, as far as they are told of. */
#define GR_MOST_STRAYS	16

/* Columns of labels before the cells of a grid. */
#define GR_MOST_LABEL_PLACES	8

/* A stretch of text as rows. */
typedef struct gr_rows
{
	const gr_env *env;
	gr_mode		mode;
	const gr_token *tokens;		/* of the region */
	int			ntokens;
	gr_tokens	cells;			/* those put together from several lines */
	gr_token_list pieces;		/* words outside of the groups, in their order */
	gr_group   *groups;
	int			ngroups;
	int			room;
	const gr_token **pool;		/* room for lists of tokens */
	int			pool_used;
	int			pool_size;
	size_t		stray_values;	/* values that belong to no row */
	int			strays;			/* lines of such values … */
	int			most_places[GR_MOST_LABEL_PLACES];	/* grid: of the named rows whose cells begin there */
	const gr_token *stray[GR_MOST_STRAYS];	/* … the first values of the first ones */
	bool		bar_begins_rows;	/* a bar of its own stands before each row */
	bool		closed;			/* the text goes on behind the region */
	bool		no_memory;
} gr_rows;

/*
 * The rows of a region.  width is the number of columns of the form, 0 where it
 * differs from row to row; names tells labels of rows and of groups.
 */
extern void gr_make_rows(gr_rows *rows, const gr_env *env, const gr_region *region, int width,
						 const gr_names *names);

/*
 * The same for part four, whose rows have no labels: runs of cells with a figure,
 * or of at least this many blank ones.
 */
#define GR_BLANK_RUN	5
extern void gr_make_runs(gr_rows *rows, const gr_env *env, const gr_region *region);

/* How the rows of these tokens are told apart. */
extern gr_mode gr_mode_of(const gr_token *tokens, int n);

/* Cells that go over several lines as tokens of their own (stream.c). */
extern void gr_make_stream(gr_rows *rows);

/* An empty list with room for n tokens. */
extern gr_token_list gr_new_list(gr_rows *rows, int n);

/* The token behind the last one of the line that begins at i. */
extern int	gr_line_end(const gr_token *tokens, int n, int i);

static inline const gr_token *
gr_last_of(const gr_token_list *list)
{
	return list->n > 0 ? list->at[list->n - 1] : NULL;
}

static inline bool
gr_all_empty(const gr_token *const *cells, int n)
{
	int			i;

	for (i = 0; i < n; i++)
		if (!gr_is_empty_cell(cells[i]))
			return false;
	return true;
}

/* Do these cells stand on one line, with more than one blank between them? */
static inline bool
gr_are_spaced(const gr_token *const *cells, int n)
{
	int			i;

	for (i = 1; i < n; i++)
		if (cells[i]->line != cells[0]->line || cells[i]->gap < 2)
			return false;
	return n > 0;
}

/* The cells without the places under merged ones. */
extern gr_token_list gr_without_covered(gr_rows *rows, const gr_token_list *cells);

/* Does a figure's cell cover further columns?  It belongs to none of them then. */
extern bool gr_has_merged_figure(const gr_token_list *cells);

/*
 * Did this row of a grid lose a cell?  Then another has more places, with and
 * without its label, and the blank at this one's end may be one beside the table.
 */
extern bool gr_may_lack_cell(const gr_rows *rows, const gr_group *g);

/* Note a line of values that belongs to no row, if it is one. */
extern void gr_note_stray(gr_rows *rows, const gr_token *from, const gr_token *to);

/* Only these rows of the form may the group be, a bit each. */
extern void gr_mask_group(gr_group *g, uint32_t rows);

/* Name one group by the words around it, or mask it by a piece of a label (names.c). */
extern void gr_name_group(gr_rows *rows, const gr_names *names, gr_group *g);

/* Name all groups by labels (apart.c), and those between them by order (align.c). */
extern void gr_name_groups(gr_rows *rows, const gr_names *names);
extern void gr_align(gr_rows *rows, const gr_names *names);

#endif							/* GR_READ_ROW_H */
