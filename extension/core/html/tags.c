/*
 * tags.c
 *	  Reads the tags of HTML, and everything between them that is not text.
 *
 * Reads tags as the tokenizer of browsers does (HTML, section 13.2.5), but
 * builds no tree.  It only keeps track of open tables and of the element whose
 * content is dropped.
 */
#include "internal.h"

/* Is the literal, which is in lower case, at pos + behind? */
static bool
is_next(gr_html_scanner *s, size_t behind, const char *literal, size_t len)
{
	size_t		i;

	if (!gr_html_need(s, behind + len))
		return false;
	for (i = 0; i < len; i++)
	{
		if (gr_html_lower(s->buf[s->pos + behind + i]) != literal[i])
			return false;
	}
	return true;
}

/*
 * Skips a comment behind its "<!--". A comment without an end takes the rest of
 * the text.
 */
static void
skip_comment(gr_html_scanner *s)
{
	if (is_next(s, 0, ">", 1) || is_next(s, 0, "->", 2))
	{
		(void) gr_html_skip_past(s, '>');
		return;
	}
	while (gr_html_skip_past(s, '-'))
	{
		if (is_next(s, 0, "->", 2) || is_next(s, 0, "-!>", 3))
		{
			(void) gr_html_skip_past(s, '>');
			return;
		}
	}
}

/* Does the '<' at pos belong to the text around the HTML, not to the HTML? */
static bool
is_foreign(const gr_html_scanner *s)
{
	return !(s->form & GR_HTML_LITERAL) &&
		s->raw[gr_html_origin(s, s->pos)] == '<';
}

/* Is the name at pos + behind, and not a longer one? */
static bool
is_name(gr_html_scanner *s, size_t behind, const char *name, size_t len)
{
	char		c;

	if (!is_next(s, behind, name, len))
		return false;
	if (!gr_html_need(s, behind + len + 1))
		return true;
	c = s->buf[s->pos + behind + len];
	return gr_html_space(c) || c == '/' || c == '>';
}

/* Is the end tag of an element whose content has no tags at pos? */
static bool
is_end_tag(gr_html_scanner *s, const char *name, size_t len)
{
	return !is_foreign(s) && is_next(s, 1, "/", 1) && is_name(s, 2, name, len);
}

/*
 * Moves to the end tag of an element whose content has no tags, or to the end
 * of the input.  Between "<!--" and "-->" a script may contain scripts with end
 * tags of their own (HTML, section 13.2.5.20 and following).
 */
static void
skip_raw(gr_html_scanner *s, const gr_html_tag *tag)
{
	bool		script = gr_html_is(tag, "script");
	bool		comment = false;
	bool		inner = false;

	while (comment ? !gr_html_at_end(s) : gr_html_skip_past(s, '<'))
	{
		if (!comment)
			s->pos--;
		if (s->buf[s->pos] == '<')
		{
			if (is_end_tag(s, tag->name.bytes, tag->len))
			{
				if (!inner)
					return;
				inner = false;
			}
			else if (script && is_next(s, 1, "!--", 3))
			{
				comment = true;
				s->pos++;		/* its dashes may belong to "-->" */
			}
			else if (comment && is_name(s, 1, "script", 6))
				inner = true;
		}
		else if (s->buf[s->pos] == '-' && is_next(s, 0, "-->", 3))
			comment = inner = false;
		s->pos++;
	}
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

		while (byte < stop && !gr_html_space(*byte) && *byte != '/' && *byte != '>')
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

static void
start_tag(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found)
{
	gr_html_kind kind = (gr_html_kind) tag->kind;

	switch (kind)
	{
		case GR_HTML_INLINE:
		case GR_HTML_VOID:
		case GR_HTML_DELETED:
		case GR_HTML_MARK:
		case GR_HTML_RUBY:
		case GR_HTML_SMALL:
		case GR_HTML_META:
			break;
		case GR_HTML_BREAK:
			line_break(s);
			break;
		case GR_HTML_BLOCK:
			gr_html_end_line(s);
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
			gr_html_want_line(s);
			s->in_title = true;
			break;
		case GR_HTML_RAW:
			skip_raw(s, tag);
			break;
		case GR_HTML_TEMPLATE:
		case GR_HTML_OBJECT:
		case GR_HTML_SELECT:
		case GR_HTML_FOREIGN:
			if (kind == GR_HTML_FOREIGN && s->self_closing)
				break;
			gr_html_drop(s, tag);
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
		case GR_HTML_BREAK:
			line_break(s);
			break;
		case GR_HTML_BLOCK:
			gr_html_end_line(s);
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
	switch (gr_html_hiding_of(s, tag, found->looks))
	{
		case GR_HTML_SHOWN:
			start_tag(s, tag, found);
			break;
		case GR_HTML_KEPT_BETWEEN:
			gr_html_want_apart(s);
			gr_html_keep_apart(s, tag);
			break;
		case GR_HTML_KEPT_APART:
			gr_html_keep_apart(s, tag);
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
}

/* Reads a tag whose name begins at pos. */
static void
scan_tag(gr_html_scanner *s, bool start)
{
	const gr_html_tag *tag = scan_name(s);
	gr_html_attributes found = {0, 0, 0};

	if (!gr_html_scan_attributes(s, start && tag->kind < GR_HTML_ROOT ? &found : NULL))
		return;
	s->tag_end = gr_html_origin(s, s->pos);
	if (s->drop && gr_html_dropped(s, tag, start))
	{
		if (start && tag->kind == GR_HTML_RAW)
			skip_raw(s, tag);
		return;
	}
	if (s->apart_depth > 0)
		gr_html_end_apart(s, tag, start);
	if (start && tag != &gr_html_unlisted)
		leave_head(s, tag);
	if (!start)
		end_tag(s, tag);
	else if (found.looks == 0 && !gr_html_hides(tag))
		start_tag(s, tag, &found);
	else
		hide(s, tag, &found);
}

/*
 * Reads what begins with "<!": a comment, a marker, or what browsers take for a
 * comment.
 */
static void
scan_declaration(gr_html_scanner *s)
{
	if (is_next(s, 2, "--", 2))
	{
		s->pos += 4;
		skip_comment(s);
	}
	else if (is_next(s, 2, "[cdata[", 7))
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
	bool		foreign = is_foreign(s);
	char		c = '\0';

	if (gr_html_need(s, 2))
		c = s->buf[s->pos + 1];
	s->tag_start = gr_html_origin(s, s->pos);
	if (s->in_title ? !is_end_tag(s, "title", 5) :
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
