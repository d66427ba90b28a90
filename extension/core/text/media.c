/*
 * media.c
 *	  Files that are not text: documents, archives and pictures.
 */
#include "media.h"

#include <string.h>

typedef struct signature
{
	const char *start;
	size_t		start_len;
	const char *inside;
	size_t		inside_len;		/* 0: the start of the file is enough */
	gr_medium	medium;
} signature;

/* Starts may hold NUL bytes, so the lengths are those of the literals. */
static const signature signatures[] = {
#define GR_MEDIUM(name, start, inside, english, hint) \
	{start, sizeof(start) - 1, inside, sizeof(inside) - 1, {#name, english, hint}},
#include "forms/media.def"
#undef GR_MEDIUM
};

static bool
contains(const uint8_t *bytes, size_t len, const char *needle, size_t needle_len)
{
	const uint8_t *end = bytes + len;
	const uint8_t *p = bytes;

	while ((size_t) (end - p) >= needle_len)
	{
		p = memchr(p, needle[0], (size_t) (end - p) - needle_len + 1);
		if (!p)
			return false;
		if (memcmp(p, needle, needle_len) == 0)
			return true;
		p++;
	}
	return false;
}

const gr_medium *
gr_medium_of(const uint8_t *bytes, size_t len)
{
	size_t		i;

	for (i = 0; i < sizeof(signatures) / sizeof(signatures[0]); i++)
	{
		const signature *s = &signatures[i];

		if (len >= s->start_len && memcmp(bytes, s->start, s->start_len) == 0 &&
			(s->inside_len == 0 ||
			 contains(bytes + s->start_len, len - s->start_len, s->inside, s->inside_len)))
			return &s->medium;
	}
	return NULL;
}
