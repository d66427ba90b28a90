/*
 * catalogue.c
 *	  The catalogue of cells, made from the form tables.
 */
#include "catalogue.h"

#include <stdio.h>

#include "text/nearest.h"

const char *const gr_section_names[GR_NSECTIONS] = {
	"preface", "overview", "disclosures", "applications", "proceedings",
	"problems", "other_matters"
};

const char *const gr_form_names[GR_NFORMS] = {
#define GR_FORM(year, remark) #year,
#include "forms/forms.def"
#undef GR_FORM
};

#define PARENT_none			{NULL, 0}
#define PARENT_results		{"results", 7}
#define PARENT_refused		{"refused", 7}
#define PARENT_unavailable	{"unavailable", 11}
#define PARENT_not_processed {"not_processed", 13}
#define PARENT_other		{"other", 5}

#define LITERAL(s) {s, sizeof(s) - 1}

const gr_name gr_items[GR_NITEMS] = {
#define GR_ITEM(table, item, parent, english) \
	{GR_##table, LITERAL(#item), PARENT_##parent, {NULL, 0}, LITERAL(english)},
#include "forms/items.def"
#undef GR_ITEM
};

const gr_name gr_measures[GR_NMEASURES] = {
#define GR_MEASURE(table, measure, label, english) \
	{GR_##table, LITERAL(#measure), {NULL, 0}, LITERAL(label), LITERAL(english)},
#include "forms/measures.def"
#undef GR_MEASURE
};

static const int table_base[GR_NTABLES + 1] = {
	GR_BASE_DISCLOSURES, GR_BASE_APPLICATIONS, GR_BASE_PROCEEDINGS, GR_NSLOTS
};
static const int table_width[GR_NTABLES] = {
	GR_WIDTH_DISCLOSURES, GR_WIDTH_APPLICATIONS, GR_WIDTH_PROCEEDINGS
};
static const int first_item[GR_NTABLES] = {
	GR_FIRST_ITEM_DISCLOSURES, GR_FIRST_ITEM_APPLICATIONS, GR_FIRST_ITEM_PROCEEDINGS
};
static const int first_measure[GR_NTABLES] = {
	GR_FIRST_MEASURE_DISCLOSURES, GR_FIRST_MEASURE_APPLICATIONS, GR_FIRST_MEASURE_PROCEEDINGS
};

static bool ready;
static gr_print prints[GR_NFORMS][GR_NSLOTS];
static uint8_t kinds[GR_NSLOTS];
static uint8_t slot_forms[GR_NSLOTS];
static uint8_t slot_tables[GR_NSLOTS];
static uint8_t slot_items[GR_NSLOTS];
static uint8_t slot_measures[GR_NSLOTS];
static uint8_t is_cell[1 << GR_NFORMS][GR_NSLOTS];
static uint16_t layouts[1 << GR_NFORMS][GR_NSLOTS];
static uint16_t row_start[1 << GR_NFORMS][GR_NITEMS + 1];	/* in layouts */

static void
add_cell(gr_form form, int slot, gr_kind kind, gr_str unit, gr_str clause,
		 gr_str item_label, gr_str measure_label)
{
	gr_print   *print = &prints[form][slot];

	print->clause = clause.len > 0 ? clause : GR_NO_STR;
	print->item_label = item_label;
	print->measure_label = measure_label;
	print->unit = unit.len > 0 ? unit : GR_NO_STR;
	kinds[slot] = (uint8_t) kind;
	slot_forms[slot] |= GR_FORM_BIT(form);
}

static void
add_row(gr_form form, gr_item item, gr_str label)
{
	gr_table	table = gr_items[item].table;
	int			i;

	for (i = 0; i < table_width[table]; i++)
		add_cell(form, gr_item_base(item) + i, GR_COUNT, GR_STR("件"), GR_STR(""),
				 label, gr_measures[first_measure[table] + i].label);
}

void
gr_catalogue_init(void)
{
	int			forms;
	int			table;
	int			item;
	int			slot;

	if (ready)
		return;

	for (table = 0; table < GR_NTABLES; table++)
		for (slot = table_base[table]; slot < table_base[table + 1]; slot++)
		{
			int			at = slot - table_base[table];

			slot_tables[slot] = (uint8_t) table;
			slot_items[slot] = (uint8_t) (first_item[table] + at / table_width[table]);
			slot_measures[slot] = (uint8_t) (first_measure[table] + at % table_width[table]);
		}

#define GR_CELL(item, measure, kind, unit, clause, item_label, measure_label) \
	add_cell(FORM, GR_SLOT(DISCLOSURES, item, measure), GR_##kind, GR_STR(unit), \
			 GR_STR(clause), GR_STR(item_label), GR_STR(measure_label));
#define GR_ROW(table, item, label) \
	add_row(FORM, GR_ITEM_##table##_##item, GR_STR(label));
#include "forms/forms.def"
#undef GR_CELL
#undef GR_ROW

	for (forms = 1; forms <= GR_ALL_FORMS; forms++)
	{
		uint16_t	n = 0;

		for (slot = 0; slot < GR_NSLOTS; slot++)
			if (slot_forms[slot] & forms)
			{
				is_cell[forms][slot] = 1;
				layouts[forms][n++] = (uint16_t) slot;
				row_start[forms][slot_items[slot] + 1] = n;
			}
		/* an item that none of these forms has gets an empty range */
		for (item = 0; item < GR_NITEMS; item++)
			if (row_start[forms][item + 1] == 0)
				row_start[forms][item + 1] = row_start[forms][item];
	}
	ready = true;
}

/* The cells of the items from first up to end, without end. */
static gr_layout
layout_of(int first, int end, uint8_t forms)
{
	const uint16_t *start = row_start[forms & GR_ALL_FORMS];

	return (gr_layout) {start[end] - start[first], layouts[forms & GR_ALL_FORMS] + start[first]};
}

gr_layout
gr_table_layout(gr_table table, uint8_t forms)
{
	int			first;
	int			end;

	gr_table_items(table, &first, &end);
	return layout_of(first, end, forms);
}

gr_layout
gr_row_layout(gr_item item, uint8_t forms)
{
	return layout_of((int) item, (int) item + 1, forms);
}

void
gr_table_cells(gr_table table, uint8_t forms, uint8_t cells[GR_NSLOTS])
{
	int			first = table_base[table];

	memcpy(cells + first, is_cell[forms & GR_ALL_FORMS] + first,
		   (size_t) (table_base[table + 1] - first));
}

uint8_t
gr_slot_forms(int slot)
{
	return slot_forms[slot];
}

gr_kind
gr_slot_kind(int slot)
{
	return (gr_kind) kinds[slot];
}

const gr_print *
gr_slot_print(int slot, gr_form form)
{
	return &prints[form][slot];
}

gr_form
gr_latest_form(int slot, uint8_t forms)
{
	int			form;

	forms &= slot_forms[slot];
	for (form = GR_NFORMS - 1; form > 0; form--)
		if (forms & GR_FORM_BIT(form))
			break;
	return (gr_form) form;
}

const gr_print *
gr_latest_print(int slot, uint8_t forms)
{
	return gr_slot_print(slot, gr_latest_form(slot, forms));
}

gr_table
gr_slot_table(int slot)
{
	return (gr_table) slot_tables[slot];
}

gr_item
gr_slot_item(int slot)
{
	return (gr_item) slot_items[slot];
}

gr_measure
gr_slot_measure(int slot)
{
	return (gr_measure) slot_measures[slot];
}

int
gr_item_base(gr_item item)
{
	gr_table	table = gr_items[item].table;

	return table_base[table] + ((int) item - first_item[table]) * table_width[table];
}

int
gr_slot_of(gr_item item, gr_measure measure)
{
	return gr_item_base(item) + (int) measure - first_measure[gr_items[item].table];
}

int
gr_table_width(gr_table table)
{
	return table_width[table];
}

size_t
gr_slot_path(int slot, char path[GR_PATH_SIZE])
{
	return (size_t) snprintf(path, GR_PATH_SIZE, "%s.%s.%s",
							 gr_table_name(gr_slot_table(slot)),
							 gr_items[gr_slot_item(slot)].name.data,
							 gr_measures[gr_slot_measure(slot)].name.data);
}

/* Takes the next name off a path: the bytes up to a dot or to the end. */
static gr_str
next_name(const char **path, const char *end)
{
	gr_str		name = {*path, 0};
	const char *dot = memchr(*path, '.', (size_t) (end - *path));

	name.len = (size_t) ((dot ? dot : end) - *path);
	*path = dot ? dot + 1 : end;
	return name;
}

int
gr_path_slot(const char *path, size_t len)
{
	const char *end = path + len;
	gr_str		section = next_name(&path, end);
	gr_str		item = next_name(&path, end);
	gr_str		measure = {path, (size_t) (end - path)};
	int			i;
	int			m;

	for (i = 0; i < GR_NITEMS; i++)
	{
		const char *table = gr_table_name(gr_items[i].table);

		if (!gr_str_equal(gr_items[i].name, item) ||
			section.len != strlen(table) || memcmp(section.data, table, section.len) != 0)
			continue;
		for (m = 0; m < GR_NMEASURES; m++)
		{
			int			slot;

			if (gr_measures[m].table != gr_items[i].table ||
				!gr_str_equal(gr_measures[m].name, measure))
				continue;
			slot = gr_slot_of((gr_item) i, (gr_measure) m);
			return slot_forms[slot] ? slot : -1;
		}
	}
	return -1;
}

int
gr_path_nearest(const char *path, size_t len, const uint8_t *forms, int *slots, int n)
{
	gr_nearest	nearest = {.most = n < GR_MAX_NEAREST ? n : GR_MAX_NEAREST};
	int			slot;

	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		char		other[GR_PATH_SIZE];

		if ((slot_forms[slot] & (forms ? forms[gr_slot_table(slot)] : GR_ALL_FORMS)) == 0)
			continue;
		gr_keep_nearest(&nearest, slot,
						gr_edit_distance((gr_str) {path, len},
										 (gr_str) {other, gr_slot_path(slot, other)}));
	}
	memcpy(slots, nearest.name, (size_t) nearest.n * sizeof(int));
	return nearest.n;
}
