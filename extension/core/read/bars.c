/*
 * bars.c
 *	  Bars that are not ASCII.
 */
#include "bars.h"

#include "text/fold.h"

/* longest line of box drawing, in bytes */
#define LONGEST_RULE	4096

/* Is the character a line, a corner or a crossing of box drawing? */
static bool
is_box_line(uint32_t c)
{
	return c >= 0x2500 && c <= 0x257F;
}

/* Does the line have nothing but lines of box drawing? */
static bool
is_box_rule(const char *p, const char *end)
{
	int			lines = 0;

	if (end - p > LONGEST_RULE)
		return false;
	while (p < end)
	{
		uint32_t	c = gr_next_folded(&p, end);

		if (is_box_line(c))
			lines++;
		else if (c != '|' && c != ' ' && c != '\r')
			return false;
	}
	return lines > 1;
}

/* Replaces the bars and the rule of a line that has neither ASCII bars nor tabs. */
static void
replace_bars(const gr_env *env, char *line, const char *end)
{
	const char *rule = is_box_rule(line, end) ? "+--" : NULL;
	const char *p = line;
	size_t		n;

	for (n = 1; p < end; n++)
	{
		char	   *from = line + (p - line);
		uint32_t	c = gr_next_folded(&p, end);

		if (n % GR_POLL_BYTES == 0)
			gr_poll(env);
		if (p - from != 3)
			continue;
		if (c == '|')
			memcpy(from, "|  ", 3);
		else if (rule && is_box_line(c))
		{
			memcpy(from, rule, 3);
			rule = "---";
		}
	}
}

char *
gr_with_ascii_bars(const gr_env *env, const char *text, size_t len)
{
	char	   *copy = env->alloc(env->context, len);
	char	   *end = copy + len;
	char	   *line;
	char	   *stop;

	if (!copy)
		return NULL;
	memcpy(copy, text, len);
	for (line = copy; line < end; line = stop + 1)
	{
		stop = memchr(line, '\n', (size_t) (end - line));
		stop = stop ? stop : end;
		gr_poll(env);
		if (!memchr(line, '|', (size_t) (stop - line)) && !memchr(line, '\t', (size_t) (stop - line)))
			replace_bars(env, line, stop);
	}
	return copy;
}
