/*
 * rules.c
 *	  Judges the rules of a report: true, false or unknown.
 *
 * Each rule is one call of judge().  It goes through the places of the rule and
 * reports each broken one to the sink.  No rule depends on another.
 */
#include "internal.h"

#include "prose/prose.h"
#include "sums.h"

/*
 * Most broken claims kept of one report.  Reports have only a few sentences
 * with counts.
 */
#define MAX_BROKEN_CLAIMS	64

static void
judge_tables(judgement *j)
{
	int			table;

	for (table = 0; table < GR_NTABLES; table++)
		if (j->figures->forms[table] == 0)
		{
			gr_violation v = gr_broken(j, table, -1, -1);

			gr_tell(j, &v);
		}
}

/* The name of the newest form in a table's mask. */
static gr_str
form_name(uint8_t forms)
{
	int			form = GR_NFORMS - 1;

	while (form > 0 && !(forms & GR_FORM_BIT(form)))
		form--;
	return (gr_str) {gr_form_names[form], strlen(gr_form_names[form])};
}

static void
judge_forms(judgement *j)
{
	uint8_t		two = j->figures->forms[GR_DISCLOSURES];
	uint8_t		three = j->figures->forms[GR_APPLICATIONS];

	if (two == 0 || three == 0)
		gr_note(j, GR_UNKNOWN);
	else if (two != three)
	{
		gr_violation v = gr_broken(j, -1, -1, -1);

		v.quote = form_name(two);
		v.token = form_name(three);
		gr_tell(j, &v);
	}
}

/* Takes a claim of the prose for the rule being judged. */
static void
take_claim(void *context, const gr_claim *claim)
{
	judgement  *j = context;
	gr_violation v;

	if (claim->rule != j->rule)
		return;
	gr_note(j, claim->holds);
	if (claim->holds != GR_FALSE)
		return;
	v = gr_broken(j, claim->table, claim->item, claim->measure);
	v.kind = GR_TERM_NUMBER;
	v.expected = claim->stated;
	v.actual = claim->expected;
	v.quote = claim->sentence;
	gr_tell(j, &v);
}

/* Claims that are kept, so that one pass serves all the prose rules. */
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

static void
judge_prose(judgement *j)
{
	if (!j->report || j->figures->no_prose)
		gr_note(j, GR_UNKNOWN);
	else
		gr_read_claims(j->env, j->report, take_claim, j);
}

static gr_truth
judge(judgement *j)
{
	j->truth = GR_TRUE;
	switch (gr_rules[j->rule].judge)
	{
		case GR_JUDGE_SUMS:
			gr_judge_sums(j);
			break;
		case GR_JUDGE_COUNTS:
			gr_judge_counts(j);
			break;
		case GR_JUDGE_NONNEGATIVE:
			gr_judge_nonnegative(j);
			break;
		case GR_JUDGE_TABLES:
			judge_tables(j);
			break;
		case GR_JUDGE_CELLS:
			gr_judge_cells(j);
			break;
		case GR_JUDGE_AT_LEAST:
		case GR_JUDGE_ZERO_TOGETHER:
			gr_judge_terms(j);
			break;
		case GR_JUDGE_FORMS:
			judge_forms(j);
			break;
		case GR_JUDGE_YEAR:
			gr_judge_year(j);
			break;
		case GR_JUDGE_PERIOD:
			gr_judge_period(j);
			break;
		case GR_JUDGE_PUBLISHED:
			gr_judge_published(j);
			break;
		case GR_JUDGE_DEADLINE:
			gr_judge_deadline(j);
			break;
		case GR_JUDGE_SIGNATURE:
			gr_judge_signature(j);
			break;
		case GR_JUDGE_COMPETENCE:
			gr_judge_competence(j);
			break;
		case GR_JUDGE_SECTIONS:
			gr_judge_sections(j);
			break;
		case GR_JUDGE_PROSE:
			judge_prose(j);
			break;
		case GR_JUDGE_CONTINUITY:
			/* a single report cannot tell */
			gr_note(j, GR_UNKNOWN);
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
	bool		valid = gr_are_plain(figures) && gr_plain_sums_hold(figures);
	claims		kept;
	int			rule;
	int			i;

	kept.n = 0;
	if (report && !figures->no_prose)
		gr_read_false_claims(env, report, keep_claim, &kept);
	for (rule = 0; rule < GR_NRULES; rule++)
	{
		judgement	j = {env, figures, report, (gr_rule) rule, sink, context, GR_TRUE};

		/* fast path: most reports break no rule that is an error */
		if (valid && gr_rules[rule].severity == GR_ERROR)
			continue;
		gr_poll(env);
		/*
		 * one pass over the prose serves all its rules, unless there are more
		 * broken claims than can be kept
		 */
		if (gr_rules[rule].judge == GR_JUDGE_PROSE && kept.n < MAX_BROKEN_CLAIMS)
			for (i = 0; i < kept.n; i++)
				take_claim(&j, &kept.broken[i]);
		else
			judge(&j);
	}
}

gr_truth
gr_is_consistent(const gr_figures *figures)
{
	gr_truth	truth = GR_TRUE;
	int			rule;

	for (rule = 0; rule < GR_NRULES; rule++)
	{
		gr_truth	t;

		if (gr_rules[rule].severity != GR_ERROR || gr_asks_completeness((gr_rule) rule))
			continue;
		t = gr_rule_holds(NULL, figures, NULL, (gr_rule) rule);
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
	int			rule;

	for (rule = 0; rule < GR_NRULES; rule++)
		if (gr_asks_completeness((gr_rule) rule) &&
			gr_rule_holds(NULL, figures, NULL, (gr_rule) rule) != GR_TRUE)
			return false;
	return true;
}
