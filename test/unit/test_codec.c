/*
 * test_codec.c
 *	  Unit tests of the canonical bytes of a report.
 */
#include "unit.h"

#include "rules/sums.h"

static gr_report report;
static gr_report back;
static gr_report again;
static gr_figures figures;

static uint8_t *
encode(const gr_report *r, size_t *len)
{
	uint8_t    *bytes = unit_env()->alloc(NULL, gr_encode_bound(r));

	*len = gr_encode(r, bytes);
	assert_true(*len <= gr_encode_bound(r));
	return bytes;
}

/*
 * Copies the bytes into a block of their own, so that reading past the end is
 * detected.
 */
static uint8_t *
exactly(const uint8_t *bytes, size_t len)
{
	uint8_t    *copy = unit_env()->alloc(NULL, len);

	memcpy(copy, bytes, len);
	return copy;
}

/*
 * Reading one cell gives the same as reading all cells.  Tests every step-th
 * slot.
 */
static const char *
cells_differ(const uint8_t *bytes, size_t len, const gr_figures *f, int first, int step)
{
	int			slot;

	for (slot = first; slot < GR_NSLOTS; slot += step)
	{
		gr_cell_status status;
		int64_t		value;
		int			scale;

		if (gr_decode_cell(bytes, len, slot, &status, &value, &scale) != GR_OK ||
			status != f->status[slot] || value != f->value[slot] || scale != f->scale[slot])
			return unit_path(slot);
	}
	return NULL;
}

static void
test_round_trip(void **state)
{
	uint64_t	seed = 10;
	int			i;

	(void) state;
	for (i = 0; i < 3000; i++)
	{
		const char *difference;
		uint8_t    *bytes;
		size_t		len;
		size_t		head;

		unit_random_report(&seed, &report);
		if (!gr_report_is_sound(&report))
			unit_surprise("report %d is not sound", i);
		bytes = encode(&report, &len);
		bytes = exactly(bytes, len);
		if (gr_decode(bytes, len, &back) != GR_OK)
			unit_surprise("report %d does not decode", i);
		else if ((difference = unit_difference(&report, &back)) != NULL)
			unit_surprise("report %d: %s came back different", i, difference);
		if (gr_decode_strict(unit_env(), bytes, len, &again) != GR_OK)
			unit_surprise("report %d is refused", i);
		/* the first bytes are enough for the figures and for one cell */
		head = gr_figures_size(bytes, len);
		bytes = exactly(bytes, head);
		if (gr_decode_figures(bytes, head, &figures) != GR_OK ||
			memcmp(figures.status, report.figures.status, sizeof(figures.status)) != 0 ||
			memcmp(figures.value, report.figures.value, sizeof(figures.value)) != 0 ||
			memcmp(figures.scale, report.figures.scale, sizeof(figures.scale)) != 0 ||
			figures.year != report.figures.year || figures.no_prose != report.figures.no_prose)
			unit_surprise("report %d: its figures differ", i);
		if ((difference = cells_differ(bytes, head, &report.figures, 0, 1)) != NULL)
			unit_surprise("report %d: %s alone differs", i, difference);
		unit_release();
	}
	unit_no_surprises();
}

/* Is a report plain, as defined in codec.h? */
static bool
should_be_plain(const gr_figures *f)
{
	int			slot;

	for (slot = 0; slot < GR_NSLOTS; slot++)
		if ((gr_slot_forms(slot) & f->forms[gr_slot_table(slot)]) != 0 &&
			(f->status[slot] != GR_NUMBER ||
			 ((uint64_t) f->value[slot] >= GR_PLAIN_LIMIT &&
			  (f->value[slot] > 0 || gr_slot_kind(slot) != GR_SIGNED))))
			return false;
	return f->forms[GR_DISCLOSURES] != 0 && f->forms[GR_APPLICATIONS] != 0 &&
		f->forms[GR_PROCEEDINGS] != 0;
}

/* The fast check of plain reports agrees with the rules. */
static void
test_plain(void **state)
{
	static const int mosts[] = {1, 9, 200, 9000, 70000, 1 << 30};
	gr_figures *f = &report.figures;
	uint64_t	seed = 16;
	int			answers[3] = {0};	/* not plain, broken, consistent */
	int			rounds = unit_rounds(20000);
	int			i;

	(void) state;
	for (i = 0; i < rounds; i++)
	{
		int			changes = unit_below(&seed, 4);
		int			table;
		int			k;
		uint8_t    *bytes;
		size_t		len;
		bool		plain;

		gr_report_clear(&report);
		unit_consistent_figures(&seed, (gr_form) unit_below(&seed, GR_NFORMS),
								mosts[unit_below(&seed, LENGTH(mosts))], f);
		for (table = 0; table < GR_NTABLES; table++)
			if (unit_chance(&seed, 30))
			{
				gr_layout	layout;

				f->forms[table] = (uint8_t) (1 + unit_below(&seed, GR_ALL_FORMS));
				layout = gr_table_layout((gr_table) table, f->forms[table]);
				for (k = 0; k < layout.ncells; k++)
					f->status[layout.slots[k]] = GR_NUMBER;
			}
		for (k = 0; k < GR_NSLOTS; k++)
			if ((gr_slot_forms(k) & f->forms[gr_slot_table(k)]) == 0)
			{
				f->status[k] = GR_MISSING;
				f->value[k] = 0;
			}
			else if (unit_chance(&seed, i % 100))
				f->value[k] = 0;
		unit_settle_sums(f);
		for (; changes > 1; changes--)
		{
			gr_table	where = (gr_table) unit_below(&seed, GR_NTABLES);
			gr_layout	layout = gr_table_layout(where, f->forms[where]);
			int			slot = layout.slots[unit_below(&seed, layout.ncells)];

			if (f->status[slot] != GR_NUMBER)
				continue;
			if (unit_chance(&seed, 10))
			{
				f->status[slot] = (uint8_t) unit_below(&seed, GR_AT_LEAST + 1);
				if (f->status[slot] == GR_TEXT || f->status[slot] == GR_UNFIT ||
					f->status[slot] == GR_NOT_APPLICABLE)
					report.printed[slot] = GR_STR("x");
				if (f->status[slot] != GR_NUMBER && f->status[slot] != GR_AT_LEAST)
					f->value[slot] = 0;
			}
			else if (unit_chance(&seed, 10))
				f->value[slot] = (int64_t) (unit_random(&seed) >> unit_below(&seed, 8));
			else if (unit_chance(&seed, 10))
				f->value[slot] = -f->value[slot];
			else
				f->value[slot] += unit_chance(&seed, 50) ? 1 : INT64_C(1) << unit_below(&seed, 58);
		}
		if (unit_chance(&seed, 3))
		{
			gr_table	where = (gr_table) unit_below(&seed, GR_NTABLES);

			for (k = 0; k < GR_NSLOTS; k++)
				if (gr_slot_table(k) == where)
				{
					f->status[k] = GR_MISSING;
					f->value[k] = 0;
					report.printed[k] = GR_NO_STR;
				}
			f->forms[where] = 0;
		}
		bytes = encode(&report, &len);
		/* the slice ends with the cells, the whole has more bytes */
		if (unit_chance(&seed, 50))
			len = gr_figures_size(bytes, len);
		bytes = exactly(bytes, len);
		if (gr_decode_plain(bytes, len, &figures, &plain) != GR_OK ||
			memcmp(&figures, f, sizeof(figures)) != 0)
			unit_surprise("report %d does not decode", i);
		else if (plain != should_be_plain(f) || plain != gr_are_plain(f))
			unit_surprise("report %d is %splain", i, plain ? "" : "not ");
		else if (plain && (gr_plain_sums_hold(&figures) != (gr_is_consistent(f) == GR_TRUE) ||
						   gr_is_consistent(f) == GR_UNKNOWN || !gr_is_complete(f)))
			unit_surprise("report %d is plain, and the rules disagree", i);
		answers[!plain ? 0 : gr_plain_sums_hold(&figures) ? 2 : 1]++;
		unit_release();
	}
	if (answers[0] < rounds / 20 || answers[1] < rounds / 20 || answers[2] < rounds / 20)
		unit_surprise("%d not plain, %d broken, %d consistent", answers[0], answers[1], answers[2]);
	unit_no_surprises();
}

/* The first sections of a header have fixed offsets. */
static void
test_header(void **state)
{
	uint8_t    *bytes;
	size_t		len;

	(void) state;
	gr_report_clear(&report);
	bytes = encode(&report, &len);
	assert_int_equal(bytes[0], 1);
	assert_int_equal(bytes[1], 0);
	assert_int_equal(len, 8 + 2 + 1 + GR_NCONTACTS + 1);
	report.figures.no_prose = true;
	report.figures.year = 2021;
	report.figures.forms[GR_DISCLOSURES] = 2;
	report.figures.forms[GR_APPLICATIONS] = 1;
	report.figures.forms[GR_PROCEEDINGS] = 3;
	bytes = encode(&report, &len);
	assert_int_equal(bytes[1], 1);
	assert_int_equal(bytes[2], 0x12);
	assert_int_equal(bytes[3], 0x03);
	assert_int_equal(bytes[4] | bytes[5] << 8, 2021);
	assert_int_equal(gr_figures_size(bytes, 7), GR_HEADER_SIZE);
	unit_no_surprises();
}

typedef struct size_row
{
	gr_form		form;
	int64_t		value;
	int			scale;			/* of amounts */
	size_t		most;			/* bytes */
} size_row;

static const size_row size_rows[] = {
	{GR_FORM_2021, 0, 0, 24}, {GR_FORM_2019, 0, 0, 24}, {GR_FORM_2021, 1, 0, 240},
	{GR_FORM_2021, 127, 0, 240}, {GR_FORM_2021, 128, 0, 440}, {GR_FORM_2021, 8319, 0, 440},
	{GR_FORM_2021, 65535, 6, 640}, {GR_FORM_2021, 16777215, 6, 840}, {GR_FORM_2019, 65535, 6, 640},
};

static void
test_sizes(void **state)
{
	int			i;
	int			slot;

	(void) state;
	for (i = 0; i < LENGTH(size_rows); i++)
	{
		const size_row *row = &size_rows[i];
		uint8_t    *bytes;
		size_t		len;

		gr_report_clear(&report);
		report.figures.no_prose = true;
		report.figures.year = 2021;
		for (slot = 0; slot < GR_NTABLES; slot++)
			report.figures.forms[slot] = GR_FORM_BIT(row->form);
		for (slot = 0; slot < GR_NSLOTS; slot++)
			if (gr_slot_forms(slot) & GR_FORM_BIT(row->form))
			{
				report.figures.status[slot] = GR_NUMBER;
				report.figures.value[slot] = row->value;
				if (gr_slot_kind(slot) == GR_AMOUNT && row->scale > 0)
				{
					report.figures.scale[slot] = (uint8_t) row->scale;
					report.unit[slot] = GR_UNIT_WAN_YUAN;
				}
			}
		bytes = encode(&report, &len);
		if (len > row->most || gr_decode_strict(unit_env(), bytes, len, &back) != GR_OK)
			unit_surprise("form %s, all %lld: %zu bytes", gr_form_names[row->form],
						  (long long) row->value, len);
	}
	unit_no_surprises();
}

/*
 * A typical report: mostly zeros, with title, agency and contact, without
 * prose.
 */
static void
test_usual_size(void **state)
{
	uint64_t	seed = 11;
	size_t		len;
	int			slot;

	(void) state;
	gr_report_clear(&report);
	unit_consistent_figures(&seed, GR_FORM_2021, 3, &report.figures);
	for (slot = 0; slot < GR_NSLOTS; slot++)
		if (!unit_chance(&seed, 15))
			report.figures.value[slot] = 0;
	unit_settle_sums(&report.figures);
	report.figures.no_prose = true;
	report.title = GR_STR("东屏区教育体育局2021年政府信息公开工作年度报告");
	report.agency = GR_STR("东屏区教育体育局");
	report.contact[GR_ADDRESS] = GR_STR("东屏区清河路1号");
	report.contact[GR_PHONE] = GR_STR("0009-8898766");
	report.contact[GR_POSTCODE] = GR_STR("000000");
	report.period[0] = 18628;
	report.period[1] = 18992;
	encode(&report, &len);
	assert_true(len <= 400);
	unit_no_surprises();
}

/*
 * Foreign bytes are refused, or are the canonical bytes of what they decode to.
 */
static void
check_bytes(const char *what, int number, size_t place, const uint8_t *bytes, size_t len)
{
	gr_status	strict = gr_decode_strict(unit_env(), bytes, len, &back);
	gr_status	loose = gr_decode(bytes, len, &again);
	gr_status	part = gr_decode_figures(bytes, len, &figures);
	const char *difference;

	if ((strict != GR_OK && strict != GR_BAD_BINARY) || (loose != GR_OK && loose != GR_BAD_BINARY) ||
		(part != GR_OK && part != GR_BAD_BINARY))
		unit_surprise("report %d, %s at %zu: status %d %d %d", number, what, place, (int) strict,
					  (int) loose, (int) part);
	if (strict == GR_OK)
	{
		uint8_t    *same;
		size_t		same_len;

		same = encode(&back, &same_len);
		if (same_len != len || memcmp(same, bytes, len) != 0)
			unit_surprise("report %d, %s at %zu: accepted, but not canonical", number, what, place);
		if (!gr_report_is_sound(&back) || loose != GR_OK)
			unit_surprise("report %d, %s at %zu: accepted, but not sound", number, what, place);
	}
	if (loose == GR_OK && part != GR_OK)
		unit_surprise("report %d, %s at %zu: whole, but its figures are refused", number, what, place);
	if (part == GR_OK && (difference = cells_differ(bytes, len, &figures, (int) (place % 41), 41)) != NULL)
		unit_surprise("report %d, %s at %zu: %s alone differs", number, what, place, difference);
	if (part != GR_OK)
	{
		/* in any case decoding stays within the bytes */
		gr_cell_status status;
		int64_t		value;
		int			scale;
		int			slot;

		for (slot = (int) (place % 41); slot < GR_NSLOTS; slot += 41)
			(void) gr_decode_cell(bytes, len, slot, &status, &value, &scale);
	}
}

static void
test_truncated(void **state)
{
	uint64_t	seed = 12;
	int			i;

	(void) state;
	for (i = 0; i < 40; i++)
	{
		uint8_t    *bytes;
		size_t		len;
		size_t		cut;

		unit_random_report(&seed, &report);
		bytes = encode(&report, &len);
		for (cut = 0; cut < len; cut++)
		{
			uint8_t    *copy = malloc(cut);

			memcpy(copy, bytes, cut);
			if (gr_decode(copy, cut, &back) == GR_OK)
				unit_surprise("report %d cut at %zu of %zu decodes", i, cut, len);
			check_bytes("cut", i, cut, copy, cut);
			free(copy);
		}
		unit_release();
	}
	unit_no_surprises();
}

static void
test_mutated(void **state)
{
	uint64_t	seed = 13;
	int			i;

	(void) state;
	for (i = 0; i < 12; i++)
	{
		uint8_t    *bytes;
		size_t		len;
		size_t		at;

		/*
		 * try every value of every byte for a small report, some values of some
		 * bytes for the others
		 */
		unit_random_report(&seed, &report);
		bytes = encode(&report, &len);
		bytes = exactly(bytes, len);
		for (at = 0; at < len; at++)
		{
			uint8_t		was = bytes[at];
			int			step = len < 300 ? 1 : 1 + unit_below(&seed, 60);
			int			b;

			if (len >= 300 && !unit_is_tried((int) at + i))
				continue;
			for (b = 0; b < 256; b += step)
			{
				bytes[at] = (uint8_t) b;
				check_bytes("byte", i, at, bytes, len);
			}
			bytes[at] = was;
		}
		unit_release();
	}
	unit_no_surprises();
}

/* Bytes that spell a report in a longer way, and bytes of no report. */
typedef struct foreign_row
{
	const char *what;
	const char *cells;			/* follow the header of a report with part four of form 2021: 15 cells */
	size_t		len;
	const char *tail;			/* printed tokens, facts and prose; NULL: none */
	size_t		tail_len;
	gr_status	loose;
	gr_status	strict;
} foreign_row;

#define FOREIGN(what, cells, loose, strict) \
	{what, cells, sizeof(cells) - 1, NULL, 0, loose, strict}
#define TAILED(what, cells, tail, loose, strict) \
	{what, cells, sizeof(cells) - 1, tail, sizeof(tail) - 1, loose, strict}
#define BAD	GR_BAD_BINARY
#define NO_FACTS "\0\0\0\0\0\0\0\0\0"

static const foreign_row foreign_rows[] = {
	FOREIGN("zeros", "\x8D", GR_OK, GR_OK),
	FOREIGN("zeros in two runs", "\x80\x8B", GR_OK, BAD),
	FOREIGN("zeros one by one", "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", GR_OK, BAD),
	FOREIGN("a run beyond the table", "\x8E", BAD, BAD),
	FOREIGN("a run short of the table", "\x8C", BAD, BAD),
	FOREIGN("missing", "\xF5\x0F", GR_OK, GR_OK),
	FOREIGN("missing beyond the table", "\xF5\x10", BAD, BAD),
	FOREIGN("a run of no missing", "\xF5\x00\x8D", BAD, BAD),
	FOREIGN("a run of one missing", "\xF5\x01\x8C", BAD, BAD),
	FOREIGN("missing one by one", "\xF1\xF1\x8B", GR_OK, BAD),
	FOREIGN("a small number in two bytes", "\xC0\x00\x8C", GR_OK, GR_OK),
	FOREIGN("a small number in its own bytes", "\xE0\x01\x8C", GR_OK, BAD),
	FOREIGN("127 in its own bytes", "\xE0\x7F\x8C", GR_OK, BAD),
	FOREIGN("8319", "\xDF\xFF\x8C", GR_OK, GR_OK),
	FOREIGN("8319 in its own bytes", "\xE1\x7F\x20\x8C", GR_OK, BAD),
	FOREIGN("8320", "\xE1\x80\x20\x8C", GR_OK, GR_OK),
	FOREIGN("8320 in three bytes", "\xE2\x80\x20\x00\x8C", GR_OK, BAD),
	FOREIGN("the largest", "\xE7\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F\x8C", GR_OK, GR_OK),
	FOREIGN("beyond the largest", "\xE7\x00\x00\x00\x00\x00\x00\x00\x80\x8C", BAD, BAD),
	FOREIGN("the smallest", "\xEF\x00\x00\x00\x00\x00\x00\x00\x80\x8C", GR_OK, GR_OK),
	FOREIGN("beyond the smallest", "\xEF\x01\x00\x00\x00\x00\x00\x00\x80\x8C", BAD, BAD),
	FOREIGN("-1", "\xE8\x01\x8C", GR_OK, GR_OK),
	FOREIGN("-0", "\xE8\x00\x8C", GR_OK, BAD),
	FOREIGN("-1 in two bytes", "\xE9\x01\x00\x8C", GR_OK, BAD),
	FOREIGN("blank", "\xF0\x8C", GR_OK, GR_OK),
	FOREIGN("at least 5", "\xF4\x20\x05\x8C", GR_OK, GR_OK),
	FOREIGN("at least 0", "\xF4\x20\x00\x8C", GR_OK, GR_OK),
	FOREIGN("extended for nothing", "\xF4\x00\x05\x8C", GR_OK, BAD),
	FOREIGN("extended without number", "\xF4\x20\x80\x8C", BAD, BAD),
	FOREIGN("extended twice", "\xF4\x20\xF4\x20\x05\x8C", BAD, BAD),
	FOREIGN("reserved bit", "\xF4\xA0\x05\x8C", BAD, BAD),
	FOREIGN("scale of a count", "\xF4\x01\x05\x8C", GR_OK, BAD),
	FOREIGN("scale 7", "\xF4\x07\x05\x8C", BAD, BAD),
	FOREIGN("unit of a count", "\xF4\x08\x05\x8C", GR_OK, BAD),
	FOREIGN("unknown cell", "\xF7\x8C", BAD, BAD),
	FOREIGN("unknown cell", "\xFF\x8C", BAD, BAD),
	FOREIGN("number cut off", "\x8C\xC0", BAD, BAD),
	FOREIGN("number cut off", "\x8C\xE7\x01", BAD, BAD),
	FOREIGN("nothing", "", BAD, BAD),
	FOREIGN("a cell too many", "\x8D\x00", BAD, BAD),
	TAILED("token", "\xF3\x8C", "\x02" "a" NO_FACTS, GR_OK, GR_OK),
	TAILED("token of a number", "\xF4\x40\x05\x8C", "\x02" "a" NO_FACTS, GR_OK, GR_OK),
	TAILED("token that is the number", "\xF4\x40\x05\x8C", "\x02" "5" NO_FACTS, GR_OK, BAD),
	TAILED("token that is another number", "\xF4\x40\x05\x8C", "\x02" "6" NO_FACTS, GR_OK, BAD),
	TAILED("blank token of a number", "\xF4\x40\x05\x8C", "\x02 " NO_FACTS, GR_OK, BAD),
	TAILED("mark", "\xF2\x8C", "\x02/" NO_FACTS, GR_OK, GR_OK),
	TAILED("mark as text", "\xF3\x8C", "\x02/" NO_FACTS, GR_OK, BAD),
	TAILED("text as mark", "\xF2\x8C", "\x02" "a" NO_FACTS, GR_OK, BAD),
	TAILED("number as text", "\xF3\x8C", "\x02" "5" NO_FACTS, GR_OK, BAD),
	TAILED("number that does not fit", "\xF6\x8C", "\x04" "3.5" NO_FACTS, GR_OK, GR_OK),
	TAILED("number that does not fit as text", "\xF3\x8C", "\x04" "3.5" NO_FACTS, GR_OK, BAD),
	TAILED("empty token", "\xF3\x8C", "\x01" NO_FACTS, GR_OK, BAD),
	TAILED("absent token", "\xF3\x8C", "\0" NO_FACTS, GR_OK, BAD),
	TAILED("absent token of a number", "\xF4\x40\x05\x8C", "\0" NO_FACTS, GR_OK, BAD),
	TAILED("token of a sum", "\xF4\x60\x05\x8C", "\x02" "a" NO_FACTS, GR_OK, BAD),
	TAILED("token not UTF-8", "\xF2\x8C", "\x02\xFF" NO_FACTS, GR_OK, BAD),
	TAILED("token with NUL", "\xF6\x8C", "\x02\0" NO_FACTS, GR_OK, BAD),
	TAILED("token beyond the end", "\xF3\x8C", "\x7F" "a" NO_FACTS, BAD, BAD),
	TAILED("length in six bytes", "\x8D", "\x80\x80\x80\x80\x80\x01" NO_FACTS, BAD, BAD),
	TAILED("length in a byte too many", "\x8D", "\x82\x00" "a\0\0\0\0\0\0\0\0", GR_OK, BAD),
	TAILED("huge length", "\x8D", "\xFF\xFF\xFF\xFF\x0F" "\0\0\0\0\0\0\0\0", BAD, BAD),
	TAILED("title and agency", "\x8D", "\x02t\x02" "a\0\0\0\0\0\0\0", GR_OK, GR_OK),
	TAILED("title not UTF-8", "\x8D", "\x02\x80\0\0\0\0\0\0\0\0", GR_OK, BAD),
	TAILED("agency not UTF-8", "\x8D", "\0\x02\x80\0\0\0\0\0\0\0", GR_OK, BAD),
	TAILED("contact not UTF-8", "\x8D", "\0\0\0\x02\x80\0\0\0\0\0", GR_OK, BAD),
	TAILED("dates", "\x8D", "\0\0\x03\0\0\0\0\1\0\0\0\2\0\0\0\0\0\0\0\0\0", GR_OK, GR_OK),
	TAILED("unknown date", "\x8D", "\0\0\x04\0\0\0\0\0\0", BAD, BAD),
	TAILED("period backwards", "\x8D", "\0\0\x01\1\0\0\0\0\0\0\0\0\0\0\0\0\0", GR_OK, BAD),
	TAILED("period with no beginning", "\x8D", "\0\0\x01\0\0\0\x80\0\0\0\0\0\0\0\0\0\0", GR_OK, BAD),
	TAILED("period in the year 10000", "\x8D", "\0\0\x01\0\0\0\0\xC1\xC0\x2C\0\0\0\0\0\0\0", GR_OK, BAD),
	TAILED("signed in the year 0", "\x8D", "\0\0\x02\xC5\x06\xF5\xFF\0\0\0\0\0\0", GR_OK, BAD),
	TAILED("signed on no day", "\x8D", "\0\0\x02\0\0\0\x80\0\0\0\0\0\0", GR_OK, BAD),
	TAILED("section", "\x8D", "\0\0\0\0\0\0\0\0\x01\x02h\x02" "b", GR_OK, GR_OK),
	TAILED("section without heading", "\x8D", "\0\0\0\0\0\0\0\0\x40\0\x01", GR_OK, GR_OK),
	TAILED("section without body", "\x8D", "\0\0\0\0\0\0\0\0\x01\x02h\0", GR_OK, BAD),
	TAILED("heading not UTF-8", "\x8D", "\0\0\0\0\0\0\0\0\x01\x02\xFF\x01", GR_OK, BAD),
	TAILED("eighth section", "\x8D", "\0\0\0\0\0\0\0\0\x80", BAD, BAD),
	TAILED("bytes behind", "\x8D", NO_FACTS "\0", BAD, BAD),
	TAILED("a byte short", "\x8D", "\0\0\0\0\0\0\0\0", BAD, BAD),
};

static void
test_foreign(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(foreign_rows); i++)
	{
		const foreign_row *row = &foreign_rows[i];
		const char *tail = row->tail ? row->tail : NO_FACTS;
		size_t		tail_len = row->tail ? row->tail_len : sizeof(NO_FACTS) - 1;
		size_t		len = GR_HEADER_SIZE + row->len + tail_len;
		uint8_t    *bytes = unit_env()->alloc(NULL, len);
		gr_status	loose;
		gr_status	strict;

		memcpy(bytes, "\x01\0\0\x02\xE5\x07\0\0", GR_HEADER_SIZE);
		bytes[6] = (uint8_t) row->len;
		memcpy(bytes + GR_HEADER_SIZE, row->cells, row->len);
		memcpy(bytes + GR_HEADER_SIZE + row->len, tail, tail_len);
		loose = gr_decode(bytes, len, &back);
		strict = gr_decode_strict(unit_env(), bytes, len, &again);
		if (loose != row->loose || strict != row->strict)
			unit_surprise("%s: wanted %d %d, got %d %d", row->what, (int) row->loose,
						  (int) row->strict, (int) loose, (int) strict);
		check_bytes(row->what, i, 0, bytes, len);
	}
	unit_no_surprises();
}

typedef struct header_row
{
	const char *what;
	int			at;
	uint8_t		byte;
	gr_status	loose;
	gr_status	strict;
} header_row;

static const header_row header_rows[] = {
	{"as it is", 0, 1, GR_OK, GR_OK}, {"version 0", 0, 0, BAD, BAD}, {"version 2", 0, 2, BAD, BAD},
	{"no prose", 1, 1, GR_OK, GR_OK}, {"unknown flag", 1, 2, BAD, BAD}, {"unknown flag", 1, 0x81, BAD, BAD},
	{"unknown form of part two", 2, 0x04, BAD, BAD}, {"unknown form of part three", 2, 0x40, BAD, BAD},
	{"unknown form of part four", 3, 0x06, BAD, BAD}, {"bits behind the forms", 3, 0x12, BAD, BAD},
	{"year below 0", 5, 0x80, GR_OK, BAD}, {"year 10213", 5, 0x27, GR_OK, BAD},
	{"no year", 5, 0x00, GR_OK, GR_OK}, {"cells beyond the end", 7, 0xFF, BAD, BAD},
	{"cells shorter", 6, 0, BAD, BAD},
};

static void
test_foreign_header(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(header_rows); i++)
	{
		const header_row *row = &header_rows[i];
		uint8_t		bytes[] = {1, 0, 0, 2, 0xE5, 7, 1, 0, 0x8D, 0, 0, 0, 0, 0, 0, 0, 0, 0};
		gr_status	loose;
		gr_status	strict;

		bytes[row->at] = row->byte;
		loose = gr_decode(bytes, sizeof(bytes), &back);
		strict = gr_decode_strict(unit_env(), bytes, sizeof(bytes), &again);
		if (loose != row->loose || strict != row->strict)
			unit_surprise("%s: wanted %d %d, got %d %d", row->what, (int) row->loose,
						  (int) row->strict, (int) loose, (int) strict);
		check_bytes(row->what, i, (size_t) row->at, bytes, sizeof(bytes));
	}
	unit_no_surprises();
}

/* Reports that must not be stored, each made by one change. */
static void
test_unsound(void **state)
{
	int			count = GR_SLOT(APPLICATIONS, granted, total);
	int			amount = GR_SLOT(DISCLOSURES, administrative_fees, amount);
	int			absent = GR_SLOT(DISCLOSURES, regulations, newly_made);
	uint64_t	seed = 14;
	int			i;

	(void) state;
	for (i = 0; i < 28; i++)
	{
		gr_figures *f = &report.figures;
		bool		sound = false;

		gr_report_clear(&report);
		unit_consistent_figures(&seed, GR_FORM_2021, 9, f);
		switch (i)
		{
			case 0:
				sound = true;
				break;
			case 1:
				f->year = -1;
				break;
			case 2:
				f->year = 10000;
				break;
			case 3:
				f->status[absent] = GR_NUMBER;
				break;
			case 4:
				f->status[absent] = GR_BLANK;
				break;
			case 5:
				f->scale[count] = 1;
				break;
			case 6:
				report.unit[count] = GR_UNIT_YUAN;
				break;
			case 7:
				f->status[count] = GR_TEXT;
				f->value[count] = 0;
				break;
			case 8:
				f->status[count] = GR_NOT_APPLICABLE;
				f->value[count] = 0;
				report.printed[count] = GR_STR("");
				break;
			case 9:
				f->status[count] = GR_BLANK;
				f->value[count] = 0;
				report.printed[count] = GR_STR(" ");
				break;
			case 10:
				report.printed[count] = GR_STR("");
				break;
			case 11:
				report.printed[count] = GR_STR("\xFF");
				break;
			case 12:
				f->status[count] = GR_AT_LEAST;
				report.printed[count] = GR_STR("5");
				break;
			case 13:
				f->scale[amount] = 1;
				f->value[amount] = 10;
				break;
			case 14:
				f->scale[amount] = 6;
				f->value[amount] = 0;
				break;
			case 15:
				report.title = GR_STR("\xC0\x80");
				break;
			case 16:
				report.agency = GR_STR("a\0");
				break;
			case 17:
				report.period[0] = 0;
				break;
			case 18:
				report.period[1] = 0;
				break;
			case 19:
				report.period[0] = 2;
				report.period[1] = 1;
				break;
			case 20:
				report.published = INT32_MAX;
				break;
			case 21:
				report.contact[GR_EMAIL] = GR_STR("\x80");
				break;
			case 22:
				report.sections[0].present = true;
				break;
			case 23:
				report.sections[0].present = true;
				report.sections[0].body = GR_STR("");
				f->no_prose = true;
				break;
			case 24:
				report.sections[0].present = true;
				report.sections[0].body = GR_STR("");
				sound = true;
				break;
			case 25:
				f->scale[amount] = 6;
				f->value[amount] = 1;
				report.unit[amount] = GR_UNIT_YI_YUAN;
				sound = true;
				break;

				/*
				 * A report whose bytes no decoder accepts is not sound.  The
				 * reader makes no such report, but gr_report_is_sound decides
				 * what is stored.
				 */
			case 26:
				f->scale[amount] = GR_MAX_SCALE + 1;
				f->value[amount] = 1;
				break;
			case 27:
				report.unit[amount] = GR_UNIT_YI_YUAN + 1;
				break;
		}
		if (gr_report_is_sound(&report) != sound)
			unit_surprise("case %d is %ssound", i, sound ? "not " : "");
	}
	unit_no_surprises();
}

static void
test_no_memory(void **state)
{
	uint64_t	seed = 15;
	uint8_t    *bytes;
	size_t		len;

	(void) state;
	unit_random_report(&seed, &report);
	bytes = encode(&report, &len);
	unit_allocations = 0;
	assert_int_equal(gr_decode_strict(unit_env(), bytes, len, &back), GR_NO_MEMORY);
	unit_allocations = -1;
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_header),
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_usual_size),
		cmocka_unit_test(test_truncated),
		cmocka_unit_test(test_mutated),
		cmocka_unit_test(test_foreign),
		cmocka_unit_test(test_foreign_header),
		cmocka_unit_test(test_unsound),
		cmocka_unit_test(test_no_memory),
	};

	return cmocka_run_group_tests_name("codec", tests, NULL, NULL);
}
