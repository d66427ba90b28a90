/*
 * bars.h
 *	  Separators of cells that are read as bars or tabs.
 */
#ifndef GR_READ_BARS_H
#define GR_READ_BARS_H

#include "base.h"

/* Fewest separators of a text that has a table with them. */
#define GR_TABLE_BARS	16

/* Returns the separator of CSV that the text has most of, or '\0' if it has few. */
extern char gr_csv_separator(const gr_env *env, const char *text, size_t len);

/*
 * Copies a text with tabs in place of the separator of CSV.  If separator is
 * '\0': with ASCII bars in place of full-width bars and of vertical lines of box
 * drawing, and ASCII rules in place of lines of box drawing.  All bytes keep
 * their places.  Lines with ASCII bars or tabs stay as they are.  If the separator is a
 * comma, spaces take the place of the line ends in a row of JSON with an item on each
 * line.  Returns NULL without memory.
 */
extern char *gr_with_bars_or_tabs(const gr_env *env, const char *text, size_t len, char separator);

#endif							/* GR_READ_BARS_H */
