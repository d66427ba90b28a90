/*
 * amount.c
 *	  Amounts of money in their units.
 */
#include "amount.h"

#define GR_SUM_TOKEN(name, text) const gr_str gr_sum_##name = {text, sizeof(text) - 1};
#include "forms/values.def"
#undef GR_SUM_TOKEN

/* The amounts of the catalogue, and the unit of each, as gr_unit. */
#include "forms/amounts.inc"

const int	gr_namounts = (int) (sizeof(gr_amounts) / sizeof(gr_amounts[0]));

_Static_assert(sizeof(gr_amounts) / sizeof(gr_amounts[0]) <= GR_MAX_AMOUNTS, "too many amounts");

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
