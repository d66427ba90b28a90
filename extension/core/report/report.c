/*
 * report.c
 *	  A report in memory.
 */
#include "report.h"

#include "bytes.h"
#include "text/date.h"

const char *const gr_status_names[7] = {
	"missing", "number", "blank", "not_applicable", "text", "text", "at_least"
};

const char *const gr_contact_names[GR_NCONTACTS] = {
	"address", "phone", "postcode", "email", "website"
};

void
gr_report_clear(gr_report *report)
{
	/* all-zero means: no forms, every cell missing, every string absent */
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
