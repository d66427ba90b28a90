/*
 * heading_pattern.c
 *	  The patterns with which headings are compared.
 */
#include "heading_internal.h"

#include "text/numeral.h"

#define MAX_CHOICES		26

const gr_pattern gr_patterns[] = {
#define GR_HEADING_WORDS(section, strength, text) \
	{GR_SECTION_##section, GR_STRENGTH_##strength, u"" text},
#include "forms/headings.def"
#undef GR_HEADING_WORDS
};

const int	gr_npatterns = (int) (sizeof(gr_patterns) / sizeof(gr_patterns[0]));

static const char16_t *const choice_of[MAX_CHOICES] = {
#define GR_HEADING_SET(letter, choice) [letter - 'A'] = u"" choice,
#include "forms/headings.def"
#undef GR_HEADING_SET
};

#include "forms/headings.inc"

_Static_assert(sizeof(gr_patterns) / sizeof(gr_patterns[0]) <= 32, "patterns are a bit each");

/* The number of characters that a literal matches at i, or -1. */
static int
match_literal(const char16_t *p, const char16_t *end, const gr_heading_words *w, int i)
{
	int			start = i;

	for (; p < end; p++, i++)
		if (i >= w->n || (*p == '#' ? !gr_is_year_digit(w->c[i]) : *p != '.' && *p != w->c[i]))
			return -1;
	return i - start;
}

static const char16_t *
end_of_choice(const char16_t *p)
{
	while (*p && *p != ')')
		p++;
	return p;
}

/* The choice that begins at p in the pattern, or NULL if there is a word. */
static const char16_t *
choice_at(const char16_t *p)
{
	if (*p == '(')
		return p + 1;
	return *p >= 'A' && *p <= 'Z' ? choice_of[*p - 'A'] : NULL;
}

/*
 * The end of the longest match of the pattern p from i on behind which a
 * heading may end, or -1.
 */
int
gr_match_pattern(const char16_t *p, const gr_heading_words *w, int i)
{
	const char16_t *choice;
	const char16_t *choice_end;
	int			best = -1;

	for (;; p++)
	{
		bool		set = *p >= 'A' && *p <= 'Z';

		if (!*p)
			return w->ends[i] != GR_END_NONE ? i : -1;
		if (*p == '(')
			break;
		if (!set)
		{
			if (i >= w->n || w->c[i] != *p)
				return -1;
			i++;
			continue;
		}
		/* skip an optional set if none of its words can begin here */
		if (i < w->n && (choice_firsts[*p - 'A'] >> (w->c[i] & 63) & 1))
			break;
		if (p[1] != '?')
			return -1;
		p++;
	}
	choice = choice_at(p);
	choice_end = end_of_choice(choice);
	if (*p == '(')
		p = choice_end;
	p++;
	if (*p == '?')
		best = gr_match_pattern(++p, w, i);
	while (choice < choice_end)
	{
		const char16_t *bar = choice;
		int			taken;
		int			found;

		while (bar < choice_end && *bar != '|')
			bar++;
		taken = match_literal(choice, bar, w, i);
		found = taken >= 0 ? gr_match_pattern(p, w, i + taken) : -1;
		if (found > best)
			best = found;
		choice = bar + 1;
	}
	return best;
}

uint32_t
gr_patterns_from(uint32_t c)
{
	return firsts[c & 255];
}

uint32_t
gr_patterns_to(uint32_t c)
{
	return lasts[c & 255];
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
