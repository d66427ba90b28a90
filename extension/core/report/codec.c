/*
 * codec.c
 *	  Reads a report from its canonical bytes; the layout is in codec.h.
 */
#include "codec_internal.h"

#include "sound.h"
#include "text/date.h"

/* Set in cell_sink.seen if any cell is not just a number. */
#define NOT_PLAIN		(UINT64_C(1) << 63)

/* The arrays that decoded cells are stored in. */
typedef struct cell_sink
{
	gr_figures *figures;
	uint8_t    *unit;			/* NULL: not wanted */
	gr_str	   *printed;		/* NULL: not wanted; "" marks the cells whose tokens follow */
	int			ntokens;		/* number of tokens that follow */
	uint64_t	seen;			/* gr_plain_bits of all larger numbers OR-ed together, and NOT_PLAIN */
} cell_sink;

static void
mark_token(cell_sink *sink, int slot)
{
	sink->ntokens++;
	if (sink->printed)
		sink->printed[slot] = GR_STR("");
}

/*
 * Reads the cells of one table.  The caller has set all of them to the number
 * 0.
 */
static void
get_cells(gr_byte_reader *r, const uint8_t *end, gr_layout layout, cell_sink *sink)
{
	gr_figures *f = sink->figures;
	uint64_t	seen = layout.ncells == 0 ? NOT_PLAIN : 0;
	int			i = 0;

	while (i < layout.ncells && !r->bad)
	{
		int			slot;
		uint8_t		b;
		int			n = 1;

		i = usual_cells(r, end, i, layout.ncells, layout.slots, f->value, &seen);
		if (i >= layout.ncells)
			break;
		slot = layout.slots[i];
		b = gr_get_byte(r);
		if (b < BLANK)
		{
			if (b >= ZERO_RUN && b < TWO_BYTES)
				n = b - ZERO_RUN + 2;
			else
				f->value[slot] = get_number(r, b);
			seen |= gr_plain_bits(slot, f->value[slot]);
		}
		else if (b == EXTENDED)
		{
			uint8_t		x = gr_get_byte(r);

			f->scale[slot] = X_SCALE(x);
			f->value[slot] = get_number(r, gr_get_byte(r));
			seen |= gr_plain_bits(slot, f->value[slot]);
			if (x & X_AT_LEAST)
			{
				f->status[slot] = GR_AT_LEAST;
				seen |= NOT_PLAIN;
			}
			if (x & X_RESERVED || X_SCALE(x) > GR_MAX_SCALE)
				r->bad = true;
			if (sink->unit)
				sink->unit[slot] = X_UNIT(x);
			if (x & X_PRINTED)
				mark_token(sink, slot);
		}
		else
		{
			seen |= NOT_PLAIN;
			if (b == BLANK)
				f->status[slot] = GR_BLANK;
			else if (b == NOT_APPLICABLE || b == TEXT || b == UNFIT)
			{
				f->status[slot] = b == TEXT ? GR_TEXT : (b == UNFIT ? GR_UNFIT : GR_NOT_APPLICABLE);
				mark_token(sink, slot);
			}
			else if (b == MISSING || b == MISSING_RUN)
			{
				if (b == MISSING_RUN)
					n = gr_get_byte(r);
				if (n > layout.ncells - i || (b == MISSING_RUN && n < 2))
					r->bad = true;
				else
					for (; n > 0; n--)
						f->status[layout.slots[i++]] = GR_MISSING;
				continue;
			}
			else
				r->bad = true;
		}
		i += n;
	}
	if (i > layout.ncells)
		r->bad = true;
	sink->seen |= seen;
}

gr_status
gr_decode_header(const uint8_t *bytes, size_t len, gr_figures *f)
{
	int			table;

	if (len < GR_HEADER_SIZE || bytes[0] != VERSION || (bytes[1] & ~FLAG_NO_PROSE) != 0)
		return GR_BAD_BINARY;
	memset(f, 0, sizeof(*f));
	f->no_prose = (bytes[1] & FLAG_NO_PROSE) != 0;
	for (table = 0; table < GR_NTABLES; table++)
	{
		int			bits = (bytes[2] | bytes[3] << 8) >> (4 * table) & 0xF;

		f->lacking[table] = (bits & LACKING) != 0;
		f->forms[table] = (uint8_t) (bits & ~LACKING);
		if (f->forms[table] & ~GR_ALL_FORMS || bits == LACKING)
			return GR_BAD_BINARY;
	}
	if (bytes[3] >> 4 != 0)
		return GR_BAD_BINARY;
	f->year = (int16_t) (bytes[4] | bytes[5] << 8);
	return GR_OK;
}

static bool
get_header(gr_byte_reader *r, const uint8_t *bytes, size_t len, gr_figures *f)
{
	if (gr_decode_header(bytes, len, f) != GR_OK || gr_figures_size(bytes, len) > len)
		return false;
	r->p = bytes + GR_HEADER_SIZE;
	r->end = bytes + gr_figures_size(bytes, len);
	r->bad = false;
	fetch_ahead(r);
	return true;
}

/* Reads header and cells.  The reader then stands behind the cells. */
static bool
get_figures(gr_byte_reader *r, const uint8_t *bytes, size_t len, cell_sink *sink)
{
	gr_figures *f = sink->figures;
	int			table;

	if (!get_header(r, bytes, len, f))
		return false;
	for (table = 0; table < GR_NTABLES; table++)
	{
		gr_table_cells((gr_table) table, f->forms[table], f->status);
		get_cells(r, usual_end(bytes, len), gr_table_layout((gr_table) table, f->forms[table]),
				  sink);
	}
	if (r->bad || r->p != r->end)
		return false;
	r->end = bytes + len;
	return true;
}

size_t
gr_figures_size(const uint8_t *bytes, size_t len)
{
	if (len < GR_HEADER_SIZE)
		return GR_HEADER_SIZE;
	return GR_HEADER_SIZE + (size_t) (bytes[6] | bytes[7] << 8);
}

gr_status
gr_decode_figures(const uint8_t *bytes, size_t len, gr_figures *figures)
{
	bool		plain;

	return gr_decode_plain(bytes, len, figures, &plain);
}

gr_status
gr_decode_plain(const uint8_t *bytes, size_t len, gr_figures *figures, bool *plain)
{
	gr_byte_reader r;
	cell_sink	sink = {.figures = figures};

	if (!get_figures(&r, bytes, len, &sink))
		return GR_BAD_BINARY;
	*plain = sink.seen < GR_PLAIN_LIMIT;
	return GR_OK;
}

/*
 * Reads title, agency and period.  Returns the byte that says which dates are
 * present.
 */
static int
get_facts(gr_byte_reader *r, gr_facts *facts)
{
	int			dates;

	facts->title = gr_get_string(r);
	facts->agency = gr_get_string(r);
	facts->period[0] = facts->period[1] = GR_NO_DATE;
	dates = gr_get_byte(r);
	if (dates & 1)
	{
		facts->period[0] = (int32_t) (uint32_t) gr_get_bytes(r, 4);
		facts->period[1] = (int32_t) (uint32_t) gr_get_bytes(r, 4);
	}
	return dates;
}

gr_status
gr_decode_term(const uint8_t *bytes, size_t len, gr_figures *figures, uint8_t *unit,
			   gr_facts *facts)
{
	gr_byte_reader r;
	cell_sink	sink = {.figures = figures, .unit = unit};

	if (!get_figures(&r, bytes, len, &sink))
		return GR_BAD_BINARY;
	for (; sink.ntokens > 0 && !r.bad; sink.ntokens--)
		gr_get_string(&r);
	get_facts(&r, facts);
	return r.bad ? GR_BAD_BINARY : GR_OK;
}

/*
 * Reads everything before the date of signature.  Returns the byte that says
 * which dates are present.
 */
static int
get_head(gr_byte_reader *r, const uint8_t *bytes, size_t len, gr_report *report)
{
	cell_sink	sink = {.figures = &report->figures, .unit = report->unit, .printed = report->printed};
	gr_facts	facts;
	int			dates;
	int			slot;

	gr_report_clear(report);
	if (!get_figures(r, bytes, len, &sink))
	{
		r->bad = true;
		return 0;
	}
	for (slot = 0; slot < GR_NSLOTS && !r->bad; slot++)
		if (report->printed[slot].data)
			report->printed[slot] = gr_get_string(r);
	dates = get_facts(r, &facts);
	report->title = facts.title;
	report->agency = facts.agency;
	memcpy(report->period, facts.period, sizeof(facts.period));
	return dates;
}

gr_status
gr_decode_head(const uint8_t *bytes, size_t len, gr_report *report)
{
	gr_byte_reader r;

	get_head(&r, bytes, len, report);
	return r.bad ? GR_BAD_BINARY : GR_OK;
}

gr_status
gr_decode(const uint8_t *bytes, size_t len, gr_report *report)
{
	gr_byte_reader r;
	int			dates = get_head(&r, bytes, len, report);
	int			sections;
	int			i;

	if (r.bad)
		return GR_BAD_BINARY;
	if (dates & 2)
		report->published = (int32_t) (uint32_t) gr_get_bytes(&r, 4);
	for (i = 0; i < GR_NCONTACTS; i++)
		report->contact[i] = gr_get_string(&r);
	sections = gr_get_byte(&r);
	for (i = 0; i < GR_NSECTIONS; i++)
		if (sections >> i & 1)
		{
			report->sections[i].present = true;
			report->sections[i].heading = gr_get_string(&r);
			report->sections[i].body = gr_get_string(&r);
		}
	if (r.bad || r.p != r.end || dates > 3 || sections >= 1 << GR_NSECTIONS)
		return GR_BAD_BINARY;
	return GR_OK;
}

gr_status
gr_decode_strict(const gr_env *env, const uint8_t *bytes, size_t len, gr_report *report)
{
	uint8_t    *again;

	if (gr_decode(bytes, len, report) != GR_OK || !gr_report_is_sound(report))
		return GR_BAD_BINARY;
	/*
	 * bytes that decode may still not be the shortest ones, so encode again and
	 * compare
	 */
	again = env->alloc(env->context, gr_encode_bound(report));
	if (!again)
		return GR_NO_MEMORY;
	if (gr_encode(report, again) != len || memcmp(again, bytes, len) != 0)
		return GR_BAD_BINARY;
	return GR_OK;
}
