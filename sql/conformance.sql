-- Conformance: what each rule says about each report; only surprises are printed
\set ECHO none
\i test/include/report.psql
\i test/conformance/cases.psql
\set ECHO all

SELECT name, way, want, got FROM said WHERE want <> got;
SELECT name, way, code, want, got FROM outcomes WHERE want <> got;
SELECT * FROM gaps;
