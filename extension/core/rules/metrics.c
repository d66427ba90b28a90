/*
 * metrics.c
 *	  Computes rates and totals of a report.
 */
#include "metrics.h"

#include "report/amount.h"

typedef struct term
{
	gr_metric	metric;
	gr_side_name side;
	int			sign;
	int			slot;
} term;

static const term terms[] = {
#define GR_TERM(metric, side, sign, table, item, measure) \
	{GR_METRIC_##metric, GR_##side, sign, GR_SLOT(table, item, measure)},
#include "forms/metrics.def"
#undef GR_TERM
};

#define NTERMS	((int) (sizeof(terms) / sizeof(terms[0])))

const gr_metric_info gr_metrics[GR_NMETRICS] = {
#define LITERAL(s) {s, sizeof(s) - 1}
#define GR_METRIC(metric, label, english) {LITERAL(#metric), LITERAL(label), LITERAL(english)},
#include "forms/metrics.def"
#undef GR_METRIC
};

/* A cell as value / 10^scale.  Returns false if it is not known. */
static bool
term_value(const gr_tally *report, int slot, gr_wide *value, int *scale)
{
	const gr_figures *f = &report->figures;
	gr_unit		unit;

	*value = f->value[slot];
	*scale = f->scale[slot];
	if (f->status[slot] != GR_NUMBER)
		return false;
	if (gr_slot_kind(slot) != GR_AMOUNT || f->value[slot] == 0)
		return true;
	unit = gr_amount_unit(slot, (gr_unit) report->unit[slot]);
	*value = gr_in_wan_yuan(f->value[slot], f->scale[slot], unit);
	*scale = GR_EXACT_SCALE;
	return unit != GR_UNIT_NONE;
}

/* Adds a term to its side.  The side is known if all its terms are. */
static void
add_term(gr_ratio_side *side, const gr_tally *report, const term *term, bool *any)
{
	uint8_t		forms = report->figures.forms[gr_slot_table(term->slot)];
	gr_wide		value;
	int			scale;

	side->exists = true;
	/*
	 * A cell that the form does not have adds nothing.  If the table is
	 * missing, the side is unknown.
	 */
	if (forms != 0 && !(gr_slot_forms(term->slot) & forms))
		return;
	*any = true;
	if (!term_value(report, term->slot, &value, &scale))
		side->known = false;
	if (scale > side->scale)
	{
		side->value = gr_shift(side->value, scale - side->scale);
		side->scale = scale;
	}
	side->value += term->sign * gr_shift(value, side->scale - scale);
}

void
gr_metric_sides(const gr_tally *report, gr_metric metric,
				gr_ratio_side *numerator, gr_ratio_side *denominator)
{
	gr_ratio_side *sides[] = {numerator, denominator};
	bool		any[] = {false, false};
	int			i;

	for (i = 0; i < 2; i++)
	{
		memset(sides[i], 0, sizeof(gr_ratio_side));
		sides[i]->known = true;
	}
	for (i = 0; i < NTERMS; i++)
		if (terms[i].metric == metric)
			add_term(sides[terms[i].side], report, &terms[i], &any[terms[i].side]);
	for (i = 0; i < 2; i++)
		sides[i]->known = sides[i]->known && any[i];
}

size_t
gr_write_side(gr_metric metric, gr_side_name side, char out[GR_SIDE_SIZE])
{
	char	   *p = out;
	int			i;

	for (i = 0; i < NTERMS; i++)
	{
		if (terms[i].metric != metric || terms[i].side != side ||
			p + GR_PATH_SIZE + 4 > out + GR_SIDE_SIZE)
			continue;
		if (p > out || terms[i].sign < 0)
		{
			if (p > out)
				*p++ = ' ';
			*p++ = terms[i].sign < 0 ? '-' : '+';
			*p++ = ' ';
		}
		p += gr_slot_path(terms[i].slot, p);
	}
	*p = '\0';
	return (size_t) (p - out);
}
