/*
 * block_head.c
 *	  Pass 6: reads the head of a block of part two: its columns and the units that it states.
 */
#include "disclosures.h"

#include "glued.h"
#include "head.h"
#include "wordset.h"

int
gr_cells_of_item(int item, gr_form form, int *measures)
{
	gr_layout	layout = gr_row_layout((gr_item) item, GR_FORM_BIT(form));
	int			i;

	for (i = 0; i < layout.ncells; i++)
		measures[i] = (int) gr_slot_measure(layout.slots[i]) - GR_FIRST_MEASURE_DISCLOSURES;
	return layout.ncells;
}

/* Most tokens that one head word may be broken into, and its most characters. */
#define MOST_PARTS	7
#define LONGEST_JOINED	100

/* ---- heads ---- */

/* Does the note in brackets make the column another year or another figure? */
static bool
note_turns(const gr_disclosures *d, const gr_key *key, int measure)
{
	int			year;
	bool		previous = measure == GR_MEASURE_DISCLOSURES_previous_items;

	if (key->note_len == 0)
		return false;
	if (gr_bracket_turns(key) && !(previous && gr_has_word_of(GR_SET_EXPLAINS, key->note, key->note_len)))
		return true;
	if (gr_year_in(key->note, key->note_len, &year) < 0)
		return false;
	return year != d->reader->year && !(previous && year == d->reader->year - 1);
}

/* Does the note in brackets contain the name of another column? */
static bool
note_is_head(const gr_key *key)
{
	int			from;
	int			len;

	for (from = 0; from < key->note_len; from++)
	{
		if (!gr_may_begin_entry(GR_HEADS_DISCLOSURES, key->note[from]))
			continue;
		for (len = 5; from + len <= key->note_len; len++)
			if (gr_find_entry(GR_HEADS_DISCLOSURES, key->note + from, len))
				return true;
	}
	return false;
}

static bool
brackets_close(const char16_t *text, int len)
{
	int			depth = 0;
	int			i;

	for (i = 0; i < len; i++)
		depth += text[i] == u'(' ? 1 : (text[i] == u')' ? -1 : 0);
	return depth == 0;
}

/* Sets the column that the entry names, without units. */
static void
set_column(gr_block_column *column, const gr_entry *entry)
{
	column->half = entry->kind == GR_ENTRY_HALF;
	column->measure = column->half ? GR_COLUMN_FOREIGN : entry->id - GR_FIRST_MEASURE_DISCLOSURES;
	column->units = (gr_units) {.amount = GR_UNIT_NONE};
}

bool
gr_block_column_of(const gr_disclosures *d, const gr_words_joined *words, gr_block_column *out)
{
	const gr_entry *entry = gr_find_entry(GR_HEADS_DISCLOSURES, words->text, words->len);
	gr_key		key;
	gr_units	units;
	int			unit_len;
	int			tail;
	bool		amount;

	/* fast path: most heads are printed as the form has them, without a note or a unit */
	if (entry)
	{
		set_column(out, entry);
		return true;
	}
	if (words->len == 0 || !gr_may_begin_entry(GR_HEADS_DISCLOSURES, words->text[0]) ||
		!brackets_close(words->text, words->len))
		return false;
	gr_make_key(words->text, gr_units_stated(words->text, words->len, &units), &key);
	if (key.len == 0 || key.ordinal > 0 || note_is_head(&key))
		return false;
	entry = gr_find_dated_entry(GR_HEADS_DISCLOSURES, key.body, key.body_len, d->reader->year);
	if (!entry && key.note_len > 0)
		entry = gr_find_dated_entry(GR_HEADS_DISCLOSURES, key.text, key.len, d->reader->year);
	if (!entry && (tail = gr_unit_at_end(key.body, key.body_len, &unit_len)) != GR_UNIT_NONE)
	{
		entry = gr_find_dated_entry(GR_HEADS_DISCLOSURES, key.body, key.body_len - unit_len, d->reader->year);
		gr_add_units(&units, &(gr_units) {.amount = tail});
	}
	if (!entry)
		return false;
	set_column(out, entry);
	amount = !out->half && entry->id == GR_MEASURE_DISCLOSURES_amount;
	if (!out->half && !(amount && gr_add_if_units(key.note, key.note_len, &units)) &&
		note_turns(d, &key, entry->id))
		out->measure = GR_COLUMN_FOREIGN;
	/* the unit of an amount is named, but unknown or that of a count */
	if (amount && units.amount == GR_UNIT_NONE &&
		(units.one || gr_begins_with_word_of(GR_SET_UNIT_IS, key.note, key.note_len) > 0))
		units.amount = GR_FOREIGN_UNIT;
	out->units = units;
	return true;
}

/*
 * Two of three columns read 本年新; the rest of their heads is lost.  They are
 * 制作数量 and 公开数量, in this order.
 */
static void
name_halves(gr_block *b)
{
	int			halves = 0;
	bool		total = false;
	int			n = 0;
	int			i;

	for (i = 0; i < b->ncolumns; i++)
	{
		halves += b->columns[i].half;
		total |= b->columns[i].measure == GR_BLOCK_MEASURE(total_disclosed);
	}
	for (i = 0; i < b->ncolumns && halves == 2 && total; i++)
		if (b->columns[i].half)
			b->columns[i].measure = n++ == 0 ? GR_BLOCK_MEASURE(newly_made) : GR_BLOCK_MEASURE(newly_disclosed);
}

static bool
has_letters(const gr_token *t)
{
	gr_key		key;

	gr_make_key(t->text, t->len, &key);
	return key.len > 0;
}

/*
 * Adds the columns of heads that are printed without a space between them.  Returns false
 * if the token is none, or if there is no room for all.
 */
static bool
add_glued_columns(const gr_token *t, gr_block *b)
{
	const gr_entry *heads[GR_MOST_GLUED];
	int			n = gr_split_heads(GR_HEADS_DISCLOSURES, t, heads);
	int			i;

	if (b->ncolumns + n > GR_MOST_BLOCK_COLUMNS)
		return false;
	for (i = 0; i < n; i++)
	{
		b->columns[b->ncolumns] = (gr_block_column) {.token = t};
		set_column(&b->columns[b->ncolumns++], heads[i]);
	}
	return n > 0;
}

/* Reads the columns that the words of a head name, in the order of the words. */
static void
read_block_head(const gr_disclosures *d, const gr_token *const *words, int n, gr_block *b)
{
	int			i = 0;

	b->ncolumns = 0;
	while (i < n && b->ncolumns < GR_MOST_BLOCK_COLUMNS)
	{
		gr_block_column column = {.measure = GR_COLUMN_FOREIGN, .token = words[i]};
		gr_words_joined joined;
		int			ends[MOST_PARTS];	/* lengths of the first word, of the first two, … */
		int			parts = 0;
		int			k;

		joined.len = 0;
		while (parts < MOST_PARTS && i + parts < n && joined.len + words[i + parts]->len <= LONGEST_JOINED &&
			   gr_join_token(&joined, words[i + parts]) &&
			   (parts == 0 || gr_may_begin_label(GR_HEADS_DISCLOSURES, joined.text, joined.len)))
			ends[parts++] = joined.len;
		for (k = parts - 1; k >= 0; k--)
		{
			joined.len = ends[k];
			if (gr_block_column_of(d, &joined, &column))
				break;
		}
		if (k >= 0)
			b->columns[b->ncolumns++] = column;
		else if (gr_begins_with_word_of(GR_SET_UNIT_NOTE, words[i]->text, words[i]->len) == 0 &&
				 has_letters(words[i]) && !add_glued_columns(words[i], b))
			b->columns[b->ncolumns++] = (gr_block_column) {.measure = GR_COLUMN_FOREIGN, .token = words[i]};
		i += k >= 0 ? k + 1 : 1;
	}
	name_halves(b);
	b->has_head = b->ncolumns > 0;
}

/* Do the words from q on, joined with the rest of the group's label, name the row? */
static bool
label_begins_at(const gr_disclosures *d, const gr_token *const *words, int n, int q, const gr_group *g)
{
	const gr_token_list *label = gr_label_of(g);
	gr_words_joined joined;
	int			i;
	int			k;

	joined.len = 0;
	for (i = q; i < n; i++)
		if (!gr_join_token(&joined, words[i]))
			return false;
	for (i = 0; i < label->n; i++)
	{
		for (k = 0; k < n && words[k] != label->at[i]; k++)
			;
		if (k == n && !gr_join_token(&joined, label->at[i]))
			return false;
	}
	return gr_name_words(&d->names, &joined) == g->item;
}

/* Do up to three words from q on make the label of any row? */
static bool
any_label_at(const gr_disclosures *d, const gr_token *const *words, int n, int q)
{
	gr_words_joined joined;
	int			k;

	/* fast path: most words of a head begin no label */
	if (words[q]->len > 0 && !gr_may_begin_entry(GR_ROWS_DISCLOSURES, words[q]->text[0]))
		return false;
	joined.len = 0;
	for (k = q; k < n && k < q + 3 && gr_join_token(&joined, words[k]); k++)
		if (gr_is_item(gr_name_words(&d->names, &joined)))
			return true;
	return false;
}

/*
 * Copies those words of a zone that are a head: those before the label of the
 * group, and before that of any row.  Returns how many.
 */
static int
words_of_head(const gr_disclosures *d, const gr_token *const *zone, int nzone, const gr_group *g, const gr_token **words)
{
	bool		before = g->own.n == 0 || g->label_before || d->rows.mode == GR_MODE_WORDS;
	int			n = 0;
	int			end;
	int			kept = 0;
	int			i;

	/* a line of words may hold a head and a label */
	for (i = 0; i < nzone; i++)
		if (!gr_has_token(gr_label_of(g), zone[i]))
			words[n++] = zone[i];
	/* a row without values may stand between the head and this row */
	for (end = 0; end < n && !(before && label_begins_at(d, words, n, end, g)) && !any_label_at(d, words, n, end); end++)
		;
	for (i = 0; i < end; i++)
		if (!gr_opens_block(words[i]->text, words[i]->len) &&
			!gr_is_word_of(GR_SET_ROW_OF_HEADS_HALF, words[i]->text, words[i]->len))
			words[kept++] = words[i];
	return kept;
}

/*
 * Corrects a head that was read without 信息内容.  The words before the first known
 * column may be other text, such as a sentence, or stand over the labels, such as
 * 项目: they are dropped.  All other words are kept as columns that the form does
 * not have.
 */
static void
drop_words_before_columns(gr_block *b)
{
	int			known;
	int			drop;

	for (known = 0; known < b->ncolumns && b->columns[known].measure < 0; known++)
		;
	for (drop = known; drop > 0; drop--)
	{
		const gr_token *t = b->columns[drop - 1].token;

		if (!gr_may_be_head(t) || gr_is_word_of(GR_SET_CORNER, t->text, t->len))
			break;
	}
	/* a word alone may be anything */
	if (known == b->ncolumns && known - drop == 1 && !b->has_clause)
		drop = known;
	b->ncolumns -= drop;
	memmove(b->columns, b->columns + drop, (size_t) b->ncolumns * sizeof(b->columns[0]));
	b->has_head = b->ncolumns > 0;
}

void
gr_close_block_head(gr_disclosures *d, const gr_group *g)
{
	gr_block   *b = &d->block;
	const gr_token *words[GR_MOST_BLOCK_WORDS];

	if (b->in_head)
		read_block_head(d, words, words_of_head(d, b->zone, b->nzone, g, words), b);
	else if (!b->has_head && b->seen < b->nabove)
	{
		read_block_head(d, words, words_of_head(d, b->above + b->seen, b->nabove - b->seen, g, words), b);
		drop_words_before_columns(b);
	}
	b->in_head = false;
	b->nzone = 0;
	b->seen = b->nabove;
	b->has_rows = true;
}

/* Finds the column that a token names alone.  Returns false if it names none. */
static bool
column_of_token(const gr_disclosures *d, const gr_token *t, gr_block_column *column)
{
	gr_words_joined words = {.len = 0};

	return gr_join_token(&words, t) && gr_block_column_of(d, &words, column);
}

/* Does a word of a text in columns stand right behind the head of a count? */
static bool
stands_behind_count(const gr_disclosures *d, const gr_token *t)
{
	gr_block_column column;

	return t > d->rows.tokens && t->separator == GR_BY_SPACE && t[-1].line == t->line && column_of_token(d, &t[-1], &column) &&
		column.measure != GR_BLOCK_MEASURE(amount);
}

void
gr_find_page_units(gr_disclosures *d)
{
	int			i;

	for (i = 0; i < d->rows.ntokens; i++)
		if (gr_is_word_token(&d->rows.tokens[i]) && gr_is_unit_note(&d->rows.tokens[i]) &&
			!stands_behind_count(d, &d->rows.tokens[i]))
			gr_add_units_of_note(d->rows.tokens, (size_t) d->rows.ntokens, (size_t) i, &d->page_units);
}

bool
gr_is_block_column(const gr_disclosures *d, const gr_token *t)
{
	gr_block_column column;

	return column_of_token(d, t, &column);
}

/* Keeps a word that may turn out to be part of a head. */
static void
add_above(gr_disclosures *d, const gr_token *t)
{
	gr_block   *b = &d->block;
	const gr_entry *heads[GR_MOST_GLUED];

	/* a head behind rows begins another block, with the words since the last row */
	if (b->has_rows && !b->in_head && (gr_is_block_column(d, t) || gr_split_heads(GR_HEADS_DISCLOSURES, t, heads) > 0))
	{
		gr_block	next = {.nabove = b->nabove - b->seen};

		memcpy(next.above, b->above + b->seen, (size_t) next.nabove * sizeof(b->above[0]));
		*b = next;
	}
	if (b->nabove == GR_MOST_BLOCK_WORDS)
	{
		b->nabove /= 2;
		memmove(b->above, b->above + b->nabove, (size_t) b->nabove * sizeof(b->above[0]));
		b->seen = b->seen > b->nabove ? b->seen - b->nabove : 0;
	}
	b->above[b->nabove++] = t;
}

bool
gr_take_block_piece(gr_disclosures *d, const gr_token *t)
{
	gr_block   *b = &d->block;
	bool		clause = gr_begins_with_word_of(GR_SET_CLAUSE, t->text, t->len) > 0;
	bool		corner = gr_token_has_word_of(GR_SET_ROW_OF_HEADS, t);
	gr_units	units = {.amount = GR_UNIT_NONE};

	if (clause || corner)
	{
		(void) gr_units_stated(t->text, t->len, &units);
		if (b->has_rows)
			b->units = (gr_units) {.amount = GR_UNIT_NONE};
		gr_add_units(&b->units, &units);
	}
	if (clause)
		*b = (gr_block) {.has_clause = true, .units = units};
	else if (corner ||
			 (t->len == 2 && gr_begins_with_word_of(GR_SET_ROW_OF_HEADS_HALF, t->text, t->len) > 0 &&
			  !b->in_head))
	{
		b->in_head = true;
		b->nzone = 0;
	}
	else if (!gr_is_unit_note(t) && !gr_begins_with_word_of(GR_SET_CLAUSE_END, t->text, t->len))
		add_above(d, t);
	if (b->in_head && b->nzone < GR_MOST_BLOCK_WORDS)
		b->zone[b->nzone++] = t;
	return clause || corner;
}
