/*
 * input.c
 *	  Decodes HTML that is written as a string or with references, and steps over its
 *	  bytes.
 */
#include "input.h"

#include "names.h"
#include "text/utf8.h"

#define ENDS_TAG_NAME	(GR_HTML_ENDS_NAME | GR_HTML_ENDS_ATTRIBUTE)
#define ENDS_ALL		(ENDS_TAG_NAME | GR_HTML_ENDS_VALUE)

const uint8_t gr_html_bytes[256] = {
	[' '] = ENDS_ALL, ['\t'] = ENDS_ALL, ['\n'] = ENDS_ALL, ['\f'] = ENDS_ALL, ['\r'] = ENDS_ALL,
	['>'] = ENDS_ALL, ['/'] = ENDS_TAG_NAME, ['='] = GR_HTML_ENDS_ATTRIBUTE
};

/* Reads the escape \u{X...} at text, of at most six digits.  Returns its length, or 0. */
static size_t
braced_escape(const char *text, size_t len, uint32_t *code)
{
	size_t		n;

	*code = 0;
	for (n = 3; n < len && n < 9 && gr_html_digit(text[n]) < 16; n++)
		*code = *code * 16 + gr_html_digit(text[n]);
	return len > 3 && text[2] == '{' && n > 3 && n < len && text[n] == '}' ? n + 1 : 0;
}

size_t
gr_html_any_escape(const char *text, size_t len, uint32_t *code)
{
	static const char letters[] = "nrtfbv0\n";
	static const char meanings[] = "\n\r\t\f\b\v\0\0";
	char		c = len > 1 ? text[1] : '\0';
	size_t		used = 2;
	uint32_t	low;

	if (c == 'u' && len >= 6 && gr_html_unit_at(text + 2, code))
	{
		used = 6;
		/* a character may be written as two surrogates */
		if (*code >= 0xD800 && *code <= 0xDBFF && len >= 12 && text[6] == '\\' && text[7] == 'u' &&
			gr_html_unit_at(text + 8, &low) && low >= 0xDC00 && low <= 0xDFFF)
		{
			*code = 0x10000 + ((*code - 0xD800) << 10) + (low - 0xDC00);
			used = 12;
		}
	}
	else if (c == 'u')
		used = braced_escape(text, len, code);
	else if (c == 'x')
	{
		used = len >= 4 && gr_html_digit(text[2]) < 16 && gr_html_digit(text[3]) < 16 ? 4 : 0;
		if (used > 0)
			*code = gr_html_digit(text[2]) * 16 + gr_html_digit(text[3]);
	}
	else if (len > 1 && (unsigned char) c < 0x80)
	{
		const char *letter = memchr(letters, c, sizeof(letters) - 1);

		*code = (unsigned char) (letter ? meanings[letter - letters] : c);
	}
	else
		used = 0;
	*code = used > 0 ? gr_html_character(*code) : '\\';
	return used > 0 ? used : 1;
}

/*
 * Reads the reference at p.  Each of its characters may be an escape, if the text is
 * within a string.  Returns its length, or 0 if there is none.
 */
static size_t
escaped_reference(const char *p, const char *end, bool string, uint32_t *code)
{
	char		text[GR_HTML_REFERENCE];
	size_t		past[GR_HTML_REFERENCE + 1] = {0};
	size_t		n = 0;
	uint32_t	unit;

	do
	{
		const char *at = p + past[n];

		unit = (unsigned char) *at;
		past[n + 1] = past[n] + (unit == '\\' && string ? gr_html_string_escape(at, (size_t) (end - at), &unit) : 1);
		if (unit >= 0x80)
			break;
		text[n++] = (char) unit;
	} while (n < GR_HTML_REFERENCE && p + past[n] < end &&
			 (n == 1 || unit == '#' || gr_html_letter((char) unit) || gr_html_digit((char) unit) < 10));
	return past[gr_html_reference(text, n, code)];
}

size_t
gr_html_decode(const gr_env *env, const char *raw, size_t len, unsigned form, char *to, gr_html_map *map)
{
	static const bool special[256] = {['\\'] = true, ['&'] = true, ['<'] = true, [GR_HTML_OUTER] = true};
	bool		string = form & GR_HTML_STRING;
	size_t		polled = 0;
	size_t		n = 0;
	size_t		at = 0;

	while (at < len)
	{
		uint32_t	code = (unsigned char) raw[at];
		size_t		past = at;
		size_t		used = 0;

		if (at - polled > GR_POLL_BYTES / 2)
		{
			gr_poll(env);
			polled = at;
		}
		if (!special[code])
		{
			while (past < len && past - at < GR_POLL_BYTES / 2 && !special[(unsigned char) raw[past]])
				past++;
			memmove(to + n, raw + at, past - at);
			if (map)
				gr_html_map_copy(map, past - at, at);
			n += past - at;
			at = past;
			continue;
		}
		if (code == '<' && !(form & GR_HTML_LITERAL))
			code = GR_HTML_OUTER;
		else if (code == GR_HTML_OUTER)
			code = GR_HTML_COVERED;	/* read as white space, as the byte itself is */
		else if (code == '\\' && string)
			used = gr_html_string_escape(raw + at, len - at, &code);
		if (code == '&' && (form & GR_HTML_ESCAPED))
		{
			size_t		reference = escaped_reference(raw + at, raw + len, string, &code);

			used = reference > 0 ? reference : used;
		}
		past = at + (used > 0 ? used : 1);
		used = (size_t) gr_utf8_put(code, to + n);
		if (map)
			gr_html_map_replace(map, used, at, past);
		n += used;
		at = past;
	}
	return n;
}

bool
gr_html_more(gr_html_scanner *s)
{
	if (s->pos >= s->len)
		return false;
	gr_poll(s->env);
	s->end = s->len;
	if (s->len - s->pos > GR_POLL_BYTES)
	{
		int			back;

		/* do not end within a character, unless the UTF-8 is invalid */
		s->end = s->pos + GR_POLL_BYTES;
		for (back = 0; back < 3 && gr_utf8_is_inner(s->text[s->end]); back++)
			s->end--;
	}
	return true;
}

bool
gr_html_skip_past(gr_html_scanner *s, char c)
{
	while (!gr_html_at_end(s))
	{
		const char *found = memchr(s->text + s->pos, c, s->end - s->pos);

		if (found)
		{
			s->pos = (size_t) (found - s->text) + 1;
			return true;
		}
		s->pos = s->end;
	}
	return false;
}

char
gr_html_skip_to(gr_html_scanner *s, unsigned kind)
{
	while (!gr_html_at_end(s))
	{
		const char *p = s->text + s->pos;
		const char *end = s->text + s->end;

		while (p < end && !(gr_html_bytes[(unsigned char) *p] & kind))
			p++;
		s->pos = (size_t) (p - s->text);
		if (p < end)
			return *p;
	}
	return '\0';
}

bool
gr_html_is_next(const gr_html_scanner *s, size_t behind, const char *literal)
{
	return s->len - s->pos > behind &&
		gr_html_begins_with(s->text + s->pos + behind, s->len - s->pos - behind, literal);
}
