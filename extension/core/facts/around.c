/*
 * around.c
 *	  Reads the years of a title, and the words that may come before and behind
 *	  a title.
 */
#include "internal.h"

#include "forms/organ.h"
#include "text/numeral.h"
#include "text/spaces.h"

#define YEAR_MARK		U'年'
#define YEARLY_MARK		U'度'
#define MONTH_MARK		U'月'
#define SCHOOL_MARK		U'学'

/* ---- years ---- */

/* Returns the length of 年, 年度, 学年 or 度 at i, or 0. */
static int
year_words(const gr_prose *text, int i, int to)
{
	int			start = i;

	if (i + 1 < to && text->c[i] == SCHOOL_MARK && text->c[i + 1] == YEAR_MARK)
		i++;
	if (i < to && text->c[i] == YEAR_MARK)
		i++;
	if (i < to && text->c[i] == YEARLY_MARK)
		i++;
	return i - start;
}

/* Marks between the two years of a range. */
static const char16_t range_marks[] = u"-~/,—―─〜、至到和与及";

/*
 * Returns the length of the second year of a range at i, or 0. The year may
 * have two digits.
 */
static int
second_year(const gr_prose *text, int i, int to)
{
	int			year;
	int			taken = gr_at_year(text, i, &year);

	if (taken > 0)
		return taken + year_words(text, i + taken, to);
	if (i + 2 < to && gr_is_digit(text->c[i]) && gr_is_digit(text->c[i + 1]))
	{
		taken = year_words(text, i + 2, to);
		return taken > 0 ? 2 + taken : 0;
	}
	return 0;
}

/* A lone month, as in 2024年1月, when the report was written?  Not the first of a range: 2023年1月至12月. */
static bool
is_month(const gr_prose *text, int i, int to)
{
	int			start = i;

	while (i < to && gr_is_digit(text->c[i]))
		i++;
	return i > start && i - start <= 2 && i < to && text->c[i] == MONTH_MARK &&
		gr_marks_at(text, i + 1, to, 1, range_marks) == 0;
}

int
gr_year_of_title(const gr_prose *text, int i, int to, int *year, bool *range)
{
	int			taken = gr_at_year(text, i, year);
	int			words;
	int			mark;

	*range = false;
	if (taken == 0 || i + taken > to)
		return 0;
	words = year_words(text, i + taken, to);
	mark = gr_marks_at(text, i + taken + words, to, 2, range_marks);
	if (mark > 0)
	{
		int			second = second_year(text, i + taken + words + mark, to);

		if (second > 0)
		{
			*range = true;
			return taken + words + mark + second;
		}
	}
	if (words > 0 && is_month(text, i + taken + words, to) &&
		(i == 0 || gr_marks_at(text, i - 1, i, 1, range_marks) == 0))
		return 0;
	/* a number of four digits in a name is not a year: 2035新区 */
	if (words > 0 || i + taken == to || gr_is_close(text->c[i + taken]) ||
		gr_list_at(text, i + taken, GR_LIST_TITLE_WORD) > 0)
		return taken + words;
	return 0;
}

bool
gr_is_last_year(const gr_prose *text, int i, int to)
{
	int			year;
	int			taken;
	bool		range;

	while (i < to && gr_is_dash(text->c[i]))
		i++;
	taken = gr_year_of_title(text, i, to, &year, &range);
	return taken > 0 && i + taken == to;
}

/* ---- before and behind a title ---- */

static int
digits_at(const gr_prose *text, int i)
{
	int			start = i;

	while (i < text->n && gr_is_digit(text->c[i]) &&
		   (i == start || gr_gap_before(text, i) == GR_GAP_NONE))
		i++;
	return i - start;
}

/* Returns the length of a list number at i (1. 一、 （一） 附件1), or 0. */
static int
at_number(const gr_prose *text, int i)
{
	int			start = i;
	bool		open = i < text->n && text->c[i] == '(';
	int			taken;

	i += open;
	taken = digits_at(text, i);
	if (taken == 0)
		while (i + taken < text->n && taken < 2 && gr_ordinal_numeral(text->c[i + taken]) > 0)
			taken++;
	if (taken == 0 || taken > 2 || i + taken >= text->n)
		return 0;
	i += taken;
	if (open ? text->c[i] != ')' : text->c[i] != '.' && text->c[i] != U'、' && text->c[i] != ')' && text->c[i] != ':')
		return 0;
	return i + 1 - start;
}

/*
 * Returns the length of a page number at i (Page 2 -, P. 9, 第2页共3页, - 2 -),
 * or 0.
 */
static int
at_page_mark(const gr_prose *text, int i)
{
	int			start = i;
	int			taken;

	if (gr_at_word(text, i, GR_A_WORD("PAGE")) > 0)
		i += 4;
	else if (gr_at_word(text, i, GR_A_WORD("P.")) > 0)
		i += 2;
	else if (text->c[i] == U'第' || text->c[i] == U'共' || text->c[i] == '-')
		i++;
	else
		return 0;
	taken = digits_at(text, i);
	if (taken == 0 || taken > 3)
		return 0;
	i += taken;
	switch (text->c[start])
	{
		case 'P':
			if (gr_at_word(text, i, GR_A_WORD("OF")) > 0)
				i += 2 + digits_at(text, i + 2);
			return i - start;
		case '-':
			return i < text->n && text->c[i] == '-' ? i + 1 - start : 0;
		default:
			return i < text->n && text->c[i] == U'页' ? i + 1 - start : 0;
	}
}

/* Returns the length of a document number at i (岚政发〔2024〕3号), or 0. */
static int
at_document_number(const gr_prose *text, int i, int to)
{
	int			start = i;
	int			year;

	while (i < to && i - start < 20 && gr_is_cjk(text->c[i]))
		i++;
	if (i == start || i + 6 > to || (text->c[i] != '(' && text->c[i] != '[' && text->c[i] != U'【') ||
		gr_at_year(text, i + 1, &year) == 0)
		return 0;
	i += 6;
	if (i < to && text->c[i] == U'第')
		i++;
	year = digits_at(text, i);
	i += year;
	return year > 0 && i < to && text->c[i] == U'号' ? i + 1 - start : 0;
}

int
gr_past_date(const gr_prose *text, int i, int32_t *date)
{
	int			start = i;
	int			year = 0;
	bool		open = i < text->n && (text->c[i] == '(' || text->c[i] == '[' || text->c[i] == U'【');
	int			taken = gr_at_date(text, i + open, &year, date);
	int			k;

	if (taken == 0)
		return start;
	i += open + taken;
	/* a time such as 08:51:30 */
	for (k = 0; k < 3; k++)
	{
		int			digits = digits_at(text, i);

		if (digits == 0 || digits > 2)
			break;
		i += digits;
		if (i >= text->n || text->c[i] != ':')
			break;
		i++;
	}
	if (open && i < text->n && (text->c[i] == ')' || text->c[i] == ']' || text->c[i] == U'】'))
		i++;
	return i;
}

/*
 * The place behind a word of a form and the mark that separates it (标题：,
 * 附件1, 名 称), or i if there is none.
 */
static int
past_form_word(const gr_prose *text, int i, int to)
{
	int			start = i;
	int			taken = gr_list_at(text, i, GR_LIST_LEAD);
	int			digits;

	if (taken == 0)
		return start;
	i += taken;
	digits = digits_at(text, i);
	if (digits == 0 && i + 1 < to && gr_ordinal_numeral(text->c[i]) &&
		(text->c[i + 1] == ':' || gr_gap_before(text, i + 1) != GR_GAP_NONE))
		digits = 1;
	if (digits > 2)
		return start;
	i += digits;
	if (i < to && (text->c[i] == ':' || text->c[i] == '.' || text->c[i] == U'、'))
		return i + 1;
	/* in 附城镇 the character 附 belongs to a name */
	return digits > 0 || gr_gap_before(text, i) != GR_GAP_NONE ? i : start;
}

bool
gr_is_bracketed_organ(const gr_prose *text, int i, int to)
{
	gr_span		name = {i + 1, gr_closing_bracket(text, i, to)};
	gr_str		printed;
	int			year;

	if (name.to >= to || gr_at_year(text, name.to + 1, &year) == 0 || !gr_is_organ(text, name))
		return false;
	printed = gr_take(text, name, false);
	return gr_names_place(printed) &&
		(gr_read_organ(printed).kind != GR_KIND_GOVERNMENT || gr_ends_with(text, name, GR_A_WORD("政府")));
}

/* The place behind one item before a title, or i if there is none. */
static int
past_lead(const gr_prose *text, int i, int to)
{
	int32_t		date;
	int			taken = past_form_word(text, i, to) - i;
	uint32_t	c = text->c[i];

	if (taken > 0)
		return i + taken;
	if ((!gr_is_cjk(c) && !gr_is_digit(c) && !(c >= 'A' && c <= 'Z') && c != '(' && c != '[' && c != U'【' &&
		 c != '-' && c != U'〇') ||
		c == 0xFFFF)
		return i + 1;
	if ((taken = at_number(text, i)) > 0 || (taken = at_page_mark(text, i)) > 0 ||
		(taken = at_document_number(text, i, to)) > 0 || (taken = gr_past_date(text, i, &date) - i) > 0)
		return i + taken;
	if (gr_is_open(c))			/* 【置顶】 （更正） */
	{
		bool		range;
		int			year;
		int			k = i + 1;

		if (gr_is_bracketed_organ(text, i, to))
			return i;
		while (k < to && k - i < 10 && !gr_is_close(text->c[k]))
			k++;
		return k < to && k - i < 10 && gr_year_of_title(text, i + 1, k, &year, &range) == 0 ? k + 1 : i;
	}
	return c == '-' ? i + 1 : i;
}

/*
 * The place behind the last colon before the subject.  Words before it do not
 * belong to the title, unless they are the agency: 清河区民政局：2021年….
 */
static int
past_colon(const gr_prose *text, gr_span s)
{
	int			from = s.from;
	int			to = gr_next_in_list(text, (gr_span) {s.from, s.to - 1}, GR_LIST_TITLE_WORD);
	int			year;
	bool		range;
	int			i;

	for (i = gr_next(text, s.from, to, ':'); i < to; i = gr_next(text, i + 1, to, ':'))
	{
		if (gr_is_organ(text, (gr_span) {from, i}) &&
			gr_year_of_title(text, i + 1, s.to, &year, &range) > 0)
			break;
		from = i + 1;
	}
	return from;
}

gr_span
gr_strip_leads(const gr_prose *text, gr_span s)
{
	int			before;

	s.from = past_colon(text, s);
	do
	{
		before = s.from;
		if (s.from < s.to)
			s.from = past_lead(text, s.from, s.to);
	} while (s.from > before);
	return s;
}

/* The only date in a line, behind white space; the place behind it, or -1. */
static int
past_only_date(const gr_prose *text, gr_span line, int32_t *date)
{
	int			behind = -1;
	int			i;

	for (i = gr_next_year(text, line.from, line.to); i < line.to; i = gr_next_year(text, i + 1, line.to))
	{
		int			past = gr_past_date(text, i, date);

		if (past == i)
			continue;
		if (behind >= 0 || gr_gap_before(text, i) == GR_GAP_NONE)
			return -1;
		behind = past;
		i = past - 1;
	}
	return behind;
}

gr_span
gr_without_mark(const gr_prose *text, gr_span line)
{
	while (line.from < line.to && !gr_is_cjk(text->c[line.from]) && !gr_is_digit(text->c[line.from]) &&
		   text->c[line.from] != U'〇' && !gr_is_open(text->c[line.from]))
		line.from++;
	return line;
}

bool
gr_read_dateline(const gr_prose *text, gr_span line, gr_span *name, int32_t *date)
{
	gr_span		organ;
	int			past;

	*name = GR_NO_SPAN;
	line = gr_without_mark(text, line);
	/* 来源：清河区民政局  2024-01-20 【打印】 */
	if (gr_list_at(text, line.from, GR_LIST_TAIL) > 0)
	{
		past = past_only_date(text, line, date);
		return past >= 0 && (past >= line.to || gr_gap_before(text, past) != GR_GAP_NONE || !gr_is_cjk(text->c[past]));
	}
	past = gr_past_date(text, line.from, date);
	if (past == line.from)
		return false;
	/* 2024-01-20 08:51 清河区民政局 阅读 22 */
	organ = (gr_span) {past, past};
	while (organ.to < line.to && (organ.to == past || gr_gap_before(text, organ.to) == GR_GAP_NONE))
		organ.to++;
	if (organ.to > past && gr_gap_before(text, past) != GR_GAP_NONE && gr_is_organ(text, organ))
		past = organ.to;
	return past >= line.to || gr_list_at(text, past, GR_LIST_TAIL) > 0;
}

/* .pdf at i, the end of a file's name; returns its length, or 0. */
static int
at_file_end(const gr_prose *text, int i, int to)
{
	int			start = i;

	if (i >= to || text->c[i] != '.')
		return 0;
	while (++i < to && i - start <= 4 && text->c[i] >= 'A' && text->c[i] <= 'Z')
		;
	return i - start > 3 && (i == to || gr_gap_before(text, i) != GR_GAP_NONE) ? i - start : 0;
}

int
gr_end_of_title(const gr_prose *text, int i, int to, bool *notice)
{
	int			end = i;
	int32_t		date;
	int			year;
	int			taken;
	bool		range;
	int			k;

	*notice = false;
	while (i < to)
	{
		uint32_t	c = text->c[i];

		taken = gr_is_open(c) ? gr_year_of_title(text, i + 1, to, &year, &range) : 0;
		if (c == '(' || (taken > 0 && i + 1 + taken < to && gr_is_close(text->c[i + 1 + taken])))
		{
			k = gr_closing_bracket(text, i, to);
			if (k >= to || gr_has_sentence_mark(text, (gr_span) {i, k}))
				return -1;
			if (taken > 0 && i + 1 + taken == k && end == i)
				end = k + 1;
			i = k + 1;
			continue;
		}
		if (c == U'》' || c == U'”' || c == '*' || c == '#' || c == '"' || (c == ':' && i + 1 == to))
		{
			i++;
			continue;
		}
		taken = c == U'的' ? gr_list_at(text, i + 1, GR_LIST_NOTICE) : 0;
		if (taken > 0 && (i + 1 + taken == to || text->c[i + 1 + taken] == '('))
		{
			*notice = true;
			return end;
		}
		if (at_file_end(text, i, to) > 0)
			return end;
		/* …年度报告2023年, …年度报告—2023年 */
		if (end == i && gr_is_last_year(text, i, to) &&
			((!gr_is_dash(c) && gr_gap_before(text, i) == GR_GAP_NONE) || !gr_is_digit(text->c[to - 1])))
			return to;
		if (gr_next(text, i, to, U'。') < to)
			return -1;
		if (gr_gap_before(text, i) != GR_GAP_NONE && gr_is_cjk(c))
			return end;
		if (gr_past_date(text, i, &date) > i || gr_list_at(text, i, GR_LIST_TAIL) > 0 || c == '[' || c == U'【')
			return end;
		return -1;
	}
	return end;
}
