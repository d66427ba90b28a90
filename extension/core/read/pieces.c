/*
 * pieces.c
 *	  Puts the words of a head together that are broken over several lines.
 *
 * A line holds at most one piece of each column, from left to right.  So the
 * pieces belong to the columns in this order if they can be dealt out line by
 * line, each to a column right of the one before, and all words are complete in
 * the end.  Another order of the columns would leave words incomplete.
 */
#include "head.h"

#include "wordset.h"

/* Most pieces, and most attempts to deal them out. */
#define MOST_PIECES	64
#define MOST_STEPS	20000

typedef struct deal
{
	const gr_token *const *pieces;
	int			n;
	gr_word_set words;
	int			different;		/* words of columns that repeat: column i has the word i % different */
	int			ncolumns;
	int			len[GR_MOST_PIECE_COLUMNS]; /* how much of each word is dealt out */
	int			steps;
} deal;

/* Deals out the pieces from number i on, on the line of piece i right of a column. */
static bool
deal_out(deal *d, int i, int last)
{
	const gr_token *t;
	int			column;

	if (i == d->n)
	{
		for (column = 0; column < d->ncolumns; column++)
			if (!gr_is_column_word_long(d->words, column % d->different, d->len[column]))
				return false;
		return true;
	}
	t = d->pieces[i];
	if (i > 0 && t->line != d->pieces[i - 1]->line)
		last = -1;
	for (column = last + 1; column < d->ncolumns && ++d->steps < MOST_STEPS; column++)
	{
		if (!gr_column_word_goes_on(d->words, column % d->different, d->len[column], t->text, t->len))
			continue;
		d->len[column] += t->len;
		if (deal_out(d, i + 1, column))
			return true;
		d->len[column] -= t->len;
	}
	return false;
}

bool
gr_pieces_make_head(const gr_token *const *pieces, int n, gr_word_set words, int different, int ncolumns)
{
	deal		d = {.pieces = pieces, .n = n, .words = words, .different = different, .ncolumns = ncolumns};

	return n <= MOST_PIECES && deal_out(&d, 0, -1);
}
