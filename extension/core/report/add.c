/*
 * add.c
 *	  Adds reports cell by cell. add.h explains how.
 */
#include "add.h"

#include "amount.h"
#include "text/date.h"

/* slots that fill whole vectors of four */
#define WHOLE_VECTORS	(GR_NSLOTS & ~3)

/*
 * What a cell contributes to a sum.  The greater of two ranks wins; joined_rank
 * has the exceptions.
 */
typedef enum cell_rank
{
	RANK_NONE,
	RANK_NOT_APPLICABLE,
	RANK_NUMBER,
	RANK_AT_LEAST,
	RANK_UNKNOWN_UNIT			/* only for amounts */
} cell_rank;

static const uint8_t rank_status[] = {
	GR_MISSING, GR_NOT_APPLICABLE, GR_NUMBER, GR_AT_LEAST, GR_TEXT
};

static bool
is_in_form(const gr_figures *figures, int slot)
{
	return (gr_slot_forms(slot) & figures->forms[gr_slot_table(slot)]) != 0;
}

static bool
lacks(const gr_figures *figures, int table)
{
	return figures->forms[table] == 0 || figures->lacking[table];
}

static bool
is_text_amount(const gr_figures *figures, int slot)
{
	return figures->status[slot] == GR_TEXT && gr_slot_kind(slot) == GR_AMOUNT;
}

/* ---- between reports and tallies ---- */

/*
 * A sum stores TEXT only for an amount of unknown unit.  Any other text counts
 * as a blank cell.
 */
static gr_status
read_text_amounts(const uint8_t *bytes, size_t len, gr_tally *tally)
{
	gr_report	report;
	int			i;

	if (gr_decode_head(bytes, len, &report) != GR_OK)
		return GR_BAD_BINARY;
	for (i = 0; i < gr_namounts; i++)
		if (is_text_amount(&report.figures, gr_amounts[i]) && !gr_is_unknown_unit(&report, gr_amounts[i]))
			tally->figures.status[gr_amounts[i]] = GR_BLANK;
	return GR_OK;
}

gr_status
gr_tally_read(const uint8_t *bytes, size_t len, gr_tally *tally)
{
	int			i;

	tally->any = true;
	memset(tally->unit, 0, sizeof(tally->unit));
	if (gr_decode_term(bytes, len, &tally->figures, tally->unit, &tally->facts) != GR_OK)
		return GR_BAD_BINARY;
	for (i = 0; i < gr_namounts; i++)
		if (is_text_amount(&tally->figures, gr_amounts[i]))
			return read_text_amounts(bytes, len, tally);
	return GR_OK;
}

void
gr_tally_report(const gr_tally *sum, gr_report *report)
{
	int			slot;

	gr_report_clear(report);
	report->figures = sum->figures;
	memcpy(report->unit, sum->unit, sizeof(sum->unit));
	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		if (sum->figures.status[slot] == GR_NOT_APPLICABLE)
			report->printed[slot] = gr_sum_not_applicable;
		else if (sum->figures.status[slot] == GR_TEXT)
			report->printed[slot] = gr_sum_unknown_unit;
	}
	report->title = sum->facts.title;
	report->agency = sum->facts.agency;
	memcpy(report->period, sum->facts.period, sizeof(report->period));
}

/* ---- amounts ---- */

/* The number of decimal places between the unit of an amount and 元. */
static int
digits_to_yuan(gr_unit unit)
{
	return unit == GR_UNIT_YI_YUAN ? 8 : (unit == GR_UNIT_WAN_YUAN ? 4 : 0);
}

/*
 * Stores number / 10^scale without trailing zeros, as every amount is stored.
 * Returns false if the number does not fit int64.
 */
static bool
put_amount(gr_tally *sum, int slot, gr_wide number, int scale, gr_unit unit)
{
	int64_t		value = (int64_t) number;

	if (value != number)
		return false;
	for (; scale > 0 && value % 10 == 0; scale--)
		value /= 10;
	sum->figures.value[slot] = value;
	sum->figures.scale[slot] = (uint8_t) scale;
	sum->unit[slot] = (uint8_t) (value != 0 && unit == gr_amount_unit(slot, GR_UNIT_NONE) ? GR_UNIT_NONE : unit);
	return true;
}

/*
 * Converts an amount from one unit to another; the result is times
 * 10^GR_MAX_SCALE.
 */
static gr_wide
in_unit(const gr_tally *tally, int slot, gr_unit from, gr_unit to)
{
	static const int64_t powers[] = {
		1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000,
		INT64_C(10000000000), INT64_C(100000000000), INT64_C(1000000000000),
		INT64_C(10000000000000), INT64_C(100000000000000)
	};
	int			digits = GR_MAX_SCALE - tally->figures.scale[slot];

	if (from != to)
		digits += digits_to_yuan(from);
	return (gr_wide) tally->figures.value[slot] * powers[digits];
}

/* Is the amount a 0 that prints no unit? It is 0 in every unit. */
static bool
is_unitless_zero(const gr_tally *tally, int slot)
{
	return tally->figures.value[slot] == 0 && tally->unit[slot] == GR_UNIT_NONE;
}

/*
 * Adds an amount.  A cell without a number counts as 0 without a unit.  Returns
 * false if the sum is out of range.
 */
static bool
add_amount(gr_tally *sum, const gr_tally *report, int slot, cell_rank *rank)
{
	const gr_figures *f = &report->figures;
	const gr_figures *g = &sum->figures;
	gr_unit		a = gr_amount_unit(slot, (gr_unit) sum->unit[slot]);
	gr_unit		b = gr_amount_unit(slot, (gr_unit) report->unit[slot]);
	gr_unit		unit = a == b ? a : GR_UNIT_YUAN;
	gr_wide		total;

	if (*rank == RANK_UNKNOWN_UNIT)
		return put_amount(sum, slot, 0, 0, GR_UNIT_NONE);
	if (is_unitless_zero(report, slot))
		return true;
	if (is_unitless_zero(sum, slot))
		return put_amount(sum, slot, f->value[slot], f->scale[slot], b);
	if (a == GR_UNIT_NONE || b == GR_UNIT_NONE)
	{
		*rank = RANK_UNKNOWN_UNIT;
		return put_amount(sum, slot, 0, 0, GR_UNIT_NONE);
	}
	/* an amount added to 0 keeps its unit and its full range */
	if (f->value[slot] == 0 && unit == a)
		return true;
	if (g->value[slot] == 0 && unit == b)
		return put_amount(sum, slot, f->value[slot], f->scale[slot], unit);
	total = in_unit(sum, slot, a, unit) + in_unit(report, slot, b, unit);
	return put_amount(sum, slot, total, GR_MAX_SCALE, unit);
}

/* ---- adding ---- */

/* The rank of a cell in a report, or in the sum so far. */
static cell_rank
rank_of(const gr_tally *tally, int slot)
{
	switch ((gr_cell_status) tally->figures.status[slot])
	{
		case GR_NUMBER:
			return RANK_NUMBER;
		case GR_NOT_APPLICABLE:
			return RANK_NOT_APPLICABLE;
		case GR_TEXT:
			if (gr_slot_kind(slot) == GR_AMOUNT)
				return RANK_UNKNOWN_UNIT;
			break;
		case GR_MISSING:
			if (!is_in_form(&tally->figures, slot))
				return RANK_NONE;
			break;
		case GR_BLANK:
		case GR_UNFIT:
		case GR_AT_LEAST:
			break;
	}
	return RANK_AT_LEAST;
}

/*
 * The rank of a cell in the sum of two reports. sum->figures.forms must already
 * include the forms of both.
 */
static cell_rank
joined_rank(const gr_tally *sum, const gr_tally *report, int slot)
{
	bool		fresh = sum->figures.status[slot] == GR_MISSING;
	cell_rank	a = fresh ? RANK_NONE : rank_of(sum, slot);
	cell_rank	b = rank_of(report, slot);
	cell_rank	joined = a > b ? a : b;

	/* in parts three and four a dash beside a number may hide a number */
	if (joined == RANK_NUMBER && gr_slot_table(slot) != GR_DISCLOSURES &&
		(a == RANK_NOT_APPLICABLE || b == RANK_NOT_APPLICABLE))
		return RANK_AT_LEAST;
	if (sum->figures.lacking[gr_slot_table(slot)] && joined != RANK_NONE && joined < RANK_AT_LEAST)
		return RANK_AT_LEAST;
	return joined;
}

/*
 * Adds the forms and the missing tables of a report.  Returns true if the sum
 * got one of them: then the rank of a cell may change even if both reports have
 * the same status there.
 */
static bool
add_forms(gr_tally *sum, const gr_tally *report)
{
	gr_figures *f = &sum->figures;
	const gr_figures *g = &report->figures;
	bool		more = !sum->any;
	int			table;

	for (table = 0; table < GR_NTABLES; table++)
	{
		uint8_t		forms = f->forms[table] | g->forms[table];
		bool		lacking = forms != 0 &&
			((sum->any && lacks(f, table)) || lacks(g, table));

		more = more || forms != f->forms[table] || lacking != f->lacking[table];
		f->forms[table] = forms;
		f->lacking[table] = lacking;
	}
	return more;
}

/*
 * Adds the values of n slots, and lets them wrap around: the caller looks for
 * overflows afterwards, which is faster.  Compilers vectorize the loop if n is
 * a constant multiple of the vector's length.
 */
static inline uint64_t
add_values(int64_t *restrict sum, const int64_t *restrict report, int n)
{
	uint64_t	wraps = 0;
	int			slot;

	for (slot = 0; slot < n; slot++)
	{
		uint64_t	a = (uint64_t) sum[slot];
		uint64_t	b = (uint64_t) report[slot];
		uint64_t	c = a + b;

		wraps |= (a ^ c) & (b ^ c);
		sum[slot] = (int64_t) c;
	}
	return wraps >> 63;
}

/* The first count whose sum has wrapped around, or -1. */
static int
wrapped(const gr_tally *sum, const gr_tally *report)
{
	int			slot;

	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		int64_t		b = report->figures.value[slot];
		int64_t		c = sum->figures.value[slot];

		/* c = a + b has not wrapped if c < a exactly when b is negative */
		if (gr_slot_kind(slot) != GR_AMOUNT &&
			(c < (int64_t) ((uint64_t) c - (uint64_t) b)) != (b < 0))
			return slot;
	}
	return -1;
}

/* Adds the statuses.  They are nearly always the same on both sides. */
static void
add_statuses(gr_tally *sum, const gr_tally *report, bool all)
{
	uint8_t    *status = sum->figures.status;
	const uint8_t *added = report->figures.status;
	int			slot;

	if (!all && memcmp(status, added, GR_NSLOTS) == 0)
		return;
	for (slot = 0; slot < GR_NSLOTS; slot++)
		if (all || (status[slot] != added[slot] && status[slot] != GR_AT_LEAST))
			status[slot] = rank_status[joined_rank(sum, report, slot)];
}

static gr_str
agreed(gr_str a, gr_str b)
{
	return gr_str_equal(a, b) ? a : GR_NO_STR;
}

static void
add_facts(gr_tally *sum, const gr_tally *report)
{
	gr_facts   *a = &sum->facts;
	const gr_facts *b = &report->facts;

	if (!sum->any)
	{
		*a = *b;
		sum->figures.year = report->figures.year;
		return;
	}
	a->title = agreed(a->title, b->title);
	a->agency = agreed(a->agency, b->agency);
	if (a->period[0] != b->period[0] || a->period[1] != b->period[1])
		a->period[0] = a->period[1] = GR_NO_DATE;
	if (sum->figures.year != report->figures.year)
		sum->figures.year = 0;
}

gr_status
gr_add(gr_tally *sum, const gr_tally *report, int *slot)
{
	bool		all = add_forms(sum, report);
	cell_rank	ranks[GR_MAX_AMOUNTS];
	int64_t		values[GR_MAX_AMOUNTS];
	uint64_t	wraps;
	int			i;

	for (i = 0; i < gr_namounts; i++)
	{
		ranks[i] = joined_rank(sum, report, gr_amounts[i]);
		values[i] = sum->figures.value[gr_amounts[i]];
	}
	wraps = add_values(sum->figures.value, report->figures.value, WHOLE_VECTORS) |
		add_values(sum->figures.value + WHOLE_VECTORS, report->figures.value + WHOLE_VECTORS,
				   GR_NSLOTS - WHOLE_VECTORS);
	if (wraps && (*slot = wrapped(sum, report)) >= 0)
		return GR_OUT_OF_RANGE;
	add_statuses(sum, report, all);
	for (i = 0; i < gr_namounts; i++)
	{
		sum->figures.value[gr_amounts[i]] = values[i];
		if (!add_amount(sum, report, gr_amounts[i], &ranks[i]))
		{
			*slot = gr_amounts[i];
			return GR_OUT_OF_RANGE;
		}
		sum->figures.status[gr_amounts[i]] = rank_status[ranks[i]];
	}
	add_facts(sum, report);
	sum->figures.no_prose = true;
	sum->any = true;
	return GR_OK;
}
