/*
 * internal.h
 *	  What the files of the prose reader share: words, sentences, counts.
 *
 * scan.c cuts the body into sentences of tokens.  character.c reads the body,
 * lexicon.c finds words, and number.c reads numbers.  words.c collects what a
 * range of tokens says.  prose.c goes through the clauses.  count.c and deeds.c
 * find out what each count counts, and claim.c compares it with the cells.
 * sum.c adds up enumerations.  ledger.c balances the applications that came in
 * with those that went out.
 */
#ifndef GR_PROSE_INTERNAL_H
#define GR_PROSE_INTERNAL_H

#include "prose.h"

#include "text/fold.h"

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

static inline bool
gr_is_one(uint32_t set)
{
	return set != 0 && (set & (set - 1)) == 0;
}

typedef struct gr_quantity_info
{
	gr_partition partition;
	bool		whole;
	gr_rule		rule;			/* GR_RULE_prose_sum if it has no rule */
} gr_quantity_info;

extern const gr_quantity_info gr_quantities[GR_NQUANTITIES];

/*
 * The quantities of a partition; only those that make it complete if whole is
 * set.
 */
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
	gr_prose_token	token[GR_MAX_TOKENS];
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
 * Finds the longest word at a place, whose character is c. If role is not -1,
 * only words of that role count.  Returns the word, or -1, and sets the place
 * behind it.
 */
extern int	gr_find_prose_word(const gr_scan *scan, size_t at, uint32_t c, int role, size_t *end);

/* Is the character an ideograph that begins neither a word nor a number? */
extern bool gr_is_plain(uint32_t c);

/* Does the text from start to end, which is not empty, end like the name of an organ? */
extern bool gr_ends_like_organ(const gr_scan *scan, size_t start, size_t end);

/* The role of a word, and the quantity that it names, or -1. */
extern gr_role gr_word_role(int word);
extern int	gr_word_meaning(int word);

/* Does a counter count cases? Does it count documents? */
extern bool gr_counts_cases(int unit);
extern bool gr_counts_documents(int unit);

/* The subject of a passage, used if a count does not name its own. */
typedef enum gr_topic
{
	GR_TOPIC_NONE,
	GR_TOPIC_APPLICATIONS,
	GR_TOPIC_PROCEEDINGS,
	GR_TOPIC_ELSEWHERE
} gr_topic;

/* What is kept from clause to clause. */
typedef struct gr_passage
{
	int64_t		year;			/* of the report; 0: unknown */
	gr_topic	topic;
	bool		disclosure;		/* the sentence names the subject of the report */
} gr_passage;

/* What the words of a range of tokens say together. */
typedef struct gr_wording
{
	uint32_t	quantities;
	bool		subject;		/* applications, by their name or by what they are about */
	bool		ask;
	bool		tally;
	bool		cause;
	bool		manner;
	bool		happens;
	bool		negation;
	bool		bare_not;		/* the negation needs a verb */
	bool		shared;			/* the count is not only of this quantity */
	bool		vague;
	bool		narrow;
	bool		elsewhere;
	bool		comparison;
	bool		unknown;
	bool		has_any;
	int			transfer;		/* place of the word + 1 */
	int			last_year;
	int			next_year;
} gr_wording;

/*
 * Reads the tokens from "from" up to "to".  May change the subject of the
 * passage.
 */
extern gr_wording gr_read_words(gr_passage *passage, const gr_sentence *sentence, int from,
							  int to);

/* Adds a quantity named by a transfer and a year: 上年结转, 结转下年. */
extern void gr_add_transfer(gr_wording *words);

/* Adds the words behind a count to the words before it. */
extern void gr_join_words(gr_wording *words, const gr_wording *tail);

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
	bool		clear;			/* counts applications, and all words are known */
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

extern void gr_add_sentence(gr_adder *adder, const gr_sentence *sentence);
extern void gr_add_parts(gr_adder *adder);	/* 其中 */
extern void gr_add_count(gr_adder *adder, const gr_stated *entry);
extern void gr_add_text(gr_adder *adder);	/* words without a count */
extern void gr_add_mute(gr_adder *adder);	/* the list is not complete */
extern void gr_add_closed(gr_adder *adder);	/* the text says that the list is complete */
extern void gr_add_open(gr_adder *adder);
extern void gr_add_close(gr_adder *adder);
extern void gr_add_stop(gr_adder *adder, const gr_sentence *sentence);

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

/* Has 其中 been read? *whole: the quantities whose parts follow. */
extern bool gr_in_list(const gr_adder *adder, uint32_t *whole);

/* ---- deeds.c: documents and decisions of part two ---- */

/* The documents that are issued, repealed or in force. */
typedef enum gr_counted
{
	GR_COUNTED_UNSAID,
	GR_COUNTED_DOCUMENTS,
	GR_COUNTED_REGULATIONS
} gr_counted;

/* What a sentence has said about documents and decisions so far. */
typedef struct gr_deeds
{
	gr_counted	counted;
	bool		decided;		/* 作出 … 决定 */
	bool		foreign;		/* another act on decisions: 公示 … 决定 */
	bool		mixed;			/* the sentence has words that are not understood */
	bool		silent;			/* only some of them follow, or those published */
	bool		pending;		/* the next count also covers what is before a 、 */
} gr_deeds;

/* What comes behind the tokens. */
typedef enum gr_deeds_end
{
	GR_DEEDS_COUNT,				/* a count, which is not one of the tokens */
	GR_DEEDS_NEGATED,			/* nothing: they are a clause that states zero */
	GR_DEEDS_TEXT				/* a 、 without a count */
} gr_deeds_end;

extern void gr_begin_deeds(gr_deeds *deeds, const gr_sentence *sentence);

/*
 * The quantities of part two that the tokens from "from" up to "to" name; the
 * count applies to all of them.  0 if that is not certain.
 */
extern uint32_t gr_read_deeds(gr_deeds *deeds, const gr_sentence *sentence, int from, int to,
							  gr_deeds_end end);

/* ---- claim.c: a count that is stated, beside its cells ---- */

/* Whose applications a passage counts, if it says so. */
typedef enum gr_scope
{
	GR_SCOPE_UNSAID,
	GR_SCOPE_WHOLE,				/* of the whole county */
	GR_SCOPE_OWN,				/* of the organ itself */
	GR_SCOPE_OTHER				/* of another organ, up to the end of the sentence */
} gr_scope;

/* The time that a sentence is about. */
typedef struct gr_when
{
	int64_t		report;			/* year of the report; 0: unknown */
	int64_t		named;			/* the last year that the sentence names; 0: none */
	bool		this_year;		/* the sentence names the year of the report */
	bool		since;			/* it counts from some year on */
	bool		part_of_year;	/* it counts a part of a year, or several years */
	bool		other_year;		/* up to the end of the line: about another year */
	bool		line_of_report;	/* the line names the year of the report */
} gr_when;

typedef struct gr_teller
{
	const gr_report *report;
	gr_claim_sink sink;			/* NULL while only the year of the body is looked for */
	void	   *context;
	uint64_t	confirmed;		/* rules with a claim that is true */
	uint64_t	told;			/* rules with a claim about this year */
	gr_str		sentence;
	gr_when		when;
	gr_scope	scope;			/* up to the end of the line */
	bool		withdrawn;		/* the sentence tells of some that do not count */
	bool		government;		/* the report is that of a county or of a higher government */
	gr_claim	copied;			/* a prose.year of this line that is kept; stated 0: none */
} gr_teller;

/*
 * Claims a count.  also: another rule whose cells may satisfy it, or
 * GR_RULE_prose_sum for none.  partial: the count may cover less than the
 * table.
 */
extern void gr_claim_count(gr_teller *teller, gr_rule rule, gr_rule also, int64_t stated, bool partial);

/* Handles the end of a line of the body. */
extern void gr_end_line(gr_teller *teller);

/* ---- count.c: what a count counts ---- */

/* The state of reading a body. */
typedef struct gr_prose_reader
{
	gr_teller	teller;
	gr_passage	passage;
	gr_adder	adder;
	gr_deeds	deeds;			/* up to the end of the sentence */
	int64_t		only_year;		/* the only year in the body; 0: none, -1: several */
	bool		narrow;			/* up to the end of the sentence: only some are counted */
	bool		hedged;			/* the sentence divides what was handled */
	bool		over_told;		/* carried over was stated beside received */
} gr_prose_reader;

/*
 * Reads a segment with a count.  before: quantities named before a 、 without a
 * count of their own; this count may be for all of them together.
 */
extern void gr_read_count(gr_prose_reader *reader, const gr_sentence *sentence, int from, int count,
						  int to, uint32_t before);

/* ---- scope.c: whose figures a sentence states ---- */

/*
 * Is it the government of a county or above? Its table may cover all its
 * organs.
 */
extern bool gr_is_government(gr_str agency);

/* Reads the names of organs in a clause. */
extern void gr_read_scope(gr_prose_reader *reader, const gr_sentence *sentence, int from, int to);

/*
 * Reads a clause that states zero by a negation.  Returns false if it was not
 * understood.
 */
extern bool gr_read_negation(gr_prose_reader *reader, const gr_sentence *sentence, int from, int to);

/* Claims the same number for each of these quantities. */
extern void gr_claim_each(gr_prose_reader *reader, uint32_t quantities, int64_t stated);

#endif							/* GR_PROSE_INTERNAL_H */
