/*
 * facts.c
 *	  Title, agency, year, period, dates and contact, from the prose.
 *
 * A stretch of prose is squeezed first: white space gone, characters folded
 * for comparing but kept as printed for output.  All searches run over the
 * folded characters; what is found is taken from the printed ones.
 */
#include "facts.h"

#include "fold.h"

/* Prose that facts are looked for in, in bytes; they stand at its beginning. */
#define MAX_PROSE		16384
#define MAX_TITLE		100		/* characters */
#define MAX_AGENCY		60
#define MAX_ADDRESS		80
#define SHORT_LINE		25		/* a longer line may go on in the next */

/* Squeezed prose; line ends are '\n'. */
typedef struct prose
{
	const gr_env *env;
	int			n;
	uint32_t   *c;				/* folded */
	uint32_t   *printed;
} prose;

/* What stands between two places of squeezed prose. */
typedef struct span
{
	int			from;
	int			to;
} span;

#define NO_SPAN	((span) {0, 0})

typedef struct word
{
	const char *text;
	int			meaning;
} word;

static const word title_ends[] = {
#define GR_TITLE_END(text) {text, 0},
#include "forms/words.def"
#undef GR_TITLE_END
};
static const word title_words[] = {
#define GR_TITLE_WORD(text) {text, 0},
#include "forms/words.def"
#undef GR_TITLE_WORD
};
static const word organ_ends[] = {
#define GR_ORGAN_END(text) {text, 0},
#include "forms/words.def"
#undef GR_ORGAN_END
};
static const word by_ends[] = {
#define GR_BY_END(text) {text, 0},
#include "forms/words.def"
#undef GR_BY_END
};
static const word dated[] = {
#define GR_DATED(text) {text, 0},
#include "forms/words.def"
#undef GR_DATED
};
static const word contacts[] = {
#define GR_CONTACT(contact, text) {text, GR_##contact},
#include "forms/words.def"
#undef GR_CONTACT
};

#define LENGTH(array)	((int) (sizeof(array) / sizeof((array)[0])))

/* words: white space is a line end too, for text that is all on one line. */
static bool
squeeze(const gr_env *env, gr_str text, bool words, prose *out)
{
	const char *p = text.data;
	const char *end = p + (text.len < MAX_PROSE ? text.len : MAX_PROSE);

	/* do not cut a character */
	while (end > p && end < text.data + text.len && ((unsigned char) *end & 0xC0) == 0x80)
		end--;
	out->env = env;
	out->n = 0;
	out->c = env->alloc(env->context, ((size_t) (end - p) + 1) * 2 * sizeof(uint32_t));
	if (!out->c)
		return false;
	out->printed = out->c + (end - p) + 1;
	while (p < end)
	{
		const char *at = p;
		uint32_t	c = gr_next_folded(&p, end);
		gr_class	class = gr_classify(c);
		int			len;

		if ((class == GR_CHAR_SPACE && !words) || c == '\r')
			continue;
		out->c[out->n] = class == GR_CHAR_LINE_END || class == GR_CHAR_SPACE ? '\n' : c;
		out->printed[out->n++] = gr_utf8_get(at, end, &len);
	}
	out->c[out->n] = 0;
	return true;
}

/* Drop the line ends behind long lines: there the text goes on. */
static void
join_lines(prose *text)
{
	int			line_start = 0;
	int			n = 0;
	int			i;

	for (i = 0; i < text->n; i++)
	{
		if (text->c[i] == '\n')
		{
			bool		goes_on = i - line_start >= SHORT_LINE;

			line_start = i + 1;
			if (goes_on)
				continue;
		}
		text->c[n] = text->c[i];
		text->printed[n++] = text->printed[i];
	}
	text->c[n] = 0;
	text->n = n;
}

/* The printed characters of a span as UTF-8; absent if empty or no memory. */
static gr_str
take(const prose *text, span s, bool folded)
{
	char	   *data;
	size_t		len = 0;
	int			i;

	if (s.to <= s.from)
		return GR_NO_STR;
	data = text->env->alloc(text->env->context, (size_t) (s.to - s.from) * 4);
	if (!data)
		return GR_NO_STR;
	for (i = s.from; i < s.to; i++)
		if (text->c[i] != '\n')
			len += (size_t) gr_utf8_put(folded ? text->c[i] : text->printed[i], data + len);
	return len > 0 ? (gr_str) {data, len} : GR_NO_STR;
}

/* Does the word stand at i?  Gives its characters, or 0. */
static int
at_word(const prose *text, int i, const char *w)
{
	const char *end = w + strlen(w);
	int			start = i;

	while (w < end)
	{
		if (i >= text->n || text->c[i] != gr_next_folded(&w, end))
			return 0;
		i++;
	}
	return i - start;
}

static int
at_any(const prose *text, int i, const word *words, int n, int *meaning)
{
	int			k;
	int			longest = 0;

	for (k = 0; k < n; k++)
	{
		int			taken = at_word(text, i, words[k].text);

		if (taken > longest)
		{
			longest = taken;
			*meaning = words[k].meaning;
		}
	}
	return longest;
}

static int
find_word(const prose *text, span s, const char *w)
{
	int			i;

	for (i = s.from; i < s.to; i++)
		if (at_word(text, i, w) > 0)
			return i;
	return -1;
}

static bool
ends_with_any(const prose *text, span s, const word *words, int n)
{
	int			k;

	for (k = 0; k < n; k++)
	{
		int			len = (int) gr_utf8_count(words[k].text, strlen(words[k].text));

		if (s.to - s.from >= len && at_word(text, s.to - len, words[k].text) == len)
			return true;
	}
	return false;
}

static span
next_line(const prose *text, int *i)
{
	span		line = {*i, *i};

	while (line.to < text->n && text->c[line.to] != '\n')
		line.to++;
	*i = line.to + 1;
	/* markdown's marks are no part of a line */
	while (line.from < line.to && (text->c[line.from] == '#' || text->c[line.from] == '*'))
		line.from++;
	while (line.to > line.from && text->c[line.to - 1] == '*')
		line.to--;
	return line;
}

static bool
is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* A year 1990 to 2099 at i, in Arabic digits or 二〇二一; gives its length. */
static int
at_year(const prose *text, int i, int *year)
{
	static const uint32_t numerals[] = {
		0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D
	};
	int			k;
	int			y = 0;

	if (i + 4 > text->n || (i > 0 && is_digit(text->c[i - 1])) ||
		(i + 4 < text->n && is_digit(text->c[i + 4])))
		return 0;
	for (k = 0; k < 4; k++)
	{
		uint32_t	c = text->c[i + k];
		int			digit = -1;
		int			d;

		if (is_digit(c))
			digit = (int) (c - '0');
		else if (c == 0x25CB || c == 0x25EF || c == 0x96F6 || c == 'O')
			digit = 0;			/* ○ 零 and the letter for 〇 */
		for (d = 0; d < 10 && digit < 0; d++)
			if (numerals[d] == c)
				digit = d;
		if (digit < 0)
			return 0;
		y = y * 10 + digit;
	}
	if (y < 1990 || y > 2099)
		return 0;
	*year = y;
	return 4;
}

/* A small number at i, in digits or 一 to 三十一; gives its length. */
static int
at_small(const prose *text, int i, int *value)
{
	static const uint32_t numerals[] = {
		0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D
	};
	int			start = i;
	int			n = 0;

	if (i < text->n && is_digit(text->c[i]))
	{
		for (; i < text->n && is_digit(text->c[i]) && i - start < 2; i++)
			n = n * 10 + (int) (text->c[i] - '0');
		*value = n;
		return i - start;
	}
	for (; i < text->n && i - start < 3; i++)
	{
		int			d;

		if (text->c[i] == 0x5341)	/* 十 */
		{
			n = (n > 0 ? n : 1) * 10;
			continue;
		}
		for (d = 0; d < 9 && numerals[d] != text->c[i]; d++)
			;
		if (d == 9)
			break;
		n += d + 1;
	}
	*value = n;
	return i - start;
}

/*
 * A date at i: 2021年1月1日, 2021-01-01, 2021.1.1, 二〇二一年一月一日.  year is
 * taken as known if it is not 0 and none is printed.  Gives its length, or 0.
 */
static int
at_date(const prose *text, int i, int *year, int32_t *date)
{
	int			start = i;
	int			month;
	int			day;
	int			taken = at_year(text, i, year);
	uint32_t	c;

	if (taken > 0)
	{
		i += taken;
		c = i < text->n ? text->c[i] : 0;
		if (c != 0x5E74 && c != '-' && c != '.' && c != '/')
			return 0;
		i++;
	}
	else if (*year == 0)
		return 0;
	taken = at_small(text, i, &month);
	i += taken;
	c = i < text->n ? text->c[i] : 0;
	if (taken == 0 || (c != 0x6708 && c != '-' && c != '.' && c != '/'))
		return 0;
	i++;
	taken = at_small(text, i, &day);
	i += taken;
	if (taken == 0 || !gr_date_from_ymd(*year, month, day, date))
		return 0;
	if (i < text->n && (text->c[i] == 0x65E5 || text->c[i] == 0x53F7))
		i++;
	return i - start;
}

/* Characters that no title and no agency has. */
static bool
is_sentence_mark(uint32_t c)
{
	return c == 0x3002 || c == 0xFF1B || c == ';' || c == 0x300A || c == 0x300B || c == ',' ||
		c == 0x201C || c == 0x201D || c == '>' || c == '|' || c == '!' || c == '?';
}

static bool
has_sentence_mark(const prose *text, span s)
{
	int			i;

	for (i = s.from; i < s.to; i++)
		if (is_sentence_mark(text->c[i]))
			return true;
	return false;
}

static int
year_in(const prose *text, span s, int *year)
{
	int			i;

	for (i = s.from; i + 4 <= s.to; i++)
		if (at_year(text, i, year) > 0)
			return i;
	*year = 0;
	return -1;
}

/* Is this span a title?  What precedes a colon (名称：) is cut off. */
static bool
is_title(const prose *text, span *s)
{
	int			i;
	int			meaning;
	bool		has_word = false;

	for (i = s->from; i < s->to; i++)
		if (text->c[i] == ':')
			s->from = i + 1;
	if (s->to - s->from < 8 || s->to - s->from > MAX_TITLE || has_sentence_mark(text, *s) ||
		!ends_with_any(text, *s, title_ends, LENGTH(title_ends)))
		return false;
	for (i = s->from; i < s->to && !has_word; i++)
		has_word = at_any(text, i, title_words, LENGTH(title_words), &meaning) > 0;
	return has_word;
}

/* Could the line be the beginning of a title that the next line ends? */
static bool
goes_on(const prose *text, span line, span next)
{
	span		both = {line.from, next.to};
	int			year;
	int			meaning;

	if (line.to == line.from || next.to == next.from || both.to - both.from > MAX_TITLE ||
		has_sentence_mark(text, both) || find_word(text, line, ":") >= 0)
		return false;
	/* an agency, then 2024年…报告 */
	if (at_year(text, next.from, &year) > 0 && year_in(text, line, &year) < 0)
		return ends_with_any(text, line, organ_ends, LENGTH(organ_ends)) &&
			line.to - line.from <= MAX_AGENCY;
	/* …政府信息公开工作, then 年度报告 */
	return year_in(text, line, &year) >= 0 && next.to - next.from <= 10 &&
		at_any(text, next.to - 2, title_ends, LENGTH(title_ends), &meaning) == 2;
}

static span
find_title(const prose *text)
{
	span		without_year = NO_SPAN;
	span		before = NO_SPAN;
	int			i = 0;
	int			lines;
	int			year;

	for (lines = 0; i < text->n && lines < 80; lines++)
	{
		span		line = next_line(text, &i);
		span		title = line;

		if (line.to == line.from)
			continue;
		if (before.to > before.from && goes_on(text, before, line))
		{
			title.from = before.from;
			if (is_title(text, &title) && year_in(text, title, &year) >= 0)
				return title;
		}
		title = line;
		if (is_title(text, &title))
		{
			if (year_in(text, title, &year) >= 0)
				return title;
			if (without_year.to == without_year.from)
				without_year = title;
		}
		before = line;
	}
	return without_year;
}

/* The agency of a title: before its year, else between year and subject. */
static span
agency_of_title(const prose *text, span title)
{
	int			year;
	int			at = year_in(text, title, &year);
	span		agency = {title.from, at};
	int			meaning;
	int			i;

	if (at < 0 || at == title.from)
	{
		agency.from = at < 0 ? title.from : at + 4;
		if (agency.from < title.to && text->c[agency.from] == 0x5E74)
			agency.from++;
		if (agency.from < title.to && text->c[agency.from] == 0x5EA6)
			agency.from++;
		for (i = agency.from; i < title.to; i++)
			if (at_any(text, i, title_words, LENGTH(title_words), &meaning) > 0)
				break;
		agency.to = i;
	}
	if (at_word(text, agency.from, "关于") > 0)
		agency.from += 2;
	if (agency.to - agency.from >= 2 && at_word(text, agency.to - 2, "关于") > 0)
		agency.to -= 2;
	if (agency.to > agency.from && text->c[agency.to - 1] == 0x7684)	/* 的 */
		agency.to--;
	/* (2021) and the like */
	while (agency.to > agency.from && (text->c[agency.to - 1] == '(' || text->c[agency.to - 1] == '-' ||
									   is_digit(text->c[agency.to - 1])))
		agency.to--;
	return agency.to - agency.from <= MAX_AGENCY ? agency : NO_SPAN;
}

/* 由…编制, cut before what the organ did it by. */
static span
agency_by(const prose *text)
{
	int			i;
	int			meaning;

	for (i = 0; i < text->n; i++)
	{
		span		agency = {i + 1, i + 1};

		if (text->c[i] != 0x7531)	/* 由 */
			continue;
		while (agency.to < text->n && agency.to - agency.from <= MAX_AGENCY &&
			   !is_sentence_mark(text->c[agency.to]) && text->c[agency.to] != 0x3001 &&
			   at_any(text, agency.to, by_ends, LENGTH(by_ends), &meaning) == 0)
			agency.to++;
		if (agency.to - agency.from <= MAX_AGENCY && agency.to - agency.from >= 3 &&
			at_any(text, agency.to, by_ends, LENGTH(by_ends), &meaning) > 0 &&
			ends_with_any(text, agency, organ_ends, LENGTH(organ_ends)))
			return agency;
	}
	return NO_SPAN;
}

/* A line that is a date, and the agency on it or on the line before. */
static void
find_signature(const prose *text, int32_t *published, span *agency)
{
	span		before = NO_SPAN;
	int			i = 0;

	while (i < text->n)
	{
		span		line = next_line(text, &i);
		int			year = 0;
		int32_t		date;
		int			at = line.from;
		int			taken = 0;

		if (line.to == line.from || line.to - line.from > MAX_AGENCY + 16)
		{
			before = line;
			continue;
		}
		for (; at < line.to && taken == 0; at++)
		{
			year = 0;
			taken = at_date(text, at, &year, &date);
		}
		if (taken > 0 && at - 1 + taken == line.to)
		{
			span		name = {line.from, at - 1};

			if (name.to == name.from)
				name = before;
			if ((line.from == at - 1 || ends_with_any(text, name, organ_ends, LENGTH(organ_ends))) &&
				!has_sentence_mark(text, (span) {line.from, at - 1}))
			{
				*published = date;
				if (name.to - name.from >= 3 && name.to - name.from <= MAX_AGENCY &&
					!has_sentence_mark(text, name) &&
					ends_with_any(text, name, organ_ends, LENGTH(organ_ends)))
					*agency = name;
			}
		}
		before = line;
	}
}

/* 发布日期：2021-01-29 */
static int32_t
find_dated(const prose *text)
{
	int			i;
	int			meaning;

	for (i = 0; i < text->n; i++)
	{
		int			taken = at_any(text, i, dated, LENGTH(dated), &meaning);
		int			year = 0;
		int32_t		date;

		if (taken > 0 && i + taken < text->n && text->c[i + taken] == ':' &&
			at_date(text, i + taken + 1, &year, &date) > 0)
			return date;
	}
	return GR_NO_DATE;
}

/* The statistics period: two dates behind 期限, or anywhere if not wanted. */
static void
find_period(const prose *text, bool need_word, int32_t period[2])
{
	int			i = 0;

	if (need_word)
	{
		i = find_word(text, (span) {0, text->n}, "统计期限");
		if (i < 0)
			return;
	}
	for (; i < text->n; i++)
	{
		int			year = 0;
		int32_t		first;
		int32_t		last;
		int			at = i;
		int			skipped = 0;
		int			taken = at_date(text, at, &year, &first);

		if (taken == 0)
			continue;
		at += taken;
		while (at < text->n && skipped < 4 &&
			   (text->c[at] == 0x8D77 || text->c[at] == 0x81F3 || text->c[at] == 0x5230 ||
				text->c[at] == '-' || text->c[at] == 0x2014 || text->c[at] == '~' ||
				text->c[at] == ',' || text->c[at] == 0x3001 || text->c[at] == '\n'))
		{
			at++;
			skipped++;
		}
		if (skipped > 0 && at_date(text, at, &year, &last) > 0 && first <= last)
		{
			period[0] = first;
			period[1] = last;
			return;
		}
	}
}

/* The year the report speaks of, where neither title nor period has it. */
static int
year_of_prose(const prose *text, bool beginning_only)
{
	int			common = 0;
	int			i;
	int			year;
	int			meaning;

	if (beginning_only)
		return at_year(text, 0, &year) > 0 && text->n > 4 && text->c[4] == 0x5E74 ? year : 0;
	for (i = 0; i < text->n; i++)
	{
		int			at = i + 4;

		if (at_year(text, i, &year) == 0 || at >= text->n || text->c[at] != 0x5E74)
			continue;
		at++;
		if (at < text->n && text->c[at] == 0x5EA6)
			at++;
		if (at_any(text, at, title_words, LENGTH(title_words), &meaning) > 0)
			return year;
	}
	for (i = 0; i < text->n; i++)
		if (at_year(text, i, &year) > 0 && i + 4 < text->n && text->c[i + 4] == 0x5E74)
		{
			if (common != 0 && common != year)
				return 0;
			common = year;
		}
	return common;
}

/* Does a contact's value end here? */
static bool
ends_contact(const prose *text, int i)
{
	uint32_t	c = text->c[i];
	int			meaning;

	return c == '\n' || c == ',' || c == ';' || c == 0x3002 || c == ')' || c == 0x3001 || c == '(' ||
		at_any(text, i, contacts, LENGTH(contacts), &meaning) > 0 ||
		at_word(text, i, "联系") > 0;
}

static bool
is_dash(uint32_t c)
{
	return c == '-' || (c >= 0x2014 && c <= 0x2015) || c == 0x2500 || c == 0x4E00;
}

static gr_str
take_phone(prose *text, int i)
{
	span		s = {i, i};
	int			digits = 0;

	while (s.to < text->n && (is_digit(text->c[s.to]) || is_dash(text->c[s.to]) ||
							  ((text->c[s.to] == '(' || text->c[s.to] == ')') && digits < 5)))
	{
		if (is_dash(text->c[s.to]))
			text->c[s.to] = '-';
		digits += is_digit(text->c[s.to++]);
	}
	while (s.to > s.from && !is_digit(text->c[s.to - 1]))
		s.to--;
	return digits >= 7 && digits <= 20 ? take(text, s, true) : GR_NO_STR;
}

/* Characters of an URL or a mail address; printed ones, to keep their case. */
static span
address_span(const prose *text, int i)
{
	span		s = {i, i};

	while (s.to < text->n && text->printed[s.to] > ' ' && text->printed[s.to] < 0x7F &&
		   text->c[s.to] != ')' && text->c[s.to] != ',' && text->c[s.to] != ';')
		s.to++;
	while (s.to > s.from && (text->c[s.to - 1] == '.' || text->c[s.to - 1] == '('))
		s.to--;
	return s;
}

static gr_str
take_contact(prose *text, gr_contact contact, int i)
{
	span		s = {i, i};
	int			k;

	switch (contact)
	{
		case GR_PHONE:
			return take_phone(text, i);
		case GR_POSTCODE:
			while (s.to < text->n && is_digit(text->c[s.to]))
				s.to++;
			return s.to - s.from == 6 ? take(text, s, true) : GR_NO_STR;
		case GR_EMAIL:
			s = address_span(text, i);
			for (k = s.from; k < s.to && text->c[k] != '@'; k++)
				;
			return k < s.to ? take(text, s, false) : GR_NO_STR;
		case GR_WEBSITE:
			s = address_span(text, i);
			for (k = s.from; k < s.to && text->c[k] != '.'; k++)
				;
			return k < s.to ? take(text, s, false) : GR_NO_STR;
		case GR_ADDRESS:
			break;
	}
	while (s.to < text->n && s.to - s.from < MAX_ADDRESS && !ends_contact(text, s.to))
		s.to++;
	return s.to - s.from >= 3 && s.to - s.from < MAX_ADDRESS ? take(text, s, false) : GR_NO_STR;
}

static void
find_contacts(prose *text, gr_report *report)
{
	int			i;

	for (i = 0; i < text->n; i++)
	{
		int			contact = 0;
		int			taken = at_any(text, i, contacts, LENGTH(contacts), &contact);

		if (taken == 0 || report->contact[contact].data)
			continue;
		i += taken;
		while (i < text->n && (text->c[i] == ':' || text->c[i] == 0x4E3A))
			i++;
		report->contact[contact] = take_contact(text, (gr_contact) contact, i);
		i--;
	}
	for (i = 0; i < text->n && !report->contact[GR_WEBSITE].data; i++)
		if (at_word(text, i, "HTTP:/") > 0 || at_word(text, i, "HTTPS:/") > 0)
			report->contact[GR_WEBSITE] = take(text, address_span(text, i), false);
}

/* The end of the last part, where reports are signed. */
static gr_str
last_prose(const gr_report *report)
{
	int			i;

	for (i = GR_NSECTIONS - 1; i > GR_SECTION_PREFACE; i--)
		if (report->sections[i].present && report->sections[i].body.len > 0)
		{
			gr_str		body = report->sections[i].body;
			size_t		cut = body.len > MAX_PROSE ? body.len - MAX_PROSE : 0;

			while (cut > 0 && cut < body.len && ((unsigned char) body.data[cut] & 0xC0) == 0x80)
				cut++;
			return (gr_str) {body.data + cut, body.len - cut};
		}
	return GR_STR("");
}

bool
gr_find_facts(const gr_env *env, gr_report *report)
{
	prose		preface;
	prose		words;
	prose		overview;
	prose		ending;
	const prose *titled = &preface;
	span		title;
	span		signed_by = NO_SPAN;
	int			year = 0;
	int			month;
	int			day;

	if (!squeeze(env, report->sections[GR_SECTION_PREFACE].body, false, &preface) ||
		!squeeze(env, report->sections[GR_SECTION_PREFACE].body, true, &words) ||
		!squeeze(env, report->sections[GR_SECTION_OVERVIEW].body, false, &overview) ||
		!squeeze(env, last_prose(report), false, &ending))
		return false;
	title = find_title(&preface);
	if (title.to == title.from)
	{
		title = find_title(&words);
		titled = &words;
	}
	report->title = take(titled, title, false);
	if (report->title.data)
	{
		year_in(titled, title, &year);
		report->agency = take(titled, agency_of_title(titled, title), false);
	}
	join_lines(&preface);
	join_lines(&overview);
	find_signature(&ending, &report->published, &signed_by);
	if (report->published == GR_NO_DATE && report->sections[GR_SECTION_PREFACE].body.data &&
		!memchr(last_prose(report).data, '\n', last_prose(report).len))
	{
		if (!squeeze(env, last_prose(report), true, &ending))
			return false;
		find_signature(&ending, &report->published, &signed_by);
	}
	if (!report->agency.data)
		report->agency = take(&preface, agency_by(&preface), false);
	if (!report->agency.data)
		report->agency = take(&ending, signed_by, false);
	if (report->published == GR_NO_DATE)
		report->published = find_dated(&preface);
	find_period(&preface, false, report->period);
	if (report->period[0] == GR_NO_DATE)
		find_period(&overview, true, report->period);
	if (year == 0 && report->period[0] != GR_NO_DATE)
		gr_date_to_ymd(report->period[1], &year, &month, &day);
	if (year == 0)
		year = year_of_prose(&preface, false);
	if (year == 0)
		year = year_of_prose(&overview, true);
	report->figures.year = (int16_t) year;
	find_contacts(&preface, report);
	if (!report->contact[GR_PHONE].data && !report->contact[GR_ADDRESS].data)
		find_contacts(&ending, report);
	return true;
}
