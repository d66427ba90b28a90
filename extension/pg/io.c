/*
 * io.c
 *	  Input, output, binary format and casts of the type.
 */
#include "govreport.h"

#include "libpq/pqformat.h"

#include "report/codec.h"

PG_FUNCTION_INFO_V1(govreport_in);
PG_FUNCTION_INFO_V1(govreport_out);
PG_FUNCTION_INFO_V1(govreport_recv);
PG_FUNCTION_INFO_V1(govreport_send);
PG_FUNCTION_INFO_V1(govreport_from_text);
PG_FUNCTION_INFO_V1(govreport_from_jsonb);
PG_FUNCTION_INFO_V1(govreport_to_jsonb);
PG_FUNCTION_INFO_V1(govreport_to_json);

static bool
jsonb_to_datum(Jsonb *jsonb, Datum *result, grpg_failure *failure)
{
	gr_report  *report = palloc(sizeof(gr_report));

	if (!grpg_read_json(&jsonb->root, report, failure) ||
		!grpg_check_size(gr_encode_bound(report), failure))
		return false;
	*result = grpg_report_datum(report);
	return true;
}

static bool
raw_text_to_datum(const char *str, size_t len, Datum *result, grpg_failure *failure)
{
	gr_report  *report = &grpg_new_reading()->report;
	gr_str		text;

	if (!grpg_text_to_utf8(str, len, &text, failure) ||
		!grpg_parse_text(text, report, failure))
		return false;
	*result = grpg_report_datum(report);
	return true;
}

/* Reads the argument of the input function: canonical JSON or raw text. */
static bool
input(char *str, size_t len, Node *escontext, Datum *result)
{
	grpg_failure failure;
	Datum		jsonb;

	if (grpg_looks_canonical(str, len))
	{
		if (!DirectInputFunctionCallSafe(jsonb_in, str, InvalidOid, -1, escontext, &jsonb))
			return false;
		if (jsonb_to_datum(DatumGetJsonbP(jsonb), result, &failure))
			return true;
	}
	else if (raw_text_to_datum(str, len, result, &failure))
		return true;
	grpg_save(escontext, &failure);
	return false;
}

Datum
govreport_in(PG_FUNCTION_ARGS)
{
	char	   *str = PG_GETARG_CSTRING(0);
	Datum		result;

	if (!input(str, strlen(str), fcinfo->context, &result))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(result);
}

Datum
govreport_from_text(PG_FUNCTION_ARGS)
{
	char	   *str = text_to_cstring(PG_GETARG_TEXT_PP(0));
	Datum		result;

	input(str, strlen(str), NULL, &result);
	PG_RETURN_DATUM(result);
}

Datum
govreport_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(grpg_write_json(grpg_get_report(PG_GETARG_DATUM(0))));
}

Datum
govreport_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			len = buf->len - buf->cursor;
	const uint8_t *bytes = (const uint8_t *) pq_getmsgbytes(buf, len);
	gr_report  *report = palloc(sizeof(gr_report));
	gr_env		env = grpg_env();
	grpg_failure failure;

	if (!grpg_check_size((size_t) len, &failure) ||
		!grpg_fail_status(&failure, gr_decode_strict(&env, bytes, (size_t) len, report), NULL,
						  GR_NO_STR))
		grpg_throw(&failure);
	PG_RETURN_DATUM(grpg_report_datum(report));
}

Datum
govreport_send(PG_FUNCTION_ARGS)
{
	struct varlena *value = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendbytes(&buf, VARDATA_ANY(value), (int) VARSIZE_ANY_EXHDR(value));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

Datum
govreport_from_jsonb(PG_FUNCTION_ARGS)
{
	grpg_failure failure;
	Datum		result;

	if (!jsonb_to_datum(PG_GETARG_JSONB_P(0), &result, &failure))
		grpg_throw(&failure);
	PG_RETURN_DATUM(result);
}

Datum
govreport_to_jsonb(PG_FUNCTION_ARGS)
{
	PG_RETURN_JSONB_P(grpg_write_jsonb(grpg_get_report(PG_GETARG_DATUM(0))));
}

/* json is stored as text. */
Datum
govreport_to_json(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(grpg_write_json(grpg_get_report(PG_GETARG_DATUM(0)))));
}
