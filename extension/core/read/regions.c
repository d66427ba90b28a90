/*
 * regions.c
 *	  Pass 2: finds the regions of a text.  Headings, and words that only the
 *	  tables have, open and close a region.  Only the tokens of regions are
 *	  kept.
 */
#include "regions.h"

#include "atoms.h"
#include "head.h"
#include "label.h"
#include "other_table.h"
#include "period.h"
#include "text/numeral.h"
#include "wordset.h"

/* Tokens that must follow a token before it is decided what that token opens. */
#define LOOKAHEAD	24

/* Most tokens before a token that opens a table, that may be the head of the table. */
#define LOOKBACK	96

#define NO_HEADING	42	/* a token of at least so many characters is not a heading … */
#define SENTENCE	45	/* … and of so many, a sentence */

/* Tokens that are taken at once. */
#define TAKEN		512

/* Sets of words that open a table wherever a token contains them. */
#define NWITHIN		4
#define NHEADINGS	3			/* the first of them are headings */

typedef struct finder
{
	gr_regions *regions;
	const gr_env *env;
	gr_region  *open;			/* NULL: none */
	bool		foreign;		/* the text is in an annex about another year */
	bool		annex;			/* … or in any annex */
	unsigned	own_tables;		/* tables with values before the first annex, one bit each: annexes have others' */
	int			first_year;		/* the first year outside of the tables, or 0 */
	const gr_token *now;		/* the token that is being taken */
	const gr_token *from;		/* from here to it, tokens are not kept in the open region yet */
	bool		kept;			/* take_tokens has kept some tokens */
	uint64_t	first_letters;	/* filter: one bit for each letter with which the head of a table begins */
	uint64_t	heading_letters;	/* filter: the letters that all words of opens_within have */
} finder;

/* ---- words ---- */

/* Joins a token with up to three more: a word may be broken over lines or cells. */
static void
join_ahead(const gr_token *t, const gr_token *end, gr_words_joined *words)
{
	int			more;

	words->len = 0;
	(void) gr_join_token(words, t);
	for (more = 0, t++; more < 3 && words->len < 14; more++)
	{
		while (t < end && (t->kind == GR_TOKEN_EMPTY_LINE || t->kind == GR_TOKEN_COVERED))
			t++;
		if (t == end || t->kind != GR_TOKEN_WORDS)
			break;
		(void) gr_join_token(words, t++);
	}
}

/* Does the key contain a word of the set?  letters: those of the token. */
static bool
has(gr_word_set set, const gr_key *key, uint64_t letters)
{
	return gr_may_have_word_of(set, letters, key->len) && gr_has_word_of(set, key->text, key->len);
}

/* ---- regions ---- */

/* Keeps the tokens [from, to) in the open region. */
static void
keep(finder *f, const gr_token *from, const gr_token *to)
{
	gr_tokens  *tokens = &f->open->tokens;
	gr_token   *kept;

	if ((size_t) (to - from) > GR_REGION_TOKENS - tokens->n)
	{
		to = from + (GR_REGION_TOKENS - tokens->n);
		f->open->too_long = true;
	}
	if (from == to)
		return;
	while (tokens->room < tokens->n + (size_t) (to - from))
		if (!gr_grow_tokens(f->env, tokens))
		{
			f->regions->no_memory = true;
			return;
		}
	f->kept = true;
	for (kept = tokens->at + tokens->n; from < to; from++)
		*kept++ = *from;
	tokens->n = (size_t) (kept - tokens->at);
}

/* Keeps the tokens before the one that is being taken.  Must be called before the open region changes. */
static void
keep_tokens(finder *f)
{
	if (f->open && !f->foreign)
		keep(f, f->from, f->now);
	f->from = f->now;
}

static void
close_region(finder *f)
{
	keep_tokens(f);
	if (f->open)
		f->open->closed = true;
	f->open = NULL;
}

static void
open_region(finder *f, gr_table table)
{
	gr_regions *r = f->regions;

	if (f->open && f->open->table == table)
		return;
	close_region(f);
	if (r->n == GR_MOST_REGIONS || (f->own_tables >> table & 1) != 0)
		return;
	f->open = &r->at[r->n++];
	memset(f->open, 0, sizeof(*f->open));
	f->open->table = table;
}

static void
begin_annex(finder *f)
{
	int			i;
	size_t		k;

	keep_tokens(f);
	for (i = 0; i < f->regions->n && !f->annex; i++)
	{
		const gr_region *r = &f->regions->at[i];

		for (k = 0; k < r->tokens.n && !gr_is_value_token(&r->tokens.at[k]); k++)
			;
		f->own_tables |= k < r->tokens.n ? 1u << r->table : 0;
	}
	f->annex = true;
	if (f->open && (f->own_tables >> f->open->table & 1) != 0)
		close_region(f);
}

/* ---- years ---- */

/* Does the token name an annex, or do the words before it?  *alone: no words precede it. */
static bool
stands_behind_annex(const gr_token *first, const gr_token *t, bool *alone)
{
	const gr_token *p;
	bool		annex = gr_token_has_word_of(GR_SET_ANNEX, t);

	*alone = true;
	for (p = t; p > first && t - p < 3 && p[-1].line == t->line; p--)
	{
		annex |= gr_token_has_word_of(GR_SET_ANNEX, p - 1);
		*alone = false;
	}
	return annex;
}

/* Returns the report's year, as far as it is known: by its title, by any title, or else the first year. */
static int
own_year(const finder *f)
{
	if (f->regions->title_year != 0)
		return f->regions->title_year;
	return f->regions->year != 0 ? f->regions->year : f->first_year;
}

/*
 * Notes the year that a token names.  The year may open or close an annex about another
 * year.
 */
static void
take_year(finder *f, const gr_token *first, const gr_token *t)
{
	const uint64_t needed = gr_letters(u"年", 1);
	int			year;
	int			at;
	bool		alone;
	bool		annex;

	if ((needed & ~t->letters) != 0)
		return;
	at = gr_year_in(t->text, t->len, &year);
	if (at < 0 || at + 4 >= t->len || t->text[at + 4] != u'年')
		return;
	if (f->first_year == 0 && !f->open)
		f->first_year = year;
	if (gr_has_word_of(GR_SET_REPORT_TITLE, t->text + at, t->len - at))
	{
		if (f->regions->year == 0)
			f->regions->year = year;
		if (f->regions->n == 0)
			gr_note_title(f->regions, t, year);
	}
	if (t->len >= SENTENCE || gr_has_month(t) || gr_has_word_of(GR_SET_YEAR_NONE, t->text, t->len) ||
		gr_ends_with_word_of(GR_SET_NOTE_END, t->text, t->len) > 0)
		return;
	annex = stands_behind_annex(first, t, &alone);
	if (year == own_year(f))
	{
		keep_tokens(f);
		f->foreign = false;
	}
	else if (annex || (alone && gr_is_year_title(t, at)))
	{
		close_region(f);
		f->foreign = true;
	}
}

/* ---- headings and words of tables ---- */

/* Does the token, perhaps joined with those behind it, begin part two: is it a clause, or the first of the heads? */
static bool
begins_disclosures(const gr_token *t, const gr_token *end)
{
	bool		clause = t->len < 16 && gr_may_begin_word_of(GR_SET_CLAUSE_HEAD, t->text[0]);
	gr_words_joined ahead;

	if (!clause && !(t->len <= 4 && gr_may_begin_word_of(GR_SET_ROW_OF_HEADS, t->text[0])))
		return false;
	join_ahead(t, end, &ahead);
	return gr_begins_with_word_of(clause ? GR_SET_CLAUSE_HEAD : GR_SET_ROW_OF_HEADS, ahead.text, ahead.len) > 0;
}

/* Does the token, perhaps joined with those behind it, begin part four: is it 行政复议, or the first outcome? */
static bool
begins_proceedings(const gr_token *t, const gr_token *end)
{
	gr_words_joined ahead;
	int			len;

	if (gr_is_word_of(GR_SET_RECONSIDERATION, t->text, t->len) || gr_is_word_of(GR_SET_FIRST_OUTCOME, t->text, t->len))
		return true;
	if (!gr_may_begin_word_of(GR_SET_RECONSIDERATION, t->text[0]))
		return false;
	join_ahead(t, end, &ahead);
	len = gr_begins_with_word_of(GR_SET_RECONSIDERATION, ahead.text, ahead.len);
	if (len == 0)
		return false;
	return gr_begins_with_word_of(GR_SET_BEHIND_RECONSIDERATION, ahead.text + len, ahead.len - len) > 0 ||
		gr_is_word_of(GR_SET_ADMINISTRATIVE, ahead.text + len, ahead.len - len) || ahead.len == len;
}

/* Returns the table that a word of its head opens, or -1.  open: the table that is open already, or -1. */
static int
table_of_words(const gr_token *t, const gr_token *end, int open)
{
	if (open != GR_DISCLOSURES && begins_disclosures(t, end))
		return GR_DISCLOSURES;
	if (open != GR_APPLICATIONS && gr_is_word_of(GR_SET_HEAD_OPENS, t->text, t->len))
		return GR_APPLICATIONS;
	return open != GR_PROCEEDINGS && begins_proceedings(t, end) ? GR_PROCEEDINGS : -1;
}

/* Words that open a table wherever a token contains them: headings, and the label of a first row. */
static const gr_word_set opens_within[NWITHIN] = {
	GR_SET_HEADING_DISCLOSURES, GR_SET_HEADING_APPLICATIONS, GR_SET_HEADING_PROCEEDINGS,
	GR_SET_FIRST_ROW
};

/* Returns false if the letters of the token show that it is neither a heading nor the label of a first row. */
static bool
may_be_heading(const finder *f, const gr_token *t)
{
	char16_t	c = t->text[0];
	int			i;

	for (i = 0; i < NWITHIN && (f->heading_letters & ~t->letters) == 0; i++)
		if (gr_may_have_word_of(opens_within[i], t->letters, t->len))
			return true;
	/* a heading that closes a table begins with an ordinal, or with a mark before it */
	if (!f->open || (gr_is_han(c) && gr_ordinal_numeral(c) == 0))
		return false;
	if (f->open->table == GR_PROCEEDINGS && c != u'(')
		return true;
	if (gr_is_digit(c))
		return false;
	return gr_may_have_word_of(GR_SET_HEADING_LAST, t->letters, t->len) ||
		gr_may_have_word_of(GR_SET_HEADING_OVERVIEW, t->letters, t->len);
}

static bool
is_new_received(const gr_key *key)
{
	const gr_entry *entry = gr_find_entry(GR_ROWS_APPLICATIONS, key->text, key->len);

	return entry && entry->kind == GR_ENTRY_ITEM && entry->id == GR_ITEM_APPLICATIONS_new_received;
}

/* Opens or closes a region by a token that may be a heading, or the label of a first row. */
static void
take_heading(finder *f, const gr_token *t, int open)
{
	gr_key		key;
	int			number;

	gr_make_key(t->text, t->len, &key);
	number = key.digits ? 0 : key.ordinal;
	if ((has(GR_SET_HEADING_APPLICATIONS, &key, t->letters) && !gr_has_word_of(GR_SET_CONTENTS, t->text, t->len)) ||
		(open != GR_APPLICATIONS && is_new_received(&key)))
		open_region(f, GR_APPLICATIONS);
	else if (t->len < 36 && has(GR_SET_HEADING_PROCEEDINGS, &key, t->letters) &&
			 gr_has_word_of(GR_SET_HEADING_END, key.text, key.len))
		open_region(f, GR_PROCEEDINGS);
	else if ((open == GR_PROCEEDINGS && number >= 5 && number <= 7 && t->text[0] != u'(') ||
			 ((number == 5 || number == 6) && has(GR_SET_HEADING_LAST, &key, t->letters)) ||
			 ((number == 1 || number == 2) && has(GR_SET_HEADING_OVERVIEW, &key, t->letters)))
		close_region(f);
	else if (t->len < 30 && has(GR_SET_HEADING_DISCLOSURES, &key, t->letters) &&
			 (key.ordinal > 0 || t->text[0] == u'#' || t->text[0] == u'表' || t->text[0] == u'('))
	{
		close_region(f);
		open_region(f, GR_DISCLOSURES);
	}
}

/* Opens or closes a region by the words of a token. */
static void
take_words(finder *f, const gr_token *t, const gr_token *end)
{
	int			open = f->open ? (int) f->open->table : -1;
	int			table = -1;

	if (f->first_letters >> (t->text[0] & 63) & 1)
		table = table_of_words(t, end, open);
	if ((table < 0 && !may_be_heading(f, t)) || gr_ends_with_word_of(GR_SET_NOTE_END, t->text, t->len) > 0)
		return;
	if (table >= 0)
		open_region(f, (gr_table) table);
	else
		take_heading(f, t, open);
}

/* Takes a word, which may open or close a region.  first: the first token that is still known. */
static void
take_word(finder *f, const gr_token *first, const gr_token *t, const gr_token *end)
{
	if (t->place == 0 && gr_begins_with_word_of(GR_SET_ANNEX, t->text, t->len) > 0)
		begin_annex(f);
	take_year(f, first, t);
	if (gr_token_has_word_of(GR_SET_SUM_NOTE, t))
		open_region(f, GR_APPLICATIONS);
	else if (t->len < NO_HEADING)
		take_words(f, t, end);
}

/* Returns the first of the words right before a token that may be the head of a table. */
static const gr_token *
head_before(const gr_token *first, const gr_token *t)
{
	const gr_token *from = t;

	while (from > first && t - from < LOOKBACK &&
		   (gr_may_be_head(from - 1) || gr_is_empty_cell(from - 1) || from[-1].kind == GR_TOKEN_EMPTY_LINE))
		from--;
	return from;
}

/*
 * Keeps the head before the token that has opened a region: a word of a table may
 * stand behind other words of the head, or below the head.  Nothing of a table stands
 * before its heading.
 */
static void
keep_head_before(finder *f, const gr_token *first, const gr_token *opens)
{
	gr_key		key;
	int			i;

	for (i = 0; i < NHEADINGS; i++)
		if (gr_may_have_word_of(opens_within[i], opens->letters, opens->len))
		{
			gr_make_key(opens->text, opens->len, &key);
			if (gr_has_word_of(opens_within[i], key.text, key.len))
				return;
		}
	keep(f, head_before(first, opens), opens);
}

/* Takes the tokens [from, stop) into regions.  The tokens behind them are only looked at. */
static void
take_tokens(finder *f, const gr_tokens *pending, size_t from, size_t stop)
{
	const gr_token *end = pending->at + pending->n;
	const gr_token *t;

	f->from = pending->at + from;
	for (t = pending->at + from; t < pending->at + stop; t++)
	{
		const gr_region *open = f->open;

		f->now = t;
		if (gr_is_word_token(t))
		{
			take_word(f, pending->at, t, end);
			if (f->open && f->open != open && !f->foreign)
				keep_head_before(f, pending->at, t);
		}
		else if (t->kind == GR_TOKEN_FURNITURE)
		{
			keep_tokens(f);
			f->from = t + 1;
			if (f->open && f->regions->nfurniture < GR_MOST_FURNITURE)
				f->regions->furniture[f->regions->nfurniture++] = *t;
		}
	}
	f->now = t;
	keep_tokens(f);
}

void
gr_find_regions(gr_regions *regions, const gr_env *env, const char *text, size_t len, bool html, bool cut)
{
	gr_atoms	atoms;
	gr_tokens	pending = {NULL, 0, 0};
	const gr_token *last;		/* that is not an empty line, or NULL */
	size_t		taken = 0;		/* how many of pending were taken before */
	size_t		n;
	finder		f = {.regions = regions, .env = env, .heading_letters = UINT64_MAX};

	regions->n = regions->year = regions->title_year = regions->nfurniture = 0;
	regions->has_title = false;
	regions->organ = GR_NO_STR;
	regions->no_memory = false;
	f.first_letters = gr_first_letters(GR_SET_CLAUSE_HEAD) | gr_first_letters(GR_SET_ROW_OF_HEADS) |
		gr_first_letters(GR_SET_HEAD_OPENS) | gr_first_letters(GR_SET_RECONSIDERATION) |
		gr_first_letters(GR_SET_FIRST_OUTCOME);
	for (n = 0; n < NWITHIN; n++)
		f.heading_letters &= gr_common_letters(opens_within[n]);
	gr_atoms_begin(&atoms, env, text, len, html);
	while (gr_atoms_next(&atoms, &pending) && !regions->no_memory)
	{
		size_t		stop;
		size_t		dropped;

		if (pending.n < TAKEN)
			continue;
		stop = pending.n - LOOKAHEAD;
		take_tokens(&f, &pending, taken, stop);
		dropped = (size_t) (head_before(pending.at, pending.at + stop) - pending.at);
		pending.n -= dropped;
		memmove(pending.at, pending.at + dropped, pending.n * sizeof(gr_token));
		taken = stop - dropped;
		/* the text of kept tokens is in these blocks, so new ones are needed */
		if (f.kept)
			atoms.blocks = atoms.block = NULL;
		else
			gr_atoms_reuse(&atoms, pending.at, pending.n);
		f.kept = false;
	}
	for (n = pending.n; n > 0 && pending.at[n - 1].kind == GR_TOKEN_EMPTY_LINE; n--)
		;
	last = n > 0 ? &pending.at[n - 1] : NULL;
	regions->cut_end = last ? last->end : NULL;
	/* a row of paragraphs that ends with a tab may have gone on */
	cut |= last && last->below > 0 && last->kind == GR_TOKEN_EMPTY_CELL;
	regions->cut_line = cut ? (last ? last->line : 0) : gr_atoms_cut_line(&atoms);
	if (last)
		take_tokens(&f, &pending, taken, pending.n);
	regions->year = own_year(&f);
	regions->double_spaced = atoms.double_spaced;
	regions->no_memory |= atoms.no_memory;
	regions->other_bars = atoms.other_bars;
}
