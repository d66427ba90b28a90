/*
 * selector.c
 *	  Reads the selectors of style sheets (CSS, Selectors Level 4).
 */
#include "sheet.h"

/* A name as hashes (FNV-1a).  Only classes and ids may differ in case. */
gr_html_word
gr_html_word_of(char kind, const char *name, size_t len)
{
	const uint64_t prime = UINT64_C(0x100000001b3);
	bool		cased = kind == GR_HTML_CLASS_KEY || kind == GR_HTML_ID_KEY;
	size_t		most = kind == GR_HTML_ATTRIBUTE_KEY ? GR_HTML_KEY_BYTES : GR_HTML_WORD_BYTES;
	gr_html_word word;
	size_t		i;

	word.key = word.spelling = (UINT64_C(0xcbf29ce484222325) ^ (unsigned char) kind) * prime;
	for (i = 0; i < len && i < most; i++)
	{
		char		lower = gr_html_lower(name[i]);

		word.key = (word.key ^ (unsigned char) lower) * prime;
		word.spelling = (word.spelling ^ (unsigned char) (cased ? name[i] : lower)) * prime;
	}
	word.key += word.key == 0;
	return word;
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

/*
 * The end of one part of a style sheet's text: a comment, a string, an escape,
 * all that is in brackets, or one byte.  p is below end.
 */
const char *
gr_html_past_part(const char *p, const char *end)
{
	size_t		depth = 0;

	do
	{
		char		c = *p;

		if (gr_html_past_comment(p, end) > p)
			p = gr_html_past_comment(p, end);
		else if (c == '"' || c == '\'')
			p = past_string(p, end);
		else if (c == '\\')
			p += end - p > 1 ? 2 : 1;
		else
		{
			p++;
			if (c == '(' || c == '[' || (c == '{' && depth > 0))
				depth++;
			else if (depth > 0 && (c == ')' || c == ']' || c == '}'))
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
	char		name[GR_HTML_WORD_BYTES + 4];
	size_t		len = 0;
	const char *start = *p;

	while (*p < end && is_name_char(**p))
	{
		size_t		n = 1;

		name[len] = **p;
		if (**p == '\\')
			*p = gr_html_escape(*p, end, name + len, &n);
		else
			(*p)++;
		if (len < GR_HTML_WORD_BYTES)
			len += n;
	}
	return *p > start ? gr_html_word_of(kind, name, len) : (gr_html_word) {0, 0};
}

/*
 * Adds a name to the compound.  If it is not a name, or one too many, it is not
 * certain that the rule applies.
 */
static void
add_name(gr_html_rule *to, gr_html_word name)
{
	if (name.key == 0 || to->nnames == sizeof(to->names) / sizeof(to->names[0]))
		to->perhaps = true;
	else
		to->names[to->nnames++] = name;
}

/* Reads "[name]"; with a value, it is not certain that the rule applies. */
static void
attribute(gr_html_rule *to, const char *p, const char *end)
{
	p = gr_html_past_space(p + 1, end);
	add_name(to, name_at(&p, end, GR_HTML_ATTRIBUTE_KEY));
	p = gr_html_past_space(p, end);
	to->perhaps |= p < end && *p != ']';
}

/* Reads what :not() excludes, if it is one name. */
static void
negation(gr_html_rule *to, const char *p, const char *end)
{
	char		kind = p < end && (*p == '.' || *p == '#') ? *p++ : GR_HTML_TAG_KEY;
	gr_html_word name = name_at(&p, end, kind);

	if (name.key == 0 || p != end || to->unless.key != 0)
	{
		to->perhaps = true;
		to->weight += 1 << 16;
		return;
	}
	to->unless = name;
	to->weight += kind == '#' ? 1 << 16 : (kind == '.' ? 1 << 8 : 1);
}

/* Pseudo classes of what the reader of the page does: none applies at first. */
#define STATES_OF_USE	"hover active focus focus-within focus-visible target"

/* Other pseudo classes, and pseudo elements: they may apply. */
#define STATES_OF_PAGE \
	"first-child last-child only-child nth-child nth-last-child first-of-type last-of-type only-of-type nth-of-type " \
	"nth-last-of-type empty link visited any-link is where has lang dir checked disabled enabled first-line first-letter"

/* Reads a pseudo class or a pseudo element at p. */
static const char *
pseudo(gr_html_rule *to, const char *p, const char *end, bool *broken)
{
	bool		element = end - p > 1 && p[1] == ':';
	const char *name = p + 1 + element;
	const char *stop = name;
	const char *close;
	size_t		n;

	while (stop < end && is_name_char(*stop))
		stop++;
	n = (size_t) (stop - name);
	close = stop < end && *stop == '(' ? gr_html_past_part(stop, end) : stop;
	if (gr_html_is_one_of(name, n, "not") && close > stop + 1)
	{
		negation(to, stop + 1, close - 1);
		return close;
	}
	to->weight += close > stop ? (1 << 16) + (1 << 8) : 1 << 8;
	if (gr_html_is_one_of(name, n, "before after"))
		to->generated = true;
	else if (gr_html_is_one_of(name, n, "root"))
		add_name(to, gr_html_word_of(GR_HTML_TAG_KEY, "html", 4));
	else if (gr_html_is_one_of(name, n, STATES_OF_PAGE))
		to->perhaps = true;
	else if (element || gr_html_is_one_of(name, n, STATES_OF_USE))
	{
		to->never = true;
		*broken |= n == 0 || name[0] == '-';
	}
	else
		to->perhaps = *broken = true;
	return close;
}

/* Reads the compound at p: the part of a selector between two combinators. */
static const char *
compound_at(gr_html_rule *to, const char *p, const char *end, bool *broken)
{
	to->nnames = 0;
	to->unless.key = 0;
	to->perhaps = to->block = false;
	while (p < end)
	{
		if (*p == '.' || *p == '#')
		{
			char		kind = *p++;

			to->weight += kind == '#' ? 1 << 16 : 1 << 8;
			add_name(to, name_at(&p, end, kind));
		}
		else if (*p == '[')
		{
			const char *stop = gr_html_past_part(p, end);

			to->weight += 1 << 8;
			attribute(to, p, stop);
			p = stop;
		}
		else if (*p == ':')
			p = pseudo(to, p, end, broken);
		else if (*p == '*')
			p++;
		else if (is_name_char(*p))
		{
			const char *name = p;
			const gr_html_tag *tag;

			to->weight++;
			add_name(to, name_at(&p, end, GR_HTML_TAG_KEY));
			tag = gr_html_tag_named(name, (size_t) (p - name));
			to->block = tag && (gr_html_is_block(tag) || gr_html_table_rank(tag) > 0);
		}
		else if (gr_html_past_comment(p, end) > p)
			p = gr_html_past_comment(p, end);
		else
			break;
	}
	return p;
}

/* Makes an ancestor of the compound that was read before a combinator. */
static void
add_ancestor(gr_html_rule *to, char combinator)
{
	gr_html_word last = to->nnames > 0 ? to->names[to->nnames - 1] : (gr_html_word) {0, 0};

	to->loose |= to->perhaps || to->nnames > 1 || to->unless.key != 0 || combinator != ' ';
	if (last.key == 0 || combinator == '+' || combinator == '~' ||
		last.key == gr_html_word_of(GR_HTML_TAG_KEY, "html", 4).key ||
		last.key == gr_html_word_of(GR_HTML_TAG_KEY, "body", 4).key)
		return;
	if (to->nwithin == 2)
		to->loose = true;
	else
		to->within[to->nwithin++] = last;
}

/*
 * Reads the selector at p up to the next comma of its list.  Sets *broken if it
 * may be invalid.  Returns where it ends.
 */
const char *
gr_html_selector_at(const char *p, const char *end, gr_html_rule *to, bool *broken)
{
	const char *first = gr_html_past_space(p, end);

	memset(to, 0, sizeof(*to));
	for (p = first;;)
	{
		const char *last = p;
		char		combinator = ' ';

		p = compound_at(to, last, end, broken);
		*broken |= p == last;
		p = gr_html_past_space(p, end);
		if (p < end && (*p == '>' || *p == '+' || *p == '~'))
		{
			combinator = *p;
			p = gr_html_past_space(p + 1, end);
			*broken |= p == end || *p == ',';
		}
		if (p == end || *p == ',')
		{
			if (last > first && last - first <= GR_HTML_WORD_BYTES)
				to->context = gr_html_word_of(GR_HTML_CLASS_KEY, first, (size_t) (last - first)).spelling;
			return p;
		}
		if (p == last)
		{
			/* no part of a selector */
			p = gr_html_past_part(p, end);
			combinator = '>';
		}
		add_ancestor(to, combinator);
	}
}
