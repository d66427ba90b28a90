/*
 * official.c
 *	  A report as the official form, filled in.
 */
#include "govreport.h"

#include "utils/memutils.h"

#include "official/official.h"

PG_FUNCTION_INFO_V1(govreport_to_html);
PG_FUNCTION_INFO_V1(govreport_to_markdown);

static Datum
write_official(FunctionCallInfo fcinfo, gr_markup markup)
{
	const gr_report *report = grpg_get_report(PG_GETARG_DATUM(0));
	gr_env		env = grpg_env();
	gr_str		page;

	if (gr_write_official(&env, report, markup, &page) != GR_OK)
		ereport(ERROR,
				(errcode(ERRCODE_OUT_OF_MEMORY),
				 errmsg("out of memory")));
	/* only JSON can bring this much prose */
	if (page.len > MaxAllocSize - VARHDRSZ - 1)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("report is too large to be written"),
				 errdetail("The page would have %zu bytes, the limit is %zu.", page.len,
						   (size_t) MaxAllocSize - VARHDRSZ - 1)));
	PG_RETURN_TEXT_P(grpg_text(page));
}

Datum
govreport_to_html(PG_FUNCTION_ARGS)
{
	return write_official(fcinfo, GR_HTML);
}

Datum
govreport_to_markdown(PG_FUNCTION_ARGS)
{
	return write_official(fcinfo, GR_MARKDOWN);
}
