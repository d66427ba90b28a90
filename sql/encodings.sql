-- Databases and files of other encodings.
\set ECHO none
\i test/include/report.psql
\set ECHO all

-- the byte order mark decides, then the argument, then <meta>; else UTF-8 or GB18030
CREATE TEMP TABLE title AS SELECT '青石镇2021年政府信息公开工作年度报告' AS title;
CREATE FUNCTION pg_temp.raw(text) RETURNS text LANGUAGE sql AS $$
	SELECT format(E'<html><head>%s</head><body>\n<h1>%s</h1>\n<h2>一、总体情况</h2>\n<p>青石镇按要求公开信息。</p>\n<h2>二、主动公开政府信息情况</h2>\n<p>附表为图片。</p>\n<h2>三、收到和处理政府信息公开申请情况</h2>\n<h2>四、政府信息公开行政复议、行政诉讼情况</h2>\n<h2>五、存在的主要问题及改进情况</h2>\n<p>公开栏目更新不够及时。</p>\n<h2>六、其他需要报告的事项</h2>\n<p>没有其他事项。</p></body></html>', $1, title)
	FROM title
$$;
CREATE FUNCTION pg_temp.utf16(text, swapped boolean) RETURNS bytea LANGUAGE sql AS $$
	SELECT CASE WHEN swapped THEN '\xfffe' ELSE '\xfeff' END::bytea || string_agg(CASE WHEN swapped THEN substr(b, 2)
		|| substr(b, 1, 1) ELSE b END, '' ORDER BY n)
	FROM regexp_split_to_table($1, '') WITH ORDINALITY AS c(c, n),
		LATERAL (SELECT decode(lpad(to_hex(ascii(c)), 4, '0'), 'hex')) AS u(b)
$$;
CREATE TEMP TABLE cases (name text, bytes bytea, encoding name);
INSERT INTO cases VALUES
	('UTF-8', convert_to(pg_temp.raw(''), 'UTF8'), NULL),
	('UTF-8 with mark', '\xefbbbf' || convert_to(pg_temp.raw(''), 'UTF8'), NULL),
	('UTF-8 with mark, declared otherwise', '\xefbbbf' || convert_to(pg_temp.raw('<meta charset="gb2312">'), 'UTF8'),
	'GBK'),
	('UTF-8 declared', convert_to(pg_temp.raw('<META CHARSET=utf-8>'), 'UTF8'), NULL),
	('UTF-8 by argument', convert_to(pg_temp.raw('<meta charset="gb2312">'), 'UTF8'), 'utf-8'),
	('UTF-16LE', pg_temp.utf16(pg_temp.raw(''), true), NULL),
	('UTF-16BE', pg_temp.utf16(pg_temp.raw('<meta charset="utf-8">'), false), NULL),
	('GB18030', convert_to(pg_temp.raw(''), 'GB18030'), NULL),
	('GBK by argument', convert_to(pg_temp.raw(''), 'GBK'), 'GBK'),
	('gb2312 by argument', convert_to(pg_temp.raw(''), 'EUC_CN'), 'gb2312'),
	('gb2312 declared', convert_to(pg_temp.raw('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'), 'GBK'), NULL);
SELECT name, govreport_try_parse(bytes, encoding) IS NULL AS unread
FROM cases
WHERE govreport_title(govreport_try_parse(bytes, encoding)) IS DISTINCT FROM (SELECT title FROM title);
-- a guessed encoding is reported in the first row
SELECT name, code, severity, section, item, measure, line, char_start, char_length, excerpt, message
FROM cases, LATERAL (SELECT * FROM govreport_diagnose(bytes, encoding) WITH ORDINALITY) AS d
WHERE code = 'encoding.fallback' OR ordinality = 1 AND name IN ('GB18030', 'GBK by argument');
-- and everything else is as for the decoded text
SELECT name, got, want
FROM unnest('{UTF8,GB18030}'::name[]) AS name,
	(SELECT replace(pg_temp.raw(pg_temp.sample()), '| 13 |', '| 九 |')) AS t(raw),
	LATERAL (SELECT ARRAY(SELECT d FROM govreport_diagnose(convert_to(raw, name), name) AS d),
	ARRAY(SELECT d FROM govreport_diagnose(raw) AS d)) AS d(got, want)
WHERE got IS DISTINCT FROM want OR cardinality(got) < 4;
-- the place of a cell is, too, and govreport_text gives that text
SELECT name, got, want
FROM unnest('{UTF8,GB18030}'::name[]) AS name, (SELECT pg_temp.raw(pg_temp.sample())) AS t(raw),
	LATERAL (SELECT ARRAY(SELECT d FROM govreport_trace(convert_to(raw, name), name) AS d),
	ARRAY(SELECT d FROM govreport_trace(raw) AS d)) AS d(got, want)
WHERE got IS DISTINCT FROM want OR cardinality(got) < 200;
SELECT name, govreport_text(bytes, encoding) FROM cases
	WHERE regexp_replace(govreport_text(bytes, encoding), '<meta[^>]*>', '', 'i') <> pg_temp.raw('');
SELECT name, excerpt FROM cases, govreport_diagnose(bytes, encoding)
WHERE left(substr(govreport_text(bytes, encoding), char_start, char_length), 80) <> excerpt;
SELECT (SELECT count(*) FROM govreport_trace('x')) AS text,
	(SELECT count(*) FROM govreport_trace('\xff30'::bytea)) AS bytes,
	(SELECT count(*) FROM govreport_trace(NULL::bytea)) AS nothing, govreport_text(NULL) IS NULL AS nothing;
SELECT * FROM govreport_trace('x'::bytea, 'nix');
SELECT govreport_text('x', 'nix');
-- and so is the coverage; NULLs for bytes that are no text, no row for NULL
SELECT name, got, want
FROM unnest('{UTF8,GB18030}'::name[]) AS name,
	(SELECT replace(pg_temp.raw(pg_temp.sample()), '| 13 |', '|')) AS t(raw),
	LATERAL (SELECT (SELECT c FROM govreport_coverage(convert_to(raw, name), name) AS c),
	(SELECT c FROM govreport_coverage(raw) AS c), (SELECT unread FROM govreport_coverage(raw))) AS d(got, want, unread)
WHERE got IS DISTINCT FROM want OR unread = 0;
SELECT * FROM govreport_coverage('\x255044462d312e340a'::bytea);
SELECT * FROM govreport_coverage(NULL::bytea);
SELECT * FROM govreport_coverage('x'::bytea, 'nix');
SELECT govreport_text('\xff30');
SELECT govreport_text('\xff30', 'UTF8');
-- documents, archives and pictures are named in the error
CREATE TEMP TABLE media (name text, bytes bytea);
INSERT INTO media VALUES
	('a.docx', '\x504b0304140006005b436f6e74656e745f54797065735d2e786d6c504b0304776f72642f646f63756d656e742e786d6c'),
	('a.zip', '\x504b030414000000612e68746d6c'), ('a.pdf', '\x255044462d312e340a'), ('a.rtf', '\x7b5c72746631'),
	('a.doc', '\xd0cf11e0a1b11ae157006f007200640044006f00630075006d0065006e007400'), ('b.doc', '\xd0cf11e0a1b11ae1'),
	('a.html.gz', '\x1f8b08'), ('a.png', '\x89504e470d0a1a0a'), ('a.jpg', '\xffd8ffe0');
SELECT name, pg_temp.error_of(format('SELECT govreport_parse(%L::bytea)', bytes)) FROM media ORDER BY name;
SELECT name, severity, code, message FROM media, govreport_diagnose(bytes, 'GBK') ORDER BY name;
SELECT name FROM media WHERE govreport_try_parse(bytes) IS NOT NULL OR EXISTS (SELECT FROM govreport_trace(bytes));
SELECT govreport_text(bytes, 'UTF8') FROM media WHERE name = 'a.pdf';
-- bytes that cannot be decoded give a row, an unknown encoding gives an error
SELECT severity, code, message FROM govreport_diagnose('\xff30'::bytea);
SELECT severity, code, message FROM govreport_diagnose('\xff30'::bytea, 'UTF8');
SELECT severity, code, message FROM govreport_diagnose(''::bytea, 'GBK');
SELECT * FROM govreport_diagnose(NULL::bytea);
SELECT * FROM govreport_diagnose('x'::bytea, 'nix');
-- a message quotes the decoded text
SELECT pg_temp.error_of($$SELECT govreport_parse('\xa4a4a4e5'::bytea, 'big5')$$);

-- a declaration behind the first kilobyte or outside a tag does not count
SELECT govreport_title(govreport_parse(convert_to(pg_temp.raw(repeat(' ', 1024) || '<meta charset="gb2312">'),
	'UTF8'))) = title,
	govreport_title(govreport_parse(convert_to(pg_temp.raw('charset="gb2312"'), 'UTF8'))) = title
FROM title;

-- a database in EUC_CN holds the same bytes
\set home :DBNAME
SET client_min_messages = warning;
-- a run that was cut short left them
DROP DATABASE IF EXISTS govreport_euc_cn;
DROP DATABASE IF EXISTS govreport_sql_ascii;
RESET client_min_messages;
CREATE DATABASE govreport_euc_cn ENCODING 'EUC_CN' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0;
SELECT md5(govreport_send(pg_temp.sample()::govreport)) AS sent \gset
\c govreport_euc_cn
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
CREATE EXTENSION govreport;
\set ECHO none
\i test/include/report.psql
\set ECHO all
SELECT md5(govreport_send(pg_temp.sample()::govreport)) = :'sent' AS same;
SELECT pg_temp.sample()::govreport::text::govreport = pg_temp.sample()::govreport AS same;
SELECT govreport_agency(pg_temp.sample()::govreport), govreport_section(pg_temp.sample()::govreport, 'overview');
SELECT item_label FROM govreport_applications(pg_temp.sample()::govreport) LIMIT 1;
SELECT '{"govreport":1,"contact":{"电话":"x"}}'::govreport;
SELECT count(*), bool_and(substr(raw, char_start, char_length) = token) AS found
FROM (SELECT pg_temp.raw(pg_temp.sample())) AS t(raw), govreport_trace(raw);
SELECT govreport_parse(raw) = govreport_parse(convert_to(raw, 'UTF8')) AS same
FROM (SELECT pg_temp.raw(pg_temp.sample())) AS t(raw);
SELECT count(*), bool_and(substr(govreport_text(bytes), char_start, char_length) = token) AS found
FROM (SELECT '\xefbbbf' || convert_to(pg_temp.raw(pg_temp.sample()), 'UTF8')) AS t(bytes), govreport_trace(bytes);
-- a character that the database does not have
SELECT left(pg_temp.error_of($$SELECT govreport_text('\xf0a0aeb7'::bytea)$$), 5) AS sqlstate;
SELECT govreport_section(r, 'problems'), octet_length(govreport_send(r)) > 0 AS kept
FROM (SELECT govreport_parse('\xe99d92e79fb3e9958732303231e5b9b4e694bfe5ba9ce4bfa1e681afe585ace5bc80e5b7a5e4bd9ce5b9b4e5baa6e68aa5e5918a0ae4b880e38081e680bbe4bd93e68385e586b50af0a0aeb7e79fb30ae4ba94e38081e5ad98e59ca8e79a84e4b8bbe8a681e997aee9a298e58f8ae694b9e8bf9be68385e586b50ae6b2a1e69c89e380820ae585ade38081e585b6e4bb96e99c80e8a681e68aa5e5918ae79a84e4ba8be9a1b90ae6b2a1e69c89e380820a'::bytea)) AS t(r);
SELECT govreport_section(govreport_parse('\xe99d92e79fb3e9958732303231e5b9b4e694bfe5ba9ce4bfa1e681afe585ace5bc80e5b7a5e4bd9ce5b9b4e5baa6e68aa5e5918a0ae4b880e38081e680bbe4bd93e68385e586b50af0a0aeb7e79fb30ae4ba94e38081e5ad98e59ca8e79a84e4b8bbe8a681e997aee9a298e58f8ae694b9e8bf9be68385e586b50ae6b2a1e69c89e380820ae585ade38081e585b6e4bb96e99c80e8a681e68aa5e5918ae79a84e4ba8be9a1b90ae6b2a1e69c89e380820a'::bytea), 'overview');
SELECT left(pg_temp.error_of($$SELECT '{"govreport":1,"agency":"\ud842\udfb7"}'::govreport$$), 5) AS sqlstate;
-- 13 cannot convert such a character, not even for a message
SELECT left(pg_temp.error_of($$SELECT govreport_parse('\xf0a0aeb7'::bytea)$$), 3) AS class;

-- a database without an encoding accepts UTF-8 only
\c :home
DROP DATABASE govreport_euc_cn;
CREATE DATABASE govreport_sql_ascii ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0;
\c govreport_sql_ascii
SET client_min_messages = warning;
CREATE EXTENSION govreport;
\set ECHO none
\i test/include/report.psql
\set ECHO all
SELECT md5(govreport_send(pg_temp.sample()::govreport)) = :'sent' AS same;
SELECT govreport_agency(pg_temp.sample()::govreport);
SELECT '{"govreport":1,"agency":"' || convert_from('\xe99d92', 'SQL_ASCII') || '"}';
SELECT pg_temp.error_of($$SELECT (E'{"govreport":1,"agency":"\xe9\x9d"}')::govreport$$);
SELECT pg_temp.error_of($$SELECT govreport_parse(E'\xe9\x9d')$$);
SELECT severity, code FROM govreport_diagnose(E'\xe9\x9d');
-- substr() counts bytes here, and so does govreport_trace
SELECT count(*), bool_and(substr(raw, char_start, char_length) = token) AS found
FROM (SELECT pg_temp.raw(pg_temp.sample())) AS t(raw), govreport_trace(raw);
\c :home
DROP DATABASE govreport_sql_ascii;
