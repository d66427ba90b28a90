-- Equality, order, hashes.
\set ECHO none
\i test/include/report.psql
\set ECHO all

-- in their order: unknown year, then years; no agency, then agencies by bytes; then bytes
CREATE TEMP TABLE r (n int, r govreport);
INSERT INTO r VALUES
	(1, '{"govreport":1}'),
	(2, '{"govreport":1,"agency":""}'),
	(3, '{"govreport":1,"agency":"甲市统计局"}'),
	(4, '{"govreport":1,"year":1}'),
	(5, '{"govreport":1,"year":2020,"agency":"Z"}'),
	(6, '{"govreport":1,"year":2020,"agency":"a"}'),
	(7, '{"govreport":1,"year":2020,"agency":"ab"}'),
	(8, '{"govreport":1,"year":2020,"agency":"甲"}'),
	(9, '{"govreport":1,"year":2021}'),
	(10, pg_temp.zero('2021')::govreport),
	(11, pg_temp.put(pg_temp.zero('2021'), '{"proceedings.litigation_direct.total": 1}')::govreport);

-- bytes decide between the last two
SELECT (govreport_send(a.r) < govreport_send(b.r)) = (a.r < b.r) FROM r AS a, r AS b WHERE a.n = 10 AND b.n = 11;
SELECT a.n, b.n
FROM r AS a, r AS b
WHERE NOT (a.n >= 10 AND b.n >= 10)
  AND ((a.r < b.r) <> (a.n < b.n) OR (a.r <= b.r) <> (a.n <= b.n) OR (a.r = b.r) <> (a.n = b.n)
	OR (a.r <> b.r) <> (a.n <> b.n) OR (a.r > b.r) <> (a.n > b.n) OR (a.r >= b.r) <> (a.n >= b.n)
	OR sign(govreport_cmp(a.r, b.r)) <> sign(a.n - b.n));

-- equal reports have equal hashes, and hashes never change
SELECT a.n FROM r AS a, r AS b
WHERE a.r = b.r::text::govreport AND (govreport_hash(a.r) <> govreport_hash(b.r)
	OR govreport_hash_extended(a.r, 7) <> govreport_hash_extended(b.r, 7));
SELECT n FROM r WHERE govreport_hash(r) <> govreport_hash_extended(r, 0)::bit(32)::int;
SELECT count(DISTINCT govreport_hash(r)), count(DISTINCT govreport_hash_extended(r, 1)) FROM r;

-- plans that use them
SELECT string_agg(n::text, ',' ORDER BY r DESC) FROM r WHERE n < 10;
SELECT count(*) FROM (SELECT r FROM r UNION SELECT r FROM r) AS u;
SET enable_hashagg = off;
SELECT count(*) FROM (SELECT DISTINCT r FROM r UNION ALL SELECT DISTINCT r FROM r) AS u;
RESET enable_hashagg;
SET enable_mergejoin = off; SET enable_nestloop = off;
SELECT count(*) FROM r AS a JOIN r AS b USING (r);
RESET enable_mergejoin; SET enable_hashjoin = off;
SELECT count(*) FROM r AS a JOIN r AS b USING (r);
RESET enable_nestloop; RESET enable_hashjoin;
CREATE INDEX ON r (r); CREATE INDEX ON r USING hash (r);
SET enable_seqscan = off;
SELECT n FROM r WHERE r = '{"govreport":1,"year":1}';
SELECT min(n), max(n) FROM r WHERE r >= '{"govreport":1,"year":2020}' AND r < '{"govreport":1,"year":2021}';
