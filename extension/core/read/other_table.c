/*
 * other_table.c
 *	  Pass 2: finds captions, corners and notes by which a table is not the report's:
 *	  it is about another year, period or agency, or counts in another unit.
 */
#include "other_table.h"

#include "forms/organ.h"
#include "head.h"
#include "period.h"
#include "proceedings.h"
#include "text/fold.h"
#include "text/numeral.h"
#include "text/spaces.h"
#include "text/utf8.h"
#include "units.h"
#include "wordset.h"

/* Longest cell that says of several columns or rows that they are not the form's. */
#define LONGEST_TURN	12

/* Longest name of an agency. */
#define LONGEST_NAME	30

/* ---- captions ---- */

/* Does a note in brackets of the token name another period? */
static bool
bracket_says_other(const gr_token *t, int year)
{
	int			open = -1;
	int			i;

	for (i = 0; i < t->len; i++)
	{
		if (gr_is_open(t->text[i]))
			open = i;
		else if (gr_is_close(t->text[i]) && open >= 0 && gr_says_other_period(t->text + open + 1, i - open - 1, year))
			return true;
	}
	return false;
}

/* Where a token stands in its table. */
typedef enum place
{
	BEFORE_TABLE,
	IN_HEAD,
	IN_ROWS
} place;

/* Does the text stand over all columns or rows of the table, or of a block of it? */
static bool
is_corner(const char16_t *text, int len, gr_table table)
{
	switch (table)
	{
		case GR_DISCLOSURES:
			return gr_opens_block(text, len);
		case GR_APPLICATIONS:
			return gr_begins_with_word_of(GR_SET_HEAD_OPENS, text, len) > 0;
		case GR_PROCEEDINGS:
			return gr_begins_with_word_of(GR_SET_RECONSIDERATION, text, len) > 0;
	}
	return false;
}

/* Does the token name another year or table and then a corner of the table, as 上年申请人情况? */
static bool
is_other_corner(const gr_token *t, gr_table table, int year)
{
	int			len = gr_begins_with_word_of(GR_SET_OTHER_TABLE, t->text, t->len);
	int			own;

	if (len == 0 && t->len > 5 && gr_year_in(t->text, 4, &own) == 0 && year != 0 && own != year)
		len = 4 + gr_begins_with_word_of(GR_SET_TABLE_SAID, t->text + 4, t->len - 4);
	return len > 0 && len < t->len && is_corner(t->text + len, t->len - len, table);
}

/* Does the token begin the head of the table? */
static bool
begins_table(const gr_token *t, gr_table table, int year)
{
	if (is_corner(t->text, t->len, table))
		return true;
	if (table == GR_APPLICATIONS)
		return gr_is_head_word(t, year);
	return table == GR_PROCEEDINGS && gr_name_outcome(t->text, t->len);
}

static bool
begins_line(const gr_tokens *tokens, size_t i)
{
	return i == 0 || tokens->at[i - 1].line != tokens->at[i].line;
}

/* Joins the words of the line that begins at i.  Returns false if other tokens stand on it, or too many. */
static bool
join_line(const gr_tokens *tokens, size_t i, gr_words_joined *line)
{
	size_t		k;

	line->len = 0;
	for (k = i; k < tokens->n && tokens->at[k].line == tokens->at[i].line; k++)
		if (gr_is_word_token(&tokens->at[k]))
		{
			if (!gr_join_token(line, &tokens->at[k]) || line->len >= GR_LONGEST_CAPTION)
				return false;
		}
		else if (!gr_is_empty_cell(&tokens->at[k]))
			return false;
	return true;
}

/* May such a text begin with the character?  A fast test. */
static bool
may_begin_period(char16_t c, place where)
{
	return !gr_is_han(c) || gr_may_begin_word_of(GR_SET_OTHER_TABLE, c) || gr_may_begin_word_of(GR_SET_TABLE_SAID, c) ||
		(where == BEFORE_TABLE && gr_may_begin_word_of(GR_SET_HEADING_SAID, c));
}

/* Is the token alone on its line, below a line of several cells? */
static bool
stands_below_cells(const gr_tokens *tokens, size_t i)
{
	return i > 0 && tokens->at[i].places == 1 && tokens->at[i - 1].places > 1 && tokens->at[i - 1].separator != GR_BY_SPACE;
}

/* Are all cells before the token at i on its line empty? */
static bool
is_first_word(const gr_tokens *tokens, size_t i)
{
	const gr_token *t = &tokens->at[i];

	while (t > tokens->at && t[-1].line == t->line && gr_is_empty_cell(t - 1))
		t--;
	return t == tokens->at || t[-1].line != t->line;
}

/*
 * Does the cell stand over other heads, or beside the label of a row that has values?  Then
 * it says something of several columns or rows.
 */
static bool
is_over_several(const gr_tokens *tokens, size_t i, place where)
{
	const gr_token *t = &tokens->at[i];
	const gr_token *end = tokens->at + tokens->n;
	const gr_token *below;

	if (t->separator == GR_BY_SPACE || t->separator == GR_BY_STREAM || t + 1 == end)
		return false;
	below = end - t > t->places ? t + t->places : t;
	/* bars may leave out covered cells: there a blank cell behind shows that the head is that of several columns */
	if (where != IN_ROWS && !gr_is_value_token(t + 1) && below->line > t->line && below->place == t->place &&
		gr_is_word_token(below) &&
		(t->separator == GR_BY_HTML ||
		 (below->places == t->places && below + 1 < end && gr_is_empty_cell(t + 1) && gr_is_word_token(below + 1))))
		return true;
	return is_first_word(tokens, i) && t->place + 2 < t->places && t + 2 < end && gr_is_word_token(t + 1) &&
		gr_is_value_token(t + 2);
}

/* Does the cell say of several columns or rows that they are not the report's? */
static bool
cell_says_other(const gr_tokens *tokens, size_t i, place where, int year)
{
	const gr_token *t = &tokens->at[i];

	return t->places > 1 && t->len < LONGEST_TURN && is_over_several(tokens, i, where) &&
		(gr_says_other_period(t->text, t->len, year) || gr_token_has_word_of(GR_SET_OVER_TURN, t));
}

/* Does the token say that the table is another one, and do the heads follow it on its line? */
static bool
head_of_labels_says_other(const gr_region *region, size_t i, int year)
{
	const gr_token *t = &region->tokens.at[i];

	return i + 1 < region->tokens.n && t[1].line == t->line && gr_is_word_token(t + 1) &&
		begins_table(t + 1, region->table, year) && gr_says_other_period(t->text, t->len, year);
}

/*
 * Does the line that begins at i say that the table is another one?
 * ordinal: length of the ordinal of a heading, or 0.
 */
static bool
line_says_other(const gr_tokens *tokens, size_t i, int ordinal, place where, int year)
{
	const gr_token *t = &tokens->at[i];
	gr_words_joined line;

	if (!begins_line(tokens, i) || ordinal == t->len || !may_begin_period(t->text[ordinal], where) ||
		!join_line(tokens, i, &line) || !gr_says_other_period(line.text + ordinal, line.len - ordinal, year))
		return false;
	/* below a head or a label 上年 is perhaps a piece of it, and a bracket its note */
	return where == BEFORE_TABLE || gr_has_word_of(GR_SET_TABLE_DATA, line.text, line.len) ||
		stands_below_cells(tokens, i) ||
		(t->separator != GR_BY_SPACE && t->separator != GR_BY_STREAM && gr_year_in(line.text, line.len, NULL) >= 0);
}

/*
 * Are all characters of a name also in another name, apart from 省, 市, 县, 区, 镇 and 乡?
 * Then it may be the same organ in other words.
 */
static bool
has_letters_of(gr_str other, gr_str name)
{
	const gr_str places = GR_STR("省市县区镇乡");
	size_t		i;
	size_t		k;

	for (i = 0; i + 3 <= name.len; i += gr_utf8_length((unsigned char) name.data[i]))
	{
		for (k = 0; k + 3 <= other.len && memcmp(other.data + k, name.data + i, 3) != 0; k++)
			;
		if (k + 3 <= other.len)
			continue;
		for (k = 0; k + 3 <= places.len && memcmp(places.data + k, name.data + i, 3) != 0; k += 3)
			;
		if (k + 3 > places.len)
			return false;
	}
	return true;
}

/* Returns the length of the text before its last colon, behind which marks of Markdown may stand. */
static size_t
length_to_colon(gr_str text)
{
	size_t		len = text.len;
	const char *last;

	do
	{
		len = gr_utf8_floor(text.data, len - 1);
		last = text.data + len;
	} while (len > 0 && gr_next_folded(&last, text.data + text.len) != ':');
	return len;
}

/* Does the token have a comma, an enumeration comma or a full stop? */
static bool
has_comma(const gr_token *t)
{
	int			i;

	for (i = 0; i < t->len && t->text[i] != u',' && t->text[i] != u'、' && t->text[i] != u'。'; i++)
		;
	return i < t->len;
}

/* Is the line that begins at i only the name of an organ that is not the report's? */
static bool
line_names_other_organ(const gr_tokens *tokens, size_t i, gr_str own)
{
	const gr_token *t = &tokens->at[i];
	gr_str		name = {t->start, (size_t) (t->end - t->start)};
	gr_words_joined line;
	gr_organ	organ;
	int			colon;

	/* 本局 is too short for a name, and a sentence has a comma */
	if (own.len == 0 || t->len < 4 || t->len > LONGEST_NAME || !gr_is_han(t->text[0]) || has_comma(t) ||
		!begins_line(tokens, i) || !join_line(tokens, i, &line) || line.len != t->len)
		return false;
	colon = gr_find_text(t->text, t->len, u":", 1);
	if (colon >= 0 && colon != t->len - 1)
		return false;
	if (colon > 0)
		name.len = length_to_colon(name);
	organ = gr_read_organ(name);
	return (organ.kind == GR_KIND_DEPARTMENT || organ.kind == GR_KIND_BRANCH) && !gr_may_be_one_organ(own, name) &&
		gr_ends_with_word_of(GR_SET_COLLECTOR, t->text, line.len - (colon > 0)) == 0 && !has_letters_of(own, name);
}

/*
 * Does the agency's name end with an area's last character, as 县, or with it and 人民政府,
 * 政府 or 管委会?  Then the agency is the area's government.
 */
static bool
is_government_of(gr_str agency, const char *area)
{
	static const char behind[] = "人政管";	/* each of three bytes */
	size_t		i;
	size_t		k;

	for (i = 0; i + 3 <= agency.len; i++)
	{
		if (memcmp(agency.data + i, area, 3) != 0)
			continue;
		if (i + 3 == agency.len)
			return true;
		for (k = 0; k + 3 < sizeof(behind) && i + 6 <= agency.len; k += 3)
			if (memcmp(agency.data + i + 3, behind + k, 3) == 0)
				return true;
	}
	return false;
}

/* Is the line only the name of a wider area than that of the report's agency, as 全县 in the report of a town? */
static bool
line_names_wider_area(const gr_tokens *tokens, size_t i, int ordinal, gr_str own)
{
	const gr_token *t = &tokens->at[i];
	gr_words_joined line;
	const char *area = t->start;

	if (own.len == 0 || t->len < ordinal + 2 || t->text[ordinal] != u'全' ||
		!gr_is_word_of(GR_SET_AREA, t->text + ordinal + 1, 1) || !begins_line(tokens, i) || !join_line(tokens, i, &line) ||
		!gr_says_only_of_table(line.text + ordinal + 2, line.len - ordinal - 2))
		return false;
	while (area + 6 <= t->end && memcmp(area, "全", 3) != 0)
		area++;
	return area + 6 <= t->end && !is_government_of(own, area + 3);
}

/*
 * Does the token state a unit with which the counts of the table cannot be read?
 * corner: it is a corner of the table.
 */
static bool
states_other_unit(const gr_tokens *tokens, size_t i, gr_table table, place where, bool corner)
{
	const gr_token *t = &tokens->at[i];
	gr_units	units = {.amount = GR_UNIT_NONE};
	bool		note = gr_is_unit_note(t);
	int			opening;

	/* a bracket alone before the rows */
	if (!note && where != IN_ROWS && t->places == 1 && gr_is_open(t->text[0]) && gr_is_close(t->text[t->len - 1]) &&
		gr_add_if_units(t->text + 1, t->len - 2, &units))
		note = true;
	else if (note && (where != IN_ROWS || gr_begins_with_word_of(GR_SET_UNIT_REMARK, t->text, t->len) > 0))
		gr_add_units_of_note(tokens->at, tokens->n, i, &units);
	/* the corners of part two are over one block each */
	else if (corner && table != GR_DISCLOSURES)
	{
		(void) gr_units_stated(t->text, t->len, &units);
		opening = gr_begins_with_word_of(GR_SET_HEAD_OPENS, t->text, t->len);
		if (opening > 0)
			(void) gr_add_if_units(t->text + opening, t->len - opening, &units);
	}
	else if (i > 0 && t->separator == GR_BY_SPACE && tokens->at[i - 1].line == t->line &&
			 gr_is_word_of(GR_SET_HEAD_OPENS, tokens->at[i - 1].text, tokens->at[i - 1].len))
		(void) gr_add_if_units(t->text, t->len, &units);
	else
		return false;
	/* 万元 beside part two is the unit of its amounts, as is 金额单位 of any */
	if (table == GR_DISCLOSURES || gr_has_word_of(GR_SET_UNIT_OF_AMOUNT, t->text, t->len))
		return units.other;
	/* a note with 万元 was copied from part two */
	return note ? units.other : gr_refuses_counts(&units);
}

const gr_token *
gr_find_refusal(const gr_region *region, int year, gr_str own, gr_message *why)
{
	const gr_tokens *tokens = &region->tokens;
	place		where = BEFORE_TABLE;
	size_t		i;

	*why = GR_SAY(table_other);
	for (i = 0; i < tokens->n; i++)
	{
		const gr_token *t = &tokens->at[i];
		bool		corner;
		int			ordinal;
		int			number;

		if (gr_is_value_token(t))
			where = IN_ROWS;
		if (!gr_is_word_token(t))
			continue;
		ordinal = gr_ordinal_length(t->text, t->len, &number);
		if (ordinal > 0)
		{
			/* before the table it is a heading; behind, it is a label, which is about the rows beside it only */
			if (where != BEFORE_TABLE && cell_says_other(tokens, i, where, year))
				return t;
			if (where == BEFORE_TABLE &&
				(line_says_other(tokens, i, ordinal, where, year) || line_names_wider_area(tokens, i, ordinal, own)))
				return t;
			continue;
		}
		if (where == BEFORE_TABLE && begins_table(t, region->table, year))
			where = IN_HEAD;
		corner = is_corner(t->text, t->len, region->table);
		if (states_other_unit(tokens, i, region->table, where, corner))
		{
			*why = GR_SAY(table_unit);
			return t;
		}
		if (line_says_other(tokens, i, 0, where, year) || (corner && bracket_says_other(t, year)) ||
			cell_says_other(tokens, i, where, year) || is_other_corner(t, region->table, year) ||
			(where == BEFORE_TABLE &&
			 (head_of_labels_says_other(region, i, year) || line_names_other_organ(tokens, i, own) ||
			  line_names_wider_area(tokens, i, 0, own))))
			return t;
	}
	return NULL;
}

/* ---- titles ---- */

/* Is the token the title of a report, and no sentence? */
static bool
is_title(const gr_token *t)
{
	int			i;

	for (i = 0; i < t->len; i++)
		if (t->text[i] == u',' || t->text[i] == u'。' || t->text[i] == u'《' || t->text[i] == u':')
			return false;
	return t->len < 45 && gr_ends_with_word_of(GR_SET_TITLE_END, t->text, t->len) > 0;
}

void
gr_note_title(gr_regions *r, const gr_token *t, int year)
{
	gr_str		organ;

	/* fast path: a title with the year of the one that is kept, or one more after two that differ */
	if (r->organ.len > 0 && (r->title_year == year || r->title_year == 0))
		return;
	if (!is_title(t))
		return;
	organ = gr_organ_of_title((gr_str) {t->start, (size_t) (t->end - t->start)});
	if (r->has_title && (organ.len > 0) == (r->organ.len > 0))
	{
		if (year != r->title_year)
			r->title_year = 0;
		return;
	}
	if (r->has_title && organ.len == 0)
		return;
	r->has_title = true;
	r->organ = organ;
	r->title_year = year;
}
