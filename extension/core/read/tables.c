/*
 * tables.c
 *	  Runs the passes one after another.
 */
#include "tables.h"

#include "bars.h"
#include "other_table.h"
#include "regions.h"
#include "text/utf8.h"

/* Reports for each table how its form was determined, or that it is missing. */
static void
say_forms(gr_reader *reader)
{
	int			table;

	for (table = 0; table < GR_NTABLES; table++)
	{
		const gr_extent *e = &reader->extent[table];
		gr_token	place;
		gr_term		how;

		if (reader->form[table] < 0)
		{
			gr_say_at(reader, GR_FINDING_table_missing, table, -1, -1, NULL, NULL, GR_SAY(table_missing));
			continue;
		}
		memset(&place, 0, sizeof(place));
		place.start = place.end = e->start ? e->start : reader->text;
		place.line = e->start ? e->line : 1;
		if (table != GR_PROCEEDINGS && reader->form_by_labels[table])
			how = gr_phrase(by_labels);
		else if (table == GR_PROCEEDINGS && reader->form[GR_APPLICATIONS] >= 0)
			how = gr_phrase(by_part_three);
		else
			how = reader->form[GR_DISCLOSURES] >= 0 ? gr_phrase(by_part_two) : gr_phrase(by_newest_form);
		gr_say_at(reader, GR_FINDING_table_form, table, -1, -1, &place, &place,
				  GR_SAY(table_form, gr_form_term(reader->form[table]), how));
	}
}

static void
say_missing_rows(gr_reader *reader)
{
	int			table;
	int			item;
	int			end;

	for (table = 0; table < GR_NTABLES; table++)
	{
		if (reader->form[table] < 0)
			continue;
		for (gr_table_items((gr_table) table, &item, &end); item < end; item++)
			if (gr_row_layout((gr_item) item, GR_FORM_BIT(reader->form[table])).ncells > 0 &&
				!reader->unread.seen_rows[item])
			{
				const gr_token *label = reader->label[item];

				if (label)
					gr_say_at(reader, GR_FINDING_cell_missing, table, item, -1, label, label, GR_SAY(row_empty));
				else
					gr_say_at(reader, GR_FINDING_row_missing, table, item, -1, NULL, NULL, GR_SAY(row_missing));
			}
	}
}

static void
say_furniture(gr_reader *reader, const gr_regions *regions)
{
	int			i;

	for (i = 0; i < regions->nfurniture; i++)
		gr_say_at(reader, GR_FINDING_page_furniture, -1, -1, -1, &regions->furniture[i],
				  &regions->furniture[i], GR_SAY(page_number));
	for (i = 0; i < regions->n; i++)
		if (regions->at[i].too_long)
			gr_say_at(reader, GR_FINDING_row_unknown, (int) regions->at[i].table, -1, -1,
					  &regions->at[i].tokens.at[GR_REGION_TOKENS - 1],
					  &regions->at[i].tokens.at[GR_REGION_TOKENS - 1], GR_SAY(region_too_long));
}

/* Most values on lines of their own, such as numbers of pages, that a text in CSV has. */
#define LONE_VALUES		3

static bool
ends_in_separator(const gr_token *t)
{
	return t->len > 0 && (t->text[t->len - 1] == u',' || t->text[t->len - 1] == u';');
}

/* Do the regions have values, apart from a few that stand alone on their lines? */
static bool
has_values(const gr_regions *regions)
{
	int			lone = 0;
	size_t		k;
	int			i;

	for (i = 0; i < regions->n; i++)
		for (k = 0; k < regions->at[i].tokens.n; k++)
		{
			const gr_token *t = &regions->at[i].tokens.at[k];

			/* a row of CSV ends in a number, which may have a space before it */
			if (t->kind != GR_TOKEN_VALUE || (t->place > 0 && k > 0 && ends_in_separator(t - 1)))
				continue;
			if (t->places > 1 || ++lone > LONE_VALUES)
				return true;
		}
	return false;
}

/* A place in a text, and in a copy that may have spaces in place of some line ends. */
typedef struct place_in_copy
{
	const char *text;
	const char *copy;
	size_t		at;
	uint32_t	joined;			/* line ends before the place that are spaces in the copy … */
	uint32_t	before;			/* … and those before its line of the copy */
} place_in_copy;

/*
 * Sets the lines of n tokens of the copy to those of the text.  The tokens stand behind
 * the place, which moves on to the last one.
 */
static void
correct_lines(const gr_env *env, place_in_copy *place, gr_token *t, size_t n)
{
	for (; n > 0; n--, t++)
	{
		for (; place->copy + place->at < t->start; place->at++)
		{
			if (place->at % GR_POLL_BYTES == 0)
				gr_poll(env);
			if (place->copy[place->at] == '\n')
				place->before = place->joined;
			else
				place->joined += place->text[place->at] == '\n';
		}
		t->line += place->before;
		t->below = (uint8_t) (t->below + place->joined - place->before);
	}
}

/* Makes tokens of the copy begin and end between characters of the text, and sets their lines to the text's. */
static void
correct_tokens(const gr_env *env, gr_regions *regions, const char *text, const char *copy, size_t len)
{
	place_in_copy in_regions = {.text = text, .copy = copy};
	place_in_copy in_furniture = in_regions;
	size_t		k;
	int			i;

	for (i = 0; i < regions->n; i++)
	{
		gr_tokens  *tokens = &regions->at[i].tokens;

		for (k = 0; k < tokens->n; k++)
		{
			gr_token   *t = &tokens->at[k];

			if (t->start < copy + len)
				t->start = copy + gr_utf8_floor(text, (size_t) (t->start - copy));
			t->end = copy + gr_utf8_ceiling(text, (size_t) (t->end - copy), len);
		}
		correct_lines(env, &in_regions, tokens->at, tokens->n);
	}
	correct_lines(env, &in_furniture, regions->furniture, (size_t) regions->nfurniture);
}

/*
 * Finds the regions.  Where other characters than bars and tabs separate cells, the
 * reader's text becomes a copy with bars or tabs.
 */
static void
find_regions(gr_reader *reader, gr_regions *regions, size_t len, bool html, bool cut)
{
	const char *text = reader->text;
	const char *copy;
	char		separator = '\0';

	gr_find_regions(regions, reader->env, reader->text, len, html, cut);
	if (!html && !regions->no_memory && !has_values(regions))
		separator = gr_csv_separator(reader->env, reader->text, len);
	if ((separator == '\0' && regions->other_bars < GR_TABLE_BARS) || regions->no_memory)
		return;
	copy = gr_with_bars_or_tabs(reader->env, reader->text, len, separator);
	reader->no_memory |= !copy;
	if (!copy)
		return;
	reader->text = copy;
	gr_find_regions(regions, reader->env, copy, len, html, cut);
	correct_tokens(reader->env, regions, text, copy, len);
}

static void (*const read_region[GR_NTABLES]) (gr_reader *, const gr_region *) = {
	gr_read_disclosures, gr_read_applications, gr_read_proceedings
};

/* Reads a region.  If the text itself says that its figures are others, reports that and keeps none of them. */
static void
read_or_refuse(gr_reader *reader, const gr_region *region, const gr_regions *regions)
{
	gr_message	why;
	const gr_token *said = gr_find_refusal(region, regions->title_year, regions->organ, &why);

	reader->refused = said != NULL;
	reader->nrefused = 0;
	read_region[region->table](reader, region);
	reader->refused = false;
	if (reader->nrefused > 0)
		gr_say_at(reader, GR_FINDING_cell_text, (int) region->table, -1, -1, said, said, why);
}

bool
gr_read_tables(gr_reader *reader, size_t len, bool html, bool cut)
{
	gr_regions *regions = reader->env->alloc(reader->env->context, sizeof(*regions));
	const char *text = reader->text;
	int			table;
	int			i;

	if (!regions)
		return false;
	for (table = 0; table < GR_NTABLES; table++)
		reader->form[table] = -1;
	find_regions(reader, regions, len, html, cut);
	for (i = 0; i < regions->n && !regions->no_memory; i++)
		reader->no_memory |= !gr_cover_places(reader->env, &regions->at[i].tokens);
	reader->year = regions->year;
	reader->line_step = regions->double_spaced ? 2 : 1;
	reader->cut_line = regions->cut_line;
	reader->cut_end = regions->cut_end;
	reader->furniture = regions->furniture;
	reader->nfurniture = regions->nfurniture;
	reader->no_memory |= regions->no_memory;
	say_furniture(reader, regions);
	for (table = 0; table < GR_NTABLES; table++)
		for (i = 0; i < regions->n && !reader->no_memory; i++)
			if ((int) regions->at[i].table == table && regions->at[i].tokens.n > 0)
				read_or_refuse(reader, &regions->at[i], regions);
	gr_settle_tables(reader);
	if (reader->sink)
	{
		say_forms(reader);
		say_missing_rows(reader);
	}
	for (table = 0; table < GR_NTABLES; table++)
		if (reader->extent[table].start)
		{
			reader->extent[table].start = text + (reader->extent[table].start - reader->text);
			reader->extent[table].end = text + (reader->extent[table].end - reader->text);
		}
	return !reader->no_memory;
}

/* Rows printed twice that make a table printed twice.  A page may repeat a row or two. */
#define ROWS_OF_A_TABLE	10

bool
gr_has_table_twice(const gr_reader *reader)
{
	int			table;
	int			rows = 0;

	for (table = 0; table < GR_NTABLES; table++)
		rows += reader->copies[table].rows;
	return rows >= ROWS_OF_A_TABLE;
}

bool
gr_has_two_tables(const gr_reader *reader)
{
	int			table;
	bool		differ = false;

	for (table = 0; table < GR_NTABLES; table++)
		differ |= reader->copies[table].differ != 0 || reader->copies[table].other_form;
	return differ && gr_has_table_twice(reader);
}
