-- Reading raw text: the functions (the reader itself is tested by test/corpus)
\set ECHO none
\i test/include/report.psql
\set ECHO all

CREATE TEMP TABLE t AS
SELECT pg_temp.raw(j) AS raw, j
FROM (SELECT pg_temp.put(pg_temp.sample(),
	'{"disclosures.administrative_fees.amount": {"value": 251000, "printed": "251000元", "unit": "元"}}')) AS s(j);

-- input, cast and govreport_parse read the same: the report from which the text was made
SELECT raw::govreport = govreport_parse(raw) AS input, cast(raw::varchar AS govreport) = govreport_parse(raw) AS cast,
	govreport_parse(convert_to(raw, 'UTF8')) = govreport_parse(raw) AS bytes,
	govreport_try_parse(raw) = govreport_parse(raw) AS try,
	govreport_try_parse(convert_to(raw, 'UTF8')) = govreport_parse(raw) AS try_bytes
FROM t;
SELECT * FROM t, LATERAL (SELECT govreport_parse(raw)) AS p(r), govreport_cells(r) AS got
	FULL JOIN LATERAL (SELECT * FROM govreport_cells((SELECT j::govreport FROM t))) AS want
		USING (section, item, measure)
WHERE got IS DISTINCT FROM want;
SELECT i.* FROM t, govreport_info(govreport_parse(raw)) AS i;
SELECT s.ordinal, s.section, s.heading, s.body FROM t, govreport_sections(govreport_parse(raw)) AS s;
SELECT govreport_is_valid(govreport_parse(raw)) FROM t;

-- agency and year of the caller replace those of the text
SELECT govreport_agency(govreport_parse(raw, '白鹭市审计局', 2020)),
	govreport_year(govreport_parse(raw, '白鹭市审计局', 2020)),
	govreport_agency(govreport_parse(raw, year => 2020)) = govreport_agency(govreport_parse(raw)) AS agency_of_text,
	govreport_year(govreport_parse(convert_to(raw, 'UTF8'), year => 9999))
FROM t;
SELECT govreport_figures(govreport_parse(raw, '白鹭市审计局',
	2020)) = govreport_figures(govreport_parse(convert_to(raw, 'GB18030'), agency => '白鹭市审计局', year => 2020))
FROM t;

-- where each cell came from
SELECT count(*), count(*) FILTER (WHERE substr(raw, char_start, char_length) = token) AS found,
	count(*) FILTER (WHERE split_part(raw, E'\n', line) LIKE '%' || token || '%') AS on_line
FROM t, govreport_trace(raw);
SELECT tr.* FROM t, govreport_trace(raw) AS tr WHERE value <> 0;
-- what named rows and columns; without the heads, the order of the form names the columns
SELECT section, row_by, column_by, count(*) FROM t, govreport_trace(raw) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
SELECT section, row_by, column_by, count(*)
FROM t, govreport_trace(regexp_replace(raw, '\n[^\n]*自然人[^\n]*|\n[^\n]*商业企业[^\n]*', '', 'g')) GROUP BY 1, 2, 3
	ORDER BY 1, 2, 3;
-- a text that is not a report does not stop a batch
SELECT name, (SELECT count(*) FROM govreport_trace(text)) AS cells,
	(SELECT count(*) FROM govreport_trace(convert_to(text, 'UTF8'))) AS of_bytes
FROM t, LATERAL (VALUES ('report', raw), ('notice', '关于召开会议的通知'), ('empty', ''), ('null', NULL),
	('two', raw || pg_temp.raw(pg_temp.put(j,
	'{"applications.granted.natural_person": 8, "applications.results_total.natural_person": 8}')))) AS v(name, text);
SELECT govreport_reader_version() > 0 AS version;
-- how many cells are printed and how many are read: all; a short row; a row without a label; no report; two reports
SELECT name, c.*
FROM t, LATERAL (VALUES ('report', raw), ('short', replace(raw, '（一）予以公开 | 11 |', '（一）予以公开 |')),
	('unlabelled', replace(raw, '（一）予以公开', '（一）')),
	('no tables', regexp_replace(raw, '\|[^\n]*', '', 'g')), ('notice', '关于召开会议的通知'), ('empty', ''),
	('null', NULL),
	('two', raw || pg_temp.raw(pg_temp.put(j,
	'{"applications.granted.natural_person": 8, "applications.results_total.natural_person": 8}')))) AS v(name, text)
	LEFT JOIN LATERAL govreport_coverage(text) AS c ON true;
SELECT * FROM govreport_coverage('');

-- how it was read: findings, then broken rules, with their places
SELECT severity, code, section, item, measure, line, char_length, excerpt FROM t, govreport_diagnose(raw);
SELECT severity, code, section, item, measure, line, excerpt, substr(raw, char_start, char_length) = excerpt AS found
FROM (SELECT replace(raw, '| 13 |', '| 九 |') FROM t) AS t(raw), govreport_diagnose(raw)
WHERE severity <> 'info';
SELECT * FROM govreport_diagnose('hello');
SELECT * FROM govreport_diagnose(NULL);
SELECT * FROM govreport_trace(NULL);

-- JSON that is not a report is raw text, whatever it contains
SELECT to_json(raw)::text::govreport IS NOT NULL FROM t;
SELECT ('{"html": ' || to_json(raw) || '}')::govreport IS NOT NULL FROM t;

-- places count characters, not bytes
SELECT bool_and(substr(raw, char_start, char_length) = token)
FROM (SELECT '𠮷é' || raw FROM t) AS t(raw), govreport_trace(raw);

-- two reports in one text
SELECT pg_temp.error_of(format('SELECT govreport_parse(%L)', raw
	|| pg_temp.raw(pg_temp.put(j, '{"applications.granted.natural_person": 8, "applications.results_total.natural_person": 8}')))) FROM t;
SELECT severity, code FROM t, govreport_diagnose(raw
	|| pg_temp.raw(pg_temp.put(j, '{"applications.granted.natural_person": 8, "applications.results_total.natural_person": 8}'))) WHERE severity = 'error';
-- the second report in another form: escaped HTML, HTML in a JSON string, the same with escapes
SELECT form, substr(pg_temp.error_of(format('SELECT govreport_parse(%L)', govreport_to_html(raw::govreport)
	|| second)), 1, 40)
FROM (SELECT raw, govreport_to_html(pg_temp.raw(pg_temp.put(j,
	'{"applications.granted.natural_person": 8, "applications.results_total.natural_person": 8}'))::govreport) AS h
	FROM t) AS t,
	LATERAL (VALUES (1, replace(replace(h, '&', '&amp;'), '<', '&lt;')), (2, json_build_object('content', h)::text),
		(3, replace(json_build_object('content', h)::text, '<', '\u003c'))) AS v(form, second)
ORDER BY form;
