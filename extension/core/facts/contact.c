/*
 * contact.c
 *	  Finds address, telephone, postcode, mail and web site.
 */
#include "internal.h"

#include "text/numeral.h"
#include "text/spaces.h"

#define MAX_ADDRESS		80		/* characters */

typedef struct contact_sign
{
	gr_contact	contact;
	const char *text;
} contact_sign;

static const contact_sign signs[] = {
#define GR_CONTACT_SIGN(contact, text) {GR_##contact, text},
#include "forms/words.def"
#undef GR_CONTACT_SIGN
};

/* Does the value of a contact end here? */
static bool
ends_contact(const gr_prose *text, int i)
{
	uint32_t	c = text->c[i];

	return c == '\n' || c == '|' || c == '*' || gr_is_close(c) || c == ',' || c == ';' || c == U'。' || c == '(' ||
		gr_list_at(text, i, GR_LIST_CONTACT) > 0 || gr_list_at(text, i, GR_LIST_CONTACT_END) > 0;
}

static bool
is_dash(uint32_t c)
{
	return gr_is_dash(c) || c == U'一';
}

/* Fewest digits of a number behind its area code. */
#define MIN_DIGITS		7

static gr_str
take_phone(gr_prose *text, int i)
{
	gr_span		s = {i, i};
	int			digits = 0;
	int			run = 0;		/* digits without a mark between them */

	if (s.to < text->n && text->c[s.to] == '+')
		s.to++;
	/* (0009-8898766) */
	else if (text->c[s.to] == '(' && gr_next(text, s.to, s.to + 6 < text->n ? s.to + 6 : text->n, ')') == s.to + 6)
		s.from = ++s.to;
	while (s.to < text->n &&
		   (gr_is_digit(text->c[s.to]) || is_dash(text->c[s.to]) ||
			((text->c[s.to] == '(' || text->c[s.to] == ')') && digits < 5)) &&
		   !(run >= MIN_DIGITS && gr_gap_before(text, s.to) != GR_GAP_NONE))
	{
		if (is_dash(text->c[s.to]))
			text->c[s.to] = '-';
		run = gr_is_digit(text->c[s.to]) ? run + 1 : 0;
		digits += gr_is_digit(text->c[s.to++]);
	}
	while (s.to > s.from && !gr_is_digit(text->c[s.to - 1]))
		s.to--;
	/* 接听电话1234567次 */
	if (digits < MIN_DIGITS || digits > 20 ||
		(gr_list_at(text, s.to, GR_LIST_PHONE_UNIT) > 0 && gr_gap_before(text, s.to) == GR_GAP_NONE))
		return GR_NO_STR;
	return gr_take(text, s, true);
}

/* Does the character end a URL or a mail address? */
static bool
ends_address(uint32_t c)
{
	return c == '<' || c == '>' || c == '"' || c == ')' || c == ']' || c == ',' || c == ';' || c == '|' || c == '*' ||
		c == '`';
}

/* The number of line ends printed before the character at i. */
static int
line_ends_before(const gr_prose *text, int i)
{
	const char *p = text->text + text->at[i - 1];
	int			n = 0;

	for (; p < text->text + text->at[i]; p++)
		n += *p == '\n';
	return n;
}

/*
 * Does a line begin at i that is not the rest of the address before it, as in
 * www.\nqinghe.gov.cn? That is so behind an empty line, and if the line begins with
 * http, with a word and a colon, or with several words.
 */
static bool
ends_line(const gr_prose *text, int i)
{
	int			lines = gr_gap_before(text, i) == GR_GAP_NONE ? 0 : line_ends_before(text, i);
	int			end = i + 1;

	if (lines != 1)
		return lines > 1;
	while (end < text->n && gr_gap_before(text, end) == GR_GAP_NONE && !gr_is_cjk(text->c[end]))
		end++;
	if (gr_at_word(text, i, GR_A_WORD("HTTP")) > 0)
		return true;
	return gr_marks_at(text, i - 1, i, 1, u".-_@") == 0 && gr_next_of(text, i, end, '.', '/', '.', '/') == end &&
		(gr_next(text, i, end, ':') < end || (end < text->n && !gr_is_cjk(text->c[end])));
}

/*
 * A URL or a mail address at i. Its characters are those printed, so that their
 * case is kept.
 */
static gr_span
address_span(const gr_prose *text, int i)
{
	gr_span		s;

	/* marks of Markdown around it: **a@b.cn**, <a@b.cn> */
	i += gr_marks_at(text, i, text->n, 3, u"*_`<");
	s = (gr_span) {i, i};
	/* a link of Markdown: [a@b.cn](mailto:a@b.cn), [网站](http://b.cn) */
	if (text->c[s.from] == '[')
	{
		int			close = gr_closing_bracket(text, s.from, text->n < i + MAX_ADDRESS ? text->n : i + MAX_ADDRESS);

		s.to = ++s.from;
		if (gr_is_cjk(text->c[s.from]) && text->c[close] == ']' && text->c[close + 1] == '(')
			s.to = s.from = close + 2;
	}
	if (gr_at_word(text, s.from, GR_A_WORD("MAILTO:")) > 0)
		s.to = s.from += 7;
	/* a full-width colon, as in http：//, belongs to the address */
	while (s.to < text->n && !ends_address(text->c[s.to]) &&
		   (s.to == s.from || !ends_line(text, s.to)) &&
		   ((text->text[text->at[s.to]] > ' ' && text->text[text->at[s.to]] < 0x7F) ||
			(text->c[s.to] == ':' && text->c[s.to + 1] == '/')))
		s.to++;
	while (s.to > s.from && (text->c[s.to - 1] == '.' || text->c[s.to - 1] == '(' || text->c[s.to - 1] == '_'))
		s.to--;
	return s;
}

static bool
is_square(uint32_t c)
{
	return c == '[' || c == U'【';
}

/* Does an address continue behind the line end at i, as 东路 with 1号 on the next line? */
static bool
goes_on(const gr_prose *text, int from, int i)
{
	int			k = i + 1;

	if (text->c[i] != '\n' || i == from)
		return false;
	if (gr_is_digit(text->c[i - 1]))
	{
		int			mark = gr_list_at(text, k, GR_LIST_HOUSE_MARK);

		return mark > 0 && !gr_is_cjk(text->c[k + mark]);
	}
	if (gr_list_at(text, i - 1, GR_LIST_HOUSE_MARK) > 0)
		return false;
	while (k < text->n && gr_is_digit(text->c[k]))
		k++;
	k += text->c[k] == '\n';
	return k > i + 1 && gr_list_at(text, k, GR_LIST_HOUSE_MARK) > 0;
}

static gr_str
take_contact(gr_prose *text, gr_contact contact, int i)
{
	gr_span		s = {i, i};
	int			to;
	int			k;

	switch (contact)
	{
		case GR_PHONE:
			return take_phone(text, i);
		case GR_POSTCODE:
			while (s.to < text->n && gr_is_digit(text->c[s.to]))
				s.to++;
			return s.to - s.from == 6 ? gr_take(text, s, true) : GR_NO_STR;
		case GR_EMAIL:
			s = address_span(text, i);
			k = gr_next(text, s.from, s.to, '@');
			return k > s.from && k < s.to ? gr_take(text, s, false) : GR_NO_STR;
		case GR_WEBSITE:
			s = address_span(text, i);
			return gr_next(text, s.from, s.to, '.') < s.to ? gr_take(text, s, false) : GR_NO_STR;
		case GR_ADDRESS:
			if (gr_at_word(text, i, GR_A_WORD("HTTP")) > 0 || gr_at_word(text, i, GR_A_WORD("WWW.")) > 0 ||
				gr_list_at(text, i, GR_LIST_NO_ADDRESS) > 0)
				return GR_NO_STR;
			break;
	}
	to = text->n < i + MAX_ADDRESS ? text->n : i + MAX_ADDRESS;
	/* 地址：【清河区东路1号】 */
	if (is_square(text->c[i]) && (k = gr_closing_bracket(text, i, to)) < to &&
		(k + 1 == text->n || ends_contact(text, k + 1)))
		s.from = s.to = i + 1;
	for (; s.to < to && (!ends_contact(text, s.to) || goes_on(text, s.from, s.to)); s.to++)
		if (is_square(text->c[s.to]))
			s.to = gr_closing_bracket(text, s.to, to);
	if (s.to > to)
		return GR_NO_STR;		/* the bracket is not closed */
	while (s.to > s.from && text->c[s.to - 1] == U'、')
		s.to--;
	return s.to - s.from >= 3 && s.to - s.from < MAX_ADDRESS ? gr_take(text, s, false) : GR_NO_STR;
}

/* Is there an address at i, as in （地址清河区东路1号，…）? "word" is where 地址 begins. */
static bool
is_bracketed_address(const gr_prose *text, int word, int i)
{
	bool		house = false;

	if (word == 0 || text->c[word - 1] != '(')
		return false;
	while (i < text->n && text->c[i] != U'和' && text->c[i] != U'见' && !ends_contact(text, i))
		house |= gr_is_digit(text->c[i++]);
	return house && i < text->n && (text->c[i] == ',' || text->c[i] == ';' || text->c[i] == ')');
}

/* The start of the value behind a word for a contact, which is at "word" and ends at i, or -1. */
static int
value_of(const gr_prose *text, int word, int i, gr_contact contact)
{
	/* 查阅地址和电话 is not followed by an address */
	if (contact == GR_ADDRESS && text->c[i] != ':' && text->c[i] != U'为' && text->c[i] != '|' &&
		text->c[i] != U'是' && text->c[i] != '(' && gr_gap_before(text, i) == GR_GAP_NONE &&
		!is_bracketed_address(text, word, i))
		return -1;
	/* such as 电话（传真）： */
	if (text->c[i] == '(' && contact != GR_ADDRESS && !gr_is_digit(text->c[i + 1]))
	{
		int			close = gr_next(text, i, text->n < i + 12 ? text->n : i + 12, ')');

		if (close < text->n && text->c[close] == ')')
			i = close + 1;
	}
	while (i < text->n &&
		   (text->c[i] == ':' || text->c[i] == U'为' || text->c[i] == U'是' || text->c[i] == '|' ||
			(text->c[i] == '\n' && text->c[i - 1] == ':' && contact != GR_ADDRESS)))
		i++;
	return i;
}

/*
 * Finds a telephone number without a word for it: 请与区民政局联系（0009-8898766）.
 * A number for complaints belongs to another office.
 */
static gr_str
find_phone(gr_prose *text, int from)
{
	int			i;

	for (i = gr_next(text, from, text->n, '('); i < text->n; i = gr_next(text, i + 1, text->n, '('))
	{
		int			verb = gr_list_before(text, (gr_span) {from, i}, GR_LIST_PHONE_VERB);
		gr_span		clause = {i - verb, i - verb};
		int			end = i + 2;
		gr_str		phone;

		if (verb == 0)
			continue;
		while (clause.from > from && !gr_is_sentence_mark(text->c[clause.from - 1]) &&
			   text->c[clause.from - 1] != '\n')
			clause.from--;
		while (end < text->n && (gr_is_digit(text->c[end]) || is_dash(text->c[end])))
			end++;
		if (text->c[end] != ')' || gr_list_in(text, clause, GR_LIST_NOT_CONTACT))
			continue;
		phone = take_phone(text, i + 1);
		if (phone.data)
			return phone;
	}
	return GR_NO_STR;
}

/* Is the URL at i that of the page: URL: http://…? */
static bool
is_of_page(const gr_prose *text, int i)
{
	while (i > 0 && (text->c[i - 1] == ':' || text->c[i - 1] == '"'))
		i--;
	return i > 0 && gr_list_before(text, (gr_span) {0, i}, GR_LIST_NOT_WEBSITE) > 0;
}

/* Finds a web site without a word for it, on a line that is not a link to another page. */
static gr_str
find_website(const gr_prose *text)
{
	int			i;

	for (i = gr_next_of(text, 0, text->n, 'H', 'W', 'H', 'W'); i < text->n;
		 i = gr_next_of(text, i + 1, text->n, 'H', 'W', 'H', 'W'))
	{
		gr_span		s;
		gr_span		line = {i, i};
		bool		list;
		bool		bare;

		if (gr_at_word(text, i, GR_A_WORD("HTTP:/")) == 0 && gr_at_word(text, i, GR_A_WORD("HTTPS:/")) == 0 &&
			gr_at_word(text, i, GR_A_WORD("WWW.")) == 0)
			continue;
		s = address_span(text, i);
		if (gr_next(text, s.from, s.to, '.') == s.to)
			continue;
		while (line.from > 0 && text->c[line.from - 1] != '\n')
			line.from--;
		if (!is_of_page(text, i) && !gr_is_link(text, line, &list, &bare))
			return gr_take(text, s, false);
		i = s.to;
	}
	return GR_NO_STR;
}

/* Does the text hold a character, of one or of three bytes? */
static bool
holds(gr_str text, const char *character)
{
	const char *p = text.data;
	const char *end = p + text.len;

	if ((unsigned char) *character < 0x80)
		return memchr(p, *character, text.len) != NULL;
	for (; end - p >= 18; p += 16)
	{
		unsigned	hits = gr_true_bytes((gr_vector) (gr_load(p + 1) == (uint8_t) character[1]) &
										 (gr_vector) (gr_load(p + 2) == (uint8_t) character[2]));

		for (; hits != 0; hits &= hits - 1)
			if (p[__builtin_ctz(hits)] == *character)
				return true;
	}
	for (; end - p >= 3; p++)
		if (memcmp(p, character, 3) == 0)
			return true;
	return false;
}

bool
gr_may_have_contact(gr_str text, const gr_report *report)
{
	size_t		i;

	for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (!report->contact[signs[i].contact].data && holds(text, signs[i].text))
			return true;
	return false;
}

void
gr_find_contacts(gr_prose *text, int from, gr_report *report)
{
	const gr_word *word;
	int			next = from;

	while ((word = gr_next_word(text, &next, text->n, GR_LIST_CONTACT)) != NULL)
	{
		gr_contact	contact = (gr_contact) word->meaning;
		int			i = next;
		int			value = -1;

		/* other contacts: 投诉电话, 传真电话, IP地址 */
		if (!report->contact[contact].data && gr_list_before(text, (gr_span) {0, i}, GR_LIST_NOT_CONTACT) == 0)
			value = value_of(text, i, i + word->len, contact);
		if (value >= 0)
			report->contact[contact] = take_contact(text, contact, value);
		next = value >= 0 ? value : i + word->len;
	}
	if (!report->contact[GR_PHONE].data)
		report->contact[GR_PHONE] = find_phone(text, from);
	if (!report->contact[GR_WEBSITE].data)
		report->contact[GR_WEBSITE] = find_website(text);
}
