-- growth.sql: lines 11 and 14 of the table; junk is tried alone and in a table, the worse counts
WITH grown AS (
	SELECT name, min(place) AS place, max(size) AS size, max(memory) AS memory
	FROM growth GROUP BY name),
rates AS (
	SELECT replace(name, ' in a table', '') AS text, g.place, g.memory, g.size,
		spread('11 ' || name, '102400', g.size::text) AS spread, rate.*
	FROM grown g, LATERAL (
		SELECT max(nanoseconds) FILTER (WHERE s.size = 10240) AS tiny,
			max(nanoseconds) FILTER (WHERE s.size = 102400) AS small,
			max(nanoseconds) FILTER (WHERE s.size = g.size) AS large
		FROM (SELECT size, median('11 ' || g.name, size::text) / bytes * 1e9 AS nanoseconds
			  FROM growth WHERE growth.name = g.name) s) rate),
worse AS (
	SELECT DISTINCT ON (text) *, min(place) OVER (PARTITION BY text) AS first,
		max(memory) OVER (PARTITION BY text) AS most
	FROM rates ORDER BY text, large / small DESC)
INSERT INTO result (line, what, ours, peer, ratio, spread, note)
SELECT '11', format('time a byte, %s: %s MB / 100 KB', text, size / 1048576), short(large) || ' ns', short(small)
	|| ' ns',
	large / small, spread, format('10 KB: %s ns; peak memory %s x input', short(tiny), coalesce(short(most), '?'))
FROM worse ORDER BY first;

-- memory of the layout that needs most
INSERT INTO result (line, what, ours, peer, ratio, at_most)
SELECT '14', format('memory of reading 50 MB (%s), the text included / the text', name), short(memory * bytes) || 'B',
	short(bytes) || 'B', memory, 3
FROM growth WHERE size = 52428800 ORDER BY memory DESC LIMIT 1;
