/*
 * catalogue.h
 *	  The one catalogue of cells: tables, items, measures, forms.
 *
 * This folder, forms/, has all that is known of the forms: the .def files, and
 * the code that looks up cells, rules, messages and agencies in them.
 *
 * A cell is a slot number: base of its table + item * measures + measure.
 * Part two is sparse (its items differ in their measures), so some slots are
 * no cell of any form; gr_slot_forms says which forms have a slot.
 */
#ifndef GR_CATALOGUE_H
#define GR_CATALOGUE_H

#include "base.h"

typedef enum gr_table
{
	GR_DISCLOSURES,
	GR_APPLICATIONS,
	GR_PROCEEDINGS
} gr_table;

#define GR_NTABLES	3

/*
 * The parts of a report in their order.  The three tables are in parts two,
 * three and four.
 */
typedef enum gr_section_id
{
	GR_SECTION_PREFACE,
	GR_SECTION_OVERVIEW,
	GR_SECTION_DISCLOSURES,
	GR_SECTION_APPLICATIONS,
	GR_SECTION_PROCEEDINGS,
	GR_SECTION_PROBLEMS,
	GR_SECTION_OTHER_MATTERS
} gr_section_id;

#define GR_NSECTIONS	7

/* The groups of rows of part three. */
typedef enum gr_parent
{
	GR_PARENT_none,
#define GR_GROUP(parent, label) GR_PARENT_##parent,
#include "forms/official.def"
#undef GR_GROUP
	GR_NPARENTS
} gr_parent;

/*
 * All items of the three tables, numbered consecutively: GR_ITEM_new_received
 * and others.
 */
typedef enum gr_item
{
#define GR_ITEM(table, item, parent, english) GR_ITEM_##table##_##item,
#include "forms/items.def"
#undef GR_ITEM
	GR_NITEMS
} gr_item;

/* All measures of the three tables, numbered consecutively. */
typedef enum gr_measure
{
#define GR_MEASURE(table, measure, label, english) GR_MEASURE_##table##_##measure,
#include "forms/measures.def"
#undef GR_MEASURE
	GR_NMEASURES
} gr_measure;

/* The number of items and measures of each table, and its first slot. */
enum
{
	GR_FIRST_ITEM_DISCLOSURES = GR_ITEM_DISCLOSURES_regulations,
	GR_FIRST_ITEM_APPLICATIONS = GR_ITEM_APPLICATIONS_new_received,
	GR_FIRST_ITEM_PROCEEDINGS = GR_ITEM_PROCEEDINGS_reconsideration,
	GR_FIRST_MEASURE_DISCLOSURES = GR_MEASURE_DISCLOSURES_issued,
	GR_FIRST_MEASURE_APPLICATIONS = GR_MEASURE_APPLICATIONS_natural_person,
	GR_FIRST_MEASURE_PROCEEDINGS = GR_MEASURE_PROCEEDINGS_upheld,
	GR_WIDTH_DISCLOSURES = GR_FIRST_MEASURE_APPLICATIONS - GR_FIRST_MEASURE_DISCLOSURES,
	GR_WIDTH_APPLICATIONS = GR_FIRST_MEASURE_PROCEEDINGS - GR_FIRST_MEASURE_APPLICATIONS,
	GR_WIDTH_PROCEEDINGS = GR_NMEASURES - GR_FIRST_MEASURE_PROCEEDINGS,
	GR_BASE_DISCLOSURES = 0,
	GR_BASE_APPLICATIONS = GR_FIRST_ITEM_APPLICATIONS * GR_WIDTH_DISCLOSURES,
	GR_BASE_PROCEEDINGS = GR_BASE_APPLICATIONS +
		(GR_FIRST_ITEM_PROCEEDINGS - GR_FIRST_ITEM_APPLICATIONS) * GR_WIDTH_APPLICATIONS,
	GR_NSLOTS = GR_BASE_PROCEEDINGS +
		(GR_NITEMS - GR_FIRST_ITEM_PROCEEDINGS) * GR_WIDTH_PROCEEDINGS
};

/*
 * The slot of a cell by its names, for example GR_SLOT(APPLICATIONS,
 * new_received, total).
 */
#define GR_SLOT(table, item, measure) \
	(GR_BASE_##table + \
	 (GR_ITEM_##table##_##item - GR_FIRST_ITEM_##table) * GR_WIDTH_##table + \
	 (GR_MEASURE_##table##_##measure - GR_FIRST_MEASURE_##table))

/* The forms, as numbers and as bits of a mask.  A sum may mix forms. */
typedef enum gr_form
{
#define GR_FORM(year, remark) GR_FORM_##year,
#include "forms/forms.def"
#undef GR_FORM
	GR_NFORMS
} gr_form;

#define GR_FORM_BIT(form)	((uint8_t) (1 << (form)))
#define GR_ALL_FORMS		((uint8_t) ((1 << GR_NFORMS) - 1))

typedef enum gr_kind
{
	GR_COUNT,					/* an integer that counts, >= 0 */
	GR_SIGNED,					/* an integer that may be negative */
	GR_AMOUNT					/* a decimal of up to 6 places */
} gr_kind;

/* What the catalogue says about an item or a measure. */
typedef struct gr_name
{
	gr_table	table;
	gr_str		name;
	gr_parent	parent;			/* only for items of part three */
	gr_str		label;			/* only for measures: the printed label, may be empty */
	gr_str		english;
} gr_name;

/* The names of groups in SQL; the group "none" has no name. */
extern const gr_str gr_parent_names[GR_NPARENTS];

extern const gr_name gr_items[GR_NITEMS];
extern const gr_name gr_measures[GR_NMEASURES];

/*
 * How one form prints a slot.  item_label.data is NULL if the form does not
 * have the slot.
 */
typedef struct gr_print
{
	gr_str		clause;			/* only for part two */
	gr_str		item_label;
	gr_str		measure_label;
	gr_str		unit;
} gr_print;

/*
 * The cells of a table, or of one of its rows, in a set of forms, in the
 * printed order.
 */
typedef struct gr_layout
{
	int			ncells;
	const uint16_t *slots;
} gr_layout;

extern const char *const gr_section_names[GR_NSECTIONS];
extern const char *const gr_form_names[GR_NFORMS];

extern gr_layout gr_table_layout(gr_table table, uint8_t forms);
extern gr_layout gr_row_layout(gr_item item, uint8_t forms);
extern uint8_t gr_slot_forms(int slot);

/*
 * Sets cells[slot], for each slot of a table, to 1 if one of the forms has the
 * cell, else to 0.  Without a form nothing is set.
 */
extern void gr_table_cells(gr_table table, uint8_t forms, uint8_t cells[GR_NSLOTS]);

extern gr_kind gr_slot_kind(int slot);
extern gr_print gr_slot_print(int slot, gr_form form);

/*
 * The latest of these forms that has the cell, or the first form if none has
 * it; and how that form prints the cell.
 */
extern gr_form gr_latest_form(int slot, uint8_t forms);
extern gr_print gr_latest_print(int slot, uint8_t forms);

extern gr_table gr_slot_table(int slot);
extern gr_item gr_slot_item(int slot);
extern gr_measure gr_slot_measure(int slot);
extern int	gr_slot_of(gr_item item, gr_measure measure);

/* The items of a table are those from first up to the one before end. */
static inline void
gr_table_items(gr_table table, int *first, int *end)
{
	static const uint8_t start[GR_NTABLES + 1] = {
		GR_FIRST_ITEM_DISCLOSURES, GR_FIRST_ITEM_APPLICATIONS, GR_FIRST_ITEM_PROCEEDINGS,
		GR_NITEMS
	};

	*first = start[table];
	*end = start[table + 1];
}

/* The first slot of an item, and the number of measures in its table. */
extern int	gr_item_base(gr_item item);
extern int	gr_table_width(gr_table table);

static inline const char *
gr_table_name(gr_table table)
{
	return gr_section_names[GR_SECTION_DISCLOSURES + (int) table];
}

/* larger than the longest path */
#define GR_PATH_SIZE	96

/*
 * Writes "section.item.measure" of a slot, ended by NUL, and returns its
 * length.
 */
extern size_t gr_slot_path(int slot, char path[GR_PATH_SIZE]);

/* The slot of a path, or -1 if no form has such a cell. */
extern int	gr_path_slot(const char *path, size_t len);

/*
 * Finds the n slots whose paths are nearest to a path that does not exist, by
 * the edit distance of the first 200 characters.  Returns how many it found.
 * forms: for each table the forms whose cells may be meant; NULL for all cells.
 */
extern int	gr_path_nearest(const char *path, size_t len, const uint8_t *forms, int *slots,
							int n);

#endif							/* GR_CATALOGUE_H */
