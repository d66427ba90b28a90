/*
 * printed.c
 *	  Does the text that a cell prints agree with its number and its unit?
 */
#include "printed.h"

#include "fold.h"

/* Characters of the longest number that is looked at, and of the longest unit. */
#define MAX_NUMBER	40
#define MAX_UNIT	2

/* Where a number stands in a text. */
typedef struct place
{
	const char *start;
	const char *behind;
} place;

static bool
is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* The longest text from start on that reads as one number, or false. */
static bool
longest_number(const char *start, const char *end, gr_kind kind, place *at, gr_value *number)
{
	const char *p = start;
	int			i;

	at->start = start;
	at->behind = NULL;
	for (i = 0; i < MAX_NUMBER && p < end; i++)
	{
		uint32_t	c = gr_next_folded(&p, end);
		gr_value	value;

		if (!is_digit(c) && c != ',' && c != '.' && p - start > 1 && at->behind)
			break;
		gr_read_value(start, (size_t) (p - start), kind, &value);
		if ((value.status == GR_NUMBER && value.plain) || value.status == GR_UNFIT)
		{
			*number = value;
			at->behind = p;
		}
	}
	return at->behind != NULL;
}

/* The first number, with a minus right before it. */
static bool
first_number(gr_str printed, gr_kind kind, place *at, gr_value *number)
{
	const char *end = printed.data + printed.len;
	const char *p = printed.data;
	const char *minus = NULL;

	while (p < end)
	{
		const char *here = p;
		uint32_t	c = gr_next_folded(&p, end);

		if (is_digit(c))
			return longest_number(minus ? minus : here, end, kind, at, number);
		minus = c == '-' ? here : NULL;
	}
	return false;
}

/*
 * The unit of an amount right behind its number; none if nothing that looks like
 * one stands there.  False for one that is not known (美元).
 */
static bool
unit_behind(const place *at, const char *end, gr_unit *unit)
{
	const gr_str yuan = gr_unit_glyphs(GR_UNIT_YUAN);
	const char *p = at->behind;
	bool		looks_like_one = false;
	int			i;

	*unit = GR_UNIT_NONE;
	for (i = 0; i < 2 * MAX_UNIT && p < end; i++)
	{
		const char *here = p;
		uint32_t	c = gr_next_folded(&p, end);
		gr_value	value;

		if (is_digit(c) || gr_classify(c) == GR_CHAR_PUNCTUATION)
			break;
		gr_read_value(at->start, (size_t) (p - at->start), GR_AMOUNT, &value);
		if (value.status == GR_NUMBER && value.unit != GR_UNIT_NONE)
			*unit = value.unit;
		looks_like_one |= gr_str_equal((gr_str) {here, (size_t) (p - here)}, yuan);
	}
	return *unit != GR_UNIT_NONE || !looks_like_one;
}

static bool
is_number(const gr_value *number, int64_t value, uint8_t scale)
{
	return number->status == GR_NUMBER && number->value == value && number->scale == scale;
}

gr_agreement
gr_agrees(gr_str printed, gr_kind kind, int64_t value, uint8_t scale, gr_unit unit, gr_unit own)
{
	gr_value	number;
	gr_unit		behind;
	place		at;

	gr_read_value(printed.data, printed.len, kind, &number);
	behind = number.unit;
	if (number.status != GR_NUMBER)
	{
		if (!first_number(printed, kind, &at, &number))
			return GR_AGREES;
		/* a word anywhere before it may be its sign */
		if (kind == GR_SIGNED && value < 0)
			number.value = (int64_t) -(uint64_t) number.value;
		if (kind == GR_AMOUNT && !unit_behind(&at, printed.data + printed.len, &behind))
			return GR_OTHER_UNIT;
	}
	if (!is_number(&number, value, scale))
		return GR_OTHER_NUMBER;
	return behind == GR_UNIT_NONE || behind == (unit == GR_UNIT_NONE ? own : unit) ?
		GR_AGREES : GR_OTHER_UNIT;
}
