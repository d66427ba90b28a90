/*
 * atoms.h
 *	  Pass 1: makes tokens of the lines of a text, and of the rows of flattened
 *	  HTML.
 *
 * A line with bars or tabs gives its cells, empty ones too.  Any other line
 * gives its words.  This pass joins no tokens, and reads no numbers.
 *
 * lines.c finds the lines, furniture.c those that belong only to the page, words.c
 * and cells.c find their tokens, paragraph_cells.c finds rows that go over many lines,
 * trim.c cuts off what surrounds these, token.c folds the text of a token and determines
 * its kind.
 */
#ifndef GR_READ_ATOMS_H
#define GR_READ_ATOMS_H

#include "text/fold.h"
#include "text/utf8.h"
#include "token.h"

/* Characters in a block of memory for folded text. */
#define GR_CHARACTER_BLOCK	8192

typedef struct gr_character_block
{
	struct gr_character_block *next;
	char16_t	text[GR_CHARACTER_BLOCK];
} gr_character_block;

/* How the rest of a long line is read.  Such a line takes several calls. */
typedef enum gr_line_rest
{
	GR_REST_NONE,				/* a new line begins */
	GR_REST_WORDS,
	GR_REST_BARRED_WORDS,		/* words; bars and tabs count as white space */
	GR_REST_CELLS
} gr_line_rest;

/* Where the text has rows whose cells are paragraphs (paragraph_cells.c). */
typedef enum gr_paragraph_rows
{
	GR_ROWS_NONE,				/* nowhere so far */
	GR_ROWS_BEFORE,				/* above, with other text behind them */
	GR_ROWS_ABOVE				/* right above the line */
} gr_paragraph_rows;

/* The state of pass 1. */
typedef struct gr_atoms
{
	const gr_env *env;
	const char *begin;
	const char *p;
	const char *end;
	const char *polled;
	const char *newline;		/* the first '\n' from p on, or the end; NULL: not searched yet */
	const char *line_end;		/* end of the line that p is in … */
	const char *next_line;		/* … and the beginning of the next one */
	gr_line_rest rest;
	gr_separator separator;		/* of the cells of this line or HTML row … */
	char		mark;			/* … the character that separates them … */
	const char *cells_end;		/* … and where the cells of the line end */
	uint32_t	line;
	bool		rare_line_ends;	/* the text has \r, \f, \v or one of their Unicode equivalents */
	bool		double_spaced;	/* an empty line follows each line */
	bool		page_breaks;	/* form feeds separate pages, not lines */
	bool		ended;			/* the last line that was read has a line end */
	bool		in_rows;		/* HTML: text follows a row of a table on the same line */
	bool		html;
	bool		quoted;			/* the last line began with > */
	bool		leading_bars;	/* most rows of the text begin with a bar */
	bool		bars_open_rows;	/* a bar at the end of such a row opens an empty cell */
	bool		bars_open_cells;	/* most lines with one bar have it before their text */
	bool		no_memory;
	gr_paragraph_rows paragraph_rows;
	const char *plain_end;		/* lines that end before it begin such a row only if an empty line follows them */
	const char *row_end;		/* end of the last row whose cells are paragraphs … */
	uint32_t	row_lines;		/* … and the line ends in it */
	uint32_t	other_bars;		/* bars that are not ASCII, in lines without ASCII bars */
	gr_character_block *blocks;	/* memory for folded characters: the first block … */
	gr_character_block *block;	/* … the block in use … */
	size_t		used;			/* … and how many characters of it are used */
	gr_character_block *spare;
} gr_atoms;

extern void gr_atoms_begin(gr_atoms *a, const gr_env *env, const char *text, size_t len, bool html);

/*
 * Appends the tokens of the next line or HTML row.  A long line takes several
 * calls.  Returns false at the end of the text, or without memory.
 */
extern bool gr_atoms_next(gr_atoms *a, gr_tokens *tokens);

/* Returns the length of a line end other than '\n', or 0. */
static inline int
gr_rare_line_end(const char *q, const char *end)
{
	if (*q == '\r' || *q == '\f' || *q == '\v')
		return 1;
	if ((unsigned char) *q == 0xC2 && end - q >= 2 && (unsigned char) q[1] == 0x85)
		return 2;
	if ((unsigned char) *q == 0xE2 && end - q >= 3 && (unsigned char) q[1] == 0x80 &&
		((unsigned char) q[2] == 0xA8 || (unsigned char) q[2] == 0xA9))
		return 3;
	return 0;
}

/*
 * To call at the end of the text.  Returns the number of the last line if it
 * has no line end, else 0.
 */
extern uint32_t gr_atoms_cut_line(const gr_atoms *a);

/*
 * Frees the text of all tokens except the n last ones for new tokens.  Moves
 * the text of those, at most GR_CHARACTER_BLOCK characters.
 */
extern void gr_atoms_reuse(gr_atoms *a, gr_token *last, size_t n);

/* ---- shared by the files of this pass ---- */

/* Most words that one call appends.  A longer line takes several calls. */
#define GR_LINE_TOKENS	1024

/* Lets the server handle interrupts each time p has advanced by GR_POLL_BYTES. */
static inline void
gr_atoms_poll(gr_atoms *a, const char *p)
{
	if (p - a->polled >= (ptrdiff_t) GR_POLL_BYTES)
	{
		a->polled = p;
		gr_poll(a->env);
	}
}

/*
 * Is the character surely not white space?  A fast test for printable ASCII,
 * ideographs and their punctuation.
 */
static inline bool
gr_is_ink(uint32_t c)
{
	return (c > ' ' && c < 0x7F) || (c > 0x3000 && c < 0xFE00);
}

/*
 * Does the character at p take two columns of a fixed-width font?  Those from U+2E80 on
 * do, and so do “ ” — and … in most of them.
 */
static inline bool
gr_is_wide(const char *p)
{
	const unsigned char *s = (const unsigned char *) p;

	if (s[0] != 0xE2)
		return s[0] > 0xE2;
	return s[1] >= 0xBA || (s[1] == 0x80 && (s[2] == 0x9C || s[2] == 0x9D || s[2] == 0x94 || s[2] == 0xA6));
}

/* Is the character white space?  Is it a mark without width, which a reader does not see? */
extern bool gr_is_white(uint32_t c);
extern bool gr_is_zero_width(uint32_t c);

/*
 * Returns the next character as a reader of the page sees it: folded, a <br> as
 * a space, an escaped character without its backslash.
 */
extern uint32_t gr_next_escaped(const char **p, const char *end);

static inline uint32_t
gr_next_seen(const char **p, const char *end)
{
	return **p == '\\' || **p == '<' ? gr_next_escaped(p, end) : gr_next_folded(p, end);
}

/* Continues in another block of folded characters.  Returns false without memory. */
extern bool gr_next_block(gr_atoms *a);

/* Returns room for GR_TOKEN_LENGTH folded characters, or NULL.  gr_keep_text keeps what was written there. */
static inline char16_t *
gr_token_room(gr_atoms *a)
{
	if ((!a->block || a->used + GR_TOKEN_LENGTH > GR_CHARACTER_BLOCK) && !gr_next_block(a))
		return NULL;
	return a->block->text + a->used;
}

/* Sets the text of a token, which stands in the room.  letters: gr_letters of it. */
static inline void
gr_keep_text(gr_atoms *a, gr_token *t, const char16_t *room, int len, uint64_t letters)
{
	a->used += (size_t) len;
	t->text = room;
	t->len = (uint16_t) len;
	t->letters = letters;
}

/*
 * Folds plain characters from the token's start on, at most GR_TOKEN_LENGTH, and sets its
 * end and text.  Stops at a bar, at white space, and at anything that needs care: an
 * escape, a tag, a mark without width, a bracket that may belong to a number or give a
 * pronunciation.  Returns the width of the text in columns of a fixed-width font.
 */
extern int	gr_fold_plain(gr_atoms *a, gr_token *t, const char *end);

/* Sets the text of a token that is nothing but digits, fewer than GR_TOKEN_LENGTH: a value. */
extern void gr_fold_digits(gr_atoms *a, gr_token *t);

/*
 * Folds the text of a token from its source, without white space, marks without
 * width, pronunciations in brackets and struck-out text.  Returns true if white
 * space stood between two digits, so that they may be one number or two.
 */
extern bool gr_fold_token(gr_atoms *a, gr_token *t);

/* Appends a token.  Returns NULL without memory. */
static inline gr_token *
gr_atoms_add(gr_atoms *a, gr_tokens *tokens, gr_separator separator, const char *start, const char *end)
{
	gr_token   *t = gr_add_token(a->env, tokens);

	if (t)
		*t = (gr_token) {.start = start, .end = end, .text = u"", .line = a->line, .separator = (uint8_t) separator};
	else
		a->no_memory = true;
	return t;
}

/* Does the line [p, end) belong only to the page, as its number (furniture.c)? */
extern bool gr_is_furniture(gr_atoms *a, const char *p, const char *end);

/* The slow path of gr_may_be_furniture. */
extern bool gr_begins_furniture(const char *p, const char *end);

/* Returns false if the first character of the line shows that it does not belong only to the page. */
static inline bool
gr_may_be_furniture(const char *p, const char *end)
{
	if (p == end || *p == '|')
		return false;
	/* 打印, or 第 before a digit; no other ideographs fold to these */
	if (gr_is_ideograph(*p))
		return end - p > 3 &&
			(memcmp(p, "打", 3) == 0 || (memcmp(p, "第", 3) == 0 && !gr_is_ideograph(p[3])));
	return gr_begins_furniture(p, end);
}

/*
 * Is the line a bare number at the end or the beginning of a page?  Only where form
 * feeds separate pages.
 */
extern bool gr_is_number_at_page_break(const gr_atoms *a, const char *p, const char *end);

/* Is the folded text what a page prints on its own, as -3-, 第3页, 3/8, PAGE3 or an address? */
extern bool gr_is_page_number(const char16_t *text, int len);

/* May such a text begin with this character? */
extern bool gr_may_begin_page_number(uint32_t c);

/* Appends a cell: the slice without the white space around it. */
extern gr_token *gr_add_cell(gr_atoms *a, gr_tokens *tokens, gr_separator separator,
							 const char *start, const char *end);

/* Cuts off white space around a slice, and Markdown's asterisks or backquotes. */
extern void gr_trim_slice(const char **start, const char **end);

static inline bool
gr_is_blank_slice(const char *p, const char *end)
{
	p = gr_past_spaces(p, end);
	return p == end || (!gr_begins_ink(*p) && gr_trim((gr_str) {p, (size_t) (end - p)}).len == 0);
}

/*
 * Appends the words of [p, end).  bars: bars and tabs count as white space.
 * Returns where the reading stopped.
 */
extern const char *gr_add_words(gr_atoms *a, gr_tokens *tokens, const char *p, const char *end, bool bars);

/*
 * Appends the cells of a line with this separator, a bar or a tab.  Returns
 * where the reading stopped.
 */
extern const char *gr_add_cells(gr_atoms *a, gr_tokens *tokens, const char *p, const char *end, char separator);

/*
 * Is the line one between the rows of a table, as |---|---|, +===+===+ or
 * ------ ----?  Without bars, short dashes may be the marks of a row.
 */
extern bool gr_is_rule(const char *p, const char *end);

/*
 * Reads on in a line that an earlier call began.  Returns where the reading
 * stopped.
 */
extern const char *gr_add_rest(gr_atoms *a, gr_tokens *tokens, const char *p, const char *end);

/*
 * If a row whose cells are paragraphs, with lines of tabs between them, begins with the
 * line at p, appends it as one line (paragraph_cells.c): line_end becomes the end of the
 * row.  All its tokens have the number of the first line, and below says how far below it
 * they stand.  separator: of the cells of the line at p, or '\0'.  Returns false if there
 * is no such row.
 */
extern bool gr_add_paragraph_row(gr_atoms *a, gr_tokens *tokens, const char *p, char separator);

/*
 * Fast test, false for most lines: may a row of paragraphs begin with the line?  tab: the
 * line ends with a tab.  Before the first such row of a text, only if an empty line
 * follows, and behind that, unless tab is set, a tab or a no-break space.
 */
static inline bool
gr_may_begin_paragraph_row(const gr_atoms *a, bool tab)
{
	const char *next = a->next_line;

	if (next >= a->plain_end)
		return true;
	return (unsigned char) *next <= '\r' &&
		(*next == '\r' || (*next == '\n' && (tab || next[1] == '\t' || next[1] == '\xC2')));
}

/* Appends the row of an HTML table that begins at p.  Returns the end of the row. */
extern const char *gr_add_html_row(gr_atoms *a, gr_tokens *tokens, const char *p);

#endif							/* GR_READ_ATOMS_H */
