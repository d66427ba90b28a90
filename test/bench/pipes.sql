-- pipes.sql: what one would write without the extension, for one layout
--
-- A parser of pipe tables in PL/pgSQL: regular expressions find headings and
-- rows, and a table of labels names the rows.  It knows both forms, needs labels
-- as printed on the form, and gives only the cells, in the order of the form.

CREATE TABLE pipes_label (
	label text, part int, form text, place int NOT NULL, width int NOT NULL, PRIMARY KEY (label, part, form));

-- Labels are compared without numbering and punctuation.
CREATE FUNCTION pipes_plain(label text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
	SELECT regexp_replace(label, '^ *(?:[一二三四]、|[（(][一二三四五六七][）)]|[0-9][.])|[^一-龥]+', '', 'g')
$$;

INSERT INTO pipes_label
SELECT pipes_plain(item_label), CASE section WHEN 'disclosures' THEN 2 ELSE 3 END, form,
	min(ordinal) - CASE WHEN section = 'disclosures' THEN 0 WHEN form = '2021' THEN 10 ELSE 22 END, count(*)
FROM govreport_items() WHERE section <> 'proceedings' GROUP BY form, section, pipes_plain(item_label);

ANALYZE pipes_label;

CREATE FUNCTION pipes_parse(raw text) RETURNS numeric[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
	-- words that only one form prints decide the form of a table
	forms text[] := ARRAY[NULL,
		CASE WHEN raw ~ '本年制发件数' THEN '2021' ELSE '2019' END,
		CASE WHEN raw ~ '逾期不补正' THEN '2021' ELSE '2019' END];
	disclosures numeric[] := array_fill(NULL::numeric, ARRAY[CASE forms[2] WHEN '2021' THEN 10 ELSE 22 END]);
	applications numeric[] := array_fill(NULL::numeric, ARRAY[CASE forms[3] WHEN '2021' THEN 175 ELSE 161 END]);
	proceedings numeric[] := array_fill(NULL::numeric, ARRAY[15]);
	part_now int := 1;
	line text;
	found_row text[];
	numbers numeric[];
	row_label pipes_label;
BEGIN
	FOREACH line IN ARRAY string_to_array(raw, E'\n') LOOP
		IF line !~ '[|]' THEN
			part_now := CASE
				WHEN line ~ '^二、.*主动公开' THEN 2
				WHEN line ~ '^三、.*申请' THEN 3
				WHEN line ~ '^四、.*行政复议' THEN 4
				WHEN line ~ '^五、' THEN 5
				ELSE part_now END;
			CONTINUE;
		END IF;
		-- the last label of the line, then the numbers up to its end
		found_row := regexp_match(line, '(?:([^|]*[^-|0-9. ][^|]*)[|])?((?: *-?[0-9]+(?:[.][0-9]+)? *[|])+)[| ]*$');
		CONTINUE WHEN found_row IS NULL;
		numbers := string_to_array(rtrim(found_row[2], '| '), '|')::numeric[];
		IF part_now = 4 AND cardinality(numbers) = 15 THEN
			proceedings := numbers;
		ELSIF part_now IN (2, 3) THEN
			SELECT * INTO row_label FROM pipes_label
			WHERE label = pipes_plain(found_row[1]) AND part = part_now AND form = forms[part_now];
			IF NOT FOUND OR row_label.width <> cardinality(numbers) THEN
				CONTINUE;
			ELSIF part_now = 2 THEN
				disclosures[row_label.place : row_label.place + row_label.width - 1] := numbers;
			ELSE
				applications[row_label.place : row_label.place + row_label.width - 1] := numbers;
			END IF;
		END IF;
	END LOOP;
	RETURN disclosures || applications || proceedings;
END
$$;
