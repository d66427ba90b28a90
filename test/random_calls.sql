-- Every function and aggregate of the extension, found through the catalogue, with
-- random arguments.  Any error must be one that a user can cause, and the server
-- must stay up.  RANDOM_SECONDS sets how long.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
\i test/include/random.psql
\set seconds `echo ${RANDOM_SECONDS:-5}`
\set seed `echo ${RANDOM_SEED:-0.3}`
SET random.seconds = :seconds;
SELECT plan(2);

-- arguments as expressions, by type
CREATE TEMP TABLE pool (n serial, type regtype, expression text);
CREATE TABLE random_reports (agency text, id int PRIMARY KEY, report govreport);
INSERT INTO random_reports VALUES ('a', 1, pg_temp.sample()::govreport), (NULL, 2, NULL);
CREATE SCHEMA random_views;
SELECT setseed(:seed);

CREATE TEMP TABLE words (word text);
INSERT INTO words
	SELECT concat_ws('.', section, item, measure) FROM govreport_items()
	UNION SELECT unnest(ARRAY[section, item, measure, item_label]) FROM govreport_items()
	UNION SELECT code FROM govreport_rules()
	UNION SELECT * FROM unnest(ARRAY['', ' ', '.', '..', 'en', 'zh', 'valid', 'consistent', '2019', '2021', 'mixed',
	'UTF8', 'GBK', 'latin1', 'utf-16',
		'report', 'agency', 'id', 'random_reports', 'random_views', 'public', 'pg_catalog', E'\x01', '%s%n', '"',
		'''', '\', '长', '😀', repeat('长', 1000), repeat('x', 70),
		'|', E'\t', E'\n', '<table>', '<td colspan=1000>', '</table>', '&#x110000;', '(', '? ', '——', '0', '12',
		'8,040', '251000元']);

INSERT INTO pool (type, expression)
	SELECT 'text'::regtype, quote_literal(word) FROM words
	UNION ALL SELECT 'name', format('%L::name', left(word, 30)) FROM words WHERE length(word) < 20
	UNION ALL SELECT 'name', format('%L::name', w)
		FROM words, unnest(ARRAY['report', 'id', 'random_views', 'GB18030', 'UTF8']) AS w
	UNION ALL SELECT 'integer', i FROM unnest(ARRAY['0', '1', '-1', '2021', '9999', '10000', '2147483647',
		'(-2147483648)']) AS i
	UNION ALL SELECT 'bigint', i FROM unnest(ARRAY['0', '-1', '9223372036854775807', '(-9223372036854775808)']) AS i
	UNION ALL SELECT 'boolean', i FROM unnest(ARRAY['true', 'false']) AS i
	UNION ALL SELECT 'numeric', i FROM unnest(ARRAY['0', '1e400', '''NaN''::numeric', '-0.0000001']) AS i
	UNION ALL SELECT 'date', i FROM unnest(ARRAY['date ''infinity''', 'date ''4713-01-01 BC''',
		'date ''2021-12-31''']) AS i
	UNION ALL SELECT 'regclass', format('%L::regclass', i)
		FROM unnest(ARRAY['random_reports', 'pg_class', 'random_reports_pkey', '0', '4294967295']) AS i;
-- reports, raw texts and bytes, sound and hostile
DO $$
DECLARE
	j jsonb;
	t text;
	r text;
BEGIN
	FOR i IN 1 .. 300 LOOP
		j := CASE i % 4 WHEN 0 THEN pg_temp.sample('2019') WHEN 1 THEN '{"govreport":1}' ELSE pg_temp.sample() END;
		t := pg_temp.raw(pg_temp.sample());
		IF i > 10 THEN
			r := pg_temp.odd_report(j);
			FOR k IN 0 .. pg_temp.below(8) LOOP
				t := pg_temp.splice(t, ARRAY(SELECT word FROM words ORDER BY random() LIMIT 20));
			END LOOP;
		ELSE
			r := j;
		END IF;
		BEGIN
			INSERT INTO pool (type, expression) VALUES ('govreport', format('%L::govreport', r::govreport));
		EXCEPTION WHEN OTHERS THEN
			NULL;
		END;
		BEGIN
			INSERT INTO pool (type, expression) VALUES ('jsonb', format('%L::jsonb', r::jsonb));
		EXCEPTION WHEN OTHERS THEN
			NULL;
		END;
		INSERT INTO pool (type, expression) VALUES ('cstring', format('%L::cstring', r)),
		('cstring', format('%L::cstring', t)), ('text', quote_literal(t)), ('text', quote_literal(r)),
			('bytea', format('%L::bytea', CASE i % 3 WHEN 0 THEN convert_to(t, 'UTF8') WHEN 1 THEN '\xfffe'::bytea
			|| decode(md5(t) || md5(r), 'hex')
				ELSE pg_temp.odd_bytes(convert_to(left(t, 2000), 'UTF8')) END));
	END LOOP;
END
$$;
-- figures that overflow, sums of nothing known, long prose
INSERT INTO pool (type, expression)
	SELECT 'govreport'::regtype, format('%L::govreport', regexp_replace(pg_temp.sample(form)::text, '": \d+(?=[,}])',
		'": ' || value, 'g')::jsonb || '{"govreport":1,"year":2021}')
	FROM unnest(ARRAY['2019', '2021']) AS form,
		unnest(ARRAY['9223372036854775807', '-9223372036854775808', 'null', '"x"', '"无"', '"9.9"',
		'{"at_least":9223372036854775807}', '4611686018427387904']) AS value
	UNION ALL SELECT 'govreport', format('%L::govreport', jsonb_build_object('govreport', 1, 'sections',
		jsonb_build_array(jsonb_build_object('section', 'overview', 'heading', '一、', 'body',
		repeat('2021年新收政府信息公开申请35件，', 3000)))));
CREATE TEMP TABLE numbered AS SELECT type, row_number() OVER (PARTITION BY type ORDER BY n) AS k,
	count(*) OVER (PARTITION BY type) AS total, expression FROM pool;
CREATE UNIQUE INDEX ON numbered (type, k);
ANALYZE numbered;

CREATE TEMP TABLE functions AS
	SELECT p.oid, p.oid::regprocedure::text AS signature, proname, prokind, prorettype, pronargdefaults, provariadic,
	proargtypes::oid[] AS types, proargnames AS names,
		0 AS calls, 0 AS answers
	FROM pg_proc AS p JOIN pg_depend AS d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid
	WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
	  AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'govreport')
	  -- SQL cannot make values of these types
	  AND NOT 'internal'::regtype = ANY (proargtypes::oid[]) ;
CREATE TEMP TABLE surprises (state text, message text, statement text);

CREATE FUNCTION pg_temp.argument(type oid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	element oid := (SELECT typelem FROM pg_type WHERE oid = type AND typcategory = 'A');
	choice int;
BEGIN
	IF pg_temp.below(12) = 0 THEN
		RETURN format('NULL::%s', type::regtype);
	ELSIF element IS NOT NULL THEN
		RETURN format('ARRAY[%s]::%s', (SELECT string_agg(pg_temp.argument(element), ', ')
			FROM generate_series(1, pg_temp.below(6))), type::regtype);
	END IF;
	choice := 1 + pg_temp.below((SELECT total FROM numbered AS n WHERE n.type = argument.type AND k = 1)::int);
	-- a type without a pool: a word may fit or not
	RETURN coalesce((SELECT expression FROM numbered AS n WHERE n.type = argument.type AND k = choice),
		format('%L::%s', (SELECT word FROM words OFFSET pg_temp.below(300) LIMIT 1), type::regtype));
END
$$;

-- by name, if only a few words are valid
CREATE FUNCTION pg_temp.argument(type oid, name text) RETURNS text LANGUAGE sql AS $$
	SELECT CASE WHEN $2 = 'language' AND pg_temp.below(2) = 0 THEN (ARRAY['''en''', '''zh'''])[1 + pg_temp.below(2)]
		WHEN $2 = 'scope' AND pg_temp.below(2) = 0 THEN (ARRAY['''valid''', '''consistent'''])[1 + pg_temp.below(2)]
		ELSE pg_temp.argument($1) END
$$;

CREATE FUNCTION pg_temp.call(f functions) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	wanted int := cardinality(f.types) - CASE WHEN pg_temp.below(2) = 0 THEN pg_temp.below(f.pronargdefaults + 1)
		ELSE 0 END;
	arguments text := (SELECT string_agg(CASE WHEN f.provariadic <> 0 AND n = cardinality(f.types) THEN 'VARIADIC '
		ELSE '' END || pg_temp.argument(type, f.names[n]), ', ')
		FROM unnest(f.types) WITH ORDINALITY AS t(type, n) WHERE n <= wanted);
	columns text := (SELECT string_agg('c' || n, ', ') FROM generate_series(1, cardinality(f.types)) AS n);
BEGIN
	IF f.prokind <> 'a' THEN
		RETURN format(CASE WHEN pg_temp.below(2) = 0
			OR f.prorettype = 'cstring'::regtype THEN 'SELECT count(x) FROM (SELECT (%I(%s))::text AS x OFFSET 0) AS y'
			ELSE 'SELECT count(x::text) FROM %I(%s) AS x' END, f.proname, coalesce(arguments, ''));
	END IF;
	RETURN format(CASE pg_temp.below(3) WHEN 0 THEN 'SELECT (%I(%s))::text FROM (VALUES %s) AS v(%2$s)'
			WHEN 1 THEN 'SELECT (%I(%s) OVER (ROWS BETWEEN 1 PRECEDING AND CURRENT ROW))::text FROM (VALUES %s) AS v(%2$s)'
			ELSE 'SELECT (%I(%s) FILTER (WHERE random() < 2))::text FROM (VALUES %s) AS v(%2$s), generate_series(1, 3)' END, f.proname, columns,
		(SELECT string_agg((SELECT '(' || string_agg(pg_temp.argument(type), ', ') || ')' FROM unnest(f.types) AS type
		WHERE n > 0), ', ')
		 FROM generate_series(1, 1 + pg_temp.below(6)) AS n));
END
$$;

DO $$
DECLARE
	seconds int := current_setting('random.seconds');
	started timestamptz := clock_timestamp();
	rounds int := 0;
	f functions;
	statement text;
	place text;
BEGIN
	WHILE rounds < 40 OR clock_timestamp() < started + seconds * interval '1 second' LOOP
		rounds := rounds + 1;
		FOR f IN SELECT * FROM functions ORDER BY signature LOOP
			statement := pg_temp.call(f);
			UPDATE functions SET calls = calls + 1 WHERE oid = f.oid;
			BEGIN
				EXECUTE statement;
				RAISE EXCEPTION USING ERRCODE = 'ZZ000';
			EXCEPTION WHEN SQLSTATE 'ZZ000' THEN
				UPDATE functions SET answers = answers + 1 WHERE oid = f.oid;
			WHEN OTHERS THEN
				IF sqlstate !~ '^(22...|23514|54...|0A000|39P01|3F000|42...)$' OR sqlstate = '42601'
					OR sqlerrm ~ 'unexpected|cache lookup|could not open' THEN
					INSERT INTO surprises VALUES (sqlstate, sqlerrm, statement);
				END IF;
			END;
		END LOOP;
		COMMIT;
	END LOOP;
END
$$;
SELECT sum(calls) || ' calls of ' || count(*) || ' functions, ' || round(100.0 * sum(answers) / sum(calls)) || ' % answered' AS what FROM functions \gset
SELECT is_empty('SELECT state, message, left(statement, 1000) FROM surprises LIMIT 5',
	'no error that a user cannot cause: ' || :'what');
SELECT is_empty($$SELECT signature FROM functions WHERE answers = 0 AND prorettype <> 'trigger'::regtype$$,
	'every function answered');
DROP TABLE random_reports;
DROP SCHEMA random_views CASCADE;
SELECT * FROM finish();
