/*
 * test_prose_true.c
 *	  True sentences of part one are no warnings; with one number changed they are.
 *
 * Each rule has at least 60 sentences: an opening and a statement.  The report
 * they are true of is that of an office, see fill().
 */
#include "unit.h"

#include "prose/prose.h"

static gr_report report;

static void
set(int slot, int64_t value)
{
	report.figures.value[slot] = value;
}

#define SET_APPLICANTS(item, of_persons, of_business, sum) \
	do { \
		set(GR_SLOT(APPLICATIONS, item, natural_person), of_persons); \
		set(GR_SLOT(APPLICATIONS, item, business), of_business); \
		set(GR_SLOT(APPLICATIONS, item, total), sum); \
	} while (0)

/* zero: all figures are 0. */
static void
fill(bool zero)
{
	int			table;
	int			i;

	gr_report_clear(&report);
	report.figures.year = 2021;
	report.agency = GR_STR("云溪县教育局");
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout = gr_table_layout((gr_table) table, GR_FORM_BIT(GR_FORM_2021));

		report.figures.forms[table] = GR_FORM_BIT(GR_FORM_2021);
		for (i = 0; i < layout.ncells; i++)
			report.figures.status[layout.slots[i]] = GR_NUMBER;
	}
	if (zero)
		return;
	set(GR_SLOT(DISCLOSURES, normative_documents, issued), 6);
	set(GR_SLOT(DISCLOSURES, normative_documents, repealed), 2);
	set(GR_SLOT(DISCLOSURES, normative_documents, in_force), 31);
	set(GR_SLOT(DISCLOSURES, administrative_licensing, decisions), 1204);
	set(GR_SLOT(DISCLOSURES, administrative_penalty, decisions), 318);
	set(GR_SLOT(DISCLOSURES, administrative_coercion, decisions), 27);
	SET_APPLICANTS(new_received, 190, 45, 235);
	SET_APPLICANTS(carried_over, 12, 0, 12);
	SET_APPLICANTS(granted, 60, 20, 80);
	SET_APPLICANTS(partially_granted, 41, 0, 41);
	SET_APPLICANTS(refused_third_party, 20, 5, 25);
	SET_APPLICANTS(unavailable_not_held, 42, 10, 52);
	SET_APPLICANTS(not_processed_repeated, 13, 5, 18);
	SET_APPLICANTS(other_misc, 12, 3, 15);
	SET_APPLICANTS(results_total, 188, 43, 231);
	SET_APPLICANTS(carried_forward, 14, 2, 16);
	set(GR_SLOT(PROCEEDINGS, reconsideration, total), 7);
	set(GR_SLOT(PROCEEDINGS, litigation_direct, total), 3);
	set(GR_SLOT(PROCEEDINGS, litigation_after_reconsideration, total), 2);
}

static const char *const openings[] = {
	"", "2021年，", "2021年度，我局", "本年度，本机关", "全年，", "截至2021年12月31日，我单位",
	"2021年1月1日至2021年12月31日，云溪县教育局", "本年，"
};

typedef struct statement
{
	gr_rule		rule;
	const char *text;
	bool		zero;			/* true also of the report of zeros */
} statement;

#define SAY(rule, text)		{GR_RULE_prose_##rule, text, false}
#define NONE(rule, text)	{GR_RULE_prose_##rule, text, true}
#define APPLICATIONS		"受理政府信息公开申请235件，"

static const statement statements[] = {
	SAY(new_received, "共收到政府信息公开申请235件。"),
	SAY(new_received, "新收政府信息公开申请235件，上年结转12件。"),
	SAY(new_received, "受理依申请公开事项247件。"),
	SAY(new_received, "收到公民、法人和其他组织提出的政府信息公开申请235件，均按期答复。"),
	SAY(new_received, "收到各类政府信息公开申请共计235件，比上年增加20件。"),
	SAY(new_received, "政府信息公开申请数量为235件，同比增长12%。"),
	SAY(new_received, "接收政府信息公开申请２３５件。"),
	NONE(new_received, "未收到政府信息公开申请。"),
	NONE(new_received, "没有收到公民、法人和其他组织的政府信息公开申请。"),
	NONE(new_received, "共收到依申请公开0件。"),

	SAY(carried_over, "新收政府信息公开申请235件，上年结转12件。"),
	SAY(carried_over, APPLICATIONS "上年度结转12件。"),
	SAY(carried_over, "办理政府信息公开申请247件，其中上年结转12件，本年新收235件。"),
	SAY(carried_over, "依申请公开方面，2020年结转12件。"),
	SAY(carried_over, APPLICATIONS "另有上年结转申请12件。"),
	SAY(carried_over, "依申请公开工作有序开展，上一年度结转12件，新收235件。"),
	NONE(carried_over, "无上年结转的政府信息公开申请。"),
	NONE(carried_over, "收到政府信息公开申请0件，上年结转0件。"),

	SAY(results_total, "新收政府信息公开申请235件，上年结转12件，办结231件。"),
	SAY(results_total, "上年结转政府信息公开申请12件，办结政府信息公开申请231件。"),
	SAY(results_total, "依申请公开方面，上年结转12件，本年办结231件，结转下年度16件。"),
	SAY(results_total, "办结依申请公开231件（含上年结转的12件）。"),
	SAY(results_total, "共受理政府信息公开申请247件（其中新收235件，上年结转12件），已办结231件。"),
	SAY(results_total, APPLICATIONS "上年结转12件，答复231件。"),
	SAY(results_total, "办结政府信息公开申请231件。"),
	NONE(results_total, "收到政府信息公开申请0件，办结0件。"),

	SAY(carried_forward, APPLICATIONS "结转下年度继续办理16件。"),
	SAY(carried_forward, APPLICATIONS "结转至2022年办理16件。"),
	SAY(carried_forward, APPLICATIONS "16件结转下一年度。"),
	SAY(carried_forward, "依申请公开方面，办结231件，结转下年度16件。"),
	SAY(carried_forward, APPLICATIONS "另16件结转下年。"),
	SAY(carried_forward, APPLICATIONS "上年结转12件，办结231件，结转下年16件。"),
	NONE(carried_forward, "无结转下年度办理的政府信息公开申请。"),
	NONE(carried_forward, "收到政府信息公开申请0件，结转下年度0件。"),

	SAY(granted, "办结政府信息公开申请231件，其中予以公开80件。"),
	SAY(granted, APPLICATIONS "上年结转12件，予以公开80件。"),
	SAY(granted, "新收政府信息公开申请235件，上年结转12件。其中，予以公开80件，部分公开41件。"),
	SAY(granted, "办结依申请公开231件，同意公开80件、部分公开41件。"),
	SAY(granted, "依申请公开办理中，予以公开80件。"),
	SAY(granted, "办结政府信息公开申请231件，作出予以公开决定80件。"),
	SAY(granted, "办结政府信息公开申请231件，属于同意公开的80件。"),
	NONE(granted, "收到政府信息公开申请0件，予以公开0件。"),

	SAY(partially_granted, "办结政府信息公开申请231件，其中部分公开41件。"),
	SAY(partially_granted, "办结依申请公开231件，予以公开80件，部分公开41件。"),
	SAY(partially_granted, APPLICATIONS "上年结转12件，予以部分公开41件。"),
	SAY(partially_granted, "依申请公开办理中，部分公开41件。"),
	SAY(partially_granted, "新收政府信息公开申请235件，上年结转12件。其中，部分公开41件，不予公开25件。"),
	SAY(partially_granted, "办结政府信息公开申请231件，部分公开的41件。"),
	SAY(partially_granted, "办结依申请公开231件，其中：部分公开41件；不予公开25件。"),
	NONE(partially_granted, "收到政府信息公开申请0件，部分公开0件。"),

	SAY(refused, "办结政府信息公开申请231件，其中不予公开25件。"),
	SAY(refused, "办结依申请公开231件，予以公开80件，不予公开25件。"),
	SAY(refused, APPLICATIONS "上年结转12件，不同意公开25件。"),
	SAY(refused, "依申请公开办理中，不予公开25件。"),
	SAY(refused, "办结政府信息公开申请231件，不同意公开的25件。"),
	SAY(refused, "新收政府信息公开申请235件，上年结转12件。其中，不予公开25件，无法提供52件。"),
	SAY(refused, "办结依申请公开231件，作出不予公开决定25件。"),
	NONE(refused, "收到政府信息公开申请0件，不予公开0件。"),

	SAY(unavailable, "办结政府信息公开申请231件，其中无法提供52件。"),
	SAY(unavailable, "办结依申请公开231件，不予公开25件，本机关无法提供52件。"),
	SAY(unavailable, APPLICATIONS "上年结转12件，信息无法提供52件。"),
	SAY(unavailable, "依申请公开办理中，无法提供52件。"),
	SAY(unavailable, "办结政府信息公开申请231件，无法提供的52件。"),
	SAY(unavailable, "新收政府信息公开申请235件，上年结转12件。其中，无法提供52件，不予处理18件。"),
	SAY(unavailable, "办结依申请公开231件，其中：无法提供52件；不予处理18件。"),
	NONE(unavailable, "收到政府信息公开申请0件，无法提供0件。"),

	SAY(not_processed, "办结政府信息公开申请231件，其中不予处理18件。"),
	SAY(not_processed, "办结依申请公开231件，无法提供52件，不予处理18件。"),
	SAY(not_processed, APPLICATIONS "上年结转12件，不予处理18件。"),
	SAY(not_processed, "依申请公开办理中，不予处理18件。"),
	SAY(not_processed, "办结政府信息公开申请231件，不予处理的18件。"),
	SAY(not_processed, "新收政府信息公开申请235件，上年结转12件。其中，不予处理18件，其他处理15件。"),
	SAY(not_processed, "办结依申请公开231件，其中：不予处理18件；其他处理15件。"),
	NONE(not_processed, "收到政府信息公开申请0件，不予处理0件。"),

	SAY(other, "办结政府信息公开申请231件，其中其他处理15件。"),
	SAY(other, "办结依申请公开231件，不予处理18件，其他处理15件。"),
	SAY(other, APPLICATIONS "上年结转12件，作其他处理15件。"),
	SAY(other, "依申请公开办理中，其他处理15件。"),
	SAY(other, "办结政府信息公开申请231件，其它处理15件。"),
	SAY(other, "新收政府信息公开申请235件，上年结转12件。其中，其他处理15件，结转下年度16件。"),
	SAY(other, "办结依申请公开231件，其中：不予处理18件；作其他处理15件。"),
	NONE(other, "收到政府信息公开申请0件，其他处理0件。"),

	SAY(natural_person, "收到政府信息公开申请235件，其中自然人190件。"),
	SAY(natural_person, APPLICATIONS "其中自然人申请190件，法人或其他组织申请45件。"),
	SAY(natural_person, "依申请公开方面，自然人申请190件。"),
	SAY(natural_person, APPLICATIONS "其中：自然人190件；法人和其他组织45件。"),
	SAY(natural_person, APPLICATIONS "自然人申请190件、法人或其他组织申请45件。"),
	SAY(natural_person, "收到政府信息公开申请235件（其中自然人190件），均按期答复。"),
	SAY(natural_person, "新收政府信息公开申请235件，由自然人提出的190件。"),
	NONE(natural_person, "收到政府信息公开申请0件，其中自然人0件。"),

	SAY(organisations, "收到政府信息公开申请235件，其中法人或其他组织45件。"),
	SAY(organisations, APPLICATIONS "其中自然人申请190件，法人和其他组织申请45件。"),
	SAY(organisations, "依申请公开方面，法人或其他组织申请45件。"),
	SAY(organisations, APPLICATIONS "其中：自然人190件；法人及其他组织45件。"),
	SAY(organisations, APPLICATIONS "自然人申请190件、法人或者其他组织申请45件。"),
	SAY(organisations, "收到政府信息公开申请235件（其中法人或其他组织45件），均按期答复。"),
	SAY(organisations, "新收政府信息公开申请235件，法人或其他组织提出的45件。"),
	NONE(organisations, "收到政府信息公开申请0件，其中法人或其他组织0件。"),

	SAY(reconsideration, "因政府信息公开被申请行政复议7件。"),
	SAY(reconsideration, "因政府信息公开引起的行政复议案件7件。"),
	SAY(reconsideration, "政府信息公开工作引发行政复议7起、行政诉讼5起。"),
	SAY(reconsideration, "因政府信息公开工作发生行政复议7件。"),
	SAY(reconsideration, "涉及政府信息公开的行政复议7件，行政诉讼5件。"),
	SAY(reconsideration, "因政府信息公开申请被提起行政复议7宗。"),
	NONE(reconsideration, "未发生因政府信息公开引起的行政复议、行政诉讼案件。"),
	NONE(reconsideration, "没有因政府信息公开被申请行政复议。"),

	SAY(litigation, "因政府信息公开被提起行政诉讼5件。"),
	SAY(litigation, "因政府信息公开引起的行政诉讼案件5件。"),
	SAY(litigation, "政府信息公开工作引发行政复议7起、行政诉讼5起。"),
	SAY(litigation, "因政府信息公开工作发生行政诉讼5件。"),
	SAY(litigation, "涉及政府信息公开的行政复议7件，行政诉讼5件。"),
	SAY(litigation, "因政府信息公开申请被提起诉讼5宗。"),
	NONE(litigation, "未发生因政府信息公开引起的行政诉讼案件。"),
	NONE(litigation, "没有因政府信息公开被提起行政诉讼。"),

	SAY(issued, "制发规范性文件6件。"),
	SAY(issued, "制定行政规范性文件6件，废止2件，现行有效31件。"),
	SAY(issued, "共制定出台规范性文件6份。"),
	SAY(issued, "制发行政规范性文件6件、废止2件。"),
	SAY(issued, "印发规范性文件共计6件。"),
	SAY(issued, "新制定规范性文件6件，现行有效的规范性文件31件。"),
	SAY(issued, "规范性文件制发数量为6件。"),
	NONE(issued, "未制发规范性文件。"),
	NONE(issued, "没有制定行政规范性文件。"),

	SAY(repealed, "废止规范性文件2件。"),
	SAY(repealed, "制发行政规范性文件6件，废止2件，现行有效31件。"),
	SAY(repealed, "共废止行政规范性文件2件。"),
	SAY(repealed, "制发规范性文件6件、废止规范性文件2件。"),
	SAY(repealed, "已废止规范性文件2份。"),
	SAY(repealed, "规范性文件废止数量为2件。"),
	NONE(repealed, "未废止规范性文件。"),
	NONE(repealed, "没有废止行政规范性文件。"),

	SAY(in_force, "现行有效规范性文件31件。"),
	SAY(in_force, "制发行政规范性文件6件，废止2件，现行有效31件。"),
	SAY(in_force, "现行有效的行政规范性文件共31件。"),
	SAY(in_force, "制发规范性文件6件，现行有效规范性文件31件。"),
	SAY(in_force, "共有现行有效规范性文件31份。"),
	SAY(in_force, "规范性文件现行有效的为31件。"),
	NONE(in_force, "无现行有效规范性文件。"),
	NONE(in_force, "没有现行有效的规范性文件。"),

	SAY(licensing, "作出行政许可决定1204件。"),
	SAY(licensing, "作出行政许可处理决定1204件、行政处罚处理决定318件。"),
	SAY(licensing, "行政许可处理决定数量1204件。"),
	SAY(licensing, "共作出行政许可决定1204件，行政处罚决定318件，行政强制决定27件。"),
	SAY(licensing, "做出行政许可决定1,204件。"),
	SAY(licensing, "作出行政许可1204件。"),
	NONE(licensing, "未作出行政许可决定。"),
	NONE(licensing, "没有作出行政许可、行政处罚、行政强制决定。"),

	SAY(penalty, "作出行政处罚决定318件。"),
	SAY(penalty, "作出行政许可处理决定1204件、行政处罚处理决定318件。"),
	SAY(penalty, "行政处罚处理决定数量318件。"),
	SAY(penalty, "共作出行政许可决定1204件，行政处罚决定318件，行政强制决定27件。"),
	SAY(penalty, "做出行政处罚决定318起。"),
	SAY(penalty, "作出行政处罚318宗。"),
	NONE(penalty, "未作出行政处罚决定。"),
	NONE(penalty, "没有作出行政许可、行政处罚、行政强制决定。"),

	SAY(coercion, "作出行政强制决定27件。"),
	SAY(coercion, "作出行政处罚处理决定318件、行政强制处理决定27件。"),
	SAY(coercion, "行政强制处理决定数量27件。"),
	SAY(coercion, "共作出行政许可决定1204件，行政处罚决定318件，行政强制决定27件。"),
	SAY(coercion, "做出行政强制决定27起。"),
	SAY(coercion, "作出行政强制27次。"),
	NONE(coercion, "未作出行政强制决定。"),
	NONE(coercion, "没有作出行政许可、行政处罚、行政强制决定。"),

	SAY(sum, "公开信息217条，其中网站发布130条，公众号推送62条，其余25条为公示栏张贴。"),
	SAY(sum, "发布信息53篇。其中：动态20篇，公告18篇，文件9篇，指南1篇，其他5篇。"),
	SAY(sum, "公开财政信息6项，其中预算、决算、专项资金分别为3项、2项、1项。"),
	SAY(sum, "举办培训12次，其中集中培训7次；线上培训3次；其他2次。"),
	SAY(sum, "公开信息78条（其中通知40条，其余38条为简讯），群众反映良好。"),
	SAY(sum, "答复咨询90件，其中电话60件、来访20件、其他10件。"),
	SAY(sum, APPLICATIONS "其中自然人申请190件，法人或其他组织申请45件。"),
	SAY(sum, "因政府信息公开被行政复议7件，其中结果维持4件、结果纠正1件、其他结果1件、尚未审结1件。"),
};

typedef struct heard
{
	uint64_t	said;			/* rules with any claim */
	uint64_t	broken;
	char		first[300];
} heard;

static void
hear(void *context, const gr_claim *claim)
{
	heard	   *h = context;

	h->said |= UINT64_C(1) << claim->rule;
	if (claim->holds != GR_FALSE)
		return;
	if (h->broken == 0)
		snprintf(h->first, sizeof(h->first), "%s: %lld, not %lld",
				 gr_rules[claim->rule].code.data, (long long) claim->stated,
				 (long long) claim->expected);
	h->broken |= UINT64_C(1) << claim->rule;
}

static heard
read_body(bool zero, const char *body)
{
	heard		h;

	memset(&h, 0, sizeof(h));
	fill(zero);
	report.sections[GR_SECTION_OVERVIEW].present = true;
	report.sections[GR_SECTION_OVERVIEW].body = (gr_str) {body, strlen(body)};
	gr_read_claims(unit_env(), &report, hear, &h);
	return h;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* With each number before a unit one higher: is a rule broken each time? */
static void
alter_numbers(const char *text, const char *statement)
{
	const char *p = strstr(text, statement);

	while (*p)
	{
		char		changed[600];
		size_t		len = strspn(p, "0123456789,");

		while (len > 0 && !is_digit(p[len - 1]))
			len--;
		if (len > 0 && strncmp(p + len, "年", 3) != 0 && strncmp(p + len, "%", 1) != 0 &&
			strncmp(p + len, "月", 3) != 0 && strncmp(p + len, "日", 3) != 0)
		{
			char		digits[20] = "";
			size_t		i;

			for (i = 0; i < len; i++)
				if (is_digit(p[i]))
					strncat(digits, p + i, 1);
			snprintf(changed, sizeof(changed), "%.*s%d%s", (int) (p - text), text,
					 atoi(digits) + 1, p + len);
			if (read_body(false, changed).broken == 0 && !strstr(changed, "比上年增加21"))
				unit_surprise("not found: %s", changed);
		}
		p += len > 0 ? len : 1;
	}
}

/*
 * A statement of zero is false for a report with some, and a statement of 1 is
 * false for zeros.
 */
static bool
breaks_if_more(const char *text, gr_rule rule)
{
	char		changed[600];
	char	   *zero;
	char	   *last = NULL;

	snprintf(changed, sizeof(changed), "%s", text);
	for (zero = changed; (zero = strstr(zero, "0件")) != NULL; zero++)
		last = zero;
	if (!last)
		return read_body(false, text).broken >> rule & 1;
	*last = '1';
	return read_body(true, changed).broken >> rule & 1;
}

static void
test_sentences(void **state)
{
	int			count[GR_NRULES] = {0};
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < LENGTH(statements); i++)
		for (k = 0; k < LENGTH(openings); k++)
		{
			const statement *s = &statements[i];
			char		text[600];
			heard		h;

			snprintf(text, sizeof(text), "%s%s", openings[k], s->text);
			h = read_body(s->zero, text);
			if (h.broken)
				unit_surprise("%s\n    %s", text, h.first);
			if (!(h.said >> s->rule & 1))
				unit_surprise("%s says nothing of: %s", gr_rules[s->rule].code.data, text);
			if (!s->zero)
				alter_numbers(text, s->text);
			else if (!breaks_if_more(text, s->rule))
				unit_surprise("%s is not broken by: %s", gr_rules[s->rule].code.data, text);
			count[s->rule]++;
		}
	for (i = 0; i < GR_NRULES; i++)
		if (gr_rules[i].judge == GR_JUDGE_PROSE && i != GR_RULE_prose_year && count[i] < 60)
			unit_surprise("%s has %d sentences", gr_rules[i].code.data, count[i]);
	unit_no_surprises();
}

/* A sentence of this year that was copied from last year's report. */
static void
test_year(void **state)
{
	int			count = 0;
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(statements); i++)
	{
		const statement *s = &statements[i];
		char		text[600];

		if (s->rule == GR_RULE_prose_sum || strstr(s->text, "2020年") ||
			strstr(s->text, "本年"))
			continue;
		snprintf(text, sizeof(text), "2020年，我局%s", s->text);
		if (!(read_body(s->zero, text).broken >> GR_RULE_prose_year & 1))
			unit_surprise("prose.year is not broken by: %s", text);
		snprintf(text, sizeof(text), "2021年，我局%s", s->text);
		if (read_body(s->zero, text).broken >> GR_RULE_prose_year & 1)
			unit_surprise("prose.year is broken by: %s", text);
		count++;
	}
	assert_true(count >= 60);
	unit_no_surprises();
}

/* True sentences whose number is not in the table. */
static const char *const harmless[] = {
	"全县共收到政府信息公开申请420件，予以公开200件。",
	"2021年，全市各级行政机关共收到政府信息公开申请1420件，办结1400件。",
	"全县制发规范性文件60件，废止20件，现行有效310件。",
	"各部门收到政府信息公开申请90件。",
	"县本级收到政府信息公开申请9件。",
	"主动公开行政许可33项，行政处罚36项，行政强制1项。",
	"公开行政许可处理决定1100件、行政处罚决定300件。",
	"在门户网站公开规范性文件5件。",
	"制定公开规范性文件1篇，转载政策文件4篇。",
	"清理规范性文件20件，其中废止3件，修改2件，继续有效15件。",
	"审查规范性文件9件，备案8件。",
	"以县政府名义制发规范性文件1件。",
	"制发文件130件，其中规范性文件5件。",
	"代县政府起草规范性文件2件。",
	"拟制发规范性文件9件。",
	"2022年计划制发规范性文件9件。",
	"上年制发规范性文件9件。",
	"2020年制发规范性文件9件，2021年制发规范性文件6件。",
	"自2019年以来，制发规范性文件19件。",
	"累计制发规范性文件99件。",
	"制发规范性文件约9件。",
	"发布规范性文件解读9件。",
	"作出重大行政处罚决定9件。",
	"作出简易程序行政处罚决定9件。",
	"受理行政许可申请1300件。",
	"办理行政许可1300件。",
	"发布行政许可信息1300条、行政处罚信息310条。",
	"行政许可和行政处罚公示率100%。",
	"作出行政许可、行政处罚决定共1522件。",
	"报请县政府印发规范性文件3件。",
	"发布规范性文件9件、政策解读9件。",
	"在门户网站发布规范性文件9件。",
	"公示行政许可决定1100条、行政处罚决定300条。",
	"公示行政许可决定1100条，行政处罚决定300条。",
	"对2018年制发的规范性文件9件进行评估。",
	"县市场监管局作出行政处罚决定200件。",
	"执法支队作出行政处罚决定200件。",
	"县市场监管局收到政府信息公开申请300件。",
	"云溪县教育局局属学校收到政府信息公开申请23件。",
	"全县收到政府信息公开申请420件。",
	"根据2020年工作安排，收到政府信息公开申请235件。",
	"2020年，我局收到政府信息公开申请200件；2021年，我局收到235件。",
	"公开信息217条，其中网站130条，公众号62条。",
	"公开信息217条，其中网站130条、公众号62条等。",
	"公开信息200余条，其中网站130条，其余62条为公告。",
	"2020年收到政府信息公开申请220件，2021年收到政府信息公开申请235件。",
	"2020年收到政府信息公开申请220件，今年收到政府信息公开申请235件。",
	"2019年至2021年收到政府信息公开申请620件。",
	"2020年12月收到政府信息公开申请3件，已于2021年1月答复。",
	"较2020年的220件增加15件。",
	"收到政府信息公开申请240件，其中撤回5件，实际受理235件。",
	"收到政府信息公开申请270件，剔除重复申请35件，实际受理235件。",
	"发布信息800条，其中动态500条、公告200条、文件60条，公众号发布信息556条。",
};

static void
test_harmless(void **state)
{
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < LENGTH(harmless); i++)
		for (k = 0; k < LENGTH(openings); k++)
		{
			char		text[600];
			heard		h;

			snprintf(text, sizeof(text), "%s%s", openings[k], harmless[i]);
			h = read_body(false, text);
			if (h.broken)
				unit_surprise("%s\n    %s", text, h.first);
		}
	unit_no_surprises();
}

/* The table of a county covers all its organs. */
static void
test_county(void **state)
{
	static const struct
	{
		const char *text;
		bool		broken;
	}			rows[] = {
		{"全县共收到政府信息公开申请235件。", false},
		{"全县共收到政府信息公开申请420件。", true},
		{"本机关收到政府信息公开申请40件。", false},
		{"县政府制发规范性文件1件。", false},
		{"全县制发规范性文件1件。", true},
		{"县政府制发规范性文件9件。", true},
		{"我县制发规范性文件7件。", true},
		{"县政府收到政府信息公开申请40件。", false},
		{"县政府办公室收到政府信息公开申请40件。", false},
		{"县教育局收到政府信息公开申请40件。", false},
		{"全县各级行政机关收到政府信息公开申请420件，其中县政府收到40件。", true},
	};
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
	{
		heard		h;

		memset(&h, 0, sizeof(h));
		fill(false);
		report.agency = GR_STR("云溪县人民政府");
		report.sections[GR_SECTION_OVERVIEW].present = true;
		report.sections[GR_SECTION_OVERVIEW].body = (gr_str) {rows[i].text, strlen(rows[i].text)};
		gr_read_claims(unit_env(), &report, hear, &h);
		if ((h.broken != 0) != rows[i].broken)
			unit_surprise("%s: %s", rows[i].text, h.first);
	}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sentences),
		cmocka_unit_test(test_year),
		cmocka_unit_test(test_harmless),
		cmocka_unit_test(test_county),
	};

	return cmocka_run_group_tests_name("prose_true", tests, NULL, NULL);
}
