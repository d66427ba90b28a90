/*
 * prose.h
 *	  What the sentences of part one say about the figures.
 *
 * This folder, prose/, finds such sentences, reads their numbers, and compares
 * them with the figures.
 */
#ifndef GR_PROSE_H
#define GR_PROSE_H

#include "forms/rule.h"
#include "report/report.h"

/* What a sentence says about one quantity. */
typedef struct gr_claim
{
	gr_rule		rule;
	int			table;			/* the figure it is about; -1: none, or several */
	int			item;
	int			measure;
	gr_str		sentence;		/* slice of the body */
	int64_t		stated;			/* the number in the prose; of a sum, its total */
	int64_t		expected;		/* the cells it should equal; of a sum, its parts */
	gr_truth	holds;
} gr_claim;

typedef void (*gr_claim_sink) (void *context, const gr_claim *claim);

/*
 * Tell the sink what the body of part one claims and was understood: true,
 * false, or unknown where cells are no numbers or the sentence may speak of
 * less than the table.  A prose.sum needs no table.  expected is 0 where it is
 * unknown for want of cells.  Linear, in fixed memory; env is used to poll.
 */
extern void gr_read_claims(const gr_env *env, const gr_report *report,
						   gr_claim_sink sink, void *context);

/* Make the index of the words.  gr_init() calls it. */
extern void gr_prose_init(void);

#endif							/* GR_PROSE_H */
