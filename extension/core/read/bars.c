/*
 * bars.c
 *	  Pass 1: separators of cells that are read as bars or tabs, and rows of JSON that
 *	  are read as lines.
 */
#include "bars.h"

#include "text/fold.h"

/* ---- bars that are not ASCII ---- */

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

/* ---- rows printed as lists ---- */

/* Returns the length of a word at p that stands for a blank cell in a list, or 0. */
static int
blank_word(const char *p, const char *end)
{
	return end - p >= 4 && (memcmp(p, "None", 4) == 0 || memcmp(p, "null", 4) == 0) ? 4 : 0;
}

/*
 * Steps over one value of a list of Python or JSON: a text in quotation marks, a number,
 * None or null.  Returns NULL if none begins at p.  replace: keeps the text or the number
 * only.
 */
static char *
past_value(char *p, const char *end, bool replace)
{
	char		mark = *p;
	int			n = blank_word(p, end);

	if (n > 0)
		return replace ? (char *) memset(p, ' ', (size_t) n) + n : p + n;
	if (mark != '\'' && mark != '"')
	{
		for (n = 0; p < end && ((*p >= '0' && *p <= '9') || *p == '.' || *p == '-'); n++)
			p++;
		return n > 0 ? p : NULL;
	}
	if (replace)
		*p = ' ';
	for (p++; p < end && *p != mark; p++)
	{
		if (*p != '\\')
			continue;
		/* a line end in a cell; nothing else that is escaped is read */
		if (end - p < 2 || p[1] != 'n')
			return NULL;
		if (replace)
			p[0] = p[1] = ' ';
		p++;
	}
	if (p == end)
		return NULL;
	if (replace)
		*p = ' ';
	return p + 1;
}

/*
 * Is the line a list of Python or JSON, as ['规章', '', None, 3]?  replace: keeps only its
 * values, with tabs between them.  To call first without replace.
 */
static bool
is_list(char *p, char *end, bool replace)
{
	int			values = 0;

	/* a comma stands between the lists of a list */
	for (; end > p && (end[-1] == ' ' || end[-1] == '\r' || end[-1] == ','); end--)
		if (replace)
			end[-1] = ' ';
	for (; p < end && *p == ' '; p++)
		;
	if (end - p < 2 || !((*p == '[' && end[-1] == ']') || (*p == '(' && end[-1] == ')')))
		return false;
	for (; values == 0 || *p == ','; values++)
	{
		if (replace)
			*p = values == 0 ? ' ' : '\t';
		for (p++; p < end && *p == ' '; p++)
			;
		p = past_value(p, end, replace);
		for (; p && p < end && *p == ' '; p++)
			;
		if (!p || p == end)
			return false;
	}
	if (replace)
		memset(p, ' ', (size_t) (end - p));
	return p == end - 1 && values > 1;
}

/* ---- CSV ---- */

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

/* What the lines before a line of CSV show. */
typedef struct csv_state
{
	char		separator;
	bool		row;			/* the last line has figures */
	int			most;			/* separators of the last head */
} csv_state;

/* What a line of CSV has. */
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
 * Notes what a cell shows about its line.  after: the cell before it is a number from 1 to
 * 999.  Returns true if this cell is one, too.
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

/* Finds what the cells of a line show.  Stops at a bracket of JSON. */
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
 * Replaces the separators of a line.  A line of JSON that is no list stays as it is, and
 * so does one with an open quotation mark.
 *
 * Most rows have no more separators than their head.  If one has more, either the cells of
 * the head are merged, or a comma belongs to a number, as in 1,024.  Returns false if it may
 * be either: then no line of the text is replaced.
 */
static bool
replace_csv(char *p, char *end, csv_state *csv)
{
	csv_line	line;

	if (end - p > LONGEST_CSV)
		return true;
	if (is_list(p, end, false))
		return is_list(p, end, true);
	line = look_at_csv(p, end, csv->separator);
	/* 1,024 alone on a line is a number */
	if (!line.readable || line.separators == 0 || (line.separators == 1 && *p >= '0' && *p <= '9' && !line.counts))
		return true;
	/* numbers of the columns: not a row of the table */
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

/* ---- rows of JSON ---- */

#define MOST_ITEMS	40			/* a longer list is a text, not a row */
#define MOST_ROW_BYTES	8192

/* Returns the line [p, end) without spaces around it. */
static gr_str
line_of_json(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	while (end > p && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r'))
		end--;
	return (gr_str) {p, (size_t) (end - p)};
}

/*
 * Is the line one item of a list, a string, a number or null, and perhaps a comma?
 * *comma: is there one?
 */
static bool
is_item(gr_str line, bool *comma)
{
	const char *p = line.data;
	const char *end = p + line.len;

	if (line.len == 0)
		return false;
	*comma = end[-1] == ',';
	end -= *comma;
	if (*p != '"')
		return (end - p == 4 && memcmp(p, "null", 4) == 0) || *p == '-' || (*p >= '0' && *p <= '9');
	for (p++; p < end && *p != '"'; p++)
		p += *p == '\\';
	return end - p == 1;
}

/* If the list whose items begin at p is a row of a table, with one item on each line, returns its end, else NULL. */
static const char *
json_row_end(const char *p, const char *end)
{
	bool		comma = true;		/* stands behind the last item */
	int			items;

	if (end - p > MOST_ROW_BYTES)
		end = p + MOST_ROW_BYTES;
	for (items = 0; items <= MOST_ITEMS; items++)
	{
		const char *stop = memchr(p, '\n', (size_t) (end - p));
		gr_str		line;

		if (!stop)
			return NULL;
		line = line_of_json(p, stop);
		if (line.len > 0 && *line.data == ']')
			return !comma && items > 1 && (line.len == 1 || (line.len == 2 && line.data[1] == ',')) ? stop : NULL;
		if (!comma || !is_item(line, &comma))
			return NULL;
		p = stop + 1;
	}
	return NULL;
}

/* Makes one line of a row of JSON: tabs take the place of the commas behind its items. */
static void
join_json_row(char *p, char *end)
{
	bool		quoted = false;

	/* the end of the row, and perhaps a comma behind it */
	while (*--end != ']')
		*end = ' ';
	*end = ' ';
	for (; p < end; p++)
		if (*p == '"')
		{
			quoted = !quoted;
			*p = ' ';
		}
		else if (quoted && *p == '\\')
		{
			/* a line end in a cell is white space */
			if (p[1] == 'n' || p[1] == 'r' || p[1] == 't')
				p[0] = p[1] = ' ';
			p++;
		}
		else if (!quoted && *p == ',')
			*p = '\t';
		else if (!quoted && (*p == '\n' || *p == '['))
			*p = ' ';
}

/*
 * If the line is only the opening bracket of a row of a table in JSON, makes one line of
 * the row.  opened: the line before allows it (opens_json_row).  Returns the end of the row,
 * or NULL.
 */
static char *
take_json_row(char *line, char *stop, const char *end, bool opened)
{
	gr_str		bracket = line_of_json(line, stop);
	const char *row_end;

	if (!opened || bracket.len != 1 || *bracket.data != '[' || stop == end)
		return NULL;
	row_end = json_row_end(stop + 1, end);
	if (!row_end)
		return NULL;
	stop = line + (row_end - line);
	join_json_row(line, stop);
	return stop;
}

/* May a row of JSON follow the line?  Then it ends with an opening bracket, or is "],". */
static bool
opens_json_row(const char *p, const char *end)
{
	gr_str		line = line_of_json(p, end);

	return line.len > 0 && (line.data[line.len - 1] == '[' || (line.len == 2 && memcmp(line.data, "],", 2) == 0));
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
gr_with_bars_or_tabs(const gr_env *env, const char *text, size_t len, char separator)
{
	char	   *copy = env->alloc(env->context, len);
	char	   *end;
	char	   *line;
	char	   *stop;
	bool		opened = false;		/* a row of JSON may begin with the line */
	csv_state	csv = {.separator = separator};

	if (!copy)
		return NULL;
	end = copy + len;
	memcpy(copy, text, len);
	for (line = copy; line < end; line = stop + 1)
	{
		char	   *row_end;

		stop = memchr(line, '\n', (size_t) (end - line));
		stop = stop ? stop : end;
		gr_poll(env);
		row_end = separator == ',' ? take_json_row(line, stop, end, opened) : NULL;
		opened = row_end || opens_json_row(line, stop);
		if (row_end)
		{
			stop = row_end;
			continue;
		}
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
