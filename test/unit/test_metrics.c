/*
 * test_metrics.c
 *	  The metrics: what each of them is made of, and when it is known.
 */
#include "unit.h"

#include "rules/metrics.h"

#define RECEIVED	"applications.new_received.total + applications.carried_over.total"
#define HANDLED		"applications.results_total.total"

typedef struct row
{
	const char *metric;
	const char *numerator;
	const char *denominator;
} row;

static const row rows[] = {
	{"accepted", RECEIVED, ""},
	{"handled", HANDLED, ""},
	{"disclosure_rate", "applications.granted.total + applications.partially_granted.total", HANDLED},
	{"granted_rate", "applications.granted.total", HANDLED},
	{"partially_granted_rate", "applications.partially_granted.total", HANDLED},
	{"refused_rate", "applications.refused_state_secret.total + applications.refused_by_law.total + "
		"applications.refused_security.total + applications.refused_third_party.total + "
		"applications.refused_internal.total + applications.refused_process.total + "
	"applications.refused_enforcement_file.total + applications.refused_inquiry.total", HANDLED},
	{"unavailable_rate", "applications.unavailable_not_held.total + applications.unavailable_needs_creation.total + "
	"applications.unavailable_unclear.total", HANDLED},
	{"not_processed_rate", "applications.not_processed_petition.total + applications.not_processed_repeated.total + "
		"applications.not_processed_publication.total + applications.not_processed_excessive.total + "
	"applications.not_processed_reissue.total", HANDLED},
	{"other_rate", "applications.other_correction_overdue.total + applications.other_fee_overdue.total + "
	"applications.other_misc.total + applications.other.total", HANDLED},
	{"closing_rate", HANDLED, RECEIVED},
	{"carry_forward_rate", "applications.carried_forward.total", RECEIVED},
	{"natural_person_share", "applications.new_received.natural_person + applications.carried_over.natural_person",
	RECEIVED},
	{"reconsideration_total", "proceedings.reconsideration.total", ""},
	{"reconsideration_correction_rate", "proceedings.reconsideration.corrected",
	"proceedings.reconsideration.total - proceedings.reconsideration.pending"},
	{"litigation_total", "proceedings.litigation_direct.total + proceedings.litigation_after_reconsideration.total", ""},
	{"litigation_correction_rate",
		"proceedings.litigation_direct.corrected + proceedings.litigation_after_reconsideration.corrected",
		"proceedings.litigation_direct.total - proceedings.litigation_direct.pending + "
	"proceedings.litigation_after_reconsideration.total - proceedings.litigation_after_reconsideration.pending"},
	{"dispute_rate", "proceedings.reconsideration.total + proceedings.litigation_direct.total", HANDLED},
	{"normative_documents_in_force", "disclosures.normative_documents.in_force", ""},
	{"fees_amount", "disclosures.administrative_fees.amount", ""},
};

static gr_tally tally;

static const row *
row_of(int metric)
{
	int			i;

	for (i = 0; i < LENGTH(rows); i++)
		if (strcmp(rows[i].metric, gr_metrics[metric].name.data) == 0)
			return &rows[i];
	return NULL;
}

/* Every cell of these forms is a number of its own; amounts are in 万元. */
static void
fill(uint8_t forms)
{
	int			table;
	int			i;

	memset(&tally, 0, sizeof(tally));
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout = gr_table_layout((gr_table) table, forms);

		tally.figures.forms[table] = forms;
		for (i = 0; i < layout.ncells; i++)
		{
			tally.figures.status[layout.slots[i]] = GR_NUMBER;
			tally.figures.value[layout.slots[i]] = 1000 + 7 * layout.slots[i];
			if (gr_slot_kind(layout.slots[i]) == GR_AMOUNT)
				tally.unit[layout.slots[i]] = GR_UNIT_WAN_YUAN;
		}
	}
}

/*
 * The value of a side as its text says it, over the cells of the forms; the number
 * of those cells in *n.  Slots of them go into slots.
 */
static int64_t
evaluate(const char *text, int slots[8], int *n)
{
	int64_t		value = 0;
	int			sign = 1;

	*n = 0;
	while (*text)
	{
		size_t		len = strcspn(text, " ");
		int			slot;

		if (len == 1)
			sign = *text == '-' ? -1 : 1;
		else
		{
			slot = gr_path_slot(text, len);
			if (slot < 0)
				unit_surprise("no cell %s", text);
			else if (tally.figures.status[slot] == GR_NUMBER)
			{
				value += sign * tally.figures.value[slot];
				slots[(*n)++] = slot;
			}
		}
		text += len;
		text += strspn(text, " ");
	}
	return value;
}

static void
check_side(const char *metric, const char *text, const gr_ratio_side *side)
{
	int			slots[8];
	int			n;
	gr_wide		value = evaluate(text, slots, &n);
	int			i;

	for (i = 0; i < side->scale; i++)
		value *= 10;
	if (side->exists != (*text != 0) || side->known != (n > 0) || (n > 0 && side->value != value))
		unit_surprise("%s: %s", metric, text);
}

static void
test_terms(void **state)
{
	char		text[GR_SIDE_SIZE];
	int			metric;
	int			side;

	(void) state;
	assert_int_equal(GR_NMETRICS, LENGTH(rows));
	for (metric = 0; metric < GR_NMETRICS; metric++)
		for (side = GR_NUMERATOR; side <= GR_DENOMINATOR; side++)
		{
			const row  *r = row_of(metric);
			size_t		len = gr_write_side((gr_metric) metric, (gr_side_name) side, text);

			if (!r || strcmp(text, side == GR_NUMERATOR ? r->numerator : r->denominator) != 0 || len != strlen(text))
				unit_surprise("%s: %s", gr_metrics[metric].name.data, text);
		}
	unit_no_surprises();
}

/* The sides add their cells, and are unknown without one of them. */
static void
test_sides(void **state)
{
	int			forms;
	int			metric;
	int			i;

	(void) state;
	for (forms = 1; forms <= GR_ALL_FORMS; forms++)
		for (metric = 0; metric < GR_NMETRICS; metric++)
		{
			const row  *r = row_of(metric);
			gr_ratio_side numerator;
			gr_ratio_side denominator;
			int			slots[8];
			int			n;

			fill((uint8_t) forms);
			gr_metric_sides(&tally, (gr_metric) metric, &numerator, &denominator);
			check_side(r->metric, r->numerator, &numerator);
			check_side(r->metric, r->denominator, &denominator);
			(void) evaluate(r->numerator, slots, &n);
			for (i = 0; i < n; i++)
			{
				tally.figures.status[slots[i]] = GR_AT_LEAST;
				gr_metric_sides(&tally, (gr_metric) metric, &numerator, &denominator);
				if (numerator.known)
					unit_surprise("%s is known without %s", r->metric, unit_path(slots[i]));
				tally.figures.status[slots[i]] = GR_NUMBER;
			}
		}
	/* without its table */
	memset(&tally, 0, sizeof(tally));
	for (metric = 0; metric < GR_NMETRICS; metric++)
	{
		gr_ratio_side numerator;
		gr_ratio_side denominator;

		gr_metric_sides(&tally, (gr_metric) metric, &numerator, &denominator);
		if (numerator.known || denominator.known || !numerator.exists)
			unit_surprise("%s of no table", gr_metrics[metric].name.data);
	}
	unit_no_surprises();
}

/* An amount of money counts in 万元. */
typedef struct amount_row
{
	int64_t		value;
	int			scale;
	gr_unit		unit;
	bool		known;
	const char *want;			/* the value and its scale, as decimals */
} amount_row;

static const amount_row amount_rows[] = {
	{255, 1, GR_UNIT_WAN_YUAN, true, "25.5"},
	{255, 1, GR_UNIT_NONE, true, "25.5"},
	{255, 1, GR_UNIT_YUAN, true, "0.00255"},
	{3, 0, GR_UNIT_YI_YUAN, true, "30000"},
	{0, 0, GR_UNIT_YUAN, true, "0"},
};

static void
test_amounts(void **state)
{
	int			slot = GR_SLOT(DISCLOSURES, administrative_fees, amount);
	gr_ratio_side numerator;
	gr_ratio_side denominator;
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(amount_rows); i++)
	{
		const amount_row *r = &amount_rows[i];
		char		got[GR_DECIMAL_SIZE];
		size_t		len;

		fill(GR_FORM_BIT(GR_FORM_2021));
		tally.figures.value[slot] = r->value;
		tally.figures.scale[slot] = (uint8_t) r->scale;
		tally.unit[slot] = (uint8_t) r->unit;
		gr_metric_sides(&tally, GR_METRIC_fees_amount, &numerator, &denominator);
		len = gr_print_decimal(numerator.value, numerator.scale, got);
		/* zeros at the end do not count */
		while (strchr(got, '.') && (got[len - 1] == '0' || got[len - 1] == '.'))
		{
			bool		point = got[len - 1] == '.';

			got[--len] = 0;
			if (point)
				break;
		}
		if (numerator.known != r->known || strcmp(got, r->want) != 0)
			unit_surprise("row %d: %s", i, got);
	}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_terms),
		cmocka_unit_test(test_sides),
		cmocka_unit_test(test_amounts),
	};

	return cmocka_run_group_tests_name("metrics", tests, NULL, NULL);
}
