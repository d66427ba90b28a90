/*
 * scan.h
 *	  The sentences of a body, as tokens.
 *
 * scan.c cuts the body into sentences of tokens.  character.c reads the body,
 * lexicon.c finds words, and number.c reads numbers.
 */
#ifndef GR_PROSE_SCAN_H
#define GR_PROSE_SCAN_H

#include <uchar.h>

#include "base.h"
#include "text/fold.h"

typedef enum gr_role
{
	/* words, see prose.def */
	GR_ROLE_QUANTITY,
	GR_ROLE_SUBJECT,
	GR_ROLE_MATTER,
	GR_ROLE_ASK,
	GR_ROLE_TALLY,
	GR_ROLE_DISCLOSURE,
	GR_ROLE_FILLER,
	GR_ROLE_MANNER,
	GR_ROLE_HAPPEN,
	GR_ROLE_ORGAN,
	GR_ROLE_CAUSE,
	GR_ROLE_NEGATION,
	GR_ROLE_NOT,
	GR_ROLE_TRANSFER,
	GR_ROLE_LAST_YEAR,
	GR_ROLE_THIS_YEAR,
	GR_ROLE_NEXT_YEAR,
	GR_ROLE_PART_YEAR,
	GR_ROLE_PLAN,
	GR_ROLE_COMPARISON,
	GR_ROLE_NARROW,
	GR_ROLE_WITHDRAWN,
	GR_ROLE_ELSEWHERE,
	GR_ROLE_VAGUE,
	GR_ROLE_ABOUT,
	GR_ROLE_OR_SO,
	GR_ROLE_MORE,
	GR_ROLE_HAZY,
	GR_ROLE_PARTS,
	GR_ROLE_MAINLY,
	GR_ROLE_AND_SO_ON,
	GR_ROLE_SUM,
	GR_ROLE_APART,
	GR_ROLE_WHOLE,
	GR_ROLE_OWN,
	GR_ROLE_WE,
	GR_ROLE_ALL,
	GR_ROLE_RESPECTIVELY,
	GR_ROLE_REST,
	GR_ROLE_SINCE,
	GR_ROLE_SHOW,
	GR_ROLE_DOCUMENT,
	GR_ROLE_REGULATION,
	GR_ROLE_ISSUE,
	GR_ROLE_PUBLISH,
	GR_ROLE_REPEAL,
	GR_ROLE_VALID,
	GR_ROLE_LICENCE,
	GR_ROLE_SANCTION,
	GR_ROLE_FORCE,
	GR_ROLE_DECIDE,
	GR_ROLE_MAKE,
	GR_ROLE_COUNTER,
	/* tokens that are not words */
	GR_ROLE_COUNT,				/* a number and its unit */
	GR_ROLE_YEAR,				/* 2021年 */
	GR_ROLE_UNKNOWN,			/* a run of any other text */
	GR_ROLE_NAME,				/* such a run that ends like the name of an agency */
	/* from here on: separators of clauses and segments */
	GR_ROLE_COMMA,				/* , : */
	GR_ROLE_PAUSE,				/* 、 */
	GR_ROLE_OPEN,
	GR_ROLE_CLOSE
} gr_role;

/* Sets of roles. */
#define GR_ROLE_BIT(name)	(UINT64_C(1) << GR_ROLE_##name)
_Static_assert(GR_ROLE_CLOSE < 64, "a set of roles has a bit for each");

/* Roles that name an organ. */
#define GR_NAMES \
	(GR_ROLE_BIT(ORGAN) | GR_ROLE_BIT(WHOLE) | GR_ROLE_BIT(OWN) | GR_ROLE_BIT(WE) | \
	 GR_ROLE_BIT(NAME))
/* Roles that show that a count does not count applications. */
#define GR_ELSEWHERE \
	(GR_ROLE_BIT(ELSEWHERE) | GR_ROLE_BIT(DOCUMENT) | GR_ROLE_BIT(ISSUE) | \
	 GR_ROLE_BIT(PUBLISH) | \
	 GR_ROLE_BIT(LICENCE) | GR_ROLE_BIT(SANCTION) | GR_ROLE_BIT(FORCE))

typedef struct gr_prose_token
{
	gr_role		role;
	int			meaning;		/* quantity, or unit of a count; -1: none */
	uint16_t	last;			/* its last character */
	bool		about;			/* of a number: it is approximate */
	int64_t		value;			/* of a number */
	size_t		start;			/* in bytes of the body */
	size_t		end;
} gr_prose_token;

#define GR_MAX_TOKENS	512		/* a longer sentence is not read */

typedef enum gr_stop
{
	GR_STOP_FULL,				/* 。 and similar marks */
	GR_STOP_SEMICOLON,
	GR_STOP_LINE				/* a line end without a mark */
} gr_stop;

typedef struct gr_sentence
{
	size_t		start;			/* in bytes of the body, mark included */
	size_t		end;
	gr_stop		stop;
	bool		last_of_line;
	bool		too_long;		/* it has more tokens than can be kept; then n is 0 */
	uint64_t	roles;			/* of all tokens */
	int			n;
	gr_prose_token	token[GR_MAX_TOKENS + 1];	/* and the one that is being read */
} gr_sentence;

/* ---- character.c: characters of the body ---- */

/* What may begin with a character. */
typedef enum gr_beginning
{
	GR_BEGINS_TEXT,				/* neither a word, nor a number, nor one of the following */
	GR_BEGINS_END,				/* the end of the body is not a character */
	/* marks, see prose.def */
	GR_BEGINS_FULL_STOP,
	GR_BEGINS_SEMICOLON,
	GR_BEGINS_COMMA,
	GR_BEGINS_PAUSE,
	GR_BEGINS_OPEN,
	GR_BEGINS_CLOSE,
	GR_BEGINS_QUOTE,
	GR_BEGINS_SPACE,
	GR_BEGINS_LINE_END,
	GR_BEGINS_NUMBER,			/* a number, but no word */
	/*
	 * and more: one value for each first character of words.  The first GR_NHINTS of
	 * them are those that paragraph.c looks for, by kind.
	 */
	GR_BEGINS_WORD
} gr_beginning;

/* How many characters each kind has, in the order of the kinds; prose.inc checks it. */
#define GR_NNUMERALS	9		/* numerals with which words begin */
#define GR_NNEGATIONS	4		/* a negation has one of them */
#define GR_NPARTS		1		/* 其中 begins with it */
#define GR_NCOUNTERS	22		/* counters, and words between a number and its counter */
#define GR_NSIGNS		26		/* second characters of signs, see paragraph.c; some begin no word */
#define GR_NHINTS		(GR_NNUMERALS + GR_NNEGATIONS + GR_NPARTS + GR_NCOUNTERS + GR_NSIGNS)

/* What begins with each character of the basic plane; beyond it there is only text. */
extern const uint8_t gr_beginnings[GR_PLANE];

/* A character of the body. */
typedef struct gr_letter
{
	uint32_t	place;			/* in bytes of the body */
	uint16_t	c;				/* folded; 0 at the end; U+FFFD beyond the basic plane */
	uint8_t		begins;			/* see gr_beginning */
} gr_letter;

#define GR_WINDOW		2048
#define GR_LOOK_AHEAD	768		/* more than the longest words and numbers have */
#define GR_LOOK_BACK	32		/* more than gr_is_soft reads */
#define GR_NENDS		4		/* ends behind the letters */

/*
 * A body, and the characters around the place that is read.  Places are indexes of
 * letter; all letters from GR_LOOK_BACK before "at" to GR_LOOK_AHEAD behind it are there.
 */
typedef struct gr_scan
{
	const gr_env *env;
	gr_str		body;			/* up to the end of the paragraph; shorter than 4 GB */
	size_t		polled;
	int			at;
	int			n;				/* letters, without the ends behind them */
	int			full;			/* up to this place there are enough letters */
	gr_letter	letter[GR_WINDOW + GR_NENDS];
} gr_scan;

/* Begins to read the body at start, where a paragraph begins. */
extern void gr_begin_scan(gr_scan *scan, const gr_env *env, gr_str body, size_t start);

/* Reads on if there may be too few letters behind "at".  May change "at". */
extern void gr_fill_window(gr_scan *scan);

/* The slow path of gr_visible: there is white space at the place. */
extern uint32_t gr_behind_space(const gr_scan *scan, int at, int *next);

/*
 * Returns the character at a place, or the first one behind white space, and sets the
 * place behind it.  '\n' is a line end that ends a sentence.
 */
static inline uint32_t
gr_visible(const gr_scan *scan, int at, int *next)
{
	const gr_letter *letter = &scan->letter[at];

	if (letter->begins == GR_BEGINS_SPACE || letter->begins == GR_BEGINS_LINE_END)
		return gr_behind_space(scan, at, next);
	*next = at + 1;
	return letter->c;
}

/* Is the line end at this place within a sentence? */
extern bool gr_is_soft(const gr_scan *scan, int at);

/* ---- paragraph.c: paragraphs that may state something ---- */

/*
 * Lines up to one that ends with a full stop.  Nothing is needed to read them but what
 * gr_passage and gr_adder keep.
 */
typedef struct gr_paragraph
{
	size_t		start;			/* in bytes of the body */
	size_t		end;
	size_t		polled;			/* the place of the last poll */
	bool		states;			/* it may have a count or a negation */
	bool		names;			/* it may name something that is counted in a table */
	bool		lists;			/* it may have 其中 */
} gr_paragraph;

/* Finds the paragraph behind this one.  Returns false at the end of the body. */
extern bool gr_next_paragraph(const gr_env *env, gr_str body, gr_paragraph *paragraph);

/* ---- number.c: numbers ---- */

/*
 * Reads the number at a place and returns the place behind it.  *about: it
 * cannot be exact.  *ndigits: how many digits it has, 0 for 三十.
 */
extern int	gr_read_number(const gr_scan *scan, int at, int64_t *value, bool *about, int *ndigits);

/* ---- scan.c: sentences ---- */

/* Reads the next sentence.  Returns false at the end of the body. */
extern bool gr_next_sentence(gr_scan *scan, gr_sentence *sentence);

/* ---- lexicon.c: the words of prose.def ---- */

/* May a number begin like this? */
static inline bool
gr_starts_number(gr_beginning begins)
{
	return begins >= GR_BEGINS_NUMBER && begins < GR_BEGINS_WORD + GR_NNUMERALS;
}

/* most characters of a word; the compiler warns of a longer one */
#define GR_MAX_LETTERS	16

typedef struct gr_prose_word
{
	gr_role		role;
	int			meaning;		/* the quantity that it names, or -1 */
	char16_t	letters[GR_MAX_LETTERS];	/* its characters, then 0 if there is room */
} gr_prose_word;

extern const gr_prose_word gr_prose_words[];

/*
 * A filter of the second characters of words, for each value from GR_BEGINS_WORD on: a
 * bit for the low six bits of each; all bits if a word has only one character.
 */
extern const uint64_t gr_second_letters[];

/*
 * For each of the GR_NHINTS characters: a filter of the characters that make a sign with
 * it, as its first character.
 */
extern const uint64_t gr_sign_letters[GR_NHINTS];

/* May a word begin at this place, which is not beside a number? */
static inline bool
gr_may_begin_word(const gr_scan *scan, int at)
{
	const gr_letter *letter = &scan->letter[at];

	return letter->begins >= GR_BEGINS_WORD &&
		(gr_second_letters[letter->begins - GR_BEGINS_WORD] >> (letter[1].c & 63) & 1 ||
		 letter[1].begins == GR_BEGINS_SPACE || letter[1].begins == GR_BEGINS_LINE_END);
}

/*
 * Finds the longest word that begins like this and continues at the place behind its first
 * character.  If role is not -1, only words of that role count.  Returns the word, or
 * -1, and sets the place behind it if there is one.
 */
extern int	gr_find_prose_word(const gr_scan *scan, gr_beginning begins, int behind, int role,
							   int *end);

/* Does a text with this last character end like the name of an organ? */
extern bool gr_ends_like_organ(gr_str text, uint32_t last);

/* Does a counter count cases? Does it count documents? */
extern bool gr_counts_cases(int unit);
extern bool gr_counts_documents(int unit);

#endif							/* GR_PROSE_SCAN_H */
