/*
 * test_corpus.c
 *	  Reads every text of the corpus, whole and cut short.
 *
 *	  test_corpus DIRECTORY
 *
 * What must be read stands beside each text; see the corpus's README.
 */
#include "unit.h"

#include "html/form.h"
#include "html/html.h"
#include "report/number.h"
#include "text/fold.h"
#include "text/utf8.h"

/* distance of the places where texts are cut, in bytes */
#define CUT_EVERY	50

static const char *directory;
static gr_reading reading;
static gr_reading whole;			/* of the whole text, while parts of it are read */
static gr_diagnosis diagnosis;

static gr_str
without_bom(gr_str text)
{
	if (text.len >= 3 && memcmp(text.data, "\xEF\xBB\xBF", 3) == 0)
		return (gr_str) {text.data + 3, text.len - 3};
	return text;
}

static gr_status
read_text(gr_str text)
{
	return gr_read_report(unit_env(), text.data, text.len, &reading, NULL, NULL, &diagnosis);
}

/* Calls a function for each text of a folder of the corpus. */
static void
for_each_text(const char *folder, unit_visit visit)
{
	char		path[1000];

	snprintf(path, sizeof(path), "%s/%s", directory, folder);
	unit_for_each_text(path, visit);
}

/* Takes the next field off a line, or with '\n' the next line off a file. */
static gr_str
next_field(gr_str *rest, char end)
{
	const char *at = rest->len > 0 ? memchr(rest->data, end, rest->len) : NULL;
	gr_str		field = {rest->data, at ? (size_t) (at - rest->data) : rest->len};
	size_t		past = field.len + (at ? 1 : 0);

	rest->data += past;
	rest->len -= past;
	return field;
}

static gr_str
companion(const char *path, const char *extension)
{
	const char *dot = strrchr(path, '.');

	return unit_read_file(unit_text("%.*s.%s", (int) (dot - path), path, extension).data);
}

#define SHOW(s)	(int) (s).len, (s).data ? (s).data : ""

static void
check_cells(const char *name, const char *path)
{
	const gr_figures *f = &reading.report.figures;
	gr_str		rest = companion(path, "cells");
	bool		wanted[GR_NSLOTS] = {false};
	int			slot;

	while (rest.len > 0)
	{
		gr_str		line = next_field(&rest, '\n');
		gr_str		cell = next_field(&line, '\t');
		gr_str		status = next_field(&line, '\t');
		gr_str		value = next_field(&line, '\t');
		gr_str		printed = next_field(&line, '\t');
		char		decimal[GR_DECIMAL_SIZE] = "";
		const char *got;

		slot = gr_path_slot(cell.data, cell.len);
		if (slot < 0)
		{
			unit_surprise("%s: no such cell %.*s", name, SHOW(cell));
			continue;
		}
		wanted[slot] = true;
		got = gr_status_names[f->status[slot]];
		if (f->status[slot] == GR_NUMBER)
			gr_print_decimal(f->value[slot], f->scale[slot], decimal);
		if (strlen(got) != status.len || memcmp(got, status.data, status.len) != 0 ||
			strlen(decimal) != value.len || memcmp(decimal, value.data, value.len) != 0 ||
			reading.report.printed[slot].len != printed.len ||
			(printed.len > 0 && memcmp(reading.report.printed[slot].data, printed.data, printed.len) != 0))
			unit_surprise("%s: %s: wanted %.*s %.*s \"%.*s\", got %s %s \"%.*s\"", name,
						  unit_path(slot), SHOW(status), SHOW(value), SHOW(printed), got, decimal,
						  SHOW(reading.report.printed[slot]));
	}
	for (slot = 0; slot < GR_NSLOTS; slot++)
		if (!wanted[slot] && (f->status[slot] != GR_MISSING ||
							  (gr_slot_forms(slot) & f->forms[gr_slot_table(slot)])))
			unit_surprise("%s: %s: not wanted", name, unit_path(slot));
}

/* The value that a reading gives for a key of the .info files; absent if none. */
static gr_str
info_of(gr_str key)
{
	const gr_report *r = &reading.report;
	int32_t		date = GR_NO_DATE;
	int			year;
	int			month;
	int			day;
	int			i;

	if (gr_str_equal(key, GR_STR("title")))
		return r->title;
	if (gr_str_equal(key, GR_STR("agency")))
		return r->agency;
	if (gr_str_equal(key, GR_STR("year")))
		return r->figures.year ? unit_text("%d", r->figures.year) : GR_NO_STR;
	if (gr_str_equal(key, GR_STR("period_from")))
		date = r->period[0];
	if (gr_str_equal(key, GR_STR("period_to")))
		date = r->period[1];
	if (gr_str_equal(key, GR_STR("published")))
		date = r->published;
	if (date != GR_NO_DATE)
	{
		gr_date_to_ymd(date, &year, &month, &day);
		return unit_text("%04d-%02d-%02d", year, month, day);
	}
	for (i = 0; i < GR_NTABLES; i++)
		if (r->figures.forms[i] != 0 &&
			gr_str_equal(key, unit_text("%s_form", gr_table_name((gr_table) i))))
			return unit_text("%s", gr_form_names[r->figures.forms[i] == GR_FORM_BIT(GR_FORM_2019) ?
												 GR_FORM_2019 : GR_FORM_2021]);
	for (i = 0; i < GR_NCONTACTS; i++)
		if (gr_str_equal(key, unit_text("%s", gr_contact_names[i])))
			return r->contact[i];
	return GR_NO_STR;
}

static gr_str
unescape(gr_str s)
{
	char	   *data = unit_env()->alloc(NULL, s.len + 1);
	size_t		len = 0;
	size_t		i;

	for (i = 0; i < s.len; i++)
		if (s.data[i] == '\\' && i + 1 < s.len)
			data[len++] = s.data[++i] == 'n' ? '\n' : s.data[i];
		else
			data[len++] = s.data[i];
	return (gr_str) {data, len};
}

/* The first line in which two texts differ, as a message of one line. */
static void
surprise_body(const char *name, const char *section, gr_str want, gr_str got)
{
	while (want.len > 0 || got.len > 0)
	{
		gr_str		w = next_field(&want, '\n');
		gr_str		g = next_field(&got, '\n');

		if (!gr_str_equal(w, g))
		{
			unit_surprise("%s: body of %s: wanted \"%.*s\", got \"%.*s\"", name, section,
						  SHOW(w), SHOW(g));
			return;
		}
	}
	unit_surprise("%s: body of %s ends in line ends", name, section);
}

static void
check_section(const char *name, int section, gr_str heading, gr_str body)
{
	const gr_section *part = &reading.report.sections[section];
	gr_str		got = part->heading.data ? part->heading : GR_STR("");

	body = unescape(body);
	if (!part->present)
		unit_surprise("%s: part %s was not found", name, gr_section_names[section]);
	else
	{
		if (!gr_str_equal(got, heading))
			unit_surprise("%s: heading of %s: wanted \"%.*s\", got \"%.*s\"", name,
						  gr_section_names[section], SHOW(heading), SHOW(got));
		if (!gr_str_equal(part->body, body))
			surprise_body(name, gr_section_names[section], body, part->body);
	}
}

static void
check_info(const char *name, const char *path)
{
	static const char *const keys[] = {
		"title", "agency", "year", "period_from", "period_to", "published", "disclosures_form",
		"applications_form", "proceedings_form", "address", "phone", "postcode", "email", "website"
	};
	gr_str		rest = companion(path, "info");
	bool		wanted[LENGTH(keys)] = {false};
	bool		parts[GR_NSECTIONS] = {false};
	int			i;

	while (rest.len > 0)
	{
		gr_str		line = next_field(&rest, '\n');
		gr_str		key = next_field(&line, '\t');

		for (i = 0; i < LENGTH(keys); i++)
			if (gr_str_equal(key, (gr_str) {keys[i], strlen(keys[i])}))
			{
				gr_str		want = unescape(line);
				gr_str		got = info_of(key);

				wanted[i] = true;
				if (!got.data || !gr_str_equal(got, want))
					unit_surprise("%s: %s: wanted \"%.*s\", got \"%.*s\"%s", name, keys[i],
								  SHOW(want), SHOW(got), got.data ? "" : " (absent)");
			}
		for (i = 0; i < GR_NSECTIONS; i++)
			if (gr_str_equal(key, unit_text("section:%s", gr_section_names[i])))
			{
				gr_str		heading = next_field(&line, '\t');

				parts[i] = true;
				check_section(name, i, heading, line);
			}
	}
	for (i = 0; i < LENGTH(keys); i++)
	{
		gr_str		got = info_of((gr_str) {keys[i], strlen(keys[i])});

		if (!wanted[i] && got.data)
			unit_surprise("%s: %s: not wanted \"%.*s\"", name, keys[i], SHOW(got));
	}
	for (i = 0; i < GR_NSECTIONS; i++)
		if (!parts[i] && reading.report.sections[i].present)
			unit_surprise("%s: part %s: not wanted", name, gr_section_names[i]);
}

/* The text of a raw slice; for HTML without markup and marks. */
static gr_str
visible(gr_str slice, bool html)
{
	char	   *flat;
	size_t		len;
	bool		cut;
	unsigned	whole;

	if (!html)
		return slice;
	if (gr_html_flatten(unit_env(), slice.data, slice.len, gr_html_form(unit_env(), slice.data, slice.len, &html, &whole),
						NULL, &flat, &len, &cut) != GR_OK)
		return GR_NO_STR;
	return (gr_str) {flat, len};
}

/* Requires that the token of the evidence gives the value, and is on its line. */
static void
check_evidence(const char *name, gr_str text)
{
	const gr_figures *f = &reading.report.figures;
	bool		html;
	unsigned	whole;
	size_t		line = 1;
	size_t		at = 0;
	int			slot;

	(void) gr_html_form(unit_env(), text.data, text.len, &html, &whole);
	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		const gr_evidence *e = &reading.evidence[slot];
		gr_value	value;
		gr_str		slice;

		if (!e->present)
		{
			if (f->status[slot] != GR_MISSING)
				unit_surprise("%s: %s has no evidence", name, unit_path(slot));
			continue;
		}
		if (f->status[slot] == GR_MISSING || e->start > text.len || e->len > text.len - e->start)
		{
			unit_surprise("%s: %s: evidence at %zu+%zu", name, unit_path(slot), e->start, e->len);
			continue;
		}
		if (at > e->start)
		{
			at = 0;
			line = 1;
		}
		for (; at < e->start; at++)
			line += text.data[at] == '\n';
		slice = visible((gr_str) {text.data + e->start, e->len}, html);
		gr_read_value(slice.data, slice.len, gr_slot_kind(slot), &value);
		if (value.status != f->status[slot] || value.value != f->value[slot] ||
			value.scale != f->scale[slot] || value.unit != reading.report.unit[slot] ||
			e->line != line || (f->status[slot] == GR_BLANK) != (e->len == 0))
			unit_surprise("%s: %s: \"%.*s\" on line %zu was not read there (line %zu)", name,
						  unit_path(slot), SHOW(((gr_str) {text.data + e->start, e->len})),
						  e->line, line);
		/* outside HTML a token begins and ends with its own characters */
		if (!html && !gr_str_equal(gr_trim(slice), slice))
			unit_surprise("%s: %s: white space around \"%.*s\"", name, unit_path(slot), SHOW(slice));
	}
}

/* Requires that the report may be stored and is decoded unchanged. */
static void
check_stored(const char *name)
{
	const gr_report *r = &reading.report;
	static gr_report back;
	unit_value	value = unit_stored(r);
	const char *difference;

	if (!gr_report_is_sound(r))
		unit_surprise("%s: not sound", name);
	if (value.len > gr_encode_bound(r))
		unit_surprise("%s: longer than its bound", name);
	if (gr_decode_strict(unit_env(), value.bytes, value.len, &back) != GR_OK)
		unit_surprise("%s: its bytes are refused", name);
	else if ((difference = unit_difference(r, &back)) != NULL)
		unit_surprise("%s: %s came back different", name, difference);
}

static void
visit_report(const char *name, const char *path, gr_str text)
{
	gr_status	status;

	text = without_bom(text);
	status = read_text(text);
	if (status != GR_OK)
	{
		unit_surprise("%s: status %d", name, (int) status);
		return;
	}
	check_cells(name, path);
	check_info(name, path);
	check_evidence(name, text);
	check_stored(name);
}

static void
test_reports(void **state)
{
	(void) state;
	for_each_text(".", visit_report);
	for_each_text("drawn", visit_report);
	unit_no_surprises();
}

/*
 * A byte order mark does not change the report.  It moves evidence by three
 * bytes.
 */
static void
visit_marked(const char *name, const char *path, gr_str text)
{
	static gr_reading plain;
	char	   *marked;
	const char *difference;
	int			slot;

	(void) path;
	text = without_bom(text);
	assert_int_equal(read_text(text), GR_OK);
	plain = reading;
	marked = unit_env()->alloc(NULL, text.len + 3);
	memcpy(marked, "\xEF\xBB\xBF", 3);
	memcpy(marked + 3, text.data, text.len);
	if (read_text((gr_str) {marked, text.len + 3}) != GR_OK)
	{
		unit_surprise("%s: refused with a byte order mark", name);
		return;
	}
	difference = unit_difference(&plain.report, &reading.report);
	if (difference)
		unit_surprise("%s: %s differs with a byte order mark", name, difference);
	for (slot = 0; slot < GR_NSLOTS; slot++)
		if (plain.evidence[slot].present != reading.evidence[slot].present ||
			(plain.evidence[slot].present &&
			 (plain.evidence[slot].start + 3 != reading.evidence[slot].start ||
			  plain.evidence[slot].len != reading.evidence[slot].len)))
			unit_surprise("%s: %s: evidence differs with a byte order mark", name, unit_path(slot));
}

static void
test_byte_order_mark(void **state)
{
	(void) state;
	for_each_text(".", visit_marked);
	unit_no_surprises();
}

static void
visit_no_report(const char *name, const char *path, gr_str text)
{
	gr_status	status = read_text(without_bom(text));

	(void) path;
	if (status != GR_NOT_A_REPORT)
		unit_surprise("%s: status %d", name, (int) status);
	else if (!diagnosis.expected)
		unit_surprise("%s: no diagnosis", name);
}

static void
test_not_reports(void **state)
{
	(void) state;
	for_each_text("not_reports", visit_no_report);
	unit_no_surprises();
}

static void
visit_two_reports(const char *name, const char *path, gr_str text)
{
	gr_status	status = read_text(without_bom(text));

	(void) path;
	if (status != GR_TWO_REPORTS)
		unit_surprise("%s: status %d", name, (int) status);
	else if (!diagnosis.expected)
		unit_surprise("%s: no diagnosis", name);
}

static void
test_two_reports(void **state)
{
	(void) state;
	for_each_text("two_reports", visit_two_reports);
	unit_no_surprises();
}

/*
 * A text that is cut at any place gives no figure that the whole text does not
 * give for the same cell, unless the cut is within the token.
 */
static void
visit_cuts(const char *name, const char *path, gr_str text)
{
	char	   *tail;
	size_t		cut;

	(void) path;
	text = without_bom(text);
	if (read_text(text) != GR_OK)
		return;					/* test_reports reports this error */
	whole = reading;
	for (cut = CUT_EVERY; cut < text.len; cut += CUT_EVERY)
	{
		size_t		len = cut;
		gr_status	status;
		int			slot;
		int			wrong = 0;
		void	   *mark = unit_mark();

		while (len > 0 && ((unsigned char) text.data[len] & 0xC0) == 0x80)
			len--;
		/* a copy, so that reading past the cut is detected */
		tail = malloc(len);
		memcpy(tail, text.data, len);
		status = read_text((gr_str) {tail, len});
		if (status != GR_OK && status != GR_NOT_A_REPORT)
			unit_surprise("%s cut at %zu: status %d", name, len, (int) status);
		for (slot = 0; status == GR_OK && slot < GR_NSLOTS; slot++)
		{
			const gr_figures *f = &reading.report.figures;
			const gr_figures *g = &whole.report.figures;
			const gr_evidence *e = &whole.evidence[slot];

			if (f->status[slot] != GR_NUMBER ||
				(g->status[slot] == GR_NUMBER && f->value[slot] == g->value[slot] &&
				 f->scale[slot] == g->scale[slot]) ||
				(e->present && e->start < len && len < e->start + e->len &&
				 reading.evidence[slot].start == e->start))
				continue;
			if (wrong++ == 0)
				unit_surprise("%s cut at %zu: %s: %lld instead of %s %lld", name, len,
							  unit_path(slot), (long long) f->value[slot],
							  gr_status_names[g->status[slot]], (long long) g->value[slot]);
		}
		if (wrong > 1)
			unit_surprise("%s cut at %zu: … and %d more", name, len, wrong - 1);
		free(tail);
		unit_release_to(mark);
	}
}

static void
test_cuts(void **state)
{
	(void) state;
	for_each_text(".", visit_cuts);
	unit_no_surprises();
}

/* --- one thing lost, doubled or added: never a figure in another's place --- */

/*
 * In dense texts every cell has a different number, so that a shift is
 * detected.
 */
static bool
is_dense(const char *name)
{
	const char *underscore = strchr(name, '_');

	return underscore && !strchr(underscore + 1, '_');
}

/*
 * Compares with the whole text: each number must be that of its cell, or not
 * read.
 */
static void
check_changed(const char *name, const char *what, gr_str changed, gr_str text, size_t at)
{
	gr_status	status = read_text(changed);
	const gr_figures *f = &reading.report.figures;
	const gr_figures *g = &whole.report.figures;
	int			wrong = 0;
	int			first = -1;
	int			slot;

	if (status != GR_OK && status != GR_NOT_A_REPORT && status != GR_TWO_REPORTS)
		unit_surprise("%s, %s at %zu: status %d", name, what, at, (int) status);
	if (status != GR_OK)
		return;
	for (slot = 0; slot < GR_NSLOTS; slot++)
		if (f->status[slot] == GR_NUMBER &&
			(g->status[slot] != GR_NUMBER || f->value[slot] != g->value[slot] ||
			 f->scale[slot] != g->scale[slot]))
		{
			if (wrong++ == 0)
				first = slot;
		}
	if (wrong > 0)
	{
		gr_str		rest = {text.data + at, text.len - at};
		gr_str		line = next_field(&rest, '\n');

		unit_surprise("%s, %s at %zu (\"%.*s\"): %s: %lld instead of %s %lld, and %d more", name, what,
					  at, line.len < 40 ? (int) line.len : 40, line.data, unit_path(first),
					  (long long) f->value[first], gr_status_names[g->status[first]],
					  (long long) g->value[first], wrong - 1);
	}
}

/* The text without len bytes at a place, or with these bytes twice. */
static gr_str
changed_text(gr_str text, size_t at, size_t len, bool doubled)
{
	char	   *data = unit_env()->alloc(NULL, text.len + len);
	size_t		n = at;

	memcpy(data, text.data, at);
	if (doubled)
	{
		memcpy(data + n, text.data + at, len);
		memcpy(data + n + len, text.data + at, len);
		n += 2 * len;
	}
	memcpy(data + n, text.data + at + len, text.len - at - len);
	return (gr_str) {data, n + text.len - at - len};
}

static void
visit_lost_tokens(const char *name, const char *path, gr_str text)
{
	int			slot;

	(void) path;
	text = without_bom(text);
	if (!is_dense(name) || read_text(text) != GR_OK)
		return;
	whole = reading;
	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		const gr_evidence *e = &whole.evidence[slot];
		void	   *mark;

		if (e->len == 0)
			continue;
		mark = unit_mark();
		check_changed(name, "without token", changed_text(text, e->start, e->len, false), text, e->start);
		unit_release_to(mark);
	}
}

static void
test_lost_tokens(void **state)
{
	(void) state;
	for_each_text(".", visit_lost_tokens);
	unit_no_surprises();
}

/*
 * Text beside a number is not part of it: remarks, units, words.  Each cell of each
 * text is tried with some of them, so that each of them is tried with many cells.
 */
static void
visit_remarks(const char *name, const char *path, gr_str text)
{
	static const char *const remarks[][2] = {
		{"", "（其中修订 7 件）"}, {"", " 件"}, {"约 ", ""}, {"", "（含上年7件）"}, {"", " (7)"}, {"7+", ""}, {"", "."}
	};
	static int	texts;
	int			slot;
	int			i;

	(void) path;
	text = without_bom(text);
	if (!is_dense(name) || read_text(text) != GR_OK)
		return;
	whole = reading;
	texts++;
	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		const gr_evidence *e = &whole.evidence[slot];

		for (i = 0; i < LENGTH(remarks) && e->len > 0; i++)
		{
			const char *before = remarks[i][0];
			const char *behind = remarks[i][1];
			const char *token = text.data + e->start;
			const char *rest = token + e->len;
			void	   *mark;

			if (!unit_is_tried(slot + i + texts))
				continue;
			mark = unit_mark();
			check_changed(name, *before ? before : behind,
						  unit_text("%.*s%s%.*s%s%.*s", (int) e->start, text.data, before,
									(int) e->len, token, behind, (int) (text.data + text.len - rest), rest),
						  text, e->start);
			unit_release_to(mark);
		}
	}
}

static void
test_remarks(void **state)
{
	(void) state;
	for_each_text(".", visit_remarks);
	unit_no_surprises();
}

/* Leaves out every line in turn, or doubles it. */
static void
check_each_line(const char *name, gr_str text, const char *how, bool doubled)
{
	gr_str		rest;

	text = without_bom(text);
	if (!is_dense(name) || read_text(text) != GR_OK)
		return;
	whole = reading;
	rest = text;
	while (rest.len > 0)
	{
		size_t		at = (size_t) (rest.data - text.data);
		gr_str		line = next_field(&rest, '\n');
		size_t		len = (size_t) (rest.data - line.data);
		void	   *mark;

		if (line.len == 0 || line.len > 2000)
			continue;
		mark = unit_mark();
		check_changed(name, how, changed_text(text, at, len, doubled), text, at);
		unit_release_to(mark);
	}
}

static void
visit_lost_lines(const char *name, const char *path, gr_str text)
{
	(void) path;
	check_each_line(name, text, "without line", false);
}

static void
test_lost_lines(void **state)
{
	(void) state;
	for_each_text(".", visit_lost_lines);
	unit_no_surprises();
}

static void
visit_doubled_lines(const char *name, const char *path, gr_str text)
{
	(void) path;
	check_each_line(name, text, "with double line", true);
}

static void
test_doubled_lines(void **state)
{
	(void) state;
	for_each_text(".", visit_doubled_lines);
	unit_no_surprises();
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reports),
		cmocka_unit_test(test_byte_order_mark),
		cmocka_unit_test(test_not_reports),
		cmocka_unit_test(test_two_reports),
		cmocka_unit_test(test_cuts),
		cmocka_unit_test(test_lost_tokens),
		cmocka_unit_test(test_remarks),
		cmocka_unit_test(test_lost_lines),
		cmocka_unit_test(test_doubled_lines),
	};

	if (argc != 2)
	{
		fprintf(stderr, "usage: %s DIRECTORY\n", argv[0]);
		return 2;
	}
	directory = argv[1];
	return cmocka_run_group_tests_name("corpus", tests, NULL, NULL);
}
