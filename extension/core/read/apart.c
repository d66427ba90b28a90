/*
 * apart.c
 *	  Pass 4: names all groups, also if labels stand apart from their values.
 */
#include "names_internal.h"

#include "head.h"
#include "wordset.h"

/* Is one of the pieces [from, to) the label of a row? */
static bool
has_label_among(const gr_rows *rows, int from, int to)
{
	int			i;

	for (i = from; i < to; i++)
		if (rows->pieces.at[i]->kind == GR_TOKEN_WORDS &&
			gr_is_item(rows->pieces.at[i]->name))
			return true;
	return false;
}

/*
 * May the label right before the values belong to another group?  No if both
 * are on one line without another group.
 */
static bool
may_take_others_label(const gr_rows *rows, int i, bool apart)
{
	const gr_group *g = &rows->groups[i];

	if (g->label_before || g->mode == GR_MODE_CELLS)
		return true;
	return apart && g->mode == GR_MODE_WORDS &&
		((i > 0 && g[-1].line == g->line) || (i + 1 < rows->ngroups && g[1].line == g->line));
}

/*
 * Part two: is the last label of the form the only one after the last values, and does a
 * single text with a digit follow it on the next line, as 约14万元?  That is its cell.
 */
static bool
ends_in_text(const gr_rows *rows, const gr_names *names, const gr_group *last)
{
	const gr_token *const *end = rows->pieces.at + last->to;
	int			digit = 0;

	if (names->table != GR_DISCLOSURES || last->to - last->here < 2 || end[-2]->name != names->rows[names->nrows - 1] ||
		end[-1]->line != end[-2]->line + 1 || end[-1]->name != GR_NAMES_NOTHING || has_label_among(rows, last->here, last->to - 2))
		return false;
	while (digit < end[-1]->len && !gr_is_digit(end[-1]->text[digit]))
		digit++;
	return digit < end[-1]->len;
}

/* Are the cells the numbers 1, 2, … of columns? */
static bool
numbers_columns(const gr_token_list *cells)
{
	int			i;

	for (i = 0; i < cells->n && cells->at[i]->len == 1 && cells->at[i]->text[0] == u'1' + i; i++)
		;
	return i == cells->n && i > 2;
}

/*
 * May labels stand after their values, or in blocks?  Yes if values stand
 * before the first label, or if a label stands after the last values, without a cell of
 * text, and the text continues.  Then a label right before some values may not be theirs.
 */
static bool
labels_are_apart(const gr_rows *rows, const gr_names *names)
{
	const gr_group *first = NULL;
	const gr_group *last = NULL;
	bool		values_first;
	int			i;

	for (i = 0; i < rows->ngroups; i++)
	{
		const gr_group *g = &rows->groups[i];

		if (g->state == GR_GROUP_BROKEN || g->mode == GR_MODE_GRID)
			continue;
		first = first ? first : g;
		last = g;
	}
	if (!first)
		return false;
	values_first = first->state != GR_GROUP_NAMED && first->own.n == 0 &&
		!has_label_among(rows, first->from, first->here);
	/* numbers of columns are no values */
	values_first &= !numbers_columns(&first->cells);
	/* values after the last label of the form can only belong to that label, unless a row stands before the first label */
	if (last->state == GR_GROUP_NAMED && last->item == names->rows[names->nrows - 1] &&
		!(values_first && first < last && first->cells.n >= GR_APPLICANTS && first[1].state == GR_GROUP_NAMED &&
		  first[1].item == names->rows[0]))
		return false;
	return values_first ||
		(rows->closed && has_label_among(rows, last->here, last->to) && !ends_in_text(rows, names, last));
}

/*
 * Returns the rows whose labels are among pieces [from, to).  A new block of
 * part two forgets the labels before it, or ends the search.
 */
static uint32_t
rows_named_by(const gr_rows *rows, const gr_names *names, int from, int to, bool blocks)
{
	uint32_t	may = 0;
	int			i;

	for (i = from; i < to; i++)
	{
		const gr_token *t = rows->pieces.at[i];
		int			found = t->name;

		if (gr_is_item(found))
		{
			may |= UINT32_C(1) << names->index[found];
			continue;
		}
		if (gr_opens_block(t->text, t->len))
		{
			if (!blocks)
				break;
			may = 0;
		}
		if (found == GR_NAMES_NOTHING && gr_has_ordinal(t->text, t->len))
		{
			/* the first line of a label that is broken over several */
			uint32_t	begun = gr_rows_with_piece(names, t->text, t->len);

			if (gr_is_one_bit(begun))
				may |= begun;
		}
	}
	return may;
}

/*
 * Masks a named group if several labels before it have no values yet or, if
 * labels are apart, stand before and after it.
 */
static void
share_labels(gr_rows *rows, const gr_names *names, gr_group *g, bool apart)
{
	uint32_t	may = UINT32_C(1) << names->index[g->item];

	may |= rows_named_by(rows, names, g->from, g->here, true);
	if (apart)
		may |= rows_named_by(rows, names, g->here, g->to, false);
	if (!apart && gr_is_one_bit(may))
		return;
	gr_mask_group(g, may);
	g->label_before = false;
}

/* Is a row whose label stands above it followed by as many values without a label?  Then a label may be lost. */
static bool
has_second_row(const gr_rows *rows, int i)
{
	const gr_group *g = &rows->groups[i];

	return g->label_before && i + 1 < rows->ngroups && gr_has_no_words_before(&g[1]) &&
		g->cells.n > 1 && g[1].cells.n == g->cells.n;
}

/* Has the form a row between this row and the next one that has a name? */
static bool
leaves_row_between(const gr_rows *rows, const gr_names *names, int i)
{
	int			row = names->index[rows->groups[i].item];
	int			k;

	for (k = i + 1; k < rows->ngroups; k++)
		if (rows->groups[k].state == GR_GROUP_NAMED)
			return names->index[rows->groups[k].item] > row + 1;
	return row + 1 < names->nrows;
}

/*
 * In a grid, are the cells below a row's label and left of it blank in the next row, and
 * does a cell follow them?  last: the row's last cell.
 */
static bool
is_blank_below_label(const gr_rows *rows, const gr_group *g, const gr_token *last)
{
	const gr_token *t = last;
	const gr_token *end = rows->tokens + rows->ntokens;
	const gr_token *label = NULL;
	int			i;

	for (i = 0; i < g->own.n; i++)
		if (gr_is_item(g->own.at[i]->name))
			label = g->own.at[i];
	while (t < end && t->line != g[1].line)
		t++;
	if (!label || t == end || t->places != label->places)
		return false;
	while (t < end && t->line == g[1].line && t->place <= label->place && gr_is_empty_cell(t))
		t++;
	return t < end && t->line == g[1].line && t->place > label->place;
}

/* Does the last word of the next group, which has no name, complete the label of this one? */
static bool
label_ends_in_next_row(const gr_names *names, const gr_group *g)
{
	const gr_token *last = gr_last_of(&g[1].own);
	gr_words_joined joined = {.len = 0};

	return g->by == GR_ROW_BY_PIECES && last && g[1].cells.n == g->cells.n &&
		gr_join_tokens(&joined, g->label.at, g->label.n) && gr_name_words(names, &joined) != g->item &&
		gr_join_token(&joined, last) && gr_name_words(names, &joined) == g->item;
}

/*
 * Does another row of values, without a label, stand right below a row?  Then the label
 * may be that of both, as of two years, unless the form has a row between, whose label
 * is lost.  Words that are no piece of a label, as 2022年, name no such row.
 */
static bool
shares_label_below(const gr_rows *rows, const gr_names *names, int i)
{
	const gr_group *g = &rows->groups[i];
	const gr_token *last = gr_last_of(&g->cells);
	int			blank;

	if (!last || i + 1 == rows->ngroups || g[1].mode != g->mode || g[1].state == GR_GROUP_NAMED)
		return false;
	if (g->mode == GR_MODE_WORDS && label_ends_in_next_row(names, g))
		return true;
	if (g[1].line > last->line + 2 || gr_all_empty(g[1].cells.at, g[1].cells.n) ||
		(g[1].rows != 0 && leaves_row_between(rows, names, i)))
		return false;
	if (g->mode == GR_MODE_GRID)
		return is_blank_below_label(rows, g, last);
	/* the blank cell below the label may be printed */
	blank = g->mode == GR_MODE_STACKED && g[1].cells.n > 0 && gr_is_empty_cell(g[1].cells.at[0]);
	return !g->label_before && gr_has_no_words_before(&g[1]) && g->cells.n > 1 &&
		(g[1].cells.n == g->cells.n || g[1].cells.n == g->cells.n + blank);
}

/*
 * Has each row of a grid its label on the line right above it, and has the grid no other
 * labels?  Then the rows have no labels of their own.
 */
static bool
labels_stand_above(const gr_rows *rows)
{
	int			labels = 0;
	int			i;

	for (i = 0; i < rows->ngroups; i++)
	{
		const gr_group *g = &rows->groups[i];
		const gr_token *label = g->own.n == 0 && g->state != GR_GROUP_NAMED ? gr_label_before(rows, g) : NULL;

		if (g->mode != GR_MODE_GRID || !label || !label->is_bare_label || label->places != 1 || label->line + 1 != g->line)
			return false;
	}
	for (i = 0; i < rows->pieces.n; i++)
		labels += gr_is_item(rows->pieces.at[i]->name);
	return rows->ngroups > 1 && labels == rows->ngroups;
}

void
gr_name_groups(gr_rows *rows, const gr_names *names)
{
	bool		apart;
	int			i;

	for (i = 0; i < rows->ngroups; i++)
		if (rows->groups[i].state != GR_GROUP_BROKEN)
			gr_name_group(rows, names, &rows->groups[i]);
	gr_join_broken_rows(rows, names);
	if (labels_stand_above(rows))
		gr_name_by_labels_before(rows);
	apart = labels_are_apart(rows, names);
	for (i = 0; i < rows->ngroups; i++)
	{
		gr_group   *g = &rows->groups[i];

		if (g->state == GR_GROUP_NAMED && may_take_others_label(rows, i, apart))
			share_labels(rows, names, g, apart);
		else if (apart && g->state == GR_GROUP_MASKED && g->own.n == 0 && g->from == 0)
			gr_mask_group(g, names->all);
		if (g->state == GR_GROUP_NAMED && (has_second_row(rows, i) || shares_label_below(rows, names, i)))
			gr_mask_group(g, 0);
		if (g->state == GR_GROUP_NAMED && g->place < GR_MOST_LABEL_PLACES &&
			g->all_places > rows->most_places[g->place])
			rows->most_places[g->place] = g->all_places;
	}
}

const gr_token *
gr_label_before(const gr_rows *rows, const gr_group *g)
{
	const gr_token *last = g->here > g->from ? rows->pieces.at[g->here - 1] : NULL;

	if (g->state == GR_GROUP_NAMED)
		return last == gr_last_of(gr_label_of(g)) ? last : NULL;
	return last && gr_is_item(last->name) ? last : NULL;
}

void
gr_name_by_labels_before(gr_rows *rows)
{
	int			i;

	for (i = 0; i < rows->ngroups; i++)
	{
		gr_group   *g = &rows->groups[i];
		const gr_token *label = gr_label_before(rows, g);

		if (g->state == GR_GROUP_NAMED || !label)
			continue;
		gr_set_label(rows, g, &label, 1);
		gr_set_name(g, label->name, GR_ROW_BY_LABEL);
		g->label_before = false;
	}
}
