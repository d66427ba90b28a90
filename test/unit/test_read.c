/*
 * test_read.c
 *	  Unit tests of reading small texts: tables, what is not guessed, findings.
 *
 * Whole texts are read by test_corpus.
 */
#include "unit.h"

#include "report/number.h"
#include "text/utf8.h"

static gr_reading reading;
static gr_diagnosis diagnosis;

/* The findings of the last reading. */
static int	findings[GR_NFINDINGS];
static gr_str places[GR_NFINDINGS]; /* where the last one of each kind was found */
static const char *read_text;
static size_t read_len;

static void
hear(void *context, const gr_finding *finding)
{
	char		message[1000];
	int			language;

	(void) context;
	findings[finding->code]++;
	places[finding->code] = (gr_str) {read_text + finding->start, finding->len};
	if (finding->start > read_len || finding->len > read_len - finding->start ||
		gr_utf8_valid(read_text + finding->start, finding->len) != finding->len)
		unit_surprise("%s: a place outside of the text's characters: %zu+%zu",
					  gr_finding_names[finding->code], finding->start, finding->len);
	for (language = 0; language < GR_NLANGUAGES; language++)
	{
		size_t		len = gr_render(&finding->message, (gr_language) language, message,
									sizeof(message));

		if (len == 0 || gr_utf8_valid(message, strlen(message)) != len)
			unit_surprise("%s: message \"%s\"", gr_finding_names[finding->code], message);
	}
}

/* Requires that each cell read, a blank one too, has a place in the text. */
static void
check_places(void)
{
	int			slot;

	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		const gr_evidence *e = &reading.evidence[slot];

		if (e->present && (e->line < 1 || e->start > read_len || e->len > read_len - e->start))
			unit_surprise("%s: line %zu, %zu+%zu", unit_path(slot), e->line, e->start, e->len);
	}
}

static gr_status
read_copy(const char *text, size_t len)
{
	char	   *copy = unit_env()->alloc(NULL, len);
	gr_status	status;

	memcpy(copy, text, len);
	read_text = copy;
	read_len = len;
	memset(findings, 0, sizeof(findings));
	status = gr_read_report(unit_env(), copy, len, &reading, hear, NULL, &diagnosis);
	if (status == GR_OK)
		check_places();
	return status;
}

/* --- words of the tables --- */

#define TITLE	"清河镇人民政府2021年政府信息公开工作年度报告\n"
#define DISCLOSURES	"第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
#define LICENSING	"第二十条第（五）项\n信息内容\t本年处理决定数量\n"
#define PENALTY		"第二十条第（六）项\n信息内容\t本年处理决定数量\n"
#define FEES		"第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n"
#define FEES_WITHOUT_UNIT "第二十条第（八）项\n信息内容\t本年收费金额\n"
#define DISCLOSURES_2019 \
	"第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n"
#define ITEMS_2019	"第二十条第（六）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n"
#define ITEMS_2019_IN_PER_CENT "第二十条第（六）项\n信息内容\t上一年项目数量\t本年增/减（%）\t处理决定数量\n"
#define PURCHASES	"第二十条第（九）项\n信息内容\t采购项目数量\t采购总金额\n"
#define COLUMNS \
	"申请人情况\n自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
#define LINES_OF_CELLS(blanks) \
	"第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n30\n" blanks "行政规范性文件\n\n15\n22\n" \
	"第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n\n行政强制\n7\n" \
	"第二十条第（八）项\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n856\n三、收到和处理政府信息公开申请情况\n"
#define FIVE_LINES	"结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n"
#define OUTCOME_LINES(cells) \
	"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n\n未经复议直接起诉\n复议后起诉\n" FIVE_LINES FIVE_LINES FIVE_LINES cells \
	"五、存在的主要问题及改进情况\n无。\n"
/* cells that are paragraphs, as a browser prints them */
#define PARTED	"\n\n\t\n\n"
#define ROW_END	"\n\n\n\n\n"
#define PARAGRAPHS \
	"第二十条第（一）项" ROW_END "信息内容" PARTED "本年制发件数" PARTED "本年废止件数" PARTED "现行有效件数" ROW_END
#define FIVE_PARAGRAPHS	"结果维持" PARTED "结果纠正" PARTED "其他结果" PARTED "尚未审结" PARTED "总计"
#define OUTCOME_PARAGRAPHS \
	"四、政府信息公开行政复议、行政诉讼情况\n\n行政复议" PARTED "行政诉讼" ROW_END FIVE_PARAGRAPHS PARTED "未经复议直接起诉" PARTED \
	"复议后起诉" ROW_END FIVE_PARAGRAPHS PARTED FIVE_PARAGRAPHS
/* the rows of a table as lists of JSON, with an item on each line */
#define JSON_ROW(a, b, c, d)	"  [\n    " a ",\n    " b ",\n    " c ",\n    " d "\n  ]"
#define JSON_CLAUSE(clause)	JSON_ROW(clause, "\"\"", "\"\"", "\"\"") ",\n"
#define JSON_BEGIN	"二、主动公开政府信息情况\n[\n"
#define JSON_HEADS	JSON_ROW("\"信息内容\"", "\"本年制发\\n件数\"", "\"本年废止件数\"", "\"现行有效件数\"") ",\n"
#define JSON_ROWS	JSON_BEGIN JSON_CLAUSE("\"第二十条第（一）项\"") JSON_HEADS
#define JSON_END \
	",\n" JSON_CLAUSE("\"第二十条第（五）项\"") JSON_ROW("\"信息内容\"", "\"本年处理决定数量\"", "\"\"", "\"\"") "\n]\n"
#define FIFTY_BARS	"||||||||||||||||||||||||||||||||||||||||||||||||||"
#define MANY_BARS	FIFTY_BARS FIFTY_BARS FIFTY_BARS FIFTY_BARS FIFTY_BARS FIFTY_BARS "\n"
#define MANY_LINES_OF_BARS	MANY_BARS MANY_BARS MANY_BARS MANY_BARS MANY_BARS MANY_BARS
#define COLUMNS_SPACED "申请人情况\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n"
#define APPLICATIONS	"三、收到和处理政府信息公开申请情况\n"
#define TWO_ROWS	"一、本年新收政府信息公开申请数量 5 4 0 0 1 0 10\n二、上年结转政府信息公开申请数量 0 1 0 0 0 0 1\n"
#define OUTCOMES	"结果维持\t结果纠正\t其他结果\t尚未审结\t总计"
#define PROCEEDINGS \
	"四、政府信息公开行政复议、行政诉讼情况\n行政复议\t行政诉讼\n未经复议直接起诉\t复议后起诉\n" \
	OUTCOMES "\t" OUTCOMES "\t" OUTCOMES "\n"

/*
 * cells: "path=value …". The cells listed must have these values, all others
 * must be missing.  A value is a number, blank, na or text.  Paths have no
 * section.  A row can be written as item=v,v,… from its first cell of the form
 * on.
 */
typedef struct read_row
{
	const char *what;
	const char *text;
	const char *cells;
	gr_finding_code finding;	/* one of the findings */
} read_row;

#define NO_FINDING	GR_NFINDINGS

static const read_row read_rows[] = {
	{"a grid", DISCLOSURES "规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n",
		"regulations=1,2,3 normative_documents=4,5,6", GR_FINDING_table_form},
	{"columns that the block does not have", LICENSING "行政许可\t7\t\t\n", "administrative_licensing=7", NO_FINDING},
	{"marks in such columns", LICENSING "行政许可\t7\t-\t-\n", "administrative_licensing=7", NO_FINDING},
	{"one merged cell in each column", LICENSING "行政许可\t7\t7\t7\n", "", GR_FINDING_cell_extra},
	{"different ones", LICENSING "行政许可\t7\t8\t7\n", "", GR_FINDING_cell_extra},
	{"an amount with a unit", FEES "行政事业性收费\t251000元\n", "administrative_fees=251000", GR_FINDING_cell_unit},
	{"labels behind their values, all on one line", "第二十条第（六）项 本年处理决定数量 信息内容 22 行政处罚 5 行政强制\n三、收到和处理政府信息公开申请情况\n",
		"", GR_FINDING_row_unknown},
	/* the foot of a page in the place of a blank cell */
	{"a page's number before the organ's name",
		"第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n3 清河镇人民政府\n行政强制\n6\n第二十条第（八）项\n",
		"", GR_FINDING_page_furniture},
	{"a page's number between points",
		"第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n• 3 •\n行政强制\n6\n第二十条第（八）项\n",
		"", GR_FINDING_page_furniture},
	{"a page's number before a form feed",
		"一、总体情况\n甲。\n二、主动公开政府信息情况\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n3\n"
		"\f行政强制\n6\n第二十条第（八）项\n", "", GR_FINDING_page_furniture},
	{"form feeds for line ends",
		"第二十条第（六）项\f信息内容\f本年处理决定数量\f行政处罚\f3\f行政强制\f6\f第二十条第（八）项\f",
		"administrative_penalty=3 administrative_coercion=6", NO_FINDING},
	/* rows of JSON, with an item on each line */
	{"blank items", JSON_ROWS JSON_ROW("\"规章\"", "\"1\"", "\"\"", "\"3\"") ",\n" JSON_ROW("\"行政规范性文件\"", "\"\"", "\"5\"", "null") JSON_END,
		"regulations=1,blank,3 normative_documents=blank,5,blank", NO_FINDING},
	{"items with a comma or a line end",
		JSON_ROWS JSON_ROW("\"规章\"", "\"1,024\"", "\"1\\n4\"", "\"3\"") ",\n" JSON_ROW("\"行政规范\\n性文件\"", "\"4\"", "\"5\"", "\"6\"") JSON_END,
		"regulations=1024,text,3 normative_documents=4,5,6", GR_FINDING_cell_text},
	{"places under merged cells",
		JSON_BEGIN JSON_ROW("\"第二十条第（六）项\"", "\"\"", "\"\"", "\"\"") ",\n" JSON_ROW("\"信息内容\"", "\"本年处理决定数量\"", "\"\"", "\"\"") ",\n"
		JSON_ROW("\"行政处罚\"", "\"6\"", "\"\"", "\"\"") ",\n" JSON_ROW("\"行政强制\"", "\"\"", "\"\"", "\"\"") JSON_END,
		"administrative_penalty=6 administrative_coercion=blank", NO_FINDING},
	/* cells that are paragraphs, with tabs between them */
	{"blank cells without a paragraph",
		PARAGRAPHS "规章" PARTED "1\n\n\t\t\n\n3" ROW_END "行政规范性文件\n\n\t\t\t\n\n6\n\n三、收到\n",
		"regulations=1,blank,3 normative_documents=blank,blank,6", NO_FINDING},
	{"at the end of a row, and of the table",
		PARAGRAPHS "规章" PARTED "1" PARTED "2\n\n\t\n\n\n行政规范性文件" PARTED "4\n\n\t\t\n\n三、收到和处理政府信息公开申请情况\n",
		"regulations=1,2,blank normative_documents=4,blank,blank", NO_FINDING},
	{"blank paragraphs",
		PARAGRAPHS "规章" PARTED "1" PARTED "\u00A0" PARTED "3" ROW_END "行政规范性文件" PARTED "\u00A0" PARTED "5" PARTED "\u00A0" ROW_END "三、收到\n",
		"regulations=1,blank,3 normative_documents=blank,5,blank", NO_FINDING},
	{"paragraphs of a space", PARAGRAPHS "规章" PARTED "1" PARTED " " PARTED "3\n\n三、收到\n", "regulations=1,blank,3", NO_FINDING},
	{"paragraphs with a <br> alone",
		PARAGRAPHS "规章" PARTED "1\n\n\t\n\n\n\n\n\t\n\n3\n\n三、收到\n", "regulations=1,blank,3", NO_FINDING},
	{"a <br> alone", PARAGRAPHS "规章" PARTED "1\n\n\t\n\t\n\n3\n\n三、收到\n", "regulations=1,blank,3", NO_FINDING},
	{"lines that end with CR LF",
		"第二十条第（一）项\r\n\r\n\r\n\r\n\r\n信息内容\r\n\r\n\t\r\n\r\n本年制发件数\r\n\r\n\t\r\n\r\n本年废止件数\r\n\r\n\t\r\n\r\n现行有效件数"
		"\r\n\r\n\r\n\r\n\r\n规章\r\n\r\n\t\r\n\r\n1\r\n\r\n\t\t\r\n\r\n3\r\n\r\n三、收到\r\n", "regulations=1,blank,3", NO_FINDING},
	{"labels on two lines, or of two paragraphs",
		PARAGRAPHS "规\n章" PARTED "1\n\n\t\t\n\n3" ROW_END "行政规范\n\n性文件" PARTED "4" PARTED "5" PARTED "6\n\n三、收到\n",
		"regulations=1,blank,3 normative_documents=4,5,6", NO_FINDING},
	{"a <br> at the end of the cells",
		PARAGRAPHS "规章\n\n\n\t\n\n1\n\n\n\t\t\n\n3\n\n\n三、收到\n", "regulations=1,blank,3", NO_FINDING},
	{"some cells without a paragraph",
		PARAGRAPHS "规章\t\n\n1\n\n\t2\t\n\n3\n\n\n行政规范性文件" PARTED "4\n\n\t5\t6\n三、收到\n",
		"regulations=1,2,3 normative_documents=4,5,6", NO_FINDING},
	{"a number on two lines", PARAGRAPHS "规章" PARTED "1" PARTED "1\n4" PARTED "2\n9\n\n三、收到\n",
		"regulations=1,text,text", GR_FINDING_cell_text},
	{"a number on two paragraphs", PARAGRAPHS "规章" PARTED "1" PARTED "1\n\n4" PARTED "2\n\n9\n\n三、收到\n",
		"regulations=1,text,text", GR_FINDING_cell_text},
	{"the text ends with a tab", PARAGRAPHS "规章" PARTED "1" PARTED "2\n\n\t\n", "", GR_FINDING_cell_missing},
	{"outcomes, the first ones blank", OUTCOME_PARAGRAPHS "\n\n\n\t\t\n\n3\n\n\t\t\n\n3\n\n\t\t\t\t\t\t\n\n5\n\n\t\t\t\t\n\n5\n\n五、存在\n",
		"reconsideration=blank,blank,3,blank,3 litigation_direct=blank,blank,blank,blank,blank "
		"litigation_after_reconsideration=5,blank,blank,blank,5", NO_FINDING},
	{"tabs that indent empty paragraphs",
		"第二十条第（六）项\n\n信息内容\t本年处理决定数量\n行政处罚\t6\n行政强制\t7\n\n\t\n\n以上数据截至年底。\n\n\t\n\n三、收到和处理政府信息公开申请情况\n",
		"administrative_penalty=6 administrative_coercion=7", NO_FINDING},
	{"a column in per cent beside the same column, in a grid",
		"申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t其他（%）\t总计\n（一）予以公开\t1\t2\t3\t4\t5\t6\t29\t21\n",
		"granted=1,2,3,4,5,6,21", NO_FINDING},
	{"the same in words", "申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 其他（%） 总计\n（一）予以公开 1 2 3 4 5 6 29 21\n",
		"granted=1,2,3,4,5,6,21", NO_FINDING},
	{"a year behind a number, on a line of its own", TITLE APPLICATIONS COLUMNS "（一）予以公开\n\t1\n\t2（2020年）\n\t3\n\t4\n\t5\n\t6\n\t21\n\n"
		"1.属于国家秘密\n\t0\n\t0\n\t0\n\t0\n\t0\n\t1\n\t1\n\n", "granted=1,missing,3,4,5,6,21 refused_state_secret=0,0,0,0,0,1,1", NO_FINDING},
	/* what the units beside a table say has to agree with its head */
	{"a unit before the table that the head contradicts", "二、主动公开政府信息情况\n单位：元\n" LICENSING "行政许可\t1\n" FEES "行政事业性收费\t25\n",
		"administrative_licensing=1", GR_FINDING_cell_text},
	{"a note behind the table that the head contradicts",
		LICENSING "行政许可\t1\n" FEES "行政事业性收费\t25\n注：收费金额单位为元。\n",
		"administrative_licensing=1", GR_FINDING_cell_text},
	{"a note with the form's unit", LICENSING "行政许可\t1\n" FEES "行政事业性收费\t25\n注：收费金额单位为万元。\n",
		"administrative_licensing=1 administrative_fees=25", NO_FINDING},
	{"a unit that no cell has", "二、主动公开政府信息情况\n金额单位：千元\n" LICENSING "行政许可\t1\n" FEES_WITHOUT_UNIT "行政事业性收费\t25\n",
		"administrative_licensing=1", GR_FINDING_cell_text},
	{"a unit in a bracket that no cell has", FEES "行政事业性收费\t14（千元）\n", "administrative_fees=missing",
		GR_FINDING_cell_text},
	{"a remark", LICENSING "行政许可\t22（其中修订 16 件）\n", "administrative_licensing=22", GR_FINDING_cell_remark},
	/* 22, not 16 */
	{"a remark on one line with all else", "第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 22（其中修订 16 件） 行政强制 5\n",
		"administrative_penalty=22 administrative_coercion=5", GR_FINDING_cell_remark},
	/* 5 may have been 57 */
	{"all on one line, cut", "第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 22 行政强制 5",
		"administrative_penalty=22", GR_FINDING_cell_missing},
	{"a number that does not fit", LICENSING "行政许可\t3.5\n", "administrative_licensing=text", GR_FINDING_cell_text},
	{"no number", LICENSING "行政许可\t见附件\n", "administrative_licensing=text", GR_FINDING_cell_text},
	{"blank", DISCLOSURES "规章\t1\t2\t3\n行政规范性文件\t4\t\t6\n", "regulations=1,2,3 normative_documents=4,blank,6",
		NO_FINDING},
	{"rows of a grid with a label and nothing else",
		"第二十条第（一）项 |\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 |  |  |  |\n"
		"行政规范性文件 | 4 |  | 6 |\n第二十条第（五）项 |\n信息内容 | 本年处理决定数量 |\n行政许可 |  |\n"
		"第二十条第（六）项 |\n信息内容 | 本年处理决定数量 |\n行政处罚 |  |\n行政强制 |  |\n",
		"regulations=blank,blank,blank normative_documents=4,blank,6 administrative_licensing=blank "
		"administrative_penalty=blank administrative_coercion=blank", NO_FINDING},
	{"the year as a number in heads", "清河镇人民政府2023年政府信息公开工作年度报告\n"
		"第二十条第（一）项\n信息内容\t2023年制发件数\t2023年度废止件数\t现行有效件数\n规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n"
		"第二十条第（八）项\n信息内容\t2023年收费金额（单位：万元）\n行政事业性收费\t7\n",
		"regulations=1,2,3 normative_documents=4,5,6 administrative_fees=7", NO_FINDING},
	{"another year as a number in heads", "清河镇人民政府2023年政府信息公开工作年度报告\n"
		"第二十条第（一）项\n信息内容\t2022年制发件数\t2022年废止件数\t现行有效件数\n规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n",
		"", GR_FINDING_cell_missing},
	{"all blank", DISCLOSURES "规章\t\t\t\n行政规范性文件\t4\t5\t6\n",
		"regulations=blank,blank,blank normative_documents=4,5,6", NO_FINDING},
	{"marks", DISCLOSURES "规章\t-\t/\t无\n行政规范性文件\t4\t5\t6\n",
		"regulations=na,na,na normative_documents=4,5,6", NO_FINDING},
	{"two values for three columns", DISCLOSURES "规章\t1\t2\n行政规范性文件\t4\t5\t6\n", "normative_documents=4,5,6",
		GR_FINDING_cell_missing},
	{"four values for three columns", DISCLOSURES "规章\t1\t2\t3\t4\n行政规范性文件\t4\t5\t6\n", "normative_documents=4,5,6",
		GR_FINDING_cell_extra},
	{"no value", DISCLOSURES "规章\n行政规范性文件\t4\t5\t6\n", "normative_documents=4,5,6", GR_FINDING_cell_missing},
	{"digits run together", DISCLOSURES "规章\t010\n行政规范性文件\t4\t5\t6\n", "normative_documents=4,5,6",
		GR_FINDING_cell_run_together},
	{"an extra row", DISCLOSURES "规章\t1\t2\t3\n其他主动公开文件\t7\t8\t9\n行政规范性文件\t4\t5\t6\n",
		"regulations=1,2,3 normative_documents=4,5,6", NO_FINDING},
	{"a row of another form", DISCLOSURES "规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n" LICENSING
		"行政许可\t7\n其他对外管理服务事项\t8\n",
		"regulations=1,2,3 normative_documents=4,5,6 administrative_licensing=7", GR_FINDING_row_unknown},
	{"a row that is not there", DISCLOSURES "规章\t1\t2\t3\n", "regulations=1,2,3", GR_FINDING_row_missing},
	{"the same row twice", DISCLOSURES "规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n规章\t1\t2\t3\n",
		"regulations=1,2,3 normative_documents=4,5,6", GR_FINDING_row_duplicate},
	{"another row of the same label", DISCLOSURES "规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n规章\t1\t2\t4\n",
		"normative_documents=4,5,6", GR_FINDING_row_duplicate},
	{"another label", DISCLOSURES "规章\t1\t2\t3\n规范性档案\t4\t5\t6\n", "regulations=1,2,3 normative_documents=4,5,6",
		GR_FINDING_label_variant},
	{"form 2019", DISCLOSURES_2019 "规章\t1\t2\t3\n规范性文件\t4\t5\t6\n" ITEMS_2019
		"行政处罚\t9\t-2\t4\n行政强制\t0\t增3\t5\n" PURCHASES "政府集中采购\t3\t160.5万元\n",
		"regulations=1,2,3 normative_documents=4,5,6 administrative_penalty=9,-2,4 "
		"administrative_coercion=0,3,5 government_procurement=3,160.5", GR_FINDING_table_form},

	{"line breaks of HTML that are written as text",
		"<p>第二十条第（五）项</p><table><tr><td>信息&lt;BR /&gt;内容<td>本年处理&lt;br&gt;决定数量<tr><td>行政&lt;br/&gt;许可<td>7</table>",
		"administrative_licensing=7", NO_FINDING},
	/* part three */
	{"a line of the head twice, columns in another order",
		"三、收到和处理政府信息公开申请情况\n申请人情况\n商业企业\t自然人\t科研机构\n商业企业\t自然人\t科研机构\n"
		"社会公益组织\t法律服务机构\t其他\t总计\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n",
		"granted=2,1,3,4,5,6,21", GR_FINDING_table_form},
	{"seven values", COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n", "granted=1,2,3,4,5,6,21", NO_FINDING},
	{"a damaged label", COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n5.属于三类内部事物信息\t1\t1\t1\t1\t1\t1\t6\n",
		"granted=1,2,3,4,5,6,21 refused_internal=1,1,1,1,1,1,6", GR_FINDING_label_variant},
	{"eight values, one reading", COLUMNS "（一）予以公开\t1\t2\t3\t4\t9\t5\t6\t21\n", "granted=1,2,3,4,5,6,21",
		GR_FINDING_cell_extra},
	{"eight values, two readings", COLUMNS "（一）予以公开\t0\t2\t0\t4\t1\t0\t1\t7\n", "", GR_FINDING_cell_extra},
	{"eight values, none", COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t7\t8\n", "", GR_FINDING_cell_extra},
	{"nine values for seven columns: the zeros alone would add up, too", COLUMNS "（一）予以公开\n0\n0\n0\n0\n0\n0\n0\n5\n5\n（二）部分公开\n1\n0\n0\n0\n0\n0\n1\n",
		"partially_granted=1,0,0,0,0,0,1", GR_FINDING_cell_extra},
	{"numbers that a word behind them turns", APPLICATIONS COLUMNS_SPACED "（一）予以公开 1 2 3 4 5 6 21 余\n（二）部分公开 1 0 0 0 0 0 1 件\n",
		"granted=1,2,3,4,5,6,text partially_granted=1,0,0,0,0,0,1", GR_FINDING_cell_text},
	{"numbered heads on the line of the first row",
		APPLICATIONS "申请人情况 ①总计 ②自然人 ③商业企业 ④科研机构 ⑤社会公益组织 ⑥法律服务机构 ⑦其他 （一）予以公开 21 1 2 3 4 5 6 "
		"（二）部分公开 1 1 0 0 0 0 0\n五、存在的主要问题及改进情况\n", "", GR_FINDING_cell_shifted},
	{"labels among their values, a bar behind each cell", "申请人情况 |\n自然人 |\n商业企业 |\n科研机构 |\n社会公益组织 |\n法律服务机构 |\n其他 |\n总计 |\n"
		"1 |\n2 |\n（一）予以公开 |\n3 |\n4 |\n5 |\n6 |\n21 |\n7 |\n8 |\n（二）部分公开 |\n9 |\n1 |\n2 |\n3 |\n30 |\n1 |\n1 |\n"
		"1.属于国家秘密 |\n1 |\n1 |\n1 |\n1 |\n6 |\n", "", GR_FINDING_cell_shifted},
	{"nine values, one reading", COLUMNS "（一）予以公开\t50\t1\t2\t3\t4\t60\t5\t6\t21\n", "granted=1,2,3,4,5,6,21",
		GR_FINDING_cell_extra},
	{"eight values, of which zeros alone add up", COLUMNS "（一）予以公开\t0\t95\t0\t0\t0\t0\t0\t0\n", "",
		GR_FINDING_cell_extra},
	{"a row behind which the text ends in a label", COLUMNS "（一）予以公开\n1\n0\n0\n0\n0\n0\n1\n2\n",
		"granted=1,0,0,0,0,0,1", NO_FINDING},
	{"a row of empty cells that the text ends with",
		"申请人情况 |\n自然人 |\n商业企业 |\n科研机构 |\n社会公益组织 |\n法律服务机构 |\n其他 |\n总计 |\n"
		"二、上年结转政府信息公开申请数量 |\n1 |\n |\n |\n |\n |\n |\n1 |\n"
		"四、结转下年度继续办理 |\n |\n |\n |\n |\n |\n |\n |\n",
		"carried_over=1,blank,blank,blank,blank,blank,1 carried_forward=blank,blank,blank,blank,blank,blank,blank",
		NO_FINDING},
	{"a row of which a value and the next label are lost", COLUMNS "（一）予以公开\n0\n0\n0\n0\n0\n0\n2\n", "",
		GR_FINDING_cell_missing},
	{"text for a total, behind columns of the label",
		COLUMNS "（一）予以公开\t\t\t5\t0\t0\t0\t0\t0\t五件\n（二）部分公开\t\t\t6\t0\t0\t0\t0\t0\t6\n",
		"granted=5,0,0,0,0,0,text partially_granted=6,0,0,0,0,0,6", GR_FINDING_cell_text},
	{"text for a total or a remark behind it", COLUMNS "（一）予以公开\t\t5\t0\t0\t0\t0\t5\t五件\n", "",
		GR_FINDING_cell_shifted},
	{"a remark behind a row", COLUMNS "（一）予以公开\t5\t0\t0\t0\t0\t0\t5\t五件\n", "granted=5,0,0,0,0,0,5",
		NO_FINDING},
	/*
	 * a label with one more word, or with another word, is another label, even
	 * if only one row is left
	 */
	{"a label that a word turns: added", COLUMNS "二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n"
		"（一）主动予以公开\t1\t2\t3\t4\t5\t6\t21\n（二）部分公开\t1\t0\t0\t0\t0\t0\t1\n",
		"carried_over=0,0,0,0,0,0,0 partially_granted=1,0,0,0,0,0,1", GR_FINDING_row_unknown},
	{"a label that a word turns: another", COLUMNS "7.属于行政执法案卷\t0\t0\t0\t0\t0\t0\t0\n"
		"8.属于行政咨询事项\t1\t2\t3\t4\t5\t6\t21\n1.本机关不掌握相关政府信息\t1\t0\t0\t0\t0\t0\t1\n",
		"refused_enforcement_file=0,0,0,0,0,0,0 unavailable_not_held=1,0,0,0,0,0,1", GR_FINDING_row_unknown},
	{"a label with a misprint", COLUMNS "7.属于行政执法案卷\t0\t0\t0\t0\t0\t0\t0\n"
		"8.属于行政查询是项\t1\t2\t3\t4\t5\t6\t21\n1.本机关不掌握相关政府信息\t1\t0\t0\t0\t0\t0\t1\n",
		"refused_enforcement_file=0,0,0,0,0,0,0 refused_inquiry=1,2,3,4,5,6,21 unavailable_not_held=1,0,0,0,0,0,1",
		GR_FINDING_label_variant},
	/*
	 * the letters of another word are in the form's words, but in another order
	 */
	{"a head that is another word", "申请人情况\n自然人\n其他商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n"
		"（一）予以公开\n1\n2\n3\n4\n5\n6\n21\n（二）部分公开\n1\n0\n0\n0\n0\n0\n1\n",
		"granted=1,missing,3,4,5,6,21", NO_FINDING},
	{"remarks in the place of a column",
		"申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t备注\t总计\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n",
		"granted=1,2,3,4,5,missing,21", NO_FINDING},
	/* a bracket in a head or label that says more than a unit or the year makes it another */
	{"brackets that say nothing new", "申请人情况\t自然人（件）\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计（1+2+3+4+5+6）\n"
		"（一）予以公开（件）\t1\t2\t3\t4\t5\t6\t21\n", "granted=1,2,3,4,5,6,21", NO_FINDING},
	{"brackets that turn a column", "申请人情况\t自然人\t商业企业（国有）\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
		"（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n", "granted=1,missing,3,4,5,6,21", NO_FINDING},
	{"a bracket that explains a head", "第二十条第（六）项\n信息内容\t上一年项目数量（指上年末的事项数）\t本年增/减（减少的填负数）\t处理决定数量\n"
		"行政处罚\t9\t-2\t4\n", "administrative_penalty=9,-2,4", NO_FINDING},
	{"a bracket that narrows a head", "第二十条第（五）项\n信息内容\t本年处理决定数量（仅市本级）\n行政许可\t7\n", "",
		GR_FINDING_cell_missing},
	{"a bracket with two units", "第二十条第（八）项\n信息内容\t本年收费金额（单位：元、万元）\n行政事业性收费\t25\n", "",
		GR_FINDING_cell_text},
	{"a group's label behind an ordinal of no group",
		COLUMNS "二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n"
		"（一）不予公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n（二）部分公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n",
		"carried_over=0,0,0,0,0,0,0 partially_granted=1,0,0,0,0,0,1", GR_FINDING_row_unknown},
	{"a label's bracket that makes it another", DISCLOSURES "规章（草案）\t1\t2\t3\n行政规范性文件\t4\t5\t6\n",
		"normative_documents=4,5,6", NO_FINDING},
	{"short brackets that narrow labels", DISCLOSURES "规章（网上）\t1\t2\t3\n行政规范性文件（下属单位）\t4\t5\t6\n"
		LICENSING "行政许可（件）\t7\n", "administrative_licensing=7", NO_FINDING},
	{"a bracket that lists what a row counts", DISCLOSURES "规章\t1\t2\t3\n行政规范性文件（名称为规定、办法、细则的公文）\t4\t5\t6\n",
		"regulations=1,2,3 normative_documents=4,5,6", NO_FINDING},
	{"heads and labels that count people", "申请人情况\t自然人（人次）\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
		"（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n（二）部分公开（人次）\t1\t0\t0\t0\t0\t0\t1\n", "granted=missing,2,3,4,5,6,21", NO_FINDING},
	{"remarks on a column", "申请人情况\n自然人备注\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n"
		"（一）予以公开\n1\n2\n3\n4\n5\n6\n21\n（二）部分公开\n1\n0\n0\n0\n0\n0\n1\n", "granted=missing,2,3,4,5,6,21", NO_FINDING},
	{"last year's items in per cent", "第二十条第（六）项\n信息内容\t上一年项目数量（占比）\t本年增/减\t处理决定数量\n行政处罚\t9\t-2\t4\n", "",
		GR_FINDING_cell_missing},
	{"a further head with a column of its own", COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n"
		"申请人情况\t自然人\t商业企业\t同比\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
		"（二）部分公开\t0\t0\t7\t0\t0\t0\t7\t7\n", "granted=1,2,3,4,5,6,21 partially_granted=0,0,0,0,0,7,7", NO_FINDING},
	{"a grid whose first label begins on lines of its own",
		"| 申请人情况 |\n| 自然人 | 法人或其他组织 | 总计 |\n| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n"
		"一、本年新收政府\n信息公\n| 开申请数量 | 0 | 0 | 559 | 130 | 780 | 0 | 1469 |\n"
		"| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
		"new_received=0,0,559,130,780,0,1469 carried_over=0,0,0,0,0,0,0", NO_FINDING},
	{"a row of empty cells among rows without labels",
		COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n（三）不予公开\n5\t0\t0\t0\t0\t0\t5\n\t\t\t\t\t\t\n6\t0\t0\t0\t0\t0\t6\n7\t0\t0\t0\t0\t0\t7\n"
		"3.危及“三安全一稳定”\t0\t0\t0\t0\t0\t0\t0\n", "granted=1,2,3,4,5,6,21 refused_security=0,0,0,0,0,0,0", GR_FINDING_row_unknown},
	{"a head in another order below no heading",
		"二、依申请公开情况\n项目\t总计\t商业企业\t自然人\t科研机构\t社会公益组织\t法律服务机构\t其他\n"
		"一、本年新收政府信息公开申请数量\t21\t1\t2\t3\t4\t5\t6\n", "new_received=2,1,3,4,5,6,21", NO_FINDING},
	{"the same behind a note, with another column first",
		"表2\n项目\t同比\t商业企业\t自然人\t科研机构\t社会公益组织\t法律服务机构\t总计\n"
		"一、本年新收政府信息公开申请数量\t9\t1\t2\t3\t4\t5\t15\n", "new_received=2,1,3,4,5,missing,15", NO_FINDING},
	{"captions in another order below no heading",
		"二、诉讼情况\n复议后起诉\t\t\t\t\t未经复议直接起诉\t\t\t\t\t行政复议\t\t\t\t\n" OUTCOMES "\t" OUTCOMES "\t" OUTCOMES "\n"
		"5\t0\t0\t0\t5\t0\t0\t0\t0\t0\t1\t2\t3\t4\t10\n",
		"reconsideration=1,2,3,4,10 litigation_direct=0,0,0,0,0 litigation_after_reconsideration=5,0,0,0,5", NO_FINDING},
	{"line ends that HTML does not know, between tables",
		"<table><tr><td>第二十条第（六）项</td></tr>\v<tr><td>信息内容</td><td>本年处理决定数量</td></tr>\v<tr><td>行政处罚</td><td>12</td></tr>\v</table>\v"
		"<p>四、政府信息公开行政复议、行政诉讼情况</p>\v<table>\v<tr><td colspan=5>复议后起诉</td><td colspan=5>未经复议直接起诉</td>"
		"<td colspan=5>行政复议</td></tr>\v<tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>"
		"<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td><td>结果维持</td><td>结果纠正</td><td>其他结果</td>"
		"<td>尚未审结</td><td>总计</td></tr>\v<tr><td>5</td><td>0</td><td>0</td><td>0</td><td>5</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td>"
		"<td>1</td><td>2</td><td>3</td><td>4</td><td>10</td></tr>\v</table>\v",
		"administrative_penalty=12 reconsideration=1,2,3,4,10 litigation_direct=0,0,0,0,0 litigation_after_reconsideration=5,0,0,0,5",
		NO_FINDING},
	{"a row that only the table of another organ has, in an annex",
		LICENSING "行政许可\t7\n" PENALTY "行政强制\t8\n三、收到和处理政府信息公开申请情况\n附件：岭东县档案馆政府信息公开情况\n"
		LICENSING "行政许可\t1\n" PENALTY "行政处罚\t2\n行政强制\t3\n", "administrative_licensing=7 administrative_coercion=8", NO_FINDING},
	{"the report's own table in an annex", "附件：政府信息公开情况统计表\n" LICENSING "行政许可\t7\n", "administrative_licensing=7", NO_FINDING},
	{"a number that may go on in the next line", FEES "行政事业性收费\t12\n3\n", "administrative_fees=missing", GR_FINDING_cell_missing},
	{"a decimal that goes on in the next line", FEES "行政事业性收费\t12\n.3456\n", "administrative_fees=missing", GR_FINDING_cell_missing},
	{"a foreign word of a head that may be broken",
		"第二十条第（八）项\n信息内容\t上年废止\n件数\t上一年项目数量\t本年增/减\t\n行政事业性收费\t194\t1\t4\t\n",
		"administrative_fees=missing,missing,missing", GR_FINDING_cell_missing},
	{"labels behind their values in one block", "信息内容 本年处理决定数量\n行政许可 7\n信息内容 本年处理决定数量\n31 行政处罚\n8 行政强制\n信息内容 本年收费金额（单位：万元）\n行政事业性收费 5\n",
		"administrative_licensing=7 administrative_penalty=missing administrative_coercion=missing administrative_fees=5", GR_FINDING_cell_missing},
	{"two years under one label", "第二十条第（五）项\n信息内容\t年度\t本年处理决定数量\n行政许可\t2022年\t99\n\t2023年\t7\n" PENALTY "行政处罚\t8\n行政强制\t9\n",
		"administrative_licensing=missing administrative_penalty=8 administrative_coercion=9", GR_FINDING_row_unknown},
	{"a row that has as many bars as its head, the last cell blank",
		"第二十条第（六）项 |\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n行政处罚 | 8 | 1 | 2 |\n行政强制 | 8 | 1 | 2 |\n"
		"第二十条第（八）项 |\n信息内容 | 上一年项目数量 | 本年增/减 |\n行政事业性收费 | 7 |  |\n",
		"administrative_penalty=8,1,2 administrative_coercion=8,1,2 administrative_fees=7,blank", NO_FINDING},
	{"CSV with white space around its cells",
		"二、主动公开政府信息情况\n信息内容, 本年制发件数, 本年废止件数, 现行有效件数\n规章 , 1, 2, 3\n行政规范性文件, 4, 5, 6\n"
		"信息内容, 本年处理决定数量, , \n行政许可, 7, , \n行政处罚, 8, , \n行政强制, 9, , \n",
		"regulations=1,2,3 normative_documents=4,5,6 administrative_licensing=7 administrative_penalty=8 administrative_coercion=9", NO_FINDING},
	{"numbers of pages with words behind them",
		"信息内容\n本年处理决定数量\n行政许可\n3 Page\n信息内容\n本年处理决定数量\n行政处罚\n3 of 8\n行政强制\n3 年度报告\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n3 —\n",
		"administrative_licensing=missing administrative_penalty=missing administrative_coercion=missing administrative_fees=missing",
		GR_FINDING_page_furniture},
	{"a table below the name of another year", "2023年政府信息公开工作年度报告\n" LICENSING "行政许可\t7\n2018年情况：\n" PENALTY "行政强制\t8\n",
		"administrative_licensing=7", NO_FINDING},
	{"a torn head, printed again with its columns in another order",
		APPLICATIONS "                       自然人  商业  科研  社会公益  法律服务  其他   总计\n"
		"                               企业  机构    组织      机构\n"
		"（一）予以公开             1     2     3       4         5       6     21\n"
		"（二）部分公开             1     0     0      10         0       0     11\n"
		"                       自然人  科研  商业  社会公益  法律服务  其他   总计\n"
		"                               机构  企业    组织      机构\n"
		"1.属于国家秘密             0     7     0       0         0       0      7\n",
		"granted=1,2,3,4,5,6,21 partially_granted=1,0,0,10,0,0,11 refused_state_secret=0,0,7,0,0,0,7", NO_FINDING},
	{"line ends that HTML does not know, before paragraphs in cells",
		"<table><tr>\v<td><p>第二十条第（六）项</p></td>\v</tr>\v<tr>\v<td><p>信息内容</p></td>\v<td><p>本年处理决定数量</p></td>\v</tr>\v"
		"<tr>\v<td><p>行政处罚</p></td>\v<td><p>12</p></td>\v</tr>\v<tr>\v<td><p>行政强制</p></td>\v<td><p></p></td>\v</tr>\v</table>\v",
		"administrative_penalty=12 administrative_coercion=blank", NO_FINDING},
	{"the last word of a head before values without labels",
		"申请人情况\n\t自然人\n\t其他\n\t法律服务机构\n\t科研机构\n\t社会公益组织\n\t商业企业\n\t总计\n\n"
		"\t1\n\t2\n\t3\n\t4\n\t5\n\t6\n\t21\n\n\t（一）予以公开\n\n\t（二）部分公开\n", "", GR_FINDING_row_unknown},
	{"a head in per cent", ITEMS_2019_IN_PER_CENT "行政处罚\t9\t-2\t4\n", "", GR_FINDING_cell_missing},
	{"two numbers in one cell of a line with wide gaps", 
		"申请人情况\n自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n"
		"（一）予以公开    12 3    0    0    13    0    0    15\n", "", GR_FINDING_cell_extra},
	/* the last number of a page that is cut may be the beginning of a longer one */
	{"HTML that is cut in a cell", "<table><tr><td>第二十条第（六）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr>"
		"<tr><td>行政处罚</td><td>12</td></tr><tr><td>行政强制</td><td>34", "administrative_penalty=12", GR_FINDING_cell_missing},
	{"HTML that is cut behind a part of a cell", "<table><tr><td>第二十条第（六）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr>"
		"<tr><td>行政处罚</td><td>12</td></tr><tr><td>行政强制</td><td><span>3</span><span>4</span><spa", "administrative_penalty=12",
		GR_FINDING_cell_missing},
	{"HTML that ends behind a cell", "<table><tr><td>第二十条第（六）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr>"
		"<tr><td>行政处罚</td><td>12</td></tr><tr><td>行政强制</td><td>34</td>", "administrative_penalty=12 administrative_coercion=34",
		NO_FINDING},
	{"references to white space and emphasis in cells of Markdown",
		"|申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|\n|---|---|---|---|---|---|---|---|\n"
		"|（一）予以公开|1|&nbsp;|&nbsp;3|`4`|*5*|6&nbsp;&emsp;|**19**|\n", "granted=1,blank,3,4,5,6,19", NO_FINDING},
	{"the first column in one cell with the word over all of them",
		"三、收到和处理政府信息公开申请情况\n申请人情况自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n",
		"granted=1,2,3,4,5,6,21", NO_FINDING},
	{"a column of the form that the head does not name",
		"申请人情况\t个人与单位\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n",
		"granted=missing,2,3,4,5,6,21",
		GR_FINDING_cell_missing},
	{"labels behind those of their groups in one cell",
		"申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n三、本年度办理结果（一）予以公开\t3\t0\t0\t0\t0\t0\t3\n（三）不予公开1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1\n（六）其他处理/1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t2\t0\t0\t0\t0\t0\t2\n",
		"granted=3,0,0,0,0,0,3 refused_state_secret=1,0,0,0,0,0,1 other_correction_overdue=2,0,0,0,0,0,2", NO_FINDING},
	{"digits without a dot before labels",
		"申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n1属于国家秘密\t1\t0\t0\t0\t0\t0\t1\n2其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0\n",
		"refused_state_secret=1,0,0,0,0,0,1 refused_by_law=0,0,0,0,0,0,0", NO_FINDING},
	{"two rows beside one label",
		"申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n（一）予以公开\t9\t0\t0\t0\t0\t0\t9\n\t8\t1\t0\t0\t0\t0\t9\n（二）部分公开\t1\t1\t1\t1\t1\t1\t6\n",
		"granted=missing,missing,missing,missing,missing,missing,missing partially_granted=1,1,1,1,1,1,6", GR_FINDING_row_unknown},
	{"the same, and the form has a row between",
		"申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n（一）予以公开\t9\t0\t0\t0\t0\t0\t9\n\t8\t1\t0\t0\t0\t0\t9\n（三）不予公开\t\t\t\t\t\t\t\n1.属于国家秘密\t1\t1\t1\t1\t1\t1\t6\n",
		"granted=9,0,0,0,0,0,9 refused_state_secret=1,1,1,1,1,1,6", NO_FINDING},
	{"numbers of the rows in place of a column",
		"申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t序号\n（一）予以公开\t1\t2\t3\t4\t5\t6\t3\n",
		"granted=1,2,3,4,5,6,missing", NO_FINDING},
	{"only totals under a head in another order",
		"申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t总计\t其他\n一、本年新收政府信息公开申请数量\t\t\t\t\t\t26\t\n四、结转下年度继续办理\t\t\t\t\t\t2\t\n",
		"new_received=blank,blank,blank,blank,blank,blank,26 carried_forward=blank,blank,blank,blank,blank,blank,2", NO_FINDING},
	{"bars between cells, some lines with a blank first cell",
		"申请人情况 |  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n三、本年度办理结果 | （一）予以公开 | 26 |  |  |  |  |  | 26\n"
		" | （二）部分公开 |  |  |  |  |  |  | 0\n | 1.属于国家秘密 |  |  |  |  |  |  | 0\n",
		"granted=26,blank,blank,blank,blank,blank,26 partially_granted=blank,blank,blank,blank,blank,blank,0 "
		"refused_state_secret=blank,blank,blank,blank,blank,blank,0", NO_FINDING},
	{"bars between cells, the last cell of each row blank",
		"申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 总计 | 其他\n（一）予以公开 | 26 |  |  |  |  | 26 | \n（二）部分公开 | 3 |  |  |  |  | 3 | \n",
		"granted=26,blank,blank,blank,blank,blank,26 partially_granted=3,blank,blank,blank,blank,blank,3", NO_FINDING},
	{"an empty line behind each line",
		"申请人情况\n\n\t自然人\n\n\t商业企业\n\n\t科研机构\n\n\t社会公益组织\n\n\t法律服务机构\n\n\t其他\n\n\t总计\n\n\n\n"
		"（一）予以公开\n\n\t1\n\n\t2\n\n\t\n\n\t4\n\n\t5\n\n\t6\n\n\t18\n\n\n\n（二）部分公开\n\n\t1\n\n\t1\n\n\t1\n\n\t1\n\n\t1\n\n\t1\n\n\t6\n",
		"granted=1,2,blank,4,5,6,18 partially_granted=1,1,1,1,1,1,6", NO_FINDING},
	{"lines that end in CR CR LF",
		"申请人情况\r\r\n\t自然人\r\r\n\t商业企业\r\r\n\t科研机构\r\r\n\t社会公益组织\r\r\n\t法律服务机构\r\r\n\t其他\r\r\n\t总计\r\r\n\r\r\n"
		"（一）予以公开\r\r\n\t1\r\r\n\t2\r\r\n\t3\r\r\n\t4\r\r\n\t5\r\r\n\t6\r\r\n\t21\r\r\n",
		"granted=1,2,3,4,5,6,21", NO_FINDING},
	{"a table of last year behind the report's own",
		TITLE APPLICATIONS COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n" PROCEEDINGS "五、存在的主要问题及改进情况\n甲。\n六、其他需要报告的事项\n无。\n"
		APPLICATIONS "上年数据\n" COLUMNS "（一）予以公开\t2\t2\t3\t4\t5\t6\t22\n",
		"granted=1,2,3,4,5,6,21", GR_FINDING_cell_text},
	{"a number that may go on in the next line of a double-spaced text",
		"第二十条第（八）项\n\n信息内容\t本年收费金额（单位：万元）\n\n行政事业性收费\t12\n\n3\n\n甲。\n\n乙。\n\n丙。\n\n丁。\n\n戊。\n\n",
		"administrative_fees=missing", GR_FINDING_cell_missing},
	{"a row that begins on the line above in a double-spaced text",
		"四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t行政诉讼\n\n未经复议直接起诉\t复议后起诉\n\n"
		OUTCOMES "\t" OUTCOMES "\t" OUTCOMES "\n\n1\n\n2\t0\t0\t0\t12\t0\t0\t0\t0\t0\t1\t0\t0\t0\t1\n\n"
		"甲。\n\n乙。\n\n丙。\n\n丁。\n\n", "", GR_FINDING_cell_missing},
	{"a total that goes on in the next line",
		"申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n（一）予以公开\t10\t20\t30\t40\t50\t60\t2\n10\n"
		"（二）部分公开\t1\t1\t1\t1\t1\t1\t6\n",
		"granted=missing,missing,missing,missing,missing,missing,missing partially_granted=1,1,1,1,1,1,6", GR_FINDING_cell_missing},
	{"a total that goes on in cells of the next line, and seems to fit",
		"申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n（一）予以公开\t2\t0\t0\t0\t0\t0\t2\n1\t\n"
		"（二）部分公开\t1\t1\t1\t1\t1\t1\t6\n",
		"granted=missing,missing,missing,missing,missing,missing,missing partially_granted=1,1,1,1,1,1,6", GR_FINDING_cell_missing},
	{"a number that goes on in the next line, a tab before each cell",
		"申请人情况\n\t自然人\n\t商业企业\n\t科研机构\n\t社会公益组织\n\t法律服务机构\n\t其他\n\t总计\n\n（一）予以公开\n\t1\n\t2\n1\n\t3\n\t4\n\t5\n\t6\n\t40\n\n"
		"（二）部分公开\n\t1\n\t1\n\t1\n\t1\n\t1\n\t1\n\t6\n",
		"granted=1,text,3,4,5,6,40 partially_granted=1,1,1,1,1,1,6", GR_FINDING_cell_text},
	{"an early 总计 that stands right of the other columns, in lines of different lengths",
		APPLICATIONS "申请人\n情况\t\t\t\t\t\t总计\n\t自然人\t法人或其他组织\t\t\t\t\t\n\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n"
		"（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n（二）部分公开\t0\t0\t0\t0\t0\t0\t0\n",
		"granted=missing,missing,missing,missing,missing,missing,missing partially_granted=0,0,0,0,0,0,0", GR_FINDING_cell_shifted},
	{"the same, and the sums show that it is last",
		APPLICATIONS "申请人\n情况\t\t\t\t\t\t总计\n\t自然人\t法人或其他组织\t\t\t\t\t\n\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n"
		"（一）予以公开\t1\t0\t3\t0\t0\t0\t4\n（二）部分公开\t0\t0\t0\t0\t0\t0\t0\n",
		"granted=1,0,3,0,0,0,4 partially_granted=0,0,0,0,0,0,0", NO_FINDING},
	{"a bar opens each cell, an empty line ends a row",
		"申请人情况\n\n自然人\n| 商业企业\n| 科研机构\n| 社会公益组织\n| 法律服务机构\n| 其他\n| 总计\n\n"
		"一、本年新收政府信息公开申请数量\n| \n| \n| \n| 9\n| \n| \n| 9\n\n三、本年度办理结果\n| （一）予以公开\n| 1\n| 2\n| 3\n"
		"| 4\n| 5\n| 6\n| 21\n四、政府信息公开行政复议、行政诉讼情况\n",
		"new_received=blank,blank,blank,9,blank,blank,9 granted=1,2,3,4,5,6,21", NO_FINDING},
	{"rows of MediaWiki",
		"{|\n| 申请人情况\n| 自然人\n| 商业企业\n| 科研机构\n| 社会公益组织\n| 法律服务机构\n| 其他\n| 总计\n|-\n| （一）予以公开\n| 1\n|\n| 3\n| 4\n| 5\n| 6\n| 19\n"
		"|-\n| （二）部分公开\n| 1\n| 1\n| 1\n| 1\n| 1\n| 1\n| 6\n|}\n",
		"granted=1,blank,3,4,5,6,19 partially_granted=1,1,1,1,1,1,6", NO_FINDING},
	{"a bar on a line of its own between cells, nothing behind a row",
		"申请人情况\n\n自然人\n\n|\n\n商业企业\n\n|\n\n科研机构\n\n|\n\n社会公益组织\n\n|\n\n法律服务机构\n\n|\n\n其他\n\n|\n\n总计\n\n"
		"（一）予以公开\n\n|\n\n1\n\n|\n\n2\n\n|\n\n\n\n|\n\n4\n\n|\n\n5\n\n|\n\n6\n\n|\n\n18\n\n"
		"（二）部分公开\n\n|\n\n1\n\n|\n\n1\n\n|\n\n1\n\n|\n\n1\n\n|\n\n1\n\n|\n\n1\n\n|\n\n6\n\n五、存在的主要问题及改进情况\n",
		"granted=1,2,blank,4,5,6,18 partially_granted=1,1,1,1,1,1,6", NO_FINDING},
	{"a whole table on one line",
		"三、收到和处理政府信息公开申请情况|申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|（一）予以公开|1|2|3|4|5|6|21|"
		"（二）部分公开|1|1|1|1|1|1|6|（三）不予公开|1.属于国家秘密|0|0|0|0|0|0|0|2.其他法律行政法规禁止公开|0|0|0|0|0|0|0|"
		"3.危及“三安全一稳定”|0|0|0|0|0|0|0|4.保护第三方合法权益|0|0|0|0|0|0|0|5.属于三类内部事务信息|0|0|0|0|0|0|0|"
		"6.属于四类过程性信息|0|0|0|0|0|0|0|7.属于行政执法案卷|0|0|0|0|0|0|0|8.属于行政查询事项|0|0|0|0|0|0|0|"
		"（四）无法提供|1.本机关不掌握相关政府信息|0|0|0|0|0|0|0|2.没有现成信息需要另行制作|0|0|0|0|0|0|0|3.补正后申请内容仍不明确|0|0|0|0|0|0|0\n",
		"granted=1,2,3,4,5,6,21 partially_granted=1,1,1,1,1,1,6 refused_state_secret=0,0,0,0,0,0,0 refused_by_law=0,0,0,0,0,0,0 "
		"refused_security=0,0,0,0,0,0,0 refused_third_party=0,0,0,0,0,0,0 refused_internal=0,0,0,0,0,0,0 refused_process=0,0,0,0,0,0,0 "
		"refused_enforcement_file=0,0,0,0,0,0,0 refused_inquiry=0,0,0,0,0,0,0 unavailable_not_held=0,0,0,0,0,0,0 "
		"unavailable_needs_creation=0,0,0,0,0,0,0 unavailable_unclear=0,0,0,0,0,0,0", NO_FINDING},
	{"merged cells that repeat their text",
		"申请人情况\t申请人情况\t申请人情况\t申请人情况\t申请人情况\t申请人情况\t申请人情况\t申请人情况\t申请人情况\n"
		"申请人情况\t申请人情况\t自然人\t法人或其他组织\t法人或其他组织\t法人或其他组织\t法人或其他组织\t法人或其他组织\t总计\n"
		"申请人情况\t申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
		"（一）予以公开\t（一）予以公开\t7\t\t\t\t\t\t7\n（三）不予公开\t1.属于国家秘密\t1\t1\t1\t1\t1\t1\t6\n"
		"（三）不予公开\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0\n",
		"granted=7,blank,blank,blank,blank,blank,7 refused_state_secret=1,1,1,1,1,1,6 refused_by_law=0,0,0,0,0,0,0", NO_FINDING},
	{"merged values that are repeated",
		"第二十条第（六）项\t第二十条第（六）项\t第二十条第（六）项\t第二十条第（六）项\n信息内容\t本年处理决定数量\t本年处理决定数量\t本年处理决定数量\n"
		"行政处罚\t8\t8\t8\n行政强制\t\t\t\n", "administrative_penalty=8 administrative_coercion=blank", NO_FINDING},
	{"equal values under heads that differ",
		"第二十条第（六）项\t第二十条第（六）项\t第二十条第（六）项\t第二十条第（六）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n"
		"行政处罚\t8\t8\t8\n行政强制\t0\t0\t3\n", "administrative_penalty=8,8,8 administrative_coercion=0,0,3", NO_FINDING},
	{"other values under a head that is repeated",
		"第二十条第（六）项\t第二十条第（六）项\t第二十条第（六）项\t第二十条第（六）项\n信息内容\t本年处理决定数量\t同比\t同比\n"
		"行政处罚\t\t165\t368\n", "", GR_FINDING_cell_extra},
	{"numbers of rows and columns, and NaN for an empty cell",
		"|    | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n|---|---|---|---|---|---|---|---|---|\n| 0 | 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
		"| 1 | 一、本年新收政府信息公开申请数量 | 9 | nan | nan | nan | nan | nan | 9 |\n| 2 | 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"
		"| 3 | （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n",
		"new_received=9,blank,blank,blank,blank,blank,9 carried_over=0,0,0,0,0,0,0 granted=1,2,3,4,5,6,21", NO_FINDING},
	{"a total in another column, as empty cells were lost",
		"| 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|---|\n"
		"| （一）予以公开 | 3 | 15 | 18 | | | | |\n| （二）部分公开 | 4 | 4 | | | | | |\n| （七）总计 | 1 | 1 | 1 | 1 | 1 | 1 | 6 |\n",
		"results_total=1,1,1,1,1,1,6", GR_FINDING_cell_shifted},
	{"a row without a label between two heads",
		"申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"
		"申请人情况 | 总计 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 自然人 |\n（一）予以公开 | 9 | 4 | 0 | 0 | 0 | 0 | 5 |\n",
		"granted=5,4,0,0,0,0,9", GR_FINDING_row_unknown},
	{"a row of part two among the heads of part three",
		"| 申请人情况 | | 自然人 | 法人或其他组织 | | | | | 总计 |\n|---|---|---|---|---|---|---|---|---|\n| | | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |\n"
		"| 行政事业性收费 | | | |\n| （一）予以公开 | | | | 418 | | 215 | 48 | 681 |\n", "", GR_FINDING_cell_shifted},
	{"a row of part two above a head in another order, below no heading",
		"类别 | 本年收费金额(单位:万元) | ||\n行政事业性收费 |  | ||\n"
		"(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | 申请人情况 | ||||||||\n自然人 | 总计 | 法人或其他组织 | |||||||\n"
		"社会公益组织 | 其他 | 法律服务机构 | 商业企业 | 科研机构 | |||||\n"
		"(四)无法提供 | 1.本机关不掌握相关政府信息 |  | 848 | 848 |  |  |  |  | |\n", "", GR_FINDING_cell_shifted},
	{"values of another table behind the last row that is named",
		"申请人情况\n1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\n0\n3.其他\n（七）总计\n20\n0\n28\n8\n10\n2\n68\n结果\n3\n结果\n0\n", "", GR_FINDING_row_unknown},
	{"ten values", COLUMNS "（一）予以公开\t50\t1\t2\t3\t4\t60\t5\t6\t21\t70\n", "", GR_FINDING_cell_extra},
	{"more cells than any row has", COLUMNS "（一）予以公开\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1"
		"\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\n", "", GR_FINDING_cell_extra},
	{"two values", COLUMNS "（一）予以公开\t1\t21\n", "", GR_FINDING_cell_missing},
	{"a page number in the place of a cell of a row of zeros",
		"申请人情况\n|\n自然人\n|\n商业企业\n|\n科研机构\n|\n社会公益组织\n|\n总计\n|\n法律服务机构\n|\n其他\n|\n（一）予以公开\n|\n0\n|\n0\n|\n0\n|\n0\n|\n0\n|\n0\n"
		"|\n-4-\n|\n（二）部分公开\n|\n1\n|\n1\n|\n1\n|\n1\n|\n6\n|\n1\n|\n1\n|\n", "partially_granted=1,1,1,1,1,1,6", GR_FINDING_cell_missing},
	{"more than a number", COLUMNS "（一）予以公开\n> 1\n2\n3\n4\n5\n6\n21\n", "", GR_FINDING_cell_missing},
	{"two values of one line", COLUMNS "（一）予以公开 1 21\n", "", GR_FINDING_cell_missing},
	{"a row behind that is not of the form",
		COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n（二）部分公开\t\t2\t3\t4\t5\t6\t20\n三、上月结余\t9\t9\t9\t9\t9\t9\t54\n",
		"granted=1,2,3,4,5,6,21 partially_granted=blank,2,3,4,5,6,20", NO_FINDING},
	{"lines that are not of the form behind a row with a blank cell",
		"\t申请人情况\n\t自然人\n\t商业企业\n\n\t（一）予以公开\n\t1\n\t2\n\t3\n\t4\n\t5\n\t6\n\t21\n\n"
		"\t（二）部分公开\n\t\n\t2\n\t3\n\t4\n\t5\n\t6\n\t20\n\n\t上月\n\t9\n",
		"granted=1,2,3,4,5,6,21 partially_granted=blank,2,3,4,5,6,20", NO_FINDING},
	{"a page number between rows", COLUMNS "（一）予以公开\n1\n2\n3\n-5-\n4\n5\n6\n21\n", "granted=1,2,3,4,5,6,21",
		GR_FINDING_page_furniture},
	{"a header again", COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n" COLUMNS "（二）部分公开\t1\t1\t1\t1\t1\t1\t6\n",
		"granted=1,2,3,4,5,6,21 partially_granted=1,1,1,1,1,1,6", NO_FINDING},
	{"years printed as numbers in labels", "清河镇人民政府2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n" COLUMNS
		"一、2023年新收政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2\n二、2022年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n"
		"（一）予以公开\t3\t0\t0\t0\t0\t0\t3\n四、结转2024年度继续办理\t0\t0\t0\t0\t0\t0\t0\n",
		"new_received=2,0,0,0,0,0,2 carried_over=1,0,0,0,0,0,1 granted=3,0,0,0,0,0,3 carried_forward=0,0,0,0,0,0,0", NO_FINDING},
	{"years printed as numbers behind those words", "清河镇人民政府2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n" COLUMNS
		"一、本年（2023年）新收政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2\n二、上年（2022年）结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n"
		"（一）予以公开\t3\t0\t0\t0\t0\t0\t3\n四、结转下年度（2024年）继续办理\t0\t0\t0\t0\t0\t0\t0\n",
		"new_received=2,0,0,0,0,0,2 carried_over=1,0,0,0,0,0,1 granted=3,0,0,0,0,0,3 carried_forward=0,0,0,0,0,0,0", NO_FINDING},
	{"other years behind those words", "清河镇人民政府2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n" COLUMNS
		"一、本年（2022年）新收政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2\n二、上年（2021年）结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n"
		"（一）予以公开\t3\t0\t0\t0\t0\t0\t3\n", "granted=3,0,0,0,0,0,3", GR_FINDING_row_unknown},
	{"a year behind the label, which is that of the figures", "清河镇人民政府2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n" COLUMNS
		"二、上年结转政府信息公开申请数量（2022年）\t1\t0\t0\t0\t0\t0\t1\n（一）予以公开\t3\t0\t0\t0\t0\t0\t3\n",
		"granted=3,0,0,0,0,0,3", GR_FINDING_row_unknown},
	{"only heads, in an annex about another year", "清河镇人民政府2023年政府信息公开工作年度报告\n第二十条第（一）项\n"
		"信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n"
		"附件：2022年\n2022年度数据\n行政复议\n", "regulations=1,2,3 normative_documents=4,5,6", NO_FINDING},
	{"other years", "清河镇人民政府2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n" COLUMNS
		"一、2022年新收政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2\n二、2023年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n"
		"（一）予以公开\t3\t0\t0\t0\t0\t0\t3\n", "granted=3,0,0,0,0,0,3", GR_FINDING_row_unknown},
	{"a note that leaves out what the row is about", COLUMNS "（一）予以公开\t2\t0\t0\t0\t0\t0\t2\n"
		"（二）部分公开（不计区分处理）\t1\t0\t0\t0\t0\t0\t1\n", "granted=2,0,0,0,0,0,2", GR_FINDING_row_unknown},
	{"a line for each cell, a page number on the line of one of them",
		"三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n"
		"一、本年新收政府信息公开申请数量\n2\n\n\n\n\n\n2\n二、上年结转政府信息公开申请数量\n1\n第3页\n0\n0\n0\n0\n1\n"
		"（一）予以公开\n3\n\n\n\n\n\n3\n（七）总计\n3\n\n\n\n\n\n3\n四、结转下年度继续办理\n0\n0\n0\n0\n0\n0\n0\n",
		"carried_forward=0,0,0,0,0,0,0", GR_FINDING_page_furniture},
	{"a label again without values", COLUMNS "一、本年新收政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2\n（一）予以公开\t2\t0\t0\t0\t0\t0\t2\n"
		"（一）予以公开\n四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0\n",
		"new_received=2,0,0,0,0,0,2 carried_forward=0,0,0,0,0,0,0", GR_FINDING_row_duplicate},
	{"the end of a label below its row, which names the row by itself",
		"申请人情况         自然人   商业企业   科研机构   社会公益组织   法律服务机构   其他   总计\n"
		"4.无正当理由大     0        0          0          0              0              0      0\n量反复申请\n"
		"5.要求行政机关     1        0          0          0              0              0      1\n确认或重新出具\n已获取信息\n"
		"1.申请人无正当     2        0          0          0              0              0      2\n理由逾期不补正\n",
		"not_processed_excessive=0,0,0,0,0,0,0 not_processed_reissue=1,0,0,0,0,0,1 other_correction_overdue=2,0,0,0,0,0,2", NO_FINDING},
	{"totals and others", COLUMNS "（六）其他处理\t1\t0\t0\t0\t0\t0\t1\n（七）总计\t2\t0\t0\t0\t0\t0\t2\n",
		"other=1,0,0,0,0,0,1 results_total=2,0,0,0,0,0,2", NO_FINDING},
	{"others of form 2021", COLUMNS "（六）其他处理\t1.逾期不补正\t1\t0\t0\t0\t0\t0\t1\n2.逾期未缴费\t0\t0\t0\t0\t0\t0\t0\n"
		"3.其他\t3\t0\t0\t0\t0\t0\t3\n（七）总计\t4\t0\t0\t0\t0\t0\t4\n",
		"other_correction_overdue=1,0,0,0,0,0,1 other_fee_overdue=0,0,0,0,0,0,0 other_misc=3,0,0,0,0,0,3 "
		"results_total=4,0,0,0,0,0,4", NO_FINDING},
	{"labels behind their values", COLUMNS "1\t2\t3\t4\t5\t6\t21\t一、本年新收政府信息公开申请数量\n"
		"0\t0\t0\t0\t0\t0\t0\t二、上年结转政府信息公开申请数量\n0\t0\t0\t0\t0\t1\t1\t四、结转下年度继续办理\n", "",
		GR_FINDING_cell_shifted},

	/* part four */
	{"fifteen values", PROCEEDINGS "1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n",
		"reconsideration=1,2,3,4,10 litigation_direct=0,0,0,0,0 litigation_after_reconsideration=5,0,0,0,5", NO_FINDING},
	{"numbers of the columns",
		PROCEEDINGS "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13\t14\t15\n0\t1\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n",
		"reconsideration=0,1,0,0,1 litigation_direct=0,0,0,0,0 litigation_after_reconsideration=0,0,0,0,0", NO_FINDING},
	{"almost such numbers, then a second row",
		PROCEEDINGS "1\t2\t3\t4\t5\t6\t7\t8\t9\t20\t11\t12\t13\t14\t15\n0\t1\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n",
		"", GR_FINDING_row_duplicate},
	{"a remark in the first line of a head, in words",
		APPLICATIONS "申请人情况 备注\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n（一）予以公开 12 0 1 0 0 0 13 见附件\n",
		"granted=missing,missing,missing,missing,missing,missing,missing", GR_FINDING_cell_shifted},
	{"a heading with spaces between its letters",
		"四、因 政 府 信 息 公 开 工 作 被 申 请 行 政 复 议、提 起 行 政 诉 讼 情 况\n行政复议\t行政诉讼\n未经复议直接起诉\t复议后起诉\n" OUTCOMES "\t" OUTCOMES "\t" OUTCOMES "\n"
		"1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n",
		"reconsideration=1,0,0,0,1 litigation_direct=0,0,0,0,0 litigation_after_reconsideration=0,0,0,0,0", NO_FINDING},
	{"fifteen figures run together in the first cell", PROCEEDINGS "100010020000001\t\t\t\t\t\t\t\t\t\t\t\t\t\t\n", "", GR_FINDING_cell_run_together},
	{"lines that end in a space without break",
		"四、政府信息公开行政复议、行政诉讼情况\n| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |\u00a0\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\u00a0\n"
		"| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |\u00a0\n"
		"|  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\u00a0\n"
		"| 1 | 0 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 |\u00a0\n",
		"reconsideration=1,0,0,0,1 litigation_direct=2,0,0,0,2 litigation_after_reconsideration=0,0,0,0,0", NO_FINDING},
	{"bars between cells, the last cell blank",
		"四、政府信息公开行政复议、行政诉讼情况\n行政复议 | 行政诉讼\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉\n"
		"结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计\n1 |  |  |  | 1 | 2 |  |  |  | 2 |  |  |  |  | \n",
		"reconsideration=1,blank,blank,blank,1 litigation_direct=2,blank,blank,blank,2 "
		"litigation_after_reconsideration=blank,blank,blank,blank,blank", NO_FINDING},
	{"a row that goes on in the next line", PROCEEDINGS "1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t12\t0\t0\t0\t1\n2\n", "", GR_FINDING_cell_missing},
	{"a row that begins on the line above", PROCEEDINGS "1\n2\t0\t0\t0\t12\t0\t0\t0\t0\t0\t1\t0\t0\t0\t1\n", "", GR_FINDING_cell_missing},
	{"a row of five without a head that does not add up",
		"四、政府信息公开行政复议、行政诉讼情况\n行政复议\t0\t24\t9\t33\t0\n", "", GR_FINDING_cell_shifted},
	{"columns in another order that break one sum of three",
		"四、政府信息公开行政复议、行政诉讼情况\n行政复议\t行政诉讼\n未经复议直接起诉\t复议后起诉\n"
		"结果纠正\t结果维持\t其他结果\t尚未审结\t总计\t结果纠正\t结果维持\t其他结果\t尚未审结\t总计\t结果纠正\t结果维持\t其他结果\t尚未审结\t总计\n"
		"1\t2\t0\t0\t3\t1\t0\t0\t0\t1\t0\t1\t0\t0\t2\n",
		"", GR_FINDING_cell_shifted},
	{"empty cells that were lost", PROCEEDINGS "5\t5\t7\t7\t\t\t\t\t\t\t\t\t\t\t\n", "", GR_FINDING_cell_missing},
	{"a sum that does not hold before empty cells", PROCEEDINGS "5\t1\t\t\t7\t\t\t\t\t\t\t\t\t\t\n",
		"reconsideration=5,1,blank,blank,7 litigation_direct=blank,blank,blank,blank,blank "
		"litigation_after_reconsideration=blank,blank,blank,blank,blank", NO_FINDING},
	{"digits run together", PROCEEDINGS "121314151098706050432102030405060708\n", "", GR_FINDING_cell_run_together},
	{"rows of five cells under a head in another order",
		"四、政府信息公开行政复议、行政诉讼情况\n类型\t其他结果\t结果维持\t总计\t尚未审结\t结果纠正\n行政复议\t1\t5\t18\t4\t8\n"
		"未经复议直接起诉\t8\t0\t21\t8\t5\n复议后起诉\t6\t4\t14\t4\t0\n",
		"reconsideration=5,8,1,4,18 litigation_direct=0,5,8,8,21 litigation_after_reconsideration=4,0,6,4,14", NO_FINDING},
	{"rows of five cells, one with a caption of its own",
		"四、政府信息公开行政复议、行政诉讼情况\n类型\t" OUTCOMES "\n行政复议\t1\t2\t3\t4\t10\n行政赔偿\t1\t0\t0\t0\t1\n"
		"未经复议直接起诉\t2\t0\t0\t0\t2\n",
		"reconsideration=1,2,3,4,10 litigation_direct=2,0,0,0,2", NO_FINDING},
	{"rows of five cells under a head with another outcome",
		"四、政府信息公开行政复议、行政诉讼情况\n类型\t结果维持\t结果纠正\t调解\t尚未审结\t总计\n行政复议\t1\t2\t3\t4\t10\n"
		"未经复议直接起诉\t2\t0\t0\t0\t2\n", "reconsideration=1,2,missing,4,10 litigation_direct=2,0,missing,0,2", NO_FINDING},
	{"rows of five cells and one beside them",
		"四、政府信息公开行政复议、行政诉讼情况\n类型\t结果维持\t结果纠正\t同比\t其他结果\t尚未审结\t总计\n行政复议\t1\t2\t50%\t3\t4\t10\n"
		"未经复议直接起诉\t2\t0\t7\t0\t0\t2\n", "reconsideration=1,2,3,4,10 litigation_direct=2,0,0,0,2", NO_FINDING},
	{"the same, one word and one cell on each line",
		"四、政府信息公开行政复议、行政诉讼情况\n结果维持\n结果纠正\n同比\n其他结果\n尚未审结\n总计\n行政复议\n1\n2\n9\n3\n4\n10\n"
		"未经复议直接起诉\n2\n0\n7\n0\n0\n2\n", "reconsideration=1,2,3,4,10 litigation_direct=2,0,0,0,2", NO_FINDING},
	{"the same, but a cell is lost and the sums do not hold",
		"四、政府信息公开行政复议、行政诉讼情况\n结果维持\n结果纠正\n同比\n其他结果\n尚未审结\n总计\n行政复议\n1\n2\n3\n4\n10\n5\n", "",
		GR_FINDING_cell_missing},
	{"an empty row, then one of a caption that the form does not have",
		"四、政府信息公开行政复议、行政诉讼情况\n类型\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t\n行政复议\t1\t2\t3\t4\t10\t\n"
		"未经复议直接起诉\t\t\t\t\t\t\n行政赔偿\t2\t0\t0\t0\t2\t\n", "reconsideration=1,2,3,4,10", GR_FINDING_cell_missing},
	{"rows of five cells under other heads",
		"四、政府信息公开行政复议、行政诉讼情况\n类型\t受理\t办结\t撤回\t驳回\t赔偿\n行政复议\t1\t2\t3\t4\t10\n"
		"未经复议直接起诉\t2\t0\t0\t0\t2\n", "", GR_FINDING_cell_missing},
	{"a column before the outcomes, cells on lines of their own",
		"四、政府信息公开行政复议、行政诉讼情况\n类型\n同比\n" FIVE_LINES "行政复议\n4\n1\n2\n3\n4\n", "", GR_FINDING_cell_missing},
	{"fourteen values", PROCEEDINGS "1\t2\t3\t4\t10\t0\t0\t0\t0\t5\t0\t0\t0\t5\n", "", GR_FINDING_cell_missing},
	{"sixteen values", PROCEEDINGS "1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n", "", GR_FINDING_cell_extra},
	{"no values", PROCEEDINGS, "", GR_FINDING_cell_missing},
	{"two rows of fifteen", PROCEEDINGS "1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n"
		PROCEEDINGS "2\t0\t0\t0\t2\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n", "", NO_FINDING},
	{"a cell and a bar on each line, empty cells of merged heads", "四、政府信息公开行政复议、行政诉讼情况\n行政复议 |\n |\n |\n |\n |\n行政诉讼 |\n |\n |\n |\n |\n"
		" |\n |\n |\n |\n |\n结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n未经复议直接起诉 |\n |\n |\n |\n |\n复议后起诉 |\n |\n |\n |\n |\n |\n"
		" |\n |\n |\n |\n结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n"
		"1 |\n2 |\n3 |\n4 |\n10 |\n0 |\n0 |\n0 |\n0 |\n0 |\n5 |\n0 |\n0 |\n0 |\n5 |\n",
		"reconsideration=1,2,3,4,10 litigation_direct=0,0,0,0,0 litigation_after_reconsideration=5,0,0,0,5", NO_FINDING},
	{"captions and outcomes with their unit", "四、政府信息公开行政复议、行政诉讼情况\n行政复议（件）\t未经复议直接起诉（件）\t复议后起诉（件）\n"
		"结果维持（件）\t结果纠正\t其它结果\t尚未审结\t总计\t" OUTCOMES "\t" OUTCOMES "\n1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n",
		"reconsideration=1,0,0,0,1 litigation_direct=0,0,0,0,0 litigation_after_reconsideration=5,0,0,0,5", NO_FINDING},
	{"captions of another year", "四、政府信息公开行政复议、行政诉讼情况\n行政复议（2022年）\t未经复议直接起诉\t复议后起诉\n"
		OUTCOMES "\t" OUTCOMES "\t" OUTCOMES "\n1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n", "", GR_FINDING_cell_missing},
	{"captions that lack what turns them", "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t经复议直接起诉\t复议后起诉\n"
		OUTCOMES "\t" OUTCOMES "\t" OUTCOMES "\n1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n", "", GR_FINDING_cell_missing},
	{"captions that a word turns", "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t未经复议直接起诉\t复议后未起诉\n"
		OUTCOMES "\t" OUTCOMES "\t" OUTCOMES "\n1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n", "", GR_FINDING_cell_missing},
	{"an outcome that lacks what turns it", "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t未经复议直接起诉\t复议后起诉\n"
		"结果维持\t结果纠正\t其他结果\t审结\t总计\t结果维持\t结果纠正\t其他结果\t审结\t总计\t结果维持\t结果纠正\t其他结果\t审结\t总计\n"
		"1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n",
		"reconsideration=1,0,0,missing,1 litigation_direct=0,0,0,missing,0 litigation_after_reconsideration=5,0,0,missing,5", NO_FINDING},
	{"a foreign column under each caption", "<p>四、政府信息公开行政复议、行政诉讼情况</p><table><tr><td colspan=6>行政复议<td colspan=12>行政诉讼"
		"<tr><td rowspan=2>结果维持<td rowspan=2>结果纠正<td rowspan=2>其他结果<td rowspan=2>尚未审结<td rowspan=2>撤回申请<td rowspan=2>总计"
		"<td colspan=6>未经复议直接起诉<td colspan=6>复议后起诉"
		"<tr><td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>撤回申请<td>总计<td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>撤回申请<td>总计"
		"<tr><td>1<td>7<td>4<td>3<td>4<td>15<td>2<td>2<td>8<td>7<td>228<td>19<td>8<td>5<td>2<td>8<td>390<td>23</table>",
		"reconsideration=1,7,4,3,15 litigation_direct=2,2,8,7,19 litigation_after_reconsideration=8,5,2,8,23", NO_FINDING},
	{"a foreign column, and captions in another order", "四、政府信息公开行政复议、行政诉讼情况\n未经复议直接起诉\t\t\t\t\t\t行政复议\t\t\t\t\t复议后起诉\t\t\t\t\n"
		"同比\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
		"77\t1\t0\t0\t0\t1\t0\t0\t0\t2\t2\t5\t0\t0\t0\t5\n", "", GR_FINDING_cell_extra},
	{"another caption in the place of the first one", "四、政府信息公开行政复议、行政诉讼情况\n行政赔偿\t行政复议\t未经复议直接起诉\n"
		"结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
		"1\t0\t0\t0\t1\t0\t0\t0\t2\t2\t5\t0\t0\t0\t5\n", "", GR_FINDING_cell_missing},
	{"one foreign column, under one caption", "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n"
		"结果维持\t备注\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
		"1\t77\t0\t0\t0\t1\t0\t0\t0\t2\t2\t5\t0\t0\t0\t5\n",
		"reconsideration=1,0,0,0,1 litigation_direct=0,0,0,2,2 litigation_after_reconsideration=5,0,0,0,5", NO_FINDING},
	{"the same on two lines, which do not tell where it stands", "<p>四、政府信息公开行政复议、行政诉讼情况</p><table>"
		"<tr><td colspan=5>行政复议<td colspan=10>行政诉讼<td rowspan=3>撤回申请"
		"<tr><td rowspan=2>结果维持<td rowspan=2>结果纠正<td rowspan=2>其他结果<td rowspan=2>尚未审结<td rowspan=2>总计<td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉"
		"<tr><td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计<td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计"
		"<tr><td>1<td>0<td>0<td>0<td>1<td>0<td>0<td>0<td>2<td>2<td>5<td>0<td>0<td>0<td>5<td>9</table>", "", GR_FINDING_cell_extra},
	{"a caption with a word for each outcome but one, two words of another meaning", "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t未经复议直接起诉\t复议后起诉\n"
		"结果维持\t结果纠正\t同比\t同比\t同比\t同比\t同比\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
		"1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n", "", GR_FINDING_cell_missing},
	{"a column beside the captions, and an empty last cell", "<p>四、政府信息公开行政复议、行政诉讼情况</p><table>"
		"<tr><td rowspan=2>涉企<td colspan=5>行政复议<td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉"
		"<tr><td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计<td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计<td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计"
		"<tr><td>3<td>1<td>11<td>16<td><td>28<td><td><td>9<td><td>9<td><td><td><td><td></table>", "", GR_FINDING_cell_extra},
	{"three tables", "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n" OUTCOMES "\n1\t2\t3\t4\t10\n"
		"行政诉讼\n未经复议直接起诉\n" OUTCOMES "\n1\t0\t0\t0\t1\n复议后起诉\n" OUTCOMES "\n0\t0\t0\t2\t2\n",
		"reconsideration=1,2,3,4,10 litigation_direct=1,0,0,0,1 litigation_after_reconsideration=0,0,0,2,2", NO_FINDING},
	{"one cell over five columns", "<p>四、政府信息公开行政复议、行政诉讼情况</p><table><tr><td colspan=5>行政复议<td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉"
		"<tr><td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计<td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计"
		"<td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计<tr><td colspan=5>0<td colspan=5>0<td colspan=5>0</table>", "",
		GR_FINDING_cell_missing},
	{"three tables with numbered captions", "四、政府信息公开行政复议、行政诉讼情况\n（一）行政复议\n" OUTCOMES "\n1\t2\t3\t4\t10\n"
		"（二）未经复议直接起诉\n" OUTCOMES "\n1\t0\t0\t0\t1\n（三）复议后起诉\n" OUTCOMES "\n0\t0\t0\t2\t2\n",
		"reconsideration=1,2,3,4,10 litigation_direct=1,0,0,0,1 litigation_after_reconsideration=0,0,0,2,2", NO_FINDING},
	{"three tables whose captions stand behind their figures", "四、政府信息公开行政复议、行政诉讼情况\n1\t2\t3\t4\t10\n行政复议\n" OUTCOMES
		"\n1\t0\t0\t0\t1\n未经复议直接起诉\n" OUTCOMES "\n0\t0\t0\t2\t2\n复议后起诉\n" OUTCOMES "\n五、存在的主要问题及改进情况\n",
		"", NO_FINDING},
	{"three tables of which one lacks a value", "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n" OUTCOMES "\n1\t2\t3\t10\n"
		"行政诉讼\n未经复议直接起诉\n" OUTCOMES "\n1\t0\t0\t0\t1\n复议后起诉\n" OUTCOMES "\n0\t0\t0\t2\t2\n",
		"litigation_direct=1,0,0,0,1 litigation_after_reconsideration=0,0,0,2,2", NO_FINDING},

	/* headings */
	{"out of order", "五、存在的主要问题及改进情况\n甲。\n一、总体情况\n乙。\n" DISCLOSURES "规章\t1\t2\t3\n", "regulations=1,2,3",
		GR_FINDING_heading_order},
	{"not there", DISCLOSURES "规章\t1\t2\t3\n", "regulations=1,2,3", GR_FINDING_heading_missing},
	/* bars that are not ASCII, and the lines between rows */
	{"lines of box drawing",
		"┌──────────────┬──────────────────┬──────────────┬──────────────┐\n"
		"│ 第二十条第（一）项 │                  │              │              │\n"
		"├──────────────┼──────────────────┼──────────────┼──────────────┤\n"
		"│ 信息内容     │ 本年制发件数     │ 本年废止件数 │ 现行有效件数 │\n"
		"├──────────────┼──────────────────┼──────────────┼──────────────┤\n"
		"│ 规章         │ 1                │              │ 3            │\n"
		"├──────────────┼──────────────────┼──────────────┼──────────────┤\n"
		"│ 行政规范性文件 │                │ 5            │              │\n"
		"└──────────────┴──────────────────┴──────────────┴──────────────┘\n",
		"regulations=1,blank,3 normative_documents=blank,5,blank", NO_FINDING},
	{"full-width bars, columns in another order",
		"｜申请人情况｜总计｜自然人｜商业企业｜科研机构｜社会公益组织｜法律服务机构｜其他｜\n"
		"｜一、本年新收政府信息公开申请数量｜9｜7｜｜｜｜2｜｜\n",
		"new_received=7,blank,blank,blank,2,blank,9", NO_FINDING},
	{"a grid of ASCII",
		"+------+------+\n| 第二十条第（六）项 | |\n+------+------+\n| 信息内容 | 本年处理决定数量 |\n+======+======+\n"
		"| 行政处罚 | 22 |\n+------+------+\n| 行政强制 | |\n+------+------+\n",
		"administrative_penalty=22 administrative_coercion=blank", NO_FINDING},
	{"a text that ends with a bar of box drawing", "║║║║║║║║║║║║║║║║<n>信<n>息内</>容<td><p>行政处罚<td>║",
		"administrative_penalty=text", GR_FINDING_cell_text},
	/* tables drawn with borders: all lines between two borders are one row */
	{"labels of several lines, values beside the second one, a cell that spans rows",
		"三、收到和处理政府信息公开申请情况\n"
		"┌────────────────────────────┬────────┬────────────────────────────┬──────┐\n"
		"│                            │        │ 法人或其他组织             │      │\n"
		"│ 申请人情况                 │ 自然人 ├────┬────┬────┬────┬────────┤ 总计 │\n"
		"│                            │        │商业│科研│社会│法律│        │      │\n"
		"│                            │        │企业│机构│公益│服务│  其他  │      │\n"
		"│                            │        │    │    │组织│机构│        │      │\n"
		"├────────────────────────────┼────────┼────┼────┼────┼────┼────────┼──────┤\n"
		"│ 一、本年新收政府信息公     │        │    │    │    │    │        │      │\n"
		"│ 开申请数量                 │ 9      │ 3  │ 0  │ 0  │    │ 1      │ 13   │\n"
		"├──────────┬─────────────────┼────────┼────┼────┼────┼────┼────────┼──────┤\n"
		"│          │ （二）部分公开  │        │    │    │    │    │        │      │\n"
		"│ 三、本年 │ （区分处理的，  │ 5      │ 1  │ 0  │ 0  │ 0  │ 0      │ 6    │\n"
		"│ 度办理结 │ 只计这一情形，  │        │    │    │    │    │        │      │\n"
		"│ 果       │ 不计其他情形）  │        │    │    │    │    │        │      │\n"
		"│          ├─────────────────┼────────┼────┼────┼────┼────┼────────┼──────┤\n"
		"│          │ 1.属于国家秘密  │        │ -  │    │    │    │        │      │\n"
		"└──────────┴─────────────────┴────────┴────┴────┴────┴────┴────────┴──────┘\n",
		"new_received=9,3,0,0,blank,1,13 partially_granted=5,1,0,0,0,0,6 refused_state_secret=blank,na,blank,blank,blank,blank,blank",
		NO_FINDING},
	{"a grid of pandoc, a number of two lines",
		"二、主动公开政府信息情况\n"
		"+------------+--------+--------+--------+\n| 第二十条   |        |        |        |\n| 第（一）项 |        |        |        |\n"
		"+------------+--------+--------+--------+\n| 信息内容   | 本年制 | 本年废 | 现行有 |\n|            | 发件数 | 止件数 | 效件数 |\n"
		"+============+========+========+========+\n| 规章       | 1      |        | 3      |\n"
		"+------------+--------+--------+--------+\n| 行政规范性 | 12     | 5      | 1      |\n| 文件       |        |        | 024    |\n"
		"+------------+--------+--------+--------+\n",
		"regulations=1,blank,3 normative_documents=12,5,text", GR_FINDING_cell_text},
	{"borders on the lines of the head alone: each line is a row",
		"二、主动公开政府信息情况\n第二十条第（一）项\n"
		"+------------+--------------+--------------+--------------+\n| 信息内容   | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
		"+------------+--------------+--------------+--------------+\n| 规章       | 1            | 2            | 3            |\n"
		"| 规范性文件 | 4            | 5            | 6            |\n+------------+--------------+--------------+--------------+\n",
		"regulations=1,2,3 normative_documents=4,5,6", NO_FINDING},
	{"bars that do not stand below the corners, as many in each line",
		"二、主动公开政府信息情况\n第二十条第（五）项\n+----+----+\n| 信息内容 | 本年处理决定数量 |\n+----+----+\n| 行政许可 | 7 |\n+----+----+\n"
		"| 行政 | |\n| 处罚 | 12 |\n+----+----+\n| 行政强制 | 3 |\n+----+----+\n",
		"administrative_licensing=7 administrative_penalty=12 administrative_coercion=3", NO_FINDING},
	{"not as many: its lines are no rows",
		"二、主动公开政府信息情况\n第二十条第（五）项\n+----+----+\n| 信息内容 | 本年处理决定数量 |\n+----+----+\n| 行政许可 | 7 |\n+----+----+\n"
		"| 行政处罚 | |\n| 共 | 12 | 件 |\n+----+----+\n| 行政强制 | 3 |\n+----+----+\n",
		"", GR_FINDING_row_missing},
	{"a number broken from its unit, in bars that do not stand below the corners",
		"二、主动公开政府信息情况\n第二十条第（八）项\n+----------+----------+\n| 信息内容 | 本年收费 |\n|          | 金额     |\n+----------+----------+\n"
		"| 行政事业 | 146.0006000 |\n| 性收费   | （亿     |\n|          | 元）     |\n+----------+----------+\n|  |  |\n+----------+----------+\n",
		"administrative_fees=146.0006", GR_FINDING_cell_unit},
	{"numbers of a row on different lines: a border between two rows is lost",
		"二、主动公开政府信息情况\n第二十条第（一）项\n+--------+--------------+--------------+--------------+\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
		"+--------+--------------+--------------+--------------+\n| 规章   | 1            |              | 3            |\n| 规范性 |              | 5            |              |\n"
		"| 文件   |              |              |              |\n+--------+--------------+--------------+--------------+\n| 合计   | 1            | 5            | 3            |\n"
		"+--------+--------------+--------------+--------------+\n",
		"", GR_FINDING_table_missing},
	{"a frame around a text", "+----------------------+\n| 第二十条第（六）项   |\n| 信息内容             |\n| 本年处理决定数量     |\n| 行政处罚             |\n"
		"| 22                   |\n|                      |\n| 行政强制             |\n| 3                    |\n+----------------------+\n",
		"administrative_penalty=22 administrative_coercion=3", NO_FINDING},
	{"a frame around lines with bars", "┌──────────────────────────────┐\n│ 首页 | 登录 | 注册           │\n│ 二、主动公开政府信息情况     │\n│ 第二十条第（六）项           │\n│ 信息内容                     │\n"
		"│ 本年处理决定数量             │\n│ 行政处罚                     │\n│ 22                           │\n│ 行政强制                     │\n│ 3                            │\n"
		"└──────────────────────────────┘\n",
		"administrative_penalty=22 administrative_coercion=3", NO_FINDING},
	{"borders that begin at a bar, ideographs as wide as letters: links",
		"二、主动公开政府信息情况\n+-----------------------+\n| 第二十条第（六）项             |\n|-----------------------|\n| 信息内容 | 本年处理决定数量       |\n"
		"|------+----------------|\n| 行政处罚 | 22             |\n|------+----------------|\n| 行政   |                |\n| 强制   | -              |\n+-----------------------+\n",
		"administrative_penalty=22 administrative_coercion=na", NO_FINDING},
	{"a table whose first row spans all columns",
		"二、主动公开政府信息情况\n┌──────────────────────────────┐\n│ 第二十条第（六）项           │\n├──────────┬───────────────────┤\n│ 信息内容 │ 本年处理决定数量  │\n"
		"├──────────┼───────────────────┤\n│ 行政     │                   │\n│ 处罚     │ 22                │\n├──────────┼───────────────────┤\n"
		"│ 行政强制 │ 3                 │\n└──────────┴───────────────────┘\n",
		"administrative_penalty=22 administrative_coercion=3", NO_FINDING},
	/* the same without borders */
	{"rows that are the lines of one label, values beside the second one",
		APPLICATIONS "| 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
		"| 一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n"
		"| （二）部分公开（区分 | | | | | | | |\n| 处理的，只计这一情形 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n| ，不计其他情形） | | | | | | | |\n"
		"| 1.申请人无正当理由逾期不补正、 | | | | | | | |\n| 行政机关不再处理其政府信息公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n| 申请 | | | | | | | |\n"
		"| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
		"new_received=5,0,0,0,0,0,5 partially_granted=3,0,0,0,0,0,3 other_correction_overdue=4,0,0,0,0,0,4 carried_forward=0,0,0,0,0,0,0", NO_FINDING},
	{"values beside two lines of one label",
		APPLICATIONS "| 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
		"| 一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n"
		"| （二）部分公开（区分 | | | | | | | |\n| 处理的，只计这一情形 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n| ，不计其他情形） | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
		"| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
		"new_received=5,0,0,0,0,0,5 carried_forward=0,0,0,0,0,0,0", GR_FINDING_row_unknown},
	{"a blank row above a label that is broken",
		APPLICATIONS "申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
		"二、上年结转政府信息公开申请数量 | | | | | | | |\n三、本年度办理结果 | （一）予 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n以公开\n"
		"四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
		"carried_over=blank,blank,blank,blank,blank,blank,blank granted=1,0,0,0,0,0,1 carried_forward=0,0,0,0,0,0,0", NO_FINDING},
	{"rows that go on in the next line, and empty cells of labels",
		APPLICATIONS "| |申请人情况 | | | | | |\n| | |自然人 |商业企业 |科研机构 |社会公益组织 |法律服务机构 |其他 |总计\n"
		"|一、本年新收政府信息公开申请数量 | | |301 |121 |233 |740 |400 |838\n|2633\n"
		"|（一）予以公开 | |790 |754 |837 |3 |624 |539 |3547\n|四、结转下年度继续办理 | | |22 |442 |843 |333 |371 |596 |\n",
		"granted=790,754,837,3,624,539,3547", GR_FINDING_cell_missing},
	{"bars that open cells, a blank total behind the last one",
		APPLICATIONS "| | |申请人情况 | | | | | |\n| | |自然人 |法人或其他组织 | | | | |总计\n| | | |商业企业 |科研机构 |社会公益组织 |法律服务机构 |其他 |\n"
		"|一、本年新收政府信息公开申请数量 | |2 |12 |11 |12 |9 |27 |\n|三、本年度办理结果 |（一）予以公开 |0 |0 |0 |0 |0 |0 |\n"
		"| |（二）部分公开（区分处理的，只计这一情形，不计其他情形） |1 | |0 |4 |0 |0 |5\n",
		"new_received=2,12,11,12,9,27,blank granted=0,0,0,0,0,0,blank partially_granted=1,blank,0,4,0,0,5", NO_FINDING},
	{"the same in AsciiDoc",
		APPLICATIONS "|===\n| | |申请人情况 | | | | | |\n\n| | |自然人 |法人或其他组织 | | | | |总计\n\n| | | |商业企业 |科研机构 |社会公益组织 |法律服务机构 |其他 |\n\n"
		"|一、本年新收政府信息公开申请数量 | |2 |12 |11 |12 |9 |27 |\n\n|三、本年度办理结果 |（一）予以公开 |0 |0 |0 |0 |0 |0 |\n\n|四、结转下年度继续办理 | |1 |1 |1 |1 |1 |1 |\n|===\n",
		"new_received=2,12,11,12,9,27,blank granted=0,0,0,0,0,0,blank carried_forward=1,1,1,1,1,1,blank", NO_FINDING},
	{"a head in another order between two rows, its words broken over lines",
		APPLICATIONS COLUMNS_SPACED "一、本年新收政府信息公开申请数量 161 383 439 286 335 81 1685\n2.重复申请 0 40 25 0 11 0 76\n"
		"                            申请人情况\n                                 法人或其他组织\n                            总  自然      商  法律 社会\n"
		"                            计  人   科研 业  服务 公益 其\n                                     机构 企  机构 组织 他\n                                          业\n"
		"3.要求提供公开出版物         45  0    23   0   3    0    19\n（七）总计                  206 73   39   37  40   86   31\n四、结转下年度继续办理       0   0    0    0   0    0    0\n",
		"new_received=161,383,439,286,335,81,1685 not_processed_repeated=0,40,25,0,11,0,76 not_processed_publication=0,0,23,0,3,19,45 "
		"results_total=73,37,39,86,40,31,206 carried_forward=0,0,0,0,0,0,0", NO_FINDING},
	{"a column behind 总计 and one without values: seven values that do not add up",
		APPLICATIONS "申请人情况\n                                 法人或其他组织\n                              自 商  科  社会  法律     总 上\n"
		"                              然 业  研  公益  服务  其 计 年\n                              人 企  机  组织  机构  他\n                                 业  构\n"
		"一、本年新收政府信息公开申请数量 1   13  7     9     11 41 236\n二、上年结转政府信息公开申请数量                           203\n"
		"（七）总计                       1   13  7     9     11 41 107\n四、结转下年度继续办理                                     382\n",
		"", GR_FINDING_cell_shifted},
	{"a head and its row on one line of bars, an empty cell before the row",
		"四、政府信息公开行政复议、行政诉讼情况\n|行政复议 |行政诉讼 |\n|结果维持 |结果纠正 |其他结果 |尚未审结 |总计 |未经复议直接起诉 |复议后起诉 |\n\n"
		" | | | | |结果维持 |结果纠正 |其他结果 |尚未审结 |总计 |结果维持 |结果纠正 |其他结果 |尚未审结 |总计 | |9 |0 |7 | | |7 |0 |0 |0 |7 |0 | |0 |0 | | |五、存在的主要问题及改进情况\n无。\n",
		"", GR_FINDING_cell_extra},
	{"no head, and rows that do not add up in the form's order",
		APPLICATIONS "（一）予以公开\t18\t9\t0\t9\t0\t0\t0\n1.属于国家秘密\t7\t0\t7\t0\t0\t0\t0\n2.重复申请\t4\t0\t0\t0\t0\t4\t0\n3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0\n",
		"", GR_FINDING_cell_shifted},
	{"labels of several lines in a block before the values of the first one",
		APPLICATIONS COLUMNS_SPACED "一、本年新收政府信息公开申请数量 5 0 0 0 0 0 5\n2.重复申请 1 0 0 0 0 0 1\n3.要求提供公开出\n版物\n4.无正当理由大量\n反复申请\n"
		"5.要求行政机关确\n认或重新出具已获\n取信息\n4\n0\n0\n0\n0\n0\n4\n四、结转下年度继续办理 0 0 0 0 0 0 0\n",
		"new_received=5,0,0,0,0,0,5 not_processed_repeated=1,0,0,0,0,0,1 carried_forward=0,0,0,0,0,0,0", GR_FINDING_row_unknown},
	{"two lines of a label above its values: the finding has their place",
		APPLICATIONS COLUMNS_SPACED "一、本年新收政府信息公开申请数量    1      2      3      0      0      0      6\n"
		"                2.申请人逾期未\n                按收费通知要求\n                缴纳费用、行政 91     377    406    349    105    424   1752\n"
		"                机关不再处理其\n                政府信息公开申\n                请\n                3.其他         458    775    394    347    549    809   3332\n",
		"new_received=1,2,3,0,0,0,6 other_fee_overdue=91,377,406,349,105,424,1752 other_misc=458,775,394,347,549,809,3332", GR_FINDING_label_variant},
	{"values of several rows in a group tell no order",
		APPLICATIONS COLUMNS_SPACED "2.重复申请 1 0 0 0 0 0 1\n3.要求提供公开出\n5 0 0 0 0\n0 0 8 0 0 0 5 8\n版物\n5.要求行政机关确\n认或重新出具已获\n取信息\n"
		"4 0 0 0 0 0 4\n6 0 0 0 0 0 6\n（七）总计 9 0 0 0 0 0 9\n",
		"not_processed_repeated=1,0,0,0,0,0,1 results_total=9,0,0,0,0,0,9", GR_FINDING_row_unknown},
	{"a value above the label of the first row, the others below it",
		"第二十条第（一）项\n信息内容\n对外公开总数量 本年新制作数量 本年新公开数量\n556\n规章\n712\n794\n870\n第二十条第（九）项\n信息内容\n采购项目数量\n采购总金额\n政府集中采购\n7\n10.3\n",
		"government_procurement=7,10.3", GR_FINDING_cell_missing},
	{"values of a row in another order than the heads, on lines of their own",
		"第二十条第（五）项\n信息内容\n上一年项目数量 本年增/减\n处理决定数量\n行政许可\n37\n201\n-3\n第二十条第（九）项\n信息内容\n采购项目数量\n采购总金额\n政府集中采购\n7\n10.3\n",
		"government_procurement=7,10.3", GR_FINDING_row_missing},
	{"line ends of DokuWiki that were joined", "第二十条第（五）项\\\\ \\\\ 信息内容\\\\ \\\\ 本年处理决定数量\\\\ \\\\ 行政许可\\\\ \\\\ 452\\\\ \\\\ 第二十条第（六）项\\\\ \\\\ 信息内容\n",
		"", GR_FINDING_row_missing},
	{"attributes of cells in MediaWiki",
		"二、主动公开政府信息情况\n{|\n|width=\"27%\"| 第二十条第（一）项\n|width=\"23%\"|\n|width=\"23%\"|\n|width=\"24%\"|\n|-\n| 信息内容\n| 本年制发件数\n| 本年废止件数\n| 现行有效件数\n"
		"|-\n| 规章\n| 1\n|\n| 3\n|-\n| style=\"color:red\" | 行政规范性文件\n| 4\n| 5\n| 6\n|}\n",
		"regulations=1,blank,3 normative_documents=4,5,6", NO_FINDING},
	{"a column without values, below a word of the head; brackets are as wide as ideographs",
		APPLICATIONS "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况\n"
		"                                                                       自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n"
		"一、本年新收政府信息公开申请数量                                       5      2                 2                           1    10\n"
		"（二）部分公开（区分处理的，只计这一情形，不计其他情形）               3                                                         3\n"
		"（七）总计                                                             3                                                         3\n"
		"四、结转下年度继续办理                                                 2      2                 2                           1    7\n",
		"new_received=5,2,blank,2,blank,1,10 partially_granted=3,blank,blank,blank,blank,blank,3 "
		"results_total=3,blank,blank,blank,blank,blank,3 carried_forward=2,2,blank,2,blank,1,7", NO_FINDING},
	{"a value below two words of the head, or below none",
		APPLICATIONS "                                       自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n"
		"一、本年新收政府信息公开申请数量       5                        2                                 7\n"
		"（七）总计                             3                        2                                 5\n"
		"四、结转下年度继续办理                 2                                                          2\n",
		"", GR_FINDING_cell_missing},
	{"heads without a space between them",
		"第二十条第（一）项\n信息内容 本年制发件数本年废止件数现行有效件数\n规章 1 2 3\n行政规范性文件 4 5 6\n"
		"第二十条第（八）项\n信息内容 本年收费金额（单位：万元）\n行政事业性收费 7\n",
		"regulations=1,2,3 normative_documents=4,5,6 administrative_fees=7", NO_FINDING},
	{"heads of 2019 without a space between them",
		"第二十条第（六）项\n信息内容 上一年项目数量本年增/减 处理决定数量\n行政处罚 7 -8 9\n行政强制 1 2 3\n"
		"第二十条第（八）项\n信息内容 上一年项目数量本年增/减\n行政事业性收费 7 -1\n",
		"administrative_penalty=7,-8,9 administrative_coercion=1,2,3 administrative_fees=7,-1", NO_FINDING},
	{"heads without a space between them, in another order",
		"第二十条第（一）项\n信息内容 现行有效件数本年制发件数 本年废止件数\n规章 1 2 3\n行政规范性文件 4 5 6\n",
		"regulations=2,3,1 normative_documents=5,6,4", NO_FINDING},
	{"a head of another meaning without a space behind it",
		"第二十条第（一）项\n信息内容 同比本年制发件数 本年废止件数 现行有效件数\n规章 1 2 3\n行政规范性文件 4 5 6\n",
		"", GR_FINDING_cell_missing},
	{"outcomes without a space between them",
		"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n结果维持结果纠正其他结果尚未审结总计\n1 0 0 1 2\n行政诉讼\n未经复议直接起诉\n"
		"结果纠正结果维持 其他结果尚未审结总计\n5 0 0 0 5\n",
		"reconsideration=1,0,0,1,2 litigation_direct=0,5,0,0,5", NO_FINDING},
	{"broken outcomes in another order, some without a space between them",
		"四、政府信息公开行政复议、行政诉讼情况\n行政复议未经复议直接起诉复议后起诉\n"
		"总计其他结果 结果维持 结果纠正尚未审结 总计其他结果 结 维持结果纠正尚未审结 总计 其他结果 结果维持结果纠正 尚未审结\n"
		"31 0 30 1 0 1 1 0 0 0 41 0 0 1 0\n", "", GR_FINDING_cell_missing},
	{"captions without a space between them, in another order, over broken outcomes",
		"四、政府信息公开行政复议、行政诉讼情况\n复议后起诉行政复议 未经复议直接起诉\n"
		"结果 维 持 结果纠正 其他 果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n"
		"1 0 0 0 1 2 0 0 0 2 3 0 0 0 3\n", "", GR_FINDING_cell_missing},
	{"columns of part three without a space between them",
		APPLICATIONS "申请人情况\n自然人 法人或其他组织 总计\n商业企业科研机构社会公益组织法律服务机构 其他\n"
		"一、本年新收政府信息公开申请数量 5 1 2 3 4 6 21\n", "new_received=5,1,2,3,4,6,21", NO_FINDING},
	{"the same in another order",
		APPLICATIONS "申请人情况\n商业企业自然人 科研机构 社会公益组织法律服务机构 其他 总计\n"
		"一、本年新收政府信息公开申请数量 5 1 2 3 4 6 21\n", "new_received=1,5,2,3,4,6,21", NO_FINDING},
	{"the same, a word broken",
		APPLICATIONS "申请人情况\n商业企业自然人 科研 机构 社会公益组织法律服务机构 其 他 总计 研\n"
		"一、本年新收政府信息公开申请数量 5 1 2 3 4 6 21\n", "", GR_FINDING_cell_shifted},
	{"outcomes without a space between them in a cell of a grid",
		"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n结果维持结果纠正\t其他结果\t尚未审结\t总计\n1\t0\t0\t1\n",
		"", GR_FINDING_cell_missing},
	/* a bar of a menu is no bar of a table: there are too few */
	{"a menu", "首页｜政务公开｜互动\n" LICENSING "行政许可\t7\n", "administrative_licensing=7", NO_FINDING},
	{"cells with bars between them on lines of their own, a grid above",
		"**索引号：**|  865966-2022|  **主题分类：**|  政务公开  \n---|---|---|---  \n**发布机构：**|  石塘镇| **日期：**| 无 \n\n"
		"第二十条第（六）项\n\n信息内容\n\n| \n\n本年处理决定数量  \n  \n---|---  \n  \n行政处罚\n\n| \n\n22  \n  \n行政强制\n\n| \n\n5  \n  \n",
		"administrative_penalty=22 administrative_coercion=5", NO_FINDING},
	{"bars between blank cells",
		APPLICATIONS "自然人\n\n| \n\n商业企业\n\n| \n\n科研机构\n\n| \n\n社会公益组织\n\n| \n\n法律服务机构\n\n| \n\n其他\n\n| \n\n总计  \n  \n"
		"一、本年新收政府信息公开申请数量\n\n| \n\n5\n\n| | | \n\n2\n\n| | | \n\n7  \n  \n"
		"二、上年结转政府信息公开申请数量\n\n| | | | | | |   \n  \n（三）不予公开\n\n| \n\n1.属于国家秘密\n\n| \n\n3\n\n| | | | | | \n\n3  \n  \n"
		"四、结转下年度继续办理\n\n| | \n\n4\n\n| | | | | \n\n4  \n  \n",
		"new_received=5,blank,blank,2,blank,blank,7 carried_over=blank,blank,blank,blank,blank,blank,blank "
		"refused_state_secret=3,blank,blank,blank,blank,blank,3 carried_forward=blank,4,blank,blank,blank,blank,4", NO_FINDING},
	{"each label on the line above its row of a grid",
		APPLICATIONS "申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n"
		"一、本年新收政府信息公开申请数量\n3 | 1 | 0 |  | 0 | 0 | 4\n三、本年度办理结果\n（一）予以公开\n1 | 0 | 0 | 0 | 0 | 0 | 1\n",
		"new_received=3,1,0,blank,0,0,4 granted=1,0,0,0,0,0,1", NO_FINDING},
	{"the same, a label lost",
		APPLICATIONS "申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n"
		"一、本年新收政府信息公开申请数量\n3 | 1 | 0 | 0 | 0 | 0 | 4\n1 | 0 | 0 | 0 | 0 | 0 | 1\n",
		"", GR_FINDING_row_unknown},
	{"a row of part four with a label that says nothing",
		"四、政府信息公开行政复议、行政诉讼情况\n | 行政复议 | 行政诉讼-未经复议直接起诉 | 行政诉讼-复议后起诉\n"
		" | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计\n"
		"件数 | 1 | 0 | 0 | 0 | 1 | 0 | 2 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 3\n",
		"reconsideration=1,0,0,0,1 litigation_direct=0,2,0,0,2 litigation_after_reconsideration=3,0,0,0,3", NO_FINDING},
	{"a row of part four with a label of another year",
		"四、政府信息公开行政复议、行政诉讼情况\n | 行政复议 | 未经复议直接起诉 | 复议后起诉\n"
		" | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计\n"
		"上年件数 | 1 | 0 | 0 | 0 | 1 | 0 | 2 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 3\n",
		"", GR_FINDING_cell_missing},
	{"the last row of a text has text in its cell",
		"第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n19\n行政强制\n79\n第二十条第（八）项\n信息内容\n本年收费金额（单位：万元）\n"
		"行政事业性收费\n约14万元\n三、收到和处理政府信息公开申请情况\n",
		"administrative_penalty=19 administrative_coercion=79", GR_FINDING_cell_missing},
	{"bars between blank cells, a bar too many, and the number of a page",
		APPLICATIONS "自然人\n\n| \n\n商业企业\n\n| \n\n科研机构\n\n| \n\n社会公益组织\n\n| \n\n法律服务机构\n\n| \n\n其他\n\n| \n\n总计  \n  \n"
		"一、本年新收政府信息公开申请数量\n\n| \n\n3\n\n| | | | | | \n\n3  \n  \n"
		"二、上年结转政府信息公开申请数量\n\n| | \n\n5\n\n| | | | | | \n\n5  \n  \n"
		"（三）不予公开\n\n| \n\n2.其他法律行政法规禁止公开\n\n| | | | | | |   \n  \n3\n\n",
		"new_received=3,blank,blank,blank,blank,blank,3", GR_FINDING_row_unknown},
	{"a bold cell in a text with few tags",
		"第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t<b>22</b>\n行政强制\t5\n", "administrative_penalty=22 administrative_coercion=5", NO_FINDING},
	{"a struck cell in a text with few tags",
		"第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t<s>22</s>\n行政强制\t5\n", "administrative_penalty=text administrative_coercion=5", GR_FINDING_cell_text},
	/* CSV */
	{"CSV",
		"二、主动公开政府信息情况\n第二十条第（一）项,,,\n信息内容,本年制发件数,本年废止件数,现行有效件数\n规章,1,,3\n\"行政规范性文件\",\"1,024\",5,\"\"\n"
		"第二十条第（六）项,,,\n信息内容,本年处理决定数量,,\n行政处罚,22,,\n行政强制,,,\n",
		"regulations=1,blank,3 normative_documents=1024,5,blank administrative_penalty=22 administrative_coercion=blank", NO_FINDING},
	{"CSV with semicolons, columns in another order",
		"三、收到和处理政府信息公开申请情况\n申请人情况;总计;自然人;商业企业;科研机构;社会公益组织;法律服务机构;其他\n"
		"一、本年新收政府信息公开申请数量;9;7;;;;2;\n\"（二）部分公开（区分处理的;只计这一情形;不计其他情形）\";;;;;;;\n",
		"new_received=7,blank,blank,blank,2,blank,9 partially_granted=blank,blank,blank,blank,blank,blank,blank", NO_FINDING},
	{"a page's number in CSV",
		"二、主动公开政府信息情况\n第二十条第（五）项,,,\n信息内容,本年处理决定数量,,\n行政许可,,,\n3\n第二十条第（六）项,,,\n"
		"信息内容,本年处理决定数量,,\n行政处罚,22,,\n", "administrative_licensing=blank administrative_penalty=22", NO_FINDING},
	/* 1 and 234, or 1234 */
	{"CSV with a comma in a number",
		"三、收到和处理政府信息公开申请情况\n申请人情况,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n"
		"一、本年新收政府信息公开申请数量,1,234,,,,,,\n二、上年结转政府信息公开申请数量,7,,,,,,7\n", "", GR_FINDING_table_missing},
	{"CSV of two tables with the numbers of their columns",
		"二、主动公开政府信息情况\n0,1,2,3\n第二十条第（六）项,,,\n信息内容,本年处理决定数量,,\n行政处罚,22,,\n行政强制,0,,\n"
		"四、政府信息公开行政复议、行政诉讼情况\n0,1,2,3,4\n行政复议,,,,\n结果维持,结果纠正,其他结果,尚未审结,总计\n1,0,0,,1\n",
		"administrative_penalty=22 administrative_coercion=0 reconsideration=1,0,0,blank,1", NO_FINDING},
	{"a grid whose rows have numbers",
		"二、主动公开政府信息情况\n4\t信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n5\t规章\t1\t\t3\n6\t行政规范性文件\t4\t5\t\n",
		"regulations=1,blank,3 normative_documents=4,5,blank", NO_FINDING},
	{"a grid whose last row has another number",
		"二、主动公开政府信息情况\n4\t信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n5\t规章\t1\t\t3\n9\t行政规范性文件\t4\t5\t\n",
		"", GR_FINDING_table_missing},
	{"CSV without the cells under merged ones",
		"三、收到和处理政府信息公开申请情况\n申请人情况\n自然人,法人或其他组织,总计\n商业企业,科研机构,社会公益组织,法律服务机构,其他\n"
		"一、本年新收政府信息公开申请数量,584,580,0,0,0,0,1164\n三、本年度办理结果,（一）予以公开,1,,,,,,1\n"
		"（二）部分公开（区分处理的，只计这一情形，不计其他情形）,7,,,,,2,9\n",
		"new_received=584,580,0,0,0,0,1164 granted=1,blank,blank,blank,blank,blank,1 partially_granted=7,blank,blank,blank,blank,2,9", NO_FINDING},
	/* 16 and 198, or 16,198 */
	{"CSV without the cells under merged ones, a comma in a number",
		"三、收到和处理政府信息公开申请情况\n申请人情况\n自然人,法人或其他组织,总计\n商业企业,科研机构,社会公益组织,法律服务机构,其他\n"
		"一、本年新收政府信息公开申请数量,8,0,0,0,0,0,8\n三、本年度办理结果,（一）予以公开,0,0,16,198,0,0,0,\n", "", GR_FINDING_table_missing},
	{"CSV whose rows have numbers",
		",2022年政府信息公开工作年度报告,Unnamed: 1,Unnamed: 2,Unnamed: 3,Unnamed: 4\n0,二、主动公开政府信息情况,,,,\n1,第二十条第（六）项,,,,\n2,信息内容,本年处理决定数量,,,\n"
		"3,行政处罚,22,,,\n4,行政强制,0,,,\n5,四、政府信息公开行政复议、行政诉讼情况,,,,\n6,行政复议,,,,\n"
		"7,结果维持,结果纠正,其他结果,尚未审结,总计\n8,5,0,0,0,5\n",
		"administrative_penalty=22 administrative_coercion=0 reconsideration=5,0,0,0,5", NO_FINDING},
	{"lists of Python",
		"二、主动公开政府信息情况\n['第二十条第（六）项', None, None, None]\n['信息内容', '本年处理\\n决定数量', None, None]\n"
		"['行政处罚', '1,024', None, None]\n[\"行政强制\", '', None, None],\n"
		"('第二十条第（八）项', None, None, None)\n('信息内容', '本年收费金额（单位：万元）', None, None)\n('行政事业性收费', 4.5, None, None)\n"
		"('其他', {}, None, None)\n",
		"administrative_penalty=1024 administrative_coercion=blank administrative_fees=4.5", NO_FINDING},
	{"JSON", "二、主动公开政府信息情况\n第二十条第（六）项\n[\"信息内容\",\"本年处理决定数量\"],\n{\"a\":[\"行政处罚\",\"行政强制\",\"其他\"],\"b\":[22,5,7,1,2,3,4,5,6,7,8]}\n"
		"[1,2,3,4,5,6,7,8,9]\n", "", NO_FINDING},
	/* lines that are quoted */
	{"a quoted table", "> 第二十条第（六）项\n> 信息内容\t本年处理决定数量\n> 行政处罚\t22\n> 行政强制\t\n",
		"administrative_penalty=22 administrative_coercion=blank", NO_FINDING},
	{"more than", "第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t>22\n行政强制\t5\n",
		"administrative_penalty=text administrative_coercion=5", NO_FINDING},
	{"indented bars, a blank first cell",
		"　　| 行政复议 | |||||\n　　| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n　　| 5 |  |  |  |  |\n",
		"reconsideration=5,blank,blank,blank,blank", NO_FINDING},
	{"dashes over the columns",
		"二、主动公开政府信息情况\n  ------------ ------------------\n  第二十条第（六）项\n\n  信息内容     本年处理决定数量\n\n"
		"  行政处罚     22\n\n  行政强制     ---\n  ------------ ------------------\n\n三、收到和处理政府信息公开申请情况\n",
		"administrative_penalty=22 administrative_coercion=na", NO_FINDING},
	{"dashes over the columns of part four",
		"四、政府信息公开行政复议、行政诉讼情况\n  ---------- ------ ---------- ------ ------\n  行政复议\n\n"
		"  结果维持   结果纠正   其他结果   尚未审结   总计\n\n  7          1          6          0          14\n"
		"  ---------- ------ ---------- ------ ------\n五、存在的主要问题及改进情况\n",
		"reconsideration=7,1,6,0,14", NO_FINDING},
	{"dashes in the cells of part four",
		"四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n"
		"结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n"
		"--- --- --- --- --- --- --- --- --- --- --- --- --- --- ---\n",
		"reconsideration=na,na,na,na,na litigation_direct=na,na,na,na,na litigation_after_reconsideration=na,na,na,na,na", NO_FINDING},
	/* markup in cells */
	{"tags of one letter", "二、主动公开政府信息情况\n| 第二十条第（六）项 | |\n| <b>信息内容</b> | <b>本年处理决定数量</b> |\n| <u>行政处罚</u> | <b>22</b> |\n",
		"administrative_penalty=22", NO_FINDING},
	{"Markdown's emphasis", "二、主动公开政府信息情况\n| 第二十条第（六）项 | |\n| __信息内容__ | ***本年处理决定数量*** |\n| ___行政处罚___ | __22__ |\n| 行政强制 | _5__ |\n",
		"administrative_penalty=22 administrative_coercion=text", NO_FINDING},
	{"marks of footnotes", LICENSING "行政许可[1]\t7\n第二十条第（六）项\n信息内容【注】\t本年处理决定数量[2]\n行政处罚【注3】\t22\n● 行政强制\t5\n",
		"administrative_licensing=7 administrative_penalty=22 administrative_coercion=5", NO_FINDING},
	{"a mark before the label of no group of rows",
		"三、收到和处理政府信息公开申请情况\n" COLUMNS "二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n"
		"●（一）不予以公开\t2\t0\t0\t0\t0\t0\t2\n（二）部分公开\t3\t0\t0\t0\t0\t0\t3\n",
		"carried_over=1,0,0,0,0,0,1 partially_granted=3,0,0,0,0,0,3", NO_FINDING},
	{"a page's number before a form feed, tags in the prose",
		"一、总体情况\n<b>甲</b>，<b>乙</b>，<b>丙</b>。\n二、主动公开政府信息情况\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n3\n"
		"\f行政强制\n6\n第二十条第（八）项\n", "", GR_FINDING_page_furniture},
	{"emphasis of single values", "第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n_3_\n行政强制\n`6`\n第二十条第（八）项\n",
		"administrative_penalty=3 administrative_coercion=6", NO_FINDING},
	/* rows of a grid: the one that lost a cell does not move the columns of the others */
	{"a row that lost a cell",
		"| | | 申请人情况 | | | | | | |\n| | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
		"| 一、本年新收政府信息公开申请数量 | | | | 9 | | | | |\n| 二、上年结转政府信息公开申请数量 | | | | 7 | | | | |\n"
		"| 三、本年度办理结果 | （一）予以公开 | | 0 | | | | |\n| | （二）部分公开 | | | 0 | | | | |\n",
		"partially_granted=blank,blank,0,blank,blank,blank,blank", GR_FINDING_cell_extra},
	/* a line of values may belong to a row that lacks some */
	{"values of two rows, each on a line of its own",
		"第二十条第（一）项\n信息内容\n\n本年制发件数 本年废止件数 现行有效件数\n\n规章\n\n6\n\n行政规范性文件\n\n28\n\n4\n\n17\n\n"
		"第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n16\n第二十条第（六）项\n",
		"administrative_licensing=16", GR_FINDING_cell_missing},
	/* an empty line is a blank cell if every row has a line for each cell */
	{"a line for each cell", LINES_OF_CELLS("\n\n"),
		"regulations=30,blank,blank normative_documents=blank,15,22 administrative_licensing=blank administrative_penalty=blank "
		"administrative_coercion=7 administrative_fees=856", NO_FINDING},
	{"blank cells without lines, an empty line around each value",
		DISCLOSURES_2019 "规章\n\n6\n\n规范性文件\n\n28\n\n第二十条第（五）项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n"
		"行政许可\n\n9\n\n其他对外管理服务事项\n\n5\n\n第二十条第（六）项\n", "", GR_FINDING_cell_missing},
	{"the same, and rows without values",
		"第二十条第（一）项\n\n信息内容\n\n本年制发件数 本年废止件数 现行有效件数\n\n规章\n\n14\n\n行政规范性文件\n\n21\n\n第二十条第（五）项\n\n"
		"信息内容\n\n行政许可\n\n本年处理决定数量\n\n第二十条第（六）项\n\n本年处理决定数量\n\n信息内容\n\n行政处罚\n\n行政强制\n\n"
		"第二十条第（八）项\n\n信息内容\n\n本年收费金额（单位：万元）\n\n行政事业性收费\n\n", "", GR_FINDING_cell_missing},
	{"a line with other text than a number",
		"第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n30\n\n\n行政规范性文件\n2024-01-15\n15\n22\n"
		"第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n9\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n7\n",
		"administrative_licensing=9 administrative_penalty=7", GR_FINDING_cell_missing},
	{"part four with a line for each cell", OUTCOME_LINES("4\n\n5\n5\n14\n\n4\n\n3\n7\n9\n2\n\n\n11\n"),
		"reconsideration=4,blank,5,5,14 litigation_direct=blank,4,blank,3,7 litigation_after_reconsideration=9,2,blank,blank,11", NO_FINDING},
	{"one caption without values", OUTCOME_LINES("4\n\n5\n5\n14\n\n\n\n\n\n9\n2\n\n\n11\n"),
		"reconsideration=4,blank,5,5,14 litigation_direct=blank,blank,blank,blank,blank litigation_after_reconsideration=9,2,blank,blank,11",
		NO_FINDING},
	{"part four, an empty line is lost", OUTCOME_LINES("4\n5\n5\n14\n\n4\n\n3\n7\n9\n2\n\n\n11\n"), "", GR_FINDING_cell_missing},
	{"part four, a page number in a blank cell", OUTCOME_LINES("4\n- 3 -\n5\n5\n14\n\n4\n\n3\n7\n9\n2\n\n\n11\n"), "", GR_FINDING_page_furniture},
	{"part four, words in a blank cell", OUTCOME_LINES("4\n\n5\n5\n14\n见附件\n4\n\n3\n7\n9\n2\n\n\n11\n"), "", GR_FINDING_cell_missing},
	{"part four, a page number more", OUTCOME_LINES("4\n- 3 -\n\n5\n5\n14\n\n4\n\n3\n7\n9\n2\n\n\n11\n"), "", GR_FINDING_page_furniture},
	{"part four, a wrong total", OUTCOME_LINES("4\n\n5\n5\n15\n\n4\n\n3\n7\n9\n2\n\n\n11\n"), "", GR_FINDING_cell_missing},
	{"part four, two rows", OUTCOME_LINES("4\n\n5\n5\n14\n\n4\n\n3\n7\n9\n2\n\n\n11\n") "五、存在的问题\n四、其他\n" OUTCOME_LINES("4\n\n5\n5\n14\n\n4\n\n3\n7\n9\n2\n\n\n11\n"),
		"reconsideration=4,blank,5,5,14 litigation_direct=blank,4,blank,3,7 litigation_after_reconsideration=9,2,blank,blank,11", NO_FINDING},
	{"part four, halves of words of several groups on one line",
		"四、因政府信息公开工作被申请行政复议提起行政诉讼情况\n2023 年，我局未被申请行政复议。\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结果 结果 其他 尚未 总\n"
		"维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 维持 纠正 结果 审结 计\n"
		"4 0 5 5 14 0 4 0 3 7 9 2 0 0 11\n五、存在的主要问题及改进情况\n无。\n",
		"reconsideration=4,0,5,5,14 litigation_direct=0,4,0,3,7 litigation_after_reconsideration=9,2,0,0,11", NO_FINDING},
	{"part four, the halves of one group in another order",
		"四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结果 结果 其他 尚未 总\n"
		"纠正 维持 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 维持 纠正 结果 审结 计\n"
		"4 0 5 5 14 0 4 0 3 7 9 2 0 0 11\n五、存在的主要问题及改进情况\n无。\n",
		"", GR_FINDING_cell_missing},
	{"总计 behind 申请人情况, in the row above",
		APPLICATIONS "（本列数据的勾稽关系为） | 申请人情况 | 总计 |\n自然人 | 法人或其他组织 |\n商业 企业 | 科研 机构 | 社会公益组织 | 法律服务机构 | 其他 |\n"
		"一、本年新收政府信息公开申请数量 | 5 | | | | | | 5 |\n二、上年结转政府信息公开申请数量 | 1 | | | | | | 1 |\n",
		"new_received=5,blank,blank,blank,blank,blank,5 carried_over=1,blank,blank,blank,blank,blank,1", NO_FINDING},
	{"the same with a line for each cell, and bars that fill up the rows",
		APPLICATIONS "（本列数据的勾稽关系为） |\n申请人情况 |\n总计 |\n|||||||\n自然人 |\n法人或其他组织 |\n||||||||\n商业企业 |\n科研机构 |\n社会公益组织 |\n"
		"法律服务机构 |\n其他 |\n|||||\n一、本年新收政府信息公开申请数量 |\n5 |\n0 |\n0 |\n0 |\n0 |\n0 |\n5 |\n||\n"
		"二、上年结转政府信息公开申请数量 |\n0 |\n1 |\n0 |\n0 |\n0 |\n0 |\n1 |\n||\n",
		"new_received=5,0,0,0,0,0,5 carried_over=0,1,0,0,0,0,1", NO_FINDING},
	{"总计 that may begin the next row: rows that are the same in both orders",
		APPLICATIONS "申请人情况\n总计\n自然人\n法人或其他组织\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
		"一、本年新收政府信息公开申请数量\n5\n0\n0\n0\n0\n0\n5\n二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n",
		"carried_over=0,0,0,0,0,0,0", GR_FINDING_cell_shifted},
	{"the sums put it last",
		APPLICATIONS "申请人情况\n总计\n自然人\n法人或其他组织\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
		"一、本年新收政府信息公开申请数量\n5\n0\n0\n0\n0\n0\n5\n二、上年结转政府信息公开申请数量\n0\n2\n0\n0\n0\n0\n2\n",
		"new_received=5,0,0,0,0,0,5 carried_over=0,2,0,0,0,0,2", NO_FINDING},
	{"the sums put it first",
		APPLICATIONS "申请人情况\n总计\n自然人\n法人或其他组织\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
		"一、本年新收政府信息公开申请数量\n5\n0\n0\n0\n0\n0\n5\n二、上年结转政府信息公开申请数量\n2\n0\n2\n0\n0\n0\n0\n",
		"", GR_FINDING_cell_shifted},
	{"words of a grid that are broken over two rows",
		APPLICATIONS "| | 自然人 | 法人或其他组织 | | | | | 总计 |\n| | | 商业 | 科研 | 社会公益组织 | 法律服务机构 | 其他 | |\n| | | 企业 | 机构 | | | | |\n"
		"| 一、本年新收政府信息公开申请数量 | 5 | 4 | | | 1 | | 10 |\n| 二、上年结转政府信息公开申请数量 | | 1 | | | | | 1 |\n",
		"new_received=5,4,blank,blank,1,blank,10 carried_over=blank,1,blank,blank,blank,blank,1", NO_FINDING},
	{"总计 before 申请人情况",
		APPLICATIONS "总计 | 申请人情况 |\n自然人 | 法人或其他组织 |\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n"
		"一、本年新收政府信息公开申请数量 | 5 | 3 | 2 | 0 | 0 | 0 | 0 |\n二、上年结转政府信息公开申请数量 | 1 | 0 | 1 | 0 | 0 | 0 | 0 |\n",
		"new_received=3,2,0,0,0,0,5 carried_over=0,1,0,0,0,0,1", NO_FINDING},
	{"bars fill up rows, perhaps in place of empty cells",
		"第二十条第（一）项 | |||\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 20 | 10 | |\n行政规范性文件 | 15 | 2 | 22 |\n"
		"第二十条第（六）项 | |||\n信息内容 | 本年处理决定数量 | ||\n行政处罚 | 7 | ||\n",
		"normative_documents=15,2,22 administrative_penalty=7", GR_FINDING_cell_missing},
	{"the same, but empty cells stand between others",
		"第二十条第（一）项 | |||\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 20 | 10 | |\n行政规范性文件 | 15 | | 22 |\n"
		"第二十条第（六）项 | |||\n信息内容 | 本年处理决定数量 | ||\n行政处罚 | 7 | ||\n",
		"regulations=20,10,blank normative_documents=15,blank,22 administrative_penalty=7", NO_FINDING},
	{"labels that are broken before the cell that they end in",
		APPLICATIONS "申请人情况 |\n自然人 | 法人或其他组织 | 总计 |\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n"
		"一、本年新收政府\n信息公开申请数量 | 5 | 4 | 0 | 0 | 1 | 0 | 10 |\n二、上年结转政府\n信息公开申请数量 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |\n"
		"三、本年度办理结果 | （一）予以公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n（三）不予公开 | 1.属于国家\n秘密 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n"
		"7.属于行政\n执法案卷 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |\n",
		"new_received=5,4,0,0,1,0,10 carried_over=0,1,0,0,0,0,1 granted=3,0,0,0,0,0,3 refused_state_secret=2,0,0,0,0,0,2 "
		"refused_enforcement_file=6,0,0,0,0,0,6", NO_FINDING},
	{"rows that are broken before the bars that fill them up",
		APPLICATIONS "申请人情况 | ||\n自然人 | 法人或其他组织 | 总计 | ||\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ||\n"
		"一、本年新收政府信息公开申请数量 |  | 4 |  |  | 1 |  | 5\n| ||\n二、上年结转政府信息公开申请数量 |  | 1 |  |  |  |  | 1\n|||\n"
		"四、结转下年度继续办理 | 2 |  |  |  |  |  | 2 | ||\n",
		"new_received=blank,4,blank,blank,1,blank,5 carried_over=blank,1,blank,blank,blank,blank,1 carried_forward=2,blank,blank,blank,blank,blank,2", NO_FINDING},
	{"a row of empty cells below a row that may have lost one",
		APPLICATIONS "申请人情况 | ||\n自然人 | 法人或其他组织 | 总计 | ||\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ||\n"
		"一、本年新收政府信息公开申请数量 |  | 4 |  |  | 1 |  | 5\n| | | |\n"
		"四、结转下年度继续办理 | 2 |  |  |  |  |  | 2 | ||\n",
		"carried_forward=2,blank,blank,blank,blank,blank,2", GR_FINDING_cell_missing},
	{"a line for each cell, with zeros in rows of blank cells",
		APPLICATIONS "申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
		"一、本年新收政府信息公开申请数量\n5\n\n\n\n\n\n5\n二、上年结转政府信息公开申请数量\n0\n\n\n\n\n\n0\n"
		"三、本年度办理结果\n（一）予以公开\n4\n\n\n\n\n\n4\n（二）部分公开\n0\n\n\n\n\n\n0\n（七）总计\n4\n\n\n\n\n\n4\n四、结转下年度继续办理\n1\n\n\n\n\n\n1\n",
		"new_received=5,blank,blank,blank,blank,blank,5 carried_over=0,blank,blank,blank,blank,blank,0 granted=4,blank,blank,blank,blank,blank,4 "
		"partially_granted=0,blank,blank,blank,blank,blank,0 results_total=4,blank,blank,blank,blank,blank,4 carried_forward=1,blank,blank,blank,blank,blank,1", GR_FINDING_row_missing},
	{"a line that is printed twice is lost, and empty lines stand in its place",
		"第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n22\n14\n23\n行政规范性文件\n2\n8\n\n"
		"第二十条第（五）项\n本年处理决定数量\n行政许可\n\n第二十条第（六）项\n行政处罚\n290\n行政强制\n248\n",
		"administrative_penalty=290 administrative_coercion=248", GR_FINDING_cell_missing},
	{"counts in a list, without a clause or a head",
		"二、主动公开政府信息情况\n本年共废止行政规范性文件 1 件，其中涉及机构改革的文件由县政府统一公布。\n1.规章 0\n2.行政规范性文件 5\n3.行政许可 12\n4.行政处罚 3 件\n三、收到和处理政府信息公开申请情况\n",
		"", GR_FINDING_table_missing},
	{"counts under another head", "二、主动公开政府信息情况\n类别 | 数量 |\n规章 | 0 |\n行政规范性文件 | 5 |\n行政许可 | 12 |\n行政处罚 | 3 |\n",
		"", GR_FINDING_table_missing},
	{"a row without a head, in a table that shows the form", "二、主动公开政府信息情况\n第二十条第（五）项\n行政许可 | 12 |\n行政处罚 | 3 |\n",
		"administrative_licensing=12 administrative_penalty=3", NO_FINDING},
	{"text that begins with a digit in a line for each cell",
		"第二十条第（五）项 |\n||||\n信息内容 |\n上一年项目数量 |\n本年增/减 |\n处理决定数量 |\n|\n行政许可 |\n4 |\n0/0 |\n9 |\n|\n其他对外管理服务事项 |\n6 |\n3增1减 |\n5 |\n|\n",
		"administrative_licensing=4,text,9 other_external_services=6,text,5", GR_FINDING_cell_text},
	{"a bar before the first cell of a row and behind each other, on its line or on the next",
		"| 第二十条第（一）项\n|\n||||\n| 信息内容\n|\n本年新 |\n本年新 |\n对外公开总数量\n|\n|\n| 规章\n|\n4\n|\n5\n|\n6\n|\n|\n| 规范性文件\n|\n1 |\n2\n|\n7\n|\n|\n",
		"regulations=4,5,6 normative_documents=1,2,7", NO_FINDING},
	{"the same with marks on lines that end with a bar",
		"| 第二十条第（五）项\n|\n|||\n| 信息内容\n|\n上一年项目数量\n|\n本年增/减\n|\n处理决定数量 |\n| 行政许可\n|\n31\n|\n—\n|\n— |\n| 其他对外管理服务事项\n|\n54\n|\n— |\n2\n|\n"
		"| 第二十条第（六）项\n|\n|||\n| 信息内容\n|\n上一年项目数量 |\n本年增/减\n|\n处理决定数量 |\n| 行政处罚\n|\n— |\n48 |\n— |\n| 行政强制\n|\n— |\n— |\n10\n|\n",
		"administrative_licensing=31,na,na other_external_services=54,na,2 administrative_penalty=na,48,na administrative_coercion=na,na,10", NO_FINDING},
	{"rows that hundreds of bars fill up, as in a page that is laid out as a table",
		APPLICATIONS "（本列数据的勾稽关系为） |\n申请人情况 |\n" MANY_BARS "自然人 |\n法人或其他组织 |\n总计 |\n" MANY_BARS "商业企业 |\n科研机构 |\n社会公益组织 |\n法律服务机构 |\n其他 |\n" MANY_BARS
		"一、本年新收政府信息公开申请数量 |\n5 |\n|\n|\n|\n|\n|\n5 |\n" MANY_LINES_OF_BARS MANY_LINES_OF_BARS MANY_LINES_OF_BARS
		"二、上年结转政府信息公开申请数量 |\n0 |\n1 |\n0 |\n0 |\n0 |\n0 |\n1 |\n" MANY_BARS,
		"new_received=5,blank,blank,blank,blank,blank,5 carried_over=0,1,0,0,0,0,1", NO_FINDING},
	{"words of a head and bars, in a text that ends before the values",
		APPLICATIONS "申请人情况 |\n总计 |\n|||||||\n自然人 |\n法人或其他组织 |\n||||||||\n商业企业 |\n科研机构 |\n社会公益组织 |\n法律服务机构 |\n其他 |\n|||||\n"
		"一、本年新收政府信息公开申请数量 |\n", "", GR_FINDING_cell_missing},
	{"part four, a cell is lost, and a bar fills up the row",
		"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n| 行政诉讼\n|\n未经复议直接起诉\n| 复议后起诉\n|\n结果维持\n| 结果纠正\n| 其他结果\n| 尚未审结\n| 总计\n"
		"| 结果维持\n| 结果纠正\n| 其他结果\n| 尚未审结\n| 总计\n| 结果维持\n| 结果纠正\n| 其他结果\n| 尚未审结\n| 总计\n|\n4\n| 0\n| 5\n| 5\n| 0\n| 4\n| 0\n| 3\n| 7\n| 9\n| 2\n| 0\n| 0\n| 11\n|\n五、存在的主要问题及改进情况\n无。\n",
		"", GR_FINDING_cell_missing},
	{"a value is lost in the last row, before an empty line behind the table",
		"第二十条第（一）项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n规章\n4\n5\n6\n规范性文件\n1\n2\n3\n第二十条第（九）项\n信息内容\n采购项目数量\n采购总金额\n政府集中采购\n678\n\n"
		"三、收到和处理政府信息公开申请情况\n", "regulations=4,5,6 normative_documents=1,2,3", GR_FINDING_cell_missing},
	{"many cells on one line",
		"第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20\n行政强制\n7\n"
		"第二十条第（八）项\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n856\n",
		"administrative_coercion=7 administrative_fees=856", GR_FINDING_cell_extra},
	{"an empty line is lost", LINES_OF_CELLS("\n"), "administrative_fees=856", GR_FINDING_cell_missing},
	{"an empty line too many", LINES_OF_CELLS("\n\n\n"), "administrative_fees=856", GR_FINDING_cell_missing},
	{"labels in radicals", "第⼆⼗条第（五）项\n信息内容\t本年处理决定数量\n⾏政许可\t7\n第⼆⼗条第（六）项\n信息内容\t本年处理决定数量\n⾏政处罚\t22\n",
		"administrative_licensing=7 administrative_penalty=22", NO_FINDING},
	/* heads and rows as pdftotext prints them */
	{"自然人 and 总计 on a line between the heads",
		APPLICATIONS "                    法人或其他组织\n            自然人                                   总计\n"
		"                   商业企业 科研机构 社会公益组织 法律服务机构 其他\n" TWO_ROWS,
		"new_received=5,4,0,0,1,0,10 carried_over=0,1,0,0,0,0,1", NO_FINDING},
	/* the lines alone do not tell the order */
	{"the same without places", APPLICATIONS "法人或其他组织\n自然人 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n" TWO_ROWS,
		"", GR_FINDING_cell_shifted},
	{"a foreign column left of 自然人",
		APPLICATIONS "                    法人或其他组织\n   境外人员   自然人                                   总计\n"
		"                   商业企业 科研机构 社会公益组织 法律服务机构 其他\n" TWO_ROWS, "", GR_FINDING_cell_shifted},
	/* the third row adds up only to the reader who knows its column */
	{"a foreign column on the head's one line, and two rows with a blank cell",
		APPLICATIONS "申请人情况   境外人员   自然人   商业企业   科研机构   社会组织   法律服务机构   其他   合计\n"
		"一、本年新收政府信息公开申请数量   15   8922   9942   8082   5941   9827   7793   50507\n"
		"二、上年结转政府信息公开申请数量   2   100   294   148   544   638   862   2586\n1.属于国家秘密   127   216   198   795   121   62   632   2025\n"
		"2.其他法律行政法规禁止公开   296   369   381   341   154   609   601   \n3.其他   328   588   369      277      827   2910\n"
		"2.没有现成信息需要另行制作   97   412   693   51   822      212   2432\n",
		"new_received=8922,9942,8082,5941,9827,7793,50507 carried_over=100,294,148,544,638,862,2586 refused_state_secret=216,198,795,121,62,632,2025",
		GR_FINDING_cell_missing},
	{"a result beside those of the form", COLUMNS "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\t0\t0\t0\t0\t0\t0\t0\n"
		"（八）其他\t1\t2\t3\t4\t5\t6\t21\n（七）总计\t0\t0\t0\t0\t0\t0\t0\n",
		"other_fee_overdue=0,0,0,0,0,0,0 results_total=0,0,0,0,0,0,0", GR_FINDING_row_unknown},
	{"rows with numbers, a cell on each line, and a blank cell",
		APPLICATIONS "序号 |\n申请人情况 |\n自然人 |\n商业企业 |\n科研机构 |\n社会公益组织 |\n法律服务机构 |\n其他 |\n总计 | ||\n1 |\n"
		"一、本年新收政府信息公开申请数量 |\n29 |\n60 |\n57 |\n48 |\n50 |\n56 |\n300 | ||\n2 |\n二、上年结转政府信息公开申请数量 |\n5 |\n56 |\n35 |\n43 |\n34 |\n43 |\n216 | ||\n"
		"3 |\n（七）总计 |\n |\n37 |\n41 |\n35 |\n53 |\n4 |\n170 | ||\n4 |\n四、结转下年度继续办理 |\n18 |\n36 |\n35 |\n1 |\n4 |\n46 |\n140 | ||\n",
		"new_received=29,60,57,48,50,56,300 carried_over=5,56,35,43,34,43,216 carried_forward=18,36,35,1,4,46,140", GR_FINDING_cell_extra},
	{"a head that begins with a year, a cell on each line",
		DISCLOSURES "第二十条第（六）项 | ||\n |\n2022年制发件数 |\n本年处理决定数量 | ||\n行政处罚 |\n7 |\n360 | \n行政强制 |\n280 |\n |\n"
		"第二十条第（八）项 | ||\n |\n2022年收费金额 | ||\n行政事业性收费 |\n480 | ||\n",
		"administrative_penalty=360 administrative_coercion=blank", NO_FINDING},
	{"a foreign column beside 自然人, a cell on each line",
		APPLICATIONS "申请人情况\n自然人\n去年同期\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
		"一、本年新收政府信息公开申请数量\n53\n154\n81\n55\n38\n49\n42\n318\n（一）予以公开\n0\n74\n0\n0\n0\n5\n0\n5\n",
		"new_received=53,81,55,38,49,42,318 granted=0,0,0,0,5,0,5", NO_FINDING},
	{"a foreign column beside 总计, the bars that fill up a row show where the row ends",
		APPLICATIONS "申请人情况 | |||||||||\n自然人 |\n法人或其他组织 |\n同比 |\n总计 | |||||||\n商业企业 |\n科研机构 |\n社会公益组织 |\n法律服务机构 |\n其他 | ||||||\n"
		"一、本年新收政府信息公开申请数量 |\n53 |\n81 |\n55 |\n38 |\n49 |\n42 |\n154 |\n318 | ||\n（一）予以公开 |\n0 |\n0 |\n0 |\n0 |\n5 |\n0 |\n74 |\n5 | ||\n",
		"new_received=53,81,55,38,49,42,318 granted=0,0,0,0,5,0,5", NO_FINDING},
	{"the same without bars, so that it may be an organisation",
		APPLICATIONS "申请人情况\n自然人\n法人或其他组织\n同比\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
		"一、本年新收政府信息公开申请数量\n53\n81\n55\n38\n49\n42\n154\n318\n（一）予以公开\n0\n0\n0\n0\n5\n0\n74\n5\n",
		"", GR_FINDING_cell_shifted},
	{"总计 on a line between, but the sums put it first",
		APPLICATIONS "申请人情况\n自然人 法人或其他组织\n总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n"
		"一、本年新收政府信息公开申请数量 155 44 28 33 32 10 8\n（一）予以公开 161 0 44 45 11 54 7\n", "", GR_FINDING_cell_shifted},
	{"自然人 and 总计 before 法人或其他组织 in HTML", "<p>三、收到和处理政府信息公开申请情况</p><table><tr><td rowspan=3>（本列数据的勾稽关系为：第一项加第二项之和）<td colspan=7>申请人情况"
		"<tr><td rowspan=2>自然人<td rowspan=2>总计<td colspan=5>法人或其他组织<tr><td>其他<td>商业企业<td>法律服务机构<td>社会公益组织<td>科研机构"
		"<tr><td>一、本年新收政府信息公开申请数量<td>36<td>383<td>83<td>16<td>106<td>76<td>66<tr><td>（一）予以公开<td>19<td>19<td><td><td><td><td></table>",
		"new_received=36,16,66,76,106,83,383 granted=19,blank,blank,blank,blank,blank,19", NO_FINDING},
	{"a head of another meaning in the place of 自然人",
		APPLICATIONS "去年同期 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n一、本年新收政府信息公开申请数量 9 36 16 49 2 50 153\n"
		"（一）予以公开 95 36 11 46 4 19 116\n", "new_received=missing,36,16,49,2,50,153 granted=missing,36,11,46,4,19,116", NO_FINDING},
	{"rows of eight values, and one of seven",
		APPLICATIONS "一、本年新收政府信息公开申请数量   15   8922   9942   8082   5941   9827   7793   50507\n"
		"2.其他法律行政法规禁止公开   296   369   381   341   154   609   601   \n3.要求提供公开出版物   85   799   622   341   67   650   44   2523\n",
		"new_received=8922,9942,8082,5941,9827,7793,50507 not_processed_publication=799,622,341,67,650,44,2523", GR_FINDING_cell_missing},
	{"a label without values before a piece of another row's label",
		APPLICATIONS "一、本年新收政府信息公开申请数量 54 47 24 57 153 107 442\n5.要求行       \n政机关确认或重新出具已获取信息\n（六）其 0 0 0 0 0 0 0\n他处理\n",
		"new_received=54,47,24,57,153,107,442", GR_FINDING_row_unknown},
	{"two rows behind one label, as that of the first one is lost",
		APPLICATIONS "一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n5 4 0 0 1 0 10\n0 1 0 0 0 0 1\n"
		"四、结转下年度继续办理\n5 5 0 0 1 0 11\n0 0 0 0 0 0 0\n",
		"", GR_FINDING_row_unknown},
	{"words of two and three lines, one below another",
		APPLICATIONS "                     法人或其他组织\n            自然人                                  总计\n"
		"                           科研   社会  法律服\n"
		"                    商业企业       公益       其他\n                           机构   组织  务机构\n" TWO_ROWS,
		"new_received=5,4,0,0,1,0,10 carried_over=0,1,0,0,0,0,1", NO_FINDING},
	{"the last character of the note beside the head",
		APPLICATIONS "（本列数据的勾稽关系为：第一项加\n                              法人或其他组织\n第二项之和，等于第三项加第四项之\n"
		"                    自然人                                  总计\n"
		"          和）                    科研   社会  法律服\n"
		"                           商业企业       公益       其他\n                                  机构   组织  务机构\n" TWO_ROWS,
		"new_received=5,4,0,0,1,0,10 carried_over=0,1,0,0,0,0,1", NO_FINDING},
	{"words of two lines that overlap their neighbours",
		APPLICATIONS "                                             法人或其他组织\n"
		"                           自然人             科研机 社会公 法律服务              总计\n"
		"                                     商业企业                         其他\n"
		"                                            构    益组织    机构\n" TWO_ROWS,
		"new_received=5,4,0,0,1,0,10 carried_over=0,1,0,0,0,0,1", NO_FINDING},
	{"words of two lines that are not one below another",
		APPLICATIONS "              法人或其他组织\n          自然                          总\n"
		"      人 商业 科研 社会公益 法律服务 其 计\n          企业 机构 组织 机构 他\n" TWO_ROWS,
		"new_received=5,4,0,0,1,0,10 carried_over=0,1,0,0,0,0,1", NO_FINDING},
	{"the same in another order",
		APPLICATIONS "              法人或其他组织\n          自然                          总\n"
		"      人 科研 商业 社会公益 法律服务 其 计\n          机构 企业 组织 机构 他\n" TWO_ROWS, "", GR_FINDING_cell_shifted},
	/* lines alone do not tell which word is left of another */
	{"broken words, each on a line of its own",
		APPLICATIONS "申请人情况\n商业企业\n自然\n科研机\n人\n构\n社会公益组织\n法律服务机构\n其他\n总计\n" TWO_ROWS, "", GR_FINDING_cell_shifted},
	{"broken words, 自然人 before the others and 总计 after them",
		APPLICATIONS "申请人情况\n自然人\n法人或其他组织\n商业企业 科研 社会公 法律服务 其他\n总计\n机构 益组织\n机构\n" TWO_ROWS,
		"new_received=5,4,0,0,1,0,10 carried_over=0,1,0,0,0,0,1", NO_FINDING},
	{"broken words below 自然人, the head over the organisations and 总计 on one line",
		APPLICATIONS "申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研 社会 法律服务 其他\n机构\n公益\n组织\n机构\n" TWO_ROWS,
		"new_received=5,4,0,0,1,0,10 carried_over=0,1,0,0,0,0,1", NO_FINDING},
	{"what a browser prints at the edge of each page",
		APPLICATIONS "申请人情况\n自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n11/29/26, 7:06 PM\n"
		"file:///home/qinghe/5.html\n1/3\n" TWO_ROWS "2026/11/29 19:06\nhttps://www.example.gov.cn/xxgk/5.html\n2/3\n",
		"new_received=5,4,0,0,1,0,10 carried_over=0,1,0,0,0,0,1", GR_FINDING_page_furniture},
	{"a row on several lines",
		APPLICATIONS COLUMNS_SPACED "一、本年新收政府信息公开申请数量\n5 4 0\n0\n1 0 10\n二、上年结转政府信息公开申请数量\n0 1\n0 0 0 0 1\n",
		"new_received=5,4,0,0,1,0,10 carried_over=0,1,0,0,0,0,1", NO_FINDING},
	{"a row on several lines whose sum is wrong",
		APPLICATIONS COLUMNS_SPACED "一、本年新收政府信息公开申请数量\n5 4 0\n0\n1 0 11\n二、上年结转政府信息公开申请数量\n0 1\n0 0 0 0 1\n",
		"carried_over=0,1,0,0,0,0,1", GR_FINDING_cell_missing},
	{"blank cells on several lines",
		APPLICATIONS COLUMNS_SPACED "一、本年新收政府信息公开申请数量\n5   4 1\n0\n1 0 11\n二、上年结转政府信息公开申请数量\n0 1\n0 0 0 0 1\n",
		"carried_over=0,1,0,0,0,0,1", GR_FINDING_cell_missing},
	{"values behind the head of a lost label", APPLICATIONS COLUMNS_SPACED "5 4 0 0 1 0 10\n二、上年结转政府信息公开申请数量\n0 1 0 0 0 0 1\n",
		"carried_over=0,1,0,0,0,0,1", GR_FINDING_row_unknown},
	{"ordinals on the line of the values, labels above",
		APPLICATIONS COLUMNS_SPACED "（一）予以公开 2 0 0 0 0 0 2\n（二）部分公开 0 0 0 0 0 0 0\n（三）不   属于国家秘密\n  1.  1 0 0 0 0 0 1\n予公开\n"
		"  2.其他法律行政法规禁止公开 0 0 0 0 0 0 0\n  3.危及“三安全一稳定” 0 0 0 0 0 0 0\n",
		"granted=2,0,0,0,0,0,2 partially_granted=0,0,0,0,0,0,0 refused_state_secret=1,0,0,0,0,0,1 refused_by_law=0,0,0,0,0,0,0 "
		"refused_security=0,0,0,0,0,0,0", NO_FINDING},
	{"ordinals on the line of the values, the next label below",
		APPLICATIONS COLUMNS_SPACED "6.属于四类过程性信息 0 0 0 0 0 0 0\n属于行政执法案卷\n7. 9 0 0 0 0 0 9\n属于行政查询事项\n8. 0 3 0 0 0 0 3\n"
		"1.本机关不掌握相关政府信息 0 0 0 0 0 0 0\n",
		"refused_process=0,0,0,0,0,0,0 refused_enforcement_file=9,0,0,0,0,0,9 refused_inquiry=0,3,0,0,0,0,3 "
		"unavailable_not_held=0,0,0,0,0,0,0", NO_FINDING},
	{"a label between pieces of the label of its group",
		APPLICATIONS COLUMNS_SPACED "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 0 0 0 0 0 0 0\n"
		"（六）其 2.申请人逾期未按收费通知要求缴纳费\n他处理 用、行政机关不再处理其政府信息公开 1 0 0 0 0 0 1\n申请\n3.其他 0 0 0 0 0 0 0\n",
		"other_correction_overdue=0,0,0,0,0,0,0 other_fee_overdue=1,0,0,0,0,0,1 other_misc=0,0,0,0,0,0,0", NO_FINDING},
	{"行政复议 below 行政诉讼 and left of it, outcomes of three characters and one",
		"四、政府信息公开行政复议、行政诉讼情况\n                                行政诉讼\n      行政复议\n"
		"                         未经复议直接起诉           复议后起诉\n"
		"结果维 结果纠 其他结 尚未审    结果维 结果纠 其他结 尚未审    结果维 结果纠 其他结 尚未审\n"
		"                  总计                总计                 总计\n"
		" 持  正  果  结       持  正  果  结       持  正  果  结\n 1 2 0 0 3 0 0 1 0 1 4 0 0 0 4\n",
		"reconsideration=1,2,0,0,3 litigation_direct=0,0,1,0,1 litigation_after_reconsideration=4,0,0,0,4", NO_FINDING},
	{"总 计 with a space, among broken outcomes",
		"四、政府信息公开行政复议、行政诉讼情况\n          行政复议                              行政诉讼\n\n"
		"                              未经复议直接起诉                  复议后起诉\n\n"
		"结果   结果     其他   尚未\n                    总 计 结果 结果 其他 尚未     结果 结果 其他 尚未\n"
		"维持   纠正     结果   审结                                               总计\n                                    总 计\n"
		"                        维持 纠正 结果 审结     维持 纠正 结果 审结\n\n 1    1      0   0    2   1    0   0   0    1   2   0     1   0   3\n",
		"reconsideration=1,1,0,0,2 litigation_direct=1,0,0,0,1 litigation_after_reconsideration=2,0,1,0,3", NO_FINDING},
	{"pieces of outcomes in another order",
		"四、政府信息公开行政复议、行政诉讼情况\n      行政复议                    行政诉讼\n"
		"                         未经复议直接起诉           复议后起诉\n"
		"结果纠 结果维 其他结 尚未审 总计 结果纠 结果维 其他结 尚未审 总计 结果纠 结果维 其他结 尚未审 总计\n"
		"正 持 果 结 正 持 果 结 正 持 果 结\n1 2 0 0 3 0 0 1 0 1 4 0 0 0 4\n", "", GR_FINDING_cell_missing},
	{"行政诉讼 before 行政复议",
		"四、政府信息公开行政复议、行政诉讼情况\n行政诉讼\n行政复议\n未经复议直接起诉 复议后起诉\n"
		"结果维 结果纠 其他结 尚未审 总计 结果维 结果纠 其他结 尚未审 总计 结果维 结果纠 其他结 尚未审 总计\n"
		"持 正 果 结 持 正 果 结 持 正 果 结\n1 2 0 0 3 0 0 1 0 1 4 0 0 0 4\n", "", GR_FINDING_cell_missing},
	{"words in place of a number, a line for each cell", "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n3\n1\n9\n"
		"行政规范性文件\n2\n4\n见附件\n第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n16\n",
		"regulations=3,1,9 normative_documents=2,4,text administrative_licensing=16", GR_FINDING_cell_text},
	{"the same in the first cell, traditional", "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n現行有效件数\n规章\n詳見附件\n1\n9\n"
		"行政规范性文件\n2\n4\n7\n", "regulations=text,1,9 normative_documents=2,4,7", GR_FINDING_cell_text},
	{"other words among the cells name no column", "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n3\n乡镇文件\n9\n"
		"行政规范性文件\n2\n4\n7\n", "", GR_FINDING_cell_missing},
	{"a question mark before a number, a line for each cell", "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n3\n？ 0\n9\n"
		"行政规范性文件\n2\n4\n7\n", "regulations=3,0,9 normative_documents=2,4,7", GR_FINDING_cell_remark},
	{"a cell a line, a bar before each row, the last cell blank",
		"四、政府信息公开行政复议、行政诉讼情况\n|\n行政复议 |\n行政诉讼 | |||||||||||||\n|\n结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n"
		"未经复议直接起诉 |\n复议后起诉 | ||||||||\n|\n结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n总计 |\n结果维持 |\n结果纠正 |\n其他结果 |\n尚未审结 |\n"
		"总计 | |||||\n|\n1 |\n |\n |\n |\n1 |\n |\n |\n |\n2 |\n2 |\n |\n |\n |\n |\n|\n注：以上为合计数。\n",
		"reconsideration=1,blank,blank,blank,1 litigation_direct=blank,blank,blank,2,2 "
		"litigation_after_reconsideration=blank,blank,blank,blank,blank", NO_FINDING},
	{"a bar before all cells of a row but the first, which is blank",
		"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n| 行政诉讼\n\n结果维持\n| 结果纠正\n| 其他结果\n| 尚未审结\n| 总计\n| 未经复议直接起诉\n"
		"| 复议后起诉\n\n结果维持\n| 结果纠正\n| 其他结果\n| 尚未审结\n| 总计\n| 结果维持\n| 结果纠正\n| 其他结果\n| 尚未审结\n| 总计\n\n\n"
		"| 3\n| \n| \n| 3\n| \n| \n| \n| 2\n| 2\n| \n| \n| \n| \n| \n注：以上为合计数。\n",
		"reconsideration=blank,3,blank,blank,3 litigation_direct=blank,blank,blank,2,2 "
		"litigation_after_reconsideration=blank,blank,blank,blank,blank", NO_FINDING},
	{"a page number without a bar among cells with bars", APPLICATIONS
		"申请人情况 |\n自然人 |\n商业企业 |\n科研机构 |\n社会公益组织 |\n法律服务机构 |\n其他 |\n总计 |\n一、本年新收政府信息公开申请数量 |\n5 |\n |\n"
		"-3-\n |\n |\n |\n |\n5 |\n（一）予以公开 |\n4 |\n1 |\n |\n |\n |\n |\n5 |\n",
		"new_received=5,blank,blank,blank,blank,blank,5 granted=4,1,blank,blank,blank,blank,5", GR_FINDING_page_furniture},
	{"a row that lacks values, in another block",
		"第二十条第（一）项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n规章\n1\n2\n3\n规范性文件\n4\n5\n9\n"
		"第二十条第（八）项\n信息内容\n上一年项目数量\n本年增/减\n行政事业性收费\n7\n三、收到和处理政府信息公开申请情况\n",
		"regulations=1,2,3 normative_documents=4,5,9", GR_FINDING_cell_missing},
	/* words above the rows are a head without 信息内容, too */
	{"another word than 信息内容, columns in another order",
		"第二十条第（一）项\n项目\t现行有效件数\t本年废止件数\t本年制发件数\n规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n"
		"第二十条第（八）项\n项目\t本年收费金额（单位：元）\n行政事业性收费\t150\n",
		"regulations=3,2,1 normative_documents=6,5,4 administrative_fees=150", NO_FINDING},
	{"no clause and no such word, a cell a line",
		"二、主动公开政府信息情况\n现行有效件数\n本年废止件数\n本年制发件数\n规章\n1\n2\n3\n行政规范性文件\n4\n5\n6\n本年处理决定数量\n行政许可\n7\n",
		"regulations=3,2,1 normative_documents=6,5,4 administrative_licensing=7", NO_FINDING},
	{"another word than 信息内容, columns of another meaning",
		"第二十条第（一）项\n项目\t上年制发件数\t上年废止件数\t上年有效件数\n规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n"
		"第二十条第（六）项\n项目\t罚款金额\n行政处罚\t150\n", "", GR_FINDING_cell_missing},
	{"a column of another meaning and a known one, behind rows", DISCLOSURES "规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n"
		"同比\t本年处理决定数量\n行政许可\t7\t\n", "regulations=1,2,3 normative_documents=4,5,6", GR_FINDING_cell_missing},
	{"columns of another meaning without a clause", "二、主动公开政府信息情况\n类别\n上年数\n本年增减数\n年末数\n规章\n1\n2\n3\n行政规范性文件\n4\n5\n6\n", "",
		GR_FINDING_cell_missing},
	{"a sentence and no head", "二、主动公开政府信息情况\n本单位主动公开情况如下。\n规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n",
		"regulations=1,2,3 normative_documents=4,5,6", NO_FINDING},
	{"seven columns of another meaning, two of them called as the form's are", APPLICATIONS
		"办理情况\t男\t女\t企业\t事业单位\t社团\t其他\t总计\n一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n", "",
		GR_FINDING_cell_shifted},
	{"another first column, a cell a line", APPLICATIONS
		"法人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n一、本年新收政府信息公开申请数量\n1\n2\n3\n4\n5\n6\n21\n"
		"四、政府信息公开行政复议、行政诉讼情况\n", "new_received=missing,2,3,4,5,6,21", GR_FINDING_cell_missing},
	{"a year is no footnote", LICENSING "行政许可[2018]\t7\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t22\n",
		"administrative_penalty=22", NO_FINDING},
	/* texts of other years, and of other organs */
	{"a table whose caption has the period of another year",
		TITLE APPLICATIONS "2020年1月1日至2020年12月31日\n" COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n", "", GR_FINDING_table_missing},
	{"a table with a number whose caption names another year",
		TITLE APPLICATIONS "表1 2020年政府信息公开申请办理情况统计表\n" COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n", "", GR_FINDING_table_missing},
	{"a caption with a year in ideographs",
		TITLE "二、主动公开政府信息情况\n二〇二〇年度\n" LICENSING "行政许可\t7\n", "", GR_FINDING_table_missing},
	{"a label with such a year", TITLE LICENSING "行政许可（二〇二〇年度）\t7\n" PENALTY "行政处罚\t3\n", "administrative_penalty=3", NO_FINDING},
	{"another year in place of the head of the labels",
		TITLE APPLICATIONS "（2020年度）\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n", "",
		GR_FINDING_table_missing},
	{"another year between head and rows",
		TITLE APPLICATIONS "申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n（2020年）\n"
		"（一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n", "", GR_FINDING_table_missing},
	{"another year between rows",
		TITLE APPLICATIONS "申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n"
		"一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n上年同期\n（一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n", "",
		GR_FINDING_table_missing},
	{"another year over all columns",
		TITLE APPLICATIONS "<table><tr><td rowspan=2>申请人情况</td><td colspan=7>上年</td></tr><tr><td>自然人</td><td>商业企业</td><td>科研机构</td>"
		"<td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr><tr><td>（一）予以公开</td><td>1</td><td>2</td><td>3</td><td>4</td>"
		"<td>5</td><td>6</td><td>21</td></tr></table>\n", "", GR_FINDING_table_missing},
	{"the same in a grid that leaves covered cells blank",
		TITLE APPLICATIONS "申请人情况 | 2020年 |  |  |  |  |  | \n | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n"
		"（一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n", "", GR_FINDING_table_missing},
	{"another year beside the labels",
		TITLE APPLICATIONS "申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n"
		"三、上年度办理结果 | （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21\n", "", GR_FINDING_table_missing},
	{"another year before a clause", TITLE "2020年第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t7\n", "", GR_FINDING_table_missing},
	{"rows with a year each",
		TITLE APPLICATIONS "申请人情况 | 年份 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n"
		"一、本年新收政府信息公开申请数量 | 2020年 | 5 | 1 | 0 | 0 | 0 | 0 | 6\n | 2021年 | 3 | 1 | 0 | 0 | 0 | 0 | 4\n"
		"（一）予以公开 | 2021年 | 5 | 1 | 0 | 0 | 0 | 0 | 6\n", "granted=5,1,0,0,0,0,6", NO_FINDING},
	{"a row of another year in part two",
		TITLE "第二十条第（六）项\n信息内容 | 年份 | 本年处理决定数量\n行政处罚 | 2020 | 7\n行政强制 | 2021 | 8\n", "administrative_coercion=8",
		GR_FINDING_cell_missing},
	{"a year before the row's figures, which is none of them",
		TITLE APPLICATIONS "申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n"
		"（一）予以公开 | 2020 | 5 | 1 | 0 | 0 | 0 | 0 | 6\n2021 | 3 | 0 | 0 | 0 | 0 | 0 | 3\n", "", GR_FINDING_cell_extra},
	{"a label that is turned by 历年", COLUMNS "一、历年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n",
		"granted=1,2,3,4,5,6,21", NO_FINDING},
	{"a row 上年 below a label without values",
		COLUMNS "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n（一）予以公开\n上年\t5\t1\t0\t0\t0\t0\t6\n1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n",
		"new_received=1,2,3,4,5,6,21 refused_state_secret=0,0,0,0,0,0,0", GR_FINDING_row_unknown},
	{"a row 其他 below a label without values",
		COLUMNS_SPACED "（一）予以公开\n其他 31 0 0 0 0 0 31\n1.属于国家秘密 1 0 0 0 0 0 1\n", "",
		GR_FINDING_row_unknown},
	{"the same in part two", "第二十条第（六）项\n信息内容 本年处理决定数量\n行政处罚 7\n行政强制\n其他 31\n", "administrative_penalty=7",
		GR_FINDING_row_unknown},
	/* columns that are left out, and heads in pieces that stand in another order */
	{"a column that head and rows leave out, and a blank cell",
		"申请人情况\t自然人\t商业企业\t社会公益组织\t法律服务机构\t其他\t总计\t\n（一）予以公开\t3\t1\t5\t0\t0\t9\t\n",
		"granted=3,1,missing,5,0,0,9", NO_FINDING},
	{"a head that has lost a column which a row fills",
		"申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t其他\t总计\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n（二）部分公开\t\t2\t3\t4\t5\t6\t20\n", "",
		NO_FINDING},
	{"an outcome that head and row leave out, and a blank cell",
		"四、政府信息公开行政复议、行政诉讼情况\n行政复议\t未经复议直接起诉\t复议后起诉\n结果维持\t其他结果\t尚未审结\t总计\t" OUTCOMES "\t" OUTCOMES "\t\n"
		"1\t0\t3\t0\t2\t0\t3\t0\t1\t2\t0\t4\t0\t5\t\n五、存在的主要问题及改进情况\n无。\n", "", GR_FINDING_cell_missing},
	{"a torn word in the place of another",
		"申请人情况\n企业\n自然人\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n（一）予以公开\n5\n3\n0\n0\n0\n0\n8\n", "", GR_FINDING_cell_shifted},
	{"words of the head that are shortened, in another order",
		"<table><tr><td rowspan=2>申请人情况</td><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr><tr><td>科研</td>"
		"<td>企业</td><td>公益</td><td>法律服务</td><td>其他</td></tr><tr><td>（一）予以公开</td><td>0</td><td>2</td><td>1</td><td>0</td><td>0</td>"
		"<td>0</td><td>3</td></tr></table>\n", "", GR_FINDING_cell_shifted},
	{"outcomes in another order, one of them shortened",
		"四、政府信息公开行政复议、行政诉讼情况\n行政复议\t未经复议直接起诉\t复议后起诉\n结果纠正\t结果维持\t其他结果\t未审结\t总计\t结果纠正\t结果维持\t其他结果\t"
		"未审结\t总计\t结果纠正\t结果维持\t其他结果\t未审结\t总计\n2\t1\t0\t0\t3\t4\t0\t0\t0\t4\t0\t5\t0\t0\t5\n五、存在的主要问题及改进情况\n无。\n", "",
		GR_FINDING_cell_missing},
	{"captions in another order, one of them shortened",
		"四、政府信息公开行政复议、行政诉讼情况\n行政复议\t复议后起诉\t直接起诉\n" OUTCOMES "\t" OUTCOMES "\t" OUTCOMES "\n"
		"1\t0\t0\t0\t1\t0\t2\t0\t0\t2\t3\t0\t0\t0\t3\n五、存在的主要问题及改进情况\n无。\n", "", GR_FINDING_cell_missing},
	{"numbers of rows behind the labels",
		"申请人情况\t序号\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n一、本年新收政府信息公开申请数量\t1\t5\t0\t0\t0\t0\t0\t5\n"
		"二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t0\t2\n", "new_received=5,0,0,0,0,0,5 carried_over=0,0,0,0,0,0,2", NO_FINDING},
	/* digits on several lines */
	{"digits above and below two figures of a row",
		COLUMNS_SPACED "                                  5                5\n一、本年新收政府信息公开申请数量  5  0  0  0  0  0 5\n"
		"                                  0                0\n二、上年结转政府信息公开申请数量  3  0  0  0  0  0 3\n", "",
		GR_FINDING_cell_missing},
	{"the last digit of a row behind an empty line",
		COLUMNS_SPACED "一、本年新收政府信息公开申请数量\n61 28 4 32 14 10 14\n\n9\n\n二、上年结转政府信息公开申请数量\n0 2 2 2 0 2 8\n",
		"carried_over=0,2,2,2,0,2,8", GR_FINDING_cell_missing},
	{"two rows of values between the pieces of two labels",
		COLUMNS_SPACED "3.危及“三安全一\n稳定” 0 0 0 0 0 2 2\n4.保护第三方合法\n权益\n（三）不予 5.属于三类内部事\n4 0 0 0 0 3 7\n\n\n公开 务信息 3 0 0 5 0 0 8\n"
		"6.属于四类过程性\n信息 0 0 0 0 0 0 0\n", "refused_security=0,0,0,0,0,2,2 refused_process=0,0,0,0,0,0,0", GR_FINDING_row_unknown},
	{"blocks whose values stand before their labels, not the first one",
		"第二十条第（五）项\n信息内容\n本年处理决定数量\n8931\n行政许可\n第二十条第（六）项\n信息内容\n本年处理决定数量\n1472\n行政处罚\n289224\n行政强制\n", "",
		GR_FINDING_row_unknown},
	{"an amount whose point stands on a line of its own", FEES "行政事业性收费\n160\n.\n5964\n" PENALTY "行政处罚\t3\n", "administrative_penalty=3",
		GR_FINDING_cell_missing},
	{"an amount with a space before its point", "第二十条第（八）项\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费 160 .5964\n", "", GR_FINDING_cell_missing},
	{"an amount whose decimals stand below it", "第二十条第（八）项\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n3.\n5\n", "", GR_FINDING_cell_missing},
	{"a page number before the title of the report",
		"第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n3 2021年政府信息公开工作年度报告\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n61\n",
		"administrative_penalty=61", NO_FINDING},
	{"a page number before a button", "第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n3 打印\n" PENALTY "行政处罚\t61\n", "administrative_penalty=61",
		NO_FINDING},
	/* what looks like that, but is the report's own */
	{"the area of the agency, whose title does not say government", "清河县2021年政府信息公开工作年度报告\n二、主动公开政府信息情况\n全县\n" LICENSING "行政许可\t7\n",
		"administrative_licensing=7", NO_FINDING},
	{"a wider area than that of a town", "清河县柳林镇人民政府2021年政府信息公开工作年度报告\n二、主动公开政府信息情况\n全县汇总\n" LICENSING "行政许可\t7\n", "",
		GR_FINDING_table_missing},
	{"the unit of the next block below a count", PENALTY "行政处罚\t4\n行政强制\t7\n（单位：万元）\n" FEES_WITHOUT_UNIT "行政事业性收费\t12.5\n",
		"administrative_penalty=4 administrative_coercion=7 administrative_fees=12.5", NO_FINDING},
	{"who filled in the form, below a count", PENALTY "行政处罚\t4\n行政强制\t7\n（填报单位：清河镇人民政府）\n", "administrative_penalty=4 administrative_coercion=7",
		NO_FINDING},
	{"a note in the corner", APPLICATIONS "申请人情况（含结转）\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n",
		"granted=1,2,3,4,5,6,21", NO_FINDING},
	{"ordinals of labels apart from them",
		COLUMNS_SPACED "（一）予以公开 2 0 0 0 0 0 2\n1 .属于国家秘密 1 0 0 0 0 0 1\n2 .其他法律行政法规禁止公开 3 0 0 0 0 0 3\n3 .危及“三安全一稳定” 0 0 0 0 0 0 0\n",
		"granted=2,0,0,0,0,0,2 refused_state_secret=1,0,0,0,0,0,1 refused_by_law=3,0,0,0,0,0,3 refused_security=0,0,0,0,0,0,0", NO_FINDING},
	{"links to other years before the head",
		APPLICATIONS "2022 2020 2019\n" COLUMNS_SPACED "（一）予以公开 2 0 0 0 0 0 2\n（二）部分公开 0 1 0 0 0 0 1\n", "granted=2,0,0,0,0,0,2 partially_granted=0,1,0,0,0,0,1",
		NO_FINDING},
	{"two heads in other words",
		APPLICATIONS "申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研 公益机构 法律服务机构 其他\n（一）予以公开 1 2 3 4 5 6 21\n（二）部分公开 0 0 0 0 1 0 1\n",
		"granted=1,2,3,4,5,6,21 partially_granted=0,0,0,0,1,0,1", NO_FINDING},
	/* units and corrections */
	{"a count with the unit of an amount in brackets", COLUMNS "（一）予以公开\t7（元）\t2\t3\t4\t5\t6\t27\n", "granted=text,2,3,4,5,6,27", NO_FINDING},
	{"a bracket with another unit before the rows", APPLICATIONS "（百件）\n" COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n", "", GR_FINDING_table_missing},
	{"another unit below a count", LICENSING "行政许可\t76\n万件\n" PENALTY "行政处罚\t7\n", "administrative_penalty=7", GR_FINDING_cell_missing},
	{"a correction below a count",
		"第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n76\n（应为77）\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n7\n",
		"administrative_penalty=7", GR_FINDING_cell_missing},
};

/* The slot of "item" or "item.measure" in the forms read, or -1. */
static int
slot_of(const char *name, size_t len)
{
	int			table;

	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout = gr_table_layout((gr_table) table, reading.report.figures.forms[table]);
		int			i;

		for (i = 0; i < layout.ncells; i++)
		{
			gr_str		item = gr_items[gr_slot_item(layout.slots[i])].name;

			if (item.len == len && memcmp(item.data, name, len) == 0)
				return layout.slots[i];
		}
	}
	return -1;
}

/* The value of a cell, written as in the rows above. */
static const char *
held(int slot)
{
	static char text[GR_DECIMAL_SIZE];
	const gr_figures *f = &reading.report.figures;

	switch ((gr_cell_status) f->status[slot])
	{
		case GR_NUMBER:
			gr_print_decimal(f->value[slot], f->scale[slot], text);
			return text;
		case GR_BLANK:
			return "blank";
		case GR_NOT_APPLICABLE:
			return "na";
		case GR_TEXT:
		case GR_UNFIT:
			return "text";
		case GR_MISSING:
		case GR_AT_LEAST:
			break;
	}
	return "missing";
}

static void
check_cells(const char *what, const char *cells)
{
	bool		wanted[GR_NSLOTS] = {false};
	int			slot;

	while (*cells)
	{
		const char *equals = strchr(cells, '=');

		slot = slot_of(cells, (size_t) (equals - cells));
		if (slot < 0)
		{
			unit_surprise("%s: no row \"%.*s\"", what, (int) (equals - cells), cells);
			return;
		}
		cells = equals + 1;
		for (;;)
		{
			size_t		len = strcspn(cells, ", ");

			while (!(gr_slot_forms(slot) & reading.report.figures.forms[gr_slot_table(slot)]))
				slot++;
			wanted[slot] = true;
			if (strlen(held(slot)) != len || memcmp(held(slot), cells, len) != 0)
				unit_surprise("%s: %s: wanted %.*s, got %s", what, unit_path(slot), (int) len, cells,
							  held(slot));
			cells += len;
			slot++;
			if (*cells != ',')
				break;
			cells++;
		}
		cells += *cells == ' ';
	}
	for (slot = 0; slot < GR_NSLOTS; slot++)
		if (!wanted[slot] && reading.report.figures.status[slot] != GR_MISSING)
			unit_surprise("%s: %s: not wanted: %s", what, unit_path(slot), held(slot));
}

static void
test_tables(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(read_rows); i++)
	{
		const read_row *row = &read_rows[i];
		gr_status	status = read_copy(row->text, strlen(row->text));

		if (status != GR_OK)
		{
			unit_surprise("%s: status %d", row->what, (int) status);
			continue;
		}
		check_cells(row->what, row->cells);
		if (row->finding != NO_FINDING && findings[row->finding] == 0)
			unit_surprise("%s: no finding %s", row->what, gr_finding_names[row->finding]);
		if (!gr_report_is_sound(&reading.report))
			unit_surprise("%s: not sound", row->what);
		unit_release();
	}
	unit_no_surprises();
}

/* --- forms --- */

typedef struct form_row
{
	const char *what;
	const char *text;
	const char *forms;			/* of the three tables; - if there is none */
} form_row;

#define PART_TWO	DISCLOSURES "规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n"
#define PART_TWO_2019 DISCLOSURES_2019 "规章\t1\t2\t3\n规范性文件\t4\t5\t6\n"
#define PART_THREE	COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n3.其他\t0\t0\t0\t0\t0\t0\t0\n（七）总计\t0\t0\t0\t0\t0\t0\t0\n"
#define PART_THREE_2019 COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n（六）其他处理\t0\t0\t0\t0\t0\t0\t0\n（七）总计\t0\t0\t0\t0\t0\t0\t0\n"
#define PART_THREE_OPEN COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n"
#define PART_FOUR	PROCEEDINGS "1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n"

static const form_row form_rows[] = {
	{"all of 2021", PART_TWO PART_THREE PART_FOUR, "2021 2021 2021"},
	{"all of 2019", PART_TWO_2019 PART_THREE_2019 PART_FOUR, "2019 2019 2019"},
	{"mixed", PART_TWO PART_THREE_2019 PART_FOUR, "2021 2019 2019"},
	{"mixed the other way", PART_TWO_2019 PART_THREE PART_FOUR, "2019 2021 2021"},
	{"part three like part two", PART_TWO_2019 PART_THREE_OPEN PART_FOUR, "2019 2019 2019"},
	{"part three of no form", PART_THREE_OPEN PART_FOUR, "- 2021 2021"},
	{"part four alone", PART_FOUR, "- - 2021"},
	{"part four like part two", PART_TWO_2019 PART_FOUR, "2019 - 2019"},
	{"part two alone", PART_TWO_2019, "2019 - -"},
	/* both forms have this label: a row of 2019, a group of rows of 2021 */
	{"cut behind other handling, part two of 2019", PART_TWO_2019 PART_THREE_OPEN "（六）其他处理\n", "2019 2019 -"},
	{"cut behind other handling", PART_TWO PART_THREE_OPEN "（六）其他处理\n", "2021 2021 -"},
	{"cut behind other handling, in a cell", PART_TWO PART_THREE_OPEN "（六）其他处理", "2021 2021 -"},
	{"cut in the label behind other handling", PART_TWO PART_THREE_OPEN "（六）其他处理\n1.申请人", "2021 2021 -"},
	{"cut in the row of other handling", PART_TWO PART_THREE_OPEN "（六）其他处理\t0\t0\t0", "2021 2019 -"},
};

static void
test_forms(void **state)
{
	int			i;
	int			table;

	(void) state;
	for (i = 0; i < LENGTH(form_rows); i++)
	{
		char		got[100] = "";

		if (read_copy(form_rows[i].text, strlen(form_rows[i].text)) != GR_OK)
			unit_surprise("%s: not read", form_rows[i].what);
		for (table = 0; table < GR_NTABLES; table++)
		{
			uint8_t		forms = reading.report.figures.forms[table];

			strcat(got, table ? " " : "");
			strcat(got, forms == GR_FORM_BIT(GR_FORM_2019) ? "2019" :
				   forms == GR_FORM_BIT(GR_FORM_2021) ? "2021" : forms ? "?" : "-");
		}
		if (strcmp(got, form_rows[i].forms) != 0)
			unit_surprise("%s: wanted %s, got %s", form_rows[i].what, form_rows[i].forms, got);
		unit_release();
	}
	unit_no_surprises();
}

/* --- parts --- */

typedef struct part_row
{
	const char *what;
	const char *text;
	gr_section_id section;
	const char *heading;		/* NULL: absent */
	const char *body;			/* NULL: the report lacks the part */
} part_row;

static const part_row part_rows[] = {
	{"preface", "清河镇\n\n  前言。 \n一、总体情况\n甲。\n" PART_TWO, GR_SECTION_PREFACE, NULL, "清河镇\n前言。"},
	{"overview", "一、总体情况\n\u3000\u3000甲。\r\n\r\n乙。\n" PART_TWO, GR_SECTION_OVERVIEW, "一、总体情况", "甲。\n乙。"},
	{"bold in its paragraph", "<p><b>一、总体情况</b>甲。</p>\n" PART_TWO, GR_SECTION_OVERVIEW, "一、总体情况", "甲。"},
	{"a heading of two lines", "一、总体\n情况\n甲。\n" PART_TWO, GR_SECTION_OVERVIEW, "一、总体情况", "甲。"},
	{"marks before a heading", "## 一、总体情况\n甲。\n" PART_TWO, GR_SECTION_OVERVIEW, "一、总体情况", "甲。"},
	{"what follows its heading", "一、总体情况 甲。\n" PART_TWO, GR_SECTION_OVERVIEW, "一、总体情况", "甲。"},
	{"around a table", "二、主动公开政府信息情况\n如下表。\n" PART_TWO "注：截至年底。\n三、收到和处理政府信息公开申请情况\n",
		GR_SECTION_DISCLOSURES, "二、主动公开政府信息情况", "如下表。\n注：截至年底。"},
	{"a table and no heading", PART_TWO PART_THREE, GR_SECTION_APPLICATIONS, NULL, NULL},
	{"a table and no heading, but a note", PART_TWO PART_THREE "注：截至年底。\n" PART_FOUR, GR_SECTION_APPLICATIONS, NULL,
		"注：截至年底。"},
	{"not there", PART_TWO, GR_SECTION_PROBLEMS, NULL, NULL},
	{"empty", "五、存在的主要问题及改进情况\n六、其他需要报告的事项\n无。\n" PART_TWO, GR_SECTION_PROBLEMS,
		"五、存在的主要问题及改进情况", ""},
	{"a list of contents", "目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
		"四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n"
		"一、总体情况\n甲。\n二、主动公开政府信息情况\n" PART_TWO, GR_SECTION_OVERVIEW, "一、总体情况", "甲。"},
	{"a heading inside a part", "一、总体情况\n（一）主动公开政府信息情况\n甲。\n二、主动公开政府信息情况\n" PART_TWO,
		GR_SECTION_OVERVIEW, "一、总体情况", "（一）主动公开政府信息情况\n甲。"},
	{"a part that begins on the line of its heading", PART_TWO "六、其他需要报告的事项：无。\n", GR_SECTION_OTHER_MATTERS,
		"六、其他需要报告的事项", "无。"},
};

static void
test_parts(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(part_rows); i++)
	{
		const part_row *row = &part_rows[i];
		const gr_section *part = &reading.report.sections[row->section];
		gr_str		heading = row->heading ? (gr_str) {row->heading, strlen(row->heading)} : GR_NO_STR;

		if (read_copy(row->text, strlen(row->text)) != GR_OK)
			unit_surprise("%s: not read", row->what);
		else if (part->present != (row->body != NULL))
			unit_surprise("%s: %s", row->what, part->present ? "is there" : "is not there");
		else if (row->body && (!gr_str_equal(part->heading, heading) ||
							   part->body.len != strlen(row->body) ||
							   memcmp(part->body.data, row->body, part->body.len) != 0))
			unit_surprise("%s: wanted \"%s\" \"%s\", got \"%.*s\" \"%.*s\"", row->what,
						  row->heading ? row->heading : "", row->body, (int) part->heading.len,
						  part->heading.data ? part->heading.data : "", (int) part->body.len,
						  part->body.data);
		unit_release();
	}
	unit_no_surprises();
}

/* --- part three with its labels apart from its values --- */

static char apart[100000];

static void
add(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void
add(const char *format, ...)
{
	size_t		len = strlen(apart);
	va_list		arguments;

	va_start(arguments, format);
	vsnprintf(apart + len, sizeof(apart) - len, format, arguments);
	va_end(arguments);
}

static void
add_labels(const int *rows, int k, gr_form form)
{
	int			i;

	for (i = 0; i < k; i++)
		add("%s\n\n", gr_slot_print(rows[i], form).item_label.data);
}

/* Adds the columns of k rows, each as a group of lines. */
static void
add_columns(const gr_figures *f, const int *rows, int k)
{
	int			column;
	int			i;

	for (column = 0; column < GR_WIDTH_APPLICATIONS; column++)
	{
		for (i = 0; i < k; i++)
			add("%lld\n", (long long) f->value[rows[i] + column]);
		add("\n");
	}
}

/*
 * Text of a PDF with columns of several rows, whose labels are before or behind
 * them.  It is read correctly or not at all.  In every tenth text a line is
 * empty.
 */
static void
test_apart(void **state)
{
	uint64_t	seed = 50;
	int			read = 0;
	int			i;

	(void) state;
	for (i = 0; i < 400; i++)
	{
		gr_form		form = (gr_form) unit_below(&seed, GR_NFORMS);
		gr_layout	layout = gr_table_layout(GR_APPLICATIONS, GR_FORM_BIT(form));
		static gr_figures f;
		int			rows[GR_NITEMS];
		int			nrows = 0;
		int			row = 0;
		int			most = 1 + unit_below(&seed, 8);
		bool		behind = unit_chance(&seed, 50);
		int			k;

		unit_consistent_figures(&seed, form, unit_chance(&seed, 30) ? 2 : 900, &f);
		for (k = 0; k < layout.ncells; k += GR_WIDTH_APPLICATIONS)
			rows[nrows++] = layout.slots[k];
		strcpy(apart, "三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n\n");
		while (row < nrows)
		{
			k = 1 + unit_below(&seed, nrows - row < most ? nrows - row : most);
			if (!behind)
				add_labels(rows + row, k, form);
			add_columns(&f, rows + row, k);
			if (behind)
				add_labels(rows + row, k, form);
			row += k;
		}
		if (i % 10 == 9)
		{
			size_t		from = strlen(apart) / 4 + (size_t) unit_below(&seed, (int) strlen(apart) / 2);
			char	   *value = apart + from + strcspn(apart + from, "\n");

			value += strspn(value, "\n");
			memmove(value, value + strcspn(value, "\n"), strlen(value + strcspn(value, "\n")) + 1);
		}
		if (read_copy(apart, strlen(apart)) == GR_OK)
		{
			bool		all = true;

			for (k = 0; k < layout.ncells; k++)
			{
				int			slot = layout.slots[k];

				if (reading.report.figures.status[slot] != GR_NUMBER)
					all = false;
				else if (reading.report.figures.value[slot] != f.value[slot])
				{
					unit_surprise("text %d (%s their labels): %s: %s, not %lld", i,
								  behind ? "before" : "behind", unit_path(slot), held(slot),
								  (long long) f.value[slot]);
					break;
				}
			}
			read += all;
		}
		unit_release();
	}
	assert_true(read > 20);
	unit_no_surprises();
}

/*
 * Half of the rows: first their labels, then their values, with zeros left
 * blank.
 */
static void
add_half(const gr_figures *f, const int *rows, int n, gr_form form)
{
	int			column;
	int			i;

	for (i = 0; i < n; i++)
		add("%s\n", gr_slot_print(rows[i], form).item_label.data);
	for (i = 0; i < n; i++)
		for (column = 0; column < GR_WIDTH_APPLICATIONS; column++)
		{
			if (f->value[rows[i] + column] != 0)
				add("%lld", (long long) f->value[rows[i] + column]);
			add(column < GR_WIDTH_APPLICATIONS - 1 ? "\t" : "\n");
		}
}

/*
 * A table in two halves is read with its blank cells, because all its sums
 * hold.
 */
static void
test_halves(void **state)
{
	uint64_t	seed = 51;
	int			i;

	(void) state;
	for (i = 0; i < 40; i++)
	{
		gr_form		form = (gr_form) (i % GR_NFORMS);
		gr_layout	layout = gr_table_layout(GR_APPLICATIONS, GR_FORM_BIT(form));
		static gr_figures f;
		int			rows[GR_NITEMS];
		int			nrows = 0;
		int			k;

		unit_consistent_figures(&seed, form, 1 + i, &f);
		for (k = 0; k < layout.ncells; k += GR_WIDTH_APPLICATIONS)
			rows[nrows++] = layout.slots[k];
		strcpy(apart, "三、收到和处理政府信息公开申请情况\n" COLUMNS);
		add_half(&f, rows, nrows / 2, form);
		add_half(&f, rows + nrows / 2, nrows - nrows / 2, form);
		assert_int_equal(read_copy(apart, strlen(apart)), GR_OK);
		for (k = 0; k < layout.ncells; k++)
		{
			int			slot = layout.slots[k];
			gr_cell_status wanted = f.value[slot] != 0 ? GR_NUMBER : GR_BLANK;

			if (reading.report.figures.status[slot] != wanted || reading.report.figures.value[slot] != f.value[slot])
			{
				unit_surprise("text %d: %s: %s, not %lld", i, unit_path(slot), held(slot),
							  (long long) f.value[slot]);
				break;
			}
		}
		unit_release();
	}
	unit_no_surprises();
}

/* --- no report, two reports --- */

typedef struct status_row
{
	const char *what;
	const char *text;
	gr_status	status;
} status_row;

#define ROWS(a, b, c) \
	COLUMNS "一、本年新收政府信息公开申请数量\t" a "\t0\t0\t0\t0\t0\t" a "\n二、上年结转政府信息公开申请数量\t" b "\t0\t0\t0\t0\t0\t" b \
	"\n（一）予以公开\t" c "\t0\t0\t0\t0\t0\t" c "\n（二）部分公开\t0\t0\t0\t0\t0\t0\t0\n1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n" \
	"2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0\n4.保护第三方合法权益\t0\t0\t0\t0\t0\t0\t0\n2.重复申请\t0\t0\t0\t0\t0\t0\t0\n" \
	"3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0\n3.其他\t0\t0\t0\t0\t0\t0\t0\n（七）总计\t" c "\t0\t0\t0\t0\t0\t" c \
	"\n四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0\n"

#define HEADING	"三、收到和处理政府信息公开申请情况\n"
#define SAME	"一、总体情况\n甲。\n" HEADING
#define OTHER	"一、总体情况\n乙。\n" HEADING
#define BY_LAW	"本报告根据《中华人民共和国政府信息公开条例》编制。"
#define PERIOD	"本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。\n"
#define LAST	"五、存在的主要问题及改进情况\n丙。\n六、其他需要报告的事项\n无。\n"

static const status_row status_rows[] = {
	{"nothing", "", GR_NOT_A_REPORT}, {"white space", " \n\t\n\u3000", GR_NOT_A_REPORT},
	{"words", "今天天气很好。", GR_NOT_A_REPORT}, {"numbers", "1 2 3 4 5 6 7\n", GR_NOT_A_REPORT},
	{"a label in prose", "本镇的规章共有5件，行政许可3件。", GR_NOT_A_REPORT},
	{"a title", TITLE, GR_NOT_A_REPORT},
	{"a title and a heading in JSON", "{\"a\":\"清河镇人民政府2021年政府信息公开工作年度报告\\n一、总体情况\\n甲。\"}", GR_OK},
	{"a title and one common heading", TITLE "一、总体情况\n甲。\n", GR_OK},
	{"a title and part one by another name", TITLE "一、工作概况\n甲。\n", GR_OK},
	{"part one by another name", "政府信息公开\n一、工作概况\n甲。\n", GR_NOT_A_REPORT},
	{"a title and two parts with other numbers", TITLE "三、存在问题\n甲。\n四、其他需要说明的事项\n无。\n", GR_OK},
	{"two parts with other numbers", "政府信息公开\n三、存在问题\n甲。\n四、其他需要说明的事项\n无。\n", GR_NOT_A_REPORT},
	{"a title and part five", TITLE "五、存在问题\n甲。\n", GR_NOT_A_REPORT},
	{"a title and a heading without number", TITLE "总体情况\n甲。\n", GR_NOT_A_REPORT},
	{"common headings without title", "一、总体情况\n甲。\n五、存在问题及改进措施\n乙。\n", GR_NOT_A_REPORT},
	{"a title and headings", TITLE "一、总体情况\n甲。\n五、存在问题及改进措施\n乙。\n", GR_OK},
	{"a title and its period", TITLE PERIOD, GR_OK},
	{"a title and part two with another number", TITLE "一、主动公开情况\n甲。\n", GR_OK},
	{"a period and part one by another name", BY_LAW PERIOD "一、概述\n甲。\n", GR_OK},
	{"a period and part two with another number", BY_LAW PERIOD "一、主动公开情况\n甲。\n", GR_OK},
	{"a period", BY_LAW PERIOD, GR_NOT_A_REPORT},
	{"a period and part five", BY_LAW PERIOD "五、存在问题\n甲。\n", GR_NOT_A_REPORT},
	{"a period of another report that mentions disclosure", PERIOD "一、概述\n推进政府信息公开。\n", GR_NOT_A_REPORT},
	{"a heading of a table", "二、主动公开政府信息情况\n（图）\n", GR_OK},
	{"a table", PART_TWO, GR_OK},
	{"the same report twice", TITLE ROWS("5", "0", "5") TITLE ROWS("5", "0", "5"), GR_OK},
	{"the same tables and prose twice", TITLE SAME ROWS("5", "0", "5") TITLE SAME
		ROWS("5", "0", "5"), GR_OK},
	{"the same tables and prose twice, with more parts", TITLE SAME ROWS("5", "0", "5") LAST TITLE SAME
		ROWS("5", "0", "5") LAST, GR_OK},
	{"the same tables under other prose", TITLE SAME ROWS("0", "0", "0") TITLE OTHER
		ROWS("0", "0", "0"), GR_TWO_REPORTS},
	{"two reports", TITLE ROWS("5", "0", "5") TITLE ROWS("6", "0", "6"), GR_TWO_REPORTS},
	{"HTML that is none", "<html><body><p>登录</p><p>密码</p></body></html>", GR_NOT_A_REPORT},
	{"HTML", "<html><body><table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
		"<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr></table></body></html>", GR_OK},
};

static void
test_statuses(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(status_rows); i++)
	{
		const status_row *row = &status_rows[i];
		gr_status	status = read_copy(row->text, strlen(row->text));

		if (status != row->status)
			unit_surprise("%s: wanted %d, got %d", row->what, (int) row->status, (int) status);
		if ((status != GR_OK) != (diagnosis.expected != NULL))
			unit_surprise("%s: diagnosis", row->what);
		unit_release();
	}
	unit_no_surprises();
}

/* --- limits --- */

/* A text that is too large is refused without reading it. */
static void
test_too_large(void **state)
{
	(void) state;
	assert_int_equal(gr_read_report(unit_env(), "", GR_MAX_INPUT + 1, &reading, NULL, NULL, &diagnosis),
					 GR_TOO_LARGE);
	unit_no_surprises();
}

/* Some megabytes of prose before and after the tables; poll is called. */
static void
test_large(void **state)
{
	static const char prose[] = "本镇推进公开工作，全年收到群众来信若干件，均已办结。\n";
	size_t		n = 4 * 1024 * 1024 / (sizeof(prose) - 1);
	char	   *text = malloc(n * (sizeof(prose) - 1) * 2 + 4096);
	size_t		len = 0;
	size_t		i;

	(void) state;
	for (i = 0; i < 2 * n; i++)
	{
		if (i == n)
			len += (size_t) sprintf(text + len, "\n一、总体情况\n%s%s", PART_TWO, PART_THREE);
		memcpy(text + len, prose, sizeof(prose) - 1);
		len += sizeof(prose) - 1;
	}
	unit_polls = 0;
	assert_int_equal(gr_read_report(unit_env(), text, len, &reading, NULL, NULL, &diagnosis), GR_OK);
	assert_int_equal(reading.report.figures.value[GR_SLOT(DISCLOSURES, regulations, in_force)], 3);
	assert_true(unit_polls >= (long) (len / 65536) - 2);
	free(text);
	unit_no_surprises();
}

/* Copies the bytes of a report into a block of their own. */
static size_t
encoded(const gr_report *report, uint8_t **bytes)
{
	*bytes = malloc(gr_encode_bound(report));
	return gr_encode(report, *bytes);
}

/* Large bodies joined while encoding equal those joined at once. */
static void
test_large_bodies(void **state)
{
	static const char *const lines[] = {
		"澜山市水务局2022年政府信息公开工作年度报告", "　　本镇推进公开工作，全年收到群众来信若干件，均已办结。", "", " ", "甲",
		"乙 ", "||", "电话：0009-8822541", "统计期限为2022年1月1日至12月31日。", "\t澜山市水务局", "2023年1月11日"
	};
	static const char *const parts[] = {"", "一、总体情况\n", PART_TWO, PART_THREE, "六、其他需要报告的事项\n"};
	static gr_report report;
	uint64_t	seed = 27;
	int			i;

	(void) state;
	for (i = 0; i < 60; i++)
	{
		char	   *text = malloc(LENGTH(parts) * (GR_LARGE_BODY * 2 + 4096));
		size_t		len = 0;
		uint8_t    *bytes[2];
		size_t		sizes[2];
		int			part;

		for (part = 0; part < LENGTH(parts); part++)
		{
			size_t		end = len + (unit_below(&seed, 2) ? GR_LARGE_BODY - 40 + unit_below(&seed, 80) :
									 unit_below(&seed, 300));

			len += (size_t) sprintf(text + len, "%s", parts[part]);
			while (len < end)
				len += (size_t) sprintf(text + len, "%s\n", lines[unit_below(&seed, LENGTH(lines))]);
		}
		assert_int_equal(gr_parse_report(unit_env(), text, len, &report, &diagnosis), GR_OK);
		assert_int_equal(gr_read_report(unit_env(), text, len, &reading, NULL, NULL, &diagnosis), GR_OK);
		if (!gr_report_is_sound(&report) || !gr_report_is_sound(&reading.report))
			unit_surprise("text %d: not sound", i);
		sizes[0] = encoded(&report, &bytes[0]);
		sizes[1] = encoded(&reading.report, &bytes[1]);
		if (sizes[0] != sizes[1] || memcmp(bytes[0], bytes[1], sizes[0]) != 0)
			unit_surprise("text %d: not the same report", i);
		free(bytes[0]);
		free(bytes[1]);
		free(text);
		unit_release();
	}
	unit_no_surprises();
}

/* More headings, tables and findings than can be kept. */
static void
test_floods(void **state)
{
	static const char *const pieces[] = {
		"一、总体情况\n甲。\n", "二、主动公开政府信息情况\n", "规章\t1\t2\t3\n", "-5-\n", PROCEEDINGS "1\t2\t3\n",
		"行政复议\n1\n2\n", "（一）予以公开\t1\n", "5.属于三类内部事物信息啊\t1\n", "第二十条第（一）项\n", "（一）\n", "总计\n其他\n",
		"本列数据的勾稽关系为（", "规章（规章（规章（", "<td>规章</td><td>1</td>", "<table><tr><td>-5-</td></tr></table>",
		"<p>-5-</p>", "其中", "1 2 3 4 5 ", "||||", "\t\t\t\t"
	};
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(pieces); i++)
	{
		size_t		piece = strlen(pieces[i]);
		size_t		n = 300000 / piece;
		char	   *text = malloc(sizeof(PART_TWO) + n * piece);
		size_t		len = sizeof(PART_TWO) - 1;
		gr_status	status;

		memcpy(text, PART_TWO, len);
		for (; n > 0; n--)
		{
			memcpy(text + len, pieces[i], piece);
			len += piece;
		}
		status = read_copy(text, len);
		if (status != GR_OK && status != GR_TWO_REPORTS && status != GR_NOT_A_REPORT)
			unit_surprise("\"%s\" again and again: status %d", pieces[i], (int) status);
		if (status == GR_OK && !gr_report_is_sound(&reading.report))
			unit_surprise("\"%s\" again and again: not sound", pieces[i]);
		free(text);
		unit_release();
	}
	unit_no_surprises();
}

/*
 * A bracket that is never closed, so that its limit falls on each byte of a
 * character in turn.  The place of the limit must not be within the character;
 * 倍 is E5 80 8D.
 */
static void
test_unclosed(void **state)
{
	static const char *const labels[] = {
		"一、总体情况", "规章", "（一）予以公开", "本列数据的勾稽关系", "其他需要报告的事项", "规范性文件"
	};
	static const char *const fillers[] = {"倍", "　", "中", "😀", "é", "\u2028"};
	int			label;
	int			filler;
	int			shift;

	(void) state;
	for (label = 0; label < LENGTH(labels); label++)
		for (filler = 0; filler < LENGTH(fillers); filler++)
			for (shift = 0; shift < 4; shift++)
			{
				char		text[4000] = PART_TWO "二、主动公开政府信息情况\n";
				int			n;

				strcat(text, labels[label]);
				strcat(text, "（");
				strncat(text, "aaaa", (size_t) shift);
				for (n = 0; n < 200; n++)
					strcat(text, fillers[filler]);
				strcat(text, "\n1\t2\t3\n");
				if (read_copy(text, strlen(text)) == GR_OK && !gr_report_is_sound(&reading.report))
					unit_surprise("%s（ %d %s…: not sound", labels[label], shift, fillers[filler]);
				unit_release();
			}
	unit_no_surprises();
}

/* --- memory --- */

/*
 * Each allocation fails in turn, and all that follow or none: the status says
 * so, or nothing is lost.
 */
static void
test_no_memory(void **state)
{
	static char	long_rows[60000] = DISCLOSURES;
	const char *const texts[] = {
		long_rows,
		TITLE "本报告由清河镇人民政府编制。统计期限2021年1月1日至2021年12月31日。地址：清河路1号，电话：0009-8898766，"
		"邮编：000000，电子邮箱：a@qinghe.example.cn，网址：www.qinghe.example.cn。\n一、总体\n情况\n甲。\n"
		PART_TWO PART_THREE PART_FOUR "五、存在问题及改进措施\n乙。\n六、其他需要报告的事项\n无。\n2022年1月20日\n",
		"<html><body><p>" TITLE "</p><p>一、总体情况</p><table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td>"
		"<td>现行有效件数</td></tr><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr></table></body></html>"
	};
	static gr_reading whole;
	int			all[GR_NFINDINGS];
	int			i;

	(void) state;
	/* many rows in each of the tables */
	for (i = 0; i < 300; i++)
		strcat(long_rows, "其他公开文件\t1\t2\t3\n");
	strcat(long_rows, "规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n" COLUMNS);
	for (i = 0; i < 100; i++)
		strcat(long_rows, "其他处理情况\t1\t1\t1\t1\t1\t1\t6\n");
	strcat(long_rows, "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n" PROCEEDINGS);
	for (i = 0; i < 100; i++)
		strcat(long_rows, "1\t0\t0\t0\t1\t1\t0\t0\t0\t1\t1\t0\t0\t0\t1\n");
	for (i = 0; i < 2 * LENGTH(texts); i++)
	{
		const char *text = texts[i / 2];
		size_t		len = strlen(text);
		gr_status	status = GR_NO_MEMORY;
		long		n;

		unit_fails_once = i % 2 != 0;
		assert_int_equal(read_copy(text, len), GR_OK);
		whole = reading;
		memcpy(all, findings, sizeof(all));
		for (n = 0; n < 1000; n++)
		{
			const char *difference;

			memset(findings, 0, sizeof(findings));
			read_text = text;
			read_len = len;
			unit_allocations = n;
			status = gr_read_report(unit_env(), text, len, &reading, hear, NULL, &diagnosis);
			/* none has failed */
			if (unit_allocations > 0)
				break;
			unit_allocations = -1;
			if (status == GR_NO_MEMORY)
				continue;
			/* nothing is left out without a finding */
			if (status != GR_OK)
				unit_surprise("text %d, allocation %ld: status %d", i, n, (int) status);
			else if ((difference = unit_difference(&whole.report, &reading.report)) != NULL)
				unit_surprise("text %d, allocation %ld: read without %s", i, n, difference);
			else if (memcmp(all, findings, sizeof(all)) != 0)
				unit_surprise("text %d, allocation %ld: findings are lost", i, n);
		}
		unit_allocations = -1;
		unit_release();
		assert_int_equal(status, GR_OK);
		assert_true(n > 3);
	}
	unit_fails_once = false;
	unit_no_surprises();
}

/* --- lines and offsets --- */

/* Reads a text.  Requires that the cell was read from this token, on this line. */
static void
check_token(const char *text, size_t len, int slot, size_t line, const char *token)
{
	const gr_evidence *e = &reading.evidence[slot];

	assert_int_equal(read_copy(text, len), GR_OK);
	assert_int_equal(e->line, line);
	assert_int_equal(e->len, strlen(token));
	assert_memory_equal(text + e->start, token, e->len);
}

static void
test_lines(void **state)
{
	static const char text[] = "\r\n\r\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\r\n规章\t1\t２２\t-\r\n";
	static const char html[] =
		"<table>\n<tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数\n<tr><td>规章\n<td>1<td>\n&#50;2<td>-\n</table>";
	static const char blanks[] = LINES_OF_CELLS("\n\n");
	static const char drawn[] = "第二十条第（六）项\n+----------+------------------+\n| 信息内容 | 本年处理决定数量 |\n+----------+------------------+\n"
		"| 行政处罚 | 22               |\n+----------+------------------+\n| 行政     |                  |\n| 强制     | 305              |\n"
		"+----------+------------------+\n";
	static const char paragraphs[] = PARAGRAPHS "规章" PARTED "1\n\n\t\t\n\n30\n\n三、收到\n";
	static const char json[] = JSON_ROWS JSON_ROW("\"规章\"", "\"1\"", "\"\"", "\"30\"") ",\n"
		JSON_ROW("\"行政规范性文件\"", "\"4\"", "\"5\"", "\"6\"") JSON_END;
	const gr_evidence *before;
	const gr_evidence *e;

	(void) state;
	/* the cells of a row stand on lines of their own */
	check_token(paragraphs, sizeof(paragraphs) - 1, GR_SLOT(DISCLOSURES, regulations, issued), 27, "1");
	check_token(paragraphs, sizeof(paragraphs) - 1, GR_SLOT(DISCLOSURES, regulations, in_force), 31, "30");
	assert_int_equal(reading.evidence[GR_SLOT(DISCLOSURES, regulations, repealed)].line, 29);
	check_token(json, sizeof(json) - 1, GR_SLOT(DISCLOSURES, regulations, issued), 17, "1");
	check_token(json, sizeof(json) - 1, GR_SLOT(DISCLOSURES, regulations, in_force), 19, "30");
	check_token(text, sizeof(text) - 1, GR_SLOT(DISCLOSURES, regulations, repealed), 4, "２２");
	check_token(html, sizeof(html) - 1, GR_SLOT(DISCLOSURES, regulations, repealed), 5, "&#50;2");
	assert_false(reading.evidence[GR_SLOT(DISCLOSURES, normative_documents, issued)].present);
	/* the label of the row begins on the line above its value */
	check_token(drawn, sizeof(drawn) - 1, GR_SLOT(DISCLOSURES, administrative_coercion, decisions), 8, "305");
	/* a blank cell stands behind the cell before it, or behind the label */
	assert_int_equal(read_copy(blanks, sizeof(blanks) - 1), GR_OK);
	before = &reading.evidence[GR_SLOT(DISCLOSURES, regulations, issued)];
	e = &reading.evidence[GR_SLOT(DISCLOSURES, regulations, in_force)];
	assert_int_equal(e->len, 0);
	assert_int_equal(e->line, before->line);
	assert_int_equal(e->start, before->start + before->len);
	e = &reading.evidence[GR_SLOT(DISCLOSURES, administrative_licensing, decisions)];
	assert_int_equal(e->len, 0);
	assert_memory_equal(blanks + e->start - strlen("行政许可"), "行政许可", strlen("行政许可"));
	unit_no_surprises();
}

/* A table under a line that only names another year is not the report's. */
static void
test_other_year(void **state)
{
	static const char *const lines[] = {
		"2020年", "2020年度", "2020年数据", "2020年情况", "2020年统计表", "2020年情况表", "2020年度数据", "2020年度情况", "2020年度统计表",
		"2020年度情况表"
	};
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(lines); i++)
	{
		gr_str		text = unit_text(TITLE "一、总体情况\n甲。\n二、主动公开政府信息情况\n" DISCLOSURES
									 "规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n%s\n" DISCLOSURES
									 "规章\t7\t8\t9\n行政规范性文件\t4\t5\t6\n", lines[i]);

		if (read_copy(text.data, text.len) != GR_OK ||
			reading.report.figures.value[GR_SLOT(DISCLOSURES, regulations, issued)] != 1 ||
			reading.report.figures.value[GR_SLOT(DISCLOSURES, normative_documents, in_force)] != 6)
			unit_surprise("%s", lines[i]);
		unit_release();
	}
	unit_no_surprises();
}

#define HAS(slot)	(reading.report.figures.status[slot] == GR_NUMBER)

/* A count is read only if no unit is stated for it, or one that counts single things. */
static void
test_units_of_counts(void **state)
{
	/* %s stands where a unit is stated; slot is a figure under it, read one that is read in any case */
	static const struct
	{
		const char *text;
		int			slot;
		int			read;
		bool		amounts_too;	/* 万元 is no unit of this figure, either */
	}			places[] = {
		{TITLE "二、主动公开政府信息情况\n单位：%s\n" LICENSING "行政许可\t7\n", GR_SLOT(DISCLOSURES, administrative_licensing, decisions), -1, false},
		{TITLE "第二十条第（五）项\n信息内容（%s）\t本年处理决定数量\n行政许可\t7\n" PENALTY "行政处罚\t8\n",
			GR_SLOT(DISCLOSURES, administrative_licensing, decisions), GR_SLOT(DISCLOSURES, administrative_penalty, decisions), false},
		{TITLE "第二十条第（五）项\n信息内容\t本年处理决定数量（单位：%s）\n行政许可\t7\n" PENALTY "行政处罚\t8\n",
			GR_SLOT(DISCLOSURES, administrative_licensing, decisions), GR_SLOT(DISCLOSURES, administrative_penalty, decisions), true},
		{TITLE "第二十条第（五）项\n信息内容\t本年处理决定数量/%s\n行政许可\t7\n" PENALTY "行政处罚\t8\n",
			GR_SLOT(DISCLOSURES, administrative_licensing, decisions), GR_SLOT(DISCLOSURES, administrative_penalty, decisions), true},
		{TITLE PENALTY "行政处罚（%s）\t7\n行政强制\t8\n",
			GR_SLOT(DISCLOSURES, administrative_penalty, decisions), GR_SLOT(DISCLOSURES, administrative_coercion, decisions), true},
		{TITLE APPLICATIONS "计量单位：%s\n" COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n", GR_SLOT(APPLICATIONS, granted, natural_person), -1, false},
		{TITLE APPLICATIONS "申请人情况（单位：%s）\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n",
			GR_SLOT(APPLICATIONS, granted, natural_person), -1, true},
		{TITLE APPLICATIONS "申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计（单位：%s）\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n",
			GR_SLOT(APPLICATIONS, granted, total), GR_SLOT(APPLICATIONS, granted, natural_person), true},
		{TITLE APPLICATIONS COLUMNS "（一）予以公开（%s）\t1\t2\t3\t4\t5\t6\t21\n1.属于国家秘密\t0\t0\t0\t0\t0\t1\t1\n",
			GR_SLOT(APPLICATIONS, granted, total), GR_SLOT(APPLICATIONS, refused_state_secret, total), true},
		{TITLE "四、政府信息公开行政复议、行政诉讼情况\n（单位：%s）\n行政复议\t行政诉讼\n未经复议直接起诉\t复议后起诉\n"
			OUTCOMES "\t" OUTCOMES "\t" OUTCOMES "\n1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n",
			GR_SLOT(PROCEEDINGS, reconsideration, upheld), -1, true},
		{TITLE "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t未经复议直接起诉\t复议后起诉\n"
			"结果维持（%1$s）\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持（%1$s）\t结果纠正\t其他结果\t尚未审结\t总计\t"
			"结果维持（%1$s）\t结果纠正\t其他结果\t尚未审结\t总计\n1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n",
			GR_SLOT(PROCEEDINGS, reconsideration, upheld), GR_SLOT(PROCEEDINGS, reconsideration, corrected), true},
	};
	static const char *const others[] = {"千件", "百份", "万条", "%", "‰", "千", "百", "亿件", "件/万人", "小时"};
	static const char *const amounts[] = {"万元", "元", "千元"};
	static const char *const ones[] = {"件", "条", "宗", "件、次", "件（次）"};
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < LENGTH(places); i++)
		for (k = 0; k < LENGTH(others) + LENGTH(amounts) + LENGTH(ones); k++)
		{
			int			amount = k - LENGTH(others);
			int			one = amount - LENGTH(amounts);
			const char *unit = amount < 0 ? others[k] : one < 0 ? amounts[amount] : ones[one];
			bool		want = one >= 0 || (amount >= 0 && !places[i].amounts_too);
			gr_str		text = unit_text(places[i].text, unit);

			if (read_copy(text.data, text.len) != GR_OK || HAS(places[i].slot) != want ||
				(!want && findings[GR_FINDING_cell_text] + findings[GR_FINDING_cell_missing] + findings[GR_FINDING_row_unknown] == 0) ||
				(places[i].read >= 0 && !HAS(places[i].read)))
				unit_surprise("place %d, unit %s: %d", i, unit, HAS(places[i].slot));
			unit_release();
		}
	unit_no_surprises();
}

/* The unit of an amount is what its clause, its head, its label and the notes beside the table say together. */
static void
test_units_of_amounts(void **state)
{
	static const struct
	{
		const char *before;
		const char *clause;
		const char *head;
		const char *label;
		const char *behind;
		int			unit;		/* -1: the amount is not read; GR_UNIT_NONE is the form's, 万元 */
	}			rows[] = {
		{"", "", "本年收费金额 单位：万元", "", "", GR_UNIT_NONE},
		{"", "", "本年收费金额，单位：万元", "", "", GR_UNIT_NONE},
		{"", "", "本年收费金额单位：元", "", "", GR_UNIT_YUAN},
		{"", "", "本年收费金额（￥）", "", "", GR_UNIT_YUAN},
		{"", "", "本年收费金额（RMB）", "", "", GR_UNIT_YUAN},
		{"", "", "本年收费金额（人民币：元）", "", "", GR_UNIT_YUAN},
		{"", "", "本年收费金额（亿）", "", "", GR_UNIT_YI_YUAN},
		{"", "", "本年收费金额（万）", "", "", GR_UNIT_NONE},
		{"", "", "本年收费金额（K）", "", "", -1},
		{"", "", "本年收费金额（件）", "", "", -1},
		{"", "", "本年收费金额 单位：人次", "", "", -1},
		{"", "", "本年收费金额（百万）", "", "", -1},
		{"", "", "本年收费金额/%", "", "", -1},
		{"", "", "本年收费金额（元/件）", "", "", -1},
		{"", "", "本年收费金额/万元/件", "", "", -1},
		{"金额：千元\n", "", "本年收费金额", "", "", -1},
		{"（金额：元）\n", "", "本年收费金额", "", "", GR_UNIT_YUAN},
		{"单位：件、元\n", "", "本年收费金额", "", "", GR_UNIT_YUAN},
		{"单位：件\n", "", "本年收费金额", "", "", GR_UNIT_NONE},
		{"单位：千阳县人民政府\n", "", "本年收费金额", "", "", GR_UNIT_NONE},
		{"", "", "本年收费金额", "", "金额以千元计\n", -1},
		{"", "", "本年收费金额", "", "金额以元计\n", GR_UNIT_YUAN},
		{"", "（单位：元）", "本年收费金额", "", "", GR_UNIT_YUAN},
		{"", "（单位：元）", "本年收费金额（单位：万元）", "", "", -1},
		{"", "　金额以元计", "本年收费金额", "", "", GR_UNIT_YUAN},
		{"", "", "本年收费金额", "（单位：元、件）", "", GR_UNIT_YUAN},
		{"", "", "本年收费金额（单位：万元，保留4位小数）", "", "", GR_UNIT_NONE},
	};
	const int	slot = GR_SLOT(DISCLOSURES, administrative_fees, amount);
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
	{
		gr_str		text = unit_text(TITLE "二、主动公开政府信息情况\n%s第二十条第（八）项%s\n信息内容 | %s\n行政事业性收费%s | 25\n%s",
									 rows[i].before, rows[i].clause, rows[i].head, rows[i].label, rows[i].behind);

		if (read_copy(text.data, text.len) != GR_OK ||
			(rows[i].unit < 0 ? HAS(slot) : !HAS(slot) || (int) reading.report.unit[slot] != rows[i].unit))
			unit_surprise("row %d: %d %d", i, HAS(slot), (int) reading.report.unit[slot]);
		unit_release();
	}
	unit_no_surprises();
}

/* A table is not the report's if its caption, its corner or a note says so. */
static void
test_other_captions(void **state)
{
	static const struct
	{
		const char *text;
		int			slot;
	}			places[] = {
		{TITLE "二、主动公开政府信息情况\n%s\n" LICENSING "行政许可\t7\n", GR_SLOT(DISCLOSURES, administrative_licensing, decisions)},
		{TITLE APPLICATIONS "%s\n" COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n", GR_SLOT(APPLICATIONS, granted, total)},
		{TITLE "四、政府信息公开行政复议、行政诉讼情况\n%s\n行政复议\t未经复议直接起诉\t复议后起诉\n"
			OUTCOMES "\t" OUTCOMES "\t" OUTCOMES "\n1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n",
			GR_SLOT(PROCEEDINGS, reconsideration, upheld)},
		/* only a sentence is a note here */
		{TITLE "二、主动公开政府信息情况\n" LICENSING "行政许可\t7\n注：%s\n", GR_SLOT(DISCLOSURES, administrative_licensing, decisions)},
		{TITLE APPLICATIONS COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n（注：%s）\n", GR_SLOT(APPLICATIONS, granted, total)},
	};
	static const char *const others[] = {
		"本表为2020年数据", "以下为2020年数据", "上年度数据如下", "统计期限：2020年1月1日至2020年12月31日", "数据截至2020年12月31日",
		"截至2021年6月30日", "2021年1-6月数据", "上年同期数据：", "下表为2020年情况：", "本表为上年度数据",
		/* captions only */
		"（2020年度）", "（2020年）", "（2021年上半年）", "上年", "（去年）", "2021年第一季度", "（预计数）", "（下属单位）", "城关分局", "县教育局：", "**县教育局：**"
	};
	static const char *const own[] = {
		"2021年度", "（2021年）", "2021年数据", "统计期限：2021年1月1日至12月31日", "数据截至2021年12月31日", "2022年1月15日",
		"时间：2022年1月15日", "数据截至2022年1月31日", "上年结转数为2020年结转至本年的数", "较上年增长10%", "本年度数据", "单位：件", "清河镇人民政府", "清河镇："
	};
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < LENGTH(places); i++)
		for (k = 0; k < (i < 3 ? LENGTH(others) : 10) + LENGTH(own); k++)
		{
			int			at = k - (i < 3 ? LENGTH(others) : 10);
			gr_str		text = unit_text(places[i].text, at < 0 ? others[k] : own[at]);

			if (read_copy(text.data, text.len) != GR_OK || HAS(places[i].slot) != (at >= 0))
				unit_surprise("place %d: %s", i, at < 0 ? others[k] : own[at]);
			unit_release();
		}
	unit_no_surprises();
}

/* The heading of a part may name another year, or other organs. */
static void
test_other_headings(void **state)
{
	static const struct
	{
		const char *text;
		int			slot;
	}			places[] = {
		{TITLE "二、%s主动公开政府信息情况%s\n" LICENSING "行政许可\t7\n", GR_SLOT(DISCLOSURES, administrative_licensing, decisions)},
		{TITLE "三、%s收到和处理政府信息公开申请情况%s\n" COLUMNS "（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n",
			GR_SLOT(APPLICATIONS, granted, total)},
		{TITLE "四、%s政府信息公开行政复议、行政诉讼情况%s\n行政复议\t未经复议直接起诉\t复议后起诉\n"
			OUTCOMES "\t" OUTCOMES "\t" OUTCOMES "\n1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n",
			GR_SLOT(PROCEEDINGS, reconsideration, upheld)},
	};
	static const char *const words[] = {"", "2021年", "2021年度", "2020年", "2020年度", "上年度", "去年", "下属单位"};
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < LENGTH(places); i++)
		for (k = 0; k < 2 * LENGTH(words); k++)
		{
			const char *word = words[k / 2];
			bool		before = k % 2 == 0;
			gr_str		text = unit_text(places[i].text, before ? word : "",
										 before || *word == '\0' ? "" : unit_text("（%s）", word).data);

			if (read_copy(text.data, text.len) != GR_OK || HAS(places[i].slot) != (k < 6))
				unit_surprise("place %d: %s %d", i, word, before);
			unit_release();
		}
	unit_no_surprises();
}

/* The corner of part three, or a clause of part two, may name another year. */
static void
test_other_corners(void **state)
{
	static const struct
	{
		const char *text;
		int			slot;
	}			places[] = {
		{TITLE APPLICATIONS "申请人情况%s\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n",
			GR_SLOT(APPLICATIONS, granted, total)},
		{TITLE "二、主动公开政府信息情况\n第二十条第（五）项%s\n信息内容\t本年处理决定数量\n行政许可\t7\n", GR_SLOT(DISCLOSURES, administrative_licensing, decisions)},
	};
	static const char *const notes[] = {"（2021年）", "（本年度）", "", "（2020年）", "（2020年度）", "（上年）", "（2021年上半年）"};
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < LENGTH(places); i++)
		for (k = 0; k < LENGTH(notes); k++)
		{
			gr_str		text = unit_text(places[i].text, notes[k]);

			if (read_copy(text.data, text.len) != GR_OK || HAS(places[i].slot) != (k < 3))
				unit_surprise("place %d: %s", i, notes[k]);
			unit_release();
		}
	unit_no_surprises();
}

/*
 * Words of outcomes that are broken over two lines are put together by their places,
 * in whatever order the columns are.
 */
static void
test_broken_outcomes(void **state)
{
	static const char *const upper[] = {"结果", "结果", "其他", "尚未", "总计"};
	static const char *const lower[] = {"维持", "纠正", "结果", "审结", "    "};
	static const int first[] = {
		GR_SLOT(PROCEEDINGS, reconsideration, upheld), GR_SLOT(PROCEEDINGS, litigation_direct, upheld),
		GR_SLOT(PROCEEDINGS, litigation_after_reconsideration, upheld)
	};
	uint64_t	seed = 85;
	int			round;

	(void) state;
	for (round = 0; round < 300; round++)
	{
		int			order[] = {0, 1, 2, 3, 4};
		int			space = 2 + unit_below(&seed, 8);
		char		lines[3][1000] = {"", "", ""};
		int			values[15];
		int			i;
		gr_str		text;

		for (i = 4; i > 0; i--)
		{
			int			k = unit_below(&seed, i + 1);
			int			other = order[i];

			order[i] = order[k];
			order[k] = other;
		}
		for (i = 0; i < 15; i++)
			values[i] = i % 5 < 4 ? unit_below(&seed, 20) : values[i - 4] + values[i - 3] + values[i - 2] + values[i - 1];
		for (i = 0; i < 15; i++)
		{
			sprintf(lines[0] + strlen(lines[0]), "%s%*s", upper[order[i % 5]], space, "");
			sprintf(lines[1] + strlen(lines[1]), "%s%*s", lower[order[i % 5]], space, "");
			sprintf(lines[2] + strlen(lines[2]), "%-*d", 4 + space, values[i - i % 5 + order[i % 5]]);
		}
		text = unit_text("四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n%s\n%s\n%s\n", lines[0],
						 lines[1], lines[2]);
		if (read_copy(text.data, text.len) != GR_OK)
			unit_surprise("not read:\n%s", text.data);
		for (i = 0; i < 15; i++)
			if (reading.report.figures.status[first[i / 5] + i % 5] != GR_NUMBER ||
				reading.report.figures.value[first[i / 5] + i % 5] != values[i])
			{
				unit_surprise("column %d is not %d:\n%s", i, values[i], text.data);
				break;
			}
		unit_release();
	}
	unit_no_surprises();
}

/* ---- part three whose zeros are blank ---- */

#define WIDTH	GR_WIDTH_APPLICATIONS
#define ROWS_2021	25

/* Figures of part three whose sums hold, many of them 0. */
static void
draw_figures(uint64_t *seed, int figures[ROWS_2021][WIDTH])
{
	int			c;
	int			i;

	memset(figures, 0, ROWS_2021 * sizeof(figures[0]));
	for (c = 0; c < WIDTH - 1; c++)
	{
		for (i = 2; i < ROWS_2021 - 2; i++)
			figures[ROWS_2021 - 2][c] += figures[i][c] = unit_chance(seed, 25) ? 1 + unit_below(seed, 120) : 0;
		figures[ROWS_2021 - 1][c] = unit_below(seed, 3);
		figures[1][c] = figures[ROWS_2021 - 2][c] > 0 ? unit_below(seed, 2) : 0;
		figures[0][c] = figures[ROWS_2021 - 2][c] + figures[ROWS_2021 - 1][c] - figures[1][c];
	}
	for (i = 0; i < ROWS_2021; i++)
		for (c = 0; c < WIDTH - 1; c++)
			figures[i][WIDTH - 1] += figures[i][c];
}

/* Is no number of the report false?  Returns how many are read. */
static int
count_true(const gr_str *text, int figures[ROWS_2021][WIDTH])
{
	gr_layout	layout = gr_table_layout(GR_APPLICATIONS, GR_FORM_BIT(GR_FORM_2021));
	int			read = 0;
	int			i;

	assert_int_equal(layout.ncells, WIDTH * ROWS_2021);
	for (i = 0; i < layout.ncells; i++)
		if (reading.report.figures.status[layout.slots[i]] == GR_NUMBER)
		{
			read++;
			if (reading.report.figures.value[layout.slots[i]] != figures[i / WIDTH][i % WIDTH])
				unit_surprise("%s is not %d:\n%s", unit_path(layout.slots[i]), figures[i / WIDTH][i % WIDTH], text->data);
		}
	return read;
}

static gr_str
label_2021(int row)
{
	return gr_slot_print(gr_table_layout(GR_APPLICATIONS, GR_FORM_BIT(GR_FORM_2021)).slots[WIDTH * row], GR_FORM_2021).item_label;
}

/*
 * A table set in columns is read if the values stand one below another.  Where a
 * value stands in another column, no figure is false.
 */
static void
test_blank_columns(void **state)
{
	static const char *const heads[WIDTH] = {"自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"};
	uint64_t	seed = 31;
	int			whole = 0;
	int			round;

	(void) state;
	for (round = 0; round < 400; round++)
	{
		int			figures[ROWS_2021][WIDTH];
		int			turn = ROWS_2021 - 2 - unit_below(&seed, 10);	/* the page that begins here stands further left */
		int			wrong = unit_chance(&seed, 40) ? unit_below(&seed, ROWS_2021) : -1;
		bool		moved = false;
		char		lines[8000] = APPLICATIONS "申请人情况\n";
		gr_str		text;
		int			c;
		int			i;

		draw_figures(&seed, figures);
		sprintf(lines + strlen(lines), "%*s", 44, "");
		for (c = 0; c < WIDTH; c++)
			sprintf(lines + strlen(lines), "%s%*s", heads[c], 9 - (int) strlen(heads[c]) / 3, "");
		strcat(lines, "\n");
		for (i = 0; i < ROWS_2021; i++)
		{
			gr_str		label = label_2021(i);
			size_t		characters = 0;
			size_t		k;
			bool		shift = i == wrong;

			for (k = 0; k < label.len; k++)
				characters += (label.data[k] & 0xC0) != 0x80;
			sprintf(lines + strlen(lines), "%.*s%*s", (int) label.len, label.data, (int) ((i < turn ? 44 : 42) - characters), "");
			for (c = 0; c < WIDTH; c++)
			{
				/* one value stands in the blank column right of its own */
				if (shift && c < WIDTH - 2 && figures[i][c] > 0 && figures[i][c + 1] == 0)
				{
					sprintf(lines + strlen(lines), "%9s%-9d", "", figures[i][c]);
					shift = false;
					moved = true;
					c++;
				}
				else if (figures[i][c] > 0)
					sprintf(lines + strlen(lines), "%-9d", figures[i][c]);
				else
					sprintf(lines + strlen(lines), "%9s", "");
			}
			strcat(lines, "\n");
		}
		text = unit_text("%s", lines);
		if (read_copy(text.data, text.len) != GR_OK)
			unit_surprise("not read:\n%s", lines);
		whole += count_true(&text, figures) > 40 && !moved;
		unit_release();
	}
	if (whole < 200)
		unit_surprise("only %d of 400 tables are read", whole);
	unit_no_surprises();
}

/*
 * A table with a line for each cell, or with an empty line behind each, is read.
 * Where an empty line is lost or added, no figure is false.
 */
static void
test_blank_lines(void **state)
{
	uint64_t	seed = 32;
	int			whole = 0;
	int			round;

	(void) state;
	for (round = 0; round < 400; round++)
	{
		int			figures[ROWS_2021][WIDTH];
		const char *end = unit_chance(&seed, 50) ? "\n" : "\n\n";
		int			wrong = unit_chance(&seed, 40) ? unit_below(&seed, ROWS_2021 * WIDTH) : -1;
		bool		more = unit_chance(&seed, 50);
		char		lines[8000] = APPLICATIONS "申请人情况\n自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n";
		gr_str		text;
		int			c;
		int			i;

		draw_figures(&seed, figures);
		for (i = 0; i < ROWS_2021; i++)
		{
			gr_str		label = label_2021(i);

			/* the empty cell of the label of a group of rows */
			sprintf(lines + strlen(lines), "%s%.*s%s", unit_chance(&seed, 30) ? end : "", (int) label.len, label.data, end);
			for (c = 0; c < WIDTH; c++)
			{
				if (figures[i][c] > 0)
					sprintf(lines + strlen(lines), "%d", figures[i][c]);
				if (i * WIDTH + c != wrong || figures[i][c] > 0)
					strcat(lines, end);
				else if (more)
					strcat(strcat(lines, end), end);
			}
		}
		text = unit_text("%s", lines);
		if (read_copy(text.data, text.len) != GR_OK)
			unit_surprise("not read:\n%s", lines);
		whole += count_true(&text, figures) > 40 && wrong < 0;
		unit_release();
	}
	if (whole < 200)
		unit_surprise("only %d of 400 tables are read", whole);
	unit_no_surprises();
}

/* Where findings point at. */
static void
test_places(void **state)
{
	static const struct
	{
		const char *text;
		gr_finding_code code;
		const char *place;
	}			rows[] = {
		{LICENSING "行政许可\t7\n其他对外管理服务事项\t8\n", GR_FINDING_row_unknown, "其他对外管理服务事项\t8"},
		{DISCLOSURES "规章\t1\t2\n行政规范性文件\t4\t5\t6\n", GR_FINDING_cell_missing, "1\t2"},
		{DISCLOSURES "规章\t1\t2\t3\t4\n行政规范性文件\t4\t5\t6\n", GR_FINDING_cell_extra, "1\t2\t3\t4"},
		{DISCLOSURES "规章\t1\t2\t3\n规范性档案\t4\t5\t6\n", GR_FINDING_label_variant, "规范性档案"},
		{DISCLOSURES "规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n规章\t1\t2\t4\n", GR_FINDING_row_duplicate, "4"},
		{FEES "行政事业性收费\t251000元\n", GR_FINDING_cell_unit, "251000元"},
		{LICENSING "行政许可\t22（其中修订 16 件）\n", GR_FINDING_cell_remark, "22（其中修订 16 件）"},
		{LICENSING "行政许可\t3.5\n", GR_FINDING_cell_text, "3.5"},
	};
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
	{
		gr_str		place;

		if (read_copy(rows[i].text, strlen(rows[i].text)) != GR_OK || findings[rows[i].code] == 0)
		{
			unit_surprise("row %d: not found", i);
			continue;
		}
		place = places[rows[i].code];
		if (place.len != strlen(rows[i].place) || memcmp(place.data, rows[i].place, place.len) != 0)
			unit_surprise("row %d: found at \"%.*s\", not at \"%s\"", i, (int) place.len, place.data, rows[i].place);
		unit_release();
	}
	unit_no_surprises();
}

/* A row that is printed twice is said once, or once for each cell that differs, whether its cells are blank or not. */
static void
test_rows_said_once(void **state)
{
#define BLANK_ROW	"第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n\n\n\n行政规范性文件\n4\n5\n6\n" \
	"第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n9\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n7\n" \
	"三、收到和处理政府信息公开申请情况\n"
	static const struct
	{
		const char *what;
		const char *text;
		int			said;		/* of 规章 and of 行政规范性文件 */
		const char *cells;
	}			rows[] = {
		{"once", BLANK_ROW, 0, "regulations=blank,blank,blank normative_documents=4,5,6 administrative_licensing=9 administrative_penalty=7"},
		{"twice with values", DISCLOSURES "规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n规章\t1\t2\t3\n", 1,
			"regulations=1,2,3 normative_documents=4,5,6"},
		{"twice with other values", DISCLOSURES "规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n规章\t2\t2\t4\n", 2, "normative_documents=4,5,6"},
		{"blank, then blank again", DISCLOSURES "规章\t\t\t\n行政规范性文件\t4\t5\t6\n三、收到和处理政府信息公开申请情况\n"
			"二、主动公开政府信息情况\n" BLANK_ROW, 2,
			"regulations=blank,blank,blank normative_documents=4,5,6 administrative_licensing=9 administrative_penalty=7"},
		{"with values, then blank", DISCLOSURES "规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n三、收到和处理政府信息公开申请情况\n"
			"二、主动公开政府信息情况\n" BLANK_ROW, 4, "normative_documents=4,5,6 administrative_licensing=9 administrative_penalty=7"},
	};
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
	{
		if (read_copy(rows[i].text, strlen(rows[i].text)) != GR_OK)
			unit_surprise("%s: not read", rows[i].what);
		if (findings[GR_FINDING_row_duplicate] != rows[i].said)
			unit_surprise("%s: said %d times", rows[i].what, findings[GR_FINDING_row_duplicate]);
		check_cells(rows[i].what, rows[i].cells);
		unit_release();
	}
	unit_no_surprises();
}

/* Whatever marks end the lines of a text, it is read as with newlines. */
static void
test_line_ends(void **state)
{
	static const char *const ends[] = {"\n", "\r", "\r\n", "\v", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};
	static const char *const lines[] = {
		"清河区民政局2021年政府信息公开工作年度报告", "一、总体情况", "甲。", "二、主动公开政府信息情况",
		"信息内容\t本年制发件数\t本年废止件数\t现行有效件数", "规章\t1\t2\t3", "行政规范性文件\t4\t5\t6",
		"四、政府信息公开行政复议、行政诉讼情况", "行政复议\t行政诉讼", "未经复议直接起诉\t复议后起诉",
		OUTCOMES "\t" OUTCOMES "\t" OUTCOMES, "1\t2\t3\t4\t10\t5\t6\t7\t8\t26\t9\t1\t2\t3\t15",
		"六、其他需要报告的事项", "无。", "清河区民政局", "2022年1月20日"
	};
	static gr_figures want;
	uint64_t	seed = 80;
	int			round;
	int			i;

	(void) state;
	for (round = 0; round < 400; round++)
	{
		char		text[1500] = "";
		int			only = round == 0 ? 0 : unit_below(&seed, 2 * LENGTH(ends));

		/* one mark for all lines, or any */
		for (i = 0; i < LENGTH(lines); i++)
			strcat(strcat(text, lines[i]), ends[only < LENGTH(ends) ? only : unit_below(&seed, LENGTH(ends))]);
		if (read_copy(text, strlen(text)) != GR_OK)
			unit_surprise("not read: %s", text);
		else if (round == 0)
			want = reading.report.figures;
		else if (memcmp(&want, &reading.report.figures, sizeof(want)) != 0 ||
				 !gr_str_equal(reading.report.agency, GR_STR("清河区民政局")) ||
				 !gr_str_equal(reading.report.title, GR_STR("清河区民政局2021年政府信息公开工作年度报告")) ||
				 reading.report.published == GR_NO_DATE)
			unit_surprise("otherwise read: %s", text);
		unit_release();
	}
	assert_int_equal(want.value[GR_SLOT(PROCEEDINGS, litigation_after_reconsideration, total)], 15);
	assert_int_equal(want.value[GR_SLOT(DISCLOSURES, normative_documents, in_force)], 6);
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_apart),
		cmocka_unit_test(test_halves),
		cmocka_unit_test(test_statuses),
		cmocka_unit_test(test_too_large),
		cmocka_unit_test(test_large),
		cmocka_unit_test(test_large_bodies),
		cmocka_unit_test(test_floods),
		cmocka_unit_test(test_unclosed),
		cmocka_unit_test(test_no_memory),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_other_year),
		cmocka_unit_test(test_units_of_counts),
		cmocka_unit_test(test_units_of_amounts),
		cmocka_unit_test(test_other_captions),
		cmocka_unit_test(test_other_headings),
		cmocka_unit_test(test_other_corners),
		cmocka_unit_test(test_broken_outcomes),
		cmocka_unit_test(test_blank_columns),
		cmocka_unit_test(test_blank_lines),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_rows_said_once),
		cmocka_unit_test(test_line_ends),
	};

	return cmocka_run_group_tests_name("read", tests, NULL, NULL);
}
