/*
 * value.c
 *	  Reads the values of properties: what they say about how text is seen.
 */
#include "names.h"
#include "style.h"
#include "text/utf8.h"

/* Is the word one of the words of the value? */
static bool
has_word(const char *value, size_t len, const char *word)
{
	size_t		i;

	for (i = 0; i < len; i++)
	{
		if ((i == 0 || gr_html_space(value[i - 1])) && gr_html_begins_one_of(value + i, len - i, word))
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

/* Is the value a distance to the left, or up, that is wider than a window? */
static bool
is_far_off(const char *value, size_t len)
{
	unsigned	number = 0;
	size_t		i;

	for (i = 1; i < len && value[i] >= '0' && value[i] <= '9'; i++)
		number = number < 1000 ? number * 10 + (unsigned) (value[i] - '0') : number;
	return len > 0 && value[0] == '-' &&
		(number >= 999 || (number >= 90 && gr_html_begins_one_of(value + i, len - i, "em rem vw vh cm in")));
}

/*
 * Is the color transparent?  The last of four numbers is its opacity: rgba(0, 0,
 * 0, 0).
 */
static bool
is_clear_color(const char *value, size_t len)
{
	const char *last = value;
	const char *end = value + len;
	int			numbers = 1;
	size_t		n;

	if (gr_html_begins_one_of(value, len, "transparent"))
		return true;
	if (len > 0 && value[0] == '#')
	{
		for (n = 1; n < len && !gr_html_space(value[n]) && value[n] != '!'; n++)
			;
		return (n == 5 && value[4] == '0') || (n == 9 && value[7] == '0' && value[8] == '0');
	}
	if (!gr_html_begins_one_of(value, len, "rgba hsla"))
		return false;
	for (; value < end && *value != ')'; value++)
		if (*value == ',' || *value == '/')
		{
			numbers += *value == '/' ? 3 : 1;
			last = value + 1;
		}
	while (last < end && gr_html_space(*last))
		last++;
	return numbers >= 4 && is_zero(last, (size_t) (end - last));
}

/* scale(0), opacity(0), alpha(opacity=0), circle(0), translate(-9999px, 0), hidden, 0 */
static bool
is_faded(const char *value, size_t len)
{
	const char *open = memchr(value, '(', len);
	const char *end = value + len;

	if (open == NULL)
		return is_zero(value, len) || gr_html_begins_one_of(value, len, "hidden") || is_clear_color(value, len);
	if (gr_html_begins_one_of(value, len, "translate translatex translatey"))
		return is_far_off(open + 1, (size_t) (end - open) - 1);
	if (gr_html_begins_one_of(value, len, "scale scalex scaley opacity alpha circle"))
	{
		const char *equals = memchr(open, '=', (size_t) (end - open));

		open = equals ? equals : open;
		return is_zero(open + 1, (size_t) (end - open) - 1);
	}
	return is_clear_color(value, len);
}

/* rect(0,0,0,0), rect(1px,1px,1px,1px), inset(50%) or inset(100%) */
static bool
clips_all(const char *value, size_t len)
{
	bool		digit = false;
	size_t		i;

	if (gr_html_begins_one_of(value, len, "circle"))
		return is_faded(value, len);
	if (gr_html_begins_one_of(value, len, "inset"))
		return len > 9 && (memcmp(value + 5, "(50%", 4) == 0 || memcmp(value + 5, "(100", 4) == 0);
	if (!gr_html_begins_one_of(value, len, "rect"))
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
 * Does the value of margin, padding or border put a distance or a line to the left or
 * the right of the element?  Of several distances, the first and the third are those
 * above and below it.
 */
static bool
has_distance_beside(const char *value, size_t len)
{
	bool		any = false;
	bool		beside = false;
	bool		only_distances = true;
	int			words = 0;
	size_t		i;

	/* a border without a line */
	if (has_word(value, len, "none") || has_word(value, len, "hidden"))
		return false;
	for (i = 0; i < len; i++)
	{
		bool		some;

		if (gr_html_space(value[i]) || (i > 0 && !gr_html_space(value[i - 1])))
			continue;
		some = is_some_length(value + i, len - i);
		any |= some;
		beside |= some && words % 2 == 1;
		only_distances &= some || is_zero(value + i, len - i);
		words++;
	}
	return words > 1 && only_distances ? beside : any;
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

	for (p++; p < end && digits < 6 && gr_html_digit(*p) < 16; p++, digits++)
		code = code * 16 + gr_html_digit(*p);
	if (digits > 0)
	{
		if (p < end && gr_html_space(*p))
			p++;
		*n = (size_t) gr_utf8_put(code == 0 ? 0xFFFD : gr_html_character(code), bytes);
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

	if (gr_html_begins_one_of(value, len, "none normal url"))
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

/* What words at the start of a value switch on. */
static const struct
{
	gr_html_notation notation;
	const char *words;
	unsigned	on;
}			meanings[] = {
	/* the elements in it are set apart */
	{GR_HTML_BY_DISPLAY, "flex inline-flex grid inline-grid -webkit-box -webkit-inline-box -webkit-flex -ms-flexbox",
	GR_HTML_IS_BESIDE | GR_HTML_HAS_ITEMS},
	/* the element is on a line of its own, or in a cell */
	{GR_HTML_BY_DISPLAY, "block inline-block flow-root list-item table inline-table table-cell table-row table-caption",
	GR_HTML_IS_BESIDE},
	{GR_HTML_BY_DISPLAY, "none", GR_HTML_IS_GONE},
	{GR_HTML_BY_MSO_HIDE, "all", GR_HTML_IS_UNPRINTED},
	{GR_HTML_BY_VISIBILITY, "hidden collapse", GR_HTML_IS_UNSEEN},
	{GR_HTML_BY_VERTICAL_ALIGN, "super sub", GR_HTML_IS_RAISED},
	{GR_HTML_BY_VERTICAL_ALIGN, "text-top text-bottom top", GR_HTML_IS_ALIGNED},
	{GR_HTML_BY_OVERFLOW, "hidden clip", GR_HTML_IS_CUT},
	{GR_HTML_BY_POSITION, "absolute fixed", GR_HTML_IS_PLACED | GR_HTML_IS_SPACED},
	{GR_HTML_BY_POSITION, "static", 0},
	/* white text is visible only on another color */
	{GR_HTML_BY_FADING, "white #fff #ffffff", GR_HTML_IS_SPACED},
	{GR_HTML_BY_FLOAT, "left right", GR_HTML_IS_BESIDE}
};

/* The aspects that a value switches on, including those of other properties. */
unsigned
gr_html_put_on(gr_html_notation how, unsigned aspects, const char *value, size_t len)
{
	bool		on = false;
	size_t		i;

	for (i = 0; i < sizeof(meanings) / sizeof(meanings[0]); i++)
		if (meanings[i].notation == how && gr_html_begins_one_of(value, len, meanings[i].words))
			return meanings[i].on;
	switch (how)
	{
		case GR_HTML_BY_DISPLAY:
		case GR_HTML_BY_MSO_HIDE:
		case GR_HTML_BY_VISIBILITY:
		case GR_HTML_BY_OVERFLOW:
		case GR_HTML_BY_FLOAT:
			break;
		case GR_HTML_BY_SIZE:
			/* a font of one pixel cannot be read either; but an element of that height is a drawn line */
			on = is_zero(value, len) || ((aspects & GR_HTML_IS_TINY) && gr_html_begins_one_of(value, len, "1px 1pt"));
			break;
		case GR_HTML_BY_TEXT_DECORATION:
			on = has_word(value, len, "line-through");
			break;
		case GR_HTML_BY_VERTICAL_ALIGN:
			return is_some_length(value, len) ? GR_HTML_IS_ALIGNED : 0;
		case GR_HTML_BY_PLACE:
			if (is_far_off(value, len))
				return GR_HTML_IS_FAR | GR_HTML_IS_AWAY;
			return is_some_length(value, len) ? GR_HTML_IS_MOVED | GR_HTML_IS_SPACED : 0;
		case GR_HTML_BY_DISTANCES:
			on = has_distance_beside(value, len);
			break;
		case GR_HTML_BY_FADING:
			on = is_faded(value, len);
			aspects = GR_HTML_IS_FADED;
			break;
		case GR_HTML_BY_CLIP:
			on = clips_all(value, len);
			break;
		case GR_HTML_BY_POSITION:
			return GR_HTML_IS_PLACED;
		case GR_HTML_BY_CONTENT:
			on = !prints_nothing(value, len);
			break;
	}
	return on ? aspects : 0;
}
