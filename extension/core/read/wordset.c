/*
 * wordset.c
 *	  Pass 2: finds known words in the folded text of tokens.
 */
#include "wordset.h"

#include "text/numeral.h"

typedef struct set_word
{
	const char16_t *text;
	uint8_t		len;
	uint8_t		number;			/* 0 if the words of the set have no numbers */
	uint64_t	letters;		/* gr_letters of the word */
} set_word;

/*
 * The words of a set, sorted by bit c & 63 of their first characters c, then by c, the
 * longest first.  The words whose first character has bit b are those from number
 * before[b] to before[b + 1].  ends has bit c & 63 for each character c that a word ends
 * with.
 */
typedef struct word_list
{
	const set_word *words;
	int			shortest;
	int			longest;
	uint64_t	ends;
	uint8_t		before[65];
} word_list;

#include "forms/wordsets.inc"

static bool
is_at(const char16_t *text, const char16_t *word, int len)
{
	int			i;

	for (i = 0; i < len && text[i] == word[i]; i++)
		;
	return i == len;
}

/* Returns the first of the words that may begin with the character. */
static const set_word *
first_with(const word_list *l, char16_t c)
{
	return l->words + l->before[c & 63];
}

/* Returns the end of these words. */
static const set_word *
end_of_first_with(const word_list *l, char16_t c)
{
	return l->words + l->before[(c & 63) + 1];
}

bool
gr_begins_with_text(const char16_t *text, int len, const char16_t *word, int word_len)
{
	return len >= word_len && is_at(text, word, word_len);
}

/* Returns the longest word that the text begins with, or NULL. */
static const set_word *
word_at(const word_list *l, const char16_t *text, int len)
{
	const set_word *word = first_with(l, text[0]);
	const set_word *end = end_of_first_with(l, text[0]);

	for (; word < end; word++)
		if (gr_begins_with_text(text, len, word->text, word->len))
			return word;
	return NULL;
}

int
gr_find_text(const char16_t *text, int len, const char16_t *word, int word_len)
{
	int			i;

	for (i = 0; i + word_len <= len; i++)
		if (text[i] == word[0] && is_at(text + i, word, word_len))
			return i;
	return -1;
}

bool
gr_has_ideograph(const char16_t *text, int len)
{
	int			i;

	for (i = 0; i < len && !gr_is_han(text[i]); i++)
		;
	return i < len;
}

bool
gr_is_listed_word(gr_word_set set, const char16_t *text, int len)
{
	const word_list *l = &sets[set];
	const set_word *word;

	for (word = first_with(l, text[0]); word < end_of_first_with(l, text[0]); word++)
		if (word->len == len && is_at(text, word->text, len))
			return true;
	return false;
}

bool
gr_has_word_of(gr_word_set set, const char16_t *text, int len)
{
	const uint64_t letters = gr_first_letters(set);
	const word_list *l = &sets[set];
	int			last = len - l->shortest;
	int			i;

	for (i = 0; i <= last; i++)
		if ((letters >> (text[i] & 63) & 1) && word_at(l, text + i, len - i))
			return true;
	return false;
}

bool
gr_may_have_any_word_of(gr_word_set set, uint64_t letters, int len)
{
	const word_list *l = &sets[set];
	int			i;

	if (len < l->shortest)
		return false;
	for (i = 0; i < l->before[64]; i++)
		if ((l->words[i].letters & ~letters) == 0)
			return true;
	return false;
}

bool
gr_begins_any_word_of(gr_word_set set, char16_t c)
{
	const set_word *word;

	for (word = first_with(&sets[set], c); word < end_of_first_with(&sets[set], c); word++)
		if (word->text[0] == c)
			return true;
	return false;
}

bool
gr_is_in_word_of(gr_word_set set, const char16_t *text, int len)
{
	return gr_numbers_with_piece(set, text, len) != 0;
}

int
gr_ends_with_word_of(gr_word_set set, const char16_t *text, int len)
{
	const word_list *l = &sets[set];
	int			longest = 0;
	int			i;

	if (len < l->shortest || (l->ends >> (text[len - 1] & 63) & 1) == 0)
		return 0;
	for (i = 0; i < l->before[64]; i++)
	{
		const set_word *word = &l->words[i];

		if (word->len <= len && word->len > longest &&
			is_at(text + len - word->len, word->text, word->len))
			longest = word->len;
	}
	return longest;
}

int
gr_copy_words_of(gr_word_set set, char16_t *out, int room)
{
	const word_list *l = &sets[set];
	int			n = 0;
	int			i;

	for (i = 0; i < l->before[64]; i++)
		if (n + l->words[i].len <= room)
		{
			memcpy(out + n, l->words[i].text, (size_t) l->words[i].len * sizeof(char16_t));
			n += l->words[i].len;
		}
	return n;
}

int
gr_longest_column_word(gr_word_set set, const char16_t *text, int len, int *number)
{
	const set_word *word = len > 0 ? word_at(&sets[set], text, len) : NULL;

	if (!word)
		return 0;
	*number = word->number;
	return word->len;
}

uint8_t
gr_numbers_in(gr_word_set set, const char16_t *text, int len)
{
	const word_list *l = &sets[set];
	const set_word *word;
	uint8_t		numbers = 0;
	int			i;

	for (i = 0; i + l->shortest <= len; i++)
		for (word = first_with(l, text[i]); word < end_of_first_with(l, text[i]); word++)
			if (gr_begins_with_text(text + i, len - i, word->text, word->len))
				numbers |= (uint8_t) (1 << word->number);
	return numbers;
}

uint8_t
gr_numbers_with_piece(gr_word_set set, const char16_t *text, int len)
{
	const word_list *l = &sets[set];
	uint8_t		numbers = 0;
	int			i;

	for (i = 0; i < l->before[64] && len > 0; i++)
		if (gr_find_text(l->words[i].text, l->words[i].len, text, len) >= 0)
			numbers |= (uint8_t) (1 << l->words[i].number);
	return numbers;
}

uint8_t
gr_numbers_with_letters(gr_word_set set, const char16_t *text, int len)
{
	uint8_t		numbers = UINT8_MAX;
	int			i;

	for (i = 0; i < len; i++)
		numbers &= gr_numbers_with_piece(set, text + i, 1);
	return numbers;
}

int
gr_count_words_of(gr_word_set set, int number)
{
	const word_list *l = &sets[set];
	int			n = 0;
	int			i;

	for (i = 0; i < l->before[64]; i++)
		n += l->words[i].number == number;
	return n;
}

bool
gr_column_word_has_length(gr_word_set set, int number, int len)
{
	const word_list *l = &sets[set];
	int			i;

	for (i = 0; i < l->before[64]; i++)
		if (l->words[i].number == number && l->words[i].len == len)
			return true;
	return false;
}

bool
gr_column_word_goes_on(gr_word_set set, int number, int len, const char16_t *text, int text_len)
{
	const word_list *l = &sets[set];
	int			i;

	for (i = 0; i < l->before[64]; i++)
		if (l->words[i].number == number &&
			gr_begins_with_text(l->words[i].text + len, l->words[i].len - len, text, text_len))
			return true;
	return false;
}

static int
year_digit(char16_t c)
{
	return gr_is_digit(c) ? c - u'0' : gr_numeral(c);
}

int
gr_year_in(const char16_t *text, int len, int *year)
{
	int			i;

	for (i = 0; i + 4 <= len; i++)
	{
		int			tens;
		int			ones;

		if ((text[i] != u'2' && text[i] != u'二') || year_digit(text[i + 1]) != 0)
			continue;
		tens = year_digit(text[i + 2]);
		ones = year_digit(text[i + 3]);
		if (tens < 0 || ones < 0)
			continue;
		if (year)
			*year = 2000 + 10 * tens + ones;
		return i;
	}
	return -1;
}

/* Reads a number of at most two digits or ideographs from *i on. */
static int
read_number(const char16_t *text, int len, int *i, bool *digits)
{
	int			number = 0;
	int			from = *i;

	*digits = *i < len && gr_is_digit(text[*i]);
	while (*i < len && *i - from < 2)
	{
		char16_t	c = text[*i];
		int			ideograph = gr_ordinal_numeral(c);

		if (*digits ? !gr_is_digit(c) : ideograph == 0)
			break;
		if (*digits)
			number = 10 * number + (c - u'0');
		else if (*i > from)
			number = ideograph == 10 ? number * 10 : number + ideograph;
		else
			number = ideograph;
		++*i;
	}
	return number;
}

int
gr_read_ordinal(const char16_t *text, int len, int *number)
{
	static const char16_t signs[][2] = {{u'①', u'⑳'}, {u'㈠', u'㈩'}, {u'⒈', u'⒛'}};
	int			i;
	bool		digits;
	bool		open;

	for (i = 0; i < 3 && text[0] >= 0x2460 && text[0] < 0x4E00; i++)
		if (text[0] >= signs[i][0] && text[0] <= signs[i][1])
		{
			*number = text[0] - signs[i][0] + 1;
			return 1;
		}
	open = text[0] == u'(';
	i = open;
	*number = read_number(text, len, &i, &digits);
	if (*number > 0 && i < len)
	{
		char16_t	c = text[i];

		if (c == u')' && (open || digits))
			return i + 1;
		if (!open && (c == u'、' || c == u'.' || c == u',' || c == u'，'))
			return digits && i + 1 < len && gr_is_digit(text[i + 1]) ? 0 : i + 1;
	}
	*number = 0;
	return 0;
}

bool
gr_opens_block(const char16_t *text, int len)
{
	return gr_begins_with_word_of(GR_SET_CLAUSE, text, len) > 0 ||
		gr_has_word_of(GR_SET_ROW_OF_HEADS, text, len);
}
