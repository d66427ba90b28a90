/*
 * bytes.h
 *	  Integers and strings in canonical bytes, little-endian.
 */
#ifndef GR_BYTES_H
#define GR_BYTES_H

#include "base.h"

/*
 * Reads untrusted bytes. p never goes beyond end.  Once bad is set, it stays
 * set.
 */
typedef struct gr_byte_reader
{
	const uint8_t *p;
	const uint8_t *end;
	bool		bad;
} gr_byte_reader;

static inline uint8_t
gr_get_byte(gr_byte_reader *r)
{
	if (r->p >= r->end)
	{
		r->bad = true;
		return 0;
	}
	return *r->p++;
}

static inline uint64_t
gr_get_bytes(gr_byte_reader *r, int n)
{
	uint64_t	v = 0;
	int			i;

	for (i = 0; i < n; i++)
		v |= (uint64_t) gr_get_byte(r) << (8 * i);
	return v;
}

static inline uint64_t
gr_get_varint(gr_byte_reader *r)
{
	uint64_t	v = 0;
	int			shift;

	for (shift = 0; shift < 35; shift += 7)
	{
		uint8_t		b = gr_get_byte(r);

		v |= (uint64_t) (b & 0x7F) << shift;
		if (b < 0x80)
			return v;
	}
	r->bad = true;
	return 0;
}

static inline gr_str
gr_get_string(gr_byte_reader *r)
{
	uint64_t	len = gr_get_varint(r);
	gr_str		s = GR_NO_STR;

	if (r->bad || len == 0)
		return s;
	len--;
	if (len > (uint64_t) (r->end - r->p))
	{
		r->bad = true;
		return s;
	}
	s.data = (const char *) r->p;
	s.len = (size_t) len;
	r->p += len;
	return s;
}

static inline uint8_t *
gr_put_bytes(uint8_t *p, uint64_t v, int n)
{
	int			i;

	for (i = 0; i < n; i++)
		*p++ = (uint8_t) (v >> (8 * i));
	return p;
}

static inline uint8_t *
gr_put_length(uint8_t *p, uint64_t v)
{
	while (v >= 0x80)
	{
		*p++ = (uint8_t) (v | 0x80);
		v >>= 7;
	}
	*p++ = (uint8_t) v;
	return p;
}

/* Reads what gr_put_length wrote, from trusted memory. */
static inline size_t
gr_get_length(const uint8_t **p)
{
	size_t		v = 0;
	int			shift = 0;

	while (**p >= 0x80)
	{
		v |= (size_t) (*(*p)++ & 0x7F) << shift;
		shift += 7;
	}
	return v | (size_t) (*(*p)++) << shift;
}

static inline uint8_t *
gr_put_string(uint8_t *p, gr_str s)
{
	p = gr_put_length(p, s.data ? (uint64_t) s.len + 1 : 0);
	if (s.data)
	{
		memcpy(p, s.data, s.len);
		p += s.len;
	}
	return p;
}

#endif							/* GR_BYTES_H */
