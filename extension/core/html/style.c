/*
 * style.c
 *	  Reads from style and class attributes whether and how text is visible.
 *
 * Only properties that hide, strike out, raise or lower text are read, in the
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
	MSO_HIDE					/* hidden text of Word */
} property;

/*
 * The property whose name is at the start of text; sets *n to the length of the
 * name.
 */
static property
property_at(const char *text, size_t len, size_t *n)
{
	static const struct
	{
		const char *name;
		property	is;
	}			properties[] = {
		{"display", DISPLAY}, {"visibility", VISIBILITY}, {"opacity", OPACITY},
		{"font-size", FONT_SIZE}, {"font", FONT_SIZE}, {"vertical-align", VERTICAL_ALIGN},
		{"text-decoration", TEXT_DECORATION}, {"text-decoration-line", TEXT_DECORATION},
		{"mso-hide", MSO_HIDE}
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
			return is_word(value, len, "hidden") || is_word(value, len, "collapse") ?
				GR_HTML_UNSEEN : 0;
		case OPACITY:
			return is_zero(value, len) ? GR_HTML_UNSEEN : 0;
		case FONT_SIZE:
			return is_zero(value, len) ? GR_HTML_TINY : 0;
		case TEXT_DECORATION:
			return has_word(value, len, "line-through") ? GR_HTML_STRUCK : 0;
		case VERTICAL_ALIGN:
			return is_word(value, len, "super") || is_word(value, len, "sub") ?
				GR_HTML_RAISED : 0;
	}
	return 0;
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
		while (text < stop && gr_html_space(*text))
			text++;
		is = property_at(text, (size_t) (stop - text), &n);
		if (is != NO_PROPERTY)
		{
			for (text += n; text < stop && gr_html_space(*text); text++)
				;
			if (text < stop && *text == ':')
			{
				unsigned	look;

				for (text++; text < stop && gr_html_space(*text); text++)
					;
				look = look_of(is, text, (size_t) (stop - text));
				if (look & (GR_HTML_GONE | GR_HTML_DISPLAYED))
					looks &= ~(unsigned) (GR_HTML_GONE | GR_HTML_DISPLAYED);
				looks |= look;
			}
		}
		text = stop + 1;
	}
	return looks;
}

/* Reads one class name; recognizes the usual ones of raised marks. */
static unsigned
look_of_class(const char *name, size_t len)
{
	static const gr_str raised[] = {
		{"sup", 3}, {"sub", 3}, {"super", 5}, {"superscript", 11}, {"subscript", 9},
		{"footnote", 8}, {"footnote-ref", 12}, {"footnoteref", 11}, {"fn", 2},
		{"msofootnotereference", 20}, {"msoendnotereference", 19}
	};
	size_t		i;

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
