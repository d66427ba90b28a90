/*
 * heading.c
 *	  Finds the lines that are headings of the report's parts.
 *
 * One pass over the lines.  The words behind an ordinal, or of a whole line,
 * are compared with the patterns of headings.def.
 */
#include "heading_internal.h"

#include "text/bracket.h"
#include "text/fold.h"
#include "text/spaces.h"
#include "text/utf8.h"

/* Bytes of the shortest heading within a line: white space, 一、 and 总体情况. */
#define MIN_INSIDE		16

/* Characters on the first line of a heading of two lines, at most. */
#define MAX_CONTINUED	29

/* Fewest headings with the number of their part in brackets, （一）, where parts are numbered so. */
#define MIN_IN_BRACKETS	3

static const char *const typesetting[] = {
#define GR_TYPESETTING(text) text,
#include "forms/headings.def"
#undef GR_TYPESETTING
};

static const char *const goes_on[] = {
#define GR_HEADING_GOES_ON(text) text,
#include "forms/headings.def"
#undef GR_HEADING_GOES_ON
};

static const char *const open_ends[] = {
#define GR_HEADING_OPEN(text) text,
#include "forms/headings.def"
#undef GR_HEADING_OPEN
};

/* ---- one heading ---- */

/* Is there nothing but a year in the bracket: （2023年）? */
static bool
is_year_in_bracket(const char *p, const char *past)
{
	int			digits = 0;

	gr_next_folded(&p, past);
	while (p < past)
	{
		uint32_t	c = gr_next_folded(&p, past);

		if (c >= '0' && c <= '9')
			digits++;
		else if (c != U'年' && c != U'度' && !gr_is_close(c))
			return false;
	}
	return digits == 4;
}

/* Does the bracket at p describe typesetting, or a year?  Returns its end, or NULL. */
static const char *
skip_typesetting(const char *p, const char *end)
{
	const char *past = gr_skip_bracket(p, end);
	size_t		i;

	if (!past)
		return NULL;
	if (is_year_in_bracket(p, past))
		return past;
	for (i = 0; i < sizeof(typesetting) / sizeof(typesetting[0]); i++)
	{
		size_t		len = strlen(typesetting[i]);
		const char *q;

		for (q = p; (size_t) (past - q) >= len; q++)
			if (*q == *typesetting[i] && memcmp(q, typesetting[i], len) == 0)
				return past;
	}
	return NULL;
}

/*
 * Does the line that ends at p, or the next one, show that a heading goes on:
 * 存在的问题及, or 及改进情况?
 */
static bool
goes_on_below(const char *p, const char *end)
{
	size_t		i;

	for (i = 0; i < sizeof(open_ends) / sizeof(open_ends[0]); i++)
		if (memcmp(p - 3, open_ends[i], 3) == 0 || (end - p > 3 && memcmp(p, open_ends[i], 3) == 0))
			return true;
	p = gr_skip_spaces(p, end);
	if (p >= end || *p != '\n')
		return false;
	p = gr_skip_spaces(p + 1, end);
	for (i = 0; i < sizeof(goes_on) / sizeof(goes_on[0]); i++)
		if ((size_t) (end - p) >= strlen(goes_on[i]) && memcmp(p, goes_on[i], strlen(goes_on[i])) == 0)
			return true;
	return false;
}

/*
 * Reads a heading at p, whose words begin at body, behind its ordinal.  Sets everything in h
 * except the ordinal, the line and the marks before the heading.
 */
static bool
match_heading(const char *p, const char *body, const char *end, bool line_start, gr_heading *h)
{
	const char *next;
	gr_heading_words w;
	gr_match	match = {.n = 0};
	int			state;

	gr_begin_heading(body, end, &w);
	state = gr_match_words(&w, GR_STATE_START, h, line_start, &match);
	/* the words may go on in the next line */
	if (state != 0 && h->numbering != GR_UNNUMBERED && w.line_end && w.n > 0 && w.n <= MAX_CONTINUED &&
		(match.n == 0 || match.n == w.n))
	{
		gr_match	longer = match;

		gr_continue_heading(&w);
		gr_match_words(&w, state, h, line_start, &longer);
		if (match.n == 0 ||
			(longer.n > match.n && longer.section == match.section && longer.ending >= GR_END_PAGE &&
			 goes_on_below(match.end, end)))
			match = longer;
	}
	if (match.n == 0)
		return false;
	h->section = match.section;
	h->strength = match.strength;
	h->place = match.ending == GR_END_PAGE ? GR_HEADING_IN_CONTENTS : GR_HEADING_OF_PART;
	h->start = p;
	h->end = h->behind = match.end;
	next = gr_skip_spaces(h->end, end);
	if (next < end)
	{
		const char *past = next;

		if (*next == '{')
			past = gr_skip_anchor(next, end);
		else if (gr_is_open(gr_next_folded(&past, end)))
			past = skip_typesetting(next, end);
		else
			past = NULL;
		if (past)
			h->behind = past;
	}
	return true;
}

/* ---- the lines ---- */

/* Skips a bookmark of a word processor ([bookmark: _GoBack]) at p. */
static const char *
skip_bookmark(const char *p, const char *end)
{
	const char *q = p;

	if (*p != '[')
		return p;
	while (q < end && q - p < 60 && *q >= ' ' && *q < 0x7F && *q != ']')
		q++;
	return q < end && *q == ']' ? q + 1 : p;
}

/* May the character stand before a heading as its mark: # ● ▶ “ 📌? */
static bool
is_mark(uint32_t c)
{
	if (c == '#' || c == '*' || c == '>' || c == '|' || c == '"' || c == '-' || c == '?' || c == '_' || c == '=' ||
		c == 0xB7 || c == U'【' || c == U'“' || c == U'『' || c == U'「' || c == U'—' || c == U'※' || c == U'•' ||
		c == 0xFE0F)
		return true;
	/* arrows, shapes, ornaments, pictures */
	return ((c >= 0x2190 && c < 0x2C00) || c >= 0x1F000) && gr_number_sign(c) == 0;
}

/*
 * Skips the white space and marks that may begin a line.  *cut is where the
 * marks begin.
 */
static const char *
skip_marks(const char *p, const char *end, const char **cut)
{
	const char *first = NULL;
	const char *next;

	p = gr_past_blanks(p, end);
	*cut = p;
	/* fast path: most lines begin with an ideograph or a digit */
	if (p < end && (gr_is_ideograph(*p) || (*p >= '0' && *p <= '9')))
		return p;
	for (; p < end; p = next)
	{
		next = skip_bookmark(p, end);
		if (next == p)
		{
			uint32_t	c = gr_next_folded(&next, end);

			if (gr_classify(c) == GR_CHAR_SPACE)
				continue;
			if (!is_mark(c))
				break;
		}
		if (!first)
			first = p;
	}
	*cut = first ? first : p;
	return p;
}

static void
note(gr_headings *headings, gr_heading *h, const char *cut, size_t line)
{
	if (headings->n == GR_MAX_HEADINGS)
		return;
	h->cut = cut;
	h->line = line;
	headings->at[headings->n++] = *h;
}

/*
 * Skips lines without words: empty ones, and those that hold only numbers,
 * white space and bars, like the cells of a table.  Counts them.
 */
static const char *
skip_numbers(const char *p, const char *end, size_t *line)
{
	/* a bit for each character below 64: tab, \r, space, 0 to 9 */
	const uint64_t others = UINT64_C(1) << '\t' | UINT64_C(1) << '\r' | UINT64_C(1) << ' ' |
		UINT64_C(0x3FF) << '0';
	const char *next = p;

	if ((size_t) (end - p) > GR_POLL_BYTES)
		end = p + GR_POLL_BYTES;
	for (; next < end; next++)
		if (*next == '\n')
		{
			p = next + 1;
			++*line;
		}
		else if (!((unsigned char) *next < 64 ? others >> *next & 1 : *next == '|'))
			break;
	return p;
}

/* The first 、 from p on, or end. */
static const char *
next_mark(const char *p, const char *end)
{
	/* its last byte is the rarest */
	while (end - p > 2)
	{
		const char *last = memchr(p + 2, 0x81, (size_t) (end - p - 2));

		if (!last)
			break;
		if (memcmp(last - 2, "、", 3) == 0)
			return last - 2;
		p = last - 1;
	}
	return end;
}

/* May the text before p on its line be followed by a heading? */
static bool
begins_word(const char *start, const char *p)
{
	const char *last;
	uint32_t	c;

	if (p == start)
		return false;			/* the beginning of the line was already checked */
	last = start + gr_utf8_floor(start, (size_t) (p - 1 - start));
	c = gr_next_folded(&last, p);
	return gr_classify(c) == GR_CHAR_SPACE || gr_classify(c) == GR_CHAR_LINE_END || gr_is_hard(c) ||
		c == U'。';
}

/*
 * Finds headings within a line, in texts that are all on one line: 一、 or 1、
 * behind white space.  mark: no 、 ends between p and this place.  Returns where to
 * continue.
 */
static const char *
note_inside(const gr_env *env, const char *p, const char *mark, const char *line_end, const char *end,
			size_t line, gr_headings *headings)
{
	const char *start = p;
	const char *polled = p;

	/* the search for the first one may have stopped within it */
	mark = next_mark(mark - start > 2 ? mark - 2 : start, line_end);
	for (; mark < line_end; mark = next_mark(p, line_end))
	{
		const char *number = mark - 1;
		const char *body;
		gr_heading	h;

		p = mark + strlen("、");
		if ((size_t) (p - polled) >= GR_POLL_BYTES)
		{
			gr_poll(env);
			polled = p;
		}
		if (number < start)
			continue;
		if (*number < '1' || *number > '6')
		{
			number -= 2;
			if (number < start || !gr_is_ideograph(*number))
				continue;
		}
		if (!begins_word(start, number) ||
			!(body = gr_skip_ordinal(number, line_end, end, false, false, &h)) ||
			!match_heading(number, body, end, false, &h))
			continue;
		note(headings, &h, number, line);
		p = h.behind;
	}
	return p > line_end ? p : line_end;
}

/* Finds all headings.  brackets: also those whose ordinal is in brackets. */
static void
find_headings(const gr_env *env, const char *text, size_t len, bool brackets, gr_headings *headings)
{
	const char *end = text + len;
	const char *polled = text;
	const char *p = text;
	const char *mark = text;	/* no 、 ends between p and this place */
	size_t		line = 1;

	headings->n = 0;
	while (p < end)
	{
		const char *start = skip_numbers(p, end, &line);
		const char *newline = start < end ? memchr(start, '\n', (size_t) (end - start)) : NULL;
		const char *line_end = newline ? newline : end;
		const char *cut;
		const char *body;
		gr_heading	h;

		p = skip_marks(start, line_end, &cut);
		body = p < line_end ? gr_skip_ordinal(p, line_end, end, true, brackets, &h) : NULL;
		if (body && match_heading(p, body, end, true, &h))
		{
			note(headings, &h, cut, line);
			start = p = h.behind;
		}
		if (mark < p)
			mark = next_mark(p, (size_t) (end - p) > GR_POLL_BYTES ? p + GR_POLL_BYTES : end);
		if (mark < line_end && line_end - start >= MIN_INSIDE)
			p = note_inside(env, p, mark, line_end, end, line, headings);
		if (p <= line_end)
		{
			p = newline ? newline + 1 : end;
			line++;
		}
		else
			/* count the line ends within the heading */
			for (; line_end < p; line_end++)
				line += *line_end == '\n';
		if ((size_t) (p - polled) >= GR_POLL_BYTES)
		{
			gr_poll(env);
			polled = p;
		}
	}
}

void
gr_find_headings(const gr_env *env, const char *text, size_t len, gr_headings *headings)
{
	int			bracketed = 0;
	int			i;

	find_headings(env, text, len, false, headings);
	/* parts are numbered （一）, （二） only where they have no other ordinals */
	if (headings->n > 1)
		return;
	find_headings(env, text, len, true, headings);
	for (i = 0; i < headings->n; i++)
		bracketed += headings->at[i].ordinal == headings->at[i].section;
	if (bracketed < MIN_IN_BRACKETS)
		find_headings(env, text, len, false, headings);
}
