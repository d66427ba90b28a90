/*
 * html.h
 *	  Converts HTML to flat text with marks for cells, and finds the bytes from
 *	  which a piece of the flat text came.
 *
 * This folder, html/, makes that text of a page of HTML, and of a text with tables
 * that are drawn with characters.
 *
 * The flat text is the visible text of the page in UTF-8.  Character
 * references are decoded.  A run of HTML white space is one space, and there is
 * no space at the start of a line or a cell.  U+00A0 is kept as text.  A '\n' is
 * written where a block (paragraph, list item, heading, table ...) begins or
 * ends, and for a <br> outside tables, but never two in a row except between the
 * lines of a <pre> outside a table.  In a cell a <br> is a space, unless the cell
 * contains a table or more than GR_HTML_CELL_TEXT bytes and therefore is layout.
 * The content of <title> is a line of its own.  Bold text that begins a line as a
 * heading does (一、) has a space behind it.
 *
 * In plain text or Markdown with some tags, the text outside tables keeps its
 * white space: its lines with their bars, tabs and spaces, empty lines, and form
 * feeds.  In a line with two bars, or with tabs behind words, a <br> or a block is in
 * a cell and is a space.
 *
 * Of JSON whose longest string is a report, the text is that string, and a title and a date
 * of publication before it on lines of their own.
 *
 * Tables give
 *
 *	text GR_HTML_CELL		for each td or th of a row, in the order of the grid,
 *	GR_HTML_SPANS			before the text of a cell with a rowspan above 1: the
 *							text belongs to more than one row; behind the text of a
 *							cell: it is not certain that the cell shows just this text,
 *	GR_HTML_COVERED			for each further column of a colspan (behind the cell's
 *							GR_HTML_CELL), and in place of each column that a
 *							rowspan covers from above,
 *	GR_HTML_ROW				at the end of a row, unless the row has no cells.
 *
 * A cell that contains a table ends with '\n' instead of GR_HTML_CELL.  Its row
 * ends with '\n' instead of GR_HTML_ROW, unless the row also has cells with text
 * of their own.  So tables made for layout give only line ends.  But a table of
 * several figures without words, in a cell behind cells with text, is text of its
 * cell.  Text in a row but outside its cells is a line before the text of the next
 * cell, or comes between the last GR_HTML_CELL and GR_HTML_ROW.  These bytes and
 * '\x1B' never come from the content of the page: as characters of the source they
 * are read as white space, as numeric references as U+FFFD.
 *
 * Invisible text is left out.  Elements with display:none or the attribute hidden
 * give nothing, whether they are phrases, blocks, cells or rows.  Other invisible
 * phrases (visibility:hidden or collapse, opacity:0, font-size:0) and struck out
 * ones (del, s, strike, line-through) give a space between the digits around
 * them; such a cell is empty, such a row is left out.  Ruby readings (rt, rp, rtc) are
 * left out, and so are a closed <dialog>, the content of a closed <details> except its
 * summary, and a <title> in a table.  Raised or lowered text (sup, sub,
 * vertical-align, the usual class names) is left out as the mark of a footnote if it is
 * behind other text of its line or cell, and kept if it comes first.  Both give a space
 * between digits, and so do styles that set text apart (margin, display and others).
 * Style attributes and style sheets of the page are applied.  If it cannot be decided
 * whether a rule of a sheet applies, the text is kept, digits at its ends are apart,
 * and the cells concerned have the mark of doubt.  Cells that show text which is not
 * in the page's text have this mark, too: generated text, values of input fields,
 * formulas and text of pictures.
 *
 * Limits: 64 columns and 64 rows in a span, 64 columns in a row and 16 tables
 * within one another.  Beyond these limits there still are cells and rows, but
 * spans are ignored.
 */
#ifndef GR_HTML_H
#define GR_HTML_H

#include "base.h"

#define GR_HTML_SPANS	'\x1C'	/* file separator: the cell spans rows, or its text is in doubt */
#define GR_HTML_CELL	'\x1F'	/* unit separator: end of a cell */
#define GR_HTML_ROW		'\x1E'	/* record separator: end of a row */
#define GR_HTML_COVERED '\x1D'	/* group separator: a column without a cell of its own */

/* A cell with more text than this, in bytes, is layout. */
#define GR_HTML_CELL_TEXT	((size_t) 512)

/*
 * The flat text is longer than the raw text by at most this many bytes.  Only
 * GR_HTML_COVERED can make it longer: each other byte of flat text comes from a
 * tag, a reference or a character of at least the same length.  When a page has
 * used up this allowance and the bytes that its tags leave over, further
 * covered columns are not marked.
 */
#define GR_HTML_EXTRA	((size_t) 4096)

/*
 * The way back from flat text to raw text, recorded while flattening.  In the
 * worst case it takes as many bytes as the raw text, and as many again for a copy,
 * but far less if only tags were left out.
 */
typedef struct gr_html_map gr_html_map;

/*
 * Makes the flat text of HTML in memory of env.  It has *flat_len bytes, and no
 * zero byte at its end.  At most len + GR_HTML_EXTRA bytes are allocated for it, and
 * len bytes for a copy if the HTML is within a string or written with references.  Makes
 * the map if map is not NULL.  form: from gr_html_form, or whole from gr_html_read.
 * *cut: the text ends in a cell, behind a digit, so that the rest of a number may be lost.
 *
 * Returns GR_OK, GR_NO_MEMORY, or GR_TOO_LARGE if the memory for it is too small (a bug).
 * len is at most GR_MAX_INPUT.
 */
extern gr_status gr_html_flatten(const gr_env *env, const char *raw, size_t len, unsigned form,
								 gr_html_map **map, char **flat, size_t *flat_len, bool *cut);

/*
 * Detects HTML, or tables drawn with characters, and flattens the text.  Drawn tables
 * get the same marks as tables in HTML, and the text around them is copied.  *flat is
 * NULL if the text has neither.  *whole is not 0 if the text also has a lot of HTML in
 * another form, which is not read: escaped HTML in a page, or a JSON string behind a
 * text.  It is the form in which gr_html_flatten reads both.
 *
 * Returns GR_OK, GR_NO_MEMORY, or GR_TOO_LARGE if len exceeds GR_MAX_INPUT.
 */
extern gr_status gr_html_read(const gr_env *env, const char *raw, size_t len,
							  gr_html_map **map, char **flat, size_t *flat_len, unsigned *whole,
							  bool *cut);

/*
 * Finds the source raw[*raw_start .. *raw_end) of flat[flat_start .. flat_end).
 *  The range must begin and end between characters.  The source of a character
 * is the character itself, or its whole reference or escape, or the first white
 * space of a run, or the tag that gave a '\n' or a mark.  Marks written because
 * the input ended have their source at the end of the raw text, and so does a
 * place behind the flat text.  An empty range gives the start of the source of
 * the next character.  So does a range whose end has its source before that of its
 * start, as cells of several lines may have in a table drawn with characters.
 */
extern void gr_html_source(const gr_html_map *map, size_t flat_start, size_t flat_end,
						   size_t *raw_start, size_t *raw_end);

#endif							/* GR_HTML_H */
