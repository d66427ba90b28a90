/*
 * disclosures.c
 *	  Pass 7: reads part two: blocks of rows, each under its own head.
 */
#include "disclosures.h"

#include "head.h"
#include "period.h"
#include "text/numeral.h"
#include "text/spaces.h"
#include "units.h"
#include "which_form.h"
#include "wordset.h"

/* ---- rows ---- */

static bool
has_measure(const gr_block *b, int measure)
{
	int			i;

	for (i = 0; i < b->ncolumns; i++)
		if (b->columns[i].measure == measure)
			return true;
	return false;
}

/* Has the head all columns that the row has in the form? */
static bool
has_all_measures(const gr_disclosures *d)
{
	int			i;

	for (i = 0; i < d->width; i++)
		if (!has_measure(&d->block, d->measures[i]))
			return false;
	return true;
}

/* Whether the cells of a row stand under the words of the head. */
typedef enum under_head
{
	UNDER_UNKNOWN,				/* they are not on one grid, or the row has no empty cell */
	UNDER_HEAD,
	UNDER_NO_HEAD				/* a column of the head is empty, and a cell beside it is not */
} under_head;

/* Finds the cell under each word of the head. */
static under_head
cells_under_head(const gr_block *b, const gr_group *g, const gr_token **out)
{
	bool		has_empty = false;
	bool		lacks = false;
	bool		extra = false;
	int			i;
	int			k;

	for (i = 0; i < b->ncolumns; i++)
	{
		const gr_token *t = b->columns[i].token;

		if (t->separator == GR_BY_SPACE || t->line != b->columns[0].token->line ||
			t->places != g->places || t->place < g->place || t->place >= g->place + g->cells.n)
			return UNDER_UNKNOWN;
		out[i] = g->cells.at[t->place - g->place];
		lacks |= gr_is_empty_cell(out[i]);
	}
	for (k = 0; k < g->cells.n; k++)
	{
		has_empty |= g->cells.at[k]->kind == GR_TOKEN_EMPTY_CELL;
		if (g->cells.at[k]->kind == GR_TOKEN_COVERED)
			return UNDER_UNKNOWN;
		for (i = 0; i < b->ncolumns && out[i] != g->cells.at[k]; i++)
			;
		extra |= i == b->ncolumns && !gr_is_empty_cell(g->cells.at[k]);
	}
	if (extra)
		return lacks && b->ncolumns > 1 ? UNDER_NO_HEAD : UNDER_UNKNOWN;
	return has_empty ? UNDER_HEAD : UNDER_UNKNOWN;
}

/*
 * Reads a torn head over a row of words: joins the pieces over each value.
 * Sets the columns if every piece stands over a value and every joined text
 * names a column.
 */
static void
read_head_by_places(gr_disclosures *d, const gr_group *g)
{
	gr_block	   *b = &d->block;
	gr_token_list zone = gr_new_list(&d->rows, b->nabove);
	uint32_t	centre2[GR_MOST_BLOCK_COLUMNS];
	gr_words_joined texts[GR_MOST_BLOCK_COLUMNS];
	gr_block_column columns[GR_MOST_BLOCK_COLUMNS];
	int			letters = 0;
	int			i;
	int			k;

	if (!zone.at || g->cells.n == 0 || g->cells.n > GR_MOST_BLOCK_COLUMNS || !gr_are_on_one_line(&g->cells))
		return;
	for (i = 0; i < b->nabove; i++)
	{
		bool		row = b->above[i]->line >= g->line ||
			gr_is_word_of(GR_SET_ROW_OF_HEADS_HALF, b->above[i]->text, b->above[i]->len);

		for (k = 0; k < d->rows.ngroups && !row; k++)
			row = d->rows.groups[k].line == b->above[i]->line;
		if (!row)
		{
			zone.at[zone.n++] = b->above[i];
			letters += b->above[i]->len;
		}
	}
	for (i = 0; i < g->cells.n; i++)
		centre2[i] = g->cells.at[i]->column + g->cells.at[i]->column_end;
	gr_texts_over_columns(&zone, centre2, g->cells.n, false, texts);
	for (i = 0; i < g->cells.n; i++)
	{
		columns[i] = (gr_block_column) {.measure = GR_COLUMN_FOREIGN, .token = g->cells.at[i]};
		if (texts[i].len == 0 || !gr_block_column_of(d, &texts[i], &columns[i]) || columns[i].measure < 0)
			return;
		letters -= texts[i].len;
	}
	if (letters != 0)
		return;
	memcpy(b->columns, columns, (size_t) g->cells.n * sizeof(gr_block_column));
	b->ncolumns = g->cells.n;
}

/* Puts the cells of those columns that the row has in the form. */
static void
put_row(gr_disclosures *d, const gr_group *g, const gr_token *const *cells, const gr_block_column *columns, int n,
		gr_column_by by)
{
	gr_found	found[GR_MOST_BLOCK_COLUMNS];
	const gr_units *units[GR_MOST_BLOCK_COLUMNS];
	int			nfound = 0;
	int			i;
	int			k;

	for (i = 0; i < n; i++)
	{
		for (k = 0; k < d->width && d->measures[k] != columns[i].measure; k++)
			;
		if (k == d->width)
			continue;
		units[nfound] = &columns[i].units;
		found[nfound++] = gr_found_cell(columns[i].measure, cells[i], by);
	}
	gr_set_units(d, g, units, found, nfound);
	gr_put_row(d->reader, g->item, g->by, gr_front_of(g), found, nfound);
}

/* Do the words of a grid's head stand on several lines?  Then a word may be broken, and count as two columns. */
static bool
is_head_broken(const gr_block *b, const gr_group *g)
{
	return g->mode == GR_MODE_GRID && b->columns[0].token->separator != GR_BY_HTML &&
		b->columns[0].token->line != b->columns[b->ncolumns - 1].token->line;
}

/* Has the row of a grid as many bars or tabs as the head of its block?  Then it has lost no cell. */
static bool
is_as_long_as_head(const gr_block *b, const gr_group *g)
{
	const gr_token *first = b->columns[0].token;

	return g->mode == GR_MODE_GRID && first->separator == g->cells.at[0]->separator && first->place == g->place &&
		first->line == b->columns[b->ncolumns - 1].token->line && first->places + first->span_bars == g->all_places;
}

/* Reads a row under the head of its block. */
static bool
read_under_head(gr_disclosures *d, const gr_group *g, gr_message *why)
{
	gr_block	   *b = &d->block;
	const gr_token *under[GR_MOST_BLOCK_COLUMNS];
	const gr_token *const *window = NULL;
	gr_offsets	first = 1;
	gr_token_list cells;
	under_head	state = cells_under_head(b, g, under);
	int			i;

	if (state == UNDER_NO_HEAD ||
		(has_measure(b, GR_COLUMN_FOREIGN) && (is_head_broken(b, g) || !has_all_measures(d))))
	{
		*why = GR_SAY(head_unknown);
		return false;
	}
	if (state == UNDER_HEAD)
		window = under;
	else
	{
		cells = gr_without_covered(&d->rows, &g->cells);
		/* a mark in a column that the block does not have means nothing */
		while (cells.n > b->ncolumns && cells.at[cells.n - 1]->kind == GR_TOKEN_MARK)
			cells.n--;
		window = gr_find_window(&cells, b->ncolumns, &first);
		/* no label takes several columns: empty cells before the row's are those of another row */
		if (!window || (g->mode != GR_MODE_GRID && window != cells.at))
		{
			*why = gr_width_message(cells.n, b->ncolumns);
			return false;
		}
	}
	/* a column of the form has no head, but the row has or may have a cell for it */
	if (window != under && b->ncolumns < d->width && (g->cells.n >= d->width || g->mode == GR_MODE_WORDS))
	{
		*why = GR_SAY(head_unknown);
		return false;
	}
	for (i = 0; i < b->ncolumns; i++)
		if (b->columns[i].measure == GR_COLUMN_FOREIGN && gr_names_other_year(window[i], d->reader->year))
		{
			*why = GR_SAY(row_other_year);
			return false;
		}
	if (g->mode == GR_MODE_WORDS && !gr_are_on_one_line(&g->cells) && gr_has_negative_count(d, g, window))
	{
		*why = GR_SAY(values_out_of_order);
		return false;
	}
	if (b->ncolumns > 1 && gr_is_empty_cell(window[b->ncolumns - 1]) && gr_may_lack_cell(&d->rows, g) &&
		!(is_as_long_as_head(b, g) && !d->rows.bars_fill_rows) &&
		!gr_all_empty(window, b->ncolumns))
	{
		*why = GR_SAY(blank_or_padding);
		return false;
	}
	put_row(d, g, window, b->columns, b->ncolumns, GR_COLUMN_BY_HEAD);
	return true;
}

/* Reads a row without a head: as many cells as the form has, in the form's order. */
static bool
read_by_order(gr_disclosures *d, const gr_group *g, gr_message *why)
{
	gr_token_list cells = gr_without_covered(&d->rows, &g->cells);
	gr_offsets	first = 1;
	const gr_token *const *window = gr_find_window(&cells, d->width, &first);
	gr_block_column columns[GR_MOST_BLOCK_COLUMNS];
	int			filled = 0;
	int			i;

	for (i = 0; i < cells.n; i++)
		filled += !gr_is_empty_cell(cells.at[i]);
	/* a number behind a label may count something else, as published items */
	if (d->width == 1 && !d->shows_form)
	{
		*why = GR_SAY(head_unknown);
		return false;
	}
	if (!window || (filled != d->width && g->cells.n != d->width))
	{
		*why = gr_width_message(cells.n, d->width);
		return false;
	}
	for (i = 0; i < d->width; i++)
		columns[i] = (gr_block_column) {.measure = d->measures[i]};
	put_row(d, g, window, columns, d->width, GR_COLUMN_BY_ORDER);
	return true;
}

/* Reads a row whose blank cells are empty lines. */
static bool
read_by_lines(gr_disclosures *d, const gr_group *g, gr_message *why)
{
	const gr_token *cells[GR_MOST_BLOCK_COLUMNS] = {NULL};
	int16_t		columns[GR_MOST_BLOCK_COLUMNS];
	int			i;

	if (!d->block.has_head || d->block.ncolumns != d->width ||
		!gr_columns_by_lines(d->reader, gr_last_of(gr_label_of(g)), &g->cells, d->stride, d->width, columns))
	{
		*why = GR_SAY(head_unknown);
		return false;
	}
	for (i = 0; i < g->cells.n; i++)
		cells[columns[i]] = g->cells.at[i];
	put_row(d, g, cells, d->block.columns, d->width, GR_COLUMN_BY_PLACE);
	return true;
}

/* Is the token digits and then a point? */
static bool
ends_in_point(const gr_token *t)
{
	int			i;

	for (i = 0; i < t->len && gr_is_digit(t->text[i]); i++)
		;
	return i > 0 && i + 1 == t->len && t->text[i] == u'.';
}

/* Does a point beside the row's values show that a number is parted, as in 160 . 5964? */
static bool
has_point_beside(const gr_disclosures *d, const gr_group *g)
{
	const gr_token *first;
	const gr_token *behind;

	if (g->mode != GR_MODE_WORDS || g->cells.n == 0)
		return false;
	first = g->cells.at[0];
	behind = gr_last_of(&g->cells) + 1;
	return (first > d->rows.tokens && ends_in_point(first - 1)) ||
		(behind < d->rows.tokens + d->rows.ntokens && behind->len > 0 && behind->text[0] == u'.');
}

/* Does a text right behind the row correct its last figure, or give it a unit that no count has? */
static bool
is_corrected_behind(const gr_disclosures *d, const gr_group *g)
{
	const gr_token *last = gr_last_of(&g->cells);
	const gr_token *next;
	gr_units	units = {.amount = GR_UNIT_NONE};

	/* other rows are made of joined cells, and not of the tokens */
	if (!last || (g->mode != GR_MODE_WORDS && g->mode != GR_MODE_GRID))
		return false;
	next = last + 1;
	if (next >= d->rows.tokens + d->rows.ntokens ||
		!gr_is_word_token(next) || next->line > last->line + d->reader->line_step)
		return false;
	return (gr_is_open(next->text[0]) && gr_has_word_of(GR_SET_CORRECTION, next->text, next->len)) ||
		(d->width > 0 && d->measures[d->width - 1] != GR_BLOCK_MEASURE(amount) &&
		 gr_add_if_units(next->text, next->len, &units) && units.other);
}

/* May the row's cells be those of two rows, or lack a part?  *why: the reason. */
static bool
is_doubtful(gr_disclosures *d, const gr_group *g, gr_message *why)
{
	/* no label of part two begins with a number, so the last value of the text is no piece of one (gr_ends_text) */
	if (gr_is_cut(d->reader, g))
		*why = GR_SAY(text_ends_in_row);
	else if (gr_is_crossed(d->reader, &d->rows, g))
		*why = GR_SAY(page_number_in_row);
	else if (gr_has_value_below(d->reader, &d->rows, g))
		*why = GR_SAY(value_below);
	else if (has_point_beside(d, g))
		*why = GR_SAY(value_parted);
	else if (is_corrected_behind(d, g))
		*why = GR_SAY(value_corrected);
	else if (gr_may_be_of_two_rows(d, g) || gr_follows_lone_values(d, g))
		*why = GR_SAY(values_of_two_rows);
	else
		return false;
	return true;
}

static void
read_disclosures_row(gr_disclosures *d, gr_group *g)
{
	gr_block   *b = &d->block;
	bool		read;
	gr_message	why = {0};

	if (g->state == GR_GROUP_NAMED)
		gr_close_block_head(d, g);
	if (g->state != GR_GROUP_NAMED || (d->apart && g->label_before))
	{
		gr_say_unread(d->reader, GR_FINDING_row_unknown, g, GR_DISCLOSURES, GR_SAY(row_unnamed));
		return;
	}
	d->width = gr_cells_of_item(g->item, d->form, d->measures);
	if (is_doubtful(d, g, &why))
	{
		gr_say_unread(d->reader, GR_FINDING_cell_missing, g, GR_DISCLOSURES, why);
		return;
	}
	if (g->mode == GR_MODE_WORDS && has_measure(b, GR_COLUMN_FOREIGN))
		read_head_by_places(d, g);
	if (d->stride > 0 && g->cells.n < d->width)
		read = read_by_lines(d, g, &why);
	else
		read = b->has_head ? read_under_head(d, g, &why) : read_by_order(d, g, &why);
	if (read)
		gr_say_variant(d->reader, g, GR_ROWS_DISCLOSURES);
	else
		gr_say_unread(d->reader, gr_width_finding(&g->cells, b->has_head ? b->ncolumns : d->width), g,
					  GR_DISCLOSURES, why);
}

/* Does the block whose first row is this one have a row of words with fewer values than columns? */
static bool
has_short_row(const gr_disclosures *d, int first)
{
	const gr_group *g = d->rows.groups + first;
	int			measures[GR_MOST_BLOCK_COLUMNS];
	int			piece = g->here;

	for (; g < d->rows.groups + d->rows.ngroups && d->rows.mode == GR_MODE_WORDS; g++)
	{
		for (; piece < g->here; piece++)
			if (gr_opens_block(d->rows.pieces.at[piece]->text, d->rows.pieces.at[piece]->len))
				return false;
		if (g->state == GR_GROUP_NAMED && g->cells.n > 0 &&
			g->cells.n < gr_cells_of_item(g->item, d->form, measures))
			return true;
	}
	return false;
}

/* Is the word a label, or one that opens a block? */
static bool
is_of_table(const gr_token *t)
{
	return gr_is_item(t->name) || gr_opens_block(t->text, t->len);
}

/* Does a clause or a head of the form stand in the region? */
static bool
shows_form(const gr_disclosures *d, const gr_tokens *tokens)
{
	size_t		i;

	for (i = 0; i < tokens->n; i++)
	{
		const gr_token *t = &tokens->at[i];

		if (t->kind == GR_TOKEN_WORDS && (gr_opens_block(t->text, t->len) || gr_is_block_column(d, t)))
			return true;
	}
	return false;
}

/* Is there a named row, of several cells or under a head, or are there three labels or heads? */
static bool
is_table(const gr_disclosures *d)
{
	int			words = 0;
	int			i;

	for (i = 0; i < d->rows.ngroups; i++)
		if (d->rows.groups[i].state == GR_GROUP_NAMED && (d->shows_form || d->rows.groups[i].cells.n > 1))
			return true;
	for (i = 0; i < d->rows.pieces.n; i++)
		words += is_of_table(d->rows.pieces.at[i]);
	return words >= 3;
}

void
gr_read_disclosures(gr_reader *reader, const gr_region *region)
{
	gr_disclosures *d = reader->env->alloc(reader->env->context, sizeof(*d));
	int			measures[GR_MOST_BLOCK_COLUMNS];
	int			piece = 0;
	int			i;

	if (!d)
	{
		reader->no_memory = true;
		return;
	}
	memset(d, 0, sizeof(*d));
	d->reader = reader;
	d->form = gr_form_of_disclosures(&region->tokens);
	d->shows_form = shows_form(d, &region->tokens);
	gr_names_begin(&d->names, GR_DISCLOSURES, d->form, reader->year);
	gr_make_rows(&d->rows, reader->env, region, 0, &d->names);
	if (!d->rows.no_memory)
		gr_name_groups(&d->rows, &d->names);
	reader->no_memory |= d->rows.no_memory;
	if (d->rows.no_memory || !is_table(d))
		return;
	gr_found_table(reader, GR_DISCLOSURES, d->form);
	reader->form_by_labels[GR_DISCLOSURES] = true;
	d->stride = d->rows.mode == GR_MODE_WORDS ? gr_lines_of_cell(d) : 0;
	for (i = 0; i < d->rows.ngroups; i++)
		d->apart |= d->rows.groups[i].state == GR_GROUP_MASKED &&
			d->rows.groups[i].rows == d->names.all;
	gr_find_page_units(d);
	for (i = 0; i < d->rows.ngroups; i++)
	{
		bool		opens = i == 0;

		for (; piece < d->rows.groups[i].here; piece++)
			opens |= gr_take_block_piece(d, d->rows.pieces.at[piece]);
		if (opens)
		{
			d->short_rows = has_short_row(d, i);
			d->values_first = gr_values_stand_first(d, &d->rows.groups[i]);
		}
		read_disclosures_row(d, &d->rows.groups[i]);
	}
	gr_stretch_over_rows(reader, GR_DISCLOSURES, &d->rows);
	gr_stretch_over_words(reader, GR_DISCLOSURES, &d->rows.pieces, is_of_table);
	gr_see_labels(reader, &d->rows);
	for (i = 0; d->stride > 0 && i < d->names.nrows; i++)
		gr_put_blank_row(reader, d->names.rows[i], measures, gr_cells_of_item(d->names.rows[i], d->form, measures));
	gr_say_strays(reader, &d->rows, GR_DISCLOSURES, 3);
}
