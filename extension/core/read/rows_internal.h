/*
 * rows_internal.h
 *	  What the files that make groups share.
 */
#ifndef GR_ROWS_INTERNAL_H
#define GR_ROWS_INTERNAL_H

#include "row.h"

/* Returns the tokens from one to another (exclusive), or only the words among them. */
extern gr_token_list gr_list_tokens(gr_rows *rows, const gr_token *from, const gr_token *to,
									bool words_only);

/* Appends a token to the pieces. */
extern void gr_add_piece(gr_rows *rows, const gr_token *t);

/* Appends the words of [from, to) to the pieces, and the cells of text if text_too is set. */
extern void gr_add_pieces(gr_rows *rows, const gr_token *from, const gr_token *to, bool text_too);

/* Returns the number of values in [from, to). */
extern size_t gr_count_values(const gr_token *from, const gr_token *to);

/* Appends an empty group.  Returns NULL without memory. */
extern gr_group *gr_add_group(gr_rows *rows, gr_mode mode, uint32_t line);

/* Is a cell of [from, to) not empty? */
extern bool gr_has_figure(const gr_token *from, const gr_token *to);

/*
 * Make groups of the values between words, or of the cells of a stream.  width: the number
 * of columns of the form, or 0 if it differs from row to row; GR_ANY_WIDTH: the rows have no
 * labels, and only words end them.
 */
#define GR_ANY_WIDTH	(-1)
extern void gr_make_words(gr_rows *rows, int width);
extern void gr_make_rows_of_cells(gr_rows *rows, int width);

/* Sets which pieces stand before and after each group. */
extern void gr_place_pieces(gr_rows *rows);

/* Sets rows to the tokens of a region, without groups yet. */
extern void gr_begin_rows(gr_rows *rows, const gr_env *env, const gr_region *region);

/*
 * Do bars fill up short rows, as in 7 | |||, and are there no empty cells but at
 * the ends of lines?  Then the text may have lost empty cells: the bars at the
 * end of a row may stand for them.
 */
extern bool gr_do_bars_fill_rows(const gr_rows *rows);

/*
 * Counts the bars of a line below a row as places of the row, if the line has
 * nothing else: the row is broken before them.
 */
extern bool gr_add_bars_below(gr_rows *rows, const gr_token *line, int n);

#endif							/* GR_ROWS_INTERNAL_H */
