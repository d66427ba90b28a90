-- What the sums prove of a report's cells.
\set ECHO none
\i test/include/report.psql
\set ECHO all

CREATE TEMP TABLE cases (name text, report jsonb);
INSERT INTO cases VALUES
	('located: a total of a row', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 9}')),
	('located: a cell', pg_temp.put(pg_temp.sample(), '{"applications.refused_by_law.research": 3}')),
	('located: in form 2019', pg_temp.put(pg_temp.sample('2019'), '{"applications.other.business": 70}')),
	('located: it printed more than its number', pg_temp.put(pg_temp.sample(), '{"applications.new_received.total": {"value": 21, "printed": "21（含转办）"}}')),
	('located: it is negative', pg_temp.put(pg_temp.sample(), '{"applications.granted.business": -2}')),
	('located: figures only', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 9}') - 'sections'),
	('located: nothing but part three', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 9}')
		#- '{disclosures}' #- '{proceedings}' #- '{forms,disclosures}' #- '{forms,proceedings}'),
	('implied: a blank', pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": null}')),
	('implied: a text', pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": "约十"}')),
	('implied: no integer', pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": "11.5"}')),
	('implied: a missing cell', pg_temp.sample() #- '{applications,granted,natural_person}'),
	('implied: several, all of them 0', pg_temp.put(pg_temp.sample(), '{"applications.carried_over.research": null, "applications.carried_over.legal_service": "/", "applications.carried_over.other_org": null}')),
	('implied: one after the other', pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": null, "applications.granted.total": null}')),
	('implied: in part four', pg_temp.put(pg_temp.sample(), '{"proceedings.reconsideration.upheld": null, "proceedings.litigation_direct.total": null}')),
	('both: a part each', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 9, "proceedings.reconsideration.upheld": null}')),
	('none: consistent', pg_temp.sample()),
	('none: no table', '{"govreport":1}'),
	('none: two are wrong', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 9, "applications.granted.business": 3}')),
	('none: it would be negative', pg_temp.put(pg_temp.sample(), '{"applications.refused_by_law.natural_person": 1, "applications.refused_by_law.business": 5,
		"applications.results_total.natural_person": 12, "applications.results_total.business": 1,
		"applications.carried_forward.natural_person": 1, "applications.carried_forward.business": 1}')),
	('none: part four locates nothing', pg_temp.put(pg_temp.sample(), '{"proceedings.reconsideration.upheld": 2}')),
	('none: two blanks share a rest', pg_temp.put(pg_temp.sample(), '{"proceedings.reconsideration.upheld": null, "proceedings.reconsideration.corrected": null}')),
	('none: a blank and a broken sum', pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": null, "applications.carried_over.total": 9}')),
	('none: a sum of reports', pg_temp.put(pg_temp.sample(), '{"applications.granted.natural_person": {"at_least": 10}}')),
	('none: part two has no sums', pg_temp.put(pg_temp.sample(), '{"disclosures.regulations.issued": null}'));

SELECT name, section, item, measure, printed, proven, kind
FROM cases, govreport_corrections(report::govreport) ORDER BY cases, section, item, measure;
-- rows come where the name says so, and of the kind that it says
SELECT name FROM cases, LATERAL (SELECT coalesce(string_agg(DISTINCT kind, ' ' ORDER BY kind), 'none') FROM govreport_corrections(report::govreport)) AS k(kinds)
WHERE split_part(name, ':', 1) <> CASE kinds WHEN 'implied located' THEN 'both' ELSE kinds END;
-- a corrected report holds what was proven, and nothing else is touched
SELECT name FROM cases, LATERAL (SELECT report::govreport, govreport_correct(report::govreport)) AS t(r, c)
WHERE (name LIKE 'none:%') <> (r = c)
   OR (name ~ '^(located|both)' AND govreport_is_consistent(c) IS FALSE)
   OR EXISTS (SELECT FROM govreport_corrections(c));
SELECT name, after.*
FROM cases, LATERAL (SELECT report::govreport, govreport_correct(report::govreport)) AS t(r, c),
	govreport_cells(c) AS after JOIN govreport_cells(r) AS before USING (section, item, measure)
	LEFT JOIN govreport_corrections(r) AS k USING (section, item, measure)
WHERE CASE WHEN kind IS NULL THEN after IS DISTINCT FROM before
	ELSE (after.value, after.status, after.printed) IS DISTINCT FROM (k.proven, 'number', k.proven::text) END;
SELECT name FROM cases, LATERAL (SELECT report::govreport, govreport_correct(report::govreport)) AS t(r, c)
WHERE (c::jsonb - '{disclosures,applications,proceedings}'::text[]) <> (r::jsonb - '{disclosures,applications,proceedings}'::text[]);
SELECT govreport_correct(report::govreport) = pg_temp.sample()::govreport AS same FROM cases WHERE name = 'located: it printed more than its number';
SELECT * FROM govreport_corrections(NULL);
SELECT govreport_correct(NULL) IS NULL;
