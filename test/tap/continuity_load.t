#!/bin/bash
# Many sessions load reports of their own keys into one table at once.  All of them
# succeed, and so does a load that has nothing to do with them.
#
#   prove test/tap          beside a server with govreport: PGHOST, PGPORT ...
set -uo pipefail
cd "$(dirname "$0")/../.."
. test/include/tap.sh

DATABASE=govreport_load_keys
export PGOPTIONS='-c client_min_messages=warning' PGCLIENTENCODING=UTF8
DIRECTORY=$(mktemp -d)
trap 'psql -Xqd postgres -c "DROP DATABASE IF EXISTS $DATABASE"; rm -rf "$DIRECTORY"' EXIT

psql -Xqd postgres -c "DROP DATABASE IF EXISTS $DATABASE" -c "CREATE DATABASE $DATABASE TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
psql -Xqd $DATABASE -v ON_ERROR_STOP=1 <<'SQL' || exit 1
CREATE EXTENSION govreport;
\i test/include/report.psql
\i test/include/continuity.psql
CREATE TABLE sample AS SELECT 2021 + i AS year, pg_temp.year(2021 + i, 1 + i, 2 + i) AS report FROM generate_series(0, 1) AS i;
CREATE TABLE immediate (agency text, report govreport);
CREATE TABLE deferred (agency text, report govreport);
CREATE INDEX ON immediate (agency, govreport_year(report));
CREATE INDEX ON deferred (agency, govreport_year(report));
CREATE CONSTRAINT TRIGGER continuity AFTER INSERT ON immediate
	FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
CREATE CONSTRAINT TRIGGER continuity AFTER INSERT ON deferred DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
CREATE TABLE unrelated (id int PRIMARY KEY) PARTITION BY HASH (id);
SELECT format('CREATE TABLE unrelated_%s PARTITION OF unrelated FOR VALUES WITH (MODULUS 200, REMAINDER %s)', i, i) FROM generate_series(0, 199) AS i \gexec
SQL

# load TABLE SESSION FROM TO: loads two years of these keys in one transaction of two
# statements, the second year in the opposite order
load() {
	psql -Xqd $DATABASE -v ON_ERROR_STOP=1 >"$DIRECTORY/said.$1.$2" 2>&1 <<-SQL
		BEGIN;
		INSERT INTO $1 SELECT i, report FROM generate_series($3, $4) AS i, sample WHERE year = 2021 ORDER BY i;
		INSERT INTO $1 SELECT i, report FROM generate_series($3, $4) AS i, sample WHERE year = 2022 ORDER BY i DESC;
		COMMIT;
	SQL
}

# loads TABLE SESSIONS KEYS: runs this many sessions at once; prints their output if one failed
loads() {
	local session pids=() status=0

	for ((session = 0; session < $2; session++)); do
		load "$1" $session $((session * $3 + 1)) $((session * $3 + $3)) &
		pids+=($!)
	done
	# an unrelated transaction takes 400 locks meanwhile
	psql -Xqd $DATABASE -v ON_ERROR_STOP=1 -c 'BEGIN; DELETE FROM unrelated; INSERT INTO unrelated SELECT generate_series(1, 2000); ROLLBACK' || status=1
	for session in "${pids[@]}"; do
		wait "$session" || status=1
	done
	[ $status = 0 ] || cat "$DIRECTORY/said.$1".*
	return $status
}

for table in immediate deferred; do
	ok "$table: 30 sessions of 990 keys" loads $table 30 990
	is "$(psql -XAtqd $DATABASE -c "SELECT count(*) FROM $table")" 59400 "$table: all of them are there"
	psql -Xqd $DATABASE -c "TRUNCATE $table"
	ok "$table: 3 loads of 20,000 keys" loads $table 3 20000
	is "$(psql -XAtqd $DATABASE -c "SELECT count(*) FROM $table")" 120000 "$table: all of them are there"
	is "$(psql -Xqd $DATABASE -v VERBOSITY=sqlstate -c "INSERT INTO $table SELECT '7', report FROM sample UNION ALL SELECT '7', jsonb_set(report::jsonb, '{year}', '2022')::govreport FROM sample WHERE year = 2021" 2>&1)" \
		'ERROR:  23514' "$table: and their neighbours are checked"
done
plan
