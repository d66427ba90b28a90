/*
 * internal.h
 *	  What the writers of the official form share.  Other code does not use it.
 *
 *	official.c		the contents of the page and their order
 *	token.c			what a cell shows
 *	html.c			the page as HTML
 *	markdown.c		the page as Markdown
 *	prose.c			changes prose that would be read as a row
 */
#ifndef GR_OFFICIAL_INTERNAL_H
#define GR_OFFICIAL_INTERNAL_H

#include "grid.h"
#include "report/report.h"

/* A page is written twice: the first time without bytes, to find its size. */
typedef struct gr_writer
{
	const gr_env *env;
	const gr_report *report;
	char	   *bytes;			/* NULL: only count */
	size_t		len;
	size_t		polled;			/* len at the last call of poll */
	bool		in_table;		/* Markdown: the previous line began with a bar */
} gr_writer;

typedef struct gr_official_markup
{
	gr_str		begin;
	void		(*title) (gr_writer *w, gr_str title, gr_str more, bool own);
	void		(*heading) (gr_writer *w, gr_str heading);
	void		(*line) (gr_writer *w, gr_str line, bool signature);
	void		(*table) (gr_writer *w, const gr_grid *grid);
	gr_str		end;
} gr_official_markup;

extern const gr_official_markup gr_official_html;
extern const gr_official_markup gr_official_markdown;

static inline void
gr_write(gr_writer *w, gr_str s)
{
	if (w->bytes && s.len > 0)
		memcpy(w->bytes + w->len, s.data, s.len);
	w->len += s.len;
}

/* Steps over the first n bytes. */
static inline void
gr_skip(gr_str *s, size_t n)
{
	s->data += n;
	s->len -= n;
}

#define GR_WRITE(w, literal)	gr_write(w, GR_STR(literal))

/* What the cell of a figure shows.  The text may be in room. */
#define GR_TOKEN_SIZE	96
extern gr_str gr_cell_token(const gr_report *report, int slot, char room[GR_TOKEN_SIZE]);

/*
 * A set of bytes; and the longest beginning of s whose bytes are all in the set, or
 * all outside of it.  s then begins behind it.
 */
typedef const bool gr_bytes[256];
extern gr_str gr_cut(gr_str *s, gr_bytes set, bool inside);

static inline gr_str
gr_cut_before(gr_str *s, gr_bytes set)
{
	return gr_cut(s, set, false);
}

/* ---- prose.c: prose that would be read as a row ---- */

/* Does the text have a number or a mark by itself, like a cell? */
extern bool gr_has_lone_value(gr_str body);

/*
 * Joins each such number or mark to its neighbours, with punctuation in place
 * of white space, bars and line ends.  Returns false if there is no memory.
 */
extern bool gr_join_values(const gr_env *env, gr_str *body);

/*
 * Reads the page of a report and compares: does some cell have another number
 * than was written? A cell that is not read does not count.  Returns GR_OK or
 * GR_NO_MEMORY.
 */
extern gr_status gr_read_page(const gr_env *env, const gr_report *report, gr_str page,
							  bool *misread);

#endif							/* GR_OFFICIAL_INTERNAL_H */
