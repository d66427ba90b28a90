/*
 * notes.c
 *	  Records why a fact was chosen, or why there is none.
 */
#include "internal.h"

#include "forms/say.h"

gr_fact_note *
gr_add_note(gr_fact_notes *notes, gr_fact_note_kind kind)
{
	gr_fact_note *note;

	if (!notes || notes->n == GR_MAX_FACT_NOTES)
		return NULL;
	note = &notes->at[notes->n++];
	memset(note, 0, sizeof(*note));
	note->kind = kind;
	note->agrees = GR_NSOURCES;
	return note;
}

/* between two names of a list */
#define BETWEEN			" | "

void
gr_list_name(gr_listing *list, gr_str name)
{
	int			i;

	if (!name.data || list->n == GR_MAX_LISTED)
		return;
	for (i = 0; i < list->n; i++)
		if (gr_str_equal(list->name[i], name))
			return;
	list->name[list->n++] = name;
}

gr_str
gr_join_names(const gr_env *env, bool *no_memory, const gr_listing *list)
{
	size_t		len = 0;
	char	   *text;
	int			i;

	for (i = 0; i < list->n; i++)
		len += list->name[i].len + sizeof(BETWEEN) - 1;
	if (len == 0)
		return GR_NO_STR;
	text = env->alloc(env->context, len);
	if (!text)
	{
		*no_memory = true;
		return GR_NO_STR;
	}
	len = 0;
	for (i = 0; i < list->n; i++)
	{
		if (i > 0)
		{
			memcpy(text + len, BETWEEN, sizeof(BETWEEN) - 1);
			len += sizeof(BETWEEN) - 1;
		}
		memcpy(text + len, list->name[i].data, list->name[i].len);
		len += list->name[i].len;
	}
	return (gr_str) {text, len};
}

static gr_term
source_term(gr_source source)
{
	static const gr_message_id phrases[GR_NSOURCES] = {
		[GR_FROM_LINE] = GR_MESSAGE_from_line,
		[GR_FROM_LINES] = GR_MESSAGE_from_lines,
		[GR_FROM_INTRODUCTION] = GR_MESSAGE_from_introduction,
		[GR_FROM_TITLE] = GR_MESSAGE_from_title,
		[GR_FROM_BESIDE] = GR_MESSAGE_from_beside,
		[GR_FROM_WRITER] = GR_MESSAGE_from_writer,
		[GR_FROM_SIGNATURE] = GR_MESSAGE_from_signature,
		[GR_FROM_PAGE] = GR_MESSAGE_from_page
	};

	return gr_term_of(GR_TERM_PHRASE, (int64_t) phrases[source]);
}

gr_message
gr_fact_message(const gr_fact_note *note)
{
	gr_term		others = {GR_TERM_TEXT, 0, 0, note->others};
	bool		agreed = note->agrees != GR_NSOURCES;

	switch (note->kind)
	{
		case GR_NOTE_AGENCY_AMBIGUOUS:
			return GR_SAY(agency_ambiguous, others);
		case GR_NOTE_YEAR_AMBIGUOUS:
			return GR_SAY(year_ambiguous, others);
		case GR_NOTE_TITLE_SOURCE:
		case GR_NOTE_AGENCY_SOURCE:
			break;
	}
	if (note->others.data)
		return agreed ? GR_SAY(fact_agreed_not, source_term(note->source), source_term(note->agrees), others) :
						GR_SAY(fact_source_not, source_term(note->source), others);
	return agreed ? GR_SAY(fact_agreed, source_term(note->source), source_term(note->agrees)) :
					GR_SAY(fact_source, source_term(note->source));
}
