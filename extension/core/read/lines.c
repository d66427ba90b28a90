/*
 * lines.c
 *	  Pass 1: finds the lines of a text and makes the tokens of each.
 */
#include "atoms.h"

#include "html/html.h"
#include "text/spaces.h"
#include "text/utf8.h"

/* Returns the first c from p on in a long text, or NULL. */
static const char *
find_far_byte(gr_atoms *a, const char *p, char c)
{
	for (; a->end - p > (ptrdiff_t) GR_POLL_BYTES; p += GR_POLL_BYTES)
	{
		const char *found = memchr(p, c, GR_POLL_BYTES);

		gr_atoms_poll(a, p);
		if (found)
			return found;
	}
	return memchr(p, c, (size_t) (a->end - p));
}

/* Returns the first c from p on, or NULL. */
static inline const char *
find_byte(gr_atoms *a, const char *p, char c)
{
	size_t		len = (size_t) (a->end - p);

	return len <= GR_POLL_BYTES ? memchr(p, c, len) : find_far_byte(a, p, c);
}

/* ---- lines ---- */

/* Does a line that quotes another text begin at p, as in a mail? */
static bool
is_quotation(const char *p, const char *end)
{
	return p < end && *p == '>' && (end - p == 1 || p[1] == ' ' || p[1] == '>' || p[1] == '\r');
}

/*
 * Do form feeds separate the pages of the text, not its lines?  Yes if the
 * lines are many more.
 */
static bool
has_page_breaks(gr_atoms *a)
{
	size_t		feeds = 0;
	size_t		lines = 0;
	const char *p;

	for (p = a->begin; a->rare_line_ends && (p = find_byte(a, p, '\f')) != NULL; p++)
		feeds++;
	a->polled = a->begin;
	for (p = a->begin; feeds > 0 && lines < 8 * feeds && (p = find_byte(a, p, '\n')) != NULL; p++)
		lines++;
	a->polled = a->begin;
	return feeds > 0 && lines >= 8 * feeds;
}

/* Returns the first line end other than '\n', or end. */
static const char *
find_rare_line_end(const char *p, const char *end)
{
	while (p < end && gr_rare_line_end(p, end) == 0)
		p++;
	return p;
}

/* Finds the end of the line that p is in, and the beginning of the next line. */
static void
find_line_end(gr_atoms *a, const char *p)
{
	const char *e;
	const char *q;

	/* in a text without '\n', it is searched for only once */
	if (!a->newline || a->newline < p)
	{
		a->newline = find_byte(a, p, '\n');
		if (!a->newline)
			a->newline = a->end;
		/* the search may have polled far ahead of p */
		if (a->polled > p)
			a->polled = p;
	}
	e = a->newline;
	a->line_end = e;
	a->next_line = e < a->end ? e + 1 : e;
	if (!a->rare_line_ends)
	{
		if (e < a->end && e > p && e[-1] == '\r')
			a->line_end = e - 1;
		return;
	}
	q = find_rare_line_end(p, e);
	if (q == e)
		return;
	a->line_end = q;
	if (*q != '\r' || q + 1 != e || e == a->end)
		a->next_line = q + gr_rare_line_end(q, e);
}

static bool
is_empty_line(const char *p, const char *end)
{
	return gr_past_spaces(p, end) == end;
}

/* Steps over the empty line that ends each line of a double-spaced text. */
static void
skip_second_line_end(gr_atoms *a)
{
	if (!a->double_spaced || a->p >= a->end)
		return;
	find_line_end(a, a->p);
	if (!is_empty_line(a->p, a->line_end))
		return;
	a->p = a->next_line;
	a->line++;
}

/* Does a cell of a flattened table end in the line that begins at p? */
static bool
begins_row(gr_atoms *a, const char *p)
{
	if (a->in_rows)
		return true;
	find_line_end(a, p);
	for (p = gr_skip_text(p, a->line_end); p < a->line_end; p = gr_skip_text(p + 1, a->line_end))
		if (*p == GR_HTML_CELL || *p == GR_HTML_COVERED)
			return true;
	return false;
}

static void
add_line(gr_atoms *a, gr_tokens *tokens, gr_token_kind kind, const char *start, const char *end)
{
	gr_token   *t = gr_atoms_add(a, tokens, GR_BY_SPACE, start, end);

	if (t)
		t->kind = (uint8_t) kind;
}

/*
 * Finds the end of the line that begins at p.  Returns the separator of its cells: a
 * bar, else a tab, else '\0'.
 */
static char
scan_line(gr_atoms *a, const char *p)
{
	const char *end = a->end - p > (ptrdiff_t) GR_POLL_BYTES ? p + GR_POLL_BYTES : a->end;
	const char *mark = gr_skip_text(p, end);
	const char *next;
	char		separator = '\0';

	for (; mark < end && *mark == '\t'; mark = gr_skip_text(mark + 1, end))
		separator = '\t';
	next = mark + (mark < end && *mark == '\r');
	/* fast path: most lines without bars end at their first control character */
	if (!a->rare_line_ends && (next < end ? *next == '\n' : end == a->end))
	{
		a->line_end = mark;
		a->next_line = next < end ? next + 1 : next;
		return separator;
	}
	find_line_end(a, p);
	for (; mark < a->line_end; mark = gr_skip_text(mark + 1, a->line_end))
	{
		if (*mark == '|')
			return '|';
		if (*mark == '\t')
			separator = '\t';
	}
	return separator;
}

/* Most cells of words in a row of a table.  A line with more of them is a whole table, or the whole text. */
#define MOST_WORD_CELLS	20

/* Does the line have more cells of words than a row? */
static bool
is_longer_than_row(const char *p, const char *end, char separator)
{
	int			words = 0;
	const char *next;

	/* words are not ASCII, so a cell of them and its separator have three bytes at least */
	for (; words <= MOST_WORD_CELLS && end - p >= 3 * (MOST_WORD_CELLS + 1 - words) - 1; p = next + (next < end))
	{
		next = memchr(p, separator, (size_t) (end - p));
		next = next ? next : end;
		for (; p < next && (unsigned char) *p < 0x80; p++)
			;
		words += p < next;
	}
	return words > MOST_WORD_CELLS;
}

/* Returns the end of a line without white space that is not ASCII. */
static const char *
without_wide_space(const char *p, const char *end)
{
	if (p < end && (unsigned char) end[-1] >= 0x80)
		gr_trim_slice(&p, &end);
	return end;
}

/* Appends the tokens of the line that begins at p.  Returns where the reading stopped. */
static const char *
begin_line(gr_atoms *a, gr_tokens *tokens, const char *p)
{
	char		separator = scan_line(a, p);
	const char *end = a->line_end;
	const char *first = gr_past_blanks(p, end);
	const char *last;
	bool		quoted = a->quoted;

	a->ended = a->next_line > end;
	/* "> " begins a line that quotes another text, unless it is the only one: then it may mean "more than" */
	a->quoted = is_quotation(first, end);
	for (; quoted && is_quotation(first, end); first = gr_past_blanks(p, end))
		p = first + 1 + (first + 1 < end && first[1] == ' ');
	if ((gr_may_be_furniture(first, end) && gr_is_furniture(a, p, end)) ||
		(a->page_breaks && gr_is_number_at_page_break(a, p, end)))
	{
		last = end;
		gr_trim_slice(&p, &last);
		add_line(a, tokens, GR_TOKEN_FURNITURE, p, last);
		return end;
	}
	/* MediaWiki ends a row with |- */
	if ((separator != '\t' && (first == end || (!gr_begins_ink(*first) && gr_is_blank_slice(first, end)))) ||
		(a->bars_open_cells && end - first == 2 && memcmp(first, "|-", 2) == 0))
	{
		add_line(a, tokens, GR_TOKEN_EMPTY_LINE, p, p);
		return end;
	}
	last = separator == '|' ? without_wide_space(first, end) : end;
	if (first < end && !gr_is_ideograph(*first) && (separator == '|' || *first == '+' || *first == '-') && gr_is_rule(p, last))
		return end;
	if (separator == '\0')
	{
		if (gr_may_begin_paragraph_row(a, false) && gr_add_paragraph_row(a, tokens, p, separator))
			return a->line_end;
		a->rest = GR_REST_WORDS;
		return gr_add_words(a, tokens, p, end, false);
	}
	if (end[-1] == separator && separator == '\t' && gr_may_begin_paragraph_row(a, true) && gr_add_paragraph_row(a, tokens, p, separator))
		return a->line_end;
	if (!is_longer_than_row(p, end, separator))
	{
		p = gr_add_cells(a, tokens, p, last, separator);
		return p == last ? end : p;
	}
	a->rest = GR_REST_BARRED_WORDS;
	return gr_add_words(a, tokens, p, end, true);
}

bool
gr_atoms_next(gr_atoms *a, gr_tokens *tokens)
{
	const char *p = a->p;

	if (p >= a->end || a->no_memory)
		return false;
	gr_atoms_poll(a, p);
	if (a->rest != GR_REST_NONE)
		p = gr_add_rest(a, tokens, p, a->line_end);
	else if (a->html && begins_row(a, p))
	{
		a->p = gr_add_html_row(a, tokens, p);
		for (; p < a->p; p++)
			a->line += *p == '\n';
		a->line++;
		a->ended = true;
		return true;
	}
	else
		p = begin_line(a, tokens, p);
	if (p < a->line_end)
		a->p = p;
	else
	{
		a->p = a->next_line;
		a->rest = GR_REST_NONE;
		a->line++;
		skip_second_line_end(a);
	}
	return !a->no_memory;
}

uint32_t
gr_atoms_cut_line(const gr_atoms *a)
{
	return a->ended || a->line == 1 ? 0 : a->line - 1 - (a->row_end == a->end ? a->row_lines : 0);
}

/* Is the character one that a line of bars or a rule of Markdown never has? */
static bool
is_content(char c)
{
	return c != '|' && c != ' ' && c != ':' && c != '-' && c != '\t' && c != '\r';
}

/* May the byte stand before the first bar of a row?  It is white space, a byte of an ideographic space, or a mark of quotation. */
static bool
is_margin(char c)
{
	return c == ' ' || c == '\t' || c == '>' || c == '\xE3' || c == '\x80';
}

static bool
begins_line(const gr_atoms *a, const char *begin, const char *p)
{
	return p == begin || p[-1] == '\n' ||
		(a->rare_line_ends &&
		 (gr_rare_line_end(p - 1, p) == 1 || (p - begin >= 2 && gr_rare_line_end(p - 2, p) == 2) ||
		  (p - begin >= 3 && gr_rare_line_end(p - 3, p) == 3)));
}

/*
 * Lines that end with a bar and lines that end without one, each compared with the last
 * one of the other kind.  If both have the same number of bars, each bar opens a cell,
 * and the bar at the end opens an empty one.  If the line that ends with a bar has one
 * more, that bar only closes a cell.  Where bars close cells, all lines end with one.
 */
typedef struct bar_count
{
	int			with;			/* bars of the last line that ends with one */
	int			without;		/* bars of the last line that ends without one */
	int			open;
	int			close;
	int			unclosed;		/* lines that end without a bar */
	bool		doubled;		/* a line that begins without a bar ends with two: the last ones stand for merged cells */
} bar_count;

static void
count_bars(const char *bar, const char *stop, bool leading, bar_count *count)
{
	int			n = 0;

	while (stop > bar && (stop[-1] == ' ' || stop[-1] == '\r'))
		stop--;
	for (; (bar = memchr(bar, '|', (size_t) (stop - bar))) != NULL; bar++)
		n++;
	if (!leading && stop[-1] == '|' && stop[-2] == '|')
	{
		count->doubled = true;
		return;
	}
	if (stop[-1] == '|')
		count->with = n;
	else
		count->without = n;
	count->unclosed += stop[-1] != '|';
	count->open += count->with == count->without;
	count->close += count->without > 0 && count->with == count->without + 1;
}

/*
 * Looks at all lines with bars.  Do most lines with several bars begin with a
 * bar, and does each bar open a cell there?  Do most lines with one bar have it
 * before their text?
 */
static void
look_at_bars(gr_atoms *a, const char *begin)
{
	bar_count	leading_count = {0};
	bar_count	plain_count = {0};
	bool		asciidoc = false;	/* |=== begins and ends a table */
	const char *bar;
	const char *stop;
	int			rows = 0;
	int			leading = 0;
	int			spaced = 0;		/* the bar stands behind one space: the first cell is blank, and bars stand between cells */
	int			before = 0;
	int			behind = 0;

	for (bar = begin; (bar = find_byte(a, bar, '|')) != NULL; bar = stop)
	{
		const char *left = bar;
		const char *right = bar;
		bool		first;			/* nothing but marks stands before the bar */

		stop = find_byte(a, bar, '\n');
		stop = stop ? stop : a->end;
		if (a->rare_line_ends)
			stop = find_rare_line_end(bar, stop);
		while (!(first = begins_line(a, begin, left)) && !is_content(left[-1]))
			left--;
		while (right < stop && !is_content(*right))
			right++;
		if (!memchr(bar + 1, '|', (size_t) (stop - bar - 1)))
		{
			asciidoc |= stop - bar >= 4 && memcmp(bar, "|===", 4) == 0;
			before += first && right < stop;
			behind += !first && right == stop;
			continue;
		}
		if (first && right == stop)
			continue;
		rows++;
		for (left = bar; !(first = begins_line(a, begin, left)) && is_margin(left[-1]);)
			left--;
		if (!first)
		{
			count_bars(bar, stop, false, &plain_count);
			continue;
		}
		leading++;
		spaced += bar - left == 1 && *left == ' ';
		count_bars(bar, stop, true, &leading_count);
	}
	a->bars_open_rows = asciidoc || leading_count.open > leading_count.close || plain_count.open > plain_count.close ||
		(plain_count.close == 0 && !plain_count.doubled && plain_count.unclosed > 1);
	a->leading_bars = 2 * leading >= rows && !(spaced == leading && leading < rows);
	a->bars_open_cells = before > behind;
}

/* Does the text have line ends other than LF and CR LF? */
static bool
has_rare_line_ends(gr_atoms *a)
{
	static const char first_bytes[] = "\v\f\r\xC2\xE2";
	const char *byte;
	const char *p;

	for (byte = first_bytes; *byte != '\0'; byte++)
	{
		a->polled = a->begin;
		for (p = a->begin; (p = find_byte(a, p, *byte)) != NULL; p++)
			if (gr_rare_line_end(p, a->end) > 0 && !(*p == '\r' && p + 1 < a->end && p[1] == '\n'))
				return true;
	}
	return false;
}

/* Lines with text that a text must have to be double-spaced. */
#define DOUBLE_SPACED_LINES	8

/*
 * Does an empty line follow each line with text?  Such lines are only a way to end a
 * line, as CR CR LF is, and say nothing of cells.
 */
static bool
is_double_spaced(gr_atoms *a)
{
	bool		follows_text = false;
	int			lines = 0;
	const char *p;

	for (p = a->begin; p < a->end; p = a->next_line)
	{
		bool		empty;

		gr_atoms_poll(a, p);
		find_line_end(a, p);
		empty = is_empty_line(p, a->line_end);
		/* beside a bar that is alone on its line, an empty line ends a cell */
		if ((follows_text && !empty) || (*p == '|' && is_empty_line(p + 1, a->line_end)))
			break;
		lines += !empty;
		follows_text = !empty;
	}
	a->newline = NULL;
	return p == a->end && lines >= DOUBLE_SPACED_LINES;
}

void
gr_atoms_begin(gr_atoms *a, const gr_env *env, const char *text, size_t len, bool html)
{
	memset(a, 0, sizeof(*a));
	a->env = env;
	a->p = a->begin = a->polled = text;
	a->end = text + len;
	a->line = 1;
	a->html = html;
	a->rare_line_ends = has_rare_line_ends(a);
	a->plain_end = len > 1 ? a->end - 1 : text;
	a->polled = text;
	a->page_breaks = has_page_breaks(a);
	look_at_bars(a, text);
	a->polled = text;
	a->double_spaced = !html && is_double_spaced(a);
	a->polled = text;
}
