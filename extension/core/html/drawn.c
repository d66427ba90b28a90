/*
 * drawn.c
 *	  Turns tables drawn with characters, as w3m, elinks and pandoc print them, into
 *	  the same flat text as tables in HTML.
 *
 * A table without borders between its rows stays as it is, because each of its lines
 * is a row.  So does what follows the last border.  A table whose bars are not below
 * its corners is read if all its lines have the same number of cells.  If they do not,
 * its rows are not known, and only its words are kept.
 */
#include "drawn.h"

#include "map.h"

/* Fewest borders inside a table that has them between its rows.  A frame around a text has none. */
#define ROW_BORDERS		2

/* Counts the parts of a line that belong to a border. */
static int
count_borders(const gr_drawn_part *parts, int n)
{
	int			borders = 0;
	int			i;

	for (i = 0; i < n; i++)
		borders += parts[i].border;
	return borders;
}

/*
 * Returns the end of the table that begins at p, behind its last border; p if there is
 * none.  *behind: the next line where a table may begin.  *several: a row has several
 * lines.
 */
static const char *
end_of_table(gr_drawing *d, const char *p, const char **behind, bool *several)
{
	gr_drawn_part parts[GR_DRAWN_COLUMNS];
	const char *start = p;
	const char *end = p;
	int			borders = 0;
	bool		frame = true;	/* no border has a corner within */
	bool		row = false;	/* the last line is one of a row */
	bool		rows = false;

	*several = d->frame = false;
	*behind = p;
	while (p < d->end)
	{
		int			n = gr_drawn_cut_line(d, &p, parts);
		int			ruled = count_borders(parts, n);

		if (*behind == start)
			*behind = p;
		if (n == 0 || (borders == 0 && ruled < n))
			break;
		*behind = p;
		frame = frame && (n == 1 || ruled == 0);
		borders += ruled > 0;
		*several |= row && ruled == 0;
		row = ruled == 0;
		rows |= row;
		if (ruled == n)
			end = p;
	}
	d->frame = frame;
	return rows && borders >= (frame ? 2 : ROW_BORDERS + 2) ? end : start;
}

/* Can the table be read? */
static bool
fits(gr_drawing *d, const char *table, const char *end)
{
	static const uint32_t widths[] = {1, 2, 0};
	int			i;

	if (!d->cells)
	{
		d->cells = d->env->alloc(d->env->context, GR_DRAWN_PIECES * sizeof(gr_drawn_cell));
		d->pieces = d->env->alloc(d->env->context, GR_DRAWN_PIECES * sizeof(gr_drawn_piece));
		d->no_memory = !d->cells || !d->pieces;
	}
	for (i = 0; i < 3 && !d->no_memory; i++)
	{
		d->width = widths[i];
		if (gr_drawn_find_columns(d, table, end) && gr_drawn_read(d, table, end))
			return true;
	}
	return !d->no_memory && gr_drawn_count_columns(d, table) && gr_drawn_read(d, table, end);
}

/*
 * Finds the next table from p on and its end.  Returns the end of the text if there
 * is none.  *readable: its rows are known.
 */
static const char *
find_table(gr_drawing *d, const char *p, const char **end, bool *readable)
{
	*end = d->end;
	*readable = false;
	while (p < d->end)
	{
		const char *next;
		bool		several;

		*end = end_of_table(d, p, &next, &several);
		*readable = *end > p && fits(d, p, *end);
		if (*readable || (*end > p && several))
			return p;
		p = next;
	}
	return d->end;
}

/* May the text have such tables?  A quick look at its bytes. */
static bool
has_corner(const char *raw, size_t len)
{
	const char *end = raw + len;
	const char *p;

	for (p = raw; (p = memchr(p, '+', (size_t) (end - p))) != NULL; p++)
		if (p + 1 < end && (p[1] == '-' || p[1] == '='))
			return true;
	for (p = raw; (p = memchr(p, 0xE2, (size_t) (end - p))) != NULL; p++)
		/* box drawing, U+2500 to U+257F */
		if (p + 1 < end && (p[1] == '\x94' || p[1] == '\x95'))
			return true;
	return false;
}

/*
 * Makes room for the flat text of a text whose first table begins here.  A table has at
 * least 8 bytes, and at most one mark for each of them and a line end.
 */
static bool
make_room(gr_drawing *d, const char *table, bool with_map)
{
	size_t		len = (size_t) (d->end - d->raw);
	size_t		rest = (size_t) (d->end - table);

	d->flat = d->env->alloc(d->env->context, len + rest + rest / 8);
	if (with_map)
		d->map = gr_html_map_new(d->env, len, NULL);
	return d->flat && (d->map || !with_map);
}

gr_status
gr_drawn_flatten(const gr_env *env, const char *raw, size_t len, gr_html_map **map, char **flat, size_t *flat_len)
{
	gr_drawing	d = {.env = env, .raw = raw, .end = raw + len};
	gr_drawn_part parts[GR_DRAWN_COLUMNS];
	const char *p = raw;
	const char *table;
	const char *end;
	bool		readable;

	if (!has_corner(raw, len))
		return GR_OK;
	while ((table = find_table(&d, p, &end, &readable)) < d.end)
	{
		if (d.no_memory || (!d.flat && !make_room(&d, table, map != NULL)))
			return GR_NO_MEMORY;
		gr_drawn_put_text(&d, p, table);
		d.writes = readable;
		if (readable)
			(void) gr_drawn_read(&d, table, end);
		while (!readable && table < end)
			gr_drawn_put_words(&d, parts, gr_drawn_cut_line(&d, &table, parts));
		d.writes = false;
		/* a line end ends the table */
		gr_drawn_put_mark(&d, '\n', end);
		p = end;
	}
	if (d.no_memory)
		return GR_NO_MEMORY;
	if (!d.flat)
		return GR_OK;
	gr_drawn_put_text(&d, p, d.end);
	if (map && !gr_html_map_end(d.map))
		return GR_NO_MEMORY;
	if (map)
		*map = d.map;
	*flat = d.flat;
	*flat_len = d.flat_len;
	return GR_OK;
}
