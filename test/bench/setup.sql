-- setup.sql: how a line is measured.  psql variable: clock, the path of clock.so
CREATE EXTENSION govreport;

CREATE FUNCTION govreport_bench_cpu() RETURNS float8
AS :'clock', 'govreport_bench_cpu' LANGUAGE C VOLATILE STRICT;

CREATE TABLE lap (line text, side text, lap int, seconds float8);

CREATE TABLE result (
	place serial, line text, what text, ours text, peer text, ratio float8, spread float8, note text,
	-- the ratio that should be reached
	at_least float8, at_most float8);

-- Runs the statements of all sides in turn, in alternating order, as often as the
-- budget in seconds allows (at least 5 laps after one to warm up).  "before" runs
-- ahead of each in a transaction of its own and is not timed.
CREATE PROCEDURE race(
	line text, sides text[], statements text[], budget float8 DEFAULT 5, before text DEFAULT NULL,
	wall boolean DEFAULT false)
LANGUAGE plpgsql AS $$
DECLARE
	sides_of_lap int[];
	laps int := 0;
	lap int;
	side int;
	begun timestamptz;
	cpu float8;
	seconds float8;
BEGIN
	FOR lap IN 0 .. 99 LOOP
		EXIT WHEN lap > 0 AND lap > laps;
		SELECT array_agg(n ORDER BY CASE WHEN lap % 2 = 0 THEN n ELSE -n END) INTO sides_of_lap
		FROM generate_subscripts(sides, 1) n;
		IF lap = 0 THEN
			begun := clock_timestamp();
		END IF;
		FOREACH side IN ARRAY sides_of_lap LOOP
			IF before IS NOT NULL THEN
				EXECUTE before;
				-- a table that is emptied in the same transaction needs no WAL
				COMMIT;
			END IF;
			cpu := CASE WHEN wall THEN extract(epoch FROM clock_timestamp()) ELSE govreport_bench_cpu() END;
			EXECUTE statements[side];
			seconds := CASE WHEN wall THEN extract(epoch FROM clock_timestamp()) ELSE govreport_bench_cpu() END - cpu;
			IF lap > 0 THEN
				INSERT INTO lap VALUES (line, sides[side], lap, seconds);
			END IF;
		END LOOP;
		IF lap = 0 THEN
			laps := greatest(5, least(99, floor(budget / extract(epoch FROM clock_timestamp() - begun))));
		END IF;
	END LOOP;
END
$$;

CREATE FUNCTION median(line text, side text) RETURNS float8
LANGUAGE sql STABLE AS $$
	SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY l.seconds)
	FROM lap l WHERE l.line = median.line AND l.side = median.side
$$;

-- Rounds to three significant digits.
CREATE FUNCTION short(value float8) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE
		WHEN value = 0 THEN '0'
		WHEN abs(value) >= 1e6 THEN round((value / 1e6)::numeric, greatest(0, 2 - floor(log(abs(value) / 1e6))::int))
			|| ' M'
		WHEN abs(value) >= 1e4 THEN round((value / 1e3)::numeric, greatest(0, 2 - floor(log(abs(value) / 1e3))::int))
			|| ' k'
		ELSE round(value::numeric, greatest(0, 2 - floor(log(abs(value)))::int))::text
	END
$$;

-- Half the distance between the quartiles of the laps' ratios, relative to the median.
CREATE FUNCTION spread(line text, below text, above text) RETURNS float8
LANGUAGE sql STABLE AS $$
	SELECT (percentile_cont(0.75) WITHIN GROUP (ORDER BY a.seconds / b.seconds)
			- percentile_cont(0.25) WITHIN GROUP (ORDER BY a.seconds / b.seconds))
		/ 2 / percentile_cont(0.5) WITHIN GROUP (ORDER BY a.seconds / b.seconds)
	FROM lap b JOIN lap a USING (line, lap)
	WHERE b.line = spread.line AND b.side = below AND a.side = above
$$;

-- Writes one line of the table: how much each side does in a second.
CREATE PROCEDURE tell(
	line text, what text, unit text, ours text, our_work float8, peer text, peer_work float8,
	at_least float8)
LANGUAGE plpgsql AS $$
DECLARE
	our_rate float8 := our_work / median(line, ours);
	peer_rate float8 := peer_work / median(line, peer);
BEGIN
	INSERT INTO result (line, what, ours, peer, ratio, spread, at_least)
	VALUES (line, what, short(our_rate) || ' ' || unit, short(peer_rate) || ' ' || unit,
			our_rate / peer_rate, spread(line, ours, peer), at_least);
END
$$;

-- Stops the run if a condition does not hold.
CREATE FUNCTION must(condition boolean, what text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	IF condition IS NOT TRUE THEN
		RAISE EXCEPTION 'not so: %', what;
	END IF;
END
$$;

-- Line 11.
CREATE TABLE growth (place serial, name text, size bigint, bytes bigint, memory float8);

-- The most memory that this backend has used, in bytes.
CREATE FUNCTION peak_memory() RETURNS bigint
LANGUAGE sql VOLATILE AS $$
	SELECT (regexp_match(pg_read_file('/proc/self/status', 0, 8192), 'VmHWM:\s+(\d+) kB'))[1]::bigint * 1024
$$;

-- sizes are in ascending order; each lap has all sizes in turn and parses each
-- as often as 30 ms allow
CREATE PROCEDURE grow(name text, directory text, sizes bigint[])
LANGUAGE plpgsql AS $$
DECLARE
	before bigint := peak_memory();
	raws text[] := '{}';
	times int[] := '{}';
	path text;
	size bigint;
	bytes bigint;
	memory float8;
	refused boolean;
	cpu float8;
	begun timestamptz;
BEGIN
	FOREACH size IN ARRAY sizes LOOP
		path := directory || '/' || name || '.' || size;
		bytes := (pg_stat_file(path)).size;
		-- the file is read into the bytes that are parsed
		cpu := govreport_bench_cpu();
		refused := govreport_try_parse(pg_read_file(path, 0, bytes)) IS NULL;
		cpu := govreport_bench_cpu() - cpu;
		memory := CASE WHEN size = sizes[cardinality(sizes)] THEN (peak_memory() - before) / bytes::float8 END;
		INSERT INTO growth (name, size, bytes, memory) VALUES (name, size, bytes, memory);
		times := times || greatest(1, floor(0.03 / cpu))::int;
		-- do not wait for sizes that are slow or grow with the square
		EXIT WHEN cpu > 0.6;
	END LOOP;
	FOR n IN 1 .. cardinality(times) LOOP
		path := directory || '/' || name || '.' || sizes[n];
		raws := raws || pg_read_file(path, 0, (pg_stat_file(path)).size);
	END LOOP;
	begun := clock_timestamp();
	FOR lap IN 1 .. 9 LOOP
		FOR n IN 1 .. cardinality(times) LOOP
			cpu := govreport_bench_cpu();
			FOR again IN 1 .. times[n] LOOP
				refused := govreport_try_parse(raws[n]) IS NULL;
			END LOOP;
			INSERT INTO lap VALUES ('11 ' || name, sizes[n], lap, (govreport_bench_cpu() - cpu) / times[n]);
		END LOOP;
		EXIT WHEN lap > 1 AND clock_timestamp() > begun + '1 s';
	END LOOP;
END
$$;

-- ---- data ----

-- Out of line and not compressed: a query only copies their bytes.
CREATE TABLE texts (name text, form text, layout text, density text, raw text);
CREATE TABLE texts_json (name text, layout text, json text);
ALTER TABLE texts ALTER raw SET STORAGE EXTERNAL;
ALTER TABLE texts_json ALTER json SET STORAGE EXTERNAL;
\copy texts FROM PROGRAM 'test/bench/data texts'
SELECT must(octet_length(raw) BETWEEN 6000 AND 12288, name || ' has 6 to 12 KB')
FROM texts WHERE layout NOT LIKE 'html%' AND layout <> 'xml';
INSERT INTO texts_json SELECT name, layout, govreport_parse(raw) FROM texts;

CREATE TEMPORARY TABLE figures_json (id serial, json text);
\copy figures_json (json) FROM PROGRAM 'test/bench/data figures dense 20000'
CREATE TABLE dense AS SELECT id, json::govreport AS report FROM figures_json ORDER BY id;
TRUNCATE figures_json RESTART IDENTITY;
\copy figures_json (json) FROM PROGRAM 'test/bench/data figures sparse 20000'
CREATE TABLE sparse AS SELECT id, json::govreport AS report FROM figures_json ORDER BY id;
DROP TABLE figures_json;

-- Without the agency, for peers that do not have it.
CREATE TABLE dense_figures AS SELECT id, (report::jsonb - 'agency')::govreport AS report FROM dense ORDER BY id;
CREATE TABLE sparse_figures AS SELECT id, (report::jsonb - 'agency')::govreport AS report FROM sparse ORDER BY id;

-- For each report a table with one bigint column for each cell (the amount in fen),
-- jsonb, and jsonb of two levels.
DO $$
DECLARE
	density text;
	columns text;
	elements text;
BEGIN
	SELECT string_agg(format('%I bigint', path), ', ' ORDER BY ordinal),
		string_agg(format('value[%s]', ordinal), ', ' ORDER BY ordinal)
	INTO columns, elements
	FROM (SELECT concat_ws('.', section, item, measure) AS path, ordinal
		  FROM govreport_items() WHERE form = '2021') cells;
	FOREACH density IN ARRAY ARRAY['dense', 'sparse'] LOOP
		EXECUTE format('CREATE TABLE %I (id int, %s)', density || '_columns', columns);
		EXECUTE format(
			'INSERT INTO %I SELECT id, %s FROM (
				SELECT id, (SELECT array_agg((CASE WHEN measure = ''amount'' THEN value * 1e6 ELSE value END)::bigint)
							FROM govreport_cells(report)) AS value
				FROM %I OFFSET 0) arrays',
			density || '_columns', elements, density);
		EXECUTE format('CREATE TABLE %I AS SELECT id, report::jsonb AS report FROM %I', density || '_jsonb', density);
		EXECUTE format(
			'CREATE TABLE %I AS
			 SELECT id, (SELECT jsonb_object_agg(name, cells)
						 FROM (SELECT section || ''.'' || item AS name, jsonb_object_agg(measure, value) AS cells
							   FROM govreport_cells(report) GROUP BY 1) items) AS report
			 FROM %I WHERE id <= 2000', density || '_items', density);
	END LOOP;
END
$$;

-- The 42 sums of form 2021, as an SQL expression over those columns.
CREATE FUNCTION sums_in_sql() RETURNS text
LANGUAGE sql STABLE AS $$
	WITH cells AS (
		SELECT *, format('%I', concat_ws('.', section, item, measure)) AS path
		FROM govreport_items() WHERE form = '2021'),
	rows AS (
		SELECT string_agg(path, ' + ' ORDER BY ordinal) FILTER (WHERE measure <> 'total')
			|| ' = ' || string_agg(path, '') FILTER (WHERE measure = 'total') AS sum
		FROM cells WHERE section <> 'disclosures' GROUP BY section, item),
	results AS (
		SELECT string_agg(path, ' + ' ORDER BY ordinal)
				FILTER (WHERE item NOT IN ('new_received', 'carried_over', 'results_total', 'carried_forward'))
			|| ' = ' || string_agg(path, '') FILTER (WHERE item = 'results_total') AS sum
		FROM cells WHERE section = 'applications' GROUP BY measure),
	balances AS (
		SELECT string_agg(path, ' + ' ORDER BY ordinal) FILTER (WHERE item IN ('new_received', 'carried_over'))
			|| ' = ' || string_agg(path, ' + '
				ORDER BY ordinal) FILTER (WHERE item IN ('results_total', 'carried_forward'))
		FROM cells WHERE section = 'applications' GROUP BY measure),
	sums AS (TABLE rows UNION ALL TABLE results UNION ALL TABLE balances)
	SELECT string_agg('(' || sum || ')', ' AND ') FROM sums HAVING count(*) = 42
$$;

-- Their sums.
CREATE FUNCTION sums_of_columns(density text) RETURNS text
LANGUAGE sql STABLE AS $$
	SELECT format('SELECT %s FROM %I', string_agg(format('sum(%I)', concat_ws('.', section, item, measure)), ', '
	ORDER BY ordinal),
		density || '_columns')
	FROM govreport_items() WHERE form = '2021'
$$;

-- One row for each cell, with a primary key.
CREATE TABLE dense_cells (report int, cell smallint, value bigint, PRIMARY KEY (report, cell));
CREATE TABLE sparse_cells (LIKE dense_cells INCLUDING ALL);
INSERT INTO dense_cells SELECT id, ordinality, CASE WHEN measure = 'amount' THEN value * 1e6 ELSE value END
FROM dense, govreport_cells(report) WITH ORDINALITY WHERE id <= 2000;
INSERT INTO sparse_cells SELECT id, ordinality, CASE WHEN measure = 'amount' THEN value * 1e6 ELSE value END
FROM sparse, govreport_cells(report) WITH ORDINALITY WHERE id <= 2000;

-- Full reports with their prose out of line, and bytes of the same length.
CREATE TABLE full_texts (kilobytes int, raw text);
\copy full_texts FROM PROGRAM 'test/bench/data prose 12 16 24 32'
CREATE TABLE full_reports AS
SELECT n AS id, govreport_parse(raw, agency => format('榆岭区第%s中学', n), year => 2021 + n % 5) AS report
FROM full_texts, generate_series(1, 1000) n;
CREATE TABLE full_bytes AS SELECT id, govreport_send(report) AS bytes FROM full_reports;

CREATE TABLE raws AS SELECT raw FROM texts, generate_series(1, 10) WHERE layout NOT LIKE 'html%' AND layout <> 'xml';
CREATE TABLE plain_reports (report govreport);
CREATE TABLE checked_reports (report govreport CHECK (govreport_check(report, 'consistent')));

VACUUM (FREEZE, ANALYZE);
