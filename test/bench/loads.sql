-- loads.sql: lines 15 to 19, what users wait for; README.md describes them

-- Loads are compressed by lz4 if the server has it, as the manual advises.
-- Their marks are for lz4.
\c
SELECT set_config(name, 'lz4', false) FROM pg_settings
WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals);
SELECT coalesce(current_setting('default_toast_compression', true), 'pglz') AS compression \gset
SELECT :'compression' = 'lz4' AS is_lz4 \gset

CREATE FUNCTION load_mark(mark float8) RETURNS float8
LANGUAGE sql STABLE AS $$
	SELECT mark WHERE current_setting('default_toast_compression', true) = 'lz4'
$$;

-- Writes the rows of over() into a table.
CREATE FUNCTION insert_over(target text, expression text, source text, n int) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
	SELECT format('INSERT INTO %s WITH input AS MATERIALIZED (SELECT %s), again AS MATERIALIZED (SELECT FROM generate_series(1, %s))
		SELECT %s FROM again, input', target, source, n, expression)
$$;

-- 15
CREATE TABLE loaded_text (raw text);
CREATE TABLE loaded_jsonb (report jsonb);
CREATE TABLE loaded_reports (report govreport CHECK (govreport_check(report, 'consistent')));
CREATE TABLE loaded_figures (LIKE loaded_reports INCLUDING CONSTRAINTS);
SELECT 10 * count(*) AS reports FROM plain_texts \gset
CALL race('15', ARRAY['reports', 'figures', 'text', 'jsonb'], ARRAY[
	insert_over('loaded_reports', 'govreport_parse(raw)', $$raw || '' AS raw FROM plain_texts$$, 10),
	insert_over('loaded_figures', 'govreport_figures(govreport_parse(raw))', $$raw || '' AS raw FROM plain_texts$$,
	10),
	insert_over('loaded_text', 'raw', $$raw || '' AS raw FROM plain_texts$$, 10),
	insert_over('loaded_jsonb', 'json::jsonb', $$json || '' AS json FROM plain_json$$, 10)],
	10, 'TRUNCATE loaded_reports, loaded_figures, loaded_text, loaded_jsonb');
CALL tell('15', format('INSERT of parsed text with CHECK, %s / of the text', :'compression'), 'reports/s',
		  'reports', :reports, 'text', :reports, load_mark(0.8));
CALL tell('15', format('the same, %s / of JSON as jsonb', :'compression'), 'reports/s',
		  'reports', :reports, 'jsonb', :reports, load_mark(2));
CALL tell('15', format('the same, figures only, %s / of the text', :'compression'), 'reports/s',
		  'figures', :reports, 'text', :reports, load_mark(1.2));

-- 16
CREATE TABLE staged (id int PRIMARY KEY, raw text NOT NULL);
CREATE TABLE warehouse (id int PRIMARY KEY, report govreport NOT NULL CHECK (govreport_check(report, 'consistent')));
CREATE SCHEMA warehouse_views;
SELECT govreport_create_views('warehouse', 'report', 'warehouse_views', materialized => true);
\set file `echo "$BENCH/grown/staged"`
COPY (SELECT row_number() OVER (), raw FROM plain_texts, generate_series(1, 10)) TO STDOUT \g :file
SELECT format('COPY staged FROM %L', :'file') AS copy,
	string_agg(format('REFRESH MATERIALIZED VIEW %I.%I', schemaname, matviewname), '; ') AS refresh
FROM pg_matviews WHERE schemaname = 'warehouse_views' \gset
\set insert 'INSERT INTO warehouse SELECT id, govreport_parse(raw) FROM staged'
CALL race('16', ARRAY['copy', 'copy, insert', 'all'], ARRAY[
	:'copy', concat_ws('; ', :'copy', :'insert'), concat_ws('; ', :'copy', :'insert', :'refresh')],
	8, 'TRUNCATE staged, warehouse');
SELECT must(count(*) = :reports, 'the views show every report') FROM warehouse_views.reports;
INSERT INTO result (line, what, ours, note)
SELECT '16', format('COPY, INSERT of parsed text with CHECK, %s, nine stored views refreshed', :'compression'),
	short(:reports / total) || ' reports/s',
	format('COPY %s %%, INSERT %s %%, REFRESH %s %%', round(100 * copied / total),
	round(100 * (inserted - copied) / total),
		   round(100 * (total - inserted) / total))
FROM (SELECT median('16', 'all') AS total, median('16', 'copy') AS copied,
	median('16', 'copy, insert') AS inserted) steps;

-- 17
\c
CREATE PROCEDURE index_cells(density text)
LANGUAGE plpgsql AS $$
BEGIN
	CALL race('17 ' || density, ARRAY['cell', 'column'], ARRAY[
		format('CREATE INDEX one_figure ON %I ((report -> ''applications.new_received.total''))', density),
		format('CREATE INDEX one_figure ON %I ("applications.new_received.total")', density || '_columns')],
		3, 'DROP INDEX IF EXISTS one_figure');
	DROP INDEX one_figure;
	CALL tell('17 ' || density, format('CREATE INDEX on a figure, %s / on one of 200 bigint columns', density),
	'reports/s',
			  'cell', 20000, 'column', 20000, 0.7);
END
$$;
CALL index_cells('sparse');
CALL index_cells('dense');

-- 18
\c
CREATE TABLE valid_reports AS
SELECT govreport_parse(raw, agency => format('榆岭区第%s中学', n)) AS report
	FROM plain_texts, generate_series(1, 20) n;
CREATE TABLE valid_jsonb AS SELECT report::jsonb FROM valid_reports;
SELECT count(*) AS reports FROM valid_reports \gset
SELECT must(bool_and(govreport_is_valid(report)), 'the reports are valid') FROM valid_reports;
CALL race('18', ARRAY['violations', 'path'], ARRAY[
	'SELECT count(rule) FROM valid_reports, govreport_violations(report)',
	$$SELECT count(*) FROM valid_jsonb
	WHERE jsonb_path_exists(report, '$.applications.new_received.total ? (@ >= 0)')$$]);
CALL tell('18', 'govreport_violations of valid reports / jsonb_path_exists of one path', 'reports/s',
		  'violations', :reports, 'path', :reports, 1);

-- 19
\c
CREATE TABLE valid_json AS SELECT report::text AS json FROM valid_reports;
CALL race('19', ARRAY['report', 'text'], ARRAY[
	'SELECT count(report::jsonb) FROM valid_reports', 'SELECT count(json::jsonb) FROM valid_json']);
CALL tell('19', 'report::jsonb / text::jsonb of the same JSON', 'reports/s',
		  'report', :reports, 'text', :reports, 2);
