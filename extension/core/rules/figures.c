/*
 * figures.c
 *	  Judges the rules on sums, on single cells, and on the terms of rules.def.
 */
#include "internal.h"

#include "forms/say.h"
#include "sums.h"

/* Reports a place where two numbers differ. */
static void
numbers_broken(judgement *j, int table, int item, int measure, gr_wide expected, gr_wide actual)
{
	gr_violation v = gr_broken(j, table, item, measure);

	v.kind = GR_TERM_NUMBER;
	v.expected = expected;
	v.actual = actual;
	gr_tell(j, &v);
}

/* Judges the sums of one table that belong to the rule.  Returns their number. */
static int
judge_table_sums(judgement *j, gr_table table, uint8_t forms)
{
	int			n;
	int			found = 0;
	const gr_sum *sum = gr_table_sums(table, forms, &n);

	for (; n > 0; n--, sum++)
	{
		gr_side		left;
		gr_side		right;
		gr_truth	truth;

		if (sum->rule != j->rule)
			continue;
		found++;
		if (j->figures->forms[table] == 0)
			continue;
		truth = gr_sum_holds(j->figures, sum, &left, &right);
		if (truth == GR_FALSE)
			numbers_broken(j, (int) table, sum->item, sum->measure, left.low, right.low);
		else
			gr_note(j, truth);
	}
	return found;
}

void
gr_judge_sums(judgement *j)
{
	int			table;

	for (table = 0; table < GR_NTABLES; table++)
	{
		uint8_t		forms = j->figures->forms[table];
		int			found = judge_table_sums(j, (gr_table) table, forms ? forms : GR_ALL_FORMS);

		if (found > 0 && forms == 0)
			gr_note(j, GR_UNKNOWN);
	}
}

static gr_truth
count_holds(const gr_figures *f, int slot)
{
	if (f->status[slot] == GR_UNFIT && gr_slot_kind(slot) != GR_AMOUNT)
		return GR_FALSE;
	return f->status[slot] == GR_MISSING ? GR_UNKNOWN : GR_TRUE;
}

static gr_truth
nonnegative_holds(const gr_figures *f, int slot)
{
	switch ((gr_cell_status) f->status[slot])
	{
		case GR_NUMBER:
			return f->value[slot] >= 0 || gr_slot_kind(slot) == GR_SIGNED ? GR_TRUE : GR_FALSE;
		case GR_AT_LEAST:
			return f->value[slot] >= 0 || gr_slot_kind(slot) == GR_SIGNED ? GR_TRUE : GR_UNKNOWN;
		case GR_NOT_APPLICABLE:
			return GR_TRUE;
		case GR_MISSING:
		case GR_BLANK:
		case GR_TEXT:
		case GR_UNFIT:
			break;
	}
	return GR_UNKNOWN;
}

static gr_truth
complete_holds(const gr_figures *f, int slot)
{
	if (f->status[slot] == GR_NUMBER ||
		(f->status[slot] == GR_NOT_APPLICABLE && gr_slot_table(slot) == GR_DISCLOSURES))
		return GR_TRUE;
	return GR_FALSE;
}

/* Reports what is wrong with a cell, given its status. */
static void
cell_broken(judgement *j, int slot)
{
	static const gr_message_id says[] = {
		[GR_MISSING] = GR_MESSAGE_cell_absent,
		[GR_BLANK] = GR_MESSAGE_cell_blank,
		[GR_NOT_APPLICABLE] = GR_MESSAGE_cell_no_number,
		[GR_TEXT] = GR_MESSAGE_cell_no_number,
		[GR_UNFIT] = GR_MESSAGE_cell_no_number,
		[GR_AT_LEAST] = GR_MESSAGE_cell_at_least,
	};
	gr_item		item = gr_slot_item(slot);
	gr_measure	measure = gr_slot_measure(slot);
	gr_violation v = gr_broken(j, (int) gr_slot_table(slot), (int) item, (int) measure);
	const gr_figures *f = j->figures;

	if (j->report)
		v.token = j->report->printed[slot];
	if (f->status[slot] != GR_NUMBER)
		v.says = says[f->status[slot]];
	if (v.says == GR_MESSAGE_cell_no_number && v.token.data)
		v.says = GR_MESSAGE_cell_no_number_but;
	if (f->status[slot] == GR_NUMBER)
		v.kind = GR_TERM_NUMBER;
	v.actual = f->value[slot];
	v.scale = f->scale[slot];
	gr_tell(j, &v);
}

/*
 * Judges a rule on single cells.  all_tables: the answer is unknown unless all
 * three tables are there.
 */
static void
judge_cells(judgement *j, gr_truth (*holds) (const gr_figures *, int), bool all_tables)
{
	const gr_figures *f = j->figures;
	int			table;
	int			found = 0;
	int			i;

	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout = gr_table_layout((gr_table) table, f->forms[table]);

		found += f->forms[table] != 0;
		for (i = 0; i < layout.ncells; i++)
		{
			int			slot = layout.slots[i];
			gr_truth	truth = holds(f, slot);

			if (truth == GR_FALSE)
				cell_broken(j, slot);
			else
				gr_note(j, truth);
		}
	}
	if (found < (all_tables ? GR_NTABLES : 1))
		gr_note(j, GR_UNKNOWN);
}

void
gr_judge_counts(judgement *j)
{
	judge_cells(j, count_holds, true);
}

void
gr_judge_nonnegative(judgement *j)
{
	judge_cells(j, nonnegative_holds, true);
}

void
gr_judge_cells(judgement *j)
{
	judge_cells(j, complete_holds, false);
}

/* A term of rules.def. */
typedef struct rule_term
{
	gr_rule		rule;
	int			sign;
	gr_table	table;
	gr_measure	measure;
} rule_term;

static const rule_term rule_terms[] = {
#define GR_RULE_TERM(rule, sign, table, measure) \
	{GR_RULE_##rule, sign, GR_##table, GR_MEASURE_##table##_##measure},
#include "forms/rules.def"
#undef GR_RULE_TERM
};

#define NTERMS	((int) (sizeof(rule_terms) / sizeof(rule_terms[0])))

/*
 * Judges whether the terms of the rule add up to 0 or more for one item.  The
 * rule is broken only if each term is a number.  A subtracted term may also be a
 * lower bound: its true value only makes the result smaller.
 */
static void
judge_at_least(judgement *j, int item, const rule_term *terms, int n)
{
	const gr_figures *f = j->figures;
	gr_wide		expected = 0;
	bool		bounded = true;
	bool		known = true;
	int			first = gr_slot_of((gr_item) item, terms[0].measure);
	int			i;

	for (i = 0; i < n; i++)
	{
		int			slot = gr_slot_of((gr_item) item, terms[i].measure);
		bool		number = f->status[slot] == GR_NUMBER;

		known = known && number;
		bounded = bounded && (number || (terms[i].sign < 0 && f->status[slot] == GR_AT_LEAST));
		if (i > 0)
			expected -= terms[i].sign * (gr_wide) f->value[slot];
	}
	if (bounded && f->value[first] < expected)
		numbers_broken(j, (int) terms[0].table, item, (int) terms[0].measure, expected,
					   f->value[first]);
	else if (!known)
		gr_note(j, GR_UNKNOWN);
}

static void
judge_zero_together(judgement *j, int item, const rule_term *terms, int n)
{
	const gr_figures *f = j->figures;
	int			zeros = 0;
	int			i;

	for (i = 0; i < n; i++)
	{
		int			slot = gr_slot_of((gr_item) item, terms[i].measure);

		if (f->status[slot] != GR_NUMBER)
		{
			gr_note(j, GR_UNKNOWN);
			return;
		}
		zeros += f->value[slot] == 0;
	}
	if (zeros > 0 && zeros < n)
	{
		gr_violation v = gr_broken(j, (int) terms[0].table, item, (int) terms[0].measure);

		gr_tell(j, &v);
	}
}

/* Does the form of the table have all these cells of an item? */
static bool
has_all(const gr_figures *f, int item, const rule_term *terms, int n)
{
	int			i;

	for (i = 0; i < n; i++)
		if ((gr_slot_forms(gr_slot_of((gr_item) item, terms[i].measure)) &
			 f->forms[terms[i].table]) == 0)
			return false;
	return true;
}

/*
 * Judges a rule with terms.  It holds if the form of the table does not have
 * the cells.
 */
void
gr_judge_terms(judgement *j)
{
	const gr_figures *f = j->figures;
	const rule_term *terms = rule_terms;
	int			n = 0;
	int			item;
	int			end;

	while (terms < rule_terms + NTERMS && terms->rule != j->rule)
		terms++;
	while (terms + n < rule_terms + NTERMS && terms[n].rule == j->rule)
		n++;
	if (n == 0)
		return;
	if (f->forms[terms->table] == 0)
		gr_note(j, GR_UNKNOWN);
	for (gr_table_items(terms->table, &item, &end); item < end; item++)
	{
		if (!has_all(f, item, terms, n))
			continue;
		if (gr_rules[j->rule].judge == GR_JUDGE_AT_LEAST)
			judge_at_least(j, item, terms, n);
		else
			judge_zero_together(j, item, terms, n);
	}
}
