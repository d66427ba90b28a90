-- Attributes of the functions, and rows hidden by a policy; tap/security.t has hostile search paths.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
BEGIN;
SELECT plan(6);

SELECT ok(trusted AND relocatable AND requires IS NULL, 'trusted, relocatable, needs nothing')
	FROM pg_available_extension_versions
	WHERE name = 'govreport' AND installed;
SELECT is_empty($$SELECT p.oid::regprocedure FROM pg_proc AS p JOIN pg_depend AS d ON d.classid = 'pg_proc'::regclass
	AND d.objid = p.oid
	WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND d.refobjid = (SELECT oid FROM pg_extension
		WHERE extname = 'govreport')
	  AND (proleakproof OR prosecdef OR proacl IS NOT NULL OR proconfig IS NOT NULL)$$,
	'no function is LEAKPROOF or SECURITY DEFINER, and everybody may call all');

-- rows that a policy or a security_barrier view hides do not appear in an error
CREATE TABLE secrets (mine boolean, report govreport, raw text);
INSERT INTO secrets VALUES (true, pg_temp.sample()::govreport, pg_temp.raw(pg_temp.sample())),
	(false, pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 99}')::govreport, 'hidden');
ALTER TABLE secrets ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON secrets USING (mine);
CREATE VIEW shown WITH (security_barrier) AS SELECT * FROM secrets WHERE mine;
CREATE ROLE govreport_reader;
GRANT SELECT ON secrets, shown TO govreport_reader;
-- errors that would show a row, each cheaper than the condition of the policy
CREATE TEMP TABLE leaks (condition text);
INSERT INTO leaks VALUES ('govreport_check(report, ''consistent'')'), ('raw::govreport IS NOT NULL'),
	('govreport_parse(raw) IS NOT NULL'),
	('1 / (99 - (report -> ''applications.granted.total'')) > -1'),
	('report < report OR govreport_check(report, ''consistent'')');
CREATE FUNCTION pg_temp.leaks_of(source text, condition text) RETURNS text LANGUAGE sql AS
	$$SELECT pg_temp.error_of(format('SELECT count(*) FROM %s WHERE %s', source, condition))$$;
SELECT is_empty($$SELECT condition FROM leaks WHERE  pg_temp.leaks_of('secrets', condition) IS NULL$$,
	'the conditions would tell');
GRANT SELECT ON leaks TO govreport_reader;
SELECT pg_my_temp_schema()::regnamespace AS temp \gset
GRANT USAGE ON SCHEMA :temp TO govreport_reader;
SET LOCAL ROLE govreport_reader;
SELECT is_empty($$SELECT condition FROM leaks WHERE  pg_temp.leaks_of('secrets', condition) IS NOT NULL$$,
	'not past row security');
SELECT is_empty($$SELECT condition FROM leaks WHERE  pg_temp.leaks_of('shown', condition) IS NOT NULL$$,
	'not past a security_barrier view');
SELECT is((SELECT count(*) FROM secrets), 1::bigint, 'the rows themselves are hidden');
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
