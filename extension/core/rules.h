/*
 * rules.h
 *	  The rules of a report, three-valued, from the rule and form tables.
 */
#ifndef GR_RULES_H
#define GR_RULES_H

#include "report.h"
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

/* Every rule, GR_RULE_applications_balance …, in the order of rules.def. */
typedef enum gr_rule
{
#define GR_RULE(name, code, severity, scope, forms, formula, english, chinese) GR_RULE_##name,
#include "forms/rules.def"
#undef GR_RULE
	GR_NRULES
} gr_rule;

typedef struct gr_rule_info
{
	gr_str		code;
	gr_severity severity;
	gr_str		scope;			/* report or continuity */
	gr_str		forms;			/* "2019,2021", one of them */
	gr_str		formula;
	gr_str		english;
	gr_str		chinese;
} gr_rule_info;

extern const gr_rule_info gr_rules[GR_NRULES];
extern const char *const gr_severity_names[3];

/* The rule of a code, or -1. */
extern int	gr_rule_of(const char *code, size_t len);

/* A broken rule: the place, and the two numbers where there are two. */
typedef struct gr_violation
{
	gr_rule		rule;
	int			table;			/* gr_table, or -1 for the report as a whole */
	int			item;			/* gr_item, or -1 */
	int			measure;		/* gr_measure, or -1 */
	bool		has_numbers;
	gr_wide		expected;		/* both times 10^scale */
	gr_wide		actual;
	uint8_t		scale;
	bool		expected_least; /* continuity: it is at least that, and broken */
	bool		actual_least;
	gr_str		quote;			/* prose rules: the sentence; else absent.
								 * expected is what it states */
	gr_str		token;			/* cells.count: what is printed; else absent */
} gr_violation;

/* Called for each violation, in the order of the rules and the form. */
typedef void (*gr_violation_sink) (void *context, const gr_violation *violation);

/*
 * One rule.  Figures decide most; the metadata, section and prose rules need
 * the report (NULL: unknown, as prose was not read).  env is used to poll.
 */
extern gr_truth gr_rule_holds(const gr_env *env, const gr_figures *figures,
							  const gr_report *report, gr_rule rule);

/* All rules that are false. report may be NULL, then only figures are judged. */
extern void gr_find_violations(const gr_env *env, const gr_figures *figures,
							   const gr_report *report,
							   gr_violation_sink sink, void *context);

/* The error rules but for the complete ones; the complete ones; both. */
extern gr_truth gr_is_consistent(const gr_figures *figures);
extern bool gr_is_complete(const gr_figures *figures);

/*
 * Say a violation in a sentence with its numbers, NUL-terminated and cut at
 * size; gives the length it has or would have.  Needs the figures the violation
 * was found in.
 */
extern size_t gr_violation_message(const gr_figures *figures, const gr_violation *violation,
								   gr_language language, char *message, size_t size);

#endif							/* GR_RULES_H */
