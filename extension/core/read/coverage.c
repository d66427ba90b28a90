/*
 * coverage.c
 *	  Pass 8: counts the cells that the tables print, and those that were read.
 */
#include "reader.h"

void
gr_count_unread_group(gr_reader *reader, const gr_group *group)
{
	uint32_t	n = 0;
	int			i;

	for (i = 0; i < group->cells.n; i++)
		n += gr_is_filled_cell(group->cells.at[i]);
	if (group->state != GR_GROUP_NAMED)
		reader->unread.unnamed += n;
	else if (reader->unread.cells[group->item] < n)
		reader->unread.cells[group->item] = n;
}

/*
 * Returns the number of unread cells of a row.  A row that was not read may
 * hold the values of the next row, whose label is lost.  So it can have more
 * cells than the form.
 */
static uint32_t
unread_of_row(const gr_reader *reader, gr_item item)
{
	const gr_figures *f = &reader->report->figures;
	uint32_t	unread = 0;
	int			base = gr_item_base(item);
	int			i;

	for (i = 0; i < gr_table_width(gr_items[item].table); i++)
		unread += reader->printed[base + i] && f->status[base + i] == GR_MISSING;
	return unread > reader->unread.cells[item] ? unread : reader->unread.cells[item];
}

gr_coverage
gr_coverage_of(const gr_reader *reader)
{
	const gr_figures *f = &reader->report->figures;
	gr_coverage coverage = {0, reader->unread.unnamed};
	int			item;
	int			i;

	for (item = 0; item < GR_NITEMS; item++)
	{
		int			base = gr_item_base((gr_item) item);

		for (i = 0; i < gr_table_width(gr_items[item].table); i++)
			coverage.read += f->status[base + i] != GR_MISSING;
		coverage.unread += unread_of_row(reader, (gr_item) item);
	}
	return coverage;
}
