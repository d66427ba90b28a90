-- The rows of govreport_cells agree with the form and the report; values are cached from call to call.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
SELECT plan(3);

-- the cells have all these values in turn; some numbers share a place in the cache
CREATE TEMP TABLE wanted AS
SELECT n, form, ordinal, section, item, measure, item_label, measure_label, unit, token
FROM govreport_items(), generate_series(0, 17) AS n,
	LATERAL (SELECT (ARRAY['0', '1', '7', '127', '1024', '1025', '2049', '9999', '10000', '123456789',
	'1000000000000', '9223372036854775807',
		'-1', '-9223372036854775808', 'null', '0', '"/"',
		CASE measure WHEN 'amount' THEN '12.5' ELSE '"12.5"' END]::jsonb[])[1 + (n + ordinal) % 18] AS token) AS t
WHERE form IN ('2019', '2021');
CREATE TEMP TABLE reports AS
SELECT n, form, pg_temp.put(pg_temp.zero(form), jsonb_object_agg(concat_ws('.', section, item, measure),
	token))::govreport AS r
FROM wanted GROUP BY n, form ORDER BY n, form;

PREPARE surprises AS
SELECT w.n, w.form, w.ordinal, w.token, c.*
FROM wanted AS w LEFT JOIN (SELECT * FROM reports, govreport_cells(r) WITH ORDINALITY) AS c ON c.n = w.n
	AND c.form = w.form AND c.ordinality = w.ordinal
WHERE ROW(c.section, c.item, c.measure, c.item_label, c.measure_label, c.unit) IS DISTINCT FROM
		ROW(w.section, w.item, w.measure, w.item_label, w.measure_label, w.unit)
	OR c.printed IS DISTINCT FROM w.token #>> '{}'
	OR c.value IS DISTINCT FROM CASE WHEN jsonb_typeof(token) = 'number' THEN (token #>> '{}')::numeric END
	OR (c.status = 'number') IS DISTINCT FROM (c.value IS NOT NULL)
	OR (c.status = 'blank') IS DISTINCT FROM (c.printed IS NULL);
SELECT is_empty('surprises', 'every cell has its row');
SELECT is_empty('surprises', 'and has it again');
-- also the text of a value, not only the value, equals that of a new number
SELECT is_empty($$SELECT n, c.* FROM reports, govreport_cells(r) AS c
	WHERE value::text IS DISTINCT FROM (r -> concat_ws('.', c.section, item, measure))::text
		OR pg_column_size(c.*) <> pg_column_size(ROW(c.section, c.item, c.measure, c.item_label, c.measure_label,
			c.unit, c.value, c.status, c.printed))$$,
	'a number kept is a number made');
SELECT * FROM finish();
ROLLBACK;
