/*
 * planner.c
 *	  What the planner is told about conditions on reports.
 */
#include "govreport.h"

#include "nodes/supportnodes.h"

PG_FUNCTION_INFO_V1(govreport_truth_support);

/*
 * How many reports satisfy a rule, where nothing more is known: four of five
 * published ones do.  The server's own guess is a third.
 */
#define SATISFIED	0.8

Datum
govreport_truth_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);

	if (!IsA(request, SupportRequestSelectivity))
		PG_RETURN_POINTER(NULL);
	((SupportRequestSelectivity *) request)->selectivity = SATISFIED;
	PG_RETURN_POINTER(request);
}
