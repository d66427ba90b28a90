#!/bin/bash
# A database that uses the type in every possible place is restored completely from
# every kind of dump.
#
#   prove test/tap          beside a server with govreport: PGHOST, PGPORT ...
set -uo pipefail
cd "$(dirname "$0")/../.."
. test/include/tap.sh

DIRECTORY=$(mktemp -d)
export PGOPTIONS='-c client_min_messages=warning' PGCLIENTENCODING=UTF8
databases=(govreport_dumped govreport_plain govreport_custom govreport_directory govreport_utf8)
drop() {
	local database

	for database in "${databases[@]}"; do
		psql -Xqd postgres -c "DROP DATABASE IF EXISTS $database"
	done
}
trap 'drop; rm -rf "$DIRECTORY"' EXIT

# psql prints the number of rows it loads and the results of setval
restore_plain() {
	psql -Xqv ON_ERROR_STOP=1 -d "$1" -f "$DIRECTORY/plain" >/dev/null
}

objects() {
	# newer releases begin with a key of their own
	pg_dump --schema-only "$@" | grep -vE '^\\(un)?restrict '
}

same() {
	psql -Xqd "$1" -f test/include/fingerprint.psql >"$DIRECTORY/fingerprint.$1" 2>&1
	objects "${@:2}" "$1" >"$DIRECTORY/objects.$1"
	diff "$DIRECTORY/fingerprint" "$DIRECTORY/fingerprint.$1" &&
		diff "$DIRECTORY/objects" "$DIRECTORY/objects.$1" &&
		psql -XAtqd "$1" -v ON_ERROR_STOP=1 -c 'CREATE EXTENSION amcheck' -c "SELECT bt_index_check(i.indexrelid, true) FROM pg_index AS i JOIN pg_class AS c ON c.oid = indexrelid
			WHERE relam = (SELECT oid FROM pg_am WHERE amname = 'btree') AND relkind = 'i' AND relnamespace = 'public'::regnamespace" -c 'DROP EXTENSION amcheck'
}

drop
psql -Xqd postgres -c "CREATE DATABASE govreport_dumped TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
ok 'the database is made' psql -Xqd govreport_dumped -v ON_ERROR_STOP=1 -c 'CREATE SCHEMA ext' \
	-c 'CREATE EXTENSION govreport SCHEMA ext' -f test/include/warehouse.psql
psql -Xqd govreport_dumped -f test/include/fingerprint.psql >"$DIRECTORY/fingerprint" 2>&1
ok 'a sound report is taken' grep -x 'sound|P0001 taken' "$DIRECTORY/fingerprint"
ok 'and nothing else fails, or is taken' sh -c '! grep -v "^sound|" "$1" | grep -E "ERROR|taken"' sh "$DIRECTORY/fingerprint"
objects govreport_dumped >"$DIRECTORY/objects"

ok 'dump: plain' pg_dump -f "$DIRECTORY/plain" govreport_dumped
ok 'dump: custom' pg_dump -Fc --no-owner -f "$DIRECTORY/custom" govreport_dumped
ok 'dump: directory, two at once' pg_dump -Fd -j2 -f "$DIRECTORY/directory" govreport_dumped
for database in govreport_plain govreport_custom govreport_directory; do
	psql -Xqd postgres -c "CREATE DATABASE $database TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
done
psql -Xqd postgres -c "CREATE DATABASE govreport_utf8 TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"

ok 'restore: plain' restore_plain govreport_plain
ok 'what came back from it is the same' same govreport_plain
ok 'restore: custom, without owners' pg_restore --exit-on-error --no-owner -d govreport_custom "$DIRECTORY/custom"
ok 'what came back from it is the same' same govreport_custom
ok 'restore: directory, two at once' pg_restore --exit-on-error -j2 -d govreport_directory "$DIRECTORY/directory"
ok 'what came back from it is the same' same govreport_directory
ok 'restore: custom, two at once, another locale' pg_restore --exit-on-error -j2 -d govreport_utf8 "$DIRECTORY/custom"
ok 'what came back from it is the same' same govreport_utf8
plan
