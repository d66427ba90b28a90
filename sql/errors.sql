-- SQLSTATEs: a table of statements; only surprises are printed
\set ECHO none
\i test/include/report.psql
\set ECHO all

CREATE TEMP TABLE cases (want text, statement text);
INSERT INTO cases VALUES
	-- not a report
	('22P02', $$SELECT ''::govreport$$),
	('22P02', $$SELECT 'hello'::govreport$$),
	('22P02', $$SELECT '{"a": 1}'::govreport$$),
	('22P02', $$SELECT '{"govreport": 1'::govreport$$),
	('22P02', $$SELECT '{"a": {"govreport": 1}}'::govreport$$),
	('22P02', $$SELECT '[{"govreport": 1}]'::govreport$$),
	('22P02', $$SELECT 'hello'::text::govreport$$),
	('22P02', $$SELECT 'hello'::varchar::govreport$$),
	('22P02', $$SELECT govreport_parse('hello')$$),
	('22P02', $$SELECT govreport_parse('hello'::bytea)$$),
	('22P05', $$SELECT '{"govreport":1,"title":"\u0000"}'::govreport$$),
	-- encodings
	('22021', $$SELECT govreport_parse('\xff'::bytea, 'UTF8')$$),
	('22021', $$SELECT govreport_parse('\xefbbbfff'::bytea)$$),
	('22021', $$SELECT govreport_parse('\xfffe00'::bytea)$$),
	('22021', $$SELECT govreport_parse('\xfffe00d8'::bytea)$$),
	('22021', $$SELECT govreport_parse('\x00'::bytea)$$),
	('22021', $$SELECT govreport_parse('\x81'::bytea)$$),
	('22021', $$SELECT govreport_parse('<meta charset="utf-8">'::bytea || '\xd6d0'::bytea)$$),
	-- arguments
	('22023', $$SELECT govreport_parse('hello'::bytea, 'klingon')$$),
	-- an encoding or a year in the place of the agency
	('22023', $$SELECT govreport_parse('hello', 'UTF8')$$),
	('22023', $$SELECT govreport_parse('hello', 'gb2312')$$),
	('22023', $$SELECT govreport_parse('hello', '2023')$$),
	('22023', $$SELECT govreport_parse('hello'::bytea, 'GBK', '2023')$$),
	('22P02', $$SELECT govreport_parse('hello', 'utf8局')$$),
	('22P02', $$SELECT govreport_parse('hello', '20233')$$),
	('22P02', $$SELECT govreport_parse('hello', '')$$),
	('22P02', $$SELECT govreport_parse('hello', repeat('UTF8', 30))$$),
	(NULL, $$SELECT govreport_try_parse('hello', 'UTF8')$$),
	('22023', $$SELECT govreport_parse('hello', NULL, 0)$$),
	('22023', $$SELECT govreport_parse('hello', NULL, 10000)$$),
	('22023', $$SELECT govreport_value('{"govreport":1}', 'applications.granted')$$),
	('22023', $$SELECT '{"govreport":1}'::govreport -> ''$$),
	('22023', $$SELECT '{"govreport":1}'::govreport -> 'disclosures.regulations.decisions'$$),
	('22023', $$SELECT govreport_section('{"govreport":1}', 'part one')$$),
	('22023', $$SELECT govreport_satisfies('{"govreport":1}', 'applications')$$),
	('22023', $$SELECT govreport_check('{"govreport":1}', 'complete')$$),
	('22023', $$SELECT * FROM govreport_violations('{"govreport":1}', 'fr')$$),
	('22023', $$SELECT * FROM govreport_violations('{"govreport":1}', NULL)$$),
	('22023', $$SELECT * FROM govreport_violations(NULL, NULL)$$),
	-- broken rules
	('23514', $$SELECT govreport_check('{"govreport":1}')$$),
	(NULL, $$SELECT govreport_check('{"govreport":1}', 'consistent')$$),
	-- limits
	('54000', $$SELECT govreport_parse(repeat('x', 64 * 1024 * 1024 + 1))$$),
	('54000', $$SELECT govreport_parse(repeat('x', 64 * 1024 * 1024 + 1)::bytea)$$),
	('54000', $$SELECT repeat('x', 64 * 1024 * 1024 + 1)::govreport$$),
	('54000', $$SELECT govreport_parse(pg_temp.raw(pg_temp.sample()), repeat('x', 128 * 1024 * 1024))$$),
	('54000', $$SELECT jsonb_build_object('govreport', 1, 'title', repeat('x', 128 * 1024 * 1024))::govreport$$),
	-- null and try
	(NULL, $$SELECT govreport_parse(NULL::text, 'x', 0)$$),
	(NULL, $$SELECT govreport_try_parse('hello')$$),
	(NULL, $$SELECT govreport_try_parse('\x81'::bytea)$$),
	(NULL, $$SELECT govreport_try_parse('\xff'::bytea, 'UTF8')$$),
	(NULL, $$SELECT govreport_try_parse('hello'::bytea, 'klingon')$$),
	(NULL, $$SELECT govreport_try_parse('hello', NULL, 0)$$),
	(NULL, $$SELECT govreport_try_parse(repeat('x', 64 * 1024 * 1024 + 1))$$),
	(NULL, $$SELECT * FROM govreport_diagnose('hello')$$),
	(NULL, $$SELECT * FROM govreport_diagnose(repeat('x', 64 * 1024 * 1024 + 1))$$);
SELECT want, left(pg_temp.error_of(statement), 5) AS got, statement
FROM cases
WHERE want IS DISTINCT FROM left(pg_temp.error_of(statement), 5);

-- govreport_try_parse gives NULL
SELECT govreport_try_parse('hello') IS NULL, govreport_try_parse(NULL::text) IS NULL,
	govreport_try_parse('\x81'::bytea) IS NULL, govreport_parse(NULL::bytea) IS NULL;

-- an empty text has nothing to quote
SELECT pg_temp.error_of($$SELECT govreport_parse(E' \n\t')$$);
-- the hint fits the text: JSON, an older form, a file name
SELECT pg_temp.error_of($$SELECT govreport_parse('{"a":1}')$$);
SELECT pg_temp.error_of($$SELECT govreport_parse(' {"govreport":1} ')$$);
SELECT split_part(pg_temp.error_of(format('SELECT %L::govreport', E'青石镇2015年政府信息公开工作年度报告\n概述\n' || repeat('主动公开政府信息数 42 条\n', 20))), ' | ', 4) AS hint;
SELECT split_part(pg_temp.error_of($$SELECT govreport_parse('青石镇2015年政府信息公开工作年度报告.html')$$), ' | ', 4) AS hint;
-- only the beginning of a long text is quoted
SELECT pg_temp.error_of(format('SELECT %L::govreport', E'\n\n  ' || repeat('长文', 5000)));
SELECT pg_temp.error_of(format('SELECT govreport_value(''{"govreport":1}'', %L)', repeat('长', 5000)));

-- hints
SELECT pg_temp.error_of($$SELECT govreport_value('{"govreport":1}', 'applications.granted.totl')$$);
SELECT pg_temp.error_of($$SELECT govreport_section('{"govreport":1}', 'overviews')$$);
SELECT pg_temp.error_of($$SELECT govreport_satisfies('{"govreport":1}', 'application.balance')$$);
SELECT pg_temp.error_of($$SELECT govreport_check('{"govreport":1}', 'all')$$);
-- an argument in the place of another one
SELECT pg_temp.error_of($$SELECT govreport_parse('hello', 'UTF8')$$);
SELECT pg_temp.error_of($$SELECT govreport_parse('hello', '2023')$$);
SELECT pg_temp.error_of($$SELECT govreport_parse('hello'::bytea, '青石镇人民政府')$$);
SELECT pg_temp.error_of($$SELECT govreport_diagnose('hello'::bytea, 'zh')$$);

