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

/* Reads a condition in brackets: min-width and max-width are decided. */
static gr_html_applies
condition(const char *p, const char *end)
{
	unsigned	width = 0;
	bool		least;
	size_t		n;

	while (p < end && gr_html_space(*p))
		p++;
	n = gr_html_word_length(p, end);
	least = gr_html_is_word(p, n, "min-width");
	if (!least && !gr_html_is_word(p, n, "max-width"))
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
	n = gr_html_word_length(p, end);
	if (gr_html_is_word(p, n, "em") || gr_html_is_word(p, n, "rem"))
		width *= EM;
	else if (!gr_html_is_word(p, n, "px") && !(n == 0 && width == 0))
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
	static const char *const apply[] = {"screen", "all", "only", "and", NULL};
	static const char *const others[] = {
		"print", "speech", "aural", "braille", "embossed", "handheld", "projection", "tty", "tv", NULL
	};

	if (gr_html_is_one_of(word, n, apply))
		return GR_HTML_APPLIES;
	return gr_html_is_one_of(word, n, others) ? GR_HTML_APPLIES_NOT : GR_HTML_PERHAPS;
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
			size_t		n = gr_html_word_length(p, end);

			negated |= gr_html_is_word(p, n, "not");
			part = gr_html_is_word(p, n, "not") ? GR_HTML_APPLIES : type(p, n);
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
