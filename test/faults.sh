#!/bin/bash
# Committed data stays: a server killed while reports are loaded, a standby, and
# subscribers.
#
#   test/faults.sh        with the extension installed
#   FAULT_ROWS=100000     rows that are loaded while the server is killed
set -uo pipefail
cd "$(dirname "$0")/.."
. test/lib.sh
. test/include/tap.sh

choose_postgres
BIN=$("$PG_CONFIG" --bindir)
. test/cluster.sh
trap 'kill $(jobs -p) 2>/dev/null; wait; remove_clusters' EXIT

ROWS=${FAULT_ROWS:-100000}
BATCH=1000
BATCHES=$((ROWS / BATCH))
KILLS=5

sql() {
	psql -XAtqv ON_ERROR_STOP=1 "$@"
}

# ---- the server is killed ----

# Report number N is the sample with N as its agency.  Each batch is one transaction.
load() {
	local batch

	while read -r batch <"$WORK/next" && [ "$batch" -lt "$1" ]; do
		seq $((batch * BATCH + 1)) $((batch * BATCH + BATCH)) |
			awk -v template="$WORK/template" 'BEGIN { getline json < template } { row = json; sub("@", $1, row); print $1 "\t" row }' |
			sql -d faults -c 'COPY reports (id, report) FROM STDIN' 2>/dev/null || return
		echo $((batch + 1)) >"$WORK/next.new"
		mv "$WORK/next.new" "$WORK/next"
	done
}

# Loads single rows of a report that goes to the TOAST table, one in each
# transaction, and prints which are committed.
insert() {
	local n=0

	while [ -f "$WORK/loading" ]; do
		n=$((n + 1))
		sql -d faults -c "INSERT INTO singles SELECT '$1.$n', replace(json, '@', '$1.$n')::govreport FROM long_one" 2>/dev/null || return
		echo "$1.$n" >>"$WORK/singles"
	done
}

kill_server() {
	local pid

	pid=$(head -n 1 "$WORK/primary/postmaster.pid")
	as_server kill -9 "$pid"
	wait "$loader" "$inserter"
}

crash() {
	local target=$((BATCHES * $1 / (KILLS + 1)))

	touch "$WORK/loading"
	load "$BATCHES" &
	loader=$!
	insert "$1" &
	inserter=$!
	while [ "$(cat "$WORK/next")" -lt "$target" ] && kill -0 "$loader" 2>/dev/null; do
		sleep 0.1
	done
	# not always at the same place in a batch
	sleep "0.$1"
	kill_server
	# the server must be killed while a batch runs
	[ "$(cat "$WORK/next")" -lt "$BATCHES" ]
}

# Every batch that was reported as committed is complete.  The next one is complete or
# absent.  The same is true of the single rows.
nothing_is_lost() {
	local told

	told=$(($(cat "$WORK/next") * BATCH))
	sql -d faults -v told="$told" -v batch=$BATCH <<-'SQL' | tee "$WORK/lost" &&
		CREATE TEMP TABLE told (name text);
		\copy told FROM PROGRAM 'touch "$WORK/singles" && cat "$WORK/singles"'
		SELECT 'batches', count(*), max(id), :told FROM reports HAVING count(*) <> coalesce(max(id), 0) OR count(*) NOT IN (:told, :told + :batch);
		SELECT 'single', name FROM told LEFT JOIN singles USING (name) WHERE report IS NULL;
		SELECT 'unsound', id FROM reports WHERE govreport_check(report) IS NOT TRUE;
		SELECT 'other', id FROM reports WHERE govreport_agency(report) <> id::text OR report -> 'applications.new_received.total' <> 12;
		SELECT 'other', name FROM singles, long_one WHERE report::text <> replace(json, '@', name);
	SQL
		[ ! -s "$WORK/lost" ] &&
		# a commit that the client was not told about counts as reported
		sql -d faults -c "SELECT count(*) / $BATCH FROM reports" >"$WORK/next"
}
export WORK

indexes_agree() {
	# pg_amcheck exists since 14
	if [ -x "$BIN/pg_amcheck" ]; then
		"$BIN/pg_amcheck" -d "$1" --install-missing --heapallindexed "${@:2}"
	else
		sql -d "$1" "${@:2}" -c 'CREATE EXTENSION IF NOT EXISTS amcheck' -c "SELECT bt_index_check(i.indexrelid, true) FROM pg_index AS i JOIN pg_class AS c ON c.oid = indexrelid
			WHERE relam = (SELECT oid FROM pg_am WHERE amname = 'btree') AND relkind = 'i'"
	fi
}

# data checksums, and fsync as it is by default
ok 'a cluster is made' make_cluster primary 5501 --data-checksums
printf '%s\n' 'wal_level = logical' 'max_wal_size = 256MB' 'checkpoint_timeout = 30s' |
	as_server tee -a "$WORK/primary/postgresql.conf" >/dev/null
ok 'and starts' start_cluster primary
export PGPORT=5501
createdb faults
ok 'tables to load' sql -d faults -f - <<'SQL'
CREATE EXTENSION govreport;
\i test/include/report.psql
CREATE TABLE reports (id bigint PRIMARY KEY, report govreport NOT NULL CHECK (govreport_check(report)),
	figures govreport GENERATED ALWAYS AS (govreport_figures(report)) STORED);
CREATE UNIQUE INDEX ON reports (sha256(govreport_send(report)));
CREATE INDEX ON reports (govreport_agency(report), govreport_year(report));
CREATE INDEX ON reports USING hash (figures);
CREATE INDEX ON reports (figures);
CREATE TABLE first AS SELECT (pg_temp.sample() || '{"agency":"@"}')::govreport AS report;
CREATE TABLE long_one AS SELECT (pg_temp.sample() || jsonb_build_object('agency', '@', 'sections', jsonb_build_array(jsonb_build_object('section', 'overview', 'body',
	(SELECT string_agg(md5(i::text), '') FROM generate_series(1, 500) AS i)))))::govreport::text AS json;
CREATE TABLE singles (name text PRIMARY KEY, report govreport NOT NULL);
CREATE UNIQUE INDEX ON singles (sha256(govreport_send(report)));
SQL
sql -d faults -c 'COPY (SELECT report FROM first) TO STDOUT' >"$WORK/template"
echo 0 >"$WORK/next"

for ((i = 1; i <= KILLS; i++)); do
	ok "kill $i: the server dies while reports are loaded" crash $i
	ok "kill $i: it comes up" start_cluster primary
	ok "kill $i: what was committed is there, and is what was sent" nothing_is_lost
	ok "kill $i: indexes have all of it" indexes_agree faults
done

# ---- a standby ----

base_backup() {
	as_server env PGPORT=5501 "$BIN/pg_basebackup" -R -X stream -c fast -D "$WORK/standby" && configure_cluster standby 5502
}

fingerprint() {
	sql "$@" -c "SELECT count(*), md5(string_agg(md5(govreport_send(report)) || md5(govreport_send(figures)), '' ORDER BY id)), bool_and(govreport_check(report)) FROM reports" \
		-c "SELECT count(*), md5(string_agg(md5(govreport_send(report)), '' ORDER BY name)) FROM singles"
}

caught_up() {
	local lsn

	lsn=$(sql -d faults -c 'SELECT pg_current_wal_lsn()')
	for ((i = 0; i < 1200; i++)); do
		[ "$(sql -p 5502 -d faults -c "SELECT pg_last_wal_replay_lsn() >= '$lsn'")" != t ] || return 0
		sleep 0.1
	done
	return 1
}

ok 'a base backup' base_backup
ok 'the standby starts' start_cluster standby
rm -f "$WORK/loading"
ok 'the load goes on to its end' load "$BATCHES"
ok 'all of it is there' nothing_is_lost
is "$(sql -d faults -c 'SELECT count(*) FROM reports')" "$((BATCHES * BATCH))" 'as many as there are to load'
ok 'each is what its text is' test -z "$(sql -d faults -c "SELECT id FROM reports, (SELECT report::text AS json FROM first) AS f WHERE report::text <> replace(json, '@', id::text) LIMIT 5")"
ok 'the standby has caught up' caught_up
alike "$(fingerprint -p 5502 -d faults)" "$(fingerprint -d faults)" 'it has the same bytes, and checks them'
ok 'it finds by index' test "$(sql -p 5502 -d faults -c 'SET enable_seqscan = off' -c "SELECT count(*) FROM reports AS r, first AS f
	WHERE sha256(govreport_send(r.report)) = sha256(govreport_send(replace(f.report::text, '@', '77')::govreport))")" = 1
ok 'it is promoted' as_server "$BIN/pg_ctl" -w -D "$WORK/standby" promote
ok 'and writes' sql -p 5502 -d faults -c "INSERT INTO singles SELECT 'promoted', replace(json, '@', 'promoted')::govreport FROM long_one" -c 'DELETE FROM reports WHERE id % 2 = 0' -c 'VACUUM'
ok 'its indexes have all of it' indexes_agree faults -p 5502

# ---- subscribers, text and binary ----

tables_to_publish() {
	sql "$@" -c 'CREATE EXTENSION govreport' -c 'CREATE TABLE keyed (id int PRIMARY KEY, report govreport)' \
		-c 'CREATE TABLE whole (id int, report govreport); ALTER TABLE whole REPLICA IDENTITY FULL' \
		-c 'CREATE TABLE indexed (figures govreport NOT NULL, note text); CREATE UNIQUE INDEX by_figures ON indexed (figures); ALTER TABLE indexed REPLICA IDENTITY USING INDEX by_figures'
}

published() {
	sql "$@" -c "SELECT count(*), md5(string_agg(id || encode(govreport_send(report), 'hex'), ',' ORDER BY id)) FROM keyed" \
		-c "SELECT count(*), md5(string_agg(id || encode(govreport_send(report), 'hex'), ',' ORDER BY id)) FROM whole" \
		-c "SELECT count(*), md5(string_agg(encode(govreport_send(figures), 'hex') || note, ',' ORDER BY figures)) FROM indexed"
}

# Waits until the slot has confirmed the primary's last position.
subscriber_caught_up() {
	local lsn

	for ((i = 0; i < 1200; i++)); do
		[ "$(sql -p 5502 -d "$1" -c "SELECT bool_and(srsubstate = 'r') FROM pg_subscription_rel")" != t ] || break
		sleep 0.1
	done
	lsn=$(sql -d faults -c 'SELECT pg_current_wal_lsn()')
	for ((i = 0; i < 1200; i++)); do
		[ "$(sql -d faults -c "SELECT confirmed_flush_lsn >= '$lsn' FROM pg_replication_slots WHERE slot_name = '$1'")" != t ] || return 0
		sleep 0.1
	done
	return 1
}

createdb published
tables_to_publish -d published
sql -d published -f - <<'SQL'
\i test/include/report.psql
INSERT INTO keyed SELECT i, (pg_temp.sample() || jsonb_build_object('agency', '镇' || i))::govreport FROM generate_series(1, 500) AS i;
INSERT INTO whole SELECT * FROM keyed UNION ALL SELECT 0, NULL;
INSERT INTO indexed SELECT govreport_figures(report), id::text FROM keyed;
CREATE PUBLICATION all_reports FOR TABLE keyed, whole, indexed;
SQL
subscribers='text'
[ "$PG_MAJOR" -lt 14 ] || subscribers='text binary'
for subscriber in $subscribers; do
	createdb -p 5502 sub_$subscriber
	tables_to_publish -p 5502 -d sub_$subscriber
	ok "$subscriber: a subscription" sql -p 5502 -d sub_$subscriber -c "CREATE SUBSCRIPTION sub_$subscriber CONNECTION 'host=$WORK port=5501 user=postgres dbname=published'
		PUBLICATION all_reports$([ $subscriber = text ] || echo ' WITH (binary = true)')"
	ok "$subscriber: the first copy is there" subscriber_caught_up sub_$subscriber
	alike "$(published -p 5502 -d sub_$subscriber)" "$(published -d published)" "$subscriber: and is the same"
done
ok 'inserts, updates and deletes' sql -d published -f - <<'SQL'
INSERT INTO keyed SELECT id + 1000, govreport_figures(report) FROM keyed;
UPDATE keyed SET report = jsonb_set(report::jsonb, '{applications,granted,total}', '"约13"')::govreport WHERE id % 3 = 0;
DELETE FROM keyed WHERE id % 5 = 0;
UPDATE whole SET id = id + 1000 WHERE id % 3 = 0;
DELETE FROM whole WHERE id % 5 = 0;
UPDATE indexed SET figures = jsonb_set(figures::jsonb, '{year}', '2022')::govreport WHERE note::int % 3 = 0;
UPDATE indexed SET note = note || '!' WHERE note::int % 7 = 0;
DELETE FROM indexed WHERE note LIKE '%5';
SQL
for subscriber in $subscribers; do
	ok "$subscriber: it follows" subscriber_caught_up sub_$subscriber
	alike "$(published -p 5502 -d sub_$subscriber)" "$(published -d published)" "$subscriber: and has the same bytes"
	sql -p 5502 -d sub_$subscriber -c "DROP SUBSCRIPTION sub_$subscriber"
done

# ---- files on disk ----

for cluster in primary standby; do
	ok "$cluster: stopped" stop_cluster $cluster
	ok "$cluster: the checksums of its pages hold" as_server "$BIN/pg_checksums" --check -D "$WORK/$cluster"
done
ok 'no server complains of its data' sh -c '! grep -hE "PANIC|XX00|TRAP|corrupt|terminated by signal" "$@"' sh "$WORK/primary.log" "$WORK/standby.log"
plan
