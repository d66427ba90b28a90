/*
 * utf8.h
 *	  Reading UTF-8 that has been validated, and validating it.
 *
 * This folder, text/, works on characters and words of any text: UTF-8, folded
 * forms, numerals, dates, brackets, and what kind of file some bytes are.
 */
#ifndef GR_UTF8_H
#define GR_UTF8_H

#include "base.h"

/* The length in bytes of the character whose first byte is lead. */
static inline int
gr_utf8_length(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead < 0xE0)
		return 2;
	return lead < 0xF0 ? 3 : 4;
}

/* Is the byte one of a character's bytes after the first? */
static inline bool
gr_utf8_is_inner(char byte)
{
	return ((unsigned char) byte & 0xC0) == 0x80;
}

/* The start of the character that the byte at this place belongs to. */
static inline size_t
gr_utf8_floor(const char *text, size_t at)
{
	while (at > 0 && gr_utf8_is_inner(text[at]))
		at--;
	return at;
}

/* The first start of a character at or after a place; at most end. */
static inline size_t
gr_utf8_ceiling(const char *text, size_t at, size_t end)
{
	while (at < end && gr_utf8_is_inner(text[at]))
		at++;
	return at;
}

/*
 * Returns the character at p and sets its length.  If the character is cut off
 * at end, which does not happen in validated text, returns U+FFFD with length
 * 1.
 */
static inline uint32_t
gr_utf8_get(const char *p, const char *end, int *len)
{
	const unsigned char *s = (const unsigned char *) p;

	*len = gr_utf8_length(s[0]);
	if (end - p < *len)
	{
		*len = 1;
		return 0xFFFD;
	}
	switch (*len)
	{
		case 1:
			return s[0];
		case 2:
			return (uint32_t) (s[0] & 0x1F) << 6 | (s[1] & 0x3F);
		case 3:
			return (uint32_t) (s[0] & 0x0F) << 12 | (uint32_t) (s[1] & 0x3F) << 6 |
				(s[2] & 0x3F);
		default:
			return (uint32_t) (s[0] & 0x07) << 18 | (uint32_t) (s[1] & 0x3F) << 12 |
				(uint32_t) (s[2] & 0x3F) << 6 | (s[3] & 0x3F);
	}
}

/*
 * A fast path of gr_utf8_get for ASCII and characters of three bytes; returns
 * 0xFFFF for all others.
 */
static inline uint32_t
gr_utf8_peek(const char *p, const char *end)
{
	const unsigned char *s = (const unsigned char *) p;

	if (s[0] < 0x80)
		return s[0];
	if ((s[0] & 0xF0) != 0xE0 || end - p < 3)
		return 0xFFFF;
	return (uint32_t) (s[0] & 0x0F) << 12 | (uint32_t) (s[1] & 0x3F) << 6 | (s[2] & 0x3F);
}

/*
 * Is this the first byte of an ideograph of the basic block? These have three
 * bytes.
 */
static inline bool
gr_is_ideograph(char lead)
{
	return (unsigned char) lead >= 0xE4 && (unsigned char) lead <= 0xE9;
}

/*
 * Does a printable ASCII character or an ideograph begin with this byte?
 * Neither is white space.
 */
static inline bool
gr_begins_ink(char lead)
{
	return (lead > ' ' && lead < 0x7F) || gr_is_ideograph(lead);
}

/* Tests one bit of a set of characters. */
static inline bool
gr_has_bit(const uint8_t *bits, uint32_t c)
{
	return bits[c >> 3] >> (c & 7) & 1;
}

/* Sixteen bytes as a vector: gcc and clang compile this for every processor. */
typedef uint8_t gr_vector __attribute__((vector_size(16)));

static inline gr_vector
gr_load(const char *p)
{
	gr_vector	v;

	memcpy(&v, p, sizeof(v));
	return v;
}

/*
 * Turns the result of a comparison into a bit mask: the lowest bit stands for
 * the first byte.
 */
static inline unsigned
gr_true_bytes(gr_vector hits)
{
#ifdef __SSE2__
	typedef char signed_vector __attribute__((vector_size(16)));

	return (unsigned) __builtin_ia32_pmovmskb128((signed_vector) hits);
#else
	const uint64_t lowest = UINT64_C(0x0101010101010101);
	const uint64_t gather = UINT64_C(0x0102040810204080);
	uint64_t	half[2];

	memcpy(half, &hits, sizeof(half));
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	half[0] = __builtin_bswap64(half[0]);
	half[1] = __builtin_bswap64(half[1]);
#endif
	return (unsigned) ((half[0] & lowest) * gather >> 56 | ((half[1] & lowest) * gather >> 56) << 8);
#endif
}

/* Skips bytes that are neither control characters nor bars. */
static inline const char *
gr_skip_text(const char *p, const char *end)
{
	for (; end - p >= 16; p += 16)
	{
		gr_vector	v = gr_load(p);
		unsigned	hits = gr_true_bytes((gr_vector) (v < 0x20) | (gr_vector) (v == '|'));

		if (hits != 0)
			return p + __builtin_ctz(hits);
	}
	while (p < end && (unsigned char) *p >= 0x20 && *p != '|')
		p++;
	return p;
}

/* Skips spaces. */
static inline const char *
gr_past_spaces(const char *p, const char *end)
{
	while (p < end && *p == ' ')
		p++;
	return p;
}

/* Writes a character as UTF-8 and returns its length. */
static inline int
gr_utf8_put(uint32_t c, char *out)
{
	if (c < 0x80)
	{
		out[0] = (char) c;
		return 1;
	}
	if (c < 0x800)
	{
		out[0] = (char) (0xC0 | c >> 6);
		out[1] = (char) (0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000)
	{
		out[0] = (char) (0xE0 | c >> 12);
		out[1] = (char) (0x80 | (c >> 6 & 0x3F));
		out[2] = (char) (0x80 | (c & 0x3F));
		return 3;
	}
	out[0] = (char) (0xF0 | c >> 18);
	out[1] = (char) (0x80 | (c >> 12 & 0x3F));
	out[2] = (char) (0x80 | (c >> 6 & 0x3F));
	out[3] = (char) (0x80 | (c & 0x3F));
	return 4;
}

/* The length of the longest prefix that is valid UTF-8 without NUL. */
extern size_t gr_utf8_valid(const char *text, size_t len);

/* The number of characters in validated text. */
extern size_t gr_utf8_count(const char *text, size_t len);

#endif							/* GR_UTF8_H */
