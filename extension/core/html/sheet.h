/*
 * sheet.h
 *	  The rules of a page's style sheets that say whether and how text is visible.
 *
 * sheet.c reads them, selector.c reads the selectors, rules.c keeps them, match.c
 * finds those of an element, and cascade.c decides between them.  A name in a
 * selector, such as ".note", has a slot.  A rule hangs at the slot of one name of
 * its last compound.
 */
#ifndef GR_HTML_SHEET_H
#define GR_HTML_SHEET_H

#include "internal.h"

/* Names and rules that are kept.  With more of them, all cells are in doubt. */
#define GR_HTML_SLOTS		65536
#define GR_HTML_RULES		32768

#define GR_HTML_CHAIN		24	/* rules at one slot */
#define GR_HTML_HITS		48	/* names of one element that rules mention */
#define GR_HTML_OPEN		48	/* open elements that rules mention as ancestors */
#define GR_HTML_KEY_BYTES	24	/* bytes of the name of an attribute that are read */

/* Slots that always exist.  Slot 0 stands for no name. */
enum
{
	GR_HTML_NO_SLOT,
	GR_HTML_ANY_SLOT,			/* every element */
	GR_HTML_DOUBT_SLOT,			/* as an ancestor: the cells within are in doubt */
	GR_HTML_FIRST_SLOT
};

/* What a name names, as the first character of its key. */
#define GR_HTML_CLASS_KEY	'.'
#define GR_HTML_ID_KEY		'#'
#define GR_HTML_ATTRIBUTE_KEY '['
#define GR_HTML_TAG_KEY		'<'

typedef struct gr_html_slot
{
	uint64_t	key;			/* hash of the name, in any case */
	uint64_t	spelling;		/* hash of the name as it is written */
	uint32_t	first;			/* first rule + 1; 0: none */
	uint16_t	rules;			/* rules that hang here */
	bool		ancestor;		/* a rule asks whether such an element is open */
	bool		open;			/* one is open */
	bool		exact;			/* and it is known where it ends */
} gr_html_slot;

/*
 * A rule with one selector.  It applies to an element that has the name of its
 * slot and those in also, but not the one in unless, within open elements that
 * have those in within.
 */
typedef struct gr_html_rule
{
	uint32_t	next;			/* the next rule of the slot + 1 */
	uint32_t	also[3];		/* slots; 0: none */
	uint32_t	unless;
	uint32_t	within[2];
	uint32_t	weight;			/* specificity: ids, classes, elements; a byte each */
	uint32_t	order;
	bool		perhaps;		/* it is not certain that it applies */
	bool		loose;			/* because of the elements around */
	uint64_t	context;		/* hash of what the selector says of these; 0: nothing */
	gr_html_declared declared;
} gr_html_rule;

/* A name of an element that rules mention. */
typedef struct gr_html_hit
{
	uint32_t	slot;
	bool		exact;			/* in the same case */
} gr_html_hit;

typedef struct gr_html_open
{
	uint32_t	slot;
	unsigned	rank;			/* of a part of a table; see gr_html_table_rank */
	bool		block;			/* no phrase */
	const gr_html_tag *tag;
	size_t		depth;			/* of tables, in the element */
	size_t		count;			/* open elements of its name in it, itself included */
	gr_html_name name;
} gr_html_open;

struct gr_html_sheet
{
	const gr_env *env;
	bool		no_memory;
	bool		complete;		/* the page was read once, and is read again */
	bool		late;			/* rules may concern what was read before them */
	bool		matters;		/* some rule may hide text, or show what is hidden otherwise */
	bool		displays;		/* some rule sets display to another value than none */
	bool		overflow;		/* too many rules or open elements to be kept */

	gr_html_slot *slots;
	uint32_t	nslots;
	uint32_t	slots_room;
	uint32_t   *index;			/* slot by hash, 2 * slots_room entries */
	gr_html_rule *rules;
	uint32_t	nrules;
	uint32_t	rules_room;

	/* names of the tag that is being read, and the open ancestors */
	unsigned	nhits;
	unsigned	nopen;
	gr_html_hit hits[GR_HTML_HITS];
	gr_html_open open[GR_HTML_OPEN];
};

/* A name in a selector: its key, and the hash of its spelling. */
typedef struct gr_html_word
{
	uint64_t	key;
	uint64_t	spelling;
} gr_html_word;

/* One selector, as it is read. */
typedef struct gr_html_selector
{
	gr_html_word names[4];		/* of its last compound; the rule hangs at the first */
	unsigned	nnames;
	gr_html_word unless;		/* key 0: none */
	gr_html_word within[2];
	unsigned	nwithin;
	uint32_t	weight;
	bool		perhaps;		/* as in a rule */
	bool		loose;
	uint64_t	context;
	bool		parent;			/* the last compound is "&" */
	enum
	{
		GR_HTML_ELEMENT,
		GR_HTML_BEFORE,			/* text generated before the element's */
		GR_HTML_AFTER,
		GR_HTML_PART_OF_TEXT,	/* its first line or letter */
		GR_HTML_NEVER			/* a state in which no element is at first, or no text */
	}			of;
} gr_html_selector;

/* Rules of one element that are compared. */
#define GR_HTML_COMPARED	24

/* A rule that applies or perhaps does. */
typedef struct gr_html_matched
{
	const gr_html_rule *rule;
	gr_html_applies how;
	bool		loose;			/* in doubt only because of the elements around */
} gr_html_matched;

/* What the rules that apply say.  Ranks are 0 if none does. */
typedef struct gr_html_verdict
{
	unsigned	n;				/* rules; the first of them are kept */
	gr_html_matched rules[GR_HTML_COMPARED];
	unsigned	own;			/* aspects about which its own style has unknown values */
	unsigned	on;				/* aspects that some certain rule puts on */
	unsigned	off;			/* and those that some rule puts off */
	uint64_t	rank[GR_HTML_ASPECTS];	/* of the certain rule that decides */
	unsigned	decided_on;		/* aspects that it puts on */
	uint64_t	perhaps_on[GR_HTML_ASPECTS];
	uint64_t	perhaps_off[GR_HTML_ASPECTS];
} gr_html_verdict;

/* sheet.c */
extern void gr_html_sheet_read(gr_html_scanner *s, const char *text, size_t len, gr_html_applies applies);

/* selector.c */
extern uint64_t gr_html_key(char kind, const char *name, size_t len);
extern uint64_t gr_html_spelling(const char *name, size_t len);
extern const char *gr_html_escape(const char *p, const char *end, char bytes[4], size_t *n);
extern const char *gr_html_past_comment(const char *p, const char *end);
extern const char *gr_html_past_part(const char *start, const char *p, const char *end);
extern const char *gr_html_selector_at(const char *p, const char *end, gr_html_selector *to, bool *broken);

/* rules.c */
extern gr_html_sheet *gr_html_sheet_new(const gr_env *env);
extern uint32_t gr_html_slot_of(const gr_html_sheet *sheet, uint64_t key);
extern void gr_html_rule_add(gr_html_sheet *sheet, const gr_html_selector *selector,
							 const gr_html_declared *declared);

/* cascade.c */
extern gr_html_applies gr_html_is_hit(const gr_html_sheet *sheet, uint32_t slot);
extern void gr_html_own_style(const gr_html_declared *declared, gr_html_verdict *v);
extern void gr_html_rules_at(const gr_html_sheet *sheet, uint32_t slot, gr_html_verdict *v);
extern void gr_html_decide(const gr_html_verdict *v, unsigned *on, unsigned *doubt);

/* match.c */
extern void gr_html_sheet_rewind(gr_html_sheet *sheet);
extern void gr_html_match_names(gr_html_scanner *s, char kind, const char *text, size_t len);
extern void gr_html_match(gr_html_scanner *s, const gr_html_tag *tag, gr_html_attributes *found);
extern bool gr_html_shows_again(gr_html_scanner *s);
extern void gr_html_opened(gr_html_scanner *s, const gr_html_tag *tag, const gr_html_attributes *found);
extern void gr_html_closed(gr_html_scanner *s, const gr_html_tag *tag);

#endif							/* GR_HTML_SHEET_H */
