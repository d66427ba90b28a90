/*
 * test_cells.c
 *	  What must hold for every single cell of every set of forms.
 */
#include "unit.h"

#include "report/add.h"
#include "report/amount.h"
#include "rules/sums.h"

static gr_report report;
static gr_tally sum;
static gr_tally term;

/* Calls visit for each cell of each set of forms. */
static void
for_each_cell(void (*visit) (uint8_t forms, int slot))
{
	int			forms;
	int			slot;

	for (forms = 1; forms <= GR_ALL_FORMS; forms++)
		for (slot = 0; slot < GR_NSLOTS; slot++)
			if (gr_slot_forms(slot) & forms)
			{
				unit_zero_report((uint8_t) forms, &report);
				visit((uint8_t) forms, slot);
			}
	unit_no_surprises();
}

/* ---- sums ---- */

static void
count_violation(void *context, const gr_violation *violation)
{
	if (gr_rules[violation->rule].severity == GR_ERROR)
		++*(int *) context;
}

static bool
is_among(const uint16_t *slots, int n, int slot)
{
	while (n > 0)
		if (slots[--n] == slot)
			return true;
	return false;
}

/* How many sums a cell is a part or the total of. */
static int
sums_with(uint8_t forms, int slot)
{
	int			nsums;
	const gr_sum *sums = gr_table_sums(gr_slot_table(slot), forms, &nsums);
	int			n = 0;

	for (; nsums > 0; nsums--, sums++)
		n += is_among(sums->left, sums->nleft, slot) || is_among(sums->right, sums->nright, slot);
	return n;
}

/* A cell of 1 among zeros breaks the sums that it is in, by the fast path and by the rules. */
static void
visit_one(uint8_t forms, int slot)
{
	int			want = sums_with(forms, slot);
	int			broken = 0;

	if (gr_slot_table(slot) != GR_DISCLOSURES &&
		want != (gr_slot_table(slot) == GR_PROCEEDINGS ? 1 : gr_slot_item(slot) == GR_ITEM_APPLICATIONS_results_total ? 3 : 2))
		unit_surprise("forms %d: %s is in %d sums", forms, unit_path(slot), want);
	report.figures.value[slot] = 1;
	gr_find_violations(unit_env(), &report.figures, NULL, count_violation, &broken);
	if (broken != want)
		unit_surprise("forms %d: 1 in %s breaks %d sums, not %d", forms, unit_path(slot), want, broken);
	if (gr_plain_sums_hold(&report.figures) != (want == 0))
		unit_surprise("forms %d: 1 in %s, the fast path", forms, unit_path(slot));
	unit_release();
}

/* 1 in a cell and in the total of its row: the row holds, the columns do not. */
static void
visit_row(uint8_t forms, int slot)
{
	int			total = gr_slot_of(gr_slot_item(slot), GR_MEASURE_APPLICATIONS_total);
	int			broken = 0;

	if (gr_slot_table(slot) != GR_APPLICATIONS || slot == total)
		return;
	report.figures.value[slot] = report.figures.value[total] = 1;
	gr_find_violations(unit_env(), &report.figures, NULL, count_violation, &broken);
	if (broken == 0 || gr_plain_sums_hold(&report.figures))
		unit_surprise("forms %d: 1 in %s and in its row's total", forms, unit_path(slot));
	unit_release();
}

static void
test_one_among_zeros(void **state)
{
	(void) state;
	for_each_cell(visit_one);
	for_each_cell(visit_row);
}

/* ---- what may be stored ---- */

static void
expect(bool sound, uint8_t forms, int slot, const char *what)
{
	if (gr_report_is_sound(&report) != sound)
		unit_surprise("forms %d: %s, %s is %ssound", forms, unit_path(slot), what, sound ? "not " : "");
	unit_zero_report(forms, &report);
}

static void
visit_sound(uint8_t forms, int slot)
{
	gr_figures *f = &report.figures;
	bool		amount = gr_slot_kind(slot) == GR_AMOUNT;
	int			table = (int) gr_slot_table(slot);

	expect(true, forms, slot, "0");
	f->value[slot] = 123456789;
	expect(true, forms, slot, "a number");
	f->status[slot] = GR_TEXT;
	expect(false, forms, slot, "a text that is not printed");
	f->status[slot] = GR_TEXT;
	report.printed[slot] = GR_STR("见附件");
	expect(true, forms, slot, "a text");
	f->status[slot] = GR_NOT_APPLICABLE;
	report.printed[slot] = GR_STR("见附件");
	expect(false, forms, slot, "a text as a mark");
	f->status[slot] = GR_BLANK;
	expect(true, forms, slot, "a blank");
	f->status[slot] = GR_BLANK;
	report.printed[slot] = GR_STR("x");
	expect(false, forms, slot, "a blank that is printed");
	f->value[slot] = 3;
	report.printed[slot] = GR_STR("4");
	expect(false, forms, slot, "another number than printed");
	f->status[slot] = GR_AT_LEAST;
	expect(true, forms, slot, "a bound");
	f->scale[slot] = 1;
	f->value[slot] = 15;
	expect(amount, forms, slot, "a decimal");
	f->value[slot] = 1;
	report.unit[slot] = GR_UNIT_YUAN;
	expect(amount, forms, slot, "a unit");
	f->forms[table] = 0;
	expect(false, forms, slot, "a cell without its table");
}

/* If a sum lacks a table of one of its reports, each cell of the table is a lower bound. */
static void
visit_lacking(uint8_t forms, int slot)
{
	gr_table	table = gr_slot_table(slot);
	gr_layout	layout = gr_table_layout(table, forms);
	int			i;

	for (i = 0; i < layout.ncells; i++)
		report.figures.status[layout.slots[i]] = GR_AT_LEAST;
	report.figures.lacking[table] = 1;
	if (!gr_report_is_sound(&report))
		unit_surprise("forms %d: %s, a lacking table is not sound", forms, unit_path(slot));
	report.figures.status[slot] = GR_NUMBER;
	if (gr_report_is_sound(&report))
		unit_surprise("forms %d: %s, a number of a lacking table is sound", forms, unit_path(slot));
}

static void
test_sound(void **state)
{
	int			form;
	int			slot;

	(void) state;
	/* a cell that only the other form has */
	for (form = 0; form < GR_NFORMS; form++)
		for (slot = 0; slot < GR_NSLOTS; slot++)
			if ((gr_slot_forms(slot) & GR_FORM_BIT(form)) == 0)
			{
				unit_zero_report(GR_FORM_BIT(form), &report);
				gr_put_number(&report, slot, 0, 0);
				expect(false, GR_FORM_BIT(form), slot, "a cell of another form");
			}
	for_each_cell(visit_sound);
	for_each_cell(visit_lacking);
}

/* ---- sums of reports out of range ---- */

static void
load(gr_tally *tally)
{
	memset(tally, 0, sizeof(*tally));
	tally->figures = report.figures;
	memcpy(tally->unit, report.unit, sizeof(tally->unit));
	tally->any = true;
}

/* Of a count that leaves int8 the place is told: of two of them, the first. */
static void
visit_overflow(uint8_t forms, int slot)
{
	gr_layout	layout = gr_table_layout(gr_slot_table(slot), forms);
	int			last = layout.slots[layout.ncells - 1];
	int			where = -1;

	report.figures.value[slot] = INT64_MAX;
	report.figures.value[last] = INT64_MAX;
	/* amounts whose units are known */
	if (gr_slot_kind(slot) == GR_AMOUNT)
		report.unit[slot] = GR_UNIT_YUAN;
	if (gr_slot_kind(last) == GR_AMOUNT)
		report.unit[last] = GR_UNIT_YUAN;
	load(&sum);
	load(&term);
	if (gr_slot_kind(slot) == GR_AMOUNT || gr_slot_kind(last) == GR_AMOUNT)
	{
		/* counts are added first */
		int			want = gr_slot_kind(slot) != GR_AMOUNT ? slot : gr_slot_kind(last) != GR_AMOUNT ? last : slot;

		if (gr_add(&sum, &term, &where) != GR_OUT_OF_RANGE || where != want)
			unit_surprise("forms %d: %s overflows, told is %d", forms, unit_path(slot), where);
		return;
	}
	if (gr_add(&sum, &term, &where) != GR_OUT_OF_RANGE || where != slot)
		unit_surprise("forms %d: %s overflows, told is %d", forms, unit_path(slot), where);
	/* below 0, too, and just not */
	report.figures.value[last] = 0;
	report.figures.value[slot] = -2;
	load(&term);
	report.figures.value[slot] = INT64_MIN + 1;
	load(&sum);
	if (gr_add(&sum, &term, &where) != GR_OUT_OF_RANGE || where != slot)
		unit_surprise("forms %d: %s overflows below, told is %d", forms, unit_path(slot), where);
	report.figures.value[slot] = INT64_MIN + 2;
	load(&sum);
	if (gr_add(&sum, &term, &where) != GR_OK || sum.figures.value[slot] != INT64_MIN)
		unit_surprise("forms %d: %s is the smallest int8", forms, unit_path(slot));
}

static void
test_overflow(void **state)
{
	(void) state;
	for_each_cell(visit_overflow);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_among_zeros),
		cmocka_unit_test(test_sound),
		cmocka_unit_test(test_overflow),
	};

	return cmocka_run_group_tests_name("cells", tests, NULL, NULL);
}
