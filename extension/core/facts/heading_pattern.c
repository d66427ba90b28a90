/*
 * heading_pattern.c
 *	  Compares the words of a possible heading with the patterns of headings.def.
 *
 * All patterns are compared at once.  forms/generate makes one automaton of them:
 * each character of the words leads from a state to the next one, until no pattern
 * goes on like the words.  A state knows which patterns end there.
 */
#include "heading_internal.h"

#include "text/numeral.h"

/*
 * A way from one state to the next one, for a character.  '#' stands for the digits of
 * years, and '.' for any character, if they have no edge of their own.
 */
typedef struct heading_edge
{
	char16_t	c;
	uint16_t	state;
} heading_edge;

#include "forms/headings.inc"

/* The state behind words that no pattern begins with. */
#define STATE_NONE		0

/* What a heading with a wording of headings.def is. */
typedef struct pattern
{
	int			section;
	gr_strength strength;
} pattern;

static const pattern patterns[] = {
#define GR_HEADING_WORDS(section, strength, text) \
	{GR_SECTION_##section, GR_STRENGTH_##strength},
#include "forms/headings.def"
#undef GR_HEADING_WORDS
};

_Static_assert(sizeof(patterns) / sizeof(patterns[0]) <= 32, "patterns are a bit each");

/* The state behind a character.  The edges of a state are in the order of their characters. */
static int
next_state(int state, uint16_t c)
{
	const heading_edge *edge = edges + first_edge[state];
	const heading_edge *end = edges + first_edge[state + 1];
	const heading_edge *from = edge;
	const heading_edge *to = end;

	while (from < to)
	{
		const heading_edge *middle = from + (to - from) / 2;

		if (middle->c == c)
			return middle->state;
		if (middle->c < c)
			from = middle + 1;
		else
			to = middle;
	}
	/* the edges of '#' and '.' come first */
	for (; edge < end && edge->c < U'一'; edge++)
		if (edge->c == '.' || gr_is_year_digit(c))
			return edge->state;
	return STATE_NONE;
}

/* May a heading that matches this pattern, which is one of patterns_behind, have its ordinal and this ending? */
static bool
is_fit(const gr_heading *h, const pattern *found, gr_ending end, bool line_start)
{
	bool		own = h->ordinal == found->section;

	if (h->numbering == GR_UNNUMBERED)
		return end == GR_END_LINE || end == GR_END_PAGE;
	switch (found->strength)
	{
		case GR_STRENGTH_OFFICIAL:
			return true;
		case GR_STRENGTH_NUMBERED:
			return own || line_start;
		case GR_STRENGTH_OWN:
			return own && line_start;
		case GR_STRENGTH_LATE:
			return (own || h->ordinal >= (int) GR_SECTION_PROCEEDINGS) && line_start;
	}
	return false;
}

/* The patterns that a heading with this ordinal may have. */
static uint32_t
patterns_behind(const gr_heading *h)
{
	switch (h->numbering)
	{
		case GR_UNNUMBERED:
			return officials;
		case GR_NUMBERED_BY_DIGIT:
			return h->ordinal < GR_NSECTIONS ? of_section[h->ordinal] : 0;
		case GR_NUMBERED_BY_WORD:
			break;
	}
	return UINT32_MAX;
}

bool
gr_may_match(const char *p, const char *end, const gr_heading *h)
{
	return (firsts[gr_next_folded(&p, end) & 255] & patterns_behind(h)) != 0;
}

int
gr_match_words(gr_heading_words *w, int state, const gr_heading *h, bool line_start, gr_match *match)
{
	uint32_t	among = patterns_behind(h);

	while ((leads[state] & among) != 0)
	{
		uint16_t	c = gr_next_heading_character(w);
		uint32_t	here = ends[state] & among;
		gr_ending	ending = here != 0 ? gr_heading_ending(w) : GR_END_NONE;
		const pattern *found = NULL;

		for (; ending != GR_END_NONE && here != 0; here &= here - 1)
		{
			const pattern *next = &patterns[__builtin_ctz(here)];

			if (is_fit(h, next, ending, line_start) && (!found || next->strength > found->strength))
				found = next;
		}
		if (found)
			*match = (gr_match) {found->section, found->strength, w->n - (c != 0), w->before, ending};
		if (c == 0)
			return state;
		state = next_state(state, c);
	}
	return STATE_NONE;
}
