/*
 * input.h
 *	  A window on the bytes of the HTML, with escapes and references of its form
 *	  decoded.
 */
#ifndef GR_HTML_INPUT_H
#define GR_HTML_INPUT_H

#include "scanner.h"

/*
 * Reads the escape of a JSON or JavaScript string at text, which begins with a
 * backslash.  Returns its length in bytes, at least 1: a backslash that does
 * not begin an escape is itself a character.  A backslash at the end of a line
 * gives code 0, which the scanner drops.
 */
extern size_t gr_html_string_escape(const char *text, size_t len, uint32_t *code);

/*
 * Extends the window by at least one byte.  Returns false at the end of the
 * input.  Calls the caller's poll.
 */
extern bool gr_html_more(gr_html_scanner *s);

/* Moves behind the next c. Returns false if there is none. */
extern bool gr_html_skip_past(gr_html_scanner *s, char c);

/* Kinds of bytes, a set of bits, for gr_html_skip_to. */
enum
{
	GR_HTML_ENDS_NAME = 1,		/* of an element */
	GR_HTML_ENDS_ATTRIBUTE = 2, /* its name */
	GR_HTML_ENDS_VALUE = 4		/* without quotes */
};

/* The kinds of each byte. */
extern const uint8_t gr_html_bytes[256];

/* Moves to the next byte of a kind.  Returns it, or '\0' at the end of the input. */
extern char gr_html_skip_to(gr_html_scanner *s, unsigned kind);

/* Is the literal, which is in lower case, at pos + behind? */
extern bool gr_html_is_next(gr_html_scanner *s, size_t behind, const char *literal);

/* True at the end of the input.  If false, buf[pos] can be read. */
static inline bool
gr_html_at_end(gr_html_scanner *s)
{
	return s->pos == s->end && !gr_html_more(s);
}

/* Can n bytes be read? n is much smaller than the window. */
static inline bool
gr_html_need(gr_html_scanner *s, size_t n)
{
	while (s->end - s->pos < n)
	{
		if (!gr_html_more(s))
			return false;
	}
	return true;
}

/* The raw offset of the source of buf[at]. at may be end. */
static inline size_t
gr_html_origin(const gr_html_scanner *s, size_t at)
{
	return s->buf == s->raw ? at : s->origin[at];
}

/* Does the '<' at pos belong to the text around the HTML, not to the HTML? */
static inline bool
gr_html_is_foreign(const gr_html_scanner *s)
{
	return !(s->form & GR_HTML_LITERAL) && s->raw[gr_html_origin(s, s->pos)] == '<';
}

#endif							/* GR_HTML_INPUT_H */
