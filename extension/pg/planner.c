/*
 * planner.c
 *	  What the planner is told about conditions on reports.
 */
#include "govreport.h"

#include "nodes/supportnodes.h"

PG_FUNCTION_INFO_V1(govreport_truth_support);

/*
 * The estimated share of reports that satisfy a rule: four of five published
 * reports do.  The server's own guess is a third.
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
