/*
 * radicals.c
 *	  Replaces radicals with the characters that look like them.
 */
#include "radicals.h"

#include "utf8.h"

/* The blocks of radicals in Unicode. */
#define RADICALS		0x2E80
#define RADICALS_END	0x2FE0

#include "forms/radicals.inc"

/* Returns the first radical from p on, or end. */
static const char *
find_radical(const gr_env *env, const char *p, const char *end)
{
	const char *polled = p;

	for (; p < end; p++)
	{
		const char *stop = end - p < (ptrdiff_t) GR_POLL_BYTES ? end : p + GR_POLL_BYTES;

		if (p - polled >= (ptrdiff_t) GR_POLL_BYTES)
		{
			polled = p;
			gr_poll(env);
		}
		/* all radicals begin with this byte, but so do some punctuation marks */
		p = memchr(p, 0xE2, (size_t) (stop - p));
		if (!p)
			p = stop - 1;
		else if (end - p >= 3 && (unsigned char) p[1] >= 0xBA && (unsigned char) p[1] <= 0xBF)
			return p;
	}
	return end;
}

const char *
gr_without_radicals(const gr_env *env, const char *text, size_t len)
{
	const char *p = find_radical(env, text, text + len);
	char	   *copy;
	char	   *end;

	if (p == text + len)
		return text;
	copy = env->alloc(env->context, len);
	if (!copy)
		return NULL;
	memcpy(copy, text, len);
	end = copy + len;
	for (p = copy + (p - text); p < end; p = find_radical(env, p + 3, end))
	{
		char	   *radical = copy + (p - copy);
		int			size;
		uint32_t	c = gr_utf8_get(radical, end, &size);
		uint32_t	character = c >= RADICALS && c < RADICALS_END ? radicals[c - RADICALS] : 0;

		if (character == 0)
			continue;
		radical[0] = (char) (0xE0 | character >> 12);
		radical[1] = (char) (0x80 | (character >> 6 & 0x3F));
		radical[2] = (char) (0x80 | (character & 0x3F));
	}
	return copy;
}
