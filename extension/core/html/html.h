/*
 * html.h
 *	  From HTML to flat text with cell marks, and from flat text back to the
 *	  bytes it came from.
 *
 * This folder, html/, reads a page of HTML as that text.
 *
 * The flat text is the visible text of the page in UTF-8.  Character
 * references are decoded, runs of HTML white space are one space, and no space
 * stands at the start of a line or a cell.  U+00A0 is text and stays.  A '\n'
 * stands where a block (paragraph, list item, heading, table ...) begins or
 * ends and for a <br> outside of tables, never two in a row except between the
 * lines of a <pre> outside of a table.  In a cell a <br> is a space, unless the
 * cell holds a table or more than GR_HTML_CELL_TEXT bytes and so is layout.
 * The content of <title> is a line of its own.
 *
 * If tags stand in plain text or Markdown, the text outside of tables keeps its
 * white space: its lines, their bars, tabs and spaces, and empty lines.  A <br>
 * or a block in a line with two bars, or tabs behind words, stands in a cell and
 * is a space.
 *
 * Tables give
 *
 *	text GR_HTML_CELL		for each td or th of a row, in the order of the grid,
 *	GR_HTML_SPANS			before the text of a cell with a rowspan above 1: what
 *							stands there belongs to more than one row,
 *	GR_HTML_COVERED			for each column that a colspan covers further (after
 *							the cell's GR_HTML_CELL), or that a rowspan covers
 *							from above (in its place),
 *	GR_HTML_ROW				at the end of a row; a row without cells gives none.
 *
 * A cell that holds a table of its own ends with '\n' instead of GR_HTML_CELL,
 * and its row with '\n' instead of GR_HTML_ROW unless the row also has cells
 * with text of their own: tables made for layout thus leave no trace but line
 * ends.  Text that stands in a row but in no cell comes in its place: as a
 * line before the text of the next cell, or between the last GR_HTML_CELL and
 * GR_HTML_ROW.  These bytes and '\x1B' never come from the content of the page: as
 * characters of the source they are read as white space, as numeric references
 * as U+FFFD.
 *
 * What a person would not see is not there: elements with display:none or the
 * attribute hidden leave no trace, be they phrases, blocks, cells or rows.
 * Other phrases that are not seen (visibility:hidden or collapse, opacity:0,
 * font-size:0) or struck out (del, s, strike, line-through) part the digits
 * around them by a space; such a cell is there without text, such a row is not
 * there.  Ruby readings (rt, rp) are left out.  So is raised or lowered text
 * (sup, sub, vertical-align, the usual class names) behind other text of its
 * line or cell, as the mark of a footnote; where it stands first it is kept.
 * Both part digits.
 *
 * Limits: 64 columns and 64 rows to a span, 64 columns to a row and 16 tables
 * within one another; what lies beyond is still cut into cells and rows, but
 * its spans are ignored.
 */
#ifndef GR_HTML_H
#define GR_HTML_H

#include "base.h"

#define GR_HTML_SPANS	'\x1C'	/* file separator: the cell spans rows */
#define GR_HTML_CELL	'\x1F'	/* unit separator: end of a cell */
#define GR_HTML_ROW		'\x1E'	/* record separator: end of a row */
#define GR_HTML_COVERED '\x1D'	/* group separator: column without own cell */

/* Bytes of text in a cell from which on it is taken for layout. */
#define GR_HTML_CELL_TEXT	((size_t) 512)

/*
 * The flat text is never longer than the raw text by more than this.  Only
 * GR_HTML_COVERED can make it longer at all: every other byte is paid for by
 * the tag, the reference or the character it comes from.  Once a page has used
 * up what its tags leave over and this allowance, further covered columns are
 * not marked.
 */
#define GR_HTML_EXTRA	((size_t) 4096)

/*
 * True if the text is to be read as HTML: as it is, or escaped within a JSON
 * or JavaScript string, or with its tags written as &lt;td&gt;, or both.  Looks
 * at tags only; a stray '<' or a single mention of a tag does not count.
 */
extern bool gr_html_detect(const char *raw, size_t len);

/*
 * The way back from flat text to raw text, made while flattening.  Takes about
 * as many bytes as the raw text in the worst case, and a small part of it if
 * only tags were left out.
 */
typedef struct gr_html_map gr_html_map;

/*
 * Gives the flat text of the HTML in one allocation of len + GR_HTML_EXTRA
 * bytes from env; *flat_len bytes of it are used.  Not terminated by a zero.
 * The form the HTML is written in is found by the means of gr_html_detect; text
 * that is no HTML is read as plain HTML all the same.  The map is made if map
 * is not NULL.
 *
 * GR_OK, GR_NO_MEMORY, or GR_TOO_LARGE if len exceeds GR_MAX_INPUT.
 */
extern gr_status gr_html_flatten(const gr_env *env, const char *raw, size_t len,
								 gr_html_map **map, char **flat, size_t *flat_len);

/*
 * Both in one, which looks at the text only once: *flat is NULL if it is not to
 * be read as HTML.  *whole is not 0 if the text has much that is written in
 * another form, and therefore unread: escaped HTML in a page, or a JSON string
 * behind a text.
 */
extern gr_status gr_html_read(const gr_env *env, const char *raw, size_t len,
							  gr_html_map **map, char **flat, size_t *flat_len, unsigned *whole);

/* The same text with that read as well; whole is what gr_html_read gave. */
extern gr_status gr_html_read_whole(const gr_env *env, const char *raw, size_t len, unsigned whole,
									char **flat, size_t *flat_len);

/*
 * Finds the source raw[*raw_start .. *raw_end) of flat[flat_start .. flat_end),
 * which begins and ends between characters.  The source of a character is the
 * character itself, the whole of its reference or escape, the first white space
 * of a run, or the tag that gave a '\n' or a mark.  What the end of the input
 * closed has its source at the end of the raw text, as has what lies past the
 * end of the flat text.  An empty range gives the place where the source of the
 * character after it begins.
 */
extern void gr_html_source(const gr_html_map *map, size_t flat_start, size_t flat_end,
						   size_t *raw_start, size_t *raw_end);

#endif							/* GR_HTML_H */
