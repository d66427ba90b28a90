/*
 * tags.c
 *	  Reads the tags of HTML, and everything between them that is not text.
 *
 * Reads tags as the tokenizer of browsers does (HTML, section 13.2.5), but
 * builds no tree.  It only keeps track of open tables and of the element whose
 * content is dropped.
 */
#include "internal.h"
#include "sheet.h"
#include "style.h"

/*
 * Skips a comment behind its "<!--". A comment without an end takes the rest of
 * the text.
 */
static void
skip_comment(gr_html_scanner *s)
{
	if (gr_html_is_next(s, 0, ">", 1) || gr_html_is_next(s, 0, "->", 2))
	{
		(void) gr_html_skip_past(s, '>');
		return;
	}
	while (gr_html_skip_past(s, '-'))
	{
		if (gr_html_is_next(s, 0, "->", 2) || gr_html_is_next(s, 0, "-!>", 3))
		{
			(void) gr_html_skip_past(s, '>');
			return;
		}
	}
}

/* A picture or a field of a form is between the digits around it. */
static void
put_between(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found)
{
	if ((found->looks & GR_HTML_GONE) || gr_html_is(tag, "wbr") || gr_html_is(tag, "param"))
		return;
	gr_html_want_apart(s);
	if (found->value && !found->no_field && gr_html_is(tag, "input"))
		gr_html_put_field(s);
}

/*
 * Skips a tag around escaped HTML.  It only ends a line.  Its attributes may
 * hold the HTML, so it ends at the next '<', too.
 */
static void
skip_foreign(gr_html_scanner *s)
{
	s->tag_start = gr_html_origin(s, s->pos);
	s->pos++;
	while (!gr_html_at_end(s) && s->buf[s->pos] != '<')
	{
		if (s->buf[s->pos++] == '>')
			break;
	}
	s->tag_end = gr_html_origin(s, s->pos);
	gr_html_want_line(s);
}

/* The bytes that end the name of an element. */
static const bool ends_name[256] = {
	[' '] = true, ['\t'] = true, ['\n'] = true, ['\f'] = true, ['\r'] = true, ['/'] = true, ['>'] = true
};

/*
 * Reads and keeps the name of an element.  Returns gr_html_unlisted if it is
 * not in the table.
 */
static const gr_html_tag *
scan_name(gr_html_scanner *s)
{
	const gr_html_tag *tag;
	size_t		n = 0;

	memset(&s->name, 0, sizeof(s->name));

	while (!gr_html_at_end(s))
	{
		const char *byte = s->buf + s->pos;
		const char *stop = s->buf + s->end;

		while (byte < stop && !ends_name[(unsigned char) *byte])
		{
			if (n < GR_HTML_NAME)
				s->name.bytes[n] = gr_html_lower(*byte);
			n++;
			byte++;
		}
		s->pos = (size_t) (byte - s->buf);
		if (byte < stop)
			break;
	}
	if (n > GR_HTML_NAME)
		s->name.bytes[0] = '\0';
	tag = gr_html_tag_named(&s->name);
	if (tag)
		return tag;
	return &gr_html_unlisted;
}

/* Ends the head at a tag that does not belong there. */
static void
leave_head(gr_html_scanner *s, const gr_html_tag *tag)
{
	gr_html_kind kind = (gr_html_kind) tag->kind;

	if (kind < GR_HTML_ROOT || kind > GR_HTML_TEMPLATE ||
		(kind == GR_HTML_ROOT && tag->name.bytes[0] == 'b'))
	{
		s->in_head = false;
		s->in_body = true;
	}
}

static void
line_break(gr_html_scanner *s)
{
	gr_html_level *level;

	if (s->depth == 0 || s->depth > GR_HTML_LEVELS ||
		gr_html_level_of(s)->place != GR_HTML_IN_CELL || gr_html_level_of(s)->nested)
	{
		gr_html_end_line(s);
		return;
	}
	if (s->fresh || s->gap >= GR_HTML_BR)
		return;
	level = gr_html_level_of(s);
	level->breaks = true;
	s->gap = GR_HTML_BR;
	s->gap_start = s->tag_start;
	s->gap_end = s->tag_end;
}

/* Drops the content of an element that does not show it as text. */
static void
drop_foreign(gr_html_scanner *s, const gr_html_tag *tag)
{
	if (tag->kind != GR_HTML_TEMPLATE && !gr_html_is(tag, "datalist"))
		gr_html_want_apart(s);
	if (gr_html_is(tag, "math"))
		gr_html_doubt(s);
	if (gr_html_is(tag, "select"))
		gr_html_put_field(s);
	gr_html_drop(s, tag);
}

static void
start_tag(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found)
{
	switch ((gr_html_kind) tag->kind)
	{
		case GR_HTML_VOID:
			put_between(s, tag, found);
			break;
		case GR_HTML_INLINE:
		case GR_HTML_DELETED:
		case GR_HTML_MARK:
		case GR_HTML_RUBY:
		case GR_HTML_SMALL:
		case GR_HTML_META:
			break;
		case GR_HTML_BOLD:
			gr_html_start_bold(s);
			break;
		case GR_HTML_BREAK:
			line_break(s);
			break;
		case GR_HTML_BLOCK:
			gr_html_end_line(s);
			if (!found->open && gr_html_is(tag, "details"))
				gr_html_drop_details(s, tag);
			break;
		case GR_HTML_PRE:
			gr_html_want_line(s);
			s->pre++;
			s->pre_from = s->tag_end;
			break;
		case GR_HTML_TABLE:
			gr_html_table_start(s);
			break;
		case GR_HTML_GROUP:
			gr_html_group_start(s, tag->name.bytes[1]);
			break;
		case GR_HTML_COL:
			gr_html_group_start(s, '\0');
			break;
		case GR_HTML_TR:
			gr_html_row_start(s);
			break;
		case GR_HTML_TD:
			gr_html_cell_start(s, found->colspan > 0 ? found->colspan : 1,
							   found->rowspan > 0 ? found->rowspan : 1);
			break;
		case GR_HTML_CAPTION:
			gr_html_caption(s, true);
			break;
		case GR_HTML_ROOT:
			gr_html_want_line(s);
			break;
		case GR_HTML_HEAD:
			s->in_head = !s->in_body && s->flat_len == 0;
			break;
		case GR_HTML_TITLE:
			s->in_title = s->depth == 0;
			if (s->in_title)
				gr_html_want_line(s);
			else
				gr_html_skip_raw(s, tag);
			break;
		case GR_HTML_RAW:
			gr_html_pass_raw(s, tag, found);
			break;
		case GR_HTML_TEMPLATE:
		case GR_HTML_OBJECT:
		case GR_HTML_SELECT:
		case GR_HTML_FOREIGN:
			if (!s->self_closing || tag->kind != GR_HTML_FOREIGN)
				drop_foreign(s, tag);
			break;
	}
}

static void
end_tag(gr_html_scanner *s, const gr_html_tag *tag)
{
	switch ((gr_html_kind) tag->kind)
	{
		case GR_HTML_INLINE:
		case GR_HTML_VOID:
		case GR_HTML_DELETED:
		case GR_HTML_MARK:
		case GR_HTML_RUBY:
		case GR_HTML_SMALL:
		case GR_HTML_COL:
		case GR_HTML_META:
		case GR_HTML_RAW:
		case GR_HTML_TEMPLATE:
		case GR_HTML_OBJECT:
		case GR_HTML_SELECT:
		case GR_HTML_FOREIGN:
			break;
		case GR_HTML_BOLD:
			gr_html_end_bold(s);
			break;
		case GR_HTML_BREAK:
			line_break(s);
			break;
		case GR_HTML_BLOCK:
			gr_html_end_line(s);
			if (s->summary_of && (gr_html_is(tag, "summary") || gr_html_is(tag, "details")))
				gr_html_end_summary(s, tag);
			break;
		case GR_HTML_PRE:
			gr_html_want_line(s);
			if (s->pre > 0)
				s->pre--;
			break;
		case GR_HTML_TABLE:
			gr_html_table_end(s);
			break;
		case GR_HTML_GROUP:
			gr_html_group_end(s, tag->name.bytes[1]);
			break;
		case GR_HTML_TR:
			gr_html_row_end(s);
			break;
		case GR_HTML_TD:
			gr_html_cell_end(s);
			break;
		case GR_HTML_CAPTION:
			gr_html_caption(s, false);
			break;
		case GR_HTML_ROOT:
			gr_html_want_line(s);
			s->in_head = false;
			break;
		case GR_HTML_HEAD:
			s->in_head = false;
			break;
		case GR_HTML_TITLE:
			s->in_title = false;
			if (s->depth == 0)
				gr_html_want_line(s);
			break;
	}
}

/*
 * Begins to drop the content of an element that is not visible, or leaves a
 * mark for it.
 */
static void
hide(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found)
{
	bool		weak = !(found->looks & (GR_HTML_GONE | GR_HTML_STRUCK)) && (found->looks & (GR_HTML_UNSEEN | GR_HTML_TINY));

	switch (gr_html_hiding_of(s, tag, found->looks))
	{
		case GR_HTML_SHOWN:
			start_tag(s, tag, found);
			if ((found->looks & GR_HTML_SPREAD) && (gr_html_is_block(tag) || tag->kind == GR_HTML_TD))
				gr_html_keep_apart(s, tag, true);
			break;
		case GR_HTML_KEPT_BETWEEN:
			gr_html_want_apart(s);
			gr_html_keep_apart(s, tag, found->looks & GR_HTML_SPREAD);
			break;
		case GR_HTML_KEPT_APART:
			gr_html_keep_apart(s, tag, false);
			break;
		case GR_HTML_WITHOUT_TRACE:
			gr_html_drop(s, tag);
			break;
		case GR_HTML_LEAVES_GAP:
			gr_html_want_apart(s);
			gr_html_drop(s, tag);
			break;
		case GR_HTML_LEAVES_LINE:
			gr_html_want_line(s);
			gr_html_drop(s, tag);
			break;
		case GR_HTML_LEAVES_CELL:
			start_tag(s, tag, found);
			gr_html_drop(s, tag);
			break;
		case GR_HTML_NO_CELL:
			gr_html_cell_end(s);
			gr_html_drop(s, tag);
			break;
		case GR_HTML_NO_ROW:
			gr_html_row_end(s);
			gr_html_drop(s, tag);
			break;
	}
	if (s->drop)
		s->drop_weak = weak;
}

/* Adds to the attributes of a start tag what they and style sheets say of its look. */
static void
look_at(gr_html_scanner *s, const gr_html_tag *tag, gr_html_attributes *found)
{
	if (tag->kind >= GR_HTML_ROOT)
	{
		/* these elements are shown whatever their look */
		s->named |= found->named && tag->kind == GR_HTML_ROOT;
		found->looks = 0;
		return;
	}
	if (!found->open && gr_html_is(tag, "dialog"))
		found->looks |= GR_HTML_GONE;
	if (s->rules)
		gr_html_match(s, tag, found);
	else if (found->declared.on != 0)
		found->looks |= gr_html_looks(found->declared.on);
	if (!s->rules && s->sheet && (s->sheet->off & GR_HTML_IS_GONE) && (found->looks & GR_HTML_GONE) && found->declared.on == 0)
		/* a style sheet may display what has the attribute hidden */
		found->looks ^= GR_HTML_GONE | GR_HTML_DOUBTFUL;
}

/*
 * Handles a tag within an element whose content is dropped.  Returns false if it
 * ends the element and has to be read as usual.
 */
static bool
pass_dropped(gr_html_scanner *s, const gr_html_tag *tag, bool start, const gr_html_attributes *found)
{
	bool		template = s->drop->kind == GR_HTML_TEMPLATE;

	if ((start && gr_html_begins_summary(s, tag)) || !gr_html_dropped(s, tag, start))
		return false;
	if (start && s->drop && s->drop_weak &&
		((found->declared.off | (s->rules ? s->rules->off : 0)) & (GR_HTML_IS_UNSEEN | GR_HTML_IS_TINY)))
		gr_html_doubt(s);
	/* text in a picture is visible */
	if (start && s->drop && s->drop->kind == GR_HTML_FOREIGN && memcmp(s->name.bytes, "text", 5) == 0)
		gr_html_doubt(s);
	if (start && tag->kind == GR_HTML_RAW)
	{
		/* a style sheet in a template does not belong to the page */
		if (template)
			gr_html_skip_raw(s, tag);
		else
			gr_html_pass_raw(s, tag, found);
	}
	return true;
}

/* Reads a tag whose name begins at pos. */
static void
scan_tag(gr_html_scanner *s, bool start)
{
	const gr_html_tag *tag = scan_name(s);
	gr_html_attributes found;

	if (start)
		memset(&found, 0, sizeof(found));
	if (s->rules)
		s->rules->nnames = 0;
	s->self_closing = false;
	/* fast path: most tags have no attributes */
	if (!gr_html_at_end(s) && s->buf[s->pos] == '>')
		s->pos++;
	else if (!gr_html_scan_attributes(s, start ? &found : NULL))
		return;
	s->tag_end = gr_html_origin(s, s->pos);
	if (s->drop && pass_dropped(s, tag, start, &found))
		return;
	if (s->apart_depth > 0)
		gr_html_end_apart(s, tag, start);
	if (!start)
	{
		end_tag(s, tag);
		if (s->rules)
			gr_html_closed(s, tag);
		return;
	}
	if (tag != &gr_html_unlisted)
		leave_head(s, tag);
	look_at(s, tag, &found);
	if (found.looks == 0 && !gr_html_hides(tag))
		start_tag(s, tag, &found);
	else
		hide(s, tag, &found);
	if (s->rules)
		gr_html_opened(s, tag, &found);
	else if (found.looks & GR_HTML_DOUBTFUL)
		gr_html_doubt(s);
}

/*
 * Reads what begins with "<!": a comment, a marker, or what browsers take for a
 * comment.
 */
static void
scan_declaration(gr_html_scanner *s)
{
	if (gr_html_is_next(s, 2, "--", 2))
	{
		s->pos += 4;
		skip_comment(s);
	}
	else if (gr_html_is_next(s, 2, "[cdata[", 7))
	{
		s->pos += 9;
		s->tag_end = gr_html_origin(s, s->pos);
		if (!gr_html_mute(s))
			gr_html_want_apart(s);
		s->in_cdata = true;
	}
	else
		(void) gr_html_skip_past(s, '>');
}

/* Reads whatever begins with the '<' at pos. */
void
gr_html_markup(gr_html_scanner *s)
{
	bool		foreign = gr_html_is_foreign(s);
	char		c = '\0';

	if (gr_html_need(s, 2))
		c = s->buf[s->pos + 1];
	s->tag_start = gr_html_origin(s, s->pos);
	if (s->in_title ? !gr_html_is_end_tag(s, "title", 5) :
					  (!gr_html_letter(c) && c != '!' && c != '?' &&
					   (c != '/' || !gr_html_need(s, 3))))
	{
		if (gr_html_mute(s))
			s->pos++;
		else
			gr_html_put_run(s, 1);
	}
	else if (foreign)
		skip_foreign(s);
	else if (c == '!')
		scan_declaration(s);
	else if (c == '/' && gr_html_letter(s->buf[s->pos + 2]))
	{
		s->pos += 2;
		scan_tag(s, false);
	}
	else if (gr_html_letter(c))
	{
		s->pos++;
		scan_tag(s, true);
	}
	else
		(void) gr_html_skip_past(s, '>');
}
