/*
 * test_prose.c
 *	  What sentences of part one claim, and whether it holds.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "prose/prose.h"

#define LENGTH(array)	(sizeof(array) / sizeof((array)[0]))

/* The code of a rule without "prose.". */
static const char *
name_of(gr_rule rule)
{
	return gr_rules[rule].code.data + strlen("prose.");
}

static int	polls;

static void
count_poll(void *context)
{
	(void) context;
	polls++;
}

static const gr_env env = {NULL, count_poll, NULL, NULL};

/*
 * The reports with which sentences are compared.  FULL: 10 new (8 of persons, 2
 * of organisations), 2 carried over (persons), 11 handled (4 granted, 2 in
 * part, 2 refused, 1 unavailable, 1 not processed, 1 other; 9 of persons), 1
 * carried forward; 3 reconsiderations, 2 lawsuits.  FRESH: the same without
 * applications carried over: 10 new, 10 handled (other 0).  ZERO: all 0.
 */
typedef enum figures
{
	NONE,						/* no tables */
	ZERO,
	FRESH,
	FULL,
	BLANK						/* FULL with a blank total of new applications */
} figures;

static gr_report report;

static void
set(int slot, int64_t value)
{
	report.figures.value[slot] = value;
}

static void
fill(figures which, const char *body)
{
	int			table;
	int			i;

	gr_report_clear(&report);
	report.figures.year = 2021;
	for (table = 0; table < GR_NTABLES && which != NONE; table++)
	{
		gr_layout	layout;

		report.figures.forms[table] = GR_FORM_BIT(GR_FORM_2021);
		layout = gr_table_layout((gr_table) table, GR_FORM_BIT(GR_FORM_2021));
		for (i = 0; i < layout.ncells; i++)
			report.figures.status[layout.slots[i]] = GR_NUMBER;
	}
	if (which >= FRESH)
	{
		bool		carried = which != FRESH;

		set(GR_SLOT(APPLICATIONS, new_received, natural_person), 8);
		set(GR_SLOT(APPLICATIONS, new_received, business), 1);
		set(GR_SLOT(APPLICATIONS, new_received, other_org), 1);
		set(GR_SLOT(APPLICATIONS, new_received, total), 10);
		set(GR_SLOT(APPLICATIONS, carried_over, natural_person), carried ? 2 : 0);
		set(GR_SLOT(APPLICATIONS, carried_over, total), carried ? 2 : 0);
		set(GR_SLOT(APPLICATIONS, granted, total), 4);
		set(GR_SLOT(APPLICATIONS, partially_granted, total), 2);
		set(GR_SLOT(APPLICATIONS, refused_state_secret, total), 1);
		set(GR_SLOT(APPLICATIONS, refused_inquiry, total), 1);
		set(GR_SLOT(APPLICATIONS, unavailable_not_held, total), 1);
		set(GR_SLOT(APPLICATIONS, not_processed_repeated, total), 1);
		set(GR_SLOT(APPLICATIONS, other_misc, total), carried ? 1 : 0);
		set(GR_SLOT(APPLICATIONS, results_total, natural_person), carried ? 9 : 8);
		set(GR_SLOT(APPLICATIONS, results_total, business), 1);
		set(GR_SLOT(APPLICATIONS, results_total, other_org), 1);
		set(GR_SLOT(APPLICATIONS, results_total, total), carried ? 11 : 10);
		set(GR_SLOT(APPLICATIONS, carried_forward, natural_person), carried ? 1 : 0);
		set(GR_SLOT(APPLICATIONS, carried_forward, total), carried ? 1 : 0);
		set(GR_SLOT(PROCEEDINGS, reconsideration, total), 3);
		set(GR_SLOT(PROCEEDINGS, litigation_direct, total), 1);
		set(GR_SLOT(PROCEEDINGS, litigation_after_reconsideration, total), 1);
	}
	if (which == BLANK)
	{
		report.figures.status[GR_SLOT(APPLICATIONS, new_received, total)] = GR_BLANK;
		set(GR_SLOT(APPLICATIONS, new_received, total), 0);
	}
	report.sections[GR_SECTION_OVERVIEW].present = true;
	report.sections[GR_SECTION_OVERVIEW].body = (gr_str) {body, strlen(body)};
}

/*
 * The claims as text, "new_received 10 true; sum 10 false", and the number of
 * false ones.
 */
typedef struct claims
{
	char		text[2048];
	int			nfalse;
	int			n;
	bool		outside;		/* a sentence that is not a slice of the body */
} claims;

static void
note(void *context, const gr_claim *claim)
{
	static const char *const truths[] = {"false", "true", "unknown"};
	claims	   *c = context;
	size_t		len = strlen(c->text);
	gr_str		body = report.sections[GR_SECTION_OVERVIEW].body;

	snprintf(c->text + len, sizeof(c->text) - len, "%s%s %lld %s", len > 0 ? "; " : "",
			 name_of(claim->rule), (long long) claim->stated, truths[claim->holds]);
	c->n++;
	c->nfalse += claim->holds == GR_FALSE;
	if (claim->sentence.len == 0 || claim->sentence.data < body.data ||
		claim->sentence.data + claim->sentence.len > body.data + body.len)
		c->outside = true;
}

static void
note_false(void *context, const gr_claim *claim)
{
	if (claim->holds == GR_FALSE)
		note(context, claim);
}

/* Who asks for false claims only is told all of them. */
static void
check_false_claims(void)
{
	claims		all;
	claims		only;

	memset(&all, 0, sizeof(all));
	memset(&only, 0, sizeof(only));
	gr_read_claims(&env, &report, note_false, &all);
	gr_read_false_claims(&env, &report, note_false, &only);
	assert_string_equal(only.text, all.text);
}

static claims
read_claims(figures which, const char *body)
{
	claims		c;

	memset(&c, 0, sizeof(c));
	fill(which, body);
	gr_read_claims(&env, &report, note, &c);
	check_false_claims();
	return c;
}

typedef struct row
{
	figures		which;
	const char *body;
	const char *claims;
} row;

static const row rule_rows[] = {
	/* applications received, in either reading */
	{FULL, "2021年，我局共收到政府信息公开申请10件。", "new_received 10 true"},
	{FULL, "2021年，我局共受理政府信息公开申请12件。", "new_received 12 true"},
	{FULL, "2021年，我局共收到政府信息公开申请11件。", "new_received 11 false"},
	{NONE, "2021年，我局共收到政府信息公开申请11件。", "new_received 11 unknown"},
	{BLANK, "2021年，我局共收到政府信息公开申请11件。", "new_received 11 unknown"},
	{FULL, "新收政府信息公开申请数量10件。", "new_received 10 true"},
	{FULL, "收到10件政府信息公开申请。", "new_received 10 true"},
	{FULL, "柳桥镇收到依申请公开信息9件。", "new_received 9 false"},
	{FULL, "云溪县自然资源和规划局受理公众依申请公开事项10起。", "new_received 10 true"},
	{FULL, "区政府收到公民、法人和其他组织提出的政府信息公开申请10宗。", "new_received 10 true"},
	{FULL, "政府信息公开申请数量为10件。", "new_received 10 true"},
	{FULL, "（二）依申请公开。收到申请10件。", "new_received 10 true"},
	{FULL, "受理并办结政府信息公开申请11件。", "new_received 11 true"},
	{FULL, "受理并办结政府信息公开申请9件。", "new_received 9 false"},
	{FULL, "共受理答复依申请公开政府信息信件11件。", "new_received 11 true"},
	/* carried over, carried forward */
	{FULL, "依申请公开方面，上年结转2件。", "carried_over 2 true"},
	{FULL, "依申请公开方面，上年度结转申请3件。", "carried_over 3 false"},
	{NONE, "依申请公开方面，上年结转3件。", "carried_over 3 unknown"},
	{FULL, "依申请公开方面，2020年结转2件。", "carried_over 2 true"},
	{FULL, "依申请公开方面，结转下年度继续办理1件。", "carried_forward 1 true"},
	{FULL, "依申请公开方面，结转至2022年办理1件。", "carried_forward 1 true"},
	{FULL, "依申请公开方面，另2件结转下一年处理。", "carried_forward 2 false"},
	{NONE, "依申请公开方面，结转下年度1件。", "carried_forward 1 unknown"},
	{FULL, "依申请公开方面，结转1件。", ""},
	/* handled */
	{FULL, "依申请公开方面，办结11件。", "results_total 11 true"},
	{FRESH, "依申请公开方面，按时答复9件。", "results_total 9 false"},
	/* the sentence may not include those carried over */
	{FULL, "依申请公开方面，按时答复9件。", "results_total 9 unknown"},
	{FRESH, "依申请公开方面，按时办结7件，延期办结3件。", "results_total 7 unknown"},
	{FULL, "依申请公开方面，上年结转2件，已办结9件。", "carried_over 2 true; results_total 9 false"},
	{NONE, "依申请公开方面，办结11件。", "results_total 11 unknown"},
	{FULL, "白石乡办理1起依申请公开事项。", "results_total 1 unknown"},
	{FRESH, "白石乡办理1起依申请公开事项。", "results_total 1 false"},
	{FRESH, "白石乡办理10起依申请公开事项。", "results_total 10 true"},
	/* results */
	{FULL, "依申请公开办理中，予以公开4件。", "granted 4 true"},
	{FRESH, "依申请公开办理中，同意公开5件。", "granted 5 false"},
	{NONE, "依申请公开办理中，予以公开4件。", "granted 4 unknown"},
	{FULL, "依申请公开办理中，部分公开2件。", "partially_granted 2 true"},
	{FRESH, "依申请公开办理中，予以部分公开3件。", "partially_granted 3 false"},
	{NONE, "依申请公开办理中，部分公开2件。", "partially_granted 2 unknown"},
	{FULL, "依申请公开办理中，不予公开2件。", "refused 2 true"},
	{FRESH, "依申请公开办理中，作出不同意公开答复的3件。", "refused 3 false"},
	{NONE, "依申请公开办理中，不予公开2件。", "refused 2 unknown"},
	{FULL, "依申请公开办理中，本机关无法提供1件。", "unavailable 1 true"},
	{FRESH, "依申请公开办理中，信息无法提供2件。", "unavailable 2 false"},
	{NONE, "依申请公开办理中，无法提供2件。", "unavailable 2 unknown"},
	{FULL, "依申请公开办理中，不予处理1件。", "not_processed 1 true"},
	{FRESH, "依申请公开办理中，不予处理0件。", "not_processed 0 false"},
	{NONE, "依申请公开办理中，不予处理0件。", "not_processed 0 unknown"},
	{FULL, "依申请公开办理中，其他处理1件。", "other 1 true"},
	{FRESH, "依申请公开办理中，作其他处理2件。", "other 2 false"},
	{NONE, "依申请公开办理中，其他处理1件。", "other 1 unknown"},
	/* a result with a reason is a part of that result */
	{FRESH, "依申请公开办理中，因属于国家秘密不予公开1件。", ""},
	{FRESH, "依申请公开办理中，予以公开、部分公开共6件。", ""},
	{FRESH, "依申请公开办理中，予以公开和部分公开6件。", ""},
	/* applicants */
	{FULL, "依申请公开方面，自然人申请8件。", "natural_person 8 true"},
	{FULL, "依申请公开方面，自然人申请10件。", "natural_person 10 true"},
	{FULL, "依申请公开方面，自然人申请9件。", "natural_person 9 true"},
	{FULL, "依申请公开方面，自然人申请7件。", "natural_person 7 false"},
	{NONE, "依申请公开方面，自然人申请7件。", "natural_person 7 unknown"},
	{FULL, "依申请公开方面，法人或其他组织申请2件。", "organisations 2 true"},
	{FULL, "依申请公开方面，法人和其他组织申请1件。", "organisations 1 false"},
	{NONE, "依申请公开方面，法人或其他组织申请2件。", "organisations 2 unknown"},
	{FULL, "依申请公开方面，商业企业0件。", ""},
	/* proceedings */
	{FULL, "因政府信息公开被申请行政复议3件。", "reconsideration 3 true"},
	{FULL, "因政府信息公开引起的行政复议案件2件。", "reconsideration 2 false"},
	{NONE, "因政府信息公开引起的行政复议案件2件。", "reconsideration 2 unknown"},
	{FULL, "因政府信息公开被提起行政诉讼2件。", "litigation 2 true"},
	{FULL, "因政府信息公开工作引发行政诉讼1起。", "litigation 1 false"},
	{NONE, "因政府信息公开工作引发行政诉讼1起。", "litigation 1 unknown"},
	{FULL, "因政府信息公开申请行政复议3件、提起行政诉讼2件。",
	"reconsideration 3 true; litigation 2 true"},
	{FULL, "因政府信息公开引发行政复议、行政诉讼共5件。", ""},
	{FULL, "因政府信息公开引发行政复议、行政诉讼均为0件。",
	"reconsideration 0 false; litigation 0 false"},
	{FULL, "办理行政复议案件150件，行政应诉30件。", ""},
	{FULL, "因政府信息公开，行政复议维持1件。", ""},
	{FULL, "因政府信息公开未经复议直接起诉1件。", ""},
	{FULL, "（三）申请行政复议情况。2021年收到行政复议50件。", ""},
};

static const row numeral_rows[] = {
	{FULL, "收到政府信息公开申请１０件。", "new_received 10 true"},
	{FULL, "收到政府信息公开申请十件。", "new_received 10 true"},
	{FULL, "收到政府信息公开申请 1 1 件。", ""},
	{FULL, "收到政府信息公开申请 11 件。", "new_received 11 false"},
	{FULL, "收到政府信息公开申请三百五十件。", "new_received 350 false"},
	{FULL, "收到政府信息公开申请一千零二十三件。", "new_received 1023 false"},
	{FULL, "收到政府信息公开申请一万二千件。", "new_received 12000 false"},
	{FULL, "收到政府信息公开申请一千零十二件。", "new_received 1012 false"},
	{FULL, "收到政府信息公开申请两件。", "new_received 2 false"},
	{FULL, "收到政府信息公开申请二十一宗。", "new_received 21 false"},
	{FULL, "收到政府信息公开申请1,234件。", "new_received 1234 false"},
	{FULL, "收到政府信息公开申请零件。", "new_received 0 false"},
	{FULL, "收到政府信息公开申请数量为0。", "new_received 0 false"},
	{FULL, "收到政府信息公开申请一起。", ""},
	{FULL, "收到政府信息公开申请1.2万件。", ""},
	{FULL, "收到政府信息公开申请1万件。", ""},
	{FULL, "收到政府信息公开申请两百五件。", ""},
	{FULL, "收到政府信息公开申请3-5件。", ""},
	{FULL, "收到政府信息公开申请3至5件。", ""},
	{FULL, "收到政府信息公开申请3—5件。", ""},
	{FULL, "收到政府信息公开申请3到5件。", ""},
	{FULL, "收到政府信息公开申请99999999999999999999件。", ""},
	{FULL, "收到政府信息公开申请第3件。", ""},
	{FULL, "收到政府信息公开申请9人次。", ""},
	{FULL, "收到政府信息公开申请9件次。", ""},
	{FULL, "收到政府信息公开申请9份。收到政府信息公开申请9次。收到政府信息公开申请9例。",
	"new_received 9 false; new_received 9 false; new_received 9 false"},
	/* traditional characters, and their readings in brackets */
	{FULL, "收到政府信息公開申請9條。", "new_received 9 false"},
	{FULL, "未收到依申請(qǐng)公開信息的申請(qǐng)。", "new_received 0 false"},
	/* a line broken by the page, and one that is not */
	{FULL, "二〇二一年，镇政府按照有关规定和各项工作部署办理，受理政府\n信息公开申请 9 件。",
	"new_received 9 false"},
	{FULL, "（二）依申请公开\n收到申请9件", "new_received 9 false"},
	{FULL, "收到\n政府信息公开申请9件", ""},
};

static const row zero_rows[] = {
	{FULL, "依申请公开方面，全年未收到申请。", "new_received 0 false"},
	/* without applications being spoken of, 申请 may be one for anything */
	{FULL, "全年未收到申请。", ""},
	{ZERO, "2021年未收到政府信息公开申请。", "new_received 0 true"},
	{FULL, "2021年未收到政府信息公开申请。", "new_received 0 false"},
	{NONE, "2021年未收到政府信息公开申请。", "new_received 0 unknown"},
	{FULL, "没有收到政府信息公开申请。", "new_received 0 false"},
	{FULL, "暂未收到任何公民、法人或者其他组织的政府信息公开申请。", "new_received 0 false"},
	{FULL, "未受理过依申请公开政府信息。", "new_received 0 false"},
	{FULL, "本年度无政府信息公开申请。", "new_received 0 false"},
	{FULL, "未发生依申请公开事项。", "new_received 0 false"},
	{FULL, "共收到0件依申请公开件。", "new_received 0 false"},
	{FULL, "无上年结转的政府信息公开申请，无结转下年度办理的申请。",
	"carried_over 0 false; carried_forward 0 false"},
	{ZERO, "未发生因政府信息公开引起的行政复议、行政诉讼案件。",
	"reconsideration 0 true; litigation 0 true"},
	{FULL, "没有因政府信息公开引起行政复议或者行政诉讼的案例发生。",
	"reconsideration 0 false; litigation 0 false"},
	{FULL, "未收到有关政府信息公开工作的举报、投诉、行政复议或行政诉讼。",
	"reconsideration 0 false; litigation 0 false"},
	{FULL, "无信息公开类行政复议及诉讼案件。", "reconsideration 0 false; litigation 0 false"},
	{FULL, "未产生行政诉讼。", "litigation 0 false"},
	/* things not done, or done in another way */
	{FULL, "未对依申请公开收取任何费用。", ""},
	{FULL, "未向公民、法人和其他组织收取任何与政府信息公开工作相关的费用。", ""},
	{FULL, "未收到因政府信息公开申请产生的投诉。", ""},
	{FULL, "未收到政府信息公开申请的投诉咨询。", ""},
	{FULL, "未按时答复政府信息公开申请。", ""},
	{FULL, "未及时受理依申请公开。", ""},
	{FULL, "未发生行政复议败诉案件。", ""},
	{FULL, "没有逾期答复的政府信息公开申请。", ""},
	{FULL, "未收到书面政府信息公开申请。", ""},
	{FULL, "如未收到政府信息公开申请，则不予登记。", ""},
	{FULL, "无锡路街道收到政府信息公开申请9件。", "new_received 9 false"},
};

static const row skip_rows[] = {
	/* several years, and from one year to another */
	{FULL, "2019至2021年，共收到政府信息公开申请690件。", ""},
	{FULL, "2019-2021年共收到政府信息公开申请690件。", ""},
	{FULL, "三年来，共收到政府信息公开申请690件。", ""},
	{FULL, "收到政府信息公开申请数量由2019年的245件下降至2021年的235件。", ""},
	{FULL, "收到政府信息公开申请两三百件。", ""},
	/* other years */
	{FULL, "2020年收到政府信息公开申请9件。", "year 2020 false"},
	{FULL, "2020年收到政府信息公开申请9件，2021年收到政府信息公开申请10件。",
	"new_received 10 true"},
	{FULL, "去年收到政府信息公开申请9件，今年收到政府信息公开申请10件。", "new_received 10 true"},
	{FULL, "2020年成效较好。收到政府信息公开申请9件。", ""},
	{FULL, "2020年成效较好。\n收到政府信息公开申请9件。", "new_received 9 false"},
	{FULL, "2021年收到政府信息公开申请10件，较上年增加9件，同比增长75%。", "new_received 10 true"},
	{FULL, "2021年收到政府信息公开申请10件，比2020年的1件增加9件。", "new_received 10 true"},
	{FULL, "2022年计划受理政府信息公开申请9件。", ""},
	{FULL, "明年拟办结政府信息公开申请9件。", ""},
	/* a part of the year */
	{FULL, "上半年收到政府信息公开申请9件。", ""},
	{FULL, "2021年3月收到政府信息公开申请9件。", ""},
	{FULL, "截至2021年12月31日，收到政府信息公开申请9件。", "new_received 9 false"},
	{FULL, "1-12月，收到政府信息公开申请9件。", "new_received 9 false"},
	/* approximations */
	{FULL, "收到政府信息公开申请9余件。", ""},
	{FULL, "收到政府信息公开申请约9件。", ""},
	{FULL, "收到政府信息公开申请近9件。", ""},
	{FULL, "收到政府信息公开申请9多件。", ""},
	{FULL, "收到政府信息公开申请9件左右。", ""},
	{FULL, "收到政府信息公开申请十几件，办结数十件。", ""},
	/* other matters */
	{FULL, "主动公开政府信息9条。", ""},
	{FULL, "政府信箱收到群众来信35件，办结35件。", ""},
	{FULL, "依申请公开方面，办理人大建议12件、政协提案30件，予以公开42件。", ""},
	{FULL, "收到行政许可申请9件。", ""},
	{FULL, "收到申请9件。", ""},
	{FULL, "网站访问量达9万次。", ""},
	{FULL, "主动公开政府信息9条，其中工作动态8条，依申请公开1条。", "sum 9 true"},
	/* only some of the applications, or those of another agency */
	{FULL, "线上受理依申请公开9件，线下受理依申请公开1件。", ""},
	{FULL, "通过信函方式收到政府信息公开申请9件，予以公开8件。", ""},
	{FULL, "县本级收到政府信息公开申请9件，办结9件。", ""},
	{FULL, "区政府办代表区政府受理政府信息公开申请9件。", ""},
	{FULL, "逾期答复政府信息公开申请0件。", ""},
	{FULL, "收到关于征地的政府信息公开申请9件。", ""},
	{FULL, "各部门收到政府信息公开申请9件。", ""},
	{FULL, "收到政府信息公开申请、行政复议分别为9件、1件。", ""},
	/* a number that is too small may be a part of another sentence's number */
	{FULL, "全市收到政府信息公开申请10件。市政府办公室收到政府信息公开申请3件。",
	"new_received 10 true; new_received 3 unknown"},
	{FULL, "全市收到政府信息公开申请10件。全市收到政府信息公开申请30件。",
	"new_received 10 true; new_received 30 unknown"},
	{FULL, "根据《关于收到政府信息公开申请9件的通知》开展工作。", ""},
};

static const row sum_rows[] = {
	{NONE, "公开信息100条，其中网站60条，微信40条。", "sum 100 true"},
	{NONE, "公开信息100条，其中网站60条，微信50条。", "sum 100 false"},
	{NONE, "公开信息100条，其中网站60条，微信30条。", "sum 100 unknown"},
	{NONE, "公开信息100条，其中网站60条、微信30条；", "sum 100 unknown"},
	/* paragraphs that are left out */
	{NONE, "公开信息100条。\n其中网站60条，微信50条。", "sum 100 false"},
	{NONE, "公开信息100条。\n不断完善制度。\n其中网站60条，微信50条。", ""},
	{FULL, "政府信息公开申请渠道畅通。\n年内办结9件。", "results_total 9 unknown"},
	{FULL, "政府信息公开申请渠道畅通。\n网站有专栏。\n年内办结9件。", ""},
	{FULL, "2020年工作平稳。\n收到政府信息公开申请9件。", "new_received 9 false"},
	{FULL, "工作平稳有序。\n收到政府信息公开申请0。", "new_received 0 false"},
	{FULL, "工作平稳有序。\n全 年 收 到 政府信息公开申 请 ９ 件。\n工作平稳。", "new_received 9 false"},
	{NONE, "公开信息100条（其中网站60条，微信30条），内容详实。", "sum 100 unknown"},
	{NONE, "公开信息100条，完成全年任务。其中网站60条，微信40条。", "sum 100 true"},
	{NONE, "公开信息100条，其中公告0条。网站公开60条，微信公开30条。", ""},
	{NONE, "公开信息一百条。其中，网站六十条，微信四十条。", "sum 100 true"},
	{NONE, "公开信息100条，其中：网站60条；微信30条；其他10条。", "sum 100 true"},
	{NONE, "公开信息100条，其中：网站60条；微信30条；其他11条。", "sum 100 false"},
	{NONE, "公开信息100条，培训3次，其中网站60条，微信40条。", "sum 100 true"},
	/* 其中 alone means "among them"; these words say that the list is complete */
	{NONE, "公开信息100条，其中网站60条，微信30条，其余9条为公告。", "sum 100 false"},
	{NONE, "公开信息100条，其中网站60条，微信30条，其余10条为公告。", "sum 100 true"},
	{NONE, "公开信息100条，其中网站60条，微信30条，其他9条。", "sum 100 false"},
	{NONE, "公开信息100条，其中网站、微信分别为60条、30条。", "sum 100 false"},
	{NONE, "公开信息100条，其中网站、微信分别为60条、40条。", "sum 100 true"},
	{NONE, "公开信息100条，其中网站60条，微信30条均已归档。", "sum 100 false"},
	{NONE, "公开信息100条，其中网站60条，微信30条，共95条。", "sum 100 false"},
	{NONE, "公开信息100条，其中网站60条，微信30条，共90条。", "sum 90 true"},
	{NONE, "公开信息100余条，其中网站60条，其余30条为公告。", ""},
	{NONE, "公开信息100条，其中网站60条（其中动态20条，其余30条为公告），微信40条。",
	"sum 60 false; sum 100 true"},
	/* incomplete, approximate, shared, or of another unit */
	{NONE, "公开信息100条，其中网站60条，微信30条等。", ""},
	{NONE, "公开信息100条，其中主要有网站60条，微信30条。", ""},
	{NONE, "公开信息100条，其中包括网站60条，微信30条。", ""},
	{NONE, "公开信息100余条，其中网站60条，微信30条。", ""},
	{NONE, "公开信息100条，其中网站60条，微信约30条。", ""},
	{NONE, "公开信息100条，其中网站60条，微信数十条。", ""},
	{NONE, "公开信息100条，其中网站、微信各30条。", ""},
	{NONE, "公开信息100条，其中网站60件，微信30件。", ""},
	{NONE, "公开信息100条，其中网站60条。", ""},
	{NONE, "公开信息100条，其中网站110条。", "sum 100 false"},
	/* something else follows */
	{NONE, "公开信息100条，其中网站60条，微信30条，均为原创。", "sum 100 unknown"},
	{NONE, "公开信息100条，其中网站60条、微信40条，受理留言2条。", "sum 100 true"},
	{NONE, "公开信息100条，其中网站60条、微信40条；解决留言2条。", "sum 100 true"},
	{NONE, "公开信息100条，其中网站60条，微信40条，比上年增加20条。", "sum 100 true"},
	{NONE, "公开信息100条，其中网站60条，微信40条，共计100条。", "sum 100 true"},
	{NONE, "公开信息100条，其中网站60条，微信30条，共有公告50条。", "sum 100 unknown"},
	{NONE, "公开信息100条，其中网站60条，微信30条，共有简报和公告50条。", "sum 100 unknown"},
	/* nested */
	{NONE, "公开信息100条，其中网站60条（其中动态20条，公告40条），微信40条。",
	"sum 60 true; sum 100 true"},
	{NONE, "公开信息100条，其中网站60条（其中动态20条，公告30条），微信40条。",
	"sum 60 unknown; sum 100 true"},
	{NONE, "公开信息100条，其中网站60条，微信40条，其中动态20条，公告20条。",
	"sum 100 true; sum 40 true"},
	{NONE, "公开信息100条，其中网站60条，其中动态20条，公告20条，微信40条。", "sum 60 unknown"},
	/* deeper than brackets are followed */
	{NONE, "公开信息100条（（（（（（（（（（（（其中主要有网站60条，微信50条，另有公告3条等，均已办结，分别为3条、4条，其余1条，共计9条。",
	""},
	{NONE, "公开信息100条（（（（（（（（（（（（甲））））））））））））。公开信息100条，其中网站60条，微信50条。", "sum 100 false"},
	/* two partitions at once */
	{NONE, "收到政府信息公开申请10件，其中自然人8件，予以公开5件。",
	"new_received 10 unknown; natural_person 8 unknown; granted 5 unknown; sum 10 unknown"},
	/* received means the new ones, the results include all */
	{FULL, "收到政府信息公开申请10件，其中予以公开4件，部分公开2件，不予公开2件，无法提供1件，"
		"不予处理1件，其他处理1件。", "new_received 10 true; granted 4 true; partially_granted 2 true; "
	"refused 2 true; unavailable 1 true; not_processed 1 true; other 1 true; sum 10 unknown"},
	{FULL, "共受理政府信息公开申请12件（其中新收10件，上年结转2件），其中予以公开4件，部分公开2件，"
		"不予公开2件，无法提供1件，不予处理1件，其他处理2件，结转下年度1件。",
		"new_received 12 true; new_received 10 true; carried_over 2 true; sum 12 true; "
		"granted 4 true; partially_granted 2 true; refused 2 true; unavailable 1 true; "
	"not_processed 1 true; other 2 false; carried_forward 1 true; sum 12 true"},
	/* the balance */
	{FULL, "新收政府信息公开申请10件，上年结转2件，办结11件，结转下年度1件。",
		"new_received 10 true; carried_over 2 true; results_total 11 true; carried_forward 1 true; "
	"sum 12 true"},
	{NONE, "收到政府信息公开申请10件，办结11件，结转下年度1件。",
	"new_received 10 unknown; results_total 11 unknown; carried_forward 1 unknown"},
	/* across a full stop */
	{NONE, "收到诉讼3件，其中未经复议直接起诉2件，均未结案。复议后起诉1件。", "sum 3 true"},
	{NONE, "收到诉讼4件，其中未经复议直接起诉2件，均未结案。复议后起诉1件。", "sum 4 false"},
	{NONE, "收到政府信息公开申请5件，其中自然人5件。公开信息3件。",
	"new_received 5 unknown; natural_person 5 unknown; sum 5 true"},
};

/* These lists add up.  If any one of their counts is changed, they do not. */
static const char *const enumerations[] = {
	"全年主动公开政府信息217条，其中网站发布130条，公众号推送62条，其余25条为公示栏张贴。",
	"共发布政务信息三十条，其中工作动态十二条，政策文件八条，财政信息十条。",
	"公开信息53篇。其中：动态20篇，公告18篇，文件9篇，指南1篇，其他5篇。",
	"公开各类信息７８条（其中通知４０条、简讯３８条），群众反映良好。",
	"2021年共收到政府信息公开申请26件，其中网上申请20件、信函申请4件、其余2件为当面申请。",
	"收到政府信息公开申请16宗，其中自然人申请13宗，法人或其他组织申请3宗。",
	"2021年新收政府信息公开申请58件，上年结转4件。其中，予以公开31件，部分公开9件，不予公开6件，"
	"无法提供10件，不予处理2件，其他处理1件，结转下年度继续办理3件。",
	"共受理政府信息公开申请43件(其中本年度新收40件，上年结转3件)，已答复41件，属于同意公开的20件，"
	"部分公开7件，不同意公开的5件，无法提供的6件，不予处理2件，其他处理1件，另2件结转下一年处理。",
	"办结政府信息公开申请24件，其中予以公开12件，部分公开5件，不予公开2件，无法提供3件、"
	"不予处理1件，其他处理1件。",
	"新收政府信息公开申请20件，上年结转1件，办结19件，结转下年度2件。",
	"因政府信息公开被行政复议9件，其中结果维持5件、结果纠正2件、其他结果1件、尚未审结1件。",
	"因政府信息公开被提起诉讼5件，其中未经复议直接起诉4件，均已结案。复议后起诉1件，尚在审理。",
	"举办培训12次，其中集中培训7次；线上培训3次；其他2次。",
	"公开财政信息6项，其中预算、决算、专项资金分别为3项、2项、1项。",
};

static void
check_rows(const row *rows, size_t n)
{
	int			failed = 0;
	size_t		i;

	for (i = 0; i < n; i++)
	{
		claims		c = read_claims(rows[i].which, rows[i].body);

		if (strcmp(c.text, rows[i].claims) != 0 || c.outside)
		{
			print_error("%s\n  want %s\n  got  %s\n", rows[i].body, rows[i].claims, c.text);
			failed++;
		}
	}
	assert_int_equal(failed, 0);
}

static void
test_rules(void **state)
{
	(void) state;
	check_rows(rule_rows, LENGTH(rule_rows));
}

static void
test_numerals(void **state)
{
	(void) state;
	check_rows(numeral_rows, LENGTH(numeral_rows));
}

static void
test_zero(void **state)
{
	(void) state;
	check_rows(zero_rows, LENGTH(zero_rows));
}

static void
test_skips(void **state)
{
	(void) state;
	check_rows(skip_rows, LENGTH(skip_rows));
}

static void
test_sums(void **state)
{
	(void) state;
	check_rows(sum_rows, LENGTH(sum_rows));
}

/* Is there a number at p that is a count? Returns its length, or 0. */
static size_t
count_at(const char *p)
{
	size_t		len = 0;

	while (p[len] >= '0' && p[len] <= '9')
		len++;
	return len > 0 && strncmp(p + len, "年", strlen("年")) != 0 ? len : 0;
}

/* With each count one higher, at least one claim is false. */
static void
test_altered(void **state)
{
	int			failed = 0;
	int			altered = 0;
	size_t		i;

	(void) state;
	for (i = 0; i < LENGTH(enumerations); i++)
	{
		const char *text = enumerations[i];
		const char *p = text;
		claims		c = read_claims(NONE, text);

		if (c.nfalse > 0 || !strstr(c.text, "sum") || strstr(strstr(c.text, "sum"), "sum 0"))
		{
			print_error("%s\n  %s\n", text, c.text);
			failed++;
		}
		while (*p)
		{
			size_t		len = count_at(p);
			char		changed[1024];

			if (len == 0)
			{
				/* about the rest of a year */
				p += strspn(p, "0123456789") > 0 ? strspn(p, "0123456789") : 1;
				continue;
			}
			snprintf(changed, sizeof(changed), "%.*s%d%s", (int) (p - text), text,
					 atoi(p) + 1, p + len);
			c = read_claims(NONE, changed);
			altered++;
			if (c.nfalse == 0)
			{
				print_error("%s\n  %s\n", changed, c.text);
				failed++;
			}
			p += len;
		}
	}
	assert_true(altered > 60);
	assert_int_equal(failed, 0);
}

/* Long texts are read to the end, poll is called, and no claim is invented. */
static void
test_long(void **state)
{
	static const struct
	{
		const char *unit;
		int			n;
		int			claims;		/* each time, or -1 for none */
	}			rows[] = {
		{"收到政府信息公开申请9件。", 20000, 1},
		{"其中", 100000, -1},
		{"（其中3件", 50000, -1},
		{"）", 200000, -1},
		{"9", 400000, -1},
		{"三百", 100000, -1},
		{"《", 100000, -1},
		{"政 　 ", 100000, -1},
		{"一、\n", 100000, -1},
		{"，其中网站3件，微信2件；", 30000, -1},
		{"\n", 300000, -1},
		{" ", 300000, -1},
		{"\xC3\xA9(", 100000, -1},
	};
	size_t		i;
	int			k;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
	{
		size_t		len = strlen(rows[i].unit);
		char	   *body = malloc(len * (size_t) rows[i].n + 1);
		claims	   *c = calloc(1, sizeof(claims));

		assert_non_null(body);
		assert_non_null(c);
		for (k = 0; k < rows[i].n; k++)
			memcpy(body + len * (size_t) k, rows[i].unit, len);
		body[len * (size_t) rows[i].n] = '\0';
		fill(FULL, body);
		polls = 0;
		gr_read_claims(&env, &report, note, c);
		if (rows[i].claims > 0)
			assert_int_equal(c->n, rows[i].n * rows[i].claims);
		assert_false(c->outside);
		assert_true((size_t) polls >= 2 * (len * (size_t) rows[i].n / 65536 / 2));
		free(body);
		free(c);
	}
}

/* How much text is before a passage changes nothing, wherever the window ends. */
static void
test_window(void **state)
{
	static const char *const marks[] = {"。\n", "公"};
	static char body[16 * 1024];
	size_t		i;
	int			mark;
	int			n;
	int			k;

	(void) state;
	for (i = 0; i < LENGTH(enumerations); i++)
		for (mark = 0; mark < 2; mark++)
		{
			claims		first;

			/* 0, then around the places where the first window is left and where it ends */
			for (n = 0; n < 2060; n += n == 0 ? 1260 : n == 1300 ? 740 : 1)
			{
				claims		c;

				for (k = 0; k < n; k++)
					memcpy(body + 3 * k, "公", 3);
				snprintf(body + 3 * n, sizeof(body) - 3 * (size_t) n, "%s%s", marks[mark], enumerations[i]);
				c = read_claims(FULL, body);
				if (n == 0)
					first = c;
				assert_string_equal(c.text, first.text);
			}
		}
}

/* The reader never reads beyond the end of a text that is cut anywhere. */
static void
test_cut(void **state)
{
	size_t		i;
	size_t		len;

	(void) state;
	for (i = 0; i < LENGTH(enumerations); i++)
		for (len = 0; len <= strlen(enumerations[i]); len++)
		{
			char	   *body = malloc(len + 1);
			claims		c;

			assert_non_null(body);
			memset(&c, 0, sizeof(c));
			fill(FULL, "");
			memcpy(body, enumerations[i], len);
			report.sections[GR_SECTION_OVERVIEW].body = (gr_str) {body, len};
			gr_read_claims(&env, &report, note, &c);
			assert_false(c.outside);
			free(body);
		}
}

/* If the report has no year, the only year of the body is taken. */
static void
test_year(void **state)
{
	claims		c;

	(void) state;
	memset(&c, 0, sizeof(c));
	fill(FULL, "2023年收到政府信息公开申请9件，2022年结转2件。");
	report.figures.year = 0;
	gr_read_claims(&env, &report, note, &c);
	check_false_claims();
	assert_string_equal(c.text, "new_received 9 false; carried_over 2 true");
	memset(&c, 0, sizeof(c));
	fill(FULL, "2023年收到政府信息公开申请9件，2022年收到政府信息公开申请8件。");
	report.figures.year = 0;
	gr_read_claims(&env, &report, note, &c);
	assert_string_equal(c.text, "");
	memset(&c, 0, sizeof(c));
	fill(FULL, "收到政府信息公开申请9件。");
	report.sections[GR_SECTION_OVERVIEW].present = false;
	gr_read_claims(&env, &report, note, &c);
	assert_string_equal(c.text, "");
}

/* In form 2019 other handling is a single cell. */
static void
test_form_2019(void **state)
{
	int			slot = GR_SLOT(APPLICATIONS, other, total);
	claims		c;

	(void) state;
	memset(&c, 0, sizeof(c));
	fill(FULL, "依申请公开办理中，其他处理5件。");
	report.figures.forms[GR_APPLICATIONS] = GR_FORM_BIT(GR_FORM_2019);
	report.figures.status[slot] = GR_NUMBER;
	report.figures.value[slot] = 5;
	gr_read_claims(&env, &report, note, &c);
	assert_string_equal(c.text, "other 5 true");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rules),
		cmocka_unit_test(test_numerals),
		cmocka_unit_test(test_zero),
		cmocka_unit_test(test_skips),
		cmocka_unit_test(test_sums),
		cmocka_unit_test(test_altered),
		cmocka_unit_test(test_long),
		cmocka_unit_test(test_window),
		cmocka_unit_test(test_cut),
		cmocka_unit_test(test_year),
		cmocka_unit_test(test_form_2019),
	};

	return cmocka_run_group_tests_name("prose", tests, NULL, NULL);
}
