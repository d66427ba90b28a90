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
	LEFT,						/* and the other places that move text out of the window */
	TOP
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
		{"clip", CLIP}, {"clip-path", CLIP}, {"left", LEFT}, {"right", LEFT}, {"margin-left", LEFT},
		{"text-indent", LEFT}, {"top", TOP}, {"bottom", TOP}
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

static unsigned
look_of_align(const char *value, size_t len)
{
	if (is_word(value, len, "super") || is_word(value, len, "sub"))
		return GR_HTML_RAISED;
	if (is_some_length(value, len) || is_word(value, len, "text-top") ||
		is_word(value, len, "text-bottom") || is_word(value, len, "top"))
		return GR_HTML_SET_OFF;
	return 0;
}

/* Looks of single declarations that hide only together. */
enum
{
	NO_SIZE = 1 << 16,
	NO_OVERFLOW = 1 << 17
};

static unsigned
look_of(property is, const char *value, size_t len)
{
	switch (is)
	{
		case NO_PROPERTY:
			break;
		case DISPLAY:
			return is_word(value, len, "none") ? GR_HTML_GONE : GR_HTML_DISPLAYED;
		case MSO_HIDE:
			return is_word(value, len, "all") ? GR_HTML_GONE : 0;
		case VISIBILITY:
			return is_word(value, len, "hidden") || is_word(value, len, "collapse") ? GR_HTML_UNSEEN : 0;
		case OPACITY:
			return is_zero(value, len) ? GR_HTML_UNSEEN : 0;
		case FONT_SIZE:
			return is_zero(value, len) ? GR_HTML_TINY : 0;
		case TEXT_DECORATION:
			return has_word(value, len, "line-through") ? GR_HTML_STRUCK : 0;
		case VERTICAL_ALIGN:
			return look_of_align(value, len);
		case MSO_TEXT_RAISE:
		case TOP:
			if (is_far_off(value, len))
				return GR_HTML_UNSEEN;
			return is_some_length(value, len) ? GR_HTML_SET_OFF : 0;
		case WIDTH:
			return is_zero(value, len) ? NO_SIZE : 0;
		case OVERFLOW:
			return is_word(value, len, "hidden") || is_word(value, len, "clip") ? NO_OVERFLOW : 0;
		case CLIP:
			return clips_all(value, len) ? GR_HTML_UNSEEN : 0;
		case LEFT:
			return is_far_off(value, len) ? GR_HTML_UNSEEN : 0;
	}
	return 0;
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
 * Reads the declarations of a style attribute.  The last display property
 * decides.
 */
unsigned
gr_html_style(const char *text, size_t len)
{
	const char *end = text + len;
	unsigned	looks = 0;

	while (text < end)
	{
		const char *stop = memchr(text, ';', (size_t) (end - text));
		property	is;
		size_t		n;

		if (stop == NULL)
			stop = end;
		text = skip_space(text, stop);
		is = property_at(text, (size_t) (stop - text), &n);
		if (is != NO_PROPERTY)
		{
			text = skip_space(text + n, stop);
			if (text < stop && *text == ':')
			{
				unsigned	look;

				text = skip_space(text + 1, stop);
				look = look_of(is, text, (size_t) (stop - text));
				if (look & (GR_HTML_GONE | GR_HTML_DISPLAYED))
					looks &= ~(unsigned) (GR_HTML_GONE | GR_HTML_DISPLAYED);
				looks |= look;
			}
		}
		text = stop + 1;
	}
	if ((looks & NO_SIZE) && (looks & NO_OVERFLOW))
		looks |= GR_HTML_NO_ROOM;
	return looks & ~(unsigned) (NO_SIZE | NO_OVERFLOW);
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
