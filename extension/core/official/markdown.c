/*
 * markdown.c
 *	  Writes the official form as Markdown with pipe tables.
 *
 * Prose is printed unchanged, because an added backslash would be read back as
 * text.  One exception: what could begin a tag, or be decoded to one, could put
 * foreign HTML into a page made from the Markdown.  Its first character is
 * printed in its full-width form.  So is a bar within a cell.
 */
#include "internal.h"

#include "html/html.h"

static bool
is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool
begins_with(gr_str text, gr_str head)
{
	return text.len >= head.len && memcmp(text.data, head.data, head.len) == 0;
}

/*
 * The full-width form of '<' or of the first character of &lt; &#60; \u003c
 * \x3c, if the text begins with one of these.
 */
static gr_form_phrase
widened(gr_str text)
{
	char		next = text.len > 1 ? text.data[1] : ' ';

	switch (text.data[0])
	{
		case '<':
			if (is_letter(next) || next == '/' || next == '!' || next == '?')
				return GR_PHRASE_LESS;
			break;
		case '&':
			if (next == '#' || begins_with(text, GR_STR("&lt")) || begins_with(text, GR_STR("&LT")))
				return GR_PHRASE_AMPERSAND;
			break;
		case '\\':
			if (begins_with(text, GR_STR("\\u003")) || begins_with(text, GR_STR("\\x3")))
				return GR_PHRASE_BACKSLASH;
	}
	return GR_NPHRASES;
}

static void
write_prose(gr_writer *w, gr_str text)
{
	for (; text.len > 0; gr_skip(&text, 1))
	{
		gr_form_phrase wide = widened(text);

		gr_write(w, wide == GR_NPHRASES ? (gr_str) {text.data, 1} : gr_phrases[wide]);
	}
}

/* The same for a cell: the text must not end the line or the cell. */
static void
write_cell(gr_writer *w, gr_str text)
{
	static gr_bytes special = {
		['|'] = true, ['\n'] = true, ['\r'] = true, ['\t'] = true,
		[GR_HTML_CELL] = true, [GR_HTML_ROW] = true, [GR_HTML_COVERED] = true, [GR_HTML_SPANS] = true
	};

	while (text.len > 0)
	{
		write_prose(w, gr_cut_before(&text, special));
		if (text.len == 0)
			break;
		if (text.data[0] == '|')
			gr_write(w, gr_phrases[GR_PHRASE_BAR]);
		else
			GR_WRITE(w, " ");
		gr_skip(&text, 1);
	}
}

/* Writes an empty line, unless the table continues. */
static void
set_apart(gr_writer *w, bool in_table)
{
	if (w->len > 0 && !(in_table && w->in_table))
		GR_WRITE(w, "\n");
	w->in_table = in_table;
}

static void
line(gr_writer *w, gr_str text, bool signature)
{
	(void) signature;
	set_apart(w, text.len > 0 && text.data[0] == '|');
	write_prose(w, text);
	GR_WRITE(w, "\n");
}

/*
 * A title without the marks of a heading, which would be read as words of the
 * preface.
 */
static void
title(gr_writer *w, gr_str text, gr_str more, bool own)
{
	set_apart(w, false);
	if (!own)
		GR_WRITE(w, "# ");
	write_prose(w, text);
	GR_WRITE(w, "\n");
	if (more.data)
		line(w, more, false);
}

static void
heading(gr_writer *w, gr_str text)
{
	set_apart(w, false);
	GR_WRITE(w, "## ");
	write_cell(w, text);
	GR_WRITE(w, "\n");
}

/*
 * The number of columns of a row up to its last figure or label; for the first
 * row all of them.
 */
static int
last_column(const gr_grid *grid, int row)
{
	int			column = grid->ncolumns;

	if (row == 0)
		return column;
	while (column > 0 && grid->at[row][column - 1].rows == 0)
		column--;
	return column;
}

/*
 * Is a cell that spans several columns written in this column? It is written in
 * the first, except the label of a row, which is written in the last, beside
 * its figures: an empty cell between them would look like a blank figure.
 */
static bool
is_shown_at(const gr_grid *grid, int row, int from, int column)
{
	const gr_grid_cell *cell = &grid->at[row][from];
	int			next = from + cell->columns;
	bool		label = cell->slot < 0 && next < grid->ncolumns &&
		grid->at[row][next].rows > 0 && grid->at[row][next].slot >= 0;

	return column == (label ? next - 1 : from);
}

/* Covered cells are written as empty cells, but left out at the end of a row. */
static void
table(gr_writer *w, const gr_grid *grid)
{
	int			row;
	int			column;

	set_apart(w, false);
	for (row = 0; row < grid->nrows; row++)
	{
		int			ncolumns = last_column(grid, row);
		int			from = 0;

		GR_WRITE(w, "|");
		for (column = 0; column < ncolumns; column++)
		{
			const gr_grid_cell *cell;
			char		room[GR_TOKEN_SIZE];

			if (grid->at[row][column].rows > 0)
				from = column;
			cell = &grid->at[row][from];
			GR_WRITE(w, " ");
			if (cell->rows > 0 && is_shown_at(grid, row, from, column))
			{
				if (cell->slot >= 0)
					write_cell(w, gr_cell_token(w->report, cell->slot, room));
				else
				{
					gr_write(w, cell->label);
					gr_write(w, cell->remark);
				}
			}
			GR_WRITE(w, " |");
		}
		GR_WRITE(w, "\n");
		if (row > 0)
			continue;
		GR_WRITE(w, "|");
		for (column = 0; column < grid->ncolumns; column++)
			GR_WRITE(w, " --- |");
		GR_WRITE(w, "\n");
	}
}

const gr_official_markup gr_official_markdown = {{"", 0}, title, heading, line, table, {"", 0}};
