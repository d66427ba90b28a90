/*
 * json_write.c
 *	  Writes a report as canonical JSON.
 *
 * Absent values have no key.  A full report has "sections", which may be empty.
 *  The figures alone have no "sections", so that reading the output gives the
 * same bytes.
 */
#include "json_output.h"

#include "text/date.h"

static void
put_fact(json_output *out, const char *key, gr_str s)
{
	if (!s.data)
		return;
	grpg_put_json_key(out, key);
	grpg_put_json_string(out, s);
}

static void
put_date(json_output *out, int32_t date)
{
	int			year;
	int			month;
	int			day;

	gr_date_to_ymd(date, &year, &month, &day);
	grpg_put_json_string(out, grpg_str(psprintf("%04d-%02d-%02d", year, month, day)));
}

static void
put_contact(json_output *out, const gr_report *report)
{
	bool		any = false;
	int			i;

	for (i = 0; i < GR_NCONTACTS; i++)
		any = any || report->contact[i].data;
	if (!any)
		return;
	grpg_put_json_key(out, "contact");
	grpg_put_json_open(out, '{');
	for (i = 0; i < GR_NCONTACTS; i++)
		put_fact(out, gr_contact_names[i], report->contact[i]);
	grpg_put_json_close(out, '}');
}

static void
put_forms(json_output *out, const gr_figures *figures)
{
	int			table;

	grpg_put_json_key(out, "forms");
	grpg_put_json_open(out, '{');
	for (table = 0; table < GR_NTABLES; table++)
		put_fact(out, gr_table_name((gr_table) table), grpg_form_name(figures->forms[table]));
	grpg_put_json_close(out, '}');
}

/* Writes the list of tables that some report of a sum lacks. */
static void
put_partial(json_output *out, const gr_figures *figures)
{
	bool		any = false;
	int			table;

	for (table = 0; table < GR_NTABLES; table++)
	{
		if (!figures->lacking[table])
			continue;
		if (!any)
		{
			grpg_put_json_key(out, "partial");
			grpg_put_json_open(out, '[');
		}
		any = true;
		grpg_put_json_string(out, grpg_str(gr_table_name((gr_table) table)));
	}
	if (any)
		grpg_put_json_close(out, ']');
}

static void
put_number(json_output *out, const gr_report *report, int slot)
{
	const gr_figures *figures = &report->figures;
	bool		at_least = figures->status[slot] == GR_AT_LEAST;
	gr_unit		unit = (gr_unit) report->unit[slot];

	if (!at_least && !report->printed[slot].data && unit == GR_UNIT_NONE)
	{
		grpg_put_json_number(out, figures->value[slot], figures->scale[slot]);
		return;
	}
	grpg_put_json_open(out, '{');
	grpg_put_json_key(out, at_least ? "at_least" : "value");
	grpg_put_json_number(out, figures->value[slot], figures->scale[slot]);
	put_fact(out, "printed", report->printed[slot]);
	if (unit != GR_UNIT_NONE)
		put_fact(out, "unit", gr_unit_glyphs(unit));
	grpg_put_json_close(out, '}');
}

static void
put_cell(json_output *out, const gr_report *report, int slot)
{
	switch ((gr_cell_status) report->figures.status[slot])
	{
		case GR_MISSING:
			break;
		case GR_BLANK:
			grpg_put_json_null(out);
			break;
		case GR_NOT_APPLICABLE:
		case GR_TEXT:
		case GR_UNFIT:
			grpg_put_json_string(out, report->printed[slot]);
			break;
		case GR_NUMBER:
		case GR_AT_LEAST:
			put_number(out, report, slot);
			break;
	}
}

static void
put_table(json_output *out, const gr_report *report, gr_table table)
{
	gr_layout	layout = gr_table_layout(table, report->figures.forms[table]);
	int			open = -1;		/* the item whose object is open */
	int			i;

	grpg_put_json_key(out, gr_table_name(table));
	grpg_put_json_open(out, '{');
	for (i = 0; i < layout.ncells; i++)
	{
		int			slot = layout.slots[i];
		int			item = (int) gr_slot_item(slot);

		if (report->figures.status[slot] == GR_MISSING)
			continue;
		if (item != open)
		{
			if (open >= 0)
				grpg_put_json_close(out, '}');
			grpg_put_json_key(out, gr_items[item].name.data);
			grpg_put_json_open(out, '{');
			open = item;
		}
		grpg_put_json_key(out, gr_measures[gr_slot_measure(slot)].name.data);
		put_cell(out, report, slot);
	}
	if (open >= 0)
		grpg_put_json_close(out, '}');
	grpg_put_json_close(out, '}');
}

static void
put_sections(json_output *out, const gr_report *report)
{
	int			i;

	grpg_put_json_key(out, "sections");
	grpg_put_json_open(out, '[');
	for (i = 0; i < GR_NSECTIONS; i++)
	{
		if (!report->sections[i].present)
			continue;
		grpg_put_json_open(out, '{');
		put_fact(out, "section", grpg_section_name(i));
		put_fact(out, "heading", report->sections[i].heading);
		put_fact(out, "body", report->sections[i].body);
		grpg_put_json_close(out, '}');
	}
	grpg_put_json_close(out, ']');
}

static void
put_facts(json_output *out, const gr_report *report)
{
	put_fact(out, "title", report->title);
	put_fact(out, "agency", report->agency);
	if (report->figures.year != 0)
	{
		grpg_put_json_key(out, "year");
		grpg_put_json_number(out, report->figures.year, 0);
	}
	if (report->period[0] != GR_NO_DATE)
	{
		grpg_put_json_key(out, "period");
		grpg_put_json_open(out, '[');
		put_date(out, report->period[0]);
		put_date(out, report->period[1]);
		grpg_put_json_close(out, ']');
	}
	if (report->published != GR_NO_DATE)
	{
		grpg_put_json_key(out, "published");
		put_date(out, report->published);
	}
	put_contact(out, report);
}

static void
put_report(json_output *out, const gr_report *report)
{
	int			table;

	grpg_put_json_open(out, '{');
	grpg_put_json_key(out, "govreport");
	grpg_put_json_number(out, 1, 0);
	put_facts(out, report);
	put_forms(out, &report->figures);
	put_partial(out, &report->figures);
	for (table = 0; table < GR_NTABLES; table++)
		if (report->figures.forms[table])
			put_table(out, report, (gr_table) table);
	if (!report->figures.no_prose)
		put_sections(out, report);
	grpg_put_json_close(out, '}');
}

char *
grpg_write_json(const gr_report *report)
{
	json_output out = {.text = makeStringInfo()};

	put_report(&out, report);
	return grpg_cstring((gr_str) {out.text->data, (size_t) out.text->len});
}

Jsonb *
grpg_write_jsonb(const gr_report *report)
{
	json_output out = {.text = NULL};

	put_report(&out, report);
	return JsonbValueToJsonb(out.jsonb.result);
}
