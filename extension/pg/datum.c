/*
 * datum.c
 *	  Reads a report from a datum, detoasting only what is needed.
 */
#include "govreport.h"

#include "access/detoast.h"
#include "catalog/pg_type.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/syscache.h"

#include "report/codec.h"

/*
 * Payload bytes that are fetched first; each is within one TOAST chunk.  Figures
 * of nearly every report fit into the first slice: 199 cells of two bytes and an
 * amount take 414 bytes.  Title, agency and period fit into the second one.
 */
#define FIGURES_SLICE	416
#define HEAD_SLICE		576

static void *
env_alloc(void *context, size_t size)
{
	return MemoryContextAllocExtended((MemoryContext) context, size,
									  MCXT_ALLOC_NO_OOM | MCXT_ALLOC_HUGE);
}

static void
env_poll(void *context)
{
	(void) context;
	CHECK_FOR_INTERRUPTS();
}

gr_env
grpg_env(void)
{
	gr_env		env = {env_alloc, env_poll, CurrentMemoryContext, NULL};

	return env;
}

/*
 * Memory for one reading, kept for the next one.  A report of usual size needs
 * about half of it.  Freeing it would shrink and grow the heap for every report,
 * which costs 5 % of an INSERT.  Nothing in it is used after the call that
 * reads.  If an error ends a reading, the next one overwrites it.
 */
#define SCRATCH_SIZE	((size_t) 1024 * 1024)

static char *scratch;
static size_t scratch_used;

static void *
scratch_alloc(void *context, size_t size)
{
	void	   *memory;

	if (size > SCRATCH_SIZE - scratch_used)
		return env_alloc(context, size);
	memory = scratch + scratch_used;
	scratch_used += MAXALIGN(size);
	if (scratch_used > SCRATCH_SIZE)
		scratch_used = SCRATCH_SIZE;
	return memory;
}

/* Memory of this size is certainly not part of the scratch memory. */
static void
scratch_release(void *context, void *memory, size_t size)
{
	(void) context;
	if (size > SCRATCH_SIZE)
		pfree(memory);
}

gr_reading *
grpg_new_reading(void)
{
	if (scratch == NULL)
		scratch = MemoryContextAlloc(TopMemoryContext, SCRATCH_SIZE);
	scratch_used = 0;
	return scratch_alloc(CurrentMemoryContext, sizeof(gr_reading));
}

gr_env
grpg_reading_env(void)
{
	gr_env		env = {scratch_alloc, env_poll, CurrentMemoryContext, scratch_release};

	return env;
}

/*
 * At least the wanted bytes of the payload, or all if there are fewer.  Not
 * copied if the datum is in line.
 */
static const uint8_t *
payload_head(Datum datum, size_t wanted, size_t *len)
{
	struct varlena *value = (struct varlena *) DatumGetPointer(datum);

	if (VARATT_IS_EXTERNAL(value) || VARATT_IS_COMPRESSED(value))
		value = PG_DETOAST_DATUM_SLICE(datum, 0, (int32) wanted);
	*len = VARSIZE_ANY_EXHDR(value);
	return (const uint8_t *) VARDATA_ANY(value);
}

static const uint8_t *
figures_bytes(Datum datum, size_t *len)
{
	const uint8_t *bytes = payload_head(datum, FIGURES_SLICE, len);

	if (*len >= FIGURES_SLICE && gr_figures_size(bytes, *len) > *len)
		bytes = payload_head(datum, gr_figures_size(bytes, *len), len);
	return bytes;
}

/* The whole payload, given the bytes of the first slice. */
static const uint8_t *
bytes_behind(Datum datum, const uint8_t *bytes, size_t *len)
{
	if (*len < HEAD_SLICE)
		return bytes;
	return payload_head(datum, toast_raw_datum_size(datum), len);
}

/* The figures of a sum that is still an expanded object. */
static bool
get_sum_figures(Datum datum, gr_figures *figures)
{
	const gr_tally *sum = grpg_expanded_tally(datum);

	if (sum)
		*figures = sum->figures;
	return sum != NULL;
}

void
grpg_get_figures(Datum datum, gr_figures *figures)
{
	(void) grpg_get_plain(datum, figures);
}

bool
grpg_get_plain(Datum datum, gr_figures *figures)
{
	const uint8_t *bytes;
	size_t		len;
	bool		plain;

	if (get_sum_figures(datum, figures))
		return false;
	bytes = figures_bytes(datum, &len);
	if (gr_decode_plain(bytes, len, figures, &plain) != GR_OK)
		grpg_throw_corrupt();
	return plain;
}

void
grpg_get_header(Datum datum, gr_figures *figures)
{
	const uint8_t *bytes;
	size_t		len;

	if (get_sum_figures(datum, figures))
		return;
	bytes = payload_head(datum, GR_HEADER_SIZE, &len);
	if (gr_decode_header(bytes, len, figures) != GR_OK)
		grpg_throw_corrupt();
}

gr_cell_status
grpg_get_cell(Datum datum, int slot, int64 *value, int *scale)
{
	const gr_tally *sum = grpg_expanded_tally(datum);
	const uint8_t *bytes;
	size_t		len;
	gr_cell_status status;
	int64_t		number;

	if (sum)
	{
		*value = sum->figures.value[slot];
		*scale = sum->figures.scale[slot];
		return (gr_cell_status) sum->figures.status[slot];
	}
	bytes = figures_bytes(datum, &len);
	if (gr_decode_cell(bytes, len, slot, &status, &number, scale) != GR_OK)
		grpg_throw_corrupt();
	*value = number;
	return status;
}

void
grpg_get_tally(Datum datum, gr_tally *tally)
{
	const gr_tally *sum = grpg_expanded_tally(datum);
	const uint8_t *bytes;
	size_t		len;

	if (sum)
	{
		*tally = *sum;
		return;
	}
	bytes = payload_head(datum, HEAD_SLICE, &len);
	if (gr_tally_read(bytes, len, tally) == GR_OK)
		return;
	bytes = bytes_behind(datum, bytes, &len);
	if (gr_tally_read(bytes, len, tally) != GR_OK)
		grpg_throw_corrupt();
}

gr_report *
grpg_get_head(Datum datum)
{
	gr_report  *report = palloc(sizeof(gr_report));
	size_t		len;
	const uint8_t *bytes = payload_head(datum, HEAD_SLICE, &len);

	if (gr_decode_head(bytes, len, report) == GR_OK)
		return report;
	bytes = bytes_behind(datum, bytes, &len);
	if (gr_decode_head(bytes, len, report) != GR_OK)
		grpg_throw_corrupt();
	return report;
}

gr_report *
grpg_get_report(Datum datum)
{
	struct varlena *value = PG_DETOAST_DATUM_PACKED(datum);
	gr_report  *report = palloc(sizeof(gr_report));

	if (gr_decode((const uint8_t *) VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value),
				  report) != GR_OK)
		grpg_throw_corrupt();
	return report;
}

Oid
grpg_report_type(Oid schema)
{
	return GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid, CStringGetDatum("govreport"),
						   ObjectIdGetDatum(schema));
}

void
grpg_check_column(Relation table, Form_pg_attribute column, Oid schema)
{
	Oid			wanted = grpg_report_type(schema);

	if (getBaseType(column->atttypid) != wanted)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("column \"%s\" is of type %s, not %s", NameStr(column->attname),
						format_type_be(column->atttypid), format_type_be(wanted)),
				 errtable(table)));
}
