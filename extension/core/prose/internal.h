/*
 * internal.h
 *	  What the files share that read the statements of the prose.
 *
 * paragraph.c finds the paragraphs that may state something, and words.c collects
 * what a range of tokens says.  prose.c goes through the clauses.  count.c and
 * deeds.c find out what each count counts, scope.c whose figures a sentence states,
 * and claim.c compares a count with the cells.  The tokens are those of scan.h; the
 * counts of enumerations go to sum.h.
 */
#ifndef GR_PROSE_INTERNAL_H
#define GR_PROSE_INTERNAL_H

#include "prose.h"
#include "scan.h"
#include "sum.h"

/* ---- words.c: what words say together ---- */

/* What is kept from clause to clause. */
typedef struct gr_passage
{
	int64_t		year;			/* of the report; 0: unknown */
	bool		applications;	/* are the subject of the text before the skipped paragraphs */
	bool		disclosure;		/* the sentence names the subject of the report */
	size_t		unread;			/* start and end of skipped paragraphs, which may change */
	size_t		unread_end;		/* the subject; the same place if there are none */
} gr_passage;

/* What the words of a range of tokens say together. */
typedef struct gr_wording
{
	uint64_t	roles;
	uint32_t	quantities;
	bool		negation;
	bool		bare_not;		/* the negation needs a verb */
	bool		vague;
	bool		unknown;
	bool		last_year;
	bool		next_year;
} gr_wording;

/* Roles with the same meaning, whatever words are beside them. */
#define GR_SUBJECT		(GR_ROLE_BIT(SUBJECT) | GR_ROLE_BIT(MATTER))
#define GR_ASK			(GR_ROLE_BIT(SUBJECT) | GR_ROLE_BIT(ASK))
#define GR_NARROW		(GR_ROLE_BIT(NARROW) | GR_ROLE_BIT(WITHDRAWN))
/* the count is not only of the quantity beside it */
#define GR_SHARED		(GR_ROLE_BIT(VAGUE) | GR_ROLE_BIT(RESPECTIVELY))

/* Does one of the words have one of these roles? */
static inline bool
gr_says(const gr_wording *words, uint64_t roles)
{
	return (words->roles & roles) != 0;
}

/*
 * Reads the tokens from "from" up to "to".  May change the subject of the
 * passage.
 */
extern gr_wording gr_read_words(gr_passage *passage, const gr_sentence *sentence, int from,
								int to);

/* Roles of words that may change the subject of the passage. */
#define GR_TOPICS \
	(GR_SUBJECT | GR_ROLE_BIT(QUANTITY) | GR_ELSEWHERE)

/* Reads only the subject of the passage.  Returns the quantities that are named. */
extern uint32_t gr_read_topic(gr_passage *passage, const gr_sentence *sentence, int from, int to);

/* Adds a quantity named by a transfer and a year: 上年结转, 结转下年. */
extern void gr_add_transfer(gr_wording *words);

/* Adds the words behind a count to the words before it. */
extern void gr_join_words(gr_wording *words, const gr_wording *tail);

/* ---- deeds.c: documents and decisions of part two ---- */

/* What a sentence has said about documents and decisions so far. */
typedef struct gr_deeds
{
	bool		documents;		/* are what is issued, repealed or in force; not regulations */
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

/* Begins a sentence with words of these roles. */
extern void gr_begin_deeds(gr_deeds *deeds, uint64_t roles);

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
	gr_truth	government;		/* see gr_is_government; GR_UNKNOWN: not asked yet */
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
	const gr_env *env;
	gr_teller	teller;
	gr_passage	passage;
	gr_adder	adder;
	gr_deeds	deeds;			/* up to the end of the sentence */
	int64_t		only_year;		/* the only year in the body; 0: none, -1: several */
	bool		silent;			/* the sentence states nothing: no count, no negation, no open list */
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

/* ---- words.c: the topic ---- */

/* Is the passage about applications?  Reads the skipped paragraphs if there are any. */
extern bool gr_is_on_applications(gr_prose_reader *reader);

/* ---- scope.c: whose figures a sentence states ---- */

/*
 * Is the report that of the government of a county or above? Its table may
 * cover all its organs.
 */
extern bool gr_is_government(gr_teller *teller);

/* Reads the names of organs in a clause that does not name the whole county. */
extern void gr_read_scope(gr_prose_reader *reader, const gr_sentence *sentence, int from, int to);

/*
 * Reads a clause that states zero by a negation.  Returns false if it was not
 * understood.
 */
extern bool gr_read_negation(gr_prose_reader *reader, const gr_sentence *sentence, int from, int to);

/* Claims the same number for each of these quantities. */
extern void gr_claim_each(gr_prose_reader *reader, uint32_t quantities, int64_t stated);

#endif							/* GR_PROSE_INTERNAL_H */
