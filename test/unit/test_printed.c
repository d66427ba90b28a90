/*
 * test_printed.c
 *	  Unit tests of the text of a cell against its number and unit.
 */
#include "unit.h"

#include "report/number.h"
#include "report/printed.h"

typedef struct agreement_row
{
	const char *printed;
	gr_kind		kind;
	int64_t		value;
	uint8_t		scale;
	gr_unit		unit;			/* the form's own is 万元 */
	gr_agreement want;
} agreement_row;

#define COUNT(printed, value, want)		{printed, GR_COUNT, value, 0, GR_UNIT_NONE, GR_##want}
#define SIGNED(printed, value, want)	{printed, GR_SIGNED, value, 0, GR_UNIT_NONE, GR_##want}
#define AMOUNT(printed, value, scale, unit, want) \
	{printed, GR_AMOUNT, value, scale, GR_UNIT_##unit, GR_##want}

static const agreement_row rows[] = {
	COUNT("22（其中修订 16 件）", 22, AGREES),
	COUNT("22（其中修订 16 件）", 16, OTHER_NUMBER),
	COUNT("5件", 5, AGREES), COUNT("5件", 6, OTHER_NUMBER), COUNT("５件", 5, AGREES),
	COUNT("1,026件", 1026, AGREES), COUNT("1,026件", 1, OTHER_NUMBER),
	COUNT("约5", 5, AGREES), COUNT("约5", 4, OTHER_NUMBER), COUNT("约５件，下同", 5, AGREES),
	COUNT("共1，026件左右", 1026, AGREES), COUNT("22，16", 22, AGREES), COUNT("22,16", 16, OTHER_NUMBER),
	COUNT("8 040", 8, AGREES), COUNT("8 040", 8040, OTHER_NUMBER),
	COUNT("计-5件", -5, AGREES), COUNT("计-5件", 5, OTHER_NUMBER), COUNT("计 - 5件", 5, AGREES),
	COUNT("3.5", 3, OTHER_NUMBER), COUNT("约3.5件", 3, OTHER_NUMBER), COUNT("5。", 5, AGREES), COUNT("5.", 5, AGREES),
	COUNT("99999999999999999999", 9, OTHER_NUMBER), COUNT("约99999999999999999999件", 9, OTHER_NUMBER),
	COUNT("2023年5件", 2023, AGREES), COUNT("2023年5件", 5, OTHER_NUMBER),
	COUNT("若干", 5, AGREES), COUNT("x", 300, AGREES), COUNT("/", 5, AGREES), COUNT("三件", 3, AGREES),
	SIGNED("减少417", -417, AGREES), SIGNED("减少417", 417, OTHER_NUMBER), SIGNED("+19", 19, AGREES),
	SIGNED("比上年减少约417项", -417, AGREES), SIGNED("比上年减少约417项", 417, AGREES), SIGNED("比上年减少约417项", 418, OTHER_NUMBER),
	AMOUNT("251000元", 251000, 0, YUAN, AGREES), AMOUNT("251000元", 251000, 0, WAN_YUAN, OTHER_UNIT),
	AMOUNT("251000元", 251000, 0, NONE, OTHER_UNIT), AMOUNT("251000元", 25, 0, YUAN, OTHER_NUMBER),
	AMOUNT("7元", 5, 0, WAN_YUAN, OTHER_NUMBER),
	AMOUNT("5万元", 5, 0, WAN_YUAN, AGREES), AMOUNT("5万元", 5, 0, NONE, AGREES), AMOUNT("5万元", 5, 0, YUAN, OTHER_UNIT),
	AMOUNT("５．２０萬元", 52, 1, WAN_YUAN, AGREES), AMOUNT("5.2 万 元", 52, 1, WAN_YUAN, AGREES),
	AMOUNT("约5亿元", 5, 0, YI_YUAN, AGREES), AMOUNT("约5亿元", 5, 0, YUAN, OTHER_UNIT), AMOUNT("约5亿元", 5, 0, NONE, OTHER_UNIT),
	/* the head of the column may print the unit */
	AMOUNT("14100（含代收）", 14100, 0, YUAN, AGREES), AMOUNT("约14100", 14100, 0, YUAN, AGREES),
	AMOUNT("14100（单位：万元）", 14100, 0, YUAN, OTHER_UNIT), AMOUNT("14100（单位：万元）", 14100, 0, WAN_YUAN, AGREES),
	/* version 1.1 stored this without a unit */
	AMOUNT("14100（元）", 14100, 0, YUAN, AGREES), AMOUNT("14100（元）", 14100, 0, NONE, AGREES),
	AMOUNT("14100（元）", 14100, 0, WAN_YUAN, OTHER_UNIT),
	AMOUNT("5美元", 5, 0, YUAN, OTHER_UNIT), AMOUNT("约5 美元", 5, 0, NONE, OTHER_UNIT), AMOUNT("5（合100元）", 5, 0, YUAN, AGREES),
	AMOUNT("1.0000001", 1, 0, NONE, OTHER_NUMBER), AMOUNT("约0.25", 25, 2, NONE, AGREES), AMOUNT("约0.25", 25, 1, NONE, OTHER_NUMBER),
};

static void
test_rows(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
	{
		const agreement_row *row = &rows[i];
		gr_str		printed = unit_text("%s", row->printed);
		gr_agreement got = gr_agrees(printed, row->kind, row->value, row->scale, row->unit,
									 GR_UNIT_WAN_YUAN);

		if (got != row->want)
			unit_surprise("%s against %lld: %d", row->printed, (long long) row->value, got);
	}
	unit_release();
	unit_no_surprises();
}

typedef struct revision_row
{
	const char *printed;
	int64_t		want;
} revision_row;

static const revision_row revision_rows[] = {
	{"22（其中修订 16 件）", 16}, {"22（其中：修订１６件）", 16}, {"22件，其中16件为修订件", 16}, {"22（含修訂3件）", 3},
	{"22（新制定6件，修订16件）", 16}, {"22（新制定6件；修订10件；修改2件）", 12}, {"22（修订：1,016件）", 1016},
	{"22", 0}, {"22件", 0}, {"22（均已公开）", 0}, {"22（修订）", 0}, {"22（其中修订0件）", 0}, {"22（其中转发 16 件）", 0},
	{"22（修订9223372036854775807件，修正9223372036854775807件）", INT64_MAX}, {"22（修订99999999999999999999件）", 0}, {"", 0},
};

static void
test_revisions(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(revision_rows); i++)
	{
		int64_t		got = gr_printed_revisions(unit_text("%s", revision_rows[i].printed));

		if (got != revision_rows[i].want)
			unit_surprise("%s has %lld revisions", revision_rows[i].printed, (long long) got);
	}
	unit_release();
	unit_no_surprises();
}

/*
 * For any printed text there is no overrun, and a number that is read whole
 * agrees with itself.
 */
static void
test_soups(void **state)
{
	static const char *const pieces[] = {
		"0", "5", "12", "３", ",", "，", ".", "-", "－", "+", " ", "元", "万", "亿", "萬", "件", "约", "减少", "修订",
		"（", "）", "美", "/", "?", "\xF0\xA0\x80\x80", "9223372036854775807", "0000000000000000000000000000000000000000000000000"
	};
	uint64_t	seed = 51;
	int			agreed = 0;
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < 40000; i++)
	{
		char		text[512] = "";
		gr_kind		kind = (gr_kind) unit_below(&seed, 3);
		gr_value	value;
		gr_str		printed;

		for (k = unit_below(&seed, 8); k >= 0; k--)
			strcat(text, pieces[unit_below(&seed, LENGTH(pieces))]);
		printed = unit_text("%s", text);
		if (gr_printed_revisions(printed) < 0)
			unit_surprise("%s has fewer revisions than 0", text);
		gr_read_value(printed.data, printed.len, kind, &value);
		if (value.status == GR_NUMBER)
		{
			agreed++;
			if (gr_agrees(printed, kind, value.value, value.scale, value.unit, GR_UNIT_NONE) != GR_AGREES)
				unit_surprise("%s does not agree with itself", text);
		}
		else
			gr_agrees(printed, kind, unit_below(&seed, 9), 0, GR_UNIT_YUAN, GR_UNIT_WAN_YUAN);
		unit_release();
	}
	assert_true(agreed > 1000);
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_revisions),
		cmocka_unit_test(test_soups),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
