/*
 * words.c
 *	  Collects what the words of a stretch of a sentence say together.
 */
#include "internal.h"

#define ROLE(name)		GR_ROLE_BIT(name)

uint32_t
gr_read_topic(gr_passage *p, const gr_sentence *s, int from, int to)
{
	uint32_t	quantities = 0;
	int			i;

	for (i = from; i < to; i++)
	{
		uint64_t	role = UINT64_C(1) << s->token[i].role;
		uint32_t	quantity = role == ROLE(QUANTITY) ? (uint32_t) 1 << s->token[i].meaning : 0;

		quantities |= quantity;
		if ((role & (GR_SUBJECT | GR_ELSEWHERE)) || (quantity & (GR_Q(RECONSIDERATION) | GR_Q(LITIGATION))))
		{
			p->applications = (role & GR_SUBJECT) != 0;
			p->unread = p->unread_end;
		}
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
	return r->passage.applications;
}

/* Words that leave it unclear what is counted. */
#define UNKNOWN \
	(ROLE(REST) | ROLE(REGULATION) | ROLE(REPEAL) | ROLE(VALID) | ROLE(UNKNOWN))

/* Words whose meaning depends on those before them, or on their value. */
#define IN_ORDER \
	(ROLE(QUANTITY) | GR_NAMES | ROLE(NEGATION) | ROLE(NOT) | ROLE(YEAR))

/* Words that leave it unclear how many are counted. */
#define VAGUE \
	(ROLE(ABOUT) | ROLE(OR_SO) | ROLE(HAZY) | ROLE(PLAN))

/* Adds words that have a meaning together with others. */
static void
add_word(const gr_passage *p, const gr_prose_token *t, gr_wording *w)
{
	uint64_t	role = UINT64_C(1) << t->role;

	w->roles |= role;
	w->unknown |= (role & UNKNOWN) != 0;
	if (!(role & IN_ORDER))
		return;
	if (role == ROLE(QUANTITY))
		w->quantities |= (uint32_t) 1 << t->meaning;
	else if (role & GR_NAMES)
	{
		/* the words before the name belong to it */
		if (w->quantities == 0 && !gr_says(w, GR_SUBJECT))
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
	else if (role == ROLE(YEAR))
	{
		/* if the year of the report is unknown, a year behind 结转 is the next one */
		bool		later = p->year == 0 ? gr_says(w, ROLE(TRANSFER)) : t->value > p->year;

		w->next_year |= later;
		w->last_year |= !later && t->value != p->year;
	}
}

gr_wording
gr_read_words(gr_passage *p, const gr_sentence *s, int from, int to)
{
	gr_wording	w = {0};
	int			i;

	for (i = from; i < to; i++)
		add_word(p, &s->token[i], &w);
	w.vague |= gr_says(&w, VAGUE);
	w.last_year |= gr_says(&w, ROLE(LAST_YEAR));
	w.next_year |= gr_says(&w, ROLE(NEXT_YEAR));
	if (gr_says(&w, GR_TOPICS))
		(void) gr_read_topic(p, s, from, to);
	return w;
}

void
gr_add_transfer(gr_wording *w)
{
	if (!gr_says(w, ROLE(TRANSFER)))
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
	w->roles |= tail->roles & ~(ROLE(TALLY) | ROLE(MANNER) | ROLE(HAPPEN) | ROLE(CAUSE) | ROLE(COMPARISON));
	w->quantities |= tail->quantities;
	w->vague |= tail->vague || tail->negation;
	w->unknown |= tail->unknown;
	w->last_year |= tail->last_year;
	w->next_year |= tail->next_year;
}
