-- Views over tables of all kinds, made and read by all kinds of users.
BEGIN;
SET client_min_messages = error;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
SELECT plan(65);

CREATE TEMP TABLE made AS SELECT unnest(ARRAY['reports', 'sections', 'disclosures', 'applications', 'cells', 'items',
	'proceedings', 'violations', 'metrics']) AS name;

-- number of rows in each view of a schema
CREATE FUNCTION pg_temp.counts(schema name) RETURNS TABLE (name text, n bigint) LANGUAGE plpgsql STABLE AS $$
BEGIN
	FOR name IN SELECT m.name FROM made AS m LOOP
		EXECUTE format('SELECT count(*) FROM %I.%I', $1, name) INTO n;
		RETURN NEXT;
	END LOOP;
END
$$;
GRANT SELECT ON made TO PUBLIC;

-- the columns of a view before its own columns
CREATE FUNCTION pg_temp.keys(schema name, name text DEFAULT 'reports',
	own name DEFAULT 'title') RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(format('%s %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum)
	FROM pg_attribute WHERE attrelid = format('%I.%I', $1, $2)::regclass AND attnum > 0
	  AND attnum < (SELECT attnum FROM pg_attribute WHERE attrelid = format('%I.%I', $1, $2)::regclass
	  	AND attname = $3)
$$;

CREATE TABLE source (id integer PRIMARY KEY, report govreport);
INSERT INTO source VALUES (1, pg_temp.sample()::govreport),
	(2, pg_temp.put(pg_temp.sample('2019'), '{"applications.granted.total": 9}')::govreport);

-- odd names
CREATE SCHEMA "select ""Bi"" 数据';";
CREATE TABLE "select ""Bi"" 数据';"."Table 'of' 报告" ("order ""by"" 编号" integer, "Ж" text,
	"报告 ""r"" @#" govreport, PRIMARY KEY ("order ""by"" 编号", "Ж"));
INSERT INTO "select ""Bi"" 数据';"."Table 'of' 报告" SELECT id, 'x', report FROM source;
SELECT lives_ok($$SELECT govreport_create_views('"select ""Bi"" 数据'';"."Table ''of'' 报告"', '报告 "r" @#',
	'select "Bi" 数据'';')$$, 'odd names');
SELECT is(pg_temp.keys('select "Bi" 数据'';'), 'order "by" 编号 integer, Ж text', 'the key has its own names');
SELECT is_empty($$SELECT * FROM pg_temp.counts('select "Bi" 数据'';') WHERE n = 0$$, 'and the views have rows');
SELECT lives_ok($$SELECT govreport_drop_views('"select ""Bi"" 数据'';"."Table ''of'' 报告"', 'select "Bi" 数据'';')$$,
	'dropped');
SELECT lives_ok($$SELECT govreport_create_views('"select ""Bi"" 数据'';"."Table ''of'' 报告"', '报告 "r" @#',
	'select "Bi" 数据'';', true)$$, 'the same, stored');
SELECT is_empty($$SELECT * FROM pg_temp.counts('select "Bi" 数据'';') WHERE n = 0$$, 'has rows');

-- after a reload, reviewed findings have the same fingerprints
CREATE SCHEMA review;
CREATE TABLE review.t (id integer PRIMARY KEY, region text, report govreport);
CREATE FUNCTION pg_temp.stating(sentence text, granted int DEFAULT 13) RETURNS govreport LANGUAGE sql AS $$
	SELECT (jsonb_set(pg_temp.put(pg_temp.sample(), jsonb_build_object('applications.granted.total', granted)),
		'{sections,0,body}', to_jsonb('加强公开。' || $1)))::govreport
$$;
INSERT INTO review.t VALUES (1, '甲', pg_temp.stating('本年新收政府信息公开申请99件。', 9)),
	(2, '乙', pg_temp.stating('本年新收政府信息公开申请99件。'));
SELECT govreport_create_views('review.t', 'report', 'review', dimensions => '{region}');
SELECT isnt_empty($$SELECT FROM review.violations WHERE rule LIKE 'prose.%'$$, 'a sentence contradicts the tables');
CREATE TABLE review.seen AS SELECT id, fingerprint FROM review.violations;
SELECT is_empty($$SELECT id, message FROM review.violations WHERE rule LIKE 'prose.%' AND fingerprint
	IS DISTINCT FROM encode(sha256(convert_to(array_to_string(
	ARRAY[rule, section, item, measure, trim_scale(expected)::text, trim_scale(actual)::text,
	'本年新收政府信息公开申请99件。', ''], E'\n', ''), 'UTF8')), 'hex')$$,
	'its fingerprint is that of the whole sentence');
UPDATE review.t SET report = CASE id WHEN 1 THEN pg_temp.stating('本年新收政府信息公开申请99件。', 8)
	ELSE pg_temp.stating('据统计，本年新收政府信息公开申请99件。') END;
SELECT set_has($$SELECT id, rule FROM review.violations WHERE (id, fingerprint) NOT IN (SELECT id, fingerprint
	FROM review.seen)$$,
	$$VALUES (1, 'applications.applicants'),
	(2, (SELECT min(rule) FROM review.violations WHERE rule LIKE 'prose.%'))$$,
	'other numbers and another sentence are new findings');
SELECT is_empty($$SELECT rule FROM review.violations WHERE id = 1 AND rule LIKE 'prose.%'
	AND (id, fingerprint) NOT IN (SELECT id, fingerprint FROM review.seen)$$, 'what stays is known again');
SELECT is_empty($$SELECT rule, severity, message FROM review.violations AS v, review.t
	WHERE t.id = v.id AND t.region <> v.region$$, 'with the column that was asked for');

-- names of 63 bytes
CREATE SCHEMA s23456789012345678901234567890123456789012345678901234567890123;
CREATE TABLE s23456789012345678901234567890123456789012345678901234567890123.t23456789012345678901234567890123456789012345678901234567890123
	(k23456789012345678901234567890123456789012345678901234567890123 varchar(9) PRIMARY KEY,
		r23456789012345678901234567890123456789012345678901234567890123 govreport);
INSERT INTO s23456789012345678901234567890123456789012345678901234567890123.t23456789012345678901234567890123456789012345678901234567890123 SELECT id, report FROM source;
SELECT lives_ok($$SELECT govreport_create_views('s23456789012345678901234567890123456789012345678901234567890123.t23456789012345678901234567890123456789012345678901234567890123',
	'r23456789012345678901234567890123456789012345678901234567890123',
	's23456789012345678901234567890123456789012345678901234567890123', true)$$, 'names of 63 bytes');
SELECT is(pg_temp.keys('s23456789012345678901234567890123456789012345678901234567890123'),
	'k23456789012345678901234567890123456789012345678901234567890123 character varying(9)',
	'types of the key are kept');

-- key columns with the names of view columns
CREATE SCHEMA clash;
CREATE TABLE clash.t (agency text, year smallint, key_year integer, "Year" date, report govreport,
	PRIMARY KEY (key_year, year, agency, "Year"));
INSERT INTO clash.t SELECT 'a', 2021, id, '2021-01-01', report FROM source;
SELECT govreport_create_views('clash.t', 'report', 'clash', true);
SELECT is(pg_temp.keys('clash', 'metrics', 'ordinal'),
	'key_year integer, key_year_1 smallint, key_agency text, Year date', 'a key has another name');
SELECT is(pg_temp.keys('clash', 'reports', 'title'),
	'key_year integer, key_year_1 smallint, key_agency text, Year date', 'the same in every view');

-- the choice of the key
CREATE SCHEMA keys;
CREATE FUNCTION pg_temp.key_of(definition text, more text DEFAULT '') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	key text;
BEGIN
	EXECUTE format('CREATE TABLE keys.t (%s); %s', definition, more);
	PERFORM govreport_create_views('keys.t', 'report', 'keys');
	key := pg_temp.keys('keys');
	PERFORM govreport_drop_views('keys.t', 'keys');
	DROP TABLE keys.t;
	RETURN key;
END
$$;
SELECT is(pg_temp.key_of(definition, more), want, definition || ' ' || more) FROM (VALUES
	('a int NOT NULL UNIQUE, b int PRIMARY KEY, report govreport', '', 'b integer'),
	('a int NOT NULL UNIQUE, b int NOT NULL UNIQUE, report govreport', '', 'a integer'),
	('a int NOT NULL UNIQUE, b int NOT NULL CONSTRAINT z UNIQUE, report govreport',
	'ALTER TABLE keys.t REPLICA IDENTITY USING INDEX z', 'b integer'),
	('a int NOT NULL, b int NOT NULL, c int NOT NULL UNIQUE, report govreport, UNIQUE (a, b)', '', 'c integer'),
	('a int NOT NULL, b int, c int NOT NULL, report govreport',
	'CREATE UNIQUE INDEX ON keys.t (a) WHERE b > 0; CREATE UNIQUE INDEX ON keys.t (abs(a)); CREATE UNIQUE INDEX ON keys.t (b); CREATE UNIQUE INDEX ON keys.t (c) INCLUDE (b)', 'c integer'),
	('x int, a int, report govreport, PRIMARY KEY (a)', 'ALTER TABLE keys.t DROP x', 'a integer'),
	('report govreport PRIMARY KEY, a uuid NOT NULL UNIQUE', '', 'a uuid'),
	('a int, report govreport, b int GENERATED ALWAYS AS (a + 1) STORED PRIMARY KEY', '', 'b integer'),
	('a int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED, report govreport', '', 'a integer')) AS v(definition, more,
	want);
SELECT throws_ok($$SELECT pg_temp.key_of('report govreport PRIMARY KEY')$$, '42P17', NULL, 'a report is no key');
SELECT throws_ok($$SELECT pg_temp.key_of('a int NOT NULL UNIQUE DEFERRABLE, report govreport')$$, '42P17', NULL,
	'nor what may be there twice');

-- partitions, inheritance, domains
CREATE SCHEMA parts;
CREATE DOMAIN some_report AS govreport CHECK (VALUE IS NOT NULL);
CREATE DOMAIN checked_report AS some_report;
CREATE TABLE parts.t (id integer PRIMARY KEY, report checked_report) PARTITION BY RANGE (id);
CREATE TABLE parts.low PARTITION OF parts.t FOR VALUES FROM (0) TO (2);
CREATE TABLE parts.high PARTITION OF parts.t FOR VALUES FROM (2) TO (9);
INSERT INTO parts.t SELECT * FROM source;
SELECT govreport_create_views('parts.t', 'report', 'parts', true);
SELECT is_empty($$(SELECT * FROM pg_temp.counts('parts') EXCEPT SELECT * FROM pg_temp.counts('clash'))$$,
	'a partitioned table, and a domain over a domain');
CREATE SCHEMA part;
SELECT govreport_create_views('parts.low', 'report', 'part');
SELECT is((SELECT n FROM pg_temp.counts('part') WHERE name = 'reports'), 1::bigint, 'a partition');

-- a hostile search path: its functions, types and operators are not used
CREATE SCHEMA trap;
CREATE FUNCTION trap.no(anyelement, anyelement) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE 'trapped'; END $$;
CREATE FUNCTION trap.no(text, text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE 'trapped'; END $$;
CREATE OPERATOR trap.= (FUNCTION = trap.no, LEFTARG = anyelement, RIGHTARG = anyelement);
CREATE OPERATOR trap.|| (FUNCTION = trap.no, LEFTARG = text, RIGHTARG = text);
CREATE FUNCTION trap.lower(daterange) RETURNS date LANGUAGE plpgsql AS $$ BEGIN RAISE 'trapped'; END $$;
CREATE FUNCTION trap.govreport_form(govreport) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE 'trapped'; END $$;
CREATE FUNCTION trap.govreport_info(govreport) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE 'trapped'; END $$;
CREATE FUNCTION trap.obj_description(oid, name) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE 'trapped'; END $$;
CREATE DOMAIN trap.text AS pg_catalog.bytea;
CREATE DOMAIN trap.govreport AS pg_catalog.bytea;
CREATE TABLE trap.source (id integer PRIMARY KEY, report integer);
CREATE TABLE trap.pg_class (oid oid, relname pg_catalog.name, relnamespace oid, relkind "char");
CREATE SCHEMA safe;
SET search_path = trap, pg_catalog, public;
SELECT govreport_create_views('public.source', 'report', 'safe');
SET search_path = public;
SELECT is_empty($$(SELECT * FROM pg_temp.counts('safe') EXCEPT SELECT * FROM pg_temp.counts('clash'))$$,
	'made under a hostile search path');
SET search_path = trap, pg_catalog, public;
SELECT public.govreport_drop_views('public.source', 'safe');
SET search_path = public;
SELECT is(current_setting('search_path'), 'public', 'the search path is as it was');
SELECT is_empty($$SELECT FROM pg_class WHERE relnamespace = 'safe'::regnamespace$$, 'dropped under one');
DROP SCHEMA trap CASCADE;

-- refreshed while readers read
SELECT lives_ok(format('REFRESH MATERIALIZED VIEW CONCURRENTLY clash.%I', name), name || ' is refreshed concurrently')
	FROM made;
UPDATE clash.t SET report = pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 7}')::govreport
	WHERE key_year = 1;
REFRESH MATERIALIZED VIEW CONCURRENTLY clash.cells;
SELECT is((SELECT value FROM clash.cells WHERE key_year = 1 AND cell = 'applications.granted.total'), 7::numeric,
	'and shows what is new');

-- the views of two tables are separate, and a user's own views stay
CREATE SCHEMA own;
CREATE TABLE other (id integer PRIMARY KEY, report govreport);
CREATE VIEW own.sections AS SELECT id, s.* FROM source, govreport_sections(report) AS s;
SELECT throws_ok($$SELECT govreport_create_views('source', 'report', 'own')$$, '42P07',
	'relation "sections" already exists in schema "own"', 'a name is taken');
SELECT is_empty($$SELECT FROM pg_class WHERE relnamespace = 'own'::regnamespace AND relname <> 'sections'$$,
	'all or nothing');
SELECT throws_ok($$SELECT govreport_drop_views('source', 'own')$$, '42704', NULL,
	'a view of the user is none of ours');
DROP VIEW own.sections;
SELECT govreport_create_views('source', 'report', 'own');
CREATE TABLE own.notes (note text);
CREATE VIEW own.mine AS SELECT * FROM own.cells;
SELECT throws_ok($$SELECT govreport_drop_views('other', 'own')$$, '42704', NULL, 'views of another table stay');
SELECT throws_ok($$SELECT govreport_drop_views('source', 'own')$$, '2BP01', NULL, 'what depends on a view keeps it');
SELECT is((SELECT count(*) FROM pg_class WHERE relnamespace = 'own'::regnamespace AND relkind = 'v'), 10::bigint,
	'with all others');
DROP VIEW own.mine, own.sections;
CREATE VIEW own.sections AS SELECT * FROM source;
SELECT lives_ok($$SELECT govreport_drop_views('source', 'own')$$, 'one that is missing does not matter');
SELECT bag_eq($$SELECT relname::text FROM pg_class WHERE relnamespace = 'own'::regnamespace AND relkind <> 't'$$,
	$$VALUES ('sections'), ('notes')$$, 'only ours are dropped');
SELECT is_empty($$SELECT FROM pg_depend AS d JOIN pg_class AS c ON d.classid = 'pg_class'::regclass
	AND d.objid = c.oid
	WHERE d.deptype = 'e' AND c.relnamespace = 'clash'::regnamespace$$, 'views are no members of the extension');

-- privileges
CREATE ROLE govreport_reader;
CREATE ROLE govreport_maker;
CREATE SCHEMA bi;
GRANT USAGE ON SCHEMA bi TO govreport_reader, govreport_maker;
CREATE FUNCTION pg_temp.as_role(role name, statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result text;
BEGIN
	EXECUTE format('SET LOCAL ROLE %I', role);
	EXECUTE statement INTO result;
	RESET ROLE;
	RETURN result;
EXCEPTION WHEN insufficient_privilege THEN
	RESET ROLE;
	RETURN sqlstate;
END
$$;
ALTER TABLE source ENABLE ROW LEVEL SECURITY;
CREATE POLICY one ON source TO govreport_reader USING (id = 1);
SELECT govreport_create_views('source', 'report', 'bi');
GRANT SELECT ON ALL TABLES IN SCHEMA bi TO govreport_reader;
CREATE TEMP TABLE fifteen AS SELECT current_setting('server_version_num')::int >= 150000 AS yes;
SELECT is(pg_temp.as_role('govreport_reader', 'SELECT count(*) FROM bi.reports'), CASE WHEN yes THEN '42501'
	ELSE '2' END, 'a reader needs the right to read the table, since 15') FROM fifteen;
SELECT is(pg_temp.as_role('govreport_reader', 'SELECT count(*) FROM bi.items'), '226', 'but not for the dimension');
GRANT SELECT ON source TO govreport_reader;
SELECT is(pg_temp.as_role('govreport_reader', 'SELECT string_agg(DISTINCT id::text, '','') FROM bi.cells'), CASE
	WHEN yes THEN '1' ELSE '1,2' END, 'and row security binds the reader, since 15') FROM fifteen;
SELECT is(pg_temp.as_role('govreport_reader', $$SELECT govreport_drop_views('source', 'bi')$$), '42501',
	'a reader drops nothing');
SELECT govreport_drop_views('source', 'bi');
SELECT is(pg_temp.as_role('govreport_maker', $$SELECT govreport_create_views('source', 'report', 'bi')$$), '42501',
	'who may not create in the schema creates nothing');
GRANT CREATE ON SCHEMA bi TO govreport_maker;
SELECT is(pg_temp.as_role('govreport_maker', $$SELECT govreport_create_views('source', 'report', 'bi', true)$$),
	'42501', 'nobody stores what he may not read');
SELECT is(pg_temp.as_role('govreport_maker', $$SELECT govreport_create_views('source', 'report', 'bi')$$), '',
	'without the rights of a superuser');
SELECT is(pg_temp.as_role('govreport_maker', 'SELECT count(*) FROM bi.reports'), '42501', 'and without new ones');
SELECT is(pg_temp.as_role('govreport_maker', $$SELECT govreport_drop_views('source', 'bi')$$), '',
	'drops them as their owner');

-- an extension in a schema of its own, which is moved while there are views
ALTER TABLE source DISABLE ROW LEVEL SECURITY;
CREATE SCHEMA "Ext 1";
ALTER EXTENSION govreport SET SCHEMA "Ext 1";
SELECT lives_ok($$SELECT "Ext 1".govreport_create_views('source', 'report', 'bi')$$,
	'made by an extension in another schema');
SELECT is_empty($$(SELECT * FROM pg_temp.counts('bi') EXCEPT SELECT * FROM pg_temp.counts('parts'))$$,
	'with all rows');
ALTER EXTENSION govreport SET SCHEMA public;
SELECT is_empty($$(SELECT * FROM pg_temp.counts('bi') EXCEPT SELECT * FROM pg_temp.counts('parts'))$$,
	'and still after it has moved');

-- definitions from a dump make the same views again
CREATE SCHEMA again;
CREATE FUNCTION pg_temp.copy(name text) RETURNS void LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
	EXECUTE format('CREATE VIEW again.%I AS %s', name, pg_get_viewdef(format('bi.%I', name)::regclass));
END
$$;
SELECT lives_ok('SELECT pg_temp.copy(name) FROM made', 'definitions depend on no search path');
SELECT is_empty($$(SELECT * FROM pg_temp.counts('bi') EXCEPT SELECT * FROM pg_temp.counts('again'))$$,
	'and make the same views');

-- reading writes nothing
CREATE FUNCTION pg_temp.read_only(schema name) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	n bigint;
BEGIN
	SET LOCAL transaction_read_only = on;
	SELECT count(*) INTO n FROM pg_temp.counts($1) AS c WHERE c.n > 0;
	RAISE 'done';
EXCEPTION WHEN raise_exception THEN
	RETURN n;
END
$$;
SELECT is(pg_temp.read_only('bi'), 9::bigint, 'views serve a read-only transaction');

SELECT * FROM finish();
ROLLBACK;
