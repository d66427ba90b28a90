-- Conformance: the rules of severity error decide whether a report is valid.
-- sql/conformance.sql holds the reports against the index.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
\i test/conformance/cases.psql
SELECT plan(4);

SELECT is_empty($$SELECT name, w
	FROM conformance, regexp_split_to_table(concat_ws(' ', regexp_replace(violates, '@[^ ]*', '', 'g'), unknown),
	' ') AS w
	WHERE w <> '' AND w NOT IN (SELECT code FROM ruled)$$, 'the index names rules that there are');
CREATE TEMP VIEW decided AS
	SELECT name, way, CASE WHEN bool_or(want = 'false') THEN false
		WHEN bool_and(want = 'true') THEN true END AS consistent
	FROM outcomes JOIN govreport_rules() USING (code)
	WHERE severity = 'error' AND code NOT LIKE 'complete.%' GROUP BY name, way;
SELECT is_empty('SELECT name, way FROM decided JOIN reports USING (name, way) WHERE govreport_is_consistent(r) IS DISTINCT FROM consistent',
	'consistent');
SELECT is_empty($$SELECT name, way FROM reports WHERE govreport_is_complete(r) = (violates ~ 'complete\.')$$,
	'complete');
SELECT is_empty($$SELECT name, way FROM decided JOIN reports USING (name, way)
	WHERE govreport_is_valid(r) <> (consistent IS TRUE AND violates !~ 'complete\.')$$, 'valid');
SELECT * FROM finish();
ROLLBACK;
