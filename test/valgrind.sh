#!/bin/bash
# The regression tests with a server under valgrind.
#
#   test/valgrind.sh [TEST …]   with the extension installed; default: all of sql/
#                               is named
#
# Debian's server is not built for valgrind and causes errors of its own, such as
# padding that it writes.  Only errors with our library in their stack count.
set -uo pipefail
cd "$(dirname "$0")/.."
. test/lib.sh
. test/include/tap.sh

choose_postgres
BIN=$("$PG_CONFIG" --bindir)
. test/cluster.sh
trap 'remove_clusters' EXIT

start_under_valgrind() {
	local i

	as_server valgrind --quiet --error-limit=no --num-callers=40 --track-origins=yes --fullpath-after= --vgdb=no --log-file="$WORK/memcheck.%p" \
		"$BIN/postgres" -D "$WORK/watched" -c fsync=off -c autovacuum=off >"$WORK/watched.log" 2>&1 &
	for ((i = 0; i < 600; i++)); do
		! "$BIN/pg_isready" -q -p 5501 || return 0
		sleep 0.1
	done
	tail "$WORK/watched.log"
	return 1
}

run_tests() {
	mkdir "$WORK/regress"
	# messages as by default
	env -u PGOPTIONS make -s --no-print-directory installcheck >"$WORK/regress.log" PG_CONFIG="$PG_CONFIG" EXTRA_REGRESS_OPTS="--outputdir=$WORK/regress" \
		${1:+REGRESS="$*"} || {
		cat "$WORK/regress/regression.diffs" || true
		return 1
	}
}

# Our frames have the path of their source, or of the library if it has no debug
# information.  A record is the lines of a process between two blank ones.
errors_of_ours() {
	cat "$WORK"/memcheck.* | awk -v RS='==[0-9]+== \n' '/extension\/(core|pg)\/|govreport[.]so/ { print; n++ } END { exit n > 0 }'
}

export PGPORT=5501
ok 'a cluster is made' make_cluster watched 5501
ok 'it starts under valgrind' start_under_valgrind
ok 'the regression tests' run_tests "$@"
ok 'each session has its log' test "$(ls "$WORK"/memcheck.* | wc -l)" -gt 5
ok 'the server stops' stop_cluster watched
ok 'no error touches our library' errors_of_ours
say "# errors of the server's own: $(cat "$WORK"/memcheck.* | grep -cE '^==[0-9]+== [A-Z].*(uninitialised|Invalid|Conditional)')"
plan
