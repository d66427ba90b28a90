/*
 * squeeze.c
 *	  Removes white space from prose, and finds words, years and dates in it.
 */
#include "squeeze.h"

#include "text/date.h"
#include "text/fold.h"
#include "text/numeral.h"
#include "text/spaces.h"

/* characters; a longer line may continue on the next one */
#define SHORT_LINE	25

/* Ends the prose after n characters. */
static void
end_prose(gr_prose *text, int n)
{
	text->c[n] = 0;
	text->n = n;
}

/* longest reading of a character, in characters, without brackets */
#define MAX_READING		7

/* May the folded character be in a reading?  A vowel with a tone, such as ó, is not in ASCII. */
static bool
is_reading_letter(uint16_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00);
}

/* If a bracket at n closes a reading, (guó), returns the place where its bracket opens; otherwise n. */
static size_t
reading_before(const uint16_t *c, size_t n)
{
	size_t		k = n;

	while (k > 0 && n - k < MAX_READING && is_reading_letter(c[k - 1]))
		k--;
	return k < n && k > 1 && c[k - 1] == '(' && gr_is_cjk(c[k - 2]) ? k - 1 : n;
}

void
gr_squeeze(const gr_env *env, bool *no_memory, gr_str text, gr_prose *out)
{
	static uint16_t nothing[1];
	const unsigned char *s = (const unsigned char *) text.data;
	size_t		end = text.len < GR_MAX_PROSE ? text.len : GR_MAX_PROSE;
	size_t		last;			/* no character of three bytes begins behind this place */
	uint16_t   *squeezed;
	uint16_t   *at;
	size_t		i = 0;
	size_t		n = 0;

	/* do not cut a character in two */
	if (end < text.len)
		end = gr_utf8_floor(text.data, end);
	last = end > 2 ? end - 2 : 0;
	out->env = env;
	out->no_memory = no_memory;
	out->text = text.data;
	out->n = 0;
	out->c = squeezed = env->alloc(env->context, (end + 1) * 2 * sizeof(uint16_t));
	if (!squeezed)
	{
		*no_memory = true;
		out->c = out->at = nothing;
		return;
	}
	out->at = at = squeezed + end + 1;
	while (i < end)
	{
		const char *next;
		uint32_t	c;
		gr_class	class;

		/* ideographs and printable ASCII are never white space */
		for (; i < last && gr_is_ideograph(text.data[i]); i += 3)
		{
			/* whatever the next bytes are, this index is within the table */
			c = ((uint32_t) s[i] << 12) + ((uint32_t) s[i + 1] << 6) + s[i + 2] - 0xE2080;
			at[n] = (uint16_t) i;
			squeezed[n++] = gr_folded[c];
		}
		for (; i < end && s[i] > ' ' && s[i] < 0x7F && s[i] != '\\' && s[i] != ')'; i++)
		{
			at[n] = (uint16_t) i;
			squeezed[n++] = gr_folded[s[i]];
		}
		if (i == end || (i < last && gr_is_ideograph(text.data[i])))
			continue;
		next = gr_past_escape(text.data + i, text.data + end);
		at[n] = (uint16_t) (next - text.data);
		c = gr_next_folded(&next, text.data + end);
		i = (size_t) (next - text.data);
		class = gr_classify(c);
		if (class == GR_CHAR_SPACE || c == '\r')
			continue;
		if (c == ')' && reading_before(squeezed, n) < n)
		{
			n = reading_before(squeezed, n);
			continue;
		}
		if (class == GR_CHAR_LINE_END)
			c = '\n';
		squeezed[n++] = (uint16_t) (c < GR_PLANE ? c : 0xFFFF);
	}
	end_prose(out, (int) n);
}

/* Is the line end at i within a date whose numbers stand on lines of their own? */
static bool
is_within_date(const gr_prose *text, int i)
{
	uint16_t	before = text->c[i - 1];
	int			k = i + 1;

	if (k >= text->n)
		return false;
	if (gr_is_digit(before))
		return text->c[k] == U'年' || text->c[k] == U'月' || text->c[k] == U'日';
	while (k < text->n && gr_is_digit(text->c[k]))
		k++;
	if (k == i + 1 || k > i + 3)
		return false;
	k += text->c[k] == '\n';
	return (before == U'年' && text->c[k] == U'月') || (before == U'月' && text->c[k] == U'日');
}

void
gr_join_lines(gr_prose *text)
{
	int			n = 0;
	int			start;
	int			next;

	for (start = 0; start < text->n; start = next)
	{
		int			end = gr_next(text, start, text->n, '\n');
		size_t		size;

		next = end < text->n ? end + 1 : end;
		if (end == start || (end - start < SHORT_LINE && !is_within_date(text, end)))
			end = next;
		size = (size_t) (end - start) * sizeof(uint16_t);
		memmove(text->c + n, text->c + start, size);
		memmove(text->at + n, text->at + start, size);
		n += end - start;
	}
	end_prose(text, n);
}

gr_prose *
gr_late_prose_of(gr_late_prose *late)
{
	if (!late->ready)
	{
		gr_squeeze(late->env, late->no_memory, late->text, &late->prose);
		gr_join_lines(&late->prose);
		late->ready = true;
	}
	return &late->prose;
}

gr_gap
gr_some_gap_before(const gr_prose *text, int i)
{
	const char *p;
	gr_gap		gap = GR_GAP_NONE;

	if (i <= 0 || i >= text->n)
		return GR_GAP_SPACE;
	p = text->text + gr_printed_end(text, i - 1);
	/* the only other text that is left out is the reading of a character, or a backslash */
	for (; p < text->text + text->at[i] && *p != '(' && *p != '\\' && (unsigned char) *p != 0xEF; p++)
		gap = gap == GR_GAP_CELL || *p == '\t' || (*p >= 0x1D && *p <= 0x1F) ? GR_GAP_CELL : GR_GAP_SPACE;
	return gap;
}

gr_str
gr_take(const gr_prose *text, gr_span s, bool folded)
{
	char	   *data;
	size_t		len = 0;
	int			i;
	int			next;

	if (s.to <= s.from)
		return GR_NO_STR;
	data = text->env->alloc(text->env->context, (size_t) (s.to - s.from) * 4);
	if (!data)
	{
		*text->no_memory = true;
		return GR_NO_STR;
	}
	for (i = s.from; i < s.to; i = next)
	{
		int			end = gr_printed_end(text, i);

		next = i + 1;
		if (text->c[i] == '\n')
			continue;
		if (folded)
		{
			len += (size_t) gr_utf8_put(text->c[i], data + len);
			continue;
		}
		/* characters that are printed side by side are copied at once */
		for (; next < s.to && text->at[next] == end && text->c[next] != '\n'; next++)
			end = gr_printed_end(text, next);
		memcpy(data + len, text->text + text->at[i], (size_t) (end - text->at[i]));
		len += (size_t) (end - text->at[i]);
	}
	return len > 0 ? (gr_str) {data, len} : GR_NO_STR;
}

gr_span
gr_next_line(const gr_prose *text, int *i)
{
	gr_span		line = {*i, gr_next(text, *i, text->n, '\n')};

	*i = line.to + 1;
	/* marks of Markdown do not belong to the line */
	while (line.from < line.to && (text->c[line.from] == '#' || text->c[line.from] == '*'))
		line.from++;
	while (line.to > line.from && text->c[line.to - 1] == '*')
		line.to--;
	return line;
}

int
gr_year_at(const gr_prose *text, int i, int *year)
{
	int			k;
	int			y = 0;

	if (i + 4 > text->n ||
		(i > 0 && gr_is_digit(text->c[i - 1]) && gr_gap_before(text, i) == GR_GAP_NONE) ||
		(i + 4 < text->n && gr_is_digit(text->c[i + 4]) &&
		 gr_gap_before(text, i + 4) == GR_GAP_NONE))
		return 0;
	for (k = 0; k < 4; k++)
	{
		uint32_t	c = text->c[i + k];
		int			digit = gr_is_digit(c) ? (int) (c - '0') : gr_numeral(c);

		/* people also type a circle or the letter O for 〇 */
		if (c == U'◯' || c == 'O')
			digit = 0;
		if (digit < 0)
			return 0;
		y = y * 10 + digit;
	}
	if (y < 1990 || y > 2099)
		return 0;
	*year = y;
	return 4;
}

/* Reads a small number at i, in digits or 一 to 三十一.  Returns its length. */
static int
at_small(const gr_prose *text, int i, int *value)
{
	int			start = i;
	int			n = 0;

	if (i < text->n && gr_is_digit(text->c[i]))
	{
		*value = (int) (text->c[i] - '0');
		if (i + 1 >= text->n || !gr_is_digit(text->c[i + 1]))
			return 1;
		/*
		 * in 2021-1-2 08:51 the digits around the space are two numbers; they
		 * are one only before 月 or 日
		 */
		if (gr_gap_before(text, i + 1) != GR_GAP_NONE &&
			!(i + 2 < text->n && (text->c[i + 2] == U'月' || text->c[i + 2] == U'日')))
			return 1;
		*value = *value * 10 + (int) (text->c[i + 1] - '0');
		return 2;
	}
	/* 元月 is January */
	if (i + 1 < text->n && text->c[i] == U'元' && text->c[i + 1] == U'月')
	{
		*value = 1;
		return 1;
	}
	for (; i < text->n && i - start < 3; i++)
	{
		int			digit = gr_numeral(text->c[i]);

		if (text->c[i] == U'廿')
			n += 20;
		else if (text->c[i] == U'十')
			n = (n > 0 ? n : 1) * 10;
		else if (digit > 0)
			n += digit;
		else
			break;
	}
	*value = n;
	return i - start;
}

/*
 * Reads the year of a date at i and the mark behind it.  Returns their length, 0
 * if there is no year but it is already known, or -1 if this is not a date.
 */
static int
at_year_of_date(const gr_prose *text, int i, int *year, uint32_t *mark)
{
	int			taken = gr_at_year(text, i, year);

	*mark = 0;
	if (taken == 0)
		return *year == 0 ? -1 : 0;
	*mark = i + taken < text->n ? text->c[i + taken] : 0;
	return *mark == U'年' || *mark == '-' || *mark == '.' || *mark == '/' ? taken + 1 : -1;
}

int
gr_at_month(const gr_prose *text, int i, int *year, int *month)
{
	uint32_t	mark;
	int			taken = at_year_of_date(text, i, year, &mark);
	int			digits;

	if (taken < 0 || (mark != 0 && mark != U'年'))
		return 0;
	digits = at_small(text, i + taken, month);
	if (digits == 0 || *month < 1 || *month > 12 || i + taken + digits >= text->n ||
		text->c[i + taken + digits] != U'月')
		return 0;
	return taken + digits + 1;
}

int
gr_at_date(const gr_prose *text, int i, int *year, int32_t *date)
{
	int			start = i;
	int			month;
	int			day;
	uint32_t	mark;
	int			taken = at_year_of_date(text, i, year, &mark);
	uint32_t	c;

	if (taken < 0)
		return 0;
	i += taken;
	taken = at_small(text, i, &month);
	i += taken;
	c = i < text->n ? text->c[i] : 0;
	/* neither 2021年3-5月 nor 2021年3.5万件 is a date */
	if (taken == 0 || (c != U'月' && (mark == U'年' || (c != '-' && c != '.' && c != '/'))))
		return 0;
	i++;
	taken = at_small(text, i, &day);
	i += taken;
	if (taken == 0 || !gr_date_from_ymd(*year, month, day, date))
		return 0;
	if (i < text->n && (text->c[i] == U'日' || text->c[i] == U'号'))
		i++;
	return i - start;
}
