-- The JSON of a report: tables of cases; only surprises are printed
\set ECHO none
\i test/include/report.psql
\set ECHO all

-- one member changed or added, and the result
CREATE TEMP TABLE cases (cell text, value jsonb, want text);
INSERT INTO cases VALUES
	('applications.granted.total', '5', '5'),
	('applications.granted.total', '5.0', '5'),
	('applications.granted.total', '5e2', '500'),
	('applications.granted.total', '-0', '0'),
	('applications.granted.total', '5.5', '22P02'),
	('applications.granted.total', '9223372036854775808', '22003'),
	('applications.granted.total', '-9223372036854775809', '22003'),
	('applications.granted.total', '1e400', '22003'),
	('applications.granted.total', '0.0000001', '22003'),
	('applications.granted.total', 'true', '22P02'),
	('applications.granted.total', '[5]', '22P02'),
	('applications.granted.total', '{}', '22P02'),
	('applications.granted.total', '"5"', '22P02'),
	('applications.granted.total', '"５"', '22P02'),
	('applications.granted.total', '" 5 "', '22P02'),
	('applications.granted.total', '"8,040"', '22P02'),
	('applications.granted.total', '""', '22P02'),
	('applications.granted.total', '" \u3000"', '22P02'),
	('applications.granted.total', '"3.5"', '"3.5"'),
	('applications.granted.total', '"约5"', '"约5"'),
	('applications.granted.total', '"5件"', '"5件"'),
	('applications.granted.total', '"-"', '"-"'),
	('applications.granted.total', '"无"', '"无"'),
	('applications.granted.total', '{"value": 5}', '5'),
	('applications.granted.total', '{"value": 5, "printed": null, "unit": null}', '5'),
	('applications.granted.total', '{"value": 5, "printed": "5"}', '5'),
	('applications.granted.total', '{"value": 5, "printed": "５"}', '5'),
	('applications.granted.total', '{"value": 5, "printed": "6"}', '22P02'),
	('applications.granted.total', '{"value": 5, "printed": ""}', '22P02'),
	('applications.granted.total', '{"value": 5, "printed": "5件"}', '{"value": 5, "printed": "5件"}'),
	('applications.granted.total', '{"printed": "5件"}', '22P02'),
	-- the first number printed is the value, the unit behind it the unit
	('applications.granted.total', '{"value": 6, "printed": "5件"}', '22P02'),
	('applications.granted.total', '{"value": 16, "printed": "22（其中修订 16 件）"}', '22P02'),
	('applications.granted.total', '{"value": 5, "printed": "约5件，下同"}',
	'{"value": 5, "printed": "约5件，下同"}'),
	('applications.granted.total', '{"value": 6, "printed": "约5件，下同"}', '22P02'),
	('applications.granted.total', '{"value": 3, "printed": "3.5"}', '22P02'),
	('applications.granted.total', '{"value": 5, "printed": "若干"}', '{"value": 5, "printed": "若干"}'),
	('disclosures.administrative_fees.amount', '{"value": 5, "printed": "7元", "unit": "万元"}', '22P02'),
	('disclosures.administrative_fees.amount', '{"value": 7, "printed": "7元", "unit": "万元"}', '22P02'),
	('disclosures.administrative_fees.amount', '{"value": 7, "printed": "7元"}', '22P02'),
	('disclosures.administrative_fees.amount', '{"value": 7, "printed": "7万元"}',
	'{"value": 7, "printed": "7万元"}'),
	('disclosures.administrative_fees.amount', '{"value": 7, "printed": "7元", "unit": "元"}',
	'{"unit": "元", "value": 7, "printed": "7元"}'),
	('disclosures.administrative_fees.amount', '{"value": 7, "printed": "7（含代收）", "unit": "元"}',
	'{"unit": "元", "value": 7, "printed": "7（含代收）"}'),
	('disclosures.administrative_fees.amount', '{"value": 7, "printed": "7美元", "unit": "元"}', '22P02'),
	('applications.granted.total', '{"value": null}', '22P02'),
	('applications.granted.total', '{"value": "5"}', '22P02'),
	('applications.granted.total', '{"value": 5, "unit": "元"}', '22P02'),
	('applications.granted.total', '{"value": 5, "remark": "x"}', '22P02'),
	('applications.granted.total', '{"at_least": 5}', '{"at_least": 5}'),
	('applications.granted.total', '{"at_least": 5, "value": 5}', '22P02'),
	('applications.granted.total', '{"at_least": 5, "printed": "5件"}', '22P02'),
	('disclosures.administrative_fees.amount', '1.50', '1.5'),
	('disclosures.administrative_fees.amount', '0.1234567', '22003'),
	('disclosures.administrative_fees.amount', '9223372036854.775808', '22003'),
	('disclosures.administrative_fees.amount', '"1.50"', '22P02'),
	('disclosures.administrative_fees.amount', '"0.1234567"', '"0.1234567"'),
	('disclosures.administrative_fees.amount', '"1.5万元"', '"1.5万元"'),
	('disclosures.administrative_fees.amount', '{"value": 1.5, "unit": "万元"}', '{"value": 1.5, "unit": "万元"}'),
	('disclosures.administrative_fees.amount', '{"value": 1.5, "unit": "亿元"}', '{"value": 1.5, "unit": "亿元"}'),
	('disclosures.administrative_fees.amount', '{"value": 1.5, "unit": "dollar"}', '22P02'),
	('disclosures.administrative_fees.amount', '{"at_least": 1.5, "unit": "元"}', '{"at_least": 1.5, "unit": "元"}'),
	-- cells that the form lacks, and cells of no form
	('applications.other.total', '5', '22P02'),
	('disclosures.regulations.decisions', '5', '22P02'),
	('disclosures.regulations.total', '5', '22P02'),
	('applications.granted.upheld', '5', '22P02'),
	('applications.reconsideration', '{}', '22P02'),
	('applications.granted', '5', '22P02'),
	('applications.granted', 'null', '22P02'),
	('applications', '[]', '22P02'),
	('applications', 'null', NULL),
	-- facts
	('govreport', '1', '1'),
	('govreport', '2', '22P02'),
	('govreport', '"1"', '22P02'),
	('govreport', 'null', '22P02'),
	('year', '1', '1'),
	('year', '0', '22003'),
	('year', '10000', '22003'),
	('year', '2021.5', '22P02'),
	('year', '"2021"', '22P02'),
	('year', 'null', NULL),
	('title', '5', '22P02'),
	('title', 'null', NULL),
	('agency', '[]', '22P02'),
	('published', '"2021-02-29"', '22P02'),
	('published', '"2021-2-28"', '22P02'),
	('published', '"2021-02-28 "', '22P02'),
	('published', '"0000-01-01"', '22P02'),
	('published', '20210228', '22P02'),
	('published', 'null', NULL),
	('period', '["2021-01-01"]', '22P02'),
	('period', '["2021-12-31", "2021-01-01"]', '22P02'),
	('period', '["2021-01-01", null]', '22P02'),
	('period', '"2021"', '22P02'),
	('period', 'null', NULL),
	('contact', '{}', NULL),
	('contact', '{"phone": null}', NULL),
	('contact', '{"phone": 5}', '22P02'),
	('contact', '{"fax": "5"}', '22P02'),
	('contact', '[]', '22P02'),
	('forms', '{"applications": "2020"}', '22P02'),
	('forms', '{"applications": 2021}', '22P02'),
	('forms', '{"part three": "2021"}', '22P02'),
	('forms', '[]', '22P02'),
	('forms', '{}', '22P02'),
	('forms.applications', 'null', '22P02'),
	('sections', 'null', NULL),
	('sections', '{}', '22P02'),
	('sections', '[5]', '22P02'),
	('sections', '[{"body": "x"}]', '22P02'),
	('sections', '[{"section": "epilogue"}]', '22P02'),
	('sections', '[{"section": "overview"}, {"section": "overview"}]', '22P02'),
	('sections', '[{"section": "overview", "title": "x"}]', '22P02'),
	('sections', '[{"section": "overview"}]', '[{"body": "", "section": "overview"}]'),
	('sections', '[]', '[]'),
	('prose', '[]', '22P02');

CREATE FUNCTION pg_temp.outcome(cell text, value jsonb) RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
	RETURN jsonb_set(pg_temp.zero('2021'), string_to_array(cell, '.'), value)::govreport::jsonb
		#> string_to_array(cell, '.');
EXCEPTION WHEN OTHERS THEN
	RETURN sqlstate;
END
$$;
SELECT cell, value, want, got
FROM cases, LATERAL (SELECT pg_temp.outcome(cell, value)) AS o(got)
WHERE want IS DISTINCT FROM got;

-- to json: what the server makes of a report is an object
SELECT '{"govreport":1,"year":2021}'::govreport::json AS json, to_json(r), to_jsonb(r), row_to_json(t), json_agg(r) AS list,
	json_build_object('a', r) AS object
FROM (SELECT '{"govreport":1,"year":2021}'::govreport) AS t(r) GROUP BY r, t;
CREATE TEMP TABLE assigned (j json);
INSERT INTO assigned SELECT '{"govreport":1}'::govreport;
SELECT j ->> 'govreport' AS key FROM assigned;
-- jsonb that is not an object with the key is not a report
SELECT doc, pg_temp.error_of(format('SELECT %L::jsonb::govreport', doc))
FROM unnest(ARRAY['null', '5', '[]', '[{"govreport":1}]', '{}', '{"report":1}']) AS doc;

-- messages: the place, the problem, and the name that may have been meant
SELECT pg_temp.error_of(format('SELECT %L::govreport', doc)) FROM (VALUES
	('{"govreport":1,"titel":"x"}'),
	('{"govreport":1,"forms":{"application":"2021"}}'),
	('{"govreport":1,"forms":{"applications":"1999"}}'),
	('{"govreport":1,"applications":{}}'),
	('{"govreport":1,"forms":{"applications":"2021"},"applications":{"grantd":{}}}'),
	('{"govreport":1,"forms":{"applications":"2021"},"applications":{"granted":{"totl":1}}}'),
	('{"govreport":1,"forms":{"applications":"2021"},"applications":{"granted":{"total":1.5}}}'),
	('{"govreport":1,"forms":{"applications":"2021"},"applications":{"granted":{"total":"1"}}}'),
	('{"govreport":1,"forms":{"applications":"2021"},"applications":{"granted":{"total":true}}}'),
	('{"govreport":1,"forms":{"applications":"2021"},"applications":{"granted":{"total":[1]}}}'),
	('{"govreport":1,"forms":{"applications":"2021"},"applications":{"granted":{"total":1e30}}}'),
	('{"govreport":1,"forms":{"applications":"2021"},"applications":{"granted":{"total":{"value":1,"printd":"x"}}}}'),
	('{"govreport":1,"forms":{"applications":"2021"},"applications":{"other":{"total":1}}}'),
	('{"govreport":1,"sections":[{"section":"overviw"}]}'),
	('{"govreport":1,"contact":{"电话":"x"}}'),
	('{"govreport":1,"year":0}'),
	('{"govreport":1,"title":"\u0000"}')
) AS v(doc);

-- long unknown keys are not quoted in full
SELECT length(pg_temp.error_of(format('SELECT %L::govreport',
	json_build_object('govreport', 1, repeat('长', 100000), 1)))) < 300 AS short;
