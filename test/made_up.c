/*
 * made_up.c
 *	  Is a rule that was added to rules.def judged, and a form that was added as
 *	  a file known and recognized?  See made_up.sh, which adds them and builds the core.
 */
#include <stdio.h>
#include <stdlib.h>

#include "read.h"
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
	const gr_env env = {allocate, poll, NULL, NULL};
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
	const gr_env env = {allocate, poll, NULL, NULL};
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

/* Part two with as many rows of the form as the text has, and part three. */
#define PART_TWO(regulations, made_up) \
	"二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n" \
	regulations "\t1\t2\t3\n行政规范性文件\t4\t5\t6\n" made_up \
	"第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t7\n"
#define PART_THREE(inquiry) \
	"三、收到和处理政府信息公开申请情况\n" \
	"\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n" \
	"一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n" inquiry "\t1\t0\t0\t0\t0\t0\t1\n" \
	"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t0\t0\t0\t0\t0\t0\t0\n"

static void
read_text(const char *text, gr_reading *reading)
{
	const gr_env env = {allocate, poll, NULL, NULL};
	gr_diagnosis diagnosis;

	CHECK(gr_read_report(&env, text, strlen(text), reading, NULL, NULL, &diagnosis) == GR_OK);
}

static bool
has_number(const gr_reading *reading, int slot, int number)
{
	const gr_figures *f = &reading->report.figures;

	return f->status[slot] == GR_NUMBER && f->value[slot] == number;
}

/* Is the new form recognized by its words, and the old one without them? */
static void
check_reader(gr_reading *reading)
{
	const uint8_t *forms = reading->report.figures.forms;

	read_text(PART_TWO("各种规章", "虚构文件\t8\t9\t10\n") PART_THREE("8.属于虚构查询事项"), reading);
	CHECK(forms[GR_DISCLOSURES] == FORM);
	CHECK(forms[GR_APPLICATIONS] == FORM);
	CHECK(has_number(reading, ROW(issued), 8));
	CHECK(has_number(reading, GR_SLOT(DISCLOSURES, regulations, issued), 1));
	CHECK(has_number(reading, GR_SLOT(APPLICATIONS, refused_inquiry, total), 1));

	read_text(PART_TWO("规章", "") PART_THREE("8.属于行政查询事项"), reading);
	CHECK(forms[GR_DISCLOSURES] == GR_FORM_BIT(GR_FORM_2021));
	CHECK(forms[GR_APPLICATIONS] == GR_FORM_BIT(GR_FORM_2021));
	CHECK(has_number(reading, GR_SLOT(APPLICATIONS, refused_inquiry, total), 1));

	/* part three alone */
	read_text(PART_THREE("8.属于虚构查询事项"), reading);
	CHECK(forms[GR_APPLICATIONS] == FORM);
	read_text(PART_THREE("8.属于行政查询事项"), reading);
	CHECK(forms[GR_APPLICATIONS] == GR_FORM_BIT(GR_FORM_2021));
}

int
main(void)
{
	static gr_report report;
	static gr_reading reading;

	fill(&report);
	check_rule(&report);
	check_form(&report);
	check_reader(&reading);
	return failures > 0;
}
