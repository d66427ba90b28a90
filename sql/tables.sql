-- A report as rows.
\set ECHO none
\i test/include/report.psql
\set ECHO all

CREATE TEMP TABLE r AS SELECT pg_temp.put(pg_temp.sample(), '{
	"disclosures.administrative_fees.amount": {"value": 251000, "printed": "251000元", "unit": "元"},
	"disclosures.regulations.issued": "不适用", "disclosures.regulations.repealed": null,
	"disclosures.regulations.in_force": "3.5",
	"disclosures.normative_documents.issued": {"value": 22, "printed": "22（其中修订 16 件）"},
	"disclosures.normative_documents.repealed": {"at_least": 4},
	"applications.granted.research": "约3", "applications.granted.legal_service": {"at_least": 2}}')
	#- '{disclosures,administrative_licensing}' #- '{applications,granted,other_org}' AS j;
ALTER TABLE r ADD r govreport;
UPDATE r SET r = (j || '{"contact": {"address": "青石镇一号", "phone": "0000-7654321", "postcode": "000000", "email": "a@example.invalid", "website": "example.invalid"}}')::govreport;

SELECT t.* FROM r, govreport_sections(r) AS t;
SELECT t.* FROM r, govreport_disclosures(r) AS t;
SELECT t.* FROM r, govreport_applications(r) AS t;
SELECT t.* FROM r, govreport_proceedings(r) AS t;
SELECT t.* FROM r, govreport_cells(r) AS t WHERE section = 'disclosures' OR item = 'granted';
SELECT t.* FROM r, govreport_info(r) AS t;

-- form 2019: its own labels and rows
SELECT t.* FROM govreport_disclosures(pg_temp.sample('2019')::govreport) AS t;
SELECT parent, item, item_label, total FROM govreport_applications(pg_temp.sample('2019')::govreport)
	WHERE parent IS DISTINCT FROM 'refused';

-- a table that was not found has no rows; an empty report still has its info row
SELECT (SELECT count(*) FROM govreport_sections(r)) AS sections,
	(SELECT count(*) FROM govreport_disclosures(r)) AS disclosures,
	(SELECT count(*) FROM govreport_applications(r)) AS applications,
	(SELECT count(*) FROM govreport_proceedings(r)) AS proceedings,
	(SELECT count(*) FROM govreport_cells(r)) AS cells, (SELECT count(*) FROM govreport_info(r)) AS info
FROM (VALUES ('{"govreport":1}'::govreport), ('{"govreport":1,"forms":{"proceedings":"2021"}}'), (NULL)) AS v(r);

-- a sum over both forms has the cells of both, labelled as in the later form
SELECT (SELECT count(*) FROM govreport_cells(r)), (SELECT count(*) FROM govreport_applications(r)),
	(SELECT string_agg(DISTINCT item_label, ' ') FROM govreport_disclosures(r) WHERE item = 'normative_documents')
FROM (VALUES ('{"govreport":1,"forms":{"disclosures":"mixed","applications":"mixed","proceedings":"mixed"}}'::govreport)) AS v(r);

-- the rows of part three agree with its cells
SELECT c.item, c.measure, c.value, to_jsonb(a) -> c.measure
FROM r, govreport_cells(r) AS c JOIN govreport_applications(r) AS a USING (item)
WHERE c.section = 'applications' AND c.value IS DISTINCT FROM (to_jsonb(a) ->> c.measure)::numeric;
