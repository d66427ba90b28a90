-- Sums of reports and differences between two.
\set ECHO none
\i test/include/report.psql
-- a cell of JSON in a report, and without a table
CREATE FUNCTION pg_temp.with(cells jsonb, form text DEFAULT '2021') RETURNS govreport LANGUAGE sql AS $$
	SELECT pg_temp.put(pg_temp.zero($2), $1)::govreport
$$;
CREATE FUNCTION pg_temp.without(section text) RETURNS govreport LANGUAGE sql AS $$
	SELECT (pg_temp.sample() #- ARRAY[$1] #- ARRAY['forms', $1])::govreport
$$;
\set ECHO all
\pset format unaligned

-- a + a
SELECT pg_temp.sample()::govreport + pg_temp.sample()::govreport AS twice;
SELECT r + r = sum(r) AS same, sum(r) = sum(r) FILTER (WHERE true) AS alike, count(*) FROM
	(SELECT r FROM (SELECT pg_temp.sample()::govreport) AS t(r), generate_series(1, 2)) AS t GROUP BY r;
-- of one report: no prose, no signature
SELECT sum(r) = govreport_figures((r::jsonb - 'published')::govreport) AS same
	FROM (SELECT pg_temp.sample()::govreport) AS t(r) GROUP BY r;
-- NULLs are skipped; of none NULL
SELECT sum(r) IS NULL AS none, (SELECT sum(r) IS NULL FROM (SELECT NULL::govreport) AS t(r)) AS nulls
FROM (SELECT pg_temp.sample()::govreport WHERE false) AS t(r);
SELECT sum(r) -> 'applications.granted.total' AS granted, sum(r) = sum(r) FILTER (WHERE r IS NOT NULL) AS skipped
FROM (VALUES (NULL), (pg_temp.sample()::govreport), (NULL), (pg_temp.sample()::govreport)) AS t(r);
SELECT (NULL::govreport + pg_temp.sample()::govreport) IS NULL AS strict;

-- one cell
CREATE TEMP TABLE cases (name text, path text, a jsonb, b jsonb, form text DEFAULT '2021');
INSERT INTO cases VALUES
	('numbers', 'applications.granted.total', '3', '4'), ('blank', 'applications.granted.total', '3', 'null'),
	('text', 'applications.granted.total', '3', '"约三"'), ('no integer', 'applications.granted.total', '3', '"3.5"'),
	('not applicable', 'disclosures.regulations.issued', '3', '"/"'),
	('neither applies', 'disclosures.regulations.issued', '"无"', '"/"'),
	('printed', 'applications.granted.total', '{"value": 3, "printed": "3件"}', '4'),
	('a sum before', 'applications.granted.total', '{"at_least": 3}', '4'),
	('万元', 'disclosures.administrative_fees.amount', '160.5964',
	'{"value": 1, "unit": "万元", "printed": "1万元"}'),
	('元 and 万元', 'disclosures.administrative_fees.amount', '160.5964',
	'{"value": 251000, "unit": "元", "printed": "251000元"}'),
	('元', 'disclosures.administrative_fees.amount', '{"value": 0.5, "unit": "元"}',
	'{"value": 251000, "unit": "元"}'),
	('元 and 亿元', 'disclosures.administrative_fees.amount', '{"value": 0.01, "unit": "元"}',
	'{"value": 2510, "unit": "亿元"}'),
	('元, six decimals', 'disclosures.administrative_fees.amount', '{"value": 0.000001, "unit": "元"}', '0.000001'),
	('元 of 0', 'disclosures.administrative_fees.amount', '{"value": 0, "unit": "元"}', '5'),
	('a dash', 'applications.granted.total', '3', '"/"'), ('dashes', 'applications.granted.total', '"-"', '"/"'),
	('a dash in part four', 'proceedings.reconsideration.total', '"无"', '0'),
	('元 and blank', 'disclosures.administrative_fees.amount', '{"value": 5, "unit": "元"}', 'null');
INSERT INTO cases VALUES
	('no unit', 'disclosures.government_procurement.amount', '5', '{"value": 251000, "unit": "元"}', '2019'),
	('no unit twice', 'disclosures.government_procurement.amount', '5', '5', '2019'),
	('no unit and 0', 'disclosures.government_procurement.amount', '5', '0', '2019'),
	('no unit for good', 'disclosures.government_procurement.amount', '"单位不明"', '{"value": 251000, "unit": "元"}',
	'2019'),
	('signed', 'disclosures.administrative_penalty.change', '-5', '3', '2019');
SELECT name, (r + s)::jsonb #> string_to_array(path, '.') AS sum, r + s = s + r AS commutes
FROM cases, LATERAL (SELECT pg_temp.with(jsonb_build_object(path, a), form),
	pg_temp.with(jsonb_build_object(path, b), form)) AS t(r, s);

-- out of range
SELECT pg_temp.error_of($$SELECT pg_temp.with('{"applications.granted.total": 9223372036854775807}') + pg_temp.with('{"applications.granted.total": 1}')$$) AS error
UNION ALL SELECT pg_temp.error_of($$SELECT pg_temp.with('{"disclosures.administrative_fees.amount": 9223372036854}') + pg_temp.with('{"disclosures.administrative_fees.amount": 1}')$$)
UNION ALL SELECT pg_temp.error_of($$SELECT pg_temp.with('{"disclosures.administrative_fees.amount": 922337204}') + pg_temp.with('{"disclosures.administrative_fees.amount": {"value": 0, "unit": "元"}}')$$)
UNION ALL SELECT pg_temp.error_of($$SELECT sum(r)
	FROM (SELECT pg_temp.with('{"proceedings.reconsideration.total": 5000000000000000000}')
	FROM generate_series(1, 2)) AS t(r)$$);

-- figures that are not negative: the same result in every order and with all partial sums
CREATE FUNCTION pg_temp.outcome(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	r govreport;
BEGIN
	EXECUTE query INTO r;
	RETURN coalesce(r::jsonb #>> '{disclosures,administrative_fees,amount}', 'none');
EXCEPTION WHEN numeric_value_out_of_range THEN
	RETURN SQLSTATE;
END
$$;
CREATE TEMP TABLE amounts (name text, i int, amount text, r govreport);
INSERT INTO amounts SELECT name, i, amount, pg_temp.with(jsonb_build_object('disclosures.administrative_fees.amount',
		jsonb_build_object('value', substring(amount, '^[0-9.]+')::numeric, 'unit', substring(amount, '[^0-9.]+'))))
FROM (VALUES ('元 and 万元', '{5.123元,5.877元,3万元}'::text[]), ('元 and 亿元', '{5.123元,0.000001亿元,2.000001元}'),
	('decimals that vanish', '{9000000000000000000元,0.5元,0.5元}'),
	('beyond the range', '{5000000000000元,3000000000000元,2000000000000元}'),
	('beside 0', '{9000000000000000000万元,0万元,0万元}')) AS t(name, list),
	unnest(list) WITH ORDINALITY AS l(amount, i);
WITH orders AS (SELECT name, o FROM (SELECT DISTINCT name FROM amounts) AS n,
	(VALUES ('{1,2,3}'::int[]), ('{1,3,2}'), ('{2,1,3}'), ('{2,3,1}'), ('{3,1,2}'), ('{3,2,1}')) AS t(o)),
outcomes AS (SELECT name, pg_temp.outcome(format(query, name, o)) AS outcome FROM orders, (VALUES
	('SELECT sum(r ORDER BY array_position(%2$L::int[], i)) FROM amounts WHERE name = %1$L'),
	('SELECT r[1] + r[2] + r[3] FROM (SELECT array_agg(r ORDER BY array_position(%2$L::int[], i)) FROM amounts WHERE name = %1$L) AS t(r)'),
	('SELECT r[1] + (r[2] + r[3]) FROM (SELECT array_agg(r ORDER BY array_position(%2$L::int[], i)) FROM amounts WHERE name = %1$L) AS t(r)'),
	('SELECT r[1] + (r[2] + r[3])::text::govreport FROM (SELECT array_agg(r ORDER BY array_position(%2$L::int[], i)) FROM amounts WHERE name = %1$L) AS t(r)')) AS q(query))
SELECT name, count(*), count(DISTINCT outcome) AS outcomes,
	min(outcome) AS outcome FROM outcomes GROUP BY name ORDER BY name;
-- a table that some report lacks
SELECT sum(r) AS partial FROM (VALUES (pg_temp.sample()::govreport), (pg_temp.without('proceedings'))) AS t(r);
SELECT sum(r) = sum(r ORDER BY r DESC) AS same, sum(r)::text::govreport = sum(r) AS json, count(DISTINCT sum) AS sums
	FROM (
	VALUES (pg_temp.sample()::govreport), (pg_temp.without('proceedings')),
	(pg_temp.sample('2019')::govreport)) AS t(r),
	LATERAL (SELECT r + r) AS u(sum);
SELECT s::jsonb ?| '{proceedings,partial}' AS there, govreport_is_complete(s) AS complete,
	s -> 'applications.granted.total' AS granted
FROM (SELECT pg_temp.without('proceedings') + pg_temp.without('proceedings')) AS t(s);
-- JSON that no sum can have is refused
SELECT name, pg_temp.error_of(format('SELECT %L::govreport', report)) FROM (
	SELECT 'numbers', pg_temp.sample() || '{"partial": ["proceedings"]}' UNION ALL
	SELECT 'no table', (pg_temp.sample() #- '{proceedings}' #- '{forms,proceedings}')
		|| '{"partial": ["proceedings"]}' UNION ALL
	SELECT 'unknown', pg_temp.sample() || '{"partial": ["proceeding"]}' UNION ALL
	SELECT 'null', pg_temp.sample() || '{"partial": [null]}' UNION ALL
	SELECT 'no array', pg_temp.sample() || '{"partial": "proceedings"}') AS t(name, report);
SELECT (pg_temp.sample() || '{"partial": []}')::govreport = pg_temp.sample()::govreport AS none;

-- reports of different forms
SELECT govreport_form(s) AS form, govreport_is_valid(s) AS valid, s -> 'applications.other.total' AS other,
	s -> 'applications.other_misc.total' AS misc,
	s -> 'disclosures.administrative_fees.amount' AS fees, govreport_agency(s), govreport_year(s),
	govreport_period(s), govreport_title(s)
FROM (SELECT pg_temp.with('{"applications.other.total": 2}',
	'2019') + pg_temp.with('{"applications.other_misc.total": 3, "agency": "云溪县"}')) AS t(s);

-- the county's own report against the sum of its towns, cell by cell
CREATE TEMP TABLE report (place text, parent text, year int, r govreport);
INSERT INTO report VALUES
	('县', NULL, 2021, pg_temp.with('{"applications.new_received.total": 12, "applications.granted.total": 8, "applications.refused_by_law.total": 1, "applications.carried_over.total": 1}')),
	('青石镇', '县', 2021, pg_temp.with('{"applications.new_received.total": 5, "applications.granted.total": 4, "applications.refused_by_law.total": 2, "applications.carried_over.total": 1}')),
	('白水镇', '县', 2021, pg_temp.with('{"applications.new_received.total": 6, "applications.granted.total": 4, "applications.refused_by_law.total": null, "applications.carried_over.total": null,
		"applications.new_received.business": null, "disclosures.administrative_fees.amount": "约五万"}'));
SELECT own.place, d.*
FROM report AS own, LATERAL (SELECT sum(r) FROM report AS town WHERE town.parent = own.place
	AND town.year = own.year) AS towns(r),
	govreport_diff(own.r, towns.r) AS d;
-- differences that are proved, and those that are not
SELECT name, d.a, d.b, d.difference FROM cases, LATERAL (SELECT pg_temp.with(jsonb_build_object(path, a), form),
	pg_temp.with(jsonb_build_object(path, b), form)) AS t(r, s)
	LEFT JOIN LATERAL govreport_diff(r, s) AS d ON true;
SELECT a, b, d.* FROM (VALUES ('8', '{"at_least": 10}'), ('12', '{"at_least": 10}'), ('10', '{"at_least": 10}'),
	('{"at_least": 10}', '8'), ('{"at_least": 10}', '12'),
		('{"at_least": 10}', '{"at_least": 8}'), ('0', '{"at_least": 0}'), ('null', '{"at_least": 0}'),
		('null', '"/"')) AS c(a, b),
	LATERAL (SELECT (d).a, (d).b, (d).difference
	FROM (SELECT govreport_diff(pg_temp.with(jsonb_build_object('applications.granted.total', a::jsonb)),
	pg_temp.with(jsonb_build_object('applications.granted.total', b::jsonb))) AS d) AS e) AS d(da, db, difference);
SELECT d.a, d.b, d.difference AS signed
	FROM govreport_diff(pg_temp.with('{"disclosures.administrative_penalty.change": 8}', '2019'),
	pg_temp.with('{"disclosures.administrative_penalty.change": {"at_least": 10}}', '2019')) AS d;
SELECT section, count(*), count(a), count(b), count(difference)
	FROM govreport_diff(pg_temp.sample()::govreport, pg_temp.without('applications')) GROUP BY section;
SELECT count(*) FROM govreport_diff(pg_temp.sample()::govreport, pg_temp.sample()::govreport);
SELECT count(*) FROM govreport_diff(pg_temp.sample()::govreport, NULL);
