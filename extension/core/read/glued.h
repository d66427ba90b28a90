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
 * Splits a token of a text without separators into two or more whole heads.  Returns how
 * many, or 0 if it cannot be split, or not in one way only.
 */
extern int	gr_split_heads(gr_lexicon lexicon, const gr_token *t, const gr_entry **heads);

#endif							/* GR_READ_GLUED_H */
