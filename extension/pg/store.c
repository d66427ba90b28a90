/*
 * store.c
 *	  Stores a report in a new datum.
 */
#include "govreport.h"

#include "report/codec.h"

Datum
grpg_report_datum(const gr_report *report)
{
	struct varlena *value = palloc(VARHDRSZ + gr_encode_bound(report));

	Assert(gr_report_is_sound(report));
	SET_VARSIZE(value, VARHDRSZ + gr_encode(report, (uint8_t *) VARDATA(value)));
	return PointerGetDatum(value);
}
