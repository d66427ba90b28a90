/*
 * compat.h
 *	  The differences between PostgreSQL 13 to 19, in one place.
 */
#ifndef GRPG_COMPAT_H
#define GRPG_COMPAT_H

#include "postgres.h"

#include "common/jsonapi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/rangetypes.h"

#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#include "varatt.h"
#endif

/* 18 replaced pg_attribute_noreturn() by pg_noreturn. */
#define GRPG_NORETURN	__attribute__((noreturn))

/* Soft errors exist since 16; before that every error is raised at once. */
#if PG_VERSION_NUM < 160000
#define errsave(context, ...) \
	do \
	{ \
		(void) (context); \
		ereport(ERROR, __VA_ARGS__); \
	} while (0)

static inline bool
DirectInputFunctionCallSafe(PGFunction function, char *str, Oid typioparam, int32 typmod,
							Node *escontext, Datum *result)
{
	(void) escontext;
	*result = DirectFunctionCall3(function, CStringGetDatum(str),
								  ObjectIdGetDatum(typioparam), Int32GetDatum(typmod));
	return true;
}
#endif

/* Actions of the JSON parser return an error code since 16. */
#if PG_VERSION_NUM >= 160000
#define JSON_ACTION				static JsonParseErrorType
#define JSON_ACTION_RETURN()	return JSON_SUCCESS
#else
#define JSON_ACTION				static void
#define JSON_ACTION_RETURN()	return
#endif

#if PG_VERSION_NUM >= 170000
#define grpg_json_lexer(json, len, encoding) \
	makeJsonLexContextCstringLen(NULL, json, len, encoding, true)
#else
#define grpg_json_lexer(json, len, encoding) \
	makeJsonLexContextCstringLen(json, len, encoding, true)
#endif

/* 19 keeps what jsonb is built from in one struct. */
#if PG_VERSION_NUM >= 190000
typedef JsonbInState grpg_jsonb_state;
#define grpg_push_jsonb(state, token, value)	pushJsonbValue(state, token, value)
#else
typedef struct grpg_jsonb_state
{
	JsonbValue *result;			/* set when the outermost object is closed */
	JsonbParseState *parseState;
} grpg_jsonb_state;

static inline void
grpg_push_jsonb(grpg_jsonb_state *state, JsonbIteratorToken token, JsonbValue *value)
{
	state->result = pushJsonbValue(&state->parseState, token, value);
}
#endif

#if PG_VERSION_NUM >= 160000
#define grpg_make_range(cache, lower, upper)	make_range(cache, lower, upper, false, NULL)
#else
#define grpg_make_range(cache, lower, upper)	make_range(cache, lower, upper, false)
#endif

/*
 * InitMaterializedSRF exists since 15.  For 13 and 14 it is written here, for the one
 * way in which it is called.
 */
#if PG_VERSION_NUM < 150000
#define MAT_SRF_USE_EXPECTED_DESC	0x01

static inline void
InitMaterializedSRF(FunctionCallInfo fcinfo, bits32 flags)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext old;

	(void) flags;
	if (rsinfo == NULL || !IsA(rsinfo, ReturnSetInfo) ||
		(rsinfo->allowedModes & SFRM_Materialize) == 0 || rsinfo->expectedDesc == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set")));
	old = MemoryContextSwitchTo(rsinfo->econtext->ecxt_per_query_memory);
	rsinfo->returnMode = SFRM_Materialize;
	rsinfo->setResult = tuplestore_begin_heap((rsinfo->allowedModes & SFRM_Materialize_Random) != 0,
											  false, work_mem);
	rsinfo->setDesc = CreateTupleDescCopy(rsinfo->expectedDesc);
	MemoryContextSwitchTo(old);
}
#endif

#endif							/* GRPG_COMPAT_H */
