/*
 * amount.c
 *	  Amounts of money in their units.
 */
#include "amount.h"

#define GR_SUM_TOKEN(name, text) const gr_str gr_sum_##name = {text, sizeof(text) - 1};
#include "forms/values.def"
#undef GR_SUM_TOKEN

static uint8_t form_unit[GR_NSLOTS];	/* gr_unit, of amounts */

void
gr_amount_init(void)
{
	int			slot;
	int			form;
	int			unit;

	gr_catalogue_init();
	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		if (!gr_slot_forms(slot) || gr_slot_kind(slot) != GR_AMOUNT)
			continue;
		for (form = 0; form < GR_NFORMS; form++)
			for (unit = GR_UNIT_YUAN; unit <= GR_UNIT_YI_YUAN; unit++)
				if (gr_str_equal(gr_slot_print(slot, (gr_form) form)->unit,
								 gr_unit_glyphs((gr_unit) unit)))
					form_unit[slot] = (uint8_t) unit;
	}
}

gr_wide
gr_shift(gr_wide value, int digits)
{
	for (; digits > 0; digits--)
		value *= 10;
	return value;
}

gr_unit
gr_amount_unit(int slot, gr_unit printed)
{
	return printed != GR_UNIT_NONE ? printed : (gr_unit) form_unit[slot];
}

gr_wide
gr_in_wan_yuan(int64_t value, int scale, gr_unit unit)
{
	int			digits = GR_EXACT_SCALE - scale;

	/* 1 元 = 10^-4 万元, 1 亿元 = 10^4 万元 */
	if (unit == GR_UNIT_YUAN)
		digits -= 4;
	else if (unit == GR_UNIT_YI_YUAN)
		digits += 4;
	return gr_shift(value, digits);
}

bool
gr_is_unknown_unit(const gr_report *report, int slot)
{
	return report->figures.status[slot] == GR_TEXT && gr_slot_kind(slot) == GR_AMOUNT &&
		gr_str_equal(report->printed[slot], gr_sum_unknown_unit);
}
