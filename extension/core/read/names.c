/*
 * names.c
 *	  Pass 4: names a group by the words around it, or limits the rows of the
 *	  form that the group may be.
 */
#include "row.h"

#include "wordset.h"

/* Most words of a broken label that are joined, and most lines of one column. */
#define MOST_WORDS_BEFORE	14
#define MOST_WORDS_AROUND	5
#define MOST_PIECES	4

/* The words among the pieces of a group. */
typedef struct words_of_group
{
	const gr_token *at[64];
	int			n;
} words_of_group;

/*
 * Collects the words among pieces [from, to), then those of a list, 64 at most.
 * last: the last pieces are kept, not the first.
 */
static void
collect_words(const gr_rows *rows, int from, int to, const gr_token_list *more, bool last,
			  words_of_group *words)
{
	int			most = (int) (sizeof(words->at) / sizeof(words->at[0])) - (more ? 16 : 0);
	int			i;

	words->n = 0;
	if (last && to - from > most)
		from = to - most;
	for (i = from; i < to && words->n < most; i++)
		if (rows->pieces.at[i]->kind == GR_TOKEN_WORDS)
			words->at[words->n++] = rows->pieces.at[i];
	for (i = 0; more && i < more->n && words->n < most + 16; i++)
		words->at[words->n++] = more->at[i];
}

static bool
join(gr_words_joined *words, const gr_token *const *from, int n)
{
	int			i;

	for (i = 0; i < n; i++)
		if (!gr_join_token(words, from[i]))
			return false;
	return true;
}

static void
set_label(gr_rows *rows, gr_group *g, const gr_token *const *from, int n)
{
	int			i;

	g->label = gr_new_list(rows, n);
	for (i = 0; g->label.at && i < n; i++)
		g->label.at[g->label.n++] = from[i];
}

static void
name(gr_group *g, int item, gr_row_by by)
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
	int			found = gr_name_token(names, cell);
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
			name(g, found, GR_ROW_BY_LABEL);
			if (g->mode == GR_MODE_WORDS)
			{
				set_label(rows, g, &g->own.at[i], 1);
				g->label_is_tight = true;
			}
			return;
		}
		if (found != GR_NAMES_GROUP || g->mode != GR_MODE_GRID)
			break;
	}
	if (g->own.n > 0 && g->mode == GR_MODE_GRID &&
		gr_name_token(names, gr_last_of(&g->own)) == GR_NAMES_GROUP)
		gr_mask_group(g, g->own.n == 1 ? rows_behind_group(names, g->own.at[0]->text, g->own.at[0]->len) : 0);
}

/* Step 2: the longest run of words right before the group that is a label. */
static void
name_by_words_before(gr_rows *rows, const gr_names *names, gr_group *g, const words_of_group *words)
{
	int			from = words->n > MOST_WORDS_BEFORE ? words->n - MOST_WORDS_BEFORE : 0;

	for (; from < words->n; from++)
	{
		gr_words_joined joined;
		int			found;

		joined.len = 0;
		if (!join(&joined, &words->at[from], words->n - from))
			continue;
		found = gr_name_words(names, &joined);
		if (!gr_is_item(found))
			continue;
		name(g, found, words->n - from > 1 ? GR_ROW_BY_PIECES : GR_ROW_BY_LABEL);
		set_label(rows, g, &words->at[from], words->n - from);
		g->label_is_tight = true;
		if (words->at[words->n - 1]->line != g->line || g->own.n == 0)
			g->where = GR_LABEL_BEFORE;
		return;
	}
}

/* ---- parts of a label above and below, in text set in columns ---- */

typedef struct pieces
{
	gr_words_joined at[MOST_PIECES];	/* the nearest first */
	const gr_token *token[MOST_PIECES];
	int			n;
} pieces;

static bool
has_ordinal(const char16_t *text, int len)
{
	gr_key		key;

	gr_make_key(text, len, &key);
	return key.ordinal > 0;
}

/*
 * Joins the words that begin at a column, on the line of piece i.  Returns the
 * first of them, or NULL.
 */
static const gr_token *
words_at_column(const gr_rows *rows, int i, int from, int to, uint32_t column, gr_words_joined *words)
{
	uint32_t	line = rows->pieces.at[i]->line;
	const gr_token *found = NULL;

	while (i > from && rows->pieces.at[i - 1]->line == line)
		i--;
	words->len = 0;
	for (; i < to && rows->pieces.at[i]->line == line; i++)
	{
		const gr_token *t = rows->pieces.at[i];

		if (t->kind != GR_TOKEN_WORDS)
			continue;
		if (t->column + 1 >= column && t->column <= column + 1)
		{
			found = t;
			words->len = 0;
			(void) gr_join_token(words, t);
		}
		else if (found && t->gap == 1 && rows->pieces.at[i - 1]->kind == GR_TOKEN_WORDS)
			(void) gr_join_token(words, t);
		else if (found)
			break;
	}
	return found;
}

/* Finds the words at one column on the lines above (way -1) or below (way 1) a group. */
static void
find_pieces(const gr_rows *rows, const gr_group *g, uint32_t column, int way, pieces *out)
{
	int			from = way < 0 ? g->from : g->here;
	int			to = way < 0 ? g->here : g->to;
	int			i = way < 0 ? to - 1 : from;
	int			steps;

	out->n = 0;
	for (steps = 0; i >= from && i < to && out->n < MOST_PIECES && steps < 64; steps++)
	{
		uint32_t	line = rows->pieces.at[i]->line;
		gr_words_joined *words = &out->at[out->n];

		if (way < 0 ? line < g->line : line > g->line)
		{
			const gr_token *t = words_at_column(rows, i, from, to, column, words);

			if (t)
			{
				bool		first = has_ordinal(words->text, words->len);

				if (way > 0 && first)
					break;
				out->token[out->n++] = t;
				if (way < 0 && first)
					break;
			}
		}
		while (i >= from && i < to && rows->pieces.at[i]->line == line)
			i += way;
	}
}

/* Appends the words in the order of the text.  Returns false if there is no room. */
static bool
join_pieces(gr_words_joined *words, const pieces *p, int n, bool nearest_last)
{
	int			i;

	for (i = 0; i < n; i++)
	{
		const gr_words_joined *w = &p->at[nearest_last ? n - 1 - i : i];

		if (words->len + w->len > GR_MAX_WORDS)
			return false;
		memcpy(words->text + words->len, w->text, (size_t) w->len * sizeof(char16_t));
		words->len += w->len;
	}
	return true;
}

/* Returns the index of the first of the last words that stand one space apart. */
static int
last_fragment(const gr_token_list *own)
{
	int			k = own->n - 1;

	while (k > 0 && own->at[k]->gap == 1)
		k--;
	return k;
}

/* Step 3: the label takes several lines, and the row's own words are one of them. */
static void
name_by_column(gr_rows *rows, const gr_names *names, gr_group *g)
{
	int			k = last_fragment(&g->own);
	uint32_t	column = g->own.at[k]->column;
	gr_words_joined middle;
	pieces		up;
	pieces		down;
	int			found = GR_NAMES_NOTHING;
	int			hits = 0;
	int			u;
	int			d;

	middle.len = 0;
	if (!join(&middle, &g->own.at[k], g->own.n - k))
		return;
	find_pieces(rows, g, column, -1, &up);
	find_pieces(rows, g, column, 1, &down);
	for (u = 0; u <= up.n; u++)
		for (d = 0; d <= down.n; d++)
		{
			gr_words_joined words;
			int			item;

			words.len = 0;
			if (!join_pieces(&words, &up, u, true) || words.len + middle.len > GR_MAX_WORDS)
				continue;
			memcpy(words.text + words.len, middle.text, (size_t) middle.len * sizeof(char16_t));
			words.len += middle.len;
			if (!join_pieces(&words, &down, d, false))
				continue;
			item = gr_name_words(names, &words);
			if (!gr_is_item(item) || (hits > 0 && item == found))
				continue;
			hits++;
			found = item;
			set_label(rows, g, up.token, u);
		}
	if (hits == 1)
		name(g, found, GR_ROW_BY_PIECES);
	else if (gr_name_words(names, &middle) == GR_NAMES_GROUP)
		gr_mask_group(g, rows_behind_group(names, middle.text, middle.len));
}

/* Step 4: the last words before the group and the first words after it, joined. */
static void
name_by_words_around(gr_rows *rows, const gr_names *names, gr_group *g, const words_of_group *before)
{
	words_of_group after;
	int			found = GR_NAMES_NOTHING;
	int			hits = 0;
	int			from;
	int			n;

	collect_words(rows, g->here, g->to, NULL, false, &after);
	if (after.n > MOST_WORDS_AROUND)
		after.n = MOST_WORDS_AROUND;
	for (from = before->n > MOST_WORDS_AROUND ? before->n - MOST_WORDS_AROUND : 0; from < before->n; from++)
		for (n = 1; n <= after.n; n++)
		{
			gr_words_joined words;
			int			item;

			words.len = 0;
			if (!join(&words, &before->at[from], before->n - from) || !join(&words, after.at, n))
				continue;
			item = gr_name_words(names, &words);
			if (!gr_is_item(item) || (hits > 0 && item == found))
				continue;
			hits++;
			found = item;
			set_label(rows, g, &before->at[from], before->n - from);
		}
	if (hits == 1)
		name(g, found, GR_ROW_BY_PIECES);
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
	while (j >= first && !has_ordinal(words->at[j]->text, words->at[j]->len))
		j--;
	return j >= first && join(joined, &words->at[j], words->n - j) ? j : -1;
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
	name(g, item, GR_ROW_BY_PIECES);
	set_label(rows, g, &words->at[j], words->n - j);
	g->label_is_tight = true;
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
	if (g->own.n > 0)
	{
		if (g->mode == GR_MODE_WORDS)
			k = last_fragment(&g->own);
		(void) join(&piece, &g->own.at[k], g->own.n - k);
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
	rows = gr_rows_with_piece(names, piece.text, piece.len);
	/* words before may begin another label, which the nearest words continue */
	if (join_from_ordinal(words, &begun) >= 0 && gr_rows_that_begin(names, begun.text, begun.len, &item) == 1)
		rows |= UINT32_C(1) << names->index[item];
	if (rows == 0 && gr_is_piece_of_group(piece.text, piece.len))
		rows = names->all;
	gr_mask_group(g, rows);
}

void
gr_name_group(gr_rows *rows, const gr_names *names, gr_group *g)
{
	words_of_group words;

	collect_words(rows, g->from, g->here, g->mode == GR_MODE_GRID ? &g->own : NULL, true, &words);
	name_by_own(rows, names, g);
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
