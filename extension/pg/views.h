/*
 * views.h
 *	  What the files on views share: one call of govreport_create_views or
 *	  govreport_drop_views.
 */
#ifndef GRPG_VIEWS_H
#define GRPG_VIEWS_H

#include "govreport.h"

#include "utils/array.h"

#pragma GCC visibility push(hidden)

/* A column of the source table that the views have, too. */
typedef struct carried_column
{
	const char *source;			/* its name in the source */
	const char *name;			/* its name in the views */
} carried_column;

/* The versions of the script that the library serves. */
typedef enum script_version
{
	SCRIPT_BEFORE_1_2,
	SCRIPT_1_2
} script_version;

/* One call. */
typedef struct views_call
{
	script_version version;
	Oid			extension;		/* schema of the extension */
	Relation	source;
	Oid			schema;			/* of the views */
	const char *schema_name;
	const char *report;			/* SQL expression of the report */
	bool		materialized;
	int			nkeys;			/* the first nkeys of carried are the key */
	int			ncarried;
	carried_column *carried;	/* the key, then the dimensions */
} views_call;

/* ---- views_columns.c ---- */

typedef enum view_id
{
#define GRPG_VIEW(view, keyed, from, identity, chinese, english) VIEW_##view,
#define GRPG_COLUMN(view, column, expression, type, chinese, english)
#define GRPG_NEW_COLUMN(view, column, expression, type, chinese, english)
#include "views.def"
#undef GRPG_VIEW
#undef GRPG_COLUMN
#undef GRPG_NEW_COLUMN
	NVIEWS
} view_id;

typedef struct view_info
{
	const char *name;
	bool		keyed;
	const char *from;
	const char *identity;
	const char *chinese;
	const char *english;
} view_info;

typedef struct column_info
{
	view_id		view;
	const char *name;
	const char *expression;
	const char *type;
	const char *chinese;
	const char *english;
	script_version since;
} column_info;

extern const view_info grpg_views[NVIEWS];
extern const column_info grpg_view_columns[];
extern const int grpg_nview_columns;

/* Does one of the views have a column of this name? */
extern bool grpg_is_view_column(const char *name);

/* ---- views_source.c: the source table, its key and its dimensions ---- */

/* Opens and locks the table; finds the schema. */
extern Relation grpg_open_source(Oid oid);
extern Oid	grpg_find_view_schema(const char *name);

/* Raises an error unless the source is a permanent table. */
extern void grpg_check_source(const views_call *c);

/* Warns if row security will not apply to the readers of the views. */
extern void grpg_warn_of_row_security(const views_call *c);

/* Sets report. */
extern void grpg_find_report(views_call *c, const char *name);

/* Sets carried: the key of the source, then the dimensions (a name[]). */
extern void grpg_find_carried(views_call *c, ArrayType *dimensions);

#pragma GCC visibility pop

#endif							/* GRPG_VIEWS_H */
