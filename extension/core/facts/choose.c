/*
 * choose.c
 *	  Chooses among the candidates for each fact.
 *
 * Of several titles it takes the one that the signature, the writer or the page
 * confirms; of several years, the one that the period, part one or the date of
 * signature confirms.  If two candidates differ and nothing decides between
 * them, the report does not have the fact, and a note lists them.
 */
#include "internal.h"

#include "text/date.h"

/* ---- what is chosen from ---- */

/* Other sources of an agency besides the titles, the most certain first. */
#define MAX_WITNESSES	(GR_MAX_SIGNATURES + 3)

typedef struct witness
{
	gr_source	source;
	const gr_named_organ *organ;
} witness;

/* The candidates, and where the choices go. */
typedef struct chooser
{
	gr_candidates *found;
	int			nwitnesses;
	witness		witness[MAX_WITNESSES];
	gr_report  *report;
	gr_fact_notes *notes;		/* may be NULL */
} chooser;

static void
add_witness(chooser *c, gr_source source, const gr_named_organ *organ)
{
	if (organ->n > 0)
		c->witness[c->nwitnesses++] = (witness) {source, organ};
}

static void
add_witnesses(chooser *c)
{
	int			i;

	for (i = 0; i < c->found->nsignatures; i++)
		add_witness(c, GR_FROM_SIGNATURE, &c->found->signature[i].organ);
	add_witness(c, GR_FROM_WRITER, &c->found->writer);
	add_witness(c, GR_FROM_BESIDE, &c->found->beside);
	add_witness(c, GR_FROM_PAGE, &c->found->publisher);
}

/* Results of a choice that are not a candidate. */
enum
{
	NONE = -1,
	UNDECIDED = -2				/* several candidates have equal support */
};

/* The best candidate so far. */
typedef struct best
{
	int			which;			/* NONE, or a candidate */
	int			support;
	bool		undecided;		/* another one has the same support */
} best;

#define NO_BEST		((best) {NONE, -1, false})

/* Takes a candidate if it has more support than the best one so far. */
static void
compare(best *b, int which, int support)
{
	if (support > b->support)
		*b = (best) {which, support, false};
	else if (support == b->support)
		b->undecided = true;
}

/* ---- agencies ---- */

/*
 * The weight of the sources that agree with a title's agency: who signed, wrote
 * or published the report.
 */
static int
support_of(const chooser *c, const gr_named_organ *organ)
{
	static const int weight[GR_NSOURCES] = {
		[GR_FROM_SIGNATURE] = 16, [GR_FROM_WRITER] = 8, [GR_FROM_BESIDE] = 2, [GR_FROM_PAGE] = 4
	};
	int			support = 0;
	int			i;

	for (i = 0; i < c->nwitnesses; i++)
		if (gr_same_organ(c->witness[i].organ, organ))
			support |= weight[c->witness[i].source];
	return support;
}

/* The title whose agency the other sources support, NONE if no title has one, or UNDECIDED. */
static int
choose_agency_of_titles(const chooser *c)
{
	const gr_title *title = c->found->title;
	int			ntitles = c->found->ntitles;
	best		b = NO_BEST;
	int			i;
	int			k;

	for (i = 0; i < ntitles; i++)
	{
		int			support;
		int			copies = 0;

		if (title[i].agency.n == 0)
			continue;
		for (k = 0; k < ntitles; k++)
			if (gr_same_organ(&title[k].agency, &title[i].agency))
				copies += title[k].copies;
		support = support_of(c, &title[i].agency) * 2 + (copies > 1);
		if (b.which < 0 || !gr_same_organ(&title[b.which].agency, &title[i].agency))
			compare(&b, i, support);
		else if (support > b.support)
			b.support = support;
	}
	return b.undecided ? UNDECIDED : b.which;
}

/* ---- years ---- */

/*
 * The weight of the sources that support a year: the period, part one, the date
 * of signature.
 */
static int
support_of_year(const gr_candidates *found, int year)
{
	int			support = 0;
	int			y;
	int			m;
	int			d;
	int			i;

	if (found->period[0] != GR_NO_DATE)
	{
		gr_date_to_ymd(found->period[1], &y, &m, &d);
		support += y == year ? 8 : 0;
	}
	if (found->spoken_year == year)
		support += 4;
	for (i = 0; i < found->nsignatures; i++)
	{
		gr_date_to_ymd(found->signature[i].date, &y, &m, &d);
		if (y == year + 1)
			return support + 2;
	}
	return support;
}

/* Do the titles name several years?  A single year needs no support. */
static bool
name_several_years(const gr_candidates *found)
{
	int			year = 0;
	int			i;

	for (i = 0; i < found->ntitles; i++)
	{
		if (year != 0 && found->title[i].year != 0 && found->title[i].year != year)
			return true;
		if (year == 0)
			year = found->title[i].year;
	}
	return false;
}

/*
 * May this title be chosen if the agency comes from the title "which" (NONE:
 * from no title)?
 */
static bool
is_in_choice(const gr_candidates *found, int which, const gr_title *title)
{
	return which < 0 ? title->agency.n == 0 : gr_same_organ(&title->agency, &found->title[which].agency);
}

/*
 * The year of the titles of one agency; 0 if they name none.  *blocked is set
 * if they name a range of years, or several years between which nothing
 * decides.
 */
static int
choose_year_of_titles(const chooser *c, int which, bool *blocked)
{
	const gr_candidates *found = c->found;
	best		b = NO_BEST;
	bool		range = false;
	gr_listing	list = {0};
	gr_fact_note *note;
	int			i;

	*blocked = false;
	for (i = 0; i < found->ntitles; i++)
	{
		const gr_title *title = &found->title[i];

		if (!is_in_choice(found, which, title))
			continue;
		range |= title->range;
		gr_list_name(&list, title->text);
		if (title->year != 0 && (b.which < 0 || title->year != found->title[b.which].year))
			compare(&b, i, support_of_year(found, title->year));
	}
	if (!b.undecided && (b.which >= 0 || !range))
		return b.which >= 0 ? found->title[b.which].year : 0;
	*blocked = true;
	note = gr_add_note(c->notes, GR_NOTE_YEAR_AMBIGUOUS);
	if (note)
		note->others = gr_join_names(found->env, found->overview.no_memory, &list);
	return 0;
}

/* ---- the title ---- */

/* Of the titles of one agency and year, the one that says most. */
static const gr_title *
choose_title(const gr_candidates *found, int which, int year, bool blocked)
{
	best		b = NO_BEST;
	int			i;

	for (i = 0; i < found->ntitles; i++)
	{
		const gr_title *title = &found->title[i];
		int			score = 0;
		int			k;

		if (!is_in_choice(found, which, title) || !title->text.data ||
			(title->year != year && title->year != 0) || (blocked && !title->range))
			continue;
		for (k = 0; k < found->nsignatures; k++)
			if (gr_str_equal(found->signature[k].organ.name, title->agency.name) && title->agency.name.data)
				score |= 8;
		score += title->year != 0 ? 4 : 0;
		score += title->source == GR_FROM_INTRODUCTION ? 0 : 2;
		score += title->copies > 1;
		compare(&b, i, score);
	}
	return b.which >= 0 ? &found->title[b.which] : NULL;
}

/* Another source that names this agency; GR_NSOURCES if there is none. */
static gr_source
who_agrees(const chooser *c, const gr_named_organ *organ, gr_source but)
{
	int			i;

	for (i = 0; i < c->nwitnesses; i++)
		if (c->witness[i].source != but && gr_same_organ(c->witness[i].organ, organ))
			return c->witness[i].source;
	return GR_NSOURCES;
}

static void
take_title(const chooser *c, const gr_title *title)
{
	const gr_candidates *found = c->found;
	gr_fact_note *note = gr_add_note(c->notes, GR_NOTE_TITLE_SOURCE);
	gr_listing	list = {0};
	int			i;

	c->report->title = title->text;
	if (!note)
		return;
	note->source = title->source;
	note->agrees = who_agrees(c, &title->agency, GR_NSOURCES);
	note->value = title->text;
	for (i = 0; i < found->ntitles; i++)
		if (!gr_str_equal(found->title[i].text, title->text))
			gr_list_name(&list, found->title[i].text);
	note->others = gr_join_names(found->env, found->overview.no_memory, &list);
}

/* ---- choices ---- */

static void
take_agency(const chooser *c, const gr_named_organ *organ, gr_source source)
{
	gr_fact_note *note = gr_add_note(c->notes, GR_NOTE_AGENCY_SOURCE);

	c->report->agency = organ->name;
	if (note)
	{
		note->source = source;
		note->agrees = who_agrees(c, organ, source);
		note->value = organ->name;
	}
}

static void
list_agencies(const chooser *c)
{
	const gr_candidates *found = c->found;
	gr_fact_note *note = gr_add_note(c->notes, GR_NOTE_AGENCY_AMBIGUOUS);
	gr_listing	list = {0};
	int			i;

	if (!note)
		return;
	for (i = 0; i < found->ntitles; i++)
		gr_list_name(&list, found->title[i].agency.n > 0 ? found->title[i].agency.name : GR_NO_STR);
	for (i = 0; i < c->nwitnesses; i++)
		gr_list_name(&list, c->witness[i].organ->name);
	note->others = gr_join_names(found->env, found->overview.no_memory, &list);
}

/*
 * Does the signature contradict the agency of a title, and does no other source
 * agree with the title? An office of the agency may sign.  A name above a title
 * may be that of the web site, or one of a list, so then the signature and the
 * name below the title must be the same.
 */
static bool
is_contradicted(const chooser *c, const gr_title *title)
{
	bool		contradicted = false;
	int			i;

	for (i = 0; i < c->nwitnesses; i++)
	{
		witness		w = c->witness[i];

		if (gr_same_organ(w.organ, &title->agency))
			return false;
		if (w.source == GR_FROM_SIGNATURE || (w.source == GR_FROM_BESIDE && title->source == GR_FROM_LINES))
		{
			if (title->source != GR_FROM_LINES && gr_related_organs(w.organ, &title->agency))
				return false;
			contradicted = true;
		}
	}
	return contradicted;
}

/*
 * Takes the agency of a title.  If it stands in a sentence without its place, as
 * in 现将民政局2021年…, the signature may have the whole name, 清河县民政局.
 */
static void
take_agency_of_title(const chooser *c, const gr_title *title)
{
	const gr_candidates *found = c->found;
	int			i;

	for (i = 0; title->source == GR_FROM_INTRODUCTION && i < found->nsignatures; i++)
		if (gr_ends_organ(&title->agency, &found->signature[i].organ))
		{
			take_agency(c, &found->signature[i].organ, GR_FROM_SIGNATURE);
			return;
		}
	take_agency(c, &title->agency, GR_FROM_TITLE);
}

/*
 * Chooses the agency if no title has one: the one with which most other sources
 * agree.
 */
static void
choose_witness(const chooser *c)
{
	const witness *w = c->witness;
	best		b = NO_BEST;
	int			i;
	int			k;

	for (i = 0; i < c->nwitnesses; i++)
	{
		int			votes = 0;

		for (k = 0; k < c->nwitnesses; k++)
			votes += gr_same_organ(w[i].organ, w[k].organ);
		if (votes > b.support || !gr_related_organs(w[i].organ, w[b.which].organ))
			compare(&b, i, votes);
	}
	if (b.undecided)
		list_agencies(c);
	else if (b.which >= 0)
		take_agency(c, w[b.which].organ, w[b.which].source);
}

static int
choose_year(gr_candidates *found, int year, bool blocked, const gr_prose *opening)
{
	int			y[2];
	int			month;
	int			day;

	if (year != 0 || blocked)
		return year;
	if (found->period[0] != GR_NO_DATE)
	{
		gr_date_to_ymd(found->period[0], &y[0], &month, &day);
		gr_date_to_ymd(found->period[1], &y[1], &month, &day);
		if (y[0] != y[1])
			return 0;
		if (found->introduced_year == 0 || found->introduced_year == y[0])
			return y[0];
		/* another year in a sentence such as 现公布2021年…: part one decides */
		year = gr_spoken_year(gr_late_prose_of(&found->overview));
		return year == y[0] || year == found->introduced_year ? year : 0;
	}
	year = found->introduced_year;
	if (year == 0)
		year = gr_spoken_year(gr_late_prose_of(&found->overview));
	return year != 0 ? year : gr_spoken_year(opening);
}

/*
 * Takes the title and the agency from the titles of one agency (NONE: from those without
 * one).  Returns their year, and sets *blocked as choose_year_of_titles does.
 */
static int
take_titles(const chooser *c, int which, bool *blocked)
{
	const gr_candidates *found = c->found;
	const gr_title *title;
	int			year = choose_year_of_titles(c, which, blocked);
	bool		contradicted;

	if (year == 0 && !*blocked && which >= 0)
		year = choose_year_of_titles(c, NONE, blocked);
	title = choose_title(found, which, year, *blocked);
	contradicted = which >= 0 && is_contradicted(c, title ? title : &found->title[which]);
	if (title && !(contradicted && title->source == GR_FROM_LINES))
		take_title(c, title);
	if (which < 0)
		choose_witness(c);
	else if (contradicted)
		list_agencies(c);
	else
		take_agency_of_title(c, title ? title : &found->title[which]);
	return year;
}

void
gr_choose_facts(gr_candidates *found, const gr_prose *opening, gr_report *report,
				gr_fact_notes *notes)
{
	chooser		c = {.found = found, .report = report, .notes = notes};
	int			which;
	int			year = 0;
	bool		blocked = false;
	int			i;

	add_witnesses(&c);
	memcpy(report->period, found->period, sizeof(report->period));
	report->published = gr_publication_date(found);
	if (name_several_years(found))
		found->spoken_year = gr_spoken_year(gr_late_prose_of(&found->overview));
	which = choose_agency_of_titles(&c);
	if (which != UNDECIDED)
		year = take_titles(&c, which, &blocked);
	else
	{
		list_agencies(&c);
		/* all titles may have the same year */
		year = found->title[0].year;
		for (i = 0; i < found->ntitles; i++)
			blocked |= found->title[i].range || found->title[i].year != year;
		year = blocked ? 0 : year;
	}
	report->figures.year = (int16_t) choose_year(found, year, blocked, opening);
}
