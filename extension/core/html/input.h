/*
 * input.h
 *	  Decodes HTML that is written as a string or with references, and steps over its
 *	  bytes.
 */
#ifndef GR_HTML_INPUT_H
#define GR_HTML_INPUT_H

#include "names.h"
#include "scanner.h"

/* Reads four hexadecimal digits.  Returns false if there are fewer. */
static inline bool
gr_html_unit_at(const char *text, uint32_t *unit)
{
	unsigned	a = gr_html_digit(text[0]);
	unsigned	b = gr_html_digit(text[1]);
	unsigned	c = gr_html_digit(text[2]);
	unsigned	d = gr_html_digit(text[3]);

	*unit = a << 12 | b << 8 | c << 4 | d;
	return (a | b | c | d) < 16;
}

/* The slow path of gr_html_string_escape: reads any escape. */
extern size_t gr_html_any_escape(const char *text, size_t len, uint32_t *code);

/*
 * Reads the escape of a JSON or JavaScript string at text, which begins with a
 * backslash.  Returns its length in bytes, at least 1: a backslash that does
 * not begin an escape is itself a character.  A backslash at the end of a line
 * gives code 0, which the scanner drops.
 */
static inline size_t
gr_html_string_escape(const char *text, size_t len, uint32_t *code)
{
	/* fast path: \uXXXX, but not half of a pair */
	if (len >= 6 && text[1] == 'u' && gr_html_unit_at(text + 2, code) && (*code < 0xD800 || *code > 0xDFFF))
		return 6;
	return gr_html_any_escape(text, len, code);
}

/*
 * Decodes a text of this form, and writes the result to a buffer of at least len bytes.
 * Returns the length of the result, which is never more than len.  The buffer may be that
 * of the text itself.  map: records the source of each byte; may be NULL.
 */
extern size_t gr_html_decode(const gr_env *env, const char *raw, size_t len, unsigned form, char *to, gr_html_map *map);

/* Begins another part of the text, and polls.  Returns false at the end of the text. */
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
extern bool gr_html_is_next(const gr_html_scanner *s, size_t behind, const char *literal);

/* Is pos at the end of the text? */
static inline bool
gr_html_at_end(gr_html_scanner *s)
{
	return s->pos >= s->end && !gr_html_more(s);
}

#endif							/* GR_HTML_INPUT_H */
