#!/bin/bash
# Every function gives the same in databases of other encodings, or an error for a
# character that they do not have.
#
#   prove test/tap          beside a server with govreport: PGHOST, PGPORT ...
set -uo pipefail
cd "$(dirname "$0")/../.."
. test/include/tap.sh

export PGOPTIONS='-c client_min_messages=warning' PGCLIENTENCODING=UTF8
work=$(mktemp -d)
drop() {
	for encoding in UTF8 EUC_CN SQL_ASCII LATIN1; do
		psql -Xqd postgres -c "DROP DATABASE IF EXISTS govreport_in_${encoding,,}"
	done
}
trap 'drop; rm -rf "$work"' EXIT
drop

sql() {
	psql -XAtqd "govreport_in_${1,,}" "${@:2}" 2>&1
}

# The results of the functions.  A database without an encoding counts bytes where
# others count characters, so the text at each place is compared.
answers() {
	sql "$1" -c "SELECT format('SELECT %L, (%s)', signature, statement) FROM calls WHERE signature !~ 'trace|diagnose' ORDER BY signature COLLATE \"C\"" >"$work/statements"
	sed 's/$/;/' "$work/statements" | sql "$1" -f -
	sql "$1" -c "SELECT section, item, measure, value, status, token, substr(t, char_start, char_length) = token FROM samples, govreport_trace(t)" \
		-c "SELECT severity, code, item, measure, line, excerpt, message FROM samples, govreport_diagnose(t)" \
		-c "SELECT message FROM samples, govreport_violations(r, 'zh')" -c 'SELECT * FROM govreport_items()' -c 'SELECT * FROM govreport_rules()' \
		-c "SELECT govreport_check('{\"govreport\":1,\"agency\":\"某县人民政府\"}')" -c "SELECT '{\"govreport\":1,\"titel\":1}'::govreport" \
		-c "SELECT r -> '申请' FROM samples" -c "SELECT govreport_parse('关于报送材料的通知')"
}

for encoding in UTF8 EUC_CN SQL_ASCII; do
	psql -Xqd postgres -c "CREATE DATABASE govreport_in_$encoding ENCODING '$encoding' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
	sql $encoding <<'SQL'
CREATE EXTENSION govreport;
\i test/include/report.psql
\i test/include/calls.psql
SQL
	answers $encoding >"$work/$encoding"
done
is "$(grep -c '人' "$work/UTF8" | awk '{ print ($1 > 30) }')" 1 "UTF8 answers"
for encoding in EUC_CN SQL_ASCII; do
	alike "$(cat "$work/$encoding")" "$(cat "$work/UTF8")" "$encoding answers the same"
done

# 镕 is not in GB2312; the agency is a text of UTF-8 bytes
raw="convert_from(decode('$(printf '朱镕县人民政府2021年政府信息公开工作年度报告\n一、总体情况\n本年好。\n五、存在的主要问题\n无。\n' | base64 -w0)', 'base64'), 'UTF8')"
raw=${raw#convert_from(}; raw=${raw%, \'UTF8\')}
is "$(sql EUC_CN -c '\set VERBOSITY sqlstate' -c "SELECT govreport_agency(govreport_parse($raw))" -c "SELECT govreport_parse($raw)" -c "SELECT govreport_parse($raw)::jsonb")" \
	'ERROR:  22P05
ERROR:  22P05
ERROR:  22P05' 'EUC_CN says that it has no such character'
alike "$(sql EUC_CN -c "SELECT encode(govreport_send(govreport_parse($raw)), 'hex'), govreport_year(govreport_parse($raw)), govreport_is_complete(govreport_parse($raw))")" \
	"$(sql UTF8 -c "SELECT encode(govreport_send(govreport_parse($raw)), 'hex'), govreport_year(govreport_parse($raw)), govreport_is_complete(govreport_parse($raw))")" \
	'and keeps it all the same'
# server 13 can convert only characters that it has
if [ "$(sql UTF8 -c 'SHOW server_version_num')" -ge 140000 ]; then
	want='ERROR:  report of "?" for 2021 violates '
else
	want='ERROR:  character with byte sequence 0xe'
fi
is "$(sql EUC_CN -c '\set VERBOSITY terse' -c "SELECT govreport_check(govreport_parse($raw))" | cut -c1-40)" "$want" \
	'an error of such a report is that of its rule'
is "$(sql SQL_ASCII -c '\set VERBOSITY sqlstate' -c "SELECT govreport_parse(E'一、总体情况\n\xD6\xD0')")" 'ERROR:  22021' 'without an encoding, what is no UTF-8 is refused'

psql -Xqd postgres -c "CREATE DATABASE govreport_in_LATIN1 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
is "$(sql LATIN1 -c 'CREATE EXTENSION govreport' -c '\set VERBOSITY sqlstate' -c 'SELECT count(item_label) FROM govreport_items()' -c "SELECT govreport_parse($raw)" \
	-c "SELECT govreport_year(govreport_parse($raw))")" 'ERROR:  22P05
ERROR:  22P05
2021' 'LATIN1 keeps reports that it cannot show'

# an error for a client with another encoding
alike "$(PGCLIENTENCODING=GBK sql UTF8 -c '\set VERBOSITY verbose' -c "SELECT govreport_check('{\"govreport\":1}'::govreport)" -c "SELECT message FROM govreport_violations('{\"govreport\":1}', 'zh')" | iconv -f GBK -t UTF-8)" \
	"$(sql UTF8 -c '\set VERBOSITY verbose' -c "SELECT govreport_check('{\"govreport\":1}'::govreport)" -c "SELECT message FROM govreport_violations('{\"govreport\":1}', 'zh')")" 'a GBK client is told the same'
plan
