/*
 * test_continuity.c
 *	  Unit tests of one year's report against the last.
 */
#include "unit.h"

#include "rules/continuity.h"

typedef struct change
{
	bool		current;		/* of this year's report; false: of last year's */
	int			slot;			/* -1: none */
	gr_cell_status status;
	int64_t		value;
} change;

#define PREVIOUS(table, item, measure, status, value) \
	{false, GR_SLOT(table, item, measure), GR_##status, value}
#define CURRENT(table, item, measure, status, value) \
	{true, GR_SLOT(table, item, measure), GR_##status, value}
#define NONE	{false, -1, GR_MISSING, 0}

typedef struct continuity_row
{
	gr_form		previous;
	gr_form		current;
	change		changes[6];		/* to two reports of zeros */
	gr_truth	continues;
	const char *violations;		/* measure or item: expected/actual, separated by blanks */
} continuity_row;

static const char *const truth_names[] = {"false", "true", "unknown"};

#define ROW(previous, current, truth, violations, ...) \
	{GR_FORM_##previous, GR_FORM_##current, {__VA_ARGS__, NONE}, GR_##truth, violations}

static const continuity_row continuity_rows[] = {
	ROW(2021, 2021, TRUE, "", NONE), ROW(2019, 2021, TRUE, "", NONE), ROW(2019, 2019, TRUE, "", NONE),
	ROW(2021, 2021, FALSE, "total:5/0", PREVIOUS(APPLICATIONS, carried_forward, total, NUMBER, 5)),
	ROW(2021, 2021, FALSE, "business:0/5", CURRENT(APPLICATIONS, carried_over, business, NUMBER, 5)),
	ROW(2019, 2021, FALSE, "business:2/5 research:1/0", CURRENT(APPLICATIONS, carried_over, business, NUMBER, 5),
		PREVIOUS(APPLICATIONS, carried_forward, business, NUMBER, 2),
		PREVIOUS(APPLICATIONS, carried_forward, research, NUMBER, 1)),
	ROW(2021, 2021, TRUE, "", CURRENT(APPLICATIONS, carried_over, other_org, NUMBER, 5),
		PREVIOUS(APPLICATIONS, carried_forward, other_org, NUMBER, 5)),
	/* other cells are not compared */
	ROW(2021, 2021, TRUE, "", CURRENT(APPLICATIONS, carried_forward, total, NUMBER, 5),
		PREVIOUS(APPLICATIONS, carried_over, total, NUMBER, 5)),
	ROW(2021, 2021, UNKNOWN, "", PREVIOUS(APPLICATIONS, carried_forward, total, BLANK, 0)),
	ROW(2021, 2021, UNKNOWN, "", CURRENT(APPLICATIONS, carried_over, total, TEXT, 0)),
	ROW(2021, 2021, UNKNOWN, "", CURRENT(APPLICATIONS, carried_over, total, MISSING, 0),
		PREVIOUS(APPLICATIONS, carried_forward, total, MISSING, 0)),
	/* one column that differs is enough */
	ROW(2021, 2021, FALSE, "total:0/1", PREVIOUS(APPLICATIONS, carried_forward, business, BLANK, 0),
		CURRENT(APPLICATIONS, carried_over, total, NUMBER, 1)),
	ROW(2021, 2021, UNKNOWN, "", PREVIOUS(APPLICATIONS, carried_forward, business, BLANK, 0),
		CURRENT(APPLICATIONS, carried_over, business, NUMBER, 1)),
	/* lower bounds */
	ROW(2021, 2021, FALSE, "total:5/3", PREVIOUS(APPLICATIONS, carried_forward, total, AT_LEAST, 5),
		CURRENT(APPLICATIONS, carried_over, total, NUMBER, 3)),
	ROW(2021, 2021, UNKNOWN, "", PREVIOUS(APPLICATIONS, carried_forward, total, AT_LEAST, 3),
		CURRENT(APPLICATIONS, carried_over, total, NUMBER, 5)),
	ROW(2021, 2021, FALSE, "total:3/5", PREVIOUS(APPLICATIONS, carried_forward, total, NUMBER, 3),
		CURRENT(APPLICATIONS, carried_over, total, AT_LEAST, 5)),
	/* continuity.in_force is a warning and does not change the answer */
	ROW(2021, 2021, TRUE, "regulations:7/6", PREVIOUS(DISCLOSURES, regulations, in_force, NUMBER, 5),
		CURRENT(DISCLOSURES, regulations, issued, NUMBER, 3), CURRENT(DISCLOSURES, regulations, repealed, NUMBER, 1),
		CURRENT(DISCLOSURES, regulations, in_force, NUMBER, 6)),
	ROW(2021, 2021, TRUE, "", PREVIOUS(DISCLOSURES, regulations, in_force, NUMBER, 5),
		CURRENT(DISCLOSURES, regulations, issued, NUMBER, 3), CURRENT(DISCLOSURES, regulations, repealed, NUMBER, 1),
		CURRENT(DISCLOSURES, regulations, in_force, NUMBER, 7)),
	ROW(2021, 2021, TRUE, "normative_documents:0/6", CURRENT(DISCLOSURES, normative_documents, in_force, NUMBER, 6)),
	ROW(2021, 2021, TRUE, "normative_documents:-2/0", CURRENT(DISCLOSURES, normative_documents, repealed, NUMBER, 2)),
	ROW(2021, 2021, TRUE, "", PREVIOUS(DISCLOSURES, normative_documents, in_force, BLANK, 0),
		CURRENT(DISCLOSURES, normative_documents, in_force, NUMBER, 6)),
	ROW(2021, 2021, TRUE, "", CURRENT(DISCLOSURES, normative_documents, issued, AT_LEAST, 7)),
	ROW(2019, 2021, TRUE, "", CURRENT(DISCLOSURES, regulations, in_force, NUMBER, 6)),
	ROW(2021, 2021, FALSE, "total:9223372036854775807/-9223372036854775808 regulations:18446744073709551615/0",
		PREVIOUS(APPLICATIONS, carried_forward, total, NUMBER, INT64_MAX),
		CURRENT(APPLICATIONS, carried_over, total, NUMBER, INT64_MIN),
		PREVIOUS(DISCLOSURES, regulations, in_force, NUMBER, INT64_MAX),
		CURRENT(DISCLOSURES, regulations, repealed, NUMBER, INT64_MIN)),
};

static void
zeros(gr_form form, gr_figures *f)
{
	int			slot;

	memset(f, 0, sizeof(*f));
	memset(f->forms, GR_FORM_BIT(form), sizeof(f->forms));
	for (slot = 0; slot < GR_NSLOTS; slot++)
		if (gr_slot_forms(slot) & GR_FORM_BIT(form))
			f->status[slot] = GR_NUMBER;
}

static char heard[1000];
static const gr_figures *figures;

/* Is a number of the row only a lower bound? */
static bool bounded;

static void
hear(void *context, const gr_violation *v)
{
	char		expected[GR_DECIMAL_SIZE];
	char		actual[GR_DECIMAL_SIZE];
	char		message[1000];
	bool		in_force = v->rule == GR_RULE_continuity_in_force;

	(void) context;
	gr_print_decimal(v->expected, v->scale, expected);
	gr_print_decimal(v->actual, v->scale, actual);
	snprintf(heard + strlen(heard), sizeof(heard) - strlen(heard), "%s%s:%s/%s", heard[0] ? " " : "",
			 in_force ? gr_items[v->item].name.data : gr_measures[v->measure].name.data, expected, actual);
	if (v->kind != GR_TERM_NUMBER || (!in_force && v->rule != GR_RULE_continuity_carried_over) ||
		v->item != (int) (in_force ? gr_slot_item(gr_slot_of((gr_item) v->item, GR_MEASURE_DISCLOSURES_in_force)) :
						  GR_ITEM_APPLICATIONS_carried_over))
		unit_surprise("rule %d at item %d", (int) v->rule, v->item);
	/*
	 * a sentence about an equality does not mention a bound, and the other way
	 * round
	 */
	gr_violation_message(figures, v, GR_ENGLISH, message, sizeof(message));
	if (!strstr(message, expected) || !strstr(message, actual) || strstr(message, "or more") ||
		(strstr(message, "at least") != NULL) != bounded)
		unit_surprise("message \"%s\"", message);
	gr_violation_message(figures, v, GR_CHINESE, message, sizeof(message));
	if (!strstr(message, expected) || !strstr(message, actual) || (strstr(message, "至少") != NULL) != bounded)
		unit_surprise("message \"%s\"", message);
}

static void
test_continuity(void **state)
{
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < LENGTH(continuity_rows); i++)
	{
		const continuity_row *row = &continuity_rows[i];
		static gr_figures previous;
		static gr_figures current;
		gr_truth	truth;

		zeros(row->previous, &previous);
		zeros(row->current, &current);
		bounded = false;
		for (k = 0; k < LENGTH(row->changes) && row->changes[k].slot >= 0; k++)
		{
			const change *c = &row->changes[k];
			gr_figures *f = c->current ? &current : &previous;

			if (k > 0 && c->slot == 0 && !c->current && c->status == GR_MISSING)
				break;
			f->status[c->slot] = (uint8_t) c->status;
			f->value[c->slot] = c->value;
			bounded |= c->status == GR_AT_LEAST;
		}
		truth = gr_continues(&previous, &current);
		heard[0] = '\0';
		figures = &current;
		gr_find_discontinuities(&previous, &current, NULL, hear, NULL);
		if (truth != row->continues || strcmp(heard, row->violations) != 0)
			unit_surprise("row %d: wanted %s \"%s\", got %s \"%s\"", i, truth_names[row->continues],
						  row->violations, truth_names[truth], heard);
	}
	unit_no_surprises();
}

/*
 * Two years with up to five reports each, whose figures are mostly equal.  The
 * years conflict exactly if some pair conflicts.
 */
static void
test_years(void **state)
{
	static const gr_cell_status statuses[] = {GR_NUMBER, GR_NUMBER, GR_NUMBER, GR_NUMBER, GR_AT_LEAST, GR_BLANK};
	uint64_t	random = 17;
	int			conflicts = 0;
	int			round;

	(void) state;
	for (round = 0; round < 20000; round++)
	{
		static gr_figures reports[2][5];
		gr_year_ranges years[2];
		int			n[2];
		bool		conflict = false;
		int			i;
		int			k;

		memset(years, 0, sizeof(years));
		for (i = 0; i < 2; i++)
		{
			n[i] = unit_below(&random, 6);
			for (k = 0; k < n[i]; k++)
			{
				gr_figures *f = &reports[i][k];
				int			item = i == 0 ? GR_ITEM_APPLICATIONS_carried_forward : GR_ITEM_APPLICATIONS_carried_over;
				int			slot = gr_item_base((gr_item) item) + unit_below(&random, GR_WIDTH_APPLICATIONS);

				zeros(GR_FORM_2021, f);
				f->status[slot] = (uint8_t) statuses[unit_below(&random, LENGTH(statuses))];
				if (f->status[slot] != GR_BLANK)
					f->value[slot] = unit_below(&random, 4) / 2 - (unit_chance(&random, 5) ? 1 : 0);
				gr_add_to_year(&years[i], f);
			}
		}
		for (i = 0; i < n[0]; i++)
			for (k = 0; k < n[1]; k++)
				conflict |= gr_continues(&reports[0][i], &reports[1][k]) == GR_FALSE;
		conflicts += conflict;
		if (gr_years_conflict(&years[0], &years[1]) != conflict)
			unit_surprise("round %d: %d and %d reports, wanted %s", round, n[0], n[1], conflict ? "a conflict" : "none");
	}
	if (conflicts < 2000 || conflicts > 18000)
		unit_surprise("%d of %d rounds have a conflict", conflicts, round);
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_continuity),
		cmocka_unit_test(test_years),
	};

	return cmocka_run_group_tests_name("continuity", tests, NULL, NULL);
}
