/*
 * organ.c
 *	  Recognizes names of agencies, and compares two of them.
 */
#include "internal.h"

#include "text/numeral.h"
#include "text/spaces.h"

/* the words of the lists, whose names internal.h includes */
#define GR_LIST_WORDS
#include "forms/lists.inc"
#undef GR_LIST_WORDS

/* ---- lists of words ---- */

const gr_word *
gr_longest_word_at(const gr_prose *text, int i, gr_list list)
{
	const gr_word *word = list_words + list_starts[list];
	const gr_word *end = list_words + list_starts[list + 1];

	while (word < end && word->text[0] < text->c[i])
		word++;
	for (; word < end && word->text[0] == text->c[i]; word++)
		if (gr_at_word(text, i, *word) > 0)
			return word;
	return NULL;
}

int
gr_list_longest_before(const gr_prose *text, gr_span s, gr_list list)
{
	const gr_word *word = list_words + list_starts[list];
	const gr_word *end = list_words + list_starts[list + 1];
	uint16_t	last = text->c[s.to - 1];
	int			longest = 0;

	for (; word < end; word++)
		if (word->text[word->len - 1] == last && word->len > longest && gr_ends_with(text, s, *word))
			longest = word->len;
	return longest;
}

const gr_word *
gr_next_word(const gr_prose *text, int *i, int to, gr_list list)
{
	const gr_word *word = NULL;
	const uint16_t *c = text->c;
	int			k;

	if (to > text->n)
		to = text->n;
	for (k = *i; k < to; k++)
		if ((gr_list_firsts[c[k] & 255] >> list & 1) && gr_may_be_at(text, k, list) &&
			(word = gr_longest_word_at(text, k, list)) != NULL)
			break;
	*i = k;
	return word;
}

int
gr_marks_at(const gr_prose *text, int i, int to, int most, const char16_t *marks)
{
	int			n;

	for (n = 0; n < most && i + n < to; n++)
	{
		const char16_t *mark = marks;

		while (*mark && *mark != text->c[i + n])
			mark++;
		if (!*mark)
			break;
	}
	return n;
}

int
gr_next_in_list(const gr_prose *text, gr_span s, gr_list list)
{
	return gr_next_word(text, &s.from, s.to, list) ? s.from : s.to;
}

bool
gr_list_in(const gr_prose *text, gr_span s, gr_list list)
{
	const gr_word *word;

	for (; (word = gr_next_word(text, &s.from, s.to, list)) != NULL; s.from++)
		if (s.from + word->len <= s.to)
			return true;
	return false;
}

int
gr_closing_bracket(const gr_prose *text, int i, int to)
{
	int			depth = 0;

	for (; i < to; i++)
		if (gr_is_open(text->c[i]))
			depth++;
		else if (gr_is_close(text->c[i]) && --depth <= 0)
			break;
	return i;
}

bool
gr_has_sentence_mark(const gr_prose *text, gr_span s)
{
	int			i;

	for (i = s.from; i < s.to; i++)
		if (gr_is_sentence_mark(text->c[i]))
			return true;
	return false;
}

/* ---- one name ---- */

/*
 * If the span ends with a bracket, returns where the bracket opens, else the
 * end of the span.
 */
static int
bracket_before(const gr_prose *text, gr_span s)
{
	int			i = s.to - 1;

	if (s.to <= s.from || text->c[i] != ')')
		return s.to;
	while (i > s.from && text->c[i] != '(')
		i--;
	return text->c[i] == '(' ? i : s.to;
}

gr_span
gr_bare_organ(const gr_prose *text, gr_span s)
{
	for (;;)
	{
		int			taken = gr_list_before(text, s, GR_LIST_SEAL);
		int			open = bracket_before(text, s);
		int			year;

		if (s.to > s.from && gr_marks_at(text, s.to - 1, s.to, 1, u":-*·") > 0)
			taken = 1;
		/* a year in brackets, (2021年), does not belong to the name */
		if (taken == 0 && open < s.to && open > s.from && gr_at_year(text, open + 1, &year) > 0)
			taken = s.to - open;
		if (taken == 0 || s.to - s.from <= taken)
			return s;
		s.to -= taken;
	}
}

/* Is this a whole word that names no agency in particular? */
static bool
is_nobody(const gr_prose *text, gr_span s)
{
	return gr_may_be_at(text, s.from, GR_LIST_NO_ORGAN) &&
		gr_list_before(text, s, GR_LIST_NO_ORGAN) == s.to - s.from;
}

/* The name without a bracket at its end. */
static gr_span
before_bracket(const gr_prose *text, gr_span s)
{
	int			open = bracket_before(text, s);

	return (gr_span) {s.from, open > s.from ? open : s.to};
}

bool
gr_may_be_organ(const gr_prose *text, gr_span s)
{
	int			ideographs = 0;
	int			i;

	if (s.to - s.from < 3 || s.to - s.from > GR_MAX_AGENCY)
		return false;
	for (i = s.from; i < s.to; i++)
	{
		uint32_t	c = text->c[i];

		if (gr_is_cjk(c))
			ideographs++;
		/* X is a place to fill in a name */
		else if (!gr_is_digit(c) && c != '(' && c != ')' && c != U'、' && c != 0xB7 && c != '-' &&
				 c != U'〇' && !(c >= 'A' && c <= 'Z' && c != 'X'))
			return false;
	}
	return ideographs >= 3 && gr_is_cjk(text->c[s.from]) && !is_nobody(text, s) &&
		!is_nobody(text, before_bracket(text, s)) && gr_list_at(text, s.from, GR_LIST_SELF) == 0 &&
		gr_list_before(text, s, GR_LIST_NO_NAME_END) == 0 && !gr_list_in(text, s, GR_LIST_NO_NAME);
}

bool
gr_is_organ(const gr_prose *text, gr_span s)
{
	return s.to - s.from <= GR_MAX_AGENCY &&
		gr_list_before(text, before_bracket(text, s), GR_LIST_ORGAN) > 0 && gr_may_be_organ(text, s);
}

/*
 * The length of a name without the brackets and offices at its end: the name of
 * the place or of the authority.
 */
static int
core_of(const gr_prose *text, gr_span s)
{
	int			open = bracket_before(text, s);
	int			taken;

	if (open > 2)
		s.to = open;
	while ((taken = gr_list_before(text, s, GR_LIST_OFFICE)) > 0 && s.to - taken >= 2)
		s.to -= taken;
	/* shorten 委员会 and 委会 to 委 */
	if (gr_ends_with(text, s, GR_A_WORD("委员会")))
		s.to -= 2;
	else if (gr_ends_with(text, s, GR_A_WORD("委会")))
		s.to -= 1;
	return s.to;
}

gr_prose
gr_prose_of_organ(gr_named_organ *organ)
{
	return (gr_prose) {.n = organ->n, .c = organ->key};
}

void
gr_take_organ(const gr_prose *text, gr_span s, gr_named_organ *organ)
{
	gr_prose	key;
	int			i;

	organ->n = 0;
	organ->name = gr_take(text, s, false);
	for (i = s.from; organ->name.data && i < s.to && organ->n < GR_MAX_AGENCY; i++)
		if (text->c[i] != '\n')
			organ->key[organ->n++] = text->c[i];
	organ->key[organ->n] = 0;
	key = gr_prose_of_organ(organ);
	organ->core = core_of(&key, (gr_span) {0, key.n});
}

/* ---- two names ---- */

/* Is a, with its n characters, the end of b? */
static bool
is_end_of(const uint16_t *a, int n, const uint16_t *b, int m)
{
	return n >= 2 && n <= m && memcmp(a, b + (m - n), (size_t) n * sizeof(uint16_t)) == 0;
}

/*
 * Is a an abbreviation of b? Its characters must be in b in the same order,
 * with b's first and last character among them.
 */
static bool
is_short_for(const uint16_t *a, int n, const uint16_t *b, int m)
{
	int			i = 0;
	int			k;

	if (n < 4 || m - n < 2 || a[0] != b[0] || a[n - 1] != b[m - 1])
		return false;
	for (k = 0; k < m && i < n; k++)
		i += a[i] == b[k];
	return i == n;
}

bool
gr_ends_organ(const gr_named_organ *a, const gr_named_organ *b)
{
	return a->n < b->n && is_end_of(a->key, a->n, b->key, b->n);
}

/* Is a the end of b, or a short form of it? */
static bool
is_shorter(const gr_named_organ *a, const gr_named_organ *b)
{
	return is_end_of(a->key, a->core, b->key, b->core) || is_short_for(a->key, a->core, b->key, b->core) ||
		is_end_of(a->key, a->n, b->key, b->n);
}

bool
gr_same_organ(const gr_named_organ *a, const gr_named_organ *b)
{
	return is_shorter(a, b) || is_shorter(b, a);
}

/* Does the core of a occur in that of b? */
static bool
is_in(const gr_named_organ *a, const gr_named_organ *b)
{
	int			i;

	for (i = 0; a->core >= 2 && i + a->core <= b->core; i++)
		if (memcmp(a->key, b->key + i, (size_t) a->core * sizeof(uint16_t)) == 0)
			return true;
	return false;
}

bool
gr_related_organs(const gr_named_organ *a, const gr_named_organ *b)
{
	return gr_same_organ(a, b) || is_in(a, b) || is_in(b, a);
}
