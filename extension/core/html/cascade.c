/*
 * cascade.c
 *	  What the rules of style sheets that apply to an element decide, together
 *	  with its own style (CSS, Cascading and Inheritance).
 */
#include "sheet.h"

/* The rank of a declaration among those about the same aspect: the highest decides. */
#define IMPORTANT	(UINT64_C(1) << 62)
#define OWN_STYLE	(UINT64_C(1) << 61)

static void
add(gr_html_verdict *v, const gr_html_declared *d, uint64_t rank, bool perhaps)
{
	unsigned	left = d->on | d->off;
	unsigned	i;

	v->off |= d->off;
	for (i = 0; left != 0; i++, left >>= 1)
	{
		unsigned	bit = 1U << i;
		uint64_t	own = rank + (d->important & bit ? IMPORTANT : 0) + 1;

		if (!(left & 1))
			continue;
		if (perhaps || (d->on & d->off & bit & ~(unsigned) GR_HTML_SHARED))
		{
			if ((d->on & bit) && v->perhaps_on[i] < own)
				v->perhaps_on[i] = own;
			if ((d->off & bit) && v->perhaps_off[i] < own)
				v->perhaps_off[i] = own;
			continue;
		}
		v->on |= d->on & bit;
		if (v->rank[i] > own)
			continue;
		v->rank[i] = own;
		v->decided_on = (v->decided_on & ~bit) | (d->on & bit);
	}
}

/* Is the slot one of those of the element? Perhaps, if the names differ in case. */
gr_html_applies
gr_html_is_hit(const gr_html_sheet *sheet, uint32_t slot)
{
	unsigned	i;

	for (i = 0; i < sheet->nhits; i++)
	{
		if (sheet->hits[i].slot == slot)
			return sheet->hits[i].exact ? GR_HTML_APPLIES : GR_HTML_PERHAPS;
	}
	return GR_HTML_APPLIES_NOT;
}

/*
 * Does a rule apply to the element, whatever is around it? The element perhaps
 * has the name of the rule's slot.
 */
static gr_html_applies
applies_to(const gr_html_sheet *sheet, const gr_html_rule *rule, bool perhaps)
{
	gr_html_applies one;
	size_t		i;

	perhaps |= rule->perhaps;
	for (i = 0; i < 3; i++)
	{
		if (rule->also[i] == GR_HTML_NO_SLOT)
			continue;
		one = gr_html_is_hit(sheet, rule->also[i]);
		if (one == GR_HTML_APPLIES_NOT)
			return one;
		perhaps |= one == GR_HTML_PERHAPS;
	}
	if (rule->unless != GR_HTML_NO_SLOT)
	{
		one = gr_html_is_hit(sheet, rule->unless);
		if (one == GR_HTML_APPLIES)
			return GR_HTML_APPLIES_NOT;
		perhaps |= one == GR_HTML_PERHAPS;
	}
	return perhaps ? GR_HTML_PERHAPS : GR_HTML_APPLIES;
}

/* Are the elements around those of the rule? */
static gr_html_applies
applies_within(const gr_html_sheet *sheet, const gr_html_rule *rule)
{
	bool		perhaps = rule->loose;
	size_t		i;

	for (i = 0; i < 2; i++)
	{
		const gr_html_slot *slot = &sheet->slots[rule->within[i]];

		if (rule->within[i] == GR_HTML_NO_SLOT)
			continue;
		if (!slot->open)
			return GR_HTML_APPLIES_NOT;
		perhaps |= !slot->exact;
	}
	return perhaps ? GR_HTML_PERHAPS : GR_HTML_APPLIES;
}

static uint64_t
rank_of(const gr_html_rule *rule, unsigned bit)
{
	return ((uint64_t) rule->weight << 24 | rule->order) + (rule->declared.important & bit ? IMPORTANT : 0) + 1;
}

/* Adds what the rules at a slot say about the element. */
void
gr_html_rules_at(const gr_html_sheet *sheet, uint32_t slot, gr_html_verdict *v)
{
	uint32_t	next = sheet->slots[slot].first;
	bool		perhaps = slot != GR_HTML_ANY_SLOT && gr_html_is_hit(sheet, slot) == GR_HTML_PERHAPS;

	for (; next > 0; next = sheet->rules[next - 1].next)
	{
		const gr_html_rule *rule = &sheet->rules[next - 1];
		gr_html_applies to = applies_to(sheet, rule, perhaps);
		gr_html_applies within = to == GR_HTML_APPLIES_NOT ? to : applies_within(sheet, rule);

		if (within == GR_HTML_APPLIES_NOT)
			continue;
		if (v->n < GR_HTML_COMPARED)
			v->rules[v->n] = (gr_html_matched) {rule, to > within ? to : within, to == GR_HTML_APPLIES};
		v->n++;
		add(v, &rule->declared, rank_of(rule, 0) - 1, to == GR_HTML_PERHAPS || within == GR_HTML_PERHAPS);
	}
}

/*
 * Does another rule put the aspect off wherever this one puts it on? That is so
 * if it stands above it and asks for the same elements around.
 */
static bool
is_undone(const gr_html_verdict *v, const gr_html_rule *rule, unsigned bit)
{
	unsigned	i;

	for (i = 0; i < v->n; i++)
	{
		const gr_html_matched *m = &v->rules[i];

		if ((m->rule->declared.off & bit) && !(m->rule->declared.on & bit) && rank_of(m->rule, bit) > rank_of(rule, bit) &&
			m->loose && rule->context != 0 && m->rule->context == rule->context)
			return true;
	}
	return false;
}

/* Does a rule that is in doubt perhaps put the aspect on, which is off otherwise? */
static bool
is_put_on(const gr_html_verdict *v, unsigned aspect)
{
	unsigned	bit = 1U << aspect;
	unsigned	i;

	if (v->perhaps_on[aspect] <= v->rank[aspect])
		return false;
	if (v->n > GR_HTML_COMPARED)
		return true;
	for (i = 0; i < v->n; i++)
	{
		const gr_html_rule *rule = v->rules[i].rule;

		if (v->rules[i].how == GR_HTML_PERHAPS && (rule->declared.on & bit) && rank_of(rule, bit) > v->rank[aspect] &&
			!is_undone(v, rule, bit))
			return true;
		/* a value that is not known */
		if ((rule->declared.on & rule->declared.off & bit) && rank_of(rule, bit) > v->rank[aspect])
			return true;
	}
	return (v->own & bit) != 0;
}

/* Adds the declarations of the element's own style. */
void
gr_html_own_style(const gr_html_declared *declared, gr_html_verdict *v)
{
	v->own = declared->on & declared->off & ~(unsigned) GR_HTML_SHARED;
	add(v, declared, OWN_STYLE, false);
}

/* Sets the aspects of the element that are on, and those that are in doubt. */
void
gr_html_decide(const gr_html_verdict *v, unsigned *on, unsigned *doubt)
{
	unsigned	i;

	*on = *doubt = 0;
	for (i = 0; i < GR_HTML_ASPECTS; i++)
	{
		unsigned	bit = 1U << i;
		bool		shared = bit & GR_HTML_SHARED;
		bool		certain = shared ? v->on & bit : v->decided_on & bit;

		if (shared ? certain && (v->off & bit) : certain && v->perhaps_off[i] > v->rank[i])
			*doubt |= bit;
		else if (certain)
			*on |= bit;
		else if (shared ? v->perhaps_on[i] > 0 : is_put_on(v, i))
			*doubt |= bit;
	}
	/* a place needs a position; without width only what is cut off is hidden */
	if ((*on & GR_HTML_IS_FAR) && !(*on & GR_HTML_IS_PLACED))
		*doubt |= GR_HTML_IS_FAR;
	*on &= ~(*doubt & (unsigned) GR_HTML_IS_FAR);
	if (!((*on | *doubt) & GR_HTML_IS_CUT) || !((*on | *doubt) & GR_HTML_IS_NARROW))
		*doubt &= ~(unsigned) (GR_HTML_IS_CUT | GR_HTML_IS_NARROW);
}
