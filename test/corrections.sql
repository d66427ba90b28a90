-- Properties of corrections in SQL; test/unit/test_correct.c tests more.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
SELECT plan(52);

-- a number from 0 to n - 1, always the same for the same seed
CREATE FUNCTION pg_temp.draw(n int, VARIADIC words text[]) RETURNS int LANGUAGE sql IMMUTABLE AS $$
	SELECT ('x' || substr(md5(array_to_string($2, ' ')), 1, 7))::bit(28)::int % $1
$$;

-- reports whose sums hold, by form and by the number of cells that are not 0
CREATE TEMP TABLE seeds AS
	SELECT form, size, concat_ws(' ', form, size) AS seed
	FROM unnest('{2019,2021}'::text[]) AS form, unnest('{sparse,dense}'::text[]) AS size;
CREATE TEMP TABLE drawn AS
	SELECT seed, form, item, measure, ordinal,
		CASE WHEN size = 'dense' OR pg_temp.draw(8, seed, item, measure, 'zero') = 0 THEN pg_temp.draw(1000, seed,
		item, measure) ELSE 0 END AS value
	FROM seeds JOIN govreport_items() USING (form)
	WHERE section = 'applications' AND measure <> 'total';
CREATE TEMP VIEW columns AS
	SELECT seed, measure, results, forward, pg_temp.draw(results + forward + 1, seed, measure, 'over') AS over
	FROM (SELECT seed, measure, sum(value) FILTER (WHERE item NOT IN ('new_received', 'carried_over', 'results_total',
		'carried_forward'))::int AS results,
			sum(value) FILTER (WHERE item = 'carried_forward')::int AS forward
		  FROM drawn GROUP BY seed, measure) AS c;
CREATE TEMP TABLE parts AS
	SELECT seed, form, item, measure, CASE item WHEN 'new_received' THEN results + forward - over
		WHEN 'carried_over' THEN over
		WHEN 'results_total' THEN results ELSE value END AS value
	FROM drawn JOIN columns USING (seed, measure);
CREATE TEMP TABLE cells AS
	SELECT seed, form, 'applications' AS section, item, measure, value FROM parts
	UNION ALL SELECT seed, form, 'applications', item, 'total', sum(value) FROM parts GROUP BY seed, form, item
	UNION ALL SELECT seed, form, 'proceedings', item, measure, CASE measure WHEN 'total' THEN 100
		ELSE 10 * ordinal END
	FROM seeds, unnest('{reconsideration,litigation_direct,litigation_after_reconsideration}'::text[]) AS item,
		unnest('{upheld,corrected,other,pending,total}'::text[]) WITH ORDINALITY AS m(measure, ordinal);
ALTER TABLE cells ADD path text GENERATED ALWAYS AS (section || '.' || item || '.' || measure) STORED;
CREATE TEMP TABLE reports AS
	SELECT seed, form, j, j::govreport AS r
	FROM (SELECT seed, form, pg_temp.put(pg_temp.zero(form), jsonb_object_agg(path, value)) FROM cells
		GROUP BY seed, form) AS t(seed, form, j);
SELECT ok(govreport_is_valid(r) AND NOT EXISTS (SELECT FROM govreport_corrections(r)), seed
	|| ': a valid report needs no correction') FROM reports;

-- any one cell changed, up or down: it is located, and correcting it restores the bytes
CREATE TEMP TABLE changed AS
	SELECT seed, c.form, section, item, measure, path, value, wrong,
		pg_temp.put(j, jsonb_build_object(path, wrong))::govreport AS r
	FROM cells AS c JOIN reports USING (seed),
		LATERAL (SELECT CASE WHEN value > 0 AND pg_temp.draw(2, seed, path, 'down') = 0
		THEN pg_temp.draw(value::int, seed, path, 'by') ELSE value + 1 + pg_temp.draw(1000, seed, path,
			'by') END) AS w(wrong);
SELECT is((SELECT count(*) FROM changed AS c, govreport_corrections(r) AS k
		WHERE c.seed = s.seed AND c.section = 'applications' AND (k.section, k.item, k.measure, printed, proven,
			kind) = (c.section, c.item, c.measure, wrong::numeric, value::numeric, 'located'::text) AND sums >= 2
			AND (SELECT count(*) FROM govreport_corrections(r)) = 1), n, seed
				|| ': one wrong cell of part three is located, and no other')
FROM seeds AS s, LATERAL (SELECT CASE form WHEN '2019' THEN 161::bigint ELSE 175 END) AS cells(n);
SELECT is((SELECT count(*) FROM changed AS c JOIN reports AS o USING (seed)
		WHERE c.seed = s.seed AND section = 'applications'
			AND govreport_send(govreport_correct(c.r)) = govreport_send(o.r)), n, seed
			|| ': the corrected report is the original')
FROM seeds AS s, LATERAL (SELECT CASE form WHEN '2019' THEN 161::bigint ELSE 175 END) AS cells(n);
SELECT is_empty(format($$SELECT path FROM changed WHERE seed = %L AND govreport_is_consistent(r) IS NOT FALSE$$,
	seed), seed || ': one wrong cell breaks a sum') FROM seeds;
SELECT is_empty(format($$SELECT path FROM changed, govreport_corrections(r)
	WHERE seed = %L AND changed.section = 'proceedings'$$, seed), seed || ': part four locates nothing') FROM seeds;

-- any one cell made blank, in any way: it is implied
CREATE TEMP TABLE blanked AS
	SELECT seed, section, item, measure, path, value, way,
		CASE way WHEN 'missing' THEN j #- string_to_array(path, '.')
		WHEN 'blank' THEN pg_temp.put(j, jsonb_build_object(path, NULL))
			ELSE pg_temp.put(j, jsonb_build_object(path, '约三')) END::govreport AS r
	FROM cells JOIN reports USING (seed), unnest('{missing,blank,text}'::text[]) AS way;
SELECT is_empty(format($$SELECT path, way FROM blanked AS b
	WHERE seed = %L AND NOT EXISTS (SELECT FROM govreport_corrections(r) AS k
		WHERE (k.section, k.item, k.measure, proven, kind) = (b.section, b.item, b.measure, b.value::numeric,
		'implied'::text) AND printed IS NULL
		AND sums >= CASE b.section WHEN 'applications' THEN 2 ELSE 1 END)$$, seed),
	seed || ': what is no number is implied') FROM seeds;
SELECT is_empty(format($$SELECT path, way FROM blanked AS b JOIN reports AS o USING (seed)
	WHERE seed = %L AND (govreport_send(govreport_correct(b.r, 1)) <> govreport_send(o.r)
		OR govreport_correct(b.r) <> CASE section WHEN 'applications' THEN o.r ELSE b.r END)$$, seed),
	seed || ': the report with it is the original; part four has one sum for it, which is not enough') FROM seeds;

-- any two cells of part three changed: sums fail, and no cell is located
CREATE TEMP TABLE pairs AS
	SELECT seed, a.path AS first, b.path AS second,
		pg_temp.put(j, jsonb_build_object(a.path, a.wrong, b.path, b.wrong))::govreport AS r
	FROM changed AS a JOIN changed AS b USING (seed) JOIN reports USING (seed)
	WHERE a.section = 'applications' AND b.section = 'applications' AND a.path < b.path
		AND pg_temp.draw(30, seed, a.path, b.path) = 0;
SELECT is_empty(format($$SELECT first, second FROM pairs WHERE seed = %L
	AND (govreport_is_consistent(r) IS NOT FALSE OR EXISTS (SELECT FROM govreport_corrections(r))
		OR govreport_correct(r) <> r)$$, seed),
	format('%s: none of %s pairs of wrong cells looks like one', seed, (SELECT count(*) FROM pairs AS p
	WHERE p.seed = s.seed)))
FROM seeds AS s;
-- any two of them are explained, and if their amounts differ, by nothing else
CREATE TEMP TABLE explained AS
	SELECT seed, p.first, p.second, o.r AS true_report, p.r, e.explanation, e.explanations, e.cells, e.section || '.'
		|| e.item || '.' || e.measure AS path, e.printed, e.proposed
	FROM pairs AS p JOIN reports AS o USING (seed), govreport_explanations(p.r) AS e;
SELECT is_empty(format($$SELECT first, second FROM pairs AS p WHERE seed = %L AND NOT EXISTS (
	SELECT FROM explained AS e WHERE (e.seed, e.first, e.second) = (p.seed, p.first, p.second) AND cells = 2
	GROUP BY explanation HAVING bool_and(path IN (e.first, e.second) AND printed = (e.r -> path)
	AND proposed = (true_report -> path)) AND count(*) = 2)$$, seed),
	seed || ': the true pair is among the explanations') FROM seeds;
SELECT is_empty(format($$SELECT first, second FROM explained WHERE seed = %L GROUP BY first, second
	HAVING count(DISTINCT explanation) <> max(explanations) OR max(explanation) <> max(explanations)
		OR count(*) <> 2 * max(explanations)$$, seed), seed || ': they are counted') FROM seeds;
SELECT is_empty(format($$SELECT first, second, explanation FROM (
		SELECT first, second, explanation, jsonb_object_agg(path, proposed) AS put, r FROM explained WHERE seed = %L
		GROUP BY first, second, explanation, r) AS e
	WHERE govreport_is_consistent(pg_temp.put(r::jsonb, put)::govreport) IS NOT TRUE$$, seed), seed
		|| ': each makes all sums hold') FROM seeds;
SELECT is_empty(format($$SELECT path
	FROM changed AS c, LATERAL (SELECT array_agg((section, item, measure, printed, proposed)::text)
	FROM govreport_explanations(r, 3)) AS e(said),
		LATERAL (SELECT array_agg((section, item, measure, printed, proven)::text) FROM govreport_corrections(r)
		WHERE kind = 'located') AS k(located)
	WHERE seed = %L AND c.section = 'applications' AND said IS DISTINCT FROM located$$, seed), seed
		|| ': one wrong cell is what is located') FROM seeds;
-- the figures alone give the same
SELECT is_empty(format($$SELECT path FROM changed WHERE seed = %L
	AND ARRAY(SELECT k FROM govreport_corrections(r) AS k) IS DISTINCT FROM ARRAY(SELECT k
		FROM govreport_corrections(govreport_figures(r)) AS k)$$, seed),
	seed || ': figures only') FROM seeds;
SELECT * FROM finish();
ROLLBACK;
