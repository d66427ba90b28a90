/*
 * glued.h
 *	  Words of a head that are printed without a space between them, as in PDF text.
 */
#ifndef GR_READ_GLUED_H
#define GR_READ_GLUED_H

#include "label.h"

/* Most heads in one token. */
#define GR_MOST_GLUED	15

/*
 * Splits a token of a text without separators into two or more whole heads, in their
 * order.  Returns their number, or 0 if there is no way to split it, or several.  heads has
 * room for GR_MOST_GLUED.
 */
extern int	gr_split_heads(gr_lexicon lexicon, const gr_token *t, const gr_entry **heads);

#endif							/* GR_READ_GLUED_H */
