/*
 * clock.c
 *	  The CPU time of a backend, as SQL: govreport_bench_cpu().
 *
 * Sides of a line are compared by the CPU time they took, so that what else
 * runs on the machine counts for neither.
 */
#include "postgres.h"

#include <time.h>

#include "fmgr.h"

PG_MODULE_MAGIC;

PG_FUNCTION_INFO_V1(govreport_bench_cpu);

Datum
govreport_bench_cpu(PG_FUNCTION_ARGS)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	PG_RETURN_FLOAT8((double) now.tv_sec + now.tv_nsec * 1e-9);
}
