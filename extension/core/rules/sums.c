/*
 * sums.c
 *	  The sums of the forms, which forms/generate derives from the form files.
 *
 * The result rows are those whose item has a group in items.def, and their total
 * is results_total.  The total of a row is its last measure.
 */
#include "sums.h"

#include "forms/sums.inc"

const gr_sum *
gr_table_sums(gr_table table, uint8_t forms, int *n)
{
	const uint16_t *range = ranges[forms & GR_ALL_FORMS][table];

	*n = range[1];
	return sums + range[0];
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

bool
gr_are_plain(const gr_figures *f)
{
	uint64_t	seen = 0;
	unsigned	others = 0;
	int			table;
	int			i;

	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout = gr_table_layout((gr_table) table, f->forms[table]);

		if (f->forms[table] == 0)
			return false;
		for (i = 0; i < layout.ncells; i++)
		{
			int			slot = layout.slots[i];

			others |= f->status[slot] ^ GR_NUMBER;
			seen |= gr_plain_bits(slot, f->value[slot]);
		}
	}
	return others == 0 && seen < GR_PLAIN_LIMIT;
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
