/*
 * deeds.c
 *	  Reads what a sentence says about documents issued, repealed and in force,
 *	  and about decisions on licences, penalties and coercion.
 *
 * Part one states many numbers of documents and licences that are not in the
 * table: items published, files reviewed, visits of a web site.  So a count is
 * used only if every word before it is known.
 */
#include "internal.h"

/* What the words before a count say. */
typedef struct words
{
	uint32_t	verbs;			/* issued, repealed, in force */
	uint32_t	deeds;			/* licensing, penalty, coercion */
	bool		document;
	bool		unknown;
	bool		keyword;		/* one of the words above was read */
	bool		published;		/* 发布, which may mean documents or a notice about them */
	bool		made;			/* 作出 */
} words;

#define ROLE(name)		GR_ROLE_BIT(name)

/* Words for what was done with documents and for what was decided. */
static const struct
{
	gr_role		role;
	uint32_t	quantity;
}			verbs[] = {
	{GR_ROLE_ISSUE, GR_Q(ISSUED)},
	{GR_ROLE_PUBLISH, GR_Q(ISSUED)},
	{GR_ROLE_REPEAL, GR_Q(REPEALED)},
	{GR_ROLE_VALID, GR_Q(IN_FORCE)},
}, deeds[] = {
	{GR_ROLE_LICENCE, GR_Q(LICENSING)},
	{GR_ROLE_SANCTION, GR_Q(PENALTY)},
	{GR_ROLE_FORCE, GR_Q(COERCION)},
};

#define LENGTH(array)	((int) (sizeof(array) / sizeof((array)[0])))

/* These words do not change what a count counts. */
#define PLAIN \
	(ROLE(REGULATION) | ROLE(DECIDE) | ROLE(MAKE) | ROLE(SHOW) | ROLE(PARTS) | ROLE(TALLY) | \
	 ROLE(FILLER) | ROLE(MANNER) | \
	 ROLE(HAPPEN) | ROLE(LAST_YEAR) | ROLE(THIS_YEAR) | ROLE(NEXT_YEAR) | ROLE(PART_YEAR) | \
	 ROLE(MORE) | ROLE(MAINLY) | ROLE(SUM) | ROLE(ALL) | ROLE(COUNTER) | ROLE(COUNT) | \
	 ROLE(YEAR) | ROLE(COMMA) | ROLE(PAUSE) | ROLE(OPEN) | ROLE(CLOSE))

/* Adds a word that is neither one of the verbs nor one of the deeds. */
static void
add_other(gr_deeds *d, words *w, uint64_t role, bool negated)
{
	if (role == ROLE(DOCUMENT))
	{
		w->document = true;
		w->keyword = true;
		d->counted = GR_COUNTED_DOCUMENTS;
	}
	else if (role & GR_NAMES)
	{
		/* the words before it belong to the name */
		w->unknown = w->keyword;
	}
	else if (role & (ROLE(NEGATION) | ROLE(NOT)))
		w->unknown |= !negated;
	else
		w->unknown |= !(role & PLAIN);
	if (role == ROLE(REGULATION))
		d->counted = GR_COUNTED_REGULATIONS;
	d->decided |= role == ROLE(DECIDE) || role == ROLE(MAKE);
	w->made |= role == ROLE(MAKE);
	d->silent |= role == ROLE(SHOW) || role == ROLE(PARTS);
}

static void
add_word(gr_deeds *d, words *w, const gr_prose_token *t, bool negated)
{
	int			i;

	for (i = 0; i < LENGTH(verbs); i++)
		if (verbs[i].role == t->role)
		{
			w->verbs |= verbs[i].quantity;
			w->published |= t->role == GR_ROLE_PUBLISH;
			w->keyword = true;
			return;
		}
	for (i = 0; i < LENGTH(deeds); i++)
		if (deeds[i].role == t->role)
		{
			w->deeds |= deeds[i].quantity;
			w->keyword = true;
			return;
		}
	add_other(d, w, UINT64_C(1) << t->role, negated);
}

void
gr_begin_deeds(gr_deeds *d, uint64_t roles)
{
	memset(d, 0, sizeof(*d));
	d->mixed = (roles & (ROLE(UNKNOWN) | ROLE(ELSEWHERE))) != 0;
}

uint32_t
gr_read_deeds(gr_deeds *d, const gr_sentence *s, int from, int to, gr_deeds_end end)
{
	bool		negated = end == GR_DEEDS_NEGATED;
	bool		shared = d->pending;
	words		w;
	int			i;

	memset(&w, 0, sizeof(w));
	for (i = from; i < to; i++)
		add_word(d, &w, &s->token[i], negated);
	if (w.keyword && w.unknown)
		d->foreign = true;
	else if (w.verbs || w.made)
		d->foreign = false;
	d->pending = end == GR_DEEDS_TEXT && (shared || w.keyword);
	if (end == GR_DEEDS_TEXT || shared || w.unknown || d->silent)
		return 0;
	if (w.deeds)
	{
		if (w.verbs || w.document || !d->decided || d->foreign ||
			!(negated || gr_is_one_bit(w.deeds)))
			return 0;
		return w.deeds;
	}
	/* 废止1件 refers to the documents named before */
	if (!gr_is_one_bit(w.verbs) || d->counted != GR_COUNTED_DOCUMENTS || d->decided ||
		(w.published && d->mixed))
		return 0;
	return w.verbs;
}
