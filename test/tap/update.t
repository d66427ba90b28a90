#!/bin/bash
# An older version of the extension works with today's library.  After its update it
# equals a new installation, and the stored data is unchanged.
#
#   prove test/tap          beside a server with govreport: PGHOST, PGPORT ...
set -uo pipefail
cd "$(dirname "$0")/../.."
. test/include/tap.sh

DIRECTORY=$(mktemp -d)
export PGOPTIONS='-c client_min_messages=warning' PGCLIENTENCODING=UTF8
databases=(govreport_new govreport_old govreport_called)
drop() {
	local database

	for database in "${databases[@]}"; do
		psql -Xqd postgres -c "DROP DATABASE IF EXISTS $database"
	done
}
trap 'drop; rm -rf "$DIRECTORY"' EXIT

value() {
	psql -XAtqd "$1" -c "$2"
}

fingerprint() {
	psql -Xqd "$1" -f test/include/fingerprint.psql 2>&1
}

members() {
	psql -Xqd "$1" -f test/include/members.psql 2>&1
}

drop
for database in "${databases[@]}"; do
	psql -Xqd postgres -c "CREATE DATABASE $database TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
	psql -Xqd "$database" -c 'CREATE SCHEMA ext'
done
default=$(value postgres "SELECT default_version FROM pg_available_extensions WHERE name = 'govreport'")

# every script leads to the default version
ok "each version has a way to $default" test -z "$(value postgres "
	SELECT source FROM pg_extension_update_paths('govreport') WHERE target = '$default' AND source <> '$default' AND path IS NULL
	UNION ALL SELECT version FROM pg_available_extension_versions WHERE name = 'govreport' AND version <> '$default'
		AND version NOT IN (SELECT source FROM pg_extension_update_paths('govreport') WHERE target = '$default')")"
ok "version $default can be installed" psql -Xqd govreport_new -v ON_ERROR_STOP=1 -c 'CREATE EXTENSION govreport SCHEMA ext'
members govreport_new >"$DIRECTORY/members.new"

# replaced in 1.2 by a function with another signature
replaced='function ext.govreport_create_views(regclass,name,name,boolean)'

view='CREATE VIEW public.proved AS SELECT id, c.* FROM public.reports, ext.govreport_corrections(report) AS c'
stopped() {
	local said

	! said=$(psql -Xqd "$1" -v ON_ERROR_STOP=1 -c 'ALTER EXTENSION govreport UPDATE' 2>&1) && grep -q "$2" <<<"$said"
}

# every version that has an install script
for version in $(ls extension/govreport--*.sql | sed -n 's/.*govreport--\([0-9.]*\)\.sql/\1/p'); do
	ok "version $version works with this library" psql -Xqd govreport_old -v ON_ERROR_STOP=1 \
		-c "CREATE EXTENSION govreport SCHEMA ext VERSION '$version'" -f test/include/warehouse.psql
	members govreport_old >"$DIRECTORY/members.old"
	fingerprint govreport_old >"$DIRECTORY/old"
	ok "its rules hold" sh -c '! grep -v "^sound|" "$1" | grep -E "ERROR|taken" && grep -qx "sound|P0001 taken" "$1"' sh "$DIRECTORY/old"
	if [ "$version" != "$default" ]; then
		ok "a view of a function whose result grows" psql -Xqd govreport_old -v ON_ERROR_STOP=1 -c "$view"
		ok "stops the update and is named" stopped govreport_old 'proved depends on function'
		ok "it is dropped" psql -Xqd govreport_old -v ON_ERROR_STOP=1 -c 'DROP VIEW public.proved'
	fi
	ok "and are there once it is updated" psql -Xqd govreport_old -v ON_ERROR_STOP=1 -c 'ALTER EXTENSION govreport UPDATE'
	ok "and the view is created again" psql -Xqd govreport_old -v ON_ERROR_STOP=1 -c "$view" -c 'DROP VIEW public.proved'
	fingerprint govreport_old >"$DIRECTORY/updated"
	ok "all that was stored is the same" diff "$DIRECTORY/old" "$DIRECTORY/updated"
	members govreport_old >"$DIRECTORY/members.updated"
	ok "it has what a new $default has, object by object" diff "$DIRECTORY/members.new" "$DIRECTORY/members.updated"
	ok "all of them are described" sh -c 'test -s "$1" && ! grep -E "not described|ERROR" "$1"' sh "$DIRECTORY/members.updated"
	ok "and whatever $version had" test -z "$(sed 1d "$DIRECTORY/members.old" | cut -d'|' -f1 | grep -vxFf <(cut -d'|' -f1 "$DIRECTORY/members.updated"; echo "$replaced"))"
	ok "it can be dropped" psql -Xqd govreport_old -v ON_ERROR_STOP=1 -c 'DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP EXTENSION govreport CASCADE'
	psql -Xqd govreport_old -c 'DROP SCHEMA IF EXISTS mart, mart_stored CASCADE'
done
# Every function of an older version, called with this library: its result or its error.
outcomes() {
	psql -XAtqd govreport_called -v ON_ERROR_STOP=1 <<'SQL'
\i test/include/report.psql
DROP TABLE IF EXISTS samples, calls;
\i test/include/calls.psql
CREATE TEMP TABLE outcomes (signature text, outcome text);
DO $$
DECLARE call record; answer text;
BEGIN
	FOR call IN SELECT * FROM calls ORDER BY signature LOOP
		BEGIN
			EXECUTE call.statement INTO answer;
			INSERT INTO outcomes VALUES (call.signature, 'answers');
		EXCEPTION WHEN OTHERS THEN
			INSERT INTO outcomes VALUES (call.signature, SQLSTATE);
		END;
	END LOOP;
END
$$;
SELECT * FROM outcomes ORDER BY signature COLLATE "C";
SQL
}

for version in 1.0 1.1; do
	psql -Xqd postgres -c 'DROP DATABASE IF EXISTS govreport_called' -c 'CREATE DATABASE govreport_called ENCODING UTF8 TEMPLATE template0'
	psql -Xqd govreport_called -c "CREATE EXTENSION govreport VERSION '1.0'"
	[ $version = 1.0 ] || psql -Xqd govreport_called -c "ALTER EXTENSION govreport UPDATE TO '$version'"
	outcomes >"$DIRECTORY/called.old"
	psql -Xqd govreport_called -c 'ALTER EXTENSION govreport UPDATE'
	outcomes >"$DIRECTORY/called.updated"
	ok "version $version: its functions are called" test "$(grep -c answers "$DIRECTORY/called.old")" -ge 40
	ok "and each does with this library what it does once updated" \
		test -z "$(join -t'|' -o 1.1,1.2,2.2 "$DIRECTORY/called.old" "$DIRECTORY/called.updated" | awk -F'|' '$2 != $3')"
done
plan
