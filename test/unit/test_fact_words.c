/*
 * test_fact_words.c
 *	  Every word of facts.def does what its list says.
 *
 * Each list has a text with a place for the word, and the fact that is read
 * from it.  With a word that is on no list something else is read.
 */
#include "unit.h"

#define BUREAU		"清河区民政局"
#define TOWN		"清河区柳林镇人民政府"
#define OTHER		"清河区石桥镇人民政府"
#define REPORT		"政府信息公开工作年度报告"

#define ALIKE(list) \
	static const char *const list##_words[] =

ALIKE(ORGAN_TAIL) {
#define GR_ORGAN_TAIL(text) text,
#include "forms/facts.def"
#undef GR_ORGAN_TAIL
};
ALIKE(NO_ORGAN) {
#define GR_NO_ORGAN(text) text,
#include "forms/facts.def"
#undef GR_NO_ORGAN
};
ALIKE(SELF) {
#define GR_SELF(text) text,
#include "forms/facts.def"
#undef GR_SELF
};
ALIKE(NO_NAME) {
#define GR_NO_NAME(text) text,
#include "forms/facts.def"
#undef GR_NO_NAME
};
ALIKE(NO_NAME_END) {
#define GR_NO_NAME_END(text) text,
#include "forms/facts.def"
#undef GR_NO_NAME_END
};
ALIKE(OFFICE) {
#define GR_OFFICE(text) text,
#include "forms/facts.def"
#undef GR_OFFICE
};
ALIKE(LEAD) {
#define GR_LEAD(text) text,
#include "forms/facts.def"
#undef GR_LEAD
};
ALIKE(TAIL) {
#define GR_TAIL(text) text,
#include "forms/facts.def"
#undef GR_TAIL
};
ALIKE(CUT) {
#define GR_CUT(text) text,
#include "forms/facts.def"
#undef GR_CUT
};
ALIKE(NO_VERB) {
#define GR_NO_VERB(text) text,
#include "forms/facts.def"
#undef GR_NO_VERB
};
ALIKE(DATE_NOTE) {
#define GR_DATE_NOTE(text) text,
#include "forms/facts.def"
#undef GR_DATE_NOTE
};
ALIKE(FORWARD) {
#define GR_FORWARD(text) text,
#include "forms/facts.def"
#undef GR_FORWARD
};
ALIKE(BACKING) {
#define GR_BACKING(text) text,
#include "forms/facts.def"
#undef GR_BACKING
};
ALIKE(NOTICE) {
#define GR_NOTICE(text) text,
#include "forms/facts.def"
#undef GR_NOTICE
};
ALIKE(LINK) {
#define GR_LINK(text) text,
#include "forms/facts.def"
#undef GR_LINK
};
ALIKE(LINK_LIST) {
#define GR_LINK_LIST(text) text,
#include "forms/facts.def"
#undef GR_LINK_LIST
};
ALIKE(LINK_END) {
#define GR_LINK_END(text) text,
#include "forms/facts.def"
#undef GR_LINK_END
};
ALIKE(FURNITURE) {
#define GR_FURNITURE(text) text,
#include "forms/facts.def"
#undef GR_FURNITURE
};
ALIKE(FOOTER) {
#define GR_FOOTER(text) text,
#include "forms/facts.def"
#undef GR_FOOTER
};
ALIKE(PUBLISHER) {
#define GR_PUBLISHER(text) text,
#include "forms/facts.def"
#undef GR_PUBLISHER
};
ALIKE(SEAL) {
#define GR_SEAL(text) text,
#include "forms/facts.def"
#undef GR_SEAL
};
ALIKE(DATED) {
#define GR_DATED_WORD(rank, text) text,
#include "forms/facts.def"
#undef GR_DATED_WORD
};
ALIKE(PERIOD) {
#define GR_PERIOD(text) text,
#include "forms/facts.def"
#undef GR_PERIOD
};
ALIKE(PERIOD_MAYBE) {
#define GR_PERIOD_MAYBE(text) text,
#include "forms/facts.def"
#undef GR_PERIOD_MAYBE
};
ALIKE(PERIOD_SUBJECT) {
#define GR_PERIOD_SUBJECT(text) text,
#include "forms/facts.def"
#undef GR_PERIOD_SUBJECT
};
ALIKE(NOT_PERIOD) {
#define GR_NOT_PERIOD(text) text,
#include "forms/facts.def"
#undef GR_NOT_PERIOD
};
ALIKE(BACKGROUND_HEAD) {
#define GR_BACKGROUND_HEAD(text) text,
#include "forms/facts.def"
#undef GR_BACKGROUND_HEAD
};
ALIKE(BACKGROUND_TAIL) {
#define GR_BACKGROUND_TAIL(text) text,
#include "forms/facts.def"
#undef GR_BACKGROUND_TAIL
};
ALIKE(BACKGROUND_END) {
#define GR_BACKGROUND_END(text) text,
#include "forms/facts.def"
#undef GR_BACKGROUND_END
};
ALIKE(PLANNED) {
#define GR_PLANNED(text) text,
#include "forms/facts.def"
#undef GR_PLANNED
};
ALIKE(WRITTEN) {
#define GR_WRITTEN(text) text,
#include "forms/facts.def"
#undef GR_WRITTEN
};
ALIKE(NOT_WRITTEN) {
#define GR_NOT_WRITTEN(text) text,
#include "forms/facts.def"
#undef GR_NOT_WRITTEN
};

typedef enum fact
{
	TITLE,
	AGENCY,
	YEAR,
	PUBLISHED,
	PERIOD						/* its first day */
} fact;

typedef struct list_row
{
	const char *list;
	const char *const *words;
	int			n;
	const char *before;			/* part one; W stands for the word */
	const char *overview;
	const char *after;			/* part six */
	fact		fact;
	const char *want;			/* with a word of the list; W stands for the word */
	const char *otherwise;		/* with 甲乙 in its place; NULL: not compared */
} list_row;

#define LIST(list, before, overview, after, fact, want, otherwise) \
	{#list, list##_words, LENGTH(list##_words), before, overview, after, fact, want, otherwise}

static const list_row lists[] = {
	LIST(ORGAN_TAIL, "2021年" REPORT, "甲。", "清河区柳林W\n2022年1月15日", AGENCY, "清河区柳林W", ""),
	LIST(NO_ORGAN, "W2021年" REPORT, "甲。", "", AGENCY, "", NULL),
	LIST(SELF, "W民政局2021年" REPORT, "甲。", "", AGENCY, "", "甲乙民政局"),
	LIST(NO_NAME, "2021年" REPORT, "甲。", "清河区W局\n2022年1月15日", AGENCY, "", "清河区甲乙局"),
	LIST(NO_NAME_END, "清河区W2021年" REPORT, "甲。", "", AGENCY, "", "清河区甲乙"),
	LIST(OFFICE, "清河区\nW2021年" REPORT, "甲。", "", AGENCY, "清河区W", NULL),
	LIST(LEAD, "W " BUREAU "2021年" REPORT, "甲。", "", TITLE, BUREAU "2021年" REPORT, NULL),
	LIST(TAIL, BUREAU "2021年" REPORT "W", "甲。", "", TITLE, BUREAU "2021年" REPORT, ""),
	LIST(CUT, "根据规定，W" BUREAU "2021年" REPORT "。", "甲。", "", AGENCY, BUREAU, ""),
	LIST(NO_VERB, "清河区柳林W局2021年" REPORT, "甲。", "", AGENCY, "清河区柳林W局", NULL),
	LIST(DATE_NOTE, "2021年" REPORT, "甲。", BUREAU "\n2022年1月15日（W）", PUBLISHED, "2022-01-15", ""),
	LIST(FORWARD, "清河区人民政府办公室W柳林镇人民政府2021年" REPORT, "甲。", "", AGENCY, "柳林镇人民政府", NULL),
	LIST(BACKING, BUREAU "W2021年" REPORT, "甲。", "", AGENCY, BUREAU, NULL),
	LIST(NOTICE, "关于公布" BUREAU "2021年" REPORT "的W", "甲。", "", AGENCY, BUREAU, NULL),
	LIST(LINK, "W：" OTHER "2021年" REPORT "\n" TOWN "2021年" REPORT, "甲。", "", AGENCY, TOWN, ""),
	LIST(LINK_LIST, TOWN "2021年" REPORT, "甲。", "W\n" OTHER "\n2022年1月15日", AGENCY, TOWN, ""),
	LIST(LINK_END, TOWN "2021年" REPORT, "甲。", "放假的W\n2022年1月15日", PUBLISHED, "", NULL),
	LIST(FURNITURE, "2021年" REPORT, "甲。", "W\n清河区人民政府\n2022年1月15日", AGENCY, "", "清河区人民政府"),
	LIST(FOOTER, "2021年" REPORT, "甲。", "甲乙 W丙\n清河区人民政府\n2022年1月15日", AGENCY, "", "清河区人民政府"),
	LIST(PUBLISHER, "W：" BUREAU "\n2021年" REPORT, "甲。", "", AGENCY, BUREAU, ""),
	LIST(SEAL, "2021年" REPORT, "甲。", BUREAU "W\n2022年1月15日", AGENCY, BUREAU, ""),
	LIST(DATED, TOWN "2021年" REPORT "\nW：2022-01-15", "甲。", "", PUBLISHED, "2022-01-15", ""),
	LIST(PERIOD, TOWN "2021年" REPORT "\nW2021年1月1日至12月31日。", "甲。", "", PERIOD, "2021-01-01", ""),
	LIST(PERIOD_MAYBE, TOWN "2021年" REPORT "\n数据W为2021年1月1日至12月31日。", "甲。", "", PERIOD, "2021-01-01", NULL),
	LIST(PERIOD_SUBJECT, TOWN "2021年" REPORT "\nW的时间范围为2021年1月1日至12月31日。", "甲。", "", PERIOD, "2021-01-01", ""),
	LIST(NOT_PERIOD, TOWN "2021年" REPORT "\nW数据统计期限为2021年1月1日至12月31日。", "甲。", "", PERIOD, "", "2021-01-01"),
	LIST(BACKGROUND_HEAD, TOWN REPORT, "W2021年公开3条。", "", YEAR, "", "2021"),
	LIST(BACKGROUND_TAIL, TOWN REPORT, "2021年W公开3条。", "", YEAR, "", "2021"),
	LIST(BACKGROUND_END, TOWN REPORT, "2021年改革W，公开3条。", "", YEAR, "", "2021"),
	LIST(PLANNED, TOWN REPORT, "2021年，我镇W公开。", "", YEAR, "", "2021"),
	LIST(WRITTEN, "2021年" REPORT "\n本报告由" BUREAU "根据规定W。", "甲。", "", AGENCY, BUREAU, ""),
	LIST(NOT_WRITTEN, "2021年" REPORT "\n由" BUREAU "编制W。", "甲。", "", AGENCY, "", BUREAU),
};

/* The text with the word in place of each W. */
static gr_str
with_word(const char *text, const char *word)
{
	gr_str		out = unit_text("%s", "");

	for (; *text; text++)
		out = *text == 'W' ? unit_text("%s%s", out.data, word) : unit_text("%s%c", out.data, *text);
	return out;
}

static gr_reading reading;

static const char *
shown_date(int32_t date)
{
	int			y;
	int			m;
	int			d;

	if (date == GR_NO_DATE)
		return "";
	gr_date_to_ymd(date, &y, &m, &d);
	return unit_text("%04d-%02d-%02d", y, m, d).data;
}

static gr_str
fact_of(fact fact)
{
	const gr_report *r = &reading.report;
	const char *text = "";

	switch (fact)
	{
		case TITLE:
			return r->title;
		case AGENCY:
			return r->agency;
		case YEAR:
			text = r->figures.year == 0 ? "" : unit_text("%d", r->figures.year).data;
			break;
		case PUBLISHED:
			text = shown_date(r->published);
			break;
		case PERIOD:
			text = shown_date(r->period[0]);
			break;
	}
	return (gr_str) {text, strlen(text)};
}

static void
check(const list_row *row, const char *word, const char *want)
{
	gr_diagnosis diagnosis;
	gr_str		expected = with_word(want, word);
	gr_str		text = unit_text("%s\n一、总体情况\n%s\n二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
								 "规章\t1\t2\t3\n六、其他需要报告的事项\n无。\n%s\n", with_word(row->before, word).data,
								 with_word(row->overview, word).data, with_word(row->after, word).data);
	gr_str		got;

	if (gr_read_report(unit_env(), text.data, text.len, &reading, NULL, NULL, &diagnosis) != GR_OK)
		unit_surprise("%s, %s: not read", row->list, word);
	got = fact_of(row->fact);
	if (got.len != expected.len || (got.len > 0 && memcmp(got.data, expected.data, got.len) != 0))
		unit_surprise("%s, %s: \"%.*s\", not \"%s\"", row->list, word, (int) got.len, got.data ? got.data : "",
					  expected.data);
	unit_release();
}

static void
test_lists(void **state)
{
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < LENGTH(lists); i++)
	{
		for (k = 0; k < lists[i].n; k++)
			check(&lists[i], lists[i].words[k], lists[i].want);
		if (lists[i].otherwise)
			check(&lists[i], "甲乙", lists[i].otherwise);
	}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lists),
	};

	return cmocka_run_group_tests_name("fact_words", tests, NULL, NULL);
}
