/*
 * torn.c
 *	  Pass 6: reads a head of part three whose words are broken over lines.  Joins the
 *	  pieces over each column, or else compares their letters with those of the
 *	  form's head.
 */
#include "head_internal.h"

#include <stdlib.h>

#include "wordset.h"

/* ---- heads by the places of their words over the columns ---- */

void
gr_texts_over_columns(const gr_token_list *zone, const uint32_t *centre2, int n, bool display,
					  gr_words_joined *texts)
{
	int			i;
	int			q;

	for (q = 0; q < n; q++)
		texts[q].len = 0;
	for (i = 0; i < zone->n; i++)
	{
		const gr_token *t = zone->at[i];
		gr_column_range range = gr_column_range_of(t, display);
		int64_t		c = (int64_t) range.from + range.to;
		gr_key		key;
		const gr_entry *entry;

		if (!gr_is_word_token(t) || t->separator != GR_BY_SPACE || t->len > 40)
			continue;
		/* the first column reaches three quarters of a column to its left */
		if (n > 1 && 4 * c < 4 * (int64_t) centre2[0] - 3 * ((int64_t) centre2[1] - centre2[0]))
			continue;
		for (q = 0; q + 1 < n && 2 * c >= (int64_t) centre2[q] + centre2[q + 1]; q++)
			;
		gr_make_key(t->text, t->len, &key);
		entry = gr_find_entry(GR_HEADS_APPLICATIONS, key.text, key.len);
		if (!entry || (entry->kind != GR_ENTRY_GROUP && entry->kind != GR_ENTRY_SILENT))
			(void) gr_join_token(&texts[q], t);
	}
}

void
gr_place_head(const gr_token_list *zone, const gr_columns *view, int year, gr_placed_head *out)
{
	uint32_t	centre2[GR_MOST_COLUMNS];
	int			q;

	for (q = 0; q < view->n; q++)
		centre2[q] = view->at[q].from + view->at[q].to;
	out->n = view->n;
	gr_texts_over_columns(zone, centre2, view->n, view->display, out->texts);
	for (q = 0; q < view->n; q++)
	{
		bool		silent;

		out->empty[q] = out->texts[q].len == 0;
		out->columns[q] = gr_head_column(out->texts[q].text, out->texts[q].len, year, &silent);
		if (out->columns[q] == GR_COLUMN_GROUP)
			out->columns[q] = GR_COLUMN_FOREIGN;
	}
}

static bool
same_columns(const gr_placed_head *a, const gr_placed_head *b)
{
	return a->n == b->n && memcmp(a->columns, b->columns, (size_t) a->n * sizeof(int)) == 0;
}

/* Does the head name all columns of the form, and some foreign ones? */
static bool
has_all_and_foreign(const gr_placed_head *p)
{
	int			known[GR_MOST_COLUMNS];
	int			n = 0;
	int			q;

	for (q = 0; q < p->n; q++)
		if (p->columns[q] >= 0)
			known[n++] = p->columns[q];
	return p->n > GR_APPLICANTS && gr_is_permutation(known, n);
}

/* Are the columns in the form's order, but without words over one of them? */
static bool
lacks_one_word(const gr_placed_head *p)
{
	int			unknown = 0;
	int			q;

	for (q = 0; q < p->n; q++)
	{
		if (p->columns[q] == q)
			continue;
		if (p->columns[q] >= 0 || !p->empty[q])
			return false;
		unknown++;
	}
	return p->n == GR_APPLICANTS && unknown == 1;
}

bool
gr_head_by_places(const gr_placed_head *placed, int n, gr_head *head)
{
	const gr_placed_head *full = NULL;
	int			i;

	for (i = 0; i < n; i++)
	{
		if (!gr_is_permutation(placed[i].columns, placed[i].n))
			continue;
		if (full && !same_columns(full, &placed[i]))
		{
			head->kind = GR_HEAD_UNKNOWN;
			return true;
		}
		full = &placed[i];
	}
	for (i = 0; i < n; i++)
	{
		if (placed[i].n > GR_APPLICANTS)
		{
			if (!has_all_and_foreign(&placed[i]))
				continue;
			if (n == 2 && !same_columns(&placed[0], &placed[1]))
				head->kind = GR_HEAD_UNKNOWN;
			else
				gr_set_named(head, placed[i].columns, placed[i].n);
			return true;
		}
		if (gr_is_permutation(placed[i].columns, placed[i].n))
		{
			if (gr_columns_ascend(placed[i].columns, placed[i].n))
				gr_set_official(head);
			else
				gr_set_named(head, placed[i].columns, placed[i].n);
			return true;
		}
		if (lacks_one_word(&placed[i]))
		{
			gr_set_official(head);
			return true;
		}
	}
	return false;
}

/* ---- heads whose words stand one below another ---- */

/* More stacks are no head of the form. */
#define MOST_STACKS	16

/* Words on several lines that overlap in their columns: the pieces of one head word. */
typedef struct stack
{
	gr_column_range range;
	gr_words_joined words;
} stack;

/* Adds a word to the stack that it overlaps, else to a new one.  Returns false if it overlaps several. */
static bool
put_on_stack(stack *stacks, int *n, const gr_token *t, bool display)
{
	gr_column_range range = gr_column_range_of(t, display);
	int			hit = -1;
	int			i;

	for (i = 0; i < *n; i++)
		if (gr_column_ranges_overlap(range, stacks[i].range))
		{
			if (hit >= 0)
				return false;
			hit = i;
		}
	if (hit < 0)
	{
		if (*n == MOST_STACKS)
			return false;
		hit = (*n)++;
		stacks[hit].words.len = 0;
		stacks[hit].range = range;
	}
	gr_widen_range(&stacks[hit].range, range);
	return gr_join_token(&stacks[hit].words, t);
}

static int
compare_stacks(const void *a, const void *b)
{
	const stack *x = a;
	const stack *y = b;

	return (x->range.from > y->range.from) - (x->range.from < y->range.from);
}

/*
 * Collects the words of the columns, without notes and heads over several columns.
 * spaced: returns 0 if cells hold such words.
 */
static int
collect_pieces(const gr_token_list *zone, int year, bool spaced, const gr_token **pieces)
{
	bool		silent;
	int			n = 0;
	int			i;

	for (i = 0; i < zone->n && n < GR_MOST_HEAD_WORDS; i++)
	{
		const gr_token *t = zone->at[i];

		if (!gr_is_word_token(t) || gr_is_head_note(t) ||
			gr_head_column(t->text, t->len, year, &silent) == GR_COLUMN_GROUP || silent)
			continue;
		if (spaced && t->separator != GR_BY_SPACE)
			return 0;
		pieces[n++] = t;
	}
	return n;
}

/* Are the words that stand one below another the form's columns in the form's order, in this view? */
static bool
view_ascends(const gr_token *const *pieces, int npieces, int year, bool display)
{
	stack		stacks[MOST_STACKS];
	int			n = 0;
	bool		silent;
	int			i;

	for (i = 0; i < npieces; i++)
		if (!put_on_stack(stacks, &n, pieces[i], display))
			return false;
	qsort(stacks, (size_t) n, sizeof(stack), compare_stacks);
	for (i = 0; i < n; i++)
		if (gr_head_column(stacks[i].words.text, stacks[i].words.len, year, &silent) != i)
			return false;
	return n == GR_APPLICANTS;
}

bool
gr_stacks_ascend(const gr_token_list *zone, int year)
{
	const gr_token *pieces[GR_MOST_HEAD_WORDS];
	int			n = collect_pieces(zone, year, true, pieces);

	return view_ascends(pieces, n, year, false) || view_ascends(pieces, n, year, true);
}

/* ---- heads torn into pieces ---- */

bool
gr_take_letters(gr_words_joined *pool, const char16_t *text, int len)
{
	bool		found_all = true;
	int			i;
	int			k;

	for (i = 0; i < len; i++)
	{
		for (k = 0; k < pool->len && pool->text[k] != text[i]; k++)
			;
		if (k < pool->len)
			pool->text[k] = pool->text[--pool->len];
		else
			found_all = false;
	}
	return found_all;
}

bool
gr_is_torn_head(const gr_head_words *words)
{
	gr_words_joined pool;
	int			i;

	pool.len = gr_copy_words_of(GR_SET_HEAD_LETTERS, pool.text, GR_MAX_WORDS);
	(void) gr_take_letters(&pool, words->matched.text, words->matched.len);
	if (gr_ends_with_word_of(GR_SET_HEAD_TURN_LAST, words->foreign[words->unknown - 1]->text,
							 words->foreign[words->unknown - 1]->len) > 0)
		return false;
	for (i = 0; i < words->unknown; i++)
		if (words->foreign[i]->len > 12 ||
			gr_has_word_of(GR_SET_HEAD_TURN, words->foreign[i]->text, words->foreign[i]->len) ||
			!gr_take_letters(&pool, words->foreign[i]->text, words->foreign[i]->len))
			return false;
	return true;
}

bool
gr_is_another_word(const gr_head_words *words)
{
	unsigned	seen = 0;
	int			i;

	for (i = 0; i < words->n; i++)
		if (words->at[i].column >= 0)
			seen |= 1u << words->at[i].column;
	return words->unknown == 1 && __builtin_popcount(seen) == GR_APPLICANTS - 1 &&
		!gr_is_in_word_of(GR_SET_HEAD_WORD, words->foreign[0]->text, words->foreign[0]->len);
}

/* Returns the column of the form whose name begins with this piece, or -1. */
static int
column_of_piece(const gr_token *t)
{
	int			column;

	/* 其他 names a column only if it is the whole token */
	if (gr_longest_column_word(GR_SET_HEAD_PIECE, t->text, t->len, &column) == 0 || (column == 5 && t->len > 2))
		return -1;
	return column;
}

/* Do the pieces on each line stand in the form's order, or all pieces if each has a line of its own? */
static bool
pieces_ascend(const gr_token_list *zone)
{
	bool		several = false;
	int			last = -1;
	int			i;

	for (i = 1; i < zone->n; i++)
		several |= zone->at[i]->line == zone->at[i - 1]->line;
	for (i = 0; i < zone->n; i++)
	{
		int			column = column_of_piece(zone->at[i]);

		if (several && i > 0 && zone->at[i]->line != zone->at[i - 1]->line)
			last = -1;
		if (column < 0)
			continue;
		if (column < last)
			return false;
		last = column;
	}
	return true;
}

/* Does the text over a column have a letter that the column's name lacks? */
static bool
contradicts(const gr_placed_head *p)
{
	int			q;

	for (q = 0; q < p->n; q++)
		if ((gr_numbers_with_letters(GR_SET_HEAD_WORD, p->texts[q].text, p->texts[q].len) >> q & 1) == 0)
			return true;
	return false;
}

/* Do the known columns stand in the form's order, each once?  总计 may stand anywhere. */
static bool
known_ascend(const gr_head_words *words)
{
	bool		total = false;
	int			last = -1;
	int			i;

	for (i = 0; i < words->n; i++)
	{
		int			column = words->at[i].column;

		if (column == GR_APPLICANTS - 1 ? total : column >= 0 && column <= last)
			return false;
		if (column == GR_APPLICANTS - 1)
			total = true;
		else if (column >= 0)
			last = column;
	}
	return true;
}

/* Has a text two letters of a column's name?  Then it may be the name in other words, as 其他组织. */
static bool
has_two_letters_of(const char16_t *text, int len, int column)
{
	int			n = 0;
	int			i;

	for (i = 0; i < len; i++)
		n += gr_numbers_with_piece(GR_SET_HEAD_WORD, text + i, 1) >> column & 1;
	return n >= 2;
}

/*
 * If the head has a word for each column, may each word name the column in whose place it
 * stands, by its letters?  总计 may stand anywhere.
 */
static bool
words_fit_places(const gr_head_words *words)
{
	const unsigned total = 1u << (GR_APPLICANTS - 1);
	int			place = 0;
	int			n = 0;
	bool		fit = true;
	int			i;

	for (i = 0; i < words->n; i++)
	{
		const gr_head_word *word = &words->at[i];
		unsigned	columns;

		if (word->column == GR_COLUMN_GROUP)
			continue;
		if (word->column >= 0)
			columns = 1u << word->column;
		else
			columns = gr_numbers_with_letters(GR_SET_HEAD_WORD, word->token->text, word->token->len);
		n++;
		if (columns == total)
			continue;
		if (columns == 0 && has_two_letters_of(word->token->text, word->token->len, place))
			columns = 1u << place;
		fit &= (columns >> place & 1) != 0;
		place++;
	}
	return n != GR_APPLICANTS || fit;
}

/* Does a line show 自然人 left of the head over the organisations, and 总计 right of it? */
static bool
is_framed(const gr_token_list *zone)
{
	int			i;

	for (i = 1; i + 1 < zone->n; i++)
	{
		const gr_token *const *t = zone->at + i;
		bool		silent;

		if (t[-1]->line == t[0]->line && t[1]->line == t[0]->line &&
			gr_head_column(t[0]->text, t[0]->len, 0, &silent) == GR_COLUMN_GROUP &&
			gr_head_column(t[-1]->text, t[-1]->len, 0, &silent) == 0 &&
			gr_head_column(t[1]->text, t[1]->len, 0, &silent) == GR_APPLICANTS - 1)
			return true;
	}
	return false;
}

void
gr_read_torn_head(const gr_token_list *zone, const gr_head_words *words, const gr_placed_head *placed, int n,
				  gr_head *head)
{
	const gr_token *pieces[GR_MOST_HEAD_WORDS];
	int			npieces = collect_pieces(zone, 0, false, pieces);
	bool		all_contradict = n > 0;
	int			i;

	for (i = 0; i < n && all_contradict; i++)
		all_contradict = placed[i].n == GR_APPLICANTS && contradicts(&placed[i]);
	if (gr_pieces_make_head(pieces, npieces, is_framed(zone)) ||
		(pieces_ascend(zone) && !all_contradict && known_ascend(words) && words_fit_places(words)))
		gr_set_official(head);
	else
		head->kind = GR_HEAD_UNKNOWN;
}
