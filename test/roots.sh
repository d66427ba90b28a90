# roots.sh: a folder with a Debian for each server that the machine has not.
# Source it behind lib.sh.
#
#   GOVREPORT_ROOTS=DIR   where they are kept (default ~/.cache/govreport/roots);
#                         a machine that has none makes them, 2 minutes each

ROOTS=${GOVREPORT_ROOTS:-${XDG_CACHE_HOME:-$HOME/.cache}/govreport/roots}
MIRROR=${GOVREPORT_MIRROR:-http://deb.debian.org/debian}

# The release of Debian whose server has this version.
root_suite() {
	case $1 in
		13) echo bullseye ;;
		15) echo bookworm ;;
		17) echo trixie ;;
		18) echo forky ;;
		*) die "no release of Debian is known for PostgreSQL $1" ;;
	esac
}

# Named outright, lest the archive be asked for a security suite that old
# releases no longer have.  17 has the server of 13 beside it, for pg_upgrade.
root_sources() {
	echo "deb $MIRROR $(root_suite "$1") main"
	[ "$1" != 17 ] || echo "deb $MIRROR $(root_suite 13) main"
}

root_packages() {
	local packages=gcc,clang,make,libc6-dev,perl,git,postgresql-common,libtap-parser-sourcehandler-pgtap-perl

	packages+=,postgresql-$1,postgresql-server-dev-$1,postgresql-$1-pgtap
	[ "$1" != 17 ] || packages+=,postgresql-13
	echo "$packages"
}

# What the root was made from, and that its tools run.
root_is_good() {
	[ "$(cat "$ROOTS/$1/recipe" 2>/dev/null)" = "$(root_sources "$1"; root_packages "$1")" ] &&
		as_root chroot "$ROOTS/$1" sh -c "gcc --version && clang --version && command -v pg_prove &&
			/usr/lib/postgresql/$1/bin/postgres --version && perl -MTest::Harness -e 1" >/dev/null 2>&1
}

# make_root VERSION: sees to it that it is there.
make_root() {
	local root=$ROOTS/$1 sources

	mkdir -p "$ROOTS"
	! root_is_good "$1" || return 0
	command -v mmdebstrap >/dev/null || apt_install mmdebstrap debian-archive-keyring
	say "making $root"
	as_root rm -rf "$root" "$root.new"
	mapfile -t sources < <(root_sources "$1")
	if ! as_root mmdebstrap --quiet --variant=minbase \
		--aptopt='Acquire::Check-Valid-Until "false"' --include="$(root_packages "$1")" \
		"$(root_suite "$1")" "$root.new" "${sources[@]}"; then
		as_root rm -rf "$root.new"
		say "mmdebstrap could not make a root with PostgreSQL $1"
		return 1
	fi
	{ root_sources "$1"; root_packages "$1"; } | as_root tee "$root.new/recipe" >/dev/null
	as_root mv "$root.new" "$root"
	root_is_good "$1" || { say "the root with PostgreSQL $1 does not work"; return 1; }
}

# in_root VERSION COMMAND …: run in a fresh copy of the tree inside the root;
# what is mounted is mounted for the command alone.
in_root() {
	local root=$ROOTS/$1 version=$1

	make_root "$1" || return 1
	shift
	(
		flock 9
		as_root rm -rf "$root/govreport"
		as_root mkdir "$root/govreport"
		tar -c --exclude=./.git --exclude='*.o' --exclude='*.bc' --exclude='*.so' . |
			as_root tar -x --no-same-owner -C "$root/govreport"
		as_root find "$root/usr/lib/postgresql/$version" "$root/usr/share/postgresql/$version" -name 'govreport*' -delete
		as_root unshare --mount bash -c 'mount -t proc proc "$1/proc" && exec chroot "$@"' bash \
			"$root" env -i HOME=/root TERM=dumb PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 PGCLIENTENCODING=UTF8 \
			${VERBOSE:+VERBOSE=$VERBOSE} ${JOBS:+JOBS=$JOBS} bash -c 'cd /govreport && "$@"' in_root "$@" 9>&-
	) 9>"$root.lock"
}
