/*
 * scalars.c
 *	  One fact, one part or one figure of a report.
 */
#include "govreport.h"

#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/supportnodes.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

#include "text/date.h"

PG_FUNCTION_INFO_V1(govreport_title);
PG_FUNCTION_INFO_V1(govreport_agency);
PG_FUNCTION_INFO_V1(govreport_year);
PG_FUNCTION_INFO_V1(govreport_period);
PG_FUNCTION_INFO_V1(govreport_published);
PG_FUNCTION_INFO_V1(govreport_form);
PG_FUNCTION_INFO_V1(govreport_section);
PG_FUNCTION_INFO_V1(govreport_value);
PG_FUNCTION_INFO_V1(govreport_value_constant);
PG_FUNCTION_INFO_V1(govreport_value_support);
PG_FUNCTION_INFO_V1(govreport_figures);

Datum
govreport_title(PG_FUNCTION_ARGS)
{
	gr_report  *report = grpg_get_head(PG_GETARG_DATUM(0));

	if (!report->title.data)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(grpg_text(report->title));
}

Datum
govreport_agency(PG_FUNCTION_ARGS)
{
	gr_report  *report = grpg_get_head(PG_GETARG_DATUM(0));

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
	gr_report  *report = grpg_get_head(PG_GETARG_DATUM(0));

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

/*
 * The form of part three, else of part two, else of part four.  Two forms in
 * one report are mixed.
 */
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
								grpg_names_hint("Sections are ", grpg_section_name, 0, GR_NSECTIONS));
	if (!report->sections[section].present)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(grpg_text(report->sections[section].body));
}

/*
 * The path of the previous call.  In most queries it is the same for every row.
 */
typedef struct known_path
{
	int			slot;
	size_t		len;
	char		path[GR_PATH_SIZE];
} known_path;

/* The slot of a path given in the encoding of the database. */
static int
path_slot(FunctionCallInfo fcinfo, const char *data, size_t len)
{
	known_path *known = fcinfo->flinfo->fn_extra;
	gr_str		path;
	int			slot;

	if (known && known->len == len && memcmp(known->path, data, len) == 0)
		return known->slot;
	path = grpg_text_arg(cstring_to_text_with_len(data, (int) len));
	slot = gr_path_slot(path.data, path.len);
	if (slot < 0)
		grpg_throw_unrecognized("path", path, grpg_nearest_path_hint(path, NULL));
	if (!known)
		known = MemoryContextAlloc(fcinfo->flinfo->fn_mcxt, sizeof(*known));
	/* paths are ASCII, so they have the same bytes in every encoding */
	Assert(len <= sizeof(known->path));
	memcpy(known->path, data, len);
	known->len = len;
	known->slot = slot;
	fcinfo->flinfo->fn_extra = known;
	return slot;
}

static Datum
slot_value(FunctionCallInfo fcinfo, int slot)
{
	gr_cell_status status;
	int64		value;
	int			scale;

	status = grpg_get_cell(PG_GETARG_DATUM(0), slot, &value, &scale);
	if (status != GR_NUMBER && status != GR_AT_LEAST)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(grpg_numeric(value, scale));
}

Datum
govreport_value(PG_FUNCTION_ARGS)
{
	text	   *path = PG_GETARG_TEXT_PP(1);

	return slot_value(fcinfo, path_slot(fcinfo, VARDATA_ANY(path), VARSIZE_ANY_EXHDR(path)));
}

Datum
govreport_value_constant(PG_FUNCTION_ARGS)
{
	const char *path = PG_GETARG_CSTRING(1);

	return slot_value(fcinfo, path_slot(fcinfo, path, strlen(path)));
}

/*
 * Turns a constant path into a cstring, which has no collation.  postgres_fdw
 * does not send expressions whose collation does not come from a column of the
 * table.
 */
Datum
govreport_value_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);
	FuncExpr   *call;
	Const	   *path;
	Oid			types[2];
	Oid			function;

	if (!IsA(request, SupportRequestSimplify))
		PG_RETURN_POINTER(NULL);
	call = ((SupportRequestSimplify *) request)->fcall;
	path = lsecond(call->args);
	if (!IsA(path, Const) || path->constisnull)
		PG_RETURN_POINTER(NULL);
	types[0] = exprType(linitial(call->args));
	types[1] = CSTRINGOID;
	function = GetSysCacheOid3(PROCNAMEARGSNSP, Anum_pg_proc_oid,
							   CStringGetDatum(get_func_name(call->funcid)),
							   PointerGetDatum(buildoidvector(types, 2)),
							   ObjectIdGetDatum(get_func_namespace(call->funcid)));
	if (!OidIsValid(function))
		PG_RETURN_POINTER(NULL);
	path = makeConst(CSTRINGOID, -1, InvalidOid, -2,
					 CStringGetDatum(TextDatumGetCString(path->constvalue)), false, false);
	PG_RETURN_POINTER(makeFuncExpr(function, call->funcresulttype,
								   list_make2(linitial(call->args), path), InvalidOid,
								   InvalidOid, COERCE_EXPLICIT_CALL));
}

Datum
govreport_figures(PG_FUNCTION_ARGS)
{
	gr_report  *report = grpg_get_report(PG_GETARG_DATUM(0));

	report->figures.no_prose = true;
	memset(report->sections, 0, sizeof(report->sections));
	PG_RETURN_DATUM(grpg_report_datum(report));
}
