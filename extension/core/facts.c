/*
 * facts.c
 *	  Title, agency, year, period, dates and contact, from the prose.
 */
#include "facts.h"

#include "squeeze.h"

#define MAX_TITLE		100		/* characters */
#define MAX_AGENCY		60
#define MAX_ADDRESS		80

static const gr_word title_ends_list[] = {
#define GR_TITLE_END(text) GR_WORD_OF(text, 0),
#include "forms/words.def"
#undef GR_TITLE_END
};
static const gr_word title_words_list[] = {
#define GR_TITLE_WORD(text) GR_WORD_OF(text, 0),
#include "forms/words.def"
#undef GR_TITLE_WORD
};
static const gr_word organ_ends_list[] = {
#define GR_ORGAN_END(text) GR_WORD_OF(text, 0),
#include "forms/words.def"
#undef GR_ORGAN_END
};
static const gr_word by_ends_list[] = {
#define GR_BY_END(text) GR_WORD_OF(text, 0),
#include "forms/words.def"
#undef GR_BY_END
};
static const gr_word dated_list[] = {
#define GR_DATED(text) GR_WORD_OF(text, 0),
#include "forms/words.def"
#undef GR_DATED
};
static const gr_word contacts_list[] = {
#define GR_CONTACT(contact, text) GR_WORD_OF(text, GR_##contact),
#include "forms/words.def"
#undef GR_CONTACT
};

static gr_words title_ends = GR_WORDS(title_ends_list);
static gr_words title_words = GR_WORDS(title_words_list);
static gr_words organ_ends = GR_WORDS(organ_ends_list);
static gr_words by_ends = GR_WORDS(by_ends_list);
static gr_words dated = GR_WORDS(dated_list);
static gr_words contacts = GR_WORDS(contacts_list);

static const gr_word schemes_list[] = {GR_WORD_OF("HTTP:/", 0), GR_WORD_OF("HTTPS:/", 0)};
static gr_words schemes = GR_WORDS(schemes_list);

void
gr_facts_init(void)
{
	gr_index_words(&title_ends);
	gr_index_words(&title_words);
	gr_index_words(&organ_ends);
	gr_index_words(&by_ends);
	gr_index_words(&dated);
	gr_index_words(&contacts);
	gr_index_words(&schemes);
}

/* Characters that no title and no agency has. */
static bool
is_sentence_mark(uint32_t c)
{
	return c < 0x4E00 &&
		(c == 0x3002 || c == ';' || c == 0x300A || c == 0x300B || c == ',' ||
		 c == 0x201C || c == 0x201D || c == '>' || c == '|' || c == '!' || c == '?');
}

static bool
has_sentence_mark(const gr_prose *text, gr_span s)
{
	int			i;

	for (i = s.from; i < s.to; i++)
		if (is_sentence_mark(text->c[i]))
			return true;
	return false;
}

static int
year_in(const gr_prose *text, gr_span s, int *year)
{
	int			i = s.from;

	while ((i = gr_next_year(text, i, s.to)) + 4 <= s.to)
	{
		if (gr_at_year(text, i, year) > 0)
			return i;
		i++;
	}
	*year = 0;
	return -1;
}

/* Is this gr_span a title?  What precedes a colon (名称：) is cut off. */
static bool
is_title(const gr_prose *text, gr_span *s)
{
	int			i;
	int			meaning;
	bool		has_word = false;

	if (!gr_ends_with_any(text, *s, &title_ends))
		return false;
	while ((i = gr_next(text, s->from, s->to, ':')) < s->to)
		s->from = i + 1;
	if (s->to - s->from < 8 || s->to - s->from > MAX_TITLE || has_sentence_mark(text, *s))
		return false;
	for (i = s->from; i < s->to && !has_word; i++)
		has_word = gr_at_any(text, i, &title_words, &meaning) > 0;
	return has_word;
}

/* Could the line be the beginning of a title that the next line ends? */
static bool
goes_on(const gr_prose *text, gr_span line, gr_span next)
{
	gr_span		both = {line.from, next.to};
	int			year;
	int			meaning;
	bool		goes;

	if (line.to == line.from || next.to == next.from || both.to - both.from > MAX_TITLE)
		return false;
	/* an agency, then 2024年…报告 */
	if (gr_at_year(text, next.from, &year) > 0 && year_in(text, line, &year) < 0)
		goes = gr_ends_with_any(text, line, &organ_ends) && line.to - line.from <= MAX_AGENCY;
	/* …政府信息公开工作, then 年度报告 */
	else
		goes = next.to - next.from <= 10 &&
			gr_at_any(text, next.to - 2, &title_ends, &meaning) == 2 &&
			year_in(text, line, &year) >= 0;
	return goes && !has_sentence_mark(text, both) &&
		gr_next(text, line.from, line.to, ':') == line.to;
}

static gr_span
find_title(const gr_prose *text)
{
	gr_span		without_year = GR_NO_SPAN;
	gr_span		before = GR_NO_SPAN;
	int			i = 0;
	int			lines;
	int			year;

	for (lines = 0; i < text->n && lines < 80; lines++)
	{
		gr_span		line = gr_next_line(text, &i);
		gr_span		title = line;

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
static gr_span
agency_of_title(const gr_prose *text, gr_span title)
{
	int			year;
	int			at = year_in(text, title, &year);
	gr_span		agency = {title.from, at};
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
			if (gr_at_any(text, i, &title_words, &meaning) > 0)
				break;
		agency.to = i;
	}
	if (gr_at_word(text, agency.from, GR_A_WORD("关于")) > 0)
		agency.from += 2;
	if (agency.to - agency.from >= 2 && gr_at_word(text, agency.to - 2, GR_A_WORD("关于")) > 0)
		agency.to -= 2;
	if (agency.to > agency.from && text->c[agency.to - 1] == 0x7684)	/* 的 */
		agency.to--;
	/* (2021) and the like */
	while (agency.to > agency.from && (text->c[agency.to - 1] == '(' || text->c[agency.to - 1] == '-' ||
									   gr_is_digit(text->c[agency.to - 1])))
		agency.to--;
	return agency.to - agency.from <= MAX_AGENCY ? agency : GR_NO_SPAN;
}

/* 由…编制, cut before what the organ did it by. */
static gr_span
agency_by(const gr_prose *text)
{
	int			i = 0;
	int			meaning;

	while ((i = gr_next(text, i, text->n, 0x7531)) < text->n)	/* 由 */
	{
		gr_span		agency = {i + 1, i + 1};

		i++;
		while (agency.to < text->n && agency.to - agency.from <= MAX_AGENCY &&
			   !is_sentence_mark(text->c[agency.to]) && text->c[agency.to] != 0x3001 &&
			   gr_at_any(text, agency.to, &by_ends, &meaning) == 0)
			agency.to++;
		if (agency.to - agency.from <= MAX_AGENCY && agency.to - agency.from >= 3 &&
			gr_at_any(text, agency.to, &by_ends, &meaning) > 0 &&
			gr_ends_with_any(text, agency, &organ_ends))
			return agency;
	}
	return GR_NO_SPAN;
}

/* A line that is a date, and the agency on it or on the line before. */
static void
find_signature(const gr_prose *text, int32_t *published, gr_span *agency)
{
	gr_span		before = GR_NO_SPAN;
	int			i = 0;

	while (i < text->n)
	{
		gr_span		line = gr_next_line(text, &i);
		int			year = 0;
		int32_t		date;
		int			at;
		int			taken = 0;

		if (line.to == line.from || line.to - line.from > MAX_AGENCY + 16)
		{
			before = line;
			continue;
		}
		for (at = gr_next_year(text, line.from, line.to); at < line.to;
			 at = gr_next_year(text, at + 1, line.to))
		{
			year = 0;
			taken = gr_at_date(text, at, &year, &date);
			if (taken > 0)
				break;
		}
		if (taken > 0 && at + taken == line.to)
		{
			gr_span		name = {line.from, at};

			if (name.to == name.from)
				name = before;
			if ((line.from == at || gr_ends_with_any(text, name, &organ_ends)) &&
				!has_sentence_mark(text, (gr_span) {line.from, at}))
			{
				*published = date;
				if (name.to - name.from >= 3 && name.to - name.from <= MAX_AGENCY &&
					!has_sentence_mark(text, name) &&
					gr_ends_with_any(text, name, &organ_ends))
					*agency = name;
			}
		}
		before = line;
	}
}

/* 发布日期：2021-01-29 */
static int32_t
find_dated(const gr_prose *text)
{
	int			i;
	int			meaning;

	for (i = gr_next_first(text, 0, &dated); i < text->n;
		 i = gr_next_first(text, i + 1, &dated))
	{
		int			taken = gr_at_any(text, i, &dated, &meaning);
		int			year = 0;
		int32_t		date;

		if (taken > 0 && i + taken < text->n && text->c[i + taken] == ':' &&
			gr_at_date(text, i + taken + 1, &year, &date) > 0)
			return date;
	}
	return GR_NO_DATE;
}

/* The statistics period: two dates behind 期限, or anywhere if not wanted. */
static void
find_period(const gr_prose *text, bool need_word, int32_t period[2])
{
	int			i = 0;

	if (need_word)
	{
		i = gr_find_word(text, (gr_span) {0, text->n}, GR_A_WORD("统计期限"));
		if (i < 0)
			return;
	}
	for (i = gr_next_year(text, i, text->n); i < text->n;
		 i = gr_next_year(text, i + 1, text->n))
	{
		int			year = 0;
		int32_t		first;
		int32_t		last;
		int			at = i;
		int			skipped = 0;
		int			taken = gr_at_date(text, at, &year, &first);

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
		if (skipped > 0 && gr_at_date(text, at, &year, &last) > 0 && first <= last)
		{
			period[0] = first;
			period[1] = last;
			return;
		}
	}
}

/* The year the report speaks of, where neither title nor period has it. */
static int
year_of_prose(const gr_prose *text, bool beginning_only)
{
	int			common = 0;
	int			i;
	int			year;
	int			meaning;

	if (beginning_only)
		return gr_at_year(text, 0, &year) > 0 && text->n > 4 && text->c[4] == 0x5E74 ? year : 0;
	for (i = 0; i < text->n; i++)
	{
		int			at = i + 4;

		if (gr_at_year(text, i, &year) == 0 || at >= text->n || text->c[at] != 0x5E74)
			continue;
		at++;
		if (at < text->n && text->c[at] == 0x5EA6)
			at++;
		if (gr_at_any(text, at, &title_words, &meaning) > 0)
			return year;
	}
	for (i = 0; i < text->n; i++)
		if (gr_at_year(text, i, &year) > 0 && i + 4 < text->n && text->c[i + 4] == 0x5E74)
		{
			if (common != 0 && common != year)
				return 0;
			common = year;
		}
	return common;
}

/* Does a contact's value end here? */
static bool
ends_contact(const gr_prose *text, int i)
{
	uint32_t	c = text->c[i];
	int			meaning;

	return c == '\n' || c == ',' || c == ';' || c == 0x3002 || c == ')' || c == 0x3001 || c == '(' ||
		gr_at_any(text, i, &contacts, &meaning) > 0 ||
		gr_at_word(text, i, GR_A_WORD("联系")) > 0;
}

static bool
is_dash(uint32_t c)
{
	return c == '-' || (c >= 0x2014 && c <= 0x2015) || c == 0x2500 || c == 0x4E00;
}

static gr_str
take_phone(gr_prose *text, int i)
{
	gr_span		s = {i, i};
	int			digits = 0;

	while (s.to < text->n && (gr_is_digit(text->c[s.to]) || is_dash(text->c[s.to]) ||
							  ((text->c[s.to] == '(' || text->c[s.to] == ')') && digits < 5)))
	{
		if (is_dash(text->c[s.to]))
			text->c[s.to] = '-';
		digits += gr_is_digit(text->c[s.to++]);
	}
	while (s.to > s.from && !gr_is_digit(text->c[s.to - 1]))
		s.to--;
	return digits >= 7 && digits <= 20 ? gr_take(text, s, true) : GR_NO_STR;
}

/* Characters of an URL or a mail address; printed ones, to keep their case. */
static gr_span
address_span(const gr_prose *text, int i)
{
	gr_span		s = {i, i};

	while (s.to < text->n && text->text[text->at[s.to]] > ' ' &&
		   text->text[text->at[s.to]] < 0x7F &&
		   text->c[s.to] != ')' && text->c[s.to] != ',' && text->c[s.to] != ';')
		s.to++;
	while (s.to > s.from && (text->c[s.to - 1] == '.' || text->c[s.to - 1] == '('))
		s.to--;
	return s;
}

static gr_str
take_contact(gr_prose *text, gr_contact contact, int i)
{
	gr_span		s = {i, i};
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
			for (k = s.from; k < s.to && text->c[k] != '@'; k++)
				;
			return k < s.to ? gr_take(text, s, false) : GR_NO_STR;
		case GR_WEBSITE:
			s = address_span(text, i);
			for (k = s.from; k < s.to && text->c[k] != '.'; k++)
				;
			return k < s.to ? gr_take(text, s, false) : GR_NO_STR;
		case GR_ADDRESS:
			break;
	}
	while (s.to < text->n && s.to - s.from < MAX_ADDRESS && !ends_contact(text, s.to))
		s.to++;
	return s.to - s.from >= 3 && s.to - s.from < MAX_ADDRESS ? gr_take(text, s, false) : GR_NO_STR;
}

static void
find_contacts(gr_prose *text, gr_report *report)
{
	int			i;
	int			meaning;

	for (i = gr_next_first(text, 0, &contacts); i < text->n;
		 i = gr_next_first(text, i + 1, &contacts))
	{
		int			contact = 0;
		int			taken = gr_at_any(text, i, &contacts, &contact);

		if (taken == 0 || report->contact[contact].data)
			continue;
		i += taken;
		while (i < text->n && (text->c[i] == ':' || text->c[i] == 0x4E3A))
			i++;
		report->contact[contact] = take_contact(text, (gr_contact) contact, i);
		i--;
	}
	for (i = gr_next(text, 0, text->n, 'H'); i < text->n && !report->contact[GR_WEBSITE].data;
		 i = gr_next(text, i + 1, text->n, 'H'))
		if (gr_at_any(text, i, &schemes, &meaning) > 0)
			report->contact[GR_WEBSITE] = gr_take(text, address_span(text, i), false);
}

/* A signature stands in the last so many bytes of the last part. */
#define SIGNATURE_BYTES	1500

/* The beginning of a body: what is squeezed, and a byte that says there is more. */
static gr_str
first_prose(const gr_env *env, bool *no_memory, const gr_section *part)
{
	size_t		len = part->body.len;

	return gr_some_of_body(env, no_memory, part, 0,
						   len > GR_MAX_PROSE ? GR_MAX_PROSE + 1 : len);
}

/* The end of the last part, where reports are signed. */
static gr_str
last_prose(const gr_env *env, bool *no_memory, const gr_report *report)
{
	const gr_section *part = report->sections + GR_NSECTIONS - 1;
	gr_str		end;

	while (part > report->sections && (!part->present || part->body.len == 0))
		part--;
	if (part == report->sections)
		return GR_STR("");
	if (part->body.len <= SIGNATURE_BYTES)
		return gr_some_of_body(env, no_memory, part, 0, part->body.len);
	end = gr_some_of_body(env, no_memory, part, part->body.len - SIGNATURE_BYTES,
						  part->body.len);
	while (end.len > 0 && ((unsigned char) *end.data & 0xC0) == 0x80)
	{
		end.data++;
		end.len--;
	}
	return end;
}

bool
gr_find_facts(const gr_env *env, gr_report *report)
{
	gr_prose	preface;
	gr_prose	words;
	gr_prose	overview;
	gr_prose	ending;
	const gr_prose *titled = &preface;
	bool		no_memory = false;
	gr_str		first = first_prose(env, &no_memory, &report->sections[GR_SECTION_PREFACE]);
	gr_str		last = last_prose(env, &no_memory, report);
	gr_span		title;
	gr_span		signed_by = GR_NO_SPAN;
	int			year = 0;
	int			month;
	int			day;

	gr_squeeze(env, &no_memory, first, false, &preface);
	gr_squeeze(env, &no_memory, last, false, &ending);
	title = find_title(&preface);
	if (title.to == title.from)
	{
		gr_squeeze(env, &no_memory, first, true, &words);
		title = find_title(&words);
		titled = &words;
	}
	report->title = gr_take(titled, title, false);
	if (report->title.data)
	{
		year_in(titled, title, &year);
		report->agency = gr_take(titled, agency_of_title(titled, title), false);
	}
	gr_join_lines(&preface);
	find_signature(&ending, &report->published, &signed_by);
	if (report->published == GR_NO_DATE && first.data && !memchr(last.data, '\n', last.len))
	{
		gr_squeeze(env, &no_memory, last, true, &ending);
		find_signature(&ending, &report->published, &signed_by);
	}
	if (!report->agency.data)
		report->agency = gr_take(&preface, agency_by(&preface), false);
	if (!report->agency.data)
		report->agency = gr_take(&ending, signed_by, false);
	if (report->published == GR_NO_DATE)
		report->published = find_dated(&preface);
	find_period(&preface, false, report->period);
	if (report->period[0] == GR_NO_DATE)
	{
		gr_squeeze(env, &no_memory,
				   first_prose(env, &no_memory, &report->sections[GR_SECTION_OVERVIEW]), false,
				   &overview);
		gr_join_lines(&overview);
		find_period(&overview, true, report->period);
	}
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
	return !no_memory;
}
