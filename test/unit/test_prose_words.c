/*
 * test_prose_words.c
 *	  Every word of prose.def does what its role says.
 *
 * Each list has a sentence with a place for the word, and the claims that are
 * read from it.  Without the word other claims are read.
 */
#include "unit.h"

#include "prose/prose.h"
#include "prose/scan.h"
#include "text/numeral.h"

typedef enum list
{
#define GR_QUANTITY(name, partition, whole, rule) name,
#define GR_PROSE_WORD(role, text)
#include "forms/prose.def"
#undef GR_QUANTITY
#undef GR_PROSE_WORD
	COUNTER, CASE_COUNTER, NO_NUMBER_AFTER,
	ABOUT, ALL, AND_SO_ON, APART, ASK, CAUSE, COMPARISON, DECIDE, DISCLOSURE, DOCUMENT, ELSEWHERE, FILLER, FORCE,
	HAPPEN, HAZY, ISSUE, LAST_YEAR, LICENCE, MAINLY, MAKE, MANNER, MATTER, MORE, NARROW, NEGATION, NEXT_YEAR, NOT,
	OR_SO, ORGAN, OWN, PARTS, PART_YEAR, PLAN, PUBLISH, REGULATION, REPEAL, RESPECTIVELY, REST, SANCTION, SHOW, SINCE,
	SUBJECT, SUM, TALLY, THIS_YEAR, TRANSFER, VAGUE, VALID, WE, WHOLE, WITHDRAWN,
	NLISTS
} list;

static const struct
{
	list		list;
	const char *text;
}			words[] = {
#define GR_COUNTER(text, is_case, is_document) {is_case ? CASE_COUNTER : COUNTER, text},
#define GR_NO_NUMBER_AFTER(text) {NO_NUMBER_AFTER, text},
#define GR_TELLS(quantity, text) {quantity, text},
#define GR_PROSE_WORD(role, text) {role, text},
#include "forms/prose.def"
#undef GR_COUNTER
#undef GR_NO_NUMBER_AFTER
#undef GR_TELLS
#undef GR_PROSE_WORD
};

typedef struct list_row
{
	list		list;
	const char *sentence;		/* W stands for the word */
	const char *claims;			/* of a report of zeros, the false ones and the sums */
	const char *otherwise;		/* without the word; NULL: not compared */
} list_row;

#define RECEIVED_9	"new_received 9 false"

static const list_row rows[] = {
	{CASE_COUNTER, "收到政府信息公开申请9W。", RECEIVED_9, ""},
	{COUNTER, "收到政府信息公开申请9W。", "", NULL},
	{NO_NUMBER_AFTER, "收到政府信息公开申请W9件。", "", NULL},
	{RECEIVED, "W政府信息公开申请9件。", RECEIVED_9, NULL},
	{NEW, "W政府信息公开申请9件。", RECEIVED_9, NULL},
	{DEALT, "白石乡W9起依申请公开事项。", "results_total 9 false", ""},
	{HANDLED, "依申请公开方面，W9件。", "results_total 9 false", ""},
	{FORWARD, "依申请公开方面，W9件。", "carried_forward 9 false", ""},
	{GRANTED, "依申请公开办理中，W9件。", "granted 9 false", ""},
	{PARTIAL, "依申请公开办理中，W9件。", "partially_granted 9 false", ""},
	{REFUSED, "依申请公开办理中，W9件。", "refused 9 false", ""},
	{UNAVAILABLE, "依申请公开办理中，W9件。", "unavailable 9 false", ""},
	{NOT_PROCESSED, "依申请公开办理中，W9件。", "not_processed 9 false", ""},
	{OTHER, "依申请公开办理中，W9件。", "other 9 false", ""},
	{PERSONS, "收到政府信息公开申请10件，其中W9件。", "new_received 10 false; natural_person 9 false", "new_received 10 false"},
	{RECONSIDERATION, "因政府信息公开引起的W案件9件。", "reconsideration 9 false", ""},
	{LITIGATION, "因政府信息公开引起的W案件9件。", "litigation 9 false", ""},
	{ABOUT, "收到政府信息公开申请W9件。", "", RECEIVED_9},
	{ALL, "公开信息100条，其中网站60条，微信30条W已归档。", "sum 100 false", ""},
	{AND_SO_ON, "公开信息100条，其中网站60条，微信50条W。", "", "sum 100 false"},
	{CAUSE, "W征地收到政府信息公开申请9件。", "", NULL},
	{COMPARISON, "收到政府信息公开申请W9件。", "", RECEIVED_9},
	{ELSEWHERE, "收到W9件。", "", NULL},
	{HAZY, "公开信息100条，其中网站110条，微信W。", "", NULL},
	{LAST_YEAR, "W收到政府信息公开申请9件。", "", RECEIVED_9},
	{MAINLY, "公开信息100条，其中W网站60条，微信50条。", "", "sum 100 false"},
	{MANNER, "依申请公开方面，W办结9件。", "results_total 9 false", NULL},
	{MATTER, "W方面，办结9件。", "results_total 9 false", ""},
	{MORE, "收到政府信息公开申请9W件。", "", NULL},
	{NARROW, "W收到政府信息公开申请9件。", "", RECEIVED_9},
	{NEXT_YEAR, "依申请公开方面，结转W办理9件。", "carried_forward 9 false", ""},
	{OR_SO, "收到政府信息公开申请9件W。", "", RECEIVED_9},
	{OWN, "W收到政府信息公开申请9件。", RECEIVED_9, NULL},
	{PARTS, "公开信息100条，W网站60条，微信50条。", "sum 100 false", ""},
	{PART_YEAR, "W收到政府信息公开申请9件。", "", RECEIVED_9},
	{PLAN, "W收到政府信息公开申请9件。", "", RECEIVED_9},
	{RESPECTIVELY, "公开信息100条，其中网站、微信W60条、30条。", "sum 100 false", ""},
	{REST, "公开信息100条，其中网站60条，微信30条，W9条。", "sum 100 false", ""},
	{SINCE, "W2019年收到政府信息公开申请9件。", "", NULL},
	{SUBJECT, "收到W9件。", RECEIVED_9, ""},
	{SUM, "公开信息100条，其中网站60条，微信30条，W95条。", "sum 100 false", NULL},
	{TALLY, "政府信息公开申请W9件。", RECEIVED_9, NULL},
	{THIS_YEAR, "W收到政府信息公开申请9件。", RECEIVED_9, NULL},
	{TRANSFER, "依申请公开方面，W下年度9件。", "carried_forward 9 false", ""},
	{VAGUE, "收到政府信息公开申请W9件。", "", RECEIVED_9},
	{WE, "W收到政府信息公开申请9件。", RECEIVED_9, NULL},
	{ISSUE, "2021年W规范性文件9件。", "issued 9 false", ""},
	{PUBLISH, "2021年W规范性文件9件。", "issued 9 false", ""},
	{REPEAL, "2021年W规范性文件9件。", "repealed 9 false", ""},
	{VAGUE, "收到9件W政府信息公开申请。", "", RECEIVED_9},
	{NEGATION, "收到9件W政府信息公开申请。", "", RECEIVED_9},
	{VALID, "2021年W规范性文件9件。", "in_force 9 false", ""},
	{DOCUMENT, "2021年制发W9件。", "issued 9 false", ""},
	{LICENCE, "2021年作出W决定9件。", "licensing 9 false", ""},
	{SANCTION, "2021年作出W决定9件。", "penalty 9 false", ""},
	{FORCE, "2021年作出W决定9件。", "coercion 9 false", ""},
	{MAKE, "2021年W行政许可决定9件。", "licensing 9 false", NULL},
	{DECIDE, "2021年作出行政许可W9件。", "licensing 9 false", NULL},
	{SHOW, "2021年在网站W规章9件。", "", NULL},
	{NEGATION, "W收到政府信息公开申请。", "", NULL},
	{NOT, "W收到政府信息公开申请。", "", NULL},
	{ORGANISATIONS, "收到政府信息公开申请10件，其中自然人5件，W9件。", "new_received 10 false; natural_person 5 false; organisations 9 false; sum 10 false", NULL},
	{COLUMN, "收到政府信息公开申请10件，其中自然人5件，W9件。", "new_received 10 false; natural_person 5 false; sum 10 false", NULL},
	{CHANNEL, "收到政府信息公开申请10件，其中W5件，其余9件。", "new_received 10 false; sum 10 false", NULL},
	{DIRECT, "收到诉讼10件，其中W5件，复议后起诉9件。", "sum 10 false", NULL},
	{AFTER, "收到诉讼10件，其中直接起诉5件，W9件。", "sum 10 false", NULL},
	{UPHELD, "行政复议10件，其中W5件，结果纠正9件。", "sum 10 false", NULL},
	{CORRECTED, "行政复议10件，其中结果维持5件，W9件。", "sum 10 false", NULL},
	{ENDED_OTHERWISE, "行政复议10件，其中结果维持5件，W9件。", "sum 10 false", NULL},
	{PENDING, "行政复议10件，其中结果维持5件，W9件。", "sum 10 false", NULL},
	{ORGAN, "清河区W收到政府信息公开申请9件。", RECEIVED_9, NULL},
	{WHOLE, "W收到政府信息公开申请9件，本机关收到政府信息公开申请8件。", "new_received 8 false", NULL},
	{WITHDRAWN, "收到政府信息公开申请9件，W1件。", "", RECEIVED_9},
	{APART, "公开信息100条，其中网站60条，微信40条，W公告50条。", "", "sum 100 false"},
	{HAPPEN, "因政府信息公开W行政复议9件。", "reconsideration 9 false", NULL},
	{DISCLOSURE, "因W引起的行政复议9件。", "reconsideration 9 false", NULL},
	{FILLER, "收到W政府信息公开申请9件。", RECEIVED_9, NULL},
};

static gr_report report;

static void
hear(void *context, const gr_claim *claim)
{
	char	   *said = context;

	if (claim->holds == GR_FALSE)
		sprintf(said + strlen(said), "%s%s %lld false", *said ? "; " : "",
				gr_rules[claim->rule].code.data + strlen("prose."), (long long) claim->stated);
}

static void
check(const list_row *row, const char *word, const char *want)
{
	gr_str		text = unit_text("%s", "");
	const char *p;
	char		said[1000] = "";

	for (p = row->sentence; *p; p++)
		text = *p == 'W' ? unit_text("%s%s", text.data, word) : unit_text("%s%c", text.data, *p);
	report.sections[GR_SECTION_OVERVIEW].body = text;
	gr_read_claims(unit_env(), &report, hear, said);
	if (strcmp(said, want) != 0)
		unit_surprise("%s says \"%s\", not \"%s\"", text.data, said, want);
	unit_release();
}

static void
test_lists(void **state)
{
	int			i;
	int			k;

	(void) state;
	unit_zero_report(GR_FORM_BIT(GR_FORM_2021), &report);
	report.figures.year = 2021;
	report.sections[GR_SECTION_OVERVIEW].present = true;
	for (i = 0; i < LENGTH(rows); i++)
	{
		for (k = 0; k < LENGTH(words); k++)
			if (words[k].list == rows[i].list)
				check(&rows[i], words[k].text, rows[i].claims);
		if (rows[i].otherwise)
			check(&rows[i], "", rows[i].otherwise);
	}
	unit_no_surprises();
}

/* What begins with a character is known for numbers and white space as elsewhere. */
static void
test_beginnings(void **state)
{
	uint32_t	c;

	(void) state;
	for (c = 0; c < GR_PLANE; c++)
	{
		gr_beginning begins = gr_beginnings[c];
		bool		number = gr_is_year_digit(c) || gr_power(c) > 0 || c == U'两';

		if (gr_starts_number(begins) != number ||
			(begins == GR_BEGINS_SPACE) != (gr_classify(c) == GR_CHAR_SPACE) ||
			(begins == GR_BEGINS_LINE_END) != (gr_classify(c) == GR_CHAR_LINE_END))
			unit_surprise("U+%04X begins %d", (unsigned) c, (int) begins);
	}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_beginnings),
	};

	return cmocka_run_group_tests_name("prose_words", tests, NULL, NULL);
}
