/*
 * proceedings.h
 *	  Reading part four.
 *
 * An outcome is a column's name.  A caption is the head over five outcomes.
 */
#ifndef GR_PROCEEDINGS_H
#define GR_PROCEEDINGS_H

#include "reader.h"

#define GR_OUTCOMES	GR_WIDTH_PROCEEDINGS	/* columns under each caption */
#define GR_CAPTIONS	3
#define GR_ALL_OUTCOMES	(GR_CAPTIONS * GR_OUTCOMES)

/* Used instead of a caption (0 to 2): the head over the second and third. */
#define GR_LITIGATION	3

/* Most words before a row. */
#define GR_MOST_ZONE	96

/* The words before a row, and what they name. */
typedef struct gr_outcome_head
{
	gr_token_list zone;			/* from the first word of a head on */
	int			nbefore;		/* number of words right before it that may be heads of other columns */
	int			noutcomes;
	int			outcomes[GR_MOST_ZONE]; /* 0 to 4 */
	const gr_token *outcome_tokens[GR_MOST_ZONE];
	int			ncolumns;		/* outcomes and words that are neither outcomes nor captions */
	int			columns[GR_MOST_ZONE];	/* 0 to 4, or GR_COLUMN_FOREIGN */
	const gr_token *column_tokens[GR_MOST_ZONE];
	unsigned	captions;		/* one bit each, without GR_LITIGATION */
	int			ncaptions;
	int			caption[GR_MOST_ZONE];	/* 0 to 2, or GR_LITIGATION … */
	int			nlitigation;	/* … and how many of them are that */
	const gr_token *caption_token[GR_MOST_ZONE];
	unsigned	other_units;	/* outcomes whose head states a unit that no count has, one bit each */
	bool		torn;			/* some words are neither outcomes nor captions */
	int			nforeign;		/* number of words that are not pieces of the form's words, either */
} gr_outcome_head;

/* The head over rows of five cells, and of foreign ones, each with its own caption. */
typedef enum gr_five_head
{
	GR_FIVE_NONE,				/* there is none: the form's order holds */
	GR_FIVE_NAMED,
	GR_FIVE_UNKNOWN
} gr_five_head;

/* Most rows that are kept: a table may be printed with several heads. */
#define GR_MOST_OUTCOME_ROWS	8

/* A row that was read. */
typedef struct gr_outcome_row
{
	const gr_group *group;
	int			n;
	int			item[GR_ALL_OUTCOMES];
	gr_found	cells[GR_ALL_OUTCOMES];
} gr_outcome_row;

/* How the sums of a row hold. */
typedef struct gr_outcome_sums
{
	int			unknown;		/* captions with a cell that is not a number, or without one of the five */
	int			filled;			/* the others, except those with zeros only … */
	int			broken;			/* … and those of them whose total is not the sum */
} gr_outcome_sums;

/* The state of reading part four. */
typedef struct gr_proceedings
{
	gr_reader  *reader;
	gr_rows		rows;
	const gr_token *zone[GR_MOST_ZONE];
	int			nzone;
	unsigned	captions;		/* captions over the last row, one bit each … */
	int			noutcomes;		/* … and the number of outcomes over that row */
	unsigned	other_units;	/* outcomes whose head states a unit that no count has, one bit each */
	bool		behind;			/* values stand before their captions */
	gr_five_head five;
	int			nfive;			/* the columns of that head: outcomes, or GR_COLUMN_FOREIGN */
	int			five_columns[GR_MOST_ZONE];
	int			nread;
	gr_outcome_row read[GR_MOST_OUTCOME_ROWS];
} gr_proceedings;

/* What became of a row. */
typedef enum gr_answer
{
	GR_ANSWER_READ,
	GR_ANSWER_UNREAD,
	GR_ANSWER_WAIT				/* an empty row within a head: keep the words for the next row */
} gr_answer;

/* ---- words (outcomes.c) ---- */

/* Returns the outcome or caption that the words name, or NULL. */
extern const gr_entry *gr_name_outcome(const char16_t *text, int len);

/* Reads the words before a row. */
extern void gr_read_outcomes(const gr_token *const *zone, int n, gr_outcome_head *h);

/* Returns the outcomes that a text may be a piece of, one bit each, or 0. */
extern unsigned gr_outcomes_of_piece(const char16_t *text, int len);

/*
 * Returns the first of the form's 15 columns behind the column at (-1: the first of all)
 * that has one of these outcomes, which are one bit each; GR_ALL_OUTCOMES if there is none.
 */
extern int	gr_next_column(int at, unsigned outcomes);

/* Do the pieces on each line agree with the form's order? */
extern bool gr_pieces_agree(const gr_token_list *zone);

/* Are these the outcomes of three captions: in each third every outcome once? */
extern bool gr_are_three_sets(const int *outcomes, int n);

/* Are these all outcomes, three times in the form's order?  GR_COLUMN_FOREIGN may stand in the place of any. */
extern bool gr_is_outcome_order(const int *outcomes, int n);

/*
 * Reads outcomes over several lines by the columns that they stand over.
 * Returns 1 and the outcomes, 0 if the places do not decide, or -1 if the two
 * ways to count columns disagree.
 */
extern int	gr_outcomes_by_places(const gr_outcome_head *h, const gr_token *const *cells, int *outcomes);

/* ---- captions (captions.c) ---- */

/*
 * Finds the order of the captions by their places in a grid or on one line.
 * Returns false if the places do not decide.
 */
extern bool gr_order_captions(const gr_outcome_head *h, const gr_group *g, int order[GR_CAPTIONS]);

/*
 * Do the words of a head that is not read by its words contradict the form's order?  They
 * do if another caption than 行政复议 comes first, if two words stand side by side that have
 * another one between them in the form, or if there is a word for each column, and one has
 * letters that the column in its place has not.
 */
extern bool gr_contradicts_order(const gr_outcome_head *h);

/* Does 行政复议 come first, and are the two kinds of litigation in their order? */
extern bool gr_captions_ascend(const gr_outcome_head *h);

/*
 * Finds the caption of each column if some heads name no outcome, and the order of the
 * columns is certain.  Returns false if it is not.  captions: 0 to 2 for an outcome.
 */
extern bool gr_place_foreign_outcomes(const gr_outcome_head *h, int *captions);

/* Is this the head over one caption's outcomes, and is the order of its columns certain? */
extern bool gr_is_head_of_one(const gr_outcome_head *h);

/* ---- rows (outcome_rows.c) ---- */

/* Returns how the sums of a row hold.  An empty cell counts 0. */
extern gr_outcome_sums gr_sum_outcomes(gr_reader *reader, const gr_outcome_row *row);

/* Reads a row under the words before it. */
extern gr_answer gr_read_outcome_row(gr_proceedings *p, const gr_group *g, gr_outcome_row *row);

#endif							/* GR_PROCEEDINGS_H */
