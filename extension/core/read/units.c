/*
 * units.c
 *	  Pass 6: finds the units that captions, heads, corners and labels state.
 *
 * A count is read only if no unit is stated for it, or one that counts single things.
 */
#include "units.h"

#include "key.h"
#include "label.h"
#include "text/numeral.h"
#include "text/spaces.h"
#include "wordset.h"

/* The numbers of the words of GR_SET_UNIT; 1 to 3 are those of gr_unit. */
typedef enum unit_word
{
	WORD_FOREIGN_AMOUNT = 0,	/* 千元 */
	WORD_ONE = 4,				/* 件 */
	WORD_OTHER,					/* %, or 千 before another unit or alone */
	WORD_WAN,					/* 万 alone means 万元 for an amount */
	WORD_YI
} unit_word;

static void
add_amount(gr_units *units, int amount)
{
	if (amount != GR_UNIT_NONE)
		units->amount = units->amount == GR_UNIT_NONE || units->amount == amount ? amount : GR_FOREIGN_UNIT;
}

void
gr_add_units(gr_units *units, const gr_units *more)
{
	units->one |= more->one;
	units->other |= more->other;
	add_amount(units, more->amount);
}

static void
set_other(gr_units *units)
{
	units->other = true;
	units->amount = GR_FOREIGN_UNIT;
}

static bool
states_unit(const gr_units *units)
{
	return units->one || units->other || units->amount != GR_UNIT_NONE;
}

/* What a text of units and harmless words has stated so far. */
typedef struct statement
{
	gr_units	units;
	bool		sign;			/* ￥ or the like */
	bool		ratio;			/* a slash or 每 stands right behind a unit of amounts */
} statement;

/* Takes a word of GR_SET_UNIT.  Returns how many characters more than the word belong to it. */
static int
take_unit(statement *s, unit_word word, const char16_t *rest, int len)
{
	int			next;
	int			taken;

	switch (word)
	{
		case WORD_ONE:
			s->units.one = true;
			if (s->ratio)
				set_other(&s->units);
			return 0;
		case WORD_OTHER:
			set_other(&s->units);
			return 0;
		case WORD_WAN:
		case WORD_YI:
			s->units.other = true;
			taken = gr_longest_column_word(GR_SET_UNIT, rest, len, &next);
			if (taken == 0)
				add_amount(&s->units, word == WORD_WAN ? GR_UNIT_WAN_YUAN : GR_UNIT_YI_YUAN);
			else
				set_other(&s->units);
			return taken;
		case WORD_FOREIGN_AMOUNT:
			s->units.amount = GR_FOREIGN_UNIT;
			return 0;
	}
	add_amount(&s->units, (int) word);
	return 0;
}

/*
 * Reads a text of units and of words that say nothing beside them.  Returns whether
 * the text is nothing else, or goes on only with a remark such as 保留4位小数.  If it is
 * not, *units has what is stated before the last mark of punctuation.
 */
static bool
read_units(const char16_t *text, int len, gr_units *units)
{
	statement	s = {{false, false, GR_UNIT_NONE}, false, false};
	bool		only = true;
	int			i;
	int			taken;

	*units = s.units;
	for (i = 0; i < len && only; i += taken)
	{
		int			word;
		int			beside = gr_begins_with_word_of(GR_SET_UNIT_BESIDE, text + i, len - i);

		taken = gr_longest_column_word(GR_SET_UNIT, text + i, len - i, &word);
		if (taken > beside)
		{
			taken += take_unit(&s, (unit_word) word, text + i + taken, len - i - taken);
			continue;
		}
		if (gr_begins_with_word_of(GR_SET_UNIT_MORE, text + i, len - i) > 0)
			break;
		taken = gr_begins_with_word_of(GR_SET_UNIT_SIGN, text + i, len - i);
		s.sign |= taken > 0;
		taken = taken > 0 ? taken : beside;
		if (gr_is_han(text[i]) || (text[i] >= u'0' && text[i] <= u'9') || (text[i] >= u'A' && text[i] <= u'Z'))
			only = taken > 0;
		else
			taken = 1;
		s.ratio = only && s.units.amount != GR_UNIT_NONE && gr_is_word_of(GR_SET_UNIT_PER, text + i, taken);
		if (taken == 1 && !gr_is_han(text[i]) && only)
			*units = s.units;
	}
	if (s.sign && s.units.amount == GR_UNIT_NONE)
		s.units.amount = GR_UNIT_YUAN;
	if (only)
		*units = s.units;
	return only;
}

bool
gr_add_if_units(const char16_t *text, int len, gr_units *units)
{
	gr_units	stated;

	if (len <= 0 || !read_units(text, len, &stated) || !states_unit(&stated))
		return false;
	gr_add_units(units, &stated);
	return true;
}

/* Returns the index of the mark that closes the bracket at i, or len. */
static int
end_of_bracket(const char16_t *text, int len, int i)
{
	int			depth = 0;

	for (; i < len; i++)
	{
		depth += gr_is_open(text[i]) ? 1 : (gr_is_close(text[i]) ? -1 : 0);
		if (depth == 0)
			break;
	}
	return i;
}

/* Returns the length of an ordinal in brackets at the beginning, as (一), or 0. */
static int
bracketed_ordinal(const char16_t *text, int len)
{
	return len > 2 && text[0] == u'(' && text[2] == u')' && gr_ordinal_numeral(text[1]) > 0 ? 3 : 0;
}

int
gr_units_stated(const char16_t *text, int len, gr_units *units)
{
	const uint64_t first = gr_first_letters(GR_SET_UNIT_IS) | gr_letters(u"([【/,", 5);
	int			end = 0;		/* of the bracket before */
	int			before = len;
	int			i;

	*units = (gr_units) {false, false, GR_UNIT_NONE};
	/* the last character begins no statement, as the unit follows */
	for (i = bracketed_ordinal(text, len); i + 1 < len; i++)
	{
		gr_units	stated;
		int			is;

		/* fast path: most characters begin no statement */
		if (!(first >> (text[i] & 63) & 1))
			continue;
		if (gr_is_han(text[i]))
		{
			is = gr_begins_with_word_of(GR_SET_UNIT_IS, text + i, len - i);
			if (is == 0)
				continue;
			(void) read_units(text + i + is, len - i - is, &stated);
			if (states_unit(&stated) && i >= end && before == len)
				before = i;
			gr_add_units(units, &stated);
			i += is - 1;
		}
		else if (i < end)
			continue;
		else if (gr_is_open(text[i]))
		{
			end = end_of_bracket(text, len, i);
			if (gr_add_if_units(text + i + 1, end - i - 1, units))
				i = end;
		}
		else if ((text[i] == u'/' || text[i] == u',') && gr_add_if_units(text + i + 1, len - i - 1, units))
			return before < i ? before : i;
	}
	return before;
}

bool
gr_states_other_unit(const char16_t *text, int len)
{
	gr_units	units;

	(void) gr_units_stated(text, len, &units);
	return gr_refuses_counts(&units);
}

int
gr_unit_at_end(const char16_t *text, int len, int *unit_len)
{
	int			i;

	for (i = len > 4 ? len - 4 : 0; i < len; i++)
	{
		int			word;

		*unit_len = gr_longest_column_word(GR_SET_UNIT, text + i, len - i, &word);
		if (*unit_len == len - i && word < WORD_ONE)
			return word == WORD_FOREIGN_AMOUNT ? GR_FOREIGN_UNIT : word;
	}
	*unit_len = gr_ends_with_word_of(GR_SET_UNIT_SIGN, text, len);
	return *unit_len > 0 ? GR_UNIT_YUAN : GR_UNIT_NONE;
}

bool
gr_is_unit_alone(const gr_token *t)
{
	gr_key		key;
	int			len;

	if (t->len > 10)
		return false;
	if (gr_begins_with_word_of(GR_SET_UNIT_NOTE, t->text, t->len) > 0)
		return true;
	gr_make_key(t->text, t->len, &key);
	return key.len > 0 && gr_unit_at_end(key.text, key.len, &len) != GR_UNIT_NONE && len == key.len;
}

bool
gr_is_unit_note(const gr_token *t)
{
	gr_units	units = {false, false, GR_UNIT_NONE};

	if (gr_begins_with_word_of(GR_SET_UNIT_NOTE, t->text, t->len) > 0)
		return true;
	if (gr_begins_with_word_of(GR_SET_UNIT_REMARK, t->text, t->len) == 0)
		return false;
	return gr_add_if_units(t->text, t->len, &units) || gr_has_word_of(GR_SET_UNIT_SAID, t->text, t->len);
}

void
gr_add_units_of_note(const gr_token *tokens, size_t n, size_t i, gr_units *units)
{
	gr_words_joined words = {.len = 0};
	gr_units	stated;

	(void) gr_join_token(&words, &tokens[i]);
	if (words.len > 0 && words.text[words.len - 1] == u':' && i + 1 < n && tokens[i + 1].line == tokens[i].line &&
		gr_is_word_token(&tokens[i + 1]))
		(void) gr_join_token(&words, &tokens[i + 1]);
	(void) gr_units_stated(words.text, words.len, &stated);
	if (!states_unit(&stated))
		(void) gr_add_if_units(words.text, words.len, &stated);
	gr_add_units(units, &stated);
}
