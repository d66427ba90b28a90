/*
 * row.c
 *	  Keeping the rows of the tables, and telling copies from contradictions.
 */
#include "table.h"

static bool
same_cells(const gr_row *a, const gr_row *b)
{
	int			i = 0;
	int			j = 0;

	for (;;)
	{
		while (i < a->n && a->cells[i].kind != GR_EVENT_VALUE)
			i++;
		while (j < b->n && b->cells[j].kind != GR_EVENT_VALUE)
			j++;
		if (i == a->n || j == b->n)
			return i == a->n && j == b->n;
		if (!gr_str_equal((gr_str) {a->cells[i].start, (size_t) (a->cells[i].end - a->cells[i].start)},
						  (gr_str) {b->cells[j].start, (size_t) (b->cells[j].end - b->cells[j].start)}))
			return false;
		i++;
		j++;
	}
}

/* Keep a finished row: the first with cells counts, copies are compared. */
void
gr_keep_row(gr_tables *t, gr_row *kept, const gr_row *row)
{
	if (!kept->label_start || (kept->values == 0 && (row->n > kept->n || row->values > 0)))
	{
		gr_copy_row(kept, row);
		kept->copies = 1;
		return;
	}
	if (row->values == 0 || kept->values == 0)
		return;
	kept->copies++;
	t->copied_rows++;
	if (!same_cells(kept, row))
	{
		kept->conflict = true;
		t->conflicts++;
	}
}

void
gr_keep_segment(gr_tables *t, const gr_row *row)
{
	int			i;

	for (i = 0; i < t->nsegments; i++)
		if (t->segments[i].item == row->item && t->segments[i].values == row->values)
		{
			gr_keep_row(t, &t->segments[i], row);
			return;
		}
	if (t->nsegments < GR_MAX_SEGMENTS)
	{
		gr_copy_row(&t->segments[t->nsegments], row);
		t->segments[t->nsegments++].copies = 1;
	}
}
