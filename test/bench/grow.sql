-- grow.sql: line 11, one text in one backend.  psql variables: name, directory,
-- and sizes in ascending order
SELECT count(govreport_parse(raw)) FROM texts WHERE layout IN ('pipes', 'html');
CALL grow(:'name', :'directory', :'sizes');
