/*
 * test_furniture.c
 *	  Unit tests of what a page prints on its own: its number, its buttons.
 */
#include "unit.h"

#include "read/atoms.h"

#define TEXT(text)	u"" text, (int) (sizeof(u"" text) / sizeof(char16_t)) - 1

static void
test_page_numbers(void **state)
{
	static const struct
	{
		const char16_t *text;
		int			len;
		bool		is_page;
	}			rows[] = {
		{TEXT("-3-"), true}, {TEXT("—3—"), true}, {TEXT("--3--"), true}, {TEXT("-1234-"), true}, {TEXT("·3·"), true}, {TEXT("•3•"), true},
		{TEXT("-3_"), true}, {TEXT("-12345-"), false}, {TEXT("---3---"), false}, {TEXT("-3---"), false}, {TEXT("-3"), false},
		{TEXT("--"), false}, {TEXT("-3-甲"), false}, {TEXT("-3-青石镇政府"), true}, {TEXT("3/8"), true}, {TEXT("第3页"), true}, {TEXT("PAGE3"), true}, {TEXT("3"), false},
		{TEXT("3/"), false}, {TEXT("第页"), false}, {TEXT("第3"), false}, {TEXT("第3页共8页"), true}, {TEXT("甲"), false}, {TEXT("3甲"), false},
		{TEXT("P3"), true}, {TEXT("P.3"), true}, {TEXT("P.12"), true}, {TEXT("P"), false}, {TEXT("P."), false}, {TEXT("P3X"), false},
		{TEXT("PX"), false}, {TEXT("PAGE"), false}, {TEXT("PAGEX"), false}, {TEXT("PAGE3OF8"), true}, {TEXT("打印3"), true}, {TEXT("打印甲"), false},
		{TEXT("123/456"), true}, {TEXT("1234/456"), false}, {TEXT("3/8甲"), false}, {TEXT("第3页/共8页"), true}, {TEXT("第3页,8页"), false},
		{TEXT("第3页共页"), false}, {TEXT("第3页共8"), false}, {TEXT("第3页共8页甲"), false}, {TEXT("3清河镇人民政府"), true}, {TEXT("1234清河镇人民政府"), false},
		{TEXT("3件清河镇人民政府"), false}, {TEXT("3镇政府"), true}, {TEXT("3柳林镇政府"), true}, {TEXT("32021年度报告"), true}, {TEXT("3打印"), true}, {TEXT("2021年度报告"), false},
		/* what stands behind the token does not count */
		{u"-3--4-", 3, true}, {u"-34-", 2, false}, {u"第3页/4", 4, true}, {u"第3页共8页", 5, false}, {u"3/8甲", 3, true}, {u"打印3甲", 3, true},
	};
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
	{
		if (gr_is_page_number(rows[i].text, rows[i].len) != rows[i].is_page)
			unit_surprise("row %d is %sa page number", i, rows[i].is_page ? "not " : "");
		if (rows[i].is_page && !gr_may_begin_page_number(rows[i].text[0]))
			unit_surprise("row %d cannot begin", i);
	}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_page_numbers),
	};

	return cmocka_run_group_tests_name("furniture", tests, NULL, NULL);
}
