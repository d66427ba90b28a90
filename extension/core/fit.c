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

static bool
counts(const gr_row *row, int i)
{
	return row->cells[i].kind != GR_EVENT_BLANK;
}

/* The first and last cell with something in it; false if there is none. */
static bool
content_extent(const gr_row *row, int *first, int *last)
{
	int			i;

	*first = *last = -1;
	for (i = 0; i < row->n; i++)
		if (counts(row, i))
		{
			if (*first < 0)
				*first = i;
			*last = i;
		}
	return *first >= 0;
}

/*
 * Where the cells of full rows with as many cells begin: the offset if they
 * agree, or -1.
 */
static int
sibling_offset(const gr_tables *tables, const gr_row *row, int width)
{
	int			offset = -1;
	int			i;

	for (i = 0; i < GR_NITEMS; i++)
	{
		const gr_row *other = &tables->rows[i];
		int			first;
		int			last;

		if (!other->label_start || other->n != row->n || other->values != width ||
			gr_items[i].table != gr_items[row->item].table ||
			!content_extent(other, &first, &last) || last - first + 1 != width)
			continue;
		if (offset >= 0 && offset != first)
			return -1;
		offset = first;
	}
	return offset;
}

static void
consecutive(int first, int width, int *refs)
{
	int			i;

	for (i = 0; i < width; i++)
		refs[i] = first + i;
}

/* A row with empty cells: the one stretch of width cells that holds all. */
static gr_fit
align(const gr_tables *tables, const gr_row *row, int width, int *refs)
{
	int			first;
	int			last;
	int			low;
	int			high;

	if (!content_extent(row, &first, &last))
		first = row->n;
	low = last - width + 1 > 0 ? last - width + 1 : 0;
	high = first < row->n - width ? first : row->n - width;
	if (low > high || row->overflow)
		return GR_FIT_SHORT;
	if (low != high)
	{
		int			offset = row->item >= 0 ? sibling_offset(tables, row, width) : -1;

		if (offset < low || offset > high)
			return GR_FIT_SHORT;
		low = offset;
	}
	consecutive(low, width, refs);
	return GR_FIT_ALIGNED;
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

gr_fit
gr_fit_row(const gr_tables *tables, const gr_row *row, int width, bool last_is_total, int *refs)
{
	int			first;
	int			last = -1;
	int			content = 0;
	int			i;
	int			k;

	if (row->n == 0)
		return GR_FIT_EMPTY;
	if (row->overflow)
		return GR_FIT_LONG;
	if (!content_extent(row, &first, &last))
		return row->n >= width ? align(tables, row, width, refs) : GR_FIT_EMPTY;
	for (i = first; i <= last; i++)
		content += counts(row, i);
	if (row->values == width)
	{
		/* words around the values are the rest of the label, or remarks */
		for (; first <= last && row->cells[first].kind != GR_EVENT_VALUE; first++)
			;
		for (; last >= first && row->cells[last].kind != GR_EVENT_VALUE; last--)
			;
		if (last - first + 1 == width)
		{
			consecutive(first, width, refs);
			return GR_FIT_EXACT;
		}
	}
	if (content == width && last - first + 1 == width)
	{
		consecutive(first, width, refs);
		return GR_FIT_EXACT;
	}
	if (content < width)
		return last - first + 1 > width ? GR_FIT_SHORT : align(tables, row, width, refs);
	/* a blank column between the values: only the sum can vouch for the rest */
	if (row->values == width && content == width && last_is_total)
	{
		__int128	sum = 0;

		for (i = first, k = 0; i <= last; i++)
			if (counts(row, i))
				refs[k++] = i;
		for (i = 0; i < width - 1; i++)
		{
			int64_t		v = count_of(row, refs[i]);

			if (v == INT64_MIN)
				return GR_FIT_LONG;
			sum += v;
		}
		return sum == count_of(row, refs[width - 1]) ? GR_FIT_PROVEN : GR_FIT_LONG;
	}
	if (width == 1 && content == row->values && all_equal(row))
	{
		/* one merged cell, copied into each column it covers */
		refs[0] = first;
		return GR_FIT_PROVEN;
	}
	if (last_is_total && content == row->values)
		return prove(row, width, refs);
	/* marks in columns that the block does not have */
	for (i = first + width; i <= last; i++)
	{
		gr_value	value;

		gr_read_value(row->cells[i].start,
					  (size_t) (row->cells[i].end - row->cells[i].start), GR_COUNT, &value);
		if (counts(row, i) && value.status != GR_NOT_APPLICABLE)
			return GR_FIT_LONG;
	}
	for (i = first; i < first + width; i++)
		if (row->cells[i].kind != GR_EVENT_VALUE)
			return GR_FIT_LONG;
	consecutive(first, width, refs);
	return GR_FIT_EXACT;
}
