# lib.sh: functions that .ci/run and the scripts in test/ share.  Source it from
# bash, at the top of the tree.
#
# PG_CONFIG names the PostgreSQL to use.  Without it, the newest one installed is
# used, or else the one that the distribution offers.  Missing packages are
# installed by apt.  If nothing is missing, apt is not called.

export PGCLIENTENCODING=UTF8
export LC_ALL=C.UTF-8
JOBS=${JOBS:-$(nproc 2>/dev/null || echo 1)}
VERBOSE=${VERBOSE:-}

say() { printf '%s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	elif command -v sudo >/dev/null; then
		sudo "$@"
	else
		die "root or sudo is needed for: $*"
	fi
}

# Runs once.  If it fails, the old package lists may still be good enough.
APT_UPDATED=
apt_update() {
	[ -z "$APT_UPDATED" ] || return 0
	APT_UPDATED=1
	! command -v apt-get >/dev/null || as_root apt-get update -qq </dev/null || true
}

apt_install() {
	command -v apt-get >/dev/null || die "there is no apt here; please install what these Debian packages contain: $*"
	say "== installing $*"
	apt_update
	as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null ||
		die "apt-get could not install: $*"
}

# Chooses the PostgreSQL to work with: sets PG_CONFIG and PG_MAJOR.
choose_postgres() {
	local bin

	if [ -n "${PG_CONFIG:-}" ]; then
		PG_MAJOR=$("$PG_CONFIG" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
		return
	fi
	bin=$(ls -dv /usr/lib/postgresql/*/bin/postgres 2>/dev/null | tail -n 1 || true)
	if [ -z "$bin" ]; then
		apt_update
		bin=$(apt-cache depends postgresql 2>/dev/null |
			sed -n 's/.*Depends: postgresql-\([0-9][0-9]*\)$/\/usr\/lib\/postgresql\/\1\/bin\/postgres/p' | head -n 1 || true)
	fi
	[ -n "$bin" ] || die "no PostgreSQL is installed, and apt offers none; set PG_CONFIG"
	PG_CONFIG=${bin%/postgres}/pg_config
	PG_MAJOR=$(expr "$PG_CONFIG" : '.*/postgresql/\([0-9]*\)/')
	export PG_CONFIG
}

# install_missing [server|check|ci]: each of these needs more packages than the
# one before; without an argument, what a build and a server need
install_missing() {
	local packages=()
	local share=/usr/share/postgresql/$PG_MAJOR/extension
	local lib=/usr/lib/postgresql/$PG_MAJOR

	echo '#include <stdio.h>' | cc -E - >/dev/null 2>&1 || packages+=(gcc libc6-dev)
	command -v make >/dev/null || packages+=(make)
	perl -MJSON::PP -MEncode -MFile::Temp -e 1 2>/dev/null && command -v prove >/dev/null ||
		packages+=(perl)
	command -v pg_virtualenv >/dev/null || packages+=(postgresql-common)
	if [ ! -x "$PG_CONFIG" ] && ! command -v "$PG_CONFIG" >/dev/null ||
		[ ! -f "$("$PG_CONFIG" --pgxs 2>/dev/null)" ]; then
		packages+=("postgresql-server-dev-$PG_MAJOR")
	fi
	[ -x "$lib/bin/postgres" ] || packages+=("postgresql-$PG_MAJOR")
	if [ -n "${1:-}" ]; then
		[ -f "$share/pgtap.control" ] || packages+=("postgresql-$PG_MAJOR-pgtap")
		command -v pg_prove >/dev/null || packages+=(libtap-parser-sourcehandler-pgtap-perl)
	fi
	if [ "${1:-}" = check ] || [ "${1:-}" = ci ]; then
		echo '#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>' | cc -E - >/dev/null 2>&1 || packages+=(libcmocka-dev)
	fi
	if [ "${1:-}" = ci ]; then
		command -v git >/dev/null || packages+=(git)
		command -v clang >/dev/null || packages+=(clang)
		command -v clang-tidy >/dev/null || packages+=(clang-tidy)
		command -v cppcheck >/dev/null || packages+=(cppcheck)
		command -v valgrind >/dev/null || packages+=(valgrind libc6-dbg)
		command -v mmdebstrap >/dev/null || packages+=(mmdebstrap debian-archive-keyring)
		java --list-modules 2>/dev/null | grep -q '^jdk.compiler@' || packages+=(default-jdk-headless)
		[ -f /usr/share/java/postgresql.jar ] || packages+=(libpostgresql-jdbc-java)
		odbcinst -q -d 2>/dev/null | grep -q 'PostgreSQL Unicode' || packages+=(odbc-postgresql unixodbc odbcinst)
		# Ubuntu has it as a snap only, which containers cannot run
		if ! command -v chromium >/dev/null; then
			apt_update
			! apt-cache policy chromium 2>/dev/null | grep -q 'Candidate: [0-9]' || packages+=(chromium)
		fi
		fc-list :lang=zh 2>/dev/null | grep -q . || packages+=(fontconfig fonts-noto-cjk)
		command -v file >/dev/null || packages+=(file)
		if ! echo 'int main(void) { return 0; }' |
			clang -x c -fsanitize=address,undefined -o /dev/null - >/dev/null 2>&1; then
			# newer distributions have the sanitizers of clang in this package
			apt_update
			! apt-cache show libclang-rt-dev >/dev/null 2>&1 || packages+=(libclang-rt-dev)
		fi
	fi
	[ ${#packages[@]} = 0 ] || apt_install "${packages[@]}"
}

# Build and install.  The output is shown if it fails, or with VERBOSE=1.
build() {
	quietly make -j "$JOBS" PG_CONFIG="$PG_CONFIG" ${WERROR:+WERROR=$WERROR} "$@"
}

install_extension() {
	quietly as_root make install PG_CONFIG="$PG_CONFIG"
}

quietly() {
	local log status=0

	if [ -n "$VERBOSE" ]; then
		"$@"
		return
	fi
	log=$(mktemp)
	"$@" >"$log" 2>&1 </dev/null || status=$?
	[ $status = 0 ] || cat "$log" >&2
	rm -f "$log"
	return $status
}

# with_cluster COMMAND …: run a command while a throwaway cluster runs.  PGHOST,
# PGPORT and so on lead to that cluster.
with_cluster() {
	local log began status i

	unset PGDATABASE PGHOST PGPORT PGUSER PGSERVICE PGOPTIONS
	log=$(mktemp)
	began=$(mktemp)
	# Two clusters that are made at the same time may choose the same port.  Then
	# the second one does not start, and the command has not begun: try again.
	for i in 1 2 3; do
		status=0
		# pg_virtualenv writes to 1 and 2, so the command writes to 3
		pg_virtualenv -t -v "$PG_MAJOR" -c '-e UTF8 --locale=C' -o fsync=off -o max_connections=100 \
			bash -c 'echo began >"$0"; "$@" >&3 2>&3' "$began" "$@" 3>&1 >"$log" 2>&1 || status=$?
		[ ! -s "$began" ] || break
	done
	if [ ! -s "$began" ]; then
		cat "$log" >&2
	fi
	rm -f "$log" "$began"
	return $status
}

# ---- steps and their counts ----

PASSED=0
FAILED=0

# Prints how many tests of a log passed and failed.  If its last line is
# "N passed, N failed", these are the numbers.  Otherwise they are counted from
# what pg_regress, pg_prove and cmocka print.
count_tests() {
	awk '
		/^(test| ) .* \.\.\. ok/ || /^ok [0-9]+ +[-+] / { passed++ }
		/^(test| ) .* \.\.\. FAILED/ || /^not ok [0-9]+ +[-+] / { failed++ }
		/^\[ +OK +\]/ { passed++ }
		/^\[  FAILED  \] [A-Za-z0-9_]+$/ && !seen[$0]++ { failed++ }
		/^Files=[0-9]+, Tests=[0-9]+/ { split($2, t, "="); passed += t[2] + 0 }
		/Failed [0-9]+\/[0-9]+ subtests/ { split($0, t, "Failed "); failed += t[2] + 0; passed -= t[2] + 0 }
		/^make.*\*\*\* .* Error / { errors++ }
		{ last = $0 }
		END {
			# a test program that died prints no failed test
			if (failed < errors)
				failed = errors
			if (last ~ /^[0-9]+ passed, [0-9]+ failed$/) {
				split(last, t, " ")
				passed = t[1]
				failed = t[3]
			}
			print passed + 0, failed + 0
		}' "$1"
}

# step NAME COMMAND …: run the command, show its output and count its tests.  If
# there is nothing to count, the command itself counts as one test.
step() {
	local name=$1 log status=0 passed failed

	shift
	say "== $name"
	log=$(mktemp)
	"$@" </dev/null 2>&1 | tee "$log" || status=1
	read -r passed failed < <(count_tests "$log")
	if [ $status != 0 ] && [ "$failed" = 0 ]; then
		failed=1
	elif [ $status = 0 ] && [ "$passed" = 0 ] && [ "$failed" = 0 ]; then
		passed=1
	fi
	rm -f "$log"
	PASSED=$((PASSED + passed))
	FAILED=$((FAILED + failed))
	[ "$failed" = 0 ] || say "== $name: $failed failed"
}

# Prints the last line.  Fails if a test failed.
finish() {
	say "$PASSED passed, $FAILED failed"
	[ "$FAILED" = 0 ]
}
