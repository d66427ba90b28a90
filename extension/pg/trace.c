/*
 * trace.c
 *	  Reports where each cell of a text was read, and what named its row and its
 *	  column.
 */
#include "place.h"

PG_FUNCTION_INFO_V1(govreport_trace);
PG_FUNCTION_INFO_V1(govreport_trace_with_names);
PG_FUNCTION_INFO_V1(govreport_trace_bytea);
PG_FUNCTION_INFO_V1(govreport_coverage);
PG_FUNCTION_INFO_V1(govreport_coverage_bytea);
PG_FUNCTION_INFO_V1(govreport_reader_version);

/* The columns of a row. */
typedef enum trace_columns
{
	PLACES_ONLY,				/* as the scripts of 1.0 and 1.1 declare */
	PLACES_AND_NAMES			/* row_by and column_by, too */
} trace_columns;

static void
put_traced_cell(grpg_rows *rows, gr_str text, const gr_reading *reading, int slot,
				const grpg_place *p, trace_columns columns)
{
	const gr_figures *figures = &reading->report.figures;
	const gr_evidence *evidence = &reading->evidence[slot];

	grpg_put_place(rows, (int) gr_slot_table(slot), (int) gr_slot_item(slot),
				   (int) gr_slot_measure(slot));
	grpg_put_cell(rows, figures, slot);
	grpg_put_text(rows, grpg_str(gr_status_names[figures->status[slot]]));
	grpg_put_text(rows, grpg_slice(text, p));
	grpg_put_span(rows, p);
	if (columns == PLACES_AND_NAMES)
	{
		grpg_put_text(rows, grpg_str(gr_row_by_names[evidence->row_by]));
		grpg_put_text(rows, grpg_str(gr_column_by_names[evidence->column_by]));
	}
	grpg_put_row(rows);
}

/* Writes the cells of a text in UTF-8; none if it is not a report. */
static void
put_trace(grpg_rows *rows, gr_str text, trace_columns columns)
{
	gr_reading *reading = grpg_new_reading();
	grpg_place *places = palloc(GR_NSLOTS * sizeof(grpg_place));
	grpg_failure ignored;
	int			slot;

	if (grpg_read_text(text, reading, NULL, NULL, &ignored) != GR_OK)
		return;
	for (slot = 0; slot < GR_NSLOTS; slot++)
		places[slot] = grpg_evidence_place(&reading->evidence[slot]);
	grpg_count_characters(text, places, GR_NSLOTS);
	for (slot = 0; slot < GR_NSLOTS; slot++)
		if (reading->evidence[slot].present)
			put_traced_cell(rows, text, reading, slot, &places[slot], columns);
}

static Datum
trace_text(FunctionCallInfo fcinfo, trace_columns columns)
{
	text	   *raw = PG_GETARG_TEXT_PP(0);
	grpg_failure ignored;
	gr_str		utf8;
	grpg_rows	rows;

	grpg_rows_begin(&rows, fcinfo);
	if (grpg_text_to_utf8(VARDATA_ANY(raw), VARSIZE_ANY_EXHDR(raw), &utf8, &ignored))
		put_trace(&rows, utf8, columns);
	return grpg_rows_end(&rows);
}

/* Called by the scripts of 1.0 and 1.1: without row_by and column_by. */
Datum
govreport_trace(PG_FUNCTION_ARGS)
{
	return trace_text(fcinfo, PLACES_ONLY);
}

Datum
govreport_trace_with_names(PG_FUNCTION_ARGS)
{
	return trace_text(fcinfo, PLACES_AND_NAMES);
}

Datum
govreport_trace_bytea(PG_FUNCTION_ARGS)
{
	int			encoding = grpg_known_encoding_arg(fcinfo, 1);
	grpg_failure ignored;
	gr_str		utf8;
	bool		guessed;
	grpg_rows	rows;

	grpg_rows_begin(&rows, fcinfo);
	if (!PG_ARGISNULL(0) &&
		grpg_bytea_to_utf8(PG_GETARG_BYTEA_PP(0), encoding, &utf8, &guessed, &ignored))
		put_trace(&rows, utf8, PLACES_AND_NAMES);
	return grpg_rows_end(&rows);
}

/*
 * Writes one row.  Its columns are NULL if there is no text or it is too large.
 */
static void
put_coverage(grpg_rows *rows, const gr_str *text)
{
	gr_reading *reading = grpg_new_reading();
	const gr_coverage *coverage = &reading->coverage;
	grpg_failure ignored;
	int			i;

	if (text && grpg_read_text(*text, reading, NULL, NULL, &ignored) != GR_TOO_LARGE)
	{
		grpg_put_int(rows, (int) (coverage->read + coverage->unread));
		grpg_put_int(rows, (int) coverage->read);
		grpg_put_int(rows, (int) coverage->unread);
	}
	else
		for (i = 0; i < 3; i++)
			grpg_put_null(rows);
	grpg_put_row(rows);
}

Datum
govreport_coverage(PG_FUNCTION_ARGS)
{
	text	   *raw = PG_GETARG_TEXT_PP(0);
	grpg_failure ignored;
	gr_str		utf8;
	bool		converted = grpg_text_to_utf8(VARDATA_ANY(raw), VARSIZE_ANY_EXHDR(raw), &utf8, &ignored);
	grpg_rows	rows;

	grpg_rows_begin(&rows, fcinfo);
	put_coverage(&rows, converted ? &utf8 : NULL);
	return grpg_rows_end(&rows);
}

Datum
govreport_coverage_bytea(PG_FUNCTION_ARGS)
{
	int			encoding = grpg_known_encoding_arg(fcinfo, 1);
	grpg_failure ignored;
	gr_str		utf8;
	bool		guessed;
	bool		decoded;
	grpg_rows	rows;

	grpg_rows_begin(&rows, fcinfo);
	if (PG_ARGISNULL(0))
		return grpg_rows_end(&rows);
	decoded = grpg_bytea_to_utf8(PG_GETARG_BYTEA_PP(0), encoding, &utf8, &guessed, &ignored);
	put_coverage(&rows, decoded ? &utf8 : NULL);
	return grpg_rows_end(&rows);
}

Datum
govreport_reader_version(PG_FUNCTION_ARGS)
{
	(void) fcinfo;
	PG_RETURN_INT32(GR_READER_VERSION);
}
