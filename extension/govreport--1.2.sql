/* govreport--1.2.sql: the SQL surface, in the order of the reference */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION govreport" to load this file. \quit

-- The type

CREATE TYPE govreport;

CREATE FUNCTION govreport_in(cstring)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_in'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION govreport_in(cstring) IS
'Input: the canonical JSON of a report, or anything else as raw text. Errors: 22P02 not a report or bad JSON, 22003 range, 22021 encoding, 54000 above 64 MiB; soft since PostgreSQL 16.';

CREATE FUNCTION govreport_out(govreport)
RETURNS cstring
AS 'MODULE_PATHNAME', 'govreport_out'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_out(govreport) IS
'Output: the canonical JSON of a report, on one line. Error: 22P05 if the encoding of the database lacks a character.';

CREATE FUNCTION govreport_recv(internal)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_recv'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_recv(internal) IS
'Binary input: the canonical bytes of a report. Error: 22P03 anything else.';

CREATE FUNCTION govreport_send(govreport)
RETURNS bytea
AS 'MODULE_PATHNAME', 'govreport_send'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_send(govreport) IS
'Binary output: the canonical bytes of a report, the same for the same report; sha256 of them identifies it.';

CREATE TYPE govreport (
	INPUT = govreport_in,
	OUTPUT = govreport_out,
	RECEIVE = govreport_recv,
	SEND = govreport_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);

COMMENT ON TYPE govreport IS
'yearly government information disclosure report of a Chinese administrative organ: figures, facts and prose';

CREATE FUNCTION govreport_from_text(text)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_from_text'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION govreport_from_text(text) IS
'A report from text, as the input of the type reads it. Errors: as input.';

CREATE FUNCTION govreport_from_jsonb(jsonb)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_from_jsonb'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;

COMMENT ON FUNCTION govreport_from_jsonb(jsonb) IS
'A report from its JSON. Errors: 22P02 not the JSON of a report, 22003 a figure out of range.';

CREATE FUNCTION govreport_to_jsonb(govreport)
RETURNS jsonb
AS 'MODULE_PATHNAME', 'govreport_to_jsonb'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;

COMMENT ON FUNCTION govreport_to_jsonb(govreport) IS
'The JSON of a report.';

CREATE CAST (text AS govreport) WITH FUNCTION govreport_from_text(text) AS ASSIGNMENT;

COMMENT ON CAST (text AS govreport) IS 'raw text or canonical JSON to report';

CREATE CAST (varchar AS govreport) WITH FUNCTION govreport_from_text(text) AS ASSIGNMENT;

COMMENT ON CAST (varchar AS govreport) IS 'raw text or canonical JSON to report';

CREATE CAST (jsonb AS govreport) WITH FUNCTION govreport_from_jsonb(jsonb);

COMMENT ON CAST (jsonb AS govreport) IS 'canonical JSON to report';

CREATE CAST (govreport AS jsonb) WITH FUNCTION govreport_to_jsonb(govreport) AS ASSIGNMENT;

COMMENT ON CAST (govreport AS jsonb) IS 'report to canonical JSON';


-- Equality and order: by year, agency, then bytes

CREATE FUNCTION govreport_eq(govreport, govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_eq'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_eq(govreport, govreport) IS
'Is the first report equal to the second? Reports are equal when all they hold is; the order is year (unknown first), agency (absent first), then bytes.';

CREATE FUNCTION govreport_ne(govreport, govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_ne'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_ne(govreport, govreport) IS
'Is the first report not equal to the second? Reports are equal when all they hold is; the order is year (unknown first), agency (absent first), then bytes.';

CREATE FUNCTION govreport_lt(govreport, govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_lt'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_lt(govreport, govreport) IS
'Is the first report less than the second? Reports are equal when all they hold is; the order is year (unknown first), agency (absent first), then bytes.';

CREATE FUNCTION govreport_le(govreport, govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_le'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_le(govreport, govreport) IS
'Is the first report less than or equal to the second? Reports are equal when all they hold is; the order is year (unknown first), agency (absent first), then bytes.';

CREATE FUNCTION govreport_gt(govreport, govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_gt'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_gt(govreport, govreport) IS
'Is the first report greater than the second? Reports are equal when all they hold is; the order is year (unknown first), agency (absent first), then bytes.';

CREATE FUNCTION govreport_ge(govreport, govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_ge'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_ge(govreport, govreport) IS
'Is the first report greater than or equal to the second? Reports are equal when all they hold is; the order is year (unknown first), agency (absent first), then bytes.';

CREATE FUNCTION govreport_cmp(govreport, govreport)
RETURNS integer
AS 'MODULE_PATHNAME', 'govreport_cmp'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_cmp(govreport, govreport) IS
'Order of two reports: negative, 0 or positive.';

CREATE FUNCTION govreport_hash(govreport)
RETURNS integer
AS 'MODULE_PATHNAME', 'govreport_hash'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_hash(govreport) IS
'Hash of a report.';

CREATE FUNCTION govreport_hash_extended(govreport, bigint)
RETURNS bigint
AS 'MODULE_PATHNAME', 'govreport_hash_extended'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_hash_extended(govreport, bigint) IS
'Hash of a report, with a seed.';

CREATE OPERATOR = (
	LEFTARG = govreport, RIGHTARG = govreport, FUNCTION = govreport_eq,
	COMMUTATOR = =, NEGATOR = <>,
	RESTRICT = eqsel, JOIN = eqjoinsel,
	HASHES, MERGES
);

COMMENT ON OPERATOR = (govreport, govreport) IS 'equal';

CREATE OPERATOR <> (
	LEFTARG = govreport, RIGHTARG = govreport, FUNCTION = govreport_ne,
	COMMUTATOR = <>, NEGATOR = =,
	RESTRICT = neqsel, JOIN = neqjoinsel
);

COMMENT ON OPERATOR <> (govreport, govreport) IS 'not equal';

CREATE OPERATOR < (
	LEFTARG = govreport, RIGHTARG = govreport, FUNCTION = govreport_lt,
	COMMUTATOR = >, NEGATOR = >=,
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);

COMMENT ON OPERATOR < (govreport, govreport) IS 'less than';

CREATE OPERATOR <= (
	LEFTARG = govreport, RIGHTARG = govreport, FUNCTION = govreport_le,
	COMMUTATOR = >=, NEGATOR = >,
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);

COMMENT ON OPERATOR <= (govreport, govreport) IS 'less than or equal';

CREATE OPERATOR > (
	LEFTARG = govreport, RIGHTARG = govreport, FUNCTION = govreport_gt,
	COMMUTATOR = <, NEGATOR = <=,
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);

COMMENT ON OPERATOR > (govreport, govreport) IS 'greater than';

CREATE OPERATOR >= (
	LEFTARG = govreport, RIGHTARG = govreport, FUNCTION = govreport_ge,
	COMMUTATOR = <=, NEGATOR = <,
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);

COMMENT ON OPERATOR >= (govreport, govreport) IS 'greater than or equal';

CREATE OPERATOR CLASS govreport_ops DEFAULT FOR TYPE govreport USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 govreport_cmp(govreport, govreport);

COMMENT ON OPERATOR CLASS govreport_ops USING btree IS
'order of reports: year, agency, then bytes';

COMMENT ON OPERATOR FAMILY govreport_ops USING btree IS
'order of reports';

CREATE OPERATOR CLASS govreport_ops DEFAULT FOR TYPE govreport USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 govreport_hash(govreport),
	FUNCTION 2 govreport_hash_extended(govreport, bigint);

COMMENT ON OPERATOR CLASS govreport_ops USING hash IS
'equality of reports';

COMMENT ON OPERATOR FAMILY govreport_ops USING hash IS
'equality of reports';

CREATE FUNCTION govreport_figures(report govreport)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_figures'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;

COMMENT ON FUNCTION govreport_figures(govreport) IS
'The same report without its prose: figures and facts, small enough to stay in the row. Rules on prose are unknown for it.';


-- Reading raw text

CREATE FUNCTION govreport_parse(raw text, agency text DEFAULT NULL, year integer DEFAULT NULL)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_parse_text'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000;

COMMENT ON FUNCTION govreport_parse(text, text, integer) IS
'Read the raw text of a report. agency, year: win over the text unless NULL. Errors: 22P02 no report, or two different ones; 22021 encoding; 22023 year; 54000 above 64 MiB.';

CREATE FUNCTION govreport_parse(raw bytea, encoding name DEFAULT NULL, agency text DEFAULT NULL, year integer DEFAULT NULL)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_parse_bytea'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000;

COMMENT ON FUNCTION govreport_parse(bytea, name, text, integer) IS
'Read the bytes of a report. encoding: NULL finds it out. agency, year: win over the text unless NULL. Errors: 22P02 no report, or two; 22021 encoding; 22023 unknown encoding, year; 54000 size.';

CREATE FUNCTION govreport_try_parse(raw text, agency text DEFAULT NULL, year integer DEFAULT NULL)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_try_parse_text'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000;

COMMENT ON FUNCTION govreport_try_parse(text, text, integer) IS
'Read the raw text of a report, as govreport_parse does, with NULL instead of an error.';

CREATE FUNCTION govreport_try_parse(raw bytea, encoding name DEFAULT NULL, agency text DEFAULT NULL, year integer DEFAULT NULL)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_try_parse_bytea'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000;

COMMENT ON FUNCTION govreport_try_parse(bytea, name, text, integer) IS
'Read the bytes of a report, as govreport_parse does, with NULL instead of an error.';

CREATE FUNCTION govreport_diagnose(
	raw text,
	OUT severity text, OUT code text, OUT section text, OUT item text, OUT measure text,
	OUT line integer, OUT char_start integer, OUT char_length integer,
	OUT excerpt text, OUT message text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_diagnose_text'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 20;

COMMENT ON FUNCTION govreport_diagnose(text) IS
'How a raw text is read: findings, then broken rules. Lines and characters count from 1. No error for what the text says: a text that is no report is a row.';

CREATE FUNCTION govreport_diagnose(
	raw bytea, encoding name DEFAULT NULL,
	OUT severity text, OUT code text, OUT section text, OUT item text, OUT measure text,
	OUT line integer, OUT char_start integer, OUT char_length integer,
	OUT excerpt text, OUT message text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_diagnose_bytea'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000 ROWS 20;

COMMENT ON FUNCTION govreport_diagnose(bytea, name) IS
'How the bytes of a text are read, in characters of govreport_text(raw, encoding); first encoding.fallback if the encoding was guessed. No rows for NULL. Error: 22023 unknown encoding.';

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


-- Section tables

CREATE FUNCTION govreport_sections(
	report govreport,
	OUT ordinal integer, OUT section text, OUT heading text, OUT body text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_sections'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50 ROWS 6;

COMMENT ON FUNCTION govreport_sections(govreport) IS
'The prose of a report, a row for each part that is there. body: its lines outside the table, joined by newlines. No rows for govreport_figures.';

CREATE FUNCTION govreport_disclosures(
	report govreport,
	OUT ordinal integer, OUT clause text, OUT item text, OUT item_label text,
	OUT measure text, OUT measure_label text, OUT unit text, OUT value numeric, OUT status text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_disclosures'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50 ROWS 10;

COMMENT ON FUNCTION govreport_disclosures(govreport) IS
'Part two, a row for each cell, in the form''s order. unit: as printed, else of the form; value: NULL unless status is number or at_least. No rows if there is no table.';

CREATE FUNCTION govreport_applications(
	report govreport,
	OUT ordinal integer, OUT parent text, OUT item text, OUT item_label text,
	OUT natural_person bigint, OUT business bigint, OUT research bigint,
	OUT public_welfare bigint, OUT legal_service bigint, OUT other_org bigint, OUT total bigint)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_applications'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50 ROWS 25;

COMMENT ON FUNCTION govreport_applications(govreport) IS
'Part three, a row for each row of its form, in the form''s order; numbers of applications. NULL where no number is printed; of a sum, what is at least. No rows if the table was not found.';

CREATE FUNCTION govreport_proceedings(
	report govreport,
	OUT ordinal integer, OUT item text, OUT item_label text,
	OUT upheld bigint, OUT corrected bigint, OUT other bigint, OUT pending bigint, OUT total bigint)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_proceedings'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50 ROWS 3;

COMMENT ON FUNCTION govreport_proceedings(govreport) IS
'Part four, a row for each kind of proceedings; numbers of cases. NULL where no number is printed; of a sum, what is at least. No rows if the table was not found.';

CREATE FUNCTION govreport_cells(
	report govreport,
	OUT section text, OUT item text, OUT measure text, OUT item_label text,
	OUT measure_label text, OUT unit text, OUT value numeric, OUT status text, OUT printed text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_cells'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 200;

COMMENT ON FUNCTION govreport_cells(govreport) IS
'Every cell of the recognized forms, in the form''s order. printed: the cell''s text as printed. value: NULL unless status is number or at_least. unit: as printed, else of the form.';

CREATE FUNCTION govreport_info(
	report govreport,
	OUT title text, OUT agency text, OUT year integer, OUT period daterange, OUT published date,
	OUT disclosures_form text, OUT applications_form text, OUT proceedings_form text,
	OUT address text, OUT phone text, OUT postcode text, OUT email text, OUT website text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_info'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50 ROWS 1;

COMMENT ON FUNCTION govreport_info(govreport) IS
'The facts of a report, in one row; NULL what it does not say. Forms: 2019, 2021, mixed (of a sum), NULL if the table was not found.';


-- One fact, part or figure

CREATE FUNCTION govreport_title(report govreport)
RETURNS text
AS 'MODULE_PATHNAME', 'govreport_title'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION govreport_title(govreport) IS
'Title of a report; NULL if there is none.';

CREATE FUNCTION govreport_agency(report govreport)
RETURNS text
AS 'MODULE_PATHNAME', 'govreport_agency'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION govreport_agency(govreport) IS
'The organ whose report it is; NULL if unknown.';

CREATE FUNCTION govreport_year(report govreport)
RETURNS integer
AS 'MODULE_PATHNAME', 'govreport_year'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION govreport_year(govreport) IS
'Year reported on; NULL if unknown.';

CREATE FUNCTION govreport_period(report govreport)
RETURNS daterange
AS 'MODULE_PATHNAME', 'govreport_period'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION govreport_period(govreport) IS
'Period of the statistics, first to last day; NULL if unknown.';

CREATE FUNCTION govreport_published(report govreport)
RETURNS date
AS 'MODULE_PATHNAME', 'govreport_published'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION govreport_published(govreport) IS
'Date of signature; NULL if unknown.';

CREATE FUNCTION govreport_form(report govreport)
RETURNS text
AS 'MODULE_PATHNAME', 'govreport_form'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION govreport_form(govreport) IS
'Form of a report: that of part three, else two, else four; mixed if parts two and three differ; NULL without tables.';

CREATE FUNCTION govreport_section(report govreport, section text)
RETURNS text
AS 'MODULE_PATHNAME', 'govreport_section'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION govreport_section(govreport, text) IS
'Prose of one part: preface, overview, disclosures, applications, proceedings, problems or other_matters; NULL if the part is not there. Error: 22023 another name.';

CREATE FUNCTION govreport_value(report govreport, path text)
RETURNS numeric
AS 'MODULE_PATHNAME', 'govreport_value'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_value(govreport, text) IS
'One figure by its path section.item.measure, in the unit of the form or as printed; NULL if it is no number or the form has no such cell. Error: 22023 a path outside the catalogue.';

CREATE OPERATOR -> (
	LEFTARG = govreport, RIGHTARG = text, FUNCTION = govreport_value
);

COMMENT ON OPERATOR -> (govreport, text) IS 'figure by its path section.item.measure';


-- Catalogues

CREATE FUNCTION govreport_items(
	OUT form text, OUT section text, OUT item text, OUT measure text,
	OUT item_label text, OUT measure_label text, OUT item_label_en text, OUT measure_label_en text,
	OUT parent text, OUT unit text, OUT ordinal integer)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_items'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 398;

COMMENT ON FUNCTION govreport_items() IS
'Every cell of every form, with its labels as the form prints them and in English; ordinal counts from 1 within a form.';

CREATE FUNCTION govreport_rules(
	OUT code text, OUT severity text, OUT scope text, OUT forms text,
	OUT formula text, OUT description text, OUT description_zh text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_rules'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20 ROWS 40;

COMMENT ON FUNCTION govreport_rules() IS
'Every rule. severity: error, warning or info; scope: report, or continuity between two.';


-- Constraints

CREATE FUNCTION govreport_is_consistent(report govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_is_consistent'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 25;

COMMENT ON FUNCTION govreport_is_consistent(govreport) IS
'Do the figures add up? false if a rule of severity error but for the complete ones is broken, NULL where a missing figure leaves it open.';

CREATE FUNCTION govreport_is_complete(report govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_is_complete'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 25;

COMMENT ON FUNCTION govreport_is_complete(govreport) IS
'Are all three tables there and all their cells numbers (in part two not_applicable will do)? Never NULL.';

CREATE FUNCTION govreport_is_valid(report govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_is_valid'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 25;

COMMENT ON FUNCTION govreport_is_valid(govreport) IS
'Complete and consistent? Never NULL.';

CREATE FUNCTION govreport_satisfies(report govreport, rule text)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_satisfies'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 25;

COMMENT ON FUNCTION govreport_satisfies(govreport, text) IS
'One rule by its code: true, false, or NULL where it cannot be told; rules between two reports are NULL. Error: 22023 unknown rule.';

CREATE FUNCTION govreport_check(report govreport, scope text DEFAULT 'valid')
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_check'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 25;

COMMENT ON FUNCTION govreport_check(govreport, text) IS
'True, or error 23514 that names every broken rule with its numbers. scope: consistent refuses broken sums, valid refuses blanks, too. Error: 22023 unknown scope.';

CREATE FUNCTION govreport_check(report govreport, scope text, language text)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_check_language'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 25;

COMMENT ON FUNCTION govreport_check(govreport, text, text) IS
'true, or error 23514 as for govreport_check(report, scope), said in English (en) or Chinese (zh). NULL for a NULL report or scope. Error: 22023 another scope or language, or a NULL language.';

CREATE FUNCTION govreport_violations(
	report govreport,
	language text DEFAULT 'en',
	OUT rule text, OUT severity text, OUT section text, OUT item text, OUT measure text,
	OUT expected numeric, OUT actual numeric, OUT difference numeric, OUT message text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_violations'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100 ROWS 5;

COMMENT ON FUNCTION govreport_violations(govreport, text) IS
'Every broken rule of a report, warnings included; difference = actual - expected. language of the messages: en or zh. No rows for a NULL report. Error: 22023 another language, or NULL.';

CREATE FUNCTION govreport_fingerprints(
	report govreport,
	OUT ordinal integer, OUT fingerprint text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_fingerprints'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 10;

COMMENT ON FUNCTION govreport_fingerprints(govreport) IS
'For each row of govreport_violations, in its order: sha256 (hex) of rule, place, numbers and quoted sentence, so that a reviewed finding is known again.';

CREATE FUNCTION govreport_corrections(
	report govreport,
	OUT section text, OUT item text, OUT measure text,
	OUT printed numeric, OUT proven numeric, OUT kind text, OUT sums integer)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_corrections_with_sums'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 1;

COMMENT ON FUNCTION govreport_corrections(govreport) IS
'Cells whose value the sums prove. kind: located (one wrong cell) or implied (no number); sums: how many sums force the value, each by printed numbers alone. No rows where nothing is proven.';

CREATE FUNCTION govreport_correct(report govreport)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_correct'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

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

CREATE FUNCTION govreport_continues(previous govreport, current govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_continues'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;

COMMENT ON FUNCTION govreport_continues(govreport, govreport) IS
'Is what last year''s report carried forward carried over by this year''s, in all columns of part three? NULL where a missing figure leaves it open. The years of the reports are not looked at.';

CREATE FUNCTION govreport_continuity(
	previous govreport, current govreport,
	language text DEFAULT 'en',
	OUT rule text, OUT severity text, OUT section text, OUT item text, OUT measure text,
	OUT expected numeric, OUT actual numeric, OUT difference numeric, OUT message text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_continuity'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100 ROWS 1;

COMMENT ON FUNCTION govreport_continuity(govreport, govreport, text) IS
'Every broken rule between two years, as rows of govreport_violations. language: en or zh. No rows if a report is NULL. Error: 22023 language unknown or NULL.';

CREATE FUNCTION govreport_continuity_trigger()
RETURNS trigger
AS 'MODULE_PATHNAME', 'govreport_continuity_trigger'
LANGUAGE C VOLATILE PARALLEL UNSAFE COST 1000;

COMMENT ON FUNCTION govreport_continuity_trigger() IS
'Constraint trigger AFTER INSERT OR UPDATE FOR EACH ROW; arguments: report column, key columns without the year. A report must continue last year''s. Errors: 23514 if not, 22023 wrong arguments.';

-- Sums and differences

CREATE FUNCTION govreport_add(govreport, govreport)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_add'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;

COMMENT ON FUNCTION govreport_add(govreport, govreport) IS
'Two reports added cell by cell, as sum(govreport) does it.';

CREATE OPERATOR + (
	LEFTARG = govreport, RIGHTARG = govreport, FUNCTION = govreport_add,
	COMMUTATOR = +
);

COMMENT ON OPERATOR + (govreport, govreport) IS 'two reports added cell by cell';

CREATE FUNCTION govreport_sum_step(state govreport, report govreport)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_sum_step'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 25;

COMMENT ON FUNCTION govreport_sum_step(govreport, govreport) IS
'Transition and combination of sum(govreport): the sum of those that are not NULL.';

CREATE AGGREGATE sum(govreport) (
	SFUNC = govreport_sum_step, STYPE = govreport, COMBINEFUNC = govreport_sum_step,
	SSPACE = 5000, PARALLEL = SAFE
);

COMMENT ON AGGREGATE sum(govreport) IS
'Reports added cell by cell, in any order; NULL for no reports. A cell without a number in some report is at_least the sum of the others. Error: 22003 out of range.';

CREATE FUNCTION govreport_diff(
	a govreport, b govreport,
	OUT section text, OUT item text, OUT measure text,
	OUT a numeric, OUT b numeric, OUT difference numeric)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_diff'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 10;

COMMENT ON FUNCTION govreport_diff(govreport, govreport) IS
'Cells whose numbers differ; amounts in 10000 yuan. difference = a - b, NULL where it is not proven that they differ; against an at_least the least difference.';

-- Metrics

CREATE FUNCTION govreport_metrics(
	report govreport,
	OUT metric text, OUT label text,
	OUT numerator numeric, OUT denominator numeric, OUT value numeric)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_metrics'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 19;

COMMENT ON FUNCTION govreport_metrics(govreport) IS
'Totals and rates. value = numerator / denominator; of a total, numerator. NULL: a figure is missing, or the denominator is 0. Over many reports, sum numerators and denominators.';

CREATE FUNCTION govreport_metric_definitions(
	OUT metric text, OUT label text, OUT label_en text, OUT numerator text, OUT denominator text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_metric_definitions'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10 ROWS 19;

COMMENT ON FUNCTION govreport_metric_definitions() IS
'The metrics of govreport_metrics: numerator and denominator as sums of paths with signs; NULL denominator: the metric is a total. A cell that a form lacks adds nothing.';

-- Views

CREATE FUNCTION govreport_create_views(source regclass, report_column name, target_schema name, materialized boolean DEFAULT false, dimensions name[] DEFAULT '{}')
RETURNS void
AS 'MODULE_PATHNAME', 'govreport_create_views_with_dimensions'
LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE COST 10000;

COMMENT ON FUNCTION govreport_create_views(regclass, name, name, boolean, name[]) IS
'Create views of plain types over a table of reports, with its key and these more columns of it (dimensions). materialized: stored, with unique indexes. NULL does nothing. Errors: see the manual.';

CREATE FUNCTION govreport_drop_views(source regclass, target_schema name)
RETURNS void
AS 'MODULE_PATHNAME', 'govreport_drop_views'
LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE COST 10000;

COMMENT ON FUNCTION govreport_drop_views(regclass, name) IS
'Drop the views that govreport_create_views made over source in target_schema. NULL does nothing. Errors: 3F000 schema, 42P01 table, 42704 no views, 2BP01 other objects depend on them.';

-- The form, filled in

CREATE FUNCTION govreport_to_html(report govreport)
RETURNS text
AS 'MODULE_PATHNAME', 'govreport_to_html'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;

COMMENT ON FUNCTION govreport_to_html(govreport) IS
'The official form, filled in, as a page of HTML to be saved as UTF-8. Parsing it gives the same figures and prose. Errors: 22P05 if the encoding of the database lacks a character, 54000 above 1 GB.';

CREATE FUNCTION govreport_to_markdown(report govreport)
RETURNS text
AS 'MODULE_PATHNAME', 'govreport_to_markdown'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;

COMMENT ON FUNCTION govreport_to_markdown(govreport) IS
'The official form, filled in, as Markdown with pipe tables. Parsing it gives the same figures and prose. Errors: 22P05 if the encoding of the database lacks a character, 54000 above 1 GB.';

-- One figure, on another server

CREATE FUNCTION govreport_value(report govreport, path cstring)
RETURNS numeric
AS 'MODULE_PATHNAME', 'govreport_value_constant'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_value(govreport, cstring) IS
'What govreport_value(govreport, text) and -> become in a plan if their path is a constant, so that postgres_fdw sends them.';

CREATE FUNCTION govreport_value_support(internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'govreport_value_support'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_value_support(internal) IS
'Planner support of govreport_value(govreport, text).';

ALTER FUNCTION govreport_value(govreport, text) SUPPORT govreport_value_support;
