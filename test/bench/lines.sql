-- lines.sql: lines 1 to 10, 12 and 13; README.md describes them

-- Each line has a backend of its own, so that none uses the heap of another.

-- Evaluates an expression n times for each row of source.  The rows are fetched
-- once, so that only the expression is timed.
CREATE FUNCTION over(expression text, source text, n int) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
	SELECT format('WITH input AS MATERIALIZED (SELECT %s), again AS MATERIALIZED (SELECT FROM generate_series(1, %s))
		SELECT count(%s) FROM again, input', source, n, expression)
$$;

-- 1
\c
CREATE VIEW plain_texts AS SELECT * FROM texts WHERE layout NOT LIKE 'html%' AND layout <> 'xml';
CREATE VIEW plain_json AS SELECT * FROM texts_json WHERE layout NOT LIKE 'html%' AND layout <> 'xml';
SELECT 20 * sum(octet_length(raw)) / 1e6 AS raw FROM plain_texts \gset mb_
SELECT 20 * sum(octet_length(json)) / 1e6 AS json FROM plain_json \gset mb_
CALL race('1', ARRAY['parse', 'jsonb', 'json'], ARRAY[
	over('govreport_parse(raw)', $$raw || '' AS raw FROM plain_texts$$, 20),
	over('json::jsonb', $$json || '' AS json FROM plain_json$$, 20),
	over('json::json', $$json || '' AS json FROM plain_json$$, 20)]);
CALL tell('1', 'parse plain text / text::jsonb', 'MB/s', 'parse', :mb_raw, 'jsonb', :mb_json, 3);
CALL tell('1', 'parse plain text / text::json', 'MB/s', 'parse', :mb_raw, 'json', :mb_json, 1);

-- 2
\c
SELECT must(pipes_parse(raw) = (SELECT array_agg(value) FROM govreport_cells(govreport_parse(raw))),
	name || ': pipes_parse gives the same cells')
FROM texts WHERE layout = 'pipes';
CALL race('2', ARRAY['parse', 'plpgsql'], ARRAY[
	over('govreport_parse(raw)', $$raw || '' AS raw FROM texts WHERE layout = 'pipes'$$, 20),
	over('pipes_parse(raw)', $$raw || '' AS raw FROM texts WHERE layout = 'pipes'$$, 20)]);
CALL tell('2', 'parse pipe tables / PL/pgSQL with regular expressions', 'texts/s', 'parse', 80, 'plpgsql', 80, 50);

-- 3
\c
SELECT must(rows >= 25 - 2 * (form = '2019')::int, name || ': xmltable finds the rows of part three')
FROM (SELECT name, form, count(c8) AS rows
	  FROM texts, xmltable('//tr' PASSING xmlparse(DOCUMENT raw) COLUMNS
			c1 text PATH 'td[1]', c2 text PATH 'td[2]', c3 text PATH 'td[3]', c4 text PATH 'td[4]',
			c5 text PATH 'td[5]', c6 text PATH 'td[6]', c7 text PATH 'td[7]', c8 text PATH 'td[8]',
			c9 text PATH 'td[9]', c10 text PATH 'td[10]')
	  WHERE layout = 'xml' GROUP BY name, form) xml;
CALL race('3', ARRAY['parse', 'xmltable'], ARRAY[
	over('govreport_parse(raw)', $$raw || '' AS raw FROM texts WHERE layout = 'xml'$$, 20),
	over($$(SELECT count(c10) FROM xmltable('//tr' PASSING xmlparse(DOCUMENT raw) COLUMNS
			c1 text PATH 'td[1]', c2 text PATH 'td[2]', c3 text PATH 'td[3]', c4 text PATH 'td[4]',
			c5 text PATH 'td[5]', c6 text PATH 'td[6]', c7 text PATH 'td[7]', c8 text PATH 'td[8]',
			c9 text PATH 'td[9]', c10 text PATH 'td[10]'))$$,
		$$raw || '' AS raw FROM texts WHERE layout = 'xml'$$, 20)]);
CALL tell('3', 'parse HTML / xmlparse and xmltable', 'texts/s', 'parse', 80, 'xmltable', 80, 3);

-- 4
\c
SELECT must((SELECT count(*) FROM dense WHERE govreport_is_consistent(report)) = 20000, 'all sums are true');
SELECT format('SELECT count(*) FROM dense_columns WHERE %s', sums_in_sql()) AS dense,
	format('SELECT count(*) FROM sparse_columns WHERE %s', sums_in_sql()) AS sparse \gset sums_
CALL race('4 sparse', ARRAY['is_consistent', 'sums'], ARRAY[
	'SELECT count(*) FROM sparse WHERE govreport_is_consistent(report)', :'sums_sparse']);
CALL tell('4 sparse', 'is_consistent, sparse / 42 sums in SQL over columns', 'reports/s', 'is_consistent', 20000,
	'sums', 20000, 6);
CALL race('4 dense', ARRAY['is_consistent', 'sums'], ARRAY[
	'SELECT count(*) FROM dense WHERE govreport_is_consistent(report)', :'sums_dense']);
CALL tell('4 dense', 'is_consistent, dense / 42 sums in SQL over columns', 'reports/s', 'is_consistent', 20000,
	'sums', 20000, 3);

-- 5
\c
CREATE PROCEDURE one_cell(density text, section text, item text, measure text)
LANGUAGE plpgsql AS $$
DECLARE
	path text := concat_ws('.', section, item, measure);
	line text := concat_ws(' ', '5', density, path);
	what text := format('-> %s, %s', concat_ws('.', item, measure), density);
BEGIN
	CALL race(line, ARRAY['cell', 'column', 'jsonb'], ARRAY[
		format('SELECT count(report -> %L) FROM %I', path, density),
		format('SELECT count(%I) FROM %I', path, density || '_columns'),
		format('SELECT count(report -> %L -> %L ->> %L) FROM %I', section, item, measure, density || '_jsonb')], 3);
	CALL tell(line, what || ' / bigint column', 'reports/s', 'cell', 20000, 'column', 20000, 0.5);
	CALL tell(line, what || ' / jsonb -> -> ->>', 'reports/s', 'cell', 20000, 'jsonb', 20000, 5);
END
$$;
CALL one_cell('sparse', 'applications', 'new_received', 'total');
CALL one_cell('dense', 'applications', 'new_received', 'total');
CALL one_cell('sparse', 'applications', 'results_total', 'total');
CALL one_cell('dense', 'applications', 'results_total', 'total');

-- 6
CREATE PROCEDURE storage(density text)
LANGUAGE plpgsql AS $$
DECLARE
	ours float8 := pg_table_size(density::regclass) / 20000.0;
	figures float8 := pg_table_size((density || '_figures')::regclass) / 20000.0;
	columns float8 := pg_table_size((density || '_columns')::regclass) / 20000.0;
	cells float8 := pg_total_relation_size((density || '_cells')::regclass) / 2000.0;
	json float8 := pg_table_size((density || '_jsonb')::regclass) / 20000.0;
BEGIN
	INSERT INTO result (line, what, ours, peer, ratio, at_most) VALUES
		('6', format('storage, %s / table of 200 bigint columns', density), short(figures) || ' B', short(columns)
		|| ' B', figures / columns, 1 / 4.0),
		('6', format('storage, %s / a row a cell, with its primary key', density), short(figures) || ' B',
		short(cells) || ' B', figures / cells, 1 / 30.0),
		('6', format('storage, %s / jsonb', density), short(ours) || ' B', short(json) || ' B', ours / json, NULL);
END
$$;
CALL storage('sparse');
CALL storage('dense');

-- 7
\c
SELECT must(pg_table_size(reltoastrelid) > 4e6, relname || ' is stored out of line')
FROM pg_class WHERE relname IN ('full_reports', 'full_bytes');
CALL race('7', ARRAY['check', 'substr'], ARRAY[
	$$SELECT count(govreport_check(report, 'consistent')) FROM full_reports$$,
	'SELECT count(substr(bytes, 1, 500)) FROM full_bytes']);
CALL tell('7', 'check full reports / substr(bytea, 1, 500)', 'reports/s', 'check', 4000, 'substr', 4000, 0.9);

-- 8
\c
CALL race('8', ARRAY['with', 'without'], ARRAY[
	'INSERT INTO checked_reports SELECT raw FROM raws',
	'INSERT INTO plain_reports SELECT raw FROM raws'],
	10, 'TRUNCATE checked_reports, plain_reports');
INSERT INTO result (line, what, ours, peer, ratio, spread)
SELECT '8', 'INSERT of raw text: time with CHECK / without',
	short(median('8', 'with') / count(*) * 1e6) || ' us', short(median('8', 'without') / count(*) * 1e6) || ' us',
	median('8', 'with') / median('8', 'without'), spread('8', 'without', 'with')
FROM raws;

-- 9
\c
CREATE PROCEDURE unnest_cells(density text, at_least float8, remark text DEFAULT '')
LANGUAGE plpgsql AS $$
BEGIN
	CALL race('9 ' || density || remark, ARRAY['cells', 'jsonb'], ARRAY[
		format('SELECT count(value) FROM %I, govreport_cells(report) WHERE id <= 2000', density),
		format('SELECT count(measure.value) FROM %I, jsonb_each(report) item, jsonb_each(item.value) measure', density
		|| '_items')]);
	CALL tell('9 ' || density || remark, format('govreport_cells, %s / two nested jsonb_each%s', density, remark),
	'rows/s',
			  'cells', 400000, 'jsonb', 400000, at_least);
END
$$;
CALL unnest_cells('sparse', 2);
CALL unnest_cells('dense', 2);
CALL race('9 floor', ARRAY['numbers'], ARRAY[
	'SELECT count(n) FROM sparse, generate_series(1, 200 + 0 * id) n WHERE id <= 2000']);
UPDATE result SET note = 'generate_series: ' || short(400000 / median('9 floor', 'numbers')) || ' rows/s'
WHERE line = '9 sparse';
-- Memoize keeps the result of jsonb_each for rows of zeros
SET enable_memoize = off;
CALL unnest_cells('sparse', NULL, ', without Memoize');
RESET enable_memoize;

-- 10
\c
-- md5 is repeated until it takes as long as the function beside it
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET parallel_leader_participation = off;
CREATE TABLE many AS SELECT id, report FROM dense, generate_series(1, 10);
CREATE TABLE many_raws AS SELECT raw FROM raws, generate_series(1, 10);
ALTER TABLE many SET (parallel_workers = 2);
ALTER TABLE many_raws SET (parallel_workers = 2);
VACUUM (FREEZE, ANALYZE) many, many_raws;

CREATE FUNCTION repeated(expression text, n int) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
	SELECT string_agg(replace(expression, '#', g::text), ' + ') FROM generate_series(1, n) g
$$;

CREATE PROCEDURE workers(line text, what text, source text, ours text, md5 text)
LANGUAGE plpgsql AS $$
DECLARE
	statement text := 'SET max_parallel_workers_per_gather = %s; SELECT %s FROM %s';
	plan_line text;
	plan text := '';
	begun timestamptz;
	our_seconds float8;
	md5_seconds float8;
	n int;
	gain_ours float8;
	gain_md5 float8;
BEGIN
	SET max_parallel_workers_per_gather = 2;
	FOR plan_line IN EXECUTE format('EXPLAIN SELECT %s FROM %s', ours, source) LOOP
		plan := plan || plan_line;
	END LOOP;
	PERFORM must(plan ~ 'Workers Planned: 2', 'two workers are planned: ' || plan);
	SET max_parallel_workers_per_gather = 0;
	FOR lap IN 1 .. 2 LOOP
		begun := clock_timestamp();
		EXECUTE format('SELECT %s FROM %s', ours, source);
		our_seconds := extract(epoch FROM clock_timestamp() - begun);
		begun := clock_timestamp();
		EXECUTE format('SELECT count(%s) FROM %s', repeated(md5, 4), source);
		md5_seconds := extract(epoch FROM clock_timestamp() - begun);
	END LOOP;
	n := greatest(1, round(4 * our_seconds / md5_seconds));
	CALL race(line, ARRAY['alone', 'two', 'md5 alone', 'md5 two'], ARRAY[
		format(statement, 0, ours, source), format(statement, 2, ours, source),
		format(statement, 0, format('count(%s)', repeated(md5, n)), source),
		format(statement, 2, format('count(%s)', repeated(md5, n)), source)],
		8, NULL, true);
	gain_ours := median(line, 'alone') / median(line, 'two');
	gain_md5 := median(line, 'md5 alone') / median(line, 'md5 two');
	INSERT INTO result (line, what, ours, peer, ratio, at_least)
	VALUES (line, what, short(gain_ours) || ' x', short(gain_md5) || ' x', gain_ours / gain_md5, 0.95);
END
$$;
CALL workers('10 parse', 'gain of 2 workers, parse / md5', 'many_raws', 'count(govreport_parse(raw))',
	$$octet_length(md5(raw || #))$$);
CALL workers('10 check', 'gain of 2 workers, check / md5', 'many, generate_series(1, 4)',
	$$count(govreport_check(report, 'consistent'))$$, $$octet_length(md5(govreport_send(report) || '#'))$$);
CALL workers('10 sum', 'gain of 2 workers, sum / md5', 'many, generate_series(1, 4)',
	'sum(report)', $$octet_length(md5(govreport_send(report) || '#'))$$);

-- 12
\c
CREATE PROCEDURE add_reports(density text, at_least float8)
LANGUAGE plpgsql AS $$
BEGIN
	CALL race('12 ' || density, ARRAY['sum', 'columns'], ARRAY[
		format('SELECT sum(report) FROM %I', density), sums_of_columns(density)]);
	CALL tell('12 ' || density, format('sum(report), %s / sums of 200 bigint columns', density), 'reports/s',
			  'sum', 20000, 'columns', 20000, at_least);
END
$$;
CALL add_reports('sparse', 3);
CALL add_reports('dense', 3.5);

-- 13
\c
CREATE FUNCTION peak_of_query(times int) RETURNS bigint
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM sum(report), count(govreport_check(report, 'consistent')), max(govreport_agency(report)),
		sum(report -> 'applications.results_total.total')
	-- of each row; otherwise the plan would keep the table in memory
	FROM dense, generate_series(1, times + 0 * id);
	RETURN peak_memory();
END
$$;
INSERT INTO result (line, what, ours, peer, ratio, at_most)
SELECT '13', 'memory of a query over 1,000,000 reports / over 20,000', short(many) || 'B', short(few) || 'B',
	many / few::float8, 1.05
FROM (SELECT peak_of_query(1) AS few) f, LATERAL (SELECT peak_of_query(50 + 0 * (few > 0)::int) AS many) m;
