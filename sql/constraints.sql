-- The rules as constraints.
\set ECHO none
\i test/include/report.psql
\set ECHO all

CREATE TEMP TABLE cases (name text, consistent boolean, complete boolean, valid boolean, report jsonb);
INSERT INTO cases VALUES
	('zero', true, true, true, pg_temp.zero('2021')),
	('sample 2021', true, true, true, pg_temp.sample('2021')),
	('sample 2019', true, true, true, pg_temp.sample('2019')),
	('figures only', true, true, true, pg_temp.sample() - 'sections'),
	('nothing', NULL, false, false, '{"govreport":1}'),
	('one table is missing', NULL, false, false, pg_temp.sample() #- '{forms,proceedings}' #- '{proceedings}'),
	('a wrong total', false, true, false, pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 9}')),
	('a wrong balance', false, true, false,
	pg_temp.put(pg_temp.sample(), '{"applications.new_received.natural_person": 11, "applications.new_received.total": 13}')),
	('a wrong outcome', false, true, false,
	pg_temp.put(pg_temp.sample(), '{"proceedings.reconsideration.total": 2}')),
	('a blank', NULL, false, false, pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": null}')),
	('a blank, and the rest is too much', false, false, false,
	pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": null, "applications.granted.business": 14}')),
	('a missing cell', NULL, false, false, pg_temp.sample() #- '{applications,granted,natural_person}'),
	('a text', NULL, false, false, pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": "约十"}')),
	('no integer', false, false, false,
	pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": "11.5"}')),
	('at least', NULL, false, false,
	pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": {"at_least": 10}}')),
	('at least too much', false, false, false,
	pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": {"at_least": 12}}')),
	('negative', false, true, false, pg_temp.put(pg_temp.zero('2021'), '{"disclosures.regulations.issued": -1}')),
	('negative change', true, true, true,
	pg_temp.put(pg_temp.zero('2019'), '{"disclosures.administrative_fees.change": -1}')),
	('not applicable in part two', true, true, true,
	pg_temp.put(pg_temp.sample(), '{"disclosures.regulations.issued": "不适用"}')),
	('not applicable in part three', NULL, false, false,
	pg_temp.put(pg_temp.sample(), '{"applications.granted.research": "/"}')),
	('a warning', true, true, true, pg_temp.put(pg_temp.sample(), '{"disclosures.regulations.issued": 2}'));

SELECT name, t.*
FROM cases, LATERAL (SELECT report::govreport) AS v(r),
	LATERAL (SELECT govreport_is_consistent(r), govreport_is_complete(r), govreport_is_valid(r)) AS t(c, p, v)
WHERE (consistent, complete, valid) IS DISTINCT FROM (c, p, t.v);

-- a check raises an error exactly if the answer is false
SELECT name, valid, consistent, left(pg_temp.error_of(format('SELECT govreport_check(%L)', report)), 5) AS checked,
	left(pg_temp.error_of(format('SELECT govreport_check(%L, %L)', report, 'consistent')), 5) AS checked_sums
FROM cases
WHERE left(pg_temp.error_of(format('SELECT govreport_check(%L)', report)), 5) IS DISTINCT FROM CASE
	WHEN NOT valid THEN '23514' END
   OR left(pg_temp.error_of(format('SELECT govreport_check(%L, %L)', report, 'consistent')), 5) IS DISTINCT FROM CASE
   	WHEN NOT consistent THEN '23514' END;

-- a report has violations of severity error exactly if it is not valid
SELECT name FROM cases, LATERAL (SELECT report::govreport) AS v(r)
WHERE valid = EXISTS (SELECT FROM govreport_violations(r) WHERE severity = 'error');

-- a rule is false exactly if it has violations
SELECT name, code, govreport_satisfies(r, code), v.n
FROM cases, LATERAL (SELECT report::govreport) AS t(r), govreport_rules(),
	LATERAL (SELECT count(*) FROM govreport_violations(r) WHERE rule = code) AS v(n)
WHERE (govreport_satisfies(r, code) IS FALSE) <> (v.n > 0);

-- rules on facts and prose
SELECT rule, severity, section, item, measure, expected, actual, difference
FROM govreport_violations((pg_temp.sample()
	|| '{"period": ["2020-01-01", "2020-11-30"], "published": "2020-11-30", "sections": []}')::govreport);
SELECT code, govreport_satisfies(r, code)
FROM govreport_rules(), (SELECT govreport_figures(pg_temp.sample()::govreport)) AS t(r)
WHERE govreport_satisfies(r, code) IS NOT TRUE;

-- violations, in two languages
SELECT * FROM govreport_violations(pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 9, "proceedings.reconsideration.total": null,
	"disclosures.regulations.issued": 2, "disclosures.administrative_fees.amount": -0.5}')::govreport);
SELECT rule, message FROM govreport_violations(pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 9, "applications.carried_forward.total": 3,
	"applications.granted.business": "2.5"}')::govreport, 'zh');
SELECT * FROM govreport_violations(NULL);

-- the error names the first rule as its constraint, and every sum with its numbers
DO $$
DECLARE
	name text;
	message text;
	detail text;
	hint text;
BEGIN
	PERFORM govreport_check(pg_temp.put(pg_temp.sample(), '{"applications.carried_over.total": 9}')::govreport);
EXCEPTION WHEN check_violation THEN
	GET STACKED DIAGNOSTICS name = CONSTRAINT_NAME, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL,
		hint = PG_EXCEPTION_HINT;
	RAISE NOTICE E'%\n%\n%\n%', name, message, detail, hint;
END
$$;
-- twenty lines, one for the missing cells of a row, and the number of the other violations
SELECT pg_temp.error_of(format('SELECT govreport_check(%L)',
	'{"govreport":1,"forms":{"disclosures":"2021","applications":"2021","proceedings":"2021"}}'));
-- blank cells have a line and missing cells another one, and so has each row
SELECT split_part(pg_temp.error_of(format('SELECT govreport_check(%L, ''valid'', %L)', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.research": null, "applications.granted.public_welfare": null, "applications.granted.other_org": "约三",
	"applications.partially_granted.research": null}') #- '{applications,granted,legal_service}', language)), ' | ', 3) AS detail
FROM unnest('{en,zh}'::text[]) AS language;
