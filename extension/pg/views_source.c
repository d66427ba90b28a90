/*
 * views_source.c
 *	  What the views are made from: the source table, its key and its
 *	  dimensions.
 */
#include "views.h"

#include "access/htup_details.h"
#include "access/relation.h"
#include "catalog/namespace.h"
#include "catalog/pg_index.h"
#include "catalog/pg_type.h"
#include "mb/pg_wchar.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

Relation
grpg_open_source(Oid oid)
{
	Relation	source = try_relation_open(oid, AccessShareLock);

	if (!source)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("relation with OID %u does not exist", oid)));
	return source;
}

Oid
grpg_find_view_schema(const char *name)
{
	Oid			schema = get_namespace_oid(name, true);

	if (!OidIsValid(schema))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_SCHEMA),
				 errmsg("schema \"%s\" does not exist", name),
				 errhint("Name an existing schema, or create it with CREATE SCHEMA %s.", quote_identifier(name))));
	return schema;
}

void
grpg_check_source(const views_call *c)
{
	char		kind = c->source->rd_rel->relkind;

	if (kind != RELKIND_RELATION && kind != RELKIND_PARTITIONED_TABLE)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("\"%s\" is not a table", RelationGetRelationName(c->source)),
				 errdetail("The views have the key columns of their source, and only a table has a key."),
				 errhint("Name the table that holds the reports.")));
	if (c->source->rd_rel->relpersistence == RELPERSISTENCE_TEMP || isAnyTempNamespace(c->schema))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_TABLE_DEFINITION),
				 errmsg("views of reports cannot be temporary"),
				 errdetail("Table \"%s\" or schema \"%s\" is temporary.",
						   RelationGetRelationName(c->source), c->schema_name),
				 errhint("Keep the reports in a permanent table, and the views in a permanent schema.")));
}

/*
 * Warns if row security does not apply to the readers: it applies only to the
 * owner of a materialized view, and before 15 of any view.
 */
void
grpg_warn_of_row_security(const views_call *c)
{
	if (!c->source->rd_rel->relrowsecurity ||
		(PG_VERSION_NUM >= 150000 && !c->materialized))
		return;
	ereport(WARNING,
			(errmsg("row security of table \"%s\" does not apply to readers of its views",
					RelationGetRelationName(c->source)),
			 errdetail("Readers of the views see every row that the owner of the views may see."),
			 errhint("Grant SELECT on the views only to users who may see all these rows.")));
}

static AttrNumber
find_column(const views_call *c, const char *name)
{
	AttrNumber	number = get_attnum(RelationGetRelid(c->source), name);

	if (number <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("column \"%s\" of relation \"%s\" does not exist", name,
						RelationGetRelationName(c->source)),
				 errtable(c->source)));
	return number;
}

void
grpg_find_report(views_call *c, const char *name)
{
	AttrNumber	number = find_column(c, name);

	grpg_check_column(c->source, TupleDescAttr(RelationGetDescr(c->source), number - 1),
					  c->extension);
	/* the cast makes a column of a domain call the same function */
	c->report = psprintf("s.%s::%s", quote_identifier(name),
						 quote_qualified_identifier(get_namespace_name(c->extension), "govreport"));
}

/* ---- the key ---- */

/* Is the type of the column govreport, or a domain over it? */
static bool
holds_reports(const views_call *c, AttrNumber number)
{
	Oid			type = TupleDescAttr(RelationGetDescr(c->source), number - 1)->atttypid;

	return getBaseType(type) ==
		GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid, CStringGetDatum("govreport"), ObjectIdGetDatum(c->extension));
}

/* Is it a plain column that is never NULL and does not hold reports? */
static bool
is_key_column(const views_call *c, AttrNumber number)
{
	return number > 0 &&
		TupleDescAttr(RelationGetDescr(c->source), number - 1)->attnotnull &&
		!holds_reports(c, number);
}

/* Rates an index as a key; 0 if it cannot be one. */
static int
rank_index(const views_call *c, HeapTuple tuple)
{
	Form_pg_index index = (Form_pg_index) GETSTRUCT(tuple);
	int			i;

	if (!index->indisvalid || !(index->indisprimary || (index->indisunique && index->indimmediate)) ||
		!heap_attisnull(tuple, Anum_pg_index_indpred, NULL))
		return 0;
	/* an expression has column number 0 */
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
		c->carried[i].source =
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
		/*
		 * of equal ones the first by name, because a restored table may have
		 * its indexes in another order
		 */
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
				 errdetail("A key is a primary key, or a unique index over NOT NULL columns, without expressions or WHERE, and without a column of type govreport."),
				 errhint("Add one with ALTER TABLE %s ADD PRIMARY KEY (...).",
						 quote_identifier(RelationGetRelationName(c->source))),
				 errtable(c->source)));
}

/* ---- the dimensions ---- */

static bool
is_carried(const views_call *c, const char *source)
{
	int			i;

	for (i = 0; i < c->ncarried; i++)
		if (strcmp(c->carried[i].source, source) == 0)
			return true;
	return false;
}

/* Adds a dimension.  A column of the key is in the views anyway. */
static void
add_dimension(views_call *c, const char *name)
{
	AttrNumber	number = find_column(c, name);
	int			i;

	if (holds_reports(c, number))
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("dimension \"%s\" holds reports", name),
				 errdetail("The views have columns of plain types."),
				 errtable(c->source)));
	for (i = c->nkeys; i < c->ncarried; i++)
		if (strcmp(c->carried[i].source, name) == 0)
			ereport(ERROR,
					(errcode(ERRCODE_DUPLICATE_COLUMN),
					 errmsg("dimension \"%s\" is named twice", name)));
	if (!is_carried(c, name))
		c->carried[c->ncarried++].source = name;
}

/* ---- their names in the views ---- */

/* Is it the name of a column of a view, or of a carried column named so far? */
static bool
is_taken(const views_call *c, const char *name)
{
	int			i;

	if (grpg_is_view_column(name))
		return true;
	for (i = 0; i < c->ncarried; i++)
		if (c->carried[i].name && strcmp(c->carried[i].name, name) == 0)
			return true;
	return false;
}

/*
 * Makes a name from a prefix and the source's name, cut to the length of a
 * name, with a number if it is taken.
 */
static const char *
make_name(const views_call *c, const char *prefix, const char *source)
{
	char	   *number = "";
	int			n = 0;

	for (;;)
	{
		int			room = NAMEDATALEN - 1 - (int) strlen(prefix) - (int) strlen(number);
		int			len = pg_mbcliplen(source, (int) strlen(source), room);
		char	   *name = psprintf("%s%.*s%s", prefix, len, source, number);

		if (!is_taken(c, name))
			return name;
		number = psprintf("_%d", ++n);
	}
}

/* Names the carried columns first to last - 1. */
static void
name_carried(views_call *c, int first, int last, const char *prefix)
{
	int			i;

	/* first the columns that keep their names */
	for (i = first; i < last; i++)
		if (!is_taken(c, c->carried[i].source))
			c->carried[i].name = c->carried[i].source;
	for (i = first; i < last; i++)
		if (!c->carried[i].name && c->carried[i].source)
			c->carried[i].name = make_name(c, prefix, c->carried[i].source);
}

void
grpg_find_carried(views_call *c, ArrayType *dimensions)
{
	Datum	   *names;
	bool	   *nulls;
	int			n;
	int			i;

	if (ARR_NDIM(dimensions) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("dimensions must be a one-dimensional array")));
	deconstruct_array(dimensions, NAMEOID, NAMEDATALEN, false, TYPALIGN_CHAR, &names, &nulls, &n);
	c->carried = palloc0(((size_t) n + INDEX_MAX_KEYS) * sizeof(carried_column));
	find_key(c);
	c->ncarried = c->nkeys;
	for (i = 0; i < n; i++)
	{
		if (nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("dimension must not be null")));
		add_dimension(c, NameStr(*DatumGetName(names[i])));
	}
	name_carried(c, 0, c->nkeys, "key_");
	name_carried(c, c->nkeys, c->ncarried, "dim_");
}
