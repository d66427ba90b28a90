/*
 * form.c
 *	  Finds out whether a text is HTML, and in which form the HTML is written.
 */
#include "internal.h"

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

/* Does text begin with literal, in any case? literal is in lower case. */
static bool
begins_with(const char *text, size_t len, const char *literal)
{
	size_t		i;

	for (i = 0; literal[i] != '\0'; i++)
	{
		if (i >= len || gr_html_lower(text[i]) != literal[i])
			return false;
	}
	return true;
}

/* Looks at the quote of the first attribute of a start tag. */
static void
weigh_attribute(tally *t, const char *text, size_t len)
{
	size_t		i;

	if (len > ATTRIBUTE_REACH)
		len = ATTRIBUTE_REACH;
	for (i = 0; i + 2 < len && text[i] != '>' && text[i] != '<'; i++)
	{
		if (text[i] != '=')
			continue;
		if (text[i + 1] == '"' || text[i + 1] == '\'')
			t->plain++;
		else if (text[i + 1] == '\\')
			t->escaped++;
		return;
	}
}

/* Looks at how a line end behind a tag is written.  len is above 0. */
static void
weigh_line_end(tally *t, const char *text, size_t len)
{
	size_t		n;

	if (text[0] == '>')
		n = 1;
	else if (begins_with(text, len, "&gt;"))
		n = 4;
	else
		return;
	text += n;
	len -= n;
	if (len > 0 && (text[0] == '\n' || text[0] == '\r'))
		t->plain++;
	else if (len > 1 && text[0] == '\\' &&
			 (text[1] == 'n' || text[1] == 'r' || text[1] == 't'))
		t->escaped++;
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
 * Counts the tag whose name or slash begins at text, if it is a tag.  Scripts
 * are full of strings with tags; these are not counted.
 */
static void
weigh_tag(tally *t, const char *text, size_t len)
{
	const gr_html_tag *tag;
	gr_html_name name = {{0}};
	size_t		n = 0;
	bool		slash = false;
	bool		slash_escaped = false;

	if (len > 0 && text[0] == '!')
	{
		if (begins_with(text, len, "!doctype html"))
		{
			t->starts++;
			t->page = true;
		}
		return;
	}
	if (len >= 2 && text[0] == '\\' && text[1] == '/')
	{
		slash = slash_escaped = true;
		text += 2;
		len -= 2;
	}
	else if (len >= 1 && text[0] == '/')
	{
		slash = true;
		text++;
		len--;
	}
	while (n < GR_HTML_NAME && n < len &&
		   (gr_html_letter(text[n]) || (text[n] >= '0' && text[n] <= '9')))
	{
		name.bytes[n] = gr_html_lower(text[n]);
		n++;
	}
	tag = gr_html_tag_named(&name);
	if (tag == NULL || n == len)
		return;
	if (tag->kind == GR_HTML_RAW && gr_html_is(tag, "script"))
		t->script = !slash;

	/* a letter other than p in brackets is often not a tag, but </b> is one */
	if (t->script || tag->kind >= GR_HTML_RAW ||
		(n == 1 && !slash && tag->kind < GR_HTML_BREAK))
		return;
	text += n;
	len -= n;
	if (!gr_html_space(text[0]) && text[0] != '/' && text[0] != '>' &&
		text[0] != '\\' && text[0] != '&')
		return;

	t->escaped += slash_escaped;
	weigh_surroundings(t, (gr_html_kind) tag->kind, slash);
	t->weight += tag->kind >= GR_HTML_TABLE && tag->kind <= GR_HTML_TD ? TABLE_WEIGHT : 1;
	if (tag->kind == GR_HTML_BREAK)
		t->breaks++;
	else if (slash)
		t->ends++;
	else
		t->starts++;
	if (!slash && text[0] != '>')
		weigh_attribute(t, text, len);
	weigh_line_end(t, text, len);
}

/* Are there enough tags: a pair, or three in all? */
static bool
is_earnest(const tally *t)
{
	return (t->starts > 0 && t->ends > 0) ||
		t->starts + t->ends + t->breaks >= 3;
}

/*
 * Finds the next c in text[*at .. len); returns false if there is none.  Polls
 * at each multiple of GR_POLL_BYTES, even if called for single steps.
 */
static bool
find_byte(const gr_env *env, const char *text, size_t len, char c, size_t *at)
{
	while (*at < len)
	{
		size_t		part = len - *at;
		const char *found;

		if (*at % GR_POLL_BYTES == 0)
			gr_poll(env);
		if (part > GR_POLL_BYTES - *at % GR_POLL_BYTES)
			part = GR_POLL_BYTES - *at % GR_POLL_BYTES;
		found = memchr(text + *at, c, part);
		if (found)
		{
			*at = (size_t) (found - text);
			return true;
		}
		*at += part;
	}
	return false;
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

	for (at = 0; find_byte(env, raw, len, '<', &at); at++)
	{
		weigh_tag(t, raw + at + 1, len - at - 1);
		if (!all && (t->page || t->blocks) && t->plain >= most_escaped && is_earnest(t))
			return;
	}
}

/* Counts the tags whose '<' is a reference: "&lt;", "&#60;" or "&#x3c;". */
static void
weigh_references(const gr_env *env, const char *raw, size_t len, tally *t)
{
	size_t		at;

	for (at = 0; find_byte(env, raw, len, '&', &at); at++)
	{
		uint32_t	code;
		size_t		n;

		if (at + 1 < len && raw[at + 1] != '#' &&
			gr_html_lower(raw[at + 1]) != 'l')
			continue;
		n = gr_html_reference(raw + at, len - at, &code);
		if (n > 0 && code == '<')
			weigh_tag(t, raw + at + n, len - at - n);
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
	size_t		found = 0;
	bool		other = false;
	size_t		at = 0;

	while (find_byte(env, raw, len, '\\', &at))
	{
		uint32_t	code;
		size_t		n = gr_html_string_escape(raw + at, len - at, &code);

		found++;
		at += n;
		*characters += n >= 2 && (code >= 0x80 || code == '\n' || code == '\t');
		if (n >= 4 && code == '<')
			weigh_tag(t, raw + at, len - at);
		else if (n >= 4 && code == '&' && begins_with(raw + at, len - at, "lt;"))
		{
			references->escaped++;
			weigh_tag(references, raw + at + 3, len - at - 3);
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
	return end - p > 1 && ((*p == '"' && end[-1] == '"') || (*p == '{' && end[-1] == '}') || (*p == '[' && end[-1] == ']'));
}

/*
 * Finds the form in which the HTML is written: the one whose tags have the
 * greatest weight.  *earnest: there is enough markup for HTML; if not, the form
 * is GR_HTML_LITERAL.  *whole: if the same text also holds a report in another
 * form, the form that reads it; else 0.
 */
unsigned
gr_html_form(const gr_env *env, const char *raw, size_t len, bool *earnest, unsigned *whole)
{
	tally		literal = {0};
	tally		escapes = {0};
	tally		references = {0};
	unsigned	form = GR_HTML_LITERAL;
	size_t		weight = 0;
	size_t		characters = 0;
	size_t		backslashes;
	bool		rivals;
	const tally *best;

	/* if a page has no other form, its beginning is enough */
	weigh_references(env, raw, len, &references);
	backslashes = weigh_escapes(env, raw, len, &escapes, &references, &literal, &characters);
	rivals = escapes.weight > 0 || references.weight > 0;
	weigh_literal(env, raw, len, rivals, backslashes + 1, &literal);

	*earnest = false;
	best = &literal;
	if (is_earnest(&literal) || literal.breaks > 0)
	{
		*earnest = true;
		weight = literal.weight;
		if (literal.escaped > literal.plain)
			form |= GR_HTML_STRING;
	}
	if (is_earnest(&escapes) && escapes.weight > weight)
	{
		*earnest = true;
		weight = escapes.weight;
		best = &escapes;
		form = GR_HTML_STRING;
	}
	if (is_earnest(&references) && references.weight > weight)
	{
		*earnest = true;
		best = &references;
		form = GR_HTML_ESCAPED;
		if (references.escaped > references.plain)
			form |= GR_HTML_STRING;
	}
	if (*earnest && !best->page &&
		(!best->blocks || gr_html_is_markdown(env, raw, len)))
		form |= GR_HTML_LINES;
	if (!*earnest && characters > 0 && is_json(raw, len))
	{
		/* plain text in a string of JSON */
		*earnest = true;
		form |= GR_HTML_STRING | GR_HTML_LINES;
	}
	*whole = whole_form(form, *earnest, &escapes, &references, characters);
	return form;
}
