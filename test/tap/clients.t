#!/bin/bash
# Clients that use GBK or GB18030 with a UTF8 database write and read the same
# reports as others.
#
#   prove test/tap          beside a server with govreport: PGHOST, PGPORT ...
set -uo pipefail
cd "$(dirname "$0")/../.."
. test/include/tap.sh

DATABASE=govreport_clients
export PGOPTIONS='-c client_min_messages=warning'
trap 'psql -Xqd postgres -c "DROP DATABASE IF EXISTS $DATABASE"' EXIT
psql -Xqd postgres -c "CREATE DATABASE $DATABASE ENCODING 'UTF8' TEMPLATE template0"
psql -Xqd $DATABASE -c 'CREATE EXTENSION govreport; CREATE TABLE reports (encoding text, report govreport)'

# One row of CSV: the raw text, which the type's input function reads.
row() {
	printf '%s,"' "$1"
	perl test/corpus/generate --print 2021_stacked | sed 's/"/""/g'
	printf '"\n'
}

for encoding in UTF8 GBK GB18030; do
	row $encoding | iconv -f UTF-8 -t "${encoding/UTF8/UTF-8}" |
		PGCLIENTENCODING=$encoding psql -Xqd $DATABASE -c 'COPY reports FROM STDIN (FORMAT csv)'
done
is "$(psql -XAtd $DATABASE -c "SELECT count(*), count(DISTINCT govreport_send(report)) FROM reports")" '3|1' 'three clients write the same bytes'
wanted=$(PGCLIENTENCODING=UTF8 psql -XAtd $DATABASE -c 'SELECT report FROM reports LIMIT 1')
for encoding in GBK GB18030; do
	alike "$(PGCLIENTENCODING=$encoding psql -XAtd $DATABASE -c 'SELECT report FROM reports LIMIT 1' | iconv -f $encoding -t UTF-8)" \
		"$wanted" "a $encoding client reads what a UTF8 client reads"
	is "$(printf "SELECT govreport_value(report, 'applications.new_received.total') > 0 AND govreport_agency(report) = '%s' FROM reports LIMIT 1" \
		"$(PGCLIENTENCODING=UTF8 psql -XAtd $DATABASE -c 'SELECT govreport_agency(report) FROM reports LIMIT 1')" |
		iconv -f UTF-8 -t $encoding | PGCLIENTENCODING=$encoding psql -XAtd $DATABASE)" t "and asks in $encoding"
done
plan
