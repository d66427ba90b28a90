/*
 * label.h
 *	  What the words of a token, or of several, name: a row or a column.
 */
#ifndef GR_READ_LABEL_H
#define GR_READ_LABEL_H

#include "forms/catalogue.h"
#include "token.h"

/* The lists of labels in forms/lexicon.inc. */
typedef enum gr_lexicon
{
	GR_ROWS_DISCLOSURES,
	GR_ROWS_APPLICATIONS,
	GR_HEADS_DISCLOSURES,
	GR_HEADS_APPLICATIONS,
	GR_HEADS_PROCEEDINGS
} gr_lexicon;

typedef enum gr_entry_kind
{
	GR_ENTRY_ITEM,				/* a row, or a group of columns of part four */
	GR_ENTRY_MEASURE,			/* a column */
	GR_ENTRY_GROUP,				/* a head over several columns */
	GR_ENTRY_SILENT,			/* a word of a head that names no column */
	GR_ENTRY_HALF,				/* 本年新: the beginning of two columns' heads */
	GR_ENTRY_LITIGATION,		/* the head over two groups of part four */
	GR_ENTRY_TOTAL,				/* 总计: a row only behind its ordinal */
	GR_ENTRY_OTHER				/* 其他: likewise */
} gr_entry_kind;

typedef struct gr_entry
{
	const char16_t *text;
	uint8_t		len;
	uint8_t		kind;			/* gr_entry_kind */
	int16_t		id;				/* gr_item or gr_measure */
	bool		official;		/* as a form prints it */
	uint64_t	letters;		/* the bit c & 63 of each of its characters */
} gr_entry;

/* Words of several tokens, one behind the other. */
#define GR_MAX_WORDS	256

typedef struct gr_words_joined
{
	int			len;
	char16_t	text[GR_MAX_WORDS];
} gr_words_joined;

/* Append a token's text; false if there is no room, and nothing is appended. */
extern bool gr_join_token(gr_words_joined *words, const gr_token *token);

/*
 * What a label is compared by: no ordinal, punctuation or quotation marks.  Its
 * words stand in the label itself where they can, else in room.
 */
typedef struct gr_key
{
	int			ordinal;		/* 0: none */
	bool		digits;			/* the ordinal is 1. or (1) */
	bool		note_last;		/* nothing follows the bracket */
	int			len;			/* of text: all letters */
	int			body_len;		/* of body: those outside of brackets */
	int			note_len;		/* of note: those inside */
	const char16_t *text;
	const char16_t *body;
	const char16_t *note;
	char16_t	room[3 * GR_MAX_WORDS];
} gr_key;

/* The text must live as long as the key. */
extern void gr_make_key(const char16_t *text, int len, gr_key *key);

/* May the bracket in a head make another figure of it?  It says more than a unit or a year. */
extern bool gr_bracket_turns(const gr_key *key);

/* The entry of a lexicon with this text, or NULL. */
extern const gr_entry *gr_find_entry(gr_lexicon lexicon, const char16_t *text, int len);

/* False: no label that begins with this character, be it of an ordinal, is an entry. */
extern bool gr_may_begin_entry(gr_lexicon lexicon, char16_t c);

/* The length of the longest entry. */
extern int	gr_longest_entry(gr_lexicon lexicon);

/*
 * The entry that a head's words name, or NULL.  A bracket behind them may say
 * more, but not something that makes another column of it.
 */
extern const gr_entry *gr_find_head(gr_lexicon lexicon, const gr_key *key, int year);

/* The rows of one table of a form, to name the rows of the text by. */
#define GR_MAX_FORM_ROWS	32

/* Tokens are named several times: the names of those asked for last. */
#define GR_REMEMBERED	256

typedef struct gr_remembered
{
	uint32_t	era;			/* the names that are valid: counts gr_names_begin */
	struct
	{
		const char16_t *text;	/* of a token … */
		uint32_t	era;
		uint16_t	len;
		int16_t		name;		/* … and what it names */
	}			at[GR_REMEMBERED];
} gr_remembered;

typedef struct gr_names
{
	gr_table	table;
	gr_lexicon	lexicon;
	int			year;			/* the report's, or 0 */
	int			nrows;
	int16_t		rows[GR_MAX_FORM_ROWS];	/* gr_item, in the form's order */
	int16_t		index[GR_NITEMS];	/* of an item among the rows, or -1 */
	uint32_t	all;			/* a bit for each row */
	bool		has_other_rows;	/* （六）其他处理 is a group of rows */
	gr_remembered *remembered;
} gr_names;

/* remembered is the caller's, and all zero before the first time. */
extern void gr_names_begin(gr_names *names, gr_table table, gr_form form, int year,
						   gr_remembered *remembered);

/* What words name as the label of a row. */
#define GR_NAMES_NOTHING	(-1)
#define GR_NAMES_GROUP		(-2)

/*
 * The gr_item that the words are the label of, GR_NAMES_GROUP for the label of a
 * group of rows, else GR_NAMES_NOTHING.
 */
extern int	gr_name_row(const gr_names *names, const char16_t *text, int len);
extern int	gr_name_words(const gr_names *names, const gr_words_joined *words);
extern int	gr_name_token(const gr_names *names, const gr_token *token);

/* Is it an item, not a group or nothing? */
static inline bool
gr_is_item(int name)
{
	return name >= 0;
}

/*
 * The rows whose label this may be a piece of, a bit each: how it begins, how it
 * ends, four characters from inside it, or the whole with a misprint.
 */
extern uint32_t gr_rows_with_piece(const gr_names *names, const char16_t *text, int len);

/* Is the text a piece of the label of a group of rows? */
extern bool gr_is_piece_of_group(const char16_t *text, int len);

/* The items of rows whose label begins so; *item is the only one.  Gives how many. */
extern int	gr_rows_that_begin(const gr_names *names, const char16_t *text, int len, int *item);

/* Does the form print the label just so, up to its ordinal? */
extern bool gr_is_official_label(gr_lexicon lexicon, const char16_t *text, int len);

#endif							/* GR_READ_LABEL_H */
