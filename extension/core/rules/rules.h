/*
 * rules.h
 *	  Judges the rules of a report, which are in the rule and form tables: true,
 *	  false or unknown.
 *
 * This folder, rules/, judges a report: its sums and other rules, corrections
 * and explanations of broken sums, continuity from year to year, and metrics.
 */
#ifndef GR_RULES_H
#define GR_RULES_H

#include "forms/rule.h"
#include "forms/say.h"
#include "report/report.h"

/*
 * A broken rule: its place, its message, and the terms of the message.  kind
 * says what expected and actual are: numbers, dates, a section (only expected),
 * or GR_TERM_NONE.
 */
typedef struct gr_violation
{
	gr_rule		rule;
	gr_message_id says;
	int			table;			/* gr_table, or -1 for the report as a whole */
	int			item;			/* gr_item, or -1 */
	int			measure;		/* gr_measure, or -1 */
	gr_term_kind kind;
	gr_wide		expected;		/* for numbers, both are times 10^scale */
	gr_wide		actual;
	uint8_t		scale;
	bool		expected_least; /* continuity: the expected value is a lower bound */
	bool		actual_least;
	gr_str		quote;			/* a sentence or a name; may be absent */
	gr_str		token;			/* the printed token or a name; may be absent */
} gr_violation;

/* Called for each violation, in the order of the rules and of the form. */
typedef void (*gr_violation_sink) (void *context, const gr_violation *violation);

/*
 * Judges one rule.  Figures decide most rules.  The metadata, section and prose
 * rules need the report; if it is NULL they are unknown.  env is used to poll.
 */
extern gr_truth gr_rule_holds(const gr_env *env, const gr_figures *figures,
							  const gr_report *report, gr_rule rule);

/*
 * Reports all rules that are false.  If report is NULL, only figures are
 * judged.
 */
extern void gr_find_violations(const gr_env *env, const gr_figures *figures,
							   const gr_report *report,
							   gr_violation_sink sink, void *context);

/*
 * gr_is_consistent judges the rules of severity error except those on
 * completeness, gr_is_complete those on completeness.
 */
extern gr_truth gr_is_consistent(const gr_figures *figures);
extern bool gr_is_complete(const gr_figures *figures);

/*
 * Writes a violation as a sentence with its numbers, ended by NUL and cut if it
 * does not fit size.  Returns the length of the whole sentence.  figures are
 * those in which the violation was found.
 */
extern size_t gr_violation_message(const gr_figures *figures, const gr_violation *violation,
								   gr_language language, char *message, size_t size);

#endif							/* GR_RULES_H */
