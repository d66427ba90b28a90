/*
 * say.h
 *	  Sentences in English and Chinese, made from a template and its terms.
 *
 * The templates are data: forms/messages.def has one line for each message,
 * with the same terms {0}, {1} and so on in both languages.  A gr_message is a
 * plain value that names a template and its terms:
 *
 *		GR_SAY(row_missing)
 *		GR_SAY(values_short, gr_number(6), gr_number(7))
 *		GR_SAY(label_variant, gr_item_term(item))
 *
 * gr_render writes it in the language of the reader.
 */
#ifndef GR_SAY_H
#define GR_SAY_H

#include "catalogue.h"

/*
 * Writes value / 10^scale as a plain decimal, ended by NUL, and returns its
 * length.
 */
#define GR_DECIMAL_SIZE	48
extern size_t gr_print_decimal(gr_wide value, int scale, char out[GR_DECIMAL_SIZE]);

typedef enum gr_language
{
	GR_ENGLISH,
	GR_CHINESE
} gr_language;

#define GR_NLANGUAGES	2

/*
 * All messages in the order of messages.def: GR_MESSAGE_row_missing and others.
 */
typedef enum gr_message_id
{
#define GR_MESSAGE(name, english, chinese) GR_MESSAGE_##name,
#include "forms/messages.def"
#undef GR_MESSAGE
	GR_NMESSAGES
} gr_message_id;

typedef enum gr_term_kind
{
	GR_TERM_NONE,
	GR_TERM_NUMBER,				/* number / 10^scale */
	GR_TERM_AT_LEAST,			/* a lower bound, number / 10^scale */
	GR_TERM_DATE,				/* number is a date of the report */
	GR_TERM_TEXT,				/* a slice of UTF-8, used in both languages */
	GR_TERM_TABLE,				/* number is a gr_table; the next three likewise */
	GR_TERM_SECTION,
	GR_TERM_ITEM,
	GR_TERM_MEASURE,
	GR_TERM_FORM,
	GR_TERM_PHRASE				/* number is a gr_message_id whose template has no terms */
} gr_term_kind;

typedef struct gr_term
{
	gr_term_kind kind;
	int			scale;
	int64_t		number;
	gr_str		text;			/* not copied: it must live as long as the message */
} gr_term;

#define GR_MAX_TERMS	4

typedef struct gr_message
{
	gr_message_id id;
	int			nterms;
	gr_term		term[GR_MAX_TERMS];
} gr_message;

static inline gr_term
gr_term_of(gr_term_kind kind, int64_t number)
{
	return (gr_term) {kind, 0, number, GR_NO_STR};
}

#define gr_number(n)			gr_term_of(GR_TERM_NUMBER, (n))
#define gr_table_term(table)	gr_term_of(GR_TERM_TABLE, (int64_t) (table))
#define gr_section_term(id)		gr_term_of(GR_TERM_SECTION, (int64_t) (id))
#define gr_item_term(item)		gr_term_of(GR_TERM_ITEM, (int64_t) (item))
#define gr_measure_term(m)		gr_term_of(GR_TERM_MEASURE, (int64_t) (m))
#define gr_form_term(form)		gr_term_of(GR_TERM_FORM, (int64_t) (form))
#define gr_phrase(name)			gr_term_of(GR_TERM_PHRASE, GR_MESSAGE_##name)

static inline gr_term
gr_text_term(const char *start, const char *end)
{
	return (gr_term) {GR_TERM_TEXT, 0, 0, {start, (size_t) (end - start)}};
}

extern gr_message gr_compose(gr_message_id id, int nterms, const gr_term *terms);

/*
 * Makes a message of its name and its terms.  The first element of the array is
 * a filler, because C has no empty arrays.
 */
#define GR_SAY(name, ...) \
	gr_compose(GR_MESSAGE_##name, \
			   (int) (sizeof((const gr_term[]) {{0}, __VA_ARGS__}) / sizeof(gr_term)) - 1, \
			   (const gr_term[]) {{0}, __VA_ARGS__} + 1)

/*
 * Writes the sentence, ended by NUL.  If it does not fit size, it is cut after
 * a whole character.  Returns the length of the whole sentence.  A text term
 * longer than GR_MAX_SAID bytes is cut, with "…" in place of the rest.
 */
#define GR_MAX_SAID		600
extern size_t gr_render(const gr_message *message, gr_language language,
						char *out, size_t size);

/*
 * Text that grows in a buffer.  len is the length that the text would have in a
 * buffer without limit.  What does not fit is left out.  gr_say_end ends the
 * text after a whole character.
 */
typedef struct gr_speech
{
	char	   *out;
	size_t		size;
	size_t		len;
} gr_speech;

extern void gr_say_text(gr_speech *speech, gr_str text);
extern void gr_say_term(gr_speech *speech, const gr_term *term, gr_language language);
extern void gr_say_template(gr_speech *speech, gr_str template, const gr_term *terms,
							int nterms, gr_language language);
extern void gr_say_end(gr_speech *speech);

/* The template of a message. */
extern gr_str gr_template(gr_message_id id, gr_language language);

/*
 * The name of an item in a sentence.  In English it is the name in SQL.  In
 * Chinese it is the name in messages.def, or else the label in the newest form
 * that has the item, without numbering and brackets.
 */
extern gr_str gr_item_words(gr_item item, gr_language language);
extern gr_str gr_measure_words(gr_measure measure, gr_language language);

#endif							/* GR_SAY_H */
