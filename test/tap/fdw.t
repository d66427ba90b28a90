#!/bin/bash
# Reports on two servers behind one table, through postgres_fdw: which work the other
# server does, with the same results, and that both work at once.
#
#   prove test/tap          beside a server with govreport: PGHOST, PGPORT ...
#
# The second server is made here.  It has two databases, east and west.  Each is a
# foreign server of the first one, which has a partition of its own.
set -uo pipefail
cd "$(dirname "$0")/../.."

DATABASE=govreport_fdw
DIRECTORY=$(mktemp -d)
export PGOPTIONS='-c client_min_messages=warning' PGCLIENTENCODING=UTF8
MAJOR=$(($(psql -XAtd postgres -c 'SHOW server_version_num') / 10000))

if [ "$(psql -XAtd postgres -c "SELECT count(*) FROM pg_available_extensions WHERE name IN ('postgres_fdw', 'dblink', 'pgtap')")" != 3 ]; then
	echo "1..0 # SKIP needs postgres_fdw, dblink and pgTAP"
	exit
fi

# The server lives until its standard input ends.
coproc FAR { exec env -u PGHOST -u PGPORT -u PGUSER -u PGDATABASE -u PGSERVICE -u PGOPTIONS \
	bash -c '. test/lib.sh; choose_postgres; with_cluster "$@"' with_cluster \
	bash -c 'echo "far $PGHOST $PGPORT $PGUSER $PGPASSWORD"; read -r _' 2>"$DIRECTORY/log"; }
finish() {
	exec 8>&- 9>&-
	[ -z "${FAR[1]:-}" ] || eval "exec ${FAR[1]}>&-"
	wait
	psql -Xqd postgres -c "DROP DATABASE IF EXISTS $DATABASE"
	rm -rf "$DIRECTORY"
}
trap finish EXIT
while read -r -u "${FAR[0]}" word host port user password; do
	[ "$word" != far ] || break
done
if [ "$word" != far ]; then
	echo "Bail out!  no second cluster"
	cat "$DIRECTORY/log" >&2
	exit 1
fi

near() { psql -XAtqd $DATABASE -v ON_ERROR_STOP=1 "$@"; }
far() { PGHOST=$host PGPORT=$port PGUSER=$user PGPASSWORD=$password psql -XAtq -v ON_ERROR_STOP=1 "$@"; }

# The same columns on both sides.  What is often asked for is a generated column,
# because a path is a text, which is not sent.
COLUMNS_OF_REPORTS="province text NOT NULL, agency text NOT NULL, year int NOT NULL, report govreport NOT NULL,
	received numeric GENERATED ALWAYS AS (report -> 'applications.new_received.total') STORED"

for database in east west; do
	far -d postgres -c "CREATE DATABASE $database" || exit 1
	far -d $database <<-SQL || exit 1
		CREATE EXTENSION govreport;
		CREATE TABLE reports ($COLUMNS_OF_REPORTS, CHECK (govreport_check(report, 'consistent')), PRIMARY KEY (agency, year));
		CREATE INDEX ON reports (agency, govreport_year(report));
		CREATE CONSTRAINT TRIGGER continuity AFTER INSERT OR UPDATE ON reports
			FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
		CREATE VIEW gated AS SELECT * FROM reports WHERE pg_advisory_xact_lock_shared(1) IS NOT NULL;
	SQL
done

psql -Xqd postgres -c "DROP DATABASE IF EXISTS $DATABASE" \
	-c "CREATE DATABASE $DATABASE TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
near <<SQL || exit 1
CREATE EXTENSION pgtap;
CREATE EXTENSION govreport;
CREATE EXTENSION postgres_fdw;
CREATE EXTENSION dblink;
CREATE TABLE reports ($COLUMNS_OF_REPORTS) PARTITION BY LIST (province);
CREATE TABLE reports_here PARTITION OF reports FOR VALUES IN ('here');
-- at that cost of a row few rows are worth a remote join
SELECT format('CREATE SERVER %1\$s FOREIGN DATA WRAPPER postgres_fdw
	OPTIONS (host %2\$L, port %3\$L, dbname %1\$L, extensions ''govreport'', fdw_tuple_cost ''10'')', s, '$host', '$port'),
	format('CREATE USER MAPPING FOR CURRENT_USER SERVER %s OPTIONS (user %L, password %L)', s, '$user', '$password'),
	format('CREATE FOREIGN TABLE reports_%1\$s PARTITION OF reports FOR VALUES IN (%1\$L) SERVER %1\$s OPTIONS (table_name ''reports'')', s)
FROM unnest('{east,west}'::text[]) AS s \gexec
\if $((MAJOR >= 14))
ALTER SERVER east OPTIONS (ADD async_capable 'true');
ALTER SERVER west OPTIONS (ADD async_capable 'true');
\endif
\i test/include/report.psql
\i test/include/continuity.psql
CREATE TABLE whole ($COLUMNS_OF_REPORTS);
INSERT INTO whole
SELECT p, p || ' agency ' || a, y, pg_temp.year(y, y - 2019 + a, y - 2018 + a, CASE a WHEN 1 THEN '2019' ELSE '2021' END)
FROM unnest('{here,east,west}'::text[]) AS p, generate_series(1, 5) AS a, generate_series(2020, 2022) AS y;
INSERT INTO reports SELECT province, agency, year, report FROM whole;
ANALYZE whole, reports, reports_east, reports_west;
SQL

# Both servers work at once: each is made to wait while it looks for its rows, and
# the second is asked before the first has answered.  This exists since 14.
tables_of_east_and_west() {
	for database in east west; do
		near -c "ALTER FOREIGN TABLE reports_$database OPTIONS (SET table_name '$1')"
	done
}
both_wait=true
if [ "$MAJOR" -ge 14 ]; then
	tables_of_east_and_west gated
	for gate in 8:east 9:west; do
		database=${gate#*:}
		mkfifo "$DIRECTORY/$database"
		far -d "$database" <"$DIRECTORY/$database" >"$DIRECTORY/locked_$database" &
		eval "exec ${gate%:*}>'$DIRECTORY/$database'"
		echo 'SELECT pg_advisory_lock(1);' >&"${gate%:*}"
		until [ -s "$DIRECTORY/locked_$database" ]; do sleep 0.02; done
	done
	near -c 'SELECT agency FROM reports' >/dev/null &
	# a server that is not asked would never wait; the limit is for a failure
	for ((i = 0; i < 500; i++)); do
		waiting=$(far -d postgres -c "SELECT count(DISTINCT database) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
		[ "$waiting" != 2 ] || break
		sleep 0.02
	done
	[ "$waiting" = 2 ] || both_wait=false
	echo '\q' | tee /dev/fd/9 >&8
	wait $!
	tables_of_east_and_west reports
fi

near -v both_wait=$both_wait -v async=$((MAJOR >= 14)) <<'SQL'
SELECT * FROM no_plan();
\if :async
SELECT ok(:both_wait, 'both servers work at once');
\else
SELECT skip('servers before 14 ask one after the other', 1);
\endif
SET enable_partitionwise_aggregate = on;
SET enable_partitionwise_join = on;

-- what is sent to the other servers, a row each
CREATE FUNCTION sent(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (VERBOSE, COSTS off) ' || query LOOP
		IF line ~ 'Remote SQL: ' THEN
			RETURN NEXT regexp_replace(line, '.*Remote SQL: ', '');
		END IF;
	END LOOP;
END
$$;
CREATE FUNCTION answer(query text) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
	rows text[];
BEGIN
	EXECUTE format('SELECT array_agg(q::text) FROM (%s) AS q', query) INTO rows;
	RETURN rows;
END
$$;
CREATE TABLE queries (query text, sent text);
INSERT INTO queries VALUES
	('SELECT agency, year FROM reports WHERE govreport_is_consistent(report) ORDER BY 1, 2', 'WHERE (%govreport_is_consistent(report)'),
	('SELECT agency FROM reports WHERE govreport_year(report) = 2021 AND govreport_is_valid(report) ORDER BY 1', 'WHERE (%govreport_year(report) = 2021%govreport_is_valid(report)'),
	('SELECT agency, year FROM reports WHERE report -> ''applications.new_received.total'' > 12 ORDER BY 1, 2', 'WHERE ((%govreport_value(report, ''applications.new_received.total''::cstring) > 12::numeric))'),
	('SELECT province, sum(report -> ''applications.granted.total'') FROM reports GROUP BY province ORDER BY 1', 'sum(%govreport_value(report, ''applications.granted.total''::cstring))%GROUP BY 1'),
	('SELECT agency, year FROM reports WHERE received > 12 ORDER BY 1, 2', 'WHERE ((received > 12::numeric))'),
	('SELECT agency, report FROM reports ORDER BY govreport_year(report), agency', 'ORDER BY %govreport_year(report) ASC NULLS LAST, agency'),
	('SELECT report FROM reports ORDER BY report', 'ORDER BY report ASC'),
	('SELECT agency, govreport_figures(report) FROM reports WHERE report <> govreport_figures(report) ORDER BY 1, 2', 'WHERE ((report OPERATOR(%.<>) %govreport_figures(report)))'),
	('SELECT province, sum(report) FROM reports GROUP BY province ORDER BY 1', 'sum(report)%GROUP BY 1'),
	('SELECT province, count(*), sum(received) FROM reports GROUP BY province ORDER BY 1', 'count(*), sum(received)%GROUP BY 1'),
	('SELECT province, year, sum(report) FROM reports WHERE govreport_is_valid(report) GROUP BY 1, 2 ORDER BY 1, 2', 'sum(report)%govreport_is_valid(report)%GROUP BY 1, 2'),
	('SELECT province, sum(report) -> ''applications.new_received.total'' AS received FROM reports GROUP BY province ORDER BY 1', 'sum(report)%GROUP BY 1'),
	('SELECT sum(s) FROM (SELECT province, sum(report) AS s FROM reports GROUP BY province) AS p', 'sum(report)%GROUP BY 1'),
	('SELECT agency, this.year FROM reports AS last JOIN reports AS this USING (province, agency) WHERE this.year = last.year + 1 AND govreport_continues(last.report, this.report) ORDER BY 1, 2', 'INNER JOIN%govreport_continues(');
-- these cannot be done elsewhere: a text that is computed has no column's collation, and no partition has a whole group
CREATE TABLE others (query text);
INSERT INTO others VALUES
	('SELECT agency FROM reports WHERE govreport_agency(report) <> ''x'' ORDER BY 1, year'),
	('SELECT govreport_year(report) AS year, sum(report) FROM reports GROUP BY 1 ORDER BY 1'),
	('SELECT sum(report) FROM reports'),
	('SELECT agency, c.* FROM reports, govreport_cells(report) AS c WHERE value > 0 ORDER BY 1, 2, 3, 4, year');
INSERT INTO others SELECT query FROM queries;
ALTER TABLE others ADD query_of_whole text GENERATED ALWAYS AS (regexp_replace(query, '\mreports\M', 'whole', 'g')) STORED;

SELECT bag_eq('SELECT tableoid::regclass::text AS place, count(*) FROM reports GROUP BY 1', $$VALUES ('reports_here', 15::bigint), ('reports_east', 15), ('reports_west', 15)$$, 'reports are where they belong');
SELECT is((SELECT count(*) FROM sent(query) AS s WHERE s LIKE '%' || q.sent || '%'), 2::bigint, 'sent: ' || query) FROM queries AS q;
SELECT ok(answer(query) = answer(query_of_whole), 'the same: ' || query) FROM others;
SELECT is((SELECT array_agg(govreport_send(r.report) ORDER BY r.agency, r.year) FROM reports AS r), (SELECT array_agg(govreport_send(w.report) ORDER BY w.agency, w.year) FROM whole AS w), 'the same bytes');
\if :async
CREATE FUNCTION plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY EXECUTE 'EXPLAIN (COSTS off) ' || query; END $$;
SELECT is((SELECT count(*) FROM plan(query) AS p WHERE p LIKE '%Async Foreign Scan%'), 2::bigint, 'at once: ' || query) FROM (VALUES
	('SELECT province, sum(report) FROM reports GROUP BY province'), ('SELECT agency FROM reports WHERE govreport_is_consistent(report)')) AS v(query);
\endif

-- what the other server refuses
CREATE FUNCTION refused(statement text) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
	message text;
	detail text;
	hint text;
BEGIN
	EXECUTE statement;
	RETURN NULL;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN ARRAY[sqlstate, message, detail, hint];
END
$$;
CREATE TABLE refusals AS
SELECT refused(format('INSERT INTO reports VALUES (''east'', ''x'', 2021, %L)', jsonb_set(report::jsonb, '{applications,granted,total}', '99'))) AS of_check,
	refused(format('INSERT INTO reports VALUES (''east'', ''east agency 1'', 2023, %L)', jsonb_set(report::jsonb, '{year}', '2023'))) AS of_trigger
FROM whole WHERE agency = 'east agency 2' AND year = 2020;
SELECT is(of_check[1:2], ARRAY['23514', 'report of "云溪县青石镇人民政府" for 2020 violates rule "applications.results" and 1 more'], 'a CHECK of the other server') FROM refusals;
SELECT alike(of_check[3], 'applications.results (results_total.total): 99 granted = 99, but results_total is 13%', 'its detail') FROM refusals;
SELECT alike(of_check[4], '%govreport_violations(report)%', 'its hint') FROM refusals;
SELECT is(of_trigger[1:2], ARRAY['23514', 'report of "云溪县青石镇人民政府" for 2023 violates rule "continuity.carried_over"'], 'its trigger') FROM refusals;
SELECT alike(of_trigger[3], 'continuity.carried_over (carried_over.natural_person): 3 carried over, but last year''s report carried forward 5%', 'its detail') FROM refusals;

-- what a table with such partitions cannot have
SELECT throws_ok('CREATE UNIQUE INDEX ON reports (province, agency, year)', '42809', NULL, 'no key');
SELECT throws_ok($$CREATE CONSTRAINT TRIGGER continuity AFTER INSERT OR UPDATE ON reports FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency')$$, '42809', NULL, 'no constraint trigger');

-- in another schema, the same on all servers
CREATE SCHEMA elsewhere;
SELECT is(dblink_exec(s, 'CREATE SCHEMA elsewhere; ALTER EXTENSION govreport SET SCHEMA elsewhere'), 'ALTER EXTENSION', 'moved in ' || s) FROM unnest('{east,west}'::text[]) AS s;
SELECT throws_ok('SELECT FROM reports WHERE govreport_is_consistent(report)', '42883', NULL, 'another schema on the other servers');
ALTER EXTENSION govreport SET SCHEMA elsewhere;
SET search_path = public, elsewhere;
SELECT is((SELECT count(*) FROM queries AS q, sent(query) AS s WHERE s LIKE '%' || q.sent || '%'), (SELECT 2 * count(*) FROM queries), 'in another schema all is sent');
SELECT is_empty('SELECT query FROM others WHERE answer(query) IS DISTINCT FROM answer(query_of_whole)', 'in another schema the same');

-- without the option nothing of ours is sent
ALTER SERVER east OPTIONS (DROP extensions);
ALTER SERVER west OPTIONS (DROP extensions);
SELECT is_empty($$SELECT s FROM others, sent(query) AS s WHERE s ~ 'govreport_|sum\(report|OPERATOR|ORDER BY report'$$, 'without the option nothing is sent');
SELECT is_empty('SELECT query FROM others WHERE answer(query) IS DISTINCT FROM answer(query_of_whole)', 'without the option the same');
SELECT * FROM finish();
SQL
