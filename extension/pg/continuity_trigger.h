/*
 * continuity_trigger.h
 *	  One call of the trigger for continuity, and the reports that it compares.
 */
#ifndef GOVREPORT_CONTINUITY_TRIGGER_H
#define GOVREPORT_CONTINUITY_TRIGGER_H

#include "govreport.h"

#include "commands/trigger.h"

#pragma GCC visibility push(hidden)

/* Most columns of the key: those of an index, less one for the year. */
#define GRPG_MAX_KEYS	(INDEX_MAX_KEYS - 1)

/* A column: its name, and its number in the table that fired. */
typedef struct grpg_column
{
	const char *name;
	AttrNumber	number;
	Form_pg_attribute attribute;
	Datum		value;			/* in the new row */
} grpg_column;

/* One call of the trigger. */
typedef struct grpg_continuity
{
	TriggerData *trigger;
	FmgrInfo   *function;
	Oid			schema;			/* of the extension */
	Relation	root;			/* the table, or the partitioned table at the top */
	grpg_column report;
	int			nkeys;
	grpg_column keys[GRPG_MAX_KEYS];
	int			year;
} grpg_continuity;

/* ---- continuity_query.c ---- */

/*
 * Puts the reports of the row's key into SPI_tuptable: those of its year, the
 * year before and the year after.
 */
extern void grpg_read_neighbours(const grpg_continuity *c);

#pragma GCC visibility pop

#endif							/* GOVREPORT_CONTINUITY_TRIGGER_H */
