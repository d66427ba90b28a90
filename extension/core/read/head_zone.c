/*
 * head_zone.c
 *	  Pass 6: collects the words that may be the head of part three.
 */
#include "applications.h"

#include "wordset.h"

bool
gr_begins_head(const gr_token *t)
{
	gr_key		key;

	if (gr_token_has_word_of(GR_SET_HEAD_START, t))
		return true;
	if (t->len > 40)
		return false;
	gr_make_key(t->text, t->len, &key);
	return gr_find_entry(GR_HEADS_APPLICATIONS, key.text, key.len) != NULL ||
		gr_is_word_of(GR_SET_HEAD_HALF, t->text, t->len);
}

static bool
is_row_of_part_two(const gr_token *t)
{
	gr_key		key;

	if (t->len == 0 || gr_is_note_in_brackets(t) || !gr_may_begin_entry(GR_ROWS_DISCLOSURES, t->text[0]))
		return false;
	gr_make_key(t->text, t->len, &key);
	return gr_find_entry(GR_ROWS_DISCLOSURES, key.body, key.body_len) != NULL;
}

/* Returns how many words belong to rows of part two that precede the head. */
static int
rows_before(const gr_token_list *zone, int year)
{
	int			n = 0;
	int			i;

	for (i = 0; i < zone->n && !gr_is_head_word(zone->at[i], year); i++)
		if (is_row_of_part_two(zone->at[i]))
			n = i + 1;
	return n;
}

/*
 * Returns the index at which the head begins.  first is the index of its first known
 * word.  The words before that one are columns, too, if that makes seven columns, or
 * seven and a word over the labels.
 */
static int
first_of_columns(const gr_token_list *zone, int first, int n, int year)
{
	int			begin = first;
	int			columns = 0;	/* from first on, without 法人或其他组织 */
	int			i;

	while (begin > 0 && gr_may_be_head(zone->at[begin - 1]) && !gr_is_head_note(zone->at[begin - 1]))
		begin--;
	for (i = first; i < n && begin < first; i++)
	{
		bool		silent;

		columns += gr_head_column(zone->at[i]->text, zone->at[i]->len, year, &silent) != GR_COLUMN_GROUP;
	}
	i = columns + first - begin;
	return columns < GR_APPLICANTS && (i == GR_APPLICANTS || i == GR_APPLICANTS + 1) ? begin : first;
}

void
gr_trim_zone(const gr_applications *a, gr_token_list *zone)
{
	int			n = 0;
	int			first;
	int			i;

	if (!zone->at)
		return;
	for (i = rows_before(zone, a->reader->year); i < zone->n; i++)
		if (zone->at[i]->len < 6 || zone->at[i]->kind != GR_TOKEN_WORDS ||
			gr_begins_head(zone->at[i]) ||
			gr_rows_with_piece(&a->names, zone->at[i]->text, zone->at[i]->len) == 0)
			zone->at[n++] = zone->at[i];
	for (first = 0; first < n && !gr_begins_head(zone->at[first]); first++)
		;
	first = first_of_columns(zone, first, n, a->reader->year);
	zone->at += first;
	zone->n = n - first;
	gr_drop_repeated_lines(zone);
	gr_trim_to_last_line(zone, a->reader->year);
}

/* Does the line of the first row hold three words of the head, numbered perhaps? */
static bool
head_is_in_row(const gr_group *g)
{
	int			words = 0;
	int			i;

	for (i = 0; i < g->own.n; i++)
		words += gr_begins_head(g->own.at[i]);
	return words >= 3;
}

/*
 * Collects the words of the lines before the first row of a grid, without those of its
 * label, and without lines that have values or are rows.
 */
static gr_token_list
grid_zone(gr_applications *a, const gr_group *first)
{
	gr_rows    *rows = &a->rows;
	gr_token_list zone = gr_new_list(rows, rows->ntokens);
	const gr_token *end = rows->tokens + rows->ntokens;
	const gr_token *line;
	int			counted = 0;	/* words of the zone that were looked at … */
	int			head_words = 0;	/* … and how many of these are words of a head */
	int			g = 0;
	int			n;

	for (line = rows->tokens; zone.at && line < end && line->line < first->line; line += n)
	{
		bool		used;
		int			i;

		n = gr_rest_of_line(line, end);
		while (g < rows->ngroups && rows->groups[g].line < line->line)
			g++;
		used = g < rows->ngroups && rows->groups[g].line == line->line;
		for (; used && counted < zone.n; counted++)
			head_words += gr_is_head_word(zone.at[counted], a->reader->year);
		/* the words after a row belong to its label */
		if (used && head_words >= 4)
			break;
		for (i = 0; i < n && !used; i++)
			used = gr_is_value_token(&line[i]);
		for (i = 0; i < n && !used; i++)
			if (gr_is_word_token(&line[i]) && !gr_has_token(&first->label, &line[i]))
				zone.at[zone.n++] = &line[i];
	}
	return zone;
}

gr_token_list
gr_head_zone(gr_applications *a, const gr_group *first)
{
	gr_token_list zone;
	bool		in_row = head_is_in_row(first);
	int			i;

	if (first->mode == GR_MODE_GRID)
		return grid_zone(a, first);
	zone = gr_new_list(&a->rows, first->here);
	for (i = 0; zone.at && i < first->here; i++)
	{
		const gr_token *t = a->rows.pieces.at[i];

		if (t->line > first->line || gr_has_token(&first->label, t) ||
			(!in_row && gr_has_token(&first->own, t)))
			continue;
		zone.at[zone.n++] = t;
	}
	return zone;
}
