-- One fact, part or figure of a report.
\set ECHO none
\i test/include/report.psql
\set ECHO all

CREATE TEMP TABLE r AS SELECT pg_temp.sample()::govreport AS r;
SELECT govreport_title(r), govreport_agency(r), govreport_year(r), govreport_period(r), govreport_published(r),
	govreport_form(r)
FROM r;
SELECT govreport_section(r, 'overview'), govreport_section(r, 'problems'),
	govreport_section(r, 'preface') IS NULL AS no_preface,
	govreport_section(govreport_figures(r), 'overview') IS NULL AS no_prose
FROM r;

-- absent facts are NULL
SELECT num_nulls(govreport_title(r), govreport_agency(r), govreport_year(r), govreport_period(r),
	govreport_published(r), govreport_form(r))
FROM (SELECT '{"govreport":1}'::govreport) AS t(r);
SELECT num_nulls(govreport_title(NULL), govreport_agency(NULL), govreport_year(NULL), govreport_period(NULL),
	govreport_published(NULL), govreport_form(NULL),
	govreport_section(NULL, 'preface'), govreport_value(NULL, 'no.such.path'), govreport_figures(NULL));

-- the form of a report by the forms of its tables
SELECT d, a, p, want, govreport_form(r)
FROM (VALUES
	('2021', '2021', '2021', '2021'), ('2019', '2019', '2019', '2019'), ('2021', '2019', '2019', 'mixed'),
	('2019', '2021', '2021', 'mixed'), (NULL, '2019', '2021', '2019'), ('2019', NULL, '2021', '2019'),
	(NULL, NULL, '2021', '2021'), (NULL, NULL, NULL, NULL), ('mixed', 'mixed', 'mixed', 'mixed'),
	('2021', 'mixed', '2021', 'mixed'), ('mixed', NULL, '2021', 'mixed')) AS v(d, a, p, want),
	LATERAL (SELECT jsonb_build_object('govreport', 1, 'forms',
		jsonb_build_object('disclosures', d, 'applications', a, 'proceedings', p))::govreport) AS t(r)
WHERE want IS DISTINCT FROM govreport_form(r);

-- figures by path; the operator gives the same
SELECT (r -> 'applications.new_received.total') + (r -> 'applications.carried_over.total') AS accepted,
	(r -> 'proceedings.reconsideration.upheld')::int AS upheld
FROM r;
SELECT v.path, v.want, t.r -> v.path
FROM (SELECT pg_temp.put(pg_temp.sample(), '{"applications.granted.total": "约三件", "applications.granted.business": "3.5",
		"applications.granted.research": null, "applications.granted.other_org": "-",
		"applications.new_received.total": {"at_least": 7}, "applications.new_received.business": {"value": -8320, "printed": "-8320件"},
		"disclosures.administrative_fees.amount": {"value": 160.5964, "unit": "万元"}}') #- '{applications,carried_over}') AS j(j),
	LATERAL (SELECT j::govreport) AS t(r),
	(VALUES ('applications.granted.total', NULL), ('applications.granted.business', NULL),
		('applications.granted.research', NULL), ('applications.granted.other_org', NULL),
		('applications.new_received.total', 7), ('applications.new_received.business', -8320),
		('applications.carried_over.total', NULL), ('disclosures.administrative_fees.amount', 160.5964),
		-- cells of the other form only
		('applications.other.total', NULL), ('disclosures.government_procurement.amount', NULL)) AS v(path, want)
WHERE v.want IS DISTINCT FROM t.r -> v.path;

-- a single cell equals that of govreport_cells
SELECT f.form, c.section, c.item, c.measure
FROM (VALUES ('2019'), ('2021')) AS f(form),
	LATERAL (SELECT (SELECT pg_temp.put(pg_temp.zero(f.form), jsonb_object_agg(concat_ws('.', section, item, measure),
		CASE ordinal % 7 WHEN 0 THEN '"/"' WHEN 1 THEN 'null' WHEN 2 THEN '0' WHEN 3 THEN '0'
		WHEN 4 THEN '{"value":300,"printed":"x"}'
			ELSE (ordinal * ordinal * ordinal)::text END::jsonb))
		FROM govreport_items() AS i WHERE i.form = f.form)::govreport) AS t(r),
	govreport_cells(r) AS c
WHERE c.value IS DISTINCT FROM r -> concat_ws('.', c.section, c.item, c.measure);
