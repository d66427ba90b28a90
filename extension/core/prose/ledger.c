/*
 * ledger.c
 *	  Checks whether the applications that came in equal those that went out, as
 *	  a passage states them.
 */
#include "sum.h"

/* the quantities of the balance */
#define FLOWS		(GR_Q(RECEIVED) | GR_Q(NEW) | GR_Q(OVER) | GR_Q(HANDLED) | GR_Q(FORWARD))

void
gr_claim_sum(gr_adder *a, size_t start, size_t end, int64_t stated, int64_t expected,
			 gr_truth holds)
{
	gr_str		sentences = {a->body.data + start, end - start};
	gr_claim	claim = {GR_RULE_prose_sum, -1, -1, -1, sentences, stated, expected, holds};

	if (a->sink)
		a->sink(a->context, &claim);
}

void
gr_keep_flow(gr_adder *a, const gr_stated *entry, bool in_list)
{
	gr_ledger  *ledger = &a->ledger;
	uint32_t	flow = entry->quantities & FLOWS;
	gr_quantity quantity;

	if (flow == 0 || entry->unit < 0)
		return;
	if (ledger->known == 0 ||
		((flow & (GR_Q(RECEIVED) | GR_Q(NEW))) && !in_list &&
		 (ledger->known != GR_Q(OVER) || ledger->start != a->sentence_start)))
	{
		memset(ledger, 0, sizeof(*ledger));
		ledger->start = a->sentence_start;
	}
	if (!gr_is_one_bit(flow) || !entry->clear || entry->about || entry->vague)
	{
		ledger->spoilt = true;
		return;
	}
	quantity = gr_lowest_quantity(flow);
	if ((ledger->known & flow) && ledger->value[quantity] != entry->value)
		ledger->spoilt = true;
	ledger->known |= flow;
	ledger->value[quantity] = entry->value;
}

void
gr_balance_flows(gr_adder *a)
{
	gr_ledger  *ledger = &a->ledger;
	uint32_t	needed = GR_Q(OVER) | GR_Q(HANDLED) | GR_Q(FORWARD);
	uint32_t	intake = ledger->known & (GR_Q(RECEIVED) | GR_Q(NEW));
	int64_t		received = ledger->value[GR_QUANTITY_RECEIVED];
	int64_t		over = ledger->value[GR_QUANTITY_OVER];
	int64_t		out = ledger->value[GR_QUANTITY_HANDLED] + ledger->value[GR_QUANTITY_FORWARD];
	int64_t		in;
	bool		holds = false;

	if (ledger->spoilt || ledger->told || (ledger->known & needed) != needed || intake == 0)
		return;
	in = (intake & GR_Q(NEW)) ? ledger->value[GR_QUANTITY_NEW] + over : received + over;
	holds = out == in;
	if (intake & GR_Q(RECEIVED))
	{
		/* received may mean all applications or only the new ones */
		if (intake & GR_Q(NEW))
			in = received;
		holds = holds || out == received || out == received + over;
	}
	ledger->told = true;
	gr_claim_sum(a, ledger->start, a->sentence_end, in, out, holds ? GR_TRUE : GR_FALSE);
}
