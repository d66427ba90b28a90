/*
 * test_rows.c
 *	  No row of a table of forms/ is lost.
 *
 * Most rows are words that few texts have, so a lost row may change no other test.
 * Whoever adds rows or takes some out on purpose changes the number here.
 */
#include "unit.h"

typedef struct row
{
	const char *file;
	int			rows;
} row;

static const row rows[] = {
	{"characters.def", 288},
	{"entities.def", 335},
	{"facts.def", 661},
	{"findings.def", 23},
	{"form2019.def", 58},
	{"form2021.def", 47},
	{"forms.def", 2},
	{"headings.def", 75},
	{"items.def", 37},
	{"labels.def", 160},
	{"measures.def", 23},
	{"media.def", 21},
	{"messages.def", 131},
	{"metrics.def", 80},
	{"official.def", 34},
	{"organs.def", 79},
	{"prose.def", 688},
	{"rules.def", 53},
	{"values.def", 45},
	{"words.def", 143},
	{"wordsets.def", 701},
};

static int
count_rows(gr_str text)
{
	const char *p = text.data;
	const char *end = text.data + text.len;
	int			n = 0;

	while (p < end)
	{
		const char *newline = memchr(p, '\n', (size_t) (end - p));

		n += end - p > 3 && memcmp(p, "GR_", 3) == 0;
		p = newline ? newline + 1 : end;
	}
	return n;
}

static void
test_tables(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
	{
		int			n = count_rows(unit_read_file(unit_text("%s/%s", DEF_FOLDER, rows[i].file).data));

		if (n != rows[i].rows)
			unit_surprise("%s has %d rows, it had %d", rows[i].file, n, rows[i].rows);
		unit_release();
	}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tables),
	};

	return cmocka_run_group_tests_name("rows", tests, NULL, NULL);
}
