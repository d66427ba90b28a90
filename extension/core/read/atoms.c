/*
 * atoms.c
 *	  Pass 1: lines of text, and rows of flattened HTML, as tokens.
 *
 * A line with bars or tabs gives its cells, empty ones too.  Any other line
 * gives its words.  Nothing is joined and nothing is read yet.
 */
#include "token.h"

#include "html/html.h"
#include "report/number.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "wordset.h"

#define POLL_BYTES	65536

#ifndef GR_HTML_SPANS
#define GR_HTML_SPANS	'\x1C'
#endif

/* Words and cells that one call appends at most; a longer line comes in pieces. */
#define LINE_TOKENS	1024
#define LINE_CELLS	8192

/* The server gets its turn as p advances through the text. */
static inline void
poll_at(gr_atoms *a, const char *p)
{
	if (p - a->polled >= POLL_BYTES)
	{
		a->polled = p;
		gr_poll(a->env);
	}
}

/* The first c from p on, or NULL. */
static const char *
find_byte(gr_atoms *a, const char *p, char c)
{
	while (p < a->end)
	{
		size_t		part = a->end - p < POLL_BYTES ? (size_t) (a->end - p) : POLL_BYTES;
		const char *found = memchr(p, c, part);

		poll_at(a, p);
		if (found)
			return found;
		p += part;
	}
	return NULL;
}

/* ---- characters ---- */

/* Marks that take no room: they are not there for a reader. */
static bool
is_zero_width(uint32_t c)
{
	return c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) ||
		(c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064);
}

static bool
is_space(uint32_t c)
{
	gr_class	class;

	if (c < 0x80)
		return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f' ||
			(c >= 0x1C && c <= 0x1F);
	class = gr_classify(c);
	return (class == GR_CHAR_SPACE || class == GR_CHAR_LINE_END) && !is_zero_width(c);
}

/* Fast path: printable ASCII, ideographs and their punctuation are neither of these. */
static inline bool
is_ink(uint32_t c)
{
	return (c > ' ' && c < 0x7F) || (c > 0x3000 && c < 0xFE00);
}

/* Characters that Markdown writes behind a backslash. */
static bool
is_escapable(char c)
{
	return c != '\0' && strchr(".-/*_()#+|\\", c) != NULL;
}

/* The length of a <br> tag at p, or 0. */
static int
br_length(const char *p, const char *end)
{
	const char *q = p + 3;

	if (end - p < 4 || p[0] != '<' || (p[1] | 32) != 'b' || (p[2] | 32) != 'r')
		return 0;
	while (q < end && (*q == ' ' || *q == '/'))
		q++;
	return q < end && *q == '>' ? (int) (q + 1 - p) : 0;
}

/*
 * The next character as a reader of the page sees it: folded, a <br> as a
 * space, an escaped character without its backslash.
 */
static inline uint32_t
next_character(const char **p, const char *end)
{
	const char *s = *p;
	int			br;

	if (*s != '\\' && *s != '<')
		return gr_next_folded(p, end);
	if (*s == '\\' && end - s >= 2 && is_escapable(s[1]))
		++*p;
	else if (*s == '<' && (br = br_length(s, end)) > 0)
	{
		*p += br;
		return ' ';
	}
	return gr_next_folded(p, end);
}

/* ---- folded text ---- */

static gr_character_block *
new_block(gr_atoms *a)
{
	gr_character_block *block = a->env->alloc(a->env->context, sizeof(*block));

	if (block)
		block->next = NULL;
	else
		a->no_memory = true;
	return block;
}

/* Room for n folded characters, or NULL. */
static char16_t *
room_for(gr_atoms *a, size_t n)
{
	if (!a->block || a->used + n > GR_CHARACTER_BLOCK)
	{
		gr_character_block **next = a->block ? &a->block->next : &a->blocks;

		if (!*next && !(*next = new_block(a)))
			return NULL;
		a->block = *next;
		a->used = 0;
	}
	a->used += n;
	return a->block->text + a->used - n;
}

void
gr_atoms_reuse(gr_atoms *a, gr_token *last, size_t n)
{
	gr_character_block *block = a->spare ? a->spare : new_block(a);
	size_t		used = 0;
	size_t		i;

	if (!block)
		return;
	for (i = 0; i < n; i++)
	{
		if (last[i].len > 0)
			memcpy(block->text + used, last[i].text, last[i].len * sizeof(char16_t));
		last[i].text = block->text + used;
		used += last[i].len;
	}
	/* the block that was the first is the next one's spare */
	a->spare = a->blocks;
	block->next = a->spare ? a->spare->next : NULL;
	a->blocks = a->block = block;
	a->used = used;
}

/* The length of a bracket that gives a pronunciation, as in 總(zǒng), or 0. */
static size_t
ruby_length(const char *p, const char *end)
{
	const char *q = p;
	int			letters = 0;
	uint32_t	c = gr_next_folded(&q, end);

	if (c != '(')
		return 0;
	while (q < end)
	{
		c = gr_next_folded(&q, end);
		if ((c >= 'A' && c <= 'Z') || (c >= 0xE0 && c <= 0x1DC))
			letters++;
		else
			return c == ')' && letters >= 1 && letters <= 6 ? (size_t) (q - p) : 0;
	}
	return 0;
}

/* The length of ~~struck out text~~ at p, or 0. */
static size_t
struck_length(const char *p, const char *end)
{
	const char *q;

	if (end - p < 5 || p[0] != '~' || p[1] != '~')
		return 0;
	for (q = p + 2; end - q >= 2; q++)
		if (q[0] == '~' && q[1] == '~')
			return (size_t) (q + 2 - p);
	return 0;
}

/*
 * Fold the text of a token from its source: no white space, no marks without
 * width, no ruby, nothing that is struck out.  True if white space parted two
 * digits, which then may be one number or two.
 */
static bool
fold_token(gr_atoms *a, gr_token *t)
{
	const char *p = t->start;
	char16_t   *room = room_for(a, GR_TOKEN_LENGTH);
	size_t		n = 0;
	bool		space = false;
	bool		parted = false;

	if (!room)
		return false;
	while (p < t->end && n < GR_TOKEN_LENGTH)
	{
		const char *from = p;
		size_t		skip;
		uint32_t	c;

		/* fast path: most characters are ideographs */
		while (p < t->end && n < GR_TOKEN_LENGTH && gr_is_ideograph(*p))
			room[n++] = (char16_t) gr_next_folded(&p, t->end);
		if (p > from)
		{
			space = false;
			continue;
		}
		if (*p == '~' && (skip = struck_length(p, t->end)) > 0)
		{
			p += skip;
			space = true;
			continue;
		}
		c = next_character(&p, t->end);
		if (c == '(' && n > 0 && (*from == '(' || (unsigned char) *from == 0xEF) &&
			(skip = ruby_length(from, t->end)) > 0)
		{
			p = from + skip;
			continue;
		}
		if (!is_ink(c))
		{
			if (is_zero_width(c))
				continue;
			if (is_space(c))
			{
				space = true;
				continue;
			}
			if (c > 0xFFFF)
				c = 0xFFFD;
		}
		if (space && n > 0 && gr_is_digit_char(room[n - 1]) &&
			(gr_is_digit_char((char16_t) c) || c == '.' || c == ','))
			parted = true;
		space = false;
		room[n++] = (char16_t) c;
	}
	a->used -= GR_TOKEN_LENGTH - n;
	t->text = room;
	t->len = (uint16_t) n;
	return parted;
}

/* ---- kinds ---- */

/* The bracket at the end of a number: what stands between its ends. */
static bool
is_remark_of_number(const char16_t *text, int len)
{
	int			i;

	for (i = 0; i < len && text[i] != u'(' && text[i] != u'[' && text[i] != u'【'; i++)
		;
	/* 0? may be a zero, or not */
	if (i == len)
		return text[len - 1] != u'?' && text[len - 1] != 0xFFFD;
	text += i + 1;
	len -= i + 1;
	if (len > 0 && (text[len - 1] == u')' || text[len - 1] == u']' || text[len - 1] == u'】'))
		len--;
	if (gr_is_word_of(GR_SET_BRACKET_UNIT, text, len))
		return true;
	return gr_begins_with_word_of(GR_SET_REMARK, text, len) > 0 &&
		!gr_has_word_of(GR_SET_NO_REMARK, text, len) && gr_year_in(text, len, NULL) < 0;
}

static bool
has_ideograph(const char16_t *text, int len)
{
	int			i;

	for (i = 0; i < len; i++)
		if (text[i] >= 0x4E00 && text[i] < 0xA000)
			return true;
	return false;
}

/* A number with a unit that no cell of the forms has, as 5千元. */
static bool
is_number_of_foreign_unit(const char16_t *text, int len)
{
	int			i = 0;

	while (i < len && (gr_is_digit_char(text[i]) || text[i] == u'.' || text[i] == u','))
		i++;
	return i > 0 && gr_is_word_of(GR_SET_FOREIGN_UNIT, text + i, len - i);
}

size_t
gr_unescape(const char *p, const char *end, char *out)
{
	size_t		n = 0;

	while (p < end)
	{
		p += *p == '\\' && end - p >= 2 && is_escapable(p[1]);
		out[n++] = *p++;
	}
	return n;
}

/* Read the text of a token as a cell, without backslashes of Markdown. */
static void
read_token(const gr_token *t, gr_kind kind, gr_value *value)
{
	char		plain[GR_TOKEN_LENGTH];
	size_t		len = (size_t) (t->end - t->start);

	if (len <= sizeof(plain) && memchr(t->start, '\\', len))
		gr_read_value(plain, gr_unescape(t->start, t->end, plain), kind, value);
	else
		gr_read_value(t->start, len, kind, value);
}

gr_token_kind
gr_token_kind_of(const gr_token *t, bool spaced_digits)
{
	gr_value	value;
	int			i;

	if (t->len == 0)
		return GR_TOKEN_BLANK;
	for (i = 0; i < t->len && gr_is_digit_char(t->text[i]); i++)
		;
	if (i == t->len && !spaced_digits)
		return GR_TOKEN_VALUE;
	if (spaced_digits && !has_ideograph(t->text, t->len))
		return GR_TOKEN_TEXT;
	if (!gr_may_begin_value(t->text[0]))
		return GR_TOKEN_WORDS;
	for (; i < t->len && (gr_is_digit_char(t->text[i]) || t->text[i] == u'.' || t->text[i] == u','); i++)
		;
	/* the ordinal of a label */
	if (i > 0 && i < t->len && t->text[i] >= 0x4E00 && t->text[i] < 0xA000 && !gr_may_begin_unit(t->text[i]))
		return is_number_of_foreign_unit(t->text, t->len) ? GR_TOKEN_TEXT : GR_TOKEN_WORDS;
	read_token(t, GR_AMOUNT, &value);
	if (value.status == GR_NOT_APPLICABLE)
		return GR_TOKEN_MARK;
	if (value.status == GR_TEXT)
		read_token(t, GR_SIGNED, &value);
	if (value.status == GR_NUMBER || value.status == GR_UNFIT)
		return is_remark_of_number(t->text, t->len) ? GR_TOKEN_VALUE : GR_TOKEN_TEXT;
	return is_number_of_foreign_unit(t->text, t->len) ? GR_TOKEN_TEXT : GR_TOKEN_WORDS;
}

/* ---- tokens ---- */

gr_token *
gr_add_token(const gr_env *env, gr_tokens *tokens)
{
	gr_token   *t;

	if (tokens->n == tokens->room)
	{
		size_t		room = tokens->room > 0 ? 2 * tokens->room : 512;
		gr_token   *more = env->alloc(env->context, room * sizeof(gr_token));

		if (!more)
			return NULL;
		if (tokens->n > 0)
			memcpy(more, tokens->at, tokens->n * sizeof(gr_token));
		tokens->at = more;
		tokens->room = room;
	}
	t = &tokens->at[tokens->n++];
	memset(t, 0, sizeof(*t));
	return t;
}

static gr_token *
add_token(gr_atoms *a, gr_tokens *tokens, gr_separator separator, const char *start, const char *end)
{
	gr_token   *t = gr_add_token(a->env, tokens);

	if (!t)
	{
		a->no_memory = true;
		return NULL;
	}
	t->start = start;
	t->end = end;
	t->line = a->line;
	t->separator = (uint8_t) separator;
	return t;
}

static bool
is_rule(const char *p, const char *end)
{
	int			dashes = 0;
	bool		rule = false;

	for (; p < end; p++)
	{
		if (*p != '|' && *p != ':' && *p != '-' && *p != ' ' && *p != '\t' && *p != '\r')
			return false;
		dashes = *p == '-' ? dashes + 1 : 0;
		rule |= dashes >= 3;
	}
	return rule;
}

/* Cut white space off a slice, and the asterisks that make it bold. */
static void
trim_slice(const char **start, const char **end)
{
	gr_str		s = gr_trim((gr_str) {*start, (size_t) (*end - *start)});

	if (s.len >= 5 && memcmp(s.data, "**", 2) == 0 && memcmp(s.data + s.len - 2, "**", 2) == 0)
		s = gr_trim((gr_str) {s.data + 2, s.len - 4});
	*start = s.data;
	*end = s.data + s.len;
}

static gr_token *
add_cell(gr_atoms *a, gr_tokens *tokens, gr_separator separator, const char *start, const char *end)
{
	gr_token   *t;

	trim_slice(&start, &end);
	t = add_token(a, tokens, separator, start, end);
	if (t)
	{
		bool		parted = fold_token(a, t);

		t->kind = (uint8_t) gr_token_kind_of(t, parted);
	}
	return t;
}

static void
number_places(gr_tokens *tokens, size_t from, size_t span_bars)
{
	size_t		i;

	for (i = from; i < tokens->n; i++)
	{
		tokens->at[i].place = (uint16_t) (i - from);
		tokens->at[i].places = (uint16_t) (tokens->n - from);
		tokens->at[i].span_bars = (uint16_t) span_bars;
		tokens->at[i].gap = 9;
	}
}

/* ---- words ---- */

static bool
is_wide(uint32_t c)
{
	return c >= 0x2E80 || c == 0x201C || c == 0x201D || c == 0x2014 || c == 0x2026;
}

/* A unit right behind a number, one space apart, is the number's own. */
static bool
takes_unit(const gr_token *number, const gr_token *unit)
{
	return number->kind == GR_TOKEN_VALUE && number->line == unit->line && unit->gap == 1 &&
		gr_is_word_of(GR_SET_LOOSE_UNIT, unit->text, unit->len);
}

/* The number of a page between dashes, or as 第3页, in a line that has more. */
static bool
is_dressed_page_number(const gr_token *t)
{
	return t->len >= 3 && (t->text[0] == u'-' || t->text[0] == u'—' || t->text[0] == u'第') &&
		gr_is_page_number(t->text, t->len);
}

/* Characters that a remark behind a number may have. */
#define REMARK_BYTES	60

/* Does a number begin at start, and does the bracket open at p close near? */
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

/*
 * The words of [p, end).  bars: bars and tabs count as white space.  Gives where
 * it stopped.
 */
static const char *
add_words(gr_atoms *a, gr_tokens *tokens, const char *p, const char *end, bool bars)
{
	size_t		from = tokens->n;
	size_t		i;
	uint32_t	column = 0;
	uint32_t	display = 0;
	uint32_t	gap_from = 0;

	while (p < end && tokens->n - from < LINE_TOKENS && !a->no_memory)
	{
		const char *next = p;
		uint32_t	c = next_character(&next, end);
		gr_token   *t;
		int			depth;

		poll_at(a, p);
		if (is_space(c) || is_zero_width(c) || (bars && c == '|'))
		{
			column++;
			display += is_wide(c) ? 2 : 1;
			p = next;
			continue;
		}
		t = add_token(a, tokens, GR_BY_SPACE, p, p);
		if (!t)
			break;
		t->column = column;
		t->display = display;
		t->gap = tokens->n - from > 1 ? column - gap_from : 99;
		depth = 0;
		while (p < end)
		{
			const char *part = end - p < POLL_BYTES ? end : p + POLL_BYTES;

			poll_at(a, p);
			/* fast path: ideographs have three bytes */
			for (next = p; next < part && gr_is_ideograph(*next); next += 3)
				;
			column += (uint32_t) (next - p) / 3;
			display += (uint32_t) (next - p) / 3 * 2;
			p = next;
			if (p >= end)
				break;
			c = next_character(&next, end);
			/* a remark behind a number goes on to its bracket's end */
			depth += c == '(' ? 1 : c == ')' ? -1 : 0;
			if ((!is_ink(c) && is_space(c) && (depth != 1 || !is_remark_ahead(t->start, p, end))) || (bars && c == '|'))
				break;
			column++;
			display += is_wide(c) ? 2 : 1;
			p = next;
		}
		t->end = p;
		t->column_end = gap_from = column;
		t->display_end = display;
		trim_slice(&t->start, &t->end);
		(void) fold_token(a, t);
		t->kind = (uint8_t) gr_token_kind_of(t, false);
		if (t->kind == GR_TOKEN_BLANK || is_dressed_page_number(t))
			tokens->n--;
		else if (tokens->n - from > 1 && takes_unit(t - 1, t))
		{
			t[-1].end = t->end;
			(void) fold_token(a, t - 1);
			tokens->n--;
		}
	}
	for (i = from; i < tokens->n; i++)
	{
		tokens->at[i].place = (uint16_t) (i - from);
		tokens->at[i].places = (uint16_t) (tokens->n - from);
	}
	return p;
}

/* ---- cells ---- */

/* Do two words of a cell begin as values may? */
static bool
may_be_mixed(const char *p, const char *end)
{
	int			values = 0;
	const char *next;

	for (; p < end && values < 2; p = next + (next < end))
	{
		const char *q = p;

		if (*p != ' ')
			values += gr_may_begin_value(gr_next_folded(&q, end));
		next = memchr(p, ' ', (size_t) (end - p));
		next = next ? next : end;
	}
	return values >= 2;
}

/* Does a cell hold a whole stretch of a table: words and several values? */
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

	if (end - p < 8 || !memchr(p, ' ', (size_t) (end - p)) || !may_be_mixed(p, end))
		return false;
	words.at = at;
	words.room = 16;
	while (p < end)
	{
		const char *next = p;

		while (next < end && *next != ' ')
			next++;
		if (next > p && words.n < words.room)
			(void) add_cell(a, &words, GR_BY_SPACE, p, next);
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

/* The next separator of a line's cells; an escaped bar is none. */
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

/*
 * Bars at a line's end that stand for merged columns, as in 7 | |||: the line
 * without them.
 */
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

static bool
is_blank_slice(const char *p, const char *end)
{
	return gr_trim((gr_str) {p, (size_t) (end - p)}).len == 0;
}

static bool
is_bars_only(const char *p, const char *end)
{
	gr_str		s = gr_trim((gr_str) {p, (size_t) (end - p)});
	size_t		i;

	for (i = 0; i < s.len && s.data[i] == '|'; i++)
		;
	return i == s.len && i >= 2;
}

/* What a blank cell at either end of the line is. */
static void
mark_edges(gr_tokens *tokens, size_t from, bool bars_only)
{
	size_t		i;
	size_t		last = from;

	for (i = from; i < tokens->n; i++)
		if (tokens->at[i].kind != GR_TOKEN_BLANK)
			last = i + 1;
	for (i = from; i < tokens->n; i++)
		if (tokens->at[i].kind == GR_TOKEN_BLANK && ((i > from && i >= last) || bars_only))
			tokens->at[i].edge = GR_EDGE_PADDING;
}

/* The cells from p on.  Gives where it stopped; the rest comes with the next call. */
static const char *
add_more_cells(gr_atoms *a, gr_tokens *tokens, const char *line, const char *p, const char *end,
			   bool bars_only)
{
	size_t		from = tokens->n;
	size_t		span_bars = 0;
	const char *stop = a->cells_end;
	char		separator = a->separator == GR_BY_BAR ? '|' : '\t';

	a->rest = GR_REST_CELLS;
	for (;;)
	{
		const char *cell = cell_end(p, stop, separator);

		poll_at(a, p);
		/* a bar at the end of the line closes the cell before it */
		if (cell == stop && separator == '|' && tokens->n > from && is_blank_slice(p, cell))
		{
			line = end;
			break;
		}
		if (is_mixed(a, p, cell))
		{
			tokens->n = from;
			a->rest = GR_REST_BARRED_WORDS;
			return add_words(a, tokens, line, end, true);
		}
		if (!add_cell(a, tokens, a->separator, p, cell) || cell == stop)
		{
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
		span_bars += *stop == '|';
	number_places(tokens, from, span_bars);
	mark_edges(tokens, from, bars_only);
	return line;
}

/* The cells of a line that has bars or tabs.  Gives where it stopped. */
static const char *
add_cells(gr_atoms *a, gr_tokens *tokens, const char *p, const char *end)
{
	const char *line = p;
	char		separator = memchr(p, '|', (size_t) (end - p)) ? '|' : '\t';
	bool		bars_only = separator == '|' && is_bars_only(p, end);
	const char *stop = separator == '|' ? without_span_bars(p, end) : end;
	const char *first = cell_end(p, stop, separator);

	a->separator = separator == '|' ? GR_BY_BAR : GR_BY_TAB;
	a->cells_end = stop;
	if (first < stop && is_blank_slice(p, first))
	{
		bool		two = cell_end(first + 1, stop, separator) == stop;

		if (separator == '\t' && two)
		{
			a->separator = GR_BY_ONE_TAB;
			p = first + 1;
		}
		else if (separator == '|' && !two && a->leading_bars && !bars_only)
			p = first + 1;
	}
	return add_more_cells(a, tokens, line, p, end, bars_only);
}

/* What follows of a line that came in part before.  Gives where it stopped. */
static const char *
add_rest(gr_atoms *a, gr_tokens *tokens, const char *p, const char *end)
{
	if (a->rest != GR_REST_CELLS)
		return add_words(a, tokens, p, end, a->rest == GR_REST_BARRED_WORDS);
	return p < a->cells_end ? add_more_cells(a, tokens, p, p, end, false) : end;
}

/* ---- lines ---- */

/* A line that only belongs to the page: its number, or a button. */
static bool
is_furniture(gr_atoms *a, const char *p, const char *end)
{
	gr_token	t;
	gr_character_block *block = a->block;
	size_t		used = a->used;
	const char *next;
	uint32_t	first;
	bool		furniture;

	trim_slice(&p, &end);
	if (p == end || end - p > 60)
		return false;
	next = p;
	first = gr_next_folded(&next, end);
	/* what is no part of the text may stand before it */
	if (!gr_may_begin_page_number(first) && !is_zero_width(first) &&
		first != '~' && first != '<' && first != '\\')
		return false;
	memset(&t, 0, sizeof(t));
	t.start = p;
	t.end = end;
	(void) fold_token(a, &t);
	furniture = t.len > 0 && gr_is_page_number(t.text, t.len);
	if (a->block == block)
		a->used = used;
	return furniture;
}

/* Is this a line end other than '\n'?  Its length, or 0. */
static int
rare_line_end(const char *q, const char *end)
{
	if (*q == '\r' || *q == '\f' || *q == '\v')
		return 1;
	if ((unsigned char) *q == 0xC2 && end - q >= 2 && (unsigned char) q[1] == 0x85)
		return 2;
	if ((unsigned char) *q == 0xE2 && end - q >= 3 && (unsigned char) q[1] == 0x80 &&
		((unsigned char) q[2] == 0xA8 || (unsigned char) q[2] == 0xA9))
		return 3;
	return 0;
}

static const char *
find_rare_line_end(const char *p, const char *end)
{
	while (p < end && rare_line_end(p, end) == 0)
		p++;
	return p;
}

/*
 * Find the end of the line that p is in, and where the one after it begins.  Both
 * are kept, so that a long line in pieces, or a long text of other line ends, is
 * searched once.
 */
static void
find_line_end(gr_atoms *a, const char *p)
{
	const char *e;
	const char *q;

	if (a->line_end && p <= a->line_end)
		return;
	if (!a->newline || a->newline < p)
	{
		a->newline = find_byte(a, p, '\n');
		if (!a->newline)
			a->newline = a->end;
		/* the search may have been far ahead */
		if (a->polled > p)
			a->polled = p;
	}
	e = a->newline;
	a->line_end = e;
	a->next_line = e < a->end ? e + 1 : e;
	if (!a->rare_line_ends)
		return;
	q = find_rare_line_end(p, e);
	if (q == e)
		return;
	a->line_end = q;
	if (*q != '\r' || q + 1 != e || e == a->end)
		a->next_line = q + rare_line_end(q, e);
}

/* The row of an HTML table that begins at p.  Gives where it ends. */
static const char *
add_row(gr_atoms *a, gr_tokens *tokens, const char *p)
{
	size_t		from = tokens->n;

	while (p < a->end && tokens->n - from < LINE_TOKENS && !a->no_memory)
	{
		const char *mark = p;
		gr_token   *t;

		while (mark < a->end && *mark != GR_HTML_CELL && *mark != GR_HTML_ROW &&
			   *mark != GR_HTML_COVERED)
			mark++;
		if (mark == a->end || *mark == GR_HTML_ROW)
		{
			/* text behind the last cell belongs to none */
			a->in_rows = mark < a->end && mark + 1 < a->end && mark[1] != '\n';
			p = mark < a->end ? mark + 1 : mark;
			break;
		}
		if (*mark == GR_HTML_COVERED)
		{
			if (!(t = add_token(a, tokens, GR_BY_HTML, p, p)))
				break;
			t->kind = GR_TOKEN_COVERED;
		}
		else
		{
			bool		spans = p < mark && *p == GR_HTML_SPANS;

			if (!(t = add_cell(a, tokens, GR_BY_HTML, p + spans, mark)))
				break;
			/* a value that belongs to several rows belongs to none of them alone */
			if (spans && gr_is_value_token(t))
				t->kind = GR_TOKEN_WORDS;
		}
		p = mark + 1;
	}
	number_places(tokens, from, 0);
	return p;
}

static bool
begins_row(const gr_atoms *a, const char *p, const char *end)
{
	const char *q;

	if (a->in_rows)
		return true;
	for (q = p; q < end; q++)
		if (*q == GR_HTML_CELL || *q == GR_HTML_COVERED)
			return true;
	return false;
}

/* The tokens of the line that begins at p.  Gives where it stopped. */
static const char *
begin_line(gr_atoms *a, gr_tokens *tokens, const char *p, const char *end)
{
	bool		has_bar = memchr(p, '|', (size_t) (end - p)) != NULL;
	bool		has_tab = memchr(p, '\t', (size_t) (end - p)) != NULL;

	if (is_furniture(a, p, end))
	{
		gr_token   *t = add_token(a, tokens, GR_BY_SPACE, p, end);

		if (t)
		{
			t->kind = GR_TOKEN_FURNITURE;
			trim_slice(&t->start, &t->end);
		}
		return end;
	}
	if (is_blank_slice(p, end) && !has_tab)
	{
		gr_token   *t = add_token(a, tokens, GR_BY_SPACE, p, p);

		if (t)
			t->kind = GR_TOKEN_EMPTY_LINE;
		return end;
	}
	if (has_bar && is_rule(p, end))
		return end;
	if (has_bar || has_tab)
		return add_cells(a, tokens, p, end);
	a->rest = GR_REST_WORDS;
	return add_words(a, tokens, p, end, false);
}

bool
gr_atoms_next(gr_atoms *a, gr_tokens *tokens)
{
	const char *end;
	const char *p = a->p;

	if (p >= a->end || a->no_memory)
		return false;
	poll_at(a, p);
	find_line_end(a, p);
	end = a->line_end;
	if (a->rest == GR_REST_NONE && a->html && begins_row(a, p, end))
	{
		const char *q;

		a->p = add_row(a, tokens, p);
		for (q = p; q < a->p; q++)
			a->line += *q == '\n';
		a->line++;
		a->ended = true;
		return true;
	}
	a->ended = a->next_line > end;
	p = a->rest == GR_REST_NONE ? begin_line(a, tokens, p, end) : add_rest(a, tokens, p, end);
	if (p < end)
		a->p = p;
	else
	{
		a->p = a->next_line;
		a->rest = GR_REST_NONE;
		a->line++;
	}
	return !a->no_memory;
}

uint32_t
gr_atoms_cut_line(const gr_atoms *a)
{
	return a->ended || a->line == 1 ? 0 : a->line - 1;
}

/* What a line of bars, or of the rule below a Markdown head, does not have. */
static bool
is_content(char c)
{
	return c != '|' && c != ' ' && c != ':' && c != '-' && c != '\t' && c != '\r';
}

/* Do most rows with several bars begin with one?  It is a fact of the whole text. */
static bool
begins_rows_with_bars(gr_atoms *a, const char *begin)
{
	const char *line;
	const char *next;
	const char *newline = NULL;
	int			rows = 0;
	int			leading = 0;

	for (line = begin; line < a->end; line = next)
	{
		const char *first;
		const char *stop;
		const char *q = line;

		if (!newline || newline < line)
			newline = find_byte(a, line, '\n');
		newline = newline ? newline : a->end;
		stop = a->rare_line_ends ? find_rare_line_end(line, newline) : newline;
		next = stop + (stop < newline ? rare_line_end(stop, newline) : 1);
		first = memchr(line, '|', (size_t) (stop - line));
		if (!first || !memchr(first + 1, '|', (size_t) (stop - first - 1)))
			continue;
		while (q < stop && !is_content(*q))
			q++;
		if (q < stop)
		{
			rows++;
			leading += line == first;
		}
	}
	return 2 * leading >= rows;
}

static bool
has_bytes(gr_atoms *a, const char *p, const char *bytes)
{
	size_t		len = strlen(bytes);

	a->polled = p;
	while ((p = find_byte(a, p, bytes[0])) != NULL)
	{
		if ((size_t) (a->end - p) >= len && memcmp(p, bytes, len) == 0)
			return true;
		p++;
	}
	return false;
}

void
gr_atoms_begin(gr_atoms *a, const gr_env *env, const char *text, size_t len, bool html)
{
	static const char *const rare[] = {"\r", "\f", "\v", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};
	size_t		i;

	memset(a, 0, sizeof(*a));
	a->env = env;
	a->p = a->polled = text;
	a->end = text + len;
	a->line = 1;
	a->html = html;
	for (i = 0; i < sizeof(rare) / sizeof(rare[0]) && !a->rare_line_ends; i++)
		a->rare_line_ends = has_bytes(a, text, rare[i]);
	a->polled = text;
	a->leading_bars = begins_rows_with_bars(a, text);
	a->polled = text;
}
