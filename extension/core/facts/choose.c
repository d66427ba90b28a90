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

/* ---- agencies ---- */

/* Other sources of an agency besides the titles, the most certain first. */
#define MAX_WITNESSES	(GR_MAX_SIGNATURES + 3)

typedef struct witness
{
	gr_source	source;
	const gr_named_organ *organ;
} witness;

static int
witnesses_of(const gr_candidates *found, witness *w)
{
	int			n = 0;
	int			i;

	for (i = 0; i < found->nsignatures; i++)
		if (found->signature[i].organ.n > 0)
			w[n++] = (witness) {GR_FROM_SIGNATURE, &found->signature[i].organ};
	if (found->writer.n > 0)
		w[n++] = (witness) {GR_FROM_WRITER, &found->writer};
	if (found->beside.n > 0)
		w[n++] = (witness) {GR_FROM_BESIDE, &found->beside};
	if (found->publisher.n > 0)
		w[n++] = (witness) {GR_FROM_PAGE, &found->publisher};
	return n;
}

/*
 * The weight of the sources that agree with a title's agency: who signed, wrote
 * or published the report.
 */
static int
support_of(const gr_candidates *found, const gr_named_organ *organ)
{
	witness		w[MAX_WITNESSES];
	int			n = witnesses_of(found, w);
	int			support = 0;
	int			i;

	for (i = 0; i < n; i++)
	{
		static const int weight[GR_NSOURCES] = {
			[GR_FROM_SIGNATURE] = 16, [GR_FROM_WRITER] = 8, [GR_FROM_BESIDE] = 2, [GR_FROM_PAGE] = 4
		};

		if (gr_same_organ(w[i].organ, organ))
			support |= weight[w[i].source];
	}
	return support;
}

/* Results of a choice that are not a candidate. */
enum
{
	NONE = -1,
	UNDECIDED = -2				/* several candidates have equal support */
};

/* The title whose agency the other sources support, NONE if no title has one, or UNDECIDED. */
static int
choose_agency_of_titles(const gr_candidates *found)
{
	int			best = NONE;
	int			best_support = -1;
	bool		undecided = false;
	int			i;
	int			k;

	for (i = 0; i < found->ntitles; i++)
	{
		const gr_title *title = &found->title[i];
		int			support;
		int			copies = 0;

		if (title->agency.n == 0)
			continue;
		for (k = 0; k < found->ntitles; k++)
			if (gr_same_organ(&found->title[k].agency, &title->agency))
				copies += found->title[k].copies;
		support = support_of(found, &title->agency) * 2 + (copies > 1);
		if (best >= 0 && gr_same_organ(&found->title[best].agency, &title->agency))
		{
			if (support > best_support)
				best_support = support;
			continue;
		}
		if (support > best_support)
		{
			best = i;
			best_support = support;
			undecided = false;
		}
		else if (support == best_support)
			undecided = true;
	}
	return undecided ? UNDECIDED : best;
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

/* A single year needs no support. */
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
 * May this title be chosen if the agency comes from the title "which" (-1: from
 * no title)?
 */
static bool
is_in_choice(const gr_candidates *found, int which, const gr_title *title)
{
	return which < 0 ? title->agency.n == 0 :
					   title->agency.n > 0 && gr_same_organ(&title->agency, &found->title[which].agency);
}

/*
 * The year of the titles of one agency; 0 if they name none.  *blocked is set
 * if they name a range of years, or several years between which nothing
 * decides.
 */
static int
choose_year_of_titles(const gr_candidates *found, int which, bool *blocked, gr_fact_notes *notes)
{
	int			best = 0;
	int			best_support = -1;
	bool		undecided = false;
	bool		range = false;
	int			i;

	*blocked = false;
	for (i = 0; i < found->ntitles; i++)
	{
		const gr_title *title = &found->title[i];
		int			support;

		if (!is_in_choice(found, which, title))
			continue;
		range |= title->range;
		if (title->year == 0 || title->year == best)
			continue;
		support = support_of_year(found, title->year);
		if (support > best_support)
		{
			best = title->year;
			best_support = support;
			undecided = false;
		}
		else if (support == best_support)
			undecided = true;
	}
	if (undecided || (best == 0 && range))
	{
		gr_fact_note *note = gr_add_note(notes, GR_NOTE_YEAR_AMBIGUOUS);
		gr_listing	list = {0};

		*blocked = true;
		for (i = 0; note && i < found->ntitles; i++)
			if (is_in_choice(found, which, &found->title[i]))
				gr_list_name(&list, found->title[i].text);
		if (note)
			note->others = gr_join_names(found->env, found->overview.no_memory, &list);
		return 0;
	}
	return best;
}

/* ---- the title ---- */

/* Of the titles of one agency and year, the one that says most. */
static const gr_title *
choose_title(const gr_candidates *found, int which, int year, bool blocked)
{
	const gr_title *best = NULL;
	int			best_score = -1;
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
		if (score > best_score)
		{
			best = title;
			best_score = score;
		}
	}
	return best;
}

/* Another source that names this agency; GR_NSOURCES if there is none. */
static gr_source
who_agrees(const gr_candidates *found, const gr_named_organ *organ, gr_source but)
{
	witness		w[MAX_WITNESSES];
	int			n = witnesses_of(found, w);
	int			i;

	for (i = 0; i < n; i++)
		if (w[i].source != but && gr_same_organ(w[i].organ, organ))
			return w[i].source;
	return GR_NSOURCES;
}

static void
note_title(const gr_candidates *found, const gr_title *title, gr_fact_notes *notes)
{
	gr_fact_note *note = title ? gr_add_note(notes, GR_NOTE_TITLE_SOURCE) : NULL;
	gr_listing	list = {0};
	int			i;

	if (!note)
		return;
	note->source = title->source;
	note->agrees = who_agrees(found, &title->agency, GR_NSOURCES);
	note->value = title->text;
	for (i = 0; i < found->ntitles; i++)
		if (&found->title[i] != title && !gr_str_equal(found->title[i].text, title->text))
			gr_list_name(&list, found->title[i].text);
	note->others = gr_join_names(found->env, found->overview.no_memory, &list);
}

/* ---- choices ---- */

static void
take_agency(const gr_candidates *found, const gr_named_organ *organ, gr_source source, gr_report *report,
			gr_fact_notes *notes)
{
	gr_fact_note *note = gr_add_note(notes, GR_NOTE_AGENCY_SOURCE);

	report->agency = organ->name;
	if (note)
	{
		note->source = source;
		note->agrees = who_agrees(found, organ, source);
		note->value = organ->name;
	}
}

static void
list_agencies(const gr_candidates *found, gr_fact_notes *notes)
{
	gr_fact_note *note = gr_add_note(notes, GR_NOTE_AGENCY_AMBIGUOUS);
	witness		w[MAX_WITNESSES];
	gr_listing	list = {0};
	int			n = witnesses_of(found, w);
	int			i;

	if (!note)
		return;
	for (i = 0; i < found->ntitles; i++)
		gr_list_name(&list, found->title[i].agency.n > 0 ? found->title[i].agency.name : GR_NO_STR);
	for (i = 0; i < n; i++)
		gr_list_name(&list, w[i].organ->name);
	note->others = gr_join_names(found->env, found->overview.no_memory, &list);
}

/*
 * Does the signature contradict the agency of a title, and does no other source
 * agree with the title? An office of the agency may sign.  A name above a title
 * may be that of the web site, or one of a list, so then the signature and the
 * name below the title must be the same.
 */
static bool
is_contradicted(const gr_candidates *found, const gr_title *title)
{
	const gr_named_organ *agency = &title->agency;
	witness		w[MAX_WITNESSES];
	int			n = witnesses_of(found, w);
	bool		contradicted = false;
	int			i;

	for (i = 0; i < n; i++)
	{
		if (gr_same_organ(w[i].organ, agency))
			return false;
		if (w[i].source == GR_FROM_SIGNATURE ||
			(w[i].source == GR_FROM_BESIDE && title->source == GR_FROM_LINES))
		{
			if (title->source != GR_FROM_LINES && gr_related_organs(w[i].organ, agency))
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
take_agency_of_title(const gr_candidates *found, const gr_title *title, gr_report *report, gr_fact_notes *notes)
{
	int			i;

	for (i = 0; title->source == GR_FROM_INTRODUCTION && i < found->nsignatures; i++)
		if (gr_ends_organ(&title->agency, &found->signature[i].organ))
		{
			take_agency(found, &found->signature[i].organ, GR_FROM_SIGNATURE, report, notes);
			return;
		}
	take_agency(found, &title->agency, GR_FROM_TITLE, report, notes);
}

/*
 * Chooses the agency if no title has one: the one with which most other sources
 * agree.
 */
static void
choose_witness(const gr_candidates *found, gr_report *report, gr_fact_notes *notes)
{
	witness		w[MAX_WITNESSES];
	int			n = witnesses_of(found, w);
	int			best = -1;
	int			best_votes = -1;
	bool		undecided = false;
	int			i;
	int			k;

	for (i = 0; i < n; i++)
	{
		int			votes = 0;

		for (k = 0; k < n; k++)
			votes += gr_same_organ(w[i].organ, w[k].organ);
		if (votes > best_votes)
		{
			best = i;
			best_votes = votes;
			undecided = false;
		}
		else if (votes == best_votes && !gr_same_organ(w[i].organ, w[best].organ) &&
				 !gr_related_organs(w[i].organ, w[best].organ))
			undecided = true;
	}
	if (undecided)
		list_agencies(found, notes);
	else if (best >= 0)
		take_agency(found, w[best].organ, w[best].source, report, notes);
}

static void
choose_year(gr_candidates *found, int year, bool blocked, const gr_prose *opening,
			gr_report *report)
{
	int			y[2];
	int			month;
	int			day;

	if (year == 0 && !blocked && found->period[0] != GR_NO_DATE)
	{
		gr_date_to_ymd(found->period[0], &y[0], &month, &day);
		gr_date_to_ymd(found->period[1], &y[1], &month, &day);
		year = y[0] == y[1] ? y[1] : 0;
		/* another year in a sentence such as 现公布2021年…: part one decides */
		if (year != 0 && found->introduced_year != 0 && found->introduced_year != year)
		{
			int			spoken = gr_spoken_year(gr_late_prose_of(&found->overview));

			year = spoken == year || spoken == found->introduced_year ? spoken : 0;
		}
		blocked = year == 0;
	}
	if (year == 0 && !blocked)
		year = found->introduced_year;
	if (year == 0 && !blocked)
		year = gr_spoken_year(gr_late_prose_of(&found->overview));
	if (year == 0 && !blocked)
		year = gr_spoken_year(opening);
	report->figures.year = (int16_t) year;
}

void
gr_choose_facts(gr_candidates *found, const gr_prose *opening, gr_report *report,
				gr_fact_notes *notes)
{
	int			which;
	int			year = 0;
	bool		blocked = false;
	bool		contradicted;
	const gr_title *title = NULL;

	memcpy(report->period, found->period, sizeof(report->period));
	if (name_several_years(found))
		found->spoken_year = gr_spoken_year(gr_late_prose_of(&found->overview));
	which = choose_agency_of_titles(found);
	if (which == UNDECIDED)
	{
		int			i;

		list_agencies(found, notes);
		/* all titles may have the same year */
		for (i = 0; i < found->ntitles; i++)
		{
			if (i > 0 && found->title[i].year != found->title[0].year)
				blocked = true;
			blocked |= found->title[i].range;
		}
		year = blocked ? 0 : found->title[0].year;
	}
	else
	{
		year = choose_year_of_titles(found, which, &blocked, notes);
		if (year == 0 && !blocked && which >= 0)
			year = choose_year_of_titles(found, NONE, &blocked, notes);
		title = choose_title(found, which, year, blocked);
		contradicted = which >= 0 && is_contradicted(found, title ? title : &found->title[which]);
		if (contradicted && title && title->source == GR_FROM_LINES)
			title = NULL;
		report->title = title ? title->text : GR_NO_STR;
		note_title(found, title, notes);
		if (which < 0)
			choose_witness(found, report, notes);
		else if (contradicted)
			list_agencies(found, notes);
		else
			take_agency_of_title(found, title ? title : &found->title[which], report, notes);
	}
	report->published = gr_publication_date(found);
	choose_year(found, year, blocked, opening, report);
}
