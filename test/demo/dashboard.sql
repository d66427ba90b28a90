-- dashboard.sql: one page of pictures over the views of govreport_create_views.
-- An example to copy: plain SQL over plain columns.  The page needs no library.
--
--   psql -d DATABASE -v schema=bi -v key=file -v above=superior -v out=page.html -f dashboard.sql
--
-- schema   where the views are
-- key      the key column of the source table, which the views have, too
-- above    the dimension that names the organ above an organ, for the roll-up
-- out      the page to write
--
-- There is one report for each organ and year.  Charts show the 8 organs that
-- received most, tables at most 40 rows.
\set ON_ERROR_STOP on
\pset format unaligned
\pset tuples_only on
SET search_path = :"schema", pg_catalog;
SET client_encoding = 'UTF8';
SET client_min_messages = warning;

CREATE FUNCTION pg_temp.html(text) RETURNS text LANGUAGE sql IMMUTABLE AS
	$$SELECT replace(replace(replace(replace($1, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;')$$;
-- the short name of an organ for a chart
CREATE FUNCTION pg_temp.short(agency text) RETURNS text LANGUAGE sql IMMUTABLE AS
	$$SELECT pg_temp.html(regexp_replace($1, '人民政府$', ''))$$;
CREATE FUNCTION pg_temp.colour(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
	$$SELECT ('{#2d6e4e,#c0504d,#d98e2b,#3a6ea5,#8064a2,#2f8f9d,#7f7f7f,#6b8e23}'::text[])[($1 - 1) % 8 + 1]$$;
-- the step of an axis with about four steps: 1, 2 or 5 times a power of ten
CREATE FUNCTION pg_temp.step(most numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
	SELECT (CASE WHEN $1 / 4 <= p THEN 1 WHEN $1 / 4 <= 2 * p THEN 2 WHEN $1 / 4 <= 5 * p THEN 5 ELSE 10 END) * p
	FROM (SELECT power(10::numeric, floor(log(greatest($1, 4) / 4)))) AS s(p)
$$;

-- ---- what is shown ----

-- reports of a known organ and year
CREATE TEMP VIEW report AS
SELECT :"key" AS key, :"above" AS above, agency, year, new_received, is_valid, is_consistent, is_complete,
	max(year) OVER () AS latest
FROM reports WHERE agency IS NOT NULL AND year IS NOT NULL;

-- organs in the order of the applications they received in the latest year
CREATE TEMP VIEW organ AS
SELECT agency, row_number() OVER (ORDER BY sum(new_received) FILTER (WHERE year = latest) DESC NULLS LAST,
	agency) AS n
FROM report GROUP BY agency;

-- results of the latest year: rows of part three with the heading above them
CREATE TEMP VIEW result AS
SELECT r.agency, g.n, g.label, sum(a.total)::bigint AS total
FROM applications AS a JOIN report AS r ON r.key = a.:"key"
JOIN (VALUES (1, 'granted', '予以公开'), (2, 'partially_granted', '部分公开'), (3, 'refused', '不予公开'),
	(4, 'unavailable', '无法提供'), (5, 'not_processed', '不予处理'), (6, 'other', '其他处理')) AS g(n, parent, label)
	ON g.parent IN (a.parent, a.item)
WHERE r.year = r.latest GROUP BY r.agency, g.n, g.label;

-- rules that are broken as errors or warnings
CREATE TEMP VIEW broken AS
SELECT r.agency, r.year, v.ordinal, v.rule, v.severity, v.message_zh
FROM violations AS v JOIN report AS r ON r.key = v.:"key" WHERE v.severity IN ('error', 'warning');

-- figures of an organ that differ from the sum of the organs below it.  If a figure or
-- a report is missing, the sum counts only if it is already greater.
CREATE TEMP VIEW rollup AS
WITH below AS (
	SELECT r.above AS agency, r.year, c.cell, sum(c.value * CASE c.unit WHEN '元' THEN 0.0001 ELSE 1 END) AS value,
		count(c.value) = count(*) AND count(*) = (SELECT count(DISTINCT o.agency) FROM report AS o
		WHERE o.above = r.above) AS complete
	FROM cells AS c JOIN report AS r ON r.key = c.:"key" WHERE r.above IS NOT NULL GROUP BY r.above, r.year, c.cell)
SELECT r.agency, r.year, i.ordinal, i.item_label, i.measure_label, o.value AS own, b.value AS below,
	o.value - b.value AS difference
FROM below AS b JOIN report AS r USING (agency, year) JOIN items AS i USING (cell)
JOIN LATERAL (SELECT c.value * CASE c.unit WHEN '元' THEN 0.0001 ELSE 1 END AS value FROM cells AS c
	WHERE c.:"key" = r.key AND c.cell = b.cell) AS o ON true
WHERE o.value <> b.value AND (b.complete OR b.value > o.value);

-- what a year carries forward and what the next year carries over; columns names
-- the columns that differ
CREATE TEMP VIEW chain AS
SELECT p.agency, p.year, a.total AS forward, b.total AS over,
	(SELECT string_agg(c.label, '、' ORDER BY c.n) FROM (VALUES
		(1, '自然人', a.natural_person, b.natural_person), (2, '商业企业', a.business, b.business),
		(3, '科研机构', a.research, b.research),
		(4, '社会公益组织', a.public_welfare, b.public_welfare),
		(5, '法律服务机构', a.legal_service, b.legal_service),
		(6, '其他', a.other_org, b.other_org), (7, '总计', a.total, b.total)) AS c(n, label, forward, over)
		WHERE c.forward <> c.over) AS columns
FROM report AS p JOIN report AS n ON n.agency = p.agency AND n.year = p.year + 1
JOIN applications AS a ON a.:"key" = p.key AND a.item = 'carried_forward'
JOIN applications AS b ON b.:"key" = n.key AND b.item = 'carried_over';

-- ---- the page ----

\o :out
SELECT $$<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>政府信息公开工作年度报告一览</title><style>
@page { size: A4 landscape; margin: 12mm }
* { box-sizing: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact }
body { font: 14px/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; color: #1f2430; margin: 24px; max-width: 1200px }
h1 { font-size: 24px; margin: 0 } h1 + p { color: #5c6270; margin: 2px 0 12px }
h2 { font-size: 16px; border-left: 4px solid #2d6e4e; padding-left: 8px; margin: 0 0 8px }
section { margin: 0 0 22px; break-inside: avoid } .pair { display: flex; gap: 32px } .pair section { flex: 1 1 0 }
.keys { display: flex; gap: 14px; margin-bottom: 22px } .keys div { border: 1px solid #d7dae2; border-radius: 6px; padding: 8px 16px }
.keys b { display: block; font-size: 26px; line-height: 1.3 } .keys .bad b { color: #b3261e }
table { border-collapse: collapse } th, td { border: 1px solid #d7dae2; padding: 3px 8px; text-align: left } th { background: #f3f4f7 }
ul { margin: 8px 0 0; padding-left: 20px } td.n, th.n { text-align: right } td.c { text-align: center } td.error { background: #f7c9c7; color: #7a1712; font-weight: bold } td.warning { background: #fcecc8; color: #6b4a00 }
.yes { color: #2d6e4e } .none { color: #5c6270 } svg { width: 100%; height: auto; display: block } svg text { font: 12px "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; fill: #1f2430 }
</style></head><body><h1>政府信息公开工作年度报告一览</h1>$$;
SELECT format('<p>%s 个机关，%s年，共 %s 份报告</p>', count(DISTINCT agency),
	CASE WHEN min(year) = max(year) THEN min(year)::text ELSE min(year) || '—' || max(year) END, count(*))
	FROM report;

-- key figures
SELECT format('<div class="keys"><div><b id="received">%s</b>%s 年新收申请（件）</div><div%s><b id="valid">%s / %s</b>齐全且勾稽相符的报告</div>'
	'<div%s><b id="errors">%s</b>错误</div><div><b id="warnings">%s</b>警告</div><div%s><b id="gaps">%s</b>年度衔接不上</div></div>',
	received, latest, CASE WHEN valid < n THEN ' class="bad"' END, valid, n,
	CASE WHEN errors > 0 THEN ' class="bad"' END, errors, warnings,
	CASE WHEN gaps > 0 THEN ' class="bad"' END, gaps)
FROM (SELECT max(latest) AS latest, coalesce(sum(new_received) FILTER (WHERE year = latest), 0) AS received,
	count(*) FILTER (WHERE is_valid) AS valid, count(*) AS n FROM report) AS r,
	(SELECT count(*) FILTER (WHERE severity = 'error') AS errors,
	count(*) FILTER (WHERE severity = 'warning') AS warnings FROM broken) AS b,
	(SELECT count(columns) AS gaps FROM chain) AS c;

-- applications received, by year: a line for each organ.  Labels that would
-- overlap move down.
SELECT '<div class="pair"><section><h2>历年新收申请（件）</h2><svg viewBox="0 0 560 260" role="img">';
WITH axis AS (
	SELECT min(year) AS first, greatest(max(year) - min(year), 1) AS years, pg_temp.step(max(new_received)) AS step,
		ceil(greatest(max(new_received), 1) / pg_temp.step(max(new_received))) AS steps FROM report),
point AS (
	SELECT agency, o.n, year, new_received, 64 + 364.0 * (year - first) / years AS x,
	230 - 210 * new_received / (step * steps) AS y,
		row_number() OVER (PARTITION BY agency ORDER BY year DESC) AS back
	FROM report JOIN organ AS o USING (agency), axis WHERE o.n <= 8 AND new_received IS NOT NULL),
label AS (
	SELECT agency, n, x, 15 * rank + max(y - 15 * rank) OVER (ORDER BY rank) AS y
	FROM (SELECT *, row_number() OVER (ORDER BY y, n) AS rank FROM point WHERE back = 1) AS p)
SELECT format('<line x1="48" x2="428" y1="%s" y2="%1$s" stroke="#e3e5ea"/><text x="40" y="%s" text-anchor="end">%s</text>',
	round(230 - 210 * i / steps, 1), round(234 - 210 * i / steps, 1), (i * step)::bigint)
	FROM axis, generate_series(0, steps) AS i
UNION ALL SELECT format('<text x="%s" y="250" text-anchor="middle">%s</text>',
	round(64 + 364.0 * (year - first) / years, 1), year)
	FROM axis, (SELECT DISTINCT year FROM report) AS y
UNION ALL SELECT format('<polyline fill="none" stroke-width="2" stroke="%s" points="%s"/>', pg_temp.colour(n),
	string_agg(round(x, 1) || ',' || round(y, 1), ' ' ORDER BY year)) FROM point GROUP BY agency, n
UNION ALL SELECT format('<circle cx="%s" cy="%s" r="3.5" fill="%s"><title>%s %s 年新收 %s 件</title></circle><text x="%1$s" y="%7$s" text-anchor="middle">%6$s</text>',
	round(x, 1), round(y, 1), pg_temp.colour(n), pg_temp.html(agency), year, new_received, round(y - 8, 1)) FROM point
UNION ALL SELECT format('<text x="%s" y="%s" style="fill:%s">%s</text>', round(x + 14, 1), round(y + 4, 1),
	pg_temp.colour(n), pg_temp.short(agency)) FROM label;
SELECT '</svg></section>';

-- results of the latest year: one bar for each organ
SELECT format('<section><h2>办理结果构成，%s 年（件）</h2>', max(latest)) FROM report;
WITH part AS (
	SELECT agency, o.n AS line, r.n, label, total, sum(total) OVER (PARTITION BY agency) AS all_of_it,
		sum(total) OVER (PARTITION BY agency ORDER BY r.n) - total AS before
	FROM result AS r JOIN organ AS o USING (agency) WHERE o.n <= 8 AND total > 0)
SELECT format('<svg viewBox="0 0 560 %s" role="img">', 60 + 32 * coalesce(max(line), 0)) FROM part
UNION ALL SELECT format('<text x="112" y="%s" text-anchor="end">%s</text>', 32 * line - 11, pg_temp.short(agency))
	FROM part GROUP BY agency, line
UNION ALL SELECT format('<rect x="%s" y="%s" width="%s" height="22" fill="%s"><title>%s %s %s 件</title></rect>',
	round(120 + 430 * before / all_of_it, 1), 32 * line - 26,
	round(430 * total / all_of_it, 1), pg_temp.colour(n), pg_temp.html(agency), label, total) FROM part
UNION ALL SELECT format('<text x="%s" y="%s" text-anchor="middle" style="fill:#fff">%s</text>',
	round(120 + 430 * (before + total / 2.0) / all_of_it, 1), 32 * line - 11, total)
	FROM part WHERE 430 * total / all_of_it > 8 * length(total::text) + 2
UNION ALL SELECT format('<rect x="%s" y="%s" width="11" height="11" fill="%s"/><text x="%s" y="%s">%s</text>',
	120 + 72 * (g.n - 1), 18 + 32 * lines, pg_temp.colour(g.n), 135 + 72 * (g.n - 1), 28 + 32 * lines, g.label)
	FROM (SELECT DISTINCT n, label FROM result) AS g, (SELECT max(line) AS lines FROM part) AS l WHERE lines > 0;
SELECT '</svg></section></div>';

-- organs and rules: the years in which a rule is broken
SELECT '<section><h2>机关 × 规则：哪一年不符</h2>';
WITH shown AS (SELECT o.agency, o.n FROM organ AS o LEFT JOIN broken USING (agency) GROUP BY o.agency, o.n
	ORDER BY count(rule) DESC, o.n LIMIT 40),
rules AS (SELECT rule FROM broken GROUP BY rule)
SELECT '<table id="matrix"><tr><th>机关</th>' || coalesce(string_agg('<th>' || rule || '</th>', '' ORDER BY rule), '')
	|| '</tr>' FROM rules
UNION ALL (
SELECT format('<tr><td>%s</td>%s</tr>', pg_temp.short(agency), (
	SELECT string_agg(CASE WHEN b.years IS NULL THEN '<td class="c yes">✓</td>'
	ELSE format('<td class="c %s">✗ %s</td>', b.severity, b.years) END, '' ORDER BY rule)
	FROM rules LEFT JOIN (SELECT rule, min(severity) AS severity, string_agg(DISTINCT year::text, '、') AS years
		FROM broken WHERE broken.agency = shown.agency GROUP BY rule) AS b USING (rule)))
FROM shown ORDER BY n);
SELECT '</table>';
SELECT '<p class="none">各份报告均齐全，勾稽关系均成立。</p>' WHERE NOT EXISTS (SELECT FROM broken);
SELECT '<ul id="messages">' || string_agg(format('<li>%s %s 年：%s</li>', pg_temp.short(agency), year,
	pg_temp.html(message_zh)), E'\n' ORDER BY agency, year, ordinal) || '</ul>'
FROM (SELECT * FROM broken ORDER BY agency, year, ordinal LIMIT 40) AS b;
SELECT '</section>';

-- the roll-up: the bar goes to the left if the organ has less than those below it
SELECT '<section><h2>逐级核对：与所辖机关之和不同的数字</h2><table id="rollup"><tr><th>机关</th><th>年度</th><th>项目</th><th>指标</th><th class="n">本级</th><th class="n">所辖之和</th><th class="n">差</th><th></th></tr>';
WITH shown AS (SELECT *, max(abs(difference)) OVER () AS most FROM rollup ORDER BY agency, year, ordinal LIMIT 40)
SELECT format('<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td><td><svg viewBox="0 0 160 12" style="width:160px"><rect x="%s" width="%s" height="12" fill="%s"/><line x1="80" x2="80" y2="12" stroke="#5c6270"/></svg></td></tr>',
	pg_temp.short(agency), year, pg_temp.html(item_label), pg_temp.html(measure_label), trim_scale(own),
	trim_scale(below), trim_scale(difference),
	round(80 + least(difference, 0) * 78 / most, 1), round(abs(difference) * 78 / most, 1),
	CASE WHEN difference < 0 THEN '#c0504d' ELSE '#3a6ea5' END)
FROM shown;
SELECT '</table>';
SELECT '<p class="none">没有不同的数字。</p>' WHERE NOT EXISTS (SELECT FROM rollup);
SELECT format('<p class="none">共 %s 处，此处列出前 40 处。</p>', count(*)) FROM rollup HAVING count(*) > 40;
SELECT '</section>';

-- chains of years
SELECT '<section><h2>年度衔接：上年结转与本年承接（件）</h2><table id="chain"><tr><th>机关</th>'
	|| coalesce(string_agg(format('<th>%s → %s</th>', year, year + 1), '' ORDER BY year), '') || '</tr>'
FROM (SELECT DISTINCT year FROM chain) AS y;
SELECT format('<tr><td>%s</td>%s</tr>', pg_temp.short(agency), (
	SELECT string_agg(CASE WHEN c.agency IS NULL THEN '<td></td>'
	WHEN c.columns IS NULL THEN format('<td class="c">%s → %s <span class="yes">✓</span></td>',
	coalesce(forward::text, '？'), coalesce(over::text, '？'))
		ELSE format('<td class="c error">%s → %s ✗ %s</td>', coalesce(forward::text, '？'),
			coalesce(over::text, '？'), c.columns) END, '' ORDER BY year)
	FROM (SELECT DISTINCT year FROM chain) AS y LEFT JOIN (SELECT * FROM chain WHERE chain.agency = organ.agency) AS c
		USING (year)))
FROM organ WHERE agency IN (SELECT agency FROM chain) ORDER BY n LIMIT 40;
SELECT '</table></section></body></html>';
\o
