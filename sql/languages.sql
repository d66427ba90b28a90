-- Findings, violations and errors in English and Chinese.
SET client_min_messages = warning;
\set ECHO none
\i test/include/report.psql
\set ECHO all

-- how a text was read
SELECT code, message FROM govreport_diagnose(E'青石镇2021年政府信息公开工作年度报告\n一、总体情况\n青石镇公开信息。\n二、主动公开政府信息情况', 'zh') WHERE code IN ('table.missing', 'complete.tables', 'sections.missing');
SELECT code, message FROM govreport_diagnose(E'青石镇2021年政府信息公开工作年度报告\n一、总体情况\n青石镇公开信息。\n二、主动公开政府信息情况', 'en')
EXCEPT SELECT code, message FROM govreport_diagnose(E'青石镇2021年政府信息公开工作年度报告\n一、总体情况\n青石镇公开信息。\n二、主动公开政府信息情况');
SELECT code, message FROM govreport_diagnose(convert_to('abc', 'UTF8'), NULL, 'zh');
SELECT code, message FROM govreport_diagnose(convert_to('一、总体情况', 'GB18030'), NULL, 'zh');
SELECT code, message FROM govreport_diagnose('\xff81'::bytea, 'UTF8', 'zh');
SELECT count(*) FROM govreport_diagnose(NULL::text, 'zh');
SELECT count(*) FROM govreport_diagnose(NULL::bytea, NULL, 'zh');
-- only the message differs
SELECT count(*) FROM (SELECT severity, code, section, item, measure, line, char_start, char_length, excerpt
	FROM govreport_diagnose(pg_temp.raw(pg_temp.sample()), 'zh')
	EXCEPT ALL SELECT severity, code, section, item, measure, line, char_start, char_length, excerpt
		FROM govreport_diagnose(pg_temp.raw(pg_temp.sample()))) AS d;

-- the name of an encoding in place of the language
SELECT * FROM govreport_diagnose('abc', 'GB18030');
SELECT * FROM govreport_diagnose('abc', 'de');
SELECT * FROM govreport_diagnose('abc', NULL::text);
SELECT * FROM govreport_diagnose('abc'::bytea, 'UTF8', 'de');

-- a check
\set broken '(pg_temp.put(pg_temp.sample(), $${"applications.granted.total": 9}$$))::govreport'
SELECT govreport_check(:broken, 'consistent', 'zh');
SELECT govreport_check(:broken, 'valid', 'en');
SELECT govreport_check(pg_temp.sample()::govreport, 'valid', 'zh');
SELECT govreport_check(NULL, 'valid', 'zh') IS NULL, govreport_check(pg_temp.sample()::govreport, NULL, 'zh') IS NULL;
SELECT govreport_check(pg_temp.sample()::govreport, 'valid', NULL);
SELECT govreport_check(pg_temp.sample()::govreport, 'all', 'zh');
SELECT govreport_check('{"govreport":1}', 'valid', 'zh');
