/*
 * foreign_outcomes.c
 *	  Pass 6: finds the columns of part four whose heads name no outcome, such as 同比
 *	  or 撤回申请.  These columns are left unread and do not shift the others.
 */
#include "head.h"
#include "proceedings.h"

/*
 * Deals the outcomes out to the captions: the next caption begins with an outcome that does
 * not follow the one before in the form's order, or, if all are there, with the sixth.
 * Returns false if these are not three captions.
 */
static bool
deal_out(const gr_outcome_head *h, int *captions)
{
	bool		complete = gr_are_three_sets(h->outcomes, h->noutcomes);
	int			caption = 0;
	int			last = -1;
	int			n = 0;
	int			i;

	for (i = 0; i < h->ncolumns; i++)
	{
		captions[i] = -1;
		if (h->columns[i] == GR_COLUMN_FOREIGN)
			continue;
		if (n > 0 && (complete ? n % GR_OUTCOMES == 0 : h->columns[i] <= last))
			caption++;
		last = h->columns[i];
		captions[i] = caption;
		n++;
	}
	return n > 0 && caption == GR_CAPTIONS - 1;
}

/* Returns how many columns, apart from the first, begin a new line. */
static int
new_lines(const gr_outcome_head *h)
{
	int			n = 0;
	int			i;

	for (i = 1; i < h->ncolumns; i++)
		n += h->column_tokens[i]->line != h->column_tokens[i - 1]->line;
	return n;
}

/* Do fifteen columns stand in the form's order, foreign ones in the place of the form's? */
static bool
are_in_place(const gr_outcome_head *h)
{
	int			i;

	for (i = 0; i < h->ncolumns; i++)
		if (h->columns[i] != GR_COLUMN_FOREIGN && h->columns[i] != i % GR_OUTCOMES)
			return false;
	return h->ncolumns == GR_ALL_OUTCOMES;
}

/* Does each caption have the same columns, foreign ones too? */
static bool
are_repeated(const gr_outcome_head *h)
{
	int			width = h->ncolumns / GR_CAPTIONS;
	int			i;

	for (i = width; i < h->ncolumns; i++)
		if (h->columns[i] != h->columns[i - width] ||
			(h->columns[i] == GR_COLUMN_FOREIGN && !gr_is_same_text(h->column_tokens[i], h->column_tokens[i - width])))
			return false;
	return h->ncolumns % GR_CAPTIONS == 0;
}

bool
gr_place_foreign_outcomes(const gr_outcome_head *h, int *captions)
{
	const gr_token *tokens[GR_CAPTIONS];

	/* words on several lines do not tell their order, unless it is the form's or that of each caption */
	return h->nbefore == 0 && (new_lines(h) == 0 || are_in_place(h) || are_repeated(h)) &&
		gr_are_three_captions(h, tokens) && h->caption[0] == 0 && gr_captions_ascend(h) && deal_out(h, captions);
}

bool
gr_is_head_of_one(const gr_outcome_head *h)
{
	int			lines = new_lines(h);
	unsigned	seen = 0;
	int			i;

	for (i = 0; i < h->noutcomes; i++)
		seen |= 1u << h->outcomes[i];
	if (h->nbefore > 0 || __builtin_popcount(seen) != h->noutcomes || h->noutcomes == 0)
		return false;
	if (h->nforeign == 0)
		return !h->torn && h->noutcomes == GR_OUTCOMES;
	/*
	 * on one line, or each word on its own line; there, a word before the outcomes
	 * perhaps does not belong to the head
	 */
	return h->noutcomes >= GR_OUTCOMES - 1 &&
		(lines == 0 || (lines == h->ncolumns - 1 && h->columns[0] != GR_COLUMN_FOREIGN));
}
