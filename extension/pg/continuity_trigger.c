/*
 * continuity_trigger.c
 *	  Continuity between the rows of a table, as a constraint trigger.
 *
 * The trigger does not compare the row that fired it.  It takes the key and the
 * year from that row and compares all reports of that key which the table holds
 * now for that year and its neighbours.  So it does not matter how often a row
 * was changed before a deferred trigger fires: a version that is gone is not
 * found, and one that came by an update that fired nothing is.
 *
 * Two sessions that write neighbours at once do not see each other's rows, so
 * each takes a lock on the key before it reads, and holds it to its end.  The
 * second then waits, and reads with the latest snapshot, whatever its isolation
 * level, as foreign keys do.
 */
#include "govreport.h"

#include "access/table.h"
#include "access/xact.h"
#include "catalog/partition.h"
#include "commands/trigger.h"
#include "common/hashfn.h"
#include "executor/spi.h"
#include "storage/lock.h"
#include "utils/acl.h"
#include "utils/datum.h"
#include "utils/hsearch.h"
#include "utils/lsyscache.h"
#include "utils/plancache.h"
#include "utils/rls.h"
#include "utils/snapmgr.h"
#include "utils/typcache.h"

#include "../core/continuity.h"

PG_FUNCTION_INFO_V1(govreport_continuity_trigger);

/* Columns of an index, as keys beside the year. */
#define MAX_KEYS	(INDEX_MAX_KEYS - 1)

/*
 * Our locks stand among the advisory ones as kinds of their own, which no SQL
 * function takes: pg_locks shows the table as classid, the hash of the key as
 * objid and the kind as objsubid.
 */
#define KEY_LOCK	0x6772
#define TABLE_LOCK	0x6773

/*
 * Key locks of one transaction; one that needs more locks the table against
 * all others, as the server has room for 64 locks a connection.
 */
#define MAX_KEY_LOCKS	1000

/* One column: its name, and where it is in the table that fired. */
typedef struct column
{
	const char *name;
	AttrNumber	number;
	Form_pg_attribute attribute;
	Datum		value;			/* of the new row */
} column;

/* One call of the trigger. */
typedef struct continuity
{
	TriggerData *trigger;
	Oid			schema;			/* of the extension */
	Relation	root;			/* the table, or the one it is a partition of */
	column		report;
	int			nkeys;
	column		keys[MAX_KEYS];
	int			year;
} continuity;

/* A report of the same key. */
typedef struct neighbour
{
	Datum		report;
	gr_figures	figures;
} neighbour;

/* ---- what it was called with ---- */

static TriggerData *
trigger_argument(FunctionCallInfo fcinfo)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("continuity can only be checked by a trigger")));
	if (!TRIGGER_FIRED_AFTER(trigger->tg_event) || !TRIGGER_FIRED_FOR_ROW(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("trigger \"%s\" must be fired AFTER and FOR EACH ROW",
						trigger->tg_trigger->tgname)));
	if (trigger->tg_trigger->tgnargs < 2 || trigger->tg_trigger->tgnargs > MAX_KEYS + 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("trigger \"%s\" has %d arguments", trigger->tg_trigger->tgname,
						trigger->tg_trigger->tgnargs),
				 errhint("Its arguments are the column of the report and 1 to %d columns of its key, without the year.",
						 MAX_KEYS)));
	return trigger;
}

static column
find_column(Relation table, const char *name)
{
	column		c = {name, (AttrNumber) SPI_fnumber(RelationGetDescr(table), name), NULL, 0};

	if (c.number <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("column \"%s\" of relation \"%s\" does not exist", name,
						RelationGetRelationName(table)),
				 errtable(table)));
	c.attribute = TupleDescAttr(RelationGetDescr(table), c.number - 1);
#ifdef ATTRIBUTE_GENERATED_VIRTUAL
	if (c.attribute->attgenerated == ATTRIBUTE_GENERATED_VIRTUAL)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("column \"%s\" of relation \"%s\" is not stored", name,
						RelationGetRelationName(table)),
				 errtable(table)));
#endif
	return c;
}

static void
get_columns(continuity *c)
{
	char	  **arguments = c->trigger->tg_trigger->tgargs;
	int			i;

	c->report = find_column(c->trigger->tg_relation, arguments[0]);
	grpg_check_column(c->trigger->tg_relation, c->report.attribute, c->schema);
	c->nkeys = c->trigger->tg_trigger->tgnargs - 1;
	for (i = 0; i < c->nkeys; i++)
		c->keys[i] = find_column(c->trigger->tg_relation, arguments[i + 1]);
}

/* ---- the new row ---- */

/* Did an update leave the column's bytes as they were? */
static bool
is_unchanged(const continuity *c, const column *column)
{
	bool		isnull;
	Datum		old = slot_getattr(c->trigger->tg_trigslot, column->number, &isnull);

	return !isnull && datumIsEqual(old, column->value, column->attribute->attbyval,
								   column->attribute->attlen);
}

static bool
get_value(TupleTableSlot *slot, column *column)
{
	bool		isnull;

	column->value = slot_getattr(slot, column->number, &isnull);
	return !isnull;
}

/* Take key and year; false where there is nothing to compare. */
static bool
get_row(continuity *c)
{
	bool		update = TRIGGER_FIRED_BY_UPDATE(c->trigger->tg_event);
	TupleTableSlot *slot = update ? c->trigger->tg_newslot : c->trigger->tg_trigslot;
	bool		unchanged = update;
	gr_figures	figures;
	int			i;

	if (!get_value(slot, &c->report))
		return false;
	unchanged = unchanged && is_unchanged(c, &c->report);
	for (i = 0; i < c->nkeys; i++)
	{
		if (!get_value(slot, &c->keys[i]))
			return false;
		unchanged = unchanged && is_unchanged(c, &c->keys[i]);
	}
	if (unchanged)
		return false;
	grpg_get_figures(c->report.value, &figures);
	c->year = figures.year;
	return c->year != 0;
}

/* ---- the lock ---- */

/* Equal keys have equal hashes; a type without a hash is one key. */
static uint32
hash_key(const continuity *c)
{
	uint32		hash = 0;
	int			i;

	for (i = 0; i < c->nkeys; i++)
	{
		Form_pg_attribute attribute = c->keys[i].attribute;
		TypeCacheEntry *type = lookup_type_cache(attribute->atttypid, TYPECACHE_HASH_PROC_FINFO);

		if (OidIsValid(type->hash_proc_finfo.fn_oid))
			hash = hash_combine(hash, DatumGetUInt32(FunctionCall1Coll(&type->hash_proc_finfo,
																	   attribute->attcollation,
																	   c->keys[i].value)));
	}
	return hash;
}

/*
 * Writers of one key wait for each other.  Whoever holds many keys takes the
 * table instead, of which all others hold a share.
 */
static void
lock_key(const continuity *c)
{
	static TransactionId transaction;
	static int	held;
	LOCKTAG		table;
	LOCKTAG		key;

	if (!TransactionIdEquals(transaction, GetTopTransactionId()))
	{
		transaction = GetTopTransactionId();
		held = 0;
	}
	SET_LOCKTAG_ADVISORY(table, MyDatabaseId, RelationGetRelid(c->root), 0, TABLE_LOCK);
	if (held >= MAX_KEY_LOCKS)
	{
		(void) LockAcquire(&table, ExclusiveLock, false, false);
		return;
	}
	SET_LOCKTAG_ADVISORY(key, MyDatabaseId, RelationGetRelid(c->root), hash_key(c), KEY_LOCK);
	(void) LockAcquire(&table, ShareLock, false, false);
	if (LockAcquire(&key, ExclusiveLock, false, false) == LOCKACQUIRE_OK)
		held++;
}

/* ---- the query ---- */

static void
put_condition(StringInfo buf, const column *column, int parameter)
{
	TypeCacheEntry *type = lookup_type_cache(column->attribute->atttypid, TYPECACHE_EQ_OPR);

	if (!OidIsValid(type->eq_opr))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_FUNCTION),
				 errmsg("could not identify an equality operator for type %s",
						format_type_be(column->attribute->atttypid))));
	generate_operator_clause(buf, quote_identifier(column->name), column->attribute->atttypid,
							 type->eq_opr, psprintf("$%d", parameter),
							 column->attribute->atttypid);
	appendStringInfoString(buf, " AND ");
}

/*
 * Reports of a key, of the years $n to $n+1.  An index on the key columns and
 * govreport_year(report) serves it.
 */
static char *
query_of(const continuity *c)
{
	char	   *schema = get_namespace_name(c->schema);
	const char *report = quote_identifier(c->report.name);
	char	   *year;
	StringInfoData buf;
	int			i;

	/* the cast keeps a column of a domain from calling another function */
	year = psprintf("%s(%s::%s)", quote_qualified_identifier(schema, "govreport_year"), report,
					quote_qualified_identifier(schema, "govreport"));
	initStringInfo(&buf);
	appendStringInfo(&buf, "SELECT %s FROM %s WHERE ", report,
					 quote_qualified_identifier(get_namespace_name(RelationGetNamespace(c->root)),
												RelationGetRelationName(c->root)));
	for (i = 0; i < c->nkeys; i++)
		put_condition(&buf, &c->keys[i], i + 1);
	appendStringInfo(&buf, "%s OPERATOR(pg_catalog.>=) $%d AND ", year, c->nkeys + 1);
	appendStringInfo(&buf, "%s OPERATOR(pg_catalog.<=) $%d", year, c->nkeys + 2);
	return buf.data;
}

/* A trigger's plan, for the session. */
typedef struct trigger_plan
{
	Oid			trigger;		/* key of the table */
	SPIPlanPtr	plan;			/* NULL: none yet */
} trigger_plan;

static trigger_plan *
find_plan(Oid trigger)
{
	static HTAB *plans;
	trigger_plan *entry;
	bool		found;

	if (!plans)
	{
		HASHCTL		control = {0};

		control.keysize = sizeof(Oid);
		control.entrysize = sizeof(trigger_plan);
		plans = hash_create("plans of govreport triggers", 16, &control, HASH_ELEM | HASH_BLOBS);
	}
	entry = hash_search(plans, &trigger, HASH_ENTER, &found);
	if (!found)
		entry->plan = NULL;
	return entry;
}

/* Names may have changed, and the plan's text does not follow them. */
static bool
is_current(SPIPlanPtr plan, const char *query)
{
	CachedPlanSource *source;

	if (!plan || !SPI_plan_is_valid(plan))
		return false;
	source = linitial(SPI_plan_get_plan_sources(plan));
	return strcmp(source->query_string, query) == 0;
}

static SPIPlanPtr
get_plan(const continuity *c)
{
	trigger_plan *entry = find_plan(c->trigger->tg_trigger->tgoid);
	char	   *query = query_of(c);
	Oid			types[MAX_KEYS + 2];
	SPIPlanPtr	plan;
	int			i;

	if (is_current(entry->plan, query))
		return entry->plan;
	for (i = 0; i < c->nkeys; i++)
		types[i] = c->keys[i].attribute->atttypid;
	types[c->nkeys] = types[c->nkeys + 1] = INT4OID;
	plan = SPI_prepare(query, c->nkeys + 2, types);
	if (!plan || SPI_keepplan(plan) != 0)
		elog(ERROR, "could not prepare \"%s\"", query);
	if (entry->plan)
		SPI_freeplan(entry->plan);
	entry->plan = plan;
	return plan;
}

/*
 * Leave the reports in SPI_tuptable.  As for a foreign key, the table's owner
 * reads, and row security does not hide a neighbour.
 */
static void
read_neighbours(const continuity *c)
{
	Datum		values[MAX_KEYS + 2];
	Oid			user;
	int			context;
	int			i;

	for (i = 0; i < c->nkeys; i++)
		values[i] = c->keys[i].value;
	values[c->nkeys] = Int32GetDatum(c->year - 1);
	values[c->nkeys + 1] = Int32GetDatum(c->year + 1);
	GetUserIdAndSecContext(&user, &context);
	SetUserIdAndSecContext(c->root->rd_rel->relowner,
						   context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	if (SPI_execute_snapshot(get_plan(c), values, NULL, GetLatestSnapshot(), InvalidSnapshot,
							 false, false, 0) != SPI_OK_SELECT)
		elog(ERROR, "could not read the neighbours of a report");
	SetUserIdAndSecContext(user, context);
}

/* ---- the comparison ---- */

/* May the user see what an error would quote of the neighbour? */
static bool
may_read(Relation table)
{
	Oid			oid = RelationGetRelid(table);

	return pg_class_aclcheck(oid, GetUserId(), ACL_SELECT) == ACLCHECK_OK &&
		check_enable_rls(oid, InvalidOid, true) != RLS_ENABLED;
}

/* The sentences of a broken pair. */
typedef struct complaint
{
	const gr_figures *figures;
	StringInfoData detail;
} complaint;

static void
add_discontinuity(void *context, const gr_violation *violation)
{
	complaint  *to = context;

	/* in_force is only a warning */
	if (violation->rule == GR_RULE_continuity_carried_over)
		grpg_add_sentence(&to->detail,
						  grpg_violation_sentence(to->figures, violation, GR_ENGLISH));
}

static void
raise_discontinuity(const continuity *c, const neighbour *previous, const neighbour *current)
{
	const char *code = gr_rules[GR_RULE_continuity_carried_over].code.data;
	bool		quote = may_read(c->root);
	complaint	to;

	to.figures = &current->figures;
	initStringInfo(&to.detail);
	gr_find_discontinuities(&previous->figures, &current->figures, add_discontinuity, &to);
	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg("%s violates rule \"%s\"",
					quote ? grpg_describe(grpg_get_report(current->report)) : "report", code),
			 quote ? errdetail("%s", to.detail.data) : 0,
			 errhint("SELECT * FROM govreport_continuity(previous, current) compares the reports for %d and %d.",
					 previous->figures.year, current->figures.year),
			 errtable(c->trigger->tg_relation),
			 err_generic_string(PG_DIAG_CONSTRAINT_NAME, code)));
}

static neighbour *
get_neighbours(void)
{
	neighbour  *all = MemoryContextAllocHuge(CurrentMemoryContext,
											 (SPI_processed + 1) * sizeof(neighbour));
	uint64		i;

	for (i = 0; i < SPI_processed; i++)
	{
		bool		isnull;

		all[i].report = SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &isnull);
		grpg_get_figures(all[i].report, &all[i].figures);
		CHECK_FOR_INTERRUPTS();
	}
	return all;
}

/* Every report against every one of the year after. */
static void
compare_neighbours(const continuity *c)
{
	const neighbour *all = get_neighbours();
	uint64		n = SPI_processed;
	uint64		i;
	uint64		k;

	for (i = 0; i < n; i++)
		for (k = 0; k < n; k++)
		{
			if (all[k].figures.year == all[i].figures.year + 1 &&
				gr_continues(&all[i].figures, &all[k].figures) == GR_FALSE)
				raise_discontinuity(c, &all[i], &all[k]);
			CHECK_FOR_INTERRUPTS();
		}
}

/* The table itself, or the partitioned table at the top. */
static Oid
root_of(Relation table)
{
	return table->rd_rel->relispartition ?
		llast_oid(get_partition_ancestors(RelationGetRelid(table))) : RelationGetRelid(table);
}

static void
check_continuity(continuity *c)
{
	c->root = table_open(root_of(c->trigger->tg_relation), AccessShareLock);
	lock_key(c);
	/* all memory from here on goes with it */
	SPI_connect();
	read_neighbours(c);
	compare_neighbours(c);
	SPI_finish();
	table_close(c->root, NoLock);
}

Datum
govreport_continuity_trigger(PG_FUNCTION_ARGS)
{
	continuity	c = {0};

	c.trigger = trigger_argument(fcinfo);
	c.schema = get_func_namespace(fcinfo->flinfo->fn_oid);
	get_columns(&c);
	/* what is removed breaks nothing */
	if (!TRIGGER_FIRED_BY_DELETE(c.trigger->tg_event) && get_row(&c))
		check_continuity(&c);
	return PointerGetDatum(NULL);
}
