/*
 * count.c
 *	  Determines what a count in a clause counts, and for which quantities a
 *	  clause states zero.
 *
 * A count is compared only if all words beside it are known.
 */
#include "internal.h"

#define Q(name)		GR_Q(name)
#define ROLE(name)	GR_ROLE_BIT(name)
#define RECEIPTS	(Q(RECEIVED) | Q(NEW))
#define PROCEEDINGS	(Q(RECONSIDERATION) | Q(LITIGATION))
#define RESULTS		(Q(GRANTED) | Q(PARTIAL) | Q(REFUSED) | Q(UNAVAILABLE) | \
					 Q(NOT_PROCESSED) | Q(OTHER))
#define APPLICANTS	(Q(PERSONS) | Q(ORGANISATIONS))
#define INTAKES		(RECEIPTS | Q(OVER) | Q(DEALT) | Q(HANDLED))
/* Beside a more specific quantity, the words for these quantities only say how it came about. */
#define GENERIC		(Q(RECEIVED) | Q(HANDLED) | Q(DEALT) | PROCEEDINGS)

/*
 * May the number handled cover only the new applications, or only those handled
 * in time?
 */
static bool
may_be_fewer(const gr_prose_reader *r)
{
	int			slot = GR_SLOT(APPLICATIONS, carried_over, total);

	return r->hedged ||
		(!r->over_told &&
		 (r->teller.report->figures.status[slot] != GR_NUMBER || r->teller.report->figures.value[slot] != 0));
}

/* Claims a count of applications, if it is certain what it counts. */
static void
claim_applications(gr_prose_reader *r, const gr_wording *w, int64_t stated)
{
	uint32_t	whole;
	bool		part = gr_in_list(&r->adder, &whole);
	uint32_t	q = w->quantities;
	uint32_t	named = q & ~GENERIC;
	bool		tally = gr_says(w, ROLE(TALLY)) && gr_says(w, GR_ASK);

	if ((q == 0 && !tally) || (part && !(whole & INTAKES)) || !gr_is_on_applications(r))
		return;
	if (gr_is_one_bit(named) && (named & (RESULTS | APPLICANTS | Q(OVER) | Q(FORWARD))))
	{
		gr_rule		rule = gr_quantities[gr_lowest_quantity(named)].rule;
		bool		partial = (named & RESULTS) &&
			(may_be_fewer(r) || (part && !(whole & (INTAKES & ~Q(OVER)))));

		/* some of those carried over were handled */
		if ((named & (Q(OVER) | Q(FORWARD))) && (q & (Q(HANDLED) | Q(DEALT))) &&
			!(named & Q(FORWARD) && !(q & Q(HANDLED))))
			return;
		gr_claim_count(&r->teller, rule, GR_RULE_prose_sum, stated, partial);
	}
	else if (q & RECEIPTS)
	{
		if ((named & ~Q(NEW)) || gr_says(w, ROLE(CAUSE)) || (part && !(q & Q(NEW))) ||
			!(gr_says(w, GR_SUBJECT) || gr_says(w, GR_ASK) || (q & Q(NEW))))
			return;
		gr_claim_count(&r->teller, GR_RULE_prose_new_received,
					   (q & (Q(HANDLED) | Q(DEALT))) ? GR_RULE_prose_results_total : GR_RULE_prose_sum,
					   stated, false);
	}
	else if (named)
		return;
	else if (q & Q(HANDLED))
		gr_claim_count(&r->teller, GR_RULE_prose_results_total,
					   (q & Q(DEALT)) ? GR_RULE_prose_new_received : GR_RULE_prose_sum,
					   stated, may_be_fewer(r));
	else if (q & Q(DEALT))
	{
		if (!part && gr_says(w, GR_SUBJECT))
			gr_claim_count(&r->teller, GR_RULE_prose_results_total, GR_RULE_prose_new_received, stated,
						   may_be_fewer(r));
	}
	else if (tally && !part)
		gr_claim_count(&r->teller, GR_RULE_prose_new_received, GR_RULE_prose_sum, stated, false);
}

/* The quantities that a segment begins with, after words for who and when. */
static uint32_t
first_quantity(const gr_sentence *s, int from, int to)
{
	int			i;

	for (i = from; i < to; i++)
	{
		const gr_prose_token *t = &s->token[i];

		if (t->role == GR_ROLE_QUANTITY)
			return (uint32_t) 1 << t->meaning;
		if (t->role == GR_ROLE_UNKNOWN || t->role == GR_ROLE_NAME ||
			t->role == GR_ROLE_ELSEWHERE)
			break;
	}
	return 0;
}

void
gr_claim_each(gr_prose_reader *r, uint32_t quantities, int64_t stated)
{
	for (; quantities != 0; quantities &= quantities - 1)
		gr_claim_count(&r->teller, gr_quantities[gr_lowest_quantity(quantities)].rule, GR_RULE_prose_sum, stated,
					   false);
}

/* Claims a count of documents or decisions, if it is one. */
static void
claim_deeds(gr_prose_reader *r, const gr_sentence *s, int from, int count)
{
	const gr_prose_token *t = &s->token[count];
	uint32_t	quantities = gr_read_deeds(&r->deeds, s, from, count, GR_DEEDS_COUNT);
	bool		documents = (quantities & (Q(ISSUED) | Q(REPEALED) | Q(IN_FORCE))) != 0;

	if (quantities == 0 || t->about || r->narrow)
		return;
	if (documents ? gr_counts_documents(t->meaning) : gr_counts_cases(t->meaning))
		gr_claim_each(r, quantities, t->value);
}

/* Makes the entry that the enumerations get for a count. */
static gr_stated
make_entry(const gr_sentence *s, int from, int count, const gr_wording *w)
{
	const gr_prose_token *t = s->token;
	gr_stated	entry = {
		.quantities = (w->quantities & ~GENERIC) ? w->quantities & ~GENERIC : w->quantities,
		.wholes = first_quantity(s, from, count) & GENERIC,
		.value = t[count].value,
		.unit = t[count].meaning,
		.about = t[count].about,
		.after_pause = from > 0 && t[from - 1].role == GR_ROLE_PAUSE,
		.vague = count > from && t[count - 1].role == GR_ROLE_VAGUE,
		.difference = gr_says(w, ROLE(COMPARISON))
	};
	int			i = from;

	while (i < count && (t[i].role == GR_ROLE_FILLER || t[i].role == GR_ROLE_ALL))
		i++;
	entry.total = t[i].role == GR_ROLE_SUM;
	entry.apart = t[i].role == GR_ROLE_APART;
	i = count;
	while (i > from && t[i - 1].role == GR_ROLE_FILLER)
		i--;
	entry.rest = i > from && t[i - 1].role == GR_ROLE_REST;
	entry.subtotal = i > from &&
		(t[i - 1].role == GR_ROLE_ALL || t[i - 1].role == GR_ROLE_SUM);
	return entry;
}

void
gr_read_count(gr_prose_reader *r, const gr_sentence *s, int from, int count, int to, uint32_t before)
{
	const gr_prose_token *t = &s->token[count];
	gr_wording	w = gr_read_words(&r->passage, s, from, count);
	gr_wording	tail = gr_read_words(&r->passage, s, count + 1, to);
	uint32_t	whole;
	bool		part = gr_in_list(&r->adder, &whole);
	bool		complete;
	bool		clear;
	gr_stated	entry;
	int			i;

	gr_add_transfer(&w);
	complete = gr_says(&w, GR_SUBJECT) && w.quantities != 0;
	if (!complete)
	{
		gr_join_words(&w, &tail);
		gr_add_transfer(&w);
	}
	entry = make_entry(s, from, count, &w);
	if (part)
	{
		/* a part belonging to someone, or to some place */
		for (i = from; i < count; i++)
			w.unknown |= s->token[i].role == GR_ROLE_UNKNOWN || s->token[i].role == GR_ROLE_NAME;
	}
	else if (w.quantities & Q(CHANNEL))
		w.roles |= ROLE(NARROW);
	clear = !w.unknown && !w.vague && !(gr_says(&w, GR_SHARED) && t->value != 0) && !w.negation && !t->about &&
		!gr_says(&w, GR_NARROW | GR_ELSEWHERE | ROLE(COMPARISON));
	entry.clear = clear && !r->narrow && entry.quantities != 0 && gr_is_on_applications(r);
	if ((w.quantities & RECEIPTS) && !part && clear)
		r->narrow = false;
	if (clear && !r->narrow && before == 0 &&
		(gr_counts_cases(t->meaning) || t->meaning < 0))
	{
		if (w.quantities & PROCEEDINGS)
		{
			if (!(w.quantities & ~(PROCEEDINGS | Q(RECEIVED) | Q(DEALT))) && !part &&
				(t->value == 0 || (r->passage.disclosure && gr_is_one_bit(w.quantities & PROCEEDINGS))))
				gr_claim_each(r, w.quantities & PROCEEDINGS, t->value);
		}
		else
			claim_applications(r, &w, t->value);
	}
	else if (clear && !r->narrow && t->value == 0 && !part &&
			 (w.quantities & PROCEEDINGS) && !(before & ~PROCEEDINGS) &&
			 !(w.quantities & ~(PROCEEDINGS | Q(RECEIVED) | Q(DEALT))))
		gr_claim_each(r, (before | w.quantities) & PROCEEDINGS, 0);
	claim_deeds(r, s, from, count);
	if (gr_says(&w, GR_NARROW) && !part)
		r->narrow = true;
	if ((w.quantities & RECEIPTS) && !part)
		r->over_told = false;
	if (w.quantities & Q(OVER))
		r->over_told = true;
	gr_add_count(&r->adder, &entry);
}

bool
gr_read_negation(gr_prose_reader *r, const gr_sentence *s, int from, int to)
{
	uint32_t	zero = 0;
	bool		received = false;
	bool		negated = false;
	bool		bare = false;
	int			i = from;

	while (i < to)
	{
		int			end = i;
		gr_wording	w;

		while (end < to && s->token[end].role != GR_ROLE_PAUSE)
			end++;
		w = gr_read_words(&r->passage, s, i, end);
		gr_add_transfer(&w);
		i = end + 1;
		if (w.negation)
		{
			if (negated)
				return false;
			negated = true;
			bare = w.bare_not && !gr_says(&w, ROLE(HAPPEN)) && !(w.quantities & RECEIPTS);
		}
		else if (!negated)
			return false;
		if (w.unknown || w.vague ||
			gr_says(&w, GR_SHARED | GR_NARROW | GR_ELSEWHERE | ROLE(COMPARISON) | ROLE(MANNER)))
			return false;
		if (w.quantities & PROCEEDINGS)
		{
			if (bare || (w.quantities & ~(PROCEEDINGS | Q(RECEIVED))))
				return false;
			zero |= w.quantities & PROCEEDINGS;
		}
		else if (w.quantities & (Q(OVER) | Q(FORWARD)))
		{
			if (!gr_is_one_bit(w.quantities & ~Q(DEALT)) || !gr_is_on_applications(r))
				return false;
			zero |= w.quantities & ~Q(DEALT);
		}
		else if (!gr_says(&w, ROLE(CAUSE)) &&
				 (gr_says(&w, GR_SUBJECT) || (gr_says(&w, GR_ASK) && gr_is_on_applications(r))))
		{
			if (w.quantities & ~RECEIPTS)
				return false;
			received |= !bare;
		}
		else if (w.quantities & ~RECEIPTS)
			return false;
	}
	if (!negated)
		return false;
	if (received)
		gr_claim_count(&r->teller, GR_RULE_prose_new_received, GR_RULE_prose_sum, 0, false);
	gr_claim_each(r, zero, 0);
	return received || zero;
}
