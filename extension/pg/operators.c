/*
 * operators.c
 *	  Equality, order and hashes.
 *
 * One value has one byte string, so equality is memcmp.  The order is by year
 * (unknown first), then agency (absent first, then by bytes), then all bytes.
 */
#include "govreport.h"

#include "access/detoast.h"
#include "common/hashfn.h"

#include "report/codec.h"

PG_FUNCTION_INFO_V1(govreport_eq);
PG_FUNCTION_INFO_V1(govreport_ne);
PG_FUNCTION_INFO_V1(govreport_lt);
PG_FUNCTION_INFO_V1(govreport_le);
PG_FUNCTION_INFO_V1(govreport_gt);
PG_FUNCTION_INFO_V1(govreport_ge);
PG_FUNCTION_INFO_V1(govreport_cmp);
PG_FUNCTION_INFO_V1(govreport_hash);
PG_FUNCTION_INFO_V1(govreport_hash_extended);

#define GETARG_BYTES(n)	PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(n))

static int
compare_bytes(const char *a, size_t alen, const char *b, size_t blen)
{
	int			order = memcmp(a, b, Min(alen, blen));

	if (order != 0)
		return order < 0 ? -1 : 1;
	return alen == blen ? 0 : (alen < blen ? -1 : 1);
}

static void
decode(struct varlena *value, gr_report *report)
{
	if (gr_decode((const uint8_t *) VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value),
				  report) != GR_OK)
		grpg_throw_corrupt();
}

static int
compare_agencies(gr_str a, gr_str b)
{
	if (!a.data || !b.data)
		return (a.data != NULL) - (b.data != NULL);
	return compare_bytes(a.data, a.len, b.data, b.len);
}

static int
compare(struct varlena *a, struct varlena *b)
{
	gr_report	left;
	gr_report	right;
	int			bytes = compare_bytes(VARDATA_ANY(a), VARSIZE_ANY_EXHDR(a),
									  VARDATA_ANY(b), VARSIZE_ANY_EXHDR(b));
	int			agencies;

	if (bytes == 0)
		return 0;
	decode(a, &left);
	decode(b, &right);
	if (left.figures.year != right.figures.year)
		return left.figures.year < right.figures.year ? -1 : 1;
	agencies = compare_agencies(left.agency, right.agency);
	return agencies != 0 ? agencies : bytes;
}

static int
compare_args(FunctionCallInfo fcinfo)
{
	struct varlena *a = GETARG_BYTES(0);
	struct varlena *b = GETARG_BYTES(1);
	int			order = compare(a, b);

	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return order;
}

static bool
equal_args(FunctionCallInfo fcinfo)
{
	struct varlena *a;
	struct varlena *b;
	bool		equal;

	/* values of different lengths differ, and need no detoasting */
	if (toast_raw_datum_size(PG_GETARG_DATUM(0)) != toast_raw_datum_size(PG_GETARG_DATUM(1)))
		return false;
	a = GETARG_BYTES(0);
	b = GETARG_BYTES(1);
	equal = memcmp(VARDATA_ANY(a), VARDATA_ANY(b), VARSIZE_ANY_EXHDR(a)) == 0;
	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return equal;
}

Datum
govreport_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(equal_args(fcinfo));
}

Datum
govreport_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!equal_args(fcinfo));
}

Datum
govreport_lt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_args(fcinfo) < 0);
}

Datum
govreport_le(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_args(fcinfo) <= 0);
}

Datum
govreport_gt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_args(fcinfo) > 0);
}

Datum
govreport_ge(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_args(fcinfo) >= 0);
}

Datum
govreport_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare_args(fcinfo));
}

Datum
govreport_hash(PG_FUNCTION_ARGS)
{
	struct varlena *value = GETARG_BYTES(0);
	Datum		hash = hash_any((const unsigned char *) VARDATA_ANY(value),
								(int) VARSIZE_ANY_EXHDR(value));

	PG_FREE_IF_COPY(value, 0);
	return hash;
}

Datum
govreport_hash_extended(PG_FUNCTION_ARGS)
{
	struct varlena *value = GETARG_BYTES(0);
	Datum		hash = hash_any_extended((const unsigned char *) VARDATA_ANY(value),
										 (int) VARSIZE_ANY_EXHDR(value),
										 (uint64) PG_GETARG_INT64(1));

	PG_FREE_IF_COPY(value, 0);
	return hash;
}
