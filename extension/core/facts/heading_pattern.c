/*
 * heading_pattern.c
 *	  The patterns with which headings are compared.
 */
#include "heading_internal.h"

#include "text/fold.h"
#include "text/numeral.h"

const gr_pattern gr_patterns[] = {
#define GR_HEADING_WORDS(section, strength, text) \
	{GR_SECTION_##section, GR_STRENGTH_##strength},
#include "forms/headings.def"
#undef GR_HEADING_WORDS
};

typedef struct heading_word
{
	char16_t	first;			/* its first character */
	uint16_t	at;				/* in letters */
	uint16_t	len;
} heading_word;

/*
 * A part of a pattern: one of some words.  A pattern ends with an element
 * without words.
 */
typedef struct heading_element
{
	uint64_t	firsts;			/* a bit for each word's first character, see may_begin */
	uint16_t	word;			/* index of the first one */
	uint8_t		nwords;
	bool		optional;
} heading_element;

#include "forms/headings.inc"

_Static_assert(sizeof(gr_patterns) / sizeof(gr_patterns[0]) <= 32, "patterns are a bit each");

/* characters of a word that note_openings in forms/Tables.pm hashes */
#define OPENING		3

/* Do the characters from i on begin with the word?  The first one does. */
static bool
begin_with_word(gr_heading_words *w, int i, const heading_word *word)
{
	const char16_t *p = letters + word->at;
	const char16_t *end = p + word->len;

	for (p++, i++; p < end; p++, i++)
		if (!gr_has_heading_character(w, i) ||
			(*p == '#' ? !gr_is_year_digit(w->c[i]) : *p != '.' && *p != w->c[i]))
			return false;
	return true;
}

/* May a word of the element begin with this character?  Others may share its bit. */
static inline bool
may_begin(const heading_element *e, uint16_t c)
{
	return e->firsts >> ((c ^ c >> 6) & 63) & 1;
}

/*
 * The end of the longest match of the elements from e on, from i on, behind
 * which a heading may end, or -1.
 */
static int
match_elements(const heading_element *e, gr_heading_words *w, int i)
{
	int			best = -1;

	for (; e->nwords > 0; e++)
	{
		if (gr_has_heading_character(w, i) && may_begin(e, w->c[i]))
		{
			const heading_word *word = words + e->word;
			const heading_word *end = word + e->nwords;
			uint16_t	c = w->c[i];
			uint16_t	digit = gr_is_year_digit(c) ? '#' : c;

			for (; word < end; word++)
				if ((word->first == c || word->first == digit) && begin_with_word(w, i, word))
				{
					int			found = match_elements(e + 1, w, i + word->len);

					if (found > best)
						best = found;
				}
		}
		if (!e->optional)
			return best;
	}
	return best < i && gr_heading_ending(w, i) != GR_END_NONE ? i : best;
}

int
gr_match_pattern(int pattern, gr_heading_words *w)
{
	return match_elements(elements + first_element[pattern], w, 0);
}

uint32_t
gr_patterns_from(const char *p, const char *end, const gr_heading *ordinal)
{
	uint32_t	c = gr_next_folded(&p, end);
	uint32_t	among = UINT32_MAX;
	uint32_t	hash = 0;
	uint32_t	found = 0;
	int			i;

	switch (ordinal->numbering)
	{
		case GR_UNNUMBERED:
			among = officials;
			break;
		case GR_NUMBERED_BY_DIGIT:
			among = ordinal->ordinal < GR_NSECTIONS ? of_section[ordinal->ordinal] : 0;
			break;
		case GR_NUMBERED_BY_WORD:
			break;
	}
	if ((among & firsts[c & 255]) == 0)
		return 0;
	for (i = 0; i < OPENING; i++)
	{
		/* patterns are compared without punctuation, which the hash does not skip */
		if (gr_classify(c) != GR_CHAR_WORD)
			return among;
		hash = hash * 31 + (gr_is_year_digit(c) ? '#' : c);
		found |= openings[hash % (sizeof(openings) / sizeof(openings[0]))];
		c = p < end ? gr_next_folded(&p, end) : '\n';
	}
	return among & found;
}

uint32_t
gr_patterns_for(gr_heading_words *w, gr_numbering numbering, uint32_t among)
{
	uint32_t	to = 0;
	int			i;

	among &= gr_has_heading_character(w, 0) ? firsts[w->c[0] & 255] : 0;
	/*
	 * Many patterns are left behind an ordinal like 一、, but only few of them
	 * end where the heading may end.
	 */
	if (numbering != GR_NUMBERED_BY_WORD)
		return among;
	for (i = 0; gr_has_heading_character(w, i); i++)
	{
		uint32_t	more = lasts[w->c[i] & 255] & among & ~to;

		if (more != 0 && gr_heading_ending(w, i + 1) != GR_END_NONE)
			to |= more;
	}
	return to;
}
