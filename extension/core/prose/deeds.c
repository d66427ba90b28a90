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

#define ROLE(name)		GR_ROLE_BIT(name)

/* Words for what was done with documents, and for what was decided. */
#define VERBS	(ROLE(ISSUE) | ROLE(PUBLISH) | ROLE(REPEAL) | ROLE(VALID))
#define DEEDS	(ROLE(LICENCE) | ROLE(SANCTION) | ROLE(FORCE))
#define KEYWORDS	(VERBS | DEEDS | ROLE(DOCUMENT))

/* The quantities that some of these roles name. */
static uint32_t
quantities_of(uint64_t roles)
{
	return ((roles & (ROLE(ISSUE) | ROLE(PUBLISH))) ? GR_Q(ISSUED) : 0) |
		((roles & ROLE(REPEAL)) ? GR_Q(REPEALED) : 0) |
		((roles & ROLE(VALID)) ? GR_Q(IN_FORCE) : 0) |
		((roles & ROLE(LICENCE)) ? GR_Q(LICENSING) : 0) |
		((roles & ROLE(SANCTION)) ? GR_Q(PENALTY) : 0) |
		((roles & ROLE(FORCE)) ? GR_Q(COERCION) : 0);
}

/* These words do not change what a count counts. */
#define PLAIN \
	(ROLE(REGULATION) | ROLE(DECIDE) | ROLE(MAKE) | ROLE(SHOW) | ROLE(PARTS) | ROLE(TALLY) | \
	 ROLE(FILLER) | ROLE(MANNER) | \
	 ROLE(HAPPEN) | ROLE(LAST_YEAR) | ROLE(THIS_YEAR) | ROLE(NEXT_YEAR) | ROLE(PART_YEAR) | \
	 ROLE(MORE) | ROLE(MAINLY) | ROLE(SUM) | ROLE(ALL) | ROLE(COUNTER) | ROLE(COUNT) | \
	 ROLE(YEAR) | ROLE(COMMA) | ROLE(PAUSE) | ROLE(OPEN) | ROLE(CLOSE))

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
	uint64_t	known = PLAIN | KEYWORDS | (negated ? ROLE(NEGATION) | ROLE(NOT) : 0);
	uint64_t	roles = 0;
	bool		unknown = false;
	uint32_t	verbs;
	int			i;

	for (i = from; i < to; i++)
	{
		uint64_t	role = UINT64_C(1) << s->token[i].role;

		roles |= role;
		if (role & GR_NAMES)
		{
			/* the words before it belong to the name */
			unknown = (roles & KEYWORDS) != 0;
		}
		else
			unknown |= !(role & known);
		if (role & (ROLE(DOCUMENT) | ROLE(REGULATION)))
			d->documents = role == ROLE(DOCUMENT);
	}
	d->decided |= (roles & (ROLE(DECIDE) | ROLE(MAKE))) != 0;
	d->silent |= (roles & (ROLE(SHOW) | ROLE(PARTS))) != 0;
	if ((roles & KEYWORDS) && unknown)
		d->foreign = true;
	else if (roles & (VERBS | ROLE(MAKE)))
		d->foreign = false;
	d->pending = end == GR_DEEDS_TEXT && (shared || (roles & KEYWORDS));
	if (end == GR_DEEDS_TEXT || shared || unknown || d->silent)
		return 0;
	if (roles & DEEDS)
	{
		uint32_t	deeds = quantities_of(roles & DEEDS);

		if ((roles & (VERBS | ROLE(DOCUMENT))) || !d->decided || d->foreign ||
			!(negated || gr_is_one_bit(deeds)))
			return 0;
		return deeds;
	}
	/* 废止1件 refers to the documents named before */
	verbs = quantities_of(roles & VERBS);
	if (!gr_is_one_bit(verbs) || !d->documents || d->decided ||
		((roles & ROLE(PUBLISH)) && d->mixed))
		return 0;
	return verbs;
}
