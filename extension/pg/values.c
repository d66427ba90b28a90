/*
 * values.c
 *	  Converts numbers, dates and names of the core to SQL values.
 */
#include "govreport.h"

#include "catalog/pg_type.h"
#include "utils/date.h"
#include "utils/typcache.h"

/* The core counts days from 1970-01-01, the server from 2000-01-01. */
#define EPOCH_DAYS	(POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE)

Datum
grpg_numeric(gr_wide value, int scale)
{
	for (; scale > 0 && value % 10 == 0; scale--)
		value /= 10;
	return grpg_exact_numeric(value, scale);
}

Datum
grpg_exact_numeric(gr_wide value, int scale)
{
	char		decimal[GR_DECIMAL_SIZE];

	if (scale == 0 && value >= PG_INT64_MIN && value <= PG_INT64_MAX)
		return DirectFunctionCall1(int8_numeric, Int64GetDatum((int64) value));
	gr_print_decimal(value, scale, decimal);
	return DirectFunctionCall3(numeric_in, CStringGetDatum(decimal),
							   ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
}

bool
grpg_split_numeric(Numeric numeric, int64 *value, uint8_t *scale)
{
	const char *p = numeric_normalize(numeric);
	bool		negative = *p == '-';
	bool		behind_point = false;
	int64		v = 0;
	int			decimals = 0;

	for (p += negative; *p; p++)
	{
		if (*p == '.')
		{
			behind_point = true;
			continue;
		}
		/* NaN or Infinity */
		if (*p < '0' || *p > '9')
			return false;
		/* count downwards: the negative range is larger by one */
		if (__builtin_mul_overflow(v, 10, &v) || __builtin_sub_overflow(v, *p - '0', &v))
			return false;
		decimals += behind_point;
	}
	if (decimals > GR_MAX_SCALE || (!negative && v == PG_INT64_MIN))
		return false;
	*value = negative ? v : -v;
	*scale = (uint8_t) decimals;
	return true;
}

Datum
grpg_date(int32_t days)
{
	return DateADTGetDatum(days - EPOCH_DAYS);
}

Datum
grpg_period(const int32_t period[2])
{
	TypeCacheEntry *cache = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
	RangeBound	lower = {grpg_date(period[0]), false, true, true};
	RangeBound	upper = {grpg_date(period[1]), false, true, false};

	return RangeTypePGetDatum(grpg_make_range(cache, &lower, &upper));
}

gr_str
grpg_str(const char *name)
{
	gr_str		s = GR_NO_STR;

	if (name)
	{
		s.data = name;
		s.len = strlen(name);
	}
	return s;
}

gr_str
grpg_form_name(uint8_t forms)
{
	int			form;

	for (form = 0; form < GR_NFORMS; form++)
		if (forms == GR_FORM_BIT(form))
			return grpg_str(gr_form_names[form]);
	return forms ? GR_STR("mixed") : GR_NO_STR;
}

gr_str
grpg_item_name(int item)
{
	return gr_items[item].name;
}

gr_str
grpg_measure_name(int measure)
{
	return gr_measures[measure].name;
}

gr_str
grpg_section_name(int section)
{
	return grpg_str(gr_section_names[section]);
}

gr_str
grpg_rule_code(int rule)
{
	return gr_rules[rule].code;
}
