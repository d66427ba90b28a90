/*
 * text.c
 *	  Text of HTML between tags: white space, character references, and runs of
 *	  other text.
 */
#include "text.h"

#include "input.h"
#include "table.h"
#include "text/utf8.h"

/* The character that stands in the text of a cell for a field of a form, whose value is not read. */
#define FIELD	U'\uFFFC'

/* What a byte means between tags. */
typedef enum byte_kind
{
	BYTE_TEXT,
	BYTE_SPACE,
	BYTE_LESS,
	BYTE_AMPERSAND,
	BYTE_NUL
} byte_kind;

/* Marks of the flat text must not come from the input, so they are BYTE_SPACE. */
static const uint8_t byte_class[256] = {
	['\0'] = BYTE_NUL,
	[' '] = BYTE_SPACE, ['\t'] = BYTE_SPACE, ['\n'] = BYTE_SPACE,
	['\f'] = BYTE_SPACE, ['\r'] = BYTE_SPACE,
	[0x1B] = BYTE_SPACE, [0x1C] = BYTE_SPACE, [0x1D] = BYTE_SPACE, [0x1E] = BYTE_SPACE, [0x1F] = BYTE_SPACE,
	['<'] = BYTE_LESS,
	['&'] = BYTE_AMPERSAND
};

/* Is the scanner in a table, but not in a cell? */
static inline bool
is_stray(const gr_html_scanner *s)
{
	return s->table && s->table->place <= GR_HTML_IN_ROW;
}

/*
 * The length of the no-break, ideographic or zero-width space, or of the byte order mark,
 * at the start of text; 0 if there is none.
 */
static size_t
space_at(const char *text, size_t len)
{
	if (len >= 2 && memcmp(text, "\u00A0", 2) == 0)
		return 2;
	if (len < 3)
		return 0;
	return memcmp(text, "\u3000", 3) == 0 || memcmp(text, "\u200B", 3) == 0 || memcmp(text, "\uFEFF", 3) == 0 ? 3 : 0;
}

/* Does the text begin with a digit or with another character of a number? */
static bool
begins_number(const char *text, size_t n)
{
	return (text[0] >= '0' && text[0] <= '9') || text[0] == '.' || text[0] == ',' ||
		(n >= 3 && text[0] == '\xEF' && text[1] == '\xBC' &&
		 (unsigned char) text[2] >= 0x90 && (unsigned char) text[2] <= 0x99);
}

/* Writes the pending gap before n bytes of text whose source begins at start. */
static void
close_gap_before(gr_html_scanner *s, const char *text, size_t n, size_t start)
{
	if (s->spans_rows)
		gr_html_spans_mark(s, start);
	if (s->gap == GR_HTML_APART)
	{
		size_t		back = s->flat_len;

		/* go back to the start of the last character */
		do
			back--;
		while (back > 0 && gr_utf8_is_inner(s->flat[back]));
		if (!begins_number(text, n) ||
			!begins_number(s->flat + back, s->flat_len - back))
			s->gap = GR_HTML_NO_GAP;
	}
	gr_html_close_gap(s);
}

void
gr_html_put_run(gr_html_scanner *s, size_t n)
{
	const char *text;

	if (gr_html_mute(s))
	{
		s->pos += n;
		return;
	}
	if (s->fresh && is_stray(s))
	{
		size_t		space;

		while ((space = space_at(s->text + s->pos, n)) > 0)
		{
			s->pos += space;
			n -= space;
		}
		if (n == 0)
			return;
	}
	text = s->text + s->pos;
	if (s->gap != GR_HTML_NO_GAP || s->spans_rows)
		close_gap_before(s, text, n, s->pos);
	if (n > s->room)
	{
		s->overrun = true;
		return;
	}
	memcpy(s->flat + s->flat_len, text, n);
	if (s->map)
		gr_html_map_copy(s->map, n, s->pos);
	s->flat_len += n;
	s->room -= n;
	s->last = text[n - 1];
	s->fresh = false;
	s->pos += n;
}

/* Appends the character of a reference, or one in the place of a tag. */
static void
put_code(gr_html_scanner *s, uint32_t code, size_t start, size_t end)
{
	char		bytes[4];
	size_t		n = (size_t) gr_utf8_put(code, bytes);

	if (s->fresh && is_stray(s) && space_at(bytes, n) > 0)
		return;
	close_gap_before(s, bytes, n, start);
	gr_html_put(s, bytes, n, start, end);
	s->fresh = false;
}

void
gr_html_put_field(gr_html_scanner *s)
{
	if (gr_html_in_cell(s) && !gr_html_mute(s))
		put_code(s, FIELD, s->tag_start, s->tag_end);
}

/* Notes that the line ends at white space, which is its source. */
static void
set_line(gr_html_scanner *s, size_t start, size_t end)
{
	if (s->gap == GR_HTML_LINE)
		return;
	gr_html_set_gap(s, GR_HTML_LINE, start, end);
	s->gap_of_tag = false;
}

/* Appends white space that is kept, except a newline at the start of a <pre>. */
static void
put_preformatted(gr_html_scanner *s, uint32_t code, size_t start, size_t end)
{
	if (code != '\n' && code != '\r')
	{
		put_code(s, code == '\t' ? '\t' : ' ', start, end);
		return;
	}
	if (start == s->pre_from || s->flat_len == 0)
		return;
	if (s->gap == GR_HTML_LINE && s->gap_of_tag && (s->form & GR_HTML_LINES))
	{
		/* the tag before has already ended this line */
		s->gap_of_tag = false;
		return;
	}
	if (s->gap == GR_HTML_APART)
		s->gap = GR_HTML_NO_GAP;
	gr_html_close_gap(s);
	set_line(s, start, end);
	s->fresh = true;
}

/* Handles white space, written as such or as a reference. */
static void
put_space(gr_html_scanner *s, uint32_t code, size_t start, size_t end)
{
	bool		line = code == '\n' || code == '\r';

	if (gr_html_keeps_lines(s) || (s->pre > 0 && s->depth == 0))
		put_preformatted(s, code, start, end);
	else if (s->pre > 0 && line && !s->fresh)
		set_line(s, start, end);
	else
		gr_html_want_space(s, start, end);
}

/*
 * Handles a '<' of the text around the HTML.  If it begins a tag, this only ends a line.
 * The attributes of the tag may hold the HTML, so it ends at the next '<', too.
 */
static void
scan_outer(gr_html_scanner *s)
{
	char		c = s->len - s->pos > 1 ? s->text[s->pos + 1] : '\0';

	s->tag_start = s->pos++;
	s->tag_end = s->pos;
	if (!s->in_title && (gr_html_letter(c) || c == '!' || c == '?' || (c == '/' && s->len - s->pos > 1)))
	{
		while (!gr_html_at_end(s) && s->text[s->pos] != '<' && s->text[s->pos] != GR_HTML_OUTER)
		{
			if (s->text[s->pos++] == '>')
				break;
		}
		s->tag_end = s->pos;
		gr_html_want_line(s);
	}
	else if (!gr_html_mute(s))
		put_code(s, '<', s->tag_start, s->tag_end);
}

/* Handles white space of the input. */
static void
scan_space(gr_html_scanner *s)
{
	size_t		start = s->pos;
	char		c = s->text[s->pos];
	size_t		n = 1;

	if (gr_html_mute(s))
	{
		s->pos++;
		return;
	}
	if ((c == ' ' || c == '\t' || c == '\f') && gr_html_keeps_lines(s))
	{
		while (n < s->end - s->pos && s->text[s->pos + n] == c)
			n++;
		gr_html_put_run(s, n);
		return;
	}
	s->pos++;
	if (c == '\r' && (s->pre > 0 || gr_html_keeps_lines(s)) && s->pos < s->len && s->text[s->pos] == '\n')
	{
		/* one newline, the next one */
		if (start == s->pre_from)
			s->pre_from = s->pos;
		return;
	}
	put_space(s, (unsigned char) c, start, s->pos);
}

static void
scan_reference(gr_html_scanner *s)
{
	uint32_t	code;
	size_t		start;
	size_t		end;
	size_t		used;

	used = gr_html_reference(s->text + s->pos, s->len - s->pos, &code);
	if (used == 0 || gr_html_mute(s))
	{
		gr_html_put_run(s, used > 0 ? used : 1);
		return;
	}
	start = s->pos;
	s->pos += used;
	end = s->pos;
	if (code < 0x80 && gr_html_space((char) code))
		put_space(s, code, start, end);
	else
		put_code(s, code >= 0x1B && code <= 0x1F ? 0xFFFD : code, start, end);
}

/* Reads the text of a marked section: "]]>" ends it. */
static void
scan_cdata(gr_html_scanner *s, size_t n)
{
	const char *bracket = memchr(s->text + s->pos, ']', n);

	if (bracket != s->text + s->pos)
		gr_html_put_run(s, bracket ? (size_t) (bracket - s->text) - s->pos : n);
	else if (!gr_html_is_next(s, 0, "]]>"))
		gr_html_put_run(s, 1);
	else
	{
		s->tag_start = s->pos;
		s->pos += 3;
		s->tag_end = s->pos;
		s->in_cdata = false;
		if (!gr_html_mute(s))
			gr_html_want_apart(s);
	}
}

void
gr_html_text(gr_html_scanner *s)
{
	while (s->pos < s->end)
	{
		const char *text = s->text + s->pos;
		size_t		most = s->end - s->pos;
		size_t		n = 0;
		byte_kind	kind = BYTE_TEXT;

		while (n < most && (kind = (byte_kind) byte_class[(unsigned char) text[n]]) == BYTE_TEXT)
			n++;
		if (n > 0 && s->in_cdata)
		{
			scan_cdata(s, n);
			continue;
		}
		if (n > 0)
			gr_html_put_run(s, n);
		if (kind == BYTE_LESS)
			return;
		if (kind == BYTE_SPACE && s->text[s->pos] == GR_HTML_OUTER && !(s->form & GR_HTML_LITERAL))
			scan_outer(s);
		else if (kind == BYTE_SPACE)
			scan_space(s);
		else if (kind == BYTE_AMPERSAND)
			scan_reference(s);
		else if (kind == BYTE_NUL)
			s->pos++;
	}
}
