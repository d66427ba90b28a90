/*
 * links.c
 *	  Cuts a page into lines, and finds the lines that link to another page.
 */
#include "internal.h"

#include "text/numeral.h"

gr_span
gr_next_fact_line(const gr_prose *text, int *i, bool words)
{
	gr_span		line;
	int			k;

	if (!words)
		return gr_next_line(text, i);
	line.from = *i;
	for (k = *i; k < text->n && text->c[k] != '\n' &&
		 (k == line.from || gr_gap_before(text, k) == GR_GAP_NONE);
		 k++)
		;
	line.to = k;
	*i = k < text->n && text->c[k] == '\n' ? k + 1 : k;
	if (*i == line.from)
		*i = line.from + 1;
	return line;
}

bool
gr_is_link(const gr_prose *text, gr_span line, bool *list, bool *bare)
{
	int			i = line.from;
	int			taken;

	while (i < line.to &&
		   (text->c[i] == '[' || text->c[i] == '(' || text->c[i] == U'【' ||
			text->c[i] == '<' || text->c[i] == '>' || text->c[i] == 0xB7 || text->c[i] == '-'))
		i++;
	*list = (taken = gr_list_at(text, i, GR_LIST_LINK_LIST)) > 0 && line.to - i <= GR_MAX_FURNITURE;
	if (taken == 0)
		taken = gr_list_at(text, i, GR_LIST_LINK);
	if (taken == 0)
		return false;
	/* 下一步 begins a sentence, not a link */
	if (text->c[i + taken] == U'步')
		return false;
	i += taken;
	while (i < line.to && !gr_is_cjk(text->c[i]) && !gr_is_digit(text->c[i]))
		i++;
	*bare = i >= line.to;
	return *list || *bare || !gr_is_cjk(text->c[i - 1]) || gr_gap_before(text, i) != GR_GAP_NONE ||
		gr_next(text, i, line.to, U'报') < line.to;
}
