/*
 * blocks.c
 *	  Pass 4: part three with labels in blocks and values in blocks.  Such a table is
 *	  read only if it is complete and all its sums hold.
 */
#include "applications.h"

/* Most words that a label in a block is broken into. */
#define MOST_PARTS	14

/* Returns the length, in words, of the longest label at the start of words, or 0.  *item: what it names. */
static int
longest_label(const gr_names *names, const gr_token *const *words, int n, int *item)
{
	gr_words_joined joined = {.len = 0};
	int			taken = 0;
	int			k;

	for (k = 0; k < n && k < MOST_PARTS && gr_join_token(&joined, words[k]); k++)
	{
		int			name = gr_name_words(names, &joined);

		if (gr_is_item(name))
		{
			*item = name;
			taken = k + 1;
		}
	}
	return taken;
}

/*
 * Takes the labels before a group, and in a grid also those on its lines.  They must be the
 * form's next rows, from number *n on, with no other words among them; else returns false.
 * Adds their number to *n.  *first: the first word of the form's first label.
 */
static bool
take_labels(gr_applications *a, const gr_group *g, int *n, const gr_token **first)
{
	gr_token_list words = gr_new_list(&a->rows, g->here - g->from + g->own.n);
	int			before = *n;
	int			item = GR_NAMES_NOTHING;
	int			i;
	int			taken;

	for (i = g->from; words.at && i < g->here; i++)
		if (a->rows.pieces.at[i]->kind == GR_TOKEN_WORDS)
			words.at[words.n++] = a->rows.pieces.at[i];
	for (i = 0; words.at && g->mode == GR_MODE_GRID && i < g->own.n; i++)
		words.at[words.n++] = g->own.at[i];
	for (i = 0; words.at && i < words.n; i += taken == 0 ? 1 : taken)
	{
		taken = longest_label(&a->names, words.at + i, words.n - i, &item);
		if (taken > 0 && (*n == a->names.nrows || a->names.rows[*n] != item))
			return false;
		if (taken == 0 && *n > before && words.at[i]->name != GR_NAMES_GROUP)
			return false;
		if (taken > 0 && (*n)++ == 0)
			*first = words.at[i];
	}
	return true;
}

/* Sets the zone to the words before the first label. */
static void
set_zone(gr_applications *a, const gr_token *first)
{
	gr_token_list zone = gr_new_list(&a->rows, a->rows.pieces.n);
	int			i;

	for (i = 0; zone.at && i < a->rows.groups[0].here && a->rows.pieces.at[i] != first; i++)
		zone.at[zone.n++] = a->rows.pieces.at[i];
	a->zone = zone;
}

/* Do values follow other values without words between them? */
static bool
has_blocks(const gr_rows *rows)
{
	int			i;

	for (i = 1; i < rows->ngroups; i++)
		if (gr_has_no_words_before(&rows->groups[i]))
			return true;
	return false;
}

bool
gr_name_by_blocks(gr_applications *a)
{
	const gr_token *first = NULL;
	int			n = 0;
	int			i;

	if (a->rows.ngroups != a->names.nrows || a->rows.strays > 0 || !has_blocks(&a->rows))
		return false;
	for (i = 0; i < a->rows.ngroups; i++)
	{
		gr_group   *g = &a->rows.groups[i];

		/* as many groups as labels, and then the labels of the next block */
		if ((i == 0 || !gr_has_no_words_before(g)) && (n != i || !take_labels(a, g, &n, &first)))
			return false;
		if (g->state == GR_GROUP_BROKEN || g->cells.n < GR_APPLICANTS)
			return false;
	}
	if (n != i)
		return false;
	for (i = 0; i < n; i++)
	{
		a->rows.groups[i].item = a->names.rows[i];
		a->rows.groups[i].state = GR_GROUP_NAMED;
		a->rows.groups[i].by = GR_ROW_BY_ORDER;
	}
	set_zone(a, first);
	return true;
}
