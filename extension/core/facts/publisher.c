/*
 * publisher.c
 *	  Finds the agency in a page's table of metadata (发布机构：…).
 */
#include "internal.h"

/* Does the word for a date begin at i, right behind the value: …民政局发布日期：? */
static bool
is_word_for_date(const gr_prose *text, int i)
{
	int			taken = gr_list_at(text, i, GR_LIST_DATED_WORD);

	return taken > 0 && text->c[i + taken] == ':';
}

/*
 * Returns the value after a word like 发布机构.  It ends at white space, a bar, the word
 * for a date or the end of the line.
 */
static gr_span
value_behind(const gr_prose *text, int i)
{
	gr_span		s;

	while (i < text->n && (text->c[i] == ':' || text->c[i] == '|' || text->c[i] == '*' || text->c[i] == '\n'))
		i++;
	s = (gr_span) {i, i};
	while (s.to < text->n && text->c[s.to] != '\n' && text->c[s.to] != '|' && s.to - s.from <= GR_MAX_AGENCY &&
		   (s.to == s.from || gr_gap_before(text, s.to) == GR_GAP_NONE) && !is_word_for_date(text, s.to))
		s.to++;
	return s;
}

void
gr_find_publisher(const gr_prose *text, gr_span line, gr_candidates *found)
{
	int			i;

	if (found->publisher.n > 0)
		return;
	for (i = gr_next_in_list(text, line, GR_LIST_PUBLISHER); i < line.to && found->publisher.n == 0;
		 i = gr_next_in_list(text, (gr_span) {i + 1, line.to}, GR_LIST_PUBLISHER))
	{
		gr_span		name;

		i += gr_list_at(text, i, GR_LIST_PUBLISHER);
		/* as in 填报单位（盖章）： */
		if (text->c[i] == '(' && gr_next(text, i, line.to, ')') < line.to)
			i = gr_next(text, i, line.to, ')') + 1;
		/* **发布机构**：… */
		if (gr_marks_at(text, i, line.to, 2, u"*") == 2)
			i += 2;
		if (text->c[i] != ':' && text->c[i] != '|' && i < line.to && gr_gap_before(text, i) == GR_GAP_NONE)
			continue;
		name = gr_bare_organ(text, value_behind(text, i));
		if (gr_is_organ(text, name))
			gr_take_organ(text, name, &found->publisher);
	}
}

gr_span
gr_strip_publisher(const gr_prose *text, gr_span line)
{
	int			taken = gr_list_at(text, line.from, GR_LIST_PUBLISHER);

	if (taken > 0 && text->c[line.from + taken] == ':')
		line.from += taken + 1;
	else if (taken > 0 && gr_gap_before(text, line.from + taken) != GR_GAP_NONE)
		line.from += taken;
	return line;
}
