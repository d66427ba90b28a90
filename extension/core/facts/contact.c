/*
 * contact.c
 *	  Finds address, telephone, postcode, mail and web site.
 */
#include "internal.h"

#include "text/numeral.h"

#define MAX_ADDRESS		80		/* characters */

static const gr_word contacts_list[] = {
#define GR_CONTACT(contact, text) GR_WORD_OF(text, GR_##contact),
#include "forms/words.def"
#undef GR_CONTACT
};
static const gr_words contacts = GR_WORDS(contacts_list, CONTACT);


/* Does the value of a contact end here? */
static bool
ends_contact(const gr_prose *text, int i)
{
	uint32_t	c = text->c[i];
	int			meaning;

	return c == '\n' || c == ',' || c == ';' || c == U'。' || c == ')' || c == U'、' || c == '(' ||
		gr_at_any(text, i, &contacts, &meaning) > 0 ||
		gr_at_word(text, i, GR_A_WORD("联系")) > 0;
}

static bool
is_dash(uint32_t c)
{
	return c == '-' || (c >= 0x2014 && c <= 0x2015) || c == 0x2500 || c == U'一';
}

static gr_str
take_phone(gr_prose *text, int i)
{
	gr_span		s = {i, i};
	int			digits = 0;

	while (s.to < text->n && (gr_is_digit(text->c[s.to]) || is_dash(text->c[s.to]) ||
							  ((text->c[s.to] == '(' || text->c[s.to] == ')') && digits < 5)) &&
		   !(digits >= 7 && gr_gap_before(text, s.to) != GR_GAP_NONE))
	{
		if (is_dash(text->c[s.to]))
			text->c[s.to] = '-';
		digits += gr_is_digit(text->c[s.to++]);
	}
	while (s.to > s.from && !gr_is_digit(text->c[s.to - 1]))
		s.to--;
	return digits >= 7 && digits <= 20 ? gr_take(text, s, true) : GR_NO_STR;
}

/*
 * A URL or a mail address at i. Its characters are those printed, so that their
 * case is kept.
 */
static gr_span
address_span(const gr_prose *text, int i)
{
	gr_span		s = {i, i};

	while (s.to < text->n && text->text[text->at[s.to]] > ' ' &&
		   text->text[text->at[s.to]] < 0x7F &&
		   text->c[s.to] != ')' && text->c[s.to] != ',' && text->c[s.to] != ';')
		s.to++;
	while (s.to > s.from && (text->c[s.to - 1] == '.' || text->c[s.to - 1] == '('))
		s.to--;
	return s;
}

static gr_str
take_contact(gr_prose *text, gr_contact contact, int i)
{
	gr_span		s = {i, i};
	int			k;

	switch (contact)
	{
		case GR_PHONE:
			return take_phone(text, i);
		case GR_POSTCODE:
			while (s.to < text->n && gr_is_digit(text->c[s.to]))
				s.to++;
			return s.to - s.from == 6 ? gr_take(text, s, true) : GR_NO_STR;
		case GR_EMAIL:
			s = address_span(text, i);
			for (k = s.from; k < s.to && text->c[k] != '@'; k++)
				;
			return k < s.to ? gr_take(text, s, false) : GR_NO_STR;
		case GR_WEBSITE:
			s = address_span(text, i);
			for (k = s.from; k < s.to && text->c[k] != '.'; k++)
				;
			return k < s.to ? gr_take(text, s, false) : GR_NO_STR;
		case GR_ADDRESS:
			break;
	}
	while (s.to < text->n && s.to - s.from < MAX_ADDRESS && !ends_contact(text, s.to))
		s.to++;
	return s.to - s.from >= 3 && s.to - s.from < MAX_ADDRESS ? gr_take(text, s, false) : GR_NO_STR;
}

void
gr_find_contacts(gr_prose *text, gr_report *report)
{
	int			i;

	for (i = gr_next_first(text, 0, &contacts); i < text->n;
		 i = gr_next_first(text, i + 1, &contacts))
	{
		int			contact = 0;
		int			taken = gr_at_any(text, i, &contacts, &contact);

		if (taken == 0 || report->contact[contact].data)
			continue;
		i += taken;
		/* 查阅地址和电话 is not followed by an address */
		if (contact == GR_ADDRESS && text->c[i] != ':' && text->c[i] != U'为' && text->c[i] != '|' &&
			text->c[i] != U'是' && text->c[i] != '(' && gr_gap_before(text, i) == GR_GAP_NONE)
			continue;
		/* such as 电话（传真）： */
		if (text->c[i] == '(' && contact != GR_ADDRESS && !gr_is_digit(text->c[i + 1]))
		{
			int			close = gr_next(text, i, text->n < i + 12 ? text->n : i + 12, ')');

			if (close < text->n && text->c[close] == ')')
				i = close + 1;
		}
		while (i < text->n && (text->c[i] == ':' || text->c[i] == U'为' || text->c[i] == U'是' ||
							   text->c[i] == '|'))
			i++;
		report->contact[contact] = take_contact(text, (gr_contact) contact, i);
		i--;
	}
	for (i = gr_next(text, 0, text->n, 'H'); i < text->n && !report->contact[GR_WEBSITE].data;
		 i = gr_next(text, i + 1, text->n, 'H'))
		if (gr_at_word(text, i, GR_A_WORD("HTTP:/")) > 0 || gr_at_word(text, i, GR_A_WORD("HTTPS:/")) > 0)
			report->contact[GR_WEBSITE] = gr_take(text, address_span(text, i), false);
}
