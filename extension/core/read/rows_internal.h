/*
 * rows_internal.h
 *	  What the files that make groups of tokens share.
 */
#ifndef GR_ROWS_INTERNAL_H
#define GR_ROWS_INTERNAL_H

#include "row.h"

/* A run of values, and the words before it on its line. */
typedef struct gr_word_run
{
	int			first;			/* of its tokens, or -1 */
	int			last;
	int			n;
	int			own_piece;		/* the first of its own words among the pieces … */
	int			own_end;		/* … and the end of them */
} gr_word_run;

/* The tokens from one to before another whose kind is wanted. */
extern gr_token_list gr_list_tokens(gr_rows *rows, const gr_token *from, const gr_token *to,
					bool words_only);

/* Add a token to the words outside of the groups. */
extern void gr_add_piece(gr_rows *rows, const gr_token *t);

/* Add the words of a stretch, and its cells of text if text_too is set. */
extern void gr_add_pieces(gr_rows *rows, const gr_token *from, const gr_token *to, bool text_too);

/* How many values a stretch has. */
extern size_t gr_count_values(const gr_token *from, const gr_token *to);

/* A new group behind the others; NULL without memory. */
extern gr_group *gr_add_group(gr_rows *rows, gr_mode mode, uint32_t line);

/* Is a cell of the stretch filled? */
extern bool gr_has_figure(const gr_token *from, const gr_token *to);

/* Make the run a group, if it has values, and begin a new one. */
extern void gr_close_word_run(gr_rows *rows, gr_word_run *run);

/* Which pieces stand before and behind each group. */
extern void gr_place_pieces(gr_rows *rows);

/* No groups yet of the tokens of a region. */
extern void gr_begin_rows(gr_rows *rows, const gr_env *env, const gr_region *region);

#endif							/* GR_ROWS_INTERNAL_H */
