/*
 * expanded.c
 *	  A sum of reports while it grows: an expanded object.
 */
#include "expanded.h"

#include "utils/memutils.h"

static const struct varlena *
flat_of(grpg_sum *sum)
{
	MemoryContext old;
	gr_report  *report;
	Datum		flat;

	if (sum->flat)
		return sum->flat;
	/*
	 * the caller's context may be of a kind that cannot free memory (in a sort,
	 * since 17)
	 */
	old = MemoryContextSwitchTo(sum->header.eoh_context);
	report = palloc(sizeof(gr_report));
	gr_tally_report(&sum->tally, report);
	flat = grpg_report_datum(report);
	/* the allocated bound is far above the size that is used */
	sum->flat = repalloc(DatumGetPointer(flat), VARSIZE(DatumGetPointer(flat)));
	pfree(report);
	MemoryContextSwitchTo(old);
	return sum->flat;
}

static Size
get_flat_size(ExpandedObjectHeader *header)
{
	return VARSIZE(flat_of((grpg_sum *) header));
}

static void
flatten_into(ExpandedObjectHeader *header, void *result, Size allocated_size)
{
	memcpy(result, flat_of((grpg_sum *) header), allocated_size);
}

static const ExpandedObjectMethods sum_methods = {get_flat_size, flatten_into};

/*
 * The sum in a datum, whether or not it may be changed; NULL if the datum is
 * not expanded.
 */
static grpg_sum *
sum_of(Datum datum)
{
	ExpandedObjectHeader *header;

	if (!VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(datum)))
		return NULL;
	header = DatumGetEOHP(datum);
	return header->eoh_methods == &sum_methods ? (grpg_sum *) header : NULL;
}

const gr_tally *
grpg_expanded_tally(Datum datum)
{
	grpg_sum   *sum = sum_of(datum);

	return sum ? &sum->tally : NULL;
}

grpg_sum *
grpg_own_sum(Datum datum)
{
	return VARATT_IS_EXTERNAL_EXPANDED_RW(DatumGetPointer(datum)) ? sum_of(datum) : NULL;
}

grpg_sum *
grpg_new_sum(MemoryContext parent)
{
	MemoryContext context = AllocSetContextCreate(parent, "govreport sum",
												  ALLOCSET_SMALL_SIZES);
	grpg_sum   *sum = MemoryContextAllocZero(context, sizeof(grpg_sum));

	EOH_init_header(&sum->header, &sum_methods, context);
	return sum;
}
