-- govreport_set: one cell of a report is set, for amendments on record
\set ECHO none
\i test/include/report.psql
\set ECHO all
\pset format unaligned

-- a number, a blank, and the previous value of the cell
CREATE TEMP TABLE cases (name text, report jsonb, path text, value numeric, want jsonb);
INSERT INTO cases VALUES
	('a count', pg_temp.sample(), 'applications.granted.total', 7, '7'),
	('blank', pg_temp.sample(), 'applications.granted.total', NULL, 'null'),
	('of a blank', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": null}'),
	'applications.granted.total', 7, '7'),
	('of a text', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": "约七件"}'),
	'applications.granted.total', 7, '7'),
	('of a dash', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": "/"}'), 'applications.granted.total',
	7, '7'),
	('of a missing cell', pg_temp.sample() #- '{applications,granted,total}', 'applications.granted.total', 7, '7'),
	('of one that prints more', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.total": {"value": 7, "printed": "7件"}}'), 'applications.granted.total', 7, '7'),
	('of a sum', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": {"at_least": 3}}'),
	'applications.granted.total', 7, '7'),
	('trailing zeros', pg_temp.sample(), 'applications.granted.total', 7.000, '7'),
	('the largest', pg_temp.sample(), 'applications.granted.total', 9223372036854775807, '9223372036854775807'),
	('an amount in the unit of the form',
	pg_temp.put(pg_temp.sample(), '{"disclosures.administrative_fees.amount": {"value": 251000, "printed": "251000元", "unit": "元"}}'), 'disclosures.administrative_fees.amount', 25.10, '25.1'),
	('a change below 0', pg_temp.sample('2019'), 'disclosures.administrative_penalty.change', -4, '-4');
SELECT name, got FROM cases, LATERAL (SELECT govreport_set(report::govreport, path,
	value)::jsonb #> string_to_array(path, '.')) AS t(got) WHERE got IS DISTINCT FROM want;
-- other cells do not change, and setting a cell twice gives the same as once
SELECT name FROM cases, LATERAL (SELECT govreport_set(report::govreport, path, value)) AS t(r)
WHERE r::jsonb <> jsonb_set(report::govreport::jsonb, string_to_array(path, '.'), want)
	OR govreport_set(r, path, value) <> r OR r::text::govreport <> r;
SELECT govreport_set(r, 'applications.granted.total', r -> 'applications.granted.total') = r AS same
	FROM (SELECT pg_temp.sample()::govreport) AS t(r);

-- a table that the report lacks
SELECT (r::jsonb -> 'forms') AS forms, r -> 'proceedings.reconsideration.total' AS total,
	(SELECT count(*) FROM govreport_cells(r) WHERE section = 'proceedings' AND status = 'missing') AS missing
FROM (SELECT govreport_set((pg_temp.sample() #- '{proceedings}' #- '{forms,proceedings}')::govreport,
	'proceedings.reconsideration.total', 3, '2021')) AS t(r);
SELECT govreport_set(pg_temp.sample()::govreport, 'applications.granted.total', 7,
	'2021') = govreport_set(pg_temp.sample()::govreport, 'applications.granted.total', 7) AS same;
SELECT govreport_set('{"govreport":1}', 'disclosures.government_procurement.amount', 3.5, '2019') AS procurement;
-- in a sum, a table that some report lacks
SELECT s::jsonb -> 'partial' AS partial, govreport_set(s, 'proceedings.reconsideration.total',
	3)::jsonb #> '{proceedings,reconsideration}' AS reconsideration
FROM (SELECT pg_temp.sample()::govreport + (pg_temp.sample() #- '{proceedings}' #- '{forms,proceedings}')::govreport) AS t(s);

-- the raw text as it is read plus its amendments: the same bytes each time
CREATE TEMP TABLE amendments (n int, path text, value numeric);
INSERT INTO amendments VALUES (1, 'applications.granted.total', 31), (2, 'disclosures.regulations.issued', NULL),
	(3, 'applications.granted.total', 13);
CREATE TEMP VIEW amended AS
WITH RECURSIVE step AS (
	SELECT 0 AS n, govreport_parse(govreport_to_markdown(pg_temp.sample()::govreport)) AS r
	UNION ALL SELECT a.n, govreport_set(s.r, path, value) FROM step AS s JOIN amendments AS a ON a.n = s.n + 1)
SELECT r FROM step ORDER BY n DESC LIMIT 1;
SELECT count(DISTINCT govreport_send(r)) AS bytes, min(r -> 'applications.granted.total') AS granted,
	count(r -> 'disclosures.regulations.issued') AS issued
FROM (SELECT r FROM amended UNION ALL SELECT r FROM amended UNION ALL
	SELECT govreport_set(govreport_set(govreport_parse(govreport_to_markdown(pg_temp.sample()::govreport)),
	'disclosures.regulations.issued', NULL), 'applications.granted.total', 13)) AS t;

-- NULLs
SELECT govreport_set(NULL, 'applications.granted.total', 7) IS NULL AS report,
	govreport_set('{"govreport":1}', NULL, 7) IS NULL AS path,
	govreport_set('{"govreport":1}', 'applications.granted.total', 7, NULL) IS NULL AS form;

-- errors
SELECT pg_temp.error_of(format('SELECT govreport_set(%L, %L, %L%s)', pg_temp.sample(), path, value, ', '
	|| quote_literal(form))) AS error FROM (VALUES
	('applications.granted.totals', 7::numeric, NULL), ('applications.other.total', 7, NULL), ('', 7, NULL),
	('applications.granted.total', 7, '2020'), ('applications.granted.total', 7, '2019'),
	('applications.other.total', 7, '2021'),
	('applications.granted.total', -1, NULL), ('applications.granted.total', 3.5, NULL),
	('applications.granted.total', 9223372036854775808, NULL), ('applications.granted.total', 'NaN', NULL),
	('disclosures.administrative_fees.amount', 0.0000001, NULL),
	('disclosures.administrative_fees.amount', -1, NULL)) AS t(path, value, form);
SELECT pg_temp.error_of($$SELECT govreport_set('{"govreport":1}', 'applications.granted.total', 7)$$) AS error
UNION ALL SELECT pg_temp.error_of($$SELECT govreport_set('{"govreport":1}', 'applications.other.total', 7, '2021')$$)
UNION ALL SELECT pg_temp.error_of(format('SELECT govreport_set(%L, %L, -9223372036854775809)', pg_temp.sample('2019'),
	'disclosures.administrative_penalty.change'));
