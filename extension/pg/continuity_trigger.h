/*
 * continuity_trigger.h
 *	  One call of the trigger for continuity, and the reports that it compares.
 */
#ifndef GOVREPORT_CONTINUITY_TRIGGER_H
#define GOVREPORT_CONTINUITY_TRIGGER_H

#include "govreport.h"

#include "commands/trigger.h"

#pragma GCC visibility push(hidden)

/* An index holds so many columns, one of them the year. */
#define GRPG_MAX_KEYS	(INDEX_MAX_KEYS - 1)

/* One column: its name, and where it is in the table that fired. */
typedef struct grpg_column
{
	const char *name;
	AttrNumber	number;
	Form_pg_attribute attribute;
	Datum		value;			/* of the new row */
} grpg_column;

/* One call of the trigger. */
typedef struct grpg_continuity
{
	TriggerData *trigger;
	FmgrInfo   *function;
	Oid			schema;			/* of the extension */
	Relation	root;			/* the table, or the one it is a partition of */
	grpg_column report;
	int			nkeys;
	grpg_column keys[GRPG_MAX_KEYS];
	int			year;
} grpg_continuity;

/* ---- continuity_query.c ---- */

/*
 * Leave in SPI_tuptable the reports of the row's key, of its year and both
 * neighbours of the year.
 */
extern void grpg_read_neighbours(const grpg_continuity *c);

#pragma GCC visibility pop

#endif							/* GOVREPORT_CONTINUITY_TRIGGER_H */
