/*
 * test_wordset.c
 *	  Unit tests of the words of the table reader: every row of wordsets.def is
 *	  found, and the searches agree with a search of all rows one by one.
 */
#include "unit.h"

#include <uchar.h>

#include "read/wordset.h"

typedef struct word
{
	gr_word_set set;
	int			number;
	int			len;
	const char16_t *text;
} word;

#define WORD(set, number, text) \
	{GR_SET_##set, number, (int) (sizeof(u"" text) / sizeof(char16_t)) - 1, u"" text}

static const word words[] = {
#define GR_SET(set, text) WORD(set, 0, text),
#define GR_COLUMN_WORD(set, number, text) WORD(set, number, text),
#include "forms/wordsets.def"
#undef GR_SET
#undef GR_COLUMN_WORD
#define GR_FORM_WORD(table, text) WORD(FORM_##table, GR_FORM_2019, text),
#define GR_FORM_LABEL(numerals, ordinal, text, not_before, proof) WORD(FORM_LABEL, GR_FORM_2019, text),
#include "forms/form2019.def"
#undef GR_FORM_WORD
#undef GR_FORM_LABEL
#define GR_FORM_WORD(table, text) WORD(FORM_##table, GR_FORM_2021, text),
#define GR_FORM_LABEL(numerals, ordinal, text, not_before, proof) WORD(FORM_LABEL, GR_FORM_2021, text),
#include "forms/form2021.def"
#undef GR_FORM_WORD
#undef GR_FORM_LABEL
};

#define NSETS	(GR_SET_HEAD_WORD + 1)

static bool
is_at(const char16_t *text, int len, const word *w)
{
	return w->len <= len && memcmp(text, w->text, (size_t) w->len * sizeof(char16_t)) == 0;
}

/* What a search of all rows finds in a text. */
typedef struct answer
{
	bool		is_word;
	bool		has_word;
	bool		in_word;
	bool		first;			/* a word begins with the first character */
	int			begins;			/* length of the longest word, or 0 */
	int			number;			/* its number */
	int			ends;
	uint8_t		numbers;
} answer;

static answer
search(gr_word_set set, const char16_t *text, int len)
{
	answer		a = {false, false, false, false, 0, 0, 0, 0};
	int			i;
	int			k;

	for (i = 0; i < LENGTH(words); i++)
	{
		const word *w = &words[i];

		if (w->set != set)
			continue;
		a.is_word |= w->len == len && is_at(text, len, w);
		a.first |= len > 0 && w->text[0] == text[0];
		if (is_at(text, len, w) && w->len > a.begins)
		{
			a.begins = w->len;
			a.number = w->number;
		}
		if (w->len <= len && is_at(text + len - w->len, w->len, w) && w->len > a.ends)
			a.ends = w->len;
		for (k = 0; k < len; k++)
			if (is_at(text + k, len - k, w))
			{
				a.has_word = true;
				a.numbers |= (uint8_t) (1 << w->number);
			}
		for (k = 0; len > 0 && k + len <= w->len; k++)
			a.in_word |= memcmp(text, w->text + k, (size_t) len * sizeof(char16_t)) == 0;
	}
	return a;
}

/* Compares the searches for a text in a set.  The text is a block of its own. */
static void
compare(gr_word_set set, const char16_t *text, int len)
{
	char16_t   *copy = malloc((size_t) (len > 0 ? len : 1) * sizeof(char16_t));
	answer		a = search(set, text, len);
	int			number = 0;

	memcpy(copy, text, (size_t) len * sizeof(char16_t));
	if (len > 0 && gr_is_word_of(set, copy, len) != a.is_word)
		unit_surprise("set %d: is a word", set);
	if (gr_has_word_of(set, copy, len) != a.has_word)
		unit_surprise("set %d: has a word", set);
	if (a.has_word && !gr_may_have_word_of(set, gr_letters(copy, len), len))
		unit_surprise("set %d: may have a word", set);
	if (gr_is_in_word_of(set, copy, len) != a.in_word)
		unit_surprise("set %d: in a word", set);
	if (len > 0 && gr_may_begin_word_of(set, copy[0]) != a.first)
		unit_surprise("set %d: first character", set);
	if (a.begins > 0 && ((gr_letters(copy, len) & gr_common_letters(set)) != gr_common_letters(set) ||
						 !(gr_first_letters(set) >> (copy[0] & 63) & 1)))
		unit_surprise("set %d: its filters", set);
	if (len > 0 && (gr_begins_with_word_of(set, copy, len) != a.begins ||
					gr_longest_column_word(set, copy, len, &number) != a.begins || number != a.number))
		unit_surprise("set %d: begins with %d characters", set, gr_begins_with_word_of(set, copy, len));
	if (len > 0 && gr_ends_with_word_of(set, copy, len) != a.ends)
		unit_surprise("set %d: ends with %d characters", set, gr_ends_with_word_of(set, copy, len));
	if (set != GR_SET_HEAD_WORD && gr_numbers_in(set, copy, len) != a.numbers)
		unit_surprise("set %d: numbers %d", set, gr_numbers_in(set, copy, len));
	free(copy);
}

/* Each row, alone, cut, and with a character before or behind it. */
static void
test_rows(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(words); i++)
	{
		const word *w = &words[i];
		char16_t	text[200];
		int			k;

		if (!gr_is_word_of(w->set, w->text, w->len) || gr_begins_with_word_of(w->set, w->text, w->len) < w->len ||
			!gr_is_in_word_of(w->set, w->text + w->len - 1, 1) || gr_is_in_word_of(w->set, u"甲", 1))
			unit_surprise("row %d", i);
		text[0] = u'甲';
		memcpy(text + 1, w->text, (size_t) w->len * sizeof(char16_t));
		text[w->len + 1] = u'乙';
		for (k = 0; k <= w->len; k++)
		{
			compare(w->set, w->text, k);
			compare(w->set, w->text + k, w->len - k);
		}
		compare(w->set, text, w->len + 1);
		compare(w->set, text, w->len + 2);
		compare(w->set, text + 1, w->len + 1);
	}
	unit_no_surprises();
}

/* Texts made of pieces of the words of a set. */
static void
test_soups(void **state)
{
	uint64_t	seed = 90;
	int			i;

	(void) state;
	for (i = 0; i < 20000; i++)
	{
		gr_word_set set = (gr_word_set) unit_below(&seed, NSETS);
		char16_t	text[400];
		int			len = 0;
		int			n = unit_below(&seed, 4);

		while (n > 0)
		{
			const word *w = &words[unit_below(&seed, LENGTH(words))];
			int			from;
			int			to;

			if (w->set != set && !unit_chance(&seed, 2))
				continue;
			from = unit_chance(&seed, 70) ? 0 : unit_below(&seed, w->len);
			to = unit_chance(&seed, 70) ? w->len : from + unit_below(&seed, w->len - from + 1);
			memcpy(text + len, w->text + from, (size_t) (to - from) * sizeof(char16_t));
			len += to - from;
			n--;
		}
		compare(set, text, len);
	}
	unit_no_surprises();
}

static void
test_copies(void **state)
{
	int			set;

	(void) state;
	for (set = 0; set < NSETS; set++)
	{
		char16_t	all[2000];
		int			len = gr_copy_words_of((gr_word_set) set, all, LENGTH(all));
		int			n = 0;
		int			counted = 0;
		int			i;

		for (i = 0; i < LENGTH(words); i++)
			if ((int) words[i].set == set)
			{
				if (n + words[i].len > len || gr_find_text(all, len, words[i].text, words[i].len) < 0)
					unit_surprise("set %d: row %d is not copied", set, i);
				n += words[i].len;
			}
		for (i = 0; i < 256; i++)
			counted += gr_count_words_of((gr_word_set) set, i);
		for (i = 0; i < LENGTH(words); i++)
			counted -= (int) words[i].set == set;
		if (n != len || n == 0 || counted != 0)
			unit_surprise("set %d: %d characters copied, not %d", set, len, n);
		/* what has no room is left out */
		if (gr_copy_words_of((gr_word_set) set, all, len) != len || gr_copy_words_of((gr_word_set) set, all, len - 1) >= len ||
			gr_copy_words_of((gr_word_set) set, all, 0) != 0)
			unit_surprise("set %d: copied without room", set);
	}
	unit_no_surprises();
}

/* ---- ordinals, page numbers, years ---- */

#define TEXT(text)	u"" text, (int) (sizeof(u"" text) / sizeof(char16_t)) - 1

static void
test_ordinals(void **state)
{
	static const struct
	{
		const char16_t *text;
		int			len;
		int			taken;
		int			number;
	}			rows[] = {
		{TEXT("一、甲"), 2, 1}, {TEXT("十、甲"), 2, 10}, {TEXT("十一、甲"), 3, 11}, {TEXT("二十、甲"), 3, 20}, {TEXT("十九，"), 3, 19},
		{TEXT("（一）"), 0, 0}, {TEXT("(一)甲"), 3, 1}, {TEXT("(10)甲"), 4, 10}, {TEXT("(十二)"), 4, 12}, {TEXT("1)甲"), 2, 1},
		{TEXT("一)甲"), 0, 0}, {TEXT("1.甲"), 2, 1}, {TEXT("1、"), 2, 1}, {TEXT("12,甲"), 3, 12}, {TEXT("1.5"), 0, 1},
		{TEXT("1,000"), 0, 1}, {TEXT("一.5"), 2, 1}, {TEXT("123.甲"), 0, 0}, {TEXT("0.甲"), 0, 0}, {TEXT("1"), 0, 0},
		{TEXT("一甲"), 0, 0}, {TEXT("(1"), 0, 0}, {TEXT("(1.甲"), 0, 0}, {TEXT("("), 0, 0}, {TEXT(""), 0, 0}, {TEXT("甲"), 0, 0},
		{TEXT("①甲"), 1, 1}, {TEXT("⑳"), 1, 20}, {TEXT("㉑"), 0, 0}, {TEXT("㈠"), 1, 1}, {TEXT("㈩甲"), 1, 10}, {TEXT("㈪"), 0, 0},
		{TEXT("⒈"), 1, 1}, {TEXT("⒛"), 1, 20}, {TEXT("⒜"), 0, 0}, {TEXT("⑴"), 0, 0}, {TEXT("A.甲"), 0, 0},
	};
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
	{
		int			number = -1;
		int			taken = gr_ordinal_length(rows[i].text, rows[i].len, &number);

		if (taken != rows[i].taken || number != rows[i].number)
			unit_surprise("row %d: %d characters, number %d", i, taken, number);
	}
	unit_no_surprises();
}

static void
test_years(void **state)
{
	int			year = 0;

	(void) state;
	assert_int_equal(gr_year_in(TEXT("甲2021年"), &year), 1);
	assert_int_equal(year, 2021);
	assert_int_equal(gr_year_in(TEXT("2x22019"), &year), 3);
	assert_int_equal(year, 2019);
	assert_int_equal(gr_year_in(TEXT("2090"), NULL), 0);
	assert_int_equal(gr_year_in(TEXT("202"), &year), -1);
	assert_int_equal(gr_year_in(TEXT("20"), &year), -1);
	assert_int_equal(gr_year_in(TEXT("1999 2110 20x1 201x"), &year), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_soups),
		cmocka_unit_test(test_copies),
		cmocka_unit_test(test_ordinals),
		cmocka_unit_test(test_years),
	};

	return cmocka_run_group_tests_name("wordset", tests, NULL, NULL);
}
