/*
 * facts.c
 *	  Finds title, agency, year, period, dates and contact in the prose.
 *
 * First all candidates are collected, each with its source.  Then choose.c
 * compares them and chooses one for each fact.
 */
#include "internal.h"

#include "text/date.h"

/* ---- the text ---- */

/* bytes of the beginning and of the end of a body that are searched for facts */
#define WINDOW	GR_MAX_PROSE

/* The beginning or the end of a body. */
static gr_str
window_of(const gr_env *env, bool *no_memory, const gr_section *part, bool end)
{
	size_t		len = part->body.len;
	size_t		from = end && len > WINDOW ? len - WINDOW : 0;
	gr_str		s;

	if (!part->present || len == 0)
		return GR_STR("");
	s = gr_some_of_body(env, no_memory, part, from, len - from > WINDOW ? from + WINDOW : len);
	from = gr_utf8_ceiling(s.data, 0, s.len);
	return (gr_str) {s.data + from, s.len - from};
}

/* The last part with a text, where reports are signed; NULL if there is none. */
static const gr_section *
last_part(const gr_report *report)
{
	const gr_section *part = report->sections + GR_NSECTIONS - 1;

	while (part > report->sections && (!part->present || part->body.len == 0))
		part--;
	return part > report->sections ? part : NULL;
}

/* The byte where the line with the first full stop begins; 0 if there is none. */
static size_t
sentences_start(const gr_prose *text)
{
	int			stop = gr_next(text, 0, text->n, U'。');

	if (stop == text->n)
		return 0;
	while (stop > 0 && text->c[stop - 1] != '\n')
		stop--;
	return text->at[stop];
}

/*
 * Finds the contacts in the sentences and below them.  The lines above are the
 * page's, which may have contacts of the web site; they count only if the
 * sentences name no telephone and no address.
 */
static void
find_opening_contacts(gr_prose *opening, size_t sentences, gr_report *report)
{
	int			from = gr_next(opening, 0, opening->n, U'。');

	while (from > 0 && opening->at[from - 1] >= sentences)
		from--;
	gr_find_contacts(opening, from, report);
	if (from > 0 && !report->contact[GR_PHONE].data && !report->contact[GR_ADDRESS].data)
		gr_find_contacts(opening, 0, report);
}

/*
 * Collects candidates before part one: from its beginning, and from its end if
 * it is long.
 */
static void
scan_preface(const gr_env *env, bool *no_memory, gr_report *report, gr_prose *opening,
			 gr_candidates *found)
{
	const gr_section *preface = &report->sections[GR_SECTION_PREFACE];
	size_t		sentences;
	int			k;

	for (k = 0; k < (preface->body.len > WINDOW ? 2 : 1); k++)
	{
		gr_squeeze(env, no_memory, window_of(env, no_memory, preface, k > 0), opening);
		gr_scan_opening(opening, false, found);
		if (found->ntitles == 0)
			gr_scan_opening(opening, true, found);
		gr_scan_dated(opening, opening->n, found);
		sentences = sentences_start(opening);
		gr_join_lines(opening);
		gr_scan_sentences(opening, found);
		if (found->period[0] == GR_NO_DATE)
			gr_scan_period(opening, true, found->period);
		find_opening_contacts(opening, sentences, report);
	}
}

/*
 * Collects signatures from the end of the last part, or from its beginning if
 * the page continues for long.
 */
static void
scan_last(const gr_env *env, bool *no_memory, const gr_section *part, gr_prose *ending,
		  gr_candidates *found)
{
	int			k;

	ending->n = 0;
	for (k = 0; part && k < (part->body.len > WINDOW ? 2 : 1) && found->nsignatures == 0; k++)
	{
		gr_str		text = window_of(env, no_memory, part, k > 0);
		int			end;

		gr_squeeze(env, no_memory, text, ending);
		end = gr_scan_ending(ending, false, found);
		if (found->nsignatures == 0 && !memchr(text.data, '\n', text.len))
			end = gr_scan_ending(ending, true, found);
		/* contacts behind it belong to the page */
		ending->c[end] = 0;
		ending->n = end;
	}
}

bool
gr_find_facts(const gr_env *env, gr_report *report, gr_fact_notes *notes)
{
	gr_candidates *found = env->alloc(env->context, sizeof(*found));
	gr_prose	opening;
	gr_prose	ending;
	bool		no_memory = false;

	if (!found)
		return false;
	memset(found, 0, offsetof(gr_candidates, title));
	found->env = env;
	found->overview.env = env;
	found->overview.no_memory = &no_memory;
	found->overview.text = window_of(env, &no_memory, &report->sections[GR_SECTION_OVERVIEW], false);
	found->dateline = found->dated = found->period[0] = found->period[1] = GR_NO_DATE;
	if (notes)
		notes->n = 0;
	scan_preface(env, &no_memory, report, &opening, found);
	scan_last(env, &no_memory, last_part(report), &ending, found);
	if (found->period[0] == GR_NO_DATE)
		gr_scan_period(gr_late_prose_of(&found->overview), false, found->period);
	gr_choose_facts(found, &opening, report, notes);
	if (gr_may_have_contact(found->overview.text, report))
		gr_find_contacts(gr_late_prose_of(&found->overview), 0, report);
	if (!report->contact[GR_PHONE].data && !report->contact[GR_ADDRESS].data && ending.n > 0)
		gr_find_contacts(&ending, 0, report);
	return !no_memory;
}
