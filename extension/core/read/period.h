/*
 * period.h
 *	  Which year, or which part of a year, a text names.
 */
#ifndef GR_READ_PERIOD_H
#define GR_READ_PERIOD_H

#include "token.h"

/* A caption is shorter than this. */
#define GR_LONGEST_CAPTION	45

/* Is the text only the name of the year at index at, as (2022年度数据) or 2022年情况:? */
extern bool gr_is_year_title(const gr_token *t, int at);

/* Does the text have a month, as 2022年3月? */
extern bool gr_has_month(const gr_token *t);

/*
 * Does the text say that a table is about another period or other organs than the report,
 * and nothing else?  year: the report's; if it is 0, the answer is no.
 */
extern bool gr_says_other_period(const char16_t *text, int len, int year);

/* Has the text only words of captions, as 情况如下?  True for an empty text. */
extern bool gr_says_only_of_table(const char16_t *text, int len);

/* Is the cell only the name of another year than the report's, as 2022, 2022年 or 上年? */
extern bool gr_names_other_year(const gr_token *t, int year);

#endif							/* GR_READ_PERIOD_H */
