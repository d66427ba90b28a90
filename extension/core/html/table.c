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
#include "internal.h"

static void
push_level(gr_html_scanner *s)
{
	gr_html_level *level;

	s->depth++;
	level = gr_html_level_of(s);
	memset(level, 0, sizeof(*level));
	level->place = GR_HTML_IN_TABLE;
	level->from = s->flat_len;
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
	gr_html_want_line(s);
	if (s->gap == GR_HTML_LINE)
		gr_html_close_gap(s);
	s->gap = GR_HTML_NO_GAP;
	s->fresh = true;
}

/* Requests a '\n' even if there was no text since the last mark. */
static void
want_line_after_marks(gr_html_scanner *s)
{
	if (s->flat_len == 0 || s->last == '\n' || s->gap == GR_HTML_LINE)
		return;
	gr_html_set_line(s, s->tag_start, s->tag_end);
	s->gap_of_tag = true;
}

/* Writes the mark of a cell that spans rows.  start is its source. */
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
settle_breaks(gr_html_scanner *s, gr_html_level *level, char becomes)
{
	char	   *text = s->flat + level->cell_from;
	char	   *end = s->flat + s->flat_len;

	while ((text = memchr(text, GR_HTML_CELL_BREAK, (size_t) (end - text))) != NULL)
		*text = becomes;
	level->breaks = false;
}

/*
 * Makes the open cell layout, because it contains a table: its text becomes
 * lines.
 */
static void
make_layout(gr_html_scanner *s, gr_html_level *level)
{
	if (level->breaks)
		settle_breaks(s, level, '\n');
	if (s->flat_len > level->cell_from && s->flat[level->cell_from] == GR_HTML_SPANS)
		s->flat[level->cell_from] = ' ';
	s->spans_rows = false;
}

void
gr_html_cell_end(gr_html_scanner *s)
{
	gr_html_level *level;

	if (s->depth == 0)
		return;
	level = gr_html_level_of(s);
	if (level->place != GR_HTML_IN_CELL)
		return;

	if (level->nested)
	{
		want_line_after_marks(s);
		level->row_nested = true;
	}
	else
	{
		if (s->flat_len > level->cell_from)
			level->row_text = true;
		if (level->breaks)
			settle_breaks(s, level,
						  s->flat_len - level->cell_from > GR_HTML_CELL_TEXT ? '\n' : ' ');
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

void
gr_html_row_end(gr_html_scanner *s)
{
	gr_html_level *level;
	unsigned	c;

	if (s->depth == 0)
		return;
	gr_html_cell_end(s);
	level = gr_html_level_of(s);
	if (level->place != GR_HTML_IN_ROW)
		return;
	level->place = GR_HTML_IN_TABLE;

	if (level->row_nested && !level->row_text)
		want_line_after_marks(s);
	else
	{
		/* columns up to the last covered one, those without a cell included */
		unsigned	top = level->width;

		while (top > level->column && !(level->covered >> (top - 1) & 1))
			top--;
		if (top > level->column)
		{
			end_line_before(s);
			put_covered(s, top - level->column);
			level->row_begun = true;
		}
		if (level->row_begun)
		{
			s->gap = GR_HTML_NO_GAP;
			put_mark(s, GR_HTML_ROW);
			s->fresh = true;
		}
	}

	for (c = 0; c < level->width; c++)
	{
		if (level->rows[c] > 0)
			level->rows[c]--;
	}
	while (level->width > 0 && level->rows[level->width - 1] == 0)
		level->width--;
}

/* Handles a tag that is in a table, but not in a cell, row or caption. */
static gr_html_level *
back_to_table(gr_html_scanner *s)
{
	gr_html_level *level;

	gr_html_row_end(s);
	level = gr_html_level_of(s);
	if (level->place == GR_HTML_IN_CAPTION)
		gr_html_want_line(s);
	level->place = GR_HTML_IN_TABLE;
	return level;
}

void
gr_html_table_start(gr_html_scanner *s)
{
	/* a table directly within another one, not in a cell, ends the outer one */
	if (s->depth > 0 && gr_html_level_of(s)->place <= GR_HTML_IN_ROW)
		gr_html_table_end(s);
	if (s->depth > 0 && gr_html_level_of(s)->place == GR_HTML_IN_CELL)
		make_layout(s, gr_html_level_of(s));
	want_line_after_marks(s);
	push_level(s);
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
	back_to_table(s);
	want_line_after_marks(s);
	s->depth--;
	if (s->depth == 0)
		return;

	outer = gr_html_level_of(s);
	if (s->depth > GR_HTML_LEVELS)
	{
		/*
		 * the outer table's state is lost, but this table was in one of its
		 * cells
		 */
		memset(outer, 0, sizeof(*outer));
		outer->place = GR_HTML_IN_CELL;
		outer->nested = true;
	}
	else if (outer->place == GR_HTML_IN_CELL)
		make_text(s, outer, &s->level[s->depth]);
	else
		outer->nested = false;
}

/*
 * Starts a row group; no rowspan continues across it.  group is the second
 * letter of the element's name, or 0 to only end the previous group.
 */
void
gr_html_group_start(gr_html_scanner *s, char group)
{
	gr_html_level *level;

	if (s->depth == 0)
		return;
	level = back_to_table(s);
	memset(level->rows, 0, sizeof(level->rows));
	level->width = 0;
	level->group = group;
}

/* Ends a row group, if this one is open. */
void
gr_html_group_end(gr_html_scanner *s, char group)
{
	if (s->depth > 0 && gr_html_level_of(s)->group == group)
		gr_html_group_start(s, '\0');
}

void
gr_html_row_start(gr_html_scanner *s)
{
	if (s->depth == 0)
		gr_html_table_start(s);
	begin_row(back_to_table(s));
}

/* Starts a cell.  colspan and rowspan are 1 to GR_HTML_COLUMNS. */
void
gr_html_cell_start(gr_html_scanner *s, unsigned colspan, unsigned rowspan)
{
	gr_html_level *level;

	if (s->depth == 0)
		gr_html_table_start(s);
	gr_html_cell_end(s);
	level = gr_html_level_of(s);
	if (level->place != GR_HTML_IN_ROW)
		begin_row(back_to_table(s));
	if (s->depth > GR_HTML_LEVELS)
		colspan = rowspan = 1;

	end_line_before(s);
	while (level->column < GR_HTML_COLUMNS && level->covered >> level->column & 1)
	{
		put_covered(s, 1);
		level->row_begun = true;
		level->column++;
	}
	if (colspan > (unsigned) GR_HTML_COLUMNS - level->column)
		colspan = (unsigned) GR_HTML_COLUMNS - level->column;
	level->span = (uint8_t) colspan;
	if (rowspan > 1)
	{
		unsigned	c;

		for (c = level->column; c < level->column + colspan; c++)
		{
			if (level->rows[c] < rowspan)
				level->rows[c] = (uint8_t) rowspan;
		}
		if (level->width < c)
			level->width = (uint8_t) c;
	}
	level->place = GR_HTML_IN_CELL;
	level->nested = false;
	level->breaks = false;
	level->doubtful = s->doubtful;
	level->pre = s->pre;
	level->cell_from = s->flat_len;
	s->spans_rows = rowspan > 1;
}

/* Starts or ends a caption. */
void
gr_html_caption(gr_html_scanner *s, bool start)
{
	gr_html_want_line(s);
	if (s->depth == 0)
		return;
	if (start)
	{
		gr_html_group_start(s, '\0');
		gr_html_level_of(s)->place = GR_HTML_IN_CAPTION;
	}
	else if (gr_html_level_of(s)->place == GR_HTML_IN_CAPTION)
		gr_html_level_of(s)->place = GR_HTML_IN_TABLE;
}
