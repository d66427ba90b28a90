-- Partitioned tables: pruning, sums by partition, uniqueness.
-- The continuity trigger on partitions is in continuity.sql.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
\i test/include/continuity.psql
SELECT plan(32);

-- the tables that a query reads, and the nodes of its plan
CREATE FUNCTION pg_temp.plan(query text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
	plan jsonb;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json, COSTS off) ' || query INTO plan;
	RETURN plan;
END
$$;
CREATE FUNCTION pg_temp.reads(query text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(DISTINCT t ->> 0, ' ' ORDER BY t ->> 0)
		FROM jsonb_path_query(pg_temp.plan($1), 'strict $.**."Relation Name"') AS t
$$;
-- node types from the outermost on; a type that repeats is listed once
CREATE FUNCTION pg_temp.nodes(query text) RETURNS text LANGUAGE sql AS $$
	WITH RECURSIVE n AS (
		SELECT pg_temp.plan($1) #> '{0,Plan}' AS node, 1 AS depth
		UNION ALL
		SELECT node #> '{Plans,0}', depth + 1 FROM n WHERE node ? 'Plans')
	SELECT string_agg(concat_ws(' ', nullif(node ->> 'Partial Mode', 'Simple'), node ->> 'Node Type'), ' > '
		ORDER BY depth) FROM n
$$;

-- 12 agencies, 2020 to 2023, with the other form in 2020; and the same in one table
CREATE TABLE plain (agency text NOT NULL, year int NOT NULL, report govreport NOT NULL);
INSERT INTO plain
SELECT 'agency ' || a, y, (pg_temp.year(y, y - 2019 + a, y - 2018 + a, CASE y WHEN 2020 THEN '2019'
	ELSE '2021' END)::jsonb || jsonb_build_object('agency', 'agency ' || a))::govreport
FROM generate_series(1, 12) AS a, generate_series(2020, 2023) AS y;

-- by year: a plain column that a CHECK compares with the report
CREATE TABLE by_year (LIKE plain,
	received numeric GENERATED ALWAYS AS (report -> 'applications.new_received.total') STORED,
	PRIMARY KEY (agency, year),
	CHECK (govreport_check(report, 'consistent')),
	CHECK (year = govreport_year(report)), CHECK (agency = govreport_agency(report))) PARTITION BY RANGE (year);
CREATE TABLE by_year_2020 PARTITION OF by_year FOR VALUES FROM (2020) TO (2021);
CREATE TABLE by_year_2021 PARTITION OF by_year FOR VALUES FROM (2021) TO (2022);
CREATE TABLE by_year_2022 PARTITION OF by_year FOR VALUES FROM (2022) TO (2023);
CREATE TABLE by_year_late PARTITION OF by_year DEFAULT;
-- by year as an expression: without a column and without a key
CREATE TABLE by_report_year (LIKE plain) PARTITION BY LIST (govreport_year(report));
CREATE TABLE by_report_year_2021 PARTITION OF by_report_year FOR VALUES IN (2021);
CREATE TABLE by_report_year_none PARTITION OF by_report_year FOR VALUES IN (NULL);
CREATE TABLE by_report_year_other PARTITION OF by_report_year DEFAULT;
-- by hash of the agency, of the report, and of the report's agency
CREATE TABLE by_agency (LIKE plain, PRIMARY KEY (agency, year)) PARTITION BY HASH (agency);
CREATE TABLE by_report (LIKE plain) PARTITION BY HASH (report);
CREATE TABLE by_report_agency (LIKE plain) PARTITION BY HASH (govreport_agency(report));
SELECT format('CREATE TABLE %1$s_%2$s PARTITION OF %1$s FOR VALUES WITH (MODULUS 3, REMAINDER %2$s)', t, n)
FROM unnest('{by_agency,by_report,by_report_agency}'::text[]) AS t, generate_series(0, 2) AS n \gexec

INSERT INTO by_year SELECT * FROM plain;
INSERT INTO by_report_year SELECT * FROM plain;
INSERT INTO by_agency SELECT * FROM plain;
INSERT INTO by_report SELECT * FROM plain;
INSERT INTO by_report_agency SELECT * FROM plain;
ANALYZE plain, by_year, by_report_year, by_agency, by_report, by_report_agency;
CREATE TEMP TABLE tables AS SELECT unnest('{by_year,by_report_year,by_agency,by_report,by_report_agency}'::text[]) AS t;

-- partitions that a query does not need are not read
SELECT is(pg_temp.reads(query), reads, query) FROM (VALUES
	('SELECT FROM by_year WHERE year = 2021', 'by_year_2021'),
	('SELECT FROM by_year WHERE year BETWEEN 2021 AND 2022', 'by_year_2021 by_year_2022'),
	('SELECT FROM by_year WHERE year < 2022 AND govreport_is_valid(report)',
	'by_year_2020 by_year_2021 by_year_late'),
	('SELECT FROM by_year WHERE year IN (2020, 2024)', 'by_year_2020 by_year_late'),
	-- the condition must be on the key, not on the expression it comes from
	('SELECT FROM by_year WHERE govreport_year(report) = 2021',
	'by_year_2020 by_year_2021 by_year_2022 by_year_late'),
	('SELECT FROM by_report_year WHERE govreport_year(report) = 2021', 'by_report_year_2021'),
	('SELECT FROM by_report_year WHERE govreport_year(report) >= 2022', 'by_report_year_other'),
	('SELECT FROM by_report_year WHERE govreport_year(report) IS NULL', 'by_report_year_none')) AS v(query, reads);
-- with a hash, only the partition with the value is read
SELECT is(pg_temp.reads(format('SELECT FROM by_agency WHERE agency = %L', 'agency 3')),
	(SELECT DISTINCT tableoid::regclass::text FROM by_agency WHERE agency = 'agency 3'), 'one agency');
SELECT is(pg_temp.reads(format('SELECT FROM by_report_agency WHERE govreport_agency(report) = %L', 'agency 3')),
	(SELECT DISTINCT tableoid::regclass::text FROM by_report_agency WHERE agency = 'agency 3'),
	'one agency, by expression');
SELECT is(pg_temp.reads(format('SELECT FROM by_report WHERE report = %L', report)), (SELECT tableoid::regclass::text
	FROM by_report AS b WHERE b.report = p.report), 'one report')
FROM plain AS p WHERE agency = 'agency 1' AND year = 2021;
SELECT is((SELECT count(DISTINCT tableoid) FROM by_report), 3::bigint, 'reports spread over the partitions');
-- during execution
SET LOCAL plan_cache_mode = force_generic_plan;
PREPARE of_year(int) AS SELECT FROM by_year WHERE year = $1;
SELECT is(pg_temp.reads('EXECUTE of_year(2022)'), 'by_year_2022', 'a parameter');
RESET plan_cache_mode;

-- sums are the same for every way of partitioning
CREATE FUNCTION pg_temp.sums(source text, keys text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format('SELECT concat_ws('' '', %2$s, sum(report)) FROM %1$s %3$s', source,
		coalesce(nullif(keys, ''), 'NULL'), CASE WHEN keys <> '' THEN 'GROUP BY ' || keys ELSE '' END);
END
$$;
CREATE TEMP VIEW groupings AS SELECT unnest(ARRAY['', 'govreport_year(report)', 'year, agency']) AS keys;
CREATE TEMP TABLE wanted AS
SELECT keys, (SELECT array_agg(s ORDER BY s COLLATE "C") FROM pg_temp.sums('plain', keys) AS s) AS sums
	FROM groupings;
CREATE FUNCTION pg_temp.differing() RETURNS TABLE (t text, keys text) LANGUAGE sql AS $$
	SELECT t, keys FROM tables, wanted
	WHERE (SELECT array_agg(s ORDER BY s COLLATE "C") FROM pg_temp.sums(t, keys) AS s) IS DISTINCT FROM sums
$$;
SELECT is_empty('SELECT * FROM pg_temp.differing()', 'sums');
SET LOCAL enable_partitionwise_aggregate = on;
SET LOCAL enable_partitionwise_join = on;
-- so that the plan is used for few rows
SET LOCAL cpu_tuple_cost = 10;
SET LOCAL jit = off;
SELECT is_empty('SELECT * FROM pg_temp.differing()', 'sums partition by partition');
SET LOCAL max_parallel_workers_per_gather = 0;
SELECT alike(pg_temp.nodes(query), nodes, query) FROM (VALUES
	-- by the key: each partition sums its own groups
	('SELECT year, sum(report) FROM by_year GROUP BY year', 'Append > Aggregate > %Scan'),
	('SELECT agency, sum(report) FROM by_agency GROUP BY agency', 'Append > Aggregate > %Scan'),
	-- by another column: sums of partitions, then their sum
	('SELECT sum(report) FROM by_year', 'Finalize Aggregate > Append > Partial Aggregate > %Scan'),
	('SELECT year, sum(report) FROM by_agency GROUP BY year',
	'Finalize Aggregate > %Append > Partial Aggregate > %Scan'),
	('SELECT year, sum(report) FROM by_report GROUP BY year',
	'Finalize Aggregate > %Append > Partial Aggregate > %Scan'),
	-- all years of an agency are in one partition: each partition joins its own rows
	('SELECT FROM by_agency AS last JOIN by_agency AS this USING (agency) WHERE this.year = last.year + 1 AND NOT govreport_continues(last.report, this.report)', 'Append > %Join%'),
	('SELECT FROM by_report AS a JOIN by_report AS b USING (report)', 'Append > %Join%')) AS v(query, nodes);
SET LOCAL max_parallel_workers_per_gather = 2;
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 10;
SET LOCAL min_parallel_table_scan_size = 0;
SELECT alike(pg_temp.nodes('SELECT sum(report) FROM by_year'),
	'Finalize Aggregate > Gather > Append > Partial Aggregate > %Scan', 'in parallel');
SELECT is_empty('SELECT * FROM pg_temp.differing()', 'sums in parallel');

-- constraints apply to the whole table, in every partition
SELECT throws_ok($$INSERT INTO by_year (agency, year, report) SELECT agency, 2022, report FROM plain
	WHERE agency = 'agency 1' AND year = 2021$$, '23514', NULL, 'the year of the report');
SELECT throws_like(format($$INSERT INTO by_year_2022 (agency, year, report)
	VALUES ('云溪县青石镇人民政府', 2022, %L)$$,
	pg_temp.put(pg_temp.year(2022, 1, 2)::jsonb, '{"applications.granted.total": 99}')),
	'%violates rule "applications.results"%', 'a partition refuses what the table refuses');
-- unique indexes must contain the key
SELECT lives_ok('CREATE UNIQUE INDEX ON by_year (year, sha256(govreport_send(report)))',
	'unique by content within a year');
SELECT lives_ok($$INSERT INTO by_year (agency, year, report) SELECT agency, year, report FROM plain
	ON CONFLICT (year, sha256(govreport_send(report))) DO NOTHING$$, 'it takes ON CONFLICT');
SELECT throws_ok('CREATE UNIQUE INDEX ON by_year (sha256(govreport_send(report)))', '0A000', NULL,
	'not across years');
SELECT throws_ok('CREATE UNIQUE INDEX ON by_report_year (govreport_year(report), agency)', '0A000', NULL,
	'nor with an expression for a key');
-- equal reports are in one partition, so a unique index there holds for the table
CREATE UNIQUE INDEX ON by_report_0 (sha256(govreport_send(report)));
CREATE UNIQUE INDEX ON by_report_1 (sha256(govreport_send(report)));
CREATE UNIQUE INDEX ON by_report_2 (sha256(govreport_send(report)));
SELECT throws_ok('INSERT INTO by_report SELECT * FROM plain WHERE ' || condition, '23505', NULL,
	'unique by content, by hash: ' || condition)
FROM (VALUES ('year = 2020'), ('agency = ''agency 6''')) AS v(condition);
SELECT * FROM finish();
ROLLBACK;
