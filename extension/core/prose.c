/*
 * prose.c
 *	  What the sentences of part one say about the figures.
 *
 * A sentence is cut into clauses (at commas, colons, brackets) and these into
 * segments (at 、 and 其中, and behind each count).  A segment states a count
 * only if all its words are known: what stands before may be an agency's name,
 * all else unknown makes it silent.  The body is read twice: a statement that
 * is too small is in doubt where another one of the same rule is true.
 */
#include "prose_internal.h"

#define MAX_READINGS	3

typedef struct reading
{
	gr_rule rule;
	int			number;
	uint16_t	slot;
} reading;

static const reading readings[] = {
#define GR_READING(rule, number, table, item, measure) \
	{GR_RULE_prose_##rule, number, GR_SLOT(table, item, measure)},
#include "forms/prose.def"
#undef GR_READING
};

#define NREADINGS	((int) (sizeof(readings) / sizeof(readings[0])))

typedef struct reader
{
	const gr_report *report;
	gr_claim_sink sink;			/* NULL the first time */
	void	   *context;
	gr_passage	passage;
	int64_t		only_year;		/* of the body; 0: none, -1: several */
	uint64_t	confirmed;		/* rules with a true claim */
	bool		other_year;		/* to the end of the line */
	bool		part_of_year;	/* to the end of the sentence */
	bool		narrow;			/* the same */
	bool		hedged;			/* the sentence parts what was handled */
	bool		over_told;		/* carried over was told beside received */
	gr_str		sentence;
	gr_adder	adder;
} reader;

#define Q(name)		GR_Q(name)
#define RECEIPTS	(Q(RECEIVED) | Q(NEW))
#define PROCEEDINGS	(Q(RECONSIDERATION) | Q(LITIGATION))
#define RESULTS		(Q(GRANTED) | Q(PARTIAL) | Q(REFUSED) | Q(UNAVAILABLE) | \
					 Q(NOT_PROCESSED) | Q(OTHER))
#define APPLICANTS	(Q(PERSONS) | Q(ORGANISATIONS))
#define INTAKES		(RECEIPTS | Q(OVER) | Q(DEALT) | Q(HANDLED))
/* Named beside another quantity, these say how it came about. */
#define GENERIC		(Q(RECEIVED) | Q(HANDLED) | Q(DEALT) | PROCEEDINGS)

static bool
is_one(uint32_t set)
{
	return set != 0 && (set & (set - 1)) == 0;
}

static int
place_of(uint32_t set)
{
	int			i;

	for (i = 0; !(set >> i & 1); i++)
		;
	return i;
}

/* What a rule expects by one of its readings; false if a cell is no number. */
static bool
expect(const gr_report *report, gr_rule rule, int number, bool *exists, int64_t *sum)
{
	const gr_figures *f = &report->figures;
	gr_wide		wide = 0;
	bool		known = true;
	int			i;

	*exists = false;
	*sum = 0;
	for (i = 0; i < NREADINGS; i++)
	{
		int			slot = readings[i].slot;

		if (readings[i].rule != rule || readings[i].number != number)
			continue;
		*exists = true;
		if (f->forms[gr_slot_table(slot)] == 0)
			known = false;
		else if ((gr_slot_forms(slot) & f->forms[gr_slot_table(slot)]) == 0)
			continue;
		else if (f->status[slot] != GR_NUMBER)
			known = false;
		else
			wide += f->value[slot];
	}
	if (!known || wide > INT64_MAX || wide < INT64_MIN)
		return false;
	*sum = (int64_t) wide;
	return true;
}

_Static_assert(GR_NRULES <= 64, "reader.confirmed has a bit for each rule");

/*
 * The place that a rule's first reading is about: -1 for what its cells do not
 * have in common.
 */
static void
set_place(gr_claim *c)
{
	bool		first = true;
	int			i;

	c->table = c->item = c->measure = -1;
	for (i = 0; i < NREADINGS; i++)
	{
		int			slot = readings[i].slot;

		if (readings[i].rule != c->rule || readings[i].number != 0)
			continue;
		if (first)
		{
			c->table = (int) gr_slot_table(slot);
			c->item = (int) gr_slot_item(slot);
			c->measure = (int) gr_slot_measure(slot);
		}
		if (c->item != (int) gr_slot_item(slot))
			c->item = -1;
		if (c->measure != (int) gr_slot_measure(slot))
			c->measure = -1;
		first = false;
	}
}

/*
 * Tell of a count; also: a rule whose cells satisfy it as well, or
 * GR_RULE_prose_sum.
 */
static void
claim(reader *r, gr_rule rule, gr_rule also, int64_t stated, bool doubtful)
{
	gr_claim	c;
	bool		unknown = false;
	int			k;

	memset(&c, 0, sizeof(c));
	c.rule = rule;
	c.sentence = r->sentence;
	c.stated = stated;
	c.holds = GR_FALSE;
	for (k = 0; k < 2 * MAX_READINGS; k++)
	{
		gr_rule of = k < MAX_READINGS ? rule : also;
		bool		exists = false;
		int64_t		sum = 0;
		bool		known = of != GR_RULE_prose_sum &&
			expect(r->report, of, k % MAX_READINGS, &exists, &sum);

		if (!exists)
			continue;
		unknown |= !known;
		if (known && (k == 0 || sum == stated) && c.holds != GR_TRUE)
		{
			c.expected = sum;
			if (sum == stated)
				c.holds = GR_TRUE;
		}
	}
	if (c.holds == GR_TRUE)
		r->confirmed |= UINT64_C(1) << rule;
	else if (unknown || doubtful ||
			 (r->sink && (r->confirmed >> rule & 1) && stated < c.expected))
		c.holds = GR_UNKNOWN;
	if (!r->sink)
		return;
	set_place(&c);
	r->sink(r->context, &c);
}

static bool
is_other_year(const reader *r)
{
	return r->other_year || r->part_of_year;
}

/* Those handled may be the new ones only, or those in time. */
static bool
may_be_fewer(const reader *r)
{
	int			slot = GR_SLOT(APPLICATIONS, carried_over, total);

	return r->hedged ||
		(!r->over_told && (r->report->figures.status[slot] != GR_NUMBER ||
						   r->report->figures.value[slot] != 0));
}

static void
claim_proceedings(reader *r, uint32_t quantities, int64_t stated)
{
	if (quantities & Q(RECONSIDERATION))
		claim(r, GR_RULE_prose_reconsideration, GR_RULE_prose_sum, stated, false);
	if (quantities & Q(LITIGATION))
		claim(r, GR_RULE_prose_litigation, GR_RULE_prose_sum, stated, false);
}

/* A count of applications: what it counts, if that is certain. */
static void
claim_applications(reader *r, const gr_words *w, int64_t stated)
{
	uint32_t	whole;
	bool		part = gr_in_list(&r->adder, &whole);
	uint32_t	q = w->quantities;
	uint32_t	named = q & ~GENERIC;
	bool		named_by_topic = w->subject || (w->ask && r->passage.topic == GR_TOPIC_APPLICATIONS);

	if (r->passage.topic != GR_TOPIC_APPLICATIONS || (part && !(whole & INTAKES)))
		return;
	if (is_one(named) && (named & (RESULTS | APPLICANTS | Q(OVER) | Q(FORWARD))))
	{
		gr_rule rule = gr_quantities[place_of(named)].rule;
		bool		doubtful = (named & RESULTS) &&
			(may_be_fewer(r) || (part && !(whole & (INTAKES & ~Q(OVER)))));

		/* of those carried over, some were handled */
		if ((named & (Q(OVER) | Q(FORWARD))) && (q & (Q(HANDLED) | Q(DEALT))) &&
			!(named & Q(FORWARD) && !(q & Q(HANDLED))))
			return;
		claim(r, rule, GR_RULE_prose_sum, stated, doubtful);
	}
	else if (q & RECEIPTS)
	{
		if ((named & ~Q(NEW)) || w->cause || (part && !(q & Q(NEW))) ||
			!(named_by_topic || (q & Q(NEW))))
			return;
		claim(r, GR_RULE_prose_new_received,
			  (q & (Q(HANDLED) | Q(DEALT))) ? GR_RULE_prose_results_total : GR_RULE_prose_sum,
			  stated, false);
	}
	else if (named)
		return;
	else if (q & Q(HANDLED))
		claim(r, GR_RULE_prose_results_total, (q & Q(DEALT)) ? GR_RULE_prose_new_received : GR_RULE_prose_sum,
			  stated, may_be_fewer(r));
	else if (q & Q(DEALT))
	{
		if (!part && w->subject)
			claim(r, GR_RULE_prose_results_total, GR_RULE_prose_new_received, stated,
				  may_be_fewer(r));
	}
	else if (w->tally && w->ask && !part)
		claim(r, GR_RULE_prose_new_received, GR_RULE_prose_sum, stated, false);
}

/* The quantity a segment begins with, but for who and when. */
static uint32_t
first_quantity(const gr_sentence *s, int from, int to)
{
	int			i;

	for (i = from; i < to; i++)
	{
		const gr_token *t = &s->token[i];

		if (t->role == GR_ROLE_QUANTITY)
			return (uint32_t) 1 << t->meaning;
		if (t->role == GR_ROLE_UNKNOWN || t->role == GR_ROLE_NAME ||
			t->role == GR_ROLE_ELSEWHERE)
			break;
	}
	return 0;
}

/*
 * A segment with a count.  before: quantities named before a 、 without a
 * count of their own, which this one may be for together.
 */
static void
read_count(reader *r, const gr_sentence *s, int from, int count, int to, uint32_t before)
{
	const gr_token *t = &s->token[count];
	gr_words	w = gr_read_words(&r->passage, s, from, count);
	gr_words	tail = gr_read_words(&r->passage, s, count + 1, to);
	uint32_t	whole;
	bool		part = gr_in_list(&r->adder, &whole);
	bool		complete;
	bool		clear;
	gr_entry	entry;
	int			i;

	gr_add_transfer(&w);
	complete = w.subject && w.quantities != 0;
	if (!complete)
	{
		gr_join_words(&w, &tail);
		gr_add_transfer(&w);
	}
	memset(&entry, 0, sizeof(entry));
	entry.quantities = (w.quantities & ~GENERIC) ? w.quantities & ~GENERIC : w.quantities;
	entry.wholes = first_quantity(s, from, count) & GENERIC;
	entry.value = t->value;
	entry.unit = t->meaning;
	entry.about = t->about;
	entry.after_pause = from > 0 && s->token[from - 1].role == GR_ROLE_PAUSE;
	entry.vague = count > from && s->token[count - 1].role == GR_ROLE_VAGUE;
	entry.difference = w.comparison;
	for (i = from; i < count && s->token[i].role == GR_ROLE_FILLER; i++)
		;
	entry.total = s->token[i].role == GR_ROLE_SUM;
	entry.apart = s->token[i].role == GR_ROLE_APART;
	if (part)
	{
		/* a part of what is counted by someone, or somewhere */
		for (i = from; i < count; i++)
			w.unknown |= s->token[i].role == GR_ROLE_UNKNOWN || s->token[i].role == GR_ROLE_NAME;
	}
	else if (w.quantities & Q(CHANNEL))
		w.narrow = true;
	clear = !w.unknown && !w.vague && !(w.shared && t->value != 0) && !w.narrow &&
		!w.elsewhere && !w.comparison && !w.negation && !t->about;
	entry.clear = clear && !r->narrow && r->passage.topic == GR_TOPIC_APPLICATIONS;
	if ((w.quantities & RECEIPTS) && !part && clear)
		r->narrow = false;
	if (clear && !r->narrow && before == 0 && !is_other_year(r) &&
		(gr_counts_cases(t->meaning) || t->meaning < 0))
	{
		if (w.quantities & PROCEEDINGS)
		{
			if (!(w.quantities & ~(PROCEEDINGS | Q(RECEIVED) | Q(DEALT))) && !part &&
				(t->value == 0 || (r->passage.disclosure && is_one(w.quantities & PROCEEDINGS))))
				claim_proceedings(r, w.quantities, t->value);
		}
		else
			claim_applications(r, &w, t->value);
	}
	else if (clear && !r->narrow && t->value == 0 && !is_other_year(r) && !part &&
			 (w.quantities & PROCEEDINGS) && !(before & ~PROCEEDINGS) &&
			 !(w.quantities & ~(PROCEEDINGS | Q(RECEIVED) | Q(DEALT))))
		claim_proceedings(r, before | w.quantities, 0);
	if (w.narrow && !part)
		r->narrow = true;
	if ((w.quantities & RECEIPTS) && !part)
		r->over_told = false;
	if (w.quantities & Q(OVER))
		r->over_told = true;
	gr_add_count(&r->adder, &entry);
}

/* A clause that states zero by a negation; false if it was not understood. */
static bool
read_negation(reader *r, const gr_sentence *s, int from, int to)
{
	uint32_t	zero = 0;
	bool		received = false;
	bool		negated = false;
	bool		bare = false;
	int			i = from;

	while (i < to)
	{
		int			end = i;
		gr_words	w;

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
			bare = w.bare_not && !w.happens && !(w.quantities & RECEIPTS);
		}
		else if (!negated)
			return false;
		if (w.unknown || w.vague || w.shared || w.narrow || w.elsewhere || w.comparison || w.manner)
			return false;
		if (w.quantities & PROCEEDINGS)
		{
			if (bare || (w.quantities & ~(PROCEEDINGS | Q(RECEIVED))))
				return false;
			zero |= w.quantities & PROCEEDINGS;
		}
		else if (w.quantities & (Q(OVER) | Q(FORWARD)))
		{
			if (!is_one(w.quantities & ~Q(DEALT)) || r->passage.topic != GR_TOPIC_APPLICATIONS)
				return false;
			zero |= w.quantities & ~Q(DEALT);
		}
		else if ((w.subject || (w.ask && r->passage.topic == GR_TOPIC_APPLICATIONS)) && !w.cause)
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
		claim(r, GR_RULE_prose_new_received, GR_RULE_prose_sum, 0, false);
	claim_proceedings(r, zero, 0);
	if (zero & Q(OVER))
		claim(r, GR_RULE_prose_carried_over, GR_RULE_prose_sum, 0, false);
	if (zero & Q(FORWARD))
		claim(r, GR_RULE_prose_carried_forward, GR_RULE_prose_sum, 0, false);
	return received || zero;
}

/* What year a clause is about; gives whether it is a plan. */
static bool
read_years(reader *r, const gr_sentence *s, int from, int to)
{
	gr_words	w = gr_read_words(&r->passage, s, from, to);
	bool		plan = false;
	int			i;

	for (i = from; i < to; i++)
	{
		const gr_token *t = &s->token[i];
		bool		sets = !w.comparison && !w.transfer;

		if (t->role == GR_ROLE_YEAR && sets)
		{
			r->other_year = r->passage.year != t->value;
			r->only_year = r->only_year == 0 || r->only_year == t->value ? t->value : -1;
		}
		else if (t->role == GR_ROLE_LAST_YEAR && sets)
			r->other_year = true;
		else if (t->role == GR_ROLE_THIS_YEAR)
			r->other_year = false;
		else if (t->role == GR_ROLE_PART_YEAR ||
				 (t->role == GR_ROLE_NEXT_YEAR && sets && !(w.quantities & Q(FORWARD))))
			r->part_of_year = true;
		else if (t->role == GR_ROLE_PLAN)
			plan = true;
	}
	return plan;
}

static void
read_clause(reader *r, const gr_sentence *s, int from, int to)
{
	gr_topic	topic_before = r->passage.topic;
	bool		plan = read_years(r, s, from, to);
	bool		has_count = false;
	uint32_t	before = 0;
	int			start = from;
	int			count = -1;
	int			i;

	/* what it says of its topic is read again, segment by segment */
	r->passage.topic = topic_before;
	for (i = from; i < to; i++)
		has_count |= s->token[i].role == GR_ROLE_COUNT;
	/* a statement of its own says nothing of the enumeration before */
	if (!has_count && !plan && !is_other_year(r) && !r->narrow &&
		read_negation(r, s, from, to))
		return;
	for (i = from; i <= to; i++)
	{
		gr_role		role = i < to ? s->token[i].role : GR_ROLE_PAUSE;
		bool		ends = role == GR_ROLE_PAUSE || role == GR_ROLE_PARTS;

		if (count >= 0 && (ends || role == GR_ROLE_COUNT))
		{
			read_count(r, s, start, count, role == GR_ROLE_COUNT ? count + 1 : i, before);
			start = role == GR_ROLE_COUNT ? count + 1 : i + 1;
			count = -1;
			before = 0;
		}
		else if (ends)
		{
			gr_words	w = gr_read_words(&r->passage, s, start, i);

			before |= w.quantities;
			if (w.has_any)
				gr_add_text(&r->adder);
			start = i + 1;
		}
		if (role == GR_ROLE_COUNT)
			count = i;
		else if (role == GR_ROLE_PARTS)
		{
			gr_add_parts(&r->adder);
			before = 0;
		}
		else if (role == GR_ROLE_MAINLY || role == GR_ROLE_HAZY ||
				 (role == GR_ROLE_AND_SO_ON && count >= 0))
			gr_add_mute(&r->adder);
	}
}

static void
read_sentence(reader *r, const gr_sentence *s)
{
	int			i;

	r->sentence = (gr_str) {r->adder.body.data + s->start, s->end - s->start};
	r->passage.disclosure = false;
	r->part_of_year = false;
	r->narrow = false;
	r->hedged = false;
	for (i = 0; i < s->n; i++)
		r->hedged |= s->token[i].role == GR_ROLE_NARROW;
	i = 0;
	gr_add_sentence(&r->adder, s);
	while (i < s->n)
	{
		int			end = i;

		while (end < s->n && s->token[end].role < GR_ROLE_COMMA)
			end++;
		while (end < s->n && s->token[end].role == GR_ROLE_PAUSE)
		{
			end++;
			while (end < s->n && s->token[end].role < GR_ROLE_COMMA)
				end++;
		}
		if (end > i)
			read_clause(r, s, i, end);
		if (end < s->n && s->token[end].role == GR_ROLE_OPEN)
			gr_add_open(&r->adder);
		if (end < s->n && s->token[end].role == GR_ROLE_CLOSE)
			gr_add_close(&r->adder);
		i = end + 1;
	}
	gr_add_stop(&r->adder, s);
	if (s->last_of_line)
		r->other_year = false;
}

/* Read the body once, knowing what an earlier reading found. */
static void
read_body(const gr_env *env, reader *r, gr_claim_sink sink, void *context)
{
	int			over = GR_SLOT(APPLICATIONS, carried_over, total);
	uint64_t	confirmed = r->confirmed;
	int64_t		year = r->passage.year;
	const gr_report *report = r->report;
	gr_scan		scan;
	gr_sentence sentence;

	memset(&scan, 0, sizeof(scan));
	scan.env = env;
	scan.body = report->sections[GR_SECTION_OVERVIEW].body;
	memset(r, 0, sizeof(*r));
	r->report = report;
	r->passage.year = year;
	r->sink = sink;
	r->context = context;
	r->confirmed = confirmed;
	r->adder.body = scan.body;
	r->adder.sink = sink;
	r->adder.context = context;
	r->adder.last.age = 1;
	if (report->figures.status[over] == GR_NUMBER)
		r->adder.carried_over = report->figures.value[over];
	while (gr_next_sentence(&scan, &sentence))
		read_sentence(r, &sentence);
	memset(&sentence, 0, sizeof(sentence));
	sentence.stop = GR_STOP_FULL;
	sentence.last_of_line = true;
	gr_add_stop(&r->adder, &sentence);
}

void
gr_read_claims(const gr_env *env, const gr_report *report, gr_claim_sink sink, void *context)
{
	reader		r;

	if (!report->sections[GR_SECTION_OVERVIEW].present ||
		report->sections[GR_SECTION_OVERVIEW].body.len == 0)
		return;
	memset(&r, 0, sizeof(r));
	r.report = report;
	r.passage.year = report->figures.year;
	if (r.passage.year == 0)
	{
		/* the year of a body that names but one */
		read_body(env, &r, NULL, NULL);
		r.passage.year = r.only_year > 0 ? r.only_year : 0;
	}
	read_body(env, &r, NULL, NULL);
	read_body(env, &r, sink, context);
}
