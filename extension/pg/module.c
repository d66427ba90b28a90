/*
 * module.c
 *	  What the server checks when it loads the module.  The library fills no
 *	  table at load, so there is no _PG_init.
 */
#include "govreport.h"

PG_MODULE_MAGIC;
