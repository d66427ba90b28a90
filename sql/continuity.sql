-- Two consecutive years; test/continuity.sql tests the trigger.
\set ECHO none
\i test/include/report.psql
\i test/include/continuity.psql
\set ECHO all

CREATE TEMP TABLE cases (name text, continues boolean, previous jsonb, current jsonb);
INSERT INTO cases VALUES
	('it continues', true, pg_temp.year(2020, 1, 2), pg_temp.year(2021, 2, 3)),
	('it does not', false, pg_temp.year(2020, 1, 2), pg_temp.year(2021, 3, 3)),
	('other forms', true, pg_temp.year(2020, 1, 2, '2019'), pg_temp.year(2021, 2, 3)),
	('other forms, and it does not', false, pg_temp.year(2020, 1, 2, '2019'), pg_temp.year(2021, 3, 3)),
	('figures only', false, pg_temp.year(2020, 1, 2)::jsonb - 'sections',
	pg_temp.year(2021, 3, 3)::jsonb - 'sections'),
	('a column alone', false, pg_temp.put(pg_temp.year(2020, 1, 2)::jsonb,
	'{"applications.carried_forward.research": 1}'), pg_temp.year(2021, 2, 3)),
	('a blank of last year', NULL, pg_temp.put(pg_temp.year(2020, 1, 2)::jsonb,
	'{"applications.carried_forward.research": null}'), pg_temp.year(2021, 2, 3)),
	('a blank of this year', NULL, pg_temp.year(2020, 1, 2),
	pg_temp.put(pg_temp.year(2021, 2, 3)::jsonb, '{"applications.carried_over.total": null}')),
	('a blank, and another column is wrong', false, pg_temp.year(2020, 1, 2),
	pg_temp.put(pg_temp.year(2021, 3, 3)::jsonb, '{"applications.carried_over.total": null}')),
	('at least as many', NULL, pg_temp.put(pg_temp.year(2020, 1, 2)::jsonb,
	'{"applications.carried_forward.total": {"at_least": 2}}'), pg_temp.year(2021, 2, 3)),
	('at least too many', false, pg_temp.put(pg_temp.year(2020, 1, 2)::jsonb,
	'{"applications.carried_forward.total": {"at_least": 3}}'), pg_temp.year(2021, 2, 3)),
	('too many at least', false, pg_temp.year(2020, 1, 2),
	pg_temp.put(pg_temp.year(2021, 2, 3)::jsonb, '{"applications.carried_over.total": {"at_least": 3}}')),
	('no part three', NULL, pg_temp.year(2020, 1, 2)::jsonb #- '{forms,applications}' #- '{applications}',
	pg_temp.year(2021, 2, 3)),
	('nothing', NULL, '{"govreport":1}', '{"govreport":1}'),
	-- a warning about in_force does not break the rule
	('in force', true, pg_temp.put(pg_temp.year(2020, 1, 2)::jsonb, '{"disclosures.regulations.in_force": 5}'),
		pg_temp.put(pg_temp.year(2021, 2, 3)::jsonb,
		'{"disclosures.regulations.issued": 3, "disclosures.regulations.repealed": 1, "disclosures.regulations.in_force": 6}')),
	('in force as it must be', true,
	pg_temp.put(pg_temp.year(2020, 1, 2)::jsonb, '{"disclosures.regulations.in_force": 5}'),
		pg_temp.put(pg_temp.year(2021, 2, 3)::jsonb,
		'{"disclosures.regulations.issued": 3, "disclosures.regulations.repealed": 1, "disclosures.regulations.in_force": 7}')),
	('in force, all revisions replace', true,
	pg_temp.put(pg_temp.year(2020, 1, 2)::jsonb, '{"disclosures.regulations.in_force": 5}'),
		pg_temp.put(pg_temp.year(2021, 2, 3)::jsonb,
		'{"disclosures.regulations.issued": {"value": 3, "printed": "3（其中修订 2 件）"}, "disclosures.regulations.repealed": 1, "disclosures.regulations.in_force": 5}')),
	('in force, no revision replaces', true,
	pg_temp.put(pg_temp.year(2020, 1, 2)::jsonb, '{"disclosures.regulations.in_force": 5}'),
		pg_temp.put(pg_temp.year(2021, 2, 3)::jsonb,
		'{"disclosures.regulations.issued": {"value": 3, "printed": "3（其中修订 2 件）"}, "disclosures.regulations.repealed": 1, "disclosures.regulations.in_force": 7}')),
	('in force, fewer than revisions replace', true,
	pg_temp.put(pg_temp.year(2020, 1, 2)::jsonb, '{"disclosures.regulations.in_force": 5}'),
		pg_temp.put(pg_temp.year(2021, 2, 3)::jsonb,
		'{"disclosures.regulations.issued": {"value": 3, "printed": "3（其中修订 2 件）"}, "disclosures.regulations.repealed": 1, "disclosures.regulations.in_force": 4}')),
	('in force, more than was issued', true,
	pg_temp.put(pg_temp.year(2020, 1, 2)::jsonb, '{"disclosures.regulations.in_force": 5}'),
		pg_temp.put(pg_temp.year(2021, 2, 3)::jsonb,
		'{"disclosures.regulations.issued": {"value": 3, "printed": "3（其中修订 2 件）"}, "disclosures.regulations.repealed": 1, "disclosures.regulations.in_force": 8}')),
	('in force against form 2019', true, pg_temp.year(2020, 1, 2, '2019'),
	pg_temp.put(pg_temp.year(2021, 2, 3)::jsonb, '{"disclosures.regulations.in_force": 9}'));

SELECT name, continues, got FROM cases,
	LATERAL (SELECT govreport_continues(previous::govreport, current::govreport)) AS t(got)
WHERE continues IS DISTINCT FROM got;
SELECT name, v.rule, severity, section, item, measure, expected, actual, difference
FROM cases, govreport_continuity(previous::govreport, current::govreport) AS v ORDER BY cases, v;
-- the answer is false exactly if there are rows of that rule
SELECT name FROM cases
WHERE (continues IS FALSE) <> EXISTS (SELECT FROM govreport_continuity(previous::govreport, current::govreport)
	WHERE rule = 'continuity.carried_over');
-- the rows are those of govreport_violations
SELECT * FROM govreport_violations('{"govreport":1}') WHERE false UNION ALL
SELECT * FROM govreport_continuity(pg_temp.year(2020, 1, 2), pg_temp.year(2021, 3, 3));
SELECT message FROM govreport_continuity(pg_temp.year(2020, 1, 2), pg_temp.year(2021, 3, 3), 'zh');
-- lower bounds
SELECT name, language, message FROM cases, unnest('{en,zh}'::text[]) AS language,
	govreport_continuity(previous::govreport, current::govreport, language) WHERE name ~ 'too many'
	ORDER BY name, language;
SELECT * FROM govreport_continuity(pg_temp.year(2020, 1, 2), pg_temp.year(2021, 3, 3), 'de');
SELECT * FROM govreport_continuity(pg_temp.year(2020, 1, 2), pg_temp.year(2021, 3, 3), NULL);
SELECT * FROM govreport_continuity(NULL, pg_temp.year(2021, 3, 3));
SELECT * FROM govreport_continuity(pg_temp.year(2021, 3, 3), NULL);
SELECT govreport_continues(NULL, pg_temp.year(2021, 3, 3)) IS NULL AND govreport_continues(pg_temp.year(2021, 3, 3),
	NULL) IS NULL;

-- the errors of the trigger
CREATE TABLE continued (agency text, report govreport);
CREATE CONSTRAINT TRIGGER continuity AFTER INSERT OR UPDATE ON continued DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
BEGIN;
INSERT INTO continued VALUES ('a', pg_temp.year(2022, 4, 4)), ('a', pg_temp.year(2020, 1, 2)),
	('a', pg_temp.year(2021, 2, 4));
COMMIT;
BEGIN;
UPDATE continued SET report = pg_temp.year(2021, 2, 3) WHERE govreport_year(report) = 2021;
COMMIT;
\echo :LAST_ERROR_SQLSTATE
UPDATE continued SET report = pg_temp.year(2021, 2, 3) WHERE govreport_year(report) = 2021;
SELECT agency, govreport_year(report) FROM continued ORDER BY 2;
DROP TABLE continued;
