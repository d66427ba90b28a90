/*
 * sum.c
 *	  Sums of reports, and the difference between two.
 */
#include "expanded.h"

#include "report/amount.h"

PG_FUNCTION_INFO_V1(govreport_add);
PG_FUNCTION_INFO_V1(govreport_sum_step);
PG_FUNCTION_INFO_V1(govreport_diff);

/* Copies a string of the first report, to live as long as the sum. */
static gr_str
keep(grpg_sum *sum, gr_str s)
{
	if (s.data)
	{
		char	   *copy = MemoryContextAlloc(sum->header.eoh_context, Max(s.len, 1));

		memcpy(copy, s.data, s.len);
		s.data = copy;
	}
	return s;
}

static void
throw_out_of_range(int slot)
{
	char		path[GR_PATH_SIZE];

	gr_slot_path(slot, path);
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("sum of reports is out of range"),
			 gr_slot_kind(slot) == GR_AMOUNT ?
				 errdetail("The sum of \"%s\" does not fit bigint in millionths of its unit.",
						   path) :
				 errdetail("The sum of \"%s\" does not fit bigint.", path)));
}

/* Adds a report.  Raises 22003 if a figure is out of range. */
static void
add_report(grpg_sum *sum, Datum report)
{
	gr_facts   *facts = &sum->tally.facts;
	bool		first = !sum->tally.any;
	gr_tally	tally;
	int			slot;

	grpg_get_tally(report, &tally);
	if (gr_add(&sum->tally, &tally, &slot) != GR_OK)
		throw_out_of_range(slot);
	if (first)
	{
		facts->title = keep(sum, facts->title);
		facts->agency = keep(sum, facts->agency);
	}
	if (sum->flat)
		pfree(sum->flat);
	sum->flat = NULL;
}

Datum
govreport_add(PG_FUNCTION_ARGS)
{
	grpg_sum   *sum = grpg_new_sum(CurrentMemoryContext);

	add_report(sum, PG_GETARG_DATUM(0));
	add_report(sum, PG_GETARG_DATUM(1));
	PG_RETURN_DATUM(EOHPGetRWDatum(&sum->header));
}

/*
 * The transition and the combine function of sum(), because the state is a
 * report itself.  The state is changed in place only if an aggregate owns it.
 * In any other call the function returns a new sum.
 */
Datum
govreport_sum_step(PG_FUNCTION_ARGS)
{
	MemoryContext context;
	grpg_sum   *sum = NULL;

	if (PG_ARGISNULL(1))
	{
		if (PG_ARGISNULL(0))
			PG_RETURN_NULL();
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));
	}
	if (!AggCheckCallContext(fcinfo, &context))
		context = CurrentMemoryContext;
	else if (!PG_ARGISNULL(0))
		sum = grpg_own_sum(PG_GETARG_DATUM(0));
	if (!sum)
	{
		sum = grpg_new_sum(context);
		if (!PG_ARGISNULL(0))
			add_report(sum, PG_GETARG_DATUM(0));
	}
	add_report(sum, PG_GETARG_DATUM(1));
	PG_RETURN_DATUM(EOHPGetRWDatum(&sum->header));
}

/* ---- govreport_diff ---- */

/* A figure of one of the two reports.  value is 0 if it has none. */
typedef struct figure
{
	gr_cell_status status;
	gr_wide		value;			/* in 万元 if it is an amount of known unit */
	int			scale;
	gr_kind		kind;
	bool		no_unit;		/* an amount of unknown unit */
} figure;

static figure
figure_of(const gr_tally *tally, int slot)
{
	figure		f;
	gr_unit		unit;

	f.status = (gr_cell_status) tally->figures.status[slot];
	f.value = tally->figures.value[slot];
	f.scale = tally->figures.scale[slot];
	f.kind = gr_slot_kind(slot);
	f.no_unit = false;
	if (f.kind == GR_AMOUNT)
	{
		unit = gr_amount_unit(slot, (gr_unit) tally->unit[slot]);
		f.no_unit = unit == GR_UNIT_NONE;
		if (!f.no_unit)
		{
			f.value = gr_in_wan_yuan(tally->figures.value[slot], f.scale, unit);
			f.scale = GR_EXACT_SCALE;
		}
	}
	return f;
}

static bool
has_number(const figure *f)
{
	return f->status == GR_NUMBER || f->status == GR_AT_LEAST;
}

/*
 * Is it proven that the figures differ? They must differ by this amount, or by
 * more if the greater one is a lower bound.
 */
static bool
is_proven(const figure *a, const figure *b, gr_wide difference)
{
	/* 5 and 50000 of unknown units may be the same amount; 5 and 0 are not */
	if ((a->no_unit || b->no_unit) && a->value != 0 && b->value != 0)
		return false;
	if (a->status == GR_NUMBER && b->status == GR_NUMBER)
		return true;
	/* the part that is not known may be below 0 */
	if (a->kind == GR_SIGNED)
		return false;
	return (a->status == GR_NUMBER && difference < 0) || (b->status == GR_NUMBER && difference > 0);
}

static void
put_figure(grpg_rows *rows, const figure *f)
{
	if (has_number(f))
		grpg_put_numeric(rows, f->value, f->scale);
	else
		grpg_put_null(rows);
}

static void
put_difference(grpg_rows *rows, const gr_tally *left, const gr_tally *right, int slot)
{
	figure		a = figure_of(left, slot);
	figure		b = figure_of(right, slot);
	int			scale;
	gr_wide		difference;

	scale = Max(a.scale, b.scale);
	difference = gr_shift(a.value, scale - a.scale) - gr_shift(b.value, scale - b.scale);
	if (has_number(&a) == has_number(&b) && difference == 0)
		return;
	grpg_put_place(rows, (int) gr_slot_table(slot), (int) gr_slot_item(slot),
				   (int) gr_slot_measure(slot));
	put_figure(rows, &a);
	put_figure(rows, &b);
	if (has_number(&a) && has_number(&b) && is_proven(&a, &b, difference))
		grpg_put_numeric(rows, difference, scale);
	else
		grpg_put_null(rows);
	grpg_put_row(rows);
}

Datum
govreport_diff(PG_FUNCTION_ARGS)
{
	gr_tally	left;
	gr_tally	right;
	grpg_rows	rows;
	int			table;
	int			i;

	grpg_get_tally(PG_GETARG_DATUM(0), &left);
	grpg_get_tally(PG_GETARG_DATUM(1), &right);
	grpg_rows_begin(&rows, fcinfo);
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout = gr_table_layout((gr_table) table,
											 left.figures.forms[table] | right.figures.forms[table]);

		for (i = 0; i < layout.ncells; i++)
			put_difference(&rows, &left, &right, layout.slots[i]);
	}
	return grpg_rows_end(&rows);
}
