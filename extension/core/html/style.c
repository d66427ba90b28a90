/*
 * style.c
 *	  Reads from style and class attributes whether and how text is visible.
 *
 * Only properties that hide, strike out, raise, lower or move text are read, in the
 * notation of CSS 2.2: name ":" value, separated by ";", in any case.
 */
#include "style.h"

#include "names.h"

typedef struct property
{
	const char *name;
	gr_html_notation notation;
	unsigned	aspects;		/* about which it says something */
} property;

/* bytes of the name of a property that are read, if it has escapes */
#define LONGEST_PROPERTY	40

/* The n-th bit of an aspect that has several. */
#define NTH(aspect, n)	(((aspect) & -(aspect)) << (n))

/*
 * The property whose name is at the start of text, or NULL if that property does not
 * matter.
 */
static const property *
property_at(const char *text, size_t len)
{
	/*
	 * A property has bits of its own, so that it does not undo what another one says.
	 * A few that are rare share theirs.  All share GR_HTML_IS_SPACED, which is never undone.
	 */
	static const property properties[] = {
		{"display", GR_HTML_BY_DISPLAY, GR_HTML_IS_GONE | GR_HTML_HAS_ITEMS | NTH(GR_HTML_IS_BESIDE, 0)},
		{"mso-hide", GR_HTML_BY_MSO_HIDE, GR_HTML_IS_UNPRINTED},
		{"visibility", GR_HTML_BY_VISIBILITY, GR_HTML_IS_UNSEEN},
		{"opacity", GR_HTML_BY_SIZE, GR_HTML_IS_CLEAR},
		{"font-size", GR_HTML_BY_SIZE, GR_HTML_IS_TINY},
		{"font", GR_HTML_BY_SIZE, GR_HTML_IS_TINY},
		{"text-decoration", GR_HTML_BY_TEXT_DECORATION, GR_HTML_IS_STRUCK},
		{"text-decoration-line", GR_HTML_BY_TEXT_DECORATION, GR_HTML_IS_STRUCK},
		{"vertical-align", GR_HTML_BY_VERTICAL_ALIGN, GR_HTML_IS_RAISED | GR_HTML_IS_ALIGNED},
		{"overflow", GR_HTML_BY_OVERFLOW, GR_HTML_IS_CUT},
		{"position", GR_HTML_BY_POSITION, GR_HTML_IS_PLACED | GR_HTML_IS_SPACED},
		{"content", GR_HTML_BY_CONTENT, GR_HTML_HAS_MORE},
		{"width", GR_HTML_BY_SIZE, NTH(GR_HTML_IS_NARROW, 0)},
		{"height", GR_HTML_BY_SIZE, NTH(GR_HTML_IS_NARROW, 1)},
		{"max-width", GR_HTML_BY_SIZE, NTH(GR_HTML_IS_NARROW, 2)},
		{"max-height", GR_HTML_BY_SIZE, NTH(GR_HTML_IS_NARROW, 3)},
		{"left", GR_HTML_BY_PLACE, NTH(GR_HTML_IS_FAR, 0) | GR_HTML_IS_SPACED},
		{"right", GR_HTML_BY_PLACE, NTH(GR_HTML_IS_FAR, 1) | GR_HTML_IS_SPACED},
		{"top", GR_HTML_BY_PLACE, NTH(GR_HTML_IS_FAR, 2) | NTH(GR_HTML_IS_MOVED, 0)},
		{"bottom", GR_HTML_BY_PLACE, NTH(GR_HTML_IS_FAR, 3) | NTH(GR_HTML_IS_MOVED, 1)},
		{"clip", GR_HTML_BY_CLIP, NTH(GR_HTML_IS_FAR, 4)},
		{"clip-path", GR_HTML_BY_CLIP, NTH(GR_HTML_IS_AWAY, 0)},
		{"margin", GR_HTML_BY_DISTANCES, GR_HTML_IS_SPACED},
		{"margin-left", GR_HTML_BY_PLACE, NTH(GR_HTML_IS_AWAY, 1) | GR_HTML_IS_SPACED},
		{"margin-right", GR_HTML_BY_PLACE, GR_HTML_IS_SPACED},
		{"margin-inline", GR_HTML_BY_DISTANCES, GR_HTML_IS_SPACED},
		{"margin-inline-start", GR_HTML_BY_PLACE, GR_HTML_IS_SPACED},
		{"margin-inline-end", GR_HTML_BY_PLACE, GR_HTML_IS_SPACED},
		{"padding", GR_HTML_BY_DISTANCES, GR_HTML_IS_SPACED},
		{"padding-left", GR_HTML_BY_PLACE, GR_HTML_IS_SPACED},
		{"padding-right", GR_HTML_BY_PLACE, GR_HTML_IS_SPACED},
		{"padding-inline", GR_HTML_BY_DISTANCES, GR_HTML_IS_SPACED},
		{"padding-inline-start", GR_HTML_BY_PLACE, GR_HTML_IS_SPACED},
		{"padding-inline-end", GR_HTML_BY_PLACE, GR_HTML_IS_SPACED},
		{"border", GR_HTML_BY_DISTANCES, GR_HTML_IS_SPACED},
		{"border-left", GR_HTML_BY_DISTANCES, GR_HTML_IS_SPACED},
		{"border-right", GR_HTML_BY_DISTANCES, GR_HTML_IS_SPACED},
		{"float", GR_HTML_BY_FLOAT, NTH(GR_HTML_IS_BESIDE, 1)},
		{"color", GR_HTML_BY_FADING, NTH(GR_HTML_IS_FADED, 0) | GR_HTML_IS_SPACED},
		{"-webkit-text-fill-color", GR_HTML_BY_FADING, NTH(GR_HTML_IS_FADED, 0)},
		{"filter", GR_HTML_BY_FADING, NTH(GR_HTML_IS_FADED, 1)},
		{"zoom", GR_HTML_BY_FADING, NTH(GR_HTML_IS_FADED, 1)},
		{"scale", GR_HTML_BY_FADING, NTH(GR_HTML_IS_FADED, 1)},
		{"transform", GR_HTML_BY_FADING, NTH(GR_HTML_IS_FADED, 1)},
		{"content-visibility", GR_HTML_BY_FADING, NTH(GR_HTML_IS_FADED, 1)},
		{"text-indent", GR_HTML_BY_PLACE, NTH(GR_HTML_IS_AWAY, 2)},
		{"mso-text-raise", GR_HTML_BY_PLACE, GR_HTML_IS_SPACED}
	};
	size_t		i;

	for (i = 0; i < sizeof(properties) / sizeof(properties[0]); i++)
	{
		/* most names differ in the third letter */
		if (len > 2 && gr_html_lower(text[2]) == properties[i].name[2] &&
			gr_html_begins_one_of(text, len, properties[i].name))
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
 * Reads the name of a property at *text, and moves behind it.  Escapes in the name are
 * decoded.  Returns NULL if the property does not matter.
 */
static const property *
read_property(const char **text, const char *end)
{
	const char *colon = memchr(*text, ':', (size_t) (end - *text));
	const property *is;
	char		name[LONGEST_PROPERTY + 4];
	size_t		n = 0;

	if (colon == NULL)
		return NULL;
	if (!memchr(*text, '\\', (size_t) (colon - *text)))
	{
		is = property_at(*text, (size_t) (colon - *text));
		*text += is ? strlen(is->name) : 0;
		return is;
	}
	while (*text < colon && n < LONGEST_PROPERTY && !gr_html_space(**text))
	{
		size_t		used = 1;

		name[n] = **text;
		*text = **text == '\\' ? gr_html_escape(*text, end, name + n, &used) : *text + 1;
		n += used;
	}
	is = property_at(name, n);
	return is && strlen(is->name) == n ? is : NULL;
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
	is = read_property(&text, end);
	if (is == NULL)
		return;
	text = gr_html_past_space(text, end);
	if (text == end || *text != ':')
		return;
	text = gr_html_past_space(text + 1, end);
	len = (size_t) (end - text);
	important = memchr(text, '!', len) != NULL;
	all = is->aspects;
	if (!important)
		all &= ~to->important;
	on = gr_html_put_on(is->notation, is->aspects, text, len) & all;
	off = all & ~on & ~(unsigned) GR_HTML_IS_SPACED;
	/* a backslash at the end belongs to the quote behind it */
	escape = is->notation == GR_HTML_BY_CONTENT ? NULL : memchr(text, '\\', len);
	if (gr_html_begins_one_of(text, len, "var") || (escape && escape + 1 < end))
		/* the value is not known */
		on = off = all;
	all = on | off;
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
	static const struct
	{
		unsigned	aspects;
		unsigned	look;
	}			all[] = {
		{GR_HTML_IS_GONE | GR_HTML_IS_UNPRINTED, GR_HTML_GONE},
		{GR_HTML_IS_UNSEEN | GR_HTML_IS_CLEAR | GR_HTML_IS_FAR | GR_HTML_IS_AWAY | GR_HTML_IS_FADED, GR_HTML_UNSEEN},
		{GR_HTML_IS_TINY, GR_HTML_TINY},
		{GR_HTML_IS_STRUCK, GR_HTML_STRUCK},
		{GR_HTML_IS_RAISED, GR_HTML_RAISED},
		{GR_HTML_IS_ALIGNED | GR_HTML_IS_MOVED | GR_HTML_IS_BESIDE | GR_HTML_IS_SPACED, GR_HTML_SET_OFF},
		{GR_HTML_HAS_ITEMS, GR_HTML_SPREAD}
	};
	unsigned	looks = (on & GR_HTML_IS_NARROW) && (on & GR_HTML_IS_CUT) ? GR_HTML_NO_ROOM : 0;
	size_t		i;

	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		looks |= on & all[i].aspects ? all[i].look : 0;
	return looks;
}

/*
 * Reads the names in a class attribute; recognizes the usual ones of raised marks, and
 * those that hide or strike out where the page's style sheet says so.
 */
unsigned
gr_html_class(const char *text, size_t len)
{
	/* by length */
	static const struct
	{
		size_t		len;
		bool		raised;
		const char *name;
	}			known[] = {
		{2, true, "fn"}, {3, false, "del"}, {3, false, "ref"}, {3, true, "sub"}, {3, true, "sup"},
		{4, false, "hide"}, {4, false, "note"}, {5, true, "super"}, {6, false, "d-none"}, {6, false, "hidden"},
		{6, false, "strike"}, {7, false, "deleted"}, {7, false, "noteref"}, {7, false, "sr-only"},
		{8, true, "footnote"}, {9, false, "invisible"}, {9, false, "is-hidden"}, {9, true, "subscript"},
		{11, true, "footnoteref"}, {11, true, "superscript"}, {12, true, "footnote-ref"},
		{12, false, "line-through"}, {13, false, "strikethrough"}, {14, false, "visuallyhidden"},
		{15, false, "visually-hidden"}, {16, false, "footnote-backref"}, {18, false, "screen-reader-text"},
		{19, true, "msoendnotereference"}, {20, true, "msofootnotereference"}
	};
	unsigned	looks = 0;
	size_t		start;
	size_t		at;
	size_t		i;

	for (at = 0; at < len; at++)
	{
		for (start = at; at < len && !gr_html_space(text[at]); at++)
			;
		for (i = 0; i < sizeof(known) / sizeof(known[0]) && known[i].len <= at - start; i++)
		{
			if (known[i].len == at - start && gr_html_is_one_of(text + start, at - start, known[i].name))
				looks |= known[i].raised ? GR_HTML_RAISED : GR_HTML_SET_OFF;
		}
	}
	return looks;
}
