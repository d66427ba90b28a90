/*
 * test_official.c
 *	  Unit tests of the official form, filled in: what is written is read back.
 */
#include "unit.h"

#include <assert.h>
#include <dirent.h>
#include <inttypes.h>

#include "official/internal.h"
#include "html/html.h"
#include "official/official.h"

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

/*
 * What the report read back lacks, or NULL.  Allowed: a missing cell that is
 * blank, a lower bound that is text, a heading that was missing.
 */
static const char *
lost(const gr_report *report, const gr_report *again, bool with_prose)
{
	const gr_figures *f = &report->figures;
	const gr_figures *g = &again->figures;
	int			i;

	if (memcmp(f->forms, g->forms, sizeof(f->forms)) != 0)
		return "forms";
	for (i = 0; i < GR_NSLOTS; i++)
	{
		bool		same = f->status[i] == g->status[i];

		if (f->status[i] == GR_MISSING)
			same |= g->status[i] == GR_BLANK;
		else if (f->status[i] == GR_AT_LEAST)
			same = g->status[i] == GR_TEXT;
		else
			same &= f->value[i] == g->value[i] && f->scale[i] == g->scale[i] &&
				report->unit[i] == again->unit[i] &&
				gr_str_equal(report->printed[i], again->printed[i]);
		if (!same)
			return unit_text("%s is %s %.*s, not %s %.*s", unit_path(i), gr_status_names[g->status[i]],
							 (int) again->printed[i].len, again->printed[i].data,
							 gr_status_names[f->status[i]],
							 (int) report->printed[i].len, report->printed[i].data).data;
	}
	for (i = 0; i < GR_NSECTIONS && with_prose; i++)
	{
		const gr_section *a = &report->sections[i];
		const gr_section *b = &again->sections[i];

		if (a->body.len != b->body.len ||
			(a->body.len > 0 && memcmp(a->body.data, b->body.data, a->body.len) != 0) ||
			(a->heading.data && !gr_str_equal(a->heading, b->heading)))
			return unit_text("%s is \"%.*s\"", gr_section_names[i], (int) b->body.len, b->body.data).data;
	}
	if (!gr_str_equal(report->title, again->title))
		return "title";
	if (!gr_str_equal(report->agency, again->agency))
		return "agency";
	if (f->year != g->year)
		return "year";
	if (memcmp(report->period, again->period, sizeof(report->period)) != 0)
		return "period";
	if (report->published != again->published)
		return "published";
	for (i = 0; i < GR_NCONTACTS; i++)
		if (!gr_str_equal(report->contact[i], again->contact[i]))
			return gr_contact_names[i];
	return NULL;
}

/* Counts numbers that are read back as another number, the worst error of all. */
static const char *
wrong_figure(const gr_report *report, const gr_report *again)
{
	int			i;

	for (i = 0; i < GR_NSLOTS; i++)
		if (again->figures.status[i] == GR_NUMBER &&
			(report->figures.status[i] != GR_NUMBER ||
			 report->figures.value[i] != again->figures.value[i] ||
			 report->figures.scale[i] != again->figures.scale[i]))
			return unit_path(i);
	return NULL;
}

static void
say(const char *name, int markup, const char *what, gr_str page)
{
	unit_surprise("%s as %s: %s", name, markup_names[markup], what);
	if (getenv("SHOW"))
		fprintf(stderr, "%.*s\n", (int) page.len, page.data);
}

/* Writes the report as HTML and as Markdown, and reads both back. */
static void
check_both(const char *name, const gr_report *report, bool with_prose)
{
	int			markup;

	for (markup = GR_HTML; markup <= GR_MARKDOWN; markup++)
	{
		gr_str		page = write_page(report, (gr_markup) markup);
		gr_status	status;
		gr_reading *again = read_text(page, &status);
		const char *what = status == GR_OK ? lost(report, &again->report, with_prose) : "not read";

		if (what)
			say(name, markup, what, page);
	}
}

/* Requires that no number is read back as another one, whatever else is lost. */
static void
check_no_wrong(const char *name, const gr_report *report)
{
	int			markup;

	for (markup = GR_HTML; markup <= GR_MARKDOWN; markup++)
	{
		gr_str		page = write_page(report, (gr_markup) markup);
		gr_status	status;
		gr_reading *again = read_text(page, &status);
		const char *what = status == GR_OK ? wrong_figure(report, &again->report) : "not read";

		if (what)
			say(name, markup, what, page);
	}
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

		if (!dot || (strcmp(dot, ".txt") != 0 && strcmp(dot, ".html") != 0))
			continue;
		texts++;
		once = read_text(unit_read_file(unit_text("%s/%s", corpus, entry->d_name).data), &status);
		assert_int_equal(status, GR_OK);
		check_both(entry->d_name, &once->report, true);
		unit_release_to(mark);
	}
	closedir(dir);
	assert_true(texts > 100);
	unit_no_surprises();
}

/* --- damaged texts: rows that were not read are in the prose --- */

/* Finds a cell that is read back neither as it was written nor as unread. */
static const char *
misread(const gr_report *report, const gr_report *again)
{
	const gr_figures *f = &report->figures;
	const gr_figures *g = &again->figures;
	int			i;

	for (i = 0; i < GR_NSLOTS; i++)
	{
		bool		same = f->status[i] == g->status[i] && f->value[i] == g->value[i] &&
			f->scale[i] == g->scale[i] && report->unit[i] == again->unit[i] &&
			gr_str_equal(report->printed[i], again->printed[i]);

		if (!same && g->status[i] != GR_MISSING &&
			!(f->status[i] == GR_MISSING && g->status[i] == GR_BLANK) &&
			!(f->status[i] == GR_AT_LEAST && g->status[i] == GR_TEXT))
			return unit_text("%s is %s %" PRId64 " \"%.*s\", not %s %" PRId64 " \"%.*s\"", unit_path(i),
							 gr_status_names[g->status[i]], g->value[i],
							 (int) again->printed[i].len, again->printed[i].data,
							 gr_status_names[f->status[i]], f->value[i],
							 (int) report->printed[i].len, report->printed[i].data).data;
	}
	return NULL;
}

/* The start of a random line, or the place behind the last line. */
static size_t
random_line(uint64_t *state, gr_str text)
{
	size_t		at = text.len > 0 ? (size_t) unit_random(state) % text.len : 0;

	while (at > 0 && text.data[at - 1] != '\n')
		at--;
	return at;
}

static size_t
line_end(gr_str text, size_t at)
{
	while (at < text.len && text.data[at] != '\n')
		at++;
	return at < text.len ? at + 1 : at;
}

/*
 * The text with the bytes from "from" up to "to" removed, and bytes of another
 * place inserted at "at".
 */
static gr_str
edited(gr_str text, size_t from, size_t to, size_t at, gr_str put)
{
	char	   *bytes = unit_env()->alloc(NULL, text.len + put.len + 1);
	size_t		n = 0;
	size_t		i;

	for (i = 0; i <= text.len; i++)
	{
		if (i == at)
		{
			memcpy(bytes + n, put.data, put.len);
			n += put.len;
		}
		if (i < text.len && (i < from || i >= to))
			bytes[n++] = text.data[i];
	}
	return (gr_str) {bytes, n};
}

/* Prose that looks like a row, a head or a value of a table. */
static const char *const prose_lines[] = {
	"行政处罚 4\n", "行政处罚\n4\n", "规章 9 9 9\n", "行政许可\t9\n", "| 行政强制 | 9 |\n", "行政事业性收费 12.5\n",
	"（一）予以公开 9 9 9 9 9 9 54\n", "| （七）总计 | 9 | 9 | 9 | 9 | 9 | 9 | 54 |\n", "一、本年新收政府信息公开申请数量 9\n",
	"四、结转下年度继续办理 9 9 9 9 9 9 54\n", "9 9 9 9 36\n", "9\n", "结果维持 9\n", "自然人 商业企业 总计\n", "信息内容 本年制发件数\n",
	"行政复议 9 9 9 9 36\n", "第二十条第（六）项\n", "其他 9\n", "总计 36\n",
	"行政处罚,4\n", "（一）予以公开,9,9,9,9,9,9,54\n", "申请人情况;自然人;商业企业;科研机构;社会公益组织;法律服务机构;其他;总计\n",
	"（一）予以公开;9;9;9;9;9;9;54\n", "（七）总计｜9｜9｜9｜9｜9｜9｜54\n", "│四、结转下年度继续办理│9│9│9│9│9│9│54│\n",
	"> 行政处罚 4\n", "行政许可[1] 9\n"
};

/* The end of the words at "at", before the first figure of their line. */
static size_t
label_end(gr_str text, size_t at)
{
	while (at < text.len && text.data[at] != '\n' && (text.data[at] < '0' || text.data[at] > '9'))
		at++;
	return at;
}

static size_t
digits_end(gr_str text, size_t at)
{
	while (at < text.len && text.data[at] >= '0' && text.data[at] <= '9')
		at++;
	return at;
}

/* Removes some characters of a line. */
static gr_str
without_characters(uint64_t *state, gr_str text, size_t from, size_t to)
{
	from += (size_t) unit_random(state) % (to - from + 1);
	to = from + (size_t) unit_random(state) % (to - from + 1);
	while (from < text.len && ((unsigned char) text.data[from] & 0xC0) == 0x80)
		from++;
	while (to < text.len && ((unsigned char) text.data[to] & 0xC0) == 0x80)
		to++;
	return edited(text, from, to > from ? to : from, text.len + 1, GR_STR(""));
}

/*
 * Removes, doubles or moves lines, removes characters, a label or a figure of a
 * line, cuts off the end of the text, or inserts prose.
 */
static gr_str
damaged(uint64_t *state, gr_str text)
{
	size_t		from = random_line(state, text);
	size_t		to = line_end(text, from);
	size_t		at = random_line(state, text);
	gr_str		none = GR_STR("");

	switch (unit_below(state, 9))
	{
		case 0:
			if (unit_chance(state, 20))
				to = line_end(text, to);
			return edited(text, from, to, text.len + 1, none);
		case 1:
			return edited(text, 0, 0, at, (gr_str) {text.data + from, to - from});
		case 2:
			return edited(text, from, to, at, (gr_str) {text.data + from, to - from});
		case 3:
			return edited(text, from, label_end(text, from), text.len + 1, none);
		case 4:
			from = label_end(text, from);
			return edited(text, from, digits_end(text, from), text.len + 1, none);
		case 5:
			/* otherwise only the prose would be left */
			return from > text.len / 3 ? edited(text, from, text.len, text.len + 1, none) : text;
		case 6:
		case 7:
			return edited(text, 0, 0, at, unit_text("%s", prose_lines[unit_below(state, LENGTH(prose_lines))]));
		default:
			return without_characters(state, text, from, to);
	}
}

static void
check_damaged(uint64_t *state, const char *name, gr_str text, int *pages)
{
	int			n = 1 + unit_below(state, 3);
	gr_status	status;
	gr_reading *once;
	int			markup;

	while (n-- > 0)
		text = damaged(state, text);
	once = read_text(text, &status);
	for (markup = GR_HTML; status == GR_OK && markup <= GR_MARKDOWN; markup++)
	{
		gr_str		page = write_page(&once->report, (gr_markup) markup);
		gr_reading *again = read_text(page, &status);
		const char *what = status == GR_OK ? misread(&once->report, &again->report) : NULL;

		(*pages)++;
		if (what)
			say(name, markup, what, page);
		status = GR_OK;
	}
}

/* All names in order, so that the texts always come in the same order. */
static int
corpus_names(const char *names[], int most)
{
	DIR		   *dir = opendir(corpus);
	struct dirent *entry;
	int			n = 0;
	int			i;

	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL && n < most)
	{
		const char *dot = strrchr(entry->d_name, '.');

		if (!dot || (strcmp(dot, ".txt") != 0 && strcmp(dot, ".html") != 0))
			continue;
		for (i = n++; i > 0 && strcmp(names[i - 1], entry->d_name) > 0; i--)
			names[i] = names[i - 1];
		names[i] = unit_text("%s", entry->d_name).data;
	}
	closedir(dir);
	return n;
}

static void
test_damaged(void **state)
{
	static const char *names[1000];
	uint64_t	seed = 64;
	int			n = corpus_names(names, LENGTH(names));
	int			pages = 0;
	int			i;

	(void) state;
	for (i = 0; pages < unit_rounds(4000); i++)
	{
		void	   *mark = unit_mark();

		check_damaged(&seed, names[i % n], unit_read_file(unit_text("%s/%s", corpus, names[i % n]).data), &pages);
		unit_release_to(mark);
	}
	unit_no_surprises();
}

/* --- figures without prose --- */

typedef struct token_row
{
	gr_cell_status status;
	const char *printed;		/* %d: a number; NULL: nothing */
	gr_unit		unit;			/* not GR_UNIT_NONE: only for amounts */
} token_row;

static const token_row tokens[] = {
	{GR_NUMBER, NULL, GR_UNIT_NONE}, {GR_NUMBER, "%d（其中修订 16 件）", GR_UNIT_NONE}, {GR_NUMBER, "%d件", GR_UNIT_NONE},
	{GR_NUMBER, "%d元", GR_UNIT_YUAN}, {GR_NUMBER, "%d万元", GR_UNIT_WAN_YUAN},
	{GR_BLANK, NULL, GR_UNIT_NONE}, {GR_MISSING, NULL, GR_UNIT_NONE}, {GR_AT_LEAST, NULL, GR_UNIT_NONE},
	{GR_NOT_APPLICABLE, "/", GR_UNIT_NONE}, {GR_NOT_APPLICABLE, "-", GR_UNIT_NONE}, {GR_NOT_APPLICABLE, "—", GR_UNIT_NONE},
	{GR_NOT_APPLICABLE, "无", GR_UNIT_NONE}, {GR_NOT_APPLICABLE, "不适用", GR_UNIT_NONE}, {GR_NOT_APPLICABLE, "N/A", GR_UNIT_NONE},
	{GR_TEXT, "见附件", GR_UNIT_NONE}, {GR_TEXT, "约3", GR_UNIT_NONE}, {GR_TEXT, "a < 1 & \"2\" > 'b'", GR_UNIT_NONE},
	{GR_TEXT, "2 3", GR_UNIT_NONE}, {GR_TEXT, "*#_`\\", GR_UNIT_NONE}, {GR_TEXT, "&amp;", GR_UNIT_NONE},
	{GR_UNFIT, "3.5", GR_UNIT_NONE}, {GR_UNFIT, "99999999999999999999", GR_UNIT_NONE},
};

static void
draw_cell(uint64_t *state, bool all, gr_report *report, int slot)
{
	const token_row *token = &tokens[unit_below(state, LENGTH(tokens))];
	gr_figures *f = &report->figures;
	bool		amount = gr_slot_kind(slot) == GR_AMOUNT;

	/*
	 * The reader needs a row without blank cells to find the places of the
	 * cells in other rows.  It takes a text for a label of part four.
	 */
	if (!all && (gr_slot_item(slot) == GR_ITEM_DISCLOSURES_regulations ||
				 gr_slot_item(slot) == GR_ITEM_APPLICATIONS_new_received ||
				 slot == GR_BASE_PROCEEDINGS ||
				 ((token->status == GR_BLANK || token->status == GR_MISSING) && !token->printed &&
				  gr_slot_item(slot) >= GR_ITEM_DISCLOSURES_administrative_fees &&
				  slot < GR_BASE_APPLICATIONS)))
		return;
	if ((token->unit != GR_UNIT_NONE || token->status == GR_UNFIT) && amount != (token->unit != GR_UNIT_NONE))
		return;
	/* 件 behind an amount is not a unit */
	if (amount && token->status == GR_NUMBER && token->unit == GR_UNIT_NONE && token->printed)
		return;
	f->status[slot] = (uint8_t) token->status;
	report->unit[slot] = (uint8_t) token->unit;
	if (token->printed)
		report->printed[slot] = token->status == GR_NUMBER ?
			unit_text(token->printed, (int) f->value[slot]) : unit_text("%s", token->printed);
	if (token->status != GR_NUMBER && token->status != GR_AT_LEAST)
		f->value[slot] = 0;
	else if (amount && !token->printed && f->value[slot] % 10 != 0)
		f->scale[slot] = (uint8_t) unit_below(state, GR_MAX_SCALE + 1);
}

/* Both forms, and part two of one with part three of the other. */
static void
random_figures(uint64_t *state, int odd, bool all, gr_report *report)
{
	int			table;
	int			i;

	gr_report_clear(report);
	unit_consistent_figures(state, (gr_form) unit_below(state, GR_NFORMS), 1 + unit_below(state, 3000),
							&report->figures);
	report->figures.no_prose = true;
	report->figures.year = (int16_t) (2000 + unit_below(state, 30));
	if (unit_chance(state, 30))
	{
		gr_figures	other;

		unit_consistent_figures(state, (gr_form) unit_below(state, GR_NFORMS), 9, &other);
		report->figures.forms[GR_DISCLOSURES] = other.forms[GR_DISCLOSURES];
		memcpy(report->figures.value, other.value, GR_BASE_APPLICATIONS * sizeof(other.value[0]));
		memcpy(report->figures.status, other.status, GR_BASE_APPLICATIONS);
	}
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout = gr_table_layout((gr_table) table, report->figures.forms[table]);

		for (i = 0; i < layout.ncells; i++)
			if (unit_chance(state, odd))
				draw_cell(state, all, report, layout.slots[i]);
	}
	report->title = unit_text("甲县人民政府%d年政府信息公开工作年度报告", report->figures.year);
	report->agency = unit_text("甲县人民政府");
}

static void
test_figures(void **state)
{
	static gr_report report;
	uint64_t	seed = 20211;
	int			i;

	(void) state;
	for (i = 0; i < unit_rounds(600); i++)
	{
		void	   *mark = unit_mark();

		random_figures(&seed, i % 6 * 20, false, &report);
		check_both("random figures", &report, false);
		random_figures(&seed, 50, true, &report);
		check_no_wrong("random figures", &report);
		unit_release_to(mark);
	}
	unit_no_surprises();
}

/* Prose in a part whose table lacks the row that the prose looks like. */
typedef struct unread_row
{
	int			section;
	gr_item		missing;		/* the item that the report lacks */
	const char *body;
} unread_row;

static const unread_row unread_rows[] = {
	{GR_SECTION_DISCLOSURES, GR_ITEM_DISCLOSURES_administrative_penalty, "行政处罚 4"},
	{GR_SECTION_DISCLOSURES, GR_ITEM_DISCLOSURES_administrative_penalty, "行政处罚\n4"},
	{GR_SECTION_DISCLOSURES, GR_ITEM_DISCLOSURES_administrative_penalty, "行政处罚\x1F" "4\x1D"},
	{GR_SECTION_DISCLOSURES, GR_ITEM_DISCLOSURES_regulations, "规章 9 | 9 |\t9"},
	{GR_SECTION_APPLICATIONS, GR_ITEM_APPLICATIONS_granted, "（一）予以公开 9 9 9 9 9 9 54\n按要求办理。"},
	/*
	 * below the table of part four a figure would be read as one of its own, so
	 * the prose is above it
	 */
	{GR_SECTION_PROCEEDINGS, GR_ITEM_PROCEEDINGS_reconsideration, "9 9 9 9 36"},
	{GR_SECTION_PROBLEMS, GR_ITEM_DISCLOSURES_administrative_penalty, "行政处罚 4"},
};

static void
test_unread_rows(void **state)
{
	static gr_report report;
	uint64_t	seed = 65;
	int			i;

	(void) state;
	for (i = 0; i < 2 * LENGTH(unread_rows); i++)
	{
		const unread_row *row = &unread_rows[i / 2];
		gr_markup	markup = i % 2 ? GR_MARKDOWN : GR_HTML;
		gr_str		page;
		gr_status	status;
		gr_reading *again;
		const char *what;
		int			slot;

		random_figures(&seed, 0, false, &report);
		for (slot = 0; slot < GR_NSLOTS; slot++)
			if (gr_slot_item(slot) == row->missing)
			{
				report.figures.status[slot] = GR_MISSING;
				report.figures.value[slot] = 0;
			}
		report.figures.no_prose = false;
		report.sections[row->section].present = true;
		report.sections[row->section].body = unit_text("%s", row->body);
		page = write_page(&report, markup);
		again = read_text(page, &status);
		what = status == GR_OK ? misread(&report, &again->report) : "not read";
		if (what)
			say(row->body, markup, what, page);
	}
	unit_no_surprises();
}

/* Numbers and marks by themselves get a comma in place of the gap. */
static void
test_join_values(void **state)
{
	static const char *const rows[][2] = {
		{"", ""}, {"按要求办理。", "按要求办理。"}, {"共 5件\n", "共、5件、"}, {"公开 5 条", "公开、5、条"},
		{"行政处罚 4", "行政处罚、4"}, {"行政处罚\n4\n5", "行政处罚、4、5"}, {"4", "、4"}, {"\n4 件  好", "、4、件  好"},
		{"| 规章 | 9 | / |", "| 规章、9、/、"}, {"甲\x1F" "9\x1F\x1D\x1E\x1E乙", "甲、9、乙"}, {"9 9", "、9、9"},
		{"甲\x1F\x1C" "9\x1F\x1E乙", "甲、9、乙"},
		{"甲 \t乙 9", "甲 \t乙、9"}, {"甲\n乙", "甲\n乙"}
	};
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(rows); i++)
	{
		gr_str		body = unit_text("%s", rows[i][0]);

		assert_true(gr_join_values(unit_env(), &body));
		if (!gr_str_equal(body, unit_text("%s", rows[i][1])))
			unit_surprise("\"%s\" is joined to \"%.*s\"", rows[i][0], (int) body.len, body.data);
	}
	unit_no_surprises();
}

/* --- sums of reports in two forms --- */

/*
 * The page shows everything.  What is read from such a table is right or not a
 * number.
 */
static void
test_union(void **state)
{
	static gr_report report;
	int			markup;
	int			slot;

	(void) state;
	gr_report_clear(&report);
	memset(report.figures.forms, GR_ALL_FORMS, sizeof(report.figures.forms));
	report.figures.no_prose = true;
	for (slot = 0; slot < GR_NSLOTS; slot++)
		if (gr_slot_forms(slot) != 0)
		{
			report.figures.status[slot] = GR_NUMBER;
			report.figures.value[slot] = 100000 + slot;
		}
	for (markup = GR_HTML; markup <= GR_MARKDOWN; markup++)
	{
		gr_str		page = write_page(&report, (gr_markup) markup);
		gr_status	status;
		gr_reading *again = read_text(page, &status);
		const char *what = status == GR_OK ? wrong_figure(&report, &again->report) : "not read";

		if (what)
			say("a sum", markup, what, page);
		page = unit_text("%.*s", (int) page.len, page.data);
		for (slot = 0; slot < GR_NSLOTS; slot++)
			if (gr_slot_forms(slot) != 0 && !strstr(page.data, unit_text("%d", 100000 + slot).data))
				say("a sum", markup, unit_path(slot), GR_STR("is not shown"));
	}
	unit_no_surprises();
}

/* --- prose and tokens that look like something else --- */

typedef struct hostile_row
{
	const char *text;
	bool		html_keeps;		/* HTML gives the same prose */
	bool		markdown_keeps;
} hostile_row;

static const hostile_row hostile[] = {
	{"<script>alert(1)</script>", true, false},
	{"<z title=a>甲</z>", true, false},
	{"</p></body></html><table><tr><td>规章</td><td>9</td><td>9</td><td>9</td></tr></table>", true, false},
	{"&lt;script&gt; &amp;amp; &#60;b&#62; \\u003ctd\\u003e", true, false},
	{"甲 < 乙 > c && \"d\" 'e'", true, true},
	{"&lt;table&gt;&lt;tr&gt;&lt;td&gt;规章&lt;/td&gt;&lt;td&gt;9&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;p&gt;", true, false},
	{"\\u003ctable\\u003e\\u003ctr\\u003e\\u003ctd\\u003e规章\\u003c/td\\u003e\\u003ctd\\u003e9\\u003c/td\\u003e", true, false},
	{"<table><tr><td>规章<\\/td><td>9<\\/td><\\/tr><\\/table>", true, false},
	{"<!-- 注释", true, false},
	{"<a@example.invalid?a=1&amp;b=2>", true, false},
	{"a  b\tc   d", true, true},
	{"# 一级标题", true, true},
	{"* 其一\n- 其二\n+ 其三\n1. 其四\n> 其五", true, true},
	{"**粗** _斜_ `码` [链](javascript:alert) ![图](x) \\* ~~删~~", true, true},
	{"| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |", true, true},
	{"甲\x1F乙\x1F\x1D\x1E丙\x1F" "1\x1F" "2", true, true},
	{"甲\x1F\x1C乙\x1F\x1C\x1F\x1D\x1E\x1C丙\x1F" "1\x1F" "2", false, true},
	{"（一）主动公开政府信息情况。公开 5 条", true, true},
	{"本年新收政府信息公开申请数量 77 件，予以公开 66 件。", false, false},
	{"规章 9 9 9", false, false},
	{"行政许可\n9", false, false},
	{"（一）予以公开 9 9 9 9 9 9 54", false, false},
	{"| （一）予以公开 | 9 | 9 | 9 | 9 | 9 | 9 | 54 |", false, false},
	{"第二十条第（一）项\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 9 9 9", false, false},
	{"申请人情况\n自然人 商业企业\n（一）予以公开 9 9 9 9 9 9 54", false, false},
	{"行政复议 行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总计\n9 9 9 9 36", false, false},
	{"四、结转下年度继续办理 9 9 9 9 9 9 54", false, false},
	{"申请人情况｜自然人｜商业企业｜科研机构｜社会公益组织｜法律服务机构｜其他｜总计\n（一）予以公开｜9｜9｜9｜9｜9｜9｜54\n（七）总计｜9｜9｜9｜9｜9｜9｜54", false, false},
	{"申请人情况,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n（一）予以公开,9,9,9,9,9,9,54\n（七）总计,9,9,9,9,9,9,54", false, false},
	{"> （一）予以公开 9 9 9 9 9 9 54\n> 四、结转下年度继续办理 9 9 9 9 9 9 54", false, false},
	{"二、主动公开政府信息情况\n规章 9 9 9", false, false},
	{"三、收到和处理政府信息公开申请情况\n（一）予以公开 9 9 9 9 9 9 54", false, false},
};

static const gr_section_id places[] = {
	GR_SECTION_PREFACE, GR_SECTION_OVERVIEW, GR_SECTION_DISCLOSURES, GR_SECTION_APPLICATIONS,
	GR_SECTION_PROCEEDINGS, GR_SECTION_PROBLEMS, GR_SECTION_OTHER_MATTERS
};

static void
test_hostile_prose(void **state)
{
	static gr_report report;
	uint64_t	seed = 60;
	int			i;
	int			place;

	(void) state;
	for (i = 0; i < 2 * LENGTH(hostile) * LENGTH(places); i++)
	{
		const hostile_row *row = &hostile[i / 2 % LENGTH(hostile)];
		void	   *mark = unit_mark();
		int			markup;
		int			k;

		place = places[i / 2 / LENGTH(hostile)];
		random_figures(&seed, 0, false, &report);
		report.figures.no_prose = false;
		for (k = 0; k < LENGTH(places); k++)
		{
			gr_section *part = &report.sections[places[k]];

			part->present = true;
			part->body = k == 0 ? unit_text("%.*s", (int) report.title.len, report.title.data) :
				unit_text("按要求办理。");
			if ((int) places[k] == place)
				part->body = unit_text("%.*s\n%s", (int) part->body.len, part->body.data, row->text);
		}
		for (markup = GR_HTML; markup <= GR_MARKDOWN; markup++)
		{
			gr_str		page = write_page(&report, (gr_markup) markup);
			gr_status	status;
			gr_reading *again = read_text(page, &status);
			bool		keeps = markup == GR_HTML ? row->html_keeps : row->markdown_keeps;
			const char *what;

			page = unit_text("%.*s", (int) page.len, page.data);
			if (strstr(page.data, "<script"))
				say(row->text, markup, "a tag", page);
			if (markup == GR_HTML && strchr(page.data, GR_HTML_SPANS))
				say(row->text, markup, "a mark", page);
			if (status != GR_OK)
			{
				say(row->text, markup, "not read", page);
				continue;
			}
			what = wrong_figure(&report, &again->report);
			if (what)
				say(row->text, markup, unit_text("%s: wrong %s", gr_section_names[place], what).data, page);
			what = lost(&report, &again->report, true);
			if (what && keeps)
				say(row->text, markup, unit_text("%s: %s", gr_section_names[place], what).data, page);
		}
		unit_release_to(mark);
	}
	unit_no_surprises();
}

/* Tokens that only JSON can bring: labels, bars, line ends. */
static void
test_hostile_tokens(void **state)
{
	static const char *const texts[] = {
		"a|b", "a\nb", "1\n2", "1|2", "（七）总计", "其他", "总计", "规章", "（一）予以公开", "二、主动公开政府信息情况",
		"</td><td>5", "&lt;/td&gt;&lt;td&gt;5", "\\u003c/td\\u003e\\u003ctd\\u003e5", "结果维持", "四、结转下年度继续办理", "5 6 7", "5\t6", "行政许可", "第二十条第（五）项"
	};
	static gr_report report;
	uint64_t	seed = 61;
	int			each = unit_rounds(100);
	int			i;

	(void) state;
	for (i = 0; i < each * LENGTH(texts); i++)
	{
		void	   *mark = unit_mark();
		gr_layout	layout;
		int			slot;
		int			markup;

		random_figures(&seed, 0, false, &report);
		layout = gr_table_layout((gr_table) (i % 3), report.figures.forms[i % 3]);
		slot = layout.slots[unit_below(&seed, layout.ncells)];
		report.figures.status[slot] = GR_TEXT;
		report.figures.value[slot] = 0;
		report.printed[slot] = unit_text("%s", texts[i / each]);
		for (markup = GR_HTML; markup <= GR_MARKDOWN; markup++)
		{
			gr_str		page = write_page(&report, (gr_markup) markup);
			gr_status	status;
			gr_reading *again = read_text(page, &status);
			const char *what = status == GR_OK ? wrong_figure(&report, &again->report) : "not read";

			if (what)
				say(texts[i / each], markup, unit_text("%s by %s", what, unit_path(slot)).data, page);
		}
		unit_release_to(mark);
	}
	unit_no_surprises();
}

/* --- facts that no prose states --- */

static void
test_facts(void **state)
{
	static gr_report report;
	uint64_t	seed = 62;
	int			drop;

	(void) state;
	for (drop = 0; drop < 64; drop++)
	{
		int			i;

		random_figures(&seed, 0, false, &report);
		report.period[0] = 18628;
		report.period[1] = 18992;
		report.published = 19010;
		report.figures.year = 2021;
		report.title = unit_text("甲县人民政府2021年政府信息公开工作年度报告");
		report.contact[GR_ADDRESS] = unit_text("甲县南街1号");
		report.contact[GR_PHONE] = unit_text("0000-7654321");
		report.contact[GR_POSTCODE] = unit_text("000000");
		report.contact[GR_EMAIL] = unit_text("a@example.invalid");
		report.contact[GR_WEBSITE] = unit_text("www.example.invalid");
		if (drop & 1)
		{
			/* the agency comes from the title */
			report.period[0] = report.period[1] = GR_NO_DATE;
		}
		if (drop & 2)
			report.published = GR_NO_DATE;
		for (i = 0; i < GR_NCONTACTS; i++)
			if (drop & 4 && i % 2 == (drop >> 3) % 2)
				report.contact[i] = GR_NO_STR;
		if (drop & 16)
		{
			report.figures.no_prose = false;
			report.sections[GR_SECTION_OVERVIEW].present = true;
			report.sections[GR_SECTION_OVERVIEW].heading = unit_text("一、总体情况");
			report.sections[GR_SECTION_OVERVIEW].body = unit_text("按要求办理。");
		}
		check_both(unit_text("facts but %d", drop).data, &report, false);
	}
	unit_no_surprises();
}

/* --- memory, time --- */

static void
test_services(void **state)
{
	static gr_report report;
	size_t		len = 4 << 20;
	char	   *body = unit_env()->alloc(NULL, len);
	uint64_t	seed = 63;
	gr_str		page;
	int			markup;
	size_t		i;

	(void) state;
	random_figures(&seed, 0, false, &report);
	report.figures.no_prose = false;
	for (i = 0; i < len; i++)
		body[i] = i % 100 == 99 ? '\n' : '<';
	report.sections[GR_SECTION_PROBLEMS].present = true;
	report.sections[GR_SECTION_PROBLEMS].body = (gr_str) {body, len};
	for (markup = GR_HTML; markup <= GR_MARKDOWN; markup++)
	{
		long		n;

		unit_polls = 0;
		page = write_page(&report, (gr_markup) markup);
		assert_true(page.len < 5 * len);
		assert_true(unit_polls > (long) (len / 65536));
		for (n = 0; n < 3; n++)
		{
			unit_allocations = n;
			assert_int_equal(gr_write_official(unit_env(), &report, (gr_markup) markup, &page), GR_NO_MEMORY);
			unit_allocations = -1;
		}
	}
	unit_no_surprises();
}

int
main(int argc, char **argv)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_corpus),
		cmocka_unit_test(test_damaged),
		cmocka_unit_test(test_unread_rows),
		cmocka_unit_test(test_join_values),
		cmocka_unit_test(test_figures),
		cmocka_unit_test(test_union),
		cmocka_unit_test(test_hostile_prose),
		cmocka_unit_test(test_hostile_tokens),
		cmocka_unit_test(test_facts),
		cmocka_unit_test(test_services),
	};

	assert(argc > 1);
	corpus = argv[1];
	return cmocka_run_group_tests_name("official", tests, NULL, NULL);
}
