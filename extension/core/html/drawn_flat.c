/*
 * drawn_flat.c
 *	  Writes the flat text of a table drawn with characters.
 */
#include "drawn.h"

#include "map.h"
#include "text/spaces.h"
#include "text/utf8.h"

void
gr_drawn_put_mark(gr_drawing *d, char mark, const char *at)
{
	d->flat[d->flat_len++] = mark;
	if (d->map)
		gr_html_map_replace(d->map, 1, (size_t) (at - d->raw), (size_t) (at - d->raw));
}

void
gr_drawn_put_text(gr_drawing *d, const char *start, const char *end)
{
	const char *p;

	if (d->map && end > start)
		gr_html_map_copy(d->map, (size_t) (end - start), (size_t) (start - d->raw));
	for (p = start; p < end; p++)
		d->flat[d->flat_len++] = *p >= GR_HTML_SPANS && *p <= GR_HTML_CELL ? ' ' : *p;
}

/*
 * Is the first character an ideograph, or a sign of the same width other than a digit?
 * Words of such characters have no spaces, so they go on in the next line without one.
 */
static bool
is_ideographic(const char *p, const char *end)
{
	int			len;
	uint32_t	c = gr_utf8_get(p, end, &len);

	return c >= 0x2E80 && !(c >= U'０' && c <= U'９');
}

/*
 * Do the numbers of a row stand on different lines?  Then a border was perhaps lost
 * between two rows, and only the words of the row are written.
 */
static bool
is_doubtful(const gr_drawing *d, const gr_drawn_cell *c, const gr_drawn_cell *end, int row)
{
	int			line = 0;

	for (; c < end && c->first_row == row; c++)
	{
		const gr_drawn_piece *p;

		if (c->first < 0 || c->first != c->last)
			continue;
		p = &d->pieces[c->first];
		if (*p->start < '0' || *p->start > '9')
			continue;
		if (line != 0 && p->line != line)
			return true;
		line = p->line;
	}
	return false;
}

static void
put_cell(gr_drawing *d, const gr_drawn_cell *c)
{
	const char *end = c->at;
	uint32_t	column;
	int			i;

	if (c->last_row > c->first_row)
		gr_drawn_put_mark(d, GR_HTML_SPANS, c->at);
	for (i = c->first; i >= 0; i = d->pieces[i].next)
	{
		const gr_drawn_piece *p = &d->pieces[i];

		if (i != c->first &&
			!(is_ideographic(p->start, p->end) &&
			  is_ideographic(d->raw + gr_utf8_floor(d->raw, (size_t) (end - d->raw) - 1), end)))
			gr_drawn_put_mark(d, ' ', end);
		gr_drawn_put_text(d, p->start, p->end);
		end = d->pieces[i].end;
	}
	gr_drawn_put_mark(d, GR_HTML_CELL, end);
	for (column = c->from + 1; column < c->to; column++)
		gr_drawn_put_mark(d, GR_HTML_COVERED, end);
}

void
gr_drawn_put_words(gr_drawing *d, const gr_drawn_part *parts, int n)
{
	int			i;

	for (i = 0; i < n; i++)
	{
		const char *start = gr_past_blanks(parts[i].start, parts[i].end);

		if (start == parts[i].end || !is_ideographic(start, parts[i].end))
			continue;
		gr_drawn_put_text(d, start, parts[i].end);
		gr_drawn_put_mark(d, '\n', parts[i].end);
	}
}

/* A table of one column is a frame: its lines are lines of text. */
static void
put_frame(gr_drawing *d)
{
	int			i;

	for (i = 0; i < d->npieces; i++)
	{
		gr_drawn_put_text(d, d->pieces[i].start, d->pieces[i].end);
		gr_drawn_put_mark(d, '\n', d->pieces[i].end);
	}
}

void
gr_drawn_put_rows(gr_drawing *d, const char *at)
{
	const gr_drawn_cell *next = d->cells;
	const gr_drawn_cell *end = d->cells + d->ncells;
	int			row;

	if (d->ncolumns == 1)
	{
		put_frame(d);
		return;
	}
	for (row = 0; row < d->row; row++)
	{
		uint32_t	column = 0;

		if (is_doubtful(d, next, end, row))
			for (; next < end && next->first_row == row; next++)
			{
				if (next->first >= 0 && is_ideographic(d->pieces[next->first].start, d->pieces[next->first].end))
					put_cell(d, next);
				column = d->ncolumns;
			}
		while (column < d->ncolumns)
			if (next < end && next->first_row == row && next->from == column)
			{
				put_cell(d, next);
				column = next++->to;
			}
			else
			{
				gr_drawn_put_mark(d, GR_HTML_COVERED, at);
				column++;
			}
		gr_drawn_put_mark(d, GR_HTML_ROW, at);
	}
}
