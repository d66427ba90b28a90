/*
 * internal.h
 *	  What the files that find facts share: candidates, and words.
 */
#ifndef GR_FACTS_INTERNAL_H
#define GR_FACTS_INTERNAL_H

#include "facts.h"
#include "squeeze.h"

#define GR_MAX_TITLE		100		/* characters */
#define GR_MAX_AGENCY		60
#define GR_MAX_TITLES		24		/* candidates kept */
#define GR_MAX_SIGNATURES	4

/*
 * A list of words that stand in one of the .def files.  firsts: a bit for the low byte
 * of the first character of each, filled by gr_list_index; NULL: look at all words.
 */
typedef struct gr_list
{
	const gr_word *word;
	int			n;
	uint64_t   *firsts;
} gr_list;

#define GR_LIST(array)	{array, (int) (sizeof(array) / sizeof((array)[0])), (uint64_t[4]) {0}}

/* A list of one word. */
#define GR_LIST_OF(text)	((gr_list) {&(gr_word) GR_WORD_OF(text, 0), 1, NULL})

extern void gr_list_index(gr_list list);

/* Lists of each file. */
extern void gr_facts_organ_init(void);
extern void gr_facts_title_init(void);
extern void gr_facts_around_init(void);
extern void gr_facts_links_init(void);
extern void gr_facts_lines_init(void);
extern void gr_facts_signature_init(void);
extern void gr_facts_sentences_init(void);

extern int	gr_list_longest_at(const gr_prose *text, int i, gr_list list);

/* The longest word of a list that stands at i, in characters; 0: none. */
static inline int
gr_list_at(const gr_prose *text, int i, gr_list list)
{
	if (i >= text->n || (list.firsts && !(list.firsts[text->c[i] >> 6 & 3] >> (text->c[i] & 63) & 1)))
		return 0;
	return gr_list_longest_at(text, i, list);
}

/* The longest word of a list that a span ends with; 0: none. */
extern int	gr_list_before(const gr_prose *text, gr_span s, gr_list list);

/* Does a word of the list stand anywhere in the span? */
extern bool gr_list_in(const gr_prose *text, gr_span s, gr_list list);

extern const gr_list gr_organ_words,
			gr_subject_words;

/* The name of an agency, as printed and as it is compared; n 0: none. */
typedef struct gr_named_organ
{
	gr_str		name;
	int			n;
	uint16_t	key[GR_MAX_AGENCY + 1];
} gr_named_organ;

/* How sure a stretch of text is the name of an agency. */
typedef enum gr_likeness
{
	GR_NO_NAME,
	GR_MAYBE_NAME,				/* nothing speaks against it */
	GR_ORGAN_NAME				/* it ends as names of agencies do */
} gr_likeness;

extern gr_likeness gr_is_organ(const gr_prose *text, gr_span s);

/* Cut seals, marks and brackets of dates off the end of a name. */
extern gr_span gr_bare_organ(const gr_prose *text, gr_span s);

extern void gr_take_organ(const gr_prose *text, gr_span s, gr_named_organ *organ);

/* The same agency, perhaps one name without its place or one shortened? */
extern bool gr_same_organ(const gr_named_organ *a, const gr_named_organ *b);

/* … or does one name contain the other, as an office does its government? */
extern bool gr_related_organs(const gr_named_organ *a, const gr_named_organ *b);

typedef struct gr_title
{
	gr_source	source;
	gr_str		text;
	gr_named_organ	agency;
	int			year;			/* 0: none */
	bool		range;			/* of years */
	int			copies;
} gr_title;

typedef struct gr_signature
{
	gr_named_organ	organ;			/* n 0: a date alone */
	int32_t		date;
} gr_signature;

/* All that was found and could be chosen. */
typedef struct gr_candidates
{
	const gr_env *env;
	int			ntitles;
	gr_title	title[GR_MAX_TITLES];
	int			nsignatures;
	gr_signature signature[GR_MAX_SIGNATURES];
	gr_named_organ	writer;
	gr_named_organ	publisher;
	gr_named_organ	beside;
	int32_t		dateline;		/* below the title */
	int32_t		dated;			/* of the page's table of metadata */
	int			dated_rank;
	int32_t		period[2];
	int			introduced_year;	/* by a sentence, of no agency */
	int			spoken_year;	/* that all sentences name */
} gr_candidates;

/* A short text of up to three lines, without their ends. */
#define GR_MAX_VIEW		240

typedef struct gr_view
{
	gr_prose	prose;
	uint16_t	c[GR_MAX_VIEW + 8];
	uint16_t	at[GR_MAX_VIEW + 8];
} gr_view;

/* False: too long. */
extern bool gr_make_view(const gr_prose *text, const gr_span *lines, int nlines, gr_view *view);

/* Read a title; s is a line, or a stretch of one that marks set apart. */
extern bool gr_read_title(const gr_prose *text, gr_span s, gr_title *title);

/* A year that a title is of: 2021年度; gives its length.  range: 2021—2022年. */
extern int	gr_year_of_title(const gr_prose *text, int i, int to, int *year, bool *range);

/* A title in quotes that a notice passes on: 关于印发《…年度报告》的通知. */
extern bool gr_read_passed_on(const gr_prose *text, gr_span s, gr_title *title);

/*
 * A title that the sentence s names: 现公布清河区民政局2021年政府信息公开…  words: from
 * where on; its text is not taken.
 */
extern bool gr_read_introduction(const gr_prose *text, gr_span s, gr_title *title, gr_span *words);

extern void gr_add_title(const gr_title *title, gr_candidates *found);

/* Cut off what stands before a title: words of forms, numbers, dates, marks of pages. */
extern gr_span gr_strip_leads(const gr_prose *text, gr_span s);

/*
 * May a title that ends at i be followed by what stands there up to to?  Gives where
 * the title really ends, as a bracket with its year belongs to it, or -1.  notice: a
 * notice announces it.
 */
extern int	gr_end_of_title(const gr_prose *text, int i, int to, bool *notice);

/* No character of a name or a title: what ends a sentence or sets words apart. */
static inline bool
gr_is_sentence_mark(uint32_t c)
{
	return c < 0x4E00 &&
		(c == U'。' || c == ';' || c == U'《' || c == U'》' || c == ',' ||
		 c == U'“' || c == U'”' || c == '>' || c == '|' || c == '!' || c == '?');
}

extern bool gr_has_sentence_mark(const gr_prose *text, gr_span s);

/* Past a date, perhaps in brackets, perhaps with a time of day; i if there is none. */
extern int	gr_past_date(const gr_prose *text, int i, int32_t *date);

/* Characters of a line that belongs to the page. */
#define GR_MAX_FURNITURE	40

/* The line at *i without markdown's marks; words: white space ends one, too. */
extern gr_span gr_next_fact_line(const gr_prose *text, int *i, bool words);

/*
 * Does a line lead to another page?  list: so do the lines behind it; bare: the next
 * one does.
 */
extern bool gr_is_link(const gr_prose *text, gr_span line, bool *list, bool *bare);

/* A name, a date or both on a line of their own; date GR_NO_DATE: no date. */
extern bool gr_read_signed(const gr_prose *text, gr_span line, gr_span *name, int32_t *date);

/* Candidates from the lines before part one, and behind the last part. */
extern void gr_scan_opening(const gr_prose *text, bool words, gr_candidates *found);
extern void gr_scan_ending(const gr_prose *text, bool words, gr_candidates *found);

/* What sentences say: who wrote the report, its title, its year. */
extern void gr_scan_sentences(const gr_prose *text, gr_candidates *found);
extern int	gr_spoken_year(const gr_prose *text);

/* Dates. */
extern void gr_scan_dated(const gr_prose *text, int to, gr_candidates *found);
extern void gr_scan_period(const gr_prose *text, bool opening, int32_t period[2]);

/* Names that one note lists. */
#define GR_MAX_LISTED	4

typedef struct gr_listing
{
	int			n;
	gr_str		name[GR_MAX_LISTED];
} gr_listing;

/* NULL: no notes are wanted, or there are enough. */
extern gr_fact_note *gr_add_note(gr_fact_notes *notes, gr_fact_note_kind kind);
extern void gr_list_name(gr_listing *list, gr_str name);

/* The names of a list as one string; absent if there are none, or no memory. */
extern gr_str gr_join_names(const gr_env *env, const gr_listing *list);

/* Choose, and say why in notes, which may be NULL. */
extern void gr_choose_facts(gr_candidates *found, const gr_prose *overview, const gr_prose *opening,
							gr_report *report, gr_fact_notes *notes);

extern void gr_find_contacts(gr_prose *text, gr_report *report);

extern void gr_facts_date_init(void);
extern void gr_facts_contact_init(void);

#endif							/* GR_FACTS_INTERNAL_H */
