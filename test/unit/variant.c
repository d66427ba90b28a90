/*
 * variant.c
 *	  Filling templates with figures.
 */
#include "variant.h"

/*
 * The marks of templates: U+E000, U+E200 and U+E400, and the 512 characters
 * from each on.
 */
enum
{
	MARK_OWN,
	MARK_OTHER,
	MARK_FOREIGN,
	NMARKS
};

#define MARKS_OF_A_KIND	0x200

/* --- reading the file --- */

static gr_str
next_line(gr_str *rest)
{
	const char *end = memchr(rest->data, '\n', rest->len);
	gr_str		line = {rest->data, end ? (size_t) (end - rest->data) : rest->len};

	rest->data += line.len + (end ? 1 : 0);
	rest->len -= line.len + (end ? 1 : 0);
	return line;
}

/* Reads a block: its length on a line, its bytes, a line end. */
static gr_str
next_block(gr_str *rest)
{
	gr_str		line = next_line(rest);
	size_t		len = 0;
	size_t		i;
	gr_str		block;

	for (i = 0; i < line.len; i++)
		len = len * 10 + (size_t) (line.data[i] - '0');
	if (len + 1 > rest->len)
		abort();
	block = (gr_str) {rest->data, len};
	rest->data += len + 1;
	rest->len -= len + 1;
	return block;
}

static char *
copy_string(gr_str s)
{
	char	   *copy = malloc(s.len + 1);

	memcpy(copy, s.data, s.len);
	copy[s.len] = '\0';
	return copy;
}

/* Strings that live until the program ends and can be found by a leak checker. */
static char *
kept_string(gr_str s)
{
	static char store[1 << 20];
	static size_t used;
	char	   *kept = store + used;

	if (s.len + 1 > sizeof(store) - used)
		abort();
	memcpy(kept, s.data, s.len);
	used += s.len + 1;
	return kept;
}

typedef struct paths
{
	const char *form;
	int			slots[GR_NSLOTS];
	int			n;
} paths;

static void
read_paths(gr_str form, gr_str block, paths *p)
{
	p->form = kept_string(form);
	p->n = 0;
	while (block.len > 0)
	{
		gr_str		path = next_line(&block);
		int			slot = gr_path_slot(path.data, path.len);

		if (slot < 0 || p->n >= GR_NSLOTS)
			abort();
		p->slots[p->n++] = slot;
	}
}

static bool
says(const char *words, const char *word)
{
	const char *at = strstr(words, word);

	return at && (at == words || at[-1] == ' ') && (at[strlen(word)] == ' ' || at[strlen(word)] == '\0');
}

static void
read_sayings(const char *words, template *t)
{
	t->escaped = says(words, "escaped");
	t->needs_heads = says(words, "heads");
	t->contradicts = says(words, "unit=none");
	t->unit = says(words, "unit=元") ? GR_UNIT_YUAN : says(words, "unit=万元") ? GR_UNIT_WAN_YUAN :
		says(words, "unit=亿元") ? GR_UNIT_YI_YUAN : GR_UNIT_NONE;
	t->twins = says(words, "twins=own") ? TWINS_OWN : says(words, "twins=neither") ? TWINS_NEITHER : TWINS_NONE;
}

int
load_templates(const char *path, const template **templates)
{
	static paths forms[8];
	gr_str		file = unit_read_file(path);
	static char *bytes;
	gr_str		rest = {bytes = copy_string(file), file.len};
	static template *list;
	int			nforms = 0;
	int			n = 0;

	unit_release();
	while (rest.len > 0)
	{
		char	   *fields[4] = {"", "", "", ""};
		gr_str		words = next_line(&rest);
		char	   *line = kept_string(words);
		template   *t;
		int			i;

		for (i = 0; i < 4 && line; i++)
		{
			fields[i] = line;
			line = strchr(line, '\t');
			if (line)
				*line++ = '\0';
		}
		if (strcmp(fields[0], "paths") == 0)
		{
			gr_str		form = {fields[1], strlen(fields[1])};

			if (nforms == LENGTH(forms))
				abort();
			read_paths(form, next_block(&rest), &forms[nforms++]);
			continue;
		}
		list = realloc(list, (size_t) (n + 1) * sizeof(template));
		t = &list[n++];
		*t = (template) {.kind = fields[0], .layout = fields[1], .form = fields[2]};
		read_sayings(fields[3], t);
		t->text = next_block(&rest);
		t->heads = next_block(&rest);
		t->prose = next_block(&rest);
		for (i = 0; i < nforms; i++)
			if (strcmp(forms[i].form, t->form) == 0)
			{
				t->slots = forms[i].slots;
				t->nslots = forms[i].n;
			}
		if (!t->slots)
			abort();
	}
	*templates = list;
	return n;
}

bool
is_kind(const template *t, const char *kind)
{
	return strcmp(t->kind, kind) == 0;
}

bool
is_layout(const template *t, const char *names)
{
	return says(names, t->layout);
}

/* --- drawing figures --- */

static void
draw_cells(const template *t, uint64_t *state, truth *cells)
{
	static gr_figures f;
	int			zeros = (int[]) {0, 50, 90, 97}[unit_below(state, 4)];
	int			most = (int[]) {9, 60, 900}[unit_below(state, 3)];
	int			i;

	memset(&f, 0, sizeof(f));
	for (i = 0; i < t->nslots; i++)
	{
		int			slot = t->slots[i];

		/* the form of a table is what all its cells have in common */
		f.forms[gr_slot_table(slot)] = f.forms[gr_slot_table(slot)] ?
			f.forms[gr_slot_table(slot)] & gr_slot_forms(slot) : gr_slot_forms(slot);
		f.value[slot] = unit_chance(state, zeros) ? 0 : 1 + unit_below(state, most);
		if (gr_slot_kind(slot) == GR_SIGNED && unit_chance(state, 40))
			f.value[slot] = -f.value[slot];
	}
	unit_settle_sums(&f);
	memset(cells, 0, GR_NSLOTS * sizeof(truth));
	for (i = 0; i < t->nslots; i++)
	{
		truth	   *cell = &cells[t->slots[i]];

		cell->kind = TRUTH_NUMBER;
		cell->value = f.value[t->slots[i]];
		if (gr_slot_kind(t->slots[i]) == GR_AMOUNT)
		{
			if (cell->value != 0 && unit_chance(state, 60))
			{
				cell->scale = 1 + unit_below(state, 4);
				cell->value = cell->value * 10000 + 1 + unit_below(state, 9);
			}
			cell->unit = t->unit;
			if (t->contradicts && cell->value != 0)
				cell->kind = TRUTH_UNREADABLE;
		}
	}
}

static void
exchange_cells(const template *t, uint64_t *state, truth *cells)
{
	int			a = t->slots[unit_below(state, t->nslots)];
	int			b = t->slots[unit_below(state, t->nslots)];
	truth		kept = cells[a];

	if (gr_slot_kind(a) != GR_COUNT || gr_slot_kind(b) != GR_COUNT)
		return;
	cells[a] = cells[b];
	cells[b] = kept;
}

static bool
is_one_of_two(int slot)
{
	return gr_slot_measure(slot) == GR_MEASURE_APPLICATIONS_natural_person ||
		gr_slot_measure(slot) == GR_MEASURE_APPLICATIONS_total;
}

/*
 * Blanks cells according to the habit: the same choice for a whole column or
 * row.
 */
static void
blank_cells(const template *t, habit habit, uint64_t *state, truth *cells)
{
	uint64_t	choice = unit_random(state);
	int			percent = 10 + unit_below(state, 60);
	int			i;

	for (i = 0; i < t->nslots && habit != HABIT_NONE; i++)
	{
		int			slot = t->slots[i];
		uint64_t	column = choice + (uint64_t) gr_slot_measure(slot);
		uint64_t	row = choice + 1000 + (uint64_t) gr_slot_item(slot);
		bool		blank = false;

		switch (habit)
		{
			case HABIT_ZEROS:
				blank = cells[slot].value == 0;
				break;
			case HABIT_TWO_COLUMNS:
				blank = gr_slot_table(slot) == GR_APPLICATIONS ? !is_one_of_two(slot) : cells[slot].value == 0;
				break;
			case HABIT_ANY:
				blank = unit_chance(state, percent);
				break;
			case HABIT_COLUMNS:
				blank = unit_chance(&column, percent);
				break;
			case HABIT_ROWS:
				blank = unit_chance(&row, percent);
				break;
			case HABIT_MIXED:
				blank = unit_chance(&row, 50) ? cells[slot].value == 0 : unit_chance(state, 5);
				break;
			case HABIT_NONE:
				break;
		}
		if (blank)
			cells[slot].kind = TRUTH_BLANK;
	}
}

/* --- writing the text --- */

typedef struct writer
{
	const template *t;
	const filling *how;
	uint64_t   *state;
	unit_out	out;
} writer;

/*
 * Writes a number as the template prints it; its point and sign may be escaped.
 */
static int
spell(const template *t, const truth *cell, char out[48])
{
	static const int64_t powers[] = {1, 10, 100, 1000, 10000};
	int64_t		value = cell->value < 0 ? -cell->value : cell->value;
	const char *sign = cell->value >= 0 ? "" : t->escaped ? "\\-" : "-";

	if (cell->scale == 0)
		return snprintf(out, 48, "%s%lld", sign, (long long) value);
	return snprintf(out, 48, "%s%lld%s.%0*lld", sign, (long long) (value / powers[cell->scale]),
					t->escaped ? "\\" : "", cell->scale, (long long) (value % powers[cell->scale]));
}

/* In columns all numbers end at the same place, whatever their length is. */
static void
align(writer *w, int width)
{
	if (!is_layout(w->t, "columns"))
		return;
	for (; width < 2; width++)
		unit_put(&w->out, " ", 1);
	for (; width > 2 && w->out.len > 1 && w->out.data[w->out.len - 1] == ' ' && w->out.data[w->out.len - 2] == ' '; width--)
		w->out.len--;
}

/* A dress has %s in place of the number, and %d in place of another number. */
static void
put_dressed(writer *w, const char *dress, const char *number)
{
	char		other[16];

	for (; *dress; dress++)
		if (dress[0] == '%' && dress[1] == 's')
		{
			unit_put(&w->out, number, strlen(number));
			dress++;
		}
		else if (dress[0] == '%' && dress[1] == 'd')
		{
			snprintf(other, sizeof(other), "%d", unit_below(w->state, 90));
			unit_put(&w->out, other, strlen(other));
			dress++;
		}
		else
			unit_put(&w->out, dress, 1);
}

static void
put_number(writer *w, const truth *cell, bool own)
{
	char		number[48];
	int			len = spell(w->t, cell, number);

	align(w, len);
	if (own && w->how->dresses && unit_chance(w->state, w->how->dress_percent))
		put_dressed(w, w->how->dresses[unit_below(w->state, w->how->ndresses)], number);
	else
		unit_put(&w->out, number, (size_t) len);
}

/*
 * The separator between two cells in this layout; NULL if the place separates
 * them.
 */
static const char *
separator(const template *t)
{
	if (is_layout(t, "onecell"))
		return "\n";
	if (is_layout(t, "blankline"))
		return "\n\n";
	if (is_layout(t, "sepline"))
		return "\n|\n";
	if (is_layout(t, "oneline spaced"))
		return " ";
	if (is_layout(t, "tabgrid browser"))
		return "\t";
	if (is_layout(t, "pipes outerpipes markdown"))
		return " | ";
	return NULL;
}

/* Leaves out a cell and the separator behind it, or the one before it. */
static void
drop_cell(writer *w, const char **rest, const char *end)
{
	const char *part = separator(w->t);
	size_t		len = part ? strlen(part) : 0;

	if (!part)
		align(w, 0);
	else if ((size_t) (end - *rest) >= len && memcmp(*rest, part, len) == 0)
		*rest += len;
	else if (w->out.len >= len && memcmp(w->out.data + w->out.len - len, part, len) == 0)
		w->out.len -= len;
}

static void
put_page(writer *w)
{
	static const char *const dresses[] = {"- %d -", "第%d页", "%d/88", "—%d—", "Page %d", "第 %d 页 共 88 页"};

	put_dressed(w, dresses[unit_below(w->state, LENGTH(dresses))], "");
}

/* The kind and number of the mark at a place; NMARKS if there is none. */
static int
mark_at(const char *p, const char *end, int *n)
{
	unsigned	code;

	if (end - p < 3 || (unsigned char) p[0] != 0xEE)
		return NMARKS;
	code = ((unsigned) p[0] & 0x0F) << 12 | ((unsigned) p[1] & 0x3F) << 6 | ((unsigned) p[2] & 0x3F);
	*n = (int) ((code - 0xE000) % MARKS_OF_A_KIND);
	return (int) ((code - 0xE000) / MARKS_OF_A_KIND);
}

static void
put_cell(writer *w, const truth *cell, bool own, const char **rest, const char *end)
{
	if (cell->kind != TRUTH_BLANK)
		put_number(w, cell, own);
	else if (w->how->look == BLANK_DROPPED)
		drop_cell(w, rest, end);
	else if (w->how->look == BLANK_PAGE && unit_chance(w->state, 30))
		put_page(w);
	else
		align(w, 0);
}

static void
end_line(variant *v, size_t start, size_t end, int figures, size_t first)
{
	/* a cell dropped at the end of a line may take the line with it */
	if (v->nlines < MAX_LINES && start <= end)
		v->lines[v->nlines++] = (variant_line) {start, end - start, figures, first};
}

void
fill_template(const template *t, const filling *how, uint64_t *state, variant *v)
{
	writer		w = {t, how, state, {unit_env()->alloc(NULL, t->text.len * 8 + 65536), 0}};
	const char *p = t->text.data;
	const char *end = p + t->text.len;
	bool		printed[GR_NSLOTS] = {false};
	bool		printed_again[GR_NSLOTS] = {false};
	size_t		start = 0;
	size_t		first = 0;
	int			figures = 0;
	int			i;

	v->template = t;
	v->nlines = 0;
	draw_cells(t, state, v->own);
	draw_cells(t, state, v->other);
	for (i = 0; i < how->exchanges; i++)
		exchange_cells(t, state, v->own);
	blank_cells(t, how->habit, state, v->own);
	while (p < end)
	{
		int			n;
		int			mark = mark_at(p, end, &n);

		if (mark == NMARKS)
		{
			if (*p == '\n')
			{
				end_line(v, start, w.out.len, figures, first);
				start = w.out.len + 1;
				figures = 0;
			}
			unit_put(&w.out, p++, 1);
			continue;
		}
		p += 3;
		if (figures++ == 0)
			first = w.out.len;
		if (mark == MARK_FOREIGN)
			put_number(&w, &(truth) {TRUTH_NUMBER, unit_below(state, 400), 0, GR_UNIT_NONE}, false);
		else if (mark == MARK_OTHER)
		{
			printed_again[t->slots[n]] = true;
			put_cell(&w, &v->other[t->slots[n]], false, &p, end);
		}
		else
		{
			printed[t->slots[n]] = true;
			put_cell(&w, &v->own[t->slots[n]], true, &p, end);
		}
	}
	end_line(v, start, w.out.len, figures, first);
	for (i = 0; i < GR_NSLOTS; i++)
	{
		if (!printed[i])
			v->own[i].kind = TRUTH_ABSENT;
		if (!printed_again[i])
			v->other[i].kind = TRUTH_ABSENT;
	}
	/* exactly as long as needed, so that reading past the end is detected */
	v->text.len = w.out.len;
	v->text.data = memcpy(unit_env()->alloc(NULL, w.out.len), w.out.data, w.out.len);
}
