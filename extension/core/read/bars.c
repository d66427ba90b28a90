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

/* What the lines of CSV before a line say about it. */
typedef struct csv_state
{
	char		separator;
	bool		row_numbers;	/* a number of its own begins each line */
	bool		row;			/* the last line has figures, */
	int			most;			/* and the head over it has so many separators */
} csv_state;

/* What a line of CSV has, behind the number of the row. */
typedef struct csv_line
{
	int			separators;		/* outside of quotation marks */
	bool		digits;			/* behind the first separator */
	bool		counts;			/* its cells are 0, 1, 2 … */
	bool		thousands;		/* two neighbouring cells may be one number: 1,024 */
	bool		blank;			/* a cell behind the first one is blank */
	bool		words_last;		/* the last cell has a character that is not ASCII */
	bool		readable;		/* not JSON, and no quotation mark is left open */
} csv_line;

/*
 * Looks at a cell.  after: the cell before it is a number of at most three digits.  Is
 * this cell one, too?
 */
static bool
look_at_cell(const char *p, const char *end, bool after, csv_line *line)
{
	int			number = 0;
	int			digits = 0;

	for (; p < end && (*p == ' ' || *p == '\r'); p++)
		;
	for (; p + digits < end && p[digits] >= '0' && p[digits] <= '9' && digits < 4; digits++)
		number = 10 * number + (p[digits] - '0');
	for (p += digits; p < end && (*p == ' ' || *p == '\r'); p++)
		;
	line->counts &= digits > 0 && p == end && number == line->separators;
	line->thousands |= after && digits == 3;
	return p == end && digits <= 3 && number > 0;
}

static csv_line
look_at_csv(const char *p, const char *end, char separator)
{
	csv_line	line = {.counts = true};
	const char *cell = p;
	bool		number = false;
	bool		quoted = false;

	for (; p < end && *p != '{' && *p != '['; p++)
	{
		quoted ^= *p == '"';
		line.digits |= line.separators > 0 && *p >= '0' && *p <= '9';
		line.words_last |= (unsigned char) *p >= 0x80;
		if (*p != separator || quoted)
			continue;
		number = look_at_cell(cell, p, number, &line);
		line.blank |= cell == p && line.separators > 0;
		line.words_last = false;
		line.separators++;
		cell = p + 1;
	}
	line.readable = p == end && !quoted;
	line.blank |= p == cell || *cell == '\r';
	look_at_cell(cell, p, number, &line);
	line.thousands &= separator == ',';
	return line;
}

/*
 * Replaces the separators of a line unless it is JSON, or has an open quotation mark.
 * Mostly a row has no more separators than its head.  If it has more, either the cells
 * of the head are merged, or a separator belongs to a number.  Returns false if that
 * cannot be told.
 */
static bool
replace_csv(char *p, const char *end, csv_state *csv)
{
	csv_line	line;

	if (end - p > LONGEST_CSV)
		return true;
	for (; csv->row_numbers && p < end; p++)
	{
		bool		past = *p == csv->separator;

		*p = ' ';
		if (past)
			break;
	}
	line = look_at_csv(p, end, csv->separator);
	/* 1,024 alone on a line is a number */
	if (!line.readable || line.separators == 0 || (line.separators == 1 && *p >= '0' && *p <= '9' && !line.counts))
		return true;
	/* the numbers of the columns are no cells */
	if (line.counts)
	{
		memset(p, ' ', (size_t) (end - p));
		return true;
	}
	if (line.digits && line.thousands && line.separators != csv->most &&
		(line.separators < csv->most || line.blank || csv->most < 3))
		return csv->most < 3;
	if (line.digits && line.words_last && line.separators > csv->most)
		return true;
	if (!line.digits && (csv->row || line.separators > csv->most))
		csv->most = line.separators;
	csv->row = line.digits;
	replace_separators(p, end, csv->separator);
	return true;
}

/* Fewest lines of a text whose lines have numbers. */
#define NUMBERED_LINES	8

/*
 * Do the lines with separators, behind a head whose first cell is blank, begin with
 * numbers of their own: 0, 1, 2 …?
 */
static bool
has_row_numbers(const gr_env *env, const char *p, const char *end, char separator)
{
	long		lines = -1;
	const char *stop;

	for (; p < end; p = stop + 1)
	{
		long		number = 0;
		const char *cell = p;

		stop = memchr(p, '\n', (size_t) (end - p));
		stop = stop ? stop : end;
		gr_poll(env);
		if (!memchr(p, separator, (size_t) (stop - p)))
			continue;
		for (; p < stop && *p >= '0' && *p <= '9' && number < 1000000; p++)
			number = 10 * number + (*p - '0');
		if (lines < 0 && *p == separator && p == cell)
			lines = 0;
		else if (*p != separator || p == cell || lines < 0 || number != lines++)
			return false;
	}
	return lines >= NUMBERED_LINES;
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
	csv_state	csv = {.separator = separator};

	if (!copy)
		return NULL;
	end = copy + len;
	memcpy(copy, text, len);
	csv.row_numbers = separator != '\0' && has_row_numbers(env, copy, end, separator);
	for (line = copy; line < end; line = stop + 1)
	{
		stop = memchr(line, '\n', (size_t) (end - line));
		stop = stop ? stop : end;
		gr_poll(env);
		if (!memchr(line, '|', (size_t) (stop - line)) && !memchr(line, '\t', (size_t) (stop - line)))
		{
			if (separator == '\0')
				replace_bars(env, line, stop);
			else if (!replace_csv(line, stop, &csv))
				return memcpy(copy, text, len);
		}
	}
	return copy;
}
