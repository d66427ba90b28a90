/*
 * window.c
 *	  Pass 7: finds the cells of a row that are its columns.
 */
#include "reader.h"

#include "report/number.h"
#include "text/numeral.h"

const gr_token *const *
gr_find_window(const gr_token_list *cells, int width, gr_offsets *offsets)
{
	int			n = cells->n;
	int			first = n;
	int			last = -1;
	int			low;
	int			high;
	int			i;

	if (n <= width)
		return n == width ? cells->at : NULL;
	for (i = 0; i < n; i++)
		if (!gr_is_empty_cell(cells->at[i]))
		{
			first = first < n ? first : i;
			last = i;
		}
	/* the windows that leave only empty cells outside */
	low = last - width + 1 > 0 ? last - width + 1 : 0;
	high = first < n - width ? first : n - width;
	if (low > high)
		return NULL;
	if (low == high)
	{
		if (offsets && low < 64)
			*offsets |= UINT64_C(1) << low;
		return cells->at + low;
	}
	if (offsets && gr_is_one_bit(*offsets))
	{
		int			only = __builtin_ctzll(*offsets);

		if (only >= low && only <= high)
			return cells->at + only;
	}
	return last < 0 ? cells->at : NULL;
}

bool
gr_has_merged_figure(const gr_token_list *cells)
{
	int			i;

	for (i = 0; i + 1 < cells->n; i++)
		if (gr_is_filled_cell(cells->at[i]) && cells->at[i + 1]->kind == GR_TOKEN_COVERED)
			return true;
	return false;
}

gr_token_list
gr_without_covered(gr_rows *rows, const gr_token_list *cells)
{
	gr_token_list list;
	int			i;

	for (i = 0; i < cells->n && cells->at[i]->kind != GR_TOKEN_COVERED; i++)
		;
	if (i == cells->n)
		return *cells;
	list = gr_new_list(rows, cells->n);
	for (i = 0; list.at && i < cells->n; i++)
		if (cells->at[i]->kind != GR_TOKEN_COVERED)
			list.at[list.n++] = cells->at[i];
	return list;
}

bool
gr_may_lack_cell(const gr_rows *rows, const gr_group *g)
{
	int			place;

	/* a line of HTML has no padding */
	if (g->mode != GR_MODE_GRID || g->cells.n == 0 || g->cells.at[0]->separator == GR_BY_HTML)
		return false;
	if (rows->bars_fill_rows)
		return true;
	for (place = 0; place < GR_MOST_LABEL_PLACES; place++)
		if (rows->most_places[place] > g->all_places &&
			rows->most_places[place] - place > g->all_places - g->place)
			return true;
	return false;
}

bool
gr_is_crossed(const gr_reader *reader, const gr_rows *rows, const gr_group *g)
{
	const gr_token *first = g->label.n > 0 ? g->label.at[0] : (g->cells.n > 0 ? g->cells.at[0] : NULL);
	const gr_token *last = gr_last_of(&g->cells);
	int			i;

	/* where each cell has its bar on its line, a line without a bar takes the place of none */
	if (g->mode == GR_MODE_GRID || (g->mode == GR_MODE_CELLS && !rows->bars_apart) || !last || reader->nfurniture == 0)
		return false;
	for (i = 0; i < reader->nfurniture; i++)
	{
		uint32_t	line = reader->furniture[i].line;

		if (line > first->line && line <= last->line + gr_is_empty_cell(last))
			return true;
	}
	return reader->nfurniture == GR_MOST_FURNITURE;
}

/* Does the token begin like a number, or like the end of one, as .45 does?  The ordinal of a label does not. */
static bool
is_number_or_end(const gr_token *t)
{
	int			i;

	for (i = 0; i < t->len && (gr_is_digit(t->text[i]) || t->text[i] == u'.' || t->text[i] == u','); i++)
		;
	if (i > 1 && t->text[0] == u'.')
		return true;
	return i > 0 && t->text[i - 1] != u'.' &&
		(i == t->len || t->text[i] == u'(' || gr_may_begin_unit(t->text[i]));
}

bool
gr_has_value_below(const gr_reader *reader, const gr_rows *rows, const gr_group *g)
{
	bool		joined = rows->mode == GR_MODE_STACKED || rows->mode == GR_MODE_CELLS;
	const gr_token *end = joined ? rows->cells.at + rows->cells.n : rows->tokens + rows->ntokens;
	const gr_token *last = gr_last_of(&g->cells);
	const gr_token *next;

	if (!last || last + 1 >= end)
		return false;
	next = last + 1;
	while (next + 1 < end && g->mode == GR_MODE_GRID && next->kind == GR_TOKEN_EMPTY_CELL && next[1].line == next->line)
		next++;
	return gr_is_value_token(last) && next->line == last->line + reader->line_step &&
		!(g->mode == GR_MODE_GRID && g->own.n == 0 && next->places >= last->places) &&
		(gr_is_value_token(next) || is_number_or_end(next));
}

bool
gr_has_value_above(const gr_reader *reader, const gr_rows *rows, const gr_group *g)
{
	const gr_token *before = g->mode == GR_MODE_GRID && g->cells.n > 0 ? g->cells.at[0] - 1 : NULL;

	return before && before >= rows->tokens && gr_is_value_token(before) &&
		before->line + reader->line_step == before[1].line &&
		(before == rows->tokens || before[-1].line < before->line);
}

gr_finding_code
gr_width_finding(const gr_token_list *cells, int width)
{
	int			i;

	if (cells->n > width)
		return GR_FINDING_cell_extra;
	for (i = 0; i < cells->n; i++)
		if (cells->at[i]->kind == GR_TOKEN_TEXT || cells->at[i]->len > 2 * width ||
			(cells->at[i]->len > 1 && cells->at[i]->text[0] == u'0'))
			return GR_FINDING_cell_run_together;
	return GR_FINDING_cell_missing;
}

gr_message
gr_width_message(int values, int width)
{
	return values > width ? GR_SAY(values_long, gr_number(values), gr_number(width)) :
							GR_SAY(values_short, gr_number(values), gr_number(width));
}

/* ---- readings by the printed sum ---- */

/* Most tokens of a row that is read in several ways. */
#define MOST_TOKENS	15

typedef struct search
{
	const gr_token *tokens[MOST_TOKENS];
	int64_t		values[MOST_TOKENS];
	bool		tight[MOST_TOKENS];	/* in the same cell as the token before */
	int			n;
	int			width;
	int			readings;		/* how many readings were found; 2 for more */
	int			depth;
	struct
	{
		int64_t		value;
		int			first;		/* its first token */
		int			last;
	}			now[MOST_TOKENS], found[MOST_TOKENS];
} search;

/* Is the last figure of the reading the sum of the others? */
static bool
adds_up(const search *s)
{
	int64_t		sum = 0;
	int			i;

	for (i = 0; i < s->width - 1; i++)
		if (__builtin_add_overflow(sum, s->now[i].value, &sum))
			return false;
	return sum == s->now[s->width - 1].value;
}

/* Are the figures those of the reading found before?  They may come from other tokens. */
static bool
is_same_reading(const search *s)
{
	int			i;

	for (i = 0; i < s->width; i++)
		if (s->now[i].value != s->found[i].value)
			return false;
	return true;
}

/*
 * Is the total 0 although a token is not?  Zeros always add up, so they do not
 * prove that a figure is surplus.  But then no other reading is proven, either.
 */
static bool
proves_nothing(const search *s)
{
	int			i;

	if (s->now[s->width - 1].value != 0)
		return false;
	for (i = 0; i < s->n; i++)
		if (s->values[i] != 0)
			return true;
	return false;
}

static void
note_reading(search *s)
{
	if (!adds_up(s) || (s->readings > 0 && is_same_reading(s)))
		return;
	if (proves_nothing(s))
		s->readings = 2;
	else if (s->readings++ == 0)
		memcpy(s->found, s->now, sizeof(s->found));
}

/* May the token be three digits after others, as in 3 104? */
static bool
is_thousands(const gr_token *t)
{
	return t->len == 3;
}

static void
take(search *s, int64_t value, int first, int last)
{
	s->now[s->depth].value = value;
	s->now[s->depth].first = first;
	s->now[s->depth].last = last;
	s->depth++;
}

/* Tries all readings of the tokens from i on.  dropped: how many tokens were left out. */
static void
search_from(search *s, int i, int dropped)
{
	int64_t		value;
	int			j;

	if (s->readings > 1 || s->depth > s->width || (i < s->n && s->tight[i]))
		return;
	if (i == s->n)
	{
		if (s->depth == s->width)
			note_reading(s);
		return;
	}
	if (s->tokens[i]->len == 1 || s->tokens[i]->text[0] != u'0')
	{
		take(s, s->values[i], i, i);
		search_from(s, i + 1, dropped);
		s->depth--;
	}
	/* a year is no surplus figure: it says whose figures the row has */
	if (dropped < s->n - s->width && !(s->values[i] >= 2000 && s->values[i] <= 2099))
		search_from(s, i + 1, dropped + 1);
	if (s->tokens[i]->len > 3 || s->tokens[i]->text[0] == u'0')
		return;
	value = s->values[i];
	for (j = i + 1; j < s->n && is_thousands(s->tokens[j]) && value < INT64_MAX / 2000; j++)
	{
		value = value * 1000 + s->values[j];
		take(s, value, i, j);
		search_from(s, j + 1, dropped);
		s->depth--;
	}
}

/* If wide gaps separate the cells of a line, a gap of one space is inside a cell. */
static void
find_tight(search *s)
{
	bool		wide = false;
	int			i;

	for (i = 1; i < s->n; i++)
		wide |= s->tokens[i]->line == s->tokens[i - 1]->line && s->tokens[i]->gap > 2;
	for (i = 1; i < s->n; i++)
		s->tight[i] = wide && s->tokens[i]->line == s->tokens[i - 1]->line && s->tokens[i]->gap == 1;
}

bool
gr_read_by_sum(const gr_token_list *cells, int width, gr_found *found)
{
	search		s;
	int			i;

	memset(&s, 0, sizeof(s));
	s.width = width;
	for (i = 0; i < cells->n; i++)
	{
		const gr_token *t = cells->at[i];
		gr_value	value;

		if (gr_is_empty_cell(t))
			continue;
		if (t->kind != GR_TOKEN_VALUE || s.n == MOST_TOKENS || s.n == 2 * width + 1)
			return false;
		gr_read_value(t->start, (size_t) (t->end - t->start), GR_COUNT, &value);
		if (value.status != GR_NUMBER || !value.plain || value.value < 0)
			return false;
		s.tokens[s.n] = t;
		s.values[s.n++] = value.value;
	}
	if (s.n <= width)
		return false;
	find_tight(&s);
	search_from(&s, 0, 0);
	if (s.readings != 1)
		return false;
	for (i = 0; i < width; i++)
	{
		found[i] = gr_found_cell(i, s.tokens[s.found[i].first], GR_COLUMN_BY_SUMS);
		found[i].end = s.tokens[s.found[i].last]->end;
		found[i].proven = true;
		found[i].value = s.found[i].value;
	}
	return true;
}
