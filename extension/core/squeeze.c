/*
 * squeeze.c
 *	  Prose without its white space, and what stands in it.
 */
#include "squeeze.h"

/* A longer line may go on in the next (characters). */
#define SHORT_LINE	25

void
gr_squeeze(const gr_env *env, bool *no_memory, gr_str text, bool words, gr_prose *out)
{
	static uint32_t nothing[1];
	const char *p = text.data ? text.data : "";
	const char *end = p + (text.len < GR_MAX_PROSE ? text.len : GR_MAX_PROSE);

	/* do not cut a character */
	while (end > p && (size_t) (end - p) < text.len && ((unsigned char) *end & 0xC0) == 0x80)
		end--;
	out->env = env;
	out->no_memory = no_memory;
	out->n = 0;
	out->c = env->alloc(env->context, ((size_t) (end - p) + 1) * 2 * sizeof(uint32_t));
	if (!out->c)
	{
		*no_memory = true;
		out->c = out->printed = nothing;
		return;
	}
	out->printed = out->c + (end - p) + 1;
	while (p < end)
	{
		int			len;
		uint32_t	printed = gr_utf8_get(p, end, &len);
		uint32_t	c = gr_fold(printed);
		gr_class	class = gr_classify(c);

		p += len;
		if ((class == GR_CHAR_SPACE && !words) || c == '\r')
			continue;
		out->c[out->n] = class == GR_CHAR_LINE_END || class == GR_CHAR_SPACE ? '\n' : c;
		out->printed[out->n++] = printed;
	}
	out->c[out->n] = 0;
}

void
gr_join_lines(gr_prose *text)
{
	int			line_start = 0;
	int			n = 0;
	int			i;

	for (i = 0; i < text->n; i++)
	{
		if (text->c[i] == '\n')
		{
			bool		goes_on = i - line_start >= SHORT_LINE;

			line_start = i + 1;
			if (goes_on)
				continue;
		}
		text->c[n] = text->c[i];
		text->printed[n++] = text->printed[i];
	}
	text->c[n] = 0;
	text->n = n;
}

/* The printed characters of a gr_span as UTF-8; absent if empty or no memory. */
gr_str
gr_take(const gr_prose *text, gr_span s, bool folded)
{
	char	   *data;
	size_t		len = 0;
	int			i;

	if (s.to <= s.from)
		return GR_NO_STR;
	data = text->env->alloc(text->env->context, (size_t) (s.to - s.from) * 4);
	if (!data)
	{
		*text->no_memory = true;
		return GR_NO_STR;
	}
	for (i = s.from; i < s.to; i++)
		if (text->c[i] != '\n')
			len += (size_t) gr_utf8_put(folded ? text->c[i] : text->printed[i], data + len);
	return len > 0 ? (gr_str) {data, len} : GR_NO_STR;
}

void
gr_index_words(gr_words *words)
{
	int			k;

	for (k = 0; k < words->n; k++)
		words->firsts[words->word[k].text[0] & 255] = true;
}

int
gr_longest_at(const gr_prose *text, int i, const gr_words *words, int *meaning)
{
	int			k;
	int			longest = 0;

	for (k = 0; k < words->n; k++)
	{
		int			taken = gr_at_word(text, i, words->word[k]);

		if (taken > longest)
		{
			longest = taken;
			*meaning = words->word[k].meaning;
		}
	}
	return longest;
}

int
gr_find_word(const gr_prose *text, gr_span s, gr_word word)
{
	int			i;

	for (i = s.from; i < s.to; i++)
		if (gr_at_word(text, i, word) > 0)
			return i;
	return -1;
}

bool
gr_ends_with_any(const gr_prose *text, gr_span s, const gr_words *words)
{
	int			k;

	for (k = 0; k < words->n; k++)
	{
		int			len = words->word[k].len;

		if (s.to - s.from >= len && gr_at_word(text, s.to - len, words->word[k]) == len)
			return true;
	}
	return false;
}

gr_span
gr_next_line(const gr_prose *text, int *i)
{
	gr_span		line = {*i, *i};

	while (line.to < text->n && text->c[line.to] != '\n')
		line.to++;
	*i = line.to + 1;
	/* markdown's marks are no part of a line */
	while (line.from < line.to && (text->c[line.from] == '#' || text->c[line.from] == '*'))
		line.from++;
	while (line.to > line.from && text->c[line.to - 1] == '*')
		line.to--;
	return line;
}

int
gr_at_year(const gr_prose *text, int i, int *year)
{
	static const uint32_t numerals[] = {
		0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D
	};
	uint32_t	first = text->c[i];
	int			k;
	int			y = 0;

	if (first != '1' && first != '2' && first != 0x4E00 && first != 0x4E8C)
		return 0;
	if (i + 4 > text->n || (i > 0 && gr_is_digit(text->c[i - 1])) ||
		(i + 4 < text->n && gr_is_digit(text->c[i + 4])))
		return 0;
	for (k = 0; k < 4; k++)
	{
		uint32_t	c = text->c[i + k];
		int			digit = -1;
		int			d;

		if (gr_is_digit(c))
			digit = (int) (c - '0');
		else if (c == 0x25CB || c == 0x25EF || c == 0x96F6 || c == 'O')
			digit = 0;			/* ○ 零 and the letter for 〇 */
		for (d = 0; d < 10 && digit < 0; d++)
			if (numerals[d] == c)
				digit = d;
		if (digit < 0)
			return 0;
		y = y * 10 + digit;
	}
	if (y < 1990 || y > 2099)
		return 0;
	*year = y;
	return 4;
}

/* A small number at i, in digits or 一 to 三十一; gives its length. */
static int
at_small(const gr_prose *text, int i, int *value)
{
	static const uint32_t numerals[] = {
		0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D
	};
	int			start = i;
	int			n = 0;

	if (i < text->n && gr_is_digit(text->c[i]))
	{
		for (; i < text->n && gr_is_digit(text->c[i]) && i - start < 2; i++)
			n = n * 10 + (int) (text->c[i] - '0');
		*value = n;
		return i - start;
	}
	for (; i < text->n && i - start < 3; i++)
	{
		int			d;

		if (text->c[i] == 0x5341)	/* 十 */
		{
			n = (n > 0 ? n : 1) * 10;
			continue;
		}
		for (d = 0; d < 9 && numerals[d] != text->c[i]; d++)
			;
		if (d == 9)
			break;
		n += d + 1;
	}
	*value = n;
	return i - start;
}

int
gr_at_date(const gr_prose *text, int i, int *year, int32_t *date)
{
	int			start = i;
	int			month;
	int			day;
	int			taken = gr_at_year(text, i, year);
	uint32_t	c;

	if (taken > 0)
	{
		i += taken;
		c = i < text->n ? text->c[i] : 0;
		if (c != 0x5E74 && c != '-' && c != '.' && c != '/')
			return 0;
		i++;
	}
	else if (*year == 0)
		return 0;
	taken = at_small(text, i, &month);
	i += taken;
	c = i < text->n ? text->c[i] : 0;
	if (taken == 0 || (c != 0x6708 && c != '-' && c != '.' && c != '/'))
		return 0;
	i++;
	taken = at_small(text, i, &day);
	i += taken;
	if (taken == 0 || !gr_date_from_ymd(*year, month, day, date))
		return 0;
	if (i < text->n && (text->c[i] == 0x65E5 || text->c[i] == 0x53F7))
		i++;
	return i - start;
}
