/*
 * continuity.c
 *	  Compares the reports of two consecutive years.
 */
#include "continuity.h"

#include "report/printed.h"
#include "sums.h"

/*
 * Compares the value that a cell should have with the value that it has.  Each
 * is known exactly or is a lower bound.
 */
static gr_truth
compare(gr_side expected, gr_side actual)
{
	if (expected.exact && actual.exact)
		return expected.low == actual.low ? GR_TRUE : GR_FALSE;
	if ((actual.exact && expected.low > actual.low) || (expected.exact && actual.low > expected.low))
		return GR_FALSE;
	return GR_UNKNOWN;
}

static gr_side
side_of(const gr_figures *figures, int slot)
{
	uint16_t	slots[1] = {(uint16_t) slot};

	return gr_add_side(figures, slots, 1);
}

static void
tell(gr_violation_sink sink, void *context, gr_rule rule, int slot, gr_side expected,
	 gr_side actual)
{
	gr_violation v;

	if (!sink)
		return;
	memset(&v, 0, sizeof(v));
	v.rule = rule;
	v.says = gr_rules[rule].says;
	v.kind = GR_TERM_NUMBER;
	v.table = (int) gr_slot_table(slot);
	v.item = (int) gr_slot_item(slot);
	v.measure = (int) gr_slot_measure(slot);
	v.expected = expected.low;
	v.actual = actual.low;
	v.expected_least = !expected.exact;
	v.actual_least = !actual.exact;
	sink(context, &v);
}

static gr_truth
judge_carried_over(const gr_figures *previous, const gr_figures *current,
				   gr_violation_sink sink, void *context)
{
	int			from = gr_item_base(GR_ITEM_APPLICATIONS_carried_forward);
	int			to = gr_item_base(GR_ITEM_APPLICATIONS_carried_over);
	gr_truth	truth = GR_TRUE;
	int			i;

	for (i = 0; i < GR_WIDTH_APPLICATIONS; i++)
	{
		gr_side		expected = side_of(previous, from + i);
		gr_side		actual = side_of(current, to + i);
		gr_truth	t = compare(expected, actual);

		if (t == GR_FALSE)
			tell(sink, context, GR_RULE_continuity_carried_over, to + i, expected, actual);
		if (t == GR_FALSE || (t == GR_UNKNOWN && truth == GR_TRUE))
			truth = t;
	}
	return truth;
}

/* Do all forms of a report's table have the cell? */
static bool
all_have(const gr_figures *figures, int slot)
{
	uint8_t		forms = figures->forms[gr_slot_table(slot)];

	return forms != 0 && (forms & ~gr_slot_forms(slot)) == 0;
}

/*
 * Judges in_force = last year's in_force + issued - repealed, if the forms of
 * both reports have these cells.  An issued revision may replace its
 * predecessor.  So in_force may be less, by as many as the cell of issued says
 * are revisions.
 */
static void
judge_in_force(const gr_figures *previous, const gr_figures *current, const gr_str *printed,
			   gr_violation_sink sink, void *context)
{
	static const int rows[][3] = {
		{GR_SLOT(DISCLOSURES, regulations, in_force), GR_SLOT(DISCLOSURES, regulations, issued),
		GR_SLOT(DISCLOSURES, regulations, repealed)},
		{GR_SLOT(DISCLOSURES, normative_documents, in_force),
			GR_SLOT(DISCLOSURES, normative_documents, issued),
		GR_SLOT(DISCLOSURES, normative_documents, repealed)}
	};
	size_t		i;

	if (!all_have(previous, rows[0][0]) || !all_have(current, rows[0][0]))
		return;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
	{
		gr_side		before = side_of(previous, rows[i][0]);
		gr_side		issued = side_of(current, rows[i][1]);
		gr_side		repealed = side_of(current, rows[i][2]);
		gr_side		actual = side_of(current, rows[i][0]);
		gr_side		expected = {before.low + issued.low - repealed.low, true};

		gr_wide		revised = printed && printed[rows[i][1]].data ? gr_printed_revisions(printed[rows[i][1]]) : 0;

		if (revised > issued.low)
			revised = issued.low;
		if (before.exact && issued.exact && repealed.exact && actual.exact &&
			(actual.low > expected.low || actual.low < expected.low - revised))
			tell(sink, context, GR_RULE_continuity_in_force, rows[i][0], expected, actual);
	}
}

gr_truth
gr_continues(const gr_figures *previous, const gr_figures *current)
{
	return judge_carried_over(previous, current, NULL, NULL);
}

void
gr_find_discontinuities(const gr_figures *previous, const gr_figures *current,
						const gr_str *printed, gr_violation_sink sink, void *context)
{
	judge_carried_over(previous, current, sink, context);
	judge_in_force(previous, current, printed, sink, context);
}

/* ---- many reports at once ---- */

static void
add_to_range(gr_range *range, gr_side side)
{
	if (side.exact)
	{
		range->min = range->has_exact && range->min < side.low ? range->min : side.low;
		range->max = range->has_exact && range->max > side.low ? range->max : side.low;
		range->has_exact = true;
	}
	else
	{
		range->least = range->has_least && range->least > side.low ? range->least : side.low;
		range->has_least = true;
	}
}

void
gr_add_to_year(gr_year_ranges *year, const gr_figures *figures)
{
	int			over = gr_item_base(GR_ITEM_APPLICATIONS_carried_over);
	int			forward = gr_item_base(GR_ITEM_APPLICATIONS_carried_forward);
	int			i;

	for (i = 0; i < GR_WIDTH_APPLICATIONS; i++)
	{
		add_to_range(&year->carried_over[i], side_of(figures, over + i));
		add_to_range(&year->carried_forward[i], side_of(figures, forward + i));
	}
}

/* Is compare() false for some pair of the two ranges? */
static bool
ranges_conflict(const gr_range *expected, const gr_range *actual)
{
	if (expected->has_exact && actual->has_exact &&
		(expected->min != actual->max || expected->max != actual->min))
		return true;
	return (expected->has_least && actual->has_exact && expected->least > actual->min) ||
		(actual->has_least && expected->has_exact && actual->least > expected->min);
}

bool
gr_years_conflict(const gr_year_ranges *previous, const gr_year_ranges *current)
{
	int			i;

	for (i = 0; i < GR_WIDTH_APPLICATIONS; i++)
		if (ranges_conflict(&previous->carried_forward[i], &current->carried_over[i]))
			return true;
	return false;
}
