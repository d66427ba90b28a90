/*
 * drawn_rows.c
 *	  Cuts the lines of a table drawn with characters into cells.
 *
 * The borders of such a table are lines of + - = | or of box drawing.  All lines
 * between two borders are one row.  A border is interrupted where a cell spans rows:
 * that part of the line belongs to the cell.  A cell may also span columns, so the
 * third bar of a line need not be that of the third column.  Each column lies between
 * two corners of the borders, and a bar belongs to the corner at the same place of a
 * fixed-width font.
 */
#include "drawn.h"

#include "text/spaces.h"
#include "text/utf8.h"

#define LONGEST_LINE	8192	/* in bytes */
#define BORDER_DASHES	3		/* of a border; fewer between two bars are a mark in a cell */

/* ---- lines ---- */

/* Is the character a line of a border that goes from left to right? */
static bool
is_dash(uint32_t c)
{
	return c == '-' || c == '=' || c == ':' || c == 0x2500 || c == 0x2501 || c == 0x2550 ||
		(c >= 0x2504 && c <= 0x2509 && (c & 2) == 0) || c == 0x254C || c == 0x254D;
}

/* Is the bar not a corner, so that no border begins or ends at it? */
static bool
is_vertical(uint32_t c)
{
	return c == '|' || c == 0xFF5C || c == 0x2502 || c == 0x2503 || c == 0x2551 || c == 0x254E || c == 0x254F ||
		(c >= 0x2506 && c <= 0x250B && (c & 2) != 0);
}

/* Is the character a bar or a corner?  before, behind: its neighbours. */
static bool
is_bar(uint32_t c, uint32_t before, uint32_t behind)
{
	if (c == '+')
		return is_dash(before) || is_dash(behind);
	return is_vertical(c) || (c >= 0x2500 && c <= 0x257F && !is_dash(c));
}

static uint32_t
columns_of(const gr_drawing *d, uint32_t c)
{
	if (c < 0x80 || (c >= 0x2500 && c <= 0x257F) || d->width == 0)
		return 1;
	if (c >= 0x2E80 && c != 0xFEFF)
		return 2;
	return (c >= 0x200B && c <= 0x200F) || c == 0xFEFF ? 0 : d->width;
}

/* Cuts the line [p, end). */
static int
cut(const gr_drawing *d, const char *p, const char *end, gr_drawn_part *parts)
{
	const char *first = gr_past_blanks(p, end);
	uint32_t	place = (uint32_t) (first - p);
	uint32_t	before = 0;
	bool		border = true;	/* the part has nothing but dashes */
	bool		corner = true;	/* and a corner before it */
	int			n = 0;

	if (end - p > LONGEST_LINE)
		return 0;
	while (end > first && (end[-1] == ' ' || end[-1] == '\r' || end[-1] == '\t'))
		end--;
	for (p = first; p < end;)
	{
		int			len;
		int			behind_len;
		uint32_t	c = gr_utf8_get(p, end, &len);
		uint32_t	behind = p + len < end ? gr_utf8_get(p + len, end, &behind_len) : 0;

		if (is_bar(c, before, behind) && !(d->frame && n > 0 && p + len < end))
		{
			if (n > 0)
			{
				parts[n - 1].to = place;
				parts[n - 1].end = p;
				parts[n - 1].border = border && (p - parts[n - 1].start >= BORDER_DASHES || (corner && !is_vertical(c))) &&
					p > parts[n - 1].start;
			}
			if (p + len == end)
				return n;
			if (n == GR_DRAWN_COLUMNS)
				return 0;
			parts[n++] = (gr_drawn_part) {.from = place, .start = p + len};
			border = true;
			corner = !is_vertical(c);
		}
		else if (n == 0)
			return 0;
		else
			border = border && is_dash(c);
		before = c;
		place += columns_of(d, c);
		p += len;
	}
	return 0;
}

int
gr_drawn_cut_line(const gr_drawing *d, const char **p, gr_drawn_part *parts)
{
	const char *line = *p;
	const char *end = memchr(line, '\n', (size_t) (d->end - line));

	gr_poll(d->env);
	*p = end ? end + 1 : d->end;
	return cut(d, line, end ? end : d->end, parts);
}

/* ---- columns ---- */

static void
add_corner(gr_drawing *d, uint32_t place)
{
	uint32_t	i = d->ncolumns;

	while (i > 0 && d->corners[i - 1] > place)
		i--;
	if ((i > 0 && d->corners[i - 1] == place) || d->ncolumns > GR_DRAWN_COLUMNS)
		return;
	memmove(d->corners + i + 1, d->corners + i, (d->ncolumns - i) * sizeof(d->corners[0]));
	d->corners[i] = place;
	d->ncolumns++;
}

/* Finds the column that begins or ends at a place.  Returns false if none does. */
static bool
find_column(const gr_drawing *d, uint32_t *place)
{
	uint32_t	i;

	for (i = 0; i <= d->ncolumns && d->corners[i] <= *place; i++)
		if (d->corners[i] == *place)
		{
			*place = i;
			return true;
		}
	return false;
}

bool
gr_drawn_find_columns(gr_drawing *d, const char *table, const char *end)
{
	gr_drawn_part parts[GR_DRAWN_COLUMNS];
	int			i;

	d->by_number = false;
	d->ncolumns = 0;
	while (table < end)
	{
		int			n = gr_drawn_cut_line(d, &table, parts);

		for (i = 0; i < n; i++)
			if (parts[i].border)
			{
				add_corner(d, parts[i].from);
				add_corner(d, parts[i].to);
			}
	}
	if (d->ncolumns < 2 || d->ncolumns > GR_DRAWN_COLUMNS)
		return false;
	d->ncolumns--;
	return true;
}

bool
gr_drawn_count_columns(gr_drawing *d, const char *table)
{
	gr_drawn_part parts[GR_DRAWN_COLUMNS];

	d->ncolumns = (uint32_t) gr_drawn_cut_line(d, &table, parts);
	d->by_number = d->ncolumns > 1;
	return d->by_number;
}

/* Tells the columns of a part.  Returns false if it has none. */
static bool
find_columns_of(const gr_drawing *d, gr_drawn_part *p, int number)
{
	if (!d->by_number)
		return find_column(d, &p->from) && find_column(d, &p->to);
	p->from = (uint32_t) number;
	p->to = p->from + 1;
	return true;
}

/* ---- rows ---- */

/* Closes the cells that end at a border.  ruled: its columns, a bit each. */
static bool
close_cells(gr_drawing *d, uint64_t ruled)
{
	int			n = 0;
	int			i;

	for (i = 0; i < d->nopen; i++)
	{
		gr_drawn_cell *c = &d->cells[d->open[i]];
		uint64_t	columns = (UINT64_C(1) << c->to) - (UINT64_C(1) << c->from);

		if ((columns & ruled) == columns)
			c->last_row = d->row;
		else if (columns & ruled)
			return false;
		else
			d->open[n++] = d->open[i];
	}
	d->nopen = n;
	return true;
}

/* Adds a part of a line to its cell, or to a new one. */
static bool
add_part(gr_drawing *d, const gr_drawn_part *p, bool new_row)
{
	const char *start = gr_past_blanks(p->start, p->end);
	const char *end = p->end;
	gr_drawn_cell *c = NULL;
	gr_drawn_piece *to;
	int			i;

	for (i = 0; i < d->nopen; i++)
	{
		gr_drawn_cell *open = &d->cells[d->open[i]];

		if (open->from == p->from && open->to == p->to)
			c = open;
		else if (open->from < p->to && p->from < open->to)
			return false;
	}
	if (d->npieces == GR_DRAWN_PIECES || d->ncells == GR_DRAWN_PIECES)
		return false;
	if (!c)
	{
		/* the cells of a row begin in its first line, and a line with a border has only open ones */
		if (!new_row)
			return false;
		c = &d->cells[d->ncells];
		*c = (gr_drawn_cell) {p->from, p->to, d->row, -1, -1, -1, p->start};
		d->open[d->nopen++] = d->ncells++;
	}
	while (end > start && (end[-1] == ' ' || end[-1] == '\t'))
		end--;
	/* a frame keeps its empty lines */
	if (start == end && d->ncolumns > 1)
		return true;
	to = &d->pieces[d->npieces];
	*to = (gr_drawn_piece) {start, end, d->line, -1};
	if (c->first < 0)
		c->first = d->npieces;
	else
		d->pieces[c->last].next = d->npieces;
	c->last = d->npieces++;
	return true;
}

/* Reads a line of a table, and writes the rows that it ends.  Returns false if it does not fit. */
static bool
add_line(gr_drawing *d, gr_drawn_part *parts, int n)
{
	uint64_t	all = (UINT64_C(1) << d->ncolumns) - 1;
	uint64_t	ruled = 0;
	bool		new_row = !d->begun;
	int			i;

	for (i = 0; i < n; i++)
	{
		if (!find_columns_of(d, &parts[i], i))
			return false;
		if (parts[i].border)
			ruled |= (UINT64_C(1) << parts[i].to) - (UINT64_C(1) << parts[i].from);
	}
	if (n == 0 || parts[0].from != 0 || parts[n - 1].to != d->ncolumns)
		return false;
	if (ruled != 0)
	{
		if (!close_cells(d, ruled))
			return false;
		d->row += d->begun;
		d->begun = false;
		new_row = false;
	}
	else
		d->begun = true;
	if (ruled == all)
	{
		if (d->writes)
			gr_drawn_put_rows(d, parts[0].start);
		d->row = d->ncells = d->npieces = 0;
		return true;
	}
	for (i = 0; i < n; i++)
		if (!parts[i].border && !add_part(d, &parts[i], new_row))
			return false;
	return true;
}

bool
gr_drawn_read(gr_drawing *d, const char *table, const char *end)
{
	gr_drawn_part parts[GR_DRAWN_COLUMNS];

	d->line = d->row = d->ncells = d->npieces = d->nopen = 0;
	d->begun = false;
	while (table < end)
	{
		int			n = gr_drawn_cut_line(d, &table, parts);

		d->line++;
		if (!add_line(d, parts, n))
			return false;
	}
	return true;
}
