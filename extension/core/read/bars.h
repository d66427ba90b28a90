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
 * Copies a text, with other separators of cells replaced; all bytes keep their places.
 *
 * If separator is '\0', ASCII bars take the place of full-width bars and of vertical lines
 * of box drawing, and ASCII rules that of other lines of box drawing.  Else tabs take the
 * place of this separator of CSV, and of the commas in lists of Python or JSON; if it is a
 * comma, a row of JSON with an item on each line becomes one line, with spaces for line
 * ends.  Lines with ASCII bars or tabs stay as they are.  Returns NULL without memory.
 */
extern char *gr_with_bars_or_tabs(const gr_env *env, const char *text, size_t len, char separator);

#endif							/* GR_READ_BARS_H */
