/*
 * heading_internal.h
 *	  What the two files that recognize headings share.
 */
#ifndef GR_HEADING_INTERNAL_H
#define GR_HEADING_INTERNAL_H

#include <uchar.h>

#include "heading.h"

/* characters of a heading that are compared */
#define GR_HEADING_CHARACTERS	48

/* What follows a character, if a heading may end there. */
typedef enum gr_ending
{
	GR_END_NONE,
	GR_END_SPACE,					/* white space, then text */
	GR_END_TEXT,					/* a colon or a full stop, then text */
	GR_END_BRACKET,				/* a bracket opens */
	GR_END_PAGE,					/* a page number: a line of the contents */
	GR_END_LINE					/* nothing but punctuation up to the end of line or cell */
} gr_ending;

/*
 * The words of a possible heading, folded, without white space and punctuation.
 */
typedef struct gr_heading_words
{
	int			n;
	uint32_t	patterns;		/* a bit for each pattern that may match */
	uint16_t	c[GR_HEADING_CHARACTERS + 1];
	gr_ending	ends[GR_HEADING_CHARACTERS + 1];	/* what follows the first n characters */
	const char *at[GR_HEADING_CHARACTERS + 1];	/* where the first n characters end in the text */
} gr_heading_words;

/* The wording of a heading, in the language of headings.def. */
typedef struct gr_pattern
{
	int			section;
	gr_strength strength;
	const char16_t *text;
} gr_pattern;

extern const gr_pattern gr_patterns[];
extern const int gr_npatterns;

/*
 * Skips the ordinal at p: 一、 1. 表二： 第一部分.  Returns where the words
 * begin.  An ordinal in brackets belongs to a heading inside a part: it gives NULL
 * unless brackets is set.
 */
extern const char *gr_skip_number(const char *p, const char *end, bool brackets, gr_heading *h);

/* Collects the words from p on.  join: continue in the next line. */
extern void gr_gather_heading(const char *p, const char *end, bool join, gr_heading_words *w);

/*
 * The patterns that may begin, or end, with this character, a bit each.  May
 * include patterns that do not.
 */
extern uint32_t gr_patterns_from(uint32_t c);
extern uint32_t gr_patterns_to(uint32_t c);

/*
 * The patterns of official names, which need no ordinal; and the patterns of a
 * part.
 */
extern uint32_t gr_official_patterns(void);
extern uint32_t gr_patterns_of(int section);

/*
 * The end of the longest match of the pattern from i on behind which a heading
 * may end, or -1.
 */
extern int	gr_match_pattern(const char16_t *pattern, const gr_heading_words *w, int i);

#endif							/* GR_HEADING_INTERNAL_H */
