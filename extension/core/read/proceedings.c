/*
 * proceedings.c
 *	  Part four: one row of 15 cells under three captions, or five cells under
 *	  each of them.
 */
#include "reader.h"

#include "head.h"
#include "wordset.h"

#define OUTCOMES	GR_WIDTH_PROCEEDINGS	/* columns under each caption */
#define CAPTIONS	3
#define ALL_CELLS	(CAPTIONS * OUTCOMES)

/* Instead of a caption (0 to 2): the head over the second and third. */
#define LITIGATION	3

/* Words of the head before a row. */
#define MOST_ZONE	96

/* Tokens that one word of the head may be broken into. */
#define MOST_PARTS	6

/* Rows of values before and between heads. */
#define MOST_ROWS	8

/* The words before a row, understood. */
typedef struct head
{
	gr_token_list zone;			/* from the first word of a head on */
	int			nleaf;
	int			leaf[MOST_ZONE];	/* outcomes, 0 to 4 */
	const gr_token *leaf_token[MOST_ZONE];
	int			ncaptions;
	int			caption[MOST_ZONE];	/* 0 to 2, or LITIGATION */
	const gr_token *caption_token[MOST_ZONE];
	bool		torn;			/* into pieces that are the letters of the form's words */
	bool		foreign;		/* other words */
} head;

/* A row that was read. */
typedef struct read_row
{
	const gr_group *group;
	int			n;
	int			item[ALL_CELLS];
	gr_found	cells[ALL_CELLS];
} read_row;

typedef struct proceedings
{
	gr_reader  *reader;
	gr_rows		rows;
	const gr_token *zone[MOST_ZONE];
	int			nzone;
	unsigned	captions;		/* over the row looked at last, a bit each … */
	int			leaves;			/* … and how many outcomes */
	bool		behind;			/* values stand before their captions */
	int			nread;
	read_row	read[MOST_ROWS];
} proceedings;

typedef enum answer
{
	ANSWER_READ,
	ANSWER_UNREAD,
	ANSWER_WAIT					/* a blank row of the head: its words are still to be used */
} answer;

/* ---- the head ---- */

static const gr_entry *
entry_of_key(const gr_key *key)
{
	const gr_entry *entry;

	if (key->len == 0 || gr_has_word_of(GR_SET_FORBID, key->note, key->note_len))
		return NULL;
	entry = gr_find_entry(GR_HEADS_PROCEEDINGS, key->text, key->len);
	/* captions may be numbered, outcomes are not */
	return entry && key->ordinal > 0 && entry->kind == GR_ENTRY_MEASURE ? NULL : entry;
}

/* What words name: an outcome, a caption, or nothing (NULL). */
static const gr_entry *
entry_of(const char16_t *text, int len)
{
	gr_key		key;

	if (len > 40 || len == 0 || !gr_may_begin_entry(GR_HEADS_PROCEEDINGS, text[0]))
		return NULL;
	gr_make_key(text, len, &key);
	return entry_of_key(&key);
}

/* How many of the first tokens, up to most, are one word of the head. */
static int
longest_word(const gr_token *const *tokens, int n, int most, const gr_entry **entry)
{
	gr_words_joined words;
	int			found = 0;
	int			k;

	words.len = 0;
	if (n > 0 && tokens[0]->len > 0 && !gr_may_begin_entry(GR_HEADS_PROCEEDINGS, tokens[0]->text[0]))
		return 0;
	for (k = 0; k < most && k < n && gr_join_token(&words, tokens[k]); k++)
	{
		const gr_entry *e;
		gr_key		key;

		gr_make_key(words.text, words.len, &key);
		/* nor can more words be one of the head */
		if (words.len > 40 || key.len > gr_longest_entry(GR_HEADS_PROCEEDINGS))
			break;
		e = entry_of_key(&key);
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
	return t->len > 20 || gr_has_word_of(GR_SET_HEAD_NOTE, t->text, t->len) ||
		gr_begins_with_word_of(GR_SET_NOTE_BEGIN, t->text, t->len) > 0 ||
		gr_ends_with_word_of(GR_SET_NOTE_END, t->text, t->len) > 0 ||
		gr_has_word_of(GR_SET_HEADING_END, t->text, t->len);
}

/*
 * Are the letters of all foreign words those that the form's head has beside the
 * known ones?  A single one has to be a piece of the head, and not all but the
 * character that turns it: 经复议直接起诉 is not 未经复议直接起诉.
 */
static bool
is_torn_official(const gr_words_joined *matched, const gr_words_joined *foreign, int nforeign)
{
	gr_words_joined pool;
	int			at;

	pool.len = gr_copy_words_of(GR_SET_PROCEEDINGS_LETTERS, pool.text, GR_MAX_WORDS);
	at = gr_find_text(pool.text, pool.len, foreign->text, foreign->len);
	if (nforeign == 1 && (at < 0 || (at > 0 && gr_is_word_of(GR_SET_TURN, &pool.text[at - 1], 1))))
		return false;
	(void) gr_take_letters(&pool, matched->text, matched->len);
	return gr_take_letters(&pool, foreign->text, foreign->len);
}

static void
add_entry(head *h, const gr_entry *entry, const gr_token *t)
{
	if (entry->kind == GR_ENTRY_MEASURE)
	{
		h->leaf[h->nleaf] = entry->id - GR_FIRST_MEASURE_PROCEEDINGS;
		h->leaf_token[h->nleaf++] = t;
		return;
	}
	h->caption[h->ncaptions] = entry->kind == GR_ENTRY_LITIGATION ? LITIGATION :
		entry->id - GR_FIRST_ITEM_PROCEEDINGS;
	h->caption_token[h->ncaptions++] = t;
}

static void
read_zone(const gr_token *const *zone, int n, head *h)
{
	gr_words_joined foreign;
	gr_words_joined matched;
	int			nforeign = 0;
	bool		too_long = false;
	int			from = 0;
	int			i;
	int			k;

	memset(h, 0, sizeof(*h));
	foreign.len = matched.len = 0;
	while (from < n && !begins_zone(zone + from, n - from))
		from++;
	h->zone.at = (const gr_token **) zone + from;
	h->zone.n = n - from;
	for (i = from; i < n;)
	{
		const gr_entry *entry;
		int			taken = longest_word(zone + i, n - i, MOST_PARTS, &entry);

		if (taken > 0)
			add_entry(h, entry, zone[i]);
		for (k = 0; k < taken; k++)
			(void) gr_join_token(&matched, zone[i + k]);
		if (taken == 0 && !is_note(zone[i]))
		{
			h->torn = true;
			nforeign++;
			too_long |= !gr_join_token(&foreign, zone[i]);
		}
		i += taken > 0 ? taken : 1;
	}
	if (h->torn && (too_long || !is_torn_official(&matched, &foreign, nforeign)))
		h->foreign = true;
}

/* ---- pieces of heads, and places ---- */

/* The outcomes that a piece of a word may be of, a bit each; 0: no piece. */
static int
outcomes_of_piece(const char16_t *text, int len)
{
	int			bits;

	return gr_longest_column_word(GR_SET_OUTCOME_PIECE, text, len, &bits) == len ? bits : 0;
}

static bool
is_result_piece(const gr_token *t)
{
	return gr_is_word_of(GR_SET_RESULT, t->text, t->len);
}

/* Do two pieces side by side make one word? */
static bool
makes_outcome(const gr_token *a, const gr_token *b)
{
	gr_words_joined words;

	words.len = 0;
	return gr_join_token(&words, a) && gr_join_token(&words, b) &&
		outcomes_of_piece(words.text, words.len) != 0;
}

/* Are the pieces of one line whole words in the form's order? */
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
		entry = entry_of(words.text, words.len);
		if (!entry || entry->kind != GR_ENTRY_MEASURE ||
			gr_is_word_of(GR_SET_HALF_OUTCOME, words.text, words.len))
			return false;
		for (at++; at < ALL_CELLS && at % OUTCOMES != entry->id - GR_FIRST_MEASURE_PROCEEDINGS; at++)
			;
		if (at >= ALL_CELLS)
			return false;
		i += taken;
	}
	return true;
}

/* Can the pieces be of ascending columns, where 结果 is a piece of these outcomes? */
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
		int			bits = is_result_piece(pieces[i]) ? result_bits :
			outcomes_of_piece(pieces[i]->text, pieces[i]->len);

		for (at++; at < ALL_CELLS && !(bits >> at % OUTCOMES & 1); at++)
			;
		if (at >= ALL_CELLS &&
			!(pairs && gr_is_word_of(GR_SET_OUTCOME_HALF, pieces[i]->text, pieces[i]->len)))
			return false;
	}
	return true;
}

/* Pieces side by side in a line do not contradict the form's order. */
static bool
pieces_agree(const gr_token_list *zone)
{
	int			i;
	int			end;

	for (i = 0; i < zone->n; i = end)
	{
		const gr_token *pieces[MOST_ZONE];
		int			n = 0;

		for (end = i; end < zone->n && zone->at[end]->line == zone->at[i]->line; end++)
			if (outcomes_of_piece(zone->at[end]->text, zone->at[end]->len) != 0)
				pieces[n++] = zone->at[end];
		if (n > 0 && !words_ascend(pieces, n) && !pieces_fit(pieces, n, 3) &&
			!pieces_fit(pieces, n, 4) && !pieces_fit(pieces, n, 7))
			return false;
	}
	return true;
}

/* Does each third have every outcome once? */
static bool
are_three_sets(const int *outcomes, int n)
{
	unsigned	seen = 0;
	int			i;

	if (n != ALL_CELLS)
		return false;
	for (i = 0; i < n; i++)
	{
		if (i % OUTCOMES == 0)
			seen = 0;
		if (outcomes[i] < 0 || (seen >> outcomes[i] & 1))
			return false;
		seen |= 1u << outcomes[i];
	}
	return true;
}

static bool
is_official_order(const int *outcomes, int n)
{
	int			i;

	for (i = 0; i < n && outcomes[i] == i % OUTCOMES; i++)
		;
	return i == n && n == ALL_CELLS;
}

static bool
are_spaced_on_a_line(const gr_token *const *cells)
{
	int			i;

	for (i = 1; i < ALL_CELLS; i++)
		if (cells[i]->line != cells[0]->line || cells[i]->gap < 2)
			return false;
	return true;
}

/*
 * Words on several lines, by the columns they stand over.  Gives 1 with the
 * outcomes, 0 where the places do not tell, -1 where they tell two things.
 */
static int
outcomes_by_places(const head *h, const gr_token *const *cells, int *outcomes)
{
	const gr_token *pieces[MOST_ZONE];
	gr_token_list list = {pieces, 0};
	bool		lines = false;
	int			found = 0;
	int			way;
	int			i;

	for (i = 0; i < h->zone.n; i++)
	{
		const gr_token *t = h->zone.at[i];

		if (outcomes_of_piece(t->text, t->len) == 0)
			continue;
		lines |= list.n > 0 && list.at[0]->line != t->line;
		list.at[list.n++] = t;
	}
	for (way = 0; lines && way < 2; way++)
	{
		uint32_t	centre2[ALL_CELLS];
		gr_words_joined texts[ALL_CELLS];
		int			now[ALL_CELLS];

		for (i = 0; i < ALL_CELLS; i++)
			centre2[i] = way ? cells[i]->display + cells[i]->display_end :
				cells[i]->column + cells[i]->column_end;
		gr_texts_over_columns(&list, centre2, ALL_CELLS, way == 1, texts);
		for (i = 0; i < ALL_CELLS; i++)
		{
			const gr_entry *entry = entry_of(texts[i].text, texts[i].len);

			now[i] = entry && entry->kind == GR_ENTRY_MEASURE ?
				entry->id - GR_FIRST_MEASURE_PROCEEDINGS : -1;
		}
		if (!are_three_sets(now, ALL_CELLS))
			continue;
		if (found && memcmp(now, outcomes, sizeof(now)) != 0)
			return -1;
		memcpy(outcomes, now, sizeof(now));
		found = 1;
	}
	return found;
}

/* ---- captions ---- */

/* The captions of the three groups, each once, 行政诉讼 left out. */
static bool
are_three_captions(const head *h, const gr_token **tokens)
{
	int			n = 0;
	int			i;

	memset(tokens, 0, CAPTIONS * sizeof(*tokens));
	for (i = 0; i < h->ncaptions; i++)
	{
		if (h->caption[i] == LITIGATION)
			continue;
		if (tokens[h->caption[i]])
			return false;
		tokens[h->caption[i]] = h->caption_token[i];
		n++;
	}
	return n == CAPTIONS;
}

/* All outcomes stand on one line of a grid. */
static bool
leaves_on_one_line(const head *h)
{
	int			i;

	for (i = 0; i < h->nleaf; i++)
		if (h->leaf_token[i]->line != h->leaf_token[0]->line)
			return false;
	return h->nleaf == ALL_CELLS;
}

static bool
has_caption_at(const head *h, const gr_token *litigation)
{
	int			i;

	for (i = 0; i < h->ncaptions; i++)
		if ((h->caption[i] == 1 || h->caption[i] == 2) &&
			h->caption_token[i]->place == litigation->place)
			return true;
	return false;
}

/*
 * The order of the captions, by their places in a grid or side by side in a line;
 * false where they do not tell one.
 */
static bool
order_captions(const head *h, const gr_group *g, int order[CAPTIONS])
{
	const gr_token *tokens[CAPTIONS];
	int			at[CAPTIONS] = {-1, -1, -1};
	bool		litigation = false;
	int			i;
	int			k;

	if (!are_three_captions(h, tokens))
		return false;
	for (i = 0; i < h->ncaptions; i++)
		litigation |= h->caption[i] == LITIGATION;
	if (g->mode == GR_MODE_GRID)
	{
		if (!leaves_on_one_line(h))
			return false;
		for (i = 0; i < h->ncaptions; i++)
			if (h->caption[i] == LITIGATION && !has_caption_at(h, h->caption_token[i]))
				return false;
		for (i = 0; i < CAPTIONS; i++)
		{
			for (k = 0; k < CAPTIONS && h->leaf_token[k * OUTCOMES]->place != tokens[i]->place; k++)
				;
			if (k == CAPTIONS || at[k] >= 0)
				return false;
			at[k] = i;
		}
		memcpy(order, at, sizeof(at));
		return true;
	}
	if (litigation || tokens[0]->line != tokens[1]->line || tokens[0]->line != tokens[2]->line)
		return false;
	for (i = 0, k = 0; i < h->ncaptions; i++)
		order[k++] = h->caption[i];
	return true;
}

/* Does a caption stand over the columns of another group? */
static bool
caption_is_misplaced(const head *h)
{
	int			i;
	int			k;

	if (!leaves_on_one_line(h))
		return false;
	for (i = 0; i < h->ncaptions; i++)
	{
		const gr_token *t = h->caption_token[i];

		if (h->caption[i] == LITIGATION || t->places <= 10)
			continue;
		for (k = 0; k < CAPTIONS; k++)
			if (h->leaf_token[k * OUTCOMES]->place == t->place && k != h->caption[i])
				return true;
	}
	return false;
}

/* 行政复议 comes first, and the two kinds of litigation in their order. */
static bool
captions_ascend(const head *h)
{
	int			last = -1;
	bool		litigation = false;
	int			i;

	for (i = 0; i < h->ncaptions; i++)
	{
		int			caption = h->caption[i];

		if (caption == LITIGATION)
			litigation = true;
		else if (caption == 0)
		{
			if (litigation)
				return false;
		}
		else
		{
			if (caption <= last)
				return false;
			last = caption;
		}
	}
	return true;
}

/* ---- rows ---- */

static void
set_cells(read_row *row, const gr_token *const *cells, int n, const int *items, const int *outcomes,
		  gr_column_by by)
{
	int			i;

	row->n = n;
	for (i = 0; i < n; i++)
	{
		memset(&row->cells[i], 0, sizeof(row->cells[i]));
		row->item[i] = items[i];
		row->cells[i].measure = outcomes[i];
		row->cells[i].token = cells[i];
		row->cells[i].column_by = by;
	}
}

/* Words of fewer than 15 columns that the form's order allows. */
static bool
leaves_allow_order(const head *h)
{
	int			at = -1;
	int			i;

	for (i = 0; i < h->nleaf; i++)
	{
		for (at++; at < ALL_CELLS && at % OUTCOMES != h->leaf[i]; at++)
			;
		if (at >= ALL_CELLS)
			return false;
		/* a group ends with its total, and with nothing else */
		if (i > 0 && h->leaf[i - 1] != OUTCOMES - 1 && h->leaf[i] <= h->leaf[i - 1])
			return false;
	}
	return h->nleaf > 0 || h->ncaptions > 0;
}

/* The 15 cells of a whole row. */
static answer
read_whole_row(const head *h, const gr_group *g, const gr_token *const *cells, read_row *row)
{
	int			outcomes[ALL_CELLS];
	int			items[ALL_CELLS];
	int			order[CAPTIONS] = {0, 1, 2};
	int			by_places = 0;
	bool		ordered = false;
	bool		pieces = h->torn;
	int			i;

	for (i = 0; i < ALL_CELLS; i++)
		if (g->mode == GR_MODE_WORDS && gr_is_empty_cell(cells[i]))
			return ANSWER_UNREAD;
	if (g->mode == GR_MODE_WORDS && are_spaced_on_a_line(cells))
		by_places = outcomes_by_places(h, cells, outcomes);
	for (i = 0; i < h->zone.n; i++)
		pieces |= gr_is_word_of(GR_SET_OUTCOME_TORN, h->zone.at[i]->text, h->zone.at[i]->len);
	if (by_places < 0 || (by_places == 0 && g->mode == GR_MODE_WORDS && pieces && !pieces_agree(&h->zone)))
		return ANSWER_UNREAD;
	if (!h->torn)
		ordered = order_captions(h, g, order);
	if (!ordered && !h->torn && g->mode == GR_MODE_GRID && caption_is_misplaced(h))
		return ANSWER_UNREAD;
	if (ordered && (order[0] != 0 || order[1] != 1))
	{
		if (!are_three_sets(h->leaf, h->nleaf))
			return ANSWER_UNREAD;
	}
	else if (!captions_ascend(h) ||
			 (!h->torn && (h->ncaptions > 0 || h->nleaf > 0) && (h->ncaptions == 0 || h->caption[0] != 0)))
		return ANSWER_UNREAD;
	if (by_places == 0)
	{
		if (!h->torn && are_three_sets(h->leaf, h->nleaf))
			memcpy(outcomes, h->leaf, sizeof(outcomes));
		else if (h->torn || is_official_order(h->leaf, h->nleaf) ||
				 (h->nleaf < ALL_CELLS && leaves_allow_order(h)))
			for (i = 0; i < ALL_CELLS; i++)
				outcomes[i] = i % OUTCOMES;
		else
			return ANSWER_UNREAD;
	}
	for (i = 0; i < ALL_CELLS; i++)
		items[i] = GR_FIRST_ITEM_PROCEEDINGS + order[i / OUTCOMES];
	set_cells(row, cells, ALL_CELLS, items, outcomes,
			  by_places > 0 ? GR_COLUMN_BY_PLACE : h->torn ? GR_COLUMN_BY_ORDER : GR_COLUMN_BY_HEAD);
	return ANSWER_READ;
}

/* The five cells under one caption. */
static answer
read_one_caption(const head *h, const gr_token_list *cells, read_row *row)
{
	gr_offsets	first = 1;
	const gr_token *const *window = gr_find_window(cells, OUTCOMES, &first);
	int			items[OUTCOMES];
	int			outcomes[OUTCOMES];
	unsigned	seen = 0;
	int			caption = -1;
	bool		litigation = false;
	int			i;

	for (i = 0; i < h->ncaptions; i++)
	{
		litigation |= h->caption[i] == LITIGATION;
		if (h->caption[i] == LITIGATION)
			continue;
		if (caption >= 0)
			return ANSWER_UNREAD;
		caption = h->caption[i];
	}
	if (!window || caption < 0 || (caption == 0 && litigation) || h->torn ||
		(h->nleaf != 0 && h->nleaf != OUTCOMES))
		return ANSWER_UNREAD;
	for (i = 0; i < OUTCOMES; i++)
	{
		outcomes[i] = h->nleaf > 0 ? h->leaf[i] : i;
		seen |= 1u << outcomes[i];
		items[i] = GR_FIRST_ITEM_PROCEEDINGS + caption;
	}
	if (seen != (1u << OUTCOMES) - 1)
		return ANSWER_UNREAD;
	set_cells(row, window, OUTCOMES, items, outcomes, h->nleaf > 0 ? GR_COLUMN_BY_HEAD : GR_COLUMN_BY_ORDER);
	return ANSWER_READ;
}

/* Where the row's first cell may stand, by the head. */
static gr_offsets
offsets_of(const head *h, const gr_group *g, bool row_bar)
{
	int			i;

	if (g->mode != GR_MODE_GRID)
		return row_bar ? 1 : 0;
	for (i = 0; i < h->nleaf; i++)
	{
		const gr_token *t = h->leaf_token[i];

		if (h->leaf[i] == 0 && t->separator != GR_BY_SPACE && t->places == g->places)
			return t->place >= g->place && t->place - g->place < 64 ?
				UINT64_C(1) << (t->place - g->place) : 0;
	}
	return g->own.n > 0 ? 1 : 0;
}

static answer
read_proceedings_row(proceedings *p, const gr_group *g, read_row *row)
{
	head		h;
	gr_token_list cells = g->cells;
	const gr_token *const *window;
	gr_offsets	offsets;
	bool		empty = gr_all_empty(cells.at, cells.n);
	int			captions = 0;
	int			i;

	read_zone(p->zone, p->nzone, &h);
	p->captions = 0;
	p->leaves = h.nleaf;
	for (i = 0; i < h.ncaptions; i++)
		if (h.caption[i] != LITIGATION)
			p->captions |= 1u << h.caption[i];
	if (h.foreign || gr_has_merged_figure(&cells))
		return ANSWER_UNREAD;
	offsets = offsets_of(&h, g, p->rows.bar_begins_rows);
	if (g->mode == GR_MODE_CELLS && p->rows.bar_begins_rows)
	{
		cells.n = cells.at[0]->kind == GR_TOKEN_BLANK ? cells.n - 1 : 0;
		cells.at++;
		/* a blank end is the bar before the next row */
		if (!empty && (cells.n == OUTCOMES || cells.n == ALL_CELLS) && gr_is_empty_cell(gr_last_of(&cells)))
			return ANSWER_UNREAD;
	}
	window = cells.n > 0 ? gr_find_window(&cells, ALL_CELLS, &offsets) : NULL;
	for (i = 0; i < h.ncaptions; i++)
		captions += h.caption[i] != LITIGATION;
	if (empty && !((cells.n >= ALL_CELLS && h.nleaf >= 10) || (captions == 1 && h.nleaf >= OUTCOMES)))
		return ANSWER_WAIT;
	if (!window && empty && !(cells.n >= OUTCOMES && cells.n < ALL_CELLS))
		return ANSWER_WAIT;
	row->group = g;
	if (window && !(empty && h.nleaf < 10 && !h.torn))
		return read_whole_row(&h, g, window, row);
	if (((cells.n >= OUTCOMES && cells.n < ALL_CELLS) || empty) && !p->behind)
		return read_one_caption(&h, &cells, row);
	return ANSWER_UNREAD;
}

/* ---- the table ---- */

/* A row that only numbers the columns: 1 2 3 … */
static bool
numbers_columns(const gr_group *g)
{
	int			n = 0;
	int			i;

	for (i = 0; i < g->cells.n; i++)
	{
		const gr_token *t = g->cells.at[i];

		if (gr_is_empty_cell(t))
			continue;
		n++;
		if (t->kind != GR_TOKEN_VALUE ||
			(n < 10 ? t->len != 1 || t->text[0] != u'0' + n :
			 t->len != 2 || t->text[0] != u'0' + n / 10 || t->text[1] != u'0' + n % 10))
			return false;
	}
	return n >= OUTCOMES;
}

static int
count_figures(const gr_group *g)
{
	int			n = 0;
	int			i;

	for (i = 0; i < g->cells.n; i++)
		n += !gr_is_empty_cell(g->cells.at[i]);
	return n;
}

/* A second row under the same head: the same figures, or neither is known. */
static bool
repeats(gr_reader *reader, const read_row *row, const gr_group *g)
{
	gr_offsets	first = 1;
	const gr_token *const *window = gr_find_window(&g->cells, ALL_CELLS, &first);
	int			i;

	if (!window || row->n != ALL_CELLS)
		return false;
	for (i = 0; i < ALL_CELLS; i++)
	{
		gr_found	again = row->cells[i];
		int64_t		a;
		int64_t		b;

		again.token = window[i];
		if (window[i]->kind != row->cells[i].token->kind ||
			gr_number_of(reader, &again, GR_COUNT, &a) != gr_number_of(reader, &row->cells[i], GR_COUNT, &b) || a != b)
			return false;
	}
	return true;
}

/* A bar of its own begins every row of cells: one stands before the head's words. */
static bool
has_bars_before_rows(const gr_rows *rows)
{
	size_t		i;

	if (rows->mode != GR_MODE_CELLS)
		return false;
	for (i = 0; i + 1 < rows->cells.n && !gr_is_value_token(&rows->cells.at[i]); i++)
		if (rows->cells.at[i].separator == GR_BY_STREAM && rows->cells.at[i].kind == GR_TOKEN_BLANK &&
			rows->cells.at[i + 1].separator == GR_BY_STREAM &&
			rows->cells.at[i + 1].kind == GR_TOKEN_WORDS)
			return true;
	return false;
}

/* How many groups of five break their sum; *rows is how many have a figure above 0. */
static int
broken_groups(gr_reader *reader, const read_row *row, int *rows)
{
	int64_t		sums[CAPTIONS] = {0};
	int64_t		totals[CAPTIONS] = {0};
	bool		known[CAPTIONS] = {true, true, true};
	int			figures = 0;
	int			broken = 0;
	int			i;

	for (i = 0; i < row->n; i++)
	{
		int			caption = row->item[i] - GR_FIRST_ITEM_PROCEEDINGS;
		int64_t		value;

		if (!gr_number_of(reader, &row->cells[i], GR_COUNT, &value))
			known[caption] = false;
		else if (row->cells[i].measure == OUTCOMES - 1)
			totals[caption] = value;
		else if (__builtin_add_overflow(sums[caption], value, &sums[caption]))
			known[caption] = false;
	}
	for (i = 0; i < CAPTIONS; i++)
		if (known[i] && (sums[i] != 0 || totals[i] != 0))
		{
			figures++;
			broken += sums[i] != totals[i];
		}
	if (rows)
		*rows = figures;
	return broken;
}

/* Columns in another order than the form's, whose sums do not hold: the head lies. */
static bool
breaks_sums(gr_reader *reader, const read_row *row)
{
	bool		official = true;
	int			rows;
	int			broken = broken_groups(reader, row, &rows);
	int			i;

	for (i = 0; i < row->n; i++)
		official &= row->cells[i].measure == i % OUTCOMES &&
			(row->n < ALL_CELLS || row->item[i] - GR_FIRST_ITEM_PROCEEDINGS == i / OUTCOMES);
	return !official && 2 * broken > rows;
}

static void
take_zone(proceedings *p, const gr_token *t)
{
	if (p->nzone == MOST_ZONE)
	{
		memmove(p->zone, p->zone + 1, (MOST_ZONE - 1) * sizeof(p->zone[0]));
		p->nzone--;
	}
	p->zone[p->nzone++] = t;
}

/* A row that was not read: another one under its captions cannot be trusted then. */
static void
leave_unread(proceedings *p, const gr_group *g, gr_finding_code code, gr_message why)
{
	bool		headed = p->captions != 0 || p->leaves > 0;
	int			caption;

	/* a few figures under no head at all are not of the table */
	for (caption = 0; caption < CAPTIONS && count_figures(g) > (headed ? 0 : ALL_CELLS - 1); caption++)
		if (p->captions == 0 || p->leaves > OUTCOMES || (p->captions >> caption & 1))
			p->reader->unread.rows[GR_FIRST_ITEM_PROCEEDINGS + caption] = 1;
	gr_say_unread(p->reader, code, g, GR_PROCEEDINGS, why);
}

static void
read_group(proceedings *p, const gr_group *g, bool more)
{
	read_row   *row = &p->read[p->nread];

	if (more && numbers_columns(g))
		return;
	if (p->nread > 0 && p->nzone == 0 && count_figures(g) >= OUTCOMES)
	{
		if (!repeats(p->reader, &p->read[p->nread - 1], g))
		{
			p->nread--;
			leave_unread(p, g, GR_FINDING_row_duplicate, GR_SAY(row_again_differs));
		}
		return;
	}
	if (p->nread == MOST_ROWS)
		return;
	switch (read_proceedings_row(p, g, row))
	{
		case ANSWER_WAIT:
			return;
		case ANSWER_READ:
			if ((gr_is_cut(p->reader, g) || gr_ends_text(p->reader, g)) && broken_groups(p->reader, row, NULL) > 0)
				leave_unread(p, g, GR_FINDING_cell_missing, GR_SAY(text_ends_in_row));
			else if (gr_is_crossed(p->reader, g) && broken_groups(p->reader, row, NULL) > 0)
				leave_unread(p, g, GR_FINDING_cell_missing, GR_SAY(page_number_in_row));
			else if (breaks_sums(p->reader, row))
				leave_unread(p, g, GR_FINDING_cell_shifted, GR_SAY(columns_break_sums));
			else
				p->nread++;
			break;
		case ANSWER_UNREAD:
			leave_unread(p, g, gr_width_finding(&g->cells, g->cells.n > 1 ? ALL_CELLS : OUTCOMES),
						 GR_SAY(proceedings_unread, gr_number(count_figures(g))));
			break;
	}
	p->nzone = 0;
}

static void
put_proceedings(proceedings *p)
{
	int			i;
	int			from;
	int			to;

	for (i = 0; i < p->nread; i++)
		for (from = 0; from < p->read[i].n; from = to)
		{
			for (to = from + 1; to < p->read[i].n && p->read[i].item[to] == p->read[i].item[from]; to++)
				;
			gr_put_row(p->reader, p->read[i].item[from], GR_ROW_BY_LABEL, p->read[i].cells + from, to - from);
		}
}

/* The digits of several cells as one number. */
static bool
is_run_together(const gr_token_list *cells)
{
	int			i;

	for (i = 0; i < cells->n; i++)
		if (cells->at[i]->kind == GR_TOKEN_VALUE && cells->at[i]->len > 2 * OUTCOMES)
			return true;
	return false;
}

static void
stretch_over(proceedings *p)
{
	int			i;

	for (i = 0; i < p->rows.pieces.n; i++)
	{
		const gr_token *t = p->rows.pieces.at[i];

		if (entry_of(t->text, t->len) || outcomes_of_piece(t->text, t->len) != 0)
			gr_stretch(p->reader, GR_PROCEEDINGS, t, t);
	}
	for (i = 0; i < p->rows.ngroups; i++)
		if (p->rows.groups[i].cells.n >= OUTCOMES || is_run_together(&p->rows.groups[i].cells))
			gr_stretch(p->reader, GR_PROCEEDINGS, p->rows.groups[i].cells.at[0],
					   gr_last_of(&p->rows.groups[i].cells));
}

/* Does any word of the head, or more than one row of figures, stand in the region? */
static bool
is_table(const proceedings *p)
{
	int			words = 0;
	int			i;

	for (i = 0; i < p->rows.pieces.n; i++)
		words += entry_of(p->rows.pieces.at[i]->text, p->rows.pieces.at[i]->len) != NULL;
	return words >= 3 || (words > 0 && p->rows.ngroups > 0);
}

/* The captions among some of the pieces. */
static int
captions_among(const proceedings *p, int from, int to)
{
	int			n = 0;
	int			i;

	for (i = from; i < to; i++)
	{
		const gr_entry *entry = entry_of(p->rows.pieces.at[i]->text, p->rows.pieces.at[i]->len);

		n += entry && entry->kind == GR_ENTRY_ITEM;
	}
	return n;
}

/* Do figures stand before the first caption, and none behind the last? */
static bool
captions_stand_behind(const proceedings *p)
{
	const gr_group *groups = p->rows.groups;
	int			n = p->rows.ngroups;

	return n > 1 && captions_among(p, 0, groups[0].here) == 0 &&
		captions_among(p, groups[n - 1].here, p->rows.pieces.n) > 0;
}

void
gr_read_proceedings(gr_reader *reader, const gr_region *region)
{
	proceedings *p = reader->env->alloc(reader->env->context, sizeof(*p));
	int			piece = 0;
	int			i;

	if (!p)
	{
		reader->no_memory = true;
		return;
	}
	memset(p, 0, offsetof(proceedings, read));
	p->reader = reader;
	gr_make_runs(&p->rows, reader->env, region);
	reader->no_memory |= p->rows.no_memory;
	if (p->rows.no_memory || !is_table(p))
		return;
	p->rows.bar_begins_rows = has_bars_before_rows(&p->rows);
	p->behind = captions_stand_behind(p);
	reader->form[GR_PROCEEDINGS] = reader->form[GR_APPLICATIONS] >= 0 ? reader->form[GR_APPLICATIONS] :
		reader->form[GR_DISCLOSURES] >= 0 ? reader->form[GR_DISCLOSURES] : GR_NFORMS - 1;
	for (i = 0; i < p->rows.ngroups; i++)
	{
		for (; piece < p->rows.groups[i].here; piece++)
			take_zone(p, p->rows.pieces.at[piece]);
		read_group(p, &p->rows.groups[i], i + 1 < p->rows.ngroups);
	}
	put_proceedings(p);
	stretch_over(p);
	for (i = 0; i < p->rows.strays && i < GR_MOST_STRAYS; i++)
		if (p->rows.stray[i]->len > 2 * OUTCOMES)
			gr_stretch(reader, GR_PROCEEDINGS, p->rows.stray[i], p->rows.stray[i]);
	gr_say_strays(reader, &p->rows, GR_PROCEEDINGS, OUTCOMES);
	if (p->rows.ngroups == 0)
		gr_say_at(reader, GR_FINDING_cell_missing, GR_PROCEEDINGS, -1, -1, p->rows.pieces.at[0],
				  p->rows.pieces.at[0], GR_SAY(table_empty));
}
