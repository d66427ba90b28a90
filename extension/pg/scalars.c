/*
 * scalars.c
 *	  One fact, one part or one figure of a report.
 */
#include "govreport.h"

PG_FUNCTION_INFO_V1(govreport_title);
PG_FUNCTION_INFO_V1(govreport_agency);
PG_FUNCTION_INFO_V1(govreport_year);
PG_FUNCTION_INFO_V1(govreport_period);
PG_FUNCTION_INFO_V1(govreport_published);
PG_FUNCTION_INFO_V1(govreport_form);
PG_FUNCTION_INFO_V1(govreport_section);
PG_FUNCTION_INFO_V1(govreport_value);
PG_FUNCTION_INFO_V1(govreport_figures);

Datum
govreport_title(PG_FUNCTION_ARGS)
{
	gr_report  *report = grpg_get_report(PG_GETARG_DATUM(0));

	if (!report->title.data)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(grpg_text(report->title));
}

Datum
govreport_agency(PG_FUNCTION_ARGS)
{
	gr_report  *report = grpg_get_report(PG_GETARG_DATUM(0));

	if (!report->agency.data)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(grpg_text(report->agency));
}

Datum
govreport_year(PG_FUNCTION_ARGS)
{
	gr_figures	figures;

	grpg_get_header(PG_GETARG_DATUM(0), &figures);
	if (figures.year == 0)
		PG_RETURN_NULL();
	PG_RETURN_INT32(figures.year);
}

Datum
govreport_period(PG_FUNCTION_ARGS)
{
	gr_report  *report = grpg_get_report(PG_GETARG_DATUM(0));

	if (report->period[0] == GR_NO_DATE)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(grpg_period(report->period));
}

Datum
govreport_published(PG_FUNCTION_ARGS)
{
	gr_report  *report = grpg_get_report(PG_GETARG_DATUM(0));

	if (report->published == GR_NO_DATE)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(grpg_date(report->published));
}

/* Part three decides, else two, else four; two forms in one report are mixed. */
static uint8_t
forms_of(const gr_figures *figures)
{
	uint8_t		disclosures = figures->forms[GR_DISCLOSURES];
	uint8_t		applications = figures->forms[GR_APPLICATIONS];

	if (disclosures && applications)
		return disclosures | applications;
	return applications ? applications : disclosures ? disclosures :
		figures->forms[GR_PROCEEDINGS];
}

Datum
govreport_form(PG_FUNCTION_ARGS)
{
	gr_figures	figures;
	gr_str		name;

	grpg_get_header(PG_GETARG_DATUM(0), &figures);
	name = grpg_form_name(forms_of(&figures));
	if (!name.data)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(grpg_text(name));
}

Datum
govreport_section(PG_FUNCTION_ARGS)
{
	gr_report  *report = grpg_get_report(PG_GETARG_DATUM(0));
	gr_str		name = grpg_text_arg(PG_GETARG_TEXT_PP(1));
	int			section = grpg_find_name(name, grpg_section_name, 0, GR_NSECTIONS);

	if (section < 0)
		grpg_throw_unrecognized("section", name,
								grpg_nearest_hint(name, grpg_section_name, 0, GR_NSECTIONS));
	if (!report->sections[section].present)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(grpg_text(report->sections[section].body));
}

/* The path of the call before: it is the same in every row of most queries. */
typedef struct known_path
{
	int			slot;
	size_t		len;
	char		path[GR_PATH_SIZE];
} known_path;

static int
path_argument(FunctionCallInfo fcinfo, int n)
{
	text	   *argument = PG_GETARG_TEXT_PP(n);
	size_t		len = VARSIZE_ANY_EXHDR(argument);
	known_path *known = fcinfo->flinfo->fn_extra;
	gr_str		path;
	int			slot;

	if (known && known->len == len && memcmp(known->path, VARDATA_ANY(argument), len) == 0)
		return known->slot;
	path = grpg_text_arg(argument);
	slot = gr_path_slot(path.data, path.len);
	if (slot < 0)
		grpg_throw_unrecognized("path", path, grpg_nearest_path_hint(path));
	if (!known)
		known = MemoryContextAlloc(fcinfo->flinfo->fn_mcxt, sizeof(*known));
	/* paths are ASCII, so their bytes are the same in every encoding */
	Assert(len <= sizeof(known->path));
	memcpy(known->path, VARDATA_ANY(argument), len);
	known->len = len;
	known->slot = slot;
	fcinfo->flinfo->fn_extra = known;
	return slot;
}

Datum
govreport_value(PG_FUNCTION_ARGS)
{
	int			slot = path_argument(fcinfo, 1);
	gr_cell_status status;
	int64		value;
	int			scale;

	status = grpg_get_cell(PG_GETARG_DATUM(0), slot, &value, &scale);
	if (status != GR_NUMBER && status != GR_AT_LEAST)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(grpg_numeric(value, scale));
}

Datum
govreport_figures(PG_FUNCTION_ARGS)
{
	gr_report  *report = grpg_get_report(PG_GETARG_DATUM(0));

	report->figures.no_prose = true;
	memset(report->sections, 0, sizeof(report->sections));
	PG_RETURN_DATUM(grpg_report_datum(report));
}
