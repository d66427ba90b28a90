/*
 * correct.c
 *	  What the sums of a report prove about its cells.
 *
 * A table is all numbers, and then one of them may be located, or it is not,
 * and then the others may be implied.  A count below 0 is wrong whatever the
 * sums say, so nothing is proven from it.
 */
#include "correct.h"

#include "sums.h"

/* What the sums say of one cell. */
typedef struct suspicion
{
	gr_wide		excess;			/* by which it is too large */
	int			nfailing;		/* failing sums that have it and agree on that */
	bool		cleared;		/* a sum that holds has it, or they disagree */
} suspicion;

static bool
has_other_than_numbers(const gr_figures *figures, gr_layout layout)
{
	int			i;

	for (i = 0; i < layout.ncells; i++)
		if (figures->status[layout.slots[i]] != GR_NUMBER)
			return true;
	return false;
}

/* Is a cell below 0, but for one that may be? */
static bool
has_negative(const gr_figures *figures, gr_layout layout, int but_for)
{
	int			i;

	for (i = 0; i < layout.ncells; i++)
		if (figures->value[layout.slots[i]] < 0 && layout.slots[i] != but_for)
			return true;
	return false;
}

/*
 * Fill the unknown cells of a side that lacks a remainder >= 0: nothing is left
 * for any of them, or all of it goes to the only one.  A cell known from below
 * (AT_LEAST) is never filled: its bound is in the remainder, its number is that
 * of several reports.  False if the number is beyond int8.
 */
static bool
fill_side(gr_figures *figures, const uint16_t *slots, int n, gr_wide remainder, bool *filled)
{
	int			unknown = 0;
	int			fillable = 0;
	int			i;

	for (i = 0; i < n; i++)
	{
		unknown += figures->status[slots[i]] != GR_NUMBER;
		fillable += figures->status[slots[i]] != GR_NUMBER &&
			figures->status[slots[i]] != GR_AT_LEAST;
	}
	if (fillable == 0 || (remainder > 0 && unknown > 1))
		return true;
	if (remainder > INT64_MAX)
		return false;
	for (i = 0; i < n; i++)
		if (figures->status[slots[i]] != GR_NUMBER && figures->status[slots[i]] != GR_AT_LEAST)
		{
			figures->status[slots[i]] = GR_NUMBER;
			figures->value[slots[i]] = (int64_t) remainder;
		}
	*filled = true;
	return true;
}

/*
 * Fill all that the sums force.  False if a sum fails, be it only after cells
 * were filled.  Ends, as every round but the last fills a cell.
 */
static bool
fill(gr_figures *figures, const gr_sum *sums, int nsums)
{
	bool		filled = true;
	int			i;

	while (filled)
	{
		filled = false;
		for (i = 0; i < nsums; i++)
		{
			const gr_sum *sum = &sums[i];
			gr_side		left;
			gr_side		right;
			bool		fits = true;

			switch (gr_sum_holds(figures, sum, &left, &right))
			{
				case GR_FALSE:
					return false;
				case GR_TRUE:
					break;
				case GR_UNKNOWN:
					if (right.exact)
						fits = fill_side(figures, sum->left, sum->nleft,
										 right.low - left.low, &filled);
					else if (left.exact)
						fits = fill_side(figures, sum->right, sum->nright,
										 left.low - right.low, &filled);
					break;
			}
			if (!fits)
				return false;
		}
	}
	return true;
}

static int
imply(const gr_figures *figures, gr_layout layout, const gr_sum *sums, int nsums,
	  gr_correction *corrections)
{
	gr_figures	whole = *figures;
	int			found = 0;
	int			i;

	if (has_negative(figures, layout, -1) || !fill(&whole, sums, nsums))
		return 0;
	for (i = 0; i < layout.ncells; i++)
	{
		int			slot = layout.slots[i];

		if (figures->status[slot] != whole.status[slot])
			corrections[found++] = (gr_correction) {slot, GR_IMPLIED, whole.value[slot]};
	}
	return found;
}

/* By how much the left side of a sum of numbers exceeds the right. */
static gr_wide
excess_of(const gr_figures *figures, const gr_sum *sum)
{
	return gr_add_side(figures, sum->left, sum->nleft).low -
		gr_add_side(figures, sum->right, sum->nright).low;
}

static void
suspect(suspicion *cell, gr_wide excess)
{
	if (excess == 0 || (cell->nfailing > 0 && cell->excess != excess))
		cell->cleared = true;
	cell->excess = excess;
	cell->nfailing++;
}

/*
 * The one cell that, changed by one amount, makes every sum hold.  It is in all
 * sums that fail and in none that holds, and all ask the same change of it.
 */
static int
locate(const gr_figures *figures, gr_layout layout, const gr_sum *sums, int nsums,
	   gr_correction *correction)
{
	suspicion	cells[GR_NSLOTS];
	int			nfailing = 0;
	int			culprit = -1;
	gr_wide		proven;
	int			i;
	int			k;

	for (i = 0; i < nsums; i++)
		nfailing += excess_of(figures, &sums[i]) != 0;
	if (nfailing == 0)
		return 0;
	memset(cells, 0, sizeof(cells));
	for (i = 0; i < nsums; i++)
	{
		const gr_sum *sum = &sums[i];
		gr_wide		excess = excess_of(figures, sum);

		for (k = 0; k < sum->nleft; k++)
			suspect(&cells[sum->left[k]], excess);
		for (k = 0; k < sum->nright; k++)
			suspect(&cells[sum->right[k]], -excess);
	}
	for (i = 0; i < layout.ncells; i++)
	{
		int			slot = layout.slots[i];

		if (cells[slot].cleared || cells[slot].nfailing < nfailing)
			continue;
		/* any cell of a group of part four would do: then none is proven */
		if (culprit >= 0)
			return 0;
		culprit = slot;
	}
	if (culprit < 0 || has_negative(figures, layout, culprit))
		return 0;
	proven = figures->value[culprit] - cells[culprit].excess;
	if (proven < 0 || proven > INT64_MAX)
		return 0;
	*correction = (gr_correction) {culprit, GR_LOCATED, (int64_t) proven};
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
		else
			found += locate(figures, layout, sums, nsums, corrections + found);
	}
	return found;
}

void
gr_apply_corrections(gr_report *report, const gr_correction *corrections, int n)
{
	int			i;

	for (i = 0; i < n; i++)
	{
		int			slot = corrections[i].slot;

		report->figures.status[slot] = GR_NUMBER;
		report->figures.value[slot] = corrections[i].proven;
		report->figures.scale[slot] = 0;
		report->unit[slot] = GR_UNIT_NONE;
		report->printed[slot] = GR_NO_STR;
	}
}
