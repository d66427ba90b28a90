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

static const struct
{
	char		letter;
	const char16_t *choice;
}			sets[] = {
#define GR_HEADING_SET(letter, choice) {letter, u"" choice},
#include "forms/headings.def"
#undef GR_HEADING_SET
};

static const char16_t *choice_of[MAX_CHOICES];	/* by letter */
static uint64_t choice_firsts[MAX_CHOICES]; /* of the low six bits of first characters */

/*
 * For each low byte of a character, the patterns that may begin or end with it,
 * a bit each.
 */
static uint32_t firsts[256];
static uint32_t lasts[256];
static uint32_t officials;
static uint32_t of_section[GR_NSECTIONS];

_Static_assert(sizeof(gr_patterns) / sizeof(gr_patterns[0]) <= 32, "patterns are a bit each");

/* elements of a pattern that are examined from its end */
#define MAX_ELEMENTS	48

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

/* A year, ####, begins with 2, 二 or 1. */
static void
note(uint32_t *masks, char16_t c, uint32_t bit)
{
	if (c != '#')
		masks[c & 255] |= bit;
	else
	{
		masks['1'] |= bit;
		masks['2'] |= bit;
		masks[0x4E8C & 255] |= bit;
	}
}

/* Notes the first or the last characters of the words of a choice. */
static void
note_choice(uint32_t *masks, const char16_t *choice, bool last, uint32_t bit)
{
	const char16_t *p = choice;

	for (; *p && *p != ')'; p++)
	{
		bool		here = last ? p[1] == '|' || p[1] == ')' || !p[1] : p == choice || p[-1] == '|';

		if (here)
			note(masks, *p, bit);
	}
}

/*
 * Notes the characters with which a pattern may begin: those of its first
 * elements up to one that is not optional.  Does the same from its end.
 */
static void
note_ends(const char16_t *p, uint32_t bit)
{
	struct
	{
		const char16_t *at;
		bool		optional;
	}			elements[MAX_ELEMENTS];
	int			n = 0;
	int			i;

	while (*p && n < MAX_ELEMENTS)
	{
		elements[n].at = p;
		p = *p == '(' ? end_of_choice(p) + 1 : p + 1;
		elements[n].optional = *p == '?';
		p += *p == '?';
		n++;
	}
	for (i = 0; i < n; i++)
	{
		const char16_t *choice = choice_at(elements[i].at);

		if (choice)
			note_choice(firsts, choice, false, bit);
		else
			note(firsts, *elements[i].at, bit);
		if (!elements[i].optional)
			break;
	}
	for (i = n - 1; i >= 0; i--)
	{
		const char16_t *choice = choice_at(elements[i].at);

		if (choice)
			note_choice(lasts, choice, true, bit);
		else
			note(lasts, *elements[i].at, bit);
		if (!elements[i].optional)
			break;
	}
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

void
gr_heading_init(void)
{
	size_t		k;
	int			i;

	for (k = 0; k < sizeof(sets) / sizeof(sets[0]); k++)
	{
		uint32_t	bits[256] = {0};

		choice_of[sets[k].letter - 'A'] = sets[k].choice;
		note_choice(bits, sets[k].choice, false, 1);
		for (i = 0; i < 256; i++)
			choice_firsts[sets[k].letter - 'A'] |= (uint64_t) bits[i] << (i & 63);
	}
	for (i = 0; i < gr_npatterns; i++)
	{
		note_ends(gr_patterns[i].text, UINT32_C(1) << i);
		of_section[gr_patterns[i].section] |= UINT32_C(1) << i;
		if (gr_patterns[i].strength == GR_STRENGTH_OFFICIAL)
			officials |= UINT32_C(1) << i;
	}
}
