/*
 * proceedings.c
 *	  Pass 7: reads part four: one row of 15 cells under three captions, or a row of
 *	  five cells under each caption.
 */
#include "proceedings.h"

#include "which_form.h"

/* Does the row only number the columns: 1 2 3 …? */
static bool
numbers_columns(const gr_group *g)
{
	int			n = 0;
	int			i;

	for (i = 0; i < g->cells.n; i++)
	{
		const gr_token *t = g->cells.at[i];

		if (gr_is_empty_cell(t))
			continue;
		if (gr_small_number(t) != ++n)
			return false;
	}
	return n >= GR_OUTCOMES;
}

static int
count_figures(const gr_group *g)
{
	int			n = 0;
	int			i;

	for (i = 0; i < g->cells.n; i++)
		n += !gr_is_empty_cell(g->cells.at[i]);
	return n;
}

/* Does a second row under the same head have the same figures? */
static bool
repeats(gr_reader *reader, const gr_outcome_row *row, const gr_group *g)
{
	gr_offsets	first = 1;
	const gr_token *const *window = gr_find_window(&g->cells, GR_ALL_OUTCOMES, &first);
	int			i;

	if (!window || row->n != GR_ALL_OUTCOMES)
		return false;
	for (i = 0; i < GR_ALL_OUTCOMES; i++)
	{
		gr_found	again = row->cells[i];
		int64_t		a;
		int64_t		b;

		again.token = window[i];
		if (!row->cells[i].token || window[i]->kind != row->cells[i].token->kind ||
			gr_number_of(reader, &again, GR_COUNT, &a) != gr_number_of(reader, &row->cells[i], GR_COUNT, &b) || a != b)
			return false;
	}
	return true;
}

/* Does a bar alone on its line precede each row?  Then one precedes the words of the head. */
static bool
has_bars_before_rows(const gr_rows *rows)
{
	size_t		i;

	if (rows->mode != GR_MODE_CELLS)
		return false;
	for (i = 0; i + 1 < rows->cells.n && !gr_is_value_token(&rows->cells.at[i]); i++)
		if (rows->cells.at[i].separator == GR_BY_STREAM && rows->cells.at[i].kind == GR_TOKEN_EMPTY_CELL &&
			rows->cells.at[i + 1].separator == GR_BY_STREAM &&
			rows->cells.at[i + 1].kind == GR_TOKEN_WORDS)
			return true;
	return false;
}

/* Do the sums contradict columns that no head names, or that a head names in another order than the form's? */
static bool
breaks_sums(const gr_outcome_row *row, gr_outcome_sums sums)
{
	bool		official = row->n == GR_ALL_OUTCOMES || row->cells[0].column_by != GR_COLUMN_BY_ORDER;
	int			i;

	for (i = 0; i < row->n; i++)
		official &= row->cells[i].measure == i % GR_OUTCOMES &&
			(row->n < GR_ALL_OUTCOMES || row->item[i] - GR_FIRST_ITEM_PROCEEDINGS == i / GR_OUTCOMES);
	return !official && sums.broken > 0;
}

static void
take_zone(gr_proceedings *p, const gr_token *t)
{
	if (p->nzone == GR_MOST_ZONE)
	{
		memmove(p->zone, p->zone + 1, (GR_MOST_ZONE - 1) * sizeof(p->zone[0]));
		p->nzone--;
	}
	p->zone[p->nzone++] = t;
}

/* Reports an unread row.  Another row under the same captions is not trusted either. */
static void
leave_unread(gr_proceedings *p, const gr_group *g, gr_finding_code code, gr_message why)
{
	bool		headed = p->captions != 0 || p->noutcomes > 0;
	int			caption;

	/* a few figures without any head do not belong to the table: they may be a sentence's */
	if (!headed && count_figures(g) < GR_OUTCOMES)
		return;
	for (caption = 0; caption < GR_CAPTIONS && count_figures(g) > (headed ? 0 : GR_ALL_OUTCOMES - 1); caption++)
		if (p->captions == 0 || p->noutcomes > GR_OUTCOMES || (p->captions >> caption & 1))
			p->reader->unread.rows[GR_FIRST_ITEM_PROCEEDINGS + caption] = 1;
	gr_say_unread(p->reader, code, g, GR_PROCEEDINGS, why);
}

/* Does a cell hold the digits of several cells, run together? */
static bool
is_run_together(const gr_token_list *cells)
{
	int			i;

	for (i = 0; i < cells->n; i++)
		if (cells->at[i]->kind == GR_TOKEN_VALUE && cells->at[i]->len > 2 * GR_OUTCOMES)
			return true;
	return false;
}

static void
read_group(gr_proceedings *p, const gr_group *g, bool more)
{
	gr_outcome_row   *row = &p->read[p->nread];
	gr_outcome_sums sums;
	gr_message	why;

	if (more && numbers_columns(g))
		return;
	if (p->nread > 0 && p->nzone == 0 && count_figures(g) >= GR_OUTCOMES)
	{
		if (!repeats(p->reader, &p->read[p->nread - 1], g))
		{
			p->nread--;
			leave_unread(p, g, GR_FINDING_row_duplicate, GR_SAY(row_again_differs));
		}
		return;
	}
	if (p->nread == GR_MOST_OUTCOME_ROWS)
		return;
	switch (gr_read_outcome_row(p, g, row))
	{
		case GR_ANSWER_WAIT:
			return;
		case GR_ANSWER_READ:
			sums = gr_sum_outcomes(p->reader, row);
			if (sums.broken > 0 && count_figures(g) == 1 && is_run_together(&g->cells))
				leave_unread(p, g, GR_FINDING_cell_run_together, GR_SAY(proceedings_unread, gr_number(count_figures(g))));
			else if (sums.broken > 0 && gr_may_be_damaged(p->reader, &p->rows, g, &why))
				leave_unread(p, g, GR_FINDING_cell_missing, why);
			else if (sums.broken > 0 && g->mode == GR_MODE_WORDS && !gr_are_on_one_line(&g->cells) &&
					 gr_has_line_of_several(&g->cells))
				leave_unread(p, g, GR_FINDING_cell_missing, GR_SAY(row_may_be_two));
			else if (breaks_sums(row, sums))
				leave_unread(p, g, GR_FINDING_cell_shifted, GR_SAY(columns_break_sums));
			else
				p->nread++;
			break;
		case GR_ANSWER_UNREAD:
			leave_unread(p, g, gr_width_finding(&g->cells, g->cells.n > 1 ? GR_ALL_OUTCOMES : GR_OUTCOMES),
						 GR_SAY(proceedings_unread, gr_number(count_figures(g))));
			break;
	}
	p->nzone = 0;
}

static void
put_proceedings(gr_proceedings *p)
{
	int			i;
	int			from;
	int			to;

	for (i = 0; i < p->nread; i++)
	{
		gr_outcome_row *row = &p->read[i];
		const gr_token *before = gr_front_of(row->group);

		for (to = 0; to < row->n; to++)
			row->cells[to].refused |= (p->other_units >> row->cells[to].measure & 1) != 0;
		for (from = 0; from < row->n; from = to)
		{
			for (to = from + 1; to < row->n && row->item[to] == row->item[from]; to++)
				;
			gr_put_row(p->reader, row->item[from], GR_ROW_BY_LABEL, before, row->cells + from, to - from);
			for (; from < to; from++)
				before = row->cells[from].token ? row->cells[from].token : before;
		}
	}
}

/* Is the word an outcome, a caption, or a piece of an outcome? */
static bool
is_of_table(const gr_token *t)
{
	return gr_name_outcome(t->text, t->len) || gr_outcomes_of_piece(t->text, t->len) != 0;
}

static void
stretch_over(gr_proceedings *p)
{
	int			i;

	gr_stretch_over_words(p->reader, GR_PROCEEDINGS, &p->rows.pieces, is_of_table);
	for (i = 0; i < p->rows.ngroups; i++)
		if (p->rows.groups[i].cells.n >= GR_OUTCOMES || is_run_together(&p->rows.groups[i].cells))
			gr_stretch(p->reader, GR_PROCEEDINGS, p->rows.groups[i].cells.at[0],
					   gr_last_of(&p->rows.groups[i].cells));
}

/* Has the region three words of the head, or one word and a row? */
static bool
is_table(const gr_proceedings *p)
{
	int			needed = p->rows.ngroups > 0 ? 1 : 3;
	int			i;

	for (i = 0; i < p->rows.pieces.n && needed > 0; i++)
		needed -= gr_name_outcome(p->rows.pieces.at[i]->text, p->rows.pieces.at[i]->len) != NULL;
	return needed == 0;
}

/* Is one of the pieces [from, to) a caption? */
static bool
is_caption_among(const gr_proceedings *p, int from, int to)
{
	const gr_entry *entry = NULL;

	for (; from < to && !(entry && entry->kind == GR_ENTRY_ITEM); from++)
		entry = gr_name_outcome(p->rows.pieces.at[from]->text, p->rows.pieces.at[from]->len);
	return entry && entry->kind == GR_ENTRY_ITEM;
}

/* Do the captions stand after their figures? */
static bool
captions_stand_behind(const gr_proceedings *p)
{
	const gr_group *groups = p->rows.groups;
	int			n = p->rows.ngroups;

	return n > 1 && !is_caption_among(p, 0, groups[0].here) &&
		is_caption_among(p, groups[n - 1].here, p->rows.pieces.n);
}

void
gr_read_proceedings(gr_reader *reader, const gr_region *region)
{
	gr_proceedings *p = reader->env->alloc(reader->env->context, sizeof(*p));
	int			piece = 0;
	int			i;

	if (!p)
	{
		reader->no_memory = true;
		return;
	}
	memset(p, 0, offsetof(gr_proceedings, read));
	p->reader = reader;
	gr_make_runs(&p->rows, reader->env, region);
	reader->no_memory |= p->rows.no_memory;
	if (p->rows.no_memory || !is_table(p))
		return;
	p->rows.bar_begins_rows = has_bars_before_rows(&p->rows);
	p->behind = captions_stand_behind(p);
	reader->form[GR_PROCEEDINGS] = (int) gr_form_of_others(reader->form);
	for (i = 0; i < p->rows.ngroups; i++)
	{
		for (; piece < p->rows.groups[i].here; piece++)
			take_zone(p, p->rows.pieces.at[piece]);
		read_group(p, &p->rows.groups[i], i + 1 < p->rows.ngroups);
	}
	put_proceedings(p);
	stretch_over(p);
	for (i = 0; i < p->rows.strays && i < GR_MOST_STRAYS; i++)
		if (p->rows.stray[i]->len > 2 * GR_OUTCOMES)
			gr_stretch(reader, GR_PROCEEDINGS, p->rows.stray[i], p->rows.stray[i]);
	gr_say_strays(reader, &p->rows, GR_PROCEEDINGS, GR_OUTCOMES);
	if (p->rows.ngroups == 0)
		gr_say_at(reader, GR_FINDING_cell_missing, GR_PROCEEDINGS, -1, -1, p->rows.pieces.at[0],
				  p->rows.pieces.at[0], GR_SAY(table_empty));
}
