/*
 * judgement.c
 *	  Collects what one rule says about a report, place by place.
 */
#include "internal.h"

void
gr_note(judgement *j, gr_truth truth)
{
	if (truth == GR_FALSE || (truth == GR_UNKNOWN && j->truth == GR_TRUE))
		j->truth = truth;
}

gr_violation
gr_broken(judgement *j, int table, int item, int measure)
{
	gr_violation v;

	memset(&v, 0, sizeof(v));
	j->truth = GR_FALSE;
	v.rule = j->rule;
	v.says = gr_rules[j->rule].says;
	v.table = table;
	v.item = item;
	v.measure = measure;
	v.kind = GR_TERM_NONE;
	return v;
}

void
gr_tell(judgement *j, const gr_violation *v)
{
	if (j->sink)
		j->sink(j->context, v);
}
