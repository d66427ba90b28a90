-- Bad input is a soft error where the server has them (16 and later).
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
	('{"govreport":1', '22P02', 'text is not a government information disclosure report'),
	('{"govreport":2}', '22P02', 'invalid input for type govreport'),
	('{"govreport":1,"year":0}', '22003', 'value out of range for type govreport'),
	('{"govreport":1,"title":"\u0000"}', '22P05', 'unsupported Unicode escape sequence'),
	(repeat('x', 64 * 1024 * 1024 + 1), '54000', 'text is too large for a report');
SELECT plan(2);
SELECT is_empty($$SELECT left(input, 60) FROM cases WHERE pg_input_is_valid(input, 'govreport') <> (state IS NULL)$$, 'pg_input_is_valid');
SELECT is_empty($$SELECT left(input, 60), i.* FROM cases, pg_input_error_info(input, 'govreport') AS i
	WHERE (i.sql_error_code, i.message) IS DISTINCT FROM (cases.state, cases.message)$$, 'pg_input_error_info');
\endif
SELECT * FROM finish();
ROLLBACK;
