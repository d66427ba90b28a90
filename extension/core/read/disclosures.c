/*
 * disclosures.c
 *	  Part two: blocks of rows, each under a head of its own.
 */
#include "reader.h"

#include "head.h"
#include "wordset.h"

/* Columns of a block's head that are kept. */
#define MOST_HEADS	12

/* Tokens that one word of a head may be broken into. */
#define MOST_PARTS	7

/* Words between a block's head and its first row's label. */
#define MOST_ZONE	64

/* A unit that no cell of part two has. */
#define FOREIGN_UNIT	(-1)

/* A column of a block. */
typedef struct block_column
{
	int			measure;		/* from 0, or GR_COLUMN_FOREIGN */
	bool		half;			/* 本年新, whose end is on another line */
	int			unit;			/* gr_unit, or FOREIGN_UNIT */
	const gr_token *token;
} block_column;

typedef struct block
{
	bool		in_head;		/* behind 信息内容: words belong to the head */
	int			nzone;
	const gr_token *zone[MOST_ZONE];	/* the words of the head so far */
	int			nabove;
	const gr_token *above[MOST_ZONE];	/* all words since the clause */
	bool		has_head;
	int			ncolumns;
	block_column columns[MOST_HEADS];
} block;

typedef struct disclosures
{
	gr_reader  *reader;
	gr_names	names;
	gr_rows		rows;
	gr_form		form;
	bool		apart;			/* values stand before labels somewhere */
	int			page_unit;		/* printed beside the table: gr_unit or FOREIGN_UNIT */
	bool		units_differ;	/* … and several that differ */
	block		block;
} disclosures;

/* ---- units ---- */

/* The unit that text names, FOREIGN_UNIT for several; GR_UNIT_NONE if there is none. */
static int
unit_in(const char16_t *text, int len)
{
	int			unit = GR_UNIT_NONE;
	int			number;
	int			taken;
	int			i;

	for (i = 0; i < len; i += taken > 0 ? taken : 1)
	{
		taken = gr_longest_column_word(GR_SET_UNIT, text + i, len - i, &number);
		if (taken == 0)
			continue;
		if (number == 0 || (unit != GR_UNIT_NONE && unit != number))
			return FOREIGN_UNIT;
		unit = number;
	}
	return unit;
}

/* The unit that a text ends with, and how long it is. */
static int
unit_at_end(const char16_t *text, int len, int *unit_len)
{
	int			i;

	for (i = len > 4 ? len - 4 : 0; i < len; i++)
	{
		int			number;

		*unit_len = gr_longest_column_word(GR_SET_UNIT, text + i, len - i, &number);
		if (*unit_len == len - i)
			return number == 0 ? FOREIGN_UNIT : number;
	}
	*unit_len = 0;
	return GR_UNIT_NONE;
}

/* Is the token only a unit, or a note that gives one? */
static bool
is_unit_alone(const gr_token *t)
{
	gr_key		key;
	int			len;

	if (t->len > 10)
		return false;
	if (gr_begins_with_word_of(GR_SET_UNIT_NOTE, t->text, t->len) > 0)
		return true;
	gr_make_key(t->text, t->len, &key);
	return key.len > 0 && unit_at_end(key.text, key.len, &len) != GR_UNIT_NONE && len == key.len;
}

/* ---- heads ---- */

/* Is the bracket's note about another year or another figure? */
static bool
note_turns(const disclosures *d, const gr_key *key, int measure)
{
	int			year;
	bool		previous = measure == GR_MEASURE_DISCLOSURES_previous_items;

	if (key->note_len == 0)
		return false;
	if (!previous && gr_bracket_turns(key))
		return true;
	if (gr_year_in(key->note, key->note_len, &year) < 0)
		return false;
	return year != d->reader->year && !(previous && year == d->reader->year - 1);
}

/* Does a bracket hold the word of another column? */
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
		depth += text[i] == u'(' ? 1 : text[i] == u')' ? -1 : 0;
	return depth == 0;
}

/* The column that words name; false if they name none. */
static bool
column_of_words(const disclosures *d, const gr_words_joined *words, block_column *out)
{
	const gr_entry *entry;
	gr_key		key;
	int			unit_len;
	int			tail;

	if (words->len == 0 || !gr_may_begin_entry(GR_HEADS_DISCLOSURES, words->text[0]) ||
		!brackets_close(words->text, words->len))
		return false;
	gr_make_key(words->text, words->len, &key);
	if (key.len == 0 || key.ordinal > 0 || note_is_head(&key))
		return false;
	out->unit = unit_in(key.note, key.note_len);
	entry = gr_find_entry(GR_HEADS_DISCLOSURES, key.body, key.body_len);
	if (!entry && key.note_len > 0)
		entry = gr_find_entry(GR_HEADS_DISCLOSURES, key.text, key.len);
	if (!entry && (tail = unit_at_end(key.body, key.body_len, &unit_len)) != GR_UNIT_NONE)
	{
		entry = gr_find_entry(GR_HEADS_DISCLOSURES, key.body, key.body_len - unit_len);
		out->unit = out->unit == GR_UNIT_NONE ? tail : out->unit;
	}
	if (!entry)
		return false;
	out->half = entry->kind == GR_ENTRY_HALF;
	out->measure = out->half ? GR_COLUMN_FOREIGN : entry->id - GR_FIRST_MEASURE_DISCLOSURES;
	if (!out->half && note_turns(d, &key, entry->id))
		out->measure = GR_COLUMN_FOREIGN;
	/* an amount's unit that is named, but not known */
	if (!out->half && entry->id == GR_MEASURE_DISCLOSURES_amount && out->unit == GR_UNIT_NONE &&
		gr_begins_with_word_of(GR_SET_UNIT_IS, key.note, key.note_len) > 0)
		out->unit = FOREIGN_UNIT;
	return true;
}

/* 本年新 over 制作数量 and 公开数量, whose ends were lost: the first two of three. */
static void
name_halves(block *b)
{
	int			halves = 0;
	bool		total = false;
	int			n = 0;
	int			i;

	for (i = 0; i < b->ncolumns; i++)
	{
		halves += b->columns[i].half;
		total |= b->columns[i].measure ==
			GR_MEASURE_DISCLOSURES_total_disclosed - GR_FIRST_MEASURE_DISCLOSURES;
	}
	for (i = 0; i < b->ncolumns && halves == 2 && total; i++)
		if (b->columns[i].half)
			b->columns[i].measure = n++ == 0 ?
				GR_MEASURE_DISCLOSURES_newly_made - GR_FIRST_MEASURE_DISCLOSURES :
				GR_MEASURE_DISCLOSURES_newly_disclosed - GR_FIRST_MEASURE_DISCLOSURES;
}

static bool
has_letters(const gr_token *t)
{
	gr_key		key;

	gr_make_key(t->text, t->len, &key);
	return key.len > 0;
}

/* The columns that the words of a head name, in their order. */
static void
read_block_head(const disclosures *d, const gr_token *const *words, int n, block *b)
{
	int			i = 0;

	b->ncolumns = 0;
	while (i < n && b->ncolumns < MOST_HEADS)
	{
		block_column column = {GR_COLUMN_FOREIGN, false, GR_UNIT_NONE, words[i]};
		gr_words_joined joined[MOST_PARTS];
		int			parts = 0;
		int			k;

		for (k = 0; k < MOST_PARTS && i + k < n; k++)
		{
			joined[k].len = 0;
			if (k > 0)
				joined[k] = joined[k - 1];
			if (joined[k].len + words[i + k]->len > 100 || !gr_join_token(&joined[k], words[i + k]))
				break;
			parts = k + 1;
		}
		for (k = parts - 1; k >= 0 && !column_of_words(d, &joined[k], &column); k--)
			;
		if (k >= 0)
			b->columns[b->ncolumns++] = column;
		else if (gr_begins_with_word_of(GR_SET_UNIT_NOTE, words[i]->text, words[i]->len) == 0 &&
				 has_letters(words[i]))
			b->columns[b->ncolumns++] = (block_column) {GR_COLUMN_FOREIGN, false, GR_UNIT_NONE, words[i]};
		i += k >= 0 ? k + 1 : 1;
	}
	name_halves(b);
	b->has_head = b->ncolumns > 0;
}

/* Is the token a word of the row's label?  A line of words may hold its head, too. */
static bool
is_of_label(const gr_group *g, const gr_token *t)
{
	const gr_token_list *label = g->label.n > 0 ? &g->label : &g->own;
	int			i;

	for (i = 0; i < label->n; i++)
		if (label->at[i] == t)
			return true;
	return false;
}

/* Do the words from q on, and those of the row that are not among them, name the row? */
static bool
label_begins_at(const disclosures *d, const gr_token *const *words, int n, int q, const gr_group *g)
{
	const gr_token_list *label = g->label.n > 0 ? &g->label : &g->own;
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

/* Does a label of some row begin here, of up to three words? */
static bool
any_label_at(const disclosures *d, const gr_token *const *words, int n, int q)
{
	gr_words_joined joined;
	int			k;

	joined.len = 0;
	for (k = q; k < n && k < q + 3 && gr_join_token(&joined, words[k]); k++)
		if (gr_is_item(gr_name_words(&d->names, &joined)))
			return true;
	return false;
}

/* The head that ends where the label of this row begins. */
static void
close_head(disclosures *d, const gr_group *g)
{
	block	   *b = &d->block;
	const gr_token *words[MOST_ZONE];
	int			n = 0;
	int			kept = 0;
	int			q;
	int			i;

	for (i = 0; i < b->nzone; i++)
		if (!is_of_label(g, b->zone[i]))
			words[n++] = b->zone[i];
	if (g->own.n == 0 || g->where == GR_LABEL_BEFORE || d->rows.mode == GR_MODE_WORDS)
	{
		for (q = 0; q < n && !label_begins_at(d, words, n, q, g); q++)
			;
		n = q;
	}
	/* a row without values may stand between the head and this row */
	for (q = 0; q < n && !any_label_at(d, words, n, q); q++)
		;
	n = q;
	for (i = 0; i < n; i++)
		if (!gr_opens_block(words[i]->text, words[i]->len) &&
			!gr_is_word_of(GR_SET_ROW_OF_HEADS_HALF, words[i]->text, words[i]->len))
			words[kept++] = words[i];
	read_block_head(d, words, kept, b);
	b->in_head = false;
	b->nzone = 0;
}

/* Does a note beside the table give the unit of its amounts? */
static bool
is_unit_note(const gr_token *t)
{
	return gr_begins_with_word_of(GR_SET_UNIT_NOTE, t->text, t->len) > 0 ||
		(gr_begins_with_word_of(GR_SET_UNIT_REMARK, t->text, t->len) > 0 &&
		 gr_has_word_of(GR_SET_UNIT_SAID, t->text, t->len));
}

/* The unit that notes before, in and behind the table give. */
static void
find_page_unit(disclosures *d)
{
	int			i;

	for (i = 0; i < d->rows.pieces.n; i++)
	{
		const gr_token *t = d->rows.pieces.at[i];
		int			unit = is_unit_note(t) ? unit_in(t->text, t->len) : GR_UNIT_NONE;

		if (unit == GR_UNIT_NONE)
			continue;
		d->units_differ |= d->page_unit != GR_UNIT_NONE && d->page_unit != unit;
		d->page_unit = unit;
	}
}

/* A word between the rows: does it open a block or a head, or belong to one? */
static void
take_piece(disclosures *d, const gr_token *t)
{
	block	   *b = &d->block;

	if (gr_begins_with_word_of(GR_SET_CLAUSE, t->text, t->len) > 0)
		memset(b, 0, sizeof(*b));
	else if (gr_has_word_of(GR_SET_ROW_OF_HEADS, t->text, t->len) ||
			 (t->len == 2 && gr_begins_with_word_of(GR_SET_ROW_OF_HEADS_HALF, t->text, t->len) > 0 &&
			  !b->in_head))
	{
		b->in_head = true;
		b->nzone = 0;
	}
	else if (!is_unit_note(t) && !gr_begins_with_word_of(GR_SET_CLAUSE_END, t->text, t->len) &&
			 b->nabove < MOST_ZONE)
		b->above[b->nabove++] = t;
	if (b->in_head && b->nzone < MOST_ZONE)
		b->zone[b->nzone++] = t;
}

/* ---- rows ---- */

static int
cells_of_item(int item, gr_form form, int *measures)
{
	gr_layout	layout = gr_row_layout((gr_item) item, GR_FORM_BIT(form));
	int			i;

	for (i = 0; i < layout.ncells; i++)
		measures[i] = (int) gr_slot_measure(layout.slots[i]) - GR_FIRST_MEASURE_DISCLOSURES;
	return layout.ncells;
}

static bool
has_measure(const block *b, int measure)
{
	int			i;

	for (i = 0; i < b->ncolumns; i++)
		if (b->columns[i].measure == measure)
			return true;
	return false;
}

/* In a grid whose head and row have as many places: the cells under the head's words. */
static bool
cells_under_head(const block *b, const gr_group *g, const gr_token **out)
{
	int			i;
	int			k;
	bool		blank = false;

	for (i = 0; i < b->ncolumns; i++)
	{
		const gr_token *t = b->columns[i].token;

		if (t->separator == GR_BY_SPACE || t->line != b->columns[0].token->line ||
			t->places != g->places || t->place < g->place || t->place >= g->place + g->cells.n)
			return false;
		out[i] = g->cells.at[t->place - g->place];
	}
	for (k = 0; k < g->cells.n; k++)
	{
		blank |= g->cells.at[k]->kind == GR_TOKEN_BLANK;
		if (g->cells.at[k]->kind == GR_TOKEN_COVERED)
			return false;
		for (i = 0; i < b->ncolumns && out[i] != g->cells.at[k]; i++)
			;
		if (i == b->ncolumns && !gr_is_empty_cell(g->cells.at[k]))
			return false;
	}
	return blank;
}

static gr_token_list
without_covered(disclosures *d, const gr_group *g)
{
	gr_token_list list = gr_new_list(&d->rows, g->cells.n);
	int			i;

	for (i = 0; list.at && i < g->cells.n; i++)
		if (g->mode != GR_MODE_GRID || g->cells.at[i]->kind != GR_TOKEN_COVERED)
			list.at[list.n++] = g->cells.at[i];
	return list;
}

static bool
on_one_line(const gr_token_list *cells)
{
	int			i;

	for (i = 1; i < cells->n; i++)
		if (cells->at[i]->line != cells->at[0]->line)
			return false;
	return cells->n > 0;
}

/*
 * A torn head over a row of words: the pieces over each value, joined downwards,
 * if every word of the head stands over one and each makes a column.
 */
static void
read_head_by_places(disclosures *d, const gr_group *g)
{
	block	   *b = &d->block;
	gr_token_list zone = gr_new_list(&d->rows, b->nabove);
	uint32_t	centre2[MOST_HEADS];
	gr_words_joined texts[MOST_HEADS];
	block_column columns[MOST_HEADS];
	int			letters = 0;
	int			i;
	int			k;

	if (!zone.at || g->cells.n > MOST_HEADS || !on_one_line(&g->cells))
		return;
	for (i = 0; i < b->nabove; i++)
	{
		bool		row = b->above[i]->line >= g->line ||
			gr_is_word_of(GR_SET_ROW_OF_HEADS_HALF, b->above[i]->text, b->above[i]->len);

		for (k = 0; k < d->rows.ngroups && !row; k++)
			row = d->rows.groups[k].line == b->above[i]->line;
		if (!row)
		{
			zone.at[zone.n++] = b->above[i];
			letters += b->above[i]->len;
		}
	}
	for (i = 0; i < g->cells.n; i++)
		centre2[i] = g->cells.at[i]->column + g->cells.at[i]->column_end;
	gr_texts_over_columns(&zone, centre2, g->cells.n, false, texts);
	for (i = 0; i < g->cells.n; i++)
	{
		columns[i] = (block_column) {GR_COLUMN_FOREIGN, false, GR_UNIT_NONE, g->cells.at[i]};
		if (texts[i].len == 0 || !column_of_words(d, &texts[i], &columns[i]) || columns[i].measure < 0)
			return;
		letters -= texts[i].len;
	}
	if (letters != 0)
		return;
	memcpy(b->columns, columns, (size_t) g->cells.n * sizeof(block_column));
	b->ncolumns = g->cells.n;
}

/* What unit an amount has, by all that print one; FOREIGN_UNIT: they do not agree. */
static int
unit_of_amount(const disclosures *d, const gr_group *g, const block_column *column)
{
	const gr_token *behind = g->here < g->to ? d->rows.pieces.at[g->here] : NULL;
	const gr_token *label = gr_last_of(g->own.n > 0 ? &g->own : &g->label);
	int			page_unit = d->units_differ ? FOREIGN_UNIT : d->page_unit;
	int			unit = column && column->unit != GR_UNIT_NONE ? column->unit : page_unit;
	int			len;

	if (page_unit != GR_UNIT_NONE && page_unit != unit)
		return FOREIGN_UNIT;
	if (label)
	{
		gr_key		key;
		int			label_unit;

		gr_make_key(label->text, label->len, &key);
		label_unit = unit_at_end(key.text, key.len, &len);
		if (label_unit != GR_UNIT_NONE && unit != GR_UNIT_NONE && label_unit != unit)
			return FOREIGN_UNIT;
		unit = label_unit != GR_UNIT_NONE ? label_unit : unit;
	}
	/* a unit by itself behind the row may be its own, or the next block's */
	if (behind && is_unit_alone(behind))
		return FOREIGN_UNIT;
	return unit;
}

/* Note with a cell what its unit is, or that it is text. */
static void
set_unit(const disclosures *d, const gr_group *g, const block_column *column, gr_found *cell)
{
	int			slot = gr_slot_of((gr_item) g->item,
								  (gr_measure) (cell->measure + GR_FIRST_MEASURE_DISCLOSURES));
	int			unit = column ? column->unit : GR_UNIT_NONE;
	gr_str		forms;

	if (gr_slot_kind(slot) != GR_AMOUNT)
	{
		/* 万件: not the figure that the form asks for */
		cell->refused = unit != GR_UNIT_NONE;
		return;
	}
	if (cell->token && gr_prints_unit(cell->token))
		return;
	unit = unit_of_amount(d, g, column);
	forms = gr_slot_print(slot, d->form).unit;
	if (unit == FOREIGN_UNIT)
		cell->refused = true;
	else if (!gr_str_equal(gr_unit_glyphs((gr_unit) unit), forms))
		cell->unit = (gr_unit) unit;
}

static void
put_row(disclosures *d, const gr_group *g, const gr_token *const *cells, const block_column *columns,
		const int *measures, int n, gr_column_by by)
{
	gr_found	found[MOST_HEADS];
	int			row[MOST_HEADS];
	int			nrow = cells_of_item(g->item, d->form, row);
	int			nfound = 0;
	int			i;
	int			k;

	for (i = 0; i < n; i++)
	{
		int			measure = columns ? columns[i].measure : measures ? measures[i] : GR_COLUMN_FOREIGN;
		gr_found   *cell = &found[nfound];

		for (k = 0; k < nrow && row[k] != measure; k++)
			;
		if (k == nrow)
			continue;
		memset(cell, 0, sizeof(*cell));
		cell->measure = measure;
		cell->token = cells[i];
		cell->column_by = by;
		set_unit(d, g, columns ? &columns[i] : NULL, cell);
		nfound++;
	}
	gr_put_row(d->reader, g->item, g->by, found, nfound);
}

/* Read a row under the head of its block. */
static bool
read_under_head(disclosures *d, const gr_group *g, const int *measures, int width, gr_message *why)
{
	block	   *b = &d->block;
	const gr_token *under[MOST_HEADS];
	const gr_token *const *window = NULL;
	gr_offsets	first = 1;
	gr_token_list cells;
	bool		foreign = false;
	int			i;

	for (i = 0; i < b->ncolumns; i++)
		foreign |= b->columns[i].measure < 0;
	for (i = 0; i < width && foreign; i++)
		if (!has_measure(b, measures[i]))
		{
			*why = GR_SAY(head_unknown);
			return false;
		}
	if (cells_under_head(b, g, under))
		window = under;
	else
	{
		cells = without_covered(d, g);
		/* dashes in columns that the block does not have say nothing */
		while (cells.n > b->ncolumns && cells.at[cells.n - 1]->kind == GR_TOKEN_MARK)
			cells.n--;
		window = gr_find_window(&cells, b->ncolumns, &first);
		if (!window)
		{
			*why = cells.n > b->ncolumns ?
				GR_SAY(values_long, gr_number(cells.n), gr_number(b->ncolumns)) :
				GR_SAY(values_short, gr_number(cells.n), gr_number(b->ncolumns));
			return false;
		}
	}
	/* a column of the form has no head, but the row has or may have a cell for it */
	if (window != under && b->ncolumns < width && (g->cells.n >= width || g->mode == GR_MODE_WORDS))
	{
		*why = GR_SAY(head_unknown);
		return false;
	}
	if (b->ncolumns > 1 && gr_is_empty_cell(window[b->ncolumns - 1]) && gr_may_lack_cell(&d->rows, g) &&
		!gr_all_empty(window, b->ncolumns))
	{
		*why = GR_SAY(blank_or_padding);
		return false;
	}
	put_row(d, g, window, b->columns, NULL, b->ncolumns, GR_COLUMN_BY_HEAD);
	return true;
}

/* Read a row that has no head: just its cells, in the form's order. */
static bool
read_by_order(disclosures *d, const gr_group *g, const int *measures, int width, gr_message *why)
{
	gr_token_list cells = without_covered(d, g);
	gr_offsets	first = 1;
	const gr_token *const *window = gr_find_window(&cells, width, &first);
	int			filled = 0;
	int			i;

	for (i = 0; i < cells.n; i++)
		filled += !gr_is_empty_cell(cells.at[i]);
	if (!window || (filled != width && g->cells.n != width))
	{
		*why = cells.n > width ? GR_SAY(values_long, gr_number(cells.n), gr_number(width)) :
			GR_SAY(values_short, gr_number(cells.n), gr_number(width));
		return false;
	}
	put_row(d, g, window, NULL, measures, width, GR_COLUMN_BY_ORDER);
	return true;
}

static void
read_disclosures_row(disclosures *d, gr_group *g)
{
	block	   *b = &d->block;
	int			measures[MOST_HEADS];
	int			width;
	bool		foreign = false;
	bool		read;
	gr_message	why = {0};
	int			i;

	if (g->state == GR_GROUP_NAMED && b->in_head)
		close_head(d, g);
	if (g->state != GR_GROUP_NAMED || (d->apart && g->where == GR_LABEL_BEFORE))
	{
		gr_say_unread(d->reader, GR_FINDING_row_unknown, g, GR_DISCLOSURES, GR_SAY(row_unnamed));
		return;
	}
	if (gr_is_cut(d->reader, g))
	{
		gr_say_unread(d->reader, GR_FINDING_cell_missing, g, GR_DISCLOSURES, GR_SAY(text_ends_in_row));
		return;
	}
	if (gr_is_crossed(d->reader, g))
	{
		gr_say_unread(d->reader, GR_FINDING_cell_missing, g, GR_DISCLOSURES, GR_SAY(page_number_in_row));
		return;
	}
	width = cells_of_item(g->item, d->form, measures);
	for (i = 0; i < b->ncolumns; i++)
		foreign |= b->columns[i].measure < 0;
	if (foreign && g->mode == GR_MODE_WORDS)
		read_head_by_places(d, g);
	read = b->has_head ? read_under_head(d, g, measures, width, &why) :
		read_by_order(d, g, measures, width, &why);
	if (read)
		gr_say_variant(d->reader, g, GR_ROWS_DISCLOSURES);
	else
		gr_say_unread(d->reader, gr_width_finding(&g->cells, b->has_head ? b->ncolumns : width), g,
					  GR_DISCLOSURES, why);
}

/* ---- all ---- */

static bool
is_label(const gr_names *names, const gr_token *t)
{
	return gr_is_item(gr_name_token(names, t));
}

/* The form that most of the table's own words speak for. */
static gr_form
form_of_table(const gr_token *tokens, int n)
{
	int			votes[GR_NFORMS] = {0};
	gr_words_joined words;
	int			i;

	for (i = 0; i < n; i++)
	{
		if (tokens[i].kind != GR_TOKEN_WORDS)
			continue;
		/* a word may be broken: look at two tokens at once */
		words.len = 0;
		(void) gr_join_token(&words, &tokens[i]);
		if (i + 1 < n && tokens[i + 1].kind == GR_TOKEN_WORDS && tokens[i].len < 8)
			(void) gr_join_token(&words, &tokens[i + 1]);
		votes[GR_FORM_2019] += gr_has_word_of(GR_SET_DISCLOSURES_2019, words.text, words.len);
		votes[GR_FORM_2021] += gr_has_word_of(GR_SET_DISCLOSURES_2021, words.text, words.len);
	}
	return votes[GR_FORM_2019] > votes[GR_FORM_2021] ? GR_FORM_2019 : GR_FORM_2021;
}

static void
stretch_over(disclosures *d)
{
	gr_reader  *r = d->reader;
	int			i;

	for (i = 0; i < d->rows.pieces.n; i++)
	{
		const gr_token *t = d->rows.pieces.at[i];

		int			found = gr_name_token(&d->names, t);

		if (gr_opens_block(t->text, t->len) || gr_is_item(found))
			gr_stretch(r, GR_DISCLOSURES, t, t);
	}
	for (i = 0; i < d->rows.ngroups; i++)
		gr_stretch_over_group(r, GR_DISCLOSURES, &d->rows.groups[i]);
}

/* At least one named row, or three labels or heads of a table without values. */
static bool
is_table(const disclosures *d)
{
	int			words = 0;
	int			i;

	for (i = 0; i < d->rows.ngroups; i++)
		if (d->rows.groups[i].state == GR_GROUP_NAMED)
			return true;
	for (i = 0; i < d->rows.pieces.n; i++)
	{
		const gr_token *t = d->rows.pieces.at[i];

		words += is_label(&d->names, t) || gr_opens_block(t->text, t->len);
	}
	return words >= 3;
}

void
gr_read_disclosures(gr_reader *reader, const gr_region *region)
{
	disclosures *d = reader->env->alloc(reader->env->context, sizeof(*d));
	int			piece = 0;
	int			i;

	if (!d)
	{
		reader->no_memory = true;
		return;
	}
	memset(d, 0, sizeof(*d));
	d->reader = reader;
	d->form = form_of_table(region->tokens.at, (int) region->tokens.n);
	gr_names_begin(&d->names, GR_DISCLOSURES, d->form, reader->year, &reader->remembered);
	gr_make_rows(&d->rows, reader->env, region, 0, &d->names);
	if (!d->rows.no_memory)
		gr_name_groups(&d->rows, &d->names);
	reader->no_memory |= d->rows.no_memory;
	if (d->rows.no_memory || !is_table(d))
		return;
	gr_found_table(reader, GR_DISCLOSURES, d->form);
	reader->form_by_labels[GR_DISCLOSURES] = true;
	for (i = 0; i < d->rows.ngroups; i++)
		d->apart |= d->rows.groups[i].state == GR_GROUP_MASKED &&
			d->rows.groups[i].rows == d->names.all;
	find_page_unit(d);
	for (i = 0; i < d->rows.ngroups; i++)
	{
		for (; piece < d->rows.groups[i].here; piece++)
			take_piece(d, d->rows.pieces.at[piece]);
		read_disclosures_row(d, &d->rows.groups[i]);
	}
	stretch_over(d);
	gr_see_labels(reader, &d->rows, &d->names);
	gr_say_strays(reader, &d->rows, GR_DISCLOSURES, 3);
}
