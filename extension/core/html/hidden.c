/*
 * hidden.c
 *	  Elements whose content is not visible: where they end.
 *
 * A hidden element ends at its end tag.  If it was left open it ends with its
 * parent, as far as this can be known without a tree: at a tag of the table
 * around it, or at the end of a block that was opened before it.
 */
#include "hidden.h"

#include "style.h"

/*
 * Does the next element of the same kind end this one? "p" is also ended by any
 * block.
 */
static bool
is_item(const gr_html_tag *tag)
{
	return gr_html_is(tag, "li") || gr_html_is(tag, "dt") || gr_html_is(tag, "dd");
}

static bool
is_paragraph(const gr_html_tag *tag)
{
	return gr_html_is(tag, "p");
}

bool
gr_html_hides(unsigned looks, const gr_html_tag *tag)
{
	/* in other blocks a font without height is used for layout, and their content sets its own font height */
	bool		shrinks = tag->kind < GR_HTML_BREAK || tag->kind == GR_HTML_TD || is_paragraph(tag) || is_item(tag);

	return (looks & (GR_HTML_GONE | GR_HTML_UNSEEN | GR_HTML_STRUCK)) || ((looks & GR_HTML_TINY) && shrinks) ||
		/* cells, rows and tables grow with their content */
		((looks & GR_HTML_NO_ROOM) && gr_html_table_rank(tag) == 0);
}

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

void
gr_html_drop_details(gr_html_scanner *s, const gr_html_tag *tag)
{
	gr_html_drop(s, tag);
	s->drop_closed = true;
}

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

/* Does an element that is always dropped continue behind a tag inside it? */
static bool
goes_on_foreign(const gr_html_scanner *s, const gr_html_tag *tag)
{
	if (s->drop->kind == GR_HTML_TEMPLATE)
		return true;
	return gr_html_table_rank(tag) == 0 &&
		(s->drop->kind == GR_HTML_SELECT ||
		 (!gr_html_is_block(tag) && tag->kind != GR_HTML_BREAK && tag->kind != GR_HTML_ROOT));
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
		s->drop_blocks++;
	else if (s->drop_blocks > 0)
		s->drop_blocks--;
	else
		/* the end tag of a paragraph that is not open ends no block */
		return is_paragraph(tag) && gr_html_is_block(s->drop);
	return true;
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

bool
gr_html_dropped(gr_html_scanner *s, const gr_html_tag *tag, bool start)
{
	gr_html_kind kind = (gr_html_kind) s->drop->kind;
	bool		own = tag == s->drop && gr_html_same_name(&s->name, &s->drop_name);
	bool		goes_on = true;

	if (start && s->drop_closed && s->drop_depth == 1 && s->drop_blocks == 0 && s->drop_tables == 0 &&
		gr_html_is(tag, "summary"))
	{
		/* the summary of a closed <details> is shown */
		s->summary_of = s->drop;
		s->drop_closed = goes_on = false;
	}
	else if (kind == GR_HTML_TEMPLATE || kind == GR_HTML_SELECT || kind == GR_HTML_FOREIGN)
		goes_on = own ? goes_on_own(s, tag, start) : goes_on_foreign(s, tag);
	else if (tag->kind == GR_HTML_TABLE && start && !is_paragraph(s->drop))
		s->drop_tables++;
	else if (s->drop_tables > 0)
		/* of a table within the dropped element only the end matters */
		s->drop_tables -= tag->kind == GR_HTML_TABLE;
	else if (own && kind == GR_HTML_TABLE)
		s->drop = NULL;
	else if (gr_html_table_rank(s->drop) > 0)
		goes_on = gr_html_table_rank(tag) < gr_html_table_rank(s->drop);
	else
		goes_on = own ? goes_on_own(s, tag, start) : goes_on_text(s, tag, start);
	if (!goes_on)
		s->drop = NULL;
	return goes_on;
}

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
