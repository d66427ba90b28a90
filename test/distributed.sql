-- What partitioned, foreign and distributed tables need of a type and its sum.
-- Citus sends a sum to the workers by its name and adds up the results, or sends
-- the state of an aggregate as text.  This test does both itself.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgtap;
CREATE EXTENSION IF NOT EXISTS govreport;
\i test/include/report.psql
SELECT plan(18);

-- the type: hashed, ordered, joined, sent
SELECT bag_eq($$SELECT amname, amprocnum FROM pg_opclass AS c JOIN pg_am AS a ON a.oid = opcmethod
	JOIN pg_amproc ON amprocfamily = opcfamily AND amproclefttype = opcintype
	WHERE opcintype = 'govreport'::regtype AND opcdefault AND amprocnum <= 2$$,
	$$VALUES ('btree'::name, 1::smallint), ('hash', 1), ('hash', 2)$$,
	'default operator classes, and the extended hash');
SELECT is((SELECT ARRAY[oprcanhash, oprcanmerge, oprcom = oid] FROM pg_operator
	WHERE oid = '=(govreport,govreport)'::regoperator), '{t,t,t}', '= hashes, merges, commutes');
SELECT is((SELECT oprcom = oid FROM pg_operator WHERE oid = '+(govreport,govreport)'::regoperator), true,
	'+ commutes');
SELECT is_empty($$SELECT FROM pg_type WHERE oid = 'govreport'::regtype
	AND 0 IN (typinput, typoutput, typreceive, typsend)$$, 'text and binary');
-- postgres_fdw does not send a function or an operator with a collation
SELECT is((SELECT typcollation FROM pg_type WHERE oid = 'govreport'::regtype), 0::oid, 'no collation');
-- a worker sees one shard and not the table, so a function that reads a table cannot be sent
SELECT bag_eq($$SELECT p.oid::regprocedure::text FROM pg_proc AS p
	JOIN pg_depend AS d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid
	JOIN pg_extension AS e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid
	WHERE extname = 'govreport' AND deptype = 'e' AND prokind = 'f' AND provolatile <> 'i'
		AND prorettype = 'trigger'::regtype$$,
	$$VALUES ('govreport_continuity_trigger()')$$, 'one trigger, and that reads its table');

-- the aggregate: its state can leave the backend
CREATE TEMP VIEW aggregate AS SELECT a.*, p.* FROM pg_aggregate AS a JOIN pg_proc AS p ON p.oid = aggfnoid
	WHERE aggfnoid = 'sum(govreport)'::regprocedure;
SELECT is((SELECT aggtranstype FROM aggregate), 'govreport'::regtype::oid, 'the state is a report');
SELECT is((SELECT ARRAY[aggcombinefn <> 0, aggserialfn = 0, aggdeserialfn = 0, aggfinalfn = 0, agginitval IS NULL,
	proparallel = 's', provolatile = 'i'] FROM aggregate),
	'{t,t,t,t,t,t,t}', 'it combines, needs nothing to travel, and is its own result');
SELECT is_empty($$SELECT p.oid::regprocedure FROM aggregate AS a
	JOIN pg_proc AS p ON p.oid IN (a.aggtransfn, a.aggcombinefn)
	WHERE (p.provolatile, p.proparallel) <> ('i', 's')$$, 'nor do its functions');

-- 60 different reports on 4 shards, and a shard without reports
CREATE TABLE reports (shard int, n int, r govreport);
INSERT INTO reports
SELECT n % 4, n, (pg_temp.put(pg_temp.sample(CASE n % 3 WHEN 0 THEN '2019' ELSE '2021' END), jsonb_build_object(
		'agency', 'agency ' || n % 2, 'year', 2020 + n % 2,
		'applications.granted.total', CASE n % 7 WHEN 0 THEN 'null' WHEN 1 THEN '"-"' WHEN 2 THEN '"many"'
		ELSE n::text END::jsonb,
		'proceedings.reconsideration.total', n * 1000000007::bigint,
		format('disclosures.%s.amount', CASE n % 3 WHEN 0 THEN 'government_procurement'
		ELSE 'administrative_fees' END), CASE n % 5 WHEN 0 THEN '{"value":251000,"printed":"251000元","unit":"元"}'
		ELSE format('%s.%s', n, n) END::jsonb))
	- CASE n % 11 WHEN 0 THEN 'sections' ELSE '' END)::govreport
FROM generate_series(1, 60) AS n;
INSERT INTO reports VALUES (0, 0, NULL), (4, 61, NULL);
CREATE TEMP TABLE whole AS SELECT sum(r) AS r FROM reports;
CREATE TEMP TABLE parts AS SELECT shard, sum(r) AS r FROM reports GROUP BY shard;
SELECT is((SELECT count(r) FROM parts), 4::bigint, 'a shard without reports has no sum');

SELECT is(govreport_send(sum(p.r)), (SELECT govreport_send(r) FROM whole), 'a sum of sums') FROM parts AS p;
SELECT is(govreport_send(sum(p.r::text::govreport)), (SELECT govreport_send(r) FROM whole),
	'a sum of sums sent as text') FROM parts AS p;
SELECT is(govreport_send(sum(p.r::jsonb::govreport)), (SELECT govreport_send(r) FROM whole),
	'a sum of sums sent as JSON') FROM parts AS p;
SELECT is(govreport_send(sum(p.r ORDER BY shard DESC)), (SELECT govreport_send(r) FROM whole),
	'a sum in another order') FROM parts AS p;
-- three levels: town, county, province
SELECT is(govreport_send(sum(c)), (SELECT govreport_send(r) FROM whole), 'a sum of sums of sums')
FROM (SELECT sum(t) AS c FROM (SELECT n % 20 AS town, sum(r) AS t FROM reports GROUP BY n % 20) AS town
	GROUP BY town % 3) AS county;
SELECT is((SELECT govreport_send(sum(r)) FROM reports WHERE shard IN (1, 2)), (SELECT govreport_send(a.r + b.r)
	FROM parts AS a, parts AS b WHERE a.shard = 1 AND b.shard = 2), 'sum and +');

-- a sort gets sums as expanded objects, in memory that frees nothing
ANALYZE reports;
SELECT is((SELECT count(govreport_year(s)) FROM (SELECT n % 2 AS m, sum(r) AS s FROM reports WHERE r IS NOT NULL
	GROUP BY 1 ORDER BY 1) AS p), 2::bigint, 'sums sorted');

-- sent as binary
\set directory `mktemp -d && true`
\set file :directory '/parts.bin'
\setenv DIRECTORY :directory
\! chmod 777 "$DIRECTORY"
COPY parts TO :'file' (FORMAT binary);
CREATE TEMP TABLE received (LIKE parts);
COPY received FROM :'file' (FORMAT binary);
\! rm -r "$DIRECTORY"
SELECT is(govreport_send(sum(p.r)), (SELECT govreport_send(r) FROM whole), 'a sum of sums sent in binary')
	FROM received AS p;
SELECT * FROM finish();
ROLLBACK;
