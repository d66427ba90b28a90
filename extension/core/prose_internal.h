/*
 * prose_internal.h
 *	  What the modules of the prose reader share: words, sentences, counts.
 *
 * prose_scan.c cuts the body into sentences of tokens (numbers are read by
 * prose_number.c), prose_words.c gathers what a stretch of them says, prose.c
 * tells what each count counts and compares it with the cells, prose_sum.c adds
 * up enumerations.
 */
#ifndef GR_PROSE_INTERNAL_H
#define GR_PROSE_INTERNAL_H

#include "prose.h"

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

typedef struct gr_quantity_info
{
	gr_partition partition;
	bool		whole;
	gr_rule		rule;			/* GR_RULE_prose_sum: none */
} gr_quantity_info;

extern const gr_quantity_info gr_quantities[GR_NQUANTITIES];

/* The quantities of a partition; those that make it complete. */
extern uint32_t gr_partition_set(gr_partition partition, bool whole);

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
	GR_ROLE_COUNTER,
	/* what is no word */
	GR_ROLE_COUNT,				/* a number and its unit */
	GR_ROLE_YEAR,				/* 2021年 */
	GR_ROLE_UNKNOWN,			/* a run of anything else */
	GR_ROLE_NAME,				/* such a run, ending like an agency's name */
	/* from here on: what stands between clauses and their pieces */
	GR_ROLE_COMMA,				/* , : */
	GR_ROLE_PAUSE,				/* 、 */
	GR_ROLE_OPEN,
	GR_ROLE_CLOSE
} gr_role;

typedef struct gr_token
{
	gr_role		role;
	int			meaning;		/* quantity, or unit of a count; -1: none */
	bool		about;			/* an approximate count */
	int64_t		value;			/* of a count or a year */
	size_t		start;			/* bytes of the body */
	size_t		end;
} gr_token;

#define GR_MAX_TOKENS	512		/* a longer sentence is not understood */

typedef enum gr_stop
{
	GR_STOP_FULL,				/* 。 and its kin */
	GR_STOP_SEMICOLON,
	GR_STOP_LINE				/* the line ends without a mark */
} gr_stop;

typedef struct gr_sentence
{
	size_t		start;			/* bytes of the body, mark included */
	size_t		end;
	gr_stop		stop;
	bool		last_of_line;
	int			n;				/* 0 if it is too long */
	gr_token	token[GR_MAX_TOKENS];
} gr_sentence;

typedef struct gr_scan
{
	const gr_env *env;
	gr_str		body;
	size_t		at;
	size_t		polled;
} gr_scan;

/* The folded character at a place, and the place behind it; 0 at the end. */
extern uint32_t gr_character(const gr_scan *scan, size_t at, size_t *next);

/* The same, white space skipped; '\n' is a line end that ends a sentence. */
extern uint32_t gr_visible(const gr_scan *scan, size_t at, size_t *next);

static inline bool
gr_is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* 零 to 九, or -1; 十 百 千 万, or 0. */
extern int	gr_numeral(uint32_t c);
extern int	gr_power(uint32_t c);
extern bool gr_starts_number(uint32_t c);

/*
 * The number at a place; gives the place behind it.  about: it cannot be
 * exact; ndigits: how many stand in a row, 0 for 三十.
 */
extern size_t gr_read_number(const gr_scan *scan, size_t at, int64_t *value, bool *about,
							 int *ndigits);

/* The next sentence; false at the end of the body. */
extern bool gr_next_sentence(gr_scan *scan, gr_sentence *sentence);

/* Does a unit count cases? */
extern bool gr_counts_cases(int unit);

/* What is being spoken of, where a count does not say. */
typedef enum gr_topic
{
	GR_TOPIC_NONE,
	GR_TOPIC_APPLICATIONS,
	GR_TOPIC_PROCEEDINGS,
	GR_TOPIC_ELSEWHERE
} gr_topic;

/* What holds beyond a clause. */
typedef struct gr_passage
{
	int64_t		year;			/* the report's; 0: unknown */
	gr_topic	topic;
	bool		disclosure;		/* the sentence names what it is about */
} gr_passage;

/* What the words of a stretch of tokens say together. */
typedef struct gr_words
{
	uint32_t	quantities;
	bool		subject;		/* applications, by name or by matter */
	bool		ask;
	bool		tally;
	bool		cause;
	bool		manner;
	bool		happens;
	bool		negation;
	bool		bare_not;		/* the negation needs a verb */
	bool		shared;			/* the count is not this one's alone */
	bool		vague;
	bool		narrow;
	bool		elsewhere;
	bool		comparison;
	bool		unknown;
	bool		has_any;
	int			transfer;		/* 1 + its place */
	int			last_year;
	int			next_year;
} gr_words;

/* Read the tokens from..to, which may change what the passage is about. */
extern gr_words gr_read_words(gr_passage *passage, const gr_sentence *sentence, int from,
							  int to);

/* 上年结转, 结转下年: a transfer beside a year is a quantity. */
extern void gr_add_transfer(gr_words *words);

/* Take the words behind a count to those before it. */
extern void gr_join_words(gr_words *words, const gr_words *tail);

/* A count of a sentence, with what it was found to count. */
typedef struct gr_entry
{
	uint32_t	quantities;
	uint32_t	wholes;			/* those that are seldom of a part */
	int64_t		value;
	int			unit;
	bool		about;
	bool		after_pause;	/* behind a 、 */
	bool		vague;			/* 分别, 各: not this count's alone */
	bool		difference;		/* a comparison's, no part of anything */
	bool		total;			/* begins with 共计 */
	bool		apart;			/* begins with 另 */
	bool		clear;			/* of applications, and all words known */
} gr_entry;

#define GR_MAX_DEPTH	4
#define GR_MAX_RECENT	6
#define GR_MAX_BREAKS	4
#define GR_MAX_CANDIDATES	(GR_MAX_RECENT + 2)

/* An enumeration under way. */
typedef struct gr_list
{
	bool		active;
	bool		implied;		/* began without 其中 */
	bool		mute;			/* approximate or open: nothing is said */
	bool		doubtful;		/* may be nested: is never false */
	bool		text_after;		/* words behind the last part */
	bool		waiting;		/* its sentence is over, its parts are not */
	bool		paused;			/* only 、 between its parts so far */
	bool		at_semicolon;	/* the same, nothing behind it yet */
	bool		by_semicolon;	/* its parts are parted so */
	bool		forward_seen;
	int			unit;
	int			nparts;
	int			nbreaks;
	int			ncandidates;
	uint32_t	whole;			/* quantities of the nearest candidate */
	uint32_t	quantities;		/* of all parts */
	uint32_t	wholes;
	uint32_t	partitions;		/* known partitions of the parts, a set */
	int64_t		total;
	int64_t		least;			/* the sum at its first certain end, or -1 */
	int64_t		forward;		/* carried forward, told behind the results */
	int64_t		break_total[GR_MAX_BREAKS];	/* where it may have ended */
	int64_t		candidate[GR_MAX_CANDIDATES];	/* totals it may enumerate */
	size_t		start;			/* of the sentence of the total */
	size_t		end;			/* behind the sentence of the last part */
} gr_list;

/* A count that an enumeration may follow. */
typedef struct gr_recent
{
	uint32_t	quantities;
	int64_t		value;
	int			unit;
	int			age;			/* sentences ago */
	bool		about;
	size_t		start;			/* of its sentence */
} gr_recent;

/* What is open at one depth of brackets. */
typedef struct gr_level
{
	gr_list		list;
	int			nrecent;
	gr_recent	recent[GR_MAX_RECENT];	/* the latest last; no parts */
} gr_level;

/* What came in and went out, as one passage tells it. */
typedef struct gr_ledger
{
	uint32_t	known;			/* quantities */
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
	int64_t		carried_over;	/* the cell, 0 if unknown */
	int			depth;			/* beyond GR_MAX_DEPTH - 1 nothing is added */
	gr_recent	last;			/* the last count, whatever it was */
	gr_level	level[GR_MAX_DEPTH];
	gr_ledger	ledger;
} gr_adder;

extern void gr_add_sentence(gr_adder *adder, const gr_sentence *sentence);
extern void gr_add_parts(gr_adder *adder);	/* 其中 */
extern void gr_add_count(gr_adder *adder, const gr_entry *entry);
extern void gr_add_text(gr_adder *adder);	/* words without a count */
extern void gr_add_mute(gr_adder *adder);	/* the enumeration is an open one */
extern void gr_add_open(gr_adder *adder);
extern void gr_add_close(gr_adder *adder);
extern void gr_add_stop(gr_adder *adder, const gr_sentence *sentence);

/* Has 其中 been read, and what does it enumerate the parts of? */
extern bool gr_in_list(const gr_adder *adder, uint32_t *whole);

#endif							/* GR_PROSE_INTERNAL_H */
