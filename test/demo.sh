#!/bin/bash
# Builds the extension and shows what it does, on a throwaway server, a copy of the
# installed one: make demo.
set -euo pipefail
cd "$(dirname "$0")/.."
. test/lib.sh

inside() {
	local file

	createdb -E UTF8 -T template0 govreport_demo
	{
		cat <<-'SQL'
			\set ON_ERROR_STOP on
			\set out `pwd` /govreport-demo.html
			\pset footer off
			-- lz4 if the server was built with it: faster loads
			SELECT count(set_config(name, 'lz4', false)) AS lz4 FROM pg_settings
			WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals) \gset
			CREATE EXTENSION govreport;
			CREATE TABLE inbox (file text PRIMARY KEY, raw text NOT NULL);
		SQL
		for file in test/demo/*.txt test/demo/*.html; do
			printf '\\set raw `cat %s`\nINSERT INTO inbox VALUES ('\''%s'\'', :'\''raw'\'');\n' \
				"$file" "${file##*/}"
		done
		cat test/demo/demo.sql
	} | psql -Xq -d govreport_demo 2>&1
}

if [ "${1:-}" = inside ]; then
	inside
	exit
fi

choose_postgres
install_missing
build
private_server
install_extension
with_cluster test/demo.sh inside
