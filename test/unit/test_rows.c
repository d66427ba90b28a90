/*
 * test_rows.c
 *	  The short cuts of reading give the rows that reading event by event gives.
 *
 *	  test_rows DIRECTORY
 *
 * The texts of the corpus are read both ways, as they are and damaged at random.
 */
#include "unit.h"

#include <dirent.h>

#include "table.h"

#define DAMAGES	60				/* of each text */

static const char *directory;

/* Read a text; short: whole rows of numbers and lines of prose at once. */
static void
read_rows(const char *text, size_t len, bool shortly, gr_builder *builder, gr_tables *tables)
{
	gr_scanner	scanner;
	gr_event	event;

	gr_build_begin(builder, tables);
	gr_scan_begin(&scanner, unit_env(), text, len);
	do
	{
		gr_scan_next(&scanner, &event);
		if (event.kind == GR_EVENT_LABEL && event.label.kind == GR_LABEL_HEADING)
		{
			if (event.label.ordinal_kind != GR_ORDINAL_BRACKET)
			{
				gr_build_heading(builder, event.label.id);
				continue;
			}
			event.kind = GR_EVENT_TEXT;
		}
		gr_build_event(builder, &event);
		if (!shortly)
			continue;
		if (event.kind == GR_EVENT_LABEL || event.kind == GR_EVENT_VALUE)
			gr_build_numbers(builder, &scanner);
		else
			gr_build_prose(builder, &scanner);
	} while (event.kind != GR_EVENT_END);
	gr_build_end(builder);
}

static bool
same_row(const gr_row *a, const gr_row *b)
{
	int			i;

	if (a->item != b->item || a->label_start != b->label_start || a->label_end != b->label_end ||
		a->line != b->line || a->official != b->official || a->guessed != b->guessed ||
		a->broken != b->broken || a->closed != b->closed || a->bars != b->bars ||
		a->overflow != b->overflow || a->cut != b->cut || a->n != b->n || a->values != b->values ||
		a->copies != b->copies || a->conflict != b->conflict || a->ncolumns != b->ncolumns ||
		memcmp(a->columns, b->columns, sizeof(a->columns)) != 0)
		return false;
	for (i = 0; i < a->n; i++)
	{
		const gr_row_cell *x = &a->cells[i];
		const gr_row_cell *y = &b->cells[i];

		if (x->start != y->start || x->end != y->end || x->line != y->line || x->kind != y->kind ||
			x->hard != y->hard || x->uncertain != y->uncertain || x->plain != y->plain ||
			(x->plain && x->number != y->number))
			return false;
	}
	return true;
}

/* Names what differs, or NULL. */
static const char *
difference(const gr_tables *a, const gr_tables *b)
{
	int			i;

	for (i = 0; i < GR_NITEMS; i++)
		if (!same_row(&a->rows[i], &b->rows[i]))
			return gr_items[i].name.data;
	for (i = 0; i < GR_NTABLES; i++)
		if (a->labels[i] != b->labels[i] || a->start[i] != b->start[i] || a->end[i] != b->end[i] ||
			a->line[i] != b->line[i] || memcmp(a->votes[i], b->votes[i], sizeof(a->votes[i])) != 0)
			return "extent of a table";
	if (a->nsegments != b->nsegments)
		return "number of segments";
	for (i = 0; i < a->nsegments; i++)
		if (!same_row(&a->segments[i], &b->segments[i]))
			return "segment";
	if (a->columns != b->columns || a->other_seen != b->other_seen || a->tail_seen != b->tail_seen ||
		a->orphans != b->orphans || a->copied_rows != b->copied_rows || a->conflicts != b->conflicts)
		return "what was seen";
	if (a->stream.unfit != b->stream.unfit || a->stream.nstops != b->stream.nstops ||
		(!a->stream.unfit && (a->stream.n != b->stream.n ||
							  memcmp(a->stream.groups, b->stream.groups, (size_t) a->stream.n) != 0)))
		return "stream";
	return NULL;
}

static void
compare(const char *name, const char *text, size_t len, int damage)
{
	static gr_builder builders[2];
	static gr_tables tables[2];
	const char *different;

	read_rows(text, len, false, &builders[0], &tables[0]);
	read_rows(text, len, true, &builders[1], &tables[1]);
	different = difference(&tables[0], &tables[1]);
	if (different)
		unit_surprise("%s, damage %d: %s is another when read shortly", name, damage, different);
}

/* Insert, leave out or replace something; gives the new length. */
static size_t
damage(uint64_t *state, char *text, size_t len)
{
	static const char *const pieces[] = {
		" ", "  ", "\n", "\n\n", "\t", "|", " | ", "||", "\n|\n", " ||\n", "　", "0", "12 34", "01", "1,234", "3件",
		"3 （注）", "-", "/", "无", "（", ")", "1.", "（三）", "三、", "其他", "总计", "自然人", "-3-\n", "第3页\n", "\r\n", "#", "**",
		"|---|---|\n", "\f", "\xC2\xA0", "\xE2\x80\xA8", "12345678901234567890", "2024年", "\n \n", "\n\t", " \t ", "\x1D", "\x1E"
	};
	const char *piece = pieces[unit_below(state, LENGTH(pieces))];
	size_t		at = (size_t) unit_below(state, (int) len);
	size_t		n = strlen(piece);
	size_t		end;

	while (at > 0 && ((unsigned char) text[at] & 0xC0) == 0x80)
		at--;
	if (unit_chance(state, 60))
	{
		memmove(text + at + n, text + at, len - at);
		memcpy(text + at, piece, n);
		return len + n;
	}
	end = at + 1 + (size_t) unit_below(state, 30);
	if (end > len)
		end = len;
	while (end < len && ((unsigned char) text[end] & 0xC0) == 0x80)
		end++;
	memmove(text + at, text + end, len - end);
	return len - (end - at);
}

static void
test_corpus(void **context)
{
	DIR		   *dir = opendir(directory);
	struct dirent *entry;
	uint64_t	state = 1;
	int			texts = 0;

	(void) context;
	if (!dir)
		fail_msg("%s: cannot be read", directory);
	while ((entry = readdir(dir)) != NULL)
	{
		const char *suffix = strrchr(entry->d_name, '.');
		gr_str		text;
		char	   *copy;
		size_t		len;
		int			i;
		int			k;

		if (!suffix || strcmp(suffix, ".txt") != 0)
			continue;
		text = unit_read_file(unit_text("%s/%s", directory, entry->d_name).data);
		texts++;
		for (i = 0; i <= DAMAGES; i++)
		{
			copy = unit_env()->alloc(NULL, text.len + 200);
			memcpy(copy, text.data, text.len);
			len = text.len;
			for (k = 0; k < i % 5 && len > 100; k++)
				len = damage(&state, copy, len);
			compare(entry->d_name, copy, len, i);
		}
		unit_release();
	}
	closedir(dir);
	if (texts < 100)
		unit_surprise("only %d texts are there", texts);
	unit_no_surprises();
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_corpus),
	};

	if (argc != 2)
	{
		fprintf(stderr, "usage: %s DIRECTORY\n", argv[0]);
		return 2;
	}
	directory = argv[1];
	gr_init();
	return cmocka_run_group_tests_name("rows", tests, NULL, NULL);
}
