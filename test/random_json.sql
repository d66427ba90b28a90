-- Unusual JSON: every error is a documented one, and what is accepted is canonical.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
\i test/include/random.psql
\set n `echo ${RANDOM_INPUTS:-3000}`
SELECT plan(8);

-- the bytes that a statement makes of the input, or its SQLSTATE
CREATE FUNCTION pg_temp.try(statement text, input text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result bytea;
BEGIN
	EXECUTE statement INTO result USING input;
	RETURN result::text;
EXCEPTION WHEN OTHERS THEN
	RETURN sqlstate;
END
$$;

SELECT setseed(0.1);
CREATE TEMP TABLE seeds (n serial, j jsonb);
INSERT INTO seeds (j) VALUES (pg_temp.sample()), (pg_temp.sample('2019')), ('{"govreport":1}'),
	('{"govreport":1,"forms":{"proceedings":"2021"},"proceedings":{"reconsideration":{"upheld":1,"total":"无"}}}'),
	('{"govreport":1,"forms":{"disclosures":"2019"},"disclosures":{"government_procurement":{"items":2,"amount":{"value":251000,"printed":"251000元","unit":"元"}}}}'),
	('{"govreport":1,"year":2021,"period":["2021-01-01","2021-12-31"],"published":"2022-01-01","contact":{"phone":"010-1","email":null},"sections":[{"section":"overview","heading":"一","body":"b"}]}');
CREATE TEMP TABLE inputs AS
	SELECT n, pg_temp.odd_report((SELECT j FROM seeds WHERE seeds.n = 1 + (i.n % 6))) AS t
		FROM generate_series(1, :n) AS i(n);
-- broken output of the type is not raw text, even if it contains a heading
INSERT INTO inputs SELECT -1, replace(j::govreport::text, '六、其他', E'\n六、其他') FROM seeds WHERE n = 1;
-- deeper than the stack of any server allows
INSERT INTO inputs VALUES (0, '{"govreport":1,"title":' || repeat('[', 100000) || repeat(']', 100000) || '}');
CREATE TEMP TABLE outcomes AS
	SELECT n, left(t, 200) AS t, pg_temp.try('SELECT govreport_send($1::govreport)', t) AS result,
		pg_temp.try('SELECT govreport_send($1::jsonb::govreport)', t) AS by_jsonb,
		pg_temp.try('SELECT govreport_send($1::govreport::text::govreport)', t) AS again,
		pg_temp.try('SELECT govreport_send($1::govreport::jsonb::govreport)', t) AS again_by_jsonb,
		pg_temp.try('SELECT jsonb_send($1::govreport::jsonb)', t) AS as_jsonb,
		pg_temp.try('SELECT jsonb_send($1::govreport::text::jsonb)', t) AS text_as_jsonb
	FROM inputs;

SELECT is_empty($$SELECT n, t, result FROM outcomes
	WHERE result !~ '^\\x' AND result NOT IN ('22P02', '22003', '22P05', '54001') LIMIT 5$$,
	'errors are those documented');
SELECT is_empty($$SELECT n, t FROM outcomes WHERE result ~ '^\\x' AND ((again, again_by_jsonb) <> (result, result)
	-- text that is broken before the key "govreport" is raw text
	OR by_jsonb NOT IN (result, '22P02')) LIMIT 5$$,
	'what is taken has one spelling');
SELECT is_empty('SELECT n, t, as_jsonb, text_as_jsonb FROM outcomes WHERE as_jsonb <> text_as_jsonb LIMIT 5',
	'as jsonb it is what its text is as jsonb');
SELECT is_empty($$SELECT n, t FROM outcomes WHERE n = -1 AND result <> '22P02'$$,
	'broken output of the type is not taken');
SELECT is_empty($$SELECT n, t FROM outcomes WHERE by_jsonb ~ '^\\x' AND result <> by_jsonb LIMIT 5$$,
	'what jsonb takes, text takes');
SELECT ok(count(*) FILTER (WHERE result ~ '^\\x') > :n / 20 AND count(*) FILTER (WHERE result !~ '^\\x') > :n / 4,
	'some are taken, some refused') FROM outcomes;
-- long strings are written in pieces
SELECT is_empty($$SELECT n FROM generate_series(65530, 65545) AS n,
	LATERAL (SELECT repeat('长', n / 3) || repeat('x', n % 3) || (SELECT string_agg(chr(i), '')
	FROM generate_series(1, 300) AS i) || repeat('"', n)) AS s(s)
	WHERE jsonb_build_object('govreport', 1, 'title', s)::govreport::text <> '{"govreport":1,"title":' || to_json(s)
		|| ',"forms":{}}'$$, 'strings are escaped as the server does');
SELECT current_setting('server_version_num')::int < 160000 AS hard \gset
\if :hard
SELECT skip('no soft errors before 16', 1);
\else
SELECT is_empty($$SELECT n, inputs.t FROM outcomes JOIN inputs USING (n)
	WHERE result <> '54001' AND pg_input_is_valid(inputs.t, 'govreport') <> (result ~ '^\\x') LIMIT 5$$,
	'a soft error where a hard one');
\endif
SELECT * FROM finish();
ROLLBACK;
