/*
 * media.c
 *	  Media queries: does a style sheet apply on a screen with a wide window?
 */
#include "internal.h"

/* A wide window has at least this width, in pixels. */
#define WIDE	1200

/* No window is wider. */
#define WIDEST	10000

/* The widths of type are given in pixels; an em has 16 of them. */
#define EM		16

static bool
is(const char *word, size_t n, const char *other)
{
	size_t		i;

	for (i = 0; i < n && other[i] != '\0'; i++)
	{
		if (gr_html_lower(word[i]) != other[i])
			return false;
	}
	return i == n && other[i] == '\0';
}

/* The length of the word at p: letters and hyphens. */
static size_t
word_length(const char *p, const char *end)
{
	size_t		n = 0;

	while (p + n < end && (gr_html_letter(p[n]) || p[n] == '-'))
		n++;
	return n;
}

/* Reads a condition in brackets: min-width and max-width are decided. */
static gr_html_applies
condition(const char *p, const char *end)
{
	unsigned	width = 0;
	bool		least;
	size_t		n;

	while (p < end && gr_html_space(*p))
		p++;
	n = word_length(p, end);
	least = is(p, n, "min-width");
	if (!least && !is(p, n, "max-width"))
		return GR_HTML_PERHAPS;
	for (p += n; p < end && (gr_html_space(*p) || *p == ':'); p++)
		;
	if (p == end || *p < '0' || *p > '9')
		return GR_HTML_PERHAPS;
	for (; p < end && *p >= '0' && *p <= '9' && width < WIDEST; p++)
		width = width * 10 + (unsigned) (*p - '0');
	if (p < end && *p == '.')
	{
		for (p++; p < end && *p >= '0' && *p <= '9'; p++)
			;
	}
	n = word_length(p, end);
	if (is(p, n, "em") || is(p, n, "rem"))
		width *= EM;
	else if (!is(p, n, "px") && !(n == 0 && width == 0))
		return GR_HTML_PERHAPS;
	if (least)
		return width <= WIDE ? GR_HTML_APPLIES : GR_HTML_PERHAPS;
	if (width < WIDE)
		return GR_HTML_APPLIES_NOT;
	return width >= WIDEST ? GR_HTML_APPLIES : GR_HTML_PERHAPS;
}

/* Does a type of media, or a word between types and conditions, apply? */
static gr_html_applies
type(const char *word, size_t n)
{
	static const char *const others[] = {
		"print", "speech", "aural", "braille", "embossed", "handheld", "projection", "tty", "tv"
	};
	size_t		i;

	if (is(word, n, "screen") || is(word, n, "all") || is(word, n, "only") || is(word, n, "and"))
		return GR_HTML_APPLIES;
	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++)
	{
		if (is(word, n, others[i]))
			return GR_HTML_APPLIES_NOT;
	}
	return GR_HTML_PERHAPS;
}

/* Reads one query, which has no comma. */
static gr_html_applies
query(const char *p, const char *end)
{
	gr_html_applies all = GR_HTML_APPLIES;
	bool		negated = false;

	while (p < end)
	{
		gr_html_applies part;

		if (*p == '(')
		{
			const char *stop = memchr(p, ')', (size_t) (end - p));

			part = condition(p + 1, stop ? stop : end);
			p = stop ? stop + 1 : end;
		}
		else if (gr_html_letter(*p))
		{
			size_t		n = word_length(p, end);

			negated |= is(p, n, "not");
			part = is(p, n, "not") ? GR_HTML_APPLIES : type(p, n);
			p += n;
		}
		else
		{
			part = gr_html_space(*p) ? GR_HTML_APPLIES : GR_HTML_PERHAPS;
			p++;
		}
		if (part > all)
			all = part;
	}
	if (!negated || all == GR_HTML_PERHAPS)
		return all;
	return all == GR_HTML_APPLIES ? GR_HTML_APPLIES_NOT : GR_HTML_APPLIES;
}

/* Reads a list of media queries.  An empty list applies. */
gr_html_applies
gr_html_media(const char *text, size_t len)
{
	const char *end = text + len;
	gr_html_applies any = GR_HTML_APPLIES_NOT;

	while (text <= end)
	{
		const char *stop = memchr(text, ',', (size_t) (end - text));
		gr_html_applies one;

		if (!stop)
			stop = end;
		one = query(text, stop);
		if (one < any)
			any = one;
		text = stop + 1;
	}
	return any;
}
