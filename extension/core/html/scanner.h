/*
 * scanner.h
 *	  The state of the HTML scanner, and how it writes flat text.  Only this folder
 *	  uses it.
 *
 * The scanner reads the input once and never goes back.  gr_html_put and
 * gr_html_put_run write all flat text, and record its source if a map is
 * wanted.
 *
 *	form.c			finds the form in which the HTML is written
 *	input.c			decodes that form, and steps over bytes
 *	json.c			the report within JSON
 *	names.c			names of elements and of character references
 *	attributes.c	attributes of tags
 *	style.c			the look of text from style attributes
 *	value.c			the values of their properties
 *	sheet.c			style sheets; see sheet.h for selector.c and match.c
 *	media.c			media queries
 *	hidden.c		elements that are not visible
 *	table.c			cells, rows and spans
 *	text.c			text between tags
 *	lines.c			lines of plain text that has tags in it
 *	raw.c			elements whose content has no tags
 *	tags.c			tags
 *	drawn.c			tables drawn with characters, without the scanner: drawn_rows.c
 *					cuts them into cells, drawn_flat.c writes the flat text
 *	map.c			the map from flat text to raw text
 *	html.c			the public functions
 */
#ifndef GR_HTML_SCANNER_H
#define GR_HTML_SCANNER_H

#include "map.h"
#include "names.h"

#define GR_HTML_COLUMNS		64	/* columns of a row whose spans are tracked */
#define GR_HTML_LEVELS		16	/* tables within one another that are tracked */

/*
 * Flat text that is still to be written for tags that are open: for each level
 * the mark of doubt and the ends of its cell, its row and its table, and a
 * pending gap.  Covered columns are marked only if more room than this is left.
 */
#define GR_HTML_RESERVE		((size_t) 80)

/* The form in which HTML is written; a set of bits. */
enum
{
	GR_HTML_LITERAL = 1,		/* a '<' written as such opens a tag */
	GR_HTML_STRING = 2,			/* within a JSON or JavaScript string */
	GR_HTML_ESCAPED = 4,		/* '<' written as &lt; */
	GR_HTML_LINES = 8			/* tags in plain text, whose lines are kept */
};

/*
 * If HTML is written with references, and so stands within another text, decoding turns
 * each '<' of that text into this byte.
 */
#define GR_HTML_OUTER		'\x1C'

/*
 * A <br> in a cell while it is not yet known whether the cell is layout.  It
 * later becomes a space or a '\n'.
 */
#define GR_HTML_CELL_BREAK	'\x1B'

typedef struct gr_html_sheet gr_html_sheet;

/* The part of a table in which the scanner is. */
typedef enum gr_html_place
{
	GR_HTML_IN_TABLE,
	GR_HTML_IN_ROW,
	GR_HTML_IN_CELL,
	GR_HTML_IN_CAPTION
} gr_html_place;

/*
 * One table.  rows[c] is the number of rows in which a cell covers column c,
 * the open row included.  covered has the columns of the open row that a cell
 * of an earlier row covers.
 */
typedef struct gr_html_level
{
	gr_html_place place;
	bool		nested;			/* the open cell contains a table */
	bool		row_nested;		/* a cell of the row contains a table */
	bool		row_text;		/* a cell of the row has text of its own */
	bool		row_begun;		/* cells or marks of the row have been written */
	bool		breaks;			/* the open cell has a GR_HTML_CELL_BREAK */
	bool		doubtful;		/* it is not certain what the open cell shows */
	uint8_t		column;			/* of the open cell, or of the next one */
	uint8_t		span;			/* columns of the open cell */
	char		group;			/* second letter of the open row group, or 0 */
	uint8_t		width;			/* rows[] is zero from here on */
	unsigned	pre;			/* depth of <pre> outside the cell */
	unsigned	nrows;
	uint64_t	covered;
	size_t		from;			/* length of the flat text at the start of the table */
	size_t		cell_from;		/* and at the start of the cell */
	uint8_t		rows[GR_HTML_COLUMNS];
} gr_html_level;

/* What to write before the next character of text. */
typedef enum gr_html_gap
{
	GR_HTML_NO_GAP,
	GR_HTML_APART,				/* a space, if digits are on both sides */
	GR_HTML_SPACE,
	GR_HTML_BR,					/* a <br> in a cell, see GR_HTML_CELL_BREAK */
	GR_HTML_LINE
} gr_html_gap;

typedef struct gr_html_scanner
{
	const gr_env *env;
	unsigned	form;
	const char *text;			/* the HTML; decoded, if it is written as a string or with references */
	size_t		len;
	size_t		pos;
	size_t		end;			/* the part before it is read before the next poll */

	char	   *flat;
	size_t		flat_len;
	size_t		room;			/* bytes of flat text that may still be written */
	bool		overrun;		/* there was no room for more; a bug */
	bool		cut;			/* the input ends in a cell, behind a digit */
	bool		fresh;			/* no text since the start of the line or cell */
	char		last;			/* last byte of the flat text, or 0 */
	gr_html_gap gap;
	size_t		gap_start;		/* source of the gap */
	size_t		gap_end;
	bool		gap_of_tag;		/* a tag ended the line */
	size_t		bold_end;		/* where the flat text ends before a space behind bold text, or 0 */
	bool		spans_rows;		/* write a GR_HTML_SPANS before the text of the cell */

	size_t		line_end;		/* offset up to which the lines of plain text are known */
	bool		line_is_row;	/* the last of these lines is a row of bars or tabs */
	gr_html_map *map;			/* NULL: not wanted */

	/* the tag being read, and what tags have left open */
	size_t		tag_start;		/* offsets in the text */
	size_t		tag_end;
	gr_html_name name;			/* empty if the name is too long to be listed */
	bool		self_closing;
	bool		in_head;
	bool		in_body;
	bool		in_title;
	bool		in_cdata;
	unsigned	pre;			/* depth of <pre> */
	size_t		pre_from;		/* start of its content */
	const gr_html_tag *drop;	/* element whose content is dropped */
	gr_html_name drop_name;
	bool		drop_weak;		/* what is in it can be visible again */
	size_t		drop_depth;		/* open elements with the name of drop in it */
	size_t		drop_tables;	/* tables open in it */
	size_t		drop_blocks;	/* blocks open in it */
	bool		drop_closed;	/* it is a <details> whose summary is shown */
	const gr_html_tag *summary_of;	/* a closed <details> whose summary is open */
	const gr_html_tag *apart;	/* an element whose end ends a number */
	size_t		apart_depth;	/* open elements of its name in it; 0: none */
	bool		apart_all;		/* each tag in it ends a number */
	gr_html_sheet *sheet;		/* of all style sheets; NULL: none */
	gr_html_sheet *rules;		/* the same, if one of its rules may hide text */
	bool		no_memory;
	bool		named;			/* the page's first element has a class or an id */
	bool		doubtful;		/* it is not certain what is visible here */

	/* all levels deeper than the last one share it */
	size_t		depth;
	gr_html_level *table;		/* the open one, or NULL */
	gr_html_level level[GR_HTML_LEVELS + 1];
} gr_html_scanner;

/* Is text dropped here? */
static inline bool
gr_html_mute(const gr_html_scanner *s)
{
	return s->drop || (s->in_head && !s->in_title);
}

/* Is a cell open? */
static inline bool
gr_html_in_cell(const gr_html_scanner *s)
{
	return s->table && s->table->place == GR_HTML_IN_CELL;
}

/* Notes that the open cell may show something else than its text. */
static inline void
gr_html_doubt(gr_html_scanner *s)
{
	if (gr_html_in_cell(s))
		s->table->doubtful = true;
}

/* Appends one character or mark, whose source is text[start .. end). */
static inline void
gr_html_put(gr_html_scanner *s, const char *bytes, size_t n,
			size_t start, size_t end)
{
	if (n > s->room)
	{
		s->overrun = true;
		return;
	}
	memcpy(s->flat + s->flat_len, bytes, n);
	if (s->map)
		gr_html_map_replace(s->map, n, start, end);
	s->flat_len += n;
	s->room -= n;
	s->last = bytes[n - 1];
}

/* Sets what to write before the next character; its source is text[start .. end). */
static inline void
gr_html_set_gap(gr_html_scanner *s, gr_html_gap gap, size_t start, size_t end)
{
	s->gap = gap;
	s->gap_start = start;
	s->gap_end = end;
}

/* Notes that a space has to be written; start and end are its source. */
static inline void
gr_html_want_space(gr_html_scanner *s, size_t start, size_t end)
{
	if (!s->fresh && s->gap < GR_HTML_SPACE)
		gr_html_set_gap(s, GR_HTML_SPACE, start, end);
}

/* Notes that digits before and behind the tag are two numbers. */
static inline void
gr_html_want_apart(gr_html_scanner *s)
{
	if (!s->fresh && s->gap == GR_HTML_NO_GAP)
		gr_html_set_gap(s, GR_HTML_APART, s->tag_start, s->tag_end);
}

/* Ends the line, which may be empty, at the tag. */
static inline void
gr_html_end_any_line(gr_html_scanner *s)
{
	if (s->gap == GR_HTML_LINE)
		return;
	gr_html_set_gap(s, GR_HTML_LINE, s->tag_start, s->tag_end);
	s->gap_of_tag = true;
}

/* Notes that the line ends at the tag, if the line has text. */
static inline void
gr_html_want_line(gr_html_scanner *s)
{
	if (!s->fresh)
		gr_html_end_any_line(s);
}

/* Writes the pending gap before the next text or cell. */
static inline void
gr_html_close_gap(gr_html_scanner *s)
{
	static const char bytes[] = {
		[GR_HTML_APART] = ' ', [GR_HTML_SPACE] = ' ', [GR_HTML_BR] = GR_HTML_CELL_BREAK,
		[GR_HTML_LINE] = '\n'
	};

	if (s->gap == GR_HTML_NO_GAP)
		return;
	gr_html_put(s, &bytes[s->gap], 1, s->gap_start, s->gap_end);
	s->gap = GR_HTML_NO_GAP;
}

/* Is the white space of the text kept here? */
static inline bool
gr_html_keeps_lines(const gr_html_scanner *s)
{
	return (s->form & GR_HTML_LINES) && s->depth == 0;
}

#endif							/* GR_HTML_SCANNER_H */
