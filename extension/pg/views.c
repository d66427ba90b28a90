/*
 * views.c
 *	  Views with plain types over the reports of a table, for BI tools.
 *
 * The statements run as the caller, with a search path that contains nothing of
 * a user's. All other names in them are qualified.  views.def defines the
 * views.
 */
#include "views.h"

#include "access/relation.h"
#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"

PG_FUNCTION_INFO_V1(govreport_create_views);
PG_FUNCTION_INFO_V1(govreport_create_views_with_dimensions);
PG_FUNCTION_INFO_V1(govreport_drop_views);

/* Since 15 a view can be read with the rights of the reader. */
#if PG_VERSION_NUM >= 150000
#define READER_RIGHTS	" WITH (security_invoker = true)"
#else
#define READER_RIGHTS	""
#endif

/* Does the view have this column in the version of the script that calls? */
static bool
has_column(const views_call *c, const view_info *view, const column_info *column)
{
	return &grpg_views[column->view] == view && column->since <= c->version;
}

/* What the view reads in that version. */
static const char *
from_of(const views_call *c, const view_info *view)
{
	return c->version == SCRIPT_BEFORE_1_2 && view == &grpg_views[VIEW_violations] ? OLD_VIOLATIONS_FROM : view->from;
}

/* ---- the statements ---- */

static void
run(const char *statement)
{
	int			result = SPI_execute(statement, false, 0);

	if (result < 0)
		elog(ERROR, "could not run \"%s\": %s", statement, SPI_result_code_string(result));
}

static const char *
name_of(const views_call *c, const view_info *view)
{
	return quote_qualified_identifier(c->schema_name, view->name);
}

/*
 * Appends a piece of views.def, with the schema of the extension and the
 * expression of the report filled in.
 */
static void
append_expanded(StringInfo buf, const views_call *c, const char *piece)
{
	const char *schema = quote_identifier(get_namespace_name(c->extension));

	for (; *piece; piece++)
	{
		if (*piece == '@')
			appendStringInfo(buf, "%s.", schema);
		else if (*piece == '#')
			appendStringInfoString(buf, c->report);
		else
			appendStringInfoChar(buf, *piece);
	}
}

static void
check_names_are_free(const views_call *c)
{
	int			i;

	for (i = 0; i < NVIEWS; i++)
		if (OidIsValid(get_relname_relid(grpg_views[i].name, c->schema)))
			ereport(ERROR,
					(errcode(ERRCODE_DUPLICATE_TABLE),
					 errmsg("relation \"%s\" already exists in schema \"%s\"", grpg_views[i].name,
							c->schema_name),
					 errhint("govreport_drop_views drops the views of a table; another relation of that name must be moved, renamed or dropped first.")));
}

static void
create_view(const views_call *c, const view_info *view)
{
	const char *comma = "";
	StringInfoData buf;
	int			i;

	initStringInfo(&buf);
	appendStringInfo(&buf, "CREATE %s %s%s AS SELECT ", c->materialized ? "MATERIALIZED VIEW" : "VIEW",
					 name_of(c, view), c->materialized ? "" : READER_RIGHTS);
	for (i = 0; view->keyed && i < c->ncarried; i++)
	{
		appendStringInfo(&buf, "%ss.%s", comma, quote_identifier(c->carried[i].source));
		appendStringInfo(&buf, " AS %s", quote_identifier(c->carried[i].name));
		comma = ", ";
	}
	for (i = 0; i < grpg_nview_columns; i++)
	{
		if (!has_column(c, view, &grpg_view_columns[i]))
			continue;
		appendStringInfo(&buf, "%sCAST(", comma);
		append_expanded(&buf, c, grpg_view_columns[i].expression);
		appendStringInfo(&buf, " AS %s) AS %s", grpg_view_columns[i].type, quote_identifier(grpg_view_columns[i].name));
		comma = ", ";
	}
	appendStringInfoString(&buf, " FROM ");
	if (view->keyed)
		appendStringInfo(&buf, "%s AS s CROSS JOIN LATERAL ",
						 quote_qualified_identifier(get_namespace_name(RelationGetNamespace(c->source)),
													RelationGetRelationName(c->source)));
	append_expanded(&buf, c, from_of(c, view));
	run(buf.data);
}

/*
 * Creates an index.  The server chooses its name, so that it neither collides
 * nor is too long.
 */
static void
create_index(const views_call *c, const view_info *view)
{
	const char *comma = "";
	StringInfoData buf;
	int			i;

	initStringInfo(&buf);
	appendStringInfo(&buf, "CREATE UNIQUE INDEX ON %s (", name_of(c, view));
	for (i = 0; view->keyed && i < c->nkeys; i++)
	{
		appendStringInfo(&buf, "%s%s", comma, quote_identifier(c->carried[i].name));
		comma = ", ";
	}
	if (*view->identity)
		appendStringInfo(&buf, "%s%s", comma, view->identity);
	appendStringInfoChar(&buf, ')');
	run(buf.data);
}

/*
 * Comments an object in both languages, or in English if the database's
 * encoding has no Chinese.
 */
static void
comment(const char *object, const char *chinese, const char *english)
{
	char	   *converted = grpg_try_cstring(grpg_str(chinese));
	char	   *both = converted ? psprintf("%s / %s", converted, english) : (char *) english;

	run(psprintf("COMMENT ON %s IS %s", object, quote_literal_cstr(both)));
}

static void
comment_column(const views_call *c, const view_info *view, const char *name, const char *chinese,
			   const char *english)
{
	comment(psprintf("COLUMN %s.%s", name_of(c, view), quote_identifier(name)), chinese, english);
}

static void
comment_view(const views_call *c, const view_info *view)
{
	int			i;

	comment(psprintf("%s %s", c->materialized ? "MATERIALIZED VIEW" : "VIEW", name_of(c, view)),
			view->chinese, view->english);
	for (i = 0; view->keyed && i < c->ncarried; i++)
		comment_column(c, view, c->carried[i].name, i < c->nkeys ? KEY_CHINESE : DIMENSION_CHINESE,
					   i < c->nkeys ? KEY_ENGLISH : DIMENSION_ENGLISH);
	for (i = 0; i < grpg_nview_columns; i++)
		if (has_column(c, view, &grpg_view_columns[i]))
			comment_column(c, view, grpg_view_columns[i].name, grpg_view_columns[i].chinese, grpg_view_columns[i].english);
}

/* Sets a search path with which the statements find only the system's names. */
static int
set_safe_path(void)
{
	int			level = NewGUCNestLevel();

	(void) set_config_option("search_path", "pg_catalog, pg_temp", PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_SAVE, true, 0, false);
	return level;
}

static void
create_views(const views_call *c)
{
	int			i;

	for (i = 0; i < NVIEWS; i++)
	{
		create_view(c, &grpg_views[i]);
		if (c->materialized)
			create_index(c, &grpg_views[i]);
		comment_view(c, &grpg_views[i]);
	}
}

/* Gets the arguments, without the dimensions. */
static void
create_views_as_called(FunctionCallInfo fcinfo, script_version version, ArrayType *dimensions)
{
	views_call	c = {.version = version};
	int			level;

	c.extension = get_func_namespace(fcinfo->flinfo->fn_oid);
	c.schema_name = NameStr(*PG_GETARG_NAME(2));
	c.materialized = PG_GETARG_BOOL(3);
	c.source = grpg_open_source(PG_GETARG_OID(0));
	c.schema = grpg_find_view_schema(c.schema_name);
	grpg_check_source(&c);
	grpg_find_report(&c, NameStr(*PG_GETARG_NAME(1)));
	grpg_find_carried(&c, dimensions);
	check_names_are_free(&c);
	grpg_warn_of_row_security(&c);

	level = set_safe_path();
	SPI_connect();
	create_views(&c);
	SPI_finish();
	AtEOXact_GUC(true, level);
	relation_close(c.source, NoLock);
}

/* Called by the scripts before 1.2. */
Datum
govreport_create_views(PG_FUNCTION_ARGS)
{
	create_views_as_called(fcinfo, SCRIPT_BEFORE_1_2, construct_empty_array(NAMEOID));
	PG_RETURN_VOID();
}

Datum
govreport_create_views_with_dimensions(PG_FUNCTION_ARGS)
{
	create_views_as_called(fcinfo, SCRIPT_1_2, PG_GETARG_ARRAYTYPE_P(4));
	PG_RETURN_VOID();
}

/* ---- dropping them ---- */

/*
 * Has the extension made this relation? True for a view with the name and the
 * comment of ours, which is over the source table if it is keyed.
 */
static const char *const is_ours =
	"SELECT c.relkind FROM pg_class AS c"
	" WHERE c.relnamespace = $1 AND c.relname = $2 AND c.relkind IN ('v', 'm')"
	" AND right(obj_description(c.oid, 'pg_class'), length($3)) = $3"
	" AND ($4 = 0::oid OR EXISTS (SELECT FROM pg_rewrite AS r"
	" JOIN pg_depend AS d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid"
	" WHERE r.ev_class = c.oid AND d.refclassid = 'pg_class'::regclass AND d.refobjid = $4))";

/* Drops one view if the extension made it. */
static bool
drop_view(const views_call *c, const view_info *view)
{
	Oid			types[] = {OIDOID, NAMEOID, TEXTOID, OIDOID};
	Datum		values[lengthof(types)];
	char	   *kind;

	values[0] = ObjectIdGetDatum(c->schema);
	values[1] = DirectFunctionCall1(namein, CStringGetDatum(view->name));
	values[2] = CStringGetTextDatum(view->english);
	values[3] = ObjectIdGetDatum(view->keyed ? RelationGetRelid(c->source) : InvalidOid);
	if (SPI_execute_with_args(is_ours, lengthof(types), types, values, NULL, false, 0) != SPI_OK_SELECT)
		elog(ERROR, "could not look for view \"%s\"", view->name);
	if (SPI_processed == 0)
		return false;
	kind = SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1);
	run(psprintf("DROP %s %s", *kind == RELKIND_MATVIEW ? "MATERIALIZED VIEW" : "VIEW",
				 name_of(c, view)));
	return true;
}

static void
drop_views(const views_call *c)
{
	bool		found = false;
	int			i;

	for (i = 0; i < NVIEWS; i++)
		if (grpg_views[i].keyed)
			found |= drop_view(c, &grpg_views[i]);
	if (!found)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("schema \"%s\" has no views of the reports in \"%s\"", c->schema_name,
						RelationGetRelationName(c->source)),
				 errdetail("Views are recognized by their names, their source and their comments."),
				 errhint("govreport_create_views makes them.")));
	/*
	 * if no view over this table was found, the view without a key may belong
	 * to another table
	 */
	for (i = 0; i < NVIEWS; i++)
		if (!grpg_views[i].keyed)
			(void) drop_view(c, &grpg_views[i]);
}

Datum
govreport_drop_views(PG_FUNCTION_ARGS)
{
	views_call	c = {.version = SCRIPT_1_2};
	int			level;

	c.extension = get_func_namespace(fcinfo->flinfo->fn_oid);
	c.schema_name = NameStr(*PG_GETARG_NAME(1));
	c.source = grpg_open_source(PG_GETARG_OID(0));
	c.schema = grpg_find_view_schema(c.schema_name);

	level = set_safe_path();
	SPI_connect();
	drop_views(&c);
	SPI_finish();
	AtEOXact_GUC(true, level);
	relation_close(c.source, NoLock);
	PG_RETURN_VOID();
}
