/*
 * form.c
 *	  Which form HTML is written in, if a text is HTML at all.
 */
#include "internal.h"

/* What was seen of the tags whose '<' is written in one way. */
typedef struct tally
{
	size_t		starts;
	size_t		ends;
	size_t		breaks;
	size_t		weight;
	size_t		escaped;		/* signs that this is within a string */
	size_t		plain;			/* signs that it is not */
	bool		script;			/* within a script */
	bool		page;			/* a tag of a whole page */
	bool		blocks;			/* a block outside of tables */
	size_t		tables;			/* that are open */
} tally;

/* The parts of tables weigh more than page furniture. */
#define TABLE_WEIGHT	8

/* Bytes of a start tag that are looked at for an attribute. */
#define ATTRIBUTE_REACH	40

/* True if text begins with literal, letters of which are in lower case. */
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

/* Looks at the first attribute of a start tag for how its quote is written. */
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

/* Looks at what follows a tag for how a line end is written; len > 0. */
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

/* Notes whether a tag tells of a page, or of a block outside of tables. */
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
 * Counts the tag whose name or slash begins at text, if it is one.  Scripts
 * are full of strings with tags, none of which count.
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

	/* single letters other than p are as likely to be something else */
	if (t->script || tag->kind >= GR_HTML_RAW ||
		(n == 1 && tag->kind < GR_HTML_BREAK))
		return;
	text += n;
	len -= n;
	if (!gr_html_space(text[0]) && text[0] != '/' && text[0] != '>' &&
		text[0] != '\\' && text[0] != '&')
		return;

	t->escaped += slash_escaped;
	weigh_surroundings(t, (gr_html_kind) tag->kind, slash);
	t->weight += tag->kind >= GR_HTML_TABLE && tag->kind <= GR_HTML_TD ?
		TABLE_WEIGHT : 1;
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

/* Some pairs of tags, or a number of them. */
static bool
is_earnest(const tally *t)
{
	return (t->starts > 0 && t->ends > 0) ||
		t->starts + t->ends + t->breaks >= 3;
}

/*
 * The next c in text[*at .. len); false if there is none.  Polls whenever it
 * comes to a multiple of the distance between polls, be it by one step only.
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
 * Counts the tags whose '<' is written as such: all of them, or as many as tell
 * that they are earnest, whether they stand in plain text, and that they are
 * within no string, as they show more signs against it than there are signs for
 * it at most.
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

/* Counts those with a reference: "&lt;", "&#60;", "&#x3c;". */
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
 * Counts those with an escape of a string: "\u003c", "\x3c"; and with both, as
 * in "\u0026lt;".  Any other escape is a sign that all is within a string, but
 * all of them are only one: a script may be full of them.  *characters is the
 * number of those that are line ends, tabs or no ASCII.  Returns the number of
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

/* Weight of escaped tags, or number of escaped characters, that a table takes at least. */
#define TABLE_ESCAPES	50

/* The form that undoes more than the one found does: all that may hold a table; or 0. */
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

/*
 * Finds the form the HTML is written in: the one whose tags weigh most.
 * *earnest says whether there is enough markup for HTML at all; if not, the
 * form is GR_HTML_LITERAL.  *whole is the form to find a report in what is
 * written in another form beside it, or 0.
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

	/* of a page that is nothing but literal HTML, the beginning is enough */
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
	*whole = whole_form(form, *earnest, &escapes, &references, characters);
	return form;
}
