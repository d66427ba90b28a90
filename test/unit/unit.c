/*
 * unit.c
 *	  What the unit tests share.
 */
#include "unit.h"

#include <dirent.h>

#include "report/printed.h"
#include "rules/sums.h"
#include "text/utf8.h"

typedef struct block
{
	struct block *next;
	max_align_t data[];
} block;

static block *blocks;
static int	surprises;

long		unit_allocations = -1;
bool		unit_fails_once;
long		unit_polls;
size_t		unit_allocated;
size_t		unit_overwritten;

static void *
unit_alloc(void *context, size_t size)
{
	block	   *b;

	(void) context;
	if (unit_allocations == 0)
	{
		if (unit_fails_once)
			unit_allocations = -1;
		return NULL;
	}
	if (unit_allocations > 0)
		unit_allocations--;
	b = malloc(sizeof(block) + size);
	if (!b)
		abort();
	/* the core must not rely on zeroed memory */
	memset(b->data, 0xA5, size);
	unit_allocated += size;
	b->next = blocks;
	blocks = b;
	return b->data;
}

/* The core must not read what it released. */
static void
unit_overwrite(void *context, void *memory, size_t size)
{
	(void) context;
	memset(memory, 0x5A, size);
	unit_overwritten += size;
}

static void
unit_poll(void *context)
{
	(void) context;
	unit_polls++;
}

const gr_env *
unit_env(void)
{
	static const gr_env env = {unit_alloc, unit_poll, NULL, unit_overwrite};

	return &env;
}

void *
unit_mark(void)
{
	return blocks;
}

void
unit_release_to(void *mark)
{
	while (blocks != mark)
	{
		block	   *next = blocks->next;

		free(blocks);
		blocks = next;
	}
}

void
unit_release(void)
{
	unit_release_to(NULL);
}

void
unit_surprise(const char *format, ...)
{
	va_list		arguments;

	va_start(arguments, format);
	fputs("  surprise: ", stderr);
	vfprintf(stderr, format, arguments);
	fputc('\n', stderr);
	va_end(arguments);
	surprises++;
}

void
unit_no_surprises(void)
{
	int			n = surprises;

	surprises = 0;
	unit_release();
	assert_int_equal(n, 0);
}

uint64_t
unit_random(uint64_t *state)
{
	uint64_t	z = (*state += UINT64_C(0x9E3779B97F4A7C15));

	z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
	return z ^ z >> 31;
}

int
unit_below(uint64_t *state, int n)
{
	return (int) (unit_random(state) % (uint64_t) n);
}

static int
percent_tried(void)
{
	const char *percent = getenv("UNIT_ROUNDS");

	return percent ? atoi(percent) : 25;
}

int
unit_rounds(int all)
{
	int			rounds = (int) ((int64_t) all * percent_tried() / 100);

	return rounds > 0 ? rounds : 1;
}

bool
unit_is_tried(int number)
{
	return number * percent_tried() % 100 < percent_tried();
}

bool
unit_chance(uint64_t *state, int percent)
{
	return unit_below(state, 100) < percent;
}

gr_str
unit_text(const char *format, ...)
{
	va_list		arguments;
	char	   *data;
	int			len;

	va_start(arguments, format);
	len = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	data = unit_alloc(NULL, (size_t) len + 1);
	va_start(arguments, format);
	vsnprintf(data, (size_t) len + 1, format, arguments);
	va_end(arguments);
	return (gr_str) {data, (size_t) len};
}

gr_str
unit_read_file(const char *path)
{
	FILE	   *file = fopen(path, "rb");
	long		len;
	char	   *data;

	if (!file || fseek(file, 0, SEEK_END) != 0 || (len = ftell(file)) < 0)
	{
		perror(path);
		abort();
	}
	rewind(file);
	/* no byte more, so that reading past the end is detected */
	data = unit_alloc(NULL, (size_t) len);
	if (fread(data, 1, (size_t) len, file) != (size_t) len)
		abort();
	fclose(file);
	return (gr_str) {data, (size_t) len};
}

unit_value
unit_stored(const gr_report *report)
{
	unit_value	value = {unit_env()->alloc(NULL, gr_encode_bound(report)), 0};

	value.len = gr_encode(report, value.bytes);
	return value;
}

bool
unit_same(unit_value a, unit_value b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.bytes, b.bytes, a.len) == 0);
}

const char *
unit_path(int slot)
{
	static char paths[4][GR_PATH_SIZE];
	static int	n;
	char	   *path = paths[n++ % 4];

	if (slot < 0 || slot >= GR_NSLOTS)
		return "(none)";
	gr_slot_path(slot, path);
	return path;
}

static gr_str
random_string(uint64_t *state, bool may_be_empty)
{
	static const char *const pieces[] = {
		"a", "é", "中", "年", "\n", " ", "😀", "0", "\"", "\\", "、", "\x01", "\x7F", "无"
	};
	int			n = unit_below(state, unit_chance(state, 5) ? 400 : 12) + (may_be_empty ? 0 : 1);
	char	   *data = unit_alloc(NULL, (size_t) n * 4 + 1);
	size_t		len = 0;

	while (n-- > 0)
	{
		const char *piece = pieces[unit_below(state, LENGTH(pieces))];

		memcpy(data + len, piece, strlen(piece));
		len += strlen(piece);
	}
	return (gr_str) {data, len};
}

static gr_str
maybe_string(uint64_t *state)
{
	return unit_chance(state, 50) ? random_string(state, true) : GR_NO_STR;
}

/* Numbers of every size, more often those at which the encoding changes. */
static int64_t
random_value(uint64_t *state)
{
	static const int64_t edges[] = {
		0, 1, 127, 128, 255, 256, 383, 384, 8191, 8319, 8320, 65535, 65536, 16777215, 16777216,
		INT64_C(4294967295), INT64_C(4294967296), INT64_C(1) << 40, INT64_C(1) << 48,
		INT64_C(1) << 56, INT64_MAX, -1, -127, -128, -255, -256, -8320, INT64_MIN, INT64_MIN + 1
	};

	int			bits;

	switch (unit_below(state, 4))
	{
		case 0:
			return edges[unit_below(state, LENGTH(edges))];
		case 1:
			/* C leaves open which operand is computed first */
			bits = unit_below(state, 64);
			return (int64_t) (unit_random(state) >> bits);
		case 2:
			return unit_below(state, 10000);
		default:
			return 0;
	}
}

/* A token that a cell of this status may print. */
static gr_str
random_token(uint64_t *state, gr_cell_status status)
{
	static const char *const marks[] = {"/", "无", "——", "N/A", " \u3000-\n"};
	static const char *const unfit[] = {"99999999999999999999", "0.0000001", "？18446744073709551617（见附件）"};
	const char *text = status == GR_NOT_APPLICABLE ? marks[unit_below(state, LENGTH(marks))] :
		status == GR_UNFIT ? unfit[unit_below(state, LENGTH(unfit))] : NULL;
	gr_str		token = random_string(state, false);
	char	   *data;

	if (text)
		return (gr_str) {text, strlen(text)};
	/* a number or a mark never begins like this */
	data = unit_alloc(NULL, token.len + 1);
	data[0] = '~';
	memcpy(data + 1, token.data, token.len);
	return (gr_str) {data, token.len + 1};
}

static void
random_cell(uint64_t *state, gr_report *report, int slot, gr_cell_status status)
{
	gr_figures *f = &report->figures;

	f->status[slot] = (uint8_t) status;
	switch (status)
	{
		case GR_NUMBER:
		case GR_AT_LEAST:
			f->value[slot] = random_value(state);
			if (gr_slot_kind(slot) == GR_AMOUNT)
			{
				report->unit[slot] = (uint8_t) unit_below(state, 4);
				if (f->value[slot] % 10 != 0)
					f->scale[slot] = (uint8_t) unit_below(state, GR_MAX_SCALE + 1);
			}
			/* another number must not come first */
			if (status == GR_NUMBER && unit_chance(state, 10))
				do
					report->printed[slot] = random_token(state, status);
				while (gr_agrees(report->printed[slot], gr_slot_kind(slot), f->value[slot],
								 f->scale[slot], (gr_unit) report->unit[slot],
								 GR_UNIT_WAN_YUAN) != GR_AGREES);
			break;
		case GR_NOT_APPLICABLE:
		case GR_TEXT:
		case GR_UNFIT:
			report->printed[slot] = random_token(state, status);
			break;
		case GR_MISSING:
		case GR_BLANK:
			break;
	}
}

void
unit_random_report(uint64_t *state, gr_report *report)
{
	int			odd = unit_chance(state, 50) ? unit_below(state, 100) : 0;
	int			run = 0;
	gr_cell_status status = GR_NUMBER;
	int			table;
	int			i;

	gr_report_clear(report);
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout;

		report->figures.forms[table] = (uint8_t) unit_below(state, 1 << GR_NFORMS);
		layout = gr_table_layout((gr_table) table, report->figures.forms[table]);
		for (i = 0; i < layout.ncells; i++)
		{
			/* runs of one status, as in real tables */
			if (run-- <= 0)
			{
				run = unit_chance(state, 20) ? unit_below(state, 120) : 0;
				status = unit_chance(state, odd) ?
					(gr_cell_status) unit_below(state, GR_AT_LEAST + 1) : GR_NUMBER;
			}
			random_cell(state, report, layout.slots[i], status);
		}
	}
	report->figures.year = (int16_t) (unit_chance(state, 50) ? 2021 : unit_below(state, 10000));
	report->figures.no_prose = unit_chance(state, 20);
	report->title = maybe_string(state);
	report->agency = maybe_string(state);
	if (unit_chance(state, 50))
	{
		report->period[0] = unit_below(state, 30000) - 10000;
		report->period[1] = report->period[0] + unit_below(state, 400);
	}
	if (unit_chance(state, 50))
		report->published = unit_below(state, 30000) - 10000;
	for (i = 0; i < GR_NCONTACTS; i++)
		report->contact[i] = maybe_string(state);
	for (i = 0; i < GR_NSECTIONS && !report->figures.no_prose; i++)
		if (unit_chance(state, 60))
		{
			report->sections[i].present = true;
			report->sections[i].heading = maybe_string(state);
			report->sections[i].body = random_string(state, true);
		}
}

/* Sets the last cell of a sum so that the sum holds. */
static void
settle(gr_figures *f, gr_table table, gr_rule rule)
{
	int			n;
	const gr_sum *sum = gr_table_sums(table, f->forms[table], &n);
	int			i;

	for (; n > 0; n--, sum++)
		if (sum->rule == rule)
		{
			int64_t		total = 0;

			for (i = 0; i < sum->nleft; i++)
				total += f->value[sum->left[i]];
			f->value[sum->right[0]] = total;
		}
}

void
unit_settle_sums(gr_figures *f)
{
	int			m;

	/* columns of results, then the balance, then the totals of rows */
	settle(f, GR_APPLICATIONS, GR_RULE_applications_results);
	for (m = GR_FIRST_MEASURE_APPLICATIONS; m < GR_FIRST_MEASURE_PROCEEDINGS; m++)
	{
		int			handled = gr_slot_of(GR_ITEM_APPLICATIONS_results_total, (gr_measure) m);
		int			forward = gr_slot_of(GR_ITEM_APPLICATIONS_carried_forward, (gr_measure) m);
		int			fresh = gr_slot_of(GR_ITEM_APPLICATIONS_new_received, (gr_measure) m);
		int			over = gr_slot_of(GR_ITEM_APPLICATIONS_carried_over, (gr_measure) m);
		int64_t		sum = f->value[handled] + f->value[forward];

		if (f->value[over] > sum)
			f->value[over] = sum;
		f->value[fresh] = sum - f->value[over];
	}
	settle(f, GR_APPLICATIONS, GR_RULE_applications_applicants);
	settle(f, GR_PROCEEDINGS, GR_RULE_proceedings_outcomes);
}

void
unit_zero_report(uint8_t forms, gr_report *report)
{
	int			table;
	int			i;

	gr_report_clear(report);
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout = gr_table_layout((gr_table) table, forms);

		report->figures.forms[table] = forms;
		for (i = 0; i < layout.ncells; i++)
			gr_put_number(report, layout.slots[i], 0, 0);
	}
}

void
unit_consistent_figures(uint64_t *state, gr_form form, int most, gr_figures *f)
{
	int			table;
	int			i;

	memset(f, 0, sizeof(*f));
	f->year = 2021;
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_layout	layout;

		f->forms[table] = GR_FORM_BIT(form);
		layout = gr_table_layout((gr_table) table, f->forms[table]);
		for (i = 0; i < layout.ncells; i++)
		{
			f->status[layout.slots[i]] = GR_NUMBER;
			f->value[layout.slots[i]] = 1 + unit_below(state, most);
		}
	}
	unit_settle_sums(f);
}

const char *
unit_difference(const gr_report *a, const gr_report *b)
{
	static char where[GR_PATH_SIZE + 16];
	const gr_figures *f = &a->figures;
	const gr_figures *g = &b->figures;
	int			i;

	if (memcmp(f->forms, g->forms, sizeof(f->forms)) != 0)
		return "forms";
	if (f->no_prose != g->no_prose)
		return "no_prose";
	if (f->year != g->year)
		return "year";
	for (i = 0; i < GR_NSLOTS; i++)
		if (f->status[i] != g->status[i] || f->value[i] != g->value[i] ||
			f->scale[i] != g->scale[i] || a->unit[i] != b->unit[i] ||
			!gr_str_equal(a->printed[i], b->printed[i]))
		{
			snprintf(where, sizeof(where), "cell %s", unit_path(i));
			return where;
		}
	if (!gr_str_equal(a->title, b->title))
		return "title";
	if (!gr_str_equal(a->agency, b->agency))
		return "agency";
	if (a->period[0] != b->period[0] || a->period[1] != b->period[1])
		return "period";
	if (a->published != b->published)
		return "published";
	for (i = 0; i < GR_NCONTACTS; i++)
		if (!gr_str_equal(a->contact[i], b->contact[i]))
			return gr_contact_names[i];
	for (i = 0; i < GR_NSECTIONS; i++)
		if (a->sections[i].present != b->sections[i].present ||
			(a->sections[i].present &&
			 (!gr_str_equal(a->sections[i].heading, b->sections[i].heading) ||
			  !gr_str_equal(a->sections[i].body, b->sections[i].body))))
			return gr_section_names[i];
	return NULL;
}

/* ---- texts of the corpus ---- */

static bool
is_text_name(const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot && (strcmp(dot, ".txt") == 0 || strcmp(dot, ".html") == 0 ||
				   strcmp(dot, ".json") == 0);
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *) a, *(char *const *) b);
}

/* The names of the texts in a directory, in order; the caller frees them. */
static int
list_texts(const char *path, char ***names)
{
	DIR		   *dir = opendir(path);
	struct dirent *entry;
	int			n = 0;

	if (!dir)
	{
		perror(path);
		abort();
	}
	*names = malloc(1000 * sizeof(char *));
	while ((entry = readdir(dir)) != NULL)
		if (is_text_name(entry->d_name) && n < 1000)
			(*names)[n++] = strdup(entry->d_name);
	closedir(dir);
	qsort(*names, (size_t) n, sizeof(char *), compare_names);
	return n;
}

void
unit_for_each_text(const char *folder, unit_visit visit)
{
	char	  **names;
	int			n = list_texts(folder, &names);
	int			i;

	if (n == 0)
		unit_surprise("no texts in %s", folder);
	for (i = 0; i < n; i++)
	{
		gr_str		file = unit_text("%s/%s", folder, names[i]);

		visit(names[i], file.data, unit_read_file(file.data));
		unit_release();
		free(names[i]);
	}
	free(names);
}
