/*
 * token.h
 *	  The tokens of a text.
 *
 * A token is the smallest thing that the passes work on: a value, a mark, an
 * empty cell, a stretch of words without white space, an empty line or a page
 * number.  A token keeps its place in the text.
 */
#ifndef GR_READ_TOKEN_H
#define GR_READ_TOKEN_H

#include <uchar.h>

#include "base.h"

typedef enum gr_token_kind
{
	GR_TOKEN_VALUE,				/* a number, perhaps with a unit or a remark */
	GR_TOKEN_MARK,				/* in place of a number: a dash, a slash, 无, 见附件 and the like */
	GR_TOKEN_EMPTY_CELL,		/* between two separators */
	GR_TOKEN_COVERED,			/* a place under a merged cell */
	GR_TOKEN_TEXT,				/* begins like a number, but is not one number */
	GR_TOKEN_WORDS,
	GR_TOKEN_EMPTY_LINE,
	GR_TOKEN_FURNITURE			/* a line of the page itself, as its number */
} gr_token_kind;

/* The separator that bounds a token. */
typedef enum gr_separator
{
	GR_BY_SPACE,				/* white space only: empty cells cannot be seen */
	GR_BY_BAR,
	GR_BY_TAB,
	GR_BY_ONE_MARK,				/* the line has one tab or bar, before the token */
	GR_BY_HTML,					/* a cell of an HTML table */
	GR_BY_STREAM				/* a cell that goes over several lines */
} gr_separator;

/*
 * A token.  text is the folded text without white space.  start and end bound
 * the source of the token in the flat text.  column counts characters of the
 * line; display counts columns of a fixed-width font, in which an ideograph
 * takes two.
 */
typedef struct gr_token
{
	const char *start;
	const char *end;
	const char16_t *text;
	uint64_t	letters;		/* gr_letters of the text: a filter of the words that it may have */
	uint16_t	len;
	uint8_t		kind;			/* gr_token_kind */
	uint8_t		separator;		/* gr_separator */
	bool		is_padding;		/* an empty cell behind the last filled one of its line */
	bool		tail;			/* padding followed it, in a row made of several lines */
	uint16_t	place;			/* index among the tokens of its line … */
	uint16_t	places;			/* … and the number of these tokens */
	uint16_t	span_bars;		/* bars of merged columns at the end of its line */
	uint32_t	line;
	uint32_t	column;
	uint32_t	column_end;
	uint32_t	display;
	uint32_t	display_end;
	uint32_t	gap;			/* characters of white space before the token */
	uint32_t	first_part;		/* a cell that goes over several lines: its first token … */
	uint32_t	parts;			/* … in the region, and how many there are; 0: none */
	int16_t		name;			/* the row that the words name (label.h), once rows are made of the tokens … */
	bool		is_bare_label;	/* … and they are a listed label, with nothing but an ordinal before it */
	uint8_t		below;			/* it stands so many lines below line, the first one of its row; 0 in most texts */
} gr_token;

/* Characters that are kept of a token.  No label is longer. */
#define GR_TOKEN_LENGTH	200

/* Returns the number of the line where the token stands. */
static inline uint32_t
gr_line_of(const gr_token *t)
{
	return t->line + t->below;
}

/* Is the cell empty, or does it lie under a merged cell? */
static inline bool
gr_is_empty_cell(const gr_token *t)
{
	return t->kind == GR_TOKEN_EMPTY_CELL || t->kind == GR_TOKEN_COVERED;
}

/* Is the token a number or a mark? */
static inline bool
gr_is_value_token(const gr_token *t)
{
	return t->kind == GR_TOKEN_VALUE || t->kind == GR_TOKEN_MARK;
}

/* Is the token words, or text that is not one number? */
static inline bool
gr_is_word_token(const gr_token *t)
{
	return t->kind == GR_TOKEN_WORDS || t->kind == GR_TOKEN_TEXT;
}

/* Does the cell hold something: a number, a mark, or text that is not one number? */
static inline bool
gr_is_filled_cell(const gr_token *t)
{
	return gr_is_value_token(t) || t->kind == GR_TOKEN_TEXT;
}

/* Do two tokens have the same text? */
static inline bool
gr_is_same_text(const gr_token *a, const gr_token *b)
{
	return a->len == b->len && (a->len == 0 || memcmp(a->text, b->text, a->len * sizeof(char16_t)) == 0);
}

/* The columns [from, to) that something takes on its line. */
typedef struct gr_column_range
{
	uint32_t	from;
	uint32_t	to;
} gr_column_range;

/* Returns the columns of a token, of a fixed-width font (display) or in characters. */
static inline gr_column_range
gr_column_range_of(const gr_token *t, bool display)
{
	return display ? (gr_column_range) {t->display, t->display_end} : (gr_column_range) {t->column, t->column_end};
}

static inline bool
gr_column_ranges_overlap(gr_column_range a, gr_column_range b)
{
	return a.from < b.to && a.to > b.from;
}

/* Extends a range over another one. */
static inline void
gr_widen_range(gr_column_range *range, gr_column_range other)
{
	range->from = other.from < range->from ? other.from : range->from;
	range->to = other.to > range->to ? other.to : range->to;
}

/* Does a word of a text set in columns stand left of another, on whatever line? */
static inline bool
gr_stands_left(const gr_token *t, const gr_token *other)
{
	return t->separator == GR_BY_SPACE && other->separator == GR_BY_SPACE &&
		t->column_end <= other->column && t->display_end <= other->display;
}

/* An array of tokens that grows in the caller's memory. */
typedef struct gr_tokens
{
	gr_token   *at;
	size_t		n;
	size_t		room;
} gr_tokens;

/* Makes room for one more token.  Returns false without memory. */
extern bool gr_grow_tokens(const gr_env *env, gr_tokens *tokens);

/* Appends a token, which the caller sets.  Returns NULL without memory. */
static inline gr_token *
gr_add_token(const gr_env *env, gr_tokens *tokens)
{
	if (tokens->n == tokens->room && !gr_grow_tokens(env, tokens))
		return NULL;
	return &tokens->at[tokens->n++];
}

/* Returns the number of at most four digits that the token is, or -1 if it is anything else. */
extern int	gr_small_number(const gr_token *t);

/* Copies text without the backslashes of Markdown.  Returns the length. */
extern size_t gr_unescape(const char *p, const char *end, char *out);

/*
 * Returns the kind of a cell by its folded text.  spaced_digits: white space
 * stood between two of its digits.
 */
extern gr_token_kind gr_token_kind_of(const gr_token *token, bool spaced_digits);

#endif							/* GR_READ_TOKEN_H */
