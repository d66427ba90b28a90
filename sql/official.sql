-- The form, filled in.
\set ECHO none
\i test/include/report.psql
\set ECHO all
\pset format unaligned
\pset tuples_only on

SELECT govreport_to_html(pg_temp.sample('2019')::govreport);
SELECT govreport_to_html(pg_temp.sample('2021')::govreport);
SELECT govreport_to_markdown(pg_temp.sample('2019')::govreport);
SELECT govreport_to_markdown(pg_temp.sample('2021')::govreport);

-- figures alone, of a sum over both forms: the rows and columns of each
SELECT govreport_to_markdown('{"govreport":1,"year":2021,"forms":{"disclosures":"mixed","applications":"mixed","proceedings":"mixed"},
	"disclosures":{"administrative_licensing":{"decisions":{"at_least":7},"change":-2}},"applications":{"other":{"total":1},"other_misc":{"total":2}}}'::govreport);

-- if a table is missing, the prose of its part is still there
SELECT govreport_to_markdown('{"govreport":1,"title":"甲县2021年政府信息公开工作年度报告","sections":[
	{"section":"applications","heading":"三、收到和处理政府信息公开申请情况","body":"见图。"}]}'::govreport);
