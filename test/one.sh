#!/bin/bash
# Builds, and runs one test on a throwaway server.  Missing packages are installed by
# apt, as root or through sudo.
#
#   test/one.sh sql/parse.sql              pg_regress
#   test/one.sh test/rows.sql              pgTAP
#   test/one.sh test/tap/dump.t            several sessions or servers
#   test/one.sh test/unit/test_number.c    the core, without a server
#   test/one.sh test/fuzz/fuzz_text.c      fuzzing, FUZZ_SECONDS=30
#   test/one.sh extension/doc/reading.md   the examples of a page
#   test/one.sh                            no test: psql on a cluster with the extension
set -euo pipefail
cd "$(dirname "$0")/.."
. test/lib.sh

# Runs the test beside the throwaway server.
inside() {
	case ${1:-} in
		sql/*.sql)
			make -s --no-print-directory installcheck PG_CONFIG="$PG_CONFIG" REGRESS="$(basename "$1" .sql)" || {
				[ ! -f regression.diffs ] || cat regression.diffs
				exit 1
			} ;;
		test/*.sql)
			createdb -E UTF8 -T template0 govreport_pgtap
			psql -Xqv ON_ERROR_STOP=1 -d govreport_pgtap -c 'CREATE EXTENSION pgtap; CREATE EXTENSION govreport'
			pg_prove -d govreport_pgtap "$1" ;;
		test/tap/*.t) prove -v "$1" ;;
		*.md) test/readme "$1" ;;
		'')
			createdb -E UTF8 -T template0 govreport
			psql -Xqd govreport -c 'CREATE EXTENSION govreport'
			psql -d govreport ;;
		*) die "test/one.sh does not know how to run $1" ;;
	esac
}

if [ "${1:-}" = inside ]; then
	inside "${2:-}"
	exit
fi

file=${1:-}
[ -z "$file" ] || [ -f "$file" ] || die "there is no $file"
case $file in
	test/unit/test_*.c)
		install_for_core unit
		name=$(basename "$file" .c)
		exec make -s -C test/unit "run-${name#test_}" ;;
	test/fuzz/fuzz_*.c)
		install_for_core fuzz
		name=$(basename "$file" .c)
		exec make -s -C test/fuzz SECONDS="${FUZZ_SECONDS:-30}" "run-${name#fuzz_}" ;;
esac
choose_postgres
install_missing check
build
private_server
install_extension
with_cluster test/one.sh inside "$file"
