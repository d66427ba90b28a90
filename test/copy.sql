-- Round trips through COPY, as text and binary.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
\i test/include/random.psql
\set directory `mktemp -d && true`
\set text :directory '/reports.txt'
\set binary :directory '/reports.bin'
\set csv :directory '/reports.csv'
\setenv DIRECTORY :directory
\! chmod 777 "$DIRECTORY"
\set random_inputs `echo ${RANDOM_INPUTS:-3000}`
SELECT plan(6);

CREATE TEMP TABLE source (n serial, r govreport);
INSERT INTO source (r) VALUES
	(pg_temp.sample()::govreport), (pg_temp.sample('2019')::govreport), (NULL), ('{"govreport":1}'),
	(govreport_figures(pg_temp.sample()::govreport)),
	((pg_temp.sample() || jsonb_build_object('agency', E'a\tb\n"c"\\N,')) ::govreport),
	((pg_temp.sample() || jsonb_build_object('sections',
	jsonb_build_array(jsonb_build_object('section', 'overview', 'body', repeat('长', 100000)))))::govreport);
CREATE TEMP TABLE text_copy (LIKE source);
CREATE TEMP TABLE csv_copy (LIKE source);
CREATE TEMP TABLE binary_copy (LIKE source);
COPY source TO :'text';
COPY source TO :'csv' (FORMAT csv);
COPY source TO :'binary' (FORMAT binary);
COPY text_copy FROM :'text';
COPY csv_copy FROM :'csv' (FORMAT csv);
COPY binary_copy FROM :'binary' (FORMAT binary);
SELECT results_eq('SELECT n, govreport_send(r) FROM text_copy ORDER BY n',
	'SELECT n, govreport_send(r) FROM source ORDER BY n', 'COPY text');
SELECT results_eq('SELECT n, govreport_send(r) FROM csv_copy ORDER BY n',
	'SELECT n, govreport_send(r) FROM source ORDER BY n', 'COPY csv');
SELECT results_eq('SELECT n, govreport_send(r) FROM binary_copy ORDER BY n',
	'SELECT n, govreport_send(r) FROM source ORDER BY n', 'COPY binary');

-- hostile bytes: a report with one bit flipped, cut or lengthened is refused, or is
-- another report with these bytes
CREATE TEMP TABLE hostile (n serial, b bytea);
INSERT INTO hostile (b)
	SELECT set_bit(b, i, 1 - get_bit(b, i)) FROM source, LATERAL (SELECT govreport_send(r)) AS s(b),
		generate_series(0, 8 * octet_length(b) - 1) AS i WHERE n IN (1, 4)
	UNION ALL SELECT substr(b, 1, i) FROM source, LATERAL (SELECT govreport_send(r)) AS s(b),
		generate_series(0, octet_length(b) - 1) AS i WHERE n IN (1, 4)
	UNION ALL SELECT govreport_send(r) || '\x00' FROM source WHERE n IN (1, 4);
-- the same with several bytes changed, also in unusual cells
CREATE TEMP TABLE odd AS SELECT govreport_send((pg_temp.put(pg_temp.sample(), '{"disclosures.administrative_fees.amount": {"value": 251000.5, "printed": "251000.5元", "unit": "元"},
		"applications.granted.business": "22、23", "applications.granted.research": "3.5", "applications.granted.total": null,
		"applications.refused_internal.total": "——", "applications.results_total.total": {"at_least": 9}}') ||
		'{"contact": {"phone": "010-1"}, "sections": [{"section": "overview", "heading": "一", "body": "b"}]}')::govreport) AS b;
SELECT setseed(0.2);
INSERT INTO hostile (b) SELECT pg_temp.odd_bytes(CASE WHEN i % 3 = 0 THEN (SELECT govreport_send(r) FROM source
	WHERE n = 1 + i % 5 AND n <> 3) ELSE b END)
	FROM odd, generate_series(1, :random_inputs) AS i WHERE i % 5 <> 2 OR i % 3 > 0;
CREATE FUNCTION pg_temp.int4_bytes(int) RETURNS bytea LANGUAGE sql AS $$SELECT int4send($1)$$;
-- a binary COPY file of one row and one column
CREATE FUNCTION pg_temp.copy_file(b bytea) RETURNS bytea LANGUAGE sql AS $$
	SELECT '\x5047434f50590aff0d0a00'::bytea || int4send(0) || int4send(0) || int2send(1::int2)
		|| int4send(octet_length(b)) || b || int2send((-1)::int2)
$$;
CREATE TEMP TABLE received (r govreport);
CREATE TEMP TABLE outcomes (n int, state text, same boolean);
CREATE FUNCTION pg_temp.receive(n int, b bytea, directory text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	file text := directory || '/hostile.bin';
	object oid := lo_from_bytea(0, pg_temp.copy_file(b));
BEGIN
	PERFORM lo_export(object, file);
	PERFORM lo_unlink(object);
	DELETE FROM received;
	EXECUTE format('COPY received FROM %L (FORMAT binary)', file);
	INSERT INTO outcomes SELECT n, '00000', govreport_send(r) = b AND govreport_send(r::text::govreport) = b
		FROM received;
EXCEPTION WHEN OTHERS THEN
	INSERT INTO outcomes VALUES (n, sqlstate, NULL);
END
$$;
SELECT count(pg_temp.receive(n, b, :'directory')) > 0 AS received FROM hostile \gset
SELECT is_empty($$SELECT state, count(*) FROM outcomes WHERE state NOT IN ('00000', '22P03') GROUP BY state$$,
	'hostile bytes are refused as such');
SELECT is_empty($$SELECT n FROM outcomes WHERE NOT same$$, 'what is taken is canonical');
SELECT ok((SELECT count(*) FROM outcomes WHERE state = '22P03') > 1000, 'most is refused');
SELECT * FROM finish();
\! rm -r "$DIRECTORY"
