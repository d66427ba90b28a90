/*
 * draw.c
 *	  Draws the tables of a text in Markdown with borders.
 */
#include "draw.h"

#include "text/fold.h"
#include "text/utf8.h"

#define MOST_ROWS		80
#define MOST_COLUMNS	32
#define MOST_LINES		64		/* of a cell */

/* How the borders of a table look. */
typedef struct style
{
	const char *bar;
	const char *dash;
	const char *cross;
	const char *left;			/* where a border begins beside a merged cell */
} style;

static const style styles[] = {
	{"|", "-", "+", "+"}, {"|", "=", "+", "+"}, {"│", "─", "┼", "├"}, {"┃", "━", "╋", "┣"}, {"║", "═", "╬", "╠"}
};

typedef struct table
{
	const style *style;
	gr_str		cell[MOST_ROWS][MOST_COLUMNS];
	int			nrows;
	int			ncolumns;
	int			width[MOST_COLUMNS];
	int			lower;			/* values stand on the first line, in the middle, or on the last one */
	bool		merges;			/* no border above an empty cell of the first column */
} table;

static void
put_times(unit_out *o, const char *text, int times)
{
	for (; times > 0; times--)
		unit_put(o, text, strlen(text));
}

static int
columns_of(const char *p)
{
	return (unsigned char) *p >= 0xE3 ? 2 : 1;
}

static int
width_of(gr_str s)
{
	int			width = 0;
	size_t		i;

	for (i = 0; i < s.len; i += (size_t) gr_utf8_length((unsigned char) s.data[i]))
		width += columns_of(s.data + i);
	return width;
}

/* The part of a cell that stands on line number n.  A number is never broken. */
static gr_str
line_of_cell(gr_str s, int width, int n)
{
	size_t		start = 0;
	size_t		i = 0;
	int			used = 0;

	if (width_of(s) <= width)
		return n == 0 ? s : (gr_str) {"", 0};
	while (i < s.len)
	{
		size_t		next = i + (size_t) gr_utf8_length((unsigned char) s.data[i]);
		int			columns = columns_of(s.data + i);

		for (; next < s.len && (unsigned char) s.data[next] < 0x80 && (unsigned char) s.data[next - 1] < 0x80; next++)
			columns++;
		if (used > 0 && used + columns > width)
		{
			if (n-- == 0)
				break;
			start = i;
			used = 0;
		}
		used += columns;
		i = next;
	}
	return n <= 0 ? (gr_str) {s.data + start, i - start} : (gr_str) {"", 0};
}

static int
lines_of_cell(gr_str s, int width)
{
	int			n = 0;

	while (n < MOST_LINES && line_of_cell(s, width, n).len > 0)
		n++;
	return n;
}

static void
put_cell(unit_out *o, gr_str text, int width)
{
	unit_put(o, " ", 1);
	unit_put(o, text.data, text.len);
	put_times(o, " ", width - width_of(text) + 1);
}

/* A border, or a part of one beside the text of a merged cell. */
static void
put_border(unit_out *o, const table *t, const gr_str *merged)
{
	int			i;

	put_times(o, merged ? t->style->bar : t->style->cross, 1);
	for (i = 0; i < t->ncolumns; i++)
	{
		if (i == 0 && merged)
			put_cell(o, *merged, t->width[0]);
		else
			put_times(o, t->style->dash, t->width[i] + 2);
		put_times(o, i == 0 && merged ? t->style->left : t->style->cross, 1);
	}
	unit_put(o, "\n", 1);
}

/* Does the first cell of a row belong to the one above? */
static bool
is_merged(const table *t, int row)
{
	return t->merges && row > 0 && row < t->nrows && t->cell[row][0].len == 0 && t->ncolumns > 2;
}

static void
put_table(unit_out *o, const table *t)
{
	gr_str		first = {"", 0};	/* the text of the first column, which merged rows continue */
	int			line_of_first = 0;
	int			row;
	int			i;

	put_border(o, t, NULL);
	for (row = 0; row < t->nrows; row++)
	{
		int			height = 1;
		int			line;

		for (i = is_merged(t, row) || is_merged(t, row + 1) ? 1 : 0; i < t->ncolumns; i++)
		{
			int			lines = lines_of_cell(t->cell[row][i], t->width[i]);

			height = lines > height ? lines : height;
		}
		if (!is_merged(t, row))
		{
			first = t->cell[row][0];
			line_of_first = 0;
		}
		for (line = 0; line < height; line++)
		{
			put_times(o, t->style->bar, 1);
			for (i = 0; i < t->ncolumns; i++)
			{
				gr_str		text = t->cell[row][i];
				int			above = (height - lines_of_cell(text, t->width[i])) * t->lower / 2;

				if (i == 0)
					text = line_of_cell(first, t->width[0], line_of_first++);
				else
					text = line >= above ? line_of_cell(text, t->width[i], line - above) : (gr_str) {"", 0};
				put_cell(o, text, t->width[i]);
				put_times(o, t->style->bar, 1);
			}
			unit_put(o, "\n", 1);
		}
		if (is_merged(t, row + 1))
		{
			gr_str		text = line_of_cell(first, t->width[0], line_of_first++);

			put_border(o, t, &text);
		}
		else
			put_border(o, t, NULL);
	}
}

/* Adds a line of Markdown to the table.  Returns false if it is none. */
static bool
add_row(table *t, gr_str line)
{
	const char *p = line.data;
	const char *end = line.data + line.len;
	int			n = 0;

	if (line.len < 2 || *p != '|' || t->nrows == MOST_ROWS)
		return false;
	if (line.len > 5 && memcmp(p, "| ---", 5) == 0)
		return true;
	for (p++; p < end && n < MOST_COLUMNS; n++)
	{
		const char *bar = memchr(p, '|', (size_t) (end - p));
		gr_str		cell = {p, (size_t) ((bar ? bar : end) - p)};

		t->cell[t->nrows][n] = gr_trim(cell);
		p = bar ? bar + 1 : end;
	}
	t->ncolumns = n > t->ncolumns ? n : t->ncolumns;
	for (; n < MOST_COLUMNS; n++)
		t->cell[t->nrows][n] = (gr_str) {"", 0};
	t->nrows++;
	return true;
}

/* Is each column wide enough for its numbers? */
static void
choose_widths(table *t, uint64_t *state)
{
	int			i;
	int			row;

	for (i = 0; i < t->ncolumns; i++)
	{
		t->width[i] = 4 + unit_below(state, 20);
		for (row = 0; row < t->nrows; row++)
		{
			gr_str		cell = t->cell[row][i];
			bool		ascii = true;
			size_t		k;

			for (k = 0; k < cell.len; k++)
				ascii &= (unsigned char) cell.data[k] < 0x80;
			if (ascii && t->width[i] < (int) cell.len)
				t->width[i] = (int) cell.len;
		}
	}
}

gr_str
drawn_text(gr_str text, uint64_t *state)
{
	static table t;
	unit_out	o = {unit_env()->alloc(NULL, 40 * text.len + 100000), 0};
	const char *p = text.data;
	const char *end = text.data + text.len;

	t.style = &styles[unit_below(state, LENGTH(styles))];
	t.lower = unit_below(state, 3);
	t.merges = unit_chance(state, 50);
	t.nrows = t.ncolumns = 0;
	while (p <= end)
	{
		const char *stop = p < end ? memchr(p, '\n', (size_t) (end - p)) : NULL;
		gr_str		line = {p, (size_t) ((stop ? stop : end) - p)};

		if (add_row(&t, line))
			p = stop ? stop + 1 : end + 1;
		else
		{
			if (t.nrows > 0)
			{
				choose_widths(&t, state);
				put_table(&o, &t);
				t.nrows = t.ncolumns = 0;
				continue;
			}
			unit_put(&o, line.data, line.len);
			if (stop)
				unit_put(&o, "\n", 1);
			p = stop ? stop + 1 : end + 1;
		}
	}
	if (t.nrows > 0)
	{
		choose_widths(&t, state);
		put_table(&o, &t);
	}
	return (gr_str) {o.data, o.len};
}
