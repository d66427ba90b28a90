#!/bin/bash
# A session that reads many reports does not grow: reports, errors caught by
# subtransactions, and cancels during reading.
#
#   test/memory.sh [REPORTS]   beside a server with govreport: PGHOST, PGPORT ...
#
# REPORTS is 100,000 by default.  Linux only: the size comes from /proc.
set -euo pipefail
cd "$(dirname "$0")/.."

REPORTS=${1:-100000}
DATABASE=govreport_memory
export PGOPTIONS='-c client_min_messages=warning'
trap 'psql -Xqd postgres -c "DROP DATABASE IF EXISTS $DATABASE"' EXIT
psql -Xqd postgres -c "CREATE DATABASE $DATABASE ENCODING 'UTF8' TEMPLATE template0"
# hides the messages of the cancels
psql -XAtqd $DATABASE -v ON_ERROR_STOP=1 -v reports="$REPORTS" 2> >(grep -v 'canceling statement' >&2) <<'SQL'
CREATE EXTENSION govreport;
\i test/include/report.psql
CREATE TEMP TABLE texts AS SELECT pg_temp.raw(pg_temp.sample()) AS raw, pg_temp.sample()::text AS json;
CREATE FUNCTION pg_temp.rss() RETURNS int LANGUAGE sql AS
	$$SELECT (regexp_match(pg_read_file('/proc/self/status'), 'VmRSS:\s+(\d+)'))[1]::int$$;
-- a function that reads while another reading is alive
CREATE FUNCTION pg_temp.nested(raw text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	n bigint := 0;
	f record;
BEGIN
	FOR f IN SELECT * FROM govreport_diagnose(raw) LIMIT 3 LOOP
		n := n + (SELECT count(*) FROM govreport_trace(raw)) + govreport_year(govreport_parse(raw));
	END LOOP;
	RETURN n;
END
$$;
CREATE PROCEDURE read_reports(n int) LANGUAGE plpgsql AS $$
DECLARE
	i int := 0;
	raw text := (SELECT texts.raw FROM pg_temp.texts);
	json text := (SELECT texts.json FROM pg_temp.texts);
BEGIN
	WHILE i < n LOOP
		-- of the row, or the planner would read them once
		PERFORM govreport_parse(raw || g), (json || repeat(' ', g))::govreport, govreport_try_parse('no report' || g) FROM generate_series(1, 33) AS g;
		BEGIN
			PERFORM govreport_parse(left(raw, i % length(raw)) || raw || '某县人民政府2019年政府信息公开工作年度报告');
		EXCEPTION WHEN invalid_text_representation THEN
			NULL;
		END;
		IF i % 1000 = 0 THEN
			PERFORM pg_temp.nested(raw), count(*) FROM govreport_diagnose(raw);
			BEGIN
				PERFORM '{"govreport":1,"year":0}'::govreport;
			EXCEPTION WHEN numeric_value_out_of_range THEN
				NULL;
			END;
		END IF;
		i := i + 100;
		COMMIT;
	END LOOP;
END
$$;
CREATE TABLE long AS SELECT raw || repeat('新收政府信息公开申请3件，', 500000) AS raw FROM texts;
-- cancelled in the middle, at times of their own
CREATE TEMP VIEW cancels AS
	SELECT format('SET statement_timeout = %s', 20 + i % 60) AS timeout, 'SELECT count(*) FROM long, govreport_diagnose(raw || govreport_year(govreport_parse(raw)))' AS statement
	FROM generate_series(1, 100) AS i;
CALL read_reports(5000);
\set ON_ERROR_STOP off
\o /dev/null
SELECT timeout, statement FROM cancels LIMIT 10 \gexec
RESET statement_timeout;
SELECT pg_temp.rss() AS before \gset
CALL read_reports(:reports);
SELECT timeout, statement FROM cancels \gexec
RESET statement_timeout;
SELECT pg_temp.rss() AS after \gset
\o
\set ON_ERROR_STOP on
SELECT format('%s reports: %s kB before, %s kB after', :reports, :before, :after);
SELECT 1 / (:after - :before < 4096)::int AS flat \g /dev/null
SQL
