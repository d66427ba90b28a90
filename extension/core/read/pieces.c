/*
 * pieces.c
 *	  Pass 6: puts the words of a head together that are broken over several lines.
 *
 * A line holds at most one piece of each column, from left to right.  So the words are
 * those of the form, in its order, if the pieces of each line can be dealt out to the
 * columns of the form from left to right, and all words are complete in the end.
 * Pieces on two lines do not show the order of their columns.  So for any two
 * neighbouring columns some line must also have pieces of both, or one must stand left
 * of the other.
 */
#include "head_internal.h"

#include "wordset.h"

/* Most pieces, and most attempts to deal them out. */
#define MOST_PIECES	64
#define MOST_STEPS	20000

typedef struct deal
{
	const gr_token *const *pieces;
	int			n;
	bool		framed;			/* the outer columns stand left and right of a head over the others */
	int			len[GR_APPLICANTS]; /* how much of each word is dealt out */
	int			column[MOST_PIECES];	/* of each piece */
	int			steps;
} deal;

/* Returns the index of the first piece of the columns [from, to). */
static int
first_piece(const deal *d, int from, int to)
{
	int			i;

	for (i = 0; i < d->n && (d->column[i] < from || d->column[i] >= to); i++)
		;
	return i;
}

/* Are all words complete, and is each column shown to be left of the next one? */
static bool
is_complete(const deal *d)
{
	const int	last = GR_APPLICANTS - 1;
	int			inner = first_piece(d, 1, last);
	unsigned	pairs = 0;
	int			i;

	for (i = 0; i <= last; i++)
		if (!gr_column_word_has_length(GR_SET_HEAD_WORD, i, d->len[i]))
			return false;
	for (i = 1; i < d->n; i++)
		if (d->pieces[i]->line == d->pieces[i - 1]->line && d->column[i] == d->column[i - 1] + 1)
			pairs |= 1u << d->column[i];
	/* the outer columns are as high as the whole head: one is printed before the others and one after them */
	if (d->framed)
		pairs |= 1u << 1 | 1u << last;
	else if (first_piece(d, 0, 1) < inner && first_piece(d, last, last + 1) > inner &&
			 d->pieces[first_piece(d, 0, 1)]->line != d->pieces[inner]->line)
		pairs |= 1u << 1 | 1u << last;
	for (i = 1; i <= last; i++)
		if (gr_stands_left(d->pieces[first_piece(d, i - 1, i)], d->pieces[first_piece(d, i, i + 1)]))
			pairs |= 1u << i;
	return pairs == (1u << GR_APPLICANTS) - 2;
}

/* Deals out the pieces from number i on.  last: the column of the piece before. */
static bool
deal_out(deal *d, int i, int last)
{
	const gr_token *t;
	int			column;

	if (i == d->n)
		return is_complete(d);
	t = d->pieces[i];
	if (i > 0 && t->line != d->pieces[i - 1]->line)
		last = -1;
	for (column = last + 1; column < GR_APPLICANTS && ++d->steps < MOST_STEPS; column++)
	{
		if (!gr_column_word_goes_on(GR_SET_HEAD_WORD, column, d->len[column], t->text, t->len))
			continue;
		d->len[column] += t->len;
		d->column[i] = column;
		if (deal_out(d, i + 1, column))
			return true;
		d->len[column] -= t->len;
	}
	return false;
}

bool
gr_pieces_make_head(const gr_token *const *pieces, int n, bool framed)
{
	deal		d = {.pieces = pieces, .n = n, .framed = framed};

	return n <= MOST_PIECES && deal_out(&d, 0, -1);
}
