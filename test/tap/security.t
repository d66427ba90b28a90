#!/bin/bash
# An unprivileged user can create and use the extension.  Hostile objects in the
# search path, or in its schema, change nothing.  The library cannot use files,
# programs or the network.
#
#   prove test/tap          beside a server with govreport: PGHOST, PGPORT ...
set -uo pipefail
cd "$(dirname "$0")/../.."
. test/include/tap.sh

DATABASE=govreport_security
PG_CONFIG=${PG_CONFIG:-pg_config}
export PGOPTIONS='-c client_min_messages=warning'
drop() {
	psql -Xqd postgres -c "DROP DATABASE IF EXISTS $DATABASE" -c 'DROP ROLE IF EXISTS govreport_plain, govreport_attacker'
}
trap drop EXIT
drop
psql -Xqd postgres -c "CREATE DATABASE $DATABASE ENCODING 'UTF8' TEMPLATE template0" -c 'CREATE ROLE govreport_plain' -c 'CREATE ROLE govreport_attacker' \
	-c "GRANT CREATE ON DATABASE $DATABASE TO govreport_plain"
sql() {
	psql -XAtqd $DATABASE -v ON_ERROR_STOP=1 "$@" 2>&1
}

# the functions that the library imports
imports=$(nm -D --undefined-only "$("$PG_CONFIG" --pkglibdir)/govreport.so" | awk '{ print $2 }')
is "$(grep @ <<<"$imports" | grep -vE '^(mem[a-z]+|str[a-z]+|qsort|v?snprintf|__(cxa_finalize|assert_fail|stack_chk_fail|[a-z_]+_chk|ctype_[a-z_]+|sigsetjmp))@')" '' \
	'of the C library it uses memory, strings, sorting and assertions'
is "$(grep -v @ <<<"$imports" | grep -E 'File|Pipe|[a-z]Dir|System|[Ss]ocket|dlopen|load_|lo_|LargeObject|LWLock|Bgworker|Background')" '' \
	'of the server it uses no file, program or library'

is "$(sql <<'SQL'
SET SESSION AUTHORIZATION govreport_plain;
CREATE SCHEMA plain;
SET search_path = plain;
CREATE EXTENSION govreport;
CREATE TABLE r (agency text, report govreport CHECK (govreport_check(report, 'consistent')), PRIMARY KEY (report));
CREATE INDEX ON r (agency, govreport_year(report));
CREATE TRIGGER c AFTER INSERT OR UPDATE ON r FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
INSERT INTO r SELECT govreport_agency(g), g FROM govreport_parse(E'某县人民政府2021年政府信息公开工作年度报告\n一、总体情况\n本年好。\n五、存在的主要问题\n无。') AS g;
SELECT agency, govreport_year(report), (SELECT count(*) > 0 FROM govreport_cells(report)), report::jsonb ->> 'govreport' FROM r;
DROP SCHEMA plain CASCADE;
SQL
)" '某县人民政府|2021|f|1' 'an unprivileged user creates and uses it'

# All objects of pg_catalog, each as a trap in a schema before it in the search path.
traps() {
	cat <<SQL
CREATE SCHEMA $1 AUTHORIZATION govreport_attacker;
SET ROLE govreport_attacker;
DO \$\$
DECLARE
	o record;
BEGIN
	FOR o IN SELECT proname, pg_get_function_identity_arguments(p.oid) AS arguments, prorettype::regtype AS result FROM pg_proc AS p
			WHERE pronamespace = 'pg_catalog'::regnamespace AND prokind = 'f' AND NOT proretset AND provariadic = 0
			  AND NOT EXISTS (SELECT FROM pg_type AS t WHERE t.oid = ANY (prorettype || proargtypes::oid[] || coalesce(proallargtypes, '{}')) AND typtype = 'p') LOOP
		EXECUTE format('CREATE FUNCTION $1.%I(%s) RETURNS %s LANGUAGE plpgsql AS %L', o.proname, o.arguments, o.result,
			'BEGIN RAISE EXCEPTION ''trapped''; END');
	END LOOP;
	FOR o IN SELECT oprname, oprleft::regtype, oprright::regtype, proname FROM pg_operator JOIN pg_proc AS p ON p.oid = oprcode
			WHERE oprnamespace = 'pg_catalog'::regnamespace AND oprleft <> 0
			  AND EXISTS (SELECT FROM pg_proc AS t WHERE t.pronamespace = '$1'::regnamespace AND t.proname = p.proname AND t.proargtypes = p.proargtypes) LOOP
		EXECUTE format('CREATE OPERATOR $1.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = $1.%I)', o.oprname, o.oprleft, o.oprright, o.proname);
	END LOOP;
	FOR o IN SELECT typname FROM pg_type WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype = 'b' AND typcategory <> 'A' LOOP
		EXECUTE format('CREATE DOMAIN $1.%I AS pg_catalog.bit', o.typname);
	END LOOP;
END
\$\$;
RESET ROLE;
SQL
}

# the objects of the extension that depend on the attacker's objects
CAPTURED="SELECT pg_catalog.pg_describe_object(d.classid, d.objid, 0), pg_catalog.pg_describe_object(d.refclassid, d.refobjid, 0)
	FROM pg_catalog.pg_depend AS d JOIN pg_catalog.pg_depend AS e ON e.classid = d.classid AND e.objid = d.objid AND e.deptype = 'e'
	WHERE d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.refobjid IN (SELECT oid FROM pg_catalog.pg_proc WHERE proowner = 'govreport_attacker'::pg_catalog.regrole)
	   OR d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.refobjid IN (SELECT oid FROM pg_catalog.pg_type WHERE typowner = 'govreport_attacker'::pg_catalog.regrole)
	   OR d.refclassid = 'pg_catalog.pg_operator'::pg_catalog.regclass AND d.refobjid IN (SELECT oid FROM pg_catalog.pg_operator WHERE oprowner = 'govreport_attacker'::pg_catalog.regrole)"
traps hostile | sql -f -
is "$(sql -c 'SET search_path = hostile, pg_catalog; CREATE EXTENSION govreport SCHEMA hostile' -c "RESET search_path" -c "$CAPTURED")" '' 'created by a superuser in a schema of traps, none is caught'
sql -c 'DROP EXTENSION govreport'
is "$(sql -c "SET search_path = hostile, pg_catalog; CREATE EXTENSION govreport SCHEMA hostile VERSION '1.0'; ALTER EXTENSION govreport UPDATE" -c "RESET search_path" -c "$CAPTURED")" '' 'updated there, neither'
sql -c 'DROP EXTENSION govreport'
# an existing function is not replaced
is "$(sql -c "CREATE FUNCTION hostile.govreport_year(integer) RETURNS int LANGUAGE sql AS 'SELECT 1'" -c 'CREATE EXTENSION govreport SCHEMA hostile' -c 'DROP EXTENSION govreport' -c 'DROP FUNCTION hostile.govreport_year')" '' 'another function of a name is left alone'

sql -c 'CREATE EXTENSION govreport' -f - <<'SQL'
\i test/include/report.psql
\i test/include/calls.psql
CREATE FUNCTION answer(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result pg_catalog.text;
BEGIN
	EXECUTE statement INTO result;
	RETURN result;
EXCEPTION WHEN OTHERS THEN
	RETURN sqlerrm;
END
$$;
CREATE FUNCTION answer_among_traps(statement text) RETURNS text LANGUAGE plpgsql SET search_path = hostile, pg_catalog AS $$
BEGIN
	RETURN public.answer(statement);
END
$$;
SQL
is "$(sql -c "SELECT signature, answer_among_traps(statement) FROM calls WHERE answer(statement) IS DISTINCT FROM answer_among_traps(statement) OR answer_among_traps(statement) ~ 'trapped'
	UNION ALL SELECT 'too few', count(*)::text FROM calls HAVING count(*) < 40")" '' 'functions answer the same among traps'
# Conversions that convert nothing, in a schema before pg_catalog.
sql -f - <<'SQL'
DO $$
DECLARE
	from_14 boolean := current_setting('server_version_num')::int >= 140000;
	pair text[];
BEGIN
	-- converts nothing: pg_trigger_depth() is 0, and so many bytes were converted
	EXECUTE format('CREATE FUNCTION hostile.convert(integer, integer, cstring, internal, integer%s) RETURNS %s LANGUAGE internal STRICT AS ''pg_trigger_depth''',
		CASE WHEN from_14 THEN ', boolean' END, CASE WHEN from_14 THEN 'integer' ELSE 'void' END);
	FOREACH pair SLICE 1 IN ARRAY '{{GB18030,UTF8},{GBK,UTF8},{BIG5,UTF8},{UTF8,EUC_CN}}'::text[] LOOP
		EXECUTE format('CREATE DEFAULT CONVERSION hostile.%I FOR %L TO %L FROM hostile.convert', pair[1], pair[1], pair[2]);
	END LOOP;
END
$$;
CREATE TABLE files AS SELECT encoding, convert_to('某县人民政府2021年政府信息公开工作年度报告' || repeat(E'\n一、总体情况\n好。', 10000), encoding) AS bytes
FROM unnest('{GB18030,GBK}'::name[]) AS encoding;
SQL
is "$(sql -c 'SET search_path = hostile, pg_catalog' -c "SELECT encoding, pg_catalog.length(public.govreport_text(bytes, encoding)), public.govreport_agency(public.govreport_parse(bytes, encoding)),
	public.govreport_agency(public.govreport_parse(bytes)) FROM public.files")" \
	'GB18030|100023|某县人民政府|某县人民政府
GBK|100023|某县人民政府|某县人民政府' 'files are read by the conversions of pg_catalog'
is "$(sql -c 'SET search_path = hostile, pg_catalog' -c "SELECT pg_catalog.int4lt(pg_catalog.length(pg_catalog.convert_from(bytes, encoding)), 100023) FROM public.files")" 't
t' 'which are not those of the path'

is "$(sql <<'SQL'
CREATE TABLE kept (agency text, report govreport CHECK (govreport_check(report, 'consistent')));
CREATE INDEX ON kept (agency, govreport_year(report));
CREATE TRIGGER c AFTER INSERT OR UPDATE ON kept FOR EACH ROW EXECUTE FUNCTION govreport_continuity_trigger('report', 'agency');
INSERT INTO kept SELECT 'a', r FROM samples;
SET search_path = hostile, pg_catalog;
\set ON_ERROR_STOP 0
INSERT INTO public.kept VALUES ('a', '{"govreport":1,"year":2022,"forms":{"applications":"2021"},"applications":{"carried_over":{"total":99}}}');
SELECT pg_catalog.count(*) FROM public.kept;
SQL
)" 'ERROR:  report for 2022 violates rule "continuity.carried_over"
DETAIL:  continuity.carried_over (carried_over.total): 99 carried over, but last year'\''s report carried forward 2
HINT:  SELECT * FROM govreport_continuity(previous, current) compares the reports for 2021 and 2022.
1' 'so does the trigger'
plan
