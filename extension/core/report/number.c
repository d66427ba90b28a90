/*
 * number.c
 *	  Reads the text of one cell.
 *
 * The text is folded into a short buffer without white space, then matched
 * against a small grammar: marks* sign? digits unit? remark? marks*.  A text is
 * a number only if the grammar matches all of it.  A text too long for the
 * buffer is never a number.
 */
#include "number.h"

#include <uchar.h>

#include "text/fold.h"
#include "text/numeral.h"
#include "text/spaces.h"

/* longest cell, in characters, that may be a number with a remark */
#define MAX_CHARACTERS	120

/* most ideographs outside the remark: sign and unit have four at most */
#define MAX_IDEOGRAPHS	8

typedef struct word
{
	const char32_t *text;
	int			len;
	int			meaning;		/* negative, unit */
} word;

#define WORD(text, meaning)	{U"" text, (int) (sizeof(U"" text) / sizeof(char32_t)) - 1, meaning},

static const word marks[] = {
#define GR_MARK(text) WORD(text, 0)
#include "forms/values.def"
#undef GR_MARK
};
static const word signs[] = {
#define GR_SIGN(text, negative) WORD(text, negative)
#include "forms/values.def"
#undef GR_SIGN
};
static const word amount_units[] = {
#define GR_AMOUNT_UNIT(text, unit) WORD(text, unit)
#include "forms/values.def"
#undef GR_AMOUNT_UNIT
};
static const word unit_notes[] = {
#define GR_UNIT_NOTE(text) WORD(text, 0)
#include "forms/values.def"
#undef GR_UNIT_NOTE
};
static const word count_units[] = {
#define GR_COUNT_UNIT(text) WORD(text, 0)
#include "forms/values.def"
#undef GR_COUNT_UNIT
};

#define LENGTH(array)	((int) (sizeof(array) / sizeof((array)[0])))

/* The folded characters of a cell, ended by 0. */
typedef struct folded
{
	uint32_t	c[MAX_CHARACTERS + 1];
	int			n;
	bool		inner_space;	/* white space between two characters */
	bool		too_long;		/* too long for a number; the rest is left out */
} folded;

static void
fold_cell(const char *text, size_t len, folded *f)
{
	const char *end = text + len;
	bool		space = false;
	int			depth = 0;
	int			ideographs = 0;

	f->n = 0;
	f->inner_space = f->too_long = false;
	while (text < end)
	{
		uint32_t	c = gr_next_folded(&text, end);
		gr_class	class = gr_classify(c);

		if (class == GR_CHAR_SPACE || class == GR_CHAR_LINE_END)
		{
			space = true;
			continue;
		}
		depth += gr_is_open(c) ? 1 : (gr_is_close(c) ? -1 : 0);
		ideographs += depth <= 0 && gr_is_han(c);
		if (f->n == MAX_CHARACTERS || ideographs > MAX_IDEOGRAPHS)
		{
			f->too_long = true;
			break;
		}
		/* 8 040 is two numbers, and so is 8, 040 */
		if (space && f->n > 0 && gr_is_digit(c) &&
			(gr_is_digit(f->c[f->n - 1]) || f->c[f->n - 1] == ','))
		{
			f->inner_space = true;
			break;
		}
		space = false;
		f->c[f->n++] = c;
	}
	f->c[f->n] = 0;
}

/*
 * Does the cell have the word at place i? Returns the number of characters, or
 * 0.
 */
static int
match_word(const folded *f, int i, const word *word)
{
	int			k;

	/* the cell ends with a 0, which is in no word */
	for (k = 0; k < word->len; k++)
		if (f->c[i + k] != gr_fold(word->text[k]))
			return 0;
	return k;
}

static int
match_any(const folded *f, int i, const word *words, int n, int *meaning)
{
	int			k;

	for (k = 0; k < n; k++)
	{
		int			taken = match_word(f, i, &words[k]);

		if (taken > 0)
		{
			*meaning = words[k].meaning;
			return taken;
		}
	}
	return 0;
}

static bool
is_stray(uint32_t c)
{
	return c == '?' || c == 0xFFFD;
}

/*
 * Is the cell only dashes, or one slash? These marks are not in the table of
 * words.
 */
static bool
is_dash_or_slash(const folded *f)
{
	int			i;

	if (f->n == 1 && (f->c[0] == '/' || f->c[0] == '\\'))
		return true;
	for (i = 0; i < f->n; i++)
		if (!gr_is_dash(f->c[i]))
			return false;
	return f->n > 0;
}

static bool
is_mark(const folded *f)
{
	int			k;

	if (is_dash_or_slash(f))
		return true;
	for (k = 0; k < LENGTH(marks); k++)
		if (match_word(f, 0, &marks[k]) == f->n)
			return true;
	return false;
}

/* Is the rest of the cell, from i on, one balanced bracket? */
static bool
is_remark(const folded *f, int i)
{
	int			depth = 0;

	if (!gr_is_open(f->c[i]))
		return false;
	for (; i < f->n; i++)
	{
		depth += gr_is_open(f->c[i]) ? 1 : (gr_is_close(f->c[i]) ? -1 : 0);
		if (depth == 0)
			return i + 1 == f->n;
	}
	return false;
}

/*
 * Reads digits from *i on, with thousands separators and decimals.  Returns
 * false if there are none, or if they are not written as one number. *fits
 * tells whether this kind of cell can hold the number.
 */
static bool
read_digits(const folded *f, int *i, gr_kind kind, bool negative, gr_value *value, bool *fits)
{
	uint64_t	limit = (uint64_t) INT64_MAX + (negative ? 1 : 0);
	uint64_t	magnitude = 0;
	int			start = *i;
	int			group = 0;		/* digits since the last separator */
	bool		separated = false;
	int			scale = 0;
	int			zeros = 0;		/* trailing zeros of the decimals */

	*fits = true;
	for (;; (*i)++)
	{
		uint32_t	c = f->c[*i];

		if (gr_is_digit(c))
		{
			if (__builtin_mul_overflow(magnitude, 10, &magnitude) ||
				__builtin_add_overflow(magnitude, c - '0', &magnitude) ||
				magnitude > limit)
			{
				*fits = false;
				magnitude = 0;
			}
			group++;
		}
		else if (c == ',' && group > 0 && group <= 3 && (!separated || group == 3) &&
				 gr_is_digit(f->c[*i + 1]))
		{
			separated = true;
			group = 0;
		}
		else
			break;
	}
	if (*i == start || group == 0 || (separated && group != 3))
		return false;
	/* 00 and 010 are cells run together, not numbers */
	if (f->c[start] == '0' && (gr_is_digit(f->c[start + 1]) || separated))
		return false;
	if (f->c[*i] == '.' && gr_is_digit(f->c[*i + 1]))
		for ((*i)++; gr_is_digit(f->c[*i]); (*i)++)
		{
			if (f->c[*i] == '0')
			{
				zeros++;
				continue;
			}
			for (; zeros >= 0; zeros--)
			{
				scale++;
				if (scale > GR_MAX_SCALE || kind != GR_AMOUNT ||
					__builtin_mul_overflow(magnitude, 10, &magnitude))
				{
					*fits = false;
					magnitude = 0;
				}
			}
			zeros = 0;
			if (magnitude > limit - (f->c[*i] - '0'))
			{
				*fits = false;
				magnitude = 0;
			}
			magnitude += f->c[*i] - '0';
		}
	value->value = (int64_t) (negative ? -magnitude : magnitude);
	value->scale = (uint8_t) (*fits ? scale : 0);
	return true;
}

/*
 * The length of a bracket at i that holds nothing but the unit of an amount, or
 * 0.
 */
static int
unit_in_bracket(const folded *f, int i, int *unit)
{
	int			from = i;
	int			taken;

	if (!gr_is_open(f->c[i]))
		return 0;
	i++;
	i += match_any(f, i, unit_notes, LENGTH(unit_notes), unit);
	taken = match_any(f, i, amount_units, LENGTH(amount_units), unit);
	return taken > 0 && gr_is_close(f->c[i + taken]) ? i + taken + 1 - from : 0;
}

/*
 * Applies the grammar to a cell that is neither blank, nor too long, nor a
 * mark.
 */
static void
read_number(const folded *f, gr_kind kind, gr_value *value)
{
	bool		negative = false;
	bool		fits;
	int			i = 0;
	int			meaning;
	int			taken;

	memset(value, 0, sizeof(*value));
	while (is_stray(f->c[i]))
	{
		value->has_remark = true;
		i++;
	}
	if (f->c[i] == '+' || f->c[i] == '-')
		negative = f->c[i++] == '-';
	else if (kind == GR_SIGNED &&
			 (taken = match_any(f, i, signs, LENGTH(signs), &meaning)) > 0)
	{
		negative = meaning != 0;
		i += taken;
	}
	if (f->inner_space || !read_digits(f, &i, kind, negative, value, &fits))
	{
		memset(value, 0, sizeof(*value));
		value->status = GR_TEXT;
		return;
	}
	if (kind == GR_AMOUNT)
		taken = match_any(f, i, amount_units, LENGTH(amount_units), &meaning);
	else
		taken = match_any(f, i, count_units, LENGTH(count_units), &meaning);
	if (taken > 0)
	{
		value->has_unit = true;
		if (kind == GR_AMOUNT)
			value->unit = (gr_unit) meaning;
		i += taken;
	}
	/* a bracket may hold just the unit: 14100（元） */
	if (kind == GR_AMOUNT && taken == 0 && (taken = unit_in_bracket(f, i, &meaning)) > 0)
	{
		value->has_unit = value->unit_in_bracket = true;
		value->unit = (gr_unit) meaning;
		i += taken;
	}
	/* 7（元） is no count */
	if (is_remark(f, i) && (kind == GR_AMOUNT || unit_in_bracket(f, i, &meaning) == 0))
	{
		value->has_remark = true;
		i = f->n;
	}
	while (is_stray(f->c[i]))
	{
		value->has_remark = true;
		i++;
	}
	if (i != f->n)
	{
		memset(value, 0, sizeof(*value));
		value->status = GR_TEXT;
		return;
	}
	if (!fits)
	{
		memset(value, 0, sizeof(*value));
		value->status = GR_UNFIT;
		return;
	}
	value->status = GR_NUMBER;
	value->plain = !value->has_unit && !value->has_remark;
}

static void
read_cell(const char *text, size_t len, gr_kind kind, gr_value *value)
{
	folded		f;

	fold_cell(text, len, &f);
	if (f.n == 0)
		value->status = GR_BLANK;
	else if (f.too_long)
		value->status = GR_TEXT;
	else if (is_mark(&f))
		value->status = GR_NOT_APPLICABLE;
	else
		read_number(&f, kind, value);
}

void
gr_read_value(const char *text, size_t len, gr_kind kind, gr_value *value)
{
	int64_t		number;

	memset(value, 0, sizeof(*value));
	if (len == 0 || gr_plain_number(text, text + len, &number) != len)
	{
		read_cell(text, len, kind, value);
		return;
	}
	value->value = number;
	value->status = GR_NUMBER;
	value->plain = true;
}

/*
 * Filters of the first characters of words.  A character c sets the bit c & 63;
 * the words begin with an ideograph or a letter.
 */
#define FIRST(text)	| UINT64_C(1) << (U"" text[0] & 63)
#define IS_FIRST(text)	|| c == U"" text[0]

bool
gr_may_begin_value(uint32_t c)
{
	const uint64_t words = 0
#define GR_MARK(text) FIRST(text)
#define GR_SIGN(text, negative) FIRST(text)
#include "forms/values.def"
#undef GR_MARK
#undef GR_SIGN
		;

	if (!gr_is_han(c))
		return c != '(' && c != '|';
	return (words >> (c & 63) & 1) && (false
#define GR_MARK(text) IS_FIRST(text)
#define GR_SIGN(text, negative) IS_FIRST(text)
#include "forms/values.def"
#undef GR_MARK
#undef GR_SIGN
									  );
}

bool
gr_may_begin_unit(uint32_t c)
{
	const uint64_t words = 0
#define GR_AMOUNT_UNIT(text, unit) FIRST(text)
#define GR_COUNT_UNIT(text) FIRST(text)
#include "forms/values.def"
#undef GR_AMOUNT_UNIT
#undef GR_COUNT_UNIT
		;

	return (words >> (c & 63) & 1) && (false
#define GR_AMOUNT_UNIT(text, unit) IS_FIRST(text)
#define GR_COUNT_UNIT(text) IS_FIRST(text)
#include "forms/values.def"
#undef GR_AMOUNT_UNIT
#undef GR_COUNT_UNIT
									  );
}

gr_cell_status
gr_token_status(gr_str token, gr_kind kind)
{
	gr_value	value;

	gr_read_value(token.data, token.len, kind, &value);
	switch (value.status)
	{
		case GR_NUMBER:
			return value.plain ? GR_MISSING : GR_TEXT;
		case GR_BLANK:
			return GR_MISSING;
		case GR_NOT_APPLICABLE:
		case GR_UNFIT:
			return value.status;
		case GR_TEXT:
		case GR_MISSING:
		case GR_AT_LEAST:
			break;
	}
	return GR_TEXT;
}
