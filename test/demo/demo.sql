-- The statements of make demo.  demo.sh has created the extension and the table
-- inbox (file, raw) with the texts of this folder.
\set ON_ERROR_STOP on

\echo '== 1. Raw texts, as they came in'
\echo
\set ECHO queries
SELECT file, length(raw) AS characters, govreport_title(govreport_try_parse(raw)) AS title
FROM inbox ORDER BY file;

\echo '== 2. A table that refuses reports whose figures do not add up'
\echo
CREATE TABLE reports (
	file    text PRIMARY KEY,
	report  govreport NOT NULL,
	agency  text GENERATED ALWAYS AS (govreport_agency(report)) STORED,
	year    int GENERATED ALWAYS AS (govreport_year(report)) STORED,
	CONSTRAINT checked CHECK (govreport_check(report)),
	CONSTRAINT consistent CHECK (govreport_is_consistent(report)),
	UNIQUE (agency, year)
);

\echo
\echo '== 3. A misprint is refused, and the error names the sums'
\echo
\set ON_ERROR_STOP off
INSERT INTO reports SELECT file, govreport_parse(raw) FROM inbox WHERE file = 'liuting-2023-draft.txt';
\set ON_ERROR_STOP on

\echo
\echo '== 4. Load all of them: what is refused goes to quarantine, with its reason'
\echo
CREATE TABLE quarantine (file text, sqlstate text, rule text, reason text);
DO $$
DECLARE
	f text;
	t text;
	c text;
	message text;
	detail text;
BEGIN
	FOR f, t IN SELECT file, raw FROM inbox ORDER BY file LOOP
		BEGIN
			INSERT INTO reports VALUES (f, govreport_parse(t));
		EXCEPTION WHEN invalid_text_representation OR check_violation OR unique_violation THEN
			GET STACKED DIAGNOSTICS c = CONSTRAINT_NAME, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
			INSERT INTO quarantine VALUES (f, SQLSTATE, c, CASE WHEN detail = '' THEN message ELSE detail END);
		END;
	END LOOP;
END $$;
SELECT file, agency, year FROM reports ORDER BY year, file;
SELECT file, sqlstate, rule, left(reason, 70) AS reason FROM quarantine ORDER BY file;

\echo '== 5. The figures of one report, as tables'
\echo
SELECT i.agency, i.year, i.period, i.published, i.address, i.phone
FROM reports, govreport_info(report) AS i WHERE file = 'liuting-2023.txt';
SELECT item_label, measure_label, value, unit
FROM reports, govreport_disclosures(report) WHERE file = 'liuting-2023.txt';
SELECT parent, item_label, natural_person AS 自然人, business AS 商业企业, legal_service AS 法律服务, total AS 总计
FROM reports, govreport_applications(report) WHERE file = 'liuting-2023.txt' AND total > 0 ORDER BY ordinal;
SELECT item_label, upheld, corrected, other, pending, total
FROM reports, govreport_proceedings(report) WHERE file = 'liuting-2023.txt';
SELECT section, heading, left(body, 24) || '…' AS body
FROM reports, govreport_sections(report) WHERE file = 'liuting-2023.txt' AND body <> '';

\echo '== 6. Evidence: where in the raw text a figure stands'
\echo
SELECT file, measure, value, token, line, char_start, substr(raw, char_start, char_length) = token AS there
FROM inbox, govreport_trace(raw)
WHERE file IN ('lanqiao-2023.txt', 'shinan-2023.html') AND item = 'granted' AND value > 0
ORDER BY file, char_start;

\echo '== 7. Roll-up: the sum of the towns'' reports against the county''s own, cell by cell'
\echo
-- a town without a report must not be ignored, so the query starts with the list of towns
CREATE TABLE towns (agency text PRIMARY KEY);
INSERT INTO towns SELECT DISTINCT agency FROM reports WHERE agency <> '岚桥县人民政府';
CREATE VIEW rollup AS
SELECT y.year, own.report AS own, sum(coalesce(r.report, '{"govreport":1}')) AS towns,
	count(*) - count(r.report) AS missing, string_agg(t.agency, ', ') FILTER (WHERE r.report IS NULL) AS missing_towns
FROM towns AS t CROSS JOIN (SELECT DISTINCT year FROM reports) AS y
LEFT JOIN reports AS r ON r.agency = t.agency AND r.year = y.year
LEFT JOIN reports AS own ON own.agency = '岚桥县人民政府' AND own.year = y.year
GROUP BY y.year, own.report;
SELECT year, missing, missing_towns, govreport_is_valid(towns) AS sum_is_valid,
	towns -> 'applications.new_received.total' AS towns_received,
	own -> 'applications.new_received.total' AS county_received,
	(SELECT count(*) FROM govreport_diff(own, towns)) AS cells_that_differ,
	(SELECT count(difference) FROM govreport_diff(own, towns)) AS proved
FROM rollup ORDER BY year;
SELECT year, section, item, measure, a AS county, b AS towns, difference
FROM rollup, govreport_diff(own, towns) WHERE difference IS NOT NULL ORDER BY year, section, item, measure;

\echo '== 8. Views for BI tools, with plain types and comments'
\echo
CREATE SCHEMA bi;
SELECT govreport_create_views('reports', 'report', 'bi');
SELECT viewname, left(obj_description(format('bi.%I', viewname)::regclass), 60) AS comment
FROM pg_views WHERE schemaname = 'bi' ORDER BY 1;

\echo '== 9. A ranking: rates are sums of numerators over sums of denominators'
\echo
SELECT rank() OVER (ORDER BY sum(numerator) / sum(denominator) DESC) AS rank, agency,
	sum(numerator)::int AS disclosed, sum(denominator)::int AS handled,
	round(100 * sum(numerator) / sum(denominator), 1) AS percent
FROM reports, govreport_metrics(report)
WHERE metric = 'disclosure_rate' AND agency <> '岚桥县人民政府'
GROUP BY agency ORDER BY rank;
SELECT agency, year, accepted, accepted - lag(accepted) OVER (PARTITION BY agency
	ORDER BY year) AS more_than_last_year
FROM (SELECT agency, year, value AS accepted FROM reports, govreport_metrics(report) WHERE metric = 'accepted') AS m
ORDER BY agency, year;

\echo '== 10. The official form again, filled in (its first lines)'
\echo
SELECT left(govreport_to_markdown(report), 300) AS markdown FROM reports WHERE file = 'liuting-2024.txt';

\echo '== 11. A picture: all reports as they were first handed in, with what is broken in them'
\echo
CREATE TABLE submitted (file text PRIMARY KEY, superior text, report govreport NOT NULL);
INSERT INTO submitted
SELECT DISTINCT ON (govreport_agency(report), govreport_year(report)) file,
	CASE WHEN govreport_agency(report) <> '岚桥县人民政府' THEN '岚桥县人民政府' END, report
FROM (SELECT file, govreport_try_parse(raw) AS report FROM inbox) AS i WHERE report IS NOT NULL
ORDER BY govreport_agency(report), govreport_year(report), file;
CREATE SCHEMA picture;
SELECT govreport_create_views('submitted', 'report', 'picture', dimensions => '{superior}');

\set ECHO none
DO $$
BEGIN
	IF (SELECT count(*) FROM reports) <> 11 OR (SELECT count(*) FROM quarantine) <> 3 OR
		(SELECT count(difference) FROM rollup, govreport_diff(own, towns)) <> 5 OR
		(SELECT count(*) FROM rollup WHERE govreport_is_valid(towns)) <> 2 OR
		(SELECT missing_towns FROM rollup WHERE missing = 1) IS DISTINCT FROM '岚桥县石楠镇人民政府' OR
		(SELECT count(*) FROM bi.cells) <> 2200 THEN
		RAISE EXCEPTION 'the demo did not come out as it should';
	END IF;
END $$;
\set schema picture
\set key file
\set above superior
\i test/demo/dashboard.sql
\echo The page is :out
\echo '== end of the demo'
