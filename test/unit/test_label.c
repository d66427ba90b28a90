/*
 * test_label.c
 *	  Unit tests of recognising the labels of the forms.
 */
#include "unit.h"

#include "fold.h"
#include "label_table.h"
#include "ordinal.h"
#include "utf8.h"

static const char *const kind_names[] = {
	"none", "heading", "item", "column", "opening", "group", "header", "row", "total", "other"
};

/* What a label is, as "kind name"; valid until the next call. */
static const char *
describe(const gr_label *label)
{
	static char text[100];
	const char *name = "";

	switch (label->kind)
	{
		case GR_LABEL_HEADING:
			name = gr_section_names[label->id];
			break;
		case GR_LABEL_ITEM:
			name = gr_items[label->id].name.data;
			break;
		case GR_LABEL_COLUMN:
			name = gr_measures[label->id].name.data;
			break;
		case GR_LABEL_NONE:
		case GR_LABEL_OPENING:
		case GR_LABEL_GROUP:
		case GR_LABEL_HEADER:
		case GR_LABEL_ROW:
		case GR_LABEL_TOTAL:
		case GR_LABEL_OTHER:
			break;
	}
	snprintf(text, sizeof(text), "%s%s%s", kind_names[label->kind], *name ? " " : "", name);
	return text;
}

/* The first white space, control character or bar at p or behind. */
static const char *
stop_of(const char *p, const char *end)
{
	while (p < end && (unsigned char) *p > ' ' && *p != '|')
	{
		const char *next = p;
		gr_class	class = gr_classify(gr_next_folded(&next, end));

		if (class == GR_CHAR_SPACE || class == GR_CHAR_LINE_END)
			break;
		p = next;
	}
	return p;
}

/*
 * Match in a copy, so that reading past the end shows; gives the bytes taken.
 * What is looked up as it is spelled is what a walk finds.
 */
static size_t
match(const char *text, size_t len, gr_label *label)
{
	char	   *copy = unit_env()->alloc(NULL, len);
	size_t		taken = 0;
	gr_label	walked;
	int			node;

	memcpy(copy, text, len);
	memset(label, 0, sizeof(*label));
	if (gr_match_label(copy, stop_of(copy, copy + len), copy + len, label))
		taken = (size_t) (label->end - copy);
	if (gr_walk_label(copy, copy + len, &walked, &node) != (taken > 0) || walked.ordinal != label->ordinal ||
		(taken > 0 &&
		 (walked.kind != label->kind || walked.table != label->table || walked.id != label->id ||
		  walked.forms != label->forms || walked.length != label->length || walked.end != label->end ||
		  walked.ordinal_kind != label->ordinal_kind || walked.ends_cell != label->ends_cell)))
		unit_surprise("\"%.*s\": a walk finds something else", (int) len, text);
	return taken;
}

/* --- the official labels, however they are printed --- */

/* Next character of a label: its bytes. */
static int
character(const char *p)
{
	return gr_utf8_length((unsigned char) *p);
}

/* A label without its ordinal: what stands behind the first 、 ） or . */
static const char *
without_ordinal(const char *label)
{
	static const char *const marks[] = {"一、", "二、", "四、"};
	int			i;

	if (strncmp(label, "（", 3) == 0)
		return label + 9;
	if (label[0] >= '0' && label[0] <= '9')
		return label + 2;
	for (i = 0; i < LENGTH(marks); i++)
		if (strncmp(label, marks[i], 6) == 0)
			return label + 6;
	return label;
}

/* 1 to 8 for the ordinal of a label, 0 if it has none. */
static int
ordinal_of(const char *label)
{
	static const char *const numerals[] = {"一", "二", "三", "四", "五", "六", "七"};
	int			i;

	if (label[0] >= '0' && label[0] <= '9')
		return label[0] - '0';
	if (strncmp(label, "（", 3) == 0)
		label += 3;
	else if (without_ordinal(label) == label)
		return 0;
	for (i = 0; i < LENGTH(numerals); i++)
		if (strncmp(label, numerals[i], 3) == 0)
			return i + 1;
	return 0;
}

/* The prefix of an ordinal in one of several styles; "" for none. */
static const char *
prefix(int ordinal, int style)
{
	static const char *const ideographs[] = {"", "一", "二", "三", "四", "五", "六", "七", "八"};
	static const char *const full[] = {"", "１", "２", "３", "４", "５", "６", "７", "８"};
	static const char *const circled[] = {"", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧"};
	static const char *const bracketed[] = {"", "⑴", "⑵", "⑶", "⑷", "⑸", "⑹", "⑺", "⑻"};
	static const char *const formats[] = {
		"%s、", "（%s）", "(%s)", "%s.", "%s．", "(%s）", "%s,", "%s :", "（ %s ）", "%s·"
	};
	static char text[40];

	if (ordinal == 0 || style == 0)
		return "";
	style--;
	if (style < LENGTH(formats))
		snprintf(text, sizeof(text), formats[style], ideographs[ordinal]);
	else if (style < 2 * LENGTH(formats))
	{
		char		digit[2] = {(char) ('0' + ordinal), '\0'};

		snprintf(text, sizeof(text), formats[style - LENGTH(formats)], digit);
	}
	else if (style == 2 * LENGTH(formats))
		snprintf(text, sizeof(text), "%s．", full[ordinal]);
	else if (style == 2 * LENGTH(formats) + 1)
		snprintf(text, sizeof(text), "%s", circled[ordinal]);
	else
		snprintf(text, sizeof(text), "%s", bracketed[ordinal]);
	return text;
}

#define NSTYLES	23

/* Write a label broken in some way; gives its length. */
static size_t
break_label(const char *label, int way, char *out)
{
	static const char *const between[] = {
		"", " ", "\u3000", "\u00A0", "\u200B", "\n", "\r\n", " \n ", "\n\n", "\n-5-\n", "\n- 12 -\n",
		"\n第3页\n"
	};
	size_t		len = 0;
	int			n = (int) gr_utf8_count(label, strlen(label));
	int			i;

	for (i = 0; *label; i++)
	{
		/* between all characters, or once in the middle */
		bool		here = i > 0 && (way < 9 ? true : i == n / 2);

		if (here)
		{
			strcpy(out + len, between[way]);
			len += strlen(between[way]);
		}
		memcpy(out + len, label, (size_t) character(label));
		len += (size_t) character(label);
		label += character(label);
	}
	out[len] = '\0';
	return len;
}

#define NWAYS	12

/* Is what is left of a label only a bracket or quote that closes? */
static bool
is_closing(const char *p, const char *end)
{
	while (p < end)
		if (gr_classify(gr_next_folded(&p, end)) == GR_CHAR_WORD)
			return false;
	return true;
}

typedef struct behind_row
{
	const char *text;
	bool		ends_cell;
} behind_row;

static const behind_row behind_rows[] = {
	{"", true}, {"\n", true}, {"\t5", true}, {" | 5", true}, {"|", true}, {"\x1F", true},
	{" 5 0 0", false}, {"：", true}, {"：\n", true}, {"\r\n5", true}, {" \t", true}, {"\u3000" "5", false},
};

static void
check_official(int slot, gr_form form, const char *printed)
{
	gr_item		item = gr_slot_item(slot);
	const char *body = without_ordinal(printed);
	int			ordinal = ordinal_of(printed);
	bool		ambiguous = strcmp(body, "总计") == 0 || strcmp(body, "其他") == 0;
	int			style;
	int			way;
	int			behind;

	for (style = 0; style < NSTYLES; style++)
		for (way = 0; way < NWAYS; way++)
			for (behind = 0; behind < LENGTH(behind_rows); behind++)
			{
				const behind_row *after = &behind_rows[behind];
				char		text[2000];
				char		broken[1500];
				size_t		len;
				size_t		taken;
				gr_label	label;

				if (style > 0 && ordinal == 0)
					continue;
				/* one odd thing at a time, and all ways and styles together */
				if (behind > 1 && (way > 1 || style > 2))
					continue;
				break_label(body, way, broken);
				len = (size_t) snprintf(text, sizeof(text), "%s%s", prefix(ordinal, style), broken);
				strcat(text, after->text);
				taken = match(text, len + strlen(after->text), &label);
				if (taken > len + 3 || !is_closing(text + taken, text + len) ||
					(ambiguous ? label.kind != GR_LABEL_TOTAL && label.kind != GR_LABEL_OTHER :
					 label.kind != GR_LABEL_ITEM || label.id != (int) item ||
					 !(label.forms & GR_FORM_BIT(form))) ||
					label.ordinal != (style > 0 ? ordinal : 0) ||
					(taken == len && label.ends_cell != after->ends_cell))
					unit_surprise("\"%s\" (style %d, way %d, behind %d): %s ordinal %d, %zu of %zu bytes%s",
								  text, style, way, behind, describe(&label), label.ordinal, taken,
								  len, label.ends_cell ? "" : ", not its cell");
				unit_release();
			}
}

static void
test_official_items(void **state)
{
	int			form;
	int			slot;

	(void) state;
	for (form = 0; form < GR_NFORMS; form++)
		for (slot = 0; slot < GR_NSLOTS; slot++)
		{
			const char *printed = gr_slot_print(slot, (gr_form) form)->item_label.data;

			/* once an item: at its first measure of the form */
			if (printed && (slot == gr_item_base(gr_slot_item(slot)) ||
							!gr_slot_print(slot - 1, (gr_form) form)->item_label.data))
				check_official(slot, (gr_form) form, printed);
		}
	unit_no_surprises();
}

static void
test_official_columns(void **state)
{
	int			form;
	int			slot;

	(void) state;
	for (form = 0; form < GR_NFORMS; form++)
		for (slot = 0; slot < GR_NSLOTS; slot++)
		{
			const char *printed = gr_slot_print(slot, (gr_form) form)->measure_label.data;
			int			way;

			for (way = 0; printed && way < NWAYS; way++)
			{
				char		text[1500];
				size_t		len = break_label(printed, way, text);
				size_t		taken;
				gr_label	label;

				taken = match(text, len, &label);
				if (!is_closing(text + taken, text + len) ||
					(label.kind != GR_LABEL_TOTAL && label.kind != GR_LABEL_OTHER &&
					 (label.kind != GR_LABEL_COLUMN || label.id != (int) gr_slot_measure(slot) ||
					  !(label.forms & GR_FORM_BIT(form)))))
					unit_surprise("\"%s\": %s, %zu of %zu bytes", text, describe(&label), taken, len);
				unit_release();
			}
		}
	unit_no_surprises();
}

/* --- the lines of labels.def, each by itself --- */

typedef struct alias_row
{
	const char *text;
	gr_label_kind kind;
	int			id;				/* -1: any */
} alias_row;

static const alias_row alias_rows[] = {
#define GR_HEADING(section, text)	{text, GR_LABEL_HEADING, GR_SECTION_##section},
#define GR_ALIAS(table, item, text) {text, GR_LABEL_ITEM, GR_ITEM_##table##_##item},
#define GR_COLUMN(table, measure, text) {text, GR_LABEL_COLUMN, GR_MEASURE_##table##_##measure},
#define GR_WORD(table, kind, text)	{text, GR_LABEL_##kind, -1},
#define GR_NOTE(text)				{text, GR_LABEL_OPENING, -1},
#define GR_TOTAL(text)				{text, GR_LABEL_TOTAL, -1},
#define GR_OTHER(text)				{text, GR_LABEL_OTHER, -1},
#include "forms/labels.def"
};

static void
test_aliases(void **state)
{
	int			i;
	int			way;

	(void) state;
	for (i = 0; i < LENGTH(alias_rows); i++)
		for (way = 0; way < NWAYS; way++)
		{
			const alias_row *row = &alias_rows[i];
			char		text[1500];
			size_t		len = break_label(row->text, way, text);
			gr_label	label;
			size_t		taken = match(text, len, &label);

			if (taken < len || label.kind != row->kind || (row->id >= 0 && label.id != row->id))
				unit_surprise("\"%s\" (way %d): wanted %s, got %s, %zu of %zu bytes", row->text, way,
							  kind_names[row->kind], describe(&label), taken, len);
			unit_release();
		}
	unit_no_surprises();
}

/* --- single texts --- */

typedef struct label_row
{
	const char *text;
	const char *label;			/* what it is */
	int			ordinal;
	const char *rest;			/* what stands behind the label */
} label_row;

static const label_row label_rows[] = {
	/* a label ends where a word ends */
	{"规章", "item regulations", 0, ""}, {"规章制度", "none", 0, ""}, {"规章 制度", "item regulations", 0, " 制度"},
	{"规章。", "item regulations", 0, "。"}, {"规章5", "none", 0, ""}, {"其他需要", "none", 0, ""},
	{"行政复议和行政诉讼", "none", 0, ""}, {"行政复议\t行政诉讼", "item reconsideration", 0, "\t行政诉讼"},
	{"予以公开0", "none", 0, ""},
	/* the longest one */
	{"行政规范性文件", "item normative_documents", 0, ""},
	{"要求行政机关确认或重新出具已获取信息", "item not_processed_reissue", 0, ""},
	{"3.其他", "other", 3, ""}, {"3.其他法律行政法规禁止公开", "item refused_by_law", 3, ""},
	{"三、收到和处理政府信息公开申请情况", "heading applications", 3, ""},
	{"四、政府信息公开行政复议、行政诉讼情况", "heading proceedings", 4, ""},
	{"四、结转下年度继续办理", "item carried_forward", 4, ""},
	{"四、结转下年度继续办理\n四、政府信息公开行政复议、行政诉讼情况", "item carried_forward", 4,
		"\n四、政府信息公开行政复议、行政诉讼情况"},
	{"一、总体情况", "heading overview", 1, ""}, {"1、 总体情况", "heading overview", 1, ""},
	{"一、总体情况、", "heading overview", 1, "、"}, {"总体情况：", "heading overview", 0, "："},
	{"一、2023年政务公开总体情况", "heading overview", 1, ""},
	/* full-width digits are digits everywhere else */
	{"一、２０２３年总体情况", "heading overview", 1, ""},
	{"一、2023 年总体情况", "heading overview", 1, ""},
	{"一、2023年其他", "none", 1, ""}, {"2023年总体情况", "none", 0, ""},
	{"五、存在的主要问题及改进情况", "heading problems", 5, ""},
	{"六、其他需要报告的事项", "heading other_matters", 6, ""},
	/* what the part says may begin on the line of its heading */
	{"六、其他需要报告的事项：无。", "heading other_matters", 6, "：无。"},
	{"六、其他需要报告的事项。无", "heading other_matters", 6, "。无"},
	/* ordinals that are none */
	{"10.属于国家秘密", "item refused_state_secret", 10, ""}, {"（一）予以公开", "item granted", 1, ""},
	{"（一予以公开", "none", 0, ""}, {"一）予以公开", "item granted", 1, ""},
	{"（七）总计", "total", 7, ""}, {"七、总计", "total", 7, ""}, {"总计（7）", "total", 0, ""},
	{"总计(＝1+2)", "total", 0, ""}, {"合计", "total", 0, ""},
	{"十一、予以公开", "item granted", 11, ""}, {"十二、总计", "total", 12, ""},
	{"三安全一稳定", "none", 0, ""},
	/* the 三 and 四 of two aliases are taken for ordinals */
	{"三类内部事务信息", "item refused_internal", 0, ""},
	{"四类过程性信息", "item refused_process", 0, ""},
	{"5.三类内部事务信息", "item refused_internal", 5, ""},
	/* notes in brackets, with them and without */
	{"（二）部分公开", "item partially_granted", 2, ""},
	{"（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "item partially_granted", 2, "）"},
	{"（二）部分公开（只计这一情形）", "item partially_granted", 2, ""},
	{"（二）部分公开(区分处理的,只计这一\n情形,不计其他情形) 5", "item partially_granted", 2, ") 5"},
	{"（二）部分公开区分处理的只计这一情形不计其他情形", "item partially_granted", 2, ""},
	{"本年收费金额（单位：万元）", "column amount", 0, "）"}, {"本年收费金额", "column amount", 0, ""},
	{"本年收费金额（单位：万元，保留4位小数）", "column amount", 0, ""},
	{"本年收费金额单位万元", "column amount", 0, ""},
	{"本年(2023)制发件数", "column issued", 0, ""}, {"本年（２０２３）制发件数", "column issued", 0, ""},
	{"规章（guī zhāng）", "item regulations", 0, ""},
	{"行政(xíng)復(fù)議(yì)", "item reconsideration", 0, ""},
	{"规章（不是注音）", "item regulations", 0, ""},
	/* a note that is not closed ends with its line */
	{"规章（没有合上\n5", "item regulations", 0, "\n5"},
	/* clauses and the note of part three */
	{"第二十条第（一）项", "opening", 0, ""}, {"第二十条 第（八）项", "opening", 0, ""},
	{"第二十六条第(六)项", "opening", 0, ""}, {"第二十条第（二）项", "none", 0, ""},
	{"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t5", "opening", 0, "\t5"},
	{"（本列数据的勾稽关系为：第一项加\n第二项之和，等于第三项加第四项之和）", "opening", 0, ""},
	{"本列表的勾稽关系为|x", "opening", 0, "|x"},
	/* quotes, damage */
	{"3.危及“三安全一稳定”", "item refused_security", 3, "”"},
	{"3.危及\"三安全一稳定\"", "item refused_security", 3, "\""},
	{"3.危及三安全一稳定", "item refused_security", 3, ""},
	{"（三）不予\n以公\n开", "group", 3, ""}, {"（五）不予公开", "group", 5, ""}, {"（四）无\n-5-法提供", "group", 4, ""},
	{"三、本\n年\n度\n办\n理\n结\n果", "group", 3, ""}, {"本年增/", "column change", 0, "/"},
	{"本年增/减", "column change", 0, ""}, {"本年增／减", "column change", 0, ""},
	{"本年新", "header", 0, ""}, {"本年新\n制作数量", "column newly_made", 0, ""},
	{"现行有效件", "column in_force", 0, ""}, {"现行有效\n件数", "column in_force", 0, ""},
	/* hard separators end a label */
	{"规|章", "none", 0, ""}, {"规\t章", "none", 0, ""}, {"规\x1F章", "none", 0, ""}, {"规\n\n\n章", "none", 0, ""},
	/* traditional characters */
	{"規章", "item regulations", 0, ""}, {"總計", "total", 0, ""}, {"行政複議", "item reconsideration", 0, ""},
	{"四、結轉下年度繼續辦理", "item carried_forward", 4, ""},
	{"", "none", 0, ""}, {" ", "none", 0, ""}, {"（", "none", 0, ""}, {"1", "none", 0, ""}, {"一、", "none", 0, ""},
	{"（一）", "none", 0, ""}, {"😀", "none", 0, ""}, {"规", "none", 0, ""}, {"规(", "none", 0, ""},
};

static void
test_labels(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(label_rows); i++)
	{
		const label_row *row = &label_rows[i];
		size_t		len = strlen(row->text);
		gr_label	label;
		size_t		taken = match(row->text, len, &label);
		bool		found = strcmp(row->label, "none") != 0;

		if (strcmp(describe(&label), row->label) != 0 ||
			(found && (label.ordinal != row->ordinal || strcmp(row->text + taken, row->rest) != 0)))
			unit_surprise("\"%s\": wanted %s ordinal %d, rest \"%s\"; got %s ordinal %d, rest \"%s\"",
						  row->text, row->label, row->ordinal, row->rest, describe(&label),
						  label.ordinal, row->text + taken);
		unit_release();
	}
	unit_no_surprises();
}

/* --- guesses --- */

typedef struct guess_row
{
	const char *text;
	const char *item;			/* NULL: no guess */
} guess_row;

static const guess_row guess_rows[] = {
	{"5.属于三类内部事物信息", "refused_internal"}, {"属于三类内部事务信", "refused_internal"},
	{"4.保护第三方合法权利", "refused_third_party"}, {"8.属于行政查询事宜", "refused_inquiry"},
	{"本机关不掌握相关的政府信息", "unavailable_not_held"}, {"3.要求提供公开的出版物", "not_processed_publication"},
	{"一、本年新收政府信息公开的申请数量", "new_received"},
	/* the ordinal is another's */
	{"6.属于三类内部事物信息", NULL},
	/* too short, too different, between two */
	{"其他", NULL}, {"属于", NULL}, {"重复申", NULL}, {"本部门不掌握", NULL}, {"属于信息", NULL},
	{"今年共收到政府信息公开申请数量较多", NULL}, {"", NULL}, {"年结转政府信息公开申请数量", NULL},
	{"123456789", NULL}, {"第一项加第二项之和", NULL},
	{"属于三类内部事务信息属于三类内部事务信息属于三类内部事务信息属于三类内部事务信息属于三类内部事务信息属于三类内部事务信息属于三类内部事务信息",
		NULL},
};

static void
test_guesses(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(guess_rows); i++)
	{
		const guess_row *row = &guess_rows[i];
		const char *end = row->text + strlen(row->text);
		gr_label	label;
		bool		found = gr_guess_row(row->text, end, GR_APPLICATIONS, &label);

		if (found != (row->item != NULL) ||
			(found && (strcmp(gr_items[label.id].name.data, row->item) != 0 || label.forms != 0 ||
					   label.end != end)))
			unit_surprise("\"%s\": wanted %s, got %s", row->text, row->item ? row->item : "none",
						  found ? describe(&label) : "none");
	}
	unit_no_surprises();
}

/* --- page numbers --- */

typedef struct page_row
{
	const char *text;
	int			len;			/* -1: no page number */
} page_row;

static const page_row page_rows[] = {
	{"-3-", 3}, {"- 12 -", 6}, {"—3—", 7}, {"第3页", 7}, {"第 12 页", 10}, {"－3－", 7}, {"-3- 5", 3},
	{"", -1}, {"-", -1}, {"-3", -1}, {"3-", -1}, {"-3", -1}, {"第3", -1}, {"第三页", -1}, {"第3条", -1},
	{"--", -1}, {"-a-", -1}, {"-12345-", -1}, {"-3页", -1}, {"第3-", -1}, {"3", -1}, {"- 3 ", -1},
};

static void
test_page_numbers(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(page_rows); i++)
	{
		const char *text = page_rows[i].text;
		const char *past = gr_match_page_number(text, text + strlen(text));

		if ((past ? (int) (past - text) : -1) != page_rows[i].len)
			unit_surprise("\"%s\": got %d", text, past ? (int) (past - text) : -1);
	}
	unit_no_surprises();
}

/* Soups of labels and what breaks them: bounds, and an end that goes on. */
static void
test_soups(void **state)
{
	uint64_t	seed = 20;
	int			i;

	(void) state;
	for (i = 0; i < 30000; i++)
	{
		static const char *const pieces[] = {
			"（", "）", "(", ")", "\n", "\t", "|", " ", "一、", "1.", "第", "页", "-3-", "2023", "年", "、",
			"本列数据的勾稽关系", "\x1F", "\u3000", "十"
		};
		char		text[2000] = "";
		int			n = unit_below(&seed, 8);
		gr_label	label;
		size_t		len;
		size_t		cut;

		while (n-- > 0)
		{
			const char *piece = unit_chance(&seed, 40) ? alias_rows[unit_below(&seed, LENGTH(alias_rows))].text :
				pieces[unit_below(&seed, LENGTH(pieces))];

			cut = strlen(piece);
			/* now and then only the beginning of it */
			if (unit_chance(&seed, 30))
			{
				cut = (size_t) unit_below(&seed, (int) cut + 1);
				while (cut > 0 && ((unsigned char) piece[cut] & 0xC0) == 0x80)
					cut--;
			}
			strncat(text, piece, cut);
		}
		len = strlen(text);
		if (match(text, len, &label) > len)
			unit_surprise("\"%s\": ends behind its end", text);
		gr_guess_row(text, text + len, GR_APPLICATIONS, &label);
		unit_release();
	}
	unit_no_surprises();
}

/*
 * A plain number is told before labels are looked for; and a label as it is
 * spelled is found whatever stands behind it, as match() makes sure.
 */
static void
test_table(void **state)
{
	static const char *const behind[] = {
		"", "|", " |", "\t", "  ", "\n", "\n1", "\n\n12 3", " \n 5", "\r\n7", " 1", "   法人", "\n法人", "\n第二十条", "\n第3页\n4",
		"\n\n\n5", "\n（一）", "（注）", "（注：\n1 2", "：", "：无。", "、", "情况", " 情况", "\n情况", "\n-2-\n其他", "\x1F", " \x1E", "　",
		"\n\n", "1", "\n?", "其他", " 其他", "\n其他"
	};
	int			found = 0;
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < gr_nlabels; i++)
		if (gr_label_folded[i][0] < 0x80)
			unit_surprise("label %d begins with a digit or a letter", i);
	for (i = 0; i < GR_SPELLED_SLOTS; i++)
	{
		const gr_spelled *s = (const gr_spelled *) &gr_spelled_labels[gr_spelled_slots[i]];

		if (gr_spelled_slots[i] == 0)
			continue;
		found++;
		for (k = 0; k < LENGTH(behind); k++)
		{
			char		text[300];
			gr_label	label;
			int			len = snprintf(text, sizeof(text), "%.*s%s", s->len, s->text, behind[k]);

			if (match(text, (size_t) len, &label) == 0 && k < 4)
				unit_surprise("\"%s\": not found", text);
			if (s->label.ordinal != 0)
				continue;
			len = snprintf(text, sizeof(text), "（三）%.*s%s", s->len, s->text, behind[k]);
			match(text, (size_t) len, &label);
		}
		unit_release();
	}
	if (found < gr_nlabels)
		unit_surprise("only %d labels are spelled", found);
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_official_items),
		cmocka_unit_test(test_official_columns),
		cmocka_unit_test(test_aliases),
		cmocka_unit_test(test_labels),
		cmocka_unit_test(test_guesses),
		cmocka_unit_test(test_page_numbers),
		cmocka_unit_test(test_soups),
		cmocka_unit_test(test_table),
	};

	gr_init();
	return cmocka_run_group_tests_name("label", tests, NULL, NULL);
}
