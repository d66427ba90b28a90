/*
 * names_column.c
 *	  Pass 4: finds the label of a group that takes several lines at one column of a text
 *	  set in columns.
 */
#include "names_internal.h"

/* The lines of a label above its row, or below it. */
typedef struct pieces
{
	gr_words_joined at[GR_MOST_LABEL_LINES];	/* the nearest first */
	const gr_token *token[GR_MOST_LABEL_LINES];
	int			n;
} pieces;

/*
 * Joins the words that begin at a column, on the line of piece i.  Returns the
 * first of them, or NULL.
 */
static const gr_token *
words_at_column(const gr_rows *rows, int i, int from, int to, uint32_t column, gr_words_joined *words)
{
	uint32_t	line = rows->pieces.at[i]->line;
	const gr_token *found = NULL;

	while (i > from && rows->pieces.at[i - 1]->line == line)
		i--;
	words->len = 0;
	for (; i < to && rows->pieces.at[i]->line == line; i++)
	{
		const gr_token *t = rows->pieces.at[i];

		if (t->kind != GR_TOKEN_WORDS)
			continue;
		if (t->column + 1 >= column && t->column <= column + 1)
		{
			found = t;
			words->len = 0;
			(void) gr_join_token(words, t);
		}
		else if (found && t->gap == 1 && rows->pieces.at[i - 1]->kind == GR_TOKEN_WORDS)
			(void) gr_join_token(words, t);
		else if (found)
			break;
	}
	return found;
}

/* Finds the words at one column on the lines above (way -1) or below (way 1) a group. */
static void
find_pieces(const gr_rows *rows, const gr_group *g, uint32_t column, int way, pieces *out)
{
	int			from = way < 0 ? g->from : g->here;
	int			to = way < 0 ? g->here : g->to;
	int			i = way < 0 ? to - 1 : from;
	int			steps;

	out->n = 0;
	for (steps = 0; i >= from && i < to && out->n < GR_MOST_LABEL_LINES && steps < 64; steps++)
	{
		uint32_t	line = rows->pieces.at[i]->line;
		gr_words_joined *words = &out->at[out->n];

		if (way < 0 ? line < g->line : line > g->line)
		{
			const gr_token *t = words_at_column(rows, i, from, to, column, words);

			if (t)
			{
				bool		first = gr_has_ordinal(words->text, words->len);

				if (way > 0 && first)
					break;
				out->token[out->n++] = t;
				if (way < 0 && first)
					break;
			}
		}
		while (i >= from && i < to && rows->pieces.at[i]->line == line)
			i += way;
	}
}

/* Appends the words in the order of the text.  Returns false if there is no room. */
static bool
join_pieces(gr_words_joined *words, const pieces *p, int n, bool nearest_last)
{
	int			i;

	for (i = 0; i < n; i++)
		if (!gr_append_words(words, &p->at[nearest_last ? n - 1 - i : i]))
			return false;
	return true;
}

int
gr_last_fragment(const gr_token_list *own)
{
	int			k = own->n - 1;

	while (k > 0 && own->at[k]->gap == 1)
		k--;
	return k;
}

void
gr_find_column_label(const gr_rows *rows, const gr_names *names, const gr_group *g, gr_column_label *label)
{
	int			k = gr_last_fragment(&g->own);
	uint32_t	column = g->own.at[k]->column;
	pieces		up;
	pieces		down;
	int			hits = 0;
	int			u;
	int			d;

	label->item = GR_NAMES_NOTHING;
	label->nabove = 0;
	label->own.len = 0;
	if (!gr_join_tokens(&label->own, &g->own.at[k], g->own.n - k) ||
		gr_is_ordinal(label->own.text, label->own.len))
		return;
	find_pieces(rows, g, column, -1, &up);
	find_pieces(rows, g, column, 1, &down);
	for (u = 0; u <= up.n; u++)
		for (d = 0; d <= down.n; d++)
		{
			gr_words_joined words;
			int			item;

			words.len = 0;
			if (!join_pieces(&words, &up, u, true) || !gr_append_words(&words, &label->own) ||
				!join_pieces(&words, &down, d, false))
				continue;
			item = gr_name_words(names, &words);
			if (!gr_is_item(item) || (hits > 0 && item == label->item))
				continue;
			hits++;
			label->item = item;
			label->nabove = u;
		}
	for (u = 0; u < label->nabove; u++)
		label->above[u] = up.token[label->nabove - 1 - u];
	if (hits > 1)
		label->item = GR_NAMES_NOTHING;
	if (hits != 1 && gr_name_words(names, &label->own) == GR_NAMES_GROUP)
		label->item = GR_NAMES_GROUP;
}
