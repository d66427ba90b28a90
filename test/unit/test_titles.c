/*
 * test_titles.c
 *	  Unit tests of the choice between candidates: titles, agencies, years, dates.
 *
 * Each row is what stands around the parts of a report; only what it names is
 * compared.
 */
#include "unit.h"

#include "facts/internal.h"

typedef struct choice_row
{
	const char *before;			/* part one */
	const char *overview;
	const char *after;			/* part six */
	const char *title;			/* NULL: not compared; "": absent */
	const char *agency;
	int			year;			/* -1: not compared; 0: absent */
	const char *published;
	const char *period;			/* its first day */
} choice_row;

#define ANY			-1
#define BUREAU		"清河区民政局"
#define TOWN		"清河区柳林镇人民政府"
#define OTHER		"清河区石桥镇人民政府"
#define REPORT		"政府信息公开工作年度报告"
#define BEFORE(before, title, agency, year)	{before "\n", "甲。\n", "", title, agency, year, NULL, NULL}
#define SIGNED(before, after, agency, published)	{before "\n", "甲。\n", after "\n", NULL, agency, ANY, published, NULL}
#define YEAR(before, overview, year)	{before "\n", overview "\n", "", NULL, NULL, year, NULL, NULL}
#define DATED(line, published)	{TOWN "2023年" REPORT "\n" line "\n", "甲。\n", "", NULL, NULL, ANY, published, NULL}
#define PERIOD(line, period)	{TOWN "2023年" REPORT "\n" line "\n", "甲。\n", "", NULL, NULL, ANY, NULL, period}

static const choice_row rows[] = {
	/* words before a title */
	BEFORE("标 题 " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("标题：" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("名称\t" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("| 标题 | " BUREAU "2021年" REPORT " |", BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("附件1 " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("附件1" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("附一中心卫生院2021年" REPORT, "附一中心卫生院2021年" REPORT, "附一中心卫生院", 2021),
	BEFORE("附一 " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("附件12、" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("附一：" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("附件：\n" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("附城镇人民政府2021年" REPORT, "附城镇人民政府2021年" REPORT, "附城镇人民政府", 2021),
	BEFORE("Page 2 - " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("第2页 " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("清政发〔2022〕3号 " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("2022-01-15 " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("[2022年1月15日]" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("1." BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("1、" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("12）" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("3：" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("十一、" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("（三）" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("【置顶】" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("（更正）" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("首页 > 政务公开 > " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("清河区人民政府网 - " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "：2021年" REPORT, NULL, BUREAU, 2021), BEFORE("区民政局：" BUREAU "2021年" REPORT, NULL, BUREAU, 2021),
	/* words of the page before a title, on the same line */
	BEFORE("首页 政务公开 " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("分享到： 微信 " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("返回 清河区人民政府 " TOWN "2021年" REPORT, TOWN "2021年" REPORT, TOWN, 2021),
	BEFORE("【字体：大 中 小】 " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("首页 > 2021年 " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("首页 > " REPORT " " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "2021年" REPORT " 日期：2022-01-11 文号：无 " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("信息公开指南      " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("机构设置      " BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("打印 2021年" BUREAU REPORT, "2021年" BUREAU REPORT, BUREAU, 2021),
	BEFORE("首页 政务公开 2021年" REPORT, "2021年" REPORT, "", 2021),
	BEFORE("首页 政务公开 " BUREAU "\n2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("首页 清河区 柳林街道2021年" REPORT, "清河区柳林街道2021年" REPORT, "清河区柳林街道", 2021),
	BEFORE("首页 2020年 " BUREAU "2021年" REPORT, NULL, NULL, 0),
	BEFORE(BUREAU "2021年" REPORT BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "2021年" REPORT "首页政务公开" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	/* white space within a name */
	BEFORE("清河区 民政局 2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("清 河 区 民 政 局 2021 年 " REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("清河 区柳林镇人 民政府2021年" REPORT, TOWN "2021年" REPORT, TOWN, 2021),
	BEFORE("清河区住房和      城乡建设局2021年" REPORT, NULL, "清河区住房和城乡建设局", 2021),
	BEFORE("国家税务总局      清河县税务局2021年" REPORT, NULL, "国家税务总局清河县税务局", 2021),
	BEFORE("清河区教育局 清河区体育局2021年" REPORT, NULL, "清河区教育局清河区体育局", 2021),
	/* words behind a title */
	BEFORE("2021年" REPORT "（" BUREAU "）", "2021年" REPORT, BUREAU, 2021), BEFORE("2021年" REPORT "（公开版）", NULL, "", 2021),
	BEFORE(BUREAU "2021年" REPORT "（公示稿）", BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "2021年" REPORT " 2022-01-15", BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "2021年" REPORT "发布时间：2022-01-15", BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "2021年" REPORT "_清河区人民政府", BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "2021年" REPORT "-清河区人民政府门户网站", BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "2021年" REPORT "编制说明", "", NULL, ANY),
	BEFORE(BUREAU "2021年" REPORT ".pdf", BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "2021年" REPORT ".docx 下载", BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "关于2021年" REPORT "的公告（2022年第1号）", NULL, BUREAU, 2021),
	BEFORE(BUREAU "2021年第一季度政府信息公开工作报告", NULL, BUREAU, 2021), BEFORE(BUREAU "——2021年" REPORT, NULL, BUREAU, 2021),
	BEFORE("信息索引号 QH-2022-01 生成日期 2022-01-15 公开方式 主动公开 发布机构 " BUREAU " " BUREAU "2021年" REPORT, NULL, BUREAU, 2021),
	BEFORE("2021年\n" REPORT "\n" BUREAU "\n2022年1月", NULL, BUREAU, 2021),
	BEFORE("关于更正" BUREAU "2021年" REPORT "的公告", NULL, BUREAU, 2021),
	BEFORE("《" BUREAU "2021年" REPORT "》", BUREAU "2021年" REPORT, BUREAU, 2021),
	/* a full stop behind the title, which begins the text; below other text it may end a sentence */
	BEFORE(BUREAU "2021年" REPORT "。", BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("# **" BUREAU "2021年" REPORT "。**", BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("请看\n" BUREAU "2021年" REPORT "。", "", "", ANY), BEFORE("我局2021年" REPORT "。", "", "", ANY),
	BEFORE("这是" BUREAU "2021年" REPORT "。", "", "", ANY), BEFORE("以下为" BUREAU "2021年" REPORT "。", "", "", ANY),
	BEFORE("请审阅" BUREAU "2021年" REPORT "。", "", "", ANY),
	/* the order of its words */
	BEFORE(BUREAU "政府信息公开工作2021年度报告", BUREAU "政府信息公开工作2021年度报告", BUREAU, 2021),
	BEFORE(BUREAU REPORT "（2021年）", BUREAU REPORT "（2021年）", BUREAU, 2021),
	BEFORE(BUREAU REPORT "（2021年修订）", BUREAU REPORT, BUREAU, 0),
	BEFORE("2021年度" BUREAU REPORT, NULL, BUREAU, 2021),
	BEFORE("（2021年度）" BUREAU REPORT, NULL, BUREAU, 2021), BEFORE(BUREAU "政府信息公开年报【2021】", NULL, BUREAU, 2021),
	BEFORE(BUREAU "【2021】" REPORT, NULL, BUREAU, 2021), BEFORE(BUREAU REPORT "2021年", NULL, BUREAU, 2021),
	BEFORE("清河区人民政府信息公开工作年度报告（2021年）", NULL, "清河区人民政府", 2021),
	BEFORE("清河区政务公开办公室2021年" REPORT, NULL, "清河区政务公开办公室", 2021),
	BEFORE(BUREAU "发布2021年" REPORT, NULL, BUREAU, 2021),
	BEFORE(BUREAU "政府信息公开工作年报（2021年）", NULL, BUREAU, 2021), BEFORE(BUREAU "政务公开工作报告（2021）", NULL, BUREAU, 2021),
	BEFORE(BUREAU REPORT "-2021年", NULL, BUREAU, 2021), BEFORE(BUREAU REPORT "——2021年度", NULL, BUREAU, 2021),
	BEFORE(BUREAU "2020年" REPORT "-2021年", NULL, BUREAU, 0),
	BEFORE(BUREAU "·2021年" REPORT, NULL, BUREAU, 2021),
	/* a name in brackets before the year, but not that of a place or without one */
	BEFORE("【" BUREAU "】2021年" REPORT, NULL, BUREAU, 2021), BEFORE("[" BUREAU "] 2021年" REPORT, NULL, BUREAU, 2021),
	BEFORE("【清河区】2021年" REPORT, NULL, "", 2021), BEFORE("【民政局】2021年" REPORT, NULL, "", 2021),
	BEFORE("【年报】" BUREAU "2021年" REPORT, NULL, BUREAU, 2021), BEFORE("【石桥镇】" BUREAU "2021年" REPORT, NULL, BUREAU, 2021),
	/* a name with a bracket, in brackets */
	BEFORE("2021年" REPORT "\n（清河区民政局（老龄办））", NULL, "清河区民政局（老龄办）", 2021),
	BEFORE("2021年" REPORT "（清河区民政局（老龄办））", "2021年" REPORT, "清河区民政局（老龄办）", 2021),
	BEFORE(BUREAU "（盖章）2021年" REPORT, NULL, BUREAU, 2021),
	/* names */
	BEFORE("清河区2035新区管理委员会2021年" REPORT, NULL, "清河区2035新区管理委员会", 2021),
	BEFORE("清河区第110中学信息公开年度报告（2021年）", NULL, "清河区第110中学", 2021),
	BEFORE("清河区住建局（人防办）\n2021年" REPORT, "清河区住建局（人防办）2021年" REPORT, "清河区住建局（人防办）", 2021),
	BEFORE("清河區公路養護隊2021年" REPORT, NULL, "清河區公路養護隊", 2021),
	BEFORE("清河區教育廳(tīng)2021年政府信息公開工作年度報(bào)告", NULL, "清河區教育廳", 2021),
	BEFORE("本溪河镇人民政府2021年" REPORT, NULL, "本溪河镇人民政府", 2021),
	BEFORE("清河区A区管理委员会2021年" REPORT, NULL, "清河区A区管理委员会", 2021),
	/* a word within the name is no verb */
	BEFORE("中共清河县委机构编制委员会办公室2021年" REPORT, "中共清河县委机构编制委员会办公室2021年" REPORT, "中共清河县委机构编制委员会办公室", 2021),
	BEFORE("中共清河县委机构编制委员会办公室\n2021年\n" REPORT, NULL, "中共清河县委机构编制委员会办公室", 2021),
	BEFORE("2021年" REPORT "\n本报告由中共清河县委机构编制委员会办公室根据要求编制。", NULL, "中共清河县委机构编制委员会办公室", 2021),
	BEFORE("现公布中共清河县委机构编制委员会办公室2021年" REPORT "。", NULL, "中共清河县委机构编制委员会办公室", 2021),
	BEFORE("清河县新闻发布中心2021年" REPORT, NULL, "清河县新闻发布中心", 2021),
	BEFORE("清河县突发事件预警信息发布中心2021年" REPORT, NULL, "清河县突发事件预警信息发布中心", 2021),
	BEFORE("清河县公示公告中心2021年" REPORT, NULL, "清河县公示公告中心", 2021),
	BEFORE("清河县国土空间规划编制研究中心2021年" REPORT, NULL, "清河县国土空间规划编制研究中心", 2021),
	BEFORE("清河区XX局2021年" REPORT, NULL, "", 2021),
	BEFORE("区直各部门2021年" REPORT, NULL, "", 2021),
	BEFORE("我镇2021年" REPORT, NULL, "", 2021), BEFORE("本机关2021年" REPORT, NULL, "", 2021),
	BEFORE("本单位2021年" REPORT, NULL, "", 2021), BEFORE("政府政务公开年报", NULL, "", 0),
	/* several lines */
	BEFORE(BUREAU "\n2021年\n" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "\n2021年政府信息公开\n工作年度报告", BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "2021年\n" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "关于\n2021年" REPORT, NULL, BUREAU, 2021),
	BEFORE(BUREAU "\n" REPORT "\n（2021年度）", NULL, BUREAU, 2021),
	BEFORE("清河区人力资源和\n社会保障局2021年" REPORT, NULL, "清河区人力资源和社会保障局", 2021),
	BEFORE("清河区人力资源\n和社会保障局2021年" REPORT, "清河区人力资源和社会保障局2021年" REPORT, "清河区人力资源和社会保障局", 2021),
	BEFORE("清河区住房\n城乡建设局2021年" REPORT, NULL, "清河区住房城乡建设局", 2021),
	BEFORE("清河区\n民政局2021年" REPORT, NULL, BUREAU, 2021),
	BEFORE("清河区要闻\n民政局2021年" REPORT, NULL, "民政局", 2021), BEFORE("清河区欢迎您\n民政局2021年" REPORT, NULL, "民政局", 2021),
	BEFORE("清河区人民政府\n" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("无障碍浏览\n" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "20\n21年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "2021年政府信息公开工作年度报\n告", BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("2021年度\n" BUREAU REPORT, "2021年度" BUREAU REPORT, BUREAU, 2021),
	BEFORE("2021年\n" BUREAU "\n" REPORT, "2021年" BUREAU REPORT, BUREAU, 2021),
	BEFORE(BUREAU "\n" REPORT "\n2021年度", NULL, BUREAU, 2021), BEFORE(BUREAU REPORT "\n—2021年度—", NULL, BUREAU, 2021),
	BEFORE(BUREAU REPORT "\n【2021年】", NULL, BUREAU, 2021),
	BEFORE("2021年" REPORT "\n" BUREAU "\n2021年" REPORT, NULL, BUREAU, 2021),
	BEFORE(REPORT "\n（2021年度）\n" BUREAU "\n2022年1月15日", NULL, BUREAU, 2021),
	BEFORE("政府信息公开\n工作年度报告\n（2021年度）\n" BUREAU "\n2022年1月", NULL, BUREAU, 2021),
	BEFORE(REPORT "\n" BUREAU "\n2021年度", NULL, BUREAU, 2021), BEFORE(REPORT "\n" BUREAU "\n2021", NULL, BUREAU, 0),
	BEFORE("2021年" REPORT "\n（" BUREAU "）", NULL, BUREAU, 2021), BEFORE("2021年" REPORT "\n（公开版）", NULL, "", 2021),
	BEFORE("国家税务总局\n清河县税务局2021年" REPORT, "国家税务总局清河县税务局2021年" REPORT, "国家税务总局清河县税务局", 2021),
	BEFORE("国家税务总局\n" BUREAU "2021年" REPORT, BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("国家统计局\n清河调查队2021年" REPORT, NULL, "国家统计局清河调查队", 2021),
	BEFORE("国家税务总局清河县税务局\n清河县税务局2021年" REPORT, NULL, "清河县税务局", 2021),
	BEFORE("清河区民政局（老龄办）2021年" REPORT "。", NULL, "清河区民政局（老龄办）", 2021),
	/* sentences */
	BEFORE("现公布" BUREAU "2021年" REPORT "。", BUREAU "2021年" REPORT, BUREAU, 2021),
	/* the agency behind the year, if a title begins there */
	BEFORE("现向社会公布2021年" BUREAU REPORT "。", "2021年" BUREAU REPORT, BUREAU, 2021),
	BEFORE("现公布2021年清河区人民政府信息公开工作年度报告。", NULL, "清河区人民政府", 2021),
	BEFORE("清河局2021年" REPORT "\n现公布2021年清河镇水利局" REPORT "。", "清河局2021年" REPORT, "清河局", 2021),
	BEFORE("现公布2021年" BUREAU "政府信息公开工作情况。", "", "", ANY),
	BEFORE("公布了制度，2021年" BUREAU "完善" REPORT "制度。", "", "", ANY), BEFORE("现公布2021年我局" REPORT "。", NULL, "", ANY),
	/* the title of a notice, quoted below a verb; no organ in particular */
	BEFORE(BUREAU "2021年" REPORT "\n2022-01-15 发布：" BUREAU "\n根据《云溪县政府信息公开办公室关于2021年政府信息公开工作年度报告编制发布工作的通知》要求，编制本报告。",
		   BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE(BUREAU "2021年" REPORT "\n按要求公布，对本行政区域、本行政机关2021年度政府信息公开工作进行了总结。", BUREAU "2021年" REPORT, BUREAU, 2021),
	/* the same organ without its place */
	BEFORE("清河县人民政府办公室2021年" REPORT "\n县人民政府办公室2021年政府信息\n\n公开工作年度报告", "清河县人民政府办公室2021年" REPORT, "清河县人民政府办公室", 2021),
	/* what was summed up is no name */
	BEFORE(BUREAU "2021年" REPORT "\n本报告根据要求编制，总结" TOWN "2020年政府信息公开工作情况。", BUREAU "2021年" REPORT, BUREAU, 2021),
	BEFORE("根据要求编制，总结" TOWN "2020年政府信息公开工作情况。", "", "", ANY),
	BEFORE("根据规定，现将" BUREAU "2021年政府信息公开工作情况报告如下：", NULL, BUREAU, 2021),
	BEFORE("现将我局2021年" REPORT "公布如下：", NULL, "", 2021),
	BEFORE("2021年" REPORT "\n本报告由" BUREAU "根据有关规定，结合实际编制。", NULL, BUREAU, 2021),
	BEFORE("2021年" REPORT "\n本报告由" BUREAU "依据国务院办公厅统一格式编制。", NULL, BUREAU, 2021),
	BEFORE("根据规定，" BUREAU "编制2021年" REPORT "。", NULL, BUREAU, 2021),
	BEFORE("2021年" REPORT "\n区人大督促" BUREAU "编制2020年" REPORT "。", NULL, "", ANY),
	BEFORE("日前，" OTHER "发布2020年" REPORT "，我局参照编制。\n" BUREAU "2021年" REPORT, NULL, BUREAU, 2021),
	BEFORE("按照清河区人民政府办公室编制2021年" REPORT "的通知，形成本报告。", NULL, "", 2021),
	BEFORE("2021年" REPORT "\n清河区人民政府办公室：\n现报告如下。", NULL, "", 2021),
	BEFORE("2021年" REPORT "\n填报单位（盖章）：" BUREAU, NULL, BUREAU, 2021),
	BEFORE("2021年" REPORT "\n发文单位 " BUREAU, NULL, BUREAU, 2021), BEFORE("2021年" REPORT "\n公开责任部门：" BUREAU, NULL, BUREAU, 2021),
	BEFORE("2021年" REPORT "\n本报告由" BUREAU "（盖章）编制。", NULL, BUREAU, 2021),
	BEFORE("2021年" REPORT "\n本报告由" BUREAU "编制，公开指南另行发布。", NULL, BUREAU, 2021),
	BEFORE("2021年" REPORT "\n由此可见，本报告由" BUREAU "编制。", NULL, BUREAU, 2021),
	BEFORE("2021年" REPORT "\n本报告由《清河区公开指南》确定的" BUREAU "编制。", NULL, "", 2021),
	/* organs that made something else */
	BEFORE("2021年" REPORT "\n报告格式，由国务院办公厅编制。", NULL, "", 2021),
	BEFORE("2021年" REPORT "\n由" BUREAU "编制指南。", NULL, "", 2021),
	BEFORE("2021年" REPORT "\n由" BUREAU "编制的公开指南。", NULL, "", 2021),
	BEFORE("2021年" REPORT "\n本报告格式由国务院办公厅编制。", NULL, "", 2021),
	BEFORE("2021年" REPORT "\n公开指南由清河区人民政府办公室编制。", NULL, "", 2021),
	BEFORE("2021年" REPORT "\n由国务院办公厅统一格式，本报告按其编制。", NULL, "", 2021),
	BEFORE("2021年" REPORT "\n本报告由清河区人民政府办公室负责解释。", NULL, "", 2021),
	BEFORE("2021年" REPORT "\n本网站由清河区人民政府办公室主办。", NULL, "", 2021),
	BEFORE("清河区人民政府办公室转发柳林镇人民政府2021年" REPORT, NULL, "柳林镇人民政府", 2021),
	BEFORE("清河区人民政府办公室关于印发柳林镇人民政府2021年" REPORT "的通知", NULL, "柳林镇人民政府", 2021),
	BEFORE("关于转发《" TOWN "2021年" REPORT "》的通知", NULL, TOWN, 2021),
	BEFORE("根据《" OTHER "2020年" REPORT "》的要求\n" TOWN "2021年" REPORT, NULL, TOWN, 2021),
	/* links */
	BEFORE("上一篇：" OTHER "2021年" REPORT "\n" TOWN "2021年" REPORT, NULL, TOWN, 2021),
	BEFORE("下一篇\n" OTHER "2020年" REPORT "\n" TOWN "2021年" REPORT, NULL, TOWN, 2021),
	BEFORE("转发：" OTHER "2020年" REPORT "\n" TOWN "2021年" REPORT, NULL, TOWN, 2021),
	/* two titles that differ */
	BEFORE(OTHER "2021年" REPORT "\n" TOWN "2021年" REPORT, "", "", 2021),
	BEFORE(OTHER "2021年" REPORT "\n" TOWN "2021年" REPORT "\n发布机构：柳林镇人民政府", TOWN "2021年" REPORT, TOWN, 2021),
	BEFORE(TOWN "2020年" REPORT "\n" TOWN "2021年" REPORT, "", TOWN, 0),
	BEFORE(TOWN "2020年" REPORT "\n" TOWN "2021年" REPORT "\n数据的统计期限为2021年1月1日至12月31日。", TOWN "2021年" REPORT, TOWN, 2021),
	BEFORE(TOWN REPORT "\n数据的统计期限为2021年1月1日至12月31日。", TOWN REPORT, TOWN, 2021),
	{"柳林镇2021年" REPORT "\n" TOWN REPORT "\n", "甲。\n", TOWN "\n2022年1月15日\n", TOWN REPORT, NULL, 2021, NULL, NULL},
	SIGNED(OTHER "2021年" REPORT "\n" TOWN "2021年" REPORT, TOWN "\n2022年1月15日", TOWN, "2022-01-15"),
	SIGNED(TOWN "2021年" REPORT, OTHER "\n2022年1月15日", "", "2022-01-15"),
	SIGNED("柳林镇2021年" REPORT, TOWN "\n2022年1月15日", "柳林镇", "2022-01-15"),
	SIGNED("清河区卫健委2021年" REPORT, "清河区卫生健康委员会\n2022年1月15日", "清河区卫健委", "2022-01-15"),
	SIGNED("清河区人民政府\n2021年" REPORT, TOWN "\n2022年1月15日", "", "2022-01-15"),
	SIGNED("清河区2021年" REPORT, "清河区人民政府办公室\n2022年1月15日", "清河区", "2022-01-15"),
	/* no title names an agency: the one that most sources name */
	SIGNED("2021年" REPORT "\n发布机构：" BUREAU, OTHER "\n2022年1月15日", "", "2022-01-15"),
	SIGNED("2021年" REPORT "\n发布机构：" BUREAU "\n本报告由" BUREAU "编制。", OTHER "\n2022年1月15日", BUREAU, "2022-01-15"),
	SIGNED("2021年" REPORT "\n发布机构：" OTHER "\n本报告由" BUREAU "编制。", OTHER "\n2022年1月15日", OTHER, "2022-01-15"),
	/* signatures */
	SIGNED("2021年" REPORT, BUREAU "（盖章）\n2022年1月15日", BUREAU, "2022-01-15"),
	SIGNED("2021年" REPORT, BUREAU "\n\n二〇二二年一月十五日\n附件：无", BUREAU, "2022-01-15"),
	SIGNED("2021年" REPORT, BUREAU "   2022年1月15日印发", BUREAU, "2022-01-15"),
	SIGNED("2021年" REPORT, "（" BUREAU "　2022年1月15日）", BUREAU, "2022-01-15"),
	SIGNED("2021年" REPORT "\n（" BUREAU " 2022年1月15日）", "", BUREAU, "2022-01-15"),
	SIGNED("2021年" REPORT, "报告单位：" BUREAU "\n2022年1月15日", BUREAU, "2022-01-15"),
	SIGNED("2021年" REPORT, BUREAU "\n二零二二年元月廿日", BUREAU, "2022-01-20"),
	SIGNED("2021年" REPORT, BUREAU "\n2022年1月15日（此件公开发布）", BUREAU, "2022-01-15"),
	SIGNED("2021年" REPORT, BUREAU "\n2022年1月15日（此件主动公开）", BUREAU, "2022-01-15"),
	SIGNED("2021年" REPORT, BUREAU "\n2022年1月15日（会议）", "", ""),
	SIGNED("2021年" REPORT, BUREAU "\n二〇二二年一月廿一日", BUREAU, "2022-01-21"),
	SIGNED("2021年" REPORT, TOWN "\n2022年1月15日\n下一篇：放假的通知 2023-03-04", TOWN, "2022-01-15"),
	SIGNED("2021年" REPORT, TOWN "\n2022年1月15日\n相关链接\n" OTHER "\n2023年3月4日", TOWN, "2022-01-15"),
	SIGNED(TOWN "2021年" REPORT, "上一篇：无\n2023-03-04", TOWN, ""),
	SIGNED(TOWN "2021年" REPORT, "放假的通知\n2023-03-04", TOWN, ""),
	SIGNED(TOWN "2021年" REPORT, "[打印] [关闭]\n2023-03-04", TOWN, ""),
	SIGNED("2021年" REPORT, "无障碍阅读\n清河区人民政府\n2023-03-04", "", ""),
	SIGNED("2021年" REPORT, "网站声明 | 联系我们\n清河区人民政府\n2023-03-04", "", ""),
	SIGNED("2021年" REPORT, "【字体：大 中 小】\n清河区人民政府\n2023-03-04", "", ""),
	SIGNED("2021年" REPORT, "主办：清河区人民政府\n2023年3月4日", "", ""),
	SIGNED("2021年" REPORT, "版权所有 清河区人民政府 2023年3月4日", "", ""),
	SIGNED(TOWN "2021年" REPORT, "附件：方案（2022年9月1日前完成）", TOWN, ""),
	SIGNED(TOWN "2021年" REPORT, "下一步工作另行安排。\n2022年1月15日", TOWN, "2022-01-15"),
	SIGNED(TOWN "2021年" REPORT "\n（2022年1月15日）", "", TOWN, "2022-01-15"),
	SIGNED("2023年3月4日 星期六\n" TOWN "2021年" REPORT, "", TOWN, ""),
	/* years */
	YEAR(TOWN "2021-2022年" REPORT, "2023年，甲。", 0), YEAR(TOWN "2021—2022年" REPORT, "2023年，甲。", 0),
	YEAR(TOWN "2021、2022年" REPORT, "2023年，甲。", 0), YEAR(TOWN "2021年至2022年" REPORT, "2023年，甲。", 0),
	YEAR(TOWN "2021年度和2022年度" REPORT, "甲。", 0), YEAR(TOWN "二〇二一至二〇二二年" REPORT, "甲。", 0),
	YEAR(BUREAU "2020-2021年" REPORT "\n云溪县教育局2020-2021年" REPORT, "2021年公开3条。", 0),
	YEAR(TOWN "2021-22年" REPORT, "甲。", 0), YEAR(TOWN REPORT "（2021-2022年）", "甲。", 0),
	YEAR("清河区第一中学2021—2022学年信息公开工作年度报告", "甲。", 0), YEAR(TOWN "二○二一年度" REPORT, "甲。", 2021),
	YEAR(TOWN REPORT "\n数据的统计期限为2021年1月1日至2021年12月31日。", "2020年，甲。", 2021),
	YEAR(TOWN REPORT "\n发布日期：2022-01-15", "甲。", 0), YEAR(TOWN REPORT "\n清政发〔2022〕3号", "甲。", 0),
	YEAR(TOWN REPORT, "2021年，甲。2021年共公开3条。", 2021), YEAR(TOWN REPORT, "2020年，甲。2021年共公开3条。", 0),
	YEAR(TOWN REPORT, "按照《条例》（2019年修订），2021年公开3条。", 2021), YEAR(TOWN REPORT, "按照2019年修订的条例办理。", 0),
	YEAR(TOWN REPORT, "自2008年条例施行以来，公开3条。", 0), YEAR(TOWN REPORT, "2019年5月15日新条例施行。", 0),
	YEAR(TOWN REPORT, "2024年，我镇将继续公开。", 0), YEAR(TOWN REPORT, "我局成立于2019年，公开3条。", 0),
	YEAR(TOWN REPORT, "2021年以来，公开3条。", 2021), YEAR(TOWN REPORT, "2021年公开3条，比2020年多1条。", 2021),
	YEAR(TOWN REPORT, "自2020年至2021年公开3条。", 0), YEAR(TOWN REPORT, "从2020年到2021年，公开3条。", 0),
	YEAR(TOWN REPORT, "自2019年1月1日起施行新办法。", 0), YEAR(TOWN REPORT, "2021年前公开3条。", 0), YEAR(TOWN REPORT " 2022", "甲。", 0),
	YEAR(TOWN REPORT, "自2021年1月1日至2021年12月31日，公开3条。", 2021), YEAR(TOWN REPORT, "2021年公开3条，其中规划计划1条。", 2021),
	YEAR("现将我局2021年" REPORT "公布如下：", "2020年，甲。", 2021),
	YEAR("根据《条例》规定，现公布我局2021年" REPORT "，欢迎监督。", "2020年公开3条。", 2021),
	/* the period and the sentence name different years: part one decides */
	YEAR("现公布我局2021年" REPORT "。统计期限自2020年1月1日至2020年12月31日。", "2021年公开3条。", 2021),
	YEAR("现公布我局2021年" REPORT "。统计期限自2020年1月1日至2020年12月31日。", "2020年公开3条。", 2020),
	YEAR("现公布我局2021年" REPORT "。统计期限自2020年1月1日至2020年12月31日。", "公开3条。", 0),
	YEAR(TOWN REPORT, "2019年12月5日新条例施行。", 0), YEAR(TOWN REPORT, "2019年5月31日新条例施行。", 0),
	YEAR(TOWN REPORT, "至2021年12月31日，公开3条。", 2021), YEAR(TOWN REPORT, "2021年1月1日至今，公开3条。", 2021),
	YEAR(TOWN REPORT, "2021年1月1日到年底，公开3条。", 2021), YEAR(TOWN REPORT, "2021年1月1日-年底，公开3条。", 2021),
	YEAR(TOWN REPORT, "2021年1月1日—年底，公开3条。", 2021), YEAR(TOWN REPORT, "2021年1月1日起至今，公开3条。", 2021),
	YEAR(TOWN REPORT, "2019年1月5日至今，公开3条。", 0), YEAR(TOWN REPORT, "2019年3月1日至今，公开3条。", 0),
	YEAR(TOWN REPORT, "2021年比2020年多1条。", 2021), YEAR(TOWN REPORT, "2021年至2021年底，公开3条。", 2021),
	YEAR(TOWN REPORT, "公开3条（2020年2条），2021年1条。", 2021), YEAR(TOWN REPORT, "《2020年要点》施行，2021年公开3条。", 2021),
	YEAR(TOWN REPORT, "2021年机构改革后，公开3条。", 0), YEAR(TOWN REPORT, "2021年公开3条，改革后更好。", 2021),
	/* a line without a sentence may be a link of the page, but not one that names a yearly report */
	YEAR(TOWN REPORT, "2021年工作剪影", 0), YEAR(TOWN REPORT, "我县各局年报2021年", 0), YEAR(TOWN REPORT, "2021年报_审计局2021年", 2021),
	YEAR(TOWN REPORT, "2021年，公开3条", 2021),
	YEAR(TOWN REPORT "\n本报告于2022年1月20日公布。", "甲。", 0),
	YEAR(TOWN REPORT, "无。", 0),
	/* dates of the page */
	DATED("更新时间：2024-01-15", ""), DATED("统计时间：2023年1月1日至2023年12月31日", ""), DATED("截止日期：2024-01-15", ""),
	DATED("时间：2024-01-15 10:20", "2024-01-15"), DATED("发布日期：2024-1-5 08:51", "2024-01-05"),
	DATED("發布時間：2024-01-15", "2024-01-15"), DATED("成文日期：2024-01-10 发布日期：2024-01-15", "2024-01-15"),
	DATED("发布日期：2024年2月30日", ""),
	DATED("2024-01-15 10:20 来源：区民政局", "2024-01-15"), DATED("[2024-01-15]", "2024-01-15"),
	DATED("2024-01-15 10:20   浏览量：    文字大小：[ ]   背景色：", "2024-01-15"), DATED("2024-01-15 10:20   浏览量：", "2024-01-15"),
	DATED("  • 2024-01-15 10:20\n  • 来源：区民政局", "2024-01-15"),
	DATED("来源：区民政局       2024-01-15 10:20 【字体：", "2024-01-15"), DATED("来源：区民政局       2024-01-15", "2024-01-15"),
	/* two dates in the line; a date that belongs to the words around it; a letter to an organ */
	DATED("来源：区民政局 2024-01-15 2024-01-16", ""), DATED("来源：区民政局关于 2024年1月15日的会议", ""),
	DATED("清河区人民政府办公室：\n2024-01-15", ""),
	/* a date alone above the first sentence, in a list of the page or below the name of the organ */
	DATED("  • 清河区人民政府门户网\n  • 2024-01-15 10:20\n根据要求编制本报告。", "2024-01-15"),
	DATED("阅读\n（2024年1月15日）\n编制说明：根据要求编制本报告。", "2024-01-15"),
	{BUREAU "\n2024年1月15日\n根据要求，现发布" BUREAU "2023年" REPORT "。\n", "甲。\n", "", NULL, BUREAU, 2023, "2024-01-15", NULL},
	DATED("阅读\n2024年1月15日\n分享\n根据要求编制本报告。", ""), DATED("阅读\n有效期至：\n2024年1月15日\n根据要求编制本报告。", ""),
	/* a date without a word, and the one that the page calls the date of publication */
	DATED("2024-01-10\n来源：区民政局发布时间：2024-01-15 09:50:20访问量：字体", "2024-01-15"),
	DATED("2024-01-10\n生成日期：2024-01-15", "2024-01-10"),
	DATED("【发布日期】2024-01-15", "2024-01-15"), DATED("[发布时间] 2024年1月15日", "2024-01-15"), DATED("2024\\-01\\-15", "2024-01-15"),
	DATED("发表时间：2024-01-15", "2024-01-15"), DATED("填报日期：2024-01-15", "2024-01-15"),
	/* periods */
	PERIOD("統計期限：2023年1月1日至12月31日。", "2023-01-01"), PERIOD("数据统计期限为2023年1月至12月。", "2023-01-01"),
	PERIOD("公示期限为2023年1月1日至2023年1月10日。", ""), PERIOD("规划期2023年1月1日至2023年12月31日。", ""),
	PERIOD("根据2019年4月3日至2019年5月15日修订的条例编制。", ""), PERIOD("本报告数据自2023年1月1日起至12月31日止。", "2023-01-01"),
	PERIOD("许可证有效期为2023年1月1日至2023年12月31日，数据见附表。", ""), PERIOD("疫情数据统计时间为2023年1月1日至2023年1月31日。", ""),
	PERIOD("上年报告统计期限为2022年1月1日至2022年12月31日，本报告统计期限为2023年1月1日至2023年12月31日。", "2023-01-01"),
	PERIOD("统计期限为2023年1月1日至2023年2月30日。", ""), PERIOD("统计期限从2023年元月1日至2023年12月31日。", "2023-01-01"),
	PERIOD("报告时限为2023年1月1日至12月31日", "2023-01-01"), PERIOD("数据的统计期限：自2023年1月1日起，截止到2023年12月31日。", "2023-01-01"),
	PERIOD("报告期：2023年1月1日至2023年12月31日", "2023-01-01"), PERIOD("（2023年1月1日至2023年12月31日）", "2023-01-01"),
	PERIOD("统计期限自2023年3月15日（挂牌成立之日）起至2023年12月31日止。", "2023-03-15"),
	PERIOD("统计期限自2023年3月15日（挂牌成立之日起至2023年12月31日止。", ""),
	PERIOD("本报告数据统计期自2023年1月1日至2023年12月31日。", "2023-01-01"),
	PERIOD("统计期限自2023\\-01\\-01至2023\\-12\\-31。", "2023-01-01"),
	/* a long title above does not say what the period is of */
	{"青芜市清河区自然资源和规划局2023年" REPORT "\n本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n", "甲。\n", "", NULL, NULL, ANY, NULL, "2023-01-01"},
	{"江平市清河区审计局2023年政府信息公开工作年报\n数据统计期限为2023年1月至12月。\n", "甲。\n", "", NULL, NULL, ANY, NULL, "2023-01-01"},
	{"前言。\n", "数据统计截止时间：2023年1月1日至2023年12月31日。\n", "", NULL, NULL, ANY, NULL, "2023-01-01"},
	{"前言。\n", "数据统计期为2023年1月1日至2023年12月31日。\n", "", NULL, NULL, ANY, NULL, "2023-01-01"},
	PERIOD("2023年1月1日至2023年12月31日有效。", ""), PERIOD("本报告所列数据自2023年1月1日起，至2023年12月31日止。", "2023-01-01"),
};

static gr_reading reading;

/* Findings of one reading, by code. */
static int	findings[GR_NFINDINGS];
static char sentence[1000];

static void
take_finding(void *context, const gr_finding *finding)
{
	(void) context;
	findings[finding->code]++;
	if (finding->code == GR_FINDING_title_source || finding->code == GR_FINDING_agency_source ||
		finding->code == GR_FINDING_agency_ambiguous || finding->code == GR_FINDING_year_ambiguous)
	{
		size_t		len = strlen(sentence);

		len += (size_t) snprintf(sentence + len, sizeof(sentence) - len, "%zu ", finding->line);
		gr_render(&finding->message, GR_ENGLISH, sentence + len, sizeof(sentence) - len);
		strcat(sentence, "\n");
	}
}

static bool
read_around(const char *before, const char *overview, const char *after)
{
	gr_diagnosis diagnosis;
	gr_str		text = unit_text("%s一、总体情况\n%s二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
								 "规章\t1\t2\t3\n六、其他需要报告的事项\n无。\n%s", before, overview, after);

	memset(findings, 0, sizeof(findings));
	sentence[0] = '\0';
	return gr_read_report(unit_env(), text.data, text.len, &reading, take_finding, NULL, &diagnosis) == GR_OK;
}

static const char *
shown_date(int32_t date)
{
	static char text[20];
	int			y;
	int			m;
	int			d;

	text[0] = '\0';
	if (date != GR_NO_DATE)
	{
		gr_date_to_ymd(date, &y, &m, &d);
		snprintf(text, sizeof(text), "%04d-%02d-%02d", y, m, d);
	}
	return text;
}

static void
compare(const choice_row *row, const char *what, const char *want, gr_str got)
{
	if (want && (strlen(want) != got.len || (got.len > 0 && memcmp(want, got.data, got.len) != 0)))
		unit_surprise("%s%s%s: %s is \"%.*s\", not \"%s\"", row->before, row->overview, row->after, what,
					  (int) got.len, got.data ? got.data : "", want);
}

static void
check(const choice_row *row)
{
	const gr_report *r = &reading.report;
	const char *date;

	if (!read_around(row->before, row->overview, row->after))
	{
		unit_surprise("%s: not read", row->before);
		return;
	}
	compare(row, "title", row->title, r->title);
	compare(row, "agency", row->agency, r->agency);
	date = shown_date(r->published);
	compare(row, "published", row->published, (gr_str) {date, strlen(date)});
	date = shown_date(r->period[0]);
	compare(row, "period", row->period, (gr_str) {date, strlen(date)});
	if (row->year != ANY && row->year != r->figures.year)
		unit_surprise("%s%s: year is %d, not %d", row->before, row->overview, r->figures.year, row->year);
	if (!gr_report_is_sound(r))
		unit_surprise("%s: not sound", row->before);
	unit_release();
}

static void
test_choices(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
		check(&rows[i]);
	unit_no_surprises();
}

/*
 * Every word for the date of the page and for the period, with every separator.
 */
static void
test_words(void **state)
{
	static const char *const dates[] = {"发布日期", "发文日期", "公开日期", "成文日期", "生成日期", "发布时间", "印发日期"};
	static const char *const periods[] = {
		"数据的统计期限", "中所列数据统计时限", "数据统计时间", "数据统计时段", "统计期间", "统计周期", "数据起止时间"
	};
	static const char *const between[] = {"：", ":", ": ", " ：", "\t", " | ", ": | ", "：\n", "\n"};
	static const char *const is[] = {"为", "自", "：", "从", "是自"};
	static const char *const to[] = {"至", "起至", "到", "—", "-", "～"};
	int			i;
	int			k;
	int			m;

	(void) state;
	for (i = 0; i < LENGTH(dates); i++)
		for (k = 0; k < LENGTH(between); k++)
		{
			gr_str		before = unit_text(TOWN "2023年" REPORT "\n%s%s2024-01-15\n", dates[i], between[k]);
			choice_row	row = {before.data, "甲。\n", "", NULL, TOWN, 2023, "2024-01-15", NULL};

			check(&row);
		}
	for (i = 0; i < LENGTH(periods); i++)
		for (k = 0; k < LENGTH(is); k++)
			for (m = 0; m < LENGTH(to); m++)
			{
				gr_str		before = unit_text(TOWN REPORT "\n本报告%s%s2023年1月1日%s2023年12月31日。\n", periods[i], is[k],
											   to[m]);
				choice_row	row = {before.data, "甲。\n", "", NULL, TOWN, 2023, NULL, "2023-01-01"};

				check(&row);
			}
	unit_no_surprises();
}

/* Lines of links change no fact, wherever they are. */
static void
test_links(void **state)
{
	static const char *const links[] = {
		"上一篇：" OTHER "2021年" REPORT "\n", "下一篇：" OTHER "2022年" REPORT " 2023-03-04\n", "上一条：无\n",
		"[上一篇] " OTHER "2021年" REPORT "\n", "下一篇：\n" OTHER "2022年" REPORT "\n", "相关链接：" OTHER "2021年" REPORT "\n"
	};
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < LENGTH(links); i++)
		for (k = 0; k < 4; k++)
		{
			const char *l = links[i];
			gr_str		before = unit_text("%s" TOWN "2023年" REPORT "\n%s数据统计期限为2023年1月1日至12月31日。\n%s",
										   k == 0 ? l : "", k == 1 ? l : "", k == 2 ? l : "");
			gr_str		after = unit_text(TOWN "\n2024年1月15日\n%s", k == 3 ? l : "");
			choice_row	row = {before.data, "甲。\n", after.data, TOWN "2023年" REPORT, TOWN, 2023, "2024-01-15", "2023-01-01"};

			check(&row);
		}
	unit_no_surprises();
}

/* The findings about a choice. */
static void
test_findings(void **state)
{
	static const struct
	{
		const char *before;
		const char *after;
		const char *said;
	}			said[] = {
		{BUREAU "2021年" REPORT "\n", "", "1 taken from a line of its own\n1 taken from the title\n"},
		{OTHER "2021年" REPORT "\n" TOWN "2021年" REPORT "\n", TOWN "\n2022年1月15日\n",
			"2 taken from a line of its own, because the signature agrees; not taken: " OTHER "2021年" REPORT
			"\n2 taken from the title; the signature agrees\n"},
		{OTHER "2021年" REPORT "\n" TOWN "2021年" REPORT "\n", "",
			"0 several agencies are named, and it is not certain which one is meant, so none was taken: " OTHER " | " TOWN "\n"},
		{TOWN "2020-2021年" REPORT "\n", "",
			"1 taken from a line of its own\n1 taken from the title\n"
			"0 the title names several years, and it is not certain which one is meant, so none was taken: " TOWN "2020-2021年" REPORT
			"\n"},
		{"2021年" REPORT "\n", "", "1 taken from a line of its own\n"},
		{"2021年" REPORT "\n", BUREAU "\n2022年1月15日\n",
			"1 taken from a line of its own\n9 taken from the signature\n"},
		{"2021年" REPORT "\n本报告由" BUREAU "编制。\n", "",
			"1 taken from a line of its own\n2 taken from the sentence on who wrote the report\n"},
	};
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(said); i++)
	{
		if (!read_around(said[i].before, "甲。\n", said[i].after))
			unit_surprise("%s: not read", said[i].before);
		else if (strcmp(sentence, said[i].said) != 0)
			unit_surprise("%s: said\n%snot\n%s", said[i].before, sentence, said[i].said);
		unit_release();
	}
	unit_no_surprises();
}

/* n characters 甲 between two texts */
static const char *
long_text(const char *before, int n, const char *after)
{
	gr_str		text = unit_text("%s", before);

	while (n-- > 0)
		text = unit_text("%s甲", text.data);
	return unit_text("%s%s", text.data, after).data;
}

/* Names and sentences have a greatest length. */
static void
test_lengths(void **state)
{
	static const struct
	{
		const char *before;
		const char *middle;		/* then up to this many times 甲 */
		const char *after;
		int			most;
		bool		ending;			/* the middle and what follows stand behind part six */
		bool		is_name;		/* the name is too long, not the sentence */
	}			rows[] = {
		{"2021年" REPORT "\n本报告由", "清河区", "局编制。\n", GR_MAX_AGENCY - 4, false, true},
		{"", "清河区", "局2021年" REPORT "\n", GR_MAX_AGENCY - 4, false, true},
		{"2021年" REPORT "\n", "清河区", "局\n2022年1月15日\n", GR_MAX_AGENCY - 4, true, true},
		/* 31 characters and 369 */
		{"", "", "，现公布" TOWN "2021年" REPORT "。\n", 369, false, false},
	};
	int			i;
	int			more;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
		for (more = -1; more <= 1; more++)
		{
			int			n = rows[i].most + more;
			const char *text = long_text(rows[i].middle, n, rows[i].after);
			choice_row	row = {rows[i].ending ? rows[i].before : unit_text("%s%s", rows[i].before, text).data, "甲。\n",
				rows[i].ending ? text : "", NULL, "", ANY, NULL, NULL};

			if (more <= 0)
				row.agency = rows[i].is_name ? long_text("清河区", n, "局") : TOWN;
			check(&row);
		}
	unit_no_surprises();
}

/* Facts are found at both ends of a very long text. */
static void
test_long(void **state)
{
	static const char *const fillers[] = {"乙。\n", "丙", " 丁", "说明\n\n"};
	size_t		size = 3000000;
	char	   *filler = malloc(size + 1);
	int			i;
	int			where;

	(void) state;
	for (i = 0; i < LENGTH(fillers); i++)
		for (where = 0; where < 4; where++)
		{
			size_t		piece = strlen(fillers[i]);
			size_t		len = 0;
			gr_str		before;
			gr_str		after;

			for (; len + piece <= size; len += piece)
				memcpy(filler + len, fillers[i], piece);
			filler[len] = '\0';
			before = unit_text("%s\n" TOWN "2023年" REPORT "\n%s\n", where == 0 ? filler : "", where == 1 ? filler : "");
			after = unit_text("%s\n" TOWN "\n2024年1月15日\n%s\n", where == 2 ? filler : "", where == 3 ? filler : "");
			if (!read_around(before.data, "甲。\n", after.data) ||
				!gr_str_equal(reading.report.agency, GR_STR(TOWN)) || reading.report.figures.year != 2023 ||
				strcmp(shown_date(reading.report.published), "2024-01-15") != 0)
				unit_surprise("\"%s\" at place %d: agency \"%.*s\", year %d, published %s", fillers[i], where,
							  (int) reading.report.agency.len, reading.report.agency.data ? reading.report.agency.data : "",
							  reading.report.figures.year, shown_date(reading.report.published));
			unit_release();
		}
	free(filler);
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_choices),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_findings),
		cmocka_unit_test(test_lengths),
		cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests_name("titles", tests, NULL, NULL);
}
