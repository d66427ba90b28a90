/*
 * test_explain.c
 *	  Properties of explanations, and of what sums force where a cell is wrong.
 *
 * Tables have figures like those of a town, a county or a city.  Every test
 * prints how many cases it ran and how many claims were false.
 */
#include "unit.h"

#include "rules/correct.h"
#include "rules/explain.h"
#include "rules/sums.h"

#define ROOM	20000

typedef enum shape
{
	HAMLET,
	TOWN,
	COUNTY,
	CITY,
	CAPITAL
} shape;

#define NSHAPES	5

static const char *const shape_names[NSHAPES] = {"hamlet", "town", "county", "city", "capital"};

static gr_explanation listed[ROOM];
static uint64_t seed;

/* ---- tables ---- */

/* Chooses one of several weighted numbers. */
static int
weighted(const uint8_t *weights, int n)
{
	int			total = 0;
	int			i;

	for (i = 0; i < n; i++)
		total += weights[i];
	total = unit_below(&seed, total);
	for (i = 0; total >= weights[i]; i++)
		total -= weights[i];
	return i;
}

/*
 * Distributes applications over applicants and results as in published reports.
 */
static void
make_table(gr_figures *f, gr_form form, shape size)
{
	static const uint8_t applicants[] = {84, 10, 1, 1, 3, 1};
	static const uint8_t results[] = {
		40, 10, 1, 1, 1, 2, 2, 1, 1, 1, 20, 3, 3, 2, 1, 1, 1, 2, 1, 1, 2, 4
	};
	static const int most[NSHAPES] = {4, 20, 300, 3000, 30000};
	gr_layout	layout = gr_table_layout(GR_APPLICATIONS, GR_FORM_BIT(form));
	int			n = most[size] / 3 + unit_below(&seed, most[size]);
	int			nresults = GR_ITEM_APPLICATIONS_other - GR_ITEM_APPLICATIONS_granted + 1;
	int			i;

	memset(f, 0, sizeof(*f));
	f->forms[GR_APPLICATIONS] = GR_FORM_BIT(form);
	for (i = 0; i < layout.ncells; i++)
		f->status[layout.slots[i]] = GR_NUMBER;
	for (i = 0; i < n; i++)
	{
		int			measure = weighted(applicants, LENGTH(applicants));
		int			item = (int) GR_ITEM_APPLICATIONS_granted + weighted(results, nresults);
		int			what = unit_below(&seed, 100);

		if (what < 5)
			item = (int) GR_ITEM_APPLICATIONS_carried_forward;
		if (f->status[gr_item_base((gr_item) item)] != GR_NUMBER)
			item = (int) GR_ITEM_APPLICATIONS_granted;
		f->value[gr_item_base((gr_item) item) + measure]++;
		item = (int) (what % 20 == 0 ? GR_ITEM_APPLICATIONS_carried_over : GR_ITEM_APPLICATIONS_new_received);
		f->value[gr_item_base((gr_item) item) + measure]++;
	}
	unit_settle_sums(f);
}

static bool
sums_hold(const gr_figures *f)
{
	int			n;
	const gr_sum *sum = gr_table_sums(GR_APPLICATIONS, f->forms[GR_APPLICATIONS], &n);
	gr_side		left;
	gr_side		right;

	for (; n > 0; n--, sum++)
		if (gr_sum_holds(f, sum, &left, &right) == GR_FALSE)
			return false;
	return true;
}

/*
 * Finds explanations and checks what is true of every answer: no listed set
 * leaves a sum broken, changes nothing, or gives a count below 0.
 */
static void
explain(const gr_figures *f, int max_cells, gr_explanations *found)
{
	int			i;
	int			k;

	found->room = ROOM;
	found->listed = listed;
	gr_explain(unit_env(), f, max_cells, found);
	if (found->nlisted > found->total)
		unit_surprise("more are listed than there are");
	for (i = 0; i < found->nlisted; i++)
	{
		gr_figures	changed = *f;

		for (k = 0; k < found->ncells; k++)
		{
			int			slot = listed[i].slots[k];

			if (f->status[slot] != GR_NUMBER || f->value[slot] == listed[i].proposed[k] ||
				listed[i].proposed[k] < 0 || (k > 0 && listed[i].slots[k - 1] >= slot))
				unit_surprise("cell %s of an explanation is not changed", unit_path(slot));
			changed.value[slot] = listed[i].proposed[k];
		}
		if (!sums_hold(&changed))
			unit_surprise("an explanation of %d cells leaves a sum broken", found->ncells);
	}
}

/* Is this set one of those listed? */
static bool
lists(const gr_explanations *found, const gr_figures *truth, const int *slots, int n)
{
	int			i;
	int			k;
	int			j;

	for (i = 0; found->ncells == n && i < found->nlisted; i++)
	{
		int			same = 0;

		for (k = 0; k < n; k++)
			for (j = 0; j < n; j++)
				same += listed[i].slots[j] == slots[k] &&
					listed[i].proposed[j] == truth->value[slots[k]];
		if (same == n)
			return true;
	}
	return false;
}

/* ---- two wrong cells, every pair ---- */

static void
test_pairs(void **state)
{
	/* the errors of the first and the second cell */
	static const int amounts[][2] = {{1000, 7}, {5, 5}, {5, -5}};
	int			form;
	int			size;
	int			i;

	(void) state;
	seed = 41;
	for (form = 0; form < GR_NFORMS; form++)
		for (size = TOWN; size <= CITY; size++)
		{
			gr_layout	layout = gr_table_layout(GR_APPLICATIONS, GR_FORM_BIT(form));
			int			pairs[LENGTH(amounts)] = {0};
			int			alone[LENGTH(amounts)] = {0};
			int			listing[LENGTH(amounts)] = {0};
			gr_figures	truth;
			int			slots[2];
			int			a;
			int			b;

			make_table(&truth, (gr_form) form, (shape) size);
			for (a = 0; a < layout.ncells; a++)
				for (b = a + 1; b < layout.ncells; b++)
					for (i = 0; i < LENGTH(amounts); i++)
					{
						gr_figures	f = truth;
						gr_explanations found;

						slots[0] = layout.slots[a];
						slots[1] = layout.slots[b];
						f.value[slots[0]] += amounts[i][0];
						f.value[slots[1]] += amounts[i][1];
						if (f.value[slots[1]] < 0)
							continue;
						/*
						 * equal errors have many explanations, so a sample of
						 * the pairs is enough
						 */
						if (i > 0 && unit_below(&seed, 4) > 0)
							continue;
						explain(&f, 2, &found);
						pairs[i]++;
						alone[i] += found.total == 1 && lists(&found, &truth, slots, 2);
						listing[i] += lists(&found, &truth, slots, 2);
					}
			print_message("two wrong, form %s, %s: %d of %d pairs by 1000 and 7 are the only explanation; "
						  "listed among others: equal amounts %d of %d, opposite %d of %d\n",
						  form == GR_FORM_2019 ? "2019" : "2021", shape_names[size],
						  alone[0], pairs[0], listing[1], pairs[1], listing[2], pairs[2]);
			assert_int_equal(pairs[0], layout.ncells * (layout.ncells - 1) / 2);
			for (i = 0; i < LENGTH(amounts); i++)
				assert_int_equal(i == 0 ? alone[i] : listing[i], pairs[i]);
		}
	unit_no_surprises();
}

/* One wrong cell is explained by the cell that is located. */
static void
test_one_cell(void **state)
{
	int			located = 0;
	int			i;

	(void) state;
	seed = 42;
	for (i = 0; i < unit_rounds(4000); i++)
	{
		gr_form		form = (gr_form) (i % GR_NFORMS);
		gr_layout	layout = gr_table_layout(GR_APPLICATIONS, GR_FORM_BIT(form));
		gr_figures	truth;
		gr_figures	f;
		gr_explanations found;
		gr_correction corrections[GR_NSLOTS];
		int			slot = layout.slots[i % layout.ncells];

		make_table(&truth, form, (shape) (i % 3));
		f = truth;
		f.value[slot] += unit_chance(&seed, 50) ? 1 + unit_below(&seed, 100) : -(f.value[slot] / 2) - 1;
		explain(&f, 1 + i % 3, &found);
		if (gr_find_corrections(&f, corrections) != 1 || corrections[0].slot != slot ||
			found.total != 1 || !lists(&found, &truth, &slot, 1))
			unit_surprise("case %d: %s is not the explanation", i, unit_path(slot));
		located++;
		explain(&truth, 3, &found);
		if (found.total != 0)
			unit_surprise("case %d: a table whose sums hold is explained", i);
	}
	print_message("one wrong: %d, the explanation is what is located\n", located);
	unit_no_surprises();
}

/* ---- slips ---- */

typedef enum slip
{
	TWO_DIGITS,
	THREE_DIGITS,
	NEIGHBOURS_IN_ROW,
	NEIGHBOURS_IN_COLUMN,
	CARRIED_INTO_TOTAL
} slip;

static const char *const slip_names[] = {
	"slips in two cells", "slips in three cells", "two neighbours in a row exchanged",
	"two neighbours in a column exchanged", "a slip carried into the total of its row"
};

/* A digit that is misread, dropped or doubled, or two digits exchanged. */
static int64_t
slipped(int64_t value)
{
	int64_t		power = 1;
	int			digits = 1;
	int			digit;
	int			next;

	while (value / power >= 10)
	{
		power *= 10;
		digits++;
	}
	for (power = 1, digits = unit_below(&seed, digits); digits > 0; digits--)
		power *= 10;
	digit = (int) (value / power % 10);
	next = (int) (value / power / 10 % 10);
	switch (unit_below(&seed, 4))
	{
		case 0:
			return value / power / 10 * power + value % power;
		case 1:
			return (value / power * 10 + digit) * power + value % power;
		case 2:
			if (digit != next)
				return value + (next - digit) * power + (digit - next) * power * 10;
			break;
	}
	return value + ((digit + 1 + unit_below(&seed, 9)) % 10 - digit) * power;
}

/*
 * Makes a misprint.  Returns the number of wrong cells, or 0 if nothing
 * changed.
 */
static int
make_slip(gr_figures *f, gr_layout layout, slip kind, int *slots)
{
	int			n = kind == THREE_DIGITS ? 3 : 2;
	int64_t		value;
	int			i;
	int			k;

	for (i = 0; i < n; i++)
	{
		slots[i] = layout.slots[unit_below(&seed, layout.ncells)];
		/* a zero is not so often misread */
		if (f->value[slots[i]] == 0 && unit_chance(&seed, 80))
			return 0;
		for (k = 0; k < i; k++)
			if (slots[k] == slots[i])
				return 0;
	}
	switch (kind)
	{
		case TWO_DIGITS:
		case THREE_DIGITS:
			for (i = 0; i < n; i++)
			{
				value = f->value[slots[i]];
				f->value[slots[i]] = slipped(value);
				if (f->value[slots[i]] == value)
					return 0;
			}
			return n;
		case NEIGHBOURS_IN_ROW:
		case NEIGHBOURS_IN_COLUMN:
			slots[1] = slots[0] + (kind == NEIGHBOURS_IN_ROW ? 1 : GR_WIDTH_APPLICATIONS);
			if (slots[1] >= GR_BASE_PROCEEDINGS || f->status[slots[1]] != GR_NUMBER ||
				(kind == NEIGHBOURS_IN_ROW && gr_slot_item(slots[0]) != gr_slot_item(slots[1])) ||
				f->value[slots[0]] == f->value[slots[1]])
				return 0;
			value = f->value[slots[0]];
			f->value[slots[0]] = f->value[slots[1]];
			f->value[slots[1]] = value;
			return 2;
		case CARRIED_INTO_TOTAL:
			slots[1] = gr_item_base(gr_slot_item(slots[0])) + GR_WIDTH_APPLICATIONS - 1;
			value = f->value[slots[0]];
			if (slots[0] == slots[1])
				return 0;
			f->value[slots[0]] = slipped(value);
			if (f->value[slots[0]] == value)
				return 0;
			f->value[slots[1]] += f->value[slots[0]] - value;
			return f->value[slots[1]] < 0 ? 0 : 2;
	}
	return 0;
}

static void
test_slips(void **state)
{
	int			kind;

	(void) state;
	seed = 43;
	for (kind = TWO_DIGITS; kind <= CARRIED_INTO_TOTAL; kind++)
	{
		int			cases = 0;
		int			right = 0;
		int			several = 0;
		int			listing = 0;
		int			lies[GR_MAX_EXPLAINING + 1] = {0};
		int			silent = 0;

		while (cases < unit_rounds(3000))
		{
			gr_form		form = (gr_form) (cases % GR_NFORMS);
			gr_layout	layout = gr_table_layout(GR_APPLICATIONS, GR_FORM_BIT(form));
			gr_figures	truth;
			gr_figures	f;
			gr_explanations found;
			int			slots[3];
			int			n;
			bool		true_one;

			make_table(&truth, form, (shape) (TOWN + unit_below(&seed, 3)));
			f = truth;
			n = make_slip(&f, layout, (slip) kind, slots);
			if (n == 0)
				continue;
			cases++;
			explain(&f, n, &found);
			true_one = lists(&found, &truth, slots, n);
			listing += true_one;
			silent += found.total == 0;
			several += found.total > 1;
			right += found.total == 1 && true_one;
			lies[found.ncells] += found.total == 1 && !true_one;
		}
		print_message("%s: %d cases, one explanation and right %d, several %d (the true one listed in %d), "
					  "none %d; false claims: %d of one cell, %d of two, %d of three\n",
					  slip_names[kind], cases, right, several, listing - right, silent,
					  lies[1], lies[2], lies[3]);
		if (kind != THREE_DIGITS)
		{
			assert_int_equal(lies[1] + lies[2] + lies[3] + silent, 0);
			assert_int_equal(listing, cases);
		}
		assert_true(kind != TWO_DIGITS || right * 100 >= cases * 98);
		assert_true(kind != THREE_DIGITS || right * 100 >= cases * 95);
		assert_true(kind != THREE_DIGITS || (lies[1] * 1000 <= cases && lies[2] * 500 <= cases));
	}
	unit_no_surprises();
}

/* ---- against enumeration, with blanks ---- */

/* Values from 0 to 24 of one or two cells that break no sum: how many of them. */
static int
count_solutions(const gr_figures *f, const int *slots, int n)
{
	gr_figures	changed = *f;
	int			solutions = 0;
	int			a;
	int			b;

	for (a = 0; a < 25; a++)
		for (b = 0; b < (n == 2 ? 25 : 1); b++)
		{
			changed.value[slots[0]] = a;
			if (n == 2)
				changed.value[slots[1]] = b;
			solutions += sums_hold(&changed);
		}
	return solutions;
}

/* Blanks and bounds, then two cells that may be wrong. */
static void
spoil(gr_figures *f, gr_layout layout, int round)
{
	int			k;

	for (k = 0; k < layout.ncells; k++)
	{
		int			slot = layout.slots[k];

		if (!unit_chance(&seed, f->value[slot] == 0 ? round % 4 * 30 : round % 5 * 5))
			continue;
		f->status[slot] = unit_chance(&seed, 90) ? GR_BLANK : GR_AT_LEAST;
		f->value[slot] = f->status[slot] == GR_AT_LEAST ? f->value[slot] / 2 : 0;
	}
	for (k = 0; k < 2; k++)
	{
		int			slot = layout.slots[unit_below(&seed, layout.ncells)];

		if (f->status[slot] == GR_NUMBER)
			f->value[slot] = unit_below(&seed, 12);
	}
}

/* A set is listed exactly if enumeration finds one way to change it. */
static void
test_against_enumeration(void **state)
{
	int			compared[3] = {0};
	int			i;
	int			k;
	int			j;

	(void) state;
	seed = 44;
	for (i = 0; i < unit_rounds(600); i++)
	{
		gr_layout	layout = gr_table_layout(GR_APPLICATIONS, GR_FORM_BIT(GR_FORM_2021));
		gr_figures	f;
		gr_explanations found;

		make_table(&f, GR_FORM_2021, HAMLET);
		spoil(&f, layout, i);
		explain(&f, 2, &found);
		/* some that are listed, and others; of one cell, all */
		for (k = 0; found.total > 0 && k < (found.ncells == 1 ? layout.ncells : 40); k++)
		{
			int			slots[2] = {0};
			bool		is_listed = false;
			int			solutions;

			for (j = 0; j < found.ncells; j++)
				slots[j] = found.ncells == 1 ? layout.slots[k] :
					k < 10 && k < found.nlisted ? listed[k].slots[j] :
					layout.slots[unit_below(&seed, layout.ncells)];
			if (slots[0] == slots[1] || f.status[slots[0]] != GR_NUMBER ||
				(found.ncells == 2 && f.status[slots[1]] != GR_NUMBER))
				continue;
			for (j = 0; j < found.nlisted && !is_listed; j++)
				is_listed = (listed[j].slots[0] == slots[0] && listed[j].slots[1] == slots[1]) ||
					(listed[j].slots[0] == slots[1] && listed[j].slots[1] == slots[0]);
			solutions = count_solutions(&f, slots, found.ncells);
			if ((solutions == 1) != is_listed)
				unit_surprise("case %d: %s and %s have %d solutions", i, unit_path(slots[0]),
							  unit_path(slots[1]), solutions);
			compared[solutions > 1 ? 2 : solutions]++;
		}
	}
	print_message("against enumeration: %d sets without a solution, %d with one, %d with more\n",
				  compared[0], compared[1], compared[2]);
	assert_true(compared[0] > unit_rounds(500) && compared[1] > unit_rounds(100) && compared[2] > unit_rounds(20));
	unit_no_surprises();
}

/*
 * Three columns that lack 5 each, in any of 21 rows whose own sums tell nothing:
 * many explanations, all of them counted, as many listed as there is room for, and
 * the server is given a chance to cancel.
 */
static void
test_many(void **state)
{
	gr_layout	layout = gr_table_layout(GR_APPLICATIONS, GR_FORM_BIT(GR_FORM_2021));
	gr_explanations found = {.room = 100, .listed = listed};
	gr_figures	f;
	long		polls = unit_polls;
	int			i;

	(void) state;
	memset(&f, 0, sizeof(f));
	f.forms[GR_APPLICATIONS] = GR_FORM_BIT(GR_FORM_2021);
	for (i = 0; i < layout.ncells; i++)
	{
		int			slot = layout.slots[i];
		int			column = (slot - GR_BASE_APPLICATIONS) % GR_WIDTH_APPLICATIONS;
		gr_item		item = gr_slot_item(slot);

		f.status[slot] = column < 5 ? GR_NUMBER : GR_BLANK;
		if (column < 3 && (item == GR_ITEM_APPLICATIONS_new_received ||
						   item == GR_ITEM_APPLICATIONS_results_total))
			f.value[slot] = 5;
	}
	gr_explain(unit_env(), &f, 2, &found);
	assert_int_equal(found.total, 0);
	gr_explain(unit_env(), &f, 3, &found);
	assert_int_equal(found.ncells, 3);
	assert_int_equal(found.total, 21 * 21 * 21);
	assert_int_equal(found.nlisted, 100);
	assert_true(unit_polls > polls);
	found.room = 0;
	gr_explain(NULL, &f, 3, &found);
	assert_int_equal(found.total, 21 * 21 * 21);
}

/* ---- what sums force where a cell is misprinted ---- */

/* False and true values that are written for at least so many sums. */
static void
count_written(const gr_figures *f, const gr_figures *truth, int wrong, int min_sums,
			  int *lies, int *right)
{
	static gr_report report;
	gr_correction corrections[GR_NSLOTS];
	int			n = gr_find_corrections(f, corrections);
	int			i;

	gr_report_clear(&report);
	report.figures = *f;
	gr_apply_corrections(&report, corrections, n, min_sums);
	for (i = 0; i < n; i++)
	{
		int			slot = corrections[i].slot;

		if (report.figures.status[slot] != GR_NUMBER || slot == wrong)
			continue;
		*(report.figures.value[slot] == truth->value[slot] ? right : lies) += 1;
	}
}

/* Blank zeros, or two blanks of a rectangle of cells beside a third, and a misprint. */
static int
misprint(gr_figures *f, gr_layout layout, bool rectangle)
{
	int			slot = layout.slots[unit_below(&seed, layout.ncells)];
	int			across;
	int			down;
	int			k;

	if (!rectangle)
	{
		for (k = 0; k < layout.ncells; k++)
			if (f->value[layout.slots[k]] == 0)
				f->status[layout.slots[k]] = GR_BLANK;
		while (f->status[slot] != GR_NUMBER)
			slot = layout.slots[unit_below(&seed, layout.ncells)];
	}
	else
	{
		do
		{
			across = unit_below(&seed, GR_WIDTH_APPLICATIONS) - (slot - GR_BASE_APPLICATIONS) % GR_WIDTH_APPLICATIONS;
			down = layout.slots[unit_below(&seed, layout.ncells)];
			down += (slot - down) % GR_WIDTH_APPLICATIONS - slot;
		} while (across == 0 || down == 0);
		for (k = 1; k < 4; k++)
		{
			int			corner = slot + (k & 1 ? across : 0) + (k & 2 ? down : 0);

			f->status[corner] = GR_BLANK;
			f->value[corner] = 0;
		}
	}
	f->value[slot] = slipped(f->value[slot]);
	return slot;
}

static void
test_forced(void **state)
{
	int			rounds = unit_rounds(1000);
	int			rectangle;
	int			size;
	int			i;

	(void) state;
	seed = 45;
	for (rectangle = 0; rectangle < 2; rectangle++)
		for (size = HAMLET; size <= CAPITAL; size++)
		{
			int			lies[3] = {0};	/* by min_sums */
			int			right[3] = {0};
			int			min_sums;

			for (i = 0; i < rounds; i++)
			{
				gr_form		form = (gr_form) (i % GR_NFORMS);
				gr_figures	truth;
				gr_figures	f;
				int			wrong;

				make_table(&truth, form, (shape) size);
				f = truth;
				wrong = misprint(&f, gr_table_layout(GR_APPLICATIONS, GR_FORM_BIT(form)), rectangle);
				for (min_sums = 0; min_sums < 3; min_sums++)
					count_written(&f, &truth, wrong, min_sums, &lies[min_sums], &right[min_sums]);
			}
			print_message("%d of shape %s, %s and a misprint: by two sums %d true and %d false values, "
						  "by one %d and %d, by derived values too %d and %d\n", rounds, shape_names[size],
						  rectangle ? "three blanks of a rectangle" : "zeros blank",
						  right[2], lies[2], right[1], lies[1], right[0], lies[0]);
			assert_int_equal(lies[GR_ENOUGH_SUMS], 0);
			assert_true(rectangle == 0 || rounds < 250 || lies[0] > 0);
		}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pairs),
		cmocka_unit_test(test_one_cell),
		cmocka_unit_test(test_slips),
		cmocka_unit_test(test_against_enumeration),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_forced),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
