#!/bin/bash
# A load: COPY into a staging table, valid reports into the table of reports, other
# texts into quarantine with their reasons.  The same load again changes nothing.
# COPY directly into a table of reports shows its progress.
#
#   prove test/tap          beside a server with govreport: PGHOST, PGPORT ...
# LOAD=20000              rows to load; 1 % has a wrong figure, another 1 % is no report
set -uo pipefail
cd "$(dirname "$0")/../.."
. test/include/tap.sh

DATABASE=govreport_load
LOAD=${LOAD:-20000}
export PGOPTIONS='-c client_min_messages=warning'
work=$(mktemp -d)
cleanup() {
	exec 3>&-
	wait
	psql -Xqd postgres -c "DROP DATABASE IF EXISTS $DATABASE"
	rm -rf "$work"
}
trap cleanup EXIT
psql -Xqd postgres -c "CREATE DATABASE $DATABASE ENCODING 'UTF8' TEMPLATE template0"
sql() { psql -XAtqd $DATABASE -v ON_ERROR_STOP=1 "$@"; }

# Prints rows FROM to TO as CSV: id, raw text.  Each row is of another agency.  Of a
# hundred rows one has a wrong figure and one is a notice.
rows() {
	perl -Mutf8 -Mopen=:std,:utf8 -e '
		my ($from, $to) = @ARGV;
		open my $in, "-|:utf8", $^X, qw(test/corpus/generate --print 2021_pipes) or die;
		my $text = do { local $/; <$in> };
		my ($agency) = $text =~ /^\s*(\S+?)20\d\d年/ or die "no agency";
		my ($line) = $text =~ /^(.*予以公开.*)$/m or die "no row";
		(my $wrong = $line) =~ s/(\d+)(\D*)$/$1 + 1 . $2/e;
		for my $i ($from .. $to) {
			my $raw = $i % 100 == 50 ? "关于第${i}号来文的通知" : $text;
			$raw =~ s/\Q$agency\E/第${i}镇人民政府/g;
			$raw =~ s/\Q$line\E/$wrong/ if $i % 100 == 10;
			$raw =~ s/"/""/g;
			print qq($i,"$raw"\n);
		}' "$@"
}

sql <<'SQL'
CREATE EXTENSION govreport;
CREATE TABLE staging (id int, raw text);
CREATE TABLE reports (
	id int PRIMARY KEY,
	report govreport NOT NULL CHECK (govreport_check(report))
);
CREATE UNIQUE INDEX ON reports (sha256(govreport_send(report)));
CREATE TABLE quarantine (id int, rule text, reason text);
SQL
load() {
	sql <<'SQL'
WITH parsed AS MATERIALIZED (
	SELECT id, raw, govreport_try_parse(raw) AS report FROM staging
), loaded AS (
	INSERT INTO reports SELECT id, report FROM parsed WHERE govreport_is_valid(report)
	ON CONFLICT DO NOTHING RETURNING id
), refused AS (
	INSERT INTO quarantine
	SELECT id, rule, message FROM parsed, govreport_violations(report)
	WHERE NOT govreport_is_valid(report) AND severity = 'error'
	UNION ALL
	SELECT id, code, message FROM parsed, govreport_diagnose(raw)
	WHERE report IS NULL AND severity = 'error'
	RETURNING id
)
SELECT (SELECT count(*) FROM loaded), (SELECT count(DISTINCT id) FROM refused);
SQL
}

rows 1 $((LOAD / 10)) | sql -c 'COPY staging FROM STDIN (FORMAT csv)'
is "$(load)" "$((LOAD / 10 * 98 / 100))|$((LOAD / 10 * 2 / 100))" 'reports are loaded, and what is refused is kept'
is "$(sql -c "SELECT id % 100, rule, count(*), min(reason) <> '' FROM quarantine GROUP BY 1, 2 ORDER BY 1, 2")" \
	"10|applications.applicants|$((LOAD / 1000))|t
10|applications.results|$((LOAD / 1000))|t
50|not_a_report|$((LOAD / 1000))|t" 'each with its reasons'
is "$(sql -c "UPDATE staging SET id = -id"; load)" "0|$((LOAD / 10 * 2 / 100))" 'what is there is not loaded again'

# ---- COPY into a table of reports, with its input stopped half way ----

if [ "$(sql -c 'SHOW server_version_num')" -ge 140000 ]; then
	sql -c 'CREATE TABLE copied (id int, report govreport)'
	mkfifo "$work/input"
	sql -c 'COPY copied FROM STDIN (FORMAT csv)' <"$work/input" &
	copy=$!
	exec 3>"$work/input"
	rows 1 $((LOAD / 2)) | sed -E '/^[0-9]+,"关于/d' >&3
	# the pipes must be empty before the view stops changing
	until [ "$(sql -c "SELECT count(*) FROM pg_stat_progress_copy WHERE datname = current_database() AND relid = 'copied'::regclass
		AND tuples_processed >= $((LOAD / 2 * 9 / 10))")" = 1 ] || ! kill -0 $copy 2>/dev/null; do
		sleep 0.1
	done
	is "$(sql -c "SELECT command, type, bytes_processed > 1000 * tuples_processed FROM pg_stat_progress_copy
		WHERE datname = current_database()")" \
		'COPY FROM|PIPE|t' 'COPY shows how far it is'
	rows $((LOAD / 2 + 1)) "$LOAD" | sed -E '/^[0-9]+,"关于/d' >&3
	exec 3>&-
	wait $copy
	is "$(sql -c "SELECT count(*), count(*) FILTER (WHERE NOT govreport_is_valid(report)) FROM copied")" \
		"$((LOAD / 100 * 99))|$((LOAD / 100))" "COPY reads $LOAD rows of raw text"
fi
plan
