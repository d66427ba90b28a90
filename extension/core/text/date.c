/*
 * date.c
 *	  Days of the calendar as numbers.
 */
#include "date.h"

/*
 * Converts a day of the calendar into days since 1970-01-01, by the
 * civil-from-days method.
 */
bool
gr_date_from_ymd(int year, int month, int day, gr_date *date)
{
	static const int8_t length[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool		leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	int			y;
	int			day_of_year;

	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
		day > length[month - 1] + (month == 2 && leap))
		return false;
	/* the year begins in March, so that the leap day is its last day */
	y = month <= 2 ? year - 1 : year;
	day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	*date = y * 365 + y / 4 - y / 100 + y / 400 + day_of_year - 719468;
	return true;
}

void
gr_date_to_ymd(gr_date date, int *year, int *month, int *day)
{
	int64_t		z = (int64_t) date + 719468;
	int64_t		era = (z >= 0 ? z : z - 146096) / 146097;
	int64_t		doe = z - era * 146097;
	int64_t		yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t		doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int64_t		mp = (5 * doy + 2) / 153;

	*day = (int) (doy - (153 * mp + 2) / 5 + 1);
	*month = (int) (mp < 10 ? mp + 3 : mp - 9);
	*year = (int) (yoe + era * 400 + (*month <= 2));
}
