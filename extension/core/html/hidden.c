/*
 * hidden.c
 *	  Elements whose content is not seen: what hides them, and where they end.
 *
 * A hidden element ends at its end tag.  One that was left open ends where its
 * parent does, as far as that can be told without a tree: at a tag of the table
 * it stands in, or at the end of a block that was opened before it.
 */
#include "internal.h"

/* How far up in a table a tag reaches; 0: it is no part of one. */
static unsigned
table_rank(const gr_html_tag *tag)
{
	switch ((gr_html_kind) tag->kind)
	{
		case GR_HTML_TD:
		case GR_HTML_CAPTION:
			return 1;
		case GR_HTML_TR:
			return 2;
		case GR_HTML_GROUP:
		case GR_HTML_COL:
			return 3;
		case GR_HTML_TABLE:
			return 4;
		default:
			return 0;
	}
}

static bool
is_block(const gr_html_tag *tag)
{
	return tag->kind == GR_HTML_BLOCK || tag->kind == GR_HTML_PRE;
}

/* Phrases: elements that may stand in the midst of a line. */
static bool
is_phrase(const gr_html_tag *tag)
{
	return tag->kind < GR_HTML_BREAK && tag->kind != GR_HTML_VOID;
}

/* Elements that the next of their like ends, and "p", that any block ends. */
static bool
is_item(const gr_html_tag *tag)
{
	return gr_html_is(tag, "li") || gr_html_is(tag, "dt") ||
		gr_html_is(tag, "dd");
}

static bool
is_paragraph(const gr_html_tag *tag)
{
	return gr_html_is(tag, "p");
}

/* True if an element has a look of its own, whatever its attributes say. */
bool
gr_html_hides(const gr_html_tag *tag)
{
	return tag->kind >= GR_HTML_DELETED && tag->kind <= GR_HTML_RUBY;
}

/*
 * Letters without height hide what stands in a line or a paragraph.  Around
 * other blocks it is a means of layout: what is in them has a height again.
 */
static bool
is_tiny(const gr_html_tag *tag, unsigned looks)
{
	return (looks & GR_HTML_TINY) &&
		(is_phrase(tag) || is_paragraph(tag) || is_item(tag) || tag->kind == GR_HTML_TD);
}

/* What becomes of the content of an element that begins here. */
gr_html_hiding
gr_html_hiding_of(gr_html_scanner *s, const gr_html_tag *tag, unsigned looks)
{
	bool		unseen = (looks & (GR_HTML_GONE | GR_HTML_UNSEEN | GR_HTML_STRUCK)) ||
		is_tiny(tag, looks);

	switch ((gr_html_kind) tag->kind)
	{
		case GR_HTML_RUBY:
			return GR_HTML_WITHOUT_TRACE;
		case GR_HTML_DELETED:
		case GR_HTML_INLINE:
		case GR_HTML_MARK:
			if (s->self_closing)
				return GR_HTML_SHOWN;
			if (looks & GR_HTML_GONE)
				return GR_HTML_WITHOUT_TRACE;
			if (unseen || tag->kind == GR_HTML_DELETED)
				return GR_HTML_LEAVES_GAP;
			if (tag->kind == GR_HTML_MARK || (looks & GR_HTML_RAISED))
				/* with nothing before it, it is no mark of a footnote */
				return s->fresh ? GR_HTML_KEPT_APART : GR_HTML_LEAVES_GAP;
			return GR_HTML_SHOWN;
		case GR_HTML_BLOCK:
		case GR_HTML_PRE:
			return unseen && !s->self_closing ? GR_HTML_LEAVES_LINE : GR_HTML_SHOWN;
		case GR_HTML_CAPTION:
		case GR_HTML_TABLE:
			return unseen ? GR_HTML_LEAVES_LINE : GR_HTML_SHOWN;
		case GR_HTML_GROUP:
			return unseen ? GR_HTML_LEAVES_CELL : GR_HTML_SHOWN;
		case GR_HTML_TR:
			return unseen ? GR_HTML_NO_ROW : GR_HTML_SHOWN;
		case GR_HTML_TD:
			if (looks & GR_HTML_GONE)
				return GR_HTML_NO_CELL;
			return unseen ? GR_HTML_LEAVES_CELL : GR_HTML_SHOWN;
		case GR_HTML_VOID:
		case GR_HTML_BREAK:
		case GR_HTML_COL:
		case GR_HTML_ROOT:
		case GR_HTML_HEAD:
		case GR_HTML_META:
		case GR_HTML_TITLE:
		case GR_HTML_RAW:
		case GR_HTML_TEMPLATE:
		case GR_HTML_OBJECT:
		case GR_HTML_SELECT:
		case GR_HTML_FOREIGN:
			return GR_HTML_SHOWN;
	}
	return GR_HTML_SHOWN;
}

/* The content of the element whose start tag was just read is dropped. */
void
gr_html_drop(gr_html_scanner *s, const gr_html_tag *tag)
{
	s->drop = tag;
	s->drop_depth = 1;
	s->drop_tables = 0;
	s->drop_blocks = 0;
	s->drop_name = s->name;
}

/* True if the tag is of the element that is dropped, or another of its name. */
static bool
is_own(const gr_html_scanner *s, const gr_html_tag *tag)
{
	return tag == s->drop && gr_html_same_name(&s->name, &s->drop_name);
}

/* Whether elements that are always dropped go on behind a tag within. */
static bool
goes_on_foreign(gr_html_scanner *s, const gr_html_tag *tag)
{
	bool		of_table = table_rank(tag) > 0;

	if (s->drop->kind == GR_HTML_SELECT)
		return !of_table;
	if (s->drop->kind == GR_HTML_FOREIGN)
		return !of_table && !is_block(tag) && tag->kind != GR_HTML_BREAK &&
			tag->kind != GR_HTML_ROOT;
	return true;
}

/* Whether a hidden part of a table, or a table, goes on. */
static bool
goes_on_table(const gr_html_scanner *s, const gr_html_tag *tag)
{
	return table_rank(tag) < table_rank(s->drop);
}

/* Whether a hidden phrase or block goes on behind a tag of another name. */
static bool
goes_on_text(gr_html_scanner *s, const gr_html_tag *tag, bool start)
{
	if (table_rank(tag) > 0)
		return s->depth == 0 && !is_paragraph(s->drop);
	if (s->drop->kind == GR_HTML_RUBY)
		return start ? tag->kind != GR_HTML_RUBY : !gr_html_is(tag, "ruby");
	if (!is_block(tag))
		return true;
	if (is_paragraph(s->drop) || s->drop->kind == GR_HTML_MARK)
		return false;
	if (start)
	{
		if (is_item(s->drop) && is_item(tag) && s->drop_blocks == 0)
			return false;
		s->drop_blocks++;
		return true;
	}
	if (s->drop_blocks > 0)
	{
		s->drop_blocks--;
		return true;
	}
	/* the end tag of a paragraph that is not open ends no block */
	return is_paragraph(tag) && is_block(s->drop);
}

/* A tag of the name of the dropped element, which is no part of a table. */
static bool
goes_on_own(gr_html_scanner *s, const gr_html_tag *tag, bool start)
{
	if (start && (is_paragraph(tag) || (is_item(tag) && s->drop_blocks == 0)))
		return false;

	/* a second start tag of select ends the first */
	if (!start || tag->kind == GR_HTML_SELECT)
		s->drop_depth--;
	else if (tag->kind != GR_HTML_FOREIGN || !s->self_closing)
		s->drop_depth++;
	if (is_block(tag) && start)
		s->drop_blocks++;
	else if (s->drop_blocks > 0 && is_block(tag))
		s->drop_blocks--;
	if (s->drop_depth == 0)
		s->drop = NULL;
	return true;
}

/*
 * A tag within an element whose content is dropped.  True if it belongs there,
 * or ends the element and does nothing else.
 */
bool
gr_html_dropped(gr_html_scanner *s, const gr_html_tag *tag, bool start)
{
	gr_html_kind kind = (gr_html_kind) s->drop->kind;
	bool		own = is_own(s, tag);
	bool		goes_on;

	if (kind == GR_HTML_TEMPLATE || kind == GR_HTML_SELECT || kind == GR_HTML_FOREIGN)
		goes_on = own ? goes_on_own(s, tag, start) : goes_on_foreign(s, tag);
	else if (tag->kind == GR_HTML_TABLE && start && !is_paragraph(s->drop))
	{
		s->drop_tables++;
		goes_on = true;
	}
	else if (s->drop_tables > 0)
	{
		/* in a table within it only the end of that matters */
		if (tag->kind == GR_HTML_TABLE)
			s->drop_tables--;
		goes_on = true;
	}
	else if (own && kind == GR_HTML_TABLE)
	{
		s->drop = NULL;
		goes_on = true;
	}
	else if (table_rank(s->drop) > 0)
		goes_on = goes_on_table(s, tag);
	else
		goes_on = own ? goes_on_own(s, tag, start) : goes_on_text(s, tag, start);
	if (!goes_on)
		s->drop = NULL;
	return goes_on;
}

/* The content of the element is shown, and its end ends a number. */
void
gr_html_keep_apart(gr_html_scanner *s, const gr_html_tag *tag)
{
	if (s->apart_depth > 0)
		return;
	s->apart = tag;
	s->apart_depth = 1;
}

/* A tag while such an element is open. */
void
gr_html_end_apart(gr_html_scanner *s, const gr_html_tag *tag, bool start)
{
	if (is_block(tag) || table_rank(tag) > 0)
		s->apart_depth = 0;
	else if (tag == s->apart)
	{
		if (start && !s->self_closing)
			s->apart_depth++;
		else if (!start && --s->apart_depth == 0)
			gr_html_want_apart(s);
	}
}
