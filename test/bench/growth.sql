-- growth.sql: line 11 of the table; of junk by itself and in a table, the worse
WITH grown AS (
	SELECT replace(name, ' in a table', '') AS text, min(place) AS place, max(size) / 1048576 AS megabytes,
		max(nanoseconds) FILTER (WHERE size = 10240) AS tiny,
		max(nanoseconds) FILTER (WHERE size = 102400) AS small,
		(array_agg(nanoseconds ORDER BY size DESC))[1] AS large,
		max(memory) AS memory
	FROM growth GROUP BY name),
worse AS (
	SELECT DISTINCT ON (text) text, megabytes, tiny, small, large,
		min(place) OVER (PARTITION BY text) AS place,
		max(memory) OVER (PARTITION BY text) AS memory
	FROM grown ORDER BY text, large / small DESC)
INSERT INTO result (line, what, ours, peer, ratio, note)
SELECT '11', format('time a byte, %s: %s MB / 100 KB', text, megabytes), short(large) || ' ns', short(small) || ' ns',
	large / small, format('10 KB: %s ns; peak memory %s x input', short(tiny), coalesce(short(memory), '?'))
FROM worse ORDER BY place;
