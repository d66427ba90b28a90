/*
 * sum.h
 *	  Do the parts that a body enumerates add up to their total, and do the
 *	  applications that came in equal those that went out?
 */
#ifndef GR_PROSE_SUM_H
#define GR_PROSE_SUM_H

#include "prose.h"
#include "scan.h"

typedef enum gr_partition
{
#define GR_PARTITION(name) GR_PARTITION_##name,
#include "forms/prose.def"
#undef GR_PARTITION
	GR_NPARTITIONS
} gr_partition;

typedef enum gr_quantity
{
#define GR_QUANTITY(name, partition, whole, rule) GR_QUANTITY_##name,
#include "forms/prose.def"
#undef GR_QUANTITY
	GR_NQUANTITIES
} gr_quantity;

/* Sets of quantities. */
#define GR_Q(name)		((uint32_t) 1 << GR_QUANTITY_##name)

/* The first quantity of a set that is not empty. */
static inline gr_quantity
gr_lowest_quantity(uint32_t quantities)
{
	return (gr_quantity) __builtin_ctz(quantities);
}

typedef struct gr_quantity_info
{
	gr_partition partition;
	bool		whole;
	gr_rule		rule;			/* GR_RULE_prose_sum if it has no rule */
} gr_quantity_info;

extern const gr_quantity_info gr_quantities[GR_NQUANTITIES];

/* A count in a sentence, and what it counts. */
typedef struct gr_stated
{
	uint32_t	quantities;
	uint32_t	wholes;			/* quantities that are rarely part of another */
	int64_t		value;
	int			unit;
	bool		about;
	bool		after_pause;	/* behind a 、 */
	bool		vague;			/* 分别 or 各: not the number of this quantity alone */
	bool		difference;		/* from a comparison, not part of a total */
	bool		total;			/* begins with 共计 */
	bool		subtotal;		/* 共 is right before it */
	bool		apart;			/* begins with 另 */
	bool		clear;			/* counts applications, all words are known, and it has quantities */
	bool		rest;			/* 其余: the last part of a complete list */
} gr_stated;

#define GR_MAX_DEPTH	4
#define GR_MAX_RECENT	6
#define GR_MAX_BREAKS	4
#define GR_MAX_CANDIDATES	(GR_MAX_RECENT + 2)

/* An enumeration that is being read. */
typedef struct gr_enumeration
{
	bool		active;
	bool		implied;		/* began without 其中 */
	bool		mute;			/* approximate or incomplete: nothing is reported */
	bool		doubtful;		/* may be nested: never reported as false */
	bool		closed;			/* the text says that the list is complete */
	bool		text_after;		/* there are words behind the last part */
	bool		waiting;		/* its sentence has ended, but its parts may go on */
	bool		paused;			/* only 、 between its parts so far */
	bool		at_semicolon;	/* a semicolon was read, and nothing behind it */
	bool		by_semicolon;	/* its parts are separated by semicolons */
	bool		forward_seen;
	int			unit;
	int			nparts;
	int			nbreaks;
	int			ncandidates;
	uint32_t	whole;			/* quantities of the nearest candidate */
	uint32_t	quantities;		/* of all parts */
	uint32_t	wholes;
	uint32_t	partitions;		/* the known partitions that its parts belong to */
	int64_t		total;
	int64_t		least;			/* the sum at the first certain end, or -1 */
	int64_t		forward;		/* number carried forward, stated behind the results */
	int64_t		break_total[GR_MAX_BREAKS];	/* sums at places where it may have ended */
	int64_t		candidate[GR_MAX_CANDIDATES];	/* totals that it may enumerate */
	size_t		start;			/* of the sentence with the total */
	size_t		end;			/* behind the sentence of the last part */
} gr_enumeration;

/* A count that an enumeration may follow. */
typedef struct gr_recent
{
	uint32_t	quantities;
	int64_t		value;
	int			unit;
	int			age;			/* number of sentences since then */
	bool		about;
	size_t		start;			/* of its sentence */
} gr_recent;

/* What is open at one depth of brackets. */
typedef struct gr_level
{
	gr_enumeration		list;
	int			nrecent;
	gr_recent	recent[GR_MAX_RECENT];	/* the latest is the last; without parts */
} gr_level;

/* The applications that came in and went out, as one passage states them. */
typedef struct gr_ledger
{
	uint32_t	known;			/* the quantities with a value */
	bool		spoilt;
	bool		told;
	int64_t		value[GR_NQUANTITIES];
	size_t		start;
} gr_ledger;

typedef struct gr_adder
{
	gr_str		body;
	gr_claim_sink sink;			/* may be NULL */
	void	   *context;
	size_t		sentence_start;
	size_t		sentence_end;
	int64_t		carried_over;	/* the cell; 0 if unknown */
	int			depth;			/* deeper than GR_MAX_DEPTH - 1 nothing is added */
	gr_recent	last;			/* the last count of any kind */
	gr_level	level[GR_MAX_DEPTH];
	gr_ledger	ledger;
} gr_adder;

/* ---- sum.c ---- */

extern void gr_add_sentence(gr_adder *adder, const gr_sentence *sentence);
extern void gr_add_parts(gr_adder *adder);	/* 其中 */
extern void gr_add_count(gr_adder *adder, const gr_stated *entry);
extern void gr_add_text(gr_adder *adder);	/* words without a count */
extern void gr_add_open(gr_adder *adder);
extern void gr_add_close(gr_adder *adder);
extern void gr_add_stop(gr_adder *adder, gr_stop stop, bool last_of_line);

/* The list that is open at this depth of brackets, or NULL.  The caller may set whether it is complete (closed, mute). */
extern gr_enumeration *gr_open_list(gr_adder *adder);

/* Has 其中 been read? *whole: the quantities whose parts follow. */
extern bool gr_in_list(gr_adder *adder, uint32_t *whole);

/* ---- ledger.c: what came in and went out ---- */

/*
 * Keeps a count for the balance.  A new number of received applications begins
 * a new passage.
 */
extern void gr_keep_flow(gr_adder *adder, const gr_stated *entry, bool in_list);

/*
 * Checks carried over + new = handled + carried forward, if all four are
 * stated.
 */
extern void gr_balance_flows(gr_adder *adder);

/*
 * Reports whether the parts stated from start to end of the body add up to
 * their total.
 */
extern void gr_claim_sum(gr_adder *adder, size_t start, size_t end, int64_t stated,
						 int64_t expected, gr_truth holds);

#endif							/* GR_PROSE_SUM_H */
