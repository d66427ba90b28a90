/* govreport--1.0--1.1.sql: the warehouse, in the order of README.md */

-- complain if script is sourced in psql, rather than via ALTER EXTENSION
\echo Use "ALTER EXTENSION govreport UPDATE TO '1.1'" to load this file. \quit

-- Sums and differences


-- Metrics


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

