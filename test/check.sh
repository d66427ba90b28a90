#!/bin/bash
# Builds and tests on a throwaway server, a copy of the installed one: make check.
#
#   test/check.sh server           only the tests that need a server
#   PG_CONFIG=/path/to/pg_config   another PostgreSQL than the newest installed
#   WERROR=1                       warnings are errors
#   VERBOSE=1                      show the build
set -euo pipefail
cd "$(dirname "$0")/.."
. test/lib.sh

# Runs beside the throwaway server.  Each kind of test has a database of its own.
run_regress() {
	make -s --no-print-directory installcheck PG_CONFIG="$PG_CONFIG" || {
		[ ! -f regression.diffs ] || cat regression.diffs
		return 1
	}
}

run_pgtap() {
	createdb -E UTF8 -T template0 govreport_pgtap
	psql -Xqv ON_ERROR_STOP=1 -d govreport_pgtap -c 'CREATE EXTENSION pgtap; CREATE EXTENSION govreport'
	pg_prove -j "$JOBS" -d govreport_pgtap test/*.sql
}

# A session that waits forever is ended.
run_tap() {
	timeout 600 prove -j "$JOBS" test/tap
}

inside() {
	if [ -n "$(ls sql/*.sql 2>/dev/null)" ]; then
		step "pg_regress" run_regress
	fi
	if [ -n "$(ls test/*.sql 2>/dev/null)" ]; then
		step "pgTAP" run_pgtap
	fi
	if [ -n "$(ls test/tap/*.t 2>/dev/null)" ]; then
		step "sessions side by side" run_tap
	fi
	if [ -z "$SERVER_ONLY" ]; then
		step "examples of README.md and the manual" test/readme README.md extension/doc/*.md
	fi
	printf '%s %s\n' "$PASSED" "$FAILED" >"$COUNTS"
}

if [ "${1:-}" = inside ]; then
	inside
	exit
fi

SERVER_ONLY=
[ "${1:-}" != server ] || SERVER_ONLY=1
export SERVER_ONLY
choose_postgres
install_missing "${1:-check}"
say "PostgreSQL: $("$PG_CONFIG" --version)"

step "build" build
[ "$FAILED" = 0 ] || { finish; exit 1; }
private_server
step "install" install_extension
[ "$FAILED" = 0 ] || { finish; exit 1; }
if [ -z "$SERVER_ONLY" ] && [ -f test/unit/Makefile ]; then
	step "unit tests" make -sk -j "$JOBS" -C test/unit WERROR="${WERROR:+-Werror}"
fi

COUNTS=$(mktemp)
export COUNTS
at_exit "rm -f '$COUNTS'"
with_cluster test/check.sh inside || true
if read -r passed failed <"$COUNTS"; then
	PASSED=$((PASSED + passed))
	FAILED=$((FAILED + failed))
else
	say "== the cluster did not come up, or the tests were cut short"
	FAILED=$((FAILED + 1))
fi
rm -rf results
finish
