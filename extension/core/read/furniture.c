/*
 * furniture.c
 *	  Pass 1: finds lines that belong to the page and not to the report: page
 *	  numbers, addresses, buttons.
 */
#include "atoms.h"

#include "text/numeral.h"
#include "text/spaces.h"
#include "text/utf8.h"
#include "wordset.h"

/* ---- the folded text of a line ---- */

/* Steps over characters of a set. */
static int
skip_any(const char16_t *text, int len, int i, const char16_t *set)
{
	const char16_t *s;

	for (; i < len; i++)
	{
		for (s = set; *s != 0 && *s != text[i]; s++)
			;
		if (*s == 0)
			break;
	}
	return i;
}

static int
skip_digits(const char16_t *text, int len, int i)
{
	while (i < len && gr_is_digit(text[i]))
		i++;
	return i;
}

/* Is it what may stand behind the number of a page: 页, 年度报告, the name of an organ, PAGE, OF 8? */
static bool
is_page_word(const char16_t *text, int len)
{
	int			letters = 0;

	if (gr_is_word_of(GR_SET_PAGE_FOOT, text, len) || (len == 1 && text[0] == u'页'))
		return true;
	if (len >= 4 && gr_ends_with_word_of(GR_SET_PAGE_FOOT, text, len) > 0 && !gr_is_word_of(GR_SET_COUNTED, text, 1))
		return true;
	while (letters < len && text[letters] >= u'A' && text[letters] <= u'Z')
		letters++;
	return letters >= 2 && skip_digits(text, len, letters) == len;
}

bool
gr_is_page_number(const char16_t *text, int len)
{
	static const char16_t dashes[] = u"-—_•·─━";
	int			i = skip_any(text, len, 0, dashes);
	int			k = skip_digits(text, len, i);
	int			stop;

	/* - 3 - */
	if (i >= 1 && i <= 2 && k > i && k - i <= 4)
	{
		stop = skip_any(text, len, k, dashes);
		/* … and perhaps the name of the organ */
		for (i = stop; i < len && gr_is_han(text[i]); i++)
			;
		return stop > k && stop - k <= 2 && i == len && (len == stop || len - stop >= 4);
	}
	/* the number of a page, then what every page has at its foot, as 3 2021年度报告 */
	if (i == 0 && k > 4 && k < len && text[k] == u'年' && gr_year_in(text + k - 4, 4, NULL) == 0)
		k -= 4;
	if (i == 0 && k > 0 && k <= 3 && k < len &&
		(is_page_word(text + k, len - k) || (len - k <= 2 && skip_any(text, len, k, dashes) == len)))
		return true;
	/* 3/8; 11/29/26, 7:06 PM */
	if (i == 0 && k > 0 && k < len && text[k] == u'/')
	{
		stop = skip_digits(text, len, k + 1);
		if (stop == len)
			return k + 1 < len && len <= 7;
		return text[stop] == u'/' && len <= 22 && gr_find_text(text, len, u":", 1) > stop;
	}
	/* an address, as browsers print it on each page */
	if (gr_find_text(text, len, u"://", 3) > 0)
		return !gr_has_ideograph(text, len);
	if (gr_begins_with_text(text, len, u"PAGE", 4) && len > 4)
		return gr_is_digit(text[4]);
	if (gr_begins_with_text(text, len, u"P", 1))
	{
		i = 1 + (len > 1 && text[1] == u'.');
		return i < len && skip_digits(text, len, i) == len;
	}
	if (gr_begins_with_text(text, len, u"打印", 2))
		return skip_digits(text, len, 2) == len;
	if (len > 2 && text[0] == u'第' && (i = skip_digits(text, len, 1)) > 1 && i < len &&
		text[i] == u'页')
	{
		i = skip_any(text, len, i + 1, u",/，");
		if (i == len)
			return true;
		return text[i] == u'共' && (k = skip_digits(text, len, i + 1)) > i + 1 &&
			k + 1 == len && text[k] == u'页';
	}
	return false;
}

/* May the address of a page begin with this character?  Of file:, also with the ligature ﬁ, or http:. */
static bool
may_begin_address(uint32_t c)
{
	return c == 'F' || c == 'H' || c == 0xFB01;
}

bool
gr_may_begin_page_number(uint32_t c)
{
	return (c >= '0' && c <= '9') || c == '-' || c == '_' || c == 0x2014 || c == 0x2022 || c == 0xB7 || c == 'P' ||
		c == u'打' || c == u'第' || may_begin_address(c);
}

/* ---- lines ---- */

bool
gr_begins_furniture(const char *p, const char *end)
{
	bool		spaced = false;
	uint32_t	c;

	/* of the lines that begin with a digit, only 3/8 and a number before an organ's name are furniture */
	if (*p >= '0' && *p <= '9')
	{
		while (p < end && ((*p >= '0' && *p <= '9') || *p == ' ' || *p == '\t'))
			spaced |= *p++ <= ' ';
		if (p == end || *p == '.' || (!spaced && gr_is_ideograph(*p)))
			return false;
		while (end[-1] == ' ' || end[-1] == '\t')
			end--;
		return *p == '/' || (*p >= 'A' && *p <= 'z') || *p == '~' || *p == '<' || *p == '\\' || !gr_begins_ink(*p) ||
			!(end[-1] == '|' || (end[-1] >= '0' && end[-1] <= '9'));
	}
	p = gr_skip_spaces(p, end);
	if (p == end)
		return false;
	c = gr_next_folded(&p, end);
	return c <= ' ' || c >= 0x7F || c == '~' || c == '<' || c == '\\' || c == '*' || gr_may_begin_page_number(c);
}

/* Most bytes of a line that belongs only to the page, and of the address of a page. */
#define LONGEST_FURNITURE	120
#define LONGEST_ADDRESS		GR_TOKEN_LENGTH

bool
gr_is_furniture(gr_atoms *a, const char *p, const char *end)
{
	gr_token	t;
	gr_character_block *block = a->block;
	size_t		used = a->used;
	const char *next;
	uint32_t	first;
	bool		furniture;

	gr_trim_slice(&p, &end);
	if (p == end)
		return false;
	next = p;
	first = gr_next_folded(&next, end);
	if (end - p > (may_begin_address(first) ? LONGEST_ADDRESS : LONGEST_FURNITURE))
		return false;
	/* an escape, a tag or a mark without width may stand before the number */
	if (!gr_may_begin_page_number(first) && !gr_is_zero_width(first) &&
		first != '~' && first != '<' && first != '\\')
		return false;
	memset(&t, 0, sizeof(t));
	t.start = p;
	t.end = end;
	(void) gr_fold_token(a, &t);
	furniture = t.len > 0 && gr_is_page_number(t.text, t.len);
	if (a->block == block)
		a->used = used;
	return furniture;
}

bool
gr_is_number_at_page_break(const gr_atoms *a, const char *p, const char *end)
{
	const char *line = p;
	const char *q;

	gr_trim_slice(&p, &end);
	for (q = p; q < end && *q >= '0' && *q <= '9'; q++)
		;
	if (p == end || q < end || end - p > 3)
		return false;
	return (a->line_end < a->end && *a->line_end == '\f') || (line > a->begin && line[-1] == '\f') ||
		(a->next_line < a->end && *a->next_line == '\f');
}
