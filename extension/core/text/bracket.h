/*
 * bracket.h
 *	  Notes in brackets inside labels.
 */
#ifndef GR_BRACKET_H
#define GR_BRACKET_H

#include "base.h"

#define GR_MAX_BRACKET	400		/* bytes of a note in brackets */
#define GR_MAX_GLOSS	15		/* bytes of a reading in a bracket, with both */

/* Past the bracket that closes the one at p, or NULL if it is not near. */
extern const char *gr_skip_bracket(const char *p, const char *end);

/*
 * Is the bracket from p to past one that never belongs to a label: (2023), or
 * the (guó) of a reading?
 */
extern bool gr_is_gloss(const char *p, const char *past);

#endif							/* GR_BRACKET_H */
