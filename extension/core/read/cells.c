/*
 * cells.c
 *	  Pass 1: makes the cells of a line that has bars or tabs, and of a row of an HTML
 *	  table.
 */
#include "atoms.h"

#include "html/html.h"
#include "text/utf8.h"

/* Most cells that one call appends.  A longer line takes several calls. */
#define LINE_CELLS	8192

/* Does the cell hold a whole stretch of a table: words and several values? */
static bool
is_mixed(gr_atoms *a, const char *p, const char *end)
{
	gr_tokens	words = {NULL, 0, 0};
	gr_token	at[16];
	gr_character_block *block = a->block;
	size_t		used = a->used;
	int			values = 0;
	bool		names = false;
	size_t		i;

	if (end - p < 8 || !memchr(p, ' ', (size_t) (end - p)))
		return false;
	words.at = at;
	words.room = 16;
	while (p < end && words.n < words.room)
	{
		const char *next = p;

		while (next < end && *next != ' ')
			next++;
		if (next > p)
			(void) gr_add_cell(a, &words, GR_BY_SPACE, p, next);
		p = next + (next < end);
	}
	if (a->block == block)
		a->used = used;
	for (i = 0; i < words.n; i++)
	{
		values += gr_is_value_token(&at[i]);
		names |= at[i].kind == GR_TOKEN_WORDS;
	}
	return words.n > 3 && values >= 2 && names;
}

/* Returns the next separator, or end.  An escaped bar does not count. */
static const char *
cell_end(const char *p, const char *end, char separator)
{
	const char *q = p;

	while ((q = memchr(q, separator, (size_t) (end - q))) != NULL)
	{
		if (separator == '\t' || q == p || q[-1] != '\\')
			return q;
		q++;
	}
	return end;
}

/* Bars of a line without anything else that are read as cells; no table has more columns. */
#define MOST_BARS	24

/* Returns the end of the line without bars that stand for merged columns, as in 7 | |||. */
static const char *
without_span_bars(const char *p, const char *end)
{
	const char *last = end;
	const char *bars;
	const char *q;
	bool		spaced = false;

	while (last > p && (last[-1] == ' ' || last[-1] == '\r'))
		last--;
	for (bars = last; bars > p && bars[-1] == '|'; bars--)
		;
	if (last - bars < 2)
		return end;
	for (q = p; q + 2 < end; q++)
		spaced |= q[1] == ' ' && q[2] == '|' && q[0] != ' ';
	for (q = p; q < end && (*q == '|' || *q == ' '); q++)
		;
	if (!spaced || q >= bars)
		return end;
	for (q = bars; q > p && q[-1] == ' '; q--)
		;
	return q < bars && q > p && q[-1] == '|' ? bars : bars + 1;
}

/* Is the line two bars or more without a space between them? */
static bool
is_bars_only(const char *p, const char *end)
{
	const char *bars = p;

	while (p < end && *p == '|')
		p++;
	return p - bars >= 2 && gr_is_blank_slice(p, end);
}

/* Numbers the cells of a line, and marks empty cells at its end as padding. */
static void
number_places(gr_tokens *tokens, size_t from, size_t span_bars, bool bars_only)
{
	bool		behind = true;
	size_t		i;

	for (i = tokens->n; i-- > from;)
	{
		gr_token   *t = &tokens->at[i];

		t->place = (uint16_t) (i - from);
		t->places = (uint16_t) (tokens->n - from);
		t->span_bars = (uint16_t) span_bars;
		t->gap = 9;
		if (t->kind != GR_TOKEN_EMPTY_CELL)
		{
			behind = false;
			continue;
		}
		/* a word like NaN is no text of the cell */
		t->len = 0;
		t->end = t->start;
		if (t->separator != GR_BY_HTML && ((behind && i > from) || bars_only))
			t->is_padding = true;
	}
}

bool
gr_is_rule(const char *p, const char *end)
{
	int			dashes = 0;
	int			longest = 0;
	int			groups = 0;
	bool		joint = false;

	while (end - p >= 3 && memcmp(p, "\xE3\x80\x80", 3) == 0)
		p += 3;
	for (; p < end; p++)
	{
		if (*p == '|' || *p == '+')
			joint = true;
		else if (*p != ':' && *p != '-' && *p != '=' && *p != ' ' && *p != '\t' && *p != '\r')
			return false;
		dashes = *p == '-' || *p == '=' ? dashes + 1 : 0;
		groups += dashes == 1;
		longest = dashes > longest ? dashes : longest;
	}
	return joint ? longest >= 3 : longest >= 5 && groups >= 2;
}

/* May the cell begin or end with Markdown emphasis, a tag or a reference like &nbsp;? */
static bool
is_dressed(const char *start, const char *stop)
{
	return start < stop && (*start == '*' || *start == '`' || *start == '_' || *start == '&' || *start == '<' || stop[-1] == ';');
}

/* The slow path of add_plain_cell: appends a cell of a single plain word.  Returns its end, or NULL if it needs care. */
static const char *
add_plain_word(gr_atoms *a, gr_tokens *tokens, const char *start, const char *end)
{
	gr_token   *t = gr_atoms_add(a, tokens, a->separator, start, start);
	const char *cell;

	if (!t)
		return NULL;
	(void) gr_fold_plain(a, t, end);
	cell = gr_past_spaces(t->end, end);
	if ((cell < end ? *cell != a->mark : a->separator == GR_BY_HTML) || t->len == GR_TOKEN_LENGTH || is_dressed(start, t->end))
	{
		a->used -= t->len;
		tokens->n--;
		return NULL;
	}
	t->kind = (uint8_t) gr_token_kind_of(t, false);
	return cell;
}

/*
 * Appends an empty cell, or one of a single plain word, with white space around
 * it.  Returns the end of the cell, or NULL if the cell needs care.
 */
static const char *
add_plain_cell(gr_atoms *a, gr_tokens *tokens, const char *p, const char *end)
{
	const char *start = gr_past_spaces(p, end);
	const char *stop = start;
	const char *cell;
	gr_token   *t;

	/* fast path: most cells are numbers */
	while (stop < end && *stop >= '0' && *stop <= '9')
		stop++;
	cell = gr_past_spaces(stop, end);
	if ((cell < end ? *cell != a->mark : a->separator == GR_BY_HTML) || stop - start >= GR_TOKEN_LENGTH)
		return add_plain_word(a, tokens, start, end);
	t = gr_atoms_add(a, tokens, a->separator, start, stop);
	if (!t)
		return NULL;
	t->kind = GR_TOKEN_EMPTY_CELL;
	if (start < stop)
		gr_fold_digits(a, t);
	return cell;
}

/*
 * Appends the cells from p on.  Returns where the reading stopped; the next
 * call goes on there.
 */
static const char *
add_more_cells(gr_atoms *a, gr_tokens *tokens, const char *line, const char *p, const char *end,
			   bool bars_only)
{
	size_t		from = tokens->n;
	size_t		span_bars = 0;
	const char *stop = a->cells_end;
	char		separator = a->mark;

	a->rest = GR_REST_CELLS;
	for (;;)
	{
		const char *cell = add_plain_cell(a, tokens, p, stop);

		gr_atoms_poll(a, p);
		if (!cell)
		{
			cell = cell_end(p, stop, separator);
			if (is_mixed(a, p, cell))
			{
				tokens->n = from;
				a->rest = GR_REST_BARRED_WORDS;
				return gr_add_words(a, tokens, line, end, true);
			}
			(void) gr_add_cell(a, tokens, a->separator, p, cell);
		}
		if (cell == stop || a->no_memory)
		{
			/* a bar at the end of the line closes the last cell and opens no new one, unless each bar of a row opens one */
			if (separator == '|' && tokens->n - from > 1 && tokens->at[tokens->n - 1].start == stop &&
				(!a->bars_open_rows || (!a->html && tokens->n - from == 2 && tokens->at[from].kind == GR_TOKEN_EMPTY_CELL)))
				tokens->n--;
			line = end;
			break;
		}
		p = cell + 1;
		if (tokens->n - from == LINE_CELLS)
		{
			line = p;
			break;
		}
	}
	for (; line == end && stop < end; stop++)
	{
		gr_atoms_poll(a, stop);
		span_bars += *stop == '|';
	}
	number_places(tokens, from, span_bars, bars_only);
	return line;
}

/* Are these the attributes of a cell of MediaWiki, as in | colspan="2" | 总计? */
static bool
is_attributes(const char *p, const char *end)
{
	p = gr_past_spaces(p, end);
	while (end > p && end[-1] == ' ')
		end--;
	return end - p > 4 && *p >= 'a' && *p <= 'z' && end[-1] == '"' && memchr(p, '=', (size_t) (end - p)) != NULL;
}

/* Appends the cells of a line whose first cell may be blank.  first: the first character of the line that is not a space. */
static const char *
add_cells_after_blank(gr_atoms *a, gr_tokens *tokens, const char *line, const char *first, const char *end)
{
	char		separator = a->mark;
	bool		bars_only = separator == '|' && is_bars_only(first, end);
	const char *p = line;
	const char *stop;
	const char *blank;

	/* a page that is laid out as a table may fill up each row of the tables in it with hundreds of bars */
	if (bars_only && end - first > MOST_BARS)
		a->cells_end = first + MOST_BARS;
	stop = a->cells_end;
	blank = cell_end(first, stop, separator);
	if (blank < stop && gr_is_blank_slice(first, blank))
	{
		const char *next = a->bars_open_cells ? cell_end(blank + 1, stop, separator) : stop;
		bool		two;

		if (next < stop && is_attributes(blank + 1, next))
			blank = next;
		two = cell_end(blank + 1, stop, separator) == stop;
		if (two && (separator == '\t' || a->bars_open_cells))
		{
			a->separator = GR_BY_ONE_MARK;
			p = blank + 1;
		}
		else if (separator == '|' && !two && a->leading_bars && !bars_only)
			p = blank + 1;
	}
	return add_more_cells(a, tokens, line, p, end, bars_only);
}

const char *
gr_add_cells(gr_atoms *a, gr_tokens *tokens, const char *p, const char *end, char separator)
{
	const char *first = gr_past_spaces(p, end);

	a->separator = separator == '|' ? GR_BY_BAR : GR_BY_TAB;
	a->mark = separator;
	a->cells_end = separator == '|' ? without_span_bars(p, end) : end;
	if (first < end && *first != separator && gr_begins_ink(*first))
		return add_more_cells(a, tokens, p, p, end, false);
	return add_cells_after_blank(a, tokens, p, first, end);
}

const char *
gr_add_rest(gr_atoms *a, gr_tokens *tokens, const char *p, const char *end)
{
	if (a->rest != GR_REST_CELLS)
		return gr_add_words(a, tokens, p, end, a->rest == GR_REST_BARRED_WORDS);
	return p < a->cells_end ? add_more_cells(a, tokens, p, p, end, false) : end;
}

/* Returns the next end of a cell or a row from p on, or the end of the text. */
static const char *
html_mark(const gr_atoms *a, const char *p)
{
	while (p < a->end && *p != GR_HTML_CELL && *p != GR_HTML_ROW && *p != GR_HTML_COVERED)
		p++;
	return p;
}

/* Steps over line ends that are text in HTML. */
static const char *
past_rare_line_ends(const char *p, const char *end)
{
	int			n;

	while (p < end && *p != '\r' && (n = gr_rare_line_end(p, end)) > 0)
		p += n;
	return p;
}

/*
 * Is the row that ends before p the last one of its table?  Then a line end follows,
 * or a blank line if line ends are text.
 */
static bool
ends_table(const char *p, const char *end)
{
	const char *next = past_rare_line_ends(p, end);

	if (next > p && next < end && *next == '\n')
		next = past_rare_line_ends(next + 1, end);
	return next == end || *next == '\n';
}

const char *
gr_add_html_row(gr_atoms *a, gr_tokens *tokens, const char *p)
{
	size_t		from = tokens->n;

	a->separator = GR_BY_HTML;
	a->mark = GR_HTML_CELL;
	while (p < a->end && tokens->n - from < GR_LINE_TOKENS && !a->no_memory)
	{
		bool		spans = *p == GR_HTML_SPANS;
		const char *mark = add_plain_cell(a, tokens, p + spans, a->end);

		if (!mark)
		{
			mark = html_mark(a, p);
			if (mark == a->end || *mark == GR_HTML_ROW)
			{
				/* text after the last cell belongs to no cell */
				p = mark < a->end ? mark + 1 : mark;
				a->in_rows = !ends_table(p, a->end);
				break;
			}
			if (*mark == GR_HTML_COVERED)
			{
				if (gr_atoms_add(a, tokens, GR_BY_HTML, p, p))
					tokens->at[tokens->n - 1].kind = GR_TOKEN_COVERED;
			}
			else
			{
				/* behind the text, the mark says that it may not be what the cell shows */
				bool		doubtful = mark - p > spans && mark[-1] == GR_HTML_SPANS;

				(void) gr_add_cell(a, tokens, GR_BY_HTML, p + spans, mark - doubtful);
				spans |= doubtful;
			}
		}
		/* a value whose cell spans several rows belongs to none of them */
		if (spans && !a->no_memory && gr_is_value_token(&tokens->at[tokens->n - 1]))
			tokens->at[tokens->n - 1].kind = GR_TOKEN_WORDS;
		p = mark + 1;
	}
	number_places(tokens, from, 0, false);
	return p;
}
