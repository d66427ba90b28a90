/*
 * hidden.c
 *	  Elements whose content is not visible: what hides them, and where they
 *	  end.
 *
 * A hidden element ends at its end tag.  If it was left open it ends with its
 * parent, as far as this can be known without a tree: at a tag of the table
 * around it, or at the end of a block that was opened before it.
 */
#include "internal.h"

/*
 * The level of a table that a tag belongs to, from the cell (1) to the table
 * (4); 0 if it is not a tag of a table.
 */
unsigned
gr_html_table_rank(const gr_html_tag *tag)
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

/* Is the element a block outside of tables? */
bool
gr_html_is_block(const gr_html_tag *tag)
{
	return tag->kind == GR_HTML_BLOCK || tag->kind == GR_HTML_PRE;
}

/* Is the element a phrase, which may be within a line? */
static bool
is_phrase(const gr_html_tag *tag)
{
	return tag->kind < GR_HTML_BREAK && tag->kind != GR_HTML_VOID;
}

/*
 * Does the next element of the same kind end this one? "p" is also ended by any
 * block.
 */
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

/*
 * A font without height hides the content of phrases and paragraphs.  In other
 * blocks it is used for layout, and their content sets its own font height.
 */
static bool
is_tiny(const gr_html_tag *tag, unsigned looks)
{
	return (looks & GR_HTML_TINY) &&
		(is_phrase(tag) || is_paragraph(tag) || is_item(tag) || tag->kind == GR_HTML_TD);
}

/* What to do with the content of an element that begins here. */
gr_html_hiding
gr_html_hiding_of(gr_html_scanner *s, const gr_html_tag *tag, unsigned looks)
{
	bool		unseen = (looks & (GR_HTML_GONE | GR_HTML_UNSEEN | GR_HTML_STRUCK)) ||
		is_tiny(tag, looks) ||
		/* cells, rows and tables grow with their content */
		((looks & GR_HTML_NO_ROOM) && gr_html_table_rank(tag) == 0);

	switch ((gr_html_kind) tag->kind)
	{
		case GR_HTML_RUBY:
			return GR_HTML_WITHOUT_TRACE;
		case GR_HTML_DELETED:
		case GR_HTML_INLINE:
		case GR_HTML_BOLD:
		case GR_HTML_MARK:
		case GR_HTML_SMALL:
			if (s->self_closing)
				return GR_HTML_SHOWN;
			if (looks & GR_HTML_GONE)
				return GR_HTML_WITHOUT_TRACE;
			if (unseen || tag->kind == GR_HTML_DELETED)
				return GR_HTML_LEAVES_GAP;
			if (tag->kind == GR_HTML_MARK || (looks & GR_HTML_RAISED))
				/* without text before it, it is not the mark of a footnote */
				return s->fresh ? GR_HTML_KEPT_APART : GR_HTML_LEAVES_GAP;
			return (looks & (GR_HTML_SET_OFF | GR_HTML_DOUBTFUL | GR_HTML_PERHAPS_RAISED)) || tag->kind == GR_HTML_SMALL ? GR_HTML_KEPT_BETWEEN : GR_HTML_SHOWN;
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

/* Drops the content of the element whose start tag was just read. */
void
gr_html_drop(gr_html_scanner *s, const gr_html_tag *tag)
{
	s->drop = tag;
	s->drop_weak = s->drop_closed = false;
	s->drop_depth = 1;
	s->drop_tables = 0;
	s->drop_blocks = 0;
	s->drop_name = s->name;
	if (s->summary_of && gr_html_is(tag, "summary"))
	{
		/* without its summary, nothing of a closed <details> is shown */
		s->drop = s->summary_of;
		s->drop_name = s->drop->name;
		s->drop_blocks = 1;		/* the summary is open */
		s->summary_of = NULL;
	}
}

/* Drops the content of a closed <details>, up to its summary. */
void
gr_html_drop_details(gr_html_scanner *s, const gr_html_tag *tag)
{
	gr_html_drop(s, tag);
	s->drop_closed = true;
}

/* Does the summary of a closed <details>, whose content is dropped, begin here? */
bool
gr_html_begins_summary(gr_html_scanner *s, const gr_html_tag *tag)
{
	if (!s->drop_closed || s->drop_depth > 1 || s->drop_blocks > 0 || s->drop_tables > 0 || !gr_html_is(tag, "summary"))
		return false;
	s->summary_of = s->drop;
	s->drop = NULL;
	s->drop_closed = false;
	return true;
}

/* Drops the rest of a closed <details> behind its summary. */
void
gr_html_end_summary(gr_html_scanner *s, const gr_html_tag *tag)
{
	const gr_html_tag *details = s->summary_of;

	s->summary_of = NULL;
	if (!gr_html_is(tag, "summary"))
		return;
	gr_html_drop(s, details);
	s->drop_name = details->name;
}

/* Does the tag have the name of the dropped element? */
static bool
is_own(const gr_html_scanner *s, const gr_html_tag *tag)
{
	return tag == s->drop && gr_html_same_name(&s->name, &s->drop_name);
}

/* Does an element that is always dropped continue behind a tag inside it? */
static bool
goes_on_foreign(gr_html_scanner *s, const gr_html_tag *tag)
{
	bool		of_table = gr_html_table_rank(tag) > 0;

	if (s->drop->kind == GR_HTML_SELECT)
		return !of_table;
	if (s->drop->kind == GR_HTML_FOREIGN)
		return !of_table && !gr_html_is_block(tag) && tag->kind != GR_HTML_BREAK &&
			tag->kind != GR_HTML_ROOT;
	return true;
}

/* Does a hidden table, or part of a table, continue behind a tag? */
static bool
goes_on_table(const gr_html_scanner *s, const gr_html_tag *tag)
{
	return gr_html_table_rank(tag) < gr_html_table_rank(s->drop);
}

/* Does a hidden phrase or block continue behind a tag of another name? */
static bool
goes_on_text(gr_html_scanner *s, const gr_html_tag *tag, bool start)
{
	if (gr_html_table_rank(tag) > 0)
		return s->depth == 0 && !is_paragraph(s->drop);
	if (s->drop->kind == GR_HTML_RUBY)
		return start ? tag->kind != GR_HTML_RUBY : !gr_html_is(tag, "ruby");
	if (!gr_html_is_block(tag))
		return true;
	if (is_paragraph(s->drop) || s->drop->kind == GR_HTML_MARK)
		return false;
	/* the items of a list within are not counted, as their end tags may be missing */
	if (is_item(s->drop) && is_item(tag) && (start || s->drop_blocks > 0))
		return s->drop_blocks > 0;
	if (start)
	{
		s->drop_blocks++;
		return true;
	}
	if (s->drop_blocks > 0)
	{
		s->drop_blocks--;
		return true;
	}
	/* the end tag of a paragraph that is not open ends no block */
	return is_paragraph(tag) && gr_html_is_block(s->drop);
}

/*
 * Handles a tag with the name of the dropped element, if that is not a tag of a
 * table.  Returns false if it ends the element and has to be read as usual.
 */
static bool
goes_on_own(gr_html_scanner *s, const gr_html_tag *tag, bool start)
{
	if (start && is_paragraph(tag))
		return false;
	if (is_item(tag) && (start || s->drop_blocks > 0))
		return s->drop_blocks > 0;

	/* a second start tag of select ends the first */
	if (!start || tag->kind == GR_HTML_SELECT)
		s->drop_depth--;
	else if (tag->kind != GR_HTML_FOREIGN || !s->self_closing)
		s->drop_depth++;
	if (gr_html_is_block(tag) && start)
		s->drop_blocks++;
	else if (s->drop_blocks > 0 && gr_html_is_block(tag))
		s->drop_blocks--;
	if (s->drop_depth == 0)
		s->drop = NULL;
	return true;
}

/*
 * Handles a tag within an element whose content is dropped.  Returns true if
 * the tag belongs to the dropped content, or does nothing but end it.
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
		/* of a table within the dropped element only the end matters */
		if (tag->kind == GR_HTML_TABLE)
			s->drop_tables--;
		goes_on = true;
	}
	else if (own && kind == GR_HTML_TABLE)
	{
		s->drop = NULL;
		goes_on = true;
	}
	else if (gr_html_table_rank(s->drop) > 0)
		goes_on = goes_on_table(s, tag);
	else
		goes_on = own ? goes_on_own(s, tag, start) : goes_on_text(s, tag, start);
	if (!goes_on)
		s->drop = NULL;
	return goes_on;
}

/*
 * Shows the content of an element, but ends a number at its end.  all: and at each tag
 * in it.
 */
void
gr_html_keep_apart(gr_html_scanner *s, const gr_html_tag *tag, bool all)
{
	/* of such elements within one another only the outer one is tracked */
	s->apart_all = all || s->apart_depth > 0;
	if (s->apart_depth > 0)
		return;
	s->apart = tag;
	s->apart_depth = 1;
}

/* Handles a tag while such an element is open. */
void
gr_html_end_apart(gr_html_scanner *s, const gr_html_tag *tag, bool start)
{
	if (s->apart_all)
		gr_html_want_apart(s);
	if (gr_html_is_block(tag) || gr_html_table_rank(tag) > 0)
		s->apart_depth = 0;
	else if (tag == s->apart)
	{
		if (start && !s->self_closing)
			s->apart_depth++;
		else if (!start && --s->apart_depth == 0)
			gr_html_want_apart(s);
	}
}
