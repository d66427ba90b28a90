/*
 * wordset.h
 *	  Finds known words in the folded text of tokens.
 */
#ifndef GR_READ_WORDSET_H
#define GR_READ_WORDSET_H

#include <stdbool.h>
#include <stdint.h>
#include <uchar.h>

#include "text/numeral.h"
#include "token.h"

/* The sets of words in forms/wordsets.def, which describes each. */
typedef enum gr_word_set
{
	GR_SET_FORBID,
	GR_SET_OVER_TURN,
	GR_SET_CORRECTION,
	GR_SET_HEAD_BRACKET,
	GR_SET_EXPLAINS,
	GR_SET_ROW_NOTE,
	GR_SET_TURN,
	GR_SET_HARMLESS,
	GR_SET_REMARK,
	GR_SET_NO_REMARK,
	GR_SET_BRACKET_UNIT,
	GR_SET_FOREIGN_UNIT,
	GR_SET_LOOSE_UNIT,
	GR_SET_EMPTY_CELL,
	GR_SET_CELL_TEXT,
	GR_SET_HEAD_NOTE,
	GR_SET_NOTE_BEGIN,
	GR_SET_NOTE_END,
	GR_SET_GROUP_LABEL,
	GR_SET_GROUP,
	GR_SET_OTHER_HANDLING,
	GR_SET_ANNEX,
	GR_SET_YEAR_TITLE,
	GR_SET_YEAR_NONE,
	GR_SET_OTHER_TABLE,
	GR_SET_TABLE_SAID,
	GR_SET_HEADING_SAID,
	GR_SET_AREA,
	GR_SET_TABLE_DATA,
	GR_SET_TABLE_UNTIL,
	GR_SET_UNIT_NOTE,
	GR_SET_UNIT_IS,
	GR_SET_UNIT_REMARK,
	GR_SET_UNIT_SAID,
	GR_SET_UNIT_SIGN,
	GR_SET_UNIT_BESIDE,
	GR_SET_UNIT_MORE,
	GR_SET_UNIT_PER,
	GR_SET_UNIT_OF_AMOUNT,
	GR_SET_HEADING_END,
	GR_SET_ROW_OF_HEADS,
	GR_SET_CLAUSE,
	GR_SET_PLACE,
	GR_SET_HEAD_TURN,
	GR_SET_HEAD_TURN_LAST,
	GR_SET_REMARKS_HEAD,
	GR_SET_HEAD_LETTERS,
	GR_SET_HEAD_START,
	GR_SET_HEAD_HALF,
	GR_SET_NUMBER_COLUMN,
	GR_SET_COLLECTOR,
	GR_SET_PAGE_FOOT,
	GR_SET_COUNTED,
	GR_SET_ROW_OF_HEADS_HALF,
	GR_SET_CORNER,
	GR_SET_CLAUSE_END,
	GR_SET_UNIT,				/* number: a gr_unit or another kind of unit, see wordsets.def */
	GR_SET_RECONSIDERATION,
	GR_SET_RESULT,
	GR_SET_ROW_OF_COUNTS,
	GR_SET_PROCEEDINGS_LETTERS,
	GR_SET_HALF_OUTCOME,
	GR_SET_OUTCOME_HALF,
	GR_SET_OUTCOME_TORN,
	GR_SET_OUTCOME,				/* number: the column of part four */
	GR_SET_REPORT_TITLE,
	GR_SET_TITLE_END,
	GR_SET_SUM_NOTE,
	GR_SET_FIRST_ROW,
	GR_SET_HEAD_OPENS,
	GR_SET_CLAUSE_HEAD,
	GR_SET_CONTENTS,
	GR_SET_FIRST_OUTCOME,
	GR_SET_BEHIND_RECONSIDERATION,
	GR_SET_ADMINISTRATIVE,
	GR_SET_HEADING_OVERVIEW,
	GR_SET_HEADING_DISCLOSURES,
	GR_SET_HEADING_APPLICATIONS,
	GR_SET_HEADING_PROCEEDINGS,
	GR_SET_HEADING_LAST,
	GR_SET_FORM_DISCLOSURES,	/* number: the form */
	GR_SET_FORM_APPLICATIONS,	/* number: the form */
	GR_SET_FORM_LABEL,			/* number: the form */
	GR_SET_HEAD_PIECE,			/* number: the column of part three, from 0 */
	GR_SET_HEAD_WORD			/* number: the same */
} gr_word_set;

/* Does the text have an ideograph? */
extern bool gr_has_ideograph(const char16_t *text, int len);

/* Filters of a set's words: bit c & 63 for each character c … */
typedef struct gr_set_letters
{
	uint64_t	first;			/* … with which a word begins */
	uint64_t	common;			/* … that all words have */
} gr_set_letters;

extern const gr_set_letters gr_letters_of[];

static inline uint64_t
gr_first_letters(gr_word_set set)
{
	return gr_letters_of[set].first;
}

static inline uint64_t
gr_common_letters(gr_word_set set)
{
	return gr_letters_of[set].common;
}

/* Returns false if none of the set's words begins with the character.  A fast test; may return true otherwise. */
static inline bool
gr_passes_first_letters(gr_word_set set, char16_t c)
{
	return gr_first_letters(set) >> (c & 63) & 1;
}

/* The slow path of gr_is_word_of.  The text is not empty. */
extern bool gr_is_listed_word(gr_word_set set, const char16_t *text, int len);

/* Is the text one of the set's words? */
static inline bool
gr_is_word_of(gr_word_set set, const char16_t *text, int len)
{
	return len > 0 && gr_passes_first_letters(set, text[0]) && gr_is_listed_word(set, text, len);
}

/* Does the text contain one of the set's words? */
extern bool gr_has_word_of(gr_word_set set, const char16_t *text, int len);

/* Returns the letters of a text as a filter: bit c & 63 for each character c. */
static inline uint64_t
gr_letters(const char16_t *text, int len)
{
	uint64_t	letters = 0;
	int			i;

	for (i = 0; i + 4 <= len; i += 4)
	{
		letters |= UINT64_C(1) << (text[i] & 63);
		letters |= UINT64_C(1) << (text[i + 1] & 63);
		letters |= UINT64_C(1) << (text[i + 2] & 63);
		letters |= UINT64_C(1) << (text[i + 3] & 63);
	}
	for (; i < len; i++)
		letters |= UINT64_C(1) << (text[i] & 63);
	return letters;
}

/* The slow path of gr_may_have_word_of. */
extern bool gr_may_have_any_word_of(gr_word_set set, uint64_t letters, int len);

/* Returns false if a text of these letters and this length contains none of the set's words. */
static inline bool
gr_may_have_word_of(gr_word_set set, uint64_t letters, int len)
{
	return (gr_common_letters(set) & ~letters) == 0 && gr_may_have_any_word_of(set, letters, len);
}

/* Does the token contain one of the set's words? */
static inline bool
gr_token_has_word_of(gr_word_set set, const gr_token *t)
{
	return (gr_common_letters(set) & ~t->letters) == 0 && gr_has_word_of(set, t->text, t->len);
}

/* The slow path of gr_may_begin_word_of. */
extern bool gr_begins_any_word_of(gr_word_set set, char16_t c);

/* Does one of the set's words begin with the character? */
static inline bool
gr_may_begin_word_of(gr_word_set set, char16_t c)
{
	return gr_passes_first_letters(set, c) && gr_begins_any_word_of(set, c);
}

/* Is the text part of one of the set's words? */
extern bool gr_is_in_word_of(gr_word_set set, const char16_t *text, int len);

/* Returns the length of the longest word that the text begins with, or 0, and its number. */
extern int	gr_longest_column_word(gr_word_set set, const char16_t *text, int len, int *number);

/* Return the length of the longest word that the text begins or ends with, or 0. */
static inline int
gr_begins_with_word_of(gr_word_set set, const char16_t *text, int len)
{
	int			number;

	return len > 0 && gr_passes_first_letters(set, text[0]) ? gr_longest_column_word(set, text, len, &number) : 0;
}

extern int	gr_ends_with_word_of(gr_word_set set, const char16_t *text, int len);

/* Copies the set's words one after another.  Returns the number of characters. */
extern int	gr_copy_words_of(gr_word_set set, char16_t *out, int room);

/*
 * Returns the numbers of the words that the text contains, as bits.  The numbers
 * of the set are below 8.
 */
extern uint8_t gr_numbers_in(gr_word_set set, const char16_t *text, int len);

/* Returns the numbers of the words that the text is a piece of, as bits.  They are below 8. */
extern uint8_t gr_numbers_with_piece(gr_word_set set, const char16_t *text, int len);

/*
 * Returns the numbers that have each letter of the text in one of their words, as bits;
 * all bits for an empty text.  They are below 8.
 */
extern uint8_t gr_numbers_with_letters(gr_word_set set, const char16_t *text, int len);

/* Returns how many words of the set have this number. */
extern int	gr_count_words_of(gr_word_set set, int number);

/*
 * Does a word with this number have exactly this length?  Does one continue with
 * the text after len characters?
 */
extern bool gr_column_word_has_length(gr_word_set set, int number, int len);
extern bool gr_column_word_goes_on(gr_word_set set, int number, int len, const char16_t *text, int text_len);

/* Does the text begin with the word? */
extern bool gr_begins_with_text(const char16_t *text, int len, const char16_t *word, int word_len);

/* Returns the first index of a word in a text, or -1. */
extern int	gr_find_text(const char16_t *text, int len, const char16_t *word, int word_len);

/* Returns the index of the first year 20xx in the text, as 2021 or 二〇二一, or -1.  year may be NULL. */
extern int	gr_year_in(const char16_t *text, int len, int *year);

/* The slow path of gr_ordinal_length.  The text is not empty. */
extern int	gr_read_ordinal(const char16_t *text, int len, int *number);

/*
 * Returns the length of an ordinal at the beginning, as 一、 (一) 1. (1) ①, or
 * 0.  *number: its value.
 */
static inline int
gr_ordinal_length(const char16_t *text, int len, int *number)
{
	*number = 0;
	return len == 0 || (gr_is_han(text[0]) && gr_ordinal_numeral(text[0]) == 0) ? 0 : gr_read_ordinal(text, len, number);
}

/* Does the text open a block of part two?  It begins like 第二十条…, or contains 信息内容. */
extern bool gr_opens_block(const char16_t *text, int len);

#endif							/* GR_READ_WORDSET_H */
