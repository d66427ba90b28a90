/*
 * test_scan.c
 *	  Unit tests of cutting raw text into cells, whatever its layout.
 */
#include "unit.h"

#include "scan.h"

/*
 * Events in one line: {label} 'value' "text" _ (blank) _? (blank, or
 * a row's beginning) ^ (covered) / (row end of
 * an empty line) // (row end of a grid) # (page number).  A line end inside of
 * a token is shown as a space.
 */
static char shown[20000];

static void
show(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void
show(const char *format, ...)
{
	size_t		len = strlen(shown);
	va_list		arguments;

	va_start(arguments, format);
	vsnprintf(shown + len, sizeof(shown) - len, format, arguments);
	va_end(arguments);
	for (; shown[len]; len++)
		if (shown[len] == '\n' || shown[len] == '\r')
			shown[len] = ' ';
}

static const char *
label_name(const gr_label *label)
{
	switch (label->kind)
	{
		case GR_LABEL_HEADING:
			return gr_section_names[label->id];
		case GR_LABEL_ITEM:
			return gr_items[label->id].name.data;
		case GR_LABEL_COLUMN:
			return gr_measures[label->id].name.data;
		case GR_LABEL_OPENING:
			return "opening";
		case GR_LABEL_GROUP:
			return "group";
		case GR_LABEL_HEADER:
			return "header";
		case GR_LABEL_ROW:
			return "row";
		case GR_LABEL_TOTAL:
			return "total";
		case GR_LABEL_OTHER:
			return "other";
		case GR_LABEL_NONE:
			break;
	}
	return "none";
}

static const char *
events_of(const char *text, size_t len)
{
	gr_scanner	scanner;
	gr_event	event;
	const char *last = text;
	size_t		line = 1;
	const char *p = text;

	shown[0] = '\0';
	gr_scan_begin(&scanner, unit_env(), text, len);
	for (;;)
	{
		int			n;

		gr_scan_next(&scanner, &event);
		n = (int) (event.end - event.start);
		/* events come in the order of the text, on their lines */
		if (event.start < last || event.end < event.start || event.end > text + len)
			unit_surprise("\"%.*s\": an event out of order", (int) len, text);
		last = event.start;
		for (; p < event.start; p++)
			line += *p == '\n';
		if (event.kind != GR_EVENT_ROW_END && event.kind != GR_EVENT_BLANK &&
			event.kind != GR_EVENT_END && event.line != line)
			unit_surprise("\"%.*s\": line %zu for %zu", (int) len, text, event.line, line);
		switch (event.kind)
		{
			case GR_EVENT_LABEL:
				show(" {%s}", label_name(&event.label));
				break;
			case GR_EVENT_VALUE:
				show(" '%.*s'", n, event.start);
				break;
			case GR_EVENT_TEXT:
				show(" \"%.*s\"", n, event.start);
				break;
			case GR_EVENT_BLANK:
				show(event.uncertain ? " _?" : " _");
				break;
			case GR_EVENT_COVERED:
				show(" ^");
				break;
			case GR_EVENT_ROW_END:
				show(event.hard ? " //" : " /");
				break;
			case GR_EVENT_PAGE_NUMBER:
				show(" #");
				break;
			case GR_EVENT_END:
				return shown[0] ? shown + 1 : shown;
		}
	}
}

typedef struct scan_row
{
	const char *text;
	const char *events;
} scan_row;

static const scan_row scan_rows[] = {
	{"", ""}, {" \u3000\n", "/"}, {"\n\n\n", "/ / /"},
	/* one line, words parted by white space */
	{"规章 1 2 3", "{regulations} '1' '2' '3'"},
	{"规章：1 2 3", "\"规章：1\" '2' '3'"},
	{"规章： 1 2 3", "{regulations} '1' '2' '3'"},
	{"规章\u3000" "1\u00A0" "2 3", "{regulations} '1' '2' '3'"},
	{"共 5 件", "\"共\" '5 件'"},
	/* the number inside a remark is no cell */
	{"行政处罚 22（其中修订 16 件） 3", "{administrative_penalty} '22（其中修订 16 件）' '3'"},
	{"行政处罚 ? 0 3", "{administrative_penalty} '? 0' '3'"},
	{"规章 8,040 - / 无", "{regulations} '8,040' '-' '/' '无'"},
	{"规章 010 00", "{regulations} \"010\" \"00\""},
	/* a sign set apart belongs to its number */
	{"规章 减 2 增3", "{regulations} '减 2' '增3'"},
	{"160.5964 万元", "'160.5964 万元'"},
	/* one cell a line */
	{"规章\n1\n2\n3\n", "{regulations} '1' '2' '3'"},
	{"规章\n\n1\n\n2\n", "{regulations} / '1' / '2'"},
	{"规章\r\n1\r\n2\r\n", "{regulations} '1' '2'"},
	{"行政规范\n性文件\n7", "{normative_documents} '7'"},
	{"行政规范\n-5-\n性文件\n7", "{normative_documents} '7'"},
	{"1\n-5-\n2\n第6页\n3", "'1' # '2' # '3'"},
	{"1 -5- 2", "'1' \"-5-\" '2'"},
	/* tabs */
	{"规章\t1\t2\t3\n", "{regulations} '1' '2' '3' //"},
	{"规章\t\t2\t\n行政许可\t4\n", "{regulations} _ '2' _ // {administrative_licensing} '4' //"},
	{"\t规章\n\t1\n\t2\n\n\t3\n", "{regulations} '1' '2' / '3'"},
	{"\t规章\n\t\n\t2\n", "{regulations} _ '2'"},
	{"\t\t\t规章\t1\n", "_ _ {regulations} '1' //"},
	{"规章\t1", "{regulations} '1'"}, {"规章\t", "{regulations}"}, {"\t", "_"}, {"\t\t\n", "_ _"},
	{"规章 \t 1 \t 见 附件\n", "{regulations} '1' \"见 附件\" //"},
	/* bars */
	{"| 规章 | 1 | 2 |\n", "{regulations} '1' '2' //"},
	{"规章 | 1 | | 3\n", "{regulations} '1' _ '3' //"},
	{"规章|1||3|\n", "{regulations} '1' _ '3' //"},
	{"| a | b |\n|---|:-:|\n| 规章 | 1 |\n", "\"a\" \"b\" // {regulations} '1' //"},
	{"|\n规章 |\n1 |\n2 |\n|\n行政许可 |\n4 |\n", "_ {regulations} '1' '2' _? {administrative_licensing} '4'"},
	{"|\n规章 |\n||\n2 |\n", "_ {regulations} _ _ '2'"},
	{"---\n规章\n", "{regulations}"}, {"--\n", "'--'"},
	/* marks of HTML */
	{"规章\x1F" "1\x1F\x1F\x1E\n行政许可\x1F\x1D" "4\x1F\x1E",
		"{regulations} '1' _ // {administrative_licensing} ^ '4' //"},
	/* markdown and bookmarks before a label */
	{"## 二、主动公开政府信息情况\n", "{disclosures}"}, {"**规章** 1", "{regulations} '1'"},
	{"> 规章 1", "{regulations} '1'"}, {"[bookmark: _GoBack]规章 1", "{regulations} '1'"},
	{"[bookmark", "\"[bookmark\""},
	{"[bookmark: never closed 规章", "\"[bookmark:\" \"never\" \"closed\" {regulations}"},
	/* marks are those of one line; the lines are not counted right either */
	{"[bookmark\nx]规章 1", "\"[bookmark\" \"x]规章\" '1'"},
	/* prose */
	{"2021年收到申请5件。", "\"2021年收到申请5件。\""},
	{"共收到 5 件，办结 4 件。", "\"共收到\" '5' \"件，办结\" '4' \"件。\""},
	/* plain numbers, and what makes them none */
	{"7 0 12", "'7' '0' '12'"},
	{"7 0 12 |", "\"7 0 12\""},
	{"7\r\n0 件\n", "'7' '0 件'"},
	{"00 7", "\"00\" '7'"},
	{"1234567890123456789 7", "'1234567890123456789' '7'"},
	/* a line end that is none for cells: white space, at a cell's beginning too */
	{"\xC2\x85 7 (8) ", "\"\xC2\x85\" '7 (8)'"},
};

static void
test_events(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(scan_rows); i++)
	{
		size_t		len = strlen(scan_rows[i].text);
		char	   *text = unit_env()->alloc(NULL, len);
		const char *got;

		memcpy(text, scan_rows[i].text, len);
		got = events_of(text, len);
		if (strcmp(got, scan_rows[i].events) != 0)
			unit_surprise("\"%s\"\n    wanted %s\n    got    %s", scan_rows[i].text,
						  scan_rows[i].events, got);
	}
	unit_no_surprises();
}

/* Soups of cells and separators: in order, in bounds, to the end. */
static void
test_soups(void **state)
{
	static const char *const pieces[] = {
		"规章", "予以公开", "1", "22（其中", "16 件）", "0", "8,040", "\t", "\t\t", "|", " | ", "||", "\n", "\n\n",
		"\r\n", " ", "\u3000", "\x1F", "\x1D", "\x1E", "#", "**", ">", "[bookmark: a]", "-3-",
		"---", "第", "页", "无", "-", "?", "（", "）", "本列数据的勾稽关系", "一、", "中文", "\u200B", "é", "😀",
		"\u2028", "N/A", "万元", ":", "：", "。"
	};
	uint64_t	seed = 30;
	int			i;

	(void) state;
	for (i = 0; i < 40000; i++)
	{
		char		soup[2000] = "";
		int			n = unit_below(&seed, 40);
		size_t		len;
		char	   *text;

		while (n-- > 0)
			strcat(soup, pieces[unit_below(&seed, LENGTH(pieces))]);
		len = strlen(soup);
		text = unit_env()->alloc(NULL, len);
		memcpy(text, soup, len);
		events_of(text, len);
		unit_release();
	}
	unit_no_surprises();
}

/* The server gets its turn at least once every 64 kB or so. */
static void
test_poll(void **state)
{
	size_t		len = 4 * 1024 * 1024;
	char	   *text = unit_env()->alloc(NULL, len);
	size_t		i;

	(void) state;
	for (i = 0; i < len; i++)
		text[i] = i % 20 == 19 ? '\n' : 'a';
	unit_polls = 0;
	events_of(text, len);
	assert_true(unit_polls >= (long) (len / 65536) - 2);
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_events),
		cmocka_unit_test(test_soups),
		cmocka_unit_test(test_poll),
	};

	gr_init();
	return cmocka_run_group_tests_name("scan", tests, NULL, NULL);
}
