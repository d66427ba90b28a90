-- The type in a database: constraints, columns, indexes, schemas.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
SELECT plan(24);

CREATE TABLE good (n serial, r govreport);
INSERT INTO good (r) VALUES (pg_temp.sample()::govreport), (pg_temp.sample('2019')::govreport),
	(govreport_figures(pg_temp.sample()::govreport));
CREATE TEMP TABLE bad AS SELECT pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 9}') AS j;
CREATE TEMP TABLE open AS SELECT pg_temp.put(pg_temp.sample(), '{"applications.granted.total": null}') AS j;

-- CHECK
CREATE TABLE checked (r govreport CHECK (govreport_is_consistent(r)));
SELECT lives_ok('INSERT INTO checked SELECT r FROM good', 'a CHECK takes what adds up');
SELECT lives_ok('INSERT INTO checked SELECT j::govreport FROM open', 'a CHECK takes what is open');
SELECT throws_ok('INSERT INTO checked SELECT j::govreport FROM bad', '23514', NULL, 'a CHECK refuses what does not');
CREATE TABLE told (r govreport CHECK (govreport_check(r)));
SELECT lives_ok('INSERT INTO told SELECT r FROM good', 'govreport_check takes what is valid');
SELECT throws_like('INSERT INTO told SELECT j::govreport FROM bad', '%violates rule "applications.results"%',
	'govreport_check says what is broken');
SELECT throws_ok('INSERT INTO told SELECT j::govreport FROM open', '23514', NULL,
	'govreport_check refuses what is not complete');

-- domains
CREATE DOMAIN valid_report AS govreport CHECK (govreport_is_valid(VALUE));
CREATE TABLE domained (r valid_report);
SELECT lives_ok('INSERT INTO domained SELECT r FROM good', 'a domain takes what is valid');
SELECT throws_ok('INSERT INTO domained SELECT j::govreport FROM bad', '23514', NULL, 'a domain refuses what is not');

-- generated columns
CREATE TABLE generated (r govreport,
	year int GENERATED ALWAYS AS (govreport_year(r)) STORED,
	valid boolean GENERATED ALWAYS AS (govreport_is_valid(r)) STORED,
	received numeric GENERATED ALWAYS AS (r -> 'applications.new_received.total') STORED,
	figures govreport GENERATED ALWAYS AS (govreport_figures(r)) STORED);
INSERT INTO generated (r) SELECT r FROM good;
SELECT results_eq('SELECT DISTINCT year, valid, received FROM generated', $$VALUES (2021, true, 12::numeric)$$,
	'generated columns');
SELECT is_empty('SELECT FROM generated WHERE figures <> govreport_figures(r)', 'generated figures');

-- indexes
CREATE INDEX ON good (govreport_agency(r), govreport_year(r));
CREATE INDEX ON good ((r -> 'applications.new_received.total')) WHERE govreport_is_valid(r);
CREATE UNIQUE INDEX content ON good (sha256(govreport_send(r)));
SELECT throws_ok('INSERT INTO good (r) SELECT r FROM good LIMIT 1', '23505', NULL, 'a unique index by content');
CREATE INDEX ON good (govreport_figures(r));
SET LOCAL enable_seqscan = off;
SELECT results_eq($$SELECT count(*) FROM good WHERE govreport_agency(r) = '云溪县青石镇人民政府'
	AND govreport_year(r) = 2021$$, 'VALUES (3::bigint)', 'an index on expressions');
SELECT results_eq($$SELECT count(*) FROM good WHERE govreport_figures(r) = (SELECT govreport_figures(r) FROM good
	WHERE n = 1)$$, 'VALUES (2::bigint)', 'an index on figures');
RESET enable_seqscan;

-- binary and text through functions that run a query
CREATE TABLE copied (LIKE good);
INSERT INTO good (r) VALUES (NULL), ('{"govreport":1}'),
	(pg_temp.put(pg_temp.sample(), '{"applications.granted.total": "约三件\t", "disclosures.administrative_fees.amount": {"value": 251000, "printed": "251000元", "unit": "元"}}')::govreport);
SELECT is(r::text::govreport, r, 'text round trip ' || n) FROM good WHERE n IN (1, 2, 3);
SELECT is_empty('SELECT n FROM good WHERE r::jsonb::govreport IS DISTINCT FROM r', 'jsonb round trip');
-- the functions of the server that make JSON find the cast to json
SELECT is_empty('SELECT n FROM good WHERE to_jsonb(good) -> ''r'' IS DISTINCT FROM coalesce(r::jsonb, ''null'')',
	'to_jsonb of a row makes an object');
SELECT is_empty('SELECT n FROM good WHERE (row_to_json(good) -> ''r'')::jsonb IS DISTINCT FROM coalesce(r::jsonb, ''null'')',
	'row_to_json makes an object');
SELECT is_empty('SELECT n FROM good WHERE r::json::text <> r::text OR to_json(r)::text <> r::text',
	'json is the output');

-- records, arrays, ranges
SELECT is((SELECT count(DISTINCT r) FROM good), 5::bigint, 'DISTINCT');
SELECT is((SELECT array_agg(r ORDER BY n)::text::govreport[] FROM good), (SELECT array_agg(r ORDER BY n) FROM good),
	'arrays');

-- another schema, with an empty search path
CREATE SCHEMA elsewhere;
ALTER EXTENSION govreport SET SCHEMA elsewhere;
SET LOCAL search_path = pg_catalog;
CREATE TABLE public.outcome AS SELECT count(*)
	FROM elsewhere.govreport_violations('{"govreport":1}'::elsewhere.govreport);
INSERT INTO public.told SELECT r FROM public.good WHERE n < 4;
RESET search_path;
SELECT isnt((SELECT count FROM outcome), 0::bigint, 'it works in another schema');
SELECT is((SELECT count(*) FROM told), 6::bigint, 'so do constraints');
SELECT * FROM finish();
ROLLBACK;
