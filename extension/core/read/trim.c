/*
 * trim.c
 *	  Pass 1: cuts off what surrounds the text of a cell.
 */
#include "atoms.h"

/* Returns the slice without references like &nbsp; at both ends. */
static gr_str
without_references(gr_str s)
{
	static const gr_str spaces[] = {{"&nbsp;", 6}, {"&emsp;", 6}, {"&ensp;", 6}, {"&#160;", 6}};
	size_t		i;

	for (i = 0; i < sizeof(spaces) / sizeof(spaces[0]) && s.len >= 6; i++)
	{
		bool		first = memcmp(s.data, spaces[i].data, 6) == 0;

		if (!first && memcmp(s.data + s.len - 6, spaces[i].data, 6) != 0)
			continue;
		s = gr_trim((gr_str) {s.data + (first ? 6 : 0), s.len - 6});
		i = (size_t) -1;
	}
	return s;
}

/* Returns the slice without Markdown's emphasis: the same one to three marks at both ends. */
static gr_str
without_emphasis(gr_str s)
{
	size_t		n = 0;
	size_t		k = 0;

	while (n < s.len && s.data[n] == s.data[0])
		n++;
	while (k < s.len && s.data[s.len - 1 - k] == s.data[0])
		k++;
	return n == k && n <= 3 && 2 * n < s.len ? gr_trim((gr_str) {s.data + n, s.len - 2 * n}) : s;
}

/*
 * Returns the slice without the tags of bold, italic or underlined text around it.  A text
 * with few of them is not taken for HTML.
 */
static gr_str
without_tags(gr_str s)
{
	const char *end = s.data + s.len - 4;
	char		letter = (char) (s.data[1] | 0x20);

	if (s.data[2] != '>' || (letter != 'b' && letter != 'i' && letter != 'u') ||
		end[0] != '<' || end[1] != '/' || end[2] != s.data[1] || end[3] != '>')
		return s;
	return gr_trim((gr_str) {s.data + 3, s.len - 7});
}

void
gr_trim_slice(const char **start, const char **end)
{
	gr_str		s = gr_trim((gr_str) {*start, (size_t) (*end - *start)});

	if (s.len >= 6 && (s.data[0] == '&' || s.data[s.len - 1] == ';'))
		s = without_references(s);
	if (s.len >= 3 && (s.data[0] == '`' || s.data[0] == '*' || s.data[0] == '_'))
		s = without_emphasis(s);
	if (s.len > 7 && s.data[0] == '<')
		s = without_tags(s);
	*start = s.data;
	*end = s.data + s.len;
}
