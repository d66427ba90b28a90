/*
 * head_internal.h
 *	  What the files that read the head of part three share.
 */
#ifndef GR_HEAD_INTERNAL_H
#define GR_HEAD_INTERNAL_H

#include "head.h"

/* Words of a head; more of them are no head. */
#define GR_MOST_HEAD_WORDS	64

typedef struct gr_head_word
{
	int			column;			/* 0 to 6, GR_COLUMN_GROUP or GR_COLUMN_FOREIGN */
	const gr_token *token;		/* its first */
} gr_head_word;

typedef struct gr_head_words
{
	gr_head_word at[GR_MOST_HEAD_WORDS];
	int			n;
	int			unknown;		/* how many of them are foreign */
	const gr_token *foreign[GR_MOST_HEAD_WORDS];
	gr_words_joined matched;	/* the letters of the known ones */
} gr_head_words;

/* What the head says by the places of its words, seen in one way. */
typedef struct gr_placed_head
{
	int			n;
	int			columns[GR_MOST_COLUMNS];
	bool		empty[GR_MOST_COLUMNS];	/* nothing stands over the column */
	gr_words_joined texts[GR_MOST_COLUMNS];
} gr_placed_head;

/* ---- words and columns (head_words.c) ---- */

/*
 * What text names in a head: a column, GR_COLUMN_GROUP, GR_COLUMN_FOREIGN.
 * *silent: it belongs to a head, but names no column.
 */
extern int	gr_head_column(const char16_t *text, int len, int year, bool *silent);

/* Words that belong to the head or the page, but say nothing of a column. */
extern bool gr_is_head_note(const gr_token *t);

/* The form's own columns in their order. */
extern void gr_set_official(gr_head *head);

/* These columns, which the head names. */
extern void gr_set_named(gr_head *head, const int *columns, int n);

/* Are these the form's columns, each once, and nothing else? */
extern bool gr_is_permutation(const int *columns, int n);

/* Does every column stand in the form behind the one before it? */
extern bool gr_columns_ascend(const int *columns, int n);

/* The words of a zone, those broken over several tokens joined. */
extern void gr_collect_head(const gr_token_list *zone, int year, gr_head_words *words);

/* ---- heads in pieces (torn.c) ---- */

/* The head by the places of its words over these columns. */
extern void gr_place_head(const gr_token_list *zone, const gr_columns *view, int year,
					gr_placed_head *out);

/* Try the places of the words: true if they decide. */
extern bool gr_head_by_places(const gr_placed_head *placed, int n, gr_head *head);

/* Are the unknown words just the letters of the missing official ones? */
extern bool gr_is_torn_head(const gr_head_words *words);

/*
 * Is the one foreign word, beside six columns of the form, another word than the
 * missing one?  A piece of that is no foreign word.
 */
extern bool gr_is_another_word(const gr_head_words *words);

/* Read a head whose words are in pieces. */
extern void gr_read_torn_head(const gr_token_list *zone, const gr_head_words *words,
					const gr_placed_head *placed, int n, gr_head *head);

#endif							/* GR_HEAD_INTERNAL_H */
