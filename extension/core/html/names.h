/*
 * names.h
 *	  Names in HTML: elements, character references, and words in any case.
 */
#ifndef GR_HTML_NAMES_H
#define GR_HTML_NAMES_H

#include "base.h"

/* bytes of a character reference that are read */
#define GR_HTML_REFERENCE	40

typedef enum gr_html_kind
{
	GR_HTML_INLINE,				/* gives nothing; also unknown elements */
	GR_HTML_BOLD,				/* b, strong: may be a heading */
	GR_HTML_VOID,				/* gives nothing, and has no content */
	GR_HTML_DELETED,			/* del, s, strike: struck out */
	GR_HTML_MARK,				/* sup, sub: raised or lowered */
	GR_HTML_RUBY,				/* rt, rp, rtc: readings above the text */
	GR_HTML_SMALL,				/* small text, or a button, ends a number */
	GR_HTML_BREAK,				/* br, hr */
	GR_HTML_BLOCK,				/* is on lines of its own */
	GR_HTML_PRE,				/* the same, with white space kept */
	GR_HTML_TABLE,
	GR_HTML_GROUP,				/* thead, tbody, tfoot */
	GR_HTML_COL,				/* and colgroup; ends a row group */
	GR_HTML_TR,
	GR_HTML_TD,					/* and th */
	GR_HTML_CAPTION,
	GR_HTML_ROOT,				/* html, body */
	GR_HTML_HEAD,
	GR_HTML_META,				/* may be in a head without ending it */
	GR_HTML_TITLE,
	GR_HTML_RAW,				/* content dropped; it has no tags */
	GR_HTML_TEMPLATE,			/* content dropped up to the end tag */
	GR_HTML_OBJECT,				/* content replaced by a picture; it may have tables */
	GR_HTML_SELECT,				/* content dropped; it has no tables */
	GR_HTML_FOREIGN				/* svg, math: dropped, no blocks of HTML */
} gr_html_kind;

/* longest name of an element that is read, in bytes */
#define GR_HTML_NAME		15

/* A name in lower case, padded with zeros. */
typedef struct gr_html_name
{
	char		bytes[GR_HTML_NAME + 1];
} gr_html_name;

typedef struct gr_html_tag
{
	gr_html_name name;
	uint8_t		len;
	uint8_t		kind;			/* gr_html_kind */
} gr_html_tag;

/* The element of all names that are not listed. */
extern const gr_html_tag gr_html_unlisted;

/* Finds an element by its name, in any case; NULL if it is not listed. */
extern const gr_html_tag *gr_html_tag_named(const char *name, size_t len);

/*
 * Reads the character reference at text, which begins with '&'. Returns its
 * length in bytes and sets the code point.  Returns 0 if it is not a reference:
 * then '&' is itself a character.  Reads at most GR_HTML_REFERENCE bytes.
 */
extern size_t gr_html_reference(const char *text, size_t len, uint32_t *code);

static inline bool
gr_html_same_name(const gr_html_name *a, const gr_html_name *b)
{
	return memcmp(a->bytes, b->bytes, sizeof(a->bytes)) == 0;
}

/* Is it the element of this name?  name: a literal, shorter than GR_HTML_NAME. */
static inline bool
gr_html_is(const gr_html_tag *tag, const char *name)
{
	return memcmp(tag->name.bytes, name, strlen(name) + 1) == 0;
}

/* Is the element a block outside of tables? */
static inline bool
gr_html_is_block(const gr_html_tag *tag)
{
	return tag->kind == GR_HTML_BLOCK || tag->kind == GR_HTML_PRE;
}

/*
 * The level of a table that an element belongs to, from the cell (1) to the table
 * (4); 0 if it is no part of a table.
 */
static inline unsigned
gr_html_table_rank(const gr_html_tag *tag)
{
	static const uint8_t ranks[GR_HTML_FOREIGN + 1] = {
		[GR_HTML_TD] = 1, [GR_HTML_CAPTION] = 1, [GR_HTML_TR] = 2, [GR_HTML_GROUP] = 3, [GR_HTML_COL] = 3,
		[GR_HTML_TABLE] = 4
	};

	return ranks[tag->kind];
}

/* Is it a part of a table? */
static inline bool
gr_html_is_in_table(const gr_html_tag *tag)
{
	return gr_html_table_rank(tag) > 0 && tag->kind != GR_HTML_TABLE;
}

/* Is it white space in HTML? */
static inline bool
gr_html_space(char c)
{
	/* fast path: most bytes are above all of these */
	return (unsigned char) c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
}

static inline char
gr_html_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
}

static inline bool
gr_html_letter(char c)
{
	return gr_html_lower(c) >= 'a' && gr_html_lower(c) <= 'z';
}

/* 16 + the value of each hexadecimal digit; 0 for other bytes. */
extern const uint8_t gr_html_digits[256];

/* The value of a hexadecimal digit, or 16 if it is none. */
static inline unsigned
gr_html_digit(char c)
{
	return gr_html_digits[(unsigned char) c] ^ 16U;
}

/* A code point as it is, or U+FFFD if it is no character. */
static inline uint32_t
gr_html_character(uint32_t code)
{
	return code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF) ? 0xFFFD : code;
}

/* The length of the word at p: letters and hyphens. */
static inline size_t
gr_html_word_length(const char *p, const char *end)
{
	size_t		n = 0;

	while (p + n < end && (gr_html_letter(p[n]) || p[n] == '-'))
		n++;
	return n;
}

/* Does the text begin with these letters?  word is in lower case, the text in any. */
static inline bool
gr_html_begins_with(const char *text, size_t len, const char *word)
{
	size_t		i;

	for (i = 0; word[i] != '\0'; i++)
	{
		if (i >= len || gr_html_lower(text[i]) != word[i])
			return false;
	}
	return true;
}

/*
 * Is the text one of these words, or does it begin with one?  The words are in lower
 * case and separated by spaces, the text is in any case.  A letter, a hyphen or a low
 * line behind a word belongs to another word.
 */
extern bool gr_html_is_one_of(const char *text, size_t len, const char *words);
extern bool gr_html_begins_one_of(const char *text, size_t len, const char *words);

#endif							/* GR_HTML_NAMES_H */
