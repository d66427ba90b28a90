/*
 * bracket.h
 *	  Notes in brackets inside labels.
 */
#ifndef GR_BRACKET_H
#define GR_BRACKET_H

#include "base.h"

#define GR_MAX_BRACKET	400		/* longest note in brackets, in bytes */
#define GR_MAX_GLOSS	15		/* longest reading of a character with its brackets, in bytes */

/*
 * The place behind the bracket that closes the one at p, or NULL if none is
 * within GR_MAX_BRACKET bytes.
 */
extern const char *gr_skip_bracket(const char *p, const char *end);

/*
 * Does the bracket from p to past never belong to a label? A bracketed year,
 * (2023), or a reading of a character, (guó), does not.
 */
extern bool gr_is_gloss(const char *p, const char *past);

#endif							/* GR_BRACKET_H */
