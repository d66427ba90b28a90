/*
 * outcomes.c
 *	  Pass 6: reads the outcomes and captions in the head of part four, whole or in
 *	  pieces, and their places.
 */
#include "proceedings.h"

#include "glued.h"
#include "head.h"
#include "units.h"
#include "wordset.h"

/* Most tokens that one head word may be broken into. */
#define MOST_PARTS	6

/* Most characters of a head word, including a note in brackets. */
#define LONGEST_TEXT	40

/* A word of the head, perhaps broken into several tokens. */
typedef struct head_word
{
	const gr_entry *entry;		/* what it names, or NULL */
	int			taken;			/* how many tokens it takes */
	bool		other_unit;		/* it states a unit that no count has: the column is known, but not read */
	bool		too_long;		/* the text is longer than any entry, so more tokens make none either */
} head_word;

/* Finds what a text names.  Returns false if it names nothing. */
static bool
find_outcome(const char16_t *text, int len, head_word *word)
{
	const gr_entry *entry = gr_find_entry(GR_HEADS_PROCEEDINGS, text, len);
	bool		other_unit;
	gr_key		key;

	/* fast path: most words are printed as the form has them */
	if (entry)
	{
		word->entry = entry;
		word->other_unit = false;
		return true;
	}
	if (len > LONGEST_TEXT || len == 0 || !gr_may_begin_entry(GR_HEADS_PROCEEDINGS, text[0]))
		return false;
	gr_make_key(text, len, &key);
	word->too_long = key.body_len > gr_longest_entry(GR_HEADS_PROCEEDINGS);
	if (key.len == 0 || word->too_long)
		return false;
	entry = gr_find_entry(GR_HEADS_PROCEEDINGS, key.body, key.body_len);
	other_unit = entry && key.len < len && gr_states_other_unit(text, len);
	if (key.note_len > 0 && !other_unit)
	{
		if (gr_has_word_of(GR_SET_FORBID, key.note, key.note_len))
			return false;
		entry = gr_find_head(GR_HEADS_PROCEEDINGS, &key, 0);
	}
	/* captions may be numbered, outcomes are not */
	if (!entry || (key.ordinal > 0 && entry->kind == GR_ENTRY_MEASURE))
		return false;
	word->entry = entry;
	word->other_unit = other_unit;
	return true;
}

const gr_entry *
gr_name_outcome(const char16_t *text, int len)
{
	head_word	word;

	return find_outcome(text, len, &word) ? word.entry : NULL;
}

/* Joins the first tokens, up to most of them, to the longest word of the head; takes 0 tokens if there is none. */
static head_word
longest_word(const gr_token *const *tokens, int n, int most)
{
	gr_words_joined words;
	head_word	word = {NULL, 0, false, false};
	int			k;

	words.len = 0;
	for (k = 0; k < most && k < n && !word.too_long; k++)
	{
		/* stop if no entry begins like this, as more tokens would not make a word either */
		if (!gr_join_token(&words, tokens[k]) || (k > 0 && !gr_may_begin_label(GR_HEADS_PROCEEDINGS, words.text, words.len)))
			break;
		if (find_outcome(words.text, words.len, &word))
			word.taken = k + 1;
	}
	return word;
}

static bool
begins_zone(const gr_token *const *tokens, int n)
{
	const gr_entry *heads[GR_MOST_GLUED];

	return longest_word(tokens, n, 4).taken > 0 || gr_split_heads(GR_HEADS_PROCEEDINGS, tokens[0], heads) > 0 ||
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

/* Is the word, as 件数, the last one of the zone and the label of the row of figures?  It is no head. */
static bool
is_silent_label(const gr_token *const *zone, int n, int i)
{
	return i > 0 && i == n - 1 && zone[i]->separator != GR_BY_SPACE && zone[i]->place == 0 && zone[i]->places > GR_ALL_OUTCOMES &&
		zone[i]->line != zone[i - 1]->line && gr_is_word_of(GR_SET_ROW_OF_COUNTS, zone[i]->text, zone[i]->len);
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
add_word(gr_outcome_head *h, const head_word *word, const gr_token *t)
{
	int			outcome = word->entry->id - GR_FIRST_MEASURE_PROCEEDINGS;
	bool		litigation = word->entry->kind == GR_ENTRY_LITIGATION;

	if (word->entry->kind == GR_ENTRY_MEASURE)
	{
		add_column(h, outcome, t);
		h->outcomes[h->noutcomes] = outcome;
		h->outcome_tokens[h->noutcomes++] = t;
		h->other_units |= word->other_unit ? 1u << outcome : 0;
		return;
	}
	h->caption[h->ncaptions] = litigation ? GR_LITIGATION : word->entry->id - GR_FIRST_ITEM_PROCEEDINGS;
	h->nlitigation += litigation;
	h->captions |= litigation ? 0 : 1u << h->caption[h->ncaptions];
	h->caption_token[h->ncaptions++] = t;
	h->other_units |= word->other_unit ? (1u << GR_OUTCOMES) - 1 : 0;
}

/*
 * Adds outcomes and captions that are printed without a space between them.  Returns
 * false if the token is none, or if there is no room for them and for those of the tokens
 * behind it.
 */
static bool
add_glued_words(gr_outcome_head *h, const gr_token *t, int nbehind)
{
	const gr_entry *heads[GR_MOST_GLUED];
	int			n = gr_split_heads(GR_HEADS_PROCEEDINGS, t, heads);
	int			i;

	if (h->ncolumns + h->ncaptions + n + nbehind > GR_MOST_ZONE)
		return false;
	for (i = 0; i < n; i++)
		add_word(h, &(head_word) {.entry = heads[i]}, t);
	return n > 0;
}

void
gr_read_outcomes(const gr_token *const *zone, int n, gr_outcome_head *h)
{
	gr_words_joined foreign;
	gr_words_joined matched;
	const gr_token *first = NULL;	/* the first foreign word */
	bool		single = true;	/* there is no other */
	bool		too_long = false;
	bool		glued = false;	/* outcomes are printed without a space between them */
	int			from = 0;
	int			i;

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
		head_word	word = longest_word(zone + i, n - i, MOST_PARTS);

		if (word.taken > 0)
			add_word(h, &word, zone[i]);
		else if (add_glued_words(h, zone[i], n - i - 1))
		{
			glued |= h->noutcomes > 0 && h->outcome_tokens[h->noutcomes - 1] == zone[i];
			word.taken = 1;
		}
		(void) gr_join_tokens(&matched, zone + i, word.taken);
		if (word.taken == 0 && (!is_note(zone[i]) || is_in_head(zone, n, i)) && !is_silent_label(zone, n, i))
		{
			first = first ? first : zone[i];
			single &= gr_is_same_text(first, zone[i]);
			h->torn = true;
			h->nforeign++;
			add_column(h, GR_COLUMN_FOREIGN, zone[i]);
			too_long |= !gr_join_token(&foreign, zone[i]);
		}
		i += word.taken > 0 ? word.taken : 1;
	}
	/* a caption begins the head, unless the head of another column stands on its line */
	if (h->noutcomes > 0 && h->ncaptions > 0 && h->caption_token[0]->start < h->outcome_tokens[0]->start &&
		!has_head_before(zone, from))
		h->nbefore = 0;
	if (h->torn && !glued && !too_long && is_torn_official(&matched, &foreign, single ? first : NULL))
		h->nforeign = 0;
}

/* ---- pieces of heads, and places ---- */

int
gr_next_column(int at, unsigned outcomes)
{
	for (at++; at < GR_ALL_OUTCOMES && !(outcomes >> at % GR_OUTCOMES & 1); at++)
		;
	return at < GR_ALL_OUTCOMES ? at : GR_ALL_OUTCOMES;
}

unsigned
gr_outcomes_of_piece(const char16_t *text, int len)
{
	return gr_numbers_with_piece(GR_SET_OUTCOME, text, len);
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
		at = gr_next_column(at, 1u << (entry->id - GR_FIRST_MEASURE_PROCEEDINGS));
		if (at == GR_ALL_OUTCOMES)
			return false;
		i += taken;
	}
	return true;
}

/* Can the pieces belong to ascending columns? */
static bool
pieces_fit(const gr_token *const *pieces, int n)
{
	bool		pairs = false;
	int			at = -1;
	int			i;

	for (i = 0; i + 1 < n; i++)
		pairs |= makes_outcome(pieces[i], pieces[i + 1]);
	for (i = 0; i < n; i++)
	{
		at = gr_next_column(at, gr_outcomes_of_piece(pieces[i]->text, pieces[i]->len));
		if (at == GR_ALL_OUTCOMES &&
			!(pairs && gr_is_word_of(GR_SET_OUTCOME_HALF, pieces[i]->text, pieces[i]->len)))
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
		if (n > 0 && !words_ascend(pieces, n) && !pieces_fit(pieces, n))
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

	for (i = 0; i < n && (outcomes[i] == i % GR_OUTCOMES || outcomes[i] == GR_COLUMN_FOREIGN); i++)
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
