/*
 * made_up.c
 *	  Is a rule that was added to rules.def judged, and a form that was added as
 *	  a file known?  See made_up.sh, which adds them and builds the core.
 */
#include <stdio.h>
#include <stdlib.h>

#include "report/codec.h"
#include "rules/rules.h"

#define FORM	GR_FORM_BIT(GR_FORM_2031)
#define ROW(measure)	GR_SLOT(DISCLOSURES, made_up, measure)

#define CHECK(condition) check((condition), #condition)

static int	failures;
static int	violations;
static gr_violation last;

static void
check(bool holds, const char *condition)
{
	if (holds)
		return;
	printf("not so: %s\n", condition);
	failures++;
}

static void *
allocate(void *context, size_t size)
{
	(void) context;
	return malloc(size);
}

static void
poll(void *context)
{
	(void) context;
}

static void
count(void *context, const gr_violation *violation)
{
	(void) context;
	violations++;
	last = *violation;
}

/* All tables of the new form, each cell 0. */
static void
fill(gr_report *report)
{
	int			table;
	int			i;

	gr_report_clear(report);
	report->figures.year = 2031;
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout = gr_table_layout((gr_table) table, FORM);

		report->figures.forms[table] = FORM;
		for (i = 0; i < layout.ncells; i++)
			gr_put_number(report, layout.slots[i], 0, 0);
	}
}

static void
check_rule(gr_report *report)
{
	const gr_env env = {allocate, poll, NULL};
	char		message[200];

	CHECK(gr_rule_of("made.up", 7) == GR_RULE_made_up);
	CHECK(gr_rule_holds(&env, &report->figures, NULL, GR_RULE_made_up) == GR_TRUE);
	gr_put_number(report, ROW(issued), 3, 0);
	gr_put_number(report, ROW(repealed), 5, 0);
	CHECK(gr_rule_holds(&env, &report->figures, NULL, GR_RULE_made_up) == GR_FALSE);
	gr_find_violations(&env, &report->figures, NULL, count, NULL);
	CHECK(violations == 1 && last.rule == GR_RULE_made_up);
	CHECK(last.item == GR_ITEM_DISCLOSURES_made_up);
	gr_violation_message(&report->figures, &last, GR_ENGLISH, message, sizeof(message));
	CHECK(strstr(message, "issued 3, but repealed 5") != NULL);
}

static void
check_form(gr_report *report)
{
	static gr_report again;
	const gr_env env = {allocate, poll, NULL};
	uint8_t    *bytes = malloc(gr_encode_bound(report));
	size_t		len = gr_encode(report, bytes);

	CHECK(gr_decode_strict(&env, bytes, len, &again) == GR_OK);
	CHECK(memcmp(&again.figures, &report->figures, sizeof(gr_figures)) == 0);
	CHECK(gr_path_slot("disclosures.made_up.issued", 26) == ROW(issued));
	CHECK(gr_slot_forms(ROW(issued)) == FORM);
	CHECK(strcmp(gr_form_names[GR_FORM_2031], "2031") == 0);
	/* the sums of the other forms apply to this form, too */
	gr_put_number(report, GR_SLOT(APPLICATIONS, granted, total), 1, 0);
	CHECK(gr_rule_holds(&env, &report->figures, NULL, GR_RULE_applications_applicants) == GR_FALSE);
	CHECK(gr_rule_holds(&env, &report->figures, NULL, GR_RULE_applications_results) == GR_FALSE);
	free(bytes);
}

int
main(void)
{
	static gr_report report;

	fill(&report);
	check_rule(&report);
	check_form(&report);
	return failures > 0;
}
