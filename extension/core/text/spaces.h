/*
 * spaces.h
 *	  White space within a line, single brackets, and escapes.
 */
#ifndef GR_SPACES_H
#define GR_SPACES_H

#include "utf8.h"

static inline bool
gr_is_open(uint32_t c)
{
	return c == '(' || c == '[' || c == U'【';
}

static inline bool
gr_is_close(uint32_t c)
{
	return c == ')' || c == ']' || c == U'】';
}

/* Steps over spaces and tabs. */
static inline const char *
gr_past_blanks(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	return p;
}

/* The slow path of gr_skip_spaces. */
extern const char *gr_skip_some_spaces(const char *p, const char *end);

/* Skips white space up to the end of the line or of the cell. */
static inline const char *
gr_skip_spaces(const char *p, const char *end)
{
	return p < end && gr_begins_ink(*p) ? p : gr_skip_some_spaces(p, end);
}

/* Steps over the backslash of an escape in Markdown, as in 1\. and a\_b. */
static inline const char *
gr_past_escape(const char *p, const char *end)
{
	if (end - p > 1 && *p == '\\' && p[1] > ' ' && p[1] < 0x7F && !(p[1] >= '0' && p[1] <= '9') &&
		!((p[1] | 0x20) >= 'a' && (p[1] | 0x20) <= 'z'))
		p++;
	return p;
}

#endif							/* GR_SPACES_H */
