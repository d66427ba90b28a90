/*
 * date.c
 *	  Finds the date of the page and the statistics period.
 */
#include "internal.h"

#include "text/date.h"
#include "text/numeral.h"
#include "text/spaces.h"

#define ANY_DATE		6		/* rank of 日期 and 时间, which may be any date */
#define MAX_BRACKET		30		/* longest bracket between two dates, in characters */
#define MAX_REACH		60		/* longest distance between the word and the dates, in characters */

/* ---- the page ---- */

void
gr_scan_dated(const gr_prose *text, int to, gr_candidates *found)
{
	/* the date of a word that ends at "to" may follow in a bracket */
	int			last = to + 2 < text->n ? to + 2 : text->n;
	int			i;

	for (i = gr_next_year(text, 0, last); i < last; i = gr_next_year(text, i + 1, last))
	{
		int			at = i > 0 && gr_is_open(text->c[i - 1]) ? i - 1 : i;
		gr_span		word = {0, at};
		int			rank;
		int32_t		date;

		while (word.to > 0 && at - word.to < 4 &&
			   (text->c[word.to - 1] == ':' || text->c[word.to - 1] == '*' ||
				text->c[word.to - 1] == '|' || text->c[word.to - 1] == '\n' ||
				gr_is_close(text->c[word.to - 1])))
			word.to--;
		word.from = word.to - gr_list_before(text, word, GR_LIST_DATED_WORD);
		if (word.from == word.to || word.from >= to || gr_past_date(text, at, &date) == at)
			continue;
		rank = gr_longest_word_at(text, word.from, GR_LIST_DATED_WORD)->meaning;
		/* in 统计时间 and 截止日期 the word means another date */
		if (rank == ANY_DATE &&
			((word.from > 0 && gr_is_cjk(text->c[word.from - 1]) && gr_gap_before(text, word.from) == GR_GAP_NONE) ||
			 (word.to == at && gr_gap_before(text, at) == GR_GAP_NONE)))
			continue;
		if (found->dated == GR_NO_DATE || rank < found->dated_rank)
		{
			found->dated = date;
			found->dated_rank = rank;
		}
	}
}

/* ---- the period ---- */

/*
 * Reads a day or a month at i; of a month the first or the last day.  Returns
 * its length.
 */
static int
at_bound(const gr_prose *text, int i, bool last, int *year, int32_t *date)
{
	int			taken = gr_at_date(text, i, year, date);
	int			month;

	if (taken > 0)
		return taken;
	taken = gr_at_month(text, i, year, &month);
	/* 2月30日 is neither a day nor the month */
	if (taken == 0 || gr_is_year_digit(text->c[i + taken]))
		return 0;
	if (!last)
		return gr_date_from_ymd(*year, month, 1, date) ? taken : 0;
	if (!gr_date_from_ymd(month == 12 ? *year + 1 : *year, month == 12 ? 1 : month + 1, 1, date))
		return 0;
	--*date;
	return taken;
}

/* The characters of the words between two dates: 起至, —, 零时到. */
static const char16_t between_dates[] = u"起至到止-~,\n:—―─〜、零0时开始截";

/* Reads two dates, the first at i.  Returns their length, or 0. */
static int
read_range(const gr_prose *text, int i, int32_t range[2])
{
	int			year = 0;
	int			taken = at_bound(text, i, false, &year, &range[0]);
	int			mark;
	int			last;
	int			first = year;

	if (taken == 0)
		return 0;
	/* 2023年3月15日（挂牌之日）起至 */
	if (text->c[i + taken] == '(')
	{
		int			to = i + taken + MAX_BRACKET < text->n ? i + taken + MAX_BRACKET : text->n;
		int			close = gr_closing_bracket(text, i + taken, to);

		if (close < to)
			taken = close + 1 - i;
	}
	mark = gr_marks_at(text, i + taken, text->n, 6, between_dates);
	last = mark > 0 ? at_bound(text, i + taken + mark, true, &year, &range[1]) : 0;
	if (last == 0 || range[0] > range[1] || year - first > 1)
		return 0;
	return taken + mark + last;
}

static bool
is_full_year(const int32_t range[2])
{
	int			y;
	int			m;
	int			d;
	int32_t		last;

	gr_date_to_ymd(range[0], &y, &m, &d);
	return m == 1 && d == 1 && gr_date_from_ymd(y, 12, 31, &last) && last == range[1];
}

/* The sentence around i. */
static gr_span
sentence_around(const gr_prose *text, int i)
{
	gr_span		s = {i, gr_next(text, i, text->n, U'。')};

	while (s.from > 0 && text->c[s.from - 1] != U'。' && i - s.from < 200)
		s.from--;
	return s;
}

/* Is there a line end before i?  Removed line ends count, too. */
static bool
begins_line(const gr_prose *text, int i)
{
	return i == 0 || i >= text->n || text->c[i - 1] == '\n' ||
		memchr(text->text + text->at[i - 1], '\n', (size_t) (text->at[i] - text->at[i - 1])) != NULL;
}

/* Does a line with the end of a title stop before i? */
static bool
is_behind_title(const gr_prose *text, int i)
{
	return gr_list_before(text, (gr_span) {0, i}, GR_LIST_TITLE_END) > 0 && begins_line(text, i);
}

/* Does the clause before the dates at "at" say that they are another period? */
static bool
is_other_period(const gr_prose *text, int word, int at)
{
	gr_span		clause = {word, at};

	while (clause.from > 0 && word - clause.from < MAX_REACH && text->c[clause.from - 1] != ',' &&
		   text->c[clause.from - 1] != ';' && text->c[clause.from - 1] != U'。' &&
		   text->c[clause.from - 1] != '\n' && !is_behind_title(text, clause.from))
		clause.from--;
	return gr_list_in(text, clause, GR_LIST_NOT_PERIOD);
}

/* Is the range at i, perhaps in brackets, the whole line? */
static bool
is_line_of_dates(const gr_prose *text, int i, int past)
{
	if (i > 0 && gr_is_open(text->c[i - 1]) && past < text->n && gr_is_close(text->c[past]))
	{
		i--;
		past++;
	}
	return begins_line(text, i) && (text->c[past] == '\n' || begins_line(text, past));
}

void
gr_scan_period(const gr_prose *text, bool opening, int32_t period[2])
{
	const gr_word *word;
	int32_t		range[2];
	int			i;
	int			k;

	for (i = 0; (word = gr_next_word(text, &i, text->n, GR_LIST_PERIOD)) != NULL; i++)
	{
		gr_span		s = sentence_around(text, i);
		int			end = i + word->len;
		int			reach = s.to < end + MAX_REACH ? s.to : end + MAX_REACH;

		/* in 公示期限 the word means another period */
		if (word->meaning == 0 && i != s.from && !gr_list_in(text, s, GR_LIST_PERIOD_SUBJECT))
			continue;
		for (k = gr_next_year(text, end, reach); k < reach; k = gr_next_year(text, k + 1, reach))
			if (read_range(text, k, range) > 0)
			{
				if (is_other_period(text, i, k))
					break;
				memcpy(period, range, sizeof(range));
				return;
			}
	}
	/*
	 * without that word only a whole year is taken, in a sentence about the
	 * report's data
	 */
	for (i = gr_next_year(text, 0, text->n); opening && i < text->n; i = gr_next_year(text, i + 1, text->n))
	{
		int			taken = read_range(text, i, range);

		if (taken > 0 && is_full_year(range) && !is_other_period(text, i, i) &&
			(gr_list_in(text, sentence_around(text, i), GR_LIST_PERIOD_SUBJECT) ||
			 is_line_of_dates(text, i, i + taken)))
		{
			memcpy(period, range, sizeof(range));
			return;
		}
	}
}
