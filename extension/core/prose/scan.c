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
find_beside(const gr_scan *scan, int at, gr_role role, int *end)
{
	int			next;
	uint32_t	c = gr_visible(scan, at, &next);

	return gr_find_prose_word(scan, gr_beginnings[c], next, (int) role, end);
}

/*
 * May the number at this place be a count? Behind letters, 第 and the like it
 * is part of a name.
 */
static bool
may_count(const gr_scan *scan, int at)
{
	uint32_t	c = at > 0 ? scan->letter[at - 1].c : 0;
	size_t		i;

	if (gr_is_digit(c) || is_letter(c) || c == '.' || c == '-' || c == '/')
		return false;
	for (i = 0; i < sizeof(no_number_after) / sizeof(no_number_after[0]); i++)
		if (c == no_number_after[i][0])
			return false;
	return true;
}

/* Reads a number as a count, a year, or neither.  Returns the place behind it. */
static int
read_count(const gr_scan *scan, int at, bool after_about, gr_prose_token *t)
{
	int64_t		value;
	bool		about;
	int			ndigits;
	int			end = gr_read_number(scan, at, &value, &about, &ndigits);
	int			next;
	int			behind;
	uint32_t	c = gr_visible(scan, end, &next);
	bool		year = ndigits == 4 && value >= 1990 && value < 2100;
	int			unit;

	t->value = value;
	t->about = about || after_about;
	if ((c == '-' || c == '~' || c == U'—' || c == U'至' || c == U'到') &&
		gr_starts_number(scan->letter[next].begins))
	{
		/* a range of numbers */
		end = gr_read_number(scan, next, &value, &about, &ndigits);
		t->about = true;
		c = gr_visible(scan, end, &next);
		ndigits = 0;
	}
	if (c == U'年')
	{
		if (!year)
			return next;
		/* 2019至2021年 is not one year */
		t->role = ndigits == 0 ? GR_ROLE_PART_YEAR : GR_ROLE_YEAR;
		return gr_visible(scan, next, &behind) == U'度' ? behind : next;
	}
	if (c == U'月' || c == U'日')
	{
		t->role = c == U'月' ? GR_ROLE_PART_YEAR : GR_ROLE_FILLER;
		return next;
	}
	/* only Arabic digits may be a number of several digits */
	if (ndigits > 1 && !gr_is_digit(scan->letter[at].c))
		return end;
	behind = end;
	if (find_beside(scan, end, GR_ROLE_MORE, &behind) >= 0)
		t->about = true;
	unit = find_beside(scan, behind, GR_ROLE_COUNTER, &behind);
	if (unit < 0 && (value != 0 || t->about || (gr_classify(c) == GR_CHAR_WORD && c != 0)))
		return end;
	if (unit >= 0 && find_beside(scan, behind, GR_ROLE_OR_SO, &behind) >= 0)
		t->about = true;
	if (may_count(scan, at))
	{
		t->role = GR_ROLE_COUNT;
		t->meaning = unit;
	}
	return behind;
}

/* The place behind the closing mark of the quotation that begins before "at"; "at" if there is none. */
static int
skip_quote(const gr_scan *scan, int at, uint32_t open)
{
	uint32_t	close = open == U'《' ? U'》' : (open == U'〈' ? U'〉' : (open == U'「' ? U'」' : U'”'));
	int			n;

	for (n = 0; n < MAX_QUOTE; n++)
	{
		uint32_t	c = scan->letter[at + n].c;

		if (c == close)
			return at + n + 1;
		if (c == 0 || c == '\n')
			break;
	}
	return at;
}

/* The place behind the reading in brackets, (gong), that begins before "at"; "at" if it is none. */
static int
skip_ruby(const gr_scan *scan, int at)
{
	int			n = 0;

	while (n < MAX_RUBY && is_letter(scan->letter[at + n].c))
		n++;
	return n > 0 && scan->letter[at + n].c == ')' ? at + n + 1 : at;
}

/* Does only text begin at this place? */
static inline bool
is_text(const gr_scan *scan, int at)
{
	gr_beginning begins = scan->letter[at].begins;

	return begins == GR_BEGINS_TEXT ||
		(begins >= GR_BEGINS_WORD + GR_NNUMERALS && !gr_may_begin_word(scan, at));
}

/*
 * Reads the token at a place.  Unknown text is read up to the next character that may
 * begin something else.  Returns the place behind it.
 */
static int
read_token(const gr_scan *scan, const gr_sentence *s, gr_prose_token *t)
{
	int			at = scan->at;
	gr_letter	letter = scan->letter[at];
	int			end = at + 1;
	int			w = -1;

	t->role = GR_ROLE_UNKNOWN;
	t->meaning = -1;
	t->start = letter.place;
	if (gr_may_begin_word(scan, at))
		w = gr_find_prose_word(scan, letter.begins, end, -1, &end);
	if (w >= 0)
	{
		t->role = gr_prose_words[w].role;
		t->meaning = gr_prose_words[w].meaning;
	}
	else if (gr_starts_number(letter.begins))
		end = read_count(scan, at, s->n > 0 && t[-1].role == GR_ROLE_ABOUT && t[-1].end == t->start, t);
	else if (letter.begins == GR_BEGINS_COMMA)
		t->role = GR_ROLE_COMMA;
	else if (letter.begins == GR_BEGINS_PAUSE)
		t->role = GR_ROLE_PAUSE;
	else if (letter.begins == GR_BEGINS_CLOSE)
		t->role = GR_ROLE_CLOSE;
	else if (letter.begins == GR_BEGINS_OPEN)
	{
		end = skip_ruby(scan, end);
		t->role = end > at + 1 ? GR_ROLE_FILLER : GR_ROLE_OPEN;
	}
	else if (letter.begins == GR_BEGINS_QUOTE)
		end = skip_quote(scan, end, letter.c);
	else
		while (end <= scan->full && is_text(scan, end))
			end++;
	return end;
}

/* Ends unknown text, if the last token is such: it may end like the name of an organ. */
static inline void
end_text(const gr_scan *scan, gr_sentence *s)
{
	gr_prose_token *last;

	if (s->n == 0 || s->token[s->n - 1].role != GR_ROLE_UNKNOWN)
		return;
	last = &s->token[s->n - 1];
	if (gr_ends_like_organ((gr_str) {scan->body.data + last->start, last->end - last->start},
						   last->last))
		last->role = GR_ROLE_NAME;
	s->roles |= UINT64_C(1) << last->role;
}

/* Adds the token that was read into the place behind the last one. */
static void
append(const gr_scan *scan, gr_sentence *s)
{
	gr_prose_token *t = &s->token[s->n];

	if (t->role != GR_ROLE_UNKNOWN)
	{
		end_text(scan, s);
		s->roles |= UINT64_C(1) << t->role;
	}
	else if (s->n > 0 && t[-1].role == GR_ROLE_UNKNOWN)
	{
		t[-1].end = t->end;
		t[-1].last = t->last;
		return;
	}
	if (s->n == GR_MAX_TOKENS)
	{
		s->too_long = true;
		s->token[0] = *t;
		s->n = 0;
	}
	s->n++;
}

bool
gr_next_sentence(gr_scan *scan, gr_sentence *s)
{
	bool		started = false;

	s->roles = 0;
	s->n = 0;
	s->too_long = false;
	s->stop = GR_STOP_LINE;
	s->last_of_line = true;
	for (;;)
	{
		gr_letter	letter;
		gr_prose_token *t = &s->token[s->n];

		if (scan->at > scan->full)
			gr_fill_window(scan);
		letter = scan->letter[scan->at];
		if (letter.begins == GR_BEGINS_END)
			break;
		if (letter.begins == GR_BEGINS_SPACE || letter.begins == GR_BEGINS_LINE_END)
		{
			scan->at++;
			if (letter.begins == GR_BEGINS_LINE_END && started && !gr_is_soft(scan, scan->at - 1))
				break;
			continue;
		}
		if (!started)
			s->start = letter.place;
		started = true;
		if (letter.begins == GR_BEGINS_FULL_STOP || letter.begins == GR_BEGINS_SEMICOLON)
		{
			uint32_t	c;
			int			next;

			scan->at++;
			s->end = scan->letter[scan->at].place;
			s->stop = letter.begins == GR_BEGINS_SEMICOLON ? GR_STOP_SEMICOLON : GR_STOP_FULL;
			c = gr_visible(scan, scan->at, &next);
			s->last_of_line = c == '\n' || c == 0;
			break;
		}
		scan->at = read_token(scan, s, t);
		s->end = t->end = scan->letter[scan->at].place;
		t->last = scan->letter[scan->at - 1].c;
		append(scan, s);
	}
	end_text(scan, s);
	if (s->too_long)
	{
		s->n = 0;
		s->roles = 0;
	}
	return started;
}
