/*
 * draw.h
 *	  Pipe tables drawn with borders, as by w3m or pandoc.
 */
#ifndef DRAW_H
#define DRAW_H

#include "unit.h"

/*
 * A copy of a text whose tables in Markdown are drawn with borders between all rows.
 * Labels and heads are broken over lines, the values of a row stand on one of them.
 * Borders may leave out the first column below a cell that is empty.  Columns are as
 * wide as their longest number.  Lives until unit_release.
 */
extern gr_str drawn_text(gr_str text, uint64_t *state);

#endif							/* DRAW_H */
