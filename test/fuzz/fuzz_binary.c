/*
 * fuzz_binary.c
 *	  libFuzzer target for the canonical bytes of a report.
 *
 * Whatever the bytes: what is accepted is the bytes of what it says, and one
 * cell read by itself is the cell read with all others; figures that are plain
 * are checked with the same result in the short way.
 */
#include "fuzz.h"

#include "rules/sums.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static gr_report report;
	static gr_report loose;
	static gr_figures figures;
	gr_status	strict;
	gr_status	part;
	bool		plain = false;
	int			slot;

	strict = gr_decode_strict(&fuzz_env, data, size, &report);
	part = gr_decode_plain(data, size, &figures, &plain);
	REQUIRE(strict == GR_OK || strict == GR_BAD_BINARY);
	if (gr_decode(data, size, &loose) == GR_OK)
		REQUIRE(part == GR_OK);
	else
		REQUIRE(strict == GR_BAD_BINARY);
	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		gr_cell_status status;
		int64_t		value;
		int			scale;
		gr_status	cell = gr_decode_cell(data, size, slot, &status, &value, &scale);

		if (part == GR_OK)
			REQUIRE(cell == GR_OK && status == figures.status[slot] &&
					value == figures.value[slot] && scale == figures.scale[slot]);
	}
	if (strict == GR_OK)
	{
		uint8_t    *again = fuzz_alloc(NULL, gr_encode_bound(&report));

		REQUIRE(gr_report_is_sound(&report));
		REQUIRE(gr_encode(&report, again) == size && memcmp(again, data, size) == 0);
		REQUIRE(memcmp(report.figures.value, figures.value, sizeof(figures.value)) == 0);
	}
	if (part == GR_OK && plain)
		REQUIRE(gr_is_complete(&figures) &&
				gr_is_consistent(&figures) == (gr_plain_sums_hold(&figures) ? GR_TRUE : GR_FALSE));
	fuzz_release();
	return 0;
}
