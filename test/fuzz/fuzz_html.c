/*
 * fuzz_html.c
 *	  libFuzzer target for the HTML scanner.
 *
 * Whatever the bytes: the flat text keeps its bound, the sources of its
 * characters are in range and in order, and a range of characters has the
 * sources of its first and last ones.
 */
#include "fuzz.h"
#include "html/form.h"
#include "html/html.h"

/* A covered column needs a span above 1, and so a digit in some form. */
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
	const char *raw = (const char *) data;
	char	   *flat;
	char	   *again;
	size_t		flat_len;
	size_t		again_len;
	gr_html_map *map;
	size_t		last_start = 0;
	size_t		last_end = 0;
	size_t		from;
	size_t		to;
	bool		html;
	bool		cut;
	unsigned	whole;
	unsigned	form = gr_html_form(&fuzz_env, raw, size, &html, &whole);

	REQUIRE(gr_html_flatten(&fuzz_env, raw, size, form, &map, &flat, &flat_len, &cut) == GR_OK);
	REQUIRE(flat_len <= size + (has_digit(data, size) ? GR_HTML_EXTRA : 0));
	REQUIRE(gr_html_flatten(&fuzz_env, raw, size, form, NULL, &again, &again_len, &cut) == GR_OK);
	REQUIRE(again_len == flat_len && (flat_len == 0 || memcmp(again, flat, flat_len) == 0));

	for (from = 0; from < flat_len; from = to)
	{
		size_t		start;
		size_t		end;
		size_t		both_start;
		size_t		both_end;

		for (to = from + 1; to < flat_len && ((unsigned char) flat[to] & 0xC0) == 0x80; to++)
			;
		gr_html_source(map, from, to, &start, &end);
		REQUIRE(start <= end && end <= size && start >= last_start);
		/* each character of the text has its own source */
		if ((unsigned char) flat[from] > ' ')
			REQUIRE(start < end && start >= last_end);
		last_start = start;
		last_end = end;
		if (from % 16 == 0)
		{
			gr_html_source(map, 0, to, &both_start, &both_end);
			REQUIRE(both_end == end && both_start <= start);
		}
	}
	fuzz_release();
	return 0;
}
