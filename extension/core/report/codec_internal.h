/*
 * codec_internal.h
 *	  The codes of cells, shared by the code that writes cells, the code that
 *	  reads all of them, and the code that reads one.
 */
#ifndef GR_CODEC_INTERNAL_H
#define GR_CODEC_INTERNAL_H

#include "codec.h"

#include "bytes.h"

#define VERSION			1

#define FLAG_NO_PROSE	0x01
#define LACKING			0x8		/* bit of a table's four bits of forms: some report lacks the table */

#define ZERO_RUN		0x80	/* + length - 2 */
#define MAX_ZERO_RUN	65
#define TWO_BYTES		0xC0
#define MIN_TWO_BYTES	128
#define MIN_BYTES		8320
#define POSITIVE		0xE0	/* + bytes - 1 */
#define NEGATIVE		0xE8	/* + bytes - 1 */
#define BLANK			0xF0
#define MISSING			0xF1
#define NOT_APPLICABLE	0xF2
#define TEXT			0xF3
#define EXTENDED		0xF4
#define MISSING_RUN		0xF5
#define MAX_MISSING_RUN	255
#define UNFIT			0xF6

#define X_SCALE(x)		(7 & (x))
#define X_UNIT(x)		((x) >> 3 & 3)
#define X_AT_LEAST		0x20
#define X_PRINTED		0x40
#define X_RESERVED		0x80

/* Reads the rest of the number whose first byte is b. */
static inline int64_t
get_number(gr_byte_reader *r, uint8_t b)
{
	uint64_t	magnitude;

	if (b < ZERO_RUN)
		return b;
	if (b >= TWO_BYTES && b < POSITIVE)
		return MIN_TWO_BYTES + ((b & 0x1F) << 8 | gr_get_byte(r));
	if (b >= POSITIVE && b < NEGATIVE)
	{
		magnitude = gr_get_bytes(r, b - POSITIVE + 1);
		if (magnitude <= INT64_MAX)
			return (int64_t) magnitude;
	}
	else if (b >= NEGATIVE && b < BLANK)
	{
		magnitude = gr_get_bytes(r, b - NEGATIVE + 1);
		if (magnitude <= (uint64_t) INT64_MAX + 1)
			return (int64_t) -magnitude;
	}
	r->bad = true;
	return 0;
}

/* Loads eight bytes.  Compilers make one instruction of it. */
static inline uint64_t
eight_bytes(const uint8_t *p)
{
	return (uint64_t) p[0] | (uint64_t) p[1] << 8 | (uint64_t) p[2] << 16 |
		(uint64_t) p[3] << 24 | (uint64_t) p[4] << 32 | (uint64_t) p[5] << 40 |
		(uint64_t) p[6] << 48 | (uint64_t) p[7] << 56;
}

/*
 * The end for usual_cells: the end of the cells, or earlier if fewer than eight
 * bytes follow some cell.  The facts follow the cells, so this is rare.
 */
static inline const uint8_t *
usual_end(const uint8_t *bytes, size_t len)
{
	size_t		size = gr_figures_size(bytes, len);

	return bytes + (size + 8 <= len ? size : len - 8);
}

/*
 * Decodes cells from number i on while their codes are the usual ones: numbers
 * from 0, and runs of zeros.  Stops at any other code, at cell n, and at end,
 * which comes from usual_end. values and seen may be NULL.  Values of runs are
 * not written: they are 0 already.  Returns the number of the next cell, more
 * than n if a run goes beyond it.
 */
static inline int
usual_cells(gr_byte_reader *r, const uint8_t *end, int i, int n, const uint16_t *slots,
			int64_t *values, uint64_t *seen)
{
	const uint8_t *p = r->p;
	size_t		at = (size_t) i;

	while (at < (size_t) n && p < end)
	{
		size_t		b = *p;

		if (b < TWO_BYTES)
		{
			/* without a branch, because numbers and zeros alternate at random */
			size_t		run = 0 - (size_t) (b >= ZERO_RUN);

			if (values)
				values[slots[at]] = (int64_t) (b & ~run);
			at += 1 + ((b - (ZERO_RUN - 1)) & run);
			p++;
		}
		else if (b < POSITIVE)
		{
			if (values)
				values[slots[at]] = (int64_t) (MIN_TWO_BYTES + ((b & 0x1F) << 8 | p[1]));
			at++;
			p += 2;
		}
		else if (b < NEGATIVE)
		{
			size_t		size = b - POSITIVE + 1;
			uint64_t	magnitude = eight_bytes(p + 1) & UINT64_MAX >> (64 - 8 * size);

			if (magnitude > INT64_MAX)
				break;
			if (values)
			{
				values[slots[at]] = (int64_t) magnitude;
				*seen |= magnitude;
			}
			at++;
			p += size + 1;
		}
		else
			break;
	}
	r->p = p;
	return (int) at;
}

/*
 * In a table scan the bytes are not in the cache: request all their cache lines
 * at once.
 */
static inline void
fetch_ahead(const gr_byte_reader *r)
{
	const uint8_t *p;

	for (p = r->p + 64; p < r->end; p += 64)
		__builtin_prefetch(p);
}

#endif							/* GR_CODEC_INTERNAL_H */
