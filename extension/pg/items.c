/*
 * items.c
 *	  The catalogues: every cell of every form, and every rule.
 */
#include "govreport.h"

PG_FUNCTION_INFO_V1(govreport_items);
PG_FUNCTION_INFO_V1(govreport_rules);

static void
put_cell(grpg_rows *rows, gr_form form, int slot, int ordinal)
{
	const gr_name *item = &gr_items[gr_slot_item(slot)];
	const gr_name *measure = &gr_measures[gr_slot_measure(slot)];
	gr_print	print = gr_slot_print(slot, form);

	grpg_put_text(rows, grpg_str(gr_form_names[form]));
	grpg_put_place(rows, (int) gr_slot_table(slot), (int) gr_slot_item(slot),
				   (int) gr_slot_measure(slot));
	grpg_put_text(rows, print.item_label);
	grpg_put_text(rows, print.measure_label);
	grpg_put_text(rows, item->english);
	grpg_put_text(rows, measure->english);
	grpg_put_text(rows, gr_parent_names[item->parent]);
	grpg_put_text(rows, print.unit);
	grpg_put_int(rows, ordinal);
	grpg_put_row(rows);
}

static void
put_form(grpg_rows *rows, gr_form form)
{
	int			ordinal = 0;
	int			slot;

	/* within a table, slots are in the order of the forms */
	for (slot = 0; slot < GR_NSLOTS; slot++)
		if (gr_slot_forms(slot) & GR_FORM_BIT(form))
			put_cell(rows, form, slot, ++ordinal);
}

Datum
govreport_items(PG_FUNCTION_ARGS)
{
	grpg_rows	rows;
	int			form;

	grpg_rows_begin(&rows, fcinfo);
	for (form = 0; form < GR_NFORMS; form++)
		put_form(&rows, (gr_form) form);
	return grpg_rows_end(&rows);
}

static void
put_rule(grpg_rows *rows, const gr_rule_info *rule)
{
	grpg_put_text(rows, rule->code);
	grpg_put_text(rows, grpg_str(gr_severity_names[rule->severity]));
	grpg_put_text(rows, rule->scope);
	grpg_put_text(rows, rule->forms);
	grpg_put_text(rows, rule->formula);
	grpg_put_text(rows, rule->english);
	grpg_put_text(rows, rule->chinese);
	grpg_put_row(rows);
}

Datum
govreport_rules(PG_FUNCTION_ARGS)
{
	grpg_rows	rows;
	int			i;

	grpg_rows_begin(&rows, fcinfo);
	for (i = 0; i < GR_NRULES; i++)
		put_rule(&rows, &gr_rules[i]);
	return grpg_rows_end(&rows);
}
