/*
 * json.c
 *	  Finds the text of a report that is a string within JSON.
 *
 * JSON of another kind is left as it is: rows of a table as lists, the parts of a report
 * as strings of their own.
 */
#include "json.h"

#include "names.h"

/* longest value beside the report, in bytes as written: a title of 100 escaped characters (\u4e2d) */
#define LONGEST_FACT	600

/* most facts before the report */
#define MAX_FACTS		4

/* The bytes from one place to another. */
typedef struct stretch
{
	size_t		from;
	size_t		to;
} stretch;

/* What is found in the JSON. */
typedef struct document
{
	const char *raw;
	size_t		len;
	stretch		report;			/* the longest string */
	size_t		others;			/* bytes of the other strings */
	int			nfacts;
	stretch		fact[MAX_FACTS];	/* before the report */
} document;

/*
 * Steps over the string that begins at *at.  Returns its content, which ends at the end
 * of the text if the string is not closed.
 */
static stretch
pass_string(const gr_env *env, const document *d, size_t *at)
{
	stretch		s = {*at + 1, *at + 1};

	while (s.to < d->len && d->raw[s.to] != '"')
	{
		s.to += d->raw[s.to] == '\\' ? 2 : 1;
		if (s.to % GR_POLL_BYTES < 2)
			gr_poll(env);
	}
	if (s.to > d->len)
		s.to = d->len;
	*at = s.to + 1;
	return s;
}

static size_t
past_space(const document *d, size_t at)
{
	while (at < d->len && gr_html_space(d->raw[at]))
		at++;
	return at;
}

/* Is the name in ASCII?  Others may be headings of the report. */
static bool
is_plain_name(const document *d, stretch name)
{
	size_t		i;

	for (i = name.from; i < name.to; i++)
		if ((unsigned char) d->raw[i] >= 0x80 || d->raw[i] == '\\')
			return false;
	return true;
}

/* Is it the name of a title, or of when or by whom the report was published? */
static bool
names_fact(const document *d, stretch name)
{
	static const char *const words[] = {
#define GR_JSON_FACT(text) text,
#include "forms/words.def"
#undef GR_JSON_FACT
	};
	size_t		i;
	size_t		k;

	for (k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		for (i = name.from; i < name.to; i++)
			if (gr_html_begins_with(d->raw + i, name.to - i, words[k]))
				return true;
	return false;
}

/* Is there an escape of a line end or a tab at this place in a string? */
static bool
is_white(const document *d, size_t at)
{
	return d->raw[at] == '\\' && (d->raw[at + 1] == 'n' || d->raw[at + 1] == 'r' || d->raw[at + 1] == 't');
}

/*
 * Is the value certainly no part of the report?  A long value, or one with lines or tags,
 * may be a part.
 */
static bool
is_beside(const document *d, stretch value)
{
	size_t		i;

	if (value.to - value.from > LONGEST_FACT)
		return false;
	for (i = value.from; i < value.to; i++)
		if (d->raw[i] == '<' || is_white(d, i) || gr_html_begins_with(d->raw + i, value.to - i, "\\u003c"))
			return false;
	return true;
}

/* Takes the value of a name.  Returns false if the shorter one of it and the longest so far may be a part of the report. */
static bool
take_value(document *d, stretch name, stretch value)
{
	stretch		other = value;

	if (names_fact(d, name) && value.to - value.from <= LONGEST_FACT && d->nfacts < MAX_FACTS)
		d->fact[d->nfacts++] = value;
	if (value.to - value.from > d->report.to - d->report.from)
	{
		other = d->report;
		d->report = value;
	}
	d->others += other.to - other.from;
	return is_beside(d, other);
}

/* May the byte stand in JSON outside of strings?  Lists hold objects only. */
static bool
is_syntax(const document *d, size_t at)
{
	char		c = d->raw[at];

	if (c == '[')
	{
		at = past_space(d, at + 1);
		return at < d->len && (d->raw[at] == '{' || d->raw[at] == ']');
	}
	return gr_html_space(c) || gr_html_letter(c) || (c >= '0' && c <= '9') ||
		c == '{' || c == '}' || c == ']' || c == ',' || c == ':' || c == '-' || c == '+' || c == '.';
}

/* Finds the report and the facts before it.  Returns false if the text is not JSON with one report. */
static bool
find_report(const gr_env *env, document *d)
{
	size_t		at = past_space(d, d->len >= 3 && memcmp(d->raw, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0);
	stretch		name = {0, 0};

	if (at < d->len && d->raw[at] == '"')
	{
		d->report = pass_string(env, d, &at);
		return d->report.to < d->len && past_space(d, at) == d->len;
	}
	if (at == d->len || d->raw[at] != '{')
		return false;
	while (at < d->len)
	{
		stretch		s;
		size_t		behind;

		if (d->raw[at] != '"')
		{
			if (!is_syntax(d, at++))
				return false;
			continue;
		}
		s = pass_string(env, d, &at);
		if (s.to == d->len || (at < d->len && d->raw[at] == '"'))
			return false;
		behind = past_space(d, at);
		if (behind == d->len || d->raw[behind] != ':')
		{
			if (!take_value(d, name, s))
				return false;
			name = (stretch) {0, 0};
		}
		else if (is_plain_name(d, s))
			name = s;
		else
			return false;
	}
	return d->report.to - d->report.from > d->others;
}

/* Copies a stretch to its place in the copy, and ends the line behind it if there is room before the report. */
static void
copy(const document *d, stretch s, char *to)
{
	static const char line_end[] = "\n<br>";

	memcpy(to + s.from, d->raw + s.from, s.to - s.from);
	if (s.to + sizeof(line_end) <= d->report.from)
		memcpy(to + s.to, line_end, sizeof(line_end) - 1);
}

bool
gr_json_copy_report(const gr_env *env, const char *raw, size_t len, char *to)
{
	document	d = {.raw = raw, .len = len};
	int			i;

	if (!find_report(env, &d))
		return false;
	memset(to, '\0', len);
	for (i = 0; i < d.nfacts; i++)
		if (d.fact[i].to < d.report.from)
			copy(&d, d.fact[i], to);
	copy(&d, d.report, to);
	return true;
}
