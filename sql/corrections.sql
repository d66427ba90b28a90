-- What the sums prove about the cells of a report
\set ECHO none
\i test/include/report.psql
\set ECHO all

CREATE TEMP TABLE cases (name text, report jsonb);
INSERT INTO cases VALUES
	('located: a total of a row', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 9}')),
	('located: a cell', pg_temp.put(pg_temp.sample(), '{"applications.refused_by_law.research": 3}')),
	('located: in form 2019', pg_temp.put(pg_temp.sample('2019'), '{"applications.other.business": 70}')),
	('located: it printed more than its number',
	pg_temp.put(pg_temp.sample(), '{"applications.new_received.total": {"value": 21, "printed": "21（含转办）"}}')),
	('located: it is negative', pg_temp.put(pg_temp.sample(), '{"applications.granted.business": -2}')),
	('located: figures only', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 9}') - 'sections'),
	('located: nothing but part three', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 9}')
		#- '{disclosures}' #- '{proceedings}' #- '{forms,disclosures}' #- '{forms,proceedings}'),
	('implied: a blank', pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": null}')),
	('implied: a text', pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": "约十"}')),
	('implied: no integer', pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": "11.5"}')),
	('implied: a missing cell', pg_temp.sample() #- '{applications,granted,natural_person}'),
	('implied: several, all of them 0',
	pg_temp.put(pg_temp.sample(), '{"applications.carried_over.research": null, "applications.carried_over.legal_service": "/", "applications.carried_over.other_org": null}')),
	('implied: one after the other',
	pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": null, "applications.granted.total": null}')),
	('implied: in part four', pg_temp.put(pg_temp.sample(),
	'{"proceedings.reconsideration.upheld": null, "proceedings.litigation_direct.total": null}')),
	('both: a part each', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.total": 9, "proceedings.reconsideration.upheld": null}')),
	('none: consistent', pg_temp.sample()),
	('none: no table', '{"govreport":1}'),
	('none: two are wrong', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.total": 9, "applications.granted.business": 3}')),
	('none: it would be negative', pg_temp.put(pg_temp.sample(), '{"applications.refused_by_law.natural_person": 1, "applications.refused_by_law.business": 5,
		"applications.results_total.natural_person": 12, "applications.results_total.business": 1,
		"applications.carried_forward.natural_person": 1, "applications.carried_forward.business": 1}')),
	('none: part four locates nothing', pg_temp.put(pg_temp.sample(), '{"proceedings.reconsideration.upheld": 2}')),
	('none: two blanks share a rest',
	pg_temp.put(pg_temp.sample(), '{"proceedings.reconsideration.upheld": null, "proceedings.reconsideration.corrected": null}')),
	('none: a blank and a broken sum',
	pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": null, "applications.carried_over.total": 9}')),
	('none: a sum of reports', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.natural_person": {"at_least": 10}}')),
	('none: part two has no sums', pg_temp.put(pg_temp.sample(), '{"disclosures.regulations.issued": null}'));

SELECT name, section, item, measure, printed, proven, kind, sums
FROM cases, govreport_corrections(report::govreport) ORDER BY cases, section, item, measure;
-- corrections come only in the cases whose name says so, and are of that kind
SELECT name FROM cases, LATERAL (SELECT coalesce(string_agg(DISTINCT kind, ' ' ORDER BY kind), 'none')
	FROM govreport_corrections(report::govreport)) AS k(kinds)
WHERE split_part(name, ':', 1) <> CASE kinds WHEN 'implied located' THEN 'both' ELSE kinds END;
-- a corrected report has the values that enough sums force, and no other changes
SELECT name, min_sums FROM cases, generate_series(0, 4) AS min_sums,
	LATERAL (SELECT report::govreport, govreport_correct(report::govreport, min_sums)) AS t(r, c)
WHERE (r = c) IS DISTINCT FROM NOT EXISTS (SELECT FROM govreport_corrections(r) WHERE sums >= min_sums);
SELECT name FROM cases WHERE govreport_correct(report::govreport) <> govreport_correct(report::govreport, 2);
SELECT name FROM cases, LATERAL (SELECT report::govreport, govreport_correct(report::govreport, 0)) AS t(r, c)
WHERE (name LIKE 'none:%') <> (r = c)
   OR (name ~ '^(located|both)' AND govreport_is_consistent(c) IS FALSE)
   OR EXISTS (SELECT FROM govreport_corrections(c));
SELECT name, after.*
FROM cases, LATERAL (SELECT report::govreport, govreport_correct(report::govreport, 0)) AS t(r, c),
	govreport_cells(c) AS after JOIN govreport_cells(r) AS before USING (section, item, measure)
	LEFT JOIN govreport_corrections(r) AS k USING (section, item, measure)
WHERE CASE WHEN kind IS NULL THEN after IS DISTINCT FROM before
	ELSE (after.value, after.status, after.printed) IS DISTINCT FROM (k.proven, 'number', k.proven::text) END;
SELECT name FROM cases, LATERAL (SELECT report::govreport, govreport_correct(report::govreport)) AS t(r, c)
WHERE (c::jsonb - '{disclosures,applications,proceedings}'::text[]) <> (r::jsonb - '{disclosures,applications,proceedings}'::text[]);
SELECT govreport_correct(report::govreport) = pg_temp.sample()::govreport AS same FROM cases
	WHERE name = 'located: it printed more than its number';
SELECT * FROM govreport_corrections(NULL);
SELECT pg_temp.error_of($$SELECT govreport_correct('{"govreport":1}', -1)$$);

-- explanations: one of one cell, one of two cells, several of two cells, and one that is not listed
CREATE TEMP TABLE wrong (name text, report jsonb);
INSERT INTO wrong VALUES
	('one cell', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 9}')),
	('two cells', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.total": 9, "applications.refused_by_law.natural_person": 3}')),
	('two cells of a row', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.natural_person": 15, "applications.granted.business": 9}')),
	('exchanged', pg_temp.put(pg_temp.sample(),
	'{"applications.new_received.natural_person": 2, "applications.new_received.business": 10}')),
	('a cell below 0', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.business": -2, "applications.refused_by_law.natural_person": 3}')),
	('beside blanks', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.natural_person": 15, "applications.granted.business": 9, "applications.granted.research": null, "applications.granted.other_org": null}')),
	('not unique', pg_temp.put(pg_temp.sample(),
	'{"applications.granted.total": 5, "applications.granted.business": null, "applications.refused_by_law.total": null}')),
	('sums hold', pg_temp.sample()), ('no table', '{"govreport":1}'),
	('part four', pg_temp.put(pg_temp.sample(), '{"proceedings.reconsideration.upheld": 2}'));
SELECT name, e.* FROM wrong, govreport_explanations(report::govreport) AS e WHERE name <> 'exchanged';
SELECT name, max(explanations) AS explanations, max(cells) AS cells, count(*) AS rows,
	count(DISTINCT explanation) AS listed FROM wrong, govreport_explanations(report::govreport, 3) GROUP BY name
	ORDER BY name;
SELECT count(*) FROM wrong, govreport_explanations(report::govreport, 1) WHERE name <> 'one cell';
SELECT pg_temp.error_of(format('SELECT govreport_explanations(%L, %s)', '{"govreport":1}', n))
	FROM unnest('{0,4,-1}'::int[]) AS n;
-- three columns that lack 5 each, in any of 22 rows: more explanations than get rows
SELECT max(explanation) AS listed, max(explanations) AS explanations, count(*) AS rows FROM govreport_explanations((
	SELECT pg_temp.put(pg_temp.zero('2021'), jsonb_object_agg('applications.' || item || '.' || measure, CASE
	WHEN measure NOT IN ('other_org', 'total') THEN 5 END))
	FROM govreport_items() WHERE form = '2021' AND section = 'applications'
		AND (measure IN ('other_org', 'total') OR measure IN ('business', 'research', 'public_welfare')
			AND item IN ('new_received', 'results_total')))::govreport, 3);
SELECT govreport_correct(NULL) IS NULL;
