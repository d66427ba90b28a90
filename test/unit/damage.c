/*
 * damage.c
 *	  Damages texts as copying, converting, printing and typing do.
 *
 * A fault is small, so that most of the text is still read, and the reader has
 * to decide about the rest.  C leaves open in which order arguments are
 * computed, so no expression draws two random numbers that could be exchanged.
 */
#include "damage.h"

/* What is written into a text: marks, values and words that decide how it is read. */
static const char *const marks[] = {
	" ", "  ", "　", "\t", "\t\t", "|", " | ", "||", "\n", "\n\n", "\r\n", "\r", "\f", "\n|\n", "/", "-", "—",
	"——", "–", ":", "：", "。", "，", ",", "、", "；", ".", "(", ")", "（", "）", "[", "]", "【", "】", "《",
	"》", "“", "”", "'", "*", "**", "~~", "#", "## ", "\\", "\\n", "\\t", "_", "%", "％", "+", "±", "？", "?",
	"\x1d", "\x1e", "\x1f", "[]", "：/", "…", "●", "①", "⑴", "\xc2\xa0", "\xe2\x80\x8b", "\xef\xbb\xbf",
	"\xe2\x80\xa8", "￥", "=", "\"", "&", "·", "|---|---|---|", "- 3 -",
};

static const char *const values[] = {
	"0", "1", "2", "7", "12", "100", "999", "2021", "2020", "2019", "1,234", "12，345", "0.5", "3.25", "-4",
	"－3", "+6", "减2", "增 5", "１２", "〇", "三", "十二", "无", "/", "未统计", "不适用", "5件", "5 件",
	"12（其中修订3件）", "3万元", "1.5亿元", "200元", "1 2", "1e3", "0x1", "007", "99999999999999999999",
	"12%", "≥3", "O", "l", "--", "N/A", "nan", "NULL", "&nbsp;", "3人次", "（3）", "3.", "[3]", "3*", "一百",
	"2,5", "0.000001",
};

static const char *const words[] = {
	"一、", "二、", "六、", "（一）", "(二)", "（三）", "（六）", "（七）", "3.", "3．", "第三部分", "第二章",
	"1、", "(1)", "三", "其他", "其他处理", "（六）其他处理", "3.其他", "总计", "（七）总计", "合计", "小计",
	"自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "法人或其他组织", "信息内容",
	"本年新收", "上年结转", "结转下年度继续办理", "予以公开", "部分公开", "不予公开", "无法提供", "不予处理",
	"本年制发件数", "本年废止件数", "现行有效件数", "上一年项目数量", "本年增/减", "处理决定数量", "规章",
	"行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费", "第二十条第（一）项",
	"第二十条第（八）项", "收费金额（单位：万元）", "本年收费金额", "采购项目数量", "采购总金额",
	"政府集中采购", "其他对外管理服务事项", "行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉",
	"结果维持", "结果纠正", "其他结果", "尚未审结", "单位：万元", "（单位：元）", "单位：件",
	"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况", "上年", "本年",
	"去年", "2020年", "2021年度", "（2020年）", "含", "其中", "注：", "备注", "说明：", "续表", "下同",
	"附件：", "附表", "主动公开政府信息情况", "收到和处理政府信息公开申请情况",
	"政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项", "总体情况",
	"政府信息公开工作年度报告", "2021年政府信息公开工作年度报告",
};

/* Words of facts: who, when, where. */
static const char *const facts[] = {
	"某某市", "某某市某某区", "表1", "附表12", "附件123", "人民政府", "办公室", "XX县卫生健康局",
	"江南市教育局", "由江南市教育局编制", "关于印发", "我局", "我市", "本机关", "各县（市、区）人民政府",
	"镇", "街道办事处", "委员会", "2021年1月1日至2021年12月31日", "自2021年1月1日起", "至12月31日止",
	"2022年1月20日", "二〇二二年一月二十日", "2022-01-20", "2022.1.20", "2022年1月", "发布日期：2022-01-20",
	"成文日期", "统计期限", "所列数据的统计期限", "地址：", "地址：江南市中山路12号", "电话：",
	"联系电话：0571-85212345", "85212345", "邮编：310000", "邮政编码", "邮箱：", "abc@jiangnan.gov.cn",
	"网址：http://www.jiangnan.gov.cn", "www.jiangnan.gov.cn", "传真：", "第3页", "第 2 页 共 9 页", "打印",
	"关闭", "分享到", "上一篇：", "下一篇", "来源：", "浏览次数：12", "字号", "索引号", "目录", "首页",
	"版权所有", "扫一扫在手机打开当前页", "政府信息公開", "報告", "（盖章）", "特此报告",
};

static const char *const tags[] = {
	"<br>", "<br/>", "<p>", "</p>", "<div>", "</div>", "<td>", "</td>", "<th>", "<tr>", "</tr>", "<table>",
	"</table>", "<tbody>", "<thead>", "<td colspan=2>", "<td rowspan=\"3\">", "<td colspan='0'>",
	"<td rowspan=99999>", "<span>", "</span>", "<b>", "<sup>1</sup>", "<sub>", "<del>", "</del>", "<s>1</s>",
	"<ins>", "<!--", "-->", "<!-- 3 -->", "<script>", "</script>", "<style>", "</style>", "<title>",
	"</title>", "<head>", "<body>", "<li>", "<ul>", "<ol>", "<h2>", "</h2>", "<pre>", "</pre>", "<hr>",
	"<img alt=\"3\">", "<input value=\"5\">", "<select><option>1<option selected>2</select>", "<textarea>",
	"</textarea>", "<caption>", "</caption>", "<noscript>", "<template>", "<iframe>", "<o:p></o:p>",
	"<span style=\"display:none\">", "<td style='display: none'>", "<tr hidden>",
	"<p style=\"visibility:hidden\">", "<span style=\"text-decoration:line-through\">", "<font size=3>",
	"<a href=\"x\">", "</a>", "<div class=\"a\" hidden=\"\">", "<", ">", "</", "<!", "<?", "<![CDATA[", "]]>",
	"&nbsp;", "&lt;", "&gt;", "&amp;", "&amp;lt;", "&#51;", "&#x33;", "&#x4e00;", "&#0;", "&#1114112;",
	"&emsp;", "&ensp;", "&minus;", "&mdash;", "&yen;", "&quot;", "&#160", "&copy;", "&nosuch;", "\\u0080",
	"\\u003c", "\\u003e", "\\\"", "\\/", "<p style=\"font-size:0\">", "<p style=\"font:0/0 a\">",
	"<span style=\"vertical-align:super\">", "<span style='vertical-align:3pt'>",
	"<span style=\"mso-text-raise:30%\">", "<p style=\"mso-hide:all\">", "<p style=\"opacity:0\">",
	"<div style=\"width:1px;height:1px;overflow:hidden\">",
	"<div style=\"clip:rect(0,0,0,0);position:absolute\">", "<div style=\"clip-path: inset(50%)\">",
	"<div style=\"position:absolute;left:-9999px\">", "<p style=\"text-indent:-999em\">",
	"<p style=\"DISPLAY : None !important\">", "<p style=\"display:none;display:block\">",
	"<p style=\"color:red;;a:b\">", "<p style=\"/* x */display/**/:none\">", "<span class=\"sup\">",
	"<span class=\"a footnote-ref\">", "<span class='MsoFootnoteReference'>", "<span class=\"superscript\">",
	"<span class=subscript>", "<p class=\"hidden\">", "<td class='sr-only b'>", "<span class=\"d-none\">",
	"<span class=\"line-through\">", "<span class=\"note\">", "<p aria-hidden=\"true\">",
	"<a href=\"#_ftn1\">", "<a href='#fn:2'>", "<ruby>3<rt>4</rt></ruby>", "<rp>", "<colgroup><col>",
	"<tfoot>", "<p hidden=until-found>", "<details>", "<dl><dd>", "<td align=right>", "<td\n>", "<td a=\"b>",
	"<button>", "<svg>", "<label>", "<dialog>", "<q>", "<wbr>", "<center>",
};

#define ROOM		8192		/* for what the faults of a copy add */

typedef struct copy
{
	char	   *data;
	size_t		len;
	size_t		limit;
	uint64_t   *state;
} copy;

/* Writes instead of the bytes [at, at + lost), if there is room. */
static void
splice(copy *c, size_t at, size_t lost, const char *instead, size_t len)
{
	if (c->len - lost + len > c->limit)
		return;
	memmove(c->data + at + len, c->data + at + lost, c->len - at - lost);
	memcpy(c->data + at, instead, len);
	c->len += len - lost;
}

typedef struct span
{
	size_t		start;
	size_t		end;
} span;

static bool
begins_character(const copy *c, size_t at)
{
	return at >= c->len || ((unsigned char) c->data[at] & 0xC0) != 0x80;
}

/* The line at a place, with its line end. */
static span
line_at(const copy *c, size_t at)
{
	span		line;

	at = at < c->len ? at : c->len;
	line = (span) {at, at};
	while (line.start > 0 && c->data[line.start - 1] != '\n')
		line.start--;
	while (line.end < c->len && c->data[line.end] != '\n')
		line.end++;
	line.end += line.end < c->len;
	return line;
}

static size_t
any_place(copy *c)
{
	size_t		at = c->len > 0 ? (size_t) unit_below(c->state, (int) c->len) : 0;

	while (!begins_character(c, at))
		at--;
	return at;
}

/* A place, mostly in a line with figures or near the ends of the text, where facts are. */
static size_t
some_place(copy *c)
{
	size_t		at = any_place(c);
	int			tries;

	if (unit_chance(c->state, 15))
	{
		at = at % 600;
		if (unit_chance(c->state, 40))
			at = c->len > at ? c->len - at : 0;
		while (at > 0 && !begins_character(c, at))
			at--;
		return at < c->len ? at : 0;
	}
	for (tries = unit_chance(c->state, 20) ? 0 : 8; tries > 0; tries--)
	{
		span		line = line_at(c, at);
		size_t		i;

		for (i = line.start; i < line.end && i < line.start + 300; i++)
			if (c->data[i] >= '0' && c->data[i] <= '9')
				return at;
		at = any_place(c);
	}
	return at;
}

static bool
is_gap(char c)
{
	return c == ' ' || c == '\t' || c == '|' || c == '\n' || c == '\r' || c == '<' || c == '>';
}

/* A token at a place or behind it. */
static span
token_at(const copy *c, size_t at)
{
	span		token;

	while (at < c->len && is_gap(c->data[at]))
		at++;
	token = (span) {at, at};
	while (token.start > 0 && !is_gap(c->data[token.start - 1]))
		token.start--;
	while (token.end < c->len && !is_gap(c->data[token.end]))
		token.end++;
	return token;
}

#define ONE_OF(c, list)	(list)[unit_below((c)->state, LENGTH(list))]

static bool
is_html(const copy *c)
{
	size_t		i;

	for (i = 0; i < c->len && i < 2000; i++)
		if (c->data[i] == '<')
			return true;
	return false;
}

static const char *
some_piece(copy *c)
{
	if (unit_chance(c->state, is_html(c) ? 50 : 3))
		return ONE_OF(c, tags);
	switch (unit_below(c->state, 4))
	{
		case 0:
			return ONE_OF(c, marks);
		case 1:
			return ONE_OF(c, values);
		case 2:
			return ONE_OF(c, facts);
		default:
			return ONE_OF(c, words);
	}
}

static void
lose(copy *c, span s)
{
	splice(c, s.start, s.end - s.start, "", 0);
}

/* Moves a stretch to another place, or repeats it there. */
static void
move(copy *c, span s, size_t to, bool repeat)
{
	size_t		len = s.end - s.start;
	char	   *moved = malloc(len + 1);

	if (len < ROOM / 4)
	{
		memcpy(moved, c->data + s.start, len);
		if (!repeat)
			lose(c, s);
		if (!repeat && to >= s.end)
			to -= len;
		else if (!repeat && to > s.start)
			to = s.start;
		splice(c, to, 0, moved, len);
	}
	free(moved);
}

static void
replace_token(copy *c, span token)
{
	span		other = token_at(c, unit_chance(c->state, 50) ? any_place(c) : token.end);
	const char *piece = some_piece(c);
	size_t		len = other.end - other.start;
	char		word[200];

	if (unit_chance(c->state, 50) && len < sizeof(word))
	{
		memcpy(word, c->data + other.start, len);
		splice(c, token.start, token.end - token.start, word, len);
	}
	else
		splice(c, token.start, token.end - token.start, piece, strlen(piece));
}

/* Other separators in a few lines. */
static void
separate_otherwise(copy *c, size_t at)
{
	static const char gaps[] = {' ', '\t', '|', '\n', '0', '>'};
	char		gap = ONE_OF(c, gaps);
	const char *instead = unit_chance(c->state, 70) ? ONE_OF(c, marks) : some_piece(c);
	size_t		end = line_at(c, at).end + (size_t) unit_below(c->state, 400);

	for (; at < end && at < c->len; at++)
		if (c->data[at] == gap)
		{
			splice(c, at, 1, instead, strlen(instead));
			at += strlen(instead);
		}
}

static void
damage(copy *c)
{
	size_t		at = some_place(c);
	span		line = line_at(c, at);
	span		token = token_at(c, at);
	const char *piece = some_piece(c);
	size_t		next = at < c->len ? at + 1 : at;

	while (!begins_character(c, next))
		next++;
	switch (unit_below(c->state, 16))
	{
		case 0:
			lose(c, line);
			break;
		case 1:
			move(c, line, line.end, true);
			break;
		case 2:
			move(c, line, line_at(c, unit_chance(c->state, 60) ? line.end : any_place(c)).end, false);
			break;
		case 3:					/* a few lines */
			line.end = line_at(c, line.end + (size_t) unit_below(c->state, 200)).end;
			move(c, line, line_at(c, any_place(c)).start, false);
			break;
		case 4:					/* two lines become one */
			if (line.end > line.start && c->data[line.end - 1] == '\n')
				splice(c, line.end - 1, 1, " ", (size_t) unit_below(c->state, 2));
			break;
		case 5:
			splice(c, at, 0, piece, strlen(piece));
			break;
		case 6:
			splice(c, token.start, 0, piece, strlen(piece));
			break;
		case 7:
			splice(c, token.end, 0, piece, strlen(piece));
			break;
		case 8:
		case 9:
			replace_token(c, token);
			break;
		case 10:
			lose(c, token);
			break;
		case 11:				/* and the gap behind it */
			token.end += token.end < c->len;
			lose(c, token);
			break;
		case 12:
			separate_otherwise(c, line.start);
			break;
		case 13:				/* a line of its own */
			splice(c, line.start, 0, "\n", 1);
			splice(c, line.start, 0, piece, strlen(piece));
			break;
		case 14:
			if (unit_chance(c->state, 80))
				splice(c, at, next - at, "", 0);
			else if (unit_chance(c->state, 50))
				splice(c, 0, line.start, "", 0);
			else
				c->len = at;
			break;
		case 15:				/* another value */
			piece = ONE_OF(c, values);
			splice(c, token.start, token.end - token.start, piece, strlen(piece));
			break;
	}
}

/* --- texts of pieces --- */

static void
put(copy *c, const char *piece)
{
	splice(c, c->len, 0, piece, strlen(piece));
}

/* Lines of words of a kind, with tags between them or without. */
static void
put_lines(copy *c, int lines, bool tagged)
{
	while (lines-- > 0)
	{
		bool		of_facts = unit_chance(c->state, 50);
		int			pieces = 1 + unit_below(c->state, 5);

		while (pieces-- > 0)
		{
			if (unit_chance(c->state, tagged ? 40 : 0))
				put(c, ONE_OF(c, tags));
			put(c, unit_chance(c->state, 40) ? some_piece(c) : of_facts ? ONE_OF(c, facts) : ONE_OF(c, words));
		}
		put(c, unit_chance(c->state, tagged ? 70 : 0) ? "<br>" : "\n");
	}
}

/* Words of sentences about applications, documents and lawsuits. */
static const char *const clauses[] = {
	"2021年", "2020年", "全年", "本年度", "上半年", "今年", "上年", "去年同期", "下年度", "截至年底",
	"江南市教育局", "我局", "本机关", "全市", "全区各单位", "各镇", "下属单位", "市政府", "办公室",
	"某某公司", "收到", "共收到", "新收", "新受理", "受理", "接收", "办理", "处理", "办结", "已办结", "答复",
	"按时答复", "按期", "依法", "已", "均", "全部", "全部办结", "结转", "结转下年度继续办理", "上年结转",
	"上年结转至本年", "转入", "政府信息公开申请", "信息公开申请", "依申请公开", "申请", "申请数量", "总数",
	"政府信息公开", "主动公开政府信息", "信息", "网站", "微信公众号", "建议提案", "咨询", "留言", "予以公开",
	"部分公开", "不予公开", "无法提供", "不予处理", "其他处理", "同意公开", "因涉及国家秘密", "自然人",
	"自然人申请", "法人或其他组织", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "当面申请",
	"网上申请", "信函申请", "传真", "行政复议", "行政诉讼", "因政府信息公开", "被申请行政复议", "引起的",
	"提起", "发生", "产生", "复议后起诉", "未经复议直接起诉", "结果维持", "结果纠正", "其他结果", "尚未审结",
	"败诉", "制发", "印发", "出台", "废止", "现行有效", "规范性文件", "行政规范性文件", "规章", "行政许可",
	"行政处罚", "行政强制", "决定", "作出", "处理决定", "发布", "公开", "未", "没有", "无", "未收到", "暂无",
	"不存在", "未发生", "约", "近", "超过", "左右", "余", "多", "数十", "若干", "其中", "包括", "主要", "等",
	"共计", "合计", "总计", "另", "另有", "其余", "分别", "分别为", "均为", "各", "比上年", "同比增长",
	"较去年减少", "增加", "下降", "占", "计划", "拟", "预计", "撤回", "以来", "自", "累计", "每月", "为",
	"是", "的", "和", "与", "及", "、", "，", "，", "，", "。", "。", "；", "：", "\n", "（", "）", " ", "《",
	"》", "件", "件", "件", "条", "起", "宗", "次", "份", "个", "项", "部", "万件", "%", "元", "人", "件次",
	"第", "每", "~", "-", "至", "/", ".", ",", "年", "月", "（二）", "一是", "1.",
};

/* A number as sentences print it. */
static void
put_count(copy *c, const gr_figures *f)
{
	static const char *const numerals[] = {
		"零", "一", "两", "三", "十", "十二", "二十", "一百", "一百零五", "三千", "一万二千", "１０", "1,234", "0", "3-5", "1.5", "二〇",
	};
	int			slot = unit_below(c->state, GR_NSLOTS);
	char		number[32];

	if (unit_chance(c->state, 20))
	{
		put(c, ONE_OF(c, numerals));
		return;
	}
	if (unit_chance(c->state, 50))
		slot = (int) GR_SLOT(APPLICATIONS, new_received, total);
	snprintf(number, sizeof(number), "%lld", (long long) f->value[slot] + (unit_chance(c->state, 20) ? 1 : 0));
	put(c, number);
}

/* 办结9件，其中：予以公开4件，部分公开3件 … whose parts add up to the total or nearly so. */
static void
put_enumeration(copy *c)
{
	static const char *const totals[] = {
		"收到政府信息公开申请", "办结依申请公开", "答复申请", "新收政府信息公开申请", "行政复议", "申请共计", "结转至2022年办理申请",
	};
	static const char *const openings[] = {"，其中", "，其中：", "。其中，", "，包括", "，分别为", "：", "，", "（", "，其中主要为"};
	static const char *const parts[] = {
		"予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理", "自然人", "法人或其他组织", "商业企业", "当面申请", "网络申请", "信函申请",
		"新收", "上年结转", "结果维持", "结果纠正", "其他结果", "尚未审结", "复议后起诉", "办结", "结转下年度", "其余", "下属单位",
	};
	static const char *const gaps[] = {"、", "，", "；", "，", "和", "。", ""};
	static const char *const ends[] = {"。", "。", "等。", "，均已办结。", "，共计9件。", "）。", "，撤回1件。", "\n"};
	int			sum = unit_below(c->state, 4) == 0 ? 1 + unit_below(c->state, 3) : 0;
	int			nparts = 1 + unit_below(c->state, 5);
	int			counts[5];
	char		number[32];
	int			i;

	for (i = 0; i < nparts; i++)
		sum += counts[i] = unit_below(c->state, 6);
	put(c, ONE_OF(c, totals));
	snprintf(number, sizeof(number), "%d件", sum);
	put(c, number);
	put(c, ONE_OF(c, openings));
	for (i = 0; i < nparts; i++)
	{
		put(c, ONE_OF(c, parts));
		snprintf(number, sizeof(number), "%d件", counts[i]);
		put(c, number);
		if (i + 1 < nparts)
			put(c, ONE_OF(c, gaps));
	}
	put(c, ONE_OF(c, ends));
}

gr_str
pieced_prose(uint64_t *state, const gr_figures *figures)
{
	copy		c = {unit_env()->alloc(NULL, ROOM), 0, ROOM, state};
	int			pieces = 4 + unit_below(state, 60);

	if (unit_chance(state, 70))
		put(&c, "收到政府信息公开申请");
	while (pieces-- > 0)
	{
		if (unit_chance(state, 10))
			put_enumeration(&c);
		put(&c, ONE_OF(&c, clauses));
		if (unit_chance(state, 30))
		{
			put_count(&c, figures);
			put(&c, unit_chance(state, 80) ? "件" : "");
			put(&c, unit_chance(state, 50) ? "，" : "");
		}
	}
	return (gr_str) {c.data, c.len};
}

gr_str
pieced_token(uint64_t *state)
{
	copy		c = {unit_env()->alloc(NULL, ROOM), 0, ROOM, state};
	int			pieces = 1 + unit_below(state, 4);

	while (pieces-- > 0)
		put(&c, unit_chance(state, 50) ? ONE_OF(&c, values) : unit_chance(state, 70) ? ONE_OF(&c, marks) : some_piece(&c));
	return (gr_str) {c.data, c.len};
}

gr_str
pieced_lines(uint64_t *state)
{
	copy		c = {unit_env()->alloc(NULL, ROOM), 0, ROOM, state};
	int			lines = unit_below(state, 6);

	put_lines(&c, lines, unit_chance(state, 30));
	return (gr_str) {c.data, c.len};
}

gr_str
pieced_text(uint64_t *state)
{
	static const char *const tables[] = {
		"规章\t1\t0\t2\n行政规范性文件\t3\t4\t5\n",
		"第二十条第（五）项\n信息内容 | 处理决定数量\n行政许可 | 12\n",
		"<table><tr><td>规章<td>1<td>0<td>2<tr><td>行政规范性文件<td>3<td>4<td>5</table>",
	};
	copy		c = {unit_env()->alloc(NULL, ROOM), 0, ROOM, state};
	bool		tagged = unit_chance(state, 50);

	put_lines(&c, unit_below(state, 3), tagged);
	put(&c, "江南市2021年政府信息公开工作年度报告\n");
	put_lines(&c, unit_below(state, 5), tagged);
	put(&c, "二、主动公开政府信息情况\n");
	put(&c, tagged ? tables[2] : tables[unit_below(state, 2)]);
	put_lines(&c, unit_below(state, 5), tagged);
	put(&c, "六、其他需要报告的事项\n");
	put_lines(&c, unit_below(state, 5), tagged);
	return (gr_str) {c.data, c.len};
}

gr_str
damaged_text(gr_str text, uint64_t *state)
{
	copy		c = {unit_env()->alloc(NULL, text.len + ROOM), text.len, text.len + ROOM, state};
	int			faults = 1 + unit_below(state, 4);
	char	   *exact;

	memcpy(c.data, text.data, text.len);
	while (faults-- > 0)
		damage(&c);
	/* exactly as long as needed, so that reading past the end is detected */
	exact = unit_env()->alloc(NULL, c.len);
	return (gr_str) {memcpy(exact, c.data, c.len), c.len};
}
