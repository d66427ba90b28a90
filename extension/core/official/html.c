/*
 * html.c
 *	  Writes the official form as a page of HTML.
 *
 * The page has no <title>. Readers, including ours, take a <title> for a line
 * of text, and the text already has the title.
 */
#include "internal.h"

#include "html/html.h"

static void
escape(gr_writer *w, gr_str text)
{
	static const gr_str entities[256] = {
		['&'] = {"&amp;", 5}, ['<'] = {"&lt;", 4}, ['>'] = {"&gt;", 4}, ['"'] = {"&quot;", 6}
	};

	for (; text.len > 0; gr_skip(&text, 1))
	{
		gr_str		entity = entities[(unsigned char) text.data[0]];

		gr_write(w, entity.len > 0 ? entity : (gr_str) {text.data, 1});
	}
}

static const char page_begin[] =
	"<!DOCTYPE html>\n"
	"<html lang=\"zh-CN\">\n"
	"<head>\n"
	"<meta charset=\"utf-8\">\n"
	"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	"<style>\n"
	"@page { size: A4; margin: 20mm 15mm; }\n"
	"body { max-width: 180mm; margin: 0 auto; font-family: SimSun, \"Songti SC\", \"Noto Serif CJK SC\", serif; font-size: 12pt; line-height: 1.75; }\n"
	"h1 { margin: 1em 0; font-size: 18pt; line-height: 1.4; text-align: center; }\n"
	"h2 { margin: 1em 0 0.5em; font-size: 14pt; break-after: avoid; }\n"
	"p, pre { margin: 0; font: inherit; text-indent: 2em; white-space: pre-wrap; overflow-wrap: anywhere; }\n"
	".signature { text-align: right; }\n"
	"table { width: 100%; margin: 0.5em 0; border-collapse: collapse; font-size: 9pt; line-height: 1.3; }\n"
	"th, td { padding: 0.3em 0.2em; border: 1px solid; font-weight: normal; text-align: center; overflow-wrap: break-word; }\n"
	"tr { break-inside: avoid; }\n"
	"</style>\n"
	"</head>\n"
	"<body>\n";

static void
title(gr_writer *w, gr_str text, gr_str more, bool own)
{
	(void) own;
	GR_WRITE(w, "<h1>");
	escape(w, text);
	if (more.data)
	{
		GR_WRITE(w, "<br>");
		escape(w, more);
	}
	GR_WRITE(w, "</h1>\n");
}

static void
heading(gr_writer *w, gr_str text)
{
	GR_WRITE(w, "<h2>");
	escape(w, text);
	GR_WRITE(w, "</h2>\n");
}

/* Writes the attribute of a cell that spans n rows or columns, at most 99. */
static void
span(gr_writer *w, gr_str name, int n)
{
	char		digits[2] = {(char) ('0' + n / 10), (char) ('0' + n % 10)};

	if (n == 1)
		return;
	GR_WRITE(w, " ");
	gr_write(w, name);
	GR_WRITE(w, "=\"");
	gr_write(w, (gr_str) {digits + (n < 10), n < 10 ? 1 : 2});
	GR_WRITE(w, "\"");
}

/*
 * Writes a line that was a table within the prose; its marks give cells and
 * rows.
 */
static void
prose_table(gr_writer *w, gr_str line)
{
	static gr_bytes marks = {[GR_HTML_CELL] = true, [GR_HTML_ROW] = true, [GR_HTML_COVERED] = true};

	GR_WRITE(w, "<table>\n");
	while (line.len > 0)
	{
		GR_WRITE(w, "<tr>");
		while (line.len > 0 && line.data[0] != GR_HTML_ROW)
		{
			gr_str		text;
			int			columns = 1;

			/* the number of rows that a cell spans is not known */
			if (line.data[0] == GR_HTML_SPANS)
				gr_skip(&line, 1);
			text = gr_cut_before(&line, marks);
			if (line.len > 0 && line.data[0] == GR_HTML_CELL)
				gr_skip(&line, 1);
			for (; line.len > 0 && line.data[0] == GR_HTML_COVERED; gr_skip(&line, 1))
				columns++;
			GR_WRITE(w, "<td");
			span(w, GR_STR("colspan"), columns < 64 ? columns : 64);
			GR_WRITE(w, ">");
			escape(w, text);
			GR_WRITE(w, "</td>");
		}
		GR_WRITE(w, "</tr>\n");
		if (line.len > 0)
			gr_skip(&line, 1);
	}
	GR_WRITE(w, "</table>\n");
}

/* Is there white space that only <pre> keeps? */
static bool
needs_pre(gr_str line)
{
	size_t		i;

	for (i = 0; i < line.len; i++)
		if (line.data[i] == '\t' ||
			(line.data[i] == ' ' && i + 1 < line.len && line.data[i + 1] == ' '))
			return true;
	return false;
}

static void
line(gr_writer *w, gr_str text, bool signature)
{
	bool		pre = needs_pre(text);

	if (memchr(text.data, GR_HTML_CELL, text.len))
	{
		prose_table(w, text);
		return;
	}
	gr_write(w, pre ? GR_STR("<pre") : GR_STR("<p"));
	if (signature)
		GR_WRITE(w, " class=\"signature\"");
	GR_WRITE(w, ">");
	escape(w, text);
	gr_write(w, pre ? GR_STR("</pre>\n") : GR_STR("</p>\n"));
}

static void
table(gr_writer *w, const gr_grid *grid)
{
	int			row;
	int			column;

	GR_WRITE(w, "<table>\n");
	for (row = 0; row < grid->nrows; row++)
	{
		GR_WRITE(w, "<tr>");
		for (column = 0; column < grid->ncolumns; column++)
		{
			const gr_grid_cell *cell = &grid->at[row][column];
			char		room[GR_TOKEN_SIZE];

			if (cell->rows == 0)
				continue;
			gr_write(w, cell->slot < 0 ? GR_STR("<th") : GR_STR("<td"));
			span(w, GR_STR("rowspan"), cell->rows);
			span(w, GR_STR("colspan"), cell->columns);
			GR_WRITE(w, ">");
			escape(w, cell->slot < 0 ? cell->label : gr_cell_token(w->report, cell->slot, room));
			escape(w, cell->remark);
			gr_write(w, cell->slot < 0 ? GR_STR("</th>") : GR_STR("</td>"));
		}
		GR_WRITE(w, "</tr>\n");
	}
	GR_WRITE(w, "</table>\n");
}

static const char page_end[] = "</body>\n</html>\n";

const gr_official_markup gr_official_html = {
	{page_begin, sizeof(page_begin) - 1}, title, heading, line, table, {page_end, sizeof(page_end) - 1}
};
