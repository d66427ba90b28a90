/*
 * test_two_reports.c
 *	  Unit tests of texts that hold a second report in another form: as HTML, as
 *	  escaped HTML, or in a string of JSON.
 */
#include "unit.h"

#include "read.h"

typedef enum form
{
	PLAIN,						/* lines of text */
	HTML,
	REFERENCES,					/* HTML with &lt; */
	JSON,						/* {"content": "…"} of HTML */
	JSON_ESCAPED,				/* the same, '<' and '>' as \u003c and \u003e */
	JSON_ASCII,					/* the same, all but ASCII as \uXXXX */
	JSON_REFERENCES,			/* {"content": "…"} of HTML with &lt; */
	JSON_PLAIN,					/* {"content": "…"} of lines, which alone are not a report */
	FORMS
} form;

static const char *const names[FORMS] = {
	"text", "HTML", "HTML with &lt;", "JSON", "escaped JSON", "JSON in ASCII", "JSON with &lt;", "JSON of text"
};

static const char *const labels[] = {
	"一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "1.属于国家秘密",
	"2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息",
	"6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项", "（七）总计", "四、结转下年度继续办理"
};

typedef struct page
{
	char		text[20000];
	size_t		len;
} page;

static void
put(page *p, const char *s)
{
	size_t		len = strlen(s);

	assert_true(p->len + len < sizeof(p->text));
	memcpy(p->text + p->len, s, len + 1);
	p->len += len;
}

/* A report as HTML, or as lines of text. */
static void
write_report(page *p, const char *organ, int year, int n, bool html)
{
	int			i;
	int			k;

	p->len = 0;
	put(p, unit_text(html ? "<h1 class=\"t\">%s%d年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>%s办理%d件。</p>"
					 "<p>三、收到和处理政府信息公开申请情况</p><table>" :
					 "%s%d年政府信息公开工作年度报告\n一、总体情况\n%s办理%d件。\n三、收到和处理政府信息公开申请情况\n",
					 organ, year, organ, n).data);
	for (i = 0; i < LENGTH(labels); i++)
	{
		put(p, unit_text(html ? "<tr><td>%s</td>" : "%s", labels[i]).data);
		for (k = 0; k < 7; k++)
			put(p, unit_text(html ? "<td>%d</td>" : "\t%d", k < 6 ? n : 6 * n).data);
		put(p, html ? "</tr>" : "\n");
	}
	put(p, html ? "</table>" : "");
}

/* Returns the first character of *s and moves *s behind it. */
static uint32_t
character(const char **s)
{
	const unsigned char *u = (const unsigned char *) *s;

	*s += u[0] < 0x80 ? 1 : 3;
	return u[0] < 0x80 ? u[0] : (uint32_t) ((u[0] & 15) << 12 | (u[1] & 63) << 6 | (u[2] & 63));
}

static void
put_in_form(page *p, const char *s, form form)
{
	bool		string = form >= JSON;
	bool		references = form == REFERENCES || form == JSON_REFERENCES;

	put(p, string ? "{\"content\": \"" : "");
	while (*s)
	{
		const char *from = s;
		uint32_t	c = character(&s);
		char		bytes[4] = "";

		memcpy(bytes, from, (size_t) (s - from));
		if (references && (c == '<' || c == '>' || c == '"'))
			put(p, c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&quot;");
		else if ((form == JSON_ESCAPED && (c == '<' || c == '>')) || (form == JSON_ASCII && c >= 0x80))
			put(p, unit_text("\\u%04x", (unsigned) c).data);
		else if (string && (c == '\n' || c == '\t' || c == '"'))
			put(p, c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\\"");
		else
			put(p, bytes);
	}
	put(p, string ? "\"}\n" : "\n");
}

static gr_status
read_two(form first, form second, bool same)
{
	static gr_reading reading;
	static page report;
	static page both;
	gr_diagnosis diagnosis;
	gr_status	status;

	both.len = 0;
	write_report(&report, "甲县水务局", 2021, 3, first != PLAIN && first != JSON_PLAIN);
	put_in_form(&both, report.text, first);
	if (same)
		write_report(&report, "甲县水务局", 2021, 3, second != PLAIN && second != JSON_PLAIN);
	else
		write_report(&report, "乙县教育局", 2022, 7, second != PLAIN && second != JSON_PLAIN);
	put_in_form(&both, report.text, second);
	status = gr_read_report(unit_env(), both.text, both.len, &reading, NULL, NULL, &diagnosis);
	if (status == GR_OK && reading.report.figures.year != 2021)
		unit_surprise("%s and %s: the year is %d", names[first], names[second], reading.report.figures.year);
	unit_release();
	return status;
}

/* In whatever forms two reports are written, neither is dropped silently. */
static void
test_forms(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < FORMS * FORMS; i++)
	{
		form		first = (form) (i / FORMS);
		form		second = (form) (i % FORMS);
		gr_status	status = read_two(first, second, false);

		if (first == JSON_PLAIN && second == JSON_PLAIN)
			continue;
		if (status != GR_TWO_REPORTS)
			unit_surprise("%s and %s: status %d", names[first], names[second], (int) status);
		status = read_two(first, second, true);
		if (status != GR_OK)
			unit_surprise("%s and %s of the same: status %d", names[first], names[second], (int) status);
	}
	unit_no_surprises();
}

/* A script of a page is not shown, and some escapes are not a report. */
static void
test_no_report(void **state)
{
	static const char *const others[] = {
		"<script>var more = {\"content\": \"<table>\\u4e59\\u4e59\"};</script>", "{\"content\": \"\\u4e59\\n\\n\\n\"}",
		"&lt;p&gt;乙县教育局&lt;/p&gt;", "{\"content\": \"<p>\\n\\n<\\/p>\"}"
	};
	static gr_reading reading;
	static page report;
	gr_diagnosis diagnosis;
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < LENGTH(others); i++)
	{
		write_report(&report, "甲县水务局", 2021, 3, true);
		for (k = 0; k < 60; k++)
			put(&report, others[i]);
		if (gr_read_report(unit_env(), report.text, report.len, &reading, NULL, NULL, &diagnosis) != GR_OK)
			unit_surprise("not read with %s", others[i]);
		unit_release();
	}
	unit_no_surprises();
}

/* If there is no memory for the second reading, there is no report. */
static void
test_no_memory(void **state)
{
	gr_status	status = GR_NO_MEMORY;
	long		n;

	(void) state;
	for (n = 0; n < 1000 && status == GR_NO_MEMORY; n++)
	{
		static gr_reading reading;
		static page report;
		static page both;
		gr_diagnosis diagnosis;

		both.len = 0;
		write_report(&report, "甲县水务局", 2021, 3, true);
		put_in_form(&both, report.text, HTML);
		write_report(&report, "乙县教育局", 2022, 7, true);
		put_in_form(&both, report.text, REFERENCES);
		unit_allocations = n;
		status = gr_read_report(unit_env(), both.text, both.len, &reading, NULL, NULL, &diagnosis);
		unit_allocations = -1;
		unit_release();
	}
	assert_int_equal(status, GR_TWO_REPORTS);
	unit_no_surprises();
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_no_report),
		cmocka_unit_test(test_no_memory),
	};

	return cmocka_run_group_tests_name("two_reports", tests, NULL, NULL);
}
