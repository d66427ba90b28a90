/*
 * organ.h
 *	  Reads the level and the kind of an organ from its name.
 */
#ifndef GR_ORGAN_H
#define GR_ORGAN_H

#include "base.h"

typedef enum gr_organ_level
{
	GR_LEVEL_UNKNOWN,
	GR_LEVEL_HIGHER,			/* a place above a town, but not a county */
	GR_LEVEL_COUNTY,
	GR_LEVEL_TOWN
} gr_organ_level;

typedef enum gr_organ_kind
{
	GR_KIND_UNKNOWN,
	GR_KIND_GOVERNMENT,
	GR_KIND_GOVERNMENT_OFFICE,
	GR_KIND_DEPARTMENT,
	GR_KIND_BRANCH
} gr_organ_kind;

typedef struct gr_organ
{
	gr_organ_level level;		/* of the last place in the name */
	gr_organ_kind kind;
} gr_organ;

/*
 * A text as folded characters without white space, cut at GR_MAX_NAME
 * characters.
 */
#define GR_MAX_NAME		64
typedef struct gr_characters
{
	int			n;
	uint32_t	at[GR_MAX_NAME + 1];	/* a 0 follows the last one */
} gr_characters;

extern gr_characters gr_fold_name(gr_str text);

extern gr_organ gr_read_organ(gr_str text);

/*
 * May two names mean the same organ? They may if one contains the other or is
 * its short form: 云溪县教体局 is 云溪县教育和体育局.
 */
extern bool gr_may_be_one_organ(gr_str a, gr_str b);

/* Does the name of an organ say where the organ is? */
extern bool gr_names_place(gr_str text);

/* The organ that a title names; absent if it names none. */
extern gr_str gr_organ_of_title(gr_str title);

/*
 * The organ above or before the date at the end of a text; absent if there is
 * none.
 */
extern gr_str gr_organ_of_signature(gr_str text);

#endif							/* GR_ORGAN_H */
