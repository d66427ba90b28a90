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

#define LITERAL(s) {s, sizeof(s) - 1}

/* An empty text counts as absent. */
#define LITERAL_OR_NONE(s) {sizeof(s) > 1 ? s : NULL, sizeof(s) - 1}

const gr_str gr_parent_names[GR_NPARENTS] = {
#define GR_GROUP(parent, label) [GR_PARENT_##parent] = LITERAL(#parent),
#include "forms/official.def"
#undef GR_GROUP
};

const gr_name gr_items[GR_NITEMS] = {
#define GR_ITEM(table, item, parent, english) \
	{GR_##table, LITERAL(#item), GR_PARENT_##parent, {NULL, 0}, LITERAL(english)},
#include "forms/items.def"
#undef GR_ITEM
};

const gr_name gr_measures[GR_NMEASURES] = {
#define GR_MEASURE(table, measure, label, english) \
	{GR_##table, LITERAL(#measure), GR_PARENT_none, LITERAL(label), LITERAL(english)},
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

#include "forms/catalogue.inc"

/* Part two as each form prints it, from the form files. */
static const gr_print disclosures[GR_NFORMS][GR_BASE_APPLICATIONS] = {
#define GR_CELL(item, measure, kind, unit, clause, item_label, measure_label) \
	[FORM][GR_SLOT(DISCLOSURES, item, measure)] = \
		{LITERAL_OR_NONE(clause), LITERAL(item_label), LITERAL(measure_label), LITERAL_OR_NONE(unit)},
#define GR_ROW(table, item, label)
#include "forms/forms.def"
#undef GR_CELL
#undef GR_ROW
};

/* The rows of parts three and four. */
static const gr_str row_labels[GR_NFORMS][GR_NITEMS] = {
#define GR_CELL(item, measure, kind, unit, clause, item_label, measure_label)
#define GR_ROW(table, item, label)	[FORM][GR_ITEM_##table##_##item] = LITERAL(label),
#include "forms/forms.def"
#undef GR_CELL
#undef GR_ROW
};

/* The cells of the items from first up to the one before end. */
static gr_layout
layout_of(int first, int end, uint8_t forms)
{
	const uint16_t *start = row_starts[forms & GR_ALL_FORMS];

	if (!start)
		return (gr_layout) {0, NULL};
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
	const uint8_t *has_cell = cells_of_forms[forms & GR_ALL_FORMS];
	int			base = table_base[table];

	if (has_cell)
		memcpy(cells + base, has_cell + base, (size_t) (table_base[table + 1] - base));
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

gr_print
gr_slot_print(int slot, gr_form form)
{
	gr_item		item = gr_slot_item(slot);

	if (slot < GR_BASE_APPLICATIONS)
		return disclosures[form][slot];
	if (!row_labels[form][item].data)
		return (gr_print) {{NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}};
	return (gr_print) {GR_NO_STR, row_labels[form][item], gr_measures[gr_slot_measure(slot)].label,
					  GR_STR("件")};
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

gr_print
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
