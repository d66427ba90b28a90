/*
 * internal.h
 *	  What the files that judge rules share.
 */
#ifndef GR_RULES_INTERNAL_H
#define GR_RULES_INTERNAL_H

#include "rules.h"

/* One judgement: where violations are reported, and the result so far. */
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

/* Adds the answer for one place: false beats unknown, unknown beats true. */
extern void gr_note(judgement *j, gr_truth truth);

/*
 * Begins a violation at a place; the caller fills in the rest and passes it to
 * gr_tell.
 */
extern gr_violation gr_broken(judgement *j, int table, int item, int measure);
extern void gr_tell(judgement *j, const gr_violation *violation);

/* The rules on figures (figures.c). */
extern void gr_judge_sums(judgement *j);
extern void gr_judge_counts(judgement *j);
extern void gr_judge_nonnegative(judgement *j);
extern void gr_judge_cells(judgement *j);
extern void gr_judge_terms(judgement *j);

/* The rules on facts (facts.c). */
extern void gr_judge_year(judgement *j);
extern void gr_judge_period(judgement *j);
extern void gr_judge_published(judgement *j);
extern void gr_judge_deadline(judgement *j);
extern void gr_judge_signature(judgement *j);
extern void gr_judge_competence(judgement *j);
extern void gr_judge_sections(judgement *j);

#endif							/* GR_RULES_INTERNAL_H */
