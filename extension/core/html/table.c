/*
 * table.c
 *	  Tables in HTML: cells and rows in the order of the grid, and the columns
 *	  that spans cover.
 *
 * Treats tags in tables as browsers do (HTML, section 13.2.6.4.9 and following)
 * and follows the table model (section 4.9.12), with one exception: a cell or a
 * row outside a table opens a table, because texts may be pieces cut out of a
 * page.
 */
#include "table.h"

/* The table of a depth above 0. */
static gr_html_level *
level_at(gr_html_scanner *s, size_t depth)
{
	return &s->level[depth <= GR_HTML_LEVELS ? depth - 1 : GR_HTML_LEVELS];
}

static void
put_mark(gr_html_scanner *s, char mark)
{
	gr_html_put(s, &mark, 1, s->tag_start, s->tag_end);
}

/*
 * Marks n columns as covered, as long as the flat text stays within its bound
 * (see GR_HTML_EXTRA).
 */
static void
put_covered(gr_html_scanner *s, unsigned n)
{
	while (n-- > 0 &&
		   s->flat_len + GR_HTML_RESERVE < s->tag_end + GR_HTML_EXTRA)
		put_mark(s, GR_HTML_COVERED);
}

/* Ends the line before a cell: text outside cells, or a pending '\n'. */
static void
end_line_before(gr_html_scanner *s)
{
	if (s->gap == GR_HTML_LINE)
		gr_html_close_gap(s);
	else if (!s->fresh)
		put_mark(s, '\n');
	s->gap = GR_HTML_NO_GAP;
	s->fresh = true;
}

/* Requests a '\n' even if there was no text since the last mark. */
static void
want_line_after_marks(gr_html_scanner *s)
{
	if (s->flat_len > 0 && s->last != '\n')
		gr_html_end_any_line(s);
}

void
gr_html_spans_mark(gr_html_scanner *s, size_t start)
{
	const char	mark = GR_HTML_SPANS;

	gr_html_put(s, &mark, 1, start, start);
	s->spans_rows = false;
}

/*
 * Replaces each <br> in the text of the open cell by what it has turned out to
 * be.
 */
static void
settle_breaks(gr_html_scanner *s, char becomes)
{
	char	   *text = s->flat + s->table->cell_from;
	char	   *end = s->flat + s->flat_len;

	if (!s->table->breaks)
		return;
	while ((text = memchr(text, GR_HTML_CELL_BREAK, (size_t) (end - text))) != NULL)
		*text = becomes;
	s->table->breaks = false;
}

/* Ends the text of the open cell, which contains no table. */
static void
end_text(gr_html_scanner *s, gr_html_level *level)
{
	size_t		len = s->flat_len - level->cell_from;

	level->row_text |= len > 0;
	settle_breaks(s, len > GR_HTML_CELL_TEXT ? '\n' : ' ');
	s->gap = GR_HTML_NO_GAP;
	if (s->spans_rows)
		gr_html_spans_mark(s, s->tag_start);
	if (level->doubtful && !s->fresh)
		put_mark(s, GR_HTML_SPANS);
	put_mark(s, GR_HTML_CELL);
	if (level->span > 1)
		put_covered(s, level->span - 1U);
	level->row_begun = true;
	s->fresh = true;
}

void
gr_html_cell_end(gr_html_scanner *s)
{
	gr_html_level *level = s->table;

	if (!level || level->place != GR_HTML_IN_CELL)
		return;
	if (level->nested)
	{
		want_line_after_marks(s);
		level->row_nested = true;
	}
	else
		end_text(s, level);
	s->pre = level->pre;
	level->nested = false;
	level->column = (uint8_t) (level->column + level->span);
	level->place = GR_HTML_IN_ROW;
}

static void
begin_row(gr_html_level *level)
{
	unsigned	c;

	level->place = GR_HTML_IN_ROW;
	level->nrows++;
	if (level->group == '\0')
		level->group = 'b';		/* a row without a group opens a tbody */
	level->row_nested = false;
	level->row_text = false;
	level->row_begun = false;
	level->column = 0;
	level->covered = 0;
	for (c = 0; c < level->width; c++)
	{
		if (level->rows[c] > 0)
			level->covered |= (uint64_t) 1 << c;
	}
}

/* Marks the covered columns behind the last cell, and those without a cell before them. */
static void
end_covered(gr_html_scanner *s, gr_html_level *level)
{
	unsigned	top = level->width;

	while (top > level->column && !(level->covered >> (top - 1) & 1))
		top--;
	if (top > level->column)
	{
		end_line_before(s);
		put_covered(s, top - level->column);
		level->row_begun = true;
	}
}

void
gr_html_row_end(gr_html_scanner *s)
{
	gr_html_level *level = s->table;
	unsigned	c;

	gr_html_cell_end(s);
	if (!level || level->place != GR_HTML_IN_ROW)
		return;
	level->place = GR_HTML_IN_TABLE;
	if (level->row_nested && !level->row_text)
		want_line_after_marks(s);
	else
	{
		end_covered(s, level);
		if (level->row_begun)
		{
			s->gap = GR_HTML_NO_GAP;
			put_mark(s, GR_HTML_ROW);
			s->fresh = true;
		}
	}
	for (c = 0; c < level->width; c++)
		level->rows[c] = (uint8_t) (level->rows[c] - (level->rows[c] > 0));
	while (level->width > 0 && level->rows[level->width - 1] == 0)
		level->width--;
}

/* Handles a tag that is in a table, but not in a cell, row or caption. */
static gr_html_level *
back_to_table(gr_html_scanner *s)
{
	gr_html_row_end(s);
	if (s->table->place == GR_HTML_IN_CAPTION)
		gr_html_want_line(s);
	s->table->place = GR_HTML_IN_TABLE;
	return s->table;
}

/* A table in a cell makes the cell layout: its text becomes lines. */
static void
make_layout(gr_html_scanner *s, const gr_html_level *level)
{
	settle_breaks(s, '\n');
	if (s->flat_len > level->cell_from && s->flat[level->cell_from] == GR_HTML_SPANS)
		s->flat[level->cell_from] = ' ';
	s->spans_rows = false;
}

static void
table_start(gr_html_scanner *s)
{
	/* a table directly within another one, not in a cell, ends the outer one */
	if (s->table && s->table->place <= GR_HTML_IN_ROW)
		gr_html_table_end(s);
	if (gr_html_in_cell(s))
		make_layout(s, s->table);
	want_line_after_marks(s);
	s->depth++;
	s->table = level_at(s, s->depth);
	memset(s->table, 0, sizeof(*s->table));
	s->table->from = s->flat_len;
}

/* Does the text have figures and no words? */
static bool
has_only_figures(const char *text, const char *end)
{
	bool		digit = false;

	for (; text < end; text++)
	{
		/* most ideographs begin with one of these bytes */
		if (gr_html_letter(*text) || (*text >= '\xE3' && *text <= '\xE9'))
			return false;
		digit |= *text >= '0' && *text <= '9';
	}
	return digit;
}

/*
 * Makes a table of several figures, in a cell behind cells with text, the text of its
 * cell: its figures do not belong to the columns behind.  inner: the table, which has
 * ended.  A row of as many cells as the cell spans columns stays as it is.
 */
static void
make_text(gr_html_scanner *s, gr_html_level *outer, const gr_html_level *inner)
{
	char	   *text = s->flat + inner->from;
	char	   *end = s->flat + s->flat_len;

	if (outer->nested || !outer->row_text || (inner->nrows == 1 && inner->column == outer->span) ||
		s->flat_len - outer->cell_from > GR_HTML_CELL_TEXT || !has_only_figures(text, end))
	{
		outer->nested = true;
		return;
	}
	outer->doubtful |= (outer->column < GR_HTML_COLUMNS && outer->rows[outer->column] > 1) ||
		memchr(text, GR_HTML_SPANS, (size_t) (end - text));
	for (; text < end; text++)
		if (*text == '\n' || (*text >= GR_HTML_SPANS && *text <= GR_HTML_CELL))
			*text = ' ';
	s->last = ' ';
	s->gap = GR_HTML_NO_GAP;
	s->fresh = false;
}

void
gr_html_table_end(gr_html_scanner *s)
{
	gr_html_level *outer;

	if (s->depth == 0)
	{
		gr_html_want_line(s);
		return;
	}
	(void) back_to_table(s);
	want_line_after_marks(s);
	s->depth--;
	s->table = outer = s->depth > 0 ? level_at(s, s->depth) : NULL;
	if (outer && s->depth > GR_HTML_LEVELS)
	{
		/* the outer table's state is lost, but this table was in one of its cells */
		memset(outer, 0, sizeof(*outer));
		outer->place = GR_HTML_IN_CELL;
		outer->nested = true;
	}
	else if (gr_html_in_cell(s))
		make_text(s, outer, &s->level[s->depth]);
}

/*
 * Starts a row group; no rowspan continues across it.  group is the second
 * letter of the element's name, or 0 to only end the previous group.
 */
static void
group_start(gr_html_scanner *s, char group)
{
	gr_html_level *level;

	if (!s->table)
		return;
	level = back_to_table(s);
	memset(level->rows, 0, sizeof(level->rows));
	level->width = 0;
	level->group = group;
}

static void
row_start(gr_html_scanner *s)
{
	if (!s->table)
		table_start(s);
	begin_row(back_to_table(s));
}

/* Gives the open cell its columns and rows, behind columns that are covered from above. */
static void
place_cell(gr_html_scanner *s, gr_html_level *level, unsigned colspan, unsigned rowspan)
{
	unsigned	c;

	while (level->column < GR_HTML_COLUMNS && level->covered >> level->column & 1)
	{
		put_covered(s, 1);
		level->row_begun = true;
		level->column++;
	}
	if (colspan > (unsigned) GR_HTML_COLUMNS - level->column)
		colspan = (unsigned) GR_HTML_COLUMNS - level->column;
	level->span = (uint8_t) colspan;
	if (rowspan <= 1)
		return;
	for (c = level->column; c < level->column + colspan; c++)
	{
		if (level->rows[c] < rowspan)
			level->rows[c] = (uint8_t) rowspan;
	}
	if (level->width < c)
		level->width = (uint8_t) c;
}

/* Starts a cell.  colspan and rowspan are at most GR_HTML_COLUMNS; 0: not given. */
static void
cell_start(gr_html_scanner *s, unsigned colspan, unsigned rowspan)
{
	bool		tracked = s->depth <= GR_HTML_LEVELS;
	gr_html_level *level;

	if (!s->table)
		table_start(s);
	gr_html_cell_end(s);
	level = s->table;
	if (level->place != GR_HTML_IN_ROW)
		begin_row(back_to_table(s));
	end_line_before(s);
	place_cell(s, level, tracked && colspan > 0 ? colspan : 1, tracked ? rowspan : 1);
	level->place = GR_HTML_IN_CELL;
	level->nested = level->breaks = false;
	level->doubtful = s->doubtful;
	level->pre = s->pre;
	level->cell_from = s->flat_len;
	s->spans_rows = tracked && rowspan > 1;
}

/* Starts or ends a caption. */
static void
caption(gr_html_scanner *s, bool start)
{
	gr_html_want_line(s);
	if (start)
		group_start(s, '\0');
	if (s->table && (start || s->table->place == GR_HTML_IN_CAPTION))
		s->table->place = start ? GR_HTML_IN_CAPTION : GR_HTML_IN_TABLE;
}

void
gr_html_table_tag(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found)
{
	char		group = tag->name.bytes[1];

	if (tag->kind == GR_HTML_TD && found)
		cell_start(s, found->colspan, found->rowspan);
	else if (tag->kind == GR_HTML_TD)
		gr_html_cell_end(s);
	else if (tag->kind == GR_HTML_TR && found)
		row_start(s);
	else if (tag->kind == GR_HTML_TR)
		gr_html_row_end(s);
	else if (tag->kind == GR_HTML_TABLE && found)
		table_start(s);
	else if (tag->kind == GR_HTML_TABLE)
		gr_html_table_end(s);
	else if (tag->kind == GR_HTML_CAPTION)
		caption(s, found != NULL);
	else if (tag->kind == GR_HTML_GROUP && found)
		group_start(s, group);
	else if (tag->kind == GR_HTML_GROUP ? s->table && s->table->group == group : found != NULL)
		/* the end of the open group, or a column, which ends it, too */
		group_start(s, '\0');
}
