/*
 * facts.c
 *	  Judges the rules on title, agency, dates, signature and parts.
 */
#include "internal.h"

#include "forms/organ.h"
#include "text/date.h"
#include "text/fold.h"
#include "text/utf8.h"

static const char *const founded[] = {
#define GR_FOUNDED(text) text,
#include "forms/organs.def"
#undef GR_FOUNDED
};

/* bytes before a word such as 成立 that are searched for the month */
#define MAX_SENTENCE	120

/* The first year 19dd or 20dd in a text, or 0. */
static int
year_in(gr_str s)
{
	size_t		i;

	for (i = 0; i + 4 <= s.len; i++)
		if ((memcmp(s.data + i, "20", 2) == 0 || memcmp(s.data + i, "19", 2) == 0) &&
			s.data[i + 2] >= '0' && s.data[i + 2] <= '9' &&
			s.data[i + 3] >= '0' && s.data[i + 3] <= '9')
			return (s.data[i] - '0') * 1000 + (s.data[i + 1] - '0') * 100 +
				(s.data[i + 2] - '0') * 10 + s.data[i + 3] - '0';
	return 0;
}

static bool
has_period(judgement *j)
{
	if (j->report && j->report->period[0] != GR_NO_DATE)
		return true;
	gr_note(j, GR_UNKNOWN);
	return false;
}

void
gr_judge_year(judgement *j)
{
	int			title_year;
	int			year;
	int			month;
	int			day;

	if (!has_period(j))
		return;
	gr_date_to_ymd(j->report->period[1], &year, &month, &day);
	title_year = j->report->title.data ? year_in(j->report->title) : 0;
	if (title_year == 0)
		gr_note(j, GR_UNKNOWN);
	else if (title_year != year)
	{
		gr_violation v = gr_broken(j, -1, -1, -1);

		v.kind = GR_TERM_NUMBER;
		v.expected = year;
		v.actual = title_year;
		gr_tell(j, &v);
	}
}

/* ---- the period ---- */

/* Is this month named in the bytes before a word, in the same sentence? */
static bool
names_month(const char *from, const char *to, int month)
{
	bool		named = false;
	int			number = 0;

	while (from < to)
	{
		uint32_t	c = gr_next_folded(&from, to);

		if (c >= '0' && c <= '9')
		{
			number = number * 10 + (int) (c - '0');
			continue;
		}
		if (c == U'月' && number == month)
			named = true;
		else if (c == U'。')
			named = false;
		if (gr_classify(c) != GR_CHAR_SPACE)
			number = 0;
	}
	return named;
}

/*
 * Does a text say that the organ was founded? True: in this month.  Unknown:
 * the text has a word for founding, but perhaps of something else.
 */
static gr_truth
says_founded(gr_str text, int month)
{
	gr_truth	truth = GR_FALSE;
	size_t		w;
	size_t		i;

	for (w = 0; w < sizeof(founded) / sizeof(founded[0]); w++)
	{
		size_t		len = strlen(founded[w]);

		for (i = 0; i + len <= text.len; i++)
		{
			size_t		from;

			if (memcmp(text.data + i, founded[w], len) != 0)
				continue;
			from = gr_utf8_ceiling(text.data, i > MAX_SENTENCE ? i - MAX_SENTENCE : 0, i);
			if (names_month(text.data + from, text.data + i, month))
				return GR_TRUE;
			truth = GR_UNKNOWN;
		}
	}
	return truth;
}

static gr_truth
is_new_organ(const gr_report *r, int month)
{
	static const gr_section_id told[] = {GR_SECTION_PREFACE, GR_SECTION_OVERVIEW};
	gr_truth	truth = GR_FALSE;
	int			i;

	if (r->figures.no_prose)
		return GR_UNKNOWN;
	for (i = 0; i < 2 && truth != GR_TRUE; i++)
	{
		gr_truth	t = says_founded(r->sections[told[i]].body, month);

		truth = t == GR_FALSE ? truth : t;
	}
	return truth;
}

void
gr_judge_period(judgement *j)
{
	gr_truth	truth = GR_FALSE;
	int			from[3];
	int			to[3];

	if (!has_period(j))
		return;
	gr_date_to_ymd(j->report->period[0], &from[0], &from[1], &from[2]);
	gr_date_to_ymd(j->report->period[1], &to[0], &to[1], &to[2]);
	if (from[0] == to[0] && to[1] == 12 && to[2] == 31)
		truth = from[1] == 1 && from[2] == 1 ? GR_TRUE : is_new_organ(j->report, from[1]);
	if (truth == GR_FALSE)
	{
		gr_violation v = gr_broken(j, -1, -1, -1);

		v.kind = GR_TERM_DATE;
		v.expected = j->report->period[0];
		v.actual = j->report->period[1];
		gr_tell(j, &v);
	}
	else
		gr_note(j, truth);
}

/* ---- the date of signature ---- */

/* The rule is broken if the report was signed outside the allowed days. */
static void
judge_published(judgement *j, bool too_early, int32_t limit)
{
	gr_violation v;

	if (too_early ? j->report->published > limit : j->report->published <= limit)
		return;
	v = gr_broken(j, -1, -1, -1);
	v.kind = GR_TERM_DATE;
	v.expected = limit;
	v.actual = j->report->published;
	gr_tell(j, &v);
}

void
gr_judge_published(judgement *j)
{
	if (!has_period(j))
		return;
	if (j->report->published == GR_NO_DATE)
		gr_note(j, GR_UNKNOWN);
	else
		judge_published(j, true, j->report->period[1]);
}

/* The name of the reporting organ: its agency, or the organ in the title. */
static gr_str
name_of(const gr_report *r)
{
	return r->agency.data ? r->agency : gr_organ_of_title(r->title);
}

/* The month on whose last day an organ must have published, or 0. */
static int
deadline_month(gr_organ organ)
{
	bool		county_or_up = organ.level == GR_LEVEL_HIGHER || organ.level == GR_LEVEL_COUNTY;

	if (!county_or_up)
		return 0;
	if (organ.kind == GR_KIND_GOVERNMENT)
		return 3;
	return organ.kind == GR_KIND_DEPARTMENT ? 1 : 0;
}

void
gr_judge_deadline(judgement *j)
{
	const gr_report *r = j->report;
	int32_t		deadline;
	int			month = 0;

	/* fast path if only violations are wanted: no organ has an earlier deadline */
	if (j->sink && r && gr_date_from_ymd(r->figures.year + 1, 1, 31, &deadline) &&
		r->published <= deadline)
		return;
	if (r && r->published != GR_NO_DATE && r->figures.year != 0)
		month = deadline_month(gr_read_organ(name_of(r)));
	if (month == 0 || !gr_date_from_ymd(r->figures.year + 1, month, 31, &deadline))
		gr_note(j, GR_UNKNOWN);
	else
		judge_published(j, false, deadline);
}

/* ---- the organ ---- */

/* The body of the last part that has one. */
static gr_str
last_body(const gr_report *r)
{
	int			i;

	for (i = GR_NSECTIONS - 1; i >= 0; i--)
		if (r->sections[i].body.len > 0)
			return r->sections[i].body;
	return GR_NO_STR;
}

void
gr_judge_signature(judgement *j)
{
	gr_str		title;
	gr_str		signature;

	if (!j->report || j->report->figures.no_prose)
	{
		gr_note(j, GR_UNKNOWN);
		return;
	}
	title = gr_organ_of_title(j->report->title);
	signature = gr_organ_of_signature(last_body(j->report));
	if (!title.data || !signature.data)
		gr_note(j, GR_UNKNOWN);
	else if (!gr_may_be_one_organ(title, signature))
	{
		gr_violation v;

		/*
		 * the organ of an office without a place name, or of a branch, cannot
		 * be determined
		 */
		if (!gr_names_place(title) || !gr_names_place(signature) ||
			gr_read_organ(title).kind == GR_KIND_BRANCH ||
			gr_read_organ(signature).kind == GR_KIND_BRANCH)
		{
			gr_note(j, GR_UNKNOWN);
			return;
		}
		v = gr_broken(j, -1, -1, -1);
		v.quote = signature;
		v.token = title;
		gr_tell(j, &v);
	}
}

/* Is it certain that the organ cannot make regulations? */
static bool
is_incompetent(gr_organ organ)
{
	return (organ.level == GR_LEVEL_COUNTY || organ.level == GR_LEVEL_TOWN) &&
		organ.kind != GR_KIND_UNKNOWN;
}

/* Only a city with districts or a higher government can make regulations. */
void
gr_judge_competence(judgement *j)
{
	const gr_figures *f = j->figures;
	gr_layout	layout = gr_row_layout(GR_ITEM_DISCLOSURES_regulations, f->forms[GR_DISCLOSURES]);
	gr_str		name = GR_NO_STR;
	gr_truth	incompetent = GR_UNKNOWN;	/* the organ is read when a cell needs it */
	int			i;

	if (f->forms[GR_DISCLOSURES] == 0)
		gr_note(j, GR_UNKNOWN);
	for (i = 0; i < layout.ncells; i++)
	{
		int			slot = layout.slots[i];
		gr_violation v;

		if ((f->status[slot] == GR_NUMBER && f->value[slot] == 0) ||
			f->status[slot] == GR_NOT_APPLICABLE)
			continue;
		if (f->value[slot] > 0 && incompetent == GR_UNKNOWN)
		{
			name = j->report ? name_of(j->report) : GR_NO_STR;
			incompetent = is_incompetent(gr_read_organ(name)) ? GR_TRUE : GR_FALSE;
		}
		if (f->value[slot] <= 0 || incompetent == GR_FALSE)
		{
			gr_note(j, GR_UNKNOWN);
			continue;
		}
		v = gr_broken(j, GR_DISCLOSURES, (int) gr_slot_item(slot), (int) gr_slot_measure(slot));
		v.kind = GR_TERM_NUMBER;
		v.actual = f->value[slot];
		v.quote = name;
		gr_tell(j, &v);
	}
}

/* ---- the parts ---- */

void
gr_judge_sections(judgement *j)
{
	static const gr_section_id prose[] = {
		GR_SECTION_OVERVIEW, GR_SECTION_PROBLEMS, GR_SECTION_OTHER_MATTERS
	};
	int			i;

	if (!j->report || j->figures->no_prose)
	{
		gr_note(j, GR_UNKNOWN);
		return;
	}
	for (i = 0; i < 3; i++)
		if (j->report->sections[prose[i]].body.len == 0)
		{
			gr_violation v = gr_broken(j, -1, -1, -1);

			v.kind = GR_TERM_SECTION;
			v.expected = prose[i];
			gr_tell(j, &v);
			break;
		}
}
