/*
 * claim.c
 *	  Compares a count that a sentence states with the cells that it should
 *	  equal.
 *
 * A count of another year, or of another organ than that of the table, is not
 * an error.
 */
#include "internal.h"

#define MAX_READINGS	3

typedef struct reading
{
	gr_rule rule;
	int			number;
	uint16_t	slot;
} reading;

static const reading readings[] = {
#define GR_READING(rule, number, table, item, measure) \
	{GR_RULE_prose_##rule, number, GR_SLOT(table, item, measure)},
#include "forms/prose.def"
#undef GR_READING
};

#define NREADINGS	((int) (sizeof(readings) / sizeof(readings[0])))

/*
 * Adds up the cells that a rule expects in one of its readings.  Returns false
 * if one of them is not a number.
 */
static bool
expect(const gr_report *report, gr_rule rule, int number, bool *exists, int64_t *sum)
{
	const gr_figures *f = &report->figures;
	gr_wide		wide = 0;
	bool		known = true;
	int			i;

	*exists = false;
	*sum = 0;
	for (i = 0; i < NREADINGS; i++)
	{
		int			slot = readings[i].slot;

		if (readings[i].rule != rule || readings[i].number != number)
			continue;
		*exists = true;
		if (f->forms[gr_slot_table(slot)] == 0)
			known = false;
		else if ((gr_slot_forms(slot) & f->forms[gr_slot_table(slot)]) == 0)
			continue;
		else if (f->status[slot] != GR_NUMBER)
			known = false;
		else
			wide += f->value[slot];
	}
	if (!known || wide > INT64_MAX || wide < INT64_MIN)
		return false;
	*sum = (int64_t) wide;
	return true;
}

_Static_assert(GR_NRULES <= 64, "gr_teller has a bit for each rule");

/*
 * Sets the place of a claim, which is not set yet, from the first reading of its rule.
 * A name in which its cells differ stays -1.
 */
static void
set_place(gr_claim *c)
{
	int			i;

	for (i = 0; i < NREADINGS; i++)
	{
		int			slot = readings[i].slot;

		if (readings[i].rule != c->rule || readings[i].number != 0)
			continue;
		if (c->table < 0)
		{
			c->table = (int) gr_slot_table(slot);
			c->item = (int) gr_slot_item(slot);
			c->measure = (int) gr_slot_measure(slot);
		}
		if (c->item != (int) gr_slot_item(slot))
			c->item = -1;
		if (c->measure != (int) gr_slot_measure(slot))
			c->measure = -1;
	}
}

/*
 * Keeps a count of an earlier year.  A sentence that states it like a count of
 * this year may have been copied from an old report, if no count of this year
 * is stated.  It is reported at the end of its line, unless the line names the
 * report's year.
 */
static void
keep_year(gr_teller *t, gr_rule rule)
{
	const gr_when *when = &t->when;
	gr_claim   *c = &t->copied;

	if (!t->sink || c->stated != 0 || when->part_of_year || when->since || when->report == 0 ||
		when->this_year || when->named == 0 || when->named >= when->report ||
		(t->told >> rule & 1))
		return;
	*c = (gr_claim) {GR_RULE_prose_year, -1, -1, -1, t->sentence, when->named, when->report, GR_FALSE};
}

void
gr_end_line(gr_teller *t)
{
	if (t->copied.stated != 0 && !t->when.line_of_report)
		t->sink(t->context, &t->copied);
	memset(&t->copied, 0, sizeof(t->copied));
	t->when.line_of_report = false;
	t->when.other_year = false;
	t->scope = GR_SCOPE_UNSAID;
}

/*
 * May a count belong to another organ than that of the table? Yes if a sentence
 * names that organ; if it counts the whole county in the report of an office;
 * and if it counts the organ itself, with a smaller number, in the report of a
 * county.  Documents and decisions in the report of a county are its own unless
 * the sentence says that they are those of the whole county.
 */
static bool
is_of_another(gr_teller *t, const gr_claim *c)
{
	if (t->scope == GR_SCOPE_OTHER)
		return true;
	if (!gr_is_government(t))
		return t->scope == GR_SCOPE_WHOLE;
	return c->stated < c->expected &&
		(t->scope == GR_SCOPE_OWN ||
		 (c->table == GR_DISCLOSURES && t->scope != GR_SCOPE_WHOLE));
}

void
gr_claim_count(gr_teller *t, gr_rule rule, gr_rule also, int64_t stated, bool partial)
{
	gr_claim	c = {rule, -1, -1, -1, t->sentence, stated, 0, GR_FALSE};
	bool		unknown = false;
	int			k;

	if (t->when.other_year || t->when.part_of_year)
	{
		keep_year(t, rule);
		return;
	}
	t->told |= UINT64_C(1) << rule;
	set_place(&c);
	for (k = 0; k < 2 * MAX_READINGS; k++)
	{
		gr_rule		of = k < MAX_READINGS ? rule : also;
		bool		exists = false;
		int64_t		sum = 0;
		bool		known = of != GR_RULE_prose_sum &&
			expect(t->report, of, k % MAX_READINGS, &exists, &sum);

		if (!exists)
			continue;
		unknown |= !known;
		if (known && (k == 0 || sum == stated) && c.holds != GR_TRUE)
		{
			c.expected = sum;
			if (sum == stated)
				c.holds = GR_TRUE;
		}
	}
	if (c.holds == GR_TRUE)
		t->confirmed |= UINT64_C(1) << rule;
	else if (unknown || is_of_another(t, &c) ||
			 (stated < c.expected && (partial || (t->sink && (t->confirmed >> rule & 1)))) ||
			 /* 收到240件，其中撤回5件，实际受理235件 */
			 (t->withdrawn && stated > c.expected))
		c.holds = GR_UNKNOWN;
	if (t->sink)
		t->sink(t->context, &c);
}
