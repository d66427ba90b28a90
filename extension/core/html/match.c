/*
 * match.c
 *	  The names of an element that rules of style sheets mention, the open
 *	  elements around it, and the look that it has by them.
 *
 * There is no tree.  Of the open elements only those are tracked that rules
 * mention as ancestors.  Where it is certain that an element ends, with a part
 * of a table, a rule with an ancestor is decided; otherwise it is in doubt.
 * What several rules say is decided as in CSS, Cascading and Inheritance.
 */
#include "hidden.h"
#include "sheet.h"

/* The look of an element with aspects that are in doubt, in addition to those that are on. */
static unsigned
doubtful_looks(const gr_html_tag *tag, unsigned on, unsigned doubt)
{
	unsigned	looks = gr_html_looks(doubt) | (gr_html_looks(on | doubt) & ~gr_html_looks(on) & GR_HTML_NO_ROOM);

	return (looks & (GR_HTML_SET_OFF | GR_HTML_SPREAD)) | (gr_html_hides(looks, tag) ? GR_HTML_DOUBTFUL : 0U) |
		(looks & GR_HTML_RAISED ? GR_HTML_PERHAPS_RAISED : 0U);
}

/* Is the name one of the element's? Perhaps, if it is in another case. */
static gr_html_applies
has_name(const gr_html_sheet *sheet, gr_html_word name)
{
	unsigned	i;

	for (i = 0; i < sheet->nnames; i++)
	{
		/* only pages of old browsers ignore the case of classes and ids */
		if (sheet->names[i].key == name.key)
			return sheet->names[i].spelling == name.spelling ? GR_HTML_APPLIES : GR_HTML_PERHAPS;
	}
	return GR_HTML_APPLIES_NOT;
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
		gr_html_word name;

		while (at < len && !gr_html_space(text[at]))
			at++;
		name = gr_html_word_of(kind, text + start, at - start);
		if (at > start && has_name(sheet, name) == GR_HTML_APPLIES_NOT)
		{
			if (sheet->nnames < GR_HTML_NAMES)
				sheet->names[sheet->nnames++] = name;
			else
				sheet->overflow = true;
		}
		at++;
	}
}

/* The open element that rules mention by this name, or NULL. */
static const gr_html_open *
open_with(const gr_html_sheet *sheet, uint64_t key)
{
	unsigned	i;

	for (i = 0; i < sheet->nopen; i++)
	{
		if (sheet->open[i].name.key == key)
			return &sheet->open[i];
	}
	return NULL;
}

/* Does a rule apply to the element, whatever is around it? */
static gr_html_applies
applies_to(const gr_html_sheet *sheet, const gr_html_rule *rule)
{
	gr_html_applies all = rule->perhaps ? GR_HTML_PERHAPS : GR_HTML_APPLIES;
	gr_html_applies unless = rule->unless.key != 0 ? has_name(sheet, rule->unless) : GR_HTML_APPLIES_NOT;
	unsigned	i;

	for (i = 0; i < rule->nnames; i++)
	{
		gr_html_applies one = has_name(sheet, rule->names[i]);

		if (one > all)
			all = one;
	}
	if (unless == GR_HTML_APPLIES)
		return GR_HTML_APPLIES_NOT;
	return unless == GR_HTML_PERHAPS && all == GR_HTML_APPLIES ? GR_HTML_PERHAPS : all;
}

/* Are the elements that the rule requires around this one open? */
static gr_html_applies
applies_within(const gr_html_sheet *sheet, const gr_html_rule *rule)
{
	bool		perhaps = rule->loose;
	unsigned	i;

	for (i = 0; i < rule->nwithin; i++)
	{
		const gr_html_open *open = open_with(sheet, rule->within[i].key);

		/* rows without a group are in a tbody */
		if (open == NULL && sheet->in_body && rule->within[i].key == gr_html_word_of(GR_HTML_TAG_KEY, "tbody", 5).key)
			continue;
		if (open == NULL)
			return GR_HTML_APPLIES_NOT;
		perhaps |= open->rank == 0 || open->name.spelling != rule->within[i].spelling;
	}
	return perhaps ? GR_HTML_PERHAPS : GR_HTML_APPLIES;
}

/* Rules of one element that are compared. */
#define COMPARED	48

/* The rank of a declaration among those about the same aspect: the highest decides. */
#define IMPORTANT	(UINT64_C(1) << 62)
#define OWN_STYLE	(UINT64_C(1) << 61)

/* Declarations about an element that apply or perhaps do. */
typedef struct matched
{
	gr_html_declared declared;
	uint64_t	rank;
	gr_html_applies to;			/* does it apply to the element, whatever is around it? */
	gr_html_applies within;		/* are the elements around it those that it requires? */
	uint64_t	context;		/* hash of the elements around it that the rule requires; 0: none */
} matched;

typedef struct match
{
	unsigned	n;				/* the first of them are kept */
	matched		all[COMPARED];
	unsigned	on;				/* aspects that one of them switches on */
	unsigned	off;
} match;

static void
add(match *m, matched one)
{
	if (m->n < COMPARED)
		m->all[m->n] = one;
	m->n++;
	m->on |= one.declared.on;
	m->off |= one.declared.off;
}

/* Adds the rules in the chain of a name of the element.  The chain of key 0 has the rules without a name. */
static void
add_rules(gr_html_sheet *sheet, uint64_t key, match *m)
{
	const gr_html_rule *rule = sheet->chains ? sheet->chains[key % GR_HTML_CHAINS].rules : NULL;

	for (; rule; rule = rule->next)
	{
		gr_html_applies to;
		gr_html_applies within;

		if (sheet->steps == 0)
		{
			sheet->overflow = true;
			return;
		}
		sheet->steps--;
		if (key != (rule->nnames > 0 ? rule->names[rule->nnames - 1].key : 0))
			continue;
		to = applies_to(sheet, rule);
		within = applies_within(sheet, rule);
		if (to != GR_HTML_APPLIES_NOT && within != GR_HTML_APPLIES_NOT)
			add(m, (matched) {rule->declared, (uint64_t) rule->weight << 24 | rule->order, to, within, rule->context});
	}
}

static uint64_t
rank_of(const matched *one, unsigned bit)
{
	return one->rank + (one->declared.important & bit ? IMPORTANT : 0);
}

/* Do the declarations decide whether the aspect is on? */
static bool
tells(const matched *one, unsigned bit)
{
	return (one->declared.on ^ one->declared.off) & bit;
}

/*
 * Does another rule say the opposite wherever this one applies?  Yes if it has a
 * higher rank and requires the same surrounding elements.
 */
static bool
is_undone(const match *m, const matched *one, unsigned bit)
{
	unsigned	i;

	for (i = 0; i < m->n; i++)
	{
		const matched *other = &m->all[i];

		if (other->to == GR_HTML_APPLIES && other->context != 0 && other->context == one->context &&
			tells(one, bit) && tells(other, bit) && ((one->declared.on ^ other->declared.on) & bit) &&
			rank_of(other, bit) > rank_of(one, bit))
			return true;
	}
	return false;
}

/* Is an aspect on, that is, does it apply? */
static gr_html_applies
is_on(const match *m, unsigned bit)
{
	const matched *top = NULL;
	bool		on;
	unsigned	i;

	if (m->n > COMPARED)
		return GR_HTML_PERHAPS;
	for (i = 0; i < m->n; i++)
	{
		const matched *one = &m->all[i];

		if (one->to == GR_HTML_APPLIES && one->within == GR_HTML_APPLIES && tells(one, bit) &&
			(top == NULL || rank_of(one, bit) > rank_of(top, bit)))
			top = one;
	}
	on = top && (top->declared.on & bit);
	for (i = 0; i < m->n; i++)
	{
		const matched *one = &m->all[i];
		unsigned	contrary = on ? one->declared.off : one->declared.on;

		if ((contrary & bit) && (top == NULL || rank_of(one, bit) > rank_of(top, bit)) && !is_undone(m, one, bit))
			return GR_HTML_PERHAPS;
	}
	return on ? GR_HTML_APPLIES : GR_HTML_APPLIES_NOT;
}

/* Sets the aspects of the element that are on, and those that are in doubt. */
static void
decide(const match *m, unsigned *on, unsigned *doubt)
{
	unsigned	i;

	*on = *doubt = 0;
	for (i = 0; i < GR_HTML_ASPECTS; i++)
	{
		unsigned	bit = 1U << i;
		gr_html_applies is = m->on & bit ? is_on(m, bit) : GR_HTML_APPLIES_NOT;

		*on |= is == GR_HTML_APPLIES ? bit : 0;
		*doubt |= is == GR_HTML_PERHAPS ? bit : 0;
	}
	/* a place needs a position */
	if ((*on & GR_HTML_IS_FAR) && !(*on & GR_HTML_IS_PLACED))
	{
		*doubt |= GR_HTML_IS_FAR;
		*on &= ~(unsigned) GR_HTML_IS_FAR;
	}
}

/* Is all text here in doubt? */
static bool
is_doubtful_here(const gr_html_sheet *sheet)
{
	return sheet->overflow || open_with(sheet, 0) != NULL;
}

/*
 * Adds to the look of an element what style sheets say.  The names of its
 * attributes are known.
 */
void
gr_html_match(gr_html_scanner *s, const gr_html_tag *tag, gr_html_attributes *found)
{
	gr_html_sheet *sheet = s->rules;
	match		m;
	unsigned	on;
	unsigned	doubt;
	unsigned	i;

	gr_html_match_names(s, GR_HTML_TAG_KEY, s->name.bytes, strlen(s->name.bytes));
	m.n = m.on = m.off = 0;
	sheet->in_body = s->table && (s->table->group == '\0' || s->table->group == 'b');
	if (found->declared.on != 0 || found->declared.off != 0)
		add(&m, (matched) {found->declared, OWN_STYLE, GR_HTML_APPLIES, GR_HTML_APPLIES, 0});
	add_rules(sheet, 0, &m);
	for (i = 0; i < sheet->nnames; i++)
		add_rules(sheet, sheet->names[i].key, &m);
	decide(&m, &on, &doubt);

	if ((found->looks & GR_HTML_GONE) && (m.off & GR_HTML_IS_GONE))
	{
		/* any rule can undo the attribute hidden */
		doubt |= GR_HTML_IS_GONE;
		found->looks &= ~(unsigned) GR_HTML_GONE;
	}
	found->looks |= gr_html_looks(on) | doubtful_looks(tag, on, doubt);
	if (((on | doubt) & GR_HTML_HAS_MORE) && (gr_html_in_cell(s) || gr_html_is_in_table(tag)))
		found->looks |= GR_HTML_DOUBTFUL;
	if (tag->kind == GR_HTML_COL && (found->looks & (GR_HTML_GONE | GR_HTML_UNSEEN)))
		/* cells do not know their column */
		found->looks |= GR_HTML_DOUBTFUL;
}

/*
 * Does a tag end an open element? starts: it opens an element whose end tag will
 * be seen.  A paragraph ends before the next block, another element that is no
 * part of a table when it has as many end tags as start tags of its name.  If some
 * are missing it ends too late, and then rules are in doubt that do not apply.
 */
static bool
ends(gr_html_open *open, const gr_html_scanner *s, const gr_html_tag *tag, bool starts, bool end)
{
	unsigned	rank = gr_html_table_rank(tag);

	if (s->depth < open->depth)
		return true;
	/* a table that begins here shows that the table before it has ended without its tag */
	if (s->depth > open->depth || (rank == 4 && starts))
		return s->depth == open->depth;
	if (s->depth > 0 && gr_html_is_in_table(tag))
		return open->rank <= rank;
	if (open->rank == 0 && gr_html_same_name(&open->tag, &s->name))
		open->count += (size_t) starts - end;
	return open->count == 0 || (strcmp(open->tag.bytes, "p") == 0 && gr_html_is_block(tag) && starts);
}

/*
 * Ends the open elements that a tag ends, and the blocks in them.  Phrases in
 * them, which were left open, go on behind it.  The tag has been handled
 * otherwise.
 */
static void
close_before(gr_html_scanner *s, const gr_html_tag *tag, bool starts, bool end)
{
	gr_html_sheet *sheet = s->rules;
	unsigned	kept = 0;
	unsigned	i;

	for (i = 0; i < sheet->nopen; i++)
	{
		if (!ends(&sheet->open[i], s, tag, starts, end) && (kept == i || !sheet->open[i].block))
			sheet->open[kept++] = sheet->open[i];
	}
	sheet->nopen = kept;
	s->doubtful = is_doubtful_here(sheet);
}

/* Keeps an open element that rules may mention by this name. */
static void
keep_open(gr_html_scanner *s, const gr_html_tag *tag, gr_html_word name)
{
	gr_html_sheet *sheet = s->rules;
	gr_html_open *open;

	if (open_with(sheet, name.key))
		return;
	if (sheet->nopen == GR_HTML_OPEN)
	{
		sheet->overflow = true;
		return;
	}
	open = &sheet->open[sheet->nopen++];
	open->name = name;
	open->rank = tag->kind == GR_HTML_COL ? 4 : gr_html_table_rank(tag);	/* a column lasts as long as its table */
	open->block = gr_html_is_block(tag);
	open->depth = s->depth;
	open->tag = s->name;
	open->count = 1;
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
	for (i = 0; sheet->chains && i < sheet->nnames; i++)
	{
		if (sheet->chains[sheet->names[i].key % GR_HTML_CHAINS].ancestor)
			keep_open(s, tag, sheet->names[i]);
	}
	if (found->looks & GR_HTML_DOUBTFUL)
		keep_open(s, tag, (gr_html_word) {0, 0});
	s->doubtful = is_doubtful_here(sheet);
	if (gr_html_in_cell(s) && (s->doubtful || (!s->fresh && (found->looks & GR_HTML_PERHAPS_RAISED))))
		s->table->doubtful = true;
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
	sheet->nopen = 0;
	sheet->nnames = 0;
	sheet->complete = true;
}
