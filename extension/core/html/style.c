/*
 * style.c
 *	  Reads from style and class attributes whether and how text is visible.
 *
 * Only properties that hide, strike out, raise, lower or move text are read, in the
 * notation of CSS 2.2: name ":" value, separated by ";", in any case.
 */
#include "internal.h"

#include "text/utf8.h"

/* Does text[0 .. len) begin with the word, which is in lower case? */
static bool
is_word(const char *text, size_t len, const char *word)
{
	size_t		n = strlen(word);
	size_t		i;

	if (len < n)
		return false;
	for (i = 0; i < n; i++)
	{
		if (gr_html_lower(text[i]) != word[i])
			return false;
	}
	return len == n || !(gr_html_letter(text[n]) || text[n] == '-' || text[n] == '_');
}

/* Is the word one of the words of the value? */
static bool
has_word(const char *value, size_t len, const char *word)
{
	size_t		i;

	for (i = 0; i < len; i++)
	{
		if ((i == 0 || gr_html_space(value[i - 1])) && is_word(value + i, len - i, word))
			return true;
	}
	return false;
}

/* True for 0, 0.0, 0px, 0% and the like, but not for 0.5 or an empty value. */
static bool
is_zero(const char *value, size_t len)
{
	bool		digit = false;
	size_t		i;

	for (i = 0; i < len && (value[i] == '0' || value[i] == '.'); i++)
		digit |= value[i] == '0';
	return digit && (i == len || value[i] < '1' || value[i] > '9');
}

/* How the value of a property is read. */
typedef enum notation
{
	DISPLAY,
	MSO_HIDE,					/* hidden text of Word */
	VISIBILITY,
	SIZE,						/* what has none is hidden */
	TEXT_DECORATION,
	VERTICAL_ALIGN,
	OVERFLOW,
	CLIP,
	POSITION,
	PLACE,						/* a distance to the left, or up */
	CONTENT
} notation;

typedef struct property
{
	const char *name;
	notation	notation;
	unsigned	aspects;		/* about which it says something */
} property;

/*
 * The property whose name is at the start of text, or NULL if that does not
 * matter.
 */
static const property *
property_at(const char *text, size_t len)
{
	/* of an aspect that has several bits each property has its own */
	static const property properties[] = {
		{"display", DISPLAY, GR_HTML_IS_GONE}, {"mso-hide", MSO_HIDE, GR_HTML_IS_UNPRINTED},
		{"visibility", VISIBILITY, GR_HTML_IS_UNSEEN}, {"opacity", SIZE, GR_HTML_IS_CLEAR},
		{"font-size", SIZE, GR_HTML_IS_TINY}, {"font", SIZE, GR_HTML_IS_TINY},
		{"text-decoration", TEXT_DECORATION, GR_HTML_IS_STRUCK},
		{"text-decoration-line", TEXT_DECORATION, GR_HTML_IS_STRUCK},
		{"vertical-align", VERTICAL_ALIGN, GR_HTML_IS_RAISED | GR_HTML_IS_ALIGNED},
		{"overflow", OVERFLOW, GR_HTML_IS_CUT}, {"position", POSITION, GR_HTML_IS_PLACED},
		{"content", CONTENT, GR_HTML_HAS_MORE},
		{"width", SIZE, 1 << 11}, {"height", SIZE, 1 << 12}, {"max-width", SIZE, 1 << 13}, {"max-height", SIZE, 1 << 14},
		{"left", PLACE, 1 << 15}, {"right", PLACE, 1 << 16}, {"top", PLACE, 1 << 17 | 1 << 23},
		{"bottom", PLACE, 1 << 18 | 1 << 24}, {"clip", CLIP, 1 << 19}, {"clip-path", CLIP, 1 << 20},
		{"margin-left", PLACE, 1 << 21}, {"text-indent", PLACE, 1 << 22}, {"mso-text-raise", PLACE, 1 << 25}
	};
	size_t		i;

	for (i = 0; i < sizeof(properties) / sizeof(properties[0]); i++)
	{
		/* most names differ in the third letter */
		if (len > 2 && gr_html_lower(text[2]) == properties[i].name[2] &&
			is_word(text, len, properties[i].name))
			return &properties[i];
	}
	return NULL;
}

/* Does the value begin with a minus sign and at least four digits? */
static bool
is_far_off(const char *value, size_t len)
{
	size_t		i;

	for (i = 1; i < len && value[i] >= '0' && value[i] <= '9'; i++)
		;
	return len > 0 && value[0] == '-' && i > 4;
}

/* rect(0,0,0,0), rect(1px,1px,1px,1px), inset(50%) or inset(100%) */
static bool
clips_all(const char *value, size_t len)
{
	bool		digit = false;
	size_t		i;

	if (is_word(value, len, "inset"))
		return len > 9 && (memcmp(value + 5, "(50%", 4) == 0 || memcmp(value + 5, "(100", 4) == 0);
	if (!is_word(value, len, "rect"))
		return false;
	for (i = 4; i < len && value[i] != ')'; i++)
	{
		/* a lone 0 or 1 */
		if (value[i] > '1' && value[i] <= '9')
			return false;
		if ((value[i] == '0' || value[i] == '1') && i + 1 < len && value[i + 1] >= '0' && value[i + 1] <= '9')
			return false;
		digit |= value[i] == '0' || value[i] == '1';
	}
	return digit;
}

/* Does the value begin as a number that is not 0? */
static bool
is_some_length(const char *value, size_t len)
{
	size_t		i = len > 0 && (value[0] == '-' || value[0] == '+') ? 1 : 0;

	return i < len && ((value[i] >= '0' && value[i] <= '9') || value[i] == '.') &&
		!is_zero(value + i, len - i);
}

/*
 * Decodes the escape at p, which is a backslash.  Sets the bytes and their
 * number.  Returns the end of the escape.
 */
const char *
gr_html_escape(const char *p, const char *end, char bytes[4], size_t *n)
{
	uint32_t	code = 0;
	int			digits = 0;

	p++;
	for (; p < end && digits < 6; p++, digits++)
	{
		char		c = gr_html_lower(*p);

		if (c >= '0' && c <= '9')
			code = code * 16 + (uint32_t) (c - '0');
		else if (c >= 'a' && c <= 'f')
			code = code * 16 + (uint32_t) (c - 'a') + 10;
		else
			break;
	}
	if (digits > 0)
	{
		if (p < end && gr_html_space(*p))
			p++;
		if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
			code = 0xFFFD;
		*n = (size_t) gr_utf8_put(code, bytes);
		return p;
	}
	*n = p < end;
	if (p < end)
		bytes[0] = *p++;
	return p;
}

/* Is it a character for private use, U+E000 to U+F8FF? It has three bytes. */
static bool
is_private(const char *p, size_t len)
{
	unsigned char c = len < 3 ? 0 : (unsigned char) p[0];

	return c == 0xEE || (c == 0xEF && (unsigned char) p[1] < 0xA4);
}

/*
 * Does the value of "content" print nothing? True for none, for strings of white
 * space or of characters for private use, which are pictures of a font, and for
 * pictures.
 */
static bool
prints_nothing(const char *value, size_t len)
{
	const char *end = value + len;

	if (is_word(value, len, "none") || is_word(value, len, "normal") || is_word(value, len, "url"))
		return true;
	while (value < end && *value != '!')
	{
		char		escaped[4] = {' '};
		const char *c = value;
		size_t		n = is_private(value, (size_t) (end - value)) ? 3 : 1;

		if (*value == '\\')
		{
			value = gr_html_escape(value, end, escaped, &n);
			c = escaped;
		}
		else
			value += n;
		if (*c != '"' && *c != '\'' && !gr_html_space(*c) && !is_private(c, n))
			return false;
	}
	return true;
}

static unsigned
look_of_align(const char *value, size_t len)
{
	if (is_word(value, len, "super") || is_word(value, len, "sub"))
		return GR_HTML_IS_RAISED;
	if (is_some_length(value, len) || is_word(value, len, "text-top") ||
		is_word(value, len, "text-bottom") || is_word(value, len, "top"))
		return GR_HTML_IS_ALIGNED;
	return 0;
}

/* The aspects that a value puts on; of those of other properties, too. */
static unsigned
put_on(notation how, const char *value, size_t len)
{
	bool		on = false;

	switch (how)
	{
		case DISPLAY:
			on = is_word(value, len, "none");
			break;
		case MSO_HIDE:
			on = is_word(value, len, "all");
			break;
		case VISIBILITY:
			on = is_word(value, len, "hidden") || is_word(value, len, "collapse");
			break;
		case SIZE:
			on = is_zero(value, len);
			break;
		case TEXT_DECORATION:
			on = has_word(value, len, "line-through");
			break;
		case VERTICAL_ALIGN:
			return look_of_align(value, len);
		case PLACE:
			if (is_far_off(value, len))
				return GR_HTML_IS_FAR | GR_HTML_IS_AWAY;
			return is_some_length(value, len) ? GR_HTML_IS_MOVED : 0;
		case OVERFLOW:
			on = is_word(value, len, "hidden") || is_word(value, len, "clip");
			break;
		case CLIP:
			on = clips_all(value, len);
			break;
		case POSITION:
			on = !is_word(value, len, "static");
			break;
		case CONTENT:
			on = !prints_nothing(value, len);
			break;
	}
	return on ? ~0U : 0;
}

/* The end of the comment at p, or p if there is none. */
const char *
gr_html_past_comment(const char *p, const char *end)
{
	if (end - p < 2 || p[0] != '/' || p[1] != '*')
		return p;
	for (p += 2; end - p >= 2; p++)
	{
		if (p[0] == '*' && p[1] == '/')
			return p + 2;
	}
	return end;
}

/* Past white space and comments. */
const char *
gr_html_past_space(const char *p, const char *end)
{
	while (p < end && (gr_html_space(*p) || gr_html_past_comment(p, end) > p))
		p = gr_html_space(*p) ? p + 1 : gr_html_past_comment(p, end);
	return p;
}

/*
 * Reads one declaration of a style.  If it repeats a property, it takes the
 * place of the earlier one, unless only that one is important.
 */
void
gr_html_declare(const char *text, size_t len, gr_html_declared *to)
{
	const char *end = text + len;
	const char *escape;
	const property *is;
	unsigned	all;
	unsigned	on;
	unsigned	off;
	bool		important;

	text = gr_html_past_space(text, end);
	is = property_at(text, (size_t) (end - text));
	if (is == NULL)
		return;
	text = gr_html_past_space(text + strlen(is->name), end);
	if (text == end || *text != ':')
		return;
	text = gr_html_past_space(text + 1, end);
	len = (size_t) (end - text);
	important = memchr(text, '!', len) != NULL;
	all = is->aspects;
	if (!important)
		all &= ~to->important;
	on = put_on(is->notation, text, len) & all;
	off = all & ~on;
	/* a backslash at the end belongs to the quote behind it */
	escape = is->notation == CONTENT ? NULL : memchr(text, '\\', len);
	if (is_word(text, len, "var") || (escape && escape + 1 < end))
		/* the value is not known */
		on = off = all;
	to->on = (to->on & ~all) | on;
	to->off = (to->off & ~all) | off;
	if (important)
		to->important |= all;
}

/* Reads the declarations of a style attribute. */
void
gr_html_style(const char *text, size_t len, gr_html_declared *to)
{
	const char *end = text + len;

	while (text < end)
	{
		const char *stop = memchr(text, ';', (size_t) (end - text));

		if (stop == NULL)
			stop = end;
		gr_html_declare(text, (size_t) (stop - text), to);
		text = stop + 1;
	}
}

/* The look of an element that has these aspects. */
unsigned
gr_html_looks(unsigned on)
{
	unsigned	looks = 0;

	if (on & (GR_HTML_IS_GONE | GR_HTML_IS_UNPRINTED))
		looks |= GR_HTML_GONE;
	if (on & (GR_HTML_IS_UNSEEN | GR_HTML_IS_CLEAR | GR_HTML_IS_FAR | GR_HTML_IS_AWAY))
		looks |= GR_HTML_UNSEEN;
	if (on & GR_HTML_IS_TINY)
		looks |= GR_HTML_TINY;
	if (on & GR_HTML_IS_STRUCK)
		looks |= GR_HTML_STRUCK;
	if (on & GR_HTML_IS_RAISED)
		looks |= GR_HTML_RAISED;
	if (on & (GR_HTML_IS_ALIGNED | GR_HTML_IS_MOVED))
		looks |= GR_HTML_SET_OFF;
	if ((on & GR_HTML_IS_NARROW) && (on & GR_HTML_IS_CUT))
		looks |= GR_HTML_NO_ROOM;
	return looks;
}

/* Does a link lead to another place of the page, as the mark of a footnote does? */
unsigned
gr_html_link(const char *text, size_t len)
{
	return len > 0 && text[0] == '#' ? GR_HTML_SET_OFF : 0;
}

/*
 * Reads one class name; recognizes the usual ones of raised marks, and those
 * that hide or strike out where the page's style sheet says so.
 */
static unsigned
look_of_class(const char *name, size_t len)
{
	static const gr_str raised[] = {
		{"sup", 3}, {"sub", 3}, {"super", 5}, {"superscript", 11}, {"subscript", 9},
		{"footnote", 8}, {"footnote-ref", 12}, {"footnoteref", 11}, {"fn", 2},
		{"msofootnotereference", 20}, {"msoendnotereference", 19}
	};
	static const gr_str set_off[] = {
		{"hidden", 6}, {"hide", 4}, {"d-none", 6}, {"sr-only", 7}, {"visually-hidden", 15},
		{"visuallyhidden", 14}, {"invisible", 9}, {"is-hidden", 9}, {"screen-reader-text", 18},
		{"strike", 6}, {"strikethrough", 13}, {"line-through", 12}, {"deleted", 7}, {"del", 3},
		{"footnote-backref", 16}, {"note", 4}, {"noteref", 7}, {"ref", 3}
	};
	size_t		i;

	for (i = 0; i < sizeof(set_off) / sizeof(set_off[0]); i++)
	{
		if (set_off[i].len == len && is_word(name, len, set_off[i].data))
			return GR_HTML_SET_OFF;
	}
	for (i = 0; i < sizeof(raised) / sizeof(raised[0]); i++)
	{
		if (raised[i].len == len && is_word(name, len, raised[i].data))
			return GR_HTML_RAISED;
	}
	return 0;
}

/* Reads the names in a class attribute. */
unsigned
gr_html_class(const char *text, size_t len)
{
	unsigned	looks = 0;
	size_t		at = 0;

	while (at < len)
	{
		size_t		start;

		while (at < len && gr_html_space(text[at]))
			at++;
		for (start = at; at < len && !gr_html_space(text[at]); at++)
			;
		looks |= look_of_class(text + start, at - start);
	}
	return looks;
}
