/*
 * result.c
 *	  Pass 8: puts cells into the report, with evidence.  Handles rows and
 *	  tables that are printed twice.
 */
#include "reader.h"

#include "report/number.h"

/* A cell as the report stores it. */
typedef struct stored
{
	gr_value	value;
	gr_str		printed;		/* absent if the number says everything */
} stored;

/*
 * Returns the text of a token as the report stores it: on one line, and without
 * backslashes of Markdown.
 */
static gr_str
printed_text(gr_reader *reader, const gr_token *t)
{
	gr_str		text = {t->start, (size_t) (t->end - t->start)};
	char	   *plain;
	size_t		n;
	size_t		i;
	size_t		k = 0;

	for (i = 0; i < text.len && text.data[i] != '\\' && text.data[i] != '\n' && text.data[i] != '\r'; i++)
		;
	if (i == text.len)
		return text;
	plain = reader->env->alloc(reader->env->context, text.len);
	if (!plain)
	{
		reader->no_memory = true;
		return text;
	}
	n = gr_unescape(t->start, t->end, plain);
	for (i = 0; i < n; i++)
	{
		bool		space = plain[i] == '\n' || plain[i] == '\r' || plain[i] == '\t' || plain[i] == ' ';

		if (space && k > 0 && plain[k - 1] == ' ')
			continue;
		plain[k++] = space ? ' ' : plain[i];
	}
	return (gr_str) {plain, k};
}

/* Fast path: is the cell nothing but digits? */
static inline bool
read_digits(const gr_found *cell, int64_t *number)
{
	const gr_token *t = cell->token;

	return t && t->kind == GR_TOKEN_VALUE && !cell->proven && !cell->refused &&
		gr_plain_number(t->start, t->end, number) == (size_t) (t->end - t->start);
}

/* Reads what a cell prints, as a value of this kind. */
static stored
read_found(gr_reader *reader, const gr_found *cell, gr_kind kind)
{
	stored		s;
	gr_str		text;

	memset(&s, 0, sizeof(s));
	if (gr_is_empty_found(cell))
	{
		s.value.status = GR_BLANK;
		return s;
	}
	if (cell->proven)
	{
		s.value.status = GR_NUMBER;
		s.value.value = cell->value;
		s.value.plain = true;
		return s;
	}
	text = printed_text(reader, cell->token);
	gr_read_value(text.data, text.len, kind, &s.value);
	/* the token may be more than one number although its text looks like one */
	if (s.value.status == GR_NUMBER &&
		(cell->refused || !gr_is_value_token(cell->token) || (kind == GR_COUNT && s.value.value < 0)))
	{
		memset(&s, 0, sizeof(s));
		s.value.status = GR_MISSING;
		return s;
	}
	if (s.value.status == GR_NUMBER && kind == GR_AMOUNT && s.value.unit == GR_UNIT_NONE)
		s.value.unit = cell->unit;
	if (s.value.status != GR_NUMBER || !s.value.plain)
		s.printed = text;
	return s;
}

static bool
is_same_cell(const gr_report *report, int slot, const stored *s)
{
	const gr_figures *f = &report->figures;

	if (f->status[slot] != s->value.status || f->value[slot] != s->value.value ||
		f->scale[slot] != s->value.scale || report->unit[slot] != s->value.unit)
		return false;
	return s->value.status == GR_NUMBER || s->value.status == GR_BLANK ||
		gr_str_equal(report->printed[slot], s->printed);
}

static void
clear_cell(gr_reader *reader, int slot)
{
	gr_report  *report = reader->report;

	report->figures.status[slot] = GR_MISSING;
	report->figures.value[slot] = 0;
	report->figures.scale[slot] = 0;
	report->unit[slot] = GR_UNIT_NONE;
	report->printed[slot] = GR_NO_STR;
	if (reader->evidence)
		reader->evidence[slot].present = false;
}

/*
 * Keeps where a cell stands, and what named it.  If the text prints nothing for a blank
 * cell, its place is right behind the token before it, which may be the row's label.
 */
static void
keep_evidence(gr_reader *reader, int slot, const gr_found *cell, gr_row_by row_by, const gr_token *before)
{
	gr_evidence *e = &reader->evidence[slot];
	const gr_token *t = cell->token ? cell->token : before;

	memset(e, 0, sizeof(*e));
	e->present = true;
	e->row_by = row_by;
	e->column_by = cell->column_by;
	e->line = gr_line_of(t);
	e->start = (size_t) (t->start - reader->text);
	if (cell->token)
		e->len = gr_is_empty_cell(t) ? 0 : (size_t) ((cell->end ? cell->end : t->end) - t->start);
	else
		for (; reader->text + e->start < t->end; e->start++)
			e->line += reader->text[e->start] == '\n';
}

static void
say_of_cell(gr_reader *reader, int slot, const gr_found *cell, const stored *s)
{
	int			table = (int) gr_slot_table(slot);
	int			item = (int) gr_slot_item(slot);
	int			measure = (int) gr_slot_measure(slot);
	const gr_token *t = cell->token;

	if (s->value.has_unit)
		gr_say_at(reader, GR_FINDING_cell_unit, table, item, measure, t, t, GR_SAY(cell_unit));
	if (s->value.has_remark)
		gr_say_at(reader, GR_FINDING_cell_remark, table, item, measure, t, t, GR_SAY(cell_remark));
	if (s->value.status == GR_TEXT)
		gr_say_at(reader, GR_FINDING_cell_text, table, item, measure, t, t, GR_SAY(cell_text));
	if (s->value.status == GR_UNFIT)
		gr_say_at(reader, GR_FINDING_cell_text, table, item, measure, t, t, GR_SAY(cell_unfit));
}

/* Fast path: puts a number into a cell that was not put before.  Returns false for any other cell. */
static bool
put_digits(gr_reader *reader, int slot, const gr_found *cell, gr_row_by row_by)
{
	gr_report  *report = reader->report;
	int64_t		number;

	if (report->figures.status[slot] != GR_MISSING || reader->dead[slot] || reader->refused ||
		!read_digits(cell, &number))
		return false;
	reader->printed[slot] = 1;
	report->figures.status[slot] = GR_NUMBER;
	report->figures.value[slot] = number;
	if (cell->unit != GR_UNIT_NONE && gr_slot_kind(slot) == GR_AMOUNT)
		report->unit[slot] = (uint8_t) cell->unit;
	if (reader->evidence)
		keep_evidence(reader, slot, cell, row_by, NULL);
	return true;
}

/*
 * Puts one cell.  Returns false if the report has another value for this cell.  Sets
 * *again if the cell was put before.
 */
static bool
put_cell(gr_reader *reader, int slot, const gr_found *cell, gr_row_by row_by, const gr_token *before, bool *again)
{
	gr_report  *report = reader->report;
	stored		s = read_found(reader, cell, gr_slot_kind(slot));

	reader->printed[slot] |= s.value.status != GR_BLANK;
	if (reader->refused)
	{
		/* the report's own table may still have the cell */
		reader->nrefused += s.value.status != GR_BLANK;
		return true;
	}
	*again |= reader->dead[slot] || report->figures.status[slot] != GR_MISSING;
	if (reader->dead[slot])
		return true;
	if (s.value.status == GR_MISSING)
	{
		reader->dead[slot] = 1;
		gr_say_at(reader, GR_FINDING_cell_text, (int) gr_slot_table(slot), (int) gr_slot_item(slot),
				  (int) gr_slot_measure(slot), cell->token, cell->token, GR_SAY(cell_uncertain));
		return report->figures.status[slot] == GR_MISSING;
	}
	if (report->figures.status[slot] != GR_MISSING)
	{
		if (is_same_cell(report, slot, &s))
			return true;
		clear_cell(reader, slot);
		reader->dead[slot] = 1;
		return false;
	}
	report->figures.status[slot] = (uint8_t) s.value.status;
	report->figures.value[slot] = s.value.value;
	report->figures.scale[slot] = s.value.scale;
	report->unit[slot] = (uint8_t) s.value.unit;
	report->printed[slot] = s.printed;
	if (reader->evidence)
		keep_evidence(reader, slot, cell, row_by, before);
	if (reader->sink && cell->token)
		say_of_cell(reader, slot, cell, &s);
	return true;
}

/* Leaves unread all cells of a row that is printed twice with different figures. */
static void
kill_row(gr_reader *reader, gr_item item)
{
	int			base = gr_item_base(item);
	int			i;

	for (i = 0; i < gr_table_width(gr_items[item].table); i++)
	{
		clear_cell(reader, base + i);
		reader->dead[base + i] = 1;
	}
}

/* Reports a row that was put before.  differ: the cells with other values, one bit each. */
static void
say_row_again(gr_reader *reader, int item, const gr_found *cells, int n, uint32_t differ, const gr_token *from,
			  const gr_token *to)
{
	gr_table	table = gr_items[item].table;
	int			base = gr_item_base((gr_item) item);
	int			first;
	int			end;
	int			i;

	reader->copies[table].rows++;
	if (differ == 0)
	{
		gr_say_at(reader, GR_FINDING_row_duplicate, (int) table, item, -1, from, to, GR_SAY(row_again));
		return;
	}
	kill_row(reader, (gr_item) item);
	gr_table_items(table, &first, &end);
	reader->copies[table].differ |= UINT32_C(1) << (item - first);
	for (i = 0; i < n; i++)
		if (differ >> i & 1)
			gr_say_at(reader, GR_FINDING_row_duplicate, (int) table, item,
					  (int) gr_slot_measure(base + cells[i].measure),
					  cells[i].token ? cells[i].token : from, cells[i].token ? cells[i].token : to,
					  GR_SAY(row_differs));
}

void
gr_put_row(gr_reader *reader, int item, gr_row_by row_by, const gr_token *before, const gr_found *cells, int n)
{
	int			base = gr_item_base((gr_item) item);
	bool		again = false;
	uint32_t	differ = 0;		/* one bit for each cell */
	const gr_token *from = NULL;
	const gr_token *to = before;
	int			i;

	reader->unread.seen_rows[item] = 1;
	for (i = 0; i < n; i++)
	{
		int			slot = base + cells[i].measure;

		if (cells[i].measure < 0)
			continue;
		if (!put_digits(reader, slot, &cells[i], row_by) &&
			!put_cell(reader, slot, &cells[i], row_by, to, &again))
			differ |= UINT32_C(1) << i;
		if (cells[i].token)
		{
			from = from ? from : cells[i].token;
			to = cells[i].token;
		}
	}
	if (again)
		say_row_again(reader, item, cells, n, differ, from ? from : before, to);
}

void
gr_put_blank_row(gr_reader *reader, int item, const int *measures, int n)
{
	gr_found	cells[GR_WIDTH_APPLICATIONS];
	int			i;

	if (!reader->label[item])
		return;
	for (i = 0; i < n; i++)
		cells[i] = gr_found_cell(measures[i], NULL, GR_COLUMN_BY_PLACE);
	gr_put_row(reader, item, GR_ROW_BY_LABEL, reader->label[item], cells, n);
	reader->label[item] = NULL;
}

bool
gr_prints_unit(const gr_token *token)
{
	gr_value	value;

	gr_read_value(token->start, (size_t) (token->end - token->start), GR_AMOUNT, &value);
	return value.status == GR_NUMBER && value.unit != GR_UNIT_NONE;
}

bool
gr_number_of(gr_reader *reader, const gr_found *cell, gr_kind kind, int64_t *value)
{
	stored		s;

	if (read_digits(cell, value))
		return true;
	s = read_found(reader, cell, kind);
	*value = s.value.value;
	return s.value.status == GR_NUMBER || s.value.status == GR_BLANK ||
		s.value.status == GR_NOT_APPLICABLE;
}

void
gr_found_table(gr_reader *reader, gr_table table, gr_form form)
{
	if (reader->form[table] < 0)
		reader->form[table] = (int) form;
	else if (reader->form[table] != (int) form)
		reader->copies[table].other_form = true;
}

void
gr_stretch(gr_reader *reader, gr_table table, const gr_token *from, const gr_token *to)
{
	gr_extent  *e = &reader->extent[table];

	if (!to)
		return;
	if (!e->start || from->start < e->start)
	{
		e->start = from->start;
		e->line = gr_line_of(from);
	}
	if (!e->end || to->end > e->end)
		e->end = to->end;
}

static void
stretch_over_group(gr_reader *reader, gr_table table, const gr_group *group)
{
	const gr_token_list *words = gr_label_of(group);

	/* figures without a label may be prose after the table */
	if (group->state != GR_GROUP_NAMED && group->state != GR_GROUP_BROKEN)
		return;
	/* a line of words may hold the heading of the part before the label */
	if (group->mode == GR_MODE_WORDS && words == &group->own && words->n > 0)
		gr_stretch(reader, table, gr_last_of(words), gr_last_of(words));
	else if (words->n > 0)
		gr_stretch(reader, table, words->at[0], gr_last_of(words));
	if (group->cells.n > 0)
		gr_stretch(reader, table, group->cells.at[0], gr_last_of(&group->cells));
}

void
gr_stretch_over_rows(gr_reader *reader, gr_table table, const gr_rows *rows)
{
	int			i;

	for (i = 0; i < rows->ngroups; i++)
		stretch_over_group(reader, table, &rows->groups[i]);
}

void
gr_stretch_over_words(gr_reader *reader, gr_table table, const gr_token_list *words,
					  gr_is_of_table *is_of_table)
{
	int			first = 0;
	int			last = words->n - 1;

	while (first <= last && !is_of_table(words->at[first]))
		first++;
	while (last > first && !is_of_table(words->at[last]))
		last--;
	if (first <= last)
		gr_stretch(reader, table, words->at[first], words->at[last]);
}

static bool
is_row_read(const gr_reader *reader, gr_item item)
{
	int			base = gr_item_base(item);
	int			i;

	for (i = 0; i < gr_table_width(gr_items[item].table); i++)
		if (reader->report->figures.status[base + i] != GR_MISSING)
			return true;
	return false;
}

/*
 * Leaves unread each row that is printed twice, once unreadable or as a label
 * alone.  It is unknown which copy is right.
 */
static void
kill_half_read_rows(gr_reader *reader)
{
	int			item;

	for (item = 0; item < GR_NITEMS; item++)
	{
		gr_table	table = gr_items[item].table;
		int			first;
		int			end;

		if ((!reader->unread.rows[item] && !reader->label[item]) || !is_row_read(reader, (gr_item) item))
			continue;
		gr_table_items(table, &first, &end);
		kill_row(reader, (gr_item) item);
		if (!reader->unread.rows[item])
			gr_say_at(reader, GR_FINDING_row_duplicate, (int) table, item, -1, reader->label[item], reader->label[item],
					  GR_SAY(label_again));
		if (table != GR_PROCEEDINGS)
			reader->copies[table].differ |= UINT32_C(1) << (item - first);
	}
}

/*
 * Leaves unread two tables of one kind that differ, as it is unknown which is
 * right.  One row that differs may be a misprint.
 */
void
gr_settle_tables(gr_reader *reader)
{
	int			table;
	int			slot;

	kill_half_read_rows(reader);
	for (table = 0; table < GR_NTABLES; table++)
	{
		const gr_copies *copies = &reader->copies[table];
		int			differ = __builtin_popcount(copies->differ) + (copies->other_form ? 3 : 0);

		if (reader->form[table] >= 0)
			reader->report->figures.forms[table] = GR_FORM_BIT(reader->form[table]);
		/* part four has one row of figures, so one difference is enough */
		if (differ < (table == GR_PROCEEDINGS ? 1 : 2))
			continue;
		for (slot = 0; slot < GR_NSLOTS; slot++)
			if ((int) gr_slot_table(slot) == table)
				clear_cell(reader, slot);
		gr_say_at(reader, GR_FINDING_row_duplicate, table, -1, -1, NULL, NULL, GR_SAY(tables_differ));
	}
}
