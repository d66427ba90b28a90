/*
 * say.c
 *	  Sentences in English and Chinese, made from a template and its terms.
 */
#include "say.h"

#include "text/date.h"
#include "text/fold.h"
#include "text/utf8.h"

static const gr_str templates[GR_NMESSAGES][GR_NLANGUAGES] = {
#define LITERAL(s) {s, sizeof(s) - 1}
#define GR_MESSAGE(name, english, chinese) {LITERAL(english), LITERAL(chinese)},
#include "forms/messages.def"
#undef GR_MESSAGE
};

/* Absent if the label is used instead. */
static const gr_str item_words[GR_NITEMS] = {
#define GR_ITEM_WORDS(table, item, chinese) [GR_ITEM_##table##_##item] = LITERAL(chinese),
#include "forms/messages.def"
#undef GR_ITEM_WORDS
};

static const gr_str table_words[GR_NTABLES] = {
#define GR_TABLE_WORDS(table, chinese) [GR_##table] = LITERAL(chinese),
#include "forms/messages.def"
#undef GR_TABLE_WORDS
};

static const gr_str section_words[GR_NSECTIONS] = {
#define GR_SECTION_WORDS(section, chinese) [GR_SECTION_##section] = LITERAL(chinese),
#include "forms/messages.def"
#undef GR_SECTION_WORDS
};

gr_message
gr_compose(gr_message_id id, int nterms, const gr_term *terms)
{
	gr_message	m;

	memset(&m, 0, sizeof(m));
	m.id = id;
	m.nterms = nterms < GR_MAX_TERMS ? nterms : GR_MAX_TERMS;
	if (m.nterms > 0)
		memcpy(m.term, terms, (size_t) m.nterms * sizeof(gr_term));
	return m;
}

gr_str
gr_template(gr_message_id id, gr_language language)
{
	return templates[id][language];
}

/* ---- words of items and measures ---- */

static gr_str
c_string(const char *s)
{
	return (gr_str) {s, strlen(s)};
}

/* longest numbering of a label, in characters: 一、 （一） 1. */
#define MAX_NUMBERING	3

/*
 * A label without the numbering before it and the remark in brackets behind it.
 */
static gr_str
bare_label(gr_str label)
{
	const char *end = label.data + label.len;
	const char *start = label.data;
	const char *p = start;
	const char *before = start;
	int			n;

	for (n = 0; n < MAX_NUMBERING && p < end; n++)
	{
		uint32_t	c = gr_next_folded(&p, end);

		if (n > 0 && (c == ')' || c == '.' || c == U'、'))
		{
			start = p;
			break;
		}
	}
	for (p = start; p < end; before = p)
		if (gr_next_folded(&p, end) == '(' && before > start)
			return (gr_str) {start, (size_t) (before - start)};
	return (gr_str) {start, (size_t) (end - start)};
}

/* The label in the newest form that has it; absent if no form has it. */
static gr_str
newest_label(int first, int width, bool of_item)
{
	int			form;
	int			i;

	for (form = GR_NFORMS - 1; form >= 0; form--)
		for (i = 0; i < width; i++)
		{
			gr_print	print = gr_slot_print(first + i, (gr_form) form);

			if (print.item_label.data)
				return of_item ? print.item_label : print.measure_label;
		}
	return GR_NO_STR;
}

gr_str
gr_item_words(gr_item item, gr_language language)
{
	gr_str		label;

	if (language == GR_ENGLISH)
		return gr_items[item].name;
	if (item_words[item].data)
		return item_words[item];
	label = newest_label(gr_item_base(item), gr_table_width(gr_items[item].table), true);
	return label.data ? bare_label(label) : gr_items[item].name;
}

gr_str
gr_measure_words(gr_measure measure, gr_language language)
{
	gr_str		label = gr_measures[measure].label;
	int			item;
	int			end;

	if (language == GR_ENGLISH)
		return gr_measures[measure].name;
	/* part two prints different columns for each block */
	for (gr_table_items(gr_measures[measure].table, &item, &end); item < end && label.len == 0;
		 item++)
		label = newest_label(gr_slot_of((gr_item) item, measure), 1, false);
	return label.len > 0 ? bare_label(label) : gr_measures[measure].name;
}

/* ---- writing ---- */

size_t
gr_print_decimal(gr_wide value, int scale, char out[GR_DECIMAL_SIZE])
{
	char		reversed[GR_DECIMAL_SIZE];
	unsigned __int128 magnitude = value < 0 ? -(unsigned __int128) value : (unsigned __int128) value;
	size_t		n = 0;
	size_t		len = 0;

	do
	{
		if ((int) n == scale && scale > 0)
			reversed[n++] = '.';
		reversed[n++] = (char) ('0' + (int) (magnitude % 10));
		magnitude /= 10;
	} while (magnitude > 0 || (int) n <= scale);
	if (value < 0)
		out[len++] = '-';
	while (n > 0)
		out[len++] = reversed[--n];
	out[len] = '\0';
	return len;
}

void
gr_say_text(gr_speech *speech, gr_str text)
{
	if (speech->len < speech->size && text.len > 0)
	{
		size_t		room = speech->size - speech->len;

		memcpy(speech->out + speech->len, text.data, text.len < room ? text.len : room);
	}
	speech->len += text.len;
}

/*
 * The length of the longest prefix that has at most size bytes and ends with a
 * whole character.
 */
static size_t
whole_characters(const char *text, size_t len, size_t size)
{
	return len <= size ? len : gr_utf8_floor(text, size);
}

void
gr_say_end(gr_speech *speech)
{
	size_t		last;

	if (speech->size == 0)
		return;
	if (speech->len < speech->size)
	{
		speech->out[speech->len] = '\0';
		return;
	}
	/*
	 * the byte at size - 1 was written, so it shows whether a character
	 * continues there
	 */
	last = whole_characters(speech->out, speech->size, speech->size - 1);
	speech->out[last] = '\0';
}

static void
say_date(gr_speech *speech, int32_t date, gr_language language)
{
	int			ymd[3];
	gr_term		term;
	int			i;

	gr_date_to_ymd(date, &ymd[0], &ymd[1], &ymd[2]);
	for (i = 0; i < 3; i++)
	{
		/* 2022-01-05 in English, 2022年1月5日 in Chinese */
		if (language == GR_ENGLISH && i > 0)
			gr_say_text(speech, ymd[i] < 10 ? GR_STR("-0") : GR_STR("-"));
		term = gr_number(ymd[i]);
		gr_say_term(speech, &term, language);
		if (language == GR_CHINESE)
			gr_say_text(speech, i == 0 ? GR_STR("年") : (i == 1 ? GR_STR("月") : GR_STR("日")));
	}
}

void
gr_say_term(gr_speech *speech, const gr_term *term, gr_language language)
{
	char		decimal[GR_DECIMAL_SIZE];
	int			id = (int) term->number;
	size_t		len;

	switch (term->kind)
	{
		case GR_TERM_NONE:
			break;
		case GR_TERM_DATE:
			say_date(speech, (int32_t) term->number, language);
			break;
		case GR_TERM_AT_LEAST:
			gr_say_text(speech, language == GR_CHINESE ? GR_STR("至少 ") : GR_STR("at least "));
			/* FALLTHROUGH */
		case GR_TERM_NUMBER:
			len = gr_print_decimal(term->number, term->scale, decimal);
			gr_say_text(speech, (gr_str) {decimal, len});
			break;
		case GR_TERM_TEXT:
			len = whole_characters(term->text.data, term->text.len, GR_MAX_SAID);
			gr_say_text(speech, (gr_str) {term->text.data, len});
			if (len < term->text.len)
				gr_say_text(speech, GR_STR("…"));
			break;
		case GR_TERM_TABLE:
			gr_say_text(speech, language == GR_CHINESE ? table_words[id] : c_string(gr_table_name((gr_table) id)));
			break;
		case GR_TERM_SECTION:
			gr_say_text(speech, language == GR_CHINESE ? section_words[id] : c_string(gr_section_names[id]));
			break;
		case GR_TERM_ITEM:
			gr_say_text(speech, gr_item_words((gr_item) id, language));
			break;
		case GR_TERM_MEASURE:
			gr_say_text(speech, gr_measure_words((gr_measure) id, language));
			break;
		case GR_TERM_FORM:
			gr_say_text(speech, c_string(gr_form_names[id]));
			break;
		case GR_TERM_PHRASE:
			gr_say_text(speech, templates[id][language]);
			break;
	}
}

void
gr_say_template(gr_speech *speech, gr_str template, const gr_term *terms, int nterms,
				gr_language language)
{
	size_t		from = 0;
	size_t		i;

	for (i = 0; i + 2 < template.len; i++)
	{
		int			n = template.data[i + 1] - '0';

		if (template.data[i] != '{' || template.data[i + 2] != '}' || n < 0 || n > 9)
			continue;
		gr_say_text(speech, (gr_str) {template.data + from, i - from});
		if (n < nterms)
			gr_say_term(speech, &terms[n], language);
		from = i + 3;
		i += 2;
	}
	gr_say_text(speech, (gr_str) {template.data + from, template.len - from});
}

size_t
gr_render(const gr_message *m, gr_language language, char *out, size_t size)
{
	gr_speech	speech = {out, size, 0};

	gr_say_template(&speech, templates[m->id][language], m->term, m->nterms, language);
	gr_say_end(&speech);
	return speech.len;
}
