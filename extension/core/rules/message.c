/*
 * message.c
 *	  Writes a violation as a sentence with its numbers.
 *
 * The words are templates of forms/messages.def.  forms/rules.def names the
 * template of each rule.  Only sums are assembled here, term by term.
 */
#include "rules.h"

#include "forms/say.h"
#include "sums.h"

/* Writes a template with its terms. */
static void
say(gr_speech *w, gr_language language, gr_message m)
{
	gr_say_template(w, gr_template(m.id, language), m.term, m.nterms, language);
}

static gr_term
text_term(gr_str s)
{
	return (gr_term) {GR_TERM_TEXT, 0, 0, s};
}

/* A number that may exceed int64, as text in memory of the caller. */
static gr_term
wide_term(gr_wide value, int scale, char room[GR_DECIMAL_SIZE])
{
	size_t		len = gr_print_decimal(value, scale, room);

	return text_term((gr_str) {room, len});
}

/* ---- sums ---- */

/*
 * The name of a term: its row in the sum of a column, its column in the sum of
 * a row.
 */
static gr_term
name_of(const gr_sum *sum, int slot)
{
	if (gr_slot_item(sum->left[0]) == gr_slot_item(sum->left[1]))
		return gr_measure_term(gr_slot_measure(slot));
	return gr_item_term(gr_slot_item(slot));
}

/*
 * Writes "12 new_received + 3 carried_over".  Leaves out zeros and writes "?"
 * for unknown numbers.
 */
static void
say_side(gr_speech *w, const gr_figures *f, const gr_sum *sum, const uint16_t *slots, int n,
		 gr_language language)
{
	bool		first = true;
	int			i;

	for (i = 0; i < n; i++)
	{
		int			slot = slots[i];
		char		room[GR_DECIMAL_SIZE + 4] = "≥";
		size_t		len = f->status[slot] == GR_AT_LEAST ? strlen(room) : 0;
		gr_term		number;

		if (f->status[slot] == GR_NUMBER && f->value[slot] == 0)
			continue;
		if (f->status[slot] == GR_NUMBER || f->status[slot] == GR_AT_LEAST)
			len += gr_print_decimal(f->value[slot], 0, room + len);
		else
			room[len++] = '?';
		number = text_term((gr_str) {room, len});
		if (!first)
			say(w, language, GR_SAY(sum_plus));
		first = false;
		say(w, language, GR_SAY(sum_term, number, name_of(sum, slot)));
	}
	if (first)
		say(w, language, GR_SAY(sum_zero));
}

static void
say_sum(gr_speech *w, const gr_figures *f, const gr_violation *v, gr_language language)
{
	char		room[GR_DECIMAL_SIZE];
	const gr_sum *sum;
	gr_side		left;
	gr_side		right;
	gr_term		total;
	int			n;

	for (sum = gr_table_sums((gr_table) v->table, f->forms[v->table], &n); n > 0; n--, sum++)
		if (sum->rule == v->rule && sum->item == v->item && sum->measure == v->measure)
			break;
	if (n == 0)
		return;
	gr_sum_holds(f, sum, &left, &right);
	say_side(w, f, sum, sum->left, sum->nleft, language);
	total = wide_term(left.low, 0, room);
	say(w, language, left.exact ? GR_SAY(sum_is, total) : GR_SAY(sum_is_at_least, total));
	say(w, language, GR_SAY(sum_but));
	total = wide_term(right.low, 0, room);
	if (sum->nright > 1)
	{
		say_side(w, f, sum, sum->right, sum->nright, language);
		say(w, language, right.exact ? GR_SAY(sum_is, total) : GR_SAY(sum_is_at_least, total));
	}
	else
	{
		gr_term		name = name_of(sum, sum->right[0]);

		say(w, language, right.exact ? GR_SAY(term_is, name, total) : GR_SAY(term_is_at_least, name, total));
	}
}

/* ---- the others ---- */

static void
say_place(gr_speech *w, const gr_violation *v, gr_language language)
{
	gr_term		code = text_term(gr_rules[v->rule].code);
	gr_term		item = gr_item_term(v->item);
	gr_term		measure = gr_measure_term(v->measure);

	if (v->item >= 0 && v->measure >= 0)
		say(w, language, GR_SAY(place_cell, code, item, measure));
	else if (v->item >= 0 || v->measure >= 0)
		say(w, language, GR_SAY(place_one, code, v->item >= 0 ? item : measure));
	else if (v->table >= 0)
		say(w, language, GR_SAY(place_one, code, gr_table_term(v->table)));
	else
		say(w, language, GR_SAY(place_none, code));
}

/* The expected or the actual value as a term of the message. */
static gr_term
number_term(const gr_violation *v, gr_wide value, bool least, char room[GR_DECIMAL_SIZE])
{
	if (v->kind == GR_TERM_DATE || v->kind == GR_TERM_SECTION)
		return gr_term_of(v->kind, (int64_t) value);
	if (least)
		return gr_term_of(GR_TERM_AT_LEAST, (int64_t) value);
	return wide_term(value, v->scale, room);
}

size_t
gr_violation_message(const gr_figures *figures, const gr_violation *v, gr_language language,
					 char *message, size_t size)
{
	gr_speech	w = {message, size, 0};
	char		room[2][GR_DECIMAL_SIZE];

	say_place(&w, v, language);
	if (gr_rules[v->rule].judge == GR_JUDGE_SUMS)
		say_sum(&w, figures, v, language);
	else
	{
		gr_term		terms[] = {
			number_term(v, v->expected, v->expected_least, room[0]),
			number_term(v, v->actual, v->actual_least, room[1]),
			text_term(v->quote),
			text_term(v->token),
		};

		gr_say_template(&w, gr_template(v->says, language), terms, 4, language);
	}
	gr_say_end(&w);
	return w.len;
}
