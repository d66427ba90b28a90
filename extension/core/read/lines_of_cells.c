/*
 * lines_of_cells.c
 *	  Pass 7: finds the columns of cells in a text that has a line for each cell.  An
 *	  empty line is a blank cell.
 */
#include "disclosures.h"

#include "wordset.h"

bool
gr_columns_by_lines(const gr_reader *reader, const gr_token *label, const gr_token_list *cells, uint32_t stride,
					int width, int16_t *columns)
{
	int			i;

	/* the line of a page number is no blank cell */
	for (i = 0; label && i < reader->nfurniture; i++)
		if (reader->furniture[i].line > label->line &&
			reader->furniture[i].line <= label->line + stride * (uint32_t) width)
			return false;
	for (i = 0; i < cells->n; i++)
	{
		uint32_t	lines = label ? cells->at[i]->line - label->line : 0;

		if (lines == 0 || lines % stride != 0 || lines / stride > (uint32_t) width)
			return false;
		columns[i] = (int16_t) (lines / stride - 1);
		/* two cells on one line */
		if (i > 0 && columns[i] <= columns[i - 1])
			return false;
	}
	return true;
}

static bool
have_line_for_each_cell(const gr_disclosures *d, uint32_t stride)
{
	const gr_token_list *pieces = &d->rows.pieces;
	int16_t		columns[GR_MOST_BLOCK_COLUMNS];
	int			measures[GR_MOST_BLOCK_COLUMNS];
	int			heads = 0;
	int			clauses = 0;
	unsigned	widths = 0;		/* of rows, one bit each */
	int			rows = 0;
	bool		blank = false;	/* a row before the last one has a blank cell */
	int			i;

	for (i = 0; i + 1 < pieces->n; i++)
	{
		const gr_token *t = pieces->at[i];
		uint32_t	lines = pieces->at[i + 1]->line - t->line;
		int			item = t->name;
		int			width = gr_is_item(item) ? gr_cells_of_item(item, d->form, measures) : 0;
		bool		head = gr_is_word_of(GR_SET_ROW_OF_HEADS, t->text, t->len);

		/* the next head stands in the next cell, the next label behind the last cell */
		if ((head && lines != stride) || (width > 0 && lines != stride * (uint32_t) (1 + width)))
			return false;
		heads += head;
		clauses += gr_begins_with_word_of(GR_SET_CLAUSE_HEAD, t->text, t->len) > 0;
		widths |= width > 0 ? 1u << width : 0;
		rows += width > 0;
	}
	for (i = 0; i < d->rows.ngroups; i++)
	{
		const gr_group *g = &d->rows.groups[i];
		const gr_token *label = gr_label_before(&d->rows, g);
		int			width;

		if (!label || g->mode != GR_MODE_WORDS)
			return false;
		/* the group may have a name although the last word of its broken label names no row */
		width = gr_cells_of_item(g->state == GR_GROUP_NAMED ? g->item : label->name, d->form, measures);
		if (!gr_columns_by_lines(d->reader, label, &g->cells, stride, width, columns))
			return false;
		blank |= i + 1 < d->rows.ngroups && g->cells.n < width;
	}
	/* an empty line behind the table is no cell of its last row */
	rows += pieces->n > 0 && gr_is_item(pieces->at[pieces->n - 1]->name);
	if (!blank && rows <= d->rows.ngroups)
		return false;
	/*
	 * Rows of one width prove nothing: each may be one value among empty lines.  A
	 * text that prints the same line only once has lost values, too: it shows 信息内容
	 * over its first block only.
	 */
	return heads > 0 && heads >= clauses && (widths & (widths - 1)) != 0;
}

uint32_t
gr_lines_of_cell(gr_disclosures *d)
{
	uint32_t	stride = 2;

	while (stride > 0 && !have_line_for_each_cell(d, stride))
		stride--;
	if (stride > 0)
		gr_name_by_labels_before(&d->rows);
	return stride;
}

bool
gr_values_stand_first(const gr_disclosures *d, const gr_group *first)
{
	int			i;

	for (i = first->here - 1; i >= first->from && !gr_opens_block(d->rows.pieces.at[i]->text, d->rows.pieces.at[i]->len); i--)
		if (gr_is_item(d->rows.pieces.at[i]->name))
			return false;
	return first->mode == GR_MODE_WORDS && first->state != GR_GROUP_NAMED && first->here > 0 &&
		gr_is_block_column(d, d->rows.pieces.at[first->here - 1]);
}

bool
gr_may_be_of_two_rows(const gr_disclosures *d, const gr_group *g)
{
	const gr_token *label = gr_last_of(gr_label_of(g));

	if (g->mode != GR_MODE_WORDS || d->stride > 0)
		return false;
	if (d->values_first && g->label_before)
		return true;
	/* a row that begins on the line of its label ends there */
	return !gr_are_on_one_line(&g->cells) && (d->short_rows || (label && label->line == g->cells.at[0]->line));
}

bool
gr_follows_lone_values(const gr_disclosures *d, const gr_group *g)
{
	const gr_token_list *label = gr_label_of(g);

	return g > d->rows.groups && g->mode == GR_MODE_WORDS && g[-1].state != GR_GROUP_NAMED && g[-1].own.n == 0 &&
		g[-1].cells.n > 0 && label->n > 0 && g->here - g->from <= label->n && !gr_are_on_one_line(&g->cells);
}

bool
gr_has_negative_count(const gr_disclosures *d, const gr_group *g, const gr_token *const *window)
{
	int			i;

	for (i = 0; i < d->block.ncolumns; i++)
	{
		int			measure = d->block.columns[i].measure;
		gr_found	cell = gr_found_cell(measure, window[i], GR_COLUMN_BY_HEAD);
		int64_t		value;

		if (measure >= 0 && gr_slot_kind(gr_item_base(g->item) + measure) == GR_COUNT &&
			gr_number_of(d->reader, &cell, GR_SIGNED, &value) && value < 0)
			return true;
	}
	return false;
}
