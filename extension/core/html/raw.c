/*
 * raw.c
 *	  Elements whose content has no tags: scripts, style sheets and some others.
 */
#include "sheet.h"

/* Is the literal, which is in lower case, at pos + behind? */
bool
gr_html_is_next(gr_html_scanner *s, size_t behind, const char *literal, size_t len)
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

/* Is the name at pos + behind, and not a longer one? */
static bool
is_name(gr_html_scanner *s, size_t behind, const char *name, size_t len)
{
	char		c;

	if (!gr_html_is_next(s, behind, name, len))
		return false;
	if (!gr_html_need(s, behind + len + 1))
		return true;
	c = s->buf[s->pos + behind + len];
	return gr_html_space(c) || c == '/' || c == '>';
}

/* Is the end tag of an element whose content has no tags at pos? */
bool
gr_html_is_end_tag(gr_html_scanner *s, const char *name, size_t len)
{
	return !gr_html_is_foreign(s) && gr_html_is_next(s, 1, "/", 1) && is_name(s, 2, name, len);
}

/*
 * Moves to the end tag of an element whose content has no tags, or to the end
 * of the input.  Between "<!--" and "-->" a script may contain scripts with end
 * tags of their own (HTML, section 13.2.5.20 and following).
 */
void
gr_html_skip_raw(gr_html_scanner *s, const gr_html_tag *tag)
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
			if (gr_html_is_end_tag(s, tag->name.bytes, tag->len))
			{
				if (!inner)
					return;
				inner = false;
			}
			else if (script && gr_html_is_next(s, 1, "!--", 3))
			{
				comment = true;
				s->pos++;		/* its dashes may belong to "-->" */
			}
			else if (comment && is_name(s, 1, "script", 6))
				inner = true;
		}
		else if (s->buf[s->pos] == '-' && gr_html_is_next(s, 0, "-->", 3))
			comment = inner = false;
		s->pos++;
	}
}

/* Reads the rules of a style sheet, and moves to its end tag. */
static void
read_sheet(gr_html_scanner *s, const gr_html_tag *tag, gr_html_applies applies)
{
	size_t		from = s->pos;
	size_t		n = 0;
	char	   *text;

	if (s->buf == s->raw || (s->sheet && s->sheet->complete))
	{
		gr_html_skip_raw(s, tag);
		if (!s->sheet || !s->sheet->complete)
			gr_html_sheet_read(s, s->raw + from, s->pos - from, applies);
		return;
	}
	/* the decoded text is at most as long as what it is decoded from */
	from = gr_html_origin(s, s->pos);
	text = s->sheet_text ? s->sheet_text : s->env->alloc(s->env->context, s->raw_len - from + 4);
	if (text == NULL)
	{
		s->no_memory = true;
		gr_html_skip_raw(s, tag);
		return;
	}
	s->sheet_text = text;
	while (!gr_html_at_end(s) && !(s->buf[s->pos] == '<' && gr_html_is_end_tag(s, tag->name.bytes, tag->len)))
		text[n++] = s->buf[s->pos++];
	gr_html_sheet_read(s, text, n, applies);
}

/* Moves past the content of an element that has no tags in it. */
void
gr_html_pass_raw(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found)
{
	if (gr_html_is(tag, "style"))
	{
		read_sheet(s, tag, found->no_css ? GR_HTML_APPLIES_NOT : found->media);
		return;
	}
	if (!s->drop && (gr_html_is(tag, "textarea") || gr_html_is(tag, "iframe")))
		gr_html_want_apart(s);
	if (!(found->looks & GR_HTML_GONE) && gr_html_is(tag, "textarea") && !gr_html_is_next(s, 0, "</", 2))
		gr_html_put_field(s);
	gr_html_skip_raw(s, tag);
}
