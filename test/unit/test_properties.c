/*
 * test_properties.c
 *	  What must hold for every text, on thousands of generated ones.
 *
 *	  test_properties DIRECTORY		with the templates in DIRECTORY/templates
 *
 * One law for all of them: a figure is the one that is printed in its cell, or
 * it is not read.  What a text prints is known from its making (variant.h).
 * Each property has a line with its counts.
 *
 *	  PROPERTY_TEXTS=2000		how many texts a property has at least; unless told,
 *								a quarter of these, see unit_rounds
 *	  PROPERTY_ONLY=NAME		only the properties with this in their names
 *	  PROPERTY_OUT=FILE			texts that fail are written there, a JSON object
 *								a line: id, kind, text, cells, what
 *	  PROPERTY_EVERY=100		and every so many of all texts
 */
#include "draw.h"
#include "variant.h"

/* texts of a property that are printed or written if they fail */
#define SHOWN	20

static const template *templates;
static int	ntemplates;
static int	wanted_texts;
static FILE *failures;
static int	write_every;

static gr_reading reading;
static gr_diagnosis diagnosis;

/* What a property has counted. */
typedef struct tally
{
	const char *name;
	int			texts;
	int			exact;			/* every cell is as printed */
	int			unread;			/* cells that print a number but have none */
	int			wrong;			/* figures that are not printed in their cell */
	int			wrong_texts;
} tally;

static tally *counting;

/* --- judging --- */

/* The law by which a text is judged. */
typedef enum law
{
	LAW_WHOLE,					/* the text is complete */
	LAW_DAMAGED,				/* damaged: of two tables, either may be left */
	LAW_UNLABELLED,				/* damaged, and the rest may look like a whole row */
	LAW_MOVED					/* damaged: a whole row may be under another label */
} law;

static bool
is_printed(const truth *cell, int slot)
{
	const gr_figures *f = &reading.report.figures;
	gr_unit		unit = (gr_unit) reading.report.unit[slot];
	int64_t		read = f->value[slot];
	int64_t		printed = cell->value;
	int			scale;

	for (scale = f->scale[slot]; scale < GR_MAX_SCALE; scale++)
		read *= 10;
	for (scale = cell->scale; scale < GR_MAX_SCALE; scale++)
		printed *= 10;
	/* 0 is the same in every unit; 万元 is the unit of the form */
	return cell->kind == TRUTH_NUMBER && read == printed &&
		(gr_slot_kind(slot) != GR_AMOUNT || unit == cell->unit || printed == 0 ||
		 (unit + cell->unit == GR_UNIT_WAN_YUAN));
}

/* Does the row of a cell have the figures of one whole row of the text? */
static bool
is_another_row(const truth *own, int slot)
{
	const gr_figures *f = &reading.report.figures;
	int			width = gr_slot_table(slot) == GR_APPLICATIONS ? GR_WIDTH_APPLICATIONS :
		gr_slot_table(slot) == GR_PROCEEDINGS ? GR_WIDTH_PROCEEDINGS : GR_WIDTH_DISCLOSURES;
	int			base = gr_slot_table(slot) == GR_APPLICATIONS ? GR_BASE_APPLICATIONS :
		gr_slot_table(slot) == GR_PROCEEDINGS ? GR_BASE_PROCEEDINGS : GR_BASE_DISCLOSURES;
	int			end = gr_slot_table(slot) == GR_APPLICATIONS ? GR_BASE_PROCEEDINGS :
		gr_slot_table(slot) == GR_PROCEEDINGS ? GR_NSLOTS : GR_BASE_APPLICATIONS;
	int			first = slot - (slot - base) % width;
	int			row;
	int			m;

	for (row = base; row < end; row += width)
	{
		bool		same = true;

		for (m = 0; m < width; m++)
			if (f->status[first + m] == GR_NUMBER &&
				(own[row + m].kind != TRUTH_NUMBER || own[row + m].value != f->value[first + m]))
				same = false;
		if (same)
			return true;
	}
	return false;
}

/* Is the row of a cell complete, and does its total hold? */
static bool
is_consistent_row(int slot)
{
	const gr_figures *f = &reading.report.figures;
	gr_table	table = gr_slot_table(slot);
	gr_layout	layout = gr_table_layout(table, f->forms[table]);
	int64_t		sum = 0;
	int64_t		last = 0;
	int			i;

	for (i = 0; i < layout.ncells; i++)
		if (gr_slot_item(layout.slots[i]) == gr_slot_item(slot))
		{
			if (f->status[layout.slots[i]] != GR_NUMBER)
				return false;
			sum += last;
			last = f->value[layout.slots[i]];
		}
	return table == GR_DISCLOSURES || sum == last;
}

/*
 * In these layouts a blank cell has no separator of its own.  So the values of
 * a row without its label may fill the row before it.
 */
static bool
may_fill_up(const variant *v)
{
	return is_layout(v->template, "onecell blankline");
}

/* Is the table of a cell in the text twice? */
static bool
is_twin(const variant *v, int slot)
{
	int			i;

	for (i = 0; i < GR_NSLOTS; i++)
		if (gr_slot_table(i) == gr_slot_table(slot) && v->other[i].kind != TRUTH_ABSENT)
			return true;
	return false;
}

static bool
may_be_read(const variant *v, int slot, law law)
{
	bool		own = is_printed(&v->own[slot], slot);
	bool		other = is_printed(&v->other[slot], slot);

	if (law == LAW_MOVED && is_another_row(v->own, slot))
		return true;
	if ((law == LAW_UNLABELLED || law == LAW_MOVED) && may_fill_up(v) && is_consistent_row(slot))
		return true;
	switch (v->template->twins)
	{
		case TWINS_NONE:
		case TWINS_OWN:
			return own;
		case TWINS_NEITHER:
			return law == LAW_WHOLE && is_twin(v, slot) ? own && other : own || other;
	}
	return false;
}

static void
write_json(FILE *out, gr_str s)
{
	size_t		i;

	fputc('"', out);
	for (i = 0; i < s.len; i++)
		if ((unsigned char) s.data[i] < 0x20)
			fprintf(out, "\\u%04x", (unsigned) s.data[i]);
		else
			fprintf(out, s.data[i] == '"' || s.data[i] == '\\' ? "\\%c" : "%c", s.data[i]);
	fputc('"', out);
}

/* Writes a text in the format of the cases of a reference folder. */
static void
write_text(const variant *v, gr_str text, const char *what)
{
	static const int64_t powers[] = {1, 10, 100, 1000, 10000};
	const char *part = "";
	int			slot;

	fprintf(failures, "{\"id\":\"%s/%d/%s/%s\",\"kind\":\"%s\",\"text\":", counting->name, counting->texts,
			v->template->layout, v->template->form, counting->name);
	write_json(failures, text);
	fputs(",\"cells\":{", failures);
	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		const truth *cell = &v->own[slot];

		if (cell->kind == TRUTH_ABSENT || cell->kind == TRUTH_UNREADABLE)
			continue;
		fprintf(failures, "%s\"%s\":", part, unit_path(slot));
		part = ",";
		if (cell->kind == TRUTH_BLANK)
			fputs("null", failures);
		else if (cell->unit == GR_UNIT_NONE || cell->unit == GR_UNIT_WAN_YUAN)
			fprintf(failures, "%.*f", cell->scale, (double) cell->value / (double) powers[cell->scale]);
		else
			fprintf(failures, "[%.*f,\"%s\"]", cell->scale, (double) cell->value / (double) powers[cell->scale],
					gr_unit_glyphs(cell->unit).data);
	}
	fputs("},\"what\":", failures);
	write_json(failures, (gr_str) {what, strlen(what)});
	fputs("}\n", failures);
}

static void
report_wrong(const variant *v, gr_str text, const char *what, int wrong, int first)
{
	const gr_figures *f = &reading.report.figures;

	if (counting->wrong_texts > SHOWN)
		return;
	if (failures)
		write_text(v, text, what);
	fprintf(stderr, "  %s, text %d: %s, %s, form %s%s%s: %s is %lld, printed is %lld (%s); %d wrong\n",
			counting->name, counting->texts, v->template->kind, v->template->layout, v->template->form,
			*what ? ", " : "", what, unit_path(first), (long long) f->value[first], (long long) v->own[first].value,
			(const char *const[]) {"absent", "blank", "number", "unreadable"}[v->own[first].kind], wrong);
}

static void
judge(const variant *v, gr_str text, const char *what, law law)
{
	const gr_figures *f = &reading.report.figures;
	gr_status	status = gr_read_report(unit_env(), text.data, text.len, &reading, NULL, NULL, &diagnosis);
	int			unread = 0;
	int			wrong = 0;
	int			first = -1;
	int			slot;

	counting->texts++;
	if (failures && write_every > 0 && counting->texts % write_every == 0)
		write_text(v, text, what);
	if (status != GR_OK && status != GR_NOT_A_REPORT && status != GR_TWO_REPORTS)
		unit_surprise("%s: status %d", counting->name, (int) status);
	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		bool		number = status == GR_OK && f->status[slot] == GR_NUMBER;

		if (number && !may_be_read(v, slot, law))
		{
			wrong++;
			first = first < 0 ? slot : first;
		}
		else if (!number && v->own[slot].kind == TRUTH_NUMBER && v->template->twins != TWINS_NEITHER)
			unread++;
		else if (v->own[slot].kind == TRUTH_BLANK && (status != GR_OK || f->status[slot] != GR_BLANK))
			unread++;
	}
	counting->unread += unread;
	counting->wrong += wrong;
	counting->exact += wrong == 0 && unread == 0;
	if (wrong > 0)
	{
		counting->wrong_texts++;
		report_wrong(v, text, what, wrong, first);
	}
}

/* --- properties of whole texts --- */

/* The templates that a property uses, and how it fills them. */
typedef struct property
{
	const char *name;
	const char *kinds;			/* NULL: all */
	const char *layouts;		/* NULL: all */
	bool		vary;			/* use every habit in turn, not only that of the filling */
	filling		filling;
} property;

static const char *const hidden[] = {
	"<span style=\"display:none\">%d</span>%s", "%s<span hidden>%d</span>", "<del>%d</del>%s", "%s<s>%d</s>",
	"<strike>%d</strike> %s", "<span style='text-decoration:line-through'>%d</span>%s", "%s<sup>%d</sup>",
	"%s<sub>[%d]</sub>", "<ruby>%s<rt>%d</rt></ruby>", "<!-- %d -->%s", "<template>%d</template>%s",
	"<input type=hidden value=%d>%s", "<span style=\"display: none !important\">%d</span>%s"
};

static const char *const page_marks[] = {
	"<b>%s</b>", "<span style=\"color:red\">%s</span>", "<font size=2>%s</font>", "<strong> %s</strong>", "&nbsp;%s",
	"%s&nbsp;", "<ins>%s</ins>", "<u>%s</u>", "<!-- -->%s"
};

static const char *const text_marks[] = {"**%s**", "*%s*", "__%s__", "***%s***", " %s", "%s "};

#define DRESSED(list, percent)	.dresses = list, .ndresses = LENGTH(list), .dress_percent = percent

static const property properties[] = {
	{"the form as it is", "plain", NULL, false, {.habit = HABIT_NONE}},
	{"zeros left blank", "plain", NULL, false, {.habit = HABIT_ZEROS}},
	{"two columns filled in", "plain", NULL, false, {.habit = HABIT_TWO_COLUMNS}},
	{"any cells blank", "plain", NULL, false, {.habit = HABIT_ANY}},
	{"columns blank throughout", "plain", NULL, false, {.habit = HABIT_COLUMNS}},
	{"rows blank throughout", "plain", NULL, false, {.habit = HABIT_ROWS}},
	{"blank cells dropped", "plain permuted", "onecell blankline sepline oneline spaced browser pipes outerpipes columns",
	false, {.habit = HABIT_MIXED, .look = BLANK_DROPPED}},
	{"page numbers in blank cells", "plain repeated", "onecell blankline sepline pipelines cellpipe stacked", false,
	{.habit = HABIT_MIXED, .look = BLANK_PAGE}},
	{"columns permuted", "permuted", NULL, true, {.habit = HABIT_NONE}},
	{"a foreign column", "column", NULL, true, {.habit = HABIT_NONE}},
	{"foreign rows", "row", NULL, true, {.habit = HABIT_NONE}},
	{"heads repeated", "repeated", NULL, true, {.habit = HABIT_NONE}},
	{"labels wrapped", "wrapped", NULL, true, {.habit = HABIT_NONE}},
	{"labels in blocks", "blocks", NULL, true, {.habit = HABIT_NONE}},
	{"units", "units", NULL, true, {.habit = HABIT_NONE}},
	{"hidden and struck out", "hidden", NULL, true, {.habit = HABIT_NONE, DRESSED(hidden, 30)}},
	{"markup of a page", "plain permuted hidden", "html htmlword", true, {.habit = HABIT_NONE, DRESSED(page_marks, 50)}},
	{"signs escaped", "escaped", NULL, true, {.habit = HABIT_NONE}},
	{"markup of Markdown", "escaped", NULL, true, {.habit = HABIT_NONE, DRESSED(text_marks, 50)}},
	{"CSV, other bars, quoted lines", "bars", NULL, true, {.habit = HABIT_NONE}},
	{"two tables of a kind", "twins", NULL, true, {.habit = HABIT_NONE}},
	{"cells exchanged", "plain permuted wrapped repeated", NULL, true, {.habit = HABIT_NONE, .exchanges = 2}},
};

static bool
takes(const property *p, const template *t)
{
	const char *kind = p->kinds ? strstr(p->kinds, t->kind) : t->kind;

	return kind && (!p->layouts || is_layout(t, p->layouts));
}

/* In turn; most texts leave nothing blank. */
static habit
habit_of(int round)
{
	static const habit habits[] = {
		HABIT_NONE, HABIT_ZEROS, HABIT_NONE, HABIT_TWO_COLUMNS, HABIT_ANY, HABIT_NONE, HABIT_MIXED, HABIT_COLUMNS
	};

	return habits[round % LENGTH(habits)];
}

/*
 * Calls a function for a number of variants of the templates that a property
 * uses.
 */
static void
for_each_variant(const property *p, int texts, void (*visit) (const variant *v, uint64_t *state))
{
	static variant v;
	uint64_t	state = 20260101;
	int			visited = 0;
	int			round;

	for (round = 0; visited < texts; round++)
	{
		int			before = visited;
		int			i;

		for (i = 0; i < ntemplates && (visited < texts || round == 0); i++)
		{
			filling		filling = p->filling;

			if (!takes(p, &templates[i]))
				continue;
			if (p->vary)
				filling.habit = habit_of(round + i);
			fill_template(&templates[i], &filling, &state, &v);
			visit(&v, &state);
			unit_release();
			visited++;
		}
		if (visited == before)
			return;
	}
}

static void
visit_whole(const variant *v, uint64_t *state)
{
	(void) state;
	judge(v, v->text, "", LAW_WHOLE);
}

/* --- properties of texts that are changed --- */

/* A text with one part replaced. */
static gr_str
spliced(gr_str text, size_t start, size_t len, gr_str with)
{
	char	   *data = unit_env()->alloc(NULL, text.len - len + with.len);

	memcpy(data, text.data, start);
	memcpy(data + start, with.data ? with.data : "", with.len);
	memcpy(data + start + with.len, text.data + start + len, text.len - start - len);
	return (gr_str) {data, text.len - len + with.len};
}

static bool
contains(gr_str text, gr_str part)
{
	size_t		i;

	for (i = 0; i + part.len <= text.len; i++)
		if (memcmp(text.data + i, part.data, part.len) == 0)
			return true;
	return false;
}

static gr_str
line_text(const variant *v, const variant_line *line)
{
	return (gr_str) {v->text.data + line->start, line->len};
}

static bool
has_han(gr_str s)
{
	size_t		i;

	for (i = 0; i < s.len; i++)
		if ((unsigned char) s.data[i] >= 0xE4 && (unsigned char) s.data[i] <= 0xE9)
			return true;
	return false;
}

/* Does a line contain one of these lines, or its first or last two characters? */
static bool
holds_one_of(gr_str line, gr_str list, bool pieces)
{
	const size_t piece = 6;

	while (list.len > 0)
	{
		const char *end = memchr(list.data, '\n', list.len);
		gr_str		word = {list.data, end ? (size_t) (end - list.data) : list.len};

		list.data += word.len + (end ? 1 : 0);
		list.len -= word.len + (end ? 1 : 0);
		if (word.len == 0)
			continue;
		if (contains(line, word) ||
			(pieces && word.len > piece && (contains(line, (gr_str) {word.data, piece}) ||
											contains(line, (gr_str) {word.data + word.len - piece, piece}))))
			return true;
	}
	return false;
}

/* The visible text of a line; of HTML without tags. */
static gr_str
shown_text(const variant *v, const variant_line *line)
{
	gr_str		raw = line_text(v, line);
	char	   *data;
	size_t		len = 0;
	bool		tag = false;
	size_t		i;

	if (!is_layout(v->template, "html htmlword htmljson"))
		return raw;
	data = unit_env()->alloc(NULL, raw.len);
	for (i = 0; i < raw.len; i++)
	{
		tag = tag || raw.data[i] == '<';
		if (!tag)
			data[len++] = raw.data[i];
		if (raw.data[i] == '>')
			tag = false;
	}
	return (gr_str) {data, len};
}

/* The kind of a line of a table; other lines are not changed. */
typedef enum line_kind
{
	LINE_OTHER,
	LINE_LABEL,					/* a label or a piece of one, without figures */
	LINE_ROW,					/* a whole row, with or without its label */
	LINE_HEAD
} line_kind;

static line_kind
kind_of_line(const variant *v, int n)
{
	const variant_line *line = &v->lines[n];
	gr_str		text = shown_text(v, line);

	if (line->len > 2000 || holds_one_of(text, v->template->prose, false))
		return LINE_OTHER;
	if (line->figures > 0)
		return line->figures >= 5 || has_han(text) ? LINE_ROW : LINE_OTHER;
	if (!has_han(text))
		return LINE_OTHER;
	return holds_one_of(text, v->template->heads, true) ? LINE_HEAD : LINE_LABEL;
}

static bool
is_of_a_row(const variant *v, int n)
{
	line_kind	kind = kind_of_line(v, n);

	return kind == LINE_LABEL || kind == LINE_ROW;
}

/*
 * A second head in the form's order changes nothing; on a page it places the
 * columns.
 */
static bool
may_be_lost(const variant *v, int n)
{
	return is_of_a_row(v, n) ||
		(kind_of_line(v, n) == LINE_HEAD && !v->template->needs_heads && !is_layout(v->template, "html htmlword"));
}

static void
judge_line(const variant *v, int n, const char *how, gr_str changed, law law)
{
	void	   *mark = unit_mark();
	gr_str		line = line_text(v, &v->lines[n]);

	judge(v, changed, unit_text("%s line %d \"%.*s\"", how, n + 1, line.len < 60 ? (int) line.len : 60, line.data).data, law);
	unit_release_to(mark);
}

static void
visit_cut(const variant *v, uint64_t *state)
{
	int			n = unit_below(state, 60);

	for (; n < v->nlines; n += 60)
	{
		void	   *mark = unit_mark();
		size_t		len = v->lines[n].start + v->lines[n].len;

		judge_line(v, n, "cut behind", spliced(v->text, len, v->text.len - len, GR_STR("")), LAW_DAMAGED);
		unit_release_to(mark);
	}
}

static void
visit_lost(const variant *v, uint64_t *state)
{
	int			n = unit_below(state, 12);

	for (; n < v->nlines; n += 1 + unit_below(state, 60))
		if (may_be_lost(v, n))
			judge_line(v, n, "without", spliced(v->text, v->lines[n].start,
												v->lines[n].len + (n + 1 < v->nlines), GR_STR("")), LAW_UNLABELLED);
}

static void
visit_doubled(const variant *v, uint64_t *state)
{
	int			n = unit_below(state, 12);

	for (; n + 1 < v->nlines; n += 1 + unit_below(state, 36))
		if (is_of_a_row(v, n))
			judge_line(v, n, "with double", spliced(v->text, v->lines[n].start, 0,
													(gr_str) {v->text.data + v->lines[n].start, v->lines[n].len + 1}), LAW_DAMAGED);
}

static gr_str
swapped(const variant *v, int a, int b)
{
	const variant_line *first = &v->lines[a];
	const variant_line *second = &v->lines[b];
	gr_str		once = spliced(v->text, second->start, second->len, line_text(v, first));

	return spliced(once, first->start, first->len, line_text(v, second));
}

/* Labels of rows that the form does not have cause no wrong figures elsewhere. */
static bool
is_of_the_form(const template *t)
{
	return t->twins == TWINS_NONE && !is_kind(t, "row") && !is_kind(t, "hidden");
}

/* Under another head the figures of a row have another meaning. */
static bool
has_head(const variant *v, int from, int to)
{
	for (; from < to; from++)
		if (kind_of_line(v, from) == LINE_HEAD)
			return true;
	return false;
}

static void
visit_swapped(const variant *v, uint64_t *state)
{
	int			tries;

	if (!is_of_the_form(v->template))
		return;
	for (tries = 0; tries < 12; tries++)
	{
		int			a = unit_below(state, v->nlines);
		int			b = a + 1 + unit_below(state, 8);
		line_kind	kind;

		if (b >= v->nlines)
			continue;
		kind = kind_of_line(v, a);
		if ((kind == LINE_LABEL || kind == LINE_ROW) && kind_of_line(v, b) == kind && !(v->template->needs_heads && has_head(v, a, b)))
			judge_line(v, a, "swapped", swapped(v, a, b), LAW_MOVED);
	}
}

static bool
parts_cells(char c)
{
	return c == '|' || c == '\t' || c == '>' || c == ' ' || c == '\n' || c == '<';
}

/*
 * A row without its label: without the text before its first figure and the
 * separator.
 */
static void
visit_lost_label(const variant *v, uint64_t *state)
{
	int			n = unit_below(state, 12);

	for (; n < v->nlines; n += 1 + unit_below(state, 14))
	{
		const variant_line *line = &v->lines[n];
		const char *from = v->text.data + line->start;
		const char *to = v->text.data + line->first;
		const char *end;

		if (kind_of_line(v, n) != LINE_ROW || line->figures < 5)
			continue;
		while (to > from && (unsigned char) to[-1] < 0x80)
			to--;
		end = to;
		while (to > from && !parts_cells(to[-1]))
			to--;
		if (end > to)
			judge_line(v, n, "without label", spliced(v->text, (size_t) (to - v->text.data), (size_t) (end - to), GR_STR("")),
					   LAW_MOVED);
	}
}

/* A row without one of its bars or tabs. */
static void
visit_lost_bar(const variant *v, uint64_t *state)
{
	int			n = unit_below(state, 12);

	for (; n < v->nlines; n += 1 + unit_below(state, 14))
	{
		const variant_line *line = &v->lines[n];
		size_t		at[64];
		int			bars = 0;
		size_t		i;

		for (i = line->start; i < line->start + line->len && bars < 64; i++)
			if (v->text.data[i] == '|' || v->text.data[i] == '\t')
				at[bars++] = i;
		if (kind_of_line(v, n) != LINE_ROW || bars < 2)
			continue;
		i = at[unit_below(state, bars)];
		judge_line(v, n, "without bar", spliced(v->text, i, 1, GR_STR(" ")), LAW_DAMAGED);
	}
}

static gr_str
with_line_ends(gr_str text, gr_str end)
{
	char	   *data = unit_env()->alloc(NULL, text.len * 3 + 1);
	size_t		len = 0;
	size_t		i;

	for (i = 0; i < text.len; i++)
		if (text.data[i] == '\n')
		{
			memcpy(data + len, end.data, end.len);
			len += end.len;
		}
		else
			data[len++] = text.data[i];
	return (gr_str) {data, len};
}

static void
visit_line_ends(const variant *v, uint64_t *state)
{
	static const gr_str ends[] = {
		{"\r\n", 2}, {"\r", 1}, {"\xE2\x80\xA8", 3}, {"\xC2\x85", 2}, {"\v", 1}, {"\n\n", 2}, {"\r\r\n", 3}
	};

	judge(v, with_line_ends(v->text, ends[unit_below(state, LENGTH(ends))]), "other line ends", LAW_WHOLE);
}

/* Returns the first place from at on where a character begins. */
static size_t
character_from(gr_str text, size_t at)
{
	while (at < text.len && ((unsigned char) text.data[at] & 0xC0) == 0x80)
		at++;
	return at;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A line with figures that is broken within a number. */
static void
visit_broken(const variant *v, uint64_t *state)
{
	int			n = unit_below(state, 12);

	for (; n < v->nlines; n += 1 + unit_below(state, 14))
	{
		const variant_line *line = &v->lines[n];
		size_t		from = line->start + (size_t) unit_below(state, (int) line->len + 1);
		size_t		i;

		if (line->figures == 0)
			continue;
		for (i = from; i + 1 < line->start + line->len; i++)
			if (i > line->start && is_digit(v->text.data[i - 1]) && is_digit(v->text.data[i]))
				break;
		if (i + 1 < line->start + line->len)
			judge_line(v, n, "broken", spliced(v->text, i, 0, GR_STR("\n")), LAW_DAMAGED);
	}
}

/* The text with no line above a number of characters: longer ones are broken anywhere. */
static gr_str
wrapped(gr_str text, int width)
{
	char	   *data = unit_env()->alloc(NULL, 2 * text.len + 1);
	size_t		len = 0;
	size_t		i;
	size_t		next;
	int			column = 0;

	for (i = 0; i < text.len; i = next)
	{
		next = character_from(text, i + 1);
		if (column == width && text.data[i] != '\n')
		{
			data[len++] = '\n';
			column = 0;
		}
		column = text.data[i] == '\n' ? 0 : column + 1;
		memcpy(data + len, text.data + i, next - i);
		len += next - i;
	}
	return (gr_str) {data, len};
}

static void
visit_wrapped(const variant *v, uint64_t *state)
{
	int			width = 16 + unit_below(state, 80);

	judge(v, wrapped(v->text, width), unit_text("wrapped at %d", width).data, LAW_DAMAGED);
}

/* A line of a head that ends in other empty cells than the other lines, or is broken in a cell. */
static void
visit_ragged(const variant *v, uint64_t *state)
{
	int			n;

	for (n = 0; n < v->nlines; n++)
	{
		const variant_line *line = &v->lines[n];
		size_t		end = line->start + line->len;
		gr_str		bars = is_layout(v->template, "tabgrid browser") ? GR_STR("\t\t") : GR_STR("||");
		size_t		len = 0;

		if (kind_of_line(v, n) != LINE_HEAD)
			continue;
		while (len < line->len && (v->text.data[end - len - 1] == bars.data[0] || v->text.data[end - len - 1] == ' '))
			len++;
		bars.len = (size_t) unit_below(state, 3);
		judge_line(v, n, "ragged", spliced(v->text, end - len, len, bars), LAW_DAMAGED);
		len = character_from(v->text, line->start + (size_t) unit_below(state, (int) line->len + 1));
		judge_line(v, n, "broken", spliced(v->text, len, 0, GR_STR("\n")), LAW_DAMAGED);
	}
}

static void
visit_drawn(const variant *v, uint64_t *state)
{
	judge(v, drawn_text(v->text, state), "drawn", LAW_WHOLE);
}

/*
 * Kinds of texts with habits in turn.  Only this many, because each text is
 * changed often.
 */
static const property any = {"", NULL, NULL, true, {.habit = HABIT_NONE}};
static const property lines = {"", NULL, "stacked pipelines cellpipe tabgrid browser markdown pipes outerpipes blankline onecell sepline columns spaced html htmlword",
	true, {.habit = HABIT_NONE}};

static const property markdown = {"", "plain permuted column row repeated units", "markdown", true, {.habit = HABIT_NONE}};
#define SEPARATED "stacked pipelines cellpipe tabgrid browser markdown pipes outerpipes sepline"
static const property separated = {"", "plain units", SEPARATED, true, {.habit = HABIT_NONE}};
static const property filled = {"", "plain units", SEPARATED, false, {.habit = HABIT_NONE}};
static const property whole_grids = {"", "plain permuted column repeated units", "tabgrid browser markdown pipes outerpipes", true, {.habit = HABIT_NONE}};
static const property grids = {"", NULL, "tabgrid browser markdown pipes outerpipes", true, {.habit = HABIT_NONE}};

/* --- running --- */

typedef struct run
{
	const char *name;
	const property *property;
	int			share;			/* one in this number of the wanted texts is changed */
	void		(*visit) (const variant *v, uint64_t *state);
} run;

static const run changes[] = {
	{"other line ends", &any, 1, visit_line_ends},
	{"drawn with borders", &markdown, 1, visit_drawn},
	{"cut behind a line", &lines, 4, visit_cut},
	{"a line lost", &lines, 4, visit_lost},
	{"a line doubled", &lines, 4, visit_doubled},
	{"lines swapped", &lines, 1, visit_swapped},
	{"a label lost", &lines, 4, visit_lost_label},
	{"a bar lost", &grids, 1, visit_lost_bar},
	{"a ragged head", &whole_grids, 4, visit_ragged},
	{"a number broken over lines", &separated, 1, visit_broken},
	{"lines wrapped at a width", &filled, 1, visit_wrapped},
};

static void
run_one(const char *name, const property *p, int share, void (*visit) (const variant *v, uint64_t *state))
{
	tally		tally = {.name = name};
	int			share_of = wanted_texts / share;
	const char *only = getenv("PROPERTY_ONLY");

	if (only && !strstr(name, only))
		return;

	counting = &tally;
	for_each_variant(p, share_of, visit);
	printf("# %-28s %6d texts, %6d exact, %7d cells unread, %5d figures false in %4d texts\n", name,
		   tally.texts, tally.exact, tally.unread, tally.wrong, tally.wrong_texts);
	fflush(stdout);
	if (tally.texts < wanted_texts)
		unit_surprise("%s: only %d texts", name, tally.texts);
	if (tally.wrong > 0)
		unit_surprise("%s: %d figures are false", name, tally.wrong);
}

static void
test_whole_texts(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(properties); i++)
		run_one(properties[i].name, &properties[i], 1, visit_whole);
	unit_no_surprises();
}

static void
test_changed_texts(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(changes); i++)
		run_one(changes[i].name, changes[i].property, changes[i].share, changes[i].visit);
	unit_no_surprises();
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole_texts),
		cmocka_unit_test(test_changed_texts),
	};
	char		path[4096];

	if (argc != 2)
	{
		fprintf(stderr, "usage: %s DIRECTORY\n", argv[0]);
		return 2;
	}
	wanted_texts = getenv("PROPERTY_TEXTS") ? atoi(getenv("PROPERTY_TEXTS")) : unit_rounds(2000);
	if (getenv("PROPERTY_OUT"))
		failures = fopen(getenv("PROPERTY_OUT"), "w");
	if (getenv("PROPERTY_EVERY"))
		write_every = atoi(getenv("PROPERTY_EVERY"));
	snprintf(path, sizeof(path), "%s/templates", argv[1]);
	ntemplates = load_templates(path, &templates);
	return cmocka_run_group_tests_name("properties", tests, NULL, NULL);
}
