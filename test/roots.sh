# roots.sh: folders with a Debian for each server that the machine does not have.
# Source it after lib.sh.
#
#   GOVREPORT_ROOTS=DIR   where they are (default ~/.cache/govreport/roots);
#                         missing ones are made, in 1 to 2 minutes each

ROOTS=${GOVREPORT_ROOTS:-${XDG_CACHE_HOME:-$HOME/.cache}/govreport/roots}
MIRROR=${GOVREPORT_MIRROR:-http://deb.debian.org/debian}

# The servers to test, without the one of the machine.
other_servers() {
	local version

	for version in 13 15 17 18 19; do
		[ "$version" = "${PG_MAJOR:-}" ] || echo "$version"
	done
}

# The release of Debian with this version of the server.
root_suite() {
	case $1 in
		13) echo bullseye ;;
		15) echo bookworm ;;
		17) echo trixie ;;
		18) echo forky ;;
		19) echo unstable ;;
		*) die "no release of Debian is known for PostgreSQL $1" ;;
	esac
}

# The sources are listed, because mmdebstrap would also use a security suite,
# which old releases no longer have.  17 also has the server of 13, for
# pg_upgrade.  19 comes from experimental until Debian's unstable has it.
root_sources() {
	echo "deb $MIRROR $(root_suite "$1") main"
	[ "$1" != 17 ] || echo "deb $MIRROR $(root_suite 13) main"
	[ "$1" != 19 ] || echo "deb $MIRROR experimental main"
}

root_packages() {
	local packages=gcc,clang,make,libc6-dev,perl,git,postgresql-common,libtap-parser-sourcehandler-pgtap-perl

	packages+=,postgresql-$1,postgresql-server-dev-$1
	case $1 in
		17) packages+=,postgresql-17-pgtap,postgresql-13 ;;
		19) ;;
		*) packages+=,postgresql-$1-pgtap ;;
	esac
	echo "$packages"
}

# Runs before the packages are installed, with the root as $1: apt takes nothing
# from experimental by default.
root_setup() {
	echo 'set -e'
	[ "$1" != 19 ] || cat <<-'HOOK'
		printf '%s\n' 'Package: libpq5 libpq-dev' 'Pin: release a=experimental' 'Pin-Priority: 990' \
			>"$1/etc/apt/preferences.d/libpq"
	HOOK
}

# Runs at the end.  Debian packages pgTAP only for its default server.  pgTAP is
# only SQL, so 19 uses the files packaged for 18.
root_finish() {
	echo 'set -e'
	[ "$1" != 19 ] || cat <<-'HOOK'
		cd "$1/tmp"
		chroot "$1" sh -c 'cd /tmp && apt-get download postgresql-18-pgtap && dpkg-deb -x postgresql-18-pgtap_*.deb pgtap'
		cp pgtap/usr/share/postgresql/18/extension/* "$1/usr/share/postgresql/19/extension/"
		rm -r pgtap postgresql-18-pgtap_*.deb
	HOOK
}

root_recipe() {
	root_sources "$1"
	root_packages "$1"
	root_setup "$1"
	root_finish "$1"
}

# Was the root made by this version of the recipe, and do its tools run?
root_is_good() {
	[ "$(cat "$ROOTS/$1/recipe" 2>/dev/null)" = "$(root_recipe "$1")" ] &&
		as_root chroot "$ROOTS/$1" sh -c "gcc --version && clang --version && command -v pg_prove &&
			/usr/lib/postgresql/$1/bin/postgres --version && perl -MTest::Harness -e 1" >/dev/null 2>&1
}

# make_root VERSION: makes the root unless it exists.
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
		--setup-hook="$(root_setup "$1")" --customize-hook="$(root_finish "$1")" \
		"$(root_suite "$1")" "$root.new" "${sources[@]}"; then
		as_root rm -rf "$root.new"
		say "mmdebstrap could not make a root with PostgreSQL $1"
		return 1
	fi
	root_recipe "$1" | as_root tee "$root.new/recipe" >/dev/null
	as_root mv "$root.new" "$root"
	root_is_good "$1" || { say "the root with PostgreSQL $1 does not work"; return 1; }
}

# in_root VERSION COMMAND …: runs the command in a fresh copy of the tree within
# the root; mounts exist only for the command.
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
