/*
 * json_read.c
 *	  Reads a report from its JSON.
 *
 * grpg_json_object goes through each object.  It looks up each key among the
 * names that the object may have, and passes the value to the object's reader.
 */
#include "json_reader.h"

#include "report/sound.h"
#include "text/date.h"

static const char *const top_keys[] = {
	"govreport", "title", "agency", "year", "period", "published", "contact", "forms",
	"partial", "disclosures", "applications", "proceedings", "sections"
};

/* Indexes into top_keys. */
enum
{
	TOP_GOVREPORT,
	TOP_TITLE,
	TOP_AGENCY,
	TOP_YEAR,
	TOP_PERIOD,
	TOP_PUBLISHED,
	TOP_CONTACT,
	TOP_FORMS,
	TOP_PARTIAL,
	TOP_DISCLOSURES,
	TOP_APPLICATIONS,
	TOP_PROCEEDINGS,
	TOP_SECTIONS,
	NTOP
};

static const char *const section_keys[] = {"section", "heading", "body"};

enum
{
	SECTION_SECTION,
	SECTION_HEADING,
	SECTION_BODY,
	NSECTION
};

static gr_str
top_key(int i)
{
	return grpg_str(top_keys[i]);
}

static gr_str
section_key(int i)
{
	return grpg_str(section_keys[i]);
}

static gr_str
contact_key(int i)
{
	return grpg_str(gr_contact_names[i]);
}

static gr_str
table_key(int i)
{
	return grpg_str(gr_table_name((gr_table) i));
}

/* Reads YYYY-MM-DD and nothing else. */
static bool
read_date(json_reader *reader, const json_place *place, const JsonbValue *value, int32_t *date)
{
	static const char pattern[] = "dddd-dd-dd";
	const char *s = value->val.string.val;
	int			part[3] = {0, 0, 0};
	int			n = 0;
	int			i;

	if (value->type != jbvString || value->val.string.len != (int) strlen(pattern))
		return grpg_json_fail_syntax(reader, place, "a date as YYYY-MM-DD is expected");
	for (i = 0; pattern[i]; i++)
	{
		if (pattern[i] == '-' ? s[i] != '-' : s[i] < '0' || s[i] > '9')
			return grpg_json_fail_syntax(reader, place, "a date as YYYY-MM-DD is expected");
		if (pattern[i] == '-')
			n++;
		else
			part[n] = part[n] * 10 + (s[i] - '0');
	}
	if (!gr_date_from_ymd(part[0], part[1], part[2], date))
		return grpg_json_fail_syntax(reader, place, "there is no such day");
	return true;
}

static bool
read_period(json_reader *reader, const json_place *place, const JsonbValue *value)
{
	JsonbContainer *container = grpg_json_container(value, true);
	int32_t    *period = reader->report->period;
	uint32		i;

	if (!container || JsonContainerSize(container) != 2)
		return grpg_json_fail_syntax(reader, place, "an array of two dates is expected");
	for (i = 0; i < 2; i++)
		if (!read_date(reader, place, getIthJsonbValueFromContainer(container, i), &period[i]))
			return false;
	if (period[0] > period[1])
		return grpg_json_fail_syntax(reader, place, "the first day must not be after the last");
	return true;
}

static bool
read_year(json_reader *reader, const json_place *place, const JsonbValue *value)
{
	int64_t		year;
	uint8_t		scale;

	if (!grpg_json_number(reader, place, value, GR_COUNT, &year, &scale))
		return false;
	if (year < 1 || year > 9999)
		return grpg_json_fail(reader, place, ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE,
							  "a year is 1 to 9999", NULL);
	reader->report->figures.year = (int16_t) year;
	return true;
}

static bool
read_contact(json_reader *reader, const json_place *place, const JsonbValue *value, int index,
			 void *context)
{
	(void) context;
	return grpg_json_string(reader, place, value, &reader->report->contact[index]);
}

static const char form_hint[] = "A form is "
#define GR_FORM(year, remark) "\"" #year "\", "
#include "forms/forms.def"
#undef GR_FORM
								"or \"mixed\".";

static bool
read_form(json_reader *reader, const json_place *place, const JsonbValue *value, int table,
		  void *context)
{
	gr_str		name = GR_NO_STR;
	unsigned	forms;

	(void) context;
	if (!grpg_json_string(reader, place, value, &name))
		return false;
	if (!name.data)
		return true;
	/* every mask has a name, so the mask is found by its name */
	for (forms = 1; forms <= GR_ALL_FORMS; forms++)
		if (gr_str_equal(grpg_form_name((uint8_t) forms), name))
		{
			/* "mixed" means all forms */
			if ((forms & (forms - 1)) != 0)
				forms = GR_ALL_FORMS;
			reader->report->figures.forms[table] = (uint8_t) forms;
			return true;
		}
	return grpg_json_fail(reader, place, ERRCODE_INVALID_TEXT_REPRESENTATION,
						  "the form is not recognized", form_hint);
}

/* Reads the list of tables that some report of a sum lacks. */
static bool
read_partial(json_reader *reader, const json_place *place, const JsonbValue *value)
{
	JsonbContainer *container = grpg_json_container(value, true);
	uint32		i;

	if (!container)
		return grpg_json_fail_syntax(reader, place, "an array of tables is expected");
	for (i = 0; i < JsonContainerSize(container); i++)
	{
		gr_str		name = GR_NO_STR;
		int			table;

		if (!grpg_json_string(reader, place, getIthJsonbValueFromContainer(container, i), &name))
			return false;
		table = name.data ? grpg_find_name(name, table_key, 0, GR_NTABLES) : -1;
		if (table < 0)
			return grpg_json_fail(reader, place, ERRCODE_INVALID_TEXT_REPRESENTATION,
								  "the table is not recognized",
								  grpg_names_hint("Tables are ", table_key, 0, GR_NTABLES));
		reader->report->figures.lacking[table] = true;
	}
	return true;
}

/* Called at the end, because the tables may come after "partial". */
static bool
partial_is_sound(json_reader *reader, const json_place *top)
{
	json_place	place = {top, top_key(TOP_PARTIAL)};
	int			table;

	for (table = 0; table < GR_NTABLES; table++)
	{
		const char *name = gr_table_name((gr_table) table);

		if (!reader->report->figures.lacking[table])
			continue;
		if (!reader->report->figures.forms[table])
			return grpg_json_fail_syntax(reader, &place,
										 psprintf("\"%s\" has no form among \"forms\"", name));
		if (!gr_lacks_soundly(reader->report, (gr_table) table))
			return grpg_json_fail_syntax(reader, &place,
										 psprintf("every figure of \"%s\" must be at_least", name));
	}
	return true;
}

static bool
read_item(json_reader *reader, const json_place *place, const JsonbValue *value, int item,
		  void *context)
{
	int			first = (int) gr_slot_measure(gr_item_base((gr_item) item));

	(void) context;
	return grpg_json_object(reader, place, value, grpg_measure_name, first,
							gr_table_width(gr_items[item].table), grpg_json_cell, &item);
}

static bool
read_table(json_reader *reader, const json_place *place, const JsonbValue *value, gr_table table)
{
	static const int first[GR_NTABLES + 1] = {
		GR_FIRST_ITEM_DISCLOSURES, GR_FIRST_ITEM_APPLICATIONS, GR_FIRST_ITEM_PROCEEDINGS,
		GR_NITEMS
	};

	if (value->type == jbvNull)
		return true;
	if (!reader->report->figures.forms[table])
		return grpg_json_fail(reader, place, ERRCODE_INVALID_TEXT_REPRESENTATION,
							  "the table has no form among \"forms\"",
							  psprintf("Add its form, for example \"forms\": {\"%s\": \"2021\"}.",
									   gr_table_name(table)));
	return grpg_json_object(reader, place, value, grpg_item_name, first[table],
							first[table + 1] - first[table], read_item, NULL);
}

/* The members of a section. */
typedef struct section_members
{
	gr_str		name;
	gr_str		heading;
	gr_str		body;
} section_members;

static bool
read_section_member(json_reader *reader, const json_place *place, const JsonbValue *value,
					int index, void *context)
{
	section_members *section = context;

	gr_str	   *text = index == SECTION_SECTION ? &section->name :
												  (index == SECTION_HEADING ? &section->heading : &section->body);

	return grpg_json_string(reader, place, value, text);
}

static bool
read_section(json_reader *reader, const json_place *place, const JsonbValue *value)
{
	section_members members = {GR_NO_STR, GR_NO_STR, GR_STR("")};
	gr_section *section;
	int			index;

	if (!grpg_json_object(reader, place, value, section_key, 0, NSECTION, read_section_member,
						  &members))
		return false;
	if (!members.name.data)
		return grpg_json_fail_syntax(reader, place, "the name of the section is missing");
	index = grpg_find_name(members.name, grpg_section_name, 0, GR_NSECTIONS);
	if (index < 0)
		return grpg_json_fail(reader, place, ERRCODE_INVALID_TEXT_REPRESENTATION,
							  psprintf("the section \"%s\" is not recognized",
									   grpg_excerpt(members.name, 60)),
							  grpg_names_hint("Sections are ", grpg_section_name, 0, GR_NSECTIONS));
	section = &reader->report->sections[index];
	if (section->present)
		return grpg_json_fail_syntax(reader, place,
									 psprintf("the section \"%s\" is there twice",
											  gr_section_names[index]));
	section->present = true;
	section->heading = members.heading;
	section->body = members.body;
	return true;
}

static bool
read_sections(json_reader *reader, const json_place *place, const JsonbValue *value)
{
	JsonbContainer *container = grpg_json_container(value, true);
	uint32		i;

	if (!container)
		return grpg_json_fail_syntax(reader, place, "an array of sections is expected");
	reader->report->figures.no_prose = false;
	for (i = 0; i < JsonContainerSize(container); i++)
		if (!read_section(reader, place, getIthJsonbValueFromContainer(container, i)))
			return false;
	return true;
}

static bool
read_version(json_reader *reader, const json_place *place, const JsonbValue *value)
{
	int64_t		version;
	uint8_t		scale;

	if (!grpg_json_number(reader, place, value, GR_COUNT, &version, &scale))
		return false;
	if (version != 1)
		return grpg_json_fail_syntax(reader, place, "the version must be 1");
	return true;
}

static bool
read_top(json_reader *reader, const json_place *place, const JsonbValue *value, int index,
		 void *context)
{
	gr_report  *report = reader->report;

	(void) context;
	/* null means that the key is absent */
	if (value->type == jbvNull && index != TOP_GOVREPORT)
		return true;
	switch (index)
	{
		case TOP_GOVREPORT:
			return read_version(reader, place, value);
		case TOP_TITLE:
			return grpg_json_string(reader, place, value, &report->title);
		case TOP_AGENCY:
			return grpg_json_string(reader, place, value, &report->agency);
		case TOP_YEAR:
			return read_year(reader, place, value);
		case TOP_PERIOD:
			return read_period(reader, place, value);
		case TOP_PUBLISHED:
			return read_date(reader, place, value, &report->published);
		case TOP_CONTACT:
			return grpg_json_object(reader, place, value, contact_key, 0, GR_NCONTACTS,
									read_contact, NULL);
		case TOP_FORMS:
			return true;		/* has been read before the others */
		case TOP_PARTIAL:
			return read_partial(reader, place, value);
		case TOP_DISCLOSURES:
			return read_table(reader, place, value, GR_DISCLOSURES);
		case TOP_APPLICATIONS:
			return read_table(reader, place, value, GR_APPLICATIONS);
		case TOP_PROCEEDINGS:
			return read_table(reader, place, value, GR_PROCEEDINGS);
		case TOP_SECTIONS:
			return read_sections(reader, place, value);
	}
	return true;
}

/* A member of the whole object, or NULL. */
static JsonbValue *
top_member(JsonbContainer *root, int index)
{
	JsonbValue	key;

	key.type = jbvString;
	key.val.string.val = (char *) top_keys[index];
	key.val.string.len = (int) strlen(top_keys[index]);
	return findJsonbValueFromContainer(root, JB_FOBJECT, &key);
}

bool
grpg_read_json(JsonbContainer *root, gr_report *report, grpg_failure *failure)
{
	json_reader reader = {report, failure};
	json_place	top = {NULL, GR_NO_STR};
	json_place	place_of_forms = {&top, top_key(TOP_FORMS)};
	JsonbValue	whole;
	JsonbValue *forms;

	gr_report_clear(report);
	report->figures.no_prose = true;
	whole.type = jbvBinary;
	whole.val.binary.data = root;
	whole.val.binary.len = 0;
	if (!grpg_json_container(&whole, false) || !top_member(root, TOP_GOVREPORT))
		return grpg_fail(failure, ERRCODE_INVALID_TEXT_REPRESENTATION,
						 "JSON value is not a report",
						 "A report is an object with the key \"govreport\".", NULL);
	forms = top_member(root, TOP_FORMS);
	if (forms && forms->type != jbvNull &&
		!grpg_json_object(&reader, &place_of_forms, forms, table_key, 0, GR_NTABLES, read_form, NULL))
		return false;
	if (!grpg_json_object(&reader, &top, &whole, top_key, 0, NTOP, read_top, NULL))
		return false;
	return partial_is_sound(&reader, &top) &&
		(gr_report_is_sound(report) || grpg_json_fail_syntax(&reader, &top, "the report contradicts itself"));
}
