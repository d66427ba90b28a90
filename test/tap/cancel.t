#!/bin/bash
# Every function stops within a second when it is cancelled: every function of the
# catalogue, under a statement_timeout, on large and hostile texts.
#
#   prove test/tap          beside a server with govreport: PGHOST, PGPORT ...
#
# CANCEL_MB is the size of the texts.  CANCEL_NAMES is a regular expression for the
# names of test/bench/data to use; "." for all.  A statement that took too long is
# tried again, because the machine may have been busy.
set -uo pipefail
cd "$(dirname "$0")/../.."
. test/include/tap.sh

DATABASE=govreport_cancel
export PGOPTIONS='-c client_min_messages=warning'
SIZE=$((${CANCEL_MB:-8} * 1024 * 1024))
NAMES=${CANCEL_NAMES:-^(pipes|html|oneline|brackets|question marks|one long line in a table|labels|nested tables)$}
TIMEOUT=${CANCEL_MS:-50}			# a later cancel hits other loops
work=$(mktemp -d)
chmod 755 "$work"
trap 'psql -Xqd postgres -c "DROP DATABASE IF EXISTS $DATABASE"; rm -rf "$work"' EXIT
psql -Xqd postgres -c "CREATE DATABASE $DATABASE ENCODING 'UTF8' TEMPLATE template0"
psql -Xqd $DATABASE <<'SQL'
CREATE EXTENSION govreport;
\i test/include/report.psql
CREATE TABLE sample AS SELECT pg_temp.sample()::govreport AS r;
CREATE TABLE input (name text, t text, b bytea, r govreport, j jsonb);
-- decompression is the server's to interrupt
ALTER TABLE input ALTER t SET STORAGE EXTERNAL, ALTER b SET STORAGE EXTERNAL, ALTER r SET STORAGE EXTERNAL, ALTER j SET STORAGE EXTERNAL;

-- every function with a column of the input as one of its arguments
CREATE VIEW calls AS
SELECT argument, format('SELECT /* %s */ count(x) FROM (SELECT (%I(%s))::text AS x FROM input AS i, sample AS s OFFSET 0) AS y',
	p.oid::regprocedure, proname, (SELECT string_agg(CASE WHEN n = place THEN input
			WHEN type = 'text'::regtype THEN '''en''' WHEN type = 'govreport'::regtype THEN 's.r' ELSE format('NULL::%s', type) END, ', ' ORDER BY n)
		FROM unnest(proargtypes::regtype[]) WITH ORDINALITY AS a(type, n))) AS statement
FROM pg_proc AS p JOIN pg_depend AS d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid,
	unnest(proargtypes::regtype[]) WITH ORDINALITY AS a(argument, place)
	JOIN (VALUES ('text'::regtype, 'i.t'), ('cstring', 'textout(i.t)'), ('bytea', 'i.b'), ('govreport', 'i.r'), ('jsonb', 'i.j')) AS c(type, input) ON argument = type
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'govreport')
  AND NOT 'internal'::regtype = ANY (proargtypes::oid[]);
SQL

# The calls on the present input that exceeded the limit, each with its time.
too_slow() {
	psql -XAtqed $DATABASE 2>"$work/errors" <<SQL | awk -v limit=$((TIMEOUT + 1000)) '/^SELECT \/\*/ { call = $0 } /^Time: / && $2 > limit { print $2 " ms: " call }'
SET statement_timeout = $TIMEOUT;
\\timing on
SELECT statement FROM calls WHERE $1 \\gexec
SQL
	# a cancel and the errors of the text are expected, a lost connection is not
	grep -E 'server closed|connection to server|XX000|FATAL|PANIC' "$work/errors"
}

# Fills the input from a file; the report and the JSON contain it as prose and as a token.
fill() {
	psql -Xqd $DATABASE -v file="$1" <<'SQL'
TRUNCATE input;
INSERT INTO input SELECT :'file', t, convert_to(t, 'GB18030'), j::govreport, j
FROM convert_from(pg_read_binary_file(:'file'), 'UTF8') AS t,
	jsonb_build_object('govreport', 1, 'forms', '{"proceedings":"2021"}'::jsonb, 'title', t,
		'proceedings', jsonb_build_object('reconsideration', jsonb_build_object('total', t || '.')),
		'sections', jsonb_build_array(jsonb_build_object('section', 'overview', 'body', t))) AS j;
SQL
}

mapfile -t names < <(test/bench/data names | grep -E "$NAMES")
for name in "${names[@]}"; do
	test/bench/data grown "$name" "$work" "$SIZE"
	chmod 644 "$work/$name.$SIZE"
	problem=$(fill "$work/$name.$SIZE" 2>&1)
	rm "$work/$name.$SIZE"
	# functions on reports do the same for any prose, so a few texts are enough
	[ $((tests % 8)) = 0 ] && which=true || which="argument IN ('text'::regtype, 'bytea'::regtype, 'cstring'::regtype)"
	if [ -z "$problem" ]; then
		for try in 1 2 3; do
			problem=$(too_slow "$which")
			# nothing, or worse than slow
			! grep -qv '^[0-9.]* ms: ' <<<"$problem" || break
		done
	fi
	is "$problem" '' "$name"
done
plan
