/*
 * test_warnings.c
 *	  Unit tests of the rules on what a report says of itself: its period, its
 *	  signature, its competence and its parts, and of the messages about them.
 */
#include "unit.h"

#include "text/utf8.h"

static const char *const truth_names[] = {"false", "true", "unknown"};

typedef struct warning_row
{
	gr_rule		rule;
	gr_truth	truth;
	const char *title;
	int			period[2];		/* YYYYMMDD; 0: none */
	int			published;
	const char *overview;
	const char *other;			/* of part six */
	int			regulations;	/* number in force */
	const char *message;		/* NULL: not compared */
	const char *chinese;
} warning_row;

#define PERIOD(truth, from, to, overview, ...) \
	{GR_RULE_metadata_period, GR_##truth, NULL, {from, to}, 0, overview, "无。", 0, __VA_ARGS__}
#define YEAR(truth, title, ...) \
	{GR_RULE_metadata_year, GR_##truth, title, {20210101, 20211231}, 0, "甲。", "无。", 0, __VA_ARGS__}
#define PUBLISHED(truth, date, ...) \
	{GR_RULE_metadata_published, GR_##truth, NULL, {20210101, 20211231}, date, "甲。", "无。", 0, __VA_ARGS__}
#define DEADLINE(truth, organ, date, ...) \
	{GR_RULE_metadata_deadline, GR_##truth, organ "2021年政府信息公开工作年度报告", {0}, date, "甲。", "无。", 0, __VA_ARGS__}
#define SIGNED(truth, title, other, ...) \
	{GR_RULE_metadata_signature, GR_##truth, title "2021年政府信息公开工作年度报告", {0}, 0, "甲。", other, 0, __VA_ARGS__}
#define COMPETENCE(truth, organ, regulations, ...) \
	{GR_RULE_disclosures_regulations_competence, GR_##truth, organ "2021年政府信息公开工作年度报告", {0}, 0, "甲。", "无。", \
		regulations, __VA_ARGS__}
#define NO_MESSAGE	NULL, NULL

static const warning_row warning_rows[] = {
	/* the period of an organ founded in the year begins with the month of its founding */
	PERIOD(TRUE, 20210301, 20211231, "2021年3月，云溪县医疗保障局成立。", NO_MESSAGE),
	PERIOD(TRUE, 20210301, 20211231, "我局于2021年3月15日组建。", NO_MESSAGE),
	PERIOD(TRUE, 20211201, 20211231, "我局１２月挂牌。", NO_MESSAGE),
	PERIOD(TRUE, 20210301, 20211231, "我局三月成立领导小组，3 月成立。", NO_MESSAGE),
	PERIOD(UNKNOWN, 20210301, 20211231, "2021年4月，云溪县医疗保障局成立。", NO_MESSAGE),
	PERIOD(TRUE, 20210301, 20211231, "我局推进公开。2021年3月，云溪县医疗保障局成立。", NO_MESSAGE),
	PERIOD(UNKNOWN, 20210301, 20211231, "2021年3月开会。成立领导小组。", NO_MESSAGE),
	PERIOD(UNKNOWN, 20210301, 20211231, "13月成立。", NO_MESSAGE),
	PERIOD(UNKNOWN, 20210301, 20211231, "3个月成立。", NO_MESSAGE),
	PERIOD(UNKNOWN, 20210301, 20211231, "3，月成立。", NO_MESSAGE),
	PERIOD(UNKNOWN, 20210301, 20211231, "成立于3月。", NO_MESSAGE),
	PERIOD(FALSE, 20210301, 20211231, "2021年3月，召开会议。",
		   "metadata.period: the period from 2021-03-01 to 2021-12-31 is not a calendar year",
		   "metadata.period：统计期限自 2021年3月1日 至 2021年12月31日，不是自然年度"),
	PERIOD(FALSE, 20210301, 20211231, "", NO_MESSAGE),
	PERIOD(UNKNOWN, 20210301, 20211231, NULL, NO_MESSAGE),
	PERIOD(FALSE, 20210301, 20211130, "2021年3月成立。", NO_MESSAGE),
	PERIOD(FALSE, 20210301, 20211230, "2021年3月成立。", NO_MESSAGE),
	PERIOD(FALSE, 20200301, 20211231, "2020年3月成立。", NO_MESSAGE),
	PERIOD(UNKNOWN, 0, 0, "2021年3月成立。", NO_MESSAGE),
	/* the year of the title */
	YEAR(FALSE, "云溪县2020年报告", "metadata.year: the period is in 2021, but the title names 2020",
		 "metadata.year：统计期限为 2021 年，而标题所写为 2020 年"),
	YEAR(FALSE, "云溪县1999年报告", NO_MESSAGE), YEAR(TRUE, "2021", NO_MESSAGE), YEAR(UNKNOWN, "1821", NO_MESSAGE), YEAR(UNKNOWN, "20", NO_MESSAGE),
	YEAR(UNKNOWN, "20x1 200x 20:1 200/ 19/0", NO_MESSAGE), YEAR(TRUE, "20x1 2021 2020", NO_MESSAGE),
	/* the day of signing */
	PUBLISHED(FALSE, 20211231, "metadata.published: signed on 2021-12-31, but the period ends on 2021-12-31",
			  "metadata.published：落款日期为 2021年12月31日，而统计期限至 2021年12月31日 才结束"),
	PUBLISHED(FALSE, 20210105, "metadata.published: signed on 2021-01-05, but the period ends on 2021-12-31",
			  "metadata.published：落款日期为 2021年1月5日，而统计期限至 2021年12月31日 才结束"),
	PUBLISHED(TRUE, 20220101, NO_MESSAGE), PUBLISHED(UNKNOWN, 0, NO_MESSAGE),
	/* a department of a county or above signs by January, a government by March */
	DEADLINE(TRUE, "云溪县民政局", 20220131, NO_MESSAGE),
	DEADLINE(FALSE, "云溪县民政局", 20220201, "metadata.deadline: signed on 2022-02-01, but due by 2022-01-31",
			 "metadata.deadline：落款日期为 2022年2月1日，晚于应公布的期限 2022年1月31日"),
	DEADLINE(TRUE, "江平市人民政府", 20220331, NO_MESSAGE), DEADLINE(FALSE, "江平市人民政府", 20220401, NO_MESSAGE),
	DEADLINE(UNKNOWN, "柳林镇人民政府", 20220601, NO_MESSAGE), DEADLINE(UNKNOWN, "云溪县人民政府办公室", 20220601, NO_MESSAGE),
	DEADLINE(UNKNOWN, "云溪县公安局城关分局", 20220601, NO_MESSAGE), DEADLINE(UNKNOWN, "民政局", 20220601, NO_MESSAGE),
	DEADLINE(UNKNOWN, "云溪县民政局", 0, NO_MESSAGE),
	/* the organ of the signature */
	SIGNED(TRUE, "云溪县民政局", "无。\n云溪县民政局\n2022年1月20日", NO_MESSAGE),
	SIGNED(TRUE, "云溪县教体局", "无。\n云溪县教育和体育局\n2022年1月20日", NO_MESSAGE),
	SIGNED(FALSE, "云溪县民政局", "无。\n云溪县教育局\n2022年1月20日",
		   "metadata.signature: signed by \"云溪县教育局\", but the title names \"云溪县民政局\"",
		   "metadata.signature：落款单位为“云溪县教育局”，而标题单位为“云溪县民政局”"),
	SIGNED(UNKNOWN, "民政局", "无。\n云溪县教育局\n2022年1月20日", NO_MESSAGE),
	SIGNED(UNKNOWN, "云溪县民政局", "无。\n教育局\n2022年1月20日", NO_MESSAGE),
	SIGNED(UNKNOWN, "云溪县公安局城关分局", "无。\n云溪县教育局\n2022年1月20日", NO_MESSAGE),
	SIGNED(UNKNOWN, "云溪县民政局", "无。\n云溪县税务局城关分局\n2022年1月20日", NO_MESSAGE),
	SIGNED(UNKNOWN, "云溪县民政局", "无。\n2022年1月20日", NO_MESSAGE), SIGNED(UNKNOWN, "", "无。\n云溪县教育局\n2022年1月20日", NO_MESSAGE),
	SIGNED(UNKNOWN, "云溪县民政局", NULL, NO_MESSAGE), SIGNED(UNKNOWN, "云溪县民政局", "", NO_MESSAGE),
	/* who can make regulations */
	COMPETENCE(TRUE, "柳林镇人民政府", 0, NO_MESSAGE),
	COMPETENCE(FALSE, "柳林镇人民政府", 3,
			   "disclosures.regulations_competence (regulations.in_force): 3 regulations, but \"柳林镇人民政府\" has no power to make regulations",
			   "disclosures.regulations_competence（规章，现行有效件数）：规章 3 件，而“柳林镇人民政府”无规章制定权"),
	COMPETENCE(FALSE, "云溪县民政局", 1, NO_MESSAGE), COMPETENCE(UNKNOWN, "江平市人民政府", 1, NO_MESSAGE),
	COMPETENCE(UNKNOWN, "云溪县第一中学", 1, NO_MESSAGE), COMPETENCE(UNKNOWN, "", 1, NO_MESSAGE),
	COMPETENCE(UNKNOWN, "云溪县民政局", -1, NO_MESSAGE),
};

static int32_t
date_of(int number)
{
	int32_t		date = GR_NO_DATE;

	if (number > 0)
		assert_true(gr_date_from_ymd(number / 10000, number / 100 % 100, number % 100, &date));
	return date;
}

static gr_str
str(const char *text)
{
	return text ? (gr_str) {text, strlen(text)} : GR_NO_STR;
}

static gr_report report;

static void
fill(const warning_row *row)
{
	unit_zero_report(GR_FORM_BIT(GR_FORM_2021), &report);
	report.figures.year = 2021;
	gr_put_number(&report, GR_SLOT(DISCLOSURES, regulations, in_force), row->regulations, 0);
	report.title = str(row->title);
	report.period[0] = date_of(row->period[0]);
	report.period[1] = date_of(row->period[1]);
	report.published = date_of(row->published);
	report.sections[GR_SECTION_OVERVIEW].body = str(row->overview);
	report.sections[GR_SECTION_PROBLEMS].body = GR_STR("无。");
	report.sections[GR_SECTION_OTHER_MATTERS].body = str(row->other);
	/* without its texts a report says nothing */
	report.figures.no_prose = !row->overview || !row->other;
}

typedef struct heard
{
	gr_rule		rule;
	int			n;
	char		message[GR_NLANGUAGES][600];
} heard;

/* In a room of any size a message is the longest part of itself that fits, whole characters only. */
static void
check_cuts(const gr_violation *v, gr_language language, const char *message)
{
	size_t		len = strlen(message);
	size_t		size;

	for (size = 1; size <= len + 1; size++)
	{
		char	   *cut = malloc(size);
		size_t		whole = gr_violation_message(&report.figures, v, language, cut, size);
		size_t		got = strnlen(cut, size);

		if (whole != len || got == size || memcmp(cut, message, got) != 0 || gr_utf8_valid(cut, got) != got ||
			(got < len && got + (size_t) gr_utf8_length((unsigned char) message[got]) < size))
			unit_surprise("\"%s\" in %zu bytes is \"%.*s\"", message, size, (int) got, cut);
		free(cut);
	}
}

static void
hear(void *context, const gr_violation *v)
{
	heard	   *h = context;
	int			language;

	if (v->rule != h->rule)
		return;
	h->n++;
	/* all of them but this one judge the report as a whole */
	if (v->rule != GR_RULE_disclosures_regulations_competence && (v->table != -1 || v->item != -1 || v->measure != -1))
		unit_surprise("%s: a place", gr_rules[v->rule].code.data);
	for (language = 0; language < GR_NLANGUAGES; language++)
	{
		gr_violation_message(&report.figures, v, (gr_language) language, h->message[language], sizeof(h->message[0]));
		check_cuts(v, (gr_language) language, h->message[language]);
	}
}

static void
test_rules(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(warning_rows); i++)
	{
		const warning_row *row = &warning_rows[i];
		heard		h = {row->rule, 0, {"", ""}};
		gr_truth	truth;

		fill(row);
		truth = gr_rule_holds(unit_env(), &report.figures, &report, row->rule);
		gr_find_violations(unit_env(), &report.figures, &report, hear, &h);
		if (truth != row->truth || h.n != (truth == GR_FALSE))
			unit_surprise("row %d: %s is %s, not %s, with %d violations", i, gr_rules[row->rule].code.data,
						  truth_names[truth], truth_names[row->truth], h.n);
		if (row->message && (strcmp(h.message[GR_ENGLISH], row->message) != 0 ||
							 strcmp(h.message[GR_CHINESE], row->chinese) != 0))
			unit_surprise("row %d: said\n%s\n%s\nnot\n%s\n%s", i, h.message[GR_ENGLISH], h.message[GR_CHINESE],
						  row->message, row->chinese);
		unit_release();
	}
	unit_no_surprises();
}

/* The agency names the organ, whatever the title says; the preface may tell of the founding. */
static void
test_names(void **state)
{
	const warning_row row = COMPETENCE(FALSE, "江平市人民政府", 1, NO_MESSAGE);
	const warning_row founded = PERIOD(FALSE, 20210301, 20211231, "甲。", NO_MESSAGE);

	(void) state;
	fill(&row);
	report.agency = GR_STR("柳林镇人民政府");
	assert_int_equal(gr_rule_holds(unit_env(), &report.figures, &report, row.rule), GR_FALSE);
	report.figures.forms[GR_DISCLOSURES] = 0;
	memset(report.figures.status, GR_MISSING, sizeof(report.figures.status));
	assert_int_equal(gr_rule_holds(unit_env(), &report.figures, &report, row.rule), GR_UNKNOWN);
	fill(&founded);
	report.sections[GR_SECTION_PREFACE].body = GR_STR("我局3月成立。");
	assert_int_equal(gr_rule_holds(unit_env(), &report.figures, &report, founded.rule), GR_TRUE);
	report.sections[GR_SECTION_OVERVIEW].body = GR_STR("4月成立。");
	assert_int_equal(gr_rule_holds(unit_env(), &report.figures, &report, founded.rule), GR_TRUE);
	/* only a month shortly before the word is one of the founding */
	report.sections[GR_SECTION_OVERVIEW].body = GR_STR("甲。");
	report.sections[GR_SECTION_PREFACE].body =
		GR_STR("3月，一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七成立。");
	assert_int_equal(gr_rule_holds(unit_env(), &report.figures, &report, founded.rule), GR_TRUE);
	report.sections[GR_SECTION_PREFACE].body =
		GR_STR("3月，一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九成立。");
	assert_int_equal(gr_rule_holds(unit_env(), &report.figures, &report, founded.rule), GR_UNKNOWN);
}

/* The first part that is missing or empty is named. */
static void
test_parts(void **state)
{
	static const struct
	{
		gr_section_id part;
		const char *message;
	}			parts[] = {
		{GR_SECTION_OTHER_MATTERS, "sections.missing: part \"other_matters\" is missing or empty"},
		{GR_SECTION_PROBLEMS, "sections.missing: part \"problems\" is missing or empty"},
		{GR_SECTION_OVERVIEW, "sections.missing: part \"overview\" is missing or empty"},
	};
	const warning_row row = PUBLISHED(UNKNOWN, 0, NO_MESSAGE);
	int			i;

	(void) state;
	fill(&row);
	for (i = 0; i < LENGTH(parts); i++)
	{
		heard		h = {GR_RULE_sections_missing, 0, {"", ""}};

		report.sections[parts[i].part].body = GR_NO_STR;
		gr_find_violations(unit_env(), &report.figures, &report, hear, &h);
		if (h.n != 1 || strcmp(h.message[GR_ENGLISH], parts[i].message) != 0)
			unit_surprise("said %s, not %s", h.message[GR_ENGLISH], parts[i].message);
	}
	unit_release();
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rules),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_parts),
	};

	return cmocka_run_group_tests_name("warnings", tests, NULL, NULL);
}
