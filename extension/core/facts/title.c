/*
 * title.c
 *	  Recognizes titles and reads what they name.
 *
 * A title names an agency, a year, the subject and the kind of document, in one
 * of a few orders.  Words of forms, numbers, dates and marks around it do not
 * belong to it.
 */
#include "internal.h"

#include "text/spaces.h"

/* A short text without line ends. */
#define MAX_VIEW		240

typedef struct view
{
	gr_prose	prose;
	uint16_t	c[MAX_VIEW + 8];
	uint16_t	at[MAX_VIEW + 8];
} view;

/* Makes a view of pieces of a text.  Returns false if it would be too long. */
static bool
make_view(const gr_prose *text, const gr_span *pieces, int npieces, view *view)
{
	int			n = 0;
	int			k;

	for (k = 0; k < npieces; k++)
	{
		int			len = pieces[k].to - pieces[k].from;

		if (n + len > MAX_VIEW)
			return false;
		memcpy(view->c + n, text->c + pieces[k].from, (size_t) len * sizeof(uint16_t));
		memcpy(view->at + n, text->at + pieces[k].from, (size_t) len * sizeof(uint16_t));
		n += len;
	}
	memset(view->c + n, 0, 8 * sizeof(uint16_t));
	view->prose = *text;
	view->prose.c = view->c;
	view->prose.at = view->at;
	view->prose.n = n;
	return true;
}

/* The name in a span that ends where other words of a title begin. */
static gr_span
strip_backing(const gr_prose *text, gr_span s)
{
	int			taken;

	while ((taken = gr_list_before(text, s, GR_LIST_BACKING)) > 0)
		s.to -= taken;
	/* 清河县人民政府信息公开 is 清河县人民政府 and 信息公开 */
	if (gr_ends_with(text, s, GR_A_WORD("人民")) && gr_at_word(text, s.to, GR_A_WORD("政府")) > 0)
		s.to += 2;
	if (gr_at_word(text, s.from, GR_A_WORD("关于")) > 0 && s.to - s.from >= 2)
		s.from += 2;
	return s;
}

/*
 * Finds the last verb of a list before s.to.  Returns where its object begins,
 * or -1.
 */
static int
behind_verb(const gr_prose *text, gr_span s, gr_list verbs, int *verb)
{
	const gr_word *word;
	int			found = -1;
	int			i = s.from;

	while ((word = gr_next_word(text, &i, s.to, verbs)) != NULL)
	{
		int			end = i + word->len;
		int			next = i + 1;

		/* the 发布 of 发布机构 is not a verb, and neither is that of 公开发布机构 */
		if (end <= s.to && gr_list_at(text, i, GR_LIST_NO_VERB) == 0 &&
			!gr_list_in(text, (gr_span) {i, end + 2}, GR_LIST_PUBLISHER))
		{
			*verb = i;
			next = found = end;
		}
		i = next;
	}
	return found;
}

/*
 * Reads agency and years from the words of a title.  Returns false if they have
 * no subject.
 */
static bool
read_words(const gr_prose *text, gr_span s, gr_title *title)
{
	gr_span		year = {s.to, s.to};
	gr_span		agency;
	int			subject = gr_next_in_list(text, s, GR_LIST_TITLE_WORD);
	int			i;
	bool		range;
	int			y;

	for (i = gr_next_year(text, s.from, s.to); i < s.to; i = gr_next_year(text, i + 1, s.to))
	{
		int			taken = gr_year_of_title(text, i, s.to, &y, &range);

		if (taken == 0)
			continue;
		if (year.from == s.to)
		{
			year = (gr_span) {i, i + taken};
			title->year = range ? 0 : y;
			title->range = range;
		}
		else if (!range && !title->range && y != title->year)
		{
			/*
			 * two years that are not a range: it is not certain which is the
			 * report's
			 */
			title->year = 0;
			title->range = true;
		}
		i += taken - 1;
	}
	if (subject == s.to)
		return false;
	agency = (gr_span) {s.from, year.from < s.to ? year.from : subject};
	agency = strip_backing(text, agency);
	if (agency.to <= agency.from && year.from < s.to)
	{
		/* the year comes first: 2020年清河区政府信息公开… */
		if (year.to < s.to && gr_is_close(text->c[year.to]))
			year.to++;
		i = gr_next_in_list(text, (gr_span) {year.to, s.to}, GR_LIST_TITLE_WORD);
		agency = strip_backing(text, (gr_span) {year.to, i});
	}
	/* 【清河区民政局】2021年… */
	if (agency.to > agency.from && gr_is_open(text->c[agency.from]) &&
		gr_closing_bracket(text, agency.from, agency.to) == agency.to - 1)
		agency = gr_is_bracketed_organ(text, agency.from, s.to) ? (gr_span) {agency.from + 1, agency.to - 1} : GR_NO_SPAN;
	agency = gr_bare_organ(text, agency);
	if (gr_may_be_organ(text, agency))
		gr_take_organ(text, agency, &title->agency);
	return true;
}

/*
 * Reads the words of a title from s.from to its end, without the words that
 * pass it on or announce it.
 */
static bool
read_named(const gr_prose *text, gr_span s, bool notice, gr_title *title)
{
	gr_span		lead = {s.from, s.from};
	gr_span		words = s;
	int			verb = s.from;
	int			behind;

	/* search for verbs only before the subject */
	lead.to = gr_next_in_list(text, s, GR_LIST_TITLE_WORD);
	behind = behind_verb(text, lead, GR_LIST_FORWARD, &verb);
	if (behind > 0)
		words.from = behind;
	else if ((behind = behind_verb(text, lead, GR_LIST_CUT, &verb)) > 0)
	{
		gr_span		before = strip_backing(text, (gr_span) {s.from, verb});

		title->source = GR_FROM_INTRODUCTION;
		words.from = behind;
		/* an agency before the verb: 清河区民政局发布2021年… */
		if (gr_is_organ(text, before))
			gr_take_organ(text, before, &title->agency);
		if (notice || title->agency.n == 0)
			s.from = behind;
	}
	if (gr_has_sentence_mark(text, s) || s.to - s.from < 8 || s.to - s.from > GR_MAX_TITLE ||
		!read_words(text, words, title))
		return false;
	title->text = gr_take(text, s, false);
	return title->text.data != NULL;
}

/* Reads the name in the bracket at i as the agency: …年度报告（清河区民政局）. */
static void
read_bracketed_name(const gr_prose *text, int i, int to, gr_title *title)
{
	gr_span		name = {i + 1, gr_closing_bracket(text, i, to)};

	if (title->agency.n == 0 && i < to && text->c[i] == '(' && name.to < to &&
		gr_is_organ(text, name))
		gr_take_organ(text, name, &title->agency);
}

static bool
read_title(const gr_prose *text, gr_span s, gr_title *title)
{
	gr_span		named;
	bool		notice;
	int			end = -1;
	int			i;

	*title = (gr_title) {.source = GR_FROM_LINE, .copies = 1};
	if (s.to - s.from < 8)
		return false;
	for (i = s.to; i > s.from + 2; i--)
		if (gr_list_before(text, (gr_span) {s.from, i}, GR_LIST_TITLE_END) > 0 &&
			(end = gr_end_of_title(text, i, s.to, &notice)) >= 0)
			break;
	if (end < 0)
		return false;
	named = (gr_span) {gr_past_strangers(text, (gr_span) {gr_strip_leads(text, s).from, i}), end};
	if (i <= named.from + 2 || !read_named(text, named, notice, title))
		return false;
	read_bracketed_name(text, i, s.to, title);
	return true;
}

bool
gr_read_title(const gr_prose *text, const gr_span *pieces, int npieces, gr_title *title)
{
	view		v;

	return make_view(text, pieces, npieces, &v) && read_title(&v.prose, (gr_span) {0, v.prose.n}, title);
}

bool
gr_read_passed_on(const gr_prose *text, gr_span s, gr_title *title)
{
	gr_span		quoted = {gr_next(text, s.from, s.to, U'《') + 1, s.to};
	gr_span		before = {s.from, quoted.from - 1};
	int			verb;
	bool		named;

	quoted.to = gr_next(text, quoted.from, s.to, U'》');
	/* 清河区民政局《2021年政府信息公开工作年度报告》 */
	named = before.to > before.from && gr_is_organ(text, before);
	if (quoted.to >= s.to || s.to - s.from > MAX_VIEW ||
		(!named && behind_verb(text, before, GR_LIST_FORWARD, &verb) < 0 &&
		 behind_verb(text, before, GR_LIST_CUT, &verb) < 0))
		return false;
	if (!read_title(text, quoted, title))
		return false;
	if (named && title->agency.n == 0)
		gr_take_organ(text, before, &title->agency);
	title->source = GR_FROM_INTRODUCTION;
	return true;
}

/* Where the clause that ends at i begins. */
static int
clause_start(const gr_prose *text, gr_span s, int i)
{
	while (i > s.from && !gr_is_sentence_mark(text->c[i - 1]) && text->c[i - 1] != ':')
		i--;
	return i;
}

/*
 * The name before the verb at "verb", if the clause ends with the report, and
 * the sentence ends there or the verb means that it was written:
 * 清河区民政局编制2025年政府信息公开工作年度报告.
 */
static gr_span
name_before_verb(const gr_prose *text, gr_span s, int verb)
{
	gr_span		clause = {verb, verb};

	while (clause.to < s.to && !gr_is_sentence_mark(text->c[clause.to]))
		clause.to++;
	if ((clause.to < s.to && gr_list_at(text, verb, GR_LIST_WRITTEN) == 0) ||
		gr_list_before(text, clause, GR_LIST_TITLE_END) == 0)
		return GR_NO_SPAN;
	return strip_backing(text, (gr_span) {clause_start(text, s, verb), verb});
}

/*
 * The agency behind a year, if a title with this agency begins at the year:
 * 2021年清河区民政局政府信息公开工作年度报告.
 */
static gr_span
name_behind_year(const gr_prose *text, gr_span s, int i)
{
	int			subject = gr_next_in_list(text, (gr_span) {i, s.to}, GR_LIST_TITLE_WORD);
	gr_span		name = strip_backing(text, (gr_span) {i, subject});
	int			end = subject;

	while (end < s.to && end - i <= GR_MAX_TITLE && !gr_is_sentence_mark(text->c[end]) &&
		   gr_list_at(text, end, GR_LIST_TITLE_END) == 0)
		end++;
	if (end >= s.to || gr_list_at(text, end, GR_LIST_TITLE_END) == 0)
		return GR_NO_SPAN;
	return gr_is_organ(text, name) ? name : GR_NO_SPAN;
}

bool
gr_read_introduction(const gr_prose *text, gr_span s, gr_title *title, gr_span *words)
{
	gr_span		name;
	int			verb;
	int			i;

	*title = (gr_title) {.source = GR_FROM_INTRODUCTION, .copies = 1};
	for (i = gr_next_year(text, s.from, s.to); i < s.to; i = gr_next_year(text, i + 1, s.to))
	{
		int			taken = gr_year_of_title(text, i, s.to, &title->year, &title->range);
		int			behind;

		if (taken == 0)
			continue;
		if (gr_list_at(text, i + taken, GR_LIST_TITLE_WORD) == 0)
		{
			/* right behind the verb: 现公布2021年清河区民政局政府信息公开… */
			if (gr_list_before(text, (gr_span) {s.from, i}, GR_LIST_CUT) == 0 ||
				behind_verb(text, (gr_span) {s.from, i}, GR_LIST_CUT, &verb) != i ||
				(name = name_behind_year(text, s, i + taken)).to == 0)
				continue;
			*words = (gr_span) {i, i};
			gr_take_organ(text, name, &title->agency);
			if (title->range)
				title->year = 0;
			return true;
		}
		behind = behind_verb(text, (gr_span) {s.from, i}, GR_LIST_CUT, &verb);
		if (behind < 0)
			continue;
		name = (gr_span) {clause_start(text, s, i), i};
		if (behind > name.from)
			name.from = behind;
		*words = name;
		name = name.from < name.to ? strip_backing(text, name) : name_before_verb(text, s, verb);
		if (gr_is_organ(text, name))
			gr_take_organ(text, name, &title->agency);
		if (title->range)
			title->year = 0;
		return true;
	}
	return false;
}
