/*
 * which_form.c
 *	  Pass 4: determines the form of a table by its words.
 */
#include "which_form.h"

#include "label.h"
#include "text/numeral.h"
#include "wordset.h"

/* What numbers the label: 三 or 3? */
typedef enum form_numerals
{
	IDEOGRAPHS,
	DIGITS
} form_numerals;

typedef enum form_proof
{
	WEAK,
	FULL
} form_proof;

/* A label that tells the form, see form2019.def. */
typedef struct form_label
{
	gr_form		form;
	form_numerals numerals;
	int			ordinal;
	const char16_t *text;
	int			len;
	const char16_t *not_before;
	int			not_before_len;
	form_proof	proof;
} form_label;

#define CHARACTERS(s)	(int) (sizeof(s) / sizeof(char16_t) - 1)

static const form_label form_labels[] = {
#define GR_FORM_LABEL(numerals, ordinal, text, not_before, proof) \
	{FORM, numerals, ordinal, u"" text, CHARACTERS(u"" text), \
	 u"" not_before, CHARACTERS(u"" not_before), proof},
#include "forms/forms.def"
#undef GR_FORM_LABEL
};

#define NFORM_LABELS	(int) (sizeof(form_labels) / sizeof(form_labels[0]))

/*
 * Returns the form with the fewest words in the set: it lacks the fewest of those
 * that the text does not have.  Of several such forms it is the newest.
 */
static gr_form
with_fewest_words(gr_word_set set, uint8_t forms)
{
	int			best = -1;
	int			form;

	for (form = GR_NFORMS - 1; form >= 0; form--)
		if (forms & GR_FORM_BIT(form) &&
			(best < 0 || gr_count_words_of(set, form) < gr_count_words_of(set, best)))
			best = form;
	return (gr_form) best;
}

/* ---- part two ---- */

/* Returns the form with most votes, or the newest form if there are no votes. */
static gr_form
winner(const int votes[GR_NFORMS])
{
	uint8_t		best = 0;
	int			most = 1;
	int			form;

	for (form = 0; form < GR_NFORMS; form++)
	{
		if (votes[form] > most)
			best = 0;
		if (votes[form] >= most)
		{
			most = votes[form];
			best |= GR_FORM_BIT(form);
		}
	}
	return best ? with_fewest_words(GR_SET_FORM_DISCLOSURES, best) : GR_NFORMS - 1;
}

/* Votes that decide if all are for one form. */
#define ENOUGH	4

gr_form
gr_form_of_disclosures(const gr_tokens *tokens)
{
	int			votes[GR_NFORMS] = {0};
	uint8_t		all = 0;
	int			n = 0;
	gr_words_joined words;
	size_t		i;
	int			form;

	for (i = 0; i < tokens->n && !(n >= ENOUGH && gr_is_one_bit(all)); i++)
	{
		const gr_token *t = &tokens->at[i];
		uint8_t		forms;

		if (t->kind != GR_TOKEN_WORDS)
			continue;
		/* a word may be broken, so two tokens are joined */
		words.len = 0;
		(void) gr_join_token(&words, t);
		if (i + 1 < tokens->n && t[1].kind == GR_TOKEN_WORDS && t->len < 8)
			(void) gr_join_token(&words, &t[1]);
		forms = gr_numbers_in(GR_SET_FORM_DISCLOSURES, words.text, words.len);
		all |= forms;
		n += forms != 0;
		for (form = 0; forms >> form != 0; form++)
			votes[form] += forms >> form & 1;
	}
	return winner(votes);
}

/* ---- part three ---- */

/* Is the key this label? */
static bool
is_form_label(const gr_key *key, const form_label *l)
{
	return key->ordinal == l->ordinal && key->digits == (l->numerals == DIGITS) &&
		gr_begins_with_text(key->text, key->len, l->text, l->len) &&
		(l->not_before_len == 0 ||
		 !gr_begins_with_text(key->text + l->len, key->len - l->len, l->not_before, l->not_before_len));
}

/* Finds the forms that one or two tokens belong to, as bits: surely (full), or perhaps (weak). */
static void
find_forms(const gr_token *t, const gr_token *next, uint8_t *full, uint8_t *weak)
{
	gr_words_joined words;
	gr_key		key;
	int			i;

	*full = *weak = 0;
	if (gr_may_have_word_of(GR_SET_FORM_APPLICATIONS, t->letters, t->len))
		*full = gr_numbers_in(GR_SET_FORM_APPLICATIONS, t->text, t->len);
	/* a label that tells the form begins with its ordinal */
	if (*full || (gr_is_han(t->text[0]) && gr_ordinal_numeral(t->text[0]) == 0) ||
		(t->len > 4 && !gr_may_have_word_of(GR_SET_FORM_LABEL, t->letters, t->len)))
		return;
	words.len = 0;
	(void) gr_join_token(&words, t);
	if (t->len <= 4 && next && next->kind == GR_TOKEN_WORDS)
		(void) gr_join_token(&words, next);
	if (words.len > 40)
		return;
	gr_make_key(words.text, words.len, &key);
	for (i = 0; i < NFORM_LABELS; i++)
		if (is_form_label(&key, &form_labels[i]))
			*(form_labels[i].proof == FULL ? full : weak) |= GR_FORM_BIT(form_labels[i].form);
}

/* Returns the forms that the labels of part three belong to, or 0. */
static uint8_t
forms_of_labels(const gr_tokens *tokens)
{
	uint8_t		full = 0;
	uint8_t		weak = 0;
	size_t		filled = tokens->n; /* tokens up to the last cell */
	size_t		i;

	while (filled > 0 && tokens->at[filled - 1].kind == GR_TOKEN_WORDS)
		filled--;
	for (i = 0; i < tokens->n && !gr_is_one_bit(full); i++)
	{
		const gr_token *t = &tokens->at[i];
		uint8_t		t_full;
		uint8_t		t_weak;

		if (t->kind != GR_TOKEN_WORDS)
			continue;
		find_forms(t, i + 1 < tokens->n ? &t[1] : NULL, &t_full, &t_weak);
		/* forms may share a word: the next ones decide between them */
		if (t_full)
			full = full & t_full ? full & t_full : t_full;
		/* （六）其他处理 with nothing behind it may be a group of rows as well */
		if (t_weak && i < filled)
			weak = t_weak;
	}
	return full ? full : weak;
}

/* Returns the form of part three, else of part two, else -1. */
static int
form_before(const int known[GR_NTABLES])
{
	return known[GR_APPLICATIONS] >= 0 ? known[GR_APPLICATIONS] : known[GR_DISCLOSURES];
}

gr_form
gr_form_of_others(const int known[GR_NTABLES])
{
	int			before = form_before(known);

	return before >= 0 ? (gr_form) before : GR_NFORMS - 1;
}

gr_form
gr_form_of_applications(const gr_tokens *tokens, const int known[GR_NTABLES], bool *by_labels)
{
	uint8_t		forms = forms_of_labels(tokens);
	int			before = form_before(known);

	*by_labels = forms != 0;
	if (!forms)
		return gr_form_of_others(known);
	return before >= 0 && forms & GR_FORM_BIT(before) ?
		(gr_form) before :
		with_fewest_words(GR_SET_FORM_APPLICATIONS, forms);
}
