/*
 * applications.c
 *	  Pass 7: reads part three: names its rows, reads its head, and finds the cells.
 */
#include "applications.h"

#include "units.h"
#include "which_form.h"
#include "wordset.h"

/* ---- heads ---- */

/* Reads the head again with a foreign column beside the form's seven. */
static void
try_foreign_columns(gr_applications *a, const gr_token_list *zone, gr_head *head)
{
	int			width;

	for (width = GR_APPLICANTS + 1; width <= GR_MOST_COLUMNS; width++)
	{
		gr_column_views views;
		gr_head		other;

		gr_find_columns(&a->rows, width, &views);
		if (views.n == 0)
			continue;
		gr_read_head(zone, &views, 0, a->reader->year, &other);
		if (other.kind != GR_HEAD_NAMED || other.ncolumns != width)
			continue;
		*head = other;
		a->head_views = views;
		return;
	}
}

static void
read_first_head(gr_applications *a, const gr_group *first)
{
	bool		grid = a->rows.mode == GR_MODE_GRID;
	gr_head    *head = &a->heads[0];
	gr_token_list zone = a->zone;

	a->views.n = 0;
	if (a->rows.mode == GR_MODE_WORDS)
		gr_find_columns(&a->rows, GR_APPLICANTS, &a->views);
	if (a->sparse.kind == GR_SPARSE_PLACES && a->views.n == 0)
		a->views = a->sparse.views[0];
	a->head_views = a->views;
	if (first && !a->blocks)
		zone = gr_head_zone(a, first);
	gr_trim_zone(a, &zone);
	a->zone = zone;
	gr_read_head(&zone, &a->views, grid && first ? first->places : 0, a->reader->year, head);
	if (head->kind == GR_HEAD_UNKNOWN && a->rows.mode == GR_MODE_WORDS)
		try_foreign_columns(a, &zone, head);
	if (grid)
		gr_map_places(&zone, &a->rows, a->reader->year, head);
	a->nheads = 1;
}

/* Returns the index of the first token from i on that is the head of a column or begins one, or zone->n. */
static int
next_column(const gr_applications *a, const gr_token_list *zone, int i)
{
	for (; i < zone->n; i++)
	{
		const gr_token *t = zone->at[i];
		bool		cell = t->separator != GR_BY_SPACE && gr_may_be_head(t) && !gr_is_head_note(t);
		bool		silent;
		int			column = gr_head_column(t->text, t->len, a->reader->year, &silent);
		int			piece;

		cell |= gr_longest_column_word(GR_SET_HEAD_PIECE, t->text, t->len, &piece) > 0;
		if (!silent && (cell || column != GR_COLUMN_FOREIGN))
			break;
	}
	return i;
}

/* Does the zone have the words of the first head, in the same order? */
static bool
is_same_head(const gr_applications *a, const gr_token_list *zone)
{
	int			n = next_column(a, &a->zone, 0);
	int			i = next_column(a, zone, 0);

	while (i < zone->n && n < a->zone.n && gr_is_same_text(a->zone.at[n], zone->at[i]))
	{
		i = next_column(a, zone, i + 1);
		n = next_column(a, &a->zone, n + 1);
	}
	return i == zone->n && n == a->zone.n;
}

/* Fewest words that make a head between two rows. */
#define FEWEST_HEAD_WORDS	4

/* Reads a head between two rows.  If it differs, it applies from here on. */
static void
read_further_head(gr_applications *a, gr_group *g, const gr_head *now)
{
	gr_token_list zone;
	gr_head		head;
	int			words;
	int			first = -1;
	int			i;

	if (g->here - g->from < FEWEST_HEAD_WORDS)
		return;
	zone = gr_new_list(&a->rows, g->here - g->from);
	for (i = g->from; zone.at && i < g->here; i++)
	{
		const gr_token *t = a->rows.pieces.at[i];

		if (gr_has_token(gr_label_of(g), t))
			continue;
		if (first < 0 && gr_begins_head(t))
			first = zone.n;
		zone.at[zone.n++] = t;
	}
	if (first < 0)
		return;
	for (words = i = 0; i < zone.n; i++)
		words += gr_is_head_word(zone.at[i], a->reader->year);
	zone.at += first;
	zone.n -= first;
	/* words that are broken over lines count, too */
	if (words < FEWEST_HEAD_WORDS)
		for (words = 0, i = next_column(a, &zone, 0); i < zone.n; i = next_column(a, &zone, i + 1))
			words++;
	if (words < FEWEST_HEAD_WORDS)
		return;
	gr_trim_to_last_line(&zone, a->reader->year);
	if (is_same_head(a, &zone))
		head = a->heads[0];
	else
		gr_read_head(&zone, &a->views, 0, a->reader->year, &head);
	if (head.kind == now->kind && head.total_may_lead == now->total_may_lead &&
		(head.kind != GR_HEAD_NAMED ||
		 (head.ncolumns == now->ncolumns &&
		  memcmp(head.columns, now->columns, (size_t) head.ncolumns * sizeof(head.columns[0])) == 0)))
		return;
	if (a->nheads == GR_MOST_HEADS)
	{
		head.kind = GR_HEAD_UNKNOWN;
		a->nheads--;
	}
	a->heads[a->nheads++] = head;
}

/* ---- rows ---- */

/* Does the label of the row span several columns, as 一、 二、 四、 do? */
static bool
is_wide_row(int item)
{
	switch (item)
	{
		case GR_ITEM_APPLICATIONS_new_received:
		case GR_ITEM_APPLICATIONS_carried_over:
		case GR_ITEM_APPLICATIONS_carried_forward:
		case GR_ITEM_APPLICATIONS_granted:
		case GR_ITEM_APPLICATIONS_partially_granted:
		case GR_ITEM_APPLICATIONS_other:
		case GR_ITEM_APPLICATIONS_results_total:
			return true;
		default:
			return false;
	}
}

static void
find_cells(gr_applications *a, const gr_group *first)
{
	int			width = a->heads[0].kind == GR_HEAD_NAMED ? a->heads[0].ncolumns : GR_APPLICANTS;
	bool		wide = false;
	int			longer = 0;		/* rows that are no lines of a grid: with more cells than columns, the last one filled … */
	int			full = 0;		/* … and with as many */
	gr_offsets	offsets;
	int			i;

	for (i = 0; i < a->rows.ngroups; i++)
	{
		gr_group   *g = &a->rows.groups[i];

		/* a row that may have lost a cell decides nothing for the others */
		if (g->state != GR_GROUP_NAMED || gr_may_lack_cell(&a->rows, g))
			continue;
		a->short_rows |= g->mode == GR_MODE_WORDS && g->cells.n > 0 && g->cells.n < width;
		longer += g->mode != GR_MODE_GRID && g->cells.n > width && !gr_is_empty_cell(g->cells.at[g->cells.n - 1]);
		full += g->mode != GR_MODE_GRID && g->cells.n == width;
		offsets = 0;
		/* text after a row may be a remark in an extra column */
		if (g->cells.n <= width || !gr_is_word_token(g->cells.at[g->cells.n - 1]))
			(void) gr_find_window(&g->cells, width, &offsets);
		if (g->mode == GR_MODE_GRID && g->cells.n == width)
			offsets = 1;
		a->offsets |= offsets;
		if (g->mode == GR_MODE_GRID && g->place < 32)
			a->places |= offsets << g->place;
		/* a label over several columns may have its cells right after it */
		if (g->cells.n == width && is_wide_row(g->item))
			a->offsets |= 1;
		wide |= g->mode != GR_MODE_GRID && g->mode != GR_MODE_WORDS && g->cells.n > GR_APPLICANTS;
	}
	a->padded = wide;
	a->long_rows = longer > full;
	for (i = 0; i < a->rows.ngroups; i++)
	{
		gr_group   *g = &a->rows.groups[i];

		/* a row without a label may stand between the first head and the first named row */
		if (first && g >= first && i > 0 && g->here > g->from && !a->blocks)
			read_further_head(a, g, &a->heads[a->nheads - 1]);
		if (g->state == GR_GROUP_NAMED)
			gr_read_applications_row(a, g, &a->heads[a->nheads - 1]);
		else if (g->cells.n > 0)
			gr_say_unread(a->reader, GR_FINDING_row_unknown, g, GR_APPLICATIONS, GR_SAY(row_unnamed));
		else if (g->state == GR_GROUP_BROKEN)
			gr_say_unread(a->reader, GR_FINDING_cell_shifted, g, GR_APPLICATIONS,
						  GR_SAY(values_before_label));
	}
}

static const gr_group *
first_named(const gr_applications *a)
{
	int			i;

	for (i = 0; i < a->rows.ngroups; i++)
		if (a->rows.groups[i].state == GR_GROUP_NAMED)
			return &a->rows.groups[i];
	return NULL;
}

/* Counts labels and words of the head: a table may have no values. */
static int
count_words_of_table(const gr_applications *a)
{
	int			words = 0;
	int			i;
	int			k;

	for (i = 0; i < a->rows.pieces.n; i++)
		words += gr_is_item(a->rows.pieces.at[i]->name) ||
			gr_is_head_word(a->rows.pieces.at[i], a->reader->year);
	for (i = 0; i < a->rows.ngroups; i++)
		for (k = 0; k < a->rows.groups[i].own.n; k++)
			words += gr_is_item(a->rows.groups[i].own.at[k]->name);
	return words;
}

/* Is the word a label, or a word of the head? */
static bool
is_of_table(const gr_token *t)
{
	return t->name != GR_NAMES_NOTHING || gr_begins_head(t);
}

/*
 * How the table is read.  Labels and values in blocks, and columns with blank
 * cells, are read on trial: all sums must hold.
 */
typedef enum reading
{
	READ_ON_TRIAL,
	READ_SPARSE,				/* the trial has shown that the columns are right */
	READ_DOUBTED,				/* … or that some values stand in other columns */
	READ_PLAIN
} reading;

/* Reads the table.  Returns false if the trial fails. */
static bool
read_table(gr_applications *a, const gr_region *region, reading how)
{
	const gr_group *first;
	bool		on_trial;

	gr_make_rows(&a->rows, a->reader->env, region, GR_APPLICANTS, &a->names);
	if (a->rows.no_memory)
		return true;
	gr_name_groups(&a->rows, &a->names);
	a->blocks = how == READ_ON_TRIAL && gr_name_by_blocks(a);
	a->doubted = how == READ_DOUBTED;
	a->sparse.kind = GR_SPARSE_NONE;
	if (how < READ_DOUBTED && !a->blocks)
		gr_find_sparse_columns(a);
	on_trial = how == READ_ON_TRIAL && (a->blocks || a->sparse.kind != GR_SPARSE_NONE);
	/* if the trial fails, the second reading reports the findings */
	if (on_trial)
		a->reader->sink = NULL;
	first = first_named(a);
	if (!first && count_words_of_table(a) < 3)
	{
		a->found = false;
		return true;
	}
	read_first_head(a, first);
	gr_align(&a->rows, &a->names);
	find_cells(a, first);
	return !on_trial || gr_table_adds_up(a);
}

/* Does a word of a label state a unit that no count has, behind its ordinal? */
static bool
states_other_unit(const gr_token *t)
{
	int			number;
	int			ordinal;

	/* fast path: the form's own labels state no unit */
	if (t->is_bare_label)
		return false;
	ordinal = gr_ordinal_length(t->text, t->len, &number);
	return gr_states_other_unit(t->text + ordinal, t->len - ordinal);
}

/*
 * Does the label of the row state a unit that no count has?  If the row has its name by
 * its place in the form, the words before it are looked at, too.
 */
static bool
label_states_other_unit(const gr_applications *a, const gr_group *g)
{
	const gr_token_list *label = gr_label_of(g);
	const gr_token_list *pieces = &a->rows.pieces;
	bool		other = false;
	int			i;

	for (i = 0; i < label->n; i++)
		other |= states_other_unit(label->at[i]);
	for (i = g->from; i < g->here && (g->by == GR_ROW_BY_ORDER || label->n == 0); i++)
		other |= states_other_unit(pieces->at[i]);
	return other;
}

/* Leaves counts unread whose head or label states another unit. */
static void
refuse_units(gr_applications *a)
{
	unsigned	columns = 0;
	int			i;
	int			k;

	for (i = 0; i < a->nheads; i++)
		columns |= a->heads[i].other_units;
	for (i = 0; i < a->nread; i++)
	{
		unsigned	refused = label_states_other_unit(a, a->read[i].group) ? ~0u : columns;

		for (k = 0; k < a->read[i].n && refused != 0; k++)
			if (a->read[i].cells[k].measure >= 0 && (refused >> a->read[i].cells[k].measure & 1))
			{
				a->read[i].cells[k].refused = true;
				a->read[i].cells[k].proven = false;
			}
	}
}

static void
begin(gr_applications *a, gr_reader *reader, gr_form form)
{
	memset(a, 0, offsetof(gr_applications, read));
	a->reader = reader;
	a->found = true;
	gr_names_begin(&a->names, GR_APPLICATIONS, form, reader->year);
}

void
gr_read_applications(gr_reader *reader, const gr_region *region)
{
	gr_applications *a = reader->env->alloc(reader->env->context, sizeof(*a));
	bool		by_labels;
	bool		proven;
	gr_form		form = gr_form_of_applications(&region->tokens, reader->form, &by_labels);
	gr_finding_sink sink = reader->sink;
	gr_unread	unread = reader->unread;

	if (!a)
	{
		reader->no_memory = true;
		return;
	}
	begin(a, reader, form);
	proven = read_table(a, region, READ_ON_TRIAL);
	if (!proven || a->sparse.kind != GR_SPARSE_NONE)
	{
		reading		again = READ_PLAIN;

		if (a->sparse.kind != GR_SPARSE_NONE && a->nread == a->rows.ngroups)
			again = proven ? READ_SPARSE : READ_DOUBTED;
		reader->sink = sink;
		reader->unread = unread;
		begin(a, reader, form);
		(void) read_table(a, region, again);
	}
	reader->sink = sink;
	reader->no_memory |= a->rows.no_memory;
	if (!a->found || a->rows.no_memory)
		return;
	gr_found_table(reader, GR_APPLICATIONS, form);
	reader->form_by_labels[GR_APPLICATIONS] |= by_labels;
	if (a->zone.n > 0)
		gr_stretch(reader, GR_APPLICATIONS, a->zone.at[0], gr_last_of(&a->zone));
	gr_stretch_over_rows(reader, GR_APPLICATIONS, &a->rows);
	gr_stretch_over_words(reader, GR_APPLICATIONS, &a->rows.pieces, is_of_table);
	gr_see_labels(reader, &a->rows);
	gr_say_lost_columns(a);
	gr_say_strays(reader, &a->rows, GR_APPLICATIONS, GR_APPLICANTS);
	gr_veto_rows(a);
	refuse_units(a);
	gr_put_applications(a);
}
