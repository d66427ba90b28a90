-- Views of plain types over a table of reports.
\set ECHO none
\i test/include/report.psql
\set ECHO all

CREATE SCHEMA bi;
CREATE TABLE archive (id integer PRIMARY KEY, report govreport);
INSERT INTO archive VALUES
	(1, pg_temp.sample()::govreport),
	(2, pg_temp.put(pg_temp.sample('2019'), '{"applications.granted.total": 9, "applications.granted.research": null,
		"disclosures.regulations.newly_made": "不适用", "disclosures.government_procurement.items": 1,
		"disclosures.government_procurement.amount": {"value": 123456.78, "printed": "123456.78元", "unit": "元"}}')::govreport),
	(3, '{"govreport":1}'), (4, NULL);

SELECT govreport_create_views('archive', 'report', 'bi');

-- their columns, and that all of them are commented
SELECT table_name, string_agg(column_name || ' '
	|| coalesce(replace(data_type, 'numeric', format('numeric(%s,%s)', numeric_precision, numeric_scale)), data_type),
	', ' ORDER BY ordinal_position) AS columns
FROM information_schema.columns WHERE table_schema = 'bi' GROUP BY table_name ORDER BY table_name COLLATE "C";
SELECT relname, obj_description(oid, 'pg_class') FROM pg_class WHERE relnamespace = 'bi'::regnamespace
	ORDER BY relname COLLATE "C";
SELECT attname, col_description(attrelid, attnum) FROM pg_attribute WHERE attrelid = 'bi.cells'::regclass
	AND attnum > 0 ORDER BY attnum;
SELECT attrelid::regclass, attname FROM pg_attribute JOIN pg_class AS c ON c.oid = attrelid
WHERE relnamespace = 'bi'::regnamespace AND attnum > 0 AND coalesce(col_description(attrelid, attnum),
	'') !~ '^[^ -~].* / [ -~]+$';

-- rows; NULL is no report
\x
SELECT * FROM bi.reports ORDER BY id;
\x
SELECT * FROM bi.sections WHERE id = 1 ORDER BY ordinal;
SELECT * FROM bi.disclosures WHERE id = 2 AND (ordinal = 1 OR unit = '元') ORDER BY ordinal;
SELECT * FROM bi.applications WHERE id = 2 AND item IN ('new_received', 'granted') ORDER BY ordinal;
SELECT * FROM bi.proceedings WHERE id = 1 ORDER BY ordinal;
SELECT * FROM bi.cells WHERE id = 2 AND (status <> 'number' OR printed <> value::text AND value > 0
	AND section = 'disclosures') ORDER BY cell COLLATE "C";
SELECT * FROM bi.violations WHERE id = 2 ORDER BY ordinal;
SELECT metric, value FROM bi.metrics WHERE id = 1 AND metric = 'accepted';

-- the dimension: every cell of every form once, as the latest form prints it
SELECT count(*), count(DISTINCT cell), count(*) FILTER (WHERE form_2019) AS form_2019,
	count(*) FILTER (WHERE form_2021) AS form_2021,
	min(ordinal), max(ordinal), count(DISTINCT ordinal) AS ordinals FROM bi.items;
SELECT * FROM bi.items WHERE section = 'disclosures' ORDER BY ordinal;
SELECT * FROM bi.items WHERE cell IN ('applications.other.total', 'applications.granted.research',
	'proceedings.reconsideration.pending') ORDER BY ordinal;
SELECT i.cell FROM bi.items AS i LEFT JOIN LATERAL (SELECT * FROM govreport_items() AS l
	WHERE i.cell = concat_ws('.', l.section, l.item, l.measure) ORDER BY form DESC LIMIT 1) AS l ON true
WHERE (i.item_label, i.measure_label, i.item_label_en, i.measure_label_en, i.parent, i.unit)
	IS DISTINCT FROM (l.item_label, l.measure_label, l.item_label_en, l.measure_label_en, l.parent, l.unit);

-- the views agree with the functions
SELECT id, cell FROM (SELECT id, c.* FROM archive, govreport_cells(report) AS c) AS c
FULL JOIN (bi.cells AS v JOIN bi.items AS i USING (cell)) USING (id)
WHERE cell = concat_ws('.', c.section, c.item, c.measure)
	AND (c.value, c.status, c.printed, c.unit) IS DISTINCT FROM (v.value, v.status, v.printed, v.unit);
SELECT (SELECT count(*) FROM archive, govreport_cells(report)) - (SELECT count(*) FROM bi.cells
	JOIN bi.items USING (cell)) AS too_few;
SELECT v.* FROM archive FULL JOIN bi.violations AS v USING (id)
LEFT JOIN LATERAL (SELECT * FROM govreport_violations(report) WITH ORDINALITY) AS en(rule, severity, section, item,
	measure, expected, actual, difference, message, ordinal) USING (ordinal)
WHERE (en.rule, en.expected, en.actual, en.difference, en.message, v.ordinal IS NOT NULL)
	IS DISTINCT FROM (v.rule, v.expected, v.actual, v.difference, v.message, v.message_zh IN (SELECT message
		FROM govreport_violations(report, 'zh')));
SELECT (SELECT count(*) FROM archive, govreport_violations(report)) - (SELECT count(*) FROM bi.violations) AS too_few;

-- a fingerprint depends only on rule, place, numbers and quoted text
SELECT id, ordinal, message FROM bi.violations
WHERE message !~ '"' AND fingerprint
	IS DISTINCT FROM encode(sha256(convert_to(array_to_string(ARRAY[rule, section, item, measure,
	trim_scale(expected)::text, trim_scale(actual)::text, '', ''], E'\n', ''), 'UTF8')), 'hex');
SELECT id, ordinal, fingerprint FROM archive, govreport_fingerprints(report)
EXCEPT SELECT id, ordinal, fingerprint FROM bi.violations;
SELECT name, count(DISTINCT f.fingerprint) AS fingerprints, count(*) AS reports
FROM (VALUES ('other organ, other words', jsonb '{"agency": "别处"}', jsonb '{}'), ('the same', '{}', '{}'),
		('another number', '{}', '{"applications.granted.total": 8}'),
		('another place', '{}', '{"applications.refused_by_law.total": 9}'))
	AS v(name, facts, cells),
	LATERAL (VALUES (pg_temp.put(pg_temp.sample(), '{"applications.granted.total": 9}')),
		(pg_temp.put(pg_temp.sample() || facts, '{"applications.granted.total": 9}' || cells))) AS r(r),
	govreport_violations(r.r::govreport) WITH ORDINALITY AS v2(rule, severity, section, item, measure, expected,
	actual, difference, message, ordinal)
	JOIN LATERAL govreport_fingerprints(r.r::govreport) AS f USING (ordinal)
WHERE rule = 'applications.applicants' GROUP BY name ORDER BY name;

-- figures at their limits
INSERT INTO archive SELECT 5, pg_temp.put(pg_temp.sample(), jsonb_object_agg('applications.' || item || '.'
	|| measure, 9223372036854775807)
	|| '{"disclosures.administrative_fees.amount": 9223372036854.775807}')::govreport
FROM govreport_items() WHERE form = '2021' AND section = 'applications';
SELECT value FROM bi.disclosures WHERE id = 5 AND item = 'administrative_fees';
SELECT expected, actual, difference FROM bi.violations WHERE id = 5 AND measure = 'total' AND item = 'results_total';
SELECT carried_forward FROM bi.reports WHERE id = 5;
SELECT count(value) > 0 AND max(numerator) >= 9223372036854775807 AS fits FROM bi.metrics WHERE id = 5;

-- stored views: readers see what their owner could read
SELECT govreport_drop_views('archive', 'bi');
ALTER TABLE archive ENABLE ROW LEVEL SECURITY;
SELECT govreport_create_views('archive', 'report', 'bi', materialized => true);
SELECT indexdef FROM pg_indexes WHERE schemaname = 'bi' ORDER BY tablename COLLATE "C";
SELECT count(*) FROM bi.cells;

-- more columns of the source, in every view except items
CREATE SCHEMA dims;
CREATE TABLE filed (id integer PRIMARY KEY, region text, parent integer, "Level" numeric(3,1), report govreport,
	"year" date, draft govreport);
INSERT INTO filed SELECT id, '云溪县', 1, 2.5, report, '2022-01-01' FROM archive WHERE id < 3;
SELECT govreport_create_views('filed', 'report', 'dims', dimensions => '{parent,id,year,Level,region}');
SELECT relname, (SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY attnum)
	FROM pg_attribute WHERE attrelid = c.oid AND attnum BETWEEN 1 AND 6) AS first
FROM pg_class AS c WHERE relnamespace = 'dims'::regnamespace AND relkind = 'v' ORDER BY relname COLLATE "C";
SELECT attname, col_description(attrelid, attnum) FROM pg_attribute WHERE attrelid = 'dims.cells'::regclass
	AND attnum BETWEEN 1 AND 5 ORDER BY attnum;
SELECT id, region, dim_parent, "Level", dim_year, new_received FROM dims.reports ORDER BY id;
SELECT govreport_drop_views('filed', 'dims');
SELECT govreport_create_views('filed', 'report', 'dims', true, ARRAY['region', 'parent']::name[]);
SELECT indexdef FROM pg_indexes WHERE schemaname = 'dims' AND tablename IN ('cells', 'reports')
	ORDER BY tablename COLLATE "C";
SELECT region, count(*) FROM dims.applications GROUP BY region;
SELECT govreport_drop_views('filed', 'dims');
SELECT govreport_create_views('filed', 'report', 'dims', false, NULL) IS NULL AS nothing, count(*) FROM pg_class
	WHERE relnamespace = 'dims'::regnamespace;

-- errors
CREATE TABLE keyless (id integer, report govreport);
CREATE TABLE nullable (id integer UNIQUE, report govreport NOT NULL UNIQUE);
CREATE VIEW shown AS SELECT * FROM archive;
CREATE TEMP TABLE passing (id integer PRIMARY KEY, report govreport);
SELECT want, got FROM (VALUES
	('42P01 a table', $$SELECT govreport_create_views(1, 'report', 'bi')$$),
	('42809 a table', $$SELECT govreport_create_views('shown', 'report', 'bi')$$),
	('42809 a table', $$SELECT govreport_create_views('archive_pkey', 'report', 'bi')$$),
	('42P16 that stays', $$SELECT govreport_create_views('passing', 'report', 'bi')$$),
	('42P17 with a key', $$SELECT govreport_create_views('keyless', 'report', 'bi')$$),
	('42P17 that is never NULL', $$SELECT govreport_create_views('nullable', 'report', 'bi')$$),
	('42703 a column', $$SELECT govreport_create_views('archive', 'Report', 'bi')$$),
	('42703 a column', $$SELECT govreport_create_views('archive', 'ctid', 'bi')$$),
	('42804 of reports', $$SELECT govreport_create_views('archive', 'id', 'bi')$$),
	('42703 a dimension', $$SELECT govreport_create_views('filed', 'report', 'bi',
	dimensions => '{region,Region}')$$),
	('42703 of a user', $$SELECT govreport_create_views('filed', 'report', 'bi', dimensions => '{tableoid}')$$),
	('42701 once', $$SELECT govreport_create_views('filed', 'report', 'bi',
	dimensions => '{region,parent,region}')$$),
	('42804 of plain type', $$SELECT govreport_create_views('filed', 'report', 'bi', dimensions => '{draft}')$$),
	('22004 with a name', $$SELECT govreport_create_views('filed', 'report', 'bi', dimensions => '{NULL}')$$),
	('2202E in a list', $$SELECT govreport_create_views('filed', 'report', 'bi',
	dimensions => '{{region},{parent}}')$$),
	('3F000 a schema', $$SELECT govreport_create_views('archive', 'report', 'No such')$$),
	('42P07 with room', $$SELECT govreport_create_views('archive', 'report', 'bi')$$),
	('42P01 a table', $$SELECT govreport_drop_views(1, 'bi')$$),
	('3F000 a schema', $$SELECT govreport_drop_views('archive', 'nowhere')$$),
	('42704 views', $$SELECT govreport_drop_views('archive', 'public')$$),
	('42704 of this table', $$SELECT govreport_drop_views('keyless', 'bi')$$))
	AS v(want, statement), pg_temp.error_of(statement) AS got;

-- NULL does nothing
SELECT govreport_create_views(NULL, 'report', 'bi') IS NULL
	AND govreport_drop_views('archive', NULL) IS NULL AS nothing;

SELECT govreport_drop_views('archive', 'bi');
SELECT count(*) FROM pg_class WHERE relnamespace = 'bi'::regnamespace;
DROP SCHEMA bi;
DROP VIEW shown;
DROP SCHEMA dims;
DROP TABLE archive, filed, keyless, nullable;
