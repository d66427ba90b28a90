-- Properties of sums of random reports: equal to SQL sums of their cells, in any plan.
BEGIN;
SET LOCAL client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
SELECT plan(71);

-- a number from 0 to n - 1, always the same for the same seed
CREATE FUNCTION pg_temp.draw(n int, VARIADIC words text[]) RETURNS int LANGUAGE sql IMMUTABLE AS $$
	SELECT ('x' || substr(md5(array_to_string($2, ' ')), 1, 7))::bit(28)::int % $1
$$;
-- the lines of a plan
CREATE FUNCTION pg_temp.plan_of(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE 'EXPLAIN (COSTS off) ' || query;
END
$$;

-- Groups: 0 simple reports of form 2021, 1 reports of both forms, 2 reports with
-- cells without a number, 3 the same with missing tables.  Every amount has a unit.
CREATE TEMP TABLE drawn AS
	SELECT n, g, n::text AS seed, CASE WHEN g > 0 AND pg_temp.draw(2, n::text, 'form') = 0 THEN '2019'
		ELSE '2021' END AS form
	FROM generate_series(1, 100) AS n, LATERAL (SELECT n % 4) AS t(g);
CREATE TEMP TABLE drawn_cells AS
	SELECT n, form, section, item, measure,
		CASE WHEN g > 1 AND odd = 0 THEN 'null' WHEN g > 1 AND odd = 1 THEN '"约三"' WHEN g > 1 AND odd = 2 THEN '"/"'
			WHEN g > 1 AND measure = 'issued' THEN '"无"'
			WHEN measure = 'amount' THEN format('{"value": %s, "unit": "%s"}', figure / 100.0,
				('{元,万元,亿元}'::text[])[1 + figure % 3])
			WHEN measure = 'change' THEN (figure - 500)::text ELSE figure::text END::jsonb AS cell
	FROM drawn JOIN govreport_items() USING (form), LATERAL (SELECT pg_temp.draw(1000, seed, section, item, measure),
		pg_temp.draw(100, seed, section, item, measure, 'odd')) AS d(figure, odd)
	WHERE NOT (g > 1 AND odd = 3) AND NOT (g = 3 AND pg_temp.draw(8, seed, section) = 0);
CREATE TABLE sums_reports (n int, g int, r govreport) PARTITION BY LIST (g);
CREATE TABLE sums_reports_0 PARTITION OF sums_reports FOR VALUES IN (0, 1);
CREATE TABLE sums_reports_1 PARTITION OF sums_reports FOR VALUES IN (2, 3);
INSERT INTO sums_reports SELECT n, g,
	(jsonb_build_object('govreport', 1, 'year', 2021, 'agency', g || '县' || n % 3, 'title', '报告', 'period',
	'["2021-01-01", "2021-12-31"]'::jsonb,
		'forms', (SELECT jsonb_object_agg(section, form) FROM drawn_cells AS c WHERE c.n = d.n),
		'sections', jsonb_build_array(jsonb_build_object('section', 'overview', 'body',
			CASE n % 5 WHEN 0 THEN (SELECT string_agg(md5(n::text || i), '') FROM generate_series(1, 300) AS i)
			ELSE '公开信息。' END)))
	|| (SELECT jsonb_object_agg(section, items) FROM (SELECT section, jsonb_object_agg(item, measures) AS items
		FROM (SELECT section, item, jsonb_object_agg(measure, cell) AS measures FROM drawn_cells AS c WHERE c.n = d.n
			GROUP BY section, item) AS i GROUP BY section) AS s))::govreport
FROM drawn AS d;
INSERT INTO sums_reports VALUES (101, 0, NULL), (102, 3, NULL);
ANALYZE sums_reports;

CREATE FUNCTION pg_temp.wan_yuan(value numeric, unit text) RETURNS numeric LANGUAGE sql AS $$
	SELECT trim_scale(CASE unit WHEN '元' THEN value / 10000 WHEN '亿元' THEN value * 10000 ELSE value END)
$$;
CREATE TEMP TABLE lacking AS
	SELECT DISTINCT g, section FROM sums_reports, govreport_info(r),
		LATERAL (VALUES ('disclosures', disclosures_form), ('applications', applications_form),
		('proceedings', proceedings_form)) AS f(section, form)
	WHERE r IS NOT NULL AND form IS NULL;
CREATE TEMP TABLE expected AS
	SELECT g, section, item, measure,
		CASE WHEN lacks OR bool_or(status IN ('blank', 'text', 'missing', 'at_least'))
		OR (section <> 'disclosures' AND bool_or(status = 'number')
		AND bool_or(status = 'not_applicable')) THEN 'at_least' WHEN bool_or(status = 'number') THEN 'number'
		ELSE 'not_applicable' END AS status,
		CASE WHEN lacks OR bool_or(status <> 'not_applicable') THEN coalesce(sum(pg_temp.wan_yuan(value, unit)),
		0) END AS value
	FROM sums_reports, govreport_cells(r),
		LATERAL (SELECT (g, section) IN (SELECT g, section FROM lacking)) AS l(lacks)
	GROUP BY g, section, item, measure, lacks;
CREATE TEMP TABLE sums AS SELECT g, sum(r) AS s FROM sums_reports GROUP BY g;
PREPARE differs AS
	SELECT g, section, item, measure, e.status, c.status, e.value, c.value
	FROM expected AS e FULL JOIN (SELECT g, section, item, measure, status, pg_temp.wan_yuan(value, unit) AS value
		FROM sums, govreport_cells(s)) AS c USING (g, section, item, measure)
	WHERE (e.status, e.value) IS DISTINCT FROM (c.status, c.value);
SELECT is_empty('differs', 'a sum is the sum of the cells');
SELECT results_eq('SELECT DISTINCT status FROM expected ORDER BY 1',
	$$VALUES ('at_least'), ('not_applicable'), ('number')$$, 'cells of every status');
SELECT bag_eq('SELECT g, govreport_form(s) FROM sums', $$VALUES (0, '2021'), (1, 'mixed'), (2, 'mixed'),
	(3, 'mixed')$$, 'a sum has the forms of its reports');
SELECT isnt((SELECT s::jsonb -> 'partial' FROM sums WHERE g = 3), NULL, 'reports of one group lack tables');
SELECT bag_eq('SELECT g, govreport_agency(s), govreport_year(s), govreport_title(s), govreport_period(s) FROM sums',
	$$SELECT g, NULL::text AS agency, 2021 AS year, '报告'::text AS title,
	daterange('2021-01-01', '2022-01-01') AS period FROM generate_series(0, 3) AS g$$, 'facts that all agree on');
SELECT is_empty('SELECT FROM sums
	WHERE s::text::govreport IS DISTINCT FROM s OR s::jsonb::govreport IS DISTINCT FROM s', 'a sum is read from its JSON');

-- one by one, with +
CREATE TEMP TABLE running AS
	WITH RECURSIVE list AS (SELECT g, row_number() OVER (PARTITION BY g ORDER BY md5(n::text)) AS i, r
	FROM sums_reports WHERE r IS NOT NULL),
	walk AS (SELECT g, i, r FROM list WHERE i = 1 UNION ALL SELECT g, l.i, w.r + l.r FROM walk AS w
	JOIN list AS l USING (g) WHERE l.i = w.i + 1)
	SELECT * FROM walk;
SELECT is_empty('SELECT g FROM sums
	JOIN (SELECT DISTINCT ON (g) g, r FROM running ORDER BY g, i DESC) AS l USING (g)
	WHERE r <> s', 'sum gives the same as repeated +');
SELECT is((SELECT sum(s) FROM sums), (SELECT sum(r) FROM sums_reports), 'a sum of sums is the sum');
SELECT is((SELECT sum(r ORDER BY n DESC) FROM sums_reports), (SELECT sum(r ORDER BY md5(n::text)) FROM sums_reports),
	'the order does not matter');
SELECT is((SELECT sum(govreport_figures(r)) FROM sums_reports), (SELECT sum(r) FROM sums_reports), 'nor does prose');

-- windows
SELECT is_empty($$SELECT * FROM (SELECT g, row_number() OVER w AS i, sum(r) OVER w AS s FROM sums_reports
	WHERE r IS NOT NULL WINDOW w AS (PARTITION BY g ORDER BY md5(n::text))) AS w
	JOIN running USING (g, i) WHERE i > 1 AND s <> r$$, 'a growing window');
SELECT is_empty($$SELECT n FROM (SELECT n, sum(r) OVER (ORDER BY n ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS s
	FROM sums_reports) AS w
	WHERE s IS DISTINCT FROM (SELECT sum(r) FROM sums_reports AS o WHERE o.n BETWEEN w.n - 2 AND w.n)$$,
		'a moving window');
SELECT is((SELECT count(DISTINCT s) FROM (SELECT sum(r) OVER (PARTITION BY g) AS s FROM sums_reports) AS w),
	4::bigint, 'a whole partition');
SELECT is_empty($$SELECT * FROM (SELECT n, sum(r) OVER (ORDER BY n) AS a, sum(r) OVER (ORDER BY n) AS b,
	sum(r) OVER (ORDER BY n ROWS UNBOUNDED PRECEDING) AS c FROM sums_reports) AS w
	WHERE a IS DISTINCT FROM b OR a IS DISTINCT FROM c$$, 'windows that share a sum');

-- plans: in one process, in several, by partition
SET LOCAL max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE serial AS SELECT g, govreport_send(sum(r)) AS bytes FROM sums_reports GROUP BY g;
SELECT is_empty($$SELECT * FROM pg_temp.plan_of('SELECT g, sum(r) FROM sums_reports GROUP BY g') AS l
	WHERE l ~ 'Partial'$$, 'a serial plan');
SET LOCAL max_parallel_workers_per_gather = 2;
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
SELECT isnt_empty(format($$SELECT * FROM pg_temp.plan_of(%L) AS l WHERE l ~ %L$$, query, line), line || ' in: '
	|| query)
FROM (VALUES ('SELECT sum(r) FROM sums_reports', 'Finalize Aggregate'),
	('SELECT sum(r) FROM sums_reports', 'Partial Aggregate'), ('SELECT sum(r) FROM sums_reports', 'Gather'),
	('SELECT g, sum(r) FROM sums_reports GROUP BY g', 'Finalize'), ('SELECT g, sum(r) FROM sums_reports GROUP BY g',
	'Partial')) AS t(query, line);
SELECT bag_eq('SELECT g, govreport_send(sum(r)) FROM sums_reports GROUP BY g', 'TABLE serial',
	'the same bytes from a parallel plan');
SET LOCAL enable_partitionwise_aggregate = on;
SET LOCAL max_parallel_workers_per_gather = 0;
SELECT cmp_ok((SELECT count(*) FROM pg_temp.plan_of('SELECT g, sum(r) FROM sums_reports GROUP BY g') AS l
	WHERE l ~ 'Aggregate'), '>=', 2::bigint, 'an aggregate for each partition');
SELECT bag_eq('SELECT g, govreport_send(sum(r)) FROM sums_reports GROUP BY g', 'TABLE serial',
	'the same bytes from a partition-wise plan');
-- for so few reports, a plan that adds sums costs more than it saves
SET LOCAL cpu_operator_cost = 0;
SELECT is((SELECT count(*) FROM pg_temp.plan_of('SELECT sum(r) FROM sums_reports') AS l
	WHERE l ~ 'Partial Aggregate'), 2::bigint, 'a partial aggregate for each partition');
SELECT is((SELECT sum(r) FROM sums_reports), (SELECT sum(s) FROM sums), 'and it is the same sum');
CREATE TEMP TABLE by_three AS SELECT n % 3 AS k, govreport_send(sum(r)) AS bytes FROM sums_reports GROUP BY 1;
SET LOCAL enable_partitionwise_aggregate = off;
SELECT bag_eq('SELECT n % 3, govreport_send(sum(r)) FROM sums_reports GROUP BY 1', 'TABLE by_three',
	'groups across partitions');

-- more groups than fit into work_mem
CREATE TEMP TABLE many AS SELECT r, i % 1500 AS k
	FROM (SELECT r, row_number() OVER () AS i FROM sums_reports, generate_series(1, 30)) AS t;
ANALYZE many;
SET LOCAL work_mem = '64kB';
SET LOCAL enable_sort = off;
CREATE TEMP TABLE hashed AS SELECT k, govreport_send(sum(r)) AS bytes FROM many GROUP BY k;
SELECT isnt_empty($$SELECT * FROM pg_temp.plan_of('SELECT k, sum(r) FROM many GROUP BY k') AS l
	WHERE l ~ 'HashAggregate'$$, 'groups are hashed');
SET LOCAL enable_sort = on;
SET LOCAL enable_hashagg = off;
SELECT is_empty('SELECT k FROM hashed
	FULL JOIN (SELECT k, govreport_send(sum(r)) AS bytes FROM many GROUP BY k) AS s USING (k)
	WHERE hashed.bytes IS DISTINCT FROM s.bytes',
	'the same groups hashed, spilled and sorted');
RESET work_mem;
RESET enable_hashagg;

-- a sum directly from the aggregate, as argument of every function
CREATE TEMP TABLE direct AS
	SELECT g, sum(r) AS s, govreport_send(sum(r)) AS send, sum(r)::text AS out, sum(r)::jsonb AS jsonb,
	sum(r) -> 'applications.granted.total' AS value,
		govreport_is_valid(sum(r)) AS valid, govreport_is_consistent(sum(r)) AS consistent,
		govreport_is_complete(sum(r)) AS complete, govreport_satisfies(sum(r), 'complete.tables') AS satisfies,
		govreport_title(sum(r)) AS title, govreport_agency(sum(r)) AS agency, govreport_year(sum(r)) AS year,
		govreport_period(sum(r)) AS period, govreport_form(sum(r)) AS form,
		govreport_section(sum(r), 'overview') AS section, govreport_figures(sum(r)) AS figures,
		govreport_correct(sum(r)) AS correct, govreport_hash(sum(r)) AS hash,
		govreport_hash_extended(sum(r), 7) AS hash_extended, sum(r) = sum(r) AS eq, sum(r) < sum(r) AS lt,
		govreport_cmp(sum(r), max_r) AS cmp, sum(r) + sum(r) AS twice,
		govreport_continues(sum(r), sum(r)) AS continues, pg_column_size(sum(r)) AS size
	FROM sums_reports, (SELECT r AS max_r FROM sums_reports WHERE n = 1) AS m GROUP BY g, max_r;
SELECT is_empty($$SELECT g FROM direct JOIN sums USING (g), (SELECT r AS max_r FROM sums_reports WHERE n = 1) AS m
	WHERE (direct.s, send, out, jsonb, value, valid, consistent, complete, satisfies, title, agency, year, period,
		form, section, figures, correct, hash, hash_extended, eq, lt, cmp, twice, continues)
	IS DISTINCT FROM (sums.s, govreport_send(sums.s), sums.s::text, sums.s::jsonb,
	sums.s -> 'applications.granted.total', govreport_is_valid(sums.s), govreport_is_consistent(sums.s),
		govreport_is_complete(sums.s), govreport_satisfies(sums.s, 'complete.tables'), govreport_title(sums.s),
		govreport_agency(sums.s), govreport_year(sums.s), govreport_period(sums.s),
		govreport_form(sums.s), govreport_section(sums.s, 'overview'), govreport_figures(sums.s),
		govreport_correct(sums.s), govreport_hash(sums.s), govreport_hash_extended(sums.s, 7), true, false,
		govreport_cmp(sums.s, max_r), sums.s + sums.s, govreport_continues(sums.s, sums.s))$$, 'scalars');
CREATE TEMP TABLE whole AS SELECT sum(r) AS s FROM sums_reports;
SELECT bag_eq(format('SELECT %s(sum(r))::text AS t FROM sums_reports', f),
	format('SELECT %s(s)::text AS t FROM whole', f), f)
FROM (VALUES ('govreport_cells'), ('govreport_metrics'), ('govreport_disclosures'), ('govreport_applications'),
	('govreport_proceedings'), ('govreport_sections'), ('govreport_info'), ('govreport_violations'),
	('govreport_corrections')) AS t(f);
-- and a sum straight from +
CREATE TEMP TABLE twice AS SELECT s, s + s AS d FROM sums;
SELECT bag_eq(format('SELECT (' || e || ')::text AS t FROM twice', 's + s'),
	format('SELECT (' || e || ')::text AS t FROM twice', 'd'), format(e, 's + s'))
FROM unnest(ARRAY['(%1$s)::text', '(%1$s)::jsonb', 'govreport_send(%1$s)', '(%1$s) -> ''applications.granted.total''',
	'(%1$s) -> ''applications.other.total''', '(%1$s) -> ''disclosures.administrative_fees.amount''',
	'govreport_is_valid(%1$s)', 'govreport_is_consistent(%1$s)', 'govreport_is_complete(%1$s)',
	'govreport_satisfies(%1$s, ''complete.tables'')', 'govreport_form(%1$s)', 'govreport_year(%1$s)',
	'govreport_title(%1$s)',
	'govreport_figures(%1$s)', 'govreport_correct(%1$s)', 'govreport_hash(%1$s)', '(%1$s) = d', '(%1$s) >= d',
	'(%1$s) + d', 'govreport_sum_step(%1$s, d)', 'govreport_cells(%1$s)', 'govreport_metrics(%1$s)',
	'govreport_diff(%1$s, s)', 'govreport_diff(s, %1$s)', 'govreport_applications(%1$s)',
	'govreport_violations(%1$s)', 'govreport_continues(%1$s, %1$s)', 'pg_column_size(%1$s) > 0']) AS e;

-- sums in variables: each stays the same, whatever happens to the others
CREATE FUNCTION pg_temp.variables() RETURNS govreport[] LANGUAGE plpgsql AS $$
DECLARE
	s govreport;
	kept govreport;
	row sums_reports;
	steps govreport[];
	next record;
BEGIN
	FOR next IN SELECT r FROM sums_reports WHERE r IS NOT NULL ORDER BY n LIMIT 10 LOOP
		s := coalesce(s + next.r, next.r);
		kept := s;
		row.r := s;
		steps := steps || s;
	END LOOP;
	s := s + s;
	BEGIN
		s := s + '{"govreport": 1, "forms": {"proceedings": "2021"}, "proceedings": {"reconsideration": {"total": 9223372036854775807}}}';
	EXCEPTION WHEN numeric_value_out_of_range THEN
		NULL;
	END;
	steps := steps || ARRAY[kept, row.r, s];
	kept := govreport_sum_step(kept, s);
	s := NULL;
	RETURN steps || ARRAY[kept, govreport_sum_step(kept, NULL)];
END
$$;
CREATE TEMP TABLE variables AS
	WITH ten AS (SELECT r, row_number() OVER (ORDER BY n) AS i FROM sums_reports WHERE r IS NOT NULL)
	SELECT steps, (SELECT sum(r) FROM ten WHERE i <= 10) AS whole, (SELECT array_agg(s ORDER BY i)
		FROM (SELECT i, sum(r) OVER (ORDER BY i) AS s FROM ten WHERE i <= 10) AS w) AS running
	FROM pg_temp.variables() AS v(steps);
SELECT is(steps[2:10], running[2:10], 'variables: every step') FROM variables;
SELECT is(steps[11:12], ARRAY[whole, whole], 'a copy and a field stay as they were') FROM variables;
SELECT is(steps[13], whole + whole, 'a sum that failed is what it was') FROM variables;
SELECT is(steps[14:15], ARRAY[whole + whole + whole, whole + whole + whole],
	'the step of the aggregate adds elsewhere, too') FROM variables;

-- the sum of reports whose sums hold also satisfies them
SELECT ok(govreport_is_valid(sum(r::govreport)), 'the sum of valid reports is valid')
	FROM (SELECT pg_temp.sample(form) FROM unnest('{2019,2021,2021}'::text[]) AS form) AS t(r);
SELECT * FROM finish();
ROLLBACK;
