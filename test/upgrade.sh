#!/bin/bash
# pg_upgrade from PostgreSQL 13 to 17: everything that uses the type is still there.
#
#   test/upgrade.sh       see test/roots.sh for the servers
set -uo pipefail
cd "$(dirname "$0")/.."
. test/lib.sh
. test/roots.sh

OLD=13
NEW=17
LIB=/usr/lib/postgresql
SHARE=/usr/share/postgresql

# Runs in the root of the new server, which also has the old one.
inside() {
	. test/include/tap.sh
	. test/cluster.sh
	trap remove_clusters EXIT

	sql() {
		psql -XAtqv ON_ERROR_STOP=1 "$@"
	}
	run_upgrade() {
		(cd "$WORK" && as_server env -u PGHOST "$BIN/pg_upgrade" -b "$LIB/$OLD/bin" -B "$LIB/$NEW/bin" \
			-d "$WORK/old" -D "$WORK/new" -s "$WORK" -U postgres "$@") || {
			find "$WORK/new/pg_upgrade_output.d" -name '*.log' -exec tail -n 20 {} + 2>/dev/null
			return 1
		}
	}
	fingerprint() {
		psql -Xqd "$1" -f test/include/fingerprint.psql 2>&1
	}

	choose_postgres
	ok "the extension is built for $NEW" build
	ok 'and installed' install_extension
	BIN=$LIB/$OLD/bin
	ok "a cluster of $OLD" make_cluster old 5501
	ok 'starts' start_cluster old
	export PGPORT=5501
	for database in released new; do
		version=
		[ $database = new ] || version=1.0
		createdb -T template0 "$database"
		ok "$database: a database that uses the type" sql -d "$database" -c 'CREATE SCHEMA ext' \
			-c "CREATE EXTENSION govreport SCHEMA ext ${version:+VERSION '$version'}" -f test/include/warehouse.psql
		fingerprint "$database" >"$WORK/$database.fingerprint"
		ok "$database: nothing in it fails" sh -c 'grep -qx "sound|P0001 taken" "$1" && ! grep -v "^sound|" "$1" | grep -E "ERROR|taken"' sh "$WORK/$database.fingerprint"
	done
	ok 'is stopped' stop_cluster old

	BIN=$LIB/$NEW/bin
	ok "a cluster of $NEW" make_cluster new 5502
	ok 'they can be upgraded' run_upgrade --check
	ok 'pg_upgrade' run_upgrade
	ok "$NEW starts" start_cluster new
	export PGPORT=5502
	for database in released new; do
		ok "$database: nothing failed, nothing is lost" diff "$WORK/$database.fingerprint" <(fingerprint "$database")
		ok "$database: indexes have all of it" "$BIN/pg_amcheck" -d "$database" --install-missing --heapallindexed
		ok "$database: the extension is updated" sql -d "$database" -c 'ALTER EXTENSION govreport UPDATE'
		ok "$database: and all is there" diff "$WORK/$database.fingerprint" <(fingerprint "$database")
		ok "$database: it can be written" sql -d "$database" -c 'SET search_path = public, ext' \
			-c 'UPDATE reports SET report = report::text::govreport' -c 'REINDEX TABLE reports' -c 'VACUUM ANALYZE'
	done
	ok 'statistics are made' "$BIN/vacuumdb" --all --analyze-only
	plan
}

if [ "${1:-}" = inside ]; then
	inside
	exit
fi

# Built where the server's headers are.
build_old() {
	in_root $OLD bash -c '. test/lib.sh && choose_postgres && build && install_extension'
}

# Then copied to where the same is done for the new server.
try() {
	make_root $NEW &&
		as_root cp "$ROOTS/$OLD$LIB/$OLD/lib/govreport.so" "$ROOTS/$NEW$LIB/$OLD/lib/" &&
		as_root cp "$ROOTS/$OLD$SHARE/$OLD/extension"/govreport* "$ROOTS/$NEW$SHARE/$OLD/extension/" &&
		in_root $NEW test/upgrade.sh inside
}

step "build for PostgreSQL $OLD" build_old
step "pg_upgrade from $OLD to $NEW" try
finish
