/*
 * views_columns.c
 *	  The views and their columns, from views.def.
 */
#include "views.h"

const view_info grpg_views[NVIEWS] = {
#define GRPG_VIEW(view, keyed, from, identity, chinese, english) \
	{#view, keyed, from, identity, chinese, english},
#define GRPG_COLUMN(view, column, expression, type, chinese, english)
#define GRPG_NEW_COLUMN(view, column, expression, type, chinese, english)
#include "views.def"
#undef GRPG_VIEW
#undef GRPG_COLUMN
#undef GRPG_NEW_COLUMN
};

const column_info grpg_view_columns[] = {
#define GRPG_VIEW(view, keyed, from, identity, chinese, english)
#define GRPG_COLUMN(view, column, expression, type, chinese, english) \
	{VIEW_##view, #column, expression, type, chinese, english, SCRIPT_BEFORE_1_2},
#define GRPG_NEW_COLUMN(view, column, expression, type, chinese, english) \
	{VIEW_##view, #column, expression, type, chinese, english, SCRIPT_1_2},
#include "views.def"
#undef GRPG_VIEW
#undef GRPG_COLUMN
#undef GRPG_NEW_COLUMN
};

const int	grpg_nview_columns = (int) lengthof(grpg_view_columns);

bool
grpg_is_view_column(const char *name)
{
	int			i;

	for (i = 0; i < grpg_nview_columns; i++)
		if (strcmp(grpg_view_columns[i].name, name) == 0)
			return true;
	return false;
}
