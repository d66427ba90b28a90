/*
 * grid.c
 *	  The tables of the official forms as grids with merged cells.
 */
#include "grid.h"

const gr_str gr_phrases[GR_NPHRASES] = {
#define GR_PHRASE(name, text) {"" text, sizeof(text) - 1},
#include "forms/official.def"
#undef GR_PHRASE
};

/* The labels of groups of rows; the group "results" contains the others. */
static const gr_str groups[GR_NPARENTS] = {
#define GR_GROUP(parent, label) [GR_PARENT_##parent] = {"" label, sizeof(label) - 1},
#include "forms/official.def"
#undef GR_GROUP
};

static const gr_str only[GR_NFORMS] = {
#define GR_FORM(year, remark) [GR_FORM_##year] = {"" remark, sizeof(remark) - 1},
#include "forms/forms.def"
#undef GR_FORM
};

static void
put(gr_grid *grid, int row, int column, int rows, int columns, int slot, gr_str label)
{
	gr_grid_cell *cell = &grid->at[row][column];

	cell->rows = (uint8_t) rows;
	cell->columns = (uint8_t) columns;
	cell->slot = (int16_t) slot;
	cell->label = label;
}

static void
put_label(gr_grid *grid, int row, int column, int rows, int columns, gr_str label)
{
	put(grid, row, column, rows, columns, -1, label);
}

static void
put_phrase(gr_grid *grid, int row, int column, int rows, int columns, gr_form_phrase phrase)
{
	put_label(grid, row, column, rows, columns, gr_phrases[phrase]);
}

/* The slots of a clause of part two, from first up to end, and their columns. */
typedef struct block
{
	int			first;
	int			end;
	int			ncolumns;
	int			slots[GR_WIDTH_DISCLOSURES];	/* for each column, or -1 */
} block;

static void
find_block(gr_layout layout, int first, uint8_t forms, block *b)
{
	gr_str		clause = gr_latest_print(layout.slots[first], forms).clause;
	int			i;

	b->first = b->end = first;
	b->ncolumns = 0;
	for (i = 0; i < GR_WIDTH_DISCLOSURES; i++)
		b->slots[i] = -1;
	for (; b->end < layout.ncells; b->end++)
	{
		int			slot = layout.slots[b->end];
		int			measure = (int) gr_slot_measure(slot) - GR_FIRST_MEASURE_DISCLOSURES;

		if (!gr_str_equal(gr_latest_print(slot, forms).clause, clause))
			break;
		if (b->slots[measure] < 0)
		{
			b->slots[measure] = slot;
			b->ncolumns++;
		}
	}
}

/* Adds a block of a clause: the clause, the header, a row for each item. */
static void
put_block(gr_grid *grid, gr_layout layout, uint8_t forms, const block *b)
{
	int			row = grid->nrows;
	int			column = 0;
	int			measure;
	int			i;
	gr_item		item = GR_NITEMS;

	put_label(grid, row, 0, 1, grid->ncolumns,
			  gr_latest_print(layout.slots[b->first], forms).clause);
	put_phrase(grid, row + 1, 0, 1, 1, GR_PHRASE_CONTENT);
	grid->nrows += 2;
	for (i = b->first; i < b->end; i++)
	{
		if (gr_slot_item(layout.slots[i]) == item)
			continue;
		item = gr_slot_item(layout.slots[i]);
		put_label(grid, grid->nrows++, 0, 1, 1,
				  gr_latest_print(layout.slots[i], forms).item_label);
	}
	for (measure = 0; measure < GR_WIDTH_DISCLOSURES; measure++)
	{
		int			columns = 1;

		if (b->slots[measure] < 0)
			continue;
		/* the last column also spans the columns that the block does not use */
		if (++column == b->ncolumns)
			columns = grid->ncolumns - column;
		put_label(grid, row + 1, column, 1, columns,
				  gr_latest_print(b->slots[measure], forms).measure_label);
		for (i = row + 2; i < grid->nrows; i++)
			put_label(grid, i, column, 1, columns, GR_STR(""));
		item = gr_slot_item(layout.slots[b->first]);
		for (i = b->first; i < b->end; i++)
		{
			int			slot = layout.slots[i];

			if ((int) gr_slot_measure(slot) - GR_FIRST_MEASURE_DISCLOSURES != measure)
				continue;
			grid->at[row + 2 + (int) gr_slot_item(slot) - (int) item][column].slot = (int16_t) slot;
		}
	}
}

static void
make_disclosures(uint8_t forms, gr_grid *grid)
{
	gr_layout	layout = gr_table_layout(GR_DISCLOSURES, forms);
	block		b;
	int			i;

	for (i = 0; i < layout.ncells; i = b.end)
	{
		find_block(layout, i, forms, &b);
		if (grid->ncolumns < b.ncolumns + 1)
			grid->ncolumns = b.ncolumns + 1;
	}
	for (i = 0; i < layout.ncells; i = b.end)
	{
		find_block(layout, i, forms, &b);
		put_block(grid, layout, forms, &b);
	}
}

/*
 * The number of items from this slot on that belong to a group.  Those of the
 * other groups belong to results, too.
 */
static int
count_items(gr_layout layout, int from, gr_parent group)
{
	int			n = 0;

	for (; from < layout.ncells; from += GR_WIDTH_APPLICATIONS, n++)
	{
		gr_parent	parent = gr_items[gr_slot_item(layout.slots[from])].parent;

		if (group == GR_PARENT_results ? parent == GR_PARENT_none : parent != group)
			break;
	}
	return n;
}

#define LABEL_COLUMNS	3		/* columns of part three before its figures */

static void
put_applicants(gr_grid *grid)
{
	int			measure;

	put_phrase(grid, 0, 0, 3, LABEL_COLUMNS, GR_PHRASE_NOTE);
	put_phrase(grid, 0, LABEL_COLUMNS, 1, GR_WIDTH_APPLICATIONS, GR_PHRASE_APPLICANTS);
	for (measure = GR_FIRST_MEASURE_APPLICATIONS; measure < GR_FIRST_MEASURE_PROCEEDINGS; measure++)
	{
		int			column = LABEL_COLUMNS + measure - GR_FIRST_MEASURE_APPLICATIONS;
		bool		organisation = measure >= (int) GR_MEASURE_APPLICATIONS_business &&
			measure <= (int) GR_MEASURE_APPLICATIONS_other_org;

		if (measure == (int) GR_MEASURE_APPLICATIONS_business)
			put_phrase(grid, 1, column, 1, GR_MEASURE_APPLICATIONS_other_org - measure + 1,
					   GR_PHRASE_ORGANISATIONS);
		put_label(grid, organisation ? 2 : 1, column, organisation ? 1 : 2, 1,
				  gr_measures[measure].label);
	}
	grid->nrows = 3;
}

static void
make_applications(uint8_t forms, gr_grid *grid)
{
	gr_layout	layout = gr_table_layout(GR_APPLICATIONS, forms);
	gr_parent	before = GR_PARENT_none;
	int			i;

	grid->ncolumns = LABEL_COLUMNS + GR_WIDTH_APPLICATIONS;
	put_applicants(grid);
	for (i = 0; i < layout.ncells; i += GR_WIDTH_APPLICATIONS)
	{
		int			slot = layout.slots[i];
		int			row = grid->nrows++;
		int			column = 0;
		int			m;
		gr_parent	parent = gr_items[gr_slot_item(slot)].parent;
		int			form = gr_latest_form(slot, forms);

		if (parent != GR_PARENT_none)
		{
			if (before == GR_PARENT_none)
				put_label(grid, row, 0, count_items(layout, i, GR_PARENT_results), 1,
						  groups[GR_PARENT_results]);
			column = 1;
			if (parent != GR_PARENT_results)
			{
				if (parent != before)
					put_label(grid, row, 1, count_items(layout, i, parent), 1, groups[parent]);
				column = 2;
			}
		}
		before = parent;
		put_label(grid, row, column, 1, LABEL_COLUMNS - column,
				  gr_slot_print(slot, (gr_form) form).item_label);
		if (forms >> (form + 1) != 0)
			grid->at[row][column].remark = only[form];
		for (m = 0; m < GR_WIDTH_APPLICATIONS; m++)
			put(grid, row, LABEL_COLUMNS + m, 1, 1, layout.slots[i + m], GR_STR(""));
	}
}

static void
make_proceedings(uint8_t forms, gr_grid *grid)
{
	gr_layout	layout = gr_table_layout(GR_PROCEEDINGS, forms);
	int			i;

	grid->nrows = 4;
	grid->ncolumns = layout.ncells;
	for (i = 0; i < layout.ncells; i++)
	{
		int			slot = layout.slots[i];
		gr_item		item = gr_slot_item(slot);
		gr_print	print = gr_latest_print(slot, forms);
		bool		litigation = item != GR_ITEM_PROCEEDINGS_reconsideration;

		if (item == GR_ITEM_PROCEEDINGS_litigation_direct &&
			gr_slot_measure(slot) == GR_MEASURE_PROCEEDINGS_upheld)
			put_phrase(grid, 0, i, 1, layout.ncells - i, GR_PHRASE_LITIGATION);
		if (i % GR_WIDTH_PROCEEDINGS == 0)
			put_label(grid, litigation ? 1 : 0, i, 1, GR_WIDTH_PROCEEDINGS, print.item_label);
		put_label(grid, litigation ? 2 : 1, i, litigation ? 1 : 2, 1, print.measure_label);
		put(grid, 3, i, 1, 1, slot, GR_STR(""));
	}
}

void
gr_make_grid(gr_table table, uint8_t forms, gr_grid *grid)
{
	memset(grid, 0, sizeof(*grid));
	if (forms == 0)
		return;
	switch (table)
	{
		case GR_DISCLOSURES:
			make_disclosures(forms, grid);
			break;
		case GR_APPLICATIONS:
			make_applications(forms, grid);
			break;
		case GR_PROCEEDINGS:
			make_proceedings(forms, grid);
			break;
	}
}
