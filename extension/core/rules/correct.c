/*
 * correct.c
 *	  Finds what the sums of a report prove about its cells.
 *
 * If a table is all numbers, one of them may be located as wrong.  If it is
 * not, its other cells may be implied.  A count below 0 is wrong whatever the
 * sums are, so nothing is proven from it.
 */
#include "correct.h"

#include "explain.h"
#include "sums.h"

/*
 * Cells that a sum forces to one value: all cells without a number on the side
 * that is not known.  A cell that is AT_LEAST is left out: its bound is part of
 * the value, and its number is the sum of several reports.
 */
typedef struct forced
{
	const uint16_t *slots;
	int			n;				/* 0: none */
	gr_wide		value;
} forced;

static bool
has_other_than_numbers(const gr_figures *figures, gr_layout layout)
{
	int			i;

	for (i = 0; i < layout.ncells; i++)
		if (figures->status[layout.slots[i]] != GR_NUMBER)
			return true;
	return false;
}

static bool
has_negative(const gr_figures *figures, gr_layout layout)
{
	int			i;

	for (i = 0; i < layout.ncells; i++)
		if (figures->value[layout.slots[i]] < 0)
			return true;
	return false;
}

static bool
is_fillable(const gr_figures *figures, int slot)
{
	return figures->status[slot] != GR_NUMBER && figures->status[slot] != GR_AT_LEAST;
}

/*
 * Finds what a sum forces, and returns whether the sum holds.  The other side
 * leaves a remainder for the cells without a number.  If it is 0, all of them
 * are 0. If there is only one such cell, the remainder is its value.
 */
static gr_truth
force(const gr_figures *figures, const gr_sum *sum, forced *f)
{
	gr_side		left;
	gr_side		right;
	gr_truth	truth = gr_sum_holds(figures, sum, &left, &right);
	int			unknown = 0;
	int			fillable = 0;
	int			i;

	f->n = 0;
	if (truth != GR_UNKNOWN || (!left.exact && !right.exact))
		return truth;
	f->slots = right.exact ? sum->left : sum->right;
	f->n = right.exact ? sum->nleft : sum->nright;
	f->value = right.exact ? right.low - left.low : left.low - right.low;
	for (i = 0; i < f->n; i++)
	{
		unknown += figures->status[f->slots[i]] != GR_NUMBER;
		fillable += is_fillable(figures, f->slots[i]);
	}
	if (fillable == 0 || (f->value > 0 && unknown > 1))
		f->n = 0;
	return truth;
}

/*
 * Fills in all cells that the sums force.  Returns false if a sum fails, even
 * if only after cells were filled in, or if a value exceeds int64.  The loop
 * ends because each round except the last fills a cell.
 */
static bool
fill(gr_figures *figures, const gr_sum *sums, int nsums)
{
	bool		filled = true;
	int			i;
	int			k;

	while (filled)
	{
		filled = false;
		for (i = 0; i < nsums; i++)
		{
			forced		f;

			if (force(figures, &sums[i], &f) == GR_FALSE || (f.n > 0 && f.value > INT64_MAX))
				return false;
			for (k = 0; k < f.n; k++)
				if (is_fillable(figures, f.slots[k]))
				{
					figures->status[f.slots[k]] = GR_NUMBER;
					figures->value[f.slots[k]] = (int64_t) f.value;
					filled = true;
				}
		}
	}
	return true;
}

static int
imply(const gr_figures *figures, gr_layout layout, const gr_sum *sums, int nsums,
	  gr_correction *corrections)
{
	gr_figures	whole = *figures;
	int			forcing[GR_NSLOTS] = {0};	/* sums of printed numbers, by cell */
	int			found = 0;
	int			i;
	int			k;

	if (has_negative(figures, layout) || !fill(&whole, sums, nsums))
		return 0;
	for (i = 0; i < nsums; i++)
	{
		forced		f;

		force(figures, &sums[i], &f);
		for (k = 0; k < f.n; k++)
			forcing[f.slots[k]]++;
	}
	for (i = 0; i < layout.ncells; i++)
	{
		int			slot = layout.slots[i];

		if (figures->status[slot] != whole.status[slot])
			corrections[found++] = (gr_correction) {slot, GR_IMPLIED, whole.value[slot], forcing[slot]};
	}
	return found;
}

/* The number of sums with a cell. */
static int
count_sums(const gr_sum *sums, int nsums, int slot)
{
	int			found = 0;
	int			i;
	int			k;

	for (i = 0; i < nsums; i++)
	{
		for (k = 0; k < sums[i].nleft; k++)
			found += sums[i].left[k] == slot;
		for (k = 0; k < sums[i].nright; k++)
			found += sums[i].right[k] == slot;
	}
	return found;
}

/* Finds the only cell of part three whose change makes every sum hold. */
static int
locate(const gr_figures *figures, const gr_sum *sums, int nsums, gr_correction *correction)
{
	gr_explanation e;
	gr_explanations found = {.room = 1, .listed = &e};

	gr_explain(NULL, figures, 1, &found);
	if (found.total != 1 || found.nlisted != 1)
		return 0;
	*correction = (gr_correction) {e.slots[0], GR_LOCATED, e.proposed[0],
								  count_sums(sums, nsums, e.slots[0])};
	return 1;
}

int
gr_find_corrections(const gr_figures *figures, gr_correction corrections[GR_NSLOTS])
{
	int			found = 0;
	int			table;

	for (table = 0; table < GR_NTABLES; table++)
	{
		uint8_t		forms = figures->forms[table];
		gr_layout	layout = gr_table_layout((gr_table) table, forms);
		int			nsums;
		const gr_sum *sums = gr_table_sums((gr_table) table, forms, &nsums);

		if (nsums == 0)
			continue;
		if (has_other_than_numbers(figures, layout))
			found += imply(figures, layout, sums, nsums, corrections + found);
		else if (table == GR_APPLICATIONS)
			found += locate(figures, sums, nsums, corrections + found);
	}
	return found;
}

void
gr_apply_corrections(gr_report *report, const gr_correction *corrections, int n, int min_sums)
{
	int			i;

	for (i = 0; i < n; i++)
		if (corrections[i].sums >= min_sums)
			gr_put_number(report, corrections[i].slot, corrections[i].proven, 0);
}
