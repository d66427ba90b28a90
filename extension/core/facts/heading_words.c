/*
 * heading_words.c
 *	  Collects the words of a possible heading, and finds where it may end.
 */
#include "heading_internal.h"

#include "text/bracket.h"
#include "text/fold.h"
#include "text/numeral.h"
#include "text/spaces.h"

#define MAX_LEADERS		200		/* between a heading and its page number, in bytes */
#define MAX_BRACKETED	18		/* a bracket with at most four ideographs, in bytes */
#define MAX_ANCHOR		200		/* name of a heading in Markdown, in bytes */
#define MAX_SPREAD		600		/* over which the words of a heading may be spread, in bytes */

static bool
is_line_end(const char *p, const char *end)
{
	return p >= end || gr_classify(gr_next_folded(&p, end)) == GR_CHAR_LINE_END;
}

/* Is there an ordinal like 二、 at p? */
static bool
is_ordinal(const char *p, const char *end)
{
	return gr_ordinal_numeral(gr_next_folded(&p, end)) > 0 && end - p >= 3 && memcmp(p, "、", 3) == 0;
}

/*
 * Is the rest of the line leaders (dots, dashes, blanks), perhaps with a page
 * number? Then it is a line of a table of contents.
 */
static bool
is_page_of_contents(const char *p, const char *end)
{
	const char *stop = end - p > MAX_LEADERS ? p + MAX_LEADERS : end;
	int			numbers = 0;
	int			digits = 0;
	int			leaders = 0;
	int			dots = 0;		/* leaders that are dots or dashes */

	while (p < stop)
	{
		uint32_t	c = gr_next_folded(&p, stop);

		if (gr_classify(c) == GR_CHAR_LINE_END)
			break;
		if (c >= '0' && c <= '9')
		{
			numbers += digits == 0;
			if (++digits > 3)
				return false;
			continue;
		}
		/* …… 1 and the next heading on the same line */
		if (digits > 0 && (leaders >= 2 || (dots > 0 && is_ordinal(p, stop))) && gr_classify(c) == GR_CHAR_SPACE)
			return true;
		digits = 0;
		if (c == U'第' || c == U'页' || c == 'P')
			continue;
		if (gr_classify(c) == GR_CHAR_WORD && c != '-' && c != U'–' && c != U'−' && c != U'─')
			return false;
		leaders += gr_classify(c) != GR_CHAR_SPACE && !gr_is_open(c) && !gr_is_close(c) && c != '|' &&
			c != '*' && c != '#';
		dots += c == '.' || c == U'…' || c == U'·' || c == '-' || c == U'—' || c == '_';
	}
	return numbers == 1 || (numbers == 0 && leaders >= 3);
}

const char *
gr_skip_anchor(const char *p, const char *end)
{
	if (end - p < 2 || p[0] != '{' || p[1] != '#')
		return NULL;
	if (end - p > MAX_ANCHOR)
		end = p + MAX_ANCHOR;
	while (p < end && *p != '}' && *p != '\n')
		p++;
	return p < end && *p == '}' ? p + 1 : NULL;
}

/* Is there only punctuation and white space up to the end of the line or cell? */
static bool
is_over(const char *p, const char *end)
{
	const char *stop = end - p > MAX_LEADERS ? p + MAX_LEADERS : end;

	while (p < stop)
	{
		uint32_t	c = gr_next_folded(&p, stop);
		gr_class	class = gr_classify(c);

		if (class == GR_CHAR_LINE_END || gr_is_hard(c) || (c == '{' && gr_skip_anchor(p - 1, end)))
			return true;
		if (gr_is_open(c) || (class != GR_CHAR_SPACE && class != GR_CHAR_PUNCTUATION))
			return false;
	}
	return stop == end;
}

const char *
gr_skip_reading(const char *p, const char *end)
{
	const char *past = gr_skip_bracket(p, end - p > GR_MAX_GLOSS ? p + GR_MAX_GLOSS : end);
	const char *next = p + 1;
	uint32_t	first;

	if (!past || past - p < 3 || *p != '(' || !gr_is_gloss(p, past))
		return p;
	first = gr_next_folded(&next, past);
	return first >= '0' && first <= '9' ? p : past;
}

/* Is the bracket at p one word within others, as in 行政复议（诉讼）情况? */
static bool
is_bracketed_word(const char *p, const char *end)
{
	const char *past = gr_skip_bracket(p, end);
	const char *next = p;

	if (!past || past - p > MAX_BRACKETED || past >= end || !gr_is_ideograph(*past))
		return false;
	gr_next_folded(&next, past);
	while (next < past && gr_is_ideograph(*next))
		gr_next_folded(&next, past);
	return next < past && gr_is_close(gr_next_folded(&next, past)) && next == past;
}

void
gr_begin_heading(const char *p, const char *end, gr_heading_words *w)
{
	w->next = w->at = w->before = p;
	w->end = end;
	w->stop = end - p > MAX_SPREAD ? p + MAX_SPREAD : end;
	w->n = 0;
	w->line_end = false;
}

void
gr_continue_heading(gr_heading_words *w)
{
	gr_next_folded(&w->next, w->end);
	while (w->next < w->end && (*w->next == '\n' || *w->next == '\r' || *w->next == ' '))
		w->next++;
}

uint16_t
gr_some_heading_character(gr_heading_words *w)
{
	while (w->next < w->stop)
	{
		const char *next = w->next;
		uint32_t	c = gr_next_folded(&next, w->end);
		gr_class	class = gr_classify(c);

		if (class == GR_CHAR_WORD && !gr_is_hard(c))
		{
			w->n++;
			w->before = w->at;
			w->next = w->at = next;
			return (uint16_t) (c < GR_PLANE ? c : 0xFFFF);
		}
		if (gr_is_open(c) && w->n > 0)
		{
			if (!is_bracketed_word(w->next, w->end))
			{
				/* a reading behind a character belongs to it */
				next = gr_skip_reading(w->next, w->end);
				if (next == w->next)
					break;
				w->at = next;
			}
		}
		else
		{
			w->line_end = class == GR_CHAR_LINE_END;
			if (w->line_end || gr_is_hard(c) || c == U'。' || c == ':' || c == ';')
				break;
		}
		w->next = next;
	}
	w->before = w->at;
	return 0;
}

gr_ending
gr_heading_ending(const gr_heading_words *w)
{
	const char *p = w->before;
	const char *end = w->end;
	const char *next = p;
	uint32_t	c;

	/* fast path: the word goes on */
	if (p < end && gr_is_ideograph(*p))
		return GR_END_NONE;
	if (is_line_end(p, end) || gr_is_hard((unsigned char) *p))
		return is_page_of_contents(p, end) ? GR_END_PAGE : GR_END_LINE;
	c = gr_next_folded(&next, end);
	if (gr_classify(c) == GR_CHAR_WORD && !(c >= '0' && c <= '9') && c != '-')
		return GR_END_NONE;
	if (is_page_of_contents(p, end))
		return GR_END_PAGE;
	if (is_over(p, end))
		return GR_END_LINE;
	/* also 一、总体情况——2021年, and **一、总体情况**2021年 */
	if (c == ':' || c == U'。' || c == U'—' || (c == '*' && next < end && *next == '*'))
		return GR_END_TEXT;
	if (gr_is_open(c))
		return GR_END_BRACKET;
	return gr_classify(c) == GR_CHAR_SPACE ? GR_END_SPACE : GR_END_NONE;
}
