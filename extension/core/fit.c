/*
 * fit.c
 *	  Which cell of a row stands in which column.
 *
 * Never a guess: a row is read if it has one cell for each column, if its
 * empty cells leave one alignment, or if its sum leaves one reading.
 */
#include "table.h"

#include "number.h"

/* More values than columns + this are not tried against the sum. */
#define MAX_EXTRA	2

/* Text of a cell that has its line for itself, in bytes. */
#define MAX_WORD	30

static bool
counts(const gr_row *row, int i)
{
	return row->cells[i].kind != GR_EVENT_BLANK;
}

/* The first and last cell with something in it; false if there is none. */
static bool
content_extent(const gr_row *row, int *first, int *last)
{
	int			from = 0;
	int			to = row->n - 1;

	while (from <= to && !counts(row, from))
		from++;
	while (to > from && !counts(row, to))
		to--;
	*first = from;
	*last = to;
	return from <= to;
}

/*
 * Rows whose labels span alike: part three's own rows, its groups' rows and the
 * rows inside groups; in part two, rows of as many columns.
 */
enum
{
	LEVEL_none,
	LEVEL_results,
	LEVEL_refused,
	LEVEL_unavailable = LEVEL_refused,
	LEVEL_not_processed = LEVEL_refused,
	LEVEL_other = LEVEL_refused
};

static const uint8_t levels[GR_NITEMS] = {
#define GR_ITEM(table, item, parent, english) LEVEL_##parent,
#include "forms/items.def"
#undef GR_ITEM
};

/* A row with a value in each column, side by side: where its values begin. */
static bool
is_full(const gr_row *row, int width, int *first)
{
	int			last;

	return row->label_start && row->values == width && content_extent(row, first, &last) &&
		last - *first + 1 == width;
}

/* The full row of this row's level from item i on, or item end. */
static int
next_sibling(const gr_tables *tables, const gr_row *row, int width, int i, int end, int *first)
{
	for (; i < end; i++)
		if (tables->rows[i].values == width && levels[i] == levels[row->item] &&
			i != row->item && is_full(&tables->rows[i], width, first))
			break;
	return i;
}

/*
 * How many cells the full rows of this row's level have, and where their values
 * begin.  False if there are none or they differ: then position tells nothing.
 */
static bool
siblings(const gr_tables *tables, const gr_row *row, int width, int *n, int *offset)
{
	int			i;
	int			end;
	int			first = 0;

	gr_table_items(gr_items[row->item].table, &i, &end);
	*n = -1;
	while ((i = next_sibling(tables, row, width, i, end, &first)) < end)
	{
		if (*n >= 0 && (*n != tables->rows[i].n || *offset != first))
			return false;
		*n = tables->rows[i++].n;
		*offset = first;
	}
	return *n >= 0;
}

/*
 * Without a full row of its level: do all full rows of the table have nothing
 * but their values, so that no cell of this one can be a covered one?
 */
static bool
is_bare_table(const gr_tables *tables, const gr_row *row, int width)
{
	gr_table	table = gr_items[row->item].table;
	int			found = 0;
	int			i;
	int			end;
	int			first;

	for (gr_table_items(table, &i, &end); i < end; i++)
	{
		const gr_row *other = &tables->rows[i];

		if (other->values == 0 || (table == GR_APPLICATIONS && other->values != width))
			continue;
		if (!is_full(other, other->values, &first) || other->n != other->values)
			return false;
		found++;
	}
	return found > 0;
}

static void
consecutive(int first, int width, int *refs)
{
	int			i;

	for (i = 0; i < width; i++)
		refs[i] = first + i;
}

static int64_t
count_of(const gr_row *row, int i)
{
	gr_value	value;

	gr_read_value(row->cells[i].start, (size_t) (row->cells[i].end - row->cells[i].start),
				  GR_COUNT, &value);
	/* marks do not add; what is no number spoils every reading */
	if (value.status == GR_NOT_APPLICABLE)
		return 0;
	return value.status == GR_NUMBER ? value.value : INT64_MIN;
}

/*
 * Do the known counts of each group leave room for its last, the total?  Of a
 * row whose cells have lines of their own a lost cell leaves no other trace.
 */
static bool
plausible(const gr_row *row, const int *refs, int width, int group)
{
	int			start;

	for (start = 0; start < width; start += group)
	{
		const gr_row_cell *total = &row->cells[refs[start + group - 1]];
		__int128	sum = 0;
		bool		exact = true;
		int			i;

		for (i = start; i < start + group - 1; i++)
		{
			int64_t		v = counts(row, refs[i]) ? count_of(row, refs[i]) : INT64_MIN;

			if (v == INT64_MIN)
				exact = false;
			else
				sum += v;
		}
		if (total->kind == GR_EVENT_VALUE)
		{
			int64_t		v = count_of(row, refs[start + group - 1]);

			if (v == INT64_MIN || sum > v || (exact && sum != v))
				return false;
		}
	}
	return true;
}

/*
 * A row with empty cells: its cells stand where those of the full rows of its
 * level stand, or there are as many as columns.
 */
static gr_fit
align(const gr_tables *tables, const gr_row *row, int width, int *refs)
{
	int			first;
	int			last;
	int			n = width;
	int			offset = 0;
	bool		lines = row->bars && row->cells[0].line != row->cells[row->n - 1].line;

	if (!content_extent(row, &first, &last))
	{
		/* nothing but blank cells reads the same from wherever it begins */
		if (row->n < width)
			return GR_FIT_EMPTY;
		consecutive(0, width, refs);
		return GR_FIT_ALIGNED;
	}
	if (row->item >= 0 && row->item < GR_FIRST_ITEM_PROCEEDINGS &&
		!siblings(tables, row, width, &n, &offset))
	{
		if (n >= 0 || !is_bare_table(tables, row, width))
			return GR_FIT_SHORT;
		n = width;
		offset = 0;
	}
	if (row->n != n || first < offset || last >= offset + width)
		return GR_FIT_SHORT;
	consecutive(offset, width, refs);
	if (lines && width >= GR_WIDTH_PROCEEDINGS &&
		!plausible(row, refs, width, width == GR_WIDTH_APPLICATIONS ? width : GR_WIDTH_PROCEEDINGS))
		return GR_FIT_SHORT;
	return GR_FIT_ALIGNED;
}

/*
 * A row with up to MAX_EXTRA values too many whose last column is the total of
 * the others: drop every choice of values; proven if all choices that add up
 * give the same figures.
 */
static gr_fit
prove(const gr_row *row, int width, int *refs)
{
	int64_t		value[GR_MAX_ROW];
	int			at[GR_MAX_ROW];
	int			n = 0;
	int			found = 0;
	int			a;
	int			b;
	int			i;

	for (i = 0; i < row->n; i++)
		if (row->cells[i].kind == GR_EVENT_VALUE)
		{
			at[n] = i;
			value[n] = count_of(row, i);
			if (value[n++] == INT64_MIN)
				return GR_FIT_LONG;
		}
	if (row->overflow || n <= width || n > width + MAX_EXTRA)
		return GR_FIT_LONG;
	for (a = 0; a < n; a++)
		for (b = n == width + 1 ? a : a + 1; b < (n == width + 1 ? a + 1 : n); b++)
		{
			int			choice[GR_MAX_ROW];
			int			k = 0;
			__int128	sum = 0;

			for (i = 0; i < n; i++)
				if (i != a && i != b)
					choice[k++] = i;
			for (i = 0; i < width - 1; i++)
				sum += value[choice[i]];
			if (sum != value[choice[width - 1]])
				continue;
			for (i = 0; found && i < width; i++)
				if (count_of(row, refs[i]) != value[choice[i]])
					return GR_FIT_LONG;
			for (i = 0; i < width; i++)
				refs[i] = at[choice[i]];
			found++;
		}
	return found ? GR_FIT_PROVEN : GR_FIT_LONG;
}

static bool
all_equal(const gr_row *row)
{
	int64_t		value = INT64_MIN;
	int			i;

	for (i = 0; i < row->n; i++)
		if (counts(row, i))
		{
			int64_t		v = count_of(row, i);

			if (v == INT64_MIN || (value != INT64_MIN && v != value))
				return false;
			value = v;
		}
	return true;
}

/*
 * May this text be what a cell says?  Between separators it is; elsewhere words
 * are the rest of a label or a remark, unless every cell has its own line.
 */
static bool
is_cell_text(const gr_row *row, int i)
{
	int			k;

	if (row->cells[i].hard)
		return true;
	for (k = 1; k < row->n; k++)
		if (row->cells[k].line == row->cells[k - 1].line)
			return false;
	return row->cells[i].end - row->cells[i].start <= MAX_WORD;
}

/* The first and last cell without words at the row's ends that are no cells. */
static void
trim_words(const gr_row *row, int width, int *from, int *to)
{
	int			first = 0;
	int			last = row->n - 1;

	while (first <= last && row->cells[first].kind == GR_EVENT_TEXT &&
		   (row->values == width || !is_cell_text(row, first)))
		first++;
	while (last >= first && row->cells[last].kind == GR_EVENT_TEXT &&
		   ((row->values == width && !row->cells[last].hard) || !is_cell_text(row, last)))
		last--;
	*from = first;
	*to = last;
}

/* Do the columns at refs add up, every one of them a count or a mark? */
static bool
adds_up(const gr_row *row, const int *refs, int width)
{
	__int128	sum = 0;
	int			i;

	for (i = 0; i < width; i++)
	{
		int64_t		v = count_of(row, refs[i]);

		if (v == INT64_MIN)
			return false;
		if (i == width - 1)
			return sum == v;
		sum += v;
	}
	return false;
}

/*
 * A row that is one cell longer than those beside it has a cell too many, and
 * its empty one may be the right one.
 */
static bool
is_one_longer(const gr_tables *tables, const gr_row *row, int width)
{
	int			n;
	int			offset;
	int			i;
	int			end;

	if (row->n <= width || row->item < 0 || row->item >= GR_FIRST_ITEM_PROCEEDINGS)
		return false;
	/* nearly always the next of them is as long, and no other need be asked */
	gr_table_items(gr_items[row->item].table, &i, &end);
	i = next_sibling(tables, row, width, row->item + 1, end, &offset);
	if (i < end && row->n != tables->rows[i].n + 1)
		return false;
	return siblings(tables, row, width, &n, &offset) && row->n == n + 1;
}

/* Only marks in columns that the block does not have? */
static bool
only_marks(const gr_row *row, int first, int last)
{
	int			i;

	for (i = first; i <= last; i++)
	{
		gr_value	value;

		gr_read_value(row->cells[i].start,
					  (size_t) (row->cells[i].end - row->cells[i].start), GR_COUNT, &value);
		if (counts(row, i) && value.status != GR_NOT_APPLICABLE)
			return false;
	}
	return true;
}

static gr_fit
fit(const gr_tables *tables, const gr_row *row, int width, bool last_is_total, int *refs)
{
	int			first;
	int			last;
	int			content = 0;
	int			i;

	if (row->n == 0)
		return GR_FIT_EMPTY;
	if (!content_extent(row, &first, &last))
		return align(tables, row, width, refs);
	for (i = first; i <= last; i++)
		if (counts(row, i))
		{
			if (content < width)
				refs[content] = i;
			content++;
		}
	if (content < width)
		return last - first + 1 > width ? GR_FIT_SHORT : align(tables, row, width, refs);
	if (content == width)
	{
		if (last - first + 1 == width && !is_one_longer(tables, row, width) &&
			!(row->cut && last_is_total))
			return GR_FIT_EXACT;
		/* a blank column between the values, one too many, a text cut off */
		return last_is_total && adds_up(row, refs, width) ? GR_FIT_PROVEN : GR_FIT_LONG;
	}
	/* one merged cell, copied into each column it covers */
	if (width == 1 && content == row->values && all_equal(row))
		return GR_FIT_PROVEN;
	if (last_is_total && content == row->values)
		return prove(row, width, refs);
	if (last - first + 1 == content && only_marks(row, first + width, last) &&
		!only_marks(row, first, first + width - 1))
		return GR_FIT_EXACT;
	return GR_FIT_LONG;
}

/* The row as if it had only the cells from first to last. */
static gr_fit
fit_cells(const gr_tables *tables, const gr_row *row, int first, int last, int width,
		  bool last_is_total, int *refs)
{
	gr_row		trimmed;
	gr_fit		found;
	int			i;

	memcpy(&trimmed, row, offsetof(gr_row, cells));
	trimmed.n = last - first + 1;
	memcpy(trimmed.cells, row->cells + first, (size_t) trimmed.n * sizeof(gr_row_cell));
	found = fit(tables, &trimmed, width, last_is_total, refs);
	/* back to the cells of the row itself */
	for (i = 0; found <= GR_FIT_PROVEN && i < width; i++)
		refs[i] += first;
	return found;
}

gr_fit
gr_fit_row(const gr_tables *tables, const gr_row *row, int width, bool last_is_total, int *refs)
{
	int			first;
	int			last;

	if (row->overflow)
		return GR_FIT_LONG;
	if (gr_is_exact(row, width))
	{
		consecutive(0, width, refs);
		return GR_FIT_EXACT;
	}
	trim_words(row, width, &first, &last);
	if (last - first + 1 == row->n)
		return fit(tables, row, width, last_is_total, refs);
	return fit_cells(tables, row, first, last, width, last_is_total, refs);
}
