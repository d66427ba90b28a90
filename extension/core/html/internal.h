/*
 * internal.h
 *	  What the files of the HTML scanner share.  Other code does not use it.
 *
 * The scanner reads the input once and never goes back.  gr_html_put and
 * gr_html_put_run write all flat text, and record its source if a map is
 * wanted.
 *
 *	form.c			finds the form in which the HTML is written
 *	input.c			the window on its bytes, decoded from that form
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
#ifndef GR_HTML_INTERNAL_H
#define GR_HTML_INTERNAL_H

#include "html.h"
#include "style.h"

/* decoded bytes held at a time, if the HTML is escaped */
#define GR_HTML_WINDOW		4096

/* bytes of a character reference that are read */
#define GR_HTML_REFERENCE	40

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
	GR_HTML_LINES = 8,			/* tags in plain text, whose lines are kept */
	GR_HTML_BOTH = 16			/* as such, and also within a string */
};

/*
 * A <br> in a cell while it is not yet known whether the cell is layout.  It
 * later becomes a space or a '\n'.
 */
#define GR_HTML_CELL_BREAK	'\x1B'

typedef enum gr_html_kind
{
	GR_HTML_INLINE,				/* gives nothing; also unknown elements */
	GR_HTML_BOLD,				/* b, strong: may be a heading */
	GR_HTML_VOID,				/* gives nothing, and has no content */
	GR_HTML_DELETED,			/* del, s, strike: struck out */
	GR_HTML_MARK,				/* sup, sub: raised or lowered */
	GR_HTML_RUBY,				/* rt, rp, rtc: readings above the text */
	GR_HTML_SMALL,				/* small text, or a button, ends a number */
	GR_HTML_BREAK,				/* br, hr */
	GR_HTML_BLOCK,				/* is on lines of its own */
	GR_HTML_PRE,				/* the same, with white space kept */
	GR_HTML_TABLE,
	GR_HTML_GROUP,				/* thead, tbody, tfoot */
	GR_HTML_COL,				/* and colgroup; ends a row group */
	GR_HTML_TR,
	GR_HTML_TD,					/* and th */
	GR_HTML_CAPTION,
	GR_HTML_ROOT,				/* html, body */
	GR_HTML_HEAD,
	GR_HTML_META,				/* may be in a head without ending it */
	GR_HTML_TITLE,
	GR_HTML_RAW,				/* content dropped; it has no tags */
	GR_HTML_TEMPLATE,			/* content dropped up to the end tag */
	GR_HTML_OBJECT,				/* content replaced by a picture; it may have tables */
	GR_HTML_SELECT,				/* content dropped; it has no tables */
	GR_HTML_FOREIGN				/* svg, math: dropped, no blocks of HTML */
} gr_html_kind;

/* longest name of an element that is read, in bytes */
#define GR_HTML_NAME		15

/* A name in lower case, padded with zeros to 16 bytes, which are compared at once. */
typedef struct gr_html_name
{
	char		bytes[GR_HTML_NAME + 1];
} gr_html_name;

typedef struct gr_html_tag
{
	gr_html_name name;
	uint8_t		len;
	uint8_t		kind;			/* gr_html_kind */
} gr_html_tag;

typedef struct gr_html_attributes
{
	unsigned	colspan;		/* 0: not given */
	unsigned	rowspan;
	unsigned	looks;
	bool		named;			/* has a class or an id */
	bool		open;			/* dialog, details: is shown */
	bool		value;			/* has a value */
	bool		no_field;		/* of a type of input that does not print its value */
	bool		no_css;			/* of a type of style sheet that browsers do not read */
	bool		too_long;		/* a value is not read to its end */
	gr_html_applies media;		/* of a style sheet */
	gr_html_declared declared;	/* by its own style */
} gr_html_attributes;

typedef struct gr_html_sheet gr_html_sheet;

/* What to do with an element, depending on its look. */
typedef enum gr_html_hiding
{
	GR_HTML_SHOWN,
	GR_HTML_KEPT_APART,			/* shown, but its end ends a number */
	GR_HTML_KEPT_BETWEEN,		/* and so does its beginning */
	GR_HTML_WITHOUT_TRACE,		/* dropped, and so are all the following */
	GR_HTML_LEAVES_GAP,			/* the digits around it are two numbers */
	GR_HTML_LEAVES_LINE,		/* a line ends here */
	GR_HTML_LEAVES_CELL,		/* a cell without text */
	GR_HTML_NO_CELL,			/* the next cell takes its place */
	GR_HTML_NO_ROW
} gr_html_hiding;

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
	const char *raw;
	size_t		raw_len;
	unsigned	form;

	/*
	 * The window: buf[pos .. end) can be read without extending it.  If nothing
	 * has to be decoded, buf is the raw text.  Otherwise buf is window, and
	 * origin[i] is the raw offset of the source of window[i].
	 */
	const char *buf;
	size_t		pos;
	size_t		end;
	size_t		raw_next;		/* first raw byte behind the window */
	size_t		polled;			/* raw offset of the last poll */

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

	size_t		line_end;		/* raw offset up to which the lines of plain text are known */
	bool		line_is_row;	/* the last of these lines is a row of bars or tabs */
	gr_html_map *map;			/* NULL: not wanted */

	/* the tag being read, and what tags have left open */
	size_t		tag_start;		/* raw offsets */
	size_t		tag_end;
	gr_html_name name;			/* empty if the name is too long to be listed */
	bool		self_closing;
	bool		in_head;
	bool		in_body;
	bool		in_title;
	bool		in_cdata;
	unsigned	pre;			/* depth of <pre> */
	size_t		pre_from;		/* raw offset of the start of its content */
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
	char	   *sheet_text;		/* room for the text of a sheet that is decoded */
	bool		no_memory;
	bool		named;			/* the page's first element has a class or an id */
	bool		doubtful;		/* it is not certain what is visible here */

	/* all levels deeper than the last one share it */
	size_t		depth;
	gr_html_level level[GR_HTML_LEVELS + 1];

	/* not initialized; filled when needed */
	uint32_t	origin[GR_HTML_WINDOW + 1];
	char		window[GR_HTML_WINDOW];
} gr_html_scanner;

/* form.c */
extern unsigned gr_html_form(const gr_env *env, const char *raw, size_t len,
							 bool *earnest, unsigned *whole);

/* input.c */
extern size_t gr_html_string_escape(const char *text, size_t len, uint32_t *code);
extern bool gr_html_more(gr_html_scanner *s);
extern bool gr_html_skip_past(gr_html_scanner *s, char c);

/* attributes.c */
extern bool gr_html_scan_attributes(gr_html_scanner *s, gr_html_attributes *found);

/* hidden.c */
extern unsigned gr_html_table_rank(const gr_html_tag *tag);
extern bool gr_html_is_block(const gr_html_tag *tag);
extern gr_html_hiding gr_html_hiding_of(gr_html_scanner *s, const gr_html_tag *tag,
										unsigned looks);
extern void gr_html_drop(gr_html_scanner *s, const gr_html_tag *tag);
extern void gr_html_drop_details(gr_html_scanner *s, const gr_html_tag *tag);
extern bool gr_html_begins_summary(gr_html_scanner *s, const gr_html_tag *tag);
extern void gr_html_end_summary(gr_html_scanner *s, const gr_html_tag *tag);
extern bool gr_html_dropped(gr_html_scanner *s, const gr_html_tag *tag, bool start);
extern void gr_html_keep_apart(gr_html_scanner *s, const gr_html_tag *tag, bool all);
extern void gr_html_end_apart(gr_html_scanner *s, const gr_html_tag *tag, bool start);

/* names.c */
extern const gr_html_tag gr_html_unlisted;
extern const gr_html_tag *gr_html_tag_named(const gr_html_name *name);
extern size_t gr_html_reference(const char *text, size_t len, uint32_t *code);

/* lines.c */
extern void gr_html_end_line(gr_html_scanner *s);
extern void gr_html_start_bold(gr_html_scanner *s);
extern void gr_html_end_bold(gr_html_scanner *s);
extern bool gr_html_is_markdown(const gr_env *env, const char *raw, size_t len);

/* text.c */
extern void gr_html_put_run(gr_html_scanner *s, size_t n);
extern void gr_html_put_field(gr_html_scanner *s);
extern void gr_html_text(gr_html_scanner *s);

/* raw.c */
extern bool gr_html_is_next(gr_html_scanner *s, size_t behind, const char *literal, size_t len);
extern bool gr_html_is_end_tag(gr_html_scanner *s, const char *name, size_t len);
extern void gr_html_skip_raw(gr_html_scanner *s, const gr_html_tag *tag);
extern void gr_html_pass_raw(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found);

/* tags.c */
extern void gr_html_markup(gr_html_scanner *s);

/* table.c */
extern void gr_html_table_start(gr_html_scanner *s);
extern void gr_html_table_end(gr_html_scanner *s);
extern void gr_html_group_start(gr_html_scanner *s, char group);
extern void gr_html_group_end(gr_html_scanner *s, char group);
extern void gr_html_row_start(gr_html_scanner *s);
extern void gr_html_row_end(gr_html_scanner *s);
extern void gr_html_cell_start(gr_html_scanner *s, unsigned colspan,
							   unsigned rowspan);
extern void gr_html_cell_end(gr_html_scanner *s);
extern void gr_html_spans_mark(gr_html_scanner *s, size_t start);
extern void gr_html_caption(gr_html_scanner *s, bool start);

/* map.c */
extern gr_html_map *gr_html_map_new(const gr_env *env, size_t raw_len);
extern void gr_html_map_copy(gr_html_map *map, size_t n, size_t start);
extern void gr_html_map_replace(gr_html_map *map, size_t n, size_t start, size_t end);
extern bool gr_html_map_end(gr_html_map *map);

/* Is text dropped here? */
static inline bool
gr_html_mute(const gr_html_scanner *s)
{
	return s->drop || (s->in_head && !s->in_title);
}

static inline bool
gr_html_same_name(const gr_html_name *a, const gr_html_name *b)
{
	return memcmp(a->bytes, b->bytes, sizeof(a->bytes)) == 0;
}

static inline bool
gr_html_is(const gr_html_tag *tag, const char *name)
{
	return strcmp(tag->name.bytes, name) == 0;
}

/* Is it white space in HTML? */
static inline bool
gr_html_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static inline char
gr_html_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
}

static inline bool
gr_html_letter(char c)
{
	return gr_html_lower(c) >= 'a' && gr_html_lower(c) <= 'z';
}

/* The length of the word at p: letters and hyphens. */
static inline size_t
gr_html_word_length(const char *p, const char *end)
{
	size_t		n = 0;

	while (p + n < end && (gr_html_letter(p[n]) || p[n] == '-'))
		n++;
	return n;
}

/* Is the text this word, which is in lower case? */
static inline bool
gr_html_is_word(const char *text, size_t len, const char *word)
{
	size_t		i;

	for (i = 0; i < len && word[i] != '\0' && gr_html_lower(text[i]) == word[i]; i++)
		;
	return i == len && word[i] == '\0';
}

/* Is it one of these words?  NULL ends the list. */
static inline bool
gr_html_is_one_of(const char *text, size_t len, const char *const *words)
{
	char		first = len > 0 ? gr_html_lower(*text) : '\0';

	/* fast path: most words begin with another letter */
	while (*words && (**words != first || !gr_html_is_word(text, len, *words)))
		words++;
	return *words != NULL;
}

/* True at the end of the input.  If false, buf[pos] can be read. */
static inline bool
gr_html_at_end(gr_html_scanner *s)
{
	return s->pos == s->end && !gr_html_more(s);
}

/* Can n bytes be read? n is much smaller than the window. */
static inline bool
gr_html_need(gr_html_scanner *s, size_t n)
{
	while (s->end - s->pos < n)
	{
		if (!gr_html_more(s))
			return false;
	}
	return true;
}

/* The raw offset of the source of buf[at]. at may be end. */
static inline size_t
gr_html_origin(const gr_html_scanner *s, size_t at)
{
	return s->buf == s->raw ? at : s->origin[at];
}

/* Does the '<' at pos belong to the text around the HTML, not to the HTML? */
static inline bool
gr_html_is_foreign(const gr_html_scanner *s)
{
	return !(s->form & GR_HTML_LITERAL) && s->raw[gr_html_origin(s, s->pos)] == '<';
}

/* Is the content of the element hidden or set apart whatever its attributes are? */
static inline bool
gr_html_hides(const gr_html_tag *tag)
{
	return tag->kind >= GR_HTML_DELETED && tag->kind <= GR_HTML_SMALL;
}

/* The open table.  Call it only if depth > 0. */
static inline gr_html_level *
gr_html_level_of(gr_html_scanner *s)
{
	return &s->level[s->depth <= GR_HTML_LEVELS ? s->depth - 1 : GR_HTML_LEVELS];
}

/* Is a cell open? */
static inline bool
gr_html_in_cell(gr_html_scanner *s)
{
	return s->depth > 0 && gr_html_level_of(s)->place == GR_HTML_IN_CELL;
}

/* The character that stands in the text of a cell for a field of a form, whose value is not read. */
#define GR_HTML_FIELD	U'\uFFFC'

/* Notes that the open cell may show something else than its text. */
static inline void
gr_html_doubt(gr_html_scanner *s)
{
	if (gr_html_in_cell(s))
		gr_html_level_of(s)->doubtful = true;
}

/* Appends one character or mark, whose source is raw[start .. end). */
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

/* Notes that a space has to be written; start and end are its source. */
static inline void
gr_html_want_space(gr_html_scanner *s, size_t start, size_t end)
{
	if (s->fresh || s->gap >= GR_HTML_SPACE)
		return;
	s->gap = GR_HTML_SPACE;
	s->gap_start = start;
	s->gap_end = end;
}

/* Notes that digits before and behind the tag are two numbers. */
static inline void
gr_html_want_apart(gr_html_scanner *s)
{
	if (s->fresh || s->gap != GR_HTML_NO_GAP)
		return;
	s->gap = GR_HTML_APART;
	s->gap_start = s->tag_start;
	s->gap_end = s->tag_end;
}

static inline void
gr_html_set_line(gr_html_scanner *s, size_t start, size_t end)
{
	if (s->gap == GR_HTML_LINE)
		return;
	s->gap = GR_HTML_LINE;
	s->gap_start = start;
	s->gap_end = end;
	s->gap_of_tag = false;
}

/* Notes that the line ends at the tag, if the line has text. */
static inline void
gr_html_want_line(gr_html_scanner *s)
{
	if (s->fresh || s->gap == GR_HTML_LINE)
		return;
	gr_html_set_line(s, s->tag_start, s->tag_end);
	s->gap_of_tag = true;
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

#endif							/* GR_HTML_INTERNAL_H */
