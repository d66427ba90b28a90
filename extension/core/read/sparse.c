/*
 * sparse.c
 *	  Pass 7: finds the columns of rows whose blank cells only white space shows.
 *
 * In a text set in columns, values of several rows that stand one below another
 * make a column, and so does a word of the head with the values below it.  In a text
 * with a line for each cell, an empty line is a blank cell.  Neither is exact, so a
 * table that is read in this way is accepted only if all its sums hold (row_sums.c).
 */
#include "applications.h"

/* ---- columns ---- */

/* Makes a place on the line, and the columns that it overlaps, one column. */
static void
add_place(gr_columns *c, gr_column_range place)
{
	int			q;
	int			k;

	for (q = 0; q < c->n && c->at[q].to <= place.from; q++)
		;
	for (k = q; k < c->n && c->at[k].from < place.to; k++)
		gr_widen_range(&place, c->at[k]);
	memmove(&c->at[q + 1], &c->at[k], (size_t) (c->n - k) * sizeof(c->at[0]));
	c->at[q] = place;
	c->n += 1 - (k - q);
}

/* Does each cell of the rows [first, end) stand in one column? */
static bool
place_rows(const gr_rows *rows, int first, int end, const gr_column_views *views)
{
	int16_t		columns[GR_MOST_COLUMNS];

	for (; first < end; first++)
		if (!gr_place_cells(views, &rows->groups[first].cells, columns))
			return false;
	return true;
}

/* Adds a row to the columns of the rows from number first on.  Returns false if it does not fit to them. */
static bool
add_row(gr_column_views *views, const gr_rows *rows, int first, int row)
{
	gr_columns *c = &views->at[0];
	int			i;

	for (i = 0; i < rows->groups[row].cells.n; i++)
	{
		add_place(c, gr_column_range_of(rows->groups[row].cells.at[i], c->display));
		if (c->n > GR_APPLICANTS)
			return false;
	}
	return place_rows(rows, first, row + 1, views);
}

/* Finds the columns of all rows; a page may have others than the page before. */
static bool
find_runs(const gr_rows *rows, bool display, gr_sparse *sparse)
{
	gr_column_views now = {.n = 1};
	gr_column_views before;
	int			first = 0;
	int			i;

	sparse->n = 0;
	now.at[0].display = display;
	for (i = 0; i < rows->ngroups; i++)
	{
		before = now;
		if (add_row(&now, rows, first, i))
			continue;
		if (before.at[0].n != GR_APPLICANTS || sparse->n == GR_MOST_RUNS - 1)
			return false;
		sparse->views[sparse->n] = before;
		sparse->end[sparse->n++] = i;
		now.at[0].n = 0;
		first = i;
		if (!add_row(&now, rows, first, i))
			return false;
	}
	sparse->views[sparse->n] = now;
	sparse->end[sparse->n++] = i;
	return now.at[0].n == GR_APPLICANTS;
}

/* Finds the columns of the head's words in characters, or in columns of a fixed-width font. */
static bool
columns_of_head(const gr_token_list *zone, int year, bool display, gr_columns *c)
{
	int			i;

	memset(c, 0, sizeof(*c));
	c->display = display;
	for (i = 0; i < zone->n; i++)
	{
		const gr_token *t = zone->at[i];
		bool		silent;
		int			column = gr_head_column(t->text, t->len, year, &silent);

		if (silent || column == GR_COLUMN_GROUP || gr_is_head_note(t))
			continue;
		if (column < 0 || column >= GR_APPLICANTS || c->at[column].to != 0 || t->separator != GR_BY_SPACE)
			return false;
		c->at[column] = gr_column_range_of(t, display);
		c->n++;
	}
	for (i = 1; i < c->n; i++)
		if (c->at[i].from <= c->at[i - 1].to)
			return false;
	return c->n == GR_APPLICANTS;
}

/*
 * Finds the columns of a table in which each value stands below just one word of the
 * head, which are the form's seven.  So a column may be empty throughout.
 */
static bool
find_below_head(gr_applications *a, gr_sparse *s)
{
	gr_column_views *found = &s->views[0];
	gr_token_list zone = gr_head_zone(a, &a->rows.groups[0]);
	int			i;

	gr_trim_zone(a, &zone);
	memset(found, 0, sizeof(*found));
	for (i = 0; i < 2; i++)
	{
		gr_column_views view = {.n = 1};

		if (columns_of_head(&zone, a->reader->year, i == 1, &view.at[0]) &&
			place_rows(&a->rows, 0, a->rows.ngroups, &view))
			found->at[found->n++] = view.at[0];
	}
	s->n = 1;
	s->end[0] = a->rows.ngroups;
	/* characters and columns of a font must not contradict each other */
	return found->n > 0 && place_rows(&a->rows, 0, a->rows.ngroups, found);
}

/* ---- lines ---- */

/*
 * Finds the columns of a row's cells by the lines between its label and them.  The
 * last one is the total, which is not blank if another cell is filled.
 */
static bool
place_by_lines(const gr_applications *a, const gr_group *g, uint32_t stride, int16_t *columns)
{
	if (!gr_columns_by_lines(a->reader, gr_label_before(&a->rows, g), &g->cells, stride, GR_APPLICANTS,
							 columns))
		return false;
	return columns[g->cells.n - 1] == GR_APPLICANTS - 1;
}

/* Does each cell take this many lines?  If so, names the rows by the labels right before them. */
static bool
have_line_for_each_cell(gr_applications *a, uint32_t stride)
{
	int16_t		columns[GR_APPLICANTS];
	int			i;

	for (i = 0; i < a->rows.ngroups; i++)
		if (!place_by_lines(a, &a->rows.groups[i], stride, columns))
			return false;
	gr_name_by_labels_before(&a->rows);
	return true;
}

/* ---- all ---- */

void
gr_find_sparse_columns(gr_applications *a)
{
	gr_sparse  *s = &a->sparse;
	bool		named = true;
	bool		blank = false;
	bool		lines = false;
	int			i;

	s->kind = GR_SPARSE_NONE;
	if (a->rows.mode != GR_MODE_WORDS || a->rows.ngroups > GR_MOST_ROWS)
		return;
	for (i = 0; i < a->rows.ngroups; i++)
	{
		const gr_group *g = &a->rows.groups[i];

		if (g->cells.n == 0 || g->cells.n > GR_APPLICANTS)
			return;
		named &= g->state == GR_GROUP_NAMED;
		blank |= g->cells.n < GR_APPLICANTS;
		lines |= g->cells.n < GR_APPLICANTS && !gr_are_on_one_line(&g->cells);
	}
	if (!blank)
		return;
	for (s->stride = 1; s->stride <= 2; s->stride++)
		if (have_line_for_each_cell(a, s->stride))
		{
			s->kind = GR_SPARSE_LINES;
			return;
		}
	if (named && !lines &&
		(find_below_head(a, s) || find_runs(&a->rows, false, s) || find_runs(&a->rows, true, s)))
		s->kind = GR_SPARSE_PLACES;
}

bool
gr_place_sparse_row(const gr_applications *a, const gr_group *g, int16_t *columns)
{
	const gr_sparse *s = &a->sparse;
	int			i;

	if (s->kind == GR_SPARSE_LINES)
		return place_by_lines(a, g, s->stride, columns);
	for (i = 0; i < s->n - 1 && a->rows.groups + s->end[i] <= g; i++)
		;
	return gr_place_cells(&s->views[i], &g->cells, columns);
}
