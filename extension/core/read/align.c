/*
 * align.c
 *	  Pass 5: names the groups between two named ones by the order of the form.
 *
 * For each gap between two named groups, two ascending assignments of rows are
 * made: the earliest and the latest.  A group is named only if both agree.
 */
#include "row.h"

/*
 * Gives each group of a gap the next row that it may be, from the row behind from on: down
 * the table (way 1), or up it from the last group on (way -1).  Returns false if to is
 * reached before each group has a row.
 */
static bool
sweep(const gr_group *g, int n, int from, int to, int way, int *rows)
{
	int			row = from;
	int			i;

	for (i = way > 0 ? 0 : n - 1; i >= 0 && i < n; i += way)
	{
		for (row += way; row != to && !(g[i].rows >> row & 1); row += way)
			;
		if (row == to)
			return false;
		rows[i] = row;
	}
	return true;
}

/*
 * Names the groups of one gap.  Before the first named group, or behind the last one, the
 * values may be those of another table: only a label shows that they are not.
 */
static void
align_gap(gr_group *g, int n, int before, int behind, const gr_names *names)
{
	bool		closed = before >= 0 && behind < names->nrows;
	int			width;
	int			earliest[GR_MAX_FORM_ROWS];
	int			latest[GR_MAX_FORM_ROWS];
	int			i;

	if (n == 0 || n >= behind - before)
		return;
	width = gr_table_width(gr_items[names->rows[0]].table);
	/* a group that holds the values of several rows shows no order */
	for (i = 0; i < n; i++)
		if (g[i].state != GR_GROUP_MASKED || g[i].rows == 0 || (g[i].mode == GR_MODE_WORDS && g[i].cells.n > width))
			return;
	if (!sweep(g, n, before, behind, 1, earliest) || !sweep(g, n, behind, before, -1, latest))
		return;
	for (i = 0; i < n; i++)
	{
		bool		only = g[i].rows != names->all && gr_is_one_bit(g[i].rows);

		if (earliest[i] != latest[i] || (!closed && !only))
			continue;
		g[i].item = names->rows[earliest[i]];
		g[i].state = GR_GROUP_NAMED;
		g[i].by = GR_ROW_BY_ORDER;
	}
}

void
gr_align(gr_rows *rows, const gr_names *names)
{
	int			before = -1;
	int			from = 0;
	int			i;

	for (i = 0; i <= rows->ngroups && rows->ngroups > 0; i++)
	{
		int			behind = names->nrows;

		if (i < rows->ngroups && rows->groups[i].state != GR_GROUP_NAMED)
			continue;
		if (i < rows->ngroups)
			behind = names->index[rows->groups[i].item];
		if (behind > before)
			align_gap(rows->groups + from, i - from, before, behind, names);
		before = behind;
		from = i + 1;
	}
}
