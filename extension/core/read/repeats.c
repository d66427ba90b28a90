/*
 * repeats.c
 *	  Pass 2: marks as covered what programs print besides the cells of a table.
 *
 * Some print the text of a merged cell in each place that it covers.  Some
 * number the rows and the columns.  Such a place becomes a covered one, as in a
 * table of HTML.
 */
#include "regions.h"

#include "row.h"
#include "wordset.h"

static void
cover(gr_token *t)
{
	t->kind = GR_TOKEN_COVERED;
	t->len = 0;
	t->end = t->start;
}

/* ---- repeated text ---- */

/* Does a place repeat the text of the place before it on the line? */
static bool
repeats_left(const gr_tokens *tokens, const gr_token *t)
{
	return t > tokens->at && t[-1].line == t->line && t->len > 0 && gr_is_same_text(&t[-1], t);
}

/* Are the words those that the form prints in a cell over several columns? */
static bool
spans_columns(const gr_token *t)
{
	return gr_begins_with_word_of(GR_SET_CLAUSE, t->text, t->len) > 0 ||
		gr_is_word_of(GR_SET_HEAD_OPENS, t->text, t->len) ||
		gr_is_word_of(GR_SET_RECONSIDERATION, t->text, t->len) ||
		gr_token_has_word_of(GR_SET_SUM_NOTE, t);
}

static bool
has_repeats(const gr_tokens *tokens)
{
	size_t		i;

	for (i = 1; i < tokens->n; i++)
		if (tokens->at[i].kind == GR_TOKEN_WORDS && repeats_left(tokens, &tokens->at[i]) && spans_columns(&tokens->at[i]))
			return true;
	return false;
}

/* A line of the table. */
typedef struct line
{
	size_t		from;			/* its tokens */
	size_t		n;
	bool		values;			/* it has values */
	bool		head;			/* it has none, and words in its second place */
} line;

static line
line_at(const gr_tokens *tokens, size_t i)
{
	size_t		end = (size_t) gr_line_end(tokens->at, (int) tokens->n, (int) i);
	line		l = {i, end - i, false, false};

	for (; i < end; i++)
		l.values |= gr_is_filled_cell(&tokens->at[i]);
	l.head = !l.values && l.n > 1 && tokens->at[l.from + 1].kind == GR_TOKEN_WORDS;
	return l;
}

/* Returns the token at a place of a line, or NULL.  The region may begin within its first line. */
static const gr_token *
token_at(const gr_tokens *tokens, const line *l, int place)
{
	int			i = l->n > 0 ? place - tokens->at[l->from].place : -1;

	return i >= 0 && (size_t) i < l->n ? &tokens->at[l->from + (size_t) i] : NULL;
}

/*
 * Is the place covered?  Equal words beside or above each other are one cell.
 * Equal values are one cell only if the head over them is one.  Where spaces
 * separate the cells, empty ones cannot be seen, so only labels are compared.
 */
static bool
is_covered(const gr_tokens *tokens, const line *above, const line *head, const line *own, const gr_token *t)
{
	const gr_token *over = token_at(tokens, t->kind == GR_TOKEN_WORDS ? above : head, t->place);

	if (t->separator == GR_BY_SPACE)
		return repeats_left(tokens, t) && t->kind == GR_TOKEN_WORDS && (own->values || spans_columns(t));
	if (t->kind == GR_TOKEN_WORDS)
		return repeats_left(tokens, t) || (over && over->places == t->places && gr_is_same_text(over, t));
	return gr_is_value_token(t) && repeats_left(tokens, t) && over && repeats_left(tokens, over);
}

static bool
cover_repeats(const gr_env *env, gr_tokens *tokens)
{
	line		above = {0, 0, false, false};
	line		head = {0, 0, false, false};
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

		if (tokens->at[i].kind != GR_TOKEN_EMPTY_LINE)
		{
			for (k = 0; k < l.n; k++)
				covered[i + k] = is_covered(tokens, &above, &head, &l, &tokens->at[i + k]);
			above = l;
			if (l.head)
				head = l;
		}
		i += l.n;
	}
	for (i = 0; i < tokens->n; i++)
		if (covered[i])
			cover(&tokens->at[i]);
	return true;
}

/* ---- numbers of rows and columns ---- */

/* Fewest columns, and rows one after another, that are numbered. */
#define FEWEST_COLUMNS	4
#define FEWEST_ROWS		3

/* Most rows that are numbered: more than a form has. */
#define MOST_ROWS		64

/* Are the cells of the line 0, 1, 2 and so on? */
static bool
numbers_columns(const gr_token *t, size_t n)
{
	size_t		first = t->kind == GR_TOKEN_EMPTY_CELL;
	size_t		i;

	for (i = first; i < n; i++)
		if (gr_small_number(&t[i]) != (int) (i - first))
			return false;
	return n >= first + FEWEST_COLUMNS;
}

static void
cover_rows(gr_tokens *tokens, const size_t *rows, int n)
{
	int			i;

	for (i = 0; n >= FEWEST_ROWS && i < n; i++)
		cover(&tokens->at[rows[i]]);
}

/*
 * The region may begin behind the row of number 0, but not later.  Words stand
 * behind the first two numbers at least: lines of values are not numbered.
 */
static void
cover_numbers(gr_tokens *tokens)
{
	size_t		rows[MOST_ROWS];
	int			n = 0;
	int			last = -1;
	size_t		i;
	size_t		k;

	for (i = 0; i < tokens->n;)
	{
		gr_token   *t = &tokens->at[i];
		size_t		n_here = 1;

		if (t->separator != GR_BY_SPACE)
			n_here = (size_t) gr_line_end(tokens->at, (int) tokens->n, (int) i) - i;
		i += n_here;
		if (n_here < 3)
			continue;
		if (numbers_columns(t, n_here))
		{
			for (k = 0; k < n_here; k++)
				cover(&t[k]);
			continue;
		}
		if (gr_small_number(t) != last + 1 || n == MOST_ROWS)
		{
			cover_rows(tokens, rows, n);
			n = 0;
		}
		last = gr_small_number(t);
		if (n >= 2 || (gr_is_word_token(&t[1]) && (n > 0 || last == 0 || last == 1)))
			rows[n++] = (size_t) (t - tokens->at);
	}
	cover_rows(tokens, rows, n);
}

bool
gr_cover_places(const gr_env *env, gr_tokens *tokens)
{
	cover_numbers(tokens);
	return cover_repeats(env, tokens);
}
