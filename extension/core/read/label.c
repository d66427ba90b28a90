/*
 * label.c
 *	  Pass 4: determines what words name: a row or a column.
 */
#include "label.h"

#include "text/numeral.h"
#include "wordset.h"

#include "forms/lexicon.inc"

typedef struct entry_list
{
	const gr_entry *entries;
	int			n;
	const uint8_t *from;		/* index of the first entry of each length, and the end */
	int			longest;
	uint64_t	begins;			/* filter of first letters */
} entry_list;

#define LENGTH(array)	((int) (sizeof(array) / sizeof((array)[0])))
#define LEXICON(name)	{entries_##name, LENGTH(entries_##name), from_##name, LENGTH(from_##name) - 2, BEGINS_##name}

static const entry_list lexicons[] = {
	LEXICON(rows_disclosures), LEXICON(rows_applications), LEXICON(heads_disclosures),
	LEXICON(heads_applications), LEXICON(heads_proceedings)
};

bool
gr_may_begin_entry(gr_lexicon lexicon, char16_t c)
{
	return !gr_is_han(c) || (lexicons[lexicon].begins >> (c & 63) & 1) || gr_ordinal_numeral(c) > 0;
}

/* ---- looking up ---- */

const gr_entry *
gr_find_entry(gr_lexicon lexicon, const char16_t *text, int len)
{
	const entry_list *l = &lexicons[lexicon];
	const gr_entry *e;
	const gr_entry *end;

	if (len <= 0 || len > l->longest)
		return NULL;
	/* entries of one length are adjacent, and sorted */
	e = l->entries + l->from[len];
	end = l->entries + l->from[len + 1];
	while (e < end && e->text[0] < text[0])
		e++;
	for (; e < end && e->text[0] == text[0]; e++)
		if (memcmp(e->text, text, (size_t) len * sizeof(char16_t)) == 0)
			return e;
	return NULL;
}

bool
gr_may_begin_label(gr_lexicon lexicon, const char16_t *text, int len)
{
	const entry_list *l = &lexicons[lexicon];
	int			i;

	if (len == 0)
		return true;
	/* other characters may belong to an ordinal, a year or a note in brackets */
	for (i = 0; i < len; i++)
		if (!gr_is_han(text[i]) || gr_ordinal_numeral(text[i]) > 0)
			return true;
	/* the entries that are long enough */
	for (i = len <= l->longest ? l->from[len] : l->n; i < l->n; i++)
		if (l->entries[i].text[0] == text[0] && gr_begins_with_text(l->entries[i].text, len, text, len))
			return true;
	return false;
}

int
gr_longest_entry(gr_lexicon lexicon)
{
	return lexicons[lexicon].longest;
}

/* What the years before, of and after the report are called: one character each. */
static const char16_t year_names[][2] = {
#define GR_YEAR_NAME(year, text) [(year) + 1] = u"" text,
#include "forms/labels.def"
#undef GR_YEAR_NAME
};

/* Does the note within the label print the year that the label names, as in 上年（2022年）结转? */
static bool
note_repeats_year(const gr_key *key, int named, int year)
{
	char16_t	word[] = {0, u'年'};

	if (key->note_last || key->note_len > 6 || named < year - 1 || named > year + 1)
		return false;
	word[0] = year_names[named - year + 1][0];
	return gr_find_text(key->body, key->body_len, word, 2) >= 0;
}

/* Does a note in brackets make the label that of another figure? */
static bool
note_forbids(const gr_key *key, int year)
{
	int			named;

	if (gr_has_word_of(GR_SET_FORBID, key->note, key->note_len))
		return true;
	return gr_year_in(key->note, key->note_len, &named) >= 0 && named != year && !note_repeats_year(key, named, year);
}

bool
gr_bracket_turns(const gr_key *key)
{
	bool		explains = gr_has_word_of(GR_SET_EXPLAINS, key->note, key->note_len);
	int			i;

	for (i = 0; i < key->note_len && !explains; i++)
		if ((gr_is_han(key->note[i]) || (key->note[i] >= u'A' && key->note[i] <= u'Z')) &&
			!gr_is_in_word_of(GR_SET_HEAD_BRACKET, &key->note[i], 1))
			return true;
	return gr_has_word_of(GR_SET_FORBID, key->note, key->note_len);
}

const gr_entry *
gr_find_dated_entry(gr_lexicon lexicon, const char16_t *text, int len, int year)
{
	const gr_entry *entry = gr_find_entry(lexicon, text, len);
	char16_t	named_text[GR_MAX_WORDS];
	int			named;
	int			at;

	if (entry || year == 0)
		return entry;
	at = gr_year_in(text, len, &named);
	if (at < 0 || named < year - 1 || named > year + 1)
		return NULL;
	memcpy(named_text, text, (size_t) at * sizeof(char16_t));
	named_text[at] = year_names[named - year + 1][0];
	memcpy(named_text + at + 1, text + at + 4, (size_t) (len - at - 4) * sizeof(char16_t));
	return gr_find_entry(lexicon, named_text, len - 3);
}

const gr_entry *
gr_find_head(gr_lexicon lexicon, const gr_key *key, int year)
{
	const gr_entry *entry = gr_find_dated_entry(lexicon, key->text, key->len, year);

	if (entry || key->note_len == 0 || key->body_len == 0)
		return entry;
	if (!key->note_last || gr_bracket_turns(key) || note_forbids(key, year))
		return NULL;
	return gr_find_entry(lexicon, key->body, key->body_len);
}

bool
gr_is_official_label(gr_lexicon lexicon, const char16_t *text, int len)
{
	gr_key		key;
	const gr_entry *entry;

	gr_make_key(text, len, &key);
	entry = gr_find_entry(lexicon, key.text, key.len);
	return entry && (entry->official || entry->kind == GR_ENTRY_TOTAL || entry->kind == GR_ENTRY_OTHER);
}

/* ---- rows ---- */

void
gr_names_begin(gr_names *names, gr_table table, gr_form form, int year)
{
	int			item;
	int			end;

	memset(names, 0, sizeof(*names));
	memset(names->index, 0xFF, sizeof(names->index));
	names->table = table;
	names->lexicon = table == GR_DISCLOSURES ? GR_ROWS_DISCLOSURES : GR_ROWS_APPLICATIONS;
	names->year = year;
	for (gr_table_items(table, &item, &end); item < end; item++)
		if (gr_row_layout((gr_item) item, GR_FORM_BIT(form)).ncells > 0)
		{
			names->index[item] = (int16_t) names->nrows;
			names->rows[names->nrows++] = (int16_t) item;
		}
	names->all = (UINT32_C(1) << names->nrows) - 1;
	names->has_other_rows = names->index[GR_ITEM_APPLICATIONS_other_misc] >= 0;
}

/* How an ordinal is written. */
typedef enum sign
{
	EITHER,
	DIGITS,						/* 3. or (3) */
	IDEOGRAPHS					/* （三） */
} sign;

/* The rows of part three that are named by a word like 其他 behind an ordinal. */
static const struct
{
	gr_entry_kind kind;
	sign		sign;
	int			ordinal;
	gr_item		item;
	int			otherwise;		/* what is named in a form without the row */
}			numbered[] = {
#define GR_NUMBERED(word, sign, ordinal, item, otherwise) \
	{GR_ENTRY_##word, sign, ordinal, GR_ITEM_APPLICATIONS_##item, GR_NAMES_##otherwise},
#include "forms/labels.def"
#undef GR_NUMBERED
};

/* Returns the row that a word of this kind names behind an ordinal. */
static int
name_by_ordinal(const gr_names *names, int kind, int ordinal, bool digits)
{
	int			i;

	for (i = 0; i < LENGTH(numbered); i++)
		if ((int) numbered[i].kind == kind && numbered[i].ordinal == ordinal &&
			(numbered[i].sign == EITHER || (numbered[i].sign == DIGITS) == digits))
			return names->index[numbered[i].item] >= 0 ? (int) numbered[i].item : numbered[i].otherwise;
	return GR_NAMES_NOTHING;
}

/*
 * A note this long after a label of part two explains the label or lists what its row
 * counts.  A shorter one may narrow it.
 */
#define LONG_NOTE	6

/* Finds the entry of a row's label.  A note in brackets after it must be harmless. */
static const gr_entry *
find_row(const gr_names *names, const gr_key *key)
{
	const gr_entry *entry = gr_find_dated_entry(names->lexicon, key->text, key->len, names->year);
	bool		said;

	if (entry || key->note_len == 0 || key->body_len < 2)
		return entry;
	if (note_forbids(key, names->year))
		return NULL;
	/* a number alone may be the row's figure */
	said = gr_has_word_of(GR_SET_ROW_NOTE, key->note, key->note_len) ||
		(!gr_is_digit(key->note[key->note_len - 1]) && !gr_bracket_turns(key));
	if (!said && (names->table == GR_APPLICATIONS || !key->note_last || key->note_len < LONG_NOTE))
		return NULL;
	return gr_find_entry(names->lexicon, key->body, key->body_len);
}

/* Returns what a text names.  *bare: it is a listed label of a row, with at most an ordinal before it. */
static int
name_text(const gr_names *names, const char16_t *text, int len, bool *bare)
{
	const gr_entry *entry;
	gr_key		key;

	*bare = false;
	if (len > GR_MAX_WORDS || len == 0 ||
		(!gr_may_begin_entry(names->lexicon, text[0]) &&
		 (names->table != GR_APPLICATIONS || !gr_may_begin_word_of(GR_SET_GROUP, text[0]))))
		return GR_NAMES_NOTHING;
	gr_make_key(text, len, &key);
	if (names->table == GR_APPLICATIONS && gr_is_word_of(GR_SET_GROUP, key.text, key.len))
		return gr_ends_with_word_of(GR_SET_OTHER_HANDLING, key.text, key.len) && !names->has_other_rows ?
			(int) GR_ITEM_APPLICATIONS_other :
			GR_NAMES_GROUP;
	entry = find_row(names, &key);
	if (!entry && key.note_len == 1 &&
		(entry = gr_find_entry(names->lexicon, key.body, key.body_len)) != NULL)
	{
		/* the ordinal may be behind the word: 总计（七） */
		bool		digit = gr_is_digit(key.note[0]);
		int			ordinal = digit ? key.note[0] - u'0' : gr_ordinal_numeral(key.note[0]);

		if (entry->kind != GR_ENTRY_TOTAL)
			return GR_NAMES_NOTHING;
		return name_by_ordinal(names, entry->kind, ordinal, digit);
	}
	if (!entry)
		return GR_NAMES_NOTHING;
	*bare = key.text + key.len == text + len;
	if (entry->kind == GR_ENTRY_TOTAL || entry->kind == GR_ENTRY_OTHER)
		return name_by_ordinal(names, entry->kind, key.ordinal, key.digits);
	return names->index[entry->id] >= 0 ? entry->id : GR_NAMES_NOTHING;
}

int
gr_name_words(const gr_names *names, const gr_words_joined *words)
{
	bool		bare;

	return name_text(names, words->text, words->len, &bare);
}

/*
 * Returns what a label names that stands behind the label of its group in one cell, as in
 * （三）不予公开1.属于国家秘密, or behind a digit without a dot, as in 1属于国家秘密.
 */
static int
name_behind_group(const gr_names *names, const char16_t *text, int len)
{
	int			number;
	int			i = gr_ordinal_length(text, len, &number);
	int			group = gr_begins_with_word_of(GR_SET_GROUP, text + i, len - i);
	bool		bare;

	if (group > 0)
	{
		i += group;
		i += i < len && (text[i] == u'/' || text[i] == u':');
		if (gr_ordinal_length(text + i, len - i, &number) == 0)
			return GR_NAMES_NOTHING;
	}
	else
	{
		i = 1;
		if (len < 4 || text[0] < u'1' || text[0] > u'9' || !gr_is_han(text[1]) ||
			!gr_is_official_label(names->lexicon, text + i, len - i))
			return GR_NAMES_NOTHING;
	}
	return name_text(names, text + i, len - i, &bare);
}

void
gr_name_tokens(const gr_names *names, gr_token *tokens, size_t n)
{
	gr_token   *t;

	for (t = tokens; t < tokens + n; t++)
	{
		t->name = GR_NAMES_NOTHING;
		if (!gr_is_word_token(t))
			continue;
		t->name = (int16_t) name_text(names, t->text, t->len, &t->is_bare_label);
		if (t->name == GR_NAMES_NOTHING && names->table == GR_APPLICATIONS)
			t->name = (int16_t) name_behind_group(names, t->text, t->len);
	}
}

/* ---- pieces of labels ---- */

/* Is the character harmless in a label: one of its own, or one without meaning? */
static bool
is_harmless(char16_t c, const char16_t *label, int len)
{
	int			i;

	for (i = 0; i < len; i++)
		if (label[i] == c)
			return true;
	return gr_is_word_of(GR_SET_HARMLESS, &c, 1);
}

/*
 * Is a text the label with a misprint: at most two characters lost, added or
 * replaced?  None of them may reverse the meaning, and added characters must be
 * harmless.
 */
static bool
is_misprint(const char16_t *a, int a_len, const char16_t *label, int len)
{
	int			added = 0;
	int			lost = 0;
	bool		says = false;
	bool		used[GR_MAX_WORDS] = {false};
	int			i;
	int			k;

	if (a_len - len > 2 || len - a_len > 2 || (a_len < 5 && len < 5))
		return false;
	for (i = 0; i < a_len; i++)
	{
		for (k = 0; k < len && (used[k] || a[i] != label[k]); k++)
			;
		if (k < len)
			used[k] = true;
		else if (++added > 2 || gr_is_word_of(GR_SET_TURN, &a[i], 1))
			return false;
		else
			says |= !is_harmless(a[i], label, len);
	}
	for (k = 0; k < len; k++)
		if (!used[k] && (added + ++lost > 2 || gr_is_word_of(GR_SET_TURN, &label[k], 1)))
			return false;
	return !says || added == lost;
}

static bool
has_three_bits(uint64_t bits)
{
	bits &= bits - 1;
	bits &= bits - 1;
	return bits != 0;
}

/* Is the text the beginning, the end or a part of the label, or a misprint of it? */
static bool
is_piece(const gr_entry *label, const gr_key *piece)
{
	const char16_t *text = piece->text;
	int			len = piece->len;
	int			more = label->len - len;

	/* （八）其他 is a result beside those of the form */
	if (label->kind == GR_ENTRY_OTHER && more == 0 && !piece->digits && piece->ordinal > 6)
		return false;
	if (more >= 0 && memcmp(label->text, text, (size_t) len * sizeof(char16_t)) == 0)
		return true;
	if (piece->ordinal == 0 && more >= 0)
	{
		if (more != 1 && memcmp(label->text + more, text, (size_t) len * sizeof(char16_t)) == 0)
			return true;
		if (len >= 4 && gr_find_text(label->text, label->len, text, len) >= 0)
			return true;
	}
	return len >= 5 && is_misprint(text, len, label->text, label->len);
}

/* Returns the row of this form whose label the entry is, or -1. */
static int
row_of_entry(const gr_names *names, const gr_entry *entry)
{
	switch ((gr_entry_kind) entry->kind)
	{
		case GR_ENTRY_ITEM:
			return names->index[entry->id];
		case GR_ENTRY_TOTAL:
			return names->index[GR_ITEM_APPLICATIONS_results_total];
		case GR_ENTRY_OTHER:
			return names->index[names->has_other_rows ? GR_ITEM_APPLICATIONS_other_misc :
														GR_ITEM_APPLICATIONS_other];
		case GR_ENTRY_MEASURE:
		case GR_ENTRY_GROUP:
		case GR_ENTRY_SILENT:
		case GR_ENTRY_HALF:
		case GR_ENTRY_LITIGATION:
			break;
	}
	return -1;
}

uint32_t
gr_rows_with_piece(const gr_names *names, const char16_t *text, int len)
{
	const entry_list *l = &lexicons[names->lexicon];
	uint32_t	rows = 0;
	uint64_t	letters;
	gr_key		key;
	int			row;
	int			i;

	if (len > GR_MAX_WORDS)
		return 0;
	gr_make_key(text, len, &key);
	if (key.len < 2)
		return 0;
	letters = gr_letters(key.text, key.len);
	/* a label is at most two characters shorter than its misprint */
	for (i = key.len - 2 <= l->longest ? l->from[key.len - 2] : l->n; i < l->n; i++)
	{
		const gr_entry *e = &l->entries[i];

		/* fast path: a piece has only letters of the label; in a misprint, at most two differ */
		if (((letters & ~e->letters) == 0 || !has_three_bits(letters ^ e->letters)) &&
			is_piece(e, &key) && (row = row_of_entry(names, e)) >= 0)
			rows |= UINT32_C(1) << row;
	}
	return rows;
}

int
gr_rows_that_begin(const gr_names *names, const char16_t *text, int len, int *item)
{
	const entry_list *l = &lexicons[names->lexicon];
	uint32_t	rows = 0;
	gr_key		key;
	int			n = 0;
	int			i;

	if (len > GR_MAX_WORDS)
		return 0;
	gr_make_key(text, len, &key);
	for (i = 0; i < l->n; i++)
	{
		int			row = row_of_entry(names, &l->entries[i]);

		if (row >= 0 && l->entries[i].len >= key.len && !(rows >> row & 1) &&
			memcmp(l->entries[i].text, key.text, (size_t) key.len * sizeof(char16_t)) == 0)
		{
			rows |= UINT32_C(1) << row;
			*item = names->rows[row];
			n++;
		}
	}
	return n;
}
