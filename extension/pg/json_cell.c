/*
 * json_cell.c
 *	  Reads a cell from JSON: a number, null, a printed string, or an object.
 */
#include "json_reader.h"

#include "report/amount.h"
#include "report/number.h"
#include "report/printed.h"

static const char *const cell_keys[] = {"value", "at_least", "printed", "unit"};

enum
{
	CELL_VALUE,
	CELL_AT_LEAST,
	CELL_PRINTED,
	CELL_UNIT,
	NCELL
};

static gr_str
cell_key(int i)
{
	return grpg_str(cell_keys[i]);
}

/* Reads a number that this kind of cell can hold. */
bool
grpg_json_number(json_reader *reader, const json_place *place, const JsonbValue *value,
				 gr_kind kind, int64_t *number, uint8_t *scale)
{
	if (value->type != jbvNumeric)
		return grpg_json_fail_syntax(reader, place, "a number is expected");
	if (!grpg_split_numeric(value->val.numeric, number, scale))
		return grpg_json_fail(reader, place, ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE,
							  kind == GR_AMOUNT ?
								  "an amount has up to six decimals and, without its point, fits bigint" :
								  "a count is an integer that fits bigint",
							  NULL);
	if (kind != GR_AMOUNT && *scale > 0)
		return grpg_json_fail_syntax(reader, place, "a count must be an integer");
	return true;
}

static bool
read_token(json_reader *reader, const json_place *place, const JsonbValue *value, int slot)
{
	gr_str		token;
	gr_cell_status status;

	if (!grpg_json_string(reader, place, value, &token))
		return false;
	status = gr_token_status(token, gr_slot_kind(slot));
	if (status == GR_MISSING)
		return grpg_json_fail(reader, place, ERRCODE_INVALID_TEXT_REPRESENTATION,
							  "a string must say something other than a plain number",
							  "Write a number without quotes, and an empty cell as null.");
	reader->report->figures.status[slot] = (uint8_t) status;
	reader->report->printed[slot] = token;
	return true;
}

/* The members of {"value":…,"printed":…,"unit":…} and {"at_least":…}. */
typedef struct cell_members
{
	int			slot;
	bool		has[NCELL];
	int64_t		value;
	uint8_t		scale;
	gr_str		printed;
	gr_unit		unit;
} cell_members;

static bool
read_unit(json_reader *reader, const json_place *place, const JsonbValue *value,
		  cell_members *cell)
{
	gr_str		glyphs = GR_NO_STR;
	int			unit;

	if (!grpg_json_string(reader, place, value, &glyphs))
		return false;
	if (gr_slot_kind(cell->slot) != GR_AMOUNT)
		return grpg_json_fail_syntax(reader, place, "only an amount has a unit");
	for (unit = GR_UNIT_YUAN; unit <= GR_UNIT_YI_YUAN; unit++)
		if (gr_str_equal(gr_unit_glyphs((gr_unit) unit), glyphs))
		{
			cell->unit = (gr_unit) unit;
			return true;
		}
	return grpg_json_fail_syntax(reader, place, "the unit is not recognized");
}

static bool
read_cell_member(json_reader *reader, const json_place *place, const JsonbValue *value,
				 int index, void *context)
{
	cell_members *cell = context;

	/* null means that the key is absent, except for the number */
	if (value->type == jbvNull && (index == CELL_PRINTED || index == CELL_UNIT))
		return true;
	cell->has[index] = true;
	if (index == CELL_PRINTED)
		return grpg_json_string(reader, place, value, &cell->printed);
	if (index == CELL_UNIT)
		return read_unit(reader, place, value, cell);
	return grpg_json_number(reader, place, value, gr_slot_kind(cell->slot), &cell->value,
							&cell->scale);
}

/*
 * Checks that the printed string agrees with value and unit and is more than
 * the number, so that each value has one spelling.
 */
static bool
settle_printed(json_reader *reader, const json_place *place, cell_members *cell)
{
	gr_kind		kind = gr_slot_kind(cell->slot);
	gr_value	printed;

	if (!cell->has[CELL_PRINTED])
		return true;
	if (cell->has[CELL_AT_LEAST])
		return grpg_json_fail_syntax(reader, place, "an object with at_least must not have printed");
	gr_read_value(cell->printed.data, cell->printed.len, kind, &printed);
	if (printed.status == GR_BLANK)
		return grpg_json_fail_syntax(reader, place, "printed must not be empty");
	switch (gr_agrees(cell->printed, kind, cell->value, cell->scale, cell->unit,
					  gr_amount_unit(cell->slot, GR_UNIT_NONE)))
	{
		case GR_AGREES:
			break;
		case GR_OTHER_NUMBER:
			return grpg_json_fail_syntax(reader, place, "printed shows another number than value");
		case GR_OTHER_UNIT:
			return grpg_json_fail_syntax(reader, place, "printed shows another unit than unit");
	}
	if (printed.status == GR_NUMBER && printed.plain)
		cell->printed = GR_NO_STR;
	return true;
}

static bool
read_cell_object(json_reader *reader, const json_place *place, const JsonbValue *value, int slot)
{
	gr_report  *report = reader->report;
	cell_members cell = {0};

	cell.slot = slot;
	if (!grpg_json_object(reader, place, value, cell_key, 0, NCELL, read_cell_member, &cell))
		return false;
	if (cell.has[CELL_VALUE] == cell.has[CELL_AT_LEAST])
		return grpg_json_fail_syntax(reader, place, "either value or at_least is expected");
	if (!settle_printed(reader, place, &cell))
		return false;
	report->figures.status[slot] = cell.has[CELL_VALUE] ? GR_NUMBER : GR_AT_LEAST;
	report->figures.value[slot] = cell.value;
	report->figures.scale[slot] = cell.scale;
	report->printed[slot] = cell.printed;
	report->unit[slot] = (uint8_t) cell.unit;
	return true;
}

bool
grpg_json_cell(json_reader *reader, const json_place *place, const JsonbValue *value, int measure,
			   void *context)
{
	gr_figures *figures = &reader->report->figures;
	int			slot = gr_slot_of((gr_item) (*(int *) context), (gr_measure) measure);

	if (!(gr_slot_forms(slot) & figures->forms[gr_slot_table(slot)]))
		return grpg_json_fail_syntax(reader, place, "the form of this table has no such cell");
	if (value->type == jbvNull)
	{
		figures->status[slot] = GR_BLANK;
		return true;
	}
	if (value->type == jbvString)
		return read_token(reader, place, value, slot);
	if (grpg_json_container(value, false))
		return read_cell_object(reader, place, value, slot);
	if (value->type != jbvNumeric)
		return grpg_json_fail_syntax(reader, place, "a number, null, a string or an object is expected");
	figures->status[slot] = GR_NUMBER;
	return grpg_json_number(reader, place, value, gr_slot_kind(slot), &figures->value[slot],
							&figures->scale[slot]);
}
