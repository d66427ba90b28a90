/* govreport--1.0--1.1.sql: the warehouse, in the order of README.md */

-- complain if script is sourced in psql, rather than via ALTER EXTENSION
\echo Use "ALTER EXTENSION govreport UPDATE TO '1.1'" to load this file. \quit

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
'Reports added cell by cell, in any order the same bytes; NULL for no reports. A cell that some report has without a number is at_least the sum of the others, and so is every cell of a table that some report lacks; not_applicable and cells outside a report''s form contribute nothing. Amounts of different units are converted to 10000 yuan; where one of several has no known unit the cell is text. Title, agency, year and period: what all reports agree on; no date, contact or prose. Error: 22003 where a sum does not fit bigint or an amount its six decimals.';

CREATE FUNCTION govreport_diff(
	a govreport, b govreport,
	OUT section text, OUT item text, OUT measure text,
	OUT a numeric, OUT b numeric, OUT difference numeric)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_diff'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 10;

COMMENT ON FUNCTION govreport_diff(govreport, govreport) IS
'Cells whose numbers in two reports are distinct, NULL where a report has none; amounts are in 10000 yuan, but for those of unknown unit. difference = a - b, as violations have actual - expected when b is what is expected of a. It is NULL where it is not proven that the two differ: a number is missing, one is at_least no more than the other, or the unit of an amount is unknown. Against an at_least it is the least difference.';

-- Metrics

CREATE FUNCTION govreport_metrics(
	report govreport,
	OUT metric text, OUT label text,
	OUT numerator numeric, OUT denominator numeric, OUT value numeric)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'govreport_metrics'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 19;

COMMENT ON FUNCTION govreport_metrics(govreport) IS
'Rates and totals, always the same rows in the same order. value = numerator / denominator; a total has no denominator and value = numerator; fees_amount is in 10000 yuan. NULL: a term is not a number (at_least is none), its table or unit is unknown, the form has no such cell, or the denominator is 0. Over many reports sum the numerators and the denominators, or take the metrics of the sum; never average rates.';

-- Views

CREATE FUNCTION govreport_create_views(source regclass, report_column name, target_schema name, materialized boolean DEFAULT false)
RETURNS void
AS 'MODULE_PATHNAME', 'govreport_create_views'
LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE COST 10000;

COMMENT ON FUNCTION govreport_create_views(regclass, name, name, boolean) IS
'Create views of plain types over the reports of a table, for BI tools: reports, sections, disclosures, applications, cells, items, proceedings, violations, metrics. Each but items carries the primary key of source, or its unique index over NOT NULL columns; a key column with the name of a column of any view gets the prefix key_. They run with the rights of who reads them (before PostgreSQL 15, of their owner). materialized: views that are stored, with unique indexes for REFRESH MATERIALIZED VIEW CONCURRENTLY; they show what their owner sees. NULL arguments do nothing. Errors: 3F000 no such schema, 42P01 no such table, 42703 no such column, 42804 it holds no reports, 42809 source is not a table, 42P16 source is temporary, 42P17 it has no key, 42P07 a name is taken.';

CREATE FUNCTION govreport_drop_views(source regclass, target_schema name)
RETURNS void
AS 'MODULE_PATHNAME', 'govreport_drop_views'
LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE COST 10000;

COMMENT ON FUNCTION govreport_drop_views(regclass, name) IS
'Drop the views that govreport_create_views made over source in target_schema, and nothing else. NULL arguments do nothing. Errors: 3F000 no such schema, 42P01 no such table, 42704 there are none, 2BP01 other objects depend on them.';

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
