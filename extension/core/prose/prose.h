/*
 * prose.h
 *	  Reads what the sentences of part one say about the figures.
 *
 * This folder, prose/, finds such sentences, reads their numbers, and compares
 * them with the figures.
 */
#ifndef GR_PROSE_H
#define GR_PROSE_H

#include "forms/rule.h"
#include "report/report.h"

/* A statement of a sentence about one quantity. */
typedef struct gr_claim
{
	gr_rule		rule;
	int			table;			/* the figure that it is about; -1: none, or several */
	int			item;
	int			measure;
	gr_str		sentence;		/* a slice of the body */
	int64_t		stated;			/* the number in the prose; for a sum, its total */
	int64_t		expected;		/* what the cells have; for a sum, its parts added up */
	gr_truth	holds;
} gr_claim;

typedef void (*gr_claim_sink) (void *context, const gr_claim *claim);

/*
 * Gives the sink every claim of part one that was understood: true, false, or
 * unknown if cells are not numbers or the sentence may cover less than the
 * table.  A prose.sum needs no table.  expected is 0 if cells are missing.
 * Takes linear time and fixed memory.  env is used only to poll.
 */
extern void gr_read_claims(const gr_env *env, const gr_report *report,
						   gr_claim_sink sink, void *context);

/*
 * The same for a sink that needs only the false claims.  If no claim is false, the
 * sink may get none at all: one reading of the body is enough to know that.
 */
extern void gr_read_false_claims(const gr_env *env, const gr_report *report,
								 gr_claim_sink sink, void *context);

#endif							/* GR_PROSE_H */
