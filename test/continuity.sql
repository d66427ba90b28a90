-- The continuity trigger in one session (test/tap has two sessions).
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
\i test/include/continuity.psql
SELECT plan(96);

CREATE FUNCTION pg_temp.broken(statement text, name text) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT throws_like($1, '%violates rule "continuity.carried_over"', $2)
$$;

-- one key, checked immediately
CREATE TABLE reports (id serial PRIMARY KEY, agency varchar(80), note text, report govreport);
CREATE INDEX reports_key ON reports (agency, govreport_year(report));
CREATE CONSTRAINT TRIGGER continuity AFTER INSERT OR UPDATE OR DELETE ON reports
	FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
SELECT lives_ok($$INSERT INTO reports (agency, report) VALUES ('a', pg_temp.year(2020, 1, 2))$$, 'a first report');
SELECT lives_ok($$INSERT INTO reports (agency, report) VALUES ('a', pg_temp.year(2021, 2, 3))$$,
	'one that continues it');
SELECT pg_temp.broken($$INSERT INTO reports (agency, report) VALUES ('a', pg_temp.year(2022, 2, 4))$$,
	'one that does not');
SELECT pg_temp.broken($$INSERT INTO reports (agency, report) VALUES ('a', pg_temp.year(2019, 0, 0))$$,
	'one that the next does not continue');
SELECT lives_ok($$INSERT INTO reports (agency, report) VALUES ('b', pg_temp.year(2022, 2, 4)),
	('a', pg_temp.year(2023, 4, 9)),
	('a', pg_temp.year(2018, 9, 9))$$, 'another key, and years that are no neighbours');
SELECT pg_temp.broken($$INSERT INTO reports (agency, report) VALUES ('a', pg_temp.year(2021, 3, 3))$$,
	'a second report of one year is compared, too');
SELECT lives_ok($$INSERT INTO reports (agency, report) VALUES ('a', pg_temp.year(2021, 2, 3))$$, 'and may be there');
SELECT pg_temp.broken($$INSERT INTO reports (agency, report) VALUES ('c', pg_temp.year(2021, 2, 3)),
	('c', pg_temp.year(2022, 4, 4))$$, 'rows of one statement');

-- the error
CREATE FUNCTION pg_temp.fields(statement text) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
	schema_name text;
	table_name text;
	name text;
	message text;
	detail text;
	hint text;
BEGIN
	EXECUTE statement;
	RETURN NULL;
EXCEPTION WHEN check_violation THEN
	GET STACKED DIAGNOSTICS schema_name = SCHEMA_NAME, table_name = TABLE_NAME, name = CONSTRAINT_NAME,
		message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN ARRAY[schema_name, table_name, name, message, detail, hint];
END
$$;
CREATE TEMP TABLE said AS SELECT pg_temp.fields($$INSERT INTO reports (agency, report)
	VALUES ('a', pg_temp.year(2022, 2, 4))$$) AS f;
SELECT is(f[1:3], ARRAY['public', 'reports', 'continuity.carried_over'], 'schema, table and constraint') FROM said;
SELECT is(f[4], 'report of "云溪县青石镇人民政府" for 2022 violates rule "continuity.carried_over"', 'message')
	FROM said;
SELECT is(array_length(string_to_array(f[5], E'\n'), 1), 2, 'a sentence for each column') FROM said;
SELECT alike(f[5], 'continuity.carried_over (carried_over.natural_person): 2 carried over, but last year''s report carried forward 3%', 'with its numbers') FROM said;
SELECT alike(f[6], '%the reports for 2021 and 2022.', 'hint') FROM said;

-- update and delete
SELECT pg_temp.broken($$UPDATE reports SET report = pg_temp.year(2020, 1, 7)
	WHERE agency = 'a' AND govreport_year(report) = 2020$$, 'an update of the previous year');
SELECT pg_temp.broken($$UPDATE reports SET report = pg_temp.year(2021, 7, 3)
	WHERE agency = 'a' AND govreport_year(report) = 2021$$, 'an update of the next year');
SELECT pg_temp.broken($$UPDATE reports SET agency = 'a' WHERE agency = 'b'$$, 'an update of the key');
SELECT pg_temp.broken($$UPDATE reports SET report = pg_temp.year(2022, 9, 9)
	WHERE agency = 'a' AND govreport_year(report) = 2023$$, 'an update of the year');
SELECT lives_ok($$UPDATE reports SET report = pg_temp.year(2020, 0, 2)
	WHERE agency = 'a' AND govreport_year(report) = 2020$$, 'an update of other figures');
SELECT lives_ok($$DELETE FROM reports WHERE agency = 'a' AND govreport_year(report) = 2021$$,
	'a delete breaks nothing');
SELECT lives_ok($$UPDATE reports SET agency = 'a' WHERE agency = 'b'$$, 'and makes room');

-- unknown figures are accepted
SELECT lives_ok(format($$INSERT INTO reports (agency, report) VALUES (%L, %L)$$, key, report), name) FROM (VALUES
	('a NULL key', NULL, pg_temp.year(2021, 7, 7)::jsonb),
	('another NULL key', NULL, pg_temp.year(2022, 8, 8)::jsonb),
	('a NULL report', 'a', NULL),
	('no year', 'a', pg_temp.year(2021, 7, 7)::jsonb - 'year'),
	('no table', 'a', pg_temp.year(2021, 7, 7)::jsonb #- '{forms,applications}' #- '{applications}'),
	('blank figures', 'a', pg_temp.put(pg_temp.year(2021, 2, 2)::jsonb,
	'{"applications.carried_over.natural_person": null}')))
	AS v(name, key, report);
SELECT pg_temp.broken(format($$INSERT INTO reports (agency, report) VALUES ('a', %L)$$,
	pg_temp.put(pg_temp.year(2021, 7, 2)::jsonb, '{"applications.carried_over.natural_person": null}')),
	'a blank and a wrong figure');
SELECT lives_ok($$INSERT INTO reports (agency, report) VALUES ('m', pg_temp.year(2020, 1, 2, '2019')),
	('m', pg_temp.year(2021, 2, 3)), ('m', govreport_figures(pg_temp.year(2022, 3, 3)))$$,
	'other forms, and figures only');
SELECT pg_temp.broken($$INSERT INTO reports (agency, report)
	VALUES ('m', govreport_figures(pg_temp.year(2019, 1, 2, '2019')))$$, 'they are compared');

-- rows that were broken before do not prevent others
ALTER TABLE reports DISABLE TRIGGER continuity;
INSERT INTO reports (agency, report) VALUES ('old', pg_temp.year(2020, 1, 2)), ('old', pg_temp.year(2021, 1, 2));
ALTER TABLE reports ENABLE TRIGGER continuity;
SELECT lives_ok($$UPDATE reports SET note = 'x'$$, 'an update of neither report nor key');
SELECT pg_temp.broken($$UPDATE reports SET report = pg_temp.year(2021, 1, 3)
	WHERE agency = 'old' AND govreport_year(report) = 2021$$, 'an update of the report');

-- the index is used, and no other rows are read: the key type counts how often
-- "=" compares two keys, which an index does by another function
\i test/include/counted.psql
CREATE TABLE keyed (agency counted, report govreport);
CREATE INDEX ON keyed (agency, govreport_year(report));
CREATE TRIGGER continuity AFTER INSERT ON keyed FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report',
	'agency');
INSERT INTO keyed SELECT i::text::counted, r FROM generate_series(1, 500) AS i,
	(SELECT pg_temp.year(2021, 1, 2)) AS t(r);
ANALYZE keyed;
-- the planner makes a few comparisons; a scan of the table would make 500 for each row
SELECT cmp_ok(pg_temp.comparisons($$INSERT INTO keyed SELECT i::text::counted, r FROM generate_series(1, 10) AS i,
	(SELECT pg_temp.year(2022, 2, 3)) AS t(r)$$), '<', 500::bigint, 'ten reports by index');
SELECT pg_temp.broken($$INSERT INTO keyed VALUES ('7', pg_temp.year(2022, 3, 3))$$, 'and it is checked');
DROP TABLE keyed;

-- many reports of one key: each is read once for each of its years, not once for each report
CREATE TABLE keyed (agency counted, report govreport);
CREATE CONSTRAINT TRIGGER continuity AFTER INSERT OR UPDATE ON keyed DEFERRABLE
	FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
CREATE FUNCTION pg_temp.one_key(n int) RETURNS text LANGUAGE sql AS $$
	SELECT format('TRUNCATE keyed; INSERT INTO keyed SELECT ''1'', CASE WHEN i %% 2 = 0 THEN a ELSE b END
		FROM generate_series(1, %s) AS i, (SELECT pg_temp.year(2021, 1, 2) AS a, pg_temp.year(2022, 2, 3) AS b) AS r', n)
$$;
SELECT is(pg_temp.comparisons(pg_temp.one_key(100)), 200::bigint, '100 reports of one key');
SELECT is(pg_temp.comparisons(pg_temp.one_key(2000)), 4000::bigint, '2,000 reports of one key');
SELECT is(pg_temp.comparisons(format('SET CONSTRAINTS ALL DEFERRED; %s; SET CONSTRAINTS ALL IMMEDIATE',
	pg_temp.one_key(2000))), 4000::bigint, '2,000 reports of one key, deferred');
SELECT pg_temp.broken($$INSERT INTO keyed SELECT '1', CASE WHEN i = 50 THEN pg_temp.year(2022, 9, 9)
	ELSE pg_temp.year(2021, 1, 2) END FROM generate_series(1, 100) AS i$$, 'one among them');
SELECT pg_temp.broken($$UPDATE keyed SET report = pg_temp.year(2021, 1, 9)
	WHERE ctid = (SELECT min(ctid) FROM keyed WHERE govreport_year(report) = 2021)$$, 'an update of one among them');
DROP TABLE keyed;

-- rows found correct are checked again after any change
CREATE TABLE written (agency text, report govreport);
CREATE TRIGGER continuity AFTER INSERT ON written FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report',
	'agency');
INSERT INTO written VALUES ('a', pg_temp.year(2020, 0, 1));
CREATE FUNCTION pg_temp.spoil() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE written SET report = pg_temp.year(2020, 0, 9) WHERE govreport_year(report) = 2020;
	RETURN NULL;
END
$$;
CREATE TRIGGER spoil AFTER INSERT ON written FOR EACH ROW EXECUTE FUNCTION pg_temp.spoil();
SELECT lives_ok($$INSERT INTO written VALUES ('a', pg_temp.year(2021, 1, 2))$$,
	'a trigger that writes after the check');
UPDATE written SET report = pg_temp.year(2020, 0, 1) WHERE govreport_year(report) = 2020;
SELECT pg_temp.broken($$INSERT INTO written VALUES ('a', pg_temp.year(2021, 1, 2)), ('a', pg_temp.year(2021, 1, 2))$$,
	'the check after it');
DROP TRIGGER spoil ON written;
CREATE FUNCTION pg_temp.inserted() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO written VALUES ('n', pg_temp.year(2021, 1, 2)), ('n', pg_temp.year(2021, 1, 2));
	RETURN 'n';
END
$$;
SELECT pg_temp.broken($$INSERT INTO written SELECT pg_temp.inserted(), pg_temp.year(y, 1, 2)
	FROM generate_series(2021, 2022) AS y$$, 'a statement within a statement');
SELECT pg_temp.broken($$INSERT INTO written SELECT CASE WHEN i = 2 THEN pg_temp.inserted() ELSE 'n' END, CASE
	WHEN i < 4 THEN a ELSE b END
	FROM generate_series(1, 4) AS i, (SELECT pg_temp.year(2021, 1, 2) AS a, pg_temp.year(2022, 9, 9) AS b) AS r$$,
		'and what follows it');
DROP TABLE written;

-- names may change after a plan was made
ALTER TABLE reports RENAME TO "Berichte";
CREATE TABLE reports (LIKE "Berichte");
SELECT pg_temp.broken($$INSERT INTO "Berichte" (agency, report) VALUES ('m', pg_temp.year(2019, 1, 9))$$,
	'a renamed table');
CREATE SCHEMA elsewhere;
ALTER TABLE "Berichte" SET SCHEMA elsewhere;
SELECT pg_temp.broken($$INSERT INTO elsewhere."Berichte" (agency, report) VALUES ('m', pg_temp.year(2019, 1, 9))$$,
	'a table in another schema');
ALTER TABLE elsewhere."Berichte" RENAME agency TO organ;
SELECT throws_ok($$INSERT INTO elsewhere."Berichte" (organ, report) VALUES ('m', pg_temp.year(2019, 1, 9))$$, '42703',
	NULL, 'a renamed column');
DROP TABLE reports, elsewhere."Berichte";

-- search_path is not used
CREATE FUNCTION elsewhere.govreport_year(govreport) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION elsewhere.never(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT false';
CREATE OPERATOR elsewhere.= (LEFTARG = text, RIGHTARG = text, FUNCTION = elsewhere.never);
CREATE FUNCTION elsewhere.never(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT false';
CREATE OPERATOR elsewhere.>= (LEFTARG = int, RIGHTARG = int, FUNCTION = elsewhere.never);
CREATE TABLE hostile (agency text, report govreport);
CREATE TABLE elsewhere.hostile (agency text, report govreport);
CREATE TRIGGER continuity AFTER INSERT
	ON public.hostile FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
CREATE FUNCTION pg_temp.hostile(path text, statement text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('search_path', path, true);
	EXECUTE statement;
	PERFORM set_config('search_path', 'public', true);
END
$$;
INSERT INTO hostile VALUES ('a', pg_temp.year(2020, 1, 2));
SELECT pg_temp.broken(format('SELECT pg_temp.hostile(%L, %L)', path,
	format('INSERT INTO public.hostile VALUES (''a'', %L)', pg_temp.year(2021, 9, 9))), 'search_path ' || path)
FROM unnest('{"elsewhere, pg_catalog, public","public, elsewhere, pg_catalog"}'::text[]) AS path;
SELECT pg_temp.broken(format('SELECT pg_temp.hostile('''', %L)',
	format('INSERT INTO public.hostile VALUES (''a'', %L::public.govreport)', pg_temp.year(2021, 9, 9))),
	'no search_path');
CREATE SCHEMA moved;
ALTER EXTENSION govreport SET SCHEMA moved;
SET LOCAL search_path = public, moved;
SELECT pg_temp.broken($$INSERT INTO hostile VALUES ('a', pg_temp.year(2021, 9, 9))$$,
	'the extension in another schema');
ALTER EXTENSION govreport SET SCHEMA public;
SET LOCAL search_path = public;
DROP TABLE hostile;
DROP SCHEMA elsewhere CASCADE;

-- deferred: rows may come in any order, and the final state counts
CREATE TABLE reports (agency text, note text, report govreport);
CREATE CONSTRAINT TRIGGER continuity AFTER INSERT OR UPDATE ON reports DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
CREATE FUNCTION pg_temp.deferred(VARIADIC statements text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	statement text;
BEGIN
	FOREACH statement IN ARRAY statements LOOP
		EXECUTE statement;
	END LOOP;
	SET CONSTRAINTS ALL IMMEDIATE;
	SET CONSTRAINTS ALL DEFERRED;
END
$$;
CREATE FUNCTION pg_temp.all_of(VARIADIC statements text[]) RETURNS text LANGUAGE sql AS $$
	SELECT format('SELECT pg_temp.deferred(%s)', string_agg(quote_literal(s), ', ' ORDER BY n))
		FROM unnest($1) WITH ORDINALITY AS s(s, n)
$$;
CREATE TEMP VIEW many AS
	SELECT 'agency ' || a AS agency, pg_temp.year(y, y - 2000, y - 1999) AS report
	FROM generate_series(1, 20) AS a, generate_series(2001, 2020) AS y;
SELECT lives_ok(pg_temp.all_of('INSERT INTO reports SELECT agency, NULL, report FROM many ORDER BY hashtext(agency || report::text)'), 'a bulk load in any order');
SELECT pg_temp.broken(pg_temp.all_of($$UPDATE reports SET report = pg_temp.year(2010, 1, 1)
	WHERE agency = 'agency 7' AND govreport_year(report) = 2010$$), 'one row of it');
SELECT lives_ok(pg_temp.all_of(
	$$UPDATE reports SET report = pg_temp.year(2010, 10, 99)
	WHERE agency = 'agency 7' AND govreport_year(report) = 2010$$,
	$$UPDATE reports SET report = pg_temp.year(2011, 99, 12)
	WHERE agency = 'agency 7' AND govreport_year(report) = 2011$$), 'two years at once');
SELECT lives_ok(pg_temp.all_of(
	$$UPDATE reports SET report = pg_temp.year(2010, 1, 1)
	WHERE agency = 'agency 8' AND govreport_year(report) = 2010$$,
	$$UPDATE reports SET report = pg_temp.year(2010, 10, 11)
	WHERE agency = 'agency 8' AND govreport_year(report) = 2010$$), 'put right before it is checked');
SELECT lives_ok(pg_temp.all_of(
	$$INSERT INTO reports VALUES ('agency 8', 'gone', pg_temp.year(2010, 1, 1))$$,
	$$DELETE FROM reports WHERE note = 'gone'$$), 'deleted before it is checked');
SELECT lives_ok(pg_temp.all_of(
	$$INSERT INTO reports VALUES ('agency 8', 'moved', pg_temp.year(2010, 1, 1))$$,
	$$UPDATE reports SET agency = 'agency 21' WHERE note = 'moved'$$), 'moved before it is checked');
SELECT pg_temp.broken(pg_temp.all_of(
	$$INSERT INTO reports VALUES ('agency 22', 'moved', pg_temp.year(2011, 1, 1))$$,
	$$UPDATE reports SET agency = 'agency 8' WHERE note = 'moved' AND agency = 'agency 22'$$),
	'moved to where it does not fit');
SELECT pg_temp.broken(pg_temp.all_of(
	$$INSERT INTO reports VALUES ('agency 8', 'bad', pg_temp.year(2010, 1, 1))$$,
	$$UPDATE reports SET note = 'updated' WHERE note = 'bad'$$), 'an update of something else does not hide it');
DROP TRIGGER continuity ON reports;
CREATE CONSTRAINT TRIGGER continuity AFTER INSERT OR UPDATE OF report, agency ON reports DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
SELECT pg_temp.broken(pg_temp.all_of(
	$$INSERT INTO reports VALUES ('agency 8', 'bad', pg_temp.year(2010, 1, 1))$$,
	$$UPDATE reports SET note = 'updated' WHERE note = 'bad'$$), 'nor one that fires nothing');

-- locks are released with a failed block
SELECT throws_ok($do$DO $$
BEGIN
	INSERT INTO reports VALUES ('agency 9', 'x', pg_temp.year(2021, 21, 22));
	SET CONSTRAINTS ALL IMMEDIATE;
	RAISE EXCEPTION SQLSTATE 'ABCDE';
END
$$$do$, 'ABCDE', NULL, 'a failed block');
SELECT lives_ok(pg_temp.all_of($$INSERT INTO reports VALUES ('agency 9', 'x', pg_temp.year(2021, 21, 23))$$),
	'leaves nothing behind');
DROP TABLE reports;

-- one lock for any number of keys
CREATE TABLE reports (agency int, report govreport);
CREATE INDEX ON reports (agency, govreport_year(report));
CREATE TRIGGER continuity AFTER INSERT ON reports FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report',
	'agency');
INSERT INTO reports SELECT i, r FROM generate_series(1, 3000) AS i, (SELECT pg_temp.year(2021, 1, 2)) AS t(r);
SELECT results_eq($$SELECT objid, objsubid, mode FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory'
	AND classid = 'reports'::regclass$$,
	$$VALUES (0::oid, 26483::smallint, 'ExclusiveLock')$$, 'the table is locked');
SELECT pg_temp.broken('INSERT INTO reports VALUES (2999, pg_temp.year(2022, 3, 3))', 'and all is checked');
DROP TABLE reports;

-- memory of one row is freed before the next
CREATE TABLE reports (agency text, report govreport);
CREATE INDEX ON reports (agency, govreport_year(report));
CREATE TRIGGER continuity AFTER INSERT ON reports FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report',
	'agency');
CREATE TEMP TABLE memory (year int, bytes numeric);
CREATE FUNCTION pg_temp.probe() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	-- 13 has no such view, so there is nothing to measure
	IF to_regclass('pg_catalog.pg_backend_memory_contexts') IS NULL THEN
		INSERT INTO memory VALUES (govreport_year(new.report), 0);
	ELSE
		INSERT INTO memory SELECT govreport_year(new.report), sum(used_bytes) FROM pg_backend_memory_contexts;
	END IF;
	RETURN NULL;
END
$$;
CREATE TRIGGER probe AFTER INSERT ON reports FOR EACH ROW
	WHEN (govreport_year(new.report) % 1000 = 0) EXECUTE FUNCTION pg_temp.probe();
INSERT INTO reports SELECT 'a', (r || jsonb_build_object('year', y))::govreport FROM generate_series(1, 3000) AS y,
	(SELECT pg_temp.zero('2021')) AS t(r);
SELECT cmp_ok((SELECT bytes FROM memory WHERE year = 3000) - (SELECT bytes FROM memory WHERE year = 2000), '<',
	100000::numeric, 'a thousand rows leave no memory behind');
DROP TABLE reports;

-- a partitioned table: neighbours are in other partitions
SET CONSTRAINTS ALL IMMEDIATE;
CREATE TABLE reports (agency text, year int, report govreport) PARTITION BY RANGE (year);
CREATE TABLE reports_2020 PARTITION OF reports FOR VALUES FROM (2020) TO (2021) PARTITION BY LIST (agency);
CREATE TABLE reports_2020_a PARTITION OF reports_2020 FOR VALUES IN ('a');
CREATE TABLE reports_2020_b PARTITION OF reports_2020 FOR VALUES IN ('b');
CREATE TABLE reports_2021 (report govreport, gone int, year int, agency text);
ALTER TABLE reports_2021 DROP gone;
ALTER TABLE reports ATTACH PARTITION reports_2021 FOR VALUES FROM (2021) TO (2022);
CREATE TABLE reports_2022 PARTITION OF reports FOR VALUES FROM (2022) TO (2023);
CREATE INDEX ON reports (agency, govreport_year(report));
CREATE CONSTRAINT TRIGGER continuity AFTER INSERT OR UPDATE ON reports DEFERRABLE
	FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
SELECT lives_ok($$INSERT INTO reports VALUES ('a', 2020, pg_temp.year(2020, 1, 2)),
	('b', 2020, pg_temp.year(2020, 5, 6)), ('a', 2021, pg_temp.year(2021, 2, 3))$$, 'partitions');
SELECT pg_temp.broken($$INSERT INTO reports VALUES ('a', 2022, pg_temp.year(2022, 4, 4))$$,
	'a row through the table');
SELECT pg_temp.broken($$INSERT INTO reports_2022 VALUES ('a', 2022, pg_temp.year(2022, 4, 4))$$,
	'a row of a partition');
SELECT pg_temp.broken($$UPDATE reports_2020_a SET report = pg_temp.year(2020, 1, 1)$$,
	'an update of a partition''s partition');
SELECT pg_temp.broken($$UPDATE reports SET agency = 'b' WHERE agency = 'a' AND year = 2021$$, 'an update of the key');
SELECT pg_temp.broken($$UPDATE reports SET year = 2022, report = pg_temp.year(2022, 4, 4)
	WHERE agency = 'a' AND year = 2020$$, 'an update that moves a row');
SELECT lives_ok($$UPDATE reports SET year = 2022, report = pg_temp.year(2022, 3, 4)
	WHERE agency = 'a' AND year = 2020$$, 'one that fits');
ALTER TABLE reports DETACH PARTITION reports_2022;
SELECT lives_ok($$UPDATE reports_2022 SET report = pg_temp.year(2022, 4, 4)$$,
	'a detached partition is a table of its own');
ALTER TABLE reports ATTACH PARTITION reports_2022 FOR VALUES FROM (2022) TO (2023);
SELECT pg_temp.broken($$UPDATE reports_2022 SET report = pg_temp.year(2022, 4, 5)$$, 'and not when it is attached');
SELECT results_eq($$SELECT DISTINCT classid FROM pg_locks WHERE pid = pg_backend_pid() AND objsubid = 26483
	AND classid = ANY (ARRAY['reports', 'reports_2020', 'reports_2020_a', 'reports_2021']::regclass[])$$,
	$$SELECT 'reports'::regclass::oid$$, 'the lock is on the whole table');
-- a trigger on one partition, and then one with other arguments in its place
DROP TRIGGER continuity ON reports;
ALTER TABLE reports ADD branch text;
CREATE TRIGGER continuity AFTER INSERT
	ON reports_2022 FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
SELECT pg_temp.broken($$INSERT INTO reports VALUES ('a', 2022, pg_temp.year(2022, 9, 9), 'x')$$,
	'a trigger of one partition');
SELECT current_setting('server_version_num')::int >= 140000 AS can_replace \gset
\if :can_replace
CREATE OR REPLACE TRIGGER continuity AFTER INSERT
	ON reports_2022 FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'branch');
\else
DROP TRIGGER continuity ON reports_2022;
CREATE TRIGGER continuity AFTER INSERT
	ON reports_2022 FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'branch');
\endif
INSERT INTO reports VALUES ('c', 2021, pg_temp.year(2021, 2, 3), 'x');
SELECT pg_temp.broken($$INSERT INTO reports VALUES ('d', 2022, pg_temp.year(2022, 9, 9), 'x')$$,
	'another key in its place');
DROP TABLE reports;

-- several columns, odd names, types with their own equality
CREATE DOMAIN reported AS govreport CHECK (govreport_is_consistent(VALUE));
CREATE TYPE rank AS ENUM ('county', 'town');
CREATE TABLE "T ""x" ("Käy ""x" numeric, "select" rank, ids int[], label char(8), "the Report" reported);
CREATE TRIGGER continuity AFTER INSERT OR UPDATE ON "T ""x" FOR EACH ROW
	EXECUTE FUNCTION govreport_continuity_trigger('the Report', 'Käy "x', 'select', 'ids', 'label');
INSERT INTO "T ""x" VALUES (1.0, 'town', '{1,2}', 'a', pg_temp.year(2020, 1, 2));
SELECT pg_temp.broken($$INSERT INTO "T ""x" VALUES (1.00, 'town', '{1,2}', 'a  ', pg_temp.year(2021, 1, 2))$$,
	'equal keys');
SELECT lives_ok(format($$INSERT INTO "T ""x" VALUES (%s, pg_temp.year(2021, 1, 2))$$, key), 'another key: ' || key)
FROM unnest(ARRAY[$$1.1, 'town', '{1,2}', 'a'$$, $$1, 'county', '{1,2}', 'a'$$, $$1, 'town', '{2}', 'a'$$,
	$$1, 'town', '{1,2}', 'b'$$, $$1, NULL, '{1,2}', 'a'$$]) AS key;

-- arguments
CREATE TABLE wrong (agency text, title text, report govreport, doc json);
CREATE FUNCTION pg_temp.wrong(what text, arguments text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TRIGGER t %s EXECUTE FUNCTION govreport_continuity_trigger(%s)', what, arguments);
	INSERT INTO wrong VALUES ('a', '', pg_temp.year(2021, 1, 2), '{}');
END
$$;
SELECT throws_ok(format('SELECT pg_temp.wrong(%L, %L)', what, arguments), state, message, message) FROM (VALUES
	('AFTER INSERT ON wrong FOR EACH ROW', '''nix'', ''agency''', '42703',
	'column "nix" of relation "wrong" does not exist'),
	('AFTER INSERT ON wrong FOR EACH ROW', '''report'', ''Agency''', '42703',
	'column "Agency" of relation "wrong" does not exist'),
	('AFTER INSERT ON wrong FOR EACH ROW', '''report'', ''ctid''', '42703',
	'column "ctid" of relation "wrong" does not exist'),
	('AFTER INSERT ON wrong FOR EACH ROW', '''title'', ''agency''', '42804',
	'column "title" is of type text, not govreport'),
	('AFTER INSERT ON wrong FOR EACH ROW', '''report'', ''doc''', '42883',
	'could not identify an equality operator for type json'),
	('AFTER INSERT ON wrong FOR EACH ROW', '''report''', '22023', 'wrong number of arguments for trigger "t": 1'),
	('AFTER INSERT ON wrong FOR EACH ROW', '', '22023', 'wrong number of arguments for trigger "t": 0'),
	('AFTER INSERT ON wrong', '''report'', ''agency''', '39P01', 'trigger "t" must be fired AFTER and FOR EACH ROW'),
	('BEFORE INSERT ON wrong FOR EACH ROW', '''report'', ''agency''', '39P01',
	'trigger "t" must be fired AFTER and FOR EACH ROW'))
	AS v(what, arguments, state, message);
SELECT throws_ok('SELECT govreport_continuity_trigger()', '39P01', NULL, 'no function to call');

-- users who may not read the table are checked, but see no figures of neighbours
CREATE ROLE govreport_test_writer;
CREATE TABLE guarded (agency text, report govreport);
ALTER TABLE guarded ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON guarded TO govreport_test_writer USING (agency = 'own') WITH CHECK (true);
CREATE TRIGGER continuity AFTER INSERT ON guarded FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report',
	'agency');
INSERT INTO guarded VALUES ('a', pg_temp.year(2020, 1, 2));
GRANT INSERT, SELECT ON guarded TO govreport_test_writer;
CREATE TEMP TABLE told AS SELECT NULL::text[] AS f;
GRANT ALL ON told TO govreport_test_writer;
SELECT pg_temp.year(2021, 7, 7) AS bad \gset
SET LOCAL ROLE govreport_test_writer;
UPDATE told SET f = pg_temp.fields(format('INSERT INTO guarded VALUES (''a'', %L)', :'bad'));
RESET ROLE;
SELECT is(f[3:5], ARRAY['continuity.carried_over', 'report violates rule "continuity.carried_over"', ''],
	'row security') FROM told;
ALTER TABLE guarded DISABLE ROW LEVEL SECURITY;
REVOKE SELECT ON guarded FROM govreport_test_writer;
SET LOCAL ROLE govreport_test_writer;
UPDATE told SET f = pg_temp.fields(format('INSERT INTO guarded VALUES (''a'', %L)', :'bad'));
RESET ROLE;
SELECT is(f[3:5], ARRAY['continuity.carried_over', 'report violates rule "continuity.carried_over"', ''],
	'no right to read') FROM told;

-- neither the table's owner nor the writer needs USAGE on the extension's schema
CREATE ROLE govreport_test_owner;
CREATE SCHEMA closed;
CREATE TABLE owned (agency text, report reported);
CREATE INDEX ON owned (agency, govreport_year(report));
CREATE TRIGGER continuity AFTER INSERT ON owned FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report',
	'agency');
INSERT INTO owned VALUES ('a', pg_temp.year(2020, 1, 2));
ALTER TABLE owned OWNER TO govreport_test_owner;
GRANT INSERT ON owned TO govreport_test_writer;
ALTER EXTENSION govreport SET SCHEMA closed;
SET LOCAL ROLE govreport_test_writer;
SELECT throws_ok($$SELECT NULL::closed.govreport$$, '42501', NULL, 'the schema is closed');
SELECT lives_ok(format($$INSERT INTO owned VALUES ('b', %L)$$, :'bad'), 'a report of a writer');
SELECT pg_temp.broken(format($$INSERT INTO owned VALUES ('a', %L)$$, :'bad'), 'and one that does not continue');
RESET ROLE;
ALTER EXTENSION govreport SET SCHEMA public;
SELECT * FROM finish();
ROLLBACK;
