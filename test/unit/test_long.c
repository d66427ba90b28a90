/*
 * test_long.c
 *	  Unit tests of long texts that are one piece again and again: whatever it is,
 *	  the server gets its turn, and no memory is taken for what no table has.
 */
#include "unit.h"

#include "read.h"
#include "read/regions.h"

/* bytes of a text, and bytes between two calls of poll */
#define TEXT_BYTES	(1 << 19)
#define TURN_BYTES	65536

static const char *const pieces[] = {
	"a", "<", "< ", "|", "| ", "||\n", "|1|2|\n", "\t", "1\t", "\n", " ", "1", "1 ", "1\n", "-", "--- ", "|---",
	"\r", "\f", "\v", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\x8B", "中", "中 ", "中\n", "（", "(A", "1(1 ", "一", "一、",
	"\\", "\\|", "~~", "~~a ", "**", "“", "a  | b 1 2 3 c d e\t", "  | |", "行政处罚 4 ", "行政复议 ", "（一）予以公开\t",
	"第1页\n", "三、收到和处理政府信息公开申请情况\n", "\x1F", "\x1F\x1E", "\x1D", "\x1C"
};

/* What comes before: nothing, an open table of each kind, or a rare line end. */
static const char *const heads[] = {
	"", "二、主动公开政府信息情况\n信息内容 本年制发件数 本年废止件数 现行有效件数\n",
	"三、收到和处理政府信息公开申请情况\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n一、本年新收政府信息公开申请数量\t",
	"四、政府信息公开行政复议、行政诉讼情况\n结果维持\t", "\f"
};

static char text[TEXT_BYTES + 512];

static size_t
fill(const char *head, const char *piece)
{
	size_t		len = strlen(head);
	size_t		unit = strlen(piece);

	memcpy(text, head, len);
	for (; len + unit <= sizeof(text); len += unit)
		memcpy(text + len, piece, unit);
	return len;
}

/* Each pass over the text calls poll and allocates little. */
static void
test_tables(void **state)
{
	static gr_regions regions;
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(pieces) * LENGTH(heads) * 2; i++)
	{
		const char *piece = pieces[i / 2 / LENGTH(heads)];
		const char *head = heads[i / 2 % LENGTH(heads)];
		size_t		len = fill(head, piece);
		/*
		 * one pass over line ends, the last of which may be found at once, and
		 * one over tokens
		 */
		long		least = 2 * (long) (len / TURN_BYTES) - 4;

		unit_polls = 0;
		unit_allocated = 0;
		gr_find_regions(&regions, unit_env(), text, len, i % 2 == 1, false);
		if (unit_polls < least)
			unit_surprise("\"%s\" behind \"%s\": %ld turns of the server, not %ld", piece, head, unit_polls, least);
		if (unit_allocated > 8 * len)
			unit_surprise("\"%s\" behind \"%s\": %zu bytes of memory", piece, head, unit_allocated);
		unit_release();
	}
	unit_no_surprises();
}

/* The passes that read every byte of a report's text: HTML, lines and tokens. */
#define PASSES	5

static long
turns(const char *piece, size_t *len)
{
	static gr_reading reading;
	gr_diagnosis diagnosis;

	*len = fill("", piece);
	unit_polls = 0;
	(void) gr_read_report(unit_env(), text, *len, &reading, NULL, NULL, &diagnosis);
	unit_release();
	return unit_polls;
}

static void
test_reports(void **state)
{
	size_t		len;
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(pieces); i++)
	{
		long		polls = turns(pieces[i], &len);

		if (polls < PASSES * (long) (len / TURN_BYTES))
			unit_surprise("\"%s\": %ld turns of the server", pieces[i], polls);
	}
	assert_true(turns("<", &len) >= turns("a", &len));
	unit_no_surprises();
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_reports),
	};

	return cmocka_run_group_tests_name("long", tests, NULL, NULL);
}
