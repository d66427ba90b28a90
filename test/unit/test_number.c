/*
 * test_number.c
 *	  Unit tests of reading the text of one cell.
 */
#include "unit.h"

#include "report/number.h"

#define MAX	"9223372036854775807"
#define PLAIN	0
#define UNIT	1
#define REMARK	2

typedef struct value_row
{
	const char *text;
	gr_kind		kind;
	gr_cell_status status;
	int64_t		value;
	int			scale;
	gr_unit		unit;
	int			beside;			/* UNIT | REMARK */
} value_row;

#define COUNT(text, value)	{text, GR_COUNT, GR_NUMBER, value, 0, GR_UNIT_NONE, PLAIN}
#define SIGNED(text, value)	{text, GR_SIGNED, GR_NUMBER, value, 0, GR_UNIT_NONE, PLAIN}
#define AMOUNT(text, value, scale)	{text, GR_AMOUNT, GR_NUMBER, value, scale, GR_UNIT_NONE, PLAIN}
#define WITH(text, kind, value, beside)	{text, kind, GR_NUMBER, value, 0, GR_UNIT_NONE, beside}
#define MONEY(text, value, scale, unit)	{text, GR_AMOUNT, GR_NUMBER, value, scale, unit, UNIT}
#define OTHER(text, kind, status)	{text, kind, status, 0, 0, GR_UNIT_NONE, -1}
#define TEXT(text)	OTHER(text, GR_COUNT, GR_TEXT)
#define MARK(text)	OTHER(text, GR_COUNT, GR_NOT_APPLICABLE)
#define BLANK(text)	OTHER(text, GR_COUNT, GR_BLANK)

static const value_row plain_rows[] = {
	COUNT("0", 0), COUNT("7", 7), COUNT("12", 12), COUNT("８", 8), COUNT("１２０", 120),
	COUNT("1２3", 123), COUNT(" 5 ", 5), COUNT("\u00A05\u3000", 5), COUNT("\u200B5\uFEFF", 5),
	COUNT("\r\n5\n", 5), COUNT("\t5", 5), COUNT("\x1D" "5\x1F", 5),
	/* thousands */
	COUNT("8,040", 8040), COUNT("8，040", 8040), COUNT("1,234,567", 1234567),
	COUNT("123,456", 123456), COUNT("８，０４０", 8040), COUNT("1,000", 1000),
	TEXT("12,34"), TEXT("1,2345"), TEXT("1234,567"), TEXT("1,234,56"), TEXT(",123"), TEXT("1,"),
	TEXT("1,,234"), TEXT("1,234,"), TEXT("0,0"), TEXT("1,2,3"),
	/* a leading zero means two cells run together here, too */
	TEXT("0,123"),
	/* signs */
	COUNT("+3", 3), COUNT("-3", -3), COUNT("－３", -3), COUNT("−3", -3), COUNT("–3", -3),
	COUNT("＋3", 3), SIGNED("+19", 19), SIGNED("-417", -417), SIGNED("−417", -417),
	SIGNED("增3", 3), SIGNED("增加3", 3), SIGNED("新增3", 3), SIGNED("减2", -2), SIGNED("减少2", -2),
	SIGNED("減2", -2), SIGNED("減少 2", -2), SIGNED("- 3", -3), SIGNED("-0", 0), SIGNED("减0", 0),
	COUNT("-1,234", -1234),
	TEXT("增3"), TEXT("减2"), OTHER("增减2", GR_SIGNED, GR_TEXT), TEXT("+-3"), TEXT("--3"),
	TEXT("3-"), TEXT("3+"), OTHER("减", GR_SIGNED, GR_TEXT), OTHER("减-2", GR_SIGNED, GR_TEXT),
	TEXT("+"), OTHER("增减", GR_SIGNED, GR_TEXT),
	/* digits of two cells, and two numbers */
	TEXT("00"), TEXT("010"), TEXT("000"), TEXT("01"), TEXT("-00"), TEXT("00.5"), TEXT("007"),
	TEXT("1 2"), TEXT("8 040"), TEXT("8, 040"), TEXT("1\u30002"), TEXT("1\n2"), TEXT("1/2"), TEXT("1:2"), TEXT("3-5"),
	TEXT("1、2"), TEXT("1;2"), TEXT("0 0"),
	/* decimals of a count */
	COUNT("3.0", 3), COUNT("3.000000000", 3), COUNT("0.0", 0),
	OTHER("3.5", GR_COUNT, GR_UNFIT), OTHER("-3.5", GR_COUNT, GR_UNFIT),
	OTHER("3．5", GR_SIGNED, GR_UNFIT), OTHER("3.5件", GR_COUNT, GR_UNFIT),
	TEXT("3."), TEXT(".5"), TEXT("3..5"), TEXT("3.5.1"), TEXT("1.234,5"), TEXT("3。5"),
	/* int8 */
	COUNT(MAX, INT64_MAX), SIGNED("-" MAX, -INT64_MAX), COUNT("9,223,372,036,854,775,807", INT64_MAX),
	OTHER("9223372036854775808", GR_COUNT, GR_UNFIT),
	OTHER("-9223372036854775809", GR_SIGNED, GR_UNFIT),
	OTHER("18446744073709551616", GR_COUNT, GR_UNFIT),
	OTHER("18446744073709551617", GR_COUNT, GR_UNFIT),
	OTHER("99999999999999999999", GR_COUNT, GR_UNFIT),
	OTHER("100000000000000000000000000000000000000", GR_COUNT, GR_UNFIT),
	OTHER("99999999999999999999 5", GR_COUNT, GR_TEXT),
	/* the smallest int64 fits */
	SIGNED("-9223372036854775808", INT64_MIN),
};

static const value_row amount_rows[] = {
	AMOUNT("0", 0, 0), AMOUNT("160", 160, 0), AMOUNT("160.5964", 1605964, 4), AMOUNT("0.5", 5, 1),
	AMOUNT("0.000001", 1, 6), AMOUNT("-0.05", -5, 2), AMOUNT("１．５", 15, 1),
	AMOUNT("1,234.5", 12345, 1), AMOUNT("1.50", 15, 1), AMOUNT("1.00", 1, 0), AMOUNT("10.0", 10, 0),
	AMOUNT("1.0500000000", 105, 2), AMOUNT("0.0000000", 0, 0), AMOUNT("0.0000010", 1, 6),
	AMOUNT("1.000001000", 1000001, 6),
	OTHER("0.0000001", GR_AMOUNT, GR_UNFIT), OTHER("1.23456789", GR_AMOUNT, GR_UNFIT),
	OTHER("1.0000001", GR_AMOUNT, GR_UNFIT),
	AMOUNT("922337203685477579.8", INT64_C(9223372036854775798), 1),
	AMOUNT("922337203685477580.7", INT64_MAX, 1), AMOUNT("-922337203685477580.8", INT64_MIN, 1),
	AMOUNT("9223372036854.775807", INT64_MAX, 6), AMOUNT("922337203685477.0001", INT64_C(9223372036854770001), 4),
	MONEY("922337203685477580.7万元", INT64_MAX, 1, GR_UNIT_WAN_YUAN),
	OTHER("922337203685477580.8", GR_AMOUNT, GR_UNFIT), OTHER("-922337203685477580.9", GR_AMOUNT, GR_UNFIT),
	OTHER("9223372036854.775808", GR_AMOUNT, GR_UNFIT), OTHER("922337203685477581.1", GR_AMOUNT, GR_UNFIT),
	OTHER("922337203685477580.00001", GR_AMOUNT, GR_UNFIT),
	OTHER("9223372036854775807.1", GR_AMOUNT, GR_UNFIT),
	AMOUNT("9223372036854775807.0", INT64_MAX, 0),
	OTHER("9223372036854775808", GR_AMOUNT, GR_UNFIT),
	/* units */
	MONEY("251000元", 251000, 0, GR_UNIT_YUAN), MONEY("251,000 元", 251000, 0, GR_UNIT_YUAN),
	MONEY("160.5964万元", 1605964, 4, GR_UNIT_WAN_YUAN), MONEY("160.5964萬元", 1605964, 4, GR_UNIT_WAN_YUAN),
	MONEY("1.2亿元", 12, 1, GR_UNIT_YI_YUAN), MONEY("1.2億元", 12, 1, GR_UNIT_YI_YUAN),
	MONEY("0万元", 0, 0, GR_UNIT_WAN_YUAN), MONEY("５万元", 5, 0, GR_UNIT_WAN_YUAN),
	MONEY("5 万 元", 5, 0, GR_UNIT_WAN_YUAN),
	OTHER("元", GR_AMOUNT, GR_TEXT), OTHER("5万", GR_AMOUNT, GR_TEXT), OTHER("5元整", GR_AMOUNT, GR_TEXT),
	OTHER("5件", GR_AMOUNT, GR_TEXT), OTHER("5元元", GR_AMOUNT, GR_TEXT),
	OTHER("约5万元", GR_AMOUNT, GR_TEXT), OTHER("1.0000001万元", GR_AMOUNT, GR_UNFIT),
	{"251000元（含税）", GR_AMOUNT, GR_NUMBER, 251000, 0, GR_UNIT_YUAN, UNIT | REMARK},
	{"?160.5万元?", GR_AMOUNT, GR_NUMBER, 1605, 1, GR_UNIT_WAN_YUAN, UNIT | REMARK},
};

static const value_row beside_rows[] = {
	WITH("12件", GR_COUNT, 12, UNIT), WITH("12 件", GR_COUNT, 12, UNIT), WITH("12条", GR_COUNT, 12, UNIT),
	WITH("12條", GR_COUNT, 12, UNIT), WITH("3项", GR_SIGNED, 3, UNIT), WITH("3項", GR_COUNT, 3, UNIT),
	WITH("3宗", GR_COUNT, 3, UNIT), WITH("3个", GR_COUNT, 3, UNIT), WITH("3個", GR_COUNT, 3, UNIT),
	WITH("3份", GR_COUNT, 3, UNIT), WITH("3起", GR_COUNT, 3, UNIT), WITH("3次", GR_COUNT, 3, UNIT),
	WITH("3例", GR_COUNT, 3, UNIT), WITH("3部", GR_COUNT, 3, UNIT), WITH("3人次", GR_COUNT, 3, UNIT),
	WITH("减少3项", GR_SIGNED, -3, UNIT),
	WITH("22（其中修订 16 件）", GR_COUNT, 22, REMARK), WITH("22(a)", GR_COUNT, 22, REMARK),
	WITH("22[a]", GR_COUNT, 22, REMARK), WITH("22【a】", GR_COUNT, 22, REMARK),
	WITH("22（a（b）c）", GR_COUNT, 22, REMARK), WITH("22 (a)", GR_COUNT, 22, REMARK),
	WITH("22（a\nb）", GR_COUNT, 22, REMARK), WITH("22〔a〕", GR_COUNT, 22, REMARK),
	WITH("22件（a）", GR_COUNT, 22, UNIT | REMARK), WITH("22（）", GR_COUNT, 22, REMARK),
	WITH("? 0", GR_COUNT, 0, REMARK), WITH("0?", GR_COUNT, 0, REMARK), WITH("？5", GR_COUNT, 5, REMARK),
	WITH("??5??", GR_COUNT, 5, REMARK), WITH("\uFFFD" "5", GR_COUNT, 5, REMARK),
	WITH("5\uFFFD", GR_COUNT, 5, REMARK), WITH("?-5", GR_SIGNED, -5, REMARK),
	TEXT("22（a"), TEXT("22 a）"), TEXT("22（a）b"), TEXT("（22）"), TEXT("22（a）（b）"), TEXT("(a)22"),
	TEXT("22元"), TEXT("22件件"), TEXT("件22"), TEXT("件"), TEXT("?"), TEXT("??"), TEXT("5?5"),
	TEXT("22人"), TEXT("5%"), TEXT("5*"), TEXT("*5"), TEXT("#5"), TEXT("5."), TEXT("见附件"),
	TEXT("约5"), TEXT("十"), TEXT("5a"), TEXT("a5"), TEXT("1e3"), TEXT("0x10"), TEXT("①"), TEXT("²"),
	/* a number with a remark that makes it no number */
	OTHER("3.5（a）", GR_COUNT, GR_UNFIT), TEXT("010（a）"),
};

static const value_row mark_rows[] = {
	MARK("-"), MARK("－"), MARK("—"), MARK("——"), MARK("--"), MARK("---"), MARK("–"), MARK("−"), MARK("―"),
	MARK("─"), MARK("/"), MARK("／"), MARK("\\"), MARK("＼"), MARK("无"), MARK("無"), MARK(" 无 "),
	MARK("不适用"), MARK("不適用"), MARK("N/A"), MARK("n/a"), MARK("Ｎ／Ａ"), MARK("NA"), MARK("na"),
	MARK("暂无"), MARK("没有"), MARK("沒有"), MARK("不涉及"), MARK("未涉及"), MARK("无此项"), MARK("不 适 用"),
	MARK("- -"),
	BLANK(""), BLANK(" "), BLANK("\n"), BLANK("\u3000\u00A0"), BLANK("\x1F"), BLANK("\u200B"),
	TEXT("//"), TEXT("无。"), TEXT("无无"), TEXT("N"), TEXT("N/"), TEXT("/-"), TEXT("-/"), TEXT("."),
	TEXT("、"), TEXT("*"), TEXT("_"), TEXT("无（本年）"), TEXT("是"), TEXT("未"), TEXT("\x01"),
};

static void
check_rows(const value_row *rows, int n)
{
	int			i;

	for (i = 0; i < n; i++)
	{
		const value_row *row = &rows[i];
		size_t		len = strlen(row->text);
		char	   *text = unit_env()->alloc(NULL, len);
		int			beside;
		gr_value	v;

		memcpy(text, row->text, len);
		gr_read_value(text, len, row->kind, &v);
		beside = (v.has_unit ? UNIT : 0) | (v.has_remark ? REMARK : 0);
		if (v.status != row->status || v.value != row->value || v.scale != row->scale ||
			v.unit != row->unit || (row->beside >= 0 && beside != row->beside) ||
			(row->beside >= 0 && v.plain != (row->beside == PLAIN)))
			unit_surprise("\"%s\": wanted %s %lld scale %d unit %d beside %d, got %s %lld scale %d unit %d beside %d",
						  row->text, gr_status_names[row->status], (long long) row->value, row->scale,
						  (int) row->unit, row->beside, gr_status_names[v.status],
						  (long long) v.value, v.scale, (int) v.unit, beside);
	}
}

static void
test_values(void **state)
{
	(void) state;
	check_rows(plain_rows, LENGTH(plain_rows));
	check_rows(amount_rows, LENGTH(amount_rows));
	check_rows(beside_rows, LENGTH(beside_rows));
	check_rows(mark_rows, LENGTH(mark_rows));
	unit_no_surprises();
}

/* An integer is read the same in every spelling. */
static void
test_written(void **state)
{
	static const char *const wide[] = {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
	uint64_t	seed = 1;
	int			i;

	(void) state;
	for (i = 0; i < 20000; i++)
	{
		uint64_t	n = unit_random(&seed) >> (1 + unit_below(&seed, 63));
		bool		full = unit_chance(&seed, 50);
		bool		thousands = unit_chance(&seed, 50);
		bool		negative = unit_chance(&seed, 30);
		char		digits[24];
		char		text[200] = "";
		int			len = snprintf(digits, sizeof(digits), "%llu", (unsigned long long) n);
		gr_value	v;
		int			k;

		if (negative)
			strcat(text, full ? "－" : "-");
		for (k = 0; k < len; k++)
		{
			if (thousands && k > 0 && (len - k) % 3 == 0)
				strcat(text, full ? "，" : ",");
			if (full)
				strcat(text, wide[digits[k] - '0']);
			else
				strncat(text, digits + k, 1);
		}
		gr_read_value(text, strlen(text), (gr_kind) unit_below(&seed, 3), &v);
		if (v.status != GR_NUMBER || !v.plain || v.scale != 0 ||
			v.value != (negative ? -(int64_t) n : (int64_t) n))
			unit_surprise("\"%s\": %s %lld", text, gr_status_names[v.status], (long long) v.value);
	}
	unit_no_surprises();
}

/* The decimals of an amount are kept, without trailing zeros. */
static void
test_decimals(void **state)
{
	uint64_t	seed = 2;
	int			i;

	(void) state;
	for (i = 0; i < 20000; i++)
	{
		int			scale = unit_below(&seed, 9);
		int			zeros = unit_below(&seed, 4);
		int64_t		n = (int64_t) (unit_random(&seed) >> (8 + unit_below(&seed, 50)));
		char		number[GR_DECIMAL_SIZE];
		char		text[80];
		gr_value	v;

		gr_print_decimal(n, scale, number);
		snprintf(text, sizeof(text), "%s%.*s", number, scale > 0 ? zeros : 0, "0000");
		while (scale > 0 && n % 10 == 0)
		{
			n /= 10;
			scale--;
		}
		gr_read_value(text, strlen(text), GR_AMOUNT, &v);
		if (scale > GR_MAX_SCALE ? v.status != GR_UNFIT :
			v.status != GR_NUMBER || v.value != n || v.scale != scale)
			unit_surprise("\"%s\": %s %lld scale %d", text, gr_status_names[v.status],
						  (long long) v.value, v.scale);
	}
	unit_no_surprises();
}

/* Cells longer than any number, and cells cut within a character. */
static void
test_long(void **state)
{
	char		text[1000];
	gr_value	v;
	size_t		n;

	(void) state;
	for (n = 1; n < 300; n++)
	{
		memset(text, '1', n);
		gr_read_value(text, n, GR_COUNT, &v);
		assert_int_equal(v.status, n <= 18 ? GR_NUMBER : n == 19 ? GR_NUMBER : n <= 120 ? GR_UNFIT : GR_TEXT);
		memset(text, ' ', n);
		gr_read_value(text, n, GR_COUNT, &v);
		assert_int_equal(v.status, GR_BLANK);
		memset(text, ' ', n);
		text[n] = '5';
		memset(text + n + 1, ' ', n);
		gr_read_value(text, 2 * n + 1, GR_COUNT, &v);
		assert_int_equal(v.status, GR_NUMBER);
		memset(text, '-', n);
		gr_read_value(text, n, GR_COUNT, &v);
		assert_int_equal(v.status, n <= 120 ? GR_NOT_APPLICABLE : GR_TEXT);
	}
	unit_no_surprises();
}

/* Random mixes of the pieces of numbers: no crash, and values within bounds. */
static void
test_soups(void **state)
{
	static const char *const pieces[] = {
		"0", "1", "9", ",", "，", ".", "-", "+", "增", "减", "万元", "元", "件", "（", "）", "[", "]",
		"?", " ", "\u3000", "无", "/", "—", "99999999", "\n", "２", "中", "\uFFFD", "【", "】"
	};
	uint64_t	seed = 3;
	int			i;

	(void) state;
	for (i = 0; i < 200000; i++)
	{
		char		text[400] = "";
		int			n = unit_below(&seed, 10);
		gr_kind		kind = (gr_kind) unit_below(&seed, 3);
		gr_value	v;

		while (n-- > 0)
			strcat(text, pieces[unit_below(&seed, LENGTH(pieces))]);
		gr_read_value(text, strlen(text), kind, &v);
		if (v.status != GR_NUMBER && (v.value != 0 || v.scale != 0 || v.unit != GR_UNIT_NONE || v.plain))
			unit_surprise("\"%s\": a value without a number", text);
		if (v.status == GR_AT_LEAST || v.status == GR_MISSING || v.scale > GR_MAX_SCALE ||
			(kind != GR_AMOUNT && (v.scale != 0 || v.unit != GR_UNIT_NONE)) ||
			(v.scale > 0 && v.value % 10 == 0))
			unit_surprise("\"%s\": %s %lld scale %d", text, gr_status_names[v.status],
						  (long long) v.value, v.scale);
	}
	unit_no_surprises();
}

/* Numbers of every length, with every place where the text may end behind them. */
static void
test_plain(void **state)
{
	char		text[64];
	int			first;
	int			n;
	int			behind;

	(void) state;
	for (first = 0; first < 10; first++)
		for (n = 0; n <= 20; n++)
			for (behind = 0; behind < 10; behind++)
			{
				int64_t		want = 0;
				int64_t		got = -1;
				size_t		len;
				int			i;

				for (i = 0; i < n; i++)
				{
					text[i] = (char) ('0' + (first + i * 7) % 10);
					want = i < 18 ? want * 10 + text[i] - '0' : 0;
				}
				memset(text + n, '|', (size_t) behind);
				text[n + behind] = '7'; /* behind the end */
				len = gr_plain_number(text, text + n + behind, &got);
				if (n == 0 || n > 18 || (n > 1 && text[0] == '0') ? len != 0 : (len != (size_t) n || got != want))
					unit_surprise("%.*s: %zu digits, %lld", n + behind, text, len, (long long) got);
			}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_written),
		cmocka_unit_test(test_decimals),
		cmocka_unit_test(test_long),
		cmocka_unit_test(test_soups),
		cmocka_unit_test(test_plain),
	};

	return cmocka_run_group_tests_name("number", tests, NULL, NULL);
}
