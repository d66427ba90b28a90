/*
 * rules.c
 *	  Keeps the rules of style sheets by the names in their selectors.
 */
#include "sheet.h"

/* slots and rules for which there is room at first */
#define FIRST_ROOM	64

/* Slots that are looked at for one key. */
#define PROBES		64

/*
 * Doubles the room of an array with n entries.  Returns the array, or NULL
 * without memory.
 */
static void *
grow(gr_html_sheet *sheet, const void *from, uint32_t n, uint32_t *room, size_t size)
{
	uint32_t	more = *room == 0 ? FIRST_ROOM : *room * 2;
	void	   *to = sheet->env->alloc(sheet->env->context, more * size);

	if (to == NULL)
	{
		sheet->no_memory = true;
		return NULL;
	}
	if (n > 0)
		memcpy(to, from, n * size);
	*room = more;
	return to;
}

/* Where the slot of a key is in the index, or the free place for it. */
static uint32_t *
place_of(const gr_html_sheet *sheet, uint64_t key)
{
	uint32_t	mask = 2 * sheet->slots_room - 1;
	uint32_t	at = (uint32_t) key & mask;
	int			probes;

	for (probes = 0; probes < PROBES; probes++, at = (at + 1) & mask)
	{
		uint32_t	slot = sheet->index[at];

		if (slot == GR_HTML_NO_SLOT || sheet->slots[slot].key == key)
			return &sheet->index[at];
	}
	return NULL;
}

/* Makes room for more slots. */
static bool
grow_slots(gr_html_sheet *sheet)
{
	uint32_t	i;
	uint32_t	room = sheet->slots_room;
	gr_html_slot *slots = grow(sheet, sheet->slots, sheet->nslots, &room, sizeof(*slots));
	uint32_t   *index = slots ? sheet->env->alloc(sheet->env->context, 2 * room * sizeof(*index)) : NULL;

	if (index == NULL)
	{
		sheet->no_memory = true;
		return false;
	}
	memset(index, 0, 2 * room * sizeof(*index));
	sheet->slots = slots;
	sheet->slots_room = room;
	sheet->index = index;
	for (i = GR_HTML_FIRST_SLOT; i < sheet->nslots; i++)
	{
		uint32_t   *place = place_of(sheet, slots[i].key);

		if (place)
			*place = i;
		else
			sheet->overflow = true;
	}
	return true;
}

gr_html_sheet *
gr_html_sheet_new(const gr_env *env)
{
	gr_html_sheet *sheet = env->alloc(env->context, sizeof(*sheet));

	if (sheet == NULL)
		return NULL;
	memset(sheet, 0, sizeof(*sheet));
	sheet->env = env;
	if (!grow_slots(sheet))
		return NULL;
	memset(sheet->slots, 0, GR_HTML_FIRST_SLOT * sizeof(sheet->slots[0]));
	sheet->nslots = GR_HTML_FIRST_SLOT;
	return sheet;
}

/* The slot of a name, or GR_HTML_NO_SLOT if no rule mentions it. */
uint32_t
gr_html_slot_of(const gr_html_sheet *sheet, uint64_t key)
{
	const uint32_t *place = place_of(sheet, key);

	return place ? *place : GR_HTML_NO_SLOT;
}

/* The slot of a name in a selector.  Key 0 is no name. */
static uint32_t
slot_for(gr_html_sheet *sheet, gr_html_word word)
{
	uint64_t	key = word.key;
	uint32_t   *place;
	gr_html_slot *slot;

	if (key == 0 || sheet->no_memory)
		return GR_HTML_NO_SLOT;
	place = place_of(sheet, key);
	if (place && *place != GR_HTML_NO_SLOT)
	{
		/* written in two ways: no spelling is that of both */
		if (sheet->slots[*place].spelling != word.spelling)
			sheet->slots[*place].spelling = 0;
		return *place;
	}
	if (sheet->nslots == sheet->slots_room && sheet->nslots < GR_HTML_SLOTS)
	{
		if (!grow_slots(sheet))
			return GR_HTML_NO_SLOT;
		place = place_of(sheet, key);
	}
	if (place == NULL || sheet->nslots == sheet->slots_room)
	{
		sheet->overflow = true;
		return GR_HTML_NO_SLOT;
	}
	slot = &sheet->slots[sheet->nslots];
	memset(slot, 0, sizeof(*slot));
	slot->key = key;
	slot->spelling = word.spelling;
	*place = sheet->nslots;
	return sheet->nslots++;
}

/* A slot with very many rules keeps what they say, and nothing else is certain. */
static void
merge(gr_html_rule *rule, const gr_html_rule *other)
{
	memset(rule->also, 0, sizeof(rule->also));
	memset(rule->within, 0, sizeof(rule->within));
	rule->unless = GR_HTML_NO_SLOT;
	rule->perhaps = true;
	rule->context = 0;
	rule->order = other->order;
	if (rule->weight < other->weight)
		rule->weight = other->weight;
	gr_html_join_declared(&rule->declared, &other->declared);
}

/* Keeps a rule. */
void
gr_html_rule_add(gr_html_sheet *sheet, const gr_html_selector *selector,
				 const gr_html_declared *declared)
{
	gr_html_rule rule;
	uint32_t	slot;
	unsigned	i;

	memset(&rule, 0, sizeof(rule));
	slot = selector->nnames > 0 ? slot_for(sheet, selector->names[0]) : GR_HTML_ANY_SLOT;
	for (i = 1; i < selector->nnames; i++)
		rule.also[i - 1] = slot_for(sheet, selector->names[i]);
	rule.unless = slot_for(sheet, selector->unless);
	for (i = 0; i < selector->nwithin; i++)
	{
		rule.within[i] = slot_for(sheet, selector->within[i]);
		sheet->slots[rule.within[i]].ancestor = true;
	}
	if (slot == GR_HTML_NO_SLOT || sheet->no_memory)
		return;
	/* what is cut off or placed is hidden only if another rule makes it so */
	if ((declared->on & ~(unsigned) (GR_HTML_IS_CUT | GR_HTML_IS_PLACED)) || (declared->off & declared->important))
		sheet->matters = true;
	if (declared->off & GR_HTML_IS_GONE)
		sheet->displays = true;
	rule.weight = selector->weight;
	rule.perhaps = selector->perhaps;
	rule.loose = selector->loose;
	rule.context = selector->context;
	rule.declared = *declared;
	rule.order = sheet->nrules;
	if (sheet->slots[slot].rules == GR_HTML_CHAIN)
	{
		merge(&sheet->rules[sheet->slots[slot].first - 1], &rule);
		return;
	}
	if (sheet->nrules == GR_HTML_RULES)
	{
		sheet->overflow = true;
		return;
	}
	if (sheet->nrules == sheet->rules_room)
	{
		gr_html_rule *rules = grow(sheet, sheet->rules, sheet->nrules, &sheet->rules_room, sizeof(*rules));

		if (rules == NULL)
			return;
		sheet->rules = rules;
	}
	rule.next = sheet->slots[slot].first;
	sheet->rules[sheet->nrules++] = rule;
	sheet->slots[slot].first = sheet->nrules;
	sheet->slots[slot].rules++;
}
