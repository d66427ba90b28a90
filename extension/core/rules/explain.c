/*
 * explain.c
 *	  Finds the smallest sets of cells of part three whose change makes all its
 *	  sums hold.
 *
 * Each sum that fails must contain a changed cell, and a cell is in at most
 * three sums.  So the search takes a failing sum without a chosen cell and
 * tries each of its cells in turn.
 */
#include "explain.h"

#include <stdlib.h>

#include "sums.h"

#define MAX_SUMS_OF_CELL	3
#define MAX_SUMS			48

/*
 * What must be true of the excess of a sum, its left side minus its right side.
 */
typedef enum demand
{
	DEMAND_NOTHING,				/* both sides have cells without a number */
	DEMAND_ZERO,
	DEMAND_AT_MOST_ZERO,		/* the left side has cells without a number */
	DEMAND_AT_LEAST_ZERO		/* the right side has cells without a number */
} demand;

typedef struct sum_state
{
	demand		demand;
	gr_wide		excess;
	int			ncells;			/* number of cells with a printed number */
	uint16_t	cells[30];
	int			nchosen;
} sum_state;

typedef struct cell_state
{
	int			nsums;
	uint8_t		sums[MAX_SUMS_OF_CELL];
	bool		on_left[MAX_SUMS_OF_CELL];
	bool		usable;			/* a printed number that was not yet tried at this depth */
} cell_state;

typedef struct search
{
	const gr_env *env;
	const gr_figures *figures;
	int			nsums;
	sum_state	sums[MAX_SUMS];
	gr_layout	layout;
	cell_state	cells[GR_NSLOTS];
	bool		has_negative;	/* some printed number is below 0 */
	int			size;			/* size of the sets that are searched */
	int			nchosen;
	int			chosen[GR_MAX_EXPLAINING];
	int			steps;
	gr_explanations *found;
} search;

/* The lowest and the highest value of a chosen cell. */
typedef struct range
{
	gr_wide		low;
	gr_wide		high;
} range;

static bool
fails(const sum_state *sum)
{
	switch (sum->demand)
	{
		case DEMAND_NOTHING:
			return false;
		case DEMAND_ZERO:
			return sum->excess != 0;
		case DEMAND_AT_MOST_ZERO:
			return sum->excess > 0;
		case DEMAND_AT_LEAST_ZERO:
			return sum->excess < 0;
	}
	return false;
}

static void
add_cell(search *s, int sum, int slot, bool on_left)
{
	cell_state *cell = &s->cells[slot];

	if (s->figures->status[slot] != GR_NUMBER)
		return;
	s->has_negative |= s->figures->value[slot] < 0;
	s->sums[sum].cells[s->sums[sum].ncells++] = (uint16_t) slot;
	cell->usable = true;
	cell->sums[cell->nsums] = (uint8_t) sum;
	cell->on_left[cell->nsums] = on_left;
	cell->nsums++;
}

static void
begin(search *s)
{
	const gr_figures *f = s->figures;
	const gr_sum *sums = gr_table_sums(GR_APPLICATIONS, f->forms[GR_APPLICATIONS], &s->nsums);
	int			i;
	int			k;

	s->layout = gr_table_layout(GR_APPLICATIONS, f->forms[GR_APPLICATIONS]);
	for (i = 0; i < s->nsums; i++)
	{
		const gr_sum *sum = &sums[i];
		sum_state  *state = &s->sums[i];
		gr_side		left = gr_add_side(f, sum->left, sum->nleft);
		gr_side		right = gr_add_side(f, sum->right, sum->nright);

		state->excess = left.low - right.low;
		state->demand = left.exact ? (right.exact ? DEMAND_ZERO : DEMAND_AT_LEAST_ZERO) :
									 (right.exact ? DEMAND_AT_MOST_ZERO : DEMAND_NOTHING);
		for (k = 0; k < sum->nleft; k++)
			add_cell(s, i, sum->left[k], true);
		for (k = 0; k < sum->nright; k++)
			add_cell(s, i, sum->right[k], false);
	}
}

/*
 * Narrows the range of one chosen cell of a sum, given the ranges of the sum's
 * other chosen cells.  Returns false if no value is left.
 */
static bool
narrow(const search *s, int sum, int which, bool on_left, range *ranges)
{
	const sum_state *state = &s->sums[sum];
	gr_wide		low = state->excess;	/* of the excess without the cell */
	gr_wide		high = state->excess;
	range	   *own = &ranges[which];
	int			i;
	int			k;

	for (i = 0; i < s->nchosen; i++)
	{
		const cell_state *cell = &s->cells[s->chosen[i]];
		gr_wide		printed = s->figures->value[s->chosen[i]];

		for (k = 0; k < cell->nsums; k++)
		{
			if (cell->sums[k] != sum)
				continue;
			low += i == which ? (cell->on_left[k] ? -printed : printed) :
								(cell->on_left[k] ? ranges[i].low - printed : printed - ranges[i].high);
			high += i == which ? (cell->on_left[k] ? -printed : printed) :
								 (cell->on_left[k] ? ranges[i].high - printed : printed - ranges[i].low);
		}
	}
	/*
	 * excess without the cell + cell <= 0; with the cell on the right: - cell
	 * <= 0
	 */
	if (state->demand == DEMAND_ZERO || state->demand == DEMAND_AT_MOST_ZERO)
	{
		if (on_left && own->high > -low)
			own->high = -low;
		if (!on_left && own->low < low)
			own->low = low;
	}
	if (state->demand == DEMAND_ZERO || state->demand == DEMAND_AT_LEAST_ZERO)
	{
		if (on_left && own->low < -high)
			own->low = -high;
		if (!on_left && own->high > high)
			own->high = high;
	}
	return own->low <= own->high;
}

/*
 * Finds the ranges that the sums leave to the chosen cells.  Returns false if
 * one is empty.
 *
 * Any two cells share at most one sum, and no three cells share three sums in
 * pairs.  So the graph of chosen cells and their sums has no cycle.  Therefore
 * narrowing each range by each sum until nothing changes gives exactly the
 * values that occur in a solution.  This takes one pass for each cell, and one
 * more.
 */
static bool
solve(const search *s, range *ranges)
{
	int			pass;
	int			i;
	int			k;

	for (i = 0; i < s->nchosen; i++)
		ranges[i] = (range) {0, INT64_MAX};
	for (pass = 0; pass <= GR_MAX_EXPLAINING; pass++)
		for (i = 0; i < s->nchosen; i++)
		{
			const cell_state *cell = &s->cells[s->chosen[i]];

			for (k = 0; k < cell->nsums; k++)
				if (!narrow(s, cell->sums[k], i, cell->on_left[k], ranges))
					return false;
		}
	return true;
}

/* Counts an explanation.  Lists it if its values are unique. */
static void
note_explanation(search *s, const range *ranges)
{
	gr_explanations *found = s->found;
	gr_explanation e = {{0}, {0}};
	int			i;
	int			k;

	found->total++;
	if (found->nlisted == found->room)
		return;
	for (i = 0; i < s->nchosen; i++)
	{
		if (ranges[i].low != ranges[i].high)
			return;
		for (k = i; k > 0 && e.slots[k - 1] > s->chosen[i]; k--)
		{
			e.slots[k] = e.slots[k - 1];
			e.proposed[k] = e.proposed[k - 1];
		}
		e.slots[k] = s->chosen[i];
		e.proposed[k] = (int64_t) ranges[i].low;
	}
	found->listed[found->nlisted++] = e;
}

static void
choose(search *s, int slot, int by)
{
	const cell_state *cell = &s->cells[slot];
	int			k;

	for (k = 0; k < cell->nsums; k++)
		s->sums[cell->sums[k]].nchosen += by;
	if (by > 0)
		s->chosen[s->nchosen] = slot;
	s->nchosen += by;
}

/* A cell below 0 that is not chosen yet, or -1.  Every set must contain such a cell. */
static int
negative_cell(const search *s)
{
	int			i;
	int			k;

	for (i = 0; s->has_negative && i < s->layout.ncells; i++)
	{
		int			slot = s->layout.slots[i];

		if (s->figures->value[slot] >= 0 || s->figures->status[slot] != GR_NUMBER)
			continue;
		for (k = 0; k < s->nchosen && s->chosen[k] != slot; k++)
			;
		if (k == s->nchosen)
			return slot;
	}
	return -1;
}

/*
 * Finds the failing sum with the fewest cells among those without a chosen
 * cell.  *nunmet is the number of such sums.
 */
static const sum_state *
unmet_sum(const search *s, int *nunmet)
{
	const sum_state *least = NULL;
	int			i;

	*nunmet = 0;
	for (i = 0; i < s->nsums; i++)
	{
		const sum_state *sum = &s->sums[i];

		if (sum->nchosen > 0 || !fails(sum))
			continue;
		++*nunmet;
		if (!least || sum->ncells < least->ncells)
			least = sum;
	}
	return least;
}

/*
 * Extends the chosen set in every way to a set of s->size cells.  A cell that
 * was tried is not used again at this depth or below, so each set is found
 * once.
 */
static void
extend(search *s)
{
	int			nunmet;
	const sum_state *sum = unmet_sum(s, &nunmet);
	int			negative = negative_cell(s);
	uint16_t	only = (uint16_t) negative;
	const uint16_t *candidates = negative >= 0 ? &only : (sum ? sum->cells : s->layout.slots);
	int			ncandidates = negative >= 0 ? 1 : (sum ? sum->ncells : s->layout.ncells);
	bool		tried[GR_NSLOTS];
	range		ranges[GR_MAX_EXPLAINING];
	int			i;

	if ((++s->steps & 1023) == 0)
		gr_poll(s->env);
	if (nunmet > MAX_SUMS_OF_CELL * (s->size - s->nchosen))
		return;
	if (s->nchosen == s->size)
	{
		if (negative < 0 && solve(s, ranges))
			note_explanation(s, ranges);
		return;
	}
	for (i = 0; i < ncandidates; i++)
	{
		cell_state *cell = &s->cells[candidates[i]];

		tried[i] = cell->usable;
		if (!cell->usable)
			continue;
		cell->usable = false;
		choose(s, candidates[i], +1);
		extend(s);
		choose(s, candidates[i], -1);
	}
	for (i = 0; i < ncandidates; i++)
		s->cells[candidates[i]].usable |= tried[i];
}

static int
compare_explanations(const void *a, const void *b)
{
	const gr_explanation *left = a;
	const gr_explanation *right = b;
	int			i;

	for (i = 0; i < GR_MAX_EXPLAINING; i++)
		if (left->slots[i] != right->slots[i])
			return left->slots[i] < right->slots[i] ? -1 : 1;
	return 0;
}

void
gr_explain(const gr_env *env, const gr_figures *figures, int max_cells, gr_explanations *found)
{
	search		s;
	int			nunmet;

	memset(&s, 0, sizeof(s));
	found->ncells = found->total = found->nlisted = 0;
	s.env = env;
	s.figures = figures;
	s.found = found;
	begin(&s);
	if (!unmet_sum(&s, &nunmet) && negative_cell(&s) < 0)
		return;
	while (found->total == 0 && s.size < max_cells && s.size < GR_MAX_EXPLAINING)
	{
		s.size++;
		extend(&s);
	}
	found->ncells = s.size;
	qsort(found->listed, (size_t) found->nlisted, sizeof(gr_explanation), compare_explanations);
}
