/*
 * scan.c
 *	  Cuts a body into sentences and their words.
 *
 * White space is skipped and characters are folded.  A line end within a
 * sentence (a long line broken by a page) counts as white space.  Of several
 * words of forms/prose.def at one place the longest is taken.  All text between
 * words is unknown.  Every look ahead or back is bounded, so the scan takes
 * linear time.
 */
#include "scan.h"

#include <uchar.h>

#include "text/fold.h"
#include "text/numeral.h"

#define MAX_QUOTE		120		/* longest quotation, in characters */
#define MAX_RUBY		8		/* longest reading in brackets, in letters */

/* Strings of one character each. */
static const char32_t no_number_after[][2] = {
#define GR_NO_NUMBER_AFTER(text) U"" text,
#include "forms/prose.def"
#undef GR_NO_NUMBER_AFTER
};

static bool
is_letter(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x36F) || c == 0x251 || c == 0x261;
}

static int
find_beside(const gr_scan *scan, size_t at, gr_role role, size_t *end)
{
	size_t		next;
	uint32_t	c = gr_visible(scan, at, &next);

	return gr_find_prose_word(scan, c, next, (int) role, end);
}

/*
 * May the number at this place be a count? Behind letters, 第 and the like it
 * is part of a name.
 */
static bool
may_count(const gr_scan *scan, size_t at)
{
	size_t		next;
	uint32_t	c;
	size_t		i;

	if (at == 0)
		return true;
	c = gr_character(scan, gr_before(scan, at), &next);
	if (gr_is_digit(c) || is_letter(c) || c == '.' || c == '-' || c == '/')
		return false;
	for (i = 0; i < sizeof(no_number_after) / sizeof(no_number_after[0]); i++)
		if (c == no_number_after[i][0])
			return false;
	return true;
}

static void
set_token(gr_prose_token *t, gr_role role, size_t start, size_t end)
{
	memset(t, 0, sizeof(*t));
	t->role = role;
	t->meaning = -1;
	t->start = start;
	t->end = end;
}

/* Reads a number as a count, a year, or neither. */
static void
read_count(const gr_scan *scan, size_t at, bool after_about, gr_prose_token *t)
{
	int64_t		value;
	bool		about;
	int			ndigits;
	size_t		end = gr_read_number(scan, at, &value, &about, &ndigits);
	size_t		next;
	size_t		unit_end;
	uint32_t	c = gr_visible(scan, end, &next);
	bool		counts = may_count(scan, at);
	int			unit;

	set_token(t, GR_ROLE_UNKNOWN, at, end);
	t->value = value;
	t->about = about || after_about;
	if ((c == '-' || c == '~' || c == U'—' || c == U'至' || c == U'到') &&
		gr_starts_number(gr_character(scan, next, &unit_end)))
	{
		/* a range of numbers */
		end = gr_read_number(scan, next, &value, &about, &ndigits);
		t->end = end;
		t->about = true;
		c = gr_visible(scan, end, &next);
		ndigits = 0;
	}
	if (c == U'年')
	{
		t->end = next;
		if (ndigits == 4 && value >= 1990 && value < 2100)
		{
			t->role = GR_ROLE_YEAR;
			if (gr_visible(scan, next, &unit_end) == U'度')
				t->end = unit_end;
		}
		return;
	}
	if (c == U'月' || c == U'日')
	{
		t->end = next;
		t->role = c == U'月' ? GR_ROLE_PART_YEAR : GR_ROLE_FILLER;
		return;
	}
	/* only Arabic digits may be a number of several digits */
	if (ndigits > 1 && !gr_is_digit(gr_character(scan, at, &unit_end)))
		return;
	if (find_beside(scan, end, GR_ROLE_MORE, &unit_end) >= 0)
	{
		t->about = true;
		end = unit_end;
	}
	unit = find_beside(scan, end, GR_ROLE_COUNTER, &unit_end);
	if (unit >= 0)
	{
		end = unit_end;
		if (find_beside(scan, end, GR_ROLE_OR_SO, &unit_end) >= 0)
		{
			t->about = true;
			end = unit_end;
		}
	}
	else if (value != 0 || t->about || (gr_classify(c) == GR_CHAR_WORD && c != 0))
		return;
	t->end = end;
	if (!counts)
		return;
	t->role = GR_ROLE_COUNT;
	t->meaning = unit;
}

/* The place behind the closing mark of a quotation, or 0. */
static size_t
skip_quote(const gr_scan *scan, size_t at, uint32_t open)
{
	uint32_t	close = open == U'《' ? U'》' : (open == U'〈' ? U'〉' : (open == U'「' ? U'」' : U'”'));
	int			n;

	for (n = 0; n < MAX_QUOTE; n++)
	{
		uint32_t	c = gr_character(scan, at, &at);

		if (c == close)
			return at;
		if (c == 0 || c == '\n')
			break;
	}
	return 0;
}

/* The place behind a reading in brackets, (gong), or 0. */
static size_t
skip_ruby(const gr_scan *scan, size_t at)
{
	int			n;

	for (n = 0; n <= MAX_RUBY; n++)
	{
		uint32_t	c = gr_character(scan, at, &at);

		if (c == ')' && n > 0)
			return at;
		if (!is_letter(c))
			break;
	}
	return 0;
}

/* Returns the place behind a run of plain characters, or the same place if there is none. */
static size_t
skip_plain(const gr_scan *scan, size_t at)
{
	size_t		limit = at + GR_POLL_BYTES;
	size_t		next;

	while (at < limit && gr_is_plain(gr_character(scan, at, &next)))
		at = next;
	return at;
}

/*
 * Reads the token at a place, whose character is c. Unknown text is one run or
 * one character at a time.
 */
static void
read_token(const gr_scan *scan, size_t at, size_t next, uint32_t c, bool after_about,
		   gr_prose_token *t)
{
	size_t		end;
	int			w;

	/* fast path: most text is unknown */
	if (gr_is_plain(c))
		set_token(t, GR_ROLE_UNKNOWN, at, skip_plain(scan, next));
	else if (c == ',' || c == ':' || c == '.')
		set_token(t, GR_ROLE_COMMA, at, next);
	else if (c == U'、')
		set_token(t, GR_ROLE_PAUSE, at, next);
	else if (c == ')' || c == ']' || c == U'】')
		set_token(t, GR_ROLE_CLOSE, at, next);
	else if (c == '(' || c == '[' || c == U'【')
	{
		end = skip_ruby(scan, next);
		set_token(t, end > 0 ? GR_ROLE_FILLER : GR_ROLE_OPEN, at, end > 0 ? end : next);
	}
	else if ((c == U'《' || c == U'〈' || c == U'「' || c == U'“') &&
			 (end = skip_quote(scan, next, c)) > 0)
		set_token(t, GR_ROLE_UNKNOWN, at, end);
	else if ((w = gr_find_prose_word(scan, c, next, -1, &end)) >= 0)
	{
		set_token(t, gr_word_role(w), at, end);
		t->meaning = gr_word_meaning(w);
	}
	else if (gr_starts_number(c))
		read_count(scan, at, after_about, t);
	else
		set_token(t, GR_ROLE_UNKNOWN, at, next);
}

/* Names the last token if it ends like the name of an organ. */
static void
name_last(const gr_scan *scan, gr_sentence *s)
{
	gr_prose_token *t = &s->token[s->n];

	if (s->n > 0 && t[-1].role == GR_ROLE_UNKNOWN &&
		gr_ends_like_organ(scan, t[-1].start, t[-1].end))
		t[-1].role = GR_ROLE_NAME;
}

/* Adds the token that was read behind the last one. */
static void
append(const gr_scan *scan, gr_sentence *s, bool *too_long)
{
	gr_prose_token *t = &s->token[s->n];

	if (t->role == GR_ROLE_UNKNOWN && s->n > 0 && t[-1].role == GR_ROLE_UNKNOWN)
	{
		t[-1].end = t->end;
		return;
	}
	name_last(scan, s);
	if (s->n == GR_MAX_TOKENS)
	{
		*too_long = true;
		s->token[0] = *t;
		s->n = 0;
	}
	s->n++;
}

bool
gr_next_sentence(gr_scan *scan, gr_sentence *s)
{
	bool		too_long = false;
	bool		started = false;
	size_t		next;

	s->n = 0;
	s->stop = GR_STOP_LINE;
	s->last_of_line = true;
	while (scan->at < scan->body.len)
	{
		size_t		at = scan->at;
		uint32_t	c = gr_character(scan, at, &next);
		gr_class	class = gr_classify(c);
		gr_prose_token *t = &s->token[s->n];

		if (at - scan->polled >= GR_POLL_BYTES)
		{
			scan->polled = at;
			gr_poll(scan->env);
		}
		scan->at = next;
		if (class == GR_CHAR_LINE_END && started && !gr_is_soft(scan, at))
			break;
		if (class == GR_CHAR_SPACE || class == GR_CHAR_LINE_END)
			continue;
		if (!started)
			s->start = at;
		started = true;
		s->end = next;
		if (gr_is_full_stop(c) || c == ';')
		{
			s->stop = c == ';' ? GR_STOP_SEMICOLON : GR_STOP_FULL;
			c = gr_visible(scan, next, &next);
			s->last_of_line = c == '\n' || c == 0;
			break;
		}
		read_token(scan, at, next, c,
				   s->n > 0 && t[-1].role == GR_ROLE_ABOUT && t[-1].end == at, t);
		scan->at = t->end;
		s->end = t->end;
		append(scan, s, &too_long);
	}
	name_last(scan, s);
	if (too_long)
		s->n = 0;
	return started;
}
