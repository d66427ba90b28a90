/*
 * sentences.c
 *	  Collects what sentences say about the report: who wrote it, its title, its
 *	  year.
 */
#include "internal.h"

#include "text/date.h"

#define BY				U'由'
#define YEAR_MARK		U'年'
#define MAX_SENTENCE	400		/* characters */

/* The sentence at *i. Moves *i behind it. */
static gr_span
next_sentence(const gr_prose *text, int *i)
{
	gr_span		s = {*i, gr_next_of(text, *i, text->n, U'。', '\n', ';', '!')};

	*i = s.to + 1;
	return s;
}

/*
 * Does the sentence first speak of something other than the report, as in
 * 由…统一格式, …?
 */
static bool
is_of_form(const gr_prose *text, gr_span s)
{
	int			depth = 0;
	int			i;

	for (i = s.from; i < s.to && gr_list_at(text, i, GR_LIST_WRITTEN) == 0; i++)
	{
		/* words in the title of a quoted document do not count */
		depth += text->c[i] == U'《';
		depth -= text->c[i] == U'》';
		if (depth <= 0 && gr_list_at(text, i, GR_LIST_NOT_WRITTEN) > 0)
			return true;
	}
	return false;
}

/*
 * Reads who wrote the report, 本报告由…编制, without the means by which it was
 * written.
 */
static void
read_writer(const gr_prose *text, gr_span s, gr_candidates *found)
{
	int			i;

	for (i = gr_next(text, s.from, s.to, BY); i < s.to && found->writer.n == 0; i = gr_next(text, i + 1, s.to, BY))
	{
		gr_span		name = {i + 1, i + 1};
		gr_span		clause = {i, i};
		gr_span		verb;
		bool		of_report;
		int			k;

		while (name.to < s.to && name.to - name.from <= GR_MAX_AGENCY && text->c[name.to] != ',' &&
			   text->c[name.to] != U'、' &&
			   (gr_list_at(text, name.to, GR_LIST_BY_END) == 0 || gr_list_at(text, name.to, GR_LIST_NO_VERB) > 0))
			name.to++;
		verb = (gr_span) {name.to, s.to};
		/* what was written is named right before: 报告格式由… */
		while (clause.from > s.from && text->c[clause.from - 1] != ',')
			clause.from--;
		if (clause.from == i && i > s.from && gr_list_before(text, (gr_span) {s.from, i - 1}, GR_LIST_NOT_WRITTEN) > 0)
			continue;
		/* as in 本报告由…依据国务院办公厅的格式编制 */
		of_report = gr_list_in(text, clause, GR_LIST_TITLE_END) &&
			gr_list_in(text, (gr_span) {verb.from, gr_next(text, verb.from, verb.to, ',')}, GR_LIST_WRITTEN);
		if (!gr_list_in(text, verb, GR_LIST_WRITTEN) || gr_list_in(text, clause, GR_LIST_NOT_WRITTEN) ||
			(!of_report && is_of_form(text, verb)))
			continue;
		/* something else was written: 由…编制格式, 由…负责解释 */
		k = gr_next_in_list(text, verb, GR_LIST_WRITTEN);
		k += gr_list_at(text, k, GR_LIST_WRITTEN);
		if (gr_list_at(text, k, GR_LIST_NOT_WRITTEN) > 0 ||
			(k < s.to && text->c[k] == U'的' && gr_list_in(text, (gr_span) {k, s.to}, GR_LIST_NOT_WRITTEN)))
			continue;
		name = gr_bare_organ(text, name);
		if (gr_is_organ(text, name))
			gr_take_organ(text, name, &found->writer);
	}
}

/* Does a title name an agency? */
static bool
has_agency(const gr_candidates *found)
{
	int			i;

	for (i = 0; i < found->ntitles && found->title[i].agency.n == 0; i++)
		;
	return i < found->ntitles;
}

/*
 * Reads a title in a sentence such as
 * 现公布清河区民政局2025年政府信息公开工作年度报告.
 */
static void
read_introduction(const gr_prose *text, gr_span s, gr_candidates *found)
{
	gr_title	title;
	gr_span		words;
	int			year;
	int			i;

	if (s.to - s.from > MAX_SENTENCE || !gr_read_introduction(text, s, &title, &words))
		return;
	/* a name behind the year is often another form of the name in the title above */
	if (title.agency.n > 0 && gr_at_year(text, words.from, &year) > 0 && has_agency(found))
		return;
	if (title.agency.n == 0)
	{
		if (found->introduced_year == 0)
			found->introduced_year = title.year;
		return;
	}
	for (i = words.from; i < s.to && i - words.from < GR_MAX_TITLE && !gr_is_sentence_mark(text->c[i]); i++)
	{
		int			taken = gr_list_at(text, i, GR_LIST_TITLE_END);

		if (taken == 0)
			continue;
		words.to = i + taken;
		title.text = gr_take(text, words, false);
		break;
	}
	gr_add_title(&title, found);
}

void
gr_scan_sentences(const gr_prose *text, gr_candidates *found)
{
	int			i = 0;

	while (i < text->n)
	{
		gr_span		s = next_sentence(text, &i);

		read_writer(text, s, found);
		read_introduction(text, s, found);
	}
}

/* Does the sentence name a yearly report, as in 2020年报_审计局? */
static bool
names_yearly(const gr_prose *text, gr_span s)
{
	int			year;
	int			i;

	for (i = gr_next_year(text, s.from, s.to); i + 5 < s.to; i = gr_next_year(text, i + 1, s.to))
		if (gr_at_year(text, i, &year) > 0 && gr_at_word(text, i + 4, GR_A_WORD("年报")) > 0)
			return true;
	return false;
}

/*
 * Does the year at k in its sentence belong to something other than the report's work: an
 * event, a law, a plan, or a comparison?
 */
static bool
is_background(const gr_prose *text, gr_span s, int k)
{
	gr_span		clause = {k, gr_next(text, k, s.to, ',')};
	int32_t		date;
	int			year = 0;
	int			taken;
	int			month;
	int			day;

	taken = gr_at_date(text, k, &year, &date);
	if (taken > 0)
	{
		uint32_t	mark = text->c[k + taken + (text->c[k + taken] == U'起')];

		/* 2021年1月1日至, 至2021年12月31日: the bounds of what is counted */
		gr_date_to_ymd(date, &year, &month, &day);
		if (month == 12 && day == 31)
			return false;
		return !(month == 1 && day == 1) || !(mark == U'至' || mark == U'到' || mark == '-' || mark == 0x2014);
	}
	if (gr_list_before(text, (gr_span) {s.from, k}, GR_LIST_BACKGROUND_HEAD) > 0 ||
		gr_list_at(text, k + 5, GR_LIST_BACKGROUND_TAIL) > 0)
		return true;
	return gr_list_before(text, clause, GR_LIST_BACKGROUND_END) > 0 || gr_list_in(text, s, GR_LIST_PLANNED);
}

/*
 * How deep a place is within brackets and quotation marks, if the place "from"
 * is at the given depth.
 */
static int
depth_at(const gr_prose *text, int from, int to, int depth)
{
	int			i;

	for (i = gr_next_of(text, from, to, '(', ')', U'《', U'》'); i < to;
		 i = gr_next_of(text, i + 1, to, '(', ')', U'《', U'》'))
		if (text->c[i] == '(' || text->c[i] == U'《')
			depth++;
		else if (depth > 0)
			depth--;
	return depth;
}

int
gr_spoken_year(const gr_prose *text)
{
	int			common = 0;
	int			i = 0;

	while (i < text->n)
	{
		gr_span		s = next_sentence(text, &i);
		int			depth = 0;
		int			k = s.from;
		int			mark;

		for (mark = gr_next(text, s.from, s.to, YEAR_MARK); mark < s.to;
			 mark = gr_next(text, mark + 1, s.to, YEAR_MARK))
		{
			int			before = k;
			int			year;
			int			other;

			if (mark - 4 < s.from || gr_at_year(text, mark - 4, &year) == 0)
				continue;
			/* a line without a sentence may be a date or a link of the page */
			if ((s.to == text->n || text->c[s.to] == '\n') && gr_next(text, s.from, s.to, ',') == s.to &&
				!names_yearly(text, s))
				break;
			/* years in brackets and in quoted titles belong to other documents */
			k = mark - 4;
			depth = depth_at(text, before, k, depth);
			if (depth > 0)
				continue;
			/* 2020年至2023年 */
			if ((text->c[k + 5] == U'至' || text->c[k + 5] == U'到') && gr_at_year(text, k + 6, &other) > 0 &&
				other != year)
				return 0;
			if (is_background(text, s, k))
				continue;
			if (common != 0 && common != year)
				return 0;
			common = year;
		}
	}
	return common;
}
