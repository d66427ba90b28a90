/*
 * words.c
 *	  Pass 1: makes the words of a line, which white space separates.
 */
#include "atoms.h"

#include "key.h"
#include "text/numeral.h"
#include "text/utf8.h"
#include "wordset.h"

/* Does a unit, one space after a number, belong to that number? */
static bool
takes_unit(const gr_token *number, const gr_token *unit)
{
	return number->kind == GR_TOKEN_VALUE && number->line == unit->line && unit->gap == 1 &&
		gr_is_word_of(GR_SET_LOOSE_UNIT, unit->text, unit->len);
}

/* Does a sign before a number, with a space between, belong to it, as in > 22 or ? 0? */
static bool
takes_sign(const gr_token *sign, const gr_token *number)
{
	return number->kind == GR_TOKEN_VALUE && number->gap == 1 && sign->line == number->line &&
		sign->len == 1 && (sign->text[0] == u'>' || sign->text[0] == u'<' || sign->text[0] == u'?');
}

/*
 * Is the token a page number between dashes, or one like 第3页?  It may stand
 * among other words.
 */
static bool
is_dressed_page_number(const gr_token *t)
{
	return t->len >= 3 && (t->text[0] == u'-' || t->text[0] == u'—' || t->text[0] == u'第') &&
		gr_is_page_number(t->text, t->len);
}

/* Most bytes of a remark in brackets after a number. */
#define REMARK_BYTES	60

/* Does a number begin at start, and does the bracket open at p close soon? */
static bool
is_remark_ahead(const char *start, const char *p, const char *end)
{
	const char *q;

	if (*start < '0' || *start > '9')
		return false;
	if (end - p > REMARK_BYTES)
		end = p + REMARK_BYTES;
	for (q = p; q < end; q++)
		if (*q == ')' || (end - q >= 3 && memcmp(q, "\xEF\xBC\x89", 3) == 0))
			return true;
	return false;
}

/* A place in a line, counted in characters and in columns of a fixed-width font. */
typedef struct place
{
	const char *p;
	const char *end;
	bool		bars;			/* bars and tabs count as white space */
	uint32_t	column;
	uint32_t	display;
} place;

/* Steps over white space.  Returns false if a word begins here. */
static bool
skip_white(place *at)
{
	const char *next = gr_past_spaces(at->p, at->end);
	uint32_t	c;

	if (next > at->p)
	{
		at->column += (uint32_t) (next - at->p);
		at->display += (uint32_t) (next - at->p);
		at->p = next;
		return true;
	}
	/* fast path: ideographs, and printable ASCII without a special meaning */
	if (gr_begins_ink(*at->p) && *at->p != '<' && *at->p != '\\' && *at->p != '|')
		return false;
	/* the end of a line in DokuWiki and in LaTeX, where lines were joined */
	if (*at->p == '\\' && at->end - at->p >= 2 && at->p[1] == '\\' && (at->p + 2 == at->end || at->p[2] == ' '))
	{
		at->p += 2;
		at->column += 2;
		at->display += 2;
		return true;
	}
	c = gr_next_seen(&next, at->end);
	if (!gr_is_white(c) && !gr_is_zero_width(c) && !(at->bars && c == '|'))
		return false;
	/* the end of a row in MediaWiki, where lines were joined */
	if (c == '|' && at->end - next >= 2 && memcmp(next, "- ", 2) == 0)
	{
		next++;
		at->column++;
		at->display++;
	}
	at->column++;
	at->display += gr_is_wide(at->p) ? 2 : 1;
	at->p = next;
	return true;
}

/* Steps to the end of the word that began at start. */
static void
skip_word(gr_atoms *a, place *at, const char *start)
{
	int			depth = 0;

	while (at->p < at->end)
	{
		const char *part = at->end - at->p < (ptrdiff_t) GR_POLL_BYTES ? at->end : at->p + GR_POLL_BYTES;
		const char *next;
		uint32_t	c;

		gr_atoms_poll(a, at->p);
		/* fast path: an ideograph takes three bytes */
		for (next = at->p; next < part && gr_is_ideograph(*next); next += 3)
			;
		at->column += (uint32_t) (next - at->p) / 3;
		at->display += (uint32_t) (next - at->p) / 3 * 2;
		at->p = next;
		if (at->p >= at->end)
			break;
		c = gr_next_seen(&next, at->end);
		/* the remark after a number may contain white space */
		depth += c == '(' ? 1 : (c == ')' ? -1 : 0);
		if ((!gr_is_ink(c) && gr_is_white(c) && (depth != 1 || !is_remark_ahead(start, at->p, at->end))) ||
			(at->bars && c == '|'))
			break;
		a->other_bars += c == '|' && (unsigned char) *at->p >= 0x80;
		at->column++;
		at->display += gr_is_wide(at->p) ? 2 : 1;
		at->p = next;
	}
}

/* Fast path: takes a number of digits only.  Returns false if the word is another one. */
static bool
take_number(gr_atoms *a, place *at, gr_token *t)
{
	const char *stop = at->p;

	while (stop < at->end && *stop >= '0' && *stop <= '9')
		stop++;
	if (stop == at->p || (stop < at->end && *stop != ' ') || stop - at->p >= GR_TOKEN_LENGTH)
		return false;
	t->end = stop;
	gr_fold_digits(a, t);
	at->column += t->len;
	at->display += t->len;
	at->p = stop;
	return true;
}

/* Takes a word of plain characters only.  Returns false if the word needs care. */
static bool
take_plain_word(gr_atoms *a, place *at, gr_token *t)
{
	int			width = gr_fold_plain(a, t, at->end);

	if (*at->p == '*' || *at->p == '_' || *at->p == '`' || t->len == 0 ||
		(t->end < at->end && *t->end != ' ' && (t->len < GR_TOKEN_LENGTH || gr_is_digit((char16_t) *at->p))))
	{
		a->used -= t->len;
		return false;
	}
	at->p = t->end;
	at->column += t->len;
	at->display += (uint32_t) width;
	if (at->p < at->end && *at->p != ' ')
		skip_word(a, at, at->p);
	t->end = at->p;
	t->kind = (uint8_t) gr_token_kind_of(t, false);
	return true;
}

/* Takes a word that may have escapes, tags or emphasis. */
static void
take_marked_word(gr_atoms *a, place *at, gr_token *t)
{
	skip_word(a, at, at->p);
	t->end = at->p;
	gr_trim_slice(&t->start, &t->end);
	(void) gr_fold_token(a, t);
	t->kind = (uint8_t) gr_token_kind_of(t, false);
}

/* Appends the word at the place.  Returns NULL without memory. */
static gr_token *
add_word(gr_atoms *a, gr_tokens *tokens, place *at)
{
	gr_token   *t = gr_atoms_add(a, tokens, GR_BY_SPACE, at->p, at->p);

	if (!t)
		return NULL;
	t->column = at->column;
	t->display = at->display;
	if (!take_number(a, at, t) && !take_plain_word(a, at, t))
		take_marked_word(a, at, t);
	t->column_end = at->column;
	t->display_end = at->display;
	return t;
}

/* Does the text contain the words of the heading of a table? */
static bool
is_heading(const char16_t *text, int len)
{
	gr_key		key;

	gr_make_key(text, len, &key);
	return gr_has_word_of(GR_SET_HEADING_END, key.text, key.len) &&
		(gr_has_word_of(GR_SET_HEADING_DISCLOSURES, key.text, key.len) ||
		 gr_has_word_of(GR_SET_HEADING_APPLICATIONS, key.text, key.len) ||
		 gr_has_word_of(GR_SET_HEADING_PROCEEDINGS, key.text, key.len));
}

/* Most letters of a heading. */
#define HEADING_LETTERS	42

/* Joins the words of a line if they are a heading with spaces between its letters, as 四、行 政 复 议 … 情 况. */
static void
join_heading(gr_atoms *a, gr_tokens *tokens, size_t from)
{
	gr_token   *first = &tokens->at[from];
	gr_token	whole;
	size_t		n = tokens->n - from;
	size_t		letters = 0;
	size_t		i;
	int			number;

	if (n < 4 || first->kind != GR_TOKEN_WORDS || gr_ordinal_length(first->text, first->len, &number) == 0)
		return;
	for (i = 0; i < n; i++)
	{
		letters += first[i].len;
		if (first[i].kind != GR_TOKEN_WORDS || (i > 0 && first[i].gap > 1))
			return;
	}
	if (letters > HEADING_LETTERS || letters > 3 * n)
		return;
	whole = *first;
	whole.end = first[n - 1].end;
	whole.column_end = first[n - 1].column_end;
	whole.display_end = first[n - 1].display_end;
	(void) gr_fold_token(a, &whole);
	if (!is_heading(whole.text, whole.len))
		return;
	*first = whole;
	tokens->n = from + 1;
}

const char *
gr_add_words(gr_atoms *a, gr_tokens *tokens, const char *p, const char *end, bool bars)
{
	place		at = {p, end, bars, 0, 0};
	size_t		from = tokens->n;
	size_t		i;
	uint32_t	gap_from = 0;

	while (at.p < end && tokens->n - from < GR_LINE_TOKENS && !a->no_memory)
	{
		gr_token   *t;

		gr_atoms_poll(a, at.p);
		if (skip_white(&at))
			continue;
		if (!(t = add_word(a, tokens, &at)))
			break;
		t->gap = tokens->n - from > 1 ? t->column - gap_from : 99;
		gap_from = t->column_end;
		if (t->kind == GR_TOKEN_EMPTY_CELL || is_dressed_page_number(t))
			tokens->n--;
		else if (tokens->n - from > 1 && (takes_unit(t - 1, t) || takes_sign(t - 1, t)))
		{
			t[-1].end = t->end;
			(void) gr_fold_token(a, t - 1);
			if (t[-1].kind != GR_TOKEN_VALUE)
				t[-1].kind = t[-1].text[0] == u'?' ? GR_TOKEN_VALUE : GR_TOKEN_TEXT;
			tokens->n--;
		}
	}
	if (tokens->n > from)
		join_heading(a, tokens, from);
	for (i = from; i < tokens->n; i++)
	{
		tokens->at[i].place = (uint16_t) (i - from);
		tokens->at[i].places = (uint16_t) (tokens->n - from);
	}
	return at.p;
}
