/*
 * media.c
 *	  Media queries: does a style sheet apply on a screen with a wide window?
 */
#include "names.h"
#include "style.h"

/* A wide window has at least this width, in pixels. */
#define WIDE	1200

/* No window is wider. */
#define WIDEST	10000

/* The widths of type are given in pixels; an em has 16 of them. */
#define EM		16

/* Reads a condition behind its bracket: min-width and max-width are decided. */
static gr_html_applies
condition(const char *p, const char *end)
{
	unsigned	width = 0;
	size_t		n;
	bool		least;

	p = gr_html_past_space(p, end);
	n = gr_html_word_length(p, end);
	least = gr_html_is_one_of(p, n, "min-width");
	if (!least && !gr_html_is_one_of(p, n, "max-width"))
		return GR_HTML_PERHAPS;
	p = gr_html_past_space(p + n, end);
	if (p < end && *p == ':')
		p = gr_html_past_space(p + 1, end);
	for (n = 0; p < end && *p >= '0' && *p <= '9' && width < WIDEST; p++, n++)
		width = width * 10 + (unsigned) (*p - '0');
	if (n == 0)
		return GR_HTML_PERHAPS;
	while (p < end && (*p == '.' || (*p >= '0' && *p <= '9')))
		p++;
	n = gr_html_word_length(p, end);
	if (gr_html_is_one_of(p, n, "em rem"))
		width *= EM;
	else if (!gr_html_is_one_of(p, n, "px") && width > 0)
		return GR_HTML_PERHAPS;
	if (least)
		return width <= WIDE ? GR_HTML_APPLIES : GR_HTML_PERHAPS;
	return width < WIDE ? GR_HTML_APPLIES_NOT : GR_HTML_PERHAPS;
}

/* Reads one query, which has no comma.  What it does not know is in doubt. */
static gr_html_applies
query(const char *p, const char *end)
{
	gr_html_applies all = GR_HTML_APPLIES;

	for (p = gr_html_past_space(p, end); p < end; p = gr_html_past_space(p, end))
	{
		size_t		n = gr_html_word_length(p, end);
		gr_html_applies part = GR_HTML_PERHAPS;

		if (gr_html_is_one_of(p, n, "not"))
			return GR_HTML_PERHAPS;
		if (*p == '(')
		{
			part = condition(p + 1, end);
			while (p < end && *p != ')')
				p++;
		}
		else if (gr_html_is_one_of(p, n, "print speech aural braille embossed handheld projection tty tv"))
			part = GR_HTML_APPLIES_NOT;
		else if (gr_html_is_one_of(p, n, "screen all only and"))
			part = GR_HTML_APPLIES;
		if (part > all)
			all = part;
		p += n > 0 ? n : p < end;
	}
	return all;
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
