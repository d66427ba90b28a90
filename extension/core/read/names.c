/*
 * names.c
 *	  Pass 4: names a group by the words around it, or limits the rows of the
 *	  form that the group may be.
 */
#include "names_internal.h"

#include "head.h"
#include "wordset.h"

/* Most words of a broken label that are joined. */
#define MOST_WORDS_BEFORE	14
#define MOST_WORDS_AROUND	8
#define MOST_LINES_ABOVE	4

/* Most words that are looked at beside a group, and how many of them may be its own. */
#define MOST_COLLECTED	64
#define MOST_OWN		16

/* The words among the pieces of a group. */
typedef struct words_of_group
{
	const gr_token *at[MOST_COLLECTED];
	int			n;
} words_of_group;

/*
 * Collects the words among pieces [from, to), then those of a list.
 * last: the last pieces are kept, not the first.
 */
static void
collect_words(const gr_rows *rows, int from, int to, const gr_token_list *more, bool last,
			  words_of_group *words)
{
	int			most = MOST_COLLECTED - (more ? MOST_OWN : 0);
	int			i;

	words->n = 0;
	if (last && to - from > most)
		from = to - most;
	for (i = from; i < to && words->n < most; i++)
		if (rows->pieces.at[i]->kind == GR_TOKEN_WORDS)
			words->at[words->n++] = rows->pieces.at[i];
	for (i = 0; more && i < more->n && words->n < MOST_COLLECTED; i++)
		words->at[words->n++] = more->at[i];
}

void
gr_set_label(gr_rows *rows, gr_group *g, const gr_token *const *from, int n)
{
	int			i;

	g->label = gr_new_list(rows, n);
	for (i = 0; g->label.at && i < n; i++)
		g->label.at[g->label.n++] = from[i];
}

void
gr_set_name(gr_group *g, int item, gr_row_by by)
{
	g->item = item;
	g->state = GR_GROUP_NAMED;
	g->by = by;
}

void
gr_mask_group(gr_group *g, uint32_t rows)
{
	g->rows = rows;
	g->state = GR_GROUP_MASKED;
	g->item = -1;
	g->by = GR_ROW_BY_NOTHING;
}

/* Returns what some parts of a cell name, joined. */
static int
name_parts(const gr_rows *rows, const gr_names *names, const gr_token *cell, uint32_t from, uint32_t to)
{
	gr_words_joined words;
	uint32_t	i;

	words.len = 0;
	for (i = from; i < to; i++)
		if (rows->tokens[cell->first_part + i].kind != GR_TOKEN_EMPTY_LINE)
			(void) gr_join_token(&words, &rows->tokens[cell->first_part + i]);
	return gr_name_words(names, &words);
}

/*
 * Returns what a cell names.  If a cell of several lines names nothing, its
 * last lines may; but not if the lines before them name another row.
 */
static int
name_cell(const gr_rows *rows, const gr_names *names, const gr_token *cell)
{
	int			found = cell->name;
	uint32_t	from;
	uint32_t	i;

	for (from = 1; found == GR_NAMES_NOTHING && from < cell->parts; from++)
		found = name_parts(rows, names, cell, from, cell->parts);
	for (i = 0; found != GR_NAMES_NOTHING && from > 1 && i + 1 < from; i++)
		if (gr_is_item(name_parts(rows, names, cell, i, from - 1)))
			return GR_NAMES_NOTHING;
	return found;
}

/*
 * Returns the rows that may follow the label of a group of rows: all, or none
 * if the ordinal is not that of such a group, as in （一）不予公开.
 */
static uint32_t
rows_behind_group(const gr_names *names, const char16_t *text, int len)
{
	gr_key		key;

	gr_make_key(text, len, &key);
	return key.ordinal == 0 || (key.ordinal >= 3 && key.ordinal <= 6) ? names->all : 0;
}

/* Step 1: the label stands in the row itself. */
static void
name_by_own(gr_rows *rows, const gr_names *names, gr_group *g)
{
	int			i;

	for (i = g->own.n - 1; i >= 0; i--)
	{
		int			found = name_cell(rows, names, g->own.at[i]);

		if (gr_is_item(found))
		{
			gr_set_name(g, found, GR_ROW_BY_LABEL);
			if (g->mode == GR_MODE_WORDS)
				gr_set_label(rows, g, &g->own.at[i], 1);
			return;
		}
		if (found != GR_NAMES_GROUP || g->mode != GR_MODE_GRID)
			break;
	}
	if (g->own.n > 0 && g->mode == GR_MODE_GRID &&
		g->own.at[g->own.n - 1]->name == GR_NAMES_GROUP)
		gr_mask_group(g, g->own.n == 1 ? rows_behind_group(names, g->own.at[0]->text, g->own.at[0]->len) : 0);
}

/*
 * The same in a grid whose cells are broken over lines: the row's first words
 * end a cell that the lines right above begin.
 */
static void
name_by_broken_cell(gr_rows *rows, const gr_names *names, gr_group *g, const words_of_group *words)
{
	int			own = words->n - g->own.n;	/* the first word of the row */
	int			item = GR_NAMES_NOTHING;
	int			first = own;
	int			from;

	if (g->own.n == 0 || own < 1 || words->at[own] != g->own.at[0] || g->own.at[0]->place > 0)
		return;
	for (from = own - 1; from >= 0 && from >= own - MOST_LINES_ABOVE; from--)
	{
		gr_words_joined joined;
		int			found;

		joined.len = 0;
		if (words->at[from + 1]->line > words->at[from]->line + 1 ||
			!gr_join_tokens(&joined, &words->at[from], own + 1 - from))
			break;
		found = gr_name_words(names, &joined);
		if (!gr_is_item(found))
			continue;
		/* two labels end in the same words */
		if (item != GR_NAMES_NOTHING && found != item)
			return;
		item = found;
		first = from;
	}
	if (item == GR_NAMES_NOTHING)
		return;
	gr_set_name(g, item, GR_ROW_BY_PIECES);
	gr_set_label(rows, g, &words->at[first], own + 1 - first);
}

/* Step 2: the longest run of words right before the group that is a label. */
static void
name_by_words_before(gr_rows *rows, const gr_names *names, gr_group *g, const words_of_group *words)
{
	const gr_token *last = words->n > 0 ? words->at[words->n - 1] : NULL;
	int			from = words->n > MOST_WORDS_BEFORE ? words->n - MOST_WORDS_BEFORE : 0;

	/* fast path: a whole label with its ordinal does not begin in the words before it, but marks may be its own */
	if (words->n > 1 && last->is_bare_label && gr_is_item(last->name) && gr_has_ordinal(last->text, last->len) &&
		gr_has_ideograph(words->at[words->n - 2]->text, words->at[words->n - 2]->len))
		from = words->n - 1;
	for (; from < words->n; from++)
	{
		gr_words_joined joined;
		int			found;

		joined.len = 0;
		if (!gr_join_tokens(&joined, &words->at[from], words->n - from))
			continue;
		found = from == words->n - 1 && last->is_bare_label ? last->name : gr_name_words(names, &joined);
		if (!gr_is_item(found))
			continue;
		gr_set_name(g, found, words->n - from > 1 ? GR_ROW_BY_PIECES : GR_ROW_BY_LABEL);
		gr_set_label(rows, g, &words->at[from], words->n - from);
		if (words->at[words->n - 1]->line != g->line || g->own.n == 0)
			g->label_before = true;
		return;
	}
}

/* Step 3: the label takes several lines, and the row's own words are one of them. */
static void
name_by_column(gr_rows *rows, const gr_names *names, gr_group *g)
{
	gr_column_label label;

	gr_find_column_label(rows, names, g, &label);
	if (gr_is_item(label.item))
	{
		gr_set_label(rows, g, label.above, label.nabove);
		gr_set_name(g, label.item, GR_ROW_BY_PIECES);
	}
	else if (label.item == GR_NAMES_GROUP)
		gr_mask_group(g, rows_behind_group(names, label.own.text, label.own.len));
}

/* Leaves out ordinals that stand alone, and pieces of the labels of groups, which only part three has. */
static void
drop_words_beside_label(const gr_names *names, words_of_group *words)
{
	int			n = 0;
	int			i;

	for (i = 0; i < words->n; i++)
	{
		const gr_token *t = words->at[i];

		if (!gr_is_ordinal(t->text, t->len) &&
			!(names->lexicon == GR_ROWS_APPLICATIONS && gr_is_in_word_of(GR_SET_GROUP_LABEL, t->text, t->len)))
			words->at[n++] = t;
	}
	words->n = n;
}

/*
 * Is the row's own word a piece of （六）其他处理?  In form 2019 this is the label of a row,
 * so it names no row before that one.
 */
static bool
may_be_other_handling(const gr_group *g)
{
	const gr_token *last = gr_last_of(&g->own);
	gr_key		key;

	if (!last)
		return false;
	gr_make_key(last->text, last->len, &key);
	return (key.ordinal == 6 || key.ordinal == 0) && gr_is_in_word_of(GR_SET_OTHER_HANDLING, key.text, key.len);
}

/* Step 4: the last words before the group and the first words after it, joined. */
static void
name_by_words_around(gr_rows *rows, const gr_names *names, gr_group *g, const words_of_group *before)
{
	words_of_group words = *before;
	words_of_group after;
	int			found = GR_NAMES_NOTHING;
	int			last_after = 0;
	int			hits = 0;
	int			from;
	int			n;

	collect_words(rows, g->here, g->to, NULL, false, &after);
	drop_words_beside_label(names, &words);
	drop_words_beside_label(names, &after);
	if (after.n > MOST_WORDS_AROUND)
		after.n = MOST_WORDS_AROUND;
	for (from = words.n > MOST_WORDS_AROUND ? words.n - MOST_WORDS_AROUND : 0; from < words.n; from++)
		for (n = 0; n <= after.n; n++)
		{
			gr_words_joined joined;
			int			item;

			joined.len = 0;
			if (!gr_join_tokens(&joined, &words.at[from], words.n - from) || !gr_join_tokens(&joined, after.at, n))
				continue;
			item = gr_name_words(names, &joined);
			if (!gr_is_item(item) || (hits > 0 && item == found))
				continue;
			hits++;
			found = item;
			last_after = n;
			gr_set_label(rows, g, &words.at[from], words.n - from);
		}
	if (hits == 1 && found < GR_ITEM_APPLICATIONS_other_correction_overdue && may_be_other_handling(g))
		gr_mask_group(g, 0);
	else if (hits == 1)
		gr_set_name(g, found, GR_ROW_BY_PIECES);
	if (hits == 1 && g->label.n > 0 && gr_last_of(&g->label)->line < g->line && last_after == 0)
		g->label_before = true;
}

/*
 * Joins the last words from an ordinal on: the first lines of a label.  Returns
 * the index of the ordinal, or -1.
 */
static int
join_from_ordinal(const words_of_group *words, gr_words_joined *joined)
{
	int			first = words->n > MOST_WORDS_AROUND ? words->n - MOST_WORDS_AROUND : 0;
	int			j = words->n - 1;

	memset(joined, 0, sizeof(*joined));
	while (j >= first && !gr_has_ordinal(words->at[j]->text, words->at[j]->len))
		j--;
	return j >= first && gr_join_tokens(joined, &words->at[j], words->n - j) ? j : -1;
}

/* Step 5: the first lines of one label, from its ordinal on. */
static void
name_by_beginning(gr_rows *rows, const gr_names *names, gr_group *g, const words_of_group *words)
{
	gr_words_joined joined;
	gr_key		key;
	int			item = -1;
	int			j = join_from_ordinal(words, &joined);

	if (j < 0)
		return;
	gr_make_key(joined.text, joined.len, &key);
	if (key.len < 10 || gr_rows_that_begin(names, joined.text, joined.len, &item) != 1)
		return;
	gr_set_name(g, item, GR_ROW_BY_PIECES);
	gr_set_label(rows, g, &words->at[j], words->n - j);
}

/* Returns the rows of the form from the last of the first n words on that is a label, or all rows. */
static uint32_t
rows_from_label(const gr_names *names, const words_of_group *words, int n)
{
	int			i;

	for (i = n - 1; i >= 0; i--)
		if (gr_is_item(words->at[i]->name))
			return names->all & ~((UINT32_C(1) << names->index[words->at[i]->name]) - 1);
	return names->all;
}

/* Step 6: the rows of the form whose label may contain the nearest words. */
static void
mask_by_piece(const gr_names *names, gr_group *g, const words_of_group *words)
{
	gr_words_joined piece;
	gr_words_joined begun;
	uint32_t	rows = 0;
	int			item = -1;
	int			k = g->own.n - 1;
	int			i;

	piece.len = 0;
	if (g->mode != GR_MODE_GRID && words->n > 1 && gr_is_head_word(words->at[words->n - 1], names->year) &&
		gr_is_head_word(words->at[words->n - 2], names->year))
	{
		/* the last words of the head are not a label, so 总计 is not （七）总计 */
		gr_mask_group(g, 0);
		return;
	}
	if (g->own.n > 0)
	{
		if (g->mode == GR_MODE_WORDS)
			k = gr_last_fragment(&g->own);
		(void) gr_join_tokens(&piece, &g->own.at[k], g->own.n - k);
	}
	else if (g->mode == GR_MODE_GRID)
	{
		bool		forbidden = false;

		for (i = 0; i < words->n; i++)
			forbidden |= gr_has_word_of(GR_SET_FORBID, words->at[i]->text, words->at[i]->len);
		gr_mask_group(g, forbidden ? 0 : names->all);
		return;
	}
	else if (words->n > 0)
		(void) gr_join_token(&piece, words->at[words->n - 1]);
	else
	{
		gr_mask_group(g, names->all);
		return;
	}
	rows = gr_rows_with_piece(names, piece.text, piece.len) & rows_from_label(names, words, words->n - g->own.n);
	/* words before may begin another label, which the nearest words continue */
	if (join_from_ordinal(words, &begun) >= 0 && gr_rows_that_begin(names, begun.text, begun.len, &item) == 1)
		rows |= UINT32_C(1) << names->index[item];
	if (rows == 0 && gr_is_in_word_of(GR_SET_GROUP_LABEL, piece.text, piece.len))
		rows = names->all;
	gr_mask_group(g, rows);
}

void
gr_name_group(gr_rows *rows, const gr_names *names, gr_group *g)
{
	words_of_group words;

	name_by_own(rows, names, g);
	if (g->state == GR_GROUP_NAMED)
		return;
	collect_words(rows, g->from, g->here, g->mode == GR_MODE_GRID ? &g->own : NULL, true, &words);
	if (g->state == GR_GROUP_OPEN && g->mode == GR_MODE_GRID)
		name_by_broken_cell(rows, names, g, &words);
	if (g->state == GR_GROUP_OPEN && g->mode != GR_MODE_GRID)
		name_by_words_before(rows, names, g, &words);
	if (g->state != GR_GROUP_NAMED && g->mode == GR_MODE_WORDS)
	{
		if (g->own.n > 0)
			name_by_column(rows, names, g);
		if (g->state == GR_GROUP_OPEN)
			name_by_words_around(rows, names, g, &words);
		if (g->state == GR_GROUP_OPEN && g->own.n == 0)
			name_by_beginning(rows, names, g, &words);
	}
	if (g->state == GR_GROUP_OPEN)
		mask_by_piece(names, g, &words);
}

/*
 * Joins the first line of a label, which alone would name a blank row, with the rows
 * below it that go on with the label.  Only one of them may have values.
 */
static void
join_broken_row(gr_rows *rows, const gr_names *names, gr_group *first)
{
	gr_group   *end = rows->groups + rows->ngroups;
	gr_words_joined label = {0};
	gr_group   *filled = NULL;
	gr_group   *g;

	(void) gr_join_token(&label, gr_last_of(&first->own));
	for (g = first + 1; g < end && g->state != GR_GROUP_NAMED && g->own.n > 0; g++)
	{
		int			item = -1;

		if (!gr_join_token(&label, gr_last_of(&g->own)) ||
			gr_rows_that_begin(names, label.text, label.len, &item) != 1 || item != first->item)
			break;
		if (gr_all_empty(g->cells.at, g->cells.n))
			continue;
		/* values on two lines may be two rows */
		if (filled)
		{
			gr_mask_group(filled, 0);
			gr_mask_group(first, 0);
			return;
		}
		filled = g;
	}
	if (!filled)
		return;
	gr_set_name(filled, first->item, GR_ROW_BY_PIECES);
	*first = *filled;
	memmove(first + 1, g, (size_t) (end - g) * sizeof(*g));
	rows->ngroups -= (int) (g - first) - 1;
}

void
gr_join_broken_rows(gr_rows *rows, const gr_names *names)
{
	int			i;

	for (i = 0; i < rows->ngroups; i++)
	{
		gr_group   *g = &rows->groups[i];

		if (g->state == GR_GROUP_NAMED && g->mode == GR_MODE_GRID && g->own.n > 0 && g->cells.n > 0 &&
			gr_all_empty(g->cells.at, g->cells.n))
			join_broken_row(rows, names, g);
	}
}
