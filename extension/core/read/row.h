/*
 * row.h
 *	  The rows of a region: groups, and pieces outside of the groups.
 *
 * A cell is a token that may hold a figure: a value, a mark, an empty cell or
 * text.  A group is one row of the text: its cells, and the words on the same
 * lines.  A piece is a token of words outside of all groups.  A label is the
 * words that name a row; a head is the words that name columns.  A zone is the
 * words before a row in which its head is looked for.
 */
#ifndef GR_READ_ROW_H
#define GR_READ_ROW_H

#include "label.h"
#include "regions.h"
#include "report/finding.h"

/* What separates the rows of a region. */
typedef enum gr_mode
{
	GR_MODE_GRID,				/* a row is a line, or a row of an HTML table */
	GR_MODE_CELLS,				/* each cell is a line with a bar */
	GR_MODE_STACKED,			/* each cell is a line that begins with a tab or a bar; an empty line ends the row */
	GR_MODE_WORDS				/* nothing but white space */
} gr_mode;

/* How much is known about which row of the form a group is. */
typedef enum gr_group_state
{
	GR_GROUP_OPEN,				/* nothing */
	GR_GROUP_MASKED,			/* by order: one of the rows whose bits are set in rows */
	GR_GROUP_NAMED,				/* the row is item */
	GR_GROUP_BROKEN				/* none: values stand before a label in it */
} gr_group_state;

/* A list of tokens, not always adjacent in the text. */
typedef struct gr_token_list
{
	const gr_token **at;
	int			n;
} gr_token_list;

/* A row of the text. */
typedef struct gr_group
{
	gr_mode		mode;
	gr_token_list cells;		/* values, marks, empty cells and text */
	gr_token_list own;			/* words on the lines of the row */
	gr_token_list label;		/* the words that named the group */
	uint32_t	line;
	int			place;			/* grid: index of the first cell in its line … */
	int			places;			/* … and the number of places in the line */
	int			all_places;		/* the same, plus merged columns at the end of the line */
	int			from;			/* pieces before the group: from this one … */
	int			here;			/* … to this one, exclusive */
	int			to;				/* pieces after the group: from here to this one, exclusive */
	gr_group_state state;
	gr_row_by	by;
	int			item;			/* GR_GROUP_NAMED: the gr_item */
	uint32_t	rows;			/* GR_GROUP_MASKED: one bit for each possible row of the form */
	bool		label_before;	/* the label stands on lines before the values, so another group may claim it */
} gr_group;

/* Lines of stray values that are reported; a value is stray if no group has it. */
#define GR_MOST_STRAYS	16

/* Most columns that labels take before the cells of a grid. */
#define GR_MOST_LABEL_PLACES	8

/* The rows of a region. */
typedef struct gr_rows
{
	const gr_env *env;
	gr_mode		mode;
	const gr_token *tokens;		/* all tokens of the region */
	int			ntokens;
	gr_tokens	cells;			/* the cells that go over several lines */
	gr_token_list pieces;		/* words outside of the groups, in the order of the text */
	gr_group   *groups;
	int			ngroups;
	int			room;
	const gr_token **pool;		/* memory for the lists of tokens */
	int			pool_used;
	int			pool_size;
	size_t		stray_values;	/* how many values belong to no group */
	int			strays;			/* how many lines hold such values */
	int			most_places[GR_MOST_LABEL_PLACES];	/* grid: most places of rows whose cells begin here */
	const gr_token *stray[GR_MOST_STRAYS];	/* the first value of each of the first such lines */
	bool		bar_begins_rows;	/* a bar alone on its line precedes each row */
	bool		bars_fill_rows;	/* bars fill up short rows, perhaps in place of empty cells */
	bool		bars_apart;		/* cells: a value and the bar behind it stand on lines of their own */
	bool		bars_between;	/* cells: bars on lines of their own stand between cells, and show blank ones */
	bool		closed;			/* text follows the region */
	bool		no_memory;
} gr_rows;

/*
 * Makes the rows of a region.  width is the number of columns of the form, or 0
 * if it differs from row to row.  names tells labels of rows from labels of
 * groups.
 */
extern void gr_make_rows(gr_rows *rows, const gr_env *env, const gr_region *region, int width,
						 const gr_names *names);

/*
 * Makes the rows of part four, which have no labels: a row is a run of cells
 * with at least one figure, or of at least GR_EMPTY_RUN empty cells.
 */
#define GR_EMPTY_RUN	5
extern void gr_make_runs(gr_rows *rows, const gr_env *env, const gr_region *region);

/* Makes one token of each cell that goes over several lines (stream.c). */
extern void gr_make_stream(gr_rows *rows);

/* Returns an empty list with room for n tokens. */
extern gr_token_list gr_new_list(gr_rows *rows, int n);

/* Returns the number of tokens from one to the last of its line; end: behind the region's last token. */
static inline int
gr_rest_of_line(const gr_token *t, const gr_token *end)
{
	int			n = t->places - t->place;

	/* an empty line is one token, but has no places */
	if (t->places <= 1)
		return 1;
	return n < end - t ? n : (int) (end - t);
}

static inline const gr_token *
gr_last_of(const gr_token_list *list)
{
	return list->n > 0 ? list->at[list->n - 1] : NULL;
}

static inline bool
gr_has_token(const gr_token_list *list, const gr_token *t)
{
	int			i;

	for (i = 0; i < list->n; i++)
		if (list->at[i] == t)
			return true;
	return false;
}

/* The words that the group was named by, else all words of its own line. */
static inline const gr_token_list *
gr_label_of(const gr_group *g)
{
	return g->label.n > 0 ? &g->label : &g->own;
}

/* Returns the token in front of a group's cells: the last of its label, else the first cell. */
static inline const gr_token *
gr_front_of(const gr_group *g)
{
	const gr_token_list *label = gr_label_of(g);

	return label->n > 0 ? gr_last_of(label) : g->cells.at[0];
}

/* Do the group's values follow other values, or begin the region, without words before them? */
static inline bool
gr_has_no_words_before(const gr_group *g)
{
	return g->own.n == 0 && g->from == g->here;
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

/* Are the first and the last cell on one line? */
static inline bool
gr_are_on_one_line(const gr_token_list *cells)
{
	return cells->n == 0 || cells->at[0]->line == cells->at[cells->n - 1]->line;
}

/* Do two adjacent cells stand on one line? */
static inline bool
gr_has_line_of_several(const gr_token_list *cells)
{
	int			i;

	for (i = 1; i < cells->n; i++)
		if (cells->at[i]->line == cells->at[i - 1]->line)
			return true;
	return false;
}

/* Do all cells stand on one line, at least two spaces apart? */
static inline bool
gr_are_spaced(const gr_token *const *cells, int n)
{
	int			i;

	for (i = 1; i < n; i++)
		if (cells[i]->line != cells[0]->line || cells[i]->gap < 2)
			return false;
	return n > 0;
}

/*
 * Returns the word right before a row if the label of the row ends with it.  A row
 * without a name has no label yet: then the word itself must be one.  Else returns
 * NULL.
 */
extern const gr_token *gr_label_before(const gr_rows *rows, const gr_group *g);

/* Names the rows without a name by the labels right before them. */
extern void gr_name_by_labels_before(gr_rows *rows);

/* Returns the cells without those under merged cells. */
extern gr_token_list gr_without_covered(gr_rows *rows, const gr_token_list *cells);

/* Does the cell of a figure cover further columns?  Such a figure belongs to none of them. */
extern bool gr_has_merged_figure(const gr_token_list *cells);

/*
 * May a row of a grid have lost a cell?  Yes if another row has more places,
 * counted with and without its label, or if bars fill up rows.  An empty last
 * cell may then be one beside the table.
 */
extern bool gr_may_lack_cell(const gr_rows *rows, const gr_group *g);

/* Counts the values of a line that belong to no group, and keeps the first of them. */
extern void gr_note_stray(gr_rows *rows, const gr_token *from, const gr_token *to);

/* Limits the rows of the form that the group may be; rows has a bit for each. */
extern void gr_mask_group(gr_group *g, uint32_t rows);

/* Names a group by the words around it, or masks it by a piece of a label (names.c). */
extern void gr_name_group(gr_rows *rows, const gr_names *names, gr_group *g);

/*
 * In a grid, a label of several lines looks like several rows.  Joins them to one row
 * if the values stand beside the second line or a later one.  Without this, the first
 * line would be read as a row with blank cells.
 */
extern void gr_join_broken_rows(gr_rows *rows, const gr_names *names);

/*
 * Names all groups by their labels (apart.c); names groups between them by
 * order (align.c).
 */
extern void gr_name_groups(gr_rows *rows, const gr_names *names);
extern void gr_align(gr_rows *rows, const gr_names *names);

#endif							/* GR_READ_ROW_H */
