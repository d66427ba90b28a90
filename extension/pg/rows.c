/*
 * rows.c
 *	  Writes the rows of a set-returning function, column by column.
 */
#include "govreport.h"

#include "access/htup_details.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

void
grpg_rows_begin(grpg_rows *rows, FunctionCallInfo fcinfo)
{
	/* take the columns that the executor knows: asking the catalog costs more than some functions */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	rows->result = (ReturnSetInfo *) fcinfo->resultinfo;
	rows->row = AllocSetContextCreate(CurrentMemoryContext, "govreport row",
									  ALLOCSET_SMALL_SIZES);
	rows->column = 0;
}

void
grpg_put(grpg_rows *rows, Datum value)
{
	Assert(rows->column < rows->result->setDesc->natts);
	rows->nulls[rows->column] = false;
	rows->values[rows->column++] = value;
}

void
grpg_put_null(grpg_rows *rows)
{
	Assert(rows->column < rows->result->setDesc->natts);
	rows->nulls[rows->column] = true;
	rows->values[rows->column++] = (Datum) 0;
}

void
grpg_put_int(grpg_rows *rows, int value)
{
	grpg_put(rows, Int32GetDatum(value));
}

void
grpg_put_numeric(grpg_rows *rows, gr_wide value, int scale)
{
	MemoryContext old = MemoryContextSwitchTo(rows->row);

	grpg_put(rows, grpg_numeric(value, scale));
	MemoryContextSwitchTo(old);
}

void
grpg_put_text(grpg_rows *rows, gr_str s)
{
	MemoryContext old;

	if (!s.data)
	{
		grpg_put_null(rows);
		return;
	}
	old = MemoryContextSwitchTo(rows->row);
	grpg_put(rows, PointerGetDatum(grpg_text(s)));
	MemoryContextSwitchTo(old);
}

void
grpg_put_place(grpg_rows *rows, int table, int item, int measure)
{
	grpg_put_text(rows, grpg_str(table < 0 ? NULL : gr_table_name((gr_table) table)));
	grpg_put_text(rows, item < 0 ? GR_NO_STR : grpg_item_name(item));
	grpg_put_text(rows, measure < 0 ? GR_NO_STR : grpg_measure_name(measure));
}

void
grpg_put_cell(grpg_rows *rows, const gr_figures *figures, int slot)
{
	if (figures->status[slot] == GR_NUMBER || figures->status[slot] == GR_AT_LEAST)
		grpg_put_numeric(rows, figures->value[slot], figures->scale[slot]);
	else
		grpg_put_null(rows);
}

void
grpg_put_count(grpg_rows *rows, const gr_figures *figures, int slot)
{
	if (figures->status[slot] == GR_NUMBER || figures->status[slot] == GR_AT_LEAST)
		grpg_put(rows, Int64GetDatum(figures->value[slot]));
	else
		grpg_put_null(rows);
}

void
grpg_put_row(grpg_rows *rows)
{
	Assert(rows->column == rows->result->setDesc->natts);
	tuplestore_putvalues(rows->result->setResult, rows->result->setDesc,
						 rows->values, rows->nulls);
	rows->column = 0;
	MemoryContextReset(rows->row);
	CHECK_FOR_INTERRUPTS();
}

HeapTuple
grpg_take_row(grpg_rows *rows, MemoryContext context)
{
	MemoryContext old = MemoryContextSwitchTo(context);
	HeapTuple	row;

	Assert(rows->column == rows->result->setDesc->natts);
	row = heap_form_tuple(rows->result->setDesc, rows->values, rows->nulls);
	MemoryContextSwitchTo(old);
	rows->column = 0;
	MemoryContextReset(rows->row);
	return row;
}

void
grpg_put_tuple(grpg_rows *rows, HeapTuple row)
{
	tuplestore_puttuple(rows->result->setResult, row);
	CHECK_FOR_INTERRUPTS();
}

Datum
grpg_rows_end(grpg_rows *rows)
{
	MemoryContextDelete(rows->row);
	return (Datum) 0;
}
