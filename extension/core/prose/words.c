/*
 * words.c
 *	  Collects what the words of a stretch of a sentence say together.
 */
#include "internal.h"

/* Is a year in the text the report's (0), an earlier or a later one? */
static int
compare_year(const gr_passage *p, int64_t year)
{
	return p->year == 0 || year < p->year ? -1 : year > p->year;
}

#define ROLE(name)		GR_ROLE_BIT(name)

/* Adds words that change the subject of the passage. */
static void
add_topic(gr_passage *p, const gr_prose_token *t)
{
	uint64_t	role = UINT64_C(1) << t->role;

	if (role & (ROLE(SUBJECT) | ROLE(MATTER)))
		p->topic = GR_TOPIC_APPLICATIONS;
	else if (role & GR_ELSEWHERE)
		p->topic = GR_TOPIC_ELSEWHERE;
	else if (role == ROLE(QUANTITY) &&
			 ((GR_Q(RECONSIDERATION) | GR_Q(LITIGATION)) >> t->meaning & 1))
		p->topic = GR_TOPIC_PROCEEDINGS;
	else
		return;
	p->unread = p->unread_end;
}

uint32_t
gr_read_topic(gr_passage *p, const gr_sentence *s, int from, int to)
{
	uint32_t	quantities = 0;
	int			i;

	for (i = from; i < to; i++)
	{
		const gr_prose_token *t = &s->token[i];

		if (!(GR_TOPICS >> t->role & 1))
			continue;
		add_topic(p, t);
		if (t->role == GR_ROLE_QUANTITY)
			quantities |= (uint32_t) 1 << t->meaning;
	}
	return quantities;
}

/* Reads the skipped paragraphs, but only for their topic. */
static void
read_unread(gr_prose_reader *r)
{
	gr_str		body = {r->adder.body.data, r->passage.unread_end};
	gr_scan		scan;
	gr_sentence sentence;

	gr_begin_scan(&scan, r->env, body, r->passage.unread);
	r->passage.unread = r->passage.unread_end;
	while (gr_next_sentence(&scan, &sentence))
		if (sentence.roles & GR_TOPICS)
			(void) gr_read_topic(&r->passage, &sentence, 0, sentence.n);
}

bool
gr_is_on_applications(gr_prose_reader *r)
{
	if (r->passage.unread < r->passage.unread_end)
		read_unread(r);
	return r->passage.topic == GR_TOPIC_APPLICATIONS;
}

/* Words that leave it unclear what is counted. */
#define UNKNOWN \
	(ROLE(REST) | ROLE(REGULATION) | ROLE(REPEAL) | ROLE(VALID) | ROLE(UNKNOWN))

/* Words whose meaning depends on those before them, or on their value. */
#define IN_ORDER \
	(ROLE(QUANTITY) | GR_NAMES | ROLE(NEGATION) | ROLE(NOT) | ROLE(TRANSFER) | ROLE(YEAR))

/* Sets what words mean wherever they are; roles: those of all words. */
static void
set_flags(gr_wording *w, uint64_t roles)
{
	w->ask = (roles & (ROLE(SUBJECT) | ROLE(ASK))) != 0;
	w->tally = (roles & ROLE(TALLY)) != 0;
	w->manner = (roles & ROLE(MANNER)) != 0;
	w->happens = (roles & ROLE(HAPPEN)) != 0;
	w->cause = (roles & ROLE(CAUSE)) != 0;
	w->comparison = (roles & ROLE(COMPARISON)) != 0;
	w->narrow = (roles & (ROLE(NARROW) | ROLE(WITHDRAWN))) != 0;
	w->elsewhere = (roles & GR_ELSEWHERE) != 0;
	w->shared = (roles & (ROLE(VAGUE) | ROLE(RESPECTIVELY))) != 0;
	w->last_year |= (roles & ROLE(LAST_YEAR)) != 0;
	w->next_year |= (roles & ROLE(NEXT_YEAR)) != 0;
	w->vague |= (roles & (ROLE(ABOUT) | ROLE(OR_SO) | ROLE(HAZY) | ROLE(PLAN))) != 0;
}

/* Adds words that have a meaning together with others. */
static void
add_word(const gr_passage *p, const gr_prose_token *t, gr_wording *w)
{
	uint64_t	role = UINT64_C(1) << t->role;

	w->subject |= (role & (ROLE(SUBJECT) | ROLE(MATTER))) != 0;
	w->unknown |= (role & UNKNOWN) != 0;
	if (!(role & IN_ORDER))
		return;
	if (role == ROLE(QUANTITY))
		w->quantities |= (uint32_t) 1 << t->meaning;
	else if (role & GR_NAMES)
	{
		/* the words before the name belong to it */
		if (w->quantities == 0 && !w->subject)
		{
			w->unknown = false;
			w->negation = false;
		}
		else if (role == ROLE(NAME))
			w->unknown = true;
	}
	else if (role & (ROLE(NEGATION) | ROLE(NOT)))
	{
		w->vague |= w->negation;
		w->negation = true;
		w->bare_not = role == ROLE(NOT);
	}
	else if (role == ROLE(TRANSFER))
		w->transfer = true;
	else if (role == ROLE(YEAR))
	{
		int			order = p->year == 0 && w->transfer ? 1 : compare_year(p, t->value);

		w->last_year |= order < 0;
		w->next_year |= order > 0;
	}
}

gr_wording
gr_read_words(gr_passage *p, const gr_sentence *s, int from, int to)
{
	gr_wording	w;
	uint64_t	roles = 0;
	int			i;

	memset(&w, 0, sizeof(w));
	for (i = from; i < to; i++)
	{
		const gr_prose_token *t = &s->token[i];

		roles |= UINT64_C(1) << t->role;
		add_word(p, t, &w);
	}
	if (roles & GR_TOPICS)
		(void) gr_read_topic(p, s, from, to);
	set_flags(&w, roles);
	return w;
}

void
gr_add_transfer(gr_wording *w)
{
	if (!w->transfer)
		return;
	if (w->last_year && !w->next_year)
		w->quantities |= GR_Q(OVER);
	else if (w->next_year && !w->last_year)
		w->quantities |= GR_Q(FORWARD);
	else
		w->vague = true;
}

void
gr_join_words(gr_wording *w, const gr_wording *tail)
{
	w->quantities |= tail->quantities;
	w->subject |= tail->subject;
	w->ask |= tail->ask;
	w->shared |= tail->shared;
	w->vague |= tail->vague || tail->negation;
	w->narrow |= tail->narrow;
	w->elsewhere |= tail->elsewhere;
	w->unknown |= tail->unknown;
	w->transfer |= tail->transfer;
	w->last_year |= tail->last_year;
	w->next_year |= tail->next_year;
}
