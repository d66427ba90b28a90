/*
 * regions.h
 *	  The stretches of a text that hold its three tables.
 */
#ifndef GR_READ_REGIONS_H
#define GR_READ_REGIONS_H

#include "forms/catalogue.h"
#include "token.h"

/* Stretches of one table that are kept, and tokens of each; no form has so many. */
#define GR_MOST_REGIONS	32
#define GR_REGION_TOKENS	6000

typedef struct gr_region
{
	gr_table	table;
	gr_tokens	tokens;
	bool		closed;			/* the text goes on behind it */
	bool		too_long;		/* more tokens than a table has: the rest is left out */
} gr_region;

/* Lines of the page that are left out inside of a region. */
#define GR_MOST_FURNITURE	256

typedef struct gr_regions
{
	gr_region	at[GR_MOST_REGIONS];
	int			n;
	int			year;			/* the report's, as its title or its first date says; or 0 */
	uint32_t	cut_line;		/* the last line, if nothing ends it; or 0 */
	const char *cut_end;		/* where its last token ends */
	bool		no_memory;
	int			nfurniture;
	gr_token	furniture[GR_MOST_FURNITURE];
} gr_regions;

/* Find the regions of a flat text.  cut: HTML that ends in a number, so that its rest may be lost. */
extern void gr_find_regions(gr_regions *regions, const gr_env *env, const char *text, size_t len,
							bool html, bool cut);

#endif							/* GR_READ_REGIONS_H */
