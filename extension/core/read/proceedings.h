/*
 * proceedings.h
 *	  Part four while it is read: the outcomes over its columns, the captions over
 *	  these, and its rows.
 */
#ifndef GR_PROCEEDINGS_H
#define GR_PROCEEDINGS_H

#include "reader.h"

#define GR_OUTCOMES	GR_WIDTH_PROCEEDINGS	/* columns under each caption */
#define GR_CAPTIONS	3
#define GR_ALL_OUTCOMES	(GR_CAPTIONS * GR_OUTCOMES)

/* Instead of a caption (0 to 2): the head over the second and third. */
#define GR_LITIGATION	3

/* Words of the head before a row. */
#define GR_MOST_ZONE	96

/* The words before a row, understood. */
typedef struct gr_outcome_head
{
	gr_token_list zone;			/* from the first word of a head on */
	int			nleaf;
	int			leaf[GR_MOST_ZONE];	/* outcomes, 0 to 4 */
	const gr_token *leaf_token[GR_MOST_ZONE];
	int			ncaptions;
	int			caption[GR_MOST_ZONE];	/* 0 to 2, or GR_LITIGATION */
	const gr_token *caption_token[GR_MOST_ZONE];
	bool		torn;			/* into pieces that are the letters of the form's words */
	bool		foreign;		/* other words */
} gr_outcome_head;

/* Rows of values before and between heads. */
#define GR_MOST_OUTCOME_ROWS	8

/* A row that was read. */
typedef struct gr_outcome_row
{
	const gr_group *group;
	int			n;
	int			item[GR_ALL_OUTCOMES];
	gr_found	cells[GR_ALL_OUTCOMES];
} gr_outcome_row;

/* Part four while it is read. */
typedef struct gr_proceedings
{
	gr_reader  *reader;
	gr_rows		rows;
	const gr_token *zone[GR_MOST_ZONE];
	int			nzone;
	unsigned	captions;		/* over the row looked at last, a bit each … */
	int			leaves;			/* … and how many outcomes */
	bool		behind;			/* values stand before their captions */
	int			nread;
	gr_outcome_row read[GR_MOST_OUTCOME_ROWS];
} gr_proceedings;

/* What became of a row. */
typedef enum gr_answer
{
	GR_ANSWER_READ,
	GR_ANSWER_UNREAD,
	GR_ANSWER_WAIT				/* a blank row of the head: its words are still to be used */
} gr_answer;

/* ---- words (outcomes.c) ---- */

/* What words name: an outcome, a caption, or nothing (NULL). */
extern const gr_entry *gr_name_outcome(const char16_t *text, int len);

/* Read the words before a row. */
extern void gr_read_outcomes(const gr_token *const *zone, int n, gr_outcome_head *h);

/* The outcomes that a piece of a word may be of, a bit each; 0: no piece. */
extern int	gr_outcomes_of_piece(const char16_t *text, int len);

/* Do pieces side by side in a line agree with the form's order? */
extern bool gr_pieces_agree(const gr_token_list *zone);

/* Does each third have every outcome once? */
extern bool gr_are_three_sets(const int *outcomes, int n);

/* Are these all outcomes, three times in the form's order? */
extern bool gr_is_outcome_order(const int *outcomes, int n);

/*
 * Words on several lines, by the columns they stand over.  Gives 1 with the
 * outcomes, 0 where the places do not tell, -1 where they tell two things.
 */
extern int	gr_outcomes_by_places(const gr_outcome_head *h, const gr_token *const *cells, int *outcomes);

/* ---- captions (captions.c) ---- */

/*
 * The order of the captions, by their places in a grid or side by side in a line;
 * false where they do not tell one.
 */
extern bool gr_order_captions(const gr_outcome_head *h, const gr_group *g, int order[GR_CAPTIONS]);

/* Does a caption stand over the columns of another group? */
extern bool gr_caption_is_misplaced(const gr_outcome_head *h);

/* Does 行政复议 come first, and the two kinds of litigation in their order? */
extern bool gr_captions_ascend(const gr_outcome_head *h);

/* ---- rows (outcome_rows.c) ---- */

/* Read a row under the words before it. */
extern gr_answer gr_read_outcome_row(gr_proceedings *p, const gr_group *g, gr_outcome_row *row);

#endif							/* GR_PROCEEDINGS_H */
