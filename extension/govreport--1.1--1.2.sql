/* govreport--1.1--1.2.sql: what 1.2 adds and replaces, in the order of the reference */

-- complain if script is sourced in psql, rather than via ALTER EXTENSION
\echo Use "ALTER EXTENSION govreport UPDATE TO '1.2'" to load this file. \quit

-- Reading raw text

DROP FUNCTION govreport_trace(text);

CREATE FUNCTION govreport_trace(
	raw text,
	OUT section text, OUT item text, OUT measure text, OUT value numeric, OUT status text,
	OUT token text, OUT line integer, OUT char_start integer, OUT char_length integer,
	OUT row_by text, OUT column_by text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_trace_with_names'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 200;

COMMENT ON FUNCTION govreport_trace(text) IS
'Where each cell of a raw text was read: substr(raw, char_start, char_length) = token; what named its row and column. No rows for a text that is no report.';

CREATE FUNCTION govreport_trace(
	raw bytea, encoding name DEFAULT NULL,
	OUT section text, OUT item text, OUT measure text, OUT value numeric, OUT status text,
	OUT token text, OUT line integer, OUT char_start integer, OUT char_length integer,
	OUT row_by text, OUT column_by text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_trace_bytea'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000 ROWS 200;

COMMENT ON FUNCTION govreport_trace(bytea, name) IS
'Where each cell of a file was read, as rows of govreport_trace(text); counts characters of govreport_text(raw, encoding). No rows for NULL or no report. Error: 22023 unknown encoding.';

CREATE FUNCTION govreport_coverage(
	raw text,
	OUT printed integer, OUT read integer, OUT unread integer)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_coverage'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 1;

COMMENT ON FUNCTION govreport_coverage(text) IS
'How many cells a raw text prints in its tables, and how many were read: printed = read + unread. One row; of no report or two, read is 0. NULLs above 64 MiB. No row for NULL.';

CREATE FUNCTION govreport_reader_version()
RETURNS integer
AS 'MODULE_PATHNAME', 'govreport_reader_version'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_reader_version() IS
'The version of the reader in the installed library. It rises whenever some text is read otherwise than before; keep it beside a report to know what to read again.';

CREATE FUNCTION govreport_text(raw bytea, encoding name DEFAULT NULL)
RETURNS text
AS 'MODULE_PATHNAME', 'govreport_text'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION govreport_text(bytea, name) IS
'The bytes of a file as text, decoded as govreport_parse does it. Errors: 22P02 a document, archive or picture; 22021, 22P05 encoding; 22023 unknown encoding; 54000 above 64 MiB.';

CREATE FUNCTION govreport_diagnose(
	raw text, language text,
	OUT severity text, OUT code text, OUT section text, OUT item text, OUT measure text,
	OUT line integer, OUT char_start integer, OUT char_length integer,
	OUT excerpt text, OUT message text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_diagnose_text_language'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000 ROWS 20;

COMMENT ON FUNCTION govreport_diagnose(text, text) IS
'How a raw text is read, with messages in English (en) or Chinese (zh). No rows for a NULL text. Error: 22023 another language, or NULL.';

CREATE FUNCTION govreport_diagnose(
	raw bytea, encoding name, language text,
	OUT severity text, OUT code text, OUT section text, OUT item text, OUT measure text,
	OUT line integer, OUT char_start integer, OUT char_length integer,
	OUT excerpt text, OUT message text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_diagnose_bytea_language'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000 ROWS 20;

COMMENT ON FUNCTION govreport_diagnose(bytea, name, text) IS
'How the bytes of a text are read, with messages in English (en) or Chinese (zh). encoding: as for govreport_parse. Error: 22023 another language, or NULL, or an unknown encoding.';

-- Constraints

CREATE FUNCTION govreport_check(report govreport, scope text, language text)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_check_language'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 25;

COMMENT ON FUNCTION govreport_check(govreport, text, text) IS
'true, or error 23514 as for govreport_check(report, scope), said in English (en) or Chinese (zh). NULL for a NULL report or scope. Error: 22023 another scope or language, or a NULL language.';

CREATE FUNCTION govreport_fingerprints(
	report govreport,
	OUT ordinal integer, OUT fingerprint text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_fingerprints'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 10;

COMMENT ON FUNCTION govreport_fingerprints(govreport) IS
'For each row of govreport_violations, in its order: sha256 (hex) of rule, place, numbers and quoted sentence, so that a reviewed finding is known again.';

-- Corrections: a column sums; explanations

DROP FUNCTION govreport_corrections(govreport);

CREATE FUNCTION govreport_corrections(
	report govreport,
	OUT section text, OUT item text, OUT measure text,
	OUT printed numeric, OUT proven numeric, OUT kind text, OUT sums integer)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_corrections_with_sums'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 1;

COMMENT ON FUNCTION govreport_corrections(govreport) IS
'Cells whose value the sums prove. kind: located (one wrong cell) or implied (no number); sums: how many sums force the value, each by printed numbers alone. No rows where nothing is proven.';

COMMENT ON FUNCTION govreport_correct(govreport) IS
'The report with those of its govreport_corrections applied that at least two sums force; the same report if there are none.';

CREATE FUNCTION govreport_correct(report govreport, min_sums integer)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_correct_min_sums'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_correct(govreport, integer) IS
'The report with those of its govreport_corrections applied that at least min_sums sums force; 0: all of them. Error: 22023 min_sums is negative.';

CREATE FUNCTION govreport_explanations(
	report govreport, max_cells integer DEFAULT 2,
	OUT explanation integer, OUT explanations integer, OUT cells integer,
	OUT section text, OUT item text, OUT measure text,
	OUT printed numeric, OUT proposed numeric)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_explanations'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 4;

COMMENT ON FUNCTION govreport_explanations(govreport, integer) IS
'The smallest sets of 1 to max_cells cells of part three that, changed, make all its sums hold: a row for each cell of at most 1000 sets; explanations counts all. Error: 22023 max_cells not 1 to 3.';

CREATE FUNCTION govreport_set(report govreport, path text, value numeric)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_set'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_set(govreport, text, numeric) IS
'The report with one cell set, an amount in the unit of the form; NULL value: blank. NULL for a NULL report or path. Errors: 22023 the report has no such cell; 22003 out of the range of the cell.';

CREATE FUNCTION govreport_set(report govreport, path text, value numeric, form text)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_set_form'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_set(govreport, text, numeric, text) IS
'The same; if the report lacks the table of the cell, it gets that table in this form (2019, 2021), its other cells missing. Error: 22023 too if the form has no such cell or the table another form.';

-- The continuity trigger

COMMENT ON FUNCTION govreport_continuity_trigger() IS
'Constraint trigger AFTER INSERT OR UPDATE FOR EACH ROW; arguments: report column, key columns without the year. A report must continue last year''s. Errors: 23514 if not, 22023 wrong arguments.';

-- Metrics

CREATE FUNCTION govreport_metric_definitions(
	OUT metric text, OUT label text, OUT label_en text, OUT numerator text, OUT denominator text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_metric_definitions'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10 ROWS 19;

COMMENT ON FUNCTION govreport_metric_definitions() IS
'The metrics of govreport_metrics: numerator and denominator as sums of paths with signs; NULL denominator: the metric is a total. A cell that a form lacks adds nothing.';

-- Views

DROP FUNCTION govreport_create_views(regclass, name, name, boolean);

CREATE FUNCTION govreport_create_views(source regclass, report_column name, target_schema name, materialized boolean DEFAULT false, dimensions name[] DEFAULT '{}')
RETURNS void
AS 'MODULE_PATHNAME', 'govreport_create_views_with_dimensions'
LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE COST 10000;

COMMENT ON FUNCTION govreport_create_views(regclass, name, name, boolean, name[]) IS
'Create views of plain types over a table of reports, with its key and these more columns of it (dimensions). materialized: stored, with unique indexes. NULL does nothing. Errors: see the manual.';

-- Comments that fit a screen

COMMENT ON FUNCTION govreport_in(cstring) IS
'Input: the canonical JSON of a report, or anything else as raw text. Errors: 22P02 not a report or bad JSON, 22003 range, 22021 encoding, 54000 above 64 MiB; soft since PostgreSQL 16.';

COMMENT ON FUNCTION govreport_parse(text, text, integer) IS
'Read the raw text of a report. agency, year: win over the text unless NULL. Errors: 22P02 no report, or two different ones; 22021 encoding; 22023 year; 54000 above 64 MiB.';

COMMENT ON FUNCTION govreport_parse(bytea, name, text, integer) IS
'Read the bytes of a report. encoding: NULL finds it out. agency, year: win over the text unless NULL. Errors: 22P02 no report, or two; 22021 encoding; 22023 unknown encoding, year; 54000 size.';

COMMENT ON FUNCTION govreport_try_parse(text, text, integer) IS
'Read the raw text of a report, as govreport_parse does, with NULL instead of an error.';

COMMENT ON FUNCTION govreport_try_parse(bytea, name, text, integer) IS
'Read the bytes of a report, as govreport_parse does, with NULL instead of an error.';

COMMENT ON FUNCTION govreport_diagnose(text) IS
'How a raw text is read: findings, then broken rules. Lines and characters count from 1. No error for what the text says: a text that is no report is a row.';

COMMENT ON FUNCTION govreport_diagnose(bytea, name) IS
'How the bytes of a text are read, in characters of govreport_text(raw, encoding); first encoding.fallback if the encoding was guessed. No rows for NULL. Error: 22023 unknown encoding.';

COMMENT ON FUNCTION govreport_disclosures(govreport) IS
'Part two, a row for each cell, in the form''s order. unit: as printed, else of the form; value: NULL unless status is number or at_least. No rows if there is no table.';

COMMENT ON FUNCTION govreport_cells(govreport) IS
'Every cell of the recognized forms, in the form''s order. printed: the cell''s text as printed. value: NULL unless status is number or at_least. unit: as printed, else of the form.';

COMMENT ON FUNCTION govreport_check(govreport, text) IS
'True, or error 23514 that names every broken rule with its numbers. scope: consistent refuses broken sums, valid refuses blanks, too. Error: 22023 unknown scope.';

COMMENT ON FUNCTION govreport_continuity(govreport, govreport, text) IS
'Every broken rule between two years, as rows of govreport_violations. language: en or zh. No rows if a report is NULL. Error: 22023 language unknown or NULL.';

COMMENT ON AGGREGATE sum(govreport) IS
'Reports added cell by cell, in any order; NULL for no reports. A cell without a number in some report is at_least the sum of the others. Error: 22003 out of range.';

COMMENT ON FUNCTION govreport_diff(govreport, govreport) IS
'Cells whose numbers differ; amounts in 10000 yuan. difference = a - b, NULL where it is not proven that they differ; against an at_least the least difference.';

COMMENT ON FUNCTION govreport_metrics(govreport) IS
'Totals and rates. value = numerator / denominator; of a total, numerator. NULL: a figure is missing, or the denominator is 0. Over many reports, sum numerators and denominators.';

COMMENT ON FUNCTION govreport_drop_views(regclass, name) IS
'Drop the views that govreport_create_views made over source in target_schema. NULL does nothing. Errors: 3F000 schema, 42P01 table, 42704 no views, 2BP01 other objects depend on them.';
