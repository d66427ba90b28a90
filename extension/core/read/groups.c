/*
 * groups.c
 *	  Pass 3: determines how the rows of a region are separated (its mode), and
 *	  makes lists and groups of tokens.
 */
#include "rows_internal.h"

/* ---- modes ---- */

/* Is a line with bars or tabs the row of a grid: are two of its cells filled, or one of four or more? */
static bool
is_row_of_cells(const gr_token *line, int n)
{
	int			needed = n >= 4 ? 1 : 2;
	int			i;

	for (i = 0; i < n && needed > 0; i++)
		needed -= line[i].kind != GR_TOKEN_EMPTY_CELL;
	return needed <= 0;
}

/*
 * Is a line that is no row of a grid one cell, or bars between empty cells, as | | |?
 * Words may also be a head or a caption of a grid.
 */
static bool
is_one_cell(const gr_token *line, int n)
{
	int			filled = 0;
	int			i;

	for (i = 0; i < n; i++)
	{
		if (line[i].kind == GR_TOKEN_WORDS)
			return false;
		filled += line[i].kind != GR_TOKEN_EMPTY_CELL;
	}
	return filled > 0 || n == 1 || (line->separator == GR_BY_BAR && line[1].start == line->start + 2);
}

/* Returns the mode of a region's tokens. */
static gr_mode
mode_of(const gr_token *tokens, int n)
{
	int			grid = 0;
	int			cells = 0;
	int			stacked = 0;
	int			words = 0;
	const gr_token *end = tokens + n;
	const gr_token *line;
	const gr_token *next;

	for (line = tokens; line < end; line = next)
	{
		const gr_token *t = line;

		next = line + gr_rest_of_line(line, end);
		switch ((gr_separator) line->separator)
		{
			case GR_BY_HTML:
				grid++;
				break;
			case GR_BY_BAR:
			case GR_BY_TAB:
				if (is_row_of_cells(line, (int) (next - line)))
					grid++;
				else
					cells += is_one_cell(line, (int) (next - line));
				break;
			case GR_BY_ONE_MARK:
				stacked++;
				break;
			case GR_BY_SPACE:
			case GR_BY_STREAM:
				while (t < next && !gr_is_value_token(t))
					t++;
				words += t < next;
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

	if (!rows->pool || rows->pool_used + n > rows->pool_size)
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

gr_token_list
gr_list_tokens(gr_rows *rows, const gr_token *from, const gr_token *to, bool words_only)
{
	gr_token_list list = gr_new_list(rows, (int) (to - from));

	for (; list.at && from < to; from++)
		if (!words_only || from->kind == GR_TOKEN_WORDS)
			list.at[list.n++] = from;
	return list;
}

void
gr_add_piece(gr_rows *rows, const gr_token *t)
{
	rows->pieces.at[rows->pieces.n++] = t;
}

void
gr_add_pieces(gr_rows *rows, const gr_token *from, const gr_token *to, bool text_too)
{
	for (; from < to; from++)
		if (from->kind == GR_TOKEN_WORDS || (text_too && from->kind == GR_TOKEN_TEXT))
			gr_add_piece(rows, from);
}

size_t
gr_count_values(const gr_token *from, const gr_token *to)
{
	size_t		n = 0;

	for (; from < to; from++)
		n += gr_is_value_token(from);
	return n;
}

gr_group *
gr_add_group(gr_rows *rows, gr_mode mode, uint32_t line)
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
	rows->stray_values += gr_count_values(from, to);
}

bool
gr_has_figure(const gr_token *from, const gr_token *to)
{
	for (; from < to; from++)
		if (!gr_is_empty_cell(from))
			return true;
	return false;
}

void
gr_place_pieces(gr_rows *rows)
{
	int			i;

	for (i = 0; i < rows->ngroups; i++)
	{
		rows->groups[i].from = i > 0 ? rows->groups[i - 1].here : 0;
		rows->groups[i].to = i + 1 < rows->ngroups ? rows->groups[i + 1].here : rows->pieces.n;
	}
}

/* ---- numbers of rows ---- */

/* Fewest lines whose numbers are a column of their own. */
#define NUMBERED_LINES	3

/*
 * Does each line of cells begin with a number of its own, one more than the line before,
 * also the lines of the head?  Only the first line, with the numbers of the columns, may
 * have a blank cell there.
 */
static bool
are_lines_numbered(const gr_token *tokens, int n)
{
	const gr_token *end = tokens + n;
	const gr_token *line;
	int			last = -1;
	int			lines = 0;

	for (line = tokens; line < end; line += gr_rest_of_line(line, end))
	{
		int			number = gr_small_number(line);

		/* the region may begin within a line, behind the heading */
		if (line->separator == GR_BY_SPACE || (lines == 0 && (line->place > 0 || gr_is_empty_cell(line))))
			continue;
		if (number < 0 || (lines > 0 && number != last + 1))
			return false;
		last = number;
		lines++;
	}
	return lines >= NUMBERED_LINES;
}

/* Takes the numbers of the lines away, as if merged cells stood there. */
static void
drop_line_numbers(gr_token *tokens, int n)
{
	gr_token   *end = tokens + n;
	gr_token   *line;

	for (line = tokens; line < end; line += gr_rest_of_line(line, end))
		if (line->separator != GR_BY_SPACE && line->place == 0)
		{
			line->kind = GR_TOKEN_COVERED;
			line->len = 0;
			line->letters = 0;
		}
}

/* ---- all ---- */

void
gr_begin_rows(gr_rows *rows, const gr_env *env, const gr_region *region)
{
	memset(rows, 0, sizeof(*rows));
	rows->env = env;
	rows->tokens = region->tokens.at;
	rows->ntokens = (int) region->tokens.n;
	rows->closed = region->closed;
	rows->mode = mode_of(rows->tokens, rows->ntokens);
	if (rows->mode == GR_MODE_GRID && are_lines_numbered(rows->tokens, rows->ntokens))
		drop_line_numbers(region->tokens.at, rows->ntokens);
	/* a bar ends each cell of a stream, so there may be more cells than tokens */
	rows->pieces = gr_new_list(rows, 2 * rows->ntokens + 16);
}

/* ---- bars that fill up rows ---- */

bool
gr_do_bars_fill_rows(const gr_rows *rows)
{
	bool		fill = false;
	int			i;

	for (i = 0; i < rows->ntokens; i++)
	{
		const gr_token *t = &rows->tokens[i];

		if (t->kind == GR_TOKEN_EMPTY_CELL && !t->is_padding)
			return false;
		fill |= t->separator == GR_BY_BAR && t->span_bars > 0;
	}
	return fill;
}

bool
gr_add_bars_below(gr_rows *rows, const gr_token *line, int n)
{
	gr_group   *g = rows->ngroups > 0 ? &rows->groups[rows->ngroups - 1] : NULL;

	if (line->separator != GR_BY_BAR || gr_has_figure(line, line + n))
		return false;
	/* the first bar closes the last cell; bars with spaces between them are a row of empty cells */
	if (g && g->line + 1 == line->line && n > 1 && line[n - 1].start == line[n - 2].start + 1)
		g->all_places += n + line->span_bars - 1;
	return true;
}
