/*
 * label.h
 *	  Determines what the words of one or several tokens name: a row or a
 *	  column.
 */
#ifndef GR_READ_LABEL_H
#define GR_READ_LABEL_H

#include "forms/catalogue.h"
#include "key.h"
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
	GR_ENTRY_ITEM,				/* a row, or a caption of part four */
	GR_ENTRY_MEASURE,			/* a column */
	GR_ENTRY_GROUP,				/* a head over several columns */
	GR_ENTRY_SILENT,			/* a word of a head that names no column */
	GR_ENTRY_HALF,				/* 本年新: the beginning of two heads */
	GR_ENTRY_LITIGATION,		/* the head over two captions of part four */
	GR_ENTRY_TOTAL,				/* 总计: a row only after its ordinal */
	GR_ENTRY_OTHER				/* 其他: a row only after its ordinal */
} gr_entry_kind;

typedef struct gr_entry
{
	const char16_t *text;
	uint8_t		len;
	uint8_t		kind;			/* gr_entry_kind */
	int16_t		id;				/* gr_item or gr_measure */
	bool		official;		/* as a form prints it */
	uint64_t	letters;		/* gr_letters of text */
} gr_entry;

/* The text of several tokens, joined. */
typedef struct gr_words_joined
{
	int			len;
	char16_t	text[GR_MAX_WORDS];
} gr_words_joined;

/* Appends a token's text.  Returns false, and appends nothing, if there is no room. */
extern bool gr_join_token(gr_words_joined *words, const gr_token *token);

/* Appends joined words.  Returns false if there is no room. */
extern bool gr_append_words(gr_words_joined *words, const gr_words_joined *more);

/* Appends the text of n tokens.  Returns false if there is no room for all. */
extern bool gr_join_tokens(gr_words_joined *words, const gr_token *const *from, int n);

/*
 * Does the bracket in a head say more than a unit or a year, so that the column
 * may be another figure?
 */
extern bool gr_bracket_turns(const gr_key *key);

/* Returns the entry of a lexicon with this text, or NULL. */
extern const gr_entry *gr_find_entry(gr_lexicon lexicon, const char16_t *text, int len);

/*
 * The same, but the text may print a year as a number: in the report of 2023,
 * 2023年制发件数 is 本年制发件数.  The text has at most GR_MAX_WORDS characters.  year: of
 * the report; 0: unknown.
 */
extern const gr_entry *gr_find_dated_entry(gr_lexicon lexicon, const char16_t *text, int len, int year);

/*
 * Returns false if no label that begins with this character is an entry.  The
 * character may belong to an ordinal.
 */
extern bool gr_may_begin_entry(gr_lexicon lexicon, char16_t c);

/* Returns false if neither this text nor one that begins with it is the label of an entry. */
extern bool gr_may_begin_label(gr_lexicon lexicon, const char16_t *text, int len);

/* Returns the length of the longest entry. */
extern int	gr_longest_entry(gr_lexicon lexicon);

/*
 * Returns the entry that the words of a head name, or NULL.  A bracket after
 * the words may say more, but must not make it another column.
 */
extern const gr_entry *gr_find_head(gr_lexicon lexicon, const gr_key *key, int year);

/* Most rows of a form's table. */
#define GR_MAX_FORM_ROWS	32

typedef struct gr_names
{
	gr_table	table;
	gr_lexicon	lexicon;
	int			year;			/* the report's, or 0 */
	int			nrows;
	int16_t		rows[GR_MAX_FORM_ROWS];	/* gr_item, in the form's order */
	int16_t		index[GR_NITEMS];	/* of an item in rows, or -1 */
	uint32_t	all;			/* one bit for each row */
	bool		has_other_rows;	/* （六）其他处理 is a group of rows */
} gr_names;

/* Prepares the names of a form's table. */
extern void gr_names_begin(gr_names *names, gr_table table, gr_form form, int year);

/* Returned instead of a gr_item. */
#define GR_NAMES_NOTHING	(-1)
#define GR_NAMES_GROUP		(-2)

/*
 * Returns the gr_item whose label the words are, GR_NAMES_GROUP for the label
 * of a group of rows, or GR_NAMES_NOTHING.
 */
extern int	gr_name_words(const gr_names *names, const gr_words_joined *words);

/* Finds what each of the tokens names, and keeps it in the token: name and is_bare_label. */
extern void gr_name_tokens(const gr_names *names, gr_token *tokens, size_t n);

/* Is the name a gr_item? */
static inline bool
gr_is_item(int name)
{
	return name >= 0;
}

/*
 * Returns the rows whose label the text may be a piece of, one bit each: its
 * beginning, its end, at least four characters of it, or all of it with a
 * misprint.
 */
extern uint32_t gr_rows_with_piece(const gr_names *names, const char16_t *text, int len);

/* Returns the number of rows whose label begins with the text.  *item: one of them. */
extern int	gr_rows_that_begin(const gr_names *names, const char16_t *text, int len, int *item);

/* Does the form print the label exactly so, apart from the ordinal? */
extern bool gr_is_official_label(gr_lexicon lexicon, const char16_t *text, int len);

#endif							/* GR_READ_LABEL_H */
