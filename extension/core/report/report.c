/*
 * report.c
 *	  A report in memory.
 */
#include "report.h"

#include "bytes.h"

const char *const gr_status_names[7] = {
	"missing", "number", "blank", "not_applicable", "text", "text", "at_least"
};

const char *const gr_contact_names[GR_NCONTACTS] = {
	"address", "phone", "postcode", "email", "website"
};

void
gr_report_clear(gr_report *report)
{
	/* all-zero is: no forms, every cell missing, every string absent */
	memset(report, 0, sizeof(*report));
	report->period[0] = report->period[1] = report->published = GR_NO_DATE;
}

static void
put_cell(gr_report *report, int slot, gr_cell_status status, int64_t value, uint8_t scale)
{
	report->figures.status[slot] = (uint8_t) status;
	report->figures.value[slot] = value;
	report->figures.scale[slot] = scale;
	report->unit[slot] = GR_UNIT_NONE;
	report->printed[slot] = GR_NO_STR;
}

void
gr_put_number(gr_report *report, int slot, int64_t value, uint8_t scale)
{
	put_cell(report, slot, GR_NUMBER, value, scale);
}

void
gr_put_blank(gr_report *report, int slot)
{
	put_cell(report, slot, GR_BLANK, 0, 0);
}

void
gr_copy_body(const gr_section *section, size_t from, size_t to, char *out)
{
	const char *p = section->body.data;
	const uint8_t *runs = section->runs;
	size_t		at = 0;			/* of the joined body */

	while (at < to)
	{
		size_t		end = runs ? at + gr_get_length(&runs) : section->body.len;
		size_t		first = at > from ? at : from;
		size_t		last = end < to ? end : to;

		if (first < last)
		{
			memcpy(out, p + (first - at), last - first);
			out += last - first;
		}
		if (end >= to)
			break;
		if (end >= from)
			*out++ = '\n';
		p += end - at;
		p += gr_get_length(&runs);
		at = end + 1;
	}
}

gr_str
gr_some_of_body(const gr_env *env, bool *no_memory, const gr_section *section, size_t from,
				size_t to)
{
	const char *body = section->body.data;
	char	   *copy;

	if (!section->runs)
		return (gr_str) {from > 0 ? body + from : body, to - from};
	copy = env->alloc(env->context, to - from);
	if (!copy)
	{
		*no_memory = true;
		return GR_STR("");
	}
	gr_copy_body(section, from, to, copy);
	return (gr_str) {copy, to - from};
}

gr_str
gr_unit_glyphs(gr_unit unit)
{
	switch (unit)
	{
		case GR_UNIT_YUAN:
			return GR_STR("元");
		case GR_UNIT_WAN_YUAN:
			return GR_STR("万元");
		case GR_UNIT_YI_YUAN:
			return GR_STR("亿元");
		case GR_UNIT_NONE:
			break;
	}
	return GR_STR("");
}

/* Days before a month of a year, by the civil-from-days method. */
bool
gr_date_from_ymd(int year, int month, int day, int32_t *date)
{
	static const int8_t length[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool		leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	int			y;
	int			day_of_year;

	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
		day > length[month - 1] + (month == 2 && leap))
		return false;
	/* years begin in March, so that the leap day is the last of its year */
	y = month <= 2 ? year - 1 : year;
	day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	*date = y * 365 + y / 4 - y / 100 + y / 400 + day_of_year - 719468;
	return true;
}

void
gr_date_to_ymd(int32_t date, int *year, int *month, int *day)
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
