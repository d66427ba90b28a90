/*
 * tags.c
 *	  Reads the tags of HTML, and everything between them that is not text.
 *
 * Reads tags as the tokenizer of browsers does (HTML, section 13.2.5), but
 * builds no tree.  It only keeps track of open tables and of the element whose
 * content is dropped.
 */
#include "tags.h"

#include "hidden.h"
#include "input.h"
#include "lines.h"
#include "raw.h"
#include "sheet.h"
#include "table.h"
#include "text.h"

/*
 * Skips a comment behind its "<!--". A comment without an end takes the rest of
 * the text.
 */
static void
skip_comment(gr_html_scanner *s)
{
	bool		ended = gr_html_is_next(s, 0, ">") || gr_html_is_next(s, 0, "->");

	while (!ended && gr_html_skip_past(s, '-'))
		ended = gr_html_is_next(s, 0, "->") || gr_html_is_next(s, 0, "-!>");
	if (ended)
		(void) gr_html_skip_past(s, '>');
}

static void
line_break(gr_html_scanner *s)
{
	if (!gr_html_in_cell(s) || s->depth > GR_HTML_LEVELS || s->table->nested)
		gr_html_end_line(s);
	else if (!s->fresh && s->gap < GR_HTML_BR)
	{
		s->table->breaks = true;
		gr_html_set_gap(s, GR_HTML_BR, s->tag_start, s->tag_end);
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

/* Drops the content of an element that does not show it as text. */
static void
drop_foreign(gr_html_scanner *s, const gr_html_tag *tag)
{
	if (s->self_closing && tag->kind == GR_HTML_FOREIGN)
		return;
	if (tag->kind != GR_HTML_TEMPLATE && !gr_html_is(tag, "datalist"))
		gr_html_want_apart(s);
	if (gr_html_is(tag, "math"))
		gr_html_doubt(s);
	if (gr_html_is(tag, "select"))
		gr_html_put_field(s);
	gr_html_drop(s, tag);
}

/* The title of the page is a line of its own.  In a table it is not shown. */
static void
title(gr_html_scanner *s, const gr_html_tag *tag, bool start)
{
	s->in_title = start && s->depth == 0;
	if (s->depth == 0)
		gr_html_want_line(s);
	else if (start)
		gr_html_skip_raw(s, tag);
}

/* A block begins and ends a line.  Of a closed <details> only the summary is shown. */
static void
block(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found)
{
	gr_html_end_line(s);
	if (found && !found->open && gr_html_is(tag, "details"))
		gr_html_drop_details(s, tag);
	else if (!found && s->summary_of && (gr_html_is(tag, "summary") || gr_html_is(tag, "details")))
		gr_html_end_summary(s, tag);
}

/* Handles a tag whose element is shown.  found: its attributes; NULL: it is an end tag. */
static void
show_tag(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found)
{
	bool		start = found != NULL;

	switch ((gr_html_kind) tag->kind)
	{
		case GR_HTML_INLINE:
		case GR_HTML_DELETED:
		case GR_HTML_MARK:
		case GR_HTML_RUBY:
		case GR_HTML_SMALL:
		case GR_HTML_META:
			break;
		case GR_HTML_VOID:
			if (start)
				put_between(s, tag, found);
			break;
		case GR_HTML_BOLD:
			if (start)
				gr_html_start_bold(s);
			else
				gr_html_end_bold(s);
			break;
		case GR_HTML_BREAK:
			line_break(s);
			break;
		case GR_HTML_BLOCK:
			block(s, tag, found);
			break;
		case GR_HTML_PRE:
			gr_html_want_line(s);
			if (start)
			{
				s->pre++;
				s->pre_from = s->tag_end;
			}
			else if (s->pre > 0)
				s->pre--;
			break;
		case GR_HTML_TABLE:
		case GR_HTML_GROUP:
		case GR_HTML_COL:
		case GR_HTML_TR:
		case GR_HTML_TD:
		case GR_HTML_CAPTION:
			gr_html_table_tag(s, tag, found);
			break;
		case GR_HTML_ROOT:
			gr_html_want_line(s);
			s->in_head &= start;
			break;
		case GR_HTML_HEAD:
			s->in_head = start && !s->in_body && s->flat_len == 0;
			break;
		case GR_HTML_TITLE:
			title(s, tag, start);
			break;
		case GR_HTML_RAW:
			if (start)
				gr_html_pass_raw(s, tag, found);
			break;
		case GR_HTML_TEMPLATE:
		case GR_HTML_OBJECT:
		case GR_HTML_SELECT:
		case GR_HTML_FOREIGN:
			if (start)
				drop_foreign(s, tag);
			break;
	}
}

/* Begins to drop the content of a phrase that is not visible, or sets it apart. */
static void
start_phrase(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found, bool unseen)
{
	unsigned	looks = found->looks;
	bool		raised = tag->kind == GR_HTML_MARK || (looks & GR_HTML_RAISED);

	if (s->self_closing)
		show_tag(s, tag, found);
	else if (looks & GR_HTML_GONE)
		gr_html_drop(s, tag);
	else if (unseen || tag->kind == GR_HTML_DELETED || (raised && !s->fresh))
	{
		gr_html_want_apart(s);
		gr_html_drop(s, tag);
	}
	else if (raised)
		/* without text before it, it is not the mark of a footnote */
		gr_html_keep_apart(s, tag, false);
	else if ((looks & (GR_HTML_SET_OFF | GR_HTML_DOUBTFUL | GR_HTML_PERHAPS_RAISED)) || tag->kind == GR_HTML_SMALL)
	{
		gr_html_want_apart(s);
		gr_html_keep_apart(s, tag, looks & GR_HTML_SPREAD);
	}
	else
		show_tag(s, tag, found);
}

/*
 * Begins to drop the content of an element that is not visible, or leaves a
 * mark for it.
 */
static void
start_hidden(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found)
{
	unsigned	looks = found->looks;
	unsigned	rank = gr_html_table_rank(tag);
	bool		unseen = gr_html_hides(looks, tag);
	bool		block = gr_html_is_block(tag);

	if (tag->kind == GR_HTML_RUBY)
		gr_html_drop(s, tag);
	else if (tag->kind < GR_HTML_BREAK && tag->kind != GR_HTML_VOID)
		start_phrase(s, tag, found, unseen);
	else if (!unseen || (rank == 0 && !block) || tag->kind == GR_HTML_COL || (block && s->self_closing))
	{
		show_tag(s, tag, found);
		if ((looks & GR_HTML_SPREAD) && (block || tag->kind == GR_HTML_TD))
			gr_html_keep_apart(s, tag, true);
	}
	else
	{
		if (tag->kind == GR_HTML_TD && (looks & GR_HTML_GONE))
			/* the next cell takes its place */
			gr_html_cell_end(s);
		else if (tag->kind == GR_HTML_TD || tag->kind == GR_HTML_GROUP)
			/* a cell without text */
			show_tag(s, tag, found);
		else if (tag->kind == GR_HTML_TR)
			gr_html_row_end(s);
		else
			gr_html_want_line(s);
		gr_html_drop(s, tag);
	}
	if (s->drop)
		s->drop_weak = !(looks & (GR_HTML_GONE | GR_HTML_STRUCK)) && (looks & (GR_HTML_UNSEEN | GR_HTML_TINY));
}

/* Adds to the attributes of a start tag what they and style sheets say of its look. */
static void
look_at(gr_html_scanner *s, const gr_html_tag *tag, gr_html_attributes *found)
{
	if (!found->open && gr_html_is(tag, "dialog"))
		found->looks |= GR_HTML_GONE;
	if (s->rules)
		gr_html_match(s, tag, found);
	else if (found->declared.on != 0)
		found->looks |= gr_html_looks(found->declared.on);
	else if ((found->looks & GR_HTML_GONE) && s->sheet && (s->sheet->off & GR_HTML_IS_GONE))
		/* a style sheet may display what has the attribute hidden */
		found->looks ^= GR_HTML_GONE | GR_HTML_DOUBTFUL;
}

/*
 * Handles a tag within an element whose content is dropped.  Returns false if it
 * ends the element and has to be read as usual.
 */
static bool
pass_dropped(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found)
{
	bool		template = s->drop->kind == GR_HTML_TEMPLATE;

	if (!gr_html_dropped(s, tag, found != NULL))
		return false;
	if (!found)
		return true;
	if (s->drop && s->drop_weak &&
		((found->declared.off | (s->rules ? s->rules->off : 0)) & (GR_HTML_IS_UNSEEN | GR_HTML_IS_TINY)))
		gr_html_doubt(s);
	/* text in a picture is visible */
	if (s->drop && s->drop->kind == GR_HTML_FOREIGN && memcmp(s->name.bytes, "text", 5) == 0)
		gr_html_doubt(s);
	/* a style sheet in a template does not belong to the page */
	if (tag->kind == GR_HTML_RAW && template)
		gr_html_skip_raw(s, tag);
	else if (tag->kind == GR_HTML_RAW)
		gr_html_pass_raw(s, tag, found);
	return true;
}

/* Keeps the name of an element that is not listed; an empty one if it is too long. */
static void
keep_name(gr_html_scanner *s, const char *name, size_t len)
{
	size_t		i;

	memset(&s->name, 0, sizeof(s->name));
	for (i = 0; len <= GR_HTML_NAME && i < len; i++)
		s->name.bytes[i] = gr_html_lower(name[i]);
}

/* Reads and keeps the name of an element. */
static inline const gr_html_tag *
scan_name(gr_html_scanner *s)
{
	const char *name = s->text + s->pos;
	const char *end = s->text + s->len;
	const char *p = name;
	const gr_html_tag *tag;

	while (p < end && !(gr_html_bytes[(unsigned char) *p] & GR_HTML_ENDS_NAME))
		p++;
	s->pos += (size_t) (p - name);
	tag = gr_html_tag_named(name, (size_t) (p - name));
	if (tag)
		s->name = tag->name;
	else
		keep_name(s, name, (size_t) (p - name));
	return tag ? tag : &gr_html_unlisted;
}

/* Handles a start tag whose content may be shown. */
static inline void
start_shown(gr_html_scanner *s, const gr_html_tag *tag, gr_html_attributes *found)
{
	/* a tag that does not belong in the head ends it */
	if (!s->in_body && tag != &gr_html_unlisted &&
		(tag->kind < GR_HTML_ROOT || tag->kind > GR_HTML_TEMPLATE || gr_html_is(tag, "body")))
	{
		s->in_head = false;
		s->in_body = true;
	}
	if (tag->kind < GR_HTML_ROOT)
		look_at(s, tag, found);
	else
	{
		/* these elements are shown whatever their look */
		s->named |= found->named && tag->kind == GR_HTML_ROOT;
		found->looks = 0;
	}
	if (found->looks == 0 && !(tag->kind >= GR_HTML_DELETED && tag->kind <= GR_HTML_SMALL))
		show_tag(s, tag, found);
	else
		start_hidden(s, tag, found);
	if (s->rules)
		gr_html_opened(s, tag, found);
	else if (found->looks & GR_HTML_DOUBTFUL)
		gr_html_doubt(s);
}

/* Reads the tag whose name begins at pos. */
static void
scan_tag(gr_html_scanner *s, bool start)
{
	const gr_html_tag *tag = scan_name(s);
	gr_html_attributes found;

	memset(&found, 0, sizeof(found));
	if (s->rules)
		s->rules->nnames = 0;
	s->self_closing = false;
	/* fast path: most tags have no attributes */
	if (s->pos < s->len && s->text[s->pos] == '>')
		s->pos++;
	else if (!gr_html_scan_attributes(s, start ? &found : NULL))
		return;
	s->tag_end = s->pos;
	if (s->drop && pass_dropped(s, tag, start ? &found : NULL))
		return;
	if (s->apart_depth > 0)
		gr_html_end_apart(s, tag, start);
	if (start)
	{
		start_shown(s, tag, &found);
		return;
	}
	show_tag(s, tag, NULL);
	if (s->rules)
		gr_html_closed(s, tag);
}

/*
 * Reads what begins with "<!": a comment, a marker, or what browsers take for a
 * comment.
 */
static void
scan_declaration(gr_html_scanner *s)
{
	if (gr_html_is_next(s, 2, "--"))
	{
		s->pos += 4;
		skip_comment(s);
	}
	else if (gr_html_is_next(s, 2, "[cdata["))
	{
		s->pos += 9;
		s->tag_end = s->pos;
		if (!gr_html_mute(s))
			gr_html_want_apart(s);
		s->in_cdata = true;
	}
	else
		(void) gr_html_skip_past(s, '>');
}

void
gr_html_markup(gr_html_scanner *s)
{
	size_t		n = s->len - s->pos;
	char		c = n > 1 ? s->text[s->pos + 1] : '\0';
	bool		end = c == '/' && n > 2;

	s->tag_start = s->pos;
	if (s->in_title ? !gr_html_is_end_tag(s, "title") : (!gr_html_letter(c) && !end && c != '!' && c != '?'))
		gr_html_put_run(s, 1);
	else if (c == '!')
		scan_declaration(s);
	else if (end && gr_html_letter(s->text[s->pos + 2]))
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
