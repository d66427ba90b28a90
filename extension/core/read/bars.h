/*
 * bars.h
 *	  Bars that are not ASCII.
 */
#ifndef GR_READ_BARS_H
#define GR_READ_BARS_H

#include "base.h"

/*
 * Copies a text with ASCII bars in place of full-width bars and of vertical
 * lines of box drawing, and ASCII rules in place of lines of box drawing.  All
 * bytes keep their places.  Lines with ASCII bars or tabs stay as they are.
 * Returns NULL without memory.
 */
extern char *gr_with_ascii_bars(const gr_env *env, const char *text, size_t len);

#endif							/* GR_READ_BARS_H */
