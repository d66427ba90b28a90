/*
 * read.c
 *	  Reads raw text and bytes.
 */
#include "govreport.h"

#include "report/codec.h"

PG_FUNCTION_INFO_V1(govreport_parse_text);
PG_FUNCTION_INFO_V1(govreport_parse_bytea);
PG_FUNCTION_INFO_V1(govreport_try_parse_text);
PG_FUNCTION_INFO_V1(govreport_try_parse_bytea);
PG_FUNCTION_INFO_V1(govreport_text);

/* What the caller knows about a report. */
typedef struct known_facts
{
	gr_str		agency;			/* absent: take it from the text */
	int			year;			/* 0: take it from the text */
} known_facts;

gr_status
grpg_read_text(gr_str text, gr_reading *reading, gr_finding_sink sink, void *context,
			   grpg_failure *failure)
{
	gr_env		env = grpg_reading_env();
	gr_diagnosis diagnosis;
	gr_status	status = GR_TOO_LARGE;

	memset(&diagnosis, 0, sizeof(diagnosis));
	if (text.len <= GR_MAX_INPUT)
		status = gr_read_report(&env, text.data, text.len, reading, sink, context, &diagnosis);
	grpg_fail_status(failure, status, &diagnosis, text);
	return status;
}

bool
grpg_parse_text(gr_str text, gr_report *report, grpg_failure *failure)
{
	gr_env		env = grpg_reading_env();
	gr_diagnosis diagnosis;
	gr_status	status = GR_TOO_LARGE;

	memset(&diagnosis, 0, sizeof(diagnosis));
	if (text.len <= GR_MAX_INPUT)
		status = gr_parse_report(&env, text.data, text.len, report, &diagnosis);
	return grpg_fail_status(failure, status, &diagnosis, text);
}

/*
 * Fails for an agency that is the name of an encoding, or a year: the caller
 * meant another argument.
 */
static bool
check_agency(gr_str agency, grpg_failure *failure)
{
	char		name[NAMEDATALEN];
	size_t		i;

	if (agency.len == 0 || agency.len >= sizeof(name))
		return true;
	for (i = 0; i < agency.len; i++)
		if ((unsigned char) agency.data[i] >= 0x80)
			return true;
	memcpy(name, agency.data, agency.len);
	name[agency.len] = '\0';
	if (agency.len == 4 && strspn(name, "0123456789") == 4)
		return grpg_fail(failure, ERRCODE_INVALID_PARAMETER_VALUE,
						 psprintf("unrecognized agency \"%s\"", name), NULL,
						 psprintf("To name the year, write year => %s.", name));
	if (grpg_encoding_of(name) >= 0)
		return grpg_fail(failure, ERRCODE_INVALID_PARAMETER_VALUE,
						 psprintf("unrecognized agency \"%s\"", name), NULL,
						 "To name the encoding of bytes, cast raw to bytea.");
	return true;
}

/* Gets the arguments agency and year; agency is argument n. */
static bool
get_known_facts(FunctionCallInfo fcinfo, int n, known_facts *known, grpg_failure *failure)
{
	known->agency = GR_NO_STR;
	known->year = 0;
	if (!PG_ARGISNULL(n + 1))
	{
		known->year = PG_GETARG_INT32(n + 1);
		if (known->year < 1 || known->year > 9999)
			return grpg_fail(failure, ERRCODE_INVALID_PARAMETER_VALUE,
							 psprintf("year %d is out of range", known->year),
							 "A year is 1 to 9999.", NULL);
	}
	if (!PG_ARGISNULL(n))
	{
		text	   *agency = PG_GETARG_TEXT_PP(n);

		return grpg_text_to_utf8(VARDATA_ANY(agency), VARSIZE_ANY_EXHDR(agency),
								 &known->agency, failure) &&
			check_agency(known->agency, failure);
	}
	return true;
}

static bool
parse_utf8(gr_str utf8, const known_facts *known, Datum *result, grpg_failure *failure)
{
	gr_report  *report = &grpg_new_reading()->report;

	if (!grpg_parse_text(utf8, report, failure))
		return false;
	if (known->year != 0)
		report->figures.year = (int16_t) known->year;
	if (known->agency.data)
	{
		/* no text makes a report too large, but the agency's name may */
		report->agency = known->agency;
		if (!grpg_check_size(gr_encode_bound(report), failure))
			return false;
	}
	*result = grpg_report_datum(report);
	return true;
}

static bool
parse_text(FunctionCallInfo fcinfo, Datum *result, grpg_failure *failure)
{
	text	   *raw = PG_GETARG_TEXT_PP(0);
	known_facts known;
	gr_str		utf8;

	return get_known_facts(fcinfo, 1, &known, failure) &&
		grpg_text_to_utf8(VARDATA_ANY(raw), VARSIZE_ANY_EXHDR(raw), &utf8, failure) &&
		parse_utf8(utf8, &known, result, failure);
}

static bool
parse_bytea(FunctionCallInfo fcinfo, Datum *result, grpg_failure *failure)
{
	bytea	   *raw = PG_GETARG_BYTEA_PP(0);
	known_facts known;
	gr_str		utf8;
	int			encoding;
	bool		guessed;

	return grpg_encoding_arg(fcinfo, 1, &encoding, failure) &&
		get_known_facts(fcinfo, 2, &known, failure) &&
		grpg_bytea_to_utf8(raw, encoding, &utf8, &guessed, failure) &&
		parse_utf8(utf8, &known, result, failure);
}

typedef bool (*parser) (FunctionCallInfo fcinfo, Datum *result, grpg_failure *failure);

/* Parses the first argument; if that fails, throws the failure or returns NULL. */
static Datum
parse(FunctionCallInfo fcinfo, parser parse_argument, bool throws)
{
	grpg_failure failure;
	Datum		result;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	if (parse_argument(fcinfo, &result, &failure))
		PG_RETURN_DATUM(result);
	if (throws)
		grpg_throw(&failure);
	PG_RETURN_NULL();
}

Datum
govreport_parse_text(PG_FUNCTION_ARGS)
{
	return parse(fcinfo, parse_text, true);
}

Datum
govreport_parse_bytea(PG_FUNCTION_ARGS)
{
	return parse(fcinfo, parse_bytea, true);
}

Datum
govreport_try_parse_text(PG_FUNCTION_ARGS)
{
	return parse(fcinfo, parse_text, false);
}

Datum
govreport_try_parse_bytea(PG_FUNCTION_ARGS)
{
	return parse(fcinfo, parse_bytea, false);
}

Datum
govreport_text(PG_FUNCTION_ARGS)
{
	grpg_failure failure;
	gr_str		utf8;
	int			encoding = grpg_known_encoding_arg(fcinfo, 1);
	bool		guessed;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	if (!grpg_bytea_to_utf8(PG_GETARG_BYTEA_PP(0), encoding, &utf8, &guessed, &failure))
		grpg_throw(&failure);
	PG_RETURN_TEXT_P(grpg_text(utf8));
}
