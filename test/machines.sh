#!/bin/bash
# Runs the commands of README.md on machines of every kind.  Each machine is a
# Debian in a folder of its own.
#
#   test/machines.sh [KIND …]     some of KINDS below; without an argument all
#
# Kinds that need all packages use the machine that "bare" leaves behind, so that the
# packages are installed once.  Needs root and overlayfs.
set -euo pipefail
cd "$(dirname "$0")/.."
. test/lib.sh
. test/roots.sh
. test/include/tap.sh

KINDS='bare without_headers two_servers without_sudo without_network relocated installed_before odd_folders'
SERVER=15
BASE=$ROOTS/machine

# ---- machines ----

# A Debian with make and no other tools.
make_base() {
	local recipe="deb $MIRROR $(root_suite $SERVER) main make"

	[ "$(cat "$BASE/recipe" 2>/dev/null)" != "$recipe" ] || return 0
	command -v mmdebstrap >/dev/null || apt_install mmdebstrap debian-archive-keyring
	say "making $BASE"
	mkdir -p "$ROOTS"
	rm -rf "$BASE" "$BASE.new"
	mmdebstrap --quiet --variant=minbase --aptopt='Acquire::Check-Valid-Until "false"' --include=make \
		"$(root_suite $SERVER)" "$BASE.new" "deb $MIRROR $(root_suite $SERVER) main"
	echo "$recipe" >"$BASE.new/recipe"
	mv "$BASE.new" "$BASE"
}

# new_machine NAME [OTHER]: a machine with this tree in /govreport.  $work/NAME has
# the differences from the base or from the other machine.
new_machine() {
	mkdir -p "$work/$1/govreport" "$work/$1.work" "$work/$1.root" "$ROOTS/archives/partial"
	echo "$BASE" >"$work/$1.lower"
	[ -z "${2:-}" ] || echo "$work/$2:$(cat "$work/$2.lower")" >"$work/$1.lower"
	tar -c --exclude=./.git --exclude='*.o' --exclude='*.bc' --exclude='*.so' . |
		tar -x --no-same-owner -C "$work/$1/govreport"
}

# on NAME [--offline] [--user] COMMAND …: runs a command there, in /govreport.  The
# user is not root and has no sudo.
on() {
	local name=$1 offline= user=

	shift
	[ "$1" != --offline ] || { offline=--net; shift; }
	[ "$1" != --user ] || { user='setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/home/user'; shift; }
	unshare --mount $offline bash -ec '
		mount -t overlay overlay -o "lowerdir=$1,upperdir=$2,workdir=$2.work" "$2.root"
		mount -t proc proc "$2.root/proc"
		mount --bind "$3" "$2.root/var/cache/apt/archives"
		exec chroot "$2.root" "${@:4}"' on "$(cat "$work/$name.lower")" "$work/$name" "$ROOTS/archives" \
		env -i HOME=/root TERM=dumb PATH=/usr/sbin:/usr/bin:/sbin:/bin ${JOBS:+JOBS=$JOBS} $user \
		bash -c 'cd "${FOLDER:-/govreport}" && "$@"' on "$@" </dev/null
}

install_on() {
	on "$1" sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"' sh "${@:2}"
}

# The machine "bare", which has the packages for all tests.
need_packages() {
	[ ! -d "$work/bare" ] || return 0
	new_machine bare
	on bare test/one.sh sql/parse.sql >"$work/log" 2>&1 || cat "$work/log"
}

add_user() {
	on "$1" sh -c 'useradd -m -u 1000 user && chown -R user /govreport'
}

# ---- checks ----

# The command fails, and its output matches a pattern.
refuses() {
	local pattern=$1

	shift
	! "$@" >"$work/said" 2>&1 || { echo "it did not fail"; cat "$work/said"; return 1; }
	grep -qE -- "$pattern" "$work/said" || { cat "$work/said"; return 1; }
}

# The last line of make check counts no failures, and that of the demo is there.
checks() {
	"$@" >"$work/said" 2>&1 && tail -n 1 "$work/said" | grep -qxE '[0-9]+ passed, 0 failed' || { tail -n 40 "$work/said"; return 1; }
}

shows() {
	"$@" >"$work/said" 2>&1 && grep -q '岚桥县' "$work/said" || { tail -n 40 "$work/said"; return 1; }
}

# The output does not match the pattern.
silent_about() {
	! grep -E -- "$1" "$work/said"
}

# The contents of the server's folders, by name and checksum.
contents() {
	on "$1" sh -c 'find /usr/lib/postgresql /usr/share/postgresql /opt \( -type f -o -type l \) -exec md5sum {} + 2>/dev/null | sort -k2'
}

# ---- the kinds ----

bare() {
	new_machine bare
	ok 'bare: make says what is missing' refuses 'postgresql-server-dev' on bare make
	ok 'bare: and nothing about a program that make looked for' silent_about 'o such file'
	ok 'bare: and builds nothing' test -z "$(find "$work/bare/govreport" -name '*.o' -o -name '*.so')"
	ok 'bare: another pg_config that is none' refuses 'nowhere' on bare make PG_CONFIG=/nowhere
	ok 'bare: make demo' shows on bare make demo
	ok 'bare: its first line is no complaint' sh -c '! head -n 1 "$1" | grep -i "no such"' sh "$work/said"
	# without the unit tests and the examples, which take minutes
	ok 'bare: make check' checks on bare test/check.sh server
	ok 'bare: a test' on bare test/one.sh sql/parse.sql
	ok 'bare: a unit test' on bare make -s -C test/unit run-number
	ok 'bare: make demo again' shows on bare make demo
	ok 'bare: installs nothing the second time' silent_about '== installing'
	ok 'bare: nothing of ours is left in the server' sh -c '! find "$@" -name "govreport*" | grep .' sh "$work/bare/usr"
	# the unit tests keep their object files
	ok 'bare: nor in the folder for temporary files' test -z "$(ls -A "$work/bare/tmp" | grep -v '^govreport-unit-')"
}

without_headers() {
	new_machine without_headers
	install_on without_headers gcc libc6-dev postgresql-$SERVER >"$work/log" 2>&1 || cat "$work/log"
	ok 'without headers: pgxs.mk is there all the same' on without_headers sh -c "test -f \$(/usr/lib/postgresql/$SERVER/bin/pg_config --pgxs)"
	ok 'without headers: make says what is missing' refuses 'postgresql-server-dev' on without_headers make PG_CONFIG=/usr/lib/postgresql/$SERVER/bin/pg_config
	add_user without_headers
	ok 'without headers and sudo: make demo says what to ask for' refuses "Ask an administrator to run: apt-get install .*postgresql-server-dev-$SERVER" \
		on without_headers --user make demo
	ok 'without headers: make demo' shows on without_headers make demo
	ok 'without headers: a test' on without_headers test/one.sh sql/parse.sql
}

# The newest server has no headers: the other one is used.
two_servers() {
	new_machine two_servers
	echo "deb $MIRROR $(root_suite 13) main" >"$work/two_servers/sources"
	mkdir -p "$work/two_servers/etc/apt/sources.list.d"
	mv "$work/two_servers/sources" "$work/two_servers/etc/apt/sources.list.d/older.list"
	install_on two_servers gcc libc6-dev perl postgresql-$SERVER postgresql-13 postgresql-server-dev-13 >"$work/log" 2>&1 || cat "$work/log"
	ok 'two servers: make demo' shows on two_servers --offline make demo
	ok 'two servers: takes the one that it can be built for' on two_servers --offline bash -c '. test/lib.sh && choose_postgres && [ "$PG_MAJOR" = 13 ]'
}

without_sudo() {
	need_packages
	new_machine without_sudo bare
	add_user without_sudo
	ok 'without sudo: make demo' shows on without_sudo --user make demo
	ok 'without sudo: a test' on without_sudo --user test/one.sh sql/parse.sql
	new_machine nothing
	add_user nothing
	ok 'without sudo or packages: it says what to ask for' refuses 'Ask an administrator to run: apt-get install ' on nothing --user make demo
}

without_network() {
	need_packages
	new_machine without_network bare
	ok 'without network: make demo' shows on without_network --offline make demo
	ok 'without network: a test' on without_network --offline test/one.sh sql/parse.sql
	new_machine cut_off
	ok 'without network or packages: it says so' refuses 'is there a network' on cut_off --offline make demo
	ok 'and so does make check' refuses 'is there a network' on cut_off --offline make check
}

# PG_CONFIG of a server that was moved: that server is tested.
relocated() {
	local config=/opt/moved/lib/postgresql/$SERVER/bin/pg_config

	need_packages
	new_machine relocated bare
	on relocated sh -c "mkdir -p /opt/moved/lib /opt/moved/share /opt/moved/include && cp -a /usr/lib/postgresql /opt/moved/lib/ &&
		cp -a /usr/share/postgresql /opt/moved/share/ && cp -a /usr/include/postgresql /opt/moved/include/"
	contents relocated >"$work/before"
	ok 'a server that was moved: make demo' shows on relocated env PG_CONFIG=$config make demo
	ok 'a server that was moved: is the one that runs' on relocated env PG_CONFIG=$config bash -c '
		. test/lib.sh && choose_postgres && private_server &&
		with_cluster psql -Atc "SELECT setting FROM pg_config WHERE name = '\''BINDIR'\''" | grep /opt/moved/'
	contents relocated >"$work/after"
	ok 'a server that was moved: is as before' diff "$work/before" "$work/after"
}

# An extension that was installed before is still there, even if a test fails.
installed_before() {
	need_packages
	new_machine installed bare
	on installed sh -c "make -s PG_CONFIG=/usr/lib/postgresql/$SERVER/bin/pg_config install" >/dev/null
	on installed sh -c "echo old >>/usr/share/postgresql/$SERVER/extension/govreport--1.0.sql; echo old >/usr/share/postgresql/$SERVER/extension/govreport--0.9.sql"
	contents installed >"$work/before"
	ok 'installed before: make demo' shows on installed make demo
	ok 'installed before: a test that fails' refuses 'failed' on installed sh -c 'echo "SELECT 1 / 0;" >>sql/scalars.sql; test/one.sh sql/scalars.sql'
	ok 'installed before: it does not build' refuses 'rror' on installed sh -c 'echo "#error" >>extension/pg/module.c; make demo'
	contents installed >"$work/after"
	ok 'installed before: all is there, byte for byte' diff "$work/before" "$work/after"
}

odd_folders() {
	need_packages
	new_machine odd bare
	add_user odd
	on odd sh -c 'mkdir "/home/my reports" && mv /govreport "/home/my reports/政务 1" && mkdir /govreport'
	ok 'a path with spaces: make demo' shows on odd --user env FOLDER='/home/my reports/政务 1' bash -c 'cd "$FOLDER" && make demo'
	ok 'a path with spaces: a test' on odd --user bash -c 'cd "/home/my reports/政务 1" && test/one.sh sql/parse.sql'
	ok 'a path with spaces: a unit test' on odd --user bash -c 'cd "/home/my reports/政务 1" && make -s -C test/unit run-number'
	ok 'a build in another folder is refused' refuses 'not in this folder' on odd bash -c 'mkdir /tmp/build && cd /tmp/build && make -f "/home/my reports/政务 1/Makefile"'
}

work=$(mktemp -d)
at_exit "rm -rf '$work'"
chmod 755 "$work"
[ $# != 0 ] || set -- $KINDS
make_base
for kind; do
	"$kind"
done
plan
