/* govreport--1.2.sql: the SQL surface, in the order of the reference */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION govreport" to load this file. \quit

-- The type

CREATE TYPE govreport;

CREATE FUNCTION govreport_in(cstring)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_in'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 30000;

COMMENT ON FUNCTION govreport_in(cstring) IS
'Input: the canonical JSON of a report, or else raw text that is read. Errors: 22P02 no report or bad JSON, 22003 number out of range, 22021 encoding, 54000 above 64 MiB.';

CREATE FUNCTION govreport_out(govreport)
RETURNS cstring
AS 'MODULE_PATHNAME', 'govreport_out'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 8000;

COMMENT ON FUNCTION govreport_out(govreport) IS
'Output: the canonical JSON of a report, on one line. Error: 22P05 if the encoding of the database lacks a character.';

CREATE FUNCTION govreport_recv(internal)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_recv'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000;

COMMENT ON FUNCTION govreport_recv(internal) IS
'Binary input: the canonical bytes of a report. Error: 22P03 for any other bytes.';

CREATE FUNCTION govreport_send(govreport)
RETURNS bytea
AS 'MODULE_PATHNAME', 'govreport_send'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_send(govreport) IS
'Binary output: the canonical bytes of a report. Equal reports have equal bytes, so their sha256 identifies a report.';

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
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 30000;

COMMENT ON FUNCTION govreport_from_text(text) IS
'A report from text, read like the input of the type. Errors: as for input.';

CREATE FUNCTION govreport_from_jsonb(jsonb)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_from_jsonb'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000;

COMMENT ON FUNCTION govreport_from_jsonb(jsonb) IS
'A report from its JSON. Errors: 22P02 not the JSON of a report, 22003 number out of range.';

CREATE FUNCTION govreport_to_jsonb(govreport)
RETURNS jsonb
AS 'MODULE_PATHNAME', 'govreport_to_jsonb'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40000;

COMMENT ON FUNCTION govreport_to_jsonb(govreport) IS
'The canonical JSON of a report.';

CREATE FUNCTION govreport_to_json(govreport)
RETURNS json
AS 'MODULE_PATHNAME', 'govreport_to_json'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 8000;

COMMENT ON FUNCTION govreport_to_json(govreport) IS
'The canonical JSON of a report as json. to_json, to_jsonb, row_to_json and json_agg call it, so a report is an object there.';

CREATE CAST (text AS govreport) WITH FUNCTION govreport_from_text(text) AS ASSIGNMENT;

COMMENT ON CAST (text AS govreport) IS 'raw text or canonical JSON to report';

CREATE CAST (varchar AS govreport) WITH FUNCTION govreport_from_text(text) AS ASSIGNMENT;

COMMENT ON CAST (varchar AS govreport) IS 'raw text or canonical JSON to report';

CREATE CAST (jsonb AS govreport) WITH FUNCTION govreport_from_jsonb(jsonb);

COMMENT ON CAST (jsonb AS govreport) IS 'canonical JSON to report';

CREATE CAST (govreport AS jsonb) WITH FUNCTION govreport_to_jsonb(govreport) AS ASSIGNMENT;

COMMENT ON CAST (govreport AS jsonb) IS 'report to canonical JSON';

CREATE CAST (govreport AS json) WITH FUNCTION govreport_to_json(govreport) AS ASSIGNMENT;

COMMENT ON CAST (govreport AS json) IS 'report to canonical JSON';


-- Equality and order: by year, agency, then bytes

CREATE FUNCTION govreport_eq(govreport, govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_eq'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_eq(govreport, govreport) IS
'Are two reports equal? They are if all their figures, facts and prose are equal.';

CREATE FUNCTION govreport_ne(govreport, govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_ne'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_ne(govreport, govreport) IS
'Do two reports differ in a figure, a fact or the prose?';

CREATE FUNCTION govreport_lt(govreport, govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_lt'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_lt(govreport, govreport) IS
'Is the first report before the second? Reports are ordered by year (unknown first), agency (unknown first), then bytes.';

CREATE FUNCTION govreport_le(govreport, govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_le'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_le(govreport, govreport) IS
'Is the first report before or equal to the second? Reports are ordered by year (unknown first), agency (unknown first), then bytes.';

CREATE FUNCTION govreport_gt(govreport, govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_gt'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_gt(govreport, govreport) IS
'Is the first report after the second? Reports are ordered by year (unknown first), agency (unknown first), then bytes.';

CREATE FUNCTION govreport_ge(govreport, govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_ge'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_ge(govreport, govreport) IS
'Is the first report after or equal to the second? Reports are ordered by year (unknown first), agency (unknown first), then bytes.';

CREATE FUNCTION govreport_cmp(govreport, govreport)
RETURNS integer
AS 'MODULE_PATHNAME', 'govreport_cmp'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_cmp(govreport, govreport) IS
'Order of two reports: negative, 0 or positive if the first is before, equal to or after the second.';

CREATE FUNCTION govreport_hash(govreport)
RETURNS integer
AS 'MODULE_PATHNAME', 'govreport_hash'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_hash(govreport) IS
'Hash of a report, for hash indexes and hash joins.';

CREATE FUNCTION govreport_hash_extended(govreport, bigint)
RETURNS bigint
AS 'MODULE_PATHNAME', 'govreport_hash_extended'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_hash_extended(govreport, bigint) IS
'Hash of a report with a seed, for hash partitions.';

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
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;

COMMENT ON FUNCTION govreport_figures(govreport) IS
'The report without its prose: figures and facts, small enough to be stored in the row. Rules on prose give NULL for it.';


-- Reading raw text

CREATE FUNCTION govreport_parse(raw text, agency text DEFAULT NULL, year integer DEFAULT NULL)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_parse_text'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 30000;

COMMENT ON FUNCTION govreport_parse(text, text, integer) IS
'Reads a report from raw text. agency and year replace those of the text unless NULL. Errors: 22P02 no report or two different ones, 22021 encoding, 22023 argument, 54000 above 64 MiB.';

CREATE FUNCTION govreport_parse(raw bytea, encoding name DEFAULT NULL, agency text DEFAULT NULL, year integer DEFAULT NULL)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_parse_bytea'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 30000;

COMMENT ON FUNCTION govreport_parse(bytea, name, text, integer) IS
'Reads a report from bytes. encoding: NULL to detect it. agency, year: replace those of the text unless NULL. Errors: 22P02 no report or two, 22021 or 22P05 encoding, 22023 argument, 54000 size.';

CREATE FUNCTION govreport_try_parse(raw text, agency text DEFAULT NULL, year integer DEFAULT NULL)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_try_parse_text'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 30000;

COMMENT ON FUNCTION govreport_try_parse(text, text, integer) IS
'Reads a report from raw text like govreport_parse, but returns NULL instead of an error.';

CREATE FUNCTION govreport_try_parse(raw bytea, encoding name DEFAULT NULL, agency text DEFAULT NULL, year integer DEFAULT NULL)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_try_parse_bytea'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 30000;

COMMENT ON FUNCTION govreport_try_parse(bytea, name, text, integer) IS
'Reads a report from bytes like govreport_parse, but returns NULL instead of an error.';

CREATE FUNCTION govreport_diagnose(
	raw text,
	OUT severity text, OUT code text, OUT section text, OUT item text, OUT measure text,
	OUT line integer, OUT char_start integer, OUT char_length integer,
	OUT excerpt text, OUT message text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_diagnose_text'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 30000 ROWS 20;

COMMENT ON FUNCTION govreport_diagnose(text) IS
'How a raw text is read: a row for each finding, then for each broken rule. Lines and characters count from 1. Never fails because of the text: if it is not a report, one row says so.';

CREATE FUNCTION govreport_diagnose(
	raw bytea, encoding name DEFAULT NULL,
	OUT severity text, OUT code text, OUT section text, OUT item text, OUT measure text,
	OUT line integer, OUT char_start integer, OUT char_length integer,
	OUT excerpt text, OUT message text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_diagnose_bytea'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 30000 ROWS 20;

COMMENT ON FUNCTION govreport_diagnose(bytea, name) IS
'How a file is read, as rows of govreport_diagnose(text). Places count characters of govreport_text(raw, encoding). No rows for NULL. Error: 22023 unknown encoding.';

CREATE FUNCTION govreport_diagnose(
	raw text, language text,
	OUT severity text, OUT code text, OUT section text, OUT item text, OUT measure text,
	OUT line integer, OUT char_start integer, OUT char_length integer,
	OUT excerpt text, OUT message text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_diagnose_text_language'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 30000 ROWS 20;

COMMENT ON FUNCTION govreport_diagnose(text, text) IS
'How a raw text is read, with messages in English (en) or Chinese (zh). No rows for a NULL text. Error: 22023 language NULL or unknown.';

CREATE FUNCTION govreport_diagnose(
	raw bytea, encoding name, language text,
	OUT severity text, OUT code text, OUT section text, OUT item text, OUT measure text,
	OUT line integer, OUT char_start integer, OUT char_length integer,
	OUT excerpt text, OUT message text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_diagnose_bytea_language'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 30000 ROWS 20;

COMMENT ON FUNCTION govreport_diagnose(bytea, name, text) IS
'How a file is read, with messages in English (en) or Chinese (zh). encoding as for govreport_parse. No rows for NULL. Error: 22023 language NULL or unknown, or encoding unknown.';

CREATE FUNCTION govreport_trace(
	raw text,
	OUT section text, OUT item text, OUT measure text, OUT value numeric, OUT status text,
	OUT token text, OUT line integer, OUT char_start integer, OUT char_length integer,
	OUT row_by text, OUT column_by text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_trace_with_names'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 30000 ROWS 200;

COMMENT ON FUNCTION govreport_trace(text) IS
'Where each cell of a raw text was read, and what named its row and column. substr(raw, char_start, char_length) = token. No rows if the text is not a report.';

CREATE FUNCTION govreport_trace(
	raw bytea, encoding name DEFAULT NULL,
	OUT section text, OUT item text, OUT measure text, OUT value numeric, OUT status text,
	OUT token text, OUT line integer, OUT char_start integer, OUT char_length integer,
	OUT row_by text, OUT column_by text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_trace_bytea'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 30000 ROWS 200;

COMMENT ON FUNCTION govreport_trace(bytea, name) IS
'Where each cell of a file was read, as rows of govreport_trace(text). Places count characters of govreport_text(raw, encoding). No rows for NULL or no report. Error: 22023 unknown encoding.';

CREATE FUNCTION govreport_coverage(
	raw text,
	OUT printed integer, OUT read integer, OUT unread integer)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_coverage'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 30000 ROWS 1;

COMMENT ON FUNCTION govreport_coverage(text) IS
'How many cells a raw text prints in its tables, and how many of them were read; unread = printed - read. One row. read is 0 for no report or two, all are NULL above 64 MiB. No row for NULL.';

CREATE FUNCTION govreport_coverage(
	raw bytea, encoding name DEFAULT NULL,
	OUT printed integer, OUT read integer, OUT unread integer)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_coverage_bytea'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 30000 ROWS 1;

COMMENT ON FUNCTION govreport_coverage(bytea, name) IS
'How many cells a file prints in its tables and how many were read, as govreport_coverage(text). All are NULL if the bytes are not text. No row for NULL. Error: 22023 unknown encoding.';

CREATE FUNCTION govreport_reader_version()
RETURNS integer
AS 'MODULE_PATHNAME', 'govreport_reader_version'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_reader_version() IS
'The version of the reader in the installed library. It rises whenever some text is read differently. Store it with a report to know which texts to read again.';

CREATE FUNCTION govreport_text(raw bytea, encoding name DEFAULT NULL)
RETURNS text
AS 'MODULE_PATHNAME', 'govreport_text'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000;

COMMENT ON FUNCTION govreport_text(bytea, name) IS
'A file as text, decoded like in govreport_parse. Errors: 22P02 a document, archive or picture; 22021 or 22P05 encoding; 22023 unknown encoding; 54000 above 64 MiB.';


-- Section tables

CREATE FUNCTION govreport_sections(
	report govreport,
	OUT ordinal integer, OUT section text, OUT heading text, OUT body text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_sections'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2500 ROWS 7;

COMMENT ON FUNCTION govreport_sections(govreport) IS
'The prose of a report, a row for each part that it has. body: the lines outside the table, joined by newlines. No rows for a result of govreport_figures.';

CREATE FUNCTION govreport_disclosures(
	report govreport,
	OUT ordinal integer, OUT clause text, OUT item text, OUT item_label text,
	OUT measure text, OUT measure_label text, OUT unit text, OUT value numeric, OUT status text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_disclosures'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000 ROWS 10;

COMMENT ON FUNCTION govreport_disclosures(govreport) IS
'Part two, a row for each cell in the order of the form. value: NULL unless status is number or at_least. unit: the printed one, or that of the form. No rows if the report lacks the table.';

CREATE FUNCTION govreport_applications(
	report govreport,
	OUT ordinal integer, OUT parent text, OUT item text, OUT item_label text,
	OUT natural_person bigint, OUT business bigint, OUT research bigint,
	OUT public_welfare bigint, OUT legal_service bigint, OUT other_org bigint, OUT total bigint)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_applications'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2500 ROWS 25;

COMMENT ON FUNCTION govreport_applications(govreport) IS
'Part three, a row for each row of the form: numbers of applications, NULL if a cell has no number; in a sum, the part that is known. No rows if the report lacks the table.';

CREATE FUNCTION govreport_proceedings(
	report govreport,
	OUT ordinal integer, OUT item text, OUT item_label text,
	OUT upheld bigint, OUT corrected bigint, OUT other bigint, OUT pending bigint, OUT total bigint)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_proceedings'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 700 ROWS 3;

COMMENT ON FUNCTION govreport_proceedings(govreport) IS
'Part four, a row for each kind of proceedings: numbers of cases, NULL if a cell has no number; in a sum, the part that is known. No rows if the report lacks the table.';

CREATE FUNCTION govreport_cells(
	report govreport,
	OUT section text, OUT item text, OUT measure text, OUT item_label text,
	OUT measure_label text, OUT unit text, OUT value numeric, OUT status text, OUT printed text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_cells'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 15000 ROWS 200;

COMMENT ON FUNCTION govreport_cells(govreport) IS
'Every cell of the report''s forms, in their order. value: NULL unless status is number or at_least. printed: the text of the cell. unit: the printed one, or that of the form.';

CREATE FUNCTION govreport_info(
	report govreport,
	OUT title text, OUT agency text, OUT year integer, OUT period daterange, OUT published date,
	OUT disclosures_form text, OUT applications_form text, OUT proceedings_form text,
	OUT address text, OUT phone text, OUT postcode text, OUT email text, OUT website text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_info'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000 ROWS 1;

COMMENT ON FUNCTION govreport_info(govreport) IS
'The facts of a report in one row, NULL if the report does not state them. Forms are 2019, 2021 or (in a sum) mixed, NULL if the report lacks the table.';


-- One fact, part or figure

CREATE FUNCTION govreport_title(report govreport)
RETURNS text
AS 'MODULE_PATHNAME', 'govreport_title'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;

COMMENT ON FUNCTION govreport_title(govreport) IS
'The title of a report; NULL if it has none.';

CREATE FUNCTION govreport_agency(report govreport)
RETURNS text
AS 'MODULE_PATHNAME', 'govreport_agency'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;

COMMENT ON FUNCTION govreport_agency(govreport) IS
'The organ that reports; NULL if unknown.';

CREATE FUNCTION govreport_year(report govreport)
RETURNS integer
AS 'MODULE_PATHNAME', 'govreport_year'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;

COMMENT ON FUNCTION govreport_year(govreport) IS
'The year that the report is about; NULL if unknown.';

CREATE FUNCTION govreport_period(report govreport)
RETURNS daterange
AS 'MODULE_PATHNAME', 'govreport_period'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;

COMMENT ON FUNCTION govreport_period(govreport) IS
'The period of the statistics, from its first to its last day; NULL if unknown.';

CREATE FUNCTION govreport_published(report govreport)
RETURNS date
AS 'MODULE_PATHNAME', 'govreport_published'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION govreport_published(govreport) IS
'The date on which the report was signed; NULL if unknown.';

CREATE FUNCTION govreport_form(report govreport)
RETURNS text
AS 'MODULE_PATHNAME', 'govreport_form'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;

COMMENT ON FUNCTION govreport_form(govreport) IS
'The form of a report: 2019 or 2021, or mixed if parts two and three differ. Part four decides if both are missing. NULL for a report without tables.';

CREATE FUNCTION govreport_section(report govreport, section text)
RETURNS text
AS 'MODULE_PATHNAME', 'govreport_section'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;

COMMENT ON FUNCTION govreport_section(govreport, text) IS
'The prose of a part: preface, overview, disclosures, applications, proceedings, problems or other_matters. NULL if the report lacks the part. Error: 22023 another name.';

CREATE FUNCTION govreport_value(report govreport, path text)
RETURNS numeric
AS 'MODULE_PATHNAME', 'govreport_value'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_value(govreport, text) IS
'A figure by its path section.item.measure, in the printed unit or that of the form. NULL if the cell has no number or the form lacks the cell. Error: 22023 a path that no form has.';

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
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 8000 ROWS 398;

COMMENT ON FUNCTION govreport_items() IS
'Every cell of every form, with its labels as printed and in English. ordinal counts from 1 in each form.';

CREATE FUNCTION govreport_rules(
	OUT code text, OUT severity text, OUT scope text, OUT forms text,
	OUT formula text, OUT description text, OUT description_zh text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_rules'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 40;

COMMENT ON FUNCTION govreport_rules() IS
'Every rule. severity: error, warning or info. scope: report, or continuity for a rule between two reports.';


-- Constraints

CREATE FUNCTION govreport_is_consistent(report govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_is_consistent'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;

COMMENT ON FUNCTION govreport_is_consistent(govreport) IS
'Do all sums hold? false if a rule of severity error, other than those on completeness, is broken; NULL if none is broken and a missing figure leaves one open.';

CREATE FUNCTION govreport_is_complete(report govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_is_complete'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;

COMMENT ON FUNCTION govreport_is_complete(govreport) IS
'Does the report have all three tables, with a number in every cell? In part two not_applicable is allowed. Never NULL for a report.';

CREATE FUNCTION govreport_is_valid(report govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_is_valid'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;

COMMENT ON FUNCTION govreport_is_valid(govreport) IS
'Is the report complete and consistent? Never NULL for a report.';

CREATE FUNCTION govreport_satisfies(report govreport, rule text)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_satisfies'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION govreport_satisfies(govreport, text) IS
'Does the report satisfy the rule with this code? NULL if that is unknown, and for rules between two reports. Error: 22023 unknown rule.';

CREATE FUNCTION govreport_check(report govreport, scope text DEFAULT 'valid')
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_check'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;

COMMENT ON FUNCTION govreport_check(govreport, text) IS
'true, or error 23514 that names every broken rule with its numbers. Scope consistent refuses broken sums, scope valid also blank and missing cells. Error: 22023 unknown scope.';

CREATE FUNCTION govreport_check(report govreport, scope text, language text)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_check_language'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 200;

COMMENT ON FUNCTION govreport_check(govreport, text, text) IS
'Like govreport_check(report, scope), with messages in English (en) or Chinese (zh). NULL for a NULL report or scope. Error: 22023 scope unknown, or language NULL or unknown.';

CREATE FUNCTION govreport_violations(
	report govreport,
	language text DEFAULT 'en',
	OUT rule text, OUT severity text, OUT section text, OUT item text, OUT measure text,
	OUT expected numeric, OUT actual numeric, OUT difference numeric, OUT message text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_violations'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000 ROWS 5;

COMMENT ON FUNCTION govreport_violations(govreport, text) IS
'Every broken rule of a report, warnings included. difference = actual - expected. Messages are in English (en) or Chinese (zh). No rows for NULL. Error: 22023 language NULL or unknown.';

CREATE FUNCTION govreport_fingerprints(
	report govreport,
	OUT ordinal integer, OUT fingerprint text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_fingerprints'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 5;

COMMENT ON FUNCTION govreport_fingerprints(govreport) IS
'A row for each row of govreport_violations, in the same order: the sha256 (hex) of its rule, place, numbers and quoted sentence. It identifies a violation that was reviewed.';

CREATE FUNCTION govreport_judge(
	report govreport,
	OUT rule text, OUT severity text, OUT section text, OUT item text, OUT measure text,
	OUT expected numeric, OUT actual numeric, OUT difference numeric,
	OUT message text, OUT message_zh text, OUT fingerprint text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_judge'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 5;

COMMENT ON FUNCTION govreport_judge(govreport) IS
'The rows of govreport_violations with messages in both languages and fingerprints. Judges the report only once.';

CREATE FUNCTION govreport_corrections(
	report govreport,
	OUT section text, OUT item text, OUT measure text,
	OUT printed numeric, OUT proven numeric, OUT kind text, OUT sums integer)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_corrections_with_sums'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 1;

COMMENT ON FUNCTION govreport_corrections(govreport) IS
'Cells whose value the sums prove. kind: located (the one wrong cell) or implied (the cell has no number). sums: how many sums of printed numbers force the value.';

CREATE FUNCTION govreport_correct(report govreport)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_correct'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;

COMMENT ON FUNCTION govreport_correct(govreport) IS
'The report with the corrections (see govreport_corrections) that at least two sums force; unchanged if there are none.';

CREATE FUNCTION govreport_correct(report govreport, min_sums integer)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_correct_min_sums'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500;

COMMENT ON FUNCTION govreport_correct(govreport, integer) IS
'The report with the corrections (see govreport_corrections) that at least min_sums sums force; 0 applies all. Error: 22023 min_sums is negative.';

CREATE FUNCTION govreport_explanations(
	report govreport, max_cells integer DEFAULT 2,
	OUT explanation integer, OUT explanations integer, OUT cells integer,
	OUT section text, OUT item text, OUT measure text,
	OUT printed numeric, OUT proposed numeric)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_explanations'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 4;

COMMENT ON FUNCTION govreport_explanations(govreport, integer) IS
'The smallest sets of up to max_cells cells of part three whose change makes all sums hold. A row for each cell of at most 1000 sets; explanations: number of sets. Error: 22023 max_cells not 1 to 3.';

CREATE FUNCTION govreport_set(report govreport, path text, value numeric)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_set'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION govreport_set(govreport, text, numeric) IS
'The report with one cell set, an amount in the form''s unit. NULL value: blank. NULL for a NULL report or path. Errors: 22023 the report lacks the cell, 22003 value out of range.';

CREATE FUNCTION govreport_set(report govreport, path text, value numeric, form text)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_set_form'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION govreport_set(govreport, text, numeric, text) IS
'Like govreport_set(report, path, value). If the report lacks the table, it is added in this form (2019, 2021), all other cells missing. Errors: also 22023 cell not of the form, table of another form.';

CREATE FUNCTION govreport_continues(previous govreport, current govreport)
RETURNS boolean
AS 'MODULE_PATHNAME', 'govreport_continues'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;

COMMENT ON FUNCTION govreport_continues(govreport, govreport) IS
'Does the second report carry over what the first carried forward, in all columns? NULL if a missing figure leaves it open. The years of the reports are not compared.';

CREATE FUNCTION govreport_continuity(
	previous govreport, current govreport,
	language text DEFAULT 'en',
	OUT rule text, OUT severity text, OUT section text, OUT item text, OUT measure text,
	OUT expected numeric, OUT actual numeric, OUT difference numeric, OUT message text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_continuity'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 2000 ROWS 1;

COMMENT ON FUNCTION govreport_continuity(govreport, govreport, text) IS
'Every broken rule between two years, as rows of govreport_violations. Messages are in English (en) or Chinese (zh). No rows if a report is NULL. Error: 22023 language NULL or unknown.';

CREATE FUNCTION govreport_continuity_trigger()
RETURNS trigger
AS 'MODULE_PATHNAME', 'govreport_continuity_trigger'
LANGUAGE C VOLATILE PARALLEL UNSAFE COST 1000;

COMMENT ON FUNCTION govreport_continuity_trigger() IS
'Constraint trigger AFTER INSERT OR UPDATE FOR EACH ROW. Arguments: report column, key columns without the year. Errors: 23514 a report does not continue last year''s, 22023 wrong arguments.';

-- Sums and differences

CREATE FUNCTION govreport_add(govreport, govreport)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_add'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 600;

COMMENT ON FUNCTION govreport_add(govreport, govreport) IS
'The sum of two reports, cell by cell, as in sum(govreport).';

CREATE OPERATOR + (
	LEFTARG = govreport, RIGHTARG = govreport, FUNCTION = govreport_add,
	COMMUTATOR = +
);

COMMENT ON OPERATOR + (govreport, govreport) IS 'sum of two reports, cell by cell';

CREATE FUNCTION govreport_sum_step(state govreport, report govreport)
RETURNS govreport
AS 'MODULE_PATHNAME', 'govreport_sum_step'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 200;

COMMENT ON FUNCTION govreport_sum_step(govreport, govreport) IS
'Transition and combine function of sum(govreport): adds two reports, of which either may be NULL.';

CREATE AGGREGATE sum(govreport) (
	SFUNC = govreport_sum_step, STYPE = govreport, COMBINEFUNC = govreport_sum_step,
	SSPACE = 5000, PARALLEL = SAFE
);

COMMENT ON AGGREGATE sum(govreport) IS
'The sum of reports, cell by cell; NULL for no reports. If a report has no number in a cell, the cell is at_least the sum of the others. Error: 22003 out of range.';

CREATE FUNCTION govreport_diff(
	a govreport, b govreport,
	OUT section text, OUT item text, OUT measure text,
	OUT a numeric, OUT b numeric, OUT difference numeric)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_diff'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1500 ROWS 10;

COMMENT ON FUNCTION govreport_diff(govreport, govreport) IS
'The cells whose numbers differ. Amounts are in 10000 yuan. difference = a - b; NULL if it is not proven that they differ; the smallest possible one if a cell is at_least.';

-- Metrics

CREATE FUNCTION govreport_metrics(
	report govreport,
	OUT metric text, OUT label text,
	OUT numerator numeric, OUT denominator numeric, OUT value numeric)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_metrics'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2500 ROWS 19;

COMMENT ON FUNCTION govreport_metrics(govreport) IS
'Totals and rates. value = numerator / denominator; a total has only a numerator. NULL if a figure is missing or the denominator is 0. For many reports sum numerators and denominators.';

CREATE FUNCTION govreport_metric_definitions(
	OUT metric text, OUT label text, OUT label_en text, OUT numerator text, OUT denominator text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_metric_definitions'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 19;

COMMENT ON FUNCTION govreport_metric_definitions() IS
'The numerator and denominator of each metric as sums of paths with signs. A total has no denominator (NULL). A cell that the form lacks adds nothing.';

-- Views

CREATE FUNCTION govreport_create_views(source regclass, report_column name, target_schema name, materialized boolean DEFAULT false, dimensions name[] DEFAULT '{}')
RETURNS void
AS 'MODULE_PATHNAME', 'govreport_create_views_with_dimensions'
LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE COST 10000;

COMMENT ON FUNCTION govreport_create_views(regclass, name, name, boolean, name[]) IS
'Creates views with plain types over a table of reports, with its key and the columns in dimensions. materialized: stored, with unique indexes. Does nothing if an argument is NULL. Errors: see manual.';

CREATE FUNCTION govreport_drop_views(source regclass, target_schema name)
RETURNS void
AS 'MODULE_PATHNAME', 'govreport_drop_views'
LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE COST 10000;

COMMENT ON FUNCTION govreport_drop_views(regclass, name) IS
'Drops the views that govreport_create_views made. Does nothing if an argument is NULL. Errors: 3F000 no schema, 42P01 no table, 42704 no views, 2BP01 other objects depend on them.';

-- The form, filled in

CREATE FUNCTION govreport_to_html(report govreport)
RETURNS text
AS 'MODULE_PATHNAME', 'govreport_to_html'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100000;

COMMENT ON FUNCTION govreport_to_html(govreport) IS
'The official form, filled in, as an HTML page to save as UTF-8. It can be parsed again. Errors: 22P05 if the encoding of the database lacks a character, 54000 above 1 GB.';

CREATE FUNCTION govreport_to_markdown(report govreport)
RETURNS text
AS 'MODULE_PATHNAME', 'govreport_to_markdown'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100000;

COMMENT ON FUNCTION govreport_to_markdown(govreport) IS
'The official form, filled in, as Markdown with pipe tables. It can be parsed again. Errors: 22P05 if the encoding of the database lacks a character, 54000 above 1 GB.';

-- One figure, on another server

CREATE FUNCTION govreport_value(report govreport, path cstring)
RETURNS numeric
AS 'MODULE_PATHNAME', 'govreport_value_constant'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION govreport_value(govreport, cstring) IS
'Used by the planner in place of govreport_value(govreport, text) and -> if the path is a constant, so that postgres_fdw can send the call to another server.';

CREATE FUNCTION govreport_value_support(internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'govreport_value_support'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_value_support(internal) IS
'Planner support function of govreport_value(govreport, text).';

ALTER FUNCTION govreport_value(govreport, text) SUPPORT govreport_value_support;

-- Conditions on reports, for the planner

CREATE FUNCTION govreport_truth_support(internal)
RETURNS internal
AS 'MODULE_PATHNAME', 'govreport_truth_support'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION govreport_truth_support(internal) IS
'Planner support function of the functions that test rules: four of five reports are expected to pass.';

ALTER FUNCTION govreport_is_consistent(govreport) SUPPORT govreport_truth_support;
ALTER FUNCTION govreport_is_complete(govreport) SUPPORT govreport_truth_support;
ALTER FUNCTION govreport_is_valid(govreport) SUPPORT govreport_truth_support;
ALTER FUNCTION govreport_satisfies(govreport, text) SUPPORT govreport_truth_support;
ALTER FUNCTION govreport_continues(govreport, govreport) SUPPORT govreport_truth_support;
