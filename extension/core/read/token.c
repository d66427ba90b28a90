/*
 * token.c
 *	  Pass 1: folds the text of a token, and determines its kind.
 */
#include "atoms.h"

#include "report/number.h"
#include "text/numeral.h"
#include "text/utf8.h"
#include "wordset.h"

/* ---- characters ---- */

bool
gr_is_zero_width(uint32_t c)
{
	return c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) ||
		(c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064);
}

bool
gr_is_white(uint32_t c)
{
	gr_class	class;

	if (c < 0x80)
		return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f' ||
			(c >= 0x1C && c <= 0x1F);
	class = gr_classify(c);
	return (class == GR_CHAR_SPACE || class == GR_CHAR_LINE_END) && !gr_is_zero_width(c);
}

/* Is the character one that Markdown escapes with a backslash? */
static bool
is_escapable(char c)
{
	return c != '\0' && strchr(".-/*_()#+|\\", c) != NULL;
}

/* Returns the length of a <br> tag at p, or 0. */
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

uint32_t
gr_next_escaped(const char **p, const char *end)
{
	const char *s = *p;
	int			br;

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

bool
gr_next_block(gr_atoms *a)
{
	gr_character_block **next = a->block ? &a->block->next : &a->blocks;

	if (!*next && !(*next = new_block(a)))
		return false;
	a->block = *next;
	a->used = 0;
	return true;
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
	/* the first block becomes the spare one of the next call */
	a->spare = a->blocks;
	block->next = a->spare ? a->spare->next : NULL;
	a->blocks = a->block = block;
	a->used = used;
}

/* Returns the length of a bracket that gives a pronunciation, as in 總(zǒng), or 0. */
static size_t
ruby_length(const char *p, const char *end)
{
	const char *q = p;
	int			letters = 0;
	bool		small = false;	/* capitals only are a unit, as RMB */
	uint32_t	c = gr_next_folded(&q, end);

	if (c != '(')
		return 0;
	while (q < end)
	{
		char		byte = *q;

		c = gr_next_folded(&q, end);
		small |= c > 'Z' || (byte >= 'a' && byte <= 'z');
		if ((c >= 'A' && c <= 'Z') || (c >= 0xE0 && c <= 0x1DC))
			letters++;
		else
			return c == ')' && small && letters >= 1 && letters <= 6 ? (size_t) (q - p) : 0;
	}
	return 0;
}

/* Returns the length of ~~struck out text~~ at p, or 0. */
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

/* Decodes the character of three bytes at p. */
static inline size_t
three_bytes(const char *p)
{
	const unsigned char *s = (const unsigned char *) p;

	return ((size_t) s[0] << 12) + ((size_t) s[1] << 6) + s[2] - ((size_t) 0xE0 << 12) - ((size_t) 0x80 << 6) - 0x80;
}

/* May a letter stand at p, so that a bracket before it gives a pronunciation? */
static bool
may_begin_letter(const char *p, const char *end)
{
	unsigned char c = p < end ? (unsigned char) *p : 0;

	return (c < 0x80 ? (c | 32) >= 'a' && (c | 32) <= 'z' : c < 0xE0 || c == 0xEF);
}

/* ASCII characters that end a word or a cell, or that Markdown and HTML give a meaning. */
static const bool needs_care[0x80] = {
	[0 ... ' '] = true, ['<'] = true, ['\\'] = true, ['|'] = true, ['~'] = true, [0x7F] = true
};

/*
 * Folds the character at *p and steps over it.  Returns 0 if it is not plain.  Behind a
 * text that begins with a digit, a bracket may belong to the number.
 */
static inline uint32_t
fold_plain_character(const char *text, const char **p, const char *end)
{
	uint32_t	c = gr_next_folded(p, end);

	if (c >= 0x80)
		return c >= GR_PLANE || gr_classify(c) == GR_CHAR_SPACE || gr_classify(c) == GR_CHAR_LINE_END ? 0 : c;
	return needs_care[c] || (c == '(' && (gr_is_digit((char16_t) *text) || may_begin_letter(*p, end))) ? 0 : c;
}

int
gr_fold_plain(gr_atoms *a, gr_token *t, const char *end)
{
	const char *p = t->start;
	int			narrow = 0;		/* characters that take one column; all others take two */
	uint64_t	letters = 0;
	char16_t   *room = gr_token_room(a);
	char16_t   *out = room;
	char16_t   *full;

	if (!room)
		return 0;
	full = room + GR_TOKEN_LENGTH;
	for (;;)
	{
		const char *next;
		uint32_t	c;

		/* fast path: most characters are ideographs */
		for (; p < end && out < full && gr_is_ideograph(*p); p += 3)
		{
			c = gr_folded[three_bytes(p)];
			letters |= UINT64_C(1) << (c & 63);
			*out++ = (char16_t) c;
		}
		next = p;
		if (p == end || out == full || (c = fold_plain_character(t->start, &next, end)) == 0)
			break;
		letters |= UINT64_C(1) << (c & 63);
		*out++ = (char16_t) c;
		narrow += !gr_is_wide(p);
		p = next;
	}
	t->end = p;
	gr_keep_text(a, t, room, (int) (out - room), letters);
	return 2 * t->len - narrow;
}

void
gr_fold_digits(gr_atoms *a, gr_token *t)
{
	char16_t   *room = gr_token_room(a);
	uint64_t	letters = 0;
	const char *p;

	if (!room)
		return;
	for (p = t->start; p < t->end; p++)
	{
		letters |= UINT64_C(1) << *p;
		room[p - t->start] = (char16_t) *p;
	}
	gr_keep_text(a, t, room, (int) (p - t->start), letters);
	t->kind = GR_TOKEN_VALUE;
}

bool
gr_fold_token(gr_atoms *a, gr_token *t)
{
	const char *p = t->start;
	char16_t   *room = gr_token_room(a);
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

		if (*p == '~' && (skip = struck_length(p, t->end)) > 0)
		{
			p += skip;
			space = true;
			continue;
		}
		c = gr_next_seen(&p, t->end);
		if (c == '(' && n > 0 && (*from == '(' || (unsigned char) *from == 0xEF) &&
			(skip = ruby_length(from, t->end)) > 0)
		{
			p = from + skip;
			continue;
		}
		if (!gr_is_ink(c))
		{
			if (gr_is_zero_width(c))
				continue;
			if (gr_is_white(c))
			{
				space = true;
				continue;
			}
			if (c > 0xFFFF)
				c = 0xFFFD;
		}
		if (space && n > 0 && gr_is_digit(room[n - 1]) &&
			(gr_is_digit((char16_t) c) || c == '.' || c == ','))
			parted = true;
		space = false;
		room[n++] = (char16_t) c;
	}
	gr_keep_text(a, t, room, (int) n, gr_letters(room, (int) n));
	return parted;
}

/* ---- kinds ---- */

/* Is the end of a number, from a bracket on, a remark that leaves the number valid? */
static bool
is_remark_of_number(const char16_t *text, int len)
{
	int			i;

	for (i = 0; i < len && text[i] != u'(' && text[i] != u'[' && text[i] != u'【'; i++)
		;
	/* 0? may mean zero or unknown */
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

/* Reads the source of a token as a cell, without Markdown's backslashes. */
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

/* Words, or what stands in a cell in place of a number.  number: length of the number that the text begins with. */
static gr_token_kind
kind_of_words(const gr_token *t, int number)
{
	if (gr_is_word_of(GR_SET_CELL_TEXT, t->text, t->len))
		return GR_TOKEN_MARK;
	/* a number with a unit that no cell of the forms has, as 5千元 */
	return number > 0 && gr_is_word_of(GR_SET_FOREIGN_UNIT, t->text + number, t->len - number) ? GR_TOKEN_TEXT : GR_TOKEN_WORDS;
}

gr_token_kind
gr_token_kind_of(const gr_token *t, bool spaced_digits)
{
	gr_value	value;
	int			i;

	if (t->len == 0 ||
		(t->separator != GR_BY_SPACE && gr_is_word_of(GR_SET_EMPTY_CELL, t->text, t->len)))
		return GR_TOKEN_EMPTY_CELL;
	if (spaced_digits && !gr_has_ideograph(t->text, t->len))
		return GR_TOKEN_TEXT;
	if (!gr_may_begin_value(t->text[0]))
		return kind_of_words(t, 0);
	for (i = 0; i < t->len && gr_is_digit(t->text[i]); i++)
		;
	if (i == t->len)
		return GR_TOKEN_VALUE;
	while (i < t->len && (gr_is_digit(t->text[i]) || t->text[i] == u'.' || t->text[i] == u','))
		i++;
	/* digits before an ideograph that begins no unit are the ordinal of a label */
	if (i > 0 && i < t->len && gr_is_han(t->text[i]) && !gr_may_begin_unit(t->text[i]))
		return kind_of_words(t, i);
	read_token(t, GR_AMOUNT, &value);
	if (value.status == GR_NOT_APPLICABLE)
		return GR_TOKEN_MARK;
	if (value.status == GR_TEXT)
		read_token(t, GR_SIGNED, &value);
	if (value.status == GR_NUMBER || value.status == GR_UNFIT)
		return is_remark_of_number(t->text, t->len) ? GR_TOKEN_VALUE : GR_TOKEN_TEXT;
	return kind_of_words(t, i);
}

/* ---- tokens ---- */

bool
gr_grow_tokens(const gr_env *env, gr_tokens *tokens)
{
	size_t		room = tokens->room > 0 ? 2 * tokens->room : 512;
	gr_token   *more = env->alloc(env->context, room * sizeof(gr_token));

	if (!more)
		return false;
	if (tokens->n > 0)
		memcpy(more, tokens->at, tokens->n * sizeof(gr_token));
	tokens->at = more;
	tokens->room = room;
	return true;
}

gr_token *
gr_add_cell(gr_atoms *a, gr_tokens *tokens, gr_separator separator, const char *start, const char *end)
{
	gr_token   *t;

	gr_trim_slice(&start, &end);
	t = gr_atoms_add(a, tokens, separator, start, end);
	if (t)
	{
		bool		parted = gr_fold_token(a, t);

		t->kind = (uint8_t) gr_token_kind_of(t, parted);
	}
	return t;
}

int
gr_small_number(const gr_token *t)
{
	int			number = 0;
	int			i;

	if (t->kind != GR_TOKEN_VALUE || t->len > 4)
		return -1;
	for (i = 0; i < t->len; i++)
	{
		if (!gr_is_digit(t->text[i]))
			return -1;
		number = 10 * number + (t->text[i] - u'0');
	}
	return number;
}
