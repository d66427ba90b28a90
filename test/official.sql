-- The form, filled in: reading the page gives the same figures and prose.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
SELECT plan(9);

CREATE TEMP TABLE reports AS
SELECT form, kind, pg_temp.sample(form)::govreport AS report
	FROM (VALUES ('2019', 'plain'), ('2021', 'plain')) AS f(form, kind)
UNION ALL
SELECT '2021', 'odd', (pg_temp.put(pg_temp.sample(), '{
	"disclosures.administrative_fees.amount": {"value": 251000, "printed": "251000元", "unit": "元"},
	"disclosures.normative_documents.issued": {"value": 22, "printed": "22（其中修订 16 件）"},
	"disclosures.normative_documents.in_force": null, "disclosures.administrative_licensing.decisions": "3.5",
	"disclosures.administrative_coercion.decisions": "不适用",
	"applications.granted.natural_person": null, "applications.granted.research": "约3"}'))::govreport
UNION ALL
SELECT '2021', 'no part two', (pg_temp.sample() - 'disclosures' #- '{forms,disclosures}')::govreport;

CREATE TEMP TABLE pages AS
SELECT r.*, markup, page, govreport_parse(page) AS again
FROM reports AS r, LATERAL (VALUES ('html', govreport_to_html(report)),
	('markdown', govreport_to_markdown(report))) AS p(markup, page);

SELECT is_empty($$SELECT form, kind, markup, c.* FROM pages, govreport_cells(report) AS c EXCEPT
	SELECT form, kind, markup, c.* FROM pages, govreport_cells(again) AS c$$, 'every cell is read back');
SELECT is_empty($$SELECT form, kind, markup, s.section, s.heading FROM pages, govreport_sections(report) AS s EXCEPT
	SELECT form, kind, markup, s.section, s.heading
		FROM pages, govreport_sections(again) AS s$$, 'every heading is read back');
SELECT is_empty($$SELECT form, kind, markup, i.* FROM pages, govreport_info(report) AS i EXCEPT
	SELECT form, kind, markup, i.* FROM pages,
		govreport_info(again) AS i$$, 'facts that no prose states are printed');
SELECT is_empty($$SELECT form, kind, markup FROM pages WHERE
	CASE markup WHEN 'html' THEN govreport_to_html(again) ELSE govreport_to_markdown(again) END <> page$$,
	'what was read back is written the same');
SELECT is_empty($$SELECT form, kind, markup FROM pages
	WHERE (SELECT array_agg(c) FROM govreport_cells(report) AS c) IS DISTINCT FROM
		(SELECT array_agg(c) FROM govreport_cells(govreport_parse(
			CASE markup WHEN 'html' THEN govreport_to_html(govreport_figures(report))
			ELSE govreport_to_markdown(govreport_figures(report)) END)) AS c)$$,
	'figures alone are a report');
SELECT is_empty($$SELECT body, markup, c.*
	FROM unnest(ARRAY[E'行政处罚 4', E'行政处罚\n4', E'| 行政处罚 | 4 |', E'规章 4 4 4\n行政处罚\t4', '4']) AS body,
		LATERAL (SELECT (pg_temp.sample() #- '{disclosures,administrative_penalty}' #- '{disclosures,regulations}' ||
			jsonb_build_object('sections', jsonb_build_array(jsonb_build_object('section', 'disclosures', 'body',
			body))))::govreport AS r) AS r,
		LATERAL (VALUES ('html', govreport_to_html(r)), ('markdown', govreport_to_markdown(r))) AS p(markup, page),
		govreport_cells(govreport_parse(page)) AS c
	WHERE status <> 'missing' AND NOT (status = 'blank' AND item IN ('administrative_penalty', 'regulations'))
	EXCEPT SELECT body, markup, c.*
	FROM unnest(ARRAY[E'行政处罚 4', E'行政处罚\n4', E'| 行政处罚 | 4 |', E'规章 4 4 4\n行政处罚\t4', '4']) AS body,
		unnest('{html,markdown}'::text[]) AS markup, govreport_cells(pg_temp.sample()::govreport) AS c$$,
		'prose that looks like a row is none');
SELECT is(govreport_to_html(NULL), NULL, 'NULL has no page');
SELECT ok(govreport_to_html(r) !~ '<script' AND govreport_to_markdown(r) !~ '<script', 'a report brings no tags')
FROM (SELECT jsonb_set(pg_temp.sample(), '{sections,0,body}', '"<script>alert(1)</script>"')::govreport AS r) AS r;
SELECT ok(govreport_to_html(r) ~ '>≥3<'
	AND (govreport_parse(govreport_to_html(r)) -> 'applications.granted.total') IS NULL,
	'at least 3 is not 3')
FROM (SELECT pg_temp.put(pg_temp.sample(), '{"applications.granted.total": {"at_least": 3}}')::govreport AS r) AS r;
SELECT * FROM finish();
ROLLBACK;
