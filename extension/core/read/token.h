/*
 * token.h
 *	  The text as tokens: values, marks, blank cells and words, with their places.
 */
#ifndef GR_READ_TOKEN_H
#define GR_READ_TOKEN_H

#include <uchar.h>

#include "base.h"

typedef enum gr_token_kind
{
	GR_TOKEN_VALUE,				/* a number, perhaps with a unit or a remark */
	GR_TOKEN_MARK,				/* a dash, a slash, 无 and the like */
	GR_TOKEN_BLANK,				/* an empty cell that separators show */
	GR_TOKEN_COVERED,			/* a place under a merged cell */
	GR_TOKEN_TEXT,				/* begins like a number, but is not one number */
	GR_TOKEN_WORDS,
	GR_TOKEN_EMPTY_LINE,
	GR_TOKEN_FURNITURE			/* a line of the page, as its number */
} gr_token_kind;

/* What shows where a token begins and ends. */
typedef enum gr_separator
{
	GR_BY_SPACE,				/* white space only: no blank cell is visible */
	GR_BY_BAR,
	GR_BY_TAB,
	GR_BY_ONE_TAB,				/* a tab before it, and nothing else on the line */
	GR_BY_HTML,					/* a cell of an HTML table */
	GR_BY_STREAM				/* a cell put together from several lines */
} gr_separator;

/* What a blank cell at the edge of a line may be. */
typedef enum gr_edge
{
	GR_EDGE_NONE,
	GR_EDGE_LEADING,			/* before the first bar of a line */
	GR_EDGE_PADDING				/* behind the last filled cell of a line */
} gr_edge;

/*
 * A token.  text has its folded characters without white space; start and end
 * are the same in the flat text.  column counts characters of the line, display
 * counts columns of a fixed-width font, where an ideograph takes two.
 */
typedef struct gr_token
{
	const char *start;
	const char *end;
	const char16_t *text;
	uint16_t	len;
	uint8_t		kind;			/* gr_token_kind */
	uint8_t		separator;		/* gr_separator */
	uint8_t		edge;			/* gr_edge */
	uint8_t		tail;			/* of a row put together: padding followed it */
	uint16_t	place;			/* index among the tokens of its line … */
	uint16_t	places;			/* … and how many those are */
	uint16_t	span_bars;		/* bars of merged columns at the end of its line */
	uint32_t	line;
	uint32_t	column;
	uint32_t	column_end;
	uint32_t	display;
	uint32_t	display_end;
	uint32_t	gap;			/* characters of white space before it */
	uint32_t	first_part;		/* of a cell over several lines: its tokens … */
	uint32_t	parts;			/* … in the region, or 0 */
} gr_token;

/* Characters of a token that are kept; no label is longer. */
#define GR_TOKEN_LENGTH	200

/* A cell that is empty or lies under another. */
static inline bool
gr_is_empty_cell(const gr_token *t)
{
	return t->kind == GR_TOKEN_BLANK || t->kind == GR_TOKEN_COVERED;
}

/* A number or a mark. */
static inline bool
gr_is_value_token(const gr_token *t)
{
	return t->kind == GR_TOKEN_VALUE || t->kind == GR_TOKEN_MARK;
}

/* Words, or text that is neither a word nor a number. */
static inline bool
gr_is_word_token(const gr_token *t)
{
	return t->kind == GR_TOKEN_WORDS || t->kind == GR_TOKEN_TEXT;
}

static inline bool
gr_is_digit_char(char16_t c)
{
	return c >= u'0' && c <= u'9';
}

/* An array of tokens that grows in the caller's memory. */
typedef struct gr_tokens
{
	gr_token   *at;
	size_t		n;
	size_t		room;
} gr_tokens;

/* Make room for another token; false: no memory. */
extern bool gr_grow_tokens(const gr_env *env, gr_tokens *tokens);

/* Append an empty token, or give NULL without memory. */
static inline gr_token *
gr_add_token(const gr_env *env, gr_tokens *tokens)
{
	if (tokens->n == tokens->room && !gr_grow_tokens(env, tokens))
		return NULL;
	tokens->at[tokens->n] = (gr_token) {0};
	return &tokens->at[tokens->n++];
}

/* Copy text without the backslashes that Markdown writes; gives the length. */
extern size_t gr_unescape(const char *p, const char *end, char *out);

/* What the folded text of a cell is; start and end are its source. */
extern gr_token_kind gr_token_kind_of(const gr_token *token, bool spaced_digits);

#endif							/* GR_READ_TOKEN_H */
