/*
 * attributes.c
 *	  Reads the attributes of HTML tags: the spans of cells, and whether an
 *	  element is visible.
 */
#include "attributes.h"

#include "input.h"
#include "sheet.h"

/* bytes of a style or class attribute that are read */
#define STYLE_REACH		1024

/* The attributes that matter.  HIDDEN stands for popover, too. */
typedef enum attribute
{
	CLASS,
	STYLE,
	COLSPAN,
	ROWSPAN,
	HREF,
	ID,
	HIDDEN,
	ARIA_HIDDEN,
	MEDIA,
	OPEN,
	SHADOW_ROOT,
	TYPE,
	VALUE,
	OTHER
} attribute;

static attribute
attribute_named(const char *name, size_t len)
{
	static const struct
	{
		gr_str		name;
		attribute	is;
	}			all[] = {
		{{"class", 5}, CLASS}, {{"style", 5}, STYLE}, {{"colspan", 7}, COLSPAN}, {{"rowspan", 7}, ROWSPAN},
		{{"href", 4}, HREF}, {{"id", 2}, ID}, {{"hidden", 6}, HIDDEN}, {{"popover", 7}, HIDDEN},
		{{"aria-hidden", 11}, ARIA_HIDDEN}, {{"media", 5}, MEDIA}, {{"open", 4}, OPEN},
		{{"shadowrootmode", 14}, SHADOW_ROOT}, {{"type", 4}, TYPE}, {{"value", 5}, VALUE}
	};
	size_t		i;

	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++)
	{
		/* fast path: most names have another length */
		if (len == all[i].name.len && gr_html_is_one_of(name, len, all[i].name.data))
			return all[i].is;
	}
	return OTHER;
}

/* Is there a quote at this place, or an escaped one?  Returns how many bytes it has. */
static size_t
quote_at(const gr_html_scanner *s, size_t at)
{
	size_t		n = at < s->len && s->text[at] == '\\' ? 1 : 0;

	return at + n < s->len && (s->text[at + n] == '"' || s->text[at + n] == '\'') ? n + 1 : 0;
}

/*
 * The value at pos of an attribute, up to STYLE_REACH bytes of it, with character
 * references decoded in room.  *too_long: it may be longer.
 */
static gr_str
value_at(gr_html_scanner *s, bool *too_long, char room[STYLE_REACH])
{
	const char *at;
	const char *end;
	const char *close;
	size_t		quote;
	size_t		n = 0;

	quote = quote_at(s, s->pos);
	at = s->text + s->pos + quote;
	end = s->text + s->len;
	if (end - at > STYLE_REACH)
		end = at + STYLE_REACH;
	if (quote > 0)
	{
		close = memchr(at, at[-1], (size_t) (end - at));
		if (close)
			end = close;
	}
	else
	{
		for (close = at; close < end && !(gr_html_bytes[(unsigned char) *close] & GR_HTML_ENDS_VALUE); close++)
			;
		end = close;
	}
	*too_long = end == at + STYLE_REACH;
	if (!memchr(at, '&', (size_t) (end - at)))
		return (gr_str) {at, (size_t) (end - at)};
	while (at < end)
	{
		uint32_t	code;
		size_t		used = *at == '&' ? gr_html_reference(at, (size_t) (end - at), &code) : 0;

		room[n++] = used == 0 ? *at : (code < 0x80 ? (char) code : '?');
		at += used > 0 ? used : 1;
	}
	return (gr_str) {room, n};
}

/*
 * Reads the number at the start of a value, at most GR_HTML_COLUMNS, into *span unless
 * an earlier attribute has set it.  zero: what 0 means.
 */
static void
read_span(gr_str value, unsigned zero, unsigned *span)
{
	unsigned	number = 0;
	size_t		at = 0;
	size_t		digits;

	while (at < value.len && gr_html_space(value.data[at]))
		at++;
	at += at < value.len && value.data[at] == '+';
	for (digits = at; at < value.len && at < digits + 9 && value.data[at] >= '0' && value.data[at] <= '9'; at++)
		number = number * 10 + (unsigned) (value.data[at] - '0');
	if (at > digits && *span == 0)
		*span = number == 0 ? zero : (number > GR_HTML_COLUMNS ? GR_HTML_COLUMNS : number);
}

/* The types of input that do not print their value. */
#define NO_FIELDS	"hidden checkbox radio image file color range password"

/* Reads the value at pos of an attribute that matters. */
static void
read_value(gr_html_scanner *s, attribute is, gr_html_attributes *found)
{
	char		room[STYLE_REACH];
	bool		too_long;
	gr_str		value = value_at(s, &too_long, room);

	if (is == CLASS || is == ID)
	{
		found->named = true;
		if (s->rules)
			gr_html_match_names(s, is == CLASS ? GR_HTML_CLASS_KEY : GR_HTML_ID_KEY, value.data, value.len);
	}
	if (is == CLASS)
		found->looks |= gr_html_class(value.data, value.len);
	if (too_long && (is == STYLE || (is == CLASS && s->rules)))
		found->looks |= GR_HTML_DOUBTFUL;
	if (is == STYLE)
		gr_html_style(value.data, value.len, &found->declared);
	else if (is == COLSPAN)
		read_span(value, 1, &found->colspan);
	else if (is == ROWSPAN)
		/* 0 means all further rows */
		read_span(value, GR_HTML_COLUMNS, &found->rowspan);
	/* a link to another place of the page may be the mark of a footnote */
	else if (is == ARIA_HIDDEN || (is == HREF && value.len > 0 && *value.data == '#'))
		found->looks |= GR_HTML_SET_OFF;
	else if (is == MEDIA)
		found->media = gr_html_media(value.data, value.len);
	else if (is == VALUE)
		found->value = value.len > 0;
	else if (is == TYPE)
	{
		found->no_field = gr_html_is_one_of(value.data, value.len, NO_FIELDS);
		found->no_css = value.len > 0 && !gr_html_is_one_of(value.data, value.len, "text/css");
	}
}

/*
 * Returns the next byte that is not white space, or '\0' at the end of the
 * input.
 */
static inline char
skip_space(gr_html_scanner *s)
{
	while (!gr_html_at_end(s))
	{
		char		c = s->text[s->pos];

		if (!gr_html_space(c))
			return c;
		s->pos++;
	}
	return '\0';
}

/* Reads the name of the attribute at pos, which may begin with '=', and notes what it says without a value. */
static attribute
scan_name(gr_html_scanner *s, gr_html_attributes *found)
{
	const char *name = s->text + s->pos++;
	attribute	is;
	size_t		n;

	(void) gr_html_skip_to(s, GR_HTML_ENDS_ATTRIBUTE);
	/* a longer name than this matters only to style sheets, which know its beginning */
	n = (size_t) (s->text + s->pos - name);
	if (n > GR_HTML_KEY_BYTES)
		n = GR_HTML_KEY_BYTES;
	is = found ? attribute_named(name, n) : OTHER;
	if (is == HIDDEN)
		found->looks |= GR_HTML_GONE;
	else if (is == OPEN)
		found->open = true;
	else if (is == SHADOW_ROOT)
		/* the template is shown instead of the text */
		gr_html_doubt(s);
	if (found && s->rules)
		gr_html_match_names(s, GR_HTML_ATTRIBUTE_KEY, name, n);
	return is;
}

bool
gr_html_scan_attributes(gr_html_scanner *s, gr_html_attributes *found)
{
	for (;;)
	{
		char		c = skip_space(s);
		attribute	is;

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
			s->self_closing = s->text[s->pos] == '>';
			continue;
		}
		is = scan_name(s, found);
		if (skip_space(s) != '=')
			continue;
		s->pos++;
		c = skip_space(s);
		if (is != OTHER)
			read_value(s, is, found);
		if (c != '"' && c != '\'')
			(void) gr_html_skip_to(s, GR_HTML_ENDS_VALUE);
		else
		{
			s->pos++;
			if (!gr_html_skip_past(s, c))
				return false;
		}
	}
}
