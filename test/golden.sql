-- Bytes that released versions stored: they are read as the same reports, and these
-- reports are still written as the same bytes.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\set file `mktemp`
\setenv FILE :file
SELECT plan(5);

CREATE TEMP TABLE golden (name text, hex text, json text);
\copy golden FROM PROGRAM 'cat test/golden/*/reports.tsv'
-- a binary COPY of a report has the same bytes as that of a bytea
CREATE TEMP TABLE stored (name text, r govreport);
\copy (SELECT name, decode(hex, 'hex') FROM golden) TO PROGRAM 'cat >"$FILE"' (FORMAT binary)
\copy stored FROM PROGRAM 'cat "$FILE"' (FORMAT binary)

SELECT cmp_ok((SELECT count(*) FROM stored), '>=', 60::bigint, 'all are taken');
SELECT is_empty('SELECT name, r, json FROM golden JOIN stored USING (name) WHERE r::text <> json',
	'bytes read as their JSON');
SELECT is_empty($$SELECT name, encode(govreport_send(r), 'hex'), hex FROM golden JOIN stored USING (name)
	WHERE encode(govreport_send(r), 'hex') <> hex$$, 'and are sent as they came');
SELECT is_empty($$SELECT name, encode(govreport_send(json::govreport), 'hex'), hex FROM golden
	WHERE encode(govreport_send(json::govreport), 'hex') <> hex$$, 'JSON is written as these bytes');
SELECT bag_eq('SELECT DISTINCT status FROM stored, govreport_cells(r)',
	$$VALUES ('number'), ('blank'), ('not_applicable'), ('text'), ('missing'), ('at_least')$$,
	'every status is among them');
SELECT * FROM finish();
\! rm "$FILE"
