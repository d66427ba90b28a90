/*
 * columns.c
 *	  Pass 7: finds the cells of each row of part three.
 */
#include "applications.h"

#include "period.h"
#include "text/numeral.h"
#include "wordset.h"

/* ---- one row ---- */

static void
set_cell(gr_read_row *row, int column, const gr_token *t, gr_column_by by)
{
	row->cells[row->n++] = gr_found_cell(column, t, by);
}

/* Reads the cells at the places of the head's words, on one grid. */
static bool
read_by_places(const gr_head *head, const gr_group *g, gr_read_row *row)
{
	const gr_token_list *cells = &g->cells;
	int			i;

	if (head->nplaces == 0 || g->places != head->nplaces || g->place + cells->n < head->nplaces)
		return false;
	for (i = 0; i < g->place; i++)
		if (head->places[i] != GR_COLUMN_GROUP)
			return false;
	for (i = 0; i < cells->n; i++)
		if (head->places[g->place + i] == GR_COLUMN_GROUP && !gr_is_empty_cell(cells->at[i]))
			return false;
	for (i = 0; i < cells->n && row->n < GR_MOST_COLUMNS; i++)
		if (head->places[g->place + i] >= 0)
			set_cell(row, head->places[g->place + i], cells->at[i], GR_COLUMN_BY_HEAD);
	return true;
}

/* Puts each cell into its column; the other columns are empty. */
static void
set_placed(const gr_head *head, const gr_token_list *cells, const int16_t *at, gr_read_row *row)
{
	int			i;
	int			k;

	for (i = 0; i < head->ncolumns; i++)
	{
		for (k = 0; k < cells->n && at[k] != i; k++)
			;
		if (head->columns[i] >= 0)
			set_cell(row, head->columns[i], k < cells->n ? cells->at[k] : NULL, GR_COLUMN_BY_PLACE);
	}
}

/* Reads a short row of a text set in columns. */
static bool
read_by_columns(const gr_applications *a, const gr_column_views *views, const gr_head *head,
				const gr_token_list *cells, gr_read_row *row)
{
	int16_t		at[GR_MOST_COLUMNS];

	if (a->doubted || views->n == 0 || cells->n == 0 || cells->n >= views->at[0].n ||
		views->at[0].n != head->ncolumns || !gr_place_cells(views, cells, at))
		return false;
	set_placed(head, cells, at, row);
	return true;
}

/* Reads a row with blank cells: by the columns found in sparse.c, or else on one line by those of the full rows. */
static bool
read_short_row(const gr_applications *a, const gr_group *g, const gr_head *head, const gr_token_list *cells,
			   gr_read_row *row)
{
	int16_t		at[GR_MOST_COLUMNS];

	if (a->sparse.kind == GR_SPARSE_NONE)
		return gr_are_on_one_line(cells) && read_by_columns(a, &a->views, head, cells, row);
	if (!gr_place_sparse_row(a, g, at))
		return false;
	set_placed(head, cells, at, row);
	return true;
}

static bool
all_values(const gr_token *const *cells, int n)
{
	int			i;

	for (i = 0; i < n && gr_is_value_token(cells[i]); i++)
		;
	return i == n;
}

/* Returns where the cells of this row may begin, judged by the other rows. */
static gr_offsets
offsets_of_row(const gr_applications *a, const gr_group *g, const gr_token_list *cells)
{
	gr_offsets	by_place;

	if (g->mode != GR_MODE_GRID || !gr_is_one_bit(a->places) || cells->n != g->cells.n || g->place >= 64)
		return a->offsets;
	by_place = a->places >> g->place;
	return gr_is_one_bit(a->offsets) ? a->offsets | by_place : by_place;
}

/* Has a row more filled cells than a head has columns?  Then the head may have lost one. */
static bool
is_row_longer(const gr_rows *rows, int width)
{
	int			i;
	int			k;

	for (i = 0; i < rows->ngroups; i++)
	{
		const gr_token_list *cells = &rows->groups[i].cells;
		int			filled = 0;

		for (k = 0; k < cells->n; k++)
			filled += !gr_is_empty_cell(cells->at[k]);
		if (rows->groups[i].state == GR_GROUP_NAMED && filled > width)
			return true;
	}
	return false;
}

/* Reads the one window of cells with only empty cells outside. */
static bool
read_by_window(gr_applications *a, const gr_group *g, const gr_head *head, const gr_token_list *cells,
			   gr_read_row *row)
{
	int			width = head->kind == GR_HEAD_NAMED ? head->ncolumns : GR_APPLICANTS;
	gr_offsets	offsets = offsets_of_row(a, g, cells);
	const gr_token *const *window = gr_find_window(cells, width, &offsets);
	int			i;

	if (!window || (head->nplaces > 0 && !all_values(window, width)) ||
		(width < GR_APPLICANTS && is_row_longer(&a->rows, width)))
		return false;
	/* the row may have lost a cell: then an empty cell at its end may be no column */
	if ((gr_is_empty_cell(window[0]) || gr_is_empty_cell(window[width - 1])) &&
		gr_may_lack_cell(&a->rows, g) && !gr_all_empty(window, width))
		return false;
	for (i = 0; i < width; i++)
	{
		int			column = head->kind == GR_HEAD_NAMED ? head->columns[i] : i;

		if (column >= 0)
			set_cell(row, column, window[i], head->kind == GR_HEAD_NONE ? GR_COLUMN_BY_ORDER : GR_COLUMN_BY_HEAD);
		else
			row->other_year |= gr_names_other_year(window[i], a->reader->year);
	}
	row->permuted = head->kind == GR_HEAD_NAMED || head->inferred;
	return true;
}

static bool
read_all_empty(const gr_group *g, const gr_token_list *cells, gr_read_row *row)
{
	int			i;

	if (!gr_all_empty(cells->at, cells->n) || g->mode == GR_MODE_WORDS ||
		!(cells->n >= GR_APPLICANTS ||
		  (g->mode == GR_MODE_GRID && g->by != GR_ROW_BY_ORDER && cells->n >= 4)))
		return false;
	for (i = 0; i < GR_APPLICANTS; i++)
		set_cell(row, i, cells->at[i < cells->n ? i : cells->n - 1], GR_COLUMN_BY_ORDER);
	return true;
}

/* Does the row consist of empty cells of a label and then width values? */
static bool
ends_in_values(const gr_token_list *cells, int width)
{
	int			first = cells->n - width;
	int			i;

	for (i = 0; i < cells->n; i++)
		if (first < 0 || (i < first ? !gr_is_empty_cell(cells->at[i]) : !gr_is_value_token(cells->at[i])))
			return false;
	return true;
}

/*
 * Leaves out text in an extra column after the row.  Returns false if the text
 * may also be the row's last cell, and no other row decides this.
 */
static bool
leave_out_remark(const gr_applications *a, gr_token_list *cells)
{
	gr_token_list shorter = *cells;
	gr_offsets	none = 0;
	const gr_token *const *whole;
	const gr_token *const *rest;

	while (shorter.n > GR_APPLICANTS && gr_is_word_token(shorter.at[shorter.n - 1]))
		shorter.n--;
	if (shorter.n == cells->n)
		return true;
	whole = gr_find_window(cells, GR_APPLICANTS, &none);
	none = 0;
	rest = gr_find_window(&shorter, GR_APPLICANTS, &none);
	if (whole && a->offsets == UINT64_C(1) << (whole - cells->at))
		return true;
	if (whole && rest && a->offsets != UINT64_C(1) << (rest - cells->at))
		return false;
	if (rest || !whole)
		*cells = shorter;
	return true;
}

/* Reads the cells of a row.  On failure returns false and sets code and why. */
static bool
read_row(gr_applications *a, const gr_group *g, const gr_head *head, gr_read_row *row,
		 gr_finding_code *code, gr_message *why)
{
	gr_token_list cells = g->cells;
	const gr_token *last = gr_last_of(&cells);

	if (a->padded && cells.n == GR_APPLICANTS && last && last->kind == GR_TOKEN_EMPTY_CELL && !last->tail &&
		!gr_all_empty(cells.at, cells.n))
	{
		*why = GR_SAY(blank_or_padding);
		return false;
	}
	if (!a->blocks && g->mode == GR_MODE_GRID && g->by == GR_ROW_BY_ORDER && !gr_all_empty(cells.at, cells.n) &&
		!ends_in_values(&cells, GR_APPLICANTS))
	{
		*why = GR_SAY(label_or_blank);
		return false;
	}
	if (head->kind == GR_HEAD_UNKNOWN)
	{
		*why = GR_SAY(head_unknown);
		return false;
	}
	/* labels never take so many columns: these are the cells of several rows */
	if (g->mode != GR_MODE_GRID && cells.n >= 2 * GR_APPLICANTS)
	{
		*code = GR_FINDING_cell_extra;
		*why = gr_width_message(cells.n, GR_APPLICANTS);
		return false;
	}
	cells = gr_without_covered(&a->rows, &g->cells);
	if (cells.n < g->cells.n && gr_has_merged_figure(&g->cells))
	{
		*why = GR_SAY(cell_merged);
		return false;
	}
	/* if the label covers the first column, the last cell may be lost */
	if (!(g->cells.at[0]->kind == GR_TOKEN_COVERED && gr_is_last_of_text(a->reader, g)) &&
		read_by_places(head, g, row))
	{
		row->permuted = head->kind == GR_HEAD_NAMED;
		return true;
	}
	if (g->mode == GR_MODE_GRID && !leave_out_remark(a, &cells))
	{
		*why = GR_SAY(total_or_remark);
		return false;
	}
	if (read_by_window(a, g, head, &cells, row))
		return true;
	if (head->kind == GR_HEAD_NAMED)
	{
		if (cells.n > 2 && gr_are_spaced(cells.at, cells.n) && read_by_columns(a, &a->head_views, head, &cells, row))
			return true;
	}
	else if (cells.n > GR_APPLICANTS && gr_read_by_sum(&cells, GR_APPLICANTS, row->cells))
	{
		row->n = GR_APPLICANTS;
		return true;
	}
	else if (head->kind == GR_HEAD_OFFICIAL && cells.n < GR_APPLICANTS && cells.n > 0 &&
			 read_short_row(a, g, head, &cells, row))
		return true;
	if (read_all_empty(g, &cells, row))
		return true;
	if (cells.n == GR_APPLICANTS + 1 && gr_ends_text(a->reader, g))
	{
		/* the last cell is the ordinal of a label that is lost */
		cells.n--;
		if (read_by_window(a, g, head, &cells, row))
			return true;
		cells.n++;
	}
	*code = gr_width_finding(&cells, GR_APPLICANTS);
	*why = gr_may_lack_cell(&a->rows, g) ? GR_SAY(blank_or_padding) : gr_width_message(cells.n, GR_APPLICANTS);
	return false;
}

/*
 * May the row go on in a line of values without a label, or may an empty cell of the
 * label stand for one of its columns?
 */
static bool
may_go_on(const gr_applications *a, const gr_group *g, const gr_read_row *row)
{
	if (g->mode != GR_MODE_GRID)
		return false;
	if (g + 1 < a->rows.groups + a->rows.ngroups && gr_has_no_words_before(&g[1]) &&
		g[1].cells.n < GR_APPLICANTS && !gr_all_empty(g[1].cells.at, g[1].cells.n))
		return true;
	/* HTML shows which cells a label takes */
	return g->cells.at[0]->separator != GR_BY_HTML && g->cells.n > row->n &&
		(gr_is_empty_found(&row->cells[0]) || gr_is_empty_found(&row->cells[row->n - 1])) && gr_exceeds_total(a->reader, row);
}

/* Counts the numbers that may be digits of other numbers: not years, and not numbers on a line that ends in words. */
static int
count_numbers(const gr_token *from, const gr_token *to)
{
	int			n = 0;

	for (; from < to; from++)
	{
		const gr_token *last = from + gr_rest_of_line(from, to) - 1;

		n += from->kind == GR_TOKEN_VALUE && !gr_is_word_token(last) &&
			!(from->len == 4 && gr_year_in(from->text, from->len, NULL) == 0);
	}
	return n;
}

/* Has the group too few values for a row, and no label?  bare: it has no other words either. */
static bool
is_loose(const gr_rows *rows, const gr_group *g, bool bare)
{
	return g->state != GR_GROUP_NAMED && g->cells.n > 0 && g->cells.n < GR_APPLICANTS && !(bare && g->own.n > 0) &&
		!gr_label_before(rows, g);
}

/* Does a label, or the first piece of one, stand before the group?  Labels begin with ordinals. */
static bool
has_ordinal_before(const gr_rows *rows, const gr_group *g)
{
	const gr_token *t;
	int			number;
	int			i;

	for (i = g->from; i < g->here; i++)
	{
		t = rows->pieces.at[i];
		if (gr_ordinal_length(t->text, t->len, &number) > 0)
			return true;
	}
	return false;
}

/* Does a bare number, taken for that of the page, stand on the line below?  It may be the end of the last figure. */
static bool
has_page_number_below(const gr_reader *reader, const gr_group *g)
{
	const gr_token *last = gr_last_of(&g->cells);
	int			i;

	for (i = 0; i < reader->nfurniture; i++)
		if (reader->furniture[i].line == last->line + 1 && gr_is_digit(*reader->furniture[i].start))
			return true;
	return false;
}

/*
 * In a text without separators, returns how many values right before and behind a row
 * belong to no row.  They may be digits of the row's numbers that are broken over lines.
 * bare: only values on lines without words are counted, as words may be the label of
 * another row.
 */
static int
count_values_beside(const gr_rows *rows, const gr_group *g, bool bare)
{
	const gr_group *groups_end = rows->groups + rows->ngroups;
	const gr_group *before = g;
	const gr_group *behind = g + 1;
	const gr_token *end;

	if (g->mode != GR_MODE_WORDS)
		return 0;
	while (before > rows->groups && is_loose(rows, before - 1, bare))
		before--;
	/* the row before is short, so these values may belong to it */
	if (before > rows->groups && before[-1].cells.n < GR_APPLICANTS)
		before = g;
	while (behind < groups_end && is_loose(rows, behind, bare) && !has_ordinal_before(rows, behind))
		behind++;
	end = behind < groups_end && behind->cells.n > 0 ? behind->cells.at[0] : rows->tokens + rows->ntokens;
	return count_numbers(before->cells.at[0], g->cells.at[0]) + count_numbers(g->cells.at[g->cells.n - 1] + 1, end);
}

/*
 * May the row have lost a cell?  Is a cell placed by its column alone, or may
 * values of another row be in the row?  *why: which of these.
 */
static bool
is_doubted(const gr_applications *a, const gr_group *g, const gr_read_row *row, gr_message *why)
{
	if (gr_may_be_damaged(a->reader, &a->rows, g, why))
		return true;
	if (count_values_beside(&a->rows, g, false) > 0 || has_page_number_below(a->reader, g))
	{
		*why = GR_SAY(row_may_go_on);
		return true;
	}
	/* no sum shows where zeros stand, but each cell has a line of its own, and the last one is the total's */
	if (a->sparse.kind == GR_SPARSE_LINES && gr_is_row_of_zeros(a->reader, row))
		return false;
	if (row->cells[0].column_by == GR_COLUMN_BY_PLACE)
		*why = GR_SAY(values_short, gr_number(g->cells.n), gr_number(GR_APPLICANTS));
	else if (g->mode == GR_MODE_WORDS && !gr_are_on_one_line(&g->cells) &&
			 (a->short_rows || gr_has_line_of_several(&g->cells)))
		*why = GR_SAY(row_may_be_two);
	else if (g->mode == GR_MODE_WORDS && a->long_rows && g->cells.n == GR_APPLICANTS)
		*why = GR_SAY(values_short, gr_number(g->cells.n), gr_number(GR_APPLICANTS + 1));
	/* the last cell may be the number of the next row */
	else if (g->mode == GR_MODE_CELLS && a->long_rows && g->cells.n > row->n && !gr_is_empty_cell(g->cells.at[g->cells.n - 1]))
		*why = gr_width_message(g->cells.n, GR_APPLICANTS);
	else if (may_go_on(a, g, row))
		*why = GR_SAY(row_may_go_on);
	else
		return false;
	return true;
}

/* Does the row of a grid go on in cells on the line below, the first one a value? */
static bool
is_broken_off(const gr_applications *a, const gr_group *g)
{
	const gr_token *last = gr_last_of(&g->cells);

	return last && g->mode == GR_MODE_GRID && gr_has_value_below(a->reader, &a->rows, g) && last[1].separator != GR_BY_SPACE &&
		last[1].places < GR_APPLICANTS;
}

void
gr_read_applications_row(gr_applications *a, const gr_group *g, const gr_head *head)
{
	gr_read_row *row = &a->read[a->nread];
	gr_finding_code code = GR_FINDING_cell_shifted;
	gr_message	why = {0};

	if (g->cells.n == 0)
		return;
	if (a->nread == GR_MOST_ROWS)
	{
		gr_say_unread(a->reader, GR_FINDING_row_unknown, g, GR_APPLICATIONS, GR_SAY(too_many_rows));
		return;
	}
	row->group = g;
	row->permuted = row->other_year = false;
	row->n = 0;
	if (!read_row(a, g, head, row, &code, &why))
		gr_say_unread(a->reader, code, g, GR_APPLICATIONS, why);
	else if (row->other_year)
		gr_say_unread(a->reader, GR_FINDING_row_unknown, g, GR_APPLICATIONS, GR_SAY(row_other_year));
	else if (gr_lacks_empty_cells(a->reader, row))
		gr_say_unread(a->reader, code, g, GR_APPLICATIONS, GR_SAY(row_lacks_empty_cells));
	/* the cells below can only be the rest of this row, so its last number is not whole, whatever its sum says */
	else if (is_broken_off(a, g) || count_values_beside(&a->rows, g, true) > 1)
		gr_say_unread(a->reader, GR_FINDING_cell_missing, g, GR_APPLICATIONS, GR_SAY(value_below));
	/* a loss or a shift would show in the sum of the row */
	else if (is_doubted(a, g, row, &why) && !gr_is_proven_row(a->reader, row))
		gr_say_unread(a->reader, GR_FINDING_cell_missing, g, GR_APPLICATIONS, why);
	else
	{
		a->nread++;
		gr_say_variant(a->reader, g, GR_ROWS_APPLICATIONS);
		if (row->cells[0].column_by == GR_COLUMN_BY_SUMS)
			gr_say_at(a->reader, GR_FINDING_cell_extra, GR_APPLICATIONS, g->item, -1, g->cells.at[0],
					  gr_last_of(&g->cells), GR_SAY(values_proven, gr_number(g->cells.n), gr_number(GR_APPLICANTS)));
	}
}

void
gr_put_applications(gr_applications *a)
{
	static const int applicants[GR_APPLICANTS] = {0, 1, 2, 3, 4, 5, 6};
	int			i;

	for (i = 0; i < a->nread; i++)
		gr_put_row(a->reader, a->read[i].group->item, a->read[i].group->by, gr_front_of(a->read[i].group),
				   a->read[i].cells, a->read[i].n);
	/* all sums hold, so the cells of the rows without values are blank */
	for (i = 0; a->sparse.kind != GR_SPARSE_NONE && i < a->names.nrows; i++)
		gr_put_blank_row(a->reader, a->names.rows[i], applicants, GR_APPLICANTS);
}
