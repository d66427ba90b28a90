/*
 * html_tags.c
 *	  Tags of HTML, and what is no text between them.
 *
 * Reads tags as the tokenizer of browsers does (HTML, section 13.2.5), but
 * builds no tree: apart from tables nothing needs to know what is open.
 */
#include "html_internal.h"

/* Goes behind the next c; false if there is none. */
static bool
skip_past(gr_html_scanner *s, char c)
{
	while (!gr_html_at_end(s))
	{
		const char *found = memchr(s->buf + s->pos, c, s->end - s->pos);

		if (found)
		{
			s->pos = (size_t) (found - s->buf) + 1;
			return true;
		}
		s->pos = s->end;
	}
	return false;
}

/* True if literal, in lower case, stands at behind bytes from pos. */
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

/* Goes behind a comment, of which "<!--" is read.  One without end is all. */
static void
skip_comment(gr_html_scanner *s)
{
	if (is_next(s, 0, ">", 1) || is_next(s, 0, "->", 2))
	{
		(void) skip_past(s, '>');
		return;
	}
	while (skip_past(s, '-'))
	{
		if (is_next(s, 0, "->", 2) || is_next(s, 0, "-!>", 3))
		{
			(void) skip_past(s, '>');
			return;
		}
	}
}

/* True if the '<' at pos does not belong to the HTML, but to what holds it. */
static bool
is_foreign(const gr_html_scanner *s)
{
	return !(s->form & GR_HTML_LITERAL) &&
		s->raw[gr_html_origin(s, s->pos)] == '<';
}

/* True if the name, and not a longer one, stands at behind bytes from pos. */
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

/* True if the end tag of an element without tags in it stands at pos. */
static bool
is_end_tag(gr_html_scanner *s, const char *name, size_t len)
{
	return !is_foreign(s) && is_next(s, 1, "/", 1) && is_name(s, 2, name, len);
}

/*
 * Goes to the end tag of an element without tags in it, or to the end of the
 * input.  Between "<!--" and "-->" a script may hold scripts with end tags of
 * their own (HTML, section 13.2.5.20 and on).
 */
static void
skip_raw(gr_html_scanner *s, const gr_html_tag *tag)
{
	bool		script = strcmp(tag->name, "script") == 0;
	bool		comment = false;
	bool		inner = false;

	while (comment ? !gr_html_at_end(s) : skip_past(s, '<'))
	{
		if (!comment)
			s->pos--;
		if (s->buf[s->pos] == '<')
		{
			if (is_end_tag(s, tag->name, tag->len))
			{
				if (!inner)
					return;
				inner = false;
			}
			else if (script && is_next(s, 1, "!--", 3))
			{
				comment = true;
				s->pos++;		/* its dashes may be those of "-->" */
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
 * A tag around escaped HTML, of which no more is known than that it ends a
 * line.  Its attributes may hold the HTML, so it ends at the next '<', too.
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

typedef struct spans
{
	unsigned	col;
	unsigned	row;
} spans;

/* Reads the number at the start of an attribute's value, if it is a span. */
static void
read_span(gr_html_scanner *s, const char *name, spans *found)
{
	unsigned	value = 0;
	size_t		at;
	size_t		digits;

	(void) gr_html_need(s, 12);
	at = s->pos;
	if (at < s->end && (s->buf[at] == '"' || s->buf[at] == '\''))
		at++;
	while (at < s->end && gr_html_space(s->buf[at]))
		at++;
	if (at < s->end && s->buf[at] == '+')
		at++;
	for (digits = at; at < s->end && at < digits + 9 &&
		 s->buf[at] >= '0' && s->buf[at] <= '9'; at++)
		value = value * 10 + (unsigned) (s->buf[at] - '0');
	if (at == digits)
		return;

	/* the first one of a name counts; a rowspan of 0 is all further rows */
	if (memcmp(name, "colspan", 7) == 0 && found->col == 0)
		found->col = value == 0 ? 1 :
			value > GR_HTML_COLUMNS ? GR_HTML_COLUMNS : value;
	else if (memcmp(name, "rowspan", 7) == 0 && found->row == 0)
		found->row = value == 0 || value > GR_HTML_COLUMNS ?
			GR_HTML_COLUMNS : value;
}

/* The next byte that is no white space; '\0' at the end of the input. */
static char
skip_space(gr_html_scanner *s)
{
	while (!gr_html_at_end(s))
	{
		if (!gr_html_space(s->buf[s->pos]))
			return s->buf[s->pos];
		s->pos++;
	}
	return '\0';
}

/*
 * Reads the rest of a tag behind its name, and its spans if found is given.
 * False if the input ends within, which makes it no tag.
 */
static bool
scan_attributes(gr_html_scanner *s, spans *found)
{
	s->self_closing = false;
	if (!gr_html_at_end(s) && s->buf[s->pos] == '>')
	{
		/* most have none */
		s->pos++;
		return true;
	}
	for (;;)
	{
		char		name[7];
		size_t		n = 0;
		char		c = skip_space(s);

		if (gr_html_at_end(s))
			return false;
		if (c == '>')
		{
			s->pos++;
			return true;
		}
		s->self_closing = c == '/';
		if (c == '/')
		{
			s->pos++;
			if (gr_html_at_end(s))
				return false;
			if (s->buf[s->pos] != '>')
				s->self_closing = false;
			continue;
		}

		/* a name may begin with '=', but not contain it */
		do
		{
			if (n < sizeof(name))
				name[n] = gr_html_lower(c);
			n++;
			s->pos++;
			if (gr_html_at_end(s))
				return false;
			c = s->buf[s->pos];
		} while (!gr_html_space(c) && c != '/' && c != '>' && c != '=');

		if (skip_space(s) != '=')
			continue;
		s->pos++;
		c = skip_space(s);
		if (found && n == sizeof(name))
			read_span(s, name, found);
		if (c == '"' || c == '\'')
		{
			s->pos++;
			if (!skip_past(s, c))
				return false;
			continue;
		}
		while (!gr_html_at_end(s) && s->buf[s->pos] != '>' &&
			   !gr_html_space(s->buf[s->pos]))
			s->pos++;
	}
}

/* Reads a name; NULL if it is not listed. */
static const gr_html_tag *
scan_name(gr_html_scanner *s)
{
	char		name[GR_HTML_NAME];
	size_t		n = 0;

	while (!gr_html_at_end(s))
	{
		const char *byte = s->buf + s->pos;
		const char *stop = s->buf + s->end;

		while (byte < stop && !gr_html_space(*byte) && *byte != '/' && *byte != '>')
		{
			if (n < GR_HTML_NAME)
				name[n] = gr_html_lower(*byte);
			n++;
			byte++;
		}
		s->pos = (size_t) (byte - s->buf);
		if (byte < stop)
			break;
	}
	return n > 0 && n <= GR_HTML_NAME ? gr_html_tag_named(name, n) : NULL;
}

/*
 * A tag within an element whose content is dropped.  True if it belongs there;
 * otherwise the element ends at it unclosed, as it does in browsers.
 */
static bool
is_dropped(gr_html_scanner *s, const gr_html_tag *tag, bool start)
{
	bool		of_table = tag->kind >= GR_HTML_TABLE && tag->kind <= GR_HTML_CAPTION;
	bool		ends = false;

	if (tag == s->drop)
	{
		/* a second start tag of select ends the first */
		if (!start || tag->kind == GR_HTML_SELECT)
			s->drop_depth--;
		else if (tag->kind != GR_HTML_FOREIGN || !s->self_closing)
			s->drop_depth++;
		if (s->drop_depth == 0)
			s->drop = NULL;
		return true;
	}
	if (s->drop->kind == GR_HTML_OBJECT && of_table)
	{
		/* it may hold tables of its own */
		if (tag->kind == GR_HTML_TABLE && start)
			s->drop_tables++;
		else if (s->drop_tables == 0)
			ends = s->depth > 0;
		else if (tag->kind == GR_HTML_TABLE)
			s->drop_tables--;
	}
	else if (s->drop->kind == GR_HTML_SELECT)
		ends = of_table;
	else if (s->drop->kind == GR_HTML_FOREIGN)
		ends = of_table || tag->kind == GR_HTML_BLOCK ||
			tag->kind == GR_HTML_PRE || tag->kind == GR_HTML_BREAK ||
			tag->kind == GR_HTML_ROOT;
	if (ends)
		s->drop = NULL;
	return !ends;
}

static void
start_tag(gr_html_scanner *s, const gr_html_tag *tag, const spans *found)
{
	gr_html_kind kind = (gr_html_kind) tag->kind;

	/* whatever does not belong in a head ends it */
	if (kind < GR_HTML_ROOT || kind > GR_HTML_TEMPLATE ||
		(kind == GR_HTML_ROOT && tag->name[0] == 'b'))
	{
		s->in_head = false;
		s->in_body = true;
	}
	switch (kind)
	{
		case GR_HTML_INLINE:
		case GR_HTML_META:
			break;
		case GR_HTML_BREAK:
		case GR_HTML_BLOCK:
			gr_html_want_line(s);
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
			gr_html_group_start(s, tag->name[1]);
			break;
		case GR_HTML_COL:
			gr_html_group_start(s, '\0');
			break;
		case GR_HTML_TR:
			gr_html_row_start(s);
			break;
		case GR_HTML_TD:
			gr_html_cell_start(s, found->col > 0 ? found->col : 1,
							   found->row > 0 ? found->row : 1);
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
			s->drop = tag;
			s->drop_depth = 1;
			s->drop_tables = 0;
			break;
	}
}

static void
end_tag(gr_html_scanner *s, const gr_html_tag *tag)
{
	switch ((gr_html_kind) tag->kind)
	{
		case GR_HTML_INLINE:
		case GR_HTML_COL:
		case GR_HTML_META:
		case GR_HTML_RAW:
		case GR_HTML_TEMPLATE:
		case GR_HTML_OBJECT:
		case GR_HTML_SELECT:
		case GR_HTML_FOREIGN:
			break;
		case GR_HTML_BREAK:
		case GR_HTML_BLOCK:
			gr_html_want_line(s);
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
			gr_html_group_end(s, tag->name[1]);
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

/* A tag whose name begins at pos. */
static void
scan_tag(gr_html_scanner *s, bool start)
{
	const gr_html_tag *tag = scan_name(s);
	spans		found = {0, 0};

	if (!scan_attributes(s, start && tag && tag->kind == GR_HTML_TD ? &found : NULL))
		return;
	s->tag_end = gr_html_origin(s, s->pos);
	if (tag == NULL)
		return;
	if (s->drop && is_dropped(s, tag, start))
	{
		if (start && tag->kind == GR_HTML_RAW)
			skip_raw(s, tag);
	}
	else if (start)
		start_tag(s, tag, &found);
	else
		end_tag(s, tag);
}

/* "<!" and on: a comment, a marker, or what browsers take for a comment. */
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
		s->in_cdata = true;
	}
	else
		(void) skip_past(s, '>');
}

/* A '<', whatever it begins. */
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
		(void) skip_past(s, '>');
}
