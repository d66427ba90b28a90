/*
 * unread.c
 *	  Pass 8: reports what was not read, and why; counts the cells that were read and
 *	  those that were not.
 */
#include "applications.h"

void
gr_say_at(gr_reader *reader, gr_finding_code code, int table, int item, int measure,
		  const gr_token *from, const gr_token *to, gr_message message)
{
	gr_finding	finding;

	if (item >= 0 && table >= 0)
		reader->unread.seen_rows[item] = 1;
	if (!reader->sink)
		return;
	memset(&finding, 0, sizeof(finding));
	finding.code = code;
	finding.table = table;
	finding.item = item;
	finding.measure = measure;
	finding.message = message;
	if (from && to)
	{
		finding.start = (size_t) (from->start - reader->text);
		finding.len = (size_t) (to->end - from->start);
		finding.line = gr_line_of(from);
	}
	reader->sink(reader->sink_context, &finding);
}

/* Was a row named by the form's order?  Then its label stands elsewhere. */
static bool
is_placed_by_order(const gr_rows *rows, int item)
{
	int			i;

	for (i = 0; i < rows->ngroups; i++)
		if (rows->groups[i].item == item && rows->groups[i].by == GR_ROW_BY_ORDER)
			return true;
	return false;
}

/* Is a label behind a group the last lines of the group's own label? */
static bool
continues_label(const gr_group *g, int item)
{
	return g->state == GR_GROUP_NAMED && g->by == GR_ROW_BY_PIECES && g->item == item;
}

void
gr_see_labels(gr_reader *reader, const gr_rows *rows)
{
	int			g = 0;
	int			i;

	for (i = 0; i < rows->pieces.n; i++)
	{
		const gr_token *t = rows->pieces.at[i];
		int			item = t->name;

		while (g < rows->ngroups && rows->groups[g].here <= i)
			g++;
		if (!gr_is_item(item) || reader->label[item] ||
			(g < rows->ngroups && gr_has_token(gr_label_of(&rows->groups[g]), t)) ||
			(g > 0 && continues_label(&rows->groups[g - 1], item)) || is_placed_by_order(rows, item))
			continue;
		reader->label[item] = t;
	}
}

void
gr_say_variant(gr_reader *reader, const gr_group *group, gr_lexicon lexicon)
{
	const gr_token_list *label = gr_label_of(group);
	gr_words_joined words;
	int			i = group->label.n > 0 ? 0 : label->n - 1;

	if (!reader->sink || label->n == 0)
		return;
	words.len = 0;
	for (; i < label->n; i++)
		(void) gr_join_token(&words, label->at[i]);
	if (!gr_is_official_label(lexicon, words.text, words.len))
		gr_say_at(reader, GR_FINDING_label_variant, (int) gr_items[group->item].table, group->item, -1,
				  label->at[group->label.n > 0 ? 0 : label->n - 1], gr_last_of(label),
				  GR_SAY(label_read_as, gr_item_term(group->item)));
}

/* Counts the filled cells of a row that was not read. */
static void
count_unread(gr_reader *reader, const gr_group *group)
{
	uint32_t	n = 0;
	int			i;

	for (i = 0; i < group->cells.n; i++)
		n += gr_is_filled_cell(group->cells.at[i]);
	if (group->state != GR_GROUP_NAMED)
		reader->unread.unnamed += n;
	else if (reader->unread.cells[group->item] < n)
		reader->unread.cells[group->item] = n;
}

void
gr_say_unread(gr_reader *reader, gr_finding_code code, const gr_group *group, gr_table table,
			  gr_message message)
{
	const gr_token_list *list = group->cells.n > 0 ? &group->cells : &group->own;
	const gr_token *from;

	if (list->n == 0)
		return;
	/* a row of empty cells without a name has no values that were not read */
	if (code == GR_FINDING_row_unknown && group->cells.n > 0 && gr_all_empty(group->cells.at, group->cells.n))
		return;
	count_unread(reader, group);
	from = list->at[0];
	/* words before an unnamed row are most likely its name */
	if (code == GR_FINDING_row_unknown && group->own.n > 0 && group->own.at[0]->line == from->line &&
		group->own.at[0]->start < from->start)
		from = group->own.at[0];
	if (code != GR_FINDING_label_variant && group->state == GR_GROUP_NAMED && !gr_all_empty(group->cells.at, group->cells.n))
		reader->unread.rows[group->item] = 1;
	gr_say_at(reader, code, (int) table, group->state == GR_GROUP_NAMED ? group->item : -1, -1,
			  from, list->at[list->n - 1], message);
}

void
gr_say_strays(gr_reader *reader, const gr_rows *rows, gr_table table, int width)
{
	int			i;

	reader->unread.unnamed += rows->stray_values;
	for (i = 0; i < rows->strays && i < GR_MOST_STRAYS; i++)
		gr_say_at(reader,
				  rows->stray[i]->len > 2 * width ? GR_FINDING_cell_run_together : GR_FINDING_row_unknown,
				  (int) table, -1, -1, rows->stray[i], rows->stray[i], GR_SAY(row_unnamed));
}

/* Counts the filled cells of a row under columns that are not the form's. */
static int
count_foreign(const gr_read_row *row)
{
	int			n = 0;
	int			i;

	for (i = 0; i < row->n; i++)
		n += row->cells[i].measure == GR_COLUMN_FOREIGN && !gr_is_empty_found(&row->cells[i]);
	return n;
}

void
gr_say_lost_columns(gr_applications *a)
{
	const gr_head *head = &a->heads[0];
	unsigned	lost = (1u << GR_APPLICANTS) - 1;
	int			nlost = 0;
	int			i;

	if (head->kind != GR_HEAD_NAMED || a->zone.n == 0)
		return;
	for (i = 0; i < head->ncolumns; i++)
		if (head->columns[i] >= 0)
			lost &= ~(1u << head->columns[i]);
	for (i = 0; i < GR_APPLICANTS; i++)
		if (lost >> i & 1)
		{
			nlost++;
			gr_say_at(a->reader, GR_FINDING_cell_missing, GR_APPLICATIONS, -1,
					  GR_FIRST_MEASURE_APPLICATIONS + i, a->zone.at[0], gr_last_of(&a->zone),
					  GR_SAY(column_unnamed));
		}
	for (i = 0; i < a->nread; i++)
	{
		int			foreign = count_foreign(&a->read[i]);

		a->reader->unread.unnamed += (size_t) (foreign < nlost ? foreign : nlost);
	}
}

bool
gr_may_be_damaged(const gr_reader *reader, const gr_rows *rows, const gr_group *group, gr_message *why)
{
	if (gr_is_cut(reader, group) || gr_ends_text(reader, group))
		*why = GR_SAY(text_ends_in_row);
	else if (gr_is_crossed(reader, rows, group))
		*why = GR_SAY(page_number_in_row);
	else if (gr_has_value_below(reader, rows, group) || gr_has_value_above(reader, rows, group))
		*why = GR_SAY(row_may_go_on);
	else
		return false;
	return true;
}

/* ---- coverage ---- */

/*
 * Returns the number of unread cells of a row.  A row that was not read may
 * hold the values of the next row, whose label is lost.  So it can have more
 * cells than the form.
 */
static uint32_t
unread_of_row(const gr_reader *reader, gr_item item)
{
	const gr_figures *f = &reader->report->figures;
	uint32_t	unread = 0;
	int			base = gr_item_base(item);
	int			i;

	for (i = 0; i < gr_table_width(gr_items[item].table); i++)
		unread += reader->printed[base + i] && f->status[base + i] == GR_MISSING;
	return unread > reader->unread.cells[item] ? unread : reader->unread.cells[item];
}

gr_coverage
gr_coverage_of(const gr_reader *reader)
{
	const gr_figures *f = &reader->report->figures;
	gr_coverage coverage = {0, reader->unread.unnamed};
	int			item;
	int			i;

	for (item = 0; item < GR_NITEMS; item++)
	{
		int			base = gr_item_base((gr_item) item);

		for (i = 0; i < gr_table_width(gr_items[item].table); i++)
			coverage.read += f->status[base + i] != GR_MISSING;
		coverage.unread += unread_of_row(reader, (gr_item) item);
	}
	return coverage;
}
