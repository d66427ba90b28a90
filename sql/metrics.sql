-- Rates and totals of a report.
\set ECHO none
\i test/include/report.psql
\set ECHO all

-- each cell is another power of two, so that a numerator shows which cells it adds
CREATE TEMP TABLE whole AS
	SELECT form, pg_temp.put(pg_temp.zero(form), jsonb_object_agg(concat_ws('.', section, item, measure), CASE
		WHEN measure = 'amount' THEN 1.5 ELSE n END)) AS r
	FROM (SELECT *, CASE WHEN section = 'applications'
		AND measure = 'total' THEN 2::numeric ^ (row_number() OVER (PARTITION BY form, section, measure
		ORDER BY ordinal) - 1)
			WHEN section = 'proceedings' THEN 10 ^ (row_number() OVER (PARTITION BY form, section
				ORDER BY ordinal) - 1)
			ELSE ordinal END::bigint AS n FROM govreport_items()) AS i
	GROUP BY form;
SELECT form, metric, label, numerator, denominator, round(value, 6) AS value
	FROM whole, govreport_metrics(r::govreport) WITH ORDINALITY AS m(metric, label, numerator, denominator, value, n)
	ORDER BY form, n;
-- both forms in one sum
SELECT metric, numerator, denominator FROM (SELECT sum(r::govreport) FROM whole) AS t(r), govreport_metrics(r)
	WHERE metric ~ '^other|handled|in_force|fees';

-- the six rates of a report whose sums hold add up to 1
SELECT form, sum(numerator) FILTER (WHERE metric ~ '^(granted|partially_granted|refused|unavailable|not_processed|other)_rate$') AS six, max(denominator) FILTER (WHERE metric = 'granted_rate') AS all,
	sum(value) FILTER (WHERE metric ~ '^(granted|partially_granted|refused|unavailable|not_processed|other)_rate$') AS one
FROM unnest('{2019,2021}'::text[]) AS form, govreport_metrics(pg_temp.sample(form)::govreport) GROUP BY form
	ORDER BY form;

-- unknown figures
SELECT name, metric, numerator, denominator, value FROM (VALUES
	('a blank', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": null}')),
	('a sum of reports', pg_temp.put(pg_temp.sample(), '{"applications.granted.total": {"at_least": 9}}')),
	('no denominator', pg_temp.put(pg_temp.sample(), '{"applications.results_total.total": "约十"}')),
	('zero denominator', pg_temp.zero('2021')),
	('no table', pg_temp.sample() #- '{applications}' #- '{forms,applications}'),
	('all tables lacking', '{"govreport": 1}')) AS t(name, r), govreport_metrics(r::govreport)
WHERE metric IN ('granted_rate', 'disclosure_rate', 'closing_rate', 'handled') OR name LIKE 'all%'
	AND numerator IS NOT NULL;
-- not applicable is neither a number nor 0
SELECT metric, numerator, value
	FROM govreport_metrics(pg_temp.put(pg_temp.sample(),
	'{"disclosures.normative_documents.in_force": "/", "disclosures.administrative_fees.amount": "无"}')::govreport)
	WHERE metric ~ 'in_force|fees';
-- fees in 10000 yuan
SELECT fees, value FROM unnest('{160.5964,"{\"value\": 251000, \"unit\": \"元\"}","{\"value\": 0.000001, \"unit\": \"元\"}","{\"value\": 1.5, \"unit\": \"亿元\"}","{\"value\": 3, \"unit\": \"万元\"}","{\"at_least\": 3}","{\"value\": 0, \"unit\": \"元\"}"}'::jsonb[]) AS fees,
	govreport_metrics(pg_temp.put(pg_temp.sample(), jsonb_build_object('disclosures.administrative_fees.amount',
	fees))::govreport) WHERE metric = 'fees_amount';
SELECT * FROM govreport_metrics(NULL);

-- the definitions describe what is computed
SELECT metric, label_en, numerator, denominator FROM govreport_metric_definitions()
	WHERE metric IN ('accepted', 'other_rate', 'reconsideration_correction_rate');
SELECT count(*) FROM govreport_metric_definitions();
CREATE FUNCTION pg_temp.side(r govreport, terms text) RETURNS numeric LANGUAGE sql AS $$
	SELECT sum(CASE WHEN t[1] = '-' THEN -1 ELSE 1 END * coalesce($1 -> t[2], 0))
		FROM regexp_matches($2, '([+-]?) ?([a-z_]+[.][a-z_]+[.][a-z_]+)', 'g') AS t
$$;
SELECT form, metric FROM (VALUES ('2019'), ('2021')) AS f(form),
	LATERAL (SELECT pg_temp.sample(form)::govreport) AS t(r), govreport_metrics(r) AS m
	JOIN govreport_metric_definitions() AS d USING (metric, label)
WHERE (m.numerator, m.denominator) IS DISTINCT FROM (pg_temp.side(r, d.numerator), pg_temp.side(r, d.denominator))
	AND NOT (metric IN ('normative_documents_in_force', 'fees_amount') AND form = '2019');
