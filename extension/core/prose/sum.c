/*
 * sum.c
 *	  Checks whether the counts of a sentence add up.
 *
 * An enumeration (其中 …) has parts and a total before them.  It is not always
 * certain which count is the total.  So every possible one is a candidate, and
 * the enumeration is false only if no candidate fits.  Whether parts of a known
 * partition (the results, the applicants) are complete depends on the parts,
 * not on punctuation.
 */
#include "sum.h"

const gr_quantity_info gr_quantities[GR_NQUANTITIES] = {
#define GR_QUANTITY(name, partition, whole, rule) \
	{GR_PARTITION_##partition, whole, GR_RULE_prose_##rule},
#include "forms/prose.def"
#undef GR_QUANTITY
};

#define BIT(i)		((uint32_t) 1 << (i))

/* The known partitions that all of these quantities belong to. */
static uint32_t
partitions_of(uint32_t quantities)
{
	uint32_t	set = 0;
	int			i;

	for (i = 0; i < GR_NQUANTITIES; i++)
		if ((quantities & BIT(i)) && gr_quantities[i].partition != GR_PARTITION_NONE)
			set |= BIT(gr_quantities[i].partition);
	return set;
}

static gr_level *
top(gr_adder *a)
{
	return a->depth < GR_MAX_DEPTH ? &a->level[a->depth] : NULL;
}

/* Does the list have all quantities that make its only partition complete? */
static bool
is_complete(const gr_enumeration *list)
{
	uint32_t	whole = 0;
	int			i;

	for (i = 0; i < GR_NQUANTITIES; i++)
		if (gr_quantities[i].whole && list->partitions == BIT(gr_quantities[i].partition))
			whole |= BIT(i);
	return whole != 0 && (list->quantities & whole) == whole;
}

/* The candidate that equals a sum, or -1. */
static int
find_candidate(const gr_enumeration *list, int64_t sum)
{
	int			i;

	for (i = 0; i < list->ncandidates; i++)
		if (list->candidate[i] == sum)
			return i;
	return -1;
}

/*
 * Ends an enumeration.  ended: its sentence has ended, too.  其中 alone means
 * "among them": parts that add up to less than the total are an error only if
 * the text says that the list is complete, or if it has all parts of a known
 * partition.
 */
static void
finish(gr_adder *a, gr_enumeration *list, bool ended)
{
	int64_t		largest = 0;
	int64_t		least = list->least >= 0 ? list->least : list->total;
	int64_t		sum = list->total;
	int			fits = find_candidate(list, sum);
	gr_truth	holds = GR_UNKNOWN;
	int			i;

	list->active = false;
	if (list->mute || list->nparts == 0 || list->ncandidates == 0)
		return;
	for (i = 0; i < list->ncandidates; i++)
		if (list->candidate[i] > largest)
			largest = list->candidate[i];
	if (fits < 0 && list->forward_seen)
	{
		fits = find_candidate(list, sum + list->forward);
		if (fits >= 0 || !(list->whole & GR_Q(HANDLED)))
			sum += list->forward;
	}
	for (i = 0; i < list->nbreaks && fits < 0; i++)
	{
		fits = find_candidate(list, list->break_total[i]);
		if (fits >= 0)
			sum = list->break_total[i];
	}
	if (fits >= 0)
		holds = GR_TRUE;
	else if ((list->partitions == 0 || gr_is_one_bit(list->partitions)) && !list->doubtful)
	{
		if (least > largest)
			holds = GR_FALSE;
		else if (list->total <= largest && list->nparts >= 2 &&
				 (is_complete(list) || (list->closed && ended && !list->implied)))
			holds = GR_FALSE;
	}
	if (list->nparts > 1 || holds != GR_UNKNOWN)
		gr_claim_sum(a, list->start, list->end, list->candidate[fits > 0 ? fits : 0], sum, holds);
}

/* Is one of the counts carried over and the other new? */
static bool
is_pair(const gr_recent *a, const gr_recent *b)
{
	uint32_t	both = a->quantities | b->quantities;
	uint32_t	new = GR_Q(NEW) | GR_Q(RECEIVED);

	return a->age == b->age && (both & GR_Q(OVER)) && (both & new) &&
		(a->quantities & b->quantities) == 0 && (both & ~(GR_Q(OVER) | new)) == 0;
}

/* Notes that the list may have ended here.  certain: a mark shows that it has. */
static void
add_break(gr_enumeration *list, bool certain)
{
	if (list->nbreaks < GR_MAX_BREAKS)
		list->break_total[list->nbreaks++] = list->total;
	if (certain && list->least < 0)
		list->least = list->total;
}

/* Adds a count that a list may enumerate. */
static void
add_candidate(gr_enumeration *list, int64_t value)
{
	if (list->ncandidates < GR_MAX_CANDIDATES)
		list->candidate[list->ncandidates++] = value;
}

/*
 * Collects the totals that a list may enumerate: the nearest count of this
 * sentence, or of the previous one if this has none; new plus carried over;
 * and, if the parts belong to no certain partition, any earlier count.
 */
static void
gather(gr_adder *a, gr_enumeration *list, const gr_stated *first)
{
	const gr_level *level = &a->level[0];	/* used only outside brackets */
	const gr_recent *nearest = NULL;
	uint32_t	partitions = partitions_of(first->quantities);
	bool		any = (partitions & ~(BIT(GR_PARTITION_APPLICANT) | BIT(GR_PARTITION_CHANNEL))) == 0;
	bool		paired = false;
	int			age = 0;
	int			i;

	list->unit = first->unit;
	if (a->depth > 0 || list->doubtful)
	{
		/* the parts of a part, or of the count before the bracket */
		if (a->last.unit == first->unit && a->last.age == 0)
		{
			add_candidate(list, a->last.value);
			list->mute |= a->last.about;
			list->whole = a->last.quantities;
			list->start = a->last.start;
		}
		if (a->depth > 0)
			return;
	}
	if (level->nrecent > 0)
		age = level->recent[level->nrecent - 1].age;
	for (i = level->nrecent - 1; i >= 0; i--)
	{
		const gr_recent *r = &level->recent[i];

		if (r->age != age || r->unit != first->unit)
			continue;
		if (!nearest)
		{
			nearest = r;
			add_candidate(list, r->value);
			if (list->ncandidates == 1)
			{
				list->mute |= r->about;
				list->whole = r->quantities;
				list->start = r->start;
			}
		}
		else if (!paired && is_pair(nearest, r))
		{
			add_candidate(list, nearest->value + r->value);
			list->whole |= r->quantities;
			paired = true;
			if (any)
				add_candidate(list, r->value);
		}
		else if (any && !r->about)
			add_candidate(list, r->value);
	}
	/*
	 * received may mean only the new ones; then more were handled than received
	 */
	if (a->carried_over > 0 && !paired && !(a->ledger.known & GR_Q(OVER)) &&
		(partitions & BIT(GR_PARTITION_RESULT)) &&
		(list->whole & (GR_Q(RECEIVED) | GR_Q(NEW))))
		list->doubtful = true;
}

static void
add_part(gr_adder *a, gr_enumeration *list, const gr_stated *entry)
{
	uint32_t	result = BIT(GR_PARTITION_RESULT);

	if (entry->about || entry->vague)
		list->mute = true;
	if (entry->rest)
		list->closed = true;
	if (entry->unit < 0)
		return;					/* a 0 without a unit */
	list->end = a->sentence_end;
	list->text_after = false;
	list->at_semicolon = false;
	if (list->nparts > 0 && list->partitions == result && (entry->quantities & GR_Q(FORWARD)))
	{
		list->forward_seen = true;
		list->forward = entry->value;
		return;
	}
	if (entry->apart && list->nparts > 0)
		add_break(list, true);
	else if (list->nparts > 1 && list->paused && !entry->after_pause)
		add_break(list, list->nparts > 2);	/* a、b、c，d */
	list->paused = list->nparts == 0 || (list->paused && entry->after_pause);
	list->nparts++;
	list->total += entry->value;
	list->quantities |= entry->quantities;
	list->wholes |= entry->wholes;
	list->partitions |= partitions_of(entry->quantities);
}

/* Does the count continue the list, or begin something else? */
static bool
belongs(const gr_enumeration *list, const gr_stated *entry)
{
	uint32_t	partitions = partitions_of(entry->quantities);

	if (entry->unit < 0)
		return true;
	if (list->nparts == 0)
		return true;
	if (entry->unit != list->unit || entry->total)
		return false;
	if (entry->wholes && !(list->wholes & entry->wholes))
		return false;
	if (list->implied && !(partitions & BIT(GR_PARTITION_RESULT)) &&
		!(entry->quantities & GR_Q(FORWARD)))
		return false;
	if (list->waiting)
		return partitions == list->partitions && !(entry->quantities & list->quantities);
	return true;
}

static void
remember(gr_adder *a, gr_level *level)
{
	if (level->nrecent == GR_MAX_RECENT)
		memmove(level->recent, level->recent + 1, --level->nrecent * sizeof(level->recent[0]));
	level->recent[level->nrecent++] = a->last;
}

static void
begin(gr_adder *a, gr_enumeration *list, bool implied)
{
	memset(list, 0, sizeof(*list));
	list->active = true;
	list->implied = implied;
	list->least = -1;
	list->start = a->sentence_start;
	list->end = a->sentence_end;
}

void
gr_add_sentence(gr_adder *a, const gr_sentence *sentence)
{
	a->sentence_start = sentence->start;
	a->sentence_end = sentence->end;
	a->depth = 0;
}

void
gr_add_parts(gr_adder *a)
{
	gr_level   *level = top(a);
	bool		nested;

	if (!level)
		return;
	nested = level->list.active && !level->list.waiting && level->list.nparts > 0;
	if (level->list.active)
	{
		level->list.doubtful |= nested;
		finish(a, &level->list, level->list.waiting && !level->list.text_after);
	}
	begin(a, &level->list, false);
	level->list.doubtful = nested;
}

void
gr_add_count(gr_adder *a, const gr_stated *entry)
{
	gr_level   *level = top(a);
	gr_enumeration    *list;
	bool		part = false;

	if (!level || entry->difference)
		return;
	list = &level->list;
	if (list->active && list->nparts > 0 && entry->subtotal && entry->unit == list->unit)
	{
		/* with 共 the count is the sum of the parts before it */
		add_candidate(list, entry->value);
		list->closed = true;
		finish(a, list, true);
		return;
	}
	if (list->active && !belongs(list, entry))
		finish(a, list, (list->at_semicolon || list->waiting) && !list->text_after);
	if (!list->active && level->nrecent > 0 &&
		level->recent[level->nrecent - 1].age == 0 &&
		(level->recent[level->nrecent - 1].quantities & GR_Q(HANDLED)) &&
		partitions_of(entry->quantities) == BIT(GR_PARTITION_RESULT))
		begin(a, list, true);
	if (list->active && list->nparts == 0 && entry->unit >= 0)
		gather(a, list, entry);
	if (list->active && (list->ncandidates > 0 || entry->unit < 0))
	{
		part = true;
		list->waiting = false;
		add_part(a, list, entry);
	}
	else
		list->active = false;
	gr_keep_flow(a, entry, part && !list->implied);
	if (entry->unit < 0)
		return;
	a->last.quantities = entry->quantities;
	a->last.value = entry->value;
	a->last.unit = entry->unit;
	a->last.age = 0;
	a->last.about = entry->about;
	a->last.start = a->sentence_start;
	if (!part && a->depth == 0)
		remember(a, level);
}

gr_enumeration *
gr_open_list(gr_adder *a)
{
	gr_level   *level = top(a);

	return level && level->list.active ? &level->list : NULL;
}

void
gr_add_text(gr_adder *a)
{
	gr_enumeration *list = gr_open_list(a);

	if (list && !list->waiting && !list->at_semicolon)
		list->text_after = true;
}

void
gr_add_open(gr_adder *a)
{
	a->depth++;
	if (top(a))
		memset(top(a), 0, sizeof(gr_level));
}

void
gr_add_close(gr_adder *a)
{
	gr_enumeration *list = gr_open_list(a);

	if (a->depth == 0)
		return;
	if (list)
		finish(a, list, !list->text_after);
	a->depth--;
}

void
gr_add_stop(gr_adder *a, gr_stop stop, bool last_of_line)
{
	gr_level   *level = &a->level[0];
	gr_enumeration    *list = &level->list;
	int			kept = 0;
	int			i;

	if (a->depth >= GR_MAX_DEPTH)
		a->depth = GR_MAX_DEPTH - 1;
	while (a->depth > 0)
		gr_add_close(a);
	if (list->active && list->nparts == 0)
		list->active = false;
	if (list->active && stop == GR_STOP_SEMICOLON && !list->waiting)
	{
		if (list->nparts == 1)
			list->by_semicolon = true;
		if (!list->by_semicolon && !list->at_semicolon)
			add_break(list, true);
		list->at_semicolon = true;
	}
	else if (list->active && stop == GR_STOP_FULL && !list->waiting &&
			 !list->implied && !last_of_line && list->nbreaks == 0 &&
			 gr_is_one_bit(list->partitions) && !is_complete(list))
		list->waiting = true;
	else if (list->active && stop != GR_STOP_SEMICOLON)
		finish(a, list, (stop == GR_STOP_FULL || list->waiting) && !list->text_after);
	gr_balance_flows(a);
	if (stop == GR_STOP_SEMICOLON && !last_of_line)
		return;
	a->last.age++;
	for (i = 0; i < level->nrecent; i++)
		if (++level->recent[i].age < 2)
			level->recent[kept++] = level->recent[i];
	level->nrecent = kept;
}

bool
gr_in_list(gr_adder *a, uint32_t *whole)
{
	const gr_enumeration *list = gr_open_list(a);
	const gr_level *level = top(a);
	int			i;

	*whole = 0;
	if (!list || list->implied || list->waiting)
		return false;
	if (list->nparts > 0)
		*whole = list->whole;
	else if (a->depth > 0)
		*whole = a->last.age == 0 ? a->last.quantities : 0;
	else if (level->nrecent > 0)
	{
		i = level->nrecent - 1;
		*whole = level->recent[i].quantities;
		if (i > 0 && is_pair(&level->recent[i - 1], &level->recent[i]))
			*whole |= level->recent[i - 1].quantities;
	}
	return true;
}
