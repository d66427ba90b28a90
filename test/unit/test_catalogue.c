/*
 * test_catalogue.c
 *	  Unit tests of the catalogue of cells, its paths and its forms.
 */
#include "unit.h"

typedef struct size_row
{
	gr_table	table;
	uint8_t		forms;
	int			ncells;
} size_row;

#define F2019	GR_FORM_BIT(GR_FORM_2019)
#define F2021	GR_FORM_BIT(GR_FORM_2021)

static const size_row size_rows[] = {
	{GR_DISCLOSURES, F2021, 10}, {GR_APPLICATIONS, F2021, 175}, {GR_PROCEEDINGS, F2021, 15},
	{GR_DISCLOSURES, F2019, 22}, {GR_APPLICATIONS, F2019, 161}, {GR_PROCEEDINGS, F2019, 15},
	/*
	 * 6 + 20 cells of part two, less the three of decisions that both forms
	 * print
	 */
	{GR_DISCLOSURES, F2019 | F2021, 29}, {GR_APPLICATIONS, F2019 | F2021, 182},
	{GR_PROCEEDINGS, F2019 | F2021, 15},
	{GR_DISCLOSURES, 0, 0}, {GR_APPLICATIONS, 0, 0}, {GR_PROCEEDINGS, 0, 0},
};

static void
test_sizes(void **state)
{
	int			i;
	int			k;

	(void) state;
	for (i = 0; i < LENGTH(size_rows); i++)
	{
		const size_row *row = &size_rows[i];
		gr_layout	layout = gr_table_layout(row->table, row->forms);

		if (layout.ncells != row->ncells)
			unit_surprise("table %d, forms %d: wanted %d cells, got %d", (int) row->table,
						  row->forms, row->ncells, layout.ncells);
		for (k = 0; k < layout.ncells; k++)
		{
			int			slot = layout.slots[k];

			if (gr_slot_table(slot) != row->table || !(gr_slot_forms(slot) & row->forms) ||
				(k > 0 && slot <= layout.slots[k - 1]))
				unit_surprise("table %d, forms %d: cell %d is %s", (int) row->table, row->forms, k,
							  unit_path(slot));
		}
	}
	unit_no_surprises();
}

typedef struct path_row
{
	const char *path;
	uint8_t		forms;			/* 0: no such cell */
	gr_kind		kind;
	const char *unit;
} path_row;

#define NO_PATH(path)	{path, 0, GR_COUNT, NULL}

static const path_row path_rows[] = {
	{"disclosures.regulations.issued", F2021, GR_COUNT, "件"},
	{"disclosures.normative_documents.in_force", F2021, GR_COUNT, "件"},
	{"disclosures.administrative_fees.amount", F2021, GR_AMOUNT, "万元"},
	{"disclosures.administrative_fees.change", F2019, GR_SIGNED, "项"},
	{"disclosures.administrative_licensing.decisions", F2019 | F2021, GR_COUNT, "件"},
	{"disclosures.other_external_services.change", F2019, GR_SIGNED, "项"},
	{"disclosures.government_procurement.amount", F2019, GR_AMOUNT, ""},
	{"disclosures.government_procurement.items", F2019, GR_COUNT, "项"},
	{"applications.new_received.total", F2019 | F2021, GR_COUNT, "件"},
	{"applications.other.natural_person", F2019, GR_COUNT, "件"},
	{"applications.other_misc.total", F2021, GR_COUNT, "件"},
	{"applications.carried_forward.other_org", F2019 | F2021, GR_COUNT, "件"},
	{"proceedings.litigation_after_reconsideration.pending", F2019 | F2021, GR_COUNT, "件"},
	{"proceedings.reconsideration.other", F2019 | F2021, GR_COUNT, "件"},
	/* names of the catalogue that are not a cell together */
	NO_PATH("disclosures.regulations.amount"), NO_PATH("disclosures.administrative_fees.decisions"),
	NO_PATH("disclosures.government_procurement.change"),
	/* names of another table, and unknown names */
	NO_PATH("applications.new_received.upheld"), NO_PATH("proceedings.new_received.total"),
	NO_PATH("disclosures.new_received.total"), NO_PATH("overview.new_received.total"),
	NO_PATH("applications.new_received"), NO_PATH("applications"), NO_PATH(""), NO_PATH("."),
	NO_PATH(".."), NO_PATH("..."), NO_PATH("applications.new_received.total."),
	NO_PATH("applications.new_received.total.x"), NO_PATH(".applications.new_received.total"),
	NO_PATH("Applications.new_received.total"), NO_PATH(" applications.new_received.total"),
	NO_PATH("applications..total"), NO_PATH("applications.new_received.tota"),
	NO_PATH("applications.new_received.totals"), NO_PATH("app.new_received.total"),
};

static void
test_paths(void **state)
{
	int			i;
	int			slot;

	(void) state;
	for (i = 0; i < LENGTH(path_rows); i++)
	{
		const path_row *row = &path_rows[i];
		gr_form		form = row->forms & F2021 ? GR_FORM_2021 : GR_FORM_2019;
		gr_str		unit;

		slot = gr_path_slot(row->path, strlen(row->path));
		if (row->forms == 0)
		{
			if (slot != -1)
				unit_surprise("\"%s\" is a cell", row->path);
			continue;
		}
		if (slot < 0 || gr_slot_forms(slot) != row->forms || gr_slot_kind(slot) != row->kind)
		{
			unit_surprise("\"%s\": slot %d", row->path, slot);
			continue;
		}
		unit = gr_slot_print(slot, form).unit;
		if (unit.len != strlen(row->unit) || (unit.len > 0 && memcmp(unit.data, row->unit, unit.len) != 0))
			unit_surprise("\"%s\": unit \"%.*s\"", row->path, (int) unit.len, unit.data ? unit.data : "");
	}
	/* path and slot convert into each other */
	for (slot = 0; slot < GR_NSLOTS; slot++)
	{
		char		path[GR_PATH_SIZE];
		size_t		len = gr_slot_path(slot, path);

		if (len != strlen(path) || len >= GR_PATH_SIZE ||
			gr_path_slot(path, len) != (gr_slot_forms(slot) ? slot : -1))
			unit_surprise("%s: slot %d", path, slot);
		if (gr_slot_of(gr_slot_item(slot), gr_slot_measure(slot)) != slot ||
			gr_items[gr_slot_item(slot)].table != gr_slot_table(slot) ||
			gr_measures[gr_slot_measure(slot)].table != gr_slot_table(slot))
			unit_surprise("%s: slot %d is not of its item and measure", path, slot);
	}
	unit_no_surprises();
}

/* A form has a label for each of its cells, and none for other slots. */
static void
test_prints(void **state)
{
	int			slot;
	int			form;

	(void) state;
	for (slot = 0; slot < GR_NSLOTS; slot++)
		for (form = 0; form < GR_NFORMS; form++)
		{
			gr_print	print = gr_slot_print(slot, (gr_form) form);
			bool		has = (gr_slot_forms(slot) & GR_FORM_BIT(form)) != 0;

			if ((print.item_label.len > 0) != has || (print.measure_label.len > 0) != has ||
				(print.clause.len > 0) != (has && gr_slot_table(slot) == GR_DISCLOSURES))
				unit_surprise("%s: what form %s prints", unit_path(slot), gr_form_names[form]);
		}
	unit_no_surprises();
}

typedef struct nearest_row
{
	const char *path;
	const char *nearest;
} nearest_row;

static const nearest_row nearest_rows[] = {
	{"applications.new_received.totl", "applications.new_received.total"},
	{"applications.newreceived.total", "applications.new_received.total"},
	{"application.granted.total", "applications.granted.total"},
	{"APPLICATIONS.granted.total", "applications.granted.total"},
	{"disclosures.administrative_fees.ammount", "disclosures.administrative_fees.amount"},
	{"proceedings.litigation.upheld", "proceedings.litigation_direct.upheld"},
	{"applications.other_misc.total", "applications.other_misc.total"},
};

static void
test_nearest(void **state)
{
	char		path[2000];
	int			slots[16];
	int			i;
	int			n;

	(void) state;
	for (i = 0; i < LENGTH(nearest_rows); i++)
	{
		n = gr_path_nearest(nearest_rows[i].path, strlen(nearest_rows[i].path), NULL, slots, 3);
		if (n != 3 || strcmp(unit_path(slots[0]), nearest_rows[i].nearest) != 0)
			unit_surprise("\"%s\": got %d, %s", nearest_rows[i].path, n, unit_path(slots[0]));
		if (slots[0] == slots[1] || slots[1] == slots[2] || slots[0] == slots[2])
			unit_surprise("\"%s\": the same twice", nearest_rows[i].path);
	}
	/* any length of path, and any number of results */
	memset(path, 'a', sizeof(path));
	for (n = 0; n <= 16; n++)
		for (i = 0; i < (int) sizeof(path); i = i * 2 + 1)
		{
			int			got = gr_path_nearest(path, (size_t) i, NULL, slots, n);
			int			k;

			if (got != (n < 8 ? n : 8))
				unit_surprise("%d bytes, %d wanted: got %d", i, n, got);
			for (k = 0; k < got; k++)
				if (slots[k] < 0 || slots[k] >= GR_NSLOTS || gr_slot_forms(slots[k]) == 0)
					unit_surprise("%d bytes, %d wanted: slot %d", i, n, slots[k]);
		}
	unit_no_surprises();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_paths),
		cmocka_unit_test(test_prints),
		cmocka_unit_test(test_nearest),
	};

	return cmocka_run_group_tests_name("catalogue", tests, NULL, NULL);
}
