#!/bin/bash
# Builds with clang and gcc, and runs the tests that need a server, on other versions
# of PostgreSQL than the machine's.
#
#   test/versions.sh [VERSION …]    default: all except that of the machine;
#                                   see test/roots.sh for the servers
set -euo pipefail
cd "$(dirname "$0")/.."
. test/lib.sh
. test/roots.sh

# Runs in the root.
inside() {
	choose_postgres
	say "PostgreSQL: $("$PG_CONFIG" --version)"
	export WERROR=1
	build CC=clang COPT="-Wno-unknown-warning-option -Wno-ignored-optimization-argument" ||
		say "it does not build with clang"
	[ -f govreport.so ] || exit 1
	quietly make clean PG_CONFIG="$PG_CONFIG"
	exec test/check.sh server
}

if [ "${1:-}" = inside ]; then
	inside
	exit
fi

choose_postgres
[ $# != 0 ] || set -- $(other_servers)
for version; do
	step "PostgreSQL $version" in_root "$version" test/versions.sh inside
done
finish
