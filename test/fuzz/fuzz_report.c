/*
 * fuzz_report.c
 *	  libFuzzer target for a report that is filled from outside, as by JSON.
 *
 * The bytes are what the members of a report are set to, sound or not.  What
 * passes for sound is stored, comes back as it was and can be judged, added and
 * written as a page; its tokens are read again to the statuses that it states.
 */
#include "fuzz.h"

#include "official/official.h"
#include "report/add.h"
#include "report/number.h"
#include "text/utf8.h"

typedef struct input
{
	const uint8_t *p;
	const uint8_t *end;
} input;

static uint8_t
next_byte(input *in)
{
	return in->p < in->end ? *in->p++ : 0;
}

static uint64_t
next_bytes(input *in, int n)
{
	uint64_t	v = 0;

	while (n-- > 0)
		v = v << 8 | next_byte(in);
	return v;
}

/* Makes a string absent, or takes some of the next bytes. */
static gr_str
next_string(input *in)
{
	size_t		len = next_byte(in);
	gr_str		s = {(const char *) in->p, len - 1};

	if (len == 0)
		return GR_NO_STR;
	if (s.len > (size_t) (in->end - in->p))
		s.len = (size_t) (in->end - in->p);
	in->p += s.len;
	return s;
}

/* The status that a token has by itself, as in JSON. */
static void
next_token(input *in, gr_report *report, int slot)
{
	gr_str		token = next_string(in);
	gr_cell_status status;

	if (!token.data)
		return;
	status = gr_token_status(token, gr_slot_kind(slot));
	REQUIRE(status == GR_MISSING || status == GR_NOT_APPLICABLE || status == GR_TEXT ||
			status == GR_UNFIT);
	report->figures.status[slot] = (uint8_t) status;
	if (status != GR_MISSING)
		report->printed[slot] = token;
}

static void
next_cell(input *in, gr_report *report, int slot)
{
	gr_figures *f = &report->figures;
	uint8_t		b = next_byte(in);

	if (b < 0x80)
	{
		f->status[slot] = GR_NUMBER;
		f->value[slot] = b;
	}
	else if (b < 0xC0)
		next_token(in, report, slot);
	else
	{
		f->status[slot] = b % (GR_AT_LEAST + 1);
		if (f->status[slot] == GR_NUMBER || f->status[slot] == GR_AT_LEAST)
		{
			f->value[slot] = (int64_t) next_bytes(in, 8);
			f->scale[slot] = next_byte(in) % (GR_MAX_SCALE + 2);
			report->unit[slot] = next_byte(in) % (GR_UNIT_YI_YUAN + 2);
		}
		report->printed[slot] = next_string(in);
	}
}

static void
next_report(input *in, gr_report *report)
{
	gr_figures *f = &report->figures;
	int			table;
	int			i;

	gr_report_clear(report);
	for (table = 0; table < GR_NTABLES; table++)
		f->forms[table] = next_byte(in) & GR_ALL_FORMS;
	f->no_prose = next_byte(in) & 1;
	f->year = (int16_t) next_bytes(in, 2);
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout = gr_table_layout((gr_table) table, f->forms[table]);

		for (i = 0; i < layout.ncells; i++)
			next_cell(in, report, layout.slots[i]);
	}
	report->title = next_string(in);
	report->agency = next_string(in);
	if (next_byte(in) & 1)
	{
		report->period[0] = (int32_t) next_bytes(in, 4);
		report->period[1] = (int32_t) next_bytes(in, 4);
	}
	if (next_byte(in) & 1)
		report->published = (int32_t) next_bytes(in, 4);
	for (i = 0; i < GR_NCONTACTS; i++)
		report->contact[i] = next_string(in);
	for (i = 0; i < GR_NSECTIONS; i++)
		if ((report->sections[i].present = next_byte(in) & 1))
		{
			report->sections[i].heading = next_string(in);
			report->sections[i].body = next_string(in);
		}
}

static void
hear_violation(void *context, const gr_violation *violation)
{
	char		message[1000];

	gr_violation_message(context, violation, GR_ENGLISH, message, sizeof(message));
	REQUIRE(gr_utf8_valid(message, strlen(message)) == strlen(message));
	gr_violation_message(context, violation, GR_CHINESE, message, 50);
	REQUIRE(gr_utf8_valid(message, strlen(message)) == strlen(message));
}

/* Requires that a page is valid text of the promised length. */
static void
write_pages(const gr_report *report)
{
	int			markup;

	for (markup = GR_HTML; markup <= GR_MARKDOWN; markup++)
	{
		gr_str		page;

		REQUIRE(gr_write_official(&fuzz_env, report, (gr_markup) markup, &page) == GR_OK);
		REQUIRE(gr_utf8_valid(page.data, page.len) == page.len);
	}
}

/* Encodes the sum of n equal reports. */
static uint8_t *
sum_of(const uint8_t *bytes, size_t len, int n, size_t *sum_len)
{
	static gr_tally sum;
	static gr_tally tally;
	static gr_report report;
	uint8_t    *out;
	int			slot;

	memset(&sum, 0, sizeof(sum));
	REQUIRE(gr_tally_read(bytes, len, &tally) == GR_OK);
	for (; n > 0; n--)
		if (gr_add(&sum, &tally, &slot) != GR_OK)
			return NULL;
	gr_tally_report(&sum, &report);
	REQUIRE(gr_report_is_sound(&report));
	out = fuzz_alloc(NULL, gr_encode_bound(&report));
	*sum_len = gr_encode(&report, out);
	return out;
}

/*
 * Requires that a sum of one report is in range, and that a sum of sums equals
 * the sum.
 */
static void
add_up(const uint8_t *bytes, size_t len)
{
	size_t		once_len;
	size_t		twice_len;
	size_t		again_len;
	uint8_t    *once = sum_of(bytes, len, 1, &once_len);
	uint8_t    *again;
	uint8_t    *twice;

	REQUIRE(once);
	again = sum_of(once, once_len, 1, &again_len);
	REQUIRE(again && again_len == once_len && memcmp(again, once, once_len) == 0);
	twice = sum_of(bytes, len, 2, &twice_len);
	again = sum_of(once, once_len, 2, &again_len);
	REQUIRE((twice == NULL) == (again == NULL));
	REQUIRE(!twice || (again_len == twice_len && memcmp(again, twice, twice_len) == 0));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static gr_report report;
	static gr_report back;
	input		in = {data, data + size};

	next_report(&in, &report);
	if (gr_report_is_sound(&report))
	{
		uint8_t    *bytes = fuzz_alloc(NULL, gr_encode_bound(&report));
		size_t		len = gr_encode(&report, bytes);
		uint8_t    *again;
		int			slot;

		REQUIRE(len <= gr_encode_bound(&report));
		REQUIRE(gr_decode_strict(&fuzz_env, bytes, len, &back) == GR_OK);
		again = fuzz_alloc(NULL, gr_encode_bound(&back));
		REQUIRE(gr_encode(&back, again) == len && memcmp(again, bytes, len) == 0);
		REQUIRE(memcmp(report.figures.value, back.figures.value, sizeof(back.figures.value)) == 0);
		for (slot = 0; slot < GR_NSLOTS; slot++)
		{
			REQUIRE(report.figures.status[slot] == back.figures.status[slot]);
			REQUIRE(gr_str_equal(report.printed[slot], back.printed[slot]));
		}
		gr_find_violations(&fuzz_env, &report.figures, &report, hear_violation, &report.figures);
		add_up(bytes, len);
		write_pages(&report);
	}
	fuzz_release();
	return 0;
}
