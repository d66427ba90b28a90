-- Bad input is a soft error on servers that have them (16 and later), and COPY
-- can skip it (17 and later).
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
SELECT current_setting('server_version_num')::int < 160000 AS hard \gset
\if :hard
SELECT plan(1);
SELECT skip('no soft errors before 16', 1);
\else
CREATE TEMP TABLE cases (input text, state text, message text);
INSERT INTO cases VALUES
	('{"govreport":1}', NULL, NULL),
	('hello', '22P02', 'text is not a government information disclosure report'),
	('', '22P02', 'text is not a government information disclosure report'),
	('{"govreport":1', '22P02', 'invalid input syntax for type json'),
	-- a heading in it does not make it a report
	(E'{"govreport":1,"title":"\n六、其他需要报告的事项\n', '22P02', 'invalid input syntax for type json'),
	('{"govreport":2}', '22P02', 'invalid input for type govreport'),
	('{"govreport":1,"year":0}', '22003', 'value out of range for type govreport'),
	('{"govreport":1,"title":"\u0000"}', '22P05', 'unsupported Unicode escape sequence'),
	(repeat('x', 64 * 1024 * 1024 + 1), '54000', 'text is too large for a report');
CREATE TEMP TABLE loaded (input text, r govreport);
SELECT current_setting('server_version_num')::int >= 170000 AS on_error \gset
SELECT plan(3);
SELECT is_empty($$SELECT left(input, 60) FROM cases WHERE pg_input_is_valid(input, 'govreport') <> (state IS NULL)$$,
	'pg_input_is_valid');
SELECT is_empty($$SELECT left(input, 60), i.* FROM cases, pg_input_error_info(input, 'govreport') AS i
	WHERE (i.sql_error_code, i.message) IS DISTINCT FROM (cases.state, cases.message)$$, 'pg_input_error_info');
\if :on_error
\set file `mktemp`
\setenv FILE :file
\copy (SELECT left(input, 60), input FROM cases WHERE length(input) < 1000) TO PROGRAM 'cat >"$FILE"' (FORMAT csv, FORCE_QUOTE *)
\copy loaded FROM PROGRAM 'cat "$FILE"' (FORMAT csv, ON_ERROR ignore)
SELECT bag_eq('SELECT input FROM loaded', 'SELECT input FROM cases WHERE state IS NULL', 'COPY passes over bad rows');
\! rm "$FILE"
\else
SELECT skip('COPY stops at a bad row before 17', 1);
\endif
\endif
SELECT * FROM finish();
ROLLBACK;
