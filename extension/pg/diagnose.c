/*
 * diagnose.c
 *	  Reports how a text was read: its findings and the rules that are broken.
 */
#include "place.h"

PG_FUNCTION_INFO_V1(govreport_diagnose_text);
PG_FUNCTION_INFO_V1(govreport_diagnose_bytea);
PG_FUNCTION_INFO_V1(govreport_diagnose_text_language);
PG_FUNCTION_INFO_V1(govreport_diagnose_bytea_language);

#define EXCERPT		80

/*
 * A row to be written.  The characters before its place are counted when all
 * places are known.
 */
typedef struct finding
{
	gr_str		severity;
	gr_str		code;
	int			table;
	int			item;
	int			measure;
	gr_str		message;
} finding;

typedef struct findings
{
	gr_language language;
	const gr_reading *reading;
	finding    *rows;
	grpg_place *places;			/* one for each finding */
	size_t		n;
	size_t		allocated;
} findings;

static void *
grow(void *array, size_t size)
{
	return array ? repalloc_huge(array, size) : MemoryContextAllocHuge(CurrentMemoryContext, size);
}

static void
add_finding(findings *all, finding row, grpg_place where)
{
	if (all->n == all->allocated)
	{
		all->allocated = all->allocated ? 2 * all->allocated : 64;
		all->rows = grow(all->rows, all->allocated * sizeof(finding));
		all->places = grow(all->places, all->allocated * sizeof(grpg_place));
	}
	all->rows[all->n] = row;
	all->places[all->n++] = where;
}

static void
add_reading_finding(void *context, const gr_finding *found)
{
	findings   *all = context;
	finding		row = {grpg_str(gr_finding_severities[found->code]),
					   grpg_str(gr_finding_names[found->code]), found->table, found->item, found->measure,
					   grpg_render(&found->message, all->language)};
	grpg_place	where = {found->start, found->len, found->line, {0, 0}};

	add_finding(all, row, where);
}

static void
add_violation(void *context, const gr_violation *violation)
{
	findings   *all = context;
	finding		row = {grpg_str(gr_severity_names[gr_rules[violation->rule].severity]),
					   gr_rules[violation->rule].code, violation->table, violation->item, violation->measure,
					   grpg_violation_sentence(&all->reading->report.figures, violation, all->language)};
	grpg_place	where = {0};

	if (violation->item >= 0 && violation->measure >= 0)
		where = grpg_evidence_place(&all->reading->evidence[gr_slot_of((gr_item) violation->item,
																	   (gr_measure) violation->measure)]);
	add_finding(all, row, where);
}

/* Writes a finding about the text as a whole. */
static void
put_remark(grpg_rows *rows, gr_finding_code code, gr_str message)
{
	int			i;

	grpg_put_text(rows, grpg_str(gr_finding_severities[code]));
	grpg_put_text(rows, grpg_str(gr_finding_names[code]));
	for (i = 0; i < 7; i++)
		grpg_put_null(rows);
	grpg_put_text(rows, message);
	grpg_put_row(rows);
}

/*
 * Writes the one row of a text that is not a report, with the reason.  In
 * English it has the words of govreport_parse's error.  GR_OK means that the
 * bytes are not text.
 */
static void
put_failure(grpg_rows *rows, const grpg_failure *failure, gr_status status, gr_str text,
			gr_language language)
{
	char	   *english = failure->detail ?
		psprintf("%s: %s", failure->message, failure->detail) :
		(char *) failure->message;
	gr_str		reason = grpg_text_arg(cstring_to_text(english));
	gr_str		head = grpg_head(text, EXCERPT);
	gr_message	chinese;

	if (status == GR_NOT_A_REPORT)
		chinese = GR_SAY(not_a_report, gr_text_term(head.data, head.data + head.len));
	else if (status == GR_TWO_REPORTS)
		chinese = GR_SAY(two_reports);
	else if (status == GR_TOO_LARGE)
		chinese = GR_SAY(too_large, gr_number((int64) text.len), gr_number((int64) GR_MAX_INPUT));
	else
		chinese = GR_SAY(not_text, gr_text_term(reason.data, reason.data + reason.len));
	put_remark(rows, status == GR_TWO_REPORTS ? GR_FINDING_two_reports : GR_FINDING_not_a_report,
			   language == GR_CHINESE ? grpg_render(&chinese, language) : reason);
}

static void
put_findings(grpg_rows *rows, gr_str text, const findings *all)
{
	size_t		i;

	grpg_count_characters(text, all->places, all->n);
	for (i = 0; i < all->n; i++)
	{
		const finding *row = &all->rows[i];
		const grpg_place *where = &all->places[i];

		grpg_put_text(rows, row->severity);
		grpg_put_text(rows, row->code);
		grpg_put_place(rows, row->table, row->item, row->measure);
		grpg_put_span(rows, where);
		grpg_put_text(rows, where->line == 0 ? GR_NO_STR : grpg_head(grpg_slice(text, where), EXCERPT));
		grpg_put_text(rows, row->message);
		grpg_put_row(rows);
	}
}

/* Writes all findings of a text in UTF-8. */
static void
put_diagnosis(grpg_rows *rows, gr_str text, gr_language language)
{
	gr_reading *reading = grpg_new_reading();
	findings	all = {language, reading, NULL, NULL, 0, 0};
	gr_env		env = grpg_env();
	grpg_failure failure;
	gr_status	status = grpg_read_text(text, reading, add_reading_finding, &all, &failure);

	if (status == GR_OK)
		gr_find_violations(&env, &reading->report.figures, &reading->report, add_violation, &all);
	put_findings(rows, text, &all);
	if (status != GR_OK)
		put_failure(rows, &failure, status, text, language);
}

static void
put_diagnosis_of_text(grpg_rows *rows, const text *raw, gr_language language)
{
	grpg_failure failure;
	gr_str		utf8;

	if (grpg_text_to_utf8(VARDATA_ANY(raw), VARSIZE_ANY_EXHDR(raw), &utf8, &failure))
		put_diagnosis(rows, utf8, language);
	else
		put_failure(rows, &failure, GR_OK, GR_NO_STR, language);
}

/* Reports a guessed encoding even if the result is not text. */
static void
put_diagnosis_of_bytes(grpg_rows *rows, const bytea *raw, int encoding, gr_language language)
{
	gr_message	guess = GR_SAY(encoding_guessed);
	grpg_failure failure;
	gr_str		utf8;
	bool		guessed;
	bool		decoded = grpg_bytea_to_utf8(raw, encoding, &utf8, &guessed, &failure);

	if (guessed)
		put_remark(rows, GR_FINDING_encoding_fallback, grpg_render(&guess, language));
	if (decoded)
		put_diagnosis(rows, utf8, language);
	else
		put_failure(rows, &failure, GR_OK, GR_NO_STR, language);
}

Datum
govreport_diagnose_text(PG_FUNCTION_ARGS)
{
	grpg_rows	rows;

	grpg_rows_begin(&rows, fcinfo);
	put_diagnosis_of_text(&rows, PG_GETARG_TEXT_PP(0), GR_ENGLISH);
	return grpg_rows_end(&rows);
}

/*
 * If an encoding is given as the language, the caller meant the function for
 * bytes.
 */
static gr_language
language_or_encoding(FunctionCallInfo fcinfo)
{
	if (!PG_ARGISNULL(1))
	{
		gr_str		name = grpg_text_arg(PG_GETARG_TEXT_PP(1));

		if (grpg_encoding_of(grpg_cstring(name)) >= 0)
			grpg_throw_unrecognized("language", name,
									"To name the encoding of bytes, cast raw to bytea.");
	}
	return grpg_language_arg(fcinfo, 1);
}

Datum
govreport_diagnose_text_language(PG_FUNCTION_ARGS)
{
	gr_language language = language_or_encoding(fcinfo);
	grpg_rows	rows;

	grpg_rows_begin(&rows, fcinfo);
	if (!PG_ARGISNULL(0))
		put_diagnosis_of_text(&rows, PG_GETARG_TEXT_PP(0), language);
	return grpg_rows_end(&rows);
}

static Datum
diagnose_bytea(FunctionCallInfo fcinfo, gr_language language)
{
	int			encoding = grpg_known_encoding_arg(fcinfo, 1);
	grpg_rows	rows;

	grpg_rows_begin(&rows, fcinfo);
	if (!PG_ARGISNULL(0))
		put_diagnosis_of_bytes(&rows, PG_GETARG_BYTEA_PP(0), encoding, language);
	return grpg_rows_end(&rows);
}

Datum
govreport_diagnose_bytea(PG_FUNCTION_ARGS)
{
	return diagnose_bytea(fcinfo, GR_ENGLISH);
}

Datum
govreport_diagnose_bytea_language(PG_FUNCTION_ARGS)
{
	return diagnose_bytea(fcinfo, grpg_language_arg(fcinfo, 2));
}
