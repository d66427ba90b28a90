#!/bin/bash
# Two sessions write reports of consecutive years at once.  The second must see
# the first, at every isolation level.
#
#   prove test/tap          beside a server with govreport: PGHOST, PGPORT ...
#
# Nothing depends on time: a step ends when its session says so, or when
# pg_locks shows that it waits.
set -uo pipefail
cd "$(dirname "$0")/../.."
. test/include/tap.sh

DATABASE=govreport_race
DIRECTORY=$(mktemp -d)
export PGOPTIONS='-c client_min_messages=warning' PGCLIENTENCODING=UTF8
trap 'exec 11>&- 12>&-; wait; psql -Xqd postgres -c "DROP DATABASE IF EXISTS $DATABASE"; rm -rf "$DIRECTORY"' EXIT

# Sessions 1 and 2: SQL is written to descriptors 11 and 12; 21 and 22 report the
# end of each statement.
start() {
	mkfifo "$DIRECTORY/in$1" "$DIRECTORY/out$1"
	PGAPPNAME=race_$1 psql -Xqd $DATABASE <"$DIRECTORY/in$1" >/dev/null 2>"$DIRECTORY/out$1" &
	eval "exec 1$1>'$DIRECTORY/in$1' 2$1<'$DIRECTORY/out$1'"
	ask "$1" '\i test/include/report.psql' >/dev/null
	ask "$1" '\i test/include/continuity.psql' >/dev/null
}

send() {
	SENT=$2
	printf '%s\n\\warn over :SQLSTATE\n' "$2" >&1"$1"
}

# The SQLSTATE of the last statement sent.
receive() {
	local line

	while read -r -u 2"$1" line; do
		case $line in
			over*)
				echo "${line#over }"
				return
				;;
		esac
	done
	echo "session $1 is gone"
}

ask() {
	send "$1" "$2"
	receive "$1"
}

# Waits until the last statement of session $1 waits for a lock of the trigger, or has
# ended; true if it waits.  Before the statement arrives, the session shows the previous one.
waits() {
	local state

	while :; do
		state=$(psql -XAtqd $DATABASE -v sent="$SENT" -f - <<<"SELECT CASE WHEN state <> 'active' AND query = :'sent' THEN 'over' WHEN EXISTS (SELECT FROM pg_locks AS l
			WHERE l.pid = a.pid AND locktype = 'advisory' AND NOT granted) THEN 'waits' END
			FROM pg_stat_activity AS a WHERE application_name = 'race_$1'")
		[ -z "$state" ] || break
		sleep 0.05
	done
	[ "$state" = waits ] && echo true || echo false
}

psql -Xqd postgres -c "DROP DATABASE IF EXISTS $DATABASE" -c "CREATE DATABASE $DATABASE TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
psql -Xqd $DATABASE -v ON_ERROR_STOP=1 <<'SQL' || exit 1
CREATE EXTENSION govreport;
CREATE TABLE reports (agency text, report govreport);
CREATE INDEX ON reports (agency, govreport_year(report));
CREATE CONSTRAINT TRIGGER continuity AFTER INSERT OR UPDATE ON reports DEFERRABLE
	FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
CREATE TABLE parted (agency text, year int, report govreport) PARTITION BY LIST (year);
CREATE TABLE parted_2021 PARTITION OF parted FOR VALUES IN (2021);
CREATE TABLE parted_2022 PARTITION OF parted FOR VALUES IN (2022);
CREATE TRIGGER continuity AFTER INSERT ON parted
	FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
SQL
start 1
start 2

FIRST="INSERT INTO reports VALUES ('a', pg_temp.year(2021, 1, 2));"
SECOND="INSERT INTO reports VALUES ('a', pg_temp.year(2022, 7, 8));"
for level in 'READ COMMITTED' 'REPEATABLE READ' 'SERIALIZABLE'; do
	# serializable sessions that read each other's table get an error and must retry
	[ "$level" = SERIALIZABLE ] && refused=40001 || refused=23514
	for end in COMMIT ROLLBACK; do
		[ $end = COMMIT ] && want=$refused || want=00000
		psql -Xqd $DATABASE -c 'TRUNCATE reports'

		# immediate: the second session waits in its statement
		ask 1 "BEGIN ISOLATION LEVEL $level; SELECT count(*) FROM reports;" >/dev/null
		ask 2 "BEGIN ISOLATION LEVEL $level; SELECT count(*) FROM reports;" >/dev/null
		is "$(ask 1 "$FIRST")" 00000 "$level: the first report"
		send 2 "$SECOND"
		is "$(waits 2)" true "$level: the second waits"
		is "$(ask 1 "$end;")" 00000 "$level: $end of the first"
		is "$(receive 2)" $want "$level: the second sees its outcome"
		ask 2 'ROLLBACK;' >/dev/null
		psql -Xqd $DATABASE -c 'TRUNCATE reports'

		# deferred: the second session waits in its COMMIT
		for session in 1 2; do
			ask $session "BEGIN ISOLATION LEVEL $level; SET CONSTRAINTS ALL DEFERRED; SELECT count(*) FROM reports;" >/dev/null
		done
		is "$(ask 1 "$FIRST")" 00000 "$level: the first report, deferred"
		is "$(ask 2 "$SECOND")" 00000 "$level: the second report, deferred"
		ask 1 'SET CONSTRAINTS ALL IMMEDIATE;' >/dev/null
		send 2 'COMMIT;'
		is "$(waits 2)" true "$level: the second waits in its COMMIT"
		is "$(ask 1 "$end;")" 00000 "$level: $end of the first"
		is "$(receive 2)" $want "$level: the second COMMIT sees its outcome"
	done

	# last year's report is corrected while this year's is inserted
	psql -Xqd $DATABASE -c 'TRUNCATE reports'
	ask 1 "$FIRST" >/dev/null
	ask 1 "BEGIN ISOLATION LEVEL $level; UPDATE reports SET report = pg_temp.year(2021, 1, 5);" >/dev/null
	ask 2 "BEGIN ISOLATION LEVEL $level; SELECT count(*) FROM reports;" >/dev/null
	send 2 "INSERT INTO reports VALUES ('a', pg_temp.year(2022, 2, 3));"
	is "$(waits 2)" true "$level: a report waits for a correction"
	ask 1 'COMMIT;' >/dev/null
	is "$(receive 2)" $refused "$level: and is compared with the corrected one"
	ask 2 'ROLLBACK;' >/dev/null
done

# consecutive years in two partitions, written directly
ask 1 "BEGIN; INSERT INTO parted_2021 VALUES ('a', 2021, pg_temp.year(2021, 1, 2));" >/dev/null
send 2 "INSERT INTO parted_2022 VALUES ('a', 2022, pg_temp.year(2022, 7, 8));"
is "$(waits 2)" true 'partitions: the second waits'
ask 1 'COMMIT;' >/dev/null
is "$(receive 2)" 23514 'partitions: the second sees the first'

# another key waits for the first session's check, another table does not
psql -Xqd $DATABASE -c 'TRUNCATE reports'
ask 1 "BEGIN; $FIRST" >/dev/null
is "$(ask 2 "INSERT INTO parted VALUES ('a', 2022, pg_temp.year(2022, 2, 8));")" 00000 'another table does not wait'
send 2 "INSERT INTO reports VALUES ('b', pg_temp.year(2022, 7, 8));"
is "$(waits 2)" true 'another key waits'
is "$(ask 1 'COMMIT;')" 00000 'for the COMMIT of the first'
is "$(receive 2)" 00000 'and is taken'

# deferred, nobody waits before COMMIT
for session in 1 2; do
	ask $session "BEGIN; SET CONSTRAINTS ALL DEFERRED;" >/dev/null
	is "$(ask $session "INSERT INTO reports VALUES ('deferred $session', pg_temp.year(2022, 7, 8));")" 00000 "deferred: session $session does not wait"
done
is "$(ask 2 'COMMIT;')" 00000 'deferred: the second commits'
is "$(ask 1 'COMMIT;')" 00000 'deferred: and the first'

# a failed block releases its lock
ask 1 "BEGIN; SAVEPOINT s; $FIRST" >/dev/null
is "$(ask 1 'ROLLBACK TO s;')" 00000 'a failed block'
is "$(ask 2 "INSERT INTO reports VALUES ('c', pg_temp.year(2022, 7, 8));")" 00000 'nobody waits for it'
is "$(ask 1 "INSERT INTO reports VALUES ('c', pg_temp.year(2021, 1, 2));")" 23514 'and its transaction checks again'
ask 1 'ROLLBACK;' >/dev/null

# a report waits for a load of very many keys
ask 1 "BEGIN; INSERT INTO reports SELECT 'load ' || i, r FROM generate_series(1, 1500) AS i, (SELECT pg_temp.year(2021, 1, 2)) AS t(r);" >/dev/null
send 2 "INSERT INTO reports VALUES ('load 1500', pg_temp.year(2022, 7, 8));"
is "$(waits 2)" true 'a report waits for a load'
is "$(ask 1 'COMMIT;')" 00000 'the load'
is "$(receive 2)" 23514 'and sees all of it'

plan
