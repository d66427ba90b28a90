/*
 * atoms.h
 *	  Pass 1: the lines of a text, and the rows of flattened HTML, as tokens.
 *
 * A line with bars or tabs gives its cells, empty ones too.  Any other line
 * gives its words.  Nothing is joined and nothing is read yet.
 *
 * lines.c finds the lines, words.c and cells.c their tokens, token.c folds the
 * text of a token and tells its kind.
 */
#ifndef GR_READ_ATOMS_H
#define GR_READ_ATOMS_H

#include "text/fold.h"
#include "text/utf8.h"
#include "token.h"

/* Folded characters stand in blocks of this many. */
#define GR_CHARACTER_BLOCK	8192

typedef struct gr_character_block
{
	struct gr_character_block *next;
	char16_t	text[GR_CHARACTER_BLOCK];
} gr_character_block;

/* How the line that is being read goes on, if it comes in pieces. */
typedef enum gr_line_rest
{
	GR_REST_NONE,				/* a line begins here */
	GR_REST_WORDS,
	GR_REST_BARRED_WORDS,		/* bars and tabs count as white space */
	GR_REST_CELLS
} gr_line_rest;

/* The lines of a text, on their way to tokens. */
typedef struct gr_atoms
{
	const gr_env *env;
	const char *begin;
	const char *p;
	const char *end;
	const char *polled;
	const char *newline;		/* the first '\n' from p on, or the end; NULL: not looked for */
	const char *line_end;		/* of the line that p is in; NULL or before p: not looked for */
	const char *next_line;
	gr_line_rest rest;
	gr_separator separator;		/* of the cells of this line … */
	const char *cells_end;		/* … and where they end */
	uint32_t	line;
	bool		rare_line_ends;	/* the text has \r, \f, \v or their Unicode kin */
	bool		page_breaks;	/* form feeds part pages */
	bool		ended;			/* the line read last has a line end */
	bool		in_rows;		/* HTML: behind the end of a table's row */
	bool		html;
	bool		leading_bars;	/* rows of the text begin with a bar */
	bool		no_memory;
	gr_character_block *blocks;	/* room for folded characters, the first … */
	gr_character_block *block;	/* … and the one in use … */
	size_t		used;			/* … so far */
	gr_character_block *spare;
} gr_atoms;

extern void gr_atoms_begin(gr_atoms *a, const gr_env *env, const char *text, size_t len, bool html);

/*
 * Append the tokens of the next line or HTML row.  False: the text is over, or
 * there is no memory.  A long line comes in several pieces.
 */
extern bool gr_atoms_next(gr_atoms *a, gr_tokens *tokens);

/* At the end of the text: the number of its last line if nothing ends it, or 0. */
extern uint32_t gr_atoms_cut_line(const gr_atoms *a);

/*
 * Use the room of all tokens again but of these last ones, whose text moves; no
 * more than GR_CHARACTER_BLOCK characters.
 */
extern void gr_atoms_reuse(gr_atoms *a, gr_token *last, size_t n);

/* ---- what the files of this pass share ---- */

/* Words that one call appends at most; a longer line comes in pieces. */
#define GR_LINE_TOKENS	1024

/* The server gets its turn as p advances through the text. */
static inline void
gr_atoms_poll(gr_atoms *a, const char *p)
{
	if (p - a->polled >= (ptrdiff_t) GR_POLL_BYTES)
	{
		a->polled = p;
		gr_poll(a->env);
	}
}

/* Fast path: printable ASCII, ideographs and their punctuation are no white space. */
static inline bool
gr_is_ink(uint32_t c)
{
	return (c > ' ' && c < 0x7F) || (c > 0x3000 && c < 0xFE00);
}

/* Takes it two columns of a fixed-width font? */
static inline bool
gr_is_wide(uint32_t c)
{
	return c >= 0x2E80 || c == 0x201C || c == 0x201D || c == 0x2014 || c == 0x2026;
}

/* White space, and marks without width, which are not there for a reader. */
extern bool gr_is_white(uint32_t c);
extern bool gr_is_zero_width(uint32_t c);

/*
 * The next character as a reader of the page sees it: folded, a <br> as a
 * space, an escaped character without its backslash.
 */
extern uint32_t gr_next_escaped(const char **p, const char *end);

static inline uint32_t
gr_next_seen(const char **p, const char *end)
{
	return **p == '\\' || **p == '<' ? gr_next_escaped(p, end) : gr_next_folded(p, end);
}

/* Go on in another block of folded characters; false: no memory. */
extern bool gr_next_block(gr_atoms *a);

/* Room for GR_TOKEN_LENGTH folded characters, or NULL; and give back what is not used. */
static inline char16_t *
gr_token_room(gr_atoms *a)
{
	if ((!a->block || a->used + GR_TOKEN_LENGTH > GR_CHARACTER_BLOCK) && !gr_next_block(a))
		return NULL;
	a->used += GR_TOKEN_LENGTH;
	return a->block->text + a->used - GR_TOKEN_LENGTH;
}

static inline void
gr_return_room(gr_atoms *a, int used)
{
	a->used -= (size_t) (GR_TOKEN_LENGTH - used);
}

/* Characters that need no care. */
typedef struct gr_plain
{
	const char *stop;			/* where they end */
	int			n;				/* how many they are, */
	int			display;		/* and their width */
} gr_plain;

/*
 * Fold plain characters into room, up to GR_TOKEN_LENGTH, to a bar or white space,
 * or to what needs care: an escape, a tag, a bracket that may belong to a number or
 * give a pronunciation, a mark without width.
 */
extern gr_plain gr_fold_plain(const char *p, const char *end, char16_t *room);

/*
 * Fold the text of a token from its source: no white space, no marks without
 * width, no ruby, nothing that is struck out.  True if white space parted two
 * digits, which then may be one number or two.
 */
extern bool gr_fold_token(gr_atoms *a, gr_token *t);

/* Append a token, or give NULL without memory. */
static inline gr_token *
gr_atoms_add(gr_atoms *a, gr_tokens *tokens, gr_separator separator, const char *start, const char *end)
{
	gr_token   *t = gr_add_token(a->env, tokens);

	if (!t)
	{
		a->no_memory = true;
		return NULL;
	}
	t->start = start;
	t->end = end;
	t->line = a->line;
	t->separator = (uint8_t) separator;
	return t;
}

/* Append a cell: a slice without the white space around it. */
extern gr_token *gr_add_cell(gr_atoms *a, gr_tokens *tokens, gr_separator separator,
							 const char *start, const char *end);

/* Cut white space off a slice, and the asterisks that make it bold. */
extern void gr_trim_slice(const char **start, const char **end);

static inline bool
gr_is_blank_slice(const char *p, const char *end)
{
	p = gr_past_spaces(p, end);
	return p == end || (!gr_begins_ink(*p) && gr_trim((gr_str) {p, (size_t) (end - p)}).len == 0);
}

/*
 * The words of [p, end).  bars: bars and tabs count as white space.  Gives where
 * it stopped.
 */
extern const char *gr_add_words(gr_atoms *a, gr_tokens *tokens, const char *p, const char *end, bool bars);

/* The cells of a line that has such separators, bars or tabs.  Gives where it stopped. */
extern const char *gr_add_cells(gr_atoms *a, gr_tokens *tokens, const char *p, const char *end, char separator);

/* What follows of a line that came in part before.  Gives where it stopped. */
extern const char *gr_add_rest(gr_atoms *a, gr_tokens *tokens, const char *p, const char *end);

/* The row of an HTML table that begins at p.  Gives where it ends. */
extern const char *gr_add_html_row(gr_atoms *a, gr_tokens *tokens, const char *p);

#endif							/* GR_READ_ATOMS_H */
