-- table.sql: the table that make bench prints
SELECT split_part(line, ' ', 1) AS line, what, ours, peer, round(ratio::numeric, CASE WHEN ratio < 0.1 THEN 3 ELSE 2 END) AS ratio,
	round(100 * spread::numeric, 1) AS "± %", note
FROM result ORDER BY place;
