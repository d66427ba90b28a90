/*
 * test_heading.c
 *	  Unit tests of the headings of parts: what they may say, how they are
 *	  numbered, and tables of contents.
 */
#include "unit.h"

#include "facts/part.h"

/* Headings of the parts in published reports.  The first one is official. */
static const char *const overviews[] = {
	"总体情况", "工作概况", "概况", "概述", "综述", "总体公开情况", "基本情况", "整体情况", "工作总体情况", "工作总体概况",
	"政府信息公开总体情况", "政府信息公开工作总体情况", "2023年总体情况", "２０２３年度政府信息公开工作总体情况",
	"二〇二三年总体情况", "本年度总体情况", "政务公开总体情况", "政府信息公开工作概述", "年度工作概况", "总体概况", "工作情况",
	"工作开展情况", "我局政府信息公开工作总体情况", "本机关总体情况", "总体情况概述", "主要工作情况", "总 体 情 况", "總體情況",
	"總(zǒng)體情況", "公开工作总体情况", "总体推进情况", "总体完成情况", "总的情况", "工作总体概述", "信息公开情况概述",
	"我局2023年政府信息公开工作总体情况", "机关总体情况", "总体情况及主要做法", "2023年工作总体情况和主要做法", "总体情况和重点工作", "工作回顾",
	"主要工作及成效", "主要做法及成效", "工作成效", "工作开展及成效", "总体工作", "重点工作推进情况", "主要工作和取得的成效", "工作开展情况及成效"
};
static const char *const disclosures[] = {
	"主动公开政府信息情况", "主动公开政府信息的情况", "主动公开信息情况", "主动公开情况", "主动公开政府信息", "行政机关主动公开政府信息情况",
	"本年度行政机关主动公开政府信息情况", "2023年主动公开政府信息情况", "政府信息主动公开情况", "主动公开政府政府情况",
	"主动公开政府信息工作情况", "主动公开政府信息情况统计", "主動公開政府信息情況", "主動公開政府資訊情況", "法定主动公开政府信息情况", "主动公开政府信息数据统计",
	"主动公开的政府信息情况", "依法主动公开政府信息情况", "主动公开政府信息总体情况", "主动公开内容情况", "法定主动公开内容情况"
};
static const char *const applications[] = {
	"收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况", "收到和处理政府信息公开的申请情况",
	"行政机关收到和处理政府信息公开申请情况", "本年度收到和处理政府信息公开申请情况", "收到及办理政府信息公开申请情况",
	"收到、处理政府信息公开申请情况", "政府信息依申请公开情况", "依申请公开情况", "政府信息公开申请情况", "收到和处理申请情况", "收到和处理政府信息公开申请情"
};
static const char *const proceedings[] = {
	"政府信息公开行政复议、行政诉讼情况", "政府信息公开行政复议和行政诉讼情况", "行政复议和行政诉讼情况", "行政复议、诉讼情况",
	"因政府信息公开工作被申请行政复议、提起行政诉讼情况", "因政府信息公开申请行政复议、提起行政诉讼的情况",
	"本年度政府信息公开行政复议、行政诉讼情况", "政府信息公开引发的行政复议、行政诉讼情况",
	"政府信息公开行政诉讼、行政复议情况", "行政复议（诉讼）情况", "政府信息公开行政复议（诉讼）情况", "举报、复议、诉讼情况", "因政府信息公开被提起行政诉讼和申请行政复议情况"
};
static const char *const problems[] = {
	"存在的主要问题及改进情况", "存在的主要问题和改进情况", "存在的问题及改进措施", "存在的主要问题及整改措施",
	"工作中存在的主要问题及改进措施", "政府信息公开工作存在的主要问题及改进情况", "存在的主要问题、改进情况", "存在的不足及改进措施",
	"存在的主要问题", "存在问题", "问题及改进情况", "存在的问题及下一步打算", "存在的主要问题和下一步改进措施", "存在的困难和问题及改进措施",
	"下一步工作打算", "改进措施", "存在的主要问题及其改进情况", "2023年存在的主要问题及2024年改进措施", "存在的主要问题及2024年工作计划",
	"存在问题及努力方向", "存在的问题和改进的措施", "存在的问题及解决办法", "存在的主要问题和改进情况说明", "面临的主要问题及对策建议",
	"存在的主要问题及整改落实情况", "主要存在问题及改进情况", "存在的主要问题及改善情况", "存在的差距与改进",
	"存在的问题及下年度工作计划", "存在的主要问题及改进情况分析", "存在问题的原因及改进措施", "存在的主要问题、原因分析和改进措施", "存在问题（不足）及改进措施", "存在的问题及明年工作打算"
};
static const char *const other_matters[] = {
	"其他需要报告的事项", "其他需要报告的情况", "其他需要说明的事项", "其他需要说明的情况", "其它需要报告的事项", "其他应报告的事项",
	"需要报告的其他事项", "其他需要报告的有关事项", "其他事项", "其他情况", "其他", "其他需要报告的事项情况",
	"有关需要说明的事项", "其他需要报告的问题", "收取信息处理费情况", "信息处理费收取情况及其他需要报告的事项",
	"政府信息公开信息处理费情况及其他需要报告的事项", "其他需要补充报告的事项", "其他需要报告的工作", "有关事项说明", "附则", "其他需要说明和报告的事项", "收费情况及其他需要报告的事项",
	"其他应予报告的事项", "其他需上报的事项", "其他需要补充的事项", "其他方面", "收费及减免情况", "政府信息公开收费及减免情况", "政府信息公开的收费和减免情况"
};

static const struct
{
	const char *const *words;
	int			n;
}			parts[] = {
	[GR_SECTION_OVERVIEW] = {overviews, LENGTH(overviews)},
	[GR_SECTION_DISCLOSURES] = {disclosures, LENGTH(disclosures)},
	[GR_SECTION_APPLICATIONS] = {applications, LENGTH(applications)},
	[GR_SECTION_PROCEEDINGS] = {proceedings, LENGTH(proceedings)},
	[GR_SECTION_PROBLEMS] = {problems, LENGTH(problems)},
	[GR_SECTION_OTHER_MATTERS] = {other_matters, LENGTH(other_matters)}
};

static const char *const numerals[] = {"", "一", "二", "三", "四", "五", "六"};

static gr_report report;

/* Cuts a text into its parts without the table reader. */
static void
cut(gr_str text)
{
	static gr_headings headings;
	static const char *const none[GR_NTABLES] = {NULL, NULL, NULL};

	gr_report_clear(&report);
	gr_find_headings(unit_env(), text.data, text.len, &headings);
	gr_choose_headings(&headings, none);
	gr_cut_parts(unit_env(), text.data, text.len, &headings, none, none, true, &report);
}

/*
 * Requires that every part has the body "甲" and its number.  without: a bit
 * for each part that has no body.
 */
static void
check_bodies(const char *what, const char *text, unsigned without)
{
	int			section;

	for (section = GR_SECTION_OVERVIEW; section < GR_NSECTIONS; section++)
	{
		const gr_section *part = &report.sections[section];
		gr_str		want = unit_text("甲%d。", section);
		bool		absent = without >> section & 1;

		if (absent ? part->present : !part->present || !gr_str_equal(part->body, want))
		{
			unit_surprise("%s: %s is \"%.*s\" in:\n%s", what, gr_section_names[section], (int) part->body.len,
						  part->body.data ? part->body.data : "", text);
			return;
		}
	}
}

/* A report with the official headings except one. */
static gr_str
with_heading(const char *before, int section, const char *format, const char *words, unsigned without)
{
	gr_str		text = unit_text("清河区民政局2023年政府信息公开工作年度报告\n%s", before);
	int			i;

	for (i = GR_SECTION_OVERVIEW; i < GR_NSECTIONS; i++)
	{
		if (without >> i & 1)
			continue;
		if (i == section)
		{
			gr_str		number = strncmp(format, "%d", 2) == 0 ? unit_text("%d", i) : unit_text("%s", numerals[i]);
			const char *f = strncmp(format, "%d", 2) == 0 ? format + 2 : format;
			char		heading[300];
			char	   *out = heading;

			/* N stands for the number, H for the words */
			if (f != format)
				out += sprintf(out, "%s", number.data);
			for (; *f; f++)
				out += *f == 'N' ? sprintf(out, "%s", number.data) : *f == 'H' ? sprintf(out, "%s", words) :
					sprintf(out, "%c", *f);
			text = unit_text("%s%s\n甲%d。\n", text.data, heading, i);
		}
		else if (strncmp(format, "%d", 2) == 0)
			text = unit_text("%s%d.%s\n甲%d。\n", text.data, i, parts[i].words[0], i);
		else
			text = unit_text("%s%s、%s\n甲%d。\n", text.data, numerals[i], parts[i].words[0], i);
	}
	return text;
}

static void
test_words(void **state)
{
	static const char *const formats[] = {
		"N、H", "N.H", "N H", "N、 H：", "  N、H、", "## N、H", "**N、H**", "第N部分 H", "%d.H", "%d、H", "N、H（宋体加粗小四号字）",
		"N、H（黑体三号）", "N、H(仿宋_GB2312，加粗)", "N、H |", "| N、H |", "[bookmark: _GoBack]N、H", "第N部分：H", "第N章 H", "【N、H】", "N、\nH", "N\nH", "%d）H", "N、H（2023年）",
		"第N部分、H", "第N、H", "### N、H ###", "***N、H***", "- N、H", "N、H（含信息处理费）", "??N、H", "N(yī)、H", "N，、H",
		"第N节 H", "【N】H", "▶N、H", "★ N、H", "📌N、H", "—— N、H ——", "___N、H___", "N、H {#a1}", "N、H\n----", "N、H\n====",
		"“N、H”", "『N、H』"
	};
	int			section;
	int			i;
	int			k;

	(void) state;
	for (section = GR_SECTION_OVERVIEW; section < GR_NSECTIONS; section++)
		for (i = 0; i < parts[section].n; i++)
			for (k = 0; k < LENGTH(formats); k++)
			{
				const char *words = parts[section].words[i];
				gr_str		text;

				/* 2023年 right behind a digit belongs to another number */
				if (formats[k][0] == '%' && (unsigned char) words[0] < 0x80)
					continue;
				text = with_heading("", section, formats[k], words, 0);
				cut(text);
				check_bodies(words, text.data, 0);
				unit_release();
			}
	unit_no_surprises();
}

/* Checks a report whose headings have a mark and an ordinal before their words, and some text behind them. */
static void
check_headings(const char *what, const char *mark, const char *const ordinals[6], const char *behind)
{
	gr_str		text = unit_text("清河区民政局2023年政府信息公开工作年度报告\n");
	int			section;

	for (section = GR_SECTION_OVERVIEW; section < GR_NSECTIONS; section++)
		text = unit_text("%s%s%s%s%s甲%d。\n", text.data, mark, ordinals[section - 1], parts[section].words[0], behind, section);
	cut(text);
	check_bodies(what, text.data, 0);
	unit_release();
}

static void
test_ordinals(void **state)
{
	static const char *const series[][6] = {
		{"Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ"}, {"Ⅰ、", "Ⅱ、", "Ⅲ、", "Ⅳ、", "Ⅴ、", "Ⅵ、"}, {"I. ", "II. ", "III. ", "IV. ", "V. ", "VI. "},
		{"I、", "II、", "III、", "IV、", "V、", "VI、"}, {"Ｉ ", "ＩＩ ", "ＩＩＩ ", "ＩＶ ", "Ｖ ", "ＶＩ "}, {"①", "②", "③", "④", "⑤", "⑥"},
		{"⑴", "⑵", "⑶", "⑷", "⑸", "⑹"}, {"⒈", "⒉", "⒊", "⒋", "⒌", "⒍"}, {"㈠", "㈡", "㈢", "㈣", "㈤", "㈥"},
		{"❶ ", "❷ ", "❸ ", "❹ ", "❺ ", "❻ "}, {"壹、", "贰、", "叁、", "肆、", "伍、", "陆、"}, {"壹、", "貳、", "叁、", "肆、", "伍、", "陸、"},
		{"01.", "02.", "03.", "04.", "05.", "06."}, {"01 ", "02 ", "03 ", "04 ", "05 ", "06 "},
		{"Part 1 ", "Part 2 ", "Part 3 ", "Part 4 ", "Part 5 ", "Part 6 "}, {"PART Ⅰ：", "PART Ⅱ：", "PART Ⅲ：", "PART Ⅳ：", "PART Ⅴ：", "PART Ⅵ："},
		{"PART 01\n", "PART 02\n", "PART 03\n", "PART 04\n", "PART 05\n", "PART 06\n"},
		{"（一）、", "（二）、", "（三）、", "（四）、", "（五）、", "（六）、"}, {"（ 一 ） ", "（ 二 ） ", "（ 三 ） ", "（ 四 ） ", "（ 五 ） ", "（ 六 ） "}, {"一。", "二。", "三。", "四。", "五。", "六。"},
		{"一；", "二；", "三；", "四；", "五；", "六；"}, {"一、、", "二、、", "三、、", "四、、", "五、、", "六、、"},
		{"一\n、", "二\n、", "三\n、", "四\n、", "五\n、", "六\n、"}, {"**一、**", "**二、**", "**三、**", "**四、**", "**五、**", "**六、**"},
		{"1\\. ", "2\\. ", "3\\. ", "4\\. ", "5\\. ", "6\\. "}, {"1\\) ", "2\\) ", "3\\) ", "4\\) ", "5\\) ", "6\\) "},
		{"第 一 部 分 ", "第 二 部 分 ", "第 三 部 分 ", "第 四 部 分 ", "第 五 部 分 ", "第 六 部 分 "},
		{"Part I: ", "Part II: ", "Part III: ", "Part IV: ", "Part V: ", "Part VI: "}
	};
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(series); i++)
		check_headings(series[i][0], "", series[i], "\n");
	unit_no_surprises();
}

/* A text behind a heading on its line: bold type or a dash ends the heading. */
static void
test_run_in(void **state)
{
	static const char *const ordinals[6] = {"一、", "二、", "三、", "四、", "五、", "六、"};
	static const char *const behind[] = {"。", "：", "  ", "——", "**", "。**"};
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(behind); i++)
		check_headings(behind[i], strchr(behind[i], '*') ? "**" : "", ordinals, behind[i]);
	unit_no_surprises();
}

static void
test_contents(void **state)
{
	static const char *const leaders[] = {
		" %d", "\t%d", "........%d", "...... %d", "……%d", "…………………… %d", " - %d -", "-%d-", "—————%d", "    %d", "·····%d",
		"（%d）", "%d", "\t- %d -", " 第%d页", " | %d |", "_____ %d", "  P%d", " ....", "\n%d", "", "；"
	};
	static const char *const heads[] = {"目录\n", "目 录\n", "", "目　　录\n\n"};
	static const unsigned without[] = {
		0, 1u << GR_SECTION_DISCLOSURES | 1u << GR_SECTION_PROCEEDINGS, 7u << GR_SECTION_PROCEEDINGS
	};
	int			i;
	int			h;
	int			k;
	int			section;
	int			nested;

	(void) state;
	for (i = 0; i < LENGTH(leaders); i++)
		for (h = 0; h < LENGTH(heads); h++)
			for (k = 0; k < LENGTH(without); k++)
				for (nested = 0; nested < 2; nested++)
				{
					gr_str		text = unit_text("%s", heads[h]);

					for (section = GR_SECTION_OVERVIEW; section < GR_NSECTIONS; section++)
					{
						gr_str		page = unit_text(leaders[i], section);

						text = unit_text("%s%s、%s%s\n", text.data, numerals[section], parts[section].words[0],
										 page.data);
						if (nested && section == GR_SECTION_OVERVIEW)
							text = unit_text("%s（一）主动公开%s\n", text.data, page.data);
					}
					text = with_heading(text.data, -1, "N、H", "", without[k]);
					cut(text);
					check_bodies("contents", text.data, without[k]);
					unit_release();
				}
	unit_no_surprises();
}

/* The year behind a heading is not the number of a page. */
static void
test_years(void **state)
{
	static const char *const years[] = {" 2023", "\t2023"};
	int			i;
	int			section;

	(void) state;
	for (i = 0; i < LENGTH(years); i++)
	{
		gr_str		text = unit_text("清河区民政局2023年政府信息公开工作年度报告\n");

		for (section = GR_SECTION_OVERVIEW; section < GR_NSECTIONS; section++)
			text = unit_text("%s%s、%s%s\n甲%d。\n", text.data, numerals[section], parts[section].words[0], years[i], section);
		cut(text);
		for (section = GR_SECTION_OVERVIEW; section < GR_NSECTIONS; section++)
			if (!report.sections[section].present ||
				!gr_str_equal(report.sections[section].body, unit_text("2023\n甲%d。", section)))
				unit_surprise("%s: %s", gr_section_names[section], text.data);
		unit_release();
	}
	unit_no_surprises();
}

/* Headings without text between them are a table of contents only if they come again. */
static void
test_empty_parts(void **state)
{
	int			empty;
	int			section;

	(void) state;
	for (empty = 0; empty < GR_NSECTIONS; empty++)
	{
		gr_str		text = unit_text("清河区民政局2023年政府信息公开工作年度报告\n");

		for (section = GR_SECTION_OVERVIEW; section < GR_NSECTIONS; section++)
			text = unit_text("%s%s、%s\n%s", text.data, numerals[section], parts[section].words[0],
							 section <= empty ? "" : "甲。\n");
		cut(text);
		for (section = GR_SECTION_OVERVIEW; section < GR_NSECTIONS; section++)
			if (!report.sections[section].present ||
				!gr_str_equal(report.sections[section].body, section <= empty ? GR_STR("") : GR_STR("甲。")))
				unit_surprise("%d empty parts: %s is \"%.*s\"", empty, gr_section_names[section],
							  (int) report.sections[section].body.len,
							  report.sections[section].body.data ? report.sections[section].body.data : "");
		unit_release();
	}
	unit_no_surprises();
}

/* Lines that are not the heading of a part. */
typedef struct no_heading
{
	const char *text;
	gr_section_id section;		/* the part for which it might be taken */
} no_heading;

static const no_heading no_headings[] = {
	{"（一）总体情况\n", GR_SECTION_OVERVIEW}, {"本报告由一、总体情况，二、主动公开政府信息情况组成。\n", GR_SECTION_OVERVIEW},
	{"1.存在的问题\n", GR_SECTION_PROBLEMS}, {"存在问题\n", GR_SECTION_PROBLEMS}, {"概述\n", GR_SECTION_OVERVIEW},
	{"其他\n", GR_SECTION_OTHER_MATTERS}, {"二、其他\n", GR_SECTION_OTHER_MATTERS},
	{"一、总体情况良好，成效明显。\n", GR_SECTION_OVERVIEW}, {"（六）其他处理\n", GR_SECTION_OTHER_MATTERS},
	{"四、结转下年度继续办理\n", GR_SECTION_PROCEEDINGS}, {"一、本年新收政府信息公开申请数量\n", GR_SECTION_APPLICATIONS},
	{"三、本年度办理结果\n", GR_SECTION_APPLICATIONS}, {"总体情况如下。\n", GR_SECTION_OVERVIEW},
	{"五、工作情况\n", GR_SECTION_OVERVIEW}, {"100.总体情况\n", GR_SECTION_OVERVIEW},
	{"主动公开政府信息情况12件\n", GR_SECTION_DISCLOSURES}, {"下一步打算\n", GR_SECTION_PROBLEMS},
	{"二、工作成效\n", GR_SECTION_OVERVIEW}, {"（一）主要工作及成效\n", GR_SECTION_OVERVIEW}, {"主要做法及成效\n", GR_SECTION_OVERVIEW},
	{"一、主要工作及成效显著\n", GR_SECTION_OVERVIEW}, {"三、其他方面\n", GR_SECTION_OTHER_MATTERS}, {"其他方面\n", GR_SECTION_OTHER_MATTERS},
	{"1.收费及减免情况\n", GR_SECTION_OTHER_MATTERS}, {"二、收费及减免情况\n", GR_SECTION_OTHER_MATTERS},
	{"一是主动公开内容情况\n", GR_SECTION_DISCLOSURES}, {"二、主动公开的政府信息情况良好\n", GR_SECTION_DISCLOSURES},
	{"四、行政复议（诉讼）情况说明如下\n", GR_SECTION_PROCEEDINGS}, {"第五，存在的主要问题及改进情况\n", GR_SECTION_PROBLEMS}, {"一。总体情况良好\n", GR_SECTION_OVERVIEW},
};

static void
test_no_headings(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(no_headings); i++)
	{
		cut((gr_str) {no_headings[i].text, strlen(no_headings[i].text)});
		if (report.sections[no_headings[i].section].heading.data)
			unit_surprise("\"%s\" is taken for a heading", no_headings[i].text);
		unit_release();
	}
	unit_no_surprises();
}

typedef struct place_row
{
	const char *what;
	const char *text;
	gr_section_id section;
	const char *heading;
	const char *body;
} place_row;

static const place_row place_rows[] = {
	{"all on one line", "一、总体情况 甲。 二、主动公开政府信息情况 乙。 五、存在的问题及改进措施 丙。", GR_SECTION_DISCLOSURES,
		"二、主动公开政府信息情况", "乙。"},
	{"behind a full stop", "一、总体情况\n甲。五、存在的主要问题及改进情况：乙。\n", GR_SECTION_PROBLEMS, "五、存在的主要问题及改进情况", "乙。"},
	{"over two lines", "三、收到和处理政府信息\n公开申请情况\n甲。\n", GR_SECTION_APPLICATIONS, "三、收到和处理政府信息公开申请情况", "甲。"},
	{"digits inside of a part", "一、总体情况\n甲。\n2.主动公开政府信息情况\n乙。\n二、主动公开政府信息情况\n丙。\n", GR_SECTION_DISCLOSURES,
		"二、主动公开政府信息情况", "丙。"},
	{"numbered otherwise", "一、主动公开政府信息情况\n甲。\n二、收到和处理政府信息公开申请情况\n乙。\n", GR_SECTION_APPLICATIONS,
		"二、收到和处理政府信息公开申请情况", "乙。"},
	{"without a number", "总体情况\n甲。\n主动公开政府信息情况\n乙。\n", GR_SECTION_DISCLOSURES, "主动公开政府信息情况", "乙。"},
	{"two parts of one subject", "五、存在的主要问题\n甲。\n六、下一步打算\n乙。\n七、其他需要报告的事项\n丙。\n", GR_SECTION_PROBLEMS,
		"五、存在的主要问题", "甲。\n六、下一步打算\n乙。"},
	{"a figure behind a lone heading", "六、其他需要报告的事项 0\n", GR_SECTION_OTHER_MATTERS, "六、其他需要报告的事项", "0"},
	{"a bracket that is no remark", "三、收到和处理政府信息公开申请情况（单位：件）\n甲。\n", GR_SECTION_APPLICATIONS,
		"三、收到和处理政府信息公开申请情况", "（单位：件）\n甲。"},
	{"ordinals in brackets", "（一）总体情况\n甲。\n（二）主动公开政府信息情况\n乙。\n（五）存在的主要问题及改进情况\n丙。\n", GR_SECTION_PROBLEMS,
		"（五）存在的主要问题及改进情况", "丙。"},
	{"ordinals in brackets inside of a part", "一、总体情况\n（二）主动公开政府信息情况\n乙。\n五、存在的主要问题及改进情况\n丙。\n",
		GR_SECTION_OVERVIEW, "一、总体情况", "（二）主动公开政府信息情况\n乙。"},
	{"circled ordinals", "①总体情况\n甲。\n⑤存在的主要问题及改进情况\n乙。\n", GR_SECTION_PROBLEMS, "⑤存在的主要问题及改进情况", "乙。"},
	{"over two lines, the first one a heading", "五、存在的主要问题\n及改进情况\n甲。\n", GR_SECTION_PROBLEMS,
		"五、存在的主要问题及改进情况", "甲。"},
	{"over two lines, within a word", "六、其他需要报告的\n事 项\n甲。\n", GR_SECTION_OTHER_MATTERS, "六、其他需要报告的事 项", "甲。"},
	{"a heading inside of a part below", "五、存在的主要问题\n改进情况\n甲。\n", GR_SECTION_PROBLEMS, "五、存在的主要问题", "改进情况\n甲。"},
	{"over two lines, behind a conjunction", "五、存在的主要问题及\n改进情况\n甲。\n", GR_SECTION_PROBLEMS, "五、存在的主要问题及改进情况", "甲。"},
	{"over two lines, behind a mark", "五、存在的主要问题、\n改进情况\n甲。\n", GR_SECTION_PROBLEMS, "五、存在的主要问题、改进情况", "甲。"},
	{"over two lines, behind 其他", "六、其他\n需要报告的事项\n甲。\n", GR_SECTION_OTHER_MATTERS, "六、其他需要报告的事项", "甲。"},
	{"a sentence below 其他", "六、其他\n需要说明的是，甲。\n", GR_SECTION_OTHER_MATTERS, "六、其他", "需要说明的是，甲。"},
	{"fees, and other matters", "五、收费及减免情况\n甲。\n六、其他需要报告的事项\n乙。\n", GR_SECTION_OTHER_MATTERS, "六、其他需要报告的事项", "乙。"},
	{"the work before the overview", "一、工作成效\n甲。\n一、总体情况\n乙。\n", GR_SECTION_OVERVIEW, "一、总体情况", "乙。"},
	{"a bold ordinal", "**一、**总体情况\n甲。\n", GR_SECTION_OVERVIEW, "一、总体情况", "甲。"},
	{"an escaped point", "1\\. 总体情况\n甲。\n", GR_SECTION_OVERVIEW, "1. 总体情况", "甲。"},
	{"a digit among other ordinals", "一、总体情况\n甲。\n二、主动公开政府信息情况\n5.存在的主要问题及改进情况\n乙。\n", GR_SECTION_PROBLEMS,
		"5.存在的主要问题及改进情况", "乙。"},
	{"a number inside of its part", "一、总体情况\n1.总体情况\n甲。\n五、存在的主要问题\n乙。\n", GR_SECTION_OVERVIEW, "一、总体情况",
		"1.总体情况\n甲。"},
	{"entries over two lines", "目录\n一、总体情况....1\n二、主动公开政府信息\n情况....2\n三、收到和处理政府信息公开申请\n情况....3\n"
		"五、存在的主要问题及改进\n情况....4\n一、总体情况\n甲。\n二、主动公开政府信息情况\n乙。\n", GR_SECTION_OVERVIEW, "一、总体情况", "甲。"},
	{"contents on one line", "目录 一、总体情况……1 五、存在的主要问题及改进情况……2 六、其他需要报告的事项……3\n一、总体情况\n甲。\n"
		"五、存在的主要问题及改进情况\n乙。\n六、其他需要报告的事项\n丙。\n", GR_SECTION_OTHER_MATTERS, "六、其他需要报告的事项", "丙。"},
	{"contents on one line, with one dot each", "目录 一、总体情况…1 五、存在的主要问题及改进情况…2 六、其他需要报告的事项…3\n一、总体情况\n甲。\n"
		"五、存在的主要问题及改进情况\n乙。\n六、其他需要报告的事项\n丙。\n", GR_SECTION_PROBLEMS, "五、存在的主要问题及改进情况", "乙。"},
	{"contents on one line, with one dash each", "目录 一、总体情况-1 五、存在的主要问题及改进情况-2 六、其他需要报告的事项-3\n一、总体情况\n甲。\n"
		"五、存在的主要问题及改进情况\n乙。\n六、其他需要报告的事项\n丙。\n", GR_SECTION_PROBLEMS, "五、存在的主要问题及改进情况", "乙。"},
	{"figures behind colons on one line", "四、政府信息公开行政复议、行政诉讼情况：0 五、存在的主要问题及改进情况：2 六、其他需要报告的事项：丙", GR_SECTION_PROBLEMS,
		"五、存在的主要问题及改进情况", "2"},
	{"a table without a head", "二、主动公开政府信息情况\n|   |   |\n|---|:-:|\n甲。\n", GR_SECTION_DISCLOSURES,
		"二、主动公开政府信息情况", "甲。"},
	{"a rule alone", "二、主动公开政府信息情况\n\n--- | ---\n甲。\n", GR_SECTION_DISCLOSURES,
		"二、主动公开政府信息情况", "甲。"},
	{"a table with a head", "二、主动公开政府信息情况\n| 甲 | 乙 |\n| --- | --- |\n| - | - |\n", GR_SECTION_DISCLOSURES,
		"二、主动公开政府信息情况", "| 甲 | 乙 |\n| --- | --- |\n| - | - |"},
	{"marks of empty cells", "二、主动公开政府信息情况\n|\x1F\x1C\x1F\x1D\x1E\n\x1C\x1F\x1E\n甲。\n\x1C\n", GR_SECTION_DISCLOSURES,
		"二、主动公开政府信息情况", "甲。"},
};

static void
test_places(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(place_rows); i++)
	{
		const place_row *row = &place_rows[i];
		const gr_section *part = &report.sections[row->section];

		cut((gr_str) {row->text, strlen(row->text)});
		if (!gr_str_equal(part->heading, (gr_str) {row->heading, strlen(row->heading)}) ||
			part->body.len != strlen(row->body) || memcmp(part->body.data, row->body, part->body.len) != 0)
			unit_surprise("%s: got \"%.*s\" and \"%.*s\"", row->what, (int) part->heading.len,
						  part->heading.data ? part->heading.data : "", (int) part->body.len,
						  part->body.data ? part->body.data : "");
		unit_release();
	}
	unit_no_surprises();
}

/*
 * Long texts: poll is called, and each stretch is compared a bounded number of
 * times.
 */
static void
test_long(void **state)
{
	static const char *const pieces[] = {
		"一、", "一、 ", "政府信息公开", "\n政府信息公开工作", "、", " ", "\n", "（", "一、总体情况\n", "五、存在的主要", "2023年", "\n# ", "...",
		"一、总体情况{#", "\n一、总体情况{#"
	};
	size_t		size = 1000000;
	char	   *text = malloc(size);
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(pieces); i++)
	{
		static gr_headings headings;
		size_t		piece = strlen(pieces[i]);
		size_t		len = 0;
		long		polls = unit_polls;

		for (; len + piece <= size; len += piece)
			memcpy(text + len, pieces[i], piece);
		gr_find_headings(unit_env(), text, len, &headings);
		if (strchr(pieces[i], '\n') && unit_polls - polls < (long) (len / 65536) - 1)
			unit_surprise("\"%s\" again and again: polled %ld times", pieces[i], unit_polls - polls);
	}
	free(text);
	unit_no_surprises();
}

/* A 、 is searched for in so many bytes at once: one that is at the end of them, and a text that ends there. */
static void
test_end_of_search(void **state)
{
	int			blanks;

	(void) state;
	for (blanks = 65536 - 12; blanks < 65536 + 4; blanks++)
	{
		static gr_headings headings;
		static const char *const ends[] = {"", "一、总体情况 "};
		int			i;

		for (i = 0; i < LENGTH(ends); i++)
		{
			size_t		line = strlen("甲\n甲");
			size_t		len = line + (size_t) blanks + strlen(ends[i]);
			/* an exact copy, so that reading past its end is detected */
			char	   *text = malloc(len);

			assert_non_null(text);
			memset(text, ' ', len);
			memcpy(text, "甲\n甲", line);
			memcpy(text + line + blanks, ends[i], strlen(ends[i]));
			gr_find_headings(unit_env(), text, len, &headings);
			if (headings.n != i)
				unit_surprise("%d blanks: %d headings", blanks, headings.n);
			free(text);
		}
	}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_ordinals),
		cmocka_unit_test(test_run_in),
		cmocka_unit_test(test_contents),
		cmocka_unit_test(test_years),
		cmocka_unit_test(test_empty_parts),
		cmocka_unit_test(test_no_headings),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_long),
		cmocka_unit_test(test_end_of_search),
	};

	return cmocka_run_group_tests_name("heading", tests, NULL, NULL);
}
