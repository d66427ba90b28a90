/*
 * heading_internal.h
 *	  What the two files that recognise headings share.
 */
#ifndef GR_HEADING_INTERNAL_H
#define GR_HEADING_INTERNAL_H

#include <uchar.h>

#include "heading.h"

/* Characters of a heading that are compared. */
#define GR_HEADING_CHARACTERS	48

/* What may stand behind a character, so that a heading may end there. */
typedef enum gr_ending
{
	GR_END_NONE,
	GR_END_SPACE,					/* white space, then text */
	GR_END_TEXT,					/* a colon or a full stop, then text */
	GR_END_BRACKET,				/* a bracket opens */
	GR_END_PAGE,					/* a page number: a line of the contents */
	GR_END_LINE					/* nothing but punctuation up to the end of line or cell */
} gr_ending;

/* The words of what may be a heading, folded, without white space and punctuation. */
typedef struct gr_heading_words
{
	int			n;
	uint32_t	patterns;		/* that may match: a bit each */
	uint16_t	c[GR_HEADING_CHARACTERS + 1];
	gr_ending	ends[GR_HEADING_CHARACTERS + 1];	/* behind so many characters */
	const char *at[GR_HEADING_CHARACTERS + 1];	/* where they end in the text */
} gr_heading_words;

/* What a heading of a part may say, in the language of headings.def. */
typedef struct gr_pattern
{
	int			section;
	gr_strength strength;
	const char16_t *text;
} gr_pattern;

extern const gr_pattern gr_patterns[];
extern const int gr_npatterns;

/* Gather the words from p on; join: go on in the next line. */
extern void gr_gather_heading(const char *p, const char *end, bool join, gr_heading_words *w);

/* The patterns that may begin, or end, with this character: a bit each, perhaps some too many. */
extern uint32_t gr_patterns_from(uint32_t c);
extern uint32_t gr_patterns_to(uint32_t c);

/* Those of official names, which may stand without an ordinal, and those of a part. */
extern uint32_t gr_official_patterns(void);
extern uint32_t gr_patterns_of(int section);

/*
 * The longest stretch of words from i on that the pattern matches and behind
 * which a heading may end: gives where it ends, or -1.
 */
extern int	gr_match_pattern(const char16_t *pattern, const gr_heading_words *w, int i);

#endif							/* GR_HEADING_INTERNAL_H */
