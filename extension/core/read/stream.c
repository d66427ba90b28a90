/*
 * stream.c
 *	  Pass 3: makes one token of each cell that takes a line of its own, or several
 *	  lines.
 */
#include "row.h"

#include "wordset.h"

typedef struct stream
{
	gr_rows    *rows;
	int			row;			/* number of the row: counts the empty lines */
	int			pending[16];	/* tokens of the cell that is still open */
	int			npending;
} stream;

/* Does the token end before a table's first cell, as a heading or a note does? */
static bool
ends_before_table(const gr_token *t)
{
	int			number;
	int			ordinal = gr_ordinal_length(t->text, t->len, &number);

	if (t->kind != GR_TOKEN_WORDS)
		return false;
	return t->len > 40 || gr_ends_with_word_of(GR_SET_NOTE_END, t->text, t->len) > 0 ||
		(t->len > 0 && t->text[t->len - 1] == u':') ||
		gr_begins_with_word_of(GR_SET_NOTE_BEGIN, t->text, 1) > 0 ||
		gr_begins_with_word_of(GR_SET_UNIT_NOTE, t->text, t->len) > 0 ||
		(ordinal > 0 && gr_ends_with_word_of(GR_SET_HEADING_END, t->text, t->len) > 0);
}

/* Appends a copy of a token as a cell.  Returns NULL without memory. */
static gr_token *
new_cell(stream *s, const gr_token *like)
{
	gr_token   *t = gr_add_token(s->rows->env, &s->rows->cells);

	if (!t)
	{
		s->rows->no_memory = true;
		return NULL;
	}
	*t = *like;
	t->first_part = t->parts = 0;
	t->is_padding = false;
	return t;
}

/* Copies tokens that are loose words, not cells. */
static void
put_loose(stream *s, const int *tokens, int n)
{
	int			i;

	for (i = 0; i < n; i++)
		(void) new_cell(s, &s->rows->tokens[tokens[i]]);
}

/* Makes one cell of several tokens. */
static void
join_parts(stream *s, gr_token *cell, const int *parts, int n)
{
	char16_t   *text;
	int			len = 0;
	int			i;

	cell->first_part = (uint32_t) parts[0];
	cell->parts = (uint32_t) n;
	cell->end = s->rows->tokens[parts[n - 1]].end;
	cell->kind = GR_TOKEN_WORDS;

	for (i = 0; i < n; i++)
		len += s->rows->tokens[parts[i]].len;
	text = s->rows->env->alloc(s->rows->env->context, (size_t) (len + 1) * sizeof(char16_t));
	if (!text)
	{
		s->rows->no_memory = true;
		return;
	}
	cell->text = text;
	cell->len = (uint16_t) len;
	cell->letters = 0;
	for (i = 0; i < n; i++)
	{
		const gr_token *t = &s->rows->tokens[parts[i]];

		/* an empty part has no text */
		if (t->len > 0)
			memcpy(text, t->text, t->len * sizeof(char16_t));
		text += t->len;
		cell->letters |= t->letters;
		if (gr_is_value_token(t))
			cell->kind = GR_TOKEN_TEXT;
	}
}

/* Is the last part a value, and are all parts before it words? */
static bool
ends_with_value(stream *s, const int *parts, int n)
{
	int			i;

	for (i = 0; i < n - 1; i++)
		if (s->rows->tokens[parts[i]].kind != GR_TOKEN_WORDS)
			return false;
	return gr_is_value_token(&s->rows->tokens[parts[n - 1]]);
}

/* Adds the cell of these tokens.  like: the token where the cell ends. */
static void
put_cell(stream *s, const int *parts, int n, const gr_token *like)
{
	gr_token   *cell;
	int			skip = 0;
	int			i;

	for (i = 0; i < n - 1; i++)
		if (ends_before_table(&s->rows->tokens[parts[i]]))
			skip = i + 1;
	/* an empty cell has no parts */
	if (skip > 0)
	{
		put_loose(s, parts, skip);
		parts += skip;
		n -= skip;
	}
	if (n > 1 && ends_with_value(s, parts, n))
	{
		put_loose(s, parts, n - 1);
		parts += n - 1;
		n = 1;
	}
	cell = new_cell(s, n > 0 ? &s->rows->tokens[parts[0]] : like);
	if (!cell)
		return;
	cell->separator = GR_BY_STREAM;
	cell->place = (uint16_t) s->row;
	cell->places = 1;
	cell->gap = 9;
	if (n == 0)
	{
		cell->kind = GR_TOKEN_EMPTY_CELL;
		cell->len = 0;
		cell->end = cell->start;
	}
	else if (n > 1)
		join_parts(s, cell, parts, n);
}

/* Ends the open cell. */
static void
flush(stream *s, const gr_token *like)
{
	put_cell(s, s->pending, s->npending, like);
	s->npending = 0;
}

/* Adds a token to the open cell.  If it is full, its first token becomes a loose word. */
static void
hold(stream *s, int i)
{
	int			most = (int) (sizeof(s->pending) / sizeof(s->pending[0]));

	if (s->npending == most)
	{
		put_loose(s, s->pending, 1);
		memmove(s->pending, s->pending + 1, (size_t) (most - 1) * sizeof(int));
		s->npending--;
	}
	s->pending[s->npending++] = i;
}

/* Mode stacked: do most rows begin without a tab or a bar? */
static bool
first_cells_are_bare(const gr_rows *rows)
{
	const gr_token *first = NULL;	/* of the row, before its first tab or bar */
	bool		begins = true;
	int			bare = 0;
	int			i;

	for (i = 0; i < rows->ntokens; i++)
	{
		const gr_token *t = &rows->tokens[i];

		if (t->kind == GR_TOKEN_EMPTY_LINE)
		{
			begins = true;
			first = NULL;
			continue;
		}
		if (begins)
			first = t;
		if (t->separator != GR_BY_SPACE && first)
		{
			bare += first == t ? -1 : 1;
			first = NULL;
		}
		begins = false;
	}
	return bare > 0;
}

/*
 * Mode stacked: a tab or a bar begins a cell, an empty line ends a row.  The
 * first cell of each row may have neither.
 */
static void
make_stacked(stream *s)
{
	const gr_token *tokens = s->rows->tokens;
	const gr_token *last = NULL;
	bool		bare = first_cells_are_bare(s->rows);
	bool		open = false;
	int			i;

	for (i = 0; i < s->rows->ntokens; i++)
	{
		const gr_token *t = &tokens[i];

		/* a row may have several cells on a line */
		if (t->separator != GR_BY_SPACE && t->place > 0 && t->is_padding)
			continue;
		if (t->separator == GR_BY_BAR && t->places == 1 && t->kind != GR_TOKEN_EMPTY_CELL && open && s->npending == 0)
		{
			/* the bar behind the text opens the next cell */
			hold(s, i);
			flush(s, t);
			last = t;
		}
		else if (t->separator != GR_BY_SPACE)
		{
			/* the first cell of the row is blank */
			if (!open && s->npending == 0 && bare)
				put_cell(s, s->pending, 0, t);
			if (open || s->npending > 0)
				flush(s, last);
			if (t->kind != GR_TOKEN_EMPTY_CELL)
				hold(s, i);
			last = t;
			open = true;
		}
		else if (t->kind == GR_TOKEN_EMPTY_LINE)
		{
			if (open)
				flush(s, last);
			else
				put_loose(s, s->pending, s->npending);
			s->npending = 0;
			open = false;
			s->row++;
		}
		else
		{
			/* words on the line below a value do not belong to its cell, and a note to none; digits may go on with it */
			if (open && !gr_is_value_token(t) &&
				((s->npending == 0 && ends_before_table(t)) ||
				 (s->npending == 1 && gr_is_value_token(&tokens[s->pending[0]]))))
			{
				flush(s, last);
				open = false;
			}
			hold(s, i);
		}
	}
	if (open)
		flush(s, last);
	else
		put_loose(s, s->pending, s->npending);
}

/* Does a bar follow the token on its line?  Yes for the last token, whose bar is not known. */
static bool
has_bar_behind(const gr_rows *rows, const gr_token *t)
{
	const gr_token *next = t + 1 < rows->tokens + rows->ntokens ? t + 1 : NULL;
	const char *p;

	for (p = t->end; next && p < next->start && *p != '\n'; p++)
		if (*p == '|')
			return true;
	return !next;
}

/* Does the line, as | 规章, open a cell that goes on below? */
static bool
opens_cell(const gr_rows *rows, const gr_token *t)
{
	return t + 1 < rows->tokens + rows->ntokens && t->kind == GR_TOKEN_EMPTY_CELL && t->separator == GR_BY_BAR &&
		t->place == 0 && t->places == 2 && t[1].kind != GR_TOKEN_EMPTY_CELL && !has_bar_behind(rows, t + 1);
}

/* Returns the first token behind t on another line that is not empty, or NULL. */
static const gr_token *
next_line_with_text(const gr_rows *rows, const gr_token *t)
{
	const gr_token *end = rows->tokens + rows->ntokens;
	const gr_token *next = t + 1;

	while (next < end && (next->line == t->line || next->kind == GR_TOKEN_EMPTY_LINE))
		next++;
	return next < end ? next : NULL;
}

/* Rows that show how rows end. */
#define ROWS_OF_PROOF	3

/*
 * Do bars stand between cells only, on lines of their own, so that a row ends without
 * one?  The first rows show it: either the label of the next row stands right below the
 * last value of a row, or a bar stands between them.
 */
static bool
rows_end_without_bar(const gr_rows *rows)
{
	int			without = 0;
	int			i;

	for (i = 0; i < rows->ntokens && without < ROWS_OF_PROOF && without > -ROWS_OF_PROOF; i++)
	{
		const gr_token *t = &rows->tokens[i];
		const gr_token *next = t->separator == GR_BY_SPACE && gr_is_value_token(t) ? next_line_with_text(rows, t) : NULL;
		bool		bar = next && next->separator == GR_BY_BAR;

		if (t->separator == GR_BY_BAR && gr_is_value_token(t))
			return false;
		if (bar)
			next = next->places == 1 && next->kind == GR_TOKEN_EMPTY_CELL ? next_line_with_text(rows, next) : NULL;
		if (next && next->kind == GR_TOKEN_WORDS)
			without += bar ? -1 : 1;
	}
	return without > 0;
}

/*
 * Adds the empty cells of a line of bars that stand between cells, as | | |.  If a value
 * stands on the next line with text, it is the cell behind the last bar; if words do, or if
 * three spaces behind the bar end the row, that cell is empty, too.  t: the first token of the line.  Returns
 * the last one, or NULL if it is no such line.
 */
static const gr_token *
put_empty_cells(stream *s, const gr_token *t)
{
	const gr_token *end = s->rows->tokens + s->rows->ntokens;
	const gr_token *last = t;
	const gr_token *next;
	const char *bar = NULL;
	const char *p;
	int			bars = 0;

	if (t == s->rows->tokens || t->separator != GR_BY_BAR || t->place > 0)
		return NULL;
	for (; last < end && last->line == t->line; last++)
		if (last->kind != GR_TOKEN_EMPTY_CELL)
			return NULL;
	/* the end of a line that is the last one is not known */
	if (last == end)
		return NULL;
	for (p = t[-1].end; p < last->start; p++)
		if (*p == '|')
		{
			bar = p;
			bars++;
		}
	if (bars < 2)
		return NULL;
	flush(s, t);
	next = next_line_with_text(s->rows, t);
	if (next && next->kind != GR_TOKEN_WORDS && !(last->start - bar > 3 && memcmp(bar + 1, "   ", 3) == 0))
		bars--;
	for (; bars > 0; bars--)
		put_cell(s, NULL, 0, t);
	return last - 1;
}

/*
 * Mode cells: a bar ends a cell, and so does an empty line before more text.
 * Text without a bar continues on the next line.
 */
static void
make_barred(stream *s)
{
	const gr_token *tokens = s->rows->tokens;
	int			i;

	s->rows->bars_between = rows_end_without_bar(s->rows);
	for (i = 0; i < s->rows->ntokens; i++)
	{
		const gr_token *t = &tokens[i];
		const gr_token *last = s->rows->bars_between ? put_empty_cells(s, t) : NULL;

		if (last)
			i = (int) (last - tokens);
		if (last || t->kind == GR_TOKEN_EMPTY_LINE)
			continue;
		if (t->separator == GR_BY_SPACE || t->separator == GR_BY_HTML)
		{
			if (s->npending > 0 && t[-1].kind == GR_TOKEN_EMPTY_LINE)
				flush(s, t);
			hold(s, i);
			s->rows->bars_apart |= gr_is_value_token(t);
			continue;
		}
		if (t->kind == GR_TOKEN_EMPTY_CELL && t->is_padding && s->npending == 0)
		{
			/* the row ended with the cell before */
			if (s->rows->cells.n > 0)
				s->rows->cells.at[s->rows->cells.n - 1].tail = true;
			continue;
		}
		if (opens_cell(s->rows, t))
		{
			if (s->npending > 0)
				flush(s, t);
			hold(s, ++i);
		}
		else if (t->place == 0)
		{
			if (t->kind != GR_TOKEN_EMPTY_CELL)
				hold(s, i);
			flush(s, t);
		}
		else
			put_cell(s, &i, t->kind != GR_TOKEN_EMPTY_CELL, t);
	}
	put_loose(s, s->pending, s->npending);
}

void
gr_make_stream(gr_rows *rows)
{
	stream		s;

	memset(&s, 0, sizeof(s));
	s.rows = rows;
	if (rows->mode == GR_MODE_STACKED)
		make_stacked(&s);
	else
		make_barred(&s);
}
