/*
 * sums.c
 *	  The sums of the forms, derived from the form tables.
 *
 * No sum is listed anywhere.  The result rows are those whose item has a parent
 * in the form, their total is results_total, and the total of a row is its last
 * measure.
 */
#include "sums.h"

/* 7 balances, 7 results, 26 rows, and 3 sums of part four */
#define MAX_SUMS	48

static gr_sum sums[GR_NTABLES][1 << GR_NFORMS][MAX_SUMS];
static int	nsums[GR_NTABLES][1 << GR_NFORMS];
static bool ready;

static gr_sum *
new_sum(gr_table table, int forms, gr_rule rule, int item, int measure)
{
	gr_sum	   *sum = &sums[table][forms][nsums[table][forms]++];

	sum->rule = rule;
	sum->item = item;
	sum->measure = measure;
	return sum;
}

static void
add_left(gr_sum *sum, int slot)
{
	sum->left[sum->nleft++] = (uint16_t) slot;
}

static void
add_right(gr_sum *sum, int slot)
{
	sum->right[sum->nright++] = (uint16_t) slot;
}

/* The last measure of a row is the total of the others. */
static void
add_row_sums(gr_table table, int forms, gr_rule rule, int first_item, int last_item,
			 gr_measure total)
{
	int			width = gr_table_width(table);
	int			item;
	int			i;

	for (item = first_item; item <= last_item; item++)
	{
		int			base = gr_item_base((gr_item) item);
		gr_sum	   *sum;

		if ((gr_slot_forms(base) & forms) == 0)
			continue;
		sum = new_sum(table, forms, rule, item, (int) total);
		for (i = 0; i < width - 1; i++)
			add_left(sum, base + i);
		add_right(sum, base + width - 1);
	}
}

static void
add_application_sums(int forms)
{
	int			m;
	int			item;

	for (m = GR_FIRST_MEASURE_APPLICATIONS; m <= GR_MEASURE_APPLICATIONS_total; m++)
	{
		gr_sum	   *sum = new_sum(GR_APPLICATIONS, forms, GR_RULE_applications_balance, -1, m);

		add_left(sum, gr_slot_of(GR_ITEM_APPLICATIONS_new_received, (gr_measure) m));
		add_left(sum, gr_slot_of(GR_ITEM_APPLICATIONS_carried_over, (gr_measure) m));
		add_right(sum, gr_slot_of(GR_ITEM_APPLICATIONS_results_total, (gr_measure) m));
		add_right(sum, gr_slot_of(GR_ITEM_APPLICATIONS_carried_forward, (gr_measure) m));
	}
	for (m = GR_FIRST_MEASURE_APPLICATIONS; m <= GR_MEASURE_APPLICATIONS_total; m++)
	{
		gr_sum	   *sum = new_sum(GR_APPLICATIONS, forms, GR_RULE_applications_results,
								  GR_ITEM_APPLICATIONS_results_total, m);

		for (item = GR_FIRST_ITEM_APPLICATIONS; item < GR_FIRST_ITEM_PROCEEDINGS; item++)
		{
			int			slot = gr_slot_of((gr_item) item, (gr_measure) m);

			if (gr_items[item].parent.data && item != GR_ITEM_APPLICATIONS_results_total &&
				(gr_slot_forms(slot) & forms) != 0)
				add_left(sum, slot);
		}
		add_right(sum, gr_slot_of(GR_ITEM_APPLICATIONS_results_total, (gr_measure) m));
	}
	add_row_sums(GR_APPLICATIONS, forms, GR_RULE_applications_applicants,
				 GR_FIRST_ITEM_APPLICATIONS, GR_FIRST_ITEM_PROCEEDINGS - 1,
				 GR_MEASURE_APPLICATIONS_total);
}

void
gr_sums_init(void)
{
	int			forms;

	if (ready)
		return;
	gr_catalogue_init();
	for (forms = 1; forms <= GR_ALL_FORMS; forms++)
	{
		add_application_sums(forms);
		add_row_sums(GR_PROCEEDINGS, forms, GR_RULE_proceedings_outcomes,
					 GR_FIRST_ITEM_PROCEEDINGS, GR_NITEMS - 1, GR_MEASURE_PROCEEDINGS_total);
	}
	ready = true;
}

const gr_sum *
gr_table_sums(gr_table table, uint8_t forms, int *n)
{
	*n = nsums[table][forms & GR_ALL_FORMS];
	return sums[table][forms & GR_ALL_FORMS];
}

gr_side
gr_add_side(const gr_figures *figures, const uint16_t *slots, int n)
{
	gr_side		side = {0, true};
	int			i;

	for (i = 0; i < n; i++)
	{
		/* value is 0 if the status holds no number */
		side.low += figures->value[slots[i]];
		side.exact &= figures->status[slots[i]] == GR_NUMBER;
	}
	return side;
}

gr_truth
gr_sum_holds(const gr_figures *figures, const gr_sum *sum, gr_side *left, gr_side *right)
{
	*left = gr_add_side(figures, sum->left, sum->nleft);
	*right = gr_add_side(figures, sum->right, sum->nright);
	if (left->exact && right->exact)
		return left->low == right->low ? GR_TRUE : GR_FALSE;
	/*
	 * Counts are >= 0, so a lower bound that exceeds the other side breaks the
	 * sum if that side is known exactly.
	 */
	if ((right->exact && left->low > right->low) || (left->exact && right->low > left->low))
		return GR_FALSE;
	return GR_UNKNOWN;
}

/*
 * Returns nonzero if the last number of a row is not the sum of the others.
 * Rows that the form does not have are zeros.
 */
static inline uint64_t
row_differences(const int64_t *row, int nrows, int width)
{
	uint64_t	bits = 0;
	int			i;

	for (; nrows > 0; nrows--, row += width)
	{
		int64_t		difference = -row[width - 1];

		for (i = 0; i < width - 1; i++)
			difference += row[i];
		bits |= (uint64_t) difference;
	}
	return bits;
}

/* The same for the sum of a column, for all columns at once. */
static inline uint64_t
column_differences(const gr_figures *f, const gr_sum *sum)
{
	int64_t		differences[GR_WIDTH_APPLICATIONS] = {0};
	uint64_t	bits = 0;
	int			i;
	int			m;

	for (i = 0; i < sum->nleft; i++)
		for (m = 0; m < GR_WIDTH_APPLICATIONS; m++)
			differences[m] += f->value[sum->left[i] + m];
	for (i = 0; i < sum->nright; i++)
		for (m = 0; m < GR_WIDTH_APPLICATIONS; m++)
			differences[m] -= f->value[sum->right[i] + m];
	for (m = 0; m < GR_WIDTH_APPLICATIONS; m++)
		bits |= (uint64_t) differences[m];
	return bits;
}

bool
gr_plain_sums_hold(const gr_figures *f)
{
	int			n;
	const gr_sum *sum = gr_table_sums(GR_APPLICATIONS, f->forms[GR_APPLICATIONS], &n);
	uint64_t	bits;

	bits = row_differences(f->value + GR_BASE_APPLICATIONS,
						   GR_FIRST_ITEM_PROCEEDINGS - GR_FIRST_ITEM_APPLICATIONS,
						   GR_WIDTH_APPLICATIONS);
	bits |= row_differences(f->value + GR_BASE_PROCEEDINGS,
							GR_NITEMS - GR_FIRST_ITEM_PROCEEDINGS, GR_WIDTH_PROCEEDINGS);
	/* the column sums come first, one for each measure */
	for (; n > 0 && sum->rule != GR_RULE_applications_applicants;
		 n -= GR_WIDTH_APPLICATIONS, sum += GR_WIDTH_APPLICATIONS)
		bits |= column_differences(f, sum);
	return bits == 0;
}
