/*
 * printed.c
 *	  Reads what the text of a cell says besides its number.
 */
#include "printed.h"

#include "number.h"
#include "text/fold.h"
#include "text/numeral.h"

/* Characters of the longest number that is looked at, and of the longest unit. */
#define MAX_NUMBER	40
#define MAX_UNIT	2

/* Where a number stands in a text. */
typedef struct place
{
	const char *start;
	const char *behind;
} place;

/*
 * Finds the longest text from start on that reads as one number.  Returns false
 * if there is none.
 */
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

		if (at->behind && !gr_is_digit(c) && c != ',' && c != '.')
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

/* Finds the first number, with a minus sign right before it. */
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

		if (gr_is_digit(c))
			return longest_number(minus ? minus : here, end, kind, at, number);
		minus = c == '-' ? here : NULL;
	}
	return false;
}

/*
 * Reads the unit right behind the number of an amount. *unit is none if no word
 * like a unit is there.  Returns false for an unknown unit (美元).
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

		if (gr_is_digit(c) || gr_classify(c) == GR_CHAR_PUNCTUATION)
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
		/* a word anywhere before the number may be its sign */
		if (kind == GR_SIGNED && value < 0)
			number.value = (int64_t) (0 - (uint64_t) number.value);
		if (kind == GR_AMOUNT && !unit_behind(&at, printed.data + printed.len, &behind))
			return GR_OTHER_UNIT;
	}
	if (!is_number(&number, value, scale))
		return GR_OTHER_NUMBER;
	/* versions 1.0 and 1.1 did not read a unit in a bracket, and stored none */
	if (number.unit_in_bracket && unit == GR_UNIT_NONE)
		return GR_AGREES;
	return behind == GR_UNIT_NONE || behind == (unit == GR_UNIT_NONE ? own : unit) ? GR_AGREES : GR_OTHER_UNIT;
}

/* The word for revisions in a clause, or an absent string. */
static gr_str
revision_word(gr_str clause)
{
	static const gr_str words[] = {
#define GR_REVISION(text) {text, sizeof(text) - 1},
#include "forms/values.def"
#undef GR_REVISION
	};
	size_t		at;
	size_t		i;

	for (at = 0; at < clause.len; at++)
		for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
			if (clause.len - at >= words[i].len &&
				memcmp(clause.data + at, words[i].data, words[i].len) == 0)
				return (gr_str) {clause.data + at, words[i].len};
	return GR_NO_STR;
}

/*
 * The number in a clause about revisions: the one behind the word, else the one
 * before it.
 */
static int64_t
revisions_of(gr_str clause)
{
	gr_str		word = revision_word(clause);
	gr_str		behind;
	gr_value	number;
	place		at;

	if (!word.data)
		return 0;
	behind.data = word.data + word.len;
	behind.len = (size_t) (clause.data + clause.len - behind.data);
	clause.len = (size_t) (word.data - clause.data);
	if ((first_number(behind, GR_COUNT, &at, &number) ||
		 first_number(clause, GR_COUNT, &at, &number)) &&
		number.status == GR_NUMBER && number.value > 0)
		return number.value;
	return 0;
}

int64_t
gr_printed_revisions(gr_str printed)
{
	const char *end = printed.data + printed.len;
	const char *p = printed.data;
	gr_str		clause = {p, 0};
	bool		was_digit = false;
	int64_t		found = 0;

	while (p < end)
	{
		const char *here = p;
		uint32_t	c = gr_next_folded(&p, end);
		bool		in_number = was_digit && (c == ',' || c == '.');

		was_digit = gr_is_digit(c);
		if (in_number || gr_classify(c) != GR_CHAR_PUNCTUATION || c == ':')
			continue;
		clause.len = (size_t) (here - clause.data);
		if (__builtin_add_overflow(found, revisions_of(clause), &found))
			return INT64_MAX;
		clause.data = p;
	}
	clause.len = (size_t) (end - clause.data);
	return __builtin_add_overflow(found, revisions_of(clause), &found) ? INT64_MAX : found;
}
