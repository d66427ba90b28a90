/*
 * signature.c
 *	  Finds who signed the report, and when.
 */
#include "internal.h"

#include "text/date.h"
#include "text/spaces.h"

#define SHORT_LINE		10		/* characters; a short line such as 无 may be a whole sentence */

/* Does a line belong to the page, not to the report? */
static bool
is_furniture(const gr_prose *text, gr_span line)
{
	int			i = line.from;

	if (gr_list_in(text, line, GR_LIST_FOOTER))
		return true;
	while (i < line.to && (text->c[i] == '[' || text->c[i] == '(' || text->c[i] == U'【'))
		i++;
	return line.to - line.from <= GR_MAX_FURNITURE && gr_next(text, line.from, line.to, U'。') == line.to &&
		gr_list_at(text, i, GR_LIST_FURNITURE) > 0;
}

/* The place behind a note such as （此件公开发布） at i, or i. */
static int
past_note(const gr_prose *text, int i)
{
	int			taken = text->c[i] == '(' ? gr_list_at(text, i + 1, GR_LIST_DATE_NOTE) : 0;

	return taken > 0 && gr_is_close(text->c[i + 1 + taken]) ? i + taken + 2 : i;
}

bool
gr_read_signed(const gr_prose *text, gr_span line, gr_span *name, int32_t *date)
{
	int			at;
	bool		is_date = false;

	*date = GR_NO_DATE;
	*name = GR_NO_SPAN;
	/* （清河区民政局　2022年1月15日） */
	if (line.to - line.from > 2 && text->c[line.from] == '(' &&
		gr_closing_bracket(text, line.from, line.to) == line.to - 1)
	{
		line.from++;
		line.to--;
	}
	for (at = gr_next_year(text, line.from, line.to); at < line.to && !is_date;
		 at = gr_next_year(text, at + 1, line.to))
	{
		int			from = at > line.from && gr_is_open(text->c[at - 1]) ? at - 1 : at;
		int			past = gr_past_date(text, from, date);

		while (past > from && past < line.to && (text->c[past] == '*' || text->c[past] == U'。'))
			past++;
		if (past > from && gr_at_word(text, past, GR_A_WORD("印发")) > 0)
			past += 2;
		if (past > from)
			past = past_note(text, past);
		if (past == from || past != line.to)
			continue;
		is_date = true;
		line.to = from;
	}
	if (!is_date)
		*date = GR_NO_DATE;
	line = gr_bare_organ(text, line);
	if (line.to == line.from)
		return is_date;
	if (!gr_is_organ(text, line))
		return false;
	*name = line;
	return true;
}

static void
add_signature(const gr_prose *text, gr_span name, int32_t date, gr_candidates *found)
{
	gr_signature *s;

	if (found->nsignatures == GR_MAX_SIGNATURES)
		return;
	s = &found->signature[found->nsignatures++];
	s->date = date;
	s->organ.n = s->organ.core = 0;
	s->organ.name = GR_NO_STR;
	if (name.to > name.from)
		gr_take_organ(text, name, &s->organ);
}

/* Does the line end a sentence? A short line such as 无 needs no full stop. */
static bool
ends_sentence(const gr_prose *text, gr_span line)
{
	uint32_t	last = text->c[line.to - 1];

	return last == U'。' || last == ';' || last == ')' || last == '!' || last == ':' ||
		(line.to - line.from <= SHORT_LINE && gr_list_before(text, line, GR_LIST_LINK_END) == 0);
}

int
gr_scan_ending(const gr_prose *text, bool words, gr_candidates *found)
{
	gr_span		before = GR_NO_SPAN;	/* a name on the previous line */
	int			page = text->n;
	bool		sentence = true;	/* the previous line ends a sentence */
	int			i = 0;

	while (i < text->n)
	{
		gr_span		line = gr_next_fact_line(text, &i, words);
		gr_span		name;
		int32_t		date;
		bool		list;
		bool		bare;

		if (line.to <= line.from)
			continue;
		if (gr_is_link(text, line, &list, &bare) || is_furniture(text, line))
		{
			page = line.from;
			break;
		}
		gr_find_publisher(text, line, found);
		line = gr_strip_publisher(text, line);
		if (words)
		{
			/* with white space: 2022 年 1 月 20 日 */
			int			past = gr_past_date(text, line.from, &date);

			if (past > line.to && (past >= text->n || gr_gap_before(text, past) != GR_GAP_NONE))
				line.to = i = past;
		}
		if (line.to - line.from > GR_MAX_AGENCY + 20 || !gr_read_signed(text, line, &name, &date))
		{
			before = GR_NO_SPAN;
			sentence = ends_sentence(text, line);
			continue;
		}
		if (date == GR_NO_DATE)
		{
			before = name;
			continue;
		}
		if (name.to == name.from)
			name = before;
		/* a date alone is right below the report's last sentence */
		if (name.to > name.from || sentence)
			add_signature(text, name, date, found);
		before = GR_NO_SPAN;
	}
	i = i < text->n ? i : text->n;
	/* a signature has a date of its own */
	if (found->nsignatures == 0)
		gr_scan_dated(text, i, found);
	return page < i ? page : i;
}

int32_t
gr_publication_date(const gr_candidates *found)
{
	const gr_signature *best = NULL;
	int			i;

	/*
	 * a name below the date is preferred to a date alone, and the agency's own
	 * name to others
	 */
	for (i = 0; i < found->nsignatures; i++)
		if (!best || (best->organ.n == 0 && found->signature[i].organ.n > 0))
			best = &found->signature[i];
	if (best)
		return best->date;
	/* a date that the page calls that of publication is preferred to a date without a word */
	if (found->dateline != GR_NO_DATE && !(found->dated != GR_NO_DATE && found->dated_rank == 1))
		return found->dateline;
	return found->dated;
}
