/*
 * head.c
 *	  Pass 6: reads the head of part three, that is, which column is which.
 *
 * If a text has a head, its words decide.  Columns in another order are read by
 * name.  A word with another meaning leaves only its own column unread.
 */
#include "head_internal.h"

#include "wordset.h"

/* ---- heads whose words are whole ---- */

/* Returns the index of the head over the organisations, or -1. */
static int
find_group(const gr_head_words *words)
{
	int			i = words->n - 1;
	int			group = -1;

	for (; i >= 0; i--)
		if (words->at[i].column == GR_COLUMN_GROUP)
			group = i;
	return group;
}

/* Cells on lines of their own: does the row of the group's head end behind word i, and before the organisations? */
static bool
row_ends_behind(const gr_head_words *words, int group, int i, int first)
{
	int			end = group;

	while (end < first && !words->at[end].token->tail && words->at[end].token->span_bars == 0)
		end++;
	return i <= end && end < first && words->at[i].token->separator == GR_BY_STREAM;
}

/* Copies the columns that are not foreign.  Returns how many. */
static int
known_columns(const int *columns, int n, int *known)
{
	int			nknown = 0;
	int			i;

	for (i = 0; i < n; i++)
		if (columns[i] >= 0)
			known[nknown++] = columns[i];
	return nknown;
}

/*
 * Puts the columns in their order in the table.  The words on the lines below
 * the head over the organisations are its columns; the words after that head on
 * its own line come after them.  Returns how many columns there are, or -1 if
 * their order is unknown.  *between: a word stands on a line between.
 */
static int
order_words(const gr_head_words *words, int *columns, bool *between)
{
	int			known[GR_MOST_HEAD_WORDS];
	int			group = find_group(words);
	int			first;
	int			n = 0;
	int			i;
	int			k;

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
		 !(words->at[first].column >= 1 && words->at[first].column <= 5);
		 first++)
		;
	if (first == words->n)
		return -1;
	/* a foreign word on a line of its own may or may not be one of the organisations */
	for (i = group + 1; i < first; i++)
	{
		*between |= words->at[i].token->line != words->at[group].token->line;
		if (*between && words->at[i].column == GR_COLUMN_FOREIGN && !row_ends_behind(words, group, i, first))
			return -1;
	}
	for (i = first + 1; i < words->n; i++)
		if (words->at[i].column == GR_COLUMN_FOREIGN && words->at[i].token->separator != GR_BY_SPACE &&
			words->at[i].token->places > 1 && words->at[i].token->line != words->at[i - 1].token->line)
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
	/* a word on a line between them may stand left or right of the organisations */
	return *between && !gr_columns_ascend(known, known_columns(columns, n, known)) ? -1 : n;
}

static bool
on_one_line(const gr_head_words *words)
{
	int			i;

	for (i = 1; i < words->n; i++)
		if (words->at[i].token->line != words->at[0].token->line)
			return false;
	return true;
}

/*
 * Do the organisations stand in the columns that the head over them spans?  They do not
 * in a page that lost or doubled a row.  Also true if the places do not show it: if lines
 * have more or fewer places than the first row, or two columns have the same place.
 */
static bool
stand_under_group(const gr_head_words *words, int places)
{
	int			group = find_group(words);
	const gr_token *t = group >= 0 ? words->at[group].token : NULL;
	int			last;
	int			i;
	int			k;

	for (i = 0; i < words->n; i++)
	{
		if (words->at[i].column >= 0 && words->at[i].token->places != places)
			return true;
		for (k = 0; k < i && words->at[i].column >= 0; k++)
			if (words->at[k].column >= 0 && words->at[k].token->place == words->at[i].token->place)
				return true;
	}
	if (!t || t->separator != GR_BY_HTML)
		return true;
	/* in a table without merged cells empty ones follow */
	last = t->place;
	while (last + 1 < t->places && t[last + 1 - t->place].kind == t[1].kind &&
		   (t[1].kind == GR_TOKEN_COVERED || gr_is_empty_cell(&t[1])))
		last++;
	for (i = 0; i < words->n; i++)
		if (words->at[i].column >= 1 && words->at[i].column < GR_APPLICANTS - 1 &&
			(words->at[i].token->place < t->place || words->at[i].token->place > last))
			return false;
	return true;
}

/* Are the columns those of the form, in its order? */
static bool
is_subsequence(const int *columns, int n)
{
	int			known[GR_MOST_HEAD_WORDS];

	return known_columns(columns, n, known) == n && gr_columns_ascend(columns, n);
}

/* Are there seven columns in the form's order, some of them foreign? */
static bool
are_in_place(const int *columns, int n)
{
	int			i;

	for (i = 0; i < n && (columns[i] < 0 || columns[i] == i); i++)
		;
	return i == n && n == GR_APPLICANTS;
}

/* Is there just one foreign column, beside the form's columns or in place of one? */
static bool
has_one_foreign(const int *columns, int n)
{
	int			known[GR_MOST_HEAD_WORDS];
	int			nknown = known_columns(columns, n, known);

	return nknown == n - 1 &&
		((gr_is_permutation(known, nknown) && gr_columns_ascend(known, nknown)) || are_in_place(columns, n));
}

/* Is this the word over all columns, 申请人情况? */
static bool
is_over_all(const gr_token *t)
{
	return gr_is_word_of(GR_SET_HEAD_OPENS, t->text, t->len);
}

/* Do two adjacent words stand in one row of the head? */
typedef enum same_row
{
	ROW_UNKNOWN,
	ROW_SAME,
	ROW_ENDS
} same_row;

static same_row
is_same_row(const gr_token *t, const gr_token *next)
{
	switch ((gr_separator) t->separator)
	{
		case GR_BY_SPACE:
			return ROW_UNKNOWN;
		case GR_BY_STREAM:
			return t->tail ? ROW_ENDS : ROW_UNKNOWN;
		case GR_BY_BAR:
		case GR_BY_TAB:
		case GR_BY_ONE_MARK:
		case GR_BY_HTML:
			break;
	}
	return t->line == next->line ? ROW_SAME : ROW_ENDS;
}

/* Do two words stand on different lines of a grid, the first one further right than the second one? */
static bool
is_right_of(const gr_token *t, const gr_token *below)
{
	return t->separator != GR_BY_SPACE && t->separator != GR_BY_STREAM && t->separator == below->separator &&
		t->line != below->line && t->place > below->place;
}

/*
 * Moves an early 总计 to the end if it stands right of 申请人情况, which is over
 * all other columns, or of the next column in a grid whose lines have not as many
 * cells.  *may_lead: 总计 may as well begin the row below.
 */
static void
move_total_behind(const gr_token_list *zone, const gr_head_words *words, int *columns, int n, bool *may_lead)
{
	const gr_token *total = words->at[0].token;
	same_row	behind;
	bool		behind_all;
	int			at;
	int			i;

	if (n < 2 || columns[0] != GR_APPLICANTS - 1)
		return;
	for (at = 0; at < zone->n && zone->at[at] != total; at++)
		;
	behind_all = at > 0 && is_over_all(zone->at[at - 1]);
	if (at + 1 >= zone->n || (on_one_line(words) && find_group(words) < 0) ||
		!(behind_all || is_right_of(total, words->at[1].token)))
		return;
	behind = is_same_row(total, zone->at[at + 1]);
	if (behind == ROW_SAME)
		return;
	*may_lead = behind == ROW_UNKNOWN || !behind_all || is_same_row(zone->at[at - 1], total) == ROW_ENDS;
	for (i = 1; i < n; i++)
		columns[i - 1] = columns[i];
	columns[n - 1] = GR_APPLICANTS - 1;
}

/* Does the first column's word stand behind 申请人情况 on its line, and the next one below, without cells? */
static bool
stands_beside_all(const gr_token_list *zone, const gr_head_words *words)
{
	const gr_token *first = words->at[0].token;
	int			i;

	for (i = 1; i < zone->n && zone->at[i] != first; i++)
		;
	return i < zone->n && words->n > 1 && first->separator == GR_BY_SPACE && is_over_all(zone->at[i - 1]) &&
		zone->at[i - 1]->line == first->line && words->at[1].token->line != first->line;
}

/* Do two columns stand side by side in a grid, although the form has another one between them? */
static bool
leaves_out_column(const gr_head_words *words)
{
	int			i;

	for (i = 1; i < words->n; i++)
	{
		const gr_head_word *a = &words->at[i - 1];
		const gr_head_word *b = &words->at[i];

		if (a->column >= 0 && b->column > a->column + 1 && is_same_row(a->token, b->token) == ROW_SAME &&
			b->token->place == a->token->place + 1)
			return true;
	}
	return false;
}

static void
read_whole_head(const gr_token_list *zone, const gr_head_words *words, int places, gr_head *head)
{
	int			columns[GR_MOST_HEAD_WORDS];
	int			n = order_words(words, columns, &head->inferred);
	unsigned	seen = 0;
	int			known = 0;
	int			i;

	head->kind = GR_HEAD_UNKNOWN;
	if (n < 0)
		return;
	move_total_behind(zone, words, columns, n, &head->total_may_lead);
	/* words that were run together are not one foreign word: they shift the other columns */
	if (words->unknown > 0 && !are_in_place(columns, n) && gr_is_torn_head(words))
		return;
	/* a remark beside 申请人情况 spans all lines of a head, too */
	if (columns[0] == GR_COLUMN_FOREIGN && stands_beside_all(zone, words))
		return;
	/* 总计 spans all lines of a head, so an early 总计 shows no order, except in HTML */
	if (n >= 2 && columns[0] == 0 && columns[1] == GR_APPLICANTS - 1 && words->at[0].token->separator != GR_BY_HTML &&
		!(on_one_line(words) && words->at[0].token->separator != GR_BY_SPACE))
		return;
	if (gr_is_permutation(columns, n) && !on_one_line(words) && !stand_under_group(words, places))
		return;
	if (is_subsequence(columns, n) && n <= GR_APPLICANTS && (!head->total_may_lead || n == GR_APPLICANTS) &&
		!leaves_out_column(words))
	{
		gr_set_official(head);
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
	/* the sums decide between two orders of the form's seven columns only */
	if (head->total_may_lead)
		return;
	if (has_one_foreign(columns, n) ||
		(known >= 6 && (zone->at[0]->separator != GR_BY_SPACE || words->unknown == 0)))
		gr_set_named(head, columns, n);
}

void
gr_trim_to_last_line(gr_token_list *zone, int year)
{
	gr_head_words words;
	int			columns[GR_APPLICANTS];
	int			first;
	int			i;

	/* fast path: the last line of most heads has five words */
	if (zone->n <= GR_APPLICANTS ||
		zone->at[zone->n - GR_APPLICANTS]->line != zone->at[zone->n - 1]->line)
		return;
	gr_collect_head(zone, year, &words);
	first = words.n - GR_APPLICANTS;
	if (words.unknown > 0 || first < 1 ||
		words.at[first - 1].token->line == words.at[first].token->line)
		return;
	for (i = 0; i < GR_APPLICANTS; i++)
	{
		if (words.at[first + i].token->line != words.at[first].token->line)
			return;
		columns[i] = words.at[first + i].column;
	}
	if (!gr_is_permutation(columns, GR_APPLICANTS))
		return;
	while (zone->at[0]->line != words.at[first].token->line)
	{
		zone->at++;
		zone->n--;
	}
}

void
gr_read_head(const gr_token_list *zone, const gr_column_views *views, int places, int year, gr_head *head)
{
	gr_head_words	words;
	gr_placed_head placed[2];
	int			n = views ? views->n : 0;
	bool		known = false;
	int			i;

	memset(head, 0, sizeof(*head));
	gr_collect_head(zone, year, &words);
	head->other_units = words.other_units;
	for (i = 0; i < words.n; i++)
		known |= words.at[i].column != GR_COLUMN_FOREIGN;
	if (!known)
	{
		head->kind = words.unknown > 0 ? GR_HEAD_UNKNOWN : GR_HEAD_NONE;
		return;
	}
	for (i = 0; i < n; i++)
		gr_place_head(zone, &views->at[i], year, &placed[i]);
	if (gr_head_by_places(placed, n, head))
		return;
	if (gr_stacks_ascend(zone, year))
	{
		gr_set_official(head);
		return;
	}
	/* where some words are broken and others have no space between them, pieces look like whole words */
	if (words.unknown > 0 && words.glued)
		head->kind = GR_HEAD_UNKNOWN;
	else if (words.unknown > 0 && gr_is_torn_head(&words) && !gr_is_another_word(&words))
		gr_read_torn_head(zone, &words, placed, n, head);
	else
		read_whole_head(zone, &words, places, head);
}
