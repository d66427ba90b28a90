/*
 * amount.h
 *	  Amounts of money in their units.
 */
#ifndef GR_AMOUNT_H
#define GR_AMOUNT_H

#include "report.h"

/* The cells of the catalogue that are amounts. */
#define GR_MAX_AMOUNTS	8
extern const uint16_t gr_amounts[];
extern const int gr_namounts;

/* The unit of an amount: the printed one, else the form's, else none. */
extern gr_unit gr_amount_unit(int slot, gr_unit printed);

/* Converts an amount of a known unit to 万元, times 10^GR_EXACT_SCALE. */
#define GR_EXACT_SCALE	10
extern gr_wide gr_in_wan_yuan(int64_t value, int scale, gr_unit unit);

/* value * 10^digits */
extern gr_wide gr_shift(gr_wide value, int digits);

/*
 * The tokens that a sum prints in cells without a number: gr_sum_not_applicable
 * and others.
 */
#define GR_SUM_TOKEN(name, text) extern const gr_str gr_sum_##name;
#include "forms/values.def"
#undef GR_SUM_TOKEN

/* Is the cell a sum of amounts whose units are not known? */
extern bool gr_is_unknown_unit(const gr_report *report, int slot);

#endif							/* GR_AMOUNT_H */
