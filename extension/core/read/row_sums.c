/*
 * row_sums.c
 *	  Pass 7: tests the rows of part three by their sums.  A row is refused if its
 *	  sum shows that its cells stand in other columns.
 */
#include "applications.h"

/* ---- sums ---- */

/* The figures of a row, and what they add up to. */
typedef struct row_sums
{
	int64_t		figures[GR_APPLICANTS]; /* an empty cell counts 0 */
	bool		known;			/* each of them was found and is a number */
	bool		zeros;			/* all of them are 0 */
	bool		adds_up;		/* the total is the sum of the others */
	bool		exceeds;		/* the others are more than the total */
} row_sums;

/* Adds up the figures of a row.  Stops at a cell that is not a number; then the sums are not known. */
static row_sums
sums_of(gr_reader *reader, const gr_read_row *row)
{
	row_sums	s = {.zeros = true};
	const int64_t *total = &s.figures[GR_APPLICANTS - 1];
	int64_t		sum = 0;
	unsigned	seen = 0;
	bool		overflow = false;
	int			i;

	for (i = 0; i < row->n; i++)
	{
		int			column = row->cells[i].measure;

		if (column < 0)
			continue;
		if (!gr_number_of(reader, &row->cells[i], GR_COUNT, &s.figures[column]))
			return s;
		seen |= 1u << column;
	}
	s.known = seen == (1u << GR_APPLICANTS) - 1;
	for (i = 0; i < GR_APPLICANTS - 1; i++)
	{
		overflow |= __builtin_add_overflow(sum, s.figures[i], &sum);
		s.zeros &= s.figures[i] == 0;
	}
	s.zeros &= *total == 0;
	s.adds_up = !overflow && sum == *total;
	s.exceeds = overflow || sum > *total;
	return s;
}

static bool
has_empty_total(const gr_read_row *row)
{
	int			i;

	for (i = 0; i < row->n; i++)
		if (row->cells[i].measure == GR_APPLICANTS - 1 && gr_is_empty_found(&row->cells[i]))
			return true;
	return false;
}

bool
gr_is_proven_row(gr_reader *reader, const gr_read_row *row)
{
	row_sums	s = sums_of(reader, row);
	bool		has_empty = false;
	int			i;

	for (i = 0; i < row->n; i++)
		has_empty |= gr_is_empty_found(&row->cells[i]);
	/* zeros add up whichever of the cells are empty, so they prove nothing */
	return !has_empty_total(row) && s.known && s.adds_up && !(s.zeros && has_empty);
}

bool
gr_is_row_of_zeros(gr_reader *reader, const gr_read_row *row)
{
	row_sums	s = sums_of(reader, row);

	return s.known && s.zeros;
}

bool
gr_exceeds_total(gr_reader *reader, const gr_read_row *row)
{
	row_sums	s = sums_of(reader, row);

	return !has_empty_total(row) && s.known && s.exceeds;
}

bool
gr_lacks_empty_cells(gr_reader *reader, const gr_read_row *row)
{
	row_sums	s;
	int64_t		sum = 0;
	int64_t		last = 0;
	int			filled = 0;
	int			i;

	/* most rows have a total, which stands last */
	for (i = row->n - 1; i >= 0; i--)
	{
		const gr_found *cell = &row->cells[i];

		if (gr_is_empty_found(cell))
			continue;
		if (cell->measure == GR_APPLICANTS - 1)
			return false;
		filled += cell->measure >= 0;
	}
	if (filled < 2)
		return false;
	s = sums_of(reader, row);
	for (i = 0; i < GR_APPLICANTS; i++)
		if (s.figures[i] != 0)
		{
			if (__builtin_add_overflow(sum, last, &sum))
				return false;
			last = s.figures[i];
		}
	return s.known && last != 0 && sum == last;
}

/* ---- sums as a veto ---- */

static const gr_read_row *
row_of_item(const gr_applications *a, int item)
{
	int			i;

	for (i = 0; i < a->nread; i++)
		if (a->read[i].group->item == item)
			return &a->read[i];
	return NULL;
}

/* Do more than two columns of results differ from their total? */
static bool
results_break(const gr_applications *a)
{
	const gr_read_row *total = row_of_item(a, GR_ITEM_APPLICATIONS_results_total);
	int64_t		sums[GR_APPLICANTS] = {0};
	row_sums	s;
	int			broken = 0;
	int			i;
	int			c;

	if (!total)
		return false;
	for (i = 2; i < a->names.nrows - 2; i++)
	{
		const gr_read_row *row = row_of_item(a, a->names.rows[i]);

		if (!row)
			return false;
		s = sums_of(a->reader, row);
		for (c = 0; c < GR_APPLICANTS; c++)
			if (__builtin_add_overflow(sums[c], s.figures[c], &sums[c]))
				return true;
	}
	s = sums_of(a->reader, total);
	for (c = 0; c < GR_APPLICANTS; c++)
		broken += sums[c] != s.figures[c];
	return broken > 2;
}

/* Is only the total of the row printed?  Then the figures it is the sum of are not known. */
static bool
has_total_alone(const gr_read_row *row)
{
	int			i;

	for (i = 0; i < row->n; i++)
		if (row->cells[i].measure >= 0 && (row->cells[i].measure == GR_APPLICANTS - 1) == gr_is_empty_found(&row->cells[i]))
			return false;
	return true;
}

/* Do more than half of the rows with a nonzero figure break their sum? */
static bool
rows_break(const gr_applications *a)
{
	int			rows = 0;
	int			broken = 0;
	int			i;

	for (i = 0; i < a->nread; i++)
	{
		row_sums	s = sums_of(a->reader, &a->read[i]);

		if (!s.known || s.zeros || (a->heads[0].kind != GR_HEAD_NONE && has_total_alone(&a->read[i])))
			continue;
		rows++;
		broken += !s.adds_up;
	}
	return 2 * broken > rows;
}

static bool
is_named_by_label(const gr_read_row *row)
{
	return row->group->by != GR_ROW_BY_ORDER;
}

/* Leaves unread the rows for which keep is false; all rows if keep is NULL. */
static void
drop_rows(gr_applications *a, bool (*keep) (const gr_read_row *), gr_message why)
{
	int			kept = 0;
	int			i;

	for (i = 0; i < a->nread; i++)
	{
		if (keep && keep(&a->read[i]))
			a->read[kept++] = a->read[i];
		else
			gr_say_unread(a->reader, GR_FINDING_cell_shifted, a->read[i].group, GR_APPLICATIONS, why);
	}
	a->nread = kept;
}

/* Are all cells of the row printed alike, so that their order makes no difference? */
static bool
cells_are_alike(const gr_read_row *row)
{
	int			i;

	for (i = 1; i < row->n; i++)
		if (!row->cells[i].token || !row->cells[0].token ||
			row->cells[i].token->kind != row->cells[0].token->kind ||
			!gr_is_same_text(row->cells[i].token, row->cells[0].token))
			return false;
	return row->n == GR_APPLICANTS;
}

/*
 * Do the sums show that 总计 is the last column, not the first one?  Yes if they
 * hold in some row with a figure between the first and the last one, and break in
 * no row: such a row has another sum if 总计 is first.
 */
static bool
sums_put_total_last(const gr_applications *a)
{
	bool		shown = false;
	int			i;
	int			c;

	for (i = 0; i < a->nread; i++)
	{
		row_sums	s = sums_of(a->reader, &a->read[i]);

		if (!s.known)
			continue;
		if (!s.adds_up)
			return false;
		for (c = 1; c < GR_APPLICANTS - 1; c++)
			shown |= s.figures[c] > 0;
	}
	return shown;
}

void
gr_veto_rows(gr_applications *a)
{
	bool		ordered = false;
	bool		permuted = false;
	bool		total_may_lead = false;
	int			i;

	for (i = 0; i < a->nheads; i++)
		total_may_lead |= a->heads[i].total_may_lead;
	/* if 总计 may be the first column, only cells that are all alike mean the same in both orders */
	if (total_may_lead && !sums_put_total_last(a))
		drop_rows(a, cells_are_alike, GR_SAY(head_unknown));
	for (i = 0; i < a->nread; i++)
	{
		ordered |= a->read[i].group->by == GR_ROW_BY_ORDER;
		permuted |= a->read[i].permuted;
	}
	if (a->blocks || a->nread == 0)
		return;
	if (ordered && results_break(a))
	{
		drop_rows(a, is_named_by_label, GR_SAY(order_breaks_sums));
		ordered = false;
	}
	/*
	 * Values before the first label may be those of a row whose label stands among its
	 * values.  Where rows lack cells, one with seven values may have another column.
	 * Without a head, the columns may stand in another order.
	 */
	if ((ordered || permuted || a->short_rows || a->heads[0].kind == GR_HEAD_NONE ||
		 a->rows.groups[0].state != GR_GROUP_NAMED || a->rows.strays > 0) &&
		rows_break(a))
		drop_rows(a, NULL, GR_SAY(columns_break_sums));
}

bool
gr_table_adds_up(const gr_applications *a)
{
	int64_t		figures[GR_MAX_FORM_ROWS][GR_APPLICANTS];
	int			n = a->names.nrows;
	int			i;
	int			c;

	memset(figures, 0, sizeof(figures));
	if (a->nread != a->rows.ngroups)
		return false;
	for (i = 0; i < a->nread; i++)
	{
		row_sums	s = sums_of(a->reader, &a->read[i]);

		if (!s.known || !s.adds_up)
			return false;
		for (c = 0; c < GR_APPLICANTS; c++)
			if (s.figures[c] < 0)
				return false;
		memcpy(figures[a->names.index[a->read[i].group->item]], s.figures, sizeof(s.figures));
	}
	for (c = 0; c < GR_APPLICANTS; c++)
	{
		int64_t		results = 0;

		for (i = 2; i < n - 2; i++)
			if (__builtin_add_overflow(results, figures[i][c], &results))
				return false;
		/* received + carried over = handled + carried forward */
		if (results != figures[n - 2][c] ||
			(__int128) figures[0][c] + figures[1][c] != (__int128) figures[n - 2][c] + figures[n - 1][c])
			return false;
	}
	return true;
}
