/*
 * test_facts.c
 *	  Unit tests of title, agency, year, period, dates and contact.
 *
 * Each row is a text read whole; only what it names is compared.
 */
#include <uchar.h>

#include "text/fold.h"
#include "unit.h"

typedef struct fact_row
{
	const char *preface;
	const char *overview;
	const char *ending;			/* of part six */
	/* facts: "name=value" a line; a name with nothing behind = must be absent */
	const char *facts;
} fact_row;

#define PREFACE(preface, facts)	{preface, "甲。\n", "无。\n", facts}
#define ENDING(ending, facts)	{"前言。\n", "甲。\n", ending, facts}

static const fact_row fact_rows[] = {
	/* titles, and the agency and year in them */
	PREFACE("清河镇人民政府2021年政府信息公开工作年度报告\n",
			"title=清河镇人民政府2021年政府信息公开工作年度报告\nagency=清河镇人民政府\nyear=2021"),
	PREFACE("清河区卫生健康局\n2022年政府信息公开工作年度报告\n",
			"title=清河区卫生健康局2022年政府信息公开工作年度报告\nagency=清河区卫生健康局\nyear=2022"),
	PREFACE("2020年清河区政府信息公开工作年度报告\n", "agency=清河区\nyear=2020"),
	PREFACE("2020年度清河区民政局政务公开年报\n", "agency=清河区民政局\nyear=2020"),
	PREFACE("清河区民政局关于2023年度政府信息公开工作的报告\n", "agency=清河区民政局\nyear=2023"),
	PREFACE("关于清河区民政局2023年政府信息公开工作年度报告\n", "agency=清河区民政局"),
	PREFACE("清河区民政局政府信息公开工作年度报告（2021年度）\n", "year=2021"),
	PREFACE("清河区民政局二〇二一年政府信息公开工作年度报告\n", "agency=清河区民政局\nyear=2021"),
	PREFACE("清河区民政局２０２１年政府信息公开工作年度报告\n", "agency=清河区民政局\nyear=2021"),
	PREFACE("清河區民政局2021年政府資訊公開工作年度報告\n", "year=2021"),
	/* radicals, which look the same */
	PREFACE("清河⻄镇⼈⺠政府2021年政府信息公开⼯作年度报告\n",
			"title=清河西镇人民政府2021年政府信息公开工作年度报告\nagency=清河西镇人民政府\nyear=2021"),
	PREFACE("清河區敎育局2021年政府信息公開工作年度報吿\n",
			"title=清河區敎育局2021年政府信息公開工作年度報吿\nagency=清河區敎育局\nyear=2021"),
	PREFACE("淸河區靑石鎭人民政府2021年政府信息公開工作年度報吿\n", "agency=淸河區靑石鎭人民政府\nyear=2021"),
	PREFACE("清河区民政局2021年政府信息公开工作年度报告\n1\\. 前言\n", "agency=清河区民政局\nyear=2021"),
	PREFACE("名称：清河区民政局2021年政府信息公开工作年度报告\n", "title=清河区民政局2021年政府信息公开工作年度报告"),
	PREFACE("# 清河区民政局2021年政府信息公开工作年度报告 #\n", "agency=清河区民政局"),
	PREFACE("**清河区民政局2021年政府信息公开工作年度报告**\n", "agency=清河区民政局"),
	PREFACE("清河区民政局2021年政府信息公开工作\n年度报告\n", "title=清河区民政局2021年政府信息公开工作年度报告"),
	PREFACE("首页 > 年报\n清河区民政局2021年政府信息公开工作年度报告\n", "title=清河区民政局2021年政府信息公开工作年度报告"),
	PREFACE("清河区民政局年度工作报告\n", "title="),
	/* a title on four lines, the place on the first of them */
	PREFACE("清河区\n民政局\n2021年\n政府信息公开工作年度报告\n", "agency=清河区民政局\nyear=2021"),
	PREFACE("清河区民政局\n2021年\n政府信息公开\n工作年度报告\n", "agency=清河区民政局\nyear=2021"),
	/* the month in which it was written, and the months that it counts */
	PREFACE("2022年1月清河区民政局政府信息公开工作年度报告\n", "year="),
	PREFACE("清河区民政局2021年1月至12月政府信息公开工作年度报告\n", "agency=清河区民政局\nyear=2021"),
	PREFACE("清河区民政局2020年12月至2021年11月政府信息公开工作年度报告\n", "agency=清河区民政局\nyear="),
	PREFACE("原地址：清河区东路1号，现地址：清河区西路2号\n", "address=清河区西路2号"),
	/* the title is quoted, its agency is not */
	PREFACE("清河区民政局《2021年政府信息公开工作年度报告》\n", "agency=清河区民政局\nyear=2021"),
	/* the years of other reports, one a line */
	PREFACE("政府信息公开年报\n2023年\n2022年\n2021年\n清河区民政局政府信息公开工作年度报告\n", "agency=清河区民政局\nyear="),
	PREFACE("清河区民政局政府信息公开工作年度报告\n2023年\n2022年\n2021年\n", "agency=清河区民政局\nyear="),
	/* the agencies of other reports, one a line; and the report's own below the title */
	PREFACE("清河区财政局\n清河区公安局\n2021年政府信息公开工作年度报告\n清河区民政局\n", "agency="),
	/* words for a time are not the end of a name */
	PREFACE("清河区民政局近三年政府信息公开工作年度报告\n", "agency="),
	PREFACE("清河区民政局21年政府信息公开工作年度报告\n", "agency="),
	PREFACE("清河区民政局公元2021年政府信息公开工作年度报告\n", "agency=\nyear=2021"),
	PREFACE("清河区民政局关于上报2021年政府信息公开年报的报告\n", "agency=清河区民政局\nyear=2021"),
	/* a short note in brackets before the agency is not its name */
	PREFACE("【一二三四五六七八】清河区民政局2021年政府信息公开工作年度报告\n", "agency=清河区民政局"),
	PREFACE("【一二三四五六七八九】清河区民政局2021年政府信息公开工作年度报告\n", "agency="),
	/* verbs before a title in a sentence, and the agency before the verb */
	PREFACE("根据规定，制定了清河区民政局2021年政府信息公开工作年度报告，全文如下。\n", "agency=清河区民政局\nyear=2021"),
	PREFACE("根据规定，我局编制并向社会公开清河区民政局2021年政府信息公开工作年度报告。\n",
			"agency=清河区民政局\ntitle=清河区民政局2021年政府信息公开工作年度报告"),
	PREFACE("结合实际，清河区民政局编制了2021年度政府信息公开工作年度报告，主要包括六个部分。\n", "agency=清河区民政局\nyear=2021"),
	PREFACE("按照区政府办公室发布2021年政府信息公开工作年度报告，要求如下。\n", "agency="),
	/* the signature has the name with its place */
	{"现将民政局2021年度政府信息公开情况报告如下：\n", "甲。\n", "无。\n清河县民政局\n2022年1月20日\n", "agency=清河县民政局"},
	{"现将民政局2021年度政府信息公开情况报告如下：\n", "甲。\n", "无。\n清河县民政局办公室\n2022年1月20日\n", "agency=民政局"},
	/* two years that are no range, and two agencies with a year each: no sentence decides */
	PREFACE("清河区民政局2020年政府信息公开工作2021年年度报告\n本报告由清河区民政局编制，数据为2021年的。\n", "year="),
	PREFACE("清河区民政局2020年政府信息公开工作年度报告\n云溪县教育局2021年政府信息公开工作年度报告\n", "agency=\nyear="),
	PREFACE("清河区民政局2021年政府信息公开工作年度报告\n云溪县教育局2021年政府信息公开工作年度报告\n", "agency=\nyear=2021"),
	PREFACE("本报告根据规定编写。\n", "title=\nagency=\nyear="),
	PREFACE("清河区民政局公布其2021年政府信息公开工作年度报告，请看《报告》。\n", "title="),
	/* the agency in 由…编制 */
	PREFACE("本报告由清河区民政局根据要求编制。\n", "agency=清河区民政局"),
	PREFACE("本报告由清河区人民政府办公室编制，全文如下。\n", "agency=清河区人民政府办公室"),
	PREFACE("由此可见，编制工作很重要。\n", "agency="),
	/* the signature */
	ENDING("无。\n清河区民政局\n2022年1月20日\n", "agency=清河区民政局\npublished=2022-01-20"),
	ENDING("无。\n清河区民政局 2022年1月20日\n", "agency=清河区民政局\npublished=2022-01-20"),
	ENDING("无。\n二〇二二年一月二十日\n", "published=2022-01-20"),
	ENDING("无。\n二○二二年十二月三十一日\n", "published=2022-12-31"),
	ENDING("无。\n2022-01-20\n", "published=2022-01-20"), ENDING("无。\n2022.1.20\n", "published=2022-01-20"),
	ENDING("无。\n2022/1/20\n", "published=2022-01-20"), ENDING("无。\n2022年2月30日\n", "published="),
	ENDING("无。\n2022年十月十日\n", "published=2022-10-10"), ENDING("本年无。\n", "published=\nagency="),
	ENDING("会议于2022年1月20日\n", "published="),
	PREFACE("发布日期：2022-01-20\n", "published=2022-01-20"), PREFACE("成文日期：2022年1月20日\n", "published=2022-01-20"),
	PREFACE("发布日期：见下\n", "published="),
	/* bold words for agency and date; words behind them without white space */
	PREFACE("2021年政府信息公开工作年度报告\n**来源**：甲 **发布机构**：清河区民政局 **发布时间**：2022-01-20\n", "agency=清河区民政局\npublished=2022-01-20"),
	PREFACE("| **发布机构：** | 清河区民政局 | **发布日期：** | 2022-01-20 |\n\n2021年政府信息公开工作年度报告\n",
			"agency=清河区民政局\npublished=2022-01-20"),
	PREFACE("发布机构：清河区民政局发布日期：2022-01-20\n2021年政府信息公开工作年度报告\n", "agency=清河区民政局\npublished=2022-01-20"),
	/* a date and an organ below the title */
	PREFACE("清河区民政局2021年政府信息公开工作年度报告\n2022-01-20 15:30:12 清河区民政局 阅读 22\n", "agency=清河区民政局\npublished=2022-01-20"),
	PREFACE("清河区民政局2021年政府信息公开工作年度报告\n2022-01-20 清河区民政局\n", "published=2022-01-20"),
	PREFACE("清河区民政局2021年政府信息公开工作年度报告\n2022-01-20 召开会议 阅读 22\n", "published="),
	/* numbers on lines of their own */
	PREFACE("统计期限自\n2021\n年\n1\n月\n1\n日起至\n2021\n年\n12\n月\n31\n日止。地址：清河区东路\n24\n号；电话：\n0009-8898766\n。\n",
			"period=2021-01-01 2021-12-31\naddress=清河区东路24号\nphone=0009-8898766"),
	PREFACE("地址：清河区东路24\n楼宇服务热线\n", "address=清河区东路24"),
	/* the address of the page is not the web site of the agency, and a web site ends with its line */
	PREFACE("Title: 清河区民政局2021年政府信息公开工作年度报告\n\nURL Source: http://www.qinghe.gov.cn/1.html\n\nPublished Time: 2022-01-12T08:00:00+08:00\n",
			"title=清河区民政局2021年政府信息公开工作年度报告\nwebsite=\npublished=2022-01-12"),
	PREFACE("url: http://www.qinghe.gov.cn/1.html\nhostname: www.qinghe.gov.cn\n", "website="),
	PREFACE("本报告可在http://www.qinghe.gov.cn/zwgk/index.html\nTel: 1\n查阅。\n", "website=http://www.qinghe.gov.cn/zwgk/index.html"),
	PREFACE("本报告可在清河区人民政府门户网站上查阅http://www.qinghe.\ngov.cn。\n", "website=http://www.qinghe.gov.cn"),
	PREFACE("本报告可在清河区人民政府门户网站上查阅http://www.qing\nhe.gov.cn。\n", "website=http://www.qinghe.gov.cn"),
	PREFACE("如有疑问，请与清河区民政局联系，电子邮箱：qinghe@163.c\nom）。\n", "email=qinghe@163.com"),
	/* the period */
	PREFACE("2021年1月1日至2021年12月31日\n", "period=2021-01-01 2021-12-31"),
	PREFACE("数据统计期限为2021年1月1日至2021年12月31日。\n", "period=2021-01-01 2021-12-31\nyear=2021"),
	PREFACE("统计期限从2021年1月1日起至12月31日止。\n", "period=2021-01-01 2021-12-31"),
	PREFACE("期限（2021-01-01—2021-12-31）。\n", "period=2021-01-01 2021-12-31"),
	PREFACE("数据自２０２１年１月１日到２０２１年１２月３１日。\n", "period=2021-01-01 2021-12-31"),
	PREFACE("自2021年1月1日到2021年12月31日。\n", "period="),
	PREFACE("2021年12月31日至2021年1月1日。\n", "period="),
	PREFACE("2021年1月1日起施行。\n", "period="),
	{"前言。\n", "本报告所列数据自2020年1月1日起，至2020年12月31日止。\n", "无。\n", "period=2020-01-01 2020-12-31"},
	{"前言。\n", "统计期限自2020年1月1日至2020年12月31日。\n", "无。\n", "period=2020-01-01 2020-12-31\nyear=2020"},
	{"前言。\n", "工期自2020年1月1日至2020年12月31日。\n", "无。\n", "period="},
	/* the period of something else */
	{"前言。\n", "政务公开考核统计期限为2020年4月1日至2020年6月30日。\n", "无。\n", "period="},
	PREFACE("财政数据统计期限为2020年7月1日至2021年6月30日。\n", "period="),
	PREFACE("全文在门户网站公布，其中数据的统计期限自2020年1月1日起至2020年12月31日止。\n", "period=2020-01-01 2020-12-31"),
	PREFACE("其中复议数据统计期限为2020年12月1日至2021年11月30日，其他数据统计期限为2021年1月1日至2021年12月31日。\n",
			"period=2021-01-01 2021-12-31"),
	/* the year of a plan */
	{"清河区民政局政府信息公开工作年度报告\n", "2022年，我局计划公开信息100条。\n", "无。\n", "year="},
	/* the year elsewhere */
	PREFACE("现公布2019年政府信息公开工作。\n", "year=2019"), PREFACE("2019年，2019年。\n", "year=2019"),
	PREFACE("2018年，2019年。\n", "year="), {"前言。\n", "2018年，我局推进公开。\n", "无。\n", "year=2018"},
	PREFACE("1234年，20190年。\n", "year="),
	/* contact */
	PREFACE("地址：清河区东路1号；邮编：000000；电话：0009-8898766；电子邮箱：Gongkai@qinghe.example.cn\n",
			"address=清河区东路1号\npostcode=000000\nphone=0009-8898766\nemail=Gongkai@qinghe.example.cn"),
	PREFACE("联系电话：（0009）8898766，网址：http://www.qinghe.example.cn/a?b=1。\n",
			"phone=(0009)8898766\nwebsite=http://www.qinghe.example.cn/a?b=1"),
	PREFACE("电话：０００９－８８９８７６６。\n", "phone=0009-8898766"),
	PREFACE("电话：0009—8898766 邮政编码：０００００１\n", "phone=0009-8898766\npostcode=000001"),
	PREFACE("电话：123，邮编：12345，电子邮箱：无，网址：无。\n", "phone=\npostcode=\nemail=\nwebsite="),
	PREFACE("请见 https://www.qinghe.example.cn。\n", "website=https://www.qinghe.example.cn"),
	PREFACE("地址：（待定）\n", "address="), PREFACE("地址：见附件\n", "address="), PREFACE("提供地址：可通过网络查询\n", "address="),
	PREFACE("地址：清河區ａ座𠮷 野街 é 1　號；\n", "address=清河區ａ座𠮷野街é1號"),
	PREFACE("联系地址：清河区东路1号清河大厦\n九楼，电话：0009-8898766\n", "phone=0009-8898766"),
	PREFACE("E-mail：a@b.example.cn，Email：c@d.example.cn\n", "email=a@b.example.cn"),
	ENDING("联系电话：0009-8898766\n", "phone=0009-8898766"),
	/* numbers that are no telephone of the organ */
	PREFACE("接听电话1234567次。\n", "phone="), PREFACE("接听群众电话1234567个。\n", "phone="), PREFACE("传真电话：0009-8898766\n", "phone="),
	PREFACE("投诉电话：0009-1111111 联系电话：0009-8898766\n", "phone=0009-8898766"), PREFACE("IP地址：10.0.0.1\n", "address="),
	PREFACE("电话/传真：0009-8898766\n", "phone=0009-8898766"), PREFACE("电话号码：0009-889 8766\n", "phone=0009-8898766"),
	PREFACE("电话：+86-0009-8898766\n", "phone=+86-0009-8898766"), PREFACE("电话：（0009-8898766）\n", "phone=0009-8898766"),
	PREFACE("邮编：\n000001\n电话：\n0009-8898766\n", "postcode=000001\nphone=0009-8898766"),
	PREFACE("地址：清河区东路1号监督电话：0009-1111111\n", "address=清河区东路1号\nphone="),
	PREFACE("地址：清河区东路1号传真：0009-1111111\n", "address=清河区东路1号"),
	PREFACE("地址：清河区东路\n1号，电话：0009-8898766\n", "address=清河区东路1号\nphone=0009-8898766"),
	PREFACE("地址：清河区东路1号\n2022年1月20日\n", "address=清河区东路1号"),
	PREFACE("查询地址：http://www.a.example.cn/gk\n", "address=\nwebsite=http://www.a.example.cn/gk"),
	/* addresses of mail with marks around them, and words with 址 that are no address */
	PREFACE("电子信箱：<a@b.example.cn>\n", "email=a@b.example.cn"), PREFACE("邮箱：mailto:a@b.example.cn\n", "email=a@b.example.cn"),
	PREFACE("网址：<http://www.a.example.cn>\n", "website=http://www.a.example.cn"),
	PREFACE("如有疑问，请与我局联系，邮箱地址：a@b.example.cn。\n", "email=a@b.example.cn\naddress="),
	/* in a table, a link or bold type of Markdown */
	PREFACE("| 地址 | 清河区东路1号 |\n| 电话 | 0009-8898766 |\n| 网址 | www.a.example.cn|\n",
			"address=清河区东路1号\nphone=0009-8898766\nwebsite=www.a.example.cn"),
	PREFACE("| 地址 | 清河区东路1号 || 邮箱 | a@b.example.cn |\n", "address=清河区东路1号\nemail=a@b.example.cn"),
	PREFACE("**地址：清河区东路1号**\n**邮箱：a@b.example.cn**\n", "address=清河区东路1号\nemail=a@b.example.cn"),
	PREFACE("【地址：清河区东路1号】\n【邮箱：a@b.example.cn】\n", "address=清河区东路1号\nemail=a@b.example.cn"),
	PREFACE("电子邮箱：[a@b.example.cn](mailto:a@b.example.cn)\n网址：[http://www.a.example.cn](http://www.a.example.cn)\n",
			"email=a@b.example.cn\nwebsite=http://www.a.example.cn"),
	PREFACE("邮箱：**a@b.example.cn**\n网址：`www.a.example.cn`\n", "email=a@b.example.cn\nwebsite=www.a.example.cn"),
	PREFACE("邮箱：__a@b.example.cn__\n地址：【清河区东路1号】\n", "email=a@b.example.cn\naddress=清河区东路1号"),
	PREFACE("地址：清河区[东门]东路1号，电话：0009-8898766\n", "address=清河区[东门]东路1号\nphone=0009-8898766"),
	PREFACE("地址：[清河区]东路1号\n", "address=[清河区]东路1号"), PREFACE("地址：清河区[东门东路1号\n", "address="),
	PREFACE("邮箱：***@b.example.cn\n", "email="),
	PREFACE("请见[www.a.example.cn](http://www.a.example.cn)。\n", "website=www.a.example.cn"),
	PREFACE("邮箱：a\\_b@c.example.cn\n电话：0009\\-8898766\n", "email=a_b@c.example.cn\nphone=0009-8898766"),
	PREFACE("网址：[清河区人民政府网](http://www.a.example.cn)\n", "website=http://www.a.example.cn"),
	/* places to fill in */
	PREFACE("地址：×××\n", "address="), PREFACE("地址：____\n", "address="), PREFACE("地址：XX路XX号\n", "address="),
	PREFACE("地址：清河区东路、西路交叉口\n", "address=清河区东路、西路交叉口"),
	PREFACE("地址：清河区东路1号、电话：0009-8898766\n", "address=清河区东路1号\nphone=0009-8898766"),
	PREFACE("电子信箱：a@b.example.cn\n", "email=a@b.example.cn"), PREFACE("网址：http：//www.a.example.cn\n", "website=http：//www.a.example.cn"),
	PREFACE("在门户网站（www.a.example.cn）公开。\n", "website=www.a.example.cn"), PREFACE("原文链接：http://www.a.example.cn\n", "website="),
	/* behind 联系 without a word for it, but not that of others */
	PREFACE("如有疑问，请与区民政局联系（0009-8898766）。\n", "phone=0009-8898766"),
	PREFACE("如有疑问，請與區民政局聯繫（0009-8898766）。\n", "phone=0009-8898766"),
	PREFACE("如有疑问，请与区民政局联系（张三，0009-8898766）。\n", "phone="),
	PREFACE("如有疑问，请与区民政局联系（地址：清河区东路1号，传真：0009-8898766）。\n", "phone="),
	PREFACE("如需投诉请与区政府联系（0009-1111111）。如有疑问，请与区民政局联系（0009-8898766）。\n", "phone=0009-8898766"),
	PREFACE("请与区政府联系（0009-1111111）。联系电话：0009-8898766。\n", "phone=0009-8898766"),
	/* an address without colon at the start of a bracket */
	PREFACE("请与区民政局联系（地址清河区东路1号，电话0009-8898766）。\n", "address=清河区东路1号\nphone=0009-8898766"),
	PREFACE("请与区民政局联系（地址和电话见附件1）。\n", "address="), PREFACE("请与区民政局联系（地址见附件1）。\n", "address="),
	PREFACE("请与区民政局联系（地址不变）。\n", "address="),
	/* contacts of the web site above the report */
	PREFACE("联系我们\n地址：云溪县西路2号\n电话：0009-1111111\n清河区民政局2021年政府信息公开工作年度报告\n"
			"如有疑问，请与区民政局联系（地址：清河区东路1号，电话：0009-8898766）。\n", "address=清河区东路1号\nphone=0009-8898766"),
	PREFACE("地址：云溪县西路2号\n清河区民政局2021年政府信息公开工作年度报告\n本报告由清河区民政局编制。\n联系电话：0009-8898766\n",
			"address=\nphone=0009-8898766"),
	PREFACE("联系电话：0009-8898766\n清河区民政局2021年政府信息公开工作年度报告\n本报告由清河区民政局编制。\n", "phone=0009-8898766"),
	ENDING("无。\n主办：清河区人民政府\n地址：清河区大道9号 电话：0009-9999999\n", "address=\nphone="),
	ENDING("无。\n版权所有：清河区人民政府 电话：0009-9999999 网址：www.a.example.cn\n", "phone=\nwebsite="),
	ENDING("清河区民政局\n2022年1月20日\n联系电话：0009-8898766\n主办：清河区人民政府\n电话：0009-9999999\n", "phone=0009-8898766"),
};

static gr_reading reading;

static const char *
fact(const char *name, size_t len)
{
	static char text[400];
	const gr_report *r = &reading.report;
	gr_str		s = GR_NO_STR;
	int			y;
	int			m;
	int			d;
	int			i;

#define IS(word)	(len == strlen(word) && memcmp(name, word, len) == 0)
	text[0] = '\0';
	if (IS("title"))
		s = r->title;
	else if (IS("agency"))
		s = r->agency;
	else if (IS("year") && r->figures.year != 0)
		snprintf(text, sizeof(text), "%d", r->figures.year);
	else if (IS("published") && r->published != GR_NO_DATE)
	{
		gr_date_to_ymd(r->published, &y, &m, &d);
		snprintf(text, sizeof(text), "%04d-%02d-%02d", y, m, d);
	}
	else if (IS("period") && r->period[0] != GR_NO_DATE)
	{
		gr_date_to_ymd(r->period[0], &y, &m, &d);
		snprintf(text, sizeof(text), "%04d-%02d-%02d ", y, m, d);
		gr_date_to_ymd(r->period[1], &y, &m, &d);
		snprintf(text + 11, sizeof(text) - 11, "%04d-%02d-%02d", y, m, d);
	}
	for (i = 0; i < GR_NCONTACTS; i++)
		if (IS(gr_contact_names[i]))
			s = r->contact[i];
	if (s.data)
		snprintf(text, sizeof(text), "%.*s", (int) s.len, s.data);
	return text;
}

static void
test_facts(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(fact_rows); i++)
	{
		const fact_row *row = &fact_rows[i];
		gr_diagnosis diagnosis;
		const char *p = row->facts;
		gr_str		text = unit_text("%s一、总体情况\n%s二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t"
									 "现行有效件数\n规章\t1\t2\t3\n六、其他需要报告的事项\n%s",
									 row->preface, row->overview, row->ending);

		if (gr_read_report(unit_env(), text.data, text.len, &reading, NULL, NULL, &diagnosis) != GR_OK)
		{
			unit_surprise("row %d: not read", i);
			continue;
		}
		while (*p)
		{
			size_t		name = strcspn(p, "=");
			size_t		len = strcspn(p + name + 1, "\n");
			const char *got = fact(p, name);

			if (strlen(got) != len || memcmp(got, p + name + 1, len) != 0)
				unit_surprise("row %d (%s%s%s): wanted %.*s, got \"%s\"", i, row->preface, row->overview,
							  row->ending, (int) (name + 1 + len), p, got);
			p += name + 1 + len;
			p += *p == '\n';
		}
		unit_release();
	}
	unit_no_surprises();
}

/* Soups of what facts are made of: sound, and within bounds. */
static void
test_soups(void **state)
{
	static const char *const pieces[] = {
		"清河区", "民政局", "2021", "年", "度", "政府信息公开", "工作", "报告", "关于", "由", "编制", "根据", "1月", "12月", "31日", "-", "—",
		"至", "起", "地址：", "电话", "：", "0009", "8898766", "邮编", "000000", "电子邮箱：", "a@b.cn", "网址：", "http://", "www.a.cn",
		"（", "）", "，", "。", "\n", " ", "二〇二一", "十", "三十一", "发布日期", "统计期限", "的", "#", "**", "联系", "é", "😀", "\u3000"
	};
	uint64_t	seed = 60;
	int			i;

	(void) state;
	for (i = 0; i < 8000; i++)
	{
		char		soup[3][1500] = {"", "", ""};
		gr_diagnosis diagnosis;
		gr_str		text;
		int			part;

		for (part = 0; part < 3; part++)
		{
			int			n = unit_below(&seed, 30);

			while (n-- > 0)
				strcat(soup[part], pieces[unit_below(&seed, LENGTH(pieces))]);
		}
		text = unit_text("%s\n一、总体情况\n%s\n二、主动公开政府信息情况\n六、其他需要报告的事项\n%s", soup[0], soup[1],
						 soup[2]);
		if (gr_read_report(unit_env(), text.data, text.len, &reading, NULL, NULL, &diagnosis) != GR_OK ||
			!gr_report_is_sound(&reading.report))
			unit_surprise("\"%s\": not sound", text.data);
		unit_release();
	}
	unit_no_surprises();
}

/* Every word before a contact has a character that is printed as a sign of it, and in no other way. */
static void
test_contact_signs(void **state)
{
	static const struct
	{
		gr_contact	contact;
		const char16_t *word;
	}			words[] = {
#define GR_CONTACT(contact, text) {GR_##contact, u"" text},
#include "forms/words.def"
#undef GR_CONTACT
#define GR_PHONE_VERB(text) {GR_PHONE, u"" text},
#include "forms/words.def"
#undef GR_PHONE_VERB
	};
	static const struct
	{
		gr_contact	contact;
		const char32_t sign[2];
	}			signs[] = {
#define GR_CONTACT_SIGN(contact, text) {GR_##contact, U"" text},
#include "forms/words.def"
#undef GR_CONTACT_SIGN
	};
	size_t		i;

	(void) state;
	for (i = 0; i < LENGTH(words); i++)
	{
		const char16_t *c;
		bool		has_sign = false;

		/* the values of these have a sign, see gr_may_have_contact */
		if (words[i].contact == GR_EMAIL || words[i].contact == GR_WEBSITE)
			continue;
		for (c = words[i].word; *c; c++)
		{
			bool		all = true;
			uint32_t	printed;

			for (printed = 1; printed < GR_PLANE; printed++)
			{
				bool		found = gr_fold(printed) != *c;
				size_t		k;

				for (k = 0; k < LENGTH(signs); k++)
					found |= signs[k].contact == words[i].contact && signs[k].sign[0] == printed;
				all &= found;
			}
			has_sign |= all;
		}
		if (!has_sign)
			unit_surprise("word %d of GR_CONTACT: a text may print it without a sign of this contact", (int) i);
	}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_facts),
		cmocka_unit_test(test_soups),
		cmocka_unit_test(test_contact_signs),
	};

	return cmocka_run_group_tests_name("facts", tests, NULL, NULL);
}
