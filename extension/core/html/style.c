/*
 * style.c
 *	  Reads from style and class attributes whether and how text is visible.
 *
 * Only properties that hide, strike out, raise, lower or move text are read, in the
 * notation of CSS 2.2: name ":" value, separated by ";", in any case.
 */
#include "internal.h"

typedef struct property
{
	const char *name;
	gr_html_notation notation;
	unsigned	aspects;		/* about which it says something */
} property;

/*
 * The property whose name is at the start of text, or NULL if that does not
 * matter.
 */
static const property *
property_at(const char *text, size_t len)
{
	/*
	 * Of an aspect that has several bits each property has its own, but for
	 * those after "color", which are rare.
	 */
	static const property properties[] = {
		{"display", GR_HTML_BY_DISPLAY, GR_HTML_IS_GONE | 1 << 28}, {"mso-hide", GR_HTML_BY_MSO_HIDE, GR_HTML_IS_UNPRINTED},
		{"visibility", GR_HTML_BY_VISIBILITY, GR_HTML_IS_UNSEEN}, {"opacity", GR_HTML_BY_SIZE, GR_HTML_IS_CLEAR},
		{"font-size", GR_HTML_BY_SIZE, GR_HTML_IS_TINY}, {"font", GR_HTML_BY_SIZE, GR_HTML_IS_TINY},
		{"text-decoration", GR_HTML_BY_TEXT_DECORATION, GR_HTML_IS_STRUCK},
		{"text-decoration-line", GR_HTML_BY_TEXT_DECORATION, GR_HTML_IS_STRUCK},
		{"vertical-align", GR_HTML_BY_VERTICAL_ALIGN, GR_HTML_IS_RAISED | GR_HTML_IS_ALIGNED},
		{"overflow", GR_HTML_BY_OVERFLOW, GR_HTML_IS_CUT}, {"position", GR_HTML_BY_POSITION, GR_HTML_IS_PLACED},
		{"content", GR_HTML_BY_CONTENT, GR_HTML_HAS_MORE},
		{"width", GR_HTML_BY_SIZE, 1 << 11}, {"height", GR_HTML_BY_SIZE, 1 << 12}, {"max-width", GR_HTML_BY_SIZE, 1 << 13}, {"max-height", GR_HTML_BY_SIZE, 1 << 14},
		{"left", GR_HTML_BY_PLACE, 1 << 15}, {"right", GR_HTML_BY_PLACE, 1 << 16}, {"top", GR_HTML_BY_PLACE, 1 << 17 | 1 << 23},
		{"bottom", GR_HTML_BY_PLACE, 1 << 18 | 1 << 24}, {"clip", GR_HTML_BY_CLIP, 1 << 19}, {"clip-path", GR_HTML_BY_CLIP, 1 << 20},
		{"margin-left", GR_HTML_BY_PLACE, 1 << 21 | 1 << 30}, {"padding-left", GR_HTML_BY_PLACE, 1 << 30}, {"float", GR_HTML_BY_FLOAT, 1 << 29},
		{"color", GR_HTML_BY_COLOR, 1 << 26 | 1 << 30}, {"-webkit-text-fill-color", GR_HTML_BY_COLOR, 1 << 26}, {"filter", GR_HTML_BY_COLOR, 1 << 27},
		{"zoom", GR_HTML_BY_COLOR, 1 << 27}, {"scale", GR_HTML_BY_COLOR, 1 << 27}, {"transform", GR_HTML_BY_COLOR, 1 << 27},
		{"content-visibility", GR_HTML_BY_COLOR, 1 << 27}, {"text-indent", GR_HTML_BY_PLACE, 1 << 22}, {"mso-text-raise", GR_HTML_BY_PLACE, 1 << 25}
	};
	size_t		i;

	for (i = 0; i < sizeof(properties) / sizeof(properties[0]); i++)
	{
		/* most names differ in the third letter */
		if (len > 2 && gr_html_lower(text[2]) == properties[i].name[2] &&
			gr_html_begins_word(text, len, properties[i].name))
			return &properties[i];
	}
	return NULL;
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
	len = (size_t) (end - text);
	is = property_at(text, len);
	if (is == NULL)
	{
		/* a name with an escape may be that of any property */
		escape = memchr(text, '\\', len);
		if (escape && memchr(escape, ':', (size_t) (end - escape)) && !memchr(text, ':', (size_t) (escape - text)))
			to->on |= GR_HTML_IS_ALIGNED;
		return;
	}
	text = gr_html_past_space(text + strlen(is->name), end);
	if (text == end || *text != ':')
		return;
	text = gr_html_past_space(text + 1, end);
	len = (size_t) (end - text);
	important = memchr(text, '!', len) != NULL;
	all = is->aspects;
	if (!important)
		all &= ~to->important;
	on = gr_html_put_on(is->notation, is->aspects, text, len) & all;
	off = all & ~on;
	/* a backslash at the end belongs to the quote behind it */
	escape = is->notation == GR_HTML_BY_CONTENT ? NULL : memchr(text, '\\', len);
	if (gr_html_begins_word(text, len, "var") || (escape && escape + 1 < end))
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
	if (on & (GR_HTML_IS_UNSEEN | GR_HTML_IS_CLEAR | GR_HTML_IS_FAR | GR_HTML_IS_AWAY | GR_HTML_IS_FADED))
		looks |= GR_HTML_UNSEEN;
	if (on & GR_HTML_IS_TINY)
		looks |= GR_HTML_TINY;
	if (on & GR_HTML_IS_STRUCK)
		looks |= GR_HTML_STRUCK;
	if (on & GR_HTML_IS_RAISED)
		looks |= GR_HTML_RAISED;
	if (on & (GR_HTML_IS_ALIGNED | GR_HTML_IS_MOVED | GR_HTML_IS_BESIDE))
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
		if (set_off[i].len == len && gr_html_begins_word(name, len, set_off[i].data))
			return GR_HTML_SET_OFF;
	}
	for (i = 0; i < sizeof(raised) / sizeof(raised[0]); i++)
	{
		if (raised[i].len == len && gr_html_begins_word(name, len, raised[i].data))
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
