/*
 * test_say.c
 *	  Unit tests of sentences made from templates and terms.
 */
#include "unit.h"

#include "forms/say.h"
#include "text/utf8.h"

static const char *const names[GR_NMESSAGES] = {
#define GR_MESSAGE(name, english, chinese) #name,
#include "forms/messages.def"
#undef GR_MESSAGE
};

/* The terms that a template uses, a bit each; -1 if it has a single brace. */
static int
terms_of(gr_str s)
{
	int			set = 0;
	size_t		i;

	for (i = 0; i < s.len; i++)
	{
		if (s.data[i] != '{' && s.data[i] != '}')
			continue;
		if (s.data[i] == '}' || i + 2 >= s.len || s.data[i + 2] != '}' ||
			s.data[i + 1] < '0' || s.data[i + 1] >= '0' + GR_MAX_TERMS)
			return -1;
		set |= 1 << (s.data[i + 1] - '0');
		i += 2;
	}
	return set;
}

/* Both languages use the same terms. */
static void
test_templates(void **state)
{
	int			id;

	(void) state;
	for (id = 0; id < GR_NMESSAGES; id++)
	{
		gr_str		english = gr_template((gr_message_id) id, GR_ENGLISH);
		gr_str		chinese = gr_template((gr_message_id) id, GR_CHINESE);
		int			set = terms_of(english);

		if (set < 0 || set != terms_of(chinese))
			unit_surprise("%s: the terms of the two languages differ", names[id]);
		if (english.len == 0 || chinese.len == 0 ||
			gr_utf8_valid(chinese.data, chinese.len) != chinese.len)
			unit_surprise("%s: no text", names[id]);
		if (english.len > 0 && english.data[english.len - 1] == '.')
			unit_surprise("%s: ends with a full stop", names[id]);
	}
	unit_no_surprises();
}

static void
check(gr_message m, const char *english, const char *chinese)
{
	const char *want[GR_NLANGUAGES] = {english, chinese};
	char		got[4096];
	int			language;

	for (language = 0; language < GR_NLANGUAGES; language++)
	{
		size_t		len = gr_render(&m, (gr_language) language, got, sizeof(got));

		if (strcmp(got, want[language]) != 0 || len != strlen(got))
			unit_surprise("%s: got \"%s\"", names[m.id], got);
	}
}

static void
test_terms(void **state)
{
	static const char label[] = "九、甲乙";

	(void) state;
	check(GR_SAY(row_missing), "the row was not found", "未找到这一行");
	check(GR_SAY(values_short, gr_number(6), gr_number(7)),
		  "6 values for 7 columns: the missing columns cannot be determined",
		  "7 列只有 6 个数值，无法确定缺少哪几列");
	check(GR_SAY(table_form, gr_form_term(GR_FORM_2021), gr_phrase(by_labels)),
		  "read as form 2021, by its labels", "按 2021 年格式读取，依据：表内行列名称");
	check(GR_SAY(label_read_as, gr_item_term(GR_ITEM_APPLICATIONS_partially_granted)),
		  "read as \"partially_granted\"", "读作“部分公开”");
	check(GR_SAY(label_read_as, gr_measure_term(GR_MEASURE_DISCLOSURES_amount)),
		  "read as \"amount\"", "读作“本年收费金额”");
	check(GR_SAY(label_read_as, gr_text_term(label, label + strlen(label))),
		  "read as \"九、甲乙\"", "读作“九、甲乙”");
	check(GR_SAY(heading_missing, gr_section_term(GR_SECTION_OVERVIEW)),
		  "part \"overview\" has no heading", "未找到第一部分（总体情况）的标题");
	check(GR_SAY(heading_missing, gr_table_term(GR_PROCEEDINGS)),
		  "part \"proceedings\" has no heading",
		  "未找到第四部分的标题");
	check(GR_SAY(more_violations, (gr_term) {GR_TERM_NUMBER, 2, -5, GR_NO_STR}),
		  "and -0.05 more",
		  "另有 -0.05 处");
	unit_no_surprises();
}

static bool
contains(gr_str s, const char *what)
{
	char		copy[256];

	snprintf(copy, sizeof(copy), "%.*s", (int) s.len, s.data);
	return strstr(copy, what) != NULL;
}

/* Chinese names of items and measures have no numbering and no brackets. */
static void
test_words(void **state)
{
	int			item;
	int			measure;

	(void) state;
	for (item = 0; item < GR_NITEMS; item++)
	{
		gr_str		words = gr_item_words((gr_item) item, GR_CHINESE);

		if (words.len < 6 || (unsigned char) words.data[0] < 0xE4 ||
			contains(words, "（") ||
			gr_utf8_valid(words.data, words.len) != words.len)
			unit_surprise("%s: \"%.*s\"", gr_items[item].name.data, (int) words.len, words.data);
	}
	for (measure = 0; measure < GR_NMEASURES; measure++)
	{
		gr_str		words = gr_measure_words((gr_measure) measure, GR_CHINESE);

		if (words.len < 6 || (unsigned char) words.data[0] < 0xE4 ||
			contains(words, "（"))
			unit_surprise("%s: \"%.*s\"", gr_measures[measure].name.data, (int) words.len,
						  words.data);
	}
	unit_no_surprises();
}

/* Only a digit between braces is a place for a term; a term that is not there is empty. */
static void
test_braces(void **state)
{
	const gr_term terms[] = {gr_number(5), gr_number(7)};
	char		got[80] = "";
	gr_speech	speech = {got, sizeof(got), 0};

	(void) state;
	gr_say_template(&speech, GR_STR("{1} a {b} {/} {:} {0] [0} {2}{9}{0}{1"), terms, 2, GR_ENGLISH);
	assert_string_equal(got, "7 a {b} {/} {:} {0] [0} 5{1");
}

/*
 * For any size of the buffer the text is valid, ended by NUL, and the longest
 * prefix that fits.
 */
static void
test_cuts(void **state)
{
	static const char quote[] = "本机关收到 a件";
	gr_message	m = GR_SAY(label_read_as, gr_text_term(quote, quote + strlen(quote)));
	char		whole[256];
	char		cut[256];
	size_t		len = gr_render(&m, GR_CHINESE, whole, sizeof(whole));
	size_t		size;

	(void) state;
	for (size = 0; size <= len + 2; size++)
	{
		size_t		got;

		memset(cut, 'x', sizeof(cut));
		if (gr_render(&m, GR_CHINESE, cut, size) != len)
			unit_surprise("room %zu: the length differs", size);
		if (size == 0)
		{
			assert_int_equal(cut[0], 'x');
			continue;
		}
		got = strlen(cut);
		if (got >= size || memcmp(cut, whole, got) != 0 || gr_utf8_valid(cut, got) != got ||
			(got < len && got + (size_t) gr_utf8_length((unsigned char) whole[got]) < size) ||
			cut[size] != 'x')
			unit_surprise("room %zu: \"%s\"", size, cut);
	}
	unit_no_surprises();
}

/* A long text is cut between two characters. */
static void
test_long_text(void **state)
{
	char		text[2 * GR_MAX_SAID];
	char		got[4 * GR_MAX_SAID];
	size_t		start;
	size_t		i;

	(void) state;
	for (start = 0; start < 3; start++)
	{
		gr_message	m;

		memset(text, 'a', start);
		for (i = start; i + 3 <= sizeof(text); i += 3)
			memcpy(text + i, "件", 3);
		m = GR_SAY(label_read_as, gr_text_term(text, text + i));
		gr_render(&m, GR_ENGLISH, got, sizeof(got));
		assert_int_equal(gr_utf8_valid(got, strlen(got)), strlen(got));
		assert_string_equal(got + strlen(got) - 4, "…\"");
		assert_true(strlen(got) < GR_MAX_SAID + 20);
		assert_true(strlen(got) > GR_MAX_SAID);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_templates),
		cmocka_unit_test(test_terms),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_braces),
		cmocka_unit_test(test_cuts),
		cmocka_unit_test(test_long_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
