-- What make demo shows.  demo.sh has made the extension and the table inbox
-- (file, raw) with the texts of this folder.
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

\echo '== 7. Roll-up: the towns'' figures against the county''s own report, cell by cell'
\echo
CREATE VIEW rollup AS
SELECT year, section, item, measure, item_label, measure_label,
	sum(value) FILTER (WHERE agency <> '岚桥县人民政府') AS towns,
	sum(value) FILTER (WHERE agency = '岚桥县人民政府') AS county
FROM reports, govreport_cells(report)
GROUP BY year, section, item, measure, item_label, measure_label;
SELECT year, count(*) AS cells, count(*) FILTER (WHERE towns = county) AS agree, count(*) FILTER (WHERE towns <> county) AS differ
FROM rollup GROUP BY year ORDER BY year;
SELECT year, item, measure, towns, county, county - towns AS difference
FROM rollup WHERE towns IS DISTINCT FROM county ORDER BY year, item, measure;

\set ECHO none
DO $$
BEGIN
	IF (SELECT count(*) FROM reports) <> 8 OR (SELECT count(*) FROM quarantine) <> 3 OR
		(SELECT count(*) FROM rollup WHERE towns IS DISTINCT FROM county) <> 4 OR
		(SELECT count(*) FROM rollup) <> 400 THEN
		RAISE EXCEPTION 'the demo did not come out as it should';
	END IF;
END $$;
\echo '== end of the demo'
