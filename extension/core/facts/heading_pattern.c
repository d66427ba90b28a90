/*
 * heading_pattern.c
 *	  The patterns with which headings are compared.
 */
#include "heading_internal.h"

#include "text/numeral.h"

const gr_pattern gr_patterns[] = {
#define GR_HEADING_WORDS(section, strength, text) \
	{GR_SECTION_##section, GR_STRENGTH_##strength},
#include "forms/headings.def"
#undef GR_HEADING_WORDS
};

typedef struct heading_word
{
	uint16_t	at;				/* in letters */
	uint16_t	len;
} heading_word;

/*
 * A part of a pattern: one of some words.  A pattern ends with an element
 * without words.
 */
typedef struct heading_element
{
	uint64_t	firsts;			/* a bit for the low six of each word's first character */
	uint16_t	word;			/* index of the first one */
	uint8_t		nwords;
	bool		optional;
} heading_element;

#include "forms/headings.inc"

_Static_assert(sizeof(gr_patterns) / sizeof(gr_patterns[0]) <= 32, "patterns are a bit each");

/* Do the characters from i on begin with the word? */
static bool
begin_with_word(gr_heading_words *w, int i, heading_word word)
{
	const char16_t *p = letters + word.at;
	const char16_t *end = p + word.len;

	for (; p < end; p++, i++)
		if (!gr_has_heading_character(w, i) ||
			(*p == '#' ? !gr_is_year_digit(w->c[i]) : *p != '.' && *p != w->c[i]))
			return false;
	return true;
}

/*
 * The end of the longest match of the elements from e on, from i on, behind
 * which a heading may end, or -1.
 */
static int
match_elements(const heading_element *e, gr_heading_words *w, int i)
{
	int			best = -1;
	int			k;

	/* skip the optional ones that cannot begin here */
	while (!gr_has_heading_character(w, i) || !(e->firsts >> (w->c[i] & 63) & 1))
	{
		if (e->nwords == 0)
			return gr_heading_ending(w, i) != GR_END_NONE ? i : -1;
		if (!e->optional)
			return -1;
		e++;
	}
	if (e->optional)
		best = match_elements(e + 1, w, i);
	for (k = e->word; k < e->word + e->nwords; k++)
	{
		char16_t	first = letters[words[k].at];

		if ((first == w->c[i] || first == '#') && begin_with_word(w, i, words[k]))
		{
			int			found = match_elements(e + 1, w, i + words[k].len);

			if (found > best)
				best = found;
		}
	}
	return best;
}

int
gr_match_pattern(int pattern, gr_heading_words *w)
{
	return match_elements(elements + first_element[pattern], w, 0);
}

uint32_t
gr_patterns_from(uint32_t c)
{
	return firsts[c & 255];
}

uint32_t
gr_patterns_for(gr_heading_words *w, gr_numbering numbering)
{
	uint32_t	from = gr_has_heading_character(w, 0) ? firsts[w->c[0] & 255] : 0;
	uint32_t	to = 0;
	int			i;

	/*
	 * Many patterns are left behind an ordinal like 一、, but only few of them
	 * end where the heading may end.
	 */
	if (numbering != GR_NUMBERED_BY_WORD)
		return from;
	for (i = 0; gr_has_heading_character(w, i); i++)
	{
		uint32_t	more = lasts[w->c[i] & 255] & from & ~to;

		if (more != 0 && gr_heading_ending(w, i + 1) != GR_END_NONE)
			to |= more;
	}
	return to;
}

uint32_t
gr_official_patterns(void)
{
	return officials;
}

uint32_t
gr_patterns_of(int section)
{
	return section > 0 && section < GR_NSECTIONS ? of_section[section] : 0;
}
