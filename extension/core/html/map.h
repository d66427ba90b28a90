/*
 * map.h
 *	  Records the map from flat text back to raw text, which gr_html_source reads.
 */
#ifndef GR_HTML_MAP_H
#define GR_HTML_MAP_H

#include "html.h"

/*
 * Makes an empty map; NULL if there is no memory.  onward: if the text was decoded, the
 * map from the decoded text to the raw text; else NULL.
 */
extern gr_html_map *gr_html_map_new(const gr_env *env, size_t raw_len, const gr_html_map *onward);

/* The next n bytes of flat text are the n raw bytes from start on. */
extern void gr_html_map_copy(gr_html_map *map, size_t n, size_t start);

/* The next n bytes of flat text come from raw[start .. end). */
extern void gr_html_map_replace(gr_html_map *map, size_t n, size_t start, size_t end);

/* Ends the map.  Returns false if there was no memory for all of it. */
extern bool gr_html_map_end(gr_html_map *map);

#endif							/* GR_HTML_MAP_H */
