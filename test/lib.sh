# lib.sh: functions that .ci/run and the scripts in test/ share.  Source it from
# bash, at the top of the tree.
#
# PG_CONFIG names the PostgreSQL to use.  Without it, the newest one is used that
# an extension can be built for.  Missing packages are installed by apt.  If
# nothing is missing, apt is not called.
#
# Nothing is installed into that server: private_server makes a copy of it, and
# the extension is installed and tested there.

export PGCLIENTENCODING=UTF8
export LC_ALL=C.UTF-8
JOBS=${JOBS:-$(nproc 2>/dev/null || echo 1)}
VERBOSE=${VERBOSE:-}

say() { printf '%s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# Commands to run when the script ends, however it ends.
AT_EXIT=
at_exit() {
	AT_EXIT="$*; $AT_EXIT"
	trap "$AT_EXIT" EXIT
}

# May this user act as root?  A sudo that asks for a password needs a terminal.
has_root() {
	[ "$(id -u)" = 0 ] ||
		{ command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 2 ]; }; }
}

as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	elif command -v sudo >/dev/null; then
		sudo "$@"
	else
		die "root or sudo is needed for: $*"
	fi
}

# Runs once.  If it fails, the old package lists may be good enough.
APT_UPDATED=
APT_REACHED=
apt_update() {
	[ -z "$APT_UPDATED" ] || return 0
	APT_UPDATED=1
	! has_root || ! as_root apt-get update -qq -o APT::Update::Error-Mode=any </dev/null >/dev/null 2>&1 ||
		APT_REACHED=1
}

apt_install() {
	command -v apt-get >/dev/null ||
		die "There is no apt here.  Please install what these Debian packages contain: $*"
	has_root || die "These packages are missing: $*
Ask an administrator to run: apt-get install $*"
	say "== installing $*"
	apt_update
	as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null ||
		die "apt-get could not install: $*${APT_REACHED:+
apt-get update worked, so the message above tells why.}$([ -n "$APT_REACHED" ] || printf '\n%s' 'apt-get update failed: is there a network?')"
}

# Can extensions be built for the server of a pg_config?  Debian has pgxs.mk in
# the package of the client, so a header is compiled.
can_build() {
	local headers

	headers=$("$1" --includedir-server 2>/dev/null) && [ -f "$("$1" --pgxs)" ] && [ -f "$headers/postgres.h" ] || return 1
	! command -v cc >/dev/null ||
		printf '#include "%s"\n' postgres.h fmgr.h | cc -fsyntax-only -I"$headers" -x c - 2>/dev/null
}

# Is the server one of Debian's packages, which apt can complete?
is_packaged() {
	[ "$("$PG_CONFIG" --bindir 2>/dev/null || echo "${PG_CONFIG%/*}")" = "/usr/lib/postgresql/$PG_MAJOR/bin" ]
}

# The newest installed server for which extensions can be built, else the newest one.
find_postgres() {
	local bin

	for bin in $(ls -dvr /usr/lib/postgresql/*/bin 2>/dev/null); do
		[ ! -x "$bin/postgres" ] || ! can_build "$bin/pg_config" || { echo "$bin"; return; }
	done
	bin=$(pg_config --bindir 2>/dev/null || true)
	[ ! -x "$bin/postgres" ] || ! can_build pg_config || { echo "$bin"; return; }
	bin=$(ls -dv /usr/lib/postgresql/*/bin/postgres 2>/dev/null | tail -n 1)
	echo "${bin%/postgres}"
}

# Chooses the PostgreSQL to work with: sets PG_CONFIG and PG_MAJOR.
choose_postgres() {
	local bin

	if [ -z "${PG_CONFIG:-}" ]; then
		bin=$(find_postgres)
		if [ -z "$bin" ]; then
			apt_update
			bin=$(apt-cache depends postgresql 2>/dev/null |
				sed -n 's/.*Depends: postgresql-\([0-9][0-9]*\)$/\/usr\/lib\/postgresql\/\1\/bin/p' | head -n 1 || true)
		fi
		[ -n "$bin" ] || die_without_postgres
		export PG_CONFIG=$bin/pg_config
	fi
	PG_MAJOR=$(expr "$PG_CONFIG" : '/usr/lib/postgresql/\([0-9]*\)/' || true)
	if [ -z "$PG_MAJOR" ]; then
		command -v "$PG_CONFIG" >/dev/null || die "PG_CONFIG is $PG_CONFIG, and there is no such program"
		PG_MAJOR=$("$PG_CONFIG" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
	fi
}

die_without_postgres() {
	local needed='postgresql postgresql-server-dev-all gcc make perl'

	command -v apt-get >/dev/null ||
		die 'No PostgreSQL is found.  Set PG_CONFIG to the pg_config of one that has its development files.'
	has_root || die "No PostgreSQL is installed.  Ask an administrator to run: apt-get install $needed"
	[ -n "$APT_REACHED" ] || die "No PostgreSQL is installed, and apt-get update failed: is there a network?
Needed are the packages $needed.  Or set PG_CONFIG."
	die 'No PostgreSQL is installed, and apt offers none.  Set PG_CONFIG to the pg_config of one.'
}

has_compiler() {
	echo '#include <stdio.h>' | cc -E - >/dev/null 2>&1
}

# The library of the unit tests.
has_cmocka() {
	echo '#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>' | cc -E - >/dev/null 2>&1
}

# The packages for the tests of the core, which need no server: unit or fuzz.
install_for_core() {
	local packages=()

	has_compiler || packages+=(gcc libc6-dev)
	command -v make >/dev/null || packages+=(make)
	perl -MFile::Temp -e 1 2>/dev/null || packages+=(perl)
	[ "$1" = fuzz ] || has_cmocka || packages+=(libcmocka-dev)
	[ "$1" = unit ] || command -v clang >/dev/null || packages+=(clang)
	[ ${#packages[@]} = 0 ] || apt_install "${packages[@]}"
}

# install_missing [server|check|ci]: installs the packages that are missing.  Each
# of these needs more than the one before.  Without an argument: the packages for
# a build and a server.
install_missing() {
	local packages=()
	local server=()

	has_compiler || packages+=(gcc libc6-dev)
	command -v make >/dev/null || packages+=(make)
	perl -MJSON::PP -MEncode -MFile::Temp -e 1 2>/dev/null && command -v prove >/dev/null ||
		packages+=(perl)
	can_build "$PG_CONFIG" || server+=("postgresql-server-dev-$PG_MAJOR")
	[ -x "$("$PG_CONFIG" --bindir 2>/dev/null)/postgres" ] || server+=("postgresql-$PG_MAJOR")
	if [ -n "${1:-}" ]; then
		[ -f "$("$PG_CONFIG" --sharedir 2>/dev/null)/extension/pgtap.control" ] || server+=("postgresql-$PG_MAJOR-pgtap")
		command -v pg_prove >/dev/null || packages+=(libtap-parser-sourcehandler-pgtap-perl)
	fi
	[ ${#server[@]} = 0 ] || is_packaged ||
		die "The server of $PG_CONFIG lacks what these packages of Debian have: ${server[*]}"
	packages+=(${server[@]+"${server[@]}"})
	if [ "${1:-}" = check ] || [ "${1:-}" = ci ]; then
		has_cmocka || packages+=(libcmocka-dev)
	fi
	if [ "${1:-}" = ci ]; then
		command -v git >/dev/null || packages+=(git)
		command -v clang >/dev/null || packages+=(clang)
		command -v clang-tidy >/dev/null || packages+=(clang-tidy)
		command -v clang-format-14 >/dev/null || command -v clang-format >/dev/null || packages+=(clang-format)
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
		command -v pdftotext >/dev/null || packages+=(poppler-utils)
		command -v soffice >/dev/null || packages+=(libreoffice-writer-nogui)
		command -v docx2txt >/dev/null || packages+=(docx2txt)
		command -v pandoc >/dev/null || packages+=(pandoc)
		/usr/bin/python3 -c 'import psycopg' 2>/dev/null || packages+=(python3-psycopg)
		if ! echo 'int main(void) { return 0; }' |
			clang -x c -fsanitize=address,undefined -o /dev/null - >/dev/null 2>&1; then
			# newer distributions have the sanitizers of clang in this package
			apt_update
			! apt-cache show libclang-rt-dev >/dev/null 2>&1 || packages+=(libclang-rt-dev)
		fi
	fi
	[ ${#packages[@]} = 0 ] || apt_install "${packages[@]}"
}

# Build.  The output is shown if it fails, or with VERBOSE=1.
build() {
	quietly make -j "$JOBS" PG_CONFIG="$PG_CONFIG" ${WERROR:+WERROR=$WERROR} "$@"
}

# Into the private server.
install_extension() {
	quietly make install PG_CONFIG="$PG_CONFIG"
}

# link_all FROM TO: a folder of links, without an older version of ours
link_all() {
	local file

	mkdir -p "$2"
	for file in "$1"/*; do
		case ${file##*/} in
			govreport*) ;;
			*) ln -s "$file" "$2/" ;;
		esac
	done
}

# A copy of the server that PG_CONFIG names, and PG_CONFIG is the copy's.  A
# server looks for its files from where its programs are: these are copied, and
# all others are links.
private_server() {
	local root bin lib share

	bin=$("$PG_CONFIG" --bindir)
	lib=$("$PG_CONFIG" --pkglibdir)
	share=$("$PG_CONFIG" --sharedir)
	root=$(mktemp -d)
	at_exit "rm -rf '$root'"
	chmod 755 "$root"
	mkdir -p "$root$bin" "$root$(dirname "$("$PG_CONFIG" --includedir-server)")"
	cp "$bin"/* "$root$bin/"
	link_all "$lib" "$root$lib"
	link_all "$share" "$root$share"
	rm "$root$share/extension"
	link_all "$share/extension" "$root$share/extension"
	ln -s "$("$PG_CONFIG" --includedir-server)" "$root$(dirname "$("$PG_CONFIG" --includedir-server)")/"
	# in Debian 11 pg_config is a script that always prints the same folders
	if [ "$("$root$bin/pg_config" --sharedir)" != "$root$share" ]; then
		rm "$root$bin/pg_config"
		cat >"$root$bin/pg_config" <<-SCRIPT
			#!/bin/sh
			'$(command -v "$PG_CONFIG")' "\$@" | sed -e 's|^$bin|$root&|' -e 's|^$lib|$root&|' -e 's|^$share|$root&|'
		SCRIPT
		chmod 755 "$root$bin/pg_config"
	fi
	export PG_CONFIG=$root$bin/pg_config
	export PATH=$root$bin:$PATH
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

# with_cluster COMMAND …: run it beside a throwaway cluster of PG_CONFIG's server;
# PGHOST, PGPORT … point there.  CLUSTER_SETTINGS are options of the server.
# Only a socket is open; with CLUSTER_TCP=1 a port of localhost, too.
with_cluster() (
	BIN=$("$PG_CONFIG" --bindir)
	. test/cluster.sh
	trap remove_clusters EXIT
	unset PGOPTIONS
	PGPASSWORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
	export PGPASSWORD PGDATABASE=postgres PGPORT=5432
	echo "$PGPASSWORD" | as_server tee "$WORK/password" >/dev/null
	make_cluster one $PGPORT -A scram-sha-256 --pwfile="$WORK/password" >"$WORK/made" 2>&1 ||
		{ cat "$WORK/made" >&2; exit 1; }
	if [ -z "${CLUSTER_TCP:-}" ]; then
		start_cluster one "$CLUSTER_SETTINGS" || exit 1
	else
		start_on_port || exit 1
	fi >&2
	"$@"
)

CLUSTER_SETTINGS="-c fsync=off -c max_connections=100"

# A port may be taken: then another is tried.
start_on_port() {
	local i

	for i in 1 2 3 4 5; do
		PGPORT=$((20000 + RANDOM % 12000))
		! start_cluster one "$CLUSTER_SETTINGS -c listen_addresses=localhost -p $PGPORT" || { PGHOST=localhost; return; }
	done
	return 1
}

# ---- steps and their counts ----

PASSED=0
FAILED=0
FAILURES=

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
	PASSED=$((PASSED + passed))
	FAILED=$((FAILED + failed))
	if [ "$failed" != 0 ]; then
		say "== $name: $failed failed"
		FAILURES+="== failed: $name"$'\n'"$(tail -n 30 "$log")"$'\n'
	fi
	rm -f "$log"
}

# Prints how each failed step ended, then the counts as the last line.  Fails if
# a test failed.
finish() {
	printf '%s' "$FAILURES"
	say "$PASSED passed, $FAILED failed"
	[ "$FAILED" = 0 ]
}
