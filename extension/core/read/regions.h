/*
 * regions.h
 *	  The regions of a text: the stretches that hold its three tables.
 */
#ifndef GR_READ_REGIONS_H
#define GR_READ_REGIONS_H

#include "forms/catalogue.h"
#include "token.h"

/* Most regions of a text, and most tokens of one region.  No form has as many. */
#define GR_MOST_REGIONS	32
#define GR_REGION_TOKENS	6000

typedef struct gr_region
{
	gr_table	table;
	gr_tokens	tokens;
	bool		closed;			/* text follows the region */
	bool		too_long;		/* the region has more tokens than a table: the rest is left out */
} gr_region;

/* Most page numbers that are kept of all regions. */
#define GR_MOST_FURNITURE	256

typedef struct gr_regions
{
	gr_region	at[GR_MOST_REGIONS];
	int			n;
	int			year;			/* the report's year, by its title or its first date; or 0 */
	bool		has_title;		/* a title with a year stands before the tables … */
	int			title_year;		/* … its year, or 0 if titles differ in it … */
	gr_str		organ;			/* … and the organ that it names, or an empty text */
	uint32_t	cut_line;		/* the last line, if it has no line end; else 0 */
	bool		double_spaced;	/* an empty line follows each line */
	const char *cut_end;		/* where the last token of the text ends */
	bool		no_memory;
	uint32_t	other_bars;		/* bars that are not ASCII, in lines without ASCII bars */
	int			nfurniture;
	gr_token	furniture[GR_MOST_FURNITURE];
} gr_regions;

/*
 * Finds the regions of a flat text.  cut: the text was HTML that ends in a
 * number, so that its end may be lost.
 */
extern void gr_find_regions(gr_regions *regions, const gr_env *env, const char *text, size_t len,
							bool html, bool cut);

/*
 * Marks places as covered that repeat the text of a merged cell, or number a row
 * or a column (repeats.c).  Returns false without memory.
 */
extern bool gr_cover_places(const gr_env *env, gr_tokens *tokens);

#endif							/* GR_READ_REGIONS_H */
