/*
 * amount.h
 *	  Amounts of money in their units.
 */
#ifndef GR_AMOUNT_H
#define GR_AMOUNT_H

#include "report.h"

/* Fill the table of the units that the forms print. */
extern void gr_amount_init(void);

/* The unit of an amount: the one printed, else the form's, else none. */
extern gr_unit gr_amount_unit(int slot, gr_unit printed);

/* An amount of a known unit in 万元, times 10^GR_EXACT_SCALE. */
#define GR_EXACT_SCALE	10
extern gr_wide gr_in_wan_yuan(int64_t value, int scale, gr_unit unit);

/* value * 10^digits */
extern gr_wide gr_shift(gr_wide value, int digits);

/* What the cells of a sum print that have no number: gr_sum_not_applicable … */
#define GR_SUM_TOKEN(name, text) extern const gr_str gr_sum_##name;
#include "forms/values.def"
#undef GR_SUM_TOKEN

/* Is the cell a sum of amounts in units that are not known? */
extern bool gr_is_unknown_unit(const gr_report *report, int slot);

#endif							/* GR_AMOUNT_H */
