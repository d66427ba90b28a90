/*
 * rule.h
 *	  The list of rules: their names, and how each is judged.
 *
 * A rule is a row of forms/rules.def.  The row says how the rule is judged, by
 * a name of gr_judge, and which message of forms/messages.def reports a
 * violation.
 */
#ifndef GR_RULE_H
#define GR_RULE_H

#include "say.h"

typedef enum gr_truth
{
	GR_FALSE,
	GR_TRUE,
	GR_UNKNOWN
} gr_truth;

typedef enum gr_severity
{
	GR_ERROR,
	GR_WARNING,
	GR_INFO
} gr_severity;

/*
 * All rules in the order of rules.def: GR_RULE_applications_balance and others.
 */
typedef enum gr_rule
{
#define GR_RULE(name, code, severity, scope, forms, judge, says, formula, english, chinese) \
	GR_RULE_##name,
#include "forms/rules.def"
#undef GR_RULE
	GR_NRULES
} gr_rule;

typedef enum gr_judge
{
	GR_JUDGE_SUMS,				/* the sums of the forms that have this rule */
	GR_JUDGE_COUNTS,			/* each count is an integer that fits int64 */
	GR_JUDGE_NONNEGATIVE,		/* each figure is at least 0 */
	GR_JUDGE_TABLES,			/* all tables are there */
	GR_JUDGE_CELLS,				/* each cell is a number */
	GR_JUDGE_AT_LEAST,			/* for each item, the terms of the rule add up to 0 or more */
	GR_JUDGE_ZERO_TOGETHER,		/* for each item, all terms are 0 or none is */
	GR_JUDGE_FORMS,				/* parts two and three have the same form */
	GR_JUDGE_YEAR,				/* facts of the report, see rules/facts.c */
	GR_JUDGE_PERIOD,
	GR_JUDGE_PUBLISHED,
	GR_JUDGE_DEADLINE,
	GR_JUDGE_SIGNATURE,
	GR_JUDGE_COMPETENCE,
	GR_JUDGE_SECTIONS,
	GR_JUDGE_PROSE,				/* sentences of part one, see prose.h */
	GR_JUDGE_CONTINUITY			/* between two reports, see continuity.h */
} gr_judge;

typedef struct gr_rule_info
{
	gr_str		code;
	gr_severity severity;
	gr_str		scope;			/* report or continuity */
	gr_str		forms;			/* "2019,2021" or one of the two */
	gr_judge	judge;
	gr_message_id says;
	gr_str		formula;
	gr_str		english;
	gr_str		chinese;
} gr_rule_info;

extern const gr_rule_info gr_rules[GR_NRULES];
extern const char *const gr_severity_names[3];

/* The rule with this code, or -1. */
extern int	gr_rule_of(const char *code, size_t len);

/* Is the rule about completeness (and not about consistency)? */
extern bool gr_asks_completeness(gr_rule rule);

#endif							/* GR_RULE_H */
