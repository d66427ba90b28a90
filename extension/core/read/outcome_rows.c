/*
 * outcome_rows.c
 *	  Pass 7: reads a row of part four: 15 cells under three captions, or five under one.
 */
#include "proceedings.h"

#include "head.h"
#include "wordset.h"

/* A figure above this is not added up, so that no sum overflows. */
#define MOST_ADDED	INT64_C(1000000000000)

static void
add_cell(gr_outcome_row *row, int item, int outcome, const gr_token *cell, gr_column_by by)
{
	row->item[row->n] = item;
	row->cells[row->n++] = gr_found_cell(outcome, cell, by);
}

/* Sets the 15 cells of a row under captions in this order. */
static void
set_cells(gr_outcome_row *row, const gr_token *const *cells, const int *order, const int *outcomes, gr_column_by by)
{
	int			i;

	row->n = 0;
	for (i = 0; i < GR_ALL_OUTCOMES; i++)
		add_cell(row, GR_FIRST_ITEM_PROCEEDINGS + order[i / GR_OUTCOMES], outcomes[i], cells[i], by);
}

/* Do the outcomes of an incomplete head agree with the form's order? */
static bool
outcomes_allow_order(const gr_outcome_head *h)
{
	int			at = -1;
	int			i;

	for (i = 0; i < h->noutcomes; i++)
	{
		at = gr_next_column(at, 1u << h->outcomes[i]);
		if (at == GR_ALL_OUTCOMES)
			return false;
		/* a group of five ends with its total */
		if (i > 0 && h->outcomes[i - 1] != GR_OUTCOMES - 1 && h->outcomes[i] <= h->outcomes[i - 1])
			return false;
	}
	return h->noutcomes > 0 || h->ncaptions > 0;
}

/* Is the head the form's, as far as its words tell? */
static bool
is_in_order(const gr_outcome_head *h)
{
	return !gr_contradicts_order(h) &&
		(h->torn || gr_is_outcome_order(h->outcomes, h->noutcomes) ||
		 (h->noutcomes < GR_ALL_OUTCOMES && outcomes_allow_order(h)));
}

/* Reads a row of 15 cells. */
static gr_answer
read_whole_row(const gr_outcome_head *h, const gr_group *g, const gr_token *const *cells, gr_outcome_row *row)
{
	int			outcomes[GR_ALL_OUTCOMES];
	int			order[GR_CAPTIONS] = {0, 1, 2};
	int			by_places = 0;
	bool		ordered = false;
	bool		pieces = h->torn;
	int			i;

	for (i = 0; i < GR_ALL_OUTCOMES; i++)
		if (g->mode == GR_MODE_WORDS && gr_is_empty_cell(cells[i]))
			return GR_ANSWER_UNREAD;
	if (g->mode == GR_MODE_WORDS && gr_are_spaced(cells, GR_ALL_OUTCOMES))
		by_places = gr_outcomes_by_places(h, cells, outcomes);
	for (i = 0; i < h->zone.n; i++)
		pieces |= gr_is_word_of(GR_SET_OUTCOME_TORN, h->zone.at[i]->text, h->zone.at[i]->len);
	/* in a grid the word before may stand over the labels, unless it is in the place of a caption */
	if (by_places < 0 ||
		(h->nbefore > 0 && h->noutcomes > 0 && (g->mode != GR_MODE_GRID || h->ncaptions - h->nlitigation < GR_CAPTIONS)) ||
		(by_places == 0 && g->mode == GR_MODE_WORDS && pieces && !gr_pieces_agree(&h->zone)))
		return GR_ANSWER_UNREAD;
	if (!h->torn)
		ordered = gr_order_captions(h, g, order);
	if (ordered && (order[0] != 0 || order[1] != 1))
	{
		if (!gr_are_three_sets(h->outcomes, h->noutcomes))
			return GR_ANSWER_UNREAD;
	}
	else if (!gr_captions_ascend(h) ||
			 (!h->torn && (h->ncaptions > 0 || h->noutcomes > 0) && (h->ncaptions == 0 || h->caption[0] != 0)))
		return GR_ANSWER_UNREAD;
	if (by_places == 0)
	{
		if (!h->torn && gr_are_three_sets(h->outcomes, h->noutcomes))
			memcpy(outcomes, h->outcomes, sizeof(outcomes));
		else if (is_in_order(h))
			for (i = 0; i < GR_ALL_OUTCOMES; i++)
				outcomes[i] = i % GR_OUTCOMES;
		else
			return GR_ANSWER_UNREAD;
	}
	set_cells(row, cells, order, outcomes,
			  by_places > 0 ? GR_COLUMN_BY_PLACE : (h->torn ? GR_COLUMN_BY_ORDER : GR_COLUMN_BY_HEAD));
	return GR_ANSWER_READ;
}

gr_outcome_sums
gr_sum_outcomes(gr_reader *reader, const gr_outcome_row *row)
{
	int64_t		sums[GR_CAPTIONS] = {0};
	int64_t		totals[GR_CAPTIONS] = {0};
	bool		known[GR_CAPTIONS] = {true, true, true};
	int			cells[GR_CAPTIONS] = {0};
	gr_outcome_sums result = {0, 0, 0};
	int			i;

	for (i = 0; i < row->n; i++)
	{
		int			caption = row->item[i] - GR_FIRST_ITEM_PROCEEDINGS;
		int64_t		value;

		cells[caption]++;
		if (!gr_number_of(reader, &row->cells[i], GR_COUNT, &value))
			known[caption] = false;
		else if (row->cells[i].measure == GR_OUTCOMES - 1)
			totals[caption] = value;
		else if (__builtin_add_overflow(sums[caption], value, &sums[caption]))
			known[caption] = false;
	}
	for (i = 0; i < GR_CAPTIONS; i++)
	{
		/* a foreign column may hold the rest of the total */
		known[i] &= cells[i] == 0 || cells[i] == GR_OUTCOMES;
		result.unknown += !known[i];
		result.filled += known[i] && (sums[i] != 0 || totals[i] != 0);
		result.broken += known[i] && sums[i] != totals[i];
	}
	return result;
}

/* Do the sums say that the cells beside a foreign one moved?  In a grid they cannot. */
static bool
has_shifted_cells(gr_reader *reader, const gr_outcome_row *row)
{
	gr_outcome_sums sums = gr_sum_outcomes(reader, row);

	return row->group->mode != GR_MODE_GRID && 2 * sums.broken > sums.filled;
}

/* Reads a row whose head has words that name no outcome.  Their columns stay unread. */
static gr_answer
read_wide_row(gr_reader *reader, const gr_outcome_head *h, const gr_group *g, const gr_token *const *cells,
			  gr_outcome_row *row)
{
	int			captions[GR_MOST_ZONE];
	int			i;

	if (!gr_place_foreign_outcomes(h, captions))
		return GR_ANSWER_UNREAD;
	row->n = 0;
	for (i = 0; i < h->ncolumns; i++)
	{
		if (g->mode == GR_MODE_WORDS && gr_is_empty_cell(cells[i]))
			return GR_ANSWER_UNREAD;
		if (captions[i] >= 0)
			add_cell(row, GR_FIRST_ITEM_PROCEEDINGS + captions[i], h->columns[i], cells[i], GR_COLUMN_BY_HEAD);
	}
	return has_shifted_cells(reader, row) ? GR_ANSWER_UNREAD : GR_ANSWER_READ;
}

/* Do the filled cells of a row make groups that each end with the sum of the others? */
static bool
ends_groups(gr_reader *reader, const gr_outcome_row *row)
{
	int64_t		sum = 0;
	int			groups = 0;
	int			i;

	for (i = 0; i < row->n; i++)
	{
		int64_t		value;

		if (gr_is_empty_cell(row->cells[i].token))
			continue;
		if (!gr_number_of(reader, &row->cells[i], GR_COUNT, &value) || value > MOST_ADDED)
			return false;
		groups += sum > 0 && value == sum;
		sum = sum > 0 && value == sum ? 0 : sum + value;
	}
	return sum == 0 && groups > 0 && groups <= GR_CAPTIONS;
}

/*
 * Were cells lost from a row of 15?  The last one is empty and a total is not the
 * sum of its outcomes; in a grid, the filled cells also make groups with sums of
 * their own.
 */
static bool
lacks_cells(gr_reader *reader, const gr_outcome_row *row)
{
	gr_outcome_sums sums;

	/* the empty last cell of a line for each cell may be a bar that fills up the row */
	if (row->n < GR_ALL_OUTCOMES || !gr_is_empty_cell(row->cells[row->n - 1].token))
		return false;
	sums = gr_sum_outcomes(reader, row);
	return sums.unknown == 0 && sums.broken > 0 && (row->group->mode != GR_MODE_GRID || ends_groups(reader, row));
}

/* ---- a line for each cell ---- */

/*
 * Finds the 15 cells in a text with a line for each word of the head and for each
 * cell, a blank one too: NULL.
 */
static bool
cells_by_lines(const gr_proceedings *p, const gr_outcome_head *h, const gr_group *g, const gr_token **found)
{
	const gr_token *last = h->outcome_tokens[GR_ALL_OUTCOMES - 1];
	uint32_t	stride = h->outcome_tokens[1]->line - h->outcome_tokens[0]->line;
	int16_t		columns[GR_ALL_OUTCOMES];
	int			i;

	/* no words stand among the cells */
	if (stride < 1 || stride > 2 || h->zone.at[h->zone.n - 1] != last ||
		(g->here < p->rows.pieces.n && p->rows.pieces.at[g->here]->line <= last->line + stride * GR_ALL_OUTCOMES))
		return false;
	for (i = 1; i < GR_ALL_OUTCOMES; i++)
		if (h->outcome_tokens[i]->line - h->outcome_tokens[i - 1]->line != stride)
			return false;
	if (!gr_columns_by_lines(p->reader, last, &g->cells, stride, GR_ALL_OUTCOMES, columns))
		return false;
	memset(found, 0, GR_ALL_OUTCOMES * sizeof(found[0]));
	for (i = 0; i < g->cells.n; i++)
		found[columns[i]] = g->cells.at[i];
	return true;
}

/* Reads a row of 15 cells, some of them blank, if each has a line of its own. */
static bool
read_by_lines(const gr_proceedings *p, const gr_outcome_head *h, const gr_group *g, gr_outcome_row *row)
{
	static const int order[GR_CAPTIONS] = {0, 1, 2};
	const gr_token *cells[GR_ALL_OUTCOMES];
	gr_outcome_sums sums;

	if (g->mode != GR_MODE_WORDS || g->cells.n >= GR_ALL_OUTCOMES || h->torn ||
		!gr_is_outcome_order(h->outcomes, h->noutcomes) || !gr_captions_ascend(h) || h->ncaptions < GR_CAPTIONS ||
		!cells_by_lines(p, h, g, cells))
		return false;
	set_cells(row, cells, order, h->outcomes, GR_COLUMN_BY_PLACE);
	sums = gr_sum_outcomes(p->reader, row);
	return sums.unknown == 0 && sums.broken == 0;
}

/* ---- all ---- */

/* Keeps the head over rows of five cells: it holds until another one is printed. */
static void
keep_five(gr_proceedings *p, const gr_outcome_head *h)
{
	if (h->noutcomes == 0)
	{
		/* a single word may be a caption that the form does not have */
		if (h->nforeign + h->nbefore > (p->five == GR_FIVE_NONE ? 0 : 1))
			p->five = GR_FIVE_UNKNOWN;
		return;
	}
	p->five = gr_is_head_of_one(h) ? GR_FIVE_NAMED : GR_FIVE_UNKNOWN;
	p->nfive = h->ncolumns;
	memcpy(p->five_columns, h->columns, sizeof(p->five_columns));
}

/* Reads a row of five cells under one caption. */
static gr_answer
read_one_caption(const gr_proceedings *p, const gr_outcome_head *h, const gr_token_list *cells, gr_outcome_row *row)
{
	bool		named = p->five == GR_FIVE_NAMED;
	int			width = named ? p->nfive : GR_OUTCOMES;
	gr_offsets	first = 1;
	const gr_token *const *window = gr_find_window(cells, width, &first);
	int			caption = 0;
	int			i;

	for (i = 0; i < h->ncaptions; i++)
		if (h->caption[i] != GR_LITIGATION)
			caption = h->caption[i];
	if (!window || h->ncaptions - h->nlitigation != 1 || (caption == 0 && h->nlitigation > 0) || (h->torn && h->nforeign == 0) ||
		p->five == GR_FIVE_UNKNOWN)
		return GR_ANSWER_UNREAD;
	/* behind a caption with an empty row, the word may be the caption of this one */
	if (h->nforeign > 0 && h->noutcomes == 0)
		return GR_ANSWER_UNREAD;
	row->n = 0;
	for (i = 0; i < width; i++)
	{
		int			column = named ? p->five_columns[i] : i;

		if (column != GR_COLUMN_FOREIGN)
			add_cell(row, GR_FIRST_ITEM_PROCEEDINGS + caption, column, window[i],
					 named ? GR_COLUMN_BY_HEAD : GR_COLUMN_BY_ORDER);
	}
	return row->n < width && has_shifted_cells(p->reader, row) ? GR_ANSWER_UNREAD : GR_ANSWER_READ;
}

/* Returns where the head's places put the row's first cell, or 0 if they do not tell. */
static gr_offsets
offset_by_places(const gr_outcome_head *h, const gr_group *g)
{
	int			first = GR_MOST_ZONE;
	int			i;

	for (i = 0; i < h->ncolumns; i++)
	{
		const gr_token *t = h->column_tokens[i];

		if (g->mode != GR_MODE_GRID || t->separator == GR_BY_SPACE || t->places != g->places)
			return 0;
		first = t->place < first ? t->place : first;
	}
	return first >= g->place && first - g->place < 64 ? UINT64_C(1) << (first - g->place) : 0;
}

/* Does another row of the table follow? */
static bool
is_row_behind(const gr_rows *rows, const gr_group *g)
{
	return g + 1 < rows->groups + rows->ngroups ||
		(g->here < rows->pieces.n && rows->pieces.at[g->here]->separator != GR_BY_SPACE);
}

gr_answer
gr_read_outcome_row(gr_proceedings *p, const gr_group *g, gr_outcome_row *row)
{
	gr_outcome_head h;
	int			width;
	gr_token_list cells = g->cells;
	const gr_token *const *window;
	gr_offsets	by_places;
	gr_offsets	offsets;
	bool		empty = gr_all_empty(cells.at, cells.n);
	int			captions;

	gr_read_outcomes(p->zone, p->nzone, &h);
	p->captions = h.captions;
	p->noutcomes = h.noutcomes;
	p->other_units |= h.other_units;
	keep_five(p, &h);
	width = h.nforeign > 0 ? h.ncolumns : GR_ALL_OUTCOMES;
	if (gr_has_merged_figure(&cells))
		return GR_ANSWER_UNREAD;
	row->group = g;
	if (h.nforeign == 0 && read_by_lines(p, &h, g, row))
		return GR_ANSWER_READ;
	by_places = offset_by_places(&h, g);
	offsets = by_places ? by_places : p->rows.bar_begins_rows;
	if (g->mode == GR_MODE_CELLS && p->rows.bar_begins_rows)
	{
		/* without a bar before the row, the empty cells of the head were those of merged ones */
		if (cells.at[0]->kind == GR_TOKEN_EMPTY_CELL)
		{
			cells.n--;
			cells.at++;
		}
		/* an empty last cell may be the bar before the next row */
		if (!empty && is_row_behind(&p->rows, g) && (cells.n == GR_OUTCOMES || cells.n == width) &&
			gr_is_empty_cell(gr_last_of(&cells)))
			return GR_ANSWER_UNREAD;
	}
	window = cells.n > 0 ? gr_find_window(&cells, width, &offsets) : NULL;
	/* the cells that leave no figure outside are not those below the head */
	if (window && by_places && window != cells.at + __builtin_ctzll(by_places))
		return GR_ANSWER_UNREAD;
	if (!by_places && h.nbefore > 0 && g->mode == GR_MODE_GRID && cells.n > width)
		return GR_ANSWER_UNREAD;
	if (h.nforeign > 0 && h.noutcomes > GR_OUTCOMES)
		return window ? read_wide_row(p->reader, &h, g, window, row) : GR_ANSWER_UNREAD;
	captions = h.ncaptions - h.nlitigation;
	if (empty && !((cells.n >= GR_ALL_OUTCOMES && h.noutcomes >= 10) || (captions == 1 && h.noutcomes >= GR_OUTCOMES)))
		return GR_ANSWER_WAIT;
	if (!window && empty && !(cells.n >= GR_OUTCOMES && cells.n < GR_ALL_OUTCOMES))
		return GR_ANSWER_WAIT;
	if (window && h.nforeign == 0 && !(empty && h.noutcomes < 10 && !h.torn))
	{
		gr_answer	answer = read_whole_row(&h, g, window, row);

		return answer == GR_ANSWER_READ && lacks_cells(p->reader, row) ? GR_ANSWER_UNREAD : answer;
	}
	if (((cells.n >= GR_OUTCOMES && cells.n < GR_ALL_OUTCOMES) || empty) && !p->behind)
		return read_one_caption(p, &h, &cells, row);
	return GR_ANSWER_UNREAD;
}
