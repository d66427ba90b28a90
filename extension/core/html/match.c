/*
 * match.c
 *	  The names of an element that rules of style sheets mention, the open
 *	  elements around it, and the look that it has by them.
 *
 * There is no tree.  Of the open elements only those are tracked that rules
 * mention as ancestors.  Where it is certain that an element ends, with a part
 * of a table, a rule with an ancestor is decided; otherwise it is in doubt.
 */
#include "sheet.h"

/* The look of an element in which these aspects are in doubt. */
static unsigned
doubtful_looks(const gr_html_tag *tag, unsigned doubt)
{
	unsigned	hidden = GR_HTML_IS_GONE | GR_HTML_IS_UNPRINTED | GR_HTML_IS_UNSEEN | GR_HTML_IS_CLEAR |
		GR_HTML_IS_STRUCK | GR_HTML_IS_FAR | GR_HTML_IS_AWAY;
	unsigned	looks = 0;

	if (tag->kind < GR_HTML_BREAK || tag->kind == GR_HTML_TD || gr_html_is(tag, "p") || gr_html_is(tag, "li"))
		hidden |= GR_HTML_IS_TINY;
	if (gr_html_table_rank(tag) == 0)
		hidden |= GR_HTML_IS_CUT | GR_HTML_IS_NARROW;
	if (doubt & hidden)
		looks |= GR_HTML_DOUBTFUL;
	if (doubt & GR_HTML_IS_RAISED)
		looks |= GR_HTML_PERHAPS_RAISED;
	if (doubt & (GR_HTML_IS_ALIGNED | GR_HTML_IS_MOVED))
		looks |= GR_HTML_SET_OFF;
	return looks;
}

/*
 * Notes the names in an attribute of the tag that is being read: of its class,
 * its id, or the attribute itself.
 */
void
gr_html_match_names(gr_html_scanner *s, char kind, const char *text, size_t len)
{
	gr_html_sheet *sheet = s->rules;
	size_t		at = 0;

	while (at < len)
	{
		size_t		start = at;
		uint32_t	slot;

		while (at < len && !gr_html_space(text[at]))
			at++;
		slot = at > start ? gr_html_slot_of(sheet, gr_html_key(kind, text + start, at - start)) : GR_HTML_NO_SLOT;
		if (slot != GR_HTML_NO_SLOT && gr_html_is_hit(sheet, slot) == GR_HTML_APPLIES_NOT)
		{
			gr_html_hit hit = {slot, true};

			/* only pages of old browsers ignore the case of classes and ids */
			if (kind == GR_HTML_CLASS_KEY || kind == GR_HTML_ID_KEY)
				hit.exact = gr_html_spelling(text + start, at - start) == sheet->slots[slot].spelling;
			if (sheet->nhits < GR_HTML_HITS)
				sheet->hits[sheet->nhits++] = hit;
			else
				sheet->overflow = true;
		}
		at++;
	}
}

/*
 * Does a rule perhaps show the element again within one that is not visible, or
 * has a font without height?
 */
bool
gr_html_shows_again(gr_html_scanner *s)
{
	const gr_html_sheet *sheet = s->rules;
	unsigned	i;

	gr_html_match_names(s, GR_HTML_TAG_KEY, s->name.bytes, strlen(s->name.bytes));
	for (i = 0; i < sheet->nhits; i++)
	{
		uint32_t	next = sheet->slots[sheet->hits[i].slot].first;

		for (; next > 0; next = sheet->rules[next - 1].next)
		{
			if (sheet->rules[next - 1].declared.off & (GR_HTML_IS_UNSEEN | GR_HTML_IS_TINY))
				return true;
		}
	}
	return false;
}

/* Is all text here in doubt? */
static bool
is_doubtful_here(const gr_html_sheet *sheet)
{
	return sheet->overflow || sheet->slots[GR_HTML_DOUBT_SLOT].open;
}

/* Is it a part of a table? */
static bool
in_table(const gr_html_tag *tag)
{
	unsigned	rank = gr_html_table_rank(tag);

	return rank > 0 && rank < 4;
}

/*
 * Adds to the look of an element what style sheets say.  The names of its
 * attributes are known.
 */
void
gr_html_match(gr_html_scanner *s, const gr_html_tag *tag, gr_html_attributes *found)
{
	gr_html_sheet *sheet = s->rules;
	gr_html_verdict v;
	unsigned	on;
	unsigned	doubt;
	unsigned	i;

	gr_html_match_names(s, GR_HTML_TAG_KEY, s->name.bytes, strlen(s->name.bytes));
	if (sheet->nhits == 0 && sheet->slots[GR_HTML_ANY_SLOT].first == 0)
		return;
	memset(&v, 0, sizeof(v));
	gr_html_own_style(&found->declared, &v);
	gr_html_rules_at(sheet, GR_HTML_ANY_SLOT, &v);
	for (i = 0; i < sheet->nhits; i++)
		gr_html_rules_at(sheet, sheet->hits[i].slot, &v);
	gr_html_decide(&v, &on, &doubt);

	if (found->looks & GR_HTML_GONE)
	{
		/* the attribute hidden; any rule can undo it */
		if (v.off & GR_HTML_IS_GONE)
		{
			doubt |= GR_HTML_IS_GONE;
			found->looks &= ~(unsigned) GR_HTML_GONE;
		}
	}
	found->looks |= gr_html_looks(on) | doubtful_looks(tag, doubt);
	if (((on | doubt) & (GR_HTML_HAS_BEFORE | GR_HTML_HAS_AFTER)) && (gr_html_in_cell(s) || in_table(tag)))
		found->looks |= GR_HTML_DOUBTFUL;
	if (tag->kind == GR_HTML_COL && (found->looks & (GR_HTML_GONE | GR_HTML_UNSEEN)))
		/* cells do not know their column */
		found->looks |= GR_HTML_DOUBTFUL;
}

/* Ends an open element. */
static void
close(gr_html_scanner *s, unsigned i)
{
	gr_html_sheet *sheet = s->rules;

	sheet->slots[sheet->open[i].slot].open = false;
	sheet->nopen--;
	memmove(&sheet->open[i], &sheet->open[i + 1], (sheet->nopen - i) * sizeof(sheet->open[0]));
}

/*
 * Ends an open element and the blocks in it.  Phrases in it, which were left
 * open, go on behind it.
 */
static void
close_all(gr_html_scanner *s, unsigned i)
{
	gr_html_sheet *sheet = s->rules;
	unsigned	inner = sheet->nopen;

	while (--inner > i)
	{
		if (sheet->open[inner].block)
			close(s, inner);
	}
	close(s, i);
}

/* Is the tag one of a list, whose items may lack their end tags? */
static bool
is_list(const gr_html_tag *tag)
{
	return gr_html_is(tag, "ul") || gr_html_is(tag, "ol") || gr_html_is(tag, "dl") || gr_html_is(tag, "menu") ||
		gr_html_is(tag, "dir");
}

/*
 * Does a tag end an open element that is no part of a table?  starts: it opens an
 * element whose end tag will be seen.
 */
static bool
ends(gr_html_open *open, const gr_html_scanner *s, const gr_html_tag *tag, bool starts, bool end)
{
	bool		same = gr_html_same_name(&open->name, &s->name);

	if (gr_html_is_item(open->tag))
	{
		/* count is the number of lists in the item, and 1 for itself */
		if (is_list(tag))
			open->count += (size_t) starts - end;
		return open->count == 0 || (open->count == 1 && gr_html_is_item(tag) && (same || !end));
	}
	if (gr_html_is(open->tag, "p"))
		return same || (open->block && gr_html_is_block(tag) && !end);
	if (same && starts)
		open->count++;
	else if (same && end)
		open->count--;
	return open->count == 0;
}

/*
 * Ends the open elements that a tag ends.  It has been handled otherwise. starts:
 * it opens an element whose end tag will be seen.
 */
static void
close_before(gr_html_scanner *s, const gr_html_tag *tag, bool starts, bool end)
{
	gr_html_sheet *sheet = s->rules;
	unsigned	rank = gr_html_table_rank(tag);
	unsigned	i;

	for (i = 0; i < sheet->nopen; i++)
	{
		gr_html_open *open = &sheet->open[i];
		bool		over = s->depth < open->depth;

		if (s->depth == open->depth && rank == 4 && starts)
			/* the table before this one ended without its tag */
			over = true;
		else if (s->depth == open->depth)
		{
			if (s->depth > 0 && rank > 0 && rank < 4)
				over = open->rank <= rank;
			else
				over = open->rank == 0 && ends(open, s, tag, starts, end);
		}
		if (over)
			close_all(s, i--);
	}
	s->doubtful = is_doubtful_here(sheet);
}

/* Keeps an open element in which rules with this ancestor apply. */
static void
keep_open(gr_html_scanner *s, const gr_html_tag *tag, uint32_t slot)
{
	gr_html_sheet *sheet = s->rules;
	gr_html_open *open = &sheet->open[sheet->nopen];

	if (sheet->slots[slot].open)
		return;
	if (sheet->nopen == GR_HTML_OPEN)
	{
		sheet->overflow = true;
		return;
	}
	sheet->nopen++;
	open->slot = slot;
	open->rank = tag->kind == GR_HTML_COL ? 4 : gr_html_table_rank(tag);	/* a column is as long as its table */
	open->depth = s->depth;
	open->count = 1;
	open->tag = tag;
	open->block = gr_html_is_block(tag) || open->rank > 0;
	open->name = s->name;
	sheet->slots[slot].open = true;
	sheet->slots[slot].exact = open->rank > 0;
}

/* Handles the start of an element whose content is shown. */
void
gr_html_opened(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found)
{
	gr_html_sheet *sheet = s->rules;
	unsigned	i;

	if (tag->kind == GR_HTML_VOID || tag->kind == GR_HTML_BREAK || tag->kind > GR_HTML_ROOT)
		return;
	close_before(s, tag, s->drop == NULL, false);
	if (s->drop)
		return;
	for (i = 0; i < sheet->nhits; i++)
	{
		if (sheet->slots[sheet->hits[i].slot].ancestor)
			keep_open(s, tag, sheet->hits[i].slot);
	}
	if (found->looks & GR_HTML_DOUBTFUL)
		keep_open(s, tag, GR_HTML_DOUBT_SLOT);
	s->doubtful = is_doubtful_here(sheet);
	if (gr_html_in_cell(s) && (s->doubtful || (!s->fresh && (found->looks & GR_HTML_PERHAPS_RAISED))))
		gr_html_level_of(s)->doubtful = true;
}

/* Handles an end tag, after all else. */
void
gr_html_closed(gr_html_scanner *s, const gr_html_tag *tag)
{
	close_before(s, tag, false, true);
}

/* Prepares the rules for another reading of the same page. */
void
gr_html_sheet_rewind(gr_html_sheet *sheet)
{
	uint32_t	i;

	for (i = 0; i < sheet->nslots; i++)
		sheet->slots[i].open = false;
	sheet->nopen = 0;
	sheet->nhits = 0;
	sheet->complete = true;
}
