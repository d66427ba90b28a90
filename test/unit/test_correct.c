/*
 * test_correct.c
 *	  Property tests of what the sums of a report prove about its cells.
 */
#include "unit.h"

#include "rules/correct.h"
#include "rules/sums.h"

#define FORM_2019	GR_FORM_BIT(GR_FORM_2019)
#define FORM_2021	GR_FORM_BIT(GR_FORM_2021)

#define APPLICATIONS(item, measure) GR_SLOT(APPLICATIONS, item, measure)
#define PROCEEDINGS(item, measure)	GR_SLOT(PROCEEDINGS, item, measure)

/* The size of the counts in a random table. */
typedef enum magnitude
{
	ZERO,						/* all of them 0 */
	SPARSE,						/* mostly 0, as in most reports */
	DENSE,
	HUGE_COUNTS					/* sums near the largest int64 */
} magnitude;

typedef struct form_row
{
	const char *name;
	uint8_t		forms;
	int			ncells;			/* of part three */
} form_row;

static const form_row forms_rows[] = {
	{"2019", FORM_2019, 161},
	{"2021", FORM_2021, 175},
	{"2019 + 2021", FORM_2019 | FORM_2021, 182},
};

#define NFORMS_ROWS	((int) (sizeof(forms_rows) / sizeof(forms_rows[0])))

static const gr_cell_status unknown_statuses[] = {
	GR_BLANK, GR_MISSING, GR_TEXT, GR_UNFIT, GR_NOT_APPLICABLE
};

static uint64_t state = 20250331;

static uint32_t
draw(uint32_t n)
{
	state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t) (state >> 33) % n;
}

static int64_t
draw_count(magnitude size)
{
	switch (size)
	{
		case ZERO:
			return 0;
		case SPARSE:
			return draw(8) == 0 ? (int64_t) draw(30) : 0;
		case DENSE:
			return (int64_t) draw(1000);
		case HUGE_COUNTS:
			return (int64_t) draw(1 << 30) << 24;
	}
	return 0;
}

/* The last cell of a row is its total. */
static void
total_row(gr_figures *f, int item)
{
	int			base = gr_item_base((gr_item) item);
	int			width = gr_table_width(gr_items[item].table);
	int			m;

	f->value[base + width - 1] = 0;
	for (m = 0; m < width - 1; m++)
		f->value[base + width - 1] += f->value[base + m];
}

/*
 * Changes the totals so that every sum holds, given the applicants of results,
 * carried_over and carried_forward, and the outcomes.  The sums are written out
 * here again, because gr_table_sums is tested, too.
 */
static void
settle(gr_figures *f)
{
	int			item;
	int			m;

	for (m = 0; m < GR_WIDTH_APPLICATIONS - 1; m++)
	{
		int64_t		total = 0;

		for (item = GR_ITEM_APPLICATIONS_granted; item <= GR_ITEM_APPLICATIONS_other; item++)
			total += f->value[gr_item_base((gr_item) item) + m];
		f->value[APPLICATIONS(results_total, natural_person) + m] = total;
		f->value[APPLICATIONS(new_received, natural_person) + m] = total +
			f->value[APPLICATIONS(carried_forward, natural_person) + m] -
			f->value[APPLICATIONS(carried_over, natural_person) + m];
	}
	for (item = GR_FIRST_ITEM_APPLICATIONS; item < GR_NITEMS; item++)
		total_row(f, item);
}

/* A random report that satisfies every rule. */
static void
make_report(gr_figures *f, uint8_t forms, magnitude size)
{
	int			table;
	int			m;
	int			i;

	memset(f, 0, sizeof(*f));
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout = gr_table_layout((gr_table) table, forms);

		f->forms[table] = forms;
		for (i = 0; i < layout.ncells; i++)
		{
			f->status[layout.slots[i]] = GR_NUMBER;
			if (table != GR_DISCLOSURES)
				f->value[layout.slots[i]] = draw_count(size);
		}
	}
	settle(f);
	for (m = 0; m < GR_WIDTH_APPLICATIONS - 1; m++)
		if (f->value[APPLICATIONS(new_received, natural_person) + m] < 0)
			f->value[APPLICATIONS(carried_over, natural_person) + m] = 0;
	settle(f);
	assert_int_equal(gr_is_consistent(f), GR_TRUE);
}

/* Checks what must be true of the answer to any figures. */
static int
find(const gr_figures *f, gr_correction corrections[GR_NSLOTS])
{
	gr_figures	before = *f;
	int			n = gr_find_corrections(f, corrections);
	int			i;

	assert_memory_equal(f, &before, sizeof(before));
	assert_in_range(n, 0, GR_NSLOTS);
	for (i = 0; i < n; i++)
	{
		gr_correction *c = &corrections[i];
		gr_table	table = gr_slot_table(c->slot);

		assert_true(i == 0 || corrections[i - 1].slot < c->slot);
		assert_true(table != GR_DISCLOSURES);
		assert_true(gr_slot_forms(c->slot) & f->forms[table]);
		assert_true(c->proven >= 0);
		assert_int_not_equal(f->status[c->slot], GR_AT_LEAST);
		if (c->kind == GR_LOCATED)
		{
			assert_int_equal(table, GR_APPLICATIONS);
			assert_int_equal(f->status[c->slot], GR_NUMBER);
			assert_true(f->value[c->slot] != c->proven);
			assert_true(c->sums >= GR_ENOUGH_SUMS);
		}
		else
			assert_int_not_equal(f->status[c->slot], GR_NUMBER);
	}
	return n;
}

static int
find_count(const gr_figures *f)
{
	gr_correction corrections[GR_NSLOTS];

	return find(f, corrections);
}

/* Requires exactly this one correction. */
static void
assert_only(const gr_figures *f, int slot, gr_correction_kind kind, int64_t proven)
{
	gr_correction corrections[GR_NSLOTS];

	assert_int_equal(find(f, corrections), 1);
	assert_int_equal(corrections[0].slot, slot);
	assert_int_equal(corrections[0].kind, kind);
	assert_true(corrections[0].proven == proven);
}

static void
unset(gr_figures *f, int slot, gr_cell_status status)
{
	f->status[slot] = (uint8_t) status;
	f->value[slot] = 0;
}

static void
apply(gr_figures *f, const gr_correction *corrections, int n)
{
	static gr_report report;

	gr_report_clear(&report);
	report.figures = *f;
	gr_apply_corrections(&report, corrections, n, 0);
	*f = report.figures;
}

static bool
some_sum_fails(const gr_figures *f, gr_table table)
{
	int			n;
	const gr_sum *sum = gr_table_sums(table, f->forms[table], &n);
	gr_side		left;
	gr_side		right;

	for (; n > 0; n--, sum++)
		if (gr_sum_holds(f, sum, &left, &right) == GR_FALSE)
			return true;
	return false;
}

/* If any one cell of part three is wrong by any amount, that cell is located. */
static void
test_one_wrong(void **unused)
{
	static const int64_t deltas[] = {
		1, -1, 2, -2, 3, 9, 10, -9, -10, 90, 99, 100, 1000, -100, INT64_C(1) << 40
	};
	int			row;
	int			size;

	(void) unused;
	for (row = 0; row < NFORMS_ROWS; row++)
		for (size = ZERO; size <= HUGE_COUNTS; size++)
		{
			gr_layout	layout = gr_table_layout(GR_APPLICATIONS, forms_rows[row].forms);
			int			rounds = size == ZERO ? 1 : 3;
			int			located = 0;
			int			changes = 0;
			int			i;
			int			k;

			assert_int_equal(layout.ncells, forms_rows[row].ncells);
			for (; rounds > 0; rounds--)
			{
				gr_figures	f;

				located = 0;
				make_report(&f, forms_rows[row].forms, (magnitude) size);
				assert_int_equal(find_count(&f), 0);
				for (i = 0; i < layout.ncells; i++)
				{
					int			slot = layout.slots[i];
					int64_t		value = f.value[slot];
					int			ndeltas = (int) (sizeof(deltas) / sizeof(deltas[0]));
					int			before = changes;

					/*
					 * by fixed amounts, random amounts, to 0, to the largest
					 * number, by a lost sign
					 */
					for (k = 0; k < ndeltas + 15; k++)
					{
						int64_t		wrong = k < ndeltas ? value + deltas[k] :
							k < ndeltas + 10 ? draw_count(DENSE) :
							k < ndeltas + 12 ? draw_count(HUGE_COUNTS) :
							k == ndeltas + 12 ? 0 : k == ndeltas + 13 ? INT64_MAX : -value;

						if (wrong == value || (wrong < 0 && k < ndeltas))
							continue;
						f.value[slot] = wrong;
						assert_int_equal(gr_is_consistent(&f), GR_FALSE);
						assert_only(&f, slot, GR_LOCATED, value);
						changes++;
					}
					f.value[slot] = value;
					located += changes > before;
				}
				assert_int_equal(located, forms_rows[row].ncells);
			}
			print_message("one wrong, form %s, size %d: %d/%d located (%d changes)\n",
						  forms_rows[row].name, size, located, layout.ncells, changes);
		}
}

/*
 * If any two cells of part three are wrong, sums fail and no cell is corrected.
 */
static void
test_two_wrong(void **unused)
{
	int			row;
	int			size;

	(void) unused;
	for (row = 0; row < NFORMS_ROWS; row++)
		for (size = ZERO; size <= DENSE; size++)
		{
			gr_layout	layout = gr_table_layout(GR_APPLICATIONS, forms_rows[row].forms);
			int			pairs = 0;
			int			changes = 0;
			gr_figures	f;
			int			a;
			int			b;
			int			k;

			make_report(&f, forms_rows[row].forms, (magnitude) size);
			for (a = 0; a < layout.ncells; a++)
				for (b = a + 1; b < layout.ncells; b++)
				{
					int64_t    *va = &f.value[layout.slots[a]];
					int64_t    *vb = &f.value[layout.slots[b]];
					int64_t		was_a = *va;
					int64_t		was_b = *vb;
					int			before = changes;

					for (k = 0; k < 7; k++)
					{
						int64_t		d = 1 + (int64_t) draw(k < 2 ? 3 : 500);

						if (k >= 2 && !unit_is_tried(k + a + b))
							continue;
						*va = was_a + d;
						switch (k)
						{
							case 0:		/* equal */
							case 2:
								*vb = was_b + d;
								break;
							case 1:		/* opposite */
							case 3:
								*vb = was_b - d;
								break;
							case 4:		/* swapped */
								*va = was_b;
								*vb = was_a;
								break;
							case 5:		/* unrelated */
								*vb = was_b + 1 + (int64_t) draw(500);
								break;
							case 6:		/* both drawn anew */
								*va = draw_count(DENSE);
								*vb = draw_count(DENSE);
								break;
						}
						if (*va < 0 || *vb < 0 || *va == was_a || *vb == was_b)
							continue;
						assert_true(some_sum_fails(&f, GR_APPLICATIONS));
						/* check the same with every rule */
						if (k < 2)
							assert_int_equal(gr_is_consistent(&f), GR_FALSE);
						assert_int_equal(find_count(&f), 0);
						changes++;
					}
					*va = was_a;
					*vb = was_b;
					pairs += changes > before;
				}
			assert_int_equal(pairs, layout.ncells * (layout.ncells - 1) / 2);
			print_message("two wrong, form %s, size %d: %d/%d pairs detected, 0 located (%d changes)\n",
						  forms_rows[row].name, size, pairs,
						  layout.ncells * (layout.ncells - 1) / 2, changes);
		}
}

/* Three wrong cells are always detected, but may look like a fourth one. */
static void
test_three_wrong(void **unused)
{
	gr_figures	f;
	int			mimics = 0;
	int			round;
	int			i;

	(void) unused;
	for (round = 0; round < unit_rounds(20000); round++)
	{
		gr_layout	layout = gr_table_layout(GR_APPLICATIONS, FORM_2021);

		if (round % 100 == 0)
			make_report(&f, FORM_2021, round % 200 ? SPARSE : DENSE);
		else
		{
			gr_figures	wrong = f;
			int			slots[3];
			gr_correction corrections[GR_NSLOTS];

			for (i = 0; i < 3;)
			{
				slots[i] = layout.slots[draw((uint32_t) layout.ncells)];
				if (wrong.value[slots[i]] == f.value[slots[i]])
					wrong.value[slots[i++]] += 1 + draw(2);
			}
			assert_true(some_sum_fails(&wrong, GR_APPLICATIONS));
			if (find(&wrong, corrections))
			{
				apply(&wrong, corrections, 1);
				assert_int_equal(gr_is_consistent(&wrong), GR_TRUE);
				mimics++;
			}
		}
	}
	print_message("three wrong: all detected, %d take a fourth for wrong\n", mimics);

	/* three corners of a rectangle: the fourth corner explains the same errors */
	do
		make_report(&f, FORM_2021, DENSE);
	while (f.value[APPLICATIONS(granted, research)] < 2 ||
		   f.value[APPLICATIONS(other_misc, business)] < 2);
	f.value[APPLICATIONS(granted, business)] += 2;
	f.value[APPLICATIONS(granted, research)] -= 2;
	f.value[APPLICATIONS(other_misc, business)] -= 2;
	assert_only(&f, APPLICATIONS(other_misc, research), GR_LOCATED,
				f.value[APPLICATIONS(other_misc, research)] + 2);
}

/*
 * Compares with brute force: whatever the number of wrong cells, one is located
 * exactly if changing one cell makes the report consistent.
 */
static void
test_against_search(void **unused)
{
	int			located = 0;
	int			silent = 0;
	int			round;
	int			i;

	(void) unused;
	for (round = 0; round < 400; round++)
	{
		uint8_t		forms = forms_rows[round % NFORMS_ROWS].forms;
		gr_layout	layout = gr_table_layout(GR_APPLICATIONS, forms);
		int			nwrong = round % 6;
		gr_figures	f;
		gr_correction corrections[GR_NSLOTS];
		int			n;
		int			fixes = 0;
		int			fix = -1;
		int64_t		fixed = 0;

		make_report(&f, forms, draw(2) ? SPARSE : DENSE);
		/*
		 * within a corner of the table, so that they share rows and columns;
		 * some are below 0
		 */
		for (i = 0; i < nwrong; i++)
		{
			uint32_t	corner = draw(4);
			int			slot = APPLICATIONS(new_received, natural_person) +
				(int) (corner % 2 * 5 + corner / 2 * 7);

			f.value[slot] += nwrong > 3 ? (int64_t) draw(2) * 2 - 1 : (int64_t) draw(9) - 3;
		}
		n = find(&f, corrections);
		if (gr_is_consistent(&f) == GR_TRUE)
		{
			assert_int_equal(n, 0);
			continue;
		}
		for (i = 0; i < layout.ncells; i++)
		{
			int			slot = layout.slots[i];
			int			base = gr_item_base(gr_slot_item(slot));
			int64_t		was = f.value[slot];
			int64_t		excess = -f.value[base + 6];
			int			m;

			for (m = 0; m < 6; m++)
				excess += f.value[base + m];
			f.value[slot] = slot == base + 6 ? was + excess : was - excess;
			if (gr_is_consistent(&f) == GR_TRUE)
			{
				fix = slot;
				fixed = f.value[slot];
				fixes++;
			}
			f.value[slot] = was;
		}
		if (fixes == 1 && some_sum_fails(&f, GR_APPLICATIONS))
		{
			assert_only(&f, fix, GR_LOCATED, fixed);
			located++;
		}
		else
		{
			assert_int_equal(n, 0);
			silent++;
		}
	}
	assert_true(located > 50 && silent > 50);
	print_message("against search: %d located, %d not, as searched\n", located, silent);
}

/* A single cell without a number is implied, whatever its status is. */
static void
test_one_blank(void **unused)
{
	int			row;
	int			size;
	size_t		k;
	int			i;

	(void) unused;
	for (row = 0; row < NFORMS_ROWS; row++)
		for (size = ZERO; size <= HUGE_COUNTS; size++)
		{
			gr_layout	layout = gr_table_layout(GR_APPLICATIONS, forms_rows[row].forms);
			int			implied = 0;
			gr_figures	f;

			make_report(&f, forms_rows[row].forms, (magnitude) size);
			for (i = 0; i < layout.ncells; i++)
			{
				int			slot = layout.slots[i];
				int64_t		value = f.value[slot];

				for (k = 0; k < sizeof(unknown_statuses) / sizeof(unknown_statuses[0]); k++)
				{
					unset(&f, slot, unknown_statuses[k]);
					assert_only(&f, slot, GR_IMPLIED, value);
				}
				/* the number of a sum of reports cannot be filled in */
				unset(&f, slot, GR_AT_LEAST);
				f.value[slot] = value / 2;
				assert_int_equal(find_count(&f), 0);
				f.value[slot] = value;
				f.status[slot] = GR_NUMBER;
				implied++;
			}
			print_message("one blank, form %s, size %d: %d/%d implied\n",
						  forms_rows[row].name, size, implied, layout.ncells);
		}
}

/* Do the sums force a cell, by the definition in the manual? */
static bool
still_forces(const gr_figures *f, const gr_sum *sum)
{
	gr_side		left;
	gr_side		right;
	int			unknown = 0;
	int			blank = 0;
	int			i;

	gr_sum_holds(f, sum, &left, &right);
	for (i = 0; i < sum->nleft + sum->nright; i++)
	{
		int			slot = i < sum->nleft ? sum->left[i] : sum->right[i - sum->nleft];

		unknown += f->status[slot] != GR_NUMBER;
		blank += f->status[slot] != GR_NUMBER && f->status[slot] != GR_AT_LEAST;
	}
	if (blank == 0 || (!left.exact && !right.exact))
		return false;
	return unknown == 1 || left.low == right.low;
}

/*
 * Random sets of blank cells: every implied value is true, and none is left
 * out.
 */
static void
test_blanks(void **unused)
{
	int			implied = 0;
	int			blanks = 0;
	int			whole = 0;
	int			round;
	int			table;
	int			i;

	(void) unused;
	for (round = 0; round < unit_rounds(6000); round++)
	{
		uint8_t		forms = forms_rows[round % NFORMS_ROWS].forms;
		uint32_t	rate = 1 + draw(round % 2 ? 8 : 60);
		gr_figures	truth;
		gr_figures	f;
		gr_correction corrections[GR_NSLOTS];
		int			hidden = 0;
		int			n;

		make_report(&truth, forms, (magnitude) (ZERO + draw(4)));
		f = truth;
		for (table = GR_APPLICATIONS; table < GR_NTABLES; table++)
		{
			gr_layout	layout = gr_table_layout((gr_table) table, forms);

			for (i = 0; i < layout.ncells; i++)
				if (draw(100) < rate)
				{
					int			slot = layout.slots[i];

					unset(&f, slot, unknown_statuses[draw(5)]);
					if (draw(10) == 0)
					{
						f.status[slot] = GR_AT_LEAST;
						f.value[slot] = truth.value[slot] / (1 + draw(2));
					}
					else
						hidden++;
				}
		}
		n = find(&f, corrections);
		for (i = 0; i < n; i++)
		{
			assert_int_equal(corrections[i].kind, GR_IMPLIED);
			assert_true(corrections[i].proven == truth.value[corrections[i].slot]);
		}
		apply(&f, corrections, n);
		for (table = GR_APPLICATIONS; table < GR_NTABLES; table++)
		{
			int			nsums;
			const gr_sum *sums = gr_table_sums((gr_table) table, forms, &nsums);

			assert_false(some_sum_fails(&f, (gr_table) table));
			for (i = 0; i < nsums; i++)
				assert_false(still_forces(&f, &sums[i]));
		}
		assert_int_equal(find_count(&f), 0);
		blanks += hidden;
		implied += n;
		whole += n == hidden;
	}
	assert_true(whole > unit_rounds(500) && whole < unit_rounds(5500));
	print_message("blanks: %d of %d implied, all true; %d of %d reports restored\n",
				  implied, blanks, whole, unit_rounds(6000));
}

/* Blank and wrong cells: nothing is implied if a sum fails. */
static void
test_blanks_and_wrong(void **unused)
{
	int			silent = 0;
	int			answered = 0;
	int			round;
	int			i;

	(void) unused;
	for (round = 0; round < unit_rounds(6000); round++)
	{
		uint8_t		forms = forms_rows[round % NFORMS_ROWS].forms;
		gr_table	table = draw(4) ? GR_APPLICATIONS : GR_PROCEEDINGS;
		gr_layout	layout = gr_table_layout(table, forms);
		gr_figures	f;
		gr_correction corrections[GR_NSLOTS];
		bool		fails;
		int			n;

		make_report(&f, forms, (magnitude) (SPARSE + draw(2)));
		for (i = 1 + (int) draw(12); i > 0; i--)
			unset(&f, layout.slots[draw((uint32_t) layout.ncells)], GR_BLANK);
		for (i = (int) draw(3); i >= 0; i--)
		{
			int			slot = layout.slots[draw((uint32_t) layout.ncells)];

			if (f.status[slot] == GR_NUMBER)
				f.value[slot] = draw_count(DENSE);
		}
		fails = some_sum_fails(&f, table);
		n = find(&f, corrections);
		if (fails)
			assert_int_equal(n, 0);
		/* and nothing is implied if filling in would make a sum fail */
		apply(&f, corrections, n);
		if (n > 0)
			assert_false(some_sum_fails(&f, table));
		*(n > 0 ? &answered : &silent) += 1;
	}
	assert_true(answered > unit_rounds(100) && silent > unit_rounds(100));
	print_message("blanks and wrong cells: %d with no answer, %d that no sum denies\n",
				  silent, answered);
}

/*
 * Part four: one blank in a group is implied, two are not, and nothing is
 * located.
 */
static void
test_proceedings(void **unused)
{
	gr_layout	layout = gr_table_layout(GR_PROCEEDINGS, FORM_2021);
	gr_correction corrections[GR_NSLOTS];
	gr_figures	f;
	int			round;
	int			a;
	int			b;
	int			i;

	(void) unused;
	for (round = 0; round < 100; round++)
	{
		gr_figures	truth;
		int			implied = 0;
		int			open = 0;

		make_report(&truth, forms_rows[round % NFORMS_ROWS].forms, DENSE);
		/* without zeros; parts that reach their total are tested below */
		for (a = 0; a < layout.ncells; a++)
			truth.value[layout.slots[a]]++;
		settle(&truth);
		for (a = 0; a < layout.ncells; a++)
		{
			int			slot = layout.slots[a];

			f = truth;
			unset(&f, slot, GR_BLANK);
			assert_only(&f, slot, GR_IMPLIED, truth.value[slot]);
			implied++;
			for (b = 0; b < a; b++)
			{
				f = truth;
				unset(&f, slot, GR_BLANK);
				unset(&f, layout.slots[b], GR_MISSING);
				if (gr_slot_item(slot) == gr_slot_item(layout.slots[b]))
				{
					assert_int_equal(find_count(&f), 0);
					open++;
				}
				else
				{
					i = find(&f, corrections);
					assert_int_equal(i, 2);
					apply(&f, corrections, i);
					assert_memory_equal(&f, &truth, sizeof(f));
				}
			}
			f = truth;
			f.value[slot] += 1 + (int64_t) draw(9);
			assert_int_equal(gr_is_consistent(&f), GR_FALSE);
			assert_int_equal(find_count(&f), 0);
			/* a group whose sum fails stops implications in the whole table */
			unset(&f, layout.slots[(a + GR_WIDTH_PROCEEDINGS) % layout.ncells], GR_BLANK);
			assert_int_equal(find_count(&f), 0);
		}
		assert_int_equal(implied, 15);
		assert_int_equal(open, 30);

		/* a total of 0 with nonzero parts, and parts of 0 with a nonzero total */
		f = truth;
		f.value[PROCEEDINGS(reconsideration, total)] = 0;
		assert_int_equal(find_count(&f), 0);
		f = truth;
		for (i = 0; i < GR_WIDTH_PROCEEDINGS - 1; i++)
			f.value[PROCEEDINGS(litigation_direct, upheld) + i] = 0;
		assert_int_equal(find_count(&f), 0);
		/* an error in one table does not affect another table */
		unset(&f, APPLICATIONS(granted, total), GR_TEXT);
		assert_only(&f, APPLICATIONS(granted, total), GR_IMPLIED,
					truth.value[APPLICATIONS(granted, total)]);
	}
	print_message("proceedings: 15/15 single blanks implied, 0/30 pairs in a group, "
				  "75/75 pairs across, 0/15 wrong cells located\n");

	/* parts that reach the total leave 0 for the others */
	make_report(&f, FORM_2021, ZERO);
	f.value[PROCEEDINGS(reconsideration, upheld)] = 7;
	f.value[PROCEEDINGS(reconsideration, total)] = 7;
	for (i = 1; i < 4; i++)
		unset(&f, PROCEEDINGS(reconsideration, upheld) + i, GR_BLANK);
	assert_int_equal(find(&f, corrections), 3);
	for (i = 0; i < 3; i++)
		assert_true(corrections[i].proven == 0);
	f.value[PROCEEDINGS(reconsideration, total)] = 8;
	assert_int_equal(find_count(&f), 0);
	f.value[PROCEEDINGS(reconsideration, total)] = 6;
	assert_int_equal(find_count(&f), 0);
	/* so do lower bounds, which are not filled in themselves */
	f.value[PROCEEDINGS(reconsideration, total)] = 7;
	f.status[PROCEEDINGS(reconsideration, upheld)] = GR_AT_LEAST;
	assert_int_equal(find_count(&f), 3);
	unset(&f, PROCEEDINGS(reconsideration, total), GR_BLANK);
	assert_int_equal(find_count(&f), 0);
}

/* Hides three applicants of an item, so that its row alone does not give them. */
static void
hide(gr_figures *f, gr_item item)
{
	int			m;

	for (m = 0; m < 3; m++)
		unset(f, gr_item_base(item) + m, GR_BLANK);
}

/* Unknown cells on either side of a balance. */
static void
test_balance(void **unused)
{
	static const gr_item terms[4] = {
		GR_ITEM_APPLICATIONS_new_received, GR_ITEM_APPLICATIONS_carried_over,
		GR_ITEM_APPLICATIONS_results_total, GR_ITEM_APPLICATIONS_carried_forward
	};
	gr_layout	layout = gr_table_layout(GR_APPLICATIONS, FORM_2021);
	gr_correction corrections[GR_NSLOTS];
	gr_figures	truth;
	gr_figures	f;
	int			n;
	int			i;
	int			k;

	(void) unused;
	make_report(&truth, FORM_2021, DENSE);
	for (i = 0; i < 4; i++)
	{
		f = truth;
		hide(&f, terms[i]);
		/* otherwise the results could give their total */
		if (terms[i] == GR_ITEM_APPLICATIONS_results_total)
			hide(&f, GR_ITEM_APPLICATIONS_granted);
		n = find(&f, corrections);
		assert_int_equal(n, terms[i] == GR_ITEM_APPLICATIONS_results_total ? 6 : 3);
		apply(&f, corrections, n);
		assert_memory_equal(&f, &truth, sizeof(f));
		/* one unknown on each side, or two on one side: nothing is forced */
		for (k = 0; k < 4; k++)
			if (k != i && terms[k] != GR_ITEM_APPLICATIONS_results_total &&
				terms[i] != GR_ITEM_APPLICATIONS_results_total)
			{
				f = truth;
				hide(&f, terms[i]);
				hide(&f, terms[k]);
				assert_int_equal(find_count(&f), 0);
			}
	}

	/* two unknown cells on one side are 0 if the other side is 0 */
	for (i = 0; i < 2; i++)
	{
		make_report(&f, FORM_2021, ZERO);
		for (k = 0; k < layout.ncells; k++)
			if (gr_slot_item(layout.slots[k]) <= GR_ITEM_APPLICATIONS_carried_over)
				unset(&f, layout.slots[k], GR_BLANK);
		if (i == 1)
			f.value[APPLICATIONS(carried_forward, business)] =
				f.value[APPLICATIONS(carried_forward, total)] = 1;
		n = find(&f, corrections);
		assert_int_equal(n, i == 0 ? 14 : 10);
		for (k = 0; k < n; k++)
			assert_true(corrections[k].proven == 0);
	}
}

/* A value that cannot be a count is not proven. */
static void
test_limits(void **unused)
{
	gr_correction corrections[GR_NSLOTS];
	gr_layout	layout = gr_table_layout(GR_APPLICATIONS, FORM_2021);
	gr_figures	truth;
	gr_figures	f;
	int			i;

	(void) unused;

	/* a total beyond int64, implied or located */
	make_report(&f, FORM_2021, ZERO);
	f.value[APPLICATIONS(new_received, natural_person)] = INT64_MAX;
	f.value[APPLICATIONS(results_total, natural_person)] = INT64_MAX;
	f.value[APPLICATIONS(granted, natural_person)] = INT64_MAX;
	f.value[APPLICATIONS(results_total, total)] = INT64_MAX;
	f.value[APPLICATIONS(granted, total)] = INT64_MAX;
	truth = f;
	for (i = 0; i < 2; i++)
	{
		f = truth;
		f.value[APPLICATIONS(new_received, business)] = i;
		f.value[APPLICATIONS(carried_forward, business)] = i;
		f.value[APPLICATIONS(carried_forward, total)] = i;
		f.value[APPLICATIONS(new_received, total)] = 7;
		if (i == 0)
			assert_only(&f, APPLICATIONS(new_received, total), GR_LOCATED, INT64_MAX);
		else
			assert_int_equal(find_count(&f), 0);
		unset(&f, APPLICATIONS(new_received, total), GR_BLANK);
		unset(&f, APPLICATIONS(granted, research), GR_BLANK);
		assert_int_equal(find(&f, corrections), i == 0 ? 2 : 0);
	}

	/* a value below 0 */
	for (i = 0; i < layout.ncells; i++)
	{
		int			slot = layout.slots[i];
		gr_item		item = gr_slot_item(slot);
		const int	other = APPLICATIONS(carried_over, research);

		if (gr_slot_measure(slot) == GR_MEASURE_APPLICATIONS_total ||
			item == GR_ITEM_APPLICATIONS_results_total)
			continue;
		/* a -3 in a table whose sums hold is a violation and nothing more */
		make_report(&f, FORM_2021, DENSE);
		if (item == GR_ITEM_APPLICATIONS_new_received)
			f.value[slot + GR_WIDTH_APPLICATIONS] += f.value[slot] + 3;
		else
			f.value[slot] = -3;
		settle(&f);
		assert_true(f.value[slot] == -3);
		assert_false(some_sum_fails(&f, GR_APPLICATIONS));
		assert_int_equal(gr_is_consistent(&f), GR_FALSE);
		assert_int_equal(find_count(&f), 0);
		/* if something else is printed, the sums do not prove the value */
		f.value[slot] = 3;
		assert_int_equal(find_count(&f), 0);
		unset(&f, slot, GR_BLANK);
		assert_int_equal(find_count(&f), 0);
		/* and no other cell is proven from it */
		f.value[slot] = -3;
		f.status[slot] = GR_NUMBER;
		f.value[other] += 5;
		assert_int_equal(find_count(&f), 0);
		unset(&f, other, GR_BLANK);
		assert_int_equal(find_count(&f), 0);
	}

	/* missing tables */
	memset(&f, 0, sizeof(f));
	assert_int_equal(find_count(&f), 0);
	make_report(&f, FORM_2021, DENSE);
	f.value[APPLICATIONS(granted, business)]++;
	unset(&f, PROCEEDINGS(litigation_direct, other), GR_BLANK);
	unset(&f, GR_SLOT(DISCLOSURES, regulations, in_force), GR_BLANK);
	assert_int_equal(find_count(&f), 2);
	f.forms[GR_APPLICATIONS] = 0;
	assert_int_equal(find_count(&f), 1);
	f.forms[GR_PROCEEDINGS] = 0;
	assert_int_equal(find_count(&f), 0);

	/* a table all blank */
	make_report(&f, FORM_2019, DENSE);
	for (i = GR_BASE_APPLICATIONS; i < GR_NSLOTS; i++)
		unset(&f, i, GR_BLANK);
	assert_int_equal(find_count(&f), 0);
}

/* Any figures: no overflow, no access out of bounds. */
static void
test_soups(void **unused)
{
	static const int64_t values[] = {0, 1, -1, 2, 7, INT64_MAX, INT64_MIN, INT64_MAX - 1};
	int			answers = 0;
	int			round;
	int			i;

	(void) unused;
	for (round = 0; round < unit_rounds(20000); round++)
	{
		uint32_t	nstatuses = 1 + draw(8);
		uint32_t	nvalues = 1 + draw(8);
		gr_correction corrections[GR_NSLOTS];
		gr_figures	f;
		int			n;

		make_report(&f, forms_rows[round % NFORMS_ROWS].forms, (magnitude) draw(4));
		for (i = round % 2 ? 1 + (int) draw(5) : 250; i > 0; i--)
		{
			int			slot = (int) draw(GR_NSLOTS);

			if (f.status[slot] == GR_MISSING)
				continue;
			f.status[slot] = (uint8_t) (draw(nstatuses) < 2 ? GR_NUMBER : draw(7));
			f.value[slot] = f.status[slot] == GR_NUMBER || f.status[slot] == GR_AT_LEAST ?
				values[draw(nvalues)] : 0;
		}
		n = find(&f, corrections);
		apply(&f, corrections, n);
		if (n > 0 && corrections[0].kind == GR_LOCATED)
			assert_false(some_sum_fails(&f, GR_APPLICATIONS));
		answers += n > 0;
	}
	print_message("soups: %d of %d answered\n", answers, unit_rounds(20000));
}

/* Only the corrected cells change, and all parts of each. */
static void
test_apply(void **unused)
{
	static gr_report report;
	static gr_report before;
	const int	slot = APPLICATIONS(refused_by_law, legal_service);
	const gr_correction correction = {slot, GR_IMPLIED, 41, 1};

	(void) unused;
	gr_report_clear(&report);
	make_report(&report.figures, FORM_2021, DENSE);
	unset(&report.figures, slot, GR_TEXT);
	report.figures.scale[slot] = 2;
	report.unit[slot] = GR_UNIT_YUAN;
	report.printed[slot] = GR_STR("四十一");
	report.printed[slot + 1] = GR_STR("3（其中 1 件）");
	report.title = GR_STR("年度报告");
	before = report;
	gr_apply_corrections(&report, NULL, 0, 0);
	assert_memory_equal(&report, &before, sizeof(report));
	gr_apply_corrections(&report, &correction, 1, GR_ENOUGH_SUMS);
	assert_memory_equal(&report, &before, sizeof(report));
	gr_apply_corrections(&report, &correction, 1, 1);
	assert_int_equal(report.figures.status[slot], GR_NUMBER);
	assert_true(report.figures.value[slot] == 41);
	assert_int_equal(report.figures.scale[slot], 0);
	assert_int_equal(report.unit[slot], GR_UNIT_NONE);
	assert_null(report.printed[slot].data);
	before.figures.status[slot] = GR_NUMBER;
	before.figures.value[slot] = 41;
	before.figures.scale[slot] = 0;
	before.unit[slot] = GR_UNIT_NONE;
	before.printed[slot] = GR_NO_STR;
	assert_memory_equal(&report, &before, sizeof(report));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_wrong),
		cmocka_unit_test(test_two_wrong),
		cmocka_unit_test(test_three_wrong),
		cmocka_unit_test(test_against_search),
		cmocka_unit_test(test_one_blank),
		cmocka_unit_test(test_blanks),
		cmocka_unit_test(test_blanks_and_wrong),
		cmocka_unit_test(test_proceedings),
		cmocka_unit_test(test_balance),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_soups),
		cmocka_unit_test(test_apply),
	};

	return cmocka_run_group_tests_name("correct", tests, NULL, NULL);
}
