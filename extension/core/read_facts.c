/*
 * read_facts.c
 *	  Findings on the facts: where title and agency are from.
 */
#include "facts/facts.h"
#include "reading.h"

/* The place of a string in the text; NULL if it does not stand there as one. */
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
