# cluster.sh: throwaway servers for a script.  Source it after lib.sh, with BIN
# the folder of the server's programs.  It sets WORK, a folder that the owner of
# the servers may write.

# the path of a socket has at most about 100 bytes
WORK=${TMPDIR:-/tmp}
[ ${#WORK} -le 50 ] || WORK=/tmp
WORK=$(mktemp -d "$WORK/govreport.XXXXXX")
export PGHOST=$WORK PGUSER=postgres PGCLIENTENCODING=UTF8 PGOPTIONS='-c client_min_messages=warning'
unset PGDATABASE PGPORT PGSERVICE

# The server does not run as root.
if [ "$(id -u)" = 0 ]; then
	OWNER=postgres
	id "$OWNER" >/dev/null 2>&1 || OWNER=nobody
	chown "$OWNER" "$WORK"
	as_server() { setpriv --reuid=$OWNER --regid="$(id -g $OWNER)" --init-groups -- env HOME="$WORK" "$@"; }
else
	as_server() { "$@"; }
fi

# Stops the servers that still run, then removes the folder.
remove_clusters() {
	local file

	for file in "$WORK"/*/postmaster.pid; do
		[ ! -f "$file" ] || as_server "$BIN/pg_ctl" -D "${file%/*}" -m immediate stop >/dev/null 2>&1 || true
	done
	rm -rf "$WORK"
}

# make_cluster NAME PORT [OPTION …]: only its socket in WORK can be used.
make_cluster() {
	as_server "$BIN/initdb" -D "$WORK/$1" -U postgres -A trust -E UTF8 --locale=C "${@:3}" &&
		configure_cluster "$1" "$2"
}

configure_cluster() {
	as_server tee -a "$WORK/$1/postgresql.conf" >/dev/null <<-CONF
		port = $2
		listen_addresses = ''
		unix_socket_directories = '$WORK'
	CONF
}

# The memory of a server that was killed is released a moment later.
# start_cluster NAME [OPTIONS of the server]
start_cluster() {
	local i

	for i in 1 2 3 4 5; do
		as_server "$BIN/pg_ctl" -w -t 300 -D "$WORK/$1" -l "$WORK/$1.log" ${2:+-o "$2"} start >/dev/null && return
		sleep 1
	done
	tail -n 40 "$WORK/$1.log"
	return 1
}

stop_cluster() {
	as_server "$BIN/pg_ctl" -w -t 300 -D "$WORK/$1" -m fast stop
}
