/*
 * heading_internal.h
 *	  What the files that recognize headings share.
 */
#ifndef GR_HEADING_INTERNAL_H
#define GR_HEADING_INTERNAL_H

#include <uchar.h>

#include "heading.h"
#include "text/fold.h"
#include "text/utf8.h"

/* What follows a character, if a heading may end there. */
typedef enum gr_ending
{
	GR_END_NONE,
	GR_END_SPACE,				/* white space, then text */
	GR_END_TEXT,				/* a colon or a full stop, then text */
	GR_END_BRACKET,				/* a bracket opens */
	GR_END_PAGE,				/* a page number: a line of the contents */
	GR_END_LINE					/* nothing but punctuation up to the end of line or cell */
} gr_ending;

/*
 * The words of a possible heading: its characters, folded, without white space and
 * punctuation.  They are read one by one.
 */
typedef struct gr_heading_words
{
	const char *next;			/* where the next character is looked for */
	const char *end;			/* of the text */
	const char *stop;			/* there are no words from here on */
	int			n;				/* characters read */
	const char *at;				/* where they end in the text */
	const char *before;			/* where those before the last call end */
	bool		line_end;		/* the words end where the line does */
} gr_heading_words;

/* The words of a heading that match a pattern of headings.def. */
typedef struct gr_match
{
	int			section;
	gr_strength strength;
	int			n;				/* characters; 0: none match */
	const char *end;
	gr_ending	ending;			/* what follows them */
} gr_match;

/* The number that the character is, such as ① or Ⅰ; 0 if it is none of 1 to 6. */
extern int	gr_number_sign(uint32_t c);

/*
 * Reads the ordinal of a heading at p into h.  Returns where the words begin, or NULL if
 * no heading begins at p.  line_start: p begins its line.  brackets: the ordinal may be in
 * brackets.
 */
extern const char *gr_skip_ordinal(const char *p, const char *line_end, const char *end, bool line_start,
								   bool brackets, gr_heading *h);

/* Skips the reading of a character in a bracket, (guó), at p. */
extern const char *gr_skip_reading(const char *p, const char *end);

/* Skips the name of a heading in Markdown, {#name}, at p.  Returns NULL if there is none, or a very long one. */
extern const char *gr_skip_anchor(const char *p, const char *end);

/* Begins to read the words from p on. */
extern void gr_begin_heading(const char *p, const char *end, gr_heading_words *w);

/* The slow path of gr_next_heading_character. */
extern uint16_t gr_some_heading_character(gr_heading_words *w);

/* Reads a character.  Returns 0 if there is none. */
static inline uint16_t
gr_next_heading_character(gr_heading_words *w)
{
	const char *next = w->next;
	uint32_t	c;

	/* fast path: an ideograph is always a character of the words */
	if (next >= w->stop || !gr_is_ideograph(*next))
		return gr_some_heading_character(w);
	c = gr_next_folded(&next, w->end);
	w->n++;
	w->before = w->at;
	w->next = w->at = next;
	return (uint16_t) c;
}

/* Goes on in the next line.  The words were read up to the end of a line. */
extern void gr_continue_heading(gr_heading_words *w);

/* What follows the characters before the one that was read last. */
extern gr_ending gr_heading_ending(const gr_heading_words *w);

/* A fast test by the character at p: may the words there, behind the ordinal of h, match a pattern? */
extern bool gr_may_match(const char *p, const char *end, const gr_heading *h);

/* The state of gr_match_words before any character. */
#define GR_STATE_START	1

/*
 * Compares the words with all patterns that a heading with the ordinal of h may have.
 * Sets *match to the longest match behind which the heading may end; of several, to the
 * strongest.  Leaves it alone if there is none.  Returns the state behind all words, from
 * which their continuation can be compared, or 0 if no pattern goes on there.
 */
extern int	gr_match_words(gr_heading_words *w, int state, const gr_heading *h, bool line_start,
						   gr_match *match);

#endif							/* GR_HEADING_INTERNAL_H */
