/*
 * nearest.h
 *	  Finds the known names that are nearest to an unknown one.
 */
#ifndef GR_NEAREST_H
#define GR_NEAREST_H

#include "base.h"

#define GR_MAX_NEAREST	8

/* The nearest names found so far, as numbers of the caller, the nearest first. */
typedef struct gr_nearest
{
	int			most;			/* how many to keep, at most GR_MAX_NEAREST */
	int			n;
	int			name[GR_MAX_NEAREST];
	int			distance[GR_MAX_NEAREST];
} gr_nearest;

/*
 * The number of characters to insert, remove or change to turn one string into
 * the other.  Only the first GR_MAX_COMPARED characters are compared.
 */
#define GR_MAX_COMPARED	200
extern int	gr_edit_distance(gr_str left, gr_str right);

/*
 * Keeps a name if it is among the nearest.  Of two names at the same distance
 * the first is kept.
 */
extern void gr_keep_nearest(gr_nearest *nearest, int name, int distance);

#endif							/* GR_NEAREST_H */
