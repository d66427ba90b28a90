/*
 * test_sum_order.c
 *	  Properties of sums of reports: no order of the inputs and no way to form
 *	  partial sums gives another outcome, and no cross-sum becomes false.
 */
#include "unit.h"

#include "report/add.h"
#include "rules/sums.h"

#define MAX_TERMS	6

static gr_report report;

/* Adds n reports one after the other and stores the sum. */
static unit_value
sum_of(const unit_value *terms, int n)
{
	static gr_tally sum;
	unit_value		none = {NULL, 0};
	int			i;

	memset(&sum, 0, sizeof(sum));
	for (i = 0; i < n; i++)
	{
		gr_tally	term;
		int			slot;

		if (terms[i].len == 0)
			return none;
		if (gr_tally_read(terms[i].bytes, terms[i].len, &term) != GR_OK)
			unit_surprise("a value does not read");
		if (gr_add(&sum, &term, &slot) != GR_OK)
			return none;
	}
	gr_tally_report(&sum, &report);
	if (!gr_report_is_sound(&report))
		unit_surprise("a sum is not sound");
	return unit_stored(&report);
}

/* ---- random reports ---- */

/* Sizes of figures, from those of a town to the largest int64. */
static int64_t
random_count(uint64_t *seed, bool great)
{
	if (unit_chance(seed, 40))
		return 0;
	if (great && unit_chance(seed, 3))
		return INT64_MAX / (1 + unit_below(seed, 5)) - unit_below(seed, 2);
	return unit_below(seed, unit_chance(seed, 80) ? 30 : 20000);
}

/*
 * A random amount of some unit with up to six decimals.  Amounts of unknown
 * unit are small: beside a larger one, the order may decide whether a sum is
 * out of range.
 */
static void
random_amount(uint64_t *seed, gr_report *r, int slot, bool great)
{
	static const int64_t edges[] = {
		INT64_MAX, INT64_MAX / 1000000, INT64_MAX / 1000000 / 10000, 5123, 5877, 1, 5
	};
	gr_figures *f = &r->figures;
	int			i;

	f->value[slot] = great && unit_chance(seed, 30) ?
		edges[unit_below(seed, LENGTH(edges))] - unit_below(seed, 3) : random_count(seed, false);
	if (f->value[slot] < 0)
		f->value[slot] = 0;
	f->scale[slot] = (uint8_t) unit_below(seed, GR_MAX_SCALE + 1);
	for (i = 0; f->scale[slot] > 0 && f->value[slot] % 10 == 0; i++)
	{
		f->value[slot] /= 10;
		f->scale[slot]--;
	}
	r->unit[slot] = (uint8_t) (great ? GR_UNIT_YUAN + unit_below(seed, 3) : unit_below(seed, 4));
}

static void
random_cell(uint64_t *seed, gr_report *r, int slot, int odd, bool great)
{
	static const gr_cell_status statuses[] = {
		GR_BLANK, GR_MISSING, GR_NOT_APPLICABLE, GR_NOT_APPLICABLE, GR_TEXT, GR_UNFIT, GR_AT_LEAST
	};
	bool		amount = gr_slot_kind(slot) == GR_AMOUNT;
	gr_cell_status status = unit_chance(seed, odd) ?
		statuses[unit_below(seed, LENGTH(statuses))] : GR_NUMBER;

	r->figures.status[slot] = (uint8_t) status;
	switch (status)
	{
		case GR_NUMBER:
		case GR_AT_LEAST:
			if (amount)
				random_amount(seed, r, slot, great);
			else
				r->figures.value[slot] = random_count(seed, great);
			break;
		case GR_NOT_APPLICABLE:
			r->printed[slot] = GR_STR("/");
			break;
		case GR_TEXT:
			r->printed[slot] = amount && !great && unit_chance(seed, 20) ?
				GR_STR("单位不明") : GR_STR("某字");
			break;
		case GR_UNFIT:
			r->printed[slot] = amount ? GR_STR("1.0000001") : GR_STR("3.5");
			break;
		case GR_MISSING:
		case GR_BLANK:
			break;
	}
}

/*
 * Tables of one form, of both forms (as in a sum) or absent.  No figure is
 * below 0.
 */
static unit_value
random_value(uint64_t *seed, int odd, bool great)
{
	int			table;
	int			i;

	gr_report_clear(&report);
	report.figures.no_prose = true;
	report.figures.year = (int16_t) (2021 + unit_chance(seed, 10));
	report.title = unit_chance(seed, 80) ? GR_STR("年度报告") : GR_NO_STR;
	for (table = 0; table < GR_NTABLES; table++)
	{
		uint8_t		forms = (uint8_t) (unit_chance(seed, 80) ? 1 + unit_below(seed, 2) :
									   unit_below(seed, 4));
		gr_layout	layout = gr_table_layout((gr_table) table, forms);

		report.figures.forms[table] = forms;
		for (i = 0; i < layout.ncells; i++)
			random_cell(seed, &report, layout.slots[i], odd, great);
	}
	if (!gr_report_is_sound(&report))
		unit_surprise("a random report is not sound");
	return unit_stored(&report);
}

/* ---- order ---- */

static void
shuffle(uint64_t *seed, unit_value *terms, int n)
{
	int			i;

	for (i = n - 1; i > 0; i--)
	{
		int			k = unit_below(seed, i + 1);
		unit_value		t = terms[i];

		terms[i] = terms[k];
		terms[k] = t;
	}
}

/* Adds random groups into partial sums until one sum is left. */
static unit_value
sum_by_parts(uint64_t *seed, const unit_value *terms, int n)
{
	unit_value		parts[MAX_TERMS];

	memcpy(parts, terms, (size_t) n * sizeof(unit_value));
	do
	{
		int			first = unit_below(seed, n);
		int			taken = 1 + unit_below(seed, n - first);

		parts[first] = sum_of(parts + first, taken);
		memmove(parts + first + 1, parts + first + taken,
				(size_t) (n - first - taken) * sizeof(unit_value));
		n -= taken - 1;
		shuffle(seed, parts, n);
	} while (n > 1);
	return sum_of(parts, 1);
}

static void
test_permutations(void **state)
{
	uint64_t	seed = 31;
	int			orders = 0;
	int			out = 0;
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < unit_rounds(2000); i++)
	{
		bool		great = i % 2 == 0;
		int			n = 2 + unit_below(&seed, MAX_TERMS - 1);
		unit_value		terms[MAX_TERMS];
		unit_value		sum;

		/* nearly all figures are small, so that only a few leave the range */
		for (k = 0; k < n; k++)
			terms[k] = random_value(&seed, i % 3 == 0 ? 0 : 20, great && i % 5 < 2);
		sum = sum_of(terms, n);
		out += sum.len == 0;
		for (k = 0; k < 10; k++, orders++)
		{
			shuffle(&seed, terms, n);
			if (!unit_same(sum, sum_of(terms, n)))
				unit_surprise("case %d: another order of %d terms, another outcome", i, n);
			if (!unit_same(sum, sum_by_parts(&seed, terms, n)))
				unit_surprise("case %d: %d terms in parts, another outcome", i, n);
		}
		unit_release();
	}
	print_message("permutations: %d orders and as many trees, %d of their sums out of range\n",
				  orders, out);
	assert_true(out > unit_rounds(100) && out < unit_rounds(1000));
	unit_no_surprises();
}

/* The same with amounts only, so that a single one decides about the range. */
static void
test_amounts(void **state)
{
	static const int slots[] = {
		GR_SLOT(DISCLOSURES, administrative_fees, amount),
		GR_SLOT(DISCLOSURES, government_procurement, amount)
	};
	uint64_t	seed = 32;
	int			out = 0;
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < unit_rounds(10000); i++)
	{
		int			n = 2 + unit_below(&seed, MAX_TERMS - 1);
		int			slot = slots[i % 2];
		unit_value		terms[MAX_TERMS];
		unit_value		sum;

		for (k = 0; k < n; k++)
		{
			gr_layout	layout = gr_table_layout(GR_DISCLOSURES, GR_ALL_FORMS);
			int			c;

			gr_report_clear(&report);
			report.figures.forms[GR_DISCLOSURES] = GR_ALL_FORMS;
			for (c = 0; c < layout.ncells; c++)
				report.figures.status[layout.slots[c]] = GR_NUMBER;
			random_cell(&seed, &report, slot, 10, true);
			terms[k] = unit_stored(&report);
		}
		sum = sum_of(terms, n);
		out += sum.len == 0;
		for (k = 0; k < 6; k++)
		{
			shuffle(&seed, terms, n);
			if (!unit_same(sum, sum_of(terms, n)) || !unit_same(sum, sum_by_parts(&seed, terms, n)))
				unit_surprise("case %d: another order of %d amounts, another outcome", i, n);
		}
		unit_release();
	}
	print_message("amounts: %d sums in 12 orders each, %d of them out of range\n", unit_rounds(10000), out);
	assert_true(out > unit_rounds(1000) && out < unit_rounds(8000));
	unit_no_surprises();
}

/* ---- truth ---- */

/*
 * Does the sum at a place hold in a report? UNKNOWN if its form has no such
 * sum.
 */
static gr_truth
holds_in(const gr_figures *f, gr_table table, const gr_sum *place)
{
	int			n;
	const gr_sum *sum = gr_table_sums(table, f->forms[table], &n);
	gr_side		left;
	gr_side		right;

	for (; n > 0; n--, sum++)
		if (sum->rule == place->rule && sum->item == place->item && sum->measure == place->measure)
			return gr_sum_holds(f, sum, &left, &right);
	return GR_UNKNOWN;
}

/*
 * Figures whose sums hold, or that break two sums, with the statuses of a
 * random report.  A cell that is not a number hides its value.
 */
static unit_value
hiding_value(uint64_t *seed, int odd, gr_figures *figures)
{
	static gr_report hiding;
	const int	granted = GR_SLOT(APPLICATIONS, granted, total);
	int			slot;

	random_value(seed, odd, false);
	gr_report_clear(&hiding);
	unit_consistent_figures(seed, (gr_form) unit_below(seed, GR_NFORMS), 30, &hiding.figures);
	if (unit_chance(seed, 20))
		hiding.figures.value[granted]++;
	for (slot = GR_BASE_APPLICATIONS; slot < GR_NSLOTS; slot++)
	{
		gr_cell_status status = (gr_cell_status) report.figures.status[slot];

		if (hiding.figures.status[slot] == GR_MISSING || status == GR_MISSING || status == GR_NUMBER)
			continue;
		hiding.figures.status[slot] = (uint8_t) status;
		hiding.printed[slot] = report.printed[slot];
		if (status == GR_AT_LEAST)
			hiding.figures.value[slot] /= 1 + unit_below(seed, 2);
		else
			hiding.figures.value[slot] = 0;
	}
	for (slot = 0; slot < GR_NSLOTS; slot++)
		if (hiding.figures.value[slot] == 0)
			hiding.figures.scale[slot] = 0;
	if (!gr_report_is_sound(&hiding))
		unit_surprise("a random report is not sound");
	*figures = hiding.figures;
	return unit_stored(&hiding);
}

/*
 * With cells of every status, a sum of the result is false only if it is false
 * in one of the inputs.  Returns the number of false sums.
 */
static int
count_false(const gr_figures *total, const gr_figures *inputs, int n, int *judged)
{
	int			found = 0;
	int			table;
	int			k;

	for (table = GR_APPLICATIONS; table < GR_NTABLES; table++)
	{
		int			nsums;
		const gr_sum *place = gr_table_sums((gr_table) table, total->forms[table], &nsums);

		for (; nsums > 0; nsums--, place++)
		{
			bool		known = false;

			++*judged;
			if (holds_in(total, (gr_table) table, place) != GR_FALSE)
				continue;
			found++;
			for (k = 0; k < n; k++)
				known |= holds_in(&inputs[k], (gr_table) table, place) == GR_FALSE;
			if (!known)
				unit_surprise("a sum of %s is false in no input", gr_rules[place->rule].code.data);
		}
	}
	return found;
}

static void
test_nothing_becomes_false(void **state)
{
	uint64_t	seed = 33;
	static gr_figures inputs[MAX_TERMS];
	int			judged = 0;
	int			found = 0;
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < unit_rounds(4000); i++)
	{
		int			n = 2 + unit_below(&seed, MAX_TERMS - 1);
		unit_value		terms[MAX_TERMS];
		unit_value		sum;
		gr_figures	total;

		for (k = 0; k < n; k++)
			terms[k] = hiding_value(&seed, i % 40, &inputs[k]);
		sum = sum_of(terms, n);
		if (sum.len == 0 || gr_decode_figures(sum.bytes, sum.len, &total) != GR_OK)
			unit_surprise("case %d: no sum", i);
		else
			found += count_false(&total, inputs, n, &judged);
		unit_release();
	}
	print_message("truth: %d sums of results, %d of them false, each false in an input\n",
				  judged, found);
	assert_true(found > unit_rounds(200));
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_permutations),
		cmocka_unit_test(test_amounts),
		cmocka_unit_test(test_nothing_becomes_false),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
