/*
 * continuity_trigger.c
 *	  Continuity between the rows of a table, as a constraint trigger.
 *
 * The trigger does not compare the row that fired it.  It takes the key and the
 * year from that row, and compares all reports of that key that the table now
 * holds for that year and the years before and after.  So it does not matter
 * how often a row was changed before a deferred trigger fires.  A version that
 * no longer exists is not found, and one that was written by an update that
 * fired no trigger is found.
 *
 * Two sessions that write neighbouring years at once do not see each other's
 * rows.  So a transaction locks the table at its first check, until it ends.
 * The second transaction waits, and then reads with the latest snapshot
 * whatever its isolation level is, as foreign keys do.  There is one lock for
 * the whole table.  With one lock for each key, two transactions that meet the
 * keys in different orders would wait for each other.
 *
 * Rows of the same key and year that fire together need only one check: see
 * was_checked().
 */
#include "continuity_trigger.h"

#include "access/table.h"
#include "access/xact.h"
#include "catalog/partition.h"
#include "common/hashfn.h"
#include "executor/spi.h"
#include "storage/lock.h"
#include "utils/acl.h"
#include "utils/datum.h"
#include "utils/hsearch.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rls.h"

#include "rules/continuity.h"

PG_FUNCTION_INFO_V1(govreport_continuity_trigger);

/*
 * The lock is an advisory lock of a kind that no SQL function takes.  pg_locks
 * shows the table as classid and this number as objsubid.
 */
#define TABLE_LOCK	0x6773

/* Most checks that are remembered, to bound their memory. */
#define MAX_CHECKS	10000

/* A check that found no error: its key and its year, as bytes. */
typedef struct check
{
	const char *bytes;
	Size		len;
} check;

/*
 * The checks of rows that fired together.  They are valid as long as nothing is
 * written.
 */
typedef struct checks
{
	CommandId	command;
	MemoryContext context;
	HTAB	   *table;			/* with entries of type check */
} checks;

/* The reports of three years.  years[1] is the year of the row. */
typedef struct neighbours
{
	const grpg_continuity *call;
	gr_year_ranges years[3];
	uint64		of_year;		/* number of reports in years[1] */
} neighbours;

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
	if (trigger->tg_trigger->tgnargs < 2 || trigger->tg_trigger->tgnargs > GRPG_MAX_KEYS + 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("wrong number of arguments for trigger \"%s\": %d", trigger->tg_trigger->tgname,
						trigger->tg_trigger->tgnargs),
				 errhint("The arguments are the report column and 1 to %d key columns, without the year.",
						 GRPG_MAX_KEYS)));
	return trigger;
}

static grpg_column
find_column(Relation table, const char *name)
{
	grpg_column		c = {name, (AttrNumber) SPI_fnumber(RelationGetDescr(table), name), NULL, 0};

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
get_columns(grpg_continuity *c)
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

/* Has an update left the bytes of the column unchanged? */
static bool
is_unchanged(const grpg_continuity *c, const grpg_column *column)
{
	bool		isnull;
	Datum		old = slot_getattr(c->trigger->tg_trigslot, column->number, &isnull);

	return !isnull && datumIsEqual(old, column->value, column->attribute->attbyval, column->attribute->attlen);
}

static bool
get_value(TupleTableSlot *slot, grpg_column *column)
{
	bool		isnull;

	column->value = slot_getattr(slot, column->number, &isnull);
	return !isnull;
}

/* Gets key and year of the row.  Returns false if there is nothing to compare. */
static bool
get_row(grpg_continuity *c)
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

static void
lock_table(const grpg_continuity *c)
{
	LOCKTAG		tag;

	SET_LOCKTAG_ADVISORY(tag, MyDatabaseId, RelationGetRelid(c->root), 0, TABLE_LOCK);
	(void) LockAcquire(&tag, ExclusiveLock, false, false);
}

/* ---- what was checked before ---- */

static uint32
hash_check(const void *key, Size size)
{
	const check *c = key;

	(void) size;
	return hash_bytes((const unsigned char *) c->bytes, (int) c->len);
}

static int
compare_checks(const void *a, const void *b, Size size)
{
	const check *left = a;
	const check *right = b;

	(void) size;
	return left->len == right->len ? memcmp(left->bytes, right->bytes, left->len) : 1;
}

static void
make_table(checks *all)
{
	HASHCTL		control = {0};

	control.keysize = control.entrysize = sizeof(check);
	control.hash = hash_check;
	control.match = compare_checks;
	control.hcxt = all->context;
	all->table = hash_create("checks of continuity", 64, &control,
							 HASH_ELEM | HASH_FUNCTION | HASH_COMPARE | HASH_CONTEXT);
}

/*
 * The checks since the last command that wrote.  They are stored with the
 * trigger's function, which the server looks up once for all rows that fire
 * together.
 */
static checks *
get_checks(const grpg_continuity *c)
{
	checks	   *all = c->function->fn_extra;

	if (!all)
	{
		all = c->function->fn_extra = MemoryContextAllocZero(c->function->fn_mcxt, sizeof(checks));
		all->context = AllocSetContextCreate(c->function->fn_mcxt, "checks of continuity",
											 ALLOCSET_DEFAULT_SIZES);
	}
	/* if anything was written since the last call, this starts a new command */
	CommandCounterIncrement();
	if (all->command != GetCurrentCommandId(false) ||
		(all->table && hash_get_num_entries(all->table) >= MAX_CHECKS))
	{
		MemoryContextReset(all->context);
		all->table = NULL;
	}
	all->command = GetCurrentCommandId(false);
	return all;
}

/*
 * Key and year as bytes.  Keys that are equal but have different bytes are
 * checked twice.
 */
static check
check_of(const grpg_continuity *c)
{
	StringInfoData buf;
	check		result;
	int			i;

	initStringInfo(&buf);
	appendBinaryStringInfo(&buf, (const char *) &c->year, sizeof(c->year));
	for (i = 0; i < c->nkeys; i++)
	{
		Form_pg_attribute attribute = c->keys[i].attribute;
		Datum		value = c->keys[i].value;
		Size		size;

		if (attribute->attlen == -1)
			value = PointerGetDatum(PG_DETOAST_DATUM(value));
		size = datumGetSize(value, attribute->attbyval, attribute->attlen);
		appendBinaryStringInfo(&buf, (const char *) &size, sizeof(size));
		appendBinaryStringInfo(&buf, attribute->attbyval ? (const char *) &value : DatumGetPointer(value),
							   (int) (attribute->attbyval ? sizeof(value) : size));
	}
	result.bytes = buf.data;
	result.len = (Size) buf.len;
	return result;
}

/*
 * Was the same key and year checked for another row that fired together with
 * this one? A check reads what the table holds, so it is valid for all these
 * rows.
 */
static bool
was_checked(const checks *all, const check *key)
{
	return all->table && hash_search(all->table, key, HASH_FIND, NULL);
}

static void
remember(checks *all, const check *key)
{
	check	   *entry;

	if (!all->table)
		make_table(all);
	entry = hash_search(all->table, key, HASH_ENTER, NULL);
	entry->bytes = memcpy(MemoryContextAlloc(all->context, key->len), key->bytes, key->len);
}

/* ---- the comparison ---- */

/* May the user see the figures of the neighbour that an error would quote? */
static bool
may_read(Relation table)
{
	Oid			oid = RelationGetRelid(table);

	return pg_class_aclcheck(oid, GetUserId(), ACL_SELECT) == ACLCHECK_OK &&
		check_enable_rls(oid, InvalidOid, true) != RLS_ENABLED;
}

/* The sentences about a broken pair. */
typedef struct complaint
{
	const gr_figures *figures;
	StringInfoData detail;
} complaint;

static void
add_discontinuity(void *context, const gr_violation *violation)
{
	complaint  *to = context;

	/* continuity.in_force is only a warning */
	if (violation->rule == GR_RULE_continuity_carried_over)
		grpg_add_sentence(&to->detail,
						  grpg_violation_sentence(to->figures, violation, GR_ENGLISH));
}

static void
raise_discontinuity(const grpg_continuity *c, const gr_figures *previous,
					const gr_figures *current, Datum report)
{
	const char *code = gr_rules[GR_RULE_continuity_carried_over].code.data;
	bool		quote = may_read(c->root);
	complaint	to;

	to.figures = current;
	initStringInfo(&to.detail);
	gr_find_discontinuities(previous, current, NULL, add_discontinuity, &to);
	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg("%s violates rule \"%s\"",
					quote ? grpg_describe(grpg_get_report(report)) : "report", code),
			 quote ? errdetail("%s", to.detail.data) : 0,
			 errhint("SELECT * FROM govreport_continuity(previous, current) compares the reports for %d and %d.",
					 previous->year, current->year),
			 errtable(c->trigger->tg_relation),
			 err_generic_string(PG_DIAG_CONSTRAINT_NAME, code)));
}

static Datum
get_neighbour(uint64 i, gr_figures *figures)
{
	bool		isnull;
	Datum		report = SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &isnull);

	CHECK_FOR_INTERRUPTS();
	grpg_get_figures(report, figures);
	return report;
}

static void
get_neighbours(neighbours *n)
{
	gr_figures	figures;
	uint64		i;

	for (i = 0; i < SPI_processed; i++)
	{
		(void) get_neighbour(i, &figures);
		gr_add_to_year(&n->years[figures.year - n->call->year + 1], &figures);
		n->of_year += figures.year == n->call->year;
	}
}

/* Finds the first report that some report of the next year does not continue. */
static void
find_discontinued(const gr_year_ranges *after, int year, gr_figures *previous)
{
	uint64		i;

	for (i = 0; i < SPI_processed; i++)
	{
		gr_year_ranges alone = {0};

		(void) get_neighbour(i, previous);
		gr_add_to_year(&alone, previous);
		if (previous->year == year && gr_years_conflict(&alone, after))
			break;
	}
}

/*
 * Raises the error for two consecutive years in conflict: finds a pair of
 * reports that do not fit.
 */
static void
raise_first_discontinuity(const neighbours *n, const gr_year_ranges *after, int year)
{
	gr_figures	previous;
	gr_figures	current;
	uint64		i;

	find_discontinued(after, year, &previous);
	for (i = 0; i < SPI_processed; i++)
	{
		Datum		report = get_neighbour(i, &current);

		if (current.year == year + 1 && gr_continues(&previous, &current) == GR_FALSE)
			raise_discontinuity(n->call, &previous, &current, report);
	}
}

/* Compares every report with every report of the next year. */
static void
compare_neighbours(const neighbours *n)
{
	int			i;

	for (i = 0; i < 2; i++)
		if (gr_years_conflict(&n->years[i], &n->years[i + 1]))
			raise_first_discontinuity(n, &n->years[i + 1], n->call->year - 1 + i);
}

/* The table itself, or the partitioned table at the top. */
static Oid
root_of(Relation table)
{
	return table->rd_rel->relispartition ?
		llast_oid(get_partition_ancestors(RelationGetRelid(table))) :
		RelationGetRelid(table);
}

static void
check_continuity(grpg_continuity *c)
{
	checks	   *all = get_checks(c);
	check		key = check_of(c);
	neighbours	n = {0};

	if (was_checked(all, &key))
		return;
	n.call = c;
	c->root = table_open(root_of(c->trigger->tg_relation), AccessShareLock);
	lock_table(c);
	/* SPI_finish frees all memory allocated from here on */
	SPI_connect();
	grpg_read_neighbours(c);
	get_neighbours(&n);
	compare_neighbours(&n);
	SPI_finish();
	/* only then another row can ask for the same check */
	if (n.of_year > 1)
		remember(all, &key);
	table_close(c->root, NoLock);
}

Datum
govreport_continuity_trigger(PG_FUNCTION_ARGS)
{
	grpg_continuity c = {0};

	c.trigger = trigger_argument(fcinfo);
	c.function = fcinfo->flinfo;
	c.schema = get_func_namespace(fcinfo->flinfo->fn_oid);
	get_columns(&c);
	/* a deleted row breaks nothing */
	if (!TRIGGER_FIRED_BY_DELETE(c.trigger->tg_event) && get_row(&c))
		check_continuity(&c);
	return PointerGetDatum(NULL);
}
