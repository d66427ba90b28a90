/*
 * constraints.c
 *	  The rules as constraints.
 *
 * Constraints read only the figures.  The whole report is fetched only to write
 * the message of a violation, or for the rules on facts and prose.
 */
#include "govreport.h"

#include "rules/sums.h"

PG_FUNCTION_INFO_V1(govreport_is_consistent);
PG_FUNCTION_INFO_V1(govreport_is_complete);
PG_FUNCTION_INFO_V1(govreport_is_valid);
PG_FUNCTION_INFO_V1(govreport_satisfies);
PG_FUNCTION_INFO_V1(govreport_check);
PG_FUNCTION_INFO_V1(govreport_check_language);

/* lines of an error that lists broken rules */
#define MAX_SENTENCES	20

Datum
grpg_truth(FunctionCallInfo fcinfo, gr_truth truth)
{
	if (truth == GR_UNKNOWN)
		PG_RETURN_NULL();
	PG_RETURN_BOOL(truth == GR_TRUE);
}

static gr_truth
is_consistent(Datum datum)
{
	gr_figures	figures;

	if (grpg_get_plain(datum, &figures))
		return gr_plain_sums_hold(&figures) ? GR_TRUE : GR_FALSE;
	return gr_is_consistent(&figures);
}

/* A complete report leaves no sum open. */
static bool
is_valid(Datum datum)
{
	gr_figures	figures;

	if (grpg_get_plain(datum, &figures))
		return gr_plain_sums_hold(&figures);
	return gr_is_complete(&figures) && gr_is_consistent(&figures) == GR_TRUE;
}

Datum
govreport_is_consistent(PG_FUNCTION_ARGS)
{
	return grpg_truth(fcinfo, is_consistent(PG_GETARG_DATUM(0)));
}

Datum
govreport_is_complete(PG_FUNCTION_ARGS)
{
	gr_figures	figures;

	PG_RETURN_BOOL(grpg_get_plain(PG_GETARG_DATUM(0), &figures) || gr_is_complete(&figures));
}

Datum
govreport_is_valid(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(is_valid(PG_GETARG_DATUM(0)));
}

/* ---- one rule ---- */

static gr_rule
rule_argument(const text *argument)
{
	gr_str		code = grpg_text_arg(argument);
	int			rule = gr_rule_of(code.data, code.len);

	if (rule < 0)
		grpg_throw_unrecognized("rule", code,
								grpg_nearest_hint(code, grpg_rule_code, 0, GR_NRULES,
												  "SELECT code FROM govreport_rules() lists all rules."));
	return (gr_rule) rule;
}

static gr_truth
rule_holds(Datum datum, gr_rule rule)
{
	gr_env		env = grpg_env();
	gr_figures	figures;
	gr_report  *report;
	gr_truth	truth;

	/* a rule between two reports: one report alone leaves it open */
	if (!gr_str_equal(gr_rules[rule].scope, GR_STR("report")))
		return GR_UNKNOWN;
	grpg_get_figures(datum, &figures);
	truth = gr_rule_holds(&env, &figures, NULL, rule);
	if (truth != GR_UNKNOWN)
		return truth;
	report = grpg_get_report(datum);
	return gr_rule_holds(&env, &report->figures, report, rule);
}

Datum
govreport_satisfies(PG_FUNCTION_ARGS)
{
	gr_rule		rule = rule_argument(PG_GETARG_TEXT_PP(1));

	return grpg_truth(fcinfo, rule_holds(PG_GETARG_DATUM(0), rule));
}

/* ---- govreport_check ---- */

typedef enum check_scope
{
	SCOPE_CONSISTENT,
	SCOPE_VALID
} check_scope;

static check_scope
scope_argument(const text *argument)
{
	gr_str		name = grpg_text_arg(argument);

	if (gr_str_equal(name, GR_STR("consistent")))
		return SCOPE_CONSISTENT;
	if (!gr_str_equal(name, GR_STR("valid")))
		grpg_throw_unrecognized("scope", name, "Scopes are \"consistent\" and \"valid\".");
	return SCOPE_VALID;
}

/* The error of a check while its violations are collected. */
typedef struct complaint
{
	const gr_figures *figures;
	check_scope scope;
	gr_language language;
	StringInfoData sentences;
	int			nsentences;
	int			unlisted;		/* violations without a line */
	gr_violation last;			/* of the last line */
	int			in_row;			/* its cells, if it is about several cells of a row */
	bool		broken[GR_NRULES];
	int			rules;			/* number of broken rules */
	gr_rule		first;
} complaint;

static bool
is_in_scope(gr_rule rule, check_scope scope)
{
	return gr_rules[rule].severity == GR_ERROR &&
		(scope == SCOPE_VALID || !gr_asks_completeness(rule));
}

void
grpg_add_sentence(StringInfo detail, gr_str sentence)
{
	if (detail->len > 0)
		appendStringInfoChar(detail, '\n');
	appendStringInfoString(detail, grpg_cstring(sentence));
}

/* Is a cell of the same row absent or blank, too? */
static bool
is_same_in_row(const gr_violation *last, const gr_violation *violation)
{
	return (violation->says == GR_MESSAGE_cell_absent || violation->says == GR_MESSAGE_cell_blank) &&
		violation->says == last->says && violation->rule == last->rule && violation->item == last->item;
}

/* Ends the line about several cells of a row with their number. */
static void
end_row(complaint *c)
{
	gr_message	same = GR_SAY(same_in_row, gr_number(c->in_row));

	if (c->in_row > 1)
		appendStringInfoString(&c->sentences, grpg_cstring(grpg_render(&same, c->language)));
	c->in_row = 0;
}

static void
add_violation(void *context, const gr_violation *violation)
{
	complaint  *c = context;

	if (!is_in_scope(violation->rule, c->scope))
		return;
	if (c->rules == 0)
		c->first = violation->rule;
	if (!c->broken[violation->rule])
		c->rules++;
	c->broken[violation->rule] = true;
	if (c->in_row > 0 && is_same_in_row(&c->last, violation))
	{
		c->in_row++;
		return;
	}
	end_row(c);
	if (c->nsentences == MAX_SENTENCES)
	{
		c->unlisted++;
		return;
	}
	c->nsentences++;
	c->last = *violation;
	c->in_row = 1;
	grpg_add_sentence(&c->sentences,
					  grpg_violation_sentence(c->figures, violation, c->language));
}

char *
grpg_describe(const gr_report *report)
{
	StringInfoData buf;

	initStringInfo(&buf);
	appendStringInfoString(&buf, "report");
	if (report->agency.data)
		appendStringInfo(&buf, " of \"%s\"", grpg_excerpt(report->agency, 60));
	if (report->figures.year != 0)
		appendStringInfo(&buf, " for %d", report->figures.year);
	return buf.data;
}

static gr_term
text_term(gr_str s)
{
	return gr_text_term(s.data, s.data + s.len);
}

/*
 * The beginning of a name, or a question mark if the database cannot represent
 * it.
 */
static gr_term
name_term(gr_str name)
{
	gr_str		head = grpg_head(name, 60);

	return text_term(name.data && !grpg_try_cstring(head) ? GR_STR("?") : head);
}

/* "report of "A" for 2021" as a message for either language. */
static gr_message
describe(const gr_report *report)
{
	gr_term		agency = name_term(report->agency);
	gr_term		year = gr_number(report->figures.year);

	if (report->agency.data)
		return report->figures.year != 0 ? GR_SAY(report_of_for, agency, year) :
										   GR_SAY(report_of, agency);
	return report->figures.year != 0 ? GR_SAY(report_for, year) : GR_SAY(report);
}

static char *
say(const gr_message *message, gr_language language)
{
	return grpg_cstring(grpg_render(message, language));
}

static void
raise_violation(const gr_report *report, const complaint *c)
{
	gr_str		code = gr_rules[c->first].code;
	gr_message	which = describe(report);
	gr_term		name = text_term(grpg_render(&which, c->language));
	gr_message	message = c->rules == 1 ? GR_SAY(violates, name, text_term(code)) :
										  GR_SAY(violates_more, name, text_term(code), gr_number(c->rules - 1));
	gr_message	list = GR_SAY(list_violations);

	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg_internal("%s", say(&message, c->language)),
			 errdetail_internal("%s", c->sentences.data),
			 errhint(c->language == GR_CHINESE ? "%s。" : "%s.", say(&list, c->language)),
			 err_generic_string(PG_DIAG_CONSTRAINT_NAME, code.data)));
}

/* Raises an error with every broken rule.  Returns if no rule is broken. */
static void
complain(Datum datum, check_scope scope, gr_language language)
{
	gr_report  *report = grpg_get_report(datum);
	complaint	c = {0};
	gr_env		env = grpg_env();

	c.figures = &report->figures;
	c.scope = scope;
	c.language = language;
	initStringInfo(&c.sentences);
	gr_find_violations(&env, &report->figures, report, add_violation, &c);
	end_row(&c);
	if (c.unlisted > 0)
	{
		gr_message	more = GR_SAY(more_violations, gr_number(c.unlisted));

		grpg_add_sentence(&c.sentences, grpg_render(&more, language));
	}
	if (c.rules > 0)
		raise_violation(report, &c);
}

static void
check(Datum report, const text *scope_name, gr_language language)
{
	check_scope scope = scope_argument(scope_name);

	if (scope == SCOPE_VALID ? !is_valid(report) : is_consistent(report) == GR_FALSE)
		complain(report, scope, language);
}

Datum
govreport_check(PG_FUNCTION_ARGS)
{
	check(PG_GETARG_DATUM(0), PG_GETARG_TEXT_PP(1), GR_ENGLISH);
	PG_RETURN_BOOL(true);
}

Datum
govreport_check_language(PG_FUNCTION_ARGS)
{
	gr_language language = grpg_language_arg(fcinfo, 2);

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	check(PG_GETARG_DATUM(0), PG_GETARG_TEXT_PP(1), language);
	PG_RETURN_BOOL(true);
}
