/*
 * block_units.c
 *	  Pass 6: the units of the cells of part two.
 */
#include "disclosures.h"

/* Returns the units that the label of a row states. */
static gr_units
units_of_label(const gr_group *g)
{
	const gr_token_list *label = g->own.n > 0 ? &g->own : &g->label;
	const gr_token *last = gr_last_of(label);
	gr_units	units = {.amount = GR_UNIT_NONE};
	gr_units	stated;
	gr_key		key;
	int			len;
	int			i;

	/* fast path: the form's own labels state no unit */
	if (label->n == 1 && gr_find_entry(GR_ROWS_DISCLOSURES, last->text, last->len))
		return units;
	for (i = 0; i < label->n; i++)
	{
		(void) gr_units_stated(label->at[i]->text, label->at[i]->len, &stated);
		gr_add_units(&units, &stated);
	}
	if (last && units.amount == GR_UNIT_NONE)
	{
		gr_make_key(last->text, last->len, &key);
		units.amount = gr_unit_at_end(key.text, key.len, &len);
	}
	return units;
}

/* Is the token alone the unit of an amount?  A unit of counts, as 单位：件, is that of the next table. */
static bool
may_be_unit_of_amount(const gr_token *t)
{
	gr_units	units;

	if (!gr_is_unit_alone(t))
		return false;
	(void) gr_units_stated(t->text, t->len, &units);
	return !units.one || units.other || units.amount != GR_UNIT_NONE;
}

/*
 * Returns the unit of an amount by everything that states one, or GR_FOREIGN_UNIT if these
 * disagree.  head: the units that the head of the column states.
 */
static int
unit_of_amount(const gr_disclosures *d, const gr_group *g, const gr_units *label, const gr_units *head)
{
	const gr_token *behind = g->here < g->to ? d->rows.pieces.at[g->here] : NULL;
	gr_units	units = d->page_units;

	gr_add_units(&units, &d->block.units);
	gr_add_units(&units, label);
	gr_add_units(&units, head);
	/* a unit alone after the row may be its own, or the next block's */
	return behind && may_be_unit_of_amount(behind) ? GR_FOREIGN_UNIT : units.amount;
}

/* Sets the unit of a cell with an amount, or refuses its number. */
static void
set_unit_of_amount(const gr_disclosures *d, const gr_group *g, const gr_units *label, const gr_units *head,
				   gr_found *cell)
{
	int			slot = gr_slot_of((gr_item) g->item, GR_MEASURE_DISCLOSURES_amount);
	int			unit;

	if (cell->token && gr_prints_unit(cell->token))
		return;
	unit = unit_of_amount(d, g, label, head);
	if (unit == GR_FOREIGN_UNIT)
		cell->refused = true;
	else if (!gr_str_equal(gr_unit_glyphs((gr_unit) unit), gr_slot_print(slot, d->form).unit))
		cell->unit = (gr_unit) unit;
}

void
gr_set_units(const gr_disclosures *d, const gr_group *g, const gr_units *const *units, gr_found *cells, int n)
{
	gr_units	label = units_of_label(g);
	gr_units	counts = label;
	int			i;

	/* 万元 in the label of a row with an amount is the unit of the amount */
	for (i = 0; i < d->width; i++)
		if (d->measures[i] == GR_BLOCK_MEASURE(amount))
			counts.amount = GR_UNIT_NONE;
	for (i = 0; i < n; i++)
		if (cells[i].measure == GR_BLOCK_MEASURE(amount))
			set_unit_of_amount(d, g, &label, units[i], &cells[i]);
		else
			cells[i].refused = d->block.units.other || gr_refuses_counts(&counts) || gr_refuses_counts(units[i]);
}
