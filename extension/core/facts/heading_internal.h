/*
 * heading_internal.h
 *	  What the files that recognize headings share.
 */
#ifndef GR_HEADING_INTERNAL_H
#define GR_HEADING_INTERNAL_H

#include <uchar.h>

#include "heading.h"
#include "text/utf8.h"

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
 * They are collected one by one, as far as they are asked for.
 */
typedef struct gr_heading_words
{
	const char *next;			/* where the next character is looked for */
	const char *end;			/* of the text */
	const char *stop;			/* there are no words from here on */
	bool		join;			/* continue in the next line */
	bool		line_end;		/* they end where the line does */
	int			n;				/* characters collected */
	uint16_t	c[GR_HEADING_CHARACTERS];
	const char *at[GR_HEADING_CHARACTERS + 1];	/* where the first n characters end in the text */
} gr_heading_words;

/* What a heading with a wording of headings.def is. */
typedef struct gr_pattern
{
	int			section;
	gr_strength strength;
} gr_pattern;

extern const gr_pattern gr_patterns[];

/* The number that the character is, such as ① or Ⅰ; 0 if it is none of 1 to 6. */
extern int	gr_number_sign(uint32_t c);

/*
 * Reads the ordinal of a heading at *p into h, and moves *p behind it.  Returns the
 * patterns that may match the words there, a bit each.  Returns 0 if no heading begins
 * at *p, which then may be set to NULL.  line_start: *p begins its line.  brackets: the
 * ordinal may be in brackets.
 */
extern uint32_t gr_patterns_at(const char **p, const char *line_end, const char *end, bool line_start,
							   bool brackets, gr_heading *h);

/* Skips the reading of a character in a bracket, (guó), at p. */
extern const char *gr_skip_reading(const char *p, const char *end);

/* Skips the name of a heading in Markdown, {#name}, at p.  Returns NULL if there is none. */
extern const char *gr_skip_anchor(const char *p, const char *end);

/* Begins to collect the words from p on.  join: continue in the next line. */
extern void gr_begin_heading(const char *p, const char *end, bool join, gr_heading_words *w);

/* Collects at least one more character.  Returns false if there is none. */
extern bool gr_gather_heading(gr_heading_words *w);

/* Are there more than i characters?  Collects them. */
static inline bool
gr_has_heading_character(gr_heading_words *w, int i)
{
	return i < w->n || gr_gather_heading(w);
}

/* The slow path of gr_heading_ending. */
extern gr_ending gr_heading_ending_at(gr_heading_words *w, int n);

/* What follows the first n characters; there are at least as many. */
static inline gr_ending
gr_heading_ending(gr_heading_words *w, int n)
{
	/* fast path: the word goes on */
	return w->at[n] < w->end && gr_is_ideograph(*w->at[n]) ? GR_END_NONE : gr_heading_ending_at(w, n);
}

/*
 * Returns the patterns that may match the words at p behind this ordinal, a bit each.
 * A fast test by the first characters: some of the patterns may begin with others.
 */
extern uint32_t gr_patterns_from(const char *p, const char *end, const gr_heading *ordinal);

/* Those of the given patterns that may begin and end as the words do. */
extern uint32_t gr_patterns_for(gr_heading_words *w, gr_numbering numbering, uint32_t among);

/*
 * The end of the longest match of a pattern behind which a heading may end, or
 * -1.
 */
extern int	gr_match_pattern(int pattern, gr_heading_words *w);

#endif							/* GR_HEADING_INTERNAL_H */
