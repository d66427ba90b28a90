/*
 * rules.h
 *	  The rules of a report, three-valued, from the rule and form tables.
 *
 * This folder, rules/, judges a report: its sums and other rules, corrections and
 * explanations of broken sums, continuity from year to year, and metrics.
 */
#ifndef GR_RULES_H
#define GR_RULES_H

#include "forms/rule.h"
#include "report/report.h"

/*
 * A broken rule: its place, what is said of it, and what that names.  kind says
 * what expected and actual are: numbers, dates, a section (expected alone), or
 * GR_TERM_NONE.
 */
typedef struct gr_violation
{
	gr_rule		rule;
	gr_message_id says;
	int			table;			/* gr_table, or -1 for the report as a whole */
	int			item;			/* gr_item, or -1 */
	int			measure;		/* gr_measure, or -1 */
	gr_term_kind kind;
	gr_wide		expected;		/* numbers: both times 10^scale */
	gr_wide		actual;
	uint8_t		scale;
	bool		expected_least; /* continuity: it is at least that, and broken */
	bool		actual_least;
	gr_str		quote;			/* the sentence, or a name; may be absent */
	gr_str		token;			/* what is printed, or a name; may be absent */
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

/*
 * gr_is_consistent: the rules of severity error except those on completeness.
 * gr_is_complete: those on completeness.
 */
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
