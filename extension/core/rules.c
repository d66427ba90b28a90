/*
 * rules.c
 *	  The rules of a report, three-valued.
 *
 * Every rule is one call of judge(), which walks the places of the rule and
 * tells the sink of each that is broken.  No rule looks at another.
 */
#include "rules.h"

#include "prose.h"
#include "sums.h"

const gr_rule_info gr_rules[GR_NRULES] = {
#define LITERAL(s) {s, sizeof(s) - 1}
#define GR_RULE(name, code, severity, scope, forms, formula, english, chinese) \
	{LITERAL(code), GR_##severity, LITERAL(scope), LITERAL(forms), LITERAL(formula), \
	 LITERAL(english), LITERAL(chinese)},
#include "forms/rules.def"
#undef GR_RULE
};

/* Broken claims kept of one report; it has a few sentences. */
#define MAX_BROKEN_CLAIMS	64

const char *const gr_severity_names[3] = {"error", "warning", "info"};

/* One judgement: where violations go, and what is so far known. */
typedef struct judgement
{
	const gr_env *env;
	const gr_figures *figures;
	const gr_report *report;	/* may be NULL */
	gr_rule		rule;
	gr_violation_sink sink;		/* may be NULL */
	void	   *context;
	gr_truth	truth;
} judgement;

int
gr_rule_of(const char *code, size_t len)
{
	int			i;

	for (i = 0; i < GR_NRULES; i++)
		if (gr_str_equal(gr_rules[i].code, (gr_str) {code, len}))
			return i;
	return -1;
}

/* Take one place's answer: false beats unknown beats true. */
static void
note(judgement *j, gr_truth truth)
{
	if (truth == GR_FALSE || (truth == GR_UNKNOWN && j->truth == GR_TRUE))
		j->truth = truth;
}

static void
broken(judgement *j, int table, int item, int measure, bool has_numbers,
	   gr_wide expected, gr_wide actual, int scale)
{
	gr_violation v;

	j->truth = GR_FALSE;
	if (!j->sink)
		return;
	memset(&v, 0, sizeof(v));
	v.rule = j->rule;
	v.table = table;
	v.item = item;
	v.measure = measure;
	v.has_numbers = has_numbers;
	v.expected = expected;
	v.actual = actual;
	v.scale = (uint8_t) scale;
	if (j->report && item >= 0 && measure >= 0)
		v.token = j->report->printed[gr_slot_of((gr_item) item, (gr_measure) measure)];
	j->sink(j->context, &v);
}

static void
judge_sums(judgement *j, gr_table table)
{
	int			n;
	const gr_sum *sum = gr_table_sums(table, j->figures->forms[table], &n);

	if (j->figures->forms[table] == 0)
		note(j, GR_UNKNOWN);
	for (; n > 0; n--, sum++)
	{
		gr_side		left;
		gr_side		right;
		gr_truth	truth;

		if (sum->rule != j->rule)
			continue;
		truth = gr_sum_holds(j->figures, sum, &left, &right);
		if (truth == GR_FALSE)
			broken(j, (int) table, sum->item, sum->measure, true, left.low, right.low, 0);
		else
			note(j, truth);
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
	return f->status[slot] == GR_NUMBER ||
		(f->status[slot] == GR_NOT_APPLICABLE && gr_slot_table(slot) == GR_DISCLOSURES)
		? GR_TRUE : GR_FALSE;
}

/* A rule on each cell by itself; missing tables leave it as said. */
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
				broken(j, table, (int) gr_slot_item(slot), (int) gr_slot_measure(slot),
					   f->status[slot] == GR_NUMBER, 0, f->value[slot], f->scale[slot]);
			else
				note(j, truth);
		}
	}
	if (found < (all_tables ? GR_NTABLES : 1))
		note(j, GR_UNKNOWN);
}

/* a >= b - c over counts, each known exactly or from below; c may be absent. */
static void
judge_at_least(judgement *j, int a, int b, int c)
{
	const gr_figures *f = j->figures;
	gr_wide		expected = f->value[b];
	gr_wide		actual = f->value[a];

	if (c >= 0)
		expected -= f->value[c];
	if (f->status[a] == GR_NUMBER && (c < 0 || f->status[c] == GR_NUMBER) &&
		(f->status[b] == GR_NUMBER || f->status[b] == GR_AT_LEAST) && actual < expected)
		broken(j, GR_DISCLOSURES, (int) gr_slot_item(a), (int) gr_slot_measure(a), true,
			   expected, actual, 0);
	else if (f->status[a] != GR_NUMBER || f->status[b] != GR_NUMBER ||
			 (c >= 0 && f->status[c] != GR_NUMBER))
		note(j, GR_UNKNOWN);
}

/* The rules on part two; they hold vacuously for a table of another form. */
static void
judge_disclosures(judgement *j)
{
	const gr_figures *f = j->figures;
	int			item;

	if (f->forms[GR_DISCLOSURES] == 0)
		note(j, GR_UNKNOWN);
	for (item = GR_FIRST_ITEM_DISCLOSURES; item < GR_FIRST_ITEM_APPLICATIONS; item++)
	{
		int			base = gr_item_base((gr_item) item) - GR_FIRST_MEASURE_DISCLOSURES;
		int			first = base + (int) (j->rule == GR_RULE_disclosures_in_force ?
										  GR_MEASURE_DISCLOSURES_in_force :
										  j->rule == GR_RULE_disclosures_previous_items ?
										  GR_MEASURE_DISCLOSURES_change :
										  j->rule == GR_RULE_disclosures_total_disclosed ?
										  GR_MEASURE_DISCLOSURES_total_disclosed :
										  GR_MEASURE_DISCLOSURES_items);

		if ((gr_slot_forms(first) & f->forms[GR_DISCLOSURES]) == 0)
			continue;
		if (j->rule == GR_RULE_disclosures_in_force)
			judge_at_least(j, first, base + (int) GR_MEASURE_DISCLOSURES_issued,
						   base + (int) GR_MEASURE_DISCLOSURES_repealed);
		else if (j->rule == GR_RULE_disclosures_total_disclosed)
			judge_at_least(j, first, base + (int) GR_MEASURE_DISCLOSURES_newly_disclosed, -1);
		else
		{
			bool		change = j->rule == GR_RULE_disclosures_previous_items;
			int			second = base + (int) (change ? GR_MEASURE_DISCLOSURES_previous_items :
											   GR_MEASURE_DISCLOSURES_amount);
			gr_wide		a = f->value[first];
			gr_wide		b = f->value[second];

			if (f->status[first] != GR_NUMBER || f->status[second] != GR_NUMBER)
				note(j, GR_UNKNOWN);
			else if (change && a + b < 0)
				broken(j, GR_DISCLOSURES, item, (int) GR_MEASURE_DISCLOSURES_change, true, -b, a, 0);
			else if (!change && (a == 0) != (b == 0))
				broken(j, GR_DISCLOSURES, item, (int) GR_MEASURE_DISCLOSURES_amount, false, 0, 0, 0);
		}
	}
}

/* The first year 19dd or 20dd in a text, or 0. */
static int
year_in(gr_str s)
{
	size_t		i;

	for (i = 0; i + 4 <= s.len; i++)
		if ((memcmp(s.data + i, "20", 2) == 0 || memcmp(s.data + i, "19", 2) == 0) &&
			s.data[i + 2] >= '0' && s.data[i + 2] <= '9' &&
			s.data[i + 3] >= '0' && s.data[i + 3] <= '9')
			return (s.data[i] - '0') * 1000 + (s.data[i + 1] - '0') * 100 +
				(s.data[i + 2] - '0') * 10 + s.data[i + 3] - '0';
	return 0;
}

static void
judge_metadata(judgement *j)
{
	const gr_report *r = j->report;
	int			from[3];
	int			to[3];
	int			title_year;

	if (!r || r->period[0] == GR_NO_DATE)
	{
		note(j, GR_UNKNOWN);
		return;
	}
	gr_date_to_ymd(r->period[0], &from[0], &from[1], &from[2]);
	gr_date_to_ymd(r->period[1], &to[0], &to[1], &to[2]);
	if (j->rule == GR_RULE_metadata_period)
	{
		if (from[0] != to[0] || from[1] != 1 || from[2] != 1 || to[1] != 12 || to[2] != 31)
			broken(j, -1, -1, -1, false, 0, 0, 0);
	}
	else if (j->rule == GR_RULE_metadata_published)
	{
		if (r->published == GR_NO_DATE)
			note(j, GR_UNKNOWN);
		else if (r->published <= r->period[1])
			broken(j, -1, -1, -1, false, 0, 0, 0);
	}
	else
	{
		title_year = r->title.data ? year_in(r->title) : 0;
		if (title_year == 0)
			note(j, GR_UNKNOWN);
		else if (title_year != to[0])
			broken(j, -1, -1, -1, true, to[0], title_year, 0);
	}
}

static void
judge_sections(judgement *j)
{
	static const gr_section_id prose[] = {
		GR_SECTION_OVERVIEW, GR_SECTION_PROBLEMS, GR_SECTION_OTHER_MATTERS
	};
	int			i;

	if (!j->report || j->figures->no_prose)
	{
		note(j, GR_UNKNOWN);
		return;
	}
	for (i = 0; i < 3; i++)
		if (j->report->sections[prose[i]].body.len == 0)
		{
			broken(j, -1, -1, -1, false, 0, 0, 0);
			break;
		}
}

/* Where the figure stands that a prose rule is about. */
typedef struct prose_place
{
	gr_rule		rule;
	int			table;
	int			item;
	int			measure;
} prose_place;

static const prose_place prose_places[GR_NPROSE_RULES] = {
#define GR_PROSE_PLACE(name, table, item, measure) \
	[GR_PROSE_##name] = {GR_RULE_prose_##name, table, item, measure},
#define NEW_RECEIVED	(int) GR_ITEM_APPLICATIONS_new_received
#define TOTAL			(int) GR_MEASURE_APPLICATIONS_total
	GR_PROSE_PLACE(new_received, GR_APPLICATIONS, NEW_RECEIVED, TOTAL)
	GR_PROSE_PLACE(carried_over, GR_APPLICATIONS, (int) GR_ITEM_APPLICATIONS_carried_over, TOTAL)
	GR_PROSE_PLACE(results_total, GR_APPLICATIONS, (int) GR_ITEM_APPLICATIONS_results_total, TOTAL)
	GR_PROSE_PLACE(carried_forward, GR_APPLICATIONS, (int) GR_ITEM_APPLICATIONS_carried_forward, TOTAL)
	GR_PROSE_PLACE(granted, GR_APPLICATIONS, (int) GR_ITEM_APPLICATIONS_granted, TOTAL)
	GR_PROSE_PLACE(partially_granted, GR_APPLICATIONS, (int) GR_ITEM_APPLICATIONS_partially_granted, TOTAL)
	GR_PROSE_PLACE(refused, GR_APPLICATIONS, -1, TOTAL)
	GR_PROSE_PLACE(unavailable, GR_APPLICATIONS, -1, TOTAL)
	GR_PROSE_PLACE(not_processed, GR_APPLICATIONS, -1, TOTAL)
	GR_PROSE_PLACE(other, GR_APPLICATIONS, -1, TOTAL)
	GR_PROSE_PLACE(natural_person, GR_APPLICATIONS, NEW_RECEIVED, (int) GR_MEASURE_APPLICATIONS_natural_person)
	GR_PROSE_PLACE(organisations, GR_APPLICATIONS, NEW_RECEIVED, -1)
	GR_PROSE_PLACE(reconsideration, GR_PROCEEDINGS, (int) GR_ITEM_PROCEEDINGS_reconsideration,
				   (int) GR_MEASURE_PROCEEDINGS_total)
	GR_PROSE_PLACE(litigation, GR_PROCEEDINGS, -1, (int) GR_MEASURE_PROCEEDINGS_total)
	GR_PROSE_PLACE(sum, -1, -1, -1)
#undef TOTAL
#undef NEW_RECEIVED
#undef GR_PROSE_PLACE
};

/* A claim of the prose, for the rule that is judged. */
static void
take_claim(void *context, const gr_claim *claim)
{
	judgement  *j = context;
	const prose_place *place = &prose_places[claim->rule];
	gr_violation v;

	if (place->rule != j->rule)
		return;
	note(j, claim->holds);
	if (claim->holds != GR_FALSE || !j->sink)
		return;
	memset(&v, 0, sizeof(v));
	v.rule = place->rule;
	v.table = place->table;
	v.item = place->item;
	v.measure = place->measure;
	v.has_numbers = true;
	v.expected = claim->stated;
	v.actual = claim->expected;
	v.quote = claim->sentence;
	j->sink(j->context, &v);
}

/* Claims are kept while one pass serves all the prose rules. */
typedef struct claims
{
	int			n;
	gr_claim	broken[MAX_BROKEN_CLAIMS];
} claims;

static void
keep_claim(void *context, const gr_claim *claim)
{
	claims	   *kept = context;

	if (claim->holds == GR_FALSE && kept->n < MAX_BROKEN_CLAIMS)
		kept->broken[kept->n++] = *claim;
}

static bool
is_prose_rule(gr_rule rule)
{
	return rule >= GR_RULE_prose_new_received && rule <= GR_RULE_prose_sum;
}

static void
judge_prose(judgement *j)
{
	if (!j->report || j->figures->no_prose)
		note(j, GR_UNKNOWN);
	else
		gr_read_claims(j->env, j->report, take_claim, j);
}

static gr_truth
judge(judgement *j)
{
	const gr_figures *f = j->figures;
	int			table;

	j->truth = GR_TRUE;
	switch (j->rule)
	{
		case GR_RULE_applications_balance:
		case GR_RULE_applications_results:
		case GR_RULE_applications_applicants:
			judge_sums(j, GR_APPLICATIONS);
			break;
		case GR_RULE_proceedings_outcomes:
			judge_sums(j, GR_PROCEEDINGS);
			break;
		case GR_RULE_cells_count:
			judge_cells(j, count_holds, true);
			break;
		case GR_RULE_cells_nonnegative:
			judge_cells(j, nonnegative_holds, true);
			break;
		case GR_RULE_complete_tables:
			for (table = 0; table < GR_NTABLES; table++)
				if (f->forms[table] == 0)
					broken(j, table, -1, -1, false, 0, 0, 0);
			break;
		case GR_RULE_complete_cells:
			judge_cells(j, complete_holds, false);
			break;
		case GR_RULE_disclosures_in_force:
		case GR_RULE_disclosures_previous_items:
		case GR_RULE_disclosures_total_disclosed:
		case GR_RULE_disclosures_procurement:
			judge_disclosures(j);
			break;
		case GR_RULE_form_mixed:
			if (f->forms[GR_DISCLOSURES] == 0 || f->forms[GR_APPLICATIONS] == 0)
				note(j, GR_UNKNOWN);
			else if (f->forms[GR_DISCLOSURES] != f->forms[GR_APPLICATIONS])
				broken(j, -1, -1, -1, false, 0, 0, 0);
			break;
		case GR_RULE_metadata_year:
		case GR_RULE_metadata_period:
		case GR_RULE_metadata_published:
			judge_metadata(j);
			break;
		case GR_RULE_sections_missing:
			judge_sections(j);
			break;
#define GR_PROSE_RULE(name) case GR_RULE_prose_##name:
#include "forms/prose.def"
#undef GR_PROSE_RULE
			judge_prose(j);
			break;
		case GR_RULE_continuity_carried_over:
		case GR_RULE_continuity_in_force:
			/* one report alone cannot tell */
			note(j, GR_UNKNOWN);
			break;
		case GR_NRULES:
			break;
	}
	return j->truth;
}

gr_truth
gr_rule_holds(const gr_env *env, const gr_figures *figures, const gr_report *report, gr_rule rule)
{
	judgement	j = {env, figures, report, rule, NULL, NULL, GR_TRUE};

	return judge(&j);
}

void
gr_find_violations(const gr_env *env, const gr_figures *figures, const gr_report *report,
				   gr_violation_sink sink, void *context)
{
	claims		kept;
	int			rule;
	int			i;

	kept.n = 0;
	if (report && !figures->no_prose)
		gr_read_claims(env, report, keep_claim, &kept);
	for (rule = 0; rule < GR_NRULES; rule++)
	{
		judgement	j = {env, figures, report, (gr_rule) rule, sink, context, GR_TRUE};

		gr_poll(env);
		/* one pass over the prose serves all its rules, unless it is absurd */
		if (is_prose_rule(j.rule) && kept.n < MAX_BROKEN_CLAIMS)
			for (i = 0; i < kept.n; i++)
				take_claim(&j, &kept.broken[i]);
		else
			judge(&j);
	}
}

gr_truth
gr_is_consistent(const gr_figures *figures)
{
	static const gr_rule rules[] = {
		GR_RULE_applications_balance, GR_RULE_applications_results,
		GR_RULE_applications_applicants, GR_RULE_proceedings_outcomes,
		GR_RULE_cells_count, GR_RULE_cells_nonnegative
	};
	gr_truth	truth = GR_TRUE;
	size_t		i;

	for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
	{
		gr_truth	t = gr_rule_holds(NULL, figures, NULL, rules[i]);

		if (t == GR_FALSE)
			return GR_FALSE;
		if (t == GR_UNKNOWN)
			truth = GR_UNKNOWN;
	}
	return truth;
}

bool
gr_is_complete(const gr_figures *figures)
{
	return gr_rule_holds(NULL, figures, NULL, GR_RULE_complete_tables) == GR_TRUE &&
		gr_rule_holds(NULL, figures, NULL, GR_RULE_complete_cells) == GR_TRUE;
}
