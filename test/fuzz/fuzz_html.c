/*
 * fuzz_html.c
 *	  libFuzzer target for the HTML scanner.
 *
 * Whatever the bytes: the flat text keeps its bound, and the places of its
 * characters are in range and in order, whether asked for together or alone.
 */
#include <stdlib.h>

#include "html.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void *
fuzz_alloc(void *context, size_t size)
{
	(void) context;
	return malloc(size);
}

static void
require(bool condition)
{
	if (!condition)
		abort();
}

/* Covered columns need a span above 1, which needs a digit in any form. */
static bool
has_digit(const uint8_t *data, size_t size)
{
	size_t		i;

	for (i = 0; i < size; i++)
	{
		if (data[i] >= '0' && data[i] <= '9')
			return true;
	}
	return false;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const gr_env env = {fuzz_alloc, NULL, NULL};
	const char *raw = (const char *) data;
	char	   *flat;
	size_t		flat_len;
	size_t	   *offsets;
	size_t		n = 0;
	size_t		i;

	(void) gr_html_detect(raw, size);
	require(gr_html_flatten(&env, raw, size, &flat, &flat_len) == GR_OK);
	require(flat_len <= size + (has_digit(data, size) ? GR_HTML_EXTRA : 0));

	offsets = calloc(3 * (flat_len + 1), sizeof(size_t));
	require(offsets != NULL);
	for (i = 0; i < flat_len; i++)
	{
		if (((unsigned char) flat[i] & 0xC0) != 0x80)
			offsets[n++] = i;
	}
	if (n > 0)
	{
		size_t	   *starts = offsets + flat_len + 1;
		size_t	   *ends = starts + flat_len + 1;
		size_t		middle = n / 2;
		size_t		start;
		size_t		end;

		require(gr_html_places(&env, raw, size, offsets, starts, ends, n) == GR_OK);
		for (i = 0; i < n; i++)
		{
			require(starts[i] <= ends[i] && ends[i] <= size);
			require(i == 0 || starts[i] >= starts[i - 1]);
			/* text has a source of its own */
			if ((unsigned char) flat[offsets[i]] > ' ')
				require(starts[i] < ends[i] && (i == 0 || starts[i] >= ends[i - 1]));
		}
		require(gr_html_places(&env, raw, size, offsets + middle, &start, &end, 1) == GR_OK);
		require(start == starts[middle] && end == ends[middle]);
	}
	free(offsets);
	free(flat);
	return 0;
}
