/*
 * squeeze.h
 *	  Prose without its white space, and what stands in it.
 *
 * Characters are folded for comparing and kept as printed for output.
 */
#ifndef GR_SQUEEZE_H
#define GR_SQUEEZE_H

#include <uchar.h>

#include "fold.h"
#include "report.h"

/* Prose that facts are looked for in, in bytes. */
#define GR_MAX_PROSE	16384

/* Squeezed prose; line ends are '\n', and a 0 ends it. */
typedef struct gr_prose
{
	const gr_env *env;
	bool	   *no_memory;		/* set where there was none */
	int			n;
	uint32_t   *c;				/* folded */
	uint32_t   *printed;
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
	const char32_t *text;
	int			len;
	int			meaning;
} gr_word;

#define GR_WORD_OF(text, meaning) \
	{U"" text, (int) (sizeof(U"" text) / sizeof(char32_t)) - 1, meaning}
#define GR_A_WORD(text)	((gr_word) GR_WORD_OF(text, 0))

/* Words that are looked for together. */
typedef struct gr_words
{
	const gr_word *word;
	int			n;
	bool		firsts[256];	/* may one begin with a character of this low byte? */
} gr_words;

#define GR_WORDS(array)	{array, (int) (sizeof(array) / sizeof((array)[0])), {false}}

/* Fill firsts. */
extern void gr_index_words(gr_words *words);

static inline bool
gr_is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/*
 * Squeeze the beginning of a text.  words: white space is a line end too, for
 * text that is all on one line.  Without memory the prose is empty.
 */
extern void gr_squeeze(const gr_env *env, bool *no_memory, gr_str text, bool words,
					   gr_prose *out);

/* Drop the line ends behind long lines: there the text goes on. */
extern void gr_join_lines(gr_prose *text);

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

/* The same as gr_at_any, where a word may begin. */
extern int	gr_longest_at(const gr_prose *text, int i, const gr_words *words, int *meaning);

/* The longest of some words that stands at i. */
static inline int
gr_at_any(const gr_prose *text, int i, const gr_words *words, int *meaning)
{
	return words->firsts[text->c[i] & 255] ? gr_longest_at(text, i, words, meaning) : 0;
}

/* Where the word first stands in a span, or -1. */
extern int	gr_find_word(const gr_prose *text, gr_span s, gr_word word);

extern bool gr_ends_with_any(const gr_prose *text, gr_span s, const gr_words *words);

/* The line at *i without markdown's marks; *i moves to the next. */
extern gr_span gr_next_line(const gr_prose *text, int *i);

/* A year 1990 to 2099 at i, in Arabic digits or 二〇二一; gives its length. */
extern int	gr_at_year(const gr_prose *text, int i, int *year);

/*
 * A date at i: 2021年1月1日, 2021-01-01, 2021.1.1, 二〇二一年一月一日.  year is
 * taken as known if it is not 0 and none is printed.  Gives its length, or 0.
 */
extern int	gr_at_date(const gr_prose *text, int i, int *year, int32_t *date);

#endif							/* GR_SQUEEZE_H */
