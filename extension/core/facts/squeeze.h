/*
 * squeeze.h
 *	  Removes white space from prose, and finds words, years and dates in it.
 *
 * Characters are folded for comparing and kept as printed for output.
 */
#ifndef GR_SQUEEZE_H
#define GR_SQUEEZE_H

#include <uchar.h>

#include "text/utf8.h"

/* most prose that is searched for facts, in bytes */
#define GR_MAX_PROSE	16384

/*
 * Squeezed prose.  Line ends are '\n', and a 0 ends the prose.  All characters
 * beyond the basic plane have the same code, because no word has one.
 */
typedef struct gr_prose
{
	const gr_env *env;
	bool	   *no_memory;		/* set if an allocation failed */
	const char *text;			/* as printed */
	int			n;
	uint16_t   *c;				/* folded characters */
	uint16_t   *at;				/* the place of each character in the text, in bytes */
} gr_prose;

/* A range of squeezed prose. */
typedef struct gr_span
{
	int			from;
	int			to;
} gr_span;

#define GR_NO_SPAN	((gr_span) {0, 0})

/* A word to search for: folded characters. */
typedef struct gr_word
{
	const char16_t *text;
	int			len;
	int			meaning;
} gr_word;

#define GR_WORD_OF(text, meaning) \
	{u"" text, (int) (sizeof(u"" text) / sizeof(char16_t)) - 1, meaning}
#define GR_A_WORD(text)	((gr_word) GR_WORD_OF(text, 0))

/*
 * Squeezes the beginning of a text.  Leaves out the readings of characters:
 * (guó).  Without memory the prose is empty.
 */
extern void gr_squeeze(const gr_env *env, bool *no_memory, gr_str text, gr_prose *out);

/* Removes the line ends behind long lines, where the text continues. */
extern void gr_join_lines(gr_prose *text);

/* A text that is squeezed only when it is needed: see gr_late_prose_of. */
typedef struct gr_late_prose
{
	const gr_env *env;
	bool	   *no_memory;
	gr_str		text;
	gr_prose	prose;
	bool		ready;
} gr_late_prose;

/* The text squeezed, its lines joined.  That is done when it is first asked for. */
extern gr_prose *gr_late_prose_of(gr_late_prose *late);

/* What is printed between a character and the previous one. */
typedef enum gr_gap
{
	GR_GAP_NONE,
	GR_GAP_SPACE,
	GR_GAP_CELL					/* a tab, or a mark of a cell of flattened HTML */
} gr_gap;

extern gr_gap gr_some_gap_before(const gr_prose *text, int i);

/* Where a character ends in the text, in bytes. */
static inline int
gr_printed_end(const gr_prose *text, int i)
{
	return text->at[i] + gr_utf8_length((unsigned char) text->text[text->at[i]]);
}

static inline gr_gap
gr_gap_before(const gr_prose *text, int i)
{
	if (i > 0 && i < text->n && text->at[i] == gr_printed_end(text, i - 1))
		return GR_GAP_NONE;
	return gr_some_gap_before(text, i);
}

/*
 * A span as UTF-8, printed or folded; absent if it is empty or there is no
 * memory.
 */
extern gr_str gr_take(const gr_prose *text, gr_span s, bool folded);

/* Is the word at i? Returns its length in characters, or 0. */
static inline int
gr_at_word(const gr_prose *text, int i, gr_word word)
{
	int			k;

	/* the prose ends with a 0, which is in no word */
	for (k = 0; k < word.len; k++)
		if (text->c[i + k] != word.text[k])
			return 0;
	return k;
}

/* Characters that are compared at once. */
typedef uint16_t gr_eight_characters __attribute__((vector_size(16)));

/* The first place from i on with one of four characters, or "to". */
static inline int
gr_next_of(const gr_prose *text, int i, int to, uint16_t a, uint16_t b, uint16_t c, uint16_t d)
{
	for (; to - i >= 8; i += 8)
	{
		gr_eight_characters v;
		unsigned	hits;

		memcpy(&v, text->c + i, sizeof(v));
		hits = gr_true_bytes((gr_vector) ((v == a) | (v == b) | (v == c) | (v == d)));
		if (hits != 0)
			return i + __builtin_ctz(hits) / 2;
	}
	while (i < to && text->c[i] != a && text->c[i] != b && text->c[i] != c && text->c[i] != d)
		i++;
	return i;
}

/* The first place from i on with a character, or "to". */
static inline int
gr_next(const gr_prose *text, int i, int to, uint16_t c)
{
	return gr_next_of(text, i, to, c, c, c, c);
}

/* The first place from i on where a year may begin, or "to". */
static inline int
gr_next_year(const gr_prose *text, int i, int to)
{
	return gr_next_of(text, i, to, '1', '2', U'一', U'二');
}

/* The line at *i without Markdown marks.  Moves *i to the next line. */
extern gr_span gr_next_line(const gr_prose *text, int *i);

/*
 * Reads a year from 1990 to 2099 at i, in Arabic digits or as 二〇二一.
 * Returns its length.
 */
extern int	gr_year_at(const gr_prose *text, int i, int *year);

static inline int
gr_at_year(const gr_prose *text, int i, int *year)
{
	uint32_t	c = text->c[i];

	return c == '1' || c == '2' || c == U'一' || c == U'二' ? gr_year_at(text, i, year) : 0;
}

/*
 * Reads a date at i: 2021年1月1日, 2021-01-01, 2021.1.1, 二〇二一年一月一日.
 * If *year is not 0, a date without a year is of that year.  Returns its
 * length, or 0.
 */
extern int	gr_at_date(const gr_prose *text, int i, int *year, int32_t *date);

/* Reads a month at i: 2021年1月, or 1月 if the year is known. */
extern int	gr_at_month(const gr_prose *text, int i, int *year, int *month);

#endif							/* GR_SQUEEZE_H */
