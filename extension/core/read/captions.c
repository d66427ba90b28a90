/*
 * captions.c
 *	  Pass 6: determines which caption of part four stands over which five columns, also
 *	  if some heads name no outcome, such as 同比 or 撤回申请.  Those columns are left
 *	  unread and do not shift the others.  Finds out if a head contradicts the form.
 */
#include "proceedings.h"

#include "head.h"
#include "wordset.h"

/* Is each of the three captions printed once? */
static bool
are_three_captions(const gr_outcome_head *h)
{
	return h->captions == (1u << GR_CAPTIONS) - 1 && h->ncaptions - h->nlitigation == GR_CAPTIONS;
}

/* Are there fifteen outcomes, all on one line? */
static bool
outcomes_on_one_line(const gr_outcome_head *h)
{
	int			i;

	for (i = 0; i < h->noutcomes; i++)
		if (h->outcome_tokens[i]->line != h->outcome_tokens[0]->line)
			return false;
	return h->noutcomes == GR_ALL_OUTCOMES;
}

bool
gr_order_captions(const gr_outcome_head *h, const gr_group *g, int order[GR_CAPTIONS])
{
	int			at[GR_CAPTIONS] = {-1, -1, -1};
	int			i;
	int			k;

	if (!are_three_captions(h))
		return false;
	if (g->mode != GR_MODE_GRID)
	{
		/* without 行政诉讼, all on one line */
		if (h->nlitigation > 0 || h->caption_token[0]->line != h->caption_token[1]->line ||
			h->caption_token[0]->line != h->caption_token[2]->line)
			return false;
		memcpy(order, h->caption, GR_CAPTIONS * sizeof(order[0]));
		return true;
	}
	if (!outcomes_on_one_line(h))
		return false;
	for (i = 0; i < h->ncaptions; i++)
	{
		if (h->caption[i] == GR_LITIGATION)
			continue;
		for (k = 0; k < GR_CAPTIONS && h->outcome_tokens[k * GR_OUTCOMES]->place != h->caption_token[i]->place; k++)
			;
		if (k == GR_CAPTIONS || at[k] >= 0)
			return false;
		at[k] = h->caption[i];
	}
	memcpy(order, at, sizeof(at));
	return true;
}

/* Do two captions stand on one line, with no word between them, perhaps without a space? */
static bool
are_side_by_side(const gr_outcome_head *h, const gr_token *a, const gr_token *b)
{
	int			i;

	if (a == b)
		return true;
	for (i = 0; i + 1 < h->zone.n && h->zone.at[i] != a; i++)
		;
	return i + 1 < h->zone.n && h->zone.at[i + 1] == b && a->line == b->line;
}

bool
gr_contradicts_order(const gr_outcome_head *h)
{
	int			i;

	/* 行政复议 is the first caption */
	if (h->torn && h->ncaptions > 0 && !(h->captions & 1) && h->caption_token[0] == h->zone.at[0] &&
		h->caption[0] != GR_LITIGATION)
		return true;
	/* 复议后起诉 is the third caption, so one stands between it and 行政复议 */
	for (i = 1; i < h->ncaptions; i++)
		if (h->caption[i] != GR_LITIGATION && h->caption[i - 1] != GR_LITIGATION &&
			h->caption[i] != h->caption[i - 1] + 1 &&
			are_side_by_side(h, h->caption_token[i - 1], h->caption_token[i]))
			return true;
	/* a head with a word for each column */
	for (i = 0; h->torn && h->ncolumns == GR_ALL_OUTCOMES && i < h->ncolumns; i++)
	{
		const gr_token *t = h->column_tokens[i];
		unsigned	outcomes = gr_numbers_with_letters(GR_SET_OUTCOME, t->text, t->len);

		if (h->columns[i] >= 0)
			outcomes = 1u << h->columns[i];
		if (!(outcomes >> (i % GR_OUTCOMES) & 1))
			return true;
	}
	/* two outcomes side by side in a grid, although the form has another one between them */
	for (i = 1; !h->torn && i < h->noutcomes; i++)
	{
		const gr_token *a = h->outcome_tokens[i - 1];
		const gr_token *b = h->outcome_tokens[i];

		if (a->line == b->line && b->place == a->place + 1 && a->separator != GR_BY_SPACE && a->separator != GR_BY_STREAM &&
			h->outcomes[i] != (h->outcomes[i - 1] + 1) % GR_OUTCOMES)
			return true;
	}
	return false;
}

bool
gr_captions_ascend(const gr_outcome_head *h)
{
	int			last = -1;
	const gr_token *litigation = NULL;
	int			i;

	for (i = 0; i < h->ncaptions; i++)
	{
		int			caption = h->caption[i];

		if (caption == GR_LITIGATION)
			litigation = h->caption_token[i];
		else if (caption == 0)
		{
			/* 行政复议 is as high as two lines, so it may stand left of 行政诉讼 on the next line */
			if (litigation && !gr_stands_left(h->caption_token[i], litigation))
				return false;
		}
		else
		{
			if (caption <= last)
				return false;
			last = caption;
		}
	}
	return true;
}

/* ---- columns with heads of another meaning ---- */

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
	/* words on several lines do not tell their order, unless it is the form's or that of each caption */
	return h->nbefore == 0 &&
		(new_lines(h) == 0 || gr_is_outcome_order(h->columns, h->ncolumns) || are_repeated(h)) &&
		are_three_captions(h) && h->caption[0] == 0 && gr_captions_ascend(h) && deal_out(h, captions);
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
