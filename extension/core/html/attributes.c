/*
 * attributes.c
 *	  Reads the attributes of HTML tags: the spans of cells, and whether an
 *	  element is visible.
 */
#include "internal.h"
#include "sheet.h"
#include "style.h"

/* bytes of a style or class attribute that are read */
#define GR_HTML_STYLE_REACH	1024

/*
 * The number of bytes of the quote that opens a value: 0 without a quote, 1, or
 * 2 if the quote is escaped.
 */
static size_t
begins_quoted(const gr_html_scanner *s, size_t at)
{
	size_t		n = at < s->end && s->buf[at] == '\\' ? 1 : 0;

	return at + n < s->end && (s->buf[at + n] == '"' || s->buf[at + n] == '\'') ? n + 1 : 0;
}

/* Reads the number at the start of an attribute's value, if it is a span. */
static void
read_span(gr_html_scanner *s, const char *name, gr_html_attributes *found)
{
	unsigned	value = 0;
	size_t		at;
	size_t		digits;

	(void) gr_html_need(s, 12);
	at = s->pos;
	at += begins_quoted(s, at);
	while (at < s->end && gr_html_space(s->buf[at]))
		at++;
	if (at < s->end && s->buf[at] == '+')
		at++;
	for (digits = at; at < s->end && at < digits + 9 &&
		 s->buf[at] >= '0' && s->buf[at] <= '9';
		 at++)
		value = value * 10 + (unsigned) (s->buf[at] - '0');
	if (at == digits)
		return;

	/*
	 * only the first attribute of a name counts; a rowspan of 0 means all
	 * further rows
	 */
	if (memcmp(name, "colspan", 7) == 0 && found->colspan == 0)
		found->colspan = value == 0 ? 1 : (value > GR_HTML_COLUMNS ? GR_HTML_COLUMNS : value);
	else if (memcmp(name, "rowspan", 7) == 0 && found->rowspan == 0)
		found->rowspan = value == 0 || value > GR_HTML_COLUMNS ? GR_HTML_COLUMNS : value;
}

/*
 * The value at pos of an attribute, up to GR_HTML_STYLE_REACH bytes of it, with
 * character references decoded in room.  If it is longer, the look is in doubt.
 */
static gr_str
value_at(gr_html_scanner *s, gr_html_attributes *found, char room[GR_HTML_STYLE_REACH])
{
	size_t		at;
	size_t		end;
	size_t		quote;
	size_t		n = 0;

	(void) gr_html_need(s, GR_HTML_STYLE_REACH);
	at = s->pos;
	quote = begins_quoted(s, at);
	at += quote;
	end = at + GR_HTML_STYLE_REACH < s->end ? at + GR_HTML_STYLE_REACH : s->end;
	if (quote > 0)
	{
		const char *close = memchr(s->buf + at, s->buf[at - 1], end - at);

		if (close)
			end = (size_t) (close - s->buf);
	}
	else
	{
		size_t		stop = at;

		while (stop < end && s->buf[stop] != '>' && !gr_html_space(s->buf[stop]))
			stop++;
		end = stop;
	}
	if (end == at + GR_HTML_STYLE_REACH)
		found->too_long = true;
	if (!memchr(s->buf + at, '&', end - at))
		return (gr_str) {s->buf + at, end - at};
	while (at < end)
	{
		uint32_t	code;
		size_t		used = s->buf[at] == '&' ? gr_html_reference(s->buf + at, end - at, &code) : 0;

		room[n++] = used == 0 ? s->buf[at] : (code < 0x80 ? (char) code : '?');
		at += used > 0 ? used : 1;
	}
	return (gr_str) {room, n};
}

/* The types of input that do not print their value. */
static const char *const no_fields[] = {
	"hidden", "checkbox", "radio", "image", "file", "color", "range", "password", NULL
};

/* Reads the value at pos of an attribute that matters. */
static void
read_value(gr_html_scanner *s, const char *name, size_t n, gr_html_attributes *found)
{
	char		room[GR_HTML_STYLE_REACH];
	gr_str		value;

	if (n == 7)
		read_span(s, name, found);
	else if (n == 5 && memcmp(name, "style", 5) == 0)
	{
		value = value_at(s, found, room);
		gr_html_style(value.data, value.len, &found->declared);
		if (found->too_long)
			found->looks |= GR_HTML_DOUBTFUL;
	}
	else if (n == 5 && memcmp(name, "class", 5) == 0)
	{
		value = value_at(s, found, room);
		found->named = true;
		found->looks |= gr_html_class(value.data, value.len);
		if (s->rules)
			gr_html_match_names(s, GR_HTML_CLASS_KEY, value.data, value.len);
		if (s->rules && found->too_long)
			found->looks |= GR_HTML_DOUBTFUL;
	}
	else if (n == 2 && memcmp(name, "id", 2) == 0)
	{
		found->named = true;
		if (s->rules)
		{
			value = value_at(s, found, room);
			gr_html_match_names(s, GR_HTML_ID_KEY, value.data, value.len);
		}
	}
	else if (n == 11 && memcmp(name, "aria-hi", 7) == 0)
		found->looks |= GR_HTML_SET_OFF;
	else if (n == 4 && memcmp(name, "href", 4) == 0)
	{
		value = value_at(s, found, room);
		found->looks |= gr_html_link(value.data, value.len);
	}
	else if (n == 5 && memcmp(name, "value", 5) == 0)
		found->value = value_at(s, found, room).len > 0;
	else if (n == 4 && memcmp(name, "type", 4) == 0)
	{
		value = value_at(s, found, room);
		found->no_field = gr_html_is_one_of(value.data, value.len, no_fields);
		found->no_css = value.len > 0 && !gr_html_is_word(value.data, value.len, "text/css");
	}
	else if (n == 5 && memcmp(name, "media", 5) == 0)
	{
		value = value_at(s, found, room);
		found->media = gr_html_media(value.data, value.len);
	}
}

/*
 * Returns the next byte that is not white space, or '\0' at the end of the
 * input.
 */
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
 * Reads the rest of a tag behind its name, and its attributes into found, which
 * may be NULL.  Sets self_closing if the tag ends with a slash.  Returns false if the input ends within the tag, which then is
 * not a tag.
 */
bool
gr_html_scan_attributes(gr_html_scanner *s, gr_html_attributes *found)
{
	for (;;)
	{
		char		name[GR_HTML_KEY_BYTES];
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

		if (found && ((n == 6 && memcmp(name, "hidden", 6) == 0) || (n == 7 && memcmp(name, "popover", 7) == 0)))
			found->looks |= GR_HTML_GONE;
		if (found && n == 4 && memcmp(name, "open", 4) == 0)
			found->open = true;
		if (found && n == 14 && memcmp(name, "shadowrootmode", 14) == 0)
			/* the template is shown instead of the text */
			gr_html_doubt(s);
		if (found && s->rules)
			gr_html_match_names(s, GR_HTML_ATTRIBUTE_KEY, name, n < sizeof(name) ? n : sizeof(name));
		if (skip_space(s) != '=')
			continue;
		s->pos++;
		c = skip_space(s);
		if (found)
			read_value(s, name, n, found);
		if (c == '"' || c == '\'')
		{
			s->pos++;
			if (!gr_html_skip_past(s, c))
				return false;
			continue;
		}
		while (!gr_html_at_end(s) && s->buf[s->pos] != '>' &&
			   !gr_html_space(s->buf[s->pos]))
			s->pos++;
	}
}
