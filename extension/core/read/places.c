/*
 * places.c
 *	  Pass 6: finds the columns of part three by their places: in a text set in columns,
 *	  or in a grid that the head and the rows share.
 */
#include "head_internal.h"

#include "units.h"

/* ---- columns of a text set in columns ---- */

void
gr_find_columns(const gr_rows *rows, int width, gr_column_views *views)
{
	gr_columns	view[2];
	uint32_t	gap = 0;
	bool		gaps_differ = false;
	int			full = 0;
	int			wider = 0;
	int			i;
	int			k;
	int			q;

	views->n = 0;
	memset(view, 0, sizeof(view));
	view[1].display = true;
	for (i = 0; i < rows->ngroups; i++)
	{
		const gr_group *g = &rows->groups[i];

		wider += g->mode == GR_MODE_WORDS && g->cells.n > width;
		if (g->mode != GR_MODE_WORDS || g->cells.n != width || !gr_are_spaced(g->cells.at, width))
			continue;
		for (q = 0; q < width; q++)
		{
			const gr_token *t = g->cells.at[q];

			gap = gap == 0 ? t->gap : gap;
			gaps_differ |= t->gap != gap;
			for (k = 0; k < 2; k++)
			{
				if (full == 0)
					view[k].at[q] = gr_column_range_of(t, k == 1);
				gr_widen_range(&view[k].at[q], gr_column_range_of(t, k == 1));
			}
		}
		full++;
	}
	/* equal white space between all cells shows no columns, and neither do rows that most others are wider than */
	for (k = 0; k < 2 && full >= 2 && full >= wider && gaps_differ; k++)
	{
		view[k].n = width;
		for (q = 1; q < width && view[k].at[q - 1].to <= view[k].at[q].from; q++)
			;
		if (q == width)
			views->at[views->n++] = view[k];
	}
}

bool
gr_place_cells(const gr_column_views *views, const gr_token_list *cells, int16_t *columns)
{
	int			v;
	int			i;
	int			q;

	for (v = 0; v < views->n; v++)
	{
		const gr_columns *view = &views->at[v];
		unsigned	taken = 0;

		for (i = 0; i < cells->n; i++)
		{
			gr_column_range place = gr_column_range_of(cells->at[i], view->display);
			int			hit = -1;

			for (q = 0; q < view->n; q++)
				if (gr_column_ranges_overlap(place, view->at[q]))
				{
					if (hit >= 0)
						return false;
					hit = q;
				}
			if (hit < 0 || (taken >> hit & 1) || (v > 0 && columns[i] != hit))
				return false;
			taken |= 1u << hit;
			columns[i] = (int16_t) hit;
		}
	}
	return views->n > 0;
}

/* ---- head and rows on one grid ---- */

/*
 * Returns the number of places of every row and every line of the head, or 0 if
 * they differ.
 */
static int
common_places(const gr_token_list *zone, const gr_rows *rows)
{
	int			places = 0;
	int			i;

	for (i = 0; i < rows->ngroups; i++)
	{
		if (rows->groups[i].mode != GR_MODE_GRID || rows->groups[i].places == 0)
			continue;
		if (places != 0 && rows->groups[i].places != places)
			return 0;
		places = rows->groups[i].places;
	}
	if (places <= GR_APPLICANTS || places > GR_MOST_PLACES)
		return 0;
	for (i = 0; i < zone->n; i++)
		if (zone->at[i]->separator != GR_BY_SPACE && zone->at[i]->places != places)
			return 0;
	return places;
}

/*
 * Fills the gap of a head that lacks one word: the place of 总计 shows where
 * the seven columns stand.  Returns false if the other words contradict.
 */
static bool
fill_missing_word(int16_t *places, int n)
{
	int			last = n - 1;
	int			base;
	int			i;

	while (last >= 0 && places[last] == GR_COLUMN_GROUP)
		last--;
	base = last - (GR_APPLICANTS - 1);
	if (last < 0 || places[last] != GR_APPLICANTS - 1 || base < 0)
		return false;
	for (i = base; i <= last; i++)
		if (places[i] != GR_COLUMN_GROUP && places[i] != i - base)
			return false;
	for (i = base; i <= last; i++)
		places[i] = (int16_t) (i - base);
	return true;
}

/* Does the token stand at this place of the grid, and is it a word that may name a column? */
static bool
is_word_at(const gr_token *t, int place)
{
	return t->place == place && t->separator != GR_BY_SPACE && gr_is_word_token(t) && !gr_is_head_note(t);
}

/*
 * Returns what the word number i of the zone names, joined with the words above and
 * below it at the same place, else alone.
 */
static int
column_of_word(const gr_token_list *zone, int i, int year, bool *silent)
{
	const gr_token *t = zone->at[i];
	int			column = gr_head_column(t->text, t->len, year, silent);
	gr_words_joined words;
	bool		over_others;
	int			pieces = 0;
	int			joined;
	int			k;

	if (column == GR_COLUMN_GROUP || *silent || zone->n > GR_MOST_HEAD_WORDS)
		return column;
	words.len = 0;
	for (k = 0; k < zone->n; k++)
	{
		const gr_token *other = zone->at[k];

		if (other != t &&
			(!is_word_at(other, t->place) ||
			 gr_head_column(other->text, other->len, year, &over_others) == GR_COLUMN_GROUP || over_others))
			continue;
		pieces++;
		if (!gr_join_token(&words, other))
			return column;
	}
	joined = pieces > 1 ? gr_head_column(words.text, words.len, year, &over_others) : column;
	return joined >= 0 ? joined : column;
}

/* Where two heads name one column of the form and one of them has another unit, as 其他 and 其他（%）, that one is not the form's. */
static void
set_foreign_twins(const gr_token_list *zone, gr_head *head, int n)
{
	int			i;
	int			k;

	for (i = 0; i < zone->n; i++)
	{
		const gr_token *t = zone->at[i];

		if (t->place >= n || head->places[t->place] < 0 || !gr_states_other_unit(t->text, t->len))
			continue;
		for (k = 0; k < n && (k == t->place || head->places[k] != head->places[t->place]); k++)
			;
		if (k < n)
			head->places[t->place] = GR_COLUMN_FOREIGN;
	}
}

void
gr_map_places(const gr_token_list *zone, const gr_rows *rows, int year, gr_head *head)
{
	int			n = common_places(zone, rows);
	int			order[GR_MOST_PLACES];
	int			norder = 0;
	int			known = 0;
	bool		foreign = false;
	int			i;

	head->nplaces = 0;
	if (n == 0)
		return;
	for (i = 0; i < GR_MOST_PLACES; i++)
		head->places[i] = GR_COLUMN_GROUP;
	for (i = 0; i < zone->n; i++)
	{
		const gr_token *t = zone->at[i];
		bool		silent;
		int			column;

		if (t->place >= n || !is_word_at(t, t->place))
			continue;
		column = column_of_word(zone, i, year, &silent);
		if (!silent && column != GR_COLUMN_GROUP)
			head->places[t->place] = (int16_t) column;
	}
	set_foreign_twins(zone, head, n);
	for (i = 0; i < n; i++)
	{
		if (head->places[i] == GR_COLUMN_GROUP)
			continue;
		order[norder++] = head->places[i];
		known += head->places[i] >= 0;
		foreign |= head->places[i] < 0;
	}
	if (!foreign && norder < GR_APPLICANTS && norder > 0 && gr_columns_ascend(order, norder))
	{
		if (!fill_missing_word(head->places, n))
			return;
		known = GR_APPLICANTS;
	}
	if (known >= 5)
		head->nplaces = n;
}
