/*
 * rows.c
 *	  Pass 3: makes groups and pieces of the tokens of a region.
 *
 * This pass reads no value.  Lines, bars, tabs and words end a row; a label
 * does not.
 */
#include "rows_internal.h"

#include <limits.h>

#include "text/numeral.h"
#include "wordset.h"

/* ---- rows that are lines ---- */

/* What a line of a grid holds. */
typedef struct line_of_grid
{
	int			first_value;	/* indexes into the line, or -1 */
	int			last_label;
	int			last_words;		/* last words before the first value */
	bool		all_empty;
	bool		group_last;		/* the last label is the label of a group of rows */
} line_of_grid;

static line_of_grid
look_at_line(const gr_token *line, int n)
{
	line_of_grid l = {-1, -1, -1, true, false};
	int			name;
	int			i;

	for (i = 0; i < n; i++)
	{
		l.all_empty &= gr_is_empty_cell(&line[i]);
		if (gr_is_value_token(&line[i]) && l.first_value < 0)
			l.first_value = i;
		if (line[i].kind != GR_TOKEN_WORDS)
			continue;
		if (l.first_value < 0)
			l.last_words = i;
		name = line[i].name;
		l.group_last = name == GR_NAMES_GROUP || (l.group_last && name == GR_NAMES_NOTHING);
		if (name != GR_NAMES_NOTHING)
			l.last_label = i;
	}
	return l;
}

/* Returns the number of columns after the last label of a line, without covered ones. */
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
add_grid_line(gr_rows *rows, const gr_token *line, int n, int width)
{
	line_of_grid l = look_at_line(line, n);
	gr_group   *g;
	int			k;
	int			i;
	bool		cells = false;

	/* a whole row of empty cells counts as a row, though its label is elsewhere */
	if (l.first_value < 0 && l.last_label < 0 && !(l.all_empty && width > 0 && n >= width))
	{
		if (!l.all_empty)
			gr_add_pieces(rows, line, line + n, true);
		return;
	}
	if (l.last_label > l.first_value && l.first_value >= 0)
	{
		/* a column of row numbers may stand before the labels */
		bool		numbered = l.first_value == 0 && width > 0 &&
			columns_behind(line, n, l.last_label) >= width;

		for (i = 1; numbered && i < l.last_label; i++)
			numbered = !gr_is_value_token(&line[i]);
		if (!numbered)
		{
			if ((g = gr_add_group(rows, GR_MODE_GRID, line[0].line)) != NULL)
			{
				g->own = gr_list_tokens(rows, line, line + n, true);
				g->state = GR_GROUP_BROKEN;
				rows->stray_values += gr_count_values(line, line + n);
			}
			return;
		}
	}
	/* the words after the label of a group of rows are the row's own label */
	k = l.last_label >= 0 && !(l.group_last && l.last_words > l.last_label) ? l.last_label : l.last_words;
	for (i = k + 1; i < n; i++)
		cells |= line[i].kind == GR_TOKEN_EMPTY_CELL || line[i].kind == GR_TOKEN_TEXT ||
			gr_is_value_token(&line[i]) ||
			/* part two has no labels of groups: words after a label are a cell of text */
			(line[i].kind == GR_TOKEN_WORDS && width == 0 && l.last_label >= 0);
	if (!cells)
	{
		gr_add_pieces(rows, line, line + n, false);
		return;
	}
	if (!(g = gr_add_group(rows, GR_MODE_GRID, line[0].line)))
		return;
	g->cells = gr_list_tokens(rows, line + k + 1, line + n, false);
	g->own = gr_list_tokens(rows, line, line + k + 1, true);
	g->place = k + 1;
	g->places = n;
	g->all_places = n + line->span_bars;
}

static void
make_grid(gr_rows *rows, int width)
{
	const gr_token *end = rows->tokens + rows->ntokens;
	const gr_token *line;
	int			n;

	rows->bars_fill_rows = gr_do_bars_fill_rows(rows);
	for (line = rows->tokens; line < end && !rows->no_memory; line += n)
	{
		n = gr_rest_of_line(line, end);
		if (gr_add_bars_below(rows, line, n))
			continue;
		if (line->separator != GR_BY_SPACE && line->separator != GR_BY_ONE_MARK)
		{
			add_grid_line(rows, line, n, width);
			continue;
		}
		gr_add_pieces(rows, line, line + n, true);
		gr_note_stray(rows, line, line + n);
	}
}

/* ---- rows of cells that stand on lines of their own ---- */

/* Characters of a year, as 2022年. */
#define YEAR_LENGTH	5

/*
 * Makes a group of a run of cells, if one of them is filled, if they follow a label, or in
 * part four if they are enough for a caption.
 */
static void
close_run(gr_rows *rows, const gr_token *from, const gr_token *to, const gr_token *label, int width)
{
	bool		part_four = width == GR_ANY_WIDTH;
	bool		filled;
	gr_group   *g;

	/* a bar too many looks like a blank cell */
	if (rows->bars_between && (part_four ? (to - from) % GR_WIDTH_PROCEEDINGS != 0 : width > 0 && to - from > width))
	{
		gr_note_stray(rows, from, to);
		return;
	}
	filled = gr_has_figure(from, to) || (part_four && to - from >= GR_EMPTY_RUN);
	if (from == to || (!filled && !(label && label->name != GR_NAMES_NOTHING)))
		return;
	g = gr_add_group(rows, rows->mode, from->line);
	if (g)
		g->cells = gr_list_tokens(rows, from, to, false);
	if (g && label)
		g->own = gr_list_tokens(rows, label, label + 1, false);
}

/* In rows that end with an empty line, keeps only the cells on the row of the label. */
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
				rows->stray_values += gr_count_values(g->cells.at[k], g->cells.at[k] + 1);
		if (g->own.n > 0)
			g->cells.n = n;
	}
}

/* Do most groups have as many cells as the form has columns? */
static bool
are_most_whole(const gr_rows *rows, int width)
{
	int			whole = 0;
	int			i;

	for (i = 0; i < rows->ngroups; i++)
		whole += rows->groups[i].cells.n == width;
	return 2 * whole > rows->ngroups;
}

/* Part two: do rows of heads begin without a bar alone on its line? */
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

static bool
ends_in_empty_cell(const gr_group *g)
{
	const gr_token *last = gr_last_of(&g->cells);

	return last && last->kind == GR_TOKEN_EMPTY_CELL;
}

/*
 * If a bar alone on its line precedes each row, it looks like an empty last
 * cell of the row before.  Drops these cells.
 */
static void
drop_bars_before_rows(gr_rows *rows, int width)
{
	int			ends = 0;
	int			last = rows->ngroups - 1;
	int			i;

	/* the last row has such a cell only if words follow */
	if (last >= 0 && rows->groups[last].here < rows->pieces.n)
		last++;
	for (i = 0; i < last; i++)
		ends += ends_in_empty_cell(&rows->groups[i]);
	if (rows->ngroups < 3 || 10 * ends < 7 * (rows->ngroups - 1) ||
		(width > 0 ? are_most_whole(rows, width) : heads_begin_without_bar(rows)))
		return;
	for (i = 0; i < last; i++)
		if (ends_in_empty_cell(&rows->groups[i]))
			rows->groups[i].cells.n--;
}

/* Returns the part of a cell that is the label of a row, or NULL. */
static const gr_token *
label_within(const gr_rows *rows, const gr_token *cell)
{
	uint32_t	i;

	for (i = 0; i < cell->parts; i++)
		if (gr_is_item(rows->tokens[cell->first_part + i].name))
			return &rows->tokens[cell->first_part + i];
	return NULL;
}

/*
 * Is the cell text?  In part two also if it only begins with a digit, as 0/0 or 3增1减: no
 * label does.  But a head may begin with a year, as 2022年制发件数.
 */
static bool
is_cell_of_text(const gr_token *t, int width)
{
	if (t->kind != GR_TOKEN_TEXT &&
		!(width == 0 && t->kind == GR_TOKEN_WORDS && t->separator == GR_BY_STREAM && t->len > 0 &&
		  gr_is_digit(t->text[0])))
		return false;
	return t->len <= YEAR_LENGTH || gr_year_in(t->text, t->len, NULL) != 0;
}

/* Names the cells that go over several lines.  The others have the names of their tokens. */
static void
name_joined_cells(gr_rows *rows, const gr_names *names)
{
	size_t		i;

	for (i = 0; i < rows->cells.n; i++)
		if (rows->cells.at[i].parts > 0)
			gr_name_tokens(names, &rows->cells.at[i], 1);
}

void
gr_make_rows_of_cells(gr_rows *rows, int width)
{
	bool		labels = width != GR_ANY_WIDTH;
	const gr_token *run = NULL;
	const gr_token *label = NULL;
	const gr_token *t;
	const gr_token *end;

	if (rows->cells.n == 0)
		return;
	end = rows->cells.at + rows->cells.n;
	for (t = rows->cells.at; t < end && !rows->no_memory; t++)
	{
		const gr_token *run_end = t;
		const gr_token *within = labels && t->kind == GR_TOKEN_TEXT ? label_within(rows, t) : NULL;

		if (within)
		{
			/* no bar separates two rows: the end of the first one is unknown */
			if (run)
				gr_note_stray(rows, run, t);
			run = NULL;
			label = within;
			gr_add_piece(rows, label);
			continue;
		}
		if (gr_is_value_token(t) || gr_is_empty_cell(t) || (run && (labels ? is_cell_of_text(t, width) : t->kind == GR_TOKEN_TEXT)))
		{
			if (!run && (label || !labels || !gr_is_empty_cell(t)))
				run = t;
			continue;
		}
		if (run)
		{
			/* empty cells before a label and on its row do not belong to the row above */
			if (labels && rows->mode == GR_MODE_STACKED && t->separator == GR_BY_STREAM)
				while (run_end > run && run_end[-1].kind == GR_TOKEN_EMPTY_CELL &&
					   run_end[-1].place == t->place && run->place != t->place)
					run_end--;
			close_run(rows, run, run_end, label, width);
			run = label = NULL;
		}
		if (gr_is_word_token(t))
		{
			gr_add_piece(rows, t);
			label = labels ? t : NULL;
		}
	}
	if (run)
		close_run(rows, run, end, label, width);
	if (rows->mode == GR_MODE_STACKED)
		keep_to_row(rows);
	else if (labels)
		drop_bars_before_rows(rows, width);
}

/* ---- rows of words ---- */

/* A run of values, and the words before it on its line. */
typedef struct word_run
{
	int			first;			/* index of its first token, or -1 if the run is empty */
	int			last;
	int			line_values;	/* number of values on the line of the last token */
	int			n;
	int			own_piece;		/* its words are the pieces from this one … */
	int			own_end;		/* … to this one, exclusive */
} word_run;

/* Are the values on the line of token i one space apart, so that none is left blank between them? */
static bool
is_dense_line(const gr_rows *rows, int i)
{
	uint32_t	line = rows->tokens[i].line;
	int			k = i;

	while (k > 0 && rows->tokens[k - 1].line == line && gr_is_value_token(&rows->tokens[k - 1]))
		k--;
	for (k++; k < rows->ntokens && rows->tokens[k].line == line; k++)
		if (rows->tokens[k].gap != 1)
			return false;
	return true;
}

/*
 * May a run go on with token i, whose line has this number of values?  Lines of single
 * values may be the cells of one row, and so may lines of several values that fill no
 * more than a row of this width.
 */
static bool
may_go_on(const gr_rows *rows, const word_run *run, int i, int values, int width)
{
	const gr_token *last = &rows->tokens[run->last];
	const gr_token *t = &rows->tokens[i];

	if (last->line == t->line || width == GR_ANY_WIDTH)
		return true;
	/* a line with bars is never joined to one without */
	if (last->separator != t->separator)
		return false;
	return (values == 1 && run->line_values == 1) ||
		(t->separator == GR_BY_SPACE && run->n + values <= width && is_dense_line(rows, run->last) &&
		 is_dense_line(rows, i));
}

/* Makes the run a group, unless it is empty, and begins a new run. */
static void
close_word_run(gr_rows *rows, word_run *run)
{
	gr_group   *g;
	int			i;

	if (run->first >= 0 &&
		(g = gr_add_group(rows, GR_MODE_WORDS, rows->tokens[run->first].line)) != NULL)
	{
		g->cells = gr_new_list(rows, run->last + 1 - run->first);
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

void
gr_make_words(gr_rows *rows, int width)
{
	word_run run = {.first = -1};
	const gr_token *end = rows->tokens + rows->ntokens;
	const gr_token *next_line = rows->tokens;
	int			values = 0;		/* on the line */
	int			line_piece = 0;	/* where the words after the last value begin */
	int			i;

	for (i = 0; i < rows->ntokens && !rows->no_memory; i++)
	{
		const gr_token *t = &rows->tokens[i];

		if (t == next_line)
		{
			next_line = t + gr_rest_of_line(t, end);
			values = (int) gr_count_values(t, next_line);
		}
		if (gr_is_value_token(t) || (t->separator != GR_BY_SPACE && t->kind != GR_TOKEN_WORDS))
		{
			if (run.first >= 0 && !may_go_on(rows, &run, i, values, width))
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
			run.line_values = values;
			run.n++;
			if (gr_is_value_token(t))
				line_piece = rows->pieces.n;
		}
		else if (gr_is_word_token(t))
		{
			close_word_run(rows, &run);
			gr_add_piece(rows, t);
		}
	}
	close_word_run(rows, &run);
}

/* ---- all ---- */

void
gr_make_rows(gr_rows *rows, const gr_env *env, const gr_region *region, int width,
			 const gr_names *names)
{
	gr_begin_rows(rows, env, region);
	if (rows->no_memory)
		return;
	gr_name_tokens(names, region->tokens.at, region->tokens.n);
	switch (rows->mode)
	{
		case GR_MODE_GRID:
			make_grid(rows, width);
			break;
		case GR_MODE_CELLS:
		case GR_MODE_STACKED:
			gr_make_stream(rows);
			name_joined_cells(rows, names);
			gr_make_rows_of_cells(rows, width);
			break;
		case GR_MODE_WORDS:
			gr_make_words(rows, width);
			break;
	}
	gr_place_pieces(rows);
}
