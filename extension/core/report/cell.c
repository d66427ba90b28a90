/*
 * cell.c
 *	  Reads one cell of canonical bytes without decoding the others.
 */
#include "codec_internal.h"

/*
 * Steps over n cells and returns how many it has passed.  This is more than n
 * if a run of zeros or of missing cells goes beyond the n-th; *missing tells
 * which of the two.
 */
static int
skip_cells(gr_byte_reader *r, const uint8_t *end, int n, bool *missing)
{
	int			i = 0;

	*missing = false;
	while (i < n && !r->bad)
	{
		uint8_t		b;

		*missing = false;
		i = usual_cells(r, end, i, n, NULL, NULL, NULL);
		if (i >= n)
			break;
		b = gr_get_byte(r);
		if (b == MISSING_RUN)
		{
			*missing = true;
			b = gr_get_byte(r);
			i += b > 0 ? b : 1;
			continue;
		}
		if (b == EXTENDED)
		{
			gr_get_byte(r);
			b = gr_get_byte(r);
		}
		else if (b >= ZERO_RUN && b < TWO_BYTES)
			i += b - ZERO_RUN + 1;
		if (b >= TWO_BYTES && b < BLANK)
			get_number(r, b);
		i++;
	}
	return i;
}

/*
 * The place of a slot among the cells of a layout, which are in ascending
 * order, or -1.
 */
static int
layout_index(gr_layout layout, int slot)
{
	int			low = 0;
	int			high = layout.ncells - 1;

	while (low <= high)
	{
		int			middle = (low + high) / 2;

		if (layout.slots[middle] == slot)
			return middle;
		if (layout.slots[middle] < slot)
			low = middle + 1;
		else
			high = middle - 1;
	}
	return -1;
}

static uint8_t
table_forms(const uint8_t *bytes, int table)
{
	return (bytes[2] | bytes[3] << 8) >> (4 * table) & GR_ALL_FORMS;
}

gr_status
gr_decode_cell(const uint8_t *bytes, size_t len, int slot, gr_cell_status *status,
			   int64_t *value, int *scale)
{
	int			mine = (int) gr_slot_table(slot);
	gr_byte_reader		r;
	const uint8_t *end;
	bool		missing;
	int			index;
	int			table;
	uint8_t		b;

	*status = GR_MISSING;
	*value = 0;
	*scale = 0;
	if (len < GR_HEADER_SIZE || bytes[0] != VERSION || gr_figures_size(bytes, len) > len)
		return GR_BAD_BINARY;
	r.p = bytes + GR_HEADER_SIZE;
	r.end = bytes + gr_figures_size(bytes, len);
	r.bad = false;
	fetch_ahead(&r);
	end = usual_end(bytes, len);
	for (table = 0; table < mine; table++)
		skip_cells(&r, end, gr_table_layout((gr_table) table, table_forms(bytes, table)).ncells,
				   &missing);
	index = layout_index(gr_table_layout((gr_table) mine, table_forms(bytes, mine)), slot);
	if (index < 0)
		return GR_OK;			/* the form has no such cell */
	if (skip_cells(&r, end, index, &missing) > index)
	{
		*status = missing ? GR_MISSING : GR_NUMBER;
		return r.bad ? GR_BAD_BINARY : GR_OK;
	}
	b = gr_get_byte(&r);
	if (b == EXTENDED)
	{
		uint8_t		x = gr_get_byte(&r);

		*status = x & X_AT_LEAST ? GR_AT_LEAST : GR_NUMBER;
		*scale = X_SCALE(x);
		*value = get_number(&r, gr_get_byte(&r));
	}
	else if (b < BLANK)
	{
		*status = GR_NUMBER;
		*value = b >= ZERO_RUN && b < TWO_BYTES ? 0 : get_number(&r, b);
	}
	else if (b == BLANK)
		*status = GR_BLANK;
	else if (b == TEXT)
		*status = GR_TEXT;
	else if (b == UNFIT)
		*status = GR_UNFIT;
	else if (b == NOT_APPLICABLE)
		*status = GR_NOT_APPLICABLE;
	return r.bad ? GR_BAD_BINARY : GR_OK;
}
