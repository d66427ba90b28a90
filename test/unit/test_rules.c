/*
 * test_rules.c
 *	  Unit tests of the rules, three-valued, and of what they say.
 */
#include "unit.h"

#include "rules/sums.h"
#include "text/utf8.h"

static const char *const truth_names[] = {"false", "true", "unknown"};

/* --- each row is one change of a consistent report --- */

typedef struct change
{
	int			slot;			/* -1: none */
	gr_cell_status status;
	int64_t		value;
} change;

#define NUMBER(table, item, measure, value)	{GR_SLOT(table, item, measure), GR_NUMBER, value}
#define AT_LEAST(table, item, measure, value)	{GR_SLOT(table, item, measure), GR_AT_LEAST, value}
#define IS(table, item, measure, status)	{GR_SLOT(table, item, measure), GR_##status, 0}
#define NONE	{-1, GR_MISSING, 0}

typedef struct rule_row
{
	gr_rule		rule;
	gr_form		form;
	gr_truth	truth;
	change		changes[5];		/* to a report of zeros */
	gr_truth	consistent;
} rule_row;

#define RULE(name, form, truth, consistent, ...) \
	{GR_RULE_##name, GR_FORM_##form, GR_##truth, {__VA_ARGS__, NONE}, GR_##consistent}

static const rule_row rule_rows[] = {
	/* new_received + carried_over = results_total + carried_forward */
	RULE(applications_balance, 2021, TRUE, TRUE, NONE),
	RULE(applications_balance, 2019, TRUE, TRUE, NONE),
	RULE(applications_balance, 2021, FALSE, FALSE, NUMBER(APPLICATIONS, new_received, business, 1)),
	RULE(applications_balance, 2021, FALSE, FALSE, NUMBER(APPLICATIONS, carried_over, total, 1)),
	RULE(applications_balance, 2021, FALSE, FALSE, NUMBER(APPLICATIONS, results_total, research, 1)),
	RULE(applications_balance, 2019, FALSE, FALSE, NUMBER(APPLICATIONS, carried_forward, total, 1)),
	RULE(applications_balance, 2021, TRUE, FALSE, NUMBER(APPLICATIONS, granted, business, 1)),
	RULE(applications_balance, 2021, UNKNOWN, UNKNOWN, IS(APPLICATIONS, new_received, business, BLANK)),
	RULE(applications_balance, 2021, UNKNOWN, UNKNOWN, IS(APPLICATIONS, new_received, business, MISSING)),
	RULE(applications_balance, 2021, UNKNOWN, UNKNOWN, IS(APPLICATIONS, carried_over, business, NOT_APPLICABLE)),
	RULE(applications_balance, 2021, UNKNOWN, UNKNOWN, IS(APPLICATIONS, results_total, business, TEXT)),
	RULE(applications_balance, 2021, UNKNOWN, FALSE, IS(APPLICATIONS, carried_forward, business, UNFIT)),
	/* the known part of one side exceeds the other side, which is fully known */
	RULE(applications_balance, 2021, FALSE, FALSE, IS(APPLICATIONS, new_received, business, BLANK),
		 NUMBER(APPLICATIONS, carried_over, business, 4), NUMBER(APPLICATIONS, results_total, business, 3)),
	RULE(applications_balance, 2021, UNKNOWN, FALSE, IS(APPLICATIONS, new_received, business, BLANK),
		 NUMBER(APPLICATIONS, carried_over, business, 3), NUMBER(APPLICATIONS, results_total, business, 3)),
	RULE(applications_balance, 2021, FALSE, FALSE, IS(APPLICATIONS, results_total, business, BLANK),
		 NUMBER(APPLICATIONS, carried_forward, business, 4), NUMBER(APPLICATIONS, new_received, business, 3)),
	RULE(applications_balance, 2021, UNKNOWN, FALSE, IS(APPLICATIONS, results_total, business, BLANK),
		 NUMBER(APPLICATIONS, new_received, business, 9)),
	/* unknown cells on both sides: nothing is known */
	RULE(applications_balance, 2021, UNKNOWN, UNKNOWN, IS(APPLICATIONS, results_total, total, BLANK),
		 IS(APPLICATIONS, new_received, total, BLANK)),
	/* a lower bound n is unknown, but n of it is known */
	RULE(applications_balance, 2021, UNKNOWN, UNKNOWN, AT_LEAST(APPLICATIONS, new_received, business, 0)),
	RULE(applications_balance, 2021, FALSE, FALSE, AT_LEAST(APPLICATIONS, new_received, business, 1)),
	RULE(applications_balance, 2021, UNKNOWN, FALSE, AT_LEAST(APPLICATIONS, new_received, business, 3),
		 NUMBER(APPLICATIONS, results_total, business, 3)),
	/* one false column and one unknown column give false */
	RULE(applications_balance, 2021, FALSE, FALSE, NUMBER(APPLICATIONS, new_received, business, 1),
		 IS(APPLICATIONS, new_received, research, BLANK)),

	/* results_total = the rows of results */
	RULE(applications_results, 2021, TRUE, TRUE, NONE),
	RULE(applications_results, 2021, FALSE, FALSE, NUMBER(APPLICATIONS, granted, natural_person, 1)),
	RULE(applications_results, 2021, FALSE, FALSE, NUMBER(APPLICATIONS, other_misc, total, 1)),
	RULE(applications_results, 2019, FALSE, FALSE, NUMBER(APPLICATIONS, other, total, 1)),
	RULE(applications_results, 2021, FALSE, FALSE, NUMBER(APPLICATIONS, results_total, total, 1)),
	RULE(applications_results, 2021, TRUE, FALSE, NUMBER(APPLICATIONS, carried_forward, total, 1)),
	RULE(applications_results, 2021, TRUE, FALSE, NUMBER(APPLICATIONS, new_received, total, 1)),
	RULE(applications_results, 2021, UNKNOWN, UNKNOWN, IS(APPLICATIONS, granted, total, BLANK)),
	RULE(applications_results, 2021, UNKNOWN, UNKNOWN, IS(APPLICATIONS, results_total, total, BLANK)),
	RULE(applications_results, 2021, FALSE, FALSE, IS(APPLICATIONS, granted, total, BLANK),
		 NUMBER(APPLICATIONS, refused_process, total, 1)),
	RULE(applications_results, 2021, UNKNOWN, FALSE, IS(APPLICATIONS, granted, total, BLANK),
		 NUMBER(APPLICATIONS, refused_process, total, 1), NUMBER(APPLICATIONS, results_total, total, 1)),
	RULE(applications_results, 2021, TRUE, FALSE, NUMBER(APPLICATIONS, granted, total, 2),
		 NUMBER(APPLICATIONS, other_misc, total, 3), NUMBER(APPLICATIONS, results_total, total, 5)),

	/* total = the applicants */
	RULE(applications_applicants, 2021, TRUE, TRUE, NONE),
	RULE(applications_applicants, 2021, FALSE, FALSE, NUMBER(APPLICATIONS, granted, legal_service, 1)),
	RULE(applications_applicants, 2019, FALSE, FALSE, NUMBER(APPLICATIONS, other, other_org, 1)),
	RULE(applications_applicants, 2021, FALSE, FALSE, NUMBER(APPLICATIONS, carried_forward, total, 1)),
	RULE(applications_applicants, 2021, UNKNOWN, UNKNOWN, IS(APPLICATIONS, granted, public_welfare, BLANK)),
	RULE(applications_applicants, 2021, UNKNOWN, UNKNOWN, IS(APPLICATIONS, granted, total, TEXT)),
	RULE(applications_applicants, 2021, FALSE, FALSE, IS(APPLICATIONS, granted, business, BLANK),
		 NUMBER(APPLICATIONS, granted, research, 1)),
	RULE(applications_applicants, 2021, FALSE, FALSE, AT_LEAST(APPLICATIONS, granted, research, 1)),
	RULE(applications_applicants, 2021, UNKNOWN, UNKNOWN, AT_LEAST(APPLICATIONS, granted, total, 0)),
	/* the total is at least 3, the parts are 2 */
	RULE(applications_applicants, 2021, FALSE, FALSE, AT_LEAST(APPLICATIONS, granted, total, 3),
		 NUMBER(APPLICATIONS, granted, research, 2)),

	/* total = the outcomes */
	RULE(proceedings_outcomes, 2021, TRUE, TRUE, NONE),
	RULE(proceedings_outcomes, 2021, FALSE, FALSE, NUMBER(PROCEEDINGS, reconsideration, upheld, 1)),
	RULE(proceedings_outcomes, 2019, FALSE, FALSE, NUMBER(PROCEEDINGS, litigation_direct, total, 1)),
	RULE(proceedings_outcomes, 2021, FALSE, FALSE, NUMBER(PROCEEDINGS, litigation_after_reconsideration, pending, 1)),
	RULE(proceedings_outcomes, 2021, TRUE, TRUE, NUMBER(PROCEEDINGS, reconsideration, pending, 1),
		 NUMBER(PROCEEDINGS, reconsideration, total, 1)),
	RULE(proceedings_outcomes, 2021, UNKNOWN, UNKNOWN, IS(PROCEEDINGS, reconsideration, other, BLANK)),
	RULE(proceedings_outcomes, 2021, UNKNOWN, UNKNOWN, IS(PROCEEDINGS, reconsideration, total, NOT_APPLICABLE)),
	RULE(proceedings_outcomes, 2021, FALSE, FALSE, IS(PROCEEDINGS, reconsideration, other, BLANK),
		 NUMBER(PROCEEDINGS, reconsideration, upheld, 1)),

	/* numbers that do not fit a count */
	RULE(cells_count, 2021, TRUE, TRUE, NONE),
	RULE(cells_count, 2021, FALSE, FALSE, IS(DISCLOSURES, regulations, issued, UNFIT)),
	RULE(cells_count, 2021, FALSE, FALSE, IS(APPLICATIONS, granted, total, UNFIT)),
	RULE(cells_count, 2019, FALSE, FALSE, IS(DISCLOSURES, administrative_penalty, change, UNFIT)),
	RULE(cells_count, 2021, TRUE, UNKNOWN, IS(DISCLOSURES, administrative_fees, amount, UNFIT)),
	RULE(cells_count, 2021, UNKNOWN, UNKNOWN, IS(DISCLOSURES, regulations, issued, MISSING)),
	RULE(cells_count, 2021, TRUE, UNKNOWN, IS(DISCLOSURES, regulations, issued, TEXT)),
	RULE(cells_count, 2021, TRUE, UNKNOWN, IS(DISCLOSURES, regulations, issued, BLANK)),

	/* numbers below zero */
	RULE(cells_nonnegative, 2021, TRUE, TRUE, NONE),
	RULE(cells_nonnegative, 2021, FALSE, FALSE, NUMBER(DISCLOSURES, regulations, issued, -1)),
	RULE(cells_nonnegative, 2021, FALSE, FALSE, NUMBER(DISCLOSURES, administrative_fees, amount, -1)),
	RULE(cells_nonnegative, 2019, TRUE, TRUE, NUMBER(DISCLOSURES, administrative_fees, change, -1)),
	RULE(cells_nonnegative, 2021, UNKNOWN, UNKNOWN, IS(DISCLOSURES, regulations, issued, BLANK)),
	RULE(cells_nonnegative, 2021, TRUE, TRUE, IS(DISCLOSURES, regulations, issued, NOT_APPLICABLE)),
	RULE(cells_nonnegative, 2021, TRUE, TRUE, AT_LEAST(DISCLOSURES, regulations, issued, 5)),
	RULE(cells_nonnegative, 2021, UNKNOWN, UNKNOWN, AT_LEAST(DISCLOSURES, regulations, issued, -5)),
	RULE(cells_nonnegative, 2019, TRUE, TRUE, AT_LEAST(DISCLOSURES, administrative_fees, change, -5)),

	/* completeness is never unknown */
	RULE(complete_cells, 2021, TRUE, TRUE, NONE),
	RULE(complete_cells, 2021, TRUE, TRUE, IS(DISCLOSURES, regulations, issued, NOT_APPLICABLE)),
	RULE(complete_cells, 2021, FALSE, UNKNOWN, IS(APPLICATIONS, granted, total, NOT_APPLICABLE)),
	RULE(complete_cells, 2021, FALSE, UNKNOWN, IS(DISCLOSURES, regulations, issued, BLANK)),
	RULE(complete_cells, 2021, FALSE, UNKNOWN, IS(DISCLOSURES, regulations, issued, MISSING)),
	RULE(complete_cells, 2021, FALSE, UNKNOWN, IS(DISCLOSURES, regulations, issued, TEXT)),
	RULE(complete_cells, 2021, FALSE, FALSE, IS(DISCLOSURES, regulations, issued, UNFIT)),
	RULE(complete_cells, 2021, FALSE, UNKNOWN, AT_LEAST(APPLICATIONS, granted, total, 0)),
	RULE(complete_tables, 2021, TRUE, UNKNOWN, IS(APPLICATIONS, granted, total, MISSING)),

	/* in_force >= issued - repealed */
	RULE(disclosures_in_force, 2021, TRUE, TRUE, NUMBER(DISCLOSURES, regulations, issued, 5),
		 NUMBER(DISCLOSURES, regulations, repealed, 2), NUMBER(DISCLOSURES, regulations, in_force, 3)),
	RULE(disclosures_in_force, 2021, FALSE, TRUE, NUMBER(DISCLOSURES, regulations, issued, 5),
		 NUMBER(DISCLOSURES, regulations, repealed, 2), NUMBER(DISCLOSURES, regulations, in_force, 2)),
	RULE(disclosures_in_force, 2021, FALSE, TRUE, NUMBER(DISCLOSURES, normative_documents, issued, 1)),
	RULE(disclosures_in_force, 2021, TRUE, TRUE, NUMBER(DISCLOSURES, regulations, repealed, 9)),
	RULE(disclosures_in_force, 2021, UNKNOWN, UNKNOWN, IS(DISCLOSURES, regulations, repealed, BLANK)),
	RULE(disclosures_in_force, 2021, UNKNOWN, UNKNOWN, IS(DISCLOSURES, regulations, issued, TEXT)),
	RULE(disclosures_in_force, 2021, UNKNOWN, TRUE, IS(DISCLOSURES, regulations, in_force, NOT_APPLICABLE)),
	RULE(disclosures_in_force, 2021, FALSE, TRUE, AT_LEAST(DISCLOSURES, regulations, issued, 5)),
	RULE(disclosures_in_force, 2021, UNKNOWN, TRUE, AT_LEAST(DISCLOSURES, regulations, issued, 0)),
	RULE(disclosures_in_force, 2021, UNKNOWN, TRUE, NUMBER(DISCLOSURES, regulations, issued, 5),
		 AT_LEAST(DISCLOSURES, regulations, in_force, 1)),
	RULE(disclosures_in_force, 2019, TRUE, TRUE, NONE),

	/* previous_items + change >= 0 */
	RULE(disclosures_previous_items, 2019, TRUE, TRUE, NUMBER(DISCLOSURES, administrative_fees, previous_items, 2),
		 NUMBER(DISCLOSURES, administrative_fees, change, -2)),
	RULE(disclosures_previous_items, 2019, FALSE, TRUE, NUMBER(DISCLOSURES, administrative_fees, previous_items, 2),
		 NUMBER(DISCLOSURES, administrative_fees, change, -3)),
	RULE(disclosures_previous_items, 2019, UNKNOWN, UNKNOWN, IS(DISCLOSURES, administrative_fees, previous_items, BLANK),
		 NUMBER(DISCLOSURES, administrative_fees, change, -3)),
	RULE(disclosures_previous_items, 2019, UNKNOWN, UNKNOWN, IS(DISCLOSURES, other_external_services, change, BLANK)),
	RULE(disclosures_previous_items, 2021, TRUE, TRUE, NONE),

	/* total_disclosed >= newly_disclosed */
	RULE(disclosures_total_disclosed, 2019, TRUE, TRUE, NUMBER(DISCLOSURES, regulations, newly_disclosed, 2),
		 NUMBER(DISCLOSURES, regulations, total_disclosed, 2)),
	RULE(disclosures_total_disclosed, 2019, FALSE, TRUE, NUMBER(DISCLOSURES, regulations, newly_disclosed, 3),
		 NUMBER(DISCLOSURES, regulations, total_disclosed, 2)),
	RULE(disclosures_total_disclosed, 2019, UNKNOWN, UNKNOWN, IS(DISCLOSURES, regulations, newly_disclosed, BLANK)),
	RULE(disclosures_total_disclosed, 2019, UNKNOWN, UNKNOWN, IS(DISCLOSURES, regulations, total_disclosed, BLANK)),
	RULE(disclosures_total_disclosed, 2021, TRUE, TRUE, NONE),

	/* items = 0 exactly when amount = 0 */
	RULE(disclosures_procurement, 2019, TRUE, TRUE, NUMBER(DISCLOSURES, government_procurement, items, 2),
		 NUMBER(DISCLOSURES, government_procurement, amount, 7)),
	RULE(disclosures_procurement, 2019, FALSE, TRUE, NUMBER(DISCLOSURES, government_procurement, items, 2)),
	RULE(disclosures_procurement, 2019, FALSE, TRUE, NUMBER(DISCLOSURES, government_procurement, amount, 7)),
	RULE(disclosures_procurement, 2019, UNKNOWN, UNKNOWN, IS(DISCLOSURES, government_procurement, amount, BLANK)),
	RULE(disclosures_procurement, 2019, UNKNOWN, UNKNOWN, IS(DISCLOSURES, government_procurement, items, TEXT),
		 NUMBER(DISCLOSURES, government_procurement, amount, 7)),
	RULE(disclosures_procurement, 2021, TRUE, TRUE, NONE),

	RULE(form_mixed, 2021, TRUE, TRUE, NONE), RULE(form_mixed, 2019, TRUE, TRUE, NONE),
	/* rules on prose, for figures alone */
	RULE(metadata_year, 2021, UNKNOWN, TRUE, NONE), RULE(metadata_period, 2021, UNKNOWN, TRUE, NONE),
	RULE(metadata_published, 2021, UNKNOWN, TRUE, NONE), RULE(sections_missing, 2021, UNKNOWN, TRUE, NONE),

	/* sums beyond int64 are still compared */
	RULE(applications_balance, 2021, FALSE, FALSE, NUMBER(APPLICATIONS, new_received, business, INT64_MAX),
		 NUMBER(APPLICATIONS, carried_over, business, INT64_MAX),
		 NUMBER(APPLICATIONS, results_total, business, -2)),
	RULE(applications_balance, 2021, TRUE, FALSE, NUMBER(APPLICATIONS, new_received, business, INT64_MAX),
		 NUMBER(APPLICATIONS, carried_over, business, INT64_MAX),
		 NUMBER(APPLICATIONS, results_total, business, INT64_MAX),
		 NUMBER(APPLICATIONS, carried_forward, business, INT64_MAX)),
	RULE(disclosures_previous_items, 2019, FALSE, FALSE,
		 NUMBER(DISCLOSURES, administrative_fees, previous_items, INT64_MIN),
		 NUMBER(DISCLOSURES, administrative_fees, change, INT64_MIN)),
	RULE(disclosures_in_force, 2021, FALSE, FALSE, NUMBER(DISCLOSURES, regulations, issued, INT64_MAX),
		 NUMBER(DISCLOSURES, regulations, repealed, INT64_MIN)),
};

/* A report of a form, all zeros. */
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

static void
apply(gr_figures *f, const change *changes, int n)
{
	int			i;

	for (i = 0; i < n && changes[i].slot >= 0 && (i == 0 || changes[i].slot > 0 || changes[i].status); i++)
	{
		f->status[changes[i].slot] = (uint8_t) changes[i].status;
		f->value[changes[i].slot] = changes[i].value;
	}
}

typedef struct heard
{
	int			n[GR_NRULES];
	gr_rule		last;
	const gr_figures *figures;
	const char *place;			/* of the case, for messages */
	gr_violation violation;
} heard;

/* A violation names its place, in both languages, at any size of the buffer. */
static void
hear(void *context, const gr_violation *v)
{
	heard	   *h = context;
	int			language;

	if (v->rule < h->last)
		unit_surprise("%s: violations out of order", h->place);
	h->last = v->rule;
	h->n[v->rule]++;
	h->violation = *v;
	for (language = GR_ENGLISH; language <= GR_CHINESE; language++)
	{
		char		message[4000];
		char		cut[100];
		size_t		len = gr_violation_message(h->figures, v, (gr_language) language, message,
											   sizeof(message));
		size_t		size;

		if (len != strlen(message) || len < 10 || gr_utf8_valid(message, len) != len ||
			strncmp(message, gr_rules[v->rule].code.data, gr_rules[v->rule].code.len) != 0)
			unit_surprise("%s: message \"%s\"", h->place, message);
		for (size = 0; size < sizeof(cut); size += size < 3 ? 1 : 7)
		{
			memset(cut, 'x', sizeof(cut));
			if (gr_violation_message(h->figures, v, (gr_language) language, cut, size) != len)
				unit_surprise("%s: length of a message cut at %zu", h->place, size);
			if (size > 0 && (strlen(cut) >= size || strncmp(cut, message, strlen(cut)) != 0 ||
							 gr_utf8_valid(cut, strlen(cut)) != strlen(cut) ||
							 (len >= size && strlen(cut) + 4 < size)))
				unit_surprise("%s: message cut at %zu: \"%s\"", h->place, size, cut);
		}
	}
}

static void
find(const gr_figures *f, const gr_report *report, const char *place, heard *h)
{
	memset(h, 0, sizeof(*h));
	h->figures = f;
	h->place = place;
	gr_find_violations(unit_env(), f, report, hear, h);
}

static void
test_rules(void **state)
{
	int			i;
	int			rule;

	(void) state;
	for (i = 0; i < LENGTH(rule_rows); i++)
	{
		const rule_row *row = &rule_rows[i];
		static gr_figures f;
		char		place[80];
		gr_truth	truth;
		gr_truth	consistent;
		heard		h;

		zeros(row->form, &f);
		apply(&f, row->changes, LENGTH(row->changes));
		truth = gr_rule_holds(NULL, &f, NULL, row->rule);
		consistent = gr_is_consistent(&f);
		snprintf(place, sizeof(place), "row %d (%s)", i, gr_rules[row->rule].code.data);
		if (truth != row->truth || consistent != row->consistent)
			unit_surprise("%s: wanted %s, consistent %s; got %s, consistent %s", place,
						  truth_names[row->truth], truth_names[row->consistent],
						  truth_names[truth], truth_names[consistent]);
		/* a rule is false exactly if there is a violation of it */
		find(&f, NULL, place, &h);
		for (rule = 0; rule < GR_NRULES; rule++)
			if ((gr_rule_holds(NULL, &f, NULL, (gr_rule) rule) == GR_FALSE) != (h.n[rule] > 0))
				unit_surprise("%s: %s has %d violations", place, gr_rules[rule].code.data, h.n[rule]);
		if (gr_is_complete(&f) != (h.n[GR_RULE_complete_tables] + h.n[GR_RULE_complete_cells] == 0))
			unit_surprise("%s: complete", place);
	}
	unit_no_surprises();
}

/* --- missing tables, and tables of different forms --- */

typedef struct form_row
{
	uint8_t		forms[GR_NTABLES];
	gr_truth	consistent;
	bool		complete;
	gr_truth	mixed;			/* form.mixed */
} form_row;

#define F2019	GR_FORM_BIT(GR_FORM_2019)
#define F2021	GR_FORM_BIT(GR_FORM_2021)

static const form_row form_rows[] = {
	{{F2021, F2021, F2021}, GR_TRUE, true, GR_TRUE}, {{F2021, F2019, F2019}, GR_TRUE, true, GR_FALSE},
	{{F2019, F2021, F2021}, GR_TRUE, true, GR_FALSE}, {{0, F2021, F2021}, GR_UNKNOWN, false, GR_UNKNOWN},
	{{F2021, 0, F2021}, GR_UNKNOWN, false, GR_UNKNOWN}, {{F2021, F2021, 0}, GR_UNKNOWN, false, GR_TRUE},
	{{0, 0, 0}, GR_UNKNOWN, false, GR_UNKNOWN}, {{F2019 | F2021, F2019 | F2021, F2021}, GR_TRUE, true, GR_TRUE},
};

static void
test_forms(void **state)
{
	int			i;
	int			slot;

	(void) state;
	for (i = 0; i < LENGTH(form_rows); i++)
	{
		const form_row *row = &form_rows[i];
		static gr_figures f;
		heard		h;
		char		place[40];
		int			missing = 0;

		memset(&f, 0, sizeof(f));
		memcpy(f.forms, row->forms, sizeof(f.forms));
		for (slot = 0; slot < GR_NSLOTS; slot++)
			if (gr_slot_forms(slot) & f.forms[gr_slot_table(slot)])
				f.status[slot] = GR_NUMBER;
		for (slot = 0; slot < GR_NTABLES; slot++)
			missing += f.forms[slot] == 0;
		snprintf(place, sizeof(place), "forms %d %d %d", f.forms[0], f.forms[1], f.forms[2]);
		if (gr_is_consistent(&f) != row->consistent || gr_is_complete(&f) != row->complete ||
			gr_rule_holds(NULL, &f, NULL, GR_RULE_form_mixed) != row->mixed)
			unit_surprise("%s: got %s, complete %d, not mixed %s", place,
						  truth_names[gr_is_consistent(&f)], gr_is_complete(&f),
						  truth_names[gr_rule_holds(NULL, &f, NULL, GR_RULE_form_mixed)]);
		find(&f, NULL, place, &h);
		if (h.n[GR_RULE_complete_tables] != missing)
			unit_surprise("%s: %d tables missing", place, h.n[GR_RULE_complete_tables]);
	}
	unit_no_surprises();
}

/* --- the terms of each sum --- */

/*
 * A change of any cell of a sum breaks the sum, and the message names both
 * numbers.
 */
static void
test_sums(void **state)
{
	static const int wanted[GR_NFORMS][GR_NTABLES] = {{0, 37, 3}, {0, 39, 3}};
	uint64_t	seed = 40;
	int			form;
	int			table;

	(void) state;
	for (form = 0; form < GR_NFORMS; form++)
		for (table = 0; table < GR_NTABLES; table++)
		{
			static gr_figures f;
			int			n;
			const gr_sum *sums;
			int			i;
			gr_layout	layout = gr_table_layout((gr_table) table, GR_FORM_BIT(form));

			unit_consistent_figures(&seed, (gr_form) form, 1000, &f);
			if (gr_is_consistent(&f) != GR_TRUE || !gr_is_complete(&f))
				unit_surprise("form %s: not consistent", gr_form_names[form]);
			sums = gr_table_sums((gr_table) table, GR_FORM_BIT(form), &n);
			if (n != wanted[form][table])
				unit_surprise("form %s, table %d: %d sums", gr_form_names[form], table, n);
			for (i = 0; i < layout.ncells; i++)
			{
				int			slot = layout.slots[i];
				int			in = 0;
				int			k;
				int			m;
				heard		h;

				for (k = 0; k < n; k++)
				{
					for (m = 0; m < sums[k].nleft; m++)
						in += sums[k].left[m] == slot;
					for (m = 0; m < sums[k].nright; m++)
						in += sums[k].right[m] == slot;
				}
				f.value[slot] += 7;
				find(&f, NULL, unit_path(slot), &h);
				f.value[slot] -= 7;
				if (h.n[GR_RULE_applications_balance] + h.n[GR_RULE_applications_results] +
					h.n[GR_RULE_applications_applicants] + h.n[GR_RULE_proceedings_outcomes] != in ||
					(table > 0 && in == 0))
					unit_surprise("%s: in %d sums", unit_path(slot), in);
				/* the last violation names two numbers that differ by 7 */
				if (in > 0 && h.violation.rule < GR_RULE_cells_count &&
					(h.violation.kind != GR_TERM_NUMBER ||
					 (h.violation.expected - h.violation.actual != 7 &&
					  h.violation.actual - h.violation.expected != 7)))
					unit_surprise("%s: numbers of the violation", unit_path(slot));
			}
		}
	unit_no_surprises();
}

/* --- rules on facts and prose --- */

typedef struct report_row
{
	const char *title;
	int			period[6];		/* y m d y m d; 0: none */
	int			published[3];
	gr_truth	year;
	gr_truth	calendar;		/* metadata.period */
	gr_truth	signed_after;	/* metadata.published */
} report_row;

static const report_row report_rows[] = {
	{"清河区2021年报告", {2021, 1, 1, 2021, 12, 31}, {2022, 1, 20}, GR_TRUE, GR_TRUE, GR_TRUE},
	{"清河区2020年报告", {2021, 1, 1, 2021, 12, 31}, {2021, 12, 31}, GR_FALSE, GR_TRUE, GR_FALSE},
	{"清河区2021年报告", {2021, 1, 1, 2021, 12, 30}, {2021, 12, 31}, GR_TRUE, GR_FALSE, GR_TRUE},
	{"清河区2021年报告", {2021, 1, 2, 2021, 12, 31}, {0}, GR_TRUE, GR_FALSE, GR_UNKNOWN},
	{"清河区2021年报告", {2020, 1, 1, 2021, 12, 31}, {0}, GR_TRUE, GR_FALSE, GR_UNKNOWN},
	{"清河区2021年报告", {2021, 2, 1, 2021, 12, 31}, {0}, GR_TRUE, GR_FALSE, GR_UNKNOWN},
	{"清河区2021年报告", {2021, 1, 1, 2021, 11, 30}, {0}, GR_TRUE, GR_FALSE, GR_UNKNOWN},
	{"清河区报告", {2021, 1, 1, 2021, 12, 31}, {0}, GR_UNKNOWN, GR_TRUE, GR_UNKNOWN},
	{"清河区20年报告", {2021, 1, 1, 2021, 12, 31}, {0}, GR_UNKNOWN, GR_TRUE, GR_UNKNOWN},
	{"1999", {1999, 1, 1, 1999, 12, 31}, {0}, GR_TRUE, GR_TRUE, GR_UNKNOWN},
	{NULL, {2021, 1, 1, 2021, 12, 31}, {0}, GR_UNKNOWN, GR_TRUE, GR_UNKNOWN},
	{"清河区2021年报告", {0}, {2022, 1, 20}, GR_UNKNOWN, GR_UNKNOWN, GR_UNKNOWN},
};

static void
test_metadata(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(report_rows); i++)
	{
		const report_row *row = &report_rows[i];
		static gr_report r;
		char		place[40];
		heard		h;

		gr_report_clear(&r);
		zeros(GR_FORM_2021, &r.figures);
		if (row->title)
			r.title = (gr_str) {row->title, strlen(row->title)};
		if (row->period[0])
		{
			gr_date_from_ymd(row->period[0], row->period[1], row->period[2], &r.period[0]);
			gr_date_from_ymd(row->period[3], row->period[4], row->period[5], &r.period[1]);
		}
		if (row->published[0])
			gr_date_from_ymd(row->published[0], row->published[1], row->published[2], &r.published);
		if (gr_rule_holds(NULL, &r.figures, &r, GR_RULE_metadata_year) != row->year ||
			gr_rule_holds(NULL, &r.figures, &r, GR_RULE_metadata_period) != row->calendar ||
			gr_rule_holds(NULL, &r.figures, &r, GR_RULE_metadata_published) != row->signed_after)
			unit_surprise("row %d: got %s, %s, %s", i,
						  truth_names[gr_rule_holds(NULL, &r.figures, &r, GR_RULE_metadata_year)],
						  truth_names[gr_rule_holds(NULL, &r.figures, &r, GR_RULE_metadata_period)],
						  truth_names[gr_rule_holds(NULL, &r.figures, &r, GR_RULE_metadata_published)]);
		snprintf(place, sizeof(place), "row %d", i);
		find(&r.figures, &r, place, &h);
	}
	unit_no_surprises();
}

/* One bit for each part with a body. */
static void
test_sections(void **state)
{
	static const gr_section_id parts[] = {
		GR_SECTION_OVERVIEW, GR_SECTION_PROBLEMS, GR_SECTION_OTHER_MATTERS
	};
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < 16; i++)
	{
		static gr_report r;
		heard		h;
		gr_truth	truth;

		gr_report_clear(&r);
		zeros(GR_FORM_2021, &r.figures);
		for (k = 0; k < 3; k++)
		{
			r.sections[parts[k]].present = true;
			r.sections[parts[k]].body = i >> k & 1 ? GR_STR("本年无。") : GR_STR("");
		}
		r.figures.no_prose = (i & 8) != 0;
		truth = gr_rule_holds(NULL, &r.figures, &r, GR_RULE_sections_missing);
		if (truth != (i & 8 ? GR_UNKNOWN : i == 7 ? GR_TRUE : GR_FALSE))
			unit_surprise("parts %d: %s", i, truth_names[truth]);
		find(&r.figures, &r, "sections", &h);
	}
	unit_no_surprises();
}

typedef struct prose_row
{
	const char *overview;		/* of a report of zeros; NULL: without prose */
	gr_rule		rule;
	gr_truth	truth;
	const char *english;		/* the message behind its colon */
	int64_t		received;		/* new applications of natural persons */
} prose_row;

static const prose_row prose_rows[] = {
	{"2021年，我局共收到政府信息公开申请11件。", GR_RULE_prose_new_received, GR_FALSE,
		": the prose states 11, but the table has 0: \"2021年，我局共收到政府信息公开申请11件。\"", 0},
	{"2021年，我局共收到政府信息公开申请11件。", GR_RULE_prose_new_received, GR_FALSE,
		": the prose states 11, but the table has 14: \"2021年，我局共收到政府信息公开申请11件。\"", 14},
	{"2021年，我局共收到政府信息公开申请11件。", GR_RULE_prose_new_received, GR_TRUE, NULL, 11},
	{"2021年，我局未收到政府信息公开申请。", GR_RULE_prose_new_received, GR_TRUE, NULL, 0},
	{"我局办理情况良好。", GR_RULE_prose_new_received, GR_TRUE, NULL, 0},
	{"因政府信息公开引起的行政复议案件2件。", GR_RULE_prose_reconsideration, GR_FALSE, NULL, 0},
	{NULL, GR_RULE_prose_new_received, GR_UNKNOWN, NULL, 0},
};

static void
hear_prose(void *context, const gr_violation *v)
{
	heard	   *h = context;
	gr_violation kept = h->violation;

	hear(context, v);
	/* the last violation with a quote counts */
	if (!v->quote.data)
		h->violation = kept;
}

/* Sentences of part one compared with the table, each stated once or often. */
static void
test_prose(void **state)
{
	int			i;
	int			times;

	(void) state;
	for (i = 0; i < LENGTH(prose_rows); i++)
		for (times = 1; times <= 400; times *= 20)
		{
			const prose_row *row = &prose_rows[i];
			static gr_report r;
			char		body[40000] = "";
			char		message[1000];
			gr_truth	truth;
			heard		h;
			int			rule;
			int			n;

			gr_report_clear(&r);
			zeros(GR_FORM_2021, &r.figures);
			r.figures.value[GR_SLOT(APPLICATIONS, new_received, natural_person)] = row->received;
			r.figures.value[GR_SLOT(APPLICATIONS, new_received, total)] = row->received;
			for (n = 0; n < times && row->overview; n++)
				strcat(strcat(body, row->overview), "\n");
			/* the last of the rules, with more broken claims than are kept */
			if (times > 1 && row->truth == GR_FALSE)
				strcat(body, "因政府信息公开引起的行政诉讼案件5件。\n");
			r.sections[GR_SECTION_OVERVIEW].present = true;
			r.sections[GR_SECTION_OVERVIEW].body = (gr_str) {body, strlen(body)};
			r.figures.no_prose = row->overview == NULL;
			truth = gr_rule_holds(unit_env(), &r.figures, &r, row->rule);
			memset(&h, 0, sizeof(h));
			h.figures = &r.figures;
			h.place = "prose";
			gr_find_violations(unit_env(), &r.figures, &r, hear_prose, &h);
			for (rule = 0; rule < GR_NRULES; rule++)
				if ((gr_rule_holds(unit_env(), &r.figures, &r, (gr_rule) rule) == GR_FALSE) != (h.n[rule] > 0))
					unit_surprise("row %d, %d times: %s is %s and has %d violations", i, times,
								  gr_rules[rule].code.data,
								  truth_names[gr_rule_holds(unit_env(), &r.figures, &r, (gr_rule) rule)], h.n[rule]);
			if (truth != row->truth)
				unit_surprise("row %d, %d times: wanted %s, got %s", i, times, truth_names[row->truth],
							  truth_names[truth]);
			if (times > 1 || !row->english)
				continue;
			gr_violation_message(&r.figures, &h.violation, GR_ENGLISH, message, sizeof(message));
			if (!strstr(message, row->english))
				unit_surprise("row %d: message \"%s\"", i, message);
		}
	unit_no_surprises();
}

/* --- sentences --- */

typedef struct message_row
{
	change		changes[5];
	const char *english;
	const char *chinese;
} message_row;

static const message_row message_rows[] = {
	{{NUMBER(APPLICATIONS, new_received, natural_person, 12), NUMBER(APPLICATIONS, carried_over, natural_person, 3),
			NUMBER(APPLICATIONS, results_total, natural_person, 13),
			NUMBER(APPLICATIONS, carried_forward, natural_person, 1)},
		"applications.balance (natural_person): 12 new_received + 3 carried_over = 15, but "
		"13 results_total + 1 carried_forward = 14",
		"applications.balance（自然人）：12（本年新收）+ 3（上年结转）= 15，而"
		"13（办理结果总计）+ 1（结转下年度）= 14"},
	{{NUMBER(PROCEEDINGS, reconsideration, upheld, 2), IS(PROCEEDINGS, reconsideration, other, BLANK),
			NUMBER(PROCEEDINGS, reconsideration, total, 1)},
		"proceedings.outcomes (reconsideration.total): 2 upheld + ? other is at least 2, but total is 1",
		"proceedings.outcomes（行政复议，总计）：2（结果维持）+ ?（其他结果）至少为 2，而总计为 1"},
	{{NUMBER(PROCEEDINGS, reconsideration, upheld, 2), AT_LEAST(PROCEEDINGS, reconsideration, total, 3)},
		"proceedings.outcomes (reconsideration.total): 2 upheld = 2, but total is at least 3",
		"proceedings.outcomes（行政复议，总计）：2（结果维持）= 2，而总计至少为 3"},
	{{NUMBER(DISCLOSURES, regulations, issued, -3)},
		"cells.nonnegative (regulations.issued): -3 is negative",
		"cells.nonnegative（规章，本年制发件数）：-3 为负数"},
};

typedef struct first_message
{
	const gr_figures *figures;
	gr_language language;
	char		text[1000];
} first_message;

static void
take_first(void *context, const gr_violation *v)
{
	first_message *first = context;

	if (first->text[0] == '\0')
		gr_violation_message(first->figures, v, first->language, first->text, sizeof(first->text));
}

static void
test_messages(void **state)
{
	int			i;
	int			language;

	(void) state;
	for (i = 0; i < LENGTH(message_rows); i++)
		for (language = GR_ENGLISH; language <= GR_CHINESE; language++)
		{
			const message_row *row = &message_rows[i];
			const char *want = language == GR_ENGLISH ? row->english : row->chinese;
			static gr_figures f;
			first_message first = {&f, (gr_language) language, ""};

			zeros(GR_FORM_2021, &f);
			apply(&f, row->changes, LENGTH(row->changes));
			gr_find_violations(unit_env(), &f, NULL, take_first, &first);
			if (strcmp(first.text, want) != 0)
				unit_surprise("wanted \"%s\"\n    got    \"%s\"", want, first.text);
		}
	unit_no_surprises();
}

typedef struct decimal_row
{
	gr_wide		value;
	int			scale;
	const char *text;
} decimal_row;

static void
test_decimals(void **state)
{
	const decimal_row rows[] = {
		{0, 0, "0"}, {0, 2, "0.00"}, {5, 0, "5"}, {-5, 0, "-5"}, {5, 1, "0.5"}, {-5, 1, "-0.5"},
		{5, 6, "0.000005"}, {1605964, 4, "160.5964"}, {10, 1, "1.0"}, {INT64_MAX, 0, "9223372036854775807"},
		{INT64_MIN, 0, "-9223372036854775808"}, {INT64_MIN, 6, "-9223372036854.775808"},
		{(gr_wide) INT64_MAX * 28, 0, "258254417031933722596"},
		{(gr_wide) 1 << 126, 0, "85070591730234615865843651857942052864"},
		{-((gr_wide) 1 << 126) - ((gr_wide) 1 << 126), 0, "-170141183460469231731687303715884105728"},
		{-((gr_wide) 1 << 126) - ((gr_wide) 1 << 126), 6, "-170141183460469231731687303715884.105728"},
	};
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
	{
		char		text[GR_DECIMAL_SIZE];
		size_t		len = gr_print_decimal(rows[i].value, rows[i].scale, text);

		if (strcmp(text, rows[i].text) != 0 || len != strlen(text))
			unit_surprise("wanted %s, got %s", rows[i].text, text);
	}
	unit_no_surprises();
}

/* --- the table of rules --- */

static void
test_rule_names(void **state)
{
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < GR_NRULES; i++)
	{
		const gr_rule_info *rule = &gr_rules[i];

		if (gr_rule_of(rule->code.data, rule->code.len) != i)
			unit_surprise("%s is rule %d", rule->code.data, gr_rule_of(rule->code.data, rule->code.len));
		if (rule->formula.len == 0 || rule->english.len == 0 || rule->chinese.len == 0 ||
			rule->english.data[rule->english.len - 1] != '.' ||
			!(gr_str_equal(rule->scope, GR_STR("report")) || gr_str_equal(rule->scope, GR_STR("continuity"))))
			unit_surprise("%s: its words", rule->code.data);
		for (k = 0; k < (int) rule->code.len; k++)
			if (gr_rule_of(rule->code.data, (size_t) k) >= 0)
				unit_surprise("%.*s is a rule", k, rule->code.data);
	}
	assert_int_equal(gr_rule_of("", 0), -1);
	assert_int_equal(gr_rule_of("applications.balancing", 22), -1);
	assert_int_equal(gr_rule_of("Applications.balance", 20), -1);
	assert_string_equal(gr_severity_names[GR_ERROR], "error");
	assert_string_equal(gr_severity_names[GR_WARNING], "warning");
	assert_string_equal(gr_severity_names[GR_INFO], "info");
	unit_no_surprises();
}

/* --- properties --- */

/*
 * Less knowledge never turns true into false or false into true: if cells of a
 * random report become unknown or lower bounds, no answer flips.
 */
static void
test_less_known(void **state)
{
	uint64_t	seed = 41;
	int			i;

	(void) state;
	for (i = 0; i < 4000; i++)
	{
		static gr_figures f;
		static gr_figures less;
		int			n = 1 + unit_below(&seed, 20);
		int			rule;

		unit_consistent_figures(&seed, (gr_form) unit_below(&seed, GR_NFORMS), 5, &f);
		if (unit_chance(&seed, 50))
		{
			int			slot = unit_below(&seed, GR_NSLOTS);

			if (f.status[slot] == GR_NUMBER)
				f.value[slot] += unit_below(&seed, 5);
		}
		less = f;
		while (n-- > 0)
		{
			int			slot = unit_below(&seed, GR_NSLOTS);

			if (less.status[slot] != GR_NUMBER)
				continue;
			if (unit_chance(&seed, 50))
			{
				less.status[slot] = unit_chance(&seed, 50) ? GR_BLANK : GR_TEXT;
				less.value[slot] = 0;
			}
			else if (gr_slot_kind(slot) == GR_COUNT)
			{
				less.status[slot] = GR_AT_LEAST;
				less.value[slot] -= unit_below(&seed, (int) less.value[slot] + 1);
			}
		}
		for (rule = 0; rule < GR_NRULES; rule++)
		{
			gr_truth	before = gr_rule_holds(NULL, &f, NULL, (gr_rule) rule);
			gr_truth	after = gr_rule_holds(NULL, &less, NULL, (gr_rule) rule);

			/* completeness depends on what is known */
			if (rule != GR_RULE_complete_cells && after != GR_UNKNOWN && after != before)
				unit_surprise("report %d, %s: %s, with less known %s", i, gr_rules[rule].code.data,
							  truth_names[before], truth_names[after]);
		}
	}
	unit_no_surprises();
}

/*
 * Random figures of any kind: the rules answer, and the answers agree with the
 * violations.
 */
static void
test_random(void **state)
{
	uint64_t	seed = 42;
	int			i;

	(void) state;
	for (i = 0; i < 400; i++)
	{
		static gr_report r;
		heard		h;
		int			rule;
		char		place[40];

		unit_random_report(&seed, &r);
		snprintf(place, sizeof(place), "report %d", i);
		find(&r.figures, &r, place, &h);
		for (rule = 0; rule < GR_NRULES; rule++)
			if ((gr_rule_holds(NULL, &r.figures, &r, (gr_rule) rule) == GR_FALSE) != (h.n[rule] > 0))
				unit_surprise("%s: %s has %d violations", place, gr_rules[rule].code.data, h.n[rule]);
		unit_release();
	}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rules),
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_sums),
		cmocka_unit_test(test_metadata),
		cmocka_unit_test(test_sections),
		cmocka_unit_test(test_prose),
		cmocka_unit_test(test_messages),
		cmocka_unit_test(test_decimals),
		cmocka_unit_test(test_rule_names),
		cmocka_unit_test(test_less_known),
		cmocka_unit_test(test_random),
	};

	return cmocka_run_group_tests_name("rules", tests, NULL, NULL);
}
