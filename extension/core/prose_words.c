/*
 * prose_words.c
 *	  What the words of a stretch of a sentence say together.
 */
#include "prose_internal.h"

/* Is a year of the text the report's, one before, or one after? */
static int
compare_year(const gr_passage *p, int64_t year)
{
	return p->year == 0 || year < p->year ? -1 : year > p->year;
}

static void
add_word(gr_passage *p, const gr_token *t, int place, gr_words *w)
{
	int			order;

	w->has_any = true;
	switch (t->role)
	{
		case GR_ROLE_QUANTITY:
			w->quantities |= (uint32_t) 1 << t->meaning;
			if ((GR_Q(RECONSIDERATION) | GR_Q(LITIGATION)) >> t->meaning & 1)
				p->topic = GR_TOPIC_PROCEEDINGS;
			break;
		case GR_ROLE_SUBJECT:
			w->subject = true;
			w->ask = true;
			p->topic = GR_TOPIC_APPLICATIONS;
			p->disclosure = true;
			break;
		case GR_ROLE_MATTER:
			w->subject = true;
			p->topic = GR_TOPIC_APPLICATIONS;
			p->disclosure = true;
			break;
		case GR_ROLE_ASK:
			w->ask = true;
			break;
		case GR_ROLE_TALLY:
			w->tally = true;
			break;
		case GR_ROLE_DISCLOSURE:
			p->disclosure = true;
			break;
		case GR_ROLE_MANNER:
			w->manner = true;
			break;
		case GR_ROLE_HAPPEN:
			w->happens = true;
			break;
		case GR_ROLE_ORGAN:
		case GR_ROLE_NAME:
			/* a name: what seemed to be words before it is part of it */
			if (w->quantities == 0 && !w->subject)
			{
				w->unknown = false;
				w->negation = false;
			}
			else if (t->role == GR_ROLE_NAME)
				w->unknown = true;
			break;
		case GR_ROLE_CAUSE:
			w->cause = true;
			break;
		case GR_ROLE_NEGATION:
		case GR_ROLE_NOT:
			w->vague |= w->negation;
			w->negation = true;
			w->bare_not = t->role == GR_ROLE_NOT;
			break;
		case GR_ROLE_TRANSFER:
			w->transfer = place + 1;
			break;
		case GR_ROLE_LAST_YEAR:
			w->last_year = place + 1;
			break;
		case GR_ROLE_NEXT_YEAR:
			w->next_year = place + 1;
			break;
		case GR_ROLE_YEAR:
			order = compare_year(p, t->value);
			if (p->year == 0 && w->transfer)
				order = 1;
			if (order < 0 && !w->last_year)
				w->last_year = place + 1;
			if (order > 0 && !w->next_year)
				w->next_year = place + 1;
			break;
		case GR_ROLE_COMPARISON:
			w->comparison = true;
			break;
		case GR_ROLE_NARROW:
			w->narrow = true;
			break;
		case GR_ROLE_ELSEWHERE:
			w->elsewhere = true;
			p->topic = GR_TOPIC_ELSEWHERE;
			break;
		case GR_ROLE_VAGUE:
			w->shared = true;
			break;
		case GR_ROLE_ABOUT:
		case GR_ROLE_OR_SO:
		case GR_ROLE_HAZY:
		case GR_ROLE_PLAN:
			w->vague = true;
			break;
		case GR_ROLE_UNKNOWN:
			w->unknown = true;
			break;
		case GR_ROLE_FILLER:
		case GR_ROLE_THIS_YEAR:
		case GR_ROLE_PART_YEAR:
		case GR_ROLE_MAINLY:
		case GR_ROLE_AND_SO_ON:
		case GR_ROLE_SUM:
		case GR_ROLE_APART:
		case GR_ROLE_PARTS:
		case GR_ROLE_PAUSE:
		case GR_ROLE_MORE:
		case GR_ROLE_COUNTER:
		case GR_ROLE_COUNT:
		case GR_ROLE_COMMA:
		case GR_ROLE_OPEN:
		case GR_ROLE_CLOSE:
			break;
	}
}

gr_words
gr_read_words(gr_passage *p, const gr_sentence *s, int from, int to)
{
	gr_words	w;
	int			i;

	memset(&w, 0, sizeof(w));
	for (i = from; i < to; i++)
		add_word(p, &s->token[i], i, &w);
	return w;
}

void
gr_add_transfer(gr_words *w)
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
gr_join_words(gr_words *w, const gr_words *tail)
{
	int			offset = tail->transfer || tail->last_year || tail->next_year;

	w->quantities |= tail->quantities;
	w->subject |= tail->subject;
	w->ask |= tail->ask;
	w->shared |= tail->shared;
	w->vague |= tail->vague || tail->negation;
	w->narrow |= tail->narrow;
	w->elsewhere |= tail->elsewhere;
	w->unknown |= tail->unknown;
	if (offset)
	{
		w->transfer = w->transfer ? w->transfer : tail->transfer;
		w->last_year = w->last_year ? w->last_year : tail->last_year;
		w->next_year = w->next_year ? w->next_year : tail->next_year;
	}
}
