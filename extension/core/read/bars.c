/*
 * bars.c
 *	  Pass 1: separators of cells that are read as bars or tabs.
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
		{
			from[0] = '|';
			from[1] = from[2] = ' ';
		}
		else if (rule && is_box_line(c))
		{
			memcpy(from, rule, 3);
			rule = "---";
		}
	}
}

/* longest line of a table in CSV, in bytes */
#define LONGEST_CSV	4096

/* Replaces the separators of a line of CSV by tabs, and its quotation marks by spaces. */
static void
replace_separators(char *p, const char *end, char separator)
{
	bool		quoted = false;

	for (; p < end; p++)
		if (*p == '"')
		{
			quoted = !quoted;
			*p = ' ';
		}
		else if (*p == separator && !quoted)
			*p = '\t';
}

/*
 * Replaces the separators of a line unless it is JSON, or has an open quotation
 * mark.  A row has no more separators than its head.  Otherwise one of them
 * belongs to a number or a label: then returns false.  *most: separators of the
 * last line.
 */
static bool
replace_csv(char *line, const char *end, char separator, int *most)
{
	bool		quoted = false;
	bool		digits = false;
	int			n = 0;
	const char *p;

	if (end - line > LONGEST_CSV)
		return true;
	for (p = line; p < end && *p != '{' && *p != '['; p++)
	{
		quoted ^= *p == '"';
		n += *p == separator && !quoted;
		digits |= n > 0 && *p >= '0' && *p <= '9';
	}
	/* 1,024 alone on a line is a number */
	if (p < end || quoted || n == 0 || (n == 1 && *line >= '0' && *line <= '9'))
		return true;
	if (digits && n > *most)
		return *most < 3;
	*most = n;
	replace_separators(line, end, separator);
	return true;
}

char
gr_csv_separator(const gr_env *env, const char *text, size_t len)
{
	size_t		commas = 0;
	size_t		semicolons = 0;
	size_t		i;

	for (i = 0; i < len; i++)
	{
		if (i % GR_POLL_BYTES == 0)
			gr_poll(env);
		commas += text[i] == ',';
		semicolons += text[i] == ';';
	}
	if (commas < GR_TABLE_BARS && semicolons < GR_TABLE_BARS)
		return '\0';
	return commas >= semicolons ? ',' : ';';
}

char *
gr_with_ascii_bars(const gr_env *env, const char *text, size_t len, char separator)
{
	char	   *copy = env->alloc(env->context, len);
	char	   *end;
	char	   *line;
	char	   *stop;
	int			most = 0;

	if (!copy)
		return NULL;
	end = copy + len;
	memcpy(copy, text, len);
	for (line = copy; line < end; line = stop + 1)
	{
		stop = memchr(line, '\n', (size_t) (end - line));
		stop = stop ? stop : end;
		gr_poll(env);
		if (!memchr(line, '|', (size_t) (stop - line)) && !memchr(line, '\t', (size_t) (stop - line)))
		{
			if (separator == '\0')
				replace_bars(env, line, stop);
			else if (!replace_csv(line, stop, separator, &most))
				return memcpy(copy, text, len);
		}
	}
	return copy;
}
