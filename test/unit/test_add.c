/*
 * test_add.c
 *	  Unit tests of sums of reports: the algebra, statuses, units, tables.
 */
#include "unit.h"

#include "report/add.h"

#define FEES		GR_SLOT(DISCLOSURES, administrative_fees, amount)
#define PROCUREMENT	GR_SLOT(DISCLOSURES, government_procurement, amount)
#define GRANTED		GR_SLOT(APPLICATIONS, granted, total)
#define OTHER		GR_SLOT(APPLICATIONS, other, total)
#define OTHER_MISC	GR_SLOT(APPLICATIONS, other_misc, total)
#define PENDING		GR_SLOT(PROCEEDINGS, reconsideration, pending)
#define ISSUED		GR_SLOT(DISCLOSURES, regulations, issued)
#define CHANGE		GR_SLOT(DISCLOSURES, administrative_penalty, change)

static gr_report report;
static gr_report back;

static bool
add_to(gr_tally *sum, unit_value v)
{
	gr_tally	tally;
	int			slot = -1;

	if (v.len == 0)
		return false;
	if (gr_tally_read(v.bytes, v.len, &tally) != GR_OK)
		unit_surprise("a value does not read");
	if (gr_add(sum, &tally, &slot) == GR_OK)
		return true;
	if (slot < 0 || slot >= GR_NSLOTS)
		unit_surprise("out of range at %d", slot);
	return false;
}

/* Stores a + b, or a alone.  The result must be sound. */
static unit_value
plus(unit_value a, const unit_value *b)
{
	static gr_tally sum;
	unit_value		v = {NULL, 0};

	memset(&sum, 0, sizeof(sum));
	if (!add_to(&sum, a) || (b && !add_to(&sum, *b)))
		return v;
	gr_tally_report(&sum, &back);
	if (!gr_report_is_sound(&back))
		unit_surprise("a sum is not sound");
	v = unit_stored(&back);
	if (gr_decode_strict(unit_env(), v.bytes, v.len, &back) != GR_OK)
		unit_surprise("a sum does not read back");
	return v;
}

/* ---- the algebra, over random reports ---- */

/* Random figures of few kinds, so that all pairs of kinds occur. */
static unit_value
random_value(uint64_t *seed, bool great)
{
	static const char *const titles[] = {"云溪县2021年报告", "青石镇2021年报告"};
	static const gr_cell_status statuses[] = {
		GR_NUMBER, GR_NUMBER, GR_NUMBER, GR_NUMBER, GR_NUMBER, GR_BLANK, GR_MISSING,
		GR_NOT_APPLICABLE, GR_NOT_APPLICABLE, GR_TEXT, GR_UNFIT, GR_AT_LEAST
	};
	bool		plain = unit_chance(seed, 30);
	int			table;
	int			i;

	unit_random_report(seed, &report);
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout;

		report.figures.forms[table] = (uint8_t) unit_below(seed, 1 << GR_NFORMS);
		layout = gr_table_layout((gr_table) table, report.figures.forms[table]);
		memset(report.figures.lacking, 0, sizeof(report.figures.lacking));
		for (i = 0; i < layout.ncells; i++)
		{
			int			slot = layout.slots[i];
			gr_figures *f = &report.figures;
			gr_cell_status status = plain ? GR_NUMBER : statuses[unit_below(seed, LENGTH(statuses))];
			bool		number = status == GR_NUMBER || status == GR_AT_LEAST;
			bool		amount = gr_slot_kind(slot) == GR_AMOUNT;

			f->status[slot] = (uint8_t) status;
			f->value[slot] = !number || unit_chance(seed, 50) ? 0 :
				great && unit_chance(seed, 10) ? INT64_MAX / 2 - unit_below(seed, 9) :
				unit_below(seed, 200);
			f->scale[slot] = amount && f->value[slot] % 10 != 0 ? (uint8_t) unit_below(seed, 3) : 0;
			if (!great && (amount || gr_slot_kind(slot) == GR_SIGNED) && unit_chance(seed, 40))
				f->value[slot] = -f->value[slot];
			report.unit[slot] = number && amount ? (uint8_t) unit_below(seed, 4) : 0;
			report.printed[slot] = status == GR_NUMBER && !plain && unit_chance(seed, 10) ? GR_STR("约数") :
				number || status == GR_BLANK || status == GR_MISSING ? GR_NO_STR :
				status == GR_NOT_APPLICABLE ? GR_STR("/") :
				status == GR_UNFIT ? (amount ? GR_STR("1.0000001") : GR_STR("3.5")) :
				unit_chance(seed, 30) ? GR_STR("单位不明") : GR_STR("某字");
		}
		for (i = 0; i < GR_NSLOTS; i++)
			if ((int) gr_slot_table(i) == table &&
				!(gr_slot_forms(i) & report.figures.forms[table]))
			{
				report.figures.status[i] = GR_MISSING;
				report.figures.value[i] = 0;
				report.figures.scale[i] = report.unit[i] = 0;
				report.printed[i] = GR_NO_STR;
			}
	}
	if (plain || unit_chance(seed, 50))
		report.title = GR_NO_STR;
	else
	{
		report.title.data = titles[unit_below(seed, 2)];
		report.title.len = strlen(report.title.data);
	}
	if (!gr_report_is_sound(&report))
		unit_surprise("a random report is not sound");
	return unit_stored(&report);
}

static void
test_algebra(void **state)
{
	uint64_t	seed = 20;
	int			i;

	(void) state;
	for (i = 0; i < unit_rounds(6000); i++)
	{
		unit_value		a = random_value(&seed, false);
		unit_value		b = random_value(&seed, false);
		unit_value		c = random_value(&seed, false);
		unit_value		sa = plus(a, NULL);
		unit_value		ab = plus(a, &b);
		unit_value		bc = plus(b, &c);

		if (sa.len == 0 || ab.len == 0 || bc.len == 0)
			unit_surprise("case %d is out of range", i);
		if (!unit_same(plus(sa, NULL), sa))
			unit_surprise("case %d: the sum of a sum is another", i);
		if (!unit_same(plus(ab, NULL), ab))
			unit_surprise("case %d: the sum of two is no sum", i);
		if (!unit_same(ab, plus(b, &a)))
			unit_surprise("case %d: a + b is not b + a", i);
		if (!unit_same(ab, plus(sa, &b)))
			unit_surprise("case %d: sum(a) + b is not a + b", i);
		if (!unit_same(plus(ab, &c), plus(a, &bc)))
			unit_surprise("case %d: (a + b) + c is not a + (b + c)", i);
		unit_release();
	}
	unit_no_surprises();
}

/* Figures that are not negative leave int64 in every order or in none. */
static void
test_range(void **state)
{
	uint64_t	seed = 21;
	int			out = 0;
	int			i;

	(void) state;
	for (i = 0; i < unit_rounds(3000); i++)
	{
		unit_value		a = random_value(&seed, true);
		unit_value		b = random_value(&seed, true);
		unit_value		c = random_value(&seed, true);
		unit_value		bc = plus(b, &c);
		unit_value		left = plus(plus(a, &b), &c);
		unit_value		right = plus(a, &bc);

		/* in one order an amount may change its unit before it fits */
		if (left.len > 0 && right.len > 0 && !unit_same(left, right))
			unit_surprise("case %d: two sums that differ", i);
		out += left.len == 0;
		unit_release();
	}
	assert_true(out > unit_rounds(100) && out < unit_rounds(2900));
	unit_no_surprises();
}

/* ---- one cell ---- */

/* A report with one cell set and all others 0. */
typedef struct cell
{
	gr_form		form;
	gr_cell_status status;
	int64_t		number;
	uint8_t		scale;
	gr_unit		unit;
	const char *printed;
} cell;

#define NUMBER_OF(number, scale, unit)	{GR_FORM_2021, GR_NUMBER, number, scale, GR_UNIT_##unit, NULL}
#define OLD(number, scale, unit)		{GR_FORM_2019, GR_NUMBER, number, scale, GR_UNIT_##unit, NULL}
#define AT_LEAST(number, scale, unit)	{GR_FORM_2021, GR_AT_LEAST, number, scale, GR_UNIT_##unit, NULL}
#define OLD_AT_LEAST(number, scale, unit) {GR_FORM_2019, GR_AT_LEAST, number, scale, GR_UNIT_##unit, NULL}
#define EMPTY(status)					{GR_FORM_2021, GR_##status, 0, 0, GR_UNIT_NONE, NULL}
#define TOKEN(form, status, token)		{GR_FORM_##form, GR_##status, 0, 0, GR_UNIT_NONE, token}
#define UNKNOWN							TOKEN(2019, TEXT, "单位不明")

/* The largest whole amount that is allowed in a sum. */
#define LARGEST							(INT64_MAX / 1000000)

typedef struct sum_row
{
	int			slot;
	cell		a;
	cell		b;
	cell		sum;
} sum_row;

static const sum_row sum_rows[] = {
	{GRANTED, NUMBER_OF(2, 0, NONE), NUMBER_OF(3, 0, NONE), NUMBER_OF(5, 0, NONE)},
	{GRANTED, NUMBER_OF(2, 0, NONE), EMPTY(BLANK), AT_LEAST(2, 0, NONE)},
	{GRANTED, NUMBER_OF(2, 0, NONE), EMPTY(MISSING), AT_LEAST(2, 0, NONE)},
	{GRANTED, NUMBER_OF(2, 0, NONE), TOKEN(2021, TEXT, "约三"), AT_LEAST(2, 0, NONE)},
	{GRANTED, NUMBER_OF(2, 0, NONE), TOKEN(2021, TEXT, "单位不明"), AT_LEAST(2, 0, NONE)},
	{GRANTED, NUMBER_OF(2, 0, NONE), TOKEN(2021, UNFIT, "3.5"), AT_LEAST(2, 0, NONE)},
	{GRANTED, NUMBER_OF(2, 0, NONE), AT_LEAST(3, 0, NONE), AT_LEAST(5, 0, NONE)},
	{GRANTED, NUMBER_OF(2, 0, NONE), TOKEN(2021, NOT_APPLICABLE, "/"), AT_LEAST(2, 0, NONE)},
	{GRANTED, AT_LEAST(2, 0, NONE), TOKEN(2021, NOT_APPLICABLE, "/"), AT_LEAST(2, 0, NONE)},
	{GRANTED, NUMBER_OF(0, 0, NONE), TOKEN(2021, NOT_APPLICABLE, "/"), AT_LEAST(0, 0, NONE)},
	{PENDING, NUMBER_OF(2, 0, NONE), TOKEN(2021, NOT_APPLICABLE, "/"), AT_LEAST(2, 0, NONE)},
	{ISSUED, NUMBER_OF(2, 0, NONE), TOKEN(2021, NOT_APPLICABLE, "/"), NUMBER_OF(2, 0, NONE)},
	{GRANTED, EMPTY(BLANK), EMPTY(MISSING), AT_LEAST(0, 0, NONE)},
	{GRANTED, EMPTY(BLANK), TOKEN(2021, NOT_APPLICABLE, "/"), AT_LEAST(0, 0, NONE)},
	{GRANTED, TOKEN(2021, NOT_APPLICABLE, "无"), TOKEN(2021, NOT_APPLICABLE, "/"), TOKEN(2021, NOT_APPLICABLE, "不适用")},
	/* outside the form of one report */
	{OTHER, OLD(4, 0, NONE), NUMBER_OF(0, 0, NONE), OLD(4, 0, NONE)},
	{OTHER, TOKEN(2019, BLANK, NULL), NUMBER_OF(0, 0, NONE), OLD_AT_LEAST(0, 0, NONE)},
	{OTHER_MISC, NUMBER_OF(4, 0, NONE), OLD(0, 0, NONE), NUMBER_OF(4, 0, NONE)},
	{CHANGE, OLD(-4, 0, NONE), OLD(3, 0, NONE), OLD(-1, 0, NONE)},
	{CHANGE, OLD(INT64_MIN, 0, NONE), OLD(INT64_MAX, 0, NONE), OLD(-1, 0, NONE)},
	{GRANTED, NUMBER_OF(INT64_MAX - 1, 0, NONE), NUMBER_OF(1, 0, NONE), NUMBER_OF(INT64_MAX, 0, NONE)},
	/* the form's unit is 万元 */
	{FEES, NUMBER_OF(1605, 1, NONE), NUMBER_OF(5, 1, NONE), NUMBER_OF(161, 0, NONE)},
	{FEES, NUMBER_OF(1605, 1, NONE), NUMBER_OF(5, 1, WAN_YUAN), NUMBER_OF(161, 0, NONE)},
	{FEES, NUMBER_OF(5, 0, WAN_YUAN), NUMBER_OF(0, 0, NONE), NUMBER_OF(5, 0, NONE)},
	{FEES, NUMBER_OF(5, 0, NONE), NUMBER_OF(251, 0, YUAN), NUMBER_OF(50251, 0, YUAN)},
	{FEES, NUMBER_OF(5, 0, YUAN), NUMBER_OF(251, 0, YUAN), NUMBER_OF(256, 0, YUAN)},
	{FEES, NUMBER_OF(5, 0, YI_YUAN), NUMBER_OF(251, 2, YUAN), NUMBER_OF(50000000251, 2, YUAN)},
	{FEES, NUMBER_OF(5, 0, YI_YUAN), NUMBER_OF(251, 2, NONE), NUMBER_OF(500025100, 0, YUAN)},
	{FEES, NUMBER_OF(5, 0, YUAN), NUMBER_OF(0, 0, NONE), NUMBER_OF(5, 0, YUAN)},
	{FEES, NUMBER_OF(5, 0, YUAN), NUMBER_OF(0, 0, WAN_YUAN), NUMBER_OF(5, 0, YUAN)},
	{FEES, NUMBER_OF(0, 0, YUAN), NUMBER_OF(5, 0, NONE), NUMBER_OF(50000, 0, YUAN)},
	{FEES, NUMBER_OF(0, 0, YI_YUAN), NUMBER_OF(0, 0, WAN_YUAN), NUMBER_OF(0, 0, YUAN)},
	{FEES, NUMBER_OF(5, 0, YUAN), EMPTY(BLANK), AT_LEAST(5, 0, YUAN)},
	{FEES, NUMBER_OF(5, 0, NONE), NUMBER_OF(-5, 0, NONE), NUMBER_OF(0, 0, WAN_YUAN)},
	{FEES, NUMBER_OF(5, 0, NONE), TOKEN(2021, NOT_APPLICABLE, "—"), NUMBER_OF(5, 0, NONE)},
	{FEES, AT_LEAST(5, 1, NONE), AT_LEAST(251, 0, YUAN), AT_LEAST(5251, 0, YUAN)},
	{FEES, NUMBER_OF(1, 3, YUAN), NUMBER_OF(9, 3, YUAN), NUMBER_OF(1, 2, YUAN)},
	{FEES, NUMBER_OF(1, 3, YUAN), NUMBER_OF(1, 0, NONE), NUMBER_OF(10000001, 3, YUAN)},
	{FEES, NUMBER_OF(1, 6, YUAN), NUMBER_OF(1, 6, NONE), NUMBER_OF(10001, 6, YUAN)},
	{FEES, NUMBER_OF(1, 6, YUAN), NUMBER_OF(LARGEST - 1, 0, YUAN), NUMBER_OF(LARGEST * 1000000 - 999999, 6, YUAN)},
	/* an amount too large for a sum, added only to 0 */
	{FEES, NUMBER_OF(INT64_MAX, 0, NONE), NUMBER_OF(0, 0, WAN_YUAN), NUMBER_OF(INT64_MAX, 0, NONE)},
	{FEES, NUMBER_OF(INT64_MAX, 0, YUAN), NUMBER_OF(0, 0, WAN_YUAN), NUMBER_OF(INT64_MAX, 0, YUAN)},
	{FEES, NUMBER_OF(INT64_MAX, 0, YUAN), EMPTY(BLANK), AT_LEAST(INT64_MAX, 0, YUAN)},
	/* the form prints no unit */
	{PROCUREMENT, OLD(5, 0, WAN_YUAN), OLD(251, 0, YUAN), OLD(50251, 0, YUAN)},
	{PROCUREMENT, OLD(5, 0, YI_YUAN), OLD(251, 0, YUAN), OLD(500000251, 0, YUAN)},
	{PROCUREMENT, OLD(5, 0, YUAN), OLD(251, 0, YUAN), OLD(256, 0, YUAN)},
	{PROCUREMENT, OLD(5, 0, NONE), OLD(0, 0, NONE), OLD(5, 0, NONE)},
	{PROCUREMENT, OLD(5, 0, YUAN), OLD(0, 0, NONE), OLD(5, 0, YUAN)},
	{PROCUREMENT, OLD(5, 0, NONE), OLD(251, 0, YUAN), UNKNOWN},
	{PROCUREMENT, OLD(5, 0, NONE), OLD(0, 0, YUAN), UNKNOWN},
	{PROCUREMENT, OLD(5, 0, NONE), OLD(5, 0, NONE), UNKNOWN},
	{PROCUREMENT, OLD(5, 0, NONE), OLD_AT_LEAST(5, 0, WAN_YUAN), UNKNOWN},
	{PROCUREMENT, OLD(5, 0, NONE), TOKEN(2019, BLANK, NULL), OLD_AT_LEAST(5, 0, NONE)},
	{PROCUREMENT, OLD(5, 0, NONE), TOKEN(2019, TEXT, "若干"), OLD_AT_LEAST(5, 0, NONE)},
	{PROCUREMENT, OLD(5, 0, NONE), TOKEN(2019, NOT_APPLICABLE, "/"), OLD(5, 0, NONE)},
	{PROCUREMENT, OLD(5, 0, NONE), NUMBER_OF(0, 0, NONE), OLD(5, 0, NONE)},
	{PROCUREMENT, UNKNOWN, OLD(5, 0, YUAN), UNKNOWN},
	{PROCUREMENT, UNKNOWN, TOKEN(2019, BLANK, NULL), UNKNOWN},
	{PROCUREMENT, UNKNOWN, TOKEN(2019, NOT_APPLICABLE, "/"), UNKNOWN},
	/* MISSING: out of range */
	{GRANTED, NUMBER_OF(INT64_MAX, 0, NONE), NUMBER_OF(1, 0, NONE), EMPTY(MISSING)},
	{GRANTED, AT_LEAST(INT64_MAX, 0, NONE), NUMBER_OF(INT64_MAX, 0, NONE), EMPTY(MISSING)},
	{CHANGE, OLD(INT64_MIN, 0, NONE), OLD(-1, 0, NONE), EMPTY(MISSING)},
	{FEES, NUMBER_OF(LARGEST + 1, 0, YUAN), NUMBER_OF(1, 0, YUAN), EMPTY(MISSING)},
	{FEES, NUMBER_OF(LARGEST, 0, YUAN), NUMBER_OF(1, 0, YUAN), EMPTY(MISSING)},
	{FEES, NUMBER_OF(LARGEST, 0, NONE), NUMBER_OF(1, 0, NONE), EMPTY(MISSING)},
	{FEES, NUMBER_OF(LARGEST / 10000, 0, NONE), NUMBER_OF(1, 0, NONE), NUMBER_OF(LARGEST / 10000 + 1, 0, NONE)},
	{FEES, NUMBER_OF(LARGEST / 10000 + 1, 0, NONE), NUMBER_OF(0, 0, YUAN), EMPTY(MISSING)},
	{FEES, NUMBER_OF(INT64_MAX, 0, NONE), NUMBER_OF(1, 0, NONE), EMPTY(MISSING)},
	{FEES, NUMBER_OF(INT64_MAX, 0, NONE), NUMBER_OF(1, 6, NONE), EMPTY(MISSING)},
	{FEES, NUMBER_OF(INT64_MAX, 0, YI_YUAN), NUMBER_OF(1, 0, NONE), EMPTY(MISSING)},
	{PROCUREMENT, OLD(INT64_MAX, 0, YI_YUAN), OLD(INT64_MAX, 0, YI_YUAN), EMPTY(MISSING)},
};

static unit_value
report_with(int slot, const cell *c)
{
	int			table;
	int			i;

	gr_report_clear(&report);
	report.figures.no_prose = true;
	for (table = 0; table < GR_NTABLES; table++)
		report.figures.forms[table] = GR_FORM_BIT(c->form);
	for (i = 0; i < GR_NSLOTS; i++)
		if (gr_slot_forms(i) & GR_FORM_BIT(c->form))
			report.figures.status[i] = GR_NUMBER;
	if (gr_slot_forms(slot) & GR_FORM_BIT(c->form))
	{
		report.figures.status[slot] = (uint8_t) c->status;
		report.figures.value[slot] = c->number;
		report.figures.scale[slot] = c->scale;
		report.unit[slot] = (uint8_t) c->unit;
		if (c->printed)
			report.printed[slot] = unit_text("%s", c->printed);
	}
	return unit_stored(&report);
}

static void
test_cells(void **state)
{
	int			i;
	int			turn;

	(void) state;
	for (i = 0; i < LENGTH(sum_rows); i++)
		for (turn = 0; turn < 2; turn++)
		{
			const sum_row *row = &sum_rows[i];
			unit_value		a = report_with(row->slot, turn ? &row->b : &row->a);
			unit_value		b = report_with(row->slot, turn ? &row->a : &row->b);
			unit_value		v = plus(a, &b);
			const cell *want = &row->sum;

			if (want->status == GR_MISSING)
			{
				gr_tally	sum = {0};
				gr_tally	tally;
				int			slot = -1;

				gr_tally_read(a.bytes, a.len, &tally);
				gr_add(&sum, &tally, &slot);
				gr_tally_read(b.bytes, b.len, &tally);
				if (gr_add(&sum, &tally, &slot) != GR_OUT_OF_RANGE || slot != row->slot)
					unit_surprise("row %d: %s is not out of range", i, unit_path(row->slot));
				continue;
			}
			if (v.len == 0 || gr_decode(v.bytes, v.len, &back) != GR_OK)
			{
				unit_surprise("row %d: no sum", i);
				continue;
			}
			if (back.figures.status[row->slot] != want->status ||
				back.figures.value[row->slot] != want->number ||
				back.figures.scale[row->slot] != want->scale ||
				back.unit[row->slot] != want->unit ||
				!gr_str_equal(back.printed[row->slot],
							  want->printed ? unit_text("%s", want->printed) : GR_NO_STR))
				unit_surprise("row %d, turn %d: %s is %s %lld / 10^%d %s", i, turn,
							  unit_path(row->slot), gr_status_names[back.figures.status[row->slot]],
							  (long long) back.figures.value[row->slot],
							  back.figures.scale[row->slot],
							  gr_unit_glyphs((gr_unit) back.unit[row->slot]).data);
		}
	unit_release();
	unit_no_surprises();
}

/* ---- tables and facts ---- */

static const cell two = NUMBER_OF(2, 0, NONE);

static unit_value
without_applications(void)
{
	gr_layout	layout = gr_table_layout(GR_APPLICATIONS, GR_ALL_FORMS);
	int			i;

	report_with(GRANTED, &two);
	for (i = 0; i < layout.ncells; i++)
		report.figures.status[layout.slots[i]] = GR_MISSING;
	report.figures.value[GRANTED] = 0;
	report.figures.forms[GR_APPLICATIONS] = 0;
	return unit_stored(&report);
}

static void
test_lacking(void **state)
{
	unit_value		full = report_with(GRANTED, &two);
	unit_value		none = without_applications();
	unit_value		sum = plus(full, &none);
	unit_value		again = plus(sum, &full);
	int			slot;

	(void) state;
	assert_true(unit_same(sum, plus(none, &full)));
	assert_int_equal(sum.bytes[2], 0x2 | 0xA << 4);
	assert_int_equal(gr_decode(sum.bytes, sum.len, &back), GR_OK);
	assert_true(back.figures.lacking[GR_APPLICATIONS]);
	assert_false(back.figures.lacking[GR_PROCEEDINGS]);
	for (slot = 0; slot < GR_NSLOTS; slot++)
		if (gr_slot_forms(slot) & GR_FORM_BIT(GR_FORM_2021) &&
			back.figures.status[slot] !=
			(gr_slot_table(slot) == GR_APPLICATIONS ? GR_AT_LEAST : GR_NUMBER))
			unit_surprise("%s is no bound", unit_path(slot));
	assert_int_equal(back.figures.value[GRANTED], 2);
	gr_decode(again.bytes, again.len, &back);
	assert_int_equal(back.figures.value[GRANTED], 4);
	/* if all reports lack the table, the sum has no table */
	again = plus(none, &none);
	assert_int_equal(again.bytes[2], 0x02);

	/* the cells of such a table are not numbers */
	gr_decode(sum.bytes, sum.len, &back);
	back.figures.status[GRANTED] = GR_NUMBER;
	assert_false(gr_report_is_sound(&back));
	sum = unit_stored(&back);
	assert_int_equal(gr_decode_strict(unit_env(), sum.bytes, sum.len, &back), GR_BAD_BINARY);
	none.bytes[2] |= 0x80;
	assert_int_equal(gr_decode(none.bytes, none.len, &back), GR_BAD_BINARY);
	none.bytes[3] |= 0x40;
	assert_int_equal(gr_decode(none.bytes, none.len, &back), GR_BAD_BINARY);
	unit_release();
	unit_no_surprises();
}

static void
test_facts(void **state)
{
	unit_value		a;
	unit_value		b;
	unit_value		sum;

	(void) state;
	report_with(GRANTED, &two);
	report.figures.no_prose = false;
	report.figures.year = 2021;
	report.title = GR_STR("云溪县报告");
	report.agency = GR_STR("云溪县");
	report.period[0] = 18628;
	report.period[1] = 18992;
	report.published = 19000;
	report.contact[GR_PHONE] = GR_STR("0000-000");
	report.sections[1].present = true;
	report.sections[1].body = GR_STR("若干");
	a = unit_stored(&report);
	report.agency = GR_STR("青石镇");
	report.period[1] = 18991;
	b = unit_stored(&report);
	sum = plus(a, &a);
	gr_decode(sum.bytes, sum.len, &back);
	assert_true(gr_str_equal(back.agency, GR_STR("云溪县")));
	assert_true(gr_str_equal(back.title, GR_STR("云溪县报告")));
	assert_int_equal(back.figures.year, 2021);
	assert_int_equal(back.period[1], 18992);
	assert_true(back.figures.no_prose);
	assert_int_equal(back.published, GR_NO_DATE);
	assert_null(back.contact[GR_PHONE].data);
	sum = plus(a, &b);
	gr_decode(sum.bytes, sum.len, &back);
	assert_null(back.agency.data);
	assert_true(gr_str_equal(back.title, GR_STR("云溪县报告")));
	assert_int_equal(back.period[0], GR_NO_DATE);
	/* once a report disagrees, the fact stays absent */
	report.title = GR_NO_STR;
	report.figures.year = 0;
	b = unit_stored(&report);
	sum = plus(a, &b);
	sum = plus(sum, &a);
	gr_decode(sum.bytes, sum.len, &back);
	assert_null(back.title.data);
	assert_int_equal(back.figures.year, 0);
	unit_release();
}

/* The sum of reports whose sums hold also satisfies them. */
static void
test_consistent(void **state)
{
	static gr_tally sum;
	uint64_t	seed = 22;
	int			i;

	(void) state;
	memset(&sum, 0, sizeof(sum));
	for (i = 0; i < 300; i++)
	{
		unit_value		v;
		int			slot;

		gr_report_clear(&report);
		unit_consistent_figures(&seed, (gr_form) unit_below(&seed, GR_NFORMS), 10000,
								&report.figures);
		for (slot = 0; slot < GR_NSLOTS; slot++)
			if (gr_slot_kind(slot) == GR_AMOUNT && gr_slot_forms(slot) == GR_FORM_BIT(GR_FORM_2019))
				report.figures.value[slot] = report.figures.scale[slot] = 0;
		v = unit_stored(&report);
		if (!add_to(&sum, v))
			unit_surprise("report %d is out of range", i);
		if (gr_is_consistent(&sum.figures) != GR_TRUE || !gr_is_complete(&sum.figures))
			unit_surprise("the sum of %d reports is not valid", i + 1);
		unit_release();
	}
	unit_no_surprises();
}

/* The bytes of the head are enough, and one byte less is not. */
static void
test_head(void **state)
{
	uint64_t	seed = 23;
	int			i;

	(void) state;
	for (i = 0; i < 500; i++)
	{
		unit_value		v = random_value(&seed, false);
		size_t		len = v.len;
		static gr_tally whole;
		static gr_tally head;

		assert_int_equal(gr_tally_read(v.bytes, v.len, &whole), GR_OK);
		if (!gr_str_equal(whole.facts.title, report.title) ||
			!gr_str_equal(whole.facts.agency, report.agency) ||
			memcmp(whole.unit, report.unit, sizeof(whole.unit)) != 0)
			unit_surprise("report %d reads otherwise", i);
		while (len > 0)
		{
			uint8_t    *bytes = unit_env()->alloc(NULL, len - 1);

			memcpy(bytes, v.bytes, len - 1);
			if (gr_tally_read(bytes, len - 1, &head) != GR_OK)
				break;
			if (memcmp(head.figures.value, whole.figures.value, sizeof(head.figures.value)) != 0 ||
				memcmp(head.figures.status, whole.figures.status, GR_NSLOTS) != 0 ||
				memcmp(head.unit, whole.unit, sizeof(head.unit)) != 0 ||
				!gr_str_equal(head.facts.title, whole.facts.title) ||
				!gr_str_equal(head.facts.agency, whole.facts.agency) ||
				memcmp(head.facts.period, whole.facts.period, sizeof(head.facts.period)) != 0)
				unit_surprise("report %d: %zu of its %zu bytes read otherwise", i, len - 1, v.len);
			len--;
		}
		unit_release();
	}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cells),
		cmocka_unit_test(test_algebra),
		cmocka_unit_test(test_range),
		cmocka_unit_test(test_lacking),
		cmocka_unit_test(test_facts),
		cmocka_unit_test(test_consistent),
		cmocka_unit_test(test_head),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
