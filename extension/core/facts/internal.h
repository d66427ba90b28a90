/*
 * internal.h
 *	  What the files that find facts share: candidates and words.
 */
#ifndef GR_FACTS_INTERNAL_H
#define GR_FACTS_INTERNAL_H

#include "facts.h"
#include "forms/lists.inc"
#include "squeeze.h"

#define GR_MAX_TITLE		100		/* characters */
#define GR_MAX_AGENCY		60
#define GR_MAX_TITLES		24		/* most candidates kept */
#define GR_MAX_SIGNATURES	4

/*
 * Filters of words by the low byte of a character: bit l is set if list l has a word
 * whose first, second or last character has this low byte.  alone: a word of one
 * character, which has it.
 */
extern const uint64_t gr_list_firsts[256];
extern const uint64_t gr_list_seconds[256];
extern const uint64_t gr_list_lasts[256];
extern const uint64_t gr_list_alone[256];

/* The longest word of a list at i, or NULL. */
extern const gr_word *gr_longest_word_at(const gr_prose *text, int i, gr_list list);

extern int	gr_list_longest_before(const gr_prose *text, gr_span s, gr_list list);

/* May a word of the list begin at i? */
static inline bool
gr_may_be_at(const gr_prose *text, int i, gr_list list)
{
	uint16_t	c = text->c[i];

	return ((gr_list_firsts[c & 255] & gr_list_seconds[text->c[i + 1] & 255]) | gr_list_alone[c & 255]) >> list & 1;
}

/* The length of the longest word of a list at i, or 0. */
static inline int
gr_list_at(const gr_prose *text, int i, gr_list list)
{
	const gr_word *word = i < text->n && gr_may_be_at(text, i, list) ? gr_longest_word_at(text, i, list) : NULL;

	return word ? word->len : 0;
}

/* The length of the longest word of a list at the end of a span, or 0. */
static inline int
gr_list_before(const gr_prose *text, gr_span s, gr_list list)
{
	if (s.to <= s.from || !(gr_list_lasts[text->c[s.to - 1] & 255] >> list & 1))
		return 0;
	return gr_list_longest_before(text, s, list);
}

/* Does the span end with the word? */
static inline bool
gr_ends_with(const gr_prose *text, gr_span s, gr_word word)
{
	return s.to - s.from >= word.len && gr_at_word(text, s.to - word.len, word) > 0;
}

/* Moves *i to the next word of the list that begins before "to".  NULL: there is none. */
extern const gr_word *gr_next_word(const gr_prose *text, int *i, int to, gr_list list);

/* The number of characters from i on, at most "most" and before "to", that are among the marks. */
extern int	gr_marks_at(const gr_prose *text, int i, int to, int most, const char16_t *marks);

/* The first place in a span where a word of the list begins, or its end. */
extern int	gr_next_in_list(const gr_prose *text, gr_span s, gr_list list);

/* The place of the bracket that closes the one at i, or "to". */
extern int	gr_closing_bracket(const gr_prose *text, int i, int to);

/* Does a word of the list occur in the span? */
extern bool gr_list_in(const gr_prose *text, gr_span s, gr_list list);

/*
 * The name of an agency, as printed and as it is compared.  If n is 0 there is
 * none.
 */
typedef struct gr_named_organ
{
	gr_str		name;
	int			n;
	int			core;			/* characters without the brackets and offices at its end */
	uint16_t	key[GR_MAX_AGENCY + 1];
} gr_named_organ;

/* May the span be the name of an agency?  Yes if nothing shows that it is not. */
extern bool gr_may_be_organ(const gr_prose *text, gr_span s);

/* Is it the name of an agency?  Then it also ends like one. */
extern bool gr_is_organ(const gr_prose *text, gr_span s);

/* Cuts seals, marks and bracketed dates off the end of a name. */
extern gr_span gr_bare_organ(const gr_prose *text, gr_span s);

extern void gr_take_organ(const gr_prose *text, gr_span s, gr_named_organ *organ);

/* The characters that are compared, to search them for words.  The printed text is not set. */
extern gr_prose gr_prose_of_organ(gr_named_organ *organ);

/* Do the names mean the same agency? One may lack its place, or be shortened. */
extern bool gr_same_organ(const gr_named_organ *a, const gr_named_organ *b);

/* Is a the end of the longer name b, as 民政局 is of 清河县民政局? */
extern bool gr_ends_organ(const gr_named_organ *a, const gr_named_organ *b);

/*
 * The same, or does one name contain the other, like that of a government and
 * its office?
 */
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
	gr_named_organ	organ;			/* n is 0 for a date alone */
	int32_t		date;
} gr_signature;

/* All candidates. */
typedef struct gr_candidates
{
	const gr_env *env;
	gr_late_prose overview;		/* part one */
	gr_named_organ	writer;
	gr_named_organ	publisher;
	gr_named_organ	beside;
	int32_t		dateline;		/* date below the title */
	int32_t		dated;			/* date in the metadata table of the page */
	int			dated_rank;
	int32_t		period[2];
	int			introduced_year;	/* in a sentence that names no agency */
	int			spoken_year;	/* named by all sentences of part one; set if the titles name several */
	int			ntitles;
	int			nsignatures;
	/* not cleared: the first ntitles and nsignatures are set */
	gr_title	title[GR_MAX_TITLES];
	gr_signature signature[GR_MAX_SIGNATURES];
} gr_candidates;

/* Reads a title.  The pieces are lines, or one stretch of a line between marks. */
extern bool gr_read_title(const gr_prose *text, const gr_span *pieces, int npieces, gr_title *title);

/*
 * Reads the year of a title at i, such as 2021年度, and returns its length.
 * *range: a range such as 2021—2022年.
 */
extern int	gr_year_of_title(const gr_prose *text, int i, int to, int *year, bool *range);

/* Is a year, perhaps behind a dash, all that stands from i to "to"? */
extern bool gr_is_last_year(const gr_prose *text, int i, int to);

/*
 * Reads a title in quotation marks that a notice passes on:
 * 关于印发《…年度报告》的通知.
 */
extern bool gr_read_passed_on(const gr_prose *text, gr_span s, gr_title *title);

/*
 * Reads a title that the sentence s names:
 * 现公布清河区民政局2021年政府信息公开… *words is where its words begin.  The
 * text of the title is not taken.
 */
extern bool gr_read_introduction(const gr_prose *text, gr_span s, gr_title *title, gr_span *words);

extern void gr_add_title(const gr_title *title, gr_candidates *found);

/*
 * Cuts off what may come before a title: words of forms, numbers, dates, page
 * marks.
 */
extern gr_span gr_strip_leads(const gr_prose *text, gr_span s);

/*
 * Skips words of the page before a title, separated from it by white space:
 * 首页 政务公开 清河区民政局2021年….  The title ends at s.to.  Returns where it begins.
 */
extern int	gr_past_strangers(const gr_prose *text, gr_span s);

/* Does s name an authority (国家税务总局), and "name" in the text "other" one of its branches (清河县税务局)? */
extern bool gr_is_authority(const gr_prose *text, gr_span s, const gr_prose *other, gr_span name);

/*
 * Does the bracket at i hold the name of an agency, before a year: 【清河区民政局】2021年?
 * The name of a place alone, or a name without its place, may be a word of the page.
 */
extern bool gr_is_bracketed_organ(const gr_prose *text, int i, int to);

/*
 * May the text from i to "to" follow the end of a title? Returns the real end
 * of the title, which includes a bracket with its year, or -1. *notice: the
 * text announces the title.
 */
extern int	gr_end_of_title(const gr_prose *text, int i, int to, bool *notice);

/*
 * Does the character end a sentence or separate words? None of these is in a
 * name or a title.
 */
static inline bool
gr_is_sentence_mark(uint32_t c)
{
	return c < 0x4E00 &&
		(c == U'。' || c == ';' || c == U'《' || c == U'》' || c == ',' ||
		 c == U'“' || c == U'”' || c == '>' || c == '|' || c == '!' || c == '?');
}

/* The line without a mark before its text, as in • 2024-01-20. */
extern gr_span gr_without_mark(const gr_prose *text, gr_span line);

extern bool gr_has_sentence_mark(const gr_prose *text, gr_span s);

/*
 * Skips a date at i, perhaps in brackets, perhaps with a time of day.  Returns
 * i if there is none.
 */
extern int	gr_past_date(const gr_prose *text, int i, int32_t *date);

/* longest line that belongs to the page, in characters */
#define GR_MAX_FURNITURE	40

/* The line at *i without Markdown marks.  words: white space also ends a line. */
extern gr_span gr_next_fact_line(const gr_prose *text, int *i, bool words);

/*
 * Does a line link to another page? *list: so do the following lines.  *bare:
 * so does the next line.
 */
extern bool gr_is_link(const gr_prose *text, gr_span line, bool *list, bool *bare);

/*
 * Reads a line that is a name, a date or both.  *date is GR_NO_DATE without a
 * date.
 */
extern bool gr_read_signed(const gr_prose *text, gr_span line, gr_span *name, int32_t *date);

/* Finds the agency in a table of the page: 发布机构：… */
extern void gr_find_publisher(const gr_prose *text, gr_span line, gr_candidates *found);

/* Cuts these words off the start of a line. */
extern gr_span gr_strip_publisher(const gr_prose *text, gr_span line);

/* A date below a title, followed by words of the page: 2024-01-20 来源：… */
extern bool gr_read_dateline(const gr_prose *text, gr_span line, gr_span *name, int32_t *date);

/* Collects candidates from the lines before part one.  words: white space also ends a line. */
extern void gr_scan_opening(const gr_prose *text, bool words, gr_candidates *found);

/*
 * The same for the lines of the last part.  Returns where the report ends and the page
 * continues, or the end of the text.
 */
extern int	gr_scan_ending(const gr_prose *text, bool words, gr_candidates *found);

/* The date of the signature or of the page, or GR_NO_DATE. */
extern int32_t gr_publication_date(const gr_candidates *found);

/* Collects what sentences say: who wrote the report, its title, its year. */
extern void gr_scan_sentences(const gr_prose *text, gr_candidates *found);

/* Returns the year that the sentences are about; 0 if they name no year, or several. */
extern int	gr_spoken_year(const gr_prose *text);

/* Finds the date in a table of the page, before "to": 发布日期：… */
extern void gr_scan_dated(const gr_prose *text, int to, gr_candidates *found);

/* Finds the statistics period.  opening: a whole year without a word for it also counts. */
extern void gr_scan_period(const gr_prose *text, bool opening, int32_t period[2]);

/* most names in one note */
#define GR_MAX_LISTED	4

typedef struct gr_listing
{
	int			n;
	gr_str		name[GR_MAX_LISTED];
} gr_listing;

/* Adds a note.  Returns NULL if no notes are wanted, or if there is no room. */
extern gr_fact_note *gr_add_note(gr_fact_notes *notes, gr_fact_note_kind kind);
extern void gr_list_name(gr_listing *list, gr_str name);

/*
 * Joins the names of a list.  The string is absent if there are none.  Sets *no_memory if
 * there is no memory for it.
 */
extern gr_str gr_join_names(const gr_env *env, bool *no_memory, const gr_listing *list);

/* Chooses the facts, and writes the reasons into notes, which may be NULL. */
extern void gr_choose_facts(gr_candidates *found, const gr_prose *opening, gr_report *report,
							gr_fact_notes *notes);

/* Finds the contacts from a place on that the report does not have yet. */
extern void gr_find_contacts(gr_prose *text, int from, gr_report *report);

/*
 * Fast path: may a text hold a contact that the report does not have yet?  The
 * word before it has a sign of the contact, or its value has: a mail address an
 * @, a web site a point.
 */
extern bool gr_may_have_contact(gr_str text, const gr_report *report);

#endif							/* GR_FACTS_INTERNAL_H */
