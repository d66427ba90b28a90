/*
 * sheet.h
 *	  The rules of a page's style sheets that say whether and how text is visible.
 *
 * sheet.c reads them, selector.c their selectors, and match.c finds the look of
 * an element by them.
 */
#ifndef GR_HTML_SHEET_H
#define GR_HTML_SHEET_H

#include "attributes.h"

/* Rules that are kept.  With more of them, all cells are in doubt. */
#define GR_HTML_RULES		32768
#define GR_HTML_CHAINS		4096	/* lists of rules, by a name's key */

#define GR_HTML_NAMES		96	/* names of one element */
#define GR_HTML_OPEN		48	/* open elements that rules mention as ancestors */
#define GR_HTML_WORD_BYTES	128	/* bytes of a name that are read */
#define GR_HTML_KEY_BYTES	24	/* and of the name of an attribute */

/* What a name names, as the first character of it. */
#define GR_HTML_CLASS_KEY	'.'
#define GR_HTML_ID_KEY		'#'
#define GR_HTML_ATTRIBUTE_KEY '['
#define GR_HTML_TAG_KEY		'<'

/*
 * A name in a selector or of an element, as hashes: in any case, and as it is
 * written.  The key 0 stands for no name.
 */
typedef struct gr_html_word
{
	uint64_t	key;
	uint64_t	spelling;
} gr_html_word;

/*
 * A rule with one selector.  It applies to an element that has all of names and
 * not the name in unless, inside open elements that have the names in within.
 */
typedef struct gr_html_rule
{
	struct gr_html_rule *next;	/* in its chain */
	gr_html_word names[4];		/* the rule is in the chain of the last of them */
	unsigned	nnames;
	gr_html_word unless;
	gr_html_word within[2];
	unsigned	nwithin;
	uint32_t	weight;			/* specificity: ids, classes, elements; a byte each */
	uint32_t	order;
	bool		perhaps;		/* it is not certain that it applies */
	bool		loose;			/* because of the elements around */
	bool		never;			/* for a state that no element or text has at first */
	bool		generated;		/* for text before or after that of the element */
	bool		block;			/* for an element that is a block or belongs to a table */
	uint64_t	context;		/* hash of what the selector says of these; 0: nothing */
	gr_html_declared declared;
} gr_html_rule;

/* The rules for elements with names of one hash. */
typedef struct gr_html_chain
{
	gr_html_rule *rules;
	bool		ancestor;		/* some rule mentions such a name as an ancestor */
} gr_html_chain;

/* An open element that rules may mention as an ancestor. */
typedef struct gr_html_open
{
	gr_html_word name;			/* the name in these rules; none: the text in the element is in doubt */
	unsigned	rank;			/* of a part of a table, whose end is certain; see gr_html_table_rank */
	bool		block;			/* outside of tables */
	size_t		depth;			/* of tables, in the element */
	gr_html_name tag;
	size_t		count;			/* open elements of this tag in it, itself included */
} gr_html_open;

struct gr_html_sheet
{
	const gr_env *env;
	bool		no_memory;
	bool		complete;		/* the page was read once, and is read again */
	bool		late;			/* rules may affect what was read before them */
	bool		matters;		/* some rule may hide text, or show what is hidden otherwise */
	bool		overflow;		/* too much to be kept or compared */
	bool		in_body;		/* the tag that is being read is in a table, and in no thead or tfoot */
	unsigned	off;			/* aspects that some rule switches off */
	uint32_t	nrules;
	size_t		steps;			/* rules that may still be compared */

	/* names of the tag that is being read, and the open ancestors */
	unsigned	nnames;
	unsigned	nopen;
	gr_html_word names[GR_HTML_NAMES];
	gr_html_open open[GR_HTML_OPEN];

	gr_html_chain *chains;		/* GR_HTML_CHAINS of them, or NULL if there are no rules */
};

/* sheet.c */
extern void gr_html_sheet_read(gr_html_scanner *s, const char *text, size_t len, gr_html_applies applies);

/* selector.c */
extern gr_html_word gr_html_word_of(char kind, const char *name, size_t len);
extern const char *gr_html_past_part(const char *p, const char *end);
extern const char *gr_html_selector_at(const char *p, const char *end, gr_html_rule *to, bool *broken);

/* match.c */
extern void gr_html_sheet_rewind(gr_html_sheet *sheet);
extern void gr_html_match_names(gr_html_scanner *s, char kind, const char *text, size_t len);
extern void gr_html_match(gr_html_scanner *s, const gr_html_tag *tag, gr_html_attributes *found);
extern void gr_html_opened(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found);
extern void gr_html_closed(gr_html_scanner *s, const gr_html_tag *tag);

#endif							/* GR_HTML_SHEET_H */
