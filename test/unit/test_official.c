/*
 * test_official.c
 *	  Unit tests of the official form, filled in: what is written is read back.
 */
#include "unit.h"

#include <assert.h>
#include <dirent.h>

#include "official.h"

static const char *corpus;

static const char *const markup_names[] = {"html", "markdown"};

static gr_reading *
read_text(gr_str text, gr_status *status)
{
	gr_reading *reading = unit_env()->alloc(NULL, sizeof(*reading));
	gr_diagnosis diagnosis;

	*status = gr_read_report(unit_env(), text.data, text.len, reading, NULL, NULL, &diagnosis);
	return reading;
}

static gr_str
write_page(const gr_report *report, gr_markup markup)
{
	gr_str		page = GR_NO_STR;

	assert_int_equal(gr_write_official(unit_env(), report, markup, &page), GR_OK);
	return page;
}

static void
say(const char *name, int markup, const char *what, gr_str page)
{
	unit_surprise("%s as %s: %s", name, markup_names[markup], what);
	if (getenv("SHOW"))
		fprintf(stderr, "%.*s\n", (int) page.len, page.data);
}

static void
test_corpus(void **state)
{
	DIR		   *dir = opendir(corpus);
	struct dirent *entry;
	int			texts = 0;

	(void) state;
	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL)
	{
		const char *dot = strrchr(entry->d_name, '.');
		void	   *mark = unit_mark();
		gr_status	status;
		gr_reading *once;
		int			markup;

		if (!dot || (strcmp(dot, ".txt") != 0 && strcmp(dot, ".html") != 0))
			continue;
		texts++;
		once = read_text(unit_read_file(unit_text("%s/%s", corpus, entry->d_name).data), &status);
		assert_int_equal(status, GR_OK);
		for (markup = GR_HTML; markup <= GR_MARKDOWN; markup++)
		{
			gr_str		page = write_page(&once->report, (gr_markup) markup);
			gr_reading *again = read_text(page, &status);
			const char *difference;

			if (status != GR_OK)
			{
				unit_surprise("%s as %s: status %d", entry->d_name, markup_names[markup], status);
				continue;
			}
			difference = unit_difference(&once->report, &again->report);
			if (difference)
				say(entry->d_name, markup, difference, page);
		}
		unit_release_to(mark);
	}
	closedir(dir);
	assert_true(texts > 100);
	unit_no_surprises();
}

int
main(int argc, char **argv)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_corpus),
	};

	assert(argc > 1);
	corpus = argv[1];
	gr_init();
	return cmocka_run_group_tests_name("official", tests, NULL, NULL);
}
