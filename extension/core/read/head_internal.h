/*
 * head_internal.h
 *	  What the files that read the head of part three share.
 */
#ifndef GR_HEAD_INTERNAL_H
#define GR_HEAD_INTERNAL_H

#include "head.h"

/* Most words of a head. */
#define GR_MOST_HEAD_WORDS	64

typedef struct gr_head_word
{
	int			column;			/* 0 to 6, GR_COLUMN_GROUP or GR_COLUMN_FOREIGN */
	bool		other_unit;		/* the word states a unit that no count has */
	const gr_token *token;		/* its first token */
} gr_head_word;

typedef struct gr_head_words
{
	gr_head_word at[GR_MOST_HEAD_WORDS];
	int			n;
	bool		glued;			/* columns are printed without a space between them */
	int			unknown;		/* how many words are foreign */
	const gr_token *foreign[GR_MOST_HEAD_WORDS];
	unsigned	other_units;	/* columns whose word states a unit that no count has, one bit each */
	gr_words_joined matched;	/* the letters of the known words */
} gr_head_words;

/* The words over each column, joined, for one view. */
typedef struct gr_placed_head
{
	int			n;
	int			columns[GR_MOST_COLUMNS];
	bool		empty[GR_MOST_COLUMNS];	/* no word stands over the column */
	gr_words_joined texts[GR_MOST_COLUMNS];
} gr_placed_head;

/* ---- words and columns (head_words.c) ---- */

/* Sets the form's columns in the form's order. */
extern void gr_set_official(gr_head *head);

/* Sets the columns that the head names. */
extern void gr_set_named(gr_head *head, const int *columns, int n);

/* Are these the form's columns, each once, and nothing else? */
extern bool gr_is_permutation(const int *columns, int n);

/* Are the columns in the form's order? */
extern bool gr_columns_ascend(const int *columns, int n);

/* Collects the words of a zone.  Joins words that are broken over several tokens. */
extern void gr_collect_head(const gr_token_list *zone, int year, gr_head_words *words);

/* ---- heads in pieces (torn.c) ---- */

/* Finds the words over each column of a view, and the columns that they name. */
extern void gr_place_head(const gr_token_list *zone, const gr_columns *view, int year,
						  gr_placed_head *out);

/* Reads a head by the places of its words.  Returns false if the places do not decide. */
extern bool gr_head_by_places(const gr_placed_head *placed, int n, gr_head *head);

/*
 * Joins the words of a text set in columns that stand one below another.  Are
 * they then the form's columns in the form's order?  自然人 and 总计 are as high
 * as the whole head, so the lines of the words show no order.
 */
extern bool gr_stacks_ascend(const gr_token_list *zone, int year);

/* Are the letters of the unknown words just those of the missing words of the form? */
extern bool gr_is_torn_head(const gr_head_words *words);

/*
 * Is the only foreign word another word than the one that is missing beside six
 * columns of the form?  A piece of the missing word is not foreign.
 */
extern bool gr_is_another_word(const gr_head_words *words);

/* Reads a head whose words are in pieces. */
extern void gr_read_torn_head(const gr_token_list *zone, const gr_head_words *words,
							  const gr_placed_head *placed, int n, gr_head *head);

/* ---- broken words (pieces.c) ---- */

/*
 * Are the pieces, line by line from left to right, those of the form's head in the
 * form's order?  framed: a line shows that 自然人 is left of the organisations and
 * 总计 right of them.
 */
extern bool gr_pieces_make_head(const gr_token *const *pieces, int n, bool framed);

#endif							/* GR_HEAD_INTERNAL_H */
