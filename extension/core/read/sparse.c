/*
 * sparse.c
 *	  Pass 7: finds the columns of a text set in columns in which cells are blank.
 *
 * Values of several rows that stand one below another make a column.  White space
 * does not show columns exactly, and a new page may set them elsewhere, so a table
 * that is read so counts only if all its sums hold (row_sums.c).
 */
#include "applications.h"

/* Makes a place on the line, and the columns that it overlaps, one column. */
static void
add_place(gr_columns *c, uint32_t from, uint32_t to)
{
	int			q;
	int			k;

	for (q = 0; q < c->n && c->to[q] <= from; q++)
		;
	for (k = q; k < c->n && c->from[k] < to; k++)
	{
		from = c->from[k] < from ? c->from[k] : from;
		to = c->to[k] > to ? c->to[k] : to;
	}
	memmove(&c->from[q + 1], &c->from[k], (size_t) (c->n - k) * sizeof(c->from[0]));
	memmove(&c->to[q + 1], &c->to[k], (size_t) (c->n - k) * sizeof(c->to[0]));
	c->from[q] = from;
	c->to[q] = to;
	c->n += 1 - (k - q);
}

/* Adds a row to the columns of the rows from number first on.  Returns false if it does not fit to them. */
static bool
add_row(gr_column_views *views, const gr_rows *rows, int first, int row)
{
	gr_columns *c = &views->at[0];
	int16_t		columns[GR_MOST_COLUMNS];
	int			i;

	for (i = 0; i < rows->groups[row].cells.n; i++)
	{
		const gr_token *t = rows->groups[row].cells.at[i];

		add_place(c, c->display ? t->display : t->column, c->display ? t->display_end : t->column_end);
		if (c->n > GR_APPLICANTS)
			return false;
	}
	for (i = first; i <= row; i++)
		if (rows->groups[i].cells.n > 0 && !gr_place_cells(views, &rows->groups[i].cells, columns))
			return false;
	return true;
}

/* Does the row stand on one line, and is a cell of it blank? */
static bool
is_short(const gr_group *g)
{
	return g->cells.n > 0 && g->cells.n < GR_APPLICANTS && g->cells.at[0]->line == gr_last_of(&g->cells)->line;
}

/* Finds the columns of all rows; a page may have others than the page before. */
static bool
find_runs(const gr_rows *rows, bool display, gr_column_runs *runs)
{
	gr_column_views now = {.n = 1};
	gr_column_views before;
	int			first = 0;
	int			i;

	runs->n = 0;
	now.at[0].display = display;
	for (i = 0; i < rows->ngroups; i++)
	{
		before = now;
		if (add_row(&now, rows, first, i))
			continue;
		if (before.at[0].n != GR_APPLICANTS || runs->n == GR_MOST_RUNS - 1)
			return false;
		runs->views[runs->n] = before;
		runs->end[runs->n++] = i;
		now.at[0].n = 0;
		first = i;
		if (!add_row(&now, rows, first, i))
			return false;
	}
	runs->views[runs->n] = now;
	runs->end[runs->n++] = i;
	return now.at[0].n == GR_APPLICANTS;
}

bool
gr_find_column_runs(const gr_rows *rows, gr_column_runs *runs)
{
	bool		blank = false;
	int			i;

	if (rows->mode != GR_MODE_WORDS || rows->ngroups > GR_MOST_ROWS)
		return false;
	for (i = 0; i < rows->ngroups; i++)
	{
		const gr_group *g = &rows->groups[i];

		if (g->state != GR_GROUP_NAMED || (!is_short(g) && g->cells.n != GR_APPLICANTS))
			return false;
		blank |= is_short(g);
	}
	return blank && (find_runs(rows, false, runs) || find_runs(rows, true, runs));
}

const gr_column_views *
gr_columns_of(const gr_applications *a, const gr_group *g)
{
	int			i;

	if (!a->sparse)
		return &a->views;
	for (i = 0; i < a->runs.n - 1 && a->rows.groups + a->runs.end[i] <= g; i++)
		;
	return &a->runs.views[i];
}
