/*
 * lines.c
 *	  Collects candidates from lines: titles, the lines below a title, the
 *	  metadata table of the page, signatures.
 */
#include "internal.h"

#include "forms/organ.h"
#include "text/date.h"
#include "text/numeral.h"
#include "text/spaces.h"

#define REPORT_MARK		U'报'
#define LAST_MARK		U'告'
#define MAX_BROKEN		20		/* longest beginning of a name before a line break, in characters */
#define MAX_JOINED		4		/* lines of one title */
#define BELOW_TITLE		3		/* lines below a title that may have its agency and date */

/*
 * The next stretch of a line between bars, cells or the marks of a web site:
 * 清河县人民政府网 - …年度报告_年报.
 */
static gr_span
next_stretch(const gr_prose *text, gr_span line, int *i)
{
	gr_span		s = {*i, *i};

	for (; s.to < line.to; s.to++)
	{
		uint32_t	c = text->c[s.to];

		if (!gr_is_cjk(c) &&
			(c == '|' || c == '_' || c == '>' || c == U'»' || c == U'›' ||
			 (gr_is_dash(c) && s.to > s.from &&
			  (gr_gap_before(text, s.to) != GR_GAP_NONE || gr_list_before(text, s, GR_LIST_TITLE_END) > 0) &&
			  !gr_is_last_year(text, s.to, line.to))))
			break;
		if (s.to > s.from && gr_gap_before(text, s.to) == GR_GAP_CELL)
		{
			*i = s.to;
			return s;
		}
	}
	*i = s.to + 1;
	return s;
}

/* ---- titles ---- */

void
gr_add_title(const gr_title *title, gr_candidates *found)
{
	int			i;

	for (i = 0; i < found->ntitles; i++)
		if (title->text.data && gr_str_equal(found->title[i].text, title->text))
		{
			found->title[i].copies++;
			return;
		}
	/* if there are too many, keep the last one: it is nearest to the report */
	if (found->ntitles == GR_MAX_TITLES)
		found->ntitles--;
	found->title[found->ntitles++] = *title;
}

/* Is the line the first one, with a full stop only at its end? */
static bool
ends_first_line(const gr_prose *text, gr_span line)
{
	int			i = line.from;

	if (gr_next(text, line.from, line.to, U'。') != line.to - 1)
		return false;
	while (i > 0 && (text->c[i - 1] == '\n' || text->c[i - 1] == '#' || text->c[i - 1] == '*'))
		i--;
	return i == 0;
}

/* Reads the titles on one line.  Returns whether there was one. */
static bool
titles_of_line(const gr_prose *text, gr_span line, gr_candidates *found)
{
	int			i = line.from;
	bool		stop = ends_first_line(text, line);
	bool		any = false;

	/* a title has its subject before its end */
	if (gr_next(text, line.from, line.to, REPORT_MARK) == line.to ||
		gr_next(text, gr_next_in_list(text, line, GR_LIST_TITLE_WORD), line.to, REPORT_MARK) == line.to)
		return false;
	line.to -= stop;
	while (i < line.to)
	{
		gr_span		s = next_stretch(text, line, &i);
		gr_title	title;
		gr_prose	agency;

		if (gr_next(text, s.from, s.to, REPORT_MARK) == s.to ||
			!(gr_read_title(text, &s, 1, &title) || gr_read_passed_on(text, s, &title)))
			continue;
		agency = gr_prose_of_organ(&title.agency);
		/* a title names its agency, a sentence may have other words in its place */
		if (stop && (title.source != GR_FROM_LINE || !gr_is_organ(&agency, (gr_span) {0, agency.n})))
			continue;
		gr_add_title(&title, found);
		any = true;
	}
	return any;
}

/* May the line be a piece of a title: a name, a year, the subject? */
static bool
is_piece(const gr_prose *text, gr_span line)
{
	gr_span		name = line;
	bool		range;
	int			year;
	int			i;

	if (line.to - line.from > GR_MAX_AGENCY || gr_has_sentence_mark(text, line) ||
		gr_next(text, line.from, line.to, ':') < line.to)
		return false;
	if (gr_list_in(text, line, GR_LIST_TITLE_WORD))
		return true;
	for (i = gr_next_year(text, line.from, line.to); i < line.to; i = gr_next_year(text, i + 1, line.to))
		if (gr_year_of_title(text, i, line.to, &year, &range) > 0)
			return true;
	if (name.to - name.from > 3 && gr_at_word(text, name.to - 2, GR_A_WORD("关于")) > 0)
		name.to -= 2;
	return gr_is_organ(text, name);
}

/* A line that ends with 和 continues on the next line. */
static bool
goes_on(const gr_prose *text, gr_span line)
{
	uint32_t	last = line.to > line.from ? text->c[line.to - 1] : 0;

	/* as in 岚桥县教育局20 with 23年… on the next line */
	if (line.to - line.from > 3 && gr_at_word(text, line.to - 2, GR_A_WORD("20")) > 0 &&
		!gr_is_digit(text->c[line.to - 3]))
		return true;
	return last == U'和' || last == U'与' || last == U'及' || last == U'、';
}

/* If the whole line is a year, perhaps in brackets or between dashes: the line without dashes. */
static gr_span
year_of_line(const gr_prose *text, gr_span line)
{
	bool		range;
	int			year;
	int			open;
	int			taken;

	while (line.from < line.to && gr_is_dash(text->c[line.from]))
		line.from++;
	while (line.to > line.from && gr_is_dash(text->c[line.to - 1]))
		line.to--;
	open = line.from < line.to && gr_is_open(text->c[line.from]);
	taken = gr_year_of_title(text, line.from + open, line.to, &year, &range);
	return taken > 0 && line.from + open + taken + open == line.to ? line : GR_NO_SPAN;
}

static bool
is_year_line(const gr_prose *text, gr_span line)
{
	return year_of_line(text, line).to > 0;
}

/* May the line be the beginning of a name that the page broke in the middle: 岚桥县住房? */
static bool
is_broken_name(const gr_prose *text, gr_span line)
{
	uint32_t	last = line.to > line.from ? text->c[line.to - 1] : 0;

	return line.to - line.from <= MAX_BROKEN && gr_may_be_organ(text, line) &&
		(last == U'县' || last == U'市' || last == U'区' || !gr_is_organ(text, line));
}

/* Does the title begin with the rest of a name that begins on the line before: 城乡建设局2023年…? */
static bool
is_rest_of_name(const gr_prose *text, gr_span before, gr_title *title)
{
	gr_prose	name = gr_prose_of_organ(&title->agency);

	/* 国家税务总局, above the title 清河县税务局2023年… */
	if (gr_is_authority(text, before, &name, (gr_span) {0, name.n}))
		return true;
	return title->agency.n > 0 && is_broken_name(text, before) &&
		gr_names_place(gr_take(text, before, false)) && !gr_names_place(title->agency.name);
}

/* The last lines in which a title may begin, the nearest first. */
typedef struct lines_before
{
	int			n;
	gr_span		at[MAX_JOINED];
	bool		whole[MAX_JOINED];	/* the line is a title by itself */
} lines_before;

static void
push_line(lines_before *before, gr_span line, bool whole)
{
	memmove(before->at + 1, before->at, (MAX_JOINED - 1) * sizeof(before->at[0]));
	memmove(before->whole + 1, before->whole, (MAX_JOINED - 1) * sizeof(before->whole[0]));
	before->at[0] = line;
	before->whole[0] = whole;
	if (before->n < MAX_JOINED)
		before->n++;
}

/* Reads a year on the line below a title, or below a title and its agency. */
static void
read_year_below(const gr_prose *text, const lines_before *before, gr_span line, gr_candidates *found)
{
	gr_span		lines[2] = {before->at[0], year_of_line(text, line)};
	gr_title	joined;
	gr_title   *last = found->ntitles > 0 ? &found->title[found->ntitles - 1] : NULL;
	int			open = gr_is_open(text->c[lines[1].from]);

	if (before->whole[0] && gr_read_title(text, lines, 2, &joined) && joined.year != 0)
	{
		joined.source = GR_FROM_LINES;
		gr_add_title(&joined, found);
	}
	else if (last && last->year == 0 && !last->range && !gr_is_digit(text->c[lines[1].to - 1]) &&
			 (before->whole[0] ||
			  (before->n > 1 && before->whole[1] && gr_is_organ(text, before->at[0]))))
		(void) gr_year_of_title(text, lines[1].from + open, line.to, &last->year, &last->range);
}

/*
 * Reads a title that ends on this line and begins on an earlier one.  Returns
 * whether there was one.  *rest: the words on this line alone are not a title.
 */
static bool
joined_title(const gr_prose *text, const lines_before *before, gr_span line, gr_candidates *found,
			 bool *rest)
{
	gr_span		lines[MAX_JOINED + 1];
	gr_span		above;
	gr_title	alone;
	gr_title	title = {0};
	bool		whole;
	bool		any = false;
	int			k;

	*rest = false;
	if (line.to - line.from > GR_MAX_TITLE)
		return false;
	if (before->n > 0 && is_year_line(text, line))
	{
		read_year_below(text, before, line, found);
		return false;
	}
	if (before->n == 0 || before->whole[0])
		return false;
	/* the line may be only the last character of 报告 */
	if (gr_next(text, line.from, line.to, REPORT_MARK) == line.to &&
		!(line.to - line.from == 1 && text->c[line.from] == LAST_MARK))
		return false;
	above = before->at[0];
	if (!is_piece(text, above) && !goes_on(text, above) && !is_broken_name(text, above))
		return false;
	whole = gr_read_title(text, &line, 1, &alone);
	for (k = 1; k <= before->n && k < MAX_JOINED; k++)
	{
		int			i;
		bool		broken = is_rest_of_name(text, before->at[k - 1], any ? &title : &alone);

		if (before->whole[k - 1] ||
			!(broken || is_piece(text, before->at[k - 1]) || goes_on(text, before->at[k - 1])))
			break;
		/* a line with an agency is the first line of its title, or the second below a year */
		if (whole && alone.agency.n > 0 && !*rest && !broken && !goes_on(text, before->at[k - 1]) &&
			!(alone.year == 0 && !alone.range && is_year_line(text, before->at[k - 1])))
			break;
		for (i = 0; i < k; i++)
			lines[i] = before->at[k - 1 - i];
		lines[k] = line;
		if (!gr_read_title(text, lines, k + 1, &title) || title.source != GR_FROM_LINE ||
			(title.agency.n == 0 && whole && !(title.year != 0 && alone.year == 0 && !alone.range)))
			continue;
		title.source = GR_FROM_LINES;
		/* the title with the whole name replaces the one with its rest */
		if (broken && any && found->ntitles > 0)
			found->ntitles--;
		gr_add_title(&title, found);
		any = true;
		*rest |= broken || goes_on(text, before->at[0]);
		if (title.agency.n > 0 && !goes_on(text, before->at[k < before->n ? k : k - 1]) &&
			!(k < before->n && is_rest_of_name(text, before->at[k], &title)) &&
			!(title.year == 0 && k < before->n && is_year_line(text, before->at[k])))
			break;
	}
	return any;
}

/* The date of a line that has nothing else, with or without a mark before it; GR_NO_DATE if it has. */
static int32_t
date_of_line(const gr_prose *text, gr_span line)
{
	gr_span		name;
	int32_t		date;

	return gr_read_signed(text, gr_without_mark(text, line), &name, &date) && name.to == name.from ? date : GR_NO_DATE;
}

/*
 * Is the line one of several lines that each hold one year?  They link to the
 * reports of those years.  next: where the next line begins.
 */
static bool
is_one_of_years(const gr_prose *text, gr_span line, const lines_before *before, int next)
{
	return is_year_line(text, line) &&
		((before->n > 0 && is_year_line(text, before->at[0])) || is_year_line(text, gr_next_line(text, &next)));
}

/* Reads the agency and the date of a line below a title.  Returns false if the line has something else. */
static bool
read_line_below(const gr_prose *text, gr_span line, gr_candidates *found)
{
	gr_span		name;
	int32_t		date;

	/* 清河区人民政府办公室： is the organ to which the report is sent */
	if (text->c[line.to - 1] == ':' && gr_may_be_organ(text, (gr_span) {line.from, line.to - 1}))
		return false;
	if (gr_strip_publisher(text, line).from > line.from ||
		!(gr_read_signed(text, line, &name, &date) || gr_read_dateline(text, line, &name, &date)))
		return false;
	if (name.to > name.from && found->beside.n == 0)
		gr_take_organ(text, name, &found->beside);
	if (date != GR_NO_DATE && found->dateline == GR_NO_DATE)
		found->dateline = date;
	return true;
}

void
gr_scan_opening(const gr_prose *text, bool words, gr_candidates *found)
{
	lines_before before = {0};
	gr_span		above = GR_NO_SPAN; /* the previous line, if nothing announces it */
	bool		prose = false;	/* there was a sentence */
	int			linked = 0;		/* number of lines that are links */
	int			below = BELOW_TITLE;
	int			i = 0;

	while (i < text->n)
	{
		gr_span		line = gr_next_fact_line(text, &i, words);
		gr_span		name;
		int32_t		date;
		bool		list;
		bool		bare;
		bool		title;
		bool		rest;

		if (line.to <= line.from)
			continue;
		if (gr_is_link(text, line, &list, &bare))
		{
			linked = !bare ? 0 : (list ? GR_MAX_TITLES : 1);
			before.n = 0;
			below = BELOW_TITLE;
			continue;
		}
		if (linked > 0 &&
			(gr_next(text, line.from, line.to, REPORT_MARK) < line.to ||
			 (gr_read_signed(text, line, &name, &date) && date != GR_NO_DATE)))
		{
			linked--;
			continue;
		}
		linked = 0;
		if (is_one_of_years(text, line, &before, i))
		{
			before.n = 0;
			push_line(&before, line, true);
			continue;
		}
		gr_find_publisher(text, line, found);
		/* a date alone right above the first sentence is that of the report */
		if (!prose && gr_next(text, line.from, line.to, U'。') < line.to)
		{
			prose = true;
			if (found->dateline == GR_NO_DATE)
				found->dateline = date_of_line(text, above);
		}
		above = before.n > 0 && text->c[before.at[0].to - 1] == ':' ? GR_NO_SPAN : line;
		title = joined_title(text, &before, line, found, &rest);
		if (!rest)
			title |= titles_of_line(text, line, found);
		if (title)
			below = 0;
		else if (below < BELOW_TITLE && !is_year_line(text, line))
			below = read_line_below(text, line, found) ? below + 1 : BELOW_TITLE;
		push_line(&before, line, title);
	}
}
