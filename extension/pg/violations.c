/*
 * violations.c
 *	  The broken rules of a report as rows: places, numbers, messages and
 *	  fingerprints.
 */
#include "govreport.h"

PG_FUNCTION_INFO_V1(govreport_violations);
PG_FUNCTION_INFO_V1(govreport_fingerprints);
PG_FUNCTION_INFO_V1(govreport_judge);

gr_str
grpg_render(const gr_message *message, gr_language language)
{
	size_t		size = gr_render(message, language, NULL, 0) + 1;
	char	   *text = palloc(size);

	gr_render(message, language, text, size);
	return grpg_str(text);
}

gr_str
grpg_violation_sentence(const gr_figures *figures, const gr_violation *violation,
						gr_language language)
{
	gr_str		sentence;
	size_t		size = 512;
	char	   *message = palloc(size);

	sentence.len = gr_violation_message(figures, violation, language, message, size);
	if (sentence.len >= size)
	{
		size = sentence.len + 1;
		message = repalloc(message, size);
		sentence.len = gr_violation_message(figures, violation, language, message, size);
	}
	sentence.data = message;
	return sentence;
}

/* Puts the columns up to the difference. */
static void
put_facts(grpg_rows *rows, const gr_violation *violation)
{
	grpg_put_text(rows, gr_rules[violation->rule].code);
	grpg_put_text(rows, grpg_str(gr_severity_names[gr_rules[violation->rule].severity]));
	grpg_put_place(rows, violation->table, violation->item, violation->measure);
	if (violation->kind == GR_TERM_NUMBER)
	{
		grpg_put_numeric(rows, violation->expected, violation->scale);
		grpg_put_numeric(rows, violation->actual, violation->scale);
		grpg_put_numeric(rows, violation->actual - violation->expected, violation->scale);
	}
	else
	{
		grpg_put_null(rows);
		grpg_put_null(rows);
		grpg_put_null(rows);
	}
}

void
grpg_put_violation(void *context, const gr_violation *violation)
{
	grpg_violation_rows *to = context;

	put_facts(&to->rows, violation);
	grpg_put_text(&to->rows, grpg_violation_sentence(to->figures, violation, to->language));
	grpg_put_row(&to->rows);
}

gr_language
grpg_language_arg(FunctionCallInfo fcinfo, int n)
{
	gr_str		name;

	if (PG_ARGISNULL(n))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("language must not be null"),
				 errhint("Languages are \"en\" and \"zh\".")));
	name = grpg_text_arg(PG_GETARG_TEXT_PP(n));
	if (gr_str_equal(name, GR_STR("zh")))
		return GR_CHINESE;
	if (!gr_str_equal(name, GR_STR("en")))
		grpg_throw_unrecognized("language", name, "Languages are \"en\" and \"zh\".");
	return GR_ENGLISH;
}

/* Puts the violations of the first argument, a report or NULL, as rows. */
static Datum
put_violations(FunctionCallInfo fcinfo, gr_violation_sink put, gr_language language)
{
	grpg_violation_rows to = {.language = language};
	gr_env		env = grpg_env();

	grpg_rows_begin(&to.rows, fcinfo);
	if (!PG_ARGISNULL(0))
	{
		gr_report  *report = grpg_get_report(PG_GETARG_DATUM(0));

		to.figures = &report->figures;
		gr_find_violations(&env, to.figures, report, put, &to);
	}
	return grpg_rows_end(&to.rows);
}

Datum
govreport_violations(PG_FUNCTION_ARGS)
{
	return put_violations(fcinfo, grpg_put_violation, grpg_language_arg(fcinfo, 1));
}

/* ---- fingerprints ---- */

/*
 * Adds a number and a newline.  Zeros at the end of the decimals are left out,
 * so that 1.50 is 1.5.
 */
static void
add_number(StringInfo content, const gr_violation *violation, gr_wide value)
{
	char		decimal[GR_DECIMAL_SIZE];

	if (violation->kind == GR_TERM_NUMBER)
	{
		size_t		len = gr_print_decimal(value, violation->scale, decimal);

		while (violation->scale > 0 && decimal[len - 1] == '0')
			len--;
		if (decimal[len - 1] == '.')
			len--;
		appendBinaryStringInfo(content, decimal, (int) len);
	}
	appendStringInfoChar(content, '\n');
}

static void
add_name(StringInfo content, gr_str name)
{
	if (name.data)
		appendBinaryStringInfo(content, name.data, (int) name.len);
	appendStringInfoChar(content, '\n');
}

/*
 * The fingerprint is the sha256 of the content of a violation, in UTF-8,
 * without the words of its message.  Users store fingerprints, so every version
 * must give the same.  The lines are: rule, section, item, measure, expected,
 * actual, the quoted sentence or printed token.
 */
static void
put_fingerprint(grpg_rows *rows, const gr_violation *violation)
{
	bytea	   *hash;
	char		hex[2 * 32 + 1] = "";
	StringInfoData content;

	initStringInfo(&content);
	/* room for the length word of a bytea */
	appendStringInfoSpaces(&content, VARHDRSZ);
	add_name(&content, gr_rules[violation->rule].code);
	add_name(&content, grpg_str(violation->table < 0 ? NULL : gr_table_name((gr_table) violation->table)));
	add_name(&content, violation->item < 0 ? GR_NO_STR : grpg_item_name(violation->item));
	add_name(&content, violation->measure < 0 ? GR_NO_STR : grpg_measure_name(violation->measure));
	add_number(&content, violation, violation->expected);
	add_number(&content, violation, violation->actual);
	add_name(&content, violation->quote.data ? violation->quote : violation->token);
	SET_VARSIZE(content.data, content.len);
	hash = DatumGetByteaPP(DirectFunctionCall1(sha256_bytea, PointerGetDatum(content.data)));
	(void) hex_encode(VARDATA_ANY(hash), VARSIZE_ANY_EXHDR(hash), hex);
	grpg_put_text(rows, grpg_str(hex));
	pfree(hash);
	pfree(content.data);
}

static void
put_numbered(void *context, const gr_violation *violation)
{
	grpg_violation_rows *to = context;

	grpg_put_int(&to->rows, ++to->ordinal);
	put_fingerprint(&to->rows, violation);
	grpg_put_row(&to->rows);
}

Datum
govreport_fingerprints(PG_FUNCTION_ARGS)
{
	/* no message is put, so any language does */
	return put_violations(fcinfo, put_numbered, GR_ENGLISH);
}

/* ---- everything about a violation ---- */

static void
put_everything(void *context, const gr_violation *violation)
{
	grpg_violation_rows *to = context;

	put_facts(&to->rows, violation);
	grpg_put_text(&to->rows, grpg_violation_sentence(to->figures, violation, GR_ENGLISH));
	grpg_put_text(&to->rows, grpg_violation_sentence(to->figures, violation, GR_CHINESE));
	put_fingerprint(&to->rows, violation);
	grpg_put_row(&to->rows);
}

Datum
govreport_judge(PG_FUNCTION_ARGS)
{
	/* the messages are put in both languages */
	return put_violations(fcinfo, put_everything, GR_ENGLISH);
}
