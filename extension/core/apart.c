/*
 * apart.c
 *	  Part three where labels stand apart from their values.
 *
 * In PDF text in reading order whole columns of several rows come together:
 * first the values, then the labels, or the other way round.  The table is
 * read so only if all of it is there: every row's label once, seven values a
 * row, in groups that empty lines set apart.  Values then follow the form's
 * order, single ones along the rows, groups of k down the columns of k rows;
 * every row must add up, and every label that stands right before a stretch of
 * values must be of a row in it.
 */
#include "table.h"

#include "number.h"

#define WIDTH	GR_WIDTH_APPLICATIONS

/* The rows of the form in their order. */
static int
form_rows(uint8_t forms, int rows[GR_NITEMS])
{
	int			n = 0;
	int			item;

	for (item = GR_FIRST_ITEM_APPLICATIONS; item < GR_FIRST_ITEM_PROCEEDINGS; item++)
		if (gr_slot_forms(gr_item_base((gr_item) item)) & forms)
			rows[n++] = item;
	return n;
}

/* Every label once, and nothing else between the values. */
static bool
is_whole(const gr_tables *t, const int *rows, int nrows)
{
	const gr_stream *stream = &t->stream;
	int			seen[GR_NITEMS] = {0};
	int			i;

	if (stream->unfit || stream->n != nrows * WIDTH || stream->nstops != nrows)
		return false;
	for (i = 0; i < stream->nstops; i++)
		seen[stream->stops[i].item]++;
	for (i = 0; i < nrows; i++)
		if (seen[rows[i]] != 1)
			return false;
	return true;
}

/* Values of one group from i on. */
static int
group_size(const gr_stream *stream, int i)
{
	int			n = 1;

	while (i + n < stream->n && stream->groups[i + n] == stream->groups[i])
		n++;
	return n;
}

static bool
row_adds_up(const gr_row_cell *const *row)
{
	__int128	sum = 0;
	int			i;

	for (i = 0; i < WIDTH; i++)
	{
		gr_value	value;

		gr_read_value(row[i]->start, (size_t) (row[i]->end - row[i]->start), GR_COUNT, &value);
		if (value.status != GR_NUMBER)
			return false;
		if (i == WIDTH - 1)
			return sum == value.value;
		sum += value.value;
	}
	return false;
}

/*
 * Lay the next stretch out: seven groups of k values make k rows.  Gives k, or
 * 0 if the groups are not so.
 */
static int
lay_out(const gr_stream *stream, int at, const gr_row_cell **cells)
{
	int			k = group_size(stream, at);
	int			i;

	/* one group of seven is a row by itself */
	if (k == WIDTH)
	{
		for (i = 0; i < WIDTH; i++)
			cells[i] = &stream->cells[at + i];
		if (row_adds_up(cells))
			return 1;
	}
	for (i = 0; i < WIDTH; i++)
	{
		int			j;

		if (at + (i + 1) * k > stream->n || group_size(stream, at + i * k) != k)
			return 0;
		for (j = 0; j < k; j++)
			cells[j * WIDTH + i] = &stream->cells[at + i * k + j];
	}
	return k;
}

/* Is the label right before these values one of the rows they were given? */
static bool
labels_agree(const gr_stream *stream, int at, int n, const int *rows, int nrows)
{
	int			i;
	int			k;

	for (i = 0; i < stream->nstops; i++)
	{
		bool		last = i + 1 == stream->nstops || stream->stops[i + 1].at != stream->stops[i].at;

		/* only where values follow it at once does a label say anything */
		if (!last || stream->stops[i].at != at || n == 0)
			continue;
		for (k = 0; k < nrows; k++)
			if (rows[k] == stream->stops[i].item)
				return true;
		/* labels that come behind their values: the next ones begin anew */
		return i > 0 && stream->stops[i - 1].at == at;
	}
	return true;
}

bool
gr_fit_apart(const gr_tables *t, uint8_t forms, const gr_row_cell **cells)
{
	const gr_stream *stream = &t->stream;
	int			rows[GR_NITEMS];
	int			nrows = form_rows(forms, rows);
	int			at = 0;
	int			row = 0;

	if (!is_whole(t, rows, nrows))
		return false;
	while (at < stream->n)
	{
		const gr_row_cell *stretch[GR_NITEMS * WIDTH];
		int			k = group_size(stream, at) <= nrows - row ? lay_out(stream, at, stretch) : 0;
		int			i;

		if (k == 0 || row + k > nrows || !labels_agree(stream, at, k, rows + row, k))
			return false;
		for (i = 0; i < k; i++)
		{
			if (!row_adds_up(stretch + i * WIDTH))
				return false;
			memcpy(cells + gr_item_base((gr_item) rows[row + i]) - GR_BASE_APPLICATIONS,
				   stretch + i * WIDTH, WIDTH * sizeof(cells[0]));
		}
		at += k * WIDTH;
		row += k;
	}
	return row == nrows;
}
