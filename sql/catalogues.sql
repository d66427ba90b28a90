-- The catalogues of cells and rules.
SELECT form, section, count(*), min(ordinal), max(ordinal) FROM govreport_items() GROUP BY form, section
	ORDER BY form, min(ordinal);
SELECT * FROM govreport_items() WHERE section = 'disclosures' OR ordinal % 40 = 0 ORDER BY form, ordinal;

-- ordinals count from 1 without gaps, each cell occurs once, and all labels are there
SELECT form, ordinal FROM (SELECT form, ordinal, row_number() OVER (PARTITION BY form ORDER BY ordinal) AS n
	FROM govreport_items()) AS t WHERE ordinal <> n;
SELECT form, section, item, measure FROM govreport_items() GROUP BY form, section, item, measure HAVING count(*) > 1;
SELECT * FROM govreport_items()
	WHERE '' IN (coalesce(item_label, ''), coalesce(measure_label, ''), coalesce(item_label_en, ''),
	coalesce(measure_label_en, ''));

-- every path of the catalogue is a path of a report, and the order is that of its cells
SELECT i.* FROM govreport_items() AS i
	WHERE '{"govreport":1}'::govreport -> concat_ws('.', section, item, measure) IS NOT NULL;
WITH cells AS (
	SELECT f.form, c.*
	FROM (VALUES ('2019'), ('2021')) AS f(form),
		LATERAL (SELECT format('{"govreport":1,"forms":{"disclosures":"%1$s","applications":"%1$s","proceedings":"%1$s"}}', form)::govreport) AS t(r),
		govreport_cells(r) WITH ORDINALITY AS c(section, item, measure, item_label, measure_label, unit, value, status,
		printed, n)
)
SELECT form, section, item, measure, n, ordinal
FROM cells AS c FULL JOIN govreport_items() AS i USING (form, section, item, measure)
WHERE (n, c.item_label, c.measure_label, c.unit) IS DISTINCT FROM (ordinal, i.item_label, i.measure_label, i.unit);

SELECT code, severity, scope, forms FROM govreport_rules();
SELECT code FROM govreport_rules() GROUP BY code HAVING count(*) > 1;
SELECT * FROM govreport_rules()
	WHERE '' IN (coalesce(formula, ''), coalesce(description, ''), coalesce(description_zh, ''));
