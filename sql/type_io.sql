-- Input and output of the type.
\set ECHO none
\i test/include/report.psql
\set ECHO all

-- canonical JSON on one line, keys in their order; absent facts have no key
SELECT '{"govreport": 1}'::govreport;
SELECT '  {"sections": [{"body": "甲\n乙", "section": "overview"}], "year": 2022, "govreport": 1,
	"agency": "白鹭市审计局", "title": null, "published": "2023-01-09", "period": ["2022-01-01", "2022-12-31"],
	"contact": {"website": "https://example.invalid/", "phone": "0000-1234567"},
	"proceedings": {"reconsideration": {"total": 2, "upheld": 1, "pending": null, "other": "—", "corrected": "不清"}},
	"forms": {"proceedings": "2021"}}'::govreport;
SELECT govreport_figures('{"govreport": 1, "sections": [], "agency": "白鹭市审计局"}'::govreport);

-- the output is read back as the same bytes, as text and as jsonb
CREATE TEMP TABLE cases (name text, report jsonb);
INSERT INTO cases VALUES
	('zero 2019', pg_temp.zero('2019')),
	('zero 2021', pg_temp.zero('2021')),
	('sample 2019', pg_temp.sample('2019')),
	('sample 2021', pg_temp.sample('2021')),
	('nothing', '{"govreport":1}'),
	('no prose', pg_temp.sample() - 'sections'),
	('no parts', pg_temp.sample() || '{"sections":[]}'),
	('no tables', pg_temp.sample() - '{forms,disclosures,applications,proceedings}'::text[]),
	('one table', pg_temp.sample() #- '{forms,disclosures}' #- '{forms,proceedings}' #- '{disclosures}' #- '{proceedings}'),
	('a table of missing cells', '{"govreport":1,"forms":{"applications":"2019"}}'),
	('mixed forms', pg_temp.sample('2021') #- '{disclosures}'
	|| '{"forms":{"disclosures":"2019","applications":"2021","proceedings":"2021"}}'),
	('a sum of forms', pg_temp.sample('2021')
	|| '{"forms":{"disclosures":"mixed","applications":"mixed","proceedings":"mixed"}}'),
	('at least', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.total": {"at_least": 7}, "disclosures.administrative_fees.amount": {"at_least": 0.5, "unit": "元"}}')),
	('blank and missing', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.total": null}') #- '{applications,new_received}'),
	('tokens', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.total": "约三件", "applications.granted.business": "3.5", "applications.granted.research": "/", "disclosures.administrative_fees.amount": "0.1234567"}')),
	('printed', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.total": {"value": 22, "printed": "22（其中修订 16 件）"}, "disclosures.administrative_fees.amount": {"value": 251000, "printed": "251000元", "unit": "元"}}')),
	('amounts', pg_temp.put(pg_temp.sample(), '{"disclosures.administrative_fees.amount": 160.5964}')),
	('small amount', pg_temp.put(pg_temp.sample(), '{"disclosures.administrative_fees.amount": 0.000001}')),
	('great amount', pg_temp.put(pg_temp.sample(),
	'{"disclosures.administrative_fees.amount": 9223372036854.775807}')),
	('great counts', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.total": 9223372036854775807, "applications.granted.business": -9223372036854775808}')),
	('counts of all sizes', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.total": 127, "applications.granted.business": 128, "applications.granted.research": 8319, "applications.granted.other_org": 8320, "applications.new_received.total": 16777216, "applications.new_received.research": -1}')),
	('characters', pg_temp.sample() || '{"agency": "\"\\/\b\f\n\r\t\u0001𠮷é", "title": ""}'),
	('all facts', pg_temp.sample() || '{"contact": {"address": "云溪县青石镇一号", "phone": "0000-7654321", "postcode": "000000", "email": "a@example.invalid", "website": "example.invalid"}}'),
	('one day', pg_temp.sample() || '{"period": ["2020-02-29", "2020-02-29"], "year": 9999, "published": "0001-01-01"}'),
	('all parts', pg_temp.sample() || (SELECT jsonb_build_object('sections',
	jsonb_agg(jsonb_build_object('section', s, 'heading', s, 'body', '')))
		FROM unnest('{other_matters,problems,proceedings,applications,disclosures,overview,preface}'::text[]) AS s));

SELECT name FROM cases
WHERE govreport_send(report::govreport::text::govreport) IS DISTINCT FROM govreport_send(report::govreport)
   OR govreport_send(report::govreport::jsonb::govreport) IS DISTINCT FROM govreport_send(report::govreport)
   OR report::govreport::text <> report::govreport::text::govreport::text
   OR report::govreport::text LIKE E'%\n%';

-- the JSON comes out as it went in, except for the order of parts
SELECT name FROM cases
WHERE report::govreport::jsonb <> report AND name NOT IN ('nothing', 'no tables', 'a table of missing cells',
	'one table', 'mixed forms', 'all parts', 'blank and missing');

-- casts: text is assigned to a column without a cast, jsonb is not
SELECT cast('{"govreport":1}'::text AS govreport), cast('{"govreport":1}'::varchar AS govreport),
	cast('{"govreport":1}'::varchar(20) AS govreport);
CREATE TEMP TABLE bound (r govreport, j jsonb);
INSERT INTO bound SELECT '{"govreport":1}'::text, '{"govreport":1}'::govreport;
INSERT INTO bound SELECT '{"govreport":1}'::varchar, '{"govreport":1}'::govreport;
SELECT * FROM bound;
INSERT INTO bound SELECT '{"govreport":1}'::jsonb;

-- the figures alone: the same cells and facts, no parts, small size
SELECT name FROM cases
WHERE govreport_figures(report::govreport) IS DISTINCT FROM (report - 'sections')::govreport;
SELECT name, octet_length(govreport_send(govreport_figures(report::govreport)))
FROM cases WHERE name ~ '^(zero|sample)' AND octet_length(govreport_send(govreport_figures(report::govreport))) > 400;
SELECT octet_length(govreport_send(govreport_figures((
	SELECT pg_temp.put(pg_temp.zero('2021'), jsonb_object_agg(section || '.' || item || '.' || measure,
	100 + 37 * ordinal % 8000))
	FROM govreport_items() WHERE form = '2021')::govreport))) BETWEEN 400 AND 800 AS small;
