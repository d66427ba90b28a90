/*
 * runs.c
 *	  Pass 3: makes the rows of part four, which have no labels, from runs of cells.
 */
#include "rows_internal.h"

static void
add_run(gr_rows *rows, const gr_token *from, const gr_token *to)
{
	gr_group   *g;

	if (from == to || (!gr_has_figure(from, to) && to - from < GR_EMPTY_RUN))
		return;
	/* a bar too many is not told from a blank cell */
	if (rows->bars_between && (to - from) % GR_WIDTH_PROCEEDINGS != 0)
	{
		gr_note_stray(rows, from, to);
		return;
	}
	g = gr_add_group(rows, rows->mode, from->line);
	if (g)
		g->cells = gr_list_tokens(rows, from, to, false);
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
			gr_add_piece(rows, t);
	}
	if (run)
		add_run(rows, run, end);
}

/* Makes a group of the cells after the last words before the line's first value. */
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
	if (line->separator == GR_BY_SPACE || (first == n && (gr_has_figure(line, line + n) || n < GR_EMPTY_RUN)))
	{
		gr_add_pieces(rows, line, line + n, true);
		gr_note_stray(rows, line, line + n);
		return;
	}
	gr_add_pieces(rows, line, line + first, false);
	if (!(g = gr_add_group(rows, GR_MODE_GRID, line->line)))
		return;
	i = first < n ? words + 1 : 0;
	g->cells = gr_list_tokens(rows, line + i, line + n, false);
	g->own = gr_list_tokens(rows, line, line + i, true);
	g->place = i;
	g->places = n;
	g->all_places = n + line->span_bars;
}

void
gr_make_runs(gr_rows *rows, const gr_env *env, const gr_region *region)
{
	const gr_token *end;
	const gr_token *line;
	int			n;

	gr_begin_rows(rows, env, region);
	if (rows->no_memory)
		return;
	end = rows->tokens + rows->ntokens;
	if (rows->mode == GR_MODE_CELLS || rows->mode == GR_MODE_STACKED)
		make_stream_runs(rows);
	else if (rows->mode == GR_MODE_WORDS)
		gr_make_words(rows, GR_ANY_WIDTH);
	else
		for (line = rows->tokens; line < end && !rows->no_memory; line += n)
		{
			n = gr_rest_of_line(line, end);
			add_grid_run(rows, line, n);
		}
	gr_place_pieces(rows);
}
