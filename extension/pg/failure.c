/*
 * failure.c
 *	  Keeps an error as a value, and raises it.
 */
#include "govreport.h"

bool
grpg_fail(grpg_failure *failure, int sqlstate, const char *message, const char *detail,
		  const char *hint)
{
	failure->sqlstate = sqlstate;
	failure->message = message;
	failure->detail = detail;
	failure->hint = hint;
	return false;
}

void
grpg_save(Node *context, const grpg_failure *failure)
{
	errsave(context,
			(errcode(failure->sqlstate),
			 errmsg("%s", failure->message),
			 failure->detail ? errdetail("%s", failure->detail) : 0,
			 failure->hint ? errhint("%s", failure->hint) : 0));
}

void
grpg_throw(const grpg_failure *failure)
{
	grpg_save(NULL, failure);
	pg_unreachable();
}

void
grpg_throw_corrupt(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("stored report is corrupt")));
}
