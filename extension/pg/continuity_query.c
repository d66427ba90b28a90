/*
 * continuity_query.c
 *	  The query of the continuity trigger: the reports of one key, of the years
 *	  $n to $n+1.
 *
 * The query runs with the rights of the table's owner, like the query of a
 * foreign key.  Names are looked up with these rights, too, and the owner may
 * lack USAGE on the extension's schema.  So the query does not name anything of
 * the extension.  One more parameter stands for govreport_year(report), and a
 * hook of the parser replaces it by the call, which it finds by OID.  An index
 * on the key columns and govreport_year(report) serves the query.
 */
#include "continuity_trigger.h"

#include "catalog/pg_proc.h"
#include "executor/spi.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "parser/parse_coerce.h"
#include "parser/parse_node.h"
#include "parser/parse_relation.h"
#include "utils/hsearch.h"
#include "utils/lsyscache.h"
#include "utils/plancache.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"
#include "utils/typcache.h"

#define MAX_PARAMETERS	(GRPG_MAX_KEYS + 2)

/* The plan of one trigger; it is kept for the session. */
typedef struct trigger_plan
{
	Oid			trigger;		/* key of the hash table */
	SPIPlanPtr	plan;			/* NULL: not prepared yet */
	/* what the parser's hooks need */
	int			nparameters;
	Oid			types[MAX_PARAMETERS];
	NameData	report;			/* name of the column */
	Oid			report_type;
	Oid			year_function;
} trigger_plan;

/* ---- its text ---- */

static void
put_condition(StringInfo buf, const grpg_column *column, int parameter)
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

static char *
query_of(const grpg_continuity *c)
{
	int			first_year = c->nkeys + 1;
	int			last_year = c->nkeys + 2;
	int			year = c->nkeys + 3;
	StringInfoData buf;
	int			i;

	initStringInfo(&buf);
	appendStringInfo(&buf, "SELECT %s FROM %s WHERE ", quote_identifier(c->report.name),
					 quote_qualified_identifier(get_namespace_name(RelationGetNamespace(c->root)),
												RelationGetRelationName(c->root)));
	for (i = 0; i < c->nkeys; i++)
		put_condition(&buf, &c->keys[i], i + 1);
	appendStringInfo(&buf, "$%d OPERATOR(pg_catalog.>=) $%d AND ", year, first_year);
	appendStringInfo(&buf, "$%d OPERATOR(pg_catalog.<=) $%d", year, last_year);
	return buf.data;
}

/* ---- its parameters ---- */

static Node *
year_of_report(ParseState *state, const trigger_plan *plan)
{
	Node	   *report = colNameToVar(state, NameStr(plan->report), false, -1);

	/* the column may have a domain over the type */
	report = coerce_type(state, report, exprType(report), plan->report_type, -1,
						 COERCION_IMPLICIT, COERCE_IMPLICIT_CAST, -1);
	return (Node *) makeFuncExpr(plan->year_function, INT4OID, list_make1(report),
								 InvalidOid, InvalidOid, COERCE_EXPLICIT_CALL);
}

static Node *
resolve_parameter(ParseState *state, ParamRef *reference)
{
	const trigger_plan *plan = state->p_ref_hook_state;
	Param	   *parameter;

	if (reference->number > plan->nparameters)
		return year_of_report(state, plan);
	parameter = makeNode(Param);
	parameter->paramkind = PARAM_EXTERN;
	parameter->paramid = reference->number;
	parameter->paramtype = plan->types[reference->number - 1];
	parameter->paramtypmod = -1;
	parameter->paramcollid = get_typcollation(parameter->paramtype);
	parameter->location = reference->location;
	return (Node *) parameter;
}

static void
set_up_parser(ParseState *state, void *plan)
{
	state->p_ref_hook_state = plan;
	state->p_paramref_hook = resolve_parameter;
}

static ParamListInfo
values_of(const grpg_continuity *c, const trigger_plan *plan)
{
	ParamListInfo list = makeParamList(plan->nparameters);
	int			i;

	for (i = 0; i < plan->nparameters; i++)
	{
		list->params[i].isnull = false;
		list->params[i].pflags = PARAM_FLAG_CONST;
		list->params[i].ptype = plan->types[i];
	}
	for (i = 0; i < c->nkeys; i++)
		list->params[i].value = c->keys[i].value;
	list->params[c->nkeys].value = Int32GetDatum(c->year - 1);
	list->params[c->nkeys + 1].value = Int32GetDatum(c->year + 1);
	return list;
}

/* ---- its plan ---- */

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

/* Is the plan still valid? After a column was renamed, its text is not. */
static bool
is_current(SPIPlanPtr plan, const char *query)
{
	CachedPlanSource *source;

	if (!plan || !SPI_plan_is_valid(plan))
		return false;
	source = linitial(SPI_plan_get_plan_sources(plan));
	return strcmp(source->query_string, query) == 0;
}

static void
describe_query(const grpg_continuity *c, trigger_plan *plan)
{
	int			i;

	plan->nparameters = c->nkeys + 2;
	for (i = 0; i < c->nkeys; i++)
		plan->types[i] = c->keys[i].attribute->atttypid;
	plan->types[c->nkeys] = plan->types[c->nkeys + 1] = INT4OID;
	namestrcpy(&plan->report, c->report.name);
	plan->report_type = grpg_report_type(c->schema);
	plan->year_function = GetSysCacheOid3(PROCNAMEARGSNSP, Anum_pg_proc_oid,
										  CStringGetDatum("govreport_year"),
										  PointerGetDatum(buildoidvector(&plan->report_type, 1)),
										  ObjectIdGetDatum(c->schema));
}

static trigger_plan *
get_plan(const grpg_continuity *c)
{
	trigger_plan *entry = find_plan(c->trigger->tg_trigger->tgoid);
	char	   *query = query_of(c);

	if (is_current(entry->plan, query))
		return entry;
	if (entry->plan)
		SPI_freeplan(entry->plan);
	entry->plan = NULL;
	describe_query(c, entry);
	entry->plan = SPI_prepare_params(query, set_up_parser, entry, 0);
	if (!entry->plan || SPI_keepplan(entry->plan) != 0)
		elog(ERROR, "could not prepare \"%s\"", query);
	return entry;
}

/*
 * Reads the neighbours.  As for a foreign key, row security does not hide them.
 */
void
grpg_read_neighbours(const grpg_continuity *c)
{
	Oid			user;
	int			context;
	trigger_plan *plan;

	GetUserIdAndSecContext(&user, &context);
	SetUserIdAndSecContext(c->root->rd_rel->relowner,
						   context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	plan = get_plan(c);
	/*
	 * the latest snapshot sees what is committed and what this transaction did,
	 * at every isolation level
	 */
	PushActiveSnapshot(GetLatestSnapshot());
	if (SPI_execute_plan_with_paramlist(plan->plan, values_of(c, plan), true, 0) != SPI_OK_SELECT)
		elog(ERROR, "could not read the neighbours of a report");
	PopActiveSnapshot();
	SetUserIdAndSecContext(user, context);
}
