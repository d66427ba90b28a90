/*
 * set.c
 *	  Sets one cell of a report, for amendments on record.
 */
#include "govreport.h"

PG_FUNCTION_INFO_V1(govreport_set);
PG_FUNCTION_INFO_V1(govreport_set_form);

static gr_str
form_name(int i)
{
	return grpg_str(gr_form_names[i]);
}

/* The slot of a path that the report has, or with any_form that some form has. */
static int
slot_to_set(const gr_report *report, gr_str path, bool any_form)
{
	int			slot = gr_path_slot(path.data, path.len);

	if (slot < 0)
		grpg_throw_unrecognized("path", path, grpg_nearest_path_hint(path, NULL));
	if (!any_form && !(gr_slot_forms(slot) & report->figures.forms[gr_slot_table(slot)]))
	{
		char	   *hint = report->figures.forms[gr_slot_table(slot)] == 0 ?
			"The report lacks the table of this cell. To add the table, pass its form as the last argument." :
			grpg_nearest_path_hint(path, report->figures.forms);

		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("report has no cell \"%s\"", grpg_excerpt(path, GR_PATH_SIZE)),
				 hint ? errhint("%s", hint) : 0));
	}
	return slot;
}

/* If the report lacks the table of a cell, adds it in this form. */
static void
add_table(gr_report *report, int slot, gr_form form)
{
	gr_table	table = gr_slot_table(slot);
	uint8_t    *forms = &report->figures.forms[table];

	if (*forms == 0)
		*forms = GR_FORM_BIT(form);
	if (!(*forms & GR_FORM_BIT(form)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("table \"%s\" of the report has another form than \"%s\"",
						gr_table_name(table), gr_form_names[form]),
				 errhint("Omit the form: the table keeps the form that it has.")));
	if (!(gr_slot_forms(slot) & GR_FORM_BIT(form)))
	{
		char		path[GR_PATH_SIZE];

		gr_slot_path(slot, path);
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("form \"%s\" has no cell \"%s\"", gr_form_names[form], path),
				 errhint("%s", grpg_nearest_path_hint(grpg_str(path), report->figures.forms))));
	}
}

static void
set_number(gr_report *report, int slot, Numeric numeric)
{
	gr_kind		kind = gr_slot_kind(slot);
	int64		value;
	uint8_t		scale;
	char		path[GR_PATH_SIZE];

	if (grpg_split_numeric(numeric, &value, &scale) && (kind == GR_AMOUNT || scale == 0) &&
		(kind == GR_SIGNED || value >= 0))
	{
		gr_put_number(report, slot, value, scale);
		return;
	}
	gr_slot_path(slot, path);
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("value is out of range for cell \"%s\"", path),
			 kind == GR_AMOUNT ?
				 errdetail("An amount is not negative, has up to six decimals, and fits bigint without its decimal point.") :
				 kind == GR_SIGNED ? errdetail("A change is an integer that fits bigint.") :
									 errdetail("A count is an integer that is not negative and fits bigint.")));
}

/* Sets a cell.  With form -1 the report must have it. */
static Datum
set_cell(FunctionCallInfo fcinfo, int form)
{
	gr_report  *report = grpg_get_report(PG_GETARG_DATUM(0));
	gr_str		path = grpg_text_arg(PG_GETARG_TEXT_PP(1));
	int			slot = slot_to_set(report, path, form >= 0);

	if (form >= 0)
		add_table(report, slot, (gr_form) form);
	/* lacking means that every cell of the table is at_least, which ends here */
	report->figures.lacking[gr_slot_table(slot)] = false;
	if (PG_ARGISNULL(2))
		gr_put_blank(report, slot);
	else
		set_number(report, slot, PG_GETARG_NUMERIC(2));
	return grpg_report_datum(report);
}

Datum
govreport_set(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(set_cell(fcinfo, -1));
}

Datum
govreport_set_form(PG_FUNCTION_ARGS)
{
	gr_str		name;
	int			form;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(3))
		PG_RETURN_NULL();
	name = grpg_text_arg(PG_GETARG_TEXT_PP(3));
	form = grpg_find_name(name, form_name, 0, GR_NFORMS);
	if (form < 0)
		grpg_throw_unrecognized("form", name, grpg_names_hint("Forms are ", form_name, 0, GR_NFORMS));
	PG_RETURN_DATUM(set_cell(fcinfo, form));
}
