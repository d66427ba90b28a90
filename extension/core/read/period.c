/*
 * period.c
 *	  Reads which year, or which part of a year, a text names.
 */
#include "period.h"

#include "text/numeral.h"
#include "wordset.h"

bool
gr_is_year_title(const gr_token *t, int at)
{
	const char16_t *text = t->text;
	int			len = t->len;

	if (at > 1 || (at == 1 && text[0] != u'('))
		return false;
	text += at + 4;
	len -= at + 4;
	if (len > 0 && (text[len - 1] == u')' || text[len - 1] == u':'))
		len--;
	if (len == 0 || text[0] != u'年')
		return false;
	text++;
	len--;
	if (len > 0 && text[0] == u'度')
	{
		text++;
		len--;
	}
	return len == 0 || gr_is_word_of(GR_SET_YEAR_TITLE, text, len);
}

bool
gr_has_month(const gr_token *t)
{
	int			i;

	for (i = 1; i < t->len; i++)
		if (t->text[i] == u'月' && gr_is_digit(t->text[i - 1]))
			return true;
	return false;
}

/* What a caption says of the period of its table. */
typedef struct period
{
	bool		other;			/* a word names another table, as 上年 */
	bool		own_year;		/* the report's year */
	int			foreign_year;	/* the last of other years, or 0 */
	int			month;			/* the last month, or 0 */
	bool		range;			/* several months */
} period;

/* Reads the year, the month, the day or the number of a table at i.  Returns its length, or 0 for any other number. */
static int
take_number(const char16_t *text, int len, int i, int year, period *p)
{
	int			n = 0;
	int			value = 0;

	for (; i + n < len && gr_is_digit(text[i + n]) && n < 6; n++)
		value = 10 * value + (text[i + n] - u'0');
	if ((n == 0 || n == 4) && gr_year_in(text + i, len - i < 4 ? len - i : 4, &value) == 0)
	{
		n = 4;
		p->own_year |= value == year;
		p->foreign_year = value == year ? p->foreign_year : value;
	}
	/* 表1, perhaps joined with a year */
	else if (n > 0 && i > 0 && text[i - 1] == u'表')
		return n > 4 ? n - 4 : n;
	else if (n == 0 || n > 2 || i + n == len)
		return 0;
	else if (text[i + n] == u'月')
	{
		p->range |= p->month > 0;
		p->month = value;
	}
	else if (text[i + n] == u'-' || text[i + n] == u'—' || text[i + n] == u'~')
		p->range = true;
	else if (text[i + n] != u'日')
		return 0;
	return n;
}

/* Reads a text that says nothing but which period or agency a table is about.  Returns false if it says more. */
static bool
read_period(const char16_t *text, int len, int year, period *p)
{
	int			i;
	int			taken;

	memset(p, 0, sizeof(*p));
	for (i = 0; i < len; i += taken)
	{
		taken = gr_is_digit(text[i]) || text[i] == u'二' ? take_number(text, len, i, year, p) : 0;
		if (taken > 0)
			continue;
		if (gr_is_digit(text[i]))
			return false;
		taken = gr_begins_with_word_of(GR_SET_OTHER_TABLE, text + i, len - i);
		p->other |= taken > 0;
		if (taken == 0)
			taken = gr_begins_with_word_of(GR_SET_TABLE_SAID, text + i, len - i);
		if (taken == 0)
			taken = gr_begins_with_word_of(GR_SET_HEADING_SAID, text + i, len - i);
		if (taken == 0 && (gr_is_han(text[i]) || (text[i] >= u'A' && text[i] <= u'Z')))
			return false;
		taken = taken > 0 ? taken : 1;
	}
	return true;
}

/* Is the table of such a caption another one than the report's? */
static bool
is_other(const char16_t *text, int len, const period *p, int year)
{
	if (p->other)
		return true;
	if (p->own_year)
		return p->foreign_year == 0 && p->month > 0 && p->month < 12 &&
			(p->range || gr_has_word_of(GR_SET_TABLE_UNTIL, text, len));
	if (p->foreign_year == 0)
		return false;
	/* a date is that of the text, unless it ends a range, or a word says that it ends the period */
	return p->month == 0 || p->range || (p->foreign_year < year && gr_has_word_of(GR_SET_TABLE_UNTIL, text, len));
}

bool
gr_says_only_of_table(const char16_t *text, int len)
{
	period		p;

	return read_period(text, len, 0, &p);
}

bool
gr_says_other_period(const char16_t *text, int len, int year)
{
	period		p;

	return year != 0 && len > 1 && len < GR_LONGEST_CAPTION && read_period(text, len, year, &p) && is_other(text, len, &p, year);
}

bool
gr_names_other_year(const gr_token *t, int year)
{
	int			named;

	if (gr_is_word_of(GR_SET_OTHER_TABLE, t->text, t->len))
		return true;
	return year != 0 && t->len <= 6 && gr_year_in(t->text, t->len, &named) == 0 && named != year &&
		(t->len == 4 || t->text[4] == u'年');
}
