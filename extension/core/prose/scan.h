/*
 * scan.h
 *	  The sentences of a body, as tokens.
 *
 * scan.c cuts the body into sentences of tokens.  character.c reads the body,
 * lexicon.c finds words, and number.c reads numbers.
 */
#ifndef GR_PROSE_SCAN_H
#define GR_PROSE_SCAN_H

#include "base.h"
#include "text/fold.h"
#include "text/numeral.h"
#include "text/utf8.h"

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
	bool		about;			/* the count is approximate */
	int64_t		value;			/* of a count or a year */
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
	int			n;				/* 0 if the sentence is too long */
	gr_prose_token	token[GR_MAX_TOKENS + 1];	/* and the one that is being read */
} gr_sentence;

typedef struct gr_scan
{
	const gr_env *env;
	gr_str		body;
	size_t		at;
	size_t		polled;
} gr_scan;

/* ---- character.c: characters of the body ---- */

/*
 * Returns the folded character at a place and sets the place behind it.
 * Returns 0 at the end.
 */
static inline uint32_t
gr_character(const gr_scan *scan, size_t at, size_t *next)
{
	const char *p = scan->body.data + at;
	uint32_t	c = 0;

	if (at < scan->body.len)
		c = gr_next_folded(&p, scan->body.data + scan->body.len);
	*next = (size_t) (p - scan->body.data);
	return c;
}

/* The slow path of gr_visible: there is white space at the place. */
extern uint32_t gr_behind_space(const gr_scan *scan, size_t at, size_t *next);

/* The same without white space.  '\n' is a line end that ends a sentence. */
static inline uint32_t
gr_visible(const gr_scan *scan, size_t at, size_t *next)
{
	uint32_t	c = gr_character(scan, at, next);
	gr_class	class = gr_classify(c);

	if (class == GR_CHAR_SPACE || class == GR_CHAR_LINE_END)
		return gr_behind_space(scan, at, next);
	return c;
}

/* The start of the character before a place, which is not 0. */
extern size_t gr_before(const gr_scan *scan, size_t at);

/* Is the line end at this place within a sentence? */
extern bool gr_is_soft(const gr_scan *scan, size_t at);

static inline bool
gr_is_full_stop(uint32_t c)
{
	return c == U'。' || c == 0xFF61 || c == '!' || c == '?';
}

/* ---- number.c: numbers ---- */

/* May a number begin with this character? */
extern bool gr_starts_number(uint32_t c);

/*
 * Reads the number at a place and returns the place behind it.  *about: it
 * cannot be exact.  *ndigits: how many digits it has, 0 for 三十.
 */
extern size_t gr_read_number(const gr_scan *scan, size_t at, int64_t *value, bool *about,
							 int *ndigits);

/* ---- scan.c: sentences ---- */

/* Reads the next sentence.  Returns false at the end of the body. */
extern bool gr_next_sentence(gr_scan *scan, gr_sentence *sentence);

/* ---- lexicon.c: the words of prose.def ---- */

/* Is the word at this place? Returns the place behind it, or 0. */
extern size_t gr_at_prose_word(const gr_scan *scan, size_t at, const char *word);

/*
 * Finds the longest word that begins with the character c and goes on at the place
 * behind it.  If role is not -1, only words of that role count.  Returns the word, or
 * -1, and sets the place behind it.
 */
extern int	gr_find_prose_word(const gr_scan *scan, uint32_t c, size_t behind, int role,
							   size_t *end);

/* One bit for each ideograph of the basic block: does it begin a word or a number? */
#define GR_NIDEOGRAPHS	(0xA000 - 0x4E00)
extern const uint8_t gr_prose_beginnings[GR_NIDEOGRAPHS / 8];

/* Is the character an ideograph that begins neither a word nor a number? */
static inline bool
gr_is_plain(uint32_t c)
{
	return gr_is_han(c) && !gr_has_bit(gr_prose_beginnings, c - 0x4E00);
}

/* Does the text from start to end, which is not empty, end like the name of an organ? */
extern bool gr_ends_like_organ(const gr_scan *scan, size_t start, size_t end);

/* The role of a word, and the quantity that it names, or -1. */
extern gr_role gr_word_role(int word);
extern int	gr_word_meaning(int word);

/* Does a counter count cases? Does it count documents? */
extern bool gr_counts_cases(int unit);
extern bool gr_counts_documents(int unit);

#endif							/* GR_PROSE_SCAN_H */
