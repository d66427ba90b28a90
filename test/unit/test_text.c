/*
 * test_text.c
 *	  Unit tests of UTF-8, folding, dates and the other small things.
 */
#include "unit.h"

#include "text/bracket.h"
#include "text/fold.h"
#include "text/nearest.h"
#include "text/numeral.h"
#include "text/radicals.h"
#include "text/utf8.h"

typedef struct valid_row
{
	const char *text;
	size_t		len;
	size_t		valid;
} valid_row;

#define VALID(text, n)	{text, sizeof(text) - 1, n}

static const valid_row valid_rows[] = {
	VALID("", 0), VALID("a", 1), VALID("abcdefgh", 8), VALID("abcdefghi", 9), VALID("中", 3),
	VALID("abcdefg\0", 7), VALID("\0", 0), VALID("abcdefgh\0bcdefgh", 8),
	VALID("\x01\x7F abcdef", 9), VALID("\x7F\x80", 1), VALID("abcdefg\x80", 7),
	VALID("\xC2\x80", 2), VALID("\xDF\xBF", 2), VALID("\xC1\xBF", 0), VALID("\xC0\x80", 0),
	VALID("\xE0\xA0\x80", 3), VALID("\xE0\x9F\xBF", 0), VALID("\xED\x9F\xBF", 3),
	VALID("\xED\xA0\x80", 0), VALID("\xEF\xBF\xBF", 3), VALID("\xF0\x90\x80\x80", 4),
	VALID("\xF0\x8F\xBF\xBF", 0), VALID("\xF4\x8F\xBF\xBF", 4), VALID("\xF4\x90\x80\x80", 0),
	VALID("\xF5\x80\x80\x80", 0), VALID("\xFF", 0), VALID("\x80", 0),
	VALID("a\xC2", 1), VALID("a\xE4\xB8", 1), VALID("a\xE4\xB8\xADz", 5), VALID("a\xF0\x9F\x98", 1),
	VALID("a\xE4\xB8z", 1), VALID("a\xC2\xC2", 1), VALID("a\xE4z\xAD", 1),
	VALID("12345678\xE4\xB8\xAD" "abcdefgh\xE4\xB8", 19),
};

static void
test_utf8_valid(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(valid_rows); i++)
	{
		const valid_row *row = &valid_rows[i];
		/* a copy, so that reading past the end is detected */
		char	   *text = unit_env()->alloc(NULL, row->len);
		size_t		got;

		memcpy(text, row->text, row->len);
		got = gr_utf8_valid(text, row->len);
		if (got != row->valid)
			unit_surprise("row %d: wanted %zu, got %zu", i, row->valid, got);
	}
	assert_int_equal(gr_utf8_count("", 0), 0);
	assert_int_equal(gr_utf8_count("a中é😀", 10), 4);
	unit_no_surprises();
}

/* Every character can be written and read, and no other byte string is valid. */
static void
test_utf8_characters(void **state)
{
	uint32_t	c;

	(void) state;
	for (c = 1; c <= 0x10FFFF; c++)
	{
		char		text[4];
		int			len = gr_utf8_put(c, text);
		int			taken;

		if ((gr_utf8_valid(text, (size_t) len) == (size_t) len) != (c < 0xD800 || c > 0xDFFF))
			unit_surprise("U+%04X: validity", c);
		if (gr_utf8_get(text, text + len, &taken) != c || taken != len)
			unit_surprise("U+%04X: came back different", c);
		if (len > 1 && (gr_utf8_get(text, text + len - 1, &taken) != 0xFFFD || taken != 1))
			unit_surprise("U+%04X: cut", c);
	}
	unit_no_surprises();
}

typedef struct fold_row
{
	const char *text;
	const char *folded;
} fold_row;

static const fold_row fold_rows[] = {
	{"abcXYZ019", "ABCXYZ019"},
	{"０１９ＡＺａｚ", "019AZAZ"},
	{"（）［］，．：；？！／｜＋－～", "()[],.:;?!/|+-~"},
	{"﹣‐‑‒–−", "------"},
	{"〔〕﹙﹚❨❩", "()()()"},
	{"﹐﹒﹕", ",.:"},
	{"—―─", "—―─"},
	{"政府信息公開條例總計複議復議", "政府信息公开条例总计复议复议"},
	{"【】、。“”", "【】、。“”"},
	{"é中😀", "é中😀"},
};

static void
test_fold(void **state)
{
	int			i;
	uint32_t	c;

	(void) state;
	for (i = 0; i < LENGTH(fold_rows); i++)
	{
		const char *p = fold_rows[i].text;
		const char *end = p + strlen(p);
		char		got[200];
		size_t		len = 0;

		while (p < end)
			len += (size_t) gr_utf8_put(gr_next_folded(&p, end), got + len);
		got[len] = '\0';
		if (strcmp(got, fold_rows[i].folded) != 0)
			unit_surprise("\"%s\": wanted \"%s\", got \"%s\"", fold_rows[i].text,
						  fold_rows[i].folded, got);
	}
	/* folding a folded character changes nothing */
	for (c = 1; c <= 0x10FFFF; c++)
		if (gr_fold(gr_fold(c)) != gr_fold(c))
			unit_surprise("U+%04X folds to U+%04X, and that to another", c, gr_fold(c));
	unit_no_surprises();
}

/* All radicals for which there is a character, and these characters. */
static const char radicals[] =
	"⼀⼁⼂⼃⼄⼅⼆⼇⼈⼉⼊⼋⼌⼍⼎⼏⼐⼑⼒⼓⼔⼕⼖⼗⼘⼙⼚⼛⼜⼝⼞⼟⼠⼡⼢⼣⼤⼥⼦⼧"
	"⼨⼩⼪⼫⼬⼭⼮⼯⼰⼱⼲⼳⼴⼵⼶⼷⼸⼹⼺⼻⼼⼽⼾⼿⽀⽁⽂⽃⽄⽅⽆⽇⽈⽉⽊⽋⽌⽍⽎⽏"
	"⽐⽑⽒⽓⽔⽕⽖⽗⽘⽙⽚⽛⽜⽝⽞⽟⽠⽡⽢⽣⽤⽥⽦⽧⽨⽩⽪⽫⽬⽭⽮⽯⽰⽱⽲⽳⽴⽵⽶⽷"
	"⽸⽹⽺⽻⽼⽽⽾⽿⾀⾁⾂⾃⾄⾅⾆⾇⾈⾉⾊⾋⾌⾍⾎⾏⾐⾑⾒⾓⾔⾕⾖⾗⾘⾙⾚⾛⾜⾝⾞⾟"
	"⾠⾡⾢⾣⾤⾥⾦⾧⾨⾩⾪⾫⾬⾭⾮⾯⾰⾱⾲⾳⾴⾵⾶⾷⾸⾹⾺⾻⾼⾽⾾⾿⿀⿁⿂⿃⿄⿅⿆⿇"
	"⿈⿉⿊⿋⿌⿍⿎⿏⿐⿑⿒⿓⿔⿕"
	"⺒⺟⺠⺶⺻⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳";
static const char characters[] =
	"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀"
	"寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋"
	"比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
	"缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛"
	"辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻"
	"黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠"
	"巳母民羊聿虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟";

static void
test_radicals(void **state)
{
	static const char *const plain[] = {"", "人民政府", "“甲”—…★\xE2\x96\xA0", "\xE2\xBA\x80\xE2\xBF\x9F", "a"};
	gr_str		text = unit_text("%s人%s", radicals, radicals);
	gr_str		want = unit_text("%s人%s", characters, characters);
	int			i;

	(void) state;
	assert_int_equal(text.len, want.len);
	assert_memory_equal(gr_without_radicals(unit_env(), text.data, text.len), want.data, want.len);
	/* a text that ends within a character, as no valid one does */
	assert_memory_equal(gr_without_radicals(unit_env(), "\xE2\xBC\x88\xE2\xBC", 5), "人\xE2\xBC", 5);
	for (i = 0; i < LENGTH(plain); i++)
		assert_memory_equal(gr_without_radicals(unit_env(), plain[i], strlen(plain[i])), plain[i], strlen(plain[i]));
	assert_ptr_equal(gr_without_radicals(unit_env(), plain[1], 12), plain[1]);
	unit_release();
}

typedef struct class_row
{
	gr_class	class;
	uint32_t	characters[24];
} class_row;

static const class_row class_rows[] = {
	{GR_CHAR_SPACE, {' ', '\t', '\v', '\f', 0x1C, 0x1D, 0x1E, 0x1F, 0xA0, 0xAD, 0x1680, 0x2000, 0x2009,
			0x200B, 0x200D, 0x200F, 0x202A, 0x202C, 0x202F, 0x205F, 0x2060, 0x2064, 0x3000, 0xFEFF}},
	{GR_CHAR_LINE_END, {'\n', '\r', 0x85, 0x2028, 0x2029}},
	{GR_CHAR_WORD, {'0', '9', 'A', 'Z', '?', '+', '-', 0xE9, 0x3007, 0x4E00, 0x9FFF, 0xAC00,
			0x1F600, 0x2460, 0x2500, 0x00C0, 0x202D, 0x202E}},
	{GR_CHAR_PUNCTUATION, {'!', '"', '(', ')', ',', '.', '/', ':', ';', '|', '*', '#', '%', 0xB7,
			0x2014, 0x201C, 0x2022, 0x2026, 0x3001, 0x3002, 0x300A, 0x3010, 0x30FB, 0xFE30}},
};

static void
test_classify(void **state)
{
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < LENGTH(class_rows); i++)
		for (k = 0; k < LENGTH(class_rows[i].characters) && class_rows[i].characters[k]; k++)
			if (gr_classify(class_rows[i].characters[k]) != class_rows[i].class)
				unit_surprise("U+%04X: wanted %d, got %d", class_rows[i].characters[k],
							  (int) class_rows[i].class,
							  (int) gr_classify(class_rows[i].characters[k]));
	unit_no_surprises();
}

static const fold_row trim_rows[] = {
	{"", ""}, {" ", ""}, {"a", "a"}, {" \t\r\n a b \x1F\x1E ", "a b"}, {"\u3000中\u3000", "中"},
	{"\u00A0\u200B中 文\uFEFF", "中 文"}, {"\u3000\u3000", ""}, {"。", "。"}, {"a\u2028", "a"},
};

static void
test_trim(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(trim_rows); i++)
	{
		gr_str		got = gr_trim((gr_str) {trim_rows[i].text, strlen(trim_rows[i].text)});

		if (got.len != strlen(trim_rows[i].folded) ||
			memcmp(got.data, trim_rows[i].folded, got.len) != 0)
			unit_surprise("row %d: wanted \"%s\", got \"%.*s\"", i, trim_rows[i].folded,
						  (int) got.len, got.data);
	}
	unit_no_surprises();
}

typedef struct date_row
{
	int			year;
	int			month;
	int			day;
	bool		valid;
	int32_t		date;
} date_row;

static const date_row date_rows[] = {
	{1970, 1, 1, true, 0}, {1970, 1, 2, true, 1}, {1969, 12, 31, true, -1},
	{2000, 1, 1, true, 10957}, {2000, 2, 29, true, 11016}, {2021, 12, 31, true, 18992},
	{2024, 2, 29, true, 19782}, {1, 1, 1, true, -719162}, {9999, 12, 31, true, 2932896},
	{1900, 2, 28, true, -25509}, {1900, 2, 29, false, 0}, {2100, 2, 29, false, 0},
	{2021, 2, 29, false, 0}, {2021, 0, 1, false, 0}, {2021, 13, 1, false, 0}, {2021, 1, 0, false, 0},
	{2021, 1, 32, false, 0}, {2021, 4, 31, false, 0}, {0, 1, 1, false, 0}, {10000, 1, 1, false, 0},
	{-1, 1, 1, false, 0},
};

static void
test_dates(void **state)
{
	int32_t		date;
	int32_t		first;
	int32_t		last;
	int			year;
	int			month;
	int			day;
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(date_rows); i++)
	{
		const date_row *row = &date_rows[i];
		bool		valid = gr_date_from_ymd(row->year, row->month, row->day, &date);

		if (valid != row->valid || (valid && date != row->date))
			unit_surprise("%d-%d-%d: got %d %d", row->year, row->month, row->day, valid, date);
	}
	/* each day follows the one before */
	gr_date_from_ymd(1, 1, 1, &first);
	gr_date_from_ymd(9999, 12, 31, &last);
	for (date = first; date <= last; date++)
	{
		int32_t		back;

		gr_date_to_ymd(date, &year, &month, &day);
		if (!gr_date_from_ymd(year, month, day, &back) || back != date)
			unit_surprise("day %d: %d-%d-%d", date, year, month, day);
	}
	unit_no_surprises();
}

static void
test_names(void **state)
{
	(void) state;
	assert_string_equal(gr_unit_glyphs(GR_UNIT_NONE).data, "");
	assert_string_equal(gr_unit_glyphs(GR_UNIT_YUAN).data, "元");
	assert_string_equal(gr_unit_glyphs(GR_UNIT_WAN_YUAN).data, "万元");
	assert_string_equal(gr_unit_glyphs(GR_UNIT_YI_YUAN).data, "亿元");
	assert_string_equal(gr_status_names[GR_MISSING], "missing");
	assert_string_equal(gr_status_names[GR_NUMBER], "number");
	assert_string_equal(gr_status_names[GR_BLANK], "blank");
	assert_string_equal(gr_status_names[GR_NOT_APPLICABLE], "not_applicable");
	assert_string_equal(gr_status_names[GR_TEXT], "text");
	assert_string_equal(gr_status_names[GR_UNFIT], "text");
	assert_string_equal(gr_status_names[GR_AT_LEAST], "at_least");
	assert_string_equal(gr_contact_names[GR_WEBSITE], "website");
	assert_true(gr_str_equal(GR_NO_STR, GR_NO_STR));
	assert_false(gr_str_equal(GR_NO_STR, GR_STR("")));
	assert_false(gr_str_equal(GR_STR("a"), GR_STR("b")));
}

typedef struct numeral_row
{
	uint32_t	c;
	int			numeral;
	int			ordinal;
	int			power;
	bool		year_digit;
} numeral_row;

static const numeral_row numeral_rows[] = {
	{U'〇', 0, 0, 0, true}, {U'零', 0, 0, 0, true}, {U'○', 0, 0, 0, true},
	{U'一', 1, 1, 0, true}, {U'二', 2, 2, 0, true}, {U'三', 3, 3, 0, true},
	{U'四', 4, 4, 0, true}, {U'五', 5, 5, 0, true}, {U'六', 6, 6, 0, true},
	{U'七', 7, 7, 0, true}, {U'八', 8, 8, 0, true}, {U'九', 9, 9, 0, true},
	{U'十', -1, 10, 10, false}, {U'百', -1, 0, 100, false}, {U'千', -1, 0, 1000, false},
	{U'万', -1, 0, 10000, false}, {U'两', -1, 0, 0, false}, {U'丁', -1, 0, 0, false},
	{'0', -1, 0, 0, true}, {'9', -1, 0, 0, true}, {'/', -1, 0, 0, false}, {':', -1, 0, 0, false},
};

static void
test_numerals(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(numeral_rows); i++)
	{
		const numeral_row *row = &numeral_rows[i];

		if (gr_numeral(row->c) != row->numeral || gr_ordinal_numeral(row->c) != row->ordinal ||
			gr_power(row->c) != row->power || gr_is_year_digit(row->c) != row->year_digit)
			unit_surprise("U+%04X", (unsigned) row->c);
	}
	unit_no_surprises();
}

/*
 * For every place of a text, the character that contains it begins at or before
 * it.
 */
static void
test_whole_characters(void **state)
{
	static const char text[] = "a政é😀b";
	static const size_t starts[] = {0, 1, 1, 1, 4, 4, 6, 6, 6, 6, 10};
	size_t		at;

	(void) state;
	for (at = 0; at < sizeof(text) - 1; at++)
	{
		size_t		next = at;

		while (next < sizeof(text) - 1 && starts[next] != next)
			next++;
		assert_int_equal(gr_utf8_floor(text, at), starts[at]);
		assert_int_equal(gr_utf8_ceiling(text, at, sizeof(text) - 1), next);
	}
	assert_int_equal(gr_utf8_ceiling(text, 2, 3), 3);
}

static void
test_nearest(void **state)
{
	static const int distances[] = {5, 2, 7, 2, 1};
	char		longer[300];
	gr_nearest	nearest = {.most = 3};
	int			i;

	(void) state;
	assert_int_equal(gr_edit_distance(GR_STR("granted"), GR_STR("granted")), 0);
	assert_int_equal(gr_edit_distance(GR_STR("grated"), GR_STR("granted")), 1);
	assert_int_equal(gr_edit_distance(GR_STR("kitten"), GR_STR("sitting")), 3);
	assert_int_equal(gr_edit_distance(GR_STR(""), GR_STR("abc")), 3);
	assert_int_equal(gr_edit_distance(GR_STR("电话"), GR_STR("phone")), 5);
	memset(longer, 'x', sizeof(longer));
	assert_int_equal(gr_edit_distance((gr_str) {longer, sizeof(longer)}, GR_STR("")), GR_MAX_COMPARED);
	assert_int_equal(gr_edit_distance(GR_STR(""), (gr_str) {longer, sizeof(longer)}), GR_MAX_COMPARED);
	for (i = 0; i < LENGTH(distances); i++)
		gr_keep_nearest(&nearest, i, distances[i]);
	assert_int_equal(nearest.n, 3);
	assert_int_equal(nearest.name[0], 4);
	assert_int_equal(nearest.name[1], 1);
	assert_int_equal(nearest.name[2], 3);
}

typedef struct bracket_row
{
	const char *text;
	int			len;			/* of the bracket; -1: none ends here */
	bool		gloss;
} bracket_row;

static const bracket_row bracket_rows[] = {
	{"(a)b", 3, true}, {"（a）b", 7, true}, {"[甲]", 5, false}, {"(a(b)c)d", 7, false}, {"(a", -1, false}, {"()", 2, true},
	/* a cell or a row ends within it */
	{"(a|b)", -1, false}, {"(a\tb)", -1, false}, {"(a\x1F" "b)", -1, false},
	/* three more lines at most, and no value on them */
	{"(甲\n乙\n丙\n丁)", 17, false}, {"(a\nb\nc\nd\ne)", -1, false}, {"(甲\n 0)", -1, false}, {"(甲\n9)", -1, false},
	{"(甲\n乙9)", 10, false}, {"(甲 9)", 7, false},
	/* readings of characters: Latin letters with accents and digits */
	{"(2023)", 6, true}, {"(guó)", 6, true}, {"(À)", 4, true}, {"(ɏ)", 4, true}, {"(ɐ)", 4, false}, {"(×)", 4, true},
	{"(a\u0300)", 5, true}, {"(a\u036F)", 5, true}, {"(\u0370)", 4, false}, {"(\u02FF)", 4, false},
	{"(\u1E00)", 5, true}, {"(\u1EFF)", 5, true}, {"(\u1F00)", 5, false}, {"(\u1DFF)", 5, false}, {"(\u00BF)", 4, false},
	{"(Z)", 3, true}, {"(0)", 3, true}, {"(:)", 3, false}, {"(/)", 3, false}, {"(国)", 5, false},
};

static void
test_brackets(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(bracket_rows); i++)
	{
		const bracket_row *row = &bracket_rows[i];
		size_t		len = strlen(row->text);
		char	   *text = memcpy(unit_env()->alloc(NULL, len), row->text, len);
		const char *past = gr_skip_bracket(text, text + len);

		if ((past ? past - text : -1) != row->len)
			unit_surprise("%s: %d bytes", row->text, past ? (int) (past - text) : -1);
		else if (past && gr_is_gloss(text, past) != row->gloss)
			unit_surprise("%s: %s", row->text, row->gloss ? "belongs to no label" : "belongs to a label");
	}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_utf8_valid),
		cmocka_unit_test(test_utf8_characters),
		cmocka_unit_test(test_fold),
		cmocka_unit_test(test_radicals),
		cmocka_unit_test(test_classify),
		cmocka_unit_test(test_trim),
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_numerals),
		cmocka_unit_test(test_whole_characters),
		cmocka_unit_test(test_nearest),
		cmocka_unit_test(test_brackets),
	};

	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
