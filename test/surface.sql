-- The objects of the extension: marked correctly and commented.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
SELECT plan(13);

CREATE TEMP VIEW functions AS
SELECT p.*, p.oid::regprocedure::text AS signature
FROM pg_proc AS p JOIN pg_depend AS d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
  AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'govreport');

-- functions that are not IMMUTABLE STRICT PARALLEL SAFE are listed here with the reason
CREATE TEMP TABLE exceptions (signature text, volatile "char", strict boolean, parallel "char");
INSERT INTO exceptions VALUES
	-- NULL agency or year means: take it from the text
	('govreport_parse(text,text,integer)', 'i', false, 's'), ('govreport_try_parse(text,text,integer)', 'i', false,
	's'),
	-- NULL encoding means: find it out
	('govreport_parse(bytea,name,text,integer)', 'i', false, 's'), ('govreport_try_parse(bytea,name,text,integer)',
	'i', false, 's'),
	('govreport_diagnose(bytea,name)', 'i', false, 's'), ('govreport_trace(bytea,name)', 'i', false, 's'),
	('govreport_coverage(bytea,name)', 'i', false, 's'), ('govreport_text(bytea,name)', 'i', false, 's'),
	-- a NULL language is an error
	('govreport_diagnose(text,text)', 'i', false, 's'), ('govreport_diagnose(bytea,name,text)', 'i', false, 's'),
	('govreport_check(govreport,text,text)', 'i', false, 's'),
	-- a NULL language is an error, not an empty result
	('govreport_violations(govreport,text)', 'i', false, 's'), ('govreport_continuity(govreport,govreport,text)', 'i',
	false, 's'),
	-- a NULL value makes the cell blank
	('govreport_set(govreport,text,numeric)', 'i', false, 's'), ('govreport_set(govreport,text,numeric,text)', 'i',
	false, 's'),
	-- create and drop views
	('govreport_create_views(regclass,name,name,boolean,name[])', 'v', true, 'u'),
	('govreport_drop_views(regclass,name)', 'v', true, 'u'),
	-- a NULL state or report is skipped
	('govreport_sum_step(govreport,govreport)', 'i', false, 's'), ('sum(govreport)', 'i', false, 's'),
	-- reads the table
	('govreport_continuity_trigger()', 'v', false, 'u');

SELECT isnt_empty('SELECT FROM functions', 'the extension has functions');
SELECT is_empty($$SELECT signature, provolatile, proisstrict, proparallel
	FROM functions LEFT JOIN exceptions USING (signature)
	WHERE (provolatile, proisstrict, proparallel) IS DISTINCT FROM (coalesce(volatile, 'i'), coalesce(strict, true),
		coalesce(parallel, 's'))$$,
	'functions are marked as they are');
SELECT is_empty($$SELECT signature FROM functions WHERE obj_description(oid, 'pg_proc') IS NULL$$,
	'functions are commented');
SELECT is_empty($$SELECT signature FROM functions WHERE procost <= 1 AND prokind <> 'a'$$, 'functions have a cost');
SELECT is_empty($$SELECT signature, prorows FROM functions WHERE proretset AND prorows IN (0, 1000)$$,
	'sets have a number of rows');
SELECT is_empty($$SELECT signature FROM functions WHERE prolang <> (SELECT oid FROM pg_language WHERE lanname = 'c')
	AND prokind <> 'a' OR prosecdef$$,
	'functions are in C, and nobody else''s');
SELECT is_empty($$SELECT signature FROM functions WHERE proname !~ '^govreport' AND prokind <> 'a'$$,
	'names have the prefix');
SELECT is_empty($$SELECT pg_describe_object(classid, objid, objsubid) FROM pg_depend
	WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
	  AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'govreport')
	  AND obj_description(objid, classid::regclass::name) IS NULL
	  -- an array type and the like belong to their type
	  AND NOT (classid = 'pg_type'::regclass AND (SELECT typelem <> 0 FROM pg_type WHERE oid = objid))$$,
	'objects are commented');
SELECT is_empty($$SELECT opcname FROM pg_opclass WHERE opcintype = 'govreport'::regtype AND NOT amvalidate(oid)$$,
	'operator classes are valid');
SELECT bag_eq($$SELECT amname FROM pg_opclass JOIN pg_am AS a ON a.oid = opcmethod
	WHERE opcintype = 'govreport'::regtype AND opcdefault$$,
	$$VALUES ('btree'::name), ('hash')$$, 'there is a default operator class for btree and for hash');
SELECT is_empty($$SELECT oprname FROM pg_operator WHERE oprleft = 'govreport'::regtype
	AND oprright = 'govreport'::regtype
	AND (oprcom = 0 OR oprresult = 'boolean'::regtype AND (oprnegate = 0 OR oprrest = 0 OR oprjoin = 0))$$,
		'operators know their commutator, negator and estimators');
-- the script must load in a database of any encoding
SELECT is_empty($$SELECT signature FROM functions WHERE obj_description(oid, 'pg_proc') || prosrc ~ '[^ -~]'$$,
	'comments are ASCII');
SELECT bag_eq($$SELECT castsource::regtype::text, casttarget::regtype::text, castcontext FROM pg_cast
	WHERE 'govreport'::regtype IN (castsource, casttarget)$$,
	$$VALUES ('text', 'govreport', 'a'::"char"), ('character varying', 'govreport', 'a'), ('jsonb', 'govreport', 'e'),
	('govreport', 'jsonb', 'a'), ('govreport', 'json', 'a')$$,
	'casts');
SELECT * FROM finish();
ROLLBACK;
