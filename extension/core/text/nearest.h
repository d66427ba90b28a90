/*
 * nearest.h
 *	  Which of some names was meant by one that is not known.
 */
#ifndef GR_NEAREST_H
#define GR_NEAREST_H

#include "base.h"

#define GR_MAX_NEAREST	8

/* The nearest names so far, by their numbers, the nearest first. */
typedef struct gr_nearest
{
	int			most;			/* that are kept, at most GR_MAX_NEAREST */
	int			n;
	int			name[GR_MAX_NEAREST];
	int			distance[GR_MAX_NEAREST];
} gr_nearest;

/*
 * Characters to be inserted, removed or changed to make one string of the other; of
 * longer strings the first GR_MAX_COMPARED characters are compared.
 */
#define GR_MAX_COMPARED	200
extern int	gr_edit_distance(gr_str left, gr_str right);

/* Keep a name if it is among the nearest; of equal distance the first stays. */
extern void gr_keep_nearest(gr_nearest *nearest, int name, int distance);

#endif							/* GR_NEAREST_H */
