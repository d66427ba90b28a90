-- A check over TOASTed reports reads one chunk of each.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
SELECT plan(12);

-- prose that does not compress, of about 30 kB
CREATE FUNCTION pg_temp.long(seed int) RETURNS govreport LANGUAGE sql AS $$
	SELECT (pg_temp.sample() || jsonb_build_object('sections',
	jsonb_build_array(jsonb_build_object('section', 'overview', 'body',
		(SELECT string_agg(md5(seed::text || '.' || i), '') FROM generate_series(1, 1000) AS i)))))::govreport
$$;
CREATE TABLE pg_temp.compressed (n int, r govreport);
CREATE TABLE pg_temp.external (n int, r govreport);
ALTER TABLE pg_temp.external ALTER r SET STORAGE external;
ALTER TABLE pg_temp.compressed SET (toast_tuple_target = 2040);
SELECT count(set_config(name, 'pglz', false)) AS set FROM pg_settings WHERE name = 'default_toast_compression' \gset
INSERT INTO pg_temp.compressed SELECT i, pg_temp.long(i) FROM generate_series(1, 100) AS i;
INSERT INTO pg_temp.external SELECT * FROM pg_temp.compressed;
VACUUM ANALYZE pg_temp.compressed;
VACUUM ANALYZE pg_temp.external;

-- blocks that a query reads for each report
CREATE FUNCTION pg_temp.blocks(query text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (ANALYZE, BUFFERS, FORMAT json) ' || query INTO plan;
	EXECUTE 'EXPLAIN (ANALYZE, BUFFERS, FORMAT json) ' || query INTO plan;
	RETURN ((plan -> 0 -> 'Plan' ->> 'Local Hit Blocks')::numeric + (plan -> 0 -> 'Plan' ->> 'Local Read Blocks')::numeric
		+ (plan -> 0 -> 'Plan' ->> 'Shared Hit Blocks')::numeric + (plan -> 0 -> 'Plan' ->> 'Shared Read Blocks')::numeric) / 100;
END
$$;

-- a whole report is more than ten chunks
SELECT cmp_ok(pg_temp.blocks(format('SELECT govreport_send(r) FROM pg_temp.%I', t)), '>', 5::numeric, t
	|| ': a whole report is many blocks')
FROM unnest('{compressed,external}'::text[]) AS t;
-- an index search (2 or 3 blocks) and one block of the heap
SELECT cmp_ok(pg_temp.blocks(format('SELECT %s FROM pg_temp.%I', f, t)), '<=', 4::numeric,
	format('%s: %s is one chunk', t, f))
FROM unnest('{compressed,external}'::text[]) AS t,
	unnest(ARRAY['govreport_is_valid(r)', 'govreport_check(r)', 'r -> ''applications.new_received.total''',
	'govreport_year(r)']) AS f;

-- figures that are longer than the first slice and out of line
CREATE TABLE pg_temp.great (r govreport);
CREATE TABLE pg_temp.great_external (LIKE pg_temp.great);
ALTER TABLE pg_temp.great_external ALTER r SET STORAGE external;
INSERT INTO pg_temp.great
	SELECT (pg_temp.put(pg_temp.zero('2021'), jsonb_object_agg(concat_ws('.', section, item, measure),
		9e18::bigint + ordinal * ordinal))
		|| jsonb_build_object('sections', jsonb_build_array(jsonb_build_object('section', 'overview', 'body',
			(SELECT string_agg(md5(i::text), '') FROM generate_series(1, 1000) AS i)))))::govreport
	FROM govreport_items() WHERE form = '2021' AND section <> 'disclosures';
INSERT INTO pg_temp.great_external SELECT * FROM pg_temp.great;
SELECT is_empty(format($$SELECT i.ordinal FROM pg_temp.%I, govreport_items() AS i
	WHERE form = '2021' AND section <> 'disclosures' AND r -> concat_ws('.', section, item, measure)
		IS DISTINCT FROM (9e18::bigint + ordinal * ordinal)::numeric$$, t),
	t || ': every cell is read')
FROM unnest('{great,great_external}'::text[]) AS t;
SELECT * FROM finish();
