/*
 * rows.c
 *	  Pass 3: the tokens of a region as groups, each a row of the text, and the
 *	  words between them.
 *
 * No value is read here, and no label decides where a row ends: lines, bars,
 * tabs and the next words do.
 */
#include "row.h"

#include <stdlib.h>

#include "wordset.h"

/* ---- modes ---- */

int
gr_line_end(const gr_token *tokens, int n, int i)
{
	uint32_t	line = tokens[i].line;

	while (i < n && tokens[i].line == line)
		i++;
	return i;
}

gr_mode
gr_mode_of(const gr_token *tokens, int n)
{
	int			grid = 0;
	int			cells = 0;
	int			stacked = 0;
	int			words = 0;
	int			i;
	int			end;

	for (i = 0; i < n; i = end)
	{
		int			filled = 0;
		int			names = 0;
		int			values = 0;
		int			k;

		end = gr_line_end(tokens, n, i);
		for (k = i; k < end; k++)
		{
			filled += tokens[k].kind != GR_TOKEN_BLANK;
			names += tokens[k].kind == GR_TOKEN_WORDS;
			values += gr_is_value_token(&tokens[k]);
		}
		switch ((gr_separator) tokens[i].separator)
		{
			case GR_BY_HTML:
				grid++;
				break;
			case GR_BY_BAR:
			case GR_BY_TAB:
				if (filled >= 2 || (end - i >= 4 && filled > 0))
					grid++;
				else if (names == 0 && (filled > 0 || end - i == 1))
					cells++;	/* words alone on a line are heads and captions of a grid, too */
				break;
			case GR_BY_ONE_TAB:
				stacked++;
				break;
			case GR_BY_SPACE:
			case GR_BY_STREAM:
				words += values > 0;
				break;
		}
	}
	if (stacked > grid && stacked >= words)
		return GR_MODE_STACKED;
	if (cells > grid && 2 * cells >= words)
		return GR_MODE_CELLS;
	if (grid > 0 && 2 * grid >= words)
		return GR_MODE_GRID;
	return GR_MODE_WORDS;
}

/* ---- lists ---- */

gr_token_list
gr_new_list(gr_rows *rows, int n)
{
	gr_token_list list = {NULL, 0};

	if (rows->pool_used + n > rows->pool_size)
	{
		int			size = n > 2048 ? n : 2048;

		rows->pool = rows->env->alloc(rows->env->context, (size_t) size * sizeof(gr_token *));
		rows->pool_size = rows->pool ? size : 0;
		rows->pool_used = 0;
		if (!rows->pool)
		{
			rows->no_memory = true;
			return list;
		}
	}
	list.at = rows->pool + rows->pool_used;
	rows->pool_used += n;
	return list;
}

/* The tokens from one to before another whose kind is wanted. */
static gr_token_list
list_tokens(gr_rows *rows, const gr_token *from, const gr_token *to, bool words_only)
{
	gr_token_list list = gr_new_list(rows, (int) (to - from));

	for (; list.at && from < to; from++)
		if (!words_only || from->kind == GR_TOKEN_WORDS)
			list.at[list.n++] = from;
	return list;
}

static void
add_piece(gr_rows *rows, const gr_token *t)
{
	rows->pieces.at[rows->pieces.n++] = t;
}

static void
add_pieces(gr_rows *rows, const gr_token *from, const gr_token *to, bool text_too)
{
	for (; from < to; from++)
		if (from->kind == GR_TOKEN_WORDS || (text_too && from->kind == GR_TOKEN_TEXT))
			add_piece(rows, from);
}

static size_t
count_values(const gr_token *from, const gr_token *to)
{
	size_t		n = 0;

	for (; from < to; from++)
		n += gr_is_value_token(from);
	return n;
}

static gr_group *
add_group(gr_rows *rows, gr_mode mode, uint32_t line)
{
	gr_group   *g;

	if (rows->ngroups == rows->room)
	{
		int			room = rows->room > 0 ? 2 * rows->room : 64;
		gr_group   *more = rows->env->alloc(rows->env->context, (size_t) room * sizeof(gr_group));

		if (!more)
		{
			rows->no_memory = true;
			return NULL;
		}
		if (rows->ngroups > 0)
			memcpy(more, rows->groups, (size_t) rows->ngroups * sizeof(gr_group));
		rows->groups = more;
		rows->room = room;
	}
	g = &rows->groups[rows->ngroups++];
	memset(g, 0, sizeof(*g));
	g->mode = mode;
	g->line = line;
	g->item = -1;
	g->here = rows->pieces.n;
	return g;
}

/* ---- rows that are lines ---- */

/* What a line of a grid holds. */
typedef struct line_of_grid
{
	int			first_value;	/* indexes into the line, or -1 */
	int			last_label;
	int			first_label;
	int			last_words;		/* before the first value */
	bool		words;
	bool		all_blank;
	bool		group_last;		/* the last label is that of a group of rows */
} line_of_grid;

static line_of_grid
look_at_line(const gr_token *line, int n, const gr_names *names)
{
	line_of_grid l = {-1, -1, -1, -1, false, true, false};
	int			name;
	int			i;

	for (i = 0; i < n; i++)
	{
		l.all_blank &= gr_is_empty_cell(&line[i]);
		if (gr_is_value_token(&line[i]) && l.first_value < 0)
			l.first_value = i;
		if (line[i].kind != GR_TOKEN_WORDS)
			continue;
		l.words = true;
		if (l.first_value < 0)
			l.last_words = i;
		name = gr_name_token(names, &line[i]);
		l.group_last = name == GR_NAMES_GROUP || (l.group_last && name == GR_NAMES_NOTHING);
		if (name != GR_NAMES_NOTHING)
		{
			l.first_label = l.first_label < 0 ? i : l.first_label;
			l.last_label = i;
		}
	}
	return l;
}

/* Columns from the last label of a line to its end, covered ones left out. */
static int
columns_behind(const gr_token *line, int n, int label)
{
	int			columns = 0;
	int			i;

	for (i = label + 1; i < n; i++)
		columns += line[i].kind != GR_TOKEN_COVERED;
	return columns;
}

static void
add_grid_line(gr_rows *rows, const gr_token *line, int n, int width, const gr_names *names)
{
	line_of_grid l = look_at_line(line, n, names);
	gr_group   *g;
	int			k;
	int			i;
	bool		cells = false;

	if (l.first_value < 0 && l.last_label < 0)
	{
		if (!l.all_blank)
			add_pieces(rows, line, line + n, true);
		return;
	}
	if (l.last_label > l.first_value && l.first_value >= 0)
	{
		/* a column that numbers the rows stands before their labels */
		bool		numbered = l.first_value == 0 && width > 0 &&
			columns_behind(line, n, l.last_label) >= width;

		for (i = 1; numbered && i < l.last_label; i++)
			numbered = !gr_is_value_token(&line[i]);
		if (!numbered)
		{
			if ((g = add_group(rows, GR_MODE_GRID, line[0].line)) != NULL)
			{
				g->own = list_tokens(rows, line, line + n, true);
				g->state = GR_GROUP_BROKEN;
				rows->stray_values += count_values(line, line + n);
			}
			return;
		}
	}
	/* behind the label of a group stand words of the row's own */
	k = l.last_label >= 0 && !(l.group_last && l.last_words > l.last_label) ? l.last_label : l.last_words;
	for (i = k + 1; i < n; i++)
		cells |= line[i].kind == GR_TOKEN_BLANK || line[i].kind == GR_TOKEN_TEXT ||
			gr_is_value_token(&line[i]) ||
			/* in part two, where labels are only those of rows: a cell of text */
			(line[i].kind == GR_TOKEN_WORDS && width == 0 && l.last_label >= 0);
	if (!cells)
	{
		add_pieces(rows, line, line + n, false);
		return;
	}
	if (!(g = add_group(rows, GR_MODE_GRID, line[0].line)))
		return;
	g->cells = list_tokens(rows, line + k + 1, line + n, false);
	g->own = list_tokens(rows, line, line + k + 1, true);
	g->place = k + 1;
	g->places = n;
	g->all_places = n + line->span_bars;
}

void
gr_note_stray(gr_rows *rows, const gr_token *from, const gr_token *to)
{
	while (from < to && !gr_is_value_token(from))
		from++;
	if (from == to)
		return;
	if (rows->strays < GR_MOST_STRAYS)
		rows->stray[rows->strays] = from;
	rows->strays++;
	rows->stray_values += count_values(from, to);
}

static void
make_grid(gr_rows *rows, int width, const gr_names *names)
{
	int			i;
	int			end;

	for (i = 0; i < rows->ntokens && !rows->no_memory; i = end)
	{
		const gr_token *line = &rows->tokens[i];

		end = gr_line_end(rows->tokens, rows->ntokens, i);
		if (line->separator != GR_BY_SPACE && line->separator != GR_BY_ONE_TAB)
		{
			add_grid_line(rows, line, end - i, width, names);
			continue;
		}
		add_pieces(rows, line, line + (end - i), true);
		gr_note_stray(rows, line, line + (end - i));
	}
}

/* ---- rows of cells that stand on lines of their own ---- */

static bool
has_figure(const gr_token *from, const gr_token *to)
{
	for (; from < to; from++)
		if (!gr_is_empty_cell(from))
			return true;
	return false;
}

/* Make the cells of a run a row, if they hold a figure or follow a label. */
static void
close_run(gr_rows *rows, const gr_token *from, const gr_token *to, const gr_token *label,
		  const gr_names *names)
{
	gr_group   *g;

	if (from == to || (!has_figure(from, to) && !(label && gr_name_token(names, label) != GR_NAMES_NOTHING)))
		return;
	g = add_group(rows, rows->mode, from->line);
	if (!g)
		return;
	g->cells = list_tokens(rows, from, to, false);
	if (label)
		g->own = list_tokens(rows, label, label + 1, false);
}

/* Of rows that end with an empty line: the cells on the label's own row. */
static void
keep_to_row(gr_rows *rows)
{
	int			i;

	for (i = 0; i < rows->ngroups; i++)
	{
		gr_group   *g = &rows->groups[i];
		int			n = 0;
		int			k;

		for (k = 0; g->own.n > 0 && k < g->cells.n; k++)
			if (g->cells.at[k]->place == g->own.at[0]->place)
				g->cells.at[n++] = g->cells.at[k];
			else if (k == n)
				gr_note_stray(rows, g->cells.at[k], g->cells.at[k] + 1);
			else
				rows->stray_values += count_values(g->cells.at[k], g->cells.at[k] + 1);
		if (g->own.n > 0)
			g->cells.n = n;
	}
}

static int
compare_ints(const void *a, const void *b)
{
	return *(const int *) a - *(const int *) b;
}

/* The middle one of the rows' widths. */
static int
median_width(const gr_rows *rows)
{
	int			widths[256];
	int			n = 0;
	int			i;

	for (i = 0; i < rows->ngroups && n < 256; i++)
		widths[n++] = rows->groups[i].cells.n;
	qsort(widths, (size_t) n, sizeof(int), compare_ints);
	return n > 0 ? widths[n / 2] : 0;
}

/* Rows of heads of part two without a bar of their own before them. */
static bool
heads_begin_without_bar(const gr_rows *rows)
{
	int			heads = 0;
	size_t		i;

	for (i = 1; i < rows->cells.n; i++)
	{
		const gr_token *t = &rows->cells.at[i];

		if (t->kind != GR_TOKEN_WORDS || !gr_is_word_of(GR_SET_ROW_OF_HEADS, t->text, t->len))
			continue;
		if (t[-1].kind != GR_TOKEN_WORDS)
			return false;
		heads++;
	}
	return heads >= 2;
}

/*
 * Where a bar of its own begins every row, the row before ends with a blank cell
 * that is none of its cells.
 */
static void
drop_bars_before_rows(gr_rows *rows, int width)
{
	int			ends = 0;
	int			last = rows->ngroups - 1;
	int			i;

	/* the last row is followed by nothing, unless words come behind it */
	if (last >= 0 && rows->groups[last].here < rows->pieces.n)
		last++;
	for (i = 0; i < last; i++)
		ends += gr_last_of(&rows->groups[i].cells)->kind == GR_TOKEN_BLANK;
	if (rows->ngroups < 3 || 10 * ends < 7 * (rows->ngroups - 1) ||
		(width > 0 ? median_width(rows) == width : heads_begin_without_bar(rows)))
		return;
	for (i = 0; i < last; i++)
		if (gr_last_of(&rows->groups[i].cells)->kind == GR_TOKEN_BLANK)
			rows->groups[i].cells.n--;
}

static void
make_from_stream(gr_rows *rows, int width, const gr_names *names)
{
	const gr_token *run = NULL;
	const gr_token *label = NULL;
	const gr_token *t;
	const gr_token *end;

	gr_make_stream(rows);
	if (rows->cells.n == 0)
		return;
	end = rows->cells.at + rows->cells.n;
	for (t = rows->cells.at; t < end && !rows->no_memory; t++)
	{
		const gr_token *run_end = t;

		if (gr_is_value_token(t) || gr_is_empty_cell(t) || (t->kind == GR_TOKEN_TEXT && run))
		{
			if (!run && (label || !gr_is_empty_cell(t)))
				run = t;
			continue;
		}
		if (run)
		{
			/* empty cells just before a label, on its own row, stand before it */
			if (rows->mode == GR_MODE_STACKED && t->separator == GR_BY_STREAM)
				while (run_end > run && run_end[-1].kind == GR_TOKEN_BLANK &&
					   run_end[-1].place == t->place && run->place != t->place)
					run_end--;
			close_run(rows, run, run_end, label, names);
			run = label = NULL;
		}
		if (gr_is_word_token(t))
		{
			add_piece(rows, t);
			label = t;
		}
	}
	if (run)
		close_run(rows, run, end, label, names);
	if (rows->mode == GR_MODE_STACKED)
		keep_to_row(rows);
	else
		drop_bars_before_rows(rows, width);
}

/* ---- rows of words ---- */

/* A run of values, and the words before it on its line. */
typedef struct word_run
{
	int			first;			/* of its tokens, or -1 */
	int			last;
	int			n;
	int			own_piece;		/* the first of its own words among the pieces … */
	int			own_end;		/* … and the end of them */
} word_run;

static void
close_word_run(gr_rows *rows, word_run *run)
{
	gr_group   *g;
	int			i;

	if (run->first >= 0 &&
		(g = add_group(rows, GR_MODE_WORDS, rows->tokens[run->first].line)) != NULL)
	{
		g->cells = gr_new_list(rows, run->n);
		for (i = run->first; g->cells.at && i <= run->last; i++)
			if (rows->tokens[i].kind != GR_TOKEN_EMPTY_LINE)
				g->cells.at[g->cells.n++] = &rows->tokens[i];
		g->own = gr_new_list(rows, run->own_end - run->own_piece);
		for (i = run->own_piece; g->own.at && i < run->own_end; i++)
			if (rows->pieces.at[i]->kind == GR_TOKEN_WORDS)
				g->own.at[g->own.n++] = rows->pieces.at[i];
	}
	run->first = -1;
	run->n = 0;
}

/* How many values stand on the line of a token. */
static int
values_on_line(const gr_rows *rows, int i)
{
	uint32_t	line = rows->tokens[i].line;
	int			values = 0;
	int			k;

	/* two are as many as more */
	for (k = i; k >= 0 && rows->tokens[k].line == line && values < 2; k--)
		values += gr_is_value_token(&rows->tokens[k]);
	for (k = i + 1; k < rows->ntokens && rows->tokens[k].line == line && values < 2; k++)
		values += gr_is_value_token(&rows->tokens[k]);
	return values;
}

static void
make_words(gr_rows *rows)
{
	word_run	run = {-1, -1, 0, 0, 0};
	int			line_piece = 0;	/* where the words behind the last value begin */
	int			i;

	for (i = 0; i < rows->ntokens && !rows->no_memory; i++)
	{
		const gr_token *t = &rows->tokens[i];

		if (gr_is_value_token(t) || (t->separator != GR_BY_SPACE && t->kind != GR_TOKEN_WORDS))
		{
			/* a line of several values is never joined to another */
			if (run.first >= 0 && rows->tokens[run.last].line != t->line &&
				(values_on_line(rows, i) > 1 || values_on_line(rows, run.last) > 1))
				close_word_run(rows, &run);
			if (run.first < 0)
			{
				while (line_piece < rows->pieces.n && rows->pieces.at[line_piece]->line != t->line)
					line_piece++;
				run.first = i;
				run.own_piece = line_piece;
				run.own_end = rows->pieces.n;
			}
			run.last = i;
			run.n++;
			if (gr_is_value_token(t))
				line_piece = rows->pieces.n;
		}
		else if (gr_is_word_token(t))
		{
			close_word_run(rows, &run);
			add_piece(rows, t);
		}
	}
	close_word_run(rows, &run);
}

/* ---- rows without labels ---- */

static void
add_run(gr_rows *rows, const gr_token *from, const gr_token *to)
{
	gr_group   *g;

	if (from == to || (!has_figure(from, to) && to - from < GR_BLANK_RUN))
		return;
	g = add_group(rows, rows->mode, from->line);
	if (g)
		g->cells = list_tokens(rows, from, to, false);
}

static void
make_stream_runs(gr_rows *rows)
{
	const gr_token *run = NULL;
	const gr_token *t;
	const gr_token *end;

	gr_make_stream(rows);
	if (rows->cells.n == 0)
		return;
	end = rows->cells.at + rows->cells.n;
	for (t = rows->cells.at; t < end && !rows->no_memory; t++)
	{
		if (gr_is_value_token(t) || gr_is_empty_cell(t) || (t->kind == GR_TOKEN_TEXT && run))
		{
			run = run ? run : t;
			continue;
		}
		if (run)
			add_run(rows, run, t);
		run = NULL;
		if (gr_is_word_token(t))
			add_piece(rows, t);
	}
	if (run)
		add_run(rows, run, end);
}

/* The line's cells behind the last words before its first value. */
static void
add_grid_run(gr_rows *rows, const gr_token *line, int n)
{
	gr_group   *g;
	int			first = 0;
	int			words = -1;
	int			i;

	while (first < n && !gr_is_value_token(&line[first]))
	{
		if (line[first].kind == GR_TOKEN_WORDS)
			words = first;
		first++;
	}
	if (line->separator == GR_BY_SPACE || (first == n && (has_figure(line, line + n) || n < GR_BLANK_RUN)))
	{
		add_pieces(rows, line, line + n, true);
		gr_note_stray(rows, line, line + n);
		return;
	}
	add_pieces(rows, line, line + first, false);
	if (!(g = add_group(rows, GR_MODE_GRID, line->line)))
		return;
	i = first < n ? words + 1 : 0;
	g->cells = list_tokens(rows, line + i, line + n, false);
	g->own = list_tokens(rows, line, line + i, true);
	g->place = i;
	g->places = n;
	g->all_places = n + line->span_bars;
}

static void
make_word_runs(gr_rows *rows)
{
	word_run	run = {-1, -1, 0, 0, 0};
	int			i;

	for (i = 0; i < rows->ntokens && !rows->no_memory; i++)
	{
		const gr_token *t = &rows->tokens[i];

		if (gr_is_value_token(t) || (t->kind == GR_TOKEN_BLANK && t->separator != GR_BY_SPACE))
		{
			run.first = run.first < 0 ? i : run.first;
			run.last = i;
			run.n++;
		}
		else if (gr_is_word_token(t))
		{
			close_word_run(rows, &run);
			add_piece(rows, t);
		}
	}
	close_word_run(rows, &run);
}

/* ---- all ---- */

/* Which pieces stand before and behind each group. */
static void
place_pieces(gr_rows *rows)
{
	int			i;

	for (i = 0; i < rows->ngroups; i++)
	{
		rows->groups[i].from = i > 0 ? rows->groups[i - 1].here : 0;
		rows->groups[i].to = i + 1 < rows->ngroups ? rows->groups[i + 1].here : rows->pieces.n;
	}
}

static void
begin_rows(gr_rows *rows, const gr_env *env, const gr_region *region)
{
	memset(rows, 0, sizeof(*rows));
	rows->env = env;
	rows->tokens = region->tokens.at;
	rows->ntokens = (int) region->tokens.n;
	rows->closed = region->closed;
	rows->mode = gr_mode_of(rows->tokens, rows->ntokens);
	/* stream cells may be more than tokens: a bar ends each */
	rows->pieces = gr_new_list(rows, 2 * rows->ntokens + 16);
}

void
gr_make_runs(gr_rows *rows, const gr_env *env, const gr_region *region)
{
	int			i;
	int			end;

	begin_rows(rows, env, region);
	if (rows->no_memory)
		return;
	if (rows->mode == GR_MODE_CELLS || rows->mode == GR_MODE_STACKED)
		make_stream_runs(rows);
	else if (rows->mode == GR_MODE_WORDS)
		make_word_runs(rows);
	else
		for (i = 0; i < rows->ntokens && !rows->no_memory; i = end)
		{
			end = gr_line_end(rows->tokens, rows->ntokens, i);
			add_grid_run(rows, &rows->tokens[i], end - i);
		}
	place_pieces(rows);
}

void
gr_make_rows(gr_rows *rows, const gr_env *env, const gr_region *region, int width,
			 const gr_names *names)
{
	begin_rows(rows, env, region);
	if (rows->no_memory)
		return;
	switch (rows->mode)
	{
		case GR_MODE_GRID:
			make_grid(rows, width, names);
			break;
		case GR_MODE_CELLS:
		case GR_MODE_STACKED:
			make_from_stream(rows, width, names);
			break;
		case GR_MODE_WORDS:
			make_words(rows);
			break;
	}
	place_pieces(rows);
}
