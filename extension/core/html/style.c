/*
 * style.c
 *	  Reads from style and class attributes whether and how text is visible.
 *
 * Only properties that hide, strike out, raise, lower or move text are read, in the
 * notation of CSS 2.2: name ":" value, separated by ";", in any case.
 */
#include "internal.h"

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

/* The properties that matter. */
typedef enum property
{
	NO_PROPERTY,
	DISPLAY,
	VISIBILITY,
	OPACITY,
	FONT_SIZE,
	TEXT_DECORATION,
	VERTICAL_ALIGN,
	MSO_HIDE,					/* hidden text of Word */
	MSO_TEXT_RAISE,
	WIDTH,						/* and height */
	OVERFLOW,
	CLIP,
	CLIP_PATH,
	POSITION,
	LEFT,						/* and right: with a position, they can move text out of the window */
	MARGIN_LEFT,				/* and text-indent: they can do so without */
	TOP,
	CONTENT
} property;

/*
 * The property whose name is at the start of text; sets *n to the length of the
 * name.
 */
static property
property_at(const char *text, size_t len, size_t *n)
{
	struct name_of_property
	{
		const char *name;
		property	is;
	};
	static const struct name_of_property properties[] = {
		{"display", DISPLAY}, {"visibility", VISIBILITY}, {"opacity", OPACITY},
		{"font-size", FONT_SIZE}, {"font", FONT_SIZE}, {"vertical-align", VERTICAL_ALIGN},
		{"text-decoration", TEXT_DECORATION}, {"text-decoration-line", TEXT_DECORATION},
		{"mso-hide", MSO_HIDE}, {"mso-text-raise", MSO_TEXT_RAISE}, {"width", WIDTH},
		{"height", WIDTH}, {"max-width", WIDTH}, {"max-height", WIDTH}, {"overflow", OVERFLOW},
		{"clip", CLIP}, {"clip-path", CLIP_PATH}, {"position", POSITION}, {"left", LEFT}, {"right", LEFT},
		{"margin-left", MARGIN_LEFT}, {"text-indent", MARGIN_LEFT}, {"top", TOP}, {"bottom", TOP},
		{"content", CONTENT}
	};
	size_t		i;

	for (i = 0; i < sizeof(properties) / sizeof(properties[0]); i++)
	{
		/* most properties differ in the third letter */
		if (len > 2 && gr_html_lower(text[2]) == properties[i].name[2] &&
			is_word(text, len, properties[i].name))
		{
			*n = strlen(properties[i].name);
			return properties[i].is;
		}
	}
	return NO_PROPERTY;
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
 * Does the value of "content" print nothing? True for none, for strings of white
 * space or of characters for private use, which are pictures of a font, and for
 * pictures.
 */
static bool
prints_nothing(const char *value, size_t len)
{
	size_t		i;

	if (is_word(value, len, "none") || is_word(value, len, "normal") || is_word(value, len, "url"))
		return true;
	for (i = 0; i < len && value[i] != '!'; i++)
	{
		unsigned char c = (unsigned char) value[i];

		/* U+E000 to U+F8FF, three bytes in UTF-8 */
		if (i + 2 < len && (c == 0xEE || (c == 0xEF && (unsigned char) value[i + 1] < 0xA4)))
			i += 2;
		else if (c != '"' && c != '\'' && !gr_html_space((char) c))
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

/* The aspects about which a property says something. */
static unsigned
aspects_of(property is)
{
	static const unsigned aspects[] = {
		[NO_PROPERTY] = 0, [DISPLAY] = GR_HTML_IS_GONE, [VISIBILITY] = GR_HTML_IS_UNSEEN,
		[OPACITY] = GR_HTML_IS_CLEAR, [FONT_SIZE] = GR_HTML_IS_TINY, [TEXT_DECORATION] = GR_HTML_IS_STRUCK,
		[VERTICAL_ALIGN] = GR_HTML_IS_RAISED | GR_HTML_IS_ALIGNED, [MSO_HIDE] = GR_HTML_IS_UNPRINTED,
		[MSO_TEXT_RAISE] = GR_HTML_IS_MOVED, [WIDTH] = GR_HTML_IS_NARROW, [OVERFLOW] = GR_HTML_IS_CUT,
		[CLIP] = GR_HTML_IS_FAR, [CLIP_PATH] = GR_HTML_IS_AWAY, [POSITION] = GR_HTML_IS_PLACED,
		[LEFT] = GR_HTML_IS_FAR, [MARGIN_LEFT] = GR_HTML_IS_AWAY, [TOP] = GR_HTML_IS_FAR | GR_HTML_IS_MOVED,
		[CONTENT] = GR_HTML_HAS_BEFORE
	};

	return aspects[is];
}

/* Those which the value of the property puts on. */
static unsigned
put_on(property is, const char *value, size_t len)
{
	bool		on = false;

	switch (is)
	{
		case NO_PROPERTY:
			break;
		case DISPLAY:
			on = is_word(value, len, "none");
			break;
		case MSO_HIDE:
			on = is_word(value, len, "all");
			break;
		case VISIBILITY:
			on = is_word(value, len, "hidden") || is_word(value, len, "collapse");
			break;
		case OPACITY:
		case FONT_SIZE:
		case WIDTH:
			on = is_zero(value, len);
			break;
		case TEXT_DECORATION:
			on = has_word(value, len, "line-through");
			break;
		case VERTICAL_ALIGN:
			return look_of_align(value, len);
		case MSO_TEXT_RAISE:
		case TOP:
			if (is_far_off(value, len))
				return GR_HTML_IS_FAR;
			return is_some_length(value, len) ? GR_HTML_IS_MOVED : 0;
		case OVERFLOW:
			on = is_word(value, len, "hidden") || is_word(value, len, "clip");
			break;
		case CLIP:
		case CLIP_PATH:
			on = clips_all(value, len);
			break;
		case POSITION:
			on = !is_word(value, len, "static");
			break;
		case LEFT:
		case MARGIN_LEFT:
			on = is_far_off(value, len);
			break;
		case CONTENT:
			on = !prints_nothing(value, len);
			break;
	}
	return on ? aspects_of(is) : 0;
}

/* Past white space and comments. */
static const char *
skip_space(const char *text, const char *stop)
{
	while (text < stop)
	{
		if (gr_html_space(*text))
			text++;
		else if (stop - text >= 4 && text[0] == '/' && text[1] == '*')
		{
			for (text += 2; text < stop && !(text[0] == '/' && text[-1] == '*'); text++)
				;
			text += text < stop;
		}
		else
			break;
	}
	return text;
}

/*
 * Reads one declaration of a style.  If it repeats a property, it takes the
 * place of the earlier one, unless only that one is important.
 */
void
gr_html_declare(const char *text, size_t len, gr_html_declared *to)
{
	const char *end = text + len;
	property	is;
	size_t		n;
	unsigned	all;
	unsigned	on;
	unsigned	off;
	bool		important;

	text = skip_space(text, end);
	is = property_at(text, (size_t) (end - text), &n);
	if (is == NO_PROPERTY)
		return;
	text = skip_space(text + n, end);
	if (text == end || *text != ':')
		return;
	text = skip_space(text + 1, end);
	len = (size_t) (end - text);
	important = memchr(text, '!', len) != NULL;
	all = aspects_of(is);
	if (!important)
		all &= ~(to->important & ~(unsigned) GR_HTML_SHARED);
	on = put_on(is, text, len) & all;
	off = all & ~on;
	if (is_word(text, len, "var"))
		/* the value is not known */
		on = off = all;
	to->on = (to->on & ~(all & ~(unsigned) GR_HTML_SHARED)) | on;
	to->off = (to->off & ~(all & ~(unsigned) GR_HTML_SHARED)) | off;
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
