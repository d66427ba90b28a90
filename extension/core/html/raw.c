/*
 * raw.c
 *	  Elements whose content has no tags: scripts, style sheets and some others.
 */
#include "raw.h"

#include "input.h"
#include "sheet.h"
#include "text.h"

/* Is the name at pos + behind, and not a longer one? */
static bool
is_name(const gr_html_scanner *s, size_t behind, const char *name)
{
	size_t		end = s->pos + behind + strlen(name);

	return gr_html_is_next(s, behind, name) &&
		(end == s->len || (gr_html_bytes[(unsigned char) s->text[end]] & GR_HTML_ENDS_NAME));
}

bool
gr_html_is_end_tag(const gr_html_scanner *s, const char *name)
{
	return gr_html_is_next(s, 1, "/") && is_name(s, 2, name);
}

/*
 * Between "<!--" and "-->" a script may contain scripts with end
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
		if (s->text[s->pos] == '<')
		{
			if (gr_html_is_end_tag(s, tag->name.bytes))
			{
				if (!inner)
					return;
				inner = false;
			}
			else if (script && gr_html_is_next(s, 1, "!--"))
			{
				comment = true;
				s->pos++;		/* its dashes may belong to "-->" */
			}
			else if (comment && is_name(s, 1, "script"))
				inner = true;
		}
		else if (s->text[s->pos] == '-' && gr_html_is_next(s, 0, "-->"))
			comment = inner = false;
		s->pos++;
	}
}

void
gr_html_pass_raw(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found)
{
	size_t		from = s->pos;

	if (!s->drop && (gr_html_is(tag, "textarea") || gr_html_is(tag, "iframe")))
		gr_html_want_apart(s);
	if (!(found->looks & GR_HTML_GONE) && gr_html_is(tag, "textarea") && !gr_html_is_next(s, 0, "</"))
		gr_html_put_field(s);
	gr_html_skip_raw(s, tag);
	if (gr_html_is(tag, "style") && !(s->sheet && s->sheet->complete))
		gr_html_sheet_read(s, s->text + from, s->pos - from, found->no_css ? GR_HTML_APPLIES_NOT : found->media);
}
