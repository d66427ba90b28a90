#!/bin/bash
# The same report in any layout gives the same cells.
#
#   prove test/tap          beside a server with govreport: PGHOST, PGPORT ...
#
# Reports are drawn, written in every layout, and read by the server.
set -uo pipefail
cd "$(dirname "$0")/../.."
. test/include/tap.sh

DATABASE=govreport_layouts
DIRECTORY=$(mktemp -d)
export PGOPTIONS='-c client_min_messages=warning' PGCLIENTENCODING=UTF8
trap 'psql -Xqd postgres -c "DROP DATABASE IF EXISTS $DATABASE"; rm -rf "$DIRECTORY"' EXIT

psql -Xqd postgres -c "CREATE DATABASE $DATABASE ENCODING 'UTF8' TEMPLATE template0"
psql -Xqd $DATABASE -c 'CREATE EXTENSION govreport; CREATE TABLE texts (report text, layout text, raw bytea); CREATE TABLE wanted (report text, path text, status text, value numeric, printed text)'

reports=0
for form in 2019 2021 mixed; do
	for figures in dense sparse; do
		for n in 1 2 3; do
			perl test/corpus/generate --same "$form-$figures-$n" $form $figures "$DIRECTORY" || exit 1
			reports=$((reports + 1))
		done
	done
done

# the client sends the bytes, so the server need not read the directory
for file in "$DIRECTORY"/*.txt "$DIRECTORY"/*.html; do
	name=$(basename "$file")
	printf '%s\t%s\t\\\\x%s\n' "${name%%.*}" "$(echo "$name" | cut -d. -f2)" "$(od -An -v -tx1 "$file" | tr -d ' \n')"
done | psql -Xqd $DATABASE -c 'COPY texts FROM STDIN'
for file in "$DIRECTORY"/*.cells; do
	sed "s/^/$(basename "$file" .cells)\t/; s/\t\t/\t\\\\N\t/" "$file"
done | psql -Xqd $DATABASE -c 'COPY wanted FROM STDIN'

layouts=$(psql -XAtd $DATABASE -c 'SELECT count(DISTINCT layout) FROM texts')
texts=$(psql -XAtd $DATABASE -c 'SELECT count(*) FROM texts')
ok "$reports reports in $layouts layouts" test "$layouts" -ge 16 -a "$texts" = $((reports * layouts))

is "$(psql -XAtd $DATABASE -c 'SELECT report, layout FROM texts WHERE govreport_try_parse(raw) IS NULL' 2>&1)" '' 'all are read'
is "$(psql -XAtd $DATABASE <<'SQL' 2>&1
SELECT t.report, t.layout, coalesce(w.path, c.path), w.value, c.value, c.status
FROM texts AS t, LATERAL (
	SELECT path, w.value FROM wanted AS w WHERE w.report = t.report) AS w
FULL JOIN LATERAL (SELECT concat_ws('.', section, item, measure) AS path, value, status FROM govreport_cells(govreport_try_parse(t.raw))) AS c USING (path)
WHERE w.value IS DISTINCT FROM c.value
LIMIT 20
SQL
)" '' 'and give the same cells'
plan
