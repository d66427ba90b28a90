/*
 * outcomes.c
 *	  Pass 6: reads the outcomes and captions in the head of part four, whole or in
 *	  pieces, and their places.
 */
#include "proceedings.h"

#include "head.h"
#include "units.h"
#include "wordset.h"

/* Most tokens that one head word may be broken into. */
#define MOST_PARTS	6

/* Returns what a text with this key names.  A column with the unit of no count is known, though it stays unread. */
static const gr_entry *
entry_of_key(const char16_t *text, int len, const gr_key *key)
{
	const gr_entry *entry;

	if (key->len == 0)
		return NULL;
	if (gr_states_other_unit(text, len))
		entry = gr_find_entry(GR_HEADS_PROCEEDINGS, key->body, key->body_len);
	else if (gr_has_word_of(GR_SET_FORBID, key->note, key->note_len))
		return NULL;
	else
		entry = gr_find_head(GR_HEADS_PROCEEDINGS, key, 0);
	/* captions may be numbered, outcomes are not */
	return entry && key->ordinal > 0 && entry->kind == GR_ENTRY_MEASURE ? NULL : entry;
}

const gr_entry *
gr_name_outcome(const char16_t *text, int len)
{
	gr_key		key;

	if (len > 40 || len == 0 || !gr_may_begin_entry(GR_HEADS_PROCEEDINGS, text[0]))
		return NULL;
	gr_make_key(text, len, &key);
	return entry_of_key(text, len, &key);
}

/* Returns how many of the first tokens, at most most, make one word of the head. */
static int
longest_word(const gr_token *const *tokens, int n, int most, const gr_entry **entry)
{
	gr_words_joined words;
	int			found = 0;
	int			k;

	words.len = 0;
	for (k = 0; k < most && k < n && gr_join_token(&words, tokens[k]); k++)
	{
		const gr_entry *e;
		gr_key		key;

		/* more tokens would not make a word either */
		if (words.len > 40 || !gr_may_begin_label(GR_HEADS_PROCEEDINGS, words.text, words.len))
			break;
		gr_make_key(words.text, words.len, &key);
		if (key.len > gr_longest_entry(GR_HEADS_PROCEEDINGS))
			break;
		e = entry_of_key(words.text, words.len, &key);
		if (e)
		{
			*entry = e;
			found = k + 1;
		}
	}
	return found;
}

static bool
begins_zone(const gr_token *const *tokens, int n)
{
	const gr_entry *entry;

	return longest_word(tokens, n, 4, &entry) > 0 ||
		(tokens[0]->len < 12 && gr_has_word_of(GR_SET_RECONSIDERATION, tokens[0]->text, tokens[0]->len)) ||
		gr_is_word_of(GR_SET_RESULT, tokens[0]->text, tokens[0]->len);
}

static bool
is_note(const gr_token *t)
{
	if (gr_is_word_of(GR_SET_REMARKS_HEAD, t->text, t->len))
		return false;
	return t->len > 20 || gr_has_word_of(GR_SET_HEAD_NOTE, t->text, t->len) ||
		gr_begins_with_word_of(GR_SET_NOTE_BEGIN, t->text, t->len) > 0 ||
		gr_ends_with_word_of(GR_SET_NOTE_END, t->text, t->len) > 0 ||
		gr_has_word_of(GR_SET_HEADING_END, t->text, t->len);
}

/*
 * Do the foreign words have exactly the letters of the form's head that the known words
 * lack?  A single foreign word, printed once or more, must also be a piece of the head,
 * and not all of it without the character that reverses it: 经复议直接起诉 is not
 * 未经复议直接起诉.
 */
static bool
is_torn_official(const gr_words_joined *matched, const gr_words_joined *foreign, const gr_token *single)
{
	gr_words_joined pool;
	int			at;

	pool.len = gr_copy_words_of(GR_SET_PROCEEDINGS_LETTERS, pool.text, GR_MAX_WORDS);
	at = single ? gr_find_text(pool.text, pool.len, single->text, single->len) : -1;
	if (single && (at < 0 || (at > 0 && gr_is_word_of(GR_SET_TURN, &pool.text[at - 1], 1))))
		return false;
	(void) gr_take_letters(&pool, matched->text, matched->len);
	return gr_take_letters(&pool, foreign->text, foreign->len);
}

static bool
is_outcome(const gr_token *t)
{
	const gr_entry *entry = gr_name_outcome(t->text, t->len);

	return entry && entry->kind == GR_ENTRY_MEASURE;
}

/*
 * Is the word at i the head of a column, though it might be a note elsewhere, as 单位：件?
 * It is if it stands between two outcomes, or on the line of one; in a grid, also on the
 * line of a caption.
 */
static bool
is_in_head(const gr_token *const *zone, int n, int i)
{
	int			k;

	for (k = 0; k < n; k++)
		if (zone[k]->line == zone[i]->line &&
			(is_outcome(zone[k]) || (zone[i]->separator != GR_BY_SPACE && gr_name_outcome(zone[k]->text, zone[k]->len))))
			return true;
	return i > 0 && i + 1 < n && is_outcome(zone[i - 1]) && is_outcome(zone[i + 1]);
}

/* Does the head of another column stand left of the first word that is known? */
static bool
has_head_before(const gr_token *const *zone, int from)
{
	return from > 0 && zone[from - 1]->line == zone[from]->line &&
		(zone[from - 1]->separator != GR_BY_SPACE || zone[from - 1]->place == 0);
}

static void
add_column(gr_outcome_head *h, int column, const gr_token *t)
{
	h->columns[h->ncolumns] = column;
	h->column_tokens[h->ncolumns++] = t;
}

static void
add_entry(gr_outcome_head *h, const gr_entry *entry, const gr_token *t)
{
	if (entry->kind == GR_ENTRY_MEASURE)
	{
		add_column(h, entry->id - GR_FIRST_MEASURE_PROCEEDINGS, t);
		h->outcomes[h->noutcomes] = entry->id - GR_FIRST_MEASURE_PROCEEDINGS;
		h->outcome_tokens[h->noutcomes++] = t;
		return;
	}
	h->caption[h->ncaptions] = entry->id - GR_FIRST_ITEM_PROCEEDINGS;
	if (entry->kind == GR_ENTRY_LITIGATION)
		h->caption[h->ncaptions] = GR_LITIGATION;
	h->caption_token[h->ncaptions++] = t;
}

/* Notes the outcomes whose head, or the head over them, states the unit of no count. */
static void
note_unit(gr_outcome_head *h, const gr_entry *entry, const gr_token *const *tokens, int n)
{
	gr_words_joined word = {.len = 0};

	if (!gr_join_tokens(&word, tokens, n) || !gr_states_other_unit(word.text, word.len))
		return;
	h->other_units |= entry->kind == GR_ENTRY_MEASURE ? 1u << (entry->id - GR_FIRST_MEASURE_PROCEEDINGS) :
														(1u << GR_OUTCOMES) - 1;
}

void
gr_read_outcomes(const gr_token *const *zone, int n, gr_outcome_head *h)
{
	gr_words_joined foreign;
	gr_words_joined matched;
	const gr_token *first = NULL;	/* the first foreign word */
	bool		single = true;	/* there is no other */
	bool		too_long = false;
	int			from = 0;
	int			i;
	int			k;

	memset(h, 0, sizeof(*h));
	foreign.len = matched.len = 0;
	while (from < n && !begins_zone(zone + from, n - from))
		from++;
	for (i = from; i > 0 && gr_may_be_head(zone[i - 1]) && !is_note(zone[i - 1]); i--)
		h->nbefore += !gr_is_word_of(GR_SET_CORNER, zone[i - 1]->text, zone[i - 1]->len);
	h->zone.at = (const gr_token **) zone + from;
	h->zone.n = n - from;
	for (i = from; i < n;)
	{
		const gr_entry *entry;
		int			taken = longest_word(zone + i, n - i, MOST_PARTS, &entry);

		if (taken > 0)
		{
			add_entry(h, entry, zone[i]);
			note_unit(h, entry, zone + i, taken);
		}
		for (k = 0; k < taken; k++)
			(void) gr_join_token(&matched, zone[i + k]);
		if (taken == 0 && (!is_note(zone[i]) || is_in_head(zone, n, i)))
		{
			first = first ? first : zone[i];
			single &= gr_is_same_text(first, zone[i]);
			h->torn = true;
			h->nforeign++;
			add_column(h, GR_COLUMN_FOREIGN, zone[i]);
			too_long |= !gr_join_token(&foreign, zone[i]);
		}
		i += taken > 0 ? taken : 1;
	}
	/* a caption begins the head, unless the head of another column stands on its line */
	if (h->noutcomes > 0 && h->ncaptions > 0 && h->caption_token[0]->start < h->outcome_tokens[0]->start &&
		!has_head_before(zone, from))
		h->nbefore = 0;
	if (h->torn && !too_long && is_torn_official(&matched, &foreign, single ? first : NULL))
		h->nforeign = 0;
}

/* ---- pieces of heads, and places ---- */

int
gr_outcomes_of_piece(const char16_t *text, int len)
{
	return gr_numbers_with_piece(GR_SET_OUTCOME, text, len);
}

static bool
is_result_piece(const gr_token *t)
{
	return gr_is_word_of(GR_SET_RESULT, t->text, t->len);
}

/* Do two adjacent pieces make one word? */
static bool
makes_outcome(const gr_token *a, const gr_token *b)
{
	gr_words_joined words;

	words.len = 0;
	return gr_join_token(&words, a) && gr_join_token(&words, b) &&
		gr_outcomes_of_piece(words.text, words.len) != 0;
}

/* Are two pieces the letters of one word, as in 总 计? */
static bool
are_letters_of_word(const gr_token *a, const gr_token *b)
{
	return a->len == 1 && b->len == 1 && makes_outcome(a, b);
}

/* Are the pieces of one line whole words, in the form's order? */
static bool
words_ascend(const gr_token *const *pieces, int n)
{
	int			at = -1;
	int			i;

	for (i = 0; i < n;)
	{
		const gr_entry *entry = NULL;
		int			taken = i + 1 < n && makes_outcome(pieces[i], pieces[i + 1]) ? 2 : 1;
		gr_words_joined words;

		words.len = 0;
		(void) gr_join_token(&words, pieces[i]);
		if (taken == 2)
			(void) gr_join_token(&words, pieces[i + 1]);
		entry = gr_name_outcome(words.text, words.len);
		if (!entry || entry->kind != GR_ENTRY_MEASURE ||
			gr_is_word_of(GR_SET_HALF_OUTCOME, words.text, words.len))
			return false;
		for (at++; at < GR_ALL_OUTCOMES && at % GR_OUTCOMES != entry->id - GR_FIRST_MEASURE_PROCEEDINGS; at++)
			;
		if (at >= GR_ALL_OUTCOMES)
			return false;
		i += taken;
	}
	return true;
}

/* Can the piece belong to this column?  result_bits: the outcomes that 结果 may be a piece of. */
static bool
piece_may_be(const gr_token *t, int column, int result_bits)
{
	int			bits = is_result_piece(t) ? result_bits : gr_outcomes_of_piece(t->text, t->len);

	return (bits >> column & 1) != 0;
}

/*
 * Can the pieces belong to ascending columns?  result_bits: the outcomes that
 * 结果 may be a piece of.
 */
static bool
pieces_fit(const gr_token *const *pieces, int n, int result_bits)
{
	bool		pairs = false;
	bool		halves = false;
	bool		results = false;
	int			at = -1;
	int			i;

	for (i = 0; i < n; i++)
	{
		pairs |= i + 1 < n && makes_outcome(pieces[i], pieces[i + 1]);
		halves |= gr_is_word_of(GR_SET_HALF_OUTCOME, pieces[i]->text, pieces[i]->len);
		results |= is_result_piece(pieces[i]);
	}
	if (result_bits == 7 && results && halves && !pairs)
		return false;
	for (i = 0; i < n; i++)
	{
		for (at++; at < GR_ALL_OUTCOMES && !piece_may_be(pieces[i], at % GR_OUTCOMES, result_bits); at++)
			;
		if (at >= GR_ALL_OUTCOMES &&
			!(pairs && gr_is_word_of(GR_SET_OUTCOME_HALF, pieces[i]->text, pieces[i]->len)))
			return false;
	}
	return true;
}

/*
 * Does the line consist of whole groups, each with the upper or the lower halves
 * of its five words in the form's order?  PDF text puts the lower halves of one
 * group beside the upper halves of the next.
 */
static bool
halves_make_groups(const gr_token *const *pieces, int n)
{
	int			i;
	int			k;

	if (n % GR_OUTCOMES != 0)
		return false;
	for (i = 0; i < n; i += GR_OUTCOMES)
	{
		bool		upper = true;
		bool		lower = true;

		for (k = 0; k < GR_OUTCOMES; k++)
		{
			upper &= piece_may_be(pieces[i + k], k, 3);
			lower &= piece_may_be(pieces[i + k], k, 4);
		}
		if (!upper && !lower)
			return false;
	}
	return true;
}

bool
gr_pieces_agree(const gr_token_list *zone)
{
	int			i;
	int			end;

	for (i = 0; i < zone->n; i = end)
	{
		const gr_token *pieces[GR_MOST_ZONE];
		int			n = 0;

		for (end = i; end < zone->n && zone->at[end]->line == zone->at[i]->line; end++)
			if (gr_outcomes_of_piece(zone->at[end]->text, zone->at[end]->len) != 0 &&
				!(n > 0 && are_letters_of_word(pieces[n - 1], zone->at[end])))
				pieces[n++] = zone->at[end];
		if (n > 0 && !words_ascend(pieces, n) && !halves_make_groups(pieces, n) && !pieces_fit(pieces, n, 3) &&
			!pieces_fit(pieces, n, 4) && !pieces_fit(pieces, n, 7))
			return false;
	}
	return true;
}

bool
gr_are_three_sets(const int *outcomes, int n)
{
	unsigned	seen = 0;
	int			i;

	if (n != GR_ALL_OUTCOMES)
		return false;
	for (i = 0; i < n; i++)
	{
		if (i % GR_OUTCOMES == 0)
			seen = 0;
		if (outcomes[i] < 0 || (seen >> outcomes[i] & 1))
			return false;
		seen |= 1u << outcomes[i];
	}
	return true;
}

bool
gr_is_outcome_order(const int *outcomes, int n)
{
	int			i;

	for (i = 0; i < n && outcomes[i] == i % GR_OUTCOMES; i++)
		;
	return i == n && n == GR_ALL_OUTCOMES;
}

int
gr_outcomes_by_places(const gr_outcome_head *h, const gr_token *const *cells, int *outcomes)
{
	const gr_token *pieces[GR_MOST_ZONE];
	gr_token_list list = {pieces, 0};
	bool		lines = false;
	int			found = 0;
	int			way;
	int			i;

	for (i = 0; i < h->zone.n; i++)
	{
		const gr_token *t = h->zone.at[i];

		if (gr_outcomes_of_piece(t->text, t->len) == 0)
			continue;
		lines |= list.n > 0 && list.at[0]->line != t->line;
		list.at[list.n++] = t;
	}
	for (way = 0; lines && way < 2; way++)
	{
		uint32_t	centre2[GR_ALL_OUTCOMES];
		gr_words_joined texts[GR_ALL_OUTCOMES];
		int			now[GR_ALL_OUTCOMES];

		for (i = 0; i < GR_ALL_OUTCOMES; i++)
		{
			gr_column_range range = gr_column_range_of(cells[i], way == 1);

			centre2[i] = range.from + range.to;
		}
		gr_texts_over_columns(&list, centre2, GR_ALL_OUTCOMES, way == 1, texts);
		for (i = 0; i < GR_ALL_OUTCOMES; i++)
		{
			const gr_entry *entry = gr_name_outcome(texts[i].text, texts[i].len);

			now[i] = entry && entry->kind == GR_ENTRY_MEASURE ? entry->id - GR_FIRST_MEASURE_PROCEEDINGS : -1;
		}
		if (!gr_are_three_sets(now, GR_ALL_OUTCOMES))
			continue;
		if (found && memcmp(now, outcomes, sizeof(now)) != 0)
			return -1;
		memcpy(outcomes, now, sizeof(now));
		found = 1;
	}
	return found;
}
