/*
 * test_coverage.c
 *	  How many cells a text prints, and how many were read, whole and damaged.
 *
 *	  test_coverage DIRECTORY
 */
#include "unit.h"

/* lines of each text that are lost, one at a time */
#define LOSE_EVERY	7

/* places where each text is cut */
#define CUTS		40

/* most values that become one if a separator is lost */
#define MERGED		2

static const char *directory;
static gr_reading reading;
static gr_diagnosis diagnosis;

static void
hear(void *context, const gr_finding *finding)
{
	(void) finding;
	++*(int *) context;
}

/* The cells of the text that print something, read or not. */
static size_t
count_filled(void)
{
	size_t		filled = reading.coverage.unread;
	int			slot;

	for (slot = 0; slot < GR_NSLOTS && reading.coverage.read > 0; slot++)
		filled += reading.evidence[slot].present && reading.evidence[slot].len > 0;
	return filled;
}

/*
 * Reads a text.  The number of cells that count as read equals the evidence,
 * with and without a sink.
 */
static size_t
filled_cells(const char *name, const char *text, size_t len)
{
	void	   *mark = unit_mark();
	gr_status	status = gr_read_report(unit_env(), text, len, &reading, NULL, NULL, &diagnosis);
	gr_coverage silent = reading.coverage;
	size_t		filled = count_filled();
	size_t		evidence = 0;
	int			findings = 0;
	int			slot;

	for (slot = 0; slot < GR_NSLOTS && status == GR_OK; slot++)
		evidence += reading.evidence[slot].present;
	if (silent.read != evidence)
		unit_surprise("%s: %zu cells are read, %zu have evidence", name, silent.read, evidence);
	(void) gr_read_report(unit_env(), text, len, &reading, hear, &findings, &diagnosis);
	if (reading.coverage.read != silent.read || reading.coverage.unread != silent.unread)
		unit_surprise("%s: another coverage where somebody listens", name);
	unit_release_to(mark);
	return filled;
}

/* ---- whole texts ---- */

/*
 * Counts the lines of the file beside a text that say that a cell is read, or
 * that it is not.
 */
static void
count_expected(const char *path, size_t *read, size_t *missing)
{
	const char *dot = strrchr(path, '.');
	gr_str		cells = unit_read_file(unit_text("%.*s.cells", (int) (dot - path), path).data);
	const char *p = cells.data;
	const char *end = cells.data + cells.len;

	*read = *missing = 0;
	while (p < end)
	{
		const char *tab = memchr(p, '\t', (size_t) (end - p));
		const char *next = memchr(p, '\n', (size_t) (end - p));

		if (tab && (size_t) (end - tab) > 8 && memcmp(tab + 1, "missing", 7) == 0)
			++*missing;
		else
			++*read;
		p = next ? next + 1 : end;
	}
}

/*
 * Texts with values that do not belong to the form, or in rows that cannot be
 * read.
 */
static bool
has_values_unread(const char *name)
{
	static const char *const noises[] = {"_extrarow", "_run", "_shortrows", "_dropped", "_deduped"};
	int			i;

	for (i = 0; i < LENGTH(noises); i++)
		if (strstr(name, noises[i]))
			return true;
	return false;
}

static void
visit_whole(const char *name, const char *path, gr_str text)
{
	size_t		read;
	size_t		missing;

	count_expected(path, &read, &missing);
	(void) filled_cells(name, text.data, text.len);
	if (reading.coverage.read != read)
		unit_surprise("%s: %zu of %zu cells are read", name, reading.coverage.read, read);
	if ((reading.coverage.unread > 0) != has_values_unread(name))
		unit_surprise("%s: %zu cells are unread", name, reading.coverage.unread);
	if (missing == 0 && !has_values_unread(name) && reading.coverage.unread > 0)
		unit_surprise("%s: complete, and %zu cells are unread", name, reading.coverage.unread);
}

static void
test_whole_texts(void **state)
{
	(void) state;
	unit_for_each_text(directory, visit_whole);
	unit_no_surprises();
}

/* ---- damaged texts ---- */

/*
 * Counts the numbers on a line, including those of its label: at least as many
 * as it has values.
 */
static size_t
count_numbers(const char *p, const char *end)
{
	size_t		n = 0;
	bool		inside = false;

	for (; p < end; p++)
	{
		bool		digit = *p >= '0' && *p <= '9';

		n += digit && !inside;
		inside = digit;
	}
	return n;
}

/* Counts the values between two places of the text that was read last. */
static size_t
count_evidence(size_t start, size_t end)
{
	size_t		n = 0;
	int			slot;

	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		const gr_evidence *e = &reading.evidence[slot];

		n += e->present && e->len > 0 && e->start >= start && e->start < end;
	}
	return n;
}

/*
 * A line is lost.  The text then prints no cell that it did not print before,
 * and all other cells are still counted as read or unread.  An eighth value of
 * a row, which the sums had excluded, is counted if the sums no longer decide.
 */
static void
visit_lost_lines(const char *name, const char *path, gr_str text)
{
	static gr_reading whole;
	size_t		filled = filled_cells(name, text.data, text.len);
	size_t		eighth = strstr(name, "_eight") != NULL;
	char	   *rest = malloc(text.len + 1);
	size_t		at;
	size_t		next;
	int			every = LOSE_EVERY * 100 / unit_rounds(100);
	int			line = 0;

	(void) path;
	whole = reading;
	for (at = 0; at < text.len; at = next)
	{
		const char *newline = memchr(text.data + at, '\n', text.len - at);
		size_t		values;
		size_t		left;

		next = newline ? (size_t) (newline - text.data) + 1 : text.len;
		/* without an end tag the page continues, hidden or within one cell */
		if (++line % every != 0 || (next - at > 1 && memcmp(text.data + at, "</", 2) == 0))
			continue;
		reading = whole;
		values = count_evidence(at, next) + count_numbers(text.data + at, text.data + next);
		memcpy(rest, text.data, at);
		memcpy(rest + at, text.data + next, text.len - next);
		left = filled_cells(name, rest, text.len - (next - at));
		if (left > filled + eighth || left + values + MERGED < filled)
			unit_surprise("%s: %zu filled cells, %zu without line %d", name, filled, left, line);
	}
	free(rest);
}

static void
test_lost_lines(void **state)
{
	(void) state;
	unit_for_each_text(directory, visit_lost_lines);
	unit_no_surprises();
}

/* A text that is cut prints no more cells than the whole text. */
static void
visit_cuts(const char *name, const char *path, gr_str text)
{
	size_t		filled = filled_cells(name, text.data, text.len);
	int			cuts = unit_rounds(CUTS);
	int			cut;

	(void) path;
	for (cut = 1; cut < cuts; cut++)
	{
		size_t		len = text.len * (size_t) cut / (size_t) cuts;
		size_t		left;

		while (len > 0 && ((unsigned char) text.data[len] & 0xC0) == 0x80)
			len--;
		left = filled_cells(name, text.data, len);
		if (left > filled)
			unit_surprise("%s: %zu filled cells, %zu where it is cut at %zu", name, filled, left, len);
	}
}

static void
test_cuts(void **state)
{
	(void) state;
	unit_for_each_text(directory, visit_cuts);
	unit_no_surprises();
}

/* A value is blanked: it is not counted any more, every other cell is. */
static void
visit_blanks(const char *name, const char *path, gr_str text)
{
	static gr_reading whole;
	size_t		filled = filled_cells(name, text.data, text.len);
	size_t		eighth = strstr(name, "_eight") != NULL;
	char	   *copy = malloc(text.len + 1);
	int			every = LOSE_EVERY * 100 / unit_rounds(100);
	int			slot;

	(void) path;
	memcpy(copy, text.data, text.len);
	whole = reading;
	for (slot = 0; slot < GR_NSLOTS; slot += every)
	{
		const gr_evidence *e = &whole.evidence[slot];
		size_t		left;

		if (!e->present || e->len == 0)
			continue;
		memset(copy + e->start, ' ', e->len);
		left = filled_cells(name, copy, text.len);
		memcpy(copy + e->start, text.data + e->start, e->len);
		if (left > filled - 1 + eighth || left < filled - 1)
			unit_surprise("%s: %zu filled cells, %zu without %s", name, filled, left, unit_path(slot));
	}
	free(copy);
}

static void
test_blanks(void **state)
{
	(void) state;
	unit_for_each_text(directory, visit_blanks);
	unit_no_surprises();
}

/* ---- texts that are not one report ---- */

static void
visit_no_report(const char *name, const char *path, gr_str text)
{
	(void) path;
	(void) filled_cells(name, text.data, text.len);
	if (reading.coverage.read != 0 || reading.coverage.unread != 0)
		unit_surprise("%s: %zu read, %zu unread", name, reading.coverage.read, reading.coverage.unread);
}

static void
visit_two_reports(const char *name, const char *path, gr_str text)
{
	(void) path;
	(void) filled_cells(name, text.data, text.len);
	if (reading.coverage.read != 0 || reading.coverage.unread < 100)
		unit_surprise("%s: %zu read, %zu unread", name, reading.coverage.read, reading.coverage.unread);
}

static void
test_not_one_report(void **state)
{
	char		path[1000];

	(void) state;
	snprintf(path, sizeof(path), "%s/not_reports", directory);
	unit_for_each_text(path, visit_no_report);
	snprintf(path, sizeof(path), "%s/two_reports", directory);
	unit_for_each_text(path, visit_two_reports);
	unit_no_surprises();
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole_texts),
		cmocka_unit_test(test_lost_lines),
		cmocka_unit_test(test_cuts),
		cmocka_unit_test(test_blanks),
		cmocka_unit_test(test_not_one_report),
	};

	if (argc != 2)
	{
		fprintf(stderr, "usage: %s DIRECTORY\n", argv[0]);
		return 2;
	}
	directory = argv[1];
	return cmocka_run_group_tests_name("coverage", tests, NULL, NULL);
}
