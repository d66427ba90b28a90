/*
 * module.c
 *	  Loading the module.
 */
#include "govreport.h"

PG_MODULE_MAGIC;

extern PGDLLEXPORT void _PG_init(void);

void
_PG_init(void)
{
	gr_init();
}
