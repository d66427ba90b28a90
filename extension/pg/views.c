/*
 * views.c
 *	  Views of plain types over the reports of a table, for BI tools.
 *
 * The statements are run as the caller, with a search path that holds nothing
 * of a user's: every other name in them is qualified.  views.def says what the
 * views are.
 */
#include "govreport.h"

#include "access/htup_details.h"
#include "access/relation.h"
#include "catalog/namespace.h"
#include "catalog/pg_index.h"
#include "executor/spi.h"
#include "mb/pg_wchar.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

PG_FUNCTION_INFO_V1(govreport_create_views);
PG_FUNCTION_INFO_V1(govreport_drop_views);

/* Reading through a view asks for the rights of the reader, since 15. */
#if PG_VERSION_NUM >= 150000
#define READER_RIGHTS	" WITH (security_invoker = true)"
#else
#define READER_RIGHTS	""
#endif

typedef enum view_id
{
#define GRPG_VIEW(view, keyed, from, identity, chinese, english) VIEW_##view,
#define GRPG_COLUMN(view, column, expression, type, chinese, english)
#include "views.def"
#undef GRPG_VIEW
#undef GRPG_COLUMN
	NVIEWS
} view_id;

typedef struct view_info
{
	const char *name;
	bool		keyed;
	const char *from;
	const char *identity;
	const char *chinese;
	const char *english;
} view_info;

static const view_info views[NVIEWS] = {
#define GRPG_VIEW(view, keyed, from, identity, chinese, english) \
	{#view, keyed, from, identity, chinese, english},
#define GRPG_COLUMN(view, column, expression, type, chinese, english)
#include "views.def"
#undef GRPG_VIEW
#undef GRPG_COLUMN
};

typedef struct column_info
{
	view_id		view;
	const char *name;
	const char *expression;
	const char *type;
	const char *chinese;
	const char *english;
} column_info;

static const column_info columns[] = {
#define GRPG_VIEW(view, keyed, from, identity, chinese, english)
#define GRPG_COLUMN(view, column, expression, type, chinese, english) \
	{VIEW_##view, #column, expression, type, chinese, english},
#include "views.def"
#undef GRPG_VIEW
#undef GRPG_COLUMN
};

/* A column of the source's key. */
typedef struct key_column
{
	const char *source;			/* its name there */
	const char *name;			/* and in the views */
} key_column;

/* One call. */
typedef struct views_call
{
	Oid			extension;		/* schema of the extension */
	Relation	source;
	Oid			schema;			/* where the views are */
	const char *schema_name;
	const char *report;			/* expression of the report */
	bool		materialized;
	int			nkeys;
	key_column	keys[INDEX_MAX_KEYS];
} views_call;

/* ---- what it was called with ---- */

static Relation
open_source(Oid oid)
{
	Relation	source = try_relation_open(oid, AccessShareLock);

	if (!source)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("relation with OID %u does not exist", oid)));
	return source;
}

static Oid
find_schema(const char *name)
{
	Oid			schema = get_namespace_oid(name, true);

	if (!OidIsValid(schema))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_SCHEMA),
				 errmsg("schema \"%s\" does not exist", name),
				 errhint("CREATE SCHEMA %s makes it.", quote_identifier(name))));
	return schema;
}

static void
check_source(const views_call *c)
{
	char		kind = c->source->rd_rel->relkind;

	if (kind != RELKIND_RELATION && kind != RELKIND_PARTITIONED_TABLE)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("\"%s\" is not a table", RelationGetRelationName(c->source)),
				 errdetail("The views carry the key of their source, and only a table has one."),
				 errhint("Name the table that holds the reports.")));
	if (c->source->rd_rel->relpersistence == RELPERSISTENCE_TEMP || isAnyTempNamespace(c->schema))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_TABLE_DEFINITION),
				 errmsg("views of reports cannot be temporary"),
				 errdetail("Table \"%s\" or schema \"%s\" is temporary.",
						   RelationGetRelationName(c->source), c->schema_name),
				 errhint("Keep the reports in a permanent table, and the views in a permanent schema.")));
}

/* Row security binds the owner of what is stored, or of a view before 15. */
static void
warn_of_row_security(const views_call *c)
{
	if (!c->source->rd_rel->relrowsecurity ||
		(PG_VERSION_NUM >= 150000 && !c->materialized))
		return;
	ereport(WARNING,
			(errmsg("row security of table \"%s\" does not bind readers of its views",
					RelationGetRelationName(c->source)),
			 errdetail("They see every row that the owner of the views sees."),
			 errhint("Grant SELECT on the views only to those who may see all of that.")));
}

static void
find_report(views_call *c, const char *name)
{
	AttrNumber	number = get_attnum(RelationGetRelid(c->source), name);

	if (number <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("column \"%s\" of relation \"%s\" does not exist", name,
						RelationGetRelationName(c->source)),
				 errtable(c->source)));
	grpg_check_column(c->source, TupleDescAttr(RelationGetDescr(c->source), number - 1),
					  c->extension);
	/* the cast keeps a column of a domain from calling another function */
	c->report = psprintf("s.%s::%s", quote_identifier(name),
						 quote_qualified_identifier(get_namespace_name(c->extension), "govreport"));
}

static void
check_names_are_free(const views_call *c)
{
	int			i;

	for (i = 0; i < NVIEWS; i++)
		if (OidIsValid(get_relname_relid(views[i].name, c->schema)))
			ereport(ERROR,
					(errcode(ERRCODE_DUPLICATE_TABLE),
					 errmsg("relation \"%s\" already exists in schema \"%s\"", views[i].name,
							c->schema_name),
					 errhint("govreport_drop_views drops the views of a table; another relation of that name must be moved, renamed or dropped first.")));
}

/* ---- the key ---- */

/* A plain column that is never NULL and holds no report. */
static bool
is_key_column(const views_call *c, AttrNumber number)
{
	Form_pg_attribute column;

	if (number <= 0)
		return false;
	column = TupleDescAttr(RelationGetDescr(c->source), number - 1);
	return column->attnotnull &&
		getBaseType(column->atttypid) != GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid,
														 CStringGetDatum("govreport"),
														 ObjectIdGetDatum(c->extension));
}

/* How good a key an index is, 0 for none. */
static int
rank_index(const views_call *c, HeapTuple tuple)
{
	Form_pg_index index = (Form_pg_index) GETSTRUCT(tuple);
	int			i;

	if (!index->indisvalid || !(index->indisprimary || (index->indisunique && index->indimmediate)) ||
		!heap_attisnull(tuple, Anum_pg_index_indpred, NULL))
		return 0;
	/* an expression is column 0 */
	for (i = 0; i < index->indnkeyatts; i++)
		if (!is_key_column(c, index->indkey.values[i]))
			return 0;
	if (index->indisprimary)
		return INDEX_MAX_KEYS + 2;
	return index->indisreplident ? INDEX_MAX_KEYS + 1 : INDEX_MAX_KEYS + 1 - index->indnkeyatts;
}

static void
take_key(views_call *c, HeapTuple tuple)
{
	Form_pg_index index = (Form_pg_index) GETSTRUCT(tuple);
	int			i;

	c->nkeys = index->indnkeyatts;
	for (i = 0; i < c->nkeys; i++)
		c->keys[i].source =
			NameStr(TupleDescAttr(RelationGetDescr(c->source), index->indkey.values[i] - 1)->attname);
}

static void
find_key(views_call *c)
{
	int			best = 0;
	char	   *best_name = NULL;
	ListCell   *cell;

	foreach(cell, RelationGetIndexList(c->source))
	{
		HeapTuple	tuple = SearchSysCache1(INDEXRELID, ObjectIdGetDatum(lfirst_oid(cell)));
		char	   *name = get_rel_name(lfirst_oid(cell));
		int			rank;

		if (!HeapTupleIsValid(tuple))
			continue;
		rank = rank_index(c, tuple);
		/* by name, as a restored table has its indexes in another order */
		if (rank > best || (rank > 0 && rank == best && strcmp(name, best_name) < 0))
		{
			best = rank;
			best_name = name;
			take_key(c, tuple);
		}
		ReleaseSysCache(tuple);
	}
	if (best == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_OBJECT_DEFINITION),
				 errmsg("table \"%s\" has no key", RelationGetRelationName(c->source)),
				 errdetail("A key is a primary key, or a unique index over NOT NULL columns without expression and predicate, none of them of type govreport."),
				 errhint("ALTER TABLE %s ADD PRIMARY KEY gives it one.",
						 quote_identifier(RelationGetRelationName(c->source))),
				 errtable(c->source)));
}

/* Is it the name of a column of a view, or that of a key column so far? */
static bool
is_taken(const views_call *c, const char *name)
{
	int			i;

	for (i = 0; i < (int) lengthof(columns); i++)
		if (strcmp(columns[i].name, name) == 0)
			return true;
	for (i = 0; i < c->nkeys; i++)
		if (c->keys[i].name && strcmp(c->keys[i].name, name) == 0)
			return true;
	return false;
}

/* key_NAME, cut to the length of a name, with a number where that is taken. */
static const char *
make_key_name(const views_call *c, const char *source)
{
	char	   *number = "";
	int			n = 0;

	for (;;)
	{
		int			room = NAMEDATALEN - 1 - (int) strlen("key_") - (int) strlen(number);
		int			len = pg_mbcliplen(source, (int) strlen(source), room);
		char	   *name = psprintf("key_%.*s%s", len, source, number);

		if (!is_taken(c, name))
			return name;
		number = psprintf("_%d", ++n);
	}
}

static void
name_keys(views_call *c)
{
	int			i;

	/* those that keep their names come first */
	for (i = 0; i < c->nkeys; i++)
		if (!is_taken(c, c->keys[i].source))
			c->keys[i].name = c->keys[i].source;
	for (i = 0; i < c->nkeys; i++)
		if (!c->keys[i].name)
			c->keys[i].name = make_key_name(c, c->keys[i].source);
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

/* A piece of views.def, with the schema of the extension and the report. */
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
create_view(const views_call *c, const view_info *view)
{
	const char *comma = "";
	StringInfoData buf;
	int			i;

	initStringInfo(&buf);
	appendStringInfo(&buf, "CREATE %s %s%s AS SELECT ", c->materialized ? "MATERIALIZED VIEW" : "VIEW",
					 name_of(c, view), c->materialized ? "" : READER_RIGHTS);
	for (i = 0; view->keyed && i < c->nkeys; i++)
	{
		appendStringInfo(&buf, "%ss.%s", comma, quote_identifier(c->keys[i].source));
		appendStringInfo(&buf, " AS %s", quote_identifier(c->keys[i].name));
		comma = ", ";
	}
	for (i = 0; i < (int) lengthof(columns); i++)
	{
		if (&views[columns[i].view] != view)
			continue;
		appendStringInfo(&buf, "%sCAST(", comma);
		append_expanded(&buf, c, columns[i].expression);
		appendStringInfo(&buf, " AS %s) AS %s", columns[i].type, quote_identifier(columns[i].name));
		comma = ", ";
	}
	appendStringInfoString(&buf, " FROM ");
	if (view->keyed)
		appendStringInfo(&buf, "%s AS s CROSS JOIN LATERAL ",
						 quote_qualified_identifier(get_namespace_name(RelationGetNamespace(c->source)),
													RelationGetRelationName(c->source)));
	append_expanded(&buf, c, view->from);
	run(buf.data);
}

/* The server names it, so that no name collides or is too long. */
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
		appendStringInfo(&buf, "%s%s", comma, quote_identifier(c->keys[i].name));
		comma = ", ";
	}
	if (*view->identity)
		appendStringInfo(&buf, "%s%s", comma, view->identity);
	appendStringInfoChar(&buf, ')');
	run(buf.data);
}

/* In both languages, or in English where the database has no Chinese. */
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
	for (i = 0; view->keyed && i < c->nkeys; i++)
		comment_column(c, view, c->keys[i].name, KEY_CHINESE, KEY_ENGLISH);
	for (i = 0; i < (int) lengthof(columns); i++)
		if (&views[columns[i].view] == view)
			comment_column(c, view, columns[i].name, columns[i].chinese, columns[i].english);
}

/* What is asked while the statements run finds the system's names alone. */
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
		create_view(c, &views[i]);
		if (c->materialized)
			create_index(c, &views[i]);
		comment_view(c, &views[i]);
	}
}

Datum
govreport_create_views(PG_FUNCTION_ARGS)
{
	views_call	c = {0};
	int			level;

	c.extension = get_func_namespace(fcinfo->flinfo->fn_oid);
	c.schema_name = NameStr(*PG_GETARG_NAME(2));
	c.materialized = PG_GETARG_BOOL(3);
	c.source = open_source(PG_GETARG_OID(0));
	c.schema = find_schema(c.schema_name);
	check_source(&c);
	find_report(&c, NameStr(*PG_GETARG_NAME(1)));
	find_key(&c);
	name_keys(&c);
	check_names_are_free(&c);
	warn_of_row_security(&c);

	level = set_safe_path();
	SPI_connect();
	create_views(&c);
	SPI_finish();
	AtEOXact_GUC(true, level);
	relation_close(c.source, NoLock);
	PG_RETURN_VOID();
}

/* ---- dropping them ---- */

/*
 * Is the relation one of ours?  A view of its name and with its comment, over
 * the source table if it is keyed.
 */
static const char *const is_ours =
"SELECT c.relkind FROM pg_class AS c"
" WHERE c.relnamespace = $1 AND c.relname = $2 AND c.relkind IN ('v', 'm')"
" AND right(obj_description(c.oid, 'pg_class'), length($3)) = $3"
" AND ($4 = 0::oid OR EXISTS (SELECT FROM pg_rewrite AS r"
" JOIN pg_depend AS d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid"
" WHERE r.ev_class = c.oid AND d.refclassid = 'pg_class'::regclass AND d.refobjid = $4))";

/* Drop one view if it is ours. */
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
		if (views[i].keyed)
			found |= drop_view(c, &views[i]);
	if (!found)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("schema \"%s\" has no views of the reports in \"%s\"", c->schema_name,
						RelationGetRelationName(c->source)),
				 errdetail("They are known by their names, their source and their comments."),
				 errhint("govreport_create_views makes them.")));
	/* they may belong to another table, if none of the others was there */
	for (i = 0; i < NVIEWS; i++)
		if (!views[i].keyed)
			(void) drop_view(c, &views[i]);
}

Datum
govreport_drop_views(PG_FUNCTION_ARGS)
{
	views_call	c = {0};
	int			level;

	c.extension = get_func_namespace(fcinfo->flinfo->fn_oid);
	c.schema_name = NameStr(*PG_GETARG_NAME(1));
	c.source = open_source(PG_GETARG_OID(0));
	c.schema = find_schema(c.schema_name);

	level = set_safe_path();
	SPI_connect();
	drop_views(&c);
	SPI_finish();
	AtEOXact_GUC(true, level);
	relation_close(c.source, NoLock);
	PG_RETURN_VOID();
}
