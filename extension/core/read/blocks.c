/*
 * blocks.c
 *	  Pass 4: part three with labels in blocks and values in blocks.  Such a table is
 *	  read only if it is complete and all its sums hold.
 */
#include "applications.h"

/* The labels of a block. */
typedef struct labels
{
	int			n;
	int			item[GR_MAX_FORM_ROWS];
	const gr_token *first;		/* the first word of the first label */
	bool		broken;			/* other words stand among the labels */
} labels;

/*
 * Collects the labels among the words of pieces [from, to) and of own.  Joins
 * as many words as possible to one label.
 */
static void
collect_labels(gr_applications *a, int from, int to, const gr_token_list *own, labels *out)
{
	gr_token_list words = gr_new_list(&a->rows, to - from + own->n);
	int			i;
	int			k;

	memset(out, 0, sizeof(*out));
	for (i = from; words.at && i < to; i++)
		if (a->rows.pieces.at[i]->kind == GR_TOKEN_WORDS)
			words.at[words.n++] = a->rows.pieces.at[i];
	for (i = 0; words.at && i < own->n; i++)
		words.at[words.n++] = own->at[i];
	for (i = 0; words.at && i < words.n;)
	{
		int			found = GR_NAMES_NOTHING;
		int			taken = 0;
		gr_words_joined joined;

		joined.len = 0;
		for (k = i; k < words.n && k < i + 14 && gr_join_token(&joined, words.at[k]); k++)
		{
			int			item = gr_name_words(&a->names, &joined);

			if (gr_is_item(item))
			{
				found = item;
				taken = k + 1 - i;
			}
		}
		if (taken == 0)
		{
			out->broken |= out->n > 0 && words.at[i]->name != GR_NAMES_GROUP;
			i++;
			continue;
		}
		if (out->n == GR_MAX_FORM_ROWS)
		{
			out->broken = true;
			return;
		}
		out->first = out->n == 0 ? words.at[i] : out->first;
		out->item[out->n++] = found;
		i += taken;
	}
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
		if (rows->groups[i].own.n == 0 && rows->groups[i].from == rows->groups[i].here)
			return true;
	return false;
}

bool
gr_name_by_blocks(gr_applications *a)
{
	int			items[GR_MAX_FORM_ROWS];
	const gr_token *first = NULL;
	int			n = 0;
	int			i = 0;

	if (a->rows.ngroups != a->names.nrows || a->rows.strays > 0 || !has_blocks(&a->rows))
		return false;
	while (i < a->rows.ngroups)
	{
		gr_group   *g = &a->rows.groups[i];
		static const gr_token_list none = {NULL, 0};
		labels		l;
		int			k;

		collect_labels(a, g->from, g->here, g->mode == GR_MODE_GRID ? &g->own : &none, &l);
		for (k = 0; i < a->rows.ngroups &&
			 (k == 0 || (a->rows.groups[i].own.n == 0 && a->rows.groups[i].from == a->rows.groups[i].here));
			 k++, i++)
		{
			if (a->rows.groups[i].state == GR_GROUP_BROKEN || a->rows.groups[i].cells.n < GR_APPLICANTS)
				return false;
			if (k < l.n)
				items[n++] = l.item[k];
		}
		if (l.broken || l.n != k)
			return false;
		first = first ? first : l.first;
	}
	for (i = 0; i < n; i++)
		if (items[i] != a->names.rows[i])
			return false;
	for (i = 0; i < n; i++)
	{
		a->rows.groups[i].item = items[i];
		a->rows.groups[i].state = GR_GROUP_NAMED;
		a->rows.groups[i].by = GR_ROW_BY_ORDER;
	}
	set_zone(a, first);
	return true;
}
