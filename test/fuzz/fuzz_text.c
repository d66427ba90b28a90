/*
 * fuzz_text.c
 *	  libFuzzer target for reading a report from raw text.
 *
 * Whatever the text: evidence and findings lie within it, what was read may be
 * stored, comes back as it was, and can be judged.
 */
#include "fuzz.h"

#include "text/utf8.h"

static const char *raw;
static size_t raw_size;

/* Do a place's start and end lie between characters of the text? */
static void
require_place(size_t start, size_t len)
{
	REQUIRE(start <= raw_size && len <= raw_size - start);
	REQUIRE(start == raw_size || ((unsigned char) raw[start] & 0xC0) != 0x80);
	REQUIRE(start + len == raw_size || ((unsigned char) raw[start + len] & 0xC0) != 0x80);
}

static void
hear_finding(void *context, const gr_finding *finding)
{
	char		message[1000];
	int			language;

	(void) context;
	REQUIRE((int) finding->code >= 0 && finding->code < GR_NFINDINGS);
	REQUIRE(finding->table >= -1 && finding->table < GR_NTABLES);
	REQUIRE(finding->item >= -1 && finding->item < (int) GR_NITEMS);
	REQUIRE(finding->measure >= -1 && finding->measure < (int) GR_NMEASURES);
	for (language = 0; language < GR_NLANGUAGES; language++)
	{
		size_t		len = gr_render(&finding->message, (gr_language) language, message,
									sizeof(message));

		REQUIRE(len > 0 && gr_utf8_valid(message, strlen(message)) == strlen(message));
	}
	require_place(finding->start, finding->len);
}

static void
hear_violation(void *context, const gr_violation *violation)
{
	const gr_figures *figures = context;
	char		message[1000];

	gr_violation_message(figures, violation, GR_ENGLISH, message, sizeof(message));
	gr_violation_message(figures, violation, GR_CHINESE, message, 50);
	REQUIRE(gr_utf8_valid(message, strlen(message)) == strlen(message));
}

static void
require_same(const gr_report *a, const gr_report *b)
{
	uint8_t    *bytes = fuzz_alloc(NULL, gr_encode_bound(a));
	uint8_t    *again = fuzz_alloc(NULL, gr_encode_bound(b));
	size_t		len = gr_encode(a, bytes);

	REQUIRE(len == gr_encode(b, again) && memcmp(bytes, again, len) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static gr_reading reading;
	static gr_reading second;
	static gr_report back;
	gr_diagnosis diagnosis;
	gr_status	status;

	raw = (const char *) data;
	/* like the server, take the bytes up to the first that is not UTF-8 */
	raw_size = gr_utf8_valid(raw, size);
	status = gr_read_report(&fuzz_env, raw, raw_size, &reading, hear_finding, NULL, &diagnosis);
	REQUIRE(status == GR_OK || status == GR_NOT_A_REPORT || status == GR_TWO_REPORTS);
	/* reading without a sink gives the same */
	REQUIRE(gr_read_report(&fuzz_env, raw, raw_size, &second, NULL, NULL, &diagnosis) == status);
	if (status == GR_OK)
	{
		gr_figures *f = &reading.report.figures;
		uint8_t    *bytes;
		size_t		len;
		int			slot;

		for (slot = 0; slot < GR_NSLOTS; slot++)
		{
			const gr_evidence *e = &reading.evidence[slot];

			REQUIRE(e->present == (f->status[slot] != GR_MISSING));
			if (!e->present)
				continue;
			require_place(e->start, e->len);
			REQUIRE(e->line >= 1 && f->status[slot] != GR_AT_LEAST);
			REQUIRE((f->status[slot] == GR_BLANK) == (e->len == 0));
		}
		require_same(&reading.report, &second.report);
		REQUIRE(gr_report_is_sound(&reading.report));
		bytes = fuzz_alloc(NULL, gr_encode_bound(&reading.report));
		len = gr_encode(&reading.report, bytes);
		REQUIRE(gr_decode_strict(&fuzz_env, bytes, len, &back) == GR_OK);
		require_same(&reading.report, &back);
		gr_find_violations(&fuzz_env, f, &reading.report, hear_violation, f);
	}
	fuzz_release();
	return 0;
}
