/*
 * names_internal.h
 *	  What the files that name groups share.
 */
#ifndef GR_NAMES_INTERNAL_H
#define GR_NAMES_INTERNAL_H

#include "row.h"
#include "text/numeral.h"

/* Does the text begin with an ordinal? */
static inline bool
gr_has_ordinal(const char16_t *text, int len)
{
	gr_key		key;

	/* fast path: most words begin with an ideograph that is no numeral */
	if (len == 0 || (gr_is_han(text[0]) && gr_ordinal_numeral(text[0]) == 0))
		return false;
	gr_make_key(text, len, &key);
	return key.ordinal > 0;
}

/* Is the text an ordinal or a mark alone?  It may belong to the words above or to those below. */
static inline bool
gr_is_ordinal(const char16_t *text, int len)
{
	gr_key		key;

	gr_make_key(text, len, &key);
	return key.len == 0;
}

/* Names a group: it is the row item. */
extern void gr_set_name(gr_group *g, int item, gr_row_by by);

/* Keeps n words as the label of a group. */
extern void gr_set_label(gr_rows *rows, gr_group *g, const gr_token *const *from, int n);

/* Returns the index of the first of the last words that stand one space apart. */
extern int	gr_last_fragment(const gr_token_list *own);

/* Most lines of a label above its row, and below it. */
#define GR_MOST_LABEL_LINES	4

/* A label of several lines. */
typedef struct gr_column_label
{
	int			item;			/* the row, GR_NAMES_GROUP if the row's own words are a group's label, or GR_NAMES_NOTHING */
	gr_words_joined own;		/* the last words on the line of the row */
	const gr_token *above[GR_MOST_LABEL_LINES]; /* the first words of the lines above, in the order of the text */
	int			nabove;
} gr_column_label;

/* Finds the label whose words stand above, before and below the values of a group. */
extern void gr_find_column_label(const gr_rows *rows, const gr_names *names, const gr_group *g,
								 gr_column_label *label);

#endif							/* GR_NAMES_INTERNAL_H */
