/*
 * selector.c
 *	  Reads the selectors of style sheets (CSS, Selectors Level 4).
 */
#include "sheet.h"

#include "text/utf8.h"

/* FNV-1a of 64 bits, started with the kind of name. */
#define KEY_START	UINT64_C(0xcbf29ce484222325)

static uint64_t
key_add(uint64_t key, char c)
{
	return (key ^ (unsigned char) c) * UINT64_C(0x100000001b3);
}

/* Mixes the high bits into the low ones.  A key is never 0. */
static uint64_t
key_end(uint64_t key)
{
	key ^= key >> 32;
	key *= UINT64_C(0x9e3779b97f4a7c15);
	key ^= key >> 29;
	return key == 0 ? 1 : key;
}

/* The key of a name, in any case. */
uint64_t
gr_html_key(char kind, const char *name, size_t len)
{
	uint64_t	key = key_add(KEY_START, kind);
	size_t		i;

	for (i = 0; i < len; i++)
		key = key_add(key, gr_html_lower(name[i]));
	return key_end(key);
}

/* The same for a class or an id, as it is written. */
uint64_t
gr_html_spelling(const char *name, size_t len)
{
	uint64_t	key = KEY_START;
	size_t		i;

	for (i = 0; i < len; i++)
		key = key_add(key, name[i]);
	return key_end(key);
}

/*
 * Decodes the escape at p, which is a backslash.  Sets the bytes and their
 * number.  Returns the end of the escape.
 */
const char *
gr_html_escape(const char *p, const char *end, char bytes[4], size_t *n)
{
	uint32_t	code = 0;
	int			digits = 0;

	p++;
	for (; p < end && digits < 6; p++, digits++)
	{
		char		c = gr_html_lower(*p);

		if (c >= '0' && c <= '9')
			code = code * 16 + (uint32_t) (c - '0');
		else if (c >= 'a' && c <= 'f')
			code = code * 16 + (uint32_t) (c - 'a') + 10;
		else
			break;
	}
	if (digits > 0)
	{
		if (p < end && gr_html_space(*p))
			p++;
		if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
			code = 0xFFFD;
		*n = (size_t) gr_utf8_put(code, bytes);
		return p;
	}
	*n = p < end;
	if (p < end)
		bytes[0] = *p++;
	return p;
}

/* The end of the comment at p, or p if there is none. */
const char *
gr_html_past_comment(const char *p, const char *end)
{
	if (end - p < 2 || p[0] != '/' || p[1] != '*')
		return p;
	for (p += 2; end - p >= 2; p++)
	{
		if (p[0] == '*' && p[1] == '/')
			return p + 2;
	}
	return end;
}

/* The end of the string at p.  A line end ends it, too. */
static const char *
past_string(const char *p, const char *end)
{
	char		quote = *p++;

	for (; p < end && *p != quote; p++)
	{
		if (*p == '\n')
			return p;
		if (*p == '\\' && p + 1 < end)
			p++;
	}
	return p < end ? p + 1 : end;
}

/* Is it the address of url(...) without quotes, behind its bracket? */
static bool
is_bare_url(const char *start, const char *p, const char *end)
{
	if (p - start < 4 || gr_html_lower(p[-4]) != 'u' || gr_html_lower(p[-3]) != 'r' || gr_html_lower(p[-2]) != 'l')
		return false;
	while (p < end && gr_html_space(*p))
		p++;
	return p < end && *p != '"' && *p != '\'';
}

/*
 * The end of one part of a style sheet's text: a comment, a string, an escape,
 * all that is in brackets, or one byte.  p is below end; start is at or before
 * p.
 */
const char *
gr_html_past_part(const char *start, const char *p, const char *end)
{
	char		close[32];
	size_t		depth = 0;

	do
	{
		char		c = *p;

		if (c == '/' && gr_html_past_comment(p, end) > p)
			p = gr_html_past_comment(p, end);
		else if (c == '"' || c == '\'')
			p = past_string(p, end);
		else if (c == '\\')
			p += end - p > 1 ? 2 : 1;
		else
		{
			p++;
			if (c == '(' && is_bare_url(start, p, end))
			{
				while (p < end && *p != ')')
					p += *p == '\\' && end - p > 1 ? 2 : 1;
				p += p < end;
			}
			else if (c == '(' || c == '[' || (c == '{' && depth > 0))
			{
				if (depth < sizeof(close))
					close[depth] = (char) (c == '(' ? ')' : c + 2);
				depth++;
			}
			else if (depth > 0 && (depth > sizeof(close) ? c == ')' || c == ']' || c == '}' : c == close[depth - 1]))
				depth--;
		}
	} while (depth > 0 && p < end);
	return p;
}

static bool
is_name_char(char c)
{
	return gr_html_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '\\' ||
		(unsigned char) c >= 0x80;
}

/* Reads a name at *p and moves behind it.  Its key is 0 if there is none. */
static gr_html_word
name_at(const char **p, const char *end, char kind)
{
	gr_html_word word = {key_add(KEY_START, kind), KEY_START};
	const char *start = *p;
	size_t		taken = 0;
	size_t		most = kind == GR_HTML_ATTRIBUTE_KEY ? GR_HTML_KEY_BYTES : SIZE_MAX;

	while (*p < end && is_name_char(**p))
	{
		char		bytes[4];
		size_t		n = 1;
		size_t		i;

		if (**p == '\\')
			*p = gr_html_escape(*p, end, bytes, &n);
		else
			bytes[0] = *(*p)++;
		for (i = 0; i < n && taken < most; i++, taken++)
		{
			word.key = key_add(word.key, gr_html_lower(bytes[i]));
			word.spelling = key_add(word.spelling, bytes[i]);
		}
	}
	word.key = *p > start ? key_end(word.key) : 0;
	word.spelling = key_end(word.spelling);
	return word;
}

/* One compound of a selector: what is between two combinators. */
typedef struct compound
{
	gr_html_word names[4];
	unsigned	n;
	char		kind;			/* of the first name */
	gr_html_word unless;
	bool		perhaps;
	bool		parent;
	bool		empty;
} compound;

/* The first name is the rarest: an id, else a class, else an attribute. */
static void
add_name(compound *c, gr_html_word name, char kind)
{
	static const char order[] = "<[.#";

	if (name.key == 0)
	{
		c->perhaps = true;
		return;
	}
	if (c->n == sizeof(c->names) / sizeof(c->names[0]))
	{
		c->perhaps = true;
		return;
	}
	c->names[c->n] = name;
	if (c->n++ > 0 && strchr(order, kind) > strchr(order, c->kind))
	{
		c->names[c->n - 1] = c->names[0];
		c->names[0] = name;
		c->kind = kind;
	}
	else if (c->n == 1)
		c->kind = kind;
}

static const char *
attribute(compound *c, const char *p, const char *end)
{
	const char *stop = gr_html_past_part(p, p, end);

	p++;
	while (p < stop && gr_html_space(*p))
		p++;
	add_name(c, name_at(&p, stop, GR_HTML_ATTRIBUTE_KEY), GR_HTML_ATTRIBUTE_KEY);
	while (p < stop && gr_html_space(*p))
		p++;
	/* values are not compared */
	if (p < stop && *p != ']')
		c->perhaps = true;
	return stop;
}

/* Reads what :not() excludes, if it is one name. */
static void
negation(compound *c, const char *p, const char *end, gr_html_selector *to)
{
	gr_html_word name;
	char		kind = p < end && (*p == '.' || *p == '#') ? *p++ : GR_HTML_TAG_KEY;

	name = name_at(&p, end, kind);
	if (name.key == 0 || p != end || c->unless.key != 0)
	{
		c->perhaps = true;
		to->weight += 1 << 16;
		return;
	}
	c->unless = name;
	if (kind == '#')
		to->weight += 1 << 16;
	else
		to->weight += kind == '.' ? 1 << 8 : 1;
}

/* Reads a pseudo class or a pseudo element. */
static const char *
pseudo(compound *c, const char *p, const char *end, gr_html_selector *to, bool *broken)
{
	static const char *const before[] = {"before", NULL};
	static const char *const after[] = {"after", NULL};
	static const char *const parts[] = {"first-line", "first-letter", NULL};
	static const char *const states[] = {
		"hover", "active", "focus", "focus-within", "focus-visible", "target", NULL
	};
	static const char *const negations[] = {"not", NULL};
	static const char *const root[] = {"root", NULL};
	static const char *const known[] = {
		"first-child", "last-child", "only-child", "nth-child", "nth-last-child", "first-of-type",
		"last-of-type", "only-of-type", "nth-of-type", "nth-last-of-type", "empty", "link", "visited",
		"any-link", "is", "where", "has", "lang", "dir", "checked", "disabled", "enabled", NULL
	};
	bool		element = end - p > 1 && p[1] == ':';
	const char *name = p + 1 + element;
	const char *stop = name;
	const char *close;
	size_t		n;

	while (stop < end && is_name_char(*stop))
		stop++;
	n = (size_t) (stop - name);
	close = stop < end && *stop == '(' ? gr_html_past_part(stop, stop, end) : stop;
	if (gr_html_is_one_of(name, n, before))
		to->of = GR_HTML_BEFORE;
	else if (gr_html_is_one_of(name, n, after))
		to->of = GR_HTML_AFTER;
	else if (gr_html_is_one_of(name, n, parts))
		to->of = GR_HTML_PART_OF_TEXT;
	if (to->of == GR_HTML_BEFORE || to->of == GR_HTML_AFTER || to->of == GR_HTML_PART_OF_TEXT)
	{
		to->weight++;
		return close;
	}
	to->weight += 1 << 8;
	if (element || gr_html_is_one_of(name, n, states))
	{
		to->of = GR_HTML_NEVER;
		*broken |= n == 0 || name[0] == '-';
	}
	else if (gr_html_is_one_of(name, n, negations) && close > stop + 1)
	{
		to->weight -= 1 << 8;
		negation(c, stop + 1, close - 1, to);
	}
	else if (gr_html_is_one_of(name, n, root))
		add_name(c, (gr_html_word) {gr_html_key(GR_HTML_TAG_KEY, "html", 4), 0}, GR_HTML_TAG_KEY);
	else
	{
		c->perhaps = true;
		if (close > stop)
			to->weight += 1 << 16;
		*broken |= !gr_html_is_one_of(name, n, known);
	}
	return close;
}

/* Reads a compound at p. */
static const char *
compound_at(compound *c, const char *p, const char *end, gr_html_selector *to, bool *broken)
{
	const char *start = p;

	memset(c, 0, sizeof(*c));
	while (p < end)
	{
		if (*p == '.' || *p == '#')
		{
			char		kind = *p++;

			to->weight += kind == '#' ? 1 << 16 : 1 << 8;
			add_name(c, name_at(&p, end, kind), kind);
		}
		else if (*p == '[')
		{
			to->weight += 1 << 8;
			p = attribute(c, p, end);
		}
		else if (*p == ':')
			p = pseudo(c, p, end, to, broken);
		else if (*p == '*')
			p++;
		else if (*p == '&')
		{
			c->parent = c->perhaps = true;
			p++;
		}
		else if (is_name_char(*p))
		{
			to->weight++;
			add_name(c, name_at(&p, end, GR_HTML_TAG_KEY), GR_HTML_TAG_KEY);
		}
		else if (gr_html_past_comment(p, end) > p)
			p = gr_html_past_comment(p, end);
		else
			break;
	}
	c->empty = p == start;
	return p;
}

/* Keeps a compound in front of a combinator. */
static void
add_ancestor(gr_html_selector *to, const compound *c, char combinator)
{
	static const char *const roots[] = {"html", "body"};
	size_t		i;
	bool		root = false;

	to->loose |= c->perhaps || c->n > 1 || c->unless.key != 0 || combinator != ' ' || c->empty;
	for (i = 0; i < 2; i++)
		root |= c->n > 0 && c->names[0].key == gr_html_key(GR_HTML_TAG_KEY, roots[i], 4);
	if (c->n == 0 || root || combinator == '+' || combinator == '~')
		return;
	if (to->nwithin == 2)
		to->loose = true;
	else
		to->within[to->nwithin++] = c->names[0];
}

/*
 * Reads the selector at p up to the next comma of its list.  Sets *broken if it
 * may be invalid: then browsers ignore the whole list.  Returns where it ends.
 */
const char *
gr_html_selector_at(const char *p, const char *end, gr_html_selector *to, bool *broken)
{
	compound	c;
	const char *first = NULL;
	const char *last;

	memset(to, 0, sizeof(*to));
	for (;;)
	{
		char		combinator = '\0';
		const char *from = p;

		while (p < end && (gr_html_space(*p) || gr_html_past_comment(p, end) > p))
			p = gr_html_space(*p) ? p + 1 : gr_html_past_comment(p, end);
		last = p;
		if (!first)
			first = p;
		p = compound_at(&c, p, end, to, broken);
		for (; p < end && (gr_html_space(*p) || *p == '>' || *p == '+' || *p == '~'); p++)
		{
			if (combinator == '\0' || combinator == ' ')
				combinator = gr_html_space(*p) ? ' ' : *p;
		}
		if (p == end || *p == ',')
		{
			*broken |= combinator != '\0' && combinator != ' ';
			break;
		}
		if (p == from)
		{
			/* no part of a selector */
			p = gr_html_past_part(p, p, end);
			*broken = true;
			combinator = '?';
		}
		add_ancestor(to, &c, combinator);
	}
	*broken |= c.empty;
	to->context = last > first ? gr_html_spelling(first, (size_t) (last - first)) : 0;
	to->perhaps |= c.perhaps;
	to->parent = c.parent && c.n == 0;
	to->unless = c.unless;
	to->nnames = c.n;
	memcpy(to->names, c.names, sizeof(to->names));
	return p;
}
