/*
 * squeeze.h
 *	  Prose without its white space, and what stands in it.
 *
 * Characters are folded for comparing and kept as printed for output.
 */
#ifndef GR_SQUEEZE_H
#define GR_SQUEEZE_H

#include <uchar.h>

#include "text/utf8.h"

/* Prose that facts are looked for in, in bytes. */
#define GR_MAX_PROSE	16384

/*
 * Squeezed prose; line ends are '\n', and a 0 ends it.  Characters beyond the
 * basic plane, of which no word is made, are all the same.
 */
typedef struct gr_prose
{
	const gr_env *env;
	bool	   *no_memory;		/* set where there was none */
	const char *text;			/* as printed */
	int			n;
	uint16_t   *c;				/* folded */
	uint16_t   *at;				/* where it stands in the text, in bytes */
} gr_prose;

/* What stands between two places of squeezed prose. */
typedef struct gr_span
{
	int			from;
	int			to;
} gr_span;

#define GR_NO_SPAN	((gr_span) {0, 0})

/* A word to be found: folded characters. */
typedef struct gr_word
{
	const char16_t *text;
	int			len;
	int			meaning;
} gr_word;

#define GR_WORD_OF(text, meaning) \
	{u"" text, (int) (sizeof(u"" text) / sizeof(char16_t)) - 1, meaning}
#define GR_A_WORD(text)	((gr_word) GR_WORD_OF(text, 0))

/* Words that are looked for together. */
typedef struct gr_words
{
	const gr_word *word;
	int			n;
	uint32_t	firsts[256];	/* those that begin with a character of this low byte, a bit each */
} gr_words;

/* At most 32. */
#define GR_WORDS(array)	{array, (int) (sizeof(array) / sizeof((array)[0])), {0}}

/* Fill firsts. */
extern void gr_index_words(gr_words *words);

/*
 * Squeeze the beginning of a text.  words: white space is a line end too, for
 * text that is all on one line.  Without memory the prose is empty.
 */
extern void gr_squeeze(const gr_env *env, bool *no_memory, gr_str text, bool words,
					   gr_prose *out);

/* Drop the line ends behind long lines: there the text goes on. */
extern void gr_join_lines(gr_prose *text);

/* Drop the readings of characters: (guó). */
extern void gr_drop_readings(gr_prose *text);

/* What is printed between the character at i and the one before. */
typedef enum gr_gap
{
	GR_GAP_NONE,
	GR_GAP_SPACE,
	GR_GAP_CELL					/* a tab, or a mark of a cell of flattened HTML */
} gr_gap;

extern gr_gap gr_gap_before(const gr_prose *text, int i);

/* A span as UTF-8, as printed or folded; absent if empty or no memory. */
extern gr_str gr_take(const gr_prose *text, gr_span s, bool folded);

/* Does the word stand at i?  Gives its characters, or 0. */
static inline int
gr_at_word(const gr_prose *text, int i, gr_word word)
{
	int			k;

	/* the prose ends with a 0, which no word has */
	for (k = 0; k < word.len; k++)
		if (text->c[i + k] != word.text[k])
			return 0;
	return k;
}

/* The same as gr_at_any, of words that are a bit each. */
extern int	gr_longest_at(const gr_prose *text, int i, const gr_words *words, uint32_t which,
						  int *meaning);

/* The longest of some words that stands at i. */
static inline int
gr_at_any(const gr_prose *text, int i, const gr_words *words, int *meaning)
{
	uint32_t	which = words->firsts[text->c[i] & 255];

	return which != 0 ? gr_longest_at(text, i, words, which, meaning) : 0;
}

/* Where one of some words may begin from i on, or the end. */
static inline int
gr_next_first(const gr_prose *text, int i, const gr_words *words)
{
	while (i < text->n && words->firsts[text->c[i] & 255] == 0)
		i++;
	return i;
}

/* Characters of prose that are looked at at once. */
typedef uint16_t gr_characters __attribute__((vector_size(16)));

/* Where one of four characters first stands from i on, or to. */
static inline int
gr_next_of(const gr_prose *text, int i, int to, uint16_t a, uint16_t b, uint16_t c, uint16_t d)
{
	for (; to - i >= 8; i += 8)
	{
		gr_characters v;
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

/* Where a character first stands from i on, or to. */
static inline int
gr_next(const gr_prose *text, int i, int to, uint16_t c)
{
	return gr_next_of(text, i, to, c, c, c, c);
}

/* Where a year may begin from i on, or to. */
static inline int
gr_next_year(const gr_prose *text, int i, int to)
{
	return gr_next_of(text, i, to, '1', '2', U'一', U'二');
}

/* Where the word first stands in a span, or -1. */
extern int	gr_find_word(const gr_prose *text, gr_span s, gr_word word);

extern bool gr_ends_with_any(const gr_prose *text, gr_span s, const gr_words *words);

/* The line at *i without markdown's marks; *i moves to the next. */
extern gr_span gr_next_line(const gr_prose *text, int *i);

/* A year 1990 to 2099 at i, in Arabic digits or 二〇二一; gives its length. */
extern int	gr_year_at(const gr_prose *text, int i, int *year);

static inline int
gr_at_year(const gr_prose *text, int i, int *year)
{
	uint32_t	c = text->c[i];

	return c == '1' || c == '2' || c == U'一' || c == U'二' ? gr_year_at(text, i, year) : 0;
}

/*
 * A date at i: 2021年1月1日, 2021-01-01, 2021.1.1, 二〇二一年一月一日.  year is
 * taken as known if it is not 0 and none is printed.  Gives its length, or 0.
 */
extern int	gr_at_date(const gr_prose *text, int i, int *year, int32_t *date);

/* A month at i: 2021年1月, or 1月 of a year that is known. */
extern int	gr_at_month(const gr_prose *text, int i, int *year, int *month);

#endif							/* GR_SQUEEZE_H */
