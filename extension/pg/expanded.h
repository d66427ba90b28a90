/*
 * expanded.h
 *	  A sum of reports while it grows: an expanded object.
 */
#ifndef GOVREPORT_EXPANDED_H
#define GOVREPORT_EXPANDED_H

#include "govreport.h"

#include "utils/expandeddatum.h"

#pragma GCC visibility push(hidden)

/*
 * All memory of the sum is in header.eoh_context.  flat is its flat form, which
 * is made on request and dropped when a report is added.
 */
typedef struct grpg_sum
{
	ExpandedObjectHeader header;
	gr_tally	tally;
	struct varlena *flat;		/* may be NULL */
} grpg_sum;

/* Makes an empty sum below a memory context. */
extern grpg_sum *grpg_new_sum(MemoryContext parent);

/* The sum in a datum if it may be changed in place, else NULL. */
extern grpg_sum *grpg_own_sum(Datum datum);

#pragma GCC visibility pop

#endif							/* GOVREPORT_EXPANDED_H */
