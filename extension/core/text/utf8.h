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

/* Bytes of the character that begins with this byte. */
static inline int
gr_utf8_length(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead < 0xE0)
		return 2;
	return lead < 0xF0 ? 3 : 4;
}

/* Is it a byte of a character other than the first? */
static inline bool
gr_utf8_is_inner(char byte)
{
	return ((unsigned char) byte & 0xC0) == 0x80;
}

/* Where the character that has the byte at this place begins. */
static inline size_t
gr_utf8_floor(const char *text, size_t at)
{
	while (at > 0 && gr_utf8_is_inner(text[at]))
		at--;
	return at;
}

/* The first place from at on where a character begins, at most end. */
static inline size_t
gr_utf8_ceiling(const char *text, size_t at, size_t end)
{
	while (at < end && gr_utf8_is_inner(text[at]))
		at++;
	return at;
}

/*
 * The character at p, and its length.  Stops at end: a cut character (never
 * there in validated text) gives U+FFFD of one byte.
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

/* The same for what nearly all characters are, ASCII or three bytes; else 0xFFFF. */
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

/* Does an ideograph of the basic block begin with this byte?  They have three. */
static inline bool
gr_is_ideograph(char lead)
{
	return (unsigned char) lead >= 0xE4 && (unsigned char) lead <= 0xE9;
}

/* Printable ASCII or an ideograph, which is never white space. */
static inline bool
gr_begins_ink(char lead)
{
	return (lead > ' ' && lead < 0x7F) || gr_is_ideograph(lead);
}

/* Sets of characters, a bit each. */
static inline bool
gr_has_bit(const uint8_t *bits, uint32_t c)
{
	return bits[c >> 3] >> (c & 7) & 1;
}

static inline void
gr_set_bit(uint8_t *bits, uint32_t c)
{
	bits[c >> 3] |= (uint8_t) (1 << (c & 7));
}

/* Sixteen bytes at once, as gcc and clang spell it for every machine. */
typedef uint8_t gr_vector __attribute__((vector_size(16)));

static inline gr_vector
gr_load(const char *p)
{
	gr_vector	v;

	memcpy(&v, p, sizeof(v));
	return v;
}

/* Which bytes of a comparison are true, the first by the lowest bit. */
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

/* Past bytes that are neither control characters nor bars. */
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

/* Past spaces, eight at a time. */
static inline const char *
gr_past_spaces(const char *p, const char *end)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	uint64_t	bytes;

	for (; end - p >= 8; p += 8)
	{
		memcpy(&bytes, p, sizeof(bytes));
		bytes ^= UINT64_C(0x2020202020202020);
		if (bytes != 0)
			return p + __builtin_ctzll(bytes) / 8;
	}
#endif
	while (p < end && *p == ' ')
		p++;
	return p;
}

/* Write a character; gives its length. */
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

/* Length of the longest prefix that is UTF-8 without NUL. */
extern size_t gr_utf8_valid(const char *text, size_t len);

/* Number of characters in validated text. */
extern size_t gr_utf8_count(const char *text, size_t len);

#endif							/* GR_UTF8_H */
