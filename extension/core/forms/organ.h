/*
 * organ.h
 *	  What the name of an organ says of its level and kind.
 */
#ifndef GR_ORGAN_H
#define GR_ORGAN_H

#include "base.h"

typedef enum gr_organ_level
{
	GR_LEVEL_UNKNOWN,
	GR_LEVEL_HIGHER,			/* a place above a town that is no county */
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
	gr_organ_level level;		/* of the last place that the name has */
	gr_organ_kind kind;
} gr_organ;

/* A text as folded characters without white space, as far as there is room. */
#define GR_MAX_NAME		64
typedef struct gr_characters
{
	int			n;
	uint32_t	at[GR_MAX_NAME];
} gr_characters;

extern gr_characters gr_fold_name(gr_str text);

/* Do the characters at a place begin with, or all of them end with, a word? */
extern int	gr_word_at(const gr_characters *name, int at, const char *word);
extern bool gr_name_ends(const gr_characters *name, const char *word);

extern gr_organ gr_read_organ(gr_str text);

/*
 * May two names mean one organ?  One is part of the other, or its short form:
 * 云溪县教体局 is 云溪县教育和体育局.
 */
extern bool gr_may_be_one_organ(gr_str a, gr_str b);

/* Does a text, an organ's name, say of which place the organ is? */
extern bool gr_names_place(gr_str text);

/* The organ that a title names, or absent. */
extern gr_str gr_organ_of_title(gr_str title);

/* The organ above or before the date that a text ends with, or absent. */
extern gr_str gr_organ_of_signature(gr_str text);

#endif							/* GR_ORGAN_H */
