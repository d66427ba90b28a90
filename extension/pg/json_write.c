/*
 * json_write.c
 *	  Writes a report as canonical JSON, on one line.
 *
 * Absent values have no key.  A full report has "sections", which may be empty.
 *  The figures alone have no "sections", so that reading the output gives the
 * same bytes.
 */
#include "govreport.h"

#include "text/date.h"

/* Writes a comma between members, none behind an opening bracket. */
static void
separate(StringInfo out)
{
	char		last = out->data[out->len - 1];

	if (last != '{' && last != '[')
		appendStringInfoChar(out, ',');
}

static void
put_key(StringInfo out, const char *key)
{
	separate(out);
	appendStringInfo(out, "\"%s\":", key);
}

/* Writes one character as escape_json does. */
static void
put_json_character(StringInfo out, char c)
{
	static const char plain[] = "\"\\\b\f\n\r\t";
	static const char letters[] = "\"\\bfnrt";
	const char *escaped = strchr(plain, c);

	if (escaped)
	{
		appendStringInfoChar(out, '\\');
		appendStringInfoChar(out, letters[escaped - plain]);
	}
	else if ((unsigned char) c < ' ')
		appendStringInfo(out, "\\u%04x", (unsigned char) c);
	else
		appendStringInfoChar(out, c);
}

/* Writes a string as escape_json does, but can be cancelled within a long one. */
static void
put_json_string(StringInfo out, gr_str s)
{
	size_t		done = 0;
	size_t		i;

	appendStringInfoChar(out, '"');
	for (i = 0; i < s.len; i++)
	{
		if ((unsigned char) s.data[i] >= ' ' && s.data[i] != '"' && s.data[i] != '\\' &&
			i - done < GR_POLL_BYTES)
			continue;
		appendBinaryStringInfo(out, s.data + done, (int) (i - done));
		put_json_character(out, s.data[i]);
		done = i + 1;
		CHECK_FOR_INTERRUPTS();
	}
	appendBinaryStringInfo(out, s.data + done, (int) (s.len - done));
	appendStringInfoChar(out, '"');
}

static void
put_fact(StringInfo out, const char *key, gr_str s)
{
	if (!s.data)
		return;
	put_key(out, key);
	put_json_string(out, s);
}

static void
put_date(StringInfo out, int32_t date)
{
	int			year;
	int			month;
	int			day;

	gr_date_to_ymd(date, &year, &month, &day);
	appendStringInfo(out, "\"%04d-%02d-%02d\"", year, month, day);
}

static void
put_contact(StringInfo out, const gr_report *report)
{
	bool		any = false;
	int			i;

	for (i = 0; i < GR_NCONTACTS; i++)
		any = any || report->contact[i].data;
	if (!any)
		return;
	put_key(out, "contact");
	appendStringInfoChar(out, '{');
	for (i = 0; i < GR_NCONTACTS; i++)
		put_fact(out, gr_contact_names[i], report->contact[i]);
	appendStringInfoChar(out, '}');
}

static void
put_forms(StringInfo out, const gr_figures *figures)
{
	int			table;

	put_key(out, "forms");
	appendStringInfoChar(out, '{');
	for (table = 0; table < GR_NTABLES; table++)
		put_fact(out, gr_table_name((gr_table) table), grpg_form_name(figures->forms[table]));
	appendStringInfoChar(out, '}');
}

/* Writes the list of tables that some report of a sum lacks. */
static void
put_partial(StringInfo out, const gr_figures *figures)
{
	bool		any = false;
	int			table;

	for (table = 0; table < GR_NTABLES; table++)
	{
		if (!figures->lacking[table])
			continue;
		if (!any)
		{
			put_key(out, "partial");
			appendStringInfoChar(out, '[');
		}
		any = true;
		separate(out);
		appendStringInfo(out, "\"%s\"", gr_table_name((gr_table) table));
	}
	if (any)
		appendStringInfoChar(out, ']');
}

static void
put_decimal(StringInfo out, const gr_figures *figures, int slot)
{
	char		decimal[GR_DECIMAL_SIZE];

	gr_print_decimal(figures->value[slot], figures->scale[slot], decimal);
	appendStringInfoString(out, decimal);
}

static void
put_number(StringInfo out, const gr_report *report, int slot)
{
	const gr_figures *figures = &report->figures;
	bool		at_least = figures->status[slot] == GR_AT_LEAST;
	gr_unit		unit = (gr_unit) report->unit[slot];

	if (!at_least && !report->printed[slot].data && unit == GR_UNIT_NONE)
	{
		put_decimal(out, figures, slot);
		return;
	}
	appendStringInfoChar(out, '{');
	put_key(out, at_least ? "at_least" : "value");
	put_decimal(out, figures, slot);
	put_fact(out, "printed", report->printed[slot]);
	if (unit != GR_UNIT_NONE)
		put_fact(out, "unit", gr_unit_glyphs(unit));
	appendStringInfoChar(out, '}');
}

static void
put_cell(StringInfo out, const gr_report *report, int slot)
{
	switch ((gr_cell_status) report->figures.status[slot])
	{
		case GR_MISSING:
			break;
		case GR_BLANK:
			appendStringInfoString(out, "null");
			break;
		case GR_NOT_APPLICABLE:
		case GR_TEXT:
		case GR_UNFIT:
			put_json_string(out, report->printed[slot]);
			break;
		case GR_NUMBER:
		case GR_AT_LEAST:
			put_number(out, report, slot);
			break;
	}
}

static void
put_table(StringInfo out, const gr_report *report, gr_table table)
{
	gr_layout	layout = gr_table_layout(table, report->figures.forms[table]);
	int			open = -1;		/* the item whose object is open */
	int			i;

	put_key(out, gr_table_name(table));
	appendStringInfoChar(out, '{');
	for (i = 0; i < layout.ncells; i++)
	{
		int			slot = layout.slots[i];
		int			item = (int) gr_slot_item(slot);

		if (report->figures.status[slot] == GR_MISSING)
			continue;
		if (item != open)
		{
			if (open >= 0)
				appendStringInfoChar(out, '}');
			put_key(out, gr_items[item].name.data);
			appendStringInfoChar(out, '{');
			open = item;
		}
		put_key(out, gr_measures[gr_slot_measure(slot)].name.data);
		put_cell(out, report, slot);
	}
	appendStringInfoString(out, open >= 0 ? "}}" : "}");
}

static void
put_sections(StringInfo out, const gr_report *report)
{
	int			i;

	put_key(out, "sections");
	appendStringInfoChar(out, '[');
	for (i = 0; i < GR_NSECTIONS; i++)
	{
		if (!report->sections[i].present)
			continue;
		separate(out);
		appendStringInfoChar(out, '{');
		put_fact(out, "section", grpg_section_name(i));
		put_fact(out, "heading", report->sections[i].heading);
		put_fact(out, "body", report->sections[i].body);
		appendStringInfoChar(out, '}');
	}
	appendStringInfoChar(out, ']');
}

static void
put_facts(StringInfo out, const gr_report *report)
{
	put_fact(out, "title", report->title);
	put_fact(out, "agency", report->agency);
	if (report->figures.year != 0)
	{
		put_key(out, "year");
		appendStringInfo(out, "%d", report->figures.year);
	}
	if (report->period[0] != GR_NO_DATE)
	{
		put_key(out, "period");
		appendStringInfoChar(out, '[');
		put_date(out, report->period[0]);
		separate(out);
		put_date(out, report->period[1]);
		appendStringInfoChar(out, ']');
	}
	if (report->published != GR_NO_DATE)
	{
		put_key(out, "published");
		put_date(out, report->published);
	}
	put_contact(out, report);
}

char *
grpg_write_json(const gr_report *report)
{
	StringInfoData out;
	gr_str		utf8;
	int			table;

	initStringInfo(&out);
	appendStringInfoString(&out, "{\"govreport\":1");
	put_facts(&out, report);
	put_forms(&out, &report->figures);
	put_partial(&out, &report->figures);
	for (table = 0; table < GR_NTABLES; table++)
		if (report->figures.forms[table])
			put_table(&out, report, (gr_table) table);
	if (!report->figures.no_prose)
		put_sections(&out, report);
	appendStringInfoChar(&out, '}');
	utf8.data = out.data;
	utf8.len = (size_t) out.len;
	return grpg_cstring(utf8);
}
