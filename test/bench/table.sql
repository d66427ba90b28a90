-- table.sql: prints the table of make bench, and counts the lines that reach their marks
SELECT split_part(line, ' ', 1) AS line, what, ours, peer, round(ratio::numeric, CASE WHEN ratio < 0.1 THEN 3
	ELSE 2 END) AS ratio,
	coalesce('>= ' || at_least, '<= ' || short(at_most)) AS wanted,
	CASE WHEN ratio < at_least OR ratio > at_most THEN 'MISSED' ELSE '' END AS mark,
	round(100 * spread::numeric, 1) AS "± %", note
FROM result ORDER BY line = 'core', substring(line FROM '^[0-9]+')::int, place;
SELECT count(*) FILTER (WHERE ratio >= at_least OR ratio <= at_most) AS reached, count(*) AS marks
FROM result WHERE coalesce(at_least, at_most) IS NOT NULL;
