/*
 * captions.c
 *	  Pass 6: determines which caption of part four stands over which five columns.
 */
#include "proceedings.h"

int
gr_count_captions(const gr_outcome_head *h)
{
	int			n = 0;
	int			i;

	for (i = 0; i < h->ncaptions; i++)
		n += h->caption[i] != GR_LITIGATION;
	return n;
}

bool
gr_are_three_captions(const gr_outcome_head *h, const gr_token *tokens[GR_CAPTIONS])
{
	int			n = 0;
	int			i;

	memset(tokens, 0, GR_CAPTIONS * sizeof(*tokens));
	for (i = 0; i < h->ncaptions; i++)
	{
		if (h->caption[i] == GR_LITIGATION)
			continue;
		if (tokens[h->caption[i]])
			return false;
		tokens[h->caption[i]] = h->caption_token[i];
		n++;
	}
	return n == GR_CAPTIONS;
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

static bool
has_caption_at(const gr_outcome_head *h, const gr_token *litigation)
{
	int			i;

	for (i = 0; i < h->ncaptions; i++)
		if ((h->caption[i] == 1 || h->caption[i] == 2) &&
			h->caption_token[i]->place == litigation->place)
			return true;
	return false;
}

bool
gr_order_captions(const gr_outcome_head *h, const gr_group *g, int order[GR_CAPTIONS])
{
	const gr_token *tokens[GR_CAPTIONS];
	int			at[GR_CAPTIONS] = {-1, -1, -1};
	bool		litigation = false;
	int			i;
	int			k;

	if (!gr_are_three_captions(h, tokens))
		return false;
	for (i = 0; i < h->ncaptions; i++)
		litigation |= h->caption[i] == GR_LITIGATION;
	if (g->mode == GR_MODE_GRID)
	{
		if (!outcomes_on_one_line(h))
			return false;
		for (i = 0; i < h->ncaptions; i++)
			if (h->caption[i] == GR_LITIGATION && !has_caption_at(h, h->caption_token[i]))
				return false;
		for (i = 0; i < GR_CAPTIONS; i++)
		{
			for (k = 0; k < GR_CAPTIONS && h->outcome_tokens[k * GR_OUTCOMES]->place != tokens[i]->place; k++)
				;
			if (k == GR_CAPTIONS || at[k] >= 0)
				return false;
			at[k] = i;
		}
		memcpy(order, at, sizeof(at));
		return true;
	}
	if (litigation || tokens[0]->line != tokens[1]->line || tokens[0]->line != tokens[2]->line)
		return false;
	memcpy(order, h->caption, GR_CAPTIONS * sizeof(order[0]));
	return true;
}

bool
gr_caption_is_misplaced(const gr_outcome_head *h)
{
	int			i;
	int			k;

	if (!outcomes_on_one_line(h))
		return false;
	for (i = 0; i < h->ncaptions; i++)
	{
		const gr_token *t = h->caption_token[i];

		if (h->caption[i] == GR_LITIGATION || t->places <= 10)
			continue;
		for (k = 0; k < GR_CAPTIONS; k++)
			if (h->outcome_tokens[k * GR_OUTCOMES]->place == t->place && k != h->caption[i])
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
