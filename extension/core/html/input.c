/*
 * input.c
 *	  A window on the bytes of the HTML, with escapes and references of its form
 *	  decoded.
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

/* Reads four hexadecimal digits.  Returns false if there are fewer. */
static bool
read_unit(const char *text, uint32_t *unit)
{
	unsigned	a = gr_html_digit(text[0]);
	unsigned	b = gr_html_digit(text[1]);
	unsigned	c = gr_html_digit(text[2]);
	unsigned	d = gr_html_digit(text[3]);

	*unit = a << 12 | b << 8 | c << 4 | d;
	return (a | b | c | d) < 16;
}

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
gr_html_string_escape(const char *text, size_t len, uint32_t *code)
{
	static const char letters[] = "nrtfbv0\n";
	static const char meanings[] = "\n\r\t\f\b\v\0\0";
	char		c = len > 1 ? text[1] : '\x80';
	size_t		used = 2;
	uint32_t	low;

	if (c == 'u' && len >= 6 && read_unit(text + 2, code))
	{
		used = 6;
		/* a character may be written as two surrogates */
		if (*code >= 0xD800 && *code <= 0xDBFF && len >= 12 && text[6] == '\\' && text[7] == 'u' &&
			read_unit(text + 8, &low) && low >= 0xDC00 && low <= 0xDFFF)
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
	else if ((unsigned char) c < 0x80)
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
 * Reads the reference that begins at a raw offset.  Each of its characters may
 * be an escape of a string.  Returns the raw offset behind it, or 0 if there is
 * no reference.
 */
static size_t
escaped_reference(const gr_html_scanner *s, size_t at, uint32_t *code)
{
	char		text[GR_HTML_REFERENCE];
	size_t		past[GR_HTML_REFERENCE];
	size_t		n = 0;

	do
	{
		uint32_t	unit = (unsigned char) s->raw[at];

		if (unit == '\\' && (s->form & GR_HTML_STRING))
			at += gr_html_string_escape(s->raw + at, s->raw_len - at, &unit);
		else
			at++;
		if (unit >= 0x80)
			break;
		text[n] = (char) unit;
		past[n] = at;
		n++;
		if (n > 1 && unit != '#' && !gr_html_letter((char) unit) &&
			!(unit >= '0' && unit <= '9'))
			break;
	} while (n < GR_HTML_REFERENCE && at < s->raw_len);
	n = gr_html_reference(text, n, code);
	return n == 0 ? 0 : past[n - 1];
}

/*
 * Fills the window behind end with the decoded form of less than GR_POLL_BYTES
 * / 2 raw bytes.  The window never ends within a character of valid UTF-8.
 */
static void
decode(gr_html_scanner *s)
{
	bool		string = s->form & GR_HTML_STRING;
	bool		escaped = s->form & GR_HTML_ESCAPED;
	const char *raw = s->raw;
	char	   *to = s->window;
	size_t		end = s->end;
	size_t		next = s->raw_next;
	size_t		stop = s->raw_len;

	/* the last character takes far less than 1024 bytes */
	if (stop - next > GR_POLL_BYTES / 2 - 1024)
		stop = next + GR_POLL_BYTES / 2 - 1024;
	while (next < stop && end <= GR_HTML_WINDOW - 8)
	{
		uint32_t	code = (unsigned char) raw[next];
		uint32_t   *origin = s->origin + end;
		size_t		past = 0;
		int			n;

		if (code == '\\' && string)
			past = next + gr_html_string_escape(raw + next, s->raw_len - next, &code);
		if (code == '&' && escaped)
		{
			size_t		behind = escaped_reference(s, next, &code);

			past = behind > 0 ? behind : past;
		}
		origin[0] = (uint32_t) next;
		if (past == 0)
		{
			to[end++] = raw[next++];
			continue;
		}
		end += (size_t) gr_utf8_put(code, to + end);
		/* a character has at most 4 bytes */
		for (n = 1; n < 4; n++)
			origin[n] = (uint32_t) next;
		next = past;
	}
	/* the rest of the last character */
	for (; next < s->raw_len && gr_utf8_is_inner(raw[next]) && end <= GR_HTML_WINDOW - 4; next++, end++)
	{
		to[end] = raw[next];
		s->origin[end] = (uint32_t) next;
	}
	s->origin[end] = (uint32_t) next;
	s->end = end;
	s->raw_next = next;
}

bool
gr_html_more(gr_html_scanner *s)
{
	size_t		kept = s->end - s->pos;

	if (s->raw_next >= s->raw_len)
		return false;
	if (s->buf == s->raw)
	{
		size_t		end = s->raw_len;

		gr_poll(s->env);
		if (end - s->end > GR_POLL_BYTES)
		{
			int			back;

			/* do not end within a character, unless the UTF-8 is invalid */
			end = s->end + GR_POLL_BYTES;
			for (back = 0; back < 3 && gr_utf8_is_inner(s->raw[end]); back++)
				end--;
		}
		s->end = s->raw_next = end;
		return true;
	}

	if (s->raw_next - s->polled >= GR_POLL_BYTES / 2)
	{
		s->polled = s->raw_next;
		gr_poll(s->env);
	}
	memmove(s->window, s->window + s->pos, kept);
	memmove(s->origin, s->origin + s->pos, kept * sizeof(s->origin[0]));
	s->pos = 0;
	s->end = kept;
	decode(s);
	return s->end > kept;
}

bool
gr_html_skip_past(gr_html_scanner *s, char c)
{
	while (!gr_html_at_end(s))
	{
		const char *found = memchr(s->buf + s->pos, c, s->end - s->pos);

		if (found)
		{
			s->pos = (size_t) (found - s->buf) + 1;
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
		const char *p = s->buf + s->pos;
		const char *end = s->buf + s->end;

		while (p < end && !(gr_html_bytes[(unsigned char) *p] & kind))
			p++;
		s->pos = (size_t) (p - s->buf);
		if (p < end)
			return *p;
	}
	return '\0';
}

bool
gr_html_is_next(gr_html_scanner *s, size_t behind, const char *literal)
{
	return gr_html_need(s, behind + strlen(literal)) &&
		gr_html_begins_with(s->buf + s->pos + behind, s->end - s->pos - behind, literal);
}
