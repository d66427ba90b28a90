/*
 * input.c
 *	  A window on the bytes of the HTML, with escapes and references of its form
 *	  decoded.
 */
#include "internal.h"

#include "text/utf8.h"

static int
hex_value(char c)
{
	int			digit = (unsigned char) c - '0';
	int			letter = ((unsigned char) c | 0x20) - 'a';

	if (digit >= 0 && digit <= 9)
		return digit;
	return letter >= 0 && letter <= 5 ? letter + 10 : -1;
}

/* Reads n hexadecimal digits.  Returns false if there are fewer. */
static bool
hex_number(const char *text, size_t len, size_t n, uint32_t *value)
{
	uint32_t	sum = 0;
	size_t		i;

	if (len < n)
		return false;
	for (i = 0; i < n; i++)
	{
		int			digit = hex_value(text[i]);

		if (digit < 0)
			return false;
		sum = sum * 16 + (uint32_t) digit;
	}
	*value = sum;
	return true;
}

/*
 * Reads the "u" escape at text: uXXXX, a surrogate pair of these, or u{X...}.
 * Returns its length, or 0.
 */
static size_t
unicode_escape(const char *text, size_t len, uint32_t *code)
{
	uint32_t	low;

	if (len >= 4 && text[2] == '{')
	{
		size_t		digits = 0;

		while (digits < 6 && 3 + digits < len && hex_value(text[3 + digits]) >= 0)
			digits++;
		if (digits == 0 || 3 + digits >= len || text[3 + digits] != '}')
			return 0;
		(void) hex_number(text + 3, digits, digits, code);
		if (*code > 0x10FFFF)
			*code = 0xFFFD;
		return digits + 4;
	}
	if (!hex_number(text + 2, len - 2, 4, code))
		return 0;
	if (*code >= 0xD800 && *code <= 0xDBFF && len >= 12 &&
		text[6] == '\\' && text[7] == 'u' &&
		hex_number(text + 8, 4, 4, &low) && low >= 0xDC00 && low <= 0xDFFF)
	{
		*code = 0x10000 + ((*code - 0xD800) << 10) + (low - 0xDC00);
		return 12;
	}
	return 6;
}

/*
 * Reads the escape of a JSON or JavaScript string at text, which begins with a
 * backslash.  Returns its length in bytes, at least 1: a backslash that does
 * not begin an escape is itself a character.  A backslash at the end of a line
 * gives code 0, which the scanner drops.
 */
size_t
gr_html_string_escape(const char *text, size_t len, uint32_t *code)
{
	size_t		used = 2;

	*code = '\\';
	if (len < 2 || (unsigned char) text[1] >= 0x80)
		return 1;
	switch (text[1])
	{
		case 'n':
			*code = '\n';
			break;
		case 'r':
			*code = '\r';
			break;
		case 't':
			*code = '\t';
			break;
		case 'f':
			*code = '\f';
			break;
		case 'b':
			*code = '\b';
			break;
		case 'v':
			*code = '\v';
			break;
		case '0':
		case '\n':
			*code = 0;
			break;
		case 'x':
			if (hex_number(text + 2, len - 2, 2, code))
				used = 4;
			else
				used = 0;
			break;
		case 'u':
			used = unicode_escape(text, len, code);
			break;
		default:
			*code = (unsigned char) text[1];
			break;
	}
	if (used == 0)
	{
		*code = '\\';
		return 1;
	}
	if (*code >= 0xD800 && *code <= 0xDFFF)
		*code = 0xFFFD;
	return used;
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
	size_t		end = s->end;
	size_t		next = s->raw_next;
	size_t		stop = s->raw_len;

	/* the last character takes far less than 1024 bytes */
	if (stop - next > GR_POLL_BYTES / 2 - 1024)
		stop = next + GR_POLL_BYTES / 2 - 1024;
	while (next < s->raw_len &&
		   (next < stop || gr_utf8_is_inner(s->raw[next])) &&
		   (end <= GR_HTML_WINDOW - 8 ||
			(end <= GR_HTML_WINDOW - 4 && gr_utf8_is_inner(s->raw[next]))))
	{
		char		c = s->raw[next];
		uint32_t	code = (unsigned char) c;
		size_t		past = next + 1;
		size_t		n;
		char		bytes[4];

		if (c != '\\' && c != '&')
		{
			/*
			 * takes this byte as it is, and all bytes up to the next one that
			 * may be encoded
			 */
			do
			{
				s->window[end] = s->raw[next];
				s->origin[end++] = (uint32_t) next++;
			} while (next < stop && end <= GR_HTML_WINDOW - 8 &&
					 s->raw[next] != '\\' && s->raw[next] != '&');
			continue;
		}
		if (c == '\\' && (s->form & GR_HTML_STRING))
			past = next + gr_html_string_escape(s->raw + next, s->raw_len - next, &code);
		if (code == '&' && (s->form & GR_HTML_ESCAPED))
		{
			size_t		behind = escaped_reference(s, next, &code);

			if (behind > 0)
				past = behind;
		}
		n = (size_t) gr_utf8_put(code, bytes);
		memcpy(s->window + end, bytes, n);
		while (n-- > 0)
			s->origin[end++] = (uint32_t) next;
		next = past;
	}
	s->origin[end] = (uint32_t) next;
	s->end = end;
	s->raw_next = next;
}

/*
 * Extends the window by at least one byte.  Returns false at the end of the
 * input.  Calls the caller's poll.
 */
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

/* Moves behind the next c. Returns false if there is none. */
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
