/*
 * form.c
 *	  Finds out whether a text is HTML, and in which form the HTML is written.
 */
#include "form.h"

#include "input.h"
#include "lines.h"
#include "style.h"

/* What has been counted of the tags whose '<' is written in one form. */
typedef struct tally
{
	size_t		starts;
	size_t		ends;
	size_t		breaks;
	size_t		weight;
	size_t		escaped;		/* signs that the text is within a string */
	size_t		plain;			/* signs that it is not */
	bool		script;			/* a script is open */
	bool		page;			/* there is a tag of a whole page */
	bool		blocks;			/* there is a block outside tables */
	size_t		tables;			/* number of open tables */
} tally;

/* A tag of a table counts as much as this many other tags. */
#define TABLE_WEIGHT	8

/* bytes of a start tag that are searched for an attribute */
#define ATTRIBUTE_REACH	40

/*
 * Looks at how the quote of the first attribute of a start tag is written, and the line
 * end behind the tag.  p: behind its name.
 */
static void
weigh_writing(tally *t, const char *p, const char *end, bool start)
{
	const char *reach = end - p > ATTRIBUTE_REACH ? p + ATTRIBUTE_REACH : end;
	const char *equals = p;

	while (start && reach - equals > 2 && *equals != '=' && *equals != '>' && *equals != '<')
		equals++;
	if (start && reach - equals > 2 && *equals == '=')
	{
		t->plain += equals[1] == '"' || equals[1] == '\'';
		t->escaped += equals[1] == '\\';
	}
	if (*p == '>')
		p++;
	else if (gr_html_begins_with(p, (size_t) (end - p), "&gt;"))
		p += 4;
	else
		return;
	t->plain += end > p && (*p == '\n' || *p == '\r');
	t->escaped += end - p > 1 && *p == '\\' && (p[1] == 'n' || p[1] == 'r' || p[1] == 't');
}

/* Notes whether a tag belongs to a whole page, or is a block outside tables. */
static void
weigh_surroundings(tally *t, gr_html_kind kind, bool end)
{
	if (kind == GR_HTML_ROOT)
		t->page = true;
	else if (kind == GR_HTML_TABLE && !end)
		t->tables++;
	else if (kind == GR_HTML_TABLE && t->tables > 0)
		t->tables--;
	else if ((kind == GR_HTML_BLOCK || kind == GR_HTML_PRE) && t->tables == 0)
		t->blocks = true;
}

/*
 * Counts the tag whose name or slash begins at p.  Returns where its name ends, or
 * NULL if it is not a tag that counts.  Scripts are full of strings with tags; these are
 * not counted.
 */
static const char *
weigh_tag(tally *t, const char *p, const char *end)
{
	const gr_html_tag *tag;
	const char *name;
	bool		slash_escaped = end - p >= 2 && p[0] == '\\' && p[1] == '/';
	bool		slash = slash_escaped || (p < end && *p == '/');

	if (gr_html_begins_with(p, (size_t) (end - p), "!doctype html"))
	{
		t->starts++;
		t->page = true;
		return NULL;
	}
	p += slash + slash_escaped;
	for (name = p; p - name < GR_HTML_NAME && p < end && (gr_html_letter(*p) || (*p >= '0' && *p <= '9')); p++)
		;
	tag = gr_html_tag_named(name, (size_t) (p - name));
	if (tag == NULL || p == end)
		return NULL;
	if (tag->kind == GR_HTML_RAW && gr_html_is(tag, "script"))
		t->script = !slash;

	/* a letter other than p in brackets is often not a tag, but </b> is one */
	if (t->script || tag->kind >= GR_HTML_RAW || (p - name == 1 && !slash && tag->kind < GR_HTML_BREAK) ||
		(!gr_html_space(*p) && *p != '/' && *p != '>' && *p != '\\' && *p != '&'))
		return NULL;

	t->escaped += slash_escaped;
	weigh_surroundings(t, (gr_html_kind) tag->kind, slash);
	t->weight += tag->kind >= GR_HTML_TABLE && tag->kind <= GR_HTML_TD ? TABLE_WEIGHT : 1;
	if (tag->kind == GR_HTML_BREAK)
		t->breaks++;
	else if (slash)
		t->ends++;
	else
		t->starts++;
	return p;
}

/*
 * The same for a tag in the text itself, whose writing shows whether the text is within
 * a string.
 */
static void
weigh_written_tag(tally *t, const char *p, const char *end)
{
	const char *behind = weigh_tag(t, p, end);

	if (behind)
		weigh_writing(t, behind, end, *p != '/' && *p != '\\');
}

/* Are there enough tags: a pair, or three in all? */
static bool
is_earnest(const tally *t)
{
	return (t->starts > 0 && t->ends > 0) ||
		t->starts + t->ends + t->breaks >= 3;
}

/* the longest escape, in bytes */
#define LONGEST_ESCAPE	((size_t) 12)

/*
 * Returns the place of the next c from at on, or len.  Polls in each GR_POLL_BYTES, even
 * if called for steps of at most LONGEST_ESCAPE.
 */
static inline size_t
find_byte(const gr_env *env, const char *text, size_t len, size_t at, char c)
{
	if (at % GR_POLL_BYTES < LONGEST_ESCAPE)
		gr_poll(env);
	/* fast path: escapes often follow each other */
	if (at < len && text[at] == c)
		return at;
	while (at < len)
	{
		size_t		part = GR_POLL_BYTES - at % GR_POLL_BYTES;
		const char *found;

		if (part > len - at)
			part = len - at;
		found = memchr(text + at, c, part);
		if (found)
			return (size_t) (found - text);
		at += part;
		gr_poll(env);
	}
	return len;
}

/*
 * Counts the tags whose '<' is written as such.  Stops early, unless all is
 * set, as soon as three things are certain: there are enough tags, the text is
 * not plain text with tags in it, and it is not within a string.  The third is
 * certain when the number of signs against a string reaches most_escaped, the
 * largest possible number of signs for a string.
 */
static void
weigh_literal(const gr_env *env, const char *raw, size_t len, bool all,
			  size_t most_escaped, tally *t)
{
	size_t		at;

	for (at = 0; (at = find_byte(env, raw, len, at, '<')) < len; at++)
	{
		weigh_written_tag(t, raw + at + 1, raw + len);
		if (!all && (t->page || t->blocks) && t->plain >= most_escaped && is_earnest(t))
			return;
	}
}

/* Counts the tags whose '<' is a reference: "&lt;", "&#60;" or "&#x3c;". */
static void
weigh_references(const gr_env *env, const char *raw, size_t len, tally *t)
{
	size_t		at;

	for (at = 0; (at = find_byte(env, raw, len, at, '&')) < len; at++)
	{
		uint32_t	code;
		size_t		n;

		if (at + 1 < len && raw[at + 1] != '#' && gr_html_lower(raw[at + 1]) != 'l')
			continue;
		n = gr_html_reference(raw + at, len - at, &code);
		if (n > 0 && code == '<')
			weigh_written_tag(t, raw + at + n, raw + len);
	}
}

/*
 * Counts the tags whose '<' is an escape of a string, "\u003c" or "\x3c", and
 * those with an escaped reference, as in "\u0026lt;". Any other escape is a
 * sign that the text is within a string.  All of these together count as one
 * sign, because a script may be full of them.  *characters is the number of
 * escapes that are line ends, tabs or not ASCII.  Returns the number of
 * backslashes.
 */
static size_t
weigh_escapes(const gr_env *env, const char *raw, size_t len,
			  tally *t, tally *references, tally *literal, size_t *characters)
{
	const char *end = raw + len;
	size_t		found = 0;
	bool		other = false;
	size_t		at = 0;

	while ((at = find_byte(env, raw, len, at, '\\')) < len)
	{
		uint32_t	code;
		size_t		n = gr_html_string_escape(raw + at, len - at, &code);

		found++;
		at += n;
		*characters += n >= 2 && (code >= 0x80 || code == '\n' || code == '\t');
		if (n >= 4 && code == '<')
			(void) weigh_tag(t, raw + at, end);
		else if (n >= 4 && code == '&' && gr_html_begins_with(raw + at, len - at, "lt;"))
		{
			references->escaped++;
			weigh_written_tag(references, raw + at + 3, end);
		}
		else if (n >= 4 || code == '"' || code == '/' || gr_html_space((char) code))
			other = true;
	}
	literal->escaped += other;
	references->escaped += other;
	return found;
}

/*
 * A table has at least this weight of escaped tags, or this number of escaped
 * characters.
 */
#define TABLE_ESCAPES	50

/*
 * The form that also decodes what the form found leaves encoded, if that may
 * hold a table; otherwise 0.
 */
static unsigned
whole_form(unsigned form, bool earnest, const tally *escapes, const tally *references,
		   size_t characters)
{
	unsigned	whole = form;

	if (escapes->weight >= TABLE_ESCAPES || characters >= TABLE_ESCAPES)
		whole |= GR_HTML_STRING;
	if (references->weight >= TABLE_ESCAPES)
		whole |= GR_HTML_ESCAPED;
	if (whole == form)
		return 0;
	return earnest ? whole : whole | GR_HTML_LINES;
}

/* Is the text a string, an object or a list of JSON?  A quick look at its ends. */
static bool
is_json(const char *raw, size_t len)
{
	const char *p = gr_html_past_space(raw, raw + len);
	const char *end = raw + len;

	while (end > p && gr_html_space(end[-1]))
		end--;
	return end - p > 1 &&
		((*p == '"' && end[-1] == '"') || (*p == '{' && end[-1] == '}') || (*p == '[' && end[-1] == ']'));
}

/* Is the text a page of HTML from its beginning on? */
static bool
begins_page(const char *raw, size_t len)
{
	const char *end = raw + len;
	const char *p = len >= 3 && memcmp(raw, "\xEF\xBB\xBF", 3) == 0 ? raw + 3 : raw;

	p = gr_html_past_space(p, end);
	return end - p > 1 && *p == '<' &&
		(p[1] == '!' || p[1] == '?' || gr_html_begins_with(p, (size_t) (end - p), "<html"));
}

/* Is the text plain text or Markdown with tags in it, whose line ends count? */
static bool
keeps_lines(const gr_env *env, const char *raw, size_t len, const tally *t)
{
	if (!t->page && !t->blocks)
		return true;
	return !(t->page && begins_page(raw, len)) && gr_html_has_lines(env, raw, len, t->page);
}

unsigned
gr_html_form(const gr_env *env, const char *raw, size_t len, bool *earnest, unsigned *whole)
{
	static const unsigned forms[] = {GR_HTML_LITERAL, GR_HTML_STRING, GR_HTML_ESCAPED};
	tally		tallies[3] = {{0}};
	tally	   *literal = &tallies[0];
	tally	   *escapes = &tallies[1];
	tally	   *references = &tallies[2];
	const tally *best = NULL;
	unsigned	form = GR_HTML_LITERAL;
	size_t		characters = 0;
	size_t		backslashes;
	bool		rivals;
	int			i;

	/* if a page has no other form, its beginning is enough */
	weigh_references(env, raw, len, references);
	backslashes = weigh_escapes(env, raw, len, escapes, references, literal, &characters);
	rivals = escapes->weight > 0 || references->weight > 0;
	weigh_literal(env, raw, len, rivals, backslashes + 1, literal);
	for (i = 0; i < 3; i++)
	{
		const tally *t = &tallies[i];

		if (t == literal ? is_earnest(t) || t->breaks > 0 : is_earnest(t) && t->weight > (best ? best->weight : 0))
		{
			best = t;
			form = forms[i] | (t != escapes && t->escaped > t->plain ? GR_HTML_STRING : 0U);
		}
	}
	if (best && keeps_lines(env, raw, len, best))
		form |= GR_HTML_LINES;
	/* a string of JSON may have no escapes */
	if (best && backslashes == 0 && is_json(raw, len))
		form |= GR_HTML_STRING;
	*earnest = best != NULL;
	if (!best && characters > 0 && is_json(raw, len))
	{
		/* plain text in a string of JSON */
		*earnest = true;
		form |= GR_HTML_STRING | GR_HTML_LINES;
	}
	*whole = whole_form(form, *earnest, escapes, references, characters);
	return form;
}
