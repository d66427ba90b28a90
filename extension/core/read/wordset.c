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
 * The words of a set, sorted by their first characters.  begins and ends are filters: they have bit c & 63 for
 * each character c that a word begins or ends with.
 */
typedef struct word_list
{
	const set_word *words;
	int			n;
	int			shortest;
	int			longest;
	uint64_t	begins;
	uint64_t	ends;
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

static bool
passes(uint64_t filter, char16_t c)
{
	return filter >> (c & 63) & 1;
}

/* Does the text begin with the word? */
static bool
begins_so(const char16_t *text, int len, const set_word *word)
{
	return word->text[0] == text[0] && word->len <= len && is_at(text, word->text, word->len);
}

/* Returns the number of the first word that begins with the character, or one that begins with a later one. */
static int
first_with(const word_list *l, char16_t c)
{
	int			low = 0;
	int			high = l->n;

	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (l->words[middle].text[0] < c)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool
gr_begins_with_text(const char16_t *text, int len, const char16_t *word, int word_len)
{
	return len >= word_len && is_at(text, word, word_len);
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
gr_is_word_of(gr_word_set set, const char16_t *text, int len)
{
	const word_list *l = &sets[set];
	int			i;

	if (len < l->shortest || len > l->longest || !passes(l->begins, text[0]))
		return false;
	for (i = first_with(l, text[0]); i < l->n && l->words[i].text[0] == text[0]; i++)
		if (l->words[i].len == len && begins_so(text, len, &l->words[i]))
			return true;
	return false;
}

/*
 * Returns the numbers of the words in the text as bits, or only that of the first
 * word.  A word without a number has number 0.
 */
static inline uint8_t
numbers_in(const word_list *l, const char16_t *text, int len, bool first_only)
{
	uint8_t		numbers = 0;
	int			i;
	int			k;

	for (i = 0; i + l->shortest <= len; i++)
	{
		if (!passes(l->begins, text[i]))
			continue;
		for (k = first_with(l, text[i]); k < l->n && l->words[k].text[0] == text[i]; k++)
			if (begins_so(text + i, len - i, &l->words[k]))
			{
				numbers |= (uint8_t) (1 << l->words[k].number);
				if (first_only)
					return numbers;
			}
	}
	return numbers;
}

bool
gr_has_word_of(gr_word_set set, const char16_t *text, int len)
{
	return numbers_in(&sets[set], text, len, true) != 0;
}

bool
gr_may_have_word_of(gr_word_set set, uint64_t letters, int len)
{
	const word_list *l = &sets[set];
	int			i;

	if (len < l->shortest)
		return false;

	for (i = 0; i < l->n; i++)
		if ((l->words[i].letters & ~letters) == 0)
			return true;
	return false;
}

uint64_t
gr_common_letters(gr_word_set set)
{
	const word_list *l = &sets[set];
	uint64_t	letters = ~UINT64_C(0);
	int			i;

	for (i = 0; i < l->n; i++)
		letters &= l->words[i].letters;
	return letters;
}

uint64_t
gr_first_letters(gr_word_set set)
{
	return sets[set].begins;
}

bool
gr_may_begin_word_of(gr_word_set set, char16_t c)
{
	const word_list *l = &sets[set];
	int			i = passes(l->begins, c) ? first_with(l, c) : l->n;

	return i < l->n && l->words[i].text[0] == c;
}

bool
gr_is_in_word_of(gr_word_set set, const char16_t *text, int len)
{
	return gr_numbers_with_piece(set, text, len) != 0;
}

int
gr_begins_with_word_of(gr_word_set set, const char16_t *text, int len)
{
	int			number;

	return gr_longest_column_word(set, text, len, &number);
}

int
gr_ends_with_word_of(gr_word_set set, const char16_t *text, int len)
{
	const word_list *l = &sets[set];
	int			longest = 0;
	int			i;

	if (len < l->shortest || !passes(l->ends, text[len - 1]))
		return 0;
	for (i = 0; i < l->n; i++)
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

	for (i = 0; i < l->n; i++)
		if (n + l->words[i].len <= room)
		{
			memcpy(out + n, l->words[i].text, (size_t) l->words[i].len * sizeof(char16_t));
			n += l->words[i].len;
		}
	return n;
}

bool
gr_begins_with_column_word(gr_word_set set, int number, const char16_t *text, int len)
{
	const word_list *l = &sets[set];
	int			i;

	if (len == 0)
		return false;
	for (i = first_with(l, text[0]); i < l->n && l->words[i].text[0] == text[0]; i++)
		if (l->words[i].number == number && begins_so(text, len, &l->words[i]))
			return true;
	return false;
}

int
gr_longest_column_word(gr_word_set set, const char16_t *text, int len, int *number)
{
	const word_list *l = &sets[set];
	int			longest = 0;
	int			i;

	if (len < l->shortest || !passes(l->begins, text[0]))
		return 0;
	for (i = first_with(l, text[0]); i < l->n && l->words[i].text[0] == text[0]; i++)
		if (l->words[i].len > longest && begins_so(text, len, &l->words[i]))
		{
			longest = l->words[i].len;
			*number = l->words[i].number;
		}
	return longest;
}

uint8_t
gr_numbers_in(gr_word_set set, const char16_t *text, int len)
{
	return numbers_in(&sets[set], text, len, false);
}

uint8_t
gr_numbers_with_piece(gr_word_set set, const char16_t *text, int len)
{
	const word_list *l = &sets[set];
	uint8_t		numbers = 0;
	int			i;

	for (i = 0; i < l->n && len > 0; i++)
		if (gr_find_text(l->words[i].text, l->words[i].len, text, len) >= 0)
			numbers |= (uint8_t) (1 << l->words[i].number);
	return numbers;
}

int
gr_count_words_of(gr_word_set set, int number)
{
	const word_list *l = &sets[set];
	int			n = 0;
	int			i;

	for (i = 0; i < l->n; i++)
		n += l->words[i].number == number;
	return n;
}

bool
gr_column_word_has_letter(gr_word_set set, int number, char16_t c)
{
	const word_list *l = &sets[set];
	int			i;

	for (i = 0; i < l->n; i++)
		if (l->words[i].number == number &&
			gr_find_text(l->words[i].text, l->words[i].len, &c, 1) >= 0)
			return true;
	return false;
}

bool
gr_column_word_has_length(gr_word_set set, int number, int len)
{
	const word_list *l = &sets[set];
	int			i;

	for (i = 0; i < l->n; i++)
		if (l->words[i].number == number && l->words[i].len == len)
			return true;
	return false;
}

bool
gr_column_word_goes_on(gr_word_set set, int number, int len, const char16_t *text, int text_len)
{
	const word_list *l = &sets[set];
	int			i;

	for (i = 0; i < l->n; i++)
		if (l->words[i].number == number &&
			gr_begins_with_text(l->words[i].text + len, l->words[i].len - len, text, text_len))
			return true;
	return false;
}

int
gr_year_in(const char16_t *text, int len, int *year)
{
	int			i;

	for (i = 0; i + 4 <= len; i++)
		if (text[i] == u'2' && text[i + 1] == u'0' && gr_is_digit(text[i + 2]) && gr_is_digit(text[i + 3]))
		{
			if (year)
				*year = 2000 + (text[i + 2] - u'0') * 10 + (text[i + 3] - u'0');
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
gr_ordinal_length(const char16_t *text, int len, int *number)
{
	int			i = 0;
	bool		digits;
	bool		open;

	*number = 0;
	if (len == 0 || (text[0] >= 0x4E00 && gr_ordinal_numeral(text[0]) == 0))
		return 0;
	if (text[0] >= 0x2460 && text[0] <= 0x2473)	/* ① to ⑳ */
	{
		*number = text[0] - 0x2460 + 1;
		return 1;
	}
	if (text[0] >= 0x3220 && text[0] <= 0x3229)	/* ㈠ to ㈩ */
	{
		*number = text[0] - 0x3220 + 1;
		return 1;
	}
	if (text[0] >= 0x2488 && text[0] <= 0x249B)	/* ⒈ to ⒛ */
	{
		*number = text[0] - 0x2488 + 1;
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
