/*
 * lines.c
 *	  Lines of plain text and Markdown that has tags in it.
 */
#include "lines.h"

#include "names.h"
#include "text/numeral.h"
#include "text/spaces.h"
#include "text/utf8.h"

/*
 * longest row of bars or tabs, in bytes; a longer line is a text without line
 * ends
 */
#define LONGEST_ROW		4096

/* longest heading of a part, in bytes */
#define LONGEST_HEADING	((size_t) 150)

/*
 * Is the tag in a line that is a row of a table? A row has two bars, or
 * tabs behind words, and at most LONGEST_ROW bytes.  Each line is scanned once.
 */
static bool
in_row(gr_html_scanner *s)
{
	size_t		start = s->line_end;
	size_t		at;
	unsigned	bars = 0;
	bool		word = false;

	if (s->tag_start < s->line_end)
		return s->line_is_row;
	for (at = start; at < s->len; at++)
	{
		char		c = s->text[at];

		if (at % GR_POLL_BYTES == 0)
			gr_poll(s->env);
		if (c == '\n')
		{
			if (at >= s->tag_start)
				break;
			start = at + 1;
			bars = 0;
			word = false;
		}
		else if (c == '|' || (c == '\t' && word))
			bars++;
		else if (!gr_html_space(c))
			word = true;
	}
	s->line_is_row = bars >= 2 && at - start <= LONGEST_ROW;
	s->line_end = at < s->len ? at + 1 : at;
	return s->line_is_row;
}

void
gr_html_end_line(gr_html_scanner *s)
{
	if (gr_html_keeps_lines(s) && in_row(s))
		gr_html_want_space(s, s->tag_start, s->tag_end);
	else
		gr_html_want_line(s);
}

/* Does the line that is being written begin as a heading does: 一、总体情况? */
static bool
is_in_heading(const gr_html_scanner *s)
{
	const char *end = s->flat + s->flat_len;
	const char *line = s->flat_len > LONGEST_HEADING ? end - LONGEST_HEADING : s->flat;
	const char *last;
	int			len;
	int			n;

	if (s->flat_len == 0)
		return false;
	last = s->flat + gr_utf8_floor(s->flat, s->flat_len - 1);
	if (!gr_is_han(gr_utf8_get(last, end, &len)))
		return false;
	for (last = end; last > line && last[-1] != '\n'; last--)
		;
	if (last == line && last > s->flat)
		return false;
	line = gr_skip_spaces(last, end);
	for (n = 0; n < 2 && line < end && gr_ordinal_numeral(gr_utf8_get(line, end, &len)) > 0; n++)
		line += len;
	return n > 0 && line < end && gr_utf8_get(line, end, &len) == U'、';
}

void
gr_html_start_bold(gr_html_scanner *s)
{
	if (s->gap == GR_HTML_SPACE && s->bold_end > 0 && s->bold_end == s->flat_len)
		s->gap = GR_HTML_NO_GAP;
	s->bold_end = 0;
}

void
gr_html_end_bold(gr_html_scanner *s)
{
	s->bold_end = 0;
	if (s->depth > 0 || s->gap >= GR_HTML_SPACE || s->fresh || !is_in_heading(s))
		return;
	s->bold_end = s->flat_len;
	gr_html_want_space(s, s->tag_start, s->tag_end);
}

/* Is the line one that only Markdown has: a heading, or the rule below the head of a table? */
static bool
is_markdown(const char *line, const char *end)
{
	const char *p = line;
	int			dashes = 0;

	while (p < end && *p == '#')
		p++;
	if (p > line)
		return p - line <= 6 && p < end && *p == ' ';
	if (p == end || *p != '|')
		return false;
	for (; p < end; p++)
	{
		if (*p == '-')
			dashes++;
		else if (*p != '|' && *p != ':' && *p != ' ' && *p != '\r')
			return false;
	}
	return dashes >= 3;
}

/* Does the line begin as a heading does, perhaps with marks of Markdown: **一、总体情况**? */
static bool
is_heading(const char *line, const char *end)
{
	int			len;

	while (line < end && (*line == '#' || *line == '*' || *line == ' '))
		line++;
	if (line == end || gr_ordinal_numeral(gr_utf8_get(line, end, &len)) == 0)
		return false;
	line += len;
	return line < end && gr_utf8_get(line, end, &len) == U'、';
}

/* Has the line no byte with which a tag, a reference or an escape of one is written? */
static bool
has_no_tag(const char *line, const char *end)
{
	while (line < end && *line != '<' && *line != '>' && *line != '&' && *line != '\\')
		line++;
	return line == end;
}

/* fewest headings on lines of their own that show that a text has lines */
#define HEADINGS		2

bool
gr_html_has_lines(const gr_env *env, const char *raw, size_t len, bool page)
{
	const char *stop = raw + len;
	const char *line = raw;
	const char *above = raw;	/* the last line that is not empty */
	const char *above_end = raw;
	int			headings = 0;

	while (line < stop)
	{
		const char *next = memchr(line, '\n', (size_t) (stop - line));
		const char *end = next ? next : stop;

		line = gr_past_blanks(line, end);
		if (!page && is_markdown(line, end))
			return true;
		/* in HTML, the heading would continue the line above */
		if (is_heading(line, end) && above < above_end && has_no_tag(line, end) &&
			has_no_tag(above, above_end) && ++headings == HEADINGS)
			return true;
		if (line < end && *line != '\r')
		{
			above = line;
			above_end = end;
		}
		line = end + 1;
		gr_poll(env);
	}
	return false;
}
