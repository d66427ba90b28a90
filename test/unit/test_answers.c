/*
 * test_answers.c
 *	  What is answered about a report changes only on purpose.
 *
 *	  test_answers DIRECTORY
 *
 * The other tests say for chosen reports what is right.  This one notices when
 * the answer about any of some thousand random reports, sentences or cells is
 * another one than before.  A digest stands for the answers of each kind.  After
 * a change that is meant, replace the digest by the one that the test prints.
 */
#include "damage.h"

#include "official/official.h"
#include "prose/prose.h"
#include "report/add.h"
#include "report/number.h"
#include "rules/continuity.h"
#include "rules/correct.h"
#include "rules/explain.h"
#include "rules/metrics.h"
#include "rules/rules.h"

static uint64_t state;			/* of the random numbers */
static uint64_t digest;			/* so far; FNV-1a of 64 bits */

static void
add_bytes(const void *data, size_t len)
{
	const uint8_t *bytes = data;
	size_t		i;

	for (i = 0; i < len; i++)
		digest = (digest ^ bytes[i]) * UINT64_C(0x100000001b3);
}

/* A number, as eight bytes. */
static void
add_number(int64_t number)
{
	uint8_t		bytes[8];
	int			i;

	for (i = 0; i < 8; i++)
		bytes[i] = (uint8_t) ((uint64_t) number >> (8 * i));
	add_bytes(bytes, sizeof(bytes));
}

#define ADD_NUMBERS(...) \
	add_numbers((const int64_t[]) {__VA_ARGS__}, LENGTH(((const int64_t[]) {__VA_ARGS__})))

static void
add_numbers(const int64_t *numbers, int n)
{
	int			i;

	for (i = 0; i < n; i++)
		add_number(numbers[i]);
}

static void
add_string(gr_str s)
{
	add_number((int64_t) s.len);
	add_bytes(s.data, s.len);
}

/* ---- reports with wrong figures ---- */

/* Changes so many figures: another value, no number, another number printed. */
static void
spoil(gr_figures *f, int faults)
{
	while (faults-- > 0)
	{
		int			slot = unit_below(&state, GR_NSLOTS);

		if (f->status[slot] != GR_NUMBER)
			continue;
		switch (unit_below(&state, 6))
		{
			case 0:
				f->status[slot] = (uint8_t) unit_below(&state, GR_AT_LEAST + 1);
				if (f->status[slot] != GR_NUMBER && f->status[slot] != GR_AT_LEAST)
					f->value[slot] = 0;
				break;
			case 1:
				f->value[slot] = 0;
				break;
			case 2:
				f->value[slot] = f->value[slot] * 10 + unit_below(&state, 10);
				break;
			case 3:
				f->value[slot] = f->value[slot] / 10;
				break;
			case 4:
				f->value[slot] += 1 + unit_below(&state, 9);
				break;
			case 5:
				f->value[slot] = unit_below(&state, 30);
				break;
		}
	}
}

static void
draw_figures(gr_figures *f)
{
	static const int sizes[] = {1, 3, 20, 400};
	gr_form		form = (gr_form) unit_below(&state, GR_NFORMS);
	int			most = sizes[unit_below(&state, LENGTH(sizes))];
	int			table;

	unit_consistent_figures(&state, form, most, f);
	for (table = 0; table < GR_NTABLES; table++)
		f->forms[table] = unit_chance(&state, 90) ? f->forms[table] : 0;
	f->year = (int16_t) (unit_chance(&state, 80) ? 2021 : 2017 + unit_below(&state, 8));
	spoil(f, unit_below(&state, 4) * unit_below(&state, 4));
}

/* ---- rules ---- */

static const gr_figures *judged;

static void
add_violation(void *context, const gr_violation *v)
{
	char		message[4000];
	int			language;

	(void) context;
	ADD_NUMBERS(v->rule, v->table, v->item, v->measure, v->kind, (int64_t) v->expected,
				(int64_t) v->actual, v->scale, v->expected_least, v->actual_least);
	add_string(v->quote);
	add_string(v->token);
	for (language = 0; language < GR_NLANGUAGES; language++)
	{
		gr_violation_message(judged, v, (gr_language) language, message, sizeof(message));
		add_bytes(message, strlen(message));
	}
}

static void
answer_rules(void)
{
	static gr_figures f;
	int			rule;

	draw_figures(&f);
	judged = &f;
	gr_find_violations(unit_env(), &f, NULL, add_violation, NULL);
	ADD_NUMBERS(gr_is_consistent(&f), gr_is_complete(&f));
	for (rule = 0; rule < GR_NRULES; rule++)
		add_number(gr_rule_holds(unit_env(), &f, NULL, (gr_rule) rule));
}

/* A report with the facts that rules compare, or with random ones. */
static void
answer_report_rules(void)
{
	static const char *const agencies[] = {"江南市教育局", "江南市人民政府", "清河镇人民政府", "云溪县", "江南市教育局办公室"};
	static const char *const signatures[] = {"", "\n江南市教育局\n2022年1月20日", "\n江南市卫生局\n2022年1月20日", "\n2020年1月1日", "\n清河镇"};
	static gr_report report;
	int			year = 2019 + unit_below(&state, 4);
	int			i;

	unit_random_report(&state, &report);
	if (unit_chance(&state, 70))
	{
		const char *agency = agencies[unit_below(&state, LENGTH(agencies))];

		draw_figures(&report.figures);
		report.agency = (gr_str) {agency, strlen(agency)};
		report.title = unit_text("%s%d年政府信息公开工作年度报告", agency, year);
		gr_date_from_ymd(year, 1, 1, &report.period[0]);
		gr_date_from_ymd(year, 12, unit_chance(&state, 80) ? 31 : 30, &report.period[1]);
		gr_date_from_ymd(year + unit_below(&state, 3), 1, 20, &report.published);
		for (i = 0; i < GR_NSECTIONS; i++)
			if (report.sections[i].present)
			{
				gr_str		prose = pieced_prose(&state, &report.figures);
				const char *signature = signatures[unit_below(&state, LENGTH(signatures))];

				report.sections[i].body = unit_chance(&state, 15) ? GR_STR("") :
					unit_text("%.*s%s", (int) prose.len, prose.data, signature);
			}
	}
	judged = &report.figures;
	gr_find_violations(unit_env(), &report.figures, &report, add_violation, NULL);
}

static void
answer_corrections(void)
{
	static gr_figures f;
	gr_correction corrections[GR_NSLOTS];
	int			n;
	int			i;

	draw_figures(&f);
	n = gr_find_corrections(&f, corrections);
	for (i = 0; i < n; i++)
		ADD_NUMBERS(corrections[i].slot, corrections[i].kind, corrections[i].proven, corrections[i].sums);
}

static void
answer_explanations(void)
{
	static gr_figures f;
	gr_explanation listed[50];
	gr_explanations found = {.room = LENGTH(listed), .listed = listed};
	int			i;
	int			k;

	draw_figures(&f);
	gr_explain(unit_env(), &f, 1 + unit_below(&state, GR_MAX_EXPLAINING), &found);
	ADD_NUMBERS(found.ncells, found.total, found.nlisted);
	for (i = 0; i < found.nlisted; i++)
		for (k = 0; k < GR_MAX_EXPLAINING; k++)
			ADD_NUMBERS(listed[i].slots[k], listed[i].proposed[k]);
}

static void
answer_continuity(void)
{
	static gr_figures years[2];
	gr_year_ranges ranges[2] = {0};
	int			slot;
	int			column;

	draw_figures(&years[0]);
	draw_figures(&years[1]);
	for (column = 0; column < GR_WIDTH_APPLICATIONS && unit_chance(&state, 90); column++)
	{
		slot = gr_item_base(GR_ITEM_APPLICATIONS_carried_over) + column;
		years[1].status[slot] = GR_NUMBER;
		years[1].value[slot] = years[0].value[gr_item_base(GR_ITEM_APPLICATIONS_carried_forward) + column];
	}
	judged = &years[1];
	gr_find_discontinuities(&years[0], &years[1], NULL, add_violation, NULL);
	gr_add_to_year(&ranges[0], &years[0]);
	gr_add_to_year(&ranges[1], &years[1]);
	ADD_NUMBERS(gr_continues(&years[0], &years[1]), gr_years_conflict(&ranges[0], &ranges[1]));
}

/* ---- sums of reports and metrics ---- */

static void
read_tally(gr_tally *tally)
{
	static gr_report report;
	unit_value	value;

	unit_random_report(&state, &report);
	value = unit_stored(&report);
	assert_int_equal(gr_tally_read(value.bytes, value.len, tally), GR_OK);
}

static void
answer_sums(void)
{
	static gr_tally sum;
	static gr_tally tally;
	static gr_report report;
	int			metric;
	int			n = 1 + unit_below(&state, 3);
	int			slot;
	int			i;

	memset(&sum, 0, sizeof(sum));
	for (; n > 0; n--)
	{
		gr_status	status;

		read_tally(&tally);
		status = gr_add(&sum, &tally, &slot);
		add_number(status);
		if (status != GR_OK)
		{
			add_number(slot);
			return;
		}
	}
	gr_tally_report(&sum, &report);
	for (i = 0; i < GR_NSLOTS; i++)
	{
		ADD_NUMBERS(report.figures.status[i], report.figures.value[i], report.figures.scale[i], report.unit[i]);
		add_string(report.printed[i]);
	}
	for (metric = 0; metric < GR_NMETRICS; metric++)
	{
		gr_ratio_side sides[2];

		gr_metric_sides(&sum, (gr_metric) metric, &sides[0], &sides[1]);
		for (i = 0; i < 2; i++)
			ADD_NUMBERS(sides[i].exists, sides[i].known, sides[i].known ? (int64_t) sides[i].value : 0,
						sides[i].known ? sides[i].scale : 0);
	}
}

/* ---- sentences ---- */

static void
add_claim(void *context, const gr_claim *claim)
{
	(void) context;
	ADD_NUMBERS(claim->rule, claim->table, claim->item, claim->measure, claim->stated, claim->expected, claim->holds);
	add_string(claim->sentence);
}

static void
answer_claims(void)
{
	static gr_report report;

	gr_report_clear(&report);
	draw_figures(&report.figures);
	report.agency = GR_STR("江南市教育局");
	report.sections[GR_SECTION_OVERVIEW].present = true;
	report.sections[GR_SECTION_OVERVIEW].body = pieced_prose(&state, &report.figures);
	gr_read_claims(unit_env(), &report, add_claim, NULL);
	gr_read_false_claims(unit_env(), &report, add_claim, NULL);
}

/* ---- cells and pages ---- */

static void
answer_cells(void)
{
	gr_str		token = pieced_token(&state);
	int			kind;

	for (kind = GR_COUNT; kind <= GR_AMOUNT; kind++)
	{
		gr_value	v;

		gr_read_value(token.data, token.len, (gr_kind) kind, &v);
		ADD_NUMBERS(v.status, v.value, v.scale, v.unit, v.plain, v.has_unit, v.unit_in_bracket, v.has_remark,
					gr_token_status(token, (gr_kind) kind));
	}
}

/* The official form, filled in; some parts have prose that could be taken for rows or tags. */
static void
answer_pages(void)
{
	static gr_report report;
	int			section;
	int			markup;

	unit_random_report(&state, &report);
	for (section = 0; section < GR_NSECTIONS && !report.figures.no_prose; section++)
		if (report.sections[section].present && unit_chance(&state, 70))
			report.sections[section].body = pieced_lines(&state);
	for (markup = GR_HTML; markup <= GR_MARKDOWN; markup++)
	{
		gr_str		page = GR_NO_STR;

		assert_int_equal(gr_write_official(unit_env(), &report, (gr_markup) markup, &page), GR_OK);
		add_string(page);
	}
}

/* ---- the digests ---- */

static const struct
{
	const char *name;
	void		(*answer) (void);
	int			times;
	uint64_t	digest;
}			answers[] = {
	{"rules", answer_rules, 5000, UINT64_C(0x341197df6a1dfe0c)},
	{"rules of whole reports", answer_report_rules, 5000, UINT64_C(0x3eed5df5aa328896)},
	{"corrections", answer_corrections, 10000, UINT64_C(0x8380afe5d4d18e55)},
	{"explanations", answer_explanations, 2000, UINT64_C(0x214a5abadcc8741a)},
	{"continuity", answer_continuity, 5000, UINT64_C(0x6bd521f15bdaa45c)},
	{"sums and metrics", answer_sums, 2000, UINT64_C(0x2261c286a656a4f1)},
	{"claims", answer_claims, 70000, UINT64_C(0x2b7dc06b7013cc45)},
	{"cells", answer_cells, 100000, UINT64_C(0xcd226c52296f3dd9)},
	{"pages", answer_pages, 1000, UINT64_C(0x6161fbbac17ac60c)},
};

static void
test_answers(void **unused)
{
	int			i;
	int			k;

	(void) unused;
	for (i = 0; i < LENGTH(answers); i++)
	{
		state = 20260101;
		digest = UINT64_C(0xcbf29ce484222325);
		for (k = 0; k < answers[i].times; k++)
		{
			answers[i].answer();
			unit_release();
		}
		if (digest != answers[i].digest)
			unit_surprise("%s changed; if that is meant, the digest is UINT64_C(0x%016llx)",
						  answers[i].name, (unsigned long long) digest);
	}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_answers),
	};

	return cmocka_run_group_tests_name("answers", tests, NULL, NULL);
}
