-- What the planner expects of the functions: their order in a filter, and numbers of rows.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
SELECT plan(18);

CREATE TABLE pg_temp.texts (id int, raw text);
INSERT INTO pg_temp.texts
SELECT i, govreport_to_markdown(pg_temp.zero('2021')::govreport) FROM generate_series(1, 20) AS i;
-- every tenth report has a sum that is wrong
CREATE TABLE pg_temp.reports (id int PRIMARY KEY, report govreport);
INSERT INTO pg_temp.reports
SELECT i, CASE WHEN i % 10 = 0 THEN govreport_set(r, 'applications.new_received.total', 1) ELSE r END
FROM CAST(pg_temp.zero('2021') AS govreport) AS r, generate_series(1, 1000) AS i;
VACUUM ANALYZE pg_temp.texts;
VACUUM ANALYZE pg_temp.reports;

CREATE FUNCTION pg_temp.plan_of(query text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan;
	RETURN plan -> 0 -> 'Plan';
END
$$;

-- ---- cheap conditions come first, in whatever order they are written ----

CREATE FUNCTION pg_temp.filters_of(source text, conditions text[]) RETURNS SETOF text
LANGUAGE sql AS $$
	SELECT pg_temp.plan_of(format('SELECT FROM pg_temp.%I WHERE %s', source, written)) ->> 'Filter'
	FROM (SELECT string_agg(condition, ' AND ' ORDER BY place) AS written
		  FROM unnest(conditions) WITH ORDINALITY AS u(condition, n), LATERAL (VALUES (n), (-n)) AS v(place)
		  GROUP BY sign(place)) AS queries
$$;

SELECT ok(f ~ 'id >.*new_received.*is_consistent.*govreport_correct.*to_markdown', f)
FROM pg_temp.filters_of('reports', ARRAY['id > 5', '(report -> ''applications.new_received.total'') > 3',
	'govreport_is_consistent(report)', 'govreport_correct(report) = report',
	'govreport_to_markdown(report) LIKE ''a%''']) AS f;
SELECT ok(f ~ 'length.*try_parse', f)
FROM pg_temp.filters_of('texts', ARRAY['length(raw) > 5', 'govreport_try_parse(raw) IS NOT NULL']) AS f;
SELECT is_empty($$
	SELECT a.cheap, a.dear FROM (VALUES
		('govreport_value(govreport,text)', 'govreport_is_consistent(govreport)'),
		('govreport_is_consistent(govreport)', 'govreport_cells(govreport)'),
		('govreport_violations(govreport,text)', 'govreport_parse(text,text,integer)'),
		('govreport_from_jsonb(jsonb)', 'govreport_from_text(text)')) AS a(cheap, dear)
	WHERE (SELECT procost FROM pg_proc WHERE oid = cheap::regprocedure)
		>= (SELECT procost FROM pg_proc WHERE oid = dear::regprocedure)$$,
	'costs are in the order of the time taken');
SELECT is_empty($$
	SELECT a.one, a.other FROM (VALUES
		('govreport_value(govreport,text)', 'govreport_value(govreport,cstring)'),
		('govreport_parse(text,text,integer)', 'govreport_try_parse(bytea,name,text,integer)'),
		('govreport_parse(text,text,integer)', 'govreport_in(cstring)'),
		('govreport_violations(govreport,text)', 'govreport_fingerprints(govreport)'),
		('govreport_violations(govreport,text)', 'govreport_judge(govreport)')) AS a(one, other)
	WHERE (SELECT (procost, prorows) FROM pg_proc WHERE oid = one::regprocedure)
		IS DISTINCT FROM (SELECT (procost, prorows) FROM pg_proc WHERE oid = other::regprocedure)$$,
	'what does the same costs the same');

-- ---- numbers of rows, at most three times too many or too few ----

CREATE FUNCTION pg_temp.misestimate(query text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
	expected float8 := (pg_temp.plan_of(query) ->> 'Plan Rows')::float8;
	found float8;
BEGIN
	EXECUTE format('SELECT count(*) FROM (%s) AS q', query) INTO found;
	RETURN greatest(expected / found, found / expected);
END
$$;

SELECT cmp_ok(pg_temp.misestimate('SELECT * FROM pg_temp.' || query), '<=', 3::float8, query)
FROM unnest(ARRAY[
	'reports, govreport_cells(report)',
	'reports, govreport_cells(report) WHERE id <= 50',
	'reports, govreport_applications(report) WHERE id <= 50',
	'reports, govreport_disclosures(report) WHERE id <= 50',
	'reports, govreport_proceedings(report) WHERE id <= 50',
	'reports, govreport_info(report) WHERE id <= 50',
	'reports, govreport_metrics(report) WHERE id <= 50',
	'reports, govreport_cells(report) WHERE govreport_is_consistent(report)',
	'reports, govreport_cells(report) WHERE NOT govreport_is_consistent(report)',
	'reports WHERE govreport_is_valid(report)',
	'reports WHERE NOT govreport_satisfies(report, ''applications.applicants'')',
	'texts, govreport_trace(raw) WHERE id <= 5']) AS query;
SELECT * FROM finish();
