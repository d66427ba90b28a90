/*
 * heading_pattern.c
 *	  The patterns that headings are compared with.
 */
#include "heading_internal.h"

#include "fold.h"

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
static uint8_t first_characters[GR_PLANE / 8];	/* of patterns */
static uint8_t last_characters[GR_PLANE / 8];

static bool
is_numeral_or_digit(uint32_t c)
{
	return (c >= '0' && c <= '9') || c == 0x3007 || c == 0x25CB || c == 0x96F6 ||
		(gr_ordinal_numeral(c) > 0 && gr_ordinal_numeral(c) < 10);
}

/* How many characters of the words a literal takes at i, or -1. */
static int
match_literal(const char16_t *p, const char16_t *end, const gr_heading_words *w, int i)
{
	int			start = i;

	for (; p < end; p++, i++)
		if (i >= w->n || (*p == '#' ? !is_numeral_or_digit(w->c[i]) : *p != '.' && *p != w->c[i]))
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

/* The choice that the pattern opens with at p, or NULL if a word stands there. */
static const char16_t *
choice_at(const char16_t *p)
{
	if (*p == '(')
		return p + 1;
	return *p >= 'A' && *p <= 'Z' ? choice_of[*p - 'A'] : NULL;
}

/*
 * The longest stretch of words from i on that the pattern p matches and behind
 * which a heading may end: gives where it ends, or -1.
 */
int
gr_match_pattern(const char16_t *p, const gr_heading_words *w, int i)
{
	const char16_t *choice;
	const char16_t *choice_end;
	int			best = -1;

	while (*p && *p != '(' && !(*p >= 'A' && *p <= 'Z'))
	{
		if (i >= w->n || w->c[i] != *p)
			return -1;
		p++;
		i++;
	}
	if (!*p)
		return w->ends[i] != GR_END_NONE ? i : -1;
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

/* Note the first characters that a pattern may have. */
static void
note_firsts(const char16_t *p)
{
	const char16_t *choice;
	bool		first;

	while ((choice = choice_at(p)) != NULL)
	{
		for (first = true; *choice && *choice != ')'; choice++)
		{
			if (first)
				gr_set_bit(first_characters, *choice);
			first = *choice == '|';
		}
		p = *p == '(' ? choice + 1 : p + 1;
		if (*p != '?')
			return;
		p++;
	}
	gr_set_bit(first_characters, *p);
}

/* Note the last characters of all words: a pattern ends with one of them. */
static void
note_lasts(const char16_t *p)
{
	for (; *p; p++)
		if (p[1] < 0x80)
			gr_set_bit(last_characters, *p);
}

bool
gr_may_begin_heading(uint32_t c)
{
	return c < GR_PLANE && (gr_has_bit(first_characters, c) || is_numeral_or_digit(c));
}

bool
gr_may_end_heading(uint32_t c)
{
	return c < GR_PLANE && gr_has_bit(last_characters, c);
}

void
gr_heading_init(void)
{
	size_t		k;
	int			i;

	for (k = 0; k < sizeof(sets) / sizeof(sets[0]); k++)
	{
		choice_of[sets[k].letter - 'A'] = sets[k].choice;
		note_lasts(sets[k].choice);
	}
	for (i = 0; i < gr_npatterns; i++)
	{
		note_firsts(gr_patterns[i].text);
		note_lasts(gr_patterns[i].text);
	}
}
