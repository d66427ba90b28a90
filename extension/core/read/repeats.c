/*
 * repeats.c
 *	  Pass 2: places under a merged cell that repeat its text.
 *
 * Some programs print the text of a merged cell in each place that it covers.
 * These places become covered ones, as in a table of HTML.
 */
#include "regions.h"

#include "wordset.h"

static bool
is_same_text(const gr_token *a, const gr_token *b)
{
	return a->len > 0 && a->len == b->len && memcmp(a->text, b->text, a->len * sizeof(char16_t)) == 0;
}

/* Does a place repeat the text of the place before it on the line? */
static bool
repeats_left(const gr_token *t)
{
	return t->separator != GR_BY_SPACE && t->place > 0 && t[-1].line == t->line && is_same_text(&t[-1], t);
}

/* Are these words that the form prints in a cell over several columns? */
static bool
spans_columns(const gr_token *t)
{
	return t->kind == GR_TOKEN_WORDS &&
		(gr_begins_with_word_of(GR_SET_CLAUSE, t->text, t->len) > 0 ||
		 gr_is_word_of(GR_SET_HEAD_OPENS, t->text, t->len) ||
		 gr_is_word_of(GR_SET_RECONSIDERATION, t->text, t->len) ||
		 gr_has_word_of(GR_SET_SUM_NOTE, t->text, t->len));
}

static bool
has_repeats(const gr_tokens *tokens)
{
	size_t		i;

	for (i = 1; i < tokens->n; i++)
		if (repeats_left(&tokens->at[i]) && spans_columns(&tokens->at[i]))
			return true;
	return false;
}

/* A line of the table: its tokens, and whether they are all words. */
typedef struct line
{
	size_t		from;
	size_t		n;				/* 0: no line */
	bool		words;
} line;

static line
line_at(const gr_tokens *tokens, size_t i)
{
	line		l = {i, 0, true};

	for (; i < tokens->n && tokens->at[i].line == tokens->at[l.from].line; i++)
	{
		l.n++;
		l.words &= tokens->at[i].kind == GR_TOKEN_WORDS;
	}
	return l;
}

/* Does the place repeat the words of the place above it? */
static bool
repeats_above(const gr_tokens *tokens, const line *above, size_t place, const gr_token *t)
{
	const gr_token *a = &tokens->at[above->from + place];

	return place < above->n && a->places == t->places && is_same_text(a, t);
}

/*
 * Is the place covered?  Equal words beside or above each other are one cell.
 * Equal values are one cell only if the head over them is one.
 */
static bool
is_covered(const gr_tokens *tokens, const line *above, const line *head, size_t place, const gr_token *t)
{
	if (t->kind == GR_TOKEN_WORDS)
		return repeats_left(t) || repeats_above(tokens, above, place, t);
	return gr_is_value_token(t) && repeats_left(t) && head->n > 1 && place < head->n &&
		repeats_left(&tokens->at[head->from + place]);
}

bool
gr_cover_repeats(const gr_env *env, gr_tokens *tokens)
{
	line		above = {0, 0, false};
	line		head = {0, 0, false};
	bool	   *covered;
	size_t		i;
	size_t		k;

	if (!has_repeats(tokens))
		return true;
	covered = env->alloc(env->context, tokens->n * sizeof(bool));
	if (!covered)
		return false;
	memset(covered, 0, tokens->n * sizeof(bool));
	for (i = 0; i < tokens->n;)
	{
		line		l = line_at(tokens, i);

		if (tokens->at[i].separator != GR_BY_SPACE)
		{
			for (k = 0; k < l.n; k++)
				covered[i + k] = is_covered(tokens, &above, &head, k, &tokens->at[i + k]);
			above = l;
			if (l.words)
				head = l;
		}
		i += l.n;
	}
	for (i = 0; i < tokens->n; i++)
		if (covered[i])
		{
			tokens->at[i].kind = GR_TOKEN_COVERED;
			tokens->at[i].len = 0;
			tokens->at[i].end = tokens->at[i].start;
		}
	return true;
}
