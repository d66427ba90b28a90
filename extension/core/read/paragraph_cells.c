/*
 * paragraph_cells.c
 *	  Pass 1: finds rows whose cells are paragraphs, with lines of nothing but tabs
 *	  between them.
 *
 * The copied text of a page looks like this if the cells of its tables hold paragraphs,
 * as those made with Word do.  A tab stands between two cells, so k tabs in a line mean
 * k - 1 blank cells.  White space without a tab separates two rows (¶ is a line end):
 *
 *		label ¶¶ tab ¶¶ 584 ¶¶ tab tab tab ¶¶ 6 ¶¶¶¶¶ label of the next row
 *
 * A paragraph has two line ends before and behind it, and a row one more at its end.
 * So two line ends beside a tab belong to a row, and five between words end it.  Three
 * are the end of a row before a blank cell, or a <br> at the end of a cell.  If it is not
 * known which, the row goes on: then it has too many cells and is not read.
 */
#include "atoms.h"

#include "text/numeral.h"
#include "text/spaces.h"

#define CELL_BYTES	600			/* no line of a cell is longer … */
#define CELL_LINES	4			/* … no cell has more lines … */
#define ROW_LINES	200			/* … and no row, with the empty ones between them */
#define ROW_WORDS	20			/* most cells of words in a row */
#define GAP			2			/* line ends between a cell and a tab */
#define ROW_GAP		4			/* so many line ends or more, and no tab, separate rows */
#define LONE_BR_GAP	5			/* line ends between two tabs around a paragraph with a <br> alone */
#define MOST_GAP	12			/* line ends between two lines of a row */
#define HEAD_CELLS	5			/* so many cells of words are a head */
#define SHORT_BYTES	60			/* a longer paragraph behind a table is no cell of it … */
#define VALUE_BYTES	30			/* … and a longer text is no value */

typedef enum line_kind
{
	LINE_NONE,					/* the end of the text, or a line that belongs to no row */
	LINE_TABS,					/* nothing but tabs */
	LINE_CELLS,					/* tabs and text: some cells of the row are not paragraphs */
	LINE_BLANK,					/* nothing but spaces, as &nbsp; */
	LINE_WORDS,
	LINE_VALUE					/* short text without an ideograph */
} line_kind;

/* A line that is not empty. */
typedef struct row_line
{
	line_kind	kind;
	const char *start;
	const char *end;
	const char *next;			/* the beginning of the next line */
	int			ends;			/* line ends between the line before and this one */
} row_line;

/* The row that is being found. */
typedef struct row
{
	const char *text_end;
	row_line	last;			/* its last line so far */
	int			lines;			/* line ends so far */
	int			tabs;
	int			tab_lines;		/* lines with tabs */
	int			words;			/* cells of words … */
	int			values;			/* … and of anything else */
	bool		known;			/* the text has such rows before this one */
} row;

/* Returns the kind of the line [p, end). */
static line_kind
kind_of_line(const char *p, const char *end)
{
	const char *first = gr_past_blanks(p, end);
	bool		tab = memchr(p, '\t', (size_t) (end - p)) != NULL;

	if (gr_is_blank_slice(first, end))
		return tab ? LINE_TABS : LINE_BLANK;
	if (memchr(first, '|', (size_t) (end - first)))
		return LINE_NONE;
	if (tab)
		return LINE_CELLS;
	while (p < end && !gr_is_ideograph(*p))
		p++;
	return p < end || end - first > VALUE_BYTES ? LINE_WORDS : LINE_VALUE;
}

/* Returns the first line from p on that is not empty, if it may belong to a row. */
static row_line
line_at(const char *p, const char *text_end)
{
	row_line	line = {.start = p};

	while (line.ends <= MOST_GAP && p < text_end)
	{
		size_t		most = text_end - p > CELL_BYTES ? CELL_BYTES : (size_t) (text_end - p);
		const char *end = memchr(p, '\n', most);

		line.start = p;
		line.next = end ? end + 1 : text_end;
		if (!end && line.start + most < text_end)
			break;
		end = end ? end : text_end;
		if (end > p && end[-1] == '\r')
			end--;
		line.end = end;
		if (p < end)
		{
			line.kind = kind_of_line(p, end);
			break;
		}
		p = line.next;
		line.ends++;
	}
	return line;
}

/* Returns the next line that is not empty.  Its ends count the end of this line. */
static row_line
line_below(const row_line *line, const char *text_end)
{
	row_line	next = line_at(line->next, text_end);

	next.ends++;
	return next;
}

/* Does the line begin as a heading or a caption does: with 第, a bracket or an ordinal like 三、? */
static bool
begins_part(const row_line *line)
{
	const char *p = line->start;
	uint32_t	c = ' ';
	uint32_t	next;

	while (p < line->end && gr_is_white(c))
		c = gr_next_folded(&p, line->end);
	if (c == '(' || c == U'第')
		return true;
	next = p < line->end ? gr_next_folded(&p, line->end) : ' ';
	return gr_ordinal_numeral(c) > 0 && !gr_is_han(next);
}

/* Is the line a sentence, or too long for a word? */
static bool
is_prose(const row_line *line, ptrdiff_t most)
{
	const char *end = line->end;

	while (end > line->start && end[-1] == ' ')
		end--;
	return end - line->start > most || (end - line->start >= 3 && memcmp(end - 3, "。", 3) == 0);
}

/* Is there a line of tabs below a line of text or the blank lines that follow it? */
static bool
has_tabs_below(const row_line *line, const char *text_end)
{
	row_line	next = line_below(line, text_end);
	int			n;

	for (n = 0; n < CELL_LINES && next.kind == LINE_BLANK && next.ends <= GAP; n++)
		next = line_below(&next, text_end);
	return next.kind == LINE_TABS && (next.ends == GAP || next.ends == GAP + 1);
}

/*
 * Returns the last line of the cell that begins with this line.  Words may go on in
 * lines before a tab or the end of the row.  Digits below digits are in the same cell, so
 * that none of them is read as the number.
 */
static row_line
end_of_cell(const row_line *first, const char *text_end)
{
	row_line	last = *first;
	row_line	line = *first;
	int			gap = first->kind == LINE_WORDS && begins_part(first) ? 1 : GAP;
	int			n;

	for (n = 1; n < CELL_LINES && !has_tabs_below(&line, text_end); n++)
	{
		row_line	next = line_below(&line, text_end);

		if (next.ends > gap || (next.kind != LINE_VALUE && (next.kind != LINE_WORDS || first->kind == LINE_VALUE)))
			break;
		if (next.kind == LINE_WORDS && begins_part(&next))
			return last;
		line = next;
		if (first->kind == LINE_VALUE)
			last = line;
	}
	if (has_tabs_below(&line, text_end) || line_below(&line, text_end).ends >= ROW_GAP)
		last = line;
	return last;
}

/* Do the words below a line of tabs belong to its row? */
static bool
are_words_of_row(const row *r, const row_line *words)
{
	row_line	last;

	if (words->ends != GAP || r->words == ROW_WORDS)
		return false;
	last = end_of_cell(words, r->text_end);
	if (has_tabs_below(&last, r->text_end))
		return true;
	return !begins_part(words) &&
		(line_below(words, r->text_end).ends >= ROW_GAP || !is_prose(words, SHORT_BYTES));
}

/* Do tabs that stand below text, with more than one empty line between, begin a new row? */
static bool
begins_row(const row *r, const row_line *tabs)
{
	row_line	below = line_below(tabs, r->text_end);

	if (tabs->ends >= ROW_GAP)
		return r->values > 0 || r->tabs >= HEAD_CELLS - 1;
	return r->values == 0 && r->tabs >= HEAD_CELLS - 1 && !(below.kind == LINE_WORDS && are_words_of_row(r, &below));
}

/* Extends the row by the cell that begins with this line. */
static void
take_cell(row *r, const row_line *first)
{
	const char *p;

	if (first->kind == LINE_WORDS)
		r->words++;
	else
		r->values++;
	r->last = end_of_cell(first, r->text_end);
	for (p = first->start; p < r->last.start; p++)
		r->lines += *p == '\n';
}

/*
 * Is there white space below a line of tabs?  Where there is none, a tab begins each
 * cell.  Several such lines are cells with a <br> alone, unless nothing before them shows
 * that paragraphs are cells.
 */
static bool
is_tab_of_row(const row *r, const row_line *tabs)
{
	row_line	line = *tabs;
	row_line	next = line_below(&line, r->text_end);
	int			n;

	for (n = 0; n < HEAD_CELLS * 3 && (r->known || r->words + r->values > 0) && next.kind == LINE_TABS && next.ends < GAP; n++)
	{
		line = next;
		next = line_below(&line, r->text_end);
	}
	return next.ends >= GAP || line.next == r->text_end;
}

/* Does the next line belong to the row? */
static bool
is_line_of_row(const row *r, const row_line *next)
{
	line_kind	last = r->last.kind;

	switch (next->kind)
	{
		case LINE_NONE:
			break;
		case LINE_BLANK:
			/* below text, a blank line is a paragraph of the cell or stands behind the table */
			return next->ends <= GAP &&
				(last == LINE_TABS || last == LINE_BLANK || has_tabs_below(next, r->text_end));
		case LINE_TABS:
			if (!is_tab_of_row(r, next))
				return false;
			if (last == LINE_TABS)
				return next->ends <= GAP || next->ends == LONE_BR_GAP;
			if (last == LINE_BLANK)
				return next->ends <= GAP + 1;
			return next->ends == GAP || (next->ends > GAP && !begins_row(r, next));
		case LINE_CELLS:
			return last != LINE_TABS && next->ends == GAP && *gr_past_spaces(next->start, next->end) == '\t';
		case LINE_WORDS:
			return last == LINE_TABS && are_words_of_row(r, next);
		case LINE_VALUE:
			return (last == LINE_TABS || last == LINE_BLANK) && next->ends >= GAP;
	}
	return false;
}

/* Extends the row by a line with tabs.  Returns false if the row ends with the line. */
static bool
take_tabs(row *r, const row_line *line)
{
	const char *p;

	r->last = *line;
	for (p = line->start; p < line->end; p++)
		r->tabs += *p == '\t';
	r->tab_lines++;
	if (line->kind == LINE_TABS)
		return true;
	r->words++;
	r->last.kind = LINE_TABS;
	return line->end[-1] == '\t' && line_below(line, r->text_end).ends == GAP;
}

/* Extends the row by its next line, or by the next cell.  Returns false at the end of the row. */
static bool
take_line(row *r)
{
	row_line	next = line_below(&r->last, r->text_end);

	if (next.ends > MOST_GAP || r->lines > ROW_LINES || !is_line_of_row(r, &next))
		return false;
	r->lines += next.ends;
	if (next.kind == LINE_TABS || next.kind == LINE_CELLS)
		return take_tabs(r, &next);
	if (next.kind == LINE_BLANK)
		r->last = next;
	else
		take_cell(r, &next);
	return true;
}

/* Returns the number of line ends right before p, at most ROW_GAP. */
static int
line_ends_before(const char *p, const char *begin)
{
	int			ends = 0;

	for (; p > begin && ends < ROW_GAP && (p[-1] == '\n' || p[-1] == '\r'); p--)
		ends += p[-1] == '\n';
	return p == begin ? ROW_GAP : ends;
}

/*
 * Finds the row that begins with the line at p.  Returns its end, or NULL if the line
 * begins none.  known: there are such rows before it.
 */
static const char *
find_row(const char *p, const char *begin, const char *text_end, bool known)
{
	row			r = {.text_end = text_end, .known = known};
	row_line	first = line_at(p, text_end);
	bool		more = true;
	int			ends = line_ends_before(p, begin);

	if (first.ends > 0)
		return NULL;
	switch (first.kind)
	{
		case LINE_NONE:
		case LINE_BLANK:
			return NULL;
		case LINE_TABS:
			/* a blank cell precedes the tabs */
			if (ends < GAP)
				return NULL;
			r.last = (row_line) {LINE_BLANK, p, p, p, 0};
			break;
		case LINE_WORDS:
		case LINE_VALUE:
			/* a heading before a table is no line of its first cell */
			if (is_prose(&first, CELL_BYTES) || (ends <= GAP && !has_tabs_below(&first, text_end)))
				return NULL;
			take_cell(&r, &first);
			break;
		case LINE_CELLS:
			more = take_tabs(&r, &first);
			if (!more)
				return NULL;
			break;
	}
	while (more)
		more = take_line(&r);
	/* in a text without such rows, a row may end with a blank cell, and a page number may stand below it */
	if (!known && r.tab_lines < 2 && first.kind == LINE_CELLS)
		return NULL;
	return r.tabs > 1 || (r.tabs == 1 && r.words + r.values > 0) ? r.last.end : NULL;
}

#define WHITE_BYTES	100			/* most white space below a line that is looked at */

/*
 * May the line, which has this separator, be the first one of a row?  Not if no text
 * stands below it, or text behind a tab, unless there are such rows above.
 */
static bool
may_begin_row(const gr_atoms *a, char separator)
{
	const char *next = a->next_line;
	const char *end = a->end - next > WHITE_BYTES ? next + WHITE_BYTES : a->end;

	if (separator == '|' || a->rare_line_ends || a->html)
		return false;
	if (a->paragraph_rows != GR_ROWS_NONE)
		return a->paragraph_rows == GR_ROWS_ABOVE || separator == '\t' || next == end || *next == '\n' || *next == '\r';
	while (next < end && (*next == '\t' || *next == ' ' || *next == '\n' || *next == '\r'))
		next++;
	return next < end ? next[-1] == '\n' || *next == '\xC2' : end < a->end;
}

bool
gr_add_paragraph_row(gr_atoms *a, gr_tokens *tokens, const char *p, char separator)
{
	size_t		i = tokens->n;
	const char *end;

	if (!may_begin_row(a, separator))
		return false;
	end = find_row(p, a->begin, a->end, a->paragraph_rows != GR_ROWS_NONE);
	if (!end)
	{
		if (a->paragraph_rows == GR_ROWS_ABOVE)
			a->paragraph_rows = GR_ROWS_BEFORE;
		return false;
	}
	a->paragraph_rows = GR_ROWS_ABOVE;
	a->plain_end = a->begin;
	a->line_end = a->row_end = end;
	a->next_line = end;
	while (a->next_line < a->end && *a->next_line++ != '\n')
		;
	a->ended = a->next_line > end;
	(void) gr_add_cells(a, tokens, p, end, '\t');
	a->row_lines = 0;
	for (; i < tokens->n; i++)
	{
		for (; p < tokens->at[i].start; p++)
			a->row_lines += *p == '\n';
		tokens->at[i].below = (uint8_t) a->row_lines;
	}
	for (; p < end; p++)
		a->row_lines += *p == '\n';
	a->line += a->row_lines;
	return true;
}
