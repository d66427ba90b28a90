/*
 * head.c
 *	  Pass 6: the head of part three's table: which column is which.
 *
 * A head that is there is believed: columns in another order are read by name,
 * and a word of another meaning makes its own column unread.
 */
#include "head.h"

#include "wordset.h"

/* Tokens that one word of a head may be broken into. */
#define MOST_PARTS	5

/* Words of a head; more of them are no head. */
#define MOST_WORDS	64

typedef struct head_word
{
	int			column;			/* 0 to 6, GR_COLUMN_GROUP or GR_COLUMN_FOREIGN */
	const gr_token *token;		/* its first */
} head_word;

typedef struct head_words
{
	head_word	at[MOST_WORDS];
	int			n;
	int			unknown;		/* how many of them are foreign */
	const gr_token *foreign[MOST_WORDS];
	gr_words_joined matched;	/* the letters of the known ones */
} head_words;

/* ---- single words ---- */

/*
 * What text names in a head: a column, GR_COLUMN_GROUP, GR_COLUMN_FOREIGN.
 * *silent: it belongs to a head, but names no column.
 */
static int
column_of(const char16_t *text, int len, int year, bool *silent)
{
	const gr_entry *entry;
	gr_key		key;

	*silent = false;
	if (len > 40)
		return GR_COLUMN_FOREIGN;
	gr_make_key(text, len, &key);
	entry = key.len > 0 && key.ordinal == 0 ? gr_find_head(GR_HEADS_APPLICATIONS, &key, year) : NULL;
	if (!entry)
		return GR_COLUMN_FOREIGN;
	*silent = entry->kind == GR_ENTRY_SILENT;
	if (entry->kind == GR_ENTRY_GROUP)
		return GR_COLUMN_GROUP;
	return entry->kind == GR_ENTRY_MEASURE ? entry->id - GR_FIRST_MEASURE_APPLICATIONS : GR_COLUMN_FOREIGN;
}

bool
gr_is_head_word(const gr_token *t, int year)
{
	bool		silent;

	return column_of(t->text, t->len, year, &silent) != GR_COLUMN_FOREIGN && !silent;
}

/* Words that belong to the head or the page, but say nothing of a column. */
static bool
is_note(const gr_token *t)
{
	gr_key		key;
	int			place = gr_begins_with_word_of(GR_SET_PLACE, t->text, t->len);
	int			i;

	if ((gr_has_word_of(GR_SET_HEAD_NOTE, t->text, t->len) && !gr_is_word_of(GR_SET_REMARKS_HEAD, t->text, t->len)) ||
		gr_begins_with_word_of(GR_SET_NOTE_BEGIN, t->text, t->len) > 0 ||
		gr_ends_with_word_of(GR_SET_NOTE_END, t->text, t->len) > 0)
		return true;
	if (place > 0 && t->len > place && t->len <= place + 2 && gr_is_digit_char(t->text[place]))
		return true;
	gr_make_key(t->text, t->len, &key);
	if (key.len == 0 || gr_is_word_of(GR_SET_GROUP, key.text, key.len))
		return true;
	for (i = 0; i < key.len && !(key.text[i] >= 0x4E00 || (key.text[i] >= u'0' && key.text[i] <= u'Z')); i++)
		;
	return i == key.len;
}

/* Has the same line of several words stood in the zone before? */
static bool
is_line_again(const gr_token_list *zone, int from, int to)
{
	int			i;
	int			k;

	for (i = 0; i + (to - from) <= from; i++)
	{
		if (i > 0 && zone->at[i - 1]->line == zone->at[i]->line)
			continue;
		for (k = 0; k < to - from; k++)
			if (zone->at[i + k]->line != zone->at[i]->line ||
				zone->at[i + k]->len != zone->at[from + k]->len ||
				memcmp(zone->at[i + k]->text, zone->at[from + k]->text,
					   zone->at[from + k]->len * sizeof(char16_t)) != 0)
				break;
		if (k == to - from)
			return true;
	}
	return false;
}

void
gr_drop_repeated_lines(gr_token_list *zone)
{
	int			kept = 0;
	int			i;
	int			end;

	for (i = 0; i < zone->n; i = end)
	{
		bool		again;
		int			k;

		for (end = i + 1; end < zone->n && zone->at[end]->line == zone->at[i]->line; end++)
			;
		/* lines before i stand at the front of the list, those kept at least */
		memmove(zone->at + kept, zone->at + i, (size_t) (end - i) * sizeof(zone->at[0]));
		again = end - i > 1 && is_line_again(zone, kept, kept + (end - i));
		for (k = 0; !again && k < end - i; k++)
			kept++;
	}
	zone->n = kept;
}

static void
add_word(head_words *words, int column, const gr_token *t)
{
	if (words->n == MOST_WORDS)
		return;
	words->at[words->n++] = (head_word) {column, t};
	if (column == GR_COLUMN_FOREIGN)
		words->foreign[words->unknown++] = t;
}

/* The words of a zone, those broken over several tokens joined. */
static void
collect_head(const gr_token_list *zone, int year, head_words *words)
{
	int			i = 0;

	memset(words, 0, offsetof(head_words, matched));
	words->matched.len = 0;
	while (i < zone->n)
	{
		gr_words_joined joined[MOST_PARTS];
		int			n = 0;
		int			k;
		bool		silent = false;

		for (k = 0; k < MOST_PARTS && i + k < zone->n; k++)
		{
			if (k > 0)
				joined[k] = joined[k - 1];
			else
				joined[k].len = 0;
			if (!gr_join_token(&joined[k], zone->at[i + k]))
				break;
			n = k + 1;
		}
		for (k = n - 1; k >= 0; k--)
		{
			int			column = column_of(joined[k].text, joined[k].len, year, &silent);

			if (column == GR_COLUMN_FOREIGN && !silent)
				continue;
			if (!silent)
			{
				add_word(words, column, zone->at[i]);
				if (words->matched.len + joined[k].len <= GR_MAX_WORDS)
				{
					memcpy(words->matched.text + words->matched.len, joined[k].text,
						   (size_t) joined[k].len * sizeof(char16_t));
					words->matched.len += joined[k].len;
				}
			}
			break;
		}
		if (k < 0 && !is_note(zone->at[i]))
			add_word(words, GR_COLUMN_FOREIGN, zone->at[i]);
		i += k >= 0 ? k + 1 : 1;
	}
}

/* ---- columns ---- */

static void
set_official(gr_head *head)
{
	int			i;

	head->kind = GR_HEAD_OFFICIAL;
	head->ncolumns = GR_APPLICANTS;
	for (i = 0; i < GR_APPLICANTS; i++)
		head->columns[i] = (int16_t) i;
}

static void
set_named(gr_head *head, const int *columns, int n)
{
	int			i;

	if (n > GR_MOST_COLUMNS)
	{
		head->kind = GR_HEAD_UNKNOWN;
		return;
	}
	head->kind = GR_HEAD_NAMED;
	head->ncolumns = n;
	for (i = 0; i < n; i++)
		head->columns[i] = (int16_t) (columns[i] >= 0 ? columns[i] : GR_COLUMN_FOREIGN);
}

/* Are these the form's columns, each once, and nothing else? */
static bool
is_permutation(const int *columns, int n)
{
	unsigned	seen = 0;
	int			i;

	for (i = 0; i < n; i++)
	{
		if (columns[i] < 0 || (seen >> columns[i] & 1))
			return false;
		seen |= 1u << columns[i];
	}
	return n == GR_APPLICANTS;
}

static bool
ascends(const int *columns, int n)
{
	int			i;

	for (i = 1; i < n; i++)
		if (columns[i] <= columns[i - 1])
			return false;
	return true;
}

/* ---- heads by the places of their words over the columns ---- */

void
gr_texts_over_columns(const gr_token_list *zone, const uint32_t *centre2, int n, bool display,
					  gr_words_joined *texts)
{
	int			i;
	int			q;

	for (q = 0; q < n; q++)
		texts[q].len = 0;
	for (i = 0; i < zone->n; i++)
	{
		const gr_token *t = zone->at[i];
		int64_t		c = display ? (int64_t) t->display + t->display_end : (int64_t) t->column + t->column_end;
		gr_key		key;
		const gr_entry *entry;

		if (!gr_is_word_token(t) || t->separator != GR_BY_SPACE || t->len > 40)
			continue;
		/* the first column reaches three quarters of a column to its left */
		if (n > 1 && 4 * c < 4 * (int64_t) centre2[0] - 3 * ((int64_t) centre2[1] - centre2[0]))
			continue;
		for (q = 0; q + 1 < n && 2 * c >= (int64_t) centre2[q] + centre2[q + 1]; q++)
			;
		gr_make_key(t->text, t->len, &key);
		entry = gr_find_entry(GR_HEADS_APPLICATIONS, key.text, key.len);
		if (!entry || (entry->kind != GR_ENTRY_GROUP && entry->kind != GR_ENTRY_SILENT))
			(void) gr_join_token(&texts[q], t);
	}
}

/* What the head says by the places of its words, seen in one way. */
typedef struct placed_head
{
	int			n;
	int			columns[GR_MOST_COLUMNS];
	bool		empty[GR_MOST_COLUMNS];	/* nothing stands over the column */
	gr_words_joined texts[GR_MOST_COLUMNS];
} placed_head;

static void
place_head(const gr_token_list *zone, const gr_columns *view, int year, placed_head *out)
{
	uint32_t	centre2[GR_MOST_COLUMNS];
	int			q;

	for (q = 0; q < view->n; q++)
		centre2[q] = view->from[q] + view->to[q];
	out->n = view->n;
	gr_texts_over_columns(zone, centre2, view->n, view->display, out->texts);
	for (q = 0; q < view->n; q++)
	{
		bool		silent;

		out->empty[q] = out->texts[q].len == 0;
		out->columns[q] = column_of(out->texts[q].text, out->texts[q].len, year, &silent);
		if (out->columns[q] == GR_COLUMN_GROUP)
			out->columns[q] = GR_COLUMN_FOREIGN;
	}
}

static bool
same_columns(const placed_head *a, const placed_head *b)
{
	return a->n == b->n && memcmp(a->columns, b->columns, (size_t) a->n * sizeof(int)) == 0;
}

/* All columns of the form and some foreign ones, each foreign one by its words. */
static bool
has_all_and_foreign(const placed_head *p)
{
	int			known[GR_MOST_COLUMNS];
	int			n = 0;
	int			q;

	for (q = 0; q < p->n; q++)
		if (p->columns[q] >= 0)
			known[n++] = p->columns[q];
	return p->n > GR_APPLICANTS && is_permutation(known, n);
}

/* The form's order, but for one column over which no word stands. */
static bool
lacks_one_word(const placed_head *p)
{
	int			unknown = 0;
	int			q;

	for (q = 0; q < p->n; q++)
	{
		if (p->columns[q] == q)
			continue;
		if (p->columns[q] >= 0 || !p->empty[q])
			return false;
		unknown++;
	}
	return p->n == GR_APPLICANTS && unknown == 1;
}

/* Try the places of the words: true if they decide. */
static bool
head_by_places(const placed_head *placed, int n, gr_head *head)
{
	const placed_head *full = NULL;
	int			i;

	for (i = 0; i < n; i++)
	{
		if (!is_permutation(placed[i].columns, placed[i].n))
			continue;
		if (full && !same_columns(full, &placed[i]))
		{
			head->kind = GR_HEAD_UNKNOWN;
			return true;
		}
		full = &placed[i];
	}
	for (i = 0; i < n; i++)
	{
		if (placed[i].n > GR_APPLICANTS)
		{
			if (!has_all_and_foreign(&placed[i]))
				continue;
			if (n == 2 && !same_columns(&placed[0], &placed[1]))
				head->kind = GR_HEAD_UNKNOWN;
			else
				set_named(head, placed[i].columns, placed[i].n);
			return true;
		}
		if (is_permutation(placed[i].columns, placed[i].n))
		{
			if (ascends(placed[i].columns, placed[i].n))
				set_official(head);
			else
				set_named(head, placed[i].columns, placed[i].n);
			return true;
		}
		if (lacks_one_word(&placed[i]))
		{
			set_official(head);
			return true;
		}
	}
	return false;
}

/* ---- heads torn into pieces ---- */

bool
gr_take_letters(gr_words_joined *pool, const char16_t *text, int len)
{
	bool		found_all = true;
	int			i;
	int			k;

	for (i = 0; i < len; i++)
	{
		for (k = 0; k < pool->len && pool->text[k] != text[i]; k++)
			;
		if (k < pool->len)
			pool->text[k] = pool->text[--pool->len];
		else
			found_all = false;
	}
	return found_all;
}

/* Are the unknown words just the letters of the missing official ones? */
static bool
is_torn_official(const head_words *words)
{
	gr_words_joined pool;
	int			i;

	pool.len = gr_copy_words_of(GR_SET_HEAD_LETTERS, pool.text, GR_MAX_WORDS);
	(void) gr_take_letters(&pool, words->matched.text, words->matched.len);
	if (gr_ends_with_word_of(GR_SET_HEAD_TURN_LAST, words->foreign[words->unknown - 1]->text,
							 words->foreign[words->unknown - 1]->len) > 0)
		return false;
	for (i = 0; i < words->unknown; i++)
		if (words->foreign[i]->len > 12 ||
			gr_has_word_of(GR_SET_HEAD_TURN, words->foreign[i]->text, words->foreign[i]->len) ||
			!gr_take_letters(&pool, words->foreign[i]->text, words->foreign[i]->len))
			return false;
	return true;
}

/*
 * Is the one foreign word, beside six columns of the form, another word than the
 * missing one?  A piece of that is no foreign word.
 */
static bool
is_another_word(const head_words *words)
{
	unsigned	seen = 0;
	int			i;

	for (i = 0; i < words->n; i++)
		if (words->at[i].column >= 0)
			seen |= 1u << words->at[i].column;
	return words->unknown == 1 && __builtin_popcount(seen) == GR_APPLICANTS - 1 &&
		!gr_is_in_word_of(GR_SET_HEAD_WORD, words->foreign[0]->text, words->foreign[0]->len);
}

/* The column of the form whose word begins as this piece does, or -1. */
static int
column_of_piece(const gr_token *t)
{
	int			column;

	for (column = 0; column < GR_APPLICANTS - 1; column++)
		/* 其他 is a column only by itself */
		if (gr_begins_with_column_word(GR_SET_HEAD_PIECE, column, t->text, t->len) &&
			(column < 5 || t->len == 2))
			return column;
	return -1;
}

/* Pieces side by side on a line stand in the form's order. */
static bool
pieces_ascend(const gr_token_list *zone)
{
	int			last = -1;
	int			i;

	for (i = 0; i < zone->n; i++)
	{
		int			column = column_of_piece(zone->at[i]);

		if (i > 0 && zone->at[i]->line != zone->at[i - 1]->line)
			last = -1;
		if (column < 0)
			continue;
		if (column < last)
			return false;
		last = column;
	}
	return true;
}

/* Does a text over a column have letters that the column's word has not? */
static bool
contradicts(const placed_head *p)
{
	int			q;
	int			i;

	for (q = 0; q < p->n; q++)
		for (i = 0; i < p->texts[q].len; i++)
			if (!gr_column_word_has(GR_SET_HEAD_WORD, q, p->texts[q].text[i]))
				return true;
	return false;
}

/* The known columns stand in the form's order; 总计 may stand anywhere. */
static bool
known_ascend(const head_words *words)
{
	int			last = -1;
	unsigned	seen = 0;
	int			i;

	for (i = 0; i < words->n; i++)
	{
		int			column = words->at[i].column;

		if (column < 0)
			continue;
		if (seen >> column & 1)
			return false;
		seen |= 1u << column;
		if (column == GR_APPLICANTS - 1)
			continue;
		if (column < last)
			return false;
		last = column;
	}
	return true;
}

static void
read_torn_head(const gr_token_list *zone, const head_words *words, const placed_head *placed, int n,
			   gr_head *head)
{
	bool		all_contradict = n > 0;
	int			i;

	for (i = 0; i < n; i++)
		all_contradict &= placed[i].n == GR_APPLICANTS && contradicts(&placed[i]);
	if (pieces_ascend(zone) && !all_contradict && known_ascend(words))
		set_official(head);
	else
		head->kind = GR_HEAD_UNKNOWN;
}

/* ---- heads whose words are whole ---- */

/*
 * The columns of words in the order they are read: what follows the organisations
 * on a line of their own belongs to them, and what stands in their head's line
 * comes behind them.  Gives how many, or -1 where the order cannot be known.
 */
static int
order_words(const head_words *words, int *columns)
{
	int			group = -1;
	int			first;
	int			n = 0;
	int			i;
	int			k;

	for (i = 0; i < words->n && group < 0; i++)
		if (words->at[i].column == GR_COLUMN_GROUP)
			group = i;
	if (group < 0)
	{
		for (i = 0; i < words->n; i++)
			columns[n++] = words->at[i].column;
		return n;
	}
	for (i = 0; i < group; i++)
		if (words->at[i].column >= 1 && words->at[i].column <= 5)
			return -1;
	for (first = group + 1; first < words->n &&
		 !(words->at[first].column >= 1 && words->at[first].column <= 5); first++)
		;
	if (first == words->n)
		return -1;
	/* a foreign word on a line of its own may be one of the organisations, or not */
	for (i = group + 1; i < first; i++)
		if (words->at[i].column == GR_COLUMN_FOREIGN &&
			words->at[i].token->line != words->at[group].token->line)
			return -1;
	for (i = 0; i < first; i++)
	{
		if (words->at[i].column != GR_COLUMN_GROUP)
			columns[n++] = words->at[i].column;
		else if (i == group)
			for (k = first; k < words->n; k++)
				columns[n++] = words->at[k].column;
		else
			return -1;
	}
	return n;
}

static bool
on_one_line(const head_words *words)
{
	int			i;

	for (i = 1; i < words->n; i++)
		if (words->at[i].token->line != words->at[0].token->line)
			return false;
	return true;
}

/*
 * Do the organisations stand in the columns that the head over them spans?  In a
 * page that lost or doubled a row they do not.
 */
static bool
stand_under_group(const head_words *words, const int *at)
{
	const gr_token *t = NULL;
	int			last;
	int			i;

	for (i = 0; i < words->n; i++)
		if (words->at[i].column == GR_COLUMN_GROUP)
			t = words->at[i].token;
	if (!t || t->separator != GR_BY_HTML)
		return true;
	for (last = t->place; last + 1 < t->places && t[last + 1 - t->place].kind == GR_TOKEN_COVERED; last++)
		;
	for (i = 1; i < GR_APPLICANTS - 1; i++)
		if (at[i] < t->place || at[i] > last)
			return false;
	return true;
}

/*
 * In a grid, words on several lines are ordered by their places, if their lines
 * have as many places as the first row.  False: the places contradict the head.
 */
static bool
order_by_places(const head_words *words, int places, int *columns, int n)
{
	int			at[GR_APPLICANTS] = {0};
	unsigned	seen = 0;
	int			i;
	int			k;

	if (n != GR_APPLICANTS || !is_permutation(columns, n) || on_one_line(words))
		return true;
	for (i = 0; i < words->n; i++)
	{
		int			column = words->at[i].column;

		if (column < 0)
			continue;
		if (words->at[i].token->places != places)
			return true;
		for (k = 0; k < GR_APPLICANTS; k++)
			if ((seen >> k & 1) && at[k] == words->at[i].token->place)
				return true;
		at[column] = words->at[i].token->place;
		seen |= 1u << column;
	}
	if (seen != (1u << GR_APPLICANTS) - 1)
		return true;
	if (!stand_under_group(words, at))
		return false;
	for (i = 0; i < n; i++)
		for (k = i + 1; k < n; k++)
			if (at[columns[k]] < at[columns[i]])
			{
				int			swap = columns[i];

				columns[i] = columns[k];
				columns[k] = swap;
			}
	return true;
}

static bool
is_subsequence(const int *columns, int n)
{
	int			i;

	for (i = 0; i < n; i++)
		if (columns[i] < 0)
			return false;
	return ascends(columns, n);
}

/* Seven columns in the form's order, some of them foreign. */
static bool
are_in_place(const int *columns, int n)
{
	int			i;

	for (i = 0; i < n && (columns[i] < 0 || columns[i] == i); i++)
		;
	return i == n && n == GR_APPLICANTS;
}

/* One foreign column among the form's, or in the place of one of them. */
static bool
has_one_foreign(const int *columns, int n)
{
	int			known[MOST_WORDS];
	int			nknown = 0;
	int			i;

	for (i = 0; i < n; i++)
		if (columns[i] >= 0)
			known[nknown++] = columns[i];
	return nknown == n - 1 &&
		((is_permutation(known, nknown) && ascends(known, nknown)) || are_in_place(columns, n));
}

static void
read_whole_head(const gr_token_list *zone, const head_words *words, int places, gr_head *head)
{
	int			columns[MOST_WORDS];
	int			n = order_words(words, columns);
	unsigned	seen = 0;
	int			known = 0;
	int			i;

	head->kind = GR_HEAD_UNKNOWN;
	if (n < 0)
		return;
	/* words that were run together are not one foreign word, and shift the others */
	if (words->unknown > 0 && !are_in_place(columns, n) && is_torn_official(words))
		return;
	/* 总计 spans the lines of a head and comes early, so it tells no order */
	if (n >= 2 && columns[0] == 0 && columns[1] == GR_APPLICANTS - 1 &&
		!(on_one_line(words) && words->at[0].token->separator != GR_BY_SPACE))
		return;
	if (places > 0 && !order_by_places(words, places, columns, n))
		return;
	if (is_subsequence(columns, n) && n <= GR_APPLICANTS)
	{
		set_official(head);
		return;
	}
	for (i = 0; i < n; i++)
	{
		if (columns[i] < 0)
			continue;
		if (seen >> columns[i] & 1)
			return;
		seen |= 1u << columns[i];
		known++;
	}
	if (has_one_foreign(columns, n) ||
		(known >= 6 && (zone->at[0]->separator != GR_BY_SPACE || words->unknown == 0)))
		set_named(head, columns, n);
}

void
gr_read_head(const gr_token_list *zone, const gr_column_views *views, int places, int year,
			 gr_head *head)
{
	head_words	words;
	placed_head placed[2];
	int			n = views ? views->n : 0;
	bool		known = false;
	int			i;

	memset(head, 0, sizeof(*head));
	collect_head(zone, year, &words);
	for (i = 0; i < words.n; i++)
		known |= words.at[i].column != GR_COLUMN_FOREIGN;
	for (i = 0; i < zone->n; i++)
		head->forbids |= gr_has_word_of(GR_SET_FORBID, zone->at[i]->text, zone->at[i]->len);
	if (!known)
	{
		head->kind = words.unknown > 0 ? GR_HEAD_UNKNOWN : GR_HEAD_NONE;
		return;
	}
	for (i = 0; i < n; i++)
		place_head(zone, &views->at[i], year, &placed[i]);
	if (head_by_places(placed, n, head))
		return;
	if (words.unknown > 0 && is_torn_official(&words) && !is_another_word(&words))
		read_torn_head(zone, &words, placed, n, head);
	else
		read_whole_head(zone, &words, places, head);
}

/* ---- columns of a text set in columns ---- */

static bool
is_spaced_row(const gr_group *g, int width)
{
	int			i;

	if (g->mode != GR_MODE_WORDS || g->cells.n != width)
		return false;
	for (i = 1; i < g->cells.n; i++)
		if (g->cells.at[i]->line != g->cells.at[0]->line || g->cells.at[i]->gap < 2)
			return false;
	return true;
}

void
gr_find_columns(const gr_rows *rows, int width, gr_column_views *views)
{
	gr_columns	view[2];
	uint32_t	gap = 0;
	bool		gaps_differ = false;
	int			full = 0;
	int			i;
	int			k;
	int			q;

	views->n = 0;
	memset(view, 0, sizeof(view));
	view[1].display = true;
	for (i = 0; i < rows->ngroups; i++)
	{
		if (!is_spaced_row(&rows->groups[i], width))
			continue;
		for (q = 0; q < width; q++)
		{
			const gr_token *t = rows->groups[i].cells.at[q];

			gap = gap == 0 ? t->gap : gap;
			gaps_differ |= t->gap != gap;
			for (k = 0; k < 2; k++)
			{
				uint32_t	from = k ? t->display : t->column;
				uint32_t	to = k ? t->display_end : t->column_end;

				if (full == 0 || from < view[k].from[q])
					view[k].from[q] = from;
				if (full == 0 || to > view[k].to[q])
					view[k].to[q] = to;
			}
		}
		full++;
	}
	/* the same white space between all cells sets nothing in columns */
	for (k = 0; k < 2 && full >= 2 && gaps_differ; k++)
	{
		view[k].n = width;
		for (q = 1; q < width && view[k].to[q - 1] <= view[k].from[q]; q++)
			;
		if (q == width)
			views->at[views->n++] = view[k];
	}
}

bool
gr_place_cells(const gr_column_views *views, const gr_token_list *cells, int16_t *columns)
{
	int			v;
	int			i;
	int			q;

	for (v = 0; v < views->n; v++)
	{
		const gr_columns *view = &views->at[v];
		unsigned	taken = 0;

		for (i = 0; i < cells->n; i++)
		{
			const gr_token *t = cells->at[i];
			uint32_t	from = view->display ? t->display : t->column;
			uint32_t	to = view->display ? t->display_end : t->column_end;
			int			hit = -1;

			for (q = 0; q < view->n; q++)
				if (from < view->to[q] && to > view->from[q])
				{
					if (hit >= 0)
						return false;
					hit = q;
				}
			if (hit < 0 || (taken >> hit & 1) || (v > 0 && columns[i] != hit))
				return false;
			taken |= 1u << hit;
			columns[i] = (int16_t) hit;
		}
	}
	return views->n > 0;
}

/* ---- head and rows on one grid ---- */

/* All rows, and all lines of the head, have this many places; else 0. */
static int
common_places(const gr_token_list *zone, const gr_rows *rows)
{
	int			places = 0;
	int			i;

	for (i = 0; i < rows->ngroups; i++)
	{
		if (rows->groups[i].mode != GR_MODE_GRID || rows->groups[i].places == 0)
			continue;
		if (places != 0 && rows->groups[i].places != places)
			return 0;
		places = rows->groups[i].places;
	}
	if (places <= GR_APPLICANTS || places > GR_MOST_PLACES)
		return 0;
	for (i = 0; i < zone->n; i++)
		if (zone->at[i]->separator != GR_BY_SPACE && zone->at[i]->places != places)
			return 0;
	return places;
}

/* Where a head lacks one word, its 总计 tells where the columns stand. */
static bool
fill_missing_word(int16_t *places, int n)
{
	int			last = n - 1;
	int			base;
	int			i;

	while (last >= 0 && places[last] == GR_COLUMN_GROUP)
		last--;
	base = last - (GR_APPLICANTS - 1);
	if (last < 0 || places[last] != GR_APPLICANTS - 1 || base < 0)
		return false;
	for (i = base; i <= last; i++)
		if (places[i] != GR_COLUMN_GROUP && places[i] != i - base)
			return false;
	for (i = base; i <= last; i++)
		places[i] = (int16_t) (i - base);
	return true;
}

void
gr_map_places(const gr_token_list *zone, const gr_rows *rows, int year, gr_head *head)
{
	int			n = common_places(zone, rows);
	int			order[GR_MOST_PLACES];
	int			norder = 0;
	int			known = 0;
	bool		foreign = false;
	int			i;

	head->nplaces = 0;
	if (n == 0)
		return;
	for (i = 0; i < GR_MOST_PLACES; i++)
		head->places[i] = GR_COLUMN_GROUP;
	for (i = 0; i < zone->n; i++)
	{
		const gr_token *t = zone->at[i];
		bool		silent;
		int			column;

		if (t->separator == GR_BY_SPACE || !gr_is_word_token(t) || t->place >= n || is_note(t))
			continue;
		column = column_of(t->text, t->len, year, &silent);
		if (!silent && column != GR_COLUMN_GROUP)
			head->places[t->place] = (int16_t) column;
	}
	for (i = 0; i < n; i++)
	{
		if (head->places[i] == GR_COLUMN_GROUP)
			continue;
		order[norder++] = head->places[i];
		known += head->places[i] >= 0;
		foreign |= head->places[i] < 0;
	}
	if (!foreign && norder < GR_APPLICANTS && norder > 0 && ascends(order, norder))
	{
		if (!fill_missing_word(head->places, n))
			return;
		known = GR_APPLICANTS;
	}
	if (known >= 5)
		head->nplaces = n;
}
