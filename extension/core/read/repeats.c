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
	line		l = {i, (size_t) gr_rest_of_line(&tokens->at[i], tokens->at + tokens->n), false, false};

	for (; i < l.from + l.n; i++)
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

/* Covers the cells of a line if they are 0, 1, 2 and so on.  Returns whether they are. */
static bool
cover_columns(gr_token *t, size_t n)
{
	size_t		first = t->kind == GR_TOKEN_EMPTY_CELL;
	size_t		i;

	for (i = first; i < n; i++)
		if (gr_small_number(&t[i]) != (int) (i - first))
			return false;
	if (n < first + FEWEST_COLUMNS)
		return false;
	for (i = 0; i < n; i++)
		cover(&t[i]);
	return true;
}

/* Rows that are numbered one after another. */
typedef struct numbered
{
	size_t		rows[MOST_ROWS];	/* the tokens with their numbers */
	int			n;
	int			last;			/* the last number, or -1 */
} numbered;

/* Covers the numbers of the rows, if they are enough, and begins anew. */
static void
cover_rows(gr_tokens *tokens, numbered *rows)
{
	int			i;

	for (i = 0; rows->n >= FEWEST_ROWS && i < rows->n; i++)
		cover(&tokens->at[rows->rows[i]]);
	rows->n = 0;
}

/*
 * Takes a line of n tokens, three or more: covers the numbers of columns, or notes the
 * number of a row.  The first row is 0, or 1 if the region begins behind row 0.  Words must
 * stand behind the first two numbers: in a line of values only, the first one is a value.
 */
static void
take_line(gr_tokens *tokens, gr_token *t, int n, numbered *rows)
{
	int			number = gr_small_number(t);

	if ((number == 0 || t->kind == GR_TOKEN_EMPTY_CELL) && cover_columns(t, (size_t) n))
		return;
	if (number != rows->last + 1 || rows->n == MOST_ROWS)
		cover_rows(tokens, rows);
	rows->last = number;
	if (rows->n >= 2 || (gr_is_word_token(&t[1]) && (rows->n > 0 || number == 0 || number == 1)))
		rows->rows[rows->n++] = (size_t) (t - tokens->at);
}

bool
gr_cover_places(const gr_env *env, gr_tokens *tokens)
{
	numbered	rows = {.last = -1};
	bool		repeats = false;
	const gr_token *end;
	gr_token   *line;
	int			n;
	int			i;

	if (tokens->n == 0)
		return true;
	end = tokens->at + tokens->n;
	for (line = tokens->at; line < end; line += n)
	{
		n = gr_rest_of_line(line, end);
		for (i = 1; i < n; i++)
			repeats |= line[i].kind == GR_TOKEN_WORDS && repeats_left(tokens, &line[i]) && spans_columns(&line[i]);
		if (n >= 3 && line->separator != GR_BY_SPACE)
			take_line(tokens, line, n, &rows);
	}
	cover_rows(tokens, &rows);
	return !repeats || cover_repeats(env, tokens);
}
