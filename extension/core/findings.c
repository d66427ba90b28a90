/*
 * findings.c
 *	  Keeps the findings of one reading until the text is known to be a report.
 */
#include "reading.h"

#include "forms/say.h"

/* Most findings kept of one text.  A page of HTML has some hundred. */
#define MAX_KEPT	10000

void
gr_keep_finding(gr_work *w, const gr_finding *finding)
{
	if (w->nfindings == w->room && w->room < MAX_KEPT)
	{
		size_t		room = w->room > 0 ? 2 * w->room : 256;
		gr_finding *more = w->env->alloc(w->env->context, room * sizeof(gr_finding));

		if (!more)
		{
			w->no_memory = true;
			return;
		}
		if (w->nfindings > 0)
			memcpy(more, w->findings, w->nfindings * sizeof(gr_finding));
		w->findings = more;
		w->room = room;
	}
	if (w->nfindings < w->room)
		w->findings[w->nfindings++] = *finding;
}

void
gr_say(gr_work *w, gr_finding_code code, int table, int item, int measure,
	   const char *start, const char *end, size_t line, gr_message message)
{
	gr_finding	finding = {code, table, item, measure, 0, 0, line, message};

	if (!w->sink)
		return;
	if (start)
	{
		finding.start = (size_t) (start - w->text);
		finding.len = (size_t) (end - start);
	}
	gr_keep_finding(w, &finding);
}

/*
 * The place of a string in the text; NULL if the text does not have it in one
 * piece.
 */
static const char *
find_place(const gr_work *w, gr_str value)
{
	const char *p = w->text;
	const char *end = w->text + w->len;

	while (value.len > 0 && (size_t) (end - p) >= value.len &&
		   (p = memchr(p, value.data[0], (size_t) (end - p) - value.len + 1)) != NULL)
	{
		if (memcmp(p, value.data, value.len) == 0)
			return p;
		p++;
	}
	return NULL;
}

void
gr_say_facts(gr_work *w, const gr_fact_notes *notes)
{
	static const gr_finding_code codes[] = {
		[GR_NOTE_TITLE_SOURCE] = GR_FINDING_title_source,
		[GR_NOTE_AGENCY_SOURCE] = GR_FINDING_agency_source,
		[GR_NOTE_AGENCY_AMBIGUOUS] = GR_FINDING_agency_ambiguous,
		[GR_NOTE_YEAR_AMBIGUOUS] = GR_FINDING_year_ambiguous
	};
	int			i;

	for (i = 0; i < notes->n; i++)
	{
		const gr_fact_note *note = &notes->at[i];
		const char *place = find_place(w, note->value);
		size_t		line = place != NULL;
		const char *p;

		for (p = w->text; place && p < place; p++)
			line += *p == '\n';
		gr_say(w, codes[note->kind], -1, -1, -1, place, place ? place + note->value.len : NULL, line,
			   gr_fact_message(note));
	}
}
