/*
 * label.h
 *	  Recognising the labels of the forms in raw text.
 */
#ifndef GR_LABEL_H
#define GR_LABEL_H

#include "catalogue.h"
#include "utf8.h"

typedef enum gr_label_kind
{
	GR_LABEL_NONE,
	GR_LABEL_HEADING,			/* id: gr_section_id */
	GR_LABEL_ITEM,				/* id: gr_item */
	GR_LABEL_COLUMN,			/* id: gr_measure */
	GR_LABEL_OPENING,			/* a word that only stands in its table */
	GR_LABEL_GROUP,
	GR_LABEL_HEADER,
	GR_LABEL_ROW,				/* a row that is not of the form */
	GR_LABEL_TOTAL,				/* 总计: a column, or a row of part three */
	GR_LABEL_OTHER				/* 其他: likewise */
} gr_label_kind;

typedef enum gr_ordinal_kind
{
	GR_ORDINAL_NONE,
	GR_ORDINAL_IDEOGRAPH,		/* 一、 */
	GR_ORDINAL_BRACKET,			/* （一） */
	GR_ORDINAL_DIGIT			/* 1. */
} gr_ordinal_kind;

/* Small, as the reader looks up and copies many. */
typedef struct gr_label
{
	const char *end;			/* just past the label */
	int16_t		id;
	int8_t		table;			/* gr_table, or -1 */
	uint8_t		kind;			/* gr_label_kind */
	uint8_t		forms;			/* forms that print it so; 0: an alias */
	uint8_t		length;			/* characters that tell it apart */
	uint8_t		ordinal_kind;	/* gr_ordinal_kind */
	uint8_t		ordinal;		/* 0: none printed */
	bool		ends_cell;		/* nothing more stands in its cell or line */
} gr_label;

extern void gr_label_init(void);

/*
 * The longest label that begins at p and ends at a word's end.  White space,
 * punctuation, single line ends and page numbers inside do not matter; tabs,
 * bars and cell marks end it.  stop is where white space, a control character or
 * a bar comes first; end bounds the text.
 */
extern bool gr_match_label(const char *p, const char *stop, const char *end, gr_label *label);

/*
 * The same by a walk alone.  node: where the walk that found it ended, or -1 if
 * another one had to be tried before.
 */
extern bool gr_walk_label(const char *p, const char *end, gr_label *label, int *node);

/*
 * May a label begin here?  Spares most words the search.  A bit for each character
 * of the basic plane as it is printed; 0xFFFF stands for rarer ones.
 */
extern uint8_t gr_label_begins[0x10000 / 8];

static inline bool
gr_may_begin_label(const char *p, const char *end)
{
	return gr_has_bit(gr_label_begins, gr_utf8_peek(p, end));
}

/* One more guess at a damaged label: the row of a table it resembles alone. */
extern bool gr_guess_row(const char *p, const char *cell_end, gr_table table, gr_label *label);

#endif							/* GR_LABEL_H */
